//! The kinds of court fees, and what the law says of each.

use redress_lawbook::{Brackets, Date, Parameter, ProvisionId, id, parameter};
use serde::Serialize;

use crate::{Authority, Status, Timeline, Yuan, case::FeeBasis};

/// Kinds of fees.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeeKind {
    /// First instance, on a basis.
    FirstInstance(FeeBasis),
    /// An appeal: in a property case by the sum of the appeal (Art. 17). Of other cases the Measures say nothing of their
    /// own; they are charged as at first instance (Art. 13), which is a reading.
    Appeal(FeeBasis),
    /// Enforcement (Art. 14(1)).
    Enforcement,
    /// Preservation (Art. 14(2)).
    Preservation,
}

impl FeeKind {
    /// What can be halved on mediation or withdrawal (Art. 15): the acceptance fee alone.
    pub fn is_acceptance_fee(self) -> bool {
        matches!(self, Self::FirstInstance(_) | Self::Appeal(_))
    }

    /// The range in which a province fixes the base per case; `None` if there is no such base.
    pub fn base_range(self, law: &Timeline) -> Option<[Yuan; 2]> {
        range_at(self.base_limits()?, law)
    }

    pub(crate) fn base_limits(self) -> Option<[&'static Parameter; 2]> {
        match self {
            Self::FirstInstance(basis) | Self::Appeal(basis) => match basis {
                FeeBasis::Personality => Some([
                    &parameter::FEE_PERSONALITY_BASE_MIN,
                    &parameter::FEE_PERSONALITY_BASE_MAX,
                ]),
                FeeBasis::PerCase => Some([&parameter::FEE_OTHER_MIN, &parameter::FEE_OTHER_MAX]),
                FeeBasis::Property => None,
            },
            Self::Enforcement | Self::Preservation => None,
        }
    }

    /// The scale on the sum; `None` if the sum does not matter.
    pub(crate) fn scale(self) -> Option<&'static Brackets> {
        match self {
            Self::FirstInstance(basis) | Self::Appeal(basis) => match basis {
                FeeBasis::Property => Some(&parameter::FEE_PROPERTY_BRACKETS),
                FeeBasis::Personality => Some(&parameter::FEE_PERSONALITY_BRACKETS),
                FeeBasis::PerCase => None,
            },
            Self::Enforcement => Some(&parameter::FEE_ENFORCEMENT_BRACKETS),
            Self::Preservation => Some(&parameter::FEE_PRESERVATION_BRACKETS),
        }
    }

    /// The most that is charged.
    pub(crate) fn cap(self) -> Option<&'static Parameter> {
        (self == Self::Preservation).then_some(&parameter::FEE_PRESERVATION_CAP)
    }

    /// What is charged without a sum: from and to. `None` if there is no fee without one.
    pub(crate) fn without_sum(self) -> Option<[&'static Parameter; 2]> {
        match self {
            Self::Enforcement => {
                Some([&parameter::FEE_ENFORCEMENT_MIN, &parameter::FEE_ENFORCEMENT_MAX])
            }
            Self::Preservation => Some([&parameter::FEE_PRESERVATION_MIN; 2]),
            Self::FirstInstance(_) | Self::Appeal(_) => None,
        }
    }

    pub(crate) fn authority(self, law: &Timeline) -> Vec<Authority> {
        let provisions = self.provisions().iter();
        provisions.filter_map(|(provision, status)| law.procedural(*provision, *status)).collect()
    }

    /// The first day of its rule, if that comes after the day whose law is asked for. What was charged before is not in the
    /// law book.
    pub fn not_before(self, law: &Timeline) -> Option<Date> {
        let (first, _) = self.provisions().first()?;
        let first = first.get().versions.first()?.from;
        (law.trial < first).then_some(first)
    }

    fn provisions(self) -> &'static [(ProvisionId, Status)] {
        // Which basis fits is what is contested, on appeal as at first instance, and not what a basis says.
        match self {
            Self::FirstInstance(FeeBasis::Property) => &[(id::FEE_13_PROPERTY, Status::Contested)],
            Self::FirstInstance(FeeBasis::Personality) | Self::Appeal(FeeBasis::Personality) => {
                &[(id::FEE_13_PERSONALITY, Status::Contested)]
            }
            Self::FirstInstance(FeeBasis::PerCase) | Self::Appeal(FeeBasis::PerCase) => {
                &[(id::FEE_13_OTHER, Status::Contested)]
            }
            Self::Appeal(FeeBasis::Property) => {
                &[(id::FEE_17, Status::InForce), (id::FEE_13_PROPERTY, Status::Contested)]
            }
            Self::Enforcement => &[(id::FEE_14_1, Status::InForce)],
            Self::Preservation => &[(id::FEE_14_2, Status::InForce)],
        }
    }
}

/// Two numbers of the law as they were on its day.
pub(crate) fn range_at(limits: [&Parameter; 2], law: &Timeline) -> Option<[Yuan; 2]> {
    let [low, high] = limits.map(|limit| Yuan::computed(law.number(limit)));
    Some([low?, high?])
}
