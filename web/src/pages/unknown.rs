//! An address that no page has.

use yew::prelude::*;

use crate::{
    route::Route,
    ui::{
        Shared,
        text::{self, Word},
    },
};

/// Says so, and leads back.
pub(crate) fn unknown(shared: &Shared, path: &str) -> Html {
    html! {
        <main class="page">
            <h1>{ shared.t(Word::UnknownPage) }</h1>
            <p class="reading">{ shared.t(Word::UnknownPageHint) }{ " " }<code>{ path.to_owned() }</code></p>
            <p><a href={Route::Start.href()}>{ shared.t(Word::PageStart) }</a></p>
        </main>
    }
}

/// Says above an overview that a page of it which was asked for is none.
pub(super) fn no_such_page(shared: &Shared, missing: Option<String>) -> Html {
    missing.map_or_else(Html::default, |name| {
        html! {
            <p class="missing" data-test="missing">
                { shared.t(Word::UnknownPage) }{ text::colon(shared.lang) }<code>{ name }</code>
            </p>
        }
    })
}
