//! What was paid before the judgment: whose debt it lowers, whose limit it counts against, and the sum that is claimed
//! after it. The sums are worked out by hand beside each test.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Finding, FindingCode, Lens, Position, assess,
    case::{At, FeeBasis},
    edit::Edit,
};
use redress_drafting::{Kind, Lang, draft, text};
use serde_json::{Value, json};

/// 甲 gained 100,000; 乙 answers for it up to 5,000.
fn answered_for(credits: &Value) -> Value {
    json!({
        "plaintiff": { "kind": "procuratorate", "name": "某人民检察院" },
        "dates": { "act": { "from": "2022-01-01", "to": "2023-06-30" }, "judgment": "2024-09-01" },
        "defendants": [{ "id": "a", "name": "甲公司" }, { "id": "b", "name": "乙公司" }],
        "compensation": { "route": "gain", "gains": [
            { "defendant": "a", "claimed": "100000", "found": "all" },
        ] },
        "liability": { "answers_for": [
            { "defendant": "b", "for": "a", "limit": "5000", "basis": "joint-tort" },
        ] },
        "credits": credits,
        "destination": { "payee": "treasury", "purpose": "个人信息保护", "days": 10 },
    })
}

fn paid(by: &str, sum: &str) -> Value {
    json!({ "kind": "paid", "defendant": by, "claimed": sum, "conceded": sum, "found": "all" })
}

fn case(json: &Value) -> Case {
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

fn found(json: &Value) -> Assessment {
    assess(&case(json), Position::Found, Lens::LAW).unwrap()
}

fn orders(json: &Value) -> String {
    text(&draft(Lang::Zh, Kind::Orders, &case(json)).unwrap())
}

/// What each owes himself, and what can be claimed from him at most.
fn owed(assessment: &Assessment) -> Vec<[String; 2]> {
    assessment
        .defendants
        .iter()
        .map(|one| [one.own, one.exposure].map(|sum| sum.to_string()))
        .collect()
}

fn said(assessment: &Assessment, code: FindingCode) -> Vec<(String, Vec<String>)> {
    let of = assessment.findings.iter().filter(|finding| finding.code == code);
    let arguments = |one: &Finding| one.arguments.iter().map(ToString::to_string).collect();
    of.map(|finding| (finding.path(), arguments(finding))).collect()
}

/// 5,000 of 5,000 is paid: nothing is left of the undertaking, and of the debt 100,000 − 5,000.
#[test]
fn who_has_paid_up_to_his_limit_is_ordered_nothing_more() {
    let json = answered_for(&json!([paid("b", "5000")]));
    let assessment = found(&json);
    assert_eq!(owed(&assessment), [["95000.00", "95000.00"], ["0.00", "0.00"]]);
    assert!(assessment.parts.iter().all(|part| part.co_debtors.is_empty()));
    assert!(assessment.joint_grounds.is_empty());
    let note = [(
        "/liability/answers_for/0".to_owned(),
        ["5000.00", "5000.00", "0.00"].map(str::to_owned).to_vec(),
    )];
    assert_eq!(said(&assessment, FindingCode::UndertakingPaid), note);
    assert_eq!(said(&assessment, FindingCode::AnswersForNothing), []);
    let orders = orders(&json);
    assert!(orders.contains("支付公益损害赔偿款95000元"), "{orders}");
    assert!(!orders.contains("连带责任"), "{orders}");
}

/// 3,000 of 5,000 is paid: 2,000 is left, in the figures and in the order; and so in two payments.
#[test]
fn what_is_paid_within_a_limit_lowers_it() {
    for credits in [json!([paid("b", "3000")]), json!([paid("b", "1000"), paid("b", "2000")])] {
        let json = answered_for(&credits);
        let assessment = found(&json);
        assert_eq!(owed(&assessment), [["97000.00", "97000.00"], ["0.00", "2000.00"]]);
        let limits: Vec<_> = assessment
            .parts
            .iter()
            .flat_map(|part| &part.co_debtors)
            .map(|one| one.limit)
            .collect();
        assert_eq!(limits, [Some("2000".parse().unwrap())]);
        let orders = orders(&json);
        assert!(
            orders.contains("在2000元范围内对上述第一项中被告甲公司的付款义务承担连带责任"),
            "{orders}"
        );
    }
}

/// 乙 owes 1,000 himself and pays 6,000: first his own debt, then all of his limit. 7,000 is 1,000 more than he owes at
/// all, and lowers nobody's debt.
#[test]
fn his_own_debt_comes_first_and_no_payment_passes_the_limit() {
    for (sum, exceeds) in [("6000", 0), ("7000", 1)] {
        let mut json = answered_for(&json!([paid("b", sum)]));
        let gains = json["compensation"]["gains"].as_array_mut().unwrap();
        gains.push(json!({ "defendant": "b", "claimed": "1000", "found": "all" }));
        let assessment = found(&json);
        assert_eq!(owed(&assessment), [["95000.00", "95000.00"], ["0.00", "0.00"]], "{sum}");
        assert_eq!(assessment.totals.credits.to_string(), "6000.00", "{sum}");
        assert_eq!(said(&assessment, FindingCode::CreditsExceed).len(), exceeds, "{sum}");
    }
}

/// What the main debtor pays lowers the debt: 100,000 − 97,000 = 3,000, for which 乙 answers as far as it goes; the limit
/// stays 5,000. With 1,000 of his own paid under it, he answers for the 2,000 that are left of the debt.
#[test]
fn what_the_main_debtor_pays_leaves_the_limit() {
    let json = answered_for(&json!([paid("a", "97000")]));
    assert_eq!(owed(&found(&json)), [["3000.00", "3000.00"], ["0.00", "3000.00"]]);
    assert!(orders(&json).contains("在5000元范围内"));
    let json = answered_for(&json!([paid("a", "97000"), paid("b", "1000")]));
    assert_eq!(owed(&found(&json)), [["2000.00", "2000.00"], ["0.00", "2000.00"]]);
    assert!(orders(&json).contains("在4000元范围内"));
}

/// 4,200 × 10 = 42,000, of which 2,000 is paid. What is left is no product any more.
#[test]
fn a_limit_that_is_a_product_is_lowered_as_well() {
    let mut json = answered_for(&json!([paid("b", "2000")]));
    let row = json["liability"]["answers_for"][0].as_object_mut().unwrap();
    row.remove("limit");
    row.insert("limit_base".to_owned(), json!("4200"));
    row.insert("limit_times".to_owned(), json!("10"));
    assert_eq!(owed(&found(&json))[1], ["0.00", "40000.00"]);
    let orders = orders(&json);
    assert!(orders.contains("在40000元范围内") && !orders.contains("4200元的10倍"), "{orders}");
}

/// One limit over the debts of two is one sum, 5,000 − 3,000; the 3,000 are paid on 100,000 and 20,000 in proportion, five
/// parts and one: 2,500 and 500.
#[test]
fn one_limit_over_two_debts_is_lowered_once() {
    let mut json = answered_for(&json!([paid("b", "3000")]));
    json["defendants"].as_array_mut().unwrap().push(json!({ "id": "c", "name": "丙公司" }));
    let gains = json["compensation"]["gains"].as_array_mut().unwrap();
    gains.push(json!({ "defendant": "c", "claimed": "20000", "found": "all" }));
    json["liability"]["answers_for"][0]["for"] = json!(["a", "c"]);
    let assessment = found(&json);
    let expected = [["97500.00", "97500.00"], ["0.00", "2000.00"], ["19500.00", "19500.00"]];
    assert_eq!(owed(&assessment), expected);
    assert_eq!(orders(&json).matches("在2000元范围内").count(), 1);
}

/// Up to nothing is no liability: no order, and a finding at the entry.
#[test]
fn a_limit_of_nothing_makes_no_order() {
    let mut json = answered_for(&json!([]));
    json["liability"]["answers_for"][0]["limit"] = json!("0");
    let assessment = found(&json);
    assert_eq!(owed(&assessment)[1], ["0.00", "0.00"]);
    let place = [("/liability/answers_for/0".to_owned(), vec![])];
    assert_eq!(said(&assessment, FindingCode::AnswersForNothing), place);
    assert!(!orders(&json).contains("连带责任"));
}

/// An undertaking that reaches nothing does not stand there in silence: 甲 owes nothing, or both owe it jointly anyway, or
/// another undertaking of the same defendant reaches further over the same debt.
#[test]
fn an_undertaking_that_comes_to_nothing_is_said() {
    let place = |row: u32| (format!("/liability/answers_for/{row}"), vec![]);
    let mut nothing = answered_for(&json!([]));
    nothing["compensation"]["gains"][0]["defendant"] = json!("b");
    assert_eq!(said(&found(&nothing), FindingCode::AnswersForNothing), [place(0)]);
    let mut jointly = answered_for(&json!([]));
    let gain = &mut jointly["compensation"]["gains"][0];
    gain["debtors"] = json!([{ "defendant": "a" }, { "defendant": "b" }]);
    gain["joint"] = json!(true);
    assert_eq!(said(&found(&jointly), FindingCode::AnswersForNothing), [place(0)]);
    let mut twice = jointly.clone();
    twice["defendants"].as_array_mut().unwrap().push(json!({ "id": "c" }));
    twice["compensation"]["gains"][0]["debtors"] =
        json!([{ "defendant": "a" }, { "defendant": "c" }]);
    let rows = twice["liability"]["answers_for"].as_array_mut().unwrap();
    rows.push(json!({ "defendant": "b", "for": "c", "limit": "8000" }));
    assert_eq!(said(&found(&twice), FindingCode::AnswersForNothing), [place(0)]);
    assert_eq!(said(&found(&answered_for(&json!([]))), FindingCode::AnswersForNothing), []);
    // As long as it is open what is found, nobody knows.
    let mut open = nothing;
    open["compensation"]["gains"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "defendant": "a", "claimed": "5" }));
    assert_eq!(said(&found(&open), FindingCode::AnswersForNothing), []);
}

/// 甲 gained 100,000, and 60,000 of it are paid back before the suit: 40,000 are claimed.
fn claimed_after(kind: &str, found: &str) -> Value {
    let mut json = answered_for(&json!([paid("a", "60000")]));
    json["liability"] = json!({});
    json["plaintiff"]["kind"] = json!(kind);
    json["compensation"]["gains"][0]["found"] = json!(found);
    json["fee"] = json!({ "basis": "property" });
    json
}

/// The fee follows the sum claimed (Fee Measures 13). On 40,000: property 2.5 % − 200 = 800; personality rights up to
/// 50,000 only the 100 to 500 of each case.
#[test]
fn the_fee_rests_on_what_is_claimed_after_the_payments_the_plaintiff_takes_off() {
    let json = claimed_after("procuratorate", "all");
    for position in Position::ALL {
        let assessment = assess(&case(&json), position, Lens::LAW).unwrap();
        let fees: Vec<_> = assessment
            .fees
            .iter()
            .map(|fee| {
                let high = fee.high.as_ref().map_or(String::new(), |high| high.value().to_string());
                (fee.basis, fee.low.value().to_string(), high)
            })
            .collect();
        let fees: Vec<_> =
            fees.iter().map(|(basis, low, high)| (*basis, &**low, &**high)).collect();
        let property = (FeeBasis::Property, "800.00", "");
        assert_eq!(
            fees[..2],
            [property, (FeeBasis::Personality, "100.00", "500.00")],
            "{position:?}"
        );
    }
    assert!(orders(&json).contains("案件受理费800元"));
    // What only the defendant pleads, or only the court finds, is still claimed: 2.5 % of 100,000 − 200.
    let mut pleaded = json;
    pleaded["credits"][0]["claimed"] = json!("0");
    assert_eq!(found(&pleaded).fees[0].low.value().to_string(), "2300.00");
}

/// All is paid and admitted before the suit: no sum is claimed, and no fee on one.
#[test]
fn where_nothing_is_left_to_claim_there_is_no_fee_on_a_sum() {
    let mut json = claimed_after("procuratorate", "all");
    json["credits"][0]["claimed"] = json!("100000");
    assert!(found(&json).fees.is_empty());
    json["remedies"] = json!([{ "id": "R03" }]);
    let bases: Vec<_> = found(&json).fees.iter().map(|fee| fee.basis).collect();
    assert_eq!(bases, [FeeBasis::Personality, FeeBasis::PerCase]);
}

/// 40,000 are claimed. Of 80,000 found 60,000 are paid: 20,000 are granted, and each side bears half of 800. Where all is
/// found the plaintiff bears nothing.
#[test]
fn the_fee_is_divided_by_what_was_claimed_and_granted_after_those_payments() {
    let shares = |found_sum: &str| -> Vec<(String, String)> {
        let json = claimed_after("provincial-consumer-association", found_sum);
        let shares = found(&json).fee_division.unwrap();
        let one = |share: &redress_core::FeeShare| {
            let who = share.defendant.as_ref().map_or("plaintiff".to_owned(), ToString::to_string);
            (who, share.amount.value().to_string())
        };
        shares.iter().map(one).collect()
    };
    let of = |who: &str, sum: &str| (who.to_owned(), sum.to_owned());
    assert_eq!(shares("80000"), [of("plaintiff", "400.00"), of("a", "400.00")]);
    assert_eq!(shares("all"), [of("a", "800.00")]);
    assert_eq!(shares("none"), [of("plaintiff", "800.00")]);
}

/// 甲 owes 5,000 and 乙 6,000; 1,100 are paid.
fn of_two(credit: &Value) -> Value {
    let mut json = answered_for(&json!([credit]));
    json["liability"] = json!({});
    json["compensation"]["gains"] = json!([
        { "defendant": "a", "claimed": "5000", "found": "all" },
        { "defendant": "b", "claimed": "6000", "found": "all" },
    ]);
    json
}

/// The only one whom a payment names has paid it: 6,000 − 1,100. Of several nobody knows who did, and it lowers nobody's
/// debt. Without a word on who paid it is taken off both, 500 and 600.
#[test]
fn a_payment_lowers_the_debt_of_who_made_it() {
    let own = |credit: &Value| {
        let assessment = found(&of_two(credit));
        let own: Vec<_> = owed(&assessment).into_iter().map(|[own, _]| own).collect();
        (own, said(&assessment, FindingCode::PayerOpen), said(&assessment, FindingCode::Unused))
    };
    let sums = |list: [&str; 2]| list.map(str::to_owned).to_vec();
    let credit = |debtors: Value| json!({ "claimed": "1100", "found": "all", "debtors": debtors });
    let (a, b) = (json!({ "defendant": "a" }), json!({ "defendant": "b" }));
    assert_eq!(own(&credit(json!([]))), (sums(["4500.00", "5400.00"]), vec![], vec![]));
    assert_eq!(own(&credit(json!([b]))), (sums(["5000.00", "4900.00"]), vec![], vec![]));
    let open = vec![("/credits/0/defendant".to_owned(), vec!["1100.00".to_owned()])];
    assert_eq!(own(&credit(json!([a, b]))), (sums(["5000.00", "6000.00"]), open.clone(), vec![]));
    assert_eq!(own(&credit(json!([{}]))), (sums(["5000.00", "6000.00"]), open, vec![]));
    // Beside a payer the list does nothing, unless it says the same.
    let unused = vec![("/credits/0/debtors".to_owned(), vec![])];
    let mut both = credit(json!([b]));
    both["defendant"] = json!("a");
    assert_eq!(own(&both), (sums(["3900.00", "6000.00"]), vec![], unused));
    both["defendant"] = json!("b");
    assert_eq!(own(&both), (sums(["5000.00", "4900.00"]), vec![], vec![]));
}

/// Who is taken out of the case leaves his payment open, also where two were named: the other has not paid it for that.
#[test]
fn a_payment_of_one_who_is_removed_lowers_nobody_s_debt() {
    for debtors in
        [json!([{ "defendant": "b" }]), json!([{ "defendant": "a" }, { "defendant": "b" }])]
    {
        let credit = json!({ "claimed": "1100", "found": "all", "debtors": debtors });
        let mut case = case(&of_two(&credit));
        let edit = Edit::Remove(At::Defendant(1));
        edit.apply(&mut case);
        let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
        assert_eq!(assessment.defendants[0].own.to_string(), "5000.00", "{debtors}");
        assert_eq!(said(&assessment, FindingCode::PayerOpen).len(), 1, "{debtors}");
    }
}

/// Costs of a gain are nobody's debt.
#[test]
fn debtors_of_costs_of_a_gain_are_said_to_do_nothing() {
    let mut json = of_two(&json!({ "claimed": "0", "found": "0" }));
    json["compensation"]["gain_basis"] = json!("net");
    json["compensation"]["gains"][0]["less"] =
        json!([{ "claimed": "100", "found": "all", "debtors": [{ "defendant": "b" }] }]);
    let place = ("/compensation/gains/0/less/0/debtors".to_owned(), vec![]);
    assert_eq!(said(&found(&json), FindingCode::Unused), [place]);
}

/// 甲 and 乙 owe 50,000 each, in this order; 戊 answers for both up to 60,000 and pays `sum`.
fn for_two(ids: [&str; 2], sum: &str, meant: &Value) -> Value {
    let mut json = answered_for(&json!([paid("e", sum)]));
    json["credits"][0]["debtors"] = meant.clone();
    let defendants =
        [ids[0], ids[1], "e"].map(|id| json!({ "id": id, "name": format!("{id}公司") }));
    json["defendants"] = json!(defendants);
    json["compensation"] =
        json!({ "route": "loss", "losses": [{ "claimed": "100000", "found": "all" }] });
    json["liability"] = json!({
        "debtors": ids.map(|id| json!({ "defendant": id })),
        "answers_for": [{ "defendant": "e", "for": ["a", "b"], "limit": "60000", "basis": "platform" }],
    });
    json
}

/// What each still owes himself, by his id.
fn owed_by(assessment: &Assessment, id: &str) -> String {
    let one = assessment.defendants.iter().find(|one| one.id.as_str() == id);
    one.unwrap().own.to_string()
}

/// Nothing distinguishes the two debts: each is less by half, whoever was entered first, and it is said. Of 70,000 only the
/// 60,000 of the limit reach them, 30,000 each.
#[test]
fn a_payment_for_two_is_taken_off_both_in_proportion() {
    let shared = |sum: &str| vec![("/credits/0/debtors".to_owned(), vec![sum.to_owned()])];
    for ids in [["a", "b"], ["b", "a"]] {
        let json = for_two(ids, "20000", &json!([]));
        let assessment = found(&json);
        assert_eq!(["a", "b"].map(|id| owed_by(&assessment, id)), ["40000.00", "40000.00"]);
        assert_eq!(said(&assessment, FindingCode::PaymentShared), shared("20000.00"));
        assert_eq!(said(&assessment, FindingCode::UndertakingPaid)[0].1[2], "40000.00");
        assert!(orders(&json).contains("在40000元范围内对上述第一、二项中"));
        let all = found(&for_two(ids, "70000", &json!([])));
        assert_eq!(["a", "b"].map(|id| owed_by(&all, id)), ["20000.00", "20000.00"]);
        assert_eq!(said(&all, FindingCode::PaymentShared).len(), 0, "the limit is paid in full");
        assert_eq!(said(&all, FindingCode::CreditsExceed).len(), 1);
    }
}

/// 100 on 1,000.01 and 2,000.02: a third, 33.33 1/3, and two thirds, 66.66 2/3; the fen left over goes to the larger remainder.
#[test]
fn a_payment_is_shared_to_the_fen() {
    for ids in [["a", "b"], ["b", "a"]] {
        let mut json = for_two(ids, "100", &json!([]));
        json["compensation"] = json!({ "route": "gain", "gains": [
            { "defendant": "b", "claimed": "2000.02", "found": "all" },
            { "defendant": "a", "claimed": "1000.01", "found": "all" },
        ] });
        let assessment = found(&json);
        assert_eq!(["a", "b"].map(|id| owed_by(&assessment, id)), ["966.68", "1933.35"]);
        assert_eq!(assessment.totals.award.to_string(), "2900.03");
    }
}

/// What the payer says comes first: all of 20,000 goes to the debt of 甲, or of 乙; of 55,000 what is left goes to the other.
#[test]
fn a_payment_goes_first_to_the_debt_it_is_meant_for() {
    let own = |sum: &str, of: &str| {
        let assessment = found(&for_two(["a", "b"], sum, &json!([{ "defendant": of }])));
        assert_eq!(said(&assessment, FindingCode::PaymentShared), []);
        let unused = said(&assessment, FindingCode::Unused);
        assert!(unused.iter().all(|(path, _)| path != "/credits/0/debtors"), "{unused:?}");
        ["a", "b"].map(|id| owed_by(&assessment, id))
    };
    assert_eq!(own("20000", "a"), ["30000.00", "50000.00"]);
    assert_eq!(own("20000", "b"), ["50000.00", "30000.00"]);
    assert_eq!(own("55000", "b"), ["45000.00", "0.00"]);
    // He answers for nobody else: to say so does nothing, and is said to.
    let assessment = found(&for_two(["a", "b"], "20000", &json!([{ "defendant": "a" }, {}])));
    let place = ("/credits/0/debtors".to_owned(), vec![]);
    assert!(said(&assessment, FindingCode::Unused).contains(&place));
}

/// 乙 owes 1,000 alone and 3,000 together with 甲, and pays 1,500: his own debt, and 500 of the other, whoever stands first.
#[test]
fn what_one_owes_alone_is_paid_before_what_others_owe_with_him() {
    for ids in [["a", "b"], ["b", "a"]] {
        let mut json = for_two(ids, "1500", &json!([]));
        json["credits"][0]["defendant"] = json!("b");
        json["liability"] = json!({});
        let both = json!([{ "defendant": "a" }, { "defendant": "b" }]);
        json["compensation"]["losses"] = json!([
            { "claimed": "3000", "found": "all", "debtors": both, "joint": true },
            { "claimed": "1000", "found": "all", "debtors": [{ "defendant": "b" }] },
        ]);
        let assessment = found(&json);
        let mut left: Vec<_> =
            assessment.parts.iter().map(|part| part.amount.to_string()).collect();
        left.sort();
        assert_eq!(left, ["0.00", "2500.00"], "{ids:?}");
        assert_eq!(said(&assessment, FindingCode::PaymentShared), []);
    }
}

/// Who paid is asked where the debts differ, and until it is said each is less in proportion: of 400 owed in halves 100 are
/// paid, 200 − 50. Where all is one debt it does not matter.
#[test]
fn who_made_a_payment_is_asked_where_it_matters() {
    let credit = json!({ "kind": "paid", "claimed": "100", "found": "all" });
    let owing = |joint: bool| {
        let mut json = answered_for(&json!([credit]));
        json["compensation"] =
            json!({ "route": "loss", "losses": [{ "claimed": "400", "found": "all" }] });
        json["liability"] = json!({
            "debtors": [{ "defendant": "a" }, { "defendant": "b" }], "joint": joint, "basis": "joint-tort",
        });
        found(&json)
    };
    let each = owing(false);
    assert_eq!(owed(&each), [["150.00", "150.00"], ["150.00", "150.00"]]);
    let place = ("/credits/0/defendant".to_owned(), vec!["100.00".to_owned()]);
    assert_eq!(said(&each, FindingCode::PayerUnsaid), [place]);
    let together = owing(true);
    assert_eq!(owed(&together), [["150.00", "300.00"], ["150.00", "300.00"]]);
    assert_eq!(said(&together, FindingCode::PayerUnsaid), []);
}

/// The same case with its payments in either order.
fn in_each_order(json: &Value) -> [Assessment; 2] {
    let mut turned = json.clone();
    turned["credits"].as_array_mut().unwrap().reverse();
    [json, &turned].map(found)
}

/// A sum of 1,000 that these owe, jointly if they are several.
fn owed_together(ids: &[&str]) -> Value {
    let debtors: Vec<_> = ids.iter().map(|id| json!({ "defendant": id })).collect();
    json!({ "claimed": "1000", "found": "all", "debtors": debtors, "joint": ids.len() > 1 })
}

/// Losses before the payments that are made of them.
fn with_payments(defendants: &[&str], losses: &[Value], credits: &Value) -> Value {
    let mut json = answered_for(credits);
    let defendants: Vec<_> = defendants.iter().map(|id| json!({ "id": id })).collect();
    json["defendants"] = json!(defendants);
    json["compensation"] = json!({ "route": "loss", "losses": losses });
    json["liability"] = json!({ "basis": "joint-tort" });
    json
}

/// Payments have no days: which of them was entered first moves nothing. 甲 and 乙 owe 1,000 each, 1,000 are paid by 甲 and
/// 1,000 by nobody who is named: the latter are taken off what is left, and nothing is left.
#[test]
fn a_payment_of_nobody_is_taken_off_what_the_others_leave() {
    let unsaid = json!({ "kind": "paid", "claimed": "1000", "found": "all" });
    let losses = [owed_together(&["a"]), owed_together(&["b"])];
    let json = with_payments(&["a", "b"], &losses, &json!([unsaid, paid("a", "1000")]));
    for assessment in in_each_order(&json) {
        assert_eq!(assessment.totals.award.to_string(), "0.00");
        assert_eq!(owed(&assessment), [["0.00", "0.00"], ["0.00", "0.00"]]);
        assert_eq!(said(&assessment, FindingCode::CreditsExceed), []);
    }
}

/// a owes 1,000 with b and 1,000 with c. b can have paid only the one; so what a paid was the other, and all is paid. So it
/// is where b owes 500 besides, alone, and pays it too.
#[test]
fn who_has_fewer_debts_to_choose_from_comes_first() {
    let both = [owed_together(&["a", "b"]), owed_together(&["a", "c"])];
    let mut own = owed_together(&["b"]);
    own["claimed"] = json!("500");
    for (more, of_b) in [(None, "1000"), (Some(own), "1500")] {
        let losses: Vec<_> = both.iter().cloned().chain(more).collect();
        let credits = json!([paid("a", "1000"), paid("b", of_b)]);
        let json = with_payments(&["a", "b", "c"], &losses, &credits);
        for assessment in in_each_order(&json) {
            assert_eq!(assessment.totals.award.to_string(), "0.00", "{losses:?}");
            assert_eq!(said(&assessment, FindingCode::CreditsExceed), []);
        }
    }
}

/// a and b owe 1,000 each, and e answers for both up to 1,000. a paid his own; so what e paid was the debt of b.
#[test]
fn who_owes_comes_before_who_answers_for_him() {
    let losses = [owed_together(&["a"]), owed_together(&["b"])];
    let credits = json!([paid("e", "1000"), paid("a", "1000")]);
    let mut json = with_payments(&["e", "a", "b"], &losses, &credits);
    json["liability"]["answers_for"] =
        json!([{ "defendant": "e", "for": ["a", "b"], "limit": "1000" }]);
    for assessment in in_each_order(&json) {
        assert_eq!(assessment.totals.award.to_string(), "0.00");
        assert_eq!(said(&assessment, FindingCode::PaymentShared), []);
    }
}

/// 戊 pays 20,000 for 甲 and 20,000 for nobody in particular: the first leaves 30,000 of 甲 and 50,000 of 乙, on which the
/// second is 7,500 and 12,500.
#[test]
fn what_is_meant_for_a_debt_comes_before_what_is_not() {
    let mut json = for_two(["a", "b"], "20000", &json!([]));
    let mut meant = paid("e", "20000");
    meant["debtors"] = json!([{ "defendant": "a" }]);
    json["credits"].as_array_mut().unwrap().push(meant);
    for assessment in in_each_order(&json) {
        let left = ["a", "b"].map(|id| owed_by(&assessment, id));
        assert_eq!(left, ["22500.00", "37500.00"]);
    }
}

/// Of 10,000 it is open which of 甲 and 乙 owes it, and 甲 paid 4,000: 6,000 are claimed and awarded, as if nobody were named,
/// and the fee is that of 6,000 (up to 10,000 it is 50). It is said what was taken off, and not that too much was paid.
#[test]
fn a_payment_of_one_who_may_owe_is_taken_off_what_is_open() {
    let gain = json!({ "among": ["a", "b"], "claimed": "10000", "found": "all" });
    let of = |credits: Value| {
        let mut json = with_payments(&["a", "b", "c"], &[], &credits);
        json["compensation"] = json!({ "route": "gain", "gains": [gain] });
        json["fee"] = json!({ "basis": "property" });
        json
    };
    let json = of(json!([paid("a", "4000")]));
    for position in Position::ALL {
        let assessment = assess(&case(&json), position, Lens::LAW).unwrap();
        if position != Position::Conceded {
            assert_eq!(assessment.totals.award.to_string(), "6000.00", "{position:?}");
            assert_eq!(assessment.open.to_string(), "6000.00", "{position:?}");
        }
        assert_eq!(assessment.fees[0].low.value().to_string(), "50.00");
    }
    let assessment = found(&json);
    let place = [("/credits/0/defendant".to_owned(), vec!["4000.00".to_owned()])];
    assert_eq!(said(&assessment, FindingCode::PaidOnOpen), place);
    assert_eq!(said(&assessment, FindingCode::CreditsExceed), []);
    // 2,000 more than there is, and a payment of one of whom nobody says that he may owe it.
    for (payer, sum, award, taken) in [("a", "12000", "0.00", 1), ("c", "4000", "10000.00", 0)] {
        let assessment = found(&of(json!([paid(payer, sum)])));
        assert_eq!(assessment.totals.award.to_string(), award, "{payer}");
        assert_eq!(said(&assessment, FindingCode::PaidOnOpen).len(), taken, "{payer}");
        assert_eq!(said(&assessment, FindingCode::CreditsExceed).len(), 1, "{payer}");
    }
    // His own 1,000 come first, and 3,000 of what is open.
    let mut own = json;
    let gains = own["compensation"]["gains"].as_array_mut().unwrap();
    gains.push(json!({ "defendant": "a", "claimed": "1000", "found": "all" }));
    let assessment = found(&own);
    assert_eq!(assessment.totals.award.to_string(), "7000.00");
    assert_eq!(assessment.defendants[0].own.to_string(), "0.00");
    assert_eq!(said(&assessment, FindingCode::PaidOnOpen)[0].1, ["3000.00"]);
}

/// Nothing is said yet of who owes a loss of 10,000: what 甲 paid comes off it. Once both owe it in halves it comes off his,
/// 5,000 − 4,000. The half of one who is not known is none of 甲's: of 7,000 he paid 5,000 are his own debt.
#[test]
fn a_payment_before_it_is_said_who_owes_is_not_lost() {
    let loss = json!({ "claimed": "10000", "found": "all" });
    let mut json = with_payments(&["a", "b"], &[loss], &json!([paid("a", "4000")]));
    let assessment = found(&json);
    assert_eq!(assessment.totals.award.to_string(), "6000.00");
    assert_eq!(said(&assessment, FindingCode::PaidOnOpen).len(), 1);
    json["liability"] = json!({ "debtors": [{ "defendant": "a" }, { "defendant": "b" }] });
    let assessment = found(&json);
    assert_eq!(owed(&assessment), [["1000.00", "1000.00"], ["5000.00", "5000.00"]]);
    assert_eq!(said(&assessment, FindingCode::PaidOnOpen), []);
    json["liability"] =
        json!({ "debtors": [{ "defendant": "a", "share": "50%" }, { "share": "50%" }] });
    json["credits"] = json!([paid("a", "7000")]);
    let assessment = found(&json);
    assert_eq!(assessment.totals.award.to_string(), "5000.00");
    assert_eq!(said(&assessment, FindingCode::PaidOnOpen), []);
    assert_eq!(said(&assessment, FindingCode::CreditsExceed).len(), 1);
}

/// Nothing is said of who owes, and a, one of two, paid. It comes off a gain whose maker is not entered as off a loss; of several
/// heads off the first, as it will once a is named. Where half of a loss is a's and the other half nobody's, that half is
/// none of his, whatever else was asked and refused.
#[test]
fn what_one_paid_comes_off_what_is_wholly_open_in_the_order_of_the_heads() {
    let of_two = |more: &Value| {
        let mut json = json!({
            "dates": {"act": {"to": "2023-06-30"}, "judgment": "2024-06-03"},
            "defendants": [{"id": "a"}, {"id": "b"}],
        });
        json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        found(&json)
    };
    let paid =
        |sum: &str| json!([{"kind": "paid", "defendant": "a", "claimed": sum, "found": "all"}]);

    let gain = of_two(&json!({
        "compensation": {"route": "gain", "gains": [{"claimed": "10000", "found": "all"}]},
        "credits": paid("4000"),
    }));
    assert_eq!(gain.totals.award.to_string(), "6000.00");

    let heads = of_two(&json!({
        "facts": {"consumers": true},
        "compensation": {"route": "loss", "losses": [{"claimed": "3000", "found": "all"}]},
        "costs": [{"head": "lawyer", "claimed": "1000", "found": "all"}],
        "credits": paid("3500"),
    }));
    let parts: Vec<_> = heads.parts.iter().map(|part| part.amount.to_string()).collect();
    assert_eq!(parts, ["0.00", "500.00"]);

    let half = of_two(&json!({
        "compensation": {"route": "loss", "losses": [
            {"claimed": "10000", "found": "all",
                "debtors": [{"defendant": "a", "share": "50%"}, {"share": "50%"}]},
            {"claimed": "1000", "found": "none"},
        ]},
        "credits": paid("7000"),
    }));
    assert_eq!(half.totals.award.to_string(), "5000.00");
    assert!(said(&half, FindingCode::PaidOnOpen).is_empty());
}

/// p owes 1,000 with q and 1,000 with r, and q 1,000 with r; p and q paid 500 each. Taken first, p's go off his two debts in
/// halves, and q's off 750 and 1,000 (214.29 and 285.71): 535.71, 750 and 714.29 are left. With q first it is the other way
/// round for r, so that only the order of the defendants decides, and it is said; whoever says for whom he paid decides it.
#[test]
fn where_the_order_of_the_defendants_alone_decides_it_is_said() {
    let losses =
        [owed_together(&["p", "q"]), owed_together(&["p", "r"]), owed_together(&["q", "r"])];
    let of = |defendants: &[&str], credits: &Value| with_payments(defendants, &losses, credits);
    let left = |assessment: &Assessment| {
        assessment.parts.iter().map(|part| part.amount.to_string()).collect::<Vec<_>>()
    };
    let credits = json!([paid("p", "500"), paid("q", "500")]);
    let place = [("/credits".to_owned(), vec![])];
    for assessment in in_each_order(&of(&["p", "q", "r"], &credits)) {
        assert_eq!(left(&assessment), ["535.71", "750.00", "714.29"]);
        assert_eq!(said(&assessment, FindingCode::PaymentsByOrder), place);
    }
    // Now 750 are left of what q and r owe, which stands first, and 714.29 of what p and r do.
    let turned = found(&of(&["q", "p", "r"], &credits));
    assert_eq!(left(&turned), ["750.00", "535.71", "714.29"]);
    assert_eq!(said(&turned, FindingCode::PaymentsByOrder), place);
    let meant = |by: &str, of: &str| {
        let mut credit = paid(by, "500");
        credit["debtors"] = json!([{"defendant": of}]);
        credit
    };
    for defendants in [["p", "q", "r"], ["q", "p", "r"]] {
        let said_so = found(&of(&defendants, &json!([meant("p", "r"), meant("q", "r")])));
        let mut left = left(&said_so);
        left.sort();
        assert_eq!(left, ["1000.00", "500.00", "500.00"]);
        assert!(said(&said_so, FindingCode::PaymentsByOrder).is_empty());
    }
    // So it is where one pays for two and his limit covers the one alone: 500 for a, and the 200 that are left for b.
    let mut two = with_payments(
        &["a", "b", "e"],
        &[owed_together(&["a"]), owed_together(&["b"])],
        &json!([meant("e", "a"), meant("e", "b"),]),
    );
    two["liability"]["answers_for"] =
        json!([{"defendant": "e", "for": ["a", "b"], "limit": "700"}]);
    let assessment = found(&two);
    assert_eq!(left(&assessment), ["500.00", "800.00"]);
    assert_eq!(said(&assessment, FindingCode::PaymentsByOrder), place);
    // Where all is paid it makes no difference.
    let all = json!([paid("p", "2000"), paid("q", "2000")]);
    assert!(said(&found(&of(&["p", "q", "r"], &all)), FindingCode::PaymentsByOrder).is_empty());
}

/// Of a gain of 10,000 that a and b made together 9,999.99 are paid: one fen is open. Once all is paid nothing is: neither a
/// finding nor a paper calls 0.00 open.
#[test]
fn what_is_paid_in_full_is_not_called_open() {
    let of = |sum: &str| {
        let mut json = with_payments(&["a", "b"], &[], &json!([paid("a", sum)]));
        json["compensation"] = json!({"route": "gain", "gains": [{"among": ["b", "a"], "claimed": "10000", "found": "all"}]});
        json
    };
    let open = |json: &Value| {
        let assessment = found(json);
        let printed = text(&redress_drafting::report(Lang::Zh, &case(json), &assessment));
        let among: Vec<_> = assessment.parts.iter().map(|part| part.among.len()).collect();
        let said = [FindingCode::LiabilityOpen, FindingCode::GainSplitOpen].map(|code| {
            said(&assessment, code).into_iter().flat_map(|(_, with)| with).collect::<Vec<_>>()
        });
        (said, among, printed.contains("尚未确定，不自行均分"))
    };
    let none = [Vec::<String>::new(), Vec::new()];
    let one = [vec!["0.01".to_owned()], vec!["10000.00".to_owned()]];
    assert_eq!(open(&of("9999.99")), (one, vec![2], true));
    assert_eq!(open(&of("10000")), (none, vec![0], false));
}
