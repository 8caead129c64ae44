//! Changes of how payments are performed.

use redress_core::{
    Case, Months, Number, UnitPrice, Yuan,
    case::{DefendantId, Head, InKind, InKindOf, Instalment, LabourUnit, Performance},
    lawbook::Date,
};

use super::rows::remove;

/// A change of the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PerformanceEdit {
    Add,
    Remove(usize),
    Of(usize, OneEdit),
}

/// A change of the performance of one payment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum OneEdit {
    /// Which payment; `None`: the only one.
    Payment(Option<(Head, Vec<DefendantId>)>),
    AddInstalment,
    RemoveInstalment(usize),
    InstalmentSum(usize, Option<Yuan>),
    InstalmentBy(usize, Option<Date>),
    InstalmentMonths(usize, Option<Months>),
    AllDueIfMissed(bool),
    AllDueOn(Option<Date>),
    AddInKind,
    RemoveInKind(usize),
    InKind(usize, InKindEdit),
    Reason(String),
}

/// A change of what is given in place of money.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum InKindEdit {
    Kind(Option<InKindOf>),
    What(String),
    Host(String),
    Value(Option<Yuan>),
    Quantity(Option<Number>),
    CountedIn(Option<LabourUnit>),
    UnitPrice(Option<UnitPrice>),
    By(Option<Date>),
    Months(Option<Months>),
    RestInMoney(bool),
}

impl PerformanceEdit {
    /// The field that is typed into.
    pub(super) fn field(&self) -> Option<String> {
        let Self::Of(of, edit) = self else { return None };
        let field = match edit {
            OneEdit::InstalmentSum(row, _) => format!("instalments/{row}/amount"),
            OneEdit::InstalmentBy(row, _) => format!("instalments/{row}/by"),
            OneEdit::InstalmentMonths(row, _) => format!("instalments/{row}/months"),
            OneEdit::AllDueOn(_) => "all_due_on".to_owned(),
            OneEdit::Reason(_) => "reason".to_owned(),
            OneEdit::InKind(row, edit) => {
                let field = match edit {
                    InKindEdit::What(_) => "what",
                    InKindEdit::Host(_) => "host",
                    InKindEdit::Value(_) => "value",
                    InKindEdit::Quantity(_) => "quantity",
                    InKindEdit::UnitPrice(_) => "unit_price",
                    InKindEdit::By(_) => "by",
                    InKindEdit::Months(_) => "months",
                    InKindEdit::Kind(_) | InKindEdit::CountedIn(_) | InKindEdit::RestInMoney(_) => {
                        return None;
                    }
                };
                format!("in_kind/{row}/{field}")
            }
            OneEdit::Payment(_)
            | OneEdit::AddInstalment
            | OneEdit::RemoveInstalment(_)
            | OneEdit::AllDueIfMissed(_)
            | OneEdit::AddInKind
            | OneEdit::RemoveInKind(_) => return None,
        };
        Some(format!("/performance/{of}/{field}"))
    }

    /// The text that is typed, where the field holds words.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Of(
                _,
                OneEdit::Reason(text)
                | OneEdit::InKind(_, InKindEdit::What(text) | InKindEdit::Host(text)),
            ) => Some(text),
            _ => None,
        }
    }

    /// Whether it sets a day.
    pub(super) fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Of(
                _,
                OneEdit::InstalmentBy(..)
                    | OneEdit::AllDueOn(_)
                    | OneEdit::InKind(_, InKindEdit::By(_))
            )
        )
    }

    pub(super) fn apply(self, case: &mut Case) {
        match self {
            Self::Add => case.performance.push(Performance::default()),
            Self::Remove(index) => {
                remove(&mut case.unread, "/performance", &mut case.performance, index);
            }
            Self::Of(index, edit) => one(case, index, edit),
        }
    }
}

fn one(case: &mut Case, index: usize, edit: OneEdit) {
    let unread = &mut case.unread;
    let Some(of) = case.performance.get_mut(index) else { return };
    let list = |name: &str| format!("/performance/{index}/{name}");
    match edit {
        OneEdit::Payment(payment) => {
            let (head, defendants) = payment.unzip();
            of.of = head;
            of.defendants = defendants.unwrap_or_default();
        }
        OneEdit::AddInstalment => of.instalments.push(Instalment::default()),
        OneEdit::RemoveInstalment(row) => {
            remove(unread, &list("instalments"), &mut of.instalments, row);
        }
        OneEdit::InstalmentSum(row, sum) => {
            if let Some(one) = of.instalments.get_mut(row) {
                one.amount = sum;
            }
        }
        OneEdit::InstalmentBy(row, day) => {
            if let Some(one) = of.instalments.get_mut(row) {
                one.by = day;
            }
        }
        OneEdit::InstalmentMonths(row, months) => {
            if let Some(one) = of.instalments.get_mut(row) {
                one.months = months;
            }
        }
        OneEdit::AllDueIfMissed(on) => {
            of.all_due_if_missed = on;
            // The day has no field without the clause.
            of.all_due_on = of.all_due_on.filter(|_| on);
        }
        OneEdit::AllDueOn(day) => of.all_due_on = day,
        OneEdit::AddInKind => of.in_kind.push(InKind::default()),
        OneEdit::RemoveInKind(row) => remove(unread, &list("in_kind"), &mut of.in_kind, row),
        OneEdit::InKind(row, edit) => {
            let Some(one) = of.in_kind.get_mut(row) else { return };
            match edit {
                InKindEdit::Kind(kind) => one.kind = kind,
                InKindEdit::What(what) => one.what = what,
                InKindEdit::Host(host) => one.host = host,
                InKindEdit::Value(value) => one.value = value,
                InKindEdit::Quantity(quantity) => one.quantity = quantity,
                InKindEdit::CountedIn(unit) => one.counted_in = unit,
                InKindEdit::UnitPrice(price) => one.unit_price = price,
                InKindEdit::By(day) => one.by = day,
                InKindEdit::Months(months) => one.months = months,
                InKindEdit::RestInMoney(on) => one.rest_in_money = on,
            }
        }
        OneEdit::Reason(reason) => of.reason = reason,
    }
}
