//! Changes of what is said of the liability of guardians.

use redress_core::{
    Case, Percent,
    case::{DefendantId, Guardianship, Reduction, SharesBy},
};

/// A change of what is said of the guardians of one defendant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum GuardianshipEdit {
    /// By what share it is lowered, as is pleaded.
    Conceded(Option<Percent>),
    /// The same, as the court finds.
    Found(Option<Percent>),
    /// How they did their duty.
    Reason(String),
    /// They are divorced parents.
    Divorced(Option<bool>),
    /// What one of them bears.
    Share(DefendantId, Option<Percent>),
    /// Who fixed the shares.
    SharesBy(Option<SharesBy>),
}

impl GuardianshipEdit {
    /// The field that is typed into.
    pub(super) fn field(&self, index: usize) -> Option<String> {
        let field = match self {
            Self::Conceded(_) => "reduced/conceded".to_owned(),
            Self::Found(_) => "reduced/found".to_owned(),
            Self::Reason(_) => "reason".to_owned(),
            Self::Share(id, _) => format!("shares/{id}"),
            Self::Divorced(_) | Self::SharesBy(_) => return None,
        };
        Some(format!("/defendants/{index}/guardianship/{field}"))
    }

    pub(super) fn apply(self, case: &mut Case, index: usize) {
        let Some(defendant) = case.defendants.get_mut(index) else { return };
        let mut said = defendant.guardianship.take().unwrap_or_default();
        let mut reduced = said.reduced.unwrap_or_default();
        match self {
            Self::Conceded(share) => reduced.conceded = share,
            Self::Found(share) => reduced.found = share,
            Self::Reason(reason) => said.reason = reason,
            Self::Divorced(divorced) => said.divorced = divorced,
            Self::Share(id, Some(share)) => _ = said.shares.insert(id, share),
            Self::Share(id, None) => _ = said.shares.remove(&id),
            Self::SharesBy(by) => said.shares_by = by,
        }
        said.reduced = Some(reduced).filter(|one| *one != Reduction::default());
        defendant.guardianship = Some(said).filter(|one| *one != Guardianship::default());
    }
}

/// What is said of a share goes with the guardian who is none any more.
pub(super) fn no_guardian(case: &mut Case, index: usize, id: &DefendantId) {
    let Some(defendant) = case.defendants.get_mut(index) else { return };
    defendant.guardians.retain(|other| other != id);
    let Some(mut said) = defendant.guardianship.take() else { return };
    if said.shares.contains_key(id) {
        // What the others bear is not known now: their shares made a whole with his.
        said.shares.clear();
        case.unread.forget(&format!("/defendants/{index}/guardianship/shares"));
    }
    defendant.guardianship = Some(said).filter(|one| *one != Guardianship::default());
}
