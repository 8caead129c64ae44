//! A field takes a value, and what follows from it in the rest of the case.

use super::{
    debtors::named,
    guardians::{begin_shares, keep},
    rows::at,
};
use crate::{
    Case, Count, Position, UnitPrice, Yuan,
    case::{
        At, Destination, Entry, FeeChoice, Found, Interest, Item, Leaf, Place, Plaintiff, Punitive,
        Subjects, SumOf, Worksheet,
    },
    is_arithmetic,
};

/// Sets a field. What could not be read in it goes.
pub(super) fn set(case: &mut Case, place: Place, value: Entry) {
    case.unread.remove(place);
    let Some(value) = begun(case, place, value) else { return };
    match value {
        Entry::Unread(text) => _ = case.keep_unread(place, &text),
        Entry::Reckoned(text) => reckoned(case, place, &text),
        value => {
            before(case, place, &value);
            if case.put(place, value) {
                after(case, place);
            }
            if let At::Guardianship(of) | At::Reduction(of) | At::GuardianShare(of, _) = place.at
                && let Some(ward) = at(&mut case.defendants, of)
            {
                keep(ward);
            }
        }
    }
}

/// Begins or ends what cannot be without the field; gives back a value that is to be set in what is there.
fn begun(case: &mut Case, place: Place, value: Entry) -> Option<Entry> {
    match (place.at, place.field, value) {
        (At::Plaintiff, Leaf::Kind, Entry::PlaintiffKind(kind)) => {
            let name = case.plaintiff.take().map(|plaintiff| plaintiff.name).unwrap_or_default();
            case.plaintiff = kind.map(|kind| Plaintiff { kind, name });
        }
        // Another basis keeps what was entered: what does nothing there is said, and serves again when the user turns
        // back.
        (At::Punitive, Leaf::Basis, Entry::PunitiveBasis(basis)) => {
            let old = case.punitive.take();
            case.punitive = basis.map(|basis| match old {
                Some(punitive) => Punitive { basis, ..punitive },
                None => Punitive::new(basis),
            });
        }
        (At::Destination, Leaf::Payee, Entry::Payee(payee)) => {
            let old = case.destination.take();
            case.destination = payee.map(|payee| match old {
                Some(old) => Destination { payee, ..old },
                None => Destination::new(payee),
            });
        }
        (At::Fee, Leaf::Basis, Entry::FeeBasis(basis)) => {
            // A base is that of one basis. Rounding is a habit of the court, and the parties share whatever fee there is.
            let old = case.fee.take();
            case.fee = basis.map(|basis| match old {
                Some(same) if same.basis == basis => same,
                Some(old) => FeeChoice { basis, base: None, ..old },
                None => FeeChoice::new(basis),
            });
            case.unread.remove(At::Fee.field(Leaf::Base));
        }
        // The first of its two days begins it, with no day to count.
        (At::Interest, Leaf::Due | Leaf::Until, Entry::Day(Some(day)))
            if case.interest.is_none() =>
        {
            case.interest = Some(Interest::new(day, day));
        }
        (At::Worksheet, Leaf::Records, Entry::Quantity(Some(records)))
            if case.compensation.worksheet.is_none() =>
        {
            let (unit, coefficients) = (UnitPrice::ZERO, Vec::new());
            case.compensation.worksheet = Some(Worksheet { records, unit, coefficients });
        }
        (At::Particular(row, name), Leaf::Itself, Entry::Particular(value)) => {
            let choice = at(&mut case.remedies, row)?;
            match value {
                Some(value) => _ = choice.parameters.insert(name.name().to_owned(), value),
                None => _ = choice.parameters.remove(name.name()),
            }
        }
        (.., value) => return Some(value),
    }
    None
}

/// A sum in which something is reckoned: the text stays beside what it comes to.
fn reckoned(case: &mut Case, place: Place, text: &str) {
    let (Some(item), Some(side), Ok(sum)) = (place.item(), place.field.side(), Yuan::typed(text))
    else {
        return;
    };
    let Some(item) = case.item_fields(item) else { return };
    match side {
        Position::Claimed => *item.claimed = Some(sum),
        Position::Conceded => *item.conceded = Some(sum),
        Position::Found => *item.found = Some(Found::Amount(sum)),
    }
    item.as_typed.keep(side, if is_arithmetic(text) { text } else { "" });
}

/// What is to be there, or to go, before the field has its value.
fn before(case: &mut Case, place: Place, value: &Entry) {
    match (place.at, place.field) {
        (At::GuardianShare(of, _), Leaf::Share) => begin_shares(case, of),
        (At::Item(Item::Gain(row)), Leaf::Defendant) => {
            if let Some(gain) = at(&mut case.compensation.gains, row)
                && named(&gain.debtors) == 0
            {
                gain.debtors.clear();
            }
        }
        (At::Item(Item::Credit(row)), Leaf::Defendant) => {
            if let Some(credit) = at(&mut case.credits, row) {
                // Beside a payer the payment is meant for them; without one they would be those who paid.
                match value {
                    Entry::Defendant(Some(payer)) if credit.defendant.is_some() => {
                        credit.debtors.retain(|debtor| !debtor.is(payer));
                    }
                    _ => credit.debtors.clear(),
                }
            }
        }
        (At::Item(Item::Punitive(row)), Leaf::Consumers) => {
            let items = case.punitive.as_mut().map(|punitive| &mut punitive.items);
            if let (Some(item), Entry::Count(number)) = (items.and_then(|all| at(all, row)), value)
            {
                let several = |count: Option<Count>| count.is_some_and(|count| count.get() > 1);
                // A number typed for the first time multiplies nothing until the user says so. A case in which nobody
                // was asked keeps its sums.
                if number.is_none() {
                    item.stated = None;
                } else if several(*number) && !several(item.consumers) {
                    item.stated = item.stated.or(Some(SumOf::Total));
                }
            }
        }
        _ => {}
    }
}

/// What follows from a field in others.
fn after(case: &mut Case, place: Place) {
    let facts = &mut case.facts;
    match (place.at, place.field) {
        // The law says it then; the opposite could not stand.
        (At::Facts, Leaf::Subjects) if facts.subjects == Some(Subjects::ChildrenUnder14) => {
            facts.sensitive = None;
        }
        (At::Facts, Leaf::Exculpated) if facts.exculpated != Some(true) => {
            facts.exculpated_of.clear();
        }
        (At::Item(item), field) => {
            if let (Some(side), Some(item)) = (field.side(), case.item_fields(item)) {
                item.as_typed.keep(side, "");
            }
        }
        // A side that takes the multiple of the law again leaves none of its own behind.
        (At::Lower, field) => {
            let fixed = case.punitive.as_ref().filter(|punitive| punitive.multiple().is_fixed());
            let lower = fixed.map(|punitive| punitive.lower.as_ref());
            if let (Some(lower), Some(side)) = (lower, field.side())
                && lower.and_then(|lower| lower.at(side)).is_none()
            {
                set(case, At::Multiplier.field(field), Entry::Multiplier(None));
            }
        }
        // The day has no field without the clause.
        (At::Performance(row), Leaf::AllDueIfMissed) => {
            if let Some(of) = at(&mut case.performance, row) {
                of.all_due_on = of.all_due_on.filter(|_| of.all_due_if_missed);
            }
        }
        // Who answers does not answer for himself.
        (At::AnswersFor(row), Leaf::Defendant) => {
            if let Some(answers) = at(&mut case.liability.answers_for, row) {
                let id = answers.defendant.as_ref();
                answers.answered.retain(|other| Some(other) != id);
            }
        }
        // Who takes the rest takes no sum.
        (At::Recipient(row), Leaf::Rest) => {
            let all = case.destination.as_mut().map(|destination| &mut destination.recipients);
            if all.and_then(|all| at(all, row)).is_some_and(|one| one.rest) {
                set(case, place.at.field(Leaf::Amount), Entry::Amount(None));
            }
        }
        _ => {}
    }
}
