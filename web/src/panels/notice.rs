//! What is said above the page, and what can be done about it.

use std::rc::Rc;

use redress_core::{Case, lawbook::CHECKED_ON};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    model::state::Action,
    storage::{self, files, opened::take_theirs, reading, share::LinkFault},
    ui::{
        Notice, Shared, clipboard, dom,
        text::{self, Word},
    },
};

/// What is said, and of which case.
pub(crate) struct NoticeProps {
    /// The open case.
    pub(crate) case: Rc<Case>,
    pub(crate) notice: Option<Notice>,
}

/// Says what happened. The region is always there, so that it is read out.
pub(crate) fn notice(shared: &Shared, props: &NoticeProps) -> Html {
    let lang = shared.lang;
    let close = shared.notify.reform(|_: MouseEvent| {
        dom::focus_back();
        None
    });
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
            Notice::Gone(_) => Word::WentAlong,
            Notice::AlreadyHere => Word::AlreadyHere,
            Notice::Restored(_) => Word::BackupRestored,
            Notice::BackupBroken => Word::BackupBroken,
            Notice::NoCaseFile => Word::NoCaseFile,
            Notice::NotCopied => Word::NotCopied,
            Notice::LinkBroken(LinkFault::Cut) => Word::LinkCut,
            Notice::LinkBroken(LinkFault::Changed) => Word::LinkChanged,
            Notice::LinkBroken(LinkFault::Foreign) => Word::LinkForeign,
            Notice::LinkBroken(LinkFault::TooLarge) => Word::LinkSwells,
            Notice::LinkBroken(LinkFault::Browser) => Word::LinkNeedsBrowser,
            Notice::LinkLaw(_) => Word::LinkOtherLaw,
            Notice::LinkNotMade => Word::LinkNotMade,
            Notice::LinkRefused(_) => Word::LinkRefused,
            Notice::Link(_) => Word::LinkReady,
            Notice::LinkTooLong => Word::LinkTooLong,
        };
        let more = match notice {
            Notice::NotOpened(faults) | Notice::LinkRefused(faults) => {
                // Who found them is there and says what they are.
                let words = reading::reader_here().map(|reader| reader.fault);
                let fault = |fault| words.map(|words| html! { <li>{ words(lang, fault) }</li> });
                html! { <ul>{ for faults.iter().take(10).filter_map(fault) }</ul> }
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
                    take_theirs(id.clone(), dispatch.clone(), notify.clone());
                });
                let dispatch = shared.dispatch.clone();
                let mine = Callback::from(move |()| dispatch.dispatch(Action::Insist));
                let dispatch = shared.dispatch.clone();
                let copy = Callback::from(move |()| {
                    dispatch.dispatch(Action::Copy(storage::new_id()));
                });
                html! { <>{ button(Word::TakeTheirs, take) }{ button(Word::TakeMine, mine) }{ button(Word::KeepAsCopy, copy) }</> }
            }
            Notice::Restored(restored) => html! { <p>{ text::restored(lang, *restored) }</p> },
            Notice::LinkLaw(day) => html! {
                <p>{ wording::day(lang, *day) }{ " → " }{ wording::day(lang, CHECKED_ON) }</p>
            },
            Notice::Travelled(travel) => {
                let name = reading::reader_here().map(|reader| reader.place);
                let place = name.map(|name| name(lang, &travel.path, &props.case));
                html! { <p>{ for place }</p> }
            }
            Notice::Gone(gone) => {
                let words = reading::reader_here().map(|reader| reader.gone);
                let words = words.map(|words| words(lang, &gone.before, gone.row, &gone.with));
                let dispatch = shared.dispatch.clone();
                let undo = Callback::from(move |()| dispatch.dispatch(Action::Undo));
                html! { <><p>{ for words }</p>{ button(Word::Undo, undo) }</> }
            }
            Notice::NotKept => {
                let case = Rc::clone(&props.case);
                let shared = shared.clone();
                button(Word::SaveFile, Callback::from(move |()| {
                    let saved = case.clone();
                    shared.let_out(&case, move || files::save(saved.clone(), Callback::noop()));
                }))
            }
            Notice::Link(link) => {
                // It stays until it is copied; where the browser does not copy, it is selected for the hand.
                let (copied, notify) = (link.clone(), shared.notify.clone());
                let copy = Callback::from(move |_: MouseEvent| {
                    let notify = notify.clone();
                    clipboard::copy(&copied, None, move |done| {
                        if done {
                            notify.emit(None);
                        } else {
                            dom::focus_and_select("share-link");
                        }
                    });
                });
                html! {
                    <>
                        <input class="link-text" id="share-link" readonly={true} value={link.clone()} data-test="link"
                            aria-label={shared.t(Word::ShareLink)} />
                        <button type="button" class="quiet" onclick={copy}>{ shared.t(Word::CopyLink) }</button>
                        <span class="hint">{ shared.t(Word::CopyByHand) }</span>
                    </>
                }
            }
            _ => Html::default(),
        };
        html! {
            <div class="notice">
                if !(matches!(notice, Notice::Gone(_)) && reading::reader_here().is_some()) {
                    <p>{ shared.t(word) }</p>
                }
                { more }
                <button type="button" class="quiet" onclick={close}>{ shared.t(Word::Dismiss) }</button>
            </div>
        }
    });
    let onfocusin = Callback::from(|event: FocusEvent| dom::note_focus(&event));
    html! { <div role="status" data-test="notice" {onfocusin}>{ for body }</div> }
}
