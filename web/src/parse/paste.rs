//! Rows as they are copied from a spreadsheet or a document: the heads and units above them are applied, totals
//! and signatures are left out and checked, and all of it is told. Nothing is dropped in silence.

mod cells;
mod columns;
mod html;
mod lines;
#[cfg(test)]
mod tests;

use redress_core::{
    Number, UnitPrice, Yuan,
    case::{Defendant, DefendantId, Entry, Found, Leaf, product},
    is_arithmetic,
};
use redress_drafting::wording;

pub(crate) use self::columns::{Column, Unit};
use self::{
    cells::word,
    columns::{Layout, unit_line},
    lines::{Kind, Span},
};
use crate::parse::typed::Typed;

/// A field of an item with the value that it takes.
pub(crate) type Cell = (Leaf, Entry);

/// A text that its field cannot read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct BadCell {
    /// Its row, from 0.
    pub(crate) row: usize,
    pub(crate) column: Column,
    pub(crate) text: String,
}

/// A total that does not agree with its rows, or cannot be held against them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Doubt {
    /// What the line calls itself.
    pub(crate) label: String,
    pub(crate) column: Column,
    /// As it stands in the line.
    pub(crate) stated: String,
    /// What the rows come to; `None` where that is not known from the paste.
    pub(crate) rows: Option<Yuan>,
}

/// What a column of the table was read as.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct ReadAs {
    /// Its head, or its place where it has none.
    pub(crate) head: Result<String, usize>,
    /// `None`: it is left out.
    pub(crate) column: Option<Column>,
    /// The first of its cells.
    pub(crate) cells: Vec<String>,
}

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Pasted {
    pub(crate) rows: Vec<Vec<Cell>>,
    /// How each column was read, from left to right.
    pub(crate) columns: Vec<ReadAs>,
    pub(crate) bad: Vec<BadCell>,
    /// Units that stood above the sums and were applied, each with its columns.
    pub(crate) units: Vec<(Unit, Vec<Column>)>,
    /// Lines of totals: with them everything would count twice.
    pub(crate) totals: Vec<String>,
    /// They state sums, which were held against those of the rows.
    pub(crate) checked: bool,
    /// Those that are not the sum of their rows.
    pub(crate) doubts: Vec<Doubt>,
    /// Other lines that are no items: titles, signatures, repeated heads.
    pub(crate) other_lines: Vec<String>,
    /// A first column of running numbers without a head was left out.
    pub(crate) numbered: bool,
    /// Heads of columns that have no place here, and cells without a head.
    pub(crate) left_out: Vec<String>,
    /// Names under the head of the defendant that no defendant has, or several have.
    pub(crate) strangers: Vec<String>,
}

/// What the user says that each column is, where he has said it.
pub(crate) type Chosen<'a> = Option<&'a [Option<Column>]>;

/// The defendants of the case, where an item can be one's.
pub(crate) type Whose<'a> = Option<&'a [Defendant]>;

/// How many lines may stand above the heads.
const ABOVE: usize = 6;

/// What the clipboard has, cut into its cells: a browser has to be told at once whether a paste is taken, and what the
/// cells say is read later.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Clip {
    /// Rows or columns: lines of cells.
    Table(Vec<Vec<String>>),
    /// A single text, which a field takes by itself.
    Single(String),
}

impl Clip {
    /// The table of its HTML, which knows where a cell ends, else its text. Where names stand, a line may say its sum
    /// behind the name. `None`: it is blank.
    pub(crate) fn take(html: &str, text: &str, first: Column) -> Option<Self> {
        let mut lines = html::rows(html).unwrap_or_else(|| cells::cells(text));
        if first == Column::Label && lines.iter().all(|line| line.len() == 1) {
            for line in &mut lines {
                if let Some(two) = line.first().and_then(|cell| cells::name_and_sum(cell)) {
                    *line = two.into();
                }
            }
        }
        let text = text.trim();
        if lines.len() > 1 || lines.first().is_some_and(|line| line.len() > 1) {
            Some(Self::Table(lines))
        } else {
            (!text.is_empty()).then(|| Self::Single(text.to_owned()))
        }
    }

    pub(crate) fn is_table(&self) -> bool {
        matches!(self, Self::Table(_))
    }

    /// Whether it has columns, which could be taken for one another.
    pub(crate) fn has_columns(&self) -> bool {
        matches!(self, Self::Table(lines) if lines.iter().any(|line| line.len() > 1))
    }
}

/// Reads a paste. `first` is the column of the field that it is pasted into; a row of heads says otherwise, and what the user
/// has `chosen` for each column goes before both. A single text is the only cell of a new row.
pub(crate) fn read(clip: Clip, first: Column, chosen: Chosen<'_>, whose: Whose<'_>) -> Pasted {
    match clip {
        Clip::Table(lines) => read_lines(lines, first, chosen, whose),
        Clip::Single(text) => {
            let cell = match Yuan::typed(&text) {
                Ok(sum) => (Leaf::Claimed, Entry::Amount(Some(sum))),
                Err(_) => (Leaf::Label, Entry::Text(text)),
            };
            Pasted { rows: vec![vec![cell]], ..Pasted::default() }
        }
    }
}

fn read_lines(
    mut lines: Vec<Vec<String>>,
    first: Column,
    chosen: Chosen<'_>,
    whose: Whose<'_>,
) -> Pasted {
    let mut pasted = Pasted::default();
    let mut unit = None;
    let (mut layout, heads): (Layout, Option<Vec<String>>) = match head_line(&lines) {
        Some((at, layout)) => {
            for line in lines.drain(..at) {
                unit = unit_line(&line).or(unit);
                pasted.other_line(&line);
            }
            (layout, Some(lines.remove(0)))
        }
        None => {
            let numbered = numbered(&lines, first);
            pasted.numbered = numbered.is_some();
            (numbered.unwrap_or_else(|| Layout::from(0, first)), None)
        }
    };
    if let Some(chosen) = chosen {
        layout.choose(chosen, heads.as_deref());
        pasted.numbered &= chosen.first().is_some_and(Option::is_none);
    }
    if whose.is_none() {
        layout.of_nobody(heads.as_deref());
    } else if chosen.is_none() {
        layout.of_sums(heads.as_deref(), &lines);
    }
    pasted.left_out.clone_from(&layout.left_out);
    pasted.columns = layout.told(heads.as_deref(), &lines);
    let mut sums = Sums::default();
    for mut line in lines {
        if let Some(said) = unit_line(&line) {
            unit = Some(said);
            pasted.other_line(&line);
            continue;
        }
        if heads.as_ref() == Some(&line) {
            pasted.other_line(&line);
            continue;
        }
        layout.resolve(&mut line);
        match lines::kind(&line, &layout) {
            Kind::Item => pasted.item(&line, &layout, unit, &mut sums, whose.unwrap_or_default()),
            Kind::Signature => pasted.other_line(&line),
            Kind::Capital { label, sum } => {
                // In yuan, whatever the unit of the rows.
                let stated = sum.map_or_else(|| in_one(&line), wording::separated);
                let column = layout.sums().next().map(|(_, column)| column);
                let of = column.into_iter().map(|column| (column, stated.clone(), sum));
                sums.state(&label, Span::Whole, of.collect());
                pasted.totals.push(label);
            }
            Kind::Total { label, span, sum } => {
                sums.state(&label, span, stated(&line, &layout, unit, sum));
                pasted.totals.push(label);
            }
        }
    }
    pasted.checked = sums.stated.iter().any(|stated| !stated.columns.is_empty());
    pasted.doubts = sums.doubts();
    pasted
}

/// What a line says, for the notice.
fn in_one(line: &[String]) -> String {
    let filled: Vec<_> = line.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect();
    filled.join(" ")
}

/// The line of heads, below titles and units at most.
fn head_line(lines: &[Vec<String>]) -> Option<(usize, Layout)> {
    let filled = |line: &[String]| line.iter().filter(|cell| !cell.is_empty()).count();
    let widest = lines.iter().map(|line| filled(line)).max().unwrap_or_default();
    for (index, line) in lines.iter().enumerate().take(ABOVE) {
        if let Some(layout) = Layout::under(line, widest) {
            return Some((index, layout));
        }
        let is_title = widest > 1 && filled(line) == 1;
        if !is_title && unit_line(line).is_none() {
            break;
        }
    }
    None
}

/// The columns behind a first one that counts 1, 2, 3 …
fn numbered(lines: &[Vec<String>], first: Column) -> Option<Layout> {
    let unknown = Layout::unknown();
    let items = lines.iter().filter(|line| unit_line(line).is_none());
    let items: Vec<_> = items.filter(|line| lines::kind(line, &unknown) == Kind::Item).collect();
    let number = |line: &[String]| {
        let cell = line.first()?.trim_matches(['.', '、', '．', '(', ')', '（', '）']);
        cell.parse::<usize>().ok()
    };
    let runs = items.iter().enumerate().all(|(index, line)| number(line) == Some(index + 1));
    let second: Vec<_> = items.iter().filter_map(|line| line.get(1)).collect();
    if items.is_empty() || !runs || second.len() < items.len() {
        return None;
    }
    // Names behind the numbers, or only sums: then the numbers stand where a name or a sum would.
    let named = second.iter().all(|cell| !cell.is_empty() && Found::typed(cell).is_err());
    match (named, first) {
        (true, _) => Some(Layout::from(1, Column::Label)),
        (false, Column::Label) if items.len() > 1 => Some(Layout::from(1, Column::Claimed)),
        (false, first) if items.len() > 2 => Some(Layout::from(1, first)),
        _ => None,
    }
}

impl Layout {
    /// The columns that hold sums, with their places.
    fn sums(&self) -> impl Iterator<Item = (usize, Column)> {
        let named =
            self.columns.iter().enumerate().filter_map(|(at, column)| Some((at, (*column)?)));
        named.filter(|(_, column)| Column::SUMS.contains(column))
    }
}

/// What accountants write for nothing. In a finding 无 is a word of its own.
fn is_empty(column: Column, text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '¥' | '￥'));
    matches!(text, "" | "-" | "–" | "—" | "——" | "−" | "－" | "/" | "／" | "\\")
        || (text == "无" && column != Column::Found)
}

impl Pasted {
    /// Keeps what a line says that is no item. A unit alone is told where it is applied.
    fn other_line(&mut self, line: &[String]) {
        let filled = line.iter().filter(|cell| !cell.is_empty()).count();
        if filled > 1 || unit_line(line).is_none() {
            self.other_lines.push(in_one(line));
        }
    }

    /// Adds the row of an item.
    fn item(
        &mut self,
        line: &[String],
        layout: &Layout,
        unit: Option<Unit>,
        sums: &mut Sums,
        whose: &[Defendant],
    ) {
        let mut edits = Vec::new();
        let mut read = Row::default();
        for (index, (column, text)) in layout.columns.iter().zip(line).enumerate() {
            let Some(column) = *column else { continue };
            if Column::SUMS.contains(&column) || column.is_of_a_price() {
                // A number of things is counted in nothing.
                let unit = layout.unit(index).or(unit).filter(|_| column != Column::Quantity);
                let text = self.in_its_unit(column, text, unit);
                let (edit, good) = read.take(column, &text);
                edits.push(edit);
                if !good {
                    self.bad.push(BadCell { row: self.rows.len(), column, text });
                }
            } else if column == Column::Defendant {
                let id = defendant(whose, text);
                if id.is_none() && !is_empty(column, text) {
                    if !self.strangers.contains(text) {
                        self.strangers.push(text.clone());
                    }
                    // The name is not lost where nothing else names the item.
                    if !layout.columns.contains(&Some(Column::Label)) {
                        edits.push((Leaf::Label, Entry::Text(text.clone())));
                    }
                }
                edits.push((column.leaf(), id.cloned().into()));
            } else {
                edits.push((column.leaf(), Entry::Text(text.clone())));
            }
        }
        let outside = line.iter().enumerate().filter(|(index, _)| layout.is_outside(*index));
        let outside = outside.map(|(_, text)| text).filter(|text| !text.is_empty());
        self.left_out.extend(outside.cloned());
        if read.is_number_times_price() {
            // The sum follows from the two.
            edits.retain(|(field, _)| *field != Leaf::Claimed);
        }
        self.rows.push(edits);
        sums.rows.push(read);
    }

    /// Puts the unit behind a sum that has none of its own, and keeps that it was.
    fn in_its_unit(&mut self, column: Column, text: &str, unit: Option<Unit>) -> String {
        let Some((unit, with)) = unit.and_then(|unit| Some((unit, unit.behind(text)?))) else {
            return text.to_owned();
        };
        match self.units.iter_mut().find(|(said, _)| *said == unit) {
            Some((_, columns)) if columns.contains(&column) => {}
            Some((_, columns)) => columns.push(column),
            None => self.units.push((unit, vec![column])),
        }
        with
    }
}

/// The defendant of a name, with or without 被告 before it, if it is that of one alone.
fn defendant<'a>(all: &'a [Defendant], text: &str) -> Option<&'a DefendantId> {
    let name = word(text);
    let name = ["被告人", "被告"].iter().find_map(|who| name.strip_prefix(who)).unwrap_or(&name);
    let name = name.trim_start_matches([':', '.']);
    let is = |one: &&Defendant| !name.is_empty() && word(&one.name) == name;
    let mut found = all.iter().filter(is);
    let first = found.next()?;
    found.next().is_none().then_some(&first.id)
}

/// What a line of totals states, for each column.
fn stated(
    line: &[String],
    layout: &Layout,
    unit: Option<Unit>,
    inline: Option<Yuan>,
) -> Vec<(Column, String, Option<Yuan>)> {
    let read = |index: usize, column, text: &str| {
        let unit = layout.unit(index).or(unit);
        let text = unit.and_then(|unit| unit.behind(text)).unwrap_or_else(|| text.to_owned());
        let sum = Yuan::typed(&text).ok();
        (column, text, sum)
    };
    let mut all: Vec<_> = layout
        .sums()
        .filter_map(|(index, column)| Some((index, column, line.get(index)?)))
        .filter(|(_, column, text)| !is_empty(*column, text) && lines::is_sum(text))
        .map(|(index, column, text)| read(index, column, text))
        .collect();
    if let (true, Some((at, column))) = (all.is_empty(), layout.sums().next()) {
        // Written into the cell of the name, or shifted by cells that were joined.
        let shifted = || line.iter().find(|cell| Yuan::typed(cell).is_ok());
        match inline {
            Some(sum) => all.push((column, wording::separated(sum), Some(sum))),
            None => all.extend(shifted().map(|text| read(at, column, text))),
        }
    }
    all
}

/// The values of a row.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    claimed: Option<Yuan>,
    conceded: Option<Yuan>,
    found: Option<Found>,
    number: Option<Number>,
    price: Option<UnitPrice>,
}

impl Row {
    /// Number × price, if both are there.
    fn product(&self) -> Option<Yuan> {
        product(self.number?, self.price?)
    }

    /// The sum stated, if any, is that of number and price.
    fn is_number_times_price(&self) -> bool {
        self.product().is_some_and(|both| self.claimed.is_none_or(|sum| sum == both.rounded()))
    }

    /// What is claimed: the sum stated, else number × price.
    fn claimed(&self) -> Option<Yuan> {
        self.claimed.or_else(|| self.product())
    }

    /// Reads a cell into its field; `false` if it cannot be read. An empty one is not known.
    fn take(&mut self, column: Column, text: &str) -> (Cell, bool) {
        fn value<T: Typed>(column: Column, text: &str) -> (Option<T>, bool) {
            if is_empty(column, text) {
                return (None, true);
            }
            T::read(text).map_or((None, false), |value| (Some(value), true))
        }
        // Arithmetic stays as it stood there; a finding may also be a share of what is claimed.
        let reckoned = |value: Entry| {
            if is_arithmetic(text) { Entry::Reckoned(text.trim().to_owned()) } else { value }
        };
        let (value, good) = match column {
            Column::Conceded => {
                let (value, good) = value(column, text);
                self.conceded = value;
                (reckoned(value.into()), good)
            }
            Column::Quantity => {
                let (value, good) = value(column, text);
                self.number = value;
                (value.into(), good)
            }
            Column::UnitPrice => {
                let (value, good) = value(column, text);
                self.price = value;
                (value.into(), good)
            }
            Column::Found => {
                let (value, good) = value(column, text);
                self.found = value;
                (reckoned(value.into()), good)
            }
            _ => {
                let (value, good) = value(column, text);
                self.claimed = value;
                (reckoned(value.into()), good)
            }
        };
        ((column.leaf(), value), good)
    }

    /// What it adds to a column; `None` if that hangs on what the paste does not say.
    fn sum(&self, column: Column) -> Option<Yuan> {
        let known = |sum: Option<Yuan>| sum.unwrap_or_default();
        match (column, self.found) {
            (Column::Conceded, _) => Some(known(self.conceded)),
            (Column::Found, None | Some(Found::None)) => Some(Yuan::ZERO),
            (Column::Found, Some(Found::Amount(sum))) => Some(sum),
            (Column::Found, Some(Found::All)) => self.claimed(),
            (Column::Found, Some(Found::Share(share))) => {
                Yuan::computed(self.claimed()?.decimal() * share.fraction())
            }
            _ => Some(known(self.claimed())),
        }
    }
}

/// A line that states a sum, behind so many rows.
#[derive(Debug)]
struct Stated {
    label: String,
    span: Span,
    end: usize,
    columns: Vec<(Column, String, Option<Yuan>)>,
}

/// The rows and the sums that lines among them state.
#[derive(Debug, Default)]
struct Sums {
    rows: Vec<Row>,
    stated: Vec<Stated>,
}

impl Sums {
    fn state(&mut self, label: &str, span: Span, columns: Vec<(Column, String, Option<Yuan>)>) {
        let (label, end) = (label.to_owned(), self.rows.len());
        self.stated.push(Stated { label, span, end, columns });
    }

    fn of(&self, column: Column, rows: std::ops::Range<usize>) -> Option<Yuan> {
        let mut sum = Yuan::ZERO;
        for row in self.rows.get(rows)? {
            sum = sum.plus(row.sum(column)?)?;
        }
        Some(sum.rounded())
    }

    /// The totals that are not the sum of their rows.
    fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for (index, Stated { label, span, end, columns }) in self.stated.iter().enumerate() {
            // A part begins behind the line of totals before it, a whole behind the whole before it.
            let before = self.stated[..index].iter().filter(|before| {
                before.end < *end && (*span != Span::Whole || before.span == Span::Whole)
            });
            let start = before.map(|before| before.end).max().unwrap_or(0);
            // A total may also stand above its rows.
            let end = if *end == 0 { self.rows.len() } else { *end };
            for (column, text, sum) in columns {
                let (own, all) = (self.of(*column, start..end), self.of(*column, 0..end));
                let agrees = match span {
                    Span::Part => *sum == own,
                    Span::Named | Span::Whole => *sum == own || *sum == all,
                };
                if sum.is_none() || !agrees {
                    doubts.push(Doubt {
                        label: label.clone(),
                        column: *column,
                        stated: text.clone(),
                        rows: if *span == Span::Whole { all } else { own },
                    });
                }
            }
        }
        doubts
    }
}
