//! Fees of every kind, from a fee back to the sum, and late interest with instalments and payments. Every sum is worked
//! out by hand from the Fee Measures and the interpretation on interest.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use proptest::prelude::*;
use redress_core::{
    Assessment, Case, Code, FeeKind, Finding, FindingCode, LateAccount, Lens, Position, Status,
    SumRange, SumsBehind, Terms, Timeline, Yuan, assess,
    case::{Dates, FeeBasis},
    fee_of, sums_behind,
};
use redress_drafting::{Kind, Lang, draft, text};
use serde_json::{Value, json};

const PROPERTY: FeeKind = FeeKind::FirstInstance(FeeBasis::Property);
const PERSONALITY: FeeKind = FeeKind::FirstInstance(FeeBasis::Personality);
const PER_CASE: FeeKind = FeeKind::FirstInstance(FeeBasis::PerCase);
const APPEAL: FeeKind = FeeKind::Appeal(FeeBasis::Property);

fn today() -> Timeline {
    Timeline::new(&Dates::default())
}

fn yuan(text: &str) -> Yuan {
    text.parse().unwrap()
}

fn fee(kind: FeeKind, sum: Option<&str>, terms: Terms) -> Vec<String> {
    let law = Timeline::new(&Dates::default());
    let fee = fee_of(kind, sum.map(yuan), terms, &law).unwrap();
    let figures = fee.into_iter().flat_map(|(low, high)| std::iter::once(low).chain(high));
    figures
        .map(|figure| {
            assert!(!figure.authority().is_empty());
            figure.value().to_string()
        })
        .collect()
}

#[test]
fn fees_of_appeal_enforcement_and_preservation_follow_their_scales() {
    let plain = Terms::default();
    for (kind, sum, expected) in [
        (APPEAL, "100000", "2300.00"),
        (FeeKind::Enforcement, "10000", "50.00"),
        // 50 + 490,000 × 1.5 % + 100,000 × 1 %.
        (FeeKind::Enforcement, "600000", "8400.00"),
        // 50 + 7,350 + 4,500,000 × 1 % + 5,000,000 × 0.5 %.
        (FeeKind::Enforcement, "10000000", "77400.00"),
        (FeeKind::Enforcement, "20000000", "87400.00"),
        (FeeKind::Preservation, "1000", "30.00"),
        // 30 + 99,000 × 1 %.
        (FeeKind::Preservation, "100000", "1020.00"),
        (FeeKind::Preservation, "500000", "3020.00"),
        // 30 + 990 + 7,000, and 5,000 at most.
        (FeeKind::Preservation, "1500000", "5000.00"),
    ] {
        assert_eq!(fee(kind, Some(sum), plain), [expected], "{kind:?} {sum}");
    }
    assert_eq!(fee(FeeKind::Enforcement, None, plain), ["50.00", "500.00"]);
    assert_eq!(fee(FeeKind::Preservation, None, plain), ["30.00"]);
    assert_eq!(fee(APPEAL, None, plain), [""; 0]);
    // Half of an acceptance fee; never of another.
    let halved = Terms { halved: true, ..plain };
    assert_eq!(fee(APPEAL, Some("100000"), halved), ["1150.00"]);
    assert_eq!(fee(FeeKind::Enforcement, Some("600000"), halved), ["8400.00"]);
}

/// Art. 17 is about property cases. An appeal about an apology or deletion alone is charged per case, as at first
/// instance; one about damages in a personality-right case follows that scale.
#[test]
fn an_appeal_without_property_is_charged_per_case() {
    let plain = Terms::default();
    let appeal = FeeKind::Appeal;
    assert_eq!(fee(appeal(FeeBasis::PerCase), None, plain), ["50.00", "100.00"]);
    assert_eq!(fee(appeal(FeeBasis::PerCase), Some("900000"), plain), ["50.00", "100.00"]);
    assert_eq!(fee(appeal(FeeBasis::Personality), None, plain), ["100.00", "500.00"]);
    // 300 + 50,000 × 1 % + 100,000 × 0.5 %, and half of it.
    let based = Terms { base: Some(yuan("300")), ..plain };
    assert_eq!(fee(appeal(FeeBasis::Personality), Some("200000"), based), ["1300.00"]);
    let halved = Terms { halved: true, ..based };
    assert_eq!(fee(appeal(FeeBasis::Personality), Some("200000"), halved), ["650.00"]);
    let cited = |basis| {
        let fee = fee_of(appeal(basis), Some(yuan("100")), plain, &today()).unwrap().unwrap();
        let all = fee.0.authority().iter();
        all.map(|one| (one.provision.get().id, one.status)).collect::<Vec<_>>()
    };
    assert_eq!(
        cited(FeeBasis::Property),
        [("FEE-17", Status::InForce), ("FEE-13-PROPERTY", Status::Contested)]
    );
    // That it is charged so is a reading: never shown as settled.
    assert_eq!(cited(FeeBasis::PerCase), [("FEE-13-OTHER", Status::Contested)]);
    assert_eq!(cited(FeeBasis::Personality), [("FEE-13-PERSONALITY", Status::Contested)]);
}

/// The fee is that of the filing, though the judgment came later; what the judgment decides is read at the judgment.
#[test]
fn a_fee_is_read_at_the_filing() {
    let json = r#"{"dates":{"filed":"2006-06-01","judgment":"2007-06-01"},
        "plaintiff":{"kind":"provincial-consumer-association"},"defendants":[{"id":"a"}],
        "compensation":{"route":"loss","losses":[{"claimed":100000,"found":"all"}]}}"#;
    let cited = |json: &str| {
        let case = Case::from_json(json.as_bytes()).unwrap();
        let fees = assess(&case, Position::Found, Lens::LAW).unwrap().fees;
        let fee = fees.iter().find(|fee| fee.basis == FeeBasis::Property)?;
        Some(fee.low.authority().iter().map(|one| one.provision.get().id).collect::<Vec<_>>())
    };
    // The Measures came into force on 1 April 2007; the book has no rule for a filing before it, and so no fee.
    assert_eq!(cited(json), None);
    assert_eq!(cited(&json.replace("2006-06-01", "2007-04-01")), Some(vec!["FEE-13-PROPERTY"]));
}

fn range(from: &str, to: &str) -> SumRange {
    SumRange { from: yuan(from), to: (!to.is_empty()).then(|| yuan(to)) }
}

#[test]
fn a_fee_leads_back_to_the_sums_that_give_it() {
    let plain = Terms::default();
    let based = |base| Terms { base: Some(yuan(base)), ..plain };
    let halved = Terms { halved: true, ..plain };
    let whole = Terms { whole_yuan: true, ..plain };
    let back = |kind, fee, terms| sums_behind(kind, yuan(fee), terms, &today()).unwrap();
    let sums = |exact, rounded| SumsBehind::Sums { exact, rounded };
    for (kind, fee, terms, expected) in [
        // 2,299.995 lies 0.20 below at 2.5 %, 2,300.005 lies 0.25 above at 2 %.
        (
            PROPERTY,
            "2300",
            plain,
            sums(Some(range("100000", "100000")), range("99999.80", "100000.24")),
        ),
        (PROPERTY, "1150", halved, {
            // Half a fen of the half is a fen of the whole: 0.40 below, 0.50 above.
            sums(Some(range("100000", "100000")), range("99999.60", "100000.49"))
        }),
        (
            PROPERTY,
            "2300",
            whole,
            sums(Some(range("100000", "100000")), range("99980", "100024.99")),
        ),
        // The first bracket: any sum up to 10,000; 50.005 is reached at 10,000.20.
        (PROPERTY, "50", plain, sums(Some(range("0.01", "10000")), range("0.01", "10000.19"))),
        // A third of a fen at 1.5 %: no whole sum gives it exactly.
        (PROPERTY, "5800.01", plain, sums(None, range("300000.34", "300000.99"))),
        (PERSONALITY, "100", based("100"), {
            sums(Some(range("0.01", "50000")), range("0.01", "50000.49"))
        }),
        (PERSONALITY, "600", based("100"), {
            sums(Some(range("100000", "100000")), range("99999.50", "100000.99"))
        }),
        (FeeKind::Enforcement, "8400", plain, {
            sums(Some(range("600000", "600000")), range("599999.50", "600000.49"))
        }),
        // 1,020 + 796,000 × 0.5 % reaches the maximum.
        (
            FeeKind::Preservation,
            "5000",
            plain,
            sums(Some(range("896000", "")), range("895999", "")),
        ),
        (PER_CASE, "80", based("80"), SumsBehind::AnySum),
    ] {
        assert_eq!(back(kind, fee, terms), expected, "{kind:?} {fee}");
    }
    for (kind, fee, terms, least, most) in [
        (PROPERTY, "49.99", plain, "50", None),
        (PROPERTY, "2300.50", whole, "50", None),
        // In mediation half of it is the least.
        (PROPERTY, "24.99", halved, "25", None),
        (PER_CASE, "80", Terms { base: Some(yuan("80")), ..halved }, "40", Some("40")),
        (PERSONALITY, "299", based("300"), "300", None),
        (PER_CASE, "81", based("80"), "80", Some("80")),
        (FeeKind::Preservation, "29.99", plain, "30", Some("5000")),
        (FeeKind::Preservation, "5000.01", plain, "30", Some("5000")),
    ] {
        let expected = SumsBehind::NoSum { least: yuan(least), most: most.map(yuan) };
        assert_eq!(back(kind, fee, terms), expected, "{kind:?} {fee}");
    }
    assert_eq!(sums_behind(PERSONALITY, yuan("600"), plain, &today()), None);
}

proptest! {
    /// Every sum lies among those behind its fee; where its fee is whole fen, it is the one sum behind it.
    #[test]
    fn back_from_a_fee_is_where_it_came_from(
        fen in 1_i64..5_000_000_000,
        kind in 0_usize..4,
        whole_yuan: bool,
        halved: bool,
    ) {
        let kind = [PROPERTY, PERSONALITY, FeeKind::Enforcement, APPEAL][kind];
        let law = Timeline::new(&Dates::default());
        let terms = Terms { base: kind.base_range(&law).map(|[low, _]| low), halved, whole_yuan };
        let sum = Yuan::from_fen(fen);
        let (fee, _) = fee_of(kind, Some(sum), terms, &law).unwrap().unwrap();
        let behind = sums_behind(kind, fee.value(), terms, &law).unwrap();
        let SumsBehind::Sums { exact, rounded } = behind else { panic!("{behind:?}") };
        let holds = |range: SumRange| range.from <= sum && range.to.is_none_or(|to| sum <= to);
        prop_assert!(holds(rounded), "{sum} {rounded:?}");
        let (lowest, _) = fee_of(kind, Some(yuan("0.01")), terms, &law).unwrap().unwrap();
        // Nothing was rounded away: the figure is no rounding.
        let as_is = !matches!(
            fee.operation(),
            redress_core::Operation::Rounded(_) | redress_core::Operation::WholeYuan(_)
        );
        if as_is && fee.value() > lowest.value() {
            prop_assert_eq!(exact, Some(SumRange { from: sum, to: Some(sum) }));
        }
        // One fen outside gives another fee.
        for outside in [rounded.from.minus(Yuan::from_fen(1)), rounded.to.and_then(|to| to.plus(Yuan::from_fen(1)))] {
            if let Some(outside) = outside.filter(|sum| *sum > Yuan::ZERO) {
                let (other, _) = fee_of(kind, Some(outside), terms, &law).unwrap().unwrap();
                prop_assert_ne!(other.value(), fee.value());
            }
        }
    }
}

fn assessed(interest: &str) -> Assessment {
    let json =
        format!(r#"{{"defendants": [{{"id": "a"}}, {{"id": "b"}}], "interest": {{{interest}}}}}"#);
    assess(&Case::from_json(json.as_bytes()).unwrap(), Position::Found, Lens::LAW).unwrap()
}

/// Accrued, not paid, principal not paid.
fn sums(assessment: &Assessment) -> [String; 3] {
    let account = assessment.interest_account.as_ref().unwrap();
    assert_eq!(assessment.interest.as_ref(), Some(&account.accrued));
    [&account.accrued, &account.interest_left, &account.principal_left]
        .map(|figure| figure.value().to_string())
}

/// 1,000 × 0.000175 × 10 days. What is due after the day to which interest is counted bears nothing and is no fault.
#[test]
fn a_debt_that_is_not_due_yet_bears_nothing() {
    let debts = r#""due": "2024-05-01", "until": "2024-05-11", "debts": [
        {"amount": "1000", "due": "2024-05-01"}, {"amount": "2000", "due": "2024-06-01"}]"#;
    let assessment = assessed(debts);
    assert_eq!(sums(&assessment), ["1.75", "1.75", "3000.00"]);
    let interest = assessment.interest.unwrap();
    let shown: Vec<_> = interest.operands().iter().map(redress_drafting::wording::known).collect();
    assert_eq!(shown, ["1.75", "0.00"]);
    // The day after which the whole is due may lie later than the first of its debts, and than the last day.
    let later = assessed(&debts.replacen("2024-05-01", "2024-06-01", 1));
    assert_eq!(sums(&later), ["1.75", "1.75", "3000.00"]);
    // A payment before it is due is taken for it after what is due: 500 of the second debt.
    let paid = assessed(&format!(
        r#"{debts}, "payments": [{{"date": "2024-05-11", "amount": "1501.75"}}]"#
    ));
    assert_eq!(sums(&paid), ["1.75", "0.00", "1500.00"]);
    // Where nothing is due by that day, the day is wrong.
    let json = r#"{"interest": {"due": "2024-06-01", "until": "2024-05-11", "principal": "1"}}"#;
    let faults = Case::from_json(json.as_bytes()).unwrap().check().unwrap_err();
    let faults: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(faults, ["/interest/until"]);
}

#[test]
fn the_first_day_is_a_choice_and_both_are_shown() {
    let plain = r#""due": "2024-01-01", "until": "2024-01-31", "principal": "100000""#;
    for (choice, accrued, other) in [
        ("", "525.00", "542.50"),
        (r#", "first_day": "next-day""#, "525.00", "542.50"),
        (r#", "first_day": "last-day""#, "542.50", "525.00"),
    ] {
        let assessment = assessed(&format!("{plain}{choice}"));
        assert_eq!(sums(&assessment)[0], accrued);
        let account = assessment.interest_account.as_ref().unwrap();
        assert_eq!(account.with_other_first_day, yuan(other));
        let finding = assessment.findings.iter().find(|f| f.code == FindingCode::InterestFirstDay);
        let arguments = &finding.unwrap().arguments;
        assert_eq!([&*arguments[1], &*arguments[3]], [accrued, other]);
    }
}

/// Nothing of a judgment of 1 September is late before it: 100,000 from 2 August to 31 December are computed as entered, and
/// the day is questioned, also that of a debt of a list.
#[test]
fn a_period_that_ends_before_the_judgment_is_questioned() {
    let said = |interest: &str| {
        let json = format!(
            r#"{{"dates":{{"judgment":"2024-09-01"}},"defendants":[{{"id":"a"}}],
            "interest":{{"until":"2024-12-31",{interest}}}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let of = findings.iter().filter(|one| one.code == FindingCode::InterestBeforeJudgment);
        of.map(|one| (one.path(), one.arguments.join(" "))).collect::<Vec<_>>()
    };
    let at = |path: &str| vec![(path.to_owned(), "2024-09-01".to_owned())];
    assert_eq!(said(r#""due":"2024-08-01","principal":"100000""#), at("/interest/due"));
    assert_eq!(said(r#""due":"2024-09-01","principal":"100000""#), []);
    let list = r#""due":"2024-08-01","debts":[{"amount":"1","due":"2024-10-01"},{"amount":"1","due":"2024-08-02"}]"#;
    assert_eq!(said(list), at("/interest/debts/1/due"));
}

/// A stay takes days out of a delay. Due on 1 January and counted to 31 January 2024, interest runs from the 2nd, or, reckoned
/// from the last day, from the 1st: a stay that ends before, or begins after, takes out none.
#[test]
fn a_stay_that_reaches_no_day_is_told() {
    let said = |stay: &str, first_day: &str, more: &str| {
        let assessment = assessed(&format!(
            r#""due": "2024-01-01", "until": "2024-01-31", "first_day": "{first_day}",
            "stays": [{stay}], {more}"#
        ));
        let told = assessment.findings.iter();
        let told = told.filter(|one| one.code == FindingCode::InterestStayForNothing);
        told.map(Finding::path).collect::<Vec<_>>()
    };
    let one = r#""principal": "34000""#;
    for (from, to, next_day, last_day) in [
        ("2023-12-01", "2023-12-31", true, true),
        ("2023-12-01", "2024-01-01", true, false),
        ("2023-12-01", "2024-01-02", false, false),
        ("2024-01-31", "2024-02-10", false, false),
        ("2024-02-01", "2024-02-10", true, true),
    ] {
        let stay = format!(r#"{{"from": "{from}", "to": "{to}"}}"#);
        for (first_day, nothing) in [("next-day", next_day), ("last-day", last_day)] {
            let expected: &[&str] = if nothing { &["/interest/stays/0"] } else { &[] };
            assert_eq!(said(&stay, first_day, one), expected, "{stay}, {first_day}");
        }
    }
    // An open end reaches as far as the interest does; of several debts the first counts; each stay has its place.
    assert_eq!(said(r#"{"to": "2024-01-15"}, {"from": "2024-01-20"}"#, "next-day", one), [""; 0]);
    let late =
        r#""debts": [{"amount": "5", "due": "2024-01-10"}, {"amount": "5", "due": "2024-01-20"}]"#;
    let early =
        r#"{"from": "2024-01-02", "to": "2024-01-12"}, {"from": "2024-01-02", "to": "2024-01-10"}"#;
    assert_eq!(said(early, "next-day", late), ["/interest/stays/1"]);
}

/// Interest is for late performance (Civil Procedure Law 264), and the last day of the period is not late, whichever day a
/// delay is reckoned from. Of 100,000 due on 31 October 40,000 are paid on that day: 60,000 for the 61 days of November and
/// December, 640.50, or with the last day for 62, 651.00; two payments on that day are as one.
#[test]
fn what_is_paid_on_the_last_day_is_not_late() {
    let due = r#""due": "2024-10-31", "until": "2024-12-31", "principal": "100000""#;
    for (payments, next_day, last_day) in [
        (&["100000"][..], "0.00", "0.00"),
        (&["40000"], "640.50", "651.00"),
        (&["10000", "30000"], "640.50", "651.00"),
    ] {
        let payments: Vec<_> = payments
            .iter()
            .map(|sum| format!(r#"{{"date": "2024-10-31", "amount": "{sum}"}}"#))
            .collect();
        let payments = payments.join(",");
        for (choice, accrued, other) in
            [("next-day", next_day, last_day), ("last-day", last_day, next_day)]
        {
            let assessment =
                assessed(&format!(r#"{due}, "first_day": "{choice}", "payments": [{payments}]"#));
            assert_eq!(sums(&assessment)[0], accrued, "{choice} {payments}");
            let account = assessment.interest_account.as_ref().unwrap();
            assert_eq!(account.with_other_first_day, yuan(other), "{choice} {payments}");
        }
    }
    // A day later both ways are late: 100,000 for one day, 17.50, or for two.
    let late =
        assessed(&format!(r#"{due}, "payments": [{{"date": "2024-11-01", "amount": "100000"}}]"#));
    assert_eq!(sums(&late)[0], "17.50");
    assert_eq!(late.interest_account.unwrap().with_other_first_day, yuan("35.00"));
    // Of instalments each has its own last day. 10,000 from 31 January to 29 February, 30 days: 52.50; of the 20,000 due on
    // 29 February 5,000 are paid that day, and 15,000 bear interest from it to 31 March, 32 days: 84.00.
    let instalments = assessed(
        r#""due": "2024-01-31", "until": "2024-03-31", "first_day": "last-day",
           "debts": [{"amount": "10000"}, {"due": "2024-02-29", "amount": "20000"}],
           "payments": [{"date": "2024-02-29", "amount": "15000"}]"#,
    );
    assert_eq!(sums(&instalments), ["136.50", "136.50", "15000.00"]);
}

#[test]
fn instalments_run_each_from_its_own_day() {
    // 10,000 for 60 days, 20,000 for 31: 105.00 + 108.50.
    let assessment = assessed(
        r#""due": "2024-01-31", "until": "2024-03-31",
           "debts": [{"amount": "10000"}, {"due": "2024-02-29", "amount": "20000"}]"#,
    );
    assert_eq!(sums(&assessment), ["213.50", "213.50", "30000.00"]);
    // 15,000 on the last day of February, when the second is due too: 10,000 to the first, 5,000 to the second.
    // 10,000 × 29 days, 15,000 × 31: 50.75 + 81.375 = 132.125.
    let paid = assessed(
        r#""due": "2024-01-31", "until": "2024-03-31",
           "debts": [{"due": "2024-02-29", "amount": "20000"}, {"amount": "10000"}],
           "payments": [{"date": "2024-02-29", "amount": "15000"}]"#,
    );
    assert_eq!(sums(&paid), ["132.13", "132.13", "15000.00"]);
    // A day earlier the second is not due: 10,000 to the first, 49.00 to its interest, the rest ahead of its day.
    // Left of the second: 20,000 − 4,951 = 15,049, for 31 days 81.640825; accrued 130.640825.
    let early = assessed(
        r#""due": "2024-01-31", "until": "2024-03-31",
           "debts": [{"amount": "10000"}, {"due": "2024-02-29", "amount": "20000"}],
           "payments": [{"date": "2024-02-28", "amount": "15000"}]"#,
    );
    assert_eq!(sums(&early), ["130.64", "81.64", "15049.00"]);
}

/// Two stays are left out one by one, and the days between them count: 100,000 for 30 − 2 − 2 = 26 days. Where they meet or
/// overlap no day is left out twice: 5 to 8 January are 4.
#[test]
fn stays_are_left_out_once_and_the_days_between_them_count() {
    for (stays, accrued) in [
        (&[("05", "06"), ("20", "21")][..], "455.00"),
        (&[("20", "21"), ("05", "06")], "455.00"),
        (&[("05", "06"), ("06", "08")], "455.00"),
        (&[("05", "07"), ("06", "08")], "455.00"),
        (&[("05", "08"), ("06", "07")], "455.00"),
        (&[("05", "06"), ("07", "08")], "455.00"),
    ] {
        let stays: Vec<_> = stays
            .iter()
            .map(|(from, to)| format!(r#"{{"from": "2024-01-{from}", "to": "2024-01-{to}"}}"#))
            .collect();
        let plain = r#""due": "2024-01-01", "until": "2024-01-31", "principal": "100000""#;
        let assessment = assessed(&format!(r#"{plain}, "stays": [{}]"#, stays.join(",")));
        assert_eq!(sums(&assessment)[0], accrued, "{stays:?}");
    }
}

#[test]
fn each_debtor_has_his_own_sum_days_and_payments() {
    // a: 10,000 × 30 days = 52.50; b: 20,000 × 10 days = 35.00, then paid.
    let two = r#""due": "2024-01-01", "until": "2024-01-31",
        "debts": [{"defendant": "a", "amount": "10000"},
                  {"defendant": "b", "due": "2024-01-11", "amount": "20000"}]"#;
    let assessment = assessed(&format!(
        r#"{two}, "payments": [{{"date": "2024-01-21", "amount": "20000", "defendant": "b"}}]"#
    ));
    assert_eq!(sums(&assessment), ["87.50", "87.50", "10000.00"]);
    for payment in ["", r#", "defendant": "c""#] {
        let json = format!(
            r#"{{"defendants": [{{"id": "a"}}, {{"id": "b"}}], "interest": {{{two},
                "payments": [{{"date": "2024-01-21", "amount": "1"{payment}}}]}}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        let faults = assess(&case, Position::Found, Lens::LAW).unwrap_err();
        assert_eq!(faults[0].code, Code::PaymentWithoutDebt);
        assert_eq!(faults[0].path, "/interest/payments/0/defendant");
    }
}

#[test]
fn what_is_paid_beyond_the_principal_goes_to_the_interest() {
    // 30 days: 525.00. Of 100,500, 500 go to it; of 30 more, 25; 5 are too much.
    let assessment = assessed(
        r#""due": "2024-01-01", "until": "2024-03-01", "principal": "100000", "payments": [
            {"date": "2024-02-10", "amount": "30"}, {"date": "2024-01-31", "amount": "100500"}]"#,
    );
    assert_eq!(sums(&assessment), ["525.00", "0.00", "0.00"]);
    let account = assessment.interest_account.unwrap();
    assert_eq!(account.surplus, yuan("5"));
    let taken: Vec<_> = account
        .payments
        .iter()
        .map(|one| {
            [one.to_principal, one.to_interest, one.surplus, one.interest_left].map(Yuan::fen)
        })
        .collect();
    assert_eq!(taken, [[10_000_000, 50_000, 0, 2_500], [0, 2_500, 500, 0]]);
}

/// Interest on an award from the day after 20 June 2023 to 20 June 2024, 1.75 a day on 10,000, with who is named first among
/// the defendants: the account of it.
fn on_award(defendants: &[&str], sums: &Value, liability: &Value, payments: &Value) -> LateAccount {
    assessed_award(defendants, sums, liability, payments).interest_account.unwrap()
}

fn assessed_award(
    defendants: &[&str],
    sums: &Value,
    liability: &Value,
    payments: &Value,
) -> Assessment {
    let defendants: Vec<_> = defendants.iter().map(|id| json!({"id": id})).collect();
    let json = json!({
        "disposition": "judgment",
        "dates": {"act": {"from": "2022-01-05", "to": "2022-06-28"}, "judgment": "2023-05-15"},
        "defendants": defendants,
        "compensation": {"route": "circumstances", "lump_sum_basis": "actual-circumstances", "lump_sums": sums},
        "liability": liability,
        "interest": {"due": "2023-06-20", "until": "2024-06-20", "payments": payments},
    });
    let case = Case::from_json(json.to_string().as_bytes()).unwrap();
    assess(&case, Position::Found, Lens::LAW).unwrap()
}

/// A sum of 10,000 that is awarded against these, jointly if they are several.
fn owed_by(ids: &[&str]) -> Value {
    let debtors: Vec<_> = ids.iter().map(|id| json!({"defendant": id})).collect();
    json!({"claimed": "10000", "found": "all", "debtors": debtors, "joint": ids.len() > 1})
}

fn by(date: &str, sum: &str, who: &str) -> Value {
    json!({"date": date, "amount": sum, "defendant": who})
}

/// Accrued, of it unpaid, principal unpaid, paid too much.
fn balance(account: &LateAccount) -> [String; 4] {
    let figures = [&account.accrued, &account.interest_left, &account.principal_left];
    let [accrued, interest, principal] = figures.map(|figure| figure.value().to_string());
    [accrued, interest, principal, account.surplus.to_string()]
}

/// a pays on 20 December what he owes alone, 183 days: 320.25; b on 20 January what both owe, 214 days: 374.50. So also where
/// the sums, or the debtors, stand the other way round.
#[test]
fn what_one_owes_alone_bears_no_interest_once_he_has_paid_as_much() {
    let payments = json!([by("2023-12-20", "10000", "a"), by("2024-01-20", "10000", "b")]);
    for defendants in [["a", "b"], ["b", "a"]] {
        for sums in [
            json!([owed_by(&["a"]), owed_by(&["a", "b"])]),
            json!([owed_by(&["b", "a"]), owed_by(&["a"])]),
        ] {
            let account = on_award(&defendants, &sums, &json!({}), &payments);
            assert_eq!(balance(&account), ["694.75", "694.75", "0.00", "0.00"], "{defendants:?}");
        }
    }
}

/// a owes one sum with b and one with c; a and b pay 10,000 each on one day, after 183 days: 320.25 on each. b can pay
/// nothing else, so that of a is taken for the other, whichever was entered first.
#[test]
fn of_payments_of_one_day_that_of_the_fewest_debts_is_taken_first() {
    let sums = json!([owed_by(&["a", "b"]), owed_by(&["a", "c"])]);
    let (first, second) = (by("2023-12-20", "10000", "a"), by("2023-12-20", "10000", "b"));
    for payments in [json!([first, second]), json!([second, first])] {
        for defendants in [["a", "b", "c"], ["c", "b", "a"]] {
            let account = on_award(&defendants, &sums, &json!({}), &payments);
            assert_eq!(balance(&account), ["640.50", "640.50", "0.00", "0.00"], "{payments}");
        }
    }
    // One that names nobody is taken last: b has paid what he owes, and it is taken for what is left.
    let unnamed = json!({"date": "2023-12-20", "amount": "10000"});
    let each = json!([owed_by(&["a"]), owed_by(&["b"])]);
    for payments in [json!([second, unnamed]), json!([unnamed, second])] {
        let account = on_award(&["a", "b"], &each, &json!({}), &payments);
        assert_eq!(balance(&account), ["640.50", "640.50", "0.00", "0.00"], "{payments}");
    }
}

/// a and b owe 10,000 each and 10,000 together, and pay on one day after 183 days, 320.25 on each sum. Both have one debt to
/// choose: the larger payment is taken first, whoever stands first. a's 25,000 are his own and the joint debt with the interest
/// on both, and 4,359.50 too much; b's 15,000 his own with its interest, and 4,679.75 too much.
#[test]
fn of_payments_of_one_day_the_larger_is_taken_first_where_nothing_else_decides() {
    let sums = json!([owed_by(&["a"]), owed_by(&["b"]), owed_by(&["a", "b"])]);
    let (first, second) = (by("2023-12-20", "25000", "a"), by("2023-12-20", "15000", "b"));
    for payments in [json!([first, second]), json!([second, first])] {
        for defendants in [["a", "b"], ["b", "a"]] {
            let account = on_award(&defendants, &sums, &json!({}), &payments);
            assert_eq!(balance(&account), ["960.75", "0.00", "0.00", "9039.25"], "{payments}");
        }
    }
}

/// a and b owe 10,000 each. 10,000 of nobody are taken for both after 183 days, 5,000 each (320.25 each by then). b's 10,000
/// after 31 days more are 5,000 of principal and 320.25 + 27.125 of interest, 347.38; 4,652.62 are too much. a's 5,000 bear
/// 160.125 in the 183 days to the end. Together 827.75, of which 480.37 are unpaid.
#[test]
fn a_payment_of_nobody_is_taken_for_all_in_proportion() {
    let sums = json!([owed_by(&["a"]), owed_by(&["b"])]);
    let payments =
        json!([{"date": "2023-12-20", "amount": "10000"}, by("2024-01-20", "10000", "b")]);
    for defendants in [["a", "b"], ["b", "a"]] {
        let account = on_award(&defendants, &sums, &json!({}), &payments);
        assert_eq!(balance(&account), ["827.75", "480.37", "5000.00", "4652.62"], "{defendants:?}");
        let first = &account.payments[0];
        assert_eq!([first.to_principal, first.principal_left], [yuan("10000"); 2]);
    }
}

/// That a payment was taken for debts in proportion is said, and who made it is asked where it matters: not where it pays all
/// of them, or only one is left.
#[test]
fn payments_that_are_taken_in_proportion_are_told() {
    let said = |sums: Value, payments: Value| {
        let all = assessed_award(&["a", "b", "c"], &sums, &json!({}), &payments).findings.clone();
        let codes = [FindingCode::PayerUnsaid, FindingCode::LatePaymentShared];
        codes.map(|code| {
            let of = all.iter().filter(|one| one.code == code);
            of.map(|one| (one.path(), one.arguments[0].to_string())).collect::<Vec<_>>()
        })
    };
    let place = |row: usize, sum: &str| {
        vec![(format!("/interest/payments/{row}/defendant"), sum.to_owned())]
    };
    let each = json!([owed_by(&["a"]), owed_by(&["b"])]);
    let unnamed = |sum: &str| json!({"date": "2023-12-20", "amount": sum});
    let later = by("2024-01-20", "10000", "b");
    let asked = said(each.clone(), json!([unnamed("10000"), later]));
    assert_eq!(asked, [place(0, "10000.00"), vec![]]);
    let one_left = said(each, json!([by("2023-10-20", "10000", "b"), unnamed("10000")]));
    assert_eq!(one_left, [vec![], vec![]]);
    let joint = json!([owed_by(&["a", "b"]), owed_by(&["a", "c"])]);
    let shared = said(joint.clone(), json!([by("2023-12-20", "5000", "a")]));
    assert_eq!(shared, [vec![], place(0, "5000.00")]);
    assert_eq!(said(joint, json!([by("2023-12-20", "20000", "a")])), [vec![], vec![]]);
}

/// e answers for a and for b up to 6,000 and pays 9,000 after 183 days: 3,000 on each debt, and 3,000 pass the limit. 320.25
/// each by then, and 7,000 × 0.000175 × 183 = 224.175 each after it: 1,088.85.
#[test]
fn a_payment_for_two_under_one_limit_is_taken_for_both() {
    let sums = json!([owed_by(&["a"]), owed_by(&["b"])]);
    let liability =
        json!({"answers_for": [{"defendant": "e", "for": ["a", "b"], "limit": "6000"}]});
    let payments = json!([by("2023-12-20", "9000", "e")]);
    for defendants in [["a", "b", "e"], ["b", "e", "a"]] {
        let account = on_award(&defendants, &sums, &liability, &payments);
        let expected = ["1088.85", "1088.85", "14000.00", "3000.00"];
        assert_eq!(balance(&account), expected, "{defendants:?}");
    }
}

/// A minor's debt that his guardians bear he owes alone: his 10,000 after 183 days come off it, and leave what he owes with x
/// to x, who pays as much on that day. 320.25 on each, whoever stands first.
#[test]
fn what_guardians_bear_for_a_minor_he_owes_alone() {
    let json = |reversed: bool| {
        let mut defendants = vec![
            json!({"id": "m", "minor": true, "guardians": ["f", "n"]}),
            json!({"id": "f"}),
            json!({"id": "n"}),
            json!({"id": "x"}),
        ];
        if reversed {
            defendants.reverse();
        }
        let json = json!({
            "disposition": "judgment",
            "dates": {"act": {"from": "2022-01-05", "to": "2022-06-28"}, "judgment": "2023-05-15"},
            "defendants": defendants,
            "compensation": {"route": "circumstances", "lump_sum_basis": "actual-circumstances",
                "lump_sums": [owed_by(&["m", "x"]), owed_by(&["m"])]},
            "interest": {"due": "2023-06-20", "until": "2024-06-20",
                "payments": [by("2023-12-20", "10000", "m"), by("2023-12-20", "10000", "x")]},
        });
        let case = Case::from_json(json.to_string().as_bytes()).unwrap();
        assess(&case, Position::Found, Lens::LAW).unwrap().interest_account.unwrap()
    };
    for reversed in [false, true] {
        assert_eq!(balance(&json(reversed)), ["640.50", "640.50", "0.00", "0.00"], "{reversed}");
    }
}

#[test]
fn interest_comes_first_if_the_parties_agreed_so() {
    // 10 days: 175.00; 39,825 to the principal; 60,175 × 20 days = 210.6125.
    let assessment = assessed(
        r#""due": "2024-01-01", "until": "2024-01-31", "principal": "100000",
           "order": "interest-first", "payments": [{"date": "2024-01-11", "amount": "40000"}]"#,
    );
    assert_eq!(sums(&assessment), ["385.61", "210.61", "60175.00"]);
}

#[test]
fn days_before_the_rule_are_named_and_not_computed() {
    // 22 to 31 July 2014 are left out; 1 to 10 August: 100,000 × 10 days.
    let assessment =
        assessed(r#""due": "2014-07-21", "until": "2014-08-10", "principal": "100000""#);
    assert_eq!(sums(&assessment)[0], "175.00");
    let finding = assessment.findings.iter().find(|f| f.code == FindingCode::InterestBeforeRule);
    assert_eq!(finding.unwrap().arguments, ["2014-08-01", "10"]);
    let after = assessed(r#""due": "2014-07-31", "until": "2014-08-10", "principal": "100000""#);
    assert!(!after.findings.iter().any(|f| f.code == FindingCode::InterestBeforeRule));
    // All of it before the rule: nothing is computed.
    let before = assessed(r#""due": "2014-07-01", "until": "2014-07-11", "principal": "100000""#);
    assert_eq!(sums(&before)[0], "0.00");
    assert_eq!(before.interest_account.unwrap().days_before_rule, Some(10));
}

#[test]
fn a_total_and_its_parts_are_not_both_given() {
    let json = br#"{"interest": {"due": "2024-01-01", "until": "2024-01-31", "principal": "1",
        "debts": [{"amount": "1"}]}}"#;
    let faults = assess(&Case::from_json(json).unwrap(), Position::Found, Lens::LAW).unwrap_err();
    assert_eq!(
        (faults[0].path.as_str(), faults[0].code),
        ("/interest/principal", Code::PrincipalAndDebts)
    );
}

fn orders(json: &str, kind: Kind) -> String {
    text(&draft(Lang::Zh, kind, &Case::from_json(json.as_bytes()).unwrap()).unwrap())
}

#[test]
fn papers_say_that_an_incidental_action_bears_no_fee() {
    let case = |end: &str| {
        format!(
            r#"{{{end} "facts": {{"criminal_incidental": true}},
                "plaintiff": {{"kind": "procuratorate"}}, "defendants": [{{"id": "a"}}],
                "compensation": {{"route": "gain", "gains": [
                    {{"defendant": "a", "claimed": "60000", "found": "all"}}]}},
                "fee": {{"basis": "property"}}}}"#
        )
    };
    for (end, kind) in [("", Kind::Orders), (r#""disposition": "mediation","#, Kind::Mediation)] {
        let paper = orders(&case(end), kind);
        assert!(paper.contains("附带民事公益诉讼不收取诉讼费"), "{paper}");
        assert!(!paper.contains("案件受理费"), "{paper}");
    }
}

/// The sums of `the_fee_is_divided_by_success_as_a_proposal`; without the user's word the fee stays open.
#[test]
fn papers_divide_the_fee_only_if_the_division_is_taken_up() {
    let case = |division: &str| {
        format!(
            r#"{{"plaintiff": {{"kind": "provincial-consumer-association", "name": "甲协会"}},
                "defendants": [{{"id": "a", "name": "张三"}}, {{"id": "b", "name": "李四"}}],
                "compensation": {{"route": "gain", "gains": [
                    {{"defendant": "a", "claimed": "60000", "found": "40000"}},
                    {{"defendant": "b", "claimed": "40000", "found": "20000"}}]}},
                "fee": {{"basis": "property"{division}}}}}"#
        )
    };
    let open = orders(&case(""), Kind::Orders);
    assert!(open.contains("案件受理费2300元，由【】负担。"), "{open}");
    let taken = orders(&case(r#", "division": "by-success""#), Kind::Orders);
    let wanted = "甲协会负担920元，被告张三负担920元，被告李四负担460元。";
    assert!(taken.contains(wanted), "{taken}");
}
