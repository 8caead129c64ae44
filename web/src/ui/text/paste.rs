//! What is said of a paste, before and after it is taken: of its columns, its totals and what was left out.

use redress_core::Position;
use redress_drafting::{Lang, wording};

use super::{Word, between, comma};
use crate::parse::paste::{Column, Doubt, Pasted, ReadAs};

/// What came of a paste; so many rows that were filled in before were written over.
pub(crate) fn pasted(lang: Lang, pasted: &Pasted, over: usize) -> String {
    let rows = pasted.rows.len();
    let mut told = vec![match (lang, rows) {
        (Lang::Zh, _) => format!("已粘贴 {rows} 行。"),
        (Lang::En, 1) => "1 row pasted.".to_owned(),
        (Lang::En, _) => format!("{rows} rows pasted."),
    }];
    if over > 0 {
        told.push(match lang {
            Lang::Zh => format!("其中 {over} 行覆盖了原有内容，可以撤销。"),
            Lang::En => format!("{over} of them replace what was there; this can be undone."),
        });
    }
    told.extend(of_paste(lang, pasted));
    told.join(between(lang))
}

/// What is said of a paste before it is taken.
pub(crate) fn coming(lang: Lang, pasted: &Pasted, over: usize) -> String {
    let rows = pasted.rows.len();
    let mut told = vec![match (lang, rows) {
        (Lang::Zh, _) => format!("将粘贴 {rows} 行，各列的读法可以改选。"),
        (Lang::En, 1) => "1 row to paste. How each column is read can be changed.".to_owned(),
        (Lang::En, _) => format!("{rows} rows to paste. How each column is read can be changed."),
    }];
    if over > 0 {
        told.push(match lang {
            Lang::Zh => format!("其中 {over} 行将覆盖原有内容。"),
            Lang::En => format!("{over} of them will replace what is there."),
        });
    }
    told.extend(of_paste(lang, pasted));
    told.join(between(lang))
}

/// What is said of a paste before and after.
fn of_paste(lang: Lang, pasted: &Pasted) -> Vec<String> {
    let Pasted { bad, units, other_lines, numbered, left_out, strangers, .. } = pasted;
    let mut told = Vec::new();
    for (unit, columns) in units {
        let Some(unit) = unit.name() else { continue };
        let columns: Vec<_> = columns.iter().map(|column| pasted_column(lang, *column)).collect();
        let list = columns.join(comma(lang));
        told.push(match lang {
            Lang::Zh => format!("{list}按表中单位“{unit}”读取。"),
            Lang::En => format!("Read in the unit of the table, {unit}: {list}."),
        });
    }
    if !bad.is_empty() {
        let bad = bad.len();
        told.push(match (lang, bad) {
            (Lang::Zh, _) => format!("有 {bad} 格无法读取，原文留在格内，请更正。"),
            (Lang::En, 1) => {
                "1 cell cannot be read; its text is kept for you to correct.".to_owned()
            }
            (Lang::En, _) => {
                format!("{bad} cells cannot be read; their text is kept for you to correct.")
            }
        });
    }
    if !strangers.is_empty() {
        let names = quoted(lang, strangers);
        told.push(match lang {
            Lang::Zh => {
                format!("{names}与本案被告的姓名或者名称对不上，所在行没有选定被告，请补选。")
            }
            Lang::En => format!(
                "Not the name of one defendant of this case, so that its row has none yet: {names}."
            ),
        });
    }
    told.extend(totals(lang, pasted));
    if !other_lines.is_empty() {
        let lines = quoted(lang, other_lines);
        told.push(match lang {
            Lang::Zh => format!("不是项目、没有粘入的行：{lines}。"),
            Lang::En => format!("Lines left out, being no items: {lines}."),
        });
    }
    if *numbered {
        told.push(match lang {
            Lang::Zh => "第一列是序号，没有粘入。".to_owned(),
            Lang::En => "The first column holds running numbers and was left out.".to_owned(),
        });
    }
    if !left_out.is_empty() {
        told.push(match lang {
            Lang::Zh => format!("没有对应栏目、未粘入：{}。", left_out.join(comma(lang))),
            Lang::En => format!("Left out, having no column here: {}.", left_out.join(comma(lang))),
        });
    }
    told
}

/// The head of a pasted column, or its place.
pub(crate) fn head_of(lang: Lang, column: &ReadAs) -> String {
    match (lang, &column.head) {
        (_, Ok(head)) => head.clone(),
        (Lang::Zh, Err(place)) => format!("第{place}列"),
        (Lang::En, Err(place)) => format!("column {place}"),
    }
}

/// How each column of a paste was read.
pub(crate) fn read_as(lang: Lang, columns: &[ReadAs]) -> String {
    let one = |column: &ReadAs| {
        Some(format!("{} → {}", head_of(lang, column), pasted_column(lang, column.column?)))
    };
    let all: Vec<_> = columns.iter().filter_map(one).collect();
    match lang {
        Lang::Zh => format!("各列读作：{}。", all.join("；")),
        Lang::En => format!("Columns were read as: {}.", all.join("; ")),
    }
}

/// What is said of pasted totals: they are left out, and whether they agree with the rows.
fn totals(lang: Lang, pasted: &Pasted) -> Vec<String> {
    let Pasted { totals, checked, doubts, .. } = pasted;
    let mut told = Vec::new();
    if !totals.is_empty() {
        let (said, agree) = (quoted(lang, totals), *checked && doubts.is_empty());
        told.push(match (lang, agree) {
            (Lang::Zh, true) => format!("{said}没有粘入，以免重复计算；已核对，与各行之和一致。"),
            (Lang::Zh, false) => format!("{said}没有粘入，以免重复计算。"),
            (Lang::En, true) => {
                format!(
                    "Left out, so that nothing counts twice: {said}; the sums agree with the rows."
                )
            }
            (Lang::En, false) => format!("Left out, so that nothing counts twice: {said}."),
        });
    }
    for Doubt { label, column, stated, rows } in doubts {
        let column = pasted_column(lang, *column);
        let rows = rows.map(wording::separated);
        told.push(match (lang, rows) {
            (Lang::Zh, Some(rows)) => {
                format!("请核对：“{label}”{column}为 {stated}，各行之和为 {rows}。")
            }
            (Lang::Zh, None) => format!("请核对：“{label}”{column}为 {stated}，无法与各行比较。"),
            (Lang::En, Some(rows)) => {
                format!("Please check: “{label}” states {stated} ({column}), the rows add up to {rows}.")
            }
            (Lang::En, None) => {
                format!("Please check: “{label}” states {stated} ({column}); it cannot be held against the rows.")
            }
        });
    }
    told
}

/// Each in quotation marks.
fn quoted(lang: Lang, words: &[String]) -> String {
    let quoted = words.iter().map(|word| format!("“{word}”"));
    quoted.collect::<Vec<_>>().join(match lang {
        Lang::Zh => "",
        Lang::En => ", ",
    })
}

/// The name of a column that holds sums.
pub(crate) fn pasted_column(lang: Lang, column: Column) -> &'static str {
    match column {
        Column::Claimed => wording::position(lang, Position::Claimed),
        Column::Conceded => wording::position(lang, Position::Conceded),
        Column::Found => wording::position(lang, Position::Found),
        Column::Label => Word::ItemLabel.of(lang),
        Column::Reason => Word::Reason.of(lang),
        Column::Proof => Word::ItemProof.of(lang),
        Column::Defendant => Word::Defendant.of(lang),
        Column::Quantity => Word::Quantity.of(lang),
        Column::UnitPrice => Word::UnitPrice.of(lang),
    }
}
