//! The lists of items of a case.

use super::rows;
use crate::{
    Case,
    case::{At, Item, Leaf, Place},
};

/// The lists of items.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum List {
    /// What the defendants gained.
    Gains,
    /// The costs that may be taken off a gain.
    Less(u32),
    /// What the individuals lost.
    Losses,
    /// Sums fixed by circumstances, or agreed.
    LumpSums,
    /// The plaintiff's costs.
    Costs,
    /// The bases of punitive damages.
    Punitive,
    /// Sums already paid.
    Credits,
}

impl List {
    /// The field that holds it.
    pub fn place(self) -> Place {
        match self {
            Self::Gains => At::Compensation.field(Leaf::Gains),
            Self::Less(gain) => Item::Gain(gain).field(Leaf::Less),
            Self::Losses => At::Compensation.field(Leaf::Losses),
            Self::LumpSums => At::Compensation.field(Leaf::LumpSums),
            Self::Costs => At::Case.field(Leaf::Costs),
            Self::Punitive => At::Punitive.field(Leaf::Items),
            Self::Credits => At::Case.field(Leaf::Credits),
        }
    }

    /// A row of it.
    pub fn at(self, index: usize) -> Item {
        let row = rows::number(index);
        match self {
            Self::Gains => Item::Gain(row),
            Self::Less(gain) => Item::Less(gain, row),
            Self::Losses => Item::Loss(row),
            Self::LumpSums => Item::LumpSum(row),
            Self::Costs => Item::Cost(row),
            Self::Punitive => Item::Punitive(row),
            Self::Credits => Item::Credit(row),
        }
    }

    /// Number of items.
    pub fn len(self, case: &Case) -> usize {
        let c = &case.compensation;
        match self {
            Self::Gains => c.gains.len(),
            Self::Less(gain) => c.gains.get(gain as usize).map_or(0, |gain| gain.less.len()),
            Self::Losses => c.losses.len(),
            Self::LumpSums => c.lump_sums.len(),
            Self::Costs => case.costs.len(),
            Self::Punitive => case.punitive.as_ref().map_or(0, |punitive| punitive.items.len()),
            Self::Credits => case.credits.len(),
        }
    }

    /// Whether an item of one case and an item of another say the same.
    pub fn same(self, a: (&Case, usize), b: (&Case, usize)) -> bool {
        fn same<T: PartialEq>(a: &[T], b: &[T], (i, j): (usize, usize)) -> bool {
            a.get(i) == b.get(j)
        }
        let (places, of, with) = ((a.1, b.1), a.0, b.0);
        let (c, d) = (&of.compensation, &with.compensation);
        match self {
            Self::Gains => same(&c.gains, &d.gains, places),
            Self::Less(gain) => match (c.gains.get(gain as usize), d.gains.get(gain as usize)) {
                (Some(a), Some(b)) => same(&a.less, &b.less, places),
                (a, b) => a.is_none() && b.is_none(),
            },
            Self::Losses => same(&c.losses, &d.losses, places),
            Self::LumpSums => same(&c.lump_sums, &d.lump_sums, places),
            Self::Costs => same(&of.costs, &with.costs, places),
            Self::Punitive => match (&of.punitive, &with.punitive) {
                (Some(a), Some(b)) => same(&a.items, &b.items, places),
                (a, b) => a.is_none() && b.is_none(),
            },
            Self::Credits => same(&of.credits, &with.credits, places),
        }
    }
}
