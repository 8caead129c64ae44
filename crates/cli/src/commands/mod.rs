//! One module per command.

pub(crate) mod assess;
pub(crate) mod batch;
pub(crate) mod casebook;
pub(crate) mod draft;
pub(crate) mod due;
pub(crate) mod fee;
pub(crate) mod interest;
pub(crate) mod law;
pub(crate) mod verify;

use crate::output::Form;

/// Form of a result.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Format {
    /// A report to read
    Text,
    /// JSON, for another program
    Json,
}

impl From<Format> for Form {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Json => Self::Json,
        }
    }
}
