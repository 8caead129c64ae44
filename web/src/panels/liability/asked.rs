//! What is asked: who owes what nobody else is named for, how and by what ground, and who answers for whom.

use redress_core::{
    Case, Position, Yuan,
    case::{AnswersFor, At, Debtor, DefendantId, Entry, Joint, Leaf, LiabilityBasis, Place},
    edit::{DebtorsEdit, Edit},
    joint_gains,
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::super::debtors::{Asked, Names, debtors_fields};
use super::name_of;
use crate::ui::{
    Check, Field, Segmented, Shared, marked, number, plus, select_of, shown,
    text::{self, Word},
};

const GROUNDS: [LiabilityBasis; 7] = [
    LiabilityBasis::JointTort,
    LiabilityBasis::Instigation,
    LiabilityBasis::DangerousActs,
    LiabilityBasis::SufficientCauses,
    LiabilityBasis::JointProcessors,
    LiabilityBasis::NetworkService,
    LiabilityBasis::Platform,
];

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

pub(super) fn debtors(
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

pub(super) fn answers(
    shared: &Shared,
    case: &Case,
    names: &Names,
    focus: &Callback<String>,
) -> Html {
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
