//! Instalments, what falls due when, and interest on it.

use redress_drafting::{Kind, Lang};
use serde_json::{Value, json};

use super::{case, found, loss, losses, paper, places};

/// 300 in three instalments of 100, at the end of July, August and September 2024, in mediation.
fn three_instalments(all_due_on: Option<&str>, payments: &Value) -> Value {
    let mut tree = case(&json!({
        "disposition": "mediation",
        "compensation": {"route": "agreement", "lump_sums": [
            {"label": "x", "claimed": "300", "found": "300", "debtors": [{"defendant": "a"}]}]},
        "performance": [{"defendants": ["a"], "all_due_if_missed": true, "instalments": [
            {"amount": "100", "by": "2024-07-31"}, {"amount": "100", "by": "2024-08-31"},
            {"amount": "100", "by": "2024-09-30"}]}],
        "interest": {"due": "2024-07-31", "until": "2024-12-31", "payments": payments},
    }));
    if let Some(day) = all_due_on {
        tree["performance"][0]["all_due_on"] = json!(day);
    }
    tree
}

/// The rest falls due because an instalment was missed: not before one was due, and not where all were paid in time.
#[test]
fn the_rest_falls_due_only_where_an_instalment_was_missed() {
    let told = |day: &str, payments: Value| {
        places(&three_instalments(Some(day), &payments), "nothing-missed")
    };
    let place = ["/performance/0/all_due_on"];
    let paid = |sum: &str, day: &str| json!([{"amount": sum, "date": day}]);
    assert_eq!(told("2024-07-15", json!([])), place);
    assert_eq!(told("2024-07-31", json!([])), place);
    assert!(told("2024-08-01", json!([])).is_empty());
    assert_eq!(told("2024-08-10", paid("100", "2024-07-31")), place);
    assert!(told("2024-08-10", paid("100", "2024-08-01")).is_empty());
    assert!(told("2024-08-10", paid("99.99", "2024-07-31")).is_empty());
    assert!(told("2024-09-10", paid("100", "2024-07-31")).is_empty());
    assert_eq!(told("2024-09-10", paid("200", "2024-07-31")), place);
}

/// Paid on 20 July, the first instalment bears nothing. The second bears 122 days from 1 September, the third 92 from 1
/// October: 100 × 0.000175 × 214 = 3.745.
#[test]
fn who_pays_early_owes_no_interest_on_it() {
    let tree = three_instalments(None, &json!([{"amount": "100", "date": "2024-07-20"}]));
    let account = found(&tree).interest_account.unwrap();
    assert_eq!(account.accrued.value().to_string(), "3.75");
    assert_eq!(account.principal_left.value().to_string(), "200.00");
}

/// The judgment took effect on 20 June 2024; ten days from then end on 30 June, a Sunday, hence on 1 July (CPL 85).
#[test]
fn interest_is_held_against_the_order() {
    let with = |interest: Value| {
        let mut tree = case(&losses(&[loss("a", "400", Some("all"))]));
        tree["dates"]["effective"] = json!("2024-06-20");
        tree["interest"] = interest;
        tree
    };
    let day = |due: &str| with(json!({"due": due, "until": "2025-12-31"}));
    assert_eq!(places(&day("2024-06-25"), "interest-other-day"), ["/interest/due"]);
    assert!(places(&day("2024-07-01"), "interest-other-day").is_empty());
    // The day it took effect is used for that.
    assert!(!places(&day("2024-07-01"), "fact-unused").contains(&"/dates/effective".to_owned()));
    let principal =
        |sum: &str| with(json!({"due": "2024-07-01", "until": "2025-12-31", "principal": sum}));
    assert_eq!(places(&principal("400.01"), "interest-over-award"), ["/interest/principal"]);
    assert!(places(&principal("400"), "interest-over-award").is_empty());
    // Both ways of counting the first day come to nothing here: there is no choice.
    let none = with(
        json!({"due": "2024-07-01", "until": "2024-07-01", "payments": [{"amount": "400", "date": "2024-07-01"}]}),
    );
    assert!(places(&none, "interest-first-day").is_empty());
}

/// 400 found and another sum open: that interest runs on more than 400 is nothing to remark yet.
#[test]
fn interest_is_not_held_against_a_sum_that_is_open() {
    let tree = |other: Option<&str>| {
        let mut tree = case(&losses(&[loss("a", "400", Some("all")), loss("a", "600", other)]));
        tree["interest"] = json!({"due": "2024-07-01", "until": "2025-12-31", "principal": "1000"});
        tree
    };
    assert!(places(&tree(None), "interest-over-award").is_empty());
    assert_eq!(places(&tree(Some("none")), "interest-over-award"), ["/interest/principal"]);
}

/// Where two payments are owed nobody knows which of them a payment was for: an instalment may have been missed.
#[test]
fn a_payment_beside_another_debt_says_nothing_of_the_instalments() {
    let tree = |others: &[Value]| {
        let mut tree = three_instalments(
            Some("2024-08-10"),
            &json!([{"amount": "100", "date": "2024-07-31"}]),
        );
        tree["costs"] = json!(others);
        tree
    };
    let cost = json!({"head": "investigation", "claimed": "50", "found": "all", "debtors": [{"defendant": "b"}]});
    assert_eq!(places(&tree(&[]), "nothing-missed"), ["/performance/0/all_due_on"]);
    assert!(places(&tree(&[cost]), "nothing-missed").is_empty());
}

/// Two instalments of 5,000, due at the end of 2024 and on 30 June 2025. Only a clause on missed instalments makes the rest fall due
/// earlier, here on 15 January 2025. Without it: 5,000 × 0.000175 × 365 + 5,000 × 0.000175 × 184 = 319.375 + 161.00. With it the
/// second bears 350 days instead: 306.25.
#[test]
fn the_rest_falls_due_early_only_under_a_clause_that_says_so() {
    let tree = |clause: bool| {
        let mut tree = case(&losses(&[loss("a", "10000", Some("all"))]));
        tree["performance"] = json!([{"of": "compensation", "defendants": ["a"], "reason": "困难",
            "all_due_if_missed": clause, "all_due_on": "2025-01-15", "instalments": [
                {"amount": "5000", "by": "2024-12-31"}, {"amount": "5000", "by": "2025-06-30"}]}]);
        tree["interest"] = json!({"due": "2024-12-31", "until": "2025-12-31"});
        tree
    };
    let interest = |tree: &Value| found(tree).interest.unwrap().value().to_string();
    assert_eq!(interest(&tree(false)), "480.38");
    assert!(places(&tree(false), "unused").contains(&"/performance/0/all_due_on".to_owned()));
    assert_eq!(interest(&tree(true)), "625.63");
    // Of a single instalment there is no rest that could fall due: 10,000 × 0.000175 × 184.
    let mut one = tree(true);
    one["performance"][0]["instalments"] = json!([{"amount": "10000", "by": "2025-06-30"}]);
    assert_eq!(interest(&one), "322.00");
}

/// A judgment for a procuratorate is enforced of the court's own motion (J-PIL Interpretation 12); an association applies.
#[test]
fn who_has_the_rest_enforced_is_said_as_the_law_says_it() {
    let orders = |kind: &str, lang| {
        let mut tree = case(&losses(&[loss("a", "300", Some("all"))]));
        tree["plaintiff"]["kind"] = json!(kind);
        tree["performance"] = json!([{"all_due_if_missed": true, "reason": "x", "instalments": [
            {"amount": "100", "by": "2024-07-31"}, {"amount": "200", "by": "2024-08-31"}]}]);
        paper(lang, Kind::Orders, &tree)
    };
    let court = orders("procuratorate", Lang::Zh);
    assert!(
        court.contains("由本院就全部未付款项移送执行") && !court.contains("申请强制执行"),
        "{court}"
    );
    assert!(
        orders("procuratorate", Lang::En)
            .contains("this court will refer the whole unpaid balance")
    );
    assert!(
        orders("provincial-consumer-association", Lang::Zh)
            .contains("可以就全部未付款项申请强制执行")
    );
}

/// A day on which the sum is to be paid needs no day from which a period would run.
#[test]
fn the_effective_day_is_unused_where_the_order_names_a_day() {
    let tree = |destination: Value| {
        let mut tree = case(&losses(&[loss("a", "400", Some("all"))]));
        tree["dates"]["effective"] = json!("2024-06-20");
        tree["destination"] = destination;
        tree["interest"] = json!({"due": "2024-07-01", "until": "2025-12-31"});
        tree
    };
    let told = |tree: &Value| places(tree, "fact-unused").contains(&"/dates/effective".to_owned());
    assert!(!told(&tree(json!({"payee": "treasury", "days": 10}))));
    assert!(told(&tree(json!({"payee": "treasury", "by": "2024-07-01"}))));
}

/// Where all that is owed has days of its own the day for the whole does nothing.
#[test]
fn a_day_on_which_nothing_is_due_is_told() {
    let told = |second: &str, interest: Value| {
        let mut tree = case(&losses(&[loss("a", "10000", Some("all"))]));
        tree["performance"] = json!([{"defendants": ["a"], "reason": "困难", "instalments": [
            {"amount": "5000", "by": "2024-12-31"}, {"amount": second, "by": "2025-06-30"}]}]);
        tree["interest"] = interest;
        // It is no period that ends too early either.
        assert!(places(&tree, "interest-before-judgment").is_empty());
        places(&tree, "unused")
    };
    let due = |day: &str| json!({"due": day, "until": "2025-12-31"});
    assert_eq!(told("5000", due("2025-12-31")), ["/interest/due"]);
    assert_eq!(told("5000", due("2024-01-31")), ["/interest/due"]);
    // 1,000 have no instalment, and are due on it.
    assert!(told("4000", due("2025-12-31")).is_empty());
    let listed = |day: Value| {
        json!({"due": "2025-12-31", "until": "2025-12-31", "debts": [
            {"amount": "1", "due": "2025-10-01"}, {"amount": "1", "due": day}]})
    };
    assert_eq!(told("5000", listed(json!("2025-11-01"))), ["/interest/due"]);
    assert!(told("5000", listed(Value::Null)).is_empty());
}

/// Instalments stand in the order of their days and are of something; labour has room in its time.
#[test]
fn a_plan_that_cannot_be_kept_is_told() {
    let told = |performance: Value, code: &str| {
        let mut tree = case(&losses(&[loss("a", "10000", Some("all"))]));
        tree["performance"] = json!([performance]);
        places(&tree, code)
    };
    let plan = |first: Value, second: Value| json!({"instalments": [first, second]});
    let by = |day: &str, sum: &str| json!({"amount": sum, "by": day});
    let months = |months: u32| json!({"amount": "5000", "months": months});
    let order = |first: Value, second: Value| told(plan(first, second), "instalments-order");
    let second = ["/performance/0/instalments/1/by"];
    assert_eq!(order(by("2025-06-30", "5000"), by("2025-06-29", "5000")), second);
    assert!(order(by("2025-06-30", "5000"), by("2025-06-30", "5000")).is_empty());
    assert_eq!(order(months(6), months(5)), second);
    assert!(order(months(5), months(6)).is_empty());
    let nothing = plan(by("2025-06-30", "0"), by("2025-12-31", "10000"));
    let first = ["/performance/0/instalments/0/amount"];
    assert_eq!(told(nothing, "instalment-nothing"), first);
    let something = plan(by("2025-06-30", "0.01"), by("2025-12-31", "9999.99"));
    assert!(told(something, "instalment-nothing").is_empty());
    // The judgment is of 3 June 2024: ten days from then end on 13 June, and are 240 hours.
    for (length, unit, term, too_long) in [
        ("1.5", "years", json!({"months": 3}), true),
        ("1", "years", json!({"months": 12}), false),
        ("3.5", "months", json!({"months": 3}), true),
        ("3", "months", json!({"months": 3}), false),
        ("94", "days", json!({"months": 3}), true),
        ("90", "days", json!({"months": 3}), false),
        ("11", "days", json!({"by": "2024-06-13"}), true),
        ("10", "days", json!({"by": "2024-06-13"}), false),
        ("241", "hours", json!({"by": "2024-06-13"}), true),
        ("240", "hours", json!({"by": "2024-06-13"}), false),
        ("1", "months", json!({"by": "2024-06-13"}), true),
        ("5", "years", json!({}), false),
    ] {
        let mut labour = json!({"kind": "labour", "counted_in": unit, "quantity": length,
            "unit_price": "1", "host": "某社区", "what": "劳务"});
        labour.as_object_mut().unwrap().extend(term.as_object().unwrap().clone());
        let places = told(json!({"in_kind": [labour]}), "labour-too-long");
        let expected: &[&str] = if too_long { &["/performance/0/in_kind/0/quantity"] } else { &[] };
        assert_eq!(places, expected, "{length} {unit} {term}");
    }
}

/// Interest for delay is that on a payment which a judgment or an agreement orders (Civil Procedure Law 264).
#[test]
fn interest_in_a_case_that_is_withdrawn_is_told() {
    let tree = |disposition: &str| {
        let mut tree = case(&losses(&[loss("a", "10000", Some("all"))]));
        tree["disposition"] = json!(disposition);
        tree["interest"] = json!({"due": "2024-10-31", "until": "2024-12-31"});
        tree
    };
    assert_eq!(places(&tree("withdrawal"), "interest-without-order"), ["/interest"]);
    for other in ["judgment", "mediation"] {
        assert!(places(&tree(other), "interest-without-order").is_empty(), "{other}");
    }
}
