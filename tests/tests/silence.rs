//! Nothing entered is passed over in silence: whatever is taken out of a case again, some figure, some finding or some
//! document is another.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Case, FindingCode, Lens, Position, assess};
use redress_drafting::{Kind, Lang, draft, text};
use serde_json::{Value, json};

/// The paths of all single values of a tree.
fn leaves(tree: &Value, path: &str, found: &mut Vec<String>) {
    match tree {
        Value::Object(fields) => {
            for (name, value) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                leaves(value, &format!("{path}/{name}"), found);
            }
        }
        Value::Array(rows) => {
            for (row, value) in rows.iter().enumerate() {
                leaves(value, &format!("{path}/{row}"), found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

/// The tree without a value, or without a row of a list.
fn without(tree: &Value, path: &str) -> Value {
    let mut tree = tree.clone();
    let (above, name) = path.rsplit_once('/').unwrap();
    match tree.pointer_mut(above).unwrap() {
        Value::Object(fields) => _ = fields.remove(name),
        Value::Array(rows) => _ = rows.remove(name.parse().unwrap()),
        _ => unreachable!("a leaf stands in an object or a list"),
    }
    tree
}

/// All that is said of a case: its figures and findings at every position, and every document. `None` if it is no case.
fn said(tree: &Value) -> Option<Vec<String>> {
    let case = Case::from_json(tree.to_string().as_bytes()).ok()?;
    let all = case.check().ok()?.assess(Lens::LAW).ok()?;
    let mut said: Vec<_> =
        Position::ALL.map(|side| serde_json::to_string(all.at(side)).unwrap()).to_vec();
    for kind in Kind::ALL {
        let document = text(&draft(Lang::Zh, kind, &case).ok()?);
        // The receipt at its end names the case as a whole.
        said.push(document.split("校验信息").next().unwrap_or_default().to_owned());
    }
    Some(said)
}

/// What is there for whoever keeps the file: its name, the text beside a sum, and the proof, which stands in the workbook.
/// And what confirms, in these cases, what is settled by another entry: the first day of an act that ended under the same
/// law, the consumers of a case whose field is said, the reach of a wrong where the apology is national, the purpose of money
/// of which the recipients leave the payee nothing (the self-check says it of the payee).
fn is_kept(path: &str) -> bool {
    let confirmed = ["/dates/act/from", "/facts/consumers", "/facts/reach", "/destination/purpose"];
    ["/schema", "/title", "/notes"].iter().chain(&confirmed).any(|one| path.starts_with(one))
        || path.contains("/as_typed/")
        || path.ends_with("/proof")
}

/// Every word that a choice of the format may be.
fn words() -> Vec<Value> {
    fn gather(schema: &Value, found: &mut Vec<Value>) {
        match schema {
            Value::Object(fields) => {
                found.extend(fields.get("const").cloned());
                found.extend(
                    fields.get("enum").and_then(Value::as_array).into_iter().flatten().cloned(),
                );
                fields.values().for_each(|one| gather(one, found));
            }
            Value::Array(all) => all.iter().for_each(|one| gather(one, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(&serde_json::to_value(schemars::schema_for!(Case)).unwrap(), &mut found);
    found
}

/// Whether a value may be anything, or stand there or not, and all that is said stays the same. What only confirms what is
/// taken for granted without it is not silent: said otherwise, it is said.
fn is_silent(tree: &Value, path: &str, whole: &[String], words: &[Value]) -> bool {
    let same = |tree: &Value| said(tree).is_none_or(|said| said == whole);
    let less = said(&without(tree, path));
    // What cannot be left out counts.
    if less.is_none_or(|less| less != whole) {
        return false;
    }
    let others = [
        "2000-01-01",
        "2012-06-01",
        "2030-01-01",
        "1",
        "987654.32",
        "90%",
        "a",
        "b",
        "f",
        "某",
        "R05",
    ];
    let others = others.map(|text| json!(text)).into_iter();
    let others = others.chain([json!(1), json!(5), json!(77), json!(true), json!(false)]);
    let mut others = others.chain(words.iter().cloned());
    others.all(|value| {
        let mut tree = tree.clone();
        *tree.pointer_mut(path).unwrap() = value;
        same(&tree)
    })
}

/// The places at which something is said to do nothing.
fn named(tree: &Value) -> Vec<String> {
    let case = Case::from_json(tree.to_string().as_bytes()).unwrap();
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let codes = [FindingCode::Unused, FindingCode::AnswersForNothing];
    let nothing = findings.iter().filter(|finding| codes.contains(&finding.code));
    nothing.map(redress_core::Finding::path).collect()
}

fn silent(tree: &Value, words: &[Value]) -> Vec<String> {
    let whole = said(tree).unwrap();
    let named = named(tree);
    let is_named = |path: &str| named.iter().any(|place| path.starts_with(place));
    let mut all = Vec::new();
    leaves(tree, "", &mut all);
    all.retain(|path| !is_kept(path) && !is_named(path) && is_silent(tree, path, &whole, words));
    all
}

/// A case in which much was entered that does nothing.
fn idle() -> Value {
    json!({
        "plaintiff": { "kind": "provincial-consumer-association", "name": "某协会" },
        "dates": { "act": { "from": "2022-01-01", "to": "2023-06-30" }, "act_by": "2023-12-31",
            "filed": "2024-02-01", "judgment": "2024-09-01", "trial_by": "2024-10-01",
            "effective": "2024-10-10" },
        "disposition": "judgment",
        "defendants": [{ "id": "a", "name": "张小明", "guardians": ["f"] }, { "id": "f", "name": "张父" },
            { "id": "b", "name": "乙公司" }],
        "fields": ["consumer"], "facts": { "fraud": true },
        "compensation": { "route": "gain", "gain_basis": "net", "gains": [
            { "defendant": "a", "label": "所得", "claimed": "100000", "found": "all", "less": [
                { "label": "成本", "claimed": "10", "found": "all", "debtors": [{ "defendant": "b" }] }] },
        ] },
        "punitive": { "basis": "crpl-55-1", "items": [{
            "label": "货款", "claimed": "1000", "found": "all", "debtors": [{ "defendant": "a" }],
            "sample": { "drawn": 3, "affected": 3, "all": 9, "extrapolated": { "conceded": "同质" } },
        }] },
        "liability": { "answers_for": [{ "defendant": "b", "for": "f", "limit": "5000", "basis": "joint-tort" }] },
        "credits": [{ "kind": "paid", "defendant": "a", "claimed": "1", "found": "all",
            "debtors": [{ "defendant": "b" }] }],
        "sanctions": [{ "kind": "administrative-fine", "defendant": "a", "amount": "5000", "reason": "同一行为" }],
        "fee": { "basis": "personality", "division": "by-success" },
        "interest": { "due": "2024-08-01", "until": "2024-12-31" },
        "destination": { "payee": "treasury", "purpose": "个人信息保护", "days": 10 },
    })
}

#[test]
fn nothing_that_was_entered_is_passed_over() {
    let corpus = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    let cases = [
        ("idle", idle()),
        ("everything", corpus(include_str!("../corpus/everything.json"))),
        ("complete", corpus(include_str!("../corpus/complete.json"))),
        ("guardians", corpus(include_str!("../corpus/guardians.json"))),
        ("instalments", corpus(include_str!("../corpus/instalments.json"))),
        ("joint groups", corpus(include_str!("../corpus/joint-groups.json"))),
        ("several plaintiffs", corpus(include_str!("../corpus/several-plaintiffs.json"))),
        ("sample", corpus(include_str!("../corpus/forms/sample.json"))),
    ];
    let (mut all, words) = (Vec::new(), words());
    assert!(words.len() > 100, "{}", words.len());
    for (name, case) in cases {
        all.extend(silent(&case, &words).into_iter().map(|path| format!("{name}: {path}")));
    }
    assert_eq!(all, [""; 0]);
}

/// A fine that is not taken off stands in the reasons with its kind, whose it is, its sum and why.
#[test]
fn a_sanction_that_is_not_deducted_stands_in_the_reasons() {
    let case = Case::from_json(idle().to_string().as_bytes()).unwrap();
    let reasons = |lang| text(&draft(lang, Kind::Reasons, &case).unwrap());
    let zh = reasons(Lang::Zh);
    assert!(zh.contains("未扣除的有：张小明罚款5,000.00元，理由：同一行为。"), "{zh}");
    let en = reasons(Lang::En);
    assert!(
        en.contains("Not deducted: ") && en.contains("5,000.00 yuan; reason: 同一行为."),
        "{en}"
    );
}
