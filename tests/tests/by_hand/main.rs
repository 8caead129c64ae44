//! Cases that a presiding judge worked by hand.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

mod days;
mod money;
mod orders;
mod performance;
mod punitive;

use redress_core::{Assessment, Case, Lens, Position, assess};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn found(tree: &Value) -> Assessment {
    assess(&read(tree), Position::Found, Lens::LAW).unwrap()
}

/// The places at which something is said.
fn places(tree: &Value, code: &str) -> Vec<String> {
    let assessment = found(tree);
    let said = assessment.findings.iter().filter(|finding| finding.code.id() == code);
    said.map(redress_core::Finding::path).collect()
}

fn paper(lang: Lang, kind: Kind, tree: &Value) -> String {
    text(&draft(lang, kind, &read(tree)).unwrap())
}

/// A judgment in a case of personal information, brought by a procuratorate, with more put in.
fn case(more: &Value) -> Value {
    let mut case = json!({
        "disposition": "judgment",
        "fields": ["personal-information"],
        "dates": {"act": {"from": "2023-01-01", "to": "2023-06-30"}, "filed": "2024-01-10", "judgment": "2024-06-03"},
        "plaintiff": {"kind": "procuratorate", "name": "江州市人民检察院"},
        "defendants": [{"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙公司"}],
        "court": "江州市中级人民法院", "docket": "（2024）苏01民初21号",
        "destination": {"payee": "treasury", "days": 10},
        "fee": {"basis": "property"},
    });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case
}

fn loss(of: &str, claimed: &str, found: Option<&str>) -> Value {
    json!({"label": "损失", "claimed": claimed, "found": found, "debtors": [{"defendant": of}]})
}

fn losses(list: &[Value]) -> Value {
    json!({"compensation": {"route": "loss", "losses": list}})
}

/// What the self-check says of findings.
fn open_findings(tree: &Value, kind: Kind) -> (CheckOutcome, Vec<String>) {
    let checks = check(Lang::Zh, kind, &read(tree), &Edits::new()).unwrap().into_iter();
    let of: Vec<_> = checks.filter(|check| check.id == CheckId::Findings).collect();
    let outcome = of.first().unwrap().outcome;
    (outcome, of.into_iter().map(|check| check.path).collect())
}
