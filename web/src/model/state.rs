//! One open case, with undo and redo; the assessment is derived from it and never stored here.

use std::rc::Rc;

use redress_core::{
    Case,
    case::{At, Entry, Place},
    edit::Edit,
};
use yew::{Callback, Reducible};

use crate::{browser::milliseconds, model::difference};

/// How many steps can be undone.
const STEPS: usize = 500;

/// A change of the case, made by what is asked for it: the shell holds no code of any edit.
pub(crate) trait Change {
    /// What it types, if it types anything.
    fn typed(&self, case: &Case) -> Option<Typed>;
    /// The row it takes out, if it takes out one, and what else goes with what it takes out.
    fn takes(&self, case: &Case) -> (Option<At>, Vec<Place>);
    /// The case after it; `None` if nothing is changed.
    fn made(self: Box<Self>, case: &Case) -> Option<Case>;
}

impl Change for Edit {
    fn typed(&self, case: &Case) -> Option<Typed> {
        let typing = self.typing(case)?;
        let (field, day) = (typing.place, typing.day);
        Some(Typed { field, text: typing.text.map(str::to_owned), day, at: milliseconds() })
    }

    fn takes(&self, case: &Case) -> (Option<At>, Vec<Place>) {
        let row = match self {
            Self::Remove(at) => Some(*at),
            _ => None,
        };
        (row, self.takes(case))
    }

    fn made(self: Box<Self>, case: &Case) -> Option<Case> {
        let mut made = case.clone();
        self.apply(&mut made);
        (made != *case).then_some(made)
    }
}

/// Adds a row whose sum is still to be typed: until then its field stands empty, and no 0.00 in it.
pub(crate) struct Unfilled {
    pub(crate) list: Place,
    pub(crate) sum: Place,
}

impl Change for Unfilled {
    fn typed(&self, _: &Case) -> Option<Typed> {
        None
    }

    fn takes(&self, _: &Case) -> (Option<At>, Vec<Place>) {
        (None, Vec::new())
    }

    fn made(self: Box<Self>, case: &Case) -> Option<Case> {
        let mut made = case.clone();
        Edit::Add(self.list).apply(&mut made);
        Edit::Set(self.sum, Entry::Unread(String::new())).apply(&mut made);
        (made != *case).then_some(made)
    }
}

/// After a pause as long as this, what is typed in the same field is another step; in milliseconds.
const PAUSE: u64 = 1_500;

/// A step back or forth that was made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Travel {
    /// Counts them: the same may be made twice.
    pub(crate) count: u32,
    pub(crate) back: bool,
    /// The first place that it changed.
    pub(crate) path: String,
}

/// What went with what an edit took out.
#[derive(Clone, Debug)]
pub(crate) struct Gone {
    /// The case before it.
    pub(crate) before: Rc<Case>,
    /// The row that was taken out, if it was one.
    pub(crate) row: Option<At>,
    pub(crate) with: Vec<Place>,
}

impl PartialEq for Gone {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.before, &other.before) && self.row == other.row && self.with == other.with
    }
}

/// What was typed last.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Typed {
    field: Place,
    /// The text, where it is one.
    text: Option<String>,
    /// A day is one step, however long its parts take.
    day: bool,
    at: u64,
}

impl Typed {
    /// Words, in a field.
    pub(crate) fn words(field: Place, text: &str) -> Self {
        Self { field, text: Some(text.to_owned()), day: false, at: milliseconds() }
    }

    #[cfg(test)]
    pub(crate) fn without_time(self) -> Self {
        Self { at: 0, ..self }
    }

    /// Whether it goes on with the same step: in the same field, without a pause, and within a word.
    fn continues(&self, before: &Self) -> bool {
        let same = self.field == before.field;
        let in_time = self.day || self.at.saturating_sub(before.at) < PAUSE;
        let between = |c: char| c.is_whitespace() || "，。；：、！？,.;:!?".contains(c);
        let another_word = match (&before.text, &self.text) {
            (Some(old), Some(new)) => {
                let added = new.strip_prefix(&**old).and_then(|added| added.chars().next());
                old.ends_with(between) && added.is_some_and(|c| !between(c))
            }
            _ => false,
        };
        same && in_time && !another_word
    }
}

/// What can happen.
pub(crate) enum Action {
    Edit(Box<dyn Change>),
    /// Takes another case in place of this one, which is kept on the device.
    Open(Box<Opened>),
    /// Goes on as another case, with this id.
    Copy(String),
    /// Goes on with this case where another tab has changed it too.
    Insist,
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
    /// What was typed last.
    typed: Option<Typed>,
    /// The last step back or forth, until something else is done.
    pub(crate) travel: Option<Travel>,
    /// What went along with the last edit, until something else is done.
    pub(crate) gone: Option<Gone>,
    travels: u32,
    /// How often it was gone on with against another tab.
    pub(crate) insists: u32,
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
            && (self.epoch, &self.travel) == (other.epoch, &other.travel)
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
            typed: None,
            travel: None,
            gone: None,
            travels: 0,
            insists: 0,
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

    /// Nothing was changed since it was opened.
    pub(crate) fn is_unchanged(&self) -> bool {
        self.past.is_empty() && self.future.is_empty()
    }

    /// The field that the last change was typed in.
    pub(crate) fn typed_in(&self) -> Option<Place> {
        self.typed.as_ref().map(|typed| typed.field)
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
        let typed = edit.typed(&self.case);
        let (row, with) = edit.takes(&self.case);
        let before = Rc::clone(&self.case);
        let Some(case) = edit.made(&self.case) else { return };
        let continues = match (&typed, &self.typed) {
            (Some(typed), Some(before)) => typed.continues(before),
            _ => false,
        };
        if continues {
            self.case = Rc::new(case);
            self.future.clear();
        } else {
            self.step(case);
        }
        (self.typed, self.travel) = (typed, None);
        self.gone = (!with.is_empty()).then_some(Gone { before, row, with });
    }

    /// Swaps the present with the last of one stack and pushes it on the other.
    fn travel(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        if let Some(other) = from.pop() {
            let path = difference::first(&self.case, &other).unwrap_or_default();
            to.push(std::mem::replace(&mut self.case, other));
            (self.typed, self.gone) = (None, None);
            self.travels += 1;
            self.travel = Some(Travel { count: self.travels, back, path });
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
            Action::Insist => {
                next.keep = true;
                next.insists += 1;
            }
            Action::Undo => next.travel(true),
            Action::Redo => next.travel(false),
        }
        let next = Rc::new(next);
        let content =
            |model: &Self| (Rc::as_ptr(&model.case), model.id.clone(), model.epoch, model.insists);
        if content(&next) != content(&self) {
            next.keeper.emit(next.clone());
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use redress_core::{
        Yuan,
        case::{Item, Leaf},
        edit::List,
        lawbook::Date,
    };

    use super::*;

    const ADD: Edit = Edit::Add(At::Case.field(Leaf::Defendants));

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Model> {
        let first = Rc::new(Model::new(Opened::default()));
        actions.into_iter().fold(first, Reducible::reduce)
    }

    fn rename(name: &str) -> Action {
        Edit::set(At::Defendant(0).field(Leaf::Name), name.to_owned()).into()
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let model = after([ADD.into(), rename("a"), rename("ab"), Action::Undo]);
        assert_eq!(model.case.defendants.len(), 1);
        assert_eq!(model.case.defendants[0].name, "");
        let model = model.reduce(Action::Redo);
        assert_eq!(model.case.defendants[0].name, "ab");
        assert!(!model.can_redo());
    }

    #[test]
    fn a_pause_a_word_and_another_field_begin_a_step() {
        let typed = |field: &str, text: &str, at: u64| Typed {
            field: if field == "a" { At::Case } else { At::Bench }.field(Leaf::Title),
            text: Some(text.to_owned()),
            day: false,
            at,
        };
        for (before, after, continues) in [
            (("a", "孙", 0), ("a", "孙某", 400), true),
            (("a", "孙", 0), ("a", "孙某", PAUSE), false),
            (("a", "孙", 0), ("b", "孙某", 400), false),
            (("a", "one", 0), ("a", "one ", 400), true),
            (("a", "one ", 0), ("a", "one t", 400), false),
            (("a", "one ", 0), ("a", "one", 400), true),
            (("a", "甲方认可，", 0), ("a", "甲方认可，乙", 400), false),
            (("a", "甲方认可，", 0), ("a", "甲方认可，、", 400), true),
        ] {
            let of = |(field, text, at)| typed(field, text, at);
            assert_eq!(of(after).continues(&of(before)), continues, "{before:?} {after:?}");
        }
        let day = |at| Typed { day: true, text: None, ..typed("a", "", at) };
        assert!(day(60_000).continues(&day(0)));
    }

    #[test]
    fn a_day_is_one_step_and_says_where_it_was() {
        let day = |text: &str| Edit::set(At::Dates.field(Leaf::Judgment), Date::parse(text)).into();
        // As a browser sends a year that is typed digit by digit, emptied in between.
        let model = after([day("2000-05-31"), day(""), day("2023-05-31"), Action::Undo]);
        assert_eq!(model.case.dates.judgment, None);
        let travel = model.travel.clone().unwrap();
        assert_eq!((travel.back, &*travel.path), (true, "/dates/judgment"));
        assert!(!model.can_undo());
        let model = model.reduce(Action::Redo);
        assert_eq!(model.case.dates.judgment.unwrap().to_string(), "2023-05-31");
        let travel = model.travel.clone().unwrap();
        assert_eq!((travel.count, travel.back), (2, false));
        assert_eq!(model.reduce(day("2024-01-01")).travel, None);
    }

    /// What goes with a defendant is told until something else is done, and comes back with him.
    #[test]
    fn what_goes_with_a_row_is_told() {
        let case = r#"{"defendants":[{"id":"a"},{"id":"b"}],"remedies":[{"id":"R03","defendants":["b"]}]}"#;
        let case = Case::from_json(case.as_bytes()).unwrap();
        let opened = Opened { case: case.clone(), ..Opened::default() };
        let model = after([Action::Open(Box::new(opened))]);
        let without = |row| Action::from(Edit::Remove(At::Defendant(row)));
        assert!(model.clone().reduce(without(0)).gone.is_none());
        let model = model.reduce(without(1));
        let gone = model.gone.clone().unwrap();
        assert_eq!((gone.row, gone.with), (Some(At::Defendant(1)), vec![At::Remedy(0).into()]));
        assert_eq!(*gone.before, case);
        assert!(model.clone().reduce(rename("x")).gone.is_none());
        let back = model.reduce(Action::Undo);
        assert!(back.gone.is_none() && *back.case == case);
    }

    #[test]
    fn another_case_begins_anew() {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        let opened = Opened { case: sun.case.clone(), ..Opened::default() };
        let model = after([ADD.into(), Action::Open(Box::new(opened))]);
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
            (ADD.into(), Some((id("a"), 1, true))),
            (Action::Undo, Some((id("a"), 0, true))),
            (Action::Undo, None),
            (Action::Redo, Some((id("a"), 1, true))),
            (Action::Insist, Some((id("a"), 1, true))),
            (Action::Copy(id("b")), Some((id("b"), 1, true))),
            (Action::Open(Box::new(opened("b"))), Some((id("b"), 0, false))),
            (ADD.into(), Some((id("b"), 1, true))),
        ] {
            kept.borrow_mut().clear();
            model = model.reduce(action);
            assert_eq!(*kept.borrow(), Vec::from_iter(then));
        }
    }

    /// A payment that is added says no sum, in one step; once one is typed nothing is missing.
    #[test]
    fn a_row_that_is_added_says_no_sum() {
        let case = r#"{"interest":{"due":"2024-01-01","until":"2024-03-01"}}"#;
        let case = Case::from_json(case.as_bytes()).unwrap();
        let opened = Opened { case: case.clone(), ..Opened::default() };
        let list = At::Interest.field(Leaf::Payments);
        let sum = At::Payment(0).field(Leaf::Amount);
        let add = Action::Edit(Box::new(Unfilled { list, sum }));
        let model = after([Action::Open(Box::new(opened)), add]);
        assert_eq!(model.case.unread.in_order(), [("/interest/payments/0/amount", "")]);
        assert_eq!(*model.clone().reduce(Action::Undo).case, case);
        let paid: Yuan = "10".parse().unwrap();
        let model = model.reduce(Edit::set(sum, Some(paid)).into());
        assert!(model.case.unread.is_empty());
        assert_eq!(model.case.interest.as_ref().unwrap().payments[0].amount, paid);
    }

    #[test]
    fn undo_and_redo_keep_what_cannot_be_read() {
        let row = |row: usize| {
            let unread = (Leaf::Claimed, Entry::Unread(format!("about {row}")));
            vec![(Leaf::Label, Entry::Text(format!("row {row}"))), unread]
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
        let claimed = Item::Cost(0).field(Leaf::Claimed);
        let typed = |text: &str| Edit::Set(claimed, Entry::Unread(text.to_owned()));
        let read = Edit::set(claimed, Some(Yuan::ZERO));
        let edits = [Edit::add(List::Costs), typed("x"), typed("xy"), read];
        let model = after(edits.map(Action::from));
        assert!(model.case.unread.is_empty());
        let before = model.reduce(Action::Undo);
        assert!(before.case.unread.is_empty() && before.case.costs[0].claimed.is_none());
    }

    #[test]
    fn an_edit_without_effect_is_no_step() {
        let model =
            after([Edit::Set(At::Compensation.field(Leaf::Route), Entry::Route(None)).into()]);
        assert!(!model.can_undo() && !model.keep);
    }
}
