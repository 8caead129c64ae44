//! Figures of the engine as the sheet writes them: before their rounding, and as what they are the sum of.

use redress_core::{Derivation, Label, Operation};

/// A figure before its rounding; the sheet always rounds.
pub(super) fn unrounded(figure: &Derivation) -> Derivation {
    match figure.operation() {
        Operation::Rounded(of) => of,
        _ => figure.clone(),
    }
}

/// What a head is the sum of; what stands below a cap is one of the figures.
pub(super) fn parts(head: &Derivation) -> Vec<Derivation> {
    match head.operation() {
        _ if capped(head).is_some() => vec![head.clone()],
        Operation::Rounded(of) => parts(&of),
        // A route beside refunds is a sum within the head.
        Operation::Sum(of) => of
            .iter()
            .flat_map(|part| match part.label() {
                Label::Head(_) => parts(&part),
                _ => vec![part],
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A route below a cap, and the cap.
pub(super) fn capped(figure: &Derivation) -> Option<(Derivation, Derivation)> {
    match (figure.label(), figure.operation()) {
        (Label::Head(_), Operation::AtMost(sum, cap)) => Some((sum, cap)),
        _ => None,
    }
}

/// What a head is the sum of, also below a cap.
pub(super) fn summands(head: &Derivation) -> Vec<Derivation> {
    let below = |part: Derivation| match capped(&part) {
        Some((sum, _)) => summands(&sum),
        None => vec![part],
    };
    parts(head).into_iter().flat_map(below).collect()
}
