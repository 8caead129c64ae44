//! Which items a payment is made of: those of its heads that come to something and that its debtors owe.

use std::collections::BTreeSet;

use redress_core::{
    Assessment, Case, Debtors, Derivation, Gained, HeadId, Label, Operation, Part, Yuan,
    case::{DefendantId, Item},
};

/// The items of a head that those owe who owe these parts, each with its figure.
pub(super) fn items_of(
    case: &Case,
    assessment: &Assessment,
    head: HeadId,
    parts: &[&Part],
) -> Vec<(Item, Derivation)> {
    let head = assessment.heads.iter().find(|one| one.id == head);
    let items = head.map(|head| items(&head.derivation)).unwrap_or_default();
    let owed = |(item, _): &(Item, Derivation)| {
        owing(case, *item).iter().any(|debtors| parts.iter().any(|part| owes(case, part, debtors)))
    };
    items.into_iter().filter(owed).collect()
}

/// Those who owe an item, together or each for himself, by their places in the case.
fn owing(case: &Case, item: Item) -> Vec<Vec<usize>> {
    let Some(stated) = case.item(item) else { return Vec::new() };
    let debtors = Debtors::of(case, stated, Gained::at(case, item), |id| place(case, id));
    let places = |debtors: &Debtors| debtors.known().iter().map(|(place, _)| *place).collect();
    match debtors.severally() {
        Some((each, _)) => each.iter().map(|(debtors, _)| places(debtors)).collect(),
        None => vec![places(&debtors)],
    }
}

/// The items a head is the sum of, with their figures; a price that is paid back is one of the punitive items.
fn items(figure: &Derivation) -> Vec<(Item, Derivation)> {
    if figure.value() <= Yuan::ZERO {
        return Vec::new();
    }
    let item = match figure.label() {
        Label::Refund(row) | Label::PunitiveItem(Some(row)) => Some(Item::Punitive(row)),
        Label::Gain(row) => Some(Item::Gain(row)),
        Label::Item(item) => Some(item),
        _ => None,
    };
    match (item, figure.operation()) {
        (Some(item), _) => vec![(item, figure.clone())],
        (_, Operation::Sum(of)) => of.iter().flat_map(|part| items(&part)).collect(),
        (_, Operation::Rounded(of) | Operation::Difference(of, _) | Operation::AtMost(of, _)) => {
            items(&of)
        }
        _ => Vec::new(),
    }
}

/// Whether it is these who owe a part: they themselves, or the guardians of those who are minors.
fn owes(case: &Case, part: &Part, debtors: &[usize]) -> bool {
    let (mut principals, mut minors) = (BTreeSet::new(), BTreeSet::new());
    for one in debtors.iter().filter_map(|place| case.defendants.get(*place)) {
        if one.is_ward() {
            minors.insert(&one.id);
            principals.extend(&one.guardians);
        } else {
            principals.insert(&one.id);
        }
    }
    principals == part.principals.iter().map(|principal| &principal.defendant).collect()
        && minors == part.minors.iter().collect()
}

fn place(case: &Case, id: &DefendantId) -> Option<usize> {
    case.defendants.iter().position(|one| one.id == *id)
}
