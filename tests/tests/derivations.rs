//! Every leaf of every derivation in the whole casebook has an authority or an input path; every path
//! leads to something in the case.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Derivation, FactorSource, Lens, Operation, Position, Yuan, assess,
    canonical_json, case::Place,
};
use serde_json::Value;

fn check(figure: &Derivation, tree: &Value, id: &str) -> usize {
    let exists = |place: Place| {
        assert!(tree.pointer(&place.to_string()).is_some(), "{id}: {place} leads nowhere");
    };
    if let Some(factor) = figure.factor() {
        match factor.source {
            FactorSource::Given(place) => exists(place),
            FactorSource::Law(fixed) => {
                assert!(fixed.parameter.provision.get().versions.contains(fixed.version));
            }
        }
    }
    match figure.operation() {
        Operation::Given(place) => exists(place),
        // The sum of nothing is zero; it stands where nothing was entered.
        Operation::Sum(of) if of.is_empty() => assert_eq!(figure.value(), Yuan::ZERO),
        _ => {}
    }
    let operands = figure.operands();
    if operands.is_empty() { 1 } else { operands.iter().map(|part| check(part, tree, id)).sum() }
}

fn figures(assessment: &Assessment) -> Vec<&Derivation> {
    let heads = assessment.heads.iter().map(|head| {
        assert!(!head.authority.is_empty(), "{} has no authority", head.id.id());
        &head.derivation
    });
    let fees = assessment.fees.iter().flat_map(|fee| [Some(&fee.low), fee.high.as_ref()]).flatten();
    let alternatives = assessment.alternatives.iter().map(|other| &other.derivation);
    let others =
        [assessment.interest.as_ref(), assessment.worksheet.as_ref()].into_iter().flatten();
    let samples = assessment.samples.iter().map(|sample| &sample.extrapolated);
    let recipients =
        assessment.recipients.iter().map(|one| one.amount.as_ref().unwrap_or(&one.most));
    [&assessment.award]
        .into_iter()
        .chain(samples)
        .chain(recipients)
        .chain(heads)
        .chain(fees)
        .chain(alternatives)
        .chain(others)
        .collect()
}

#[test]
fn every_leaf_has_an_authority_or_an_input_path() {
    let mut leaves = 0;
    for record in redress_casebook::all() {
        let tree: Value = serde_json::from_str(&canonical_json(&record.case)).unwrap();
        for position in Position::ALL {
            for lens in [Lens::LAW, Lens::proposals()] {
                let assessment = assess(&record.case, position, lens).unwrap();
                for figure in figures(&assessment) {
                    leaves += check(figure, &tree, &record.id);
                }
            }
        }
    }
    assert!(leaves > 500, "only {leaves} leaves were looked at");
}

/// A case that uses every head, route, deduction, credit, fee and interest at once.
fn everything() -> Case {
    Case::from_json(include_bytes!("../corpus/everything.json")).unwrap()
}

#[test]
fn so_has_every_leaf_of_a_case_that_uses_everything() {
    let case = everything();
    let tree: Value = serde_json::from_str(&canonical_json(&case)).unwrap();
    for position in Position::ALL {
        for lens in [Lens::LAW, Lens::proposals()] {
            let assessment = assess(&case, position, lens).unwrap();
            for figure in figures(&assessment) {
                check(figure, &tree, "everything");
            }
        }
    }
    // Worked out by hand. Compensation: gain of A 100,000.00 less costs 20,000.00 = 80,000.00, gain of
    // B 60 % of 50,000.00 = 30,000.00; together 110,000.00, less 5,000.00 confiscated from A.
    // Costs: prevention 3,000.00, appraisal 1,000.00, lawyer half of 10,000.00 = 5,000.00.
    // Punitive: 10 consumers × max(3 × 100.00, 500.00) = 5,000.00. Credit of B 2,000.00.
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let totals = assessment.totals;
    assert_eq!(totals.compensation.to_string(), "105000.00");
    assert_eq!(totals.costs.to_string(), "9000.00");
    assert_eq!(totals.punitive.to_string(), "5000.00");
    assert_eq!(totals.credits.to_string(), "2000.00");
    assert_eq!(totals.award.to_string(), "117000.00");
    // A: 75,000.00 + half of costs 4,500.00 + half of punitive 2,500.00.
    // B: 30,000.00 + 4,500.00 + 2,500.00 − 2,000.00; B answers for A up to 10,000.00.
    let rows: Vec<_> = assessment
        .defendants
        .iter()
        .map(|d| (d.id.as_str(), d.own.to_string(), d.exposure.to_string()))
        .collect();
    assert_eq!(
        rows,
        [
            ("a", "82000.00".into(), "82000.00".into()),
            ("b", "35000.00".into(), "45000.00".to_string())
        ]
    );
}

#[test]
fn totals_alone_equal_the_whole_assessment() {
    for case in redress_casebook::all().map(|record| record.case).chain([everything()]) {
        for position in Position::ALL {
            let totals = redress_core::totals(&case, position, Lens::LAW).unwrap();
            assert_eq!(totals, assess(&case, position, Lens::LAW).unwrap().totals);
        }
    }
}

#[test]
fn a_minors_part_falls_on_the_guardians_and_his_own_property_stays_liable() {
    let case = Case::from_json(
        br#"{"defendants":[{"id":"child","minor":true,"guardians":["mother","father"]},
                {"id":"mother"},{"id":"father"},{"id":"other"}],
            "compensation":{"route":"circumstances","lump_sums":[{"found":"100.01"}]},
            "liability":{"debtors":[{"defendant":"child"},{"defendant":"other"}],"joint":true}}"#,
    )
    .unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let rows: Vec<_> = assessment
        .defendants
        .iter()
        .map(|d| (d.id.as_str(), d.own.to_string(), d.exposure.to_string()))
        .collect();
    // 50.01 for the child, shared 25.01 + 25.00 by the parents; 50.00 for the other.
    assert_eq!(
        rows,
        [
            ("child", "0.00".to_string(), "100.01".to_string()),
            ("mother", "25.01".into(), "100.01".into()),
            ("father", "25.00".into(), "100.01".into()),
            ("other", "50.00".into(), "100.01".into()),
        ]
    );
}

/// Every leaf of what is owed leads somewhere too.
fn check_debts(case: &Case, id: &str) {
    let tree: Value = serde_json::from_str(&canonical_json(case)).unwrap();
    for position in Position::ALL {
        for lens in [Lens::LAW, Lens::proposals()] {
            let assessment = assess(case, position, lens).unwrap();
            for one in &assessment.defendants {
                check(&one.own_derivation, &tree, id);
                check(&one.exposure_derivation, &tree, id);
                assert_eq!(one.own_derivation.value(), one.own, "{id}");
            }
            check(&assessment.open_derivation, &tree, id);
            // What each owes himself and what is open are the whole obligation.
            let own = assessment.defendants.iter().map(|one| one.own.fen()).sum::<i64>();
            let award = assessment.totals.award.fen();
            assert_eq!(own + assessment.open.fen(), award, "{id}");
        }
    }
}

#[test]
fn what_each_defendant_owes_is_derived_to_the_same_fen() {
    for record in redress_casebook::all() {
        check_debts(&record.case, &record.id);
    }
    check_debts(&everything(), "everything");
    // Guardians, shares that do not divide, two undertakings for one person, a credit on a joint part.
    let case = Case::from_json(
        br#"{"defendants":[{"id":"child","minor":true,"guardians":["mother","father"]},
                {"id":"mother"},{"id":"father"},{"id":"other"},{"id":"helper"}],
            "compensation":{"route":"circumstances","lump_sums":[
                {"found":"100.01","joint":true,"debtors":[{"defendant":"child","share":"33%"},{"defendant":"other","share":"67%"}]},
                {"found":"0.05","debtors":[{"defendant":"child"},{"defendant":"other"},{"defendant":"helper"}]},
                {"found":"50.00","debtors":[{"defendant":"other"}]}]},
            "costs":[{"head":"lawyer","found":"10.00"}],
            "credits":[{"defendant":"mother","kind":"paid","found":"20.00"},{"found":"3.33"}],
            "liability":{"answers_for":[{"defendant":"helper","for":"other","limit":"60.00","basis":"instigation"},
                {"defendant":"helper","for":"child"}]}}"#,
    )
    .unwrap();
    check_debts(&case, "mixed");
}
