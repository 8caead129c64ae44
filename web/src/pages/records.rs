//! What the pages on published cases share: their words, their numbers, and how a sum comes about.

use redress_casebook::{Bilingual, English, Record, Source};
use redress_core::{
    Assessment, Level, Yuan,
    case::{At, Quantity},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    model::{casebook::Casebook, figures::UNKNOWN},
    panels::{derived, law_dates},
    route::Route,
    storage::opened::{begin, from_record},
    ui::{
        Shared, marked, on_select,
        text::{self, Word},
    },
};

/// A text of a record in the language of the page.
pub(super) fn pick(lang: Lang, text: &Bilingual) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

/// A record with its case as the reader of this page sees it: in English, parties in letters and labels translated.
pub(super) fn reading(shared: &Shared, record: &Record) -> Record {
    let case = match shared.lang {
        Lang::Zh => record.case.clone(),
        Lang::En => English::of([record]).read(&record.case),
    };
    Record { case, ..record.clone() }
}

/// A text of a record, for a page.
pub(super) fn words(lang: Lang, text: &Bilingual) -> AttrValue {
    pick(lang, text).to_owned().into()
}

/// The title of a page on a published case, or on all of them.
pub(super) fn record_title(shared: &Shared, id: Option<&str>, page: Word) -> String {
    let record = id.and_then(|id| shared.casebook.find(id));
    let page = shared.t(page);
    record.map_or(page.to_owned(), |one| format!("{} · {page}", pick(shared.lang, &one.title)))
}

/// What is said while the records are not there; `None` if they are.
pub(super) fn not_there(shared: &Shared) -> Option<Html> {
    let (word, test) = match shared.casebook {
        Casebook::Loaded(_) => return None,
        Casebook::Loading => (Word::CasebookLoading, "casebook-loading"),
        Casebook::Missing => (Word::CasebookMissing, "casebook-missing"),
    };
    Some(html! { <p class="reading" role="status" data-test={test}>{ shared.t(word) }</p> })
}

/// Says that no published case has this id, and leads back to the list.
pub(super) fn no_such_case(shared: &Shared, id: &str, word: Word, list: &Route) -> Html {
    html! {
        <main class="page">
            <h1>{ shared.t(word) }</h1>
            <p class="reading" data-test="no-such-case">
                { shared.t(Word::NoSuchCaseHint) }{ " " }<code>{ id.to_owned() }</code>
            </p>
            <p><a href={list.href()}>{ shared.t(text::page(list)) }</a></p>
        </main>
    }
}

/// Where and when: the court, and the day of the decision, or the latest known, or of the filing.
pub(super) fn court(shared: &Shared, record: &Record) -> Html {
    let day = text::day_of(shared.lang, record);
    // The Chinese name is the name; the English one tells how it is read.
    let english = redress_casebook::court(&record.case.court).filter(|_| shared.lang == Lang::En);
    html! {
        <>
            if let Some(name) = english {
                <span lang="en">{ name.en }</span>
            }
            if !record.case.court.is_empty() {
                <span lang="zh-CN">{ record.case.court.clone() }</span>
            }
            if let Some(day) = day {
                <span class="figures">{ day }</span>
            }
        </>
    }
}

/// A sum, or what is published in place of one, or the mark of the unknown.
fn sum(lang: Lang, exact: Option<Yuan>, words: Option<&Bilingual>) -> String {
    let words = words.map(|words| pick(lang, words).to_owned());
    exact.map(wording::separated).or(words).unwrap_or_else(|| UNKNOWN.to_owned())
}

fn number(lang: Lang, exact: Option<Quantity>, words: Option<&Bilingual>) -> String {
    let words = words.map(|words| pick(lang, words).to_owned());
    let exact = exact.map(|exact| wording::quantity(lang, &exact.to_string()));
    exact.or(words).unwrap_or_else(|| UNKNOWN.to_owned())
}

/// What was awarded.
pub(super) fn award(lang: Lang, record: &Record) -> String {
    sum(lang, record.award(), record.published.award_text.as_ref())
}

/// What the defendants gained.
pub(super) fn gain(lang: Lang, record: &Record) -> String {
    sum(lang, record.published.gain, record.published.gain_text.as_ref())
}

/// How many records.
pub(super) fn records(lang: Lang, record: &Record) -> String {
    number(lang, record.published.records, record.published.records_text.as_ref())
}

/// How many persons.
pub(super) fn people(lang: Lang, record: &Record) -> String {
    number(lang, record.published.people, record.published.people_text.as_ref())
}

/// A sum without words.
pub(super) fn plain_sum(exact: Option<Yuan>) -> Option<String> {
    exact.map(wording::separated)
}

/// Labels with values, as a list.
pub(super) fn numbers(shared: &Shared, rows: impl IntoIterator<Item = (Word, String)>) -> Html {
    let row = |(word, value): (Word, String)| {
        html! { <div><dt>{ shared.t(word) }</dt><dd>{ value }</dd></div> }
    };
    html! { <dl class="numbers">{ for rows.into_iter().map(row) }</dl> }
}

/// A section with a heading of its own.
pub(super) fn section(shared: &Shared, word: Word, id: &'static str, body: Html) -> Html {
    html! {
        <section class="part" aria-labelledby={id}>
            <h2 {id}>{ shared.t(word) }</h2>
            { body }
        </section>
    }
}

/// A section that is a list of texts; nothing if there are none.
pub(super) fn list(shared: &Shared, word: Word, id: &'static str, texts: &[Bilingual]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    let items = texts.iter().map(|text| html! { <li>{ words(shared.lang, text) }</li> });
    section(shared, word, id, html! { <ul class="dots reading">{ for items }</ul> })
}

/// How the published sum comes about: in words, and as the engine derives it with its authority.
pub(super) fn reasons(shared: &Shared, record: &Record) -> Html {
    let lang = shared.lang;
    // Computed here and now, and shown only if it is what was published.
    let computed = record.expected.as_ref().and_then(|expected| {
        let assessment = record.assess().ok()?;
        (assessment.totals.award == expected.award).then_some(assessment)
    });
    html! {
        <>
            if let Some(arithmetic) = &record.arithmetic {
                <p class="reading sums-in-words">{ words(lang, arithmetic) }</p>
            }
            if let Some(assessment) = computed {
                <p class="hint" data-test="reproduced">
                    { shared.t(text::fixed_by(record.fixed_by)) }
                </p>
                <div data-test="derivation">
                    { derived(shared, &record.case, &assessment.award) }
                </div>
                { parts(shared, record, &assessment) }
            } else {
                <p class="hint" data-test="facts-only">{ shared.t(Word::FactsDoNotDetermine) }</p>
            }
        </>
    }
}

/// What each of several defendants owes, where the record says so.
fn parts(shared: &Shared, record: &Record, assessment: &Assessment) -> Html {
    let several = record.expected.as_ref().is_some_and(|e| e.defendants.len() > 1);
    if !several {
        return Html::default();
    }
    // An equal share that nobody ordered is a presumption, and said to be one.
    let presumed = wording::presumed(shared.lang, &record.case, assessment);
    html! {
        <>
        <table class="sums parts">
            { shared.heads(&[Word::Defendant, Word::Own, Word::Exposure], 2) }
            <tbody>
                { for assessment.defendants.iter().map(|one| html! {
                    <tr>
                        <th scope="row">
                            { marked(shared.lang, &wording::defendant(shared.lang, one.id.as_str(), &record.case)) }
                        </th>
                        <td>{ wording::if_known(assessment.knows(&record.case, &one.own_derivation), one.own) }</td>
                        <td>{ wording::if_known(assessment.knows(&record.case, &one.exposure_derivation), one.exposure) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
        if let Some(presumed) = presumed {
            <p class="hint" data-test="presumed">{ marked(shared.lang, &presumed) }</p>
        }
        </>
    }
}

/// When it happened and was decided, which law that chooses, and what is not certain about it. Why a latest
/// day is what it is can tell how the case ended, so before an estimate it is left out.
pub(super) fn time(shared: &Shared, record: &Record, with_reasons: bool) -> Html {
    let lang = shared.lang;
    let Ok(assessment) = record.assess() else { return Html::default() };
    let dates = record.case.dates;
    let doubts: Vec<_> = assessment
        .findings
        .iter()
        .filter(|one| one.level > Level::Note)
        .filter(|one| one.place.is_some_and(|place| place.is_in(At::Dates)))
        .collect();
    let mut rows = vec![(Word::TimeOfAct, text::time(lang, dates.act, dates.act_by))];
    if with_reasons {
        let judged = dates.judgment.map(|day| wording::day(lang, day));
        let judged = judged.unwrap_or_else(|| text::time(lang, None, dates.trial_by));
        rows.push((Word::TimeOfTrial, judged));
    }
    let reasons = [&record.latest.act, &record.latest.trial].into_iter().flatten();
    section(
        shared,
        Word::TimeAndLaw,
        "time",
        html! {
            <>
                { numbers(shared, rows) }
                if with_reasons {
                    { for reasons.map(|reason| html! { <p class="hint">{ words(lang, reason) }</p> }) }
                }
                { law_dates(shared, &assessment) }
                if !doubts.is_empty() {
                    <div class="level-caution" data-test="time-caution">
                        <h3>{ wording::level(lang, Level::Caution) }</h3>
                        <ul class="findings">{ for doubts.into_iter().map(|one| html! {
                            <li><p>{ wording::finding(lang, one, &record.case) }</p></li>
                        }) }</ul>
                    </div>
                }
            </>
        },
    )
}

/// What a case rests on; only official addresses are linked.
pub(super) fn sources(shared: &Shared, record: &Record) -> Html {
    html! {
        <>
            if !record.sources.is_empty() {
                <p class="hint">{ shared.t(text::confidence(record.confidence)) }</p>
                { source_list(shared.lang, record) }
                <p class="hint">{ shared.t(Word::OfficialOnlyLinked) }</p>
            }
            if let Some(lacking) = text::lacking(record) {
                <p class="hint" data-test="no-dated-source">
                    { shared.t(lacking) }{ shared.t(Word::SoughtInVain) }
                </p>
            }
        </>
    }
}

/// The publications with what each says otherwise than the others.
pub(crate) fn source_list(lang: Lang, record: &Record) -> Html {
    let one = |source: &Source| {
        let line = words(lang, &source.line());
        html! {
            <li>
                if let Some(url) = &source.url {
                    <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ marked(lang, &line) }</a>
                } else {
                    <span>{ marked(lang, &line) }</span>
                }
                if let Some(says) = &source.says {
                    <p class="hint">{ Word::SaysItself.of(lang) }{ words(lang, says) }</p>
                }
            </li>
        }
    };
    html! { <ul class="sources">{ for record.sources.iter().map(one) }</ul> }
}

/// A button that opens the facts as a case in the workbench.
pub(super) fn open_button(shared: &Shared, record: &Record) -> Html {
    let (dispatch, casebook, id) =
        (shared.dispatch.clone(), shared.casebook.clone(), record.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(record) = casebook.find(&id) {
            begin(&dispatch, from_record(record));
        }
    });
    html! {
        <button type="button" class="primary" data-test="open-case" {onclick}>
            { shared.t(Word::OpenAsCase) }
        </button>
    }
}

/// A choice of one of some words, or of none, which has a word of its own.
pub(super) fn chooser(
    id: &'static str,
    label: &'static str,
    none: &'static str,
    words: impl IntoIterator<Item = AttrValue>,
    chosen: Option<usize>,
    onchange: &Callback<Option<usize>>,
) -> Html {
    let onchange = onchange.reform(|value: String| value.parse::<usize>().ok());
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select {id} data-test={id} onchange={on_select(&onchange)}>
                <option value="" selected={chosen.is_none()}>{ none }</option>
                { for words.into_iter().enumerate().map(|(index, word)| html! {
                    <option value={index.to_string()} selected={chosen == Some(index)}>{ word }</option>
                }) }
            </select>
        </div>
    }
}
