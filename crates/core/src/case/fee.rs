//! The choice of the court fee.

use serde::{Deserialize, Serialize};

use crate::Yuan;

/// The user's choice of court-fee basis.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeChoice {
    /// The basis.
    pub basis: FeeBasis,
    /// The base per case that the province fixed: 100 to 500 yuan for personality-right cases, 50 to
    /// 100 for other non-property cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Yuan>,
    /// Rounded to whole yuan, as some courts do. The Measures say nothing of rounding; without this the fen are kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_yuan: bool,
    /// How the fee is divided among the parties, once the court has taken this up. Absent: it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub division: Option<FeeDivision>,
}

fields! { FeeChoice { base, whole_yuan, division, basis: _ } }

impl FeeChoice {
    /// A basis, with nothing else decided.
    pub fn new(basis: FeeBasis) -> Self {
        Self { basis, base: None, whole_yuan: false, division: None }
    }
}

/// Ways to divide the fee among the parties (Fee Measures 29). The court decides; nothing is taken up by itself.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FeeDivision {
    /// By what each side won and lost, and among the defendants by what each bears in the end.
    BySuccess,
}

/// Bases of the case acceptance fee. Which one fits is not settled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FeeBasis {
    /// Property scale on the sum claimed.
    Property,
    /// Personality-right cases: a base and a scale on damages.
    Personality,
    /// Other non-property cases: per case.
    PerCase,
}
