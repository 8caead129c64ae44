//! The open case is kept on the device the moment it changes, within the event that changed it. What waits
//! for an effect runs after the page is drawn, on a slow device after further keystrokes, and would be lost
//! with the tab.

use std::{cell::RefCell, rc::Rc};

use yew::Callback;

use crate::{
    model::state::Model,
    storage::{self, NotKept, notice::Notice},
};

/// What this tab knows of the case that is open.
#[derive(Default)]
struct Keeping {
    /// The case, and how it came here.
    of: Option<(String, u32)>,
    /// The time of its last change that this tab knows of.
    seen: Option<String>,
    /// See [`Model::insists`].
    insists: u32,
    /// The user was told that the device does not keep it; once for each time that this begins.
    told: bool,
}

/// Keeps each state of the model that it is given, and says what stands in the way.
pub(crate) fn keeper(notify: Callback<Option<Notice>>) -> Callback<Rc<Model>> {
    let keeping = RefCell::new(Keeping::default());
    Callback::from(move |model: Rc<Model>| {
        if let Some(notice) = keeping.borrow_mut().keep(&model) {
            notify.emit(Some(notice));
        }
    })
}

impl Keeping {
    fn keep(&mut self, model: &Model) -> Option<Notice> {
        let of = Some((model.id.clone(), model.epoch));
        if self.of != of {
            self.of = of;
            self.opened(model);
        }
        if !model.keep {
            return None;
        }
        if model.insists != std::mem::replace(&mut self.insists, model.insists) {
            self.seen = storage::head(&model.id).map(|head| head.changed);
        }
        let record = model.record.as_deref();
        match storage::keep(&model.id, &model.case, record, &mut self.seen) {
            Ok(()) => {
                self.told = false;
                None
            }
            Err(NotKept::Elsewhere) => Some(Notice::Elsewhere(model.id.clone())),
            Err(NotKept::Refused) => {
                (!std::mem::replace(&mut self.told, true)).then_some(Notice::NotKept)
            }
        }
    }

    fn opened(&mut self, model: &Model) {
        let kept = storage::record(&model.id).is_some();
        if let (false, false, Some(record)) = (kept, model.keep, &model.record) {
            storage::set_unchanged(&model.id, &model.case, record);
        }
        storage::set_open(&model.id);
        self.seen = storage::head(&model.id).map(|head| head.changed);
    }
}
