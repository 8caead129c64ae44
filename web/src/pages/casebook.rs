//! To be written.

use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct CasebookPageProps {
    pub(crate) id: Option<String>,
}

/// The page.
#[component]
pub(crate) fn CasebookPage(_props: &CasebookPageProps) -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PageCasebook) }</h1></main> }
}
