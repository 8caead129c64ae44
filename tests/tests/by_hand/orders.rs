//! What a judgment may order and what it says, and what stops it in the self-check.

use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, edits, text};
use serde_json::{Value, json};

use super::{case, found, loss, losses, open_findings, paper, places, read};

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
    // Whoever is named first made no other gain.
    let turned = with(
        json!({"route": "gain", "gains": [gain(["a", "b"], "10000"), gain(["b", "a"], "5000")]}),
    );
    assert!(
        paper(Lang::Zh, Kind::Orders, &turned)
            .contains("；上述违法所得由被告甲公司、乙公司共同取得，")
    );
    // One gain is all of the payment.
    let one = with(json!({"route": "gain", "gains": [gain(["a", "b"], "10000")]}));
    assert!(
        paper(Lang::Zh, Kind::Orders, &one)
            .contains("；上述违法所得由被告甲公司、乙公司共同取得，")
    );
}
