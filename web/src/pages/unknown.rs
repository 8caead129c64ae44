//! An address that no page has.

use yew::prelude::*;

use crate::{
    route::Route,
    ui::{Shared, text::Word},
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
