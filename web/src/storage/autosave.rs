//! The open case is kept on the device in the task after the event that changed it: what the event changes on the page
//! is worked out first, and does not wait for the device to write a long case. Nothing else comes in between, so that
//! a tab that is killed loses no more than the last keystroke; one that is left or hidden keeps at once. An effect of a
//! component would not do: on a slow device it runs after further keystrokes.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::Callback;

use crate::{
    browser::window,
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
    let keeper = Rc::new(Keeper { notify, ..Keeper::default() });
    if let Some(window) = window() {
        let (left, hidden) = (keeper.clone(), keeper.clone());
        EventListener::new(&window, "pagehide", move |_| left.keep_waiting()).forget();
        EventListener::new(&window, "visibilitychange", move |_| hidden.keep_waiting()).forget();
    }
    Callback::from(move |model: Rc<Model>| keeper.take(model))
}

#[derive(Default)]
struct Keeper {
    keeping: RefCell<Keeping>,
    /// The last state, until it is kept.
    waiting: Cell<Option<Rc<Model>>>,
    /// What keeps it. The timer is dropped when the next one is set, not while it runs.
    timer: Cell<Option<Timeout>>,
    notify: Callback<Option<Notice>>,
}

impl Keeper {
    fn take(self: &Rc<Self>, model: Rc<Model>) {
        let opened = !self.keeping.borrow().is_of(&model);
        if opened {
            self.keep_waiting();
            self.keep(&model);
        } else if self.waiting.replace(Some(model)).is_none() {
            let keeper = self.clone();
            self.timer.set(Some(Timeout::new(0, move || keeper.keep_waiting())));
        }
    }

    fn keep_waiting(&self) {
        if let Some(model) = self.waiting.take() {
            self.keep(&model);
        }
    }

    fn keep(&self, model: &Model) {
        let notice = self.keeping.borrow_mut().keep(model);
        if notice.is_some() {
            self.notify.emit(notice);
        }
    }
}

impl Keeping {
    fn is_of(&self, model: &Model) -> bool {
        self.of.as_ref().is_some_and(|(id, epoch)| (id, *epoch) == (&model.id, model.epoch))
    }

    fn keep(&mut self, model: &Model) -> Option<Notice> {
        if !self.is_of(model) {
            self.of = Some((model.id.clone(), model.epoch));
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
