//! The law of two days. What differs is taken from the texts: an amendment, the day a law came into force.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Aspect, Case, CaseDifference, FigureName, Finding, FindingCode, HeadId, LawDifference, Lens,
    Moved, Position, Status, differences, law_between,
    lawbook::{CHECKED_ON, Date, INSTRUMENTS, InstrumentKind, find},
};
use redress_drafting::{Lang, text, two_days, wording};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn days(from: &str, to: &str) -> [Date; 2] {
    [day(from), day(to)]
}

fn between(json: &str, days: [Date; 2], moved: Moved) -> CaseDifference {
    let case = Case::from_json(json.as_bytes()).unwrap();
    case.check().unwrap().between(days, moved, Position::Found, Lens::LAW).unwrap()
}

fn aspects(law: &LawDifference, id: &str) -> Vec<Aspect> {
    let id = find(id).unwrap();
    let change = law.changed.iter().find(|change| change.provision == id);
    change.map(|change| change.aspects.clone()).unwrap_or_default()
}

/// Every day on which a text begins, and the day before it.
fn days_of_change() -> Vec<Date> {
    let provisions = INSTRUMENTS.iter().flat_map(|instrument| instrument.provisions);
    let from = provisions.flat_map(|id| id.get().versions).map(|version| version.from);
    let mut days: Vec<_> = from.flat_map(|from| [from, from.day_before().unwrap()]).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The scale of fees is of 1 April 2007: a suit filed before has a fee by none of its provisions, whenever it is judged.
#[test]
fn a_fee_cites_the_scale_of_the_day_of_the_filing() {
    for (filed, cited) in [("2007-03-01", false), ("2007-05-01", true)] {
        let case = format!(
            r#"{{"schema": "redress.case/1", "dates": {{"filed": "{filed}", "judgment": "2007-06-01"}},
            "compensation": {{"route": "loss", "losses": [{{"label": "a", "claimed": "20000.00", "found": "all"}}]}}}}"#
        );
        let difference = between(&case, days("2005-01-01", "2006-01-01"), Moved::Act);
        let fee = find("FEE-13-PROPERTY").unwrap();
        assert_eq!(difference.citations.same.iter().any(|pair| pair.of == fee), cited, "{filed}");
    }
}

#[test]
fn on_one_day_nothing_differs() {
    for day in days_of_change() {
        assert!(law_between([day; 2]).changed.is_empty(), "{day}");
    }
    let mut compared = 0;
    for record in redress_casebook::all() {
        let checked = record.case.check().unwrap();
        for on in ["2015-06-01", "2020-12-31", "2021-11-01", "2025-06-01"] {
            for moved in Moved::ALL {
                for position in Position::ALL {
                    let same = checked.between([day(on); 2], moved, position, Lens::LAW).unwrap();
                    assert!(same.is_empty(), "{} {on} {moved:?}: {same:?}", record.id);
                    compared += same.figures.same.len() + same.citations.same.len();
                }
            }
        }
    }
    assert!(compared > 10_000, "only {compared} things were compared");
}

/// Between two days on which the same texts are in force nothing differs either, whatever lies between the days.
#[test]
fn under_the_same_law_nothing_differs() {
    let days = days_of_change();
    for pair in days.windows(2) {
        let [from, to] = [pair[0], pair[1].day_before().unwrap()];
        if from > to {
            continue;
        }
        assert!(law_between([from, to]).changed.is_empty(), "{from} {to}");
        for id in ["hic-sun-2020", "huadu-liu-li-sausage-2019", "hic-short-video-2020"] {
            let record = redress_casebook::find(id).unwrap();
            let case = record.case.check().unwrap();
            let difference =
                case.between([from, to], Moved::Both, Position::Found, Lens::LAW).unwrap();
            assert!(difference.is_empty(), "{id} {from} {to}: {difference:?}");
        }
    }
}

#[test]
fn the_other_way_round_the_same_differs() {
    let there = law_between(days("2020-12-31", "2021-11-01"));
    let back = law_between(days("2021-11-01", "2020-12-31"));
    assert_eq!((there.changed.len(), there.same), (back.changed.len(), back.same));
    for record in redress_casebook::all() {
        let checked = record.case.check().unwrap();
        let count = |from, to| {
            let of =
                checked.between(days(from, to), Moved::Both, Position::Found, Lens::LAW).unwrap();
            let findings = of.findings.changed.len();
            (of.figures.changed.len(), findings, of.citations.changed.len(), of.proof.changed.len())
        };
        let (there, back) = (count("2020-12-31", "2021-11-01"), count("2021-11-01", "2020-12-31"));
        assert_eq!(there, back, "{}", record.id);
    }
}

/// The amendments of 29 December 2020 and the Civil Code came into force on one day.
#[test]
fn new_year_2021_changed_what_the_texts_say() {
    let law = law_between(days("2020-12-31", "2021-01-01"));
    for (id, expected) in [
        // 法释〔2014〕11号 Art. 18(2), loss or gain; 法释〔2020〕17号 Art. 12(2), loss and gain.
        ("NET-12-2", vec![Aspect::Article, Aspect::Text]),
        // May became shall (法释〔2020〕20号).
        ("C-PIL-17", vec![Aspect::Text]),
        ("C-PIL-18", vec![]),
        ("TL-20", vec![Aspect::Went]),
        ("CC-1182", vec![Aspect::Came]),
        ("PIPL-69-2", vec![]),
        ("CPL-PIL-2", vec![]),
    ] {
        assert_eq!(aspects(&law, id), expected, "{id}");
    }
    let code = law.changed.iter().find(|change| change.provision == find("CC-1182").unwrap());
    assert_eq!(code.unwrap().in_place_of, [find("TL-20").unwrap()]);
    let instruments: Vec<_> =
        two_days::by_instrument(&law).into_iter().map(|(instrument, _)| instrument.id).collect();
    assert!(instruments.contains(&"CC") && instruments.contains(&"TL"), "{instruments:?}");
    assert!(!instruments.contains(&"PIPL"), "{instruments:?}");
}

#[test]
fn the_personal_information_law_came_on_one_day() {
    let law = law_between(days("2021-10-31", "2021-11-01"));
    let pipl = law.changed.iter().filter(|one| one.provision.get().instrument.get().id == "PIPL");
    let pipl: Vec<_> = pipl.collect();
    assert!(pipl.iter().all(|one| one.aspects == [Aspect::Came] && one.before.is_none()));
    let book = INSTRUMENTS.iter().find(|one| one.id == "PIPL").unwrap();
    assert_eq!(pipl.len(), book.provisions.len());
    // What the Civil Code says in Art. 1182 stays in force beside it: it did not go.
    assert_eq!(aspects(&law, "CC-1182"), []);
}

/// The amendments of 2021 and 2023 gave articles of the Civil Procedure Law other numbers: 253, 260, 264.
#[test]
fn a_new_number_is_not_a_new_text() {
    for (from, to, before, after) in
        [("2021-12-31", "2022-01-01", 253, 260), ("2023-12-31", "2024-01-01", 260, 264)]
    {
        let law = law_between(days(from, to));
        assert_eq!(aspects(&law, "CPL-DELAY"), [Aspect::Article], "{to}");
        let id = find("CPL-DELAY").unwrap();
        let change = law.changed.iter().find(|change| change.provision == id).unwrap();
        let article = |one: Option<redress_core::Authority>| one.unwrap().version.article;
        assert_eq!((article(change.before), article(change.after)), (Some(before), Some(after)));
        let words = two_days::change(Lang::Zh, change);
        assert!(words.contains('→') && words.contains("条文序号不同"), "{words}");
    }
}

/// What the sources do not confirm is marked wherever it is named: the first day of the guidelines of 2025-11-27 (read from
/// press reports) and of texts of which only the amendment of 2020 is in the book (法释〔2015〕1号, 法释〔2001〕7号), the text of
/// Tort Law 14. That an amended text begins is not that the rule came into force.
#[test]
fn what_is_not_verified_is_marked_between_two_days() {
    let words = |from, to, id: &str| {
        let law = law_between(days(from, to));
        let change = law.changed.iter().find(|one| one.provision == find(id).unwrap()).unwrap();
        Lang::ALL.map(|lang| two_days::change(lang, change))
    };
    for (from, to, id, zh, en) in [
        (
            "2025-11-26",
            "2025-11-27",
            "SPP-M-PUNITIVE",
            "SPP-M-PUNITIVE：所收文本始于此间（○ 起始日未核验）（○ 内容未核验）",
            "SPP-M-PUNITIVE: the text recorded here begins (○ first day not verified) (○ text not verified)",
        ),
        (
            "2020-12-31",
            "2021-01-01",
            "MENT-5",
            "第五条：所收文本始于此间（○ 起始日未核验）",
            "Art. 5: the text recorded here begins (○ first day not verified)",
        ),
        (
            "2020-12-31",
            "2021-01-01",
            "CC-178-2",
            "第一百七十八条第二款：新施行，取代《侵权责任法》第十四条（○ 内容未核验）",
            "Art. 178(2): came into force, in place of Tort Law (2009) Art. 14 (○ text not verified)",
        ),
        (
            "2020-12-31",
            "2021-01-01",
            "TL-14",
            "第十四条：不再施行（○ 内容未核验）",
            "Art. 14: no longer in force (○ text not verified)",
        ),
        (
            "2020-12-31",
            "2021-01-01",
            "CC-1182",
            "第一千一百八十二条：新施行，取代《侵权责任法》第二十条",
            "Art. 1182: came into force, in place of Tort Law (2009) Art. 20",
        ),
        // The Food Safety Law of 2015 was a revision: the law before it is only not in the book.
        (
            "2015-09-30",
            "2015-10-01",
            "FSL-148-2",
            "第一百四十八条第二款：所收文本始于此间",
            "Art. 148(2): the text recorded here begins",
        ),
    ] {
        assert_eq!(words(from, to, id), [zh, en]);
    }
    // Nothing of the book is left without its marks, whichever the days.
    for [from, to] in [days("2000-01-01", "2026-11-01"), days("2026-11-01", "2000-01-01")] {
        for change in law_between([from, to]).changed {
            let words = two_days::change(Lang::En, &change);
            let shown = change.after.or(change.before).unwrap().version;
            assert_eq!(
                words.contains("text not verified"),
                !shown.text_verified
                    || change.in_place_of.iter().any(|old| !old.get().newest().text_verified),
                "{words}"
            );
            let begins = change.after.is_some_and(|after| !after.version.from_verified);
            assert_eq!(words.contains("first day not verified"), begins, "{words}");
        }
    }
}

/// Each provision of the book is on one side, or on both, or on neither: none is lost, and proposals are on none.
#[test]
fn every_provision_is_counted_once() {
    let law =
        || INSTRUMENTS.iter().filter(|instrument| instrument.kind != InstrumentKind::Proposal);
    for [from, to] in [days("2012-01-01", "2026-11-01"), days("2019-01-01", "2022-06-01")] {
        let either = law()
            .flat_map(|instrument| instrument.provisions)
            .filter(|id| id.get().at(from).is_some() || id.get().at(to).is_some());
        let difference = law_between([from, to]);
        assert_eq!(difference.changed.len() + difference.same, either.count());
    }
}

/// A gain of 34,000 and an apology, by a procuratorate.
const CASE: &str = r#"{"fields":["personal-information"],"plaintiff":{"kind":"procuratorate"},
    "dates":{"act":{"to":"2020-06-01"},"filed":"2020-08-01","judgment":"2020-10-01"},
    "defendants":[{"id":"a","name":"甲"}],"facts":{"behaviours":["use"]},
    "compensation":{"route":"gain","gains":[{"defendant":"a","claimed":34000,"found":"all"}]}}"#;

#[test]
fn the_same_sum_rests_on_another_law() {
    for (from, to, before, after) in [
        ("2020-12-31", "2021-01-01", "TL-20", "CC-1182"),
        ("2021-10-31", "2021-11-01", "CC-1182", "PIPL-69-2"),
        ("2020-12-31", "2021-11-01", "TL-20", "PIPL-69-2"),
    ] {
        let difference = between(CASE, days(from, to), Moved::Act);
        let head = FigureName::Head(HeadId::Compensation);
        let pair = difference.figures.changed.iter().find(|pair| pair.of == head).unwrap();
        let (one, other) = (pair.before.as_ref().unwrap(), pair.after.as_ref().unwrap());
        assert_eq!((one.amount, other.amount), (one.amount, one.amount));
        let ids = |amount: &redress_core::Amount| {
            amount.authority.iter().map(|one| one.provision.get().id).collect::<Vec<_>>()
        };
        assert_eq!((ids(one), ids(other)), (vec![before], vec![after]), "{from} {to}");
        // The award is the same sum.
        assert!(difference.figures.same.iter().any(|pair| pair.of == FigureName::Award));
        // The rules took one another's place: one line of citations.
        let line = difference.citations.changed.iter().find(|pair| {
            let all = [&pair.before, &pair.after].into_iter().flatten().flatten();
            all.into_iter().any(|one| one.provision == find(after).unwrap())
        });
        let line = line.unwrap();
        assert!(line.before.is_some() && line.after.is_some(), "{from} {to}");
    }
}

/// Fault is presumed under PIPL 69(1), since 1 November 2021.
#[test]
fn the_burden_of_proof_moved_with_the_personal_information_law() {
    let difference = between(CASE, days("2021-10-31", "2021-11-01"), Moved::Act);
    let [fault] = &*difference.proof.changed else { panic!("{:?}", difference.proof.changed) };
    assert_eq!(fault.of.element, redress_core::Element::Fault);
    let bearers = [&fault.before, &fault.after].map(|one| one.as_ref().unwrap().bearer);
    assert_eq!(bearers, [redress_core::Bearer::Plaintiff, redress_core::Bearer::Defendant]);
}

/// Before 2021 it was enough that loss or gain could not be determined (Art. 18(2)); then both (Art. 12(2)).
/// A fund is to get 700,000 of 600,000 found. Before the network provisions (in force from 10 October 2014) 600,000 is
/// left for it, from then on their cap of 500,000: the same finding on the same law, of another sum.
#[test]
fn a_finding_that_tells_another_sum_differs() {
    let case = r#"{"facts":{"behaviours":["use"]},"defendants":[{"id":"a"}],
        "compensation":{"route":"circumstances","lump_sum_basis":"network",
            "lump_sums":[{"claimed":"600000","found":"all"}]},
        "destination":{"payee":"fiscal-account","recipients":[{"kind":"account","amount":"700000"}]}}"#;
    let days = days("2014-10-09", "2014-10-10");
    let difference = between(case, days, Moved::Both);
    let mut changed = difference.findings.changed.iter();
    let one = changed.find(|pair| pair.of.code == FindingCode::RecipientExceeds).unwrap();
    let left = |side: &Option<Finding>| side.as_ref().unwrap().arguments[1].clone();
    assert_eq!([left(&one.before), left(&one.after)], ["600000.00", "500000.00"]);
}

#[test]
fn the_network_cap_has_its_condition_and_its_number_of_the_day() {
    let json = r#"{"fields":["personal-information"],"dates":{"act":{"to":"2020-06-01"}},
        "defendants":[{"id":"a","name":"甲"}],"facts":{"behaviours":["use"]},
        "compensation":{"route":"circumstances","lump_sum_basis":"network",
            "lump_sums":[{"claimed":900000,"found":"all"}]}}"#;
    let difference = between(json, days("2020-12-31", "2021-01-01"), Moved::Act);
    let head = FigureName::Head(HeadId::Compensation);
    let pair = difference.figures.changed.iter().find(|pair| pair.of == head).unwrap();
    let place = |amount: &Option<redress_core::Amount>| {
        let amount = amount.as_ref().unwrap();
        assert_eq!(amount.amount.to_string(), "500000.00");
        let cap = amount.authority.iter().find(|one| one.provision == find("NET-12-2").unwrap());
        let version = cap.unwrap().version;
        (version.article, version.paragraph)
    };
    assert_eq!(place(&pair.before), (Some(18), Some(2)));
    assert_eq!(place(&pair.after), (Some(12), Some(2)));
    let code = |code: &str| {
        let mut all = difference.findings.changed.iter();
        let pair = all.find(|pair| pair.of.code.id() == code).unwrap();
        (pair.before.is_some(), pair.after.is_some())
    };
    assert_eq!(code("network-cap-either"), (true, false));
    assert_eq!(code("network-cap"), (false, true));
    let words = text(&two_days::case_on_two_days(Lang::Zh, &difference));
    assert!(words.contains("第十八条第二款") && words.contains("第十二条第二款"), "{words}");
    assert!(words.contains("条文序号不同、内容不同"), "{words}");
}

/// Substantive rules follow the act, procedure the judgment; both days of a case can be moved alone.
#[test]
fn what_is_moved_decides_which_law_changes() {
    let changed = |moved| {
        let difference = between(CASE, days("2021-12-31", "2022-01-01"), moved);
        let lines = difference.citations.changed.iter();
        lines.map(|line| line.of.get().id).collect::<Vec<_>>()
    };
    // Between these days the Civil Procedure Law got new numbers; no substantive rule changed.
    assert!(changed(Moved::Act).is_empty());
    assert!(changed(Moved::Judgment).contains(&"CPL-PIL-2"));
    assert!(changed(Moved::Both).contains(&"CPL-PIL-2"));
    let act = between(CASE, days("2021-10-31", "2021-11-01"), Moved::Judgment);
    assert!(act.is_empty(), "PIPL is read at the act: {act:?}");
}

/// The act may be put after the judgment: that is what the question supposes. Nothing of the case itself changes.
#[test]
fn a_case_can_be_asked_about_days_out_of_its_order() {
    let case = Case::from_json(CASE.as_bytes()).unwrap();
    let checked = case.check().unwrap();
    let difference = checked
        .between([day("2020-06-01"), CHECKED_ON], Moved::Act, Position::Claimed, Lens::LAW)
        .unwrap();
    assert!(!difference.is_empty());
    assert_eq!(checked.case(), &case);
    // What is only shown for comparison is no citation.
    for pair in &difference.citations.changed {
        for one in [&pair.before, &pair.after].into_iter().flatten().flatten() {
            assert_ne!(one.status, Status::Later);
        }
    }
}

/// How long an announcement stood before the filing is a fact, and no matter of the law.
#[test]
fn the_days_of_a_notice_stay_when_the_filing_is_moved() {
    let json = |notice: &str| {
        CASE.replacen(r#""facts":{"#, &format!(r#""facts":{{"notice":{notice},"#), 1)
    };
    let short = |notice: &str| {
        let difference = between(&json(notice), days("2021-01-01", "2024-06-01"), Moved::Both);
        let all = difference.findings.same.iter().chain(&difference.findings.changed);
        let found: Vec<_> = all
            .filter(|pair| pair.of.code.id().starts_with("notice-"))
            .map(|pair| pair.after.as_ref().unwrap().arguments.clone())
            .collect();
        found
    };
    // 20 July to 1 August: 11 days of 30, neither that of the publication nor that of the filing counted.
    assert_eq!(short(r#"{"published":"2020-07-20"}"#), [["11", "30"]]);
    // 1 July to 1 August: 30 days.
    assert!(short(r#"{"published":"2020-07-01"}"#).is_empty());
    assert_eq!(short(r#"{"published":"2020-07-01","days":20}"#), [["20", "30"]]);
}

#[test]
fn it_is_told_in_both_languages_and_without_the_names_of_minors() {
    let json = r#"{"fields":["personal-information"],"dates":{"act":{"to":"2020-06-01"}},
        "defendants":[{"id":"a","name":"张小明","minor":true,"guardians":["b"]},
            {"id":"b","name":"张大明"}],"facts":{"behaviours":["use"]},
        "compensation":{"route":"gain","gains":[{"defendant":"a","claimed":100,"found":"all"}]}}"#;
    let difference = between(json, days("2020-12-31", "2021-11-01"), Moved::Both);
    for lang in Lang::ALL {
        let words = text(&two_days::case_on_two_days(lang, &difference));
        assert!(!words.contains("张小明"), "{words}");
        let [from, to] = days("2020-12-31", "2021-11-01").map(|one| wording::day(lang, one));
        assert!(words.contains(&from) && words.contains(&to), "{words}");
    }
    let words = |lang| two_days::summary(lang, &two_days::case_difference(lang, &difference));
    assert!(words(Lang::Zh).starts_with("按这两日的法律，不同之处有：数额"), "{}", words(Lang::Zh));
    assert!(words(Lang::En).contains(" in figures"), "{}", words(Lang::En));
}

/// Other litigation expenses: claimed they stand in the sum, found the law in force has no head for them, and a reform of the
/// paper would. The act lies on both days after the Personal Information Protection Law, so that nothing else differs.
#[test]
fn a_comparison_is_of_one_position_and_of_the_law_or_with_reforms() {
    let case = Case::from_json(include_bytes!("../corpus/paper/other-expenses.json")).unwrap();
    let checked = case.check().unwrap();
    let of = |position, lens| {
        let days = days("2023-07-03", "2023-07-04");
        checked.between(days, Moved::Act, position, lens).unwrap()
    };
    let has_head = |difference: &CaseDifference| {
        let other = FigureName::Head(HeadId::Cost(redress_core::case::CostHead::Other));
        difference.figures.same.iter().any(|pair| pair.of == other)
    };
    let law = of(Position::Found, Lens::LAW);
    assert!(!has_head(&law));
    assert!(has_head(&of(Position::Claimed, Lens::LAW)));
    let reform = Lens::parse("other-expenses").unwrap();
    let with = of(Position::Found, reform);
    assert!(has_head(&with));
    let json = |difference: &CaseDifference| serde_json::to_value(difference).unwrap();
    assert_eq!(json(&law).get("lens"), None);
    assert_eq!(json(&with)["lens"], "other-expenses");
    assert!(text(&two_days::case_on_two_days(Lang::Zh, &with)).contains("不是现行法"));
    assert!(!text(&two_days::case_on_two_days(Lang::Zh, &law)).contains("不是现行法"));
}

/// Civil Code 1182 went on when Personal Information Protection Law 69(2) took its place for personal information; Tort Law
/// 20 was gone when the Civil Code came. A rule is no other text of the one whose place it took.
#[test]
fn only_a_rule_that_is_gone_has_its_place_taken() {
    let law = law_between(days("2021-10-31", "2021-11-01"));
    let came =
        |id: &str| law.changed.iter().find(|one| one.provision == find(id).unwrap()).unwrap();
    assert_eq!(came("PIPL-69-2").aspects, [Aspect::Came]);
    assert_eq!(find("PIPL-69-2").unwrap().get().replaces, [find("CC-1182").unwrap()]);
    assert!(came("PIPL-69-2").in_place_of.is_empty());
    let law = law_between(days("2020-12-31", "2021-01-01"));
    let of = |id: &str| law.changed.iter().find(|one| one.provision == find(id).unwrap()).unwrap();
    assert!(differences(of("TL-20").before, of("CC-1182").after).is_empty());
    assert_eq!(differences(of("TL-20").before, None), [Aspect::Went]);
    assert_eq!(differences(None, None), []);
}

/// The evidence rule moved from Art. 64 to 67 in 2022: who proves is the same, and rests on another text. Alerts (R14) rest
/// on PIPL 57, deletion (R03) on Civil Code 1037 and then on PIPL 47 besides; an apology (R22) rests on the Civil Code besides from 2021.
#[test]
fn what_rests_on_another_text_differs() {
    let case = r#"{"defendants": [{"id": "a"}], "plaintiff": {"kind": "procuratorate"},
        "facts": {"behaviours": ["collection"], "harm": "actual"}, "remedies": [{"id": "R03"}, {"id": "R14"}, {"id": "R22"}]}"#;
    let moved = between(case, days("2021-12-31", "2022-01-01"), Moved::Judgment);
    let same: Vec<_> = moved
        .proof
        .changed
        .iter()
        .filter(|row| {
            row.before.as_ref().map(|one| one.bearer) == row.after.as_ref().map(|one| one.bearer)
        })
        .collect();
    assert!(!same.is_empty(), "{:?}", moved.proof);
    let remedies = |from, to| {
        let difference = between(case, days(from, to), Moved::Act);
        let changed: Vec<_> =
            difference.remedies.changed.iter().map(|one| one.of.get().id).collect();
        assert_eq!(changed.len() + difference.remedies.same.len(), 3);
        changed
    };
    assert_eq!(remedies("2021-10-31", "2021-11-01"), ["R03", "R14"]);
    assert_eq!(remedies("2020-12-31", "2021-01-01"), ["R03", "R22"]);
    assert_eq!(remedies("2022-01-01", "2022-01-02"), [""; 0]);
}

/// Every figure has a name of its own, and every way to move a case the one by which it is asked for.
#[test]
fn figures_and_ways_have_names_of_their_own() {
    let case = include_str!("../corpus/everything.json");
    let difference = between(case, days("2020-12-31", "2021-01-01"), Moved::Both);
    let changed = difference.figures.changed.iter().map(|one| one.of.id());
    let mut names: Vec<_> =
        changed.chain(difference.figures.same.iter().map(|one| one.of.id())).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
    for name in
        ["award", "head/compensation", "own/a", "exposure/b", "open", "interest", "interest-left"]
    {
        assert!(names.iter().any(|one| one == name), "{name}: {names:?}");
    }
    assert_eq!(Moved::ALL.map(Moved::id), ["both", "act", "judgment"]);
    assert_eq!(
        Moved::ALL.map(|one| serde_json::to_value(one).unwrap()),
        ["both", "act", "judgment"]
    );
    assert_eq!(Position::ALL.map(Position::id), ["claimed", "conceded", "found"]);
}

/// The notice of a procuratorate is asked for by the rules of the filing: none in 2015, those of 2018 on a later day. Where
/// only the judgment moves, the filing stays.
#[test]
fn the_filing_stays_where_only_the_judgment_moves() {
    let case = r#"{"defendants": [{"id": "a"}], "plaintiff": {"kind": "procuratorate"},
        "dates": {"act": {"to": "2015-01-01"}, "filed": "2015-08-01", "judgment": "2016-01-01"}}"#;
    let asked = |moved| {
        let all = between(case, days("2024-06-01", "2024-06-02"), moved).findings;
        let found = all.same.iter().chain(&all.changed).filter_map(|one| one.after.as_ref());
        found.filter(|one| one.code == FindingCode::NoticeMissing).count()
    };
    assert_eq!((asked(Moved::Judgment), asked(Moved::Both)), (0, 1));
}
