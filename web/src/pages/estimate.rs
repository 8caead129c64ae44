//! To be written.

use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct EstimatePageProps {
    pub(crate) id: Option<String>,
}

/// The page.
#[component]
pub(crate) fn EstimatePage(_props: &EstimatePageProps) -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PageEstimate) }</h1></main> }
}
