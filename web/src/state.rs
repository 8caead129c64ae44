//! One case, with undo and redo; the assessment is derived from it and never stored here.

use std::{collections::BTreeMap, rc::Rc};

use redress_casebook::Record;
use redress_core::{Case, Code};
use yew::Reducible;

use crate::edit::Edit;

/// How many steps can be undone.
const STEPS: usize = 500;

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    Edit(Edit),
    /// Takes a published case.
    Load(String),
    /// Starts with nothing.
    Blank,
    /// Takes a case from a file.
    Open(Box<Case>),
    Undo,
    Redo,
    /// A field holds a text that cannot be read; `None`: not any more.
    Fault(String, Option<Code>),
}

/// A case and the published case it began with.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    pub(crate) case: Rc<Case>,
    pub(crate) record: Option<Rc<Record>>,
}

/// The state of the workbench.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) now: Snapshot,
    past: Vec<Snapshot>,
    future: Vec<Snapshot>,
    /// The field that was edited last.
    field: Option<String>,
    /// Fields whose text cannot be read. The case keeps their last good value.
    pub(crate) faults: BTreeMap<String, Code>,
    /// Counts new cases: drafts in fields belong to the old one.
    pub(crate) epoch: u32,
}

impl Model {
    /// Begins with a case, and the published case it came from.
    pub(crate) fn new(case: Case, record: Option<&str>) -> Self {
        let record = record.and_then(redress_casebook::find).map(Rc::new);
        Self {
            now: Snapshot { case: Rc::new(case), record },
            past: Vec::new(),
            future: Vec::new(),
            field: None,
            faults: BTreeMap::new(),
            epoch: 0,
        }
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes on to a new snapshot that can be undone.
    fn step(&mut self, next: Snapshot) {
        let before = std::mem::replace(&mut self.now, next);
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }

    fn replace(&mut self, case: Case, record: Option<Rc<Record>>) {
        self.step(Snapshot { case: Rc::new(case), record });
        self.field = None;
        self.faults.clear();
        self.epoch += 1;
    }

    fn edit(&mut self, edit: Edit) {
        let field = edit.field();
        let mut case = (*self.now.case).clone();
        edit.apply(&mut case);
        if case == *self.now.case {
            return;
        }
        let next = Snapshot { case: Rc::new(case), record: self.now.record.clone() };
        if field.is_some() && field == self.field {
            self.now = next;
            self.future.clear();
        } else {
            self.step(next);
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
            to.push(std::mem::replace(&mut self.now, other));
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
            Action::Load(id) => match redress_casebook::find(&id) {
                Some(record) => {
                    let case = record.case.clone();
                    next.replace(case, Some(Rc::new(record)));
                }
                None => return self,
            },
            Action::Blank => next.replace(Case::default(), None),
            Action::Open(case) => next.replace(*case, None),
            Action::Undo => next.travel(true),
            Action::Redo => next.travel(false),
            Action::Fault(path, Some(code)) => {
                next.faults.insert(path, code);
            }
            Action::Fault(path, None) => {
                if next.faults.remove(&path).is_none() {
                    return self;
                }
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        actions.into_iter().fold(Rc::new(Model::new(Case::default(), None)), Reducible::reduce)
    }

    fn rename(name: &str) -> Action {
        Action::Edit(Edit::RenameDefendant(0, name.to_owned()))
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let add = Action::Edit(Edit::AddDefendant);
        let model = after([add.clone(), rename("a"), rename("ab"), Action::Undo]);
        assert_eq!(model.now.case.defendants.len(), 1);
        assert_eq!(model.now.case.defendants[0].name, "");
        let model = model.reduce(Action::Redo);
        assert_eq!(model.now.case.defendants[0].name, "ab");
        assert!(!model.can_redo());
    }

    #[test]
    fn loading_can_be_undone_with_its_record() {
        let load = |id: &str| Action::Load(id.to_owned());
        let model =
            after([load("hic-sun-2020"), load("no-such-case"), Action::Blank, Action::Undo]);
        assert_eq!(model.now.record.as_ref().map(|record| &*record.id), Some("hic-sun-2020"));
        let model = model.reduce(Action::Undo);
        assert_eq!(*model.now.case, Case::default());
        assert!(!model.can_undo());
    }

    #[test]
    fn an_edit_without_effect_is_no_step() {
        let model = after([Action::Edit(Edit::Route(None))]);
        assert!(!model.can_undo());
    }
}
