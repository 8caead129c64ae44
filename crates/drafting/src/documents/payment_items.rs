//! Which items a payment is made of: those of its heads that come to something and that its debtors owe.

use std::collections::{BTreeMap, BTreeSet};

use redress_core::{
    Assessment, Case, Debtors, Derivation, Gained, HeadId, Label, Operation, Part, Yuan,
    case::{DefendantId, Item},
};

/// Who owes something together: those who pay it, and the minors for whom they pay.
type Together<'a> = (BTreeSet<&'a DefendantId>, BTreeSet<&'a DefendantId>);

/// The items of a head, each with its figure, and who owes which of them: found once for all payments of the head, since a
/// case may have as many payments as defendants.
pub(super) struct Items<'a> {
    items: Vec<(Item, Derivation)>,
    owed: BTreeMap<Together<'a>, Vec<usize>>,
}

impl<'a> Items<'a> {
    pub(super) fn of(case: &'a Case, assessment: &Assessment, head: HeadId) -> Self {
        let head = assessment.heads.iter().find(|one| one.id == head);
        let items = head.map(|head| items(&head.derivation)).unwrap_or_default();
        let places: BTreeMap<_, _> =
            case.defendants.iter().zip(0..).map(|(one, place)| (&one.id, place)).collect();
        let mut owed = BTreeMap::<Together<'_>, Vec<usize>>::new();
        for (index, (item, _)) in items.iter().enumerate() {
            for debtors in owing(case, *item, &places) {
                owed.entry(together(case, &debtors)).or_default().push(index);
            }
        }
        Self { items, owed }
    }

    /// Those that the debtors of these parts owe.
    pub(super) fn owed_by(&self, parts: &[&Part]) -> Vec<&(Item, Derivation)> {
        let mut indices = BTreeSet::<usize>::new();
        for part in parts {
            let principals = part.principals.iter().map(|principal| &principal.defendant);
            let debtors = (principals.collect(), part.minors.iter().collect());
            indices.extend(self.owed.get(&debtors).into_iter().flatten());
        }
        indices.into_iter().filter_map(|index| self.items.get(index)).collect()
    }
}

/// Those who owe an item, together or each for himself, by their places in the case.
fn owing(case: &Case, item: Item, places: &BTreeMap<&DefendantId, usize>) -> Vec<Vec<usize>> {
    let Some(stated) = case.item(item) else { return Vec::new() };
    let place = |id: &DefendantId| places.get(id).copied();
    let debtors = Debtors::of(case, stated, Gained::at(case, item), place);
    let places = |debtors: &Debtors| debtors.known().iter().map(|(place, _)| *place).collect();
    match debtors.severally() {
        Some((each, _)) => each.iter().map(|(debtors, _)| places(debtors)).collect(),
        None => vec![places(&debtors)],
    }
}

/// Who pays for these debtors: they themselves, or the guardians of those who are minors.
fn together<'a>(case: &'a Case, debtors: &[usize]) -> Together<'a> {
    let (mut principals, mut minors) = (BTreeSet::new(), BTreeSet::new());
    for one in debtors.iter().filter_map(|place| case.defendants.get(*place)) {
        if one.is_ward() {
            minors.insert(&one.id);
            principals.extend(&one.guardians);
        } else {
            principals.insert(&one.id);
        }
    }
    (principals, minors)
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
