//! The one policy for Trusted Types. The browser takes the address of a script only from here, and this gives
//! only files that stand beside the page, and in the single file the one script that stands within it.

use std::cell::OnceCell;

use js_sys::{Array, Error, Object, Reflect, global};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{Blob, BlobPropertyBag, Url};

#[wasm_bindgen]
extern "C" {
    type Factory;
    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &Factory, name: &str, rules: &Object) -> Result<Policy, JsValue>;

    type Policy;
    #[wasm_bindgen(method, catch, js_name = createScriptURL)]
    fn create_script_url(this: &Policy, url: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The content security policy lets it be created once.
    static POLICY: Option<Policy> = policy();
    /// The address of the script within the page.
    static WITHIN: OnceCell<String> = const { OnceCell::new() };
}

/// `None`: the browser does not know Trusted Types.
fn policy() -> Option<Policy> {
    let factory = Reflect::get(&global(), &"trustedTypes".into()).ok()?;
    if factory.is_undefined() {
        return None;
    }
    let check = Closure::<dyn Fn(String) -> Result<String, JsValue>>::new(|url: String| {
        if is_beside_the_page(&url) || WITHIN.with(|within| within.get() == Some(&url)) {
            Ok(url)
        } else {
            Err(Error::new("not a file beside the page").into())
        }
    });
    let rules = Object::new();
    Reflect::set(&rules, &"createScriptURL".into(), &check.into_js_value()).ok()?;
    factory.unchecked_ref::<Factory>().create_policy("redress", &rules).ok()
}

fn is_beside_the_page(url: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    !url.is_empty() && url.chars().all(name)
}

/// The address of a script, as the browser takes it.
///
/// # Errors
/// It is neither the name of a file beside the page nor the script within it.
pub(crate) fn script_url(name: &str) -> Result<JsValue, JsValue> {
    POLICY.with(|policy| match policy {
        Some(policy) => policy.create_script_url(name),
        None => Ok(name.into()),
    })
}

/// The address of a script that stands as text within the page; always that of the first one it was asked for.
///
/// # Errors
/// The browser makes no address.
pub(crate) fn script_within(code: &str) -> Result<JsValue, JsValue> {
    let made = || {
        let options = BlobPropertyBag::new();
        options.set_type("text/javascript");
        let script = Blob::new_with_str_sequence_and_options(&Array::of1(&code.into()), &options)?;
        Url::create_object_url_with_blob(&script)
    };
    let url = WITHIN.with(|within| match within.get() {
        Some(url) => Ok(url.clone()),
        None => made().map(|url| within.get_or_init(|| url).clone()),
    })?;
    script_url(&url)
}

#[cfg(test)]
mod tests {
    use super::is_beside_the_page;

    #[test]
    fn only_files_beside_the_page_are_scripts() {
        assert!(is_beside_the_page("sw.js"));
        assert!(is_beside_the_page("redress-export-0a1b_bg.js"));
        for url in ["", "/sw.js", "../sw.js", "//a.cn/sw.js", "data:,x", "blob:x", "a\\b", "a?b"] {
            assert!(!is_beside_the_page(url), "{url}");
        }
    }
}
