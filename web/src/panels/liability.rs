//! Who owes what nobody else is named for, and who answers for whom.

use redress_core::{
    Case,
    case::{AnswersFor, DefendantId, LiabilityBasis},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{case_props, defendants};
use crate::{
    edit::{AnswersEdit, Edit},
    text::{self, Word},
    ui::{Check, Field, Section, Select, Shared, number, select_of, shown, use_shared},
};

case_props!(LiabilityProps: defendants, liability);

const GROUNDS: [LiabilityBasis; 7] = [
    LiabilityBasis::JointTort,
    LiabilityBasis::Instigation,
    LiabilityBasis::DangerousActs,
    LiabilityBasis::SufficientCauses,
    LiabilityBasis::JointProcessors,
    LiabilityBasis::NetworkService,
    LiabilityBasis::Platform,
];

/// Section four.
#[component]
pub(crate) fn LiabilityPanel(props: &LiabilityProps) -> Html {
    let shared = use_shared();
    let case = &*props.case;
    html! {
        <Section id="/liability" number={4} title={Word::Liability}>
            if case.defendants.is_empty() {
                <p class="muted">{ shared.t(Word::NeedsDefendants) }</p>
            } else {
                { debtors(&shared, case) }
                if case.defendants.len() > 1 {
                    { answers(&shared, case) }
                }
            }
        </Section>
    }
}

fn grounds(shared: &Shared) -> [(LiabilityBasis, AttrValue); 7] {
    GROUNDS.map(|ground| (ground, text::liability_basis(shared.lang, ground).into()))
}

fn debtors(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let liability = &case.liability;
    let several = case.defendants.len() > 1;
    let one = |(id, name): (DefendantId, AttrValue)| {
        let debtor = liability.debtors.iter().find(|debtor| debtor.defendant == id);
        let html_id = format!("/liability/debtors/{id}");
        let (on_toggle, for_share) = (id.clone(), id.clone());
        html! {
            <li class="fields line" key={html_id.clone()}>
                <Check id={html_id} checked={debtor.is_some()}
                    onchange={shared.on(move |on| Edit::Debtor(on_toggle.clone(), on))}>
                    { name.clone() }
                </Check>
                if let Some(debtor) = debtor.filter(|_| several) {
                    <Field path={format!("/liability/share/{id}")} label={shared.t(Word::Share)}
                        context={name} figures={true} class="share" text={shown(lang, debtor.share)}
                        placeholder="—"
                        read={number(shared, move |share| Edit::Share(for_share.clone(), share))} />
                }
            </li>
        }
    };
    let fault = shared.fault("/liability/debtors");
    html! {
        <fieldset class="group" id="/liability/debtors">
            <legend>{ shared.t(Word::DefaultDebtors) }</legend>
            <p class="hint">
                { shared.t(Word::DefaultDebtorsHint) }
                if several {
                    if shared.lang == Lang::En { { " " } }
                    { shared.t(Word::SharesHint) }
                }
            </p>
            <ul class="plain">{ for defendants(lang, case).into_iter().map(one) }</ul>
            if let Some(fault) = fault {
                <p class="fault">{ fault }</p>
            }
            if liability.debtors.len() > 1 {
                <div class="fields">
                    <Check id="/liability/joint" checked={liability.joint}
                        onchange={shared.on(Edit::Joint)}>
                        { shared.t(Word::Joint) }
                    </Check>
                    if liability.joint {
                        { select_of(shared, "/liability/basis", shared.t(Word::JointBasis),
                            shared.t(Word::NotChosen), grounds(shared), liability.basis.as_ref(),
                            Edit::JointBasis) }
                    }
                </div>
            }
        </fieldset>
    }
}

fn answers(shared: &Shared, case: &Case) -> Html {
    html! {
        <fieldset class="group" id="/liability/answers_for">
            <legend>{ shared.t(Word::AnswersFor) }</legend>
            { for case.liability.answers_for.iter().enumerate().map(|(index, pair)| {
                answer(shared, case, index, pair)
            }) }
            if let Some(fault) = shared.fault("/liability/answers_for") {
                <p class="fault">{ fault }</p>
            }
            <button type="button" class="quiet add" onclick={shared.click(Edit::AddAnswers)}>
                { "+ " }{ shared.t(Word::AddAnswers) }
            </button>
        </fieldset>
    }
}

fn answer(shared: &Shared, case: &Case, index: usize, pair: &AnswersFor) -> Html {
    let lang = shared.lang;
    let path = format!("/liability/answers_for/{index}");
    let edit = move |edit: AnswersEdit| Edit::Answers(index, edit);
    let person =
        |field: &str, word: Word, value: &DefendantId, make: fn(DefendantId) -> AnswersEdit| {
            let all = defendants(lang, case);
            let options: Vec<(AttrValue, AttrValue)> =
                all.iter().map(|(id, name)| (id.to_string().into(), name.clone())).collect();
            let before = value.clone();
            let onchange = shared.on(move |text: String| {
                let id = all.iter().map(|(id, _)| id).find(|id| id.as_str() == text);
                edit(make(id.unwrap_or(&before).clone()))
            });
            html! {
                <Select path={format!("{path}/{field}")} label={shared.t(word)} {options}
                    value={value.to_string()} {onchange} />
            }
        };
    html! {
        <div class="entry" key={index} id={path.clone()}>
            <div class="fields line">
                { person("defendant", Word::AnswersWho, &pair.defendant, AnswersEdit::Who) }
                { person("for", Word::AnswersForWhom, &pair.answered, AnswersEdit::ForWhom) }
                <Field path={format!("{path}/limit")} label={shared.t(Word::Limit)} figures={true}
                    placeholder="—" hint={shared.t(Word::LimitHint)} text={shown(lang, pair.limit)}
                    read={number(shared, move |limit| edit(AnswersEdit::Limit(limit)))} />
                { select_of(shared, format!("{path}/basis"), shared.t(Word::JointBasis),
                    shared.t(Word::NotChosen), grounds(shared), pair.basis.as_ref(),
                    move |basis| edit(AnswersEdit::Basis(basis))) }
                <button type="button" class="quiet remove"
                    onclick={shared.click(Edit::RemoveAnswers(index))}>
                    { shared.t(Word::Remove) }
                    <span class="vh">{ " " }{ wording::place(lang, &path, case) }</span>
                </button>
            </div>
            if let Some(fault) = shared.fault(&path) {
                <p class="fault">{ fault }</p>
            }
        </div>
    }
}
