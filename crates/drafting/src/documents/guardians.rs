//! What guardians owe less because they did their duty, and what divorced parents bear between them.

use redress_core::{
    Assessment, Authority, Case, Label, Operation, Status, Timeline, Yuan,
    case::{Defendant, DefendantId, SharesBy},
    lawbook::{ProvisionId, id},
};

use super::reasons::because;
use crate::{
    Lang,
    wording::{defendant, label_of, separated},
};

/// A rule of the interpretation on the liability of guardians: it is of the trials since it is in force, and of what the
/// article is that it interprets.
pub(super) fn details(law: &Timeline, rule: ProvisionId) -> Option<Authority> {
    // Before it another law had the same rule.
    let interpreted = law.substantive(id::CC_1188, Status::InForce)?;
    law.procedural(rule, Status::InForce).filter(|_| interpreted.provision == id::CC_1188)
}

/// What divorced parents bear between them, if it is said.
pub(super) fn parents(lang: Lang, case: &Case, minor: &Defendant) -> Option<String> {
    let shares = minor.guardian_shares().filter(|_| minor.has_divorced_parents())?;
    let by = minor.guardianship.as_ref().and_then(|one| one.shares_by);
    let each: Vec<_> = minor
        .guardians
        .iter()
        .zip(shares)
        .map(|(id, share)| {
            let name = defendant(lang, id.as_str(), case);
            match lang {
                Lang::Zh => format!("被告{name}承担{share}"),
                Lang::En => format!("{name} bears {share}"),
            }
        })
        .collect();
    let each = lang.enumerated(each);
    Some(match lang {
        Lang::Zh => {
            let by = match by {
                Some(SharesBy::Agreement) => "按照双方协议，",
                Some(SharesBy::Court) | None => "",
            };
            format!("{by}父母双方之间由{each}，实际承担责任超过自己份额的，可以向另一方追偿")
        }
        Lang::En => {
            let by = match by {
                Some(SharesBy::Agreement) => ", as they agreed",
                Some(SharesBy::Court) | None => "",
            };
            format!(
                "between the parents {each}{by}; whoever pays more than that share may recover the excess from the other"
            )
        }
    })
}

/// Whether two minors have the same guardians, who bear the same shares for both.
pub(super) fn same(one: &Defendant, other: &Defendant) -> bool {
    let said = |of: &Defendant| {
        let by = of.guardianship.as_ref().and_then(|one| one.shares_by);
        (of.has_divorced_parents(), of.guardian_shares().and(by))
    };
    let share = |of: &Defendant, id: &DefendantId| {
        let place = of.guardians.iter().position(|guardian| guardian == id)?;
        Some(of.guardian_shares().and_then(|shares| shares.get(place).copied()))
    };
    one.guardians.len() == other.guardians.len()
        && one.guardians.iter().all(|id| share(one, id) == share(other, id))
        && said(one) == said(other)
}

/// What is taken off all heads of an assessment because the guardians of a defendant did their duty.
fn taken(assessment: &Assessment, place: u32) -> Yuan {
    let heads = assessment.heads.iter();
    let taken = heads.filter_map(|head| match head.derivation.operation() {
        Operation::Difference(_, less) => Some(less),
        _ => None,
    });
    let of = Label::GuardianReduction(place);
    let mut sum = Yuan::ZERO;
    for less in taken.flat_map(|less| less.iter().collect::<Vec<_>>()) {
        if less.label() == of {
            sum = sum.plus(less.value()).unwrap_or(Yuan::MAX);
        }
    }
    sum
}

/// What is taken off in each of these assessments, under its name, if it is in any.
pub(super) fn rows<const N: usize>(
    lang: Lang,
    case: &Case,
    columns: [&Assessment; N],
) -> Vec<(String, [Yuan; N])> {
    let places = 0..u32::try_from(case.defendants.len()).unwrap_or(u32::MAX);
    let row = |place| {
        let name = label_of(lang, Label::GuardianReduction(place), &[], case);
        (name, columns.map(|column| taken(column, place)))
    };
    places.map(row).filter(|(_, sums)| sums.iter().any(|sum| *sum > Yuan::ZERO)).collect()
}

/// For the reasons: what is taken off and why, and what divorced parents bear between them.
pub(super) fn lines(lang: Lang, case: &Case, assessment: &Assessment) -> Vec<String> {
    let wards = (0..).zip(&case.defendants).filter(|(_, one)| one.is_ward());
    let line = |(place, ward): (u32, &Defendant)| {
        let name = defendant(lang, ward.id.as_str(), case);
        let said = ward.guardianship.as_ref();
        let share = said.and_then(|one| one.reduced?.at(assessment.position));
        let sum = taken(assessment, place);
        let lowered = share.filter(|_| sum > Yuan::ZERO).map(|share| {
            let (sum, reason) = (separated(sum), because(lang, said.map_or("", |one| &one.reason)));
            match lang {
                Lang::Zh => {
                    format!("{name}的监护人尽到监护职责，减轻其责任{share}，计 {sum}{reason}")
                }
                Lang::En => format!(
                    "The guardians of {name} did their duty; their liability is lowered by {share}, that is {sum}{reason}"
                ),
            }
        });
        let shares = parents(lang, case, ward).map(|shares| match lang {
            Lang::Zh => format!("{name}的监护人：{shares}"),
            Lang::En => format!("The guardians of {name}: {shares}"),
        });
        lowered.into_iter().chain(shares)
    };
    wards.flat_map(line).collect()
}
