//! To be written.

use std::rc::Rc;

use redress_core::Case;
use redress_drafting::Kind;
use yew::prelude::*;

use crate::{text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct PapersPageProps {
    pub(crate) case: Rc<Case>,
    pub(crate) kind: Kind,
}

/// The page.
#[component]
pub(crate) fn PapersPage(_props: &PapersPageProps) -> Html {
    let shared = use_shared();
    html! { <main class="page"><h1>{ shared.t(Word::PagePapers) }</h1></main> }
}
