use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{
    Answer, Category, Fact, Finds, Fit, Mode, Object, OperativePlace, ParameterKind, Prose,
    ProvisionId, REMEDIES, ReadOn, Role, Support, Text, Where,
    generated::{REMEDY_IDS, REMEDY_ORDERS},
};

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
    pub standing: Support,
    /// How well it fits illegal collection, leakage and illegal use, in this order.
    pub fit: [Fit; 3],
    /// Where it can stand.
    pub mode: Mode,
    /// Its place in the operative part.
    pub place: OperativePlace,
    /// Whether it makes a case one of personal information.
    pub object: Object,
    /// What it is to the other items.
    pub role: Role,
    /// It is read by the public, so that no minor may be identified in it.
    pub published: bool,
    /// On what the court publishes in its stead, at the defendant's cost; empty: it does not.
    pub substitute: &'static [ProvisionId],
    /// What can be done in place of one that no civil court orders.
    pub instead: Option<RemedyId>,
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

    /// The sentences that order it, the first whose condition is met; empty: no operative part orders it. They are most
    /// of the catalogue's texts, and only what writes papers needs them.
    pub fn orders(self) -> &'static [OrderText] {
        REMEDY_ORDERS[usize::from(self.0)]
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

/// A sentence that orders a remedy, with places for its particulars.
#[derive(Debug)]
pub struct OrderText {
    /// When it is the sentence; the last of a remedy has no condition.
    pub when: Option<When>,
    /// The sentence, without number and end mark.
    pub text: Text,
}

/// A condition on a particular.
#[derive(Debug)]
pub struct When {
    /// Which.
    pub particular: &'static str,
    /// The option it is; `None`: it was not entered.
    pub is: Option<&'static str>,
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
    /// A fact or a reason: it stands in the reasons and not in the order.
    pub reason: bool,
    /// A list of clauses, which are numbered; other lists are of names.
    pub numbered: bool,
    /// Its label.
    pub label: Text,
    /// A hint.
    pub hint: Option<Prose>,
    /// For a choice: the options.
    pub choices: Option<&'static ChoiceList>,
    /// A value seen in a published case, shown as a hint and never filled in; empty: none.
    pub observed: &'static str,
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
    /// What it says.
    pub gist: Text,
    /// Provisions it rests on.
    pub basis: &'static [ProvisionId],
    /// How firm that basis is.
    pub standing: Support,
    /// What it finds.
    pub finds: Finds,
    /// Of which remedies; empty: of any.
    pub remedies: &'static [RemedyId],
    /// When it speaks of itself; `None`: what it finds is found otherwise, and it explains that.
    pub when: Option<(Fact, Answer)>,
}

/// A question of the guide, with what one should know of the law there.
#[derive(Debug)]
pub struct Question {
    /// `who`
    pub id: &'static str,
    /// The rules, in their order.
    pub rules: &'static [QuestionRule],
}

/// A rule that belongs to a question.
#[derive(Debug)]
pub struct QuestionRule {
    /// One provision, or a line of them that took each other's place, newest first.
    pub provisions: &'static [ProvisionId],
    /// When it is read.
    pub at: ReadOn,
    /// In which cases it is shown; `None`: in all.
    pub shown: Option<Where>,
    /// How firmly it carries the question.
    pub standing: Support,
    /// Outside consumer cases it is an analogy, so contested.
    pub analogy: bool,
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
