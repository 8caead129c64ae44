//! What a field of a case can hold, and how it takes a value.

use redress_lawbook::{Date, Field, ParameterKind};

use super::{
    Behaviour, BreachedLaw, CostHead, CreditKind, DeductFrom, DefendantId, Disposition,
    ExploratoryBase, FeeBasis, FeeDivision, FirstDay, Found, GainBasis, Harm, InKindOf, LabourUnit,
    LiabilityBasis, LumpSumBasis, Measure, ParamValue, Payee, PaymentOrder, PlaintiffKind, Pool,
    PunitiveBasis, Quantity, Reach, RecipientKind, RemedyStatus, Route, SanctionKind, SharesBy,
    Subjects, SumOf,
};
use crate::{Count, Days, Months, Multiplier, Number, Percent, UnitPrice, Yuan};

/// How a value is typed into a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FieldKind {
    /// A sum in yuan.
    Amount,
    /// What the court finds: a word, a share or a sum.
    Found,
    /// A share.
    Share,
    /// A multiplier.
    Multiplier,
    /// A number that may have decimals.
    Number,
    /// A price, which may have more than two decimals.
    UnitPrice,
    /// A whole number.
    Count,
    /// A number of days.
    Days,
    /// A number of months.
    Months,
    /// A number in a particular of a remedy, in what the catalogue says that it counts.
    Particular(ParameterKind),
    /// A number, or a lower bound.
    Quantity,
    /// A day.
    Day,
}

/// A field that can be set.
pub(crate) trait Slot {
    /// Takes a value; `false`: it is none for this field.
    fn put(&mut self, value: Entry) -> bool;
    /// Not stated any more. A value that has to be there becomes what a new row has.
    fn clear(&mut self);
    /// How its value is typed, if it is a number or a day, which may be typed wrongly.
    fn kind(&self) -> Option<FieldKind> {
        None
    }
}

macro_rules! values {
    ($($(#[$meta:meta])* $name:ident($type:ty) $($kind:ident)?,)*) => {
        /// A value of a field. `None`: not known, or not chosen.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Entry {
            /// Words.
            Text(String),
            /// Yes or no.
            Flag(bool),
            /// A sum in which something is reckoned, as it was typed.
            Reckoned(String),
            /// A text that the field cannot read: it stays, and the field counts as not stated.
            Unread(String),
            $($(#[$meta])* $name(Option<$type>),)*
        }

        $(
            impl From<Option<$type>> for Entry {
                fn from(value: Option<$type>) -> Self {
                    Self::$name(value)
                }
            }

            impl Slot for Option<$type> {
                fn put(&mut self, value: Entry) -> bool {
                    match value {
                        Entry::$name(value) => *self = value,
                        _ => return false,
                    }
                    true
                }

                fn clear(&mut self) {
                    *self = None;
                }

                $(fn kind(&self) -> Option<FieldKind> {
                    Some(FieldKind::$kind)
                })?
            }
        )*
    };
}

values! {
    /// A sum in yuan.
    Amount(Yuan) Amount,
    /// What the court finds.
    Found(Found) Found,
    /// A share.
    Share(Percent) Share,
    /// A multiplier.
    Multiplier(Multiplier) Multiplier,
    /// A number that may have decimals.
    Number(Number) Number,
    /// A price.
    UnitPrice(UnitPrice) UnitPrice,
    /// A whole number.
    Count(Count) Count,
    /// A number of days.
    Days(Days) Days,
    /// A number of months.
    Months(Months) Months,
    /// A number, or a lower bound.
    Quantity(Quantity) Quantity,
    /// A day.
    Day(Date) Day,
    /// Whether something is so.
    Known(bool),
    /// What a side says for what it does otherwise; `None`: it does not.
    Said(String),
    /// A defendant.
    Defendant(DefendantId),
    /// A place among those who sue.
    Plaintiff(u32),
    /// A particular of a remedy.
    Particular(ParamValue),
    /// A field of public interest litigation.
    Field(Field),
    /// A behaviour.
    Behaviour(Behaviour),
    /// A law breached.
    BreachedLaw(BreachedLaw),
    /// Who sues.
    PlaintiffKind(PlaintiffKind),
    /// How the case ends.
    Disposition(Disposition),
    /// Whose information it is.
    Subjects(Subjects),
    /// The harm.
    Harm(Harm),
    /// The reach of the wrong.
    Reach(Reach),
    /// A route.
    Route(Route),
    /// Whether costs are taken off gains.
    GainBasis(GainBasis),
    /// On what a lump sum rests.
    LumpSumBasis(LumpSumBasis),
    /// The head of a cost.
    CostHead(CostHead),
    /// What a credit is.
    CreditKind(CreditKind),
    /// A basis of punitive damages.
    PunitiveBasis(PunitiveBasis),
    /// Price or loss.
    Measure(Measure),
    /// What an exploratory base is.
    ExploratoryBase(ExploratoryBase),
    /// The sum of all or of each.
    SumOf(SumOf),
    /// The kind of a sanction.
    SanctionKind(SanctionKind),
    /// What a sanction is taken off.
    DeductFrom(DeductFrom),
    /// A ground of joint liability.
    LiabilityBasis(LiabilityBasis),
    /// Who fixed the shares of guardians.
    SharesBy(SharesBy),
    /// What is given in place of money.
    InKindOf(InKindOf),
    /// What labour is counted in.
    LabourUnit(LabourUnit),
    /// Who is paid.
    Payee(Payee),
    /// Who gets a part of the damages.
    RecipientKind(RecipientKind),
    /// Out of what a part is paid.
    Pool(Pool),
    /// The basis of the fee.
    FeeBasis(FeeBasis),
    /// How a fee is divided.
    FeeDivision(FeeDivision),
    /// The first day of interest.
    FirstDay(FirstDay),
    /// In which order payments count.
    PaymentOrder(PaymentOrder),
    /// What the court decides on a remedy.
    RemedyStatus(RemedyStatus),
}

impl Entry {
    /// Whether it is typed, letter by letter.
    pub fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Text(_)
                | Self::Reckoned(_)
                | Self::Unread(_)
                | Self::Amount(_)
                | Self::Found(_)
                | Self::Share(_)
                | Self::Multiplier(_)
                | Self::Number(_)
                | Self::UnitPrice(_)
                | Self::Count(_)
                | Self::Days(_)
                | Self::Months(_)
                | Self::Quantity(_)
                | Self::Day(_)
                | Self::Particular(_)
        )
    }
}

impl From<String> for Entry {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Entry {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl Slot for String {
    fn put(&mut self, value: Entry) -> bool {
        match value {
            Entry::Text(text) => *self = text,
            _ => return false,
        }
        true
    }

    fn clear(&mut self) {
        self.clear();
    }
}

impl Slot for bool {
    fn put(&mut self, value: Entry) -> bool {
        match value {
            Entry::Flag(flag) => *self = flag,
            _ => return false,
        }
        true
    }

    fn clear(&mut self) {
        *self = false;
    }
}

/// Fields that are never without a value.
macro_rules! always_there {
    ($($name:ident($type:ty) $($kind:ident)? $(= $first:expr)?;)*) => {$(
        impl Slot for $type {
            fn put(&mut self, value: Entry) -> bool {
                match value {
                    Entry::$name(Some(value)) => *self = value,
                    Entry::$name(None) => Slot::clear(self),
                    _ => return false,
                }
                true
            }

            fn clear(&mut self) {
                $(*self = $first;)?
            }

            $(fn kind(&self) -> Option<FieldKind> {
                Some(FieldKind::$kind)
            })?
        }
    )*};
}

always_there! {
    Amount(Yuan) Amount = Yuan::ZERO;
    UnitPrice(UnitPrice) UnitPrice = UnitPrice::ZERO;
    Multiplier(Multiplier) Multiplier = Multiplier::ONE;
    // A worksheet begins with it, and counts for nothing while it cannot be read, see `assess`.
    Quantity(Quantity) Quantity;
    Day(Date) Day;
    SanctionKind(SanctionKind);
    RecipientKind(RecipientKind);
}
