//! Keeps the linker's relocations in the page, which is split by what they say (`crates/xtask/src/split.rs`). Only there: in a
//! module that is not split they would be a third of what is loaded.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
