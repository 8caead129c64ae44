//! Fields of days. What stands in one counts, or it is said why it does not: a browser lets a year before 1900 stand, and a
//! day of which a part is missing.

use redress_core::{
    Code, Invalid,
    case::{Entry, Leaf, Place},
    edit::Edit,
    lawbook::Date,
    typed_date,
};
use redress_drafting::wording;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::prelude::*;

use super::{
    Pause, Shared,
    text::{self, Word},
    use_shared,
};

/// What stands in a field of a day: a day or nothing, or a text that is no day.
pub(crate) type Stands = Result<Option<Date>, String>;

/// A day of the case; empty: not known.
pub(crate) fn day_field(shared: &Shared, place: Place, label: Word, value: Option<Date>) -> Html {
    of_case(shared, place, label, value, false)
}

/// A day of the case that has to be there.
pub(crate) fn needed_day(shared: &Shared, place: Place, label: Word, value: Option<Date>) -> Html {
    of_case(shared, place, label, value, value.is_some())
}

fn of_case(shared: &Shared, place: Place, label: Word, value: Option<Date>, needed: bool) -> Html {
    let path = AttrValue::from(place.to_string());
    // Both ends of a span answer for its order.
    let span = (place.field == Leaf::To).then(|| shared.fault(&place.at.to_string())).flatten();
    let fault = shared.fault(&path).or(span).map(AttrValue::from);
    let stands = match shared.unread.get(&path) {
        Some(text) => Err(text.to_owned()),
        None => Ok(value),
    };
    let onchange = shared.on(move |stands: Stands| {
        let entry = match stands {
            Ok(None) if needed => Entry::Unread(String::new()),
            Ok(day) => day.into(),
            Err(text) => Entry::Unread(text),
        };
        Edit::Set(place, entry)
    });
    html! { <DayField {path} label={shared.t(label)} {stands} {fault} {onchange} /> }
}

/// A day that is not of the case. What is no day counts as none.
pub(crate) fn date_field(
    path: AttrValue,
    label: AttrValue,
    value: Option<Date>,
    onchange: Callback<Option<Date>>,
) -> Html {
    let onchange = Callback::from(move |stands: Stands| onchange.emit(stands.unwrap_or_default()));
    html! { <DayField {path} {label} stands={Ok(value)} {onchange} /> }
}

#[derive(PartialEq, Properties)]
struct DayProps {
    path: AttrValue,
    label: AttrValue,
    stands: Stands,
    /// What is wrong with the day beside others.
    #[prop_or_default]
    fault: Option<AttrValue>,
    onchange: Callback<Stands>,
}

/// What was done in the field last and made no day.
#[derive(Clone, PartialEq)]
enum Refused {
    /// A text in the browser's form that is no day of ours.
    Typed(AttrValue),
    /// A part is missing; the browser does not say which.
    InPart,
    /// It is not in the field, which takes days only.
    Pasted(AttrValue),
}

#[component]
fn DayField(props: &DayProps) -> Html {
    let shared = use_shared();
    let refused = use_state_eq(|| None::<Refused>);
    // What this field sent and has not seen come back; anything else comes from elsewhere, and takes the place of what was
    // refused. Where no text is kept, one that was sent comes back as no day; where a day has to be there, none comes back
    // as an empty text.
    let sent = use_mut_ref(|| None::<Stands>);
    {
        let (refused, sent) = (refused.clone(), sent.clone());
        use_effect_with((props.stands.clone(), shared.epoch), move |(stands, _)| {
            let back = sent.take().is_some_and(|sent| match (&sent, stands) {
                (Err(_), Ok(None)) => true,
                (Ok(None), Err(text)) => text.is_empty(),
                (sent, stands) => sent == stands,
            });
            if !back {
                refused.set(None);
            }
        });
    }
    let send = {
        let (sent, onchange) = (sent.clone(), props.onchange.clone());
        move |stands: Stands| {
            *sent.borrow_mut() = Some(stands.clone());
            onchange.emit(stands);
        }
    };
    let oninput = {
        let (refused, send, path) = (refused.clone(), send.clone(), props.path.clone());
        let on_typing = shared.on_typing.clone();
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = input.value();
            let (is, stands) = match Date::parse(&text) {
                Some(day) => (None, Ok(Some(day))),
                None if !text.is_empty() => (Some(Refused::Typed(text.clone().into())), Err(text)),
                None if input.validity().bad_input() => (Some(Refused::InPart), Ok(None)),
                None => (None, Ok(None)),
            };
            // A year that is still being typed is no fault.
            on_typing.emit(is.as_ref().map(|_| (path.clone(), Pause::Typing)));
            refused.set(is);
            send(stands);
        })
    };
    // The browser takes a day from the clipboard in its own form only, if in any.
    let onpaste = {
        let (refused, send) = (refused.clone(), send.clone());
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let text = data.and_then(|data| data.get_data("text").ok()).unwrap_or_default();
            if text.trim().is_empty() {
                return;
            }
            event.prevent_default();
            match typed_date(&text) {
                Ok(day) => {
                    refused.set(None);
                    send(Ok(Some(day)));
                }
                Err(_) => refused.set(Some(Refused::Pasted(text.trim().to_owned().into()))),
            }
        })
    };
    let typing = shared.typing.as_ref() == Some(&props.path);
    let onblur = {
        let path = props.path.clone();
        shared.on_typing.reform(move |_: FocusEvent| typing.then(|| (path.clone(), Pause::Leaving)))
    };
    let text = match (&*refused, &props.stands) {
        (Some(Refused::Typed(text)), _) => text.clone(),
        (_, Err(text)) => text.clone().into(),
        (_, Ok(day)) => day.map(|day| day.to_string()).unwrap_or_default().into(),
    };
    let said = |text: &str| {
        let code = typed_date(text).err().unwrap_or(Code::Date);
        match code {
            // A field reads more than one form of a day.
            Code::DateForm => shared.t(Word::DayForm).into(),
            code => AttrValue::from(wording::fault(shared.lang, &Invalid::new("", code))),
        }
    };
    let fault = match &*refused {
        Some(Refused::Pasted(text)) => Some(AttrValue::from(format!(
            "{}{text}{}{}{}",
            shared.t(Word::NotPastedFrom),
            shared.t(Word::NotPastedTo),
            text::between(shared.lang),
            said(text)
        ))),
        _ if typing => None,
        Some(Refused::Typed(text)) => Some(said(text)),
        Some(Refused::InPart) => Some(shared.t(Word::DayInPart).into()),
        None => match &props.stands {
            Err(text) => Some(said(text)),
            Ok(_) => props.fault.clone(),
        },
    };
    let fault_id = format!("{}-fault", props.path);
    html! {
        <div class="field">
            <label for={props.path.clone()}>{ props.label.clone() }</label>
            <input id={props.path.clone()} type="date" min="1900-01-01" max="2199-12-31" value={text} {oninput} {onpaste}
                {onblur} aria-invalid={fault.is_some().then_some("true")}
                aria-describedby={fault.is_some().then(|| fault_id.clone())} />
            if let Some(fault) = fault {
                <p class="fault" id={fault_id}>{ fault }</p>
            }
        </div>
    }
}
