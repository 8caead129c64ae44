use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Prose, ProvisionId, REMEDIES, Text, generated::REMEDY_IDS};

/// A remedy of the catalogue.
#[derive(Debug)]
pub struct Remedy {
    /// `R01` to `R35`; `X1` to `X3` are shown and cannot be ordered.
    pub id: &'static str,
    /// What it does.
    pub category: Category,
    /// Its name.
    pub name: Text,
    /// What it orders and when it fits.
    pub gist: Prose,
    /// Other words it is looked for by, in both languages, with blanks between; may be empty.
    pub find: Prose,
    /// Provisions it rests on.
    pub basis: &'static [ProvisionId],
    /// How firm that basis is.
    pub standing: Standing,
    /// How well it fits illegal collection, leakage and illegal use, in this order.
    pub fit: [Fit; 3],
    /// Where it can stand.
    pub mode: Mode,
    /// Who can perform it.
    pub performer: Performer,
    /// A limitation period may apply.
    pub limitation: bool,
    /// One of these must be chosen too.
    pub needs_one_of: &'static [RemedyId],
    /// Cannot be ordered for the same data.
    pub excludes: &'static [RemedyId],
    /// Overlaps to warn of.
    pub overlaps: &'static [RemedyId],
    /// What an order must or may say.
    pub parameters: &'static [RemedyParameter],
}

/// Index of a remedy. Constants are in [`remedy`](crate::remedy).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RemedyId(pub(crate) u8);

impl RemedyId {
    /// The remedy.
    pub fn get(self) -> &'static Remedy {
        &REMEDIES[usize::from(self.0)]
    }

    /// Its id, of which a case needs no more: so what writes cases does without the catalogue.
    pub fn id(self) -> &'static str {
        REMEDY_IDS[usize::from(self.0)]
    }

    /// Looks a remedy up by its id.
    pub fn find(id: &str) -> Option<Self> {
        let index = REMEDY_IDS.binary_search(&id).ok()?;
        u8::try_from(index).ok().map(Self)
    }
}

impl Serialize for RemedyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for RemedyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = Cow::<'de, str>::deserialize(deserializer)?;
        Self::find(&id).ok_or_else(|| de::Error::custom("remedy"))
    }
}

/// What a remedy does.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
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

/// How firm a basis is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    /// Express.
    InForce,
    /// Weak, or by analogy.
    Contested,
    /// None in the law; proposed.
    Proposal,
}

/// How well a remedy fits a behaviour; a view drawn from cases, not law.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Fit {
    /// Usually unfit.
    None,
    /// Possible.
    Possible,
    /// Strong.
    Strong,
}

/// Where a remedy can stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
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

/// Who can perform a remedy.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Performer {
    /// Only the defendant.
    Defendant,
    /// Another at the defendant's cost.
    Replaceable,
    /// Money.
    Money,
    /// Nobody.
    None,
}

/// A field of an order.
#[derive(Debug)]
pub struct RemedyParameter {
    /// `days`
    pub id: &'static str,
    /// What it holds.
    pub kind: ParameterKind,
    /// Without it the order is not clear enough to enforce.
    pub required: bool,
    /// Its label.
    pub label: Text,
    /// A hint.
    pub hint: Option<Prose>,
    /// For a choice: the options.
    pub choices: Option<&'static ChoiceList>,
    /// A value seen in a published case, shown as a hint and never filled in; empty: none.
    pub observed: &'static str,
}

/// What a parameter holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ParameterKind {
    /// Free text.
    Text,
    /// Days to perform.
    Days,
    /// A number.
    Count,
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

/// A list of options.
#[derive(Debug)]
pub struct ChoiceList {
    /// `medium-level`
    pub id: &'static str,
    /// The options.
    pub options: &'static [ChoiceOption],
}

/// An option.
#[derive(Debug)]
pub struct ChoiceOption {
    /// `national`
    pub id: &'static str,
    /// Its label.
    pub label: Text,
}

/// A rule on how remedies fit together.
#[derive(Debug)]
pub struct Rule {
    /// `deletion-and-store-only`
    pub id: &'static str,
    /// 1 to 15.
    pub number: u8,
    /// What it says.
    pub gist: Prose,
    /// Provisions it rests on.
    pub basis: &'static [ProvisionId],
    /// How firm that basis is.
    pub standing: Standing,
}

/// A ready selection of remedies for a type of case.
#[derive(Debug)]
pub struct Preset {
    /// `A` to `E`
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Remedies, in the order of the operative part.
    pub remedies: &'static [RemedyId],
    /// Remedies to consider.
    pub optional: &'static [RemedyId],
    /// Remedies for mediation.
    pub mediation: &'static [RemedyId],
    /// Particulars that this type of case brings with it.
    pub parameters: &'static [PresetParameter],
}

/// A particular that a preset fills in.
#[derive(Debug)]
pub struct PresetParameter {
    /// Of which remedy.
    pub remedy: RemedyId,
    /// Which, see [`RemedyParameter::id`].
    pub id: &'static str,
    /// Its text in each language; for a choice, the id of the option in both.
    pub value: Text,
}
