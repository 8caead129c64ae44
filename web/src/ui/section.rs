//! The numbered sections of a case.

use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{text::Word, use_shared};

/// Props of a section.
#[derive(PartialEq, Properties)]
pub(crate) struct SectionProps {
    /// The path in the case it stands for; it is focused when nothing nearer is found.
    pub(crate) id: AttrValue,
    pub(crate) number: usize,
    pub(crate) title: Word,
    pub(crate) children: Html,
}

/// A numbered section of the case. On a phone, where the workbench is long, all but the first are folded until they are
/// gone to.
#[component]
pub(crate) fn Section(props: &SectionProps) -> Html {
    let shared = use_shared();
    let folded = use_state_eq(|| props.number > 1);
    let on_fold = {
        let folded = folded.clone();
        Callback::from(move |_: MouseEvent| folded.set(!*folded))
    };
    let (heading, body) = (format!("{}-heading", props.id), format!("{}-body", props.id));
    let word = if *folded { Word::OpenResult } else { Word::CloseResult };
    html! {
        <section id={props.id.clone()} class="section" aria-labelledby={heading.clone()} tabindex="-1">
            <h2 id={heading}>
                <span class="section-number">{ section_number(shared.lang, props.number) }</span>{ " " }
                { shared.t(props.title) }
            </h2>
            <button type="button" class="fold-section" aria-controls={body.clone()}
                aria-expanded={(!*folded).to_string()} onclick={on_fold}>
                { shared.t(word) }<span class="vh">{ " " }{ shared.t(props.title) }</span>
            </button>
            <div id={body} class={classes!("section-body", folded.then_some("folded"))}>
                { props.children.clone() }
            </div>
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
