//! Reading cases from files and standard input.

use std::{
    fs,
    io::{self, Read},
};

use redress_core::Case;

use crate::{Source, output::Failure};

/// A text in UTF-8 without a mark before it: PowerShell writes UTF-16, other programs a mark.
pub(crate) fn in_utf8(bytes: Vec<u8>) -> Vec<u8> {
    let units = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| read([two[0], two[1]])).collect();
        String::from_utf16(&units).ok().filter(|_| bytes.len().is_multiple_of(2))
    };
    let text = match &*bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => return rest.to_vec(),
        _ => None,
    };
    text.map_or(bytes, String::into_bytes)
}

/// The bytes of a file, in UTF-8 if they are a text; `-` is standard input.
pub(crate) fn bytes(source: &Source) -> Result<Vec<u8>, Failure> {
    let read = if source.is_standard_input() {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(&source.0)
    };
    read.map(in_utf8).map_err(|error| Failure::File(source.0.clone(), error))
}

/// A case.
pub(crate) fn case(source: &Source) -> Result<Case, Failure> {
    Case::from_json(&bytes(source)?).map_err(Failure::invalid)
}
