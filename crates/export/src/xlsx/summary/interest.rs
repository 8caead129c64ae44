//! Late-performance interest, and what is still owed once payments were taken off.

use redress_core::{
    Authority, Case, Decimal, Derivation, Label, Lens, Order, Taken, Yuan, case::PaymentOrder,
};
use redress_drafting::{Lang, citations, wording};

use super::{
    AUTHORITY, Sheet, TAB, at,
    beside::Title,
    shape::{summands, unrounded},
};
use crate::xlsx::{
    Results,
    book::{Book, Look},
    formula::{Cell, Formula, Test},
    workings::{self, Paid},
};

impl Sheet<'_> {
    /// The interest, that of each debt, and the balance.
    pub(super) fn interest(&mut self, book: &mut Book, title: &mut Title) {
        let Some((engine, shape)) = interest(self.case, self.results) else { return };
        let lang = book.lang;
        title.once(book);
        let name = book.say("迟延履行利息", "late-performance interest");
        let row = book.line(TAB, name, Look::Text);
        let cell = at(row, 3);
        match &shape {
            Some(shape) => {
                let formula = self.cells.formula(book, &unrounded(shape), 2).fen();
                let award = self.cells.awards.get(&2);
                let award = award.filter(|_| interest_on_award(self.case));
                let formula = match award {
                    Some(award) => formula.once_any_known(vec![*award]),
                    None => formula,
                };
                book.figure(cell, formula, Some(engine.value()), Look::Sum)
            }
            None => book.printed(cell, Some(engine.value().decimal()), Look::Sum),
        };
        book.text(at(row, AUTHORITY), citations(lang, engine.authority()), Look::Text);
        // Shape and figure have the same debts: without a payment each of them bears interest.
        let shapes = shape.iter().flat_map(late_debts).map(Some);
        for (one, shape) in late_debts(engine).iter().zip(shapes.chain(std::iter::repeat(None))) {
            let name = book.say("　其中：", "  of which: ").to_owned();
            let name = name + &wording::label(lang, one, self.case);
            let row = book.line(TAB, name, Look::Remark);
            match shape {
                Some(shape) => {
                    let formula = self.cells.formula(book, &shape, 2).exact();
                    book.figure(at(row, 3), formula, Some(one.value()), Look::Sum)
                }
                None => book.printed(at(row, 3), Some(one.value().decimal()), Look::Sum),
            };
        }
        self.balance(book, cell, shape.as_ref());
    }

    /// What is still owed of the interest and of the principal once payments were taken off.
    fn balance(&mut self, book: &mut Book, interest: Cell, shape: Option<&Derivation>) {
        let Some(account) = self.results.found().interest_account.as_ref() else { return };
        let Some(stated) = self.case.interest.as_ref().filter(|one| !one.payments.is_empty())
        else {
            return;
        };
        let lang = book.lang;
        let taken = |of: fn(&Taken) -> Yuan| {
            account.payments.iter().map(|one| of(one).decimal()).sum::<Decimal>()
        };
        let formulas = shape.map(|shape| {
            let principal = match stated.principal {
                Some(_) => Some(self.cells.entered(book, "/interest/principal")),
                None => self.cells.awards.get(&2).copied(),
            };
            let known: Vec<_> = principal.into_iter().collect();
            let principal = principal.map_or_else(Formula::zero, Formula::amount);
            let mut rows: Vec<_> = (0..).zip(&stated.payments).collect();
            rows.order_by_key(|(_, payment)| payment.date);
            let mut paid = Vec::new();
            for (row, payment) in rows {
                let by_then = summands(shape).into_iter().filter(|period| {
                    matches!(period.label(), Label::Period { until, .. } if until <= payment.date)
                });
                let by_then: Vec<_> =
                    by_then.map(|period| self.cells.formula(book, &period, 2)).collect();
                let path = format!("/interest/payments/{row}/amount");
                paid.push(Paid {
                    day: wording::day(lang, payment.date),
                    amount: self.cells.entered(book, &path),
                    // Without a principal no interest has accrued.
                    accrued: Formula::when(
                        Test::AnyKnown(known.clone()),
                        Formula::Sum(by_then),
                        Formula::zero(),
                    ),
                });
            }
            let balance = workings::balance(book, &principal, paid);
            let to_interest = Formula::sum(balance.to_interest);
            (to_interest, balance.principal, Formula::sum(balance.surplus))
        });
        let follows = formulas.is_some();
        let (paid, principal, surplus) = formulas
            .map_or((None, None, None), |(paid, principal, surplus)| {
                (Some(paid), Some(principal), Some(surplus))
            });
        let mut row = |name: &str, formula: Option<Formula>, engine: Decimal, of: &[Authority]| {
            let row = book.line(TAB, name, Look::Text);
            book.text(at(row, AUTHORITY), citations(lang, of), Look::Text);
            let engine_sum = Yuan::computed(engine);
            match formula {
                Some(formula) => book.figure(at(row, 3), formula.fen(), engine_sum, Look::Sum),
                None => book.printed(at(row, 3), Some(engine), Look::Sum),
            }
        };
        let word = |zh, en| if lang == Lang::Zh { zh } else { en };
        let paid = row(word("其中已付", "of it paid"), paid, taken(|one| one.to_interest), &[]);
        let left = Formula::amount(interest).minus(Formula::amount(paid)).max(Formula::zero());
        let left = follows.then_some(left);
        for (figure, formula) in
            [(&account.interest_left, left), (&account.principal_left, principal)]
        {
            let name = wording::label(lang, figure, self.case);
            row(&name, formula, figure.value().decimal(), figure.authority());
        }
        row(word("多付", "paid in excess"), surplus, taken(|one| one.surplus), &[]);
    }
}

/// Whether interest runs on the award, which may still be open.
fn interest_on_award(case: &Case) -> bool {
    case.interest
        .as_ref()
        .is_some_and(|interest| interest.principal.is_none() && interest.debts.is_empty())
}

/// Late-performance interest, and its shape on debts so large that every period counts. `None` where the shape itself
/// follows the sums, which no cell does: what the payments on several debts, of one debtor among several, or on interest before
/// the principal, were taken for, and what is left of the award beside instalments and things given in place of money.
fn interest<'a>(case: &Case, results: &'a Results) -> Option<(&'a Derivation, Option<Derivation>)> {
    let engine = results.found().interest.as_ref()?;
    let stated = case.interest.as_ref()?;
    let alone = stated.debts.is_empty();
    let on_award = alone && stated.principal.is_none();
    // Whose debt a payment lowers, and how far a limit reaches, is worked out by the engine.
    let payer_named = case.defendants.len() > 1
        && stated.payments.iter().any(|payment| payment.defendant.is_some());
    let in_parts = on_award && (payer_named || !case.performance.is_empty());
    let principal_first = stated.order.unwrap_or_default() == PaymentOrder::PrincipalFirst;
    let on_one_debt = stated.payments.is_empty() || alone && principal_first;
    if in_parts || !on_one_debt {
        return Some((engine, None));
    }
    let mut interest = stated.clone();
    let large = Yuan::from_fen(10_i64.pow(14));
    interest.principal = alone.then_some(large);
    for debt in &mut interest.debts {
        debt.amount = large;
    }
    for payment in &mut interest.payments {
        payment.amount = Yuan::from_fen(100);
    }
    let dates = case.dates;
    let defendants = case.defendants.clone();
    let case = Case { dates, defendants, interest: Some(interest), ..Case::default() };
    let shape = |case: Case| case.check().ok()?.assess(Lens::LAW).ok()?.found.interest;
    Some((engine, shape(case)))
}

/// The interest of each debt, where there are several.
fn late_debts(interest: &Derivation) -> Vec<Derivation> {
    if matches!(interest.label(), Label::DebtInterest(_)) {
        return vec![interest.clone()];
    }
    interest.operands().iter().flat_map(late_debts).collect()
}
