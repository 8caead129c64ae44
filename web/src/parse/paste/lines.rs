//! Lines among pasted rows that are no items: totals, sums in capital numerals, signatures.

use redress_core::Yuan;

use super::{
    cells::word,
    columns::{Column, Layout},
};

/// Which rows a total sums.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Span {
    /// Those since the last line of totals: 小计.
    Part,
    /// A part or all, by its name: 律师费合计.
    Named,
    /// All: 合计.
    Whole,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Item,
    /// The sum of rows, perhaps written into the same cell.
    Total {
        label: String,
        span: Span,
        sum: Option<Yuan>,
    },
    /// The sum of all rows in capital numerals.
    Capital {
        label: String,
        sum: Option<Yuan>,
    },
    /// Who made the table, and when.
    Signature,
}

const PARTS: [&str; 3] = ["小计", "subtotal", "sub-total"];
const TOTALS: [&str; 14] = [
    "合计",
    "总计",
    "共计",
    "总额",
    "总和",
    "累计",
    "总金额",
    "总数额",
    "合计总计",
    "total",
    "totals",
    "grandtotal",
    "totalamount",
    "sum",
];
/// What stands around such a word and adds nothing to it.
const AROUND: [&str; 10] =
    ["金额", "数额", "费用", "以上", "上述", "本页", "本表", "各项", "人民币", "元"];
const SIGNERS: [&str; 24] = [
    "制表",
    "填表",
    "填报",
    "编制",
    "审核",
    "复核",
    "审批",
    "批准",
    "核对",
    "经办",
    "经手",
    "负责",
    "单位负责",
    "财务负责",
    "会计",
    "出纳",
    "签字",
    "签名",
    "签章",
    "盖章",
    "日期",
    "制表日期",
    "填表日期",
    "填报日期",
];

/// What a line is, by its words; what the columns say decides which cells are asked.
pub(super) fn kind(line: &[String], layout: &Layout) -> Kind {
    let column = |index: usize| layout.columns.get(index).copied().flatten();
    let in_sums = |index: usize| column(index).is_some_and(|column| Column::SUMS.contains(&column));
    let asked: Vec<(usize, &String)> = line
        .iter()
        .enumerate()
        .filter(|(index, cell)| !cell.is_empty() && !column(*index).is_some_and(Column::is_prose))
        .collect();
    let spelt = |cell: &str| cell.replace("大寫", "大写");
    if let Some((_, label)) = asked.iter().find(|(_, cell)| spelt(cell).contains("大写")) {
        // `合计（大写）：叁万肆仟元整（小写：34000元）`
        let sum = |cell: &str| {
            let cell = spelt(cell);
            let behind = cell.split_once("大写").map_or(&*cell, |(_, behind)| behind);
            let behind = behind.split_once("小写").map_or(behind, |(before, _)| before);
            Yuan::typed(behind.trim_matches(['(', ')', '（', '）', '：', ':', '】', ']', ' '])).ok()
        };
        let sum = asked.iter().find_map(|(_, cell)| sum(cell));
        return Kind::Capital { label: (*label).clone(), sum };
    }
    if let [(index, alone)] = asked[..]
        && !in_sums(index)
        && let Some(sum) = Yuan::from_capital(alone)
    {
        return Kind::Capital { label: alone.clone(), sum: Some(sum) };
    }
    if let Some(total) = asked.iter().find_map(|(_, cell)| total(cell)) {
        return total;
    }
    let sums = line.iter().enumerate().any(|(at, cell)| in_sums(at) && Yuan::typed(cell).is_ok());
    match asked.first() {
        Some((_, cell)) if signs(cell, sums) => Kind::Signature,
        _ => Kind::Item,
    }
}

/// Whether a cell in a line of totals is one of its sums and not its name.
pub(super) fn is_sum(cell: &str) -> bool {
    total(cell).is_none()
}

fn total(cell: &str) -> Option<Kind> {
    let text = word(cell);
    let whole = text.trim_end_matches([':', '.']);
    let kind = |span, sum| {
        let label = cell.trim_end_matches(['：', ':']).to_owned();
        Some(Kind::Total { label, span, sum })
    };
    let name = without_brackets(whole);
    let bare = AROUND.iter().fold(name.clone(), |name, word| name.replace(word, ""));
    for text in [&*name, &*bare] {
        if PARTS.contains(&text) {
            return kind(Span::Part, None);
        }
        if TOTALS.contains(&text) {
            return kind(Span::Whole, None);
        }
    }
    // `律师费小计`, `A类合计`
    if name.chars().count() <= 12 {
        if name.ends_with("小计") || name.ends_with("subtotal") {
            return kind(Span::Part, None);
        }
        if ["合计", "总计", "共计"].iter().any(|end| name.ends_with(end)) {
            return kind(Span::Named, None);
        }
    }
    // `合计：3000元`
    let starts = PARTS[..1].iter().map(|start| (start, Span::Part));
    let mut starts = starts.chain(TOTALS[..6].iter().map(|start| (start, Span::Whole)));
    starts.find_map(|(start, span)| {
        let rest = text.strip_prefix(start)?.trim_start_matches([':', '为']);
        kind(span, Some(Yuan::typed(rest).ok()?))
    })
}

/// `合计(元)` → `合计`.
fn without_brackets(text: &str) -> String {
    match (text.find('('), text.rfind(')')) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &text[..from], &text[to + 1..]),
        _ => text.to_owned(),
    }
}

/// `制表人：张三`, `审核`, `日期：2024年1月5日`; with a sum in the line only behind a colon, for `审核费` and the
/// like are items.
fn signs(cell: &str, sums: bool) -> bool {
    let text = word(cell);
    let (name, colon) = match text.split_once(':') {
        Some((name, _)) => (name, true),
        None => (&*text, false),
    };
    let name = without_brackets(name);
    let name = name.strip_suffix(['人', '员', '者']).unwrap_or(&name);
    // `日期 2024年1月5日`
    let dated = text
        .strip_prefix("日期")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (SIGNERS.contains(&name) && (colon || !sums)) || (dated && !sums)
}
