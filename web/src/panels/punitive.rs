//! Punitive damages: off until a statute is named.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, HeadId, Position, Status,
    case::{At, ExploratoryBase, Leaf, Measure, Multiple, Place, Punitive, PunitiveBasis},
    edit::{Edit, List},
};
use redress_drafting::wording;
use yew::prelude::*;

use super::{
    defendants,
    schedule::{Footer, Schedule},
};
use crate::{
    model::figures::What,
    ui::{
        Area, Check, Field, Section, Shared, Takes, number, select_of, select_with_hint, shown,
        status_mark,
        text::{self, Word},
        use_shared,
    },
};

#[derive(Properties)]
pub(crate) struct PunitiveProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

impl PartialEq for PunitiveProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.case, &other.case);
        let off = a.punitive.is_none() && b.punitive.is_none();
        (off || Rc::ptr_eq(&self.all, &other.all) && Rc::ptr_eq(a, b))
            && self.position == other.position
    }
}

const BASES: [PunitiveBasis; 5] = [
    PunitiveBasis::ConsumerFraud,
    PunitiveBasis::ConsumerInjury,
    PunitiveBasis::Food,
    PunitiveBasis::Drug,
    PunitiveBasis::Exploratory,
];
const EXPLORATORY: [ExploratoryBase; 4] = [
    ExploratoryBase::Gain,
    ExploratoryBase::Price,
    ExploratoryBase::Loss,
    ExploratoryBase::Compensation,
];

/// Section three.
#[component]
pub(crate) fn PunitivePanel(props: &PunitiveProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let case = &*props.case;
    let bases = BASES.map(|basis| (basis, text::punitive_basis(lang, basis).into()));
    let basis = case.punitive.as_ref().map(|punitive| punitive.basis);
    html! {
        <Section id="/punitive" number={3} title={Word::PunitiveDamages}>
            <p class="hint">{ shared.t(Word::PunitiveHint) }</p>
            <div class="fields">
                { select_of(&shared, At::Punitive.field(Leaf::Basis), shared.t(Word::PunitiveBasis),
                    shared.t(Word::PunitiveOff), bases, basis.as_ref()) }
            </div>
            if let Some(punitive) = &case.punitive {
                { details(&shared, props, punitive) }
            }
        </Section>
    }
}

fn details(shared: &Shared, props: &PunitiveProps, punitive: &Punitive) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    let exploratory = punitive.basis == PunitiveBasis::Exploratory;
    let multiple = punitive.multiple();
    let floor = multiple.floor().map(|floor| floor.value.normalize().to_string());
    html! {
        <>
            if exploratory {
                <p class="contested-note">
                    { status_mark(lang, Status::Contested) }{ " " }{ shared.t(Word::ExploratoryWarning) }
                </p>
            }
            <div class="fields">
                { measure(shared, punitive) }
                { base(shared, punitive) }
                { for Position::ALL.into_iter().map(|position| multiplier(shared, punitive, position)) }
            </div>
            <h3>{ shared.t(Word::Bases) }</h3>
            if !matches!(multiple, Multiple::Free) {
                <p data-test="multiple">
                    { shared.t(Word::StatutoryMultiple) }{ wording::multiple_rule(lang, punitive) }
                </p>
            }
            <p class="hint">{ text::consumers_hint(lang, floor) }</p>
            <Schedule case={props.case.clone()} list={List::Punitive} caption={shared.t(Word::Bases)}
                footers={footers(shared, props, exploratory)} position={props.position}
                names={super::debtors::Names::from(defendants(shared, case))} />
            if punitive.items.len() > 1 || punitive.same_goods.is_some() {
                <div class="fields">
                    { same_goods(shared, punitive) }
                </div>
            }
            if multiple.is_fixed() {
                { lower(shared, punitive) }
            }
            if exploratory {
                { grounds(shared, punitive) }
            }
        </>
    }
}

/// What the bases come to, and what of it counts nowhere.
fn footers(shared: &Shared, props: &PunitiveProps, exploratory: bool) -> Vec<Footer> {
    let head = HeadId::Punitive;
    let counts = |a: &Assessment| a.heads.iter().any(|other| other.id == head);
    let mut footers = Vec::new();
    if !exploratory || props.all.iter().any(counts) {
        // The bases do not add up to it: a multiple, and where the law has one a minimum, lie between.
        let label = format!("{}{}", wording::head(shared.lang, head), shared.t(Word::OnTheBases));
        footers.push(Footer::new(label, &What::Head(head), &props.all));
    }
    if props.all.iter().any(|assessment| assessment.explored.is_some()) {
        let label = wording::explored_head(shared.lang);
        footers.push(Footer::new(label, &What::Explored, &props.all));
    }
    footers
}

/// A choice that another basis uses is shown as long as it is there, and says that it does nothing.
fn measure(shared: &Shared, punitive: &Punitive) -> Html {
    let elective = matches!(punitive.basis, PunitiveBasis::Food | PunitiveBasis::Drug);
    if !elective && punitive.measure.is_none() {
        return Html::default();
    }
    let hint = (!elective).then(|| shared.t(Word::MeasureUnused).into());
    let measures = [Measure::Price, Measure::Loss]
        .map(|measure| (measure, text::measure(shared.lang, measure).into()));
    let field = (At::Punitive.field(Leaf::Measure), shared.t(Word::Measure), hint);
    let none = shared.t(Word::NotChosen);
    select_with_hint(shared, field, none, measures, punitive.measure.as_ref())
}

fn base(shared: &Shared, punitive: &Punitive) -> Html {
    let hint = match (punitive.basis, punitive.base) {
        (PunitiveBasis::Exploratory, None) => None,
        (PunitiveBasis::Exploratory, Some(ExploratoryBase::Compensation)) => {
            let none = punitive.items.is_empty();
            Some(if none { Word::BaseIsAward } else { Word::BaseOfItems })
        }
        (PunitiveBasis::Exploratory, Some(_)) => Some(Word::BaseNames),
        (_, None) => return Html::default(),
        (_, Some(_)) => Some(Word::BaseOfStatute),
    };
    let hint = hint.map(|word| shared.t(word).into());
    let kinds = EXPLORATORY.map(|base| (base, text::exploratory_base(shared.lang, base).into()));
    let field = (At::Punitive.field(Leaf::Base), shared.t(Word::Base), hint);
    let none = shared.t(Word::NotChosen);
    select_with_hint(shared, field, none, kinds, punitive.base.as_ref())
}

fn multiplier(shared: &Shared, punitive: &Punitive, position: Position) -> Html {
    let lang = shared.lang;
    let used = punitive.multiple().is_stated();
    if punitive.lower(position).is_some() {
        // It stands beside the reason.
        return Html::default();
    }
    let stated = punitive.multiplier.and_then(|stated| stated.at(position));
    if !used && stated.is_none() {
        return Html::default();
    }
    let hint = shared.t(if used { Word::MultiplierUsed } else { Word::MultiplierUnused });
    let label = format!("{} · {}", shared.t(Word::Multiplier), wording::position(lang, position));
    html! {
        <Field place={Place::stated(At::Multiplier, position)} {label} figures={true}
            placeholder="—" text={shown(lang, stated)} {hint} read={number(shared, stated)} />
    }
}

/// Who takes less than the law's multiple, which, and why.
fn lower(shared: &Shared, punitive: &Punitive) -> Html {
    let lang = shared.lang;
    let one = |position: Position| {
        let word = match position {
            Position::Claimed => Word::LowerClaimed,
            Position::Conceded => Word::LowerConceded,
            Position::Found => Word::LowerFound,
        };
        let place = Place::stated(At::Lower, position);
        let reason = punitive.lower.as_ref().and_then(|lower| lower.at(position));
        let stated = punitive.multiplier.and_then(|stated| stated.at(position));
        let side = wording::position(lang, position);
        html! {
            <div class="fields" key={position.id()}>
                <Check id={format!("{place}/on")} checked={reason.is_some()}
                    onchange={shared.on(move |on: bool| Edit::set(place, on.then(String::new)))}>
                    { shared.t(word) }
                </Check>
                if let Some(reason) = reason {
                    <Field place={Place::stated(At::Multiplier, position)} figures={true} class="share"
                        label={format!("{} · {side}", shared.t(Word::Multiplier))}
                        placeholder="—" text={shown(lang, stated)} required={true}
                        read={number(shared, stated)} />
                    <Area {place} text={reason.to_owned()} takes={Takes::Said}
                        label={format!("{} · {side}", shared.t(Word::Reason))} />
                }
            </div>
        }
    };
    html! {
        <fieldset class="inline" id="/punitive/lower">
            <legend>{ shared.t(Word::LowerMultiple) }</legend>
            <p class="hint">{ shared.t(Word::LowerHint) }</p>
            { for Position::ALL.into_iter().map(one) }
        </fieldset>
    }
}

fn same_goods(shared: &Shared, punitive: &Punitive) -> Html {
    let answers =
        [(true, Word::Yes), (false, Word::No)].map(|(is, word)| (is, shared.t(word).into()));
    let field = (
        At::Punitive.field(Leaf::SameGoods),
        shared.t(Word::SameGoods),
        Some(shared.t(Word::SameGoodsHint).into()),
    );
    let none = shared.t(Word::NotChosen);
    select_with_hint(shared, field, none, answers, punitive.same_goods.as_ref())
}

/// Who counts exploratory damages, and on what ground.
fn grounds(shared: &Shared, punitive: &Punitive) -> Html {
    let one = |position: Position| {
        let word = match position {
            Position::Claimed => Word::CountClaimed,
            Position::Conceded => Word::CountConceded,
            Position::Found => Word::CountFound,
        };
        let place = Place::stated(At::Grounds, position);
        let ground = punitive.ground(position).is_some();
        let text = punitive.grounds.as_ref().and_then(|grounds| grounds.at(position));
        let count = move |on: bool| Edit::set(place, on.then(String::new));
        html! {
            <div class="fields" key={position.id()}>
                <Check id={format!("{place}/on")} checked={ground} onchange={shared.on(count)}>
                    { shared.t(word) }
                </Check>
                if let Some(text) = text {
                    <Area {place} required={true} text={text.to_owned()} takes={Takes::Said}
                        label={format!("{} · {}", shared.t(Word::Ground), wording::position(shared.lang, position))}
                        hint={shared.t(Word::GroundHint)} />
                }
            </div>
        }
    };
    html! {
        <fieldset class="inline" id="/punitive/grounds">
            <legend>{ shared.t(Word::Grounds) }</legend>
            <p class="hint">{ shared.t(Word::GroundsHint) }</p>
            { for Position::ALL.into_iter().map(one) }
        </fieldset>
    }
}
