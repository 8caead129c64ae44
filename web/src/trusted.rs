//! The one policy for Trusted Types. The browser takes the address of a script only from here, and this gives
//! only files that stand beside the page.

use js_sys::{Error, Object, Reflect, global};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};

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
}

/// `None`: the browser does not know Trusted Types.
fn policy() -> Option<Policy> {
    let factory = Reflect::get(&global(), &"trustedTypes".into()).ok()?;
    if factory.is_undefined() {
        return None;
    }
    let check = Closure::<dyn Fn(String) -> Result<String, JsValue>>::new(|url: String| {
        if is_beside_the_page(&url) {
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
/// It is not the name of a file beside the page.
pub(crate) fn script_url(name: &str) -> Result<JsValue, JsValue> {
    POLICY.with(|policy| match policy {
        Some(policy) => policy.create_script_url(name),
        None => Ok(name.into()),
    })
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
