//! How payments are performed. What one debtor, or several together, owe under one group of heads is one payment, as it
//! is one order; a row on performance speaks of one payment. What is given in place of money counts against it, the
//! rest is paid in money, at once or by instalments. It is the court, or the parties in mediation, who decide on it: the
//! other positions have none.

use redress_lawbook::{Date, id};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    Derivation, Few, Finding, FindingCode, Position, Status, Yuan,
    case::{
        At, Case, DefendantId, Head, InKind, InKindOf, Instalment, LabourUnit, Leaf, Performance,
        Place, Term,
    },
    context::Context,
    due,
    gates::price,
    interest::{Owed, Payer, Principal, Standing},
    ledger::{Book, Factor, Figure, Label, Ledger},
    liability::{Obligation, Part, Turn},
};

/// How a payment is performed, in figures.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Performed<F = Derivation> {
    /// The row of the case that says so.
    pub row: usize,
    /// What is paid.
    pub of: Head,
    /// Who pays it together, in the order of the case; nobody: open.
    pub defendants: Vec<DefendantId>,
    /// What is owed.
    pub owed: F,
    /// What each thing given in place of money counts for, in the order of the case; one that is not known is left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_kind: Vec<F>,
    /// What is paid in money.
    pub in_money: F,
    /// The sum of the instalments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instalments: Option<F>,
}

impl Performed<Figure> {
    pub(crate) fn closed(self, book: &Book) -> Performed {
        Performed {
            row: self.row,
            of: self.of,
            defendants: self.defendants,
            owed: book.of(self.owed),
            in_kind: self.in_kind.into_iter().map(|figure| book.of(figure)).collect(),
            in_money: book.of(self.in_money),
            instalments: self.instalments.map(|figure| book.of(figure)),
        }
    }
}

/// A payment: what the same debtors owe together under one group of heads.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Payable<'a> {
    /// What is paid.
    pub of: Head,
    /// Who pays it together, in the order of the case; nobody: open.
    pub defendants: Vec<&'a DefendantId>,
    /// How much, in yuan.
    pub amount: Yuan,
    /// The parts it is made of, by their places.
    pub parts: Vec<usize>,
}

/// The payments of an obligation, in the order of their first parts.
pub fn payments<'a>(case: &Case, parts: &'a [Part]) -> Vec<Payable<'a>> {
    let mut list: Vec<Payable<'_>> = Vec::new();
    for (place, part) in parts.iter().enumerate().filter(|(_, part)| part.amount > Yuan::ZERO) {
        let (of, defendants, amount) = (part.head.group(), part.debtors(case), part.amount);
        match list.iter_mut().find(|one| one.of == of && one.defendants == defendants) {
            Some(one) => {
                one.parts.push(place);
                one.amount = one.amount.plus(amount).unwrap_or(Yuan::MAX);
            }
            None => list.push(Payable { of, defendants, amount, parts: vec![place] }),
        }
    }
    list
}

/// How the payments of a position are performed.
pub(crate) fn perform(
    ctx: &mut Context<'_>,
    obligation: &Obligation,
    parts: &[Part],
) -> Vec<Performed<Figure>> {
    let case = ctx.case;
    if ctx.position != Position::Found || case.performance.is_empty() {
        return Vec::new();
    }
    let left = obligation.left(ctx.ledger);
    let payments = payments(case, parts);
    let mut list: Vec<Performed<Figure>> = Vec::new();
    for (row, entered) in (0_u32..).zip(&case.performance) {
        let at = At::Performance(row);
        let fits = payments.iter().filter(|one| {
            let same = |id: &&DefendantId| entered.defendants.contains(id);
            let who = &one.defendants;
            entered.of.is_none_or(|of| of == one.of)
                && (entered.defendants.is_empty()
                    || (who.len() == entered.defendants.len() && who.iter().all(same)))
        });
        let fits: Vec<_> = fits.collect();
        let [Payable { of, defendants: who, parts: places, .. }] = &*fits else {
            ctx.find(Finding::new(FindingCode::PerformanceOpen).at(Place::from(at)));
            continue;
        };
        if list
            .iter()
            .any(|other| other.of == *of && other.defendants.iter().eq(who.iter().copied()))
        {
            ctx.find(Finding::new(FindingCode::PerformanceTwice).at(Place::from(at)));
            continue;
        }
        let figures: Vec<_> = places.iter().filter_map(|place| left.get(*place)).copied().collect();
        let owed = ctx.ledger.sum(&figures, Label::PaymentOf(row));
        let defendants = who.iter().map(|id| (*id).clone()).collect();
        list.push(one(ctx, entered, row, (*of, defendants, owed)));
        rest_at_once(ctx, entered, row, payments.len() == 1);
    }
    list
}

/// What of a group of heads is given in place of money, as far as it counts.
pub(crate) fn in_kind(ctx: &mut Context<'_>, obligation: &Obligation, group: Head) -> Vec<Figure> {
    ctx.silently(|ctx| {
        let parts = obligation.parts(ctx.case, ctx.ledger);
        let of_group = perform(ctx, obligation, &parts).into_iter().filter(|one| one.of == group);
        let given = of_group.flat_map(|one| {
            let all = ctx.ledger.sum(&one.in_kind, Label::LeftFor);
            let counts = ctx.ledger.value(all) <= ctx.ledger.value(one.owed);
            if counts { one.in_kind } else { vec![one.owed] }
        });
        given.collect()
    })
}

fn one(
    ctx: &mut Context<'_>,
    entered: &Performance,
    row: u32,
    (of, defendants, owed): (Head, Vec<DefendantId>, Figure),
) -> Performed<Figure> {
    let mut in_kind = Vec::new();
    for (place, one) in (0..).zip(&entered.in_kind) {
        in_kind.extend(value(ctx.ledger, one, (row, place)));
        incomplete(ctx, one, At::InKind(row, place));
        if is_too_long(ctx.case, one) {
            let place = At::InKind(row, place).field(Leaf::Quantity);
            ctx.find(Finding::new(FindingCode::LabourTooLong).at(place));
        }
    }
    let in_money = if in_kind.is_empty() {
        owed
    } else {
        let rest = ctx.ledger.difference(owed, &in_kind, Label::InMoney(row));
        ctx.ledger.not_below_zero(rest)
    };
    let given = ctx.ledger.sum(&in_kind, Label::InMoney(row));
    let (given, whole) = (ctx.ledger.value(given), ctx.ledger.value(owed));
    if given > whole {
        let finding = Finding::new(FindingCode::InKindExceeds);
        ctx.find(finding.at(At::Performance(row).field(Leaf::InKind)).with(given).with(whole));
    }
    let instalments = instalments(ctx, entered, row, in_money);
    rests_on(ctx, entered, row);
    Performed { row: row as usize, of, defendants, owed, in_kind, in_money, instalments }
}

/// What a thing given in place of money counts for: the value stated, else length × rate, rounded to the fen.
fn value(ledger: &mut Ledger, one: &InKind, (row, place): (u32, u32)) -> Option<Figure> {
    let at = At::InKind(row, place);
    let label = Label::InKind(row, place);
    if let Some(value) = one.value {
        return Some(ledger.given(value, at.field(Leaf::Value), label));
    }
    let (quantity, price) = (one.quantity?, one.unit_price?);
    let unit = Yuan::computed(price.decimal())?;
    let unit = ledger.given(unit, at.field(Leaf::UnitPrice), Label::Unit);
    let factor = Factor::number(quantity, at.field(Leaf::Quantity));
    let product = ledger.times(unit, factor, label);
    Some(ledger.rounded(product))
}

/// What an order on it cannot do without.
fn incomplete(ctx: &mut Context<'_>, one: &InKind, at: At) {
    let mut missing = Vec::new();
    let labour = one.kind == Some(InKindOf::Labour);
    let fields = [
        (one.kind.is_none(), "kind"),
        (one.what.trim().is_empty(), "what"),
        (one.host.trim().is_empty(), "host"),
        (one.counted().is_none(), "value"),
        (one.term() == Term::Open, "by"),
        (labour && one.quantity.is_some() && one.counted_in.is_none(), "counted_in"),
    ];
    missing.extend(fields.into_iter().filter(|(missing, _)| *missing).map(|(_, field)| field));
    if !missing.is_empty() {
        let finding = Finding::new(FindingCode::InKindIncomplete).at(Place::from(at));
        ctx.find(finding.naming(missing.join(", ")));
    }
    let (place, stated) = (|leaf| at.field(leaf), (one.quantity, one.unit_price));
    if let Some(finding) = price(place, stated, one.value) {
        ctx.find(finding);
    }
}

/// Whether labour cannot be done in its time, however hard one works: a day has its hours, a month of work is no less than the
/// shortest, and one of the period no more than the longest.
fn is_too_long(case: &Case, one: &InKind) -> bool {
    let (Some(InKindOf::Labour), Some(length), Some(unit)) =
        (one.kind, one.quantity, one.counted_in)
    else {
        return false;
    };
    let times = |number: u32| length.decimal().checked_mul(number.into()).unwrap_or(Decimal::MAX);
    let hours = match unit {
        LabourUnit::Hours => times(1),
        LabourUnit::Days => times(24),
        LabourUnit::Months => times(28 * 24),
        LabourUnit::Years => times(365 * 24),
    };
    match (one.term(), unit) {
        (Term::Open, _) => false,
        (Term::Months(term), LabourUnit::Months) => times(1) > term.get().into(),
        (Term::Months(term), LabourUnit::Years) => times(12) > term.get().into(),
        (Term::Months(term), _) => hours > Decimal::from(term.get()) * Decimal::from(31 * 24),
        (Term::By(last), _) => {
            let first = case.dates.effective.or(case.dates.judgment);
            first.is_some_and(|first| hours > (i64::from(last.days_since(first)) * 24).into())
        }
    }
}

/// The instalments, and whether they are what is to be paid in money.
fn instalments(
    ctx: &mut Context<'_>,
    entered: &Performance,
    row: u32,
    in_money: Figure,
) -> Option<Figure> {
    if entered.instalments.is_empty() {
        return None;
    }
    let mut figures = Vec::new();
    let mut complete = true;
    for (place, one) in (0..).zip(&entered.instalments) {
        let at = At::Instalment(row, place);
        if let Some(figure) = instalment(ctx.ledger, one, (row, place)) {
            figures.push(figure);
        }
        complete &= one.amount.is_some();
        if one.amount.is_none() || one.term() == Term::Open {
            let field = if one.amount.is_none() { Leaf::Amount } else { Leaf::By };
            let finding = Finding::new(FindingCode::InstalmentIncomplete);
            ctx.find(finding.at(at.field(field)));
        }
        if one.amount == Some(Yuan::ZERO) {
            ctx.find(Finding::new(FindingCode::InstalmentNothing).at(at.field(Leaf::Amount)));
        }
    }
    out_of_order(ctx, entered, row);
    let sum = ctx.ledger.sum(&figures, Label::Instalments(row));
    let rule = ctx.law.substantive(id::CC_1187, Status::InForce);
    let sum = ctx.ledger.by(sum, rule.filter(|_| entered.instalments.len() > 1));
    let (of, whole) = (ctx.ledger.value(sum), ctx.ledger.value(in_money));
    // While one is open, only too much can be said to be wrong.
    if of > whole || (complete && of < whole) {
        let (which, difference) =
            if of > whole { ("more", of.minus(whole)) } else { ("less", whole.minus(of)) };
        let finding = Finding::new(FindingCode::InstalmentsSum);
        let finding = finding.at(At::Performance(row).field(Leaf::Instalments));
        ctx.find(finding.with(of).with(whole).with(difference.unwrap_or_default()).with(which));
    }
    Some(sum)
}

/// Instalments that are due before the one above them.
fn out_of_order(ctx: &mut Context<'_>, entered: &Performance, row: u32) {
    let case = ctx.case;
    for (place, pair) in (1..).zip(entered.instalments.windows(2)) {
        let [above, one] = pair else { continue };
        let [day, day_above] = [one, above].map(|one| due::instalment(case, one));
        let earlier = match (day.zip(day_above), one.term(), above.term()) {
            (Some((day, above)), ..) => day < above,
            (None, Term::Months(months), Term::Months(above)) => months < above,
            _ => false,
        };
        if earlier {
            let at = At::Instalment(row, place).field(Leaf::By);
            ctx.find(Finding::new(FindingCode::InstalmentsOrder).at(at));
        }
    }
}

/// An instalment as entered; `None` if its sum is not known.
fn instalment(ledger: &mut Ledger, one: &Instalment, (row, place): (u32, u32)) -> Option<Figure> {
    let at = At::Instalment(row, place).field(Leaf::Amount);
    one.amount.map(|sum| ledger.given(sum, at, Label::Instalment(row, place)))
}

/// What the same debtors owe of the award, before what is given in place of money and what has a day of its own.
struct Account {
    by: Few<DefendantId>,
    payers: Few<Payer>,
    whole: Figure,
    less: Vec<Figure>,
    instalments: Vec<(Date, Figure)>,
}

/// What the same owe together, and whose payments can go to it; the parts by their places.
struct Together<'a> {
    by: Vec<&'a DefendantId>,
    payers: Few<Payer>,
    parts: Vec<usize>,
}

/// Whose payments can go to a part that these owe together: theirs and those of minors for whom they bear it, of whoever answers
/// for them, and of those who may owe what nobody is named to owe yet.
fn payers(case: &Case, part: &Part, by: &[&DefendantId]) -> Few<Payer> {
    let payer = |id: &DefendantId, standing, under| Payer { id: id.clone(), standing, under };
    let place = |id: &DefendantId| case.defendants.iter().position(|one| one.id == *id);
    let among: Few<usize> = part.among.iter().filter_map(place).collect();
    let all = case.defendants.iter().enumerate().filter(|_| part.principals.is_empty());
    let may = all.filter(|(place, _)| Turn::may_come(case, part.head, &among, *place));
    let may = may.map(|(_, one)| payer(&one.id, Standing::MayOwe, None));
    let answering = part.co_debtors.iter().flat_map(|one| {
        let under = one.limit.map(|_| one.undertaking);
        let who = std::iter::once(&one.defendant).chain(&one.ward);
        who.map(move |who| payer(who, Standing::Answers, under))
    });
    let owing = by.iter().copied().map(|id| payer(id, Standing::Owes, None));
    let minors = part.minors.iter().map(|minor| payer(minor, Standing::Owes, None));
    owing.chain(may).chain(answering).chain(minors).collect()
}

/// What the same owe together, told apart by those whose payments can go to it, unless it is performed as one payment: then any
/// of them can pay on it, and of those who may owe what is open only who may owe all of it.
fn together<'a>(
    case: &Case,
    parts: &'a [Part],
    performed: &[Performed<Figure>],
) -> Vec<Together<'a>> {
    let mut list: Vec<Together<'_>> = Vec::new();
    for payment in payments(case, parts) {
        let by = payment.defendants;
        let as_one = performed.iter().any(|one| one.defendants.iter().eq(by.iter().copied()));
        for place in payment.parts {
            let payers = parts.get(place).map(|part| payers(case, part, &by)).unwrap_or_default();
            match list.iter_mut().find(|one| one.by == by && (as_one || one.payers == payers)) {
                Some(one) => {
                    one.parts.push(place);
                    let may_owe = |payer: &Payer| payer.standing == Standing::MayOwe;
                    let kept =
                        one.payers.iter().filter(|one| !may_owe(one) || payers.contains(one));
                    let mut all: Few<_> = kept.cloned().collect();
                    let more = payers
                        .iter()
                        .filter(|other| !may_owe(other) && !one.payers.contains(other));
                    all.extend(more.cloned());
                    one.payers = all;
                }
                None => list.push(Together { by: by.clone(), payers, parts: vec![place] }),
            }
        }
    }
    list
}

/// The accounts of an award: each sum is on the account of those who owe it together. They are not kept `apart` where of what was
/// paid nobody says who paid it: it lowers the sum of all.
fn accounts(
    ctx: &mut Context<'_>,
    apart: bool,
    (obligation, parts): (&Obligation, &[Part]),
    performed: &[Performed<Figure>],
    award: Figure,
) -> Vec<Account> {
    let sets = together(ctx.case, parts, performed);
    let account = |by: &[&DefendantId], payers, whole| Account {
        by: by.iter().map(|id| (*id).clone()).collect(),
        payers,
        whole,
        less: Vec::new(),
        instalments: Vec::new(),
    };
    if !apart || sets.len() < 2 {
        let by = sets.first().filter(|_| sets.len() == 1).map_or(&[][..], |set| &set.by);
        let payers = sets.iter().flat_map(|set| &set.payers).cloned().collect();
        return vec![account(by, payers, award)];
    }
    let left = obligation.left(ctx.ledger);
    let of_set = |set: Together<'_>| {
        let sums: Few<_> = set.parts.iter().filter_map(|place| left.get(*place)).copied().collect();
        let whole = ctx.ledger.sum(&sums, Label::Principal);
        account(&set.by, set.payers, whole)
    };
    sets.into_iter().map(of_set).collect()
}

/// What of the award bears interest: what is paid in money, its instalments each from its own day.
pub(crate) fn principal(
    ctx: &mut Context<'_>,
    performed: &[Performed<Figure>],
    owing: (&Obligation, &[Part]),
    award: Figure,
) -> Principal {
    let case = ctx.case;
    if case.interest.as_ref().is_some_and(|interest| !interest.debts.is_empty()) {
        return Principal { owed: Vec::new(), limits: Few::default() };
    }
    let entered = |of: &Performed<Figure>| case.performance.get(of.row);
    let planned = performed.iter().filter_map(entered).any(|one| !one.instalments.is_empty());
    let paid = case.interest.as_ref().map_or(&[][..], |interest| &interest.payments);
    let apart =
        planned || paid.is_empty() || paid.iter().any(|payment| payment.defendant.is_some());
    let mut accounts = accounts(ctx, apart, owing, performed, award);
    let alone = accounts.len() == 1;
    for one in performed {
        let account = accounts
            .iter_mut()
            .find(|account| alone || account.by.iter().eq(one.defendants.iter()));
        let Some(account) = account else { continue };
        account.less.extend(&one.in_kind);
        let Some((row, entered)) = u32::try_from(one.row).ok().zip(entered(one)) else { continue };
        for (place, entry) in (0..).zip(&entered.instalments) {
            let Some(sum) = instalment(ctx.ledger, entry, (row, place)) else { continue };
            account.less.push(sum);
            match falls_due(case, entered, entry) {
                Some(due) => account.instalments.push((due, sum)),
                None => {
                    let finding = Finding::new(FindingCode::InstalmentUndated);
                    let rule = ctx.law.procedural(id::LATE_2, Status::InForce);
                    let at = At::Instalment(row, place);
                    ctx.find(finding.at(at.field(Leaf::By)).by(rule));
                }
            }
        }
    }
    let mut limits = Few::default();
    for row in accounts.iter().flat_map(|account| &account.payers).filter_map(|one| one.under) {
        let known = limits.iter().any(|(of, _)| *of == row);
        if let Some(left) = owing.0.limit_left(ctx, row).filter(|_| !known) {
            limits.push((row, left));
        }
    }
    let mut owed = Vec::new();
    for Account { by, payers, whole, less, instalments } in accounts {
        let rest = if less.is_empty() {
            whole
        } else {
            let rest = ctx.ledger.difference(whole, &less, Label::Principal);
            ctx.ledger.not_below_zero(rest)
        };
        let debt = |due, sum| Owed { by: by.clone(), payers: payers.clone(), due, sum };
        if instalments.is_empty() || ctx.ledger.value(rest) > Yuan::ZERO {
            owed.push(debt(None, rest));
        }
        owed.extend(instalments.into_iter().map(|(due, sum)| debt(Some(due), sum)));
    }
    Principal { owed, limits }
}

/// The day on which the rest of the instalments fell due at once: only an order that says so makes it, and only of several.
fn rest_due(of: &Performance) -> Option<Date> {
    of.all_due_on.filter(|_| of.all_due_if_missed && of.instalments.len() > 1)
}

/// The day on which an instalment falls due: its own, or an earlier one on which all the rest did.
fn falls_due(case: &Case, of: &Performance, one: &Instalment) -> Option<Date> {
    match (due::instalment(case, one), rest_due(of)) {
        (Some(own), Some(all)) => Some(own.min(all)),
        (own, all) => own.or(all),
    }
}

/// The parties agree on the way of payment; a judgment that orders instalments finds that payment at once is hard (Civil
/// Code 1187). Nothing provides for goods, services or labour in place of money: they rest on agreement.
fn rests_on(ctx: &mut Context<'_>, entered: &Performance, row: u32) {
    let at = At::Performance(row);
    let mediated = ctx.case.is_mediated();
    let rule = ctx.law.substantive(id::CC_1187, Status::InForce);
    let several = entered.instalments.len() > 1 || !entered.in_kind.is_empty();
    if !mediated && several && entered.reason.trim().is_empty() {
        let finding = Finding::new(FindingCode::PerformanceReason);
        ctx.find(finding.at(at.field(Leaf::Reason)).by(rule));
    }
    if !mediated && !entered.in_kind.is_empty() {
        let finding = Finding::new(FindingCode::InKindAgreed).at(at.field(Leaf::InKind));
        ctx.find(finding.by(rule));
    }
    for (place, one) in (0..).zip(&entered.instalments) {
        beside(ctx, At::Instalment(row, place), one.by.is_some() && one.months.is_some());
    }
    for (place, one) in (0..).zip(&entered.in_kind) {
        beside(ctx, At::InKind(row, place), one.by.is_some() && one.months.is_some());
    }
    let unused = [
        (entered.all_due_if_missed && entered.instalments.len() < 2, Leaf::AllDueIfMissed),
        (entered.all_due_on.is_some() && rest_due(entered).is_none(), Leaf::AllDueOn),
    ];
    for (_, field) in unused.into_iter().filter(|(nothing, _)| *nothing) {
        ctx.find(Finding::new(FindingCode::Unused).at(at.field(field)));
    }
    for (place, one) in (0_u32..).zip(&entered.in_kind) {
        // Goods and services are worth what is stated, or so many at a price; only labour is counted in time.
        if one.counted_in.is_some() && one.kind.is_some_and(|kind| kind != InKindOf::Labour) {
            let place = At::InKind(row, place).field(Leaf::CountedIn);
            ctx.find(Finding::new(FindingCode::Unused).at(place));
        }
    }
}

/// The day on which the rest of the instalments is said to have fallen due, where none can have been missed by then. Where more
/// is owed than this payment nobody knows here which debt was paid first.
fn rest_at_once(ctx: &mut Context<'_>, entered: &Performance, row: u32, alone: bool) {
    let Some(day) = rest_due(entered) else { return };
    if !missed(ctx.case, entered, day, alone) {
        let place = At::Performance(row).field(Leaf::AllDueOn);
        ctx.find(Finding::new(FindingCode::NothingMissed).at(place).with(day));
    }
}

/// Whether an instalment may have been missed before a day: one was due, and by its own day less had been paid than was due
/// by then. What of the instalments is not known is taken as missed.
fn missed(case: &Case, entered: &Performance, day: Date, alone: bool) -> bool {
    let mut before = Vec::new();
    for one in &entered.instalments {
        let Some(due) = due::instalment(case, one) else { return true };
        if due < day {
            let Some(amount) = one.amount else { return true };
            before.push((due, amount));
        }
    }
    let paid = case.interest.as_ref().filter(|_| alone).map_or(&[][..], |all| &all.payments);
    let paid: Vec<_> = paid.iter().map(|payment| (payment.date, payment.amount)).collect();
    let by = |list: &[(Date, Yuan)], last: Date| {
        let until = list.iter().filter(|(day, _)| *day <= last);
        until.map(|(_, sum)| sum.fen()).sum::<i64>()
    };
    before.iter().any(|(due, _)| by(&paid, *due) < by(&before, *due))
}

/// A day and a period for the same: the day counts.
fn beside(ctx: &mut Context<'_>, at: At, both: bool) {
    if both {
        let finding = Finding::new(FindingCode::DayBesidePeriod);
        ctx.find(finding.at(at.field(Leaf::Months)));
    }
}
