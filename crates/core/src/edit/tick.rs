//! Lists of choices: each takes one of its kind once.

use super::{
    guardians::{no_guardian, one_more_guardian},
    rows::{at, toggle},
};
use crate::{
    Case, Order,
    case::{At, DefendantId, Entry, Item, Leaf, Place},
};

/// Takes a value into the list, or out of it. What is not of its kind is left alone.
pub(super) fn tick(case: &mut Case, list: Place, value: Entry, on: bool) {
    let facts = &mut case.facts;
    match (list.at, list.field, value) {
        (At::Case, Leaf::Fields, Entry::Field(Some(field))) => {
            in_order(&mut case.fields, field, on);
        }
        (At::Facts, Leaf::Behaviours, Entry::Behaviour(Some(one))) => {
            in_order(&mut facts.behaviours, one, on);
        }
        (At::Facts, Leaf::ExculpatedOf, Entry::Behaviour(Some(one))) => {
            in_order(&mut facts.exculpated_of, one, on);
        }
        (At::Facts, Leaf::Breached, Entry::BreachedLaw(Some(law))) => {
            in_order(&mut facts.breached, law, on);
        }
        (at, field, Entry::Defendant(Some(id))) => defendant(case, at.field(field), id, on),
        _ => {}
    }
}

fn in_order<T: Ord>(list: &mut Vec<T>, value: T, on: bool) {
    toggle(list, value, on);
    list.order_by(Ord::cmp);
}

fn defendant(case: &mut Case, list: Place, id: DefendantId, on: bool) {
    let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
    let place = |id: &DefendantId| ids.iter().position(|one| one == id);
    match (list.at, list.field) {
        (At::Defendant(row), Leaf::Guardians) if on => one_more_guardian(case, row, id),
        (At::Defendant(row), Leaf::Guardians) => no_guardian(case, row, &id),
        (At::Item(Item::Gain(row)), Leaf::Among) => {
            if let Some(gain) = at(&mut case.compensation.gains, row) {
                toggle(&mut gain.among, id, on);
                gain.among.order_by_key(place);
            }
        }
        (At::AnswersFor(row), Leaf::Answered) => {
            if let Some(answers) = at(&mut case.liability.answers_for, row) {
                toggle(&mut answers.answered, id, on);
                answers.answered.order_by_key(place);
            }
        }
        (At::Remedy(row), Leaf::Defendants) => {
            if let Some(choice) = at(&mut case.remedies, row) {
                toggle(&mut choice.defendants, id, on);
            }
        }
        _ => {}
    }
}
