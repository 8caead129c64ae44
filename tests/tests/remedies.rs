//! Which remedies can stand where, what their orders need, and how those chosen fit together. What is expected is the
//! catalogue's own account (`lawbook/catalogue/{remedies,rules}.toml`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Finding, Lens, Position, assess,
    lawbook::{Mode, REMEDIES},
};
use serde_json::{Value, json};

fn with(disposition: &str, facts: &Value, remedies: &Value) -> Assessment {
    let case = json!({
        "disposition": disposition,
        "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate"},
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "facts": facts,
        "remedies": remedies,
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    assess(&case, Position::Found, Lens::LAW).unwrap()
}

fn chosen(remedies: &Value) -> Assessment {
    with("judgment", &json!({}), remedies)
}

fn of<'a>(assessment: &'a Assessment, code: &str) -> Vec<&'a Finding> {
    assessment.findings.iter().filter(|finding| finding.code.id() == code).collect()
}

/// What findings of a kind say.
fn said(assessment: &Assessment, code: &str) -> Vec<Vec<String>> {
    let said = |finding: &Finding| finding.arguments.iter().map(ToString::to_string).collect();
    of(assessment, code).into_iter().map(said).collect()
}

fn rules(finding: &Finding) -> Vec<&'static str> {
    finding.authority.iter().map(|one| one.provision.get().id).collect()
}

/// A judgment orders what can be enforced: its content must be clear (the interpretation of the Civil Procedure Law, Art.
/// 461), while mediation may agree on more (Art. 287). What only an authority can impose is no civil remedy in either.
#[test]
fn a_remedy_stands_where_the_catalogue_says() {
    const MODES: [&str; 4] =
        ["remedy-not-civil", "remedy-mediation-only", "remedy-clarity", "remedy-not-an-order"];
    let agreed: &[&str] = &["CPLI-461", "CPLI-287"];
    for remedy in &REMEDIES {
        for disposition in ["judgment", "mediation"] {
            let judgment = disposition == "judgment";
            let expected = match remedy.mode {
                Mode::Judgment => None,
                Mode::MediationOnly => judgment.then_some(("remedy-mediation-only", agreed)),
                Mode::MediationPreferred => judgment.then_some(("remedy-clarity", agreed)),
                Mode::Interim | Mode::EnforcementOnly | Mode::Procedural => {
                    Some(("remedy-not-an-order", &[][..]))
                }
                Mode::Never => Some(("remedy-not-civil", &["C-PIL-14"][..])),
            };
            let assessment = with(disposition, &json!({}), &json!([{"id": remedy.id}]));
            let found: Vec<_> = MODES
                .iter()
                .flat_map(|code| of(&assessment, code).into_iter().map(|one| (*code, rules(one))))
                .collect();
            let expected = expected.map(|(code, rules)| (code, rules.to_vec()));
            assert_eq!(found, Vec::from_iter(expected), "{} {disposition}", remedy.id);
        }
    }
}

/// The same data are not to be deleted and to be stored only: against the same defendant, and unless both orders say which
/// data they mean.
#[test]
fn deletion_and_storage_exclude_each_other_for_the_same_data() {
    let both = |first: Value, second: Value| {
        let (mut one, mut other) = (json!({"id": "R02"}), json!({"id": "R03"}));
        one.as_object_mut().unwrap().extend(first.as_object().unwrap().clone());
        other.as_object_mut().unwrap().extend(second.as_object().unwrap().clone());
        let assessment = chosen(&json!([one, other]));
        (said(&assessment, "remedy-conflict").len(), said(&assessment, "remedy-overlap").len())
    };
    assert_eq!(both(json!({}), json!({})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a"]}), json!({"defendants": ["a"]})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a", "c"]}), json!({"defendants": ["b", "c"]})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a"]}), json!({"defendants": ["b"]})), (0, 0));
    // Against nobody named is against all.
    assert_eq!(both(json!({}), json!({"defendants": ["b"]})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a"]}), json!({})), (1, 0));
    // What was rejected is not ordered.
    assert_eq!(both(json!({"status": "rejected"}), json!({})), (0, 0));
    assert_eq!(both(json!({}), json!({"status": "rejected"})), (0, 0));
    let data = |text: &str| json!({"parameters": {"data": text}});
    assert_eq!(both(data("人脸信息"), data("人脸信息")), (1, 0));
    assert_eq!(both(data("人脸信息"), data("行踪轨迹")), (0, 1));
    assert_eq!(both(data("人脸信息"), json!({})), (1, 0));
    assert_eq!(both(data("人脸信息"), data(" ")), (1, 0));
}

/// Cessation (R01), deletion (R03) and notice of deletion to others (R04): deletion overlaps with both of the others.
#[test]
fn each_overlap_is_told_once() {
    let assessment = chosen(&json!([{"id": "R01"}, {"id": "R03"}, {"id": "R04"}]));
    assert_eq!(said(&assessment, "remedy-overlap"), [["R01", "R03"], ["R03", "R04"]]);
}

/// Publication of the judgment takes the place of an apology or a correction that is not performed: it cannot stand alone.
#[test]
fn publication_needs_what_it_takes_the_place_of() {
    let needs = |remedies: Value| said(&chosen(&remedies), "remedy-needs");
    assert_eq!(needs(json!([{"id": "R25"}])), [["R25", "R22, R23, R24"]]);
    assert!(needs(json!([{"id": "R22"}, {"id": "R25"}])).is_empty());
    assert!(needs(json!([{"id": "R24"}, {"id": "R25"}])).is_empty());
    assert_eq!(needs(json!([{"id": "R22", "status": "rejected"}, {"id": "R25"}])).len(), 1);
    assert_eq!(needs(json!([{"id": "R01"}, {"id": "R25"}])).len(), 1);
    assert!(needs(json!([{"id": "R22"}])).is_empty());
}

/// The medium of an apology reaches as far as the wrong did.
#[test]
fn an_apology_reaches_as_far_as_the_wrong() {
    let levels = ["own-product", "city", "province", "national"];
    for (wrong, reach) in levels.iter().enumerate() {
        for (medium, level) in levels.iter().enumerate() {
            let apology = json!([{"id": "R22", "parameters": {"level": level}}]);
            let assessment = with("judgment", &json!({"reach": reach}), &apology);
            let narrow = said(&assessment, "apology-too-narrow");
            // Who is told by name which rule it is needs no number of it.
            assert_eq!(
                narrow,
                vec![vec!["R22".to_owned()]; usize::from(medium < wrong)],
                "{level} {reach}"
            );
        }
    }
}

/// An order without one of its required particulars cannot be enforced; what is rejected or performed is not ordered.
#[test]
fn an_order_needs_its_particulars() {
    let missing = |remedy: Value| {
        let said = said(&chosen(&json!([remedy])), "remedy-unclear");
        said.first().map(|said| said[1].clone())
    };
    let whole = json!({"form": "published", "level": "city", "days": 30});
    let apology = |parameters: &Value| json!({"id": "R22", "parameters": parameters});
    assert_eq!(missing(apology(&whole)), None);
    assert_eq!(missing(apology(&json!({"form": "published"}))).as_deref(), Some("level, days"));
    // Blanks are no particulars, in a text or in a list.
    let deletion = |data: &str, locations: Value| {
        let parameters = json!({"data": data, "subjects": "用户", "locations": locations, "days": 10,
            "proof": "technical-report"});
        missing(json!({"id": "R03", "parameters": parameters}))
    };
    assert_eq!(deletion("人脸信息", json!(["", "云端"])), None);
    assert_eq!(deletion("人脸信息", json!(["", " "])).as_deref(), Some("locations"));
    assert_eq!(deletion(" ", json!(["云端"])).as_deref(), Some("data"));
    for (status, asked) in [("granted", true), ("rejected", false), ("performed", false)] {
        let remedy = json!({"id": "R22", "parameters": {}, "status": status});
        assert_eq!(missing(remedy).is_some(), asked, "{status}");
    }
    // A ban of a profession is no civil order, whatever is said of it.
    assert_eq!(missing(json!({"id": "X1"})), None);
}

/// A day of the calendar stands in place of a number of days; where an order has no time, it does nothing.
#[test]
fn a_day_stands_in_place_of_a_number_of_days() {
    let found = |remedy: Value| {
        let assessment = chosen(&json!([remedy]));
        let at = |code| of(&assessment, code).iter().map(|one| one.path()).collect::<Vec<_>>();
        (at("day-beside-period"), at("unused"))
    };
    let none = Vec::<String>::new;
    let by = vec!["/remedies/0/by".to_owned()];
    let both = json!({"id": "R03", "by": "2025-01-31", "parameters": {"days": 10}});
    assert_eq!(found(both), (by.clone(), none()));
    assert_eq!(found(json!({"id": "R03", "by": "2025-01-31"})), (none(), none()));
    assert_eq!(found(json!({"id": "R03", "parameters": {"days": 10}})), (none(), none()));
    let timeless = REMEDIES.iter().find(|remedy| {
        remedy.mode == Mode::Judgment && remedy.parameters.iter().all(|one| one.id != "days")
    });
    let timeless = timeless.unwrap().id;
    assert_eq!(found(json!({"id": timeless, "by": "2025-01-31"})), (none(), by), "{timeless}");
}

/// What is not claimed is not awarded; the court explains that claims may be added. What is rejected needs no claim.
#[test]
fn what_is_not_claimed_is_told() {
    for (claimed, status, told) in [
        (json!(false), Value::Null, true),
        (json!(false), json!("granted"), true),
        (json!(false), json!("rejected"), false),
        (json!(true), json!("granted"), false),
        (Value::Null, json!("granted"), false),
    ] {
        let remedy = json!([{"id": "R01", "claimed": claimed, "status": status}]);
        let assessment = chosen(&remedy);
        assert_eq!(said(&assessment, "remedy-not-claimed").len(), usize::from(told), "{remedy}");
    }
}
