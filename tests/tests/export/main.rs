//! Office files, read back and opened by LibreOffice.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at what should not happen"
)]

mod english;
mod hostile;
mod office;
mod papers;
mod unread;
mod varied;
mod workbooks;
