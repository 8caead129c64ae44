//! The money: compensation by one of its routes, costs, sums already paid, sanctions.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, HeadId, Position, Yuan,
    case::{DeductFrom, FeeBasis, GainBasis, LumpSumBasis, Payee, Route, Sanction, SanctionKind},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    defendants,
    schedule::{Extra, Footer, Row, Schedule, cost_footers, sum},
};
use crate::{
    edit::{Edit, List, SanctionEdit},
    figures::What,
    text::{self, Word},
    ui::{Field, Section, Segmented, Select, Shared, number, select_of, shown, use_shared, words},
};

#[derive(Properties)]
pub(crate) struct AmountsProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

impl PartialEq for AmountsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && Rc::ptr_eq(&self.all, &other.all)
            && self.position == other.position
    }
}

const ROUTES: [Route; 4] = [Route::Loss, Route::Gain, Route::Circumstances, Route::Agreement];
const SANCTIONS: [SanctionKind; 3] =
    [SanctionKind::CriminalFine, SanctionKind::AdministrativeFine, SanctionKind::Confiscation];
const FEE_BASES: [FeeBasis; 3] = [FeeBasis::Property, FeeBasis::Personality, FeeBasis::PerCase];
const PAYEES: [Payee; 8] = [
    Payee::Treasury,
    Payee::CourtToTreasury,
    Payee::FiscalAccount,
    Payee::ProcuratorateAccount,
    Payee::ConsumerAssociationAccount,
    Payee::PublicWelfareOrganisation,
    Payee::PurposeOnly,
    Payee::NationalFund,
];

/// Section two.
#[component]
pub(crate) fn Amounts(props: &AmountsProps) -> Html {
    let shared = use_shared();
    let case = &*props.case;
    html! {
        <Section id="/compensation" number={2} title={Word::Amounts}>
            { route_choice(&shared, case) }
            { sums(&shared, props) }
            { costs(&shared, props) }
            { credits(&shared, props) }
            { sanctions(&shared, case) }
            { around(&shared, case) }
        </Section>
    }
}

/// The route to compensation.
pub(crate) fn route_choice(shared: &Shared, case: &Case) -> Html {
    let chosen = case.compensation.route;
    let place = chosen.and_then(|route| ROUTES.iter().position(|other| *other == route));
    let on_route = shared.on(|index: usize| Edit::Route(ROUTES.get(index).copied()));
    html! {
        <div class="sub" id="/compensation/route">
            <Segmented name="route" legend={shared.t(Word::Route)} hide_legend={false} class="route"
                options={ROUTES.map(|route| wording::route(shared.lang, route).into()).to_vec()}
                chosen={place} onchange={on_route} />
            <p class="hint">{ shared.t(Word::RouteHint) }</p>
        </div>
    }
}

/// The sums of each route. The elected route stands first; the others follow, folded up unless they
/// hold something.
pub(crate) fn sums(shared: &Shared, props: &AmountsProps) -> Html {
    let chosen = props.case.compensation.route;
    let mut lists = vec![
        ([Some(Route::Loss), None], List::Losses),
        ([Some(Route::Gain), None], List::Gains),
        ([Some(Route::Circumstances), Some(Route::Agreement)], List::LumpSums),
    ];
    lists.sort_by_key(|(routes, _)| chosen.is_none() || !routes.contains(&chosen));
    html! {
        <>
            <p class="hint">
                { shared.t(Word::AmountHint) }
                if shared.lang == Lang::En { { " " } }
                { shared.t(Word::FoundHint) }
            </p>
            { for lists.into_iter().map(|(routes, list)| route_list(shared, props, routes, list)) }
        </>
    }
}

/// The costs of the plaintiff.
pub(crate) fn costs(shared: &Shared, props: &AmountsProps) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    html! {
        <div class="sub">
            <h3>{ shared.t(Word::Costs) }</h3>
            <Schedule list={List::Costs} caption={shared.t(Word::Costs)} position={props.position}
                rows={case.costs.iter().map(|cost| Row::new(cost, Extra::Cost(cost.head))).collect::<Vec<_>>()}
                footers={cost_footers(lang, &props.all)} defendants={defendants(lang, case)} />
        </div>
    }
}

fn route_list(
    shared: &Shared,
    props: &AmountsProps,
    routes: [Option<Route>; 2],
    list: List,
) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    let c = &case.compensation;
    let (title, rows): (Word, Vec<Row>) = match list {
        List::Gains => {
            let row = |gain: &redress_core::case::Gain| {
                Row::new(gain, Extra::Gain(gain.defendant.clone()))
            };
            (Word::Gains, c.gains.iter().map(row).collect())
        }
        List::Losses => {
            (Word::Losses, c.losses.iter().map(|loss| Row::new(loss, Extra::Nothing)).collect())
        }
        _ => (
            Word::LumpSums,
            c.lump_sums.iter().map(|item| Row::new(item, Extra::Nothing)).collect(),
        ),
    };
    let elected = c.route.is_some() && routes.contains(&c.route);
    let what = match routes[0] {
        Some(route) if !elected => What::Route(route),
        _ => What::Head(HeadId::Compensation),
    };
    let footers = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Footer::new(shared.t(Word::Subtotal), &what, &props.all)]
    };
    let open = elected || !rows.is_empty();
    let schedule = html! {
        <>
            <Schedule {list} caption={shared.t(title)} position={props.position} {rows} {footers}
                defendants={defendants(lang, case)} />
            { for (list == List::Gains).then(|| gain_costs(shared, props)) }
            { for (list == List::LumpSums && !c.lump_sums.is_empty()).then(|| lump_sum_basis(shared, case)) }
        </>
    };
    if elected {
        return html! {
            <div class="sub" key={list.id()}>
                <h3>{ shared.t(title) }<span class="tag">{ shared.t(Word::Elected) }</span></h3>
                { schedule }
            </div>
        };
    }
    let note = c.route.is_some().then(|| shared.t(Word::NotElected));
    html! {
        <details class="sub" key={format!("{}-{:?}", list.id(), c.route)} {open}>
            <summary>
                <h3>{ shared.t(title) }if let Some(note) = note { <span class="tag muted">{ note }</span> }</h3>
            </summary>
            { schedule }
        </details>
    }
}

fn lump_sum_basis(shared: &Shared, case: &Case) -> Html {
    let bases = [LumpSumBasis::ActualCircumstances, LumpSumBasis::Network]
        .map(|basis| (basis, text::lump_sum_basis(shared.lang, basis).into()));
    html! {
        <div class="fields">
            { select_of(shared, "/compensation/lump_sum_basis", shared.t(Word::LumpSumBasis),
                shared.t(Word::NotChosen), bases, case.compensation.lump_sum_basis.as_ref(),
                Edit::LumpSumBasis) }
        </div>
    }
}

/// Costs that may be taken off the gains, and whether they are.
fn gain_costs(shared: &Shared, props: &AmountsProps) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    let c = &case.compensation;
    let any = c.gains.iter().any(|gain| !gain.less.is_empty());
    let bases = [GainBasis::Gross, GainBasis::Net]
        .map(|basis| (basis, text::gain_basis(lang, basis).into()));
    let one = |(index, gain): (usize, &redress_core::case::Gain)| {
        let place = wording::place(lang, &format!("/compensation/gains/{index}"), case);
        let name = if gain.label.is_empty() { place } else { gain.label.clone() };
        if gain.less.is_empty() {
            return html! {
                <p key={index}><button type="button" class="quiet add"
                    onclick={shared.click(Edit::AddItem(List::Less(index)))}>
                    { "+ " }{ shared.t(Word::AddLess) }<span class="of">{ name }</span>
                </button></p>
            };
        }
        let caption = format!("{} · {name}", shared.t(Word::Less));
        let rows: Vec<_> = gain.less.iter().map(|cost| Row::new(cost, Extra::Nothing)).collect();
        html! {
            <div class="nested" key={index}>
                <h4>{ caption.clone() }</h4>
                <Schedule list={List::Less(index)} {caption} {rows} position={props.position}
                    defendants={Vec::new()} />
            </div>
        }
    };
    html! {
        if !c.gains.is_empty() {
            <details class="more" key={format!("less-{any}")} open={any}>
                <summary>{ shared.t(Word::Less) }</summary>
                if any {
                    <div class="fields">
                        { select_of(shared, "/compensation/gain_basis", shared.t(Word::GainBasis),
                            shared.t(Word::NotChosen), bases, c.gain_basis.as_ref(), Edit::GainBasis) }
                    </div>
                }
                { for c.gains.iter().enumerate().map(one) }
            </details>
        }
    }
}

/// Sums already paid.
pub(crate) fn credits(shared: &Shared, props: &AmountsProps) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    let rows: Vec<_> = case
        .credits
        .iter()
        .map(|credit| Row::new(credit, Extra::Credit(credit.kind, credit.defendant.clone())))
        .collect();
    html! {
        <div class="sub">
            <h3>{ shared.t(Word::Credits) }</h3>
            <Schedule list={List::Credits} caption={shared.t(Word::Credits)} {rows}
                position={props.position} defendants={defendants(lang, case)} />
        </div>
    }
}

/// Fines and confiscations.
pub(crate) fn sanctions(shared: &Shared, case: &Case) -> Html {
    html! {
        <div class="sub" id="/sanctions">
            <h3>{ shared.t(Word::Sanctions) }</h3>
            <p class="hint">{ shared.t(Word::SanctionsHint) }</p>
            { for case.sanctions.iter().enumerate().map(|(index, one)| sanction(shared, case, index, one)) }
            <button type="button" class="quiet add" onclick={shared.click(Edit::AddSanction)}>
                { "+ " }{ shared.t(Word::AddSanction) }
            </button>
        </div>
    }
}

fn sanction(shared: &Shared, case: &Case, index: usize, sanction: &Sanction) -> Html {
    let lang = shared.lang;
    let path = format!("/sanctions/{index}");
    let edit = move |edit: SanctionEdit| Edit::Sanction(index, edit);
    let kinds: Vec<(AttrValue, AttrValue)> = SANCTIONS
        .iter()
        .enumerate()
        .map(|(i, kind)| (i.to_string().into(), text::sanction(lang, *kind).into()))
        .collect();
    let kind = SANCTIONS.iter().position(|kind| *kind == sanction.kind).unwrap_or(0);
    let on_kind = shared.on(move |text: String| {
        let kind = text.parse::<usize>().ok().and_then(|index| SANCTIONS.get(index));
        edit(SanctionEdit::Kind(kind.copied().unwrap_or(SanctionKind::CriminalFine)))
    });
    let heads = [DeductFrom::Compensation, DeductFrom::Punitive]
        .map(|from| (from, text::deduct_from(lang, from).into()));
    // A fine without a sum is no fine: an empty field is zero here.
    let amount = number(shared, move |amount: Option<Yuan>| {
        edit(SanctionEdit::Amount(amount.unwrap_or(Yuan::ZERO)))
    });
    html! {
        <div class="fields line entry" key={index} id={path.clone()}>
            <Select path={format!("{path}/kind")} label={shared.t(Word::SanctionKind)} options={kinds}
                value={kind.to_string()} onchange={on_kind} />
            { select_of(shared, format!("{path}/defendant"), shared.t(Word::Defendant),
                shared.t(Word::NotChosen), defendants(lang, case), sanction.defendant.as_ref(),
                move |id| edit(SanctionEdit::Defendant(id))) }
            <Field path={format!("{path}/amount")} label={shared.t(Word::Amount)} figures={true}
                text={sum(lang, sanction.amount)} read={amount} />
            { select_of(shared, format!("{path}/deduct_from"), shared.t(Word::Deduct),
                shared.t(Word::DoNotDeduct), heads, sanction.deduct_from.as_ref(),
                move |from| edit(SanctionEdit::DeductFrom(from))) }
            <button type="button" class="quiet remove" onclick={shared.click(Edit::RemoveSanction(index))}>
                { shared.t(Word::Remove) }
            </button>
        </div>
    }
}

/// The fee and where the money goes.
pub(crate) fn around(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let bases = FEE_BASES.map(|basis| (basis, wording::fee_basis(lang, basis).into()));
    let payees = PAYEES.map(|payee| (payee, wording::payee(lang, payee).into()));
    let payee = case.destination.as_ref().map(|destination| destination.payee);
    html! {
        <div class="sub" id="/destination">
            <h3>{ shared.t(Word::Around) }</h3>
            <div class="fields" id="/fee">
                { select_of(shared, "/fee/basis", shared.t(Word::FeeBasis), shared.t(Word::NotChosen),
                    bases, case.fee.map(|fee| fee.basis).as_ref(), Edit::FeeBasis) }
                if let Some(fee) = case.fee.filter(|fee| fee.basis != FeeBasis::Property) {
                    <Field path="/fee/base" label={shared.t(Word::FeeBase)} figures={true} placeholder="—"
                        text={shown(lang, fee.base)} read={number(shared, Edit::FeeBase)} />
                }
                { select_of(shared, "/destination/payee", shared.t(Word::Payee),
                    shared.t(Word::NotChosen), payees, payee.as_ref(), Edit::Payee) }
                if let Some(destination) = &case.destination {
                    <Field path="/destination/purpose" label={shared.t(Word::Purpose)} class="grow"
                        text={destination.purpose.clone()} read={words(shared, Edit::Purpose)} />
                }
            </div>
        </div>
    }
}
