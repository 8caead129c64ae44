//! The list: search, filters, and a line for each case.

use redress_casebook::Record;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    super::records::{award, chooser, court, gain, people, pick, records},
    wanted::{FIELDS, KINDS, OUTCOMES, Wanted, years},
};
use crate::{
    model::figures::UNKNOWN,
    route::Route,
    ui::{
        Check, Shared,
        text::{self, Word},
    },
};

/// The list.
pub(super) fn view(shared: &Shared, wanted: &UseStateHandle<Wanted>, found: &[&Record]) -> Html {
    let all = shared.casebook.records();
    let reproduced = all.iter().filter(|record| record.expected.is_some()).count();
    html! {
        <main class="page casebook">
            <h1>{ shared.t(Word::PageCasebook) }</h1>
            <p class="hint">{ text::casebook_holds(shared.lang, all.len(), reproduced) }</p>
            <p class="links-line">
                <a href={Route::Comparables.href()}>{ shared.t(Word::PageComparables) }</a>
                <a href={Route::Estimate(None).href()}>{ shared.t(Word::PageEstimate) }</a>
            </p>
            { filters(shared, wanted, all) }
            <p class="matches" role="status" data-test="matches">
                { text::matches(shared.lang, found.len()) }
            </p>
            <ol class="records" data-test="records">
                { for found.iter().map(|record| entry(shared, record)) }
            </ol>
        </main>
    }
}

/// Changes one thing that is looked for.
fn change<T: 'static>(wanted: &UseStateHandle<Wanted>, apply: fn(&mut Wanted, T)) -> Callback<T> {
    let wanted = wanted.clone();
    Callback::from(move |value| {
        let mut next = (*wanted).clone();
        apply(&mut next, value);
        wanted.set(next);
    })
}

fn filters(shared: &Shared, wanted: &UseStateHandle<Wanted>, all: &[Record]) -> Html {
    let lang = shared.lang;
    let search = change(wanted, |wanted, text: String| wanted.search = text);
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            search.emit(input.value());
        }
    });
    let all_of_them = shared.t(Word::All);
    let on = |apply: fn(&mut Wanted, Option<usize>)| change(wanted, apply);
    let t = |word: Word| AttrValue::from(shared.t(word));
    let years = years(all);
    let on_year = {
        let of = years.clone();
        change(wanted, |wanted, to: Option<i32>| wanted.year = to)
            .reform(move |place: Option<usize>| of.get(place?).copied())
    };
    html! {
        <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div class="field">
                <label for="casebook-search">{ shared.t(Word::SearchCases) }</label>
                <input id="casebook-search" type="search" autocomplete="off" data-test="casebook-search"
                    value={wanted.search.clone()} {oninput} />
            </div>
            <div class="filter-row">
                { chooser("filter-field", shared.t(Word::FilterField), all_of_them,
                    FIELDS.map(|field| t(text::field(field))), wanted.field,
                    &on(|wanted, to| wanted.field = to)) }
                { chooser("filter-kind", shared.t(Word::FilterKind), all_of_them,
                    KINDS.map(|kind| t(text::kind(kind))), wanted.kind,
                    &on(|wanted, to| wanted.kind = to)) }
                { chooser("filter-outcome", shared.t(Word::FilterOutcome), all_of_them,
                    OUTCOMES.map(|outcome| t(text::outcome(outcome))), wanted.outcome,
                    &on(|wanted, to| wanted.outcome = to)) }
                { chooser("filter-reproduced", shared.t(Word::FilterReproduced), all_of_them,
                    [t(Word::Reproduced), t(Word::FactsOnly)], wanted.reproduced,
                    &on(|wanted, to| wanted.reproduced = to)) }
                { chooser("filter-year", shared.t(Word::Year), all_of_them,
                    years.iter().map(|year| year.to_string().into()),
                    wanted.year.and_then(|year| years.iter().position(|one| *one == year)), &on_year) }
                { chooser("filter-order", shared.t(Word::SortBy), shared.t(Word::ByDay),
                    [t(Word::ByAward), t(Word::ByRecords)], wanted.order,
                    &on(|wanted, to| wanted.order = to)) }
            </div>
            <div class="checks">
                <Check id="filter-under-14" checked={wanted.under_14}
                    onchange={change(wanted, |wanted, to| wanted.under_14 = to)}>
                    { text::under_14(lang) }
                </Check>
                <Check id="filter-children" checked={wanted.children}
                    onchange={change(wanted, |wanted, to| wanted.children = to)}>
                    { text::children(lang) }
                </Check>
                <Check id="filter-punitive" checked={wanted.punitive}
                    onchange={change(wanted, |wanted, to| wanted.punitive = to)}>
                    { shared.t(Word::WithPunitive) }
                </Check>
            </div>
        </form>
    }
}

fn entry(shared: &Shared, record: &Record) -> Html {
    let lang = shared.lang;
    let number = |word: Word, value: String| {
        // What is told in words is set smaller; a Chinese character is as wide as two digits.
        let width: usize = value.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        let long = width > 14;
        html! {
            <div class={classes!("number", long.then_some("in-words"))}>
                <dt>{ shared.t(word) }</dt>
                <dd>{ value }</dd>
            </div>
        }
    };
    // Persons, where records are not counted.
    let (many, how_many) = match (records(lang, record), people(lang, record)) {
        (none, people) if none == UNKNOWN && people != UNKNOWN => (Word::People, people),
        (records, _) => (Word::Records, records),
    };
    let known = if record.expected.is_some() { Word::Reproduced } else { Word::FactsOnly };
    html! {
        <li key={record.id.clone()} class="record-line" data-test="record">
            <div>
                <h2><a href={Route::Casebook(Some(record.id.clone())).href()}>
                    { pick(lang, &record.title).to_owned() }
                </a></h2>
                <p class="about">
                    { court(shared, record) }
                    <span>{ shared.t(text::kind(record.kind)) }</span>
                    <span>{ shared.t(text::outcome(record.outcome)) }</span>
                    if record.children {
                        <span>{ text::children(lang) }</span>
                    }
                    if let Some(lacking) = text::lacking(record) { <span>{ shared.t(lacking) }</span> }
                    <span class={classes!(record.expected.is_some().then_some("reproduced"))}>
                        { shared.t(known) }
                    </span>
                </p>
            </div>
            <dl>
                { number(Word::AwardYuan, award(lang, record)) }
                { number(Word::GainYuan, gain(lang, record)) }
                { number(many, how_many) }
            </dl>
        </li>
    }
}
