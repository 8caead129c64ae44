//! Compensation: by what measure, and the aid of the court.

use serde::{Deserialize, Serialize};

use super::{Common, Gain, Loss, LumpSum, Quantity};
use crate::{Multiplier, UnitPrice};

/// Compensation. The user elects one route; the others are shown beside it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Compensation {
    /// The elected route. Absent: nothing is awarded and a finding asks for the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// A second route, for those whom the first does not reach: the gain of one is known, another owes a sum by
    /// circumstances. The items of both count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Route>,
    /// Gains of the defendants.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gains: Vec<Common<Gain>>,
    /// Whether named costs are taken off the gains. Needed only if a gain names some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gain_basis: Option<GainBasis>,
    /// Losses of the individuals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub losses: Vec<Common<Loss>>,
    /// Sums fixed by actual circumstances, or agreed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lump_sums: Vec<Common<LumpSum>>,
    /// The provision a lump sum rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lump_sum_basis: Option<LumpSumBasis>,
    /// A worksheet that supports, and never replaces, a discretionary sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worksheet: Option<Worksheet>,
}

fields! { Compensation {
    route, beside, gain_basis, lump_sum_basis,
    gains: _, losses: _, lump_sums: _, worksheet: _,
} }

impl Compensation {
    /// The routes whose items count, the elected one first.
    pub fn routes(&self) -> impl Iterator<Item = Route> {
        self.route.into_iter().chain(self.second())
    }

    /// Whether the items of a route count.
    pub fn elects(&self, route: Route) -> bool {
        self.routes().any(|other| other == route)
    }

    /// The second route, if it is another, with items of its own: a sum fixed and a sum agreed are entered in one list.
    fn second(&self) -> Option<Route> {
        let sums = |route| matches!(route, Route::Circumstances | Route::Agreement);
        let first = self.route?;
        self.beside.filter(|other| *other != first && !(sums(first) && sums(*other)))
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Routes to compensation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// The individuals' loss.
    Loss,
    /// The processor's gain.
    Gain,
    /// A sum fixed by the court by actual circumstances.
    Circumstances,
    /// A sum agreed in court mediation.
    Agreement,
}

/// Gross or net of the named costs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GainBasis {
    /// Nothing is taken off.
    Gross,
    /// The costs named in `less` are taken off.
    Net,
}

/// The provision a lump sum rests on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LumpSumBasis {
    /// PIPL 69(2), or Civil Code 1182 or Tort Law 20 before it. No cap.
    ActualCircumstances,
    /// Network personal-rights provisions Art. 12(2): at most 500,000 yuan. By analogy.
    Network,
}

/// Records × unit × coefficients: an aid of the court, not a tariff.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Worksheet {
    /// Number of records taken as the base.
    pub records: Quantity,
    /// Yuan per record, chosen by the court; it need not be whole fen.
    pub unit: UnitPrice,
    /// Coefficients, chosen by the court.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coefficients: Vec<WorksheetFactor>,
}

fields! { Worksheet { records, unit, coefficients: _ } }

/// One coefficient of a worksheet.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorksheetFactor {
    /// What it stands for.
    pub label: String,
    /// Its value.
    pub value: Multiplier,
}

fields! { WorksheetFactor { label, value } }
