//! In which turn payments are taken, and for which debts.

use std::cmp::Reverse;

use redress_lawbook::Date;

use super::{Group, Run, Step};
use crate::{
    Few, Order, Yuan,
    case::{DefendantId, Payment},
    ledger::{Figure, Label, Weight},
};

/// What a payment can be taken for in a step.
pub(super) struct Wanted {
    /// The last day to pay a debt, and whether others owe it with the payer.
    pub(super) turn: (Option<Date>, bool),
    /// The group, by its place.
    pub(super) place: usize,
    /// Its debt, by its place; none: its interest.
    pub(super) debt: Option<usize>,
}

/// Groups of one turn that are paid under the same limits, by their places, and what is left of each.
struct Set {
    under: Few<usize>,
    groups: Few<(usize, Figure)>,
}

impl Run<'_> {
    /// What a payment is taken for in a step on principal, by the days to pay, then what the payer owes alone before what
    /// others owe with him.
    pub(super) fn wanted(
        &self,
        groups: &[Group],
        places: &[usize],
        payment: &Payment,
        step: Step,
    ) -> Vec<Wanted> {
        let mut list = Vec::new();
        for place in places {
            let Some(group) = groups.get(*place) else { continue };
            let together = self.together(group, payment.defendant.as_ref());
            let debts = group.debts.iter().enumerate();
            let fits = debts.filter(|(_, debt)| (debt.due <= payment.date) == (step == Step::Due));
            list.extend(fits.map(|(row, debt)| Wanted {
                turn: (Some(debt.due), together),
                place: *place,
                debt: Some(row),
            }));
        }
        list.order_by_key(|one| one.turn);
        list
    }

    /// The same of the interest accrued.
    pub(super) fn interest_wanted(
        &self,
        groups: &[Group],
        places: &[usize],
        payer: Option<&DefendantId>,
    ) -> Vec<Wanted> {
        let of = |place: &usize| {
            let group = groups.get(*place)?;
            Some(Wanted { turn: (None, self.together(group, payer)), place: *place, debt: None })
        };
        let mut list: Vec<_> = places.iter().filter_map(of).collect();
        list.order_by_key(|one| one.turn);
        list
    }

    /// Whether anything of the principal of a group is not paid.
    pub(super) fn is_open(&self, group: &Group) -> bool {
        group.debts.iter().any(|debt| {
            let paid = debt.paid.iter().map(|paid| self.ledger.value(*paid));
            let paid = paid.fold(Yuan::ZERO, |sum, one| sum.plus(one).unwrap_or(Yuan::MAX));
            paid < self.ledger.value(debt.sum)
        })
    }

    fn together(&self, group: &Group, payer: Option<&DefendantId>) -> bool {
        payer.is_some_and(|payer| group.owed_by(payer) && group.owed_together(self.case, payer))
    }

    /// What of a sum goes to each group, by their places, where several come at the same turn: in proportion to what is left
    /// of each, those under one limit together as far as the limit goes. Nothing, where it is one group's turn alone. And whether
    /// one of them could have been paid before another.
    pub(super) fn each(
        &mut self,
        groups: &[Group],
        turn: &[Wanted],
        accrued: &[(usize, Figure)],
        (sum, payer): (Figure, Option<&DefendantId>),
    ) -> (Few<(usize, Figure)>, bool) {
        let mut left: Few<(usize, Few<Figure>)> = Few::default();
        for Wanted { place, debt, .. } in turn {
            let Some(group) = groups.get(*place) else { continue };
            let due = match debt.and_then(|debt| group.debts.get(debt)) {
                Some(debt) => debt.left(self.ledger),
                None => self.interest_left(*place, group, accrued),
            };
            match left.iter_mut().find(|(of, _)| of == place) {
                Some((_, all)) => all.push(due),
                None => left.push((*place, Few::of(due))),
            }
        }
        if left.len() < 2 {
            return (Few::default(), false);
        }
        let mut sets: Few<Set> = Few::default();
        for (place, dues) in left {
            let due = self.ledger.sum(&dues, Label::Cap);
            let group = groups.get(place).zip(payer);
            let under = group.map(|(group, payer)| group.limits_of(payer)).unwrap_or_default();
            match sets.iter_mut().find(|set| !under.is_empty() && set.under == under) {
                Some(set) => set.groups.push((place, due)),
                None => sets.push(Set { under, groups: Few::of((place, due)) }),
            }
        }
        let mut reaches: Few<Figure> = Few::default();
        for Set { under, groups } in &sets {
            let due = self.ledger.sum_of(groups.iter().map(|(_, due)| *due), Label::Cap);
            reaches.push(self.within_limits(due, under));
        }
        let reach = self.ledger.sum(&reaches, Label::Cap);
        let taken = self.ledger.within(sum, reach);
        let weights: Few<_> = reaches.iter().map(|reach| Weight::Sum(*reach)).collect();
        let takes = self.ledger.apportioned(taken, &weights, |_, _| Label::Cap);
        let mut each: Few<(usize, Figure)> = Few::default();
        for (Set { groups, .. }, take) in sets.iter().zip(takes) {
            let weights: Few<_> = groups.iter().map(|(_, due)| Weight::Sum(*due)).collect();
            let parts = self.ledger.apportioned(take, &weights, |_, _| Label::Cap);
            each.extend(groups.iter().map(|(place, _)| *place).zip(parts));
        }
        let paid = each.iter().filter(|(_, part)| self.ledger.value(*part) > Yuan::ZERO);
        let shared = paid.count() > 1 && self.ledger.value(taken) < self.ledger.value(reach);
        (each, shared)
    }

    /// What of the interest that a group has accrued is not paid.
    pub(super) fn interest_left(
        &mut self,
        place: usize,
        group: &Group,
        accrued: &[(usize, Figure)],
    ) -> Figure {
        let own = accrued.iter().find(|(of, _)| *of == place);
        let own = own.map_or_else(|| self.ledger.sum(&[], Label::Interest), |(_, own)| *own);
        self.unpaid(own, &group.interest_paid)
    }

    /// Which of the payments of one day is taken first: that of whoever has the fewest debts to choose from beside those he
    /// owes alone, for it finds no other; last one that nobody is named for. Where that is the same the larger sum comes first,
    /// then, as the second of the two, the order of the defendants decides, and never that of entry.
    pub(super) fn rank(
        &self,
        groups: &[Group],
        payment: &Payment,
    ) -> ((bool, usize, Reverse<Yuan>), Option<usize>) {
        let mut choices = 0;
        if let Some(payer) = &payment.defendant {
            for group in groups.iter().filter(|group| group.reached_by(payer)) {
                let alone = group.owed_by(payer) && !group.owed_together(self.case, payer);
                choices += usize::from(!alone && self.is_open(group));
            }
        }
        let place = payment.defendant.as_ref();
        let place = place.and_then(|id| self.case.defendants.iter().position(|one| one.id == *id));
        let place = place.map(|place| if self.turned { usize::MAX - place } else { place });
        ((payment.defendant.is_none(), choices, Reverse(payment.amount)), place)
    }
}
