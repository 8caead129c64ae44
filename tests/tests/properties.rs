//! What holds for every case.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

#[path = "properties/ledger.rs"]
mod ledger;

use proptest::prelude::*;
use redress_core::{
    Assessment, Case, Count, Lens, Position, Yuan, assess,
    case::{
        AnswersFor, Common, Compensation, Cost, CostHead, Credit, Debtor, DeductFrom, Defendant,
        DefendantId, Found, Gain, Grounds, JointGroup, Liability, Loss, LumpSum, Measure, Punitive,
        PunitiveBasis, PunitiveItem, Route, Sample, Sanction, SanctionKind,
    },
};

fn id(index: usize) -> DefendantId {
    DefendantId::new(&format!("d{index}")).unwrap()
}

fn money() -> impl Strategy<Value = Yuan> {
    (0..=1_000_000_000_i64).prop_map(Yuan::from_fen)
}

fn found() -> impl Strategy<Value = Option<Found>> {
    prop_oneof![
        4 => money().prop_map(|sum| Some(Found::Amount(sum))),
        2 => (0..=10_000_u32).prop_map(|share| {
            Some(format!("{}.{:02}%", share / 100, share % 100).parse().unwrap())
        }),
        1 => Just(Some(Found::All)),
        1 => Just(Some(Found::None)),
        1 => Just(None),
    ]
}

/// Debtors of an item: nobody named, or some of the first `n` defendants, jointly or not.
fn common<T>(items: impl IntoIterator<Item = T>) -> Vec<Common<T>> {
    items.into_iter().map(Common::from).collect()
}

fn debtors(n: usize) -> impl Strategy<Value = (Vec<Debtor>, bool)> {
    let some = proptest::sample::subsequence((0..n).collect::<Vec<_>>(), 0..=n);
    (some, any::<bool>()).prop_map(|(list, joint)| {
        let list = list.into_iter().map(|index| Debtor::new(id(index)));
        (list.collect(), joint)
    })
}

macro_rules! items {
    ($name:ident, $item:ident) => {
        fn $name(n: usize) -> impl Strategy<Value = Vec<$item>> {
            let one = (money(), money(), found(), debtors(n)).prop_map(
                |(claimed, conceded, found, (debtors, joint))| $item {
                    claimed: Some(claimed),
                    conceded: Some(conceded),
                    found,
                    debtors,
                    joint,
                    ..$item::default()
                },
            );
            proptest::collection::vec(one, 0..6)
        }
    };
}

items!(gains, Gain);
items!(losses, Loss);
items!(lump_sums, LumpSum);
items!(costs, Cost);
items!(bases, PunitiveItem);
items!(credits, Credit);

fn cases() -> impl Strategy<Value = Case> {
    (1..5_usize).prop_flat_map(|n| {
        let heads = prop_oneof![
            Just(CostHead::Prevention),
            Just(CostHead::Appraisal),
            Just(CostHead::Lawyer),
            Just(CostHead::Investigation)
        ];
        let route = prop_oneof![Just(Route::Gain), Just(Route::Loss), Just(Route::Circumstances)];
        let punitive = (
            bases(n),
            proptest::option::of(1..5_000_u64),
            prop_oneof![Just(PunitiveBasis::ConsumerFraud), Just(PunitiveBasis::Food)],
            prop_oneof![Just(Measure::Price), Just(Measure::Loss)],
        );
        (
            (gains(n), losses(n), lump_sums(n), route),
            (costs(n), proptest::collection::vec(heads, 6)),
            proptest::option::of(punitive),
            proptest::collection::vec(credits(n), 0..2),
            debtors(n),
            proptest::option::of(money()),
        )
            .prop_map(move |(compensation, costs, punitive, credits, default, fine)| {
                let (gains, losses, lump_sums, route) = compensation;
                let (mut costs, heads) = costs;
                for (cost, head) in costs.iter_mut().zip(heads) {
                    cost.head = Some(head);
                }
                let answers_for = if n > 2 {
                    vec![AnswersFor {
                        defendant: Some(id(0)),
                        answered: vec![id(1)],
                        limit: fine.filter(|fine| fine.fen() % 2 == 0),
                        limit_base: fine,
                        limit_times: "2.5".parse().ok(),
                        ..AnswersFor::default()
                    }]
                } else {
                    Vec::new()
                };
                let (debtors, joint) = default;
                let rest = (0..n).map(id).filter(|id| !debtors.iter().any(|one| one.is(id)));
                let groups = fine.filter(|fine| fine.fen() % 3 == 0).map(|fine| JointGroup {
                    debtors: rest.map(Debtor::new).collect(),
                    covers_gains: Some(fine.fen() % 2 == 0),
                    basis: None,
                });
                Case {
                    defendants: (0..n)
                        .map(|index| Defendant {
                            id: id(index),
                            name: String::new(),
                            minor: false,
                            guardians: Vec::new(),
                            guardianship: None,
                        })
                        .collect(),
                    compensation: Compensation {
                        route: Some(route),
                        gains: common(gains),
                        losses: common(losses),
                        lump_sums: common(lump_sums),
                        ..Compensation::default()
                    },
                    costs: common(costs),
                    punitive: punitive.map(|(mut items, consumers, basis, measure)| {
                        for item in &mut items {
                            item.consumers = consumers.and_then(|count| Count::new(count).ok());
                            item.refunded = measure == Measure::Price;
                            let [drawn, all] = [7, 30].map(|count| Count::new(count).ok());
                            let ground = Some("x".to_owned());
                            let extrapolated =
                                Some(Grounds { found: ground, ..Grounds::default() });
                            item.sample = consumers.map(|_| Sample {
                                drawn,
                                affected: None,
                                all,
                                counted_in: String::new(),
                                extrapolated,
                            });
                        }
                        let items = common(items);
                        Punitive { measure: Some(measure), items, ..Punitive::new(basis) }
                    }),
                    credits: common(credits.into_iter().flatten()),
                    sanctions: fine
                        .map(|amount| Sanction {
                            kind: SanctionKind::CriminalFine,
                            defendant: None,
                            amount,
                            deduct_from: Some(DeductFrom::Punitive),
                            reason: String::new(),
                        })
                        .into_iter()
                        .collect(),
                    liability: Liability {
                        debtors,
                        joint,
                        groups: groups.into_iter().collect(),
                        answers_for,
                        ..Liability::default()
                    },
                    ..Case::default()
                }
            })
    })
}

fn positions() -> impl Strategy<Value = Position> {
    proptest::sample::select(&Position::ALL[..])
}

fn run(case: &Case, position: Position) -> Assessment {
    assess(case, position, Lens::LAW).unwrap()
}

fn sum(list: impl Iterator<Item = Yuan>) -> i64 {
    list.map(Yuan::fen).sum()
}

/// What must not depend on the order of items.
fn money_side(assessment: &Assessment) -> impl PartialEq + std::fmt::Debug + use<> {
    let heads: Vec<_> = assessment.heads.iter().map(|head| (head.id, head.amount)).collect();
    let fees: Vec<_> = assessment.fees.iter().map(|fee| fee.low.value()).collect();
    let owed = assessment.defendants.iter().map(|d| (d.id.clone(), d.own, d.exposure, d.share));
    (assessment.totals, heads, owed.collect::<Vec<_>>(), assessment.open, fees)
}

/// Turns a list around, so that every item changes its place.
fn rotate<T>(list: &mut [T], turn: usize) {
    if !list.is_empty() {
        let by = turn % list.len();
        list.rotate_left(by);
        list.reverse();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// What is ordered, claimed or agreed adds up to the award, whoever owes it.
    #[test]
    fn papers_add_up(case in cases()) {
        use redress_drafting::{CheckId, Edits, Kind, Lang, CheckOutcome, check};

        for kind in Kind::ALL {
            for result in check(Lang::Zh, kind, &case, &Edits::new()).unwrap() {
                let firm = [CheckId::Sums, CheckId::Notice, CheckId::Style].contains(&result.id);
                prop_assert!(!firm || result.outcome != CheckOutcome::Missing, "{:?} {:?}", kind, result);
            }
        }
    }

    /// The sums alone, as a long batch takes them, are those of the whole assessment.
    #[test]
    fn totals_are_those_of_the_assessment(case in cases(), position in positions()) {
        let totals = redress_core::totals(&case, position, Lens::LAW).unwrap();
        prop_assert_eq!(totals, assess(&case, position, Lens::LAW).unwrap().totals);
    }

    #[test]
    fn heads_add_up_to_the_award(case in cases(), position in positions()) {
        let a = run(&case, position);
        let t = a.totals;
        let heads = sum(a.heads.iter().map(|head| head.amount));
        prop_assert_eq!(heads, sum([t.compensation, t.costs, t.punitive].into_iter()));
        prop_assert_eq!(heads - t.credits.fen(), t.award.fen());
        prop_assert_eq!(a.award.value(), t.award);
        for head in &a.heads {
            prop_assert_eq!(head.amount, head.derivation.value());
            prop_assert_eq!(head.amount, head.amount.rounded());
        }
    }

    #[test]
    fn parts_add_up_to_the_obligation(case in cases(), position in positions()) {
        let a = run(&case, position);
        let award = a.totals.award.fen();
        prop_assert_eq!(sum(a.parts.iter().map(|part| part.amount)), award);
        prop_assert_eq!(sum(a.defendants.iter().map(|d| d.own)) + a.open.fen(), award);
        for d in &a.defendants {
            prop_assert!(d.own <= d.exposure && d.exposure.fen() <= award);
        }
        for part in &a.parts {
            let shares = sum(part.principals.iter().map(|principal| principal.share));
            prop_assert!(part.principals.is_empty() || shares == part.amount.fen());
        }
    }

    #[test]
    fn the_order_of_items_changes_nothing(case in cases(), position in positions(), turn in 0..6_usize) {
        let mut other = case.clone();
        rotate(&mut other.compensation.gains, turn);
        rotate(&mut other.compensation.losses, turn);
        rotate(&mut other.compensation.lump_sums, turn);
        rotate(&mut other.costs, turn);
        if let Some(punitive) = &mut other.punitive {
            rotate(&mut punitive.items, turn);
        }
        prop_assert_eq!(money_side(&run(&case, position)), money_side(&run(&other, position)));
    }

    #[test]
    fn raising_an_entry_never_lowers_the_award(
        case in cases(),
        position in positions(),
        place in any::<prop::sample::Index>(),
        more in money(),
    ) {
        let before = run(&case, position).totals.award;
        let mut other = case.clone();
        let raise = |sum: &mut Option<Yuan>| *sum = sum.and_then(|sum| sum.plus(more));
        let raise_found = |found: &mut Option<Found>| {
            if let Some(Found::Amount(sum)) = *found {
                *found = sum.plus(more).map(Found::Amount);
            }
        };
        let mut entries: Vec<(&mut Option<Yuan>, &mut Option<Yuan>, &mut Option<Found>)> = Vec::new();
        for item in other.compensation.gains.iter_mut().map(|item| &mut **item) {
            entries.push((&mut item.claimed, &mut item.conceded, &mut item.found));
        }
        for item in other.compensation.losses.iter_mut().map(|item| &mut **item) {
            entries.push((&mut item.claimed, &mut item.conceded, &mut item.found));
        }
        for item in other.compensation.lump_sums.iter_mut().map(|item| &mut **item) {
            entries.push((&mut item.claimed, &mut item.conceded, &mut item.found));
        }
        for item in other.costs.iter_mut().map(|item| &mut **item) {
            entries.push((&mut item.claimed, &mut item.conceded, &mut item.found));
        }
        for item in other.punitive.iter_mut().flat_map(|punitive| &mut punitive.items).map(|item| &mut **item) {
            entries.push((&mut item.claimed, &mut item.conceded, &mut item.found));
        }
        if !entries.is_empty() {
            let index = place.index(entries.len());
            let (claimed, conceded, found) = entries.swap_remove(index);
            raise(claimed);
            raise(conceded);
            raise_found(found);
        }
        prop_assert!(run(&other, position).totals.award >= before);
    }

    #[test]
    fn raising_a_multiplier_never_lowers_the_award(
        items in bases(2), low in 0..500_u32, more in 0..500_u32, position in positions(),
    ) {
        let award = |multiplier: u32| {
            let multiplier = format!("{multiplier}.5").parse().ok();
            let case = Case {
                defendants: cases_defendants(),
                punitive: Some(Punitive {
                    multiplier: Some(redress_core::case::StatedMultiplier {
                        claimed: multiplier, conceded: multiplier, found: multiplier,
                    }),
                    grounds: Some(Grounds {
                        claimed: Some("x".to_owned()),
                        conceded: Some("x".to_owned()),
                        found: Some("x".to_owned()),
                    }),
                    items: common(items.clone()),
                    ..Punitive::new(PunitiveBasis::Exploratory)
                }),
                ..Case::default()
            };
            run(&case, position).totals.award
        };
        prop_assert!(award(low + more) >= award(low));
    }

    #[test]
    fn a_round_trip_through_json_changes_nothing(case in cases(), position in positions()) {
        let again = Case::from_json(case.to_json().as_bytes()).unwrap();
        prop_assert_eq!(&case, &again);
        prop_assert_eq!(run(&case, position), run(&again, position));
    }
}

fn cases_defendants() -> Vec<Defendant> {
    let one = |index| Defendant {
        id: id(index),
        name: String::new(),
        minor: false,
        guardians: Vec::new(),
        guardianship: None,
    };
    vec![one(0), one(1)]
}
