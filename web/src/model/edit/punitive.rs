//! Changes of punitive damages.

use redress_core::{
    Case, Multiplier, Position,
    case::{Grounds, Punitive, PunitiveBasis, StatedMultiplier},
};

/// Another basis keeps what was entered: what does nothing there is said, and serves again when the user
/// turns back.
pub(super) fn set_punitive(case: &mut Case, basis: Option<PunitiveBasis>) {
    let old = case.punitive.take();
    case.punitive = basis.map(|basis| match old {
        Some(punitive) => Punitive { basis, ..punitive },
        None => Punitive::new(basis),
    });
}

pub(super) fn set_ground(case: &mut Case, position: Position, ground: Option<String>) {
    if let Some(punitive) = &mut case.punitive {
        Grounds::set(&mut punitive.grounds, position, ground);
    }
}

/// A side that takes the multiple of the law again leaves none of its own behind.
pub(super) fn set_lower(case: &mut Case, position: Position, reason: Option<String>) {
    let Some(punitive) = &mut case.punitive else { return };
    let takes = reason.is_some();
    Grounds::set(&mut punitive.lower, position, reason);
    if !takes && punitive.multiple().is_fixed() {
        case.unread.remove(&format!("/punitive/multiplier/{}", position.id()));
        set_multiplier(case, position, None);
    }
}

pub(super) fn set_multiplier(case: &mut Case, position: Position, value: Option<Multiplier>) {
    let Some(punitive) = &mut case.punitive else { return };
    let mut stated = punitive.multiplier.unwrap_or_default();
    match position {
        Position::Claimed => stated.claimed = value,
        Position::Conceded => stated.conceded = value,
        Position::Found => stated.found = value,
    }
    punitive.multiplier = (stated != StatedMultiplier::default()).then_some(stated);
}
