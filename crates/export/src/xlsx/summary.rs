//! The sheet of the heads, the award, the defendants, the fee, and what stands around them: a module each.

mod award;
mod beside;
mod debtors;
mod fees;
mod heads;
mod interest;
mod performance;
mod recipients;
mod shape;

use std::collections::BTreeMap;

use redress_core::{Case, HeadId, Position};
use redress_drafting::wording;

use super::{
    Results,
    book::{Book, Look},
    figures::Cells,
    formula::{Cell, Tab},
    items::Items,
    workings::Claim,
};

const TAB: Tab = Tab::Summary;

fn at(row: u32, column: u16) -> Cell {
    Cell { tab: TAB, column, row }
}

/// The column of a position.
fn column(side: usize) -> u16 {
    [1, 2, 3].get(side).copied().unwrap_or(3)
}

fn position(side: usize) -> Position {
    Position::ALL.get(side).copied().unwrap_or_default()
}

const AUTHORITY: u16 = 4;

/// More steps than this are not written out; the values are printed instead.
const STEPS: usize = 3_000;

/// Writes the sheet, and the workings it rests on.
/// Returns the cells of the award, by side.
pub(super) fn write(
    book: &mut Book,
    case: &Case,
    items: &Items,
    results: &Results,
) -> BTreeMap<usize, Cell> {
    let lang = book.lang;
    book.warn(TAB);
    let title = book.say("赔偿汇总表（单位：元）", "Summary of the award (yuan)");
    book.texts(TAB, [title], Look::Title);
    let workings = book.say("计算过程（随录入项重算）", "Workings (follow the inputs)");
    book.texts(Tab::Workings, [workings], Look::Title);
    let sides = Position::ALL.map(|side| wording::position(lang, side));
    let [claimed, conceded, found] = sides;
    let heads =
        [book.say("赔偿项目", "Head"), claimed, conceded, found, book.say("依据", "Authority")];
    book.texts(TAB, heads, Look::Head);
    let mut sheet = Sheet { cells: Cells::new(book, case, items), case, results };
    let fitted = sheet.heads(book);
    let parts = sheet.award(book, &fitted);
    sheet.defendants(book, parts.as_ref());
    sheet.performance(book, parts.as_ref());
    sheet.fees(book);
    sheet.beside(book);
    sheet.cells.awards
}

struct Sheet<'a> {
    cells: Cells<'a>,
    case: &'a Case,
    results: &'a Results,
}

/// The claims of a head at a position, each with its sum after it was fitted to the head.
type Fitted = BTreeMap<(usize, HeadId), Vec<(Claim, Cell)>>;

fn row_of(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
