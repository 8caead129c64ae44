//! Changes of sanctions, of the worksheet and of interest.

use redress_core::{
    Case, Multiplier, Yuan,
    case::{
        DeductFrom, DefendantId, FirstDay, Interest, Payment, PaymentOrder, Quantity, SanctionKind,
        Span, Worksheet, WorksheetFactor,
    },
    lawbook::Date,
};

use super::rows::remove;

/// A change of a sanction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SanctionEdit {
    Kind(SanctionKind),
    Defendant(Option<DefendantId>),
    Amount(Yuan),
    DeductFrom(Option<DeductFrom>),
    Reason(String),
}

/// A change of the worksheet. The first number of records begins one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WorksheetEdit {
    Records(Quantity),
    Unit(Yuan),
    AddFactor,
    RemoveFactor(usize),
    FactorLabel(usize, String),
    FactorValue(usize, Multiplier),
}

/// A change of the late-performance interest. The first of its two days begins it, with no day to count.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum InterestEdit {
    Due(Date),
    Until(Date),
    FirstDay(Option<FirstDay>),
    Order(Option<PaymentOrder>),
    Principal(Option<Yuan>),
    AddPayment,
    RemovePayment(usize),
    PaymentDay(usize, Date),
    PaymentAmount(usize, Yuan),
    /// Who paid, where debtors are told apart.
    PaymentBy(usize, Option<DefendantId>),
    AddStay,
    RemoveStay(usize),
    StayFrom(usize, Option<Date>),
    StayTo(usize, Option<Date>),
}

pub(super) fn edit_worksheet(case: &mut Case, edit: WorksheetEdit) {
    let Some(sheet) = &mut case.compensation.worksheet else {
        if let WorksheetEdit::Records(records) = edit {
            let (unit, coefficients) = (Yuan::ZERO, Vec::new());
            case.compensation.worksheet = Some(Worksheet { records, unit, coefficients });
        }
        return;
    };
    match edit {
        WorksheetEdit::Records(records) => sheet.records = records,
        WorksheetEdit::Unit(unit) => sheet.unit = unit,
        WorksheetEdit::AddFactor => {
            // Until a value is typed, a coefficient changes nothing.
            if let Ok(value) = "1".parse() {
                sheet.coefficients.push(WorksheetFactor { label: String::new(), value });
            }
        }
        WorksheetEdit::RemoveFactor(index) => {
            let list = "/compensation/worksheet/coefficients";
            remove(&mut case.unread, list, &mut sheet.coefficients, index);
        }
        WorksheetEdit::FactorLabel(index, label) => {
            if let Some(factor) = sheet.coefficients.get_mut(index) {
                factor.label = label;
            }
        }
        WorksheetEdit::FactorValue(index, value) => {
            if let Some(factor) = sheet.coefficients.get_mut(index) {
                factor.value = value;
            }
        }
    }
}

pub(super) fn edit_interest(case: &mut Case, edit: InterestEdit) {
    let Some(interest) = &mut case.interest else {
        if let InterestEdit::Due(day) | InterestEdit::Until(day) = edit {
            case.interest = Some(Interest::new(day, day));
        }
        return;
    };
    match edit {
        InterestEdit::Due(day) => interest.due = day,
        InterestEdit::Until(day) => interest.until = day,
        InterestEdit::FirstDay(day) => interest.first_day = day,
        InterestEdit::Order(order) => interest.order = order,
        InterestEdit::Principal(principal) => interest.principal = principal,
        InterestEdit::AddPayment => {
            interest.payments.push(Payment::new(interest.until, Yuan::ZERO));
        }
        InterestEdit::RemovePayment(index) => {
            remove(&mut case.unread, "/interest/payments", &mut interest.payments, index);
        }
        InterestEdit::PaymentDay(index, date) => {
            if let Some(payment) = interest.payments.get_mut(index) {
                payment.date = date;
            }
        }
        InterestEdit::PaymentAmount(index, amount) => {
            if let Some(payment) = interest.payments.get_mut(index) {
                payment.amount = amount;
            }
        }
        InterestEdit::PaymentBy(index, payer) => {
            if let Some(payment) = interest.payments.get_mut(index) {
                payment.defendant = payer;
            }
        }
        InterestEdit::AddStay => {
            // The day before the first that counts: until a day is chosen, the stay changes nothing.
            let (from, to) = (Some(interest.due), Some(interest.due));
            interest.stays.push(Span { from, to });
        }
        InterestEdit::RemoveStay(index) => {
            remove(&mut case.unread, "/interest/stays", &mut interest.stays, index);
        }
        InterestEdit::StayFrom(index, from) => {
            if let Some(stay) = interest.stays.get_mut(index) {
                stay.from = from;
            }
        }
        InterestEdit::StayTo(index, to) => {
            if let Some(stay) = interest.stays.get_mut(index) {
                stay.to = to;
            }
        }
    }
}
