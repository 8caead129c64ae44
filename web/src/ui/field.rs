//! Fields that are typed into. What is typed stays in the field; what can be read goes to the case.

use std::cell::Cell;

use redress_core::{Code, Invalid, lawbook::Date};
use redress_drafting::{Lang, wording};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Shared, use_shared};
use crate::{
    edit::{Day, Edit},
    state::{Action, Unread},
    typed::Typed,
    unread,
};

/// Reads a text, hands the value on, and returns how the value is shown.
pub(crate) type Read = Callback<String, Result<String, Code>>;

/// Reads a value with a typed form; an empty field is "not known".
pub(crate) fn number<T: Typed>(
    shared: &Shared,
    make: impl Fn(Option<T>) -> Edit + 'static,
) -> Read {
    let (dispatch, lang) = (shared.dispatch.clone(), shared.lang);
    Callback::from(move |text: String| {
        let text = text.trim();
        let value = if text.is_empty() { None } else { Some(T::read(text)?) };
        dispatch.dispatch(Action::Edit(make(value)));
        Ok(value.map(|value| value.show(lang)).unwrap_or_default())
    })
}

/// Reads a value that has to be there: an empty field has the fault `empty`.
pub(crate) fn needed<T: Typed>(
    shared: &Shared,
    empty: Code,
    make: impl Fn(T) -> Edit + 'static,
) -> Read {
    let (dispatch, lang) = (shared.dispatch.clone(), shared.lang);
    Callback::from(move |text: String| {
        let text = text.trim();
        let value = if text.is_empty() { Err(empty) } else { T::read(text) }?;
        dispatch.dispatch(Action::Edit(make(value)));
        Ok(value.show(lang))
    })
}

/// Takes any text.
pub(crate) fn words(shared: &Shared, make: impl Fn(String) -> Edit + 'static) -> Read {
    let dispatch = shared.dispatch.clone();
    Callback::from(move |text: String| {
        dispatch.dispatch(Action::Edit(make(text.clone())));
        Ok(text)
    })
}

#[derive(PartialEq, Properties)]
pub(crate) struct FieldProps {
    /// The path in the case; also the id.
    pub(crate) path: AttrValue,
    pub(crate) label: AttrValue,
    /// What the label needs out of its context, for those who cannot see it.
    #[prop_or_default]
    pub(crate) context: Option<AttrValue>,
    /// The value as shown; empty: not known.
    pub(crate) text: AttrValue,
    pub(crate) read: Read,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Set in figures, to the right.
    #[prop_or_default]
    pub(crate) figures: bool,
    #[prop_or_default]
    pub(crate) placeholder: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) test: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) required: bool,
}

/// A number that no other field has.
fn new_number() -> u32 {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    LAST.set(LAST.get().wrapping_add(1));
    LAST.get()
}

/// A line of text or a number.
#[component]
pub(crate) fn Field(props: &FieldProps) -> Html {
    let shared = use_shared();
    let number = *use_mut_ref(new_number).borrow();
    // A text that waited for this field, in place of the value.
    let waiting = use_mut_ref(|| unread::take(&props.path));
    let draft = use_state(|| match &*waiting.borrow() {
        Some(text) => text.clone().into(),
        None => props.text.clone(),
    });
    let unreadable = use_state(|| None::<Code>);
    // How the value is shown that this field sent last; any other text comes from elsewhere.
    let sent = use_mut_ref(|| Some(props.text.clone()));
    {
        let (draft, unreadable, sent) = (draft.clone(), unreadable.clone(), sent.clone());
        use_effect_with((props.text.clone(), shared.epoch), move |(text, _)| {
            if sent.borrow().as_ref() != Some(text) {
                draft.set(text.clone());
                unreadable.set(None);
            }
            *sent.borrow_mut() = Some(text.clone());
        });
    }
    {
        // A new case takes back what could not be read.
        let (draft, unreadable, text) = (draft.clone(), unreadable.clone(), props.text.clone());
        let (read, sent) = (props.read.clone(), sent.clone());
        let mounted = use_mut_ref(|| false);
        use_effect_with(shared.epoch, move |_| {
            if mounted.replace(true) {
                draft.set(text);
                unreadable.set(None);
            } else if let Some(text) = waiting.take() {
                match read.emit(text) {
                    Ok(shown) => *sent.borrow_mut() = Some(shown.into()),
                    Err(code) => unreadable.set(Some(code)),
                }
            }
        });
    }
    {
        let dispatch = shared.dispatch.clone();
        let text = unreadable.map(|_| (*draft).clone());
        use_effect_with((props.path.clone(), *unreadable, text), move |(path, code, text)| {
            let unread = code.zip(text.as_ref()).map(|(code, text)| {
                let (path, text) = (path.to_string(), text.to_string());
                Unread { path, text, code }
            });
            let there = unread.is_some();
            if there {
                dispatch.dispatch(Action::Unread(number, unread));
            }
            move || {
                if there {
                    dispatch.dispatch(Action::Unread(number, None));
                }
            }
        });
    }
    let oninput = {
        let (draft, unreadable, sent) = (draft.clone(), unreadable.clone(), sent.clone());
        let read = props.read.clone();
        Callback::from(move |event: InputEvent| {
            let Some(text) = typed_text(&event) else { return };
            draft.set(text.clone().into());
            match read.emit(text) {
                Ok(shown) => {
                    *sent.borrow_mut() = Some(shown.into());
                    unreadable.set(None);
                }
                Err(code) => unreadable.set(Some(code)),
            }
        })
    };
    let onblur = {
        let (draft, unreadable, text) = (draft.clone(), unreadable.clone(), props.text.clone());
        Callback::from(move |_: FocusEvent| {
            if unreadable.is_none() {
                draft.set(text.clone());
            }
        })
    };
    let fault = match *unreadable {
        Some(code) => Some(wording::fault(shared.lang, &Invalid::new("", code))),
        None => shared.fault(&props.path),
    };
    let (hint_id, fault_id) = (format!("{}-hint", props.path), format!("{}-fault", props.path));
    let described = match (&fault, &props.hint) {
        (Some(_), _) => Some(fault_id.clone()),
        (None, Some(_)) => Some(hint_id.clone()),
        (None, None) => None,
    };
    html! {
        <div class={classes!("field", props.figures.then_some("in-figures"), props.class.clone())}>
            <label for={props.path.clone()}>
                if let Some(context) = &props.context {
                    <span class="vh">{ context.clone() }{ " " }</span>
                }
                { props.label.clone() }
                if props.required {
                    <span class="required">{ " " }{ shared.t(crate::text::Word::Required) }</span>
                }
            </label>
            <input id={props.path.clone()} type="text" value={(*draft).clone()} {oninput} {onblur}
                autocomplete="off" spellcheck="false" data-test={props.test.clone()}
                placeholder={props.placeholder.clone()}
                data-unreadable={unreadable.is_some().then_some("true")}
                aria-invalid={fault.is_some().then_some("true")} aria-describedby={described} />
            if let Some(fault) = fault {
                <p class="fault" id={fault_id}>{ fault }</p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint.clone() }</p>
            }
        </div>
    }
}

fn typed_text(event: &InputEvent) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

#[derive(PartialEq, Properties)]
pub(crate) struct DayProps {
    pub(crate) day: Day,
    pub(crate) label: AttrValue,
    pub(crate) value: Option<Date>,
}

/// A day of the case.
#[component]
pub(crate) fn DayField(props: &DayProps) -> Html {
    let shared = use_shared();
    let day = props.day;
    // Both ends of a span answer for its order.
    let span = if day == Day::ActTo { shared.fault("/dates/act") } else { None };
    let onchange = shared.on(move |date| Edit::Day(day, date));
    date_field(&shared, day.path().into(), props.label.clone(), props.value, span, onchange)
}

/// A day. A year that is still being typed is no fault.
pub(crate) fn date_field(
    shared: &Shared,
    path: AttrValue,
    label: AttrValue,
    value: Option<Date>,
    fault: Option<String>,
    onchange: Callback<Option<Date>>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        let Some(text) = typed_text(&event) else { return };
        let date = Date::parse(&text);
        if text.is_empty() || date.is_some() {
            onchange.emit(date);
        }
    });
    let fault = shared.fault(&path).or(fault);
    let fault_id = format!("{path}-fault");
    html! {
        <div class="field">
            <label for={path.clone()}>{ label }</label>
            <input id={path} type="date" min="1900-01-01" max="2199-12-31" {oninput}
                value={value.map(|date| date.to_string()).unwrap_or_default()}
                aria-invalid={fault.is_some().then_some("true")}
                aria-describedby={fault.is_some().then(|| fault_id.clone())} />
            if let Some(fault) = fault {
                <p class="fault" id={fault_id}>{ fault }</p>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct AreaProps {
    pub(crate) path: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) text: AttrValue,
    pub(crate) onchange: Callback<String>,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) required: bool,
}

/// Several lines of text.
#[component]
pub(crate) fn Area(props: &AreaProps) -> Html {
    let shared = use_shared();
    let onchange = props.onchange.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            onchange.emit(area.value());
        }
    });
    let hint_id = format!("{}-hint", props.path);
    html! {
        <div class="field wide">
            <label for={props.path.clone()}>
                { props.label.clone() }
                if props.required {
                    <span class="required">{ " " }{ shared.t(crate::text::Word::Required) }</span>
                }
            </label>
            <textarea id={props.path.clone()} rows="2" value={props.text.clone()} {oninput}
                aria-describedby={props.hint.as_ref().map(|_| hint_id.clone())} />
            if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint.clone() }</p>
            }
        </div>
    }
}

/// How a value is shown in a field.
pub(crate) fn shown<T: Typed>(lang: Lang, value: Option<T>) -> AttrValue {
    value.map(|value| value.show(lang).into()).unwrap_or_default()
}
