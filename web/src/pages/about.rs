//! To be written.

use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

/// The page.
#[component]
pub(crate) fn About() -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PageAbout) }</h1></main> }
}
