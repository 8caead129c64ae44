//! The ways to take a document along, and the receipt.

use std::rc::Rc;

use redress_core::{Case, Receipt};
use redress_drafting::Kind;
use yew::prelude::*;

use crate::{
    files,
    panels::notice::copy_text,
    storage,
    text::Word,
    ui::{Shared, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct DownloadsProps {
    pub(crate) case: Rc<Case>,
    pub(crate) kind: Kind,
    /// The document as plain text.
    pub(crate) text: AttrValue,
}

/// Copy, save, print.
#[component]
pub(crate) fn Downloads(props: &DownloadsProps) -> Html {
    let shared = use_shared();
    let button = |word: Word, test: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <li><button type="button" class="quiet" data-test={test} {onclick}>{ shared.t(word) }</button></li>
        }
    };
    let copy = {
        let text = props.text.clone();
        Callback::from(move |_: MouseEvent| copy_text(&text))
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            _ = window.print();
        }
    });
    let case_file = {
        let case = props.case.clone();
        Callback::from(move |_: MouseEvent| files::save(&case))
    };
    let text_file = {
        let (case, kind, text) = (props.case.clone(), props.kind, props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let name = storage::file_name(&case.title, &format!("{}.txt", kind.id()));
            _ = storage::save(&name, &text);
        })
    };
    html! {
        <ul class="downloads">
            { button(Word::CopyText, "copy-text", copy) }
            { button(Word::Print, "print", print) }
            { button(Word::TextFile, "save-text", text_file) }
            { button(Word::CaseFile, "save-case", case_file) }
        </ul>
    }
}

/// What the figures were made from: anyone can run it again.
pub(crate) fn receipt(shared: &Shared, case: &Case) -> Html {
    let receipt = Receipt::of(case);
    let line = |word: Word, value: String| {
        html! { <><dt>{ shared.t(word) }</dt><dd>{ value }</dd></> }
    };
    html! {
        <dl class="receipt">
            { line(Word::ReceiptEngine, receipt.engine.to_owned()) }
            { line(Word::ReceiptLaw, receipt.law.to_owned()) }
            { line(Word::ReceiptCase, receipt.case) }
        </dl>
    }
}
