//! The ways to take a document along, and the receipt.

use std::rc::Rc;

use redress_core::{Case, Faults, Receipt};
use redress_drafting::{Document, Kind, Names, rich_text, text as plain};
use yew::prelude::*;

use crate::{
    export::{self, Event as Made, Failure, Order, Task},
    route::Route,
    storage::{self, files},
    ui::{
        Shared, clipboard, dom,
        text::{self, Word},
        use_shared,
    },
};

#[derive(PartialEq, Properties)]
pub(crate) struct DownloadsProps {
    pub(crate) case: Rc<Case>,
    /// The case as it is read on this page; what is drafted is drafted of it.
    pub(crate) read: Rc<Case>,
    pub(crate) kind: Kind,
    pub(crate) drafted: Rc<Result<Document, Faults>>,
}

/// What is said about the last thing that was asked for.
#[derive(Clone, PartialEq)]
enum Said {
    Nothing,
    Copied,
    NotCopied,
    /// A file is being made; whether its module is there.
    Making(Task, bool),
    /// A file was handed to the browser; its name.
    Saved(AttrValue),
    Failed(Task, Failure),
    /// The browser did not take what was there at once.
    NotSaved,
}

/// Copy, save, print.
#[component]
pub(crate) fn Downloads(props: &DownloadsProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let said = use_state_eq(|| Said::Nothing);
    // The orders under way, of which several may be; dropping them stops the work.
    let orders = use_mut_ref(Vec::<Order>::new);
    {
        let (said, orders) = (said.clone(), orders.clone());
        use_effect_with(lang, move |_| {
            orders.borrow_mut().clear();
            // What is said in the language of the page stays.
            if let Said::Making(..) | Said::Failed(_, Failure::Told(_)) = &*said {
                said.set(Said::Nothing);
            }
        });
    }
    let name = {
        let title = Names::of(&props.case).mask(&props.case.title);
        move |of: &str, ending: &str| storage::file_name(&title, &format!("-{of}.{ending}"))
    };
    let make = {
        let (case, read) = (props.case.clone(), props.read.clone());
        let (name, said, orders) = (name.clone(), said.setter(), orders.clone());
        Rc::new(move |task: Task| {
            let of = match task {
                // Asked for again, it may be another than the one that is shown.
                Task::Document(kind) => text::paper(lang, kind),
                Task::Schedule => text::paper(lang, Kind::Schedule),
                Task::Report(_) => Word::ReportName.of(lang),
                Task::Text | Task::Verification => "",
            };
            let name = AttrValue::from(name(of, task.extension()));
            said.set(Said::Making(task, false));
            let on_made = {
                let said = said.clone();
                move |made: Made| {
                    said.set(match made {
                        Made::Ready | Made::Working => Said::Making(task, true),
                        Made::Done(bytes) => {
                            match storage::save_part(&name, &bytes, task.media_type()) {
                                Ok(()) => Said::Saved(name.clone()),
                                Err(_) => Said::Failed(task, Failure::NotTaken),
                            }
                        }
                        Made::Failed(why) => Said::Failed(task, why),
                        Made::Compared(_) | Made::Receipt(_) => Said::Nothing,
                    });
                }
            };
            let read = if *read == *case { String::new() } else { read.to_json() };
            let new = export::start(task, [&case.to_json(), &read], lang, on_made);
            orders.borrow_mut().push(new);
        })
    };
    // Everything here leaves the page.
    let button = |word: Word, test: &'static str, then: Callback<()>| {
        let (shared, case) = (shared.clone(), props.case.clone());
        let onclick = {
            let shared = shared.clone();
            Callback::from(move |_: MouseEvent| {
                let then = then.clone();
                shared.let_out(&case, move || then.emit(()));
            })
        };
        html! {
            <li><button type="button" class="quiet" id={test} data-test={test} {onclick}>{ shared.t(word) }</button></li>
        }
    };
    let made = |word: Word, test: &'static str, task: Task| {
        let make = make.clone();
        button(word, test, Callback::from(move |()| make(task)))
    };
    let copy = |word: Word, test: &'static str, rich: bool| {
        let (drafted, said) = (props.drafted.clone(), said.setter());
        let then = Callback::from(move |()| {
            let Ok(document) = &*drafted else { return };
            let html = rich.then(|| rich_text(document));
            let said = said.clone();
            clipboard::copy(&plain(document), html.as_deref(), move |done| {
                said.set(if done { Said::Copied } else { Said::NotCopied });
            });
        });
        button(word, test, then)
    };
    let text_file = {
        let (case, drafted) = (props.case.clone(), props.drafted.clone());
        let (said, name) = (said.setter(), name(text::paper(lang, props.kind), "txt"));
        Callback::from(move |()| {
            let Ok(document) = &*drafted else { return };
            let mut document = document.clone();
            document.append_receipt(&case);
            let saved = storage::save_part(&name, &plain(&document).into(), "text/plain");
            said.set(saved.map_or(Said::NotSaved, |()| Said::Saved(name.clone().into())));
        })
    };
    let case_file = {
        let (case, said) = (props.case.clone(), said.setter());
        let then = Callback::from(move |saved: Option<String>| {
            said.set(saved.map_or(Said::NotSaved, |name| Said::Saved(name.into())));
        });
        Callback::from(move |()| files::save(case.clone(), then.clone()))
    };
    let cancel = {
        let (said, orders) = (said.setter(), orders.clone());
        Callback::from(move |task: Task| {
            orders.borrow_mut().clear();
            said.set(Said::Nothing);
            // The button that was pressed goes away; the way back is the one that began.
            dom::focus(button_of(task));
        })
    };
    html! {
        <div class="take">
            <ul class="downloads">
                { made(Word::DocxFile, "save-docx", Task::Document(props.kind)) }
                { made(Word::XlsxFile, "save-xlsx", Task::Schedule) }
                { made(Word::ReportFile, "save-report", Task::Report(props.kind.position())) }
                { button(Word::TextFile, "save-text", text_file) }
                { button(Word::CaseFile, "save-case", case_file) }
            </ul>
            <ul class="downloads">
                { copy(Word::CopyText, "copy-text", false) }
                { copy(Word::CopyRich, "copy-rich", true) }
                { button(Word::Print, "print", Callback::from(|()| dom::print())) }
            </ul>
            <div role="status" class="take-said" data-test="take-said">
                { status(&shared, &said, &make, &cancel) }
            </div>
        </div>
    }
}

/// The button that a task begins with.
fn button_of(task: Task) -> &'static str {
    match task {
        Task::Document(_) | Task::Text => "save-docx",
        Task::Schedule => "save-xlsx",
        Task::Report(_) | Task::Verification => "save-report",
    }
}

fn status(
    shared: &Shared,
    said: &Said,
    make: &Rc<impl Fn(Task) + 'static>,
    cancel: &Callback<Task>,
) -> Html {
    match said {
        Said::Nothing => Html::default(),
        Said::Copied => html! { <p>{ shared.t(Word::Copied) }</p> },
        Said::NotCopied => html! { <p class="fault">{ shared.t(Word::NotCopied) }</p> },
        Said::Making(task, ready) => {
            let task = *task;
            progress(shared, *ready, cancel.reform(move |_: MouseEvent| task))
        }
        Said::Saved(name) => {
            html! { <p>{ shared.t(Word::FileMade) }<span class="file-name">{ name.clone() }</span></p> }
        }
        Said::NotSaved => html! { <p class="fault">{ shared.t(Word::NotSaved) }</p> },
        Said::Failed(task, why) => {
            let (make, task) = (make.clone(), *task);
            failure(shared, why, Callback::from(move |_: MouseEvent| make(task)))
        }
    }
}

/// How far the worker is, in two steps, and a way to stop it.
pub(crate) fn progress(shared: &Shared, ready: bool, onclick: Callback<MouseEvent>) -> Html {
    let word = if ready { Word::ModuleWorks } else { Word::ModuleComes };
    html! {
        <>
            <p>{ shared.t(word) }</p>
            <p class="take-progress">
                <progress max="3" value={if ready { "2" } else { "1" }} aria-label={shared.t(word)} />
                <button type="button" class="quiet" data-test="cancel" {onclick}>{ shared.t(Word::Cancel) }</button>
            </p>
        </>
    }
}

/// Why there is nothing, and a way to try again.
pub(crate) fn failure(shared: &Shared, why: &Failure, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <>
            { for why.words(shared.lang).lines().map(|line| html! { <p class="fault">{ line.to_owned() }</p> }) }
            <button type="button" class="quiet" data-test="again" {onclick}>{ shared.t(Word::TryAgain) }</button>
        </>
    }
}

/// What the figures were made from: anyone can run it again.
pub(crate) fn receipt_view(shared: &Shared, [engine, law, case]: [&str; 3]) -> Html {
    let line = |word: Word, value: &str| {
        html! { <><dt>{ shared.t(word) }</dt><dd>{ value.to_owned() }</dd></> }
    };
    html! {
        <dl class="receipt" data-test="receipt">
            { line(Word::ReceiptEngine, engine) }
            { line(Word::ReceiptLaw, law) }
            { line(Word::ReceiptCase, case) }
        </dl>
    }
}

/// The receipt of the open case, and the way to check a saved one.
pub(crate) fn receipt(shared: &Shared, receipt: &Receipt) -> Html {
    html! {
        <>
            { receipt_view(shared, [receipt.engine, receipt.law, &receipt.case]) }
            <p><a href={Route::Verify.href()}>{ shared.t(Word::PageVerify) }</a></p>
        </>
    }
}
