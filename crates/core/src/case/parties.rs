//! Who sues and who is sued.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::Code;

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

/// One who supports the suit (支持起诉), and is no party.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Supporter {
    /// Full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
}

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
}
