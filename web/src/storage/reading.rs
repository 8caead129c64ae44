//! What reads cases and records: it is a part of its own, and nobody waits for it at the start.

use std::cell::Cell;

use redress_casebook::Record;
use redress_core::{
    Case, Faults, Invalid,
    case::{At, Place},
};
use redress_drafting::Lang;

use crate::{
    model::state::Opened,
    part::{Coming, Missing, Part, here, take},
    storage::Restored,
};

/// What reads cases and records.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    pub(crate) case: fn(&[u8]) -> Result<Case, Faults>,
    /// One of the casebook.
    pub(crate) record: fn(&str) -> Option<Record>,
    /// All that is on the device, as the text of a file.
    pub(crate) backup: fn() -> String,
    /// Brings back what such a file holds; `None`: it is none.
    pub(crate) restore: fn(&[u8]) -> Option<Restored>,
    /// A published case as one to work on.
    pub(crate) begun: fn(&Record) -> Opened,
    /// What is wrong with something that is no case, and where.
    pub(crate) fault: fn(Lang, &Invalid) -> String,
    /// What a place of a case is called.
    pub(crate) place: fn(Lang, &str, &Case) -> String,
    /// What went with what was taken out of a case.
    pub(crate) gone: fn(Lang, &Case, Option<At>, &[Place]) -> String,
    /// A text that is shown around a case, without the full names of its minors.
    pub(crate) masked: fn(&Case, &str) -> String,
}

/// Fetches it.
type Fetch = fn() -> Coming<Reading>;

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
    static READING: Part<Reading> = const { Part::new(fetched) };
}

/// Told once, at the start, by what makes the parts.
pub(crate) fn comes_by(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

fn fetched() -> Coming<Reading> {
    FETCH.get().map_or_else(|| Box::pin(async { Err(Missing) }) as Coming<Reading>, |fetch| fetch())
}

/// What reads cases and records.
///
/// # Errors
/// [`Missing`] if it did not come; the next call asks for it again.
pub(crate) async fn reader() -> Result<Reading, Missing> {
    take(&READING).await
}

/// What reads cases and records, if it is there already.
pub(crate) fn reader_here() -> Option<Reading> {
    here(&READING)
}
