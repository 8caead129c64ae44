//! Changes of who sues beside the plaintiff, and of who supports the suit.

use redress_core::{
    Case,
    case::{CoPlaintiff, PlaintiffKind, Supporter},
};

use super::rows::remove;

/// A change of one of the two lists.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PartiesEdit {
    AddCoPlaintiff,
    RemoveCoPlaintiff(usize),
    Kind(usize, Option<PlaintiffKind>),
    Name(usize, String),
    /// It joined after the suit was brought.
    Joined(usize, bool),
    AddSupporter,
    RemoveSupporter(usize),
    Supporter(usize, String),
}

impl PartiesEdit {
    /// The field that is typed into.
    pub(super) fn field(&self) -> Option<String> {
        match self {
            Self::Name(index, _) => Some(format!("/co_plaintiffs/{index}/name")),
            Self::Supporter(index, _) => Some(format!("/supporters/{index}/name")),
            Self::AddCoPlaintiff
            | Self::RemoveCoPlaintiff(_)
            | Self::Kind(..)
            | Self::Joined(..)
            | Self::AddSupporter
            | Self::RemoveSupporter(_) => None,
        }
    }

    /// The text that is typed.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Name(_, text) | Self::Supporter(_, text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn apply(self, case: &mut Case) {
        match self {
            Self::AddCoPlaintiff => case.co_plaintiffs.push(CoPlaintiff::default()),
            Self::RemoveCoPlaintiff(index) => {
                remove(&mut case.unread, "/co_plaintiffs", &mut case.co_plaintiffs, index);
                // Who is paid a cost goes with the rows; one who is no plaintiff any more is paid none.
                let gone = u32::try_from(index + 1).unwrap_or(u32::MAX);
                for paid_to in case.costs.iter_mut().map(|cost| &mut cost.paid_to) {
                    *paid_to = match *paid_to {
                        Some(place) if place > gone => Some(place - 1),
                        other => other.filter(|place| *place != gone),
                    };
                }
            }
            Self::Kind(index, kind) => {
                if let Some(one) = case.co_plaintiffs.get_mut(index) {
                    one.kind = kind;
                }
            }
            Self::Name(index, name) => {
                if let Some(one) = case.co_plaintiffs.get_mut(index) {
                    one.name = name;
                }
            }
            Self::Joined(index, joined) => {
                if let Some(one) = case.co_plaintiffs.get_mut(index) {
                    one.joined = joined;
                }
            }
            Self::AddSupporter => case.supporters.push(Supporter::default()),
            Self::RemoveSupporter(index) => {
                remove(&mut case.unread, "/supporters", &mut case.supporters, index);
            }
            Self::Supporter(index, name) => {
                if let Some(one) = case.supporters.get_mut(index) {
                    one.name = name;
                }
            }
        }
    }
}
