//! What must be corrected: faults between fields, before there is a new result; entries that cannot be read, which the
//! result is without.

use std::rc::Rc;

use redress_core::{Case, Invalid};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    parse::unread,
    ui::{
        text::{self, Word},
        use_shared,
    },
};

/// So many stand in a list; the others are come to one by one.
const LISTED: usize = 5;

#[derive(PartialEq, Properties)]
pub(crate) struct FaultsProps {
    /// Faults between fields.
    pub(crate) invalid: Rc<redress_core::Faults>,
    pub(crate) case: Rc<Case>,
    /// The result of the last valid input is shown beside them; a case that was opened with a fault has none.
    pub(crate) stands: bool,
}

/// A list of faults, each leading to its field.
#[component]
pub(crate) fn FaultsView(props: &FaultsProps) -> Html {
    let shared = use_shared();
    // One fault of two fields reads the same at both.
    let mut said: Vec<(String, &str)> = Vec::new();
    for invalid in &*props.invalid {
        let words = wording::fault_with_place(shared.lang, invalid, &props.case);
        if said.iter().all(|(other, _)| *other != words) {
            said.push((words, &invalid.path));
        }
    }
    let more = said.len().saturating_sub(LISTED);
    html! {
        // Without a fault it is no landmark.
        <section class="faults" aria-live="polite"
            aria-label={(!props.invalid.is_empty()).then(|| shared.t(Word::FaultsTitle))}>
            if !props.invalid.is_empty() {
                <h3>{ shared.t(Word::FaultsTitle) }</h3>
                <ul>
                    // The award stands below: it stays in sight.
                    { for said.into_iter().take(LISTED).map(|(words, path)| html! {
                        <li>
                            <button type="button" class="link" onclick={shared.to(path)}>{ words }</button>
                        </li>
                    }) }
                </ul>
                if more > 0 {
                    <p class="muted">{ text::more(shared.lang, more) }</p>
                }
                <p class="hint">
                    { shared.t(if props.stands { Word::FaultsHint } else { Word::FaultsFirst }) }
                </p>
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct UnreadProps {
    pub(crate) case: Rc<Case>,
    /// Only those below this path.
    #[prop_or_default]
    pub(crate) within: Option<AttrValue>,
}

/// The entries that cannot be read: how many, the first of them, and a way through all.
#[component]
pub(crate) fn UnreadEntries(props: &UnreadProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let case = &props.case;
    // The next one to go to.
    let next = use_state_eq(|| 0_usize);
    let mut all = case.unread.in_order();
    // What is being typed is told when the typing pauses.
    all.retain(|(path, _)| shared.typing.as_deref() != Some(*path));
    if let Some(within) = &props.within {
        all.retain(|(path, _)| {
            path.strip_prefix(&**within).is_some_and(|rest| rest.starts_with('/'))
        });
    }
    let count = all.len();
    let mut fields = if count > 0 { (**case).clone() } else { Case::default() };
    let mut one = |(path, typed): &(&str, &str)| {
        let entry = wording::unread_entry(lang, path, typed, case);
        let why = Invalid::new("", unread::code(&mut fields, path, typed));
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        html! {
            <li>
                <button type="button" class="link" onclick={shared.to(path)}>
                    { entry }{ colon }{ wording::fault(lang, &why) }
                </button>
            </li>
        }
    };
    let test = if props.within.is_some() { "unread-here" } else { "unread" };
    let at = *next % count.max(1);
    let on_next = all.get(at).map(|(path, _)| {
        let (go, path, next) = (shared.go.clone(), (*path).to_owned(), next.clone());
        Callback::from(move |_: MouseEvent| {
            next.set((at + 1) % count);
            go.emit(path.clone());
        })
    });
    html! {
        <section class="faults" aria-live="polite" data-test={test}
            aria-label={(count > 0).then(|| shared.t(Word::UnreadTitle))}>
            if count > 0 {
                <h3>{ text::unread(lang, count) }</h3>
                <ul>{ for all.iter().take(LISTED).map(&mut one) }</ul>
                if count > 1 {
                    <button type="button" class="quiet" data-test={format!("next-{test}")} onclick={on_next}>
                        { text::next_unread(lang, at + 1, count) }
                    </button>
                }
            }
        </section>
    }
}
