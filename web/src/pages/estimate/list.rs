//! The cases that can be estimated.

use redress_casebook::{Record, Topic};
use redress_drafting::wording;
use yew::prelude::*;

use super::{
    super::records::{court, section, words},
    kept::{self, Estimate},
    offered,
};
use crate::{
    route::Route,
    ui::{
        Notice, Shared, dom,
        text::{self, Word},
        use_shared,
    },
};

/// The id of the heading.
const HEADING: &str = "estimates";

/// The list, with one's own estimates and without the courts' sums.
#[component]
pub(super) fn List() -> Html {
    let shared = use_shared();
    let cases: Vec<_> = shared.casebook.records().iter().filter(|record| offered(record)).collect();
    let done: Vec<(String, Estimate)> = cases
        .iter()
        .filter_map(|record| Some((record.id.clone(), kept::load(&record.id)?)))
        .collect();
    let clear = {
        let (redraw, done, shared) = (use_force_update(), done.clone(), shared.clone());
        Callback::from(move |_: MouseEvent| {
            for (id, _) in &done {
                kept::forget(id);
            }
            let title = text::estimates(shared.lang, done.len());
            let back = {
                let (redraw, done) = (redraw.clone(), done.clone());
                Callback::from(move |()| {
                    for (id, estimate) in &done {
                        kept::put_back(id, *estimate);
                    }
                    Route::Estimate(None).go();
                    dom::focus(HEADING);
                    redraw.force_update();
                })
            };
            shared.notify.emit(Some(Notice::Removed { title, back }));
            // The button goes.
            dom::focus(HEADING);
            redraw.force_update();
        })
    };
    let of_field = |field: Topic, word: Word, id: &'static str| {
        let cases = cases.iter().filter(|record| record.field == field);
        let items = cases.map(|record| entry(&shared, record));
        section(&shared, word, id, html! { <ol class="records">{ for items }</ol> })
    };
    html! {
        <main class="page estimate" data-test="estimate-list">
            <h1 id={HEADING} tabindex="-1">{ shared.t(Word::PageEstimate) }</h1>
            <p class="reading">{ shared.t(Word::EstimateHint) }</p>
            <p class="hint">{ text::estimates_done(shared.lang, done.len(), cases.len()) }</p>
            if !done.is_empty() {
                <button type="button" class="quiet" data-test="clear-all" onclick={clear}>
                    { shared.t(Word::ClearEstimates) }
                </button>
            }
            { of_field(Topic::PersonalInformation, Word::FieldPersonalInformation, "estimate-pi") }
            { of_field(Topic::Consumer, Word::FieldConsumer, "estimate-consumer") }
        </main>
    }
}

fn entry(shared: &Shared, record: &Record) -> Html {
    let lang = shared.lang;
    let estimate = kept::load(&record.id);
    html! {
        <li key={record.id.clone()} class="record-line" data-test="to-estimate">
            <div>
                <h3><a href={Route::Estimate(Some(record.id.clone())).href()}>
                    { words(lang, &record.title) }
                </a></h3>
                <p class="about">
                    { court(shared, record) }
                    if record.children {
                        <span>{ text::children(lang) }</span>
                    }
                    if let Some(lacking) = text::lacking(record) { <span>{ shared.t(lacking) }</span> }
                </p>
            </div>
            if let Some(estimate) = estimate {
                <dl>
                    <div class="number">
                        <dt>{ shared.t(Word::YourEstimateYuan) }</dt>
                        <dd>{ wording::separated(estimate.sum) }</dd>
                    </div>
                </dl>
            }
        </li>
    }
}
