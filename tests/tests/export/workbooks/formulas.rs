//! Figures stand as formulas: each of them, of what shape, and which have what was typed in them.

use std::fs;

use redress_core::{Case, Decimal};
use redress_drafting::{Lang, wording};
use redress_export::xlsx;
use serde_json::json;

use super::{
    cases::{everything, forms, joint, joint_groups, payments_for_several, shown},
    reading::{differences, formulas, printed},
};
use crate::{
    office::{LibreOffice, packed, parts, poisoned, row_of, sheets},
    varied,
};

#[test]
fn every_figure_is_a_formula_with_the_engine_s_value() {
    assert!(varied::lowered(0..200) > 5, "guardians who owe less are among them");
    let published = redress_casebook::all().map(|record| (record.id, record.case));
    let varied = (0..200).map(|seed| (format!("varied {seed}"), varied::case(seed)));
    let mut wrong = Vec::new();
    for (name, case) in published
        .chain(varied)
        .chain([("everything".to_owned(), everything()), ("joint".to_owned(), joint())])
        .chain(joint_groups())
        .chain(shown())
        .chain(forms())
        .chain(payments_for_several())
    {
        let bytes = xlsx(Lang::En, &case).unwrap();
        assert_eq!(bytes, xlsx(Lang::En, &case).unwrap(), "{name}: the same bytes each time");
        // Interest on instalments is printed, see `ways_of_performance_are_formulas`.
        if name != "instalments" {
            wrong.extend(printed(&parts(&bytes)).into_iter().map(|cell| format!("{name}: {cell}")));
        }
        wrong.extend(differences(&name, &case, &bytes, Lang::En));
    }
    assert_eq!(wrong, [""; 0], "a value stands in place of a formula, or differs");
}

/// A formula in which a sign, a comparison or a comma has nothing on one side opens in no program. Texts in it are left out.
fn without_operand(formula: &str) -> bool {
    let bare: String = formula.split('"').step_by(2).collect::<Vec<_>>().join("x");
    let ends = |sides: &[char], others: &[&str]| {
        bare.match_indices(sides)
            .any(|(at, _)| others.iter().any(|one| bare[at + 1..].starts_with(one)))
    };
    ends(&['(', ','], &[">", "<", "=", "*", "/", ",", ")"])
        || ends(&['+', '-', '*', '/'], &["*", "/", ",", ")"])
        || ends(&['>', '<', '='], &[",", ")"])
        || bare.starts_with(['>', '<', '=', '*', '/', ','])
        || bare.ends_with(['+', '-', '*', '/', '>', '<', '=', ',', '('])
}

/// Also of a case with a defendant in which no sum was ever entered.
#[test]
fn no_formula_has_a_sign_without_its_operands() {
    for (formula, wrong) in [
        (r#"IF(>0,ROUND(0,2),"")"#, true),
        ("IF(COUNT(A1)=,1,0)", true),
        ("SUM()", true),
        ("A1+*B1", true),
        (r#"IF(COUNT(A1)>0,ROUND(-A1,2),"(,>)")"#, false),
        ("SUMPRODUCT(--(A1:A3>=A2))", false),
    ] {
        assert_eq!(without_operand(formula), wrong, "{formula}");
    }
    let bare = Case::from_json(br#"{"defendants":[{"id":"a"},{"id":"b"}]}"#).unwrap();
    let late = br#"{"defendants":[{"id":"a"}],"interest":{"due":"2024-01-01","until":"2024-02-01",
        "payments":[{"date":"2024-01-10","amount":"1"}]}}"#;
    let late = Case::from_json(late).unwrap();
    let published = redress_casebook::all().map(|record| (record.id, record.case));
    let mut formulas_seen = 0;
    for (name, case) in published
        .chain([("bare".to_owned(), bare), ("late".to_owned(), late)])
        .chain([("everything".to_owned(), everything()), ("joint".to_owned(), joint())])
        .chain(joint_groups())
        .chain(shown())
        .chain(forms())
    {
        for (place, formula) in formulas(&parts(&xlsx(Lang::Zh, &case).unwrap())) {
            let formula = formula.replace("&gt;", ">").replace("&lt;", "<");
            let formula = formula.replace("&quot;", "\"").replace("&amp;", "&");
            assert!(!without_operand(&formula), "{name} {place:?}: {formula}");
            formulas_seen += 1;
        }
    }
    assert!(formulas_seen > 1000, "{formulas_seen}");
}

#[test]
fn formulas_depend_on_the_shape_of_a_case_and_not_on_its_sums() {
    for seed in 0..100 {
        let case = varied::case(seed);
        let changed = varied::changed(&case, seed + 1);
        let [before, after] = [&case, &changed].map(|case| parts(&xlsx(Lang::En, case).unwrap()));
        assert_eq!(printed(&after), [""; 0], "{seed}");
        assert_eq!(formulas(&before), formulas(&after), "{seed}");
    }
}

/// Instalments, goods and labour in place of money, and two routes in one case, stand as formulas on their inputs; the
/// sums are worked by hand in `corpus/*.md`. Interest on instalments is printed: what the payments on them were taken for
/// follows the sums, and no cell.
#[test]
fn ways_of_performance_are_formulas() {
    /// The name in the first column, the column of the sum, the sum.
    type Expected = &'static [(&'static str, &'static str, &'static str)];
    let forms: [(&[u8], Expected, Expected); 4] = [
        (
            include_bytes!("../../../corpus/routes-beside.json"),
            &[("Total", "D", "38000.00"), ("邹明", "B", "30000.00"), ("韩亮", "B", "8000.00")],
            &[],
        ),
        (
            include_bytes!("../../../corpus/instalments.json"),
            &[
                ("punitive damages (孙文 and 刘春)", "B", "219427.50"),
                ("instalment 3", "B", "73142.50"),
                ("all instalments", "B", "219427.50"),
                ("short of what is paid in money", "B", "0.00"),
            ],
            &[
                ("late-performance interest", "D", "4902.22"),
                // Not rounded: they add up. The first was paid in time, the last is not due.
                ("  of which: interest on the debt due 15 May 2024", "D", "0"),
                ("  of which: interest on the debt due 31 December 2025", "D", "3750.2215625"),
                ("  of which: interest on the debt due 31 December 2026", "D", "1151.994375"),
                ("  of which: interest on the debt due 31 December 2027", "D", "0"),
                ("of it paid", "D", "0.00"),
                ("interest not paid", "D", "4902.22"),
                // 73,142.50 and 219,427.50, less 73,142.50 and 30,000.
                ("principal not paid", "D", "189427.50"),
                ("paid in excess", "D", "0.00"),
            ],
        ),
        (
            include_bytes!("../../../corpus/in-kind.json"),
            &[
                ("goods in place of money: 化肥", "B", "130000.00"),
                ("paid in money", "B", "89427.50"),
            ],
            &[],
        ),
        (
            include_bytes!("../../../corpus/labour.json"),
            &[
                ("labour in place of money: 个人信息保护公益宣传", "B", "12060.00"),
                ("paid in money", "B", "17940.00"),
            ],
            &[],
        ),
    ];
    for (json, formed, fixed) in forms {
        let bytes = xlsx(Lang::En, &Case::from_json(json).unwrap()).unwrap();
        let summary = &sheets(&bytes)["Summary"];
        let formulas = formulas(&parts(&bytes));
        let mut cells = Vec::new();
        for (expected, follows) in [(formed, true), (fixed, false)] {
            for (name, column, sum) in expected {
                let row = row_of(summary, "A", name).unwrap_or_else(|| panic!("no row for {name}"));
                let cell = format!("{column}{row}");
                let [shown, sum] = [summary[&cell].text(), sum].map(str::parse::<Decimal>);
                assert_eq!(shown, sum, "{name}");
                let is_formula = formulas.keys().any(|(_, address)| *address == cell);
                assert_eq!(is_formula, follows, "{name}");
                if !follows {
                    cells.push(cell);
                }
            }
        }
        let printed = printed(&parts(&bytes));
        let printed: Vec<_> = printed.iter().filter_map(|at| at.split_once(' ')).collect();
        assert_eq!(printed.iter().map(|(_, cell)| *cell).collect::<Vec<_>>(), cells);
    }
}

/// What was typed as arithmetic, its formula (none: the sum stands there), and what it comes to, worked by hand.
const RECKONED: [(&str, Option<&str>, &str); 14] = [
    ("3×12000+500", Some("3*12000+500"), "36500.00"),
    ("=3*12000-500", Some("3*12000-500"), "35500.00"),
    ("173盆×28元", Some("173*28"), "4844.00"),
    ("0.05元/条×32,809条", Some("0.05*32809"), "1640.45"),
    ("(3.4万-500)/2", Some("(34000-500)/2"), "16750.00"),
    ("22150.50×80%", Some("22150.5*80%"), "17720.40"),
    ("10000-(300-200.1)", Some("10000-(300-200.1)"), "9900.10"),
    ("1200÷(2×3)", Some("1200/(2*3)"), "200.00"),
    ("100/3×3", Some("100/3*3"), "100.00"),
    ("0.1+0.2", Some("0.1+0.2"), "0.30"),
    ("1.1*1.1*100-1", Some("1.1*1.1*100-1"), "120.00"),
    ("叁万元整+1亿2000万", Some("30000+120000000"), "120030000.00"),
    ("9999999999999.98+0.01", None, "9999999999999.99"),
    ("100/(0.3-0.2)", None, "1000.00"),
];

/// Arithmetic stands in the workbook as a formula of its numbers, with what was typed in its note, and LibreOffice comes to
/// the same sum; where a spreadsheet would not, the sum stands there.
#[test]
fn arithmetic_is_a_formula_of_its_numbers() {
    let costs: Vec<_> = RECKONED
        .iter()
        .map(|(typed, _, sum)| {
            let typed = json!({"claimed": typed, "conceded": typed, "found": typed});
            json!({"head": "lawyer", "label": sum, "claimed": sum, "conceded": sum, "found": sum, "as_typed": typed})
        })
        .collect();
    let case = json!({"defendants": [{"id": "a", "name": "甲"}], "costs": costs}).to_string();
    let bytes = xlsx(Lang::Zh, &Case::from_json(case.as_bytes()).unwrap()).unwrap();
    let mut made = parts(&bytes);
    let (formulas, notes) = (formulas(&made), made["xl/comments1.xml"].clone());
    let rows: Vec<_> = {
        let sheet = &sheets(&bytes)["明细"];
        RECKONED.iter().map(|(.., sum)| row_of(sheet, "C", sum).unwrap()).collect()
    };
    for (row, (typed, formula, _)) in rows.iter().zip(RECKONED) {
        for column in ["E", "F", "I"] {
            let cell = format!("{column}{row}");
            let place = ("xl/worksheets/sheet1.xml".to_owned(), cell.clone());
            let expected = formula.map(|formula| format!("ROUND({formula},2)"));
            assert_eq!(formulas.get(&place), expected.as_ref(), "{typed}");
            let (_, note) = notes.split_once(&format!("ref=\"{cell}\"")).unwrap();
            let note = note.split("</comment>").next().unwrap();
            assert!(note.contains(&format!("录入为 {}", wording::arithmetic(typed))), "{note}");
            assert_eq!(note.contains("本格为其结果"), formula.is_none(), "{note}");
        }
    }
    poisoned(&mut made);
    let office = LibreOffice::new("arithmetic");
    office.add("reckoned.xlsx", &packed(&made));
    let again = sheets(&fs::read(office.convert("xlsx", "xlsx").join("reckoned.xlsx")).unwrap());
    for (row, (typed, _, sum)) in rows.iter().zip(RECKONED) {
        for column in ["E", "F", "I", "J"] {
            assert_eq!(again["明细"][&format!("{column}{row}")].fen(), sum, "{typed} {column}");
        }
    }
}
