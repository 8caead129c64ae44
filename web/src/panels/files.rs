//! Saving and opening files, and what is to be said about it.

use gloo_events::EventListener;
use redress_core::{Case, Invalid};
use redress_drafting::wording;
use wasm_bindgen::JsCast;
use web_sys::{File, FileReader, HtmlInputElement};
use yew::prelude::*;

use crate::{state::Action, storage, text::Word, ui::use_shared};

/// What happened to a file or to the device's storage.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// The device does not keep the case.
    NotKept,
    /// What was kept could not be read and was put aside.
    Aside,
    /// A file could not be opened; its faults, if it is a case at all.
    NotOpened(Vec<Invalid>),
    /// A file is too large to be a case.
    TooLarge,
}

#[derive(PartialEq, Properties)]
pub(crate) struct FilesProps {
    pub(crate) case: std::rc::Rc<Case>,
    pub(crate) on_notice: Callback<Option<Notice>>,
}

/// Save and open.
#[component]
pub(crate) fn Files(props: &FilesProps) -> Html {
    let shared = use_shared();
    let reading = use_mut_ref(|| None::<EventListener>);
    let save = {
        let case = props.case.clone();
        Callback::from(move |_: MouseEvent| {
            _ = storage::save(&storage::file_name(&case), &case.to_json());
        })
    };
    let open = {
        let (dispatch, on_notice) = (shared.dispatch.clone(), props.on_notice.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again.
            input.set_value("");
            if is_too_large(&file) {
                on_notice.emit(Some(Notice::TooLarge));
                return;
            }
            let Ok(reader) = FileReader::new() else { return };
            let (dispatch, on_notice) = (dispatch.clone(), on_notice.clone());
            let source = reader.clone();
            let listener = EventListener::once(&reader, "loadend", move |_| {
                let text = source.result().ok().and_then(|text| text.as_string());
                match storage::read(&text.unwrap_or_default()) {
                    Ok(case) => {
                        on_notice.emit(None);
                        dispatch.dispatch(Action::Open(Box::new(case)));
                    }
                    Err(faults) => on_notice.emit(Some(Notice::NotOpened(faults))),
                }
            });
            if reader.read_as_text(&file).is_ok() {
                *reading.borrow_mut() = Some(listener);
            }
        })
    };
    html! {
        <div class="files" role="group" aria-label={shared.t(Word::Files)}>
            <button type="button" class="quiet" data-test="save" onclick={save}>{ shared.t(Word::SaveFile) }</button>
            <label class="quiet file">
                { shared.t(Word::OpenFile) }
                <input type="file" class="vh" accept=".json,application/json" data-test="open"
                    onchange={open} />
            </label>
        </div>
    }
}

/// Sizes are floats in the browser; a comparison is all that is needed.
fn is_too_large(file: &File) -> bool {
    let blob: &web_sys::Blob = file.unchecked_ref();
    blob.size() > storage::LARGEST.into()
}

#[derive(PartialEq, Properties)]
pub(crate) struct NoticeProps {
    pub(crate) notice: Option<Notice>,
    pub(crate) on_notice: Callback<Option<Notice>>,
}

/// Says what happened, and offers what can be done. The region is always there, so that it is read out.
#[component]
pub(crate) fn NoticeView(props: &NoticeProps) -> Html {
    let shared = use_shared();
    let close = props.on_notice.reform(|_: MouseEvent| None);
    let body = props.notice.as_ref().map(|notice| {
        let word = match notice {
            Notice::NotKept => Word::NotKept,
            Notice::Aside => Word::KeptAside,
            Notice::NotOpened(_) => Word::NotOpened,
            Notice::TooLarge => Word::FileTooLarge,
        };
        let faults: Vec<String> = match notice {
            Notice::NotOpened(faults) => faults
                .iter()
                .take(10)
                .map(|fault| wording::fault_with_place(shared.lang, fault, &Case::default()))
                .collect(),
            _ => Vec::new(),
        };
        let download = Callback::from(|_: MouseEvent| {
            if let Some(text) = storage::aside() {
                _ = storage::save("aside.redress.json", &text);
            }
        });
        html! {
            <div class="notice">
                <p>{ shared.t(word) }</p>
                if !faults.is_empty() {
                    <ul>{ for faults.into_iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
                }
                if *notice == Notice::Aside {
                    <button type="button" class="quiet" onclick={download}>{ shared.t(Word::DownloadAside) }</button>
                }
                <button type="button" class="quiet" onclick={close}>{ shared.t(Word::Dismiss) }</button>
            </div>
        }
    });
    html! { <div role="status" data-test="notice">{ for body }</div> }
}
