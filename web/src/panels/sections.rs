//! The way to each part of the case, with the number of things to settle there.

use std::rc::Rc;

use redress_core::{Finding, Level};
use yew::prelude::*;

use crate::{
    dom,
    route::{Part, Route},
    text::{self, Word},
    ui::{section_number, use_shared},
};

/// The paths in the case that belong to a part.
fn paths(part: Part) -> &'static [&'static str] {
    match part {
        Part::Facts => &["/facts", "/dates", "/plaintiff", "/defendants", "/disposition"],
        Part::Amounts => {
            &["/compensation", "/costs", "/credits", "/sanctions", "/fee", "/destination"]
        }
        Part::Punitive => &["/punitive"],
        Part::Liability => &["/liability"],
        Part::Remedies => &["/remedies"],
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct SectionsProps {
    pub(crate) findings: Rc<Vec<Finding>>,
    /// The part that the address names.
    pub(crate) part: Option<Part>,
}

/// The way to each part.
#[component]
pub(crate) fn Sections(props: &SectionsProps) -> Html {
    let shared = use_shared();
    let item = |(index, part): (usize, Part)| {
        let within = |path: &str| {
            let starts = |prefix: &&str| {
                path.strip_prefix(*prefix)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            paths(part).iter().any(starts)
        };
        let open = props.findings.iter().filter(|finding| {
            finding.level > Level::Note && finding.path.as_deref().is_some_and(within)
        });
        let count = open.count();
        // A click on the part where one is already changes no address, but leads there all the same.
        let onclick = Callback::from(move |_| {
            dom::focus(part.id());
        });
        html! {
            <li key={part.name()}>
                <a href={Route::Case(Some(part)).href()} {onclick}
                    aria-current={(props.part == Some(part)).then_some("true")}>
                    <span class="section-number">{ section_number(shared.lang, index + 1) }</span>
                    <span class="section-title">{ shared.t(text::part(part)) }</span>
                    if count > 0 {
                        <span class="count" title={shared.t(Word::ToDecide)}>
                            { count }<span class="vh">{ " " }{ shared.t(Word::ToDecide) }</span>
                        </span>
                    }
                </a>
            </li>
        }
    };
    html! {
        <nav class="sections" aria-label={shared.t(Word::Sections)}>
            <ol>{ for Part::ALL.into_iter().enumerate().map(item) }</ol>
        </nav>
    }
}
