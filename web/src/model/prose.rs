//! The law's explaining texts, a file for each language: nobody who makes a case waits for them. That of the page's
//! language comes first; the other follows, since the law is searched in both.

use std::cell::RefCell;

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
    /// In how many languages they are there.
    pub(crate) given: usize,
    /// Those of the page's language did not come: no network, or another version.
    pub(crate) missing: bool,
}

thread_local! {
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
    Ok(JsValue::NULL)
}

/// Those of a language, for a page that is better not drawn without them.
pub(crate) async fn of(lang: Lang) {
    fetch(lang).await;
}

/// The texts; they begin to load with the first render. What did not come is asked for again on another page.
#[hook]
pub(crate) fn use_prose(lang: Lang, route: &Route) -> Texts {
    let texts = use_state_eq(Texts::default);
    let setter = texts.setter();
    use_effect_with((lang, route.clone()), move |(lang, _)| {
        let lang = *lang;
        spawn_local(async move {
            if !fetch(lang).await {
                return setter.set(Texts { given: 0, missing: true });
            }
            setter.set(Texts { given: 1, missing: false });
            let others = Lang::ALL.into_iter().filter(|other| *other != lang);
            for other in others {
                if fetch(other).await {
                    setter.set(Texts { given: 2, missing: false });
                }
            }
        });
    });
    *texts
}
