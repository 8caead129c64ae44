//! Court fees, late-performance interest and the last day of a period, for those who need one number and no case. What is
//! typed stays on the page and is kept nowhere.

mod days;
mod fees;
mod input;
mod interest;

use yew::prelude::*;

use crate::ui::{text::Word, use_shared};

/// The page.
#[component]
pub(crate) fn ToolsPage() -> Html {
    let shared = use_shared();
    html! {
        <main class="page tools">
            <h1>{ shared.t(Word::PageTools) }</h1>
            <p class="reading">{ shared.t(Word::ToolsIntro) }</p>
            <fees::FeeTool />
            <interest::InterestTool />
            <days::DueTool />
        </main>
    }
}
