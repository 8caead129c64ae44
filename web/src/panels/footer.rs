//! The foot of every page: which version, how fresh the law is, what leaves the device.

use redress_core::lawbook::CHECKED_ON;
use yew::prelude::*;

use crate::{route::Route, text::Word, ui::use_shared};

/// The foot of every page.
#[component]
pub(crate) fn Footer() -> Html {
    let shared = use_shared();
    html! {
        <footer class="foot">
            <p>
                { shared.t(Word::Brand) }{ " " }{ env!("CARGO_PKG_VERSION") }{ " · " }
                { shared.t(Word::LawCheckedOn) }{ " " }{ CHECKED_ON.to_string() }
            </p>
            <p>{ shared.t(Word::StaysHere) }{ " " }<a href={Route::About.href()}>{ shared.t(Word::PageAbout) }</a></p>
        </footer>
    }
}
