//! How payments are performed: instalments, goods or labour in place of money, days of the calendar. The sums are worked by
//! hand in the pages beside the cases (`corpus/*.md`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessments, Case, FindingCode, Lens, Position, assess};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};

fn read(json: &[u8]) -> Case {
    Case::from_json(json).unwrap()
}

fn assessed(case: &Case) -> Assessments {
    case.clone().check().unwrap().assess(Lens::LAW).unwrap()
}

struct Form {
    name: &'static str,
    json: &'static [u8],
    award: &'static str,
    /// Owed, paid in money, the sum of the instalments.
    payments: &'static [[&'static str; 3]],
    interest: Option<[&'static str; 2]>,
    kinds: &'static [Kind],
    /// What the self-check of the first document misses.
    missing: &'static [(CheckId, &'static str)],
}

const FORMS: [Form; 4] = [
    Form {
        name: "instalments",
        json: include_bytes!("../corpus/instalments.json"),
        award: "292570.00",
        payments: &[["219427.50", "219427.50", "219427.50"]],
        interest: Some(["4902.22", "189427.50"]),
        kinds: &[Kind::Mediation, Kind::Schedule],
        missing: &[(CheckId::Blanks, "/fee")],
    },
    Form {
        name: "in-kind",
        json: include_bytes!("../corpus/in-kind.json"),
        award: "219427.50",
        payments: &[["219427.50", "89427.50", ""]],
        interest: None,
        kinds: &[Kind::Orders, Kind::Schedule, Kind::Reasons],
        missing: &[(CheckId::Blanks, "/bench/appeal_to")],
    },
    Form {
        name: "labour",
        json: include_bytes!("../corpus/labour.json"),
        award: "45170.50",
        payments: &[["30000.00", "17940.00", ""], ["15170.50", "15170.50", "15170.50"]],
        interest: None,
        kinds: &[Kind::Orders, Kind::Schedule],
        missing: &[(CheckId::Blanks, "/bench/appeal_to")],
    },
    Form {
        name: "calendar-day",
        json: include_bytes!("../corpus/calendar-day.json"),
        award: "34000.00",
        payments: &[],
        interest: None,
        kinds: &[Kind::Orders],
        missing: &[(CheckId::Blanks, "/bench/appeal_to")],
    },
];

#[test]
fn the_sums_are_those_worked_by_hand() {
    for form in &FORMS {
        let all = assessed(&read(form.json));
        let found = &all.found;
        assert_eq!(found.totals.award.to_string(), form.award, "{}", form.name);
        let payments: Vec<_> = found
            .performance
            .iter()
            .map(|one| {
                let sum = one.instalments.as_ref().map(|sum| sum.value().to_string());
                [
                    one.owed.value().to_string(),
                    one.in_money.value().to_string(),
                    sum.unwrap_or_default(),
                ]
            })
            .collect();
        assert_eq!(payments, form.payments, "{}", form.name);
        let interest = found.interest_account.as_ref().map(|account| {
            [account.accrued.value().to_string(), account.principal_left.value().to_string()]
        });
        assert_eq!(interest, form.interest.map(|sums| sums.map(str::to_owned)), "{}", form.name);
        // It is for the court, or the agreement, to say how a payment is performed.
        assert_eq!(all.claimed.performance, [], "{}", form.name);
    }
}

#[test]
fn the_papers_say_it_and_the_self_check_misses_nothing_else() {
    for form in &FORMS {
        let case = read(form.json);
        for lang in Lang::ALL {
            let drafts = form.kinds.iter().map(|kind| text(&draft(lang, *kind, &case).unwrap()));
            let drafts = drafts.collect::<Vec<_>>().join("\n――――――――\n\n");
            insta::assert_snapshot!(format!("{}-{}", form.name, lang.id()), drafts);
            let checks = check(lang, form.kinds[0], &case, &Edits::new()).unwrap();
            let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing);
            let missing: Vec<_> = missing.map(|check| (check.id, &*check.path)).collect();
            assert_eq!(missing, form.missing, "{}", form.name);
        }
    }
}

#[test]
fn what_is_written_is_read_again_and_older_files_have_none_of_it() {
    for form in &FORMS {
        let case = read(form.json);
        assert_eq!(read(case.to_json().as_bytes()), case, "{}", form.name);
    }
    // What is published on performance is in one record; the others are as an older version wrote them.
    let records = redress_casebook::all().filter(|record| {
        ["\"performance\"", "\"by\""].iter().any(|field| record.case.to_json().contains(field))
    });
    let ids: Vec<_> = records.map(|record| record.id).collect();
    assert_eq!(ids, ["sichuan-consumer-sun-liu-fertiliser-2024"]);
}

/// The findings on performance of a case that was changed, with their places and arguments.
fn said(json: &'static [u8], change: impl FnOnce(&mut Case)) -> Vec<(FindingCode, String, String)> {
    let mut case = read(json);
    change(&mut case);
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let codes = [
        FindingCode::PerformanceOpen,
        FindingCode::PerformanceTwice,
        FindingCode::InstalmentsSum,
        FindingCode::InstalmentIncomplete,
        FindingCode::InstalmentUndated,
        FindingCode::PerformanceReason,
        FindingCode::InKindIncomplete,
        FindingCode::InKindExceeds,
        FindingCode::DayBesidePeriod,
        FindingCode::Unused,
        FindingCode::PriceBesideSum,
        FindingCode::PriceIncomplete,
    ];
    let of_these = findings.iter().filter(|finding| codes.contains(&finding.code));
    of_these.map(|f| (f.code, f.path(), f.arguments.join(" "))).collect()
}

#[test]
fn instalments_that_do_not_add_up_say_by_how_much() {
    let at =
        |code, path: &str, arguments: &str| vec![(code, path.to_owned(), arguments.to_owned())];
    let instalments = FORMS[0].json;
    assert_eq!(said(instalments, |_| ()), []);
    assert_eq!(
        said(instalments, |case| case.performance[0].instalments[2].amount =
            "73142.49".parse().ok()),
        at(
            FindingCode::InstalmentsSum,
            "/performance/0/instalments",
            "219427.49 219427.50 0.01 less"
        )
    );
    // A fen too much is said also while another instalment is open.
    assert_eq!(
        said(instalments, |case| {
            case.performance[0].instalments[0].amount = None;
            case.performance[0].instalments[2].amount = "146285.01".parse().ok();
        }),
        [
            at(
                FindingCode::InstalmentsSum,
                "/performance/0/instalments",
                "219427.51 219427.50 0.01 more"
            ),
            at(FindingCode::InstalmentIncomplete, "/performance/0/instalments/0/amount", ""),
        ]
        .concat()
    );
    // The self-check does not let it pass.
    let mut case = read(instalments);
    case.performance[0].instalments.pop();
    let checks = check(Lang::Zh, Kind::Mediation, &case, &Edits::new()).unwrap();
    let sums = checks.iter().find(|one| one.id == CheckId::Sums).unwrap();
    assert_eq!(sums.outcome, CheckOutcome::Missing);
    assert_eq!(
        sums.words(Lang::Zh),
        "各期合计146,285.00元，应以金钱支付219,427.50元，尚少73,142.50元。请核对各期金额。"
    );
}

#[test]
fn what_fits_no_payment_or_does_nothing_is_said() {
    use FindingCode as F;
    let at =
        |code, path: &str, arguments: &str| vec![(code, path.to_owned(), arguments.to_owned())];
    let [instalments, in_kind, labour, day] = [0, 1, 2, 3].map(|form: usize| FORMS[form].json);
    assert_eq!(
        said(instalments, |case| case.performance[0].of = Some(redress_core::case::Head::Costs)),
        at(F::PerformanceOpen, "/performance/0", "")
    );
    // Two payments of the same debtors: which is meant is not said.
    assert_eq!(
        said(instalments, |case| case.performance[0].of = None),
        at(F::PerformanceOpen, "/performance/0", "")
    );
    assert_eq!(
        said(instalments, |case| case.performance.push(case.performance[0].clone())),
        at(F::PerformanceTwice, "/performance/1", "")
    );
    assert_eq!(
        said(instalments, |case| {
            case.performance[0].all_due_if_missed = false;
            case.performance[0].all_due_on = Some("2026-01-31".parse().unwrap());
        }),
        at(F::Unused, "/performance/0/all_due_on", "")
    );
    assert_eq!(
        said(in_kind, |case| case.performance[0].reason.clear()),
        at(F::PerformanceReason, "/performance/0/reason", "")
    );
    assert_eq!(
        said(in_kind, |case| case.performance[0].in_kind[0].value = "219427.51".parse().ok()),
        at(F::InKindExceeds, "/performance/0/in_kind", "219427.51 219427.50")
    );
    assert_eq!(
        said(in_kind, |case| {
            case.performance[0].in_kind[0].value = None;
            case.performance[0].in_kind[0].host.clear();
        }),
        at(F::InKindIncomplete, "/performance/0/in_kind/0", "host, value")
    );
    assert_eq!(
        said(labour, |case| case.performance[0].in_kind[0].value = "12000".parse().ok()),
        at(F::PriceBesideSum, "/performance/0/in_kind/0/quantity", "12060.00 12000.00")
    );
    assert_eq!(
        said(labour, |case| {
            let case = &mut case.performance[1].instalments[0];
            case.by = Some("2025-06-30".parse().unwrap());
        }),
        at(F::DayBesidePeriod, "/performance/1/instalments/0/months", "")
    );
    assert_eq!(
        said(day, |case| case.destination.as_mut().unwrap().days =
            Some("10".parse::<u64>().map(redress_core::Days::new).unwrap().unwrap())),
        at(F::DayBesidePeriod, "/destination/days", "")
    );
}

/// 14,604.57, see the page beside the case.
#[test]
fn the_rest_that_fell_due_bears_interest_from_that_day() {
    let mut case = read(FORMS[0].json);
    case.performance[0].all_due_on = Some("2026-01-31".parse().unwrap());
    let account = assessed(&case).found.interest_account.unwrap();
    assert_eq!(account.accrued.value().to_string(), "14604.57");
}

/// Instalments in months have no day: interest runs on the rest of the award alone, and a finding says so.
#[test]
fn an_instalment_without_a_day_bears_no_interest_and_that_is_said() {
    let mut case = read(FORMS[2].json);
    let [due, until] = ["2024-05-01", "2024-05-11"].map(|day| day.parse().unwrap());
    case.interest = Some(redress_core::case::Interest::new(due, until));
    let found = assessed(&case).found;
    // 45,170.50 less labour of 12,060.00 and instalments of 15,170.50: 17,940.00 × 0.000175 × 10 days.
    assert_eq!(found.interest.unwrap().value().to_string(), "31.40");
    let undated = found.findings.iter().filter(|f| f.code == FindingCode::InstalmentUndated);
    assert_eq!(undated.count(), 2);
}

/// From 20 April 2024: the first instalment is due on Monday 21 April 2025, since the 20th is a Sunday, the second on 20 April
/// 2026. To 2026-05-20 these are 394 and 30 days, for the rest since 2024-05-01 749:
/// 5,170.50 × 0.06895 + 10,000 × 0.00525 + 17,940 × 0.131075 = 356.505975 + 52.50 + 2,351.4855 = 2,760.491475.
#[test]
fn instalments_in_months_follow_the_effective_day() {
    let mut case = read(FORMS[2].json);
    let [due, until] = ["2024-05-01", "2026-05-20"].map(|day| day.parse().unwrap());
    case.interest = Some(redress_core::case::Interest::new(due, until));
    case.dates.effective = Some("2024-04-20".parse().unwrap());
    assert_eq!(read(case.to_json().as_bytes()), case);
    let found = assessed(&case).found;
    assert_eq!(found.interest.unwrap().value().to_string(), "2760.49");
    assert!(found.findings.iter().all(|f| f.code != FindingCode::InstalmentUndated));
    // A day of its own goes before it; and nothing takes effect before it is judged.
    case.performance[1].instalments[0].by = Some("2026-05-20".parse().unwrap());
    case.performance[1].instalments[0].months = None;
    let found = assessed(&case).found;
    // 2,760.491475 − 356.505975.
    assert_eq!(found.interest.unwrap().value().to_string(), "2403.99");
    case.dates.effective = Some("2024-04-14".parse().unwrap());
    let faults = case.check().unwrap_err();
    assert_eq!(&*faults.iter().next().unwrap().path, "/dates/effective");
}
