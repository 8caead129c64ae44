//! The bench: what the end of a judgment says of the court.

use serde::{Deserialize, Serialize};

/// Who decides and to whom it can be appealed, as the end of a judgment says it. It changes no figure.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Bench {
    /// The court of appeal.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub appeal_to: String,
    /// The presiding judge.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub presiding: String,
    /// The other judges, one after the other: `王某、李某`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub judges: String,
    /// The people's assessors, one after the other.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub assessors: String,
    /// The clerk.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub clerk: String,
}

fields! { Bench { appeal_to, presiding, judges, assessors, clerk } }

impl Bench {
    /// Nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The names of a field: commas of all kinds and new lines stand between them, blanks do not.
    pub fn names(field: &str) -> impl Iterator<Item = &str> {
        let between = ['、', '，', ',', '；', ';', '\n'];
        field.split(between).map(str::trim).filter(|name| !name.is_empty())
    }
}
