//! Where a case lives outside the page: on the device after every change, and in files the user saves
//! and opens. Nothing is sent anywhere.

use redress_core::{Case, Invalid};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Storage, Url};

/// The case as it was last edited.
const CASE: &str = "redress.case";
/// The published case it began with.
const RECORD: &str = "redress.record";
/// A stored case that could not be read, kept for the user to download.
const ASIDE: &str = "redress.case.aside";

/// What was found on the device.
pub(crate) enum Kept {
    /// Nothing yet.
    Nothing,
    /// A case, and the published case it began with.
    Case(Box<Case>, Option<String>),
    /// Something that cannot be read. It has been put aside.
    Unreadable,
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn item(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Reads what was kept. What cannot be read is put aside before anything is written over it.
pub(crate) fn kept() -> Kept {
    let Some(text) = item(CASE) else { return Kept::Nothing };
    match Case::from_json(text.as_bytes()) {
        Ok(case) => Kept::Case(Box::new(case), item(RECORD)),
        Err(_) => {
            if let Some(storage) = storage() {
                _ = storage.set_item(ASIDE, &text);
                _ = storage.remove_item(CASE);
            }
            Kept::Unreadable
        }
    }
}

/// Keeps a case. `false`: the device refused, and the case must be saved to a file.
pub(crate) fn keep(case: &Case, record: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    let stored = storage.set_item(CASE, &redress_core::canonical_json(case)).is_ok();
    _ = match record {
        Some(record) => storage.set_item(RECORD, record),
        None => storage.remove_item(RECORD),
    };
    stored
}

/// The text that was put aside.
pub(crate) fn aside() -> Option<String> {
    item(ASIDE)
}

/// Files larger than this are not read. The largest case in the tests, with 10,000 items, has 2 MB.
pub(crate) const LARGEST: u32 = 20_000_000;

/// Reads the text of a file.
pub(crate) fn read(text: &str) -> Result<Case, Vec<Invalid>> {
    Case::from_json(text.as_bytes())
}

/// Offers a text as a file to save.
pub(crate) fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let anchor = document.ok_or(JsValue::NULL)?.create_element("a")?;
    let anchor: HtmlAnchorElement = anchor.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}

/// A file name for a case: its title without what file systems refuse.
pub(crate) fn file_name(case: &Case) -> String {
    let title: String = case
        .title
        .chars()
        .filter(|c| !c.is_control() && !r#"\/:*?"<>|."#.contains(*c))
        .take(60)
        .collect();
    let title = title.trim();
    let title = if title.is_empty() { "case" } else { title };
    format!("{title}.redress.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_the_case() {
        let named = |title: &str| file_name(&Case { title: title.to_owned(), ..Case::default() });
        assert_eq!(named("孙某案"), "孙某案.redress.json");
        assert_eq!(named("a/../b:\u{0}?"), "ab.redress.json");
        assert_eq!(named(" .. "), "case.redress.json");
    }
}
