//! A document as a tree of headings, paragraphs, numbered items, tables and derivations. Every format
//! is rendered from it.

use std::collections::BTreeMap;

use redress_core::{Authority, Case, Yuan, case::Head};

use crate::{Lang, wording};

/// A document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// The court, above the title; empty where it is not known or not said.
    pub court: String,
    /// Its title.
    pub title: String,
    /// The docket number, under the title and ending with the text; empty as the court may be.
    pub docket: String,
    /// Its content.
    pub blocks: Vec<Block>,
    /// What an operative part rests on, in the order in which it is cited; empty for what rests on nothing.
    pub basis: Vec<Authority>,
}

/// What an item is, whatever its words: the self-check reads this, and reads text only where the user wrote it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Meaning {
    /// An order to pay a sum, in all that it orders.
    Payment {
        /// What it is paid for.
        group: Head,
        /// The sum; nought where it is left open.
        sum: Yuan,
    },
    /// An order on who answers for the payments of others: nothing is owed a second time.
    Undertaking,
    /// Who gets what of the sums ordered: nothing is owed a second time.
    Distribution,
    /// An order to do, or not to do, something: the place of the remedy in the list of the case.
    Remedy(usize),
    /// The rest of what is claimed is rejected.
    Rejection,
    /// The notice on late performance, with its rule; `None` where the day of the judgment is not known.
    LateInterest(Option<Authority>),
    /// Who bears the court fee, or why that is left open.
    Fee(Option<FeeOpen>),
    /// How to appeal.
    Appeal,
    /// When an agreement takes effect, and how it is announced.
    Announcement,
    /// A place where orders are still to come.
    Open,
}

/// Why it is left open who bears the court fee.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FeeOpen {
    /// Something that is claimed is still to be decided.
    Undecided,
    /// Who owes is open.
    Debtors,
    /// Both sides lose in part: the court divides the fee.
    InPart,
    /// Only a procuratorate lost, which pays none.
    NobodyPays,
    /// Nobody lost, or it is not known who sues.
    NobodyLost,
}

/// A block of a document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A line in red: what must be mended before the document is used.
    Warning(String),
    /// An item such as one of the operative part, or one of the fixed paragraphs behind them. The user
    /// may put his own words in its place.
    Item {
        /// Its number with its mark: `一、`, `1.`; empty for a single item and for a fixed paragraph.
        number: String,
        /// Its text.
        text: String,
        /// The field of the case it comes from; no two items of a document have the same.
        path: String,
        /// What it is.
        meaning: Meaning,
        /// The user's words stand in place of the draft's.
        edited: bool,
    },
    /// A list without numbers.
    List(Vec<String>),
    /// Lines that stand by themselves, without the indent of a paragraph: at the start whom a document goes to, at
    /// the end who signs it, and the day.
    Lines {
        /// Where they are set.
        align: Align,
        /// The lines.
        lines: Vec<String>,
    },
    /// A table.
    Table {
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows, each as long as the columns.
        rows: Vec<Vec<String>>,
    },
    /// A derivation.
    Tree(Node),
}

/// A column of a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// How its cells are set.
    pub align: Align,
}

/// How a cell or a line is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Align {
    /// Text.
    Start,
    /// Figures and signatures.
    End,
}

/// A node of a derivation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Node {
    /// What it is, with its value.
    pub line: String,
    /// How it was made and what orders it.
    pub notes: Vec<String>,
    /// What it was made from.
    pub parts: Vec<Node>,
}

impl Document {
    /// An empty document.
    pub fn new(lang: Lang, title: impl Into<String>) -> Self {
        Self {
            lang,
            court: String::new(),
            title: title.into(),
            docket: String::new(),
            blocks: Vec::new(),
            basis: Vec::new(),
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Says at the head which entries are left out since they cannot be read.
    pub(crate) fn warn_of_unread(&mut self, case: &Case) {
        if let Some(warning) = wording::unread(self.lang, case) {
            self.blocks.insert(0, Block::Warning(warning));
        }
    }

    /// Adds a table; nothing if there are no rows, and no column that has nothing in any row.
    pub fn table<const N: usize>(
        &mut self,
        columns: [(&str, Align); N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
        if rows.is_empty() {
            return;
        }
        let filled: Vec<bool> = (0..N)
            .map(|index| rows.iter().any(|row| row.get(index).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let kept = |row: Vec<String>| {
            row.into_iter().zip(&filled).filter(|(_, filled)| **filled).map(|(cell, _)| cell)
        };
        let columns = columns
            .into_iter()
            .zip(&filled)
            .filter(|(_, filled)| **filled)
            .map(|((title, align), _)| Column { title: title.to_owned(), align })
            .collect();
        let rows = rows.into_iter().map(|row| kept(row).collect()).collect();
        self.blocks.push(Block::Table { columns, rows });
    }

    /// Adds an item without a number.
    pub(crate) fn fixed(&mut self, meaning: Meaning, path: &str, text: impl Into<String>) {
        let (number, path) = (String::new(), path.to_owned());
        self.blocks.push(Block::Item { number, text: text.into(), path, meaning, edited: false });
    }

    /// Puts the user's words in the place of items, by path. Number and end mark stay.
    pub(crate) fn edit(&mut self, edits: &BTreeMap<String, String>) {
        for block in &mut self.blocks {
            if let Block::Item { text, path, edited, .. } = block
                && let Some(own) = edits.get(path)
            {
                let marks = ['。', '；', ';', '.'];
                let end = text.chars().next_back().filter(|c| marks.contains(c));
                text.clear();
                text.push_str(own.trim().trim_end_matches(marks));
                text.extend(end);
                *edited = true;
            }
        }
    }

    /// Changes every text.
    pub(crate) fn map(&mut self, change: &dyn Fn(&str) -> String) {
        let apply = |text: &mut String| *text = change(text);
        apply(&mut self.court);
        apply(&mut self.title);
        apply(&mut self.docket);
        for block in &mut self.blocks {
            match block {
                Block::Heading(text)
                | Block::Paragraph(text)
                | Block::Warning(text)
                | Block::Item { text, .. } => apply(text),
                Block::List(lines) | Block::Lines { lines, .. } => {
                    lines.iter_mut().for_each(apply);
                }
                Block::Table { columns, rows } => {
                    for column in columns {
                        apply(&mut column.title);
                    }
                    rows.iter_mut().flatten().for_each(apply);
                }
                Block::Tree(node) => node.map(change),
            }
        }
    }

    /// Every text, for looking through.
    pub(crate) fn texts(&self) -> Vec<String> {
        let texts = std::cell::RefCell::new(Vec::new());
        self.clone().map(&|text| {
            texts.borrow_mut().push(text.to_owned());
            text.to_owned()
        });
        texts.into_inner()
    }
}

impl Node {
    fn map(&mut self, change: &dyn Fn(&str) -> String) {
        self.line = change(&self.line);
        self.notes.iter_mut().for_each(|note| *note = change(note));
        self.parts.iter_mut().for_each(|part| part.map(change));
    }
}

/// One line of text: line breaks become blanks; control characters and those that could rearrange or
/// hide what is read (directions, zero widths) are left out.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .filter(|c| !is_hidden(*c))
        .collect()
}

/// A control character, or one that could rearrange or hide what is read. Joiners and variation
/// selectors stay: emoji and rare characters need them.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}')
}
