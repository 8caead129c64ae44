//! Interest and the balance of each debt: as the engine has them, and worked out by the sheet where it can.

use redress_core::Case;
use redress_drafting::Lang;
use redress_export::xlsx;
use serde_json::{Value, json};

use super::{
    reading::{differences, printed},
    recalculated::after_a_change,
};
use crate::office::{parts, row_of, sheets};

/// What is paid beyond the principal goes to the interest (30 days on 100,000: 525.00); the balance is in the workbook.
#[test]
fn the_balance_of_a_debt_stands_below_its_interest() {
    let case = |payments: &str| {
        let json = format!(
            r#"{{"interest":{{"due":"2024-01-01","until":"2024-01-31","principal":"100000","payments":{payments}}}}}"#
        );
        Case::from_json(json.as_bytes()).unwrap()
    };
    let shown = |payments: &str| {
        let sheets = sheets(&xlsx(Lang::Zh, &case(payments)).unwrap());
        let summary = &sheets["汇总"];
        ["迟延履行利息", "其中已付", "尚欠利息", "尚欠本金", "多付"].map(|name| {
            let row = row_of(summary, "A", name);
            row.map_or(String::new(), |row| summary[&format!("D{row}")].fen())
        })
    };
    let paid = r#"[{"date":"2024-01-31","amount":"100300"}]"#;
    assert_eq!(shown(paid), ["525.00", "300.00", "225.00", "0.00", "0.00"]);
    let more = r#"[{"date":"2024-01-31","amount":"100600"}]"#;
    assert_eq!(shown(more), ["525.00", "525.00", "0.00", "0.00", "75.00"]);
    // 100,000 × 10 days and 60,000 × 20 days: 175.00 + 210.00.
    let part = r#"[{"date":"2024-01-11","amount":"40000"}]"#;
    assert_eq!(shown(part), ["385.00", "0.00", "385.00", "60000.00", "0.00"]);
    // Paid on the last day of the period, and the delay reckoned from it: 60,000 × 31 days.
    let in_time = r#"[{"date":"2024-01-01","amount":"40000"}],"first_day":"last-day""#;
    assert_eq!(shown(in_time), ["325.50", "0.00", "325.50", "60000.00", "0.00"]);
    // Without a payment there is no account.
    assert_eq!(shown("[]"), ["525.00", "", "", "", ""]);
}

/// Instalments of two defendants, each with a refund of his own, and payments of each and of nobody: what is worked out
/// day by day is in the workbook as the engine has it.
#[test]
fn the_balance_of_several_debtors_is_the_engine_s() {
    let item = |who: &str, sum: &str| json!({"claimed": sum, "found": "all", "debtors": [{"defendant": who}]});
    let plan = |who: &str, half: &str| {
        json!({"of": "punitive", "defendants": [who], "instalments": [
            {"amount": half, "by": "2025-12-31"}, {"amount": half, "by": "2026-12-31"}]})
    };
    let paid = |day: &str, sum: &str, by: Option<&str>| json!({"date": day, "amount": sum, "defendant": by});
    let case = json!({
        "plaintiff": {"kind": "provincial-consumer-association"}, "disposition": "mediation",
        "dates": {"act": {"to": "2023-06-30"}, "judgment": "2024-09-01"},
        "defendants": [{"id": "a", "name": "Zhang"}, {"id": "b", "name": "Li"}],
        "fields": ["consumer"], "facts": {"fraud": true},
        "compensation": {"route": "agreement", "lump_sums": [item("a", "10000"), item("b", "20000")]},
        "punitive": {"basis": "crpl-55-1", "items": [item("a", "10000"), item("b", "20000")]},
        "performance": [plan("a", "15000"), plan("b", "30000")],
        "interest": {"due": "2024-10-15", "until": "2026-01-31", "payments": [
            paid("2024-10-15", "10000", Some("a")), paid("2025-03-01", "21000.55", Some("b")),
            paid("2026-01-10", "70000", None)]},
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    for lang in Lang::ALL {
        let bytes = xlsx(lang, &case).unwrap();
        assert_eq!(differences("two plans", &case, &bytes, lang), [""; 0]);
    }
}

/// Interest on 100,000 for 30 days is 525.00, and is worked out by the sheet as long as there is one debt, or no payment:
/// with 80,000 it is 420.00. What payments on several debts, or on interest before the principal, are taken for follows the
/// sums: there everything is printed, and no cell is yellow that would change none of it.
#[test]
fn interest_follows_its_cells_or_is_printed() {
    let case = |interest: &Value| {
        let mut tree = json!({
            "defendants": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
            "interest": {"due": "2024-01-01", "until": "2024-01-31"},
        });
        let own = interest.as_object().unwrap().clone();
        tree["interest"].as_object_mut().unwrap().extend(own);
        Case::from_json(tree.to_string().as_bytes()).unwrap()
    };
    let debts = |a: &str, b: &str| json!([{"defendant": "a", "amount": a}, {"defendant": "b", "amount": b, "due": "2024-01-11"}]);
    let shown = |bytes: &[u8], name: &str| {
        let summary = &sheets(bytes)["Summary"];
        summary[&format!("D{}", row_of(summary, "A", name).unwrap())].fen()
    };
    // 100,000 × 30 days and 40,000 × 20 days: 525.00 + 140.00; then 80,000 and 60,000: 420.00 + 210.00.
    let [first, other] = [debts("100000", "40000"), debts("80000", "60000")]
        .map(|debts| case(&json!({"debts": debts})));
    let bytes = xlsx(Lang::En, &first).unwrap();
    assert_eq!(shown(&bytes, "late-performance interest"), "665.00");
    assert_eq!(printed(&parts(&bytes)), [""; 0]);
    let bytes = after_a_change("debts", &first, &other);
    assert_eq!(shown(&bytes, "late-performance interest"), "630.00");
    let paid = json!([{"date": "2024-01-11", "amount": "50000", "defendant": "a"}]);
    let on_debts = json!({"debts": debts("100000", "40000"), "payments": paid});
    // 100,000 × 10 days, 50,000 × 20 days, 40,000 × 20 days: 175.00 + 175.00 + 140.00.
    let on_interest = json!({
        "principal": "100000", "order": "interest-first",
        "payments": [{"date": "2024-01-11", "amount": "50175"}],
    });
    // 100,000 × 10 days: 175.00, which the payment covers first; then 50,000 × 20 days: 175.00.
    for (interest, accrued, left) in
        [(on_debts, "490.00", "490.00"), (on_interest, "350.00", "175.00")]
    {
        let bytes = xlsx(Lang::En, &case(&interest)).unwrap();
        assert_eq!(shown(&bytes, "late-performance interest"), accrued);
        assert_eq!(shown(&bytes, "interest not paid"), left);
        let noted = printed(&parts(&bytes));
        for name in
            ["late-performance interest", "of it paid", "interest not paid", "principal not paid"]
        {
            let row = row_of(&sheets(&bytes)["Summary"], "A", name).unwrap();
            assert!(noted.iter().any(|at| at.ends_with(&format!(" D{row}"))), "{name}: {noted:?}");
        }
        let inputs = &sheets(&bytes)["Parameters"];
        assert!(inputs.values().all(|cell| cell.text() != "entered"), "{inputs:?}");
    }
}
