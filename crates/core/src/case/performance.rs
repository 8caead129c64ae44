//! How a payment is performed: by instalments, or in part by goods, services or labour in its place.

use redress_lawbook::Date;
use serde::{Deserialize, Serialize};

use super::{DefendantId, Head, items::product};
use crate::{Months, Number, UnitPrice, Yuan};

/// How one payment is performed. What one debtor, or several together, owe under one group of heads is one payment.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Performance {
    /// Which payment. Absent: the only one of these debtors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Head>,
    /// Who owes it, all of them where they owe it together. Empty: whoever owes it, if there is one such payment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub defendants: Vec<DefendantId>,
    /// What is given or done in place of money. Its value counts against the payment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_kind: Vec<InKind>,
    /// The instalments of what is paid in money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<Instalment>,
    /// If one instalment is missed, the creditor may have all the rest enforced at once.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all_due_if_missed: bool,
    /// The day on which the rest fell due under that clause, once one was missed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_due_on: Option<Date>,
    /// Why, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

fields! { Performance {
    all_due_if_missed, all_due_on, reason,
    of: _, defendants: _, in_kind: _, instalments: _,
} }

/// An instalment.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Instalment {
    /// The sum, in yuan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Yuan>,
    /// The last day to pay it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// Months to pay it, from the day the judgment or agreement takes effect, where no day is fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<Months>,
}

fields! { Instalment { amount, by, months } }

/// What is given or done in place of money.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct InKind {
    /// Goods, services or labour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<InKindOf>,
    /// What, in the user's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Who receives it; of labour, where it is done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub host: String,
    /// What it counts for, in yuan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Yuan>,
    /// How much labour, where its value is a length of time at a rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Number>,
    /// What the length of time is counted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted_in: Option<LabourUnit>,
    /// What one of them counts for, in yuan. Length × rate is the value, unless a value is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<UnitPrice>,
    /// The last day to perform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// Months to perform, from the day the judgment or agreement takes effect, where no day is fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<Months>,
    /// What is not performed is paid in money.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub rest_in_money: bool,
}

fields! { InKind {
    kind, what, host, value, quantity, counted_in, unit_price, by, months, rest_in_money,
} }

impl InKind {
    /// What it counts for: the value stated, else length × rate.
    pub fn counted(&self) -> Option<Yuan> {
        self.value.or_else(|| product(self.quantity?, self.unit_price?))
    }
}

/// When something is to be performed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Term {
    /// By a day of the calendar.
    By(Date),
    /// Within months of the day the judgment or agreement takes effect.
    Months(Months),
    /// It is not said.
    Open,
}

impl Term {
    fn of(by: Option<Date>, months: Option<Months>) -> Self {
        match (by, months) {
            (Some(day), _) => Self::By(day),
            (None, Some(months)) => Self::Months(months),
            (None, None) => Self::Open,
        }
    }
}

impl Instalment {
    /// When it is to be paid.
    pub fn term(&self) -> Term {
        Term::of(self.by, self.months)
    }
}

impl InKind {
    /// When it is to be performed.
    pub fn term(&self) -> Term {
        Term::of(self.by, self.months)
    }
}

/// What is given or done in place of money.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum InKindOf {
    /// Goods (物资).
    Goods,
    /// Services (服务).
    Services,
    /// Labour (劳务).
    Labour,
}

/// What labour is counted in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LabourUnit {
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}
