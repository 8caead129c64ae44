//! Small components.

mod choice;
mod citation;
mod field;
mod notice;
mod question;

pub(crate) use choice::{Check, Segmented, Select, on_select, select_of, select_with_hint};
pub(crate) use citation::{Citations, Cited, remark, status_mark};
pub(crate) use field::{Area, DayField, Field, Pause, date_field, needed, number, shown, words};
pub(crate) use notice::Notice;
pub(crate) use question::{Question, QuestionProps, QuestionView};

use std::rc::Rc;

use redress_core::{Case, Faults, case::Unread, lawbook::Prose};
use redress_drafting::{Lang, figures, wording};
use web_sys::File;
use yew::prelude::*;

use crate::{
    casebook::Casebook,
    dom,
    edit::Edit,
    figures::FigureRef,
    prose::Texts,
    state::Model,
    text::{self, Word},
};

/// The title of a page that names what it shows; `app` names the others.
#[hook]
pub(crate) fn use_title(name: String) {
    use_effect_with(name, |name| dom::set_title(&text::title(name)));
}

/// A text whose numbers no line breaks.
pub(crate) fn unbroken(text: &str) -> Html {
    let piece = |(is_number, piece): (bool, &str)| {
        let piece = piece.to_owned();
        if is_number && piece.len() > 2 {
            html! { <span class="whole">{ piece }</span> }
        } else {
            html! { piece }
        }
    };
    figures(text).into_iter().map(piece).collect()
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
    /// Opens the derivation of a figure; the id is that of the button. Only the workbench does.
    pub(crate) open: Callback<(FigureRef, String)>,
    /// Goes to the field of a path in the case.
    pub(crate) go: Callback<String>,
    /// Compares a saved report with a new run, on a page of its own.
    pub(crate) check: Callback<File>,
    /// Asks before something leaves the page without an entry that cannot be read.
    pub(crate) ask: Callback<Question>,
}

impl Shared {
    /// Lets a case leave the page, in whatever form: at once if every entry can be read, else after a question.
    pub(crate) fn let_out(&self, case: &Rc<Case>, then: impl Fn() + 'static) {
        if case.unread.is_empty() {
            then();
        } else {
            let (case, go, then) =
                (case.clone(), self.go.clone(), Callback::from(move |()| then()));
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

    /// A callback of a button that takes out a row: the focus goes to the one in its place, else the last, else the
    /// button that adds one.
    pub(crate) fn click_remove(
        &self,
        edit: Edit,
        list: &str,
        (index, count): (usize, usize),
        field: &str,
    ) -> Callback<MouseEvent> {
        let left = count.saturating_sub(1);
        self.click_to(
            edit,
            match left {
                0 => format!("{list}/add"),
                _ => format!("{list}/{}/{field}", index.min(left - 1)),
            },
        )
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
            ("", false) if self.prose.given == 0 => self.t(Word::PartComes),
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

/// Props of a figure.
#[derive(PartialEq, Properties)]
pub(crate) struct FigureProps {
    /// Id of the button.
    pub(crate) id: AttrValue,
    pub(crate) figure: FigureRef,
    /// The value as shown.
    pub(crate) value: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) unit: Option<Word>,
    #[prop_or_default]
    pub(crate) test: Option<AttrValue>,
}

/// A figure that opens its derivation.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let shared = use_shared();
    let onclick = {
        let (open, figure, id) = (shared.open.clone(), props.figure.clone(), props.id.to_string());
        Callback::from(move |_| open.emit((figure.clone(), id.clone())))
    };
    html! {
        <button type="button" id={props.id.clone()} class={classes!("figure", props.class.clone())}
            data-test={props.test.clone()} title={shared.t(Word::OpenDerivation)} {onclick}>
            // By its key a new value is a new element: whoever put the text of the old one into another, as
            // translators do, is not left with it.
            <span class="figure-value" key={props.value.to_string()}>{ props.value.clone() }</span>
            if let Some(unit) = props.unit {
                <span class="unit">{ " " }{ shared.t(unit) }</span>
            }
            <span class="vh">{ " " }{ shared.t(Word::OpenDerivation) }</span>
        </button>
    }
}

/// Props of a section.
#[derive(PartialEq, Properties)]
pub(crate) struct SectionProps {
    /// The path in the case it stands for; it is focused when nothing nearer is found.
    pub(crate) id: AttrValue,
    pub(crate) number: usize,
    pub(crate) title: Word,
    pub(crate) children: Html,
}

/// A numbered section of the case.
#[component]
pub(crate) fn Section(props: &SectionProps) -> Html {
    let shared = use_shared();
    let heading = format!("{}-heading", props.id);
    html! {
        <section id={props.id.clone()} class="section" aria-labelledby={heading.clone()} tabindex="-1">
            <h2 id={heading}>
                <span class="section-number">{ section_number(shared.lang, props.number) }</span>
                { shared.t(props.title) }
            </h2>
            { props.children.clone() }
        </section>
    }
}

/// The number of a section as it is written.
pub(crate) fn section_number(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Zh => wording::chinese(u32::try_from(number).unwrap_or(0)),
        Lang::En => number.to_string(),
    }
}
