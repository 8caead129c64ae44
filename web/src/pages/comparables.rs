//! To be written.

use std::rc::Rc;

use redress_core::Case;
use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct ComparablesProps {
    pub(crate) case: Rc<Case>,
}

/// The page.
#[component]
pub(crate) fn Comparables(_props: &ComparablesProps) -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PageComparables) }</h1></main> }
}
