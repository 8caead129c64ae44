//! Late-performance interest, when it is asked for.

use redress_lawbook::Date;
use serde::{Deserialize, Serialize};

use super::{DefendantId, Span};
use crate::Yuan;

/// Late-performance interest.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// Last day of the performance period.
    pub due: Date,
    /// Day up to which it is counted, included.
    pub until: Date,
    /// The money debt, in yuan. Absent: the award of the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principal: Option<Yuan>,
    /// Whether the day on which the period ends bears interest already. Absent: it runs from the next day, as is usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<FirstDay>,
    /// Instalments, and the sums of several debtors, each with its own day; they stand in place of the principal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<LateDebt>,
    /// What a payment is taken for first. Absent: the principal (Delayed-Performance Interest Interpretation 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<PaymentOrder>,
    /// Payments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// Days on which enforcement stood still, not at the debtor's request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stays: Vec<Span>,
}

fields! { Interest { due, until, principal, first_day, order, debts: _, payments: _, stays: _ } }

impl Interest {
    /// Interest on the award between two days, with nothing else entered.
    pub fn new(due: Date, until: Date) -> Self {
        Self {
            due,
            until,
            principal: None,
            first_day: None,
            debts: Vec::new(),
            order: None,
            payments: Vec::new(),
            stays: Vec::new(),
        }
    }
}

/// The first day that bears interest. The text says from the day the period expires (届满之日); the usual practice counts
/// from the day after.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FirstDay {
    /// The day after the period ends.
    #[default]
    NextDay,
    /// The day the period ends.
    LastDay,
}

impl FirstDay {
    /// The word used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::NextDay => "next-day",
            Self::LastDay => "last-day",
        }
    }

    /// The other choice.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::NextDay => Self::LastDay,
            Self::LastDay => Self::NextDay,
        }
    }
}

/// What a payment is taken for first.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PaymentOrder {
    /// The principal, then the interest accrued.
    #[default]
    PrincipalFirst,
    /// The interest accrued, then the principal: only if the parties agreed so.
    InterestFirst,
}

/// An instalment, or the sum of one debtor.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateDebt {
    /// Whose. Absent: not told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// Last day to pay it. Absent: that of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The sum, in yuan.
    pub amount: Yuan,
}

fields! { LateDebt { defendant, due, amount } }

/// A payment after the performance period.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// The day.
    pub date: Date,
    /// The sum, in yuan.
    pub amount: Yuan,
    /// Who paid, where debtors are told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
}

fields! { Payment { date, amount, defendant } }

impl Payment {
    /// A payment on the whole.
    pub fn new(date: Date, amount: Yuan) -> Self {
        Self { date, amount, defendant: None }
    }
}
