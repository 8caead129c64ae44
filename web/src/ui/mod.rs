//! Small components.

mod choice;
mod citation;
pub(crate) mod clipboard;
mod day;
pub(crate) mod dom;
mod field;
mod figure;
mod later;
mod line;
mod official;
mod question;
mod section;
mod shared;
pub(crate) mod text;

pub(crate) use choice::{
    Check, OnChoice, Options, Segmented, Select, on_select, options_of, select_of, select_with_hint,
};
pub(crate) use citation::{Citations, Cited, cited, remark, standing_mark, status_mark};
pub(crate) use day::{date_field, day_field, needed_day};
pub(crate) use field::{Area, Field, Pause, Read, Taken, Takes, needed, number, shown, words};
use figure::MARKS;
pub(crate) use figure::{Figure, Piece, marked, other_language, pieces, plus, unbroken};
pub(crate) use later::Later;
pub(crate) use line::Line;
pub(crate) use official::{official_source, official_text};
pub(crate) use question::{Question, QuestionProps, QuestionView};
pub(crate) use section::{Section, section_number};
pub(crate) use shared::{Shared, use_next_focus, use_reading, use_shared, use_title};

pub(crate) use crate::storage::notice::Notice;
