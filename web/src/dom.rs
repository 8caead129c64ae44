//! What the page does to the document outside its own tree: focus, the language, local storage.

use redress_drafting::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Storage};

const LANGUAGE: &str = "redress.lang";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The language chosen before, else the browser's.
pub(crate) fn language() -> Lang {
    let stored = storage().and_then(|storage| storage.get_item(LANGUAGE).ok()?);
    let browser = || web_sys::window()?.navigator().language();
    let tag = stored.or_else(browser).unwrap_or_default();
    if tag.starts_with("zh") || tag.is_empty() { Lang::Zh } else { Lang::En }
}

/// Remembers the language. Without storage it lasts as long as the page.
pub(crate) fn remember_language(lang: Lang) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(LANGUAGE, lang.tag());
    }
}

/// Tells the document its language and title.
pub(crate) fn announce(lang: Lang, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
    }
}

/// The only route there is.
pub(crate) fn start_at_root() {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    if location.hash().is_ok_and(|hash| hash.is_empty())
        && let Ok(history) = window.history()
    {
        let null = wasm_bindgen::JsValue::NULL;
        let _ = history.replace_state_with_url(&null, "", Some("#/"));
    }
}

/// Whether the field that has the focus holds a text that cannot be read. Its own undo is wanted then.
pub(crate) fn editing_a_fault() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|element| element.has_attribute("data-unreadable"))
}

/// Moves the focus to an element. `false` if there is none.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(focus_element)
}

/// Moves the focus to the field of a path in the case, or to the nearest thing around it.
pub(crate) fn focus_path(path: &str) {
    let mut path = path;
    while !path.is_empty() {
        if focus(path) {
            return;
        }
        path = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
}

/// Opens what hides an element, then focuses it, or the first control in it.
fn focus_element(element: Element) -> bool {
    let mut around = element.parent_element();
    while let Some(outer) = around {
        if outer.tag_name().eq_ignore_ascii_case("details") {
            let _ = outer.set_attribute("open", "");
        }
        around = outer.parent_element();
    }
    let control = element.matches("input,select,textarea,button,a,[tabindex]").unwrap_or(false);
    let inner = if control {
        None
    } else {
        element.query_selector("input,select,textarea,button").ok().flatten()
    };
    let Ok(target) = inner.unwrap_or(element).dyn_into::<HtmlElement>() else { return false };
    target.focus().is_ok()
}
