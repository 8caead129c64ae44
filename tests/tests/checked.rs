//! What a case is refused for: at the field, and only past the number that the rule names.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::Case;
use serde_json::{Value, json};

/// Codes and places of what is wrong with a case.
fn faults(json: &Value) -> Vec<(&'static str, String)> {
    let case = Case::from_json(json.to_string().as_bytes()).unwrap();
    let faults = case.check().err().unwrap_or_default();
    faults.iter().map(|fault| (fault.code.id(), fault.path.clone())).collect()
}

fn ids(list: &[&str]) -> Value {
    list.iter().map(|id| json!({"id": id})).collect()
}

/// One who is answered for is written without a list, and a fault of his lies there.
#[test]
fn one_who_is_answered_for_stands_without_a_list() {
    let with = |answered: Value| {
        faults(&json!({
            "defendants": ids(&["a", "b"]),
            "liability": {"answers_for": [{"defendant": "a", "for": answered}]},
        }))
    };
    assert_eq!(with(json!("b")), []);
    assert_eq!(
        with(json!("x")),
        [("unknown-defendant", "/liability/answers_for/0/for".to_owned())]
    );
    let second = [("unknown-defendant", "/liability/answers_for/0/for/1".to_owned())];
    assert_eq!(with(json!(["b", "x"])), second);
}

#[test]
fn a_payment_is_performed_by_each_once() {
    let with = |who: Value| {
        faults(
            &json!({"defendants": ids(&["a", "b"]), "performance": [{"of": "compensation", "defendants": who}]}),
        )
    };
    assert_eq!(with(json!(["a", "b"])), []);
    assert_eq!(with(json!(["a", "a"])).len(), 1);
    assert_eq!(
        with(json!(["a", "x"])),
        [("unknown-defendant", "/performance/0/defendants/1".to_owned())]
    );
}

/// Of a sample no more are affected than were drawn, and no more were drawn than there are.
#[test]
fn a_sample_is_a_part() {
    let with = |affected: u32, drawn: u32, all: u32| {
        let sample = json!({"affected": affected, "drawn": drawn, "all": all});
        faults(
            &json!({"defendants": ids(&["a"]), "punitive": {"basis": "crpl-55-1", "items": [{"claimed": "1", "sample": sample}]}}),
        )
    };
    assert_eq!(with(2, 3, 9), []);
    assert_eq!(with(3, 3, 9), []);
    assert_eq!(with(3, 9, 9), []);
    assert_eq!(with(4, 3, 9), [("sample-order", "/punitive/items/0/sample/affected".to_owned())]);
    assert_eq!(with(3, 10, 9), [("sample-order", "/punitive/items/0/sample/drawn".to_owned())]);
}

/// The measures on court fees (Art. 13) leave a range: 100 to 500 yuan where personality rights are infringed, 50 to 100 in
/// other cases; what is charged on a sum has none.
#[test]
fn the_base_of_a_fee_lies_in_its_range() {
    let with = |basis: &str, base: &str| {
        let faults =
            faults(&json!({"defendants": ids(&["a"]), "fee": {"basis": basis, "base": base}}));
        assert!(
            faults.iter().all(|fault| *fault == ("fee-base", "/fee/base".to_owned())),
            "{faults:?}"
        );
        !faults.is_empty()
    };
    for (basis, low, high) in [("personality", 100, 500), ("per-case", 50, 100)] {
        for (base, outside) in [
            (format!("{}.99", low - 1), true),
            (low.to_string(), false),
            (format!("{low}.01"), false),
            (high.to_string(), false),
            (format!("{high}.01"), true),
        ] {
            assert_eq!(with(basis, &base), outside, "{basis} {base}");
        }
    }
    assert!(with("property", "100"));
}

/// 甲 owes 100 in two instalments; what is late of them is paid by whom they are a debt of.
fn late(performance: &Value, interest: &Value) -> Vec<(&'static str, String)> {
    let mut all = json!({"due": "2024-03-01", "until": "2024-12-31"});
    all.as_object_mut().unwrap().extend(interest.as_object().unwrap().clone());
    faults(&json!({
        "defendants": ids(&["a", "b"]),
        "compensation": {"route": "gain", "gains": [
            {"defendant": "a", "claimed": "100.00", "found": "100.00"},
            {"defendant": "b", "claimed": "80.00", "found": "80.00"},
        ]},
        "performance": performance,
        "interest": all,
    }))
}

fn plan(who: &str, first: &str) -> Value {
    json!({"of": "compensation", "defendants": [who],
        "instalments": [{"amount": "50.00", "by": first}, {"amount": "50.00", "by": "2024-06-30"}]})
}

/// Who pays before the last day pays early; what was paid before the judgment is no payment
/// on it and stands among the credits.
#[test]
fn a_payment_comes_after_the_judgment() {
    let pay = |date: &str| json!({"payments": [{"date": date, "amount": "10.00"}]});
    let one = json!([plan("a", "2024-02-01")]);
    for performance in [one.clone(), json!([])] {
        assert_eq!(late(&performance, &pay("2024-01-31")), []);
    }
    // A sum or a list of its own stands in the place of the instalments.
    for own in [json!({"principal": "100.00"}), json!({"debts": [{"amount": "100.00"}]})] {
        let mut interest = pay("2024-02-29");
        interest.as_object_mut().unwrap().extend(own.as_object().unwrap().clone());
        assert_eq!(late(&one, &interest), [], "{own}");
    }
    let on = |day: &str| {
        faults(
            &json!({"dates": {"judgment": "2024-02-01"}, "interest": {"due": "2024-03-01", "until": "2024-12-31",
            "principal": "100.00", "payments": [{"date": day, "amount": "10.00"}]}}),
        )
    };
    assert_eq!(on("2024-02-01"), []);
    assert_eq!(on("2024-01-31"), [("day-too-early", "/interest/payments/0/date".to_owned())]);
}

/// On the award, with or without instalments, whoever owes something may pay, and so may nobody in particular: what it is and
/// who owes it is known once it is assessed. Only a defendant can pay. Of a sum stated in its place nobody says whose it is.
#[test]
fn a_payment_is_on_a_debt_of_its_payer() {
    let without = || vec![("payment-without-debt", "/interest/payments/0/defendant".to_owned())];
    let pay = |who: Value| json!({"payments": [{"date": "2024-07-01", "amount": "10.00", "defendant": who}]});
    let both = json!([plan("a", "2024-02-01"), plan("b", "2024-02-01")]);
    assert_eq!(late(&both, &pay(json!("a"))), []);
    assert_eq!(late(&both, &pay(json!("b"))), []);
    assert_eq!(late(&both, &pay(Value::Null)), []);
    let one = json!([plan("a", "2024-02-01")]);
    for payer in [Value::Null, json!("a"), json!("b")] {
        assert_eq!(late(&one, &pay(payer)), []);
    }
    let nobody = vec![("unknown-defendant", "/interest/payments/0/defendant".to_owned())];
    assert_eq!(late(&one, &pay(json!("x"))), nobody);
    assert_eq!(late(&json!([]), &pay(json!("a"))), []);
    assert_eq!(late(&json!([]), &pay(json!("x"))), nobody);
    let mut stated = pay(json!("a"));
    stated["principal"] = json!("100.00");
    assert_eq!(late(&json!([]), &stated), without());
}
