//! Cases that a presiding judge worked by hand.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Lens, Level, Position, assess};
use redress_drafting::{
    CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, edits, text, wording,
};
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

/// Drug Administration Law 144(3): ten times the price, and no less than 1,000 yuan for each consumer; Consumer Protection
/// Law 55(1): three times the price, no less than 500. One consumer there is at least.
#[test]
fn a_multiple_below_the_minimum_of_one_consumer_asks_how_many_there_are() {
    let drug = |price: &str, consumers: Option<u32>| {
        case(
            &json!({"fields": ["drug"], "punitive": {"basis": "dal-144-3", "measure": "price", "items": [
            {"label": "药款", "claimed": price, "found": "all", "consumers": consumers,
                "debtors": [{"defendant": "a"}]}]}}),
        )
    };
    let asked = |tree: &Value| places(tree, "punitive-floor-open");
    let field = ["/punitive/items/0/consumers"];
    assert_eq!(found(&drug("33.33", None)).totals.punitive.to_string(), "333.30");
    assert_eq!(asked(&drug("33.33", None)), field);
    assert_eq!(asked(&drug("99.99", None)), field);
    assert!(asked(&drug("100.00", None)).is_empty());
    assert!(asked(&drug("33.33", Some(1))).is_empty());
    assert_eq!(found(&drug("33.33", Some(1))).totals.punitive.to_string(), "1000.00");
    let fraud = |price: &str| {
        case(&json!({"fields": ["consumer"], "facts": {"fraud": true, "consumers": true},
            "punitive": {"basis": "crpl-55-1", "items": [
                {"label": "x", "claimed": price, "found": "all", "debtors": [{"defendant": "a"}]}]}}))
    };
    // 3 × 166.66 = 499.98; 3 × 166.67 = 500.01.
    assert_eq!(asked(&fraud("166.66")), field);
    assert!(asked(&fraud("166.67")).is_empty());
    // The minimum makes no award where nothing was found.
    assert!(asked(&drug("0", None)).is_empty());
}

/// Art. 287 of the Civil Procedure Interpretation speaks of mediation and settlement: no judgment rests on it.
#[test]
fn what_was_agreed_is_ordered_by_no_judgment() {
    let agreed = |disposition: &str| {
        let mut tree = case(&json!({"compensation": {"route": "agreement", "lump_sums": [
            {"label": "x", "claimed": "1000", "found": "1000", "debtors": [{"defendant": "a"}]}]}}));
        tree["disposition"] = json!(disposition);
        tree
    };
    assert_eq!(found(&agreed("mediation")).totals.award.to_string(), "1000.00");
    let judged = agreed("judgment");
    assert_eq!(found(&judged).totals.award.to_string(), "0.00");
    assert_eq!(places(&judged, "agreement-without-mediation"), ["/disposition"]);
    let orders = paper(Lang::Zh, Kind::Orders, &judged);
    assert!(!orders.contains("1000") && !orders.contains("第二百八十七条"), "{orders}");
}

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

#[test]
fn a_list_without_claims_says_why() {
    let paid = case(&json!({
        "compensation": {"route": "loss", "losses": [loss("a", "100000", None)]},
        "credits": [{"kind": "paid", "defendant": "a", "label": "已付", "claimed": "100000"}]}));
    let unrouted = case(
        &json!({"compensation": {"gains": [{"defendant": "a", "label": "所得", "claimed": "100"}]}}),
    );
    for (tree, zh, en) in [
        (paid, "已付款项全部清偿", "paid in full"),
        (unrouted.clone(), "计算方法尚未选定", "route to compensation is not chosen"),
        (case(&json!({})), "尚未录入诉讼请求", "No claim has been entered"),
    ] {
        assert!(paper(Lang::Zh, Kind::Claims, &tree).contains(zh), "{zh}");
        assert!(paper(Lang::En, Kind::Claims, &tree).contains(en), "{en}");
    }
    // What is to be chosen is no draft that can be signed.
    let checks = check(Lang::Zh, Kind::Claims, &read(&unrouted), &Edits::new()).unwrap();
    let ending = checks.iter().find(|check| check.id == CheckId::Ending).unwrap();
    assert_eq!(ending.outcome, CheckOutcome::Missing);
}

/// While a sum is to be decided the total is no total, and is not put into capitals.
#[test]
fn a_total_that_is_open_is_said_to_be() {
    let tree = case(&losses(&[loss("a", "1000", None), loss("b", "2000", Some("all"))]));
    let case = read(&tree);
    let report = text(&redress_drafting::report(Lang::Zh, &case, &found(&tree)));
    assert!(report.contains("上列数额不完整") && !report.contains("贰仟"), "{report}");
}

#[test]
fn a_case_that_is_withdrawn_is_asked_for_no_finding() {
    let mut tree = case(&losses(&[loss("a", "1000", None)]));
    assert_eq!(places(&tree, "finding-open"), ["/compensation/losses/0"]);
    tree["disposition"] = json!("withdrawal");
    assert!(places(&tree, "finding-open").is_empty());
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

/// What belongs in an order of its own is not asked for in the operative part.
#[test]
fn an_order_of_its_own_is_no_missing_item() {
    let mut tree = case(&losses(&[loss("a", "400", Some("all"))]));
    tree["remedies"] = json!([{"id": "R12", "status": "granted",
        "parameters": {"stage": "in-suit", "act": "停止出售", "urgency": "x"}}]);
    let checks = check(Lang::Zh, Kind::Orders, &read(&tree), &Edits::new()).unwrap();
    let answered = checks.iter().find(|check| check.id == CheckId::Answered).unwrap();
    assert_eq!(answered.outcome, CheckOutcome::Passed, "{answered:?}");
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

/// As long as it is not said how the case ends its orders are those of a judgment, in which nothing agreed is ordered.
#[test]
fn what_was_agreed_is_not_ordered_while_nothing_is_said_of_the_end() {
    let mut tree = case(&json!({"compensation": {"route": "agreement", "lump_sums": [
        {"label": "x", "claimed": "1000", "found": "1000", "debtors": [{"defendant": "a"}]}]}}));
    tree["disposition"] = Value::Null;
    let orders = paper(Lang::Zh, Kind::Orders, &tree);
    assert!(!orders.contains("1000") && !orders.contains("第二百八十七条"), "{orders}");
    assert!(paper(Lang::Zh, Kind::Mediation, &tree).contains("1000"));
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

/// 48,600.00 of loss, 12,256.44 and 15,000.00 of costs and three times the price of 10,000.00 (Consumer Protection Law 55(1)) are
/// 105,856.44: the column shows 30,000.00 for the last, and adds up. 甲 concedes half of the price and no costs.
#[test]
fn the_columns_of_the_schedule_add_up_with_punitive_damages() {
    let tree = case(&json!({
        "fields": ["consumer"], "facts": {"fraud": true, "consumers": true},
        "plaintiff": {"kind": "provincial-consumer-association", "name": "某省消费者协会"},
        "compensation": {"route": "loss", "losses": [loss("a", "48600", Some("all"))]},
        "costs": [
            {"head": "investigation", "claimed": "12256.44", "found": "all", "debtors": [{"defendant": "a"}]},
            {"head": "appraisal", "claimed": "15000", "found": "all", "debtors": [{"defendant": "a"}]}],
        "punitive": {"basis": "crpl-55-1", "items": [{"label": "货款", "claimed": "20000", "conceded": "5000",
            "found": "50%", "debtors": [{"defendant": "a"}]}]},
    }));
    let schedule = paper(Lang::Zh, Kind::Schedule, &tree);
    let row = |name: &str| {
        let line = schedule.lines().find(|line| line.starts_with(name)).unwrap();
        line.split("  ")
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let punitive = row("惩罚性赔偿（价款的三倍，退一赔三）：货款");
    assert_eq!(punitive[1..4], ["60,000.00", "15,000.00", "30,000.00"]);
    let how = "基数：诉请 20,000.00，认可 5,000.00，认定 10,000.00；= 20,000.00 × 50%（本院认定）；= 10,000.00 × 3";
    assert!(punitive[4].starts_with(how), "{punitive:?}");
    assert_eq!(row("合计")[0..4], ["合计", "135,856.44", "15,000.00", "105,856.44"]);
    // What is refused is nothing, and what the court has not decided is not known.
    for (decided, shown) in [(json!("none"), "0.00"), (Value::Null, "—")] {
        let mut tree = tree.clone();
        tree["punitive"]["items"][0]["found"] = decided;
        let schedule = paper(Lang::Zh, Kind::Schedule, &tree);
        let line = schedule.lines().find(|line| line.starts_with("惩罚性赔偿（")).unwrap();
        let cells: Vec<_> =
            line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(cells[1..4], ["60,000.00", "15,000.00", shown]);
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

/// A multiple is found only where punitive damages count: without a statute, on a ground that the court states.
#[test]
fn no_multiple_is_found_of_what_does_not_count() {
    let reasons = |grounds: Value| {
        let tree = case(
            &json!({"punitive": {"basis": "exploratory", "base": "price", "grounds": grounds,
            "multiplier": {"claimed": "2", "found": "1"}, "items": [
                {"label": "货款", "claimed": "50000", "found": "all", "debtors": [{"defendant": "a"}]}]}}),
        );
        paper(Lang::Zh, Kind::Reasons, &tree)
    };
    let line = "惩罚性赔偿倍数：诉请 2，认定 1";
    assert!(!reasons(Value::Null).contains(line));
    assert!(reasons(json!({"found": "当事人约定"})).contains(line));
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

/// Drug Administration Law 144(3) is in force from 1 December 2019: what was sold before falls under no such statute. It is told
/// where it came during the act, after the first day and not after the last.
#[test]
fn a_statute_that_came_during_the_act_is_told() {
    let told = |basis: &str, from: &str, to: &str| {
        let tree = case(&json!({"fields": ["consumer", "food", "drug"],
            "dates": {"act": {"from": from, "to": to}, "filed": "2024-01-10", "judgment": "2024-06-03"},
            "punitive": {"basis": basis, "measure": "price", "items": [
                {"label": "货款", "claimed": "50000", "found": "all", "debtors": [{"defendant": "a"}]}]}}));
        places(&tree, "act-spans-change")
    };
    let basis = ["/punitive/basis"];
    assert_eq!(told("dal-144-3", "2018-01-01", "2019-12-02"), basis);
    assert_eq!(told("dal-144-3", "2019-11-30", "2019-12-01"), basis);
    assert!(told("dal-144-3", "2019-12-01", "2020-06-01").is_empty());
    assert!(told("dal-144-3", "2018-01-01", "2019-11-30").is_empty());
    // Food Safety Law 148(2): 1 October 2015; Consumer Protection Law 55: 15 March 2014.
    assert_eq!(told("fsl-148-2", "2015-01-01", "2016-01-01"), basis);
    assert_eq!(told("crpl-55-1", "2014-01-01", "2014-12-31"), basis);
    assert!(told("fsl-148-2", "2014-01-01", "2014-12-31").is_empty());
}

/// Ten times the price of 50,000 are claimed under a statute of 1 October 2015, on an act that ended before it: 500,000 beside 10,000 of
/// loss. The fee rests on 510,000 (Fee Measures 13(1): 50 + 2.5 % of 90,000 + 2 % of 100,000 + 1.5 % of 300,000 + 1 % of 10,000, that is
/// 50 + 2,250 + 2,000 + 4,500 + 100). Nothing of it is found, and the rest of the claims is dismissed.
#[test]
fn what_is_claimed_under_a_statute_that_was_not_in_force_is_claimed_and_refused() {
    let tree = |decided: Value| {
        let mut tree = case(&json!({"fields": ["consumer", "food"],
            "dates": {"act": {"from": "2014-01-01", "to": "2015-06-01"}, "filed": "2017-01-01", "judgment": "2017-06-01"},
            "plaintiff": {"kind": "provincial-consumer-association", "name": "某省消费者协会"},
            "punitive": {"basis": "fsl-148-2", "measure": "price", "items": [
                {"label": "货款", "claimed": "50000", "found": decided, "debtors": [{"defendant": "a"}]}]}}));
        tree["compensation"] = losses(&[loss("a", "10000", Some("all"))])["compensation"].clone();
        tree
    };
    for decided in [json!("none"), json!("all"), Value::Null] {
        let tree = tree(decided);
        let claimed = assess(&read(&tree), Position::Claimed, Lens::LAW).unwrap();
        assert_eq!(claimed.totals.punitive.to_string(), "500000.00");
        let property = claimed.fees.iter().find(|fee| fee.chosen).unwrap();
        assert_eq!(property.low.value().to_string(), "8900.00");
        let found = found(&tree);
        assert_eq!(found.totals.award.to_string(), "10000.00");
        assert_eq!(places(&tree, "punitive-not-in-force"), ["/punitive/basis"]);
        assert!(paper(Lang::Zh, Kind::Claims, &tree).contains("支付惩罚性赔偿款500000元"));
        let orders = paper(Lang::Zh, Kind::Orders, &tree);
        assert!(orders.contains("驳回原告某省消费者协会的其他诉讼请求"), "{orders}");
        assert!(!orders.contains("惩罚性赔偿款"), "{orders}");
    }
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

/// Neither an order nor an agreement to pay stands where it is said that nothing is owed: no harm (PIPL 69), no liability, no fraud
/// (Consumer Protection Law 55(1)). What has no basis and is refused speaks against no payment.
#[test]
fn an_order_to_pay_is_not_passed_against_what_is_found() {
    let orders = |tree: &Value, kind: Kind| {
        let checks = check(Lang::Zh, kind, &read(tree), &Edits::new()).unwrap();
        let of = checks.into_iter().filter(|check| check.id == CheckId::Findings);
        of.map(|check| (check.outcome, check.path)).collect::<Vec<_>>()
    };
    let tree = |facts: Value, decided: &str| {
        let mut tree = case(&losses(&[loss("a", "10000", Some(decided))]));
        let notice = json!({"days": 30, "national_medium": true});
        tree["facts"] =
            json!({"behaviours": ["use"], "people": 1200, "harm": "actual", "notice": notice});
        tree["facts"].as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
        tree
    };
    let missing = |path: &str| vec![(CheckOutcome::Missing, path.to_owned())];
    let of = |outcome: CheckOutcome| vec![(outcome, String::new())];
    let harmless = json!({"harm": "none"});
    for kind in [Kind::Orders, Kind::Mediation] {
        assert_eq!(orders(&tree(json!({}), "all"), kind), of(CheckOutcome::Passed));
        assert_eq!(orders(&tree(harmless.clone(), "all"), kind), missing("/facts/harm"));
        let freed = json!({"exculpated": true});
        assert_eq!(orders(&tree(freed, "all"), kind), missing("/facts/exculpated"));
        let nothing = tree(harmless.clone(), "none");
        assert_eq!(orders(&nothing, kind), of(CheckOutcome::NotApplicable));
    }
    assert_eq!(orders(&tree(harmless, "all"), Kind::Schedule), of(CheckOutcome::NotApplicable));
    let with = |more: Value| {
        let mut tree =
            tree(json!({"consumers": true, "fraud": false, "prior_duties": true}), "all");
        tree["fields"] = json!(["consumer"]);
        tree["plaintiff"]["kind"] = json!("provincial-consumer-association");
        tree.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        orders(&tree, Kind::Orders)
    };
    let thrice = |decided: &str| {
        json!({"punitive": {"basis": "crpl-55-1", "items": [
            {"label": "货款", "claimed": "50000", "found": decided, "debtors": [{"defendant": "a"}]}]}})
    };
    assert_eq!(with(thrice("all")), missing("/facts/fraud"));
    assert_eq!(with(thrice("none")), of(CheckOutcome::Passed));
    let expert = |decided: &str| json!({"costs": [{"head": "expert", "claimed": "500", "found": decided, "debtors": [{"defendant": "a"}]}]});
    assert_eq!(with(expert("all")), missing("/costs/0"));
    assert_eq!(with(expert("none")), of(CheckOutcome::Passed));
}

/// Own words stand in the place of an item of their document. Words for a remedy that is not ordered, or for a document that there is
/// not, stand nowhere, and the self-check says so.
#[test]
fn own_words_that_stand_nowhere_are_told() {
    let told = |document: &str, language: &str, item: &str, kind: Kind| {
        let mut tree = case(&losses(&[loss("a", "10000", Some("all"))]));
        tree["remedies"] = json!([{"id": "R01", "claimed": true, "status": "granted",
            "parameters": {"act": "收集信息", "data": "定位信息", "product": "甲应用"}}]);
        tree["texts"] = json!([{"document": "claims", "language": "en", "item": "R01", "text": "x"},
            {"document": document, "language": language, "item": item, "text": "被告甲公司支付9999元"}]);
        let case = read(&tree);
        let own = edits(Lang::Zh, kind, &case);
        let checks = check(Lang::Zh, kind, &case, &own).unwrap().into_iter();
        let of = checks.filter(|check| check.id == CheckId::OwnWords);
        let of: Vec<_> = of.map(|check| (check.outcome, check.path)).collect();
        let [only] = <[_; 1]>::try_from(of).unwrap();
        only
    };
    let nowhere = (CheckOutcome::Missing, "/texts/1".to_owned());
    let passed = (CheckOutcome::Passed, String::new());
    assert_eq!(told("orders", "zh", "R22", Kind::Orders), nowhere);
    assert_eq!(told("orders", "zh", "/costs", Kind::Orders), nowhere);
    assert_eq!(told("orders", "zh", "R01", Kind::Orders), passed);
    // It is for the check of its own document, and of its own language.
    assert_eq!(told("orders", "zh", "R22", Kind::Claims), passed);
    assert_eq!(told("orders", "en", "R22", Kind::Orders), passed);
    // Of a document that there is not every check may say it.
    assert_eq!(told("verdict", "zh", "R01", Kind::Orders), nowhere);
    assert_eq!(told("orders", "fr", "R01", Kind::Claims), nowhere);
}

/// Whoever loses bears the fee (Fee Measures 29), and a procuratorate pays none (SPP Rules 107). Of 130,000 yuan it is 50 + 2.5 % of
/// 90,000 + 2 % of 30,000 = 2,900. What was to be paid to one of two who sue is lost by that one alone; what the procuratorate loses
/// has no weight, since nobody bears a fee for it.
#[test]
fn each_of_several_who_sue_loses_for_himself() {
    let costs = |own: &str, other: &str| {
        let cost = |sum: &str, decided: &str, to: u32| json!({"head": "lawyer", "claimed": sum, "found": decided, "paid_to": to, "debtors": [{"defendant": "a"}]});
        let mut tree = case(&losses(&[loss("a", "100000", Some("all"))]));
        tree["fields"] = json!(["personal-information", "consumer"]);
        tree["co_plaintiffs"] =
            json!([{"kind": "provincial-consumer-association", "name": "苏省消费者委员会"}]);
        tree["costs"] = json!([cost("20000", own, 1), cost("10000", other, 0)]);
        tree
    };
    let orders = |mut tree: Value, divided: bool| {
        if divided {
            tree["fee"]["division"] = json!("by-success");
        }
        paper(Lang::Zh, Kind::Orders, &tree)
    };
    let procuratorate = "驳回公益诉讼起诉人江州市人民检察院的其他诉讼请求。";
    let association = "驳回原告苏省消费者委员会的其他诉讼请求。";
    for divided in [false, true] {
        let shown = orders(costs("all", "none"), divided);
        assert!(shown.contains(procuratorate), "{shown}");
        assert!(shown.contains("案件受理费2900元，由被告甲公司负担。"), "{shown}");
    }
    // 2,900 × 20,000 / 130,000 and the rest; then 2,900 × 20,000 / 120,000 and the rest.
    let shown = orders(costs("none", "all"), true);
    assert!(shown.contains(association), "{shown}");
    assert!(
        shown.contains("由原告苏省消费者委员会负担446.15元，被告甲公司负担2453.85元。"),
        "{shown}"
    );
    let shown = orders(costs("none", "none"), true);
    assert!(
        shown.contains("由原告苏省消费者委员会负担483.33元，被告甲公司负担2416.67元。"),
        "{shown}"
    );
    assert!(orders(costs("none", "all"), false).contains("【】负担"), "both sides lose in part");
}

/// What the self-check says of findings.
fn open_findings(tree: &Value, kind: Kind) -> (CheckOutcome, Vec<String>) {
    let checks = check(Lang::Zh, kind, &read(tree), &Edits::new()).unwrap().into_iter();
    let of: Vec<_> = checks.filter(|check| check.id == CheckId::Findings).collect();
    let outcome = of.first().unwrap().outcome;
    (outcome, of.into_iter().map(|check| check.path).collect())
}

/// A court orders nothing beyond the claim, and no damages for what has not come about; parties may agree on more.
#[test]
fn orders_beyond_the_claim_do_not_pass_the_self_check() {
    let missing = |path: &str| (CheckOutcome::Missing, vec![path.to_owned()]);
    let passed = (CheckOutcome::Passed, vec![String::new()]);
    let more = case(&losses(&[loss("a", "10000", Some("12000"))]));
    assert_eq!(open_findings(&more, Kind::Orders), missing("/compensation/losses/0"));
    assert_eq!(open_findings(&more, Kind::Mediation), passed);
    let all = case(&losses(&[loss("a", "10000", Some("all"))]));
    assert_eq!(open_findings(&all, Kind::Orders), passed);
    let mut risk = all;
    risk["facts"] = json!({"harm": "risk"});
    assert_eq!(open_findings(&risk, Kind::Orders), missing("/facts/harm"));
    // To investigate costs money before anybody is harmed (C-PIL 18): no damages, nothing to stop.
    let mut costs =
        case(&json!({"costs": [{"head": "investigation", "claimed": "500", "found": "all",
        "debtors": [{"defendant": "a"}]}]}));
    costs["facts"] = json!({"harm": "risk"});
    assert_eq!(open_findings(&costs, Kind::Orders), passed);
}

/// To delete data and only to store it exclude each other (PIPL 47), also where no money is owed; of other data both can be.
#[test]
fn remedies_that_contradict_each_other_do_not_pass_the_self_check() {
    let both = |stored: &str| {
        case(&json!({"remedies": [
            {"id": "R03", "claimed": true, "status": "granted", "parameters": {"data": "人脸信息", "subjects": "居民",
                "locations": ["手机"], "days": 1, "proof": "deletion-log"}},
            {"id": "R02", "claimed": true, "status": "granted", "parameters": {"data": stored, "ground": "evidence",
                "until": "刑事判决生效", "days": 1}}]}))
    };
    for kind in [Kind::Orders, Kind::Mediation] {
        let (outcome, paths) = open_findings(&both("人脸信息"), kind);
        assert_eq!((outcome, &*paths[0]), (CheckOutcome::Missing, "/remedies/0"));
        assert_eq!(open_findings(&both("行踪信息"), kind).0, CheckOutcome::Passed);
    }
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

/// Standard terms are declared void; to declare is not to order.
#[test]
fn a_declaration_is_asked_for_as_such() {
    let tree = case(&json!({"remedies": [{"id": "R30", "claimed": true, "status": "granted",
        "parameters": {"document": "隐私政策", "clauses": ["第三条"]}}]}));
    let claims = paper(Lang::En, Kind::Claims, &tree);
    assert!(claims.contains("declare that these clauses of 隐私政策 of 甲公司"), "{claims}");
    assert!(!paper(Lang::Zh, Kind::Claims, &tree).contains("判令确认"));
}

/// Who owes by shares owes by the size of his responsibility, or as much as the others (Civil Code 1172, in force from 2021): the
/// judgment says so. One who owes alone, or jointly, rests on other rules.
#[test]
fn liability_by_shares_has_its_article() {
    let orders = |debtors: Value, joint: bool| {
        let tree = case(&json!({"compensation": {"route": "loss", "losses": [
            {"label": "损失", "claimed": "10000", "found": "all", "debtors": debtors, "joint": joint}]}}));
        paper(Lang::Zh, Kind::Orders, &tree).contains("第一千一百七十二条")
    };
    let (a, b) = (json!({"defendant": "a"}), json!({"defendant": "b"}));
    assert!(orders(json!([a, b]), false));
    assert!(orders(
        json!([{"defendant": "a", "share": "70%"}, {"defendant": "b", "share": "30%"}]),
        false
    ));
    assert!(!orders(json!([a, b]), true));
    assert!(!orders(json!([a]), false));
}

/// 10,000 were made by 甲 and 乙, 5,000 by 乙 and 丙: each is said of those who made it. A loss of which nobody knows who owes it is
/// no gain of anybody.
#[test]
fn each_gain_is_said_of_those_who_made_it() {
    const FIRST: &str = "其中10000元所涉违法所得由被告甲公司、乙公司共同取得，各自所得尚未查明，各自承担的数额为【】；";
    const SECOND: &str = "其中5000元所涉违法所得由被告乙公司、丙公司共同取得，各自所得尚未查明，各自承担的数额为【】；";
    let with = |compensation: Value| {
        let mut tree = case(&json!({"compensation": compensation}));
        tree["defendants"].as_array_mut().unwrap().push(json!({"id": "c", "name": "丙公司"}));
        tree
    };
    let gain =
        |among: [&str; 2], sum: &str| json!({"among": among, "claimed": sum, "found": "all"});
    let two = with(
        json!({"route": "gain", "gains": [gain(["a", "b"], "10000"), gain(["b", "c"], "5000")]}),
    );
    let beside =
        with(json!({"route": "gain", "beside": "loss", "gains": [gain(["a", "b"], "10000")],
        "losses": [{"claimed": "5000", "found": "all"}]}));
    for kind in [Kind::Orders, Kind::Claims, Kind::Mediation] {
        let zh = paper(Lang::Zh, kind, &two);
        assert!(zh.contains("15000元") && zh.contains(FIRST) && zh.contains(SECOND), "{zh}");
        let zh = paper(Lang::Zh, kind, &beside);
        assert!(zh.contains(FIRST) && !zh.contains("上述违法所得"), "{zh}");
        assert_eq!(zh.matches("违法所得").count(), 1, "{zh}");
        let en = paper(Lang::En, kind, &beside);
        assert!(
            en.contains(
                "CNY 10,000 of that sum represents a gain that 甲公司 and 乙公司 made together"
            ),
            "{en}"
        );
    }
    // One gain is all of the payment.
    let one = with(json!({"route": "gain", "gains": [gain(["a", "b"], "10000")]}));
    assert!(
        paper(Lang::Zh, Kind::Orders, &one)
            .contains("；上述违法所得由被告甲公司、乙公司共同取得，")
    );
}

/// Three consumers paid 100 each, of which 60% are found; what they paid is paid back, and each gets 500 at least. 300 and 1,500 are
/// claimed, 180 and 1,500 found: a row each, which add up to 1,800 and 1,680.
#[test]
fn a_refund_has_a_row_of_the_schedule() {
    let mut tree = case(
        &json!({"punitive": {"basis": "crpl-55-1", "items": [{"label": "价款", "claimed": "100",
        "found": "60%", "refunded": true, "consumers": 3, "stated": "each", "debtors": [{"defendant": "a"}]}]}}),
    );
    tree["fields"] = json!(["consumer"]);
    tree["facts"] = json!({"consumers": true, "fraud": true, "harm": "actual"});
    let document = draft(Lang::Zh, Kind::Schedule, &read(&tree)).unwrap();
    let rows = document.blocks.iter().find_map(|block| match block {
        redress_drafting::Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let sums: Vec<_> = rows.unwrap().iter().map(|row| [&*row[0], &*row[1], &*row[2]]).collect();
    assert_eq!(sums[0], ["公益损害赔偿（退还价款）：价款", "300.00", "180.00"]);
    assert!(sums[1][0].starts_with("惩罚性赔偿"));
    assert_eq!(sums[1][1..], ["1,500.00", "1,500.00"]);
    assert_eq!(sums[2..], [["合计", "1,800.00", "1,680.00"]]);
    // What is refused is paid back to nobody.
    tree["punitive"]["items"][0]["found"] = json!("none");
    let zh = paper(Lang::Zh, Kind::Schedule, &tree);
    let row = zh.lines().find(|line| line.contains("退还价款")).unwrap();
    assert!(row.contains("300.00") && row.contains(" 0.00"), "{row}");
}
