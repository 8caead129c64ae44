//! The same case cites the law of its date.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Authority, Case, Lens, Position, Status, assess};
use redress_drafting::{Kind, Lang, draft, text, wording::citation};

fn case(date: &str, route: &str) -> Case {
    let json = format!(
        r#"{{"dates":{{"act":{{"from":"{date}","to":"{date}"}},"filed":"{date}","judgment":"{date}"}},
        "plaintiff":{{"kind":"provincial-consumer-association"}},
        "defendants":[{{"id":"a","name":"甲"}}],
        "facts":{{"behaviours":["use"]}},
        "compensation":{{"route":"{route}","gains":[{{"defendant":"a","found":"100.00"}}],
            "lump_sums":[{{"found":"900000.00"}}]}},
        "costs":[{{"head":"prevention","found":"10.00"}},{{"head":"lawyer","found":"5.00"}}]}}"#
    );
    Case::from_json(json.as_bytes()).unwrap()
}

fn assessed(date: &str) -> Assessment {
    assess(&case(date, "gain"), Position::Found, Lens::LAW).unwrap()
}

fn head<'a>(assessment: &'a Assessment, id: &str) -> &'a [Authority] {
    &assessment.heads.iter().find(|head| head.id.id() == id).unwrap().authority
}

#[test]
fn compensation_follows_the_date_of_the_act() {
    for (date, article) in [
        ("2020-06-01", "《侵权责任法》第二十条"),
        ("2021-06-01", "《民法典》第一千一百八十二条"),
        ("2021-10-31", "《民法典》第一千一百八十二条"),
        ("2021-11-01", "《个人信息保护法》第六十九条第二款"),
        ("2025-06-01", "《个人信息保护法》第六十九条第二款"),
    ] {
        let assessment = assessed(date);
        let authority = head(&assessment, "compensation");
        assert_eq!(citation(Lang::Zh, &authority[0]), article, "{date}");
        assert_eq!(authority[0].status, Status::InForce, "{date}");
        // What came later is shown, and never as the law of the date.
        let later = authority.iter().filter(|a| a.version.from > assessment.law_dates.act);
        assert!(later.clone().all(|a| a.status == Status::Later), "{date}");
    }
}

#[test]
fn before_the_civil_code_loss_came_first() {
    let has = |date| {
        assessed(date).findings.iter().any(|finding| finding.code.id() == "loss-before-gain")
    };
    assert!(has("2020-06-01"));
    assert!(!has("2021-06-01"));
}

#[test]
fn article_17_became_mandatory_in_2021() {
    for (date, modality) in
        [("2020-12-31", "May"), ("2021-01-01", "Shall"), ("2025-06-01", "Shall")]
    {
        let assessment = assessed(date);
        let rule = head(&assessment, "prevention")[0];
        assert_eq!(rule.provision.get().id, "C-PIL-17");
        assert_eq!(format!("{:?}", rule.version.modality), modality, "{date}");
        // Art. 18 has always been "may".
        let rule = head(&assessment, "lawyer")[0];
        assert_eq!(format!("{:?}", rule.version.modality), "May", "{date}");
    }
}

#[test]
fn the_notice_on_late_performance_cites_the_article_of_the_judgment() {
    for (date, article) in [
        ("2020-06-01", "第二百五十三条"),
        ("2021-12-31", "第二百五十三条"),
        ("2022-01-01", "第二百六十条"),
        ("2023-12-31", "第二百六十条"),
        ("2024-01-01", "第二百六十四条"),
        ("2025-06-01", "第二百六十四条"),
    ] {
        let orders = text(&draft(Lang::Zh, Kind::Orders, &case(date, "gain")).unwrap());
        assert!(
            orders.contains(&format!("《中华人民共和国民事诉讼法》{article}")),
            "{date}: {orders}"
        );
    }
}

#[test]
fn the_procedural_public_interest_article_was_renumbered() {
    for (date, article) in [("2021-06-01", 55), ("2022-06-01", 58), ("2025-06-01", 58)] {
        let mut case = case(date, "gain");
        case.plaintiff.as_mut().unwrap().kind = redress_core::case::PlaintiffKind::Procuratorate;
        let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
        let standing = assessment.findings.iter().find(|f| f.code.id() == "standing-met").unwrap();
        let rule = standing.authority.iter().find(|a| a.provision.get().id == "CPL-PIL-2").unwrap();
        assert_eq!(rule.version.article, Some(article), "{date}");
    }
}

#[test]
fn the_network_cap_applies_only_where_it_is_the_elected_basis() {
    let mut case = case("2025-06-01", "circumstances");
    let award = |case: &Case| {
        assess(case, Position::Found, Lens::LAW).unwrap().totals.compensation.to_string()
    };
    assert_eq!(award(&case), "900000.00");
    case.compensation.lump_sum_basis = Some(redress_core::case::LumpSumBasis::Network);
    assert_eq!(award(&case), "500000.00");
}

#[test]
fn an_unverified_text_is_never_shown_as_law() {
    for record in redress_casebook::all() {
        for lens in [Lens::LAW, Lens::proposals()] {
            let assessment = assess(&record.case, Position::Found, lens).unwrap();
            let heads = assessment.heads.iter().flat_map(|head| &head.authority);
            let findings = assessment.findings.iter().flat_map(|finding| &finding.authority);
            let proof = assessment.proof.iter().flat_map(|row| &row.authority);
            let remedies = assessment.remedies.iter().flat_map(|remedy| &remedy.authority);
            for authority in heads.chain(findings).chain(proof).chain(remedies) {
                assert!(
                    authority.version.text_verified || authority.status != Status::InForce,
                    "{}: {}",
                    record.id,
                    authority.provision.get().id
                );
            }
        }
    }
}
