//! How payments are performed: by instalments, or in part by goods, services or labour in place of money.

use redress_core::{
    Assessment, Case, Performed, Yuan,
    case::{DefendantId, Head, InKind, InKindOf, Instalment, LabourUnit, Performance},
    lawbook::Date,
    payments,
};
use redress_drafting::{Lang, payment_name, wording};
use yew::prelude::*;

use crate::{
    model::edit::{Day, Edit, InKindEdit, OneEdit, PerformanceEdit},
    ui::{
        Area, Check, DayField, Field, Shared, date_field, marked, number, plus, select_of, shown,
        text::Word, words,
    },
};

const KINDS: [InKindOf; 3] = [InKindOf::Goods, InKindOf::Services, InKindOf::Labour];
const UNITS: [LabourUnit; 4] =
    [LabourUnit::Hours, LabourUnit::Days, LabourUnit::Months, LabourUnit::Years];

/// Which payment: its head and who owes it.
type Payment = (Head, Vec<DefendantId>);

/// One row of the list, with what its edits need.
struct One<'a> {
    shared: &'a Shared,
    case: &'a Case,
    index: usize,
    path: String,
}

impl One<'_> {
    /// A callback that changes this payment.
    fn on<T: 'static>(&self, make: impl Fn(T) -> OneEdit + 'static) -> Callback<T> {
        let index = self.index;
        self.shared.on(move |value| edit(index, make(value)))
    }

    fn day(
        &self,
        field: &str,
        word: Word,
        value: Option<Date>,
        make: impl Fn(Option<Date>) -> OneEdit + 'static,
    ) -> Html {
        let path = format!("{}/{field}", self.path);
        let label = self.shared.t(word).into();
        date_field(self.shared, path.into(), label, value, None, self.on(make))
    }

    /// A button that takes out a row of one of its lists.
    fn remove(&self, list: &str, (row, count): (usize, usize), field: &str, make: OneEdit) -> Html {
        let path = format!("{}/{list}", self.path);
        let onclick = self.shared.click_remove(edit(self.index, make), &path, (row, count), field);
        html! {
            <button type="button" class="quiet remove" {onclick}>
                { self.shared.t(Word::Remove) }
                <span class="vh">
                    { " " }{ marked(self.shared.lang, &wording::path(self.shared.lang, &format!("{path}/{row}"), self.case)) }
                </span>
            </button>
        }
    }
}

fn edit(index: usize, edit: OneEdit) -> Edit {
    Edit::Performance(PerformanceEdit::Of(index, edit))
}

/// The list. `found` is the position of the court: it is for it, or for the agreement, to say how a payment is performed.
pub(super) fn performance(shared: &Shared, case: &Case, found: &Assessment) -> Html {
    let add = shared.click_to(
        Edit::Performance(PerformanceEdit::Add),
        format!("/performance/{}/payment", case.performance.len()),
    );
    let rows = case.performance.iter().enumerate().map(|(index, entered)| {
        let path = format!("/performance/{index}");
        let performed = found.performance.iter().find(|one| one.row == index);
        one(&One { shared, case, index, path }, entered, performed, found)
    });
    let in_months = case.performance.iter().flat_map(|one| &one.instalments);
    let in_months = in_months.into_iter().any(|one| one.months.is_some() && one.by.is_none());
    html! {
        <fieldset class="group" id="/performance">
            <legend>{ shared.t(Word::Performance) }</legend>
            <p class="hint">{ shared.t(Word::PerformanceHint) }</p>
            { for rows }
            if in_months || case.dates.effective.is_some() {
                <div class="fields">
                    <DayField day={Day::Effective} label={shared.t(Word::EffectiveDay)} value={case.dates.effective} />
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
    let One { shared, case, index, path } = of;
    let (lang, index) = (shared.lang, *index);
    let add_instalment = shared.click_to(
        edit(index, OneEdit::AddInstalment),
        format!("{path}/instalments/{}/amount", entered.instalments.len()),
    );
    let add_in_kind = shared.click_to(
        edit(index, OneEdit::AddInKind),
        format!("{path}/in_kind/{}/kind", entered.in_kind.len()),
    );
    let remove = shared.click_remove(
        Edit::Performance(PerformanceEdit::Remove(index)),
        "/performance",
        (index, case.performance.len()),
        "payment",
    );
    html! {
        <div class="entry" key={index} id={path.clone()}>
            <div class="fields line">
                { payment(of, entered, performed, found) }
                <button type="button" class="quiet remove" onclick={remove}>
                    { shared.t(Word::Remove) }
                    <span class="vh">{ " " }{ marked(lang, &wording::path(lang, path, case)) }</span>
                </button>
            </div>
            <fieldset class="inline" id={format!("{path}/in_kind")}>
                <legend>{ shared.t(Word::InKind) }</legend>
                { for entered.in_kind.iter().enumerate().map(|(row, given)| {
                    in_kind(of, (row, entered.in_kind.len()), given)
                }) }
                <button type="button" class="quiet add" id={format!("{path}/in_kind/add")} onclick={add_in_kind}>
                    { plus() }{ shared.t(Word::AddInKind) }
                </button>
            </fieldset>
            <fieldset class="inline" id={format!("{path}/instalments")}>
                <legend>{ shared.t(Word::Instalments) }</legend>
                { for entered.instalments.iter().enumerate().map(|(row, part)| {
                    instalment(of, (row, entered.instalments.len()), part)
                }) }
                <button type="button" class="quiet add" id={format!("{path}/instalments/add")}
                    onclick={add_instalment}>
                    { plus() }{ shared.t(Word::AddInstalment) }
                </button>
                if entered.instalments.len() > 1 || entered.all_due_if_missed {
                    <div>
                        <Check id={format!("{path}/all_due_if_missed")} checked={entered.all_due_if_missed}
                            onchange={of.on(OneEdit::AllDueIfMissed)}>
                            { shared.t(Word::AllDueIfMissed) }
                        </Check>
                    </div>
                }
                if entered.all_due_if_missed {
                    <div class="fields">
                        { of.day("all_due_on", Word::AllDueOn, entered.all_due_on, OneEdit::AllDueOn) }
                    </div>
                }
            </fieldset>
            if let Some(performed) = performed { { sums(shared, performed) } }
            <div class="fields">
                <Area path={format!("{path}/reason")} label={shared.t(Word::Reason)}
                    hint={shared.t(Word::PerformanceReasonHint)} text={entered.reason.clone()}
                    onchange={of.on(OneEdit::Reason)} />
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
    let One { shared, case, index, path } = of;
    let (lang, index) = (shared.lang, *index);
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
    select_of(
        shared,
        format!("{path}/payment"),
        shared.t(Word::WhichPayment),
        shared.t(Word::OnlyPayment),
        options,
        value.as_ref(),
        move |payment| edit(index, OneEdit::Payment(payment)),
    )
}

fn instalment(of: &One, (row, count): (usize, usize), part: &Instalment) -> Html {
    let One { shared, index, path, .. } = of;
    let index = *index;
    let path = format!("{path}/instalments/{row}");
    let amount =
        number(shared, move |sum: Option<Yuan>| edit(index, OneEdit::InstalmentSum(row, sum)));
    let months = number(shared, move |months| edit(index, OneEdit::InstalmentMonths(row, months)));
    html! {
        <div class="fields line" key={row} id={path.clone()}>
            <Field path={format!("{path}/amount")} label={shared.t(Word::Amount)} figures={true}
                placeholder="—" text={shown(shared.lang, part.amount)} read={amount} />
            { of.day(&format!("instalments/{row}/by"), Word::PerformBy, part.by,
                move |day| OneEdit::InstalmentBy(row, day)) }
            <Field path={format!("{path}/months")} label={shared.t(Word::OrMonths)} figures={true}
                placeholder="—" text={shown(shared.lang, part.months)} read={months} />
            { of.remove("instalments", (row, count), "amount", OneEdit::RemoveInstalment(row)) }
        </div>
    }
}

fn in_kind(of: &One, (row, count): (usize, usize), given: &InKind) -> Html {
    let One { shared, index, path, .. } = of;
    let (lang, index) = (shared.lang, *index);
    let path = format!("{path}/in_kind/{row}");
    let field = |name: &str| format!("{path}/{name}");
    let change = move |change: InKindEdit| edit(index, OneEdit::InKind(row, change));
    let kinds = KINDS.map(|kind| (kind, wording::in_kind(lang, Some(kind)).into()));
    let units = UNITS.map(|unit| (unit, wording::labour_unit(lang, unit).into()));
    let labour = given.kind == Some(InKindOf::Labour);
    let counted = labour || given.quantity.is_some() || given.unit_price.is_some();
    html! {
        <div class="fields line" key={row} id={path.clone()}>
            { select_of(shared, field("kind"), shared.t(Word::InKindKind), shared.t(Word::NotChosen), kinds,
                given.kind.as_ref(), move |kind| change(InKindEdit::Kind(kind))) }
            <Field path={field("what")} label={shared.t(Word::InKindWhat)} class="grow" text={given.what.clone()}
                read={words(shared, move |text| change(InKindEdit::What(text)))} />
            <Field path={field("host")} label={shared.t(Word::InKindHost)} class="grow" text={given.host.clone()}
                read={words(shared, move |text| change(InKindEdit::Host(text)))} />
            if counted {
                <Field path={field("quantity")} label={shared.t(Word::LabourLength)} figures={true} placeholder="—"
                    text={shown(lang, given.quantity)}
                    read={number(shared, move |length| change(InKindEdit::Quantity(length)))} />
                if labour || given.counted_in.is_some() {
                    { select_of(shared, field("counted_in"), shared.t(Word::LabourUnit), shared.t(Word::NotChosen),
                        units, given.counted_in.as_ref(), move |unit| change(InKindEdit::CountedIn(unit))) }
                }
                <Field path={field("unit_price")} label={shared.t(Word::LabourRate)} figures={true} placeholder="—"
                    text={shown(lang, given.unit_price)}
                    read={number(shared, move |price| change(InKindEdit::UnitPrice(price)))} />
            }
            <Field path={field("value")} label={shared.t(Word::InKindValue)} figures={true}
                placeholder={given.counted().map_or_else(|| "—".to_owned(), |value| wording::separated(value.rounded()))}
                text={shown(lang, given.value)}
                read={number(shared, move |value| change(InKindEdit::Value(value)))} />
            { of.day(&format!("in_kind/{row}/by"), Word::PerformBy, given.by,
                move |day| OneEdit::InKind(row, InKindEdit::By(day))) }
            <Field path={field("months")} label={shared.t(Word::OrMonths)} figures={true} placeholder="—"
                text={shown(lang, given.months)}
                read={number(shared, move |months| change(InKindEdit::Months(months)))} />
            <Check id={field("rest_in_money")} checked={given.rest_in_money}
                onchange={shared.on(move |on| change(InKindEdit::RestInMoney(on)))}>
                { shared.t(Word::RestInMoney) }
            </Check>
            { of.remove("in_kind", (row, count), "kind", OneEdit::RemoveInKind(row)) }
        </div>
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
        let short = money.minus(all).unwrap_or_default();
        html! {
            <>
                { line(Word::InstalmentsTotal, all) }
                if short != Yuan::ZERO { { line(Word::InstalmentsShort, short) } }
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
