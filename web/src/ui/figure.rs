//! Figures, each of which opens its derivation.

use redress_drafting::figures;
use yew::prelude::*;

use super::{text::Word, use_shared};
use crate::model::figures::FigureRef;

/// A text whose numbers no line breaks.
pub(crate) fn unbroken(text: &str) -> Html {
    let piece = |(is_number, piece): (bool, &str)| {
        let piece = piece.to_owned();
        if is_number && piece.len() > 2 {
            html! { <span class="whole">{ piece }</span> }
        } else {
            html! { piece }
        }
    };
    figures(text).into_iter().map(piece).collect()
}

/// Props of a figure.
#[derive(PartialEq, Properties)]
pub(crate) struct FigureProps {
    /// Id of the button.
    pub(crate) id: AttrValue,
    pub(crate) figure: FigureRef,
    /// The value as shown.
    pub(crate) value: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) unit: Option<Word>,
    #[prop_or_default]
    pub(crate) test: Option<AttrValue>,
}

/// A figure that opens its derivation.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let shared = use_shared();
    let onclick = {
        let (open, figure, id) = (shared.open.clone(), props.figure.clone(), props.id.to_string());
        Callback::from(move |_| open.emit((figure.clone(), id.clone())))
    };
    html! {
        <button type="button" id={props.id.clone()} class={classes!("figure", props.class.clone())}
            data-test={props.test.clone()} title={shared.t(Word::OpenDerivation)} {onclick}>
            // By its key a new value is a new element: whoever put the text of the old one into another, as
            // translators do, is not left with it.
            <span class="figure-value" key={props.value.to_string()}>{ props.value.clone() }</span>
            if let Some(unit) = props.unit {
                <span class="unit">{ " " }{ shared.t(unit) }</span>
            }
            <span class="vh">{ " " }{ shared.t(Word::OpenDerivation) }</span>
        </button>
    }
}
