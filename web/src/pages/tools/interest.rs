//! Late-performance interest: instalments, payments, the first day, and what is still owed.

use redress_core::{
    Assessment, Case, Invalid, Lens, Position, Yuan, assess,
    case::{At, FirstDay, Interest, LateDebt, Payment, PaymentOrder},
    lawbook::Date,
};
use redress_drafting::wording;
use yew::prelude::*;

use super::input::{Input, Tool, day, fault, read};
use crate::{
    panels::{account_of_payments, derived},
    ui::{Select, Shared, dom, plus, text::Word, use_shared},
};

/// A day and a sum as typed.
#[derive(Clone, Default, PartialEq)]
struct Row {
    day: Option<Date>,
    sum: String,
}

impl Row {
    fn read(&self) -> Option<(Date, Yuan)> {
        self.day.zip(read::<Yuan>(&self.sum).ok().flatten())
    }

    /// Something was typed.
    fn is_begun(&self) -> bool {
        *self != Self::default()
    }
}

#[derive(Clone, PartialEq)]
struct Form {
    debts: Vec<Row>,
    payments: Vec<Row>,
    until: Option<Date>,
    first_day: FirstDay,
    order: PaymentOrder,
}

impl Form {
    fn rows(&mut self, list: List) -> &mut Vec<Row> {
        match list {
            List::Debts => &mut self.debts,
            List::Payments => &mut self.payments,
        }
    }

    /// The interest that is asked for; `None` while something is missing or cannot be read.
    fn interest(&self) -> Option<Interest> {
        let debts: Vec<_> = self.debts.iter().map(Row::read).collect::<Option<_>>()?;
        let begun = self.payments.iter().filter(|row| row.is_begun());
        let payments: Vec<_> = begun.map(Row::read).collect::<Option<_>>()?;
        let due = debts.iter().map(|(due, _)| *due).min()?;
        let mut interest = Interest::new(due, self.until?);
        if let [(_, sum)] = *debts {
            interest.principal = Some(sum);
        } else {
            let debt = |(due, amount)| LateDebt { defendant: None, due: Some(due), amount };
            interest.debts = debts.into_iter().map(debt).collect();
        }
        interest.payments =
            payments.into_iter().map(|(date, amount)| Payment::new(date, amount)).collect();
        interest.first_day = Some(self.first_day);
        // The order that stands in the form from the start says nothing where nothing was paid.
        interest.order = Some(self.order).filter(|_| !interest.payments.is_empty());
        Some(interest)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum List {
    Debts,
    Payments,
}

impl List {
    fn id(self) -> &'static str {
        match self {
            Self::Debts => "tool-debt",
            Self::Payments => "tool-payment",
        }
    }

    fn words(self) -> [Word; 3] {
        match self {
            Self::Debts => [Word::ToolDebt, Word::Due, Word::AddInstalment],
            Self::Payments => [Word::Payments, Word::PaidOn, Word::AddPayment],
        }
    }
}

#[component]
pub(super) fn InterestTool() -> Html {
    let shared = use_shared();
    let form = use_state_eq(|| Form {
        debts: vec![Row::default()],
        payments: Vec::new(),
        until: None,
        first_day: FirstDay::default(),
        order: PaymentOrder::default(),
    });
    let lang = shared.lang;
    let first_days = [FirstDay::NextDay, FirstDay::LastDay];
    let orders = [PaymentOrder::PrincipalFirst, PaymentOrder::InterestFirst];
    let order_words = [Word::PrincipalFirst, Word::InterestFirst];
    let options = |words: [&'static str; 2]| -> Vec<(AttrValue, AttrValue)> {
        words.into_iter().enumerate().map(|(i, word)| (i.to_string().into(), word.into())).collect()
    };
    let place = |chosen: Option<usize>| chosen.unwrap_or_default().to_string();
    let choose = |change: fn(&mut Form, bool)| {
        let form = form.clone();
        Callback::from(move |text: String| {
            let mut new = (*form).clone();
            change(&mut new, text == "1");
            form.set(new);
        })
    };
    let fields = html! {
        <>
            { rows(&shared, &form, List::Debts) }
            { rows(&shared, &form, List::Payments) }
            <div class="fields">
                { day("tool-until", shared.t(Word::Until), form.until, {
                    let form = form.clone();
                    Callback::from(move |until| form.set(Form { until, ..(*form).clone() }))
                }) }
                <Select path="tool-first-day" label={shared.t(Word::InterestFirstDay)}
                    options={options(first_days.map(|day| wording::first_day(lang, day)))}
                    value={place(first_days.iter().position(|day| *day == form.first_day))}
                    onchange={choose(|form, second| {
                        form.first_day = if second { FirstDay::LastDay } else { FirstDay::NextDay };
                    })} />
                <Select path="tool-order" label={shared.t(Word::PaymentsOrder)}
                    options={options(order_words.map(|word| shared.t(word)))}
                    value={place(orders.iter().position(|order| *order == form.order))}
                    onchange={choose(|form, second| {
                        form.order =
                            if second { PaymentOrder::InterestFirst } else { PaymentOrder::PrincipalFirst };
                    })} />
            </div>
        </>
    };
    let result = match form.interest() {
        None => Html::default(),
        Some(interest) => {
            let case = Case { interest: Some(interest), ..Case::default() };
            match assess(&case, Position::Found, Lens::LAW) {
                Ok(assessment) => shown(&shared, &case, &assessment),
                Err(faults) => refused(&shared, &case, &faults),
            }
        }
    };
    html! {
        <Tool id="tool-interest" title={shared.t(Word::Interest)} hint={shared.t(Word::ToolInterestHint)}
            {fields} {result} />
    }
}

/// The debts, or the payments.
fn rows(shared: &Shared, form: &UseStateHandle<Form>, list: List) -> Html {
    let [title, day_word, add_word] = list.words();
    let change = move |form: &UseStateHandle<Form>, index: usize, change: &dyn Fn(&mut Row)| {
        let mut new = (**form).clone();
        if let Some(row) = new.rows(list).get_mut(index) {
            change(row);
            form.set(new);
        }
    };
    let on_day = |index: usize| {
        let form = form.clone();
        Callback::from(move |day: Option<Date>| change(&form, index, &|row| row.day = day))
    };
    let on_sum = |index: usize| {
        let form = form.clone();
        Callback::from(move |text: String| change(&form, index, &|row| row.sum.clone_from(&text)))
    };
    let on_remove = |index: usize| {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            let mut new = (*form).clone();
            let rows = new.rows(list);
            if index < rows.len() {
                rows.remove(index);
                form.set(new);
                dom::focus(&format!("{}-add", list.id()));
            }
        })
    };
    let on_add = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            let mut new = (*form).clone();
            let rows = new.rows(list);
            let place = rows.len();
            rows.push(Row::default());
            form.set(new);
            dom::focus_soon(&format!("{}-{place}-day", list.id()));
        })
    };
    let mut copy = (**form).clone();
    let all = std::mem::take(copy.rows(list));
    // The first debt cannot be taken away.
    let removable = list == List::Payments || all.len() > 1;
    let one = |(index, row): (usize, &Row)| {
        let id = format!("{}-{index}", list.id());
        let sum_label = if list == List::Debts { Word::ToolDebtSum } else { Word::ToolAmount };
        html! {
            <div class="fields line" key={index}>
                { day(format!("{id}-day"), shared.t(day_word), row.day, on_day(index)) }
                <Input id={format!("{id}-sum")} label={shared.t(sum_label)} text={row.sum.clone()}
                    fault={fault(shared, &read::<Yuan>(&row.sum))} onchange={on_sum(index)} />
                if removable {
                    <button type="button" class="quiet remove" onclick={on_remove(index)}>
                        { shared.t(Word::Remove) }
                        <span class="vh">{ " " }{ shared.t(title) }{ " " }{ index + 1 }</span>
                    </button>
                }
            </div>
        }
    };
    html! {
        <fieldset class="inline">
            <legend>{ shared.t(title) }</legend>
            { for all.iter().enumerate().map(one) }
            <button type="button" class="quiet add" id={format!("{}-add", list.id())} onclick={on_add}>
                { plus() }{ shared.t(add_word) }
            </button>
        </fieldset>
    }
}

fn refused(shared: &Shared, case: &Case, faults: &[Invalid]) -> Html {
    html! {
        { for faults.iter().map(|invalid| html! {
            <p class="fault">{ wording::fault_with_place(shared.lang, invalid, case) }</p>
        }) }
    }
}

fn shown(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let Some(account) = &assessment.interest_account else { return Html::default() };
    let about = assessment
        .findings
        .iter()
        .filter(|finding| finding.place.is_some_and(|place| place.is_in(At::Interest)));
    html! {
        <>
            <p class="tool-answer">
                { shared.t(Word::Interest) }{ " " }
                <strong>{ wording::separated(account.accrued.value()) }</strong>
                { " " }{ shared.t(Word::Yuan) }
            </p>
            { for about.map(|finding| html! {
                <p class="tool-note">{ wording::finding(shared.lang, finding, case) }</p>
            }) }
            { derived(shared, case, &account.accrued) }
            { account_of_payments(shared, case, account) }
        </>
    }
}
