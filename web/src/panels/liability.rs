//! Who owes what nobody else is named for, and who answers for whom; and what comes of it: for each
//! defendant his own part and the most that can be claimed from him, as a picture and as a table.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, DefendantAmounts, Part, Position, Yuan,
    case::{AnswersFor, DefendantId, LiabilityBasis},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    debtors::{Names, debtors_fields},
    defendants,
    result::at,
};
use crate::{
    edit::{AnswersEdit, Edit},
    figures::{UNKNOWN, What, value},
    text::{self, Form, Word},
    ui::{Cited, Field, Figure, Section, Select, Shared, number, select_of, shown, use_shared},
};

#[derive(Properties)]
pub(crate) struct LiabilityProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

impl PartialEq for LiabilityProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.case, &other.case);
        let (here, there) = (at(&self.all, self.position), at(&other.all, other.position));
        (&a.defendants, &a.liability) == (&b.defendants, &b.liability)
            && self.position == other.position
            && (Rc::ptr_eq(&self.all, &other.all)
                || here.totals.award == there.totals.award
                    && (&here.parts, &here.defendants) == (&there.parts, &there.defendants))
    }
}

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
    let names: Names = defendants(shared.lang, case).into();
    html! {
        <Section id="/liability" number={4} title={Word::Liability}>
            if case.defendants.is_empty() {
                <p class="muted">{ shared.t(Word::NeedsDefendants) }</p>
            } else {
                { outcome(&shared, &names, at(&props.all, props.position)) }
                { debtors(&shared, case, &names) }
                if case.defendants.len() > 1 {
                    { answers(&shared, case, &names) }
                }
            }
        </Section>
    }
}

fn name_of(names: &Names, id: &DefendantId) -> AttrValue {
    let named = names.iter().find(|(other, _)| other == id);
    named.map_or_else(|| id.to_string().into(), |(_, name)| name.clone())
}

/// How the parts are owed as a whole; `None` if nothing is owed by anybody.
fn form(parts: &[Part]) -> Option<Form> {
    let owed: Vec<&Part> = parts
        .iter()
        .filter(|part| part.amount > Yuan::ZERO && !part.principals.is_empty())
        .collect();
    let joint = |part: &Part| part.principals.len() > 1 || !part.co_debtors.is_empty();
    let first = owed.first()?;
    let same = |part: &&&Part| {
        let ids = |part: &Part| {
            part.principals.iter().map(|one| one.defendant.clone()).collect::<Vec<_>>()
        };
        ids(part) == ids(first) && part.co_debtors == first.co_debtors
    };
    let alike = owed.iter().filter(same).count() == owed.len();
    let limited = owed.iter().flat_map(|part| &part.co_debtors).any(|other| other.limit.is_some());
    Some(match owed.iter().filter(|part| joint(part)).count() {
        0 if alike => Form::Sole,
        0 => Form::Several,
        all if all == owed.len() && alike && !limited => Form::Joint,
        _ => Form::Partly,
    })
}

/// What each defendant owes, drawn and written.
fn outcome(shared: &Shared, names: &Names, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let Some(form) = form(&assessment.parts) else {
        return html! { <p class="muted">{ shared.t(Word::NothingOwed) }</p> };
    };
    let position = assessment.position;
    let whole = assessment.defendants.iter().map(|one| one.exposure).max().unwrap_or_default();
    let cell_label = |word: Word| html! { <span class="cell-label" aria-hidden="true">{ shared.t(word) }</span> };
    let sum = |what: What, id: String, sum: Yuan| {
        let word = if matches!(what, What::Own(_)) { Word::Own } else { Word::Exposure };
        html! {
            <td class="sum">
                { cell_label(word) }
                <Figure {id} figure={what.at(position)} value={wording::separated(sum)} />
            </td>
        }
    };
    let row = |one: &DefendantAmounts| {
        let id = &one.id;
        let with = jointly_with(id, &assessment.parts);
        let with: Vec<_> = with.iter().map(|other| name_of(names, other).to_string()).collect();
        html! {
            <tr key={id.to_string()}>
                <th scope="row">{ name_of(names, id) }</th>
                <td class="bar-cell" aria-hidden="true">{ bar(one, whole) }</td>
                { sum(What::Own(id.clone()), format!("liability-own-{id}"), one.own) }
                { sum(What::Exposure(id.clone()), format!("liability-exposure-{id}"), one.exposure) }
                <td class="sum">{ cell_label(Word::InnerShare) }{ wording::separated(one.share) }</td>
                <td class="with">
                    { cell_label(Word::JointlyWith) }
                    if with.is_empty() {
                        <span class="muted">{ UNKNOWN }</span>
                    } else {
                        { for with.into_iter().enumerate().map(|(index, name)| html! {
                            <>
                                if index > 0 { { if lang == Lang::Zh { "、" } else { ", " } } }
                                <span class="unbroken">{ name }</span>
                            </>
                        }) }
                    }
                </td>
            </tr>
        }
    };
    html! {
        <div class="outcome">
            <p>
                <strong>{ text::form(lang, form) }</strong>
                <span class="hint">{ " " }{ text::form_hint(lang, form) }</span>
            </p>
            <table class="shares">
                <caption class="vh">
                    { shared.t(Word::Liability) }{ " · " }{ wording::position(lang, position) }{ " " }
                    { shared.t(Word::UnitYuan) }
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{ shared.t(Word::Defendant) }</th>
                        <td class="bar-cell" aria-hidden="true">
                            <span class="key own" />{ shared.t(Word::Own) }
                            <span class="key joint" />{ shared.t(Word::AnswersBeyond) }
                        </td>
                        <th scope="col" class="sum">{ shared.t(Word::Own) }</th>
                        <th scope="col" class="sum">{ shared.t(Word::Exposure) }</th>
                        <th scope="col" class="sum">{ shared.t(Word::InnerShare) }</th>
                        <th scope="col">{ shared.t(Word::JointlyWith) }</th>
                    </tr>
                </thead>
                <tbody>{ for assessment.defendants.iter().map(row) }</tbody>
                <tfoot>
                    if assessment.open > Yuan::ZERO {
                        <tr class="open">
                            <th scope="row">{ shared.t(Word::OpenDebtor) }</th>
                            <td class="bar-cell" aria-hidden="true" />
                            <td class="sum">{ wording::separated(assessment.open) }</td>
                            <td /><td /><td />
                        </tr>
                    }
                    <tr>
                        <th scope="row">{ shared.t(Word::Award) }</th>
                        <td class="bar-cell" aria-hidden="true" />
                        <td class="sum">
                            <Figure id="liability-award" figure={What::Award.at(position)}
                                value={value(&assessment.award)} />
                        </td>
                        <td /><td /><td />
                    </tr>
                </tfoot>
            </table>
            if let Some(joint) = assessment.joint {
                <Cited authority={joint} />
            }
        </div>
    }
}

/// A part of a whole as a percentage with two decimals; 0 of nothing.
fn percentage(part: Yuan, whole: Yuan) -> String {
    let (part, whole) = (i128::from(part.fen()), i128::from(whole.fen()).max(1));
    let hundredths = part * 10_000 / whole;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// His own part, and hatched what else he is answerable for, against the largest exposure.
fn bar(one: &DefendantAmounts, whole: Yuan) -> Html {
    let own = percentage(one.own, whole);
    let beyond = percentage(one.exposure.minus(one.own).unwrap_or_default(), whole);
    let pattern = format!("hatch-{}", one.id);
    html! {
        <svg class="bar-picture" width="100%" height="14" role="presentation" focusable="false">
            <defs>
                <pattern id={pattern.clone()} width="5" height="5" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)">
                    <line class="hatch" x1="0" y1="0" x2="0" y2="5" stroke-width="3" />
                </pattern>
            </defs>
            <line class="ground" x1="0" y1="13.5" x2="100%" y2="13.5" />
            <rect class="own" x="0" y="1" height="12" width={own.clone()} />
            <rect class="joint" x={own} y="1" height="12" width={beyond} fill={format!("url(#{pattern})")} />
        </svg>
    }
}

/// Those who owe some part together with a defendant, in the order of the parts.
fn jointly_with(id: &DefendantId, parts: &[Part]) -> Vec<DefendantId> {
    let mut with: Vec<DefendantId> = Vec::new();
    for part in parts.iter().filter(|part| part.amount > Yuan::ZERO) {
        let principals = part.principals.iter().map(|one| &one.defendant);
        let owing: Vec<&DefendantId> = principals
            .chain(part.co_debtors.iter().map(|one| &one.defendant))
            .chain(&part.minors)
            .collect();
        // Those who answer for a part do not answer for one another.
        let answers =
            |other: &DefendantId| part.co_debtors.iter().any(|one| one.defendant == *other);
        if owing.contains(&id) {
            for other in owing {
                let together = other != id && !(answers(id) && answers(other));
                if together && !with.contains(other) {
                    with.push(other.clone());
                }
            }
        }
    }
    with
}

fn grounds(shared: &Shared) -> [(LiabilityBasis, AttrValue); 7] {
    GROUNDS.map(|ground| (ground, text::liability_basis(shared.lang, ground).into()))
}

fn debtors(shared: &Shared, case: &Case, names: &Names) -> Html {
    let liability = &case.liability;
    let several = case.defendants.len() > 1;
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
            { debtors_fields(shared, "/liability", names, &liability.debtors, liability.joint, Edit::Debtors) }
            if several {
                <div class="fields">
                    { select_of(shared, "/liability/basis", shared.t(Word::JointBasis),
                        shared.t(Word::NotChosen), grounds(shared), liability.basis.as_ref(),
                        Edit::JointBasis) }
                </div>
            }
        </fieldset>
    }
}

fn answers(shared: &Shared, case: &Case, names: &Names) -> Html {
    html! {
        <fieldset class="group" id="/liability/answers_for">
            <legend>{ shared.t(Word::AnswersFor) }</legend>
            <p class="hint">{ shared.t(Word::AnswersHint) }</p>
            { for case.liability.answers_for.iter().enumerate().map(|(index, pair)| {
                answer(shared, case, names, index, pair)
            }) }
            if let Some(fault) = shared.fault("/liability/answers_for") {
                <p class="fault">{ fault }</p>
            }
            <button type="button" class="quiet add" id="/liability/answers_for/add"
                onclick={shared.click(Edit::AddAnswers)}>
                { "+ " }{ shared.t(Word::AddAnswers) }
            </button>
        </fieldset>
    }
}

fn answer(shared: &Shared, case: &Case, names: &Names, index: usize, pair: &AnswersFor) -> Html {
    let lang = shared.lang;
    let path = format!("/liability/answers_for/{index}");
    let edit = move |edit: AnswersEdit| Edit::Answers(index, edit);
    let person =
        |field: &str, word: Word, value: &DefendantId, make: fn(DefendantId) -> AnswersEdit| {
            let options: Vec<(AttrValue, AttrValue)> =
                names.iter().map(|(id, name)| (id.to_string().into(), name.clone())).collect();
            let (before, names) = (value.clone(), names.clone());
            let onchange = shared.on(move |text: String| {
                let id = names.iter().map(|(id, _)| id).find(|id| id.as_str() == text);
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
                    placeholder={shared.t(Word::InFull)} text={shown(lang, pair.limit)}
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

#[cfg(test)]
mod tests {
    use super::*;
    use redress_core::{Lens, assess};

    /// Three defendants, 100.00 each at the gain route unless the liability says otherwise.
    fn assessed(liability: &str) -> Assessment {
        let json = format!(
            r#"{{"defendants": [{{"id": "a"}}, {{"id": "b"}}, {{"id": "c"}}],
            "compensation": {{"route": "loss", "losses": [{{"found": "300"}}]}},
            "liability": {liability}}}"#
        );
        assess(&Case::from_json(json.as_bytes()).unwrap(), Position::Found, Lens::LAW).unwrap()
    }

    #[test]
    fn the_form_is_that_of_all_parts() {
        for (liability, expected) in [
            (r#"{"debtors": [{"defendant": "a"}]}"#, Some(Form::Sole)),
            (r#"{"debtors": [{"defendant": "a"}, {"defendant": "b"}]}"#, Some(Form::Several)),
            (
                r#"{"debtors": [{"defendant": "a"}, {"defendant": "b"}], "joint": true}"#,
                Some(Form::Joint),
            ),
            (
                r#"{"debtors": [{"defendant": "a"}, {"defendant": "b"}],
                    "answers_for": [{"defendant": "a", "for": "b"}]}"#,
                Some(Form::Partly),
            ),
            (
                r#"{"debtors": [{"defendant": "b"}],
                    "answers_for": [{"defendant": "a", "for": "b", "limit": "10"}]}"#,
                Some(Form::Partly),
            ),
            ("{}", None),
        ] {
            assert_eq!(form(&assessed(liability).parts), expected, "{liability}");
        }
    }

    #[test]
    fn those_who_answer_for_the_same_part_are_not_joint_with_each_other() {
        let assessment = assessed(
            r#"{"debtors": [{"defendant": "c"}],
                "answers_for": [{"defendant": "a", "for": "c"}, {"defendant": "b", "for": "c"}]}"#,
        );
        let with = |id: &str| {
            let id = DefendantId::new(id).unwrap();
            let with = jointly_with(&id, &assessment.parts);
            with.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(with("a"), "c");
        assert_eq!(with("c"), "a b");
    }

    #[test]
    fn the_picture_is_to_scale() {
        let yuan = |text: &str| text.parse::<Yuan>().unwrap();
        assert_eq!(percentage(yuan("13000"), yuan("103000")), "12.62%");
        assert_eq!(percentage(Yuan::ZERO, Yuan::ZERO), "0.00%");
        assert_eq!(percentage(Yuan::MAX, Yuan::MAX), "100.00%");
    }
}
