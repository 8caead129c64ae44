//! Law in force, or some of the paper's reforms switched on.

use redress_lawbook::{ProvisionId, id};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::case::{Case, Subjects};

macro_rules! reforms {
    ($($(#[$meta:meta])* $name:ident => $text:literal, $provision:ident;)*) => {
        /// The reforms the paper proposes, §5.1 to §5.4.
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
        pub enum Reform { $($(#[$meta])* $name,)* }

        impl Reform {
            /// All reforms, in the paper's order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The proposal in the law book.
            pub fn provision(self) -> ProvisionId {
                match self { $(Self::$name => id::$provision,)* }
            }
        }
    };
}

reforms! {
    /// §5.1: "this Law" in PIPL 70 covers every norm on personal information.
    WideLaw => "wide-law", PAPER_WIDE_LAW;
    /// §5.1: no threshold of numbers for children.
    NoThreshold => "no-threshold", PAPER_NO_THRESHOLD;
    /// §5.1: a risk of harm suffices.
    RiskSuffices => "risk-suffices", PAPER_RISK;
    /// §5.2: consumer associations of cities may sue.
    MunicipalAssociations => "municipal-associations", PAPER_MUNICIPAL;
    /// §5.2: conditions for designated organisations.
    DesignatedOrganisations => "designated-organisations", PAPER_DESIGNATED;
    /// §5.2: no order among plaintiffs.
    NoOrder => "no-order", PAPER_NO_ORDER;
    /// §5.3: other litigation expenses are recoverable.
    OtherExpenses => "other-expenses", PAPER_OTHER_EXPENSES;
    /// §5.3: punitive damages for children.
    PunitiveForChildren => "punitive-for-children", PAPER_PUNITIVE_CHILDREN;
    /// §5.3: a national special fund receives the money.
    NationalFund => "national-fund", PAPER_NATIONAL_FUND;
    /// §5.3: further remedies.
    FurtherRemedies => "further-remedies", PAPER_FURTHER_REMEDIES;
    /// §5.4: burden of proof by behaviour, no fault needed for use.
    ProofByBehaviour => "proof-by-behaviour", PAPER_PROOF_USE;
}

impl Serialize for Reform {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A set of reforms; empty is the law in force.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Lens(u16);

impl Lens {
    /// The law in force.
    pub const LAW: Self = Self(0);

    /// All of the paper's reforms.
    pub fn proposals() -> Self {
        Reform::ALL.iter().fold(Self::LAW, |lens, reform| lens.with(*reform))
    }

    /// With one reform switched on.
    #[must_use]
    pub fn with(self, reform: Reform) -> Self {
        Self(self.0 | 1 << reform as u16)
    }

    /// What of it reaches a case. The paper is about children's information and proposes all its reforms for it;
    /// it counts the case of Deng and Xiao, on minors, among its cases, so minors of any age are meant here.
    #[must_use]
    pub fn reaching(self, case: &Case) -> Self {
        if Beyond::of(case).is_some() { Self::LAW } else { self }
    }

    /// With one reform switched off.
    #[must_use]
    pub fn without(self, reform: Reform) -> Self {
        Self(self.0 & !(1 << reform as u16))
    }

    /// Whether a reform is on.
    pub fn has(self, reform: Reform) -> bool {
        self.0 & 1 << reform as u16 != 0
    }

    /// Whether it is the law in force.
    pub fn is_law(self) -> bool {
        self == Self::LAW
    }

    /// The reforms that are on.
    pub fn reforms(self) -> impl Iterator<Item = Reform> {
        Reform::ALL.iter().copied().filter(move |reform| self.has(*reform))
    }

    /// The words that [`Lens::parse`] reads.
    pub fn names() -> Vec<&'static str> {
        ["law", "proposals"]
            .into_iter()
            .chain(Reform::ALL.iter().map(|reform| reform.id()))
            .collect()
    }

    /// `law`, `proposals`, or reforms by name with commas; `None` if a name is unknown.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "law" => Some(Self::LAW),
            "proposals" => Some(Self::proposals()),
            names => names.split(',').try_fold(Self::LAW, |lens, name| {
                let reform = Reform::ALL.iter().find(|reform| reform.id() == name.trim())?;
                Some(lens.with(*reform))
            }),
        }
    }
}

/// Why the reforms do not reach a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Beyond {
    /// Nobody's personal information is concerned.
    NotInformation,
    /// Whose information it is, is not stated.
    SubjectsUnknown,
    /// It is not that of children or other minors.
    NotMinors,
}

impl Beyond {
    /// `None`: they reach it.
    pub fn of(case: &Case) -> Option<Self> {
        // Of a case in which neither its field nor money has been entered it is not yet known what it is about.
        let has_money = case.punitive.is_some() || case.compensation.route.is_some();
        if (has_money || !case.fields.is_empty()) && !case.concerns_personal_information() {
            return Some(Self::NotInformation);
        }
        match case.facts.subjects {
            Some(Subjects::ChildrenUnder14 | Subjects::Minors) => None,
            Some(Subjects::Elderly | Subjects::General) => Some(Self::NotMinors),
            None if case.concerns_minors() => None,
            None => Some(Self::SubjectsUnknown),
        }
    }
}

impl std::fmt::Display for Lens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.is_law() {
            return f.write_str("law");
        }
        if *self == Self::proposals() {
            return f.write_str("proposals");
        }
        let names: Vec<_> = self.reforms().map(Reform::id).collect();
        f.write_str(&names.join(","))
    }
}

impl Serialize for Lens {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lens {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("lens"))
    }
}
