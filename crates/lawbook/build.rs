//! Compiles the law's data under `law/`, `catalogue/` and `calendar.toml` into static tables, or refuses it with a
//! list of every fault found. What is refused: see `law/README.md`.

#[path = "build/check.rs"]
mod check;
#[path = "src/closed.rs"]
#[expect(dead_code, unreachable_pub, reason = "shared with the crate, which exports it")]
mod closed;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/source.rs"]
mod source;

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed=law");
    println!("cargo::rerun-if-changed=catalogue");
    println!("cargo::rerun-if-changed=calendar.toml");
    println!("cargo::rerun-if-changed=src/closed.rs");
    let folders = [Path::new("law"), Path::new("catalogue")];
    let files = source::read(&folders, &[Path::new("calendar.toml")])?;
    let book = source::parse(&files)?;
    check::check(&book)?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    fs::write(Path::new(&out).join("book.rs"), emit::emit(&book, &files))
        .map_err(|error| vec![error.to_string()])
}
