//! What the page holds: the open case with its steps back, the edits of it, the published cases and the law's texts.

pub(crate) mod casebook;
pub(crate) mod data;
pub(crate) mod difference;
pub(crate) mod fact;
pub(crate) mod figures;
pub(crate) mod prose;
pub(crate) mod state;
pub(crate) mod writer;
