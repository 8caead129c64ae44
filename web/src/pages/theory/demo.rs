//! A case that shows one point of the paper: what the program makes of it under the law in force and with the proposal.

use std::{collections::BTreeMap, rc::Rc};

use redress_core::{Assessment, Bearer, Case, Finding, Lens, Position, Reform, assess};
use redress_drafting::{Kind, Lang, draft, wording};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::content::{DEMOS, DemoCase};
use crate::{
    pages::words,
    storage::{
        opened::{begin, from_outside},
        reading,
    },
    ui::{Shared, marked, text::Word, use_shared},
};

pub(super) type Cases = BTreeMap<&'static str, Case>;

/// The cases, once the part that reads cases is there.
#[hook]
pub(super) fn use_cases() -> Option<Rc<Cases>> {
    let cases = use_state_eq(|| None::<Rc<Cases>>);
    let setter = cases.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            let Ok(reading) = reading::reader().await else { return };
            let read = |one: &DemoCase| Some((one.name, (reading.case)(one.json.as_bytes()).ok()?));
            let mut cases = Cases::new();
            // Put in one by one: `collect` would bring a sort.
            cases.extend(DEMOS.iter().filter_map(read));
            setter.set(Some(Rc::new(cases)));
        });
    });
    (*cases).clone()
}

#[derive(PartialEq, Properties)]
pub(super) struct DemoProps {
    pub(super) name: &'static str,
    pub(super) reform: Option<Reform>,
    pub(super) cases: Option<Rc<Cases>>,
}

/// What stands on one side only.
struct Side {
    award: String,
    findings: Vec<Finding>,
    proof: Vec<String>,
}

fn side(lang: Lang, here: &Assessment, there: &Assessment) -> Side {
    let new = |finding: &&Finding| there.findings.iter().all(|other| other.code != finding.code);
    let row = |row: &redress_core::ProofRow| (row.behaviour, row.element, row.bearer);
    let moved =
        here.proof.iter().filter(|one| there.proof.iter().all(|other| row(other) != row(one)));
    Side {
        award: wording::known(&here.award),
        findings: here.findings.iter().filter(new).cloned().collect(),
        proof: moved
            .map(|row| {
                let bearer: Bearer = row.bearer;
                [
                    wording::behaviour(lang, row.behaviour),
                    wording::element(lang, row.element),
                    wording::bearer(lang, bearer, row.element),
                ]
                .join(" · ")
            })
            .collect(),
    }
}

/// The title of the case in English, on a page in English.
fn in_english(lang: Lang, name: &str) -> Option<&'static str> {
    let of = DEMOS.iter().find(|one| one.name == name).map(|one| one.en);
    of.filter(|_| lang == Lang::En)
}

/// The case, computed.
#[component]
pub(super) fn Demo(props: &DemoProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let shown = use_memo((props.name, props.cases.clone(), lang), |(name, cases, _)| {
        let case = cases.as_ref()?.get(name)?.clone();
        Some((body(&shared, &case, props.reform), case))
    });
    let name = match props.reform {
        Some(reform) => format!("◇ {}", wording::reform(lang, reform)),
        None => shared.lang.pick(words::IN_THE_ORDER).to_owned(),
    };
    let open = shown.as_ref().as_ref().map(|(_, case)| {
        let (dispatch, case) = (shared.dispatch.clone(), case.clone());
        let onclick =
            Callback::from(move |_: MouseEvent| begin(&dispatch, from_outside(case.clone()).0));
        html! {
            <button type="button" class="quiet" {onclick}>{ shared.t(Word::OpenAsCase) }</button>
        }
    });
    html! {
        <details class="demo" data-test={format!("demo-{}", props.name)}>
            <summary>
                { name }
                if let Some((_, case)) = &*shown {
                    { " · " }
                    if let Some(en) = in_english(lang, props.name) { { en } } else { { case.title.clone() } }
                }
            </summary>
            if let Some((body, _)) = &*shown { { body.clone() } } else {
                <p class="hint" role="status">{ shared.t(Word::PartComes) }</p>
            }
            <p class="actions">{ open }</p>
        </details>
    }
}

fn body(shared: &Shared, case: &Case, reform: Option<Reform>) -> Html {
    let lang = shared.lang;
    let faults = |faults: redress_core::Faults| {
        html! {
            <ul class="dots">
                { for faults.iter().map(|fault| html! { <li>{ marked(lang, &wording::fault_with_place(lang, fault, case)) }</li> }) }
            </ul>
        }
    };
    let law = match assess(case, Position::Found, Lens::LAW) {
        Ok(law) => law,
        Err(found) => return faults(found),
    };
    let Some(reform) = reform else {
        // The order on the money, as the draft has it.
        let orders =
            draft(lang, Kind::Orders, case).map(|document| redress_drafting::text(&document));
        let money = wording::plain(law.totals.award);
        let money = money.trim_end_matches(".00");
        let order = orders.unwrap_or_default();
        let order =
            order.lines().find(|line| line.replace(',', "").contains(money)).unwrap_or_default();
        return html! { <blockquote>{ marked(lang, order) }</blockquote> };
    };
    let with = match assess(case, Position::Found, Lens::LAW.with(reform)) {
        Ok(with) => with,
        Err(found) => return faults(found),
    };
    let column = |word: Word, side: Side| {
        html! {
            <div>
                <h4>{ shared.t(word) }</h4>
                <p class="figures">{ shared.t(Word::Award) }{ " " }<strong>{ side.award }</strong></p>
                <ul class="dots">
                    { for side.findings.iter().map(|one| html! { <li>{ marked(lang, &wording::finding(lang, one, case)) }</li> }) }
                    { for side.proof.into_iter().map(|line| html! { <li>{ line }</li> }) }
                </ul>
            </div>
        }
    };
    html! {
        <div class="columns">
            { column(Word::LensLaw, side(lang, &law, &with)) }
            { column(Word::WithReforms, side(lang, &with, &law)) }
        </div>
    }
}
