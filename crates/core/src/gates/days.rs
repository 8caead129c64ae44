//! Days that an order names: what lies before the judgment can no longer be ordered, and the rest of a debt is not due before
//! an instalment was missed.

use redress_lawbook::Date;

use crate::{
    Finding, FindingCode, Yuan,
    case::{At, Case, Leaf, Performance, Place, RemedyStatus},
    due,
    ground::Ground,
};

pub(super) fn run(ctx: &mut Ground<'_>) {
    before_the_judgment(ctx);
    rest_at_once(ctx);
}

/// An order to be performed by a day that had passed when it was made.
fn before_the_judgment(ctx: &mut Ground<'_>) {
    let case = ctx.case;
    let Some(judgment) = case.dates.judgment else { return };
    let mut named: Vec<(Option<Date>, Place)> = Vec::new();
    if let Some(destination) = &case.destination {
        named.push((destination.by, At::Destination.field(Leaf::By)));
    }
    for (row, of) in (0..).zip(&case.performance) {
        let instalments = (0..).zip(&of.instalments);
        named.extend(instalments.map(|(n, one)| (one.by, At::Instalment(row, n).field(Leaf::By))));
        let in_kind = (0..).zip(&of.in_kind);
        named.extend(in_kind.map(|(n, one)| (one.by, At::InKind(row, n).field(Leaf::By))));
    }
    let ordered =
        |status| !matches!(status, Some(RemedyStatus::Rejected | RemedyStatus::Performed));
    let remedies = (0..).zip(&case.remedies).filter(|(_, choice)| ordered(choice.status));
    named.extend(remedies.map(|(row, choice)| (choice.by, At::Remedy(row).field(Leaf::By))));
    for (day, place) in named {
        if let Some(day) = day.filter(|day| *day < judgment) {
            let finding = Finding::new(FindingCode::DayBeforeJudgment).at(place);
            ctx.find(finding.with(day).with(judgment));
        }
    }
}

/// The day on which the rest of the instalments is said to have fallen due, where none can have been missed by then.
fn rest_at_once(ctx: &mut Ground<'_>) {
    for (row, of) in (0..).zip(&ctx.case.performance) {
        let Some(day) = of.all_due_on.filter(|_| of.all_due_if_missed) else { continue };
        if !missed(ctx.case, of, day) {
            let place = At::Performance(row).field(Leaf::AllDueOn);
            ctx.find(Finding::new(FindingCode::NothingMissed).at(place).with(day));
        }
    }
}

/// Whether an instalment may have been missed before a day: one was due, and by its own day less had been paid than was due
/// by then. Payments count where they are entered, those of these debtors and those of nobody in particular; what of the
/// instalments is not known is taken as missed.
fn missed(case: &Case, of: &Performance, day: Date) -> bool {
    let dues = of.instalments.iter().map(|one| due::instalment(case, one).zip(Some(one.amount)));
    let mut before = Vec::new();
    for one in dues {
        let Some((due, amount)) = one else { return true };
        if due < day {
            let Some(amount) = amount else { return true };
            before.push((due, amount));
        }
    }
    let Some(interest) = case.interest.as_ref().filter(|all| !all.payments.is_empty()) else {
        return !before.is_empty();
    };
    let whose = |payer: &Option<_>| {
        of.defendants.is_empty() || payer.as_ref().is_none_or(|one| of.defendants.contains(one))
    };
    let paid = interest.payments.iter().filter(|payment| whose(&payment.defendant));
    let paid: Vec<_> = paid.map(|payment| (payment.date, payment.amount)).collect();
    let by = |list: &[(Date, Yuan)], last: Date| {
        let until = list.iter().filter(|(day, _)| *day <= last);
        until.map(|(_, sum)| sum.fen()).sum::<i64>()
    };
    before.iter().any(|(due, _)| by(&paid, *due) < by(&before, *due))
}
