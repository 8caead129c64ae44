//! Office files: a document as DOCX, the schedule as XLSX whose formulas work the award out again from
//! the sums of the items. Both are the same bytes each time: they carry a fixed date, no name and no
//! machine.

mod docx;
mod text;
mod xlsx;

use std::fmt;

pub use docx::{docx, docx_ending};
use redress_core::{Faults, lawbook::Text};
use redress_drafting::Lang;
pub use xlsx::{xlsx, xlsx_as_read};

/// Why a file could not be made.
#[derive(Debug)]
pub enum Failure {
    /// The case has faults.
    Case(Faults),
    /// The file could not be put together.
    File(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case(faults) => write!(f, "the case has {} faults", faults.len()),
            Self::File(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Failure {}

/// One of two texts.
fn say(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    lang.pick(Text { zh, en })
}
