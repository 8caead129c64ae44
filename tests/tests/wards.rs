//! What guardians owe for minors: of several children each for himself, for a child who answers for another's debt, and what it
//! costs to publish in place of an apology (Civil Code 1188). The sums are worked out by hand beside each test.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, FindingCode, Lens, Position, assess};
use redress_drafting::{Kind, Lang, draft, text};
use serde_json::{Value, json};

fn case(more: &Value) -> Case {
    let mut json = json!({
        "plaintiff": { "kind": "procuratorate", "name": "某市人民检察院" },
        "dates": { "act": { "from": "2023-01-01", "to": "2023-06-30" }, "judgment": "2024-06-03" },
        "destination": { "payee": "treasury", "days": 10 },
    });
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

fn found(case: &Case) -> Assessment {
    assess(case, Position::Found, Lens::LAW).unwrap()
}

fn paper(lang: Lang, kind: Kind, case: &Case) -> String {
    text(&draft(lang, kind, case).unwrap())
}

/// What each owes himself, and what can be claimed from him at most.
fn owed(assessment: &Assessment) -> Vec<[String; 2]> {
    let each = assessment.defendants.iter();
    each.map(|one| [one.own, one.exposure].map(|sum| sum.to_string())).collect()
}

fn loss(sum: &str, debtor: &str) -> Value {
    json!({ "claimed": sum, "found": "all", "debtors": [{ "defendant": debtor }] })
}

/// 小军 did harm of 500, 小兵 of 9,500; 周父 is the guardian of both, and may owe something himself.
fn two_children(own: &[Value]) -> Value {
    let losses = [&[loss("500", "n"), loss("9500", "o")], own].concat();
    json!({
        "defendants": [
            { "id": "n", "name": "周小军", "minor": true, "guardians": ["z"] },
            { "id": "o", "name": "周小兵", "minor": true, "guardians": ["z"] },
            { "id": "z", "name": "周父" },
        ],
        "compensation": { "route": "loss", "losses": losses },
    })
}

/// The property of each child comes first for what that child owes: 500 and 9,500, and not 10,000 twice.
#[test]
fn the_property_of_a_child_pays_for_this_child_alone() {
    let of_one = case(&two_children(&[]));
    assert_eq!(
        owed(&found(&of_one)),
        [["0.00", "500.00"], ["0.00", "9500.00"], ["10000.00", "10000.00"]]
    );
    // With a debt of 300 of his own the father owes 10,300.
    let with_own = case(&two_children(&[loss("300", "z")]));
    for (case, all, all_en) in [(&of_one, "10000元", "10,000"), (&with_own, "10300元", "10,300")]
    {
        for kind in [Kind::Orders, Kind::Claims, Kind::Mediation, Kind::Announcement] {
            let zh = paper(Lang::Zh, kind, case);
            assert!(zh.contains(&format!("支付公益损害赔偿款{all}")), "{zh}");
            for (who, sum) in [("周某1", "500元"), ("周某2", "9500元")] {
                let clause = format!(
                    "上述款项中被告周父作为被告{who}的监护人应支付的{sum}，可以先从被告{who}的财产中支付"
                );
                assert!(zh.contains(&clause), "{clause}: {zh}");
            }
            assert!(!zh.contains("其中应由被告周父支付的赔偿费用"), "{zh}");
            let en = paper(Lang::En, kind, case);
            for (who, sum) in [("周某1", "500"), ("周某2", "9,500")] {
                let clause = format!(
                    "of the CNY {all_en}, the CNY {sum} that 周父 must pay as guardian of {who} may first be paid from the property of {who}"
                );
                assert!(en.contains(&clause), "{clause}: {en}");
            }
        }
    }
}

/// One child alone: all that the guardian pays is for it, and no sum is said.
#[test]
fn of_one_child_the_whole_is_meant() {
    let mut json = two_children(&[]);
    json["compensation"]["losses"] = json!([loss("500", "n")]);
    let zh = paper(Lang::Zh, Kind::Orders, &case(&json));
    assert!(zh.contains("其中应由被告周父支付的赔偿费用，可以先从被告周某1的财产中支付"), "{zh}");
}

/// The father pays 500 of 2,000 that both children owe in halves: 250 for each, 750 are left.
#[test]
fn a_payment_for_two_children_counts_for_both() {
    let mut json = two_children(&[]);
    json["compensation"]["losses"] = json!([{ "claimed": "2000", "found": "all" }]);
    json["credits"] =
        json!([{ "kind": "paid", "defendant": "z", "claimed": "500", "found": "all" }]);
    for ids in [["n", "o"], ["o", "n"]] {
        json["liability"] = json!({ "debtors": ids.map(|id| json!({ "defendant": id })) });
        let case = case(&json);
        let zh = paper(Lang::Zh, Kind::Orders, &case);
        assert_eq!(zh.matches("应支付的750元，可以先从被告周某").count(), 2, "{zh}");
        let shared = found(&case).findings.iter().any(|one| one.code == FindingCode::PaymentShared);
        assert!(shared);
    }
}

/// What both children owe jointly, 2,000, is one clause, out of the property of both; what one of them owes alone, 500, another.
#[test]
fn what_children_owe_jointly_is_said_once() {
    let joint = json!({
        "claimed": "2000", "found": "all", "joint": true,
        "debtors": [{ "defendant": "n" }, { "defendant": "o" }],
    });
    let mut json = two_children(&[]);
    json["compensation"]["losses"] = json!([joint]);
    let zh = paper(Lang::Zh, Kind::Orders, &case(&json));
    let whole = "其中应由被告周父支付的赔偿费用，可以先从被告周某1、周某2的财产中支付";
    assert!(zh.contains(whole), "{zh}");
    let en = paper(Lang::En, Kind::Orders, &case(&json));
    assert!(
        en.contains("what 周父 must pay may first be paid from the property of 周某1 and 周某2"),
        "{en}"
    );
    json["compensation"]["losses"] = json!([joint, loss("500", "n")]);
    let zh = paper(Lang::Zh, Kind::Orders, &case(&json));
    assert!(zh.contains("支付公益损害赔偿款2500元"), "{zh}");
    for (who, sum) in [("周某1", "500元"), ("周某1、周某2", "2000元")] {
        let clause = format!(
            "上述款项中被告周父作为被告{who}的监护人应支付的{sum}，可以先从被告{who}的财产中支付"
        );
        assert_eq!(zh.matches(&clause).count(), 1, "{clause}: {zh}");
    }
    assert_eq!(zh.matches("可以先从").count(), 2, "{zh}");
    let en = paper(Lang::En, Kind::Orders, &case(&json));
    let clause = "of the CNY 2,500, the CNY 2,000 that 周父 must pay as guardian of 周某1 and 周某2 may first be paid from the property of 周某1 and 周某2";
    assert!(en.contains(clause), "{en}");
    // With guardians of their own each child has a clause of its own.
    json["defendants"] = json!([
        { "id": "n", "name": "周小军", "minor": true, "guardians": ["z"] },
        { "id": "o", "name": "吴小兵", "minor": true, "guardians": ["w"] },
        { "id": "z", "name": "周父" }, { "id": "w", "name": "吴母" },
    ]);
    json["compensation"]["losses"] = json!([joint]);
    let zh = paper(Lang::Zh, Kind::Orders, &case(&json));
    for (who, guardian) in [("周某", "周父"), ("吴某", "吴母")] {
        let clause = format!("其中应由被告{guardian}支付的赔偿费用，可以先从被告{who}的财产中支付");
        assert!(zh.contains(&clause), "{clause}: {zh}");
    }
}

/// What divorced parents bear between them is said of the sum that it concerns: 60 : 40 of the 500 of one child, 50 : 50 of the
/// 9,500 of the other; of a debt that a child owes with others, of the share of the child.
#[test]
fn the_shares_of_divorced_parents_are_said_of_their_sum() {
    let child = |id: &str, name: &str, [one, other]: [&str; 2]| {
        let shares =
            json!([{ "defendant": "z", "share": one }, { "defendant": "w", "share": other }]);
        let said = json!({ "divorced": true, "shares": shares, "shares_by": "court" });
        json!({ "id": id, "name": name, "minor": true, "guardians": ["z", "w"], "guardianship": said })
    };
    let of = |shares: [[&str; 2]; 2], losses: Value| {
        case(&json!({
            "defendants": [
                child("n", "周小军", shares[0]), child("o", "吴小兵", shares[1]),
                { "id": "z", "name": "周父" }, { "id": "w", "name": "吴母" }, { "id": "a", "name": "甲公司" },
            ],
            "compensation": { "route": "loss", "losses": losses },
            "liability": { "basis": "joint-tort" },
        }))
    };
    let differ = [["60%", "40%"], ["50%", "50%"]];
    let each = of(differ, json!([loss("500", "n"), loss("9500", "o")]));
    let zh = paper(Lang::Zh, Kind::Orders, &each);
    for (sum, one, other) in [("500", "60%", "40%"), ("9500", "50%", "50%")] {
        let clause = format!("就该{sum}元，父母双方之间由被告周父承担{one}、被告吴母承担{other}");
        assert!(zh.contains(&clause), "{clause}: {zh}");
    }
    let en = paper(Lang::En, Kind::Orders, &each);
    let clause = "as to that CNY 9,500, between the parents 周父 bears 50% and 吴母 bears 50%";
    assert!(en.contains(clause), "{en}");
    // Both children owe 2,000 jointly: with the same shares it is one clause, with others two, each of the share of its child.
    let joint = |sum: &str, with: &[&str]| {
        let debtors: Vec<_> = with.iter().map(|id| json!({ "defendant": id })).collect();
        json!({ "claimed": sum, "found": "all", "joint": true, "debtors": debtors })
    };
    let both = json!([joint("2000", &["n", "o"])]);
    let zh = paper(Lang::Zh, Kind::Orders, &of([["60%", "40%"]; 2], both.clone()));
    assert_eq!(zh.matches("；父母双方之间由").count(), 1, "{zh}");
    let zh = paper(Lang::Zh, Kind::Orders, &of(differ, both));
    for clause in [
        "就被告周某应承担的份额，父母双方之间由被告周父承担60%",
        "就被告吴某应承担的份额，父母双方之间由被告周父承担50%",
    ] {
        assert!(zh.contains(clause), "{clause}: {zh}");
    }
    // The child and 甲 owe 3,000 jointly, and the parents and 甲 300: of the 3,300 the 3,000 concern the child, and of these its share.
    let with_company = json!([joint("3000", &["n", "a"]), joint("300", &["z", "w", "a"])]);
    let zh = paper(Lang::Zh, Kind::Orders, &of(differ, with_company));
    assert!(
        zh.contains("上述款项中被告周父、吴母作为被告周某的监护人应支付的3000元")
            && zh.contains("就该3000元中被告周某应承担的份额，父母双方之间由被告周父承担60%"),
        "{zh}"
    );
}

/// 甲 owes 5,000; the child 赵小明 answers for it up to 1,000.
fn answering(guardians: &[&str], more: &Value) -> Case {
    let child = json!({ "id": "m", "name": "赵小明", "minor": true, "guardians": guardians });
    let mut defendants = vec![json!({ "id": "a", "name": "甲公司" }), child];
    defendants.extend(guardians.iter().map(|id| json!({ "id": id, "name": format!("赵{id}") })));
    let mut json = json!({
        "defendants": defendants,
        "compensation": { "route": "loss", "losses": [loss("5000", "a")] },
        "liability": { "answers_for": [
            { "defendant": "m", "for": "a", "limit": "1000", "basis": "network-service" },
        ] },
        "fee": { "basis": "property" },
    });
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case(&json)
}

/// The guardian answers for the child, from the child's property first, and bears the fee; the child is ordered nothing and
/// stays exposed with 1,000 of his own property.
#[test]
fn a_guardian_answers_where_his_ward_answers_for_another() {
    let case = answering(&["大"], &json!({}));
    let assessment = found(&case);
    assert_eq!(
        owed(&assessment),
        [["5000.00", "5000.00"], ["0.00", "1000.00"], ["0.00", "1000.00"]]
    );
    let grounds = assessment.joint_grounds.iter().map(|one| one.defendant.as_str());
    assert_eq!(grounds.collect::<Vec<_>>(), ["大"]);
    for kind in [Kind::Orders, Kind::Mediation] {
        let zh = paper(Lang::Zh, kind, &case);
        assert!(
            zh.contains("被告赵大作为被告赵某的监护人在1000元范围内对上述第一项中被告甲公司的付款义务承担连带责任；其中应由被告赵大支付的赔偿费用，可以先从被告赵某的财产中支付，不足部分由被告赵大支付"),
            "{zh}"
        );
        assert!(!zh.contains("被告赵某在1000元范围内"), "{zh}");
    }
    let zh = paper(Lang::Zh, Kind::Orders, &case);
    assert!(zh.contains("第一千一百八十八条") && zh.contains("由被告甲公司、赵大共同负担"), "{zh}");
    let en = paper(Lang::En, Kind::Orders, &case);
    assert!(
        en.contains("赵大, as guardian of 赵某, is jointly and severally liable up to CNY 1,000 for the payments of 甲公司 under item 1 above; what 赵大 must pay may first be paid from the property of 赵某"),
        "{en}"
    );
}

/// Both parents answer up to one limit: what any of them, or the child, has paid lowers it for all. 1,000 − 300 − 100.
#[test]
fn guardians_and_their_ward_have_one_limit() {
    let credits = json!([paid("大", "300"), paid("m", "100")]);
    let assessment = found(&answering(&["大", "二"], &json!({ "credits": credits })));
    let left = [["4600.00", "4600.00"], ["0.00", "600.00"], ["0.00", "600.00"], ["0.00", "600.00"]];
    assert_eq!(owed(&assessment), left);
    let zh =
        paper(Lang::Zh, Kind::Orders, &answering(&["大", "二"], &json!({ "credits": credits })));
    assert!(zh.contains("被告赵大、赵二作为被告赵某的监护人在600元范围内"), "{zh}");
    let en =
        paper(Lang::En, Kind::Orders, &answering(&["大", "二"], &json!({ "credits": credits })));
    assert!(
        en.contains(
            "赵大 and 赵二, as guardians of 赵某, are jointly and severally liable up to CNY 600"
        ),
        "{en}"
    );
}

fn paid(by: &str, sum: &str) -> Value {
    json!({ "kind": "paid", "defendant": by, "claimed": sum, "found": "all" })
}

/// The child owes 1,000 of his own and answers for the 5,000 of 甲 up to 1,000. He pays 600, and a debt of his own comes
/// first: 1,000 − 600 = 400, and 5,000 and the limit stay whole. The rest of his 1,000 and all of the limit are 1,400.
#[test]
fn what_a_minor_owes_himself_comes_before_what_he_answers_for() {
    let losses = json!({ "route": "loss", "losses": [loss("5000", "a"), loss("1000", "m")] });
    let pays = |sum: &str| {
        let more = json!({ "compensation": losses, "credits": [paid("m", sum)] });
        owed(&found(&answering(&["大"], &more)))
    };
    assert_eq!(pays("600"), [["5000.00", "5000.00"], ["0.00", "1400.00"], ["400.00", "1400.00"]]);
    // 1,300 pay all of his own and 300 under the undertaking: 5,000 − 300, and 1,000 − 300 are left of the limit.
    assert_eq!(pays("1300"), [["4700.00", "4700.00"], ["0.00", "700.00"], ["0.00", "700.00"]]);
}

/// The child and 甲 owe 3,000 jointly, 1,500 each in the end; the child's are borne by the parents, 60 : 40.
fn child_and_company(credits: &Value, more: &[Value]) -> Case {
    let shares =
        json!([{ "defendant": "f", "share": "60%" }, { "defendant": "h", "share": "40%" }]);
    let joint = json!({
        "claimed": "3000", "found": "all", "joint": true,
        "debtors": [{ "defendant": "m" }, { "defendant": "a" }],
    });
    let losses = [&[joint], more].concat();
    case(&json!({
        "defendants": [
            { "id": "m", "name": "赵小明", "minor": true, "guardians": ["f", "h"],
              "guardianship": { "divorced": true, "shares": shares, "shares_by": "court" } },
            { "id": "f", "name": "赵大" }, { "id": "h", "name": "钱二" }, { "id": "a", "name": "甲公司" },
        ],
        "compensation": { "route": "loss", "losses": losses },
        "liability": { "basis": "joint-tort" },
        "credits": credits,
    }))
}

/// What a child pays of a joint debt is first his part, which the parents bear: of 600 it takes 360 off the 900 of the one
/// and 240 off the 600 of the other, and nothing off the 1,500 of 甲. Of 1,800 the 300 beyond his part lower that of 甲.
#[test]
fn what_a_minor_pays_lowers_the_shares_of_his_guardians() {
    let pays = |sum| owed(&found(&child_and_company(&json!([paid("m", sum)]), &[])));
    assert_eq!(
        pays("600"),
        [["0.00", "2400.00"], ["540.00", "2400.00"], ["360.00", "2400.00"], ["1500.00", "2400.00"]]
    );
    assert_eq!(
        pays("1800"),
        [["0.00", "1200.00"], ["0.00", "1200.00"], ["0.00", "1200.00"], ["1200.00", "1200.00"]]
    );
    // What a parent pays is first his own share: 900 − 600.
    let by_parent = owed(&found(&child_and_company(&json!([paid("f", "600")]), &[])));
    assert_eq!(
        by_parent[1..],
        [["300.00", "2400.00"], ["600.00", "2400.00"], ["1500.00", "2400.00"]]
    );
}

/// Both parents bear what the child owes alone, 300; for a payment of the child it is his alone all the same, and comes
/// before the joint debt: of 450 the 300, then 150 of his part of the 3,000, 90 and 60 off the parents’ shares.
#[test]
fn of_what_a_minor_owes_the_debt_of_his_own_comes_first() {
    let case = child_and_company(&json!([paid("m", "450")]), &[loss("300", "m")]);
    assert_eq!(
        owed(&found(&case)),
        [["0.00", "2850.00"], ["810.00", "2850.00"], ["540.00", "2850.00"], ["1500.00", "2850.00"]]
    );
    let shared = found(&case).findings.iter().any(|one| one.code == FindingCode::PaymentShared);
    assert!(!shared);
}

/// A guardian who answers himself up to 3,000 bears what his ward answers for as well, up to 1,000: 4,000 can be claimed from him,
/// 1,000 from the child’s property, and the orders name both. Of 5,000 no more than 5,000 can be: not 4,500 and 1,000.
#[test]
fn a_guardian_answers_for_himself_and_for_his_ward() {
    let of = |own: &str, credits: Value| {
        let rows = json!({ "answers_for": [
            { "defendant": "m", "for": "a", "limit": "1000", "basis": "network-service" },
            { "defendant": "大", "for": "a", "limit": own, "basis": "instigation" },
        ] });
        answering(&["大"], &json!({ "liability": rows, "credits": credits }))
    };
    let both = of("3000", json!([]));
    let assessment = found(&both);
    assert_eq!(owed(&assessment)[1..], [["0.00", "1000.00"], ["0.00", "4000.00"]]);
    let nothing = assessment.findings.iter().any(|one| one.code == FindingCode::AnswersForNothing);
    assert!(!nothing);
    let rules = assessment.joint_grounds.iter().map(|one| one.authority.len());
    assert_eq!(rules.collect::<Vec<_>>(), [2], "a ground for each undertaking");
    assert_eq!(owed(&found(&of("4500", json!([]))))[2], ["0.00", "5000.00"]);
    let zh = paper(Lang::Zh, Kind::Orders, &both);
    for order in [
        "被告赵大在3000元范围内对上述第一项中被告甲公司的付款义务承担连带责任",
        "被告赵大作为被告赵某的监护人在1000元范围内对上述第一项中被告甲公司的付款义务承担连带责任",
    ] {
        assert!(zh.contains(order), "{order}: {zh}");
    }
    // Of 3,500 that he pays 3,000 are under his own undertaking, 500 under that of his ward: 1,000 − 500 are left of it, and
    // of the debt 5,000 − 3,500.
    let paid = of("3000", json!([paid("大", "3500")]));
    let left = [["1500.00", "1500.00"], ["0.00", "500.00"], ["0.00", "500.00"]];
    assert_eq!(owed(&found(&paid)), left);
    let zh = paper(Lang::Zh, Kind::Orders, &paid);
    assert!(
        zh.contains("被告赵大作为被告赵某的监护人在500元范围内") && !zh.contains("被告赵大在"),
        "{zh}"
    );
}

/// 赵大 is the guardian of two children who answer for 甲, up to 1,000 and up to 2,000: he bears both, 3,000.
#[test]
fn a_guardian_answers_for_each_of_his_wards() {
    let child = |id: &str| json!({ "id": id, "name": format!("赵{id}"), "minor": true, "guardians": ["大"] });
    let of = |credits: Value| {
        answering(
            &[],
            &json!({
                "defendants": [{ "id": "a", "name": "甲公司" }, child("小明"), child("小红"), { "id": "大", "name": "赵大" }],
                "liability": { "answers_for": [
                    { "defendant": "小明", "for": "a", "limit": "1000", "basis": "network-service" },
                    { "defendant": "小红", "for": "a", "limit": "2000", "basis": "network-service" },
                ] },
                "credits": credits,
            }),
        )
    };
    let exposed = |credits| -> Vec<String> {
        owed(&found(&of(credits))).iter().map(|one| one[1].clone()).collect()
    };
    assert_eq!(exposed(json!([])), ["5000.00", "1000.00", "2000.00", "3000.00"]);
    let zh = paper(Lang::Zh, Kind::Orders, &of(json!([])));
    for (who, limit) in [("赵某1", "1000元"), ("赵某2", "2000元")] {
        let order = format!("被告赵大作为被告{who}的监护人在{limit}范围内");
        assert!(zh.contains(&order), "{order}: {zh}");
    }
    // What a child pays lowers his own limit: 2,000 − 800. What the guardian pays comes under the first of them first: 1,000 and 500.
    assert_eq!(exposed(json!([paid("小红", "800")])), ["4200.00", "1000.00", "1200.00", "2200.00"]);
    assert_eq!(exposed(json!([paid("大", "1500")])), ["3500.00", "0.00", "1500.00", "1500.00"]);
}

/// Limits over different debts. 甲 owes 1,000, 乙 100, 丙 10,000; the guardian answers for 甲 up to 1,000 and for 乙 and 丙 up to
/// 500, the child for 甲 and 乙 up to 1,000. 甲’s debt is full with either 1,000; 乙’s 100 are the child’s then, and the 500 are
/// for 丙: 1,000 + 100 + 500.
#[test]
fn limits_over_different_debts_are_not_added_up() {
    let rows = |own: &str| {
        json!([
            { "defendant": "f", "for": "a", "limit": own }, { "defendant": "f", "for": ["b", "c"], "limit": "500" },
            { "defendant": "m", "for": ["a", "b"], "limit": "1000" },
        ])
    };
    let of = |rows: Value| {
        let case = case(&json!({
            "defendants": [
                { "id": "a" }, { "id": "b" }, { "id": "c" },
                { "id": "m", "minor": true, "guardians": ["f"] }, { "id": "f" },
            ],
            "compensation": { "route": "loss", "losses": [loss("1000", "a"), loss("100", "b"), loss("10000", "c")] },
            "liability": { "basis": "joint-tort", "answers_for": rows },
        }));
        owed(&found(&case))[3..].iter().map(|one| one[1].clone()).collect::<Vec<_>>()
    };
    assert_eq!(of(rows("1000")), ["1000.00", "1600.00"]);
    // With 300 of his own for 甲 the child’s 1,000 go to the 700 that are left and to 乙: 300 + 700 + 100 + 500.
    assert_eq!(of(rows("300")), ["1000.00", "1600.00"]);
    // With 50 the child’s 1,000 are used up: 50 + 1,000 + 500.
    assert_eq!(of(rows("50")), ["1000.00", "1550.00"]);
    // In full for 甲: as with 1,000.
    let mut in_full = rows("1000");
    in_full[0].as_object_mut().unwrap().remove("limit");
    assert_eq!(of(in_full), ["1000.00", "1600.00"]);
}

/// No text says by how much less guardians answer for the debt of another: it is said, and nothing is taken off.
#[test]
fn what_guardians_owe_less_is_not_taken_off_the_debt_of_another() {
    let child = json!({
        "id": "m", "name": "赵小明", "minor": true, "guardians": ["大"],
        "guardianship": { "reduced": { "found": "40%" }, "reason": "已尽监护职责" },
    });
    let defendants =
        json!([{ "id": "a", "name": "甲公司" }, child, { "id": "大", "name": "赵大" }]);
    let assessment = found(&answering(&["大"], &json!({ "defendants": defendants })));
    assert_eq!(owed(&assessment)[2], ["0.00", "1000.00"]);
    let said =
        assessment.findings.iter().filter(|one| one.code == FindingCode::GuardianReductionTogether);
    assert_eq!(said.count(), 1);
}

/// That is said of a debt which the child answers for: not of the debt of 乙, for whom he does not, nor where his guardian owes the
/// debt himself or his limit is nought.
#[test]
fn what_a_child_does_not_answer_for_is_not_spoken_of() {
    let of = |answers: Value, debtor: &str| {
        found(&case(&json!({
            "defendants": [
                { "id": "a" }, { "id": "b" }, { "id": "大" },
                { "id": "m", "minor": true, "guardians": ["大"],
                  "guardianship": { "reduced": { "found": "40%" }, "reason": "已尽监护职责" } },
            ],
            "compensation": { "route": "loss", "losses": [loss("500", debtor)] },
            "liability": { "basis": "joint-tort", "answers_for": answers },
        })))
    };
    let said = |answers: Value, debtor: &str| {
        let findings = of(answers, debtor).findings;
        findings.iter().any(|one| one.code == FindingCode::GuardianReductionTogether)
    };
    let for_a = json!([{ "defendant": "m", "for": "a", "limit": "1000" }]);
    assert!(said(for_a.clone(), "a"));
    assert!(!said(for_a, "b"));
    assert!(!said(json!([{ "defendant": "m", "for": "大" }]), "大"));
    assert!(!said(json!([{ "defendant": "m", "for": "a", "limit": "0" }]), "a"));
    // Others answer for what the child owes: nothing is taken off its 500. An undertaking of which half a limit is missing, and one
    // of the guardian, who owes it anyway, do not count: 500 − 40 %.
    // One whose limit is nought makes nobody a debtor either.
    let owes = |answers: Value| owed(&of(answers, "m"))[2][0].clone();
    assert_eq!(owes(json!([{ "defendant": "a", "for": "m", "limit": "0" }])), "300.00");
    let by = |who: &str, more: Value| {
        let mut row = json!({ "defendant": who, "for": "m" });
        row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!([row])
    };
    assert_eq!(owes(by("a", json!({ "limit": "100" }))), "500.00");
    assert_eq!(owes(by("a", json!({ "limit_base": "100" }))), "300.00");
    assert_eq!(owes(by("大", json!({}))), "300.00");
}

/// A minor apologises himself; the cost of publishing the judgment in its place is money, and his guardians bear it.
#[test]
fn guardians_bear_the_cost_of_publishing_in_place_of_an_apology() {
    let mut json = two_children(&[]);
    let of = |ids: Value| {
        json!([{
            "id": "R22", "status": "granted", "defendants": ids,
            "parameters": { "form": "published", "level": "national", "days": 10 },
        }])
    };
    json["remedies"] = of(json!(["n"]));
    let zh = paper(Lang::Zh, Kind::Orders, &case(&json));
    assert!(zh.contains("被告周某1于本判决生效之日起十日内在国家级媒体公开刊登"), "{zh}");
    assert!(zh.contains("费用由被告周父负担"), "{zh}");
    assert!(paper(Lang::En, Kind::Orders, &case(&json)).contains("at the cost of 周父"));
    // Of all, each once: the guardian for himself and for both children.
    json["remedies"] = of(json!([]));
    assert!(paper(Lang::Zh, Kind::Orders, &case(&json)).contains("费用由被告周父负担"));
}

/// The purpose is that of the money, and not of what one parent recovers from the other; a list of two has its "and".
#[test]
fn in_english_the_purpose_is_that_of_the_money() {
    let shares = json!([{ "defendant": "f", "share": "33.3333%" }, { "defendant": "h", "share": "66.6667%" }]);
    let case = case(&json!({
        "defendants": [
            { "id": "m", "name": "赵小明", "minor": true, "guardians": ["f", "h"],
              "guardianship": { "divorced": true, "shares": shares, "shares_by": "court" } },
            { "id": "f", "name": "赵大" }, { "id": "h", "name": "钱二" },
        ],
        "compensation": { "route": "loss", "losses": [loss("850.01", "m")] },
        "costs": [
            { "head": "appraisal", "claimed": "500", "found": "all", "debtors": [{ "defendant": "f" }] },
            { "head": "expert", "claimed": "100", "found": "all", "debtors": [{ "defendant": "f" }] },
        ],
        "destination": { "payee": "purpose-only", "purpose": "保护未成年人", "manager": "某会", "days": 10 },
    }));
    let en = paper(Lang::En, Kind::Orders, &case);
    assert!(en.contains("赵大 bears 33.3333% and 钱二 bears 66.6667%; whoever pays more than that share may recover the excess from the other; the sums above are to be managed by 某会, to be used only for: 保护未成年人"), "{en}");
    assert!(
        en.contains("appraisal fees of CNY 500 and expert fees of CNY 100 (CNY 600 in all)"),
        "{en}"
    );
}

/// A guardian who owes the debt himself answers to nobody for his ward who answers for it: the other guardian does.
#[test]
fn a_guardian_answers_for_no_debt_of_his_own() {
    let case = case(&json!({
        "defendants": [
            { "id": "m", "name": "赵小明", "minor": true, "guardians": ["g", "h"] },
            { "id": "g", "name": "钱大" }, { "id": "h", "name": "孙二" },
        ],
        "compensation": { "route": "loss", "losses": [loss("5000", "g")] },
        "liability": { "answers_for": [
            { "defendant": "m", "for": "g", "limit": "1000", "basis": "network-service" },
        ] },
    }));
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    assert!(orders.contains("被告孙二作为被告赵某的监护人在1000元范围内"), "{orders}");
    assert!(!orders.contains("钱大、孙二作为"), "{orders}");
    let orders = paper(Lang::En, Kind::Orders, &case);
    assert!(
        orders.contains("孙二, as guardian of 赵某, is jointly and severally liable"),
        "{orders}"
    );
}

/// What divorced parents bear between them is of the child’s share, where they owe the same debt themselves or another does.
#[test]
fn divorced_parents_divide_the_share_of_the_child_alone() {
    let orders = |debtors: &[&str], sole: bool| {
        let debtors: Vec<_> = debtors.iter().map(|id| json!({ "defendant": id })).collect();
        let joint = debtors.len() > 1;
        let case = case(&json!({
            "defendants": [
                { "id": "n", "name": "周小军", "minor": true, "guardians": ["z", "w"], "guardianship": {
                    "divorced": true, "shares_by": "court",
                    "shares": [{ "defendant": "z", "share": "60%" }, { "defendant": "w", "share": "40%" }] } },
                { "id": "z", "name": "周父" }, { "id": "w", "name": "吴母" }, { "id": "a", "name": "甲公司" },
            ],
            "compensation": { "route": "loss", "losses": [
                { "claimed": "3000", "found": "all", "debtors": debtors, "joint": joint },
            ] },
            "liability": { "basis": "joint-tort" },
        }));
        let orders = paper(Lang::Zh, Kind::Orders, &case);
        assert_eq!(orders.contains("就被告周某应承担的份额，父母双方之间"), !sole, "{orders}");
        assert!(orders.contains("父母双方之间由被告周父承担60%、被告吴母承担40%"), "{orders}");
    };
    orders(&["n"], true);
    orders(&["n", "z", "w"], false);
    orders(&["n", "a"], false);
}

/// What the ward keeps to live and to go to school is a rule of Art. 5 of the interpretation on the Tort Book, in force since 27
/// September 2024: of the trials from that day on, on what Civil Code 1188 governs. A judgment that says it cites it.
#[test]
fn what_a_ward_keeps_is_said_since_its_rule_is_in_force() {
    for (act, judgment, said) in [
        ("2023-06-30", "2024-09-26", false),
        ("2023-06-30", "2024-09-27", true),
        ("2019-06-28", "2020-05-15", false),
        ("2019-06-28", "2024-09-27", false),
    ] {
        let mut json = two_children(&[]);
        json["dates"] = json!({ "act": { "to": act }, "judgment": judgment });
        let case = case(&json);
        let zh = paper(Lang::Zh, Kind::Orders, &case);
        assert!(zh.contains("可以先从被告周某1的财产中支付"), "{zh}");
        assert_eq!(zh.contains("保留其必需的生活费"), said, "{act} {judgment}: {zh}");
        assert_eq!(zh.contains("侵权责任编的解释（一）》第五条"), said, "{act} {judgment}: {zh}");
        let en = paper(Lang::En, Kind::Orders, &case);
        assert_eq!(en.contains(", save what is needed for living expenses"), said, "{en}");
        assert!(en.contains("; 周父 shall pay the balance"), "{en}");
    }
}

/// A child and a company made a gain together, and it is not found who got what: of the fee the guardian bears what falls on the
/// child (Civil Code 1188), who is charged nothing.
#[test]
fn of_a_joint_gain_the_guardian_bears_the_fee_of_his_ward() {
    let case = case(&json!({
        "defendants": [
            { "id": "m", "name": "王小明", "minor": true, "guardians": ["g"] },
            { "id": "b", "name": "乙公司" },
            { "id": "g", "name": "王父" },
            { "id": "c", "name": "丙公司" },
        ],
        "compensation": { "route": "gain", "gains": [
            { "among": ["m", "b"], "claimed": "10000", "found": "all" },
        ] },
        "fee": { "basis": "property" },
    }));
    let zh = paper(Lang::Zh, Kind::Orders, &case);
    assert!(zh.contains("案件受理费50元，由被告乙公司、王父共同负担"), "{zh}");
}
