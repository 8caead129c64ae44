//! A question before something leaves the page without an entry that cannot be read.

use redress_core::Case;
use redress_drafting::wording;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::use_shared;
use crate::{
    model::same::Same,
    ui::text::{self, Word},
};

/// So many entries are named; the case names the others.
const NAMED: usize = 5;

/// What is asked about.
#[derive(Clone, PartialEq)]
pub(crate) struct Question {
    /// The case that is to leave.
    pub(crate) case: Same<Case>,
    /// Goes to the field of a path.
    pub(crate) go: Callback<String>,
    /// Lets it leave all the same.
    pub(crate) then: Callback<()>,
}

#[derive(PartialEq, Properties)]
pub(crate) struct QuestionProps {
    pub(crate) question: Question,
    /// The question is answered, in whatever way.
    pub(crate) answered: Callback<()>,
}

/// Names the entries, with the way to each, and asks.
#[component]
pub(crate) fn QuestionView(props: &QuestionProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let Question { case, go, then } = &props.question;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                _ = dialog.show_modal();
            }
        });
    }
    // The dialog is closed before anything follows: what is behind it has the focus and can be printed again.
    let close = {
        let (dialog, answered) = (dialog.clone(), props.answered.clone());
        move || {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
            answered.emit(());
        }
    };
    let on_cancel = props.answered.reform(|_: Event| ());
    let cancel = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close())
    };
    let on = {
        let (close, then) = (close.clone(), then.clone());
        Callback::from(move |_: MouseEvent| {
            close();
            then.emit(());
        })
    };
    let to = |path: &str| {
        let (close, go, path) = (close.clone(), go.clone(), path.to_owned());
        Callback::from(move |_: MouseEvent| {
            close();
            go.emit(path.clone());
        })
    };
    let all = case.unread.in_order();
    let first = all.first().map_or("", |(path, _)| *path);
    let one = |(path, typed): &(&str, &str)| {
        html! {
            <li>
                <button type="button" class="link" onclick={to(path)}>
                    { wording::unread_entry(lang, path, typed, case) }
                </button>
            </li>
        }
    };
    let more = all.len().saturating_sub(NAMED);
    html! {
        <dialog class="question" ref={dialog} oncancel={on_cancel} aria-labelledby="question-title" data-test="question">
            <h2 id="question-title">{ text::unread(lang, all.len()) }</h2>
            <ul>{ for all.iter().take(NAMED).map(one) }</ul>
            if more > 0 {
                <p class="muted">{ text::more(lang, more) }</p>
            }
            <p>{ shared.t(Word::UnreadQuestion) }</p>
            <p class="question-ways">
                <button type="button" class="primary" data-test="question-mend" onclick={to(first)}>
                    { shared.t(Word::MendFirst) }
                </button>
                <button type="button" class="quiet" data-test="question-on" onclick={on}>
                    { shared.t(Word::GoOnAnyway) }
                </button>
                <button type="button" class="quiet" data-test="question-cancel" onclick={cancel}>
                    { shared.t(Word::Cancel) }
                </button>
            </p>
        </dialog>
    }
}
