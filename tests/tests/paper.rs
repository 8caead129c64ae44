//! The paper in the program: each of its proposals moves what it says and nothing else, and the table of
//! `docs/paper.md` is what the program does. After a change: `DRAW=1 cargo test -p redress-tests --test paper`.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{collections::BTreeSet, env, fmt::Write, fs, path::Path};

use redress_core::{
    Assessment, Bearer, Beyond, Case, Change, Element, Finding, Lens, Position, Reform, Status,
    assess,
    case::{Behaviour, Dates, Span, Subjects},
    lawbook::Date,
};
use redress_drafting::{Kind, Lang, draft, text, wording};

fn read(name: &str) -> Case {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("corpus/paper/{name}.json"));
    Case::from_json(&fs::read(path).unwrap()).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Before the Civil Code; under it and before PIPL; under PIPL.
fn times() -> [(&'static str, Dates); 3] {
    let dates = |from: &str, to: &str, filed: &str, judgment: &str| Dates {
        act: Some(Span { from: Some(day(from)), to: Some(day(to)) }),
        filed: Some(day(filed)),
        judgment: Some(day(judgment)),
        ..Dates::default()
    };
    [
        ("2019", dates("2019-05-01", "2019-06-30", "2020-03-01", "2020-06-28")),
        ("2021", dates("2021-03-01", "2021-04-30", "2021-08-01", "2021-10-28")),
        ("2023", dates("2023-05-01", "2023-06-30", "2024-03-01", "2024-06-28")),
    ]
}

fn at(case: &Case, dates: Dates, subjects: Option<Subjects>) -> Case {
    let mut case = case.clone();
    // Days of a notice would end after the filing of another year.
    if let Some(notice) = &mut case.facts.notice {
        notice.published = None;
    }
    case.dates = dates;
    case.facts.subjects = subjects;
    case
}

fn under(case: &Case, lens: Lens) -> Assessment {
    assess(case, Position::Found, lens).unwrap()
}

/// What a reform changes, by the paper.
struct Expected {
    reform: Reform,
    file: &'static str,
    /// At an act of 2019, of March 2021, of 2023. PIPL 70 begins on 2021-11-01, and what is said of it can change
    /// nothing before.
    at: [Moves; 3],
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Moves {
    /// The award after; 100,000.00 before.
    award: Option<&'static str>,
    added: &'static [&'static str],
    removed: &'static [&'static str],
    /// Parts of the assessment that differ besides: who proves what, remedies, fees, the sums of heads and debtors.
    parts: &'static [&'static str],
}

const NOTHING: Moves = Moves { award: None, added: &[], removed: &[], parts: &[] };

const fn moves(added: &'static [&'static str], removed: &'static [&'static str]) -> Moves {
    Moves { award: None, added, removed, parts: &[] }
}

const EXPECTED: [Expected; 12] = [
    Expected {
        reform: Reform::WideLaw,
        file: "wide-law",
        at: [
            NOTHING,
            NOTHING,
            moves(
                &["standing-designated", "wide-law-proposal"],
                &["pipl-not-breached", "standing-none"],
            ),
        ],
    },
    Expected {
        reform: Reform::NoThreshold,
        file: "no-threshold",
        at: [moves(&["many-children-proposal"], &["many-few"]); 3],
    },
    Expected {
        reform: Reform::RiskSuffices,
        file: "risk-suffices",
        at: [NOTHING, NOTHING, moves(&["harm-risk-proposal"], &["harm-risk-suit"])],
    },
    Expected {
        reform: Reform::MunicipalAssociations,
        file: "municipal-associations",
        at: [moves(&["standing-municipal-proposal"], &["standing-municipal"]); 3],
    },
    Expected {
        reform: Reform::DesignatedOrganisations,
        file: "designated-organisations",
        at: [NOTHING, NOTHING, moves(&["designated-open", "designated-unmet"], &[])],
    },
    Expected {
        reform: Reform::NoOrder,
        file: "no-order",
        at: [moves(&["notice-proposal"], &["notice-missing", "other-plaintiff"]); 3],
    },
    Expected {
        reform: Reform::OtherExpenses,
        file: "other-expenses",
        at: [Moves {
            award: Some("100500.00"),
            added: &["other-expenses-proposal"],
            removed: &["other-expenses"],
            // The fee is the same: its derivation cites what the claimed costs rest on.
            parts: &["defendants", "fees", "heads", "parts"],
        }; 3],
    },
    Expected {
        reform: Reform::PunitiveForChildren,
        file: "punitive-for-children",
        // What is only explored is no part of a claim; what counts is, and the fee rests on the claims.
        at: [Moves {
            award: Some("300000.00"),
            added: &["fee-damages-unsettled", "punitive-children-proposal"],
            removed: &["punitive-exploratory"],
            parts: &["defendants", "explored", "fees", "heads", "parts"],
        }; 3],
    },
    Expected {
        reform: Reform::NationalFund,
        file: "national-fund",
        at: [moves(
            &["national-fund-manager", "national-fund-proposal", "national-fund-use"],
            &["national-fund"],
        ); 3],
    },
    Expected {
        reform: Reform::FurtherRemedies,
        file: "further-remedies",
        at: [Moves { award: None, added: &[], removed: &["remedy-proposal"], parts: &["remedies"] };
            3],
    },
    Expected {
        reform: Reform::ProofByBehaviour,
        file: "proof-by-behaviour",
        at: [Moves {
            award: None,
            added: &["no-fault-proposal", "unproved-collection-proposal"],
            removed: &["unproved-collection"],
            parts: &["proof"],
        }; 3],
    },
    Expected {
        reform: Reform::ProofByBehaviour,
        file: "proof-third-infringer",
        at: [Moves {
            award: None,
            added: &["exculpated", "third-infringer-proposal"],
            removed: &["third-infringer"],
            parts: &["proof"],
        }; 3],
    },
];

fn codes(assessment: &Assessment) -> BTreeSet<&'static str> {
    assessment.findings.iter().map(|finding| finding.code.id()).collect()
}

/// The parts of two assessments that differ, without what only says which lens it is.
fn differing(a: &Assessment, b: &Assessment) -> BTreeSet<String> {
    let tree = |assessment: &Assessment| {
        let tree = serde_json::to_value(assessment).unwrap();
        tree.as_object().unwrap().clone()
    };
    let (a, b) = (tree(a), tree(b));
    let keys: BTreeSet<_> = a.keys().chain(b.keys()).collect();
    let keys = keys.into_iter().filter(|key| *key != "lens" && *key != "changes");
    keys.filter(|key| a.get(*key) != b.get(*key)).cloned().collect()
}

#[test]
fn each_reform_moves_what_the_paper_says_and_nothing_else() {
    for Expected { reform, file, at: expected } in EXPECTED {
        for (moves, (year, dates)) in expected.into_iter().zip(times()) {
            for subjects in [Subjects::ChildrenUnder14, Subjects::Minors] {
                let case = at(&read(file), dates, Some(subjects));
                let what = format!("{file} {year} {subjects:?}");
                let (law, with) = (under(&case, Lens::LAW), under(&case, Lens::LAW.with(reform)));
                assert_eq!(law.totals.award.to_string(), "100000.00", "{what}");
                let award = moves.award.unwrap_or("100000.00");
                assert_eq!(with.totals.award.to_string(), award, "{what}");
                let (before, after) = (codes(&law), codes(&with));
                let added: Vec<_> = after.difference(&before).copied().collect();
                let removed: Vec<_> = before.difference(&after).copied().collect();
                assert_eq!((&*added, &*removed), (moves.added, moves.removed), "{what}");
                let mut parts = differing(&law, &with);
                for money in ["award", "totals"] {
                    assert_eq!(parts.remove(money), moves.award.is_some(), "{what} {money}");
                }
                let found = parts.remove("findings");
                assert_eq!(found, !(added.is_empty() && removed.is_empty()), "{what}");
                assert_eq!(parts.iter().collect::<Vec<_>>(), moves.parts, "{what}");
                let fees = |of: &Assessment| {
                    let fees = of.fees.iter().map(|fee| fee.low.value().to_string());
                    fees.collect::<Vec<_>>()
                };
                let of_punitive = reform == Reform::PunitiveForChildren;
                assert_eq!(fees(&law) != fees(&with), of_punitive, "{what}");
            }
        }
    }
}

#[test]
fn no_reform_reaches_others_than_children_and_minors_and_each_says_so() {
    for (subjects, why) in [
        (Some(Subjects::General), Beyond::NotMinors),
        (Some(Subjects::Elderly), Beyond::NotMinors),
        (None, Beyond::SubjectsUnknown),
    ] {
        for Expected { file, .. } in EXPECTED {
            for (year, dates) in times() {
                let case = at(&read(file), dates, subjects);
                let what = format!("{file} {year} {subjects:?}");
                let all = under(&case, Lens::proposals());
                assert_eq!(differing(&under(&case, Lens::LAW), &all), BTreeSet::new(), "{what}");
                assert_eq!(all.changes.len(), Reform::ALL.len());
                assert!(all.changes.iter().all(|change| change.beyond == Some(why)), "{what}");
                for lang in Lang::ALL {
                    assert!(!wording::beyond(lang, why).is_empty());
                }
            }
        }
    }
    // Who sues is asked before what was done: the proposal on plaintiffs shows by then.
    let begun =
        br#"{"facts":{"subjects":"minors"},"plaintiff":{"kind":"municipal-consumer-association"}}"#;
    let begun = under(&Case::from_json(begun).unwrap(), Lens::proposals()).changes;
    assert!(begun.iter().all(|change| change.beyond.is_none()));
    // Food for minors is no personal information.
    let food =
        br#"{"facts":{"subjects":"minors","consumers":true},"punitive":{"basis":"fsl-148-2"}}"#;
    let change = under(&Case::from_json(food).unwrap(), Lens::proposals()).changes[0].beyond;
    assert_eq!(change, Some(Beyond::NotInformation));
}

#[test]
fn every_reform_has_a_file_that_shows_it() {
    let shown: BTreeSet<_> = EXPECTED.iter().map(|one| one.reform.id()).collect();
    let all: BTreeSet<_> = Reform::ALL.iter().map(|reform| reform.id()).collect();
    assert_eq!(shown, all);
}

fn proof(case: &Case, lens: Lens) -> Vec<(Behaviour, Element, Bearer)> {
    let rows = under(case, lens).proof;
    rows.iter().map(|row| (row.behaviour, row.element, row.bearer)).collect()
}

/// §5.4, behaviour by behaviour.
#[test]
fn the_burden_of_proof_is_divided_as_the_paper_says() {
    use Bearer::{Defendant, NotNeeded, Plaintiff};
    use Behaviour::{Collection, Leakage, Use};
    use Element::{Amount, Causation, Fault, Harm, ThirdInfringer, UnlawfulAct};
    let case = read("proof-by-behaviour");
    let law = proof(&case, Lens::LAW);
    for behaviour in [Collection, Leakage, Use] {
        for element in [UnlawfulAct, Fault, Harm, Causation, Amount] {
            let bearer = if element == Fault { Defendant } else { Plaintiff };
            assert!(law.contains(&(behaviour, element, bearer)), "{behaviour:?} {element:?}");
        }
    }
    assert_eq!(law.len(), 15);
    let with = proof(&case, Lens::LAW.with(Reform::ProofByBehaviour));
    let moved: Vec<_> = with.iter().filter(|row| !law.contains(row)).copied().collect();
    assert_eq!(
        moved,
        [
            (Collection, UnlawfulAct, Defendant),
            (Leakage, UnlawfulAct, Defendant),
            (Leakage, ThirdInfringer, Defendant),
            (Use, Fault, NotNeeded),
        ]
    );
}

/// What frees of one behaviour says nothing of another, under the law in force as under the proposal.
#[test]
fn a_defence_frees_of_its_own_behaviour_only() {
    let mut case = read("proof-by-behaviour");
    let in_part = |case: &Case, lens: Lens| {
        let findings = under(case, lens).findings;
        let of = |code: &str| findings.iter().find(|one| one.code.id() == code).cloned();
        let said = |one: Finding| one.arguments.join(" | ");
        (of("exculpated-in-part").map(said), of("exculpated").is_some())
    };
    let names = |freed: &str, rest: &str| Some(format!("{freed} | {rest}"));
    let reform = Lens::LAW.with(Reform::ProofByBehaviour);
    assert_eq!(in_part(&case, Lens::LAW), (names("leakage, use", "collection"), false));
    assert_eq!(in_part(&case, reform), (names("leakage", "collection, use"), false));
    // For all of them: free in law, and not of the use in the proposal.
    case.facts.exculpated_of.clear();
    assert_eq!(in_part(&case, Lens::LAW), (None, true));
    assert_eq!(in_part(&case, reform), (names("collection, leakage", "use"), false));
    // Use alone: no fault is needed.
    case.facts.behaviours = vec![Behaviour::Use];
    assert_eq!(in_part(&case, Lens::LAW), (None, true));
    assert_eq!(in_part(&case, reform), (None, false));
    // Lawful collection and safekeeping free each of its own.
    case.facts.exculpated = None;
    case.facts.behaviours = vec![Behaviour::Collection, Behaviour::Leakage];
    case.facts.lawful_collection = Some(true);
    assert_eq!(in_part(&case, Lens::LAW), (names("collection", "leakage"), false));
    case.facts.safekeeping = Some(true);
    assert_eq!(in_part(&case, Lens::LAW), (None, true));
}

#[test]
fn the_conditions_of_an_organisation_are_tested_one_by_one() {
    let mut case = read("designated-organisations");
    let found = |case: &Case| {
        let findings = under(case, Lens::LAW.with(Reform::DesignatedOrganisations)).findings;
        let of = |code: &str| {
            let finding = findings.iter().find(|one| one.code.id() == code)?;
            Some(wording::finding(Lang::En, finding, case))
        };
        (of("designated-unmet"), of("designated-open"), of("standing-designated-proposal"))
    };
    let (unmet, open, met) = found(&case);
    assert!(unmet.unwrap().contains("not met: adequate size."));
    assert!(open.unwrap().contains("open: capacity to bear liability."));
    assert_eq!(met, None);
    let organisation = case.facts.organisation.as_mut().unwrap();
    (organisation.scale, organisation.liability) = (Some(true), Some(true));
    let (unmet, open, met) = found(&case);
    assert_eq!((unmet, open), (None, None));
    assert!(met.is_some());
}

/// §2.4: derived for children under 14, whatever is stated; the opposite is refused while PIPL 28 says so.
#[test]
fn the_information_of_children_is_sensitive_and_the_opposite_is_refused() {
    let mut case = read("sensitive");
    let faults = assess(&case, Position::Found, Lens::LAW).unwrap_err();
    let faults: Vec<_> = faults.iter().map(|one| (one.path.as_str(), one.code.id())).collect();
    assert_eq!(faults, [("/facts/sensitive", "children-sensitive")]);
    case.facts.subjects = Some(Subjects::Minors);
    assert!(assess(&case, Position::Found, Lens::LAW).is_ok());
    // Before PIPL no law said it.
    let [(_, before), ..] = times();
    assert!(
        assess(&at(&case, before, Some(Subjects::ChildrenUnder14)), Position::Found, Lens::LAW)
            .is_ok()
    );
    case.facts.sensitive = None;
    let codes_of = |subjects| {
        let mut case = case.clone();
        case.facts.subjects = subjects;
        codes(&under(&case, Lens::LAW)).contains("children-sensitive")
    };
    assert!(codes_of(Some(Subjects::ChildrenUnder14)));
    assert!(!codes_of(Some(Subjects::Minors)) && !codes_of(Some(Subjects::General)));
}

/// §4.3: the four recipients, in the words of the order.
#[test]
fn the_four_recipients_of_the_paper_stand_in_the_order() {
    for (file, words) in [
        ("recipient-procuratorate", "上述款项支付至检察机关管理的专户"),
        ("recipient-joint-account", "上述款项支付至某市公益损害赔偿金专户"),
        ("recipient-none", "专门用于儿童个人信息保护"),
        ("recipient-handled", "上述款项支付给公益诉讼起诉人，由其依法处理"),
    ] {
        let order = order(&read(file));
        assert!(order.contains(words), "{file}: {order}");
        assert_eq!(order.contains("支付至") || order.contains("支付给"), file != "recipient-none");
    }
    let mut managed = read("recipient-joint-account");
    managed.destination.as_mut().unwrap().manager = "某市财政局".to_owned();
    assert!(order(&managed).contains("专户，由某市财政局管理"));
}

/// The order on compensation.
fn order(case: &Case) -> String {
    let text = text(&draft(Lang::Zh, Kind::Orders, case).unwrap());
    text.lines().find(|line| line.contains("100000元")).unwrap_or(&text).to_owned()
}

/// A row of the table of `docs/paper.md`.
struct Row {
    section: &'static str,
    says: &'static str,
    place: &'static str,
    file: &'static str,
    reform: Option<Reform>,
}

fn row(
    section: &'static str,
    says: &'static str,
    place: &'static str,
    file: &'static str,
    reform: Option<Reform>,
) -> Row {
    Row { section, says, place, file, reform }
}

/// A published case, by its id.
const CASEBOOK: &str = "casebook: ";
/// What the paper tells and no case can show.
const NO_FILE: &str = "–";

fn rows() -> Vec<Row> {
    use Reform as R;
    vec![
        row("1", "three questions", "page *Theory* 1", NO_FILE, None),
        row(
            "2.1",
            "children are minors under 14; their information is a public interest",
            "`Subjects`, law book CPR-2; page *Theory* 2.1",
            "no-threshold",
            Some(R::NoThreshold),
        ),
        row(
            "2.2",
            "tilted protection: no number as for adults",
            "`gates::many_individuals`",
            "no-threshold",
            Some(R::NoThreshold),
        ),
        row(
            "2.3",
            "best interests of the child",
            "law book MPL-4; page *Theory* 2.3; `Beyond`",
            "risk-suffices",
            Some(R::RiskSuffices),
        ),
        row(
            "2.4",
            "children’s information is sensitive",
            "`gates::minors`, `FindingCode::ChildrenSensitive`, `Code::ChildrenSensitive`",
            "sensitive",
            None,
        ),
        row(
            "3.1",
            "how the institution came about",
            "page *Theory* 3.1; law book, each text with its days",
            NO_FILE,
            None,
        ),
        row(
            "3.2",
            "Yuhang v. the short-video platform",
            "casebook; *Estimate first*; page *Theory* 3.2",
            "casebook: hic-short-video-2020",
            None,
        ),
        row(
            "3.2",
            "Gongshu v. Deng and Xiao",
            "casebook; *Estimate first*; page *Theory* 3.2",
            "casebook: hic-deng-xiao-2021",
            None,
        ),
        row("4.1", "is “the Law” expandable", "as 5.1", "wide-law", Some(R::WideLaw)),
        row("4.1", "what is “numerous”", "as 5.1", "no-threshold", Some(R::NoThreshold)),
        row(
            "4.2",
            "who may sue",
            "as 5.2",
            "municipal-associations",
            Some(R::MunicipalAssociations),
        ),
        row("4.2", "in what order", "as 5.2", "no-order", Some(R::NoOrder)),
        row(
            "4.3",
            "punitive damages: practice is divided",
            "as 5.3",
            "punitive-for-children",
            Some(R::PunitiveForChildren),
        ),
        row(
            "4.3",
            "paid to the procuratorate",
            "`Payee::ProcuratorateAccount`",
            "recipient-procuratorate",
            None,
        ),
        row(
            "4.3",
            "paid to an account that plaintiff and court designate",
            "`Payee::JointAccount`",
            "recipient-joint-account",
            None,
        ),
        row("4.3", "no recipient named", "`Payee::PurposeOnly`", "recipient-none", None),
        row(
            "4.3",
            "the procuratorate deals with the money according to law",
            "`Payee::HandledByProcuratorate`",
            "recipient-handled",
            None,
        ),
        row(
            "4.4",
            "only fault is presumed; the rest stays with the plaintiff",
            "`gates::proof`",
            "proof-by-behaviour",
            Some(R::ProofByBehaviour),
        ),
        row(
            "5.1",
            "“this Law” of PIPL 70 means every law on personal information",
            "`gates::standing::article_70`, field `breached`",
            "wide-law",
            Some(R::WideLaw),
        ),
        row(
            "5.1",
            "no numeric threshold, potential children included",
            "`gates::many_individuals`",
            "no-threshold",
            Some(R::NoThreshold),
        ),
        row(
            "5.1",
            "a risk of harm is enough to sue",
            "`gates::harm`",
            "risk-suffices",
            Some(R::RiskSuffices),
        ),
        row(
            "5.2",
            "municipal consumer associations",
            "`gates::standing`",
            "municipal-associations",
            Some(R::MunicipalAssociations),
        ),
        row(
            "5.2",
            "five conditions for designated organisations",
            "`gates::standing::conditions`, field `organisation`",
            "designated-organisations",
            Some(R::DesignatedOrganisations),
        ),
        row(
            "5.2",
            "no order among the plaintiffs",
            "`gates::notice`, field `other_plaintiff`",
            "no-order",
            Some(R::NoOrder),
        ),
        row(
            "5.3",
            "other litigation expenses",
            "`heads::costs`",
            "other-expenses",
            Some(R::OtherExpenses),
        ),
        row(
            "5.3",
            "punitive damages for children",
            "`heads::punitive`",
            "punitive-for-children",
            Some(R::PunitiveForChildren),
        ),
        row(
            "5.3",
            "a national fund with its management and use",
            "`gates::money`, `gates::fund`, field `manager`",
            "national-fund",
            Some(R::NationalFund),
        ),
        row(
            "5.3",
            "further remedies",
            "`remedies::basis`, catalogue R27",
            "further-remedies",
            Some(R::FurtherRemedies),
        ),
        row(
            "5.4",
            "collection: lawfulness; use: no fault; each behaviour by itself",
            "`gates::proof`, `gates::fault`, fields `exculpated_of`, `lawful_collection`",
            "proof-by-behaviour",
            Some(R::ProofByBehaviour),
        ),
        row(
            "5.4",
            "leakage: safekeeping or a third infringer",
            "`gates::proof::freed`, fields `safekeeping`, `third_infringer`",
            "proof-third-infringer",
            Some(R::ProofByBehaviour),
        ),
        row("6", "conclusion and references", "page *Theory*, reference list", NO_FILE, None),
    ]
}

/// What a reform moves in a case at a time, for one group of people.
fn moved(case: &Case, reform: Reform, dates: Dates, subjects: Subjects) -> String {
    let case = at(case, dates, Some(subjects));
    let (law, with) = (under(&case, Lens::LAW), under(&case, Lens::LAW.with(reform)));
    let (before, after) = (law.totals.award, with.totals.award);
    let mut lines = Vec::new();
    if before != after {
        let (before, after) = (wording::separated(before), wording::separated(after));
        lines.push(format!("award {before} → {after}"));
    }
    let (before, after) = (codes(&law), codes(&with));
    lines.extend(after.difference(&before).map(|code| format!("+ `{code}`")));
    lines.extend(before.difference(&after).map(|code| format!("− `{code}`")));
    for part in differing(&law, &with) {
        // Of money and findings it is said above; heads, parts and debtors are the same money.
        match &*part {
            "proof" => lines.push("who proves what".to_owned()),
            "remedies" => lines.push("what a remedy rests on".to_owned()),
            _ => {}
        }
    }
    if lines.is_empty() { "nothing".to_owned() } else { lines.join("<br>") }
}

/// The second table: each reform on children, on minors, on adults, at three dates.
fn at_three_dates(text: &mut String) {
    text.push_str(
        "\n## Each proposal at three dates\n\n\
         Each case file at an act of spring 2019 (before the Civil Code), of spring 2021 (before PIPL) and of spring 2023, found\n\
         in full. Adults: the general public.\n\n\
         | § | proposal | case file | whose information | 2019 | 2021 | 2023 |\n|---|---|---|---|---|---|---|\n",
    );
    for Expected { reform, file, .. } in EXPECTED {
        let case = read(file);
        let of = |subjects| times().map(|(_, dates)| moved(&case, reform, dates, subjects));
        let (children, minors) = (of(Subjects::ChildrenUnder14), of(Subjects::Minors));
        let adults = of(Subjects::General);
        let rows = if children == minors {
            vec![("children under 14, other minors", children), ("adults", adults)]
        } else {
            vec![("children under 14", children), ("other minors", minors), ("adults", adults)]
        };
        let section = reform.provision().get().newest().section;
        for (whose, [a, b, c]) in rows {
            let name = wording::reform(Lang::En, reform);
            writeln!(text, "| {section} | {name} | {file} | {whose} | {a} | {b} | {c} |").unwrap();
        }
    }
}

fn bearers(assessment: &Assessment, other: &Assessment) -> Vec<String> {
    let same = |row: &redress_core::ProofRow| {
        other.proof.iter().any(|one| {
            (one.behaviour, one.element, one.bearer) == (row.behaviour, row.element, row.bearer)
        })
    };
    let rows = assessment.proof.iter().filter(|row| !same(row));
    rows.map(|row| {
        let (behaviour, element) = (row.behaviour.id(), wording::element(Lang::En, row.element));
        format!("{behaviour}, {element}: {}", wording::bearer(Lang::En, row.bearer, row.element))
    })
    .collect()
}

/// What stands on one side only: the award, findings, who proves what, the basis of remedies.
fn side(here: &Assessment, there: &Assessment) -> String {
    let mut lines = vec![format!("award {}", wording::separated(here.totals.award))];
    let theirs = codes(there);
    lines.extend(
        codes(here)
            .into_iter()
            .filter(|code| !theirs.contains(code))
            .map(|code| format!("`{code}`")),
    );
    lines.extend(bearers(here, there));
    let papers = |one: &Assessment| {
        one.remedies
            .iter()
            .flat_map(|remedy| &remedy.authority)
            .any(|a| a.status == Status::Proposal)
    };
    if papers(here) != papers(there) && papers(here) {
        lines.push("the paper beside the basis of the remedy".to_owned());
    }
    lines.join("<br>")
}

fn before_and_after(row: &Row) -> (String, String) {
    if row.file == NO_FILE {
        return ("read, not computed".to_owned(), "not a proposal".to_owned());
    }
    if let Some(id) = row.file.strip_prefix(CASEBOOK) {
        let case = redress_casebook::find(id).unwrap().case;
        let (law, with) = (under(&case, Lens::LAW), under(&case, Lens::proposals()));
        return (side(&law, &with), side(&with, &law));
    }
    let case = read(row.file);
    let Some(reform) = row.reform else {
        return match assess(&case, Position::Found, Lens::LAW) {
            Err(faults) => (wording::fault(Lang::En, &faults[0]), "not a proposal".to_owned()),
            Ok(_) => (format!("“{}”", order(&case)), "not a proposal".to_owned()),
        };
    };
    let (law, with) = (under(&case, Lens::LAW), under(&case, Lens::LAW.with(reform)));
    (side(&law, &with), side(&with, &law))
}

#[test]
fn the_table_in_the_repository_is_what_the_program_does() {
    let mut text = String::from(
        "# The paper in the program\n\n\
         Wang, *Civil Public Interest Litigation for Children's Personal Information Protection in Commercial Activities*.\n\
         Made by `tests/tests/paper.rs`, which holds it to the program: `DRAW=1 cargo test -p redress-tests --test paper`.\n\n\
         The proposals reach children and other minors only; for others the program says that they do not. What is listed stands on\n\
         its side alone: findings by their names, who proves what, what a remedy rests on. The case files are in\n\
         `tests/corpus/paper/`. The theory of the paper (§§2–4) with the places where it shows is the page `#/theory`.\n\n\
         | § | the paper | in the program | case file | law in force | with the proposal |\n|---|---|---|---|---|---|\n",
    );
    for row in rows() {
        let (before, after) = before_and_after(&row);
        let Row { section, says, place, file, .. } = row;
        writeln!(text, "| {section} | {says} | {place} | {file} | {before} | {after} |").unwrap();
    }
    at_three_dates(&mut text);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/paper.md");
    if env::var_os("DRAW").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert!(
        fs::read_to_string(path).unwrap_or_default() == text,
        "docs/paper.md is not what the program does: DRAW=1 cargo test -p redress-tests --test paper"
    );
}

/// Law and proposal never mix, in the basis of a remedy neither.
#[test]
fn a_further_remedy_cites_the_paper_once_and_only_under_its_reform() {
    let case = read("further-remedies");
    let cited = |lens: Lens| {
        let remedies = under(&case, lens).remedies;
        let authorities = remedies.iter().flat_map(|remedy| &remedy.authority);
        authorities.filter(|authority| authority.status == Status::Proposal).count()
    };
    assert_eq!((cited(Lens::LAW), cited(Lens::LAW.with(Reform::FurtherRemedies))), (0, 1));
}

/// A change says what it is of, and each is told in both languages.
#[test]
fn every_change_has_its_words() {
    for Expected { file, .. } in EXPECTED {
        let case = read(file);
        for Change { findings_added, findings_removed, .. } in
            under(&case, Lens::proposals()).changes
        {
            for finding in findings_added.iter().chain(&findings_removed) {
                for lang in Lang::ALL {
                    let words = wording::finding(lang, finding, &case);
                    assert!(!words.contains('{') && !words.contains("（未命名）"), "{words}");
                }
            }
        }
    }
}
