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
        None => Punitive {
            basis,
            measure: None,
            multiplier: None,
            base: None,
            grounds: None,
            items: Vec::new(),
        },
    });
}

pub(super) fn set_ground(case: &mut Case, position: Position, ground: Option<String>) {
    let Some(punitive) = &mut case.punitive else { return };
    let mut grounds = punitive.grounds.take().unwrap_or_default();
    match position {
        Position::Claimed => grounds.claimed = ground,
        Position::Conceded => grounds.conceded = ground,
        Position::Found => grounds.found = ground,
    }
    punitive.grounds = (grounds != Grounds::default()).then_some(grounds);
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
