//! Where a number decides what is found: just below it, at it, and just above it.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Finding, Lens, Level, Position, assess};
use serde_json::{Value, json};

/// 甲公司 gained 100, claimed and found in full.
fn tree() -> Value {
    json!({
        "dates": {"act": {"from": "2023-01-01", "to": "2023-05-31"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate", "name": "某人民检察院"},
        "defendants": [{"id": "a", "name": "甲公司"}],
        "facts": {"behaviours": ["use"], "people": 1200, "harm": "actual"},
        "compensation": {"route": "gain",
            "gains": [{"defendant": "a", "claimed": "100.00", "found": "100.00"}]},
    })
}

fn with(changes: &[(&str, Value)]) -> Value {
    let mut tree = tree();
    for (path, value) in changes {
        let (parent, name) = path.rsplit_once('/').unwrap();
        let parent = tree.pointer_mut(parent).unwrap();
        match name.parse::<usize>() {
            Ok(row) => parent[row] = value.clone(),
            Err(_) => parent[name] = value.clone(),
        }
    }
    tree
}

fn at(tree: &Value, position: Position) -> Assessment {
    let case = Case::from_json(tree.to_string().as_bytes()).unwrap();
    assess(&case, position, Lens::LAW).unwrap()
}

/// Where findings of a kind lie, and what they say.
fn findings(tree: &Value, code: &str) -> Vec<(String, Vec<String>)> {
    let found = at(tree, Position::Found).findings;
    let findings = found.iter().filter(|finding| finding.code.id() == code);
    let said = |finding: &Finding| finding.arguments.iter().map(ToString::to_string).collect();
    findings.map(|finding| (finding.path(), said(finding))).collect()
}

fn has(tree: &Value, code: &str) -> bool {
    !findings(tree, code).is_empty()
}

/// No more than is claimed is awarded: the court explains that claims may be changed (释明), a procuratorate under Art. 18
/// of the interpretation on its suits, others under Art. 5 of that on civil public interest litigation.
#[test]
fn more_than_is_claimed_is_found_only_above_the_claim() {
    for (found, over) in [("99.99", false), ("100.00", false), ("100.01", true)] {
        let tree = with(&[("/compensation/gains/0/found", json!(found))]);
        assert_eq!(has(&tree, "found-over-claimed"), over, "{found}");
    }
    for (plaintiff, rule) in
        [("procuratorate", "J-PIL-18"), ("provincial-consumer-association", "C-PIL-5")]
    {
        let tree = with(&[
            ("/compensation/gains/0/found", json!("100.01")),
            ("/plaintiff/kind", json!(plaintiff)),
        ]);
        let findings = at(&tree, Position::Found).findings;
        let over = findings.iter().find(|one| one.code.id() == "found-over-claimed").unwrap();
        let rules: Vec<_> = over.authority.iter().map(|one| one.provision.get().id).collect();
        assert_eq!(rules, [rule]);
    }
    // A larger payment, or a larger cost to take off a gain, gives nobody more.
    for (list, row) in [
        ("/credits", json!([{"kind": "paid", "claimed": "10.00", "found": "20.00"}])),
        ("/compensation/gains/0/less", json!([{"claimed": "10.00", "found": "20.00"}])),
    ] {
        assert!(!has(&with(&[(list, row)]), "found-over-claimed"), "{list}");
    }
}

/// What is taken off for a sanction is at most what its debtor owes.
#[test]
fn a_sanction_exceeds_what_is_owed_only_above_it() {
    for (amount, exceeds, left) in
        [("99.99", false, "0.01"), ("100.00", false, "0.00"), ("100.01", true, "0.00")]
    {
        let sanction = json!([{"kind": "confiscation", "defendant": "a", "amount": amount, "deduct_from": "compensation"}]);
        let tree = with(&[("/sanctions", sanction)]);
        assert_eq!(has(&tree, "deduction-exceeds"), exceeds, "{amount}");
        assert_eq!(at(&tree, Position::Found).totals.award.to_string(), left);
    }
    // It is taken off what its own debtor owes, not off what another does.
    let sanction = json!([{"kind": "confiscation", "defendant": "b", "amount": "30.00", "deduct_from": "compensation"}]);
    let gains = json!([
        {"defendant": "a", "claimed": "100.00", "found": "100.00"},
        {"defendant": "b", "claimed": "20.00", "found": "20.00"},
    ]);
    let tree = with(&[
        ("/defendants", json!([{"id": "a"}, {"id": "b"}])),
        ("/compensation/gains", gains),
        ("/sanctions", sanction),
    ]);
    let assessment = at(&tree, Position::Found);
    let owed: Vec<_> = assessment.defendants.iter().map(|one| one.own.to_string()).collect();
    assert_eq!(owed, ["100.00", "0.00"]);
    assert!(has(&tree, "deduction-exceeds"));
}

/// Ten is the number of the interpretation of the Civil Procedure Law (Art. 75) for actions of many: from ten on there are
/// not few. "9+" may be ten. Records stand in only where persons are not counted.
#[test]
fn few_are_fewer_than_ten() {
    let of = |people: &Value, records: &Value| {
        with(&[("/facts/people", people.clone()), ("/facts/records", records.clone())])
    };
    for (people, records, few, place) in [
        (json!(9), Value::Null, true, "/facts/people"),
        (json!("9+"), Value::Null, false, "/facts/people"),
        (json!(10), Value::Null, false, "/facts/people"),
        (json!(11), Value::Null, false, "/facts/people"),
        (json!(9), json!(5000), true, "/facts/people"),
        (Value::Null, json!(9), true, "/facts/records"),
        (Value::Null, json!(10), false, "/facts/records"),
    ] {
        let tree = of(&people, &records);
        let (code, other) =
            if few { ("many-few", "many-no-number") } else { ("many-no-number", "many-few") };
        let found = findings(&tree, code);
        assert_eq!(found.len(), 1, "{people} {records}");
        assert_eq!(found[0].0, place, "{people} {records}");
        assert!(!has(&tree, other), "{people} {records}");
    }
    assert!(has(&of(&Value::Null, &Value::Null), "many-unknown"));
}

/// The notice runs for 30 days (Art. 13 of the interpretation on the suits of procuratorates). The Minors Law has no word of
/// it, and of suits incidental to a criminal case it is open: there a short notice is no error.
#[test]
fn a_notice_is_short_below_thirty_days() {
    let notice = |days: u32, more: &[(&str, Value)]| {
        let notice = json!({"days": days, "national_medium": true});
        with(&[&[("/facts/notice", notice)], more].concat())
    };
    for (days, short) in [(29, true), (30, false), (31, false)] {
        assert_eq!(has(&notice(days, &[]), "notice-short"), short, "{days}");
    }
    let level = |tree: &Value| {
        let findings = at(tree, Position::Found).findings;
        let short = findings.iter().find(|one| one.code.id() == "notice-short").unwrap();
        short.level
    };
    assert_eq!(level(&notice(29, &[])), Level::Error);
    assert_eq!(level(&notice(29, &[("/facts/criminal_incidental", json!(false))])), Level::Error);
    assert_eq!(level(&notice(29, &[("/facts/criminal_incidental", json!(true))])), Level::Caution);
    assert_eq!(level(&notice(29, &[("/facts/subjects", json!("minors"))])), Level::Caution);
}

/// Payments beyond what is owed are named, and nothing is owed less than nothing.
#[test]
fn payments_exceed_what_is_owed_only_above_it() {
    let credits = |sums: &[&str]| -> Value {
        let one =
            |sum: &&str| json!({"kind": "paid", "defendant": "a", "claimed": sum, "found": sum});
        sums.iter().map(one).collect()
    };
    for (paid, exceeds, open) in [
        (&["99.99"][..], false, "0.01"),
        (&["100.00"], false, "0.00"),
        (&["100.01"], true, "0.00"),
        // The first alone is too much; so is the second alone.
        (&["100.01", "0.00"], true, "0.00"),
        (&["100.00", "0.01"], true, "0.00"),
    ] {
        let tree = with(&[("/credits", credits(paid))]);
        assert_eq!(has(&tree, "credits-exceed"), exceeds, "{paid:?}");
        assert_eq!(at(&tree, Position::Found).defendants[0].own.to_string(), open, "{paid:?}");
    }
}

/// The compensation of 100 in instalments or in kind.
fn performed(performance: &Value) -> Value {
    with(&[("/performance", json!([performance]))])
}

fn instalments(sums: &[&str]) -> Value {
    let one =
        |(month, sum): (usize, &&str)| json!({"amount": sum, "by": format!("2025-{month:02}-28")});
    let rows: Value = (1..).zip(sums).map(one).collect();
    json!({"of": "compensation", "defendants": ["a"], "instalments": rows, "reason": "被告经营困难"})
}

#[test]
fn instalments_are_together_what_is_owed() {
    for (sums, wrong) in [
        (&["50.00", "50.00"], None),
        (&["50.00", "49.99"], Some(["99.99", "100.00", "0.01", "less"])),
        (&["50.00", "50.01"], Some(["100.01", "100.00", "0.01", "more"])),
    ] {
        let found = findings(&performed(&instalments(sums)), "instalments-sum");
        let said = found.first().map(|(_, arguments)| arguments.clone());
        assert_eq!(said, wrong.map(|wrong| wrong.map(str::to_owned).to_vec()), "{sums:?}");
    }
    // Several instalments rest on Civil Code 1187; one sum at once needs nothing.
    for (sums, rules) in [(&["50.00", "50.00"][..], &["CC-1187"][..]), (&["100.00"], &[])] {
        let assessment = at(&performed(&instalments(sums)), Position::Found);
        let sum = assessment.performance[0].instalments.as_ref().unwrap();
        let cited: Vec<_> = sum.authority().iter().map(|one| one.provision.get().id).collect();
        assert_eq!(cited, rules, "{sums:?}");
    }
    // While one is open, only too much can be said to be wrong, wherever it stands.
    for open in [0, 1] {
        for (sum, wrong) in [("99.00", false), ("100.01", true)] {
            let mut performance = instalments(&[sum, sum]);
            performance["instalments"][open]["amount"] = Value::Null;
            assert_eq!(has(&performed(&performance), "instalments-sum"), wrong, "{open} {sum}");
        }
    }
}

#[test]
fn what_is_given_in_kind_exceeds_the_debt_only_above_it() {
    for (value, exceeds) in [("99.99", false), ("100.00", false), ("100.01", true)] {
        let given = json!({"kind": "goods", "what": "书包", "host": "某学校", "value": value, "by": "2025-01-31"});
        let performance = json!({"of": "compensation", "defendants": ["a"], "in_kind": [given]});
        let tree = performed(&performance);
        assert_eq!(has(&tree, "in-kind-exceeds"), exceeds, "{value}");
        assert!(!has(&tree, "in-kind-incomplete"));
    }
}

/// Only labour is counted in time: what else is given has no unit of it, and needs none.
#[test]
fn labour_says_in_what_it_is_counted() {
    let given = |kind: &str, counted_in: Value| {
        let given = json!({"kind": kind, "what": "公益劳动", "host": "某社区", "quantity": "10", "unit_price": "5",
            "counted_in": counted_in, "by": "2025-01-31"});
        performed(&json!({"of": "compensation", "defendants": ["a"], "in_kind": [given]}))
    };
    let missing =
        |tree: &Value| findings(tree, "in-kind-incomplete").first().map(|one| one.1.clone());
    assert_eq!(missing(&given("labour", Value::Null)), Some(vec!["counted_in".to_owned()]));
    assert_eq!(missing(&given("labour", json!("hours"))), None);
    assert_eq!(missing(&given("goods", Value::Null)), None);
}

/// A judgment that orders instalments says why payment at once is hard (Civil Code 1187); the parties need no reason. What
/// is given in kind rests on agreement.
#[test]
fn several_payments_need_a_reason_in_a_judgment() {
    let given = json!({"kind": "goods", "what": "书包", "host": "某学校", "value": "10.00", "by": "2025-01-31"});
    let in_kind = json!({"of": "compensation", "defendants": ["a"], "in_kind": [given]});
    for (disposition, performance, reason, agreed) in [
        ("judgment", instalments(&["50.00", "50.00"]), true, false),
        ("judgment", instalments(&["100.00"]), false, false),
        ("judgment", in_kind.clone(), true, true),
        ("mediation", instalments(&["50.00", "50.00"]), false, false),
        ("mediation", in_kind, false, false),
    ] {
        let mut performance = performance;
        performance.as_object_mut().unwrap().remove("reason");
        let tree =
            with(&[("/performance", json!([performance])), ("/disposition", json!(disposition))]);
        assert_eq!(has(&tree, "performance-reason"), reason, "{disposition} {performance}");
        assert_eq!(has(&tree, "in-kind-agreed"), agreed, "{disposition} {performance}");
    }
}

/// That all is due if one instalment is missed says something only where there are several.
#[test]
fn a_clause_on_missed_instalments_needs_several() {
    for (sums, clause, day, unused) in [
        (&["50.00", "50.00"][..], true, true, &[][..]),
        (&["50.00", "50.00"], false, true, &["/performance/0/all_due_on"]),
        (
            &["100.00"],
            true,
            true,
            &["/performance/0/all_due_if_missed", "/performance/0/all_due_on"],
        ),
        (&["30.00", "30.00", "40.00"], true, true, &[]),
        (&["100.00"], true, false, &["/performance/0/all_due_if_missed"]),
        (&["100.00"], false, false, &[]),
    ] {
        let mut performance = instalments(sums);
        performance["all_due_if_missed"] = json!(clause);
        if day {
            performance["all_due_on"] = json!("2025-06-30");
        }
        let found = findings(&performed(&performance), "unused");
        let mut found: Vec<_> = found.into_iter().map(|one| one.0).collect();
        found.sort();
        assert_eq!(found, unused, "{sums:?} {clause} {day}");
    }
}

/// Recipients take no more than there is; what they leave is named.
#[test]
fn recipients_take_what_there_is() {
    for (sum, exceeds, leaves) in
        [("99.99", false, Some("0.01")), ("100.00", false, None), ("100.01", true, None)]
    {
        let tree = with(&[(
            "/destination",
            json!({"payee": "fiscal-account", "recipients": [{"kind": "account", "name": "某专户", "amount": sum}]}),
        )]);
        assert_eq!(has(&tree, "recipient-exceeds"), exceeds, "{sum}");
        let left = findings(&tree, "recipients-leave").first().map(|one| one.1[0].clone());
        assert_eq!(left.as_deref(), leaves, "{sum}");
        assert!(!has(&tree, "recipients-may-leave"), "{sum}");
    }
}
