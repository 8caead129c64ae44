//! Where the money goes, in the words of the order.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::Case;
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn case(plaintiff: &str, destination: Value) -> Value {
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
    let checks = check(Lang::Zh, kind, &read(tree), &Edits::new()).unwrap();
    let missing = checks.into_iter().filter(|one| one.outcome == CheckOutcome::Missing);
    missing.map(|one| (one.id, one.path)).collect()
}

const ASSOCIATION: &str = "provincial-consumer-association";

/// Money cannot be left to a procuratorate that does not sue: the place stays open, and the self-check says why.
#[test]
fn only_a_procuratorate_that_sues_deals_with_the_money() {
    let destination = json!({"payee": "handled-by-procuratorate", "days": 10});
    let field = (CheckId::Payee, "/destination/payee".to_owned());
    let mut tree = case(ASSOCIATION, destination);
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
        json!({"payee": "handled-by-procuratorate", "name": "某市人民检察院", "days": 10}),
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
        let tree = case("procuratorate", json!({"payee": payee, "name": name, "days": 10}));
        assert!(order(Lang::Zh, &tree).contains(zh), "{}", order(Lang::Zh, &tree));
        assert!(order(Lang::En, &tree).contains(en), "{}", order(Lang::En, &tree));
    }
}

/// In an order the court speaks of itself, and a procuratorate is the public interest litigation plaintiff.
#[test]
fn an_account_is_designated_by_who_sues_and_this_court() {
    let of = |kind: &str| case(kind, json!({"payee": "joint-account", "days": 10}));
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
