//! What became of what is claimed: a judgment answers every claim and refuses nothing that is still open, and who lost
//! bears the court fee (Fee Measures 29; a procuratorate pays none, SPP Rules 107).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Finding, Lens, Position, assess};
use redress_drafting::{Block, CheckId, CheckOutcome, Edits, Kind, Lang, Meaning, check, draft};
use serde_json::{Value, json};

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn found(tree: &Value) -> Assessment {
    assess(&read(tree), Position::Found, Lens::LAW).unwrap()
}

/// A judgment in a consumer case of an association, with more put in.
fn case(more: &Value) -> Value {
    let mut case = json!({
        "fields": ["consumer", "personal-information"],
        "disposition": "judgment",
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
        "plaintiff": {"kind": "provincial-consumer-association", "name": "某省消委会"},
        "defendants": [{"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙公司"}],
        "court": "某市中级人民法院", "docket": "（2024）浙01民初12号",
        "destination": {"payee": "treasury", "days": 10},
        "fee": {"basis": "property"},
    });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case
}

fn gain(of: &str, claimed: &str, found: &Value) -> Value {
    json!({"defendant": of, "label": format!("{of}所得"), "claimed": claimed, "found": found})
}

fn gains(list: &[Value]) -> Value {
    json!({"route": "gain", "gains": list})
}

/// What a draft says in the item that refuses, and in the paragraph on the fee.
fn said(lang: Lang, tree: &Value) -> (Option<String>, String) {
    let document = draft(lang, Kind::Orders, &read(tree)).unwrap();
    let text = |wanted: &dyn Fn(&str, &Meaning) -> bool| {
        document.blocks.iter().find_map(|block| match block {
            Block::Item { text, path, meaning, .. } if wanted(path, meaning) => Some(text.clone()),
            _ => None,
        })
    };
    let refused = text(&|_, meaning| *meaning == Meaning::Rejection);
    (refused, text(&|path, _| path == "/fee").unwrap())
}

fn refused(tree: &Value) -> Option<String> {
    said(Lang::Zh, tree).0
}

fn fee(tree: &Value) -> String {
    said(Lang::Zh, tree).1
}

fn missing(tree: &Value) -> Vec<(CheckId, String)> {
    let checks = check(Lang::Zh, Kind::Orders, &read(tree), &Edits::new()).unwrap();
    let missing = checks.into_iter().filter(|one| one.outcome == CheckOutcome::Missing);
    missing.map(|one| (one.id, one.path)).collect()
}

/// Who bears how much of the fee by the division, the plaintiff as an empty name.
fn division(tree: &Value) -> Option<Vec<(String, String)>> {
    let shares = found(tree).fee_division?;
    let share = |one: &redress_core::FeeShare| {
        let who = one.defendant.as_ref().map(ToString::to_string).unwrap_or_default();
        (who, one.amount.value().to_string())
    };
    Some(shares.iter().map(share).collect())
}

fn shares(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(who, sum)| ((*who).to_owned(), (*sum).to_owned())).collect()
}

/// What is not decided is neither granted nor refused, and the self-check says which field decides it. Once it is refused
/// nothing is asked for.
#[test]
fn what_the_court_has_not_decided_is_not_refused() {
    let punitive = |more: Value| {
        let mut punitive = json!({"items": [{"label": "医疗费", "claimed": "1000.55", "found": "all", "debtors": [{"defendant": "a"}]}]});
        punitive.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        case(
            &json!({"facts": {"harm": "actual"}, "fields": ["consumer", "food"], "punitive": punitive}),
        )
    };
    for (more, field) in [
        (
            json!({"basis": "crpl-55-2", "multiplier": {"claimed": "2"}}),
            "/punitive/multiplier/found",
        ),
        (json!({"basis": "fsl-148-2"}), "/punitive/measure"),
        (
            json!({"basis": "fsl-148-2", "measure": "price", "multiplier": {"claimed": "3"}, "lower": {"claimed": "仅请求三倍"}}),
            "/punitive/multiplier/found",
        ),
        // A multiple that nobody says is lower: one message, where it is to be said.
        (
            json!({"basis": "fsl-148-2", "measure": "price", "multiplier": {"claimed": "3", "found": "3"}, "lower": {"claimed": "仅请求三倍"}}),
            "/punitive/lower/found",
        ),
        (
            json!({"basis": "exploratory", "multiplier": {"claimed": "2", "found": "2"}, "grounds": {"claimed": "参照", "found": ""}}),
            "/punitive/grounds/found",
        ),
    ] {
        let mut tree = punitive(more);
        // A claim that is refused besides does not make all of them refused.
        tree["costs"] = json!([{"head": "lawyer", "claimed": "5000", "found": "none", "debtors": [{"defendant": "a"}]}]);
        assert_eq!(refused(&tree), None, "{field}");
        assert_eq!(fee(&tree).split_once("元，").unwrap().1, "由【】负担。", "{field}");
        assert_eq!(found(&tree).fee_division, None, "{field}");
        let answered = missing(&tree).into_iter().filter(|(id, _)| *id == CheckId::Answered);
        assert_eq!(answered.map(|(_, path)| path).collect::<Vec<_>>(), [field]);
        // The court finds nothing of the base: no multiple and no ground is needed, and all is refused.
        tree["punitive"]["items"][0]["found"] = json!("none");
        let all = "驳回原告某省消委会的全部诉讼请求。";
        assert_eq!(refused(&tree).as_deref(), Some(all), "{field}");
        let answered = missing(&tree).iter().any(|(id, _)| *id == CheckId::Answered);
        assert!(!answered, "{field}");
    }
}

/// 3 × 1,000.55 = 3,001.65: with the tick the multiple counts, and without it no message says that it does nothing.
#[test]
fn a_multiple_whose_lower_bound_is_open_has_one_message() {
    let mut tree = case(&json!({
        "facts": {"harm": "actual"}, "fields": ["food"],
        "punitive": {"basis": "fsl-148-2", "measure": "price", "multiplier": {"claimed": "3", "found": "3"},
            "lower": {"claimed": "仅请求三倍"},
            "items": [{"label": "g", "claimed": "1000.55", "found": "all", "debtors": [{"defendant": "a"}]}]},
    }));
    let of_multiple = |tree: &Value| {
        let all = found(tree).findings.clone();
        let own = all.iter().filter(|one| {
            ["punitive-lower", "punitive-multiplier"].iter().any(|id| one.code.id().starts_with(id))
        });
        own.map(|one| (one.code.id(), one.path())).collect::<Vec<_>>()
    };
    assert_eq!(of_multiple(&tree), [("punitive-lower-unsaid", "/punitive/lower/found".to_owned())]);
    tree["punitive"]["lower"]["found"] = json!("");
    assert_eq!(found(&tree).totals.award.to_string(), "3001.65");
    assert_eq!(of_multiple(&tree), [("punitive-lower", "/punitive/multiplier/found".to_owned())]);
}

/// Claims of 5,000 and 6,000, findings of 6,000 and 5,000: 1,000 against the second is refused, whatever the first owes.
/// The association lost that part: of 50 on 11,000 (0.025 × 1,000 + 50 = 75) it bears 1,000 : 6,000 : 5,000.
#[test]
fn claims_are_held_against_orders_for_each_debtor() {
    let tree = case(&json!({"compensation":
        gains(&[gain("a", "5000", &json!("6000")), gain("b", "6000", &json!("5000"))])}));
    assert_eq!(refused(&tree).as_deref(), Some("驳回原告某省消委会的其他诉讼请求。"));
    assert_eq!(fee(&tree), "案件受理费75元，由【】负担。");
    // 75 × 1,000, 6,000 and 5,000 over 12,000.
    assert_eq!(division(&tree), Some(shares(&[("", "6.25"), ("a", "37.50"), ("b", "31.25")])));
    let even = case(&json!({"compensation":
        gains(&[gain("a", "5000", &json!("all")), gain("b", "6000", &json!("all"))])}));
    assert_eq!(refused(&even), None);
    assert_eq!(fee(&even), "案件受理费75元，由被告甲公司、乙公司共同负担。");
}

/// What the plaintiff takes off itself it does not claim; what only the court takes off is refused, or the claim for it
/// would stay without an answer. It was well founded all the same: the fee stays with who owed it.
#[test]
fn claims_are_held_against_orders_after_what_was_paid() {
    let paid = |credit: Value| {
        case(
            &json!({"compensation": gains(&[gain("a", "100000", &json!("all"))]), "credits": [credit]}),
        )
    };
    let disputed =
        paid(json!({"kind": "paid", "defendant": "a", "claimed": "0", "found": "60000"}));
    assert_eq!(refused(&disputed).as_deref(), Some("驳回原告某省消委会的其他诉讼请求。"));
    assert!(fee(&disputed).ends_with("由被告甲公司负担。"), "{}", fee(&disputed));
    // When it was paid decides who lost that part: the reader is told.
    let checks = check(Lang::Zh, Kind::Orders, &read(&disputed), &Edits::new()).unwrap();
    let noted = checks.iter().find(|one| one.outcome == CheckOutcome::Noted).unwrap();
    assert_eq!((noted.id, &*noted.path), (CheckId::Answered, "/credits"));
    assert!(noted.words(Lang::Zh).contains("60000元"), "{}", noted.words(Lang::Zh));
    let admitted =
        paid(json!({"kind": "paid", "defendant": "a", "claimed": "60000", "found": "60000"}));
    assert_eq!(refused(&admitted), None);
    let checks = check(Lang::Zh, Kind::Orders, &read(&admitted), &Edits::new()).unwrap();
    assert!(checks.iter().all(|one| one.outcome != CheckOutcome::Noted));
}

/// 2,300 on 100,000. Paid in full during the suit: nothing is left to order, and the defendant bears the fee, in the words
/// as in the figures. An apology that was made bears it too.
#[test]
fn who_pays_during_the_suit_has_lost_it() {
    let mut tree = case(&json!({
        "compensation": gains(&[gain("a", "100000", &json!("all"))]),
        "credits": [{"kind": "paid", "defendant": "a", "claimed": "0", "conceded": "100000", "found": "100000"}],
    }));
    assert_eq!(refused(&tree).as_deref(), Some("驳回原告某省消委会的诉讼请求。"));
    assert_eq!(fee(&tree), "案件受理费2300元，由被告甲公司负担。");
    assert_eq!(division(&tree), Some(shares(&[("a", "2300.00")])));
    assert!(
        missing(&tree).iter().all(|(_, path)| path == "/bench/appeal_to"),
        "{:?}",
        missing(&tree)
    );
    // Beside one who still owes: 3,300 on 150,000 (0.02 × 50,000 more would be 1,000), by 100,000 and 50,000.
    tree["compensation"] =
        gains(&[gain("a", "100000", &json!("all")), gain("b", "50000", &json!("all"))]);
    assert_eq!(fee(&tree), "案件受理费3300元，由被告甲公司、乙公司共同负担。");
    assert_eq!(division(&tree), Some(shares(&[("a", "2200.00"), ("b", "1100.00")])));
    // Who paid all before, as the plaintiff itself says, is not sued for it any more.
    tree["credits"][0]["claimed"] = json!("100000");
    assert!(fee(&tree).ends_with("由被告乙公司负担。"), "{}", fee(&tree));

    let performed = case(&json!({
        "remedies": [{"id": "R22", "defendants": ["b"], "claimed": true, "status": "performed"}],
        "fee": {"basis": "per-case", "base": "80"},
    }));
    assert_eq!(refused(&performed), None);
    assert_eq!(fee(&performed), "案件受理费80元，由被告乙公司负担。");
}

/// The association takes more off than the court finds paid, and so claims less than it could: whoever owes at least that
/// has lost all of it. Of 10,000 less 6,000 it claims 4,000, of 10,000 less 9,000 it claims 1,000; the fee on either is 50.
#[test]
fn who_takes_off_more_than_was_paid_has_lost_nothing() {
    let of = |found_sum: &str, admitted: &str, paid: &str| {
        case(&json!({
            "compensation": gains(&[gain("a", "10000", &json!(found_sum))]),
            "credits": [{"kind": "returned", "defendant": "a", "claimed": admitted, "found": paid}],
        }))
    };
    // 4,000 and nothing paid; 7,000 less 2,000; 8,000 less 1,000.
    for (found_sum, admitted, paid) in
        [("4000", "6000", "none"), ("7000", "6000", "2000"), ("8000", "9000", "1000")]
    {
        let mut tree = of(found_sum, admitted, paid);
        assert_eq!(fee(&tree), "案件受理费50元，由被告甲公司负担。", "{found_sum}");
        assert_eq!(refused(&tree), None, "{found_sum}");
        tree["fee"]["division"] = json!("by-success");
        assert_eq!(division(&tree), Some(shares(&[("a", "50.00")])), "{found_sum}");
    }
    // 3,000 of 4,000: a quarter is lost.
    let mut short = of("3000", "6000", "none");
    assert_eq!(fee(&short), "案件受理费50元，由【】负担。");
    short["fee"]["division"] = json!("by-success");
    assert_eq!(division(&short), Some(shares(&[("", "12.50"), ("a", "37.50")])));
    // More is found to be paid than it takes off: 10,000 less 6,000 was well founded, whatever was paid of it.
    assert_eq!(fee(&of("all", "6000", "8000")), "案件受理费50元，由被告甲公司负担。");
}

/// A row of the cost of prevention that says nothing but its head claims no sum: its remedy stands, and is asked for its sum
/// as it is without the row.
#[test]
fn a_row_that_says_nothing_leaves_the_remedy_of_prevention() {
    let of = |costs: Value| {
        let tree = case(&json!({
            "compensation": gains(&[gain("a", "10000", &json!("all"))]),
            "costs": costs,
            "remedies": [{"id": "R32", "claimed": true, "status": "granted",
                "parameters": {"items": ["短信提示"], "payee": "某运营商", "days": 5}}],
        }));
        let orders = redress_drafting::text(&draft(Lang::Zh, Kind::Orders, &read(&tree)).unwrap());
        (orders.contains("某运营商"), missing(&tree))
    };
    let (ordered, asked) = of(json!([]));
    assert!(ordered && asked.iter().any(|(_, path)| path.starts_with("/remedies/0")), "{asked:?}");
    assert_eq!(of(json!([{"head": "prevention"}])), (ordered, asked));
    // With a sum the cost is the claim, and the remedy says only to whom it goes.
    let sum = of(json!([{"head": "prevention", "claimed": "3000", "found": "all"}]));
    assert!(sum.1.iter().all(|(_, path)| !path.starts_with("/remedies/0")), "{:?}", sum.1);
}

/// An order against a minor: his guardians bear the fee (Civil Code 1188).
#[test]
fn the_fee_of_a_minors_order_is_borne_by_his_guardians() {
    let minor = |guardians: Value| {
        case(&json!({
            "defendants": [
                {"id": "m", "name": "王小明", "minor": true, "guardians": guardians},
                {"id": "f", "name": "王大明"}, {"id": "n", "name": "赵敏"}],
            "remedies": [{"id": "R22", "defendants": ["m"], "claimed": true, "status": "granted",
                "parameters": {"form": "written", "days": 10, "level": "city"}}],
            "fee": {"basis": "per-case", "base": "80"},
        }))
    };
    assert_eq!(fee(&minor(json!(["f"]))), "案件受理费80元，由被告王大明负担。");
    assert_eq!(fee(&minor(json!(["f", "n"]))), "案件受理费80元，由被告王大明、赵敏共同负担。");
    let english = said(Lang::En, &minor(json!(["f"]))).1;
    assert_eq!(english, "Case acceptance fee: CNY 80, borne by 王大明.");
}

/// Where a remedy was refused or is ordered of one who owes no money, sums are no measure of who lost: nothing is
/// divided by them, in figures or in words.
#[test]
fn sums_do_not_divide_a_fee_where_somebody_lost_otherwise() {
    let apology = |status: &str, of: &str| {
        case(&json!({
            "compensation": gains(&[gain("a", "100000", &json!("all"))]),
            "remedies": [{"id": "R22", "defendants": [of], "claimed": true, "status": status}],
            "fee": {"basis": "property", "division": "by-success"},
        }))
    };
    assert_eq!(division(&apology("granted", "a")), Some(shares(&[("a", "2300.00")])));
    assert_eq!(fee(&apology("granted", "a")), "案件受理费2300元，由被告甲公司负担。");
    assert_eq!(division(&apology("granted", "b")), None);
    assert_eq!(fee(&apology("granted", "b")), "案件受理费2300元，由被告甲公司、乙公司共同负担。");
    assert_eq!(division(&apology("rejected", "a")), None);
    assert_eq!(fee(&apology("rejected", "a")), "案件受理费2300元，由【】负担。");
    assert_eq!(
        refused(&apology("rejected", "a")).as_deref(),
        Some("驳回原告某省消委会的其他诉讼请求。")
    );
    // What was not claimed cannot be refused.
    let mut unclaimed = apology("rejected", "a");
    unclaimed["remedies"][0]["claimed"] = json!(false);
    assert_eq!(refused(&unclaimed), None);
}

/// Of 100,010 one owes 100,000 and the other 10 and an apology: 2,300.20 divided by sums would leave the other 0.23 of it.
/// So it is where he who apologises owes the more, where all apologise, and where the association lost a half besides. Where
/// nobody but one lost, he bears all of it.
#[test]
fn sums_do_not_divide_a_fee_where_somebody_apologises_beside_money() {
    let of = |found_of_a: &str, apologise: Value| {
        case(&json!({
            "compensation": gains(&[gain("a", "100000", &json!(found_of_a)), gain("b", "10", &json!("all"))]),
            "remedies": [{"id": "R22", "defendants": apologise, "claimed": true, "status": "granted"}],
            "fee": {"basis": "property", "division": "by-success"},
        }))
    };
    for apologise in [json!(["b"]), json!(["a"]), json!(["a", "b"])] {
        let tree = of("all", apologise);
        assert_eq!(division(&tree), None, "{tree}");
        assert!(fee(&tree).ends_with("由被告甲公司、乙公司共同负担。"), "{}", fee(&tree));
        let unused = found(&tree).findings.iter().any(|one| one.path() == "/fee/division");
        assert!(unused, "what does nothing is said");
    }
    assert_eq!(division(&of("50%", json!(["a"]))), None);
    let mut alone = of("all", json!(["a"]));
    alone["compensation"] = gains(&[gain("a", "100000", &json!("all"))]);
    assert_eq!(division(&alone), Some(shares(&[("a", "2300.00")])));
    // Of money alone the sums are the measure: 2,300 + 0.02 × 10, of which 10 in 100,010 are 0.229997.
    let mut money = of("all", json!([]));
    money["remedies"] = json!([]);
    assert_eq!(division(&money), Some(shares(&[("a", "2299.97"), ("b", "0.23")])));
}

/// Mediation of a suit of a procuratorate (SPP Rules 99): what it gives up of its claims, by whom and under what, is said.
#[test]
fn a_mediation_gives_up_nothing_of_what_a_procuratorate_claims() {
    let of = |more: Value| {
        let mut tree = case(&json!({
            "disposition": "mediation", "fields": ["personal-information"],
            "plaintiff": {"kind": "procuratorate", "name": "某人民检察院"},
        }));
        tree.as_object_mut().unwrap().remove("fee");
        tree.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let all = found(&tree).findings.clone();
        let of = |code: &str| {
            all.iter().filter(|one| one.code.id() == code).map(Finding::path).collect::<Vec<_>>()
        };
        (of("mediation-below-claims").len(), of("remedy-waived"))
    };
    let both = |a: &str, b: &str| json!({"compensation": gains(&[gain("a", "10000", &json!(a)), gain("b", "10000", &json!(b))])});
    let none = Vec::<String>::new;
    assert_eq!(of(both("all", "all")), (0, none()));
    // 20,000 as claimed; but 乙 is let off 2,000 of his debt.
    assert_eq!(of(both("12000", "8000")), (1, none()));
    // Of 10,000 it takes off 6,000 and claims 4,000, and 4,000 is agreed; 3,999 is less. What is paid later is not given up.
    let paid = |sum: &str, admitted: &str, paid: &str| {
        of(json!({
            "compensation": gains(&[gain("a", "10000", &json!(sum))]),
            "credits": [{"kind": "paid", "defendant": "a", "claimed": admitted, "found": paid}],
        }))
    };
    assert_eq!(paid("4000", "6000", "none"), (0, none()));
    assert_eq!(paid("3999", "6000", "none"), (1, none()));
    assert_eq!(paid("all", "0", "10000"), (0, none()));
    // A remedy that is claimed and left out; what is not claimed, or is still open, is not given up.
    let apology = |claimed: bool, status: Value| {
        let mut more = both("all", "all");
        more["remedies"] = json!([{"id": "R22", "claimed": claimed, "status": status}]);
        of(more)
    };
    assert_eq!(apology(true, json!("rejected")), (0, vec!["/remedies/0".to_owned()]));
    assert_eq!(apology(true, json!("granted")), (0, none()));
    assert_eq!(apology(true, Value::Null), (0, none()));
    assert_eq!(apology(false, json!("rejected")), (0, none()));
    // What was to be paid to an association beside it alone is for that one to give up.
    let cost = |paid_to: u32| {
        of(json!({
            "plaintiff": {"kind": "provincial-consumer-association"},
            "co_plaintiffs": [{"kind": "procuratorate"}], "fields": ["consumer", "personal-information"],
            "costs": [{"head": "appraisal", "claimed": "500", "found": "400", "paid_to": paid_to,
                "debtors": [{"defendant": "a"}]}],
        }))
    };
    assert_eq!([cost(0).0, cost(1).0], [0, 1]);
    // In a judgment the court decides, and an association may settle for less.
    let mut judged = both("12000", "8000");
    judged["disposition"] = json!("judgment");
    assert_eq!(of(judged), (0, none()));
    let mut association = both("12000", "8000");
    association["plaintiff"] = json!({"kind": "provincial-consumer-association"});
    assert_eq!(of(association), (0, none()));
}

/// An association beside a procuratorate, in either order: the procuratorate stands in no sentence on the fee.
#[test]
fn a_procuratorate_bears_no_fee_whatever_the_order_of_the_plaintiffs() {
    let one = |association_first: bool, found: &str, division: bool| {
        let of = |kind: &str, name: &str| json!({"kind": kind, "name": name});
        let association = of("provincial-consumer-association", "省消委会");
        let procuratorate = of("procuratorate", "市检察院");
        let (first, second) = if association_first {
            (association, procuratorate)
        } else {
            (procuratorate, association)
        };
        let mut tree = case(&json!({
            "plaintiff": first, "co_plaintiffs": [second],
            "compensation": gains(&[gain("a", "100000", &json!(found))]),
        }));
        if division {
            tree["fee"]["division"] = json!("by-success");
        }
        tree
    };
    for first in [true, false] {
        assert_eq!(fee(&one(first, "none", false)), "案件受理费2300元，由原告省消委会负担。");
        assert_eq!(division(&one(first, "none", false)), Some(shares(&[("", "2300.00")])));
        assert_eq!(fee(&one(first, "all", false)), "案件受理费2300元，由被告甲公司负担。");
        // Half is granted: the court divides the fee, and takes the proposal up or does not.
        assert_eq!(fee(&one(first, "50%", false)), "案件受理费2300元，由【】负担。");
        assert_eq!(
            fee(&one(first, "50%", true)),
            "案件受理费2300元，由原告省消委会负担1150元，被告甲公司负担1150元。"
        );
        let english = said(Lang::En, &one(first, "50%", true)).1;
        assert_eq!(
            english,
            "Case acceptance fee: CNY 2,300, of which CNY 1,150 is borne by the plaintiff, 省消委会, and CNY 1,150 by 甲公司."
        );
    }
    // A procuratorate alone that loses: nobody is named.
    let mut alone = one(false, "none", false);
    alone.as_object_mut().unwrap().remove("co_plaintiffs");
    assert_eq!(fee(&alone), "案件受理费2300元，由【】负担。");
    assert_eq!(division(&alone), None);
    assert!(missing(&alone).contains(&(CheckId::Blanks, "/fee".to_owned())));
}

/// A promise of liquidated damages can only be agreed: a court is not asked to order it, and does not refuse it as a claim.
#[test]
fn what_can_only_be_agreed_is_no_claim() {
    let tree = case(&json!({
        "compensation": gains(&[gain("a", "100000", &json!("all"))]),
        "remedies": [{"id": "R33", "claimed": true, "status": "rejected"}, {"id": "R22", "claimed": true, "status": "granted"}],
    }));
    let of = |kind| redress_drafting::text(&draft(Lang::Zh, kind, &read(&tree)).unwrap());
    let claims = of(Kind::Claims);
    assert!(claims.contains("赔礼道歉") && !claims.contains("承诺"), "{claims}");
    assert!(of(Kind::Mediation).contains("赔礼道歉"));
    assert_eq!(refused(&tree), None);
    let checks = check(Lang::Zh, Kind::Claims, &read(&tree), &Edits::new()).unwrap();
    let ending = checks.iter().find(|one| one.id == CheckId::Ending).unwrap();
    assert_eq!((ending.outcome, &*ending.path), (CheckOutcome::Missing, "/remedies/0/claimed"));
    // One that is to be agreed stands in the agreement.
    let mut agreed = tree.clone();
    agreed["remedies"][0] = json!({"id": "R33"});
    let agreement =
        redress_drafting::text(&draft(Lang::Zh, Kind::Mediation, &read(&agreed)).unwrap());
    assert!(agreement.contains("承诺"), "{agreement}");
}

/// 10,000 is claimed and 4,000 agreed: that is less, though it is open still what is agreed of the costs.
#[test]
fn what_is_open_of_one_head_does_not_hide_what_another_gives_up() {
    let mut tree = case(&json!({
        "disposition": "mediation", "fields": ["personal-information"],
        "plaintiff": {"kind": "procuratorate", "name": "某人民检察院"},
        "compensation": gains(&[gain("a", "10000", &json!("4000"))]),
    }));
    tree["costs"] = json!([{"head": "appraisal", "claimed": "500"}]);
    let below = |tree: &Value| {
        let found = found(tree);
        found.findings.iter().any(|one| one.code.id() == "mediation-below-claims")
    };
    assert!(below(&tree));
    tree["compensation"]["gains"][0]["found"] = json!("all");
    assert!(!below(&tree), "of the costs nothing is given up yet");
}
