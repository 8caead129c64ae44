//! What a case is about decides which law is cited. The expectations are those of the records and of the texts, by a
//! rule of their own.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Authority, Case, Derivation, FindingCode, Lens, Level, Position, Status, assess,
    lawbook::{Elsewhere, Field, INSTRUMENTS, Instrument},
};
use redress_drafting::{Kind, Lang, draft, report, text, wording};

const POSITIONS: [Position; 3] = [Position::Claimed, Position::Conceded, Position::Found];

fn case(json: &str) -> Case {
    Case::from_json(json.as_bytes()).unwrap()
}

fn found(case: &Case) -> Assessment {
    assess(case, Position::Found, Lens::LAW).unwrap()
}

fn cited(assessment: &Assessment) -> Vec<Authority> {
    fn of(figure: &Derivation, all: &mut Vec<Authority>) {
        all.extend_from_slice(figure.authority());
        figure.operands().iter().for_each(|part| of(part, all));
    }
    let mut all = Vec::new();
    of(&assessment.award, &mut all);
    assessment.alternatives.iter().for_each(|other| of(&other.derivation, &mut all));
    assessment.explored.iter().for_each(|other| of(&other.derivation, &mut all));
    for fee in assessment.fees.iter() {
        of(&fee.low, &mut all);
        fee.high.iter().for_each(|high| of(high, &mut all));
    }
    all.extend(assessment.no_fee.iter().flat_map(|no_fee| &no_fee.authority));
    assessment.fee_division.iter().flatten().for_each(|share| of(&share.amount, &mut all));
    assessment.interest.iter().for_each(|interest| of(interest, &mut all));
    if let Some(account) = &assessment.interest_account {
        of(&account.interest_left, &mut all);
        of(&account.principal_left, &mut all);
    }
    assessment.worksheet.iter().for_each(|sheet| of(sheet, &mut all));
    for one in &assessment.defendants {
        of(&one.own_derivation, &mut all);
        of(&one.exposure_derivation, &mut all);
    }
    of(&assessment.open_derivation, &mut all);
    all.extend(assessment.heads.iter().flat_map(|head| &head.authority));
    all.extend(assessment.findings.iter().flat_map(|finding| &finding.authority));
    all.extend(assessment.proof.iter().flat_map(|row| &row.authority));
    all.extend(assessment.remedies.iter().flat_map(|remedy| &remedy.authority));
    all.extend(assessment.joint_grounds.iter().flat_map(|ground| &ground.authority));
    all
}

/// The instruments that are made for a field: whoever adds one to the book names it here.
fn made_for(instrument: &str) -> &'static [Field] {
    match instrument {
        "PIPL" | "CSL" | "CPR" | "MNR" | "NDSR" | "FACE" | "FACE-M" | "AUDIT" | "CRIM2017" => {
            &[Field::PersonalInformation]
        }
        "CRPL" | "CRPL-R" | "C-PIL" => &[Field::Consumer],
        "FSL" | "MIN2021" => &[Field::Food],
        "DAL" => &[Field::Drug],
        "FD2013" | "FD2024" => &[Field::Food, Field::Drug],
        "EPL" | "EPIL" | "ENV-P" => &[Field::Environment],
        _ => &[],
    }
}

/// Whether a text cites an instrument, by its full or its short title.
fn names(lang: Lang, instrument: &Instrument, text: &str) -> bool {
    let titles = [instrument.title, instrument.short];
    titles.into_iter().any(|title| match lang {
        Lang::Zh => text.contains(&format!("《{}》", title.zh)),
        Lang::En => text.match_indices(title.en).any(|(at, found)| {
            let beside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
            let before = text[..at].chars().next_back();
            !beside(before) && !beside(text[at + found.len()..].chars().next())
        }),
    })
}

/// No citation in any published case, paper or finding is of a field that the case is not of, save consumer, food and
/// drug law as an analogy.
#[test]
fn no_citation_is_of_another_field() {
    let (mut all, mut texts) = (0, 0);
    for record in redress_casebook::all() {
        let (id, case) = (&record.id, &record.case);
        assert!(!case.fields.is_empty(), "{id}: the field of a published case is known");
        let is_of = |fields: &[Field]| {
            fields.is_empty() || fields.iter().any(|field| case.fields.contains(field))
        };
        for position in POSITIONS {
            for authority in cited(&assess(case, position, Lens::LAW).unwrap()) {
                let provision = authority.provision.get();
                let instrument = provision.instrument.get();
                assert!(is_of(provision.field), "{id}: {}", provision.id);
                let analogy = instrument.elsewhere == Elsewhere::Analogy
                    && authority.status == Status::Contested;
                assert!(is_of(made_for(instrument.id)) || analogy, "{id}: {}", provision.id);
                all += 1;
            }
        }
        let absent: Vec<_> = INSTRUMENTS
            .iter()
            .filter(|one| !is_of(made_for(one.id)))
            .filter(|one| {
                one.elsewhere == Elsewhere::Silent || one.id != "CRPL" && one.id != "C-PIL"
            })
            .collect();
        for lang in Lang::ALL {
            let papers = Kind::ALL.map(|kind| text(&draft(lang, kind, case).unwrap()));
            let reports = POSITIONS.map(|position| assess(case, position, Lens::LAW).unwrap());
            let findings = reports.iter().flat_map(|of| &of.findings);
            let findings: Vec<_> =
                findings.map(|finding| wording::finding(lang, finding, case)).collect();
            let reports = reports.iter().map(|of| text(&report(lang, case, of)));
            for paper in papers.into_iter().chain(reports).chain(findings) {
                for one in &absent {
                    assert!(!names(lang, one, &paper), "{id}: {} in {paper}", one.id);
                }
                texts += 1;
            }
        }
    }
    assert!(all > 3000 && texts > 3000, "{all} {texts}");
}

#[test]
fn the_book_says_for_what_each_instrument_is_made() {
    for instrument in &INSTRUMENTS {
        assert_eq!(instrument.field, made_for(instrument.id), "{}", instrument.id);
    }
}

/// Behaviours, a gain, face data: everything of personal information. Said to be of food, it cites none of its law.
#[test]
fn a_food_case_never_cites_the_law_on_personal_information() {
    const ENTERED: &str = r#""plaintiff": {"kind": "procuratorate"}, "defendants": [{"id": "a"}],
        "dates": {"act": {"from": "2025-07-01", "to": "2025-07-01"}, "judgment": "2026-03-01"},
        "facts": {"behaviours": ["collection", "use"], "subjects": "general", "face": true, "harm": "actual",
            "records": 40, "exculpated": true},
        "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": 900, "found": "all"}]},
        "remedies": [{"id": "R01"}, {"id": "R03"}, {"id": "R14"}, {"id": "R22"}, {"id": "R31"}]"#;
    let on_information = |case: &Case| {
        cited(&found(case))
            .iter()
            .filter(|a| a.provision.get().is_of(Field::PersonalInformation))
            .count()
    };
    let stated = case(&format!(r#"{{"fields": ["food"], {ENTERED}}}"#));
    let derived = case(&format!("{{{ENTERED}}}"));
    assert_eq!(on_information(&stated), 0);
    assert!(on_information(&derived) > 10);
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let paper = text(&draft(lang, kind, &stated).unwrap());
            assert!(
                !paper.contains("个人信息保护法") && !paper.contains("PIPL"),
                "{kind:?}: {paper}"
            );
        }
    }
    // The sums are what was entered, whatever the field.
    assert_eq!(found(&stated).totals.award, found(&derived).totals.award);
    // It says that the entries show something else.
    let told = found(&stated).findings;
    let told = told.iter().find(|f| f.code == FindingCode::FieldNotStated).unwrap();
    assert_eq!((told.level, told.path()), (Level::Caution, "/fields".to_owned()));
    assert!(wording::finding(Lang::Zh, told, &stated).contains("个人信息保护"));
    assert!(wording::finding(Lang::En, told, &stated).contains("personal information"));
}

#[test]
fn consumer_rules_are_an_analogy_in_a_case_of_personal_information() {
    let costs = |fields: &str| {
        let case = case(&format!(
            r#"{{{fields} "plaintiff": {{"kind": "provincial-consumer-association"}}, "defendants": [{{"id": "a"}}],
            "dates": {{"act": {{"to": "2025-07-01"}}, "judgment": "2026-03-01"}},
            "facts": {{"behaviours": ["use"], "consumers": true}},
            "costs": [{{"head": "investigation", "claimed": 100, "found": "all"}}],
            "remedies": [{{"id": "R01"}}]}}"#
        ));
        let assessment = found(&case);
        let of = |id: &str| {
            let all = cited(&assessment).into_iter().filter(|a| a.provision.get().id == id);
            let mut all: Vec<_> = all.map(|a| a.status).collect();
            all.dedup();
            all
        };
        let told = assessment.findings.iter().any(|f| f.code == FindingCode::FieldNotStated);
        (of("C-PIL-18"), of("C-PIL-13-1"), told)
    };
    let (direct, analogy) = (vec![Status::InForce], vec![Status::Contested]);
    assert_eq!(costs(""), (direct.clone(), direct.clone(), false));
    assert_eq!(
        costs(r#""fields": ["personal-information", "consumer"],"#),
        (direct.clone(), direct.clone(), false)
    );
    assert_eq!(
        costs(r#""fields": ["personal-information"],"#),
        (analogy.clone(), analogy.clone(), true)
    );
    // Suits on food are for the harm to many consumers (Civil Procedure Law 58(2)).
    let (of_costs, of_orders, _) = costs(r#""fields": ["food"],"#);
    assert_eq!((of_costs, of_orders), (direct.clone(), direct));
}

/// A file from before the field: read, computed and cited as with the field that the record states, and told.
#[test]
fn a_file_without_the_field_reads_as_before() {
    let (mut same, mut noted) = (0, 0);
    for record in redress_casebook::all() {
        let stated = found(&record.case);
        let mut old: serde_json::Value = serde_json::from_str(&record.case.to_json()).unwrap();
        old.as_object_mut().unwrap().remove("fields").unwrap();
        let case = case(&old.to_string());
        assert!(case.fields.is_empty() && !case.to_json().contains("\"fields\""));
        let derived = found(&case);
        let notes: Vec<_> = derived
            .findings
            .iter()
            .filter(|f| f.code == FindingCode::FieldDerived)
            .cloned()
            .collect();
        assert_eq!(derived.totals, stated.totals, "{}", record.id);
        let json = |assessment: &Assessment| {
            let mut json = serde_json::to_value(assessment).unwrap();
            let findings = json["findings"].as_array_mut().unwrap();
            findings.retain(|finding| finding["code"] != FindingCode::FieldDerived.id());
            json
        };
        same += usize::from(json(&derived) == json(&stated));
        if let [note] = &*notes {
            assert_eq!((note.level, note.path()), (Level::Note, "/fields".to_owned()));
            noted += 1;
        }
    }
    // In two records, on a tattoo shop and on wildlife, nothing that is entered shows a field; of the latter it is then not said
    // that nothing of the environment is computed.
    assert_eq!((same, noted), (81, 80));
}

#[test]
fn the_field_is_kept_and_a_wrong_one_is_refused() {
    let json = r#"{"fields":["drug","consumer"]}"#;
    let read = case(json);
    assert_eq!(read.fields, [Field::Drug, Field::Consumer]);
    assert_eq!(case(&read.to_json()), read);
    for bad in [r#"{"fields":["pets"]}"#, r#"{"fields":"food"}"#, r#"{"fields":[3]}"#] {
        let faults = Case::from_json(bad.as_bytes()).unwrap_err();
        assert!(faults.iter().any(|fault| fault.path.starts_with("/fields")), "{bad}: {faults:?}");
    }
}

#[test]
fn the_report_says_what_the_case_is_about() {
    let words = |json: &str, lang| {
        let case = case(json);
        text(&report(lang, &case, &found(&case)))
    };
    let stated = words(r#"{"fields": ["food", "drug"]}"#, Lang::Zh);
    assert!(stated.contains("案件领域：消费者权益保护、食品安全、药品安全"), "{stated}");
    let derived = words(r#"{"facts": {"behaviours": ["use"]}}"#, Lang::En);
    assert!(derived.contains("Field of the case: personal information (derived"), "{derived}");
    assert!(!words("{}", Lang::Zh).contains("案件领域"));
}
