//! Fields that are typed into. What is typed stays in the field; what can be read goes to the case.

use redress_core::{
    Code, Invalid,
    case::{Entry, ParamValue, Place},
    edit::Edit,
    is_arithmetic,
};
use redress_drafting::{Lang, wording};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Shared, marked, other_language, use_shared};
use crate::{
    parse::typed::Typed,
    ui::{dom, text::Word},
};

/// What is read: the value that the field takes, and how it is shown.
pub(crate) type Taken = Result<(Entry, String), Code>;

/// Reads the text of a field. Two are equal if they read alike, so that a field whose reader is made anew each time its
/// panel is drawn is itself drawn anew only if it shows something else.
#[derive(Clone, Copy)]
pub(crate) struct Read {
    lang: Lang,
    by: fn(&str, Lang) -> Taken,
    /// The fault of an empty field, where there has to be something.
    empty: Option<Code>,
    /// Arithmetic stays as it was typed.
    reckons: bool,
}

impl Read {
    pub(crate) fn by(shared: &Shared, by: fn(&str, Lang) -> Taken) -> Self {
        Self { lang: shared.lang, by, empty: None, reckons: false }
    }

    /// Takes arithmetic too, with what it comes to beside it.
    pub(crate) fn reckoning(self) -> Self {
        Self { reckons: true, ..self }
    }

    pub(crate) fn read(self, text: &str) -> Taken {
        match self.empty {
            Some(code) if text.trim().is_empty() => Err(code),
            _ if self.reckons && is_arithmetic(text) => {
                let typed = text.trim().to_owned();
                Ok((Entry::Reckoned(typed.clone()), typed))
            }
            _ => (self.by)(text, self.lang),
        }
    }
}

impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        let settings = |read: &Self| (read.lang, read.empty, read.reckons);
        // Two functions made one by the linker read alike.
        settings(self) == settings(other) && std::ptr::fn_addr_eq(self.by, other.by)
    }
}

fn read<T: Typed>(text: &str, lang: Lang) -> Taken
where
    Option<T>: Into<Entry>,
{
    let text = text.trim();
    let value = if text.is_empty() { None } else { Some(T::read(text)?) };
    Ok((value.into(), value.map(|value| value.show(lang)).unwrap_or_default()))
}

/// Reads a value as the field has it now, with its typed form; an empty field is "not known".
pub(crate) fn number<T: Typed>(shared: &Shared, _: Option<T>) -> Read
where
    Option<T>: Into<Entry>,
{
    Read::by(shared, read::<T>)
}

/// Reads a value that has to be there: an empty field has the fault `empty`.
pub(crate) fn needed<T: Typed>(shared: &Shared, value: Option<T>, empty: Code) -> Read
where
    Option<T>: Into<Entry>,
{
    Read { empty: Some(empty), ..number(shared, value) }
}

/// Takes any text.
pub(crate) fn words(shared: &Shared) -> Read {
    Read::by(shared, |text, _| Ok((Entry::Text(text.to_owned()), text.to_owned())))
}

#[derive(PartialEq, Properties)]
pub(crate) struct FieldProps {
    /// The field of the case; its path is the id.
    pub(crate) place: Place,
    pub(crate) label: AttrValue,
    /// What the label needs out of its context, for those who cannot see it.
    #[prop_or_default]
    pub(crate) context: Option<AttrValue>,
    /// The value as shown; empty: not known.
    pub(crate) text: AttrValue,
    /// What the text comes to, where it is arithmetic.
    #[prop_or_default]
    pub(crate) comes_to: Option<AttrValue>,
    pub(crate) read: Read,
    /// What else is done with a text that is sent.
    #[prop_or_default]
    pub(crate) then: Option<Callback<String>>,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Set in figures, to the right.
    #[prop_or_default]
    pub(crate) figures: bool,
    /// What its reader takes and the decimal keypad of a phone does not have.
    #[prop_or_default]
    pub(crate) keys: &'static [&'static str],
    #[prop_or_default]
    pub(crate) placeholder: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) test: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) required: bool,
}

/// A line of text or a number. What is typed and cannot be read stays in the case as it was typed, and stands here again
/// whatever comes in between: another page, a reload, an undone step.
#[component]
pub(crate) fn Field(props: &FieldProps) -> Html {
    let shared = use_shared();
    let place = props.place;
    let path = AttrValue::from(place.to_string());
    let unread = shared.unread.get(&path).map(|text| AttrValue::from(text.to_owned()));
    // What the case has for this field.
    let stands = unread.clone().unwrap_or_else(|| props.text.clone());
    let draft = use_state(|| stands.clone());
    // How the case shows what this field sent last; any other text comes from elsewhere.
    let sent = use_mut_ref(|| stands.clone());
    {
        let (draft, sent) = (draft.clone(), sent.clone());
        use_effect_with((stands.clone(), shared.epoch), move |(stands, _)| {
            if *sent.borrow() != *stands {
                draft.set(stands.clone());
            }
            *sent.borrow_mut() = stands.clone();
        });
    }
    {
        // A new case takes back what was typed for the old one.
        let (draft, stands) = (draft.clone(), stands.clone());
        let mounted = use_mut_ref(|| false);
        use_effect_with(shared.epoch, move |_| {
            if mounted.replace(true) {
                draft.set(stands);
            }
        });
    }
    // What is sent may be on its way to something else: its fault waits for a pause.
    let send = {
        let (draft, read, sent, path) = (draft.clone(), props.read, sent.clone(), path.clone());
        let (dispatch, on_typing) = (shared.dispatch.clone(), shared.on_typing.clone());
        let then = props.then.clone();
        Callback::from(move |(text, pause): (String, Option<Pause>)| {
            draft.set(text.clone().into());
            if let Some(then) = &then {
                then.emit(text.clone());
            }
            let (value, shown) = match read.read(&text) {
                Ok(read) => {
                    on_typing.emit(None);
                    read
                }
                Err(_) => {
                    on_typing.emit(pause.map(|pause| (path.clone(), pause)));
                    (Entry::Unread(text.clone()), text)
                }
            };
            *sent.borrow_mut() = shown.into();
            dispatch.dispatch(Edit::Set(place, value).into());
        })
    };
    let oninput = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| {
            let Some(text) = typed_text(&event) else { return };
            let pause = if event.is_composing() { Pause::Composing } else { Pause::Typing };
            send.emit((text, Some(pause)));
        })
    };
    let onchange = {
        // Some that fill in fields send nothing else.
        let (draft, send) = (draft.clone(), send.clone());
        Callback::from(move |event: Event| {
            let Some(text) = typed_text(&event) else { return };
            if *draft != *text {
                send.emit((text, None));
            }
        })
    };
    // What stood there when the field was entered: Escape brings it back.
    let before = use_mut_ref(|| None::<String>);
    let onfocus = {
        let (before, draft) = (before.clone(), draft.clone());
        Callback::from(move |_: FocusEvent| *before.borrow_mut() = Some(draft.to_string()))
    };
    let onkeydown = {
        let (before, send) = (before.clone(), send.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Escape" || dom::composes(&event) {
                return;
            }
            let text =
                before.borrow().clone().filter(|text| typed_text(&event) != Some(text.clone()));
            if let Some(text) = text {
                event.prevent_default();
                event.stop_propagation();
                send.emit((text, None));
            }
        })
    };
    let on_key = {
        let (draft, send, path) = (draft.clone(), send.clone(), path.clone());
        Callback::from(move |key: &'static str| {
            let typed = if key.chars().count() > 1 { String::new() } else { draft.to_string() };
            send.emit((typed + key, Some(Pause::Typing)));
            dom::focus(&path);
        })
    };
    let code = match &unread {
        Some(text) => Some(props.read.read(text).err().unwrap_or(Code::Unread)),
        None if *draft == stands => None,
        None => props.read.read(&draft).err(),
    };
    // What a text that is more than a number is taken for.
    let taken = match &unread {
        None if props.comes_to.is_some() => props.comes_to.clone(),
        None if *draft != stands && needs_telling(&draft) => Some(stands.clone()),
        _ => None,
    };
    let typing = shared.typing.as_ref() == Some(&path);
    let onblur = {
        let (draft, unread, path) = (draft.clone(), unread.clone(), path.clone());
        let on_typing = shared.on_typing.clone();
        Callback::from(move |_: FocusEvent| {
            on_typing.emit(typing.then(|| (path.clone(), Pause::Leaving)));
            // A quick hand leaves before its last keys are drawn: what the case has is what was sent last.
            let now = sent.borrow().clone();
            match &unread {
                Some(text) if *text == now => {
                    // Another version may have kept what this one can read.
                    if code == Some(Code::Unread) {
                        send.emit((text.to_string(), None));
                    }
                }
                _ => draft.set(now),
            }
        })
    };
    let fault = match code {
        Some(_) if typing => None,
        Some(code) => Some(wording::fault(shared.lang, &Invalid::new("", code))),
        None => shared.fault(&path),
    };
    let (hint_id, fault_id) = (format!("{path}-hint"), format!("{path}-fault"));
    let said = said(&shared, props.figures, &draft);
    let said_id = format!("{path}-said");
    let about = match (&fault, &props.hint) {
        (Some(_), _) => Some(fault_id.clone()),
        (None, Some(_)) => Some(hint_id.clone()),
        (None, None) => None,
    };
    let described = ids([about, said.is_some().then(|| said_id.clone())]);
    html! {
        <div class={classes!("field", props.figures.then_some("in-figures"), props.class.clone())}>
            <label for={path.clone()}>
                if let Some(context) = &props.context {
                    <span class="vh">{ marked(shared.lang, context) }{ " " }</span>
                }
                { props.label.clone() }
                if props.required {
                    <span class="required">{ " " }{ shared.t(Word::Required) }</span>
                }
            </label>
            <input id={path.clone()} type="text" value={(*draft).clone()} {oninput} {onchange} {onfocus} {onblur}
                {onkeydown} autocomplete="off" spellcheck="false" data-test={props.test.clone()}
                lang={other_language(shared.lang, &draft)}
                inputmode={props.figures.then_some("decimal")} placeholder={props.placeholder.clone()}
                aria-invalid={fault.is_some().then_some("true")} aria-describedby={described} />
            if let Some(fault) = fault {
                <p class="fault" id={fault_id}>{ fault }</p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint.clone() }</p>
            }
            if let Some(said) = said {
                <p class="in-english" id={said_id}>{ said }</p>
            }
            <output class="taken" for={path}>
                if let Some(taken) = taken { { "= " }{ taken } }
            </output>
            if !props.keys.is_empty() {
                <div class="keypad" aria-hidden="true">
                    { for props.keys.iter().map(|key| {
                        let onclick = on_key.reform(move |_: MouseEvent| *key);
                        // The field keeps the focus, and with it the keypad.
                        let onmousedown = |event: MouseEvent| event.prevent_default();
                        html! { <button type="button" tabindex="-1" {onmousedown} {onclick}>{ *key }</button> }
                    }) }
                </div>
            }
        </div>
    }
}

/// What stands in a field of words in Chinese, for who reads the page in English.
fn said(shared: &Shared, figures: bool, text: &str) -> Option<AttrValue> {
    if figures { None } else { shared.in_english(text) }
}

/// The names of what describes a field.
fn ids(of: [Option<String>; 2]) -> Option<String> {
    let of: Vec<_> = of.into_iter().flatten().collect();
    (!of.is_empty()).then(|| of.join(" "))
}

/// How long a text that cannot be read may still be on its way.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Pause {
    Typing,
    /// A choice of characters takes longer.
    Composing,
    /// The field is left, perhaps by a press on what stands below it: what a fault pushes away would be missed.
    Leaving,
}

impl Pause {
    pub(crate) fn milliseconds(self) -> u32 {
        match self {
            Self::Typing => 1_000,
            Self::Composing => 10_000,
            Self::Leaving => 300,
        }
    }
}

/// Whether a text has more than the digits and separators of a number.
fn needs_telling(text: &str) -> bool {
    !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
}

fn typed_text(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// What a field takes of a text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Takes {
    #[default]
    Text,
    /// What a side says for what it does otherwise.
    Said,
    /// The particular of a remedy, a line for each.
    Lines,
}

impl Takes {
    fn value(self, text: String) -> Entry {
        match self {
            Self::Text => Entry::Text(text),
            Self::Said => Entry::Said(Some(text)),
            Self::Lines => {
                let lines = text.lines().map(str::to_owned).collect();
                Entry::Particular((!text.is_empty()).then_some(ParamValue::List(lines)))
            }
        }
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct AreaProps {
    /// The field of the case; its path is the id.
    pub(crate) place: Place,
    pub(crate) label: AttrValue,
    pub(crate) text: AttrValue,
    #[prop_or_default]
    pub(crate) takes: Takes,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) required: bool,
}

/// Several lines of text.
#[component]
pub(crate) fn Area(props: &AreaProps) -> Html {
    let shared = use_shared();
    let (place, takes, dispatch) = (props.place, props.takes, shared.dispatch.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            dispatch.dispatch(Edit::Set(place, takes.value(area.value())).into());
        }
    });
    let path = AttrValue::from(place.to_string());
    let hint_id = format!("{path}-hint");
    let said = said(&shared, false, &props.text);
    let said_id = format!("{path}-said");
    let described = ids([
        props.hint.as_ref().map(|_| hint_id.clone()),
        said.is_some().then(|| said_id.clone()),
    ]);
    html! {
        <div class="field wide">
            <label for={path.clone()}>
                { props.label.clone() }
                if props.required {
                    <span class="required">{ " " }{ shared.t(Word::Required) }</span>
                }
            </label>
            <textarea id={path} rows="2" value={props.text.clone()} {oninput}
                lang={other_language(shared.lang, &props.text)}
                aria-describedby={described} />
            if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint.clone() }</p>
            }
            if let Some(said) = said {
                <p class="in-english" id={said_id}>{ said }</p>
            }
        </div>
    }
}

/// How a value is shown in a field.
pub(crate) fn shown<T: Typed>(lang: Lang, value: Option<T>) -> AttrValue {
    value.map(|value| value.show(lang).into()).unwrap_or_default()
}
