//! The published cases are loaded once something shows them, after the paint, and read a few at a time: whoever types or
//! clicks meanwhile does not wait until a slow processor has read them all. Who makes a case of one's own needs none.

use std::rc::Rc;

use redress_casebook::{DIGEST, Record};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser::next_task,
    model::{casebook::Casebook, data},
    storage::reading,
};

/// The casebook; it begins to load with the first render in which it is `wanted`, and then stays.
#[hook]
pub(crate) fn use_casebook(wanted: bool) -> Casebook {
    let casebook = use_state_eq(|| Casebook::Loading);
    let begun = use_mut_ref(|| false);
    let setter = casebook.setter();
    use_effect_with(wanted, move |wanted| {
        if *wanted && !begun.replace(true) {
            spawn_local(async move {
                setter.set(match load().await {
                    Some(records) => Casebook::Loaded(Rc::new(records)),
                    None => Casebook::Missing,
                });
            });
        }
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
