//! Files that the user opens: chosen, dropped, or handed over by the system.

use std::rc::Rc;

use js_sys::Uint8Array;
use redress_core::Case;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File};
use yew::prelude::*;

use crate::{
    model::{state::Model, writer},
    storage::{
        self,
        notice::Notice,
        opened::{begin, from_outside},
        reading,
    },
};

/// How a report names its form.
const REPORT: &[u8] = b"\"redress.assessment/";

/// Opens a file as another case, or says why not; a saved report is given to `check`. The open case stays on the device.
pub(crate) fn open(
    file: File,
    dispatch: UseReducerDispatcher<Model>,
    notify: Callback<Option<Notice>>,
    check: Callback<File>,
) {
    let blob: Blob = file.clone().unchecked_into();
    // Sizes are floats in the browser; a comparison is all that is needed.
    if blob.size() > storage::LARGEST.into() {
        notify.emit(Some(Notice::TooLarge));
        return;
    }
    spawn_local(async move {
        // As bytes: the browser would turn any other encoding into a text full of question marks.
        let bytes = JsFuture::from(blob.array_buffer()).await;
        let bytes = bytes.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default();
        let Ok(read) = storage::read(&bytes).await else {
            return notify.emit(Some(Notice::PartMissing));
        };
        match read {
            Ok(case) => {
                let (opened, here) = from_outside(case);
                notify.emit(here.then_some(Notice::AlreadyHere));
                begin(&dispatch, opened);
            }
            Err(_) if holds(&bytes, storage::BACKUP.as_bytes()) => {
                bring_back(&bytes, &notify).await;
            }
            Err(_) if is_other(&bytes, &file.name()) => notify.emit(Some(Notice::NoCaseFile)),
            Err(_) if holds(&bytes, REPORT) => check.emit(file),
            Err(faults) => notify.emit(Some(Notice::NotOpened(faults))),
        }
    });
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|part| part == text)
}

/// Whether a file is one of another program, by its first bytes or its name: no list of faults helps there.
fn is_other(bytes: &[u8], name: &str) -> bool {
    const BEGIN: [&[u8]; 7] = [
        b"PK\x03\x04",
        b"%PDF",
        b"\xd0\xcf\x11\xe0",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"{\\rtf",
        b"<!",
    ];
    const ENDS: [&str; 10] =
        [".xlsx", ".xls", ".csv", ".tsv", ".docx", ".doc", ".wps", ".et", ".pdf", ".txt"];
    let name = name.to_ascii_lowercase();
    BEGIN.iter().any(|begin| bytes.starts_with(begin)) || ENDS.iter().any(|end| name.ends_with(end))
}

/// Puts the cases of a backup on the device.
async fn bring_back(bytes: &[u8], notify: &Callback<Option<Notice>>) {
    let notice = match reading::reader().await {
        Ok(reader) => (reader.restore)(bytes).map_or(Notice::BackupBroken, Notice::Restored),
        Err(_) => Notice::PartMissing,
    };
    notify.emit(Some(notice));
}

/// Saves everything on the device as one file.
pub(crate) fn save_backup(notify: Callback<Option<Notice>>) {
    spawn_local(async move {
        match reading::reader().await {
            Ok(reader) => _ = storage::save(&storage::backup_name(), &(reader.backup)()),
            Err(_) => notify.emit(Some(Notice::PartMissing)),
        }
    });
}

/// Saves a case as a file; `then` hears its name, if the browser took it. The name is seen by more people than the content: no
/// minor's full name stands in it.
pub(crate) fn save(case: Rc<Case>, then: Callback<Option<String>>) {
    spawn_local(async move {
        // Without the part that knows, nobody knows whose names stand in the title.
        let title = reading::reader().await.map(|reader| (reader.masked)(&case, &case.title));
        let name = storage::file_name(&title.unwrap_or_default(), ".redress.json");
        let saved = writer::pretty(&case).is_some_and(|text| storage::save(&name, &text).is_ok());
        then.emit(saved.then_some(name));
    });
}
