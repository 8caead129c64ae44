//! Punitive damages: off until a statute is named.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, HeadId, Position, Status,
    case::{ExploratoryBase, Measure, Punitive, PunitiveBasis},
};
use redress_drafting::wording;
use yew::prelude::*;

use super::{
    defendants,
    schedule::{Footer, Schedule},
};
use crate::{
    edit::{Edit, List},
    figures::What,
    text::{self, Word},
    ui::{Field, Section, Shared, number, select_of, shown, status_mark, use_shared},
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
                { select_of(&shared, "/punitive/basis", shared.t(Word::PunitiveBasis),
                    shared.t(Word::PunitiveOff), bases, basis.as_ref(), Edit::Punitive) }
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
    let measured = matches!(punitive.basis, PunitiveBasis::Food | PunitiveBasis::Drug);
    let multiplied = exploratory || punitive.basis == PunitiveBasis::ConsumerInjury;
    let measures = [Measure::Price, Measure::Loss]
        .map(|measure| (measure, text::measure(lang, measure).into()));
    let kinds = EXPLORATORY.map(|base| (base, text::exploratory_base(lang, base).into()));
    let multiplier = |position: Position| {
        let stated = punitive.multiplier.and_then(|stated| stated.at(position));
        let word =
            format!("{} · {}", shared.t(Word::Multiplier), wording::position(lang, position));
        html! {
            <Field path={format!("/punitive/multiplier/{}", position.id())} label={word} figures={true}
                placeholder="—" text={shown(lang, stated)}
                read={number(shared, move |value| Edit::Multiplier(position, value))} />
        }
    };
    let head = HeadId::Punitive;
    // The bases do not add up to it: a multiple, and where the law has one a minimum, lie between.
    let label = format!("{}{}", wording::head(lang, head), shared.t(Word::OnTheBases));
    let footers = vec![Footer::new(label, &What::Head(head), &props.all)];
    html! {
        <>
            if exploratory {
                <p class="contested-note">
                    { status_mark(lang, Status::Contested) }{ " " }{ shared.t(Word::ExploratoryWarning) }
                </p>
            }
            <div class="fields">
                if measured {
                    { select_of(shared, "/punitive/measure", shared.t(Word::Measure),
                        shared.t(Word::NotChosen), measures, punitive.measure.as_ref(), Edit::Measure) }
                }
                if exploratory {
                    { select_of(shared, "/punitive/base", shared.t(Word::Base),
                        shared.t(Word::NotChosen), kinds, punitive.base.as_ref(), Edit::Base) }
                }
                if multiplied {
                    { for Position::ALL.into_iter().map(multiplier) }
                }
            </div>
            <h3>{ shared.t(Word::Bases) }</h3>
            if !multiplied {
                <p class="hint">{ shared.t(Word::ConsumersHint) }</p>
            }
            <Schedule case={props.case.clone()} list={List::Punitive} caption={shared.t(Word::Bases)} {footers}
                position={props.position} names={super::debtors::Names::from(defendants(lang, case))} />
        </>
    }
}
