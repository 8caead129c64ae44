//! Who owes what: joint debts, joint gains, undertakings, shares that nobody is named for. The case is
//! one tried by hand; its sums are worked out by hand:
//!
//! 张三 gained 22,150.50, of which the court finds 80 %: 17,720.40. 李四 gained 12,300, 王五 800. Appraisal
//! 8,000, lawyer 15,000. The award is 17,720.40 + 12,300 + 800 + 8,000 + 15,000 = 53,820.40.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Code, FindingCode, Lens, Operation, Position, Yuan, assess};
use redress_drafting::{
    CheckId, CheckOutcome, Edits, Explanation, Kind, Lang, check, draft, explain, orders_to_pay,
    text,
};
use serde_json::{Value, json};

/// 张三 and 李四 owe jointly; 王五 helped, and is liable up to 5,000.
fn tried(liability: &Value) -> Value {
    json!({
        "plaintiff": { "kind": "procuratorate", "name": "某人民检察院" },
        "dates": { "act": { "from": "2023-01-01", "to": "2023-05-31" }, "judgment": "2024-09-10" },
        "defendants": [
            { "id": "z", "name": "张三" }, { "id": "l", "name": "李四" }, { "id": "w", "name": "王五" },
        ],
        "compensation": { "route": "gain", "gains": [
            { "defendant": "z", "claimed": "22150.50", "found": "80%" },
            { "defendant": "l", "claimed": "12300", "found": "all" },
            { "defendant": "w", "claimed": "800", "found": "all" },
        ] },
        "costs": [
            { "head": "appraisal", "claimed": "12000", "found": "8000" },
            { "head": "lawyer", "claimed": "20000", "found": "15000" },
        ],
        "liability": liability,
        "destination": { "payee": "fiscal-account", "name": "某专户", "days": 30 },
    })
}

fn joint(covers_gains: &Value) -> Value {
    json!({
        "debtors": [{ "defendant": "z" }, { "defendant": "l" }], "joint": true,
        "covers_gains": covers_gains, "basis": "joint-tort",
        "answers_for": [
            { "defendant": "w", "for": ["z", "l"], "limit": "5000", "basis": "instigation" },
        ],
    })
}

fn case(json: &Value) -> Case {
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

fn found(case: &Case) -> Assessment {
    assess(case, Position::Found, Lens::LAW).unwrap()
}

/// Own part, maximum exposure, contribution share of each.
fn rows(assessment: &Assessment) -> Vec<[String; 3]> {
    let rows = assessment.defendants.iter();
    rows.map(|one| [one.own, one.exposure, one.share].map(|sum| sum.to_string())).collect()
}

fn paper(lang: Lang, kind: Kind, case: &Case) -> String {
    text(&draft(lang, kind, case).unwrap())
}

/// Whether a finding is there, with its place and its arguments.
fn says(assessment: &Assessment, code: FindingCode, path: &str, arguments: &[&str]) -> bool {
    assessment.findings.iter().any(|finding| {
        finding.code == code && finding.path() == path && finding.arguments == arguments
    })
}

#[test]
fn joint_debtors_owe_gains_jointly_once_that_is_said() {
    let assessment = found(&case(&tried(&joint(&json!(true)))));
    assert_eq!(assessment.totals.award.to_string(), "53820.40");
    // 30,020.40 + 23,000 = 53,020.40, in halves that are only presumed; 王五 800 and 5,000 more.
    let half = ["26510.20", "53020.40", "26510.20"].map(str::to_owned);
    let third = ["800.00", "5800.00", "800.00"].map(str::to_owned);
    assert_eq!(rows(&assessment), [half.clone(), half, third]);
    let presumed: Vec<_> = assessment.defendants.iter().map(|one| one.presumed).collect();
    assert_eq!(presumed, [true, true, false]);
    assert!(says(&assessment, FindingCode::InnerSharesPresumed, "/liability/debtors", &[]));
}

#[test]
fn shares_that_are_entered_are_not_presumed() {
    let mut liability = joint(&json!(true));
    liability["debtors"] =
        json!([{ "defendant": "z", "share": "60%" }, { "defendant": "l", "share": "40%" }]);
    let assessment = found(&case(&tried(&liability)));
    // 60 % of 30,020.40 and of 23,000.
    assert_eq!(rows(&assessment)[0][0], "31812.24");
    assert!(assessment.defendants.iter().all(|one| !one.presumed));
    assert!(assessment.findings.iter().all(|f| f.code != FindingCode::InnerSharesPresumed));
    // Nor where the gains are equal: then equal shares need no word.
    let mut equal = tried(&joint(&json!(true)));
    equal["compensation"]["gains"][0]["found"] = json!("12300");
    assert!(found(&case(&equal)).defendants.iter().all(|one| !one.presumed));
}

#[test]
fn until_it_is_said_gains_stay_with_each_and_a_finding_asks() {
    let unsaid = found(&case(&tried(&joint(&Value::Null))));
    let said = found(&case(&tried(&joint(&json!(false)))));
    // 17,720.40 + 23,000: what the release before gave.
    assert_eq!(rows(&unsaid)[0], ["29220.40", "40720.40", "29220.40"]);
    assert_eq!(rows(&unsaid), rows(&said));
    let (code, path) = (FindingCode::JointGainsUnsaid, "/liability/covers_gains");
    assert!(says(&unsaid, code, path, &["30020.40"]));
    assert!(said.findings.iter().all(|finding| finding.code != code));
}

#[test]
fn a_limit_over_several_is_one_sum_and_one_order() {
    let case = case(&tried(&joint(&json!(true))));
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    for words in [
        "一、被告张三、李四于本判决生效之日起三十日内连带支付公益损害赔偿款30020.40元",
        "二、被告王五于本判决生效之日起三十日内支付公益损害赔偿款800元",
        "三、被告张三、李四于本判决生效之日起三十日内连带支付",
        "四、被告王五在5000元范围内对上述第一、三项中被告张三、李四的付款义务承担连带责任；",
        "五、驳回",
    ] {
        assert!(orders.contains(words), "{words}\n{orders}");
    }
    let english = paper(Lang::En, Kind::Orders, &case);
    assert!(
        english.contains("for the payments of 张三 and 李四 under items 1 and 3 above"),
        "{english}"
    );
    let claims = paper(Lang::Zh, Kind::Claims, &case);
    assert!(claims.contains("4、判令被告王五在5000元范围内对上述第1、3项中被告"), "{claims}");
    // Orders on acts come first, and are counted.
    let mut with_deletion = tried(&joint(&json!(true)));
    with_deletion["remedies"] = json!([{ "id": "R03", "status": "granted" }]);
    let orders = paper(Lang::Zh, Kind::Orders, &self::case(&with_deletion));
    assert!(orders.contains("五、被告王五在5000元范围内对上述第二、四项中"), "{orders}");
}

#[test]
fn main_debtors_come_first_whoever_is_named_first() {
    let mut json = tried(&joint(&json!(true)));
    json["defendants"].as_array_mut().unwrap().rotate_right(1);
    let orders = paper(Lang::Zh, Kind::Orders, &case(&json));
    assert!(orders.contains("一、被告张三、李四"), "{orders}");
    assert!(orders.contains("二、被告王五"), "{orders}");
}

#[test]
fn two_undertakings_count_once_over_the_same_part() {
    let two = |joint: bool| {
        let mut json = tried(&json!({ "answers_for": [
            { "defendant": "w", "for": "z", "limit": "5000" },
            { "defendant": "w", "for": "l", "limit": "5000" },
        ] }));
        json["costs"] = json!([]);
        if joint {
            for gain in [0, 1] {
                json["compensation"]["gains"][gain]["debtors"] =
                    json!([{ "defendant": "z" }, { "defendant": "l" }]);
                json["compensation"]["gains"][gain]["joint"] = json!(true);
            }
        }
        case(&json)
    };
    // One joint debt: one limit, in the result and in the order.
    let case = two(true);
    assert_eq!(rows(&found(&case))[2], ["800.00", "5800.00", "800.00"]);
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    assert_eq!(orders.matches("在5000元范围内").count(), 1, "{orders}");
    assert!(orders.contains("对上述第一项中被告张三、李四的付款义务承担连带责任"), "{orders}");
    // Two debts: two limits, and two orders.
    let case = two(false);
    assert_eq!(rows(&found(&case))[2], ["800.00", "10800.00", "800.00"]);
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    for words in [
        "在5000元范围内对上述第一项中被告张三的付款义务承担连带责任",
        "在5000元范围内对上述第二项中被告李四的付款义务承担连带责任",
    ] {
        assert!(orders.contains(words), "{words}\n{orders}");
    }
    // One limit over both debts is one sum.
    let mut one = tried(&json!({ "answers_for": [
        { "defendant": "w", "for": ["z", "l"], "limit": "5000" },
    ] }));
    one["costs"] = json!([]);
    assert_eq!(rows(&found(&self::case(&one)))[2][1], "5800.00");
}

#[test]
fn two_who_answer_for_each_other_owe_jointly() {
    let mut json = tried(&json!({ "answers_for": [
        { "defendant": "z", "for": "l", "basis": "joint-tort" },
        { "defendant": "l", "for": "z", "basis": "joint-tort" },
    ] }));
    json["costs"] = json!([]);
    let case = case(&json);
    let assessment = found(&case);
    // Each can be asked for 30,020.40, and bears his own gain in the end.
    assert_eq!(rows(&assessment)[0], ["17720.40", "30020.40", "17720.40"]);
    assert_eq!(rows(&assessment)[1], ["12300.00", "30020.40", "12300.00"]);
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    assert!(orders.contains("一、被告张三、李四于"), "{orders}");
    assert!(orders.contains("连带支付公益损害赔偿款30020.40元"), "{orders}");
    assert!(!orders.contains("承担连带责任"), "{orders}");
    // What a limit restricts is no joint debt.
    json["liability"]["answers_for"][0]["limit"] = json!("100");
    let orders = paper(Lang::Zh, Kind::Orders, &self::case(&json));
    assert!(orders.contains("在100元范围内对上述第二项中被告李四的付款义务"), "{orders}");
}

#[test]
fn a_circle_of_three_is_no_fault() {
    let gain = |id: &str| json!({ "defendant": id, "found": "100" });
    let json = json!({
        "defendants": [{ "id": "a" }, { "id": "b" }, { "id": "c" }],
        "compensation": { "route": "gain", "gains": [gain("a"), gain("b"), gain("c")] },
        "liability": { "answers_for": [
            { "defendant": "a", "for": "b" }, { "defendant": "b", "for": "c" }, { "defendant": "c", "for": "a" },
        ] },
    });
    // Each for himself and for the next, and for nobody beyond him.
    let expected = ["100.00", "200.00", "100.00"].map(str::to_owned);
    assert_eq!(rows(&found(&case(&json))), [expected.clone(), expected.clone(), expected]);
}

#[test]
fn each_ground_is_cited_for_whom_it_was_chosen() {
    let case = case(&tried(&joint(&json!(true))));
    let assessment = found(&case);
    let articles: Vec<Vec<_>> = assessment
        .joint_grounds
        .iter()
        .map(|ground| ground.authority.iter().map(|rule| rule.provision.get().id).collect())
        .collect();
    assert_eq!(articles, [["CC-1168"], ["CC-1168"], ["CC-1169"]]);
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    let opening = orders.lines().find(|line| line.starts_with("依照")).unwrap();
    assert!(opening.contains("第一千一百六十八条、第一千一百六十九条"), "{opening}");
    let reasons = paper(Lang::Zh, Kind::Reasons, &case);
    let line = reasons.lines().find(|line| line.starts_with("连带责任依据")).unwrap();
    let (first, second) = line.split_once('；').unwrap();
    assert!(first.contains("张三、李四") && first.contains("第一千一百六十八条"), "{line}");
    assert!(second.contains("王五") && second.contains("第一千一百六十九条"), "{line}");
    let english = paper(Lang::En, Kind::Reasons, &case);
    assert!(english.contains("王五: ● Civil Code, Article 1169") || english.contains("1169"));
    // The page of the report says the contribution shares are presumed, and the schedule does.
    for kind in [Kind::Reasons, Kind::Schedule] {
        assert!(paper(Lang::Zh, kind, &case).contains("仅为推定"));
        assert!(paper(Lang::En, kind, &case).contains("presumption"));
    }
}

#[test]
fn an_undertaking_that_is_not_complete_stands_open_in_the_papers() {
    let mut liability = joint(&json!(true));
    liability["answers_for"] = json!([{ "limit": "5000" }, { "defendant": "w" }]);
    let case = case(&tried(&liability));
    let assessment = found(&case);
    let code = FindingCode::AnswersIncomplete;
    assert!(says(&assessment, code, "/liability/answers_for/0/defendant", &[]));
    assert!(says(&assessment, code, "/liability/answers_for/1/for", &[]));
    assert_eq!(rows(&assessment)[2][1], "800.00");
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    assert!(
        orders.contains("被告【】在5000元范围内对被告【】的上述付款义务承担连带责任"),
        "{orders}"
    );
    assert!(orders.contains("被告王五对被告【】的上述付款义务承担连带责任"), "{orders}");
    let checks = check(Lang::Zh, Kind::Orders, &case, &Edits::new()).unwrap();
    for index in [0, 1] {
        let path = format!("/liability/answers_for/{index}");
        assert!(checks.iter().any(|one| {
            one.id == CheckId::Blanks && one.outcome == CheckOutcome::Missing && one.path == path
        }));
    }
}

#[test]
fn a_share_without_a_debtor_is_open_and_said() {
    let json = json!({
        "defendants": [{ "id": "a" }, { "id": "b" }],
        "compensation": { "route": "loss", "losses": [
            { "found": "100", "debtors": [{ "defendant": "a", "share": "80%" }, { "share": "20%" }], "joint": true },
            { "found": "30", "debtors": [{}] },
            { "found": "9", "debtors": [{ "defendant": "a" }, { "defendant": "b" }, {}], "joint": true },
        ] },
        "credits": [{ "found": "5", "debtors": [{}] }],
    });
    let case = case(&json);
    let assessment = found(&case);
    // 20 + 30 + 3 are open; a and b owe 6 of the last jointly, and a 80.
    assert_eq!(assessment.open.to_string(), "53.00");
    assert_eq!(rows(&assessment)[0], ["83.00", "86.00", "83.00"]);
    assert_eq!(rows(&assessment)[1], ["3.00", "6.00", "3.00"]);
    let place = "/compensation/losses/0/debtors";
    assert!(says(&assessment, FindingCode::LiabilityOpen, place, &["53.00"]));
    // A payment of nobody is taken off nothing.
    assert_eq!(assessment.totals.award.to_string(), "139.00");
    assert!(says(&assessment, FindingCode::PayerOpen, "/credits/0/defendant", &["5.00"]));
    assert_eq!(assessment.open_derivation.value(), assessment.open);
    // It is written as it was read.
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
}

#[test]
fn one_id_is_written_as_before_and_a_list_as_a_list() {
    let written = |answered: Value| {
        let liability = json!({ "answers_for": [{ "defendant": "w", "for": answered }] });
        let case = case(&tried(&liability));
        let schema = serde_json::to_value(schemars::schema_for!(Case)).unwrap();
        let json: Value = serde_json::from_str(&case.to_json()).unwrap();
        assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&json), "{json}");
        json["liability"]["answers_for"][0]["for"].clone()
    };
    assert_eq!(written(json!("z")), json!("z"));
    assert_eq!(written(json!(["z"])), json!("z"));
    assert_eq!(written(json!(["z", "l"])), json!(["z", "l"]));
    assert!(Case::from_json(br#"{"liability":{"answers_for":[{"for":["a b"]}]}}"#).is_err());
}

#[test]
fn a_sum_entered_for_one_is_not_explained_as_a_share_of_a_total() {
    fn divided(explanation: &Explanation) -> bool {
        explanation.how.contains("划分") || explanation.parts.iter().any(divided)
    }
    let case = case(&tried(&json!({ "debtors": [{ "defendant": "z" }] })));
    let assessment = found(&case);
    let own = &assessment.defendants[2].own_derivation;
    assert_eq!(own.value(), "800".parse::<Yuan>().unwrap());
    let explanation = explain(Lang::Zh, own, &case);
    assert!(!divided(&explanation), "{explanation:?}");
    // It goes back to what was entered.
    let mut figure = own.clone();
    while let Some(part) = figure.operands().first().cloned() {
        figure = part;
    }
    let Operation::Given(place) = figure.operation() else { panic!("{figure:?}") };
    assert_eq!(place.to_string(), "/compensation/gains/2/claimed");
}

#[test]
fn words_for_a_whole_head_still_stand_for_all_of_it() {
    let mut json = tried(&joint(&json!(true)));
    json["texts"] = json!([{
        "document": "orders", "language": "zh", "item": "/compensation",
        "text": "被告张三、李四连带支付30020.40元，被告王五支付800元",
    }]);
    let case = case(&json);
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    assert!(
        orders.contains("一、被告张三、李四连带支付30020.40元，被告王五支付800元；"),
        "{orders}"
    );
    assert_eq!(orders.matches("800元").count(), 1, "{orders}");
    assert!(orders.contains("三、被告王五在5000元范围内对上述第一、二项中被告"), "{orders}");
}

#[test]
fn an_undertaking_in_full_is_an_order_of_its_own() {
    let mut liability = joint(&json!(true));
    liability["answers_for"] =
        json!([{ "defendant": "w", "for": "z" }, { "defendant": "w", "for": "l" }]);
    let case = case(&tried(&liability));
    assert_eq!(rows(&found(&case))[2][1], "53820.40");
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    assert_eq!(orders.matches("承担连带责任").count(), 1, "{orders}");
    assert!(
        orders.contains("四、被告王五对上述第一、三项中被告张三、李四的付款义务承担连带责任；"),
        "{orders}"
    );
}

/// What the panel of liability shows is what the paper says, word for word, and changes with each choice.
#[test]
fn the_orders_to_pay_are_those_of_the_paper() {
    let orders = |liability: &str, position: Position| {
        let json = format!(
            r#"{{"plaintiff":{{"kind":"procuratorate","name":"某检察院"}},
            "defendants":[{{"id":"z","name":"张三"}},{{"id":"l","name":"李四"}},{{"id":"w","name":"王五"}}],
            "dates":{{"act":{{"to":"2023-05-31"}},"judgment":"2024-09-10"}},
            "compensation":{{"route":"gain","gains":[
                {{"defendant":"z","claimed":"22150.50","found":"80%"}},
                {{"defendant":"l","claimed":"12300","found":"all"}},
                {{"defendant":"w","claimed":"800","found":"all"}}]}},
            "remedies":[{{"id":"R03"}}],
            "liability":{liability}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        let assessment = assess(&case, position, Lens::LAW).unwrap();
        let shown = orders_to_pay(Lang::Zh, &case, &assessment);
        let kind = if position == Position::Claimed { Kind::Claims } else { Kind::Orders };
        let paper = text(&draft(Lang::Zh, kind, &case).unwrap()).replace("判令", "");
        for order in &shown {
            // In the paper other items may follow.
            assert!(paper.contains(order.trim_end_matches('。')), "{order} in {paper}");
        }
        shown
    };
    // 22,150.50 × 80 % = 17,720.40; with 12,300 it is 30,020.40.
    let each = orders("{}", Position::Found);
    assert_eq!(each.len(), 3, "{each:?}");
    assert!(
        each[0].starts_with("二、被告张三于本判决生效之日起【】日内支付公益损害赔偿款17720.40元"),
        "{each:?}"
    );
    let joint =
        r#"{"debtors":[{"defendant":"z"},{"defendant":"l"}],"joint":true,"covers_gains":true"#;
    let two = orders(&format!("{joint}}}"), Position::Found);
    assert_eq!(two.len(), 2, "{two:?}");
    assert!(
        two[0].contains("被告张三、李四") && two[0].contains("连带支付公益损害赔偿款30020.40元"),
        "{two:?}"
    );
    let third =
        format!(r#"{joint},"answers_for":[{{"defendant":"w","for":["z","l"],"limit":"5000"}}]}}"#);
    let three = orders(&third, Position::Found);
    assert_eq!(
        three[2].trim_end_matches(['；', '。']),
        "四、被告王五在5000元范围内对上述第二项中被告张三、李四的付款义务承担连带责任"
    );
    let claims = orders(&third, Position::Claimed);
    assert!(
        claims[0].starts_with("2、被告张三、李四连带支付公益损害赔偿款34450.50元"),
        "{claims:?}"
    );
}

/// `corpus/drug-partly-joint.md`: two owe 338,600 jointly, a third answers up to ten times his sales.
#[test]
fn a_drug_case_is_partly_joint() {
    let case = Case::from_json(include_bytes!("../corpus/drug-partly-joint.json")).unwrap();
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!(found.totals.punitive.to_string(), "336000.00");
    let owed: Vec<_> = found
        .defendants
        .iter()
        .map(|one| [one.share.to_string(), one.exposure.to_string()])
        .collect();
    let both = ["169300.00", "338600.00"];
    assert_eq!(owed, [both, both, ["0.00", "42000.00"]]);
    let orders = text(&draft(Lang::Zh, Kind::Orders, &case).unwrap());
    assert!(orders.contains("被告曾立在42000元（4200元的10倍）范围内"), "{orders}");
    assert!(orders.contains("《中华人民共和国药品管理法》第一百四十四条第三款"), "{orders}");
    assert!(!orders.contains("个人信息保护法"), "{orders}");
}

/// Two groups and one by himself, worked out by hand in `tests/corpus/joint-groups.md`.
fn two_groups() -> Value {
    serde_json::from_str(include_str!("../corpus/joint-groups.json")).unwrap()
}

/// The parts: head, sum, who owes it.
fn parts(assessment: &Assessment) -> Vec<(String, String, String)> {
    let parts = assessment.parts.iter().map(|part| {
        let who: Vec<_> = part.principals.iter().map(|one| one.defendant.as_str()).collect();
        let head = serde_json::to_value(part.head).unwrap();
        (head.as_str().unwrap().to_owned(), part.amount.to_string(), who.join(" "))
    });
    parts.collect()
}

#[test]
fn each_group_owes_its_gains_and_its_share_of_what_names_nobody() {
    let case = case(&two_groups());
    let assessment = found(&case);
    let expected = [
        ("compensation", "16000.00", "a b"),
        ("compensation", "4000.00", "c d"),
        ("compensation", "500.00", "e"),
        ("appraisal", "6000.01", "a b"),
        ("appraisal", "4000.00", "c d"),
    ];
    let expected =
        expected.map(|(head, sum, who)| (head.to_owned(), sum.to_owned(), who.to_owned()));
    let mut parts = parts(&assessment);
    parts.sort_by_key(|part| expected.iter().position(|one| one == part));
    assert_eq!(parts, expected);
    assert_eq!(assessment.totals.award.to_string(), "30500.01");
    assert_eq!(
        rows(&assessment),
        [
            ["11000.01", "22000.01", "11000.01"],
            ["11000.00", "22000.01", "11000.00"],
            ["5000.00", "8000.00", "5000.00"],
            ["3000.00", "8000.00", "3000.00"],
            ["500.00", "500.00", "500.00"],
        ]
    );
    // Each group with its own ground: Civil Code 1168, PIPL 20(2).
    let grounds = assessment.joint_grounds.iter().map(|ground| {
        let rules = ground.authority.iter().map(|rule| rule.provision.get().id.to_owned());
        (ground.defendant.as_str(), rules.collect::<Vec<_>>().join(" "))
    });
    assert_eq!(
        grounds.collect::<Vec<_>>(),
        [
            ("a", "CC-1168".to_owned()),
            ("b", "CC-1168".to_owned()),
            ("c", "PIPL-20-2".to_owned()),
            ("d", "PIPL-20-2".to_owned()),
        ]
    );
    let asked =
        [FindingCode::JointBasisMissing, FindingCode::JointGainsUnsaid, FindingCode::LiabilityOpen];
    assert!(assessment.findings.iter().all(|finding| !asked.contains(&finding.code)));
}

#[test]
fn a_group_without_a_ground_or_a_word_on_gains_is_asked_at_its_place() {
    let mut json = two_groups();
    let group = json["liability"]["groups"][0].as_object_mut().unwrap();
    group.remove("basis");
    group.remove("covers_gains");
    let assessment = found(&case(&json));
    assert!(says(
        &assessment,
        FindingCode::JointGainsUnsaid,
        "/liability/groups/0/covers_gains",
        &["4000.00"]
    ));
    assert!(says(&assessment, FindingCode::JointBasisMissing, "/liability/groups/0/basis", &[]));
    let of = |who: &str| parts(&assessment).into_iter().filter(|(_, _, of)| of == who).count();
    assert_eq!((of("c"), of("d"), of("c d")), (1, 1, 1));
}

#[test]
fn shares_of_groups_may_be_left_open() {
    let mut json = two_groups();
    for list in ["/liability/debtors", "/liability/groups/0/debtors"] {
        for debtor in json.pointer_mut(list).unwrap().as_array_mut().unwrap() {
            debtor.as_object_mut().unwrap().remove("share");
        }
    }
    let costs: Vec<_> =
        parts(&found(&case(&json))).into_iter().filter(|(head, ..)| head == "appraisal").collect();
    let sums: Vec<_> = costs.iter().map(|(_, sum, who)| (&**sum, &**who)).collect();
    assert_eq!(sums, [("5000.01", "a b"), ("5000.00", "c d")]);
    // A debtor who is not known keeps the share of his group open, and nobody owes it instead: 15 % of 10,000.01.
    let mut open = two_groups();
    open["liability"]["groups"][0]["debtors"][1] = json!({ "share": "15%" });
    let assessment = found(&case(&open));
    let nobody =
        parts(&assessment).into_iter().find(|(head, _, who)| head == "appraisal" && who.is_empty());
    assert_eq!(nobody.unwrap().1, "1500.00");
    assert!(says(
        &assessment,
        FindingCode::LiabilityOpen,
        "/liability/groups/0/debtors",
        &["1500.00"]
    ));
}

#[test]
fn the_orders_name_each_group_and_both_grounds() {
    let case = case(&two_groups());
    let orders = paper(Lang::Zh, Kind::Orders, &case);
    for words in [
        "被告张甲、李乙于本判决生效之日起十日内连带支付公益损害赔偿款16000元",
        "被告丙教育科技有限公司、丁信息技术有限公司于本判决生效之日起十日内连带支付公益损害赔偿款4000元",
        "被告王戊于本判决生效之日起十日内支付公益损害赔偿款500元",
        "被告张甲、李乙于本判决生效之日起十日内连带支付公益诉讼起诉人鉴定费6000.01元",
        "被告丙教育科技有限公司、丁信息技术有限公司于本判决生效之日起十日内连带支付公益诉讼起诉人鉴定费4000元",
        "《中华人民共和国民法典》第一千一百六十八条",
        "《中华人民共和国个人信息保护法》第二十条第二款",
    ] {
        assert!(orders.contains(words), "{words}\n{orders}");
    }
}

#[test]
fn nobody_is_in_two_groups_and_shares_add_up_over_all() {
    let faults = |change: fn(&mut Value)| {
        let mut json = two_groups();
        change(&mut json);
        let faults = Case::from_json(json.to_string().as_bytes()).unwrap().check().unwrap_err();
        let faults = faults.iter().map(|fault| (fault.path.clone(), fault.code));
        faults.collect::<Vec<_>>()
    };
    let twice =
        faults(|json| json["liability"]["groups"][0]["debtors"][0]["defendant"] = json!("a"));
    assert_eq!(
        twice,
        [("/liability/groups/0/debtors/0/defendant".to_owned(), Code::DefendantTwice)]
    );
    let sum = faults(|json| json["liability"]["groups"][0]["debtors"][0]["share"] = json!("20%"));
    assert_eq!(sum, [("/liability/debtors".to_owned(), Code::ShareSum)]);
    let stranger =
        faults(|json| json["liability"]["groups"][0]["debtors"][0]["defendant"] = json!("x"));
    assert_eq!(
        stranger,
        [("/liability/groups/0/debtors/0/defendant".to_owned(), Code::UnknownDefendant)]
    );
}

#[test]
fn what_a_group_says_for_nothing_is_said() {
    let unused = |group: Value| {
        let mut json = two_groups();
        json["liability"]["groups"].as_array_mut().unwrap().push(group);
        let findings = found(&case(&json)).findings;
        let unused = findings.iter().filter(|finding| finding.code == FindingCode::Unused);
        unused.map(redress_core::Finding::path).collect::<Vec<_>>()
    };
    assert_eq!(unused(json!({})), ["/liability/groups/1"]);
    assert_eq!(unused(json!({ "debtors": [], "basis": "platform" })), ["/liability/groups/1"],);
}
