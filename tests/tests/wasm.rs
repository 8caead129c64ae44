//! In wasm the engine gives the same bytes as natively. Run by `cargo xtask test`, which first
//! writes the native reports.
#![cfg(target_arch = "wasm32")]

use redress_tests::{reports, section};
use wasm_bindgen_test::wasm_bindgen_test;

const NATIVE: &str = include_str!(env!("REDRESS_NATIVE_REPORTS"));

#[wasm_bindgen_test]
fn every_report_in_wasm_is_the_native_one() {
    let mut native = NATIVE;
    for (name, json) in reports() {
        let wasm = section(&name, &json);
        let rest = native.strip_prefix(&wasm);
        let lines = || wasm.lines().zip(native.lines()).find(|(wasm, native)| wasm != native);
        let difference = rest.is_none().then(lines);
        assert_eq!(difference, None, "{name}: the line in wasm, and the native one");
        native = rest.unwrap_or_default();
    }
    assert!(native.is_empty(), "the casebook in wasm is shorter than the native one");
}
