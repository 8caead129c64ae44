//! The money: compensation by one of its routes, costs, sums already paid, sanctions.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, Code, HeadId, Order, Position, Yuan,
    case::{DeductFrom, Gain, GainBasis, LumpSumBasis, Route, Sanction, SanctionKind},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    debtors::Names,
    defendants,
    schedule::{Footer, Schedule, cost_footers},
};
use crate::{
    model::{
        edit::{Edit, List, SanctionEdit, WorksheetEdit},
        figures::{What, value},
    },
    parse::typed::Typed,
    ui::{
        Field, Figure, Section, Segmented, Select, Shared, marked, needed, number, plus, select_of,
        shown,
        text::{self, Word},
        use_shared, words,
    },
};

#[derive(Properties)]
pub(crate) struct AmountsProps {
    pub(crate) case: Rc<Case>,
    /// `None`: what works it out is on its way.
    pub(crate) all: Option<Rc<[Assessment; 3]>>,
    pub(crate) position: Position,
}

impl PartialEq for AmountsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && self.all.as_ref().map(Rc::as_ptr) == other.all.as_ref().map(Rc::as_ptr)
            && self.position == other.position
    }
}

const ROUTES: [Route; 4] = [Route::Loss, Route::Gain, Route::Circumstances, Route::Agreement];
const SANCTIONS: [SanctionKind; 3] =
    [SanctionKind::CriminalFine, SanctionKind::AdministrativeFine, SanctionKind::Confiscation];
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
            if chosen.is_some() && (case.defendants.len() > 1 || case.compensation.beside.is_some()) {
                <div class="fields">
                    { select_of(shared, "/compensation/beside", shared.t(Word::RouteBeside), shared.t(Word::NoRouteBeside),
                        beside(case).map(|route| (route, wording::route(shared.lang, route).into())),
                        case.compensation.beside.as_ref(), Edit::Beside) }
                </div>
            }
        </div>
    }
}

/// What can stand beside the elected route, and what does.
fn beside(case: &Case) -> impl Iterator<Item = Route> {
    let c = &case.compensation;
    let sums = |route: Route| matches!(route, Route::Circumstances | Route::Agreement);
    let (first, stands) = (c.route, c.beside);
    ROUTES.into_iter().filter(move |route| {
        let other = first.is_some_and(|first| first != *route && !(sums(first) && sums(*route)));
        other || stands == Some(*route)
    })
}

/// The sums of compensation.
pub(crate) fn sums(shared: &Shared, props: &AmountsProps) -> Html {
    let lang = shared.lang;
    let names: Names = defendants(shared, &props.case).into();
    let c = &props.case.compensation;
    // The elected route stands first; the others follow, folded up unless they hold something.
    let mut lists = vec![
        ([Some(Route::Loss), None], List::Losses),
        ([Some(Route::Gain), None], List::Gains),
        ([Some(Route::Circumstances), Some(Route::Agreement)], List::LumpSums),
    ];
    lists.order_by_key(|(routes, _)| !routes.iter().flatten().any(|route| c.elects(*route)));
    html! {
        <>
            <p class="hint">
                { shared.t(Word::AmountHint) }
                if lang == Lang::En { { " " } }
                { shared.t(Word::FoundHint) }
            </p>
            <p class="hint key-hint">{ shared.t(Word::ScheduleHint) }</p>
            { for lists.into_iter().map(|(routes, list)| route_list(shared, props, &names, routes, list)) }
            { worksheet(shared, props) }
        </>
    }
}

/// The costs of the plaintiff.
pub(crate) fn costs(shared: &Shared, props: &AmountsProps) -> Html {
    let all = props.all.as_ref();
    let footers = all.map(|all| cost_footers(shared.lang, all)).unwrap_or_default();
    schedule(shared, props, List::Costs, Word::Costs, footers)
}

/// What has been paid.
pub(crate) fn credits(shared: &Shared, props: &AmountsProps) -> Html {
    let all = props.all.as_ref().filter(|_| !props.case.credits.is_empty());
    let footer = all.map(|all| Footer::credits(shared.t(Word::CreditsLess), all));
    schedule(shared, props, List::Credits, Word::Credits, footer.into_iter().collect())
}

fn schedule(
    shared: &Shared,
    props: &AmountsProps,
    list: List,
    title: Word,
    footers: Vec<Footer>,
) -> Html {
    html! {
        <div class="sub">
            <h3>{ shared.t(title) }</h3>
            <Schedule case={props.case.clone()} {list} caption={shared.t(title)} position={props.position}
                {footers} names={Names::from(defendants(shared, &props.case))} />
        </div>
    }
}

fn route_list(
    shared: &Shared,
    props: &AmountsProps,
    names: &Names,
    routes: [Option<Route>; 2],
    list: List,
) -> Html {
    let case = &*props.case;
    let c = &case.compensation;
    let title = match list {
        List::Gains => Word::Gains,
        List::Losses => Word::Losses,
        _ => Word::LumpSums,
    };
    let empty = list.len(case) == 0;
    let elected = routes.into_iter().flatten().any(|route| c.elects(route));
    let what = match routes[0] {
        Some(route) if !elected => What::Route(route),
        _ => What::Head(HeadId::Compensation),
    };
    let all = props.all.as_ref().filter(|_| !empty);
    let footer = all.map(|all| Footer::new(shared.t(Word::Subtotal), &what, all));
    let footers: Vec<Footer> = footer.into_iter().collect();
    let open = elected || !empty;
    let schedule = html! {
        <>
            <Schedule case={props.case.clone()} {list} caption={shared.t(title)} position={props.position}
                {footers} names={names.clone()} />
            { for (list == List::Gains).then(|| gain_costs(shared, props)) }
            { for (list == List::LumpSums && !c.lump_sums.is_empty()).then(|| lump_sum_basis(shared, case)) }
        </>
    };
    if elected {
        return html! {
            <div class="sub" key={list.id()}>
                <h3>{ shared.t(title) }{ " " }<span class="tag">{ shared.t(Word::Elected) }</span></h3>
                { schedule }
            </div>
        };
    }
    let note = c.route.is_some().then(|| shared.t(Word::NotElected));
    html! {
        <details class="sub" key={format!("{}-{:?}", list.id(), c.route)} {open}>
            <summary>
                <h3>{ shared.t(title) }if let Some(note) = note { { " " }<span class="tag muted">{ note }</span> }</h3>
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
    let one = |(index, gain): (usize, &Gain)| {
        let place = wording::path(lang, &format!("/compensation/gains/{index}"), case);
        let name = if gain.label.is_empty() { place } else { gain.label.clone() };
        if gain.less.is_empty() {
            return html! {
                <p key={index}><button type="button" class="quiet add"
                    id={format!("{}/add", List::Less(index).path())}
                    onclick={shared.click_to(Edit::AddItem(List::Less(index)), format!("{}/0/label", List::Less(index).path()))}>
                    { plus() }{ shared.t(Word::AddLess) }{ " " }<span class="of">{ marked(lang, &name) }</span>
                </button></p>
            };
        }
        let caption = format!("{} · {name}", shared.t(Word::Less));
        html! {
            <div class="nested" key={index}>
                <h4>{ caption.clone() }</h4>
                <Schedule case={props.case.clone()} list={List::Less(index)} {caption}
                    position={props.position} names={Names::default()} />
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

/// Records × unit × coefficients: an aid of the court that never enters the award.
fn worksheet(shared: &Shared, props: &AmountsProps) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    let sheet = case.compensation.worksheet.as_ref();
    let path = "/compensation/worksheet";
    let records =
        needed(shared, Code::Quantity, |records| Edit::Worksheet(WorksheetEdit::Records(records)));
    // The number of records among the facts is at hand, not taken over.
    let known = shown(lang, case.facts.records);
    let unit = needed(shared, Code::Amount, |unit| Edit::Worksheet(WorksheetEdit::Unit(unit)));
    let factor = |(index, factor): (usize, &redress_core::case::WorksheetFactor)| {
        let list = format!("{path}/coefficients");
        let count = sheet.map_or(0, |sheet| sheet.coefficients.len());
        let path = format!("{list}/{index}");
        let edit = Edit::Worksheet;
        html! {
            <div class="fields line" key={index} id={path.clone()}>
                <Field path={format!("{path}/label")} label={shared.t(Word::Coefficient)} class="grow"
                    text={factor.label.clone()} read={words(shared, move |label| {
                        edit(WorksheetEdit::FactorLabel(index, label))
                    })} />
                <Field path={format!("{path}/value")} label={shared.t(Word::Multiplier)} figures={true}
                    class="share" context={factor.label.clone()} text={factor.value.show(lang)}
                    read={needed(shared, Code::Multiplier, move |value| {
                        edit(WorksheetEdit::FactorValue(index, value))
                    })} />
                <button type="button" class="quiet remove"
                    onclick={shared.click_remove(edit(WorksheetEdit::RemoveFactor(index)), &list, (index, count), "label")}>
                    { shared.t(Word::Remove) }<span class="vh">{ " " }{ marked(lang, &factor.label) }</span>
                </button>
            </div>
        }
    };
    let result = props.all.as_ref().and_then(|all| {
        let assessment = all.last()?;
        let figure = assessment.worksheet.as_ref()?;
        let of = What::Worksheet.at(assessment.position);
        Some(html! {
            <p class="sheet-result">
                { shared.t(Word::WorksheetGives) }{ " " }
                <Figure id="worksheet-result" figure={of} value={value(figure)} unit={Some(Word::Yuan)} />
            </p>
        })
    });
    html! {
        <details class="more" id={path} key={format!("worksheet-{}", sheet.is_some())} open={sheet.is_some()}>
            <summary>{ shared.t(Word::Worksheet) }</summary>
            <p class="hint">{ shared.t(Word::WorksheetHint) }</p>
            <div class="fields line">
                <Field path={format!("{path}/records")} label={shared.t(Word::Records)} figures={true}
                    placeholder={if known.is_empty() { "—".into() } else { known }} read={records}
                    text={shown(lang, sheet.map(|sheet| sheet.records))} />
                if let Some(sheet) = sheet {
                    <Field path={format!("{path}/unit")} label={shared.t(Word::WorksheetUnit)} figures={true}
                        text={sheet.unit.show(lang)} read={unit} />
                    <button type="button" class="quiet remove" onclick={shared.click_to(Edit::RemoveWorksheet, format!("{path}/records"))}>
                        { shared.t(Word::RemoveWorksheet) }
                    </button>
                }
            </div>
            if let Some(sheet) = sheet {
                { for sheet.coefficients.iter().enumerate().map(factor) }
                <button type="button" class="quiet add" id={format!("{path}/coefficients/add")}
                    onclick={shared.click_to(Edit::Worksheet(WorksheetEdit::AddFactor),
                        format!("{path}/coefficients/{}/label", sheet.coefficients.len()))}>
                    { plus() }{ shared.t(Word::AddCoefficient) }
                </button>
                { for result }
            }
        </details>
    }
}

/// Fines and confiscations.
pub(crate) fn sanctions(shared: &Shared, case: &Case) -> Html {
    html! {
        <div class="sub" id="/sanctions">
            <h3>{ shared.t(Word::Sanctions) }</h3>
            <p class="hint">{ shared.t(Word::SanctionsHint) }</p>
            { for case.sanctions.iter().enumerate().map(|(index, one)| sanction(shared, case, index, one)) }
            <button type="button" class="quiet add" id="/sanctions/add"
                onclick={shared.click_to(Edit::AddSanction, format!("/sanctions/{}/kind", case.sanctions.len()))}>
                { plus() }{ shared.t(Word::AddSanction) }
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
        <div class="fields line entry" key={index} id={path.clone()} role="group"
            aria-label={wording::path(lang, &path, case)}>
            <Select path={format!("{path}/kind")} label={shared.t(Word::SanctionKind)} options={kinds}
                value={kind.to_string()} onchange={on_kind} />
            { select_of(shared, format!("{path}/defendant"), shared.t(Word::Defendant),
                shared.t(Word::NotChosen), defendants(shared, case), sanction.defendant.as_ref(),
                move |id| edit(SanctionEdit::Defendant(id))) }
            <Field path={format!("{path}/amount")} label={shared.t(Word::Amount)} figures={true}
                text={sanction.amount.show(lang)} read={amount} />
            { select_of(shared, format!("{path}/deduct_from"), shared.t(Word::Deduct),
                shared.t(Word::DoNotDeduct), heads, sanction.deduct_from.as_ref(),
                move |from| edit(SanctionEdit::DeductFrom(from))) }
            <Field path={format!("{path}/reason")} label={shared.t(Word::Reason)} class="grow"
                text={sanction.reason.clone()} read={words(shared, move |reason| {
                    edit(SanctionEdit::Reason(reason))
                })} />
            <button type="button" class="quiet remove" onclick={shared.click_remove(
                Edit::RemoveSanction(index), "/sanctions", (index, case.sanctions.len()), "kind")}>
                { shared.t(Word::Remove) }
            </button>
        </div>
    }
}
