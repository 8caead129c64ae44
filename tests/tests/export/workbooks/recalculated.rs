//! Workbooks worked out again by LibreOffice, as they are and after other inputs were typed into them.

use std::{collections::BTreeMap, env, fs};

use redress_core::{Case, Yuan};
use redress_drafting::{Lang, wording};
use redress_export::xlsx;
use serde_json::{Value, json};

use super::{
    cases::{GOLDEN, everything, forms, payments_for_several, published, shown},
    reading::{differences, printed},
};
use crate::{
    office::{self, LibreOffice, Parts, Sheet, packed, parts, poisoned, row_of, sheets},
    varied,
};

/// Types the inputs of one workbook into another of the same shape.
fn retyped(into: &mut Parts, from: &Parts) {
    let strings = &from["xl/sharedStrings.xml"];
    let strings: Vec<&str> =
        strings.split("<si>").skip(1).map(|item| item.split_once("</si>").unwrap().0).collect();
    for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml"] {
        let columns: &[char] =
            if name.ends_with("1.xml") { &['E', 'F', 'G', 'H', 'I'] } else { &['B'] };
        for cell in from[name].split("<c r=\"").skip(1) {
            let (address, rest) = cell.split_once('"').unwrap();
            if !address.starts_with(columns) || rest.contains("<f>") {
                continue;
            }
            let xml = into.get_mut(name).unwrap();
            let start = xml.find(&format!("<c r=\"{address}\"")).unwrap();
            let old = &xml[start..];
            let end = match (old.find("/>"), old.find("</c>")) {
                (Some(empty), Some(full)) if empty < full && !old[..empty].contains("><") => {
                    empty + 2
                }
                (_, Some(full)) => full + 4,
                (Some(empty), None) => empty + 2,
                _ => panic!("{address}"),
            };
            let style = old.split_once("s=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
            let value = rest
                .split_once("<v>")
                .filter(|(before, _)| !before.contains("<c ") && !before.contains("</row>"))
                .map(|(_, after)| after.split_once("</v>").unwrap().0);
            let text = rest.split_once('>').unwrap().0.contains("t=\"s\"");
            let typed = match value {
                None => format!("<c r=\"{address}\" s=\"{style}\"/>"),
                Some(value) if text => {
                    let string = strings[value.parse::<usize>().unwrap()];
                    format!(
                        "<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is>{string}</is></c>"
                    )
                }
                Some(value) => format!("<c r=\"{address}\" s=\"{style}\"><v>{value}</v></c>"),
            };
            xml.replace_range(start..start + end, &typed);
        }
    }
}

/// The cell in capital numerals and the sums beside the total.
fn in_words(sheets: &BTreeMap<String, Sheet>) -> (String, String) {
    let summary = &sheets["汇总"];
    let row = row_of(summary, "A", "合计").unwrap();
    let cell = |column: &str| summary.get(&format!("{column}{row}")).cloned();
    let nothing = || office::Shown::Text(String::new());
    (cell("D").unwrap_or_else(nothing).fen(), cell("E").unwrap_or_else(nothing).text().to_owned())
}

/// A sum typed into the place of the one found of a lump sum.
fn lump(sum: &str) -> Case {
    let json = format!(
        r#"{{"defendants":[{{"id":"a","name":"甲"}}],
        "compensation":{{"route":"circumstances","lump_sums":[{{"claimed":"1","found":"{sum}"}}]}}}}"#
    );
    Case::from_json(json.as_bytes()).unwrap()
}

/// The capital numerals are worked out again by LibreOffice from each sum that is typed over the first.
#[test]
fn capital_numerals_follow_the_sum() {
    let office = LibreOffice::new("capitals");
    let first = parts(&xlsx(Lang::Zh, &lump("53820.40")).unwrap());
    let sums = [
        "0.00",
        "0.01",
        "0.10",
        "0.35",
        "1.00",
        "1.05",
        "10.00",
        "100.50",
        "1000.00",
        "10001.00",
        "10010.07",
        "47090.55",
        "53820.40",
        "107000.53",
        "120276.00",
        "1000000.00",
        "10000500.00",
        "100000000.00",
        "100010000.10",
        "120300450.06",
        "1000000000000.00",
        "1000000000001.00",
        "1234567890123.45",
        "9999999999999.99",
        "5000300000000.90",
        "8000000120000.08",
    ];
    for sum in sums {
        let mut parts = first.clone();
        poisoned(&mut parts);
        retyped(&mut parts, &office::parts(&xlsx(Lang::Zh, &lump(sum)).unwrap()));
        office.add(&format!("{sum}.xlsx"), &packed(&parts));
    }
    let out = office.convert("xlsx", "xlsx");
    for sum in sums {
        let sheets = sheets(&fs::read(out.join(format!("{sum}.xlsx"))).unwrap());
        let amount: Yuan = sum.parse().unwrap();
        assert_eq!(in_words(&sheets), (sum.to_owned(), wording::capital(amount)));
    }
    // As it is first written, before anything is worked out.
    let sheets = sheets(&packed(&first));
    assert_eq!(in_words(&sheets).1, "人民币伍万叁仟捌佰贰拾元肆角");
}

/// Who gets the damages is there before they are found: of 50,000 entered then, the first gets his 20,000 and the other the
/// rest.
#[test]
fn recipients_wait_for_the_damages() {
    let case = |found: Option<&str>| {
        let json = json!({
            "plaintiff": {"kind": "procuratorate"},
            "defendants": [{"id": "a", "name": "A"}],
            "compensation": {"route": "loss", "losses": [{"claimed": "60000", "found": found}]},
            "destination": {"payee": "treasury", "recipients": [
                {"kind": "account", "name": "First", "amount": "20000"}, {"kind": "account", "name": "Other", "rest": true},
            ]},
        });
        Case::from_json(json.to_string().as_bytes()).unwrap()
    };
    let bytes = after_a_change("recipients", &case(None), &case(Some("50000")));
    let summary = &sheets(&bytes)["Summary"];
    let gets = |name: &str| summary[&format!("B{}", row_of(summary, "A", name).unwrap())].fen();
    assert_eq!(["First", "Other"].map(gets), ["20000.00", "30000.00"]);
}

/// What LibreOffice shows in the summary of one case once the inputs of another are typed into it.
pub(super) fn after_a_change(office: &str, case: &Case, changed: &Case) -> Vec<u8> {
    let [mut parts, typed] = [case, changed].map(|case| parts(&xlsx(Lang::En, case).unwrap()));
    poisoned(&mut parts);
    retyped(&mut parts, &typed);
    let office = LibreOffice::new(office);
    office.add("changed.xlsx", &packed(&parts));
    fs::read(office.convert("xlsx", "xlsx").join("changed.xlsx")).unwrap()
}

/// On 105,000.00 the fees are whole yuan as they are; on 105,027.50 they are not: 50 + 2,250 + 100.55 on the scale of
/// property, and 500 + 25.1375 beside a base of 100 to 500 in a case of personality.
#[test]
fn a_fee_in_whole_yuan_stays_whole_after_a_change() {
    let case = |sum: &str| {
        let json = json!({
            "dates": {"act": {"to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
            "plaintiff": {"kind": "procuratorate"},
            "defendants": [{"id": "a", "name": "甲"}],
            "compensation": {"route": "loss", "losses": [{"claimed": sum, "found": "all"}]},
            "fee": {"basis": "property", "whole_yuan": true},
        });
        Case::from_json(json.to_string().as_bytes()).unwrap()
    };
    let bytes = after_a_change("whole-yuan", &case("105000"), &case("105027.50"));
    let summary = &sheets(&bytes)["Summary"];
    let fee = |basis: &str, column: &str| {
        let row = (1..200).find(|row| {
            summary.get(&format!("A{row}")).is_some_and(|cell| cell.text().starts_with(basis))
        });
        summary[&format!("{column}{}", row.unwrap())].fen()
    };
    assert_eq!(fee("property", "B"), "2401.00");
    assert_eq!(["B", "C"].map(|column| fee("personality", column)), ["625.00", "1025.00"]);
}

/// Sums of many digits leave a binary number no room for the remainders of its fen. 20,000,000.08 by 70, 20 and 10: the
/// quotas end in .6, .6 and .8 fen, the two fen left go to the third and the first. 10,000,000,000.05 of two in equal parts:
/// half a fen each, which goes to the first. 9,000,000,000.10 by 1,000,000,000.01, 3,000,000,000.03 and 5,000,000,000.06 is
/// their own sum: none is left.
#[test]
fn large_sums_are_shared_out_to_the_fen_by_libreoffice() {
    let case = |items: Value| {
        let json = json!({
            "dates": {"act": {"to": "2023-06-30"}, "judgment": "2024-09-01"},
            "plaintiff": {"kind": "procuratorate"},
            "defendants": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}, {"id": "c", "name": "丙"}],
            "compensation": {"route": "circumstances", "lump_sums": items},
        });
        Case::from_json(json.to_string().as_bytes()).unwrap()
    };
    let owes = |id: &str, share: &str| json!({"defendant": id, "share": share});
    let item =
        |sum: &str, debtors: Value| json!({"claimed": sum, "found": "all", "debtors": debtors});
    let tens = json!([owes("a", "70%"), owes("b", "20%"), owes("c", "10%")]);
    let halves = json!([owes("a", "50%"), owes("b", "50%")]);
    let joint = |sum: &str| json!({"claimed": sum, "found": "all", "debtors": tens, "joint": true});
    let alone = |id: &str, sum: &str| item(sum, json!([{"defendant": id}]));
    let cases = [
        (
            "tens",
            case(json!([item("20000000.08", tens.clone())])),
            ["14000000.06", "4000000.01", "2000000.01"],
        ),
        ("inner", case(json!([joint("20000000.08")])), ["14000000.06", "4000000.01", "2000000.01"]),
        (
            "halves",
            case(json!([item("10000000000.05", halves)])),
            ["5000000000.03", "5000000000.02", "0.00"],
        ),
        (
            "own",
            case(json!([
                alone("a", "1000000000.01"),
                alone("b", "3000000000.03"),
                alone("c", "5000000000.06")
            ])),
            ["1000000000.01", "3000000000.03", "5000000000.06"],
        ),
    ];
    let office = LibreOffice::new("large");
    for (name, case, _) in &cases {
        let mut parts = parts(&xlsx(Lang::Zh, case).unwrap());
        assert_eq!(printed(&parts), [""; 0], "{name}");
        poisoned(&mut parts);
        office.add(&format!("{name}.xlsx"), &packed(&parts));
    }
    let out = office.convert("xlsx", "xlsx");
    for (name, _, expected) in &cases {
        let summary = &sheets(&fs::read(out.join(format!("{name}.xlsx"))).unwrap())["汇总"];
        let share = |who| summary[&format!("D{}", row_of(summary, "A", who).unwrap())].fen();
        assert_eq!(["甲", "乙", "丙"].map(share), *expected, "{name}");
    }
}

#[test]
fn libreoffice_works_out_the_engine_s_sums_also_after_a_change() {
    let golden = GOLDEN.iter().map(|id| ((*id).to_owned(), published(id)));
    let varied = (1_000..1_012).map(|seed| (format!("varied-{seed}"), varied::case(seed)));
    let office = LibreOffice::new("workbooks");
    let mut expected = Vec::new();
    for (index, (name, case)) in golden
        .chain(varied)
        .chain([("everything".to_owned(), everything())])
        .chain(shown())
        .chain(forms())
        .chain(payments_for_several())
        .enumerate()
    {
        let lang = if index % 2 == 0 { Lang::Zh } else { Lang::En };
        let mut parts = parts(&xlsx(lang, &case).unwrap());
        poisoned(&mut parts);
        // What instalments are less than follows the sums: with others the sheet of inputs has other rows.
        let changes = case.performance.is_empty();
        // The formulas are the same ones: before the change too only of published cases, and of all every night.
        if !changes || GOLDEN.contains(&&*name) || env::var_os("REDRESS_LONG").is_some() {
            office.add(&format!("{name}.xlsx"), &packed(&parts));
            expected.push((name.clone(), case.clone(), lang));
        }
        if changes {
            let changed = varied::changed(&case, 0);
            retyped(&mut parts, &office::parts(&xlsx(lang, &changed).unwrap()));
            let name = format!("{name}-changed");
            office.add(&format!("{name}.xlsx"), &packed(&parts));
            expected.push((name, changed, lang));
        }
    }
    let out = office.convert("xlsx", "xlsx");
    let mut wrong = Vec::new();
    for (name, case, lang) in expected {
        let bytes = fs::read(out.join(format!("{name}.xlsx"))).unwrap();
        wrong.extend(differences(&name, &case, &bytes, lang));
    }
    assert_eq!(wrong, [""; 0]);
}
