//! A case that came in a link: it becomes a case of this device.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    app::from_outside,
    route::Route,
    share,
    state::Action,
    storage,
    text::Word,
    ui::{Notice, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct LinkProps {
    pub(crate) data: AttrValue,
}

/// Opens the case, or says why not.
#[component]
pub(crate) fn SharedLink(props: &LinkProps) -> Html {
    let shared = use_shared();
    let (dispatch, notify) = (shared.dispatch.clone(), shared.notify.clone());
    use_effect_with(props.data.clone(), move |data| {
        let data = data.clone();
        spawn_local(async move {
            let read = match share::unpack(&data).await {
                Ok(text) => storage::read(text.as_bytes()).await.map_err(|_| Notice::PartMissing),
                Err(_) => Err(Notice::LinkBroken),
            };
            match read {
                Ok(Ok(case)) => {
                    notify.emit(None);
                    dispatch.dispatch(Action::Open(Box::new(from_outside(case))));
                    return Route::Case(None).replace();
                }
                Ok(Err(faults)) => notify.emit(Some(Notice::LinkRefused(faults))),
                Err(why) => notify.emit(Some(why)),
            }
            Route::Start.replace();
        });
    });
    html! { <main class="page"><h1>{ shared.t(Word::OpeningLink) }</h1></main> }
}
