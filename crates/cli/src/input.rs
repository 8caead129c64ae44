//! Reading cases from files and standard input.

use std::{
    fs,
    io::{self, Read},
};

use redress_core::Case;

use crate::{Source, output::Failure};

/// The bytes of a file; `-` is standard input.
pub(crate) fn bytes(source: &Source) -> Result<Vec<u8>, Failure> {
    let read = if source.is_standard_input() {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(&source.0)
    };
    read.map_err(|error| Failure::File(source.0.clone(), error))
}

/// A case.
pub(crate) fn case(source: &Source) -> Result<Case, Failure> {
    Case::from_json(&bytes(source)?).map_err(Failure::invalid)
}
