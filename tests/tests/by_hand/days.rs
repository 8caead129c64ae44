//! Days that do not fit one another.

use redress_core::Level;
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check};
use serde_json::{Value, json};

use super::{case, found, loss, losses, places, read};

/// Nobody can perform by a day that had passed when it was ordered.
#[test]
fn a_day_before_the_judgment_is_told_wherever_one_is_fixed() {
    let told = |more: Value| {
        let mut tree = case(&losses(&[loss("a", "5000", Some("all"))]));
        tree.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        places(&tree, "day-before-judgment")
    };
    let by = |day: &str| told(json!({"destination": {"payee": "treasury", "by": day}}));
    assert_eq!(by("2024-06-02"), ["/destination/by"]);
    assert!(by("2024-06-03").is_empty());
    let plan = json!({"performance": [{"instalments": [
        {"amount": "2500", "by": "2024-05-01"}, {"amount": "2500", "by": "2024-12-31"}]}]});
    assert_eq!(told(plan), ["/performance/0/instalments/0/by"]);
    let given = json!({"performance": [{"in_kind": [
        {"kind": "goods", "what": "x", "value": "5000", "by": "2023-12-31", "host": "y"}]}]});
    assert_eq!(told(given), ["/performance/0/in_kind/0/by"]);
    let apology = |status: &str| {
        json!({"remedies": [{"id": "R22", "by": "2024-01-01", "status": status,
            "parameters": {"form": "published", "level": "national"}}]})
    };
    assert_eq!(told(apology("granted")), ["/remedies/0/by"]);
    // What was performed before the judgment is not ordered.
    assert!(told(apology("performed")).is_empty());
}

/// Where only the first day of an act is known its law is that of this day, and this is said: with more weight where the act goes on.
#[test]
fn an_act_without_its_last_day_is_told() {
    let tree = |act: Value, continuing: Value| {
        let mut tree = case(&json!({"facts": {"continuing": continuing}}));
        tree["dates"]["act"] = act;
        tree
    };
    let level = |tree: &Value| {
        let findings = found(tree).findings;
        findings.iter().find(|one| one.code.id() == "act-open").map(|one| one.level)
    };
    let first = json!({"from": "2021-01-01"});
    assert_eq!(level(&tree(first.clone(), Value::Null)), Some(Level::Caution));
    assert_eq!(level(&tree(first.clone(), json!(false))), Some(Level::Caution));
    assert_eq!(level(&tree(first.clone(), json!(true))), Some(Level::Error));
    assert_eq!(level(&tree(json!({"from": "2021-01-01", "to": "2021-01-01"}), json!(true))), None);
    let mut latest = tree(first.clone(), json!(true));
    latest["dates"]["act_by"] = json!("2022-01-01");
    assert_eq!(level(&latest), None);
    let checks = check(Lang::Zh, Kind::Orders, &read(&tree(first, Value::Null)), &Edits::new());
    let dated = checks.unwrap().into_iter().find(|check| check.id == CheckId::Dated).unwrap();
    assert_eq!((dated.outcome, &*dated.path), (CheckOutcome::Missing, "/dates/act"));
}

/// What is sued for has happened by then: the act begins no later than the notice, nor than the filing of 10 January 2024.
#[test]
fn an_act_that_begins_after_the_suit_is_told() {
    let told = |from: &str, kind: &str| {
        let mut tree = case(&json!({"facts": {"notice": {"published": "2023-10-01"}}}));
        tree["dates"]["act"] = json!({"from": from, "to": "2024-05-01"});
        tree["plaintiff"]["kind"] = json!(kind);
        let findings = found(&tree).findings;
        let codes = findings.iter().map(|one| one.code.id());
        codes.filter(|id| id.starts_with("act-after")).collect::<Vec<_>>()
    };
    assert_eq!(told("2024-01-11", "procuratorate"), ["act-after-filing"]);
    assert_eq!(told("2024-01-10", "procuratorate"), ["act-after-notice"]);
    assert_eq!(told("2023-10-02", "procuratorate"), ["act-after-notice"]);
    assert!(told("2023-10-01", "procuratorate").is_empty());
    // Others announce nothing.
    assert!(told("2024-01-10", "provincial-consumer-association").is_empty());
}
