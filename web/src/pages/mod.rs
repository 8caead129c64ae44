//! What an address shows: one module for each page.

mod about;
mod casebook;
mod cite;
mod classroom;
mod comparables;
mod estimate;
mod guide;
mod law;
mod papers;
mod records;
mod shared_link;
mod start;
mod theory;
mod time;
mod tools;
mod unknown;
mod verify;
pub(crate) mod words;
mod workbench;

pub(crate) use about::About;
pub(crate) use casebook::CasebookPage;
pub(crate) use classroom::ClassPage;
pub(crate) use comparables::Comparables;
pub(crate) use estimate::EstimatePage;
pub(crate) use guide::GuidePage;
pub(crate) use law::LawPage;
pub(crate) use papers::PapersPage;
pub(crate) use records::source_list;
pub(crate) use shared_link::SharedLink;
pub(crate) use start::{RecordPicker, Start};
pub(crate) use theory::TheoryPage;
pub(crate) use time::TimePage;
pub(crate) use tools::ToolsPage;
pub(crate) use unknown::unknown;
pub(crate) use verify::VerifyPage;
pub(crate) use workbench::{Workbench, assess_all};
