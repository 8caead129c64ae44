//! What must be corrected before there is a new result.

use std::{collections::BTreeMap, rc::Rc};

use redress_core::{Case, Invalid};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{state::Unread, text::Word, ui::use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct FaultsProps {
    /// Fields whose text cannot be read.
    pub(crate) unread: BTreeMap<u32, Unread>,
    /// Faults between fields.
    pub(crate) invalid: Rc<Vec<Invalid>>,
    pub(crate) case: Rc<Case>,
}

/// A list of faults, each leading to its field.
#[component]
pub(crate) fn Faults(props: &FaultsProps) -> Html {
    let shared = use_shared();
    let unread = props.unread.values().map(|one| Invalid::new(one.path.clone(), one.code));
    let all: Vec<Invalid> = unread.chain(props.invalid.iter().cloned()).collect();
    html! {
        <section class="faults" aria-live="polite" aria-label={shared.t(Word::FaultsTitle)}>
            if !all.is_empty() {
                <h3>{ shared.t(Word::FaultsTitle) }</h3>
                <ul>
                    { for all.iter().map(|invalid| {
                        let onclick = shared.to(&invalid.path);
                        html! {
                            <li>
                                <button type="button" class="link" {onclick}>
                                    { wording::fault_with_place(shared.lang, invalid, &props.case) }
                                </button>
                            </li>
                        }
                    }) }
                </ul>
                <p class="hint">{ shared.t(Word::FaultsHint) }</p>
            }
        </section>
    }
}
