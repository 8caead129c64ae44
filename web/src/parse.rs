//! What is typed or pasted, read by the engine's readers; why it cannot be read.

pub(crate) mod normal;
pub(crate) mod official;
pub(crate) mod paste;
pub(crate) mod typed;
pub(crate) mod unread;
