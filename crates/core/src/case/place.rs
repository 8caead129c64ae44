//! A place in a case: which object or row, and which field of it. Its written form is the JSON pointer.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Serialize, Serializer};

use crate::Position;

/// An item: a row that states a sum in three positions.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Item {
    /// A gain of a defendant.
    Gain(u32),
    /// A cost that may be taken off a gain: the gain, then the cost.
    Less(u32, u32),
    /// A loss.
    Loss(u32),
    /// A sum fixed by circumstances, or agreed.
    LumpSum(u32),
    /// A cost of the plaintiff.
    Cost(u32),
    /// A base of punitive damages.
    Punitive(u32),
    /// A sum already paid.
    Credit(u32),
}

impl Item {
    /// A field of it.
    pub fn field(self, field: Leaf) -> Place {
        Place { at: At::Item(self), field }
    }

    /// What a side states of it.
    pub fn stated(self, position: Position) -> Place {
        Place::stated(At::Item(self), position)
    }
}

/// An object of a case, or a row of a list.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum At {
    /// The case itself.
    Case,
    /// By what share the liability of the guardians of a defendant is lowered.
    Reduction(u32),
    /// Compensation.
    Compensation,
    /// An item.
    Item(Item),
    /// The worksheet.
    Worksheet,
    /// A coefficient of the worksheet.
    Coefficient(u32),
    /// Punitive damages.
    Punitive,
    /// The multipliers of the sides.
    Multiplier,
    /// The sample that a base of punitive damages was found in.
    Sample(u32),
    /// A sanction.
    Sanction(u32),
    /// Liability.
    Liability,
    /// An undertaking to answer for others.
    AnswersFor(u32),
    /// How a payment is performed.
    Performance(u32),
    /// What is given in place of money: the payment, then the row.
    InKind(u32, u32),
    /// An instalment: the payment, then the row.
    Instalment(u32, u32),
    /// One who gets a part of the damages.
    Recipient(u32),
    /// The choice of the fee.
    Fee,
    /// Late-performance interest.
    Interest,
    /// A debt that bears interest.
    LateDebt(u32),
    /// A payment.
    Payment(u32),
}

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident => $text:literal,)*) => {
        /// A field of an object or a row.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Leaf {
            /// The object or the row itself.
            Itself,
            $($(#[$meta])* $name,)*
        }

        impl Leaf {
            /// Its name in JSON; empty for the object itself.
            pub fn name(self) -> &'static str {
                match self { Self::Itself => "", $(Self::$name => $text,)* }
            }

            fn find(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

fields! {
    /// In how many of a sample something was found.
    Affected => "affected",
    /// A sum agreed on.
    Agreed => "agreed",
    /// How many there are in all.
    All => "all",
    /// A sum.
    Amount => "amount",
    /// The base of a fee.
    Base => "base",
    /// What the plaintiff claims.
    Claimed => "claimed",
    /// What the defendant concedes.
    Conceded => "conceded",
    /// A number of consumers.
    Consumers => "consumers",
    /// A defendant.
    Defendant => "defendant",
    /// How many were drawn.
    Drawn => "drawn",
    /// What the court finds.
    Found => "found",
    /// The most that is owed.
    Limit => "limit",
    /// The sum that the most that is owed is a multiple of.
    LimitBase => "limit_base",
    /// That multiple.
    LimitTimes => "limit_times",
    /// A principal.
    Principal => "principal",
    /// How many.
    Quantity => "quantity",
    /// A number of records.
    Records => "records",
    /// A unit sum.
    Unit => "unit",
    /// The price of one.
    UnitPrice => "unit_price",
    /// A value.
    Value => "value",
}

/// A place in a case.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Place {
    /// The object or the row.
    pub at: At,
    /// The field of it.
    pub field: Leaf,
}

impl Place {
    /// A field of an object or a row.
    pub fn new(at: At, field: Leaf) -> Self {
        Self { at, field }
    }

    /// What a side states there.
    pub fn stated(at: At, position: Position) -> Self {
        let field = match position {
            Position::Claimed => Leaf::Claimed,
            Position::Conceded => Leaf::Conceded,
            Position::Found => Leaf::Found,
        };
        Self { at, field }
    }

    /// The item it belongs to.
    pub fn item(self) -> Option<Item> {
        match self.at {
            At::Item(item) => Some(item),
            _ => None,
        }
    }
}

impl From<At> for Place {
    fn from(at: At) -> Self {
        Self { at, field: Leaf::Itself }
    }
}

impl From<Item> for Place {
    fn from(item: Item) -> Self {
        At::Item(item).into()
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gain(row) => write!(f, "/compensation/gains/{row}"),
            Self::Less(gain, row) => write!(f, "/compensation/gains/{gain}/less/{row}"),
            Self::Loss(row) => write!(f, "/compensation/losses/{row}"),
            Self::LumpSum(row) => write!(f, "/compensation/lump_sums/{row}"),
            Self::Cost(row) => write!(f, "/costs/{row}"),
            Self::Punitive(row) => write!(f, "/punitive/items/{row}"),
            Self::Credit(row) => write!(f, "/credits/{row}"),
        }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case => Ok(()),
            Self::Reduction(row) => write!(f, "/defendants/{row}/guardianship/reduced"),
            Self::Compensation => f.write_str("/compensation"),
            Self::Item(item) => item.fmt(f),
            Self::Worksheet => f.write_str("/compensation/worksheet"),
            Self::Coefficient(row) => write!(f, "/compensation/worksheet/coefficients/{row}"),
            Self::Punitive => f.write_str("/punitive"),
            Self::Multiplier => f.write_str("/punitive/multiplier"),
            Self::Sample(row) => write!(f, "/punitive/items/{row}/sample"),
            Self::Sanction(row) => write!(f, "/sanctions/{row}"),
            Self::Liability => f.write_str("/liability"),
            Self::AnswersFor(row) => write!(f, "/liability/answers_for/{row}"),
            Self::Performance(row) => write!(f, "/performance/{row}"),
            Self::InKind(of, row) => write!(f, "/performance/{of}/in_kind/{row}"),
            Self::Instalment(of, row) => write!(f, "/performance/{of}/instalments/{row}"),
            Self::Recipient(row) => write!(f, "/destination/recipients/{row}"),
            Self::Fee => f.write_str("/fee"),
            Self::Interest => f.write_str("/interest"),
            Self::LateDebt(row) => write!(f, "/interest/debts/{row}"),
            Self::Payment(row) => write!(f, "/interest/payments/{row}"),
        }
    }
}

impl fmt::Display for Place {
    /// The JSON pointer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.fmt(f)?;
        if self.field != Leaf::Itself {
            write!(f, "/{}", self.field.name())?;
        }
        Ok(())
    }
}

impl From<Place> for Cow<'static, str> {
    fn from(place: Place) -> Self {
        Self::Owned(place.to_string())
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text that is the pointer of no [`Place`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NoPlace;

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such place in a case")
    }
}

impl std::error::Error for NoPlace {}

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(pointer: &str) -> Result<Self, NoPlace> {
        let row = |text: &str| {
            // "07" and "+7" are other names than "7".
            text.parse().ok().filter(|row: &u32| row.to_string() == text).ok_or(NoPlace)
        };
        let segments: Vec<&str> = pointer.split('/').skip(1).collect();
        let (at, rest): (At, &[&str]) = match &*segments {
            ["compensation", "gains", gain, "less", cost, rest @ ..] => {
                (At::Item(Item::Less(row(gain)?, row(cost)?)), rest)
            }
            ["compensation", "gains", gain, rest @ ..] => (At::Item(Item::Gain(row(gain)?)), rest),
            ["compensation", "losses", loss, rest @ ..] => (At::Item(Item::Loss(row(loss)?)), rest),
            ["compensation", "lump_sums", sum, rest @ ..] => {
                (At::Item(Item::LumpSum(row(sum)?)), rest)
            }
            ["compensation", "worksheet", "coefficients", one, rest @ ..] => {
                (At::Coefficient(row(one)?), rest)
            }
            ["compensation", "worksheet", rest @ ..] => (At::Worksheet, rest),
            ["compensation", rest @ ..] => (At::Compensation, rest),
            ["defendants", one, "guardianship", "reduced", rest @ ..] => {
                (At::Reduction(row(one)?), rest)
            }
            ["costs", cost, rest @ ..] => (At::Item(Item::Cost(row(cost)?)), rest),
            ["credits", credit, rest @ ..] => (At::Item(Item::Credit(row(credit)?)), rest),
            ["punitive", "items", item, "sample", rest @ ..] => (At::Sample(row(item)?), rest),
            ["punitive", "items", item, rest @ ..] => (At::Item(Item::Punitive(row(item)?)), rest),
            ["punitive", "multiplier", rest @ ..] => (At::Multiplier, rest),
            ["punitive", rest @ ..] => (At::Punitive, rest),
            ["sanctions", sanction, rest @ ..] => (At::Sanction(row(sanction)?), rest),
            ["liability", "answers_for", one, rest @ ..] => (At::AnswersFor(row(one)?), rest),
            ["destination", "recipients", one, rest @ ..] => (At::Recipient(row(one)?), rest),
            ["liability", rest @ ..] => (At::Liability, rest),
            ["performance", of, "in_kind", one, rest @ ..] => {
                (At::InKind(row(of)?, row(one)?), rest)
            }
            ["performance", of, "instalments", one, rest @ ..] => {
                (At::Instalment(row(of)?, row(one)?), rest)
            }
            ["performance", of, rest @ ..] => (At::Performance(row(of)?), rest),
            ["fee", rest @ ..] => (At::Fee, rest),
            ["interest", "debts", debt, rest @ ..] => (At::LateDebt(row(debt)?), rest),
            ["interest", "payments", payment, rest @ ..] => (At::Payment(row(payment)?), rest),
            ["interest", rest @ ..] => (At::Interest, rest),
            rest => (At::Case, rest),
        };
        let field = match rest {
            [] => Leaf::Itself,
            [name] => Leaf::find(name).ok_or(NoPlace)?,
            _ => return Err(NoPlace),
        };
        Ok(Self { at, field })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_the_pointer_it_is_read_from() {
        for pointer in [
            "",
            "/amount",
            "/compensation/gains/3/found",
            "/compensation/gains/3/less/0/claimed",
            "/compensation/losses/0",
            "/compensation/lump_sums/12/conceded",
            "/compensation/worksheet/coefficients/1/value",
            "/compensation/worksheet/records",
            "/defendants/1/guardianship/reduced/found",
            "/costs/10/claimed",
            "/costs/10/unit_price",
            "/credits/0/defendant",
            "/punitive/items/2/consumers",
            "/punitive/items/2/agreed",
            "/punitive/items/2/sample/drawn",
            "/punitive/multiplier/found",
            "/sanctions/0/amount",
            "/liability/answers_for/0/limit",
            "/performance/0",
            "/performance/0/in_kind/1/unit_price",
            "/performance/1/instalments/2/amount",
            "/liability/answers_for/0/limit_base",
            "/destination/recipients/1/amount",
            "/fee/base",
            "/interest/principal",
            "/interest/debts/1/amount",
            "/interest/payments/0/amount",
        ] {
            let place: Place = pointer.parse().unwrap();
            assert_eq!(place.to_string(), pointer);
        }
        for pointer in ["/costs/07/claimed", "/costs/+7", "/nowhere", "/costs/x", "/costs/1/a/b"] {
            assert_eq!(pointer.parse::<Place>(), Err(NoPlace), "{pointer}");
        }
    }
}
