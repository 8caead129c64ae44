//! Compensation that is a price paid back.

use std::collections::BTreeSet;

use redress_core::{
    Assessment, Case, Debtors, Derivation, Gained, HeadId, Label, Operation, Part, Yuan,
    case::{DefendantId, Item},
};

use crate::Lang;

/// That what is paid is, or comprises, a price that is paid back: of the parts of this payment, not of the head.
pub(super) fn note(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    parts: &[&Part],
) -> &'static str {
    let owed = |(item, debtors): &(Item, Vec<usize>)| {
        parts
            .iter()
            .any(|part| owes(case, part, debtors))
            .then_some(matches!(item, Item::Punitive(_)))
    };
    let refunded: Vec<bool> = claims(case, assessment).iter().filter_map(owed).collect();
    match (refunded.contains(&true), refunded.contains(&false)) {
        (false, _) => "",
        (true, false) => lang.of("系退还的价款", "the price paid back"),
        (true, true) => lang.of("包括退还的价款", "the price paid back among other things"),
    }
}

/// The items of the compensation that come to something, each with those who owe it together, by their places in the case.
fn claims(case: &Case, assessment: &Assessment) -> Vec<(Item, Vec<usize>)> {
    let head = assessment.heads.iter().find(|head| head.id == HeadId::Compensation);
    let items = head.map(|head| items(&head.derivation)).unwrap_or_default();
    let mut claims = Vec::new();
    for item in items {
        let Some(stated) = case.item(item) else { continue };
        let gained = match item {
            Item::Gain(row) => {
                case.compensation.gains.get(row as usize).map_or(Gained::Nobody, Gained::by)
            }
            _ => Gained::Nobody,
        };
        let debtors = Debtors::of(case, stated, gained, |id| place(case, id));
        let together = match debtors.severally() {
            Some((each, _)) => each.into_iter().map(|(debtors, _)| debtors).collect(),
            None => vec![debtors],
        };
        let places = |debtors: &Debtors| debtors.known().iter().map(|(place, _)| *place).collect();
        claims.extend(together.iter().map(|debtors| (item, places(debtors))));
    }
    claims
}

/// The items a head is the sum of; a price that is paid back is one of the punitive items.
fn items(figure: &Derivation) -> Vec<Item> {
    if figure.value() <= Yuan::ZERO {
        return Vec::new();
    }
    match (figure.label(), figure.operation()) {
        (Label::Refund(row), _) => vec![Item::Punitive(row)],
        (Label::Gain(row), _) => vec![Item::Gain(row)],
        (Label::Item(item), _) => vec![item],
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
