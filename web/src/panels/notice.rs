//! What is said above the page, and what can be done about it.

use std::rc::Rc;

use redress_core::Case;
use redress_drafting::wording;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    clipboard::copy_text,
    files,
    state::{Action, Opened},
    storage,
    text::Word,
    ui::{Notice, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct NoticeProps {
    /// The open case.
    pub(crate) case: Rc<Case>,
    pub(crate) notice: Option<Notice>,
}

/// Says what happened. The region is always there, so that it is read out.
#[component]
pub(crate) fn NoticeView(props: &NoticeProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let close = shared.notify.reform(|_: MouseEvent| None);
    let button = |word: Word, then: Callback<()>| {
        let notify = shared.notify.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            notify.emit(None);
            then.emit(());
        });
        html! { <button type="button" class="quiet" {onclick}>{ shared.t(word) }</button> }
    };
    let body = props.notice.as_ref().map(|notice| {
        let word = match notice {
            Notice::NotKept => Word::NotKept,
            Notice::Unreadable => Word::KeptUnreadable,
            Notice::NotOpened(_) => Word::NotOpened,
            Notice::TooLarge => Word::FileTooLarge,
            Notice::PartMissing => Word::PartMissing,
            Notice::Elsewhere(_) => Word::ChangedElsewhere,
            Notice::Removed { .. } => Word::CaseRemoved,
            Notice::Travelled(travel) if travel.back => Word::Undone,
            Notice::Travelled(_) => Word::Redone,
            Notice::LinkBroken => Word::LinkBroken,
            Notice::LinkRefused(_) => Word::LinkRefused,
            Notice::Link(_) => Word::LinkReady,
            Notice::LinkTooLong => Word::LinkTooLong,
        };
        let more = match notice {
            Notice::NotOpened(faults) | Notice::LinkRefused(faults) => {
                let fault = |fault| wording::fault_with_place(lang, fault, &Case::default());
                html! { <ul>{ for faults.iter().take(10).map(|one| html! { <li>{ fault(one) }</li> }) }</ul> }
            }
            Notice::Removed { title, back } => html! {
                <>
                    <p>{ title.clone() }</p>
                    { button(Word::PutBack, back.clone()) }
                </>
            },
            Notice::Elsewhere(id) => {
                let (id, dispatch, notify) = (id.clone(), shared.dispatch.clone(), shared.notify.clone());
                let take = Callback::from(move |()| {
                    let (id, dispatch, notify) = (id.clone(), dispatch.clone(), notify.clone());
                    spawn_local(async move {
                        match storage::kept(&id).await {
                            Ok(Some(Ok(kept))) => {
                                let record = kept.head.record;
                                let opened = Opened { id, case: kept.case, record, keep: false };
                                dispatch.dispatch(Action::Open(Box::new(opened)));
                            }
                            // Removed there: what is here goes on as a case of its own.
                            Ok(None) => dispatch.dispatch(Action::Copy(storage::new_id())),
                            Ok(Some(Err(_))) => notify.emit(Some(Notice::Unreadable)),
                            Err(_) => notify.emit(Some(Notice::PartMissing)),
                        }
                    });
                });
                let dispatch = shared.dispatch.clone();
                let copy = Callback::from(move |()| {
                    dispatch.dispatch(Action::Copy(storage::new_id()));
                });
                html! { <>{ button(Word::TakeTheirs, take) }{ button(Word::KeepAsCopy, copy) }</> }
            }
            Notice::Travelled(travel) => html! {
                <p>{ wording::place(lang, &travel.path, &props.case) }</p>
            },
            Notice::NotKept => {
                let case = props.case.clone();
                let shared = shared.clone();
                button(Word::SaveFile, Callback::from(move |()| {
                    let saved = case.clone();
                    shared.let_out(&case, move || files::save(&saved));
                }))
            }
            Notice::Link(link) => {
                let copied = link.clone();
                let copy = Callback::from(move |()| copy_text(&copied));
                html! {
                    <>
                        <input class="link-text" readonly={true} value={link.clone()} data-test="link"
                            aria-label={shared.t(Word::ShareLink)} />
                        { button(Word::CopyLink, copy) }
                    </>
                }
            }
            _ => Html::default(),
        };
        html! {
            <div class="notice">
                <p>{ shared.t(word) }</p>
                { more }
                <button type="button" class="quiet" onclick={close}>{ shared.t(Word::Dismiss) }</button>
            </div>
        }
    });
    html! { <div role="status" data-test="notice">{ for body }</div> }
}
