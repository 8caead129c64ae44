//! Arithmetic that is kept as it was typed: it stays beside its sum, comes to it, and is shown with it. All sums are
//! worked by hand: 3 × 12,000 + 500 = 36,500; 36,500 × 80 % = 29,200; 12 × 50 = 600.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, Code, Lens, Position, Yuan,
    case::{AsTyped, Entry, Found, Itemised, Place},
    edit::Edit,
};
use redress_drafting::{Kind, Lang, draft, explain, text};
use redress_tests::type_unread;
use serde_json::{Value, json};

fn case(cost: &Value) -> Case {
    let case = json!({
        "defendants": [{"id": "a", "name": "甲公司"}],
        "dates": {"act": {"to": "2023-05-31"}},
        "costs": [cost],
    });
    Case::from_json(case.to_string().as_bytes()).unwrap()
}

fn worked() -> Case {
    case(&json!({
        "head": "appraisal", "label": "鉴定费",
        "claimed": "36500", "conceded": "600", "found": "29200",
        "as_typed": {"claimed": "3×12000+500", "conceded": "=12*50", "found": "36500×80%"},
    }))
}

#[test]
fn only_arithmetic_that_can_be_read_is_kept() {
    for (text, kept) in [
        ("3×12000+500", Some("3×12000+500")),
        (" =3*12000+500 ", Some("=3*12000+500")),
        ("173×28=4844", Some("173×28=4844")),
        ("３×１２０００", Some("３×１２０００")),
        ("28元/个×173个", Some("28元/个×173个")),
        ("30000×80%", Some("30000×80%")),
        ("(100+50)/2", Some("(100+50)/2")),
        ("36500", None),
        ("=36500", None),
        ("3.4万", None),
        ("叁万元整", None),
        ("3000-5000", None),
        ("2021-11-1", None),
        ("-5", None),
        ("10/3", None),
        ("=100-500", None),
        ("3,4万+500", None),
        ("80%", None),
        ("全部支持", None),
        ("", None),
    ] {
        let mut case: Case = serde_json::from_value(json!({"costs": [{}]})).unwrap();
        let claimed: Place = "/costs/0/claimed".parse().unwrap();
        let readable = Yuan::typed(text).is_ok();
        let entry = if readable { Entry::Reckoned } else { Entry::Unread };
        Edit::Set(claimed, Entry::Reckoned("1+1".to_owned())).apply(&mut case);
        Edit::Set(claimed, entry(text.to_owned())).apply(&mut case);
        let typed = &case.costs[0].as_typed;
        assert_eq!(typed.at(Position::Claimed), kept, "{text}");
        assert_eq!(typed.is_empty(), kept.is_none(), "{text}");
    }
}

#[test]
fn a_file_keeps_it_and_counts_the_sum() {
    let case = worked();
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
    let all = case.clone().check().unwrap().assess(Lens::LAW).unwrap();
    let award = |position: Position| all.at(position).totals.award.to_string();
    assert_eq!(Position::ALL.map(award), ["36500.00", "600.00", "29200.00"]);
    // Without it nothing else is written or counted.
    let mut plain = case.clone();
    plain.costs[0].as_typed = AsTyped::default();
    assert!(!plain.to_json().contains("as_typed"));
    let without = plain.check().unwrap().assess(Lens::LAW).unwrap();
    assert_eq!(without.found.totals.award, all.found.totals.award);
}

#[test]
fn what_does_not_come_to_its_sum_is_a_fault_at_the_sum() {
    for (cost, path) in [
        (json!({"claimed": "36500.01", "as_typed": {"claimed": "3×12000+500"}}), "claimed"),
        (json!({"as_typed": {"claimed": "3×12000+500"}}), "claimed"),
        (json!({"claimed": "36500", "as_typed": {"claimed": "36500"}}), "claimed"),
        (json!({"conceded": "7", "as_typed": {"conceded": "3+x"}}), "conceded"),
        (json!({"claimed": "10", "found": "all", "as_typed": {"found": "5+5"}}), "found"),
        (json!({"claimed": "10", "found": "50%", "as_typed": {"found": "50%"}}), "found"),
    ] {
        let faults = case(&cost).check().map(|_| ()).unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| (&*fault.path, fault.code)).collect();
        assert_eq!(told, [(&*format!("/costs/0/{path}"), Code::AsTypedDiffers)], "{cost}");
    }
    let unknown = json!({"costs": [{"as_typed": {"paid": "1+1"}}]}).to_string();
    assert!(Case::from_json(unknown.as_bytes()).is_err());
}

#[test]
fn it_goes_with_a_text_that_cannot_be_read() {
    let mut case = worked();
    assert!(type_unread(&mut case, "/costs/0/claimed", "约3万"));
    let typed = case.costs[0].as_typed();
    assert_eq!(typed.at(Position::Claimed), None);
    assert_eq!(typed.at(Position::Found), Some("36500×80%"));
    assert_eq!(case.costs[0].found, Some(Found::Amount("29200".parse().unwrap())));
    // The text is counted as nothing, and the sums of the others stand.
    assert!(case.check().is_ok());
}

#[test]
fn papers_and_derivations_show_how_the_sum_was_reckoned() {
    let case = worked();
    let schedule = |lang| text(&draft(lang, Kind::Schedule, &case).unwrap());
    let zh = schedule(Lang::Zh);
    assert!(zh.contains("诉请 = 3×12000+500；认定数额 = 36500×80%"), "{zh}");
    assert!(zh.contains("36,500.00") && zh.contains("29,200.00"), "{zh}");
    let en = schedule(Lang::En);
    assert!(en.contains("claimed = 3×12000+500; sum found = 36500×80%"), "{en}");
    let all = case.clone().check().unwrap().assess(Lens::LAW).unwrap();
    let how = |position: Position| {
        fn leaf(explanation: &redress_drafting::Explanation) -> String {
            match explanation.parts.first() {
                Some(part) => leaf(part),
                None => explanation.how.clone(),
            }
        }
        leaf(&explain(Lang::Zh, &all.at(position).award, &case))
    };
    assert_eq!(how(Position::Claimed), "= 3×12000+500；原告诉请（认可 600.00）");
    assert_eq!(how(Position::Conceded), "= 12×50；被告认可（诉请 36,500.00）");
    assert_eq!(how(Position::Found), "= 36500×80%；本院认定（诉请 36,500.00，认可 600.00）");
}
