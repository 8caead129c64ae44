//! A part of the application, which is fetched when it is first needed.

use std::{cell::Cell, pin::Pin, thread::LocalKey};

use wasm_split_helpers::SplitLoaderError;

/// A part could not be fetched, or is not that of this release.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

pub(crate) type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Missing>>>>;

/// A part: how it is fetched, and what it gives once it is there.
pub(crate) struct Part<T> {
    fetch: fn() -> Coming<T>,
    here: Cell<Option<T>>,
}

impl<T> Part<T> {
    pub(crate) const fn new(fetch: fn() -> Coming<T>) -> Self {
        Self { fetch, here: Cell::new(None) }
    }
}

/// A part, if it is there already.
pub(crate) fn here<T: Copy + 'static>(part: &'static LocalKey<Part<T>>) -> Option<T> {
    part.with(|part| part.here.get())
}

/// A part, fetched if it is not there yet.
pub(crate) async fn take<T: Copy + 'static>(
    part: &'static LocalKey<Part<T>>,
) -> Result<T, Missing> {
    if let Some(here) = here(part) {
        return Ok(here);
    }
    let fetched = part.with(|part| (part.fetch)()).await?;
    part.with(|part| part.here.set(Some(fetched)));
    Ok(fetched)
}
