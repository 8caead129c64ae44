//! The court awards no more than is claimed: what is ordered of the same debtors under one group of heads is held against
//! what the claim list asks, after payments and costs. The sums are worked out by hand beside each test.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Case, Finding, FindingCode, Lens, Position, assess};
use redress_drafting::{Kind, Lang, draft, text, wording};
use serde_json::{Value, json};

/// 甲 gained 100,000.
fn gained(more: &Value) -> Value {
    let mut json = json!({
        "plaintiff": { "kind": "procuratorate", "name": "某人民检察院" },
        "dates": { "act": { "from": "2022-01-01", "to": "2023-06-30" }, "judgment": "2024-09-01" },
        "disposition": "judgment",
        "defendants": [{ "id": "a", "name": "甲公司" }, { "id": "b", "name": "乙公司" }],
        "compensation": { "route": "gain", "gains": [
            { "defendant": "a", "claimed": "100000", "found": "all" },
        ] },
    });
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json
}

/// Everything that says that more is found or ordered than is claimed: code, place, arguments.
fn over(json: &Value) -> Vec<(&'static str, String, Vec<String>)> {
    let case = Case::from_json(json.to_string().as_bytes()).unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let codes = [
        FindingCode::FoundOverClaimed,
        FindingCode::OrderedOverClaimed,
        FindingCode::PunitiveMultipleOverClaimed,
    ];
    let of = assessment.findings.iter().filter(|one| codes.contains(&one.code));
    let said = |one: &Finding| one.arguments.iter().map(ToString::to_string).collect();
    of.map(|one| (one.code.id(), one.path(), said(one))).collect()
}

fn ordered(path: &str, arguments: [&str; 4]) -> Vec<(&'static str, String, Vec<String>)> {
    vec![("ordered-over-claimed", path.to_owned(), arguments.map(str::to_owned).to_vec())]
}

fn credit(found: &str) -> Value {
    json!({ "credits": [{ "kind": "paid", "defendant": "a", "claimed": "60000", "found": found }] })
}

/// 60,000 are admitted and 50,000 found: 50,000 are ordered where 40,000 are claimed. Where more is found to be paid than is
/// admitted, less is ordered; and while it is open, nobody knows.
#[test]
fn a_payment_that_is_not_found_gives_no_more_than_is_claimed() {
    let arguments = ["compensation", "a", "50000.00", "40000.00"];
    assert_eq!(over(&gained(&credit("50000"))), ordered("/credits", arguments));
    assert_eq!(over(&gained(&credit("70000"))), []);
    assert_eq!(over(&gained(&credit("all"))), []);
    let mut open = gained(&credit("all"));
    open["credits"][0].as_object_mut().unwrap().remove("found");
    assert_eq!(over(&open), []);
    // In mediation the parties may agree on more.
    let mut mediated = gained(&credit("50000"));
    mediated["disposition"] = json!("mediation");
    assert_eq!(over(&mediated), []);
}

/// The plaintiff takes 30,000 of costs off the gain and the court finds 10,000: 90,000 against 70,000.
#[test]
fn costs_of_a_gain_that_are_not_found_give_no_more_than_is_claimed() {
    let mut json = gained(&json!({}));
    json["compensation"]["gain_basis"] = json!("net");
    json["compensation"]["gains"][0]["less"] =
        json!([{ "label": "成本", "claimed": "30000", "conceded": "50000", "found": "10000" }]);
    let arguments = ["compensation", "a", "90000.00", "70000.00"];
    assert_eq!(over(&json), ordered("/compensation/gains/0/less/0", arguments));
}

/// Three of nine were drawn. The plaintiff claims three times the 1,000 found in them, the court three times 3,000.
#[test]
fn an_extrapolation_of_the_court_gives_no_more_than_is_claimed() {
    let json = gained(&json!({
        "compensation": {}, "fields": ["consumer"], "facts": { "fraud": true },
        "punitive": { "basis": "crpl-55-1", "items": [{
            "claimed": "1000", "found": "all", "debtors": [{ "defendant": "a" }],
            "sample": { "drawn": 3, "affected": 3, "all": 9, "extrapolated": { "found": "同质" } },
        }] },
    }));
    let arguments = ["punitive", "a", "9000.00", "3000.00"];
    assert_eq!(over(&json), ordered("/punitive", arguments));
    let mut both = json;
    both["punitive"]["items"][0]["sample"]["extrapolated"]["claimed"] = json!("同质");
    assert_eq!(over(&both), []);
}

/// Without a ground of its own the plaintiff claims no punitive damages; the court counts 2 × 1,000.
#[test]
fn what_was_never_claimed_is_over_the_claim() {
    let punitive = json!({ "punitive": {
        "basis": "exploratory", "multiplier": { "claimed": "2", "found": "2" }, "grounds": { "found": "x" },
        "items": [{ "claimed": "1000", "found": "all", "debtors": [{ "defendant": "a" }] }],
    } });
    let arguments = ["punitive", "a", "2000.00", "0.00"];
    assert_eq!(over(&gained(&punitive)), ordered("/punitive", arguments));
    // What it claims is not known as long as it says neither its sum nor its multiple.
    let mut unsaid = gained(&punitive);
    unsaid["punitive"]["grounds"]["claimed"] = json!("y");
    unsaid["punitive"]["multiplier"].as_object_mut().unwrap().remove("claimed");
    assert_eq!(over(&unsaid), []);
    let mut unsaid = gained(&punitive);
    unsaid["punitive"]["items"][0] = json!({ "found": "1000", "debtors": [{ "defendant": "a" }] });
    assert_eq!(over(&unsaid), []);
}

/// 甲 is asked for 5,000 and 乙 for 6,000; found are 6,000 and 5,000. The items say it, and the sums do not say it again.
#[test]
fn an_item_over_its_claim_is_said_once() {
    let mut json = gained(&json!({}));
    json["compensation"]["gains"] = json!([
        { "defendant": "a", "label": "x", "claimed": "5000", "found": "6000" },
        { "defendant": "b", "label": "y", "claimed": "6000", "found": "5000" },
    ]);
    let item = ("found-over-claimed", "/compensation/gains/0".to_owned(), vec!["x".to_owned()]);
    assert_eq!(over(&json), [item]);
    let multiple = gained(&json!({ "punitive": {
        "basis": "exploratory", "multiplier": { "claimed": "1", "found": "2" },
        "grounds": { "claimed": "y", "found": "x" },
        "items": [{ "claimed": "1000", "found": "all", "debtors": [{ "defendant": "a" }] }],
    } }));
    let codes: Vec<_> = over(&multiple).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["punitive-multiple-over-claimed"]);
}

/// 3 × 0.333 are 0.999; the claim list asks for 1.00, and 1.00 is not more. Nor are three rows of 0.333, found in whole fen.
/// 1.01 is.
#[test]
fn rounding_to_the_fen_is_no_excess() {
    let priced = |rows: &[(&str, &str)]| {
        let mut json = gained(&json!({}));
        let rows = rows.iter().map(|(number, found)| {
            json!({ "defendant": "a", "quantity": number, "unit_price": "0.333", "found": found })
        });
        json["compensation"]["gains"] = rows.collect();
        over(&json).len()
    };
    assert_eq!(priced(&[("3", "1.00")]), 0);
    assert_eq!(priced(&[("1", "0.33"), ("1", "0.33"), ("1", "0.34")]), 0);
    assert_eq!(priced(&[("3", "1.01")]), 1);
    assert_eq!(priced(&[("1", "0.34"), ("1", "0.34"), ("1", "0.34")]), 1);
}

/// In mediation the parties may agree on more than is claimed, whatever says so elsewhere: an item, a multiple, a remedy that
/// nobody asked for, which the agreement has and no reason rejects (Civil Procedure Law Interpretation 287: the court examines
/// whether the agreement harms the public interest).
#[test]
fn in_mediation_nothing_is_over_the_claim() {
    let mut json = gained(&json!({
        "punitive": {
            "basis": "exploratory", "multiplier": { "claimed": "1", "found": "2" },
            "grounds": { "claimed": "y", "found": "x" },
            "items": [{ "claimed": "1000", "found": "all", "debtors": [{ "defendant": "a" }] }],
        },
        "remedies": [{ "id": "R03", "claimed": false }],
    }));
    json["compensation"]["gains"][0]["found"] = json!("100000.01");
    let said = |json: &Value| {
        let case = Case::from_json(json.to_string().as_bytes()).unwrap();
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let unclaimed = findings.iter().any(|one| one.code == FindingCode::RemedyNotClaimed);
        let reasons = text(&draft(Lang::Zh, Kind::Reasons, &case).unwrap());
        (unclaimed, reasons.contains("未经请求，不予判令"))
    };
    let codes: Vec<_> = over(&json).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["found-over-claimed", "punitive-multiple-over-claimed"]);
    assert_eq!(said(&json), (true, true));
    json["disposition"] = json!("mediation");
    assert_eq!(over(&json), []);
    assert_eq!(said(&json), (false, false));
}

#[test]
fn the_finding_names_the_payment_in_both_languages() {
    let json = gained(&credit("50000"));
    let case = Case::from_json(json.to_string().as_bytes()).unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let code = FindingCode::OrderedOverClaimed;
    let finding = assessment.findings.iter().find(|one| one.code == code).unwrap();
    let zh = wording::finding(Lang::Zh, finding, &case);
    assert!(
        zh.starts_with("公益损害赔偿款（甲公司）判决支付50,000.00元，超出诉请的40,000.00元"),
        "{zh}"
    );
    let en = wording::finding(Lang::En, finding, &case);
    assert!(
        en.starts_with("Public interest damages (甲公司): 50,000.00 yuan is ordered and 40,000.00"),
        "{en}"
    );
}
