//! What is said of the liability of guardians follows them.

use super::rows::at;
use crate::{
    Case,
    case::{At, Debtor, Defendant, DefendantId, Guardianship, Leaf},
};

/// What each guardian bears, in their order, also of those of whom it is not said.
fn in_order(of: &Defendant, said: &Guardianship) -> Vec<Debtor> {
    let share = |id: &DefendantId| {
        let said = said.shares.iter().find(|one| one.is(id));
        said.cloned().unwrap_or_else(|| Debtor::new(id.clone()))
    };
    of.guardians.iter().map(share).collect()
}

/// The shares of all guardians, before one of them is said.
pub(super) fn begin_shares(case: &mut Case, ward: u32) {
    let Some(ward) = at(&mut case.defendants, ward) else { return };
    let mut said = ward.guardianship.take().unwrap_or_default();
    said.shares = in_order(ward, &said);
    ward.guardianship = Some(said);
}

/// Shares of which none is said are none, and so is what is said of guardians.
pub(super) fn keep(ward: &mut Defendant) {
    let Some(said) = &mut ward.guardianship else { return };
    if said.shares.iter().all(|one| one.share.is_none()) {
        said.shares.clear();
    }
    if *said == Guardianship::default() {
        ward.guardianship = None;
    }
}

/// One more guardian: what the others bear made a whole without him, so his share is asked for.
pub(super) fn one_more_guardian(case: &mut Case, ward: u32, id: DefendantId) {
    let Some(defendant) = at(&mut case.defendants, ward) else { return };
    if defendant.guardians.contains(&id) {
        return;
    }
    defendant.guardians.push(id);
    if defendant.guardianship.is_some() {
        begin_shares(case, ward);
        case.defendants.get_mut(ward as usize).map(keep);
    }
}

/// What is said of a share goes with the guardian who is none any more.
pub(super) fn no_guardian(case: &mut Case, ward: u32, id: &DefendantId) {
    let Some(defendant) = at(&mut case.defendants, ward) else { return };
    defendant.guardians.retain(|other| other != id);
    let Some(said) = &mut defendant.guardianship else { return };
    if said.shares.iter().any(|one| one.is(id)) {
        // What the others bear is not known now: their shares made a whole with his.
        said.shares.clear();
        case.unread.forget(At::Guardianship(ward).field(Leaf::Shares));
    }
    keep(defendant);
}
