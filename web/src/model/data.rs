//! Files of data that the build puts beside the page; a single-file page carries them inside instead.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::browser::{content_of, window};

/// The text of the file `<name>-<digest>.json`, or of the element `name`.
pub(crate) async fn text(name: &str, digest: &str) -> Result<String, JsValue> {
    if let Some(text) = content_of(name) {
        return Ok(text);
    }
    let window = window().ok_or(JsValue::NULL)?;
    let address = format!("{name}-{digest}.json");
    let response = JsFuture::from(window.fetch_with_str(&address)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}
