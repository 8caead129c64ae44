//! What every room may ask of the browser.

pub(crate) mod trusted;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// The window; none in a worker, and where the page is drawn outside a browser (`first_page.rs`).
pub(crate) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// Whether this runs in a worker, where files are made.
pub(crate) fn is_worker() -> bool {
    window().is_none()
}

/// The time in milliseconds; none outside a browser.
pub(crate) fn milliseconds() -> u64 {
    let now = window().map(|_| js_sys::Number::from(js_sys::Date::new_0().get_time()));
    // The browser writes the number: Rust would bring its own way of writing floats.
    let digits = now.and_then(|now| now.to_string_with_radix(10).ok());
    digits.and_then(|digits| String::from(digits).parse().ok()).unwrap_or_default()
}

/// Lets the browser do what waits for its turn.
pub(crate) async fn next_task() {
    let task = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            _ = window.set_timeout_with_callback(&resolve);
        }
    });
    _ = JsFuture::from(task).await;
}

/// The text of an element: what a single-file page carries inside instead of a file beside it.
pub(crate) fn content_of(id: &str) -> Option<String> {
    window()?.document()?.get_element_by_id(id)?.text_content()
}

/// Loads the page anew.
pub(crate) fn reload() {
    if let Some(window) = window() {
        _ = window.location().reload();
    }
}
