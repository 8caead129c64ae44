//! What every component may need, and the hooks that give it.

use std::{borrow::Cow, cell::RefCell, rc::Rc};

use redress_casebook::English;
use redress_core::{
    Case, Faults,
    case::{At, Entry, Place, Unread},
    edit::Edit,
    lawbook::{Date, Prose},
};
use redress_drafting::{Lang, wording};
use web_sys::File;
use yew::prelude::*;

use super::{
    Notice, Pause, Question, dom,
    text::{self, Word},
};
use crate::model::{
    casebook::Casebook, figures::FigureRef, prose::Texts, same::Same, state::Model,
};

/// A case as the reader of this page sees it: in English the published texts are read in English. Edits, files and
/// receipts are of the case itself.
#[hook]
pub(crate) fn use_reading(case: &Rc<Case>) -> Rc<Case> {
    let shared = use_shared();
    let english = shared.english();
    let read = use_memo((case.clone(), english), |(case, english)| match english {
        None => case.clone(),
        Some(english) => Rc::new(english.read(case)),
    });
    (*read).clone()
}

/// The title of a page that names what it shows; `app` names the others.
#[hook]
pub(crate) fn use_title(name: String) {
    use_effect_with(name, |name| dom::set_title(&text::title(name)));
}

/// What every component may need.
#[derive(Clone, PartialEq)]
pub(crate) struct Shared {
    pub(crate) lang: Lang,
    /// See [`Model::epoch`].
    pub(crate) epoch: u32,
    pub(crate) dispatch: UseReducerDispatcher<Model>,
    pub(crate) casebook: Casebook,
    pub(crate) prose: Texts,
    /// Says something above the page; `None` takes it back.
    pub(crate) notify: Callback<Option<Notice>>,
    /// What was typed and cannot be read, by the path of its field.
    pub(crate) unread: Rc<Unread>,
    /// The field that is typed into, while what stands in it cannot be read yet: its fault waits for a pause.
    pub(crate) typing: Option<AttrValue>,
    pub(crate) on_typing: Callback<Option<(AttrValue, Pause)>>,
    /// Faults that lie between fields.
    pub(crate) invalid: Rc<Faults>,
    /// The days of the act and of the trial whose law the case is under, where a case is shown.
    pub(crate) law_on: Option<[Date; 2]>,
    /// Opens the derivation of a figure; the id is that of the button. Only the workbench does.
    pub(crate) open: Callback<(FigureRef, String)>,
    /// Goes to the field of a path in the case.
    pub(crate) go: Callback<String>,
    /// Something is looked for: what it is looked for in comes, if it is not there yet.
    pub(crate) look: Callback<()>,
    /// Compares a saved report with a new run, on a page of its own.
    pub(crate) check: Callback<File>,
    /// Asks before something leaves the page without an entry that cannot be read.
    pub(crate) ask: Callback<Question>,
}

thread_local! {
    /// The English of the published cases, with what it was made of.
    static ENGLISH: RefCell<Option<(Casebook, Rc<English>)>> = const { RefCell::new(None) };
}

impl Shared {
    /// How published cases are read on this page, if in English.
    pub(crate) fn english(&self) -> Option<Rc<English>> {
        (self.lang == Lang::En).then(|| {
            ENGLISH.with_borrow_mut(|kept| match kept {
                Some((of, english)) if *of == self.casebook => english.clone(),
                _ => {
                    let english = Rc::new(English::of(self.casebook.records()));
                    *kept = Some((self.casebook.clone(), english.clone()));
                    english
                }
            })
        })
    }

    /// A case as the reader of this page sees it, see [`use_reading`].
    pub(crate) fn read<'a>(&self, case: &'a Case) -> Cow<'a, Case> {
        self.english().map_or(Cow::Borrowed(case), |english| Cow::Owned(english.read(case)))
    }

    /// What a text of a published case is in English, on a page in English.
    pub(crate) fn in_english(&self, text: &str) -> Option<AttrValue> {
        self.english()?.of_text(text).map(AttrValue::from)
    }

    /// A text as the reader of this page sees it.
    pub(crate) fn said(&self, text: &str) -> AttrValue {
        self.in_english(text).unwrap_or_else(|| text.to_owned().into())
    }

    /// The name of a defendant of a case as the reader of this page sees it: `Zheng (郑某)`.
    pub(crate) fn named_in(&self, case: &Case, name: &str) -> AttrValue {
        match self.english().filter(|english| english.has_defendants_of(case)) {
            Some(english) => english.party(name).into(),
            None => name.to_owned().into(),
        }
    }

    /// Lets a case leave the page, in whatever form: at once if every entry can be read, else after a question.
    pub(crate) fn let_out(&self, case: &Rc<Case>, then: impl Fn() + 'static) {
        if case.unread.is_empty() {
            then();
        } else {
            let (case, go, then) =
                (Same(case.clone()), self.go.clone(), Callback::from(move |()| then()));
            self.ask.emit(Question { case, go, then });
        }
    }

    pub(crate) fn edit(&self, edit: Edit) {
        self.dispatch.dispatch(edit.into());
    }

    /// A callback that makes an edit.
    pub(crate) fn on<T: 'static>(&self, make: impl Fn(T) -> Edit + 'static) -> Callback<T> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |value| dispatch.dispatch(make(value).into()))
    }

    /// A callback that sets a field.
    pub(crate) fn set<T: Into<Entry> + 'static>(&self, place: Place) -> Callback<T> {
        self.on(move |value: T| Edit::set(place, value))
    }

    /// A callback that takes a value into a list of choices, or out of it.
    pub(crate) fn tick(&self, list: Place, value: impl Into<Entry>) -> Callback<bool> {
        let value = value.into();
        self.on(move |on| Edit::Tick(list, value.clone(), on))
    }

    /// The head of a table, a column for each word; the last `sums` of them are columns of figures.
    pub(crate) fn heads(&self, words: &[Word], sums: usize) -> Html {
        let first = words.len() - sums;
        html! {
            <thead>
                <tr>{ for words.iter().enumerate().map(|(index, word)| html! {
                    <th scope="col" class={(index >= first).then_some("sum")}>{ self.t(*word) }</th>
                }) }</tr>
            </thead>
        }
    }

    /// A button that has a JSON file chosen.
    pub(crate) fn file_choice(
        &self,
        class: &'static str,
        word: Word,
        test: &'static str,
        onchange: Callback<Event>,
    ) -> Html {
        html! {
            <label class={classes!(class, "file")}>
                { self.t(word) }
                <input type="file" class="vh" accept=".json,application/json" data-test={test} {onchange} />
            </label>
        }
    }

    /// A callback of a button that makes an edit.
    pub(crate) fn click(&self, edit: Edit) -> Callback<MouseEvent> {
        self.on(move |_| edit.clone())
    }

    /// A callback of a button that makes an edit and moves the focus to a field that comes of it.
    pub(crate) fn click_to(&self, edit: Edit, path: impl Into<String>) -> Callback<MouseEvent> {
        let (shared, path) = (self.clone(), path.into());
        Callback::from(move |_| {
            shared.edit(edit.clone());
            dom::focus_soon(&path);
        })
    }

    /// A callback of a button that adds a row behind so many and moves the focus to a field of it.
    pub(crate) fn click_add(&self, list: Place, count: usize, field: &str) -> Callback<MouseEvent> {
        self.click_to(Edit::Add(list), format!("{list}/{count}/{field}"))
    }

    /// A callback of a button that takes out a row of so many: the focus goes to the one in its place, else the last,
    /// else the button that adds one.
    pub(crate) fn click_remove(&self, row: At, count: usize, field: &str) -> Callback<MouseEvent> {
        let path = row.to_string();
        let (list, index) = path.rsplit_once('/').unwrap_or_default();
        let left = count.saturating_sub(1);
        let index = index.parse().unwrap_or(0).min(left.saturating_sub(1));
        let next = match left {
            0 => format!("{list}/add"),
            _ => format!("{list}/{index}/{field}"),
        };
        self.click_to(Edit::Remove(row), next)
    }

    /// A callback of a link to the field of a path.
    pub(crate) fn to(&self, path: &str) -> Callback<MouseEvent> {
        let (go, path) = (self.go.clone(), path.to_owned());
        Callback::from(move |_| go.emit(path.clone()))
    }

    pub(crate) fn t(&self, word: Word) -> &'static str {
        word.of(self.lang)
    }

    /// A text of the law's book that explains, or what stands for it until it is there.
    pub(crate) fn says(&self, prose: Prose) -> &'static str {
        match (self.lang.pick(prose.get()), self.prose.missing) {
            ("", true) => self.t(Word::ProseMissing),
            ("", false) if !self.prose.are_in(self.lang) => self.t(Word::PartComes),
            (text, _) => text,
        }
    }

    /// The fault of a field that lies between it and others.
    pub(crate) fn fault(&self, path: &str) -> Option<String> {
        let invalid = self.invalid.iter().find(|invalid| invalid.path == path)?;
        Some(wording::fault(self.lang, invalid))
    }
}

/// The shared context.
#[hook]
#[expect(clippy::expect_used, reason = "the app provides it around everything")]
pub(crate) fn use_shared() -> Shared {
    use_context::<Shared>().expect("Shared is provided")
}

/// Moves the focus to the field of a path once the component has been drawn again: to a new row, or to what
/// comes in the place of one that goes.
#[hook]
pub(crate) fn use_next_focus() -> Callback<String> {
    let next = use_mut_ref(|| None::<String>);
    {
        let next = next.clone();
        use_effect(move || {
            if let Some(path) = next.take() {
                dom::focus_path(&path);
            }
        });
    }
    Callback::from(move |path| {
        dom::hold_keys();
        *next.borrow_mut() = Some(path);
    })
}
