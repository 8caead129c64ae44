//! One published case in full.

use redress_casebook::Record;
use redress_core::{
    Lens,
    case::{ParamValue, RemedyChoice},
    remedy_standings,
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::super::{
    cite,
    estimate::offered,
    records::{
        award, court, gain, list, numbers, open_button, people, pick, plain_sum, reading, reasons,
        records, section, sources, time, words,
    },
    words as page_words,
};
use crate::{
    route::Route,
    ui::{
        Shared, standing_mark,
        text::{self, Word},
    },
};

/// The case; `order` is the list it stands in.
pub(super) fn view(shared: &Shared, record: &Record, order: &[&Record]) -> Html {
    let lang = shared.lang;
    let read = &reading(shared, record);
    let published = &record.published;
    let figures = [
        (Word::AwardYuan, Some(award(lang, record))),
        (Word::ClaimYuan, plain_sum(published.claim)),
        (Word::GainYuan, Some(gain(lang, record))),
        (Word::Records, Some(records(lang, record))),
        (Word::People, Some(people(lang, record))),
        (Word::PunitiveBaseYuan, plain_sum(published.punitive_base)),
        (Word::Multiplier, published.multiplier.map(|times| times.to_string())),
        (Word::FineYuan, plain_sum(published.fine)),
        (Word::ConfiscatedYuan, plain_sum(published.confiscated)),
    ];
    let figures = figures.into_iter().filter_map(|(word, value)| Some((word, value?)));
    html! {
        <main class="page case-record" data-test="case-record" key={record.id.clone()}>
            { neighbours(shared, record, order) }
            <h1>{ words(lang, &record.title) }</h1>
            <p class="about">
                { court(shared, record) }
                if !record.case.docket.is_empty() {
                    <span lang="zh-CN" data-test="docket">{ record.case.docket.clone() }</span>
                }
                <span>{ shared.t(text::kind(record.kind)) }</span>
                <span>{ shared.t(text::outcome(record.outcome)) }</span>
                if record.children {
                    <span>{ text::children(lang) }</span>
                }
            </p>
            <p class="actions">
                { open_button(shared, record) }
                if offered(record) {
                    <a href={Route::Estimate(Some(record.id.clone())).href()}>
                        { shared.t(Word::PageEstimate) }
                    </a>
                }
                <a href={Route::Comparables.href()}>{ shared.t(Word::PageComparables) }</a>
            </p>
            <div class="two">
                <div>
                    { section(shared, Word::PublishedFacts, "facts", html! {
                        <p class="reading">{ words(lang, &record.facts) }</p>
                    }) }
                    if let Some(decided) = &record.decided {
                        { section(shared, Word::Decided, "decided", html! {
                            <p class="reading">{ words(lang, decided) }</p>
                        }) }
                    }
                    { section(shared, Word::Arithmetic, "arithmetic", reasons(shared, read)) }
                    { remedies(shared, read) }
                </div>
                <div>
                    { section(shared, Word::PublishedNumbers, "numbers", numbers(shared, figures)) }
                    { time(shared, read, true) }
                    { list(shared, Word::NotPublished, "unknown", &record.unknown) }
                    { list(shared, Word::OurReading, "readings", &record.readings) }
                    { section(shared, Word::Source, "sources", sources(shared, record)) }
                    <details class="cite-as">
                        <summary>{ shared.lang.pick(page_words::CLASS_CITE) }</summary>
                        <cite::Forms forms={cite::of_record(record)} />
                    </details>
                </div>
            </div>
        </main>
    }
}

/// The way to the list and to the cases beside this one.
fn neighbours(shared: &Shared, record: &Record, order: &[&Record]) -> Html {
    let here = order.iter().position(|one| one.id == record.id).unwrap_or_default();
    let link = |index: Option<usize>, word: Word, rel: &'static str| {
        let Some(other) = index.and_then(|index| order.get(index)) else {
            return html! { <span class="muted">{ shared.t(word) }</span> };
        };
        let title = pick(shared.lang, &other.title).to_owned();
        html! {
            <a href={Route::Casebook(Some(other.id.clone())).href()} {rel} data-test={rel}
                title={title.clone()}>
                { shared.t(word) }<span class="vh">{ " " }{ title }</span>
            </a>
        }
    };
    html! {
        <nav class="neighbours" aria-label={shared.t(Word::Neighbours)}>
            <a href={Route::Casebook(None).href()}>{ "← " }{ shared.t(Word::PageCasebook) }</a>
            <span class="figures">{ here + 1 }{ " / " }{ order.len() }</span>
            { link(here.checked_sub(1), Word::Previous, "prev") }
            { link(Some(here + 1), Word::Next, "next") }
        </nav>
    }
}

/// The remedies with their particulars, and where the money goes.
fn remedies(shared: &Shared, record: &Record) -> Html {
    let lang = shared.lang;
    let case = &record.case;
    let standings = remedy_standings(case, Lens::LAW);
    let one = |choice: &RemedyChoice| {
        let data = choice.id.get();
        let particulars = data.parameters.iter().filter_map(|parameter| {
            let value = choice.parameters.get(parameter.id)?;
            let options = parameter.choices.map_or(&[][..], |choices| choices.options);
            let option = |id: &str| options.iter().find(|option| option.id == id);
            let value = match value {
                ParamValue::Text(id) => option(id)
                    .map_or_else(|| id.clone(), |option| lang.pick(option.label).to_owned()),
                ParamValue::Number(number) => number.to_string(),
                ParamValue::Flag(flag) => {
                    shared.t(if *flag { Word::Yes } else { Word::No }).to_owned()
                }
                ParamValue::List(texts) => texts.join(match lang {
                    Lang::Zh => "；",
                    Lang::En => "; ",
                }),
            };
            Some(html! { <div><dt>{ lang.pick(parameter.label) }</dt><dd>{ value }</dd></div> })
        });
        html! {
            <li>
                <p>
                    <span class="remedy-name">{ lang.pick(data.name) }</span>{ " " }
                    if let Some(status) = choice.status {
                        <span class="tag">{ text::remedy_status(lang, status) }</span>
                    } else {
                        <span class="tag muted">{ shared.t(Word::OutcomeUnknown) }</span>
                    }
                    { for standings.iter().filter(|one| one.0 == choice.id).map(|one| html! {
                        <>{ " " }{ standing_mark(lang, one.1.0, one.1.1) }</>
                    }) }
                </p>
                if !choice.parameters.is_empty() {
                    <dl class="numbers">{ for particulars }</dl>
                }
                if !choice.reason.is_empty() {
                    <p class="hint">{ choice.reason.clone() }</p>
                }
            </li>
        }
    };
    let money = case.destination.as_ref().map(|destination| {
        let payee = wording::payee(lang, destination.payee);
        html! {
            <p class="reading">
                { payee }
                if !destination.name.is_empty() {
                    { " · " }{ destination.name.clone() }
                }
                if !destination.purpose.is_empty() {
                    { " · " }{ destination.purpose.clone() }
                }
            </p>
        }
    });
    html! {
        <>
            if !case.remedies.is_empty() {
                { section(shared, Word::Remedies, "remedies", html! {
                    <ul class="ordered">{ for case.remedies.iter().map(one) }</ul>
                }) }
            }
            if let Some(money) = money {
                { section(shared, Word::Destination, "destination", money) }
            }
        </>
    }
}
