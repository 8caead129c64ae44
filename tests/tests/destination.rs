//! Where the money goes, in the words of the order.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Case, Lens, Position};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn case(plaintiff: &str, destination: &Value) -> Value {
    json!({
        "fields": ["consumer"], "disposition": "judgment",
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
        "plaintiff": {"kind": plaintiff, "name": "某原告"},
        "defendants": [{"id": "a", "name": "甲公司"}],
        "compensation": {"route": "gain", "gains": [{"defendant": "a", "label": "所得", "claimed": "100000", "found": "all"}]},
        "destination": destination,
    })
}

fn paper(lang: Lang, kind: Kind, tree: &Value) -> String {
    text(&draft(lang, kind, &read(tree)).unwrap())
}

fn order(lang: Lang, tree: &Value) -> String {
    let orders = paper(lang, Kind::Orders, tree);
    orders
        .lines()
        .find(|line| line.contains("100000元") || line.contains("100,000"))
        .unwrap()
        .to_owned()
}

fn missing(kind: Kind, tree: &Value) -> Vec<(CheckId, String)> {
    missing_beside(kind, tree, &Edits::new())
}

fn missing_beside(kind: Kind, tree: &Value, edits: &Edits) -> Vec<(CheckId, String)> {
    let checks = check(Lang::Zh, kind, &read(tree), edits).unwrap();
    let missing = checks.into_iter().filter(|one| one.outcome == CheckOutcome::Missing);
    missing.map(|one| (one.id, one.path)).collect()
}

const ASSOCIATION: &str = "provincial-consumer-association";

/// Money cannot be left to a procuratorate that does not sue: the place stays open, and the self-check says why.
#[test]
fn only_a_procuratorate_that_sues_deals_with_the_money() {
    let destination = json!({"payee": "handled-by-procuratorate", "days": 10});
    let field = (CheckId::Payee, "/destination/payee".to_owned());
    let mut tree = case(ASSOCIATION, &destination);
    assert!(
        order(Lang::Zh, &tree).contains("支付给【】，由其依法处理"),
        "{}",
        order(Lang::Zh, &tree)
    );
    assert!(
        order(Lang::En, &tree).contains("payable to 【】, which deals with it according to law")
    );
    assert!(missing(Kind::Orders, &tree).contains(&field));
    assert!(missing(Kind::Claims, &tree).contains(&field));
    // Beside the association one sues, in whatever order.
    tree["co_plaintiffs"] = json!([{"kind": "procuratorate", "name": "某市人民检察院"}]);
    assert!(order(Lang::Zh, &tree).contains("支付给公益诉讼起诉人，由其依法处理"));
    assert!(!missing(Kind::Orders, &tree).contains(&field));
    // One that is named is meant.
    let mut named = case(
        ASSOCIATION,
        &json!({"payee": "handled-by-procuratorate", "name": "某市人民检察院", "days": 10}),
    );
    assert!(order(Lang::Zh, &named).contains("支付给某市人民检察院，由其依法处理"));
    assert!(!missing(Kind::Orders, &named).contains(&field));
    named["plaintiff"]["kind"] = json!("procuratorate");
    named["destination"].as_object_mut().unwrap().remove("name");
    assert!(order(Lang::Zh, &named).contains("支付给公益诉讼起诉人，由其依法处理"));
}

/// A name says where the money is paid; that it goes to the treasury stays in the order.
#[test]
fn a_named_account_does_not_take_the_treasury_out_of_the_order() {
    for (payee, name, zh, en) in [
        ("treasury", "", "款项上缴国库", "payable to the state treasury"),
        (
            "treasury",
            "某市财政局非税收入专户",
            "支付至某市财政局非税收入专户，上缴国库",
            "payable to 某市财政局非税收入专户, for payment into the state treasury",
        ),
        (
            "court-to-treasury",
            "",
            "支付至本院，由本院上缴国库",
            "payable to this court, which pays it into the treasury",
        ),
        (
            "court-to-treasury",
            "某市中级人民法院执行款专户",
            "支付至某市中级人民法院执行款专户，由本院上缴国库",
            "payable to 某市中级人民法院执行款专户; this court pays it into the treasury",
        ),
    ] {
        let tree = case("procuratorate", &json!({"payee": payee, "name": name, "days": 10}));
        assert!(order(Lang::Zh, &tree).contains(zh), "{}", order(Lang::Zh, &tree));
        assert!(order(Lang::En, &tree).contains(en), "{}", order(Lang::En, &tree));
    }
}

/// In an order the court speaks of itself, and a procuratorate is the public interest litigation plaintiff.
#[test]
fn an_account_is_designated_by_who_sues_and_this_court() {
    let of = |kind: &str| case(kind, &json!({"payee": "joint-account", "days": 10}));
    let procuratorate = of("procuratorate");
    let words = "支付至公益诉讼起诉人与本院共同指定的专户";
    assert!(order(Lang::Zh, &procuratorate).contains(words), "{}", order(Lang::Zh, &procuratorate));
    assert!(order(Lang::Zh, &of(ASSOCIATION)).contains("支付至原告与本院共同指定的专户"));
    let claims = paper(Lang::Zh, Kind::Claims, &procuratorate);
    assert!(claims.contains("支付至公益诉讼起诉人与人民法院共同指定的专户"), "{claims}");
    assert!(order(Lang::En, &procuratorate).contains(
        "a special account designated jointly by the public interest litigation plaintiff and this court"
    ));
}

/// Who takes a part takes it from what those before him left: of nothing nothing is ordered, neither of the rest nor of a
/// sum, and who takes all leaves nothing for the treasury. 100,000 are ordered.
#[test]
fn nothing_is_distributed_twice() {
    let consumers = |more: Value| {
        let mut one = json!({"kind": "consumers", "name": "登记的消费者"});
        one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        one
    };
    let fund = json!({"kind": "account", "name": "某公益基金", "rest": true});
    let of = |payee: &str, recipients: Vec<Value>| {
        case(
            ASSOCIATION,
            &json!({"payee": payee, "name": "", "days": 10, "recipients": recipients}),
        )
    };
    let nothing = |tree: &Value| {
        let assessment = redress_core::assess(&read(tree), Position::Found, Lens::LAW).unwrap();
        let all = assessment.findings.iter().filter(|one| one.code.id().starts_with("recipient"));
        all.map(|one| format!("{} {}", one.code.id(), one.path())).collect::<Vec<_>>()
    };
    let payee = (CheckId::Payee, "/destination/payee".to_owned());

    // The rest first: nothing is left for who comes after it.
    for (second, finding) in [
        (consumers(json!({"amount": "500"})), "recipient-exceeds /destination/recipients/1/amount"),
        (consumers(json!({})), "recipient-nothing /destination/recipients/1/amount"),
        (
            json!({"kind": "account", "name": "某专户", "rest": true}),
            "recipient-nothing /destination/recipients/1/amount",
        ),
    ] {
        let tree = of("fiscal-account", vec![fund.clone(), second]);
        let orders = paper(Lang::Zh, Kind::Orders, &tree);
        assert!(orders.contains("余款100000元，支付至某公益基金"), "{orders}");
        assert!(
            !orders.contains("的0元") && !orders.contains("款0元") && !orders.contains("以0元为限"),
            "{orders}"
        );
        assert!(!orders.contains("登记的消费者") && !orders.contains("某专户"), "{orders}");
        assert_eq!(nothing(&tree), [finding]);
    }
    // All of it is given to others: the treasury gets nothing, and the self-check says so.
    let all = of("treasury", vec![consumers(json!({"amount": "500"})), fund]);
    let orders = paper(Lang::Zh, Kind::Orders, &all);
    assert!(!orders.contains("国库"), "{orders}");
    assert!(
        orders.contains("中的500元，直接支付给登记的消费者") && orders.contains("余款99500元"),
        "{orders}"
    );
    assert!(missing(Kind::Orders, &all).contains(&payee));
    // A part of it: what is left goes into the treasury, and to nobody else.
    let part = of("treasury", vec![consumers(json!({"amount": "500"}))]);
    assert!(
        order(Lang::Zh, &part).contains("上述款项中另行分配以外的部分上缴国库"),
        "{}",
        order(Lang::Zh, &part)
    );
    assert!(
        order(Lang::En, &part)
            .contains("payable to the state treasury, save for what is distributed below")
    );
    assert!(!missing(Kind::Orders, &part).contains(&payee));
    assert_eq!(nothing(&part), Vec::<String>::new());
}

/// No days are no period: the place stays open, and the self-check and a finding name the field. A file that says so from
/// before is still read.
#[test]
fn no_days_are_no_period() {
    let codes = |tree: &Value| {
        let assessment = redress_core::assess(&read(tree), Position::Found, Lens::LAW).unwrap();
        let all = assessment.findings.iter().filter(|one| one.code.id() == "number-zero");
        all.map(redress_core::Finding::path).collect::<Vec<_>>()
    };
    let tree = case("procuratorate", &json!({"payee": "treasury", "days": 0}));
    assert!(
        order(Lang::Zh, &tree).contains("于本判决生效之日起【】日内支付"),
        "{}",
        order(Lang::Zh, &tree)
    );
    assert!(order(Lang::En, &tree).contains("within 【】 days of this judgment taking effect"));
    let claims = paper(Lang::Zh, Kind::Claims, &tree);
    assert!(claims.contains("判令被告甲公司支付公益损害赔偿款"), "{claims}");
    assert!(
        missing(Kind::Orders, &tree).contains(&(CheckId::Period, "/destination/days".to_owned()))
    );
    assert_eq!(codes(&tree), ["/destination/days"]);
    // A day of the calendar counts, whatever stands beside it.
    let by = case("procuratorate", &json!({"payee": "treasury", "days": 0, "by": "2025-03-31"}));
    assert!(
        order(Lang::Zh, &by).contains("于2025年3月31日前（含当日）支付"),
        "{}",
        order(Lang::Zh, &by)
    );

    // Of a remedy too, and of any number that its order needs.
    let mut tree = case("procuratorate", &json!({"payee": "treasury", "days": 10}));
    tree["remedies"] = json!([{"id": "R22", "claimed": true, "status": "granted",
        "parameters": {"form": "written", "level": "city", "days": 0}}]);
    let orders = paper(Lang::Zh, Kind::Orders, &tree);
    assert!(orders.contains("于本判决生效之日起【】日内在市级以上媒体书面赔礼道歉"), "{orders}");
    assert!(!orders.contains("零日"), "{orders}");
    let field = (CheckId::Period, "/remedies/0/parameters/days".to_owned());
    assert!(missing(Kind::Orders, &tree).contains(&field), "{:?}", missing(Kind::Orders, &tree));
}

/// 100,000, of which 40,000 are given in goods: of the 60,000 in money one gets 1,000 and the other the rest of 59,000. Where all is
/// given in goods nobody gets anything, and the list of recipients does nothing.
#[test]
fn who_gets_the_money_gets_none_of_what_is_given_in_kind() {
    let of = |value: &str| {
        let mut tree = case(
            ASSOCIATION,
            &json!({"payee": "fiscal-account", "name": "某专户", "days": 10, "recipients": [
                {"kind": "account", "name": "甲基金", "amount": "1000"},
                {"kind": "account", "name": "乙基金", "rest": true}]}),
        );
        tree["performance"] = json!([{"reason": "双方同意", "in_kind": [
            {"kind": "goods", "what": "化肥", "host": "某局", "value": value, "months": 3}]}]);
        tree
    };
    let found =
        |tree: &Value| redress_core::assess(&read(tree), Position::Found, Lens::LAW).unwrap();
    let amounts = |tree: &Value| {
        let all = found(tree).recipients.into_iter();
        all.map(|one| one.amount.unwrap().value().to_string()).collect::<Vec<_>>()
    };
    let part = of("40000");
    assert_eq!(amounts(&part), ["1000.00", "59000.00"]);
    let orders = paper(Lang::Zh, Kind::Orders, &part);
    assert!(
        orders.contains("二、上述第一项中以金钱支付的款项中的1000元，支付至甲基金；"),
        "{orders}"
    );
    assert!(orders.contains("三、上述第一项中以金钱支付的余款59000元，支付至乙基金。"), "{orders}");
    let orders = paper(Lang::En, Kind::Orders, &part);
    assert!(
        orders.contains(
            "of the money under item 1 above, the remaining CNY 59,000 shall be paid to 乙基金"
        ),
        "{orders}"
    );
    // Nothing of it is promised twice: a fixed sum takes no more than the money either.
    assert_eq!(amounts(&of("99500")), ["500.00", "0.00"]);
    let all = of("100000");
    assert_eq!(amounts(&all), [""; 0]);
    assert!(!paper(Lang::Zh, Kind::Orders, &all).contains("基金"));
    let assessment = found(&all);
    let unused = assessment.findings.iter().find(|one| one.code.id() == "unused");
    assert_eq!(unused.unwrap().path(), "/destination/recipients");
    // What is not given may have to be paid, and then they get it.
    let mut in_money = all.clone();
    in_money["performance"][0]["in_kind"][0]["rest_in_money"] = json!(true);
    assert!(!found(&in_money).findings.iter().any(|one| one.code.id() == "unused"));
    // Of two orders the one that is performed in goods pays nobody.
    let mut two = all.clone();
    two["defendants"].as_array_mut().unwrap().push(json!({"id": "b", "name": "乙公司"}));
    two["compensation"]["gains"]
        .as_array_mut()
        .unwrap()
        .push(json!({"defendant": "b", "label": "所得", "claimed": "7000", "found": "all"}));
    two["performance"][0]["defendants"] = json!(["a"]);
    assert_eq!(amounts(&two), ["1000.00", "6000.00"]);
    let orders = paper(Lang::Zh, Kind::Orders, &two);
    assert!(orders.contains("四、上述第二项中以金钱支付的余款6000元，支付至乙基金"), "{orders}");
    // A claim list asks for money, of which all can be distributed.
    assert!(paper(Lang::Zh, Kind::Claims, &part).contains("余款99000元，支付至乙基金"));
}

/// 100,000 that 甲 owes, sent to an account for a purpose, with recipients and a way of performance.
fn with_recipients(payee: &str, recipients: &Value, performance: &Value) -> Value {
    let destination = json!({"payee": payee, "name": "某专户", "days": 10, "purpose": "信息保护",
        "recipients": recipients});
    let mut tree = case("procuratorate", &destination);
    tree["performance"] = performance.clone();
    tree
}

fn payees(tree: &Value) -> Vec<String> {
    let missing = missing(Kind::Orders, tree).into_iter();
    missing.filter(|(id, _)| *id == CheckId::Payee).map(|(_, path)| path).collect()
}

/// No law divides an instalment among those who get something of the damages: the order has a place for it, and the self-check
/// asks. One who gets all of it gets all of each.
#[test]
fn who_gets_how_much_of_each_instalment_is_asked() {
    let in_two = json!([{"instalments": [{"amount": "60000", "by": "2025-03-31"},
        {"amount": "40000", "by": "2026-03-31"}], "reason": "确有困难"}]);
    let fund = json!({"kind": "account", "name": "某基金", "amount": "30000"});
    let rest = json!({"kind": "account", "name": "某基金会", "rest": true});
    let each = "；各期款项中各收款人应得的数额为【】";

    let tree = with_recipients("fiscal-account", &json!([fund]), &in_two);
    let [zh, en] = Lang::ALL.map(|lang| paper(lang, Kind::Orders, &tree));
    assert!(
        zh.contains("；上述款项支付至某专户，除另行分配的部分外，专门用于信息保护；各期款项中各收款人应得的数额为【】；"),
        "{zh}"
    );
    assert!(
        en.contains("payable to 某专户, to be used, save for what is distributed below, only for: 信息保护; each payee receives CNY 【】 of each instalment;"),
        "{en}"
    );
    assert_eq!(payees(&tree), ["/performance/0"]);
    // In own words it is said.
    let edits = Edits::from([(
        "/compensation".to_owned(),
        "甲公司支付100000元，第一期60000元、第二期40000元，先付某基金30000元".to_owned(),
    )]);
    let told = missing_beside(Kind::Orders, &tree, &edits);
    assert!(!told.iter().any(|(id, _)| *id == CheckId::Payee), "{told:?}");

    for (payee, recipients, told) in [
        ("treasury", json!([fund]), vec!["/performance/0"]),
        // What they get is all there is: nothing is left for the purpose of the account.
        ("fiscal-account", json!([fund, rest]), vec!["/destination/purpose", "/performance/0"]),
    ] {
        let tree = with_recipients(payee, &recipients, &in_two);
        let zh = paper(Lang::Zh, Kind::Orders, &tree);
        assert!(zh.contains(each), "{zh}");
        assert_eq!(zh.contains("专门用于"), payee == "treasury", "{zh}");
        assert_eq!(payees(&tree), told, "{payee}");
    }
    // One alone, or a payment at once.
    for (recipients, performance) in
        [(json!([rest]), in_two.clone()), (json!([]), in_two), (json!([fund]), json!([]))]
    {
        let tree = with_recipients("fiscal-account", &recipients, &performance);
        let zh = paper(Lang::Zh, Kind::Orders, &tree);
        assert!(!zh.contains(each), "{zh}");
        assert!(!payees(&tree).contains(&"/performance/0".to_owned()));
    }
}

/// Who takes all that is left leaves nothing to the treasury, also where it is not known how much that is.
#[test]
fn the_rest_is_given_once() {
    let recipients =
        json!([{"kind": "consumers"}, {"kind": "account", "name": "某基金会", "rest": true}]);
    let tree = with_recipients("treasury", &recipients, &json!([]));
    let zh = paper(Lang::Zh, Kind::Orders, &tree);
    assert!(!zh.contains("国库"), "{zh}");
    assert!(
        zh.contains("款项中经登记、核实的消费者应得的部分（以100000元为限），直接支付给各消费者"),
        "{zh}"
    );
    assert!(zh.contains("款项的余款，支付至某基金会"), "{zh}");
    assert_eq!(payees(&tree), ["/destination/payee"]);
}

/// Labour that is not done is paid for, and that money goes where the damages go. Who of several recipients gets it nobody has
/// said.
#[test]
fn what_comes_in_place_of_labour_goes_somewhere() {
    let labour = |value: &str, instalments: &Value| {
        json!([{"in_kind": [{"kind": "labour", "what": "宣传", "host": "某社区", "value": value,
            "months": 12, "rest_in_money": true}], "instalments": instalments, "reason": "双方同意"}])
    };
    let all = labour("100000", &json!([]));
    let tree = with_recipients("fiscal-account", &json!([]), &all);
    let zh = paper(Lang::Zh, Kind::Orders, &tree);
    assert!(
        zh.contains(
            "未履行的部分折价以金钱支付；上述以金钱支付的款项支付至某专户，专门用于信息保护"
        ),
        "{zh}"
    );
    assert_eq!(payees(&tree), [""; 0]);
    let rest = json!([{"kind": "account", "name": "某基金会", "rest": true}]);
    let tree = with_recipients("fiscal-account", &rest, &all);
    assert_eq!(payees(&tree), ["/performance/0"]);

    // 40,000 in labour, 60,000 in two instalments: the list of instalments ends before the labour.
    let by = |amount: &str, day: &str| json!({"amount": amount, "by": day});
    let part = labour("40000", &json!([by("20000", "2025-03-31"), by("40000", "2026-03-31")]));
    let tree = with_recipients("fiscal-account", &json!([]), &part);
    let [zh, en] = Lang::ALL.map(|lang| paper(lang, Kind::Orders, &tree));
    assert!(
        zh.contains("其中60000元以金钱支付，分两期支付：第一期于2025年3月31日前（含当日）支付20000元，第二期于2026年3月31日前（含当日）支付40000元；其余以下列方式履行："),
        "{zh}"
    );
    assert!(
        en.contains("of which CNY 60,000 in money, in 2 instalments: CNY 20,000 by 31 March 2025 and CNY 40,000 by 31 March 2026; and the rest as follows:"),
        "{en}"
    );
}
