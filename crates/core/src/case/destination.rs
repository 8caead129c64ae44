//! Where the money goes.

use redress_lawbook::Date;
use serde::{Deserialize, Serialize};

use crate::{Days, Yuan};

/// Where the money goes.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// Kind of payee. No statute fixes one.
    pub payee: Payee,
    /// Name of the payee or the account.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the money is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Who manages the money.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub manager: String,
    /// Days to pay, counted from the day the judgment or agreement takes effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// The last day to pay, where a day of the calendar is fixed in place of a number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// Who gets what of the damages, one after the other: each takes from what those before him left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
}

fields! { Destination { name, purpose, manager, days, by, payee: _, recipients: _ } }

impl Destination {
    /// The days to pay, as they count: no days are no period.
    pub fn period(&self) -> Option<u32> {
        self.days.map(Days::get).filter(|days| *days > 0)
    }

    /// To a payee, with nothing else said of it.
    pub fn new(payee: Payee) -> Self {
        Self {
            payee,
            name: String::new(),
            purpose: String::new(),
            manager: String::new(),
            days: None,
            by: None,
            recipients: Vec::new(),
        }
    }
}

/// One who gets a part of the damages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Who or what it is for.
    pub kind: RecipientKind,
    /// The persons, the account or what is bought, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the part is for, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Of which sum it is taken. Absent: of the compensation, and of the punitive damages where that falls short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of: Option<Pool>,
    /// The sum, in yuan. Absent: the rest, or for consumers what those who register are owed; else it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Yuan>,
    /// All that is left then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rest: bool,
}

fields! { Recipient { kind, name, purpose, out_of, amount, rest } }

impl Recipient {
    /// Without a name or a sum.
    pub fn new(kind: RecipientKind) -> Self {
        let (name, purpose) = (String::new(), String::new());
        Self { kind, name, purpose, out_of: None, amount: None, rest: false }
    }
}

/// Who gets a part of the damages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RecipientKind {
    /// The consumers, each directly.
    Consumers,
    /// An account or a fund.
    Account,
    /// Things or services for the public interest.
    InKind,
}

/// The sums that damages are made of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// Compensation.
    Compensation,
    /// Punitive damages.
    Punitive,
}

impl Payee {
    /// Whether nobody gets anything out of what has come there: what is distributed otherwise does not go there.
    pub fn is_final(self) -> bool {
        match self {
            Self::Treasury | Self::CourtToTreasury | Self::HandledByProcuratorate => true,
            Self::FiscalAccount
            | Self::ProcuratorateAccount
            | Self::JointAccount
            | Self::ConsumerAssociationAccount
            | Self::PublicWelfareOrganisation
            | Self::PurposeOnly
            | Self::NationalFund => false,
        }
    }
}

/// Payees seen in practice, and the paper's proposal.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Payee {
    /// The state treasury.
    Treasury,
    /// To the court, which passes it to the treasury.
    CourtToTreasury,
    /// A special account of the finance bureau.
    FiscalAccount,
    /// An account managed by the procuratorate.
    ProcuratorateAccount,
    /// A special account that plaintiff and court designate jointly.
    JointAccount,
    /// The procuratorate that sued deals with the money according to law.
    HandledByProcuratorate,
    /// An account of a consumer association.
    ConsumerAssociationAccount,
    /// A public-welfare organisation or charity fund.
    PublicWelfareOrganisation,
    /// No payee named, only a purpose.
    PurposeOnly,
    /// A national special fund (the paper's proposal).
    NationalFund,
}
