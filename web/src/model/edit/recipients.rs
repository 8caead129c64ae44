//! Changes of who gets what of the damages.

use redress_core::{
    Case, Yuan,
    case::{Pool, Recipient, RecipientKind},
};

use super::rows::remove;

const LIST: &str = "/destination/recipients";

/// A change of one who gets a part of the damages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RecipientEdit {
    Kind(RecipientKind),
    Name(String),
    Purpose(String),
    OutOf(Option<Pool>),
    Amount(Option<Yuan>),
    /// All that is left then; a sum that was entered goes.
    Rest(bool),
}

impl RecipientEdit {
    /// The field that is typed into, if any.
    pub(super) fn field(&self) -> Option<&'static str> {
        match self {
            Self::Name(_) => Some("name"),
            Self::Purpose(_) => Some("purpose"),
            Self::Amount(_) => Some("amount"),
            Self::Kind(_) | Self::OutOf(_) | Self::Rest(_) => None,
        }
    }
}

pub(super) fn add_recipient(case: &mut Case) {
    if let Some(destination) = &mut case.destination {
        destination.recipients.push(Recipient::new(RecipientKind::Consumers));
    }
}

pub(super) fn remove_recipient(case: &mut Case, index: usize) {
    if let Some(destination) = &mut case.destination {
        remove(&mut case.unread, LIST, &mut destination.recipients, index);
    }
}

pub(super) fn edit_recipient(case: &mut Case, index: usize, edit: RecipientEdit) {
    let all = case.destination.as_mut().map(|destination| &mut destination.recipients);
    let Some(one) = all.and_then(|all| all.get_mut(index)) else { return };
    match edit {
        RecipientEdit::Kind(kind) => one.kind = kind,
        RecipientEdit::Name(name) => one.name = name,
        RecipientEdit::Purpose(purpose) => one.purpose = purpose,
        RecipientEdit::OutOf(pool) => one.out_of = pool,
        RecipientEdit::Amount(amount) => one.amount = amount,
        RecipientEdit::Rest(rest) => {
            one.rest = rest;
            if rest {
                one.amount = None;
                case.unread.remove(&format!("{LIST}/{index}/amount"));
            }
        }
    }
}
