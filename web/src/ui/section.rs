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

/// A numbered section of the case.
#[component]
pub(crate) fn Section(props: &SectionProps) -> Html {
    let shared = use_shared();
    let heading = format!("{}-heading", props.id);
    html! {
        <section id={props.id.clone()} class="section" aria-labelledby={heading.clone()} tabindex="-1">
            <h2 id={heading}>
                <span class="section-number">{ section_number(shared.lang, props.number) }</span>
                { shared.t(props.title) }
            </h2>
            { props.children.clone() }
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
