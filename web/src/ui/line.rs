//! A line of text that the case takes just as it is typed. It brings nothing of what reads numbers and keeps what cannot
//! be read, so that the first fields of a new case need no more than this.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{dom, other_language, use_shared};

#[derive(PartialEq, Properties)]
pub(crate) struct LineProps {
    /// The path in the case; also the id.
    pub(crate) path: &'static str,
    pub(crate) label: &'static str,
    pub(crate) class: &'static str,
    pub(crate) text: AttrValue,
    /// The same in the language of the page, where it stands in another.
    pub(crate) said: Option<AttrValue>,
    pub(crate) onchange: Callback<String>,
}

/// A line of text.
#[component]
pub(crate) fn Line(props: &LineProps) -> Html {
    let shared = use_shared();
    let typed = |event: &Event| event.target_dyn_into::<HtmlInputElement>();
    let oninput = {
        let onchange = props.onchange.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = typed(&event) {
                onchange.emit(input.value());
            }
        })
    };
    // Some that fill in fields send nothing else.
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = typed(&event) {
                onchange.emit(input.value());
            }
        })
    };
    // What stood there when the field was entered: Escape brings it back.
    let before = use_mut_ref(AttrValue::default);
    let onfocus = {
        let (before, text) = (before.clone(), props.text.clone());
        Callback::from(move |_: FocusEvent| *before.borrow_mut() = text.clone())
    };
    let onkeydown = {
        let (text, onchange) = (props.text.clone(), props.onchange.clone());
        Callback::from(move |event: KeyboardEvent| {
            let before = before.borrow().clone();
            if event.key() == "Escape" && !dom::composes(&event) && before != text {
                event.prevent_default();
                event.stop_propagation();
                onchange.emit(before.to_string());
            }
        })
    };
    let said_id = props.said.is_some().then(|| format!("{}-said", props.path));
    html! {
        <div class={classes!("field", props.class)}>
            <label for={props.path}>{ props.label }</label>
            <input id={props.path} type="text" value={props.text.clone()} {oninput} {onchange} {onfocus} {onkeydown}
                autocomplete="off" spellcheck="false" lang={other_language(shared.lang, &props.text)}
                aria-describedby={said_id.clone()} />
            if let Some(said) = &props.said {
                <p class="in-english" id={said_id}>{ said.clone() }</p>
            }
        </div>
    }
}
