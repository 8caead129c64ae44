//! Sums that published cases and the fee tables fix.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, Decimal, FeeKind, FindingCode, Lens, Position, Terms, Timeline, Yuan, assess,
    case::{Dates, Disposition, FeeBasis, Interest, Payment, Span},
    fee_of,
    lawbook::{Date, id},
};

fn yuan(text: &str) -> Yuan {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn award(case: &Case) -> String {
    assess(case, Position::Found, Lens::LAW).unwrap().totals.award.to_string()
}

/// The case of a record, and the award and exposures computed from it.
fn record(id: &str) -> (Case, String, Vec<(String, String, String)>) {
    let record = redress_casebook::find(id).unwrap();
    let assessment = record.assess().unwrap();
    let defendants = assessment.defendants.iter();
    let amounts = defendants.map(|d| (d.id.to_string(), d.own.to_string(), d.exposure.to_string()));
    (record.case, assessment.totals.award.to_string(), amounts.collect())
}

fn rows(expected: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    expected.iter().map(|(a, b, c)| ((*a).into(), (*b).into(), (*c).into())).collect()
}

#[test]
fn sun_pays_the_gain() {
    let (_, award, defendants) = record("hic-sun-2020");
    assert_eq!(award, "34000.00");
    assert_eq!(defendants, rows(&[("sun", "34000.00", "34000.00")]));
}

#[test]
fn in_guangzhou_zheng_answers_for_all() {
    let (_, award, defendants) = record("gzic-zheng-face-2022");
    assert_eq!(award, "103000.00");
    assert_eq!(
        defendants,
        rows(&[
            ("zheng", "13000.00", "103000.00"),
            ("ren", "30000.00", "30000.00"),
            ("dai", "30000.00", "30000.00"),
            ("chen", "30000.00", "30000.00"),
        ])
    );
}

#[test]
fn zou_and_han_owe_severally_and_in_hongkou_only_one_pays() {
    let (_, award, defendants) = record("hangzhou-zou-han-2022");
    assert_eq!(award, "45170.00");
    assert_eq!(
        defendants,
        rows(&[("zou", "30000.00", "30000.00"), ("han", "15170.00", "15170.00")])
    );
    let (_, award, defendants) = record("shanghai-hongkou-students");
    assert_eq!(award, "16000.00");
    let own: Vec<_> = defendants.iter().map(|(_, own, _)| own.as_str()).collect();
    assert_eq!(own, ["16000.00", "0.00", "0.00"]);
}

#[test]
fn of_the_masks_one_part_is_joint_and_one_alone() {
    let (_, award, defendants) = record("hic-cai-yao-masks-2020");
    assert_eq!(award, "823500.00");
    let exposures: Vec<_> = defendants.iter().map(|(_, _, most)| most.as_str()).collect();
    assert_eq!(exposures, ["823500.00", "229200.00"]);
}

#[test]
fn the_fake_salt_deduction_is_a_switch_and_is_flagged() {
    let (mut case, with, _) = record("gz-liu-bangliang-salt-2018");
    assert_eq!(with, "1120000.00");
    let flagged = |case: &Case| {
        let findings = assess(case, Position::Found, Lens::LAW).unwrap().findings;
        findings.iter().any(|finding| finding.code.id() == "deduction-contested")
    };
    assert!(flagged(&case));
    case.sanctions[0].deduct_from = None;
    assert_eq!(award(&case), "1200000.00");
    assert!(!flagged(&case));
}

#[test]
fn lei_pays_three_times_the_price() {
    assert_eq!(record("cq-consumer-lei-2022").1, "9450.00");
}

/// Fee on a basis; with the base `b` for personality cases.
fn fee(
    amount: &str,
    basis: FeeBasis,
    base: Option<&str>,
    disposition: Option<Disposition>,
) -> String {
    let halved = disposition.is_some_and(|d| d != Disposition::Judgment);
    let terms = Terms { base: base.map(yuan), halved, whole_yuan: false };
    let law = Timeline::new(&Dates::default());
    let kind = FeeKind::FirstInstance(basis);
    let (low, high) = fee_of(kind, Some(yuan(amount)), terms, &law).unwrap().unwrap();
    assert!(high.is_none());
    low.value().to_string()
}

#[test]
fn property_fees_follow_the_scale() {
    for (amount, expected) in [
        ("100000", "2300.00"),
        ("300000", "5800.00"),
        ("1500000", "18300.00"),
        ("370000000", "1891800.00"),
        ("34000", "650.00"),
        ("60000", "1300.00"),
        ("103000", "2360.00"),
        ("10000", "50.00"),
        ("1", "50.00"),
        ("20000000", "141800.00"),
    ] {
        assert_eq!(fee(amount, FeeBasis::Property, None, None), expected, "{amount}");
    }
}

/// The quick formulas of the fee table, worked out by hand from the brackets, as a second opinion.
#[test]
fn the_scale_equals_the_quick_formulas_at_every_edge() {
    let lines: [(i64, i64, i64, u32); 10] = [
        (10_000, 0, 50, 4),
        (100_000, 250, -200, 4),
        (200_000, 200, 300, 4),
        (500_000, 150, 1_300, 4),
        (1_000_000, 100, 3_800, 4),
        (2_000_000, 90, 4_800, 4),
        (5_000_000, 80, 6_800, 4),
        (10_000_000, 70, 11_800, 4),
        (20_000_000, 60, 21_800, 4),
        (1_000_000_000, 50, 41_800, 4),
    ];
    let mut lower = 0;
    for (upper, rate, constant, scale) in lines {
        for amount in [lower + 1, i64::midpoint(lower, upper), upper - 1, upper] {
            let expected =
                Decimal::new(rate, scale) * Decimal::from(amount) + Decimal::from(constant);
            let expected = Yuan::computed(expected).unwrap().rounded().to_string();
            let amount = amount.to_string();
            assert_eq!(fee(&amount, FeeBasis::Property, None, None), expected, "{amount}");
        }
        lower = upper;
    }
}

#[test]
fn personality_fees_are_a_base_and_a_scale() {
    for (amount, more) in [
        ("34000", 0),
        ("60000", 100),
        ("100000", 500),
        ("103000", 515),
        ("300000", 1500),
        ("1500000", 7500),
    ] {
        for base in [100, 300, 500] {
            let expected = format!("{}.00", base + more);
            let base = base.to_string();
            assert_eq!(fee(amount, FeeBasis::Personality, Some(&base), None), expected, "{amount}");
        }
    }
    assert_eq!(fee("34000", FeeBasis::PerCase, Some("50"), None), "50.00");
}

#[test]
fn mediation_halves_the_fee_once() {
    let half = fee("1500000", FeeBasis::Property, None, Some(Disposition::Mediation));
    assert_eq!(half, "9150.00");
    let half = fee("100000", FeeBasis::Property, None, Some(Disposition::Withdrawal));
    assert_eq!(half, "1150.00");
}

fn interest(principal: &str, interest: &Interest) -> String {
    let interest = Interest { principal: Some(yuan(principal)), ..interest.clone() };
    let case = Case { interest: Some(interest), ..Case::default() };
    assess(&case, Position::Found, Lens::LAW).unwrap().interest.unwrap().value().to_string()
}

fn plain(due: &str, until: &str) -> Interest {
    Interest::new(day(due), day(until))
}

#[test]
fn late_interest_runs_at_175_millionths_a_day() {
    assert_eq!(interest("34000", &plain("2024-01-01", "2024-01-31")), "178.50");
    assert_eq!(interest("100000", &plain("2022-12-31", "2023-12-31")), "6387.50");
    assert_eq!(interest("100000", &plain("2024-01-01", "2024-01-01")), "0.00");
}

#[test]
fn payments_go_to_the_principal_and_stays_do_not_count() {
    // 100,000 for 10 days, 60,000 for 20 days: 175.00 + 210.00.
    let mut with = plain("2024-01-01", "2024-01-31");
    with.payments = vec![Payment::new(day("2024-01-11"), yuan("40000"))];
    assert_eq!(interest("100000", &with), "385.00");
    // 30 days, of which 5 and 3 stand still and 2 of them overlap: 24 days, 420.00.
    let mut with = plain("2024-01-01", "2024-01-31");
    let span = |from, to| Span { from: Some(day(from)), to: Some(day(to)) };
    with.stays = vec![span("2024-01-10", "2024-01-14"), span("2024-01-13", "2024-01-15")];
    assert_eq!(interest("100000", &with), "420.00");
    // Paid in full on the day before the end: nothing more accrues.
    let mut with = plain("2024-01-01", "2024-01-31");
    with.payments = vec![Payment::new(day("2024-01-30"), yuan("100000"))];
    assert_eq!(interest("100000", &with), "507.50");
}

fn assessed(json: &str) -> redress_core::Assessment {
    assess(&Case::from_json(json.as_bytes()).unwrap(), Position::Found, Lens::LAW).unwrap()
}

fn has(assessment: &redress_core::Assessment, code: FindingCode) -> bool {
    assessment.findings.iter().any(|finding| finding.code == code)
}

/// Fee Measures 13(1) items 2 and 3: per case, whatever is not claimed.
#[test]
fn without_a_sum_the_fee_is_charged_per_case() {
    let only_apology = assessed(r#"{"remedies": [{"id": "R22"}]}"#);
    let ranges: Vec<_> = only_apology
        .fees
        .iter()
        .map(|fee| {
            let high = fee.high.as_ref().map(|high| high.value().to_string());
            (fee.basis, fee.low.value().to_string(), high)
        })
        .collect();
    let range = |basis, low: &str, high: &str| (basis, low.to_owned(), Some(high.to_owned()));
    assert_eq!(
        ranges,
        [
            range(FeeBasis::Personality, "100.00", "500.00"),
            range(FeeBasis::PerCase, "50.00", "100.00"),
        ]
    );
    assert!(has(&only_apology, FindingCode::FeeWithoutSum));
    // The base of the province, halved on mediation.
    let agreed = assessed(
        r#"{"disposition": "mediation", "remedies": [{"id": "R03"}],
            "fee": {"basis": "personality", "base": "300"}}"#,
    );
    assert_eq!(agreed.fees[0].low.value().to_string(), "150.00");
    assert!(agreed.fees[0].high.is_none() && agreed.fees[0].chosen);
    // Nothing claimed at all; and a sum that is not stated yet.
    for json in [
        "{}",
        r#"{"remedies": [{"id": "R22", "claimed": false}]}"#,
        r#"{"remedies": [{"id": "R22"}],
            "compensation": {"route": "loss", "losses": [{"found": "1000.00"}]}}"#,
    ] {
        let assessment = assessed(json);
        assert!(assessment.fees.is_empty() && assessment.no_fee.is_none(), "{json}");
    }
}

/// Criminal Procedure Interpretation 199; before March 2021 its Art. 162.
#[test]
fn an_incidental_action_bears_no_fee() {
    for (judgment, article) in [("2021-02-28", 162), ("2021-03-01", 199), ("2025-05-01", 199)] {
        let assessment = assessed(&format!(
            r#"{{"dates": {{"judgment": "{judgment}"}}, "facts": {{"criminal_incidental": true}},
                "compensation": {{"route": "loss", "losses": [{{"claimed": "100000", "found": "all"}}]}},
                "fee": {{"basis": "property"}}, "remedies": [{{"id": "R22"}}]}}"#
        ));
        assert!(assessment.fees.is_empty());
        let authority = &assessment.no_fee.as_ref().unwrap().authority;
        assert_eq!(authority.len(), 1);
        assert_eq!(authority[0].provision, id::CRIM_I_199);
        assert_eq!(authority[0].version.article, Some(article), "{judgment}");
        assert!(has(&assessment, FindingCode::FeeIncidental));
        assert!(!has(&assessment, FindingCode::FeeUnsettled));
    }
}

/// Whether costs and punitive damages count for the scale of personality-right cases is not settled: it is said where one
/// of them is claimed beside compensation, and only there.
#[test]
fn what_the_personality_scale_is_charged_on_is_not_settled() {
    let says = |more: &str| {
        let assessment = assessed(&format!(
            r#"{{"defendants": [{{"id": "a"}}], "compensation": {{"route": "loss",
                "losses": [{{"claimed": "90000", "found": "all"}}]}}{more}}}"#
        ));
        has(&assessment, FindingCode::FeeDamagesUnsettled)
    };
    assert!(!says(""));
    assert!(says(r#", "costs": [{"head": "lawyer", "claimed": "5000", "found": "all"}]"#));
    assert!(!says(r#", "costs": [{"head": "lawyer", "claimed": "0", "found": "all"}]"#));
}

#[test]
fn whole_yuan_are_rounded_half_up_from_the_exact_fee() {
    // 50 + 1,299.80 × 2.5 % = 82.495 exactly; to the fen 82.50, to the yuan 82.
    let law = Timeline::new(&Dates::default());
    let fee = |whole_yuan| {
        let terms = Terms { whole_yuan, ..Terms::default() };
        let kind = FeeKind::FirstInstance(FeeBasis::Property);
        let (low, _) = fee_of(kind, Some(yuan("11299.80")), terms, &law).unwrap().unwrap();
        low.value().to_string()
    };
    assert_eq!(fee(false), "82.50");
    assert_eq!(fee(true), "82.00");
}

/// 100,000 claimed, 60,000 found: of 2,300 the association bears two fifths, the defendants the rest by what each
/// bears in the end (40,000 and 20,000). A procuratorate pays no fee.
#[test]
fn the_fee_is_divided_by_success_as_a_proposal() {
    let shares = |kind: &str| {
        assessed(&format!(
            r#"{{"plaintiff": {{"kind": "{kind}"}}, "defendants": [{{"id": "a"}}, {{"id": "b"}}],
                "compensation": {{"route": "gain", "gains": [
                    {{"defendant": "a", "claimed": "60000", "found": "40000"}},
                    {{"defendant": "b", "claimed": "40000", "found": "20000"}}]}},
                "fee": {{"basis": "property"}}}}"#
        ))
        .fee_division
        .unwrap()
        .iter()
        .map(|share| {
            let who = share.defendant.as_ref().map(ToString::to_string).unwrap_or_default();
            (who, share.amount.value().to_string())
        })
        .collect::<Vec<_>>()
    };
    let expected = |list: &[(&str, &str)]| {
        list.iter().map(|(who, sum)| ((*who).to_owned(), (*sum).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(
        shares("provincial-consumer-association"),
        expected(&[("", "920.00"), ("a", "920.00"), ("b", "460.00")])
    );
    // 1,533.33 and 766.67.
    assert_eq!(shares("procuratorate"), expected(&[("a", "1533.33"), ("b", "766.67")]));
    // Nothing is divided while a finding is open.
    let open = assessed(
        r#"{"plaintiff": {"kind": "procuratorate"}, "defendants": [{"id": "a"}],
            "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "60000"}]},
            "fee": {"basis": "property"}}"#,
    );
    assert_eq!(open.fee_division, None);
}
