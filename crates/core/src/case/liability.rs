//! Who owes, and who answers for whom.

use serde::{Deserialize, Serialize};

use super::{At, DefendantId};
use crate::{Multiplier, Percent, Yuan};

/// A debtor of an item and the share he bears.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Debtor {
    /// Who. Absent: not known yet, or no party any more; his share is open and falls on nobody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// Share of responsibility. If nobody has one, the shares are equal (CC 178(2), 1172); if one has,
    /// all must, and they add up to 100 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Percent>,
}

fields! { Debtor { share, defendant: _ } }

impl Debtor {
    /// A defendant without a share of his own.
    pub fn new(defendant: DefendantId) -> Self {
        Self { defendant: Some(defendant), share: None }
    }

    /// Whether it is this defendant.
    pub fn is(&self, id: &DefendantId) -> bool {
        self.defendant.as_ref() == Some(id)
    }
}

/// Who owes what nobody else is named for, and who answers for whom.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Liability {
    /// Debtors of the items that name none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub debtors: Vec<Debtor>,
    /// They owe jointly and severally; otherwise by shares.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub joint: bool,
    /// If they owe jointly: whether they owe each other's gains jointly too. Absent: not said; each gain
    /// stays with the one who made it, and a finding asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers_gains: Option<bool>,
    /// The provision joint liability rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<LiabilityBasis>,
    /// Others who owe beside them, in groups: those of one group owe jointly and severally among themselves, and each
    /// group owes what the shares of its debtors come to. Shares are said of all debtors of all groups, or of none, and
    /// add up to 100 % together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<JointGroup>,
    /// Who is also liable for another's part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers_for: Vec<AnswersFor>,
}

fields! { Liability { covers_gains, basis, debtors: _, joint: _, groups: _, answers_for: _ } }

impl Liability {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every list of debtors, that of the head first, with whether these owe jointly.
    pub(crate) fn lists(&self) -> impl Iterator<Item = (&[Debtor], bool)> {
        let others = self.groups.iter().map(|group| (&*group.debtors, true));
        std::iter::once((&*self.debtors, self.joint)).chain(others)
    }

    /// The groups of those who owe jointly, each of two at least, that of the head first.
    pub fn joint(&self) -> impl Iterator<Item = Joint<'_>> {
        let head = self.joint.then_some(Joint {
            at: At::Liability,
            debtors: &self.debtors,
            covers_gains: self.covers_gains,
            basis: self.basis,
        });
        let others = (0..).zip(&self.groups).map(|(row, group)| Joint {
            at: At::JointGroup(row),
            debtors: &group.debtors,
            covers_gains: group.covers_gains,
            basis: group.basis,
        });
        head.into_iter().chain(others).filter(|group| group.ids().nth(1).is_some())
    }

    /// The group in which one owes jointly; nobody is in two.
    pub fn joint_of(&self, id: &DefendantId) -> Option<Joint<'_>> {
        self.joint().find(|group| group.has(id))
    }
}

/// Debtors who owe jointly and severally among themselves, beside others.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct JointGroup {
    /// Who. One alone owes his share by himself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub debtors: Vec<Debtor>,
    /// Whether they owe each other's gains jointly too. Absent: not said; each gain stays with the one who
    /// made it, and a finding asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers_gains: Option<bool>,
    /// The provision their joint liability rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<LiabilityBasis>,
}

fields! { JointGroup { covers_gains, basis, debtors: _ } }

/// A group of joint debtors as the case has it, be it that of the head or another.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Joint<'a> {
    /// Where it stands.
    pub at: At,
    /// Its debtors.
    pub debtors: &'a [Debtor],
    /// Whether they owe each other's gains jointly too.
    pub covers_gains: Option<bool>,
    /// The provision it rests on.
    pub basis: Option<LiabilityBasis>,
}

impl<'a> Joint<'a> {
    /// Those who are known.
    pub fn ids(&self) -> impl Iterator<Item = &'a DefendantId> + use<'a> {
        self.debtors.iter().filter_map(|debtor| debtor.defendant.as_ref())
    }

    /// Whether a defendant is among them.
    pub fn has(&self, id: &DefendantId) -> bool {
        self.debtors.iter().any(|debtor| debtor.is(id))
    }
}

/// One defendant is jointly and severally liable for the parts of others. As long as it is not said who
/// answers or for whom, nothing counts and a finding asks.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AnswersFor {
    /// Who answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// For whose parts: an id, or a list of ids under one limit.
    #[serde(rename = "for", with = "one_or_more", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "one_or_more::Ids"))]
    pub answered: Vec<DefendantId>,
    /// Up to this sum over all those parts together, in yuan. Absent, as the two below: in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Yuan>,
    /// Up to a multiple of this sum, such as his own sales, in yuan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_base: Option<Yuan>,
    /// The multiple of that sum. Base × multiple is the limit, unless a sum is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_times: Option<Multiplier>,
    /// The provision it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<LiabilityBasis>,
}

fields! { AnswersFor { defendant, limit, limit_base, limit_times, basis, answered: _for } }

impl AnswersFor {
    /// How far he answers; `None` if only one half of a product is there.
    pub fn reach(&self) -> Option<Extent> {
        match (self.limit, self.limit_base, self.limit_times) {
            (Some(limit), ..) => Some(Extent::UpTo(limit)),
            (None, Some(base), Some(times)) => {
                let product = base.decimal().checked_mul(times.decimal())?;
                Some(Extent::UpTo(Yuan::computed(product)?.rounded()))
            }
            (None, None, None) => Some(Extent::InFull),
            (None, ..) => None,
        }
    }

    /// The most he answers for, if there is a limit.
    pub fn most(&self) -> Option<Yuan> {
        match self.reach()? {
            Extent::UpTo(limit) => Some(limit),
            Extent::InFull => None,
        }
    }

    /// The base and the multiple that give his limit, if it is a product.
    pub fn product(&self) -> Option<(Yuan, Multiplier)> {
        self.limit_base.zip(self.limit_times).filter(|_| self.limit.is_none())
    }

    /// Who answers and for whom, if both are said.
    pub fn complete(&self) -> Option<(&DefendantId, &[DefendantId])> {
        let answered = Some(&*self.answered).filter(|answered| !answered.is_empty());
        self.defendant.as_ref().zip(answered)
    }
}

/// How far one answers for others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extent {
    /// In full.
    InFull,
    /// Up to a sum.
    UpTo(Yuan),
}

/// Grounds of joint and several liability.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LiabilityBasis {
    /// Joint tort (CC 1168; Tort Law 8 before).
    JointTort,
    /// Instigating or helping (CC 1169).
    Instigation,
    /// Joint dangerous acts, actor unknown (CC 1170).
    DangerousActs,
    /// Separate acts, each sufficient (CC 1171).
    SufficientCauses,
    /// Joint processors (PIPL 20(2)).
    JointProcessors,
    /// Network service provider after notice or with knowledge (CC 1195, 1197).
    NetworkService,
    /// E-commerce platform (ECL 38(1)).
    Platform,
}

/// One id is written as it was before a list was possible.
mod one_or_more {
    use std::{borrow::Cow, fmt};

    use serde::{
        Deserializer, Serialize, Serializer,
        de::{self, SeqAccess, Visitor},
    };

    use super::DefendantId;

    /// What it looks like.
    #[cfg(feature = "schema")]
    #[derive(schemars::JsonSchema)]
    #[schemars(untagged)]
    #[expect(dead_code, reason = "only its schema is used")]
    pub(super) enum Ids {
        /// One.
        One(DefendantId),
        /// Several.
        More(Vec<DefendantId>),
    }

    pub(super) fn serialize<S: Serializer>(
        ids: &[DefendantId],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match ids {
            [one] => one.serialize(serializer),
            more => more.serialize(serializer),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<DefendantId>, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Vec<DefendantId>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a defendant or a list of ids")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(Vec::new())
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(vec![DefendantId::new(text).map_err(E::custom)?])
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut ids = Vec::new();
                while let Some(text) = list.next_element::<Cow<'de, str>>()? {
                    ids.push(DefendantId::new(&text).map_err(de::Error::custom)?);
                }
                Ok(ids)
            }
        }
        deserializer.deserialize_any(List)
    }
}
