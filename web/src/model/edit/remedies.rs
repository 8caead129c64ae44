//! Changes of the chosen remedies.

use redress_core::{
    Case,
    case::{DefendantId, ParamValue, RemedyChoice, RemedyStatus},
    lawbook::{Date, Preset, RemedyId},
};

use super::rows::{Row, rows, toggle};

/// A change of a chosen remedy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RemedyEdit {
    Parameter(&'static str, Option<ParamValue>),
    Against(DefendantId, bool),
    /// The last day to perform, in place of a number of days.
    By(Option<Date>),
    Claimed(Option<bool>),
    Status(Option<RemedyStatus>),
    Reason(String),
}

/// A preset of the catalogue; there is one of each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PresetOf(pub(crate) &'static Preset);

impl PartialEq for PresetOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

/// Puts a remedy in its place, in the order of the catalogue.
pub(super) fn add_remedy(case: &mut Case, choice: RemedyChoice) {
    let place = case.remedies.partition_point(|other| other.id < choice.id);
    rows(&mut case.unread, "/remedies", &mut case.remedies, |rows| {
        rows.insert(place, Row::new(choice));
    });
}

pub(super) fn chosen(id: RemedyId) -> RemedyChoice {
    RemedyChoice {
        id,
        defendants: Vec::new(),
        parameters: std::collections::BTreeMap::new(),
        by: None,
        claimed: None,
        status: None,
        reason: String::new(),
    }
}

pub(super) fn edit_remedy(choice: &mut RemedyChoice, edit: RemedyEdit) {
    match edit {
        RemedyEdit::Parameter(name, Some(value)) => {
            choice.parameters.insert(name.to_owned(), value);
        }
        RemedyEdit::Parameter(name, None) => {
            choice.parameters.remove(name);
        }
        RemedyEdit::Against(id, on) => toggle(&mut choice.defendants, id, on),
        RemedyEdit::By(day) => choice.by = day,
        RemedyEdit::Claimed(claimed) => choice.claimed = claimed,
        RemedyEdit::Status(status) => choice.status = status,
        RemedyEdit::Reason(reason) => choice.reason = reason,
    }
}
