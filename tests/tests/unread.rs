//! Entries that cannot be read: the case keeps them, no figure counts them, and no paper, report or table leaves without
//! a word about them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, Code, FindingCode, Lens, Level, Position, assess, canonical_json,
    case::{At, FieldKind, Leaf},
    compare, report,
};
use redress_drafting::{
    Block, CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, html, markdown, rich_text, text,
};
use redress_tests::type_unread;
use serde_json::{Value, json};

const TYPED: &str = "不予支持啊";

fn everything() -> Value {
    serde_json::from_str(include_str!("../corpus/everything.json")).unwrap()
}

fn case(json: &Value) -> Case {
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

/// The name of a type in the schema, behind `$ref` and "or null".
fn type_name(schema: &Value) -> Option<&str> {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.rsplit('/').next();
    }
    schema["anyOf"].as_array()?.iter().find_map(type_name)
}

/// What a type's field takes, if its values are typed as numbers or days.
fn kind_of(name: &str) -> Option<FieldKind> {
    Some(match name {
        "Yuan" => FieldKind::Amount,
        "Found" => FieldKind::Found,
        "Percent" => FieldKind::Share,
        "Multiplier" => FieldKind::Multiplier,
        "Count" => FieldKind::Count,
        "Days" => FieldKind::Days,
        "Months" => FieldKind::Months,
        "Number" => FieldKind::Number,
        "Quantity" => FieldKind::Quantity,
        "UnitPrice" => FieldKind::UnitPrice,
        "Date" => FieldKind::Day,
        _ => return None,
    })
}

/// The paths of all fields of these types, as the schema has them, in rows numbered 0.
fn numbers(schema: &Value, of: &Value, path: &str, found: &mut Vec<(String, FieldKind)>) {
    if let Some(name) = type_name(schema) {
        match kind_of(name) {
            Some(kind) => found.push((path.to_owned(), kind)),
            None => numbers(&of["$defs"][name], of, path, found),
        }
        return;
    }
    if let Some(fields) = schema["properties"].as_object() {
        for (name, field) in fields {
            numbers(field, of, &format!("{path}/{name}"), found);
        }
    }
    if schema["items"].is_object() {
        numbers(&schema["items"], of, &format!("{path}/0"), found);
    }
}

/// Every field of the schema that takes a number, in a case that has them all.
fn every_number() -> (Case, Vec<(String, FieldKind)>) {
    let schema = serde_json::to_value(schemars::schema_for!(Case)).unwrap();
    let mut found = Vec::new();
    numbers(&schema, &schema, "", &mut found);
    let mut full = everything();
    let debtors = json!([{"defendant": "a"}, {"defendant": "b"}]);
    for list in [
        "/compensation/gains",
        "/compensation/gains/0/less",
        "/compensation/losses",
        "/compensation/lump_sums",
        "/costs",
        "/punitive/items",
        "/credits",
    ] {
        full.pointer_mut(list).unwrap()[0]["debtors"] = debtors.clone();
    }
    full["defendants"].as_array_mut().unwrap().push(json!({"id": "c"}));
    full["liability"]["groups"] = json!([{"debtors": [{"defendant": "c"}]}]);
    full["destination"]["recipients"] = json!([{"kind": "account", "rest": true}]);
    full["interest"]["debts"] = json!([{"amount": "1.00"}]);
    full["interest"]["stays"] = json!([{"from": "2025-01-01", "to": "2025-01-02"}]);
    full["defendants"][0]["guardians"] = json!(["b"]);
    full["performance"] = json!([{"of": "costs", "in_kind": [{}], "instalments": [{}]}]);
    (case(&full), found)
}

#[test]
fn every_field_that_takes_a_number_can_hold_what_is_no_number() {
    let (mut case, fields) = every_number();
    // Sums, shares, numbers of seven kinds of items alone are more.
    assert!(fields.len() > 40, "{fields:?}");
    for (path, kind) in fields {
        assert_eq!(case.field_kind(&path), Some(kind), "{path}");
        assert!(type_unread(&mut case, &path, TYPED), "{path}");
    }
    // Of shares all or none must be there.
    type_unread(&mut case, "/liability/debtors/1/share", TYPED);
    type_unread(&mut case, "/remedies/1/parameters/days", TYPED);
    assert_eq!(case.remedies[1].parameters.get("days"), None);
    let again = Case::from_json(case.to_json().as_bytes()).unwrap();
    assert_eq!(again, case);
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let unread = assessment.findings.iter().filter(|one| one.code == FindingCode::Unread);
    assert_eq!(unread.clone().count(), case.unread.len());
    assert!(unread.clone().all(|one| one.level == Level::Error && one.arguments == [TYPED]));
    // They come before everything else.
    let first = assessment.findings.iter().next().unwrap();
    assert_eq!(first.code, FindingCode::Unread);
}

/// A file may hold a value and a text for the same field; then too the value does not count.
#[test]
fn what_cannot_be_read_counts_as_not_stated() {
    let full = everything();
    let award = |json: &Value| {
        assess(&case(json), Position::Found, Lens::LAW).unwrap().totals.award.to_string()
    };
    for (path, counted_without) in [
        ("/costs/1/found", "found"),
        ("/compensation/gains/1/found", "found"),
        ("/credits/0/found", "found"),
    ] {
        let mut with = full.clone();
        with["unread"] = json!({ path: TYPED });
        let mut without = full.clone();
        let row = without.pointer_mut(path.rsplit_once('/').unwrap().0).unwrap();
        row.as_object_mut().unwrap().remove(counted_without).unwrap();
        assert_eq!(award(&with), award(&without), "{path}");
        assert_ne!(award(&with), award(&full), "{path}");
    }
}

#[test]
fn what_is_made_from_several_entries_is_not_made_without_one_of_them() {
    let with = |path: &str| {
        let mut json = everything();
        json["unread"] = json!({ path: TYPED });
        let case = case(&json);
        assess(&case, Position::Found, Lens::LAW).unwrap()
    };
    let whole = assess(&case(&everything()), Position::Found, Lens::LAW).unwrap();
    assert!(whole.interest.is_some() && whole.worksheet.is_some());
    assert!(with("/interest/payments/0/amount").interest.is_none());
    // Without it the award would stand in its place.
    assert!(with("/interest/principal").interest.is_none());
    for path in ["records", "unit", "coefficients/0/value"] {
        assert!(with(&format!("/compensation/worksheet/{path}")).worksheet.is_none(), "{path}");
    }
    // A fine whose sum is not known takes nothing off.
    let mut no_fine = everything();
    no_fine["sanctions"][0]["amount"] = json!("0");
    let no_fine = assess(&case(&no_fine), Position::Found, Lens::LAW).unwrap();
    assert_eq!(with("/sanctions/0/amount").totals, no_fine.totals);
}

/// Who answers up to 100 and whose limit cannot be read does not answer in full.
#[test]
fn a_limit_that_cannot_be_read_makes_nobody_answer_in_full() {
    let mut case = case(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}],
        "compensation": {"route": "loss", "losses": [{"found": "300"}]},
        "liability": {"debtors": [{"defendant": "a"}],
            "answers_for": [{"defendant": "b", "for": "a", "limit": "100"}]}
    }));
    let exposure = |case: &Case| {
        let assessment = assess(case, Position::Found, Lens::LAW).unwrap();
        assessment.defendants[1].exposure.to_string()
    };
    assert_eq!(exposure(&case), "100.00");
    assert!(type_unread(&mut case, "/liability/answers_for/0/limit", "大约100"));
    assert_eq!(exposure(&case), "0.00");
}

#[test]
fn faults_of_the_texts_themselves_are_named() {
    let faults = |unread: Value| {
        let case = case(&json!({"costs": [{}], "unread": unread}));
        let faults = assess(&case, Position::Found, Lens::LAW).err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.path, fault.code)).collect::<Vec<_>>()
    };
    assert_eq!(faults(json!({"/costs/0/found": "?"})), []);
    for nowhere in ["/costs/1/found", "/costs/00/found", "/costs/0/label", "/title", "costs", ""] {
        let path = format!("/unread/{}", nowhere.replace('/', "~1"));
        assert_eq!(faults(json!({ nowhere: "?" })), [(path, Code::UnreadPlace)], "{nowhere}");
    }
    let long = json!({"/costs/0/found": "长".repeat(1_001)});
    assert_eq!(faults(long), [("/unread/~1costs~10~1found".to_owned(), Code::UnreadLong)]);
    assert_eq!(faults(json!({"/costs/0/found": "长".repeat(1_000)})), []);
    let many: serde_json::Map<_, _> =
        (0..10_001).map(|row| (format!("/costs/{row}/found"), json!("?"))).collect();
    assert_eq!(faults(many.into()), [("/unread".to_owned(), Code::UnreadMany)]);
}

/// A fault of a text says what it needs: the field that does not exist, or how long a text may be.
#[test]
fn a_fault_of_a_text_says_what_is_to_be_mended() {
    let argument = |field: &str, text: &str| {
        let case = case(&json!({"costs": [{}], "unread": {field: text}}));
        let faults = assess(&case, Position::Found, Lens::LAW).err().unwrap_or_default();
        faults.into_iter().flat_map(|fault| fault.arguments).collect::<Vec<_>>()
    };
    assert_eq!(argument("/costs/1/found", "?"), ["/costs/1/found"]);
    assert_eq!(argument("/costs/0/found", &"长".repeat(1_001)), ["1000"]);
}

/// Texts go with their rows when one before them is taken out, and those of the row that is gone go too.
#[test]
fn texts_follow_the_rows_of_their_list() {
    let texts = json!({"/costs/0/found": "a", "/costs/2/claimed": "b", "/credits/2/found": "c"});
    let rows = json!([{}, {}, {}]);
    let mut unread = case(&json!({"costs": rows, "credits": rows, "unread": texts})).unread;
    unread.follow(At::Case.field(Leaf::Costs), &|row| row.checked_sub(1));
    let left = [("/costs/1/claimed", "b"), ("/credits/2/found", "c")];
    assert_eq!(unread.in_order(), left);
}

/// What the page keeps fits: it is cut, and never to something that could be read.
#[test]
fn a_long_text_is_kept_cut() {
    let mut case = case(&json!({"costs": [{}]}));
    assert!(type_unread(&mut case, "/costs/0/found", &format!("12{}x", " ".repeat(2_000))));
    assert_eq!(case.unread.get("/costs/0/found").unwrap().chars().count(), 1_000);
    assert!(case.unread.get("/costs/0/found").unwrap().ends_with('…'));
    assert!(case.unread_faults().is_empty());
    assert!(
        !type_unread(&mut case, "/costs/1/found", "?") && !type_unread(&mut case, "/title", "?")
    );
}

/// A case without such entries is written as before: its receipt is that of earlier versions.
#[test]
fn old_files_and_receipts_stay_as_they_are() {
    for record in redress_casebook::all() {
        assert!(!canonical_json(&record.case).contains("unread"), "{}", record.id);
    }
    let whole = case(&everything());
    assert!(whole.unread.is_empty() && !whole.to_json().contains("unread"));
}

#[test]
fn a_field_given_twice_is_a_fault() {
    let twice = br#"{"costs":[{}],"unread":{"/costs/0/found":"a","/costs/0/found":"b"}}"#;
    let faults = Case::from_json(twice).unwrap_err();
    assert_eq!(faults[0].code, Code::DuplicateField);
}

#[test]
fn the_order_is_that_of_the_rows_and_not_of_their_digits() {
    let mut case = case(&json!({"costs": vec![json!({}); 12], "facts": {}}));
    for path in ["/costs/10/claimed", "/costs/2/found", "/costs/2/claimed", "/facts/people"] {
        assert!(type_unread(&mut case, path, "?"));
    }
    let order: Vec<_> = case.unread.in_order().into_iter().map(|(path, _)| path).collect();
    assert_eq!(order, ["/facts/people", "/costs/2/claimed", "/costs/2/found", "/costs/10/claimed"]);
}

/// A published case whose only sum was overwritten with what cannot be read.
fn overwritten() -> Case {
    let mut case = redress_casebook::find("hic-sun-2020").unwrap().case.clone();
    assert!(type_unread(&mut case, "/compensation/gains/0/found", TYPED));
    case
}

#[test]
fn every_paper_begins_with_what_it_leaves_out() {
    let case = overwritten();
    let lines = [
        (Lang::Zh, "有1处录入无法识别，本文书未计入：第1项获利 · 认定“不予支持啊”。"),
        (
            Lang::En,
            "One entry cannot be read and is not counted in this document: gain 1, found “不予支持啊”.",
        ),
    ];
    for (lang, line) in lines {
        for kind in Kind::ALL {
            let document = draft(lang, kind, &case).unwrap();
            assert_eq!(document.blocks[0], Block::Warning(line.to_owned()), "{kind:?}");
            assert!(text(&document).contains(&format!("【！】{line}")));
            assert!(markdown(&document).contains(&format!("> **【！】{line}**")));
            let red = format!("<font color=\"#c00000\"><b>【！】{line}</b></font>");
            assert!(html(&document).contains(&red) && rich_text(&document).contains(&red));
        }
        let orders = text(&draft(lang, Kind::Orders, &case).unwrap());
        assert!(!orders.contains("34000") && !orders.contains("34,000"), "{orders}");
        let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
        let annex = redress_drafting::report(lang, &case, &assessment);
        assert_eq!(annex.blocks[0], Block::Warning(line.to_owned()));
    }
}

#[test]
fn the_self_check_lists_them_first() {
    let case = overwritten();
    for kind in Kind::ALL {
        let checks = check(Lang::Zh, kind, &case, &Edits::new()).unwrap();
        assert_eq!((checks[0].id, checks[0].outcome), (CheckId::Read, CheckOutcome::Missing));
        assert_eq!(checks[0].path, "/compensation/gains/0/found");
        assert_eq!(checks[0].words(Lang::Zh), "“不予支持啊”无法识别，未计入");
        assert_eq!(checks[0].words(Lang::En), "“不予支持啊” cannot be read and is not counted");
    }
    let good = &redress_casebook::find("hic-sun-2020").unwrap().case;
    let checks = check(Lang::Zh, Kind::Orders, good, &Edits::new()).unwrap();
    assert_eq!((checks[0].id, checks[0].outcome), (CheckId::Read, CheckOutcome::Passed));
}

/// Many are counted; the first are named, in the order of the rows.
#[test]
fn of_many_the_first_are_named() {
    let mut case = case(&json!({"costs": vec![json!({}); 93]}));
    for row in 0..93 {
        assert!(type_unread(&mut case, &format!("/costs/{row}/claimed"), &format!("约{row}")));
    }
    let document = draft(Lang::Zh, Kind::Schedule, &case).unwrap();
    let Block::Warning(line) = &document.blocks[0] else { unreachable!("a warning comes first") };
    assert!(
        line.starts_with("有93处录入无法识别，本文书未计入：第1项费用 · 诉请“约0”；第2项"),
        "{line}"
    );
    assert!(line.ends_with("第20项费用 · 诉请“约19”；其余见自检。"), "{line}");
}

/// The name of a minor stands nowhere, whatever it was typed into.
#[test]
fn the_name_of_a_minor_in_such_an_entry_is_masked() {
    let mut case = case(&json!({
        "defendants": [{"id": "a", "name": "张小明", "minor": true}],
        "costs": [{}]
    }));
    assert!(type_unread(&mut case, "/costs/0/found", "由张小明负担"));
    let orders = text(&draft(Lang::Zh, Kind::Orders, &case).unwrap());
    assert!(orders.contains("“由张某负担”") && !orders.contains("张小明"), "{orders}");
}

#[test]
fn a_report_carries_them_and_is_verified() {
    let case = overwritten();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let json = report(&case, &assessment).to_json();
    let value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["case"]["unread"]["/compensation/gains/0/found"], TYPED);
    assert_eq!(value["findings"][0]["code"], "unread");
    assert_eq!(value["findings"][0]["path"], "/compensation/gains/0/found");
    assert!(compare(json.as_bytes()).unwrap().differences.is_empty());
}
