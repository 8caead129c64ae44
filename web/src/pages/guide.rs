//! To be written.

use std::rc::Rc;

use redress_core::Case;
use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct GuidePageProps {
    pub(crate) case: Rc<Case>,
    pub(crate) step: Option<String>,
}

/// The page.
#[component]
pub(crate) fn GuidePage(_props: &GuidePageProps) -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PageGuide) }</h1></main> }
}
