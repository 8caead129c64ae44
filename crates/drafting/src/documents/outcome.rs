//! What became of what is claimed: what is still open, what is refused, and who bears the court fee.

use redress_core::{
    Assessment, Assessments, Case, Finding, Yuan,
    case::{DefendantId, Leaf, RemedyStatus},
    lawbook::Role,
    shortfall, shortfall_of_payers,
};

use super::{remedies::listed, sentences::Verb};
use crate::document::FeeOpen;

/// What the court has still to decide of the sums: how much, by what it is reckoned, or on what ground.
pub(crate) fn open_sums(found: &Assessment) -> impl Iterator<Item = &Finding> {
    found.findings.iter().filter(|finding| finding.code.is_undecided())
}

/// Whether the court has still to decide a sum.
pub(super) fn is_open(found: &Assessment) -> bool {
    open_sums(found).next().is_some()
}

/// Whether the court has still to decide anything. A remedy that is drafted as an item counts as decided.
fn is_undecided(case: &Case, found: &Assessment) -> bool {
    let listed = listed(case, Verb::Judgment);
    let mut open = case.remedies.iter().enumerate().filter(|(_, choice)| {
        choice.claimed == Some(true)
            && choice.status.is_none()
            && choice.id.get().role == Role::Order
    });
    is_open(found) || open.any(|(index, _)| !listed.iter().any(|(other, _)| *other == index))
}

/// The field that decides it.
pub(crate) fn field_of(finding: &Finding) -> String {
    use redress_core::FindingCode as F;
    match (finding.code, finding.place) {
        (F::FindingOpen, Some(place)) => place.at.field(Leaf::Found).to_string(),
        _ => finding.path(),
    }
}

/// What of the claims is refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Refused {
    /// Nothing, or it is not known yet: what is open is not refused.
    Nothing,
    /// What goes beyond the items of the judgment.
    Rest,
    /// There is no item, and what was rightly claimed is paid, or done, already.
    Remainder,
    /// All of it.
    All,
}

/// The claims as the claim list has them against the items of the judgment: under each head and against each who owes it,
/// less what was paid. A claim that is neither granted nor refused would be left undecided.
pub(super) fn refused(case: &Case, all: &Assessments, has_items: bool) -> Refused {
    let (claimed, found) = (&all.claimed, &all.found);
    let short = shortfall(case, &claimed.parts, &found.parts) > Yuan::ZERO;
    if is_undecided(case, found) || !(short || case.refuses_a_remedy()) {
        return Refused::Nothing;
    }
    let performed = |(_, choice): (usize, &redress_core::case::RemedyChoice)| {
        choice.status == Some(RemedyStatus::Performed)
    };
    let founded = found.founded().iter().any(|part| part.amount > Yuan::ZERO);
    match (has_items, founded || case.remedies_claimed().any(performed)) {
        (true, _) => Refused::Rest,
        (false, true) => Refused::Remainder,
        (false, false) => Refused::All,
    }
}

/// Who bears the court fee.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Bears {
    /// These defendants, who lost.
    Defendants(Vec<DefendantId>),
    /// The plaintiffs, but for a procuratorate.
    Plaintiffs,
    /// It is left open.
    Open(FeeOpen),
}

/// Who bears the fee: who lost (Fee Measures 29). Of money that is who owes, or answers for, what was rightly claimed,
/// also where it is paid by now; of remedies who is to do them or has done them, for a minor his guardians. A
/// procuratorate that loses pays none (SPP Rules 107); where both sides lose in part the court divides the fee.
pub(super) fn bears(case: &Case, all: &Assessments) -> Bears {
    let (claimed, found) = (&all.claimed, &all.found);
    if is_undecided(case, found) {
        return Bears::Open(FeeOpen::Undecided);
    }
    let founded = || found.founded().iter().filter(|part| part.amount > Yuan::ZERO);
    if founded().any(|part| part.principals.is_empty() && part.among.is_empty()) {
        return Bears::Open(FeeOpen::Debtors);
    }
    let of_remedies = case.lost_a_remedy();
    let lost = |place: usize, id: &DefendantId| {
        of_remedies.contains(&place)
            || founded().any(|part| {
                part.principals.iter().any(|one| one.defendant == *id)
                    // Of those who made a gain together each owes what is still to be found, for a minor his guardians.
                    || (!part.among.is_empty() && case.bearing(&part.among).contains(&place))
                    || part.co_debtors.iter().any(|one| {
                        one.defendant == *id && one.limit.is_none_or(|limit| limit > Yuan::ZERO)
                    })
            })
    };
    let defendants = case.defendants.iter().enumerate();
    let defendants: Vec<_> = defendants
        .filter(|(place, one)| lost(*place, &one.id))
        .map(|(_, one)| one.id.clone())
        .collect();
    let pays = case.plaintiffs_who_pay().next().is_some();
    let (claimed, founded) = (&claimed.parts, found.founded());
    let short = shortfall(case, claimed, founded) > Yuan::ZERO || case.refuses_a_remedy();
    let payers_lose = pays
        && (shortfall_of_payers(case, claimed, founded) > Yuan::ZERO || case.refuses_a_remedy());
    match (defendants.is_empty(), payers_lose) {
        (false, true) => Bears::Open(FeeOpen::InPart),
        (false, false) => Bears::Defendants(defendants),
        (true, true) => Bears::Plaintiffs,
        (true, false) if short && case.plaintiffs().next().is_some() => {
            Bears::Open(FeeOpen::NobodyPays)
        }
        (true, false) => Bears::Open(FeeOpen::NobodyLost),
    }
}
