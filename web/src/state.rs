//! One open case, with undo and redo; the assessment is derived from it and never stored here.

use std::rc::Rc;

use redress_core::Case;
use yew::{Callback, Reducible};

use crate::edit::Edit;

/// How many steps can be undone.
const STEPS: usize = 500;

/// A change of the case, made by what is asked for it: the shell holds no code of any edit.
pub(crate) trait Change {
    /// See [`Edit::field`].
    fn field(&self, case: &Case) -> Option<String>;
    /// The case after it; `None` if nothing is changed.
    fn made(self: Box<Self>, case: &Case) -> Option<Case>;
}

impl Change for Edit {
    fn field(&self, case: &Case) -> Option<String> {
        Self::field(self, case)
    }

    fn made(self: Box<Self>, case: &Case) -> Option<Case> {
        let mut made = case.clone();
        self.apply(&mut made);
        (made != *case).then_some(made)
    }
}

/// What can happen.
pub(crate) enum Action {
    Edit(Box<dyn Change>),
    /// Takes another case in place of this one, which is kept on the device.
    Open(Box<Opened>),
    /// Goes on as another case, with this id.
    Copy(String),
    Undo,
    Redo,
}

impl From<Edit> for Action {
    fn from(edit: Edit) -> Self {
        Self::Edit(Box::new(edit))
    }
}

/// A case to work on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Opened {
    /// Its id on the device.
    pub(crate) id: String,
    pub(crate) case: Case,
    /// The published case it began with.
    pub(crate) record: Option<String>,
    /// It is to be kept even if nothing is changed: it came from outside.
    pub(crate) keep: bool,
}

/// The state of the workbench.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// Its id on the device.
    pub(crate) id: String,
    /// The published case it began with.
    pub(crate) record: Option<Rc<str>>,
    pub(crate) case: Rc<Case>,
    /// It is kept on the device from the first change on.
    pub(crate) keep: bool,
    past: Vec<Rc<Case>>,
    future: Vec<Rc<Case>>,
    /// The field that was edited last.
    field: Option<String>,
    /// Counts new cases: drafts in fields belong to the old one.
    pub(crate) epoch: u32,
    /// Keeps every new content, before anything is drawn.
    keeper: Callback<Rc<Model>>,
}

/// Cheap, and enough to know whether anything is to be drawn again.
impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && (&self.id, &self.record, self.keep) == (&other.id, &other.record, other.keep)
            && (self.past.len(), self.future.len()) == (other.past.len(), other.future.len())
            && self.epoch == other.epoch
    }
}

impl Model {
    /// Begins with a case.
    pub(crate) fn new(opened: Opened) -> Self {
        Self {
            id: opened.id,
            record: opened.record.map(Rc::from),
            case: Rc::new(opened.case),
            keep: opened.keep,
            past: Vec::new(),
            future: Vec::new(),
            field: None,
            epoch: 0,
            keeper: Callback::noop(),
        }
    }

    /// The first state of a page: what it opens with, and all that follows, is kept.
    pub(crate) fn kept_by(self, keeper: Callback<Rc<Self>>) -> Self {
        let model = Self { keeper, ..self };
        model.keeper.emit(Rc::new(model.clone()));
        model
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes on to a new content that can be undone.
    fn step(&mut self, next: Case) {
        let before = std::mem::replace(&mut self.case, Rc::new(next));
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
        self.keep = true;
    }

    fn edit(&mut self, edit: Box<dyn Change>) {
        let field = edit.field(&self.case);
        let Some(case) = edit.made(&self.case) else { return };
        if field.is_some() && field == self.field {
            self.case = Rc::new(case);
            self.future.clear();
        } else {
            self.step(case);
        }
        self.field = field;
    }

    /// Swaps the present with the last of one stack and pushes it on the other.
    fn travel(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        if let Some(other) = from.pop() {
            to.push(std::mem::replace(&mut self.case, other));
            self.field = None;
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Edit(edit) => next.edit(edit),
            Action::Open(opened) => {
                let keeper = self.keeper.clone();
                next = Self { epoch: self.epoch + 1, keeper, ..Self::new(*opened) };
            }
            Action::Copy(id) => {
                next.id = id;
                next.keep = true;
            }
            Action::Undo => next.travel(true),
            Action::Redo => next.travel(false),
        }
        let next = Rc::new(next);
        let content = |model: &Self| (Rc::as_ptr(&model.case), model.id.clone(), model.epoch);
        if content(&next) != content(&self) {
            next.keeper.emit(next.clone());
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        let first = Rc::new(Model::new(Opened::default()));
        actions.into_iter().fold(first, Reducible::reduce)
    }

    fn rename(name: &str) -> Action {
        Edit::RenameDefendant(0, name.to_owned()).into()
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let model = after([Edit::AddDefendant.into(), rename("a"), rename("ab"), Action::Undo]);
        assert_eq!(model.case.defendants.len(), 1);
        assert_eq!(model.case.defendants[0].name, "");
        let model = model.reduce(Action::Redo);
        assert_eq!(model.case.defendants[0].name, "ab");
        assert!(!model.can_redo());
    }

    #[test]
    fn another_case_begins_anew() {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        let opened = Opened { case: sun.case.clone(), ..Opened::default() };
        let model = after([Edit::AddDefendant.into(), Action::Open(Box::new(opened))]);
        assert_eq!(*model.case, sun.case);
        assert!(!model.can_undo() && !model.can_redo() && !model.keep);
    }

    #[test]
    fn every_content_is_kept_before_the_action_returns() {
        let kept = Rc::new(std::cell::RefCell::new(Vec::new()));
        let keeper = {
            let kept = kept.clone();
            Callback::from(move |model: Rc<Model>| {
                kept.borrow_mut().push((model.id.clone(), model.case.defendants.len(), model.keep));
            })
        };
        let id = |id: &str| id.to_owned();
        let opened = |id: &str| Opened { id: id.to_owned(), ..Opened::default() };
        let mut model = Rc::new(Model::new(opened("a")).kept_by(keeper));
        for (action, then) in [
            (Edit::AddDefendant.into(), Some((id("a"), 1, true))),
            (Action::Undo, Some((id("a"), 0, true))),
            (Action::Undo, None),
            (Action::Redo, Some((id("a"), 1, true))),
            (Action::Copy(id("b")), Some((id("b"), 1, true))),
            (Action::Open(Box::new(opened("b"))), Some((id("b"), 0, false))),
            (Edit::AddDefendant.into(), Some((id("b"), 1, true))),
        ] {
            kept.borrow_mut().clear();
            model = model.reduce(action);
            assert_eq!(*kept.borrow(), Vec::from_iter(then));
        }
    }

    #[test]
    fn undo_and_redo_keep_what_cannot_be_read() {
        use crate::edit::{ItemEdit, List};
        let row = |row: usize| {
            let unread = ItemEdit::Unread("claimed", format!("about {row}"));
            vec![ItemEdit::Label(format!("row {row}")), ItemEdit::Claimed(None), unread]
        };
        let paste = Edit::Paste(List::Costs, 0, (0..200).map(row).collect());
        let pasted = after([paste.into()]);
        assert_eq!(pasted.case.unread.len(), 200);
        assert_eq!(pasted.case.unread.in_order()[199], ("/costs/199/claimed", "about 199"));
        let undone = pasted.clone().reduce(Action::Undo);
        assert!(undone.case.unread.is_empty() && undone.case.costs.is_empty());
        assert_eq!(undone.reduce(Action::Redo).case, pasted.case);
    }

    #[test]
    fn a_text_that_becomes_readable_is_one_step_of_its_field() {
        use crate::edit::{ItemEdit, List};
        let typed = |text: &str| Edit::Unread("/costs/0/claimed".to_owned(), text.to_owned());
        let read = Edit::Item(List::Costs, 0, ItemEdit::Claimed(Some(redress_core::Yuan::ZERO)));
        let edits = [Edit::AddItem(List::Costs), typed("x"), typed("xy"), read];
        let model = after(edits.map(Action::from));
        assert!(model.case.unread.is_empty());
        let before = model.reduce(Action::Undo);
        assert!(before.case.unread.is_empty() && before.case.costs[0].claimed.is_none());
    }

    #[test]
    fn an_edit_without_effect_is_no_step() {
        let model = after([Edit::Route(None).into()]);
        assert!(!model.can_undo() && !model.keep);
    }
}
