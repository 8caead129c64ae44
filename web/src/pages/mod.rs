//! What an address shows: one module for each page.

mod about;
mod address;
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

pub(crate) use classroom::{ClassPage, class_parts};
pub(crate) use guide::{GuidePage, questions};
pub(crate) use papers::PapersPage;
pub(crate) use records::source_list;
pub(crate) use start::{RecordPicker, Start};
pub(crate) use theory::TheoryPage;
pub(crate) use unknown::unknown;
pub(crate) use workbench::{Workbench, assess_all};

use yew::prelude::*;

use self::{
    about::About, casebook::CasebookPage, comparables::Comparables, estimate::EstimatePage,
    law::LawPage, shared_link::SharedLink, time::TimePage, tools::ToolsPage, verify::VerifyPage,
};
use crate::{parts::Page, route::Route};

/// Draws the pages that come together, in one part.
pub(crate) fn draw(page: &Page) -> Html {
    let case = || page.model.case.clone();
    match &page.route {
        Route::Estimate(id) => html! { <EstimatePage id={id.clone()} /> },
        Route::Casebook(id) => html! { <CasebookPage id={id.clone()} /> },
        Route::Time => html! { <TimePage case={case()} /> },
        Route::Comparables => html! { <Comparables case={case()} /> },
        Route::Law(instrument, provision) => html! {
            <LawPage instrument={instrument.clone()} provision={provision.clone()} />
        },
        Route::About => html! { <About /> },
        Route::Tools => html! { <ToolsPage /> },
        Route::Verify => html! { <VerifyPage file={page.report.clone()} /> },
        Route::Shared(data) => html! { <SharedLink data={data.clone()} /> },
        // Drawn by the shell, or in a part of their own (`parts.rs`).
        Route::Start
        | Route::Case(_)
        | Route::Papers(_)
        | Route::Guide(_)
        | Route::Theory(_)
        | Route::Class(..)
        | Route::Unknown(_) => Html::default(),
    }
}
