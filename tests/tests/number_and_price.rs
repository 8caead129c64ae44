//! A claim as a number of things at a price: exact, not limited to whole fen, rounded with its head. The sums of the
//! corpus file are worked by hand in its notes.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessments, Case, Decimal, FindingCode, Lens, case::Leaf};
use redress_drafting::{Kind, Lang, draft, explain, text};
use redress_tests::type_unread;

fn worked() -> Case {
    Case::from_json(include_bytes!("../corpus/number-and-price.json")).unwrap()
}

fn assessed(case: &Case) -> Assessments {
    case.clone().check().unwrap().assess(Lens::LAW).unwrap()
}

#[test]
fn the_product_is_exact_and_rounded_with_its_head() {
    let all = assessed(&worked());
    assert_eq!(all.claimed.totals.award.to_string(), "88415.43");
    assert_eq!(all.conceded.totals.award.to_string(), "50.00");
    assert_eq!(all.found.totals.award.to_string(), "79937.43");
    // The exact items stand below the rounding.
    let exact: Vec<_> = all.found.award.operands()[0].operands()[0]
        .operands()
        .iter()
        .map(|item| item.value().to_string())
        .collect();
    assert_eq!(exact, ["67122.00", "98.427", "12717.00"]);
}

/// A loss in a case about goods shows nobody's information.
#[test]
fn a_loss_of_consumers_points_to_no_other_field() {
    let all = assessed(&worked());
    assert!(all.found.findings.iter().all(|finding| finding.code != FindingCode::FieldNotStated));
}

#[test]
fn a_fen_more_for_each_is_as_many_fen_more() {
    let award = assessed(&worked()).found.award;
    let slopes = award.gradient();
    let slope = |leaf: Leaf, row: usize| {
        let of_leaf = slopes.iter().filter(|slope| slope.place.field == leaf);
        of_leaf.map(|slope| slope.per_unit).nth(row).unwrap()
    };
    assert_eq!(slope(Leaf::UnitPrice, 0), Decimal::from(20_340));
    assert_eq!(slope(Leaf::Quantity, 1), Decimal::new(3, 3));
    // 60 % of 17.6625.
    assert_eq!(slope(Leaf::UnitPrice, 2), Decimal::new(105_975, 4));
}

#[test]
fn the_schedule_shows_number_and_price() {
    let schedule = text(&draft(Lang::Zh, Kind::Schedule, &worked()).unwrap());
    assert!(schedule.contains("诉请 = 20340 × 3.30；= 诉请"), "{schedule}");
    assert!(schedule.contains("67,122.00"), "{schedule}");
    let schedule = text(&draft(Lang::En, Kind::Schedule, &worked()).unwrap());
    assert!(schedule.contains("claimed = 32809 × 0.003; = claimed"), "{schedule}");
    let case = worked();
    let item = &assessed(&case).claimed.award.operands()[0].operands()[0].operands()[0];
    let how = explain(Lang::Zh, item, &case).how;
    assert!(how.starts_with("= 3.30 × 20340"), "{how}");
}

#[test]
fn one_without_the_other_and_both_beside_a_sum_are_said() {
    let case = Case::from_json(
        br#"{"defendants":[{"id":"a"}],"compensation":{"route":"loss","losses":[
            {"quantity":"3"},
            {"unit_price":"2"},
            {"quantity":"3","unit_price":"2.50","claimed":"7.00"},
            {"quantity":"3","unit_price":"2.335","claimed":"7.01"}]}}"#,
    )
    .unwrap();
    let all = assessed(&case);
    // The sums stated count: 7.00 and 7.01.
    assert_eq!(all.claimed.totals.award.to_string(), "14.01");
    let said: Vec<_> = all
        .claimed
        .findings
        .iter()
        .filter(|finding| {
            matches!(finding.code, FindingCode::PriceIncomplete | FindingCode::PriceBesideSum)
        })
        .map(|finding| (finding.path(), finding.arguments.join(" ")))
        .collect();
    // 3 × 2.335 = 7.005 is 7.01 when rounded: the same sum.
    assert_eq!(
        said,
        [
            ("/compensation/losses/0/unit_price".to_owned(), String::new()),
            ("/compensation/losses/1/quantity".to_owned(), String::new()),
            ("/compensation/losses/2/quantity".to_owned(), "7.50 7.00".to_owned()),
        ]
    );
}

#[test]
fn what_is_written_is_read_again() {
    let case = worked();
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
    for bad in [r#"{"quantity":"0"}"#, r#"{"quantity":"1,000"}"#, r#"{"unit_price":"0.123456789"}"#]
    {
        let json = format!(r#"{{"costs":[{bad}]}}"#);
        assert!(Case::from_json(json.as_bytes()).is_err(), "{bad}");
    }
    let mut case = worked();
    assert!(type_unread(&mut case, "/compensation/losses/0/quantity", "约二万"));
    assert_eq!(assessed(&case).claimed.totals.award.to_string(), "21293.43");
}

/// 40,001 records at 0.003125 yuan are 125.003125 yuan, and with a half more 187.5046875.
#[test]
fn the_price_of_a_record_in_the_worksheet_is_exact() {
    let json = r#"{"compensation": {"worksheet": {"records": 40001, "unit": "0.003125",
        "coefficients": [{"label": "儿童", "value": "1.5"}]}}}"#;
    let case = Case::from_json(json.as_bytes()).unwrap();
    let sheet = assessed(&case).found.worksheet.unwrap();
    assert_eq!(sheet.value().to_string(), "187.50");
    assert_eq!(sheet.operands()[0].value().to_string(), "187.5046875");
    let how = explain(Lang::Zh, &sheet.operands()[0].operands()[0], &case).how;
    assert_eq!(how, "= 0.003125 × 40001（录入于“酌定测算表 · 信息条数”）");
    assert!(case.to_json().contains("\"0.003125\""));
}
