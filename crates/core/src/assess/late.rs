//! Interest on late performance at one position, and what is to be said of its days and sums.

use redress_lawbook::id;

use super::Money;
use crate::{
    Few, Finding, FindingCode, Level, Position, Status, Yuan,
    case::{At, FirstDay, Interest, Leaf},
    context::Context,
    interest::{LateAccount, Owed, Principal, first_day_of_rule, late_account},
    ledger::{Figure, Label, Ledger},
    liability::Part,
    performance::{self, Performed},
};

/// The account of the interest, on the sum that is entered or else on what is ordered.
pub(super) fn interest(
    ctx: &mut Context<'_>,
    interest: &Interest,
    money: &Money,
    parts: &[Part],
    performance: &[Performed<Figure>],
) -> LateAccount<Figure> {
    let principal = match interest.principal {
        Some(sum) => {
            let place = At::Interest.field(Leaf::Principal);
            let sum = ctx.ledger.given(sum, place, Label::Principal);
            Principal { owed: vec![Owed::whole(sum)], limits: Few::default() }
        }
        None => {
            let owing = (&money.obligation, parts);
            performance::principal(ctx, performance, owing, money.award)
        }
    };
    let (account, remarks) = late_account(ctx.ledger, ctx.case, &principal, interest, &ctx.law);
    interest_findings(ctx, &account);
    let serves = day_serves(ctx.ledger, interest, &principal);
    if !serves {
        // The day is asked for in any case: there is nothing to mend.
        let unused = Finding::new(FindingCode::Unused).weighing(Level::Note);
        ctx.find(unused.at(At::Interest.field(Leaf::Due)));
    }
    before_judgment(ctx, interest, serves);
    stays_for_nothing(ctx, interest, account.first_day);
    against_the_order(ctx, interest, money.totals.award);
    let payer = |row| At::Payment(row).field(Leaf::Defendant);
    for row in remarks.strange {
        ctx.find(Finding::new(FindingCode::PaymentOfNoDebtor).at(payer(row)));
    }
    if remarks.by_order {
        let at = At::Interest.field(Leaf::Payments);
        ctx.find(Finding::new(FindingCode::PaymentsByOrder).at(at));
    }
    let amount = |row: u32| interest.payments.get(row as usize).map(|payment| payment.amount);
    let said = [
        (FindingCode::PayerUnsaid, remarks.unsaid),
        (FindingCode::LatePaymentShared, remarks.shared),
    ];
    for (code, rows) in said {
        for row in rows {
            ctx.find(Finding::new(code).at(payer(row)).with(amount(row).unwrap_or_default()));
        }
    }
    let said = [
        (FindingCode::PaymentOverLimit, remarks.over_limit),
        (FindingCode::PaidOnOpen, remarks.on_open),
    ];
    for (code, rows) in said {
        for (row, sum) in rows {
            ctx.find(Finding::new(code).at(payer(row)).with(sum));
        }
    }
    account
}

/// Whether anything is due on the day that is entered for the whole: not where all has days of its own.
fn day_serves(ledger: &Ledger, interest: &Interest, principal: &Principal) -> bool {
    if !interest.debts.is_empty() {
        return interest.debts.iter().any(|debt| debt.due.is_none());
    }
    let mut owed =
        principal.owed.iter().filter(|one| ledger.value(one.sum) > Yuan::ZERO).peekable();
    owed.peek().is_none() || owed.any(|one| one.due.is_none())
}

/// Nothing that a judgment orders is late before it is given.
fn before_judgment(ctx: &mut Context<'_>, interest: &Interest, whole_serves: bool) {
    let Some(judgment) = ctx.case.dates.judgment else { return };
    let listed = (0..).zip(&interest.debts).filter_map(|(row, debt)| {
        let place = At::LateDebt(row).field(Leaf::Due);
        debt.due.map(|due| (due, place))
    });
    let whole = (interest.due, At::Interest.field(Leaf::Due));
    let all = whole_serves.then_some(whole).into_iter().chain(listed);
    for (_, place) in all.filter(|(due, _)| *due < judgment) {
        let finding = Finding::new(FindingCode::InterestBeforeJudgment);
        ctx.find(finding.at(place).with(judgment));
    }
}

/// The end of the period and the principal, where they are entered and the order says another.
fn against_the_order(ctx: &mut Context<'_>, interest: &Interest, award: Yuan) {
    if ctx.position != Position::Found || !interest.debts.is_empty() {
        return;
    }
    let at = |leaf| At::Interest.field(leaf);
    // While anything is undecided the award is only what is found so far.
    let over = |sum: &Yuan| *sum > award && award > Yuan::ZERO;
    let decided = !ctx.found_here(|finding| finding.code.is_undecided());
    if let Some(sum) = interest.principal.filter(over).filter(|_| decided) {
        let finding = Finding::new(FindingCode::InterestOverAward).at(at(Leaf::Principal));
        ctx.find(finding.with(sum).with(award));
    }
    let ordered = ctx.case.period_ends();
    if let Some(last) = ordered.filter(|last| *last != interest.due) {
        let rule = ctx.law.procedural(id::LATE_2, Status::InForce);
        let finding = Finding::new(FindingCode::InterestOtherDay).at(at(Leaf::Due)).by(rule);
        ctx.find(finding.with(interest.due).with(last));
    }
}

fn interest_findings(ctx: &mut Context<'_>, account: &LateAccount<Figure>) {
    let rule = ctx.law.procedural(id::LATE_2, Status::InForce);
    let finding =
        Finding::new(FindingCode::InterestFirstDay).at(At::Interest.field(Leaf::FirstDay)).by(rule);
    let accrued = ctx.ledger.value(account.accrued);
    // Where both come to the same there is nothing to choose.
    if accrued != account.with_other_first_day {
        let finding = finding.naming(account.first_day.id()).with(accrued);
        let other = account.first_day.other().id();
        ctx.find(finding.naming(other).with(account.with_other_first_day));
    }
    if let (Some(days), Some(first)) = (account.days_before_rule, first_day_of_rule()) {
        let rule = ctx.law.on(first, id::LATE_7, Status::InForce);
        let finding = Finding::new(FindingCode::InterestBeforeRule)
            .at(At::Interest.field(Leaf::Due))
            .by(rule);
        ctx.find(finding.with(first).with(days));
    }
}

/// Stays that lie before the first day of delay or after the last day that counts. Where instalments say when something is
/// due, no day is known to be the first here.
fn stays_for_nothing(ctx: &mut Context<'_>, interest: &Interest, first_day: FirstDay) {
    let listed = interest.debts.iter().map(|debt| debt.due.unwrap_or(interest.due));
    let first = listed.min().or_else(|| {
        let whole = interest.principal.is_some() || ctx.case.performance.is_empty();
        whole.then_some(interest.due)
    });
    for (row, stay) in (0..).zip(&interest.stays) {
        let over = stay.to.zip(first).is_some_and(|(to, due)| match first_day {
            FirstDay::NextDay => to <= due,
            FirstDay::LastDay => to < due,
        });
        if over || stay.from.is_some_and(|from| from > interest.until) {
            ctx.find(Finding::new(FindingCode::InterestStayForNothing).at(At::Stay(row)));
        }
    }
}
