//! How payments are performed: by instalments, or in part by goods, services or labour in place of money.

use redress_core::{
    Assessment, Case, Number, Performed, Yuan,
    case::{
        At, DefendantId, Entry, Head, InKind, InKindOf, Instalment, LabourUnit, Leaf, Performance,
        Place,
    },
    edit::Edit,
    payments,
};
use redress_drafting::{Lang, payment_name, wording};
use yew::prelude::*;

use crate::{
    panels::facts::line,
    parse::typed::Typed,
    ui::{
        Area, Check, Field, Options, Select, Shared, day_field, marked, number, options_of, plus,
        select_of, shown,
        text::{self, Word},
    },
};

const KINDS: [InKindOf; 3] = [InKindOf::Goods, InKindOf::Services, InKindOf::Labour];
const UNITS: [LabourUnit; 4] =
    [LabourUnit::Hours, LabourUnit::Days, LabourUnit::Months, LabourUnit::Years];

/// Which payment: its head and who owes it.
type Payment = (Head, Vec<DefendantId>);

/// One row of the list.
struct One<'a> {
    shared: &'a Shared,
    case: &'a Case,
    row: u32,
    path: String,
}

impl One<'_> {
    /// A button that takes out a row of so many of a list.
    fn remove(&self, at: At, count: usize, field: &str) -> Html {
        let (lang, onclick) = (self.shared.lang, self.shared.click_remove(at, count, field));
        html! {
            <button type="button" class="quiet remove" {onclick}>
                { self.shared.t(Word::Remove) }
                <span class="vh">
                    { " " }{ marked(lang, &wording::path(lang, &at.to_string(), self.case)) }
                </span>
            </button>
        }
    }
}

/// The list. `found` is the position of the court: it is for it, or for the agreement, to say how a payment is performed.
pub(super) fn performance(shared: &Shared, case: &Case, found: &Assessment) -> Html {
    let add =
        shared.click_add(At::Case.field(Leaf::Performance), case.performance.len(), "payment");
    let rows = (0..).zip(&case.performance).map(|(row, entered)| {
        let path = At::Performance(row).to_string();
        let performed = found.performance.iter().find(|one| one.row == row as usize);
        one(&One { shared, case, row, path }, entered, performed, found)
    });
    let in_months = case.performance.iter().flat_map(|one| &one.instalments);
    let in_months = in_months.into_iter().any(|one| one.months.is_some() && one.by.is_none());
    html! {
        <fieldset class="group" id="/performance">
            <legend>{ shared.t(Word::Performance) }</legend>
            <p class="hint">{ shared.t(Word::PerformanceHint) }</p>
            <>{ for rows }</>
            if in_months || case.dates.effective.is_some() {
                <div class="fields">
                    { day_field(shared, At::Dates.field(Leaf::Effective), Word::EffectiveDay, case.dates.effective) }
                </div>
                <p class="hint">{ shared.t(Word::EffectiveDayHint) }</p>
            }
            <button type="button" class="quiet add" id="/performance/add" onclick={add}>
                { plus() }{ shared.t(Word::AddPerformance) }
            </button>
        </fieldset>
    }
}

fn one(of: &One, entered: &Performance, performed: Option<&Performed>, found: &Assessment) -> Html {
    let One { shared, case, row, path } = of;
    let (at, instalments, given) =
        (At::Performance(*row), entered.instalments.len(), entered.in_kind.len());
    let add_instalment = shared.click_add(at.field(Leaf::Instalments), instalments, "amount");
    let add_in_kind = shared.click_add(at.field(Leaf::InKind), given, "kind");
    html! {
        <div class="entry" key={*row} id={path.clone()}>
            <div class="fields line">
                { payment(of, entered, performed, found) }
                { of.remove(at, case.performance.len(), "payment") }
            </div>
            <fieldset class="inline" id={format!("{path}/in_kind")}>
                <legend>{ shared.t(Word::InKind) }</legend>
                <>{ for (0..).zip(&entered.in_kind).map(|(part, one)| in_kind(of, (part, given), one)) }</>
                <button type="button" class="quiet add" id={format!("{path}/in_kind/add")} onclick={add_in_kind}>
                    { plus() }{ shared.t(Word::AddInKind) }
                </button>
            </fieldset>
            <fieldset class="inline" id={format!("{path}/instalments")}>
                <legend>{ shared.t(Word::Instalments) }</legend>
                <>{ for (0..).zip(&entered.instalments).map(|(part, one)| instalment(of, (part, instalments), one)) }</>
                <button type="button" class="quiet add" id={format!("{path}/instalments/add")}
                    onclick={add_instalment}>
                    { plus() }{ shared.t(Word::AddInstalment) }
                </button>
                if entered.instalments.len() > 1 || entered.all_due_if_missed {
                    <div>
                        <Check id={format!("{path}/all_due_if_missed")} checked={entered.all_due_if_missed}
                            onchange={shared.set(at.field(Leaf::AllDueIfMissed))}>
                            { shared.t(Word::AllDueIfMissed) }
                        </Check>
                    </div>
                }
                if entered.all_due_if_missed {
                    <div class="fields">
                        { day_field(shared, at.field(Leaf::AllDueOn), Word::AllDueOn, entered.all_due_on) }
                    </div>
                }
            </fieldset>
            if let Some(performed) = performed { { sums(shared, performed) } }
            <div class="fields">
                <Area place={at.field(Leaf::Reason)} label={shared.t(Word::Reason)}
                    hint={shared.t(Word::PerformanceReasonHint)} text={entered.reason.clone()} />
            </div>
        </div>
    }
}

/// Which payment: one of those of the award, named with its sum. What was chosen and is none of them stays to be seen.
fn payment(
    of: &One,
    entered: &Performance,
    performed: Option<&Performed>,
    found: &Assessment,
) -> Html {
    let One { shared, case, row, path } = of;
    let (lang, row) = (shared.lang, *row);
    let comma = if lang == Lang::Zh { "：" } else { ": " };
    let named = |head: Head, ids: &[&DefendantId]| payment_name(lang, case, head, ids);
    let mut options: Vec<(Payment, AttrValue)> = payments(case, &found.parts)
        .into_iter()
        .map(|one| {
            let name = named(one.of, &one.defendants);
            let words = format!("{name}{comma}{}", wording::separated(one.amount));
            ((one.of, one.defendants.into_iter().cloned().collect()), words.into())
        })
        .collect();
    let count = options.len();
    // A row that names its debtors alone speaks of the payment it fits.
    let named_alone = performed.filter(|_| !entered.defendants.is_empty()).map(|one| one.of);
    let chosen = entered.of.or(named_alone).map(|head| (head, entered.defendants.clone()));
    let known = |options: &[(Payment, AttrValue)], chosen: &Payment| {
        let same = |(head, ids): &Payment| {
            *head == chosen.0
                && ids.len() == chosen.1.len()
                && ids.iter().all(|id| chosen.1.contains(id))
        };
        options.iter().map(|(one, _)| one).find(|one| same(one)).cloned()
    };
    let value = chosen.map(|chosen| {
        known(&options, &chosen).unwrap_or_else(|| {
            let ids: Vec<_> = chosen.1.iter().collect();
            let words = format!("{}{comma}—", named(chosen.0, &ids));
            options.push((chosen.clone(), words.into()));
            chosen
        })
    });
    // Nothing need be chosen where there is one payment, and something where there are several.
    let none = text::choose_payment(lang, count);
    let Options { words: options, value, chosen } =
        options_of(shared, &none, options, value.as_ref(), |payment| Edit::Performs(row, payment));
    html! {
        <Select path={format!("{path}/payment")} label={shared.t(Word::WhichPayment)} {options} {value} onchange={chosen} />
    }
}

/// A number of a row, if it is stated.
fn stated<T: Typed>(shared: &Shared, place: Place, label: Word, value: Option<T>) -> Html
where
    Option<T>: Into<Entry>,
{
    html! {
        <Field {place} label={shared.t(label)} figures={true} placeholder="—" text={shown(shared.lang, value)}
            read={number(shared, value)} />
    }
}

fn instalment(of: &One, (row, count): (u32, usize), part: &Instalment) -> Html {
    let (shared, at) = (of.shared, At::Instalment(of.row, row));
    html! {
        <div class="fields line" key={row} id={at.to_string()}>
            { stated(shared, at.field(Leaf::Amount), Word::Amount, part.amount) }
            { day_field(shared, at.field(Leaf::By), Word::PerformBy, part.by) }
            { stated(shared, at.field(Leaf::Months), Word::OrMonths, part.months) }
            { of.remove(at, count, "amount") }
        </div>
    }
}

fn in_kind(of: &One, (row, count): (u32, usize), given: &InKind) -> Html {
    let (shared, lang, at) = (of.shared, of.shared.lang, At::InKind(of.row, row));
    let kinds = KINDS.map(|kind| (kind, wording::in_kind(lang, Some(kind)).into()));
    let units = UNITS.map(|unit| (unit, wording::labour_unit(lang, unit).into()));
    let labour = given.kind == Some(InKindOf::Labour);
    let counted = labour || given.quantity.is_some() || given.unit_price.is_some();
    html! {
        <div class="fields line" key={row} id={at.to_string()}>
            { select_of(shared, at.field(Leaf::Kind), shared.t(Word::InKindKind), shared.t(Word::NotChosen), kinds,
                given.kind.as_ref()) }
            { line(shared, at.field(Leaf::What), &given.what, Word::InKindWhat, "grow") }
            { line(shared, at.field(Leaf::Host), &given.host, Word::InKindHost, "grow") }
            if counted {
                { length(of, at, given) }
                if labour || given.counted_in.is_some() {
                    { select_of(shared, at.field(Leaf::CountedIn), shared.t(Word::LabourUnit), shared.t(Word::NotChosen),
                        units, given.counted_in.as_ref()) }
                }
                { stated(shared, at.field(Leaf::UnitPrice), Word::LabourRate, given.unit_price) }
            }
            <Field place={at.field(Leaf::Value)} label={shared.t(Word::InKindValue)} figures={true}
                placeholder={given.counted().map_or_else(|| "—".to_owned(), |value| wording::separated(value.rounded()))}
                text={shown(lang, given.value)} read={number(shared, given.value)} />
            { day_field(shared, at.field(Leaf::By), Word::PerformBy, given.by) }
            { stated(shared, at.field(Leaf::Months), Word::OrMonths, given.months) }
            <Check id={at.field(Leaf::RestInMoney).to_string()} checked={given.rest_in_money}
                onchange={shared.set(at.field(Leaf::RestInMoney))}>
                { shared.t(Word::RestInMoney) }
            </Check>
            { of.remove(at, count, "kind") }
        </div>
    }
}

/// How long the labour is. A unit that is typed with the number is the unit.
fn length(of: &One, at: At, given: &InKind) -> Html {
    let shared = of.shared;
    let place = at.field(Leaf::Quantity);
    let counted_in = given.counted_in;
    let dispatch = shared.dispatch.clone();
    let then = Callback::from(move |text: String| {
        let unit = LabourUnit::typed(&text).filter(|_| Number::typed(&text).is_ok());
        if unit.is_some() && unit != counted_in {
            dispatch.dispatch(Edit::set(at.field(Leaf::CountedIn), unit).into());
        }
    });
    html! {
        <Field {place} label={shared.t(Word::LabourLength)} figures={true} placeholder="—"
            text={shown(shared.lang, given.quantity)} read={number(shared, given.quantity)} {then} />
    }
}

/// What is owed, what of it is paid in money, and by how much the instalments miss it.
fn sums(shared: &Shared, performed: &Performed) -> Html {
    let line = |word: Word, sum: Yuan| {
        html! { <tr><th scope="row">{ shared.t(word) }</th><td>{ wording::separated(sum) }</td></tr> }
    };
    let money = performed.in_money.value();
    let instalments = performed.instalments.as_ref().map(|all| {
        let all = all.value();
        // A sum is never negative: of the two differences one is none.
        let missing = money.minus(all).filter(|sum| *sum > Yuan::ZERO);
        let beyond = all.minus(money).filter(|sum| *sum > Yuan::ZERO);
        html! {
            <>
                { line(Word::InstalmentsTotal, all) }
                { for missing.map(|sum| line(Word::InstalmentsShort, sum)) }
                { for beyond.map(|sum| line(Word::InstalmentsOver, sum)) }
            </>
        }
    });
    html! {
        <table class="sums" data-test="performance-sums">
            <caption class="vh">{ shared.t(Word::Performance) }{ " " }{ shared.t(Word::UnitYuan) }</caption>
            <tbody>
                { line(Word::PaymentOwed, performed.owed.value()) }
                if !performed.in_kind.is_empty() { { line(Word::PaidInMoney, money) } }
                { for instalments }
            </tbody>
        </table>
    }
}
