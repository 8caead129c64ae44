//! A document as DOCX, set as Chinese courts set their documents: A4, the margins, sizes and faces of
//! GB/T 9704 (a convention for official documents, not a rule of procedure). Numbers of orders are
//! printed as the document gives them.

use docx_rs::{
    AbstractNumbering, AlignmentType, BreakType, Docx, Footer, IndentLevel, Level, LevelJc,
    LevelText, LineSpacing, LineSpacingType, NumPages, NumberFormat, Numbering, NumberingId,
    PageMargin, PageNum, Paragraph, Run, RunFonts, Shading, SpecialIndentType, Start, Style,
    StyleType, Table, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType, XMLDocx,
};
use redress_core::Receipt;
use redress_drafting::{Align, Block, Column, Document, Lang, Node, figures};

use crate::{
    Failure, say,
    text::{clean, letters},
};

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// 37, 35, 28 and 26 mm: above, below, left and right.
const ABOVE: i32 = 2_098;
const BELOW: i32 = 1_984;
const LEFT: i32 = 1_587;
const RIGHT: i32 = 1_474;
/// The width of the text.
const WIDTH: usize = 11_906 - 1_587 - 1_474;
/// The numbering of lists; 1 is one that docx-rs puts into every file.
const LIST: usize = 2;
/// Rows of a table that is not divided between pages.
const SHORT: usize = 6;
/// Lines of such a table, and of a row, about a third of a page: a higher one would leave an empty page before it.
const LOW: usize = 16;
/// The day every file carries, so that the same document gives the same bytes.
const DAY: &str = "2000-01-01T00:00:00Z";

/// Sizes in half points, faces and spaces of a language.
struct Setting {
    body: RunFonts,
    heading: RunFonts,
    size: usize,
    title: usize,
    /// In tables and derivations.
    small: usize,
    /// Exact distance of the lines of the text, in twentieths of a point.
    line: i32,
    /// How far the first line of a paragraph starts in: in hundredths of a character, and the same in
    /// twentieths of a point for programs that do not count characters.
    indent: (i32, i32),
    /// Headings in bold: a Latin face has no heavier one.
    bold: bool,
}

impl Setting {
    fn of(lang: Lang) -> Self {
        let faces = |latin: &str, east: &str| {
            RunFonts::new().ascii(latin).hi_ansi(latin).cs(latin).east_asia(east)
        };
        match lang {
            // 三号仿宋, 二号 and 三号黑体, 28 points from line to line, two characters in.
            Lang::Zh => Self {
                body: faces("Times New Roman", "仿宋"),
                heading: faces("Times New Roman", "黑体"),
                size: 32,
                title: 44,
                small: 21,
                line: 560,
                indent: (200, 640),
                bold: false,
            },
            Lang::En => Self {
                body: faces("Times New Roman", "宋体"),
                heading: faces("Times New Roman", "黑体"),
                size: 24,
                title: 32,
                small: 20,
                line: 340,
                indent: (0, 0),
                bold: true,
            },
        }
    }

    fn lines(&self) -> LineSpacing {
        LineSpacing::new().line(self.line).line_rule(LineSpacingType::Exact)
    }
}

/// A document with the receipt of the case it was made from at its end.
///
/// # Errors
/// That the file cannot be put together.
pub fn docx(document: &Document, receipt: &Receipt) -> Result<Vec<u8>, Failure> {
    let lang = document.lang;
    let (law, case) = (say(lang, "法律数据", "law"), say(lang, "案件", "case"));
    let name = say(lang, "校验信息", "Receipt");
    let first = format!("{name} {} · {law} {}", receipt.engine, receipt.law);
    docx_ending(document, &[first, format!("{case} {}", receipt.case)])
}

/// A document with two lines at its end by which it can be checked.
///
/// # Errors
/// That the file cannot be put together.
pub fn docx_ending(document: &Document, ending: &[String; 2]) -> Result<Vec<u8>, Failure> {
    let setting = Setting::of(document.lang);
    let mut file = Writer { setting, lang: document.lang, paragraphs: 0 }.file(document, ending);
    complete(&mut file, document);
    let mut bytes = std::io::Cursor::new(Vec::new());
    file.pack(&mut bytes).map_err(|error| Failure::File(error.to_string()))?;
    Ok(bytes.into_inner())
}

struct Writer {
    setting: Setting,
    lang: Lang,
    paragraphs: u32,
}

impl Writer {
    fn file(&mut self, document: &Document, ending: &[String; 2]) -> XMLDocx {
        let mut file = self.styles(Docx::new());
        if !document.court.is_empty() {
            file = file.add_paragraph(self.paragraph("Court", &document.court).keep_next(true));
        }
        file = file
            .page_size(PAGE.0, PAGE.1)
            .page_margin(
                PageMargin::new().top(ABOVE).bottom(BELOW).left(LEFT).right(RIGHT).footer(850),
            )
            .footer(self.footer())
            .add_paragraph(self.paragraph("Title", &document.title));
        if !document.docket.is_empty() {
            file = file.add_paragraph(self.paragraph("Docket", &document.docket));
        }
        let next = document.blocks.iter().skip(1).map(Some).chain([None]);
        for (block, next) in document.blocks.iter().zip(next) {
            // Names never stand on a page without some of what they are put to.
            let keep = matches!(next, Some(Block::Lines { .. }));
            file = self.block(file, block, keep);
        }
        for line in self.ending(ending) {
            file = file.add_paragraph(line);
        }
        file.build()
    }

    fn styles(&self, file: Docx) -> Docx {
        let s = &self.setting;
        let paragraph = |id: &str, name: &str| {
            Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").q_format(true)
        };
        let (characters, points) = s.indent;
        let indented = |style: Style| match characters {
            0 => style,
            _ => style
                .indent(None, Some(SpecialIndentType::FirstLine(points)), None, None)
                .first_line_chars(characters),
        };
        let heavy = |style: Style| if s.bold { style.bold() } else { style };
        let above = |above| LineSpacing::new().before(above).after(above / 2);
        file.default_fonts(s.body.clone())
            .default_size(s.size)
            .add_style(heavy(
                paragraph("Title", "Title")
                    .fonts(s.heading.clone())
                    .size(s.title)
                    .align(AlignmentType::Center)
                    .line_spacing(above(240)),
            ))
            .add_style(
                paragraph("Court", "Court")
                    .fonts(s.heading.clone())
                    .size(s.title)
                    .align(AlignmentType::Center)
                    .line_spacing(LineSpacing::new().before(240)),
            )
            .add_style(
                paragraph("Docket", "Docket")
                    .align(AlignmentType::Right)
                    .line_spacing(s.lines().after(240)),
            )
            .add_style(heavy(
                paragraph("Heading1", "heading 1")
                    .fonts(s.heading.clone())
                    .size(s.size)
                    .outline_lvl(0)
                    .line_spacing(above(200)),
            ))
            .add_style(indented(
                paragraph("BodyText", "Body Text")
                    .line_spacing(s.lines())
                    .align(AlignmentType::Both),
            ))
            .add_style(
                paragraph("Warning", "Warning")
                    .size(s.small + 3)
                    .bold()
                    .color("C00000")
                    .line_spacing(LineSpacing::new().before(120).after(240)),
            )
            .add_style(paragraph("Address", "Address").line_spacing(s.lines()))
            // A name or a seal ends four characters before the margin.
            .add_style(
                paragraph("Signature", "Signature")
                    .align(AlignmentType::Right)
                    .indent(None, None, Some(points * 2), None)
                    .line_spacing(s.lines()),
            )
            .add_style(paragraph("ListBullet", "List Bullet").size(s.small + 3))
            .add_style(paragraph("TableText", "Table Text").size(s.small))
            .add_style(paragraph("TableHead", "Table Head").fonts(s.heading.clone()).size(s.small))
            .add_style(paragraph("Derivation", "Derivation").size(s.small + 1))
            .add_style(paragraph("Receipt", "Receipt"))
            .add_style(paragraph("Footer", "footer").size(15).align(AlignmentType::Center))
            .add_abstract_numbering(
                AbstractNumbering::new(LIST).add_level(
                    Level::new(
                        0,
                        Start::new(1),
                        NumberFormat::new("bullet"),
                        LevelText::new("–"),
                        LevelJc::new("left"),
                    )
                    .indent(
                        Some(420),
                        Some(SpecialIndentType::Hanging(420)),
                        None,
                        None,
                    ),
                ),
            )
            .add_numbering(Numbering::new(LIST, LIST))
    }

    fn footer(&mut self) -> Footer {
        let [before, between, after] = match self.lang {
            Lang::Zh => ["第 ", " 页 共 ", " 页"],
            Lang::En => ["Page ", " of ", ""],
        };
        let words = |text: &str| Run::new().add_text(text);
        let pages = self
            .empty("Footer")
            .add_run(words(before))
            .add_page_num(PageNum::new())
            .add_run(words(between))
            .add_num_pages(NumPages::new())
            .add_run(words(after));
        Footer::new().add_paragraph(pages)
    }

    /// On the last page, smaller than everything else: it is for whoever checks the figures, not for who reads them.
    fn ending(&mut self, [first, second]: &[String; 2]) -> [Paragraph; 2] {
        let mut line = |text: &str| {
            let run = Run::new().size(13).add_text(text);
            self.empty("Receipt").add_run(run).keep_lines(true)
        };
        let first = line(first).line_spacing(LineSpacing::new().before(480)).keep_next(true);
        [first, line(second)]
    }

    fn empty(&mut self, style: &str) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new().id(format!("{:08x}", self.paragraphs)).style(style)
    }

    fn paragraph(&mut self, style: &str, text: &str) -> Paragraph {
        self.empty(style).add_run(run(text))
    }

    /// A block; a paragraph stays with what follows if it is to `keep`.
    fn block(&mut self, file: Docx, block: &Block, keep: bool) -> Docx {
        match block {
            Block::Heading(text) => {
                file.add_paragraph(self.paragraph("Heading1", text).keep_next(true))
            }
            Block::Paragraph(text) => {
                file.add_paragraph(self.paragraph("BodyText", text).keep_next(keep))
            }
            Block::Warning(text) => {
                file.add_paragraph(self.paragraph("Warning", &format!("【！】{text}")))
            }
            Block::Item { number, text, .. } => {
                let text = format!("{number}{text}");
                file.add_paragraph(self.paragraph("BodyText", &text).keep_next(keep))
            }
            Block::List(items) => items.iter().fold(file, |file, item| {
                let item = self.paragraph("ListBullet", item);
                file.add_paragraph(item.numbering(NumberingId::new(LIST), IndentLevel::new(0)))
            }),
            Block::Lines { align, lines } => {
                lines.iter().enumerate().fold(file, |file, (index, text)| {
                    let last = index + 1 == lines.len();
                    file.add_paragraph(self.line(*align, text, index == 0, last))
                })
            }
            // A line after a table keeps two of them apart.
            Block::Table { columns, rows } => {
                file.add_table(self.table(columns, rows)).add_paragraph(self.empty("TableText"))
            }
            Block::Tree(node) => self.tree(file, node, 0),
        }
    }

    /// A line that stands by itself. Whoever signs stands on the page of what he signs, and all of them on one.
    fn line(&mut self, align: Align, text: &str, first: bool, last: bool) -> Paragraph {
        let style = match align {
            Align::Start => "Address",
            Align::End => "Signature",
        };
        let spacing = self.setting.lines();
        let spacing = if first { spacing.before(240) } else { spacing };
        self.paragraph(style, text)
            .line_spacing(spacing)
            .keep_next(align == Align::Start || !last)
            .keep_lines(true)
    }

    fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) -> Table {
        let (widths, size) = fitted(columns, rows, self.setting.small);
        let smaller = (size < self.setting.small).then_some(size);
        let mut cell = |style: &str, text: &str, align: Align, width: usize, keep: bool| {
            let align = match align {
                Align::Start => AlignmentType::Left,
                Align::End => AlignmentType::Right,
            };
            let run = match smaller {
                Some(size) => run(text).size(size),
                None => run(text),
            };
            let paragraph = self.empty(style).add_run(run).align(align).keep_next(keep);
            TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph)
        };
        let heads = columns.iter().zip(&widths).map(|(column, width)| {
            cell("TableHead", &column.title, column.align, *width, true)
                .shading(Shading::new().fill("EDEDED"))
        });
        let short = rows.len() <= SHORT && lines(rows, &widths, size) <= LOW;
        let mut all = vec![TableRow::new(heads.collect()).cant_split()];
        for (index, row) in rows.iter().enumerate() {
            // A short table stays on one page, and of a long one no row stands alone.
            let last = rows.len() - 1;
            let keep = index < last && (short || index == 0 || index == last - 1);
            let cells =
                row.iter().zip(columns).zip(&widths).map(|((text, column), width)| {
                    cell("TableText", text, column.align, *width, keep)
                });
            let cells = TableRow::new(cells.collect());
            // A row stands on one page, unless it is so high that it would leave an empty page before it.
            let low = lines(std::slice::from_ref(row), &widths, size) <= LOW;
            all.push(if low { cells.cant_split() } else { cells });
        }
        Table::new(all)
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
            .width(WIDTH, WidthType::Dxa)
            .margins(TableCellMargins::new().margin(40, 90, 40, 90))
    }

    /// A derivation: each level a step further in, how it was made below its line.
    fn tree(&mut self, mut file: Docx, node: &Node, depth: i32) -> Docx {
        // Deep trees stop moving in before they run out of the page.
        let left = 360 * depth.min(12);
        let mut line = |text: &str, left: i32, after: u32| {
            self.paragraph("Derivation", text)
                .indent(Some(left), None, None, None)
                .line_spacing(LineSpacing::new().after(after))
        };
        file = file.add_paragraph(line(&node.line, left, 20));
        for note in node.notes.iter().filter(|note| !note.is_empty()) {
            file = file.add_paragraph(line(note, left + 180, 40));
        }
        node.parts.iter().fold(file, |file, part| self.tree(file, part, depth + 1))
    }
}

/// A text with its line breaks and tabs.
fn run(text: &str) -> Run {
    let text = clean(text);
    let mut run = Run::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        for (index, part) in line.split('\t').enumerate() {
            if index > 0 {
                run = run.add_tab();
            }
            run = run.add_text(part);
        }
    }
    run
}

/// About how many lines rows have in columns of these widths.
fn lines(rows: &[Vec<String>], widths: &[usize], size: usize) -> usize {
    // A Latin letter is about half as wide as the size, which is in half points.
    let room = |width: usize| (width.saturating_sub(MARGINS) / (size * 5).max(1)).max(1);
    let of_cell = |(text, width): (&String, &usize)| {
        let room = room(*width);
        text.split('\n').map(|line| letters(line).div_ceil(room).max(1)).sum::<usize>()
    };
    rows.iter().map(|row| row.iter().zip(widths).map(of_cell).max().unwrap_or(1)).sum()
}

/// The margins of a cell, left and right.
const MARGINS: usize = 90 * 2;

/// Widths of columns, and the size of their text: a size at which no number and no head must break.
fn fitted(columns: &[Column], rows: &[Vec<String>], size: usize) -> (Vec<usize>, usize) {
    // Not below 6 points; a number that even then is too long for the page must break.
    let sizes = (12..=size).rev();
    let mut fits = sizes.filter_map(|size| Some((widths(columns, rows, size)?, size)));
    fits.next().unwrap_or_else(|| {
        let each = WIDTH / columns.len().max(1);
        (vec![each; columns.len()], 12.min(size))
    })
}

/// Widths of columns at a size: each as wide as its head and its longest number at least; figures get what they need
/// on one line, texts share the rest by their length. `None` if the page is not wide enough.
fn widths(columns: &[Column], rows: &[Vec<String>], size: usize) -> Option<Vec<usize>> {
    // A Latin letter is about half as wide as the size, which is in half points; a tenth on top.
    let width = |letters: usize| letters * size * 11 / 2 + MARGINS + 40;
    let cells = |index: usize| rows.iter().filter_map(move |row| row.get(index));
    let head = |index: usize| columns.get(index).map_or("", |column| column.title.as_str());
    let longest = |index: usize| {
        let cells = cells(index).map(|cell| letters(cell)).max().unwrap_or(0);
        cells.max(letters(head(index)))
    };
    let unbroken = |index: usize| {
        let numbers = cells(index).flat_map(|cell| figures(cell));
        let numbers = numbers.filter(|(is_number, _)| *is_number).map(|(_, text)| letters(text));
        numbers.max().unwrap_or(0).max(words(head(index)))
    };
    let least: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| match column.align {
            Align::End => width(longest(index)),
            Align::Start => width(unbroken(index)),
        })
        .collect();
    let left = WIDTH.checked_sub(least.iter().sum())?;
    // By the root of their length: a short text is not pressed into a column of two characters by a long one.
    let weights: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| match column.align {
            Align::End => 0,
            Align::Start => (longest(index).clamp(6, 80) * 100).isqrt(),
        })
        .collect();
    let all: usize = weights.iter().sum();
    // What no text needs goes to the sums.
    let share =
        |weight: usize| (left * weight).checked_div(all).unwrap_or(left / columns.len().max(1));
    Some(least.iter().zip(&weights).map(|(least, weight)| least + share(*weight)).collect())
}

/// The longest piece of a head that does not break: a Chinese head whole, of another the longest word.
fn words(head: &str) -> usize {
    head.split(' ').map(letters).max().unwrap_or(0)
}

/// What docx-rs has no words for: the head of a table on each page, the language of the text, the title
/// and the fixed day. User text cannot be mistaken for these marks: in it `<` is escaped.
fn complete(file: &mut XMLDocx, document: &Document) {
    let change = |part: &mut Vec<u8>, from: &str, to: &str| {
        let text = String::from_utf8_lossy(part).replace(from, to);
        *part = text.into_bytes();
    };
    // The heads are the first row of each table.
    let tables = String::from_utf8_lossy(&file.document);
    let mut tables = tables.split("<w:tbl>");
    let before = tables.next().unwrap_or_default().to_owned();
    let marked =
        tables.map(|table| table.replacen("<w:cantSplit />", "<w:cantSplit /><w:tblHeader/>", 1));
    file.document = marked.fold(before, |file, table| file + "<w:tbl>" + &table).into_bytes();
    let lang = match document.lang {
        Lang::Zh => r#"<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>"#,
        Lang::En => r#"<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>"#,
    };
    change(&mut file.styles, "</w:rPr></w:rPrDefault>", &format!("{lang}</w:rPr></w:rPrDefault>"));
    let title = escaped(&document.title);
    let language = document.lang.tag();
    file.doc_props.core = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:language>{language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{DAY}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{DAY}</dcterms:modified></cp:coreProperties>"#
    )
    .into_bytes();
}

fn escaped(text: &str) -> String {
    clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
