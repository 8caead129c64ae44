//! Why a figure is what it is.

use std::rc::Rc;

use redress_core::{Assessment, Case, Figure, Part, Yuan, case::DefendantId};
use redress_drafting::{Explanation, Lang, explain, wording};
use yew::prelude::*;

use super::result::at;
use crate::{
    dom,
    figures::{FigureRef, UNKNOWN, What, is_known},
    text::Word,
    ui::{Citations, Cited, Shared, use_shared},
};

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
    let lang = shared.lang;
    use_effect_with(props.figure.clone(), |_| {
        dom::focus("derivation");
    });
    let assessment = at(&props.all, props.figure.position);
    let body = match &props.figure.what {
        What::Own(id) => owed(&shared, &props.case, assessment, id, false),
        What::Exposure(id) => owed(&shared, &props.case, assessment, id, true),
        what => match what.find(assessment) {
            Some(figure) => derived(&shared, &props.case, figure, true),
            None => html! { <p class="muted">{ shared.t(Word::Gone) }</p> },
        },
    };
    html! {
        <section class="derivation" id="derivation" data-test="derivation" tabindex="-1"
            aria-labelledby="derivation-title">
            <button type="button" class="quiet back" onclick={props.on_back.reform(|_: MouseEvent| ())}>
                { "← " }{ shared.t(Word::Back) }
            </button>
            <h3 id="derivation-title">
                { shared.t(Word::Derivation) }{ " · " }
                { wording::position(lang, props.figure.position) }
            </h3>
            { body }
        </section>
    }
}

/// A figure with everything below it. `linked`: an entered figure leads to its field.
pub(crate) fn derived(shared: &Shared, case: &Case, figure: &Figure, linked: bool) -> Html {
    let explanation = explain(shared.lang, figure, case);
    html! { <ul class="tree root">{ node(shared, &explanation, figure, linked) }</ul> }
}

/// A figure, how it was made, what orders it, and what it was made from.
fn node(shared: &Shared, explanation: &Explanation, figure: &Figure, linked: bool) -> Html {
    let value = if is_known(figure) { explanation.value.clone() } else { UNKNOWN.to_owned() };
    let how = match &explanation.path {
        Some(path) if linked => html! {
            <button type="button" class="link how" onclick={shared.to(path)}>
                { explanation.how.clone() }
            </button>
        },
        Some(_) => Html::default(),
        None if explanation.how.is_empty() => Html::default(),
        None => html! { <p class="how">{ explanation.how.clone() }</p> },
    };
    let parts = explanation.parts.iter().zip(figure.operands());
    html! {
        <li>
            <p class="node">
                <span class="node-label">{ explanation.label.clone() }</span>
                <span class="node-value">{ value }</span>
            </p>
            { how }
            <Citations authority={explanation.authority.clone()} full={true} />
            if !explanation.parts.is_empty() {
                <ul class="tree">{ for parts.map(|(part, figure)| node(shared, part, figure, linked)) }</ul>
            }
        </li>
    }
}

/// What one defendant owes, part by part.
fn owed(
    shared: &Shared,
    case: &Case,
    assessment: &Assessment,
    id: &DefendantId,
    exposure: bool,
) -> Html {
    let lang = shared.lang;
    let Some(amounts) = assessment.defendants.iter().find(|one| one.id == *id) else {
        return html! { <p class="muted">{ shared.t(Word::Gone) }</p> };
    };
    let name = |id: &DefendantId| wording::defendant(lang, id.as_str(), case);
    let (word, what, total) = if exposure {
        (Word::Exposure, Word::ExposureIs, amounts.exposure)
    } else {
        (Word::Own, Word::OwnIs, amounts.own)
    };
    let lines: Vec<Html> = assessment
        .parts
        .iter()
        .filter_map(|part| line(shared, part, id, exposure, &name))
        .collect();
    html! {
        <ul class="tree root">
            <li>
                <p class="node">
                    <span class="node-label">{ name(id) }{ " · " }{ shared.t(word) }</span>
                    <span class="node-value">{ wording::separated(total) }</span>
                </p>
                <p class="how">{ shared.t(what) }</p>
                if let Some(joint) = assessment.joint {
                    <ul class="citations full"><li><Cited authority={joint} full={true} /></li></ul>
                }
                if lines.is_empty() {
                    <p class="muted">{ shared.t(Word::NoParts) }</p>
                } else {
                    <ul class="tree">{ for lines }</ul>
                }
            </li>
        </ul>
    }
}

/// One part, if he owes it or answers for it.
fn line(
    shared: &Shared,
    part: &Part,
    id: &DefendantId,
    exposure: bool,
    name: &dyn Fn(&DefendantId) -> String,
) -> Option<Html> {
    let lang = shared.lang;
    let head = wording::head(lang, part.head);
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    let names =
        |of: &mut dyn Iterator<Item = &DefendantId>| of.map(name).collect::<Vec<_>>().join(comma);
    let mut ids = part.principals.iter().map(|principal| &principal.defendant);
    let (value, how): (Yuan, String) =
        if let Some(own) = part.principals.iter().find(|principal| principal.defendant == *id) {
            let others = names(&mut ids.filter(|other| *other != id));
            let how = if others.is_empty() {
                String::new()
            } else {
                let share = wording::separated(own.share);
                let (jointly, inner) = (shared.t(Word::JointlyWith), shared.t(Word::InnerShare));
                match lang {
                    Lang::Zh => format!("与{others}{jointly}；{inner} {share}"),
                    Lang::En => format!("{jointly} {others}; {inner} {share}"),
                }
            };
            (if exposure { part.amount } else { own.share }, how)
        } else if exposure {
            let co_debtor = part.co_debtors.iter().find(|other| other.defendant == *id)?;
            let whom = names(&mut ids);
            let answers = shared.t(Word::AnswersPart);
            let limit = co_debtor
                .limit
                .map(|limit| format!(" · {} {}", shared.t(Word::UpTo), wording::separated(limit)));
            let how = match lang {
                Lang::Zh => format!("{whom}：{answers}{}", limit.unwrap_or_default()),
                Lang::En => format!("{answers} {whom}{}", limit.unwrap_or_default()),
            };
            (part.amount, how)
        } else {
            return None;
        };
    Some(html! {
        <li>
            <p class="node">
                <span class="node-label">{ head }</span>
                <span class="node-value">{ wording::separated(value) }</span>
            </p>
            if !how.is_empty() { <p class="how">{ how }</p> }
        </li>
    })
}
