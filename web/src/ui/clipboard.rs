//! The clipboard. Where the browser gives no leave, or the address is not a secure one, nothing is copied.

use js_sys::{Array, Function, Object, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Clipboard, window};

/// Puts a text on the clipboard, with its HTML if there is one, and says whether it is there.
pub(crate) fn copy(text: &str, html: Option<&str>, then: impl FnOnce(bool) + 'static) {
    let written = write(text, html);
    spawn_local(async move {
        then(match written {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        });
    });
}

fn write(text: &str, html: Option<&str>) -> Result<Promise, JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    // It is not there on an address that is not a secure one, which web-sys does not know.
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(clipboard);
    }
    let clipboard: Clipboard = clipboard.unchecked_into();
    let Some(html) = html else { return Ok(clipboard.write_text(text)) };
    let forms = Object::new();
    for (form, text) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(form);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        Reflect::set(&forms, &form.into(), &blob)?;
    }
    let class: Function = Reflect::get(&global(), &"ClipboardItem".into())?.dyn_into()?;
    let item = Reflect::construct(&class, &Array::of1(&forms))?;
    Ok(clipboard.write(&Array::of1(&item)))
}
