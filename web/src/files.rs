//! Files that the user opens: chosen, dropped, or handed over by the system.

use std::rc::Rc;

use js_sys::Uint8Array;
use redress_core::Case;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File};
use yew::prelude::*;

use crate::{
    app::{begin, from_outside},
    parts,
    state::Model,
    storage,
    ui::Notice,
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
                notify.emit(None);
                begin(&dispatch, from_outside(case));
            }
            Err(_) if bytes.windows(REPORT.len()).any(|part| part == REPORT) => check.emit(file),
            Err(faults) => notify.emit(Some(Notice::NotOpened(faults))),
        }
    });
}

/// Saves a case as a file. Its name is seen by more people than its content: no minor's full name stands in it.
pub(crate) fn save(case: Rc<Case>) {
    spawn_local(async move {
        // Without the part that knows, nobody knows whose names stand in the title.
        let title = parts::reader().await.map(|reader| (reader.masked)(&case, &case.title));
        let name = storage::file_name(&title.unwrap_or_default(), ".redress.json");
        _ = storage::save(&name, &case.to_json());
    });
}
