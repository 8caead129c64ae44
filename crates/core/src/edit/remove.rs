//! Rows that go, and what goes with them.

use redress_lawbook::RemedyId;

use super::{
    debtors::forget,
    rows::{self, number},
};
use crate::{
    Case,
    case::{At, Item, Leaf, Place, Unread},
};

/// Takes a row out of its list, if it is there.
fn out<T>(unread: &mut Unread, list: Place, values: &mut Vec<T>, row: u32) {
    let row = row as usize;
    if row < values.len() {
        rows::rows(unread, list, values, |rows| _ = rows.remove(row));
    }
}

/// Takes out a row, or an object as a whole.
pub(super) fn remove(case: &mut Case, at: At) {
    let unread = &mut case.unread;
    let of_case = |field: Leaf| At::Case.field(field);
    match at {
        At::Item(item) => remove_item(case, item),
        At::Defendant(row) => {
            let Some(one) = case.defendants.get(row as usize) else { return };
            let id = one.id.clone();
            out(unread, of_case(Leaf::Defendants), &mut case.defendants, row);
            forget(case, &id);
        }
        At::CoPlaintiff(row) => {
            out(unread, of_case(Leaf::CoPlaintiffs), &mut case.co_plaintiffs, row);
            // Who is paid a cost goes with the rows; one who is no plaintiff any more is paid none.
            let gone = row.saturating_add(1);
            for paid_to in case.costs.iter_mut().map(|cost| &mut cost.paid_to) {
                *paid_to = match *paid_to {
                    Some(place) if place > gone => Some(place - 1),
                    other => other.filter(|place| *place != gone),
                };
            }
        }
        At::Supporter(row) => out(unread, of_case(Leaf::Supporters), &mut case.supporters, row),
        At::Sanction(row) => out(unread, of_case(Leaf::Sanctions), &mut case.sanctions, row),
        At::Performance(row) => {
            out(unread, of_case(Leaf::Performance), &mut case.performance, row);
        }
        At::Instalment(of, row) => {
            if let Some(payment) = rows::at(&mut case.performance, of) {
                let list = At::Performance(of).field(Leaf::Instalments);
                out(unread, list, &mut payment.instalments, row);
            }
        }
        At::InKind(of, row) => {
            if let Some(payment) = rows::at(&mut case.performance, of) {
                out(unread, At::Performance(of).field(Leaf::InKind), &mut payment.in_kind, row);
            }
        }
        At::Worksheet => {
            case.compensation.worksheet = None;
            unread.forget(at);
        }
        At::Coefficient(row) => {
            if let Some(sheet) = &mut case.compensation.worksheet {
                let list = At::Worksheet.field(Leaf::Coefficients);
                out(unread, list, &mut sheet.coefficients, row);
            }
        }
        At::JointGroup(row) => {
            out(unread, At::Liability.field(Leaf::Groups), &mut case.liability.groups, row);
        }
        At::AnswersFor(row) => {
            let list = At::Liability.field(Leaf::AnswersFor);
            out(unread, list, &mut case.liability.answers_for, row);
        }
        At::Recipient(row) => {
            if let Some(destination) = &mut case.destination {
                let list = At::Destination.field(Leaf::Recipients);
                out(unread, list, &mut destination.recipients, row);
            }
        }
        At::Interest => case.interest = None,
        At::Payment(row) => {
            if let Some(interest) = &mut case.interest {
                out(unread, At::Interest.field(Leaf::Payments), &mut interest.payments, row);
            }
        }
        At::Stay(row) => {
            if let Some(interest) = &mut case.interest {
                out(unread, At::Interest.field(Leaf::Stays), &mut interest.stays, row);
            }
        }
        _ => {}
    }
}

fn remove_item(case: &mut Case, item: Item) {
    let (unread, c) = (&mut case.unread, &mut case.compensation);
    let of_compensation = |field: Leaf| At::Compensation.field(field);
    match item {
        Item::Gain(row) => out(unread, of_compensation(Leaf::Gains), &mut c.gains, row),
        Item::Less(gain, row) => {
            if let Some(of) = rows::at(&mut c.gains, gain) {
                out(unread, Item::Gain(gain).field(Leaf::Less), &mut of.less, row);
            }
        }
        Item::Loss(row) => out(unread, of_compensation(Leaf::Losses), &mut c.losses, row),
        Item::LumpSum(row) => out(unread, of_compensation(Leaf::LumpSums), &mut c.lump_sums, row),
        Item::Cost(row) => out(unread, At::Case.field(Leaf::Costs), &mut case.costs, row),
        Item::Punitive(row) => {
            if let Some(punitive) = &mut case.punitive {
                out(unread, At::Punitive.field(Leaf::Items), &mut punitive.items, row);
            }
        }
        Item::Credit(row) => out(unread, At::Case.field(Leaf::Credits), &mut case.credits, row),
    }
}

/// Leaves a remedy.
pub(super) fn remedy(case: &mut Case, id: RemedyId) {
    if let Some(row) = case.remedies.iter().position(|choice| choice.id == id) {
        let list = At::Case.field(Leaf::Remedies);
        out(&mut case.unread, list, &mut case.remedies, number(row));
    }
}
