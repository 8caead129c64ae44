//! The classroom, without a server: exercises and answers are files, quizzes are made of the law book, and nothing leaves the
//! device by itself.

mod answer;
mod citing;
mod exercise;
mod glossary;
mod make;
mod quiz;
mod review;
mod seal;
mod sheet;
mod syllabus;

use std::rc::Rc;

use js_sys::Date as Clock;
use redress_core::{
    Case, Invalid,
    lawbook::{Date, Text},
};
use redress_drafting::wording;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::{
    pages::{unknown::no_such_page, words},
    route::Route,
    storage::share,
    ui::{
        Shared,
        text::{Word, text},
        use_shared, use_title,
    },
};

#[derive(PartialEq, Properties)]
pub(crate) struct ClassProps {
    /// The part: its name in the address.
    pub(crate) part: Option<String>,
    /// An exercise that came in a link, packed.
    pub(crate) exercise: Option<String>,
    /// The open case.
    pub(crate) case: Rc<Case>,
}

/// A part of the classroom.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Part {
    Answer,
    Quiz,
    Glossary,
    Syllabus,
    Cite,
    Make,
    Review,
}

impl Part {
    const ALL: [Self; 7] = [
        Self::Answer,
        Self::Quiz,
        Self::Glossary,
        Self::Syllabus,
        Self::Cite,
        Self::Make,
        Self::Review,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Quiz => "quiz",
            Self::Glossary => "glossary",
            Self::Syllabus => "syllabus",
            Self::Cite => "cite",
            Self::Make => "make",
            Self::Review => "review",
        }
    }

    fn word(self) -> Text {
        match self {
            Self::Answer => words::CLASS_ANSWER,
            Self::Quiz => words::CLASS_QUIZ,
            Self::Glossary => words::CLASS_GLOSSARY,
            Self::Syllabus => words::CLASS_SYLLABUS,
            Self::Cite => words::CLASS_CITE,
            Self::Make => words::CLASS_MAKE,
            Self::Review => words::CLASS_REVIEW,
        }
    }

    fn hint(self) -> Text {
        match self {
            Self::Answer => words::CLASS_ANSWER_HINT,
            Self::Quiz => words::CLASS_QUIZ_HINT,
            Self::Glossary => words::CLASS_GLOSSARY_HINT,
            Self::Syllabus => words::CLASS_SYLLABUS_HINT,
            Self::Cite => words::CLASS_CITE_HINT,
            Self::Make => words::CLASS_MAKE_HINT,
            Self::Review => words::CLASS_REVIEW_HINT,
        }
    }

    /// The part that an address names; else what it names in vain. Only an answer has an exercise behind it.
    fn at(name: Option<&str>, exercise: Option<&str>) -> (Option<Self>, Option<String>) {
        let part = Self::ALL.into_iter().find(|one| Some(one.name()) == name);
        match (part, name, exercise) {
            (Some(part), _, None) | (Some(part @ Self::Answer), ..) => (Some(part), None),
            (_, name, exercise) => {
                let rest = exercise.map(|rest| format!("/{rest}")).unwrap_or_default();
                (None, name.map(|name| name.to_owned() + &rest))
            }
        }
    }

    /// Whether it is for those who teach.
    fn teaches(self) -> bool {
        matches!(self, Self::Make | Self::Review)
    }

    fn route(self) -> Route {
        Route::Class(Some(self.name().to_owned()), None)
    }
}

/// The address and the title of every part.
pub(crate) fn class_parts() -> impl Iterator<Item = (Route, Text)> {
    Part::ALL.into_iter().map(|part| (part.route(), part.word()))
}

/// The page.
#[component]
pub(crate) fn ClassPage(props: &ClassProps) -> Html {
    let shared = use_shared();
    let (part, missing) = Part::at(props.part.as_deref(), props.exercise.as_deref());
    let page = shared.t(Word::PageClass);
    use_title(
        part.map_or(page.to_owned(), |part| format!("{} · {page}", shared.lang.pick(part.word()))),
    );
    let Some(part) = part else { return hub(&shared, missing) };
    let body = match part {
        Part::Answer => html! { <answer::AnswerPage packed={props.exercise.clone()} /> },
        Part::Quiz => html! { <quiz::QuizPage /> },
        Part::Glossary => html! { <glossary::GlossaryPage /> },
        Part::Syllabus => syllabus::view(&shared),
        Part::Cite => html! { <citing::CitingPage case={props.case.clone()} /> },
        Part::Make => html! { <make::MakePage /> },
        Part::Review => html! { <review::ReviewPage /> },
    };
    html! {
        <main class="page classroom">
            <p class="crumb"><a href={Route::Class(None, None).href()}>{ shared.t(Word::PageClass) }</a></p>
            <h1>{ shared.lang.pick(part.word()) }</h1>
            <p class="reading">{ shared.lang.pick(part.hint()) }</p>
            { body }
        </main>
    }
}

/// The overview. `missing`: a part that was asked for and is none.
fn hub(shared: &Shared, missing: Option<String>) -> Html {
    let list = |teaches: bool| {
        let parts = Part::ALL.into_iter().filter(move |part| part.teaches() == teaches);
        html! {
            <ul class="links">
                { for parts.map(|part| html! {
                    <li>
                        <a href={part.route().href()}>{ shared.lang.pick(part.word()) }</a>
                        <span class="hint">{ shared.lang.pick(part.hint()) }</span>
                    </li>
                }) }
            </ul>
        }
    };
    html! {
        <main class="page classroom">
            <h1>{ shared.t(Word::PageClass) }</h1>
            { no_such_page(shared, missing) }
            <p class="reading">{ shared.lang.pick(words::CLASS_INTRO) }</p>
            <div class="ways">
                <section class="way" aria-labelledby="class-learn">
                    <h2 id="class-learn">{ shared.lang.pick(words::CLASS_LEARN) }</h2>
                    { list(false) }
                </section>
                <section class="way" aria-labelledby="class-teach">
                    <h2 id="class-teach">{ shared.lang.pick(words::CLASS_TEACH) }</h2>
                    { list(true) }
                </section>
            </div>
        </main>
    }
}

/// A line of text beside no case.
fn line_field(id: &str, label: &str, value: &str, on: Callback<String>) -> Html {
    line_or_fault(id, label, value, None, on)
}

/// A line for a sum beside no case, with what is wrong with it.
fn sum_field(shared: &Shared, id: &str, label: &str, value: &str, on: Callback<String>) -> Html {
    let fault = exercise::sum(value).err();
    let fault = fault.map(|code| wording::fault(shared.lang, &Invalid::new("", code)));
    line_or_fault(id, label, value, fault, on)
}

fn line_or_fault(
    id: &str,
    label: &str,
    value: &str,
    fault: Option<String>,
    on: Callback<String>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            on.emit(input.value());
        }
    });
    let described = fault.as_ref().map(|_| format!("{id}-fault"));
    html! {
        <div class="field grow">
            <label for={id.to_owned()}>{ label.to_owned() }</label>
            <input id={id.to_owned()} type="text" autocomplete="off" value={value.to_owned()} {oninput}
                aria-invalid={fault.is_some().then_some("true")} aria-describedby={described.clone()} />
            if let (Some(fault), Some(described)) = (fault, described) {
                <p class="fault" id={described}>{ fault }</p>
            }
        </div>
    }
}

/// A longer text beside no case.
fn area_field(
    id: &str,
    label: &str,
    hint: &str,
    value: &str,
    rows: u8,
    on: Callback<String>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            on.emit(area.value());
        }
    });
    let described = (!hint.is_empty()).then(|| format!("{id}-hint"));
    html! {
        <div class="field wide">
            <label for={id.to_owned()}>{ label.to_owned() }</label>
            <textarea id={id.to_owned()} rows={rows.to_string()} value={value.to_owned()} {oninput}
                aria-describedby={described.clone()} />
            if let Some(described) = described {
                <p class="hint" id={described}>{ hint.to_owned() }</p>
            }
        </div>
    }
}

/// The files that were chosen, read as text one after the other; what is too large or no text is told by its name.
fn read_files(files: Vec<File>, then: Callback<Vec<(String, Option<String>)>>) {
    spawn_local(async move {
        let mut texts = Vec::new();
        for file in files {
            let name = file.name();
            let blob: Blob = file.unchecked_into();
            let text = if blob.size() > exercise::LARGEST.into() {
                None
            } else {
                let text = JsFuture::from(blob.text()).await;
                text.ok().and_then(|text| text.as_string())
            };
            texts.push((name, text));
        }
        then.emit(texts);
    });
}

/// A choice of files.
fn files_choice(
    label: &str,
    test: &'static str,
    multiple: bool,
    then: Callback<Vec<(String, Option<String>)>>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let list = input.files();
        let files = list.map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
        input.set_value(""); // the same file can be chosen again
        read_files(files.unwrap_or_default(), then.clone());
    });
    html! {
        <label class="quiet file">
            { label.to_owned() }
            <input type="file" class="vh" accept=".json,application/json" {multiple} data-test={test} {onchange} />
        </label>
    }
}

/// What could not be read.
#[derive(Clone, PartialEq)]
enum Unread {
    Link,
    /// A file of this name.
    File(String),
}

/// Says what could not be read.
fn unreadable(shared: &Shared, all: &[Unread]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let name = |one: &Unread| match one {
        Unread::Link => {
            say(shared, "链接不完整或者已损坏", "the link is incomplete or damaged").to_owned()
        }
        Unread::File(name) => name.clone(),
    };
    let names: Vec<_> = all.iter().map(name).collect();
    html! {
        <p class="fault" role="alert">
            { say(shared, "未能读取：", "Could not be read: ") }{ names.join(say(shared, "、", ", ")) }
        </p>
    }
}

/// Says that the device keeps nothing of what is entered here.
fn not_kept(shared: &Shared) -> Html {
    html! {
        <p class="fault" role="alert" data-test="not-kept">
            { say(shared,
                "本机没有保存录入的内容（存储已满或者被禁用），关闭页面即丢失。请保存为文件。",
                "This device does not keep what is entered: its storage is full or forbidden. It is lost when the page is closed; please save it to a file.") }
        </p>
    }
}

/// Says which case has a sum that cannot be read, so that nothing is saved.
fn unread_sum(shared: &Shared, index: usize) -> Html {
    html! {
        <p class="fault" role="alert">
            { say(shared, "有数额无法读取，案例", "A sum cannot be read: case ") }{ index + 1 }
        </p>
    }
}

/// The packed exercise in a link.
fn in_link(link: &str) -> Option<String> {
    let (_, address) = link.trim().split_once('#')?;
    match Route::parse(address) {
        Route::Class(Some(part), packed) if part == Part::Answer.name() => packed,
        _ => None,
    }
}

/// The exercise that was packed into a link.
async fn unpacked(packed: &str) -> Option<exercise::Exercise> {
    let (text, _) = share::unpack(packed).await.ok()?;
    exercise::read(&text)
}

/// Now, by the clock on the wall: `2026-11-26 08:30`.
fn now() -> String {
    let clock = Clock::new_0();
    format!(
        "{}-{:02}-{:02} {:02}:{:02}",
        clock.get_full_year(),
        clock.get_month() + 1,
        clock.get_date(),
        clock.get_hours(),
        clock.get_minutes()
    )
}

/// Today.
fn today() -> Date {
    let now = now();
    Date::parse(now.split(' ').next().unwrap_or_default())
        .unwrap_or(redress_core::lawbook::CHECKED_ON)
}

/// The whole address of a route.
fn address(route: &Route) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let page = href.unwrap_or_default();
    format!("{}{}", page.split('#').next().unwrap_or_default(), route.href())
}

/// Words of a single page.
fn say(shared: &Shared, zh: &'static str, en: &'static str) -> &'static str {
    shared.lang.pick(text(zh, en))
}

#[cfg(test)]
mod tests {
    use super::{Part, in_link};

    #[test]
    fn a_link_to_an_exercise_is_told_from_others() {
        let link = " https://redress.example/page/#/class/answer/q1b.s.0 ";
        assert_eq!(in_link(link), Some("q1b.s.0".to_owned()));
        for other in [
            "",
            "q1b.s.0",
            "https://redress.example/#/class/answer",
            "https://redress.example/#/share/q1b.s.0",
        ] {
            assert_eq!(in_link(other), None, "{other}");
        }
    }

    #[test]
    fn an_address_without_a_part_says_so() {
        for part in Part::ALL {
            assert_eq!(Part::at(Some(part.name()), None), (Some(part), None));
        }
        assert_eq!(Part::at(None, None), (None, None));
        assert_eq!(Part::at(Some("answer"), Some("q1b")), (Some(Part::Answer), None));
        assert_eq!(Part::at(Some("xyz"), None), (None, Some("xyz".to_owned())));
        assert_eq!(Part::at(Some("quiz"), Some("x")), (None, Some("quiz/x".to_owned())));
    }
}
