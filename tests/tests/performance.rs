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

/// A case of 10,000 of gains and of costs that go to more than one; 2022, so that the Civil Code governs instalments.
fn of_several(more: &serde_json::Value) -> Case {
    let mut tree = serde_json::json!({
        "disposition": "judgment", "fields": ["personal-information", "consumer"],
        "dates": {"act": {"from": "2022-01-05", "to": "2022-06-28"}, "judgment": "2023-05-15"},
        "court": "杭州互联网法院", "docket": "（2023）浙0192民初123号", "bench": {"appeal_to": "某市中级人民法院"},
        "plaintiff": {"kind": "procuratorate", "name": "某区人民检察院"},
        "defendants": [{"id": "a", "name": "甲公司"}],
        "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "10000", "found": "all"}]},
        "destination": {"payee": "treasury", "days": 10}, "fee": {"basis": "property"},
    });
    tree.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    read(tree.to_string().as_bytes())
}

fn orders(lang: Lang, case: &Case) -> String {
    text(&draft(lang, Kind::Orders, case).unwrap())
}

/// What the self-check of the orders misses, but for what is about standing.
fn missing(case: &Case, edits: &Edits) -> Vec<(CheckId, String)> {
    let checks = check(Lang::Zh, Kind::Orders, case, edits).unwrap();
    let missing = checks.into_iter().filter(|one| one.outcome == CheckOutcome::Missing);
    missing.map(|one| (one.id, one.path)).filter(|(id, _)| *id != CheckId::Findings).collect()
}

fn twice(sum: &str) -> serde_json::Value {
    serde_json::json!([{"of": "costs", "defendants": ["a"], "reason": "困难", "all_due_if_missed": true,
        "instalments": [{"amount": sum, "months": 3}, {"amount": sum, "months": 6}]}])
}

/// 1,000 for an appraisal and 2,000 for prevention, which go elsewhere, are one payment of 3,000 in two instalments of 1,500:
/// no part of it is ordered a second time, or at another time.
#[test]
fn what_prevention_costs_stands_inside_the_payment_that_is_split() {
    let with = |parameters: serde_json::Value, costs: serde_json::Value| {
        of_several(&serde_json::json!({
            "costs": costs, "performance": twice("1500"),
            "remedies": [{"id": "R32", "status": "granted", "parameters": parameters}],
        }))
    };
    let prevention = serde_json::json!({"head": "prevention", "claimed": "2000", "found": "all"});
    let appraisal = serde_json::json!({"head": "appraisal", "claimed": "1000", "found": "all"});
    let terms =
        serde_json::json!({"items": ["短信"], "vouchers": "票一", "payee": "某运营商", "days": 5});
    let case = with(terms.clone(), serde_json::json!([prevention, appraisal]));
    assert_eq!(assessed(&case).found.performance[0].owed.value().to_string(), "3000.00");
    let zh = orders(Lang::Zh, &case);
    let item = "二、被告甲公司支付公益诉讼起诉人鉴定费1000元；被告甲公司支付合理预防、处置费用2000元（项目与金额：短信，凭证：票一），款项支付给某运营商；上述款项共计3000元，分两期支付：第一期于本判决生效之日起三个月内支付1500元，第二期于本判决生效之日起六个月内支付1500元；各期款项中各收款人应得的数额为【】；任何一期未按期足额支付的，由本院就全部未付款项移送执行。";
    assert!(zh.contains(item), "{zh}");
    let en = orders(Lang::En, &case);
    let item = "those sums come to CNY 3,000 in all, payable in 2 instalments: CNY 1,500 within 3 months of this judgment taking effect and CNY 1,500 within 6 months of this judgment taking effect; each payee receives CNY 【】 of each instalment; if any instalment";
    assert!(en.contains(item), "{en}");
    // The remedy's own ten days are not written, and that is said.
    let expected = [
        (CheckId::Period, "/remedies/0/parameters/days"),
        (CheckId::Payee, "/performance/0"),
        (CheckId::Blanks, "/costs"),
    ];
    assert_eq!(missing(&case, &Edits::new()), expected.map(|(id, path)| (id, path.to_owned())));
    // One payee gets all of each instalment.
    let mut only = prevention;
    only["claimed"] = serde_json::json!("3000");
    let case = with(terms, serde_json::json!([only]));
    let zh = orders(Lang::Zh, &case);
    let item = "二、被告甲公司支付合理预防、处置费用3000元（项目与金额：短信，凭证：票一），款项支付给某运营商，分两期支付：第一期";
    assert!(zh.contains(item) && !zh.contains("各收款人"), "{zh}");
}

/// Two who sue, 1,000 of one and 2,000 of the other: who gets what of two instalments of 1,500, or of 1,800 in money beside
/// training for 1,200, nobody has said, and nothing is divided by itself.
#[test]
fn who_gets_what_of_each_instalment_is_open_until_it_is_said() {
    let with = |performance: serde_json::Value, second: u32| {
        of_several(&serde_json::json!({
            "co_plaintiffs": [{"kind": "provincial-consumer-association", "name": "乙省消费者协会"}],
            "costs": [
                {"head": "appraisal", "claimed": "1000", "found": "all", "paid_to": 0},
                {"head": "lawyer", "claimed": "2000", "found": "all", "paid_to": second},
            ],
            "performance": performance,
        }))
    };
    let open =
        [(CheckId::Payee, "/performance/0".to_owned()), (CheckId::Blanks, "/costs".to_owned())];
    let case = with(twice("1500"), 1);
    let zh = orders(Lang::Zh, &case);
    let item =
        "鉴定费1000元，支付原告乙省消费者协会律师代理费2000元；上述款项共计3000元，分两期支付：";
    assert!(
        zh.contains(item) && zh.contains("；各期款项中各收款人应得的数额为【】；任何一期"),
        "{zh}"
    );
    assert_eq!(missing(&case, &Edits::new()), open);
    // Once the order says it, nothing is open.
    let own = "被告甲公司支付公益诉讼起诉人鉴定费1000元、原告律师代理费2000元，共计3000元，分两期各支付1500元，其中公益诉讼起诉人每期500元，原告每期1000元";
    let edits = Edits::from([("/costs".to_owned(), own.to_owned())]);
    assert_eq!(missing(&case, &edits), []);
    // To one of them all: each instalment is his.
    let one = with(twice("1500"), 0);
    assert!(!orders(Lang::Zh, &one).contains("各收款人"));
    assert_eq!(missing(&one, &Edits::new()), []);
    let training = serde_json::json!([{"of": "costs", "defendants": ["a"], "reason": "同意", "in_kind": [
        {"kind": "services", "what": "培训", "host": "某校", "value": "1200", "months": 3, "rest_in_money": true}]}]);
    let case = with(training, 1);
    let zh = orders(Lang::Zh, &case);
    assert!(
        zh.contains("上述款项共计3000元，其中1800元于本判决生效之日起十日内以金钱支付，其余"),
        "{zh}"
    );
    assert!(zh.contains("；以金钱支付的款项中各收款人应得的数额为【】。"), "{zh}");
    assert_eq!(missing(&case, &Edits::new()), open);
}

/// One instalment of 6,000 beside goods for 4,000 is a payment by its day, not "one instalment".
#[test]
fn one_instalment_is_a_payment_by_its_day() {
    let case = of_several(&serde_json::json!({"performance": [{"reason": "同意",
        "instalments": [{"amount": "6000", "months": 1}],
        "in_kind": [{"kind": "goods", "what": "化肥", "host": "某局", "value": "4000", "months": 3}]}]}));
    let zh = orders(Lang::Zh, &case);
    assert!(
        zh.contains("10000元，其中6000元于本判决生效之日起一个月内以金钱支付，其余以下列方式履行"),
        "{zh}"
    );
    let en = orders(Lang::En, &case);
    assert!(en.contains("of which CNY 6,000 within 1 month of this judgment taking effect in money, and the rest"), "{en}");
}

/// Interest on late performance runs on money (Civil Procedure Law 264): where all is given in kind there is no notice of it,
/// unless what is not performed is to be paid in money.
#[test]
fn where_nothing_is_due_in_money_there_is_no_notice_of_interest() {
    let with = |rest: bool, value: &str| {
        of_several(&serde_json::json!({"performance": [{"reason": "同意", "in_kind": [
            {"kind": "goods", "what": "化肥", "host": "某局", "value": value, "months": 3, "rest_in_money": rest}]}]}))
    };
    for (rest, value, notice) in
        [(false, "10000", false), (true, "10000", true), (false, "9999.99", true)]
    {
        let case = with(rest, value);
        assert_eq!(orders(Lang::Zh, &case).contains("加倍支付"), notice, "{rest} {value}");
        assert_eq!(orders(Lang::En, &case).contains("double interest"), notice, "{rest} {value}");
        assert_eq!(missing(&case, &Edits::new()), [], "{rest} {value}");
    }
    // Who answers for another pays in money, whatever that one gives.
    let mut answered = with(false, "10000");
    let answers = r#"{"defendants": [{"id": "a"}, {"id": "b"}], "liability": {"answers_for":
        [{"defendant": "b", "for": "a", "basis": "joint-tort", "limit": "3000"}]}}"#;
    let answers = read(answers.as_bytes());
    answered.liability.answers_for = answers.liability.answers_for;
    answered.defendants.extend(answers.defendants.into_iter().skip(1));
    assert!(orders(Lang::Zh, &answered).contains("加倍支付"));
}

/// Interest on 10,000 that is due on 1 July 2024, to 31 December, with payments.
fn late(
    compensation: &serde_json::Value,
    payments: &serde_json::Value,
) -> redress_core::Assessment {
    let tree = serde_json::json!({
        "dates": {"act": {"to": "2023-06-30"}, "judgment": "2024-06-03"},
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "compensation": compensation,
        "interest": {"due": "2024-07-01", "until": "2024-12-31", "payments": payments},
    });
    assess(&read(tree.to_string().as_bytes()), Position::Found, Lens::LAW).unwrap()
}

fn of_code(all: &redress_core::Assessment, code: FindingCode) -> Vec<(String, Vec<String>)> {
    let of = all.findings.iter().filter(|one| one.code == code);
    of.map(|one| (one.path(), one.arguments.iter().map(ToString::to_string).collect())).collect()
}

/// Of 10,000 it is open who owes them, and a, who may, pays 4,000 on 1 August, as before the judgment it would have been taken
/// off: 10,000 × 0.0175 % × 31 days (54.25) and 6,000 × 0.0175 % × 152 days (159.60) are 213.85. c cannot owe what a and b made,
/// and his payment goes to nothing (183 days: 320.25), which is said; where nothing is said of who owes, he may.
#[test]
fn a_late_payment_of_one_who_may_owe_is_taken_off_what_is_open() {
    let gain = serde_json::json!({"route": "gain", "gains": [{"among": ["a", "b"], "claimed": "10000", "found": "all"}]});
    let loss =
        serde_json::json!({"route": "loss", "losses": [{"claimed": "10000", "found": "all"}]});
    let paid =
        |by: &str| serde_json::json!([{"date": "2024-08-01", "amount": "4000", "defendant": by}]);
    let place = "/interest/payments/0/defendant".to_owned();
    for (of, by, taken) in [(&gain, "a", true), (&gain, "c", false), (&loss, "c", true)] {
        let all = late(of, &paid(by));
        let account = all.interest_account.as_ref().unwrap();
        let sums = [&account.accrued, &account.principal_left].map(|one| one.value().to_string());
        let expected = if taken { ["213.85", "6000.00"] } else { ["320.25", "10000.00"] };
        assert_eq!(sums, expected, "{by}");
        let on_open = (place.clone(), vec!["4000.00".to_owned()]);
        let on_open = if taken { vec![on_open] } else { Vec::new() };
        assert_eq!(of_code(&all, FindingCode::PaidOnOpen), on_open, "{by}");
        assert_eq!(of_code(&all, FindingCode::PaymentOfNoDebtor).is_empty(), taken, "{by}");
    }
}

/// What he is known to owe comes first: of 4,000 that a pays 1,000 are his own debt and 5.43 the interest on it (31 days), and
/// 2,994.57 come off the 10,000 that are open between him and b; those between b and c are none of his. 31 days of 21,000
/// (113.925), then 152 of 17,005.43 (452.344438).
#[test]
fn a_late_payment_goes_to_what_is_open_after_what_its_payer_owes() {
    let gains = serde_json::json!({"route": "gain", "gains": [
        {"among": ["b", "c"], "claimed": "10000", "found": "all"},
        {"among": ["a", "b"], "claimed": "10000", "found": "all"},
        {"defendant": "a", "claimed": "1000", "found": "all"},
    ]});
    let paid =
        |sum: &str| serde_json::json!([{"date": "2024-08-01", "amount": sum, "defendant": "a"}]);
    let all = late(&gains, &paid("4000"));
    let account = all.interest_account.as_ref().unwrap();
    assert_eq!(account.accrued.value().to_string(), "566.27");
    assert_eq!(account.principal_left.value().to_string(), "17005.43");
    let on_open = |sum: &str| [("/interest/payments/0/defendant".to_owned(), vec![sum.to_owned()])];
    assert_eq!(of_code(&all, FindingCode::PaidOnOpen), on_open("2994.57"));
    // Of 20,000 the 11,000 and the interest on them, 5.43 and 54.25, are taken, and no more.
    let all = late(&gains, &paid("20000"));
    let account = all.interest_account.as_ref().unwrap();
    assert_eq!(account.principal_left.value().to_string(), "10000.00");
    assert_eq!(account.surplus.to_string(), "8940.32");
}

/// g bears 100 for his ward w, and owes 1,000 himself. Of 500 that w pays on the last day 100 are on his own debt; the other 400 go
/// to none, since nobody owes for his guardian. Of 500 that g pays all go to his debts.
#[test]
fn what_a_ward_pays_late_goes_to_no_debt_of_his_guardian() {
    for (by, left, surplus) in [("w", "1000.00", "400.00"), ("g", "600.00", "0.00")] {
        let tree = serde_json::json!({
            "dates": {"act": {"to": "2023-06-30"}, "judgment": "2024-06-03"},
            "defendants": [{"id": "w", "minor": true, "guardians": ["g"]}, {"id": "g"}],
            "compensation": {"route": "gain", "gains": [
                {"defendant": "w", "claimed": "100", "found": "all"},
                {"defendant": "g", "claimed": "1000", "found": "all"},
            ]},
            "interest": {"due": "2024-07-01", "until": "2024-12-31",
                "payments": [{"date": "2024-07-01", "amount": "500", "defendant": by}]},
        });
        let case = read(tree.to_string().as_bytes());
        let account = assess(&case, Position::Found, Lens::LAW).unwrap().interest_account.unwrap();
        assert_eq!(account.principal_left.value().to_string(), left, "{by}");
        assert_eq!(account.surplus.to_string(), surplus, "{by}");
    }
}
