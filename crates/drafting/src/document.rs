//! A document as a tree of headings, paragraphs, numbered items, tables and derivations. Every format
//! is rendered from it.

use crate::Lang;

/// A document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// A block of a document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A numbered item, such as an item of the operative part.
    Item {
        /// Its number with its mark: `一、`, `1.`; empty for a single item.
        number: String,
        /// Its text.
        text: String,
        /// The field of the case it comes from.
        path: String,
    },
    /// A list without numbers.
    List(Vec<String>),
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

/// How a cell is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Align {
    /// Text.
    Start,
    /// Figures.
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
        Self { lang, title: title.into(), blocks: Vec::new() }
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a table; nothing if there are no rows.
    pub fn table<const N: usize>(
        &mut self,
        columns: [(&str, Align); N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
        if rows.is_empty() {
            return;
        }
        let columns = columns
            .into_iter()
            .map(|(title, align)| Column { title: title.to_owned(), align })
            .collect();
        self.blocks.push(Block::Table { columns, rows });
    }
}
