//! Assessments in words: wording in Chinese and English, explanations of figures, documents.

mod check;
mod document;
mod documents;
mod explain;
mod figures;
mod fold;
mod names;
mod render;
pub mod two_days;
pub mod wording;

pub use check::{Check, CheckId, CheckOutcome, check};
pub use document::{Align, Block, Column, Document, Meaning, Node, is_hidden};
pub use documents::{
    Edits, Kind, account, balance, draft, draft_with, edits, item_name, named, orders_to_pay,
    plaintiff_at, report,
};
pub use explain::{Explanation, explain};
pub use figures::figures;
pub use names::Names;
pub use render::{html, markdown, rich_text, text};
pub use wording::Lang;
pub use wording::{citations, payment_name};
