//! What writes a case as text. A case is there only when a part of the page has read it or changed it, so that its writer
//! comes with those parts, and nobody waits for it at the start.

use std::{cell::Cell, hint::black_box};

use redress_core::Case;

/// The two forms of a case as text.
#[derive(Clone, Copy)]
pub(crate) struct Writer {
    /// Without blanks: what the device keeps.
    canonical: fn(&Case) -> String,
    /// For a file that people read.
    pretty: fn(&Case) -> String,
}

/// The writer; only the bodies of parts name it.
pub(crate) const WRITER: Writer =
    Writer { canonical: redress_core::canonical_json, pretty: |case| case.to_json() };

thread_local! {
    // Unit tests have no parts.
    static HERE: Cell<Option<Writer>> = const { Cell::new(if cfg!(test) { Some(WRITER) } else { None }) };
}

/// Told by every part with which a case can come or change.
pub(crate) fn comes(writer: Writer) {
    // Without this the optimiser sees that there is only one writer, and calls it from the shell, with all its code there.
    HERE.set(Some(black_box(writer)));
}

/// A case without blanks; `None` before any part has come with which one can come or change.
pub(crate) fn canonical(case: &Case) -> Option<String> {
    HERE.get().map(|writer| (writer.canonical)(case))
}

/// A case for a file; `None` as above.
pub(crate) fn pretty(case: &Case) -> Option<String> {
    HERE.get().map(|writer| (writer.pretty)(case))
}
