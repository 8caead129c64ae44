//! A court fee on a sum, and from a fee back to the sum.

use redress_core::{
    Case, Code, Derivation, FeeKind, Invalid, Status, Terms, Timeline, Yuan,
    case::{Dates, FeeBasis},
    fee_of,
    lawbook::{Date, id},
    sums_behind,
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::input::{Input, Tool, day, fault, read};
use crate::{
    pages::words,
    panels::derived,
    ui::{Check, Citations, Select, Shared, text::Word, use_shared},
};

const KINDS: [FeeKind; 8] = [
    FeeKind::FirstInstance(FeeBasis::Property),
    FeeKind::FirstInstance(FeeBasis::Personality),
    FeeKind::FirstInstance(FeeBasis::PerCase),
    FeeKind::Appeal(FeeBasis::Property),
    FeeKind::Appeal(FeeBasis::Personality),
    FeeKind::Appeal(FeeBasis::PerCase),
    FeeKind::Enforcement,
    FeeKind::Preservation,
];

#[expect(clippy::struct_excessive_bools, reason = "boxes to tick, each on its own")]
#[derive(Clone, Default, PartialEq)]
struct Form {
    kind: usize,
    /// From a fee back to the sum.
    back: bool,
    sum: String,
    base: String,
    halved: bool,
    whole_yuan: bool,
    incidental: bool,
    /// The day whose rules are read; none: as last checked.
    filed: Option<Date>,
}

#[component]
pub(super) fn FeeTool() -> Html {
    let shared = use_shared();
    let form = use_state_eq(Form::default);
    let kind = KINDS.get(form.kind).copied().unwrap_or(FeeKind::Preservation);
    let set = |change: fn(&mut Form, bool)| {
        let form = form.clone();
        Callback::from(move |on: bool| {
            let mut new = (*form).clone();
            change(&mut new, on);
            form.set(new);
        })
    };
    let write = |change: fn(&mut Form, String)| {
        let form = form.clone();
        Callback::from(move |text: String| {
            let mut new = (*form).clone();
            change(&mut new, text);
            form.set(new);
        })
    };
    let sum = read::<Yuan>(&form.sum);
    let base = read::<Yuan>(&form.base);
    let law = Timeline::new(&Dates { filed: form.filed, ..Dates::default() });
    let range = kind.base_range(&law);
    // A base outside the range of the province is a fault, with the range.
    let base_fault = fault(&shared, &base).or_else(|| {
        let ([low, high], base) = range.zip(base.ok().flatten())?;
        let outside = base < low || base > high;
        let invalid = Invalid::new("", Code::FeeBase).with(low).with(high);
        outside.then(|| wording::fault(shared.lang, &invalid).into())
    });
    let kinds = KINDS
        .iter()
        .enumerate()
        .map(|(index, kind)| (index.to_string().into(), kind_words(shared.lang, *kind).into()));
    let sum_label = if form.back {
        shared.t(Word::ToolFeePaid).to_owned()
    } else {
        wording::fee_sum(shared.lang, kind).to_owned() + shared.t(Word::InYuan)
    };
    let acceptance = kind.is_acceptance_fee();
    let fields = html! {
        <>
            <div class="fields">
                <Select path="tool-fee-kind" label={shared.t(Word::ToolFeeKind)} class="long"
                    options={kinds.collect::<Vec<(AttrValue, AttrValue)>>()} value={form.kind.to_string()}
                    onchange={write(|form, text| form.kind = text.parse().unwrap_or_default())} />
                <Input id="tool-fee-sum" label={sum_label} text={form.sum.clone()}
                    hint={(!form.back).then(|| shared.t(Word::ToolSumHint))} fault={fault(&shared, &sum)}
                    onchange={write(|form, text| form.sum = text)} />
                { day("tool-fee-filed", shared.t(Word::ToolFiled), form.filed, {
                    let form = form.clone();
                    Callback::from(move |filed| form.set(Form { filed, ..(*form).clone() }))
                }) }
                if range.is_some() {
                    <Input id="tool-fee-base" label={shared.t(Word::FeeBase)} text={form.base.clone()}
                        hint={shared.t(Word::FeeBaseHint)} fault={base_fault.clone()}
                        onchange={write(|form, text| form.base = text)} />
                }
            </div>
            <div class="fields checks">
                <Check id="tool-fee-back" checked={form.back} onchange={set(|form, on| form.back = on)}>
                    { shared.t(Word::ToolFeeBack) }
                </Check>
                if acceptance {
                    <Check id="tool-fee-halved" checked={form.halved} onchange={set(|form, on| form.halved = on)}>
                        { shared.t(Word::ToolHalved) }
                    </Check>
                    <Check id="tool-fee-incidental" checked={form.incidental}
                        onchange={set(|form, on| form.incidental = on)}>
                        { shared.t(Word::ToolIncidental) }
                    </Check>
                }
                <Check id="tool-fee-whole" checked={form.whole_yuan}
                    onchange={set(|form, on| form.whole_yuan = on)}>
                    { shared.t(Word::WholeYuan) }
                </Check>
            </div>
        </>
    };
    let terms =
        Terms { base: base.ok().flatten(), halved: form.halved, whole_yuan: form.whole_yuan };
    let result = if acceptance && form.incidental {
        incidental(&shared, &law)
    } else if base_fault.is_some() && range.is_some() {
        Html::default()
    } else if let Some(first) = kind.not_before(&law) {
        html! { <p class="muted">{ wording::fee_before_rule(shared.lang, first) }</p> }
    } else {
        match (sum, form.back) {
            (Err(_), _) | (Ok(None), true) => Html::default(),
            (Ok(Some(fee)), true) => back(&shared, kind, fee, terms, &law),
            (Ok(sum), false) => forward(&shared, kind, sum, terms, &law),
        }
    };
    html! {
        <Tool id="tool-fee" title={shared.t(Word::ToolFee)} hint={shared.t(Word::ToolFeeHint)} {fields} {result} />
    }
}

fn kind_words(lang: Lang, kind: FeeKind) -> String {
    let name = wording::fee_kind(lang, kind);
    match (kind, lang) {
        (FeeKind::FirstInstance(basis) | FeeKind::Appeal(basis), Lang::Zh) => {
            format!("{name}（{}）", wording::fee_basis(lang, basis))
        }
        (FeeKind::FirstInstance(basis) | FeeKind::Appeal(basis), Lang::En) => {
            format!("{name}, {}", wording::fee_basis(lang, basis))
        }
        (FeeKind::Enforcement | FeeKind::Preservation, _) => name.to_owned(),
    }
}

fn incidental(shared: &Shared, law: &Timeline) -> Html {
    let rule = law.procedural(id::CRIM_I_199, Status::InForce);
    html! {
        <>
            <p class="tool-answer">{ shared.t(Word::NoFee) }</p>
            <Citations authority={rule.into_iter().collect::<Vec<_>>()} full={true} />
        </>
    }
}

fn forward(
    shared: &Shared,
    kind: FeeKind,
    sum: Option<Yuan>,
    terms: Terms,
    law: &Timeline,
) -> Html {
    let Ok(Some((low, high))) = fee_of(kind, sum, terms, law) else {
        return match sum {
            Some(_) => html! { <p class="muted">{ shared.lang.pick(words::FEE_ON_NOTHING) }</p> },
            None => Html::default(),
        };
    };
    let case = Case::default();
    let shown = |figure: &Derivation| wording::separated(figure.value());
    html! {
        <>
            <p class="tool-answer">
                { wording::fee_kind(shared.lang, kind) }{ " " }
                <strong>
                    { shown(&low) }
                    if let Some(high) = &high { { "–" }{ shown(high) } }
                </strong>
                { " " }{ shared.t(Word::Yuan) }
            </p>
            { derived(shared, &case, &low) }
            if let Some(high) = &high {
                { derived(shared, &case, high) }
            }
            if matches!(kind, FeeKind::Appeal(FeeBasis::Personality | FeeBasis::PerCase)) {
                <p class="hint">{ wording::appeal_without_property(shared.lang) }</p>
            }
            if !terms.whole_yuan {
                <p class="hint">{ shared.t(Word::FenKept) }</p>
            }
        </>
    }
}

fn back(shared: &Shared, kind: FeeKind, fee: Yuan, terms: Terms, law: &Timeline) -> Html {
    let Some(behind) = sums_behind(kind, fee, terms, law) else {
        return html! { <p class="muted">{ shared.t(Word::ToolNeedsBase) }</p> };
    };
    let lines = wording::sums_behind(shared.lang, kind, &behind, terms.whole_yuan);
    // The scale is that of the fee on a sum; its authority is the same.
    let authority = match fee_of(kind, Some(Yuan::from_fen(1)), terms, law) {
        Ok(Some((low, _))) => low.authority().to_vec(),
        _ => Vec::new(),
    };
    html! {
        <>
            { for lines.into_iter().enumerate().map(|(index, line)| html! {
                <p class={if index == 0 { "tool-answer" } else { "hint" }}>{ line }</p>
            }) }
            <Citations {authority} full={true} />
        </>
    }
}
