//! Costs, sanctions, the fee, and where the money goes.

use redress_core::{Lens, Position, assess};
use redress_drafting::{CheckOutcome, Kind, Lang, wording};
use serde_json::{Value, json};

use super::{case, found, loss, losses, open_findings, paper, places, read};

/// 100,000 cannot fail: consumers who take all of the compensation leave the whole of the punitive damages.
#[test]
fn a_sum_that_one_source_covers_is_certain() {
    let tree = |fund: &str| {
        case(&json!({
            "fields": ["consumer"], "facts": {"fraud": true, "consumers": true},
            "compensation": {"route": "loss", "losses": [loss("a", "73142.50", Some("all"))]},
            "punitive": {"basis": "crpl-55-1", "items": [{"label": "x", "claimed": "73142.50", "found": "all",
                "debtors": [{"defendant": "a"}]}]},
            "destination": {"payee": "treasury", "days": 10, "recipients": [
                {"kind": "consumers", "name": "消费者", "out_of": "compensation"},
                {"kind": "account", "name": "儿童基金", "amount": fund}]},
        }))
    };
    let amount = |fund: &str| {
        found(&tree(fund)).recipients[1].amount.as_ref().map(|one| one.value().to_string())
    };
    assert_eq!(amount("100000").as_deref(), Some("100000.00"));
    // 219,427.50 is three times 73,142.50; beyond it, it depends on what the consumers leave.
    assert_eq!(amount("219427.50").as_deref(), Some("219427.50"));
    assert_eq!(amount("219427.51"), None);
}

/// What is given in kind is no money that could go into the treasury.
#[test]
fn nothing_in_money_goes_to_nobody() {
    let tree = |value: &str| {
        let mut tree = case(&json!({"compensation": {"route": "agreement", "lump_sums": [
            {"label": "x", "claimed": "150.55", "found": "150.55", "debtors": [{"defendant": "a"}]}]}}));
        tree["disposition"] = json!("mediation");
        tree["performance"] = json!([{"in_kind": [{"kind": "goods", "what": "防护软件", "value": value,
            "by": "2024-12-31", "host": "江州市第一小学"}]}]);
        paper(Lang::Zh, Kind::Mediation, &tree)
    };
    assert!(!tree("150.55").contains("国库"), "{}", tree("150.55"));
    assert!(tree("150.54").contains("国库"));
}

/// A procuratorate's lawyer is paid by analogy only; that no field of law carries it is said once, whoever laid it out.
#[test]
fn a_cost_by_analogy_is_told_once() {
    let mut tree =
        case(&json!({"co_plaintiffs": [{"kind": "designated-organisation", "name": "某组织"}]}));
    tree["costs"] = [0, 1]
        .map(|to| {
            json!({"head": "lawyer", "label": "律师费", "claimed": "500", "found": "all",
            "paid_to": to, "debtors": [{"defendant": "a"}]})
        })
        .into();
    assert_eq!(places(&tree, "cost-by-analogy"), ["/fields"]);
    assert_eq!(found(&tree).totals.award.to_string(), "1000.00");
}

/// A fine of nobody in particular comes off what all owe alike. Items on a route that is not taken are owed by nobody.
#[test]
fn a_fine_looks_at_what_counts_alone() {
    let tree = |route: &str| {
        case(&json!({
            "compensation": {"route": route, "losses": [
                {"claimed": "1000", "found": "all", "debtors": [{"defendant": "a"}, {"defendant": "b"}], "joint": true}],
                "gains": [{"defendant": "a", "claimed": "700", "found": "all"}, {"defendant": "b", "claimed": "300", "found": "all"}]},
            "sanctions": [{"kind": "criminal-fine", "amount": "400", "deduct_from": "compensation"}],
        }))
    };
    let loss = tree("loss");
    assert!(places(&loss, "sanctioned-open").is_empty());
    assert_eq!(found(&loss).totals.award.to_string(), "600.00");
    let gain = tree("gain");
    assert_eq!(places(&gain, "sanctioned-open"), ["/sanctions/0/defendant"]);
    assert_eq!(found(&gain).totals.award.to_string(), "1000.00");
}

/// Of the fee 50 yuan for 10,000 or less (Measures on litigation costs 13): whoever loses with everything bears all of it, and is the
/// only one who is named.
#[test]
fn a_fee_that_one_alone_bears_is_not_divided() {
    let mut tree = case(&losses(&[loss("a", "1000", Some("all"))]));
    tree["fee"] = json!({"basis": "property", "division": "by-success"});
    let orders = paper(Lang::Zh, Kind::Orders, &tree);
    assert!(orders.contains("50元，由被告甲公司负担"), "{orders}");
    assert!(!orders.contains("乙公司"), "{orders}");
}

/// 甲 owes 10,000 of compensation and 乙 nothing. A fine of 20,000 takes off 10,000 of 甲's debt; of 乙's, or of punitive damages that
/// there are not, it takes off nothing, and this is said. While the court has still to find, there may yet be what to take it off.
#[test]
fn what_is_taken_off_for_a_sanction_is_what_was_owed() {
    let tree = |of: &str, from: &str, fine: &str, decided: Option<&str>| {
        let mut tree = case(&losses(&[loss("a", "10000", decided)]));
        tree["sanctions"] = json!([{"kind": "criminal-fine", "defendant": of, "amount": fine,
            "deduct_from": from, "reason": "已缴"}]);
        tree
    };
    let said = |tree: &Value| {
        let assessment = found(tree);
        let one = assessment.findings.iter().filter(|one| one.code.id().starts_with("deduction"));
        one.map(|one| (one.code.id(), one.arguments.concat())).collect::<Vec<_>>()
    };
    let line = |tree: &Value| {
        let paper = paper(Lang::Zh, Kind::Reasons, tree);
        let mut lines = paper.lines().filter(|line| line.contains("酌情扣减"));
        lines.next().map(|line| line.split("酌情扣减").last().unwrap().to_owned())
    };
    let over = tree("a", "compensation", "20000", Some("all"));
    assert_eq!(line(&over).unwrap(), " 10,000.00，理由：已缴");
    let expected =
        [("deduction-contested", "10000.00".to_owned()), ("deduction-exceeds", String::new())];
    assert_eq!(said(&over), expected);
    let part = tree("a", "compensation", "3000", Some("all"));
    assert_eq!(line(&part).unwrap(), " 3,000.00，理由：已缴");
    for (of, from) in [("b", "compensation"), ("a", "punitive")] {
        let nothing = tree(of, from, "3000", Some("all"));
        assert_eq!(said(&nothing), [("deduction-nothing", "3000.00".to_owned())], "{of} {from}");
        assert_eq!(places(&nothing, "deduction-nothing"), ["/sanctions/0/deduct_from"]);
        assert_eq!(line(&nothing), None);
        assert_eq!(found(&nothing).totals.award.to_string(), "10000.00");
        assert!(said(&tree(of, from, "3000", None)).is_empty(), "{of} {from}");
    }
}

/// Costs of a gain are taken off it only where the court chose the net gain: 500 less 300.
#[test]
fn costs_that_are_not_taken_off_are_not_called_so() {
    let tree = |basis: &str| {
        case(&json!({"compensation": {"route": "gain", "gain_basis": basis, "gains": [
            {"defendant": "a", "label": "广告收入", "claimed": "500", "found": "all", "less": [
                {"label": "机房", "claimed": "0", "found": "300"}]}]}}))
    };
    for (basis, award, name, other) in [
        ("gross", "500.00", "成本（未扣）：机房", "应扣成本"),
        ("net", "200.00", "− 应扣成本：机房", "未扣"),
    ] {
        let tree = tree(basis);
        assert_eq!(found(&tree).totals.award.to_string(), award);
        for kind in [Kind::Schedule, Kind::Reasons] {
            let paper = paper(Lang::Zh, kind, &tree);
            assert!(paper.contains(name) && !paper.contains(other), "{basis} {paper}");
        }
    }
}

/// Every sum in a finding is written as in the papers: 5,000 + 4,000 of 12,256.44 leave 3,256.44.
#[test]
fn sums_in_findings_have_separators() {
    let mut tree = case(&losses(&[loss("a", "12256.44", Some("all"))]));
    tree["performance"] = json!([{"defendants": ["a"], "reason": "困难", "instalments": [
        {"amount": "5000", "by": "2024-12-31"}, {"amount": "4000", "by": "2025-06-30"}]}]);
    let findings = found(&tree).findings;
    let sum = findings.iter().find(|one| one.code.id() == "instalments-sum").unwrap();
    assert_eq!(
        wording::finding(Lang::Zh, sum, &read(&tree)),
        "各期合计9,000.00元，应以金钱支付12,256.44元，尚少3,256.44元。请核对各期金额。"
    );
}

/// The cost of prevention is money (C-PIL 17): chosen as a remedy without a sum among the costs it would be ordered, and stand
/// in no total, fee or notice.
#[test]
fn a_cost_of_prevention_needs_its_sum() {
    let mut tree = case(&json!({"remedies": [{"id": "R32", "claimed": true, "status": "granted",
        "parameters": {"items": ["短信提醒3000元"], "vouchers": "发票", "payee": "某公司", "days": 10}}]}));
    tree["fields"] = json!(["personal-information", "consumer"]);
    assert_eq!(places(&tree, "remedy-without-sum"), ["/remedies/0"]);
    for kind in [Kind::Claims, Kind::Orders, Kind::Mediation] {
        let told = (CheckOutcome::Missing, vec!["/remedies/0".to_owned()]);
        assert_eq!(open_findings(&tree, kind), told, "{kind:?}");
    }
    tree["costs"] = json!([{"head": "prevention", "claimed": "3000", "found": "all", "debtors": [{"defendant": "a"}]}]);
    assert_eq!(places(&tree, "remedy-without-sum"), [""; 0]);
    assert_eq!(open_findings(&tree, Kind::Orders).0, CheckOutcome::Passed);
}

/// Before 1 May 2016 no interpretation ordered a lawyer's fee, and none orders an expert's of an association today. Both may be
/// claimed, and count for the fee; neither is conceded or found. 50,000 and 8,000: 2.5 % of 48,000 + 50 = 1,250 (Fee Measures 13).
#[test]
fn costs_without_a_basis_count_as_claimed_alone() {
    for (head, day) in [("lawyer", "2015-06-03"), ("expert", "2024-06-03")] {
        let tree = case(&json!({
            "fields": ["consumer"],
            "dates": {"act": {"to": "2015-01-05"}, "filed": day, "judgment": day},
            "plaintiff": {"kind": "national-consumer-association", "name": "中国消费者协会"},
            "compensation": {"route": "loss", "losses": [
                {"claimed": "50000", "conceded": "40000", "found": "all", "debtors": [{"defendant": "a"}]},
            ]},
            "costs": [{"head": head, "claimed": "8000", "conceded": "7000", "found": "all", "debtors": [{"defendant": "a"}]}],
        }));
        let awards = Position::ALL.map(|position| {
            let assessment = assess(&read(&tree), position, Lens::LAW).unwrap();
            let said =
                assessment.findings.iter().filter(|one| one.code.id() == "cost-without-basis");
            assert_eq!(said.count(), 1, "{head}");
            (assessment.totals.costs.to_string(), assessment.totals.award.to_string())
        });
        let of = |costs: &str, award: &str| (costs.to_owned(), award.to_owned());
        let expected = [of("8000.00", "58000.00"), of("0.00", "40000.00"), of("0.00", "50000.00")];
        assert_eq!(awards, expected, "{head}");
        assert_eq!(found(&tree).fees[0].low.value().to_string(), "1250.00", "{head}");
    }
}
