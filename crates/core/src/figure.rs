//! A figure is its value, the operation that made it and what it was made from. The constructors
//! compute the value, so a derivation cannot drift from its number.

use redress_lawbook::{Brackets, Date, Parameter, ProvisionId, Version};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::{
    Authority, Multiplier, Percent, Timeline, Yuan,
    case::{CostHead, CreditKind, DefendantId, SanctionKind},
    fee::FeeKind,
    heads::HeadId,
};

/// A result that passes 10^15 yuan.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Overflow;

/// A sum of money with its derivation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Figure {
    value: Yuan,
    operation: Operation,
    /// What it is.
    pub label: Label,
    /// What orders it.
    pub authority: Vec<Authority>,
}

/// What a figure is, for the wording.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// The award.
    Award,
    /// A head.
    Head(HeadId),
    /// An item under the user's own label.
    Item(String),
    /// The gain of a defendant.
    Gain(Option<DefendantId>, String),
    /// What is claimed for an item.
    Claimed,
    /// What is conceded for an item.
    Conceded,
    /// What the court found for an item.
    Found,
    /// A gain before costs are taken off.
    GrossGain,
    /// A cost taken off a gain.
    GainCost(String),
    /// An item of costs.
    Cost(CostHead, String),
    /// The base of punitive damages.
    PunitiveBase(String),
    /// Punitive damages of one consumer.
    PerConsumer,
    /// Punitive damages on one base.
    PunitiveItem(String),
    /// A statutory minimum.
    Floor,
    /// A maximum.
    Cap,
    /// A sanction deducted.
    Sanction(SanctionKind, Option<DefendantId>),
    /// A credit.
    Credit(Option<CreditKind>, Option<DefendantId>, String),
    /// All credits.
    Credits,
    /// The sum claimed, as the base of a fee.
    SumClaimed,
    /// A case acceptance fee.
    Fee,
    /// The base per case of a fee.
    FeeBase,
    /// The part of a fee that follows the sum.
    FeeScale,
    /// The sum that a fee other than that of the case is charged on.
    FeeSum(FeeKind),
    /// A fee by its kind.
    FeeOf(FeeKind),
    /// What one side bears of a fee; none: the plaintiff.
    FeePart(Option<DefendantId>),
    /// Late-performance interest.
    Interest,
    /// The principal that bears interest.
    Principal,
    /// A payment.
    Payment(Date),
    /// The part of a payment that went to the principal, as the account of payments shows.
    PaidToPrincipal(Date),
    /// The part of a payment that went to the interest accrued, as the account of payments shows.
    PaidToInterest(Date),
    /// Interest on one instalment or debt, by its last day to pay.
    DebtInterest(Date),
    /// Interest owed by one debtor.
    DebtorInterest(DefendantId),
    /// Interest accrued and not paid.
    InterestLeft,
    /// Principal not paid.
    PrincipalLeft,
    /// Interest of one period.
    Period {
        /// The day before the first day that counts.
        after: Date,
        /// The last day that counts.
        until: Date,
    },
    /// A worksheet.
    Worksheet,
    /// A unit sum of a worksheet.
    Unit,
    /// A coefficient of a worksheet.
    Coefficient(String),
    /// Nothing below zero.
    NotBelowZero,
    /// What a defendant bears himself.
    Own(DefendantId),
    /// The most that can be claimed from a defendant.
    Exposure(DefendantId),
    /// What nobody is named to owe.
    Open,
    /// The part of a head that these debtors owe; none: open.
    Part(HeadId, Vec<DefendantId>),
    /// What falls on a defendant of a part.
    InnerShare(DefendantId),
    /// What a defendant is also liable for, of others.
    AnsweredFor(Vec<DefendantId>),
    /// A sum already paid, as far as it is taken off here.
    CreditTaken,
}

/// How a figure was made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Operation {
    /// Entered; the path in the case.
    Given(String),
    /// Fixed by the law.
    Law(Fixed),
    /// The sum of others.
    Sum(Vec<Figure>),
    /// One less others.
    Difference(Box<Figure>, Vec<Figure>),
    /// One times a factor.
    Times(Box<Figure>, Factor),
    /// The larger of the two.
    AtLeast(Box<Figure>, Box<Figure>),
    /// The smaller of the two.
    AtMost(Box<Figure>, Box<Figure>),
    /// A marginal scale on a sum, in the text of the law that fixes it.
    Brackets(Box<Figure>, &'static Brackets, &'static Version),
    /// A daily rate on a sum for a number of days.
    PerDay(Box<Figure>, Factor, u32),
    /// Rounded to the fen, half up.
    Rounded(Box<Figure>),
    /// Rounded to whole yuan, half up.
    WholeYuan(Box<Figure>),
    /// Of a sum shared out by weights, so that all parts add up to it: the part at a place.
    Apportioned(Box<Figure>, Vec<Decimal>, usize),
}

/// A number the law fixes, in the text that fixed it at the date that matters for the case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fixed {
    /// The parameter.
    pub parameter: &'static str,
    /// Its provision.
    pub provision: ProvisionId,
    /// The text of the provision.
    pub version: &'static Version,
}

impl Fixed {
    fn new(parameter: &Parameter, law: &Timeline) -> Self {
        let provision = parameter.provision;
        Self { parameter: parameter.id, provision, version: law.text(provision) }
    }
}

/// A number a sum is multiplied by, and where it comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Factor {
    /// Its value.
    pub value: Decimal,
    /// Where it comes from.
    pub source: FactorSource,
}

/// Where a factor comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FactorSource {
    /// Entered; the path in the case.
    Given(String),
    /// Fixed by the law.
    Law(Fixed),
}

impl Factor {
    /// A number of the law, at the dates of the case.
    pub fn law(parameter: &Parameter, law: &Timeline) -> Self {
        Self { value: law.number(parameter), source: FactorSource::Law(Fixed::new(parameter, law)) }
    }

    /// An entered multiplier.
    pub fn multiplier(value: Multiplier, path: String) -> Self {
        Self { value: value.decimal(), source: FactorSource::Given(path) }
    }

    /// An entered share.
    pub fn share(value: Percent, path: String) -> Self {
        Self { value: value.fraction(), source: FactorSource::Given(path) }
    }

    /// An entered number of persons or things.
    pub fn count(value: u64, path: String) -> Self {
        Self { value: Decimal::from(value), source: FactorSource::Given(path) }
    }
}

impl Figure {
    fn make(value: Yuan, operation: Operation, label: Label) -> Self {
        Self { value, operation, label, authority: Vec::new() }
    }

    /// An entered sum.
    pub fn given(value: Yuan, path: String, label: Label) -> Self {
        Self::make(value, Operation::Given(path), label)
    }

    /// A sum fixed by the law, at the dates of the case.
    ///
    /// # Errors
    /// Never for the parameters of the law book, which lie in range.
    pub fn law(parameter: &Parameter, law: &Timeline, label: Label) -> Result<Self, Overflow> {
        let value = Yuan::computed(law.number(parameter)).ok_or(Overflow)?;
        Ok(Self::make(value, Operation::Law(Fixed::new(parameter, law)), label))
    }

    /// The sum of others; nothing if there are none.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    pub fn sum(of: Vec<Self>, label: Label) -> Result<Self, Overflow> {
        let value = of.iter().try_fold(Yuan::ZERO, |sum, figure| sum.plus(figure.value));
        Ok(Self::make(value.ok_or(Overflow)?, Operation::Sum(of), label))
    }

    /// One less others; it may fall below zero.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    pub fn difference(of: Self, less: Vec<Self>, label: Label) -> Result<Self, Overflow> {
        let value = less.iter().try_fold(of.value, |rest, figure| rest.minus(figure.value));
        Ok(Self::make(value.ok_or(Overflow)?, Operation::Difference(Box::new(of), less), label))
    }

    /// One times a factor.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    pub fn times(of: Self, factor: Factor, label: Label) -> Result<Self, Overflow> {
        let value = of.value.decimal().checked_mul(factor.value).and_then(Yuan::computed);
        Ok(Self::make(value.ok_or(Overflow)?, Operation::Times(Box::new(of), factor), label))
    }

    /// The larger of two.
    #[must_use]
    pub fn at_least(of: Self, floor: Self, label: Label) -> Self {
        let value = of.value.max(floor.value);
        Self::make(value, Operation::AtLeast(Box::new(of), Box::new(floor)), label)
    }

    /// The smaller of two.
    #[must_use]
    pub fn at_most(of: Self, cap: Self, label: Label) -> Self {
        let value = of.value.min(cap.value);
        Self::make(value, Operation::AtMost(Box::new(of), Box::new(cap)), label)
    }

    /// Not below zero; unchanged if it is not.
    #[must_use]
    pub fn not_below_zero(self) -> Self {
        if self.value >= Yuan::ZERO {
            return self;
        }
        let label = self.label.clone();
        let authority = self.authority.clone();
        let zero = Self::make(Yuan::ZERO, Operation::Sum(Vec::new()), Label::NotBelowZero);
        Self { authority, ..Self::at_least(self, zero, label) }
    }

    /// A marginal scale: each bracket's flat sum or rate on what lies inside it.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    pub fn brackets(
        of: Self,
        table: &'static Brackets,
        law: &Timeline,
        label: Label,
    ) -> Result<Self, Overflow> {
        let table = law.scale(table);
        let value = Yuan::computed(on_scale(table, of.value.decimal())).ok_or(Overflow)?;
        let version = law.text(table.provision);
        Ok(Self::make(value, Operation::Brackets(Box::new(of), table, version), label))
    }

    /// A daily rate on a sum for a number of days, simple.
    ///
    /// # Errors
    /// [`Overflow`] outside the range.
    pub fn per_day(of: Self, rate: Factor, days: u32, label: Label) -> Result<Self, Overflow> {
        let value = of.value.decimal().checked_mul(rate.value);
        let value = value.and_then(|value| value.checked_mul(Decimal::from(days)));
        let value = value.and_then(Yuan::computed).ok_or(Overflow)?;
        Ok(Self::make(value, Operation::PerDay(Box::new(of), rate, days), label))
    }

    /// Rounded to the fen, half up; unchanged if it is whole fen already.
    #[must_use]
    pub fn rounded(self) -> Self {
        let value = self.value.rounded();
        if value == self.value {
            return self;
        }
        let label = self.label.clone();
        let authority = self.authority.clone();
        Self { authority, ..Self::make(value, Operation::Rounded(Box::new(self)), label) }
    }

    /// Rounded to whole yuan, half up; unchanged if it is whole yuan already.
    #[must_use]
    pub fn whole_yuan(self) -> Self {
        let value = self.value.whole();
        if value == self.value {
            return self;
        }
        let label = self.label.clone();
        let authority = self.authority.clone();
        Self { authority, ..Self::make(value, Operation::WholeYuan(Box::new(self)), label) }
    }

    /// Of a sum of whole fen shared out by weights, the part at a place; the fen left over go to the
    /// largest remainders, see [`apportion`](crate::apportion()). With one weight it is the sum itself.
    ///
    /// # Errors
    /// [`Overflow`] if there is no such place.
    pub fn apportioned(
        of: Self,
        weights: Vec<Decimal>,
        place: usize,
        label: Label,
    ) -> Result<Self, Overflow> {
        if weights.len() == 1 && place == 0 {
            return Ok(of);
        }
        let fen = crate::apportion(of.value.fen(), &weights).get(place).copied();
        let value = Yuan::from_fen(fen.ok_or(Overflow)?);
        Ok(Self::make(value, Operation::Apportioned(Box::new(of), weights, place), label))
    }

    /// Adds authorities.
    #[must_use]
    pub fn by(mut self, authority: impl IntoIterator<Item = Authority>) -> Self {
        self.authority.extend(authority);
        self
    }

    /// Its value.
    pub fn value(&self) -> Yuan {
        self.value
    }

    /// The operation that made it.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// What it was made from, in order.
    pub fn operands(&self) -> Vec<&Self> {
        match &self.operation {
            Operation::Given(_) | Operation::Law(..) => Vec::new(),
            Operation::Sum(of) => of.iter().collect(),
            Operation::Difference(of, less) => std::iter::once(&**of).chain(less).collect(),
            Operation::Times(of, _)
            | Operation::Brackets(of, ..)
            | Operation::PerDay(of, ..)
            | Operation::Rounded(of)
            | Operation::WholeYuan(of)
            | Operation::Apportioned(of, ..) => vec![of],
            Operation::AtLeast(of, other) | Operation::AtMost(of, other) => vec![of, other],
        }
    }

    /// The factor it was multiplied by.
    pub fn factor(&self) -> Option<&Factor> {
        match &self.operation {
            Operation::Times(_, factor) | Operation::PerDay(_, factor, _) => Some(factor),
            _ => None,
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

/// Where a text stands, and since when.
fn serialize_place<S: SerializeStruct>(v: &Version, fields: &mut S) -> Result<(), S::Error> {
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
    fn serialize_into<S: SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error> {
        fields.serialize_field("parameter", self.parameter)?;
        fields.serialize_field("provision", &self.provision)?;
        serialize_place(self.version, fields)
    }
}

impl Serialize for Factor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Factor", 8)?;
        fields.serialize_field("value", &self.value.normalize().to_string())?;
        match &self.source {
            FactorSource::Given(path) => fields.serialize_field("path", path)?,
            FactorSource::Law(fixed) => fixed.serialize_into(&mut fields)?,
        }
        fields.end()
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Figure", 14)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("label", &self.label)?;
        let operation = match &self.operation {
            Operation::Given(_) => "given",
            Operation::Law(..) => "law",
            Operation::Sum(_) => "sum",
            Operation::Difference(..) => "difference",
            Operation::Times(..) => "times",
            Operation::AtLeast(..) => "at-least",
            Operation::AtMost(..) => "at-most",
            Operation::Brackets(..) => "brackets",
            Operation::PerDay(..) => "per-day",
            Operation::Rounded(_) => "rounded",
            Operation::WholeYuan(_) => "whole-yuan",
            Operation::Apportioned(..) => "apportioned",
        };
        fields.serialize_field("operation", operation)?;
        match &self.operation {
            Operation::Given(path) => fields.serialize_field("path", path)?,
            Operation::Law(fixed) => fixed.serialize_into(&mut fields)?,
            Operation::Times(_, factor) => fields.serialize_field("factor", factor)?,
            Operation::PerDay(_, factor, days) => {
                fields.serialize_field("factor", factor)?;
                fields.serialize_field("days", days)?;
            }
            Operation::Brackets(_, table, version) => {
                fields.serialize_field("parameter", table.id)?;
                serialize_place(version, &mut fields)?;
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
        if !self.authority.is_empty() {
            fields.serialize_field("authority", &self.authority)?;
        }
        fields.end()
    }
}
