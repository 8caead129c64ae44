//! What a reader sees in the sheets, and what is blank or left out.

use redress_core::{
    Case, Decimal, Lens, Position, assess,
    case::{Cost, Credit, Gain},
};
use redress_drafting::{Kind, Lang, draft, text};
use redress_export::xlsx;
use serde_json::{Value, json};

use super::cases::{everything, forms, joint};
use crate::office::{parts, row_of, sheets};

#[test]
fn each_ground_of_joint_liability_stands_in_the_row_of_its_debtor() {
    let sheets = sheets(&xlsx(Lang::Zh, &joint()).unwrap());
    let summary = &sheets["汇总"];
    for (name, article) in [("Zhang", "一千一百六十八条"), ("Wang", "一千一百六十九条")]
    {
        let row = row_of(summary, "A", name).unwrap();
        let ground = summary[&format!("E{row}")].text();
        assert!(ground.contains(article), "{name}: {ground}");
    }
    assert!(summary.values().any(|cell| cell.text().contains("仅为推定")));
    for term in ["本人应承担数额", "对外承担责任的最高限额", "内部份额", "尚未确定责任主体"]
    {
        assert!(summary.values().any(|cell| cell.text() == term), "{term}");
    }
}

/// No path of the case and no name of the law's data is printed.
#[test]
fn no_sheet_shows_a_path_or_a_code() {
    let published = redress_casebook::all().map(|record| record.case);
    for case in published.chain([everything()]).chain(forms().map(|(_, case)| case)) {
        for lang in Lang::ALL {
            for (name, sheet) in sheets(&xlsx(lang, &case).unwrap()) {
                for (cell, shown) in sheet {
                    let text = shown.text();
                    let code = text.starts_with('/') || text.contains("BRACKETS");
                    assert!(!code, "{name} {cell}: {text}");
                }
            }
        }
    }
}

/// While the court has found on nothing, what anybody owes is blank, and no zero.
#[test]
fn nobody_owes_zero_while_nothing_is_found() {
    let owed = |found: &str| {
        let json = format!(
            r#"{{"defendants":[{{"id":"a","name":"甲"}},{{"id":"b","name":"乙"}}],"compensation":{{"route":"gain",
            "gains":[{{"defendant":"a","claimed":"300"{found}}},{{"defendant":"b","claimed":"200"}}]}}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        let sheets = sheets(&xlsx(Lang::Zh, &case).unwrap());
        let summary = &sheets["汇总"];
        let row = row_of(summary, "A", "甲").unwrap();
        ["B", "C", "D"].map(|column| summary[&format!("{column}{row}")].text().to_owned())
    };
    assert_eq!(owed(""), ["", "", ""]);
    // 乙's gain is open still: 甲 is found to owe nothing.
    assert_eq!(owed(r#","found":"none""#), ["0", "0", "0"]);
}

/// 甲's 300 are found and 乙's 200 are open, as is the payment of 50 and the cost of 丙, who owes nothing else: what each owes is
/// blank until something of it is decided, or everything is. What the page says is known is what the sheet shows.
#[test]
fn who_waits_for_his_own_finding_owes_no_zero() {
    let case = |gain: &str, credit: &str| {
        let json = json!({
            "defendants": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}, {"id": "c", "name": "丙"}],
            "plaintiff": {"kind": "procuratorate"},
            "compensation": {"route": "gain", "gains": [
                {"defendant": "a", "claimed": "300", "found": "all"},
                {"defendant": "b", "claimed": "200", "found": if gain.is_empty() { Value::Null } else { json!(gain) }},
            ]},
            "credits": [{"kind": "paid", "defendant": "a", "claimed": "50",
                "found": if credit.is_empty() { Value::Null } else { json!(credit) }}],
        });
        Case::from_json(json.to_string().as_bytes()).unwrap()
    };
    let shown = |gain: &str, credit: &str| {
        let case = case(gain, credit);
        let sheets = sheets(&xlsx(Lang::Zh, &case).unwrap());
        let summary = &sheets["汇总"];
        let cell = |name: &str, column: &str| {
            let row = row_of(summary, "A", name).unwrap();
            summary[&format!("{column}{row}")].text().to_owned()
        };
        let known = assess(&case, Position::Found, Lens::LAW).unwrap();
        for (one, name) in known.defendants.iter().zip(["甲", "乙", "丙"]) {
            let blank = cell(name, "B").is_empty();
            assert_eq!(!blank, known.knows(&case, &one.own_derivation), "{name} {gain} {credit}");
        }
        [
            cell("甲", "B"),
            cell("乙", "B"),
            cell("乙", "C"),
            cell("乙", "D"),
            cell("丙", "B"),
            cell("尚未确定责任主体", "B"),
        ]
    };
    assert_eq!(shown("", ""), ["300", "", "", "", "", ""]);
    assert_eq!(shown("all", ""), ["300", "200", "200", "200", "", ""]);
    assert_eq!(shown("", "all"), ["250", "", "", "", "", ""]);
    assert_eq!(shown("none", "all"), ["250", "0", "0", "0", "0", "0"]);
}

#[test]
fn the_items_end_with_their_total() {
    let case = Case::from_json(include_bytes!("../../../corpus/complete.json")).unwrap();
    for (lang, items, total) in [(Lang::Zh, "明细", "合计"), (Lang::En, "Items", "Total")] {
        let sheets = sheets(&xlsx(lang, &case).unwrap());
        let sheet = &sheets[items];
        let row = row_of(sheet, "B", total).unwrap();
        let sums = ["E", "F", "J"].map(|column| sheet[&format!("{column}{row}")].fen());
        assert_eq!(sums, ["142276.00", "60000.00", "120276.00"]);
    }
}

/// On paper an empty column takes the room of its head alone.
#[test]
fn an_empty_column_of_the_items_is_narrow() {
    let case = |reason: &str| {
        let case = json!({"costs": [{"head": "lawyer", "label": "律师费", "claimed": "1", "reason": reason}]});
        Case::from_json(case.to_string().as_bytes()).unwrap()
    };
    let widths = |case: &Case| {
        let sheet = parts(&xlsx(Lang::Zh, case).unwrap())["xl/worksheets/sheet1.xml"].clone();
        let tree = roxmltree::Document::parse(&sheet).unwrap();
        let number = |col: roxmltree::Node<'_, '_>, name: &str| {
            col.attribute(name).unwrap().parse::<Decimal>().unwrap().trunc()
        };
        // Reason and proof are the eleventh and twelfth column.
        [11, 12].map(Decimal::from).map(|column| {
            let mut cols = tree.descendants().filter(|node| node.tag_name().name() == "col");
            let col =
                cols.find(|col| (number(*col, "min")..=number(*col, "max")).contains(&column));
            number(col.unwrap(), "width")
        })
    };
    assert_eq!(widths(&case("过高")), [18, 6].map(Decimal::from));
    assert_eq!(widths(&case("")), [6, 6].map(Decimal::from));
}

/// A row that was added and not filled in has no row in the workbook.
#[test]
fn a_blank_row_stands_in_no_workbook() {
    let mut case = Case::from_json(include_bytes!("../../../corpus/complete.json")).unwrap();
    let cells = |case: &Case| {
        let sheets = sheets(&xlsx(Lang::Zh, case).unwrap());
        sheets["明细"].keys().cloned().collect::<Vec<_>>()
    };
    let before = cells(&case);
    case.costs.push(Cost::default().into());
    case.compensation.gains.push(Gain::default().into());
    case.credits.push(Credit::default().into());
    assert_eq!(cells(&case), before);
    case.costs.push(Cost { label: "丙".to_owned(), ..Cost::default() }.into());
    assert!(cells(&case).len() > before.len());
}

/// A Chinese paper and workbook write a day as 2026年3月1日, also in the account of payments.
#[test]
fn days_are_written_in_chinese() {
    let iso = |text: &str| {
        let digits: String =
            text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        digits.contains("0000-00-00")
    };
    let instalments = Case::from_json(include_bytes!("../../../corpus/instalments.json")).unwrap();
    let mut one_debt = instalments.clone();
    let interest = one_debt.interest.as_mut().unwrap();
    interest.principal = "100000".parse().ok();
    for case in [instalments, one_debt] {
        let paper = text(&draft(Lang::Zh, Kind::Reasons, &case).unwrap());
        assert!(paper.contains("2026年3月1日"), "{paper}");
        let days: Vec<_> = paper.lines().filter(|line| iso(line)).collect();
        assert_eq!(days, [""; 0]);
        for (name, sheet) in sheets(&xlsx(Lang::Zh, &case).unwrap()) {
            if ["汇总", "计算", "参数"].contains(&&*name) {
                let days: Vec<_> = sheet.values().filter(|cell| iso(cell.text())).collect();
                assert!(days.is_empty(), "{name}: {days:?}");
            }
        }
    }
}

/// A total of more than fifteen digits is noted with its fen, as the sum it was entered as is: 600,000,000,000,000.01 and
/// 300,000,000,000,000.32. A shorter one has no note.
#[test]
fn a_total_past_fifteen_digits_says_what_it_is() {
    let notes = |sums: [&str; 2]| {
        let costs = sums.map(|sum| json!({"head": "lawyer", "claimed": sum, "found": "all"}));
        let case = json!({"defendants": [{"id": "a", "name": "甲"}], "costs": costs}).to_string();
        let made = parts(&xlsx(Lang::Zh, &Case::from_json(case.as_bytes()).unwrap()).unwrap());
        // The notes of the items come first, those of the summary second.
        let notes = made.get("xl/comments2.xml").cloned().unwrap_or_default();
        notes.matches("900000000000000.33").count()
    };
    // The head and the total as claimed and as found, the sum claimed, what the one defendant owes.
    assert!(notes(["600000000000000.01", "300000000000000.32"]) >= 5);
    assert_eq!(notes(["6.01", "3.32"]), 0);
}

/// The four bases of a fee per case are told apart: 100 to 500 where rights of personality are infringed, 50 to 100 in
/// other cases. A sum of 1,234,567,890,123.00, twenty letters, has a column that shows it.
#[test]
fn bases_of_the_fee_are_named_and_long_sums_have_room() {
    let case = |sum: &str| {
        let json = json!({
            "dates": {"act": {"to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
            "plaintiff": {"kind": "procuratorate"}, "defendants": [{"id": "a", "name": "甲"}],
            "compensation": {"route": "loss", "losses": [{"claimed": sum, "found": "all"}]},
        });
        Case::from_json(json.to_string().as_bytes()).unwrap()
    };
    let bytes = xlsx(Lang::En, &case("1234567890123")).unwrap();
    let inputs = &sheets(&bytes)["Parameters"];
    let mut bases: Vec<_> = (1..60)
        .filter_map(|row| {
            let name = inputs.get(&format!("A{row}"))?.text();
            let value = inputs.get(&format!("B{row}"))?.text();
            name.contains("base per case").then(|| (name.to_owned(), value.to_owned()))
        })
        .collect();
    bases.sort();
    let ends: Vec<_> =
        bases.iter().map(|(name, value)| (name.rsplit(' ').next().unwrap(), &**value)).collect();
    assert_eq!(ends, [("highest", "100"), ("lowest", "50"), ("highest", "500"), ("lowest", "100")]);
    let names: std::collections::BTreeSet<_> = bases.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    let widths = |bytes: &[u8]| {
        let sheet = parts(bytes)["xl/worksheets/sheet1.xml"].clone();
        let tree = roxmltree::Document::parse(&sheet).unwrap();
        let column = tree.descendants().filter(|node| node.tag_name().name() == "col");
        let mut column =
            column.filter(|node| node.attribute("min").unwrap().parse::<u32>().unwrap() <= 5);
        column.next_back().unwrap().attribute("width").unwrap().parse::<Decimal>().unwrap().trunc()
    };
    assert!(widths(&bytes) >= Decimal::from(20));
    assert_eq!(widths(&xlsx(Lang::En, &case("1000")).unwrap()), Decimal::from(14));
}
