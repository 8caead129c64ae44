//! How payments are performed.

use redress_core::{Yuan, case::DefendantId};
use redress_drafting::{payment_name, wording};

use super::{Sheet, TAB, at, award::Obligation, shape::unrounded};
use crate::xlsx::{
    book::{Book, Look},
    formula::Formula,
    workings,
};

impl Sheet<'_> {
    /// How payments are performed: owed, given in place of money, paid in money, the instalments.
    pub(super) fn performance(&mut self, book: &mut Book, obligation: Option<&Obligation>) {
        let found = self.results.found();
        if found.performance.is_empty() {
            return;
        }
        let (lang, case) = (book.lang, self.case);
        book.heading(
            TAB,
            book.say("履行方式（按认定，单位：元）", "Ways of performance, as found (yuan)"),
        );
        let heads =
            [book.say("事项", "Matter"), book.say("金额", "Amount"), book.say("期限", "When")];
        book.texts(TAB, heads, Look::Head);
        for one in &found.performance {
            let Some(entered) = case.performance.get(one.row) else { continue };
            let line = |book: &mut Book, name: String, formula, engine: Yuan, when: String| {
                let row = book.line(TAB, name, Look::Text);
                let cell = book.figure(at(row, 1), formula, Some(engine), Look::Sum);
                book.text(at(row, 2), when, Look::Text);
                cell
            };
            let place = |id: &DefendantId| case.defendants.iter().position(|d| d.id == *id);
            let debtors: Vec<usize> = one.defendants.iter().filter_map(place).collect();
            let owed = match obligation {
                Some(Obligation { parts, .. }) => workings::payment(parts, one.of, &debtors),
                None => Formula::Number(one.owed.value().decimal()),
            };
            let who: Vec<_> = one.defendants.iter().collect();
            let name = payment_name(lang, case, one.of, &who);
            let owed = line(book, name, owed.round(2), one.owed.value(), String::new());
            let mut in_kind = Vec::new();
            let counted = entered.in_kind.iter().filter(|given| given.counted().is_some());
            for (given, figure) in counted.zip(&one.in_kind) {
                let formula = self.cells.formula(book, &unrounded(figure), 2).fen();
                let name = wording::label(lang, figure, case) + book.say("：", ": ") + &given.what;
                let when = wording::term(lang, given.term());
                in_kind.push(line(book, name, formula, figure.value(), when));
            }
            let mut in_money = Formula::Cell(owed);
            if !in_kind.is_empty() {
                let rest = in_money.minus(Formula::sum(in_kind)).max(Formula::zero());
                let name = wording::label(lang, &one.in_money, case);
                in_money =
                    Formula::Cell(line(book, name, rest, one.in_money.value(), String::new()));
            }
            let Some(all) = &one.instalments else { continue };
            let mut instalments = Vec::new();
            let stated = entered.instalments.iter().filter(|part| part.amount.is_some());
            for (part, figure) in stated.zip(&all.operands()) {
                let formula = self.cells.formula(book, figure, 2);
                let name = wording::label(lang, figure, case);
                let when = wording::term(lang, part.term());
                instalments.push(line(book, name, formula, figure.value(), when));
            }
            let name = wording::label(lang, all, case);
            let sum = Formula::sum(instalments);
            let sum = line(book, name, sum, all.value(), String::new());
            // Nought, if they are what is to be paid in money.
            let name = book.say("与应以金钱支付的差额", "short of what is paid in money");
            let row = book.line(TAB, name, Look::Remark);
            let short = in_money.minus(Formula::Cell(sum));
            book.formula(at(row, 1), short.round(2), Look::Sum);
        }
    }
}
