//! Punitive damages: the multiple, the statute in force, the schedule.

use redress_core::{Lens, Position, assess};
use redress_drafting::{Kind, Lang, draft};
use serde_json::{Value, json};

use super::{case, found, loss, losses, paper, places, read};

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
/// 50 + 2,250 + 2,000 + 4,500 + 100). Nothing of it counts as found. What governed in 2014 is not in the law book: the
/// rest of the claims is dismissed only where the court finds nothing of it.
#[test]
fn what_is_claimed_under_a_statute_recorded_from_a_later_day_is_claimed_and_left_open() {
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
        let tree = tree(decided.clone());
        let claimed = assess(&read(&tree), Position::Claimed, Lens::LAW).unwrap();
        assert_eq!(claimed.totals.punitive.to_string(), "500000.00");
        let property = claimed.fees.iter().find(|fee| fee.chosen).unwrap();
        assert_eq!(property.low.value().to_string(), "8900.00");
        let found = found(&tree);
        assert_eq!(found.totals.award.to_string(), "10000.00");
        let open = decided != json!("none");
        assert_eq!(places(&tree, "punitive-text-missing").is_empty(), !open);
        assert_eq!(places(&tree, "punitive-not-in-force").is_empty(), open);
        assert!(paper(Lang::Zh, Kind::Claims, &tree).contains("支付惩罚性赔偿款500000元"));
        let orders = paper(Lang::Zh, Kind::Orders, &tree);
        assert_eq!(!orders.contains("驳回原告某省消费者协会的其他诉讼请求"), open, "{orders}");
        assert!(!orders.contains("惩罚性赔偿款"), "{orders}");
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
