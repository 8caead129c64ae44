//! No published case cites a provision outside its time, and a case whose act is not dated says so.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_casebook::Record;
use redress_core::{
    Case, Lens, Level, Position, assess,
    case::Dates,
    lawbook::{CHECKED_ON, Date, INSTRUMENTS, InstrumentKind},
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, report, text};
use serde_json::Value;

/// The days of a case whose law may be cited, read from its own fields.
fn days(dates: Dates) -> Vec<Date> {
    let act = dates.act.and_then(|span| span.to).or(dates.act_by);
    let trial = dates.judgment.or(dates.trial_by).or(dates.filed).unwrap_or(CHECKED_ON);
    [act, Some(trial), dates.filed].into_iter().flatten().collect()
}

/// Every authority in a JSON tree, as (provision, status, from, until).
fn authorities(tree: &Value, found: &mut Vec<(String, String, String, String)>) {
    match tree {
        Value::Array(list) => {
            for one in list {
                authorities(one, found);
            }
        }
        Value::Object(map) => {
            let text =
                |key: &str| map.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            if map.contains_key("provision") && map.contains_key("status") {
                found.push((text("provision"), text("status"), text("from"), text("until")));
            }
            for one in map.values() {
                authorities(one, found);
            }
        }
        _ => {}
    }
}

fn in_force(from: &str, until: &str, days: &[Date]) -> bool {
    let day = |text: &str| Date::parse(text);
    days.iter().any(|one| {
        day(from).is_some_and(|from| from <= *one) && day(until).is_none_or(|until| *one <= until)
    })
}

#[test]
fn what_the_engine_cites_was_in_force() {
    let mut seen = 0;
    for record in redress_casebook::all() {
        let days = days(record.case.dates);
        let views = Position::ALL.map(|position| (position, Lens::LAW));
        for (position, lens) in views.into_iter().chain([(Position::Found, Lens::proposals())]) {
            let assessment = assess(&record.case, position, lens).unwrap();
            let mut found = Vec::new();
            authorities(&serde_json::to_value(&assessment).unwrap(), &mut found);
            seen += found.len();
            for (provision, status, from, until) in found {
                let compared = ["later", "proposal"].contains(&status.as_str());
                assert!(
                    compared || in_force(&from, &until, &days),
                    "{}: {provision} {status} {from} {until} against {days:?}",
                    record.id
                );
            }
        }
    }
    assert!(seen > 5_000, "only {seen} authorities were looked at");
}

/// The instruments that a text cites with an article, but not for comparison (`→`).
fn cited(lang: Lang, text: &str) -> impl Iterator<Item = (&'static str, Date)> {
    let firm = text.split(['\n', ';', '；']).filter(|part| !part.contains(['→', '◇']));
    let firm = firm.collect::<Vec<_>>().join("\n");
    INSTRUMENTS.iter().filter(|one| one.kind != InstrumentKind::Proposal).filter_map(move |one| {
        let names = [lang.pick(one.title), lang.pick(one.short)];
        let named = names.iter().any(|name| match lang {
            Lang::Zh => firm.contains(&format!("《{name}》第")),
            // In a list, and in a sentence.
            Lang::En => {
                firm.contains(&format!("{name} Art")) || firm.contains(&format!(" of the {name}"))
            }
        });
        named.then(|| (one.id, one.versions[0].from))
    })
}

#[test]
fn what_the_papers_and_reports_cite_had_come_into_force() {
    let mut seen = 0;
    for record in redress_casebook::all() {
        let last = days(record.case.dates).into_iter().max().unwrap();
        for lang in Lang::ALL {
            let papers = Kind::ALL.map(|kind| draft(lang, kind, &record.case).unwrap());
            let found = report(lang, &record.case, &record.assess().unwrap());
            for paper in papers.iter().chain([&found]) {
                for (instrument, from) in cited(lang, &text(paper)) {
                    seen += 1;
                    assert!(from <= last, "{} cites {instrument} of {from} by {last}", record.id);
                }
            }
        }
    }
    assert!(seen > 1_000, "only {seen} citations were looked at");
}

/// What the users found: Deng and Xiao's site was closed a year before the PIPL.
#[test]
fn the_identity_site_is_judged_by_the_law_of_2020() {
    let record = redress_casebook::find("hic-deng-xiao-2021").unwrap();
    let head = &record.assess().unwrap().heads[0];
    let cited = |id: &str| head.authority.iter().find(|one| one.provision.get().id == id);
    assert!(cited("TL-20").is_some_and(|one| one.status == redress_core::Status::InForce));
    assert!(cited("PIPL-69-2").is_some_and(|one| one.status == redress_core::Status::Later));
    assert!(cited("CC-1182").is_none());
}

fn dated_check(record: &Record) -> Vec<CheckOutcome> {
    let checks = check(Lang::Zh, Kind::Orders, &record.case, &Edits::new()).unwrap();
    checks.iter().filter(|one| one.id == CheckId::Dated).map(|one| one.outcome).collect()
}

#[test]
fn a_case_whose_act_is_not_dated_is_cautioned_everywhere() {
    let of = |json: &str, code: &str| {
        let case = Case::from_json(json.as_bytes()).unwrap();
        let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
        let finding = assessment.findings.iter().find(|one| one.code.id() == code).cloned();
        assert_eq!(finding.map(|one| one.level), Some(Level::Caution), "{json}");
        // The report, which the command line prints, says it in so many words.
        for (lang, latest) in [(Lang::Zh, "最迟"), (Lang::En, "latest possible day")] {
            assert!(text(&report(lang, &case, &assessment)).contains(latest), "{json}");
        }
    };
    of("{}", "case-undated");
    of(r#"{"dates":{"judgment":"2022-01-01"}}"#, "act-undated");
    of(r#"{"dates":{"act_by":"2020-10-31"}}"#, "act-latest");
    // A first day alone dates the act; a latest day is better, since the last day counts.
    let law = |json: &str| {
        let case = Case::from_json(json.as_bytes()).unwrap();
        redress_core::Timeline::new(&case.dates).act.to_string()
    };
    assert_eq!(law(r#"{"dates":{"act":{"from":"2020-01-01"}}}"#), "2020-01-01");
    assert_eq!(
        law(r#"{"dates":{"act":{"from":"2020-01-01"},"act_by":"2021-12-31"}}"#),
        "2021-12-31"
    );
    assert_eq!(law(r#"{"dates":{"act":{"to":"2021-01-01"},"act_by":"2021-12-31"}}"#), "2021-01-01");
    // The self-check names it, and passes the act that is dated.
    let undated = redress_casebook::find("hic-yu-deepfake-2023").unwrap();
    assert_eq!(dated_check(&undated), [CheckOutcome::Missing]);
    let dated = redress_casebook::find("hic-cai-yao-masks-2020").unwrap();
    assert_eq!(dated_check(&dated), [CheckOutcome::Passed]);
}

#[test]
fn a_latest_day_before_the_act_or_after_the_judgment_is_refused() {
    for dates in [
        r#"{"act":{"from":"2021-01-01"},"act_by":"2020-12-31"}"#,
        r#"{"act_by":"2021-06-01","judgment":"2021-05-01"}"#,
        r#"{"filed":"2021-06-01","trial_by":"2021-05-01"}"#,
    ] {
        let case = Case::from_json(format!(r#"{{"dates":{dates}}}"#).as_bytes()).unwrap();
        assert!(assess(&case, Position::Found, Lens::LAW).is_err(), "{dates}");
    }
}

/// Law that changed between the first known day and the latest possible one must be looked at.
#[test]
fn a_change_within_the_possible_time_is_told() {
    let json = r#"{"facts":{"behaviours":["use"]},
        "dates":{"act":{"from":"2020-09-01"},"act_by":"2022-01-11"}}"#;
    let case = Case::from_json(json.as_bytes()).unwrap();
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let changes: Vec<_> =
        findings.iter().filter(|one| one.code.id() == "act-spans-change").collect();
    let days: Vec<_> = changes.iter().flat_map(|one| &one.arguments).collect();
    assert_eq!(days, ["2021-11-01", "2021-01-01"]);
}

#[test]
fn at_least_two_dozen_sums_are_reproduced_and_none_differs() {
    let count = |verdict: redress_casebook::Verdict| {
        redress_casebook::all().filter(|record| record.verify() == verdict).count()
    };
    let reproduced = count(redress_casebook::Verdict::Reproduced);
    let facts = count(redress_casebook::Verdict::FactsOnly);
    assert_eq!((reproduced, reproduced + facts), (25, 82));
}
