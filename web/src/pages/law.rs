//! To be written.

use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct LawPageProps {
    pub(crate) instrument: Option<String>,
    pub(crate) provision: Option<String>,
}

/// The page.
#[component]
pub(crate) fn LawPage(_props: &LawPageProps) -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PageLaw) }</h1></main> }
}
