//! Two routes in one case: a gain that is known, and a sum by circumstances of another defendant (`corpus/routes-beside.md`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, FindingCode, HeadId, Lens, Position, assess,
    case::{Debtor, DefendantId, LumpSumBasis, Route},
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

fn beside() -> Case {
    Case::from_json(include_bytes!("../corpus/routes-beside.json")).unwrap()
}

fn owed(case: &Case, position: Position) -> Vec<String> {
    let assessment = assess(case, position, Lens::LAW).unwrap();
    let own = assessment.defendants.iter().map(|one| one.own.to_string());
    std::iter::once(assessment.totals.award.to_string()).chain(own).collect()
}

#[test]
fn the_items_of_both_count() {
    let case = beside();
    assert_eq!(owed(&case, Position::Claimed), ["45170.50", "30000.00", "15170.50"]);
    assert_eq!(owed(&case, Position::Found), ["38000.00", "30000.00", "8000.00"]);
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
    // Without it the sum is shown beside the award, as before.
    let mut one = beside();
    one.compensation.beside = None;
    assert_eq!(owed(&one, Position::Found), ["30000.00", "30000.00", "0.00"]);
}

/// A cap on the sum by circumstances does not touch the gain of the other.
#[test]
fn a_cap_binds_its_own_route() {
    let mut case = beside();
    case.compensation.lump_sum_basis = Some(LumpSumBasis::Network);
    case.compensation.lump_sums[0].found = "600000".parse().ok();
    assert_eq!(owed(&case, Position::Found), ["530000.00", "30000.00", "500000.00"]);
}

/// A lump sum of each of these, claimed and found, under the cap of 500,000 of the network provisions, and what stands
/// beside it.
fn capped(lump_sums: &[(&str, &str)], more: &Value) -> Case {
    let one = |(id, sum): &(&str, &str)| json!({"claimed": sum, "found": "all", "debtors": [{"defendant": id}]});
    let mut case = json!({
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate"},
        "defendants": [{"id": "a"}, {"id": "b"}],
        "facts": {"consumers": true, "harm": "actual"},
        "compensation": {
            "route": "circumstances", "lump_sum_basis": "network",
            "lump_sums": lump_sums.iter().map(one).collect::<Value>(),
        },
    });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Case::from_json(case.to_string().as_bytes()).unwrap()
}

/// The price that one pays back is no lump sum: 300,000 of a, and of the 900,000 of b the cap of 500,000. Before the cap
/// the plaintiff claims both.
#[test]
fn a_cap_does_not_touch_the_price_another_pays_back() {
    let refund = json!({"punitive": {"basis": "dal-144-3", "measure": "price", "items": [
        {"claimed": "300000", "found": "all", "refunded": true, "debtors": [{"defendant": "a"}]},
    ]}});
    let case = capped(&[("b", "900000")], &refund);
    let head = |position| {
        let assessment = assess(&case, position, Lens::LAW).unwrap();
        let parts = assessment.parts.iter().filter(|part| part.head == HeadId::Compensation);
        parts.map(|part| part.amount.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(head(Position::Found), ["300000.00", "500000.00"]);
    assert_eq!(head(Position::Claimed), ["300000.00", "900000.00"]);
}

/// Of two sums of 450,000 each bears half of the cap, 250,000; the fine of a, 100,000, comes off what a owes.
#[test]
fn a_sanction_comes_off_what_its_payer_owes_below_the_cap() {
    let sanction = json!({"sanctions": [
        {"kind": "administrative-fine", "defendant": "a", "amount": "100000", "deduct_from": "compensation"},
    ]});
    let case = capped(&[("a", "450000"), ("b", "450000")], &sanction);
    assert_eq!(owed(&case, Position::Found), ["400000.00", "150000.00", "250000.00"]);
}

/// What the same joint debtors pay back and owe as a loss is one part: 50 and 100.
#[test]
fn a_refund_and_a_loss_of_the_same_debtors_are_one_part() {
    let case = json!({
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate"},
        "defendants": [{"id": "a"}, {"id": "b"}],
        "facts": {"consumers": true, "harm": "actual"},
        "liability": {"debtors": [{"defendant": "a"}, {"defendant": "b"}], "joint": true, "basis": "joint-tort"},
        "compensation": {"route": "loss", "losses": [{"claimed": "100", "found": "all"}]},
        "punitive": {"basis": "dal-144-3", "measure": "price", "items": [
            {"claimed": "50", "found": "all", "refunded": true},
        ]},
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let parts = assessment.parts.iter().filter(|part| part.head == HeadId::Compensation);
    let parts: Vec<_> = parts.map(|part| part.amount.to_string()).collect();
    assert_eq!(parts, ["150.00"]);
}

/// No cap binds where a sum is owed by three: a third of 45.95 has no end as a decimal. Of 72.0764, 72.08 with its fen, the
/// quotas are 4144.51, 1531.74 and 1531.74 fen: the two fen left over go to the larger remainders.
#[test]
fn thirds_are_no_cap() {
    let each = json!([{"defendant": "a"}, {"defendant": "b"}, {"defendant": "c"}]);
    let case = json!({
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "judgment": "2024-09-01"},
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "compensation": {
            "route": "loss",
            "losses": [{"quantity": "1", "unit_price": "26.1264", "found": "all", "debtors": [{"defendant": "a"}]}],
            "beside": "circumstances",
            "lump_sums": [{"claimed": "45.95", "found": "all", "debtors": each}],
        },
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    assert_eq!(owed(&case, Position::Found), ["72.08", "41.44", "15.32", "15.32"]);
}

#[test]
fn the_papers_say_it_and_the_self_check_misses_nothing_else() {
    let case = beside();
    for lang in Lang::ALL {
        let kinds = [Kind::Orders, Kind::Schedule];
        let drafts = kinds.map(|kind| text(&draft(lang, kind, &case).unwrap()));
        insta::assert_snapshot!(format!("beside-{}", lang.id()), drafts.join("\n――――――――\n\n"));
        let checks = check(lang, Kind::Orders, &case, &Edits::new()).unwrap();
        let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing);
        let missing: Vec<_> = missing.map(|check| (check.id, &*check.path)).collect();
        assert_eq!(missing, [(CheckId::Blanks, "/bench/appeal_to")]);
    }
}

#[test]
fn what_counts_twice_or_not_at_all_is_said() {
    let said = |change: fn(&mut Case)| {
        let mut case = beside();
        change(&mut case);
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let codes = [
            FindingCode::RoutesOverlap,
            FindingCode::RouteEmpty,
            FindingCode::RouteNotElected,
            FindingCode::Unused,
        ];
        let of_these = findings.into_iter().filter(|finding| codes.contains(&finding.code));
        of_these.map(|f| (f.code, f.path(), f.arguments.join(" "))).collect::<Vec<_>>()
    };
    let at =
        |code, path: &str, arguments: &str| vec![(code, path.to_owned(), arguments.to_owned())];
    assert_eq!(said(|_| ()), []);
    assert_eq!(
        said(|case| {
            let zou = DefendantId::new("zou").unwrap();
            case.compensation.lump_sums[0].debtors = vec![Debtor::new(zou)];
        }),
        at(FindingCode::RoutesOverlap, "/compensation/beside", "zou")
    );
    assert_eq!(
        said(|case| case.compensation.lump_sums.clear()),
        at(FindingCode::RouteEmpty, "/compensation/beside", "")
    );
    // The same route twice, and a route without a first, do nothing.
    assert_eq!(
        said(|case| {
            case.compensation.beside = Some(Route::Gain);
            case.compensation.lump_sums.clear();
        }),
        at(FindingCode::Unused, "/compensation/beside", "")
    );
    assert_eq!(
        said(|case| {
            case.compensation.route = Some(Route::Agreement);
            case.compensation.beside = Some(Route::Circumstances);
            case.compensation.gains.clear();
        }),
        at(FindingCode::Unused, "/compensation/beside", "")
    );
}

/// Only the payment of the one who pays the price back says so: a owes nothing but the price; what b owes is none of it; c
/// owes 1,000 beside it. A minor's price is paid back by his guardian.
#[test]
fn who_pays_a_price_back_is_told_from_who_does_not() {
    let loss = |id: &str, sum: &str| json!({"claimed": sum, "found": "all", "debtors": [{"defendant": id}]});
    let price = |id: &str| json!({"claimed": "300000", "found": "all", "refunded": true, "debtors": [{"defendant": id}]});
    let case = json!({
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate"},
        "defendants": [
            {"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙公司"}, {"id": "c", "name": "丙公司"},
            {"id": "w", "name": "丁某", "minor": true, "guardians": ["g"]}, {"id": "g", "name": "戊某"},
        ],
        "facts": {"consumers": true, "harm": "actual"},
        "compensation": {"route": "loss", "losses": [loss("b", "9000"), loss("c", "1000")]},
        "punitive": {"basis": "dal-144-3", "measure": "price", "items": [price("a"), price("c"), price("w")]},
        "destination": {"payee": "treasury", "days": 10},
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    for (lang, marks) in [
        (
            Lang::Zh,
            [
                "甲公司",
                "乙公司",
                "丙公司",
                "戊某",
                "系退还的价款",
                "包括退还的价款",
                "公益损害赔偿款",
            ],
        ),
        (
            Lang::En,
            [
                "甲公司",
                "乙公司",
                "丙公司",
                "戊某",
                "a refund of the price",
                "including a refund",
                "interest damages",
            ],
        ),
    ] {
        let [a, b, c, guardian, all, part, damages] = marks;
        let orders = text(&draft(lang, Kind::Orders, &case).unwrap());
        let of = |who: &str| {
            let line = orders.lines().find(|line| line.contains(who) && line.contains(damages));
            line.map(|line| (line.contains(all), line.contains(part))).unwrap()
        };
        let (whole, none) = ((true, false), (false, false));
        assert_eq!((of(a), of(b), of(guardian)), (whole, none, whole), "{orders}");
        assert!(of(c).1, "{orders}");
    }
}
