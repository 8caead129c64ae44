//! Official texts that the user has opened: kept on the device, each under its instrument and the version that it is.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use redress_core::lawbook::{Date, Instrument, Version};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, SubtleCrypto, window};

use super::{item, now, remove_item, set_item, share};
use crate::parse::official::{self, Fit};

/// How a record of one begins.
const SCHEMA: &str = "redress.official/1";

/// Larger files are no text of a law.
const LARGEST: u32 = 5_000_000;

/// What a record says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Official {
    /// The name of the file.
    pub(crate) file: String,
    /// The day on which it was opened.
    pub(crate) opened: String,
    /// SHA-256 of the file; empty where the browser cannot make it.
    pub(crate) digest: String,
    /// The first day of the version that it is; `None`: it fits none that the law book knows.
    pub(crate) from: Option<Date>,
    pub(crate) lines: Vec<String>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Refusal {
    /// It is larger than any law.
    TooLarge,
    /// It has no articles that can be read.
    NoText,
    /// Its title is that of another instrument, or of none that the law book has.
    Other(Option<&'static str>),
    /// The device has no room for it.
    NoRoom,
    /// The browser cannot unpack it.
    Browser,
}

impl Official {
    fn write(&self) -> String {
        let one_line = |text: &str| text.replace(['\n', '\r'], " ");
        let from = self.from.map(|day| day.to_string()).unwrap_or_default();
        let head = [SCHEMA, &one_line(&self.file), &self.opened, &self.digest, &from].join("\n");
        head + "\n" + &self.lines.join("\n")
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        if lines.next()? != SCHEMA {
            return None;
        }
        let mut next = || lines.next().map(str::to_owned);
        let (file, opened, digest, from) = (next()?, next()?, next()?, next()?);
        let from = if from.is_empty() { None } else { Some(Date::parse(&from)?) };
        Some(Self { file, opened, digest, from, lines: lines.map(str::to_owned).collect() })
    }

    /// Whether a version of a provision is that of this text.
    pub(crate) fn has(&self, version: &Version) -> bool {
        let until = |from: Date| version.until.is_none_or(|until| from <= until);
        self.from.is_some_and(|from| version.from <= from && until(from))
    }
}

thread_local! {
    /// What was read from the device before, by its key.
    static READ: RefCell<BTreeMap<String, Option<Rc<Official>>>> = const { RefCell::new(BTreeMap::new()) };
}

fn key(instrument: &Instrument, from: Option<Date>) -> String {
    let version = from.map_or_else(|| "other".to_owned(), |from| from.to_string());
    format!("redress.official.{}.{version}", instrument.name())
}

/// The texts of an instrument on this device, the newest first.
pub(crate) fn all(instrument: &Instrument) -> Vec<Rc<Official>> {
    let versions = instrument.versions.iter().rev().map(|version| Some(version.from));
    let kept = |from: Option<Date>| {
        let key = key(instrument, from);
        READ.with(|read| {
            let mut read = read.borrow_mut();
            let text = || item(&key).and_then(|text| Official::read(&text)).map(Rc::new);
            read.entry(key.clone()).or_insert_with(text).clone()
        })
    };
    versions.chain([None]).filter_map(kept).collect()
}

fn forget(key: &str) {
    READ.with(|read| read.borrow_mut().remove(key));
}

/// Takes a text off the device.
pub(crate) fn remove(instrument: &Instrument, from: Option<Date>) {
    let key = key(instrument, from);
    remove_item(&key);
    forget(&key);
}

/// Reads a file and keeps it.
///
/// # Errors
/// Why it is not taken.
pub(crate) async fn open(file: &File, instrument: &Instrument) -> Result<(), Refusal> {
    let blob: &Blob = file;
    // Sizes are floats in the browser; a comparison is all that is needed.
    if blob.size() > LARGEST.into() {
        return Err(Refusal::TooLarge);
    }
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| Refusal::NoText)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let lines = lines_of(&bytes).await?;
    if official::count(&lines) == 0 {
        return Err(Refusal::NoText);
    }
    match official::instrument(&lines) {
        Some(named) if named.id == instrument.id => {}
        other => return Err(Refusal::Other(other.map(|one| one.id))),
    }
    let from = match official::fit(instrument, &lines) {
        Fit::From(from) => Some(from),
        Fit::Newer(_) | Fit::Unclear => None,
    };
    let opened = now().split('T').next().unwrap_or_default().to_owned();
    let digest = digest(&bytes).await.unwrap_or_default();
    let text = Official { file: file.name(), opened, digest, from, lines };
    let key = key(instrument, from);
    let kept = set_item(&key, &text.write());
    forget(&key);
    if kept { Ok(()) } else { Err(Refusal::NoRoom) }
}

/// The lines of a DOCX or of a plain text.
async fn lines_of(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    if !bytes.starts_with(b"PK") {
        return decode(bytes).map(|text| official::lines(&text)).ok_or(Refusal::NoText);
    }
    let (deflated, part) = official::packed(bytes, "word/document.xml").ok_or(Refusal::NoText)?;
    let xml = if deflated {
        share::inflate(part).await.map_err(|_| Refusal::Browser)?
    } else {
        part.to_vec()
    };
    String::from_utf8(xml).map(|xml| official::paragraphs(&xml)).map_err(|_| Refusal::NoText)
}

/// A text in UTF-8, in UTF-16 with its mark, or as Chinese programs write it without one.
fn decode(bytes: &[u8]) -> Option<String> {
    let label = match bytes {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return Some(text.to_owned()),
            Err(_) => "gb18030",
        },
    };
    let decoder = || -> Result<JsValue, JsValue> {
        let class: Function = Reflect::get(&js_sys::global(), &"TextDecoder".into())?.dyn_into()?;
        let strict = Object::new();
        Reflect::set(&strict, &"fatal".into(), &true.into())?;
        let decoder = Reflect::construct(&class, &Array::of2(&label.into(), &strict))?;
        let decode: Function = Reflect::get(&decoder, &"decode".into())?.dyn_into()?;
        decode.call1(&decoder, &Uint8Array::from(bytes))
    };
    decoder().ok()?.as_string()
}

/// SHA-256, where the browser has it: on secure addresses.
async fn digest(bytes: &[u8]) -> Result<String, JsValue> {
    let crypto = window().ok_or(JsValue::NULL)?.crypto()?;
    let subtle = Reflect::get(&crypto.into(), &"subtle".into())?;
    if subtle.is_undefined() {
        return Err(subtle);
    }
    let subtle: SubtleCrypto = subtle.unchecked_into();
    let made = subtle.digest_with_str_and_buffer_source("SHA-256", &Uint8Array::from(bytes))?;
    let made = Uint8Array::new(&JsFuture::from(made).await?).to_vec();
    Ok(made.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_it_is_written() {
        let text = Official {
            file: "个人信息保护法.docx".to_owned(),
            opened: "2026-11-26".to_owned(),
            digest: "ab".repeat(32),
            from: Date::parse("2021-11-01"),
            lines: vec!["第一条　甲。".to_owned(), "乙。".to_owned()],
        };
        assert_eq!(Official::read(&text.write()), Some(text.clone()));
        let unclear = Official { from: None, digest: String::new(), ..text };
        assert_eq!(Official::read(&unclear.write()), Some(unclear));
        for other in
            ["", "redress.official/2\na\nb\nc\n\nd", "redress.official/1\na\nb\nc\n2021-13-01\nd"]
        {
            assert_eq!(Official::read(other), None, "{other}");
        }
    }
}
