//! What may be said above the page.

use redress_core::{Faults, lawbook::Date};
use yew::Callback;

use crate::{
    model::state::{Gone, Travel},
    storage::{Restored, share::LinkFault},
};

/// Something that happened outside the case.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// The device does not keep the case.
    NotKept,
    /// The record of a case cannot be read; it stays as it is.
    Unreadable,
    /// A file could not be opened; its faults, if it is a case at all.
    NotOpened(Faults),
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
    /// What went with what was taken out of the case.
    Gone(Gone),
    /// What was opened is on this device already.
    AlreadyHere,
    /// A backup was brought back.
    Restored(Restored),
    /// A backup cannot be read.
    BackupBroken,
    /// A file is one of another program.
    NoCaseFile,
    /// The browser gives no leave to copy.
    NotCopied,
    /// A link could not be opened.
    LinkBroken(LinkFault),
    /// A link was made with the law as it was checked on another day.
    LinkLaw(Date),
    /// The browser could make no link.
    LinkNotMade,
    /// What a link holds could not be opened; its faults.
    LinkRefused(Faults),
    /// A link to the case is ready.
    Link(String),
    /// The case is too large for a link.
    LinkTooLong,
}
