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
