//! Who sues and who is sued.

use std::{fmt, sync::Arc};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::Debtor;
use crate::{Code, Percent, Position};

/// The short name of a defendant inside a case, such as `sun`: 1 to 40 bytes of letters (any script),
/// digits, `-` and `_`. References use it; names may change freely.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct DefendantId(
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 40)))] Arc<str>,
);

impl DefendantId {
    /// Checks and makes an id.
    ///
    /// # Errors
    /// [`Code::Id`] if the text is empty, too long or has other characters.
    pub fn new(text: &str) -> Result<Self, Code> {
        let ok = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        if (1..=40).contains(&text.len()) && text.chars().all(ok) {
            Ok(Self(text.into()))
        } else {
            Err(Code::Id)
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DefendantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DefendantId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::new(&text).map_err(de::Error::custom)
    }
}

/// The plaintiff.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plaintiff {
    /// What kind of body sues; it decides standing and which costs have a basis.
    pub kind: PlaintiffKind,
    /// Full name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

fields! { Plaintiff { name, kind: _ } }

/// One who sues beside the plaintiff.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CoPlaintiff {
    /// What kind of body it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PlaintiffKind>,
    /// Full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// It asked to join the suit after it was brought, and the court allowed it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub joined: bool,
}

fields! { CoPlaintiff { kind, name, joined } }

/// One who supports the suit (支持起诉), and is no party.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Supporter {
    /// Full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
}

fields! { Supporter { name } }

/// Kinds of plaintiffs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlaintiffKind {
    /// A people's procuratorate (人民检察院).
    Procuratorate,
    /// China Consumers Association.
    NationalConsumerAssociation,
    /// Consumer association of a province, autonomous region or municipality under the centre.
    ProvincialConsumerAssociation,
    /// Consumer association of a city or below.
    MunicipalConsumerAssociation,
    /// Organisation determined by the national cyberspace authority (PIPL 70).
    DesignatedOrganisation,
    /// Anyone else.
    Other,
}

impl PlaintiffKind {
    /// A body whose suit goes before that of a procuratorate.
    pub(crate) fn may_sue_first(self) -> bool {
        match self {
            Self::NationalConsumerAssociation
            | Self::ProvincialConsumerAssociation
            | Self::DesignatedOrganisation => true,
            Self::Procuratorate | Self::MunicipalConsumerAssociation | Self::Other => false,
        }
    }

    /// A consumer association at any level.
    pub fn is_consumer_association(self) -> bool {
        matches!(
            self,
            Self::NationalConsumerAssociation
                | Self::ProvincialConsumerAssociation
                | Self::MunicipalConsumerAssociation
        )
    }
}

/// A defendant.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Defendant {
    /// Short name for references.
    pub id: DefendantId,
    /// Full name as it stands in the operative part.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A minor at the time of the act; the guardian then bears the liability (CC 1188).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minor: bool,
    /// Guardians of a minor who are defendants too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guardians: Vec<DefendantId>,
    /// What is said of their liability beyond that they bear it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardianship: Option<Guardianship>,
}

fields! { Defendant { name, minor, id: _, guardians: _, guardianship: _ } }

impl Defendant {
    /// With an id, and nothing else said.
    pub fn new(id: DefendantId) -> Self {
        let (name, guardians) = (String::new(), Vec::new());
        Self { id, name, minor: false, guardians, guardianship: None }
    }

    /// Whether others bear what this one owes: a minor, and guardians who are defendants.
    pub fn is_ward(&self) -> bool {
        self.minor && !self.guardians.is_empty()
    }

    /// What each guardian bears among them, in the order of `guardians`; `None`: nobody has said it.
    pub fn guardian_shares(&self) -> Option<Vec<Percent>> {
        let shares = &self.guardianship.as_ref()?.shares;
        let of = |id| shares.iter().find(|one| one.is(id)).and_then(|one| one.share);
        self.guardians.iter().map(of).collect()
    }

    /// What the parts of the guardians are reckoned by: their shares, else all alike.
    pub fn guardian_weights(&self) -> Vec<Decimal> {
        match self.guardian_shares() {
            Some(shares) => shares.into_iter().map(Percent::points).collect(),
            None => vec![Decimal::ONE; self.guardians.len()],
        }
    }

    /// Whether the guardians are several parents who are divorced (Tort Book Interpretation (I) 8).
    pub fn has_divorced_parents(&self) -> bool {
        let divorced = self.guardianship.as_ref().and_then(|one| one.divorced);
        self.is_ward() && self.guardians.len() > 1 && divorced == Some(true)
    }
}

/// The liability of the guardians of a minor: lowered where they did their duty, and shared among them.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Guardianship {
    /// By what share it is lowered because they did their duty (CC 1188(1)): the law names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reduced: Option<Reduction>,
    /// How they did their duty, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// They are the parents, and divorced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub divorced: Option<bool>,
    /// What each bears in the end. Empty: nobody has said it; else every guardian has a share, and they add up to 100 %.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Debtor>,
    /// Who fixed these shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares_by: Option<SharesBy>,
}

fields! { Guardianship { reason, divorced, shares_by, reduced: _, shares: _ } }

/// By what share the liability of guardians is lowered. A plaintiff who asks for less claims less.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Reduction {
    /// As the defendant pleads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conceded: Option<Percent>,
    /// As the court finds, or as it is agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<Percent>,
}

fields! { Reduction { conceded, found } }

impl Reduction {
    /// That of one position.
    pub fn at(self, position: Position) -> Option<Percent> {
        match position {
            Position::Claimed => None,
            Position::Conceded => self.conceded,
            Position::Found => self.found,
        }
    }
}

/// Who fixed the shares of guardians.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SharesBy {
    /// They agreed on them.
    Agreement,
    /// The court, by what they agreed on the care of the child and what care they gave.
    Court,
}
