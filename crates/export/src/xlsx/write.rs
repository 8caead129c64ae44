//! The workbook as bytes.

use std::collections::BTreeMap;

use redress_core::Yuan;
use redress_drafting::{Lang, Names, wording::separated};
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note,
    Workbook, Worksheet, XlsxError,
};

use super::{
    book::{Book, Content, Entry, Look, sheet},
    formula::{Cell, Tab, Value},
};
use crate::{say, text, text::letters};

/// Sheets, with the widths of their columns in characters and the rows that head each printed page.
const SHEETS: [(Tab, &[u8], (u32, u32)); 6] = [
    (Tab::Items, &[5, 20, 18, 14, 14, 14, 10, 8, 14, 14, 18, 14, 26], (0, 3)),
    (Tab::Summary, &[34, 16, 16, 16, 60], (0, 1)),
    (Tab::Workings, &[44, 18, 18, 18, 18, 10, 18], (0, 0)),
    (Tab::Inputs, &[50, 18, 50], (0, 1)),
    (Tab::Premises, &[22, 90, 60], (0, 0)),
    (Tab::Receipt, &[22, 90], (0, 0)),
];

/// Writes every sheet.
pub(super) fn bytes(book: &Book, names: &Names) -> Result<Vec<u8>, XlsxError> {
    let lang = book.lang;
    let mut workbook = Workbook::new();
    let title = say(lang, "赔偿明细表", "Award schedule");
    // A fixed day: the same case gives the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&day);
    workbook.set_properties(&properties);
    let formats = formats(lang);
    for (tab, widths, heading) in SHEETS {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet(lang, tab))?;
        let warned = book.cells.get(&Cell { tab, column: 0, row: 0 });
        let warned = warned.is_some_and(|entry| entry.look == Look::Warning);
        // The heads of each page begin with the warning, if there is one.
        let heading = (heading.0, heading.1 + u32::from(warned));
        page(worksheet, lang, heading)?;
        if warned {
            let last = u16::try_from(widths.len()).unwrap_or(1).saturating_sub(1);
            // Its text comes below, as that of any other cell.
            let format = formats.get(&Look::Warning).cloned().unwrap_or_default();
            worksheet.merge_range(0, 0, 0, last, "", &format)?;
        }
        // A formula whose result is an empty text is cached as such, not as zero.
        worksheet.set_formula_result_default("");
        for (row, height) in heights(book, tab, widths) {
            worksheet.set_row_height(row, height)?;
        }
        for (column, width) in (0..).zip(widths) {
            let width = if is_empty(book, tab, column) { EMPTY } else { *width };
            let width = width.max(longest_sum(book, tab, column));
            worksheet.set_column_width(column, width)?;
        }
        for (cell, entry) in book.cells.iter().filter(|(cell, _)| cell.tab == tab) {
            write(worksheet, book, names, (*cell, entry), &formats)?;
        }
        for (cell, choices) in book.choices.iter().filter(|(cell, _)| cell.tab == tab) {
            let validation = DataValidation::new().allow_list_strings(choices)?;
            worksheet.add_data_validation(
                cell.row,
                cell.column,
                cell.row,
                cell.column,
                &validation,
            )?;
        }
    }
    workbook.save_to_buffer()
}

/// The width of a column of texts in which nothing stands: the page is for those that say something.
const EMPTY: u8 = 6;

/// Whether nothing stands in a column of texts of the items.
fn is_empty(book: &Book, tab: Tab, column: u16) -> bool {
    if tab != Tab::Items {
        return false;
    }
    let cells = book.cells.iter().filter(|(cell, _)| (cell.tab, cell.column) == (tab, column));
    let mut texts = cells.filter(|(_, entry)| entry.look == Look::Text).peekable();
    texts.peek().is_some()
        && texts.all(|(_, entry)| matches!(&entry.content, Content::Text(text) if text.is_empty()))
}

/// The width that the longest sum of a column takes: one too long for its column is shown as ####.
fn longest_sum(book: &Book, tab: Tab, column: u16) -> u8 {
    let [first, last] = [0, u32::MAX].map(|row| Cell { tab, column, row });
    let sums = book.cells.range(first..=last).filter_map(|(cell, entry)| {
        match (entry.look, book.value(*cell)) {
            (Look::Sum | Look::Total | Look::SumInput, Value::Number(sum)) => Yuan::computed(sum),
            _ => None,
        }
    });
    // One more, so that bold figures have room.
    let widest = sums.map(|sum| letters(&separated(sum)) + 1).max().unwrap_or(0);
    u8::try_from(widest).unwrap_or(u8::MAX)
}

/// Heights of rows in points: not every program fits them to text that runs over several lines.
fn heights(book: &Book, tab: Tab, widths: &[u8]) -> BTreeMap<u32, u16> {
    const LINE: usize = 14;
    // Excel allows no row to be higher.
    const HIGHEST: usize = 409;
    let mut heights = BTreeMap::new();
    for (cell, entry) in book.cells.iter().filter(|(cell, _)| cell.tab == tab) {
        let height = match (&entry.content, entry.look) {
            (_, Look::Title) => 26,
            (_, Look::Heading) => 20,
            (Content::Text(text), Look::Text | Look::TotalText | Look::Head) => {
                let width = widths.get(usize::from(cell.column)).map_or(10, |w| usize::from(*w));
                let lines = text.split('\n').map(|line| letters(line).div_ceil(width).max(1));
                lines.sum::<usize>().saturating_mul(LINE) + 3
            }
            (Content::Text(text), Look::Warning) => {
                let width: usize = widths.iter().map(|width| usize::from(*width)).sum();
                letters(text).div_ceil(width.max(1)).max(1).saturating_mul(LINE) + 3
            }
            _ => LINE + 3,
        };
        let height = u16::try_from(height.min(HIGHEST)).unwrap_or(u16::MAX);
        let highest = heights.entry(cell.row).or_insert(height);
        *highest = height.max(*highest);
    }
    heights
}

/// A4 across, one page wide, with page numbers at the foot. The receipt has a sheet of its own.
fn page(worksheet: &mut Worksheet, lang: Lang, (first, last): (u32, u32)) -> Result<(), XlsxError> {
    worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    if last > first {
        worksheet.set_repeat_rows(first, last)?;
        worksheet.set_freeze_panes(last + 1, 0)?;
    }
    let pages = say(lang, "第 &P 页 共 &N 页", "Page &P of &N");
    worksheet.set_footer(format!("&R&8{pages}"));
    Ok(())
}

fn write(
    worksheet: &mut Worksheet,
    book: &Book,
    names: &Names,
    (cell, entry): (Cell, &Entry),
    formats: &BTreeMap<Look, Format>,
) -> Result<(), XlsxError> {
    let Cell { row, column, .. } = cell;
    let plain = Format::new();
    let format = formats.get(&entry.look).unwrap_or(&plain);
    match &entry.content {
        Content::Blank => _ = worksheet.write_blank(row, column, format)?,
        Content::Text(written) => {
            let cut = book.say(CUT.0, CUT.1);
            let written = names.mask(&text::clean(written));
            let shown = text::cell(&written, cut);
            if shown.is_empty() {
                worksheet.write_blank(row, column, format)?;
            } else {
                worksheet.write_string_with_format(row, column, &*shown, format)?;
            }
        }
        Content::Number(number) => {
            worksheet.write_number_with_format(row, column, float(*number), format)?;
        }
        Content::Formula(formula, value) => {
            let names = |tab| sheet(book.lang, tab);
            let written = formula.text(cell.tab, &names).unwrap_or_default();
            let cached = match value {
                Value::Blank => String::new(),
                Value::Number(number) => number.normalize().to_string(),
                Value::Text(text) => text.clone(),
            };
            let formula = rust_xlsxwriter::Formula::new(written).set_result(cached);
            worksheet.write_formula_with_format(row, column, formula, format)?;
        }
    }
    let (exact, text) = match (&entry.content, entry.look) {
        (Content::Number(number), _) => (
            Some(*number),
            book.say(
                "超出电子表格 15 位有效数字，本格为近似值：",
                "More than the 15 digits of a spreadsheet; this cell is close to: ",
            ),
        ),
        // Between the sums there are quotas of any length.
        (Content::Formula(_, Value::Number(number)), Look::Sum | Look::Total) => (
            Some(*number),
            book.say(
                "超出电子表格 15 位有效数字，本格为近似值；导出时的准确数额：",
                "More than the 15 digits of a spreadsheet; the exact sum at the time of export: ",
            ),
        ),
        _ => (None, ""),
    };
    let approximate = exact.filter(|number| !survives(*number));
    let approximate = approximate.map(|number| format!("{text}{}", number.normalize()));
    let notes: Vec<_> = entry.note.iter().cloned().chain(approximate).collect();
    if !notes.is_empty() {
        let notes = notes.join("\n");
        let shown = text::cell(&notes, book.say(CUT.0, CUT.1));
        worksheet.insert_note(row, column, &Note::new(shown).add_author_prefix(false))?;
    }
    Ok(())
}

/// What stands at the end of a text that was cut.
pub(super) const CUT: (&str, &str) =
    ("……（原文过长，表格只收 32,767 字）", "… (cut: a cell holds 32,767 characters)");

/// The one place where a sum becomes a binary number: a spreadsheet knows no other. Every sum below
/// 10^13 yuan with two decimals has at most 15 digits and comes back unchanged.
#[expect(clippy::disallowed_types, reason = "cells of a spreadsheet are binary numbers")]
fn float(number: Decimal) -> f64 {
    // The standard library reads the nearest binary number; a decimal's digits are always readable.
    number.to_string().parse().unwrap_or_default()
}

/// Whether a number comes back unchanged from a cell, which keeps 15 digits.
fn survives(number: Decimal) -> bool {
    let digits = number.normalize().mantissa().unsigned_abs();
    digits < 10_u128.pow(15) || format!("{:e}", float(number)).parse().ok() == Some(number)
}

fn formats(lang: Lang) -> BTreeMap<Look, Format> {
    let font = match lang {
        Lang::Zh => "宋体",
        Lang::En => "Times New Roman",
    };
    let base = || Format::new().set_font_name(font).set_font_size(10).set_align(FormatAlign::Top);
    let cell = || base().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00B0_B0B0));
    // Figures stand at the right of their cells: a blank keeps the words of the next column off them.
    let text = || cell().set_text_wrap().set_align(FormatAlign::Left).set_indent(1);
    let sum = || cell().set_num_format("#,##0.00").set_align(FormatAlign::Right);
    // Inputs are pale yellow with dark blue figures, and the only cells that are.
    let input = |format: Format| {
        format
            .set_background_color(Color::RGB(0x00FF_F8DC))
            .set_font_color(Color::RGB(0x001F_3A8A))
            .set_unlocked()
    };
    BTreeMap::from([
        (Look::Title, base().set_bold().set_font_size(16)),
        (Look::Warning, base().set_bold().set_text_wrap().set_font_color(Color::RGB(0x00C0_0000))),
        (Look::Heading, base().set_bold().set_font_size(12)),
        (
            Look::Head,
            cell()
                .set_text_wrap()
                .set_bold()
                .set_background_color(Color::RGB(0x00EC_ECEC))
                .set_align(FormatAlign::Center),
        ),
        (Look::Text, text()),
        (Look::Sum, sum()),
        (Look::Total, sum().set_bold()),
        (Look::TotalText, text().set_bold()),
        (Look::SumInput, input(sum())),
        (Look::ShareInput, input(cell().set_num_format("0.####%").set_align(FormatAlign::Right))),
        (Look::Input, input(cell().set_align(FormatAlign::Right))),
        (Look::Number, cell().set_align(FormatAlign::Right)),
        (Look::Remark, base().set_font_size(9).set_font_color(Color::RGB(0x0055_5555))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes_back(number: Decimal) -> bool {
        // As the cell is written: the shortest digits that give the binary number again.
        float(number).to_string().parse::<Decimal>() == Ok(number.normalize())
    }

    proptest::proptest! {
        /// Fifteen digits fit a binary number of 53 bits (10^15 < 2^53): each sum has one of its own.
        #[test]
        fn sums_below_ten_million_million_yuan_come_back_to_the_fen(
            fen in 0..1_000_000_000_000_000_i64,
        ) {
            proptest::prop_assert!(comes_back(Decimal::new(fen, 2)));
        }
    }

    #[test]
    fn sums_at_the_ends_come_back_and_longer_ones_are_told_apart() {
        for fen in [0, 1, 10, 99, 100, 999_999_999_999_999] {
            assert!(comes_back(Decimal::new(fen, 2)), "{fen}");
            assert!(survives(Decimal::new(fen, 2)), "{fen}");
        }
        // 10^15 yuan less one fen: seventeen digits.
        assert!(!survives(Decimal::new(99_999_999_999_999_999, 2)));
        assert!(survives(Decimal::new(1_000_000_000_000_000, 0)));
    }
}
