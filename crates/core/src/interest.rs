//! Late-performance interest (迟延履行期间的债务利息): 0.0175 % a day on the unpaid money debt of the
//! judgment, simple, from the day after the performance period. Payments go to the principal first;
//! days on which enforcement stood still, not at the debtor's request, do not count.

use redress_lawbook::{Date, id, parameter};

use crate::{
    Figure, Label, Overflow, Status, Timeline, Yuan,
    case::{Interest, Span},
    figure::Factor,
};

/// Interest on a principal. The dates must be in order: no payment before `due` or after `until`.
///
/// # Errors
/// [`Overflow`] outside the range.
pub fn late_interest(
    principal: &Figure,
    interest: &Interest,
    law: &Timeline,
) -> Result<Figure, Overflow> {
    let rate = Factor::law(&parameter::LATE_DAILY_RATE, law);
    let mut payments: Vec<_> = interest.payments.iter().enumerate().collect();
    payments.sort_by_key(|(_, payment)| payment.date);
    let stays = merged(&interest.stays, interest.due, interest.until);

    let mut periods = Vec::new();
    let mut paid: Vec<Figure> = Vec::new();
    let mut after = interest.due;
    let mut ends: Vec<Date> = payments.iter().map(|(_, payment)| payment.date).collect();
    ends.push(interest.until);
    for (place, end) in ends.into_iter().enumerate() {
        let days = counted(after, end, &stays);
        let debt = if paid.is_empty() {
            principal.clone()
        } else {
            Figure::difference(principal.clone(), paid.clone(), Label::Principal)?.not_below_zero()
        };
        if days > 0 && debt.value() > Yuan::ZERO {
            let label = Label::Period { after, until: end };
            periods.push(Figure::per_day(debt, rate.clone(), days, label)?);
        }
        if let Some((index, payment)) = payments.get(place) {
            let path = format!("/interest/payments/{index}/amount");
            paid.push(Figure::given(payment.amount, path, Label::Payment(payment.date)));
        }
        after = end;
    }
    let authority = [
        law.procedural(id::CPL_DELAY, Status::InForce),
        law.procedural(id::LATE_1, Status::InForce),
    ];
    Ok(Figure::sum(periods, Label::Interest)?.by(authority.into_iter().flatten()).rounded())
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
    list.sort_unstable();
    let mut merged: Vec<(Date, Date)> = Vec::new();
    for (from, to) in list {
        match merged.last_mut() {
            Some((_, last)) if from <= *last => *last = (*last).max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}
