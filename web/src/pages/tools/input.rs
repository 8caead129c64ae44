//! A field of a tool: the text as typed, and the fault of what cannot be read. It belongs to no case.

use redress_core::{Code, Invalid, lawbook::Date};
use redress_drafting::wording;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    parse::typed::Typed,
    ui::{Shared, date_field, use_shared},
};

/// What a text says; nothing if it is empty.
pub(super) fn read<T: Typed>(text: &str) -> Result<Option<T>, Code> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { T::read(text).map(Some) }
}

#[derive(PartialEq, Properties)]
pub(super) struct InputProps {
    pub(super) id: AttrValue,
    pub(super) label: AttrValue,
    pub(super) text: AttrValue,
    pub(super) onchange: Callback<String>,
    #[prop_or_default]
    pub(super) fault: Option<AttrValue>,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    /// Digits alone: another keypad than for sums, which may hold 万.
    #[prop_or_default]
    pub(super) digits: bool,
}

/// A line for a number.
#[component]
pub(super) fn Input(props: &InputProps) -> Html {
    let onchange = props.onchange.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            onchange.emit(input.value());
        }
    });
    let note = props.fault.as_ref().or(props.hint.as_ref());
    let note_id = format!("{}-note", props.id);
    html! {
        <div class="field in-figures">
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            <input id={props.id.clone()} type="text" value={props.text.clone()} {oninput}
                inputmode={props.digits.then_some("numeric")}
                autocomplete="off" spellcheck="false" placeholder="—"
                aria-invalid={props.fault.is_some().then_some("true")}
                aria-describedby={note.is_some().then(|| note_id.clone())} />
            if let Some(note) = note {
                <p class={if props.fault.is_some() { "fault" } else { "hint" }} id={note_id}>
                    { note.clone() }
                </p>
            }
        </div>
    }
}

/// The words of a fault.
pub(super) fn fault<T>(shared: &Shared, value: &Result<T, Code>) -> Option<AttrValue> {
    let code = value.as_ref().err()?;
    Some(wording::fault(shared.lang, &Invalid::new("", *code)).into())
}

/// A day.
pub(super) fn day(
    id: impl Into<AttrValue>,
    label: impl Into<AttrValue>,
    value: Option<Date>,
    onchange: Callback<Option<Date>>,
) -> Html {
    date_field(id.into(), label.into(), value, onchange)
}

#[derive(PartialEq, Properties)]
pub(super) struct ToolProps {
    pub(super) id: AttrValue,
    pub(super) title: AttrValue,
    pub(super) hint: AttrValue,
    pub(super) fields: Html,
    pub(super) result: Html,
}

/// A tool: its fields, and its result, which is read out when it changes.
#[component]
pub(super) fn Tool(props: &ToolProps) -> Html {
    let shared = use_shared();
    let title = format!("{}-title", props.id);
    html! {
        <section class="tool" id={props.id.clone()} aria-labelledby={title.clone()}>
            <h2 id={title}>{ props.title.clone() }</h2>
            <p class="hint">{ props.hint.clone() }</p>
            { props.fields.clone() }
            <div class="tool-result" role="status" data-test={format!("{}-result", props.id)}>
                if props.result == Html::default() {
                    <p class="muted">{ shared.t(crate::ui::text::Word::ToolWaits) }</p>
                } else {
                    { props.result.clone() }
                }
            </div>
        </section>
    }
}
