//! The particulars of a remedy that was chosen: what its order must say, and what became of it.

use redress_core::{
    Case,
    case::{
        At, DefendantId, Entry, Leaf, ParamValue, Particular, Place, RemedyChoice, RemedyStatus,
    },
    edit::Edit,
    lawbook::{ParameterKind, RemedyParameter},
    typed_particular,
};
use redress_drafting::Lang;
use yew::prelude::*;

use super::super::defendants;
use crate::ui::{
    Area, Check, Field, OnChoice, Read, Select, Shared, Taken, Takes, day_field, marked, select_of,
    text::{self, Word},
};

const STATUSES: [RemedyStatus; 3] =
    [RemedyStatus::Granted, RemedyStatus::Rejected, RemedyStatus::Performed];

pub(super) fn particulars(shared: &Shared, case: &Case, row: u32, choice: &RemedyChoice) -> Html {
    let (lang, at) = (shared.lang, At::Remedy(row));
    let against_path = at.field(Leaf::Defendants);
    let statuses = STATUSES.map(|status| (status, text::remedy_status(lang, status).into()));
    let answers = [(true, shared.t(Word::Yes).into()), (false, shared.t(Word::No).into())];
    let against = |(defendant, name): (DefendantId, AttrValue)| {
        let checked = choice.defendants.contains(&defendant);
        let html_id = format!("{against_path}/{defendant}");
        let onchange = shared.tick(against_path, Some(defendant));
        html! { <Check key={html_id.clone()} id={html_id.clone()} {checked} {onchange}>{ marked(lang, &name) }</Check> }
    };
    html! {
        <>
            <div class="fields">
                <>{ for choice.id.get().parameters.iter().map(|p| parameter(shared, row, choice, p)) }</>
                { select_of(shared, at.field(Leaf::Claimed), shared.t(Word::Claimed),
                    shared.t(Word::Unknown), answers, choice.claimed.as_ref()) }
                { select_of(shared, at.field(Leaf::Status), shared.t(Word::Status),
                    shared.t(Word::NotChosen), statuses, choice.status.as_ref()) }
                <Area place={at.field(Leaf::Reason)} label={shared.t(Word::ReasonFor)} text={choice.reason.clone()} />
            </div>
            if case.defendants.len() > 1 {
                <fieldset class="inline" id={against_path.to_string()}>
                    <legend>
                        { shared.t(Word::Against) }
                        <span class="hint">{ " " }{ shared.t(Word::AllDefendants) }</span>
                    </legend>
                    <>{ for defendants(shared, case).into_iter().map(against) }</>
                </fieldset>
            }
        </>
    }
}

/// One particular of an order, by its kind.
fn parameter(
    shared: &Shared,
    row: u32,
    choice: &RemedyChoice,
    parameter: &'static RemedyParameter,
) -> Html {
    let Some(name) = Particular::named(parameter.id) else { return Html::default() };
    let (lang, place) = (shared.lang, Place::from(At::Particular(row, name)));
    let label = lang.pick(parameter.label);
    let value = choice.parameters.get(parameter.id);
    let hint = hint(shared, parameter);
    match parameter.kind {
        ParameterKind::Flag => {
            let checked = value == Some(&ParamValue::Flag(true));
            let onchange =
                shared.on(move |on: bool| Edit::set(place, on.then_some(ParamValue::Flag(true))));
            html! { <Check key={parameter.id} id={place.to_string()} {checked} {onchange}>{ label }</Check> }
        }
        ParameterKind::Choice => {
            let list = parameter.choices.map_or(&[][..], |choices| choices.options);
            let options = std::iter::once((AttrValue::default(), shared.t(Word::NotChosen).into()))
                .chain(list.iter().map(|option| (option.id.into(), lang.pick(option.label).into())))
                .collect::<Vec<(AttrValue, AttrValue)>>();
            let edits = options.iter().map(|(id, _)| Edit::Set(place, text(id))).collect();
            let onchange = OnChoice::Edits(shared.dispatch.clone(), edits);
            let value = shown_parameter(value);
            html! {
                <Select key={parameter.id} path={place.to_string()} {label} {options} {value} {onchange}
                    required={parameter.required} />
            }
        }
        ParameterKind::List => {
            let one_per_line = shared.t(Word::OnePerLine);
            let hint =
                hint.map_or(one_per_line.to_owned(), |hint| format!("{one_per_line} {hint}"));
            html! {
                <Area key={parameter.id} {place} {label} {hint} text={shown_parameter(value)} takes={Takes::Lines}
                    required={parameter.required} />
            }
        }
        ParameterKind::Days
        | ParameterKind::Count
        | ParameterKind::Hours
        | ParameterKind::Months => {
            let read = Read::by(shared, numbered(parameter.kind));
            html! {
                <>
                <div class="suggested" key={parameter.id}>
                    <Field {place} {label} {hint} figures={true} placeholder="—" {read}
                        text={shown_parameter(value)} required={parameter.required} />
                    { suggestion(shared, parameter, value, place) }
                </div>
                if parameter.id == "days" {
                    { day_field(shared, At::Remedy(row).field(Leaf::By), Word::OrLastDay, choice.by) }
                }
                </>
            }
        }
        ParameterKind::Text | ParameterKind::Percent => html! {
            <Field key={parameter.id} {place} {label} {hint} class="grow" text={shown_parameter(value)}
                read={Read::by(shared, |typed, _| Ok((text(typed), typed.to_owned())))} required={parameter.required} />
        },
    }
}

/// A particular in words.
fn text(text: &str) -> Entry {
    Entry::Particular((!text.trim().is_empty()).then(|| ParamValue::Text(text.to_owned())))
}

/// Reads a particular that is a number.
fn numbered(kind: ParameterKind) -> fn(&str, Lang) -> Taken {
    fn read(kind: ParameterKind, typed: &str) -> Taken {
        let typed = typed.trim();
        let number = (!typed.is_empty()).then(|| typed_particular(kind, typed)).transpose()?;
        let value = number.map(ParamValue::Number);
        let shown = shown_parameter(value.as_ref()).to_string();
        Ok((value.into(), shown))
    }
    match kind {
        ParameterKind::Days => |typed, _| read(ParameterKind::Days, typed),
        ParameterKind::Hours => |typed, _| read(ParameterKind::Hours, typed),
        ParameterKind::Months => |typed, _| read(ParameterKind::Months, typed),
        _ => |typed, _| read(ParameterKind::Count, typed),
    }
}

/// A number seen in a published case, to be taken by a click and never by itself.
fn suggestion(
    shared: &Shared,
    parameter: &RemedyParameter,
    value: Option<&ParamValue>,
    place: Place,
) -> Html {
    match (parameter.observed.parse::<u32>(), value) {
        (Ok(number), None) => html! {
            <button type="button" class="link suggest" onclick={shared.click(Edit::set(place, Some(ParamValue::Number(number))))}>
                { shared.t(Word::UseIt) }{ " " }{ number }
            </button>
        },
        _ => Html::default(),
    }
}

fn hint(shared: &Shared, parameter: &RemedyParameter) -> Option<String> {
    let lang = shared.lang;
    let hint = parameter.hint.map(|hint| shared.says(hint).to_owned());
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
