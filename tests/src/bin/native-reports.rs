//! Writes every report of the casebook to the path given, for the comparison with wasm.

use std::{env, fs, io};

use redress_tests::{reports, section};

fn main() -> io::Result<()> {
    let path = env::args_os().nth(1).ok_or_else(|| io::Error::other("a path is missing"))?;
    let text: String = reports().iter().map(|(name, json)| section(name, json)).collect();
    fs::write(path, text)
}
