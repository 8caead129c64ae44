//! A case that is gone on with: opened, made, or taken over from elsewhere.

use redress_core::Case;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseReducerDispatcher};

use crate::{
    model::state::{Action, Model, Opened},
    route::Route,
    storage::{self, notice::Notice},
};

/// Begins with another case.
pub(crate) fn begin(dispatch: &UseReducerDispatcher<Model>, opened: Opened) {
    dispatch.dispatch(Action::Open(Box::new(opened)));
    Route::Case(None).go();
}

/// A case as it came from outside, and whether it is here already: then the one that is kept is opened.
pub(crate) fn from_outside(case: Case) -> (Opened, bool) {
    match storage::same(&case) {
        Some(id) => {
            let record = storage::head(&id).and_then(|head| head.record);
            (Opened { id, case, record, keep: false }, true)
        }
        None => (as_new(case), false),
    }
}

/// A case with an id of its own, which is kept.
pub(crate) fn as_new(case: Case) -> Opened {
    Opened { id: storage::new_id(), case, record: None, keep: true }
}

/// Goes on with a case as the device has it, which another tab has changed.
pub(crate) fn take_theirs(
    id: String,
    dispatch: UseReducerDispatcher<Model>,
    notify: Callback<Option<Notice>>,
) {
    spawn_local(async move {
        match storage::kept(&id).await {
            Ok(Some(Ok(kept))) => {
                let record = kept.head.record;
                let opened = Opened { id, case: kept.case, record, keep: false };
                dispatch.dispatch(Action::Open(Box::new(opened)));
            }
            // Removed there: what is here goes on as a case of its own.
            Ok(None) => dispatch.dispatch(Action::Copy(storage::new_id())),
            Ok(Some(Err(_))) => notify.emit(Some(Notice::Unreadable)),
            Err(_) => notify.emit(Some(Notice::PartMissing)),
        }
    });
}

/// A published case: it is kept from the first change on.
pub(crate) fn from_record(record: &redress_casebook::Record) -> Opened {
    Opened {
        id: storage::new_id(),
        case: record.case.clone(),
        record: Some(record.id.clone()),
        keep: false,
    }
}
