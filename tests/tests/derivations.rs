//! Every leaf of every derivation in the whole casebook has an authority or an input path; every path
//! leads to something in the case.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Derivation, FactorSource, Label, Lens, Operation, Position, Yuan, assess,
    canonical_json, case::Place,
};
use redress_drafting::{Explanation, Lang, explain};
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

/// A figure of an assessment in the form of the report (docs/format.md), by its path.
fn written(case: &str, at: &str) -> Value {
    let case = Case::from_json(case.as_bytes()).unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    serde_json::to_value(&assessment).unwrap().pointer(at).unwrap().clone()
}

/// All figures that a figure is made of, with it.
fn within(figure: &Value) -> Vec<&Value> {
    let operands = figure["operands"].as_array().into_iter().flatten();
    std::iter::once(figure).chain(operands.flat_map(within)).collect()
}

fn by<'a>(figure: &'a Value, operation: &str) -> Vec<&'a Value> {
    within(figure).into_iter().filter(|one| one["operation"] == operation).collect()
}

/// 80 % of 100.01 is 80.008, rounded 80.01; by shares of 3 to 1 the first owes 60.0075, the second 20.0025.
const SHARED: &str = r#"{"plaintiff": {"kind": "national-consumer-association"},
    "dates": {"act": {"to": "2023-01-01"}, "judgment": "2024-05-01"},
    "defendants": [{"id": "a"}, {"id": "b"}],
    "costs": [{"head": "lawyer", "claimed": "100.01", "found": "80%",
        "debtors": [{"defendant": "a", "share": "75%"}, {"defendant": "b", "share": "25%"}]}],
    "fee": {"basis": "property"}}"#;

/// What is needed to compute a figure again stands with its operation.
#[test]
fn an_operation_says_what_it_is_made_with() {
    let award = written(SHARED, "/award");
    let times = by(&award, "times");
    assert_eq!(times.len(), 1);
    let given = by(&award, "given");
    assert!(given[0].get("operands").is_none() && given[0]["path"] == "/costs/0/claimed");
    let case = Case::from_json(SHARED.as_bytes()).unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let mut figure = assessment.award.clone();
    while figure.factor().is_none() {
        figure = figure.operands()[0].clone();
    }
    assert_eq!(figure.factor().unwrap().value.normalize().to_string(), "0.8");
    let sum = |figure: &Derivation| match figure.operation() {
        Operation::Sum(of) => Some((of.len(), of.is_empty())),
        _ => None,
    };
    assert_eq!(sum(&assessment.award), Some((1, false)));
    assert_eq!(
        sum(&assess(&Case::default(), Position::Found, Lens::LAW).unwrap().award),
        Some((0, true))
    );
    let debts = assessment.defendants[1].own_derivation.operands();
    let own = &debts[0];
    let Label::Part(_, group) = own.label() else { panic!("{:?}", own.label()) };
    assert_eq!(own.group(group), [1]);
    assert_eq!(times[0]["factor"], serde_json::json!({"value": "0.8", "path": "/costs/0/found"}));
    let case = Case::from_json(SHARED.as_bytes()).unwrap();
    let owed = assess(&case, Position::Found, Lens::LAW).unwrap().defendants;
    let own = serde_json::to_value(&owed[0].own_derivation).unwrap();
    let shared = by(&own, "apportioned");
    assert_eq!(shared[0]["value"], "60.01");
    assert_eq!(
        (&shared[0]["place"], shared[0]["weights"].as_array().unwrap().len()),
        (&0.into(), 2)
    );
    let fee = written(SHARED, "/fees/0/low");
    let scale = by(&fee, "brackets");
    assert_eq!(
        (&scale[0]["parameter"], &scale[0]["article"]),
        (&"FEE-PROPERTY-BRACKETS".into(), &13.into())
    );
    let sample = r#"{"defendants": [{"id": "a"}], "facts": {"consumers": true, "fraud": true},
        "punitive": {"basis": "crpl-55-1", "items": [{"claimed": "50", "found": "50",
            "sample": {"drawn": 3, "affected": 2, "all": 9, "extrapolated": {"found": "双方共同抽样"}}}]}}"#;
    let scaled = written(sample, "/award");
    let scaled = by(&scaled, "scaled");
    assert_eq!(
        (&scaled[0]["factor"]["value"], &scaled[0]["over"]["value"]),
        (&"9".into(), &"3".into())
    );
    assert_eq!(scaled[0]["value"], "150.00");
    let late = r#"{"defendants": [{"id": "a"}],
        "interest": {"due": "2024-01-01", "until": "2024-01-31", "principal": "100000"}}"#;
    let late = written(late, "/interest");
    let days = by(&late, "per-day");
    assert_eq!(
        (&days[0]["days"], &days[0]["factor"]["parameter"]),
        (&30.into(), &"LATE-DAILY-RATE".into())
    );
}

/// Each debtor's interest is named after him; a period of no days, or on nothing, is no part of it, and what a payment takes
/// off is shown where it is taken.
#[test]
fn interest_is_made_of_days_on_which_something_is_owed() {
    // a pays 100 on the day itself: 9,900 for 30 days. b pays all after 10 days.
    let case = r#"{"defendants": [{"id": "a"}, {"id": "b"}], "interest": {"due": "2024-01-01", "until": "2024-01-31",
        "debts": [{"defendant": "a", "amount": "10000"}, {"defendant": "b", "due": "2024-01-11", "amount": "20000"}],
        "payments": [{"date": "2024-01-21", "amount": "20000", "defendant": "b"},
            {"date": "2024-01-01", "amount": "100", "defendant": "a"}]}}"#;
    let interest = written(case, "/interest");
    let of = |name: &str| {
        let all = within(&interest).into_iter();
        all.filter(|one| one["label"]["debtor-interest"] == name)
            .map(|one| one["value"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!((of("a"), of("b")), (vec!["51.975".into()], vec!["35.00".into()]));
    let days: Vec<_> = by(&interest, "per-day").iter().map(|one| one["days"].clone()).collect();
    assert_eq!(days, [30, 10]);
    // One debtor alone is not told apart, and a period of which every day is left out is none.
    let alone = r#"{"defendants": [{"id": "a"}, {"id": "b"}], "interest": {"due": "2024-01-01", "until": "2024-01-31",
        "debts": [{"defendant": "b", "amount": "10000"}], "stays": [{"from": "2024-01-02", "to": "2024-01-11"}],
        "payments": [{"date": "2024-01-11", "amount": "100", "defendant": "b"}]}}"#;
    let alone = written(alone, "/interest");
    assert!(within(&alone).iter().all(|one| one["label"].get("debtor-interest").is_none()));
    let days: Vec<_> = by(&alone, "per-day").iter().map(|one| one["days"].clone()).collect();
    assert_eq!(days, [20]);
    // Nothing went to the interest: what is left of it is all of it.
    let left = written(case, "/interest_account/interest_left");
    assert_eq!(left["operands"].as_array().unwrap().len(), 1);
    // 100,500 after 30 days: 100,000 to the sum owed, the 500 that are left to the interest of 525.
    let one = r#"{"defendants": [{"id": "a"}], "interest": {"due": "2024-01-01", "until": "2024-03-01",
        "principal": "100000", "payments": [{"date": "2024-01-31", "amount": "100500"}]}}"#;
    let interest = written(one, "/interest");
    assert!(within(&interest).iter().all(|one| one["label"].get("debtor-interest").is_none()));
    assert_eq!(by(&interest, "per-day").len(), 1);
    let left = written(one, "/interest_account/interest_left");
    assert_eq!(left["operands"].as_array().unwrap().len(), 2);
    let principal = written(one, "/interest_account/principal_left");
    let labels: Vec<_> = within(&principal).iter().map(|one| one["label"].clone()).collect();
    assert!(labels.contains(&serde_json::json!({"paid-to-principal": "2024-01-31"})), "{labels:?}");
    // A payment that goes to one debt whole is called by its day alone.
    let whole = r#"{"defendants": [{"id": "a"}], "interest": {"due": "2024-01-01", "until": "2024-03-01",
        "principal": "100000", "payments": [{"date": "2024-01-31", "amount": "500"}]}}"#;
    let principal = written(whole, "/interest_account/principal_left");
    let labels: Vec<_> = within(&principal).iter().map(|one| one["label"].clone()).collect();
    assert!(labels.contains(&serde_json::json!({"payment": "2024-01-31"})), "{labels:?}");
}

/// The same sum made otherwise is another figure.
#[test]
fn figures_are_the_same_if_they_are_made_in_the_same_way() {
    let award = |found: &str, place: usize| {
        let rows = (0..=place).map(|row| {
            let found = if row == place { found } else { "0" };
            format!(r#"{{"head": "lawyer", "claimed": "100", "found": "{found}"}}"#)
        });
        let rows: Vec<_> = rows.collect();
        let case = format!(
            r#"{{"plaintiff": {{"kind": "national-consumer-association"}}, "defendants": [{{"id": "a"}}],
                "costs": [{}]}}"#,
            rows.join(",")
        );
        let case = Case::from_json(case.as_bytes()).unwrap();
        assess(&case, Position::Found, Lens::LAW).unwrap().award
    };
    assert_eq!(award("50", 0), award("50", 0));
    assert_ne!(award("50", 0), award("51", 0));
    // Half of it, and the second of two.
    assert_ne!(award("50", 0), award("50%", 0));
    assert_ne!(award("50", 0), award("50", 1));
    assert_eq!(award("50", 0).value(), award("50%", 0).value());
}

/// Two figures are the same exactly if they are written alike: those of a published case, of it under another name of an item and
/// another id of a defendant, and of it a day later.
#[test]
fn figures_are_the_same_if_they_are_written_alike() {
    let mut pairs = (0, 0);
    for record in redress_casebook::all() {
        let json = record.case.to_json();
        let day = record.case.dates.judgment.map(|day| day.to_string()).unwrap_or_default();
        let others = [
            json.clone(),
            json.replacen(r#""label": ""#, r#""label": "另"#, 1),
            json.replace(r#""id": "a""#, r#""id": "zz""#).replace(r#"": "a""#, r#"": "zz""#),
            json.replace(&format!(r#""judgment": "{day}""#), r#""judgment": "2025-06-30""#),
        ];
        let found = |json: &str| {
            let case = Case::from_json(json.as_bytes()).ok()?;
            assess(&case, Position::Found, Lens::LAW).ok()
        };
        let Some(first) = found(&json) else { continue };
        let written = |one: &Derivation| serde_json::to_string(one).unwrap();
        for other in others.iter().filter_map(|other| found(other)) {
            for (one, two) in figures(&first).into_iter().zip(figures(&other)) {
                assert_eq!(one == two, written(one) == written(two), "{}", record.id);
                if one == two { pairs.0 += 1 } else { pairs.1 += 1 }
            }
        }
    }
    // Both happen often.
    assert!(pairs.0 > 100 && pairs.1 > 30, "{pairs:?}");
}

/// 甲 and 乙 owe 10,000.01 jointly, 70 to 30, and 333.33 by the same shares: 7,000.007 and 3,000.003, of which the odd fen goes to
/// 甲; 233.331 and 99.999 of 333.33, of which it goes to 乙. Each line can be worked out by hand from those below it.
#[test]
fn shares_are_explained_so_that_they_can_be_worked_out() {
    fn lines(explanation: &Explanation, found: &mut Vec<String>) {
        found.push(format!("{} {}", explanation.value, explanation.how));
        explanation.parts.iter().for_each(|part| lines(part, found));
    }
    let debtors = r#"[{"defendant": "a", "share": "70%"}, {"defendant": "b", "share": "30%"}]"#;
    let case = format!(
        r#"{{"defendants": [{{"id": "a", "name": "甲"}}, {{"id": "b", "name": "乙"}}], "compensation": {{"route": "loss", "losses": [
            {{"claimed": "10000.01", "found": "all", "joint": true, "debtors": {debtors}}},
            {{"claimed": "333.33", "found": "all", "debtors": {debtors}}}]}},
            "costs": [{{"head": "lawyer", "claimed": "100", "found": "all", "joint": true,
                "debtors": [{{"defendant": "a"}}, {{"defendant": "b"}}]}}]}}"#
    );
    let case = Case::from_json(case.as_bytes()).unwrap();
    let all = assess(&case, Position::Found, Lens::LAW).unwrap();
    let of = |place: usize, lang| {
        let mut found = Vec::new();
        lines(&explain(lang, &all.defendants[place].own_derivation, &case), &mut found);
        found
    };
    let zh = |of: &str, how: &str| {
        format!("{how}，取整到分；各部分之和须为 {of}，尾差以分为单位，按余数从大到小补足")
    };
    let has = |found: &[String], line: &str| {
        assert!(found.iter().any(|one| one == line), "no “{line}” in {found:#?}");
    };
    let a = of(0, Lang::Zh);
    has(&a, &zh("10,000.01", "7,000.01 = 10,000.01 × 70% = 7,000.007"));
    has(&a, &zh("10,333.34", "233.33 = 233.331"));
    has(&a, "233.331 = 333.33 × 70%");
    has(&a, "50.00 = 100.00 × 1 ÷ 2");
    let b = of(1, Lang::Zh);
    has(&b, &zh("10,000.01", "3,000.00 = 10,000.01 × 30% = 3,000.003"));
    has(&b, &zh("10,333.34", "100.00 = 99.999"));
    has(&b, "99.999 = 333.33 × 30%");
    let en = "7,000.01 = 10,000.01 × 70% = 7,000.007, taken to the fen; all parts must add up to 10,000.01, and the odd fen go to the largest remainders";
    has(&of(0, Lang::En), en);
}
