//! A case that came in a link: it becomes a case of this device.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    model::state::Action,
    route::Route,
    storage::{self, opened::from_outside, share},
    ui::{Notice, text::Word, use_shared},
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
            let (read, law) = match share::unpack(&data).await {
                Ok((text, law)) => {
                    let read = storage::read(text.as_bytes()).await;
                    (read.map_err(|_| Notice::PartMissing), law)
                }
                Err(fault) => (Err(Notice::LinkBroken(fault)), None),
            };
            match read {
                Ok(Ok(case)) => {
                    let (opened, here) = from_outside(case);
                    let other_law = law.filter(|law| !law.ours);
                    let other_law = other_law.map(|law| Notice::LinkLaw(law.checked));
                    notify.emit(other_law.or(here.then_some(Notice::AlreadyHere)));
                    dispatch.dispatch(Action::Open(Box::new(opened)));
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
