//! The money: compensation by one of its routes, costs, sums already paid, sanctions.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, Code, HeadId, Order, Position, Status, Timeline, Yuan,
    case::{
        At, DeductFrom, Gain, GainBasis, Item, Leaf, LumpSumBasis, Route, Sanction, SanctionKind,
        WorksheetFactor,
    },
    edit::{Edit, List},
    lawbook,
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    debtors::Names,
    defendants,
    facts::line,
    schedule::{Footer, Schedule, cost_footers, id},
};
use crate::{
    model::figures::{What, value},
    parse::typed::Typed,
    ui::{
        Field, Figure, Read, Section, Segmented, Select, Shared, Taken, marked, needed, plus,
        select_of, shown,
        text::{self, Word},
        use_shared,
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
    let route = At::Compensation.field(Leaf::Route);
    let on_route = shared.on(move |index: usize| Edit::set(route, ROUTES.get(index).copied()));
    html! {
        <div class="sub" id="/compensation/route">
            <Segmented name="route" legend={shared.t(Word::Route)} hide_legend={false} class="route"
                options={ROUTES.map(|route| wording::route(shared.lang, route).into()).to_vec()}
                chosen={place} onchange={on_route} />
            { route_hint(shared, case) }
            if chosen.is_some() && (case.defendants.len() > 1 || case.compensation.beside.is_some()) {
                <div class="fields">
                    { select_of(shared, At::Compensation.field(Leaf::Beside), shared.t(Word::RouteBeside), shared.t(Word::NoRouteBeside),
                        beside(case).map(|route| (route, wording::route(shared.lang, route).into())),
                        case.compensation.beside.as_ref()) }
                </div>
            }
        </div>
    }
}

/// That the law sets no order between loss and gain: where that is the law at the time of the act.
pub(crate) fn route_hint(shared: &Shared, case: &Case) -> Html {
    if !sets_no_order(case) {
        return Html::default();
    }
    html! { <p class="hint">{ shared.t(Word::RouteHint) }</p> }
}

/// Whether the rule of PIPL governs the amount. Under the Tort Law the loss came first.
fn sets_no_order(case: &Case) -> bool {
    // While nothing says what the case is about, the law of every field is its law.
    let known = lawbook::Field::ALL.into_iter().any(|field| case.concerns(field));
    let time = if known { Timeline::of(case) } else { Timeline::new(&case.dates) };
    let rule = lawbook::id::PIPL_69_2;
    let governs = time.substantive(rule, Status::InForce);
    governs.is_some_and(|one| one.provision == rule)
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
            <>{ for lists.into_iter().map(|(routes, list)| route_list(shared, props, &names, routes, list)) }</>
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
            // Each is one child, there or not: with another number of them the table would be another, and what is typed
            // into its first row or told of a paste be gone.
            if list == List::Gains {
                { gain_costs(shared, props) }
            }
            if list == List::LumpSums && !c.lump_sums.is_empty() {
                { lump_sum_basis(shared, case) }
            }
        </>
    };
    if elected {
        return html! {
            <div class="sub" key={id(list)}>
                <h3>{ shared.t(title) }{ " " }<span class="tag">{ shared.t(Word::Elected) }</span></h3>
                { schedule }
            </div>
        };
    }
    let note = c.route.is_some().then(|| shared.t(Word::NotElected));
    html! {
        <details class="sub" key={format!("{}-{:?}", id(list), c.route)} {open}>
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
            { select_of(shared, At::Compensation.field(Leaf::LumpSumBasis), shared.t(Word::LumpSumBasis),
                shared.t(Word::NotChosen), bases, case.compensation.lump_sum_basis.as_ref()) }
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
    let one = |(index, gain): (u32, &Gain)| {
        let (place, less) = (wording::place(lang, Item::Gain(index), case), List::Less(index));
        let name = if gain.label.is_empty() { place } else { gain.label.clone() };
        if gain.less.is_empty() {
            return html! {
                <p key={index}><button type="button" class="quiet add"
                    id={format!("{}/add", less.place())} onclick={shared.click_add(less.place(), 0, "label")}>
                    { plus() }{ shared.t(Word::AddLess) }{ " " }<span class="of">{ marked(lang, &name) }</span>
                </button></p>
            };
        }
        let caption = format!("{} · {name}", shared.t(Word::Less));
        html! {
            <div class="nested" key={index}>
                <h4>{ caption.clone() }</h4>
                <Schedule case={props.case.clone()} list={less} {caption}
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
                        { select_of(shared, At::Compensation.field(Leaf::GainBasis), shared.t(Word::GainBasis),
                            shared.t(Word::NotChosen), bases, c.gain_basis.as_ref()) }
                    </div>
                }
                <>{ for (0..).zip(&c.gains).map(|(index, gain)| one((index, gain))) }</>
            </details>
        }
    }
}

/// Records × unit × coefficients: an aid of the court that never enters the award.
fn worksheet(shared: &Shared, props: &AmountsProps) -> Html {
    let lang = shared.lang;
    let case = &*props.case;
    let sheet = case.compensation.worksheet.as_ref();
    let (at, path) = (At::Worksheet, At::Worksheet.to_string());
    let records = sheet.map(|sheet| sheet.records);
    // The number of records among the facts is at hand, not taken over.
    let known = shown(lang, case.facts.records);
    let count = sheet.map_or(0, |sheet| sheet.coefficients.len());
    let factor = |(index, factor): (u32, &WorksheetFactor)| {
        let at = At::Coefficient(index);
        html! {
            <div class="fields line" key={index} id={at.to_string()}>
                { line(shared, at.field(Leaf::Label), &factor.label, Word::Coefficient, "grow") }
                <Field place={at.field(Leaf::Value)} label={shared.t(Word::Multiplier)} figures={true}
                    class="share" context={factor.label.clone()} text={factor.value.show(lang)}
                    read={needed(shared, Some(factor.value), Code::Multiplier)} />
                <button type="button" class="quiet remove" onclick={shared.click_remove(at, count, "label")}>
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
        <details class="more" id={path.clone()} key={format!("worksheet-{}", sheet.is_some())} open={sheet.is_some()}>
            <summary>{ shared.t(Word::Worksheet) }</summary>
            <p class="hint">{ shared.t(Word::WorksheetHint) }</p>
            <div class="fields line">
                <Field place={at.field(Leaf::Records)} label={shared.t(Word::Records)} figures={true}
                    placeholder={if known.is_empty() { "—".into() } else { known }}
                    read={needed(shared, records, Code::Quantity)} text={shown(lang, records)} />
                if let Some(sheet) = sheet {
                    <Field place={at.field(Leaf::Unit)} label={shared.t(Word::WorksheetUnit)} figures={true}
                        text={sheet.unit.show(lang)} read={needed(shared, Some(sheet.unit), Code::UnitPrice)} />
                    <button type="button" class="quiet remove" onclick={shared.click_to(Edit::Remove(at), format!("{path}/records"))}>
                        { shared.t(Word::RemoveWorksheet) }
                    </button>
                }
            </div>
            if let Some(sheet) = sheet {
                <>{ for (0..).zip(&sheet.coefficients).map(factor) }</>
                <button type="button" class="quiet add" id={format!("{path}/coefficients/add")}
                    onclick={shared.click_add(at.field(Leaf::Coefficients), count, "label")}>
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
            <>{ for (0..).zip(&case.sanctions).map(|(index, one)| sanction(shared, case, index, one)) }</>
            <button type="button" class="quiet add" id="/sanctions/add"
                onclick={shared.click_add(At::Case.field(Leaf::Sanctions), case.sanctions.len(), "kind")}>
                { plus() }{ shared.t(Word::AddSanction) }
            </button>
        </div>
    }
}

fn sanction(shared: &Shared, case: &Case, index: u32, sanction: &Sanction) -> Html {
    let (lang, at) = (shared.lang, At::Sanction(index));
    let path = at.to_string();
    let kinds: Vec<(AttrValue, AttrValue)> = SANCTIONS
        .iter()
        .enumerate()
        .map(|(i, kind)| (i.to_string().into(), text::sanction(lang, *kind).into()))
        .collect();
    let kind = SANCTIONS.iter().position(|kind| *kind == sanction.kind).unwrap_or(0);
    let on_kind = shared.on(move |text: String| {
        let kind = text.parse::<usize>().ok().and_then(|index| SANCTIONS.get(index));
        Edit::set(at.field(Leaf::Kind), kind.copied())
    });
    let heads = [DeductFrom::Compensation, DeductFrom::Punitive]
        .map(|from| (from, text::deduct_from(lang, from).into()));
    html! {
        <div class="fields line entry" key={index} id={path.clone()} role="group"
            aria-label={wording::path(lang, &path, case)}>
            <Select path={format!("{path}/kind")} label={shared.t(Word::SanctionKind)} options={kinds}
                value={kind.to_string()} onchange={on_kind} />
            { select_of(shared, at.field(Leaf::Defendant), shared.t(Word::Defendant),
                shared.t(Word::NotChosen), defendants(shared, case), sanction.defendant.as_ref()) }
            <Field place={at.field(Leaf::Amount)} label={shared.t(Word::Amount)} figures={true}
                text={fined(sanction.amount)} read={Read::by(shared, fine)} />
            { select_of(shared, at.field(Leaf::DeductFrom), shared.t(Word::Deduct),
                shared.t(Word::DoNotDeduct), heads, sanction.deduct_from.as_ref()) }
            { line(shared, at.field(Leaf::Reason), &sanction.reason, Word::Reason, "grow") }
            <button type="button" class="quiet remove" onclick={
                shared.click_remove(at, case.sanctions.len(), "kind")}>
                { shared.t(Word::Remove) }
            </button>
        </div>
    }
}

/// The sum of a fine as its field shows it. A fine without a sum is no fine: zero in the case, and nothing in the field.
fn fined(sum: Yuan) -> String {
    if sum == Yuan::ZERO { String::new() } else { sum.show(Lang::Zh) }
}

fn fine(text: &str, _: Lang) -> Taken {
    let text = text.trim();
    let sum = if text.is_empty() { Yuan::ZERO } else { Yuan::read(text)? };
    Ok((Some(sum).into(), fined(sum)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fine_without_a_sum_stands_empty() {
        for (text, sum, shown) in
            [("", "0", ""), (" ", "0", ""), ("0", "0", ""), ("3万", "30000", "30,000.00")]
        {
            let sum: Yuan = sum.parse().unwrap();
            assert_eq!(fine(text, Lang::Zh), Ok((Some(sum).into(), shown.to_owned())), "{text}");
        }
        assert!(fine("三五百", Lang::Zh).is_err());
    }

    #[test]
    fn pipl_is_said_to_set_no_order_only_where_it_governs() {
        let on = |day: &str, field: &str| {
            let json = format!(
                r#"{{"dates":{{"act":{{"from":"{day}","to":"{day}"}}}},"fields":[{field}]}}"#
            );
            sets_no_order(&Case::from_json(json.as_bytes()).unwrap())
        };
        let information = r#""personal-information""#;
        // PIPL is in force since 1 November 2021.
        assert!(!on("2021-10-31", information));
        assert!(on("2021-11-01", information));
        assert!(on("2021-11-01", r#""personal-information","consumer""#));
        assert!(on("2021-11-01", ""));
        assert!(!on("2021-10-31", ""));
        // It is no law of food.
        assert!(!on("2023-01-01", r#""consumer","food""#));
        // No day is known: the law as it was last checked.
        assert!(sets_no_order(&Case::default()));
    }

    /// Sun’s act was over in 2019, under the Tort Law; the spliced faces were made in 2022, under PIPL.
    #[test]
    fn a_published_case_has_the_law_of_its_act() {
        for (id, governs) in [
            ("hic-sun-2020", false),
            ("hic-short-video-2020", false),
            ("hic-yu-deepfake-2023", true),
            ("shijingshan-ma-2024", true),
            ("lianshan-wei-borax-2024", false),
        ] {
            let record = redress_casebook::find(id).unwrap();
            assert_eq!(sets_no_order(&record.case), governs, "{id}");
        }
    }
}
