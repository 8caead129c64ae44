//! The workbook before it is written: cells with their values, so that each formula can be compared
//! with the engine's figure the moment it is placed.

use std::collections::BTreeMap;

use redress_core::Yuan;
use redress_drafting::Lang;
use rust_decimal::Decimal;

use super::formula::{Cell, Formula, Tab, Value};
use crate::say;

/// How a cell looks.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Look {
    Title,
    /// What must be mended first, in red.
    Warning,
    Heading,
    Head,
    Text,
    /// A sum in yuan.
    Sum,
    /// A sum in bold: a total.
    Total,
    /// The name of a total.
    TotalText,
    /// A sum to be entered.
    SumInput,
    /// A share to be entered.
    ShareInput,
    /// A number or a choice to be entered.
    Input,
    /// A number of the law, or a count.
    Number,
    /// A small remark.
    Remark,
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Content {
    Text(String),
    Number(Decimal),
    Formula(Formula, Value),
    Blank,
}

/// A cell with its look and its note.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) content: Content,
    pub(super) look: Look,
    pub(super) note: Option<String>,
}

/// The workbook.
pub(super) struct Book {
    pub(super) lang: Lang,
    pub(super) cells: BTreeMap<Cell, Entry>,
    /// What must be mended first; it stands in the first row of the sheets that are read.
    pub(super) warning: Option<String>,
    /// Cells whose texts are a choice, with the choices.
    pub(super) choices: Vec<(Cell, Vec<&'static str>)>,
    /// The next free row of each sheet.
    next: BTreeMap<Tab, u32>,
}

impl Book {
    pub(super) fn new(lang: Lang) -> Self {
        let (cells, next) = (BTreeMap::new(), BTreeMap::new());
        Self { lang, cells, warning: None, choices: Vec::new(), next }
    }

    /// One of two texts, in the language of the book.
    pub(super) fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        say(self.lang, zh, en)
    }

    /// Takes the next row of a sheet.
    pub(super) fn row(&mut self, tab: Tab) -> u32 {
        let next = self.next.entry(tab).or_default();
        *next += 1;
        *next - 1
    }

    fn put(&mut self, cell: Cell, content: Content, look: Look) -> Cell {
        self.cells.insert(cell, Entry { content, look, note: None });
        cell
    }

    pub(super) fn text(&mut self, cell: Cell, text: impl Into<String>, look: Look) -> Cell {
        self.put(cell, Content::Text(text.into()), look)
    }

    /// A row of texts from the first column on.
    pub(super) fn texts<'a>(
        &mut self,
        tab: Tab,
        texts: impl IntoIterator<Item = &'a str>,
        look: Look,
    ) -> u32 {
        let row = self.row(tab);
        for (column, text) in (0..).zip(texts) {
            self.text(Cell { tab, column, row }, text, look);
        }
        row
    }

    /// A new row with a name in its first column.
    pub(super) fn line(&mut self, tab: Tab, name: impl Into<String>, look: Look) -> u32 {
        let row = self.row(tab);
        self.text(Cell { tab, column: 0, row }, name, look);
        row
    }

    /// A heading below an empty row.
    pub(super) fn heading(&mut self, tab: Tab, title: &str) {
        self.row(tab);
        self.texts(tab, [title], Look::Heading);
    }

    /// The first row of a sheet, if there is something to warn of.
    pub(super) fn warn(&mut self, tab: Tab) {
        if let Some(warning) = self.warning.clone() {
            self.texts(tab, [&*warning], Look::Warning);
        }
    }

    /// A number; blank if it is not known.
    pub(super) fn number(&mut self, cell: Cell, value: Option<Decimal>, look: Look) -> Cell {
        self.put(cell, value.map_or(Content::Blank, Content::Number), look)
    }

    pub(super) fn note(&mut self, cell: Cell, note: String) {
        if let Some(entry) = self.cells.get_mut(&cell) {
            entry.note = Some(note);
        }
    }

    pub(super) fn value(&self, cell: Cell) -> Value {
        match self.cells.get(&cell).map(|entry| &entry.content) {
            Some(Content::Number(number)) => Value::Number(*number),
            Some(Content::Text(text)) => Value::Text(text.clone()),
            Some(Content::Formula(_, value)) => value.clone(),
            Some(Content::Blank) | None => Value::Blank,
        }
    }

    pub(super) fn sum_of(&self, cell: Cell) -> Option<Decimal> {
        match self.value(cell) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// A formula between the inputs and a figure.
    pub(super) fn formula(&mut self, cell: Cell, formula: Formula, look: Look) -> Cell {
        let value = formula.value(&|cell| self.value(cell));
        let text = formula.text(cell.tab, &|tab| sheet(self.lang, tab));
        match (value, text) {
            (Some(value), Some(_)) => self.put(cell, Content::Formula(formula, value), look),
            (value, _) => {
                let number = match value {
                    Some(Value::Number(number)) => Some(number),
                    _ => None,
                };
                self.printed(cell, number, look)
            }
        }
    }

    /// A formula for a figure of the engine. If it does not give the engine's value, the value is
    /// printed and a note says so.
    pub(super) fn figure(
        &mut self,
        cell: Cell,
        formula: Formula,
        engine: Option<Yuan>,
        look: Look,
    ) -> Cell {
        self.formula(cell, formula, look);
        let engine = engine.unwrap_or(Yuan::ZERO).decimal();
        if self.sum_of(cell).unwrap_or_default() != engine {
            self.printed(cell, Some(engine), look);
        }
        cell
    }

    /// A value that does not follow the inputs.
    pub(super) fn printed(&mut self, cell: Cell, value: Option<Decimal>, look: Look) -> Cell {
        self.number(cell, value, look);
        let note = self.say(PRINTED.0, PRINTED.1).to_owned();
        self.note(cell, note);
        cell
    }
}

/// What is noted at a cell that has a value in place of a formula.
pub(super) const PRINTED: (&str, &str) = (
    "本格为导出时的数值，不随录入项变化；改动后请以程序重新测算。",
    "This is the value at the time of export; it does not follow the inputs. After a change, assess the case again.",
);

/// The name of a sheet.
pub(super) fn sheet(lang: Lang, tab: Tab) -> &'static str {
    match tab {
        Tab::Items => say(lang, "明细", "Items"),
        Tab::Summary => say(lang, "汇总", "Summary"),
        Tab::Workings => say(lang, "计算", "Workings"),
        Tab::Inputs => say(lang, "参数", "Parameters"),
        Tab::Premises => say(lang, "前提", "Premises"),
        Tab::Receipt => say(lang, "校验信息", "Receipt"),
    }
}
