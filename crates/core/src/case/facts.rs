//! What happened, and when.

use redress_lawbook::{Date, Field};
use serde::{Deserialize, Serialize};

use super::{DefendantId, Head, Quantity};
use crate::{Days, Yuan};

/// How the case ends.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Disposition {
    /// By judgment.
    Judgment,
    /// By court mediation.
    Mediation,
    /// By withdrawal of the action.
    Withdrawal,
}

/// The dates that choose the law: substantive rules by the act, procedure by filing or judgment.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Dates {
    /// First and last day of the act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<Span>,
    /// Latest possible day of the act, where its last day is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act_by: Option<Date>,
    /// Day the action was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filed: Option<Date>,
    /// Day of the judgment or mediation statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judgment: Option<Date>,
    /// Latest day to which the proceedings are known, where the day of the judgment is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial_by: Option<Date>,
    /// Day on which the judgment or the agreement took effect: terms in months run from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
}

fields! { Dates { act_by, filed, judgment, trial_by, effective, act: _ } }

impl Dates {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A span of days, both ends included. One end may be unknown.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Span {
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

fields! { Span { from, to } }

/// The facts that gates and findings look at. `null` and absent mean "not known".
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// Kinds of unlawful behaviour.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub behaviours: Vec<Behaviour>,
    /// The laws breached, as far as stated; PIPL 70 speaks of breaches of PIPL. Empty: not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breached: Vec<BreachedLaw>,
    /// Whose information it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subjects: Option<Subjects>,
    /// Sensitive personal information (PIPL 28). Always so for children under 14.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sensitive: Option<bool>,
    /// Facial information (face-recognition interpretation).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face: Option<bool>,
    /// Number of persons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Quantity>,
    /// Number of records, after duplicates and false ones are taken out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records: Option<Quantity>,
    /// Whether harm has occurred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub harm: Option<Harm>,
    /// The persons are consumers of the defendant's goods or services.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumers: Option<bool>,
    /// Fraud in providing goods or services (CRPL 55(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fraud: Option<bool>,
    /// The act still goes on or is likely to recur.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continuing: Option<bool>,
    /// The defendant still holds or controls the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_held: Option<bool>,
    /// A statutory retention period or a criminal file still needs the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<bool>,
    /// Evidence has been fixed, so accounts and sites may be closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence_fixed: Option<bool>,
    /// The site or app serves other, lawful purposes too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_purpose: Option<bool>,
    /// How far the wrong reached; an apology must match it (CC 1000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<Reach>,
    /// Reputation was hurt (needed for restoration of reputation).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reputation: Option<bool>,
    /// The defendant has proved that it is without fault (PIPL 69(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exculpated: Option<bool>,
    /// For which behaviours it has, if not for all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exculpated_of: Vec<Behaviour>,
    /// The processor has proved that the collection was lawful; `false`: it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lawful_collection: Option<bool>,
    /// The processor has proved that it kept the leaked information safe as it had to; `false`: it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safekeeping: Option<bool>,
    /// The processor has proved that a third person caused the leak.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_infringer: Option<bool>,
    /// The procuratorate's pre-suit public notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// Another body entitled to sue has done so (CPL 58(2)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_plaintiff: Option<bool>,
    /// What a designated organisation is, measured by the paper's conditions (§5.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Organisation>,
    /// The consumer association first performed its duties (C-PIL 4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prior_duties: Option<bool>,
    /// The civil claim is attached to a criminal case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criminal_incidental: Option<bool>,
}

fields! { Facts {
    subjects, sensitive, face, people, records, harm, consumers, fraud, continuing, data_held,
    retention, evidence_fixed, multi_purpose, reach, reputation, exculpated, lawful_collection,
    safekeeping, third_infringer, other_plaintiff, prior_duties, criminal_incidental,
    behaviours: _, breached: _, exculpated_of: _, notice: _, organisation: _,
} }

impl super::Case {
    /// Whether minors are to be protected: whose information or goods it was says so, or, unsaid, the field of the case.
    pub fn concerns_minors(&self) -> bool {
        match self.facts.subjects {
            Some(Subjects::ChildrenUnder14 | Subjects::Minors) => true,
            Some(Subjects::Elderly | Subjects::General) => false,
            None => self.concerns(Field::Minors),
        }
    }
}

impl Facts {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Laws that can be breached by what was done with personal information.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BreachedLaw {
    /// Personal Information Protection Law.
    Pipl,
    /// Civil Code.
    CivilCode,
    /// Law on the Protection of Consumer Rights and Interests.
    ConsumerRights,
    /// Cybersecurity Law.
    Cybersecurity,
    /// Data Security Law.
    DataSecurity,
    /// Law on the Protection of Minors.
    MinorsProtection,
    /// Provisions on the Online Protection of Children's Personal Information.
    ChildrenProvisions,
    /// Another norm on personal information.
    Other,
}

impl BreachedLaw {
    /// All of them, PIPL first.
    pub const ALL: [Self; 8] = [
        Self::Pipl,
        Self::CivilCode,
        Self::ConsumerRights,
        Self::Cybersecurity,
        Self::DataSecurity,
        Self::MinorsProtection,
        Self::ChildrenProvisions,
        Self::Other,
    ];

    /// The stable name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Pipl => "pipl",
            Self::CivilCode => "civil-code",
            Self::ConsumerRights => "consumer-rights",
            Self::Cybersecurity => "cybersecurity",
            Self::DataSecurity => "data-security",
            Self::MinorsProtection => "minors-protection",
            Self::ChildrenProvisions => "children-provisions",
            Self::Other => "other",
        }
    }
}

/// What an organisation is: the five conditions that the paper proposes for those that the cyberspace
/// authority designates (§5.2). The law in force has none.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Organisation {
    /// The protection of children's personal information is its purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<bool>,
    /// It is non-profit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_profit: Option<bool>,
    /// It has a certain size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<bool>,
    /// It can bear liability.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liability: Option<bool>,
    /// It has the professional ability.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<bool>,
}

fields! { Organisation { purpose, non_profit, scale, liability, capacity } }

impl Organisation {
    /// The conditions by the names of their fields, in the paper's order, and whether each is met.
    pub fn conditions(self) -> [(&'static str, Option<bool>); 5] {
        [
            ("purpose", self.purpose),
            ("non_profit", self.non_profit),
            ("scale", self.scale),
            ("liability", self.liability),
            ("capacity", self.capacity),
        ]
    }
}

/// Kinds of behaviour. Provision, sale and publication count as use.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Behaviour {
    /// Illegal collection.
    Collection,
    /// Leakage or failure of security.
    Leakage,
    /// Illegal use, provision, sale or publication.
    Use,
}

impl Behaviour {
    /// All of them, in their order.
    pub(crate) const ALL: [Self; 3] = [Self::Collection, Self::Leakage, Self::Use];

    /// The stable name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Collection => "collection",
            Self::Leakage => "leakage",
            Self::Use => "use",
        }
    }
}

/// Whose personal information it is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Subjects {
    /// Children under 14 (PIPL 28, 31).
    #[serde(rename = "children-under-14")]
    ChildrenUnder14,
    /// Minors, age under 18.
    Minors,
    /// Older persons.
    Elderly,
    /// The general public.
    General,
}

/// Whether harm has occurred.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Harm {
    /// Harm has occurred.
    Actual,
    /// There is a risk of harm.
    Risk,
    /// Neither.
    None,
}

/// How far the wrong reached, and the level of a publication medium. Ordered from near to far.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The defendant's own product.
    OwnProduct,
    /// A city.
    City,
    /// A province.
    Province,
    /// The nation.
    National,
}

/// A pre-suit public notice.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Notice {
    /// Day of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Its length in days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// Published in a medium with national reach (SPP Rules 91).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_medium: Option<bool>,
}

fields! { Notice { published, days, national_medium } }

impl Notice {
    /// How many days it stood before the filing: the shorter of what is stated and what the dates allow. The day of
    /// publication does not count, nor does that of the filing: the suit comes when the period is over.
    pub(crate) fn before(&self, filed: Option<Date>) -> Option<u32> {
        let between = |(filed, published): (Date, Date)| filed.days_since(published) - 1;
        let dated = filed.zip(self.published).map(between);
        let dated = dated.map(|days| u32::try_from(days).unwrap_or(0));
        self.days.map(Days::get).into_iter().chain(dated).min()
    }
}

/// A fine or a confiscation ordered elsewhere for the same act.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sanction {
    /// What it is.
    pub kind: SanctionKind,
    /// Who was sanctioned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// The sum, in yuan.
    pub amount: Yuan,
    /// Deduct it from this head. No statute provides for it: the result is marked contested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deduct_from: Option<DeductFrom>,
    /// Why, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

fields! { Sanction { kind, defendant, amount, deduct_from, reason } }

/// The head a sanction may be deducted from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DeductFrom {
    /// Compensation.
    Compensation,
    /// Punitive damages.
    Punitive,
}

impl From<DeductFrom> for Head {
    fn from(from: DeductFrom) -> Self {
        match from {
            DeductFrom::Compensation => Self::Compensation,
            DeductFrom::Punitive => Self::Punitive,
        }
    }
}

/// Kinds of sanctions.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SanctionKind {
    /// Criminal fine (罚金).
    CriminalFine,
    /// Administrative fine (罚款).
    AdministrativeFine,
    /// Confiscation of gains (没收、追缴违法所得).
    Confiscation,
}
