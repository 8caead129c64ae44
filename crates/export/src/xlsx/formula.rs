//! Formulas: worked out here exactly, to be compared with the engine and cached in the cell, and
//! written out for a spreadsheet, which works them out again in its own binary numbers.

use std::fmt::Write;

use redress_core::{Arithmetic, Yuan};
use redress_drafting::wording::capital;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    capital::{in_capitals, is_exact},
    worked,
};

/// The sheets, in their order.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Tab {
    Items,
    Summary,
    Workings,
    Inputs,
    Premises,
    Receipt,
}

/// The place of a cell; row and column count from zero.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Cell {
    pub(super) tab: Tab,
    pub(super) column: u16,
    pub(super) row: u32,
}

/// What a cell shows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Value {
    Blank,
    Number(Decimal),
    Text(String),
}

/// A formula. Sums are in yuan unless its place says otherwise.
#[derive(Clone, Debug)]
pub(super) enum Formula {
    Blank,
    Number(Decimal),
    Cell(Cell),
    /// What was typed as arithmetic; its value is the engine's.
    Worked(Arithmetic),
    /// Cells without a number count nothing.
    Sum(Vec<Formula>),
    Minus(Box<Formula>, Box<Formula>),
    Times(Box<Formula>, Box<Formula>),
    Over(Box<Formula>, Box<Formula>),
    Min(Box<Formula>, Box<Formula>),
    Max(Box<Formula>, Box<Formula>),
    /// Half up, to this number of decimals.
    Round(Box<Formula>, u32),
    /// Down to a whole number; for numbers that are not negative.
    Whole(Box<Formula>),
    If(Box<Test>, Box<Formula>, Box<Formula>),
    /// How many of these cells of one column are larger than that cell.
    CountLarger(Vec<Cell>, Cell),
    /// How many of these cells of one column equal that cell.
    CountEqual(Vec<Cell>, Cell),
    /// The sum in a cell in capital numerals, blank without a sum; what is said of one that is too large.
    Capital(Cell, &'static str),
}

/// A condition.
#[derive(Clone, Debug)]
pub(super) enum Test {
    /// At least one of these cells holds a number.
    AnyKnown(Vec<Cell>),
    /// All of these cells hold a number.
    AllKnown(Vec<Cell>),
    Either(Box<Test>, Box<Test>),
    /// A cell shows this text.
    Shows(Cell, &'static str),
    Zero(Formula),
    Less(Formula, Formula),
}

/// Decimals kept of an exact sum: more than shares and multipliers of an item can make, and few enough
/// to wipe out what a binary number adds of its own.
const EXACT: u32 = 8;

/// Longer formulas are refused by Excel.
const LONGEST: usize = 8000;

/// More terms than this in one call are refused by Excel (its limit is 255).
const TERMS: usize = 200;

impl Formula {
    pub(super) fn minus(self, other: Self) -> Self {
        Self::Minus(Box::new(self), Box::new(other))
    }

    pub(super) fn times(self, other: Self) -> Self {
        Self::Times(Box::new(self), Box::new(other))
    }

    pub(super) fn over(self, other: Self) -> Self {
        Self::Over(Box::new(self), Box::new(other))
    }

    pub(super) fn min(self, other: Self) -> Self {
        Self::Min(Box::new(self), Box::new(other))
    }

    pub(super) fn max(self, other: Self) -> Self {
        Self::Max(Box::new(self), Box::new(other))
    }

    pub(super) fn whole(self) -> Self {
        Self::Whole(Box::new(self))
    }

    pub(super) fn round(self, decimals: u32) -> Self {
        Self::Round(Box::new(self), decimals)
    }

    /// An exact sum, freed of what binary numbers add.
    pub(super) fn exact(self) -> Self {
        self.round(EXACT)
    }

    /// To the fen, half up. A binary sum may lie a hair below a half: it is first made exact.
    pub(super) fn fen(self) -> Self {
        self.exact().round(2)
    }

    pub(super) fn sum(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self::Sum(cells.into_iter().map(Self::Cell).collect())
    }

    /// The number in a cell; zero if there is none.
    pub(super) fn amount(cell: Cell) -> Self {
        Self::sum([cell])
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::Sum(vec![self, other])
    }

    pub(super) fn zero() -> Self {
        Self::Number(Decimal::ZERO)
    }

    /// Under a condition. Of no cells none is known, and nothing is to be counted: a spreadsheet has no words for it.
    pub(super) fn when(test: Test, then: Self, or: Self) -> Self {
        match &test {
            Test::AnyKnown(cells) if cells.is_empty() => or,
            Test::AllKnown(cells) if cells.is_empty() => then,
            _ => Self::If(Box::new(test), Box::new(then), Box::new(or)),
        }
    }

    /// Blank until at least one of these cells holds a number.
    pub(super) fn once_any_known(self, cells: Vec<Cell>) -> Self {
        Self::when(Test::AnyKnown(cells), self, Self::Blank)
    }

    /// Blank until one of `own`, or every one of `all`, holds a number: what nothing counts for is zero once all is decided.
    pub(super) fn once_decided(self, own: &[Cell], all: &[Cell]) -> Self {
        if all.is_empty() {
            return Self::Blank;
        }
        let all = Test::AllKnown(all.to_vec());
        let test = match own {
            [] => all,
            own => Test::Either(Box::new(Test::AnyKnown(own.to_vec())), Box::new(all)),
        };
        Self::when(test, self, Self::Blank)
    }

    /// Blank until all of these cells hold a number.
    pub(super) fn once_known(self, cells: Vec<Cell>) -> Self {
        Self::when(Test::AllKnown(cells), self, Self::Blank)
    }

    /// The cells it reads.
    pub(super) fn cells(&self) -> Vec<Cell> {
        let mut cells = Vec::new();
        self.collect(&mut cells);
        cells.sort_unstable();
        cells.dedup();
        cells
    }

    fn collect(&self, cells: &mut Vec<Cell>) {
        match self {
            Self::Blank | Self::Number(_) | Self::Worked(_) => {}
            Self::Cell(cell) | Self::Capital(cell, _) => cells.push(*cell),
            Self::Sum(of) => of.iter().for_each(|term| term.collect(cells)),
            Self::Minus(a, b)
            | Self::Times(a, b)
            | Self::Over(a, b)
            | Self::Min(a, b)
            | Self::Max(a, b) => {
                a.collect(cells);
                b.collect(cells);
            }
            Self::Round(of, _) | Self::Whole(of) => of.collect(cells),
            Self::If(_, then, or) => {
                then.collect(cells);
                or.collect(cells);
            }
            Self::CountLarger(range, cell) | Self::CountEqual(range, cell) => {
                cells.extend(range);
                cells.push(*cell);
            }
        }
    }

    /// Its value; `None` where a spreadsheet would show an error.
    pub(super) fn value(&self, look: &impl Fn(Cell) -> Value) -> Option<Value> {
        match self {
            Self::Blank => Some(Value::Blank),
            Self::Cell(cell) => Some(look(*cell)),
            Self::Capital(cell, too_large) => Some(match look(*cell) {
                Value::Number(sum) => match Yuan::computed(sum)? {
                    sum if is_exact(sum) => Value::Text(capital(sum)),
                    _ => Value::Text((*too_large).to_owned()),
                },
                _ => Value::Blank,
            }),
            Self::If(test, then, or) => {
                if test.holds(look)? {
                    then.value(look)
                } else {
                    or.value(look)
                }
            }
            other => other.number(look).map(Value::Number),
        }
    }

    fn number(&self, look: &impl Fn(Cell) -> Value) -> Option<Decimal> {
        let both = |a: &Self, b: &Self| Some((a.number(look)?, b.number(look)?));
        let known = |cell: &Cell| match look(*cell) {
            Value::Number(number) => Some(number),
            _ => None,
        };
        match self {
            Self::Number(number) => Some(*number),
            Self::Worked(arithmetic) => arithmetic.value().ok(),
            Self::Capital(..) => None,
            Self::Blank | Self::Cell(_) | Self::If(..) => match self.value(look)? {
                Value::Number(number) => Some(number),
                // An empty cell counts as zero in arithmetic, an empty text is an error.
                _ => None,
            },
            Self::Sum(of) => of.iter().try_fold(Decimal::ZERO, |sum, term| match term {
                Self::Cell(cell) => sum.checked_add(known(cell).unwrap_or_default()),
                term => sum.checked_add(term.number(look)?),
            }),
            Self::Minus(a, b) => both(a, b).and_then(|(a, b)| a.checked_sub(b)),
            Self::Times(a, b) => both(a, b).and_then(|(a, b)| a.checked_mul(b)),
            Self::Over(a, b) => both(a, b).and_then(|(a, b)| a.checked_div(b)),
            Self::Min(a, b) => both(a, b).map(|(a, b)| a.min(b)),
            Self::Max(a, b) => both(a, b).map(|(a, b)| a.max(b)),
            Self::Round(of, decimals) => {
                let half_up = RoundingStrategy::MidpointAwayFromZero;
                Some(of.number(look)?.round_dp_with_strategy(*decimals, half_up))
            }
            Self::Whole(of) => Some(of.number(look)?.floor()),
            Self::CountLarger(range, cell) => {
                let than = known(cell)?;
                Some(range.iter().filter(|cell| known(cell) > Some(than)).count().into())
            }
            Self::CountEqual(range, cell) => {
                let to = known(cell)?;
                Some(range.iter().filter(|cell| known(cell) == Some(to)).count().into())
            }
        }
    }

    /// As a spreadsheet writes it, seen from a sheet; `None` if it is longer than Excel takes.
    pub(super) fn text(&self, from: Tab, names: &impl Fn(Tab) -> &'static str) -> Option<String> {
        let mut out = String::from("=");
        self.write(&mut out, &Writer { from, names });
        (out.len() <= LONGEST).then_some(out)
    }

    fn write<N: Fn(Tab) -> &'static str>(&self, out: &mut String, to: &Writer<'_, N>) {
        let mut call = |name: &str, parts: &[&Self]| {
            out.push_str(name);
            out.push('(');
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                part.write(out, to);
            }
            out.push(')');
        };
        match self {
            Self::Blank => out.push_str("\"\""),
            Self::Number(number) => _ = write!(out, "{}", number.normalize()),
            Self::Cell(cell) => to.cell(out, *cell),
            Self::Worked(arithmetic) => worked::write(out, arithmetic),
            Self::Sum(of) if of.is_empty() => out.push('0'),
            Self::Sum(of) => to.sum(out, of),
            Self::Minus(a, b) => to.infix(out, a, '-', b),
            Self::Times(a, b) => to.infix(out, a, '*', b),
            Self::Over(a, b) => to.infix(out, a, '/', b),
            Self::Min(a, b) => call("MIN", &[a, b]),
            Self::Max(a, b) => call("MAX", &[a, b]),
            Self::Whole(of) => call("INT", &[of]),
            Self::Round(of, decimals) => {
                out.push_str("ROUND(");
                of.write(out, to);
                _ = write!(out, ",{decimals})");
            }
            Self::If(test, then, or) => {
                out.push_str("IF(");
                test.write(out, to);
                out.push(',');
                then.write(out, to);
                out.push(',');
                or.write(out, to);
                out.push(')');
            }
            Self::Capital(cell, too_large) => {
                let mut sum = String::new();
                to.cell(&mut sum, *cell);
                out.push_str(&in_capitals(&sum, too_large));
            }
            Self::CountLarger(range, cell) => to.count(out, range, '>', *cell),
            Self::CountEqual(range, cell) => to.count(out, range, '=', *cell),
        }
    }
}

impl Test {
    fn holds(&self, look: &impl Fn(Cell) -> Value) -> Option<bool> {
        let known = |cell: &Cell| matches!(look(*cell), Value::Number(_));
        Some(match self {
            Self::AnyKnown(cells) => cells.iter().any(known),
            Self::AllKnown(cells) => cells.iter().all(known),
            Self::Either(one, other) => one.holds(look)? || other.holds(look)?,
            Self::Shows(cell, text) => matches!(look(*cell), Value::Text(shown) if shown == *text),
            Self::Zero(of) => of.number(look)?.is_zero(),
            Self::Less(a, b) => a.number(look)? < b.number(look)?,
        })
    }

    fn write<N: Fn(Tab) -> &'static str>(&self, out: &mut String, to: &Writer<'_, N>) {
        match self {
            Self::AnyKnown(cells) => {
                to.aggregate(out, "COUNT", cells);
                out.push_str(">0");
            }
            Self::AllKnown(cells) => {
                to.aggregate(out, "COUNT", cells);
                _ = write!(out, "={}", cells.len());
            }
            Self::Either(one, other) => {
                out.push_str("OR(");
                one.write(out, to);
                out.push(',');
                other.write(out, to);
                out.push(')');
            }
            Self::Shows(cell, text) => {
                to.cell(out, *cell);
                _ = write!(out, "=\"{text}\"");
            }
            Self::Zero(of) => {
                of.write(out, to);
                out.push_str("=0");
            }
            Self::Less(a, b) => {
                a.write(out, to);
                out.push('<');
                b.write(out, to);
            }
        }
    }
}

struct Writer<'a, N> {
    from: Tab,
    names: &'a N,
}

impl<N: Fn(Tab) -> &'static str> Writer<'_, N> {
    fn sheet(&self, out: &mut String, tab: Tab) {
        if tab != self.from {
            _ = write!(out, "'{}'!", (self.names)(tab));
        }
    }

    fn cell(&self, out: &mut String, cell: Cell) {
        self.sheet(out, cell.tab);
        out.push_str(&address(cell));
    }

    fn infix(&self, out: &mut String, a: &Formula, sign: char, b: &Formula) {
        self.side(out, a);
        out.push(sign);
        self.side(out, b);
    }

    /// One side of a sign, in brackets if it has a sign of its own.
    fn side(&self, out: &mut String, of: &Formula) {
        if matches!(of, Formula::Minus(..) | Formula::Times(..) | Formula::Over(..)) {
            out.push('(');
            of.write(out, self);
            out.push(')');
        } else {
            of.write(out, self);
        }
    }

    fn sum(&self, out: &mut String, of: &[Formula]) {
        let cells: Vec<Cell> = of
            .iter()
            .filter_map(|term| match term {
                Formula::Cell(cell) => Some(*cell),
                _ => None,
            })
            .collect();
        let others: Vec<_> = of.iter().filter(|term| !matches!(term, Formula::Cell(_))).collect();
        if others.is_empty() {
            return self.aggregate(out, "SUM", &cells);
        }
        out.push_str("SUM(");
        let mut comma = "";
        if !cells.is_empty() {
            self.aggregate(out, "SUM", &cells);
            comma = ",";
        }
        for term in others {
            out.push_str(comma);
            term.write(out, self);
            comma = ",";
        }
        out.push(')');
    }

    /// A function over cells, in several calls if they are too many for one.
    fn aggregate(&self, out: &mut String, function: &str, cells: &[Cell]) {
        let runs = runs(cells);
        let calls = runs.chunks(TERMS);
        let several = calls.len() > 1;
        if several {
            out.push_str("SUM(");
        }
        for (index, runs) in calls.enumerate() {
            if index > 0 {
                out.push(',');
            }
            out.push_str(function);
            out.push('(');
            self.ranges(out, runs);
            out.push(')');
        }
        if several {
            out.push(')');
        }
    }

    fn ranges(&self, out: &mut String, runs: &[(Cell, Cell)]) {
        for (index, (first, last)) in runs.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            self.cell(out, *first);
            if first != last {
                _ = write!(out, ":{}", address(*last));
            }
        }
    }

    fn count(&self, out: &mut String, range: &[Cell], sign: char, cell: Cell) {
        if range.is_empty() {
            out.push('0');
            return;
        }
        out.push_str("SUMPRODUCT(--(");
        self.ranges(out, &runs(range));
        out.push(sign);
        self.cell(out, cell);
        out.push_str("))");
    }
}

/// Cells as ranges of neighbours in one column, so that ten thousand rows are one term.
fn runs(cells: &[Cell]) -> Vec<(Cell, Cell)> {
    let mut sorted = cells.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut runs: Vec<(Cell, Cell)> = Vec::new();
    for cell in sorted {
        match runs.last_mut() {
            Some((_, last))
                if (last.tab, last.column, last.row + 1) == (cell.tab, cell.column, cell.row) =>
            {
                *last = cell;
            }
            _ => runs.push((cell, cell)),
        }
    }
    runs
}

/// `E5`
pub(super) fn address(cell: Cell) -> String {
    rust_xlsxwriter::row_col_to_cell(cell.row, cell.column)
}
