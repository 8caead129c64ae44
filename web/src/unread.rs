//! Texts that fields could not read. The case keeps what it knew before; the text is not lost either:
//! it waits here for a field that is still to be drawn – a pasted cell, or one that a reload took away.

use std::{cell::RefCell, collections::BTreeMap};

use web_sys::{Storage, window};

use crate::state::Unread;

/// In the storage of the tab: the id of the case, then one text a line behind its path.
const KEY: &str = "redress.unread";

thread_local! {
    static WAITING: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// A text for the field of a path.
pub(crate) fn put(path: String, text: String) {
    WAITING.with_borrow_mut(|waiting| waiting.insert(path, text));
}

/// The text that waits for the field of a path.
pub(crate) fn take(path: &str) -> Option<String> {
    WAITING.with_borrow_mut(|waiting| waiting.remove(path))
}

fn storage() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// Keeps the texts of a case until the tab is closed.
pub(crate) fn keep<'a>(case: &str, texts: impl Iterator<Item = &'a Unread>) {
    let mut lines = String::new();
    for Unread { path, text, .. } in texts {
        lines += &format!("\n{path}\t{text}");
    }
    let Some(storage) = storage() else { return };
    _ = if lines.is_empty() {
        storage.remove_item(KEY)
    } else {
        storage.set_item(KEY, &(case.to_owned() + &lines))
    };
}

/// Lets the kept texts of a case wait for their fields. Those of another case are forgotten.
pub(crate) fn restore(case: &str) {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok()?).unwrap_or_default();
    let texts = match kept.split_once('\n') {
        Some((id, lines)) if id == case => lines,
        _ => "",
    };
    let texts = texts.lines().filter_map(|line| line.split_once('\t'));
    WAITING.set(texts.map(|(path, text)| (path.to_owned(), text.to_owned())).collect());
}
