//! Reading cases from files and standard input.

use std::{
    fs,
    io::{self, Read},
};

use redress_core::Case;
use redress_drafting::Lang;

use crate::{
    Source,
    output::{Failure, Form},
};

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

/// What a file says it is; `None` if it says nothing.
pub(crate) fn schema(bytes: &[u8]) -> Option<String> {
    let tree: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    Some(tree.get("schema")?.as_str()?.to_owned())
}

/// A case. A saved result is none: to a reader it is named for what it is, not by all its fields.
pub(crate) fn case(lang: Lang, source: &Source, form: Form) -> Result<Case, Failure> {
    let bytes = bytes(source)?;
    Case::from_json(&bytes).map_err(|faults| {
        let result = schema(&bytes).is_some_and(|schema| schema.starts_with("redress.assessment/"));
        if form == Form::Json || !result {
            return Failure::invalid(faults).in_form(form);
        }
        Failure::Usage(match lang {
            Lang::Zh => "这是保存的测算结果，不是案件文件：案件在其“case”栏内；核对结果请用 redress verify。".to_owned(),
            Lang::En => "This is a saved result, not a case: the case is in its field “case”. To check the result, use redress verify.".to_owned(),
        })
    })
}
