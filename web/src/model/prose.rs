//! The law's explaining texts, a file for each language: nobody who makes a case waits for them. That of the page's
//! language comes first; the other follows where something is looked for, since the law is searched in both.

use std::cell::{Cell, RefCell};

use js_sys::{Array, JSON, Promise};
use redress_core::lawbook::{PROSE_DIGEST, Prose};
use redress_drafting::Lang;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use yew::prelude::*;

use crate::{model::data, route::Route};

/// What is there of the texts; what shows them is drawn again when it changes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Texts {
    /// The languages in which they are there, by their place in [`Lang`].
    there: [bool; 2],
    /// Those of the page's language did not come: no network, or another version.
    pub(crate) missing: bool,
}

impl Texts {
    /// Whether those of a language are there.
    pub(crate) fn are_in(self, lang: Lang) -> bool {
        self.there.get(lang as usize) == Some(&true)
    }
}

thread_local! {
    static THERE: Cell<[bool; 2]> = const { Cell::new([false; 2]) };
    static COMING: RefCell<[Option<Promise>; 2]> = const { RefCell::new([None, None]) };
}

/// Fetches the texts of a language, once. `false`: they did not come; the next call asks again.
async fn fetch(lang: Lang) -> bool {
    let promise = COMING.with_borrow_mut(|coming| {
        let place = coming.get_mut(lang as usize)?;
        Some(place.get_or_insert_with(|| future_to_promise(take(lang))).clone())
    });
    let Some(promise) = promise else { return false };
    let came = JsFuture::from(promise).await.is_ok();
    if !came {
        COMING.with_borrow_mut(|coming| coming[lang as usize] = None);
    }
    came
}

async fn take(lang: Lang) -> Result<JsValue, JsValue> {
    let text = data::text(&format!("law_{}", lang.id()), PROSE_DIGEST).await?;
    let texts = Array::from(&JSON::parse(&text)?);
    // They are there as long as the page is, as if they had been compiled in.
    let leaked = |text: JsValue| text.as_string().map(|text| &*text.leak());
    let texts = texts.iter().filter_map(leaked).collect();
    match lang {
        Lang::Zh => Prose::give_zh(texts),
        Lang::En => Prose::give_en(texts),
    }
    let mut there = THERE.get();
    there[lang as usize] = true;
    THERE.set(there);
    Ok(JsValue::NULL)
}

/// Those of a language, for a page that is better not drawn without them.
pub(crate) async fn of(lang: Lang) {
    fetch(lang).await;
}

/// The texts; they begin to load with the first render, those of the other language once `both` are wanted. What did not come
/// is asked for again on another page.
#[hook]
pub(crate) fn use_prose(lang: Lang, route: &Route, both: bool) -> Texts {
    let texts = use_state_eq(Texts::default);
    let setter = texts.setter();
    use_effect_with((lang, route.clone(), both), move |(lang, _, both)| {
        let (lang, both) = (*lang, *both);
        spawn_local(async move {
            let missing = !fetch(lang).await;
            setter.set(Texts { there: THERE.get(), missing });
            for other in Lang::ALL.into_iter().filter(|other| both && *other != lang) {
                if fetch(other).await {
                    setter.set(Texts { there: THERE.get(), missing });
                }
            }
        });
    });
    *texts
}
