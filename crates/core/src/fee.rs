//! Court fees: the case acceptance fee (案件受理费) on the three bases that are argued for, the fees of an appeal, of
//! enforcement and of preservation, from a fee back to the sum, and the fee divided among the parties.
//!
//! Which basis fits a public interest case is not settled: all three are shown. The Measures are silent on rounding:
//! the fen are kept unless whole yuan are asked for.

use redress_lawbook::{Brackets, id, parameter};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    Authority, Case, Derivation, Overflow, Status, Timeline, Yuan,
    case::{At, DefendantId, Disposition, FeeBasis, FeeChoice, Leaf},
    fee_kind::FeeKind,
    ledger::{Book, Factor, Figure, Label, Ledger, Weight, on_scale},
};

/// A fee on one basis. `low` and `high` differ where the base per case is not known.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Fee<F = Derivation> {
    /// The basis.
    pub basis: FeeBasis,
    /// The user chose this basis.
    pub chosen: bool,
    /// The fee with the lowest base, or with the known one.
    pub low: F,
    /// The fee with the highest base, if the base is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<F>,
    /// It was halved, once, on mediation or withdrawal (Art. 15).
    pub halved: bool,
    /// It was rounded to whole yuan, as was asked.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub whole_yuan: bool,
}

impl Fee<Figure> {
    pub(crate) fn closed(&self, book: &Book) -> Fee {
        Fee {
            basis: self.basis,
            chosen: self.chosen,
            low: book.of(self.low),
            high: self.high.map(|high| book.of(high)),
            halved: self.halved,
            whole_yuan: self.whole_yuan,
        }
    }
}

/// No fee is charged: the civil action is incidental to a criminal case.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct NoFee {
    /// What says so; empty if the rule at the date is not in the law book.
    pub authority: Vec<Authority>,
}

/// What one side bears of a fee.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct FeeShare<F = Derivation> {
    /// The defendant; none: the plaintiff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// His part.
    pub amount: F,
}

impl FeeShare<Figure> {
    pub(crate) fn closed(self, book: &Book) -> FeeShare {
        FeeShare { defendant: self.defendant, amount: book.of(self.amount) }
    }
}

/// How a fee is charged.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Terms {
    /// The base per case, where it is known.
    pub base: Option<Yuan>,
    /// Halved: the case ends by mediation or withdrawal.
    pub halved: bool,
    /// Rounded to whole yuan instead of to the fen.
    pub whole_yuan: bool,
}

/// A fee of a kind on a sum, or without one: the lowest, and the highest if there is a range. `None` if the kind
/// needs a sum, or had no rule yet ([`FeeKind::not_before`]).
///
/// # Errors
/// [`Overflow`] outside the range.
pub fn fee_of(
    kind: FeeKind,
    sum: Option<Yuan>,
    terms: Terms,
    law: &Timeline,
) -> Result<Option<(Derivation, Option<Derivation>)>, Overflow> {
    let mut ledger = Ledger::new();
    let label = match kind {
        FeeKind::FirstInstance(_) => Label::SumClaimed,
        kind => Label::FeeSum(kind),
    };
    let place = At::Case.field(Leaf::Amount);
    let sum = sum.map(|sum| ledger.given(sum, place, label));
    let fee = charged(&mut ledger, kind, sum, terms, law);
    ledger.in_range()?;
    let book = Book::new(ledger, &Case::default());
    Ok(fee.map(|(low, high)| (book.of(low), high.map(|high| book.of(high)))))
}

fn charged(
    ledger: &mut Ledger,
    kind: FeeKind,
    sum: Option<Figure>,
    terms: Terms,
    law: &Timeline,
) -> Option<(Figure, Option<Figure>)> {
    if kind.not_before(law).is_some() {
        return None;
    }
    let authority = kind.authority(law);
    let sum = sum.filter(|sum| ledger.value(*sum) > Yuan::ZERO);
    let finish = |ledger: &mut Ledger, mut fee: Figure| {
        if terms.halved && kind.is_acceptance_fee() {
            let rule = law.procedural(id::FEE_15, Status::InForce);
            let half = Factor::law(&parameter::FEE_MEDIATION_FACTOR, law);
            fee = ledger.times(fee, half, label_of(kind));
            // What is halved is the fee on its basis: if that is contested, so is the half.
            fee = ledger.by(fee, authority.iter().copied().chain(rule));
        }
        if terms.whole_yuan { ledger.whole_yuan(fee) } else { ledger.rounded(fee) }
    };
    let range = |ledger: &Ledger, [low, high]: [Figure; 2]| {
        (low, (ledger.value(high) != ledger.value(low)).then_some(high))
    };
    if let Some(limits) = kind.base_limits() {
        let scale = kind.scale().zip(sum).map(|(table, sum)| {
            let on_sum = ledger.brackets(sum, table, law, Label::FeeScale);
            ledger.by(on_sum, authority.clone())
        });
        let ends = limits.map(|limit| {
            let base = match terms.base {
                Some(base) => ledger.given(base, At::Fee.field(Leaf::Base), Label::FeeBase),
                None => ledger.law(limit, law, Label::FeeBase),
            };
            let base = ledger.by(base, authority.clone());
            let parts: Vec<_> = std::iter::once(base).chain(scale).collect();
            let fee = ledger.sum(&parts, label_of(kind));
            let fee = ledger.by(fee, authority.clone());
            finish(ledger, fee)
        });
        return Some(range(ledger, ends));
    }
    match (sum, kind.scale(), kind.without_sum()) {
        (Some(sum), Some(table), _) => {
            let mut fee = ledger.brackets(sum, table, law, label_of(kind));
            if let Some(cap) = kind.cap() {
                let cap = ledger.law(cap, law, Label::Cap);
                fee = ledger.at_most(fee, cap, label_of(kind));
            }
            let fee = ledger.by(fee, authority.clone());
            Some((finish(ledger, fee), None))
        }
        (None, _, Some(limits)) => {
            let ends = limits.map(|limit| {
                let fee = ledger.law(limit, law, label_of(kind));
                let fee = ledger.by(fee, authority.clone());
                finish(ledger, fee)
            });
            Some(range(ledger, ends))
        }
        _ => None,
    }
}

const BASES: [FeeBasis; 3] = [FeeBasis::Property, FeeBasis::Personality, FeeBasis::PerCase];

/// Fees of first instance on the sum claimed. Where no sum is claimed, those that are charged per case.
pub(crate) fn fees(
    ledger: &mut Ledger,
    claimed: Figure,
    choice: Option<FeeChoice>,
    disposition: Option<Disposition>,
    law: &Timeline,
) -> Vec<Fee<Figure>> {
    let halved = matches!(disposition, Some(Disposition::Mediation | Disposition::Withdrawal));
    let whole_yuan = choice.is_some_and(|choice| choice.whole_yuan);
    let mut fees = Vec::new();
    for basis in BASES {
        let own = choice.filter(|choice| choice.basis == basis);
        let terms = Terms { base: own.and_then(|choice| choice.base), halved, whole_yuan };
        let kind = FeeKind::FirstInstance(basis);
        if let Some((low, high)) = charged(ledger, kind, Some(claimed), terms, law) {
            fees.push(Fee { basis, chosen: own.is_some(), low, high, halved, whole_yuan });
        }
    }
    fees
}

/// Sums, both ends included; without an upper end: any larger sum.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SumRange {
    /// The smallest.
    pub from: Yuan,
    /// The largest.
    pub to: Option<Yuan>,
}

/// The sums behind a fee.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SumsBehind {
    /// The fee does not follow the sum.
    AnySum,
    /// These sums, and no others, give the fee.
    Sums {
        /// Those that give it before it is rounded: one sum above the lowest bracket, if one of whole fen does.
        exact: Option<SumRange>,
        /// Those that give it once it is rounded.
        rounded: SumRange,
    },
    /// No sum gives it.
    NoSum {
        /// The lowest fee of the kind.
        least: Yuan,
        /// The highest, if there is one.
        most: Option<Yuan>,
    },
}

/// From a fee back to the sum, by the rules of the day. `None` if the base per case is needed and not given, or the kind had
/// no rule yet.
pub fn sums_behind(kind: FeeKind, fee: Yuan, terms: Terms, law: &Timeline) -> Option<SumsBehind> {
    if kind.not_before(law).is_some() {
        return None;
    }
    let base = match kind.base_limits() {
        Some(_) => terms.base?.decimal(),
        None => Decimal::ZERO,
    };
    let halved = terms.halved && kind.is_acceptance_fee();
    let half = if halved { law.number(&parameter::FEE_MEDIATION_FACTOR) } else { Decimal::ONE };
    let step = if terms.whole_yuan { Decimal::ONE } else { Decimal::new(1, 2) };
    let round = |fee: Decimal| {
        let fee = Yuan::computed(fee).unwrap_or(Yuan::MAX);
        if terms.whole_yuan { fee.whole() } else { fee.rounded() }
    };
    let scale = kind.scale().map(|table| law.scale(table));
    let lowest = scale.map_or(Decimal::ZERO, |table| on_scale(table, Decimal::ZERO));
    let least = round((base + lowest) * half);
    let cap = kind.cap().map(|cap| law.number(cap));
    let most = cap.map(|cap| round(cap * half));
    let Some(table) = scale else {
        let any = fee == least;
        return Some(if any {
            SumsBehind::AnySum
        } else {
            SumsBehind::NoSum { least, most: Some(least) }
        });
    };
    // The smallest sum whose fee, unrounded, reaches or passes a value.
    let first = |value: Decimal, passing: bool| {
        let sum = smallest(table, cap, value / half - base, passing)?;
        Yuan::computed(sum.max(FEN))
    };
    let before = |sum: Yuan| Yuan::computed(sum.decimal() - FEN);
    let range = |from: Option<Yuan>, after: Option<Yuan>| {
        let (from, to) = (from?, after.and_then(before));
        to.is_none_or(|to| from <= to).then_some(SumRange { from, to })
    };
    let (low, high) = (fee.decimal() - step / Decimal::TWO, fee.decimal() + step / Decimal::TWO);
    Some(match range(first(low, false), first(high, false)) {
        Some(rounded) if round(fee.decimal()) == fee => {
            let exact = range(first(fee.decimal(), false), first(fee.decimal(), true));
            SumsBehind::Sums { exact, rounded }
        }
        _ => SumsBehind::NoSum { least, most },
    })
}

const FEN: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// The smallest sum of whole fen at which a scale reaches a value, or passes it; `None` if it never does. A scale does
/// not fall and has no gap: each bracket begins where the one below it ends.
fn smallest(
    table: &Brackets,
    cap: Option<Decimal>,
    value: Decimal,
    passing: bool,
) -> Option<Decimal> {
    let reached = |fee: Decimal| if passing { fee > value } else { fee >= value };
    if cap.is_some_and(|cap| !reached(cap)) {
        return None;
    }
    if reached(on_scale(table, Decimal::ZERO)) {
        return Some(FEN);
    }
    for (index, row) in table.rows.iter().enumerate().filter(|(_, row)| !row.rate.is_zero()) {
        let next = table.rows.get(index + 1);
        if next.is_none_or(|next| reached(on_scale(table, next.over))) {
            let inside = (value - on_scale(table, row.over)) / row.rate;
            let fen = (row.over + inside) * Decimal::ONE_HUNDRED;
            let fen = if passing { fen.floor() + Decimal::ONE } else { fen.ceil() };
            return Some(fen / Decimal::ONE_HUNDRED);
        }
    }
    None
}

/// A fee divided by success: the plaintiff for what it did not get, the defendants by what each bears in the end. It is
/// a computed proposal; the court decides (Art. 29). `None` if there is nothing to divide by.
pub(crate) fn by_success(
    ledger: &mut Ledger,
    fee: Figure,
    lost: Yuan,
    shares: &[(&DefendantId, Yuan)],
    law: &Timeline,
) -> Option<Vec<FeeShare<Figure>>> {
    let shares = (0..).zip(shares).map(|(place, (id, share))| (Some((place, *id)), *share));
    let sides: Vec<(Option<(u32, &DefendantId)>, Yuan)> = std::iter::once((None, lost))
        .chain(shares)
        .filter(|(_, weight)| *weight > Yuan::ZERO)
        .collect();
    if sides.is_empty() {
        return None;
    }
    let rule = law.procedural(id::FEE_29, Status::InForce);
    let weights: Vec<_> =
        sides.iter().map(|(_, weight)| Weight::Number(weight.decimal())).collect();
    let label = |who: Option<(u32, &DefendantId)>| Label::FeePart(who.map(|(place, _)| place));
    let parts = ledger.apportioned(fee, &weights, |_, place| {
        sides.get(place).map_or(Label::Fee, |(who, _)| label(*who))
    });
    let parts = sides.iter().zip(parts).map(|((who, _), part)| {
        // One side alone bears the fee as it is.
        let amount = ledger.labelled(part, label(*who));
        let amount = ledger.by(amount, rule);
        FeeShare { defendant: who.map(|(_, id)| id.clone()), amount }
    });
    Some(parts.collect())
}

fn label_of(kind: FeeKind) -> Label {
    match kind {
        FeeKind::FirstInstance(_) => Label::Fee,
        kind => Label::FeeOf(kind),
    }
}

#[cfg(test)]
mod tests {
    use redress_lawbook::{Bracket, Date, NumberKind, Parameter, Value};

    use super::*;
    use crate::{case::Dates, fee_kind::range_at};

    fn filed(day: &str) -> Timeline {
        let day = Date::parse(day);
        let judgment = Date::parse("2026-01-01");
        Timeline::new(&Dates { filed: day, judgment, ..Dates::default() }).at_filing()
    }

    /// The Measures have not changed since 2007. Numbers that would have are those of the filing, not the newest.
    #[test]
    fn numbers_of_a_fee_are_those_of_the_filing() {
        let from = |text: &str| Date::parse(text).unwrap();
        let decimal = Decimal::from;
        let values = [
            Value { from: from("2007-04-01"), until: Some(from("2024-12-31")), value: decimal(50) },
            Value { from: from("2025-01-01"), until: None, value: decimal(80) },
        ];
        let base = Parameter {
            id: "MADE-UP",
            provision: id::FEE_13_OTHER,
            kind: NumberKind::Floor,
            value: decimal(80),
            values: Box::leak(Box::new(values)),
        };
        for (day, fen) in [("2024-12-31", 5_000), ("2025-01-01", 8_000)] {
            let range = range_at([&base; 2], &filed(day));
            assert_eq!(range, Some([Yuan::from_fen(fen); 2]), "{day}");
        }
    }

    #[test]
    fn the_scale_of_a_fee_is_that_of_the_filing() {
        static SCALE: Brackets = Brackets {
            id: "MADE-UP",
            provision: id::FEE_13_PROPERTY,
            rows: &[Bracket { over: Decimal::ZERO, flat: Decimal::TEN, rate: Decimal::ZERO }],
            earlier: &[(
                redress_lawbook::CHECKED_ON,
                Brackets {
                    id: "MADE-UP",
                    provision: id::FEE_13_PROPERTY,
                    rows: &[Bracket {
                        over: Decimal::ZERO,
                        flat: Decimal::TWO,
                        rate: Decimal::ZERO,
                    }],
                    earlier: &[],
                },
            )],
        };
        let next = redress_lawbook::CHECKED_ON.plus_days(1).unwrap().to_string();
        let on = |day: &str| on_scale(filed(day).scale(&SCALE), Decimal::ONE_HUNDRED);
        assert_eq!((on("2020-01-01"), on(&next)), (Decimal::TWO, Decimal::TEN));
    }
}
