//! Arithmetic kept as it was typed: `3×12000+500` beside the sum that it comes to.

use serde::{Deserialize, Serialize};

use crate::Position;

/// What the sums of an item were typed as, where something is reckoned in them. Each stands beside its sum and comes to it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AsTyped {
    /// What the plaintiff claims.
    #[serde(skip_serializing_if = "String::is_empty")]
    claimed: String,
    /// What the defendant concedes.
    #[serde(skip_serializing_if = "String::is_empty")]
    conceded: String,
    /// What the court finds.
    #[serde(skip_serializing_if = "String::is_empty")]
    found: String,
}

impl AsTyped {
    /// No sum was reckoned.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the sum of a side was typed as.
    pub fn at(&self, side: Position) -> Option<&str> {
        let text = match side {
            Position::Claimed => &self.claimed,
            Position::Conceded => &self.conceded,
            Position::Found => &self.found,
        };
        (!text.is_empty()).then_some(text)
    }

    /// Keeps what a sum was typed as, `""` if nothing is reckoned in it; what was kept before goes.
    pub(crate) fn keep(&mut self, side: Position, text: &str) {
        let kept = match side {
            Position::Claimed => &mut self.claimed,
            Position::Conceded => &mut self.conceded,
            Position::Found => &mut self.found,
        };
        text.trim().clone_into(kept);
    }
}
