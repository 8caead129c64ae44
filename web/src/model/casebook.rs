//! The published cases, loaded as a file of their own after the first paint.

use std::rc::Rc;

use redress_casebook::{DIGEST, Record};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{model::data, parts};

/// The state of the file.
#[derive(Clone, Debug)]
pub(crate) enum Casebook {
    Loading,
    Loaded(Rc<Vec<Record>>),
    /// It did not come: no network, or not this version.
    Missing,
}

impl PartialEq for Casebook {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loaded(a), Self::Loaded(b)) => Rc::ptr_eq(a, b),
            (Self::Loading, Self::Loading) | (Self::Missing, Self::Missing) => true,
            _ => false,
        }
    }
}

impl Casebook {
    /// All records, in order of id; none while they are not there.
    pub(crate) fn records(&self) -> &[Record] {
        match self {
            Self::Loaded(records) => records,
            _ => &[],
        }
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Record> {
        let records = self.records();
        let index = records.binary_search_by(|record| (*record.id).cmp(id)).ok()?;
        records.get(index)
    }
}

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
    (parts::reader().await.ok()?.records)(&text)
}
