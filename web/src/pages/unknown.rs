//! An address that no page has.

use yew::prelude::*;

use crate::{
    route::Route,
    ui::{text::Word, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct UnknownProps {
    pub(crate) path: AttrValue,
}

/// Says so, and leads back.
#[component]
pub(crate) fn UnknownPage(props: &UnknownProps) -> Html {
    let shared = use_shared();
    html! {
        <main class="page">
            <h1>{ shared.t(Word::UnknownPage) }</h1>
            <p class="reading">{ shared.t(Word::UnknownPageHint) }{ " " }<code>{ props.path.clone() }</code></p>
            <p><a href={Route::Start.href()}>{ shared.t(Word::PageStart) }</a></p>
        </main>
    }
}
