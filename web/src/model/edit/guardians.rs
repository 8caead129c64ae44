//! Changes of what is said of the liability of guardians.

use redress_core::{
    Case, Percent,
    case::{Debtor, Defendant, DefendantId, Guardianship, Reduction, SharesBy},
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
    /// What one of them bears, by his place among them.
    Share(usize, Option<Percent>),
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
            Self::Share(row, _) => format!("shares/{row}/share"),
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
            Self::Share(row, share) => {
                said.shares = in_order(defendant, &said);
                if let Some(one) = said.shares.get_mut(row) {
                    one.share = share;
                }
            }
            Self::SharesBy(by) => said.shares_by = by,
        }
        said.reduced = Some(reduced).filter(|one| *one != Reduction::default());
        keep(defendant, said);
    }
}

/// What each guardian bears, in their order, also of those of whom it is not said.
fn in_order(of: &Defendant, said: &Guardianship) -> Vec<Debtor> {
    let share = |id: &DefendantId| {
        let said = said.shares.iter().find(|one| one.is(id));
        said.cloned().unwrap_or_else(|| Debtor::new(id.clone()))
    };
    of.guardians.iter().map(share).collect()
}

/// Shares of which none is said are none, and so is what is said of guardians.
fn keep(of: &mut Defendant, mut said: Guardianship) {
    if said.shares.iter().all(|one| one.share.is_none()) {
        said.shares.clear();
    }
    of.guardianship = Some(said).filter(|one| *one != Guardianship::default());
}

/// One more guardian: what the others bear made a whole without him, so his share is asked for.
pub(super) fn one_more_guardian(case: &mut Case, index: usize, id: DefendantId) {
    let Some(defendant) = case.defendants.get_mut(index) else { return };
    if defendant.guardians.contains(&id) {
        return;
    }
    defendant.guardians.push(id);
    if let Some(mut said) = defendant.guardianship.take() {
        said.shares = in_order(defendant, &said);
        keep(defendant, said);
    }
}

/// What is said of a share goes with the guardian who is none any more.
pub(super) fn no_guardian(case: &mut Case, index: usize, id: &DefendantId) {
    let Some(defendant) = case.defendants.get_mut(index) else { return };
    defendant.guardians.retain(|other| other != id);
    let Some(mut said) = defendant.guardianship.take() else { return };
    if said.shares.iter().any(|one| one.is(id)) {
        // What the others bear is not known now: their shares made a whole with his.
        said.shares.clear();
        case.unread.forget(&format!("/defendants/{index}/guardianship/shares"));
    }
    keep(defendant, said);
}
