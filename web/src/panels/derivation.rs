//! Why a figure is what it is.

use std::rc::Rc;

use redress_core::{Assessment, Case, Derivation};
use redress_drafting::{Explanation, Lang, explain, wording};
use yew::prelude::*;

use super::result::{at, law_dates};
use crate::{
    model::figures::{FigureRef, What},
    ui::{Citations, Shared, dom, marked, text::Word, use_reading, use_shared},
};

/// So many figures of one sum are shown at once; the rest unfold.
const AT_ONCE: usize = 50;
/// So many levels are open at first.
const OPEN_LEVELS: usize = 2;

#[derive(Properties)]
pub(crate) struct DerivationProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) figure: FigureRef,
    pub(crate) on_back: Callback<()>,
}

impl PartialEq for DerivationProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && Rc::ptr_eq(&self.all, &other.all)
            && self.figure == other.figure
    }
}

/// The derivation of a figure, with a way back.
#[component]
pub(crate) fn DerivationView(props: &DerivationProps) -> Html {
    let shared = use_shared();
    use_effect_with(props.figure.clone(), |_| {
        dom::focus("derivation");
    });
    let assessment = at(&props.all, props.figure.position);
    let case = &use_reading(&props.case);
    let figure = props.figure.what.derive(&props.case, assessment);
    html! {
        <section class="derivation" id="derivation" data-test="derivation" tabindex="-1"
            aria-labelledby="derivation-title">
            <button type="button" class="quiet back" onclick={props.on_back.reform(|_: MouseEvent| ())}>
                <span aria-hidden="true">{ "← " }</span>{ shared.t(Word::Back) }
                <kbd>{ "Esc" }</kbd>
            </button>
            <h3 id="derivation-title">
                { shared.t(Word::Derivation) }{ " · " }
                { wording::position(shared.lang, props.figure.position) }
            </h3>
            { law_dates(&shared, assessment) }
            if let Some(figure) = figure {
                { opened(&shared, case, &figure, of_nothing(props, assessment, &figure)) }
            } else {
                <p class="muted">{ shared.t(Word::Gone) }</p>
            }
        </section>
    }
}

/// Zero, where a defendant owes no item and every item is decided: it is known, as the table says.
fn of_nothing(props: &DerivationProps, assessment: &Assessment, figure: &Derivation) -> bool {
    matches!(props.figure.what, What::Own(_) | What::Exposure(_))
        && !figure.is_known()
        && assessment.knows(&props.case, figure)
}

/// A figure with everything below it, where no fields of its case stand beside it.
pub(crate) fn derived(shared: &Shared, case: &Case, figure: &Derivation) -> Html {
    let explanation = explain(shared.lang, figure, case);
    html! { <ul class="tree root">{ node(shared, &explanation, figure, false, 0) }</ul> }
}

/// The figure that was opened; each that was entered leads to its field. `zero`: it is zero though nothing stands below it.
fn opened(shared: &Shared, case: &Case, figure: &Derivation, zero: bool) -> Html {
    let mut explanation = explain(shared.lang, figure, case);
    if zero {
        explanation.value = wording::separated(figure.value());
    }
    html! { <ul class="tree root">{ node(shared, &explanation, figure, true, 0) }</ul> }
}

/// A figure, how it was made, what orders it, and what it was made from.
fn node(
    shared: &Shared,
    explanation: &Explanation,
    figure: &Derivation,
    linked: bool,
    level: usize,
) -> Html {
    let how = match &explanation.path {
        Some(path) if linked => html! {
            <button type="button" class="link how" onclick={shared.to(path)}>
                { marked(shared.lang, &explanation.how) }
            </button>
        },
        _ if explanation.how.is_empty() => Html::default(),
        _ => html! { <p class="how">{ marked(shared.lang, &explanation.how) }</p> },
    };
    html! {
        <li>
            <p class="node">
                <span class="node-label">{ marked(shared.lang, &explanation.label) }</span>
                <span class="node-value">{ explanation.value.clone() }</span>
            </p>
            { how }
            <Citations authority={explanation.authority.clone()} full={true} />
            { parts(shared, explanation, figure, linked, level) }
        </li>
    }
}

/// What a figure was made from, to be folded; long lists in pieces.
fn parts(
    shared: &Shared,
    explanation: &Explanation,
    figure: &Derivation,
    linked: bool,
    level: usize,
) -> Html {
    let count = explanation.parts.len();
    if count == 0 {
        return Html::default();
    }
    let operands = figure.operands();
    let pairs: Vec<_> = explanation.parts.iter().zip(&operands).collect();
    let list = |pairs: &[(&Explanation, &Derivation)]| {
        let one = |(part, figure): &(&Explanation, &Derivation)| {
            node(shared, part, figure, linked, level + 1)
        };
        html! { <ul class="tree">{ for pairs.iter().map(one) }</ul> }
    };
    let (first, rest) = pairs.split_at(count.min(AT_ONCE));
    let from = match shared.lang {
        Lang::Zh if count == 1 => "来自".to_owned(),
        Lang::Zh => format!("由以下 {count} 项得出"),
        Lang::En if count == 1 => "from".to_owned(),
        Lang::En => format!("from these {count}"),
    };
    html! {
        <details class="fold" open={level < OPEN_LEVELS}>
            <summary>{ from }</summary>
            { list(first) }
            { for rest.chunks(AT_ONCE).enumerate().map(|(index, chunk)| {
                let last = AT_ONCE * (index + 1) + chunk.len();
                html! {
                    <details class="fold">
                        <summary>{ format!("{}–{last}", AT_ONCE * (index + 1) + 1) }</summary>
                        { list(chunk) }
                    </details>
                }
            }) }
        </details>
    }
}
