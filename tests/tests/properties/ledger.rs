//! A ledger replayed from its leaves is itself; replayed with another input it is the ledger of the other case; its
//! gradient says how far the award moves.

use proptest::prelude::*;
use redress_core::{
    Assessments, Case, Decimal, Derivation, Lens, Position, Slope, Yuan,
    case::{Found, Itemised, Leaf, Place},
};
use serde_json::{Value, json};

use super::cases;

fn assessed(case: &Case) -> Option<Assessments> {
    case.clone().check().ok()?.assess(Lens::LAW).ok()
}

/// Every figure that an assessment gives away.
fn figures(all: &Assessments) -> Vec<&Derivation> {
    let mut figures = Vec::new();
    for one in all.all() {
        figures.push(&one.award);
        figures.push(&one.open_derivation);
        figures.extend(one.heads.iter().map(|head| &head.derivation));
        figures.extend(one.alternatives.iter().map(|other| &other.derivation));
        figures.extend(one.explored.iter().map(|explored| &explored.derivation));
        figures.extend(one.worksheet.iter());
        for fee in one.fees.iter() {
            figures.push(&fee.low);
            figures.extend(fee.high.iter());
        }
        figures.extend(one.fee_division.iter().flatten().map(|share| &share.amount));
        for defendant in &one.defendants {
            figures.push(&defendant.own_derivation);
            figures.push(&defendant.exposure_derivation);
        }
        if let Some(account) = &one.interest_account {
            figures.extend([&account.accrued, &account.interest_left, &account.principal_left]);
        }
    }
    figures
}

fn replays(case: &Case) -> usize {
    let Some(all) = assessed(case) else { return 0 };
    let figures = figures(&all);
    for figure in &figures {
        assert_eq!(figure.replayed(&|_| None).unwrap(), figure.value(), "{figure:?}");
    }
    figures.len()
}

/// Half of 100.00 is whole fen and shown as it was entered; half of 33.33 is not. What one owes with the other input is
/// his part of the rounded sum: of 16.665 and 200.00, together 216.67, the larger remainder is his, so 16.67.
#[test]
fn a_sum_that_is_whole_by_chance_is_a_part_with_another_input() {
    let case = Case::from_json(
        json!({
            "defendants": [{ "id": "a", "name": "甲" }, { "id": "b", "name": "乙" }],
            "compensation": { "route": "gain", "gain_basis": "gross", "gains": [
                { "defendant": "a", "claimed": "100.00", "found": "50%" },
                { "defendant": "b", "claimed": "200.00", "found": "all" }
            ]}
        })
        .to_string()
        .as_bytes(),
    )
    .unwrap();
    let (place, _) = sums_found(&case)[0];
    let sum: Yuan = "33.33".parse().unwrap();
    let all = assessed(&case).unwrap();
    let own = &all.found.defendants[0].own_derivation;
    assert_eq!(own.value(), "50.00".parse().unwrap());
    let entered = |at: Place| (at == place).then(|| sum.decimal());
    assert_eq!(own.replayed(&entered).unwrap(), "16.67".parse().unwrap());
    assert_eq!(
        assessed(&with(&case, place, sum)).unwrap().found.defendants[0].own,
        "16.67".parse().unwrap()
    );
}

/// The sums that the court entered, or took over from the claims, with their places.
fn sums_found(case: &Case) -> Vec<(Place, Yuan)> {
    let found = case.all_items().filter_map(|(at, item)| match item.found()? {
        Found::Amount(sum) => Some((at.field(Leaf::Found), sum)),
        Found::All | Found::Share(_) => Some((at.field(Leaf::Claimed), item.claimed()?)),
        Found::None => None,
    });
    found.collect()
}

/// The case with another sum at a place.
fn with(case: &Case, place: Place, sum: Yuan) -> Case {
    let mut tree: Value = serde_json::to_value(case).unwrap();
    *tree.pointer_mut(&place.to_string()).unwrap() = json!(sum.to_string());
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

/// The sums that a side's award rests on, with their places.
fn sums_stated(case: &Case, position: Position) -> Vec<(Place, Yuan)> {
    let stated = |field: fn(&dyn Itemised) -> Option<Yuan>| {
        let sums = case
            .all_items()
            .filter_map(move |(at, item)| Some((at.stated(position), field(item)?)));
        sums.collect()
    };
    match position {
        Position::Claimed => stated(|item| item.claimed()),
        Position::Conceded => stated(|item| item.conceded()),
        Position::Found => sums_found(case),
    }
}

/// How often the award moved as its gradient says, and how often a kink lay nearer than the fen.
fn moves(case: &Case, position: Position) -> (usize, usize) {
    let fen = Yuan::from_fen(1);
    let Some(all) = assessed(case) else { return (0, 0) };
    let award = &all.at(position).award;
    let slopes = award.gradient();
    let (mut smooth, mut kinks) = (0, 0);
    for (place, sum) in sums_stated(case, position) {
        let more = sum.plus(fen).unwrap();
        let Some(other) = assessed(&with(case, place, more)) else { continue };
        let slope = slopes.iter().find(|slope| slope.place == place);
        let slope = slope.copied().unwrap_or(Slope { place, per_unit: Decimal::ZERO, kink: None });
        // From nothing to something is always a kink.
        if sum == Yuan::ZERO || slope.kink.is_some_and(|kink| kink <= fen.decimal()) {
            kinks += 1;
            continue;
        }
        let moved = other.at(position).award.value().decimal() - award.value().decimal();
        let expected = slope.per_unit * fen.decimal();
        // Each head is rounded once, and damages on an award twice.
        let rounding = (moved - expected).abs();
        assert!(rounding < Decimal::new(2, 2), "{place} {sum}: {moved}, not {expected}");
        let entered = |at: Place| (at == place).then(|| more.decimal());
        assert_eq!(
            award.replayed(&entered).unwrap(),
            other.at(position).award.value(),
            "{place} {sum}"
        );
        smooth += 1;
    }
    (smooth, kinks)
}

fn corpus() -> impl Iterator<Item = Case> {
    let everything = Case::from_json(include_bytes!("../../corpus/everything.json")).unwrap();
    redress_casebook::all().map(|record| record.case).chain([everything])
}

#[test]
fn every_published_case_replays_to_itself() {
    assert!(corpus().map(|case| replays(&case)).sum::<usize>() > 1000);
}

#[test]
fn the_award_of_every_published_case_moves_as_its_gradient_says() {
    let (smooth, _) = corpus()
        .flat_map(|case| Position::ALL.map(|position| moves(&case, position)))
        .fold((0, 0), |(a, b), (smooth, kinks)| (a + smooth, b + kinks));
    assert!(smooth > 60, "{smooth}");
}

/// Worked by hand: of 100,000 found and 60 % of 50,000 claimed the first moves the award one for one, the second 0.6 for
/// one; the share itself 50,000 for one. A cap of 500,000 is 370,000 away.
#[test]
fn a_gradient_by_hand() {
    let case = Case::from_json(
        br#"{"dates":{"act":{"to":"2022-01-01"}},"defendants":[{"id":"a"}],"compensation":{"route":"circumstances",
            "lump_sum_basis":"network","lump_sums":[{"found":"100000"},{"claimed":"50000","found":"60%"}]}}"#,
    )
    .unwrap();
    let slopes = assessed(&case).unwrap().found.award.gradient();
    let rows: Vec<_> = slopes
        .iter()
        .map(|slope| {
            let kink = slope.kink.map(|kink| kink.normalize().to_string());
            (slope.place.to_string(), slope.per_unit.normalize().to_string(), kink.unwrap())
        })
        .collect();
    let row = |place: &str, slope: &str, kink: &str| (place.into(), slope.into(), kink.into());
    assert_eq!(
        rows,
        [
            row("/compensation/lump_sums/0/found", "1", "370000"),
            // 370,000 ÷ 0.6, and ÷ 50,000.
            row("/compensation/lump_sums/1/claimed", "0.6", "616666.66666666666666666666667"),
            row("/compensation/lump_sums/1/found", "50000", "7.4"),
        ]
    );
}

/// By hand: a fee on 150,000 is 2,300 + 50,000 × 2 %, and 100,000 and 200,000 are both 50,000 away. At 100,000 the bracket
/// of 2.5 % still holds, up to and including its end. Up to 10,000 the fee is 50 whatever the sum.
#[test]
fn the_slope_of_a_fee_is_the_rate_of_its_bracket() {
    let slope = |sum: &str| {
        let json = format!(
            r#"{{"plaintiff":{{"kind":"national-consumer-association"}},"defendants":[{{"id":"a"}}],
                "compensation":{{"route":"gain","gains":[{{"defendant":"a","claimed":"{sum}"}}]}},
                "fee":{{"basis":"property"}}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        let fee = &assessed(&case).unwrap().claimed.fees[0].low;
        let slopes = fee.gradient();
        assert_eq!(slopes.len(), 1);
        let [rate, kink] = [slopes[0].per_unit, slopes[0].kink.unwrap()];
        [rate, kink].map(|number| number.normalize().to_string())
    };
    assert_eq!(slope("150000"), ["0.02", "50000"]);
    assert_eq!(slope("120000"), ["0.02", "20000"]);
    assert_eq!(slope("100000"), ["0.025", "0"]);
    assert_eq!(slope("99000"), ["0.025", "1000"]);
    assert_eq!(slope("9000"), ["0", "1000"]);
}

/// By hand: 50 for 5 that were drawn of 9 stands for 90, three times of which is 270. A yuan more is 5.40 more, one more in all
/// 30 more; one more that was drawn is 54 less, at the margin.
#[test]
fn a_sample_moves_with_its_numbers() {
    let case = Case::from_json(
        r#"{"defendants":[{"id":"a"}],"facts":{"consumers":true,"fraud":true},
            "punitive":{"basis":"crpl-55-1","items":[{"claimed":"50","found":"50",
                "sample":{"drawn":5,"affected":2,"all":9,"extrapolated":{"found":"双方共同抽样"}}}]}}"#
            .as_bytes(),
    )
    .unwrap();
    let award = assessed(&case).unwrap().found.award;
    assert_eq!(award.value().to_string(), "270.00");
    let slopes: Vec<_> = award
        .gradient()
        .iter()
        .map(|slope| (slope.place.to_string(), slope.per_unit.normalize().to_string()))
        .collect();
    let row = |place: &str, slope: &str| (format!("/punitive/items/0/{place}"), slope.to_owned());
    let mut expected = [row("found", "5.4"), row("sample/all", "30"), row("sample/drawn", "-54")];
    let mut slopes = slopes;
    slopes.sort();
    expected.sort();
    assert_eq!(slopes, expected);
}

/// By hand: a owes 100 and nobody knows who owes the other 300. Of 200 paid by nobody known a's debt takes a share, so that
/// `100 × (1 − 200 ÷ 400)` = 50 are left of it. A yuan more of his debt leaves `1 − 0.5 + 100 × 200 ÷ 400²` more of it, a yuan
/// more of the other `100 × 200 ÷ 400²`; a yuan more of the payment takes `100 ÷ 400` off it.
#[test]
fn what_is_shared_out_moves_with_its_weights() {
    let case = Case::from_json(
        br#"{"defendants":[{"id":"a"},{"id":"b"}],"compensation":{"route":"loss","losses":[
                {"found":"100","debtors":[{"defendant":"a"}]},{"found":"300"}]},
            "credits":[{"found":"200"}]}"#,
    )
    .unwrap();
    let own = assessed(&case).unwrap().found.defendants[0].own_derivation.clone();
    assert_eq!(own.value().to_string(), "50.00");
    let slopes = own.gradient();
    let slopes = slopes.iter().map(|slope| (slope.place.to_string(), slope.per_unit.to_string()));
    let row = |place: &str, slope: &str| (place.to_owned(), slope.to_owned());
    assert_eq!(
        slopes.collect::<Vec<_>>(),
        [
            row("/compensation/losses/0/found", "0.625"),
            row("/compensation/losses/1/found", "0.125"),
            row("/credits/0/found", "-0.25"),
        ]
    );
}

proptest! {
    #[test]
    fn every_case_replays_to_itself(case in cases()) {
        replays(&case);
    }

    #[test]
    fn the_award_moves_as_its_gradient_says(case in cases(), position in super::positions()) {
        moves(&case, position);
    }

    /// What each owes with another input is what he owes in the other case.
    #[test]
    fn what_each_owes_is_replayed_with_another_input(case in cases(), pick in any::<prop::sample::Index>(), sum in 1..1_000_000_000_i64) {
        let sums = sums_found(&case);
        prop_assume!(!sums.is_empty());
        let (place, before) = sums[pick.index(sums.len())];
        let sum = Yuan::from_fen(sum);
        prop_assume!(before > Yuan::ZERO);
        let (Some(all), Some(other)) = (assessed(&case), assessed(&with(&case, place, sum))) else { return Ok(()) };
        // A credit that is used up is shown without what it was not needed for.
        prop_assume!(case.credits.is_empty());
        let entered = |at: Place| (at == place).then(|| sum.decimal());
        for position in Position::ALL {
            let pairs = all.at(position).defendants.iter().zip(&other.at(position).defendants);
            for (one, other) in pairs {
                prop_assert_eq!(one.own_derivation.replayed(&entered).unwrap(), other.own);
                prop_assert_eq!(one.exposure_derivation.replayed(&entered).unwrap(), other.exposure);
            }
        }
    }
}
