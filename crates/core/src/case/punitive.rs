//! Punitive damages: by what statute, what multiple, on what base.

use redress_lawbook::{Parameter, ProvisionId, id, parameter};
use serde::{Deserialize, Serialize};

use super::{Common, PunitiveItem};
use crate::{Count, Multiplier, Position};

/// A sample that a base was found in: the base is what was found in what was drawn. What the sample stands for is shown
/// beside it, and counts only for a side that says on what ground.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Sample {
    /// How many were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawn: Option<Count>,
    /// In how many of these something was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affected: Option<Count>,
    /// How many there are in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Count>,
    /// What is counted, in the user's words: records, boxes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub counted_in: String,
    /// On what ground a side counts the base as extrapolated to all. Without one it counts what was found in the sample.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extrapolated: Option<Grounds>,
}

fields! { Sample { drawn, affected, all, counted_in, extrapolated: _ } }

impl Sample {
    /// On what ground a side extrapolates; empty if it does and has not said on what ground.
    pub fn ground(&self, position: Position) -> Option<&str> {
        self.extrapolated.as_ref()?.at(position).map(str::trim)
    }

    /// How many there are in all, and how many of them were drawn.
    pub fn scale(&self) -> Option<(Count, Count)> {
        self.all.zip(self.drawn)
    }
}

/// Punitive damages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Punitive {
    /// The statute, or the exploratory basis.
    pub basis: PunitiveBasis,
    /// For FSL 148(2) and DAL 144(3): the claimant elects price or loss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// For CRPL 55(2) (at most 2) and the exploratory basis: the multiplier of each side. Where the law fixes the
    /// multiple, that of a side that takes a lower one, see `lower`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiplier: Option<StatedMultiplier>,
    /// Where the law fixes the multiple: why a side takes a lower one, its multiplier. A side without a text here counts the
    /// multiple of the law; an empty text: it takes a lower one and has not said why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<Grounds>,
    /// Several bases are sales of the same goods at different stages: upstream and downstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_goods: Option<bool>,
    /// For the exploratory basis: what the base is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<ExploratoryBase>,
    /// For the exploratory basis: on what ground a side counts it. Without one it is explored beside
    /// the award and counts nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Grounds>,
    /// The bases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Common<PunitiveItem>>,
}

fields! { Punitive {
    measure, same_goods, base,
    basis: _, multiplier: _, lower: _, grounds: _, items: _,
} }

impl PunitiveBasis {
    /// The rule that carries them.
    pub fn provision(self) -> Option<ProvisionId> {
        match self {
            Self::ConsumerFraud => Some(id::CRPL_55_1),
            Self::ConsumerInjury => Some(id::CRPL_55_2),
            Self::Food => Some(id::FSL_148_2),
            Self::Drug => Some(id::DAL_144_3),
            Self::Exploratory => None,
        }
    }
}

impl Punitive {
    /// On a basis, with nothing else entered.
    pub fn new(basis: PunitiveBasis) -> Self {
        Self {
            basis,
            measure: None,
            multiplier: None,
            lower: None,
            same_goods: None,
            base: None,
            grounds: None,
            items: Vec::new(),
        }
    }

    /// On what ground a side counts exploratory damages, in the user's words; empty if it counts them
    /// and has not said on what ground.
    pub fn ground(&self, position: Position) -> Option<&str> {
        let grounds = self.grounds.as_ref().filter(|_| self.basis == PunitiveBasis::Exploratory);
        grounds?.at(position).map(str::trim)
    }

    /// Why a side takes a multiple below the one that the law fixes, in the user's words; empty if it does and has not
    /// said why. `None` if it does not, or if the law fixes none.
    pub fn lower(&self, position: Position) -> Option<&str> {
        let lower = self.lower.as_ref().filter(|_| self.multiple().is_fixed());
        lower?.at(position).map(str::trim)
    }

    /// Whether it is open what a side takes: the plaintiff asks for less than the multiple that the law fixes, and the side
    /// has not said which it takes. That of the law is more than is claimed, and that of the plaintiff is nobody else's.
    pub fn is_multiple_open(&self, position: Position, fixed: rust_decimal::Decimal) -> bool {
        let claimed = self.multiplier.and_then(|stated| stated.claimed);
        position != Position::Claimed
            && self.lower(position).is_none()
            && self.lower(Position::Claimed).is_some()
            && claimed.is_none_or(|claimed| claimed.decimal() < fixed)
    }

    /// Whether the multiplier that a side states counts for it.
    pub fn counts_multiplier(&self, position: Position) -> bool {
        self.multiple().is_stated() || self.lower(position).is_some()
    }

    /// Whether the parties agreed on a sum for every base: in mediation no multiple is needed then, and no statute.
    pub fn is_agreed(&self) -> bool {
        !self.items.is_empty() && self.items.iter().all(|item| item.agreed.is_some())
    }

    /// Whether it is part of what the plaintiff claims under the law in force.
    pub(crate) fn is_claimed(&self) -> bool {
        self.basis != PunitiveBasis::Exploratory
            || self.ground(Position::Claimed).is_some_and(|ground| !ground.is_empty())
    }

    /// By what the bases are multiplied.
    pub fn multiple(&self) -> Multiple {
        let elected = |price, loss, floor| match self.measure {
            Some(of @ Measure::Price) => Multiple::Fixed { of, times: price, floor },
            Some(of @ Measure::Loss) => Multiple::Fixed { of, times: loss, floor },
            None => Multiple::NotElected { price, loss, floor },
        };
        match self.basis {
            PunitiveBasis::ConsumerFraud => Multiple::Fixed {
                of: Measure::Price,
                times: &parameter::CRPL_55_1_MULTIPLIER,
                floor: &parameter::CRPL_55_1_FLOOR,
            },
            PunitiveBasis::ConsumerInjury => Multiple::AtMost(&parameter::CRPL_55_2_MULTIPLIER_CAP),
            PunitiveBasis::Food => elected(
                &parameter::FSL_148_2_PRICE_MULTIPLIER,
                &parameter::FSL_148_2_LOSS_MULTIPLIER,
                &parameter::FSL_148_2_FLOOR,
            ),
            PunitiveBasis::Drug => elected(
                &parameter::DAL_144_3_PRICE_MULTIPLIER,
                &parameter::DAL_144_3_LOSS_MULTIPLIER,
                &parameter::DAL_144_3_FLOOR,
            ),
            PunitiveBasis::Exploratory => Multiple::Free,
        }
    }
}

/// By what the bases of punitive damages are multiplied.
#[derive(Clone, Copy, Debug)]
pub enum Multiple {
    /// The law fixes it.
    Fixed {
        /// Of the price or of the loss.
        of: Measure,
        /// The multiple.
        times: &'static Parameter,
        /// The minimum per consumer, in yuan.
        floor: &'static Parameter,
    },
    /// The law fixes one for the price and one for the loss; neither is elected yet.
    NotElected {
        /// Of the price.
        price: &'static Parameter,
        /// Of the loss.
        loss: &'static Parameter,
        /// The minimum per consumer, in yuan.
        floor: &'static Parameter,
    },
    /// Of the loss; the sides state it, up to this.
    AtMost(&'static Parameter),
    /// The sides state it; no law does.
    Free,
}

impl Multiple {
    /// The statutory minimum per consumer.
    pub fn floor(self) -> Option<&'static Parameter> {
        match self {
            Self::Fixed { floor, .. } | Self::NotElected { floor, .. } => Some(floor),
            Self::AtMost(_) | Self::Free => None,
        }
    }

    /// Whether the law fixes it: a side may take less and not more.
    pub fn is_fixed(self) -> bool {
        !self.is_stated()
    }

    /// The most that a side may take: of two that the law leaves to choose from the larger.
    pub fn most(self) -> Option<&'static Parameter> {
        match self {
            Self::Fixed { times, .. } => Some(times),
            Self::NotElected { price, loss, .. } => {
                Some(if price.value >= loss.value { price } else { loss })
            }
            Self::AtMost(cap) => Some(cap),
            Self::Free => None,
        }
    }

    /// Whether the sides state it.
    pub fn is_stated(self) -> bool {
        match self {
            Self::Fixed { .. } | Self::NotElected { .. } => false,
            Self::AtMost(_) | Self::Free => true,
        }
    }
}

/// What each side says for what it does otherwise than the law has it, in the user's words. An empty text: it does so and
/// has not said why. Without a statute, and of what a sample stands for, nothing counts until the text is there.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Grounds {
    /// What the plaintiff says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<String>,
    /// What the defendant says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conceded: Option<String>,
    /// What the court says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
}

fields! { Grounds { claimed, conceded, found } }

impl Grounds {
    /// The ground of one position.
    pub fn at(&self, position: Position) -> Option<&str> {
        match position {
            Position::Claimed => self.claimed.as_deref(),
            Position::Conceded => self.conceded.as_deref(),
            Position::Found => self.found.as_deref(),
        }
    }
}

/// What a sum of several consumers is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SumOf {
    /// The total of all of them. The number multiplies nothing.
    Total,
    /// The sum of each of them.
    Each,
}

/// Bases of punitive damages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PunitiveBasis {
    /// Consumer Rights Law 55(1): fraud; 3 × price, at least 500 yuan per consumer.
    #[serde(rename = "crpl-55-1")]
    ConsumerFraud,
    /// Consumer Rights Law 55(2): death or serious injury; at most 2 × loss.
    #[serde(rename = "crpl-55-2")]
    ConsumerInjury,
    /// Food Safety Law 148(2): 10 × price or 3 × loss, at least 1,000 yuan.
    #[serde(rename = "fsl-148-2")]
    Food,
    /// Drug Administration Law 144(3): 10 × price or 3 × loss, at least 1,000 yuan.
    #[serde(rename = "dal-144-3")]
    Drug,
    /// No statute: a chosen multiplier on a chosen base. Contested.
    #[serde(rename = "exploratory")]
    Exploratory,
}

/// Price paid or loss suffered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Price paid.
    Price,
    /// Loss suffered.
    Loss,
}

/// What an exploratory base is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ExploratoryBase {
    /// Illegal gain.
    Gain,
    /// Price or fee paid.
    Price,
    /// Loss.
    Loss,
    /// The compensation awarded.
    Compensation,
}

/// A multiplier in three positions.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct StatedMultiplier {
    /// Asked for by the plaintiff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<Multiplier>,
    /// Conceded by the defendant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conceded: Option<Multiplier>,
    /// Chosen by the court.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<Multiplier>,
}

fields! { StatedMultiplier { claimed, conceded, found } }

impl StatedMultiplier {
    /// The multiplier of one position.
    pub fn at(&self, position: Position) -> Option<Multiplier> {
        match position {
            Position::Claimed => self.claimed,
            Position::Conceded => self.conceded,
            Position::Found => self.found,
        }
    }
}
