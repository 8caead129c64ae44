//! Late-performance interest (迟延履行期间的债务利息): 0.0175 % a day on the unpaid money debt of the
//! judgment, simple, from the end of the performance period; instalments each from their own day. Days on which
//! enforcement stood still, not at the debtor's request, do not count.
//!
//! Payments go to the principal that is due, in the order of the days to pay; what is left of one goes to the interest
//! accrued, then to instalments that are not due yet. If the parties agreed that interest comes first, it does. Interest
//! bears no interest.
//!
//! The rule is that of the interpretation in force since 2014. Days before it follow an older rule, which is not in the
//! law book: they are not computed, and a finding says so.

use redress_lawbook::{Date, id, parameter};
use serde::Serialize;

use crate::{
    Authority, Figure, Label, Overflow, Status, Timeline, Yuan,
    case::{DefendantId, FirstDay, Interest, PaymentOrder, Span},
    figure::Factor,
};

/// Interest with the account of what was paid on it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct LateAccount {
    /// The interest that accrued, paid or not.
    pub accrued: Figure,
    /// What of it is not paid.
    pub interest_left: Figure,
    /// Principal not paid.
    pub principal_left: Figure,
    /// What was paid beyond all that is owed.
    pub surplus: Yuan,
    /// How each payment was taken, in the order of the days.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Taken>,
    /// The first day that was used.
    pub first_day: FirstDay,
    /// The interest with the other first day.
    pub with_other_first_day: Yuan,
    /// Days of delay before the first day of the rule, which are not computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_before_rule: Option<u32>,
}

/// How a payment was taken.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Taken {
    /// Its place in the case.
    pub payment: usize,
    /// The day.
    pub date: Date,
    /// Who paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// The sum.
    pub amount: Yuan,
    /// What went to the principal.
    pub to_principal: Yuan,
    /// What went to the interest accrued.
    pub to_interest: Yuan,
    /// What was left over.
    pub surplus: Yuan,
    /// Principal of this debtor not paid after it.
    pub principal_left: Yuan,
    /// Interest of this debtor accrued to that day and not paid after it.
    pub interest_left: Yuan,
}

/// The interest that accrued on a principal. The dates must be in order: no payment before the first debt is due or
/// after `until`.
///
/// # Errors
/// [`Overflow`] outside the range.
pub fn late_interest(
    principal: &Figure,
    interest: &Interest,
    law: &Timeline,
) -> Result<Figure, Overflow> {
    Ok(Run::new(principal, interest, interest.first_day.unwrap_or_default()).all(law)?.accrued)
}

/// Interest with the account of what was paid.
///
/// # Errors
/// [`Overflow`] outside the range.
pub fn late_account(
    principal: &Figure,
    interest: &Interest,
    law: &Timeline,
) -> Result<LateAccount, Overflow> {
    let first_day = interest.first_day.unwrap_or_default();
    let own = Run::new(principal, interest, first_day).all(law)?;
    let other = Run::new(principal, interest, first_day.other()).all(law)?;
    Ok(LateAccount {
        accrued: own.accrued,
        interest_left: own.interest_left,
        principal_left: own.principal_left,
        surplus: own.surplus,
        payments: own.payments,
        first_day,
        with_other_first_day: other.accrued.value(),
        days_before_rule: (own.days_before > 0).then_some(own.days_before),
    })
}

/// The first day on which the rule was in force; `None` for a provision without a version, which the build refuses.
pub(crate) fn first_day_of_rule() -> Option<Date> {
    id::LATE_1.get().versions.first().map(|version| version.from)
}

/// A debt while its interest is counted.
struct Debt {
    due: Date,
    /// The day before the first that counts, then the last that was counted.
    counted_to: Date,
    sum: Figure,
    paid: Vec<Figure>,
    periods: Vec<Figure>,
}

impl Debt {
    fn left(&self) -> Result<Figure, Overflow> {
        if self.paid.is_empty() {
            return Ok(self.sum.clone());
        }
        let left = Figure::difference(self.sum.clone(), self.paid.clone(), Label::Principal)?;
        Ok(left.not_below_zero())
    }
}

struct Run<'a> {
    interest: &'a Interest,
    /// The debts of each debtor.
    groups: Vec<(Option<DefendantId>, Vec<Debt>)>,
    stays: Vec<(Date, Date)>,
    days_before: u32,
}

struct Totals {
    accrued: Figure,
    interest_left: Figure,
    principal_left: Figure,
    surplus: Yuan,
    payments: Vec<Taken>,
    days_before: u32,
}

impl<'a> Run<'a> {
    fn new(principal: &Figure, interest: &'a Interest, first_day: FirstDay) -> Self {
        let mut run = Self { interest, groups: Vec::new(), stays: Vec::new(), days_before: 0 };
        if interest.debts.is_empty() {
            run.add(None, interest.due, principal.clone(), first_day);
        }
        for (index, debt) in interest.debts.iter().enumerate() {
            let path = format!("/interest/debts/{index}/amount");
            let sum = Figure::given(debt.amount, path, Label::Principal);
            run.add(debt.defendant.clone(), debt.due.unwrap_or(interest.due), sum, first_day);
        }
        for (_, debts) in &mut run.groups {
            crate::Order::order_by_key(&mut **debts, |debt| debt.due);
        }
        let all = run.groups.iter().flat_map(|(_, debts)| debts);
        let first = all.map(|debt| debt.counted_to).min().unwrap_or(interest.due);
        run.stays = merged(&interest.stays, first, interest.until);
        run
    }

    fn add(&mut self, debtor: Option<DefendantId>, due: Date, sum: Figure, first_day: FirstDay) {
        let counted_to = match first_day {
            FirstDay::NextDay => due,
            FirstDay::LastDay => due.minus_days(1).unwrap_or(due),
        };
        let debt = Debt { due, counted_to, sum, paid: Vec::new(), periods: Vec::new() };
        match self.groups.iter_mut().find(|(of, _)| *of == debtor) {
            Some((_, debts)) => debts.push(debt),
            None => self.groups.push((debtor, vec![debt])),
        }
    }

    fn all(mut self, law: &Timeline) -> Result<Totals, Overflow> {
        let until = self.interest.until;
        // A judgment from before the interpretation is enforced under it.
        let rule = |id| {
            let at_trial = law.procedural(id, Status::InForce);
            at_trial.or_else(|| law.on(until, id, Status::InForce))
        };
        let delay = law.procedural(id::CPL_DELAY, Status::InForce);
        let authority: Vec<Authority> = [delay, rule(id::LATE_1)].into_iter().flatten().collect();
        self.skip_days_before_the_rule();
        let groups = std::mem::take(&mut self.groups);
        let several = groups.len() > 1;
        let (mut sums, mut paid, mut owed) = (Vec::new(), Vec::new(), Vec::new());
        let (mut surplus, mut payments) = (Yuan::ZERO, Vec::new());
        for (debtor, mut debts) in groups {
            for one in self.debtor(debtor.as_ref(), &mut debts, law)? {
                surplus = surplus.plus(one.surplus).ok_or(Overflow)?;
                if one.to_interest > Yuan::ZERO {
                    paid.push(leaf(one.payment, one.to_interest, Label::PaidToInterest(one.date)));
                }
                payments.push(one);
            }
            for debt in &debts {
                owed.push(debt.left()?);
            }
            let own = of_debts(debts)?;
            match debtor {
                Some(id) if several => sums.push(Figure::sum(own, Label::DebtorInterest(id))?),
                _ => sums.extend(own),
            }
        }
        crate::Order::order_by_key(&mut *payments, |one| (one.date, one.payment));
        let accrued = Figure::sum(sums, Label::Interest)?.by(authority).rounded();
        let interest_left = Figure::difference(accrued.clone(), paid, Label::InterestLeft)?;
        Ok(Totals {
            accrued,
            // What each debtor paid on his interest was rounded for itself.
            interest_left: interest_left.not_below_zero().by(rule(id::LATE_4)),
            principal_left: Figure::sum(owed, Label::PrincipalLeft)?,
            surplus,
            payments,
            days_before: self.days_before,
        })
    }

    /// Moves the first day to that of the rule, and notes how many days that leaves out.
    fn skip_days_before_the_rule(&mut self) {
        let Some(eve) = first_day_of_rule().and_then(|first| first.minus_days(1)) else { return };
        let last = eve.min(self.interest.until);
        for debt in self.groups.iter_mut().flat_map(|(_, debts)| debts) {
            if debt.counted_to < eve {
                let days = if debt.counted_to < last {
                    counted(debt.counted_to, last, &self.stays)
                } else {
                    0
                };
                self.days_before = self.days_before.max(days);
                debt.counted_to = eve;
            }
        }
    }

    /// Counts the interest of one debtor and takes his payments.
    fn debtor(
        &self,
        debtor: Option<&DefendantId>,
        debts: &mut [Debt],
        law: &Timeline,
    ) -> Result<Vec<Taken>, Overflow> {
        let own = self.interest.payments.iter().enumerate();
        let mut payments: Vec<_> =
            own.filter(|(_, payment)| payment.defendant.as_ref() == debtor).collect();
        crate::Order::order_by_key(&mut *payments, |(_, payment)| payment.date);
        let steps = match self.interest.order.unwrap_or_default() {
            PaymentOrder::PrincipalFirst => [Step::Due, Step::Interest, Step::NotYetDue],
            PaymentOrder::InterestFirst => [Step::Interest, Step::Due, Step::NotYetDue],
        };
        let mut all = Vec::new();
        let mut interest_paid = Yuan::ZERO;
        for (index, payment) in payments {
            self.count(debts, payment.date, law)?;
            let accrued = accrued(debts)?;
            let (mut to_principal, mut to_interest) = (Yuan::ZERO, Yuan::ZERO);
            let mut rest = payment.amount;
            for step in steps {
                if step == Step::Interest {
                    to_interest = accrued.minus(interest_paid).ok_or(Overflow)?.min(rest);
                    interest_paid = interest_paid.plus(to_interest).ok_or(Overflow)?;
                    rest = rest.minus(to_interest).ok_or(Overflow)?;
                    continue;
                }
                let now = |debt: &Debt| (debt.due <= payment.date) == (step == Step::Due);
                for debt in debts.iter_mut().filter(|debt| now(debt)) {
                    let part = debt.left()?.value().min(rest);
                    if part == Yuan::ZERO {
                        continue;
                    }
                    let label = if part == payment.amount {
                        Label::Payment(payment.date)
                    } else {
                        Label::PaidToPrincipal(payment.date)
                    };
                    debt.paid.push(leaf(index, part, label));
                    to_principal = to_principal.plus(part).ok_or(Overflow)?;
                    rest = rest.minus(part).ok_or(Overflow)?;
                }
            }
            let mut principal_left = Yuan::ZERO;
            for debt in &*debts {
                principal_left = principal_left.plus(debt.left()?.value()).ok_or(Overflow)?;
            }
            all.push(Taken {
                payment: index,
                date: payment.date,
                defendant: debtor.cloned(),
                amount: payment.amount,
                to_principal,
                to_interest,
                surplus: rest,
                principal_left,
                interest_left: accrued.minus(interest_paid).ok_or(Overflow)?,
            });
        }
        self.count(debts, self.interest.until, law)?;
        Ok(all)
    }

    /// Counts interest up to a day, included.
    fn count(&self, debts: &mut [Debt], to: Date, law: &Timeline) -> Result<(), Overflow> {
        for debt in debts.iter_mut().filter(|debt| debt.counted_to < to) {
            let days = counted(debt.counted_to, to, &self.stays);
            let left = debt.left()?;
            if days > 0 && left.value() > Yuan::ZERO {
                let rate = Factor::law(&parameter::LATE_DAILY_RATE, law);
                let label = Label::Period { after: debt.counted_to, until: to };
                debt.periods.push(Figure::per_day(left, rate, days, label)?);
            }
            debt.counted_to = to;
        }
        Ok(())
    }
}

/// What a payment is taken for, in turn.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Step {
    Due,
    Interest,
    NotYetDue,
}

/// A part of a payment, worked out in the account of payments.
fn leaf(payment: usize, part: Yuan, label: Label) -> Figure {
    Figure::given(part, format!("/interest/payments/{payment}/amount"), label)
}

/// Interest accrued so far, rounded to the fen.
fn accrued(debts: &[Debt]) -> Result<Yuan, Overflow> {
    let mut periods = debts.iter().flat_map(|debt| &debt.periods).map(Figure::value);
    Ok(periods.try_fold(Yuan::ZERO, Yuan::plus).ok_or(Overflow)?.rounded())
}

/// One debt shows its periods; of several each is a sum of its own.
fn of_debts(mut debts: Vec<Debt>) -> Result<Vec<Figure>, Overflow> {
    if debts.len() == 1 {
        return Ok(debts.pop().map(|debt| debt.periods).unwrap_or_default());
    }
    let one = |debt: Debt| Figure::sum(debt.periods, Label::DebtInterest(debt.due));
    debts.into_iter().map(one).collect()
}

/// Days from the day after `after` to `until`, without the stays.
fn counted(after: Date, until: Date, stays: &[(Date, Date)]) -> u32 {
    let stood: i32 = stays
        .iter()
        .map(|(from, to)| {
            // The days of a stay that lie after `after` and not after `until`.
            let last = (*to).min(until).days_since(after);
            let before_first = (from.days_since(after) - 1).max(0);
            (last - before_first).max(0)
        })
        .sum();
    u32::try_from(until.days_since(after) - stood).unwrap_or(0)
}

/// Stays in order, without overlaps; an open end reaches to the end of the time in question.
fn merged(stays: &[Span], due: Date, until: Date) -> Vec<(Date, Date)> {
    let mut list: Vec<_> =
        stays.iter().map(|stay| (stay.from.unwrap_or(due), stay.to.unwrap_or(until))).collect();
    crate::Order::order_by(&mut *list, Ord::cmp);
    let mut merged: Vec<(Date, Date)> = Vec::new();
    for (from, to) in list {
        match merged.last_mut() {
            Some((_, last)) if from <= *last => *last = (*last).max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}
