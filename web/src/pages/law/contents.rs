//! The list of instruments, and what a search finds.

use std::cmp::Reverse;

use redress_core::{
    Order,
    lawbook::{Date, INSTRUMENTS, Instrument, InstrumentKind, ProvisionId, SLIPS},
};
use redress_drafting::wording;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::address::NoDay;
use super::{Force, day_field, force_mark, kind_note, legend, link_to};
use crate::{
    route::Route,
    search::{LawEntry, find_law},
    ui::{Shared, text, text::Word},
};

/// All instruments in the order in which a judgment cites them; within a kind, those first that
/// matter most here.
fn instruments() -> Vec<&'static Instrument> {
    let mut all: Vec<&Instrument> = INSTRUMENTS.iter().collect();
    all.order_by_key(|instrument| (instrument.kind, Reverse(instrument.provisions.len())));
    all
}

pub(super) fn view(
    shared: &Shared,
    index: &[LawEntry],
    (query, on_query): (&str, &Callback<String>),
    (day, on_day): (Date, &Callback<Date>),
) -> Html {
    let oninput = {
        let on_query = on_query.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_query.emit(input.value());
            }
        })
    };
    let all = instruments();
    let searching = !query.trim().is_empty();
    let found = if searching { find_law(index, query) } else { Vec::new() };
    let show = |group| {
        if searching { hits(shared, group, &found, day) } else { kind(shared, group, day) }
    };
    html! {
        <>
            <NoDay />
            <p class="reading">{ shared.t(Word::LawIntro) }</p>
            { legend(shared, day) }
            <div class="law-tools" role="search">
                <div class="field law-search">
                    <label for="law-search">{ shared.t(Word::LawSearch) }</label>
                    <input id="law-search" type="search" autocomplete="off" spellcheck="false"
                        value={query.to_owned()} {oninput} aria-describedby="law-search-hint" />
                    <p class="hint" id="law-search-hint">{ shared.t(Word::LawSearchHint) }</p>
                </div>
                { day_field(shared, day, on_day) }
            </div>
            <p class="among"><a href={Route::Time.href()}>{ shared.t(Word::PageTime) }</a></p>
            <p class="found" role="status" data-test="found">
                if searching {
                    { shared.t(Word::Found) }{ " " }{ found.len() }
                }
            </p>
            { for all.chunk_by(|a, b| a.kind == b.kind).map(show) }
        </>
    }
}

/// The instruments of a kind.
fn kind(shared: &Shared, group: &[&Instrument], day: Date) -> Html {
    let Some(kind) = group.first().map(|first| first.kind) else { return Html::default() };
    let lang = shared.lang;
    let one = |instrument: &&Instrument| {
        html! {
            <li key={instrument.id}>
                <a href={link_to(&instrument.name())}>{ lang.pick(instrument.title) }</a>
                <span class="law-about">
                    { force_mark(shared, Force::of_instrument(instrument, day), day) }
                    <span class="muted">{ text::provisions(lang, instrument.provisions.len()) }</span>
                </span>
            </li>
        }
    };
    html! {
        <section class={class(kind)} aria-labelledby={heading(kind)}>
            { title(shared, kind) }
            <ul class="instruments">{ for group.iter().map(one) }</ul>
            if kind == InstrumentKind::Proposal {
                <p>
                    <a href={Route::Law(Some("paper".to_owned()), Some(super::SLIPS.to_owned())).href()}>
                        { shared.t(Word::Slips) }
                    </a>
                    { " " }<span class="muted">{ SLIPS.len() }{ " " }{ shared.t(Word::SlipCount) }</span>
                </p>
            }
        </section>
    }
}

/// The provisions of a kind that were found.
fn hits(shared: &Shared, group: &[&Instrument], found: &[ProvisionId], day: Date) -> Html {
    let Some(kind) = group.first().map(|first| first.kind) else { return Html::default() };
    let lang = shared.lang;
    let of_kind = found.iter().filter(|id| id.get().instrument.get().kind == kind);
    let hit = |id: &ProvisionId| {
        let provision = id.get();
        let version = provision.at(day).map_or_else(|| provision.newest(), |(version, _)| version);
        let title = wording::document_title(lang, provision);
        let citation = title + &wording::article(lang, provision, version);
        html! {
            <li key={provision.id}>
                <p class="hit-title">
                    <a href={Route::provision(*id).href()}>{ citation }</a>
                    { force_mark(shared, Force::of(provision, day), day) }
                </p>
                <p class="gist">{ shared.says(version.gist) }</p>
            </li>
        }
    };
    let hits: Vec<Html> = of_kind.map(hit).collect();
    html! {
        if !hits.is_empty() {
            <section class={class(kind)} aria-labelledby={heading(kind)}>
                { title(shared, kind) }
                <ul class="hits">{ for hits }</ul>
            </section>
        }
    }
}

fn class(kind: InstrumentKind) -> &'static str {
    if kind == InstrumentKind::Proposal { "law-kind proposals" } else { "law-kind" }
}

/// The id of the heading of a kind.
fn heading(kind: InstrumentKind) -> String {
    format!("kind-{kind:?}")
}

fn title(shared: &Shared, kind: InstrumentKind) -> Html {
    html! {
        <>
            <h2 id={heading(kind)}>{ wording::instrument_kind(shared.lang, kind) }</h2>
            if let Some(note) = kind_note(kind) {
                <p class="hint">{ shared.t(note) }</p>
            }
        </>
    }
}
