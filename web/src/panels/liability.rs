//! Who owes what nobody else is named for, and who answers for whom; and what comes of it: for each
//! defendant his own part and the most that can be claimed from him, as a picture and as a table.

use std::rc::Rc;

use redress_core::{
    Assessment, Authority, Case, DefendantAmounts, Derivation, Order, Part, Position, Yuan,
    case::{AnswersFor, At, Debtor, DefendantId, Entry, Joint, Leaf, LiabilityBasis, Place},
    edit::{DebtorsEdit, Edit},
    joint_gains,
};
use redress_drafting::{Lang, orders_to_pay, wording};
use yew::prelude::*;

use super::{
    debtors::{Asked, Names, debtors_fields},
    defendants,
    result::at,
    same_but_rows,
};
use crate::{
    model::figures::{UNKNOWN, What, value},
    ui::{
        Check, Cited, Field, Figure, Section, Segmented, Shared, marked, number, plus, select_of,
        shown,
        text::{self, Form, Word},
        use_next_focus, use_shared,
    },
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
        self.position == other.position
            && (Rc::ptr_eq(a, b) && Rc::ptr_eq(&self.all, &other.all)
                || here == there
                    // A zero is one only once every row is decided.
                    && here.is_complete(a) == there.is_complete(b)
                    && same_but_rows(a, b))
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
    let names: Names = defendants(&shared, case).into();
    let focus = use_next_focus();
    // Those who owe jointly are being chosen; before two are, the case cannot say it.
    let some = use_state_eq(|| false);
    {
        let some = some.setter();
        use_effect_with(shared.epoch, move |_| some.set(false));
    }
    html! {
        <Section id="/liability" number={4} title={Word::Liability}>
            if case.defendants.is_empty() {
                <p class="muted">{ shared.t(Word::NeedsDefendants) }</p>
            } else {
                { debtors(&shared, case, &names, props.position, &some, &focus) }
                { outcome(&shared, case, &names, at(&props.all, props.position)) }
                if case.defendants.len() > 1 || !case.liability.answers_for.is_empty() {
                    { answers(&shared, case, &names, &focus) }
                }
            }
        </Section>
    }
}

fn name_of(names: &Names, id: &DefendantId) -> AttrValue {
    let named = names.iter().find(|(other, _)| other == id);
    named.map_or_else(|| id.to_string().into(), |(_, name)| name.clone())
}

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
pub(super) fn grounds(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
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
fn outcome(shared: &Shared, case: &Case, names: &Names, assessment: &Assessment) -> Html {
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
            if let Some(presumed) = wording::presumed(lang, &shared.read(case), assessment) {
                <p class="presumed">{ marked(lang, &presumed) }</p>
            }
            { ordered(shared, case, assessment) }
            { grounds(shared, case, assessment) }
        </div>
    }
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

/// What joint liability rests on: each ground in sight, since one is chosen with one click.
fn ground_choice(shared: &Shared, place: Place, value: Option<LiabilityBasis>) -> Html {
    let path = place.to_string();
    let options = GROUNDS.map(|ground| text::liability_basis(shared.lang, ground).into()).to_vec();
    let chosen = value.and_then(|value| GROUNDS.iter().position(|ground| *ground == value));
    let none = shared.click(Edit::Set(place, Entry::LiabilityBasis(None)));
    html! {
        <div class="ground-choice" id={path.clone()}>
            <Segmented name={path} legend={shared.t(Word::JointBasis)} hide_legend={false} class="grounds" {options}
                {chosen} onchange={shared.on(move |index: usize| Edit::set(place, GROUNDS.get(index).copied()))} />
            if chosen.is_some() {
                <button type="button" class="link" onclick={none}>{ shared.t(Word::NoGround) }</button>
            }
        </div>
    }
}

/// How what nobody else is named for is owed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Owed {
    /// By each for himself, or by shares.
    Each,
    /// By all jointly.
    All,
    /// By some jointly.
    Some,
}

impl Owed {
    /// All jointly stands last: the arrow keys do not pass by it, for it names everybody.
    const ALL: [(Self, Word); 3] =
        [(Self::Each, Word::OwedEach), (Self::Some, Word::OwedSome), (Self::All, Word::OwedAll)];

    fn of(case: &Case) -> Self {
        let liability = &case.liability;
        let named = |id: &DefendantId| liability.debtors.iter().any(|debtor| debtor.is(id));
        if !liability.groups.is_empty() {
            Self::Some
        } else if !liability.joint {
            Self::Each
        } else if case.defendants.iter().all(|one| named(&one.id)) {
            Self::All
        } else {
            Self::Some
        }
    }
}

/// The question at the head: how they owe. The ticks below it are read by its answer.
fn owed_choice(shared: &Shared, owed: Owed, some: &UseStateHandle<bool>) -> Html {
    let options = Owed::ALL.map(|(_, word)| shared.t(word).into()).to_vec();
    let chosen = Owed::ALL.iter().position(|(one, _)| *one == owed);
    let (shared, some) = (shared.clone(), some.clone());
    let legend = shared.t(Word::HowOwed);
    let onchange = Callback::from(move |index: usize| {
        let Some((owed, _)) = Owed::ALL.get(index) else { return };
        some.set(*owed == Owed::Some);
        let edit = match owed {
            Owed::Each => DebtorsEdit::Each,
            Owed::All => DebtorsEdit::AllJointly,
            Owed::Some => DebtorsEdit::Joint(true),
        };
        shared.edit(Edit::Debtors(At::Liability, edit));
    });
    html! {
        <Segmented name="/liability/form" {legend} hide_legend={false} class="how-owed" {options} {chosen}
            {onchange} />
    }
}

fn debtors(
    shared: &Shared,
    case: &Case,
    names: &Names,
    position: Position,
    some: &UseStateHandle<bool>,
    focus: &Callback<String>,
) -> Html {
    let liability = &case.liability;
    let several = case.defendants.len() > 1;
    let owed = if **some { Owed::Some } else { Owed::of(case) };
    let groups = liability.groups.len();
    let of_head = if groups > 0 { Asked::Among } else { Asked::Above(owed != Owed::Each) };
    let add = {
        let (shared, focus) = (shared.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            focus.emit(At::JointGroup(row_of(groups)).to_string());
            shared.edit(Edit::Add(At::Liability.field(Leaf::Groups)));
        })
    };
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
            if several {
                { owed_choice(shared, owed, some) }
            }
            { group(shared, case, names, position, At::Liability, &liability.debtors, of_head) }
            <>{ for (0..).zip(&liability.groups).map(|(row, other)| {
                let at = At::JointGroup(row);
                let title = wording::joint_group(shared.lang, row);
                html! {
                    <div class="joint-group" key={row} id={at.to_string()} role="group" tabindex="-1"
                        aria-label={title.clone()}>
                        <p><strong>{ marked(shared.lang, &title) }</strong></p>
                        <p class="hint">{ shared.t(Word::GroupHint) }</p>
                        { group(shared, case, names, position, at, &other.debtors, Asked::Among) }
                        { remove_group(shared, focus, at, &title) }
                    </div>
                }
            }) }</>
            // Another group needs two whom no group has.
            if owed == Owed::Some && of_group(case, names, At::JointGroup(row_of(groups))).len() > 1 {
                <button type="button" class="quiet add" id="/liability/groups/add" onclick={add}>
                    { plus() }{ shared.t(Word::AddGroup) }
                </button>
            }
        </fieldset>
    }
}

fn row_of(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Whom a group can have: nobody is in two.
fn of_group(case: &Case, names: &Names, at: At) -> Names {
    let liability = &case.liability;
    let others =
        (0..).zip(&liability.groups).map(|(row, one)| (At::JointGroup(row), &*one.debtors));
    let lists: Vec<_> = others.chain([(At::Liability, &*liability.debtors)]).collect();
    let elsewhere = |id: &DefendantId| {
        let mut others = lists.iter().filter(|(of, _)| *of != at);
        others.any(|(_, debtors)| debtors.iter().any(|one| one.is(id)))
    };
    names.iter().filter(|(id, _)| !elsewhere(id)).cloned().collect()
}

/// Who is in a group, what they owe jointly, and by what ground.
fn group(
    shared: &Shared,
    case: &Case,
    names: &Names,
    position: Position,
    at: At,
    debtors: &[Debtor],
    asked: Asked,
) -> Html {
    let basis = match at {
        At::JointGroup(row) => case.liability.groups.get(row as usize).and_then(|one| one.basis),
        _ => case.liability.basis,
    };
    let joint = case.liability.joint().find(|one| one.at == at);
    html! {
        <>
            { debtors_fields(shared, at, &of_group(case, names, at), debtors, asked) }
            if let Some(joint) = joint {
                { covers_gains(shared, case, names, position, joint) }
            }
            if case.defendants.len() > 1 {
                { ground_choice(shared, at.field(Leaf::Basis), basis) }
            }
        </>
    }
}

fn remove_group(shared: &Shared, focus: &Callback<String>, at: At, title: &str) -> Html {
    let remove = {
        let (shared, focus) = (shared.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            focus.emit("/liability/groups/add".to_owned());
            shared.edit(Edit::Remove(at));
        })
    };
    html! {
        <button type="button" class="quiet remove" onclick={remove}>
            { shared.t(Word::Remove) }<span class="vh">{ " " }{ marked(shared.lang, title) }</span>
        </button>
    }
}

/// Those who owe jointly made gains: whether these are owed jointly too is asked where they are made joint,
/// with what follows from either answer.
fn covers_gains(
    shared: &Shared,
    case: &Case,
    names: &Names,
    position: Position,
    group: Joint<'_>,
) -> Html {
    let lang = shared.lang;
    let gains = joint_gains(case, group, position);
    if gains.is_empty() {
        return Html::default();
    }
    let (at, chosen) = (group.at, group.covers_gains);
    let path = at.field(Leaf::CoversGains).to_string();
    let sum = gains.iter().try_fold(Yuan::ZERO, |sum, (_, gain)| sum.plus(*gain));
    let sum = wording::separated(sum.unwrap_or_default());
    let each: Vec<_> = gains
        .iter()
        .map(|(id, gain)| (name_of(names, id).to_string(), wording::separated(*gain)))
        .collect();
    let debtors: Vec<_> =
        group.ids().map(|id| (name_of(names, id).to_string(), String::new())).collect();
    let option = |covers: bool, id: &'static str, word: Word, effect: String| {
        let hint = format!("{path}-{id}-effect");
        let id = format!("{path}-{id}");
        let onchange =
            shared.on(move |_: Event| Edit::set(at.field(Leaf::CoversGains), Some(covers)));
        html! {
            <div class="choice">
                <input type="radio" id={id.clone()} name={path.clone()}
                    checked={chosen == Some(covers)} aria-describedby={hint.clone()} {onchange} />
                <label for={id}>{ shared.t(word) }</label>
                <span id={hint}>{ marked(shared.lang, &effect) }</span>
            </div>
        }
    };
    html! {
        <fieldset class={classes!("scope", chosen.is_none().then_some("unanswered"))} id={path.clone()}>
            <legend>{ shared.t(Word::CoversGains) }</legend>
            { option(true, "yes", Word::GainsJointly, text::gains_effect(lang, true, &debtors, &sum)) }
            { option(false, "no", Word::GainsEach, text::gains_effect(lang, false, &each, &sum)) }
            if chosen.is_none() {
                <p>{ shared.t(Word::CoversGainsOpen) }</p>
            }
            if chosen == Some(true) {
                <p>{ shared.t(Word::GainsShares) }</p>
            }
        </fieldset>
    }
}

/// So many defendants have a button of their own.
const FEW: usize = 8;

fn answers(shared: &Shared, case: &Case, names: &Names, focus: &Callback<String>) -> Html {
    let count = case.liability.answers_for.len();
    let add = {
        let (shared, focus) = (shared.clone(), focus.clone());
        Callback::from(move |defendant: Option<DefendantId>| {
            // On to what is not said yet.
            let next = if defendant.is_some() { "for" } else { "defendant" };
            focus.emit(format!("/liability/answers_for/{count}/{next}"));
            shared.edit(match defendant {
                Some(id) => Edit::AddAnswers(id),
                None => Edit::Add(At::Liability.field(Leaf::AnswersFor)),
            });
        })
    };
    // With few defendants each has a button: naming him is adding him.
    let few: Vec<_> =
        names.iter().filter(|(id, _)| case.liability.joint_of(id).is_none()).collect();
    let few = if few.len() > FEW { Vec::new() } else { few };
    html! {
        <fieldset class="group" id="/liability/answers_for">
            <legend>{ shared.t(Word::AnswersFor) }</legend>
            <p class="hint">{ shared.t(Word::AnswersHint) }</p>
            <>{ for (0..).zip(&case.liability.answers_for).map(|(index, pair)| {
                answer(shared, case, names, focus, (index, count), pair)
            }) }</>
            <div class="add-answers">
                <button type="button" class="quiet add" id="/liability/answers_for/add"
                    onclick={add.reform(|_: MouseEvent| None)}>
                    { plus() }{ shared.t(Word::AddAnswers) }
                </button>
                { for few.into_iter().map(|(id, name)| {
                    let named = id.clone();
                    html! {
                        <button type="button" class="quiet" id={format!("/liability/answers_for/add/{id}")}
                            onclick={add.reform(move |_: MouseEvent| Some(named.clone()))}>
                            <span class="vh">{ shared.t(Word::AddAnswers) }{ " " }</span>{ plus() }{ marked(shared.lang, name) }
                        </button>
                    }
                }) }
            </div>
        </fieldset>
    }
}

fn answer(
    shared: &Shared,
    case: &Case,
    names: &Names,
    focus: &Callback<String>,
    (row, count): (u32, usize),
    pair: &AnswersFor,
) -> Html {
    let (lang, at) = (shared.lang, At::AnswersFor(row));
    let path = at.to_string();
    let whom = |(id, name): &(DefendantId, AttrValue)| {
        let html_id = format!("{path}/for/{id}");
        let checked = pair.answered.contains(id);
        html! {
            <Check key={html_id.clone()} id={html_id.clone()} {checked}
                onchange={shared.tick(at.field(Leaf::Answered), Some(id.clone()))}>
                { marked(lang, name) }
            </Check>
        }
    };
    let others = names.iter().filter(|(id, _)| pair.defendant.as_ref() != Some(id));
    // Who owes jointly is mostly answered for together.
    let groups: Vec<_> = case.liability.joint().collect();
    let together = |group: &Joint<'_>| {
        let ids: Vec<DefendantId> =
            names.iter().map(|(id, _)| id).filter(|id| group.has(id)).cloned().collect();
        let apart = pair.defendant.as_ref().is_none_or(|id| !ids.contains(id));
        if !apart || pair.answered == ids {
            return Html::default();
        }
        let (focus, limit) = (focus.clone(), format!("{path}/limit"));
        let who = (groups.len() > 1).then(|| {
            let names: Vec<_> = ids.iter().map(|id| name_of(names, id).to_string()).collect();
            names.join(lang.comma())
        });
        let id = match group.at {
            At::JointGroup(row) => format!("{path}/for-joint/{row}"),
            _ => format!("{path}/for-joint"),
        };
        let shared_by = shared.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            focus.emit(limit.clone());
            shared_by.edit(Edit::AnswersFor(row, ids.clone()));
        });
        html! {
            <button type="button" class="quiet" {id} {onclick}>
                if let Some(who) = who {
                    { marked(lang, &who) }
                } else {
                    { shared.t(Word::JointDebtorsAll) }
                }
            </button>
        }
    };
    let remove = {
        let (shared, focus) = (shared.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            let left = count.saturating_sub(1);
            focus.emit(match left {
                0 => "/liability/answers_for/add".to_owned(),
                _ => format!("/liability/answers_for/{}/defendant", (row as usize).min(left - 1)),
            });
            shared.edit(Edit::Remove(at));
        })
    };
    html! {
        <div class="entry" key={row} id={path.clone()} role="group" aria-label={wording::path(lang, &path, case)}>
            <div class="fields line">
                { select_of(shared, at.field(Leaf::Defendant), shared.t(Word::AnswersWho),
                    shared.t(Word::NotChosen), names.to_vec(), pair.defendant.as_ref()) }
                <fieldset class="inline whom" id={format!("{path}/for")}>
                    <legend>{ shared.t(Word::AnswersForWhom) }</legend>
                    <>{ for others.map(whom) }</>
                    { for groups.iter().map(together) }
                </fieldset>
                <Field place={at.field(Leaf::Limit)} label={shared.t(Word::Limit)} figures={true}
                    placeholder={shared.t(Word::InFull)} text={shown(lang, pair.limit)}
                    read={number(shared, pair.limit)} />
                if pair.limit.is_none() || pair.limit_base.is_some() || pair.limit_times.is_some() {
                    <Field place={at.field(Leaf::LimitBase)} label={shared.t(Word::LimitBase)} figures={true}
                        placeholder="—" text={shown(lang, pair.limit_base)}
                        read={number(shared, pair.limit_base)} />
                    <Field place={at.field(Leaf::LimitTimes)} label={shared.t(Word::LimitTimes)} figures={true}
                        class="share" placeholder="—" text={shown(lang, pair.limit_times)}
                        read={number(shared, pair.limit_times)} />
                }
                <button type="button" class="quiet remove" onclick={remove}>
                    { shared.t(Word::Remove) }
                    <span class="vh">{ " " }{ marked(lang, &wording::path(lang, &path, case)) }</span>
                </button>
                { ground_choice(shared, at.field(Leaf::Basis), pair.basis) }
            </div>
            if let Some((base, times)) = pair.product() {
                <p class="hint" data-test="limit-product">
                    { format!("{} × {times} = {}", wording::separated(base),
                        pair.most().map(wording::separated).unwrap_or_default()) }
                </p>
            }
            if pair.complete().is_none() {
                <p class="unanswered">{ shared.t(Word::AnswersOpen) }</p>
            }
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
