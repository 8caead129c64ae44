//! What is shown before an estimate is committed: the facts as they were known before the decision, and
//! a form. The sum claimed is left out, since courts often granted it in full.

use redress_casebook::Record;
use redress_drafting::{Lang, wording};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    super::records::{court, gain, numbers, people, pick, plain_sum, records, section, time},
    Method,
    kept::Estimate,
};
use crate::ui::{
    Segmented, Shared, dom,
    text::{self, Word},
    use_shared,
};

/// The id of the field for the sum.
pub(super) const FIELD: &str = "estimate-sum";

/// All that is told of a case before.
struct Known {
    title: String,
    facts: String,
    rows: Vec<(Word, String)>,
}

fn known(lang: Lang, record: &Record) -> Known {
    let facts = &record.case.facts;
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    let behaviours: Vec<_> =
        facts.behaviours.iter().map(|one| wording::behaviour(lang, *one)).collect();
    let published = &record.published;
    let mut rows = Vec::new();
    if !behaviours.is_empty() {
        rows.push((Word::Behaviours, behaviours.join(comma)));
    }
    if let Some(subjects) = facts.subjects {
        rows.push((Word::Subjects, text::subjects(lang, subjects).to_owned()));
    }
    rows.push((Word::People, people(lang, record)));
    rows.push((Word::Records, records(lang, record)));
    rows.push((Word::GainYuan, gain(lang, record)));
    let sanctions =
        [(Word::FineYuan, published.fine), (Word::ConfiscatedYuan, published.confiscated)];
    rows.extend(sanctions.into_iter().filter_map(|(word, sum)| Some((word, plain_sum(sum)?))));
    Known {
        title: pick(lang, &record.title).to_owned(),
        facts: pick(lang, &record.facts).to_owned(),
        rows,
    }
}

/// The facts, and the law of their time.
pub(super) fn facts(shared: &Shared, record: &Record, committed: bool) -> Html {
    let Known { title, facts, rows } = known(shared.lang, record);
    html! {
        <>
            <h1>{ title }</h1>
            <p class="about">{ court(shared, record) }</p>
            { section(shared, Word::KnownBefore, "known", html! {
                <div class="two">
                    <p class="reading">{ facts }</p>
                    { numbers(shared, rows) }
                </div>
            }) }
            { time(shared, record, committed) }
        </>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct FormProps {
    /// What the law says on the methods, see [`route_hint`](crate::panels::amounts::route_hint).
    pub(super) law: Html,
    pub(super) on_commit: Callback<Estimate>,
}

/// The question, a field for the sum, and the method if one likes.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let typed = use_state_eq(String::new);
    let method = use_state_eq(|| None::<usize>);
    let fault = use_state_eq(|| None::<redress_core::Code>);
    let oninput = {
        let (typed, fault) = (typed.clone(), fault.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(input.value());
                fault.set(None);
            }
        })
    };
    let onsubmit = {
        let (typed, method, fault) = (typed.clone(), *method, fault.clone());
        let on_commit = props.on_commit.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match redress_core::Yuan::typed(&typed) {
                Ok(sum) => {
                    let method = method.and_then(|index| Method::ALL.get(index).copied());
                    on_commit.emit(Estimate { sum, method });
                }
                Err(code) => {
                    fault.set(Some(code));
                    dom::focus(FIELD);
                }
            }
        })
    };
    let on_method = {
        let method = method.clone();
        Callback::from(move |index: usize| method.set(Some(index)))
    };
    let options = Method::ALL.map(|method| method.name(lang).into()).to_vec();
    let fault = fault.map(|code| wording::fault(lang, &redress_core::Invalid::new("", code)));
    let described = if fault.is_some() { "estimate-fault" } else { "estimate-hint" };
    html! {
        <form class="part estimate-question" data-test="question" novalidate=true {onsubmit}>
            <h2>{ shared.t(Word::WhatWouldYouAward) }</h2>
            <div class={classes!("field", "in-figures", "estimate-field")}>
                <label for={FIELD}>{ shared.t(Word::YourEstimateYuan) }</label>
                <input id={FIELD} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    data-test="estimate-sum" value={(*typed).clone()} {oninput}
                    aria-invalid={fault.is_some().then_some("true")} aria-describedby={described} />
                if let Some(fault) = fault {
                    <p class="fault" id="estimate-fault">{ fault }</p>
                } else {
                    <p class="hint" id="estimate-hint">{ shared.t(Word::AmountHint) }</p>
                }
            </div>
            <Segmented name="estimate-method" legend={shared.t(Word::WhichMethod)} hide_legend={false}
                {options} chosen={*method} onchange={on_method} />
            { props.law.clone() }
            <p class="actions">
                <button type="submit" class="primary" data-test="commit">{ shared.t(Word::Commit) }</button>
            </p>
            <p class="hint">{ shared.t(Word::HiddenTillThen) }</p>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use redress_casebook::Published;
    use redress_core::Yuan;

    use super::*;
    use crate::pages::estimate::offered;

    /// Every number in a text, in yuan or whatever it counts; `10.3万` is 103,000.
    fn numbers_in(text: &str) -> Vec<Yuan> {
        let mut numbers = Vec::new();
        let mut number = String::new();
        for c in text.chars().chain([' ']) {
            match c {
                '0'..='9' | '.' => number.push(c),
                ',' => {}
                _ => {
                    if c == '万' && !number.is_empty() {
                        number.push('万');
                    }
                    numbers.extend(Yuan::typed(number.trim_matches('.')));
                    number.clear();
                }
            }
        }
        numbers
    }

    fn told(lang: Lang, record: &Record) -> String {
        let Known { title, facts, rows } = known(lang, record);
        let rows = rows.into_iter().map(|(word, value)| format!("{} {value}", word.of(lang)));
        [title, facts].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn numbers_are_found_as_they_are_written() {
        let yuan = |text: &str| text.parse::<Yuan>().unwrap();
        assert_eq!(numbers_in("逾10.3万元、2,000条。"), [yuan("103000"), yuan("2000")]);
        assert_eq!(numbers_in("gained 34,000.00."), [yuan("34000")]);
    }

    /// The gain is a fact, and it may be what was awarded: that is for the reader to judge. Any other
    /// trace of the sums would tell them.
    #[test]
    fn nothing_told_before_tells_the_sum() {
        let mut offers = 0;
        for record in redress_casebook::all().filter(offered) {
            offers += 1;
            let expected = record.expected.as_ref().unwrap();
            let totals = [expected.award, expected.compensation, expected.punitive, expected.costs];
            let parts = expected.defendants.iter().flat_map(|one| [one.own, one.exposure]);
            let sums: Vec<_> =
                totals.into_iter().chain(parts).filter(|sum| *sum > Yuan::ZERO).collect();
            for lang in Lang::ALL {
                // What each gained stands in the facts under "gained"; the engine's own entry of it.
                let gains = &record.case.compensation.gains;
                let gained = gains.iter().filter_map(|gain| match gain.found {
                    Some(redress_core::case::Found::Amount(sum)) => Some(sum),
                    _ => None,
                });
                // A price is a fact as a gain is, though it may have to be returned.
                let Published { gain, punitive_base, .. } = record.published;
                let mut gained: Vec<_> = gained.chain(gain).chain(punitive_base).collect();
                let in_words = record.published.gain_text.as_ref();
                gained.extend(
                    in_words.map(|text| numbers_in(pick(lang, text))).into_iter().flatten(),
                );
                let text = told(lang, &record);
                for number in numbers_in(&text) {
                    assert!(
                        !sums.contains(&number) || gained.contains(&number),
                        "{}: {number} tells the sum in: {text}",
                        record.id
                    );
                }
                for word in ["判令", "判决", "支持", "驳回", "调解结案", "赔偿金", "裁定"]
                {
                    assert!(!text.contains(word), "{}: {word} in: {text}", record.id);
                }
                for word in ["ordered", "award", "judgment", "granted", "refused", "mediated"] {
                    assert!(!text.to_lowercase().contains(word), "{}: {word}: {text}", record.id);
                }
                for reveals in [&record.decided, &record.arithmetic].into_iter().flatten() {
                    assert!(!text.contains(pick(lang, reveals)), "{}", record.id);
                }
            }
        }
        assert!(offers >= 15, "only {offers} cases are offered");
    }

    #[test]
    fn a_case_without_an_exact_sum_is_not_offered() {
        for id in
            ["hic-liu-2021", "nature-rejections", "yanjiang-liu-drug", "bishan-chen-duck-2020"]
        {
            assert!(!offered(&redress_casebook::find(id).unwrap()), "{id}");
        }
    }
}
