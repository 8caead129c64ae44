//! How a figure moves with each input: one pass backwards through the ledger.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Factor, FactorSource, Figure, Ledger, Step, Weight};
use crate::{Order, Yuan, case::Place};

/// How a figure moves with one input, before it is rounded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Slope {
    /// The input.
    pub place: Place,
    /// By how many yuan the figure moves for one more of what is entered there: a yuan, or one whole of a
    /// multiplier, a share or a number.
    pub per_unit: Decimal,
    /// How far the input is from where this changes: a cap, a minimum, the end of a bracket, a credit used
    /// up. `None` if it never does.
    pub kink: Option<Decimal>,
}

impl Ledger {
    /// The slopes of a figure, in the order of their places.
    pub(super) fn gradient(&self, of: Figure) -> Vec<Slope> {
        let mut slopes = Slopes { ledger: self, of: Vec::new() };
        slopes.follow(of);
        let Slopes { of: mut all, .. } = slopes;
        for (margin, edge) in self.edges(of) {
            // How the margin itself moves with each input.
            let mut moves = Slopes { ledger: self, of: Vec::new() };
            moves.follow_all(&edge);
            for moved in moves.of.iter().filter(|moved| !moved.per_unit.is_zero()) {
                let distance = margin.checked_div(moved.per_unit).map(|distance| distance.abs());
                match all.iter_mut().find(|slope| slope.place == moved.place) {
                    Some(slope) => {
                        slope.kink = match (slope.kink, distance) {
                            (Some(one), Some(other)) => Some(one.min(other)),
                            (one, other) => one.or(other),
                        };
                    }
                    // It does nothing now, and something beyond the kink.
                    None => all.push(Slope {
                        place: moved.place,
                        per_unit: Decimal::ZERO,
                        kink: distance,
                    }),
                }
            }
        }
        all.order_by_key(|slope| slope.place);
        all
    }

    /// Every place below a figure where its slope changes: by how much it is missed, and what moves it.
    fn edges(&self, of: Figure) -> Vec<(Decimal, [(Figure, Decimal); 2])> {
        let mut edges = Vec::new();
        let mut counts = vec![false; of.0 as usize + 1];
        if let Some(counted) = counts.last_mut() {
            *counted = true;
        }
        for index in (0..=of.0).rev() {
            if !counts.get(index as usize).copied().unwrap_or_default() {
                continue;
            }
            let step = self.node(Figure(index)).step;
            let value = |figure: Figure| self.value(figure).decimal();
            let one = Decimal::ONE;
            match step {
                Step::AtLeast(a, b) | Step::AtMost(a, b) | Step::Within(a, b) => {
                    edges.push((value(a) - value(b), [(a, one), (b, -one)]));
                }
                Step::Brackets(sum, table, _) => {
                    for row in table.rows.iter().skip(1) {
                        edges.push((value(sum) - row.over, [(sum, one), (sum, Decimal::ZERO)]));
                    }
                }
                _ => {}
            }
            for operand in self.below(step) {
                if let Some(counted) = counts.get_mut(operand.0 as usize) {
                    *counted = true;
                }
            }
        }
        edges
    }

    /// What a step was made from.
    fn below(&self, step: Step) -> Vec<Figure> {
        match step {
            Step::Given(_) | Step::Law(_) => Vec::new(),
            Step::Sum(of) => of.take(&self.operands).to_vec(),
            Step::Difference(of, less) => {
                std::iter::once(of).chain(less.take(&self.operands).iter().copied()).collect()
            }
            Step::AtLeast(a, b) | Step::AtMost(a, b) | Step::Within(a, b) => vec![a, b],
            Step::Worked(_, of)
            | Step::Times(of, _)
            | Step::Scaled(of, ..)
            | Step::Brackets(of, ..)
            | Step::PerDay(of, ..)
            | Step::Rounded(of)
            | Step::WholeYuan(of)
            | Step::Entered(of, _) => vec![of],
            Step::Apportioned(of, run, _) => {
                let weights = run.take(&self.weights).iter().copied();
                std::iter::once(of).chain(weights.filter_map(Weight::sum)).collect()
            }
            Step::Part(of, fraction) => {
                let weights = self.fraction(fraction).into_iter().filter_map(Weight::sum);
                std::iter::once(of).chain(weights).collect()
            }
        }
    }
}

/// So many decimals of a slope are told.
const SHOWN: u32 = 15;

/// Slopes while they are worked out.
struct Slopes<'a> {
    ledger: &'a Ledger,
    of: Vec<Slope>,
}

impl Slopes<'_> {
    fn follow(&mut self, of: Figure) {
        self.follow_all(&[(of, Decimal::ONE)]);
    }

    /// From several figures, each with its weight, back to the leaves.
    fn follow_all(&mut self, from: &[(Figure, Decimal)]) {
        let ledger = self.ledger;
        let top = from.iter().map(|(figure, _)| figure.0).max().unwrap_or(0);
        let mut weights = vec![Decimal::ZERO; top as usize + 1];
        let add = |weights: &mut [Decimal], figure: Figure, more: Decimal| {
            if let Some(weight) = weights.get_mut(figure.0 as usize) {
                *weight = weight.saturating_add(more);
            }
        };
        for (figure, weight) in from {
            add(&mut weights, *figure, *weight);
        }
        // Of what is shared out, by the place of its weights: their sum, and how much the parts met so far move with the whole.
        let mut shared_out = BTreeMap::<u32, (Decimal, Decimal)>::new();
        for index in (0..=top).rev() {
            let weight = weights.get(index as usize).copied().unwrap_or_default();
            let step = ledger.node(Figure(index)).step;
            let first_part =
                matches!(step, Step::Apportioned(_, run, 0) if shared_out.contains_key(&run.start));
            if weight.is_zero() && !first_part {
                continue;
            }
            let value = |figure: Figure| ledger.value(figure);
            match step {
                Step::Given(place) => self.add(place, weight),
                Step::Law(_) => {}
                Step::Sum(of) => {
                    for figure in of.take(&ledger.operands) {
                        add(&mut weights, *figure, weight);
                    }
                }
                Step::Difference(of, less) => {
                    add(&mut weights, of, weight);
                    for figure in less.take(&ledger.operands) {
                        add(&mut weights, *figure, -weight);
                    }
                }
                Step::Times(of, by) => {
                    let factor = ledger.factor(by);
                    add(&mut weights, of, weight.saturating_mul(factor.value));
                    self.factor(factor, weight, value(of));
                }
                Step::Scaled(of, times, over) => {
                    let [times, over] = [times, over].map(|by| ledger.factor(by));
                    let scale = times.value.checked_div(over.value).unwrap_or_default();
                    add(&mut weights, of, weight.saturating_mul(scale));
                    let sum = value(of).decimal();
                    let per_one = sum.checked_div(over.value).unwrap_or_default();
                    let slope = weight.saturating_mul(per_one);
                    self.given(times, slope);
                    self.given(over, -slope.saturating_mul(scale));
                }
                Step::AtLeast(a, b) => {
                    let larger = if value(a) >= value(b) { a } else { b };
                    add(&mut weights, larger, weight);
                }
                Step::AtMost(a, b) | Step::Within(a, b) => {
                    let smaller = if value(a) <= value(b) { a } else { b };
                    add(&mut weights, smaller, weight);
                }
                Step::Brackets(of, table, _) => {
                    let sum = value(of).decimal();
                    let row = table.rows.iter().rev().find(|row| sum > row.over);
                    let rate = row.or(table.rows.first()).map_or(Decimal::ZERO, |row| row.rate);
                    add(&mut weights, of, weight.saturating_mul(rate));
                }
                Step::PerDay(of, by, days) => {
                    let factor = ledger.factor(by);
                    let days = Decimal::from(days);
                    let rate = factor.value.saturating_mul(days);
                    add(&mut weights, of, weight.saturating_mul(rate));
                    self.factor(factor, weight.saturating_mul(days), value(of));
                }
                Step::Worked(_, of)
                | Step::Rounded(of)
                | Step::WholeYuan(of)
                | Step::Entered(of, _) => {
                    add(&mut weights, of, weight);
                }
                // A part grows with its own weight, and shrinks with that of each.
                Step::Apportioned(of, run, place) => {
                    let parts = run.take(&ledger.weights);
                    let (all, so_far) = shared_out.entry(run.start).or_insert_with(|| {
                        (parts.iter().map(|part| part.value(&value)).sum(), Decimal::ZERO)
                    });
                    let all = *all;
                    let Some(own) = parts.get(place as usize).filter(|_| !all.is_zero()) else {
                        continue;
                    };
                    let per_one = value(of).decimal().checked_div(all).unwrap_or_default();
                    let share = own.value(&value).checked_div(all).unwrap_or_default();
                    let weighed = weight.saturating_mul(share);
                    add(&mut weights, of, weighed);
                    if let Some(sum) = own.sum() {
                        add(&mut weights, sum, weight.saturating_mul(per_one));
                    }
                    *so_far = so_far.saturating_add(weighed);
                    // The parts were made in their order, so this is the last that is met.
                    if place == 0 {
                        let less = so_far.saturating_mul(per_one);
                        for sum in parts.iter().filter_map(|part| part.sum()) {
                            add(&mut weights, sum, -less);
                        }
                    }
                }
                Step::Part(of, fraction) => {
                    let [part, whole] = ledger.fraction(fraction);
                    let all = whole.value(&value);
                    let share = part.value(&value).checked_div(all).unwrap_or_default();
                    add(&mut weights, of, weight.saturating_mul(share));
                    let per_one = value(of).decimal().checked_div(all).unwrap_or_default();
                    let slope = weight.saturating_mul(per_one);
                    if let Some(sum) = part.sum() {
                        add(&mut weights, sum, slope);
                    }
                    if let Some(sum) = whole.sum() {
                        add(&mut weights, sum, -slope.saturating_mul(share));
                    }
                }
            }
        }
        // What cancels out leaves nothing behind: parts of a division are exact to some 28 digits.
        for slope in &mut self.of {
            slope.per_unit = slope.per_unit.round_dp(SHOWN).normalize();
        }
    }

    fn factor(&mut self, factor: &Factor, weight: Decimal, of: Yuan) {
        self.given(factor, weight.saturating_mul(of.decimal()));
    }

    /// How it moves with a factor, if that was entered.
    fn given(&mut self, factor: &Factor, slope: Decimal) {
        if let FactorSource::Given(place) = factor.source {
            self.add(place, slope);
        }
    }

    fn add(&mut self, place: Place, per_unit: Decimal) {
        match self.of.iter_mut().find(|slope| slope.place == place) {
            Some(slope) => slope.per_unit = slope.per_unit.saturating_add(per_unit),
            None => self.of.push(Slope { place, per_unit, kink: None }),
        }
    }
}
