//! A figure with the ledger it stands in: what is read, explained and written.

use std::{fmt, sync::Arc};

use redress_lawbook::{Brackets, Version};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{
    Factor, FactorSource, Figure, Fixed, Group, Label, Ledger, Overflow, Slope, Step, Weight,
    label::{Names, Written},
};
use crate::{Authority, Case, Yuan, case::Place};

/// A ledger that is complete, with what of the case its labels name.
#[derive(Debug)]
struct Closed {
    ledger: Ledger,
    names: Names,
}

/// A sum of money with its derivation.
#[derive(Clone)]
pub struct Derivation {
    closed: Arc<Closed>,
    pub(super) figure: Figure,
}

/// Gives derivations of the figures of one ledger.
pub(crate) struct Book(Arc<Closed>);

impl Book {
    pub(crate) fn new(ledger: Ledger, case: &Case) -> Self {
        Self(Arc::new(Closed { ledger, names: Names::of(case) }))
    }

    pub(crate) fn of(&self, figure: Figure) -> Derivation {
        Derivation { closed: self.0.clone(), figure }
    }
}

/// How a figure was made, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Operation<'a> {
    /// Entered there.
    Given(Place),
    /// Fixed by the law.
    Law(Fixed),
    /// The sum of others.
    Sum(Parts<'a>),
    /// One less others.
    Difference(Derivation, Parts<'a>),
    /// One times a factor.
    Times(Derivation, Factor),
    /// One times a number over another: from a sample to all.
    Scaled(Derivation, Factor, Factor),
    /// The larger of the two.
    AtLeast(Derivation, Derivation),
    /// The smaller of the two.
    AtMost(Derivation, Derivation),
    /// A marginal scale on a sum, in the text of the law that fixes it.
    Brackets(Derivation, &'static Brackets, &'static Version),
    /// A daily rate on a sum for a number of days.
    PerDay(Derivation, Factor, u32),
    /// Rounded to the fen, half up.
    Rounded(Derivation),
    /// Rounded to whole yuan, half up.
    WholeYuan(Derivation),
    /// Of a sum shared out by weights, so that all parts add up to it: the part at a place.
    Apportioned(Derivation, Vec<Decimal>, usize),
}

/// Several figures of one ledger.
#[derive(Clone)]
pub struct Parts<'a> {
    of: &'a Derivation,
    list: &'a [Figure],
}

impl<'a> Parts<'a> {
    /// The figures, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Derivation> + use<'a> {
        let of = self.of;
        self.list.iter().map(move |figure| of.at(*figure))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl PartialEq for Parts<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Derivation {
    fn at(&self, figure: Figure) -> Self {
        Self { closed: self.closed.clone(), figure }
    }

    pub(super) fn ledger(&self) -> &Ledger {
        &self.closed.ledger
    }

    /// Its value.
    pub fn value(&self) -> Yuan {
        self.ledger().value(self.figure)
    }

    /// What it is.
    pub fn label(&self) -> Label {
        self.ledger().label(self.figure)
    }

    /// The defendants of a group in its label, by their places in the case.
    pub fn group(&self, group: Group) -> &[u32] {
        group.0.take(&self.ledger().groups)
    }

    /// What orders it.
    pub fn authority(&self) -> &[Authority] {
        self.ledger().authority(self.figure)
    }

    /// What it is, with the texts of the case.
    fn written(&self) -> Written<'_> {
        self.closed.names.written(self.label(), self.ledger())
    }

    fn step(&self) -> Step {
        self.ledger().shown(self.figure)
    }

    /// How it was made.
    pub fn operation(&self) -> Operation<'_> {
        let ledger = self.ledger();
        let parts = |run: super::Run| Parts { of: self, list: run.take(&ledger.operands) };
        match self.step() {
            Step::Given(place) | Step::Worked(place, _) => Operation::Given(place),
            Step::Law(fixed) => Operation::Law(fixed),
            Step::Sum(of) => Operation::Sum(parts(of)),
            Step::Difference(of, less) => Operation::Difference(self.at(of), parts(less)),
            Step::Times(of, by) => Operation::Times(self.at(of), *ledger.factor(by)),
            Step::Scaled(of, times, over) => {
                let [times, over] = [times, over].map(|by| *ledger.factor(by));
                Operation::Scaled(self.at(of), times, over)
            }
            Step::AtLeast(of, floor) => Operation::AtLeast(self.at(of), self.at(floor)),
            Step::AtMost(of, cap) | Step::Within(of, cap) => {
                Operation::AtMost(self.at(of), self.at(cap))
            }
            Step::Brackets(of, table, version) => Operation::Brackets(self.at(of), table, version),
            Step::PerDay(of, by, days) => Operation::PerDay(self.at(of), *ledger.factor(by), days),
            Step::Rounded(of) | Step::Entered(of, _) => Operation::Rounded(self.at(of)),
            Step::WholeYuan(of) => Operation::WholeYuan(self.at(of)),
            Step::Apportioned(of, weights, place) => {
                let weights = weights.take(&ledger.weights).iter();
                let weights = weights.map(|weight| weight.value(&|figure| ledger.value(figure)));
                Operation::Apportioned(self.at(of), weights.collect(), place as usize)
            }
            Step::Part(of, fraction) => {
                let value = |weight: Weight| weight.value(&|figure| ledger.value(figure));
                let [part, whole] = ledger.fraction(fraction).map(value);
                Operation::Apportioned(self.at(of), vec![part, whole - part], 0)
            }
        }
    }

    /// The figure of a label in it: itself, or else the first of those it was made from.
    pub fn labelled(&self, label: Label) -> Option<Self> {
        if self.label() == label {
            return Some(self.clone());
        }
        self.operands().iter().find_map(|part| part.labelled(label))
    }

    /// What it was made from, in order.
    pub fn operands(&self) -> Vec<Self> {
        match self.operation() {
            Operation::Given(_) | Operation::Law(_) => Vec::new(),
            Operation::Sum(of) => of.iter().collect(),
            Operation::Difference(of, less) => std::iter::once(of).chain(less.iter()).collect(),
            Operation::Times(of, _)
            | Operation::Scaled(of, ..)
            | Operation::Brackets(of, ..)
            | Operation::PerDay(of, ..)
            | Operation::Rounded(of)
            | Operation::WholeYuan(of)
            | Operation::Apportioned(of, ..) => vec![of],
            Operation::AtLeast(of, other) | Operation::AtMost(of, other) => vec![of, other],
        }
    }

    /// Of a part of a sum that was shared out by other figures: the one that this part follows.
    pub fn follows(&self) -> Option<Self> {
        let Step::Apportioned(_, weights, place) = self.step() else { return None };
        match weights.take(&self.ledger().weights).get(place as usize)? {
            Weight::Sum(figure) => Some(self.at(*figure)),
            Weight::Number(_) => None,
        }
    }

    /// The factor it was multiplied by.
    pub fn factor(&self) -> Option<Factor> {
        match self.step() {
            Step::Times(_, by) | Step::Scaled(_, by, _) | Step::PerDay(_, by, _) => {
                Some(*self.ledger().factor(by))
            }
            _ => None,
        }
    }

    /// Its value with other inputs, computed again from the leaves. `entered` gives what stands at a place in
    /// place of what was entered there: sums in yuan, shares as fractions of one; `None` leaves it.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    pub fn replayed(&self, entered: &dyn Fn(Place) -> Option<Decimal>) -> Result<Yuan, Overflow> {
        let values = self.ledger().replay(entered)?;
        values.get(self.figure.0 as usize).copied().ok_or(Overflow)
    }

    /// How it moves with each input it rests on, in the order of their places.
    pub fn gradient(&self) -> Vec<Slope> {
        self.ledger().gradient(self.figure)
    }
}

impl fmt::Debug for Derivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Derivation")
            .field("value", &self.value())
            .field("label", &self.label())
            .field("operation", &self.operation())
            .finish_non_exhaustive()
    }
}

impl PartialEq for Derivation {
    /// The same sum, made in the same way on the same authority.
    fn eq(&self, other: &Self) -> bool {
        let same = Arc::ptr_eq(&self.closed, &other.closed) && self.figure == other.figure;
        // Panels of the page compare at each key what they have drawn: nothing is written for it.
        same || self.value() == other.value()
            && self.written() == other.written()
            && self.authority() == other.authority()
            && self.operation() == other.operation()
    }
}

impl Eq for Derivation {}

/// Where a text stands, and since when.
fn serialize_text<S: SerializeStruct>(v: &Version, fields: &mut S) -> Result<(), S::Error> {
    if let Some(article) = v.article {
        fields.serialize_field("article", &article)?;
    }
    for (name, number) in [("paragraph", v.paragraph), ("item", v.item), ("point", v.point)] {
        if let Some(number) = number {
            fields.serialize_field(name, &number)?;
        }
    }
    fields.serialize_field("from", &v.from)
}

impl Fixed {
    fn serialize_into<S: SerializeStruct>(self, fields: &mut S) -> Result<(), S::Error> {
        fields.serialize_field("parameter", self.parameter.id)?;
        fields.serialize_field("provision", &self.parameter.provision)?;
        serialize_text(self.version, fields)
    }
}

impl Serialize for Factor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Factor", 8)?;
        fields.serialize_field("value", &self.value.normalize().to_string())?;
        match self.source {
            FactorSource::Given(place) => fields.serialize_field("path", &place)?,
            FactorSource::Law(fixed) => fixed.serialize_into(&mut fields)?,
        }
        fields.end()
    }
}

impl Serialize for Derivation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let operation = self.operation();
        let mut fields = serializer.serialize_struct("Figure", 15)?;
        fields.serialize_field("value", &self.value())?;
        fields.serialize_field("label", &self.written())?;
        let name = match operation {
            Operation::Given(_) => "given",
            Operation::Law(..) => "law",
            Operation::Sum(_) => "sum",
            Operation::Difference(..) => "difference",
            Operation::Times(..) => "times",
            Operation::Scaled(..) => "scaled",
            Operation::AtLeast(..) => "at-least",
            Operation::AtMost(..) => "at-most",
            Operation::Brackets(..) => "brackets",
            Operation::PerDay(..) => "per-day",
            Operation::Rounded(_) => "rounded",
            Operation::WholeYuan(_) => "whole-yuan",
            Operation::Apportioned(..) => "apportioned",
        };
        fields.serialize_field("operation", name)?;
        match &operation {
            Operation::Given(place) => fields.serialize_field("path", place)?,
            Operation::Law(fixed) => fixed.serialize_into(&mut fields)?,
            Operation::Times(_, factor) => fields.serialize_field("factor", factor)?,
            Operation::Scaled(_, times, over) => {
                fields.serialize_field("factor", times)?;
                fields.serialize_field("over", over)?;
            }
            Operation::PerDay(_, factor, days) => {
                fields.serialize_field("factor", factor)?;
                fields.serialize_field("days", days)?;
            }
            Operation::Brackets(_, table, version) => {
                fields.serialize_field("parameter", table.id)?;
                serialize_text(version, &mut fields)?;
            }
            Operation::Apportioned(_, weights, place) => {
                let weights: Vec<_> = weights.iter().map(|w| w.normalize().to_string()).collect();
                fields.serialize_field("weights", &weights)?;
                fields.serialize_field("place", place)?;
            }
            _ => {}
        }
        let operands = self.operands();
        if !operands.is_empty() {
            fields.serialize_field("operands", &operands)?;
        }
        if !self.authority().is_empty() {
            fields.serialize_field("authority", self.authority())?;
        }
        fields.end()
    }
}
