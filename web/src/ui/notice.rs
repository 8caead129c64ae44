//! What may be said above the page.

use redress_core::Invalid;
use yew::Callback;

use crate::state::Travel;

/// Something that happened outside the case.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// The device does not keep the case.
    NotKept,
    /// The record of a case cannot be read; it stays as it is.
    Unreadable,
    /// A file could not be opened; its faults, if it is a case at all.
    NotOpened(Vec<Invalid>),
    /// A file is too large to be a case.
    TooLarge,
    /// A part of the application did not come.
    PartMissing,
    /// Another tab has changed the case with this id.
    Elsewhere(String),
    /// A case was taken off the device; how to put it back.
    Removed { title: String, back: Callback<()> },
    /// A step back or forth changed what is out of sight.
    Travelled(Travel),
    /// A link is not whole.
    LinkBroken,
    /// What a link holds could not be opened; its faults.
    LinkRefused(Vec<Invalid>),
    /// A link to the case is ready.
    Link(String),
    /// The case is too large for a link.
    LinkTooLong,
}
