//! The ledger of an assessment: one arena that holds every figure with the step that made it. A figure is
//! a handle into it; the steps compute the values, so that a derivation cannot drift from its number.
//!
//! Figures are made in order: what a figure was made from stands before it. So a ledger can be replayed
//! from its leaves in one pass, and one pass backwards tells how a figure moves with each input.

mod derivation;
mod gradient;
mod known;
mod label;

use redress_lawbook::{Brackets, Date, Parameter, Version};
use rust_decimal::Decimal;

pub(crate) use derivation::Book;
pub use derivation::{Derivation, Operation, Parts};
pub use gradient::Slope;
pub use label::{Group, Label};

use crate::{
    Authority, Few, Multiplier, Number, Percent, Timeline, Yuan, apportion,
    apportion::{Exact, by_integers, fits},
    case::Place,
};

/// A result that passes 10^15 yuan.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Overflow;

impl std::fmt::Display for Overflow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a result passes the largest sum")
    }
}

impl std::error::Error for Overflow {}

/// A figure of a ledger.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Figure(u32);

/// The zero below which nothing falls; every ledger begins with it.
const ZERO: Figure = Figure(0);

/// A number the law fixes, in the text that fixed it at the date that matters for the case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fixed {
    /// The number.
    pub parameter: &'static Parameter,
    /// The text of its provision.
    pub version: &'static Version,
}

impl Fixed {
    fn new(parameter: &'static Parameter, law: &Timeline) -> Self {
        Self { parameter, version: law.text(parameter.provision) }
    }
}

/// A number a sum is multiplied by, and where it comes from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Factor {
    /// What the sum is multiplied by: a share as a fraction of one, a multiple as it is.
    pub value: Decimal,
    /// Where it comes from.
    pub source: FactorSource,
}

/// Where a factor comes from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FactorSource {
    /// Entered there.
    Given(Place),
    /// Fixed by the law.
    Law(Fixed),
}

impl Factor {
    /// A number of the law, at the dates of the case.
    pub(crate) fn law(parameter: &'static Parameter, law: &Timeline) -> Self {
        Self { value: law.number(parameter), source: FactorSource::Law(Fixed::new(parameter, law)) }
    }

    /// An entered multiplier.
    pub(crate) fn multiplier(value: Multiplier, place: Place) -> Self {
        Self { value: value.decimal(), source: FactorSource::Given(place) }
    }

    /// An entered share.
    pub(crate) fn share(value: Percent, place: Place) -> Self {
        Self { value: value.fraction(), source: FactorSource::Given(place) }
    }

    /// An entered number that may have decimals.
    pub(crate) fn number(value: Number, place: Place) -> Self {
        Self { value: value.decimal(), source: FactorSource::Given(place) }
    }

    /// An entered number of persons or things.
    pub(crate) fn count(value: u64, place: Place) -> Self {
        Self { value: Decimal::from(value), source: FactorSource::Given(place) }
    }
}

/// What a sum is shared out by.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Weight {
    /// A number.
    Number(Decimal),
    /// Another sum.
    Sum(Figure),
}

/// A sum times a part of a whole.
struct Term {
    of: Decimal,
    part: Decimal,
    whole: Decimal,
}

/// A run of one of the ledger's lists.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
struct Run {
    start: u32,
    len: u32,
}

impl Run {
    fn of<T>(list: &[T], start: usize) -> Self {
        let [start, end] = [start, list.len()].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        Self { start, len: end.saturating_sub(start) }
    }

    fn take<T>(self, list: &[T]) -> &[T] {
        let (start, len) = (self.start as usize, self.len as usize);
        list.get(start..start + len).unwrap_or_default()
    }
}

/// A factor of a ledger.
#[derive(Clone, Copy, Debug)]
struct By(u32);

/// How a figure was made. Most are sums: what is large and rare stands in lists of its own.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Entered there.
    Given(Place),
    /// Worked out from what was entered there: shown as entered, and not as it was worked out.
    Worked(Place, Figure),
    Law(Fixed),
    Sum(Run),
    Difference(Figure, Run),
    Times(Figure, By),
    /// Times a number over another: from a sample to all.
    Scaled(Figure, By, By),
    AtLeast(Figure, Figure),
    AtMost(Figure, Figure),
    /// As far as another reaches; shown only where it does not.
    Within(Figure, Figure),
    Brackets(Figure, &'static Brackets, &'static Version),
    PerDay(Figure, By, u32),
    Rounded(Figure),
    WholeYuan(Figure),
    /// A part of a sum that is the very sum entered for it: shown as entered, while it lasts.
    Entered(Figure, Figure),
    Apportioned(Figure, Run, u32),
    /// A sum times a fraction, as a weight that is not shown: a part and its whole.
    Part(Figure, Run),
}

#[derive(Clone, Copy, Debug)]
struct Node {
    value: Yuan,
    step: Step,
    label: Label,
    authority: Run,
}

/// The figures of an assessment, see the [module](self).
#[derive(Debug)]
pub(crate) struct Ledger {
    nodes: Vec<Node>,
    operands: Vec<Figure>,
    factors: Vec<Factor>,
    weights: Vec<Weight>,
    authority: Vec<Authority>,
    /// Groups of defendants, by their places in the case.
    groups: Few<u32>,
    /// A result passed the largest sum; what was made from it is void.
    overflow: bool,
}

impl Ledger {
    pub(crate) fn new() -> Self {
        let zero = Node {
            value: Yuan::ZERO,
            step: Step::Sum(Run::default()),
            label: Label::NotBelowZero,
            authority: Run::default(),
        };
        // A published case has some forty figures at its three positions.
        let mut nodes = Vec::with_capacity(64);
        nodes.push(zero);
        Self {
            nodes,
            operands: Vec::with_capacity(64),
            factors: Vec::new(),
            weights: Vec::new(),
            authority: Vec::with_capacity(16),
            groups: Few::default(),
            overflow: false,
        }
    }

    /// Whether every result lies in range.
    ///
    /// # Errors
    /// [`Overflow`] if one does not.
    pub(crate) fn in_range(&self) -> Result<(), Overflow> {
        if self.overflow { Err(Overflow) } else { Ok(()) }
    }

    fn node(&self, figure: Figure) -> &Node {
        // Handles come from this ledger alone.
        self.nodes.get(figure.0 as usize).unwrap_or(&self.nodes[0])
    }

    pub(crate) fn value(&self, figure: Figure) -> Yuan {
        self.node(figure).value
    }

    pub(crate) fn authority(&self, figure: Figure) -> &[Authority] {
        self.node(figure).authority.take(&self.authority)
    }

    pub(crate) fn label(&self, figure: Figure) -> Label {
        self.node(figure).label
    }

    /// The step that is shown: one that changed nothing gives way to that of the figure below it.
    fn shown(&self, figure: Figure) -> Step {
        let Node { value, mut step, .. } = *self.node(figure);
        loop {
            let below = match step {
                Step::Rounded(of)
                | Step::WholeYuan(of)
                | Step::Within(of, _)
                | Step::Entered(of, _)
                | Step::AtLeast(of, ZERO) => of,
                step => return step,
            };
            if self.value(below) != value {
                return step;
            }
            step = self.node(below).step;
        }
    }

    /// Whether a figure is shown as the sum of others.
    pub(crate) fn is_sum(&self, figure: Figure) -> bool {
        matches!(self.shown(figure), Step::Sum(_))
    }

    fn push(&mut self, value: Option<Yuan>, step: Step, label: Label) -> Figure {
        let value = value.unwrap_or_else(|| {
            self.overflow = true;
            Yuan::MAX
        });
        self.add(Node { value, step, label, authority: Run::default() })
    }

    fn add(&mut self, node: Node) -> Figure {
        let figure = Figure(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(node);
        figure
    }

    /// A figure of a step that computes its value from figures made before.
    fn make(&mut self, step: Step, label: Label) -> Figure {
        let value = self.evaluate(step, &|figure| self.value(figure), &|_| None);
        self.push(value, step, label)
    }

    fn run(&mut self, of: impl IntoIterator<Item = Figure>) -> Run {
        let start = self.operands.len();
        self.operands.extend(of);
        Run::of(&self.operands, start)
    }

    fn by_factor(&mut self, factor: Factor) -> By {
        let by = By(u32::try_from(self.factors.len()).unwrap_or(u32::MAX));
        self.factors.push(factor);
        by
    }

    fn factor(&self, by: By) -> &Factor {
        // Handles come from this ledger alone.
        &self.factors[by.0 as usize]
    }

    /// A part and its whole.
    fn fraction(&self, run: Run) -> [Weight; 2] {
        let pair = run.take(&self.weights).first_chunk();
        pair.copied().unwrap_or([Weight::Number(Decimal::ZERO); 2])
    }

    /// An entered sum.
    pub(crate) fn given(&mut self, value: Yuan, place: Place, label: Label) -> Figure {
        self.push(Some(value), Step::Given(place), label)
    }

    /// A sum that was worked out from what was entered at a place, shown as entered there.
    pub(crate) fn worked(&mut self, from: Figure, place: Place, label: Label) -> Figure {
        self.make(Step::Worked(place, from), label)
    }

    /// A sum fixed by the law, at the dates of the case.
    pub(crate) fn law(
        &mut self,
        parameter: &'static Parameter,
        law: &Timeline,
        label: Label,
    ) -> Figure {
        let value = Yuan::computed(law.number(parameter));
        self.push(value, Step::Law(Fixed::new(parameter, law)), label)
    }

    /// The sum of others; nothing if there are none.
    pub(crate) fn sum(&mut self, of: &[Figure], label: Label) -> Figure {
        self.sum_of(of.iter().copied(), label)
    }

    /// The same of figures that stand in no list.
    pub(crate) fn sum_of(&mut self, of: impl IntoIterator<Item = Figure>, label: Label) -> Figure {
        let of = self.run(of);
        self.make(Step::Sum(of), label)
    }

    /// One less others; it may fall below zero.
    pub(crate) fn difference(&mut self, of: Figure, less: &[Figure], label: Label) -> Figure {
        let less = self.run(less.iter().copied());
        self.make(Step::Difference(of, less), label)
    }

    /// One times a factor.
    pub(crate) fn times(&mut self, of: Figure, factor: Factor, label: Label) -> Figure {
        let by = self.by_factor(factor);
        self.make(Step::Times(of, by), label)
    }

    /// One times a number over another.
    pub(crate) fn scaled(
        &mut self,
        of: Figure,
        times: Factor,
        over: Factor,
        label: Label,
    ) -> Figure {
        let [times, over] = [times, over].map(|factor| self.by_factor(factor));
        self.make(Step::Scaled(of, times, over), label)
    }

    /// The larger of two.
    pub(crate) fn at_least(&mut self, of: Figure, floor: Figure, label: Label) -> Figure {
        self.make(Step::AtLeast(of, floor), label)
    }

    /// The smaller of two.
    pub(crate) fn at_most(&mut self, of: Figure, cap: Figure, label: Label) -> Figure {
        self.make(Step::AtMost(of, cap), label)
    }

    /// A sum as far as another reaches, under its own label and authority.
    pub(crate) fn within(&mut self, of: Figure, limit: Figure) -> Figure {
        self.over(of, Step::Within(of, limit))
    }

    /// Not below zero.
    pub(crate) fn not_below_zero(&mut self, of: Figure) -> Figure {
        self.over(of, Step::AtLeast(of, ZERO))
    }

    /// A marginal scale: each bracket's flat sum or rate on what lies inside it.
    pub(crate) fn brackets(
        &mut self,
        of: Figure,
        table: &'static Brackets,
        law: &Timeline,
        label: Label,
    ) -> Figure {
        let table = law.scale(table);
        self.make(Step::Brackets(of, table, law.text(table.provision)), label)
    }

    /// A daily rate on a sum for a number of days, simple.
    pub(crate) fn per_day(&mut self, of: Figure, rate: Factor, days: u32, label: Label) -> Figure {
        let rate = self.by_factor(rate);
        self.make(Step::PerDay(of, rate, days), label)
    }

    /// Rounded to the fen, half up.
    pub(crate) fn rounded(&mut self, of: Figure) -> Figure {
        self.over(of, Step::Rounded(of))
    }

    /// Rounded to whole yuan, half up.
    pub(crate) fn whole_yuan(&mut self, of: Figure) -> Figure {
        self.over(of, Step::WholeYuan(of))
    }

    /// A part of a sum, shown as what was entered for it, which comes to the same. With another input the two may
    /// part: what was entered need not be whole fen.
    pub(crate) fn entered(&mut self, exact: Figure, part: Figure) -> Figure {
        self.over(exact, Step::Entered(exact, part))
    }

    /// A step that keeps what a figure is and what orders it. Where it changes nothing it is not shown.
    fn over(&mut self, of: Figure, step: Step) -> Figure {
        let Node { label, authority, .. } = *self.node(of);
        let figure = self.make(step, label);
        if let Some(node) = self.nodes.last_mut() {
            node.authority = authority;
        }
        figure
    }

    /// A fraction of a sum, as a weight.
    pub(crate) fn part(&mut self, of: Figure, part: Weight, whole: Weight) -> Figure {
        let start = self.weights.len();
        self.weights.extend([part, whole]);
        let fraction = Run::of(&self.weights, start);
        self.make(Step::Part(of, fraction), self.label(of))
    }

    /// A sum of whole fen shared out by weights, so that the parts add up to it; the fen left over go to
    /// the largest remainders, see [`apportion`](crate::apportion()). With one weight it is the sum itself.
    pub(crate) fn apportioned(
        &mut self,
        of: Figure,
        weights: &[Weight],
        label: impl Fn(&mut Self, usize) -> Label,
    ) -> Few<Figure> {
        match weights {
            [] => return Few::default(),
            [_] => {
                let node = *self.node(of);
                return Few::of(self.add(node));
            }
            _ => {}
        }
        let start = self.weights.len();
        self.weights.extend_from_slice(weights);
        let run = Run::of(&self.weights, start);
        let shares = self.shares(of, run, &|figure| self.value(figure));
        let mut parts = Few::default();
        for (place, fen) in shares.into_iter().enumerate() {
            let step = Step::Apportioned(of, run, u32::try_from(place).unwrap_or(u32::MAX));
            let label = label(self, place);
            parts.push(self.push(Some(Yuan::from_fen(fen)), step, label));
        }
        parts
    }

    fn shares(&self, of: Figure, weights: Run, value: &dyn Fn(Figure) -> Yuan) -> Vec<i64> {
        let weights = weights.take(&self.weights);
        let total = value(of).fen();
        if let Some(integers) = self.integers(weights, value) {
            return by_integers(total, &integers);
        }
        let weights: Vec<Decimal> = weights.iter().map(|weight| weight.value(value)).collect();
        apportion(total, &weights)
    }

    /// Weights over a common denominator: a sum of shares such as thirds has no end as a decimal. `None` if they pass the
    /// integer.
    fn integers(&self, weights: &[Weight], value: &dyn Fn(Figure) -> Yuan) -> Option<Vec<u128>> {
        let terms: Vec<Few<Term>> =
            weights.iter().map(|weight| self.terms(*weight, value)).collect();
        let mut wholes: Few<Decimal> = Few::default();
        for term in terms.iter().flatten() {
            if term.whole != Decimal::ONE && !wholes.contains(&term.whole) {
                wholes.push(term.whole);
            }
        }
        let over = |term: &Term| {
            let others = wholes.iter().filter(|whole| **whole != term.whole);
            let start = Exact::of(term.of).times(Exact::of(term.part));
            others.fold(start, |product, whole| product?.times(Exact::of(*whole)))
        };
        let numerators: Option<Vec<Few<Exact>>> =
            terms.iter().map(|terms| terms.iter().map(over).collect()).collect();
        let numerators = numerators?;
        let scale = numerators.iter().flatten().map(|one| one.scale()).max().unwrap_or(0);
        let sum = |terms: &Few<Exact>| {
            terms.iter().try_fold(0_u128, |sum, term| sum.checked_add(term.at(scale)?))
        };
        let integers: Option<Vec<u128>> = numerators.iter().map(sum).collect();
        integers.filter(|integers| fits(integers))
    }

    /// What a weight is the sum of.
    fn terms(&self, weight: Weight, value: &dyn Fn(Figure) -> Yuan) -> Few<Term> {
        let plain = |of: Decimal| Term { of, part: Decimal::ONE, whole: Decimal::ONE };
        let one = |figure: Figure| match self.node(figure).step {
            Step::Part(of, fraction) => match self.fraction(fraction) {
                [Weight::Number(part), Weight::Number(whole)] if !whole.is_zero() => {
                    Term { of: value(of).decimal(), part, whole }
                }
                _ => plain(value(figure).decimal()),
            },
            _ => plain(value(figure).decimal()),
        };
        match weight {
            Weight::Number(number) => Few::of(plain(number)),
            Weight::Sum(figure) => match self.node(figure).step {
                Step::Sum(of) => of.take(&self.operands).iter().copied().map(one).collect(),
                _ => Few::of(one(figure)),
            },
        }
    }

    /// Adds authorities. What was just made is meant; anything older stays as it is beside what is returned.
    #[must_use]
    pub(crate) fn by(
        &mut self,
        figure: Figure,
        authority: impl IntoIterator<Item = Authority>,
    ) -> Figure {
        let start = self.authority.len();
        self.authority.extend(authority);
        if self.authority.len() == start {
            return figure;
        }
        let before = self.node(figure).authority;
        if before.len > 0 {
            let own = before.take(&self.authority).to_vec();
            self.authority.splice(start..start, own);
        }
        let authority = Run::of(&self.authority, start);
        self.changed(figure, |node| node.authority = authority)
    }

    /// The same under another label; as [`Ledger::by`].
    #[must_use]
    pub(crate) fn labelled(&mut self, figure: Figure, label: Label) -> Figure {
        self.changed(figure, |node| node.label = label)
    }

    /// The same without authorities: what is made of it carries them.
    pub(crate) fn bare(&mut self, figure: Figure) -> Figure {
        self.changed(figure, |node| node.authority = Run::default())
    }

    fn changed(&mut self, figure: Figure, change: impl FnOnce(&mut Node)) -> Figure {
        let mut node = *self.node(figure);
        change(&mut node);
        if figure.0 as usize + 1 == self.nodes.len()
            && let Some(last) = self.nodes.last_mut()
        {
            *last = node;
            return figure;
        }
        self.add(node)
    }

    /// Names a group of defendants by their places in the case.
    pub(crate) fn group(&mut self, places: impl IntoIterator<Item = usize>) -> Group {
        let start = self.groups.len();
        self.groups.extend(places.into_iter().filter_map(|place| u32::try_from(place).ok()));
        Group(Run::of(&self.groups, start))
    }

    /// The value of a step. `entered`: what stands at a place in place of what stood there.
    fn evaluate(
        &self,
        step: Step,
        value: &dyn Fn(Figure) -> Yuan,
        entered: &dyn Fn(Place) -> Option<Decimal>,
    ) -> Option<Yuan> {
        let factor = |by: By| {
            let factor = self.factor(by);
            let given = match factor.source {
                FactorSource::Given(place) => entered(place),
                FactorSource::Law(_) => None,
            };
            given.unwrap_or(factor.value)
        };
        Some(match step {
            // What the law fixes stays.
            Step::Law(_) => return None,
            Step::Given(place) => return entered(place).and_then(Yuan::computed),
            Step::Worked(_, from) => value(from),
            Step::Sum(of) => {
                let mut of = of.take(&self.operands).iter();
                let first = of.next().map_or(Yuan::ZERO, |figure| value(*figure));
                return of.try_fold(first, |sum, figure| sum.plus(value(*figure)));
            }
            Step::Difference(of, less) => {
                let mut less = less.take(&self.operands).iter();
                return less.try_fold(value(of), |rest, figure| rest.minus(value(*figure)));
            }
            Step::Times(of, by) => {
                return value(of).decimal().checked_mul(factor(by)).and_then(Yuan::computed);
            }
            Step::Scaled(of, times, over) => {
                // Multiplying first is exact as far as it can be.
                let product = value(of).decimal().checked_mul(factor(times));
                return product?.checked_div(factor(over)).and_then(Yuan::computed);
            }
            Step::AtLeast(of, floor) => value(of).max(value(floor)),
            Step::AtMost(of, cap) | Step::Within(of, cap) => value(of).min(value(cap)),
            Step::Brackets(of, table, _) => {
                return Yuan::computed(on_scale(table, value(of).decimal()));
            }
            Step::PerDay(of, rate, days) => {
                let a_day = value(of).decimal().checked_mul(factor(rate));
                let all = a_day.and_then(|a_day| a_day.checked_mul(Decimal::from(days)));
                return all.and_then(Yuan::computed);
            }
            Step::Rounded(of) => value(of).rounded(),
            Step::Entered(_, part) => value(part),
            Step::WholeYuan(of) => value(of).whole(),
            Step::Apportioned(of, weights, place) => {
                let shares = self.shares(of, weights, value);
                Yuan::from_fen(shares.get(place as usize).copied().unwrap_or_default())
            }
            Step::Part(of, fraction) => {
                let [part, whole] = self.fraction(fraction).map(|weight| weight.value(value));
                if whole.is_zero() {
                    return Some(Yuan::ZERO);
                }
                let product = value(of).decimal().checked_mul(part);
                // Multiplying first is exact as far as it can be; what would overflow is divided first.
                let value = product.map_or_else(
                    || value(of).decimal().checked_mul(part / whole),
                    |product| product.checked_div(whole),
                );
                return value.and_then(Yuan::computed);
            }
        })
    }

    /// The values of all figures, computed again from the leaves; `entered` gives what stands at a place
    /// in place of what was entered there, sums in yuan and shares as fractions of one.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    fn replay(&self, entered: &dyn Fn(Place) -> Option<Decimal>) -> Result<Vec<Yuan>, Overflow> {
        let mut values: Vec<Yuan> = Vec::with_capacity(self.nodes.len());
        // The parts of one sum stand one behind the other.
        let mut shared: Option<(Run, Figure, Vec<i64>)> = None;
        for node in &self.nodes {
            let value = |figure: Figure| values.get(figure.0 as usize).copied().unwrap_or_default();
            let now = match node.step {
                Step::Law(_) => Some(node.value),
                Step::Given(place) if entered(place).is_none() => Some(node.value),
                Step::Apportioned(of, run, place) => {
                    if shared.as_ref().is_none_or(|(known, sum, _)| (*known, *sum) != (run, of)) {
                        shared = Some((run, of, self.shares(of, run, &value)));
                    }
                    let mut shares = shared.iter().flat_map(|(.., shares)| shares);
                    shares.nth(place as usize).map(|fen| Yuan::from_fen(*fen))
                }
                step => self.evaluate(step, &value, entered),
            };
            values.push(now.ok_or(Overflow)?);
        }
        Ok(values)
    }
}

impl Weight {
    fn value(self, value: &dyn Fn(Figure) -> Yuan) -> Decimal {
        match self {
            Self::Number(number) => number,
            Self::Sum(figure) => value(figure).decimal(),
        }
    }

    /// The sum, if it is one.
    fn sum(self) -> Option<Figure> {
        match self {
            Self::Number(_) => None,
            Self::Sum(figure) => Some(figure),
        }
    }
}

/// A marginal scale at a sum: each bracket's flat sum or rate on what lies inside it. The first flat sum is owed on
/// any sum.
pub(crate) fn on_scale(table: &Brackets, sum: Decimal) -> Decimal {
    let mut value = Decimal::ZERO;
    for (index, row) in table.rows.iter().enumerate() {
        let upper = table.rows.get(index + 1).map_or(sum, |next| sum.min(next.over));
        if index == 0 || sum > row.over {
            value += row.flat + row.rate * (upper - row.over).max(Decimal::ZERO);
        }
    }
    value
}
