//! What several owe, with instalments of one of them or without any: each sum is a debt of whoever owes it, and a payment goes to
//! the debts of whoever made it. A day of delay costs 0.0175 %; the sums are worked out by hand beside each test.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Code, FindingCode, LateAccount, Lens, Position, assess};
use redress_drafting::{Lang, explain};
use serde_json::{Value, json};

/// 甲 refunds 10,000 and 乙 20,000, due on 15 October 2024; three times as much each pays in halves by the end of 2025 and of
/// 2026. Interest runs to 31 January 2026.
fn two_plans(payments: &Value) -> Value {
    let item = |who: &str, sum: &str| json!({ "claimed": sum, "found": "all", "debtors": [{ "defendant": who }] });
    let plan = |who: &str, half: &str| {
        json!({ "of": "punitive", "defendants": [who], "instalments": [
            { "amount": half, "by": "2025-12-31" }, { "amount": half, "by": "2026-12-31" },
        ] })
    };
    json!({
        "dates": { "act": { "from": "2022-01-01", "to": "2023-06-30" }, "judgment": "2024-09-01" },
        "plaintiff": { "kind": "provincial-consumer-association" },
        "disposition": "mediation",
        "defendants": [{ "id": "a" }, { "id": "b" }, { "id": "c" }],
        "fields": ["consumer"], "facts": { "fraud": true },
        "compensation": { "route": "agreement", "lump_sums": [item("a", "10000"), item("b", "20000")] },
        "punitive": { "basis": "crpl-55-1", "items": [item("a", "10000"), item("b", "20000")] },
        "performance": [plan("a", "15000"), plan("b", "30000")],
        "interest": { "due": "2024-10-15", "until": "2026-01-31", "payments": payments },
    })
}

/// 乙 owes 1,000 and nothing else; 甲 owes only the 30,000 that are paid in halves.
fn plan_beside_a_debt(payments: &Value) -> Value {
    let mut json = two_plans(payments);
    json["compensation"]["lump_sums"] =
        json!([{ "claimed": "1000", "found": "all", "debtors": [{ "defendant": "b" }] }]);
    json["punitive"]["items"].as_array_mut().unwrap().pop();
    json["performance"].as_array_mut().unwrap().pop();
    json
}

fn found(json: &Value) -> Assessment {
    let case = Case::from_json(json.to_string().as_bytes()).unwrap();
    assess(&case, Position::Found, Lens::LAW).unwrap()
}

fn paid(day: &str, sum: &str, by: Option<&str>) -> Value {
    json!({ "date": day, "amount": sum, "defendant": by })
}

fn account(json: &Value) -> LateAccount {
    found(json).interest_account.unwrap()
}

/// Accrued, not paid, principal not paid.
fn sums(account: &LateAccount) -> [String; 3] {
    [&account.accrued, &account.interest_left, &account.principal_left]
        .map(|figure| figure.value().to_string())
}

/// Both refunds are paid on their last day. The halves due at the end of 2025, 15,000 + 30,000, are late for January 2026:
/// 45,000 × 0.000175 × 31 = 244.125. Of 120,000 in all 90,000 are left. It is the same if it is not said who paid.
#[test]
fn what_is_due_at_once_is_a_debt_of_whoever_owes_it() {
    let named =
        json!([paid("2024-10-15", "10000", Some("a")), paid("2024-10-15", "20000", Some("b")),]);
    let unnamed = json!([paid("2024-10-15", "30000", None)]);
    for payments in [named, unnamed] {
        let account = account(&two_plans(&payments));
        assert_eq!(sums(&account), ["244.13", "244.13", "90000.00"], "{payments}");
        assert_eq!(account.surplus.to_string(), "0.00");
    }
    // Nobody pays: 30,000 more for the 473 days from 16 October 2024, 2,483.25.
    assert_eq!(sums(&account(&two_plans(&json!([]))))[0], "2727.38");
    // 乙's refund alone is late where only 甲 pays: 20,000 × 0.082775 = 1,655.50, and 244.125.
    let one = account(&two_plans(&json!([paid("2024-10-15", "10000", Some("a"))])));
    assert_eq!(sums(&one)[0], "1899.63");
    assert_eq!(one.payments[0].principal_left.to_string(), "30000.00");
}

/// 甲 pays all of his 30,000 before any of it is due. 乙's 1,000 stay owed and late: 1,000 × 0.000175 × 473 = 82.775.
#[test]
fn a_payment_before_its_day_goes_to_no_debt_of_another() {
    let json = plan_beside_a_debt(&json!([paid("2024-12-01", "30000", Some("a"))]));
    let account = account(&json);
    assert_eq!(sums(&account), ["82.78", "82.78", "1000.00"]);
    let taken = &account.payments[0];
    assert_eq!(taken.to_principal.to_string(), "30000.00");
    assert_eq!(
        [taken.principal_left, taken.interest_left].map(|sum| sum.to_string()),
        ["0.00", "0.00"]
    );
    // A part of it goes to his first half: 5,000 of that are left, 5,000 × 0.000175 × 31 = 27.125, and 82.775.
    let json = plan_beside_a_debt(&json!([paid("2024-12-01", "10000", Some("a"))]));
    assert_eq!(sums(&self::account(&json))[0], "109.90");
    // What is paid beyond all that he owes is too much, and goes to nobody else's debt.
    let json = plan_beside_a_debt(&json!([paid("2024-12-01", "30500", Some("a"))]));
    let account = self::account(&json);
    assert_eq!(
        (account.surplus.to_string(), sums(&account)[2].clone()),
        ("500.00".to_owned(), "1000.00".to_owned())
    );
    // 乙's own payment reaches his debt, on its last day.
    let json = plan_beside_a_debt(&json!([paid("2024-10-15", "1000", Some("b"))]));
    assert_eq!(sums(&self::account(&json)), ["81.38", "81.38", "30000.00"]);
}

/// 甲 and 乙 owe costs of 2,000 together: a payment of either reaches them. 甲's 12,000 are his refund and those costs; then
/// 乙's 20,000 are late for 473 days, and both halves for 31: 1,655.50 + 244.125.
#[test]
fn a_debt_that_is_owed_together_is_reached_by_each() {
    let costs = json!([{ "head": "lawyer", "claimed": "2000", "found": "all", "joint": true,
        "debtors": [{ "defendant": "a" }, { "defendant": "b" }] }]);
    let with = |payments: Value| {
        let mut json = two_plans(&payments);
        json["costs"] = costs.clone();
        json
    };
    let by_a = account(&with(json!([paid("2024-10-15", "12000", Some("a"))])));
    assert_eq!(sums(&by_a), ["1899.63", "1899.63", "110000.00"]);
    // 乙's 22,000 leave 甲's refund: 10,000 × 0.082775 = 827.75, and 244.125.
    let by_b = account(&with(json!([paid("2024-10-15", "22000", Some("b"))])));
    assert_eq!(sums(&by_b), ["1071.88", "1071.88", "100000.00"]);
}

/// 丙 answers for 甲. What 丙 pays goes to 甲's debts, and 甲's own debts come before those of others. Whoever owes nothing and
/// answers for nothing has paid nothing of it, and that is said.
#[test]
fn who_answers_for_a_debt_can_pay_it_and_a_stranger_cannot() {
    let payments = json!([paid("2024-10-15", "10000", Some("c"))]);
    let mut json = two_plans(&payments);
    let code = FindingCode::PaymentOfNoDebtor;
    let said = |json: &Value| {
        let findings = found(json).findings;
        findings
            .iter()
            .filter(|one| one.code == code)
            .map(redress_core::Finding::path)
            .collect::<Vec<_>>()
    };
    assert_eq!(said(&json), ["/interest/payments/0/defendant"]);
    assert_eq!(account(&json).surplus.to_string(), "10000.00");
    json["liability"] =
        json!({ "answers_for": [{ "defendant": "c", "for": "a", "basis": "joint-tort" }] });
    assert_eq!(said(&json), Vec::<String>::new());
    assert_eq!(sums(&account(&json))[0], "1899.63");
    // Someone who is no defendant at all is refused.
    json["interest"]["payments"][0]["defendant"] = json!("x");
    let case = Case::from_json(json.to_string().as_bytes()).unwrap();
    let faults = assess(&case, Position::Found, Lens::LAW).unwrap_err();
    assert_eq!(faults[0].code, Code::UnknownDefendant);
}

/// One debtor alone: his payment counts whether or not it says that it is his.
#[test]
fn one_debtor_need_not_be_named() {
    let mut json = two_plans(&json!([]));
    for list in ["/compensation/lump_sums", "/punitive/items", "/performance"] {
        json.pointer_mut(list).unwrap().as_array_mut().unwrap().pop();
    }
    // 15,000 for January 2026, 81.375, once the refund is paid.
    for by in [None, Some("a")] {
        json["interest"]["payments"] = json!([paid("2024-10-15", "10000", by)]);
        assert_eq!(sums(&account(&json)), ["81.38", "81.38", "30000.00"], "{by:?}");
    }
}

/// 甲 owes 10,000 and 乙 20,000, due on 15 October 2024, without instalments; interest to 31 January 2025.
fn two_debts(payments: &Value) -> Value {
    json!({
        "dates": { "act": { "from": "2022-01-01", "to": "2023-06-30" }, "judgment": "2024-09-01" },
        "plaintiff": { "kind": "procuratorate" },
        "defendants": [{ "id": "a", "name": "甲" }, { "id": "b", "name": "乙" }, { "id": "c" }],
        "compensation": { "route": "gain", "gains": [
            { "defendant": "a", "claimed": "10000", "found": "all" },
            { "defendant": "b", "claimed": "20000", "found": "all" },
        ] },
        "interest": { "due": "2024-10-15", "until": "2025-01-31", "payments": payments },
    })
}

/// Where nothing is paid by instalments, debtors are told apart all the same. 甲 pays 12,000 after 16 days: 10,000 × 0.000175 × 16 =
/// 28.00 have accrued on his debt; 1,972 are too much and touch no debt of 乙, whose 20,000 bear interest for all 108 days, 378.00.
#[test]
fn debtors_are_told_apart_without_instalments() {
    let of_a = json!([paid("2024-10-31", "12000", Some("a"))]);
    let late = account(&two_debts(&of_a));
    assert_eq!(sums(&late), ["406.00", "378.00", "20000.00"]);
    assert_eq!(late.surplus.to_string(), "1972.00");
    assert_eq!(late.payments[0].principal_left.to_string(), "0.00");
    // Of two payments on different days each reaches its payer's debt: 28.00, and 20,000 × 0.000175 × 46 = 161.00.
    let both =
        json!([paid("2024-10-31", "10000", Some("a")), paid("2024-11-30", "20000", Some("b"))]);
    assert_eq!(sums(&account(&two_debts(&both))), ["189.00", "189.00", "0.00"]);
    // It is not said who paid: the sum of both debts is lowered, 30,000 × 0.000175 × 16 + 18,000 × 0.000175 × 92.
    let unnamed = json!([paid("2024-10-31", "12000", None)]);
    assert_eq!(sums(&account(&two_debts(&unnamed))), ["373.80", "373.80", "18000.00"]);
    // Whose interest it is is said: 10,000 × 0.000175 × 108 = 189.00, and 378.00.
    let case = Case::from_json(two_debts(&json!([])).to_string().as_bytes()).unwrap();
    let accrued = assess(&case, Position::Found, Lens::LAW).unwrap().interest.unwrap();
    let each = |lang| {
        let explained = explain(lang, &accrued, &case);
        explained.parts.iter().map(|one| format!("{} {}", one.label, one.value)).collect::<Vec<_>>()
    };
    assert_eq!(each(Lang::Zh), ["甲应付利息 189.00", "乙应付利息 378.00"]);
    assert_eq!(each(Lang::En), ["interest of 甲 189.00", "interest of 乙 378.00"]);
}

/// 丙 answers for 甲 and 乙 up to 5,000. What he pays after the judgment counts against it as what he paid before does; more than is
/// left of it goes to no debt, and that is said.
#[test]
fn a_payment_in_enforcement_is_held_to_the_limit() {
    let limited = |payments: Value| {
        let mut json = two_debts(&payments);
        json["liability"] = json!({ "answers_for": [
            { "defendant": "c", "for": ["a", "b"], "limit": "5000", "basis": "joint-tort" },
        ] });
        json
    };
    let over = |json: &Value| {
        let findings = found(json).findings;
        let of = findings.iter().filter(|one| one.code == FindingCode::PaymentOverLimit);
        of.map(|one| (one.path(), one.arguments.to_vec())).collect::<Vec<_>>()
    };
    let place = |row: u32| format!("/interest/payments/{row}/defendant");
    // On the last day, before any interest: 5,000 of 6,000 lower what is owed, 30,000 − 5,000.
    let one = limited(json!([paid("2024-10-15", "6000", Some("c"))]));
    assert_eq!(sums(&account(&one))[2], "25000.00");
    assert_eq!(account(&one).surplus.to_string(), "1000.00");
    assert_eq!(over(&one), [(place(0), vec!["1000.00".into()])]);
    // What 甲 pays himself lowers the debt and not the limit.
    let own = limited(json!([
        paid("2024-10-15", "9000", Some("a")),
        paid("2024-10-15", "5000", Some("c"))
    ]));
    assert_eq!((sums(&account(&own))[2].clone(), over(&own)), ("16000.00".to_owned(), vec![]));
    // 1,000 were paid under it before the judgment; 4,000 are left.
    let mut before = limited(json!([
        paid("2024-10-15", "3000", Some("c")),
        paid("2024-10-15", "3000", Some("c")),
    ]));
    before["credits"] =
        json!([{ "kind": "paid", "defendant": "c", "claimed": "1000", "found": "all" }]);
    assert_eq!(sums(&account(&before))[2], "25000.00");
    assert_eq!(over(&before), [(place(1), vec!["2000.00".into()])]);
    // Interest that he pays counts against it too: after 16 days 30,000 have borne 84.00. The agreed order takes it first.
    let mut interest = limited(json!([paid("2024-10-31", "6000", Some("c"))]));
    interest["interest"]["order"] = json!("interest-first");
    let late = account(&interest);
    let taken = &late.payments[0];
    assert_eq!(
        [taken.to_interest, taken.to_principal, taken.surplus].map(|sum| sum.to_string()),
        ["84.00", "4916.00", "1000.00"]
    );
    // Without a limit he pays in full.
    let mut full = limited(json!([paid("2024-10-15", "6000", Some("c"))]));
    full["liability"]["answers_for"][0].as_object_mut().unwrap().remove("limit");
    assert_eq!((sums(&account(&full))[2].clone(), over(&full)), ("24000.00".to_owned(), vec![]));
}

/// 甲 owes 10,000; a child owes 1,000, which his guardian bears, and answers for 甲 up to 1,000. The 1,000 that the child pays
/// are those he owes himself: 甲 then pays all of his 10,000, and nothing is too much or left.
#[test]
fn what_a_minor_pays_goes_to_what_he_owes_himself() {
    let mut json = two_debts(&json!([
        paid("2024-10-15", "1000", Some("m")),
        paid("2024-10-15", "10000", Some("a")),
    ]));
    json["defendants"] = json!([
        { "id": "a", "name": "甲" }, { "id": "m", "minor": true, "guardians": ["f"] }, { "id": "f" },
    ]);
    json["compensation"]["gains"][1] =
        json!({ "defendant": "m", "claimed": "1000", "found": "all" });
    json["liability"] = json!({ "answers_for": [
        { "defendant": "m", "for": "a", "limit": "1000", "basis": "network-service" },
    ] });
    let late = account(&json);
    assert_eq!((sums(&late)[2].as_str(), late.surplus.to_string().as_str()), ("0.00", "0.00"));
    // What is more than he owes himself goes to the debt of 甲, as far as the limit: 1,300 less 1,000.
    json["interest"]["payments"] = json!([paid("2024-10-15", "1300", Some("m"))]);
    assert_eq!(sums(&account(&json))[2], "9700.00");
    json["interest"]["payments"] = json!([paid("2024-10-15", "2300", Some("m"))]);
    let late = account(&json);
    assert_eq!((sums(&late)[2].as_str(), late.surplus.to_string().as_str()), ("9000.00", "300.00"));
}

/// 乙 answers for 甲 up to 3,000, and as the guardian of a child who does so up to 1,000. Of the 3,500 that he pays 500 are under
/// the child’s: of the 1,000 that the child pays 500 are too much, and of the 10,000 6,000 are left.
#[test]
fn what_a_guardian_pays_counts_against_his_own_limit_and_that_of_his_ward() {
    let of = |payments: Value| {
        let mut json = two_debts(&payments);
        json["defendants"] = json!([
            { "id": "a", "name": "甲" }, { "id": "m", "minor": true, "guardians": ["b"] }, { "id": "b", "name": "乙" },
        ]);
        json["compensation"]["gains"] =
            json!([{ "defendant": "a", "claimed": "10000", "found": "all" }]);
        json["liability"] = json!({ "answers_for": [
            { "defendant": "m", "for": "a", "limit": "1000", "basis": "network-service" },
            { "defendant": "b", "for": "a", "limit": "3000", "basis": "network-service" },
        ] });
        let late = account(&json);
        (sums(&late)[2].clone(), late.payments.iter().map(|one| one.surplus.to_string()).collect())
    };
    let by = |who, sum| paid("2024-10-15", sum, Some(who));
    let expect = |left: &str, surplus: &[&str]| {
        (left.to_owned(), surplus.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(
        of(json!([by("b", "3500"), by("m", "1000")])),
        expect("6000.00", &["0.00", "500.00"])
    );
    assert_eq!(of(json!([by("b", "4500")])), expect("6000.00", &["500.00"]));
    // What the child paid under his own is not left for the guardian: 10,000 − 1,000 − 3,000.
    assert_eq!(
        of(json!([by("m", "1000"), by("b", "4000")])),
        expect("6000.00", &["0.00", "1000.00"])
    );
}
