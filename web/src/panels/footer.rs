//! The foot of every page: which version, how fresh the law is, what leaves the device.

use redress_core::lawbook::CHECKED_ON;
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    panels::OfflineStatus,
    route::Route,
    storage::offline::release,
    ui::{Shared, text::Word},
};

/// The foot of every page; `on_save` as [`OfflineStatus`] has it.
pub(crate) fn footer(shared: &Shared, on_save: Callback<(), bool>) -> Html {
    html! {
        <footer class="foot">
            <p>
                { shared.t(Word::Brand) }{ " " }{ env!("CARGO_PKG_VERSION") }{ " · " }
                <code data-test="release">{ release() }</code>{ " · " }
                { shared.t(Word::LawCheckedOn) }{ " " }{ wording::day(shared.lang, CHECKED_ON) }
            </p>
            <OfflineStatus {on_save} />
            <p>{ shared.t(Word::StaysHere) }{ " " }<a href={Route::About.href()}>{ shared.t(Word::PageAbout) }</a></p>
        </footer>
    }
}
