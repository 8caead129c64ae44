//! A place in a case: which object or row, and which field of it. Its written form is the JSON pointer.
//!
//! Every object, row and field has its line in one of three tables ([`Item`], [`At`], [`Leaf`]). A struct of the case that
//! has one without a line does not compile (`case/fields.rs`); `tests/tests/places.rs` holds the tables against the JSON
//! Schema of a case, in both directions.

mod leaf;
mod object;

pub use leaf::Leaf;
pub use object::{At, Item, Particular};

use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

use self::object::{AS_TYPED, row};
use crate::Position;

/// A place in a case.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Place {
    /// The object or the row.
    pub at: At,
    /// The field of it.
    pub field: Leaf,
}

impl Place {
    /// What a side states there.
    pub fn stated(at: At, position: Position) -> Self {
        Self { at, field: Leaf::of(position) }
    }

    /// Whether it is an object or lies in it.
    pub fn is_in(self, object: At) -> bool {
        std::iter::successors(Some(self.at), |at| at.above()).any(|at| at == object)
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
        at.field(Leaf::Itself)
    }
}

impl From<Item> for Place {
    fn from(item: Item) -> Self {
        At::Item(item).into()
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

/// The field that a struct of the case calls so. It is looked for while compiling, which stops if there is none.
#[expect(clippy::panic, reason = "while compiling")]
pub(crate) const fn leaf_of(name: &str, missing: &str) -> Leaf {
    match Leaf::known(name) {
        Some(leaf) => leaf,
        None => panic!("{}", missing),
    }
}

/// Stops compiling at a name of a struct of the case that is neither that of a field nor that of an object.
pub(crate) const fn must_be_known(name: &str, missing: &str) {
    assert!(Leaf::known(name).is_some() || At::is_known(name), "{}", missing);
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
        let path: Vec<&str> = pointer.split('/').skip(1).collect();
        let (at, rest) = along(&path);
        match rest {
            [] => Ok(at.into()),
            [name] => Leaf::find(name).map(|field| at.field(field)).ok_or(NoPlace),
            _ => Err(NoPlace),
        }
    }
}

/// What stands farthest along a path, and what of the path is left.
fn along<'a>(path: &'a [&'a str]) -> (At, &'a [&'a str]) {
    let Some((item, taken)) = Item::along(path) else {
        let (at, taken) = At::along(path).unwrap_or((At::Case, 0));
        let rest = &path[taken..];
        if let (At::Remedy(remedy), ["parameters", name, rest @ ..]) = (at, rest)
            && let Some(name) = Particular::named(name)
        {
            return (At::Particular(remedy, name), rest);
        }
        return (at, rest);
    };
    // What an item has beyond its fields: more than a row of it, such as the cost of a gain.
    match (At::along(path), &path[taken..]) {
        (Some((at, more)), _) if more > taken => (at, &path[more..]),
        (_, ["debtors", one, rest @ ..]) if row(one).is_some() => {
            (At::ItemDebtor(item, row(one).unwrap_or_default()), rest)
        }
        (_, [AS_TYPED, rest @ ..]) => (At::AsTyped(item), rest),
        (_, rest) => (At::Item(item), rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_in_no_table_is_told() {
        assert_eq!(leaf_of("paid_to", ""), Leaf::PaidTo);
        for known in ["debtors", "for", "notice", "extrapolated", "as_typed"] {
            must_be_known(known, "");
        }
        for none in ["", "paid", "paid_to_whom", "facts/notice"] {
            assert_eq!((Leaf::known(none), At::is_known(none)), (None, false), "{none}");
            assert!(std::panic::catch_unwind(|| must_be_known(none, "no name")).is_err(), "{none}");
        }
    }

    #[test]
    fn a_place_is_written_as_the_pointer_it_is_read_from() {
        for pointer in [
            "",
            "/costs",
            "/costs/2/debtors/1/share",
            "/compensation/gains/3/less/0/debtors/1/defendant",
            "/compensation/gains/3/among/1",
            "/costs/2/as_typed/claimed",
            "/remedies/2/parameters/days",
            "/remedies/2/by",
            "/facts/notice/days",
            "/dates/act/from",
            "/performance/0/defendants/1",
            "/compensation/gains/3/found",
            "/compensation/gains/3/less/0/claimed",
            "/compensation/losses/0",
            "/compensation/lump_sums/12/conceded",
            "/compensation/worksheet/coefficients/1/value",
            "/compensation/worksheet/records",
            "/defendants/1/guardianship/reduced/found",
            "/defendants/1/guardianship/shares/1/share",
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
        for pointer in [
            "/costs/07/claimed",
            "/remedies/0/parameters/none-of-that-name",
            "/costs/+7",
            "/nowhere",
            "/costs/x",
            "/costs/1/a/b",
        ] {
            assert_eq!(pointer.parse::<Place>(), Err(NoPlace), "{pointer}");
        }
    }
}
