//! Non-monetary remedies, by category, with the particulars of those chosen.

use redress_core::{
    Case,
    case::{ParamValue, RemedyChoice, RemedyStatus},
    lawbook::{Category, ParameterKind, REMEDIES, Remedy, RemedyId, RemedyParameter},
};
use redress_drafting::{Lang, wording};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{case_props, defendants};
use crate::{
    edit::{Edit, RemedyEdit},
    text::{self, Word},
    ui::{Area, Check, Field, Section, Select, Shared, select_of, status_mark, use_shared, words},
};

case_props!(RemediesProps: defendants, remedies);

const CATEGORIES: [Category; 11] = [
    Category::Cessation,
    Category::Preventive,
    Category::Restorative,
    Category::Compliance,
    Category::Reputational,
    Category::InKind,
    Category::Interim,
    Category::Declaratory,
    Category::Monetary,
    Category::Procedural,
    Category::NotCivil,
];
const STATUSES: [RemedyStatus; 3] =
    [RemedyStatus::Granted, RemedyStatus::Rejected, RemedyStatus::Performed];

/// Section five.
#[component]
pub(crate) fn RemediesPanel(props: &RemediesProps) -> Html {
    let shared = use_shared();
    let search = use_state(String::new);
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            let input =
                event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                search.set(input.value());
            }
        })
    };
    let groups: Vec<Html> = CATEGORIES
        .into_iter()
        .filter_map(|category| group(&shared, &props.case, category, search.trim()))
        .collect();
    html! {
        <Section id="/remedies" number={5} title={Word::Remedies}>
            <div class="fields">
                <div class="field grow">
                    <label for="remedy-search">{ shared.t(Word::SearchRemedies) }</label>
                    <input id="remedy-search" type="search" autocomplete="off" value={(*search).clone()} {oninput} />
                </div>
            </div>
            if groups.is_empty() {
                <p class="muted">{ shared.t(Word::NoRemedies) }</p>
            }
            { for groups }
        </Section>
    }
}

/// A category; `None` if nothing in it is looked for.
fn group(shared: &Shared, case: &Case, category: Category, search: &str) -> Option<Html> {
    let lang = shared.lang;
    let chosen =
        |remedy: &Remedy| case.remedies.iter().find(|choice| choice.id.get().id == remedy.id);
    let wanted = |remedy: &&Remedy| {
        search.is_empty() || contains(remedy, search) || chosen(remedy).is_some()
    };
    let remedies: Vec<_> =
        REMEDIES.iter().filter(|remedy| remedy.category == category).filter(wanted).collect();
    if remedies.is_empty() {
        return None;
    }
    let count = remedies.iter().filter(|remedy| chosen(remedy).is_some()).count();
    let open = count > 0 || !search.is_empty();
    let items = remedies
        .into_iter()
        .filter_map(|remedy| Some(one(shared, case, RemedyId::find(remedy.id)?, chosen(remedy))));
    let title = text::category(lang, category);
    Some(html! {
        <details class="category" key={format!("{title}-{open}")} {open}>
            <summary>
                <h3>
                    { title }
                    if count > 0 {
                        <span class="tag">{ shared.t(Word::ChosenCount) }{ " " }{ count }</span>
                    }
                </h3>
            </summary>
            <fieldset>
                <legend class="vh">{ title }</legend>
                <ul class="plain remedies">{ for items }</ul>
            </fieldset>
        </details>
    })
}

fn contains(remedy: &Remedy, search: &str) -> bool {
    let search = search.to_lowercase();
    let texts = [remedy.name.zh, remedy.name.en, remedy.gist.zh, remedy.gist.en, remedy.id];
    texts.iter().any(|text| text.to_lowercase().contains(&search))
}

fn one(shared: &Shared, case: &Case, id: RemedyId, choice: Option<&RemedyChoice>) -> Html {
    let lang = shared.lang;
    let remedy = id.get();
    let index = case.remedies.iter().position(|choice| choice.id == id);
    // A finding about a chosen remedy leads to its place in the case.
    let place = index.map_or_else(|| format!("remedy-{}", remedy.id), |i| format!("/remedies/{i}"));
    html! {
        <li key={remedy.id} id={place}>
            <Check id={format!("remedy-check-{}", remedy.id)} checked={choice.is_some()}
                onchange={shared.on(move |on| Edit::Remedy(id, on))}>
                <span class="remedy-name">{ lang.pick(remedy.name) }</span>
            </Check>
            <p class="remedy-about">
                { status_mark(lang, text::standing(remedy.standing)) }
                <span class="mode">{ wording::mode(lang, remedy.mode) }</span>
                <span class="gist">{ lang.pick(remedy.gist) }</span>
            </p>
            if let (Some(choice), Some(index)) = (choice, index) {
                { particulars(shared, case, index, choice) }
            }
        </li>
    }
}

fn particulars(shared: &Shared, case: &Case, index: usize, choice: &RemedyChoice) -> Html {
    let lang = shared.lang;
    let id = choice.id;
    let path = format!("/remedies/{index}");
    let statuses = STATUSES.map(|status| (status, text::remedy_status(lang, status).into()));
    let answers = [(true, shared.t(Word::Yes).into()), (false, shared.t(Word::No).into())];
    let against = |(defendant, name): (redress_core::case::DefendantId, AttrValue)| {
        let checked = choice.defendants.contains(&defendant);
        let html_id = format!("{path}/defendants/{defendant}");
        let onchange =
            shared.on(move |on| Edit::Chosen(id, RemedyEdit::Against(defendant.clone(), on)));
        html! { <Check key={html_id.clone()} id={html_id.clone()} {checked} {onchange}>{ name }</Check> }
    };
    html! {
        <div class="particulars">
            <div class="fields">
                { for id.get().parameters.iter().map(|p| parameter(shared, &path, choice, p)) }
                { select_of(shared, format!("{path}/claimed"), shared.t(Word::Claimed),
                    shared.t(Word::Unknown), answers, choice.claimed.as_ref(),
                    move |claimed| Edit::Chosen(id, RemedyEdit::Claimed(claimed))) }
                { select_of(shared, format!("{path}/status"), shared.t(Word::Status),
                    shared.t(Word::NotChosen), statuses, choice.status.as_ref(),
                    move |status| Edit::Chosen(id, RemedyEdit::Status(status))) }
            </div>
            if case.defendants.len() > 1 {
                <fieldset class="inline" id={format!("{path}/defendants")}>
                    <legend>
                        { shared.t(Word::Against) }
                        <span class="hint">{ " " }{ shared.t(Word::AllDefendants) }</span>
                    </legend>
                    { for defendants(lang, case).into_iter().map(against) }
                </fieldset>
            }
        </div>
    }
}

/// One particular of an order, by its kind.
fn parameter(
    shared: &Shared,
    remedy_path: &str,
    choice: &RemedyChoice,
    parameter: &'static RemedyParameter,
) -> Html {
    let lang = shared.lang;
    let id = choice.id;
    let path = format!("{remedy_path}/parameters/{}", parameter.id);
    let label = lang.pick(parameter.label);
    let value = choice.parameters.get(parameter.id);
    let set = move |value: Option<ParamValue>| {
        Edit::Chosen(id, RemedyEdit::Parameter(parameter.id, value))
    };
    let hint = hint(shared, parameter);
    let text = |text: String| (!text.trim().is_empty()).then_some(ParamValue::Text(text));
    match parameter.kind {
        ParameterKind::Flag => {
            let checked = value == Some(&ParamValue::Flag(true));
            let onchange = shared.on(move |on: bool| set(on.then_some(ParamValue::Flag(true))));
            html! { <Check key={parameter.id} id={path} {checked} {onchange}>{ label }</Check> }
        }
        ParameterKind::Choice => {
            let list = parameter.choices.map_or(&[][..], |choices| choices.options);
            let options = std::iter::once((AttrValue::default(), shared.t(Word::NotChosen).into()))
                .chain(list.iter().map(|option| (option.id.into(), lang.pick(option.label).into())))
                .collect::<Vec<(AttrValue, AttrValue)>>();
            let onchange = shared.on(move |chosen: String| set(text(chosen)));
            let value = shown_parameter(value);
            html! {
                <Select key={parameter.id} {path} {label} {options} {value} {onchange}
                    required={parameter.required} />
            }
        }
        ParameterKind::List => {
            let onchange = shared.on(move |typed: String| {
                let lines: Vec<String> = typed.lines().map(str::to_owned).collect();
                set((!typed.is_empty()).then_some(ParamValue::List(lines)))
            });
            let one_per_line = shared.t(Word::OnePerLine);
            let hint =
                hint.map_or(one_per_line.to_owned(), |hint| format!("{one_per_line} {hint}"));
            html! {
                <Area key={parameter.id} {path} {label} {hint} text={shown_parameter(value)} {onchange}
                    required={parameter.required} />
            }
        }
        ParameterKind::Days | ParameterKind::Count | ParameterKind::Months => {
            let dispatch = shared.dispatch.clone();
            let read = Callback::from(move |typed: String| {
                let typed = typed.trim();
                let value = if typed.is_empty() {
                    None
                } else {
                    let number = <redress_core::Count as crate::typed::Typed>::read(typed)?.get();
                    let number = u32::try_from(number).map_err(|_| redress_core::Code::Count)?;
                    Some(ParamValue::Number(number))
                };
                let shown = shown_parameter(value.as_ref()).to_string();
                dispatch.dispatch(crate::state::Action::Edit(set(value)));
                Ok(shown)
            });
            html! {
                <Field key={parameter.id} {path} {label} {hint} figures={true} placeholder="—" {read}
                    text={shown_parameter(value)} required={parameter.required} />
            }
        }
        ParameterKind::Text | ParameterKind::Percent => html! {
            <Field key={parameter.id} {path} {label} {hint} class="grow" text={shown_parameter(value)}
                read={words(shared, move |typed| set(text(typed)))} required={parameter.required} />
        },
    }
}

fn hint(shared: &Shared, parameter: &RemedyParameter) -> Option<String> {
    let lang = shared.lang;
    let hint = parameter.hint.map(|hint| lang.pick(hint).to_owned());
    if parameter.observed.is_empty() {
        return hint;
    }
    let observed = match lang {
        Lang::Zh => format!("{}：{}", shared.t(Word::Observed), parameter.observed),
        Lang::En => format!("{}: {}", shared.t(Word::Observed), parameter.observed),
    };
    Some(hint.map_or(observed.clone(), |hint| format!("{hint} {observed}")))
}

fn shown_parameter(value: Option<&ParamValue>) -> AttrValue {
    match value {
        None => AttrValue::default(),
        Some(ParamValue::Text(text)) => text.clone().into(),
        Some(ParamValue::Number(number)) => number.to_string().into(),
        Some(ParamValue::Flag(flag)) => flag.to_string().into(),
        Some(ParamValue::List(lines)) => lines.join("\n").into(),
    }
}
