//! Fields that are chosen from.

use redress_core::{
    case::{Entry, Place},
    edit::Edit,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{html::IntoPropValue, prelude::*};

use super::{MARKS, Shared, marked, other_language, use_shared};
use crate::model::state::Model;

/// What is done with the option that is chosen.
#[derive(Clone, PartialEq)]
pub(crate) enum OnChoice {
    /// The edit of each option, in their order. Two that make the same edits are equal, so that a select whose panel is
    /// drawn anew is itself drawn anew only if it shows something else.
    Edits(UseReducerDispatcher<Model>, Vec<Edit>),
    /// Anything else, with the value of the option.
    Call(Callback<String>),
}

impl IntoPropValue<OnChoice> for Callback<String> {
    fn into_prop_value(self) -> OnChoice {
        OnChoice::Call(self)
    }
}

impl OnChoice {
    fn take(&self, options: &[(AttrValue, AttrValue)], value: String) {
        match self {
            Self::Call(callback) => callback.emit(value),
            Self::Edits(dispatch, edits) => {
                let at = options.iter().position(|(other, _)| **other == value);
                if let Some(edit) = at.and_then(|at| edits.get(at)) {
                    dispatch.dispatch(edit.clone().into());
                }
            }
        }
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct SelectProps {
    /// The path in the case; also the id.
    pub(crate) path: AttrValue,
    pub(crate) label: AttrValue,
    #[prop_or_default]
    pub(crate) context: Option<AttrValue>,
    /// Values with their words.
    pub(crate) options: Vec<(AttrValue, AttrValue)>,
    pub(crate) value: AttrValue,
    pub(crate) onchange: OnChoice,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) required: bool,
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
}

/// One of a list.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let shared = use_shared();
    let node = use_node_ref();
    use_value(&node, &props.value);
    let onchange = {
        let (chosen, options) = (props.onchange.clone(), props.options.clone());
        on_select(&Callback::from(move |value| chosen.take(&options, value)))
    };
    let fault = shared.fault(&props.path);
    let (hint_id, fault_id) = (format!("{}-hint", props.path), format!("{}-fault", props.path));
    let described = match (&fault, &props.hint) {
        (Some(_), _) => Some(fault_id.clone()),
        (None, Some(_)) => Some(hint_id.clone()),
        (None, None) => None,
    };
    let chosen = props.options.iter().find(|(value, _)| *value == props.value);
    html! {
        <div class={classes!("field", width(&props.options), props.class.clone())}>
            <label for={props.path.clone()}>
                if let Some(context) = &props.context {
                    <span class="vh">{ marked(shared.lang, context) }{ " " }</span>
                }
                { props.label.clone() }
                if props.required {
                    <span class="required">{ " " }{ shared.t(crate::ui::text::Word::Required) }</span>
                }
            </label>
            <select id={props.path.clone()} ref={node} {onchange}
                aria-invalid={fault.is_some().then_some("true")}
                aria-describedby={described}>
                { for props.options.iter().map(|(value, word)| html! {
                    <option key={value.to_string()} value={value.clone()} selected={*value == props.value}
                        lang={other_language(shared.lang, word)}>
                        { word.clone() }
                    </option>
                }) }
            </select>
            // On the narrowest screen a browser cuts what is chosen: there it stands below in full.
            if let Some((_, word)) = chosen.filter(|(_, word)| room(word) > 32) {
                <p class="hint in-full" aria-hidden="true">{ word.clone() }</p>
            }
            if let Some(fault) = fault {
                <p class="fault" id={fault_id}>{ fault }</p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint.clone() }</p>
            }
        </div>
    }
}

/// How many narrow signs a word takes the room of.
fn room(word: &str) -> usize {
    word.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Room for the longest option: a browser cuts what does not fit.
fn width(options: &[(AttrValue, AttrValue)]) -> Option<&'static str> {
    match options.iter().map(|(_, word)| room(word)).max() {
        Some(16..=40) => Some("long"),
        Some(41..) => Some("wide"),
        _ => None,
    }
}

/// Keeps the browser's choice in step with ours.
#[hook]
pub(crate) fn use_value(node: &NodeRef, value: &AttrValue) {
    let (node, value) = (node.clone(), value.clone());
    use_effect(move || {
        if let Some(select) = node.cast::<HtmlSelectElement>()
            && select.value() != *value
        {
            select.set_value(&value);
        }
    });
}

pub(crate) fn on_select(onchange: &Callback<String>) -> Callback<Event> {
    let onchange = onchange.clone();
    Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            onchange.emit(select.value());
        }
    })
}

/// A select over the values that a field takes; the first option is "not known" or the like.
pub(crate) fn select_of<T: Clone + PartialEq + 'static>(
    shared: &Shared,
    place: Place,
    label: &str,
    none: &str,
    values: impl IntoIterator<Item = (T, AttrValue)>,
    value: Option<&T>,
) -> Html
where
    Option<T>: Into<Entry>,
{
    select_with_hint(shared, (place, label, None), none, values, value)
}

/// The same with a hint below it: the field, its label, the hint.
pub(crate) fn select_with_hint<T: Clone + PartialEq + 'static>(
    shared: &Shared,
    (place, label, hint): (Place, &str, Option<AttrValue>),
    none: &str,
    values: impl IntoIterator<Item = (T, AttrValue)>,
    value: Option<&T>,
) -> Html
where
    Option<T>: Into<Entry>,
{
    let Options { words: options, value, chosen } =
        options_of(shared, none, values, value, |value| Edit::set(place, value));
    html! {
        <Select path={place.to_string()} label={label.to_owned()} {options} {value} onchange={chosen} {hint} />
    }
}

/// Values as the options of a select.
pub(crate) struct Options {
    pub(crate) words: Vec<(AttrValue, AttrValue)>,
    /// The one that is chosen.
    pub(crate) value: AttrValue,
    /// What is done with each.
    pub(crate) chosen: OnChoice,
}

/// The first option stands for no value; `edit` says what a choice does.
pub(crate) fn options_of<T: Clone + PartialEq>(
    shared: &Shared,
    none: &str,
    values: impl IntoIterator<Item = (T, AttrValue)>,
    value: Option<&T>,
    edit: impl Fn(Option<T>) -> Edit,
) -> Options {
    let mut words = vec![(AttrValue::default(), none.to_owned().into())];
    let mut edits = vec![edit(None)];
    let mut chosen = AttrValue::default();
    for (index, (one, word)) in values.into_iter().enumerate() {
        let id = AttrValue::from(index.to_string());
        if chosen.is_empty() && value == Some(&one) {
            chosen = id.clone();
        }
        words.push((id, word));
        edits.push(edit(Some(one)));
    }
    Options { words, value: chosen, chosen: OnChoice::Edits(shared.dispatch.clone(), edits) }
}

#[derive(PartialEq, Properties)]
pub(crate) struct CheckProps {
    pub(crate) id: AttrValue,
    pub(crate) checked: bool,
    pub(crate) onchange: Callback<bool>,
    pub(crate) children: Html,
}

/// Yes or no.
#[component]
pub(crate) fn Check(props: &CheckProps) -> Html {
    let onchange = props.onchange.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            onchange.emit(input.checked());
        }
    });
    html! {
        <span class="check">
            <input id={props.id.clone()} type="checkbox" checked={props.checked} {onchange} />
            <label for={props.id.clone()}>{ props.children.clone() }</label>
        </span>
    }
}

/// Words behind a sign such as ◇, which is to be seen and not read out.
fn seen_sign(word: &AttrValue) -> Html {
    match word.split_once(' ') {
        Some((sign, rest)) if sign.chars().all(|c| MARKS.contains(&c)) => html! {
            <><span aria-hidden="true">{ sign.to_owned() }{ " " }</span>{ rest.to_owned() }</>
        },
        _ => html! { word.clone() },
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct SegmentedProps {
    /// Name of the group.
    pub(crate) name: AttrValue,
    pub(crate) legend: AttrValue,
    pub(crate) options: Vec<AttrValue>,
    /// Place of the chosen one.
    pub(crate) chosen: Option<usize>,
    pub(crate) onchange: Callback<usize>,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or(true)]
    pub(crate) hide_legend: bool,
}

/// One of a few, side by side.
#[component]
pub(crate) fn Segmented(props: &SegmentedProps) -> Html {
    let option = |(index, word): (usize, &AttrValue)| {
        let onchange = props.onchange.reform(move |_: Event| index);
        let id = format!("{}-{index}", props.name);
        html! {
            <span class="segment" key={index}>
                <input id={id.clone()} type="radio" name={props.name.clone()}
                    checked={props.chosen == Some(index)} {onchange} />
                <label for={id}>{ seen_sign(word) }</label>
            </span>
        }
    };
    html! {
        <fieldset class={classes!("segmented", props.class.clone())}>
            <legend class={props.hide_legend.then_some("vh")}>{ props.legend.clone() }</legend>
            <div class="segments">{ for props.options.iter().enumerate().map(option) }</div>
        </fieldset>
    }
}
