//! The published cases are loaded after the first paint.

use std::rc::Rc;

use redress_casebook::{DIGEST, Record};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    model::{casebook::Casebook, data},
    storage::reading,
};

/// The casebook; it begins to load with the first render.
#[hook]
pub(crate) fn use_casebook() -> Casebook {
    let casebook = use_state_eq(|| Casebook::Loading);
    let setter = casebook.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            setter.set(match load().await {
                Some(records) => Casebook::Loaded(Rc::new(records)),
                None => Casebook::Missing,
            });
        });
    });
    (*casebook).clone()
}

async fn load() -> Option<Vec<Record>> {
    let text = data::text("casebook", DIGEST).await.ok()?;
    (reading::reader().await.ok()?.records)(&text)
}
