//! The published cases are loaded after the first paint, and read a few at a time: whoever types or clicks meanwhile does
//! not wait until a slow processor has read them all.

use std::rc::Rc;

use redress_casebook::{DIGEST, Record};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser::next_task,
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

/// How many records are read in one go: then it is anybody's turn.
const TURN: usize = 4;

async fn load() -> Option<Vec<Record>> {
    let text = data::text("casebook", DIGEST).await.ok()?;
    let read = reading::reader().await.ok()?.record;
    let mut records = Vec::new();
    for json in redress_casebook::in_file(&text) {
        records.push(read(json)?);
        if records.len() % TURN == 0 {
            next_task().await;
        }
    }
    Some(records)
}
