//! Authorities: a mark, the citation, the word for its status; and in full, its dates, what it says
//! and where it stands.

use redress_core::{
    Authority, Status, Validity,
    lawbook::{ProvisionId, Version},
};
use redress_drafting::wording;
use yew::prelude::*;

use super::{Shared, official_text, use_shared};
use crate::{
    route::Route,
    ui::text::{self, Word},
};

/// The class of a status.
fn class(status: Status) -> &'static str {
    match status {
        Status::InForce => "status-in-force",
        Status::Contested => "status-contested",
        Status::Proposal => "status-proposal",
        Status::Unverified => "status-unverified",
        Status::Later => "status-later",
    }
}

/// A status as mark and word.
pub(crate) fn status_mark(lang: redress_drafting::Lang, status: Status) -> Html {
    standing_mark(lang, status, Validity::Current)
}

/// A provision as cited by its newest text.
pub(crate) fn cited(lang: redress_drafting::Lang, id: ProvisionId) -> String {
    let provision = id.get();
    wording::document_title(lang, provision)
        + &wording::article(lang, provision, provision.newest())
}

/// The status of what was law at that time, as mark and word.
pub(crate) fn standing_mark(lang: redress_drafting::Lang, status: Status, when: Validity) -> Html {
    html! {
        <span class={classes!("status", class(status))}>
            <span aria-hidden="true">{ wording::status_mark(status) }</span>
            { " " }{ wording::status_then(lang, status, when) }
        </span>
    }
}

/// The way to a provision in the book of law: on the day of the case for which its text is cited.
fn way(shared: &Shared, authority: &Authority) -> String {
    let href = Route::provision(authority.provision).href();
    // A proposal was in force on no day.
    let days = shared.law_on.filter(|_| authority.status != Status::Proposal);
    let days = days.into_iter().flatten();
    match days.into_iter().find(|day| authority.version.covers(*day)) {
        Some(day) => format!("{href}?on={day}"),
        None => href,
    }
}

/// Our remark on a text, told apart from what the text says.
pub(crate) fn remark(shared: &Shared, version: &Version) -> Html {
    match version.note {
        None => Html::default(),
        Some(note) => html! {
            <p class="gist">
                { shared.t(Word::Remark) }{ text::colon(shared.lang) }{ shared.says(note) }
            </p>
        },
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct CitationsProps {
    pub(crate) authority: Vec<Authority>,
    /// With dates, gist and source.
    #[prop_or_default]
    pub(crate) full: bool,
}

/// A list of authorities.
#[component]
pub(crate) fn Citations(props: &CitationsProps) -> Html {
    if props.authority.is_empty() {
        return Html::default();
    }
    html! {
        <ul class={classes!("citations", props.full.then_some("full"))}>
            { for props.authority.iter().map(|authority| html! {
                <li><Cited authority={*authority} full={props.full} /></li>
            }) }
        </ul>
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct CitedProps {
    pub(crate) authority: Authority,
    #[prop_or_default]
    pub(crate) full: bool,
}

/// One authority.
#[component]
pub(crate) fn Cited(props: &CitedProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let authority = &props.authority;
    let citation = wording::citation(lang, authority);
    let instrument = authority.provision.get().instrument.get();
    // A proposal was never in force.
    let dates =
        (authority.status != Status::Proposal).then(|| wording::in_force(lang, authority.version));
    html! {
        <div class={classes!("citation", class(authority.status))}>
            <p class="cite">
                <span class="mark" aria-hidden="true">{ wording::status_mark(authority.status) }</span>
                <a class="cite-words" href={way(&shared, authority)}>
                    { citation.clone() }
                </a>
                <span class="status-word">
                    { wording::status_then(lang, authority.status, authority.validity()) }
                </span>
            </p>
            if props.full {
                <p class="gist">{ shared.says(authority.version.gist) }</p>
                { remark(&shared, authority.version) }
                { official_text(&shared, authority.provision, authority.version) }
                <p class="cite-foot">
                    if let Some(dates) = dates {
                        <span class="dates">{ dates }</span>
                    }
                    // The text cited, not that of another day.
                    if let Some(page) = instrument.page(authority.version.from) {
                        <a href={page.url()} rel="noopener noreferrer" target="_blank">
                            { wording::official_page(lang, page) }
                            <span class="vh">{ " " }{ citation }</span>
                        </a>
                    }
                </p>
            }
        </div>
    }
}
