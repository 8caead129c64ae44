//! The closed sets of the law's data. `build.rs` reads this file too, so that a word that is not in its set is refused
//! with the name of the file and the line.

use serde::{Deserialize, Serialize};

/// Kinds of instruments, in the order in which a judgment cites them.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum InstrumentKind {
    /// 法律
    Law,
    /// 行政法规
    AdministrativeRegulation,
    /// 司法解释
    JudicialInterpretation,
    /// 部门规章; for the reasons only
    DepartmentalRule,
    /// 最高人民检察院规则; for the reasons only
    ProcuratorialRule,
    /// Minutes and other documents of the courts; not a source of law
    JudicialDocument,
    /// The paper's proposals; not law
    Proposal,
}

/// What a note on the paper is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// A reference that is wrong: a number, a date, a name, what a text says.
    Reference,
    /// An argument or a proposal, beside which the text in force is put.
    Argument,
    /// A question that the paper asks or leaves open, with what is known.
    Question,
}

/// How a provision speaks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// 应当
    Shall,
    /// 可以
    May,
    /// 有权
    Right,
    /// It defines, conditions or bars.
    Rule,
}

/// The field of public interest litigation (公益诉讼领域): what a case is about and what a law is made for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// 个人信息保护
    PersonalInformation,
    /// 消费者权益保护
    Consumer,
    /// 食品安全
    Food,
    /// 药品安全
    Drug,
    /// 未成年人保护
    Minors,
    /// 生态环境
    Environment,
}

impl Field {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::PersonalInformation,
        Self::Consumer,
        Self::Food,
        Self::Drug,
        Self::Minors,
        Self::Environment,
    ];

    /// Its name in files: `personal-information`.
    pub fn id(self) -> &'static str {
        match self {
            Self::PersonalInformation => "personal-information",
            Self::Consumer => "consumer",
            Self::Food => "food",
            Self::Drug => "drug",
            Self::Minors => "minors",
            Self::Environment => "environment",
        }
    }
}

/// The day on which a rule of a question is read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ReadOn {
    /// That of the act.
    Act,
    /// That of the trial.
    Trial,
    /// That of the act: of rules that replaced one another the one in force then, with the newest beside it.
    Succession,
}

/// In which cases a rule of a question is shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Where {
    /// A procuratorate sues, or nobody is named yet.
    Procuratorate,
    /// Another plaintiff sues, or nobody is named yet.
    OtherPlaintiff,
    /// Consumers are concerned.
    Consumers,
    /// It ends by mediation.
    Mediation,
}

/// What an instrument is in a case outside its field.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Elsewhere {
    /// It is not cited.
    #[default]
    Silent,
    /// It is an analogy: cited, as contested.
    Analogy,
}

/// For whom or for what alone a rule is made, within its field.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Only {
    /// Minors; not cited for others.
    Minors,
    /// Faces; an analogy for other data.
    Face,
    /// It binds managers of property; an analogy for others.
    PropertyManagers,
}

/// What a number is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// A sum is multiplied by it.
    Multiplier,
    /// The highest multiplier.
    MultiplierCap,
    /// The highest sum, in yuan.
    Cap,
    /// The lowest sum, in yuan.
    Floor,
    /// A share: 0.5 is a half.
    Rate,
    /// A share for each day.
    RatePerDay,
    /// Days.
    Days,
    /// Years.
    Years,
    /// Persons.
    Count,
}

/// What a remedy does.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Ends the wrong.
    Cessation,
    /// Keeps it from happening.
    Preventive,
    /// Restores what was.
    Restorative,
    /// Brings the defendant into compliance.
    Compliance,
    /// Apology and effects.
    Reputational,
    /// Compensates in kind.
    InKind,
    /// Interim measures.
    Interim,
    /// Declares.
    Declaratory,
    /// Concerns money.
    Monetary,
    /// Procedure.
    Procedural,
    /// Not a civil remedy.
    NotCivil,
}

/// The place of a remedy in the operative part, in the order of its items.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum OperativePlace {
    /// Cessation and deletion.
    Cessation,
    /// Accounts, groups, sites.
    Accounts,
    /// Danger and rectification.
    Rectification,
    /// Behind the sums.
    Money,
    /// Apology, effects, reputation.
    Apology,
    /// Acts and services in kind.
    InKind,
    /// Not an item: an interim ruling, the substitute of an apology, what no civil court orders.
    #[default]
    Elsewhere,
}

/// Whether a remedy, if it is chosen, makes a case one of personal information.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Object {
    /// It can be of any case.
    #[default]
    Any,
    /// It has no other object.
    Information,
    /// Its law is that on personal information; makers of goods warn and train too.
    InformationBesideGoods,
}

/// What a remedy is to the other items.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// An order of its own.
    #[default]
    Order,
    /// What the court does itself if another remedy is not performed; it stands in the sentence of that one.
    Substitute,
    /// The cost of prevention: beside a sum of costs it says only to whom that sum goes.
    Prevention,
}

/// How firm a basis is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Support {
    /// Express.
    InForce,
    /// Weak, or by analogy.
    Contested,
    /// None in the law; proposed.
    Proposal,
}

/// How well a remedy fits a behaviour; a view drawn from cases, not law.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Usually unfit.
    None,
    /// Possible.
    Possible,
    /// Strong.
    Strong,
}

/// Where a remedy can stand.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// In a judgment.
    Judgment,
    /// Better agreed in mediation.
    MediationPreferred,
    /// Only in mediation.
    MediationOnly,
    /// By an interim ruling.
    Interim,
    /// Only to enforce another remedy.
    EnforcementOnly,
    /// A step of procedure.
    Procedural,
    /// Never by a civil court.
    Never,
}

/// What a particular of a remedy holds.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ParameterKind {
    /// Free text.
    Text,
    /// Days: to perform, or for which something lasts.
    Days,
    /// A number of persons, things or events.
    Count,
    /// Hours.
    Hours,
    /// Months.
    Months,
    /// One of a list.
    Choice,
    /// Several texts.
    List,
    /// Yes or no.
    Flag,
    /// A percentage.
    Percent,
}

impl ParameterKind {
    /// Whether it holds a whole number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Days | Self::Count | Self::Hours | Self::Months)
    }
}

/// What a rule on remedies looks at.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// The act goes on or may recur.
    Continuing,
    /// The defendant still holds the data.
    DataHeld,
    /// A statutory retention period runs.
    Retention,
    /// The evidence is preserved, in the case or by the particular of the remedy.
    EvidenceFixed,
    /// The site serves other purposes too.
    MultiPurpose,
    /// Reputation was hurt.
    Reputation,
    /// The medium reaches less far than the wrong did.
    MediumTooNarrow,
    /// Damages are awarded besides.
    Damages,
}

/// The answer at which a rule on remedies speaks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// No, or not known.
    NotYes,
}

/// What a rule on remedies finds. Each has its words, except that a rule which needs none of its own is told by its
/// gist.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Finds {
    /// What the rule says.
    #[default]
    RemedyRule,
    /// The act has ended.
    RemedyNotContinuing,
    /// The defendant holds no data.
    RemedyDataNotHeld,
    /// The data must be retained.
    RemedyRetention,
    /// Preserve the evidence first.
    RemedyEvidence,
    /// A whole platform for a part of its uses.
    RemedyProportionality,
    /// The apology does not reach as far as the wrong.
    ApologyTooNarrow,
    /// Reputation was not hurt.
    RemedyReputation,
    /// Two burdens for one harm.
    RemedyDoubleBurden,
    /// Two remedies exclude each other.
    RemedyConflict,
    /// Two remedies overlap.
    RemedyOverlap,
    /// A remedy cannot stand alone.
    RemedyNeeds,
    /// No civil court orders it.
    RemedyNotCivil,
    /// It was not claimed.
    RemedyNotClaimed,
    /// The order is not clear enough to be enforced.
    RemedyUnclear,
}
