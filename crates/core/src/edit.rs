//! Edits of a case: each says what changes and where. A field is set at its [`Place`], whatever it is; what follows in the
//! rest of the case is the rule of that place and is kept here, so that whoever edits a case keeps it: rows that move take
//! with them what could not be read in them, a defendant who goes leaves no debt to another, an object begins with the
//! field that it cannot be without.
//!
//! ```
//! use redress_core::{Case, Yuan, case::{At, Item, Leaf}, edit::{Edit, List}};
//!
//! let mut case = Case::default();
//! let cost = Item::Cost(0);
//! for edit in [
//!     Edit::add(List::Costs),
//!     Edit::set(cost.field(Leaf::Label), "公证费".to_owned()),
//!     Edit::set(cost.field(Leaf::Claimed), Some(Yuan::from_fen(120_000))),
//! ] {
//!     edit.apply(&mut case);
//! }
//! assert_eq!(case.costs[0].claimed.unwrap().to_string(), "1200.00");
//! Edit::Remove(At::Item(cost)).apply(&mut case);
//! assert_eq!(case, Case::default());
//! ```

mod add;
mod debtors;
mod guardians;
mod list;
mod remove;
mod rows;
mod set;
mod takes;
mod tick;

use redress_lawbook::{Preset, RemedyId, Text};

pub use self::{debtors::DebtorsEdit, list::List};
use crate::{
    Case,
    case::{
        At, Bench, DefendantId, Entry, Head, Item, Leaf, OwnText, ParamValue, Place, RemedyChoice,
    },
};

/// The item of a document that the user has put in his own words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WordsOf {
    /// The id of the document.
    pub document: &'static str,
    /// The id of the language.
    pub language: &'static str,
    /// The item, see [`OwnText::item`].
    pub item: String,
}

/// A change of a case. What it names and is not there is left alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A field takes a value. Where an object cannot be without the field (who sues, the payee, a basis of punitive
    /// damages or of the fee, the days of interest, the records of a worksheet), it begins or ends with it.
    Set(Place, Entry),
    /// One more, or one less, of those that a list of choices takes: a behaviour, a guardian, one who is answered for.
    Tick(Place, Entry, bool),
    /// A new row at the end of a list.
    Add(Place),
    /// Takes out a row of a list, or a worksheet or the interest as a whole.
    Remove(At),
    /// Writes rows over the items of a list from a place on; what goes beyond the last is added. The defendant of a row is
    /// whose gain or payment it is, and of every other item the one who owes it.
    Paste(List, usize, Vec<Vec<(Leaf, Entry)>>),
    /// Who owes an item, or what names nobody.
    Debtors(At, DebtorsEdit),
    /// One more who answers for others, named with it.
    AddAnswers(DefendantId),
    /// For whom one answers: for these, and no others.
    AnswersFor(u32, Vec<DefendantId>),
    /// Which payment is performed as a row says; `None`: the only one.
    Performs(u32, Option<(Head, Vec<DefendantId>)>),
    /// Chooses a remedy, or leaves it.
    Remedy(RemedyId, bool),
    /// Chooses those that are not chosen yet.
    Remedies(Vec<RemedyChoice>),
    /// The bench as it was named before.
    Bench(Bench),
    /// An item of a document in the user's own words; `None`: in those of the draft again.
    OwnWords(WordsOf, Option<String>),
}

/// What an edit types into a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Typing<'a> {
    /// The field.
    pub place: Place,
    /// The text, where the field holds words.
    pub text: Option<&'a str>,
    /// It is a day. A browser sends the parts of one one by one.
    pub day: bool,
}

impl Edit {
    /// A field takes a value.
    pub fn set(place: Place, value: impl Into<Entry>) -> Self {
        Self::Set(place, value.into())
    }

    /// A new item.
    pub fn add(list: List) -> Self {
        Self::Add(list.place())
    }

    /// The remedies of a preset, with their particulars in the words that are picked.
    pub fn preset(preset: &Preset, pick: impl Fn(Text) -> &'static str) -> Self {
        let chosen = |id: &RemedyId| {
            let given = preset.parameters.iter().filter(|given| given.remedy == *id);
            let text = |value| ParamValue::Text(pick(value).to_owned());
            let parameters = given.map(|given| (given.id.to_owned(), text(given.value))).collect();
            RemedyChoice { parameters, ..RemedyChoice::new(*id) }
        };
        Self::Remedies(preset.remedies.iter().map(chosen).collect())
    }

    /// What it types: edits of the same field that follow one another are one step. `None` for everything that is a step
    /// of its own.
    pub fn typing(&self, case: &Case) -> Option<Typing<'_>> {
        let (place, value) = match self {
            Self::Set(place, value) => (*place, value),
            Self::OwnWords(of, Some(text)) => {
                let row = position(case, of).unwrap_or(case.texts.len());
                let place = At::OwnText(u32::try_from(row).ok()?).field(Leaf::Text);
                return Some(Typing { place, text: Some(text), day: false });
            }
            _ => return None,
        };
        let text = match value {
            Entry::Text(text) | Entry::Particular(Some(ParamValue::Text(text))) => Some(&**text),
            // Ticking it is a step of its own.
            Entry::Said(Some(text)) if !text.is_empty() => Some(&**text),
            _ if value.is_typed() => None,
            _ => return None,
        };
        Some(Typing { place, text, day: matches!(value, Entry::Day(_)) })
    }

    /// Makes the change.
    pub fn apply(self, case: &mut Case) {
        match self {
            Self::Set(place, value) => set::set(case, place, value),
            Self::Tick(place, value, on) => tick::tick(case, place, value, on),
            Self::Add(list) => add::add(case, list),
            Self::Remove(at) => remove::remove(case, at),
            Self::Paste(list, from, rows) => paste(case, list, from, rows),
            Self::Debtors(at, edit) => debtors::edit(case, at, edit),
            Self::AddAnswers(id) => add::answers(case, Some(id)),
            Self::AnswersFor(row, whom) => {
                if let Some(answers) = rows::at(&mut case.liability.answers_for, row) {
                    answers.answered = whom;
                }
            }
            Self::Performs(row, payment) => {
                if let Some(of) = rows::at(&mut case.performance, row) {
                    let (head, defendants) = payment.unzip();
                    of.of = head;
                    of.defendants = defendants.unwrap_or_default();
                }
            }
            Self::Remedy(id, true) => add::remedies(case, vec![RemedyChoice::new(id)]),
            Self::Remedy(id, false) => remove::remedy(case, id),
            Self::Remedies(choices) => add::remedies(case, choices),
            Self::Bench(bench) => case.bench = bench,
            Self::OwnWords(of, words) => own_words(case, of, words),
        }
        case.forget_gone_fields();
    }
}

fn paste(case: &mut Case, list: List, from: usize, rows: Vec<Vec<(Leaf, Entry)>>) {
    for (index, row) in (from..).zip(rows) {
        if index == list.len(case) {
            add::add(case, list.place());
        }
        let item = list.at(index);
        for (field, value) in row {
            match value {
                // A gain is of a defendant, a payment from one; everything else he owes.
                Entry::Defendant(id) if !matches!(item, Item::Gain(_) | Item::Credit(_)) => {
                    debtors::only(case, item, id);
                }
                value => set::set(case, item.field(field), value),
            }
        }
    }
}

fn position(case: &Case, of: &WordsOf) -> Option<usize> {
    let words = (of.document, of.language, &*of.item);
    case.texts.iter().position(|own| (&*own.document, &*own.language, &*own.item) == words)
}

fn own_words(case: &mut Case, of: WordsOf, words: Option<String>) {
    match (position(case, &of), words) {
        (Some(index), Some(text)) => case.texts[index].text = text,
        (Some(index), None) => {
            case.texts.remove(index);
        }
        (None, Some(text)) => {
            let (document, language) = (of.document.to_owned(), of.language.to_owned());
            case.texts.push(OwnText { document, language, item: of.item, text });
        }
        (None, None) => {}
    }
}
