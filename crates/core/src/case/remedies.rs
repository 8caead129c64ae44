//! Remedies that are chosen.

use std::collections::BTreeMap;

use redress_lawbook::{Date, RemedyId};
use serde::{Deserialize, Serialize};

use super::{DefendantId, ParamValue};

/// A remedy chosen from the catalogue.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemedyChoice {
    /// Its id in the catalogue, `R01` to `R35`.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: RemedyId,
    /// Against whom. Empty: all defendants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub defendants: Vec<DefendantId>,
    /// Parameters, by their ids in the catalogue.
    #[serde(
        default,
        deserialize_with = "super::values::unique",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub parameters: BTreeMap<String, ParamValue>,
    /// The last day to perform, where a day of the calendar is fixed in place of a number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// Whether it was claimed. A court may not order what was not claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed: Option<bool>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RemedyStatus>,
    /// Why, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

fields! { RemedyChoice { by, claimed, status, reason, id: _, defendants: _, parameters: _ } }

impl RemedyChoice {
    /// A particular as it counts: an empty text, and a period or a number of nothing, are not stated.
    pub fn particular(&self, id: &str) -> Option<&ParamValue> {
        self.parameters.get(id).filter(|value| !value.is_blank())
    }

    /// A remedy with nothing else said of it.
    pub fn new(id: RemedyId) -> Self {
        Self {
            id,
            defendants: Vec::new(),
            parameters: BTreeMap::new(),
            by: None,
            claimed: None,
            status: None,
            reason: String::new(),
        }
    }
}

/// What became of a remedy.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RemedyStatus {
    /// Ordered by the court, or agreed.
    Granted,
    /// Refused.
    Rejected,
    /// Performed before the judgment.
    Performed,
}
