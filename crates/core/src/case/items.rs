//! Items: rows that state a sum in three positions, and what each kind of them says besides.

use serde::{Deserialize, Serialize};

use super::{AsTyped, At, Common, Debtor, DefendantId, Found, Leaf, Place, Sample, Slot, SumOf};
use crate::{Count, Number, UnitPrice, Yuan};

/// The groups of heads that the totals show.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Head {
    /// Compensation (填平性赔偿).
    Compensation,
    /// Costs of prevention, investigation, appraisal, lawyer, expert.
    Costs,
    /// Punitive damages.
    Punitive,
}

impl Head {
    /// Where its items stand in the case.
    pub(crate) fn place(self) -> Place {
        match self {
            Self::Compensation => At::Compensation.into(),
            Self::Costs => At::Case.field(Leaf::Costs),
            Self::Punitive => At::Punitive.into(),
        }
    }
}

/// What every item says: a label, three positions, a reason, its proof and its debtors.
pub trait Itemised {
    /// What it is, in the user's words.
    fn label(&self) -> &str;
    /// What the plaintiff claims, in yuan: the sum stated, else number × price, which may have more than two decimals.
    fn claimed(&self) -> Option<Yuan>;
    /// The sum claimed, as far as it is stated as such.
    fn claimed_sum(&self) -> Option<Yuan>;
    /// How many, and the price of one, as far as they are stated.
    fn number_and_price(&self) -> (Option<Number>, Option<UnitPrice>);
    /// What the defendant concedes, in yuan.
    fn conceded(&self) -> Option<Yuan>;
    /// What the court finds.
    fn found(&self) -> Option<Found>;
    /// What the sums were typed as, where something is reckoned in them.
    fn as_typed(&self) -> &AsTyped;
    /// Why, in the user's words.
    fn reason(&self) -> &str;
    /// The proof, in the user's words.
    fn proof(&self) -> &str;
    /// Who owes it; empty: the case's default.
    fn debtors(&self) -> &[Debtor];
    /// The debtors owe it jointly and severally.
    fn joint(&self) -> bool;

    /// Whether it says something that only its kind of item says, and that is not there from the start.
    fn says_more(&self) -> bool;

    /// Nothing is said in it yet: a row that was added and not filled in.
    fn is_blank(&self) -> bool {
        let texts = [self.label(), self.reason(), self.proof()];
        texts.iter().all(|text| text.trim().is_empty())
            && self.claimed().or(self.conceded()).is_none()
            && self.number_and_price() == (None, None)
            && self.found().is_none()
            && self.debtors().is_empty()
            && !self.says_more()
    }
}

impl<T: Itemised> Itemised for Common<T> {
    fn label(&self) -> &str {
        T::label(self)
    }
    fn claimed(&self) -> Option<Yuan> {
        T::claimed(self)
    }
    fn claimed_sum(&self) -> Option<Yuan> {
        T::claimed_sum(self)
    }
    fn number_and_price(&self) -> (Option<Number>, Option<UnitPrice>) {
        T::number_and_price(self)
    }
    fn conceded(&self) -> Option<Yuan> {
        T::conceded(self)
    }
    fn found(&self) -> Option<Found> {
        T::found(self)
    }
    fn as_typed(&self) -> &AsTyped {
        T::as_typed(self)
    }
    fn reason(&self) -> &str {
        T::reason(self)
    }
    fn proof(&self) -> &str {
        T::proof(self)
    }
    fn debtors(&self) -> &[Debtor] {
        T::debtors(self)
    }
    fn joint(&self) -> bool {
        T::joint(self)
    }
    fn says_more(&self) -> bool {
        T::says_more(self)
    }
}

/// Whether more is said than every item says. Each kind takes apart what only it has, so that none of it is forgotten.
trait More {
    fn more(&self) -> bool {
        false
    }
}

impl More for Gain {
    fn more(&self) -> bool {
        let (_defendant, _less, among) = self.own();
        !among.is_empty()
    }
}

impl More for Loss {}

impl More for LumpSum {}

impl More for Deductible {}

impl More for Cost {
    fn more(&self) -> bool {
        let (_head, paid_to) = self.own();
        paid_to.is_some()
    }
}

impl More for PunitiveItem {
    fn more(&self) -> bool {
        let (_consumers, _stated, refunded, agreed, sample) = self.own();
        agreed.is_some() || sample.is_some() || *refunded
    }
}

impl More for Credit {
    fn more(&self) -> bool {
        let (_kind, _defendant) = self.own();
        false
    }
}

/// Number × price, exact; `None` past the largest sum.
pub fn product(number: Number, price: UnitPrice) -> Option<Yuan> {
    number.decimal().checked_mul(price.decimal()).and_then(Yuan::computed)
}

/// The kinds of items: the fields that every item has, and then of each kind those that only it has. `= _` behind a field says
/// that it is not set by itself, as in `fields!`.
macro_rules! items {
    (every $every:tt $($(#[$meta:meta])* $name:ident $own:tt)*) => {
        item_fields! $every
        $(item! { $(#[$meta])* $name $own $every })*
    };
}

macro_rules! item_fields {
    ($($(#[$meta:meta])* $field:ident: $type:ty $(= $not:tt)?,)*) => {
        /// The fields that every item has, to be changed.
        #[derive(Debug)]
        pub(crate) struct ItemFields<'a> {
            $(pub(crate) $field: &'a mut $type,)*
        }

        impl<'a> ItemFields<'a> {
            /// One of them, to be set by itself.
            fn slot(self, asked: Leaf) -> Option<&'a mut dyn Slot> {
                $(slot!(asked, $field $($not)? => self.$field);)*
                None
            }
        }

        all_known! { $($field $(: $not)?),* }
    };
}

macro_rules! own {
    ($name:ident) => {};
    ($name:ident $($own:ident: $type:ty,)+) => {
        impl $name {
            /// What only this kind has.
            fn own(&self) -> ($(&$type,)+) {
                ($(&self.$own,)+)
            }
        }
    };
}

macro_rules! item {
    (
        $(#[$meta:meta])* $name:ident
        { $($(#[$own_meta:meta])* $own:ident: $own_type:ty $(= $not:tt)?,)* }
        { $($(#[$field_meta:meta])* $field:ident: $type:ty $(= $rest:tt)?,)* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$own_meta])* pub $own: $own_type,)*
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $name {
            pub(crate) fn fields(&mut self) -> ItemFields<'_> {
                ItemFields { $($field: &mut self.$field),* }
            }

            /// A field, to be set; `None` if it has no such field that is set by itself.
            pub(super) fn slot(&mut self, asked: Leaf) -> Option<&mut dyn Slot> {
                $(slot!(asked, $own $($not)? => &mut self.$own);)*
                self.fields().slot(asked)
            }
        }

        own! { $name $($own: $own_type,)* }
        all_known! { $($own $(: $not)?),* }

        impl Itemised for $name {
            fn label(&self) -> &str { &self.label }
            fn claimed(&self) -> Option<Yuan> {
                self.claimed.or_else(|| product(self.quantity?, self.unit_price?))
            }
            fn claimed_sum(&self) -> Option<Yuan> { self.claimed }
            fn number_and_price(&self) -> (Option<Number>, Option<UnitPrice>) {
                (self.quantity, self.unit_price)
            }
            fn conceded(&self) -> Option<Yuan> { self.conceded }
            fn found(&self) -> Option<Found> { self.found }
            fn as_typed(&self) -> &AsTyped { &self.as_typed }
            fn reason(&self) -> &str { &self.reason }
            fn proof(&self) -> &str { &self.proof }
            fn debtors(&self) -> &[Debtor] { &self.debtors }
            fn joint(&self) -> bool { self.joint }
            fn says_more(&self) -> bool { self.more() }
        }
    };
}

items! {
    every {
        /// What it is, in the user's words.
        #[serde(skip_serializing_if = "String::is_empty")]
        label: String,
        /// What the plaintiff claims, in yuan.
        #[serde(skip_serializing_if = "Option::is_none")]
        claimed: Option<Yuan>,
        /// How many, where the sum claimed is a number of things at a price.
        #[serde(skip_serializing_if = "Option::is_none")]
        quantity: Option<Number>,
        /// The price of one, in yuan; it need not be whole fen. Number × price is what the plaintiff claims, unless
        /// a sum is stated.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit_price: Option<UnitPrice>,
        /// What the defendant concedes, in yuan.
        #[serde(skip_serializing_if = "Option::is_none")]
        conceded: Option<Yuan>,
        /// What the court finds: `all`, `none`, a share such as `60%`, or a sum in yuan.
        #[serde(skip_serializing_if = "Option::is_none")]
        found: Option<Found>,
        /// What these sums were typed as, where something is reckoned in them: `3×12000+500`.
        #[serde(skip_serializing_if = "AsTyped::is_empty")]
        as_typed: AsTyped = _,
        /// Why, in the user's words.
        #[serde(skip_serializing_if = "String::is_empty")]
        reason: String,
        /// The proof, in the user's words.
        #[serde(skip_serializing_if = "String::is_empty")]
        proof: String,
        /// Who owes it. Empty: the defendant of a gain, else the case's default. A debtor that names no
        /// defendant leaves his share open.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        debtors: Vec<Debtor> = _,
        /// The debtors owe it jointly and severally; otherwise by shares.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        joint: bool = _,
    }

    /// A gain of a defendant.
    Gain {
        /// Whose gain.
        #[serde(skip_serializing_if = "Option::is_none")]
        defendant: Option<DefendantId>,
        /// Costs that may be taken off, if the basis is net.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        less: Vec<Deductible> = _,
        /// Those who made it together, where what each of them got is not known. It stays open who owes it, unless
        /// debtors are named or all of them owe gains jointly; it is never split by itself.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        among: Vec<DefendantId> = _,
    }

    /// A loss of the individuals.
    Loss {}

    /// A sum fixed by actual circumstances, or agreed.
    LumpSum {}

    /// A cost that may be taken off a gain.
    Deductible {}

    /// A cost of the plaintiff.
    Cost {
        /// Which head it falls under.
        #[serde(skip_serializing_if = "Option::is_none")]
        head: Option<CostHead>,
        /// Of several plaintiffs the one who laid it out and is paid: 0 is the plaintiff, 1 the first beside it. Absent: not
        /// said; it goes to all of them.
        #[serde(skip_serializing_if = "Option::is_none")]
        paid_to: Option<u32>,
    }

    /// A base of punitive damages: the price paid or the loss suffered.
    PunitiveItem {
        /// Number of consumers who paid or lost it.
        #[serde(skip_serializing_if = "Option::is_none")]
        consumers: Option<Count>,
        /// Whether the sum is the total of all consumers or that of each. Absent, with several
        /// consumers: that of each where the law has a minimum per consumer, and a finding asks.
        #[serde(skip_serializing_if = "Option::is_none")]
        stated: Option<SumOf>,
        /// The base itself is paid back too, beside its multiple: it counts as compensation. Where the sides differ on
        /// that, the refund is a loss of its own.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        refunded: bool,
        /// What the parties agreed on in mediation in place of a multiple of this base, in yuan.
        #[serde(skip_serializing_if = "Option::is_none")]
        agreed: Option<Yuan>,
        /// The base was found in a sample.
        #[serde(skip_serializing_if = "Option::is_none")]
        sample: Option<Sample> = _,
    }

    /// A sum already paid or returned.
    Credit {
        /// What it is.
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<CreditKind>,
        /// Who paid it.
        #[serde(skip_serializing_if = "Option::is_none")]
        defendant: Option<DefendantId>,
    }
}

impl Credit {
    /// Who paid it: the defendant said, else the only debtor that is named.
    pub fn payer(&self) -> Option<&DefendantId> {
        self.defendant.as_ref().or(match &*self.debtors {
            [only] => only.defendant.as_ref(),
            _ => None,
        })
    }

    /// Who paid it is not known any more, or which of several did: it counts for nobody until that is said.
    pub fn payer_open(&self) -> bool {
        self.payer().is_none() && !self.debtors.is_empty()
    }
}

macro_rules! cost_heads {
    ($($(#[$meta:meta])* $name:ident = $id:literal,)*) => {
        /// Heads of costs.
        #[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum CostHead {
            $($(#[$meta])* #[serde(rename = $id)] $name,)*
        }

        impl CostHead {
            /// All of them, in the order of the award.
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$name),*];

            /// Its stable name in JSON.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

cost_heads! {
    /// Reasonable prevention and disposal measures (C-PIL 17).
    Prevention = "prevention",
    /// Reasonable investigation and evidence-taking (C-PIL 18).
    Investigation = "investigation",
    /// Appraisal (C-PIL 18; SPP Rules 98(3)).
    Appraisal = "appraisal",
    /// Reasonable lawyer fees (C-PIL 18).
    Lawyer = "lawyer",
    /// Expert consultation paid by a procuratorate (SPP Rules 98(3)).
    Expert = "expert",
    /// Other litigation expenses: no basis in the law in force.
    Other = "other",
}

/// Kinds of credits.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CreditKind {
    /// Paid towards the award.
    Paid,
    /// Returned to the individuals.
    Returned,
}
