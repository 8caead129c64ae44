//! The lists of items of a case.

use redress_core::{Case, case::Itemised};

/// Runs a block on the items of a list, whatever their type; `None` if the case has no such list.
macro_rules! with_list {
    (ref $case:expr, $list:expr, $items:ident => $body:expr) => {
        with_list!(@ (&) get as_ref $case, $list, $items => $body)
    };
    (mut $case:expr, $list:expr, $items:ident => $body:expr) => {
        with_list!(@ (&mut) get_mut as_mut $case, $list, $items => $body)
    };
    (@ ($($borrow:tt)*) $get:ident $as:ident $case:expr, $list:expr, $items:ident => $body:expr) => {
        match $list {
            List::Gains => Some({
                let $items = $($borrow)* $case.compensation.gains;
                $body
            }),
            List::Less(gain) => $case.compensation.gains.$get(gain).map(|gain| {
                let $items = $($borrow)* gain.less;
                $body
            }),
            List::Losses => Some({
                let $items = $($borrow)* $case.compensation.losses;
                $body
            }),
            List::LumpSums => Some({
                let $items = $($borrow)* $case.compensation.lump_sums;
                $body
            }),
            List::Costs => Some({
                let $items = $($borrow)* $case.costs;
                $body
            }),
            List::Punitive => $case.punitive.$as().map(|punitive| {
                let $items = $($borrow)* punitive.items;
                $body
            }),
            List::Credits => Some({
                let $items = $($borrow)* $case.credits;
                $body
            }),
        }
    };
}

pub(super) use with_list;

/// The lists of items.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum List {
    Gains,
    /// The costs that may be taken off a gain.
    Less(usize),
    Losses,
    LumpSums,
    Costs,
    Punitive,
    Credits,
}

impl List {
    /// The path of the list in the case.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Gains => "/compensation/gains".to_owned(),
            Self::Less(gain) => format!("/compensation/gains/{gain}/less"),
            Self::Losses => "/compensation/losses".to_owned(),
            Self::LumpSums => "/compensation/lump_sums".to_owned(),
            Self::Costs => "/costs".to_owned(),
            Self::Punitive => "/punitive/items".to_owned(),
            Self::Credits => "/credits".to_owned(),
        }
    }

    /// A short name for hooks and ids.
    pub(crate) fn id(self) -> String {
        match self {
            Self::Gains => "gain".to_owned(),
            Self::Less(gain) => format!("gain-{gain}-less"),
            Self::Losses => "loss".to_owned(),
            Self::LumpSums => "lump-sum".to_owned(),
            Self::Costs => "cost".to_owned(),
            Self::Punitive => "punitive".to_owned(),
            Self::Credits => "credit".to_owned(),
        }
    }

    /// Number of items.
    pub(crate) fn len(self, case: &Case) -> usize {
        with_list!(ref case, self, items => items.len()).unwrap_or(0)
    }

    /// One item.
    pub(crate) fn item(self, case: &Case, index: usize) -> Option<&dyn Itemised> {
        with_list!(ref case, self, items => items.get(index).map(|item| item as &dyn Itemised))?
    }

    /// Whether an item of one case and an item of another say the same.
    pub(crate) fn same(self, a: (&Case, usize), b: (&Case, usize)) -> bool {
        fn same<T: PartialEq>(a: &[T], b: &[T], (i, j): (usize, usize)) -> bool {
            a.get(i) == b.get(j)
        }
        let (places, of, with) = ((a.1, b.1), a.0, b.0);
        let (c, d) = (&of.compensation, &with.compensation);
        match self {
            Self::Gains => same(&c.gains, &d.gains, places),
            Self::Less(gain) => match (c.gains.get(gain), d.gains.get(gain)) {
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
