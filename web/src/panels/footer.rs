//! The foot of every page: which version, how fresh the law is, what leaves the device.

use redress_core::lawbook::CHECKED_ON;
use yew::prelude::*;

use crate::{
    panels::OfflineStatus,
    route::Route,
    storage::offline::release,
    ui::{text::Word, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct FooterProps {
    /// See [`OfflineStatus`].
    pub(crate) on_save: Callback<(), bool>,
}

/// The foot of every page.
#[component]
pub(crate) fn Footer(props: &FooterProps) -> Html {
    let shared = use_shared();
    html! {
        <footer class="foot">
            <p>
                { shared.t(Word::Brand) }{ " " }{ env!("CARGO_PKG_VERSION") }{ " · " }
                <code data-test="release">{ release() }</code>{ " · " }
                { shared.t(Word::LawCheckedOn) }{ " " }{ CHECKED_ON.to_string() }
            </p>
            <OfflineStatus on_save={props.on_save.clone()} />
            <p>{ shared.t(Word::StaysHere) }{ " " }<a href={Route::About.href()}>{ shared.t(Word::PageAbout) }</a></p>
        </footer>
    }
}
