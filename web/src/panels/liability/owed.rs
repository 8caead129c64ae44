//! What is owed: for each defendant his own part and the most that can be claimed from him, as a picture and as a table;
//! what the draft orders by it, and what joint liability rests on.

use redress_core::{
    Assessment, Authority, Case, DefendantAmounts, Derivation, Order, Part, Position, Yuan,
    case::DefendantId,
};
use redress_drafting::{orders_to_pay, wording};
use yew::prelude::*;

use super::super::debtors::Names;
use super::name_of;
use crate::{
    model::figures::{UNKNOWN, What, value},
    ui::{
        Cited, Figure, Shared, marked,
        text::{self, Form, Word},
    },
};

/// Who owes a part together: its principals, and those who answer for them as they do for him.
fn debtors_of(part: &Part) -> Vec<&DefendantId> {
    let mutual = part.co_debtors.iter().filter(|other| other.mutual);
    let principals = part.principals.iter().map(|one| &one.defendant);
    let mut ids: Vec<_> = principals.chain(mutual.map(|one| &one.defendant)).collect();
    ids.order_by(Ord::cmp);
    ids
}

/// Who else answers for a part, and up to what.
fn others(part: &Part) -> impl Iterator<Item = (&DefendantId, Option<Yuan>)> {
    let others = part.co_debtors.iter().filter(|other| !other.mutual);
    others.map(|other| (&other.defendant, other.limit))
}

/// What the joint liability of each rests on.
pub(in crate::panels) fn grounds(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let comma = lang.comma();
    let groups = wording::grounds(assessment);
    let several = groups.len() > 1;
    let one = |(ids, rules): (Vec<&DefendantId>, &[Authority])| {
        let names: Vec<_> =
            ids.iter().map(|id| wording::defendant(lang, id.as_str(), case)).collect();
        html! {
            <div class="ground">
                if several {
                    <span>{ marked(lang, &names.join(comma)) }</span>{ " " }
                }
                { for rules.iter().map(|rule| html! { <Cited authority={*rule} /> }) }
            </div>
        }
    };
    groups.into_iter().map(one).collect()
}

/// How the parts are owed as a whole; `None` if nothing is owed by anybody.
fn form(parts: &[Part]) -> Option<Form> {
    let owed: Vec<&Part> = parts
        .iter()
        .filter(|part| part.amount > Yuan::ZERO && !part.principals.is_empty())
        .collect();
    let joint = |part: &Part| debtors_of(part).len() > 1 || others(part).next().is_some();
    let first = owed.first()?;
    let same =
        |part: &&&Part| debtors_of(part) == debtors_of(first) && others(part).eq(others(first));
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
pub(super) fn outcome(
    shared: &Shared,
    case: &Case,
    names: &Names,
    assessment: &Assessment,
) -> Html {
    let lang = shared.lang;
    let Some(form) = form(&assessment.parts) else {
        return html! { <p class="muted">{ shared.t(Word::NothingOwed) }</p> };
    };
    let position = assessment.position;
    let whole = assessment.defendants.iter().map(|one| one.exposure).max().unwrap_or_default();
    let cell_label = |word: Word| html! { <span class="cell-label" aria-hidden="true">{ shared.t(word) }</span> };
    let known =
        |figure: &Derivation| wording::if_known(assessment.knows(case, figure), figure.value());
    let sum = |what: What, id: String, figure: &Derivation| {
        let word = if matches!(what, What::Own(_)) { Word::Own } else { Word::Exposure };
        html! {
            <td class="sum">
                { cell_label(word) }
                <Figure {id} figure={what.at(position)} value={known(figure)} />
            </td>
        }
    };
    let row = |one: &DefendantAmounts| {
        let id = &one.id;
        let with = jointly_with(id, &assessment.parts);
        let with: Vec<_> = with.iter().map(|other| name_of(names, other).to_string()).collect();
        let count = with.len();
        html! {
            <tr key={id.to_string()}>
                <th scope="row">{ marked(lang, &name_of(names, id)) }</th>
                <td class="bar-cell" aria-hidden="true">{ bar(one, whole) }</td>
                { sum(What::Own(id.clone()), format!("liability-own-{id}"), &one.own_derivation) }
                { sum(What::Exposure(id.clone()), format!("liability-exposure-{id}"), &one.exposure_derivation) }
                <td class="sum">{ cell_label(Word::InnerShare) }{ wording::if_known(assessment.knows(case, &one.own_derivation), one.share) }</td>
                <td class="with">
                    { cell_label(Word::JointlyWith) }
                    if with.is_empty() {
                        <span class="muted">{ UNKNOWN }</span>
                    } else {
                        // A comma stays with the name before it.
                        <span>
                        { for with.into_iter().enumerate().map(|(index, name)| {
                            let comma = (index + 1 < count).then_some(lang.comma());
                            html! { <><span class="unbroken">{ marked(lang, &name) }{ comma }</span><wbr /></> }
                        }) }
                        </span>
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
            <div class="shares-table">
                <table class={classes!("shares", is_long(whole).then_some("long"))}>
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
            </div>
            if let Some(presumed) = wording::presumed(lang, &shared.read(case), assessment) {
                <p class="presumed">{ marked(lang, &presumed) }</p>
            }
            { ordered(shared, case, assessment) }
            { grounds(shared, case, assessment) }
        </div>
    }
}

/// Whether a sum is longer than 999,999,999.99: three of them beside one another need smaller letters.
fn is_long(sum: Yuan) -> bool {
    sum.fen() >= 100_000_000_000
}

/// What the draft orders by it, word for word.
fn ordered(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let orders = orders_to_pay(shared.lang, &shared.read(case), assessment);
    let title = if assessment.position == Position::Claimed {
        Word::ClaimedOfThem
    } else {
        Word::OrderedOfThem
    };
    html! {
        if !orders.is_empty() {
            <div class="ordered" data-test="ordered">
                <p class="hint">{ shared.t(title) }</p>
                { for orders.into_iter().map(|order| html! { <p class="order">{ marked(shared.lang, &order) }</p> }) }
            </div>
        }
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
        let answers = |other: &DefendantId| others(part).any(|(one, _)| one == other);
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
