//! Rows as they are copied from a spreadsheet: cells with tabs between them, quoted where they hold a
//! tab or a line end.

use redress_core::{Yuan, case::Found};

use crate::{edit::ItemEdit, typed::Typed};

/// The columns of a schedule that can be pasted into.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Column {
    Label,
    Claimed,
    Conceded,
    Found,
    Reason,
    Proof,
}

impl Column {
    const ALL: [Self; 6] =
        [Self::Label, Self::Claimed, Self::Conceded, Self::Found, Self::Reason, Self::Proof];

    /// The field of an item.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Claimed => "claimed",
            Self::Conceded => "conceded",
            Self::Found => "found",
            Self::Reason => "reason",
            Self::Proof => "proof",
        }
    }

    /// The column of a field.
    pub(crate) fn of(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.field() == field)
    }

    /// Whether it holds lines of text, into which a paste is a text too.
    pub(crate) fn is_prose(self) -> bool {
        matches!(self, Self::Reason | Self::Proof)
    }

    /// What people write above it.
    fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Label => &[
                "明细",
                "项目",
                "名称",
                "费用项目",
                "费用名称",
                "内容",
                "事项",
                "item",
                "label",
                "name",
            ],
            Self::Claimed => &[
                "诉请",
                "诉请金额",
                "主张",
                "主张金额",
                "请求金额",
                "金额",
                "claimed",
                "claim",
                "amount",
            ],
            Self::Conceded => {
                &["认可", "认可金额", "被告认可", "被告认可金额", "conceded", "admitted"]
            }
            Self::Found => {
                &["认定", "认定金额", "本院认定", "本院认定金额", "法院认定", "found", "court"]
            }
            Self::Reason => &["理由", "说明", "备注", "reason", "notes", "note", "remarks"],
            Self::Proof => &["证据", "proof", "evidence"],
        }
    }

    /// The column under a head such as `诉请（元）`.
    fn under(head: &str) -> Option<Self> {
        let head = head.split(['（', '(', '[', '/']).next().unwrap_or_default();
        let head = head.trim().to_lowercase();
        Self::ALL.into_iter().find(|column| column.heads().contains(&&*head))
    }
}

/// A text that its field cannot read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct BadCell {
    /// Its row, from 0.
    pub(crate) row: usize,
    pub(crate) column: Column,
    pub(crate) text: String,
}

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Pasted {
    pub(crate) rows: Vec<Vec<ItemEdit>>,
    pub(crate) bad: Vec<BadCell>,
    /// A row of totals was left out: it would count everything twice.
    pub(crate) total: bool,
    /// Heads of columns that have no place here.
    pub(crate) left_out: Vec<String>,
}

/// Reads rows. `first` is the column of the field that they are pasted into; a row of heads says otherwise.
/// `None`: it is a single text, which the field takes by itself.
pub(crate) fn read(text: &str, first: Column) -> Option<Pasted> {
    let mut lines = cells(text);
    lines.retain(|line| line.iter().any(|cell| !cell.is_empty()));
    if lines.len() < 2 && lines.first().is_none_or(|line| line.len() < 2) {
        return None;
    }
    let mut pasted = Pasted::default();
    let heads: Vec<Option<Column>> =
        lines.first()?.iter().map(|head| Column::under(head)).collect();
    let columns = if is_head(&lines[0], &heads) {
        let line = lines.remove(0);
        let unknown = line.into_iter().zip(&heads).filter(|(_, column)| column.is_none());
        pasted.left_out = unknown.map(|(head, _)| head).filter(|head| !head.is_empty()).collect();
        heads
    } else {
        let start = Column::ALL.into_iter().skip_while(|column| *column != first);
        start.map(Some).collect()
    };
    if lines.last().is_some_and(|line| is_total(line, &columns)) {
        lines.pop();
        pasted.total = true;
    }
    for (row, line) in lines.into_iter().enumerate() {
        let mut edits = Vec::new();
        for (column, text) in columns.iter().zip(line) {
            let Some(column) = *column else { continue };
            let (edit, bad) = cell(column, &text);
            edits.push(edit);
            if bad {
                pasted.bad.push(BadCell { row, column, text });
            }
        }
        pasted.rows.push(edits);
    }
    Some(pasted)
}

/// Whether the first line names columns: two of them, or all that it has.
fn is_head(line: &[String], heads: &[Option<Column>]) -> bool {
    let named = heads.iter().flatten().count();
    let filled = line.iter().filter(|cell| !cell.is_empty()).count();
    named >= 2 || named == filled
}

fn is_total(line: &[String], columns: &[Option<Column>]) -> bool {
    let place = columns.iter().position(|column| *column == Some(Column::Label));
    let label = place.and_then(|place| line.get(place)).map(|cell| cell.to_lowercase());
    let plain: String = label.unwrap_or_default().split_whitespace().collect();
    ["合计", "总计", "共计", "total", "sum"].contains(&plain.trim_end_matches(['：', ':']))
}

/// The edit of a cell, and whether its text cannot be read. An empty cell is not known.
fn cell(column: Column, text: &str) -> (ItemEdit, bool) {
    fn value<T: Typed>(text: &str) -> (Option<T>, bool) {
        match text {
            "" | "—" | "–" => (None, false),
            text => T::read(text).map_or((None, true), |value| (Some(value), false)),
        }
    }
    match column {
        Column::Label => (ItemEdit::Label(text.to_owned()), false),
        Column::Reason => (ItemEdit::Reason(text.to_owned()), false),
        Column::Proof => (ItemEdit::Proof(text.to_owned()), false),
        Column::Claimed => {
            let (value, bad) = value::<Yuan>(text);
            (ItemEdit::Claimed(value), bad)
        }
        Column::Conceded => {
            let (value, bad) = value::<Yuan>(text);
            (ItemEdit::Conceded(value), bad)
        }
        Column::Found => {
            let (value, bad) = value::<Found>(text);
            (ItemEdit::Found(value), bad)
        }
    }
}

/// The cells of each line, without blanks around them; a line end within a cell becomes a blank.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let line = lines.len() - 1;
        let of = lines[line].len() - 1;
        let cell = &mut lines[line][of];
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' => {}
            '\n' | '\t' if quoted => cell.push(' '),
            '\n' => lines.push(vec![String::new()]),
            '\t' => lines[line].push(String::new()),
            c => cell.push(c),
        }
    }
    for cell in lines.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    #[test]
    fn rows_of_a_spreadsheet_are_read() {
        let text = "律师费\t1,234.50\t￥1,000\t60%\r\n公证费\t3.4万元\t\t全部\r\n";
        let pasted = read(text, Column::Label).unwrap();
        let row = |label: &str, claimed, conceded, found: &str| {
            vec![
                ItemEdit::Label(label.to_owned()),
                ItemEdit::Claimed(claimed),
                ItemEdit::Conceded(conceded),
                ItemEdit::Found(Some(found.parse().unwrap())),
            ]
        };
        let rows = vec![
            row("律师费", Some(yuan("1234.50")), Some(yuan("1000")), "60%"),
            row("公证费", Some(yuan("34000")), None, "all"),
        ];
        assert_eq!(pasted, Pasted { rows, ..Pasted::default() });
    }

    #[test]
    fn heads_name_the_columns() {
        let text = "序号\t认定（元）\t项目\n1\t10\ta\n2\t20\tb\n\t30\t合 计";
        let pasted = read(text, Column::Claimed).unwrap();
        let row = |found: &str, label: &str| {
            vec![ItemEdit::Found(Some(found.parse().unwrap())), ItemEdit::Label(label.to_owned())]
        };
        let rows = vec![row("10.00", "a"), row("20.00", "b")];
        let left_out = vec!["序号".to_owned()];
        assert_eq!(pasted, Pasted { rows, total: true, left_out, ..Pasted::default() });
    }

    #[test]
    fn what_cannot_be_read_is_kept_as_text() {
        let pasted = read("a\t约三千\nb\t-5", Column::Label).unwrap();
        let bad = |row, text: &str| BadCell { row, column: Column::Claimed, text: text.to_owned() };
        assert_eq!(pasted.bad, [bad(0, "约三千"), bad(1, "-5")]);
        assert_eq!(pasted.rows[0][1], ItemEdit::Claimed(None));
    }

    #[test]
    fn columns_start_at_the_field() {
        let pasted = read("1\t2\n3\t4", Column::Conceded).unwrap();
        let found = ItemEdit::Found(Some("2".parse().unwrap()));
        assert_eq!(pasted.rows[0], [ItemEdit::Conceded(Some(yuan("1"))), found]);
    }

    #[test]
    fn a_quoted_cell_may_hold_a_line_end() {
        let pasted = read("\"say \"\"a\"\"\nb\"\t1\nc\t2", Column::Label).unwrap();
        assert_eq!(pasted.rows.len(), 2);
        assert_eq!(pasted.rows[0][0], ItemEdit::Label("say \"a\" b".to_owned()));
    }

    #[test]
    fn a_single_text_is_left_to_the_field() {
        assert_eq!(read("3.4万", Column::Claimed), None);
        assert_eq!(read("3.4万\r\n", Column::Claimed), None);
    }
}
