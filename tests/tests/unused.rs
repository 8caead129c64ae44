//! What was entered and does nothing under what was chosen has a finding with its place.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Case, FindingCode, Lens, Position, assess};

fn said(json: &str) -> Vec<String> {
    let case = Case::from_json(json.as_bytes()).unwrap();
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let codes = [
        FindingCode::Unused,
        FindingCode::FactUnused,
        FindingCode::ExculpatedUnsaid,
        FindingCode::RouteNotElected,
    ];
    let of_these = findings.into_iter().filter(|finding| codes.contains(&finding.code));
    of_these.filter_map(|finding| finding.place.map(String::from)).collect()
}

/// A case of two defendants with something besides.
fn with(more: &str) -> String {
    format!(r#"{{"defendants":[{{"id":"a"}},{{"id":"b"}}],{more}}}"#)
}

#[test]
fn each_entry_that_does_nothing_is_named() {
    for (json, places) in [
        (
            r#""compensation":{"route":"gain","gains":[{"defendant":"a","found":"1"}],"losses":[{"found":"2"}]}"#,
            vec!["/compensation/losses"],
        ),
        (
            r#""compensation":{"route":"loss","losses":[{"found":"1"}],"gains":[{"defendant":"a"}],"lump_sums":[{"found":"3"}]}"#,
            vec!["/compensation/gains", "/compensation/lump_sums"],
        ),
        (
            r#""compensation":{"route":"gain","gain_basis":"gross","gains":[{"defendant":"a","found":"9","less":[{"found":"2"}]}]}"#,
            vec!["/compensation/gains/0/less"],
        ),
        (
            r#""compensation":{"route":"loss","gain_basis":"net","losses":[{"found":"1"}]}"#,
            vec!["/compensation/gain_basis"],
        ),
        (
            r#""compensation":{"route":"loss","lump_sum_basis":"network","losses":[{"found":"1"}]}"#,
            vec!["/compensation/lump_sum_basis"],
        ),
        (
            r#""compensation":{"route":"loss","losses":[{"found":"1"}]},"liability":{"covers_gains":true,"debtors":[{"defendant":"a"}],"joint":true}"#,
            vec!["/liability/joint", "/liability/covers_gains"],
        ),
        (r#""liability":{"basis":"joint-tort"}"#, vec!["/liability/basis"]),
        // Nobody owes jointly with himself, or where nobody is named.
        (r#""liability":{"joint":true}"#, vec!["/liability/joint"]),
        (r#""costs":[{"head":"appraisal","claimed":"1","joint":true}]"#, vec!["/costs/0/joint"]),
        (
            r#""costs":[{"head":"appraisal","claimed":"1","joint":true,"debtors":[{"defendant":"a"}]}]"#,
            vec!["/costs/0/joint"],
        ),
        (
            r#""costs":[{"head":"appraisal","claimed":"1","joint":true,"debtors":[{"defendant":"a"},{"defendant":"b"}]}]"#,
            vec![],
        ),
        // No payment is counted in any order, and nobody receives of damages that are refused.
        (
            r#""interest":{"due":"2024-07-01","until":"2024-12-31","principal":"1000","order":"interest-first"}"#,
            vec!["/interest/order"],
        ),
        (
            r#""compensation":{"route":"loss","losses":[{"claimed":"100","found":"none"}]},"destination":{"payee":"treasury","recipients":[{"kind":"account","name":"某基金","amount":"50"}]}"#,
            vec!["/destination/recipients"],
        ),
        // What is held still shows what a case is about, until that is stated.
        (
            r#""fields":["personal-information"],"facts":{"data_held":false,"retention":true}"#,
            vec!["/facts/data_held", "/facts/retention"],
        ),
        (r#""facts":{"data_held":false,"retention":true}"#, vec![]),
        (
            r#""costs":[{"head":"lawyer","claimed":"1","debtors":[{"defendant":"a"},{"defendant":"b"}]}],"liability":{"basis":"joint-tort"}"#,
            vec!["/liability/basis"],
        ),
        (
            r#""compensation":{"route":"gain","gains":[{"defendant":"a","found":"9","debtors":[{"defendant":"a"}]}]},"liability":{"covers_gains":true,"joint":true,"debtors":[{"defendant":"a"},{"defendant":"b"}]}"#,
            vec!["/liability/covers_gains"],
        ),
        (
            r#""liability":{"basis":"joint-tort","debtors":[{"defendant":"a"},{"defendant":"b"}]}"#,
            vec!["/liability/basis"],
        ),
        (
            r#""costs":[{"head":"lawyer","claimed":"1","joint":true,"debtors":[{"defendant":"a"}]}],"liability":{"basis":"joint-tort"}"#,
            vec!["/liability/basis", "/costs/0/joint"],
        ),
        (
            r#""compensation":{"route":"gain","gain_basis":"net","gains":[{"defendant":"a","found":"9"}]}"#,
            vec!["/compensation/gain_basis"],
        ),
        (
            r#""facts":{"continuing":true,"evidence_fixed":false,"multi_purpose":true,"reach":"city","reputation":false}"#,
            vec![
                "/facts/continuing",
                "/facts/evidence_fixed",
                "/facts/multi_purpose",
                "/facts/reach",
                "/facts/reputation",
            ],
        ),
        (
            r#""facts":{"criminal_incidental":true},"fee":{"basis":"property","whole_yuan":true,"division":"by-success"}"#,
            vec!["/fee/basis", "/fee/whole_yuan", "/fee/division"],
        ),
        (
            r#""plaintiff":{"kind":"provincial-consumer-association"},"facts":{"fraud":true,"notice":{"days":30},"reach":"city"}"#,
            vec!["/facts/fraud", "/facts/reach", "/facts/notice"],
        ),
        (
            r#""plaintiff":{"kind":"procuratorate"},"facts":{"prior_duties":true}"#,
            vec!["/facts/prior_duties"],
        ),
        (
            r#""facts":{"behaviours":["use"],"exculpated_of":["use"],"lawful_collection":true,"safekeeping":false,"third_infringer":true}"#,
            vec![
                "/facts/exculpated_of",
                "/facts/lawful_collection",
                "/facts/safekeeping",
                "/facts/third_infringer",
            ],
        ),
        (
            r#""plaintiff":{"kind":"provincial-consumer-association"},"facts":{"other_plaintiff":true,"organisation":{"non_profit":true}}"#,
            vec!["/facts/other_plaintiff", "/facts/organisation"],
        ),
    ] {
        assert_eq!(said(&with(json)), places, "{json}");
    }
}

/// Who bears the fee is divided by success only under a judgment (Fee Measures 29; in mediation it is agreed, 31, and on
/// withdrawal the plaintiff bears it, 34), of a fee that is one sum, and by sums that were won or lost.
#[test]
fn a_division_of_the_fee_that_divides_nothing_is_named() {
    let case = |disposition: &str, fee: &str, found: &str| {
        let gains = format!(r#"[{{"defendant":"a","claimed":"100000","found":{found}}}]"#);
        with(&format!(
            r#""plaintiff":{{"kind":"provincial-consumer-association"}},"disposition":"{disposition}",
            "compensation":{{"route":"gain","gains":{gains}}},"fee":{{{fee},"division":"by-success"}}"#
        ))
    };
    let (property, range) = (r#""basis":"property""#, r#""basis":"personality""#);
    let fixed = r#""basis":"personality","base":"300""#;
    for (disposition, fee, found, said) in [
        ("judgment", property, r#""60%""#, false),
        ("judgment", fixed, r#""60%""#, false),
        ("judgment", range, r#""60%""#, true),
        ("mediation", property, r#""60%""#, true),
        ("withdrawal", property, r#""60%""#, true),
        // Still to be found.
        ("judgment", property, "null", false),
    ] {
        let places = if said { vec!["/fee/division"] } else { vec![] };
        assert_eq!(
            self::said(&case(disposition, fee, found)),
            places,
            "{disposition} {fee} {found}"
        );
    }
    // Where no sum is claimed nothing is won or lost in money.
    let acts = r#""remedies":[{"id":"R03"}],"fee":{"basis":"per-case","base":"80","division":"by-success"}"#;
    assert_eq!(said(&with(acts)), ["/fee/division"]);
}

/// A latest possible day beside the day itself, an effective day that no term runs from, an extrapolation of a side that
/// states no sum.
#[test]
fn what_another_entry_outranks_is_named() {
    let found = |json: &str| {
        let case = Case::from_json(with(json).as_bytes()).unwrap();
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let code = FindingCode::DateOutranked;
        let of = findings.iter().filter(|one| one.code == code);
        of.map(redress_core::Finding::path).collect::<Vec<_>>()
    };
    let days = r#""act":{"from":"2022-01-01","to":"2022-06-30"},"act_by":"2022-12-31","judgment":"2024-09-01","trial_by":"2024-10-01""#;
    assert_eq!(found(&format!(r#""dates":{{{days}}}"#)), ["/dates/act_by", "/dates/trial_by"]);
    for alone in [
        r#""act":{"from":"2022-01-01"},"act_by":"2022-12-31""#,
        r#""filed":"2024-01-01","trial_by":"2024-10-01""#,
    ] {
        assert_eq!(found(&format!(r#""dates":{{{alone}}}"#)), Vec::<String>::new(), "{alone}");
    }
    let plan = |term: &str| {
        let instalment = format!(r#"[{{"amount":"1",{term}}}]"#);
        with(&format!(
            r#""dates":{{"effective":"2024-10-10"}},"costs":[{{"head":"lawyer","claimed":"1","found":"all","debtors":[{{"defendant":"a"}}]}}],
            "performance":[{{"of":"costs","instalments":{instalment}}}]"#
        ))
    };
    assert_eq!(said(&plan(r#""months":6"#)), Vec::<String>::new());
    assert_eq!(said(&plan(r#""by":"2025-01-01""#)), ["/dates/effective"]);
    let sample = |sides: &str| {
        with(&format!(
            r#""facts":{{"fraud":true}},"punitive":{{"basis":"crpl-55-1","items":[{{{sides},"sample":{{"drawn":3,"affected":3,"all":9,
            "extrapolated":{{"claimed":"x","conceded":"x"}}}}}}]}}"#
        ))
    };
    let place = "/punitive/items/0/sample/extrapolated";
    let conceded = vec![format!("{place}/conceded")];
    assert_eq!(said(&sample(r#""claimed":"1","found":"all""#)), conceded);
    assert_eq!(
        said(&sample(r#""claimed":"1","conceded":"1","found":"all""#)),
        Vec::<String>::new()
    );
    assert_eq!(said(&sample(r#""conceded":"1","found":"1""#)), [format!("{place}/claimed")]);
}

#[test]
fn what_is_used_is_not_named() {
    for json in [
        r#""compensation":{"route":"gain","gain_basis":"net","gains":[{"defendant":"a","found":"9","less":[{"found":"2"}]}]}"#,
        r#""compensation":{"route":"circumstances","lump_sum_basis":"network","lump_sums":[{"found":"1"}]}"#,
        r#""compensation":{"route":"gain","gains":[{"defendant":"a","found":"9"}]},"liability":{"covers_gains":false,"basis":"joint-tort","joint":true,"debtors":[{"defendant":"a"},{"defendant":"b"}]}"#,
        r#""liability":{"basis":"joint-tort","answers_for":[{"defendant":"a","for":"b"}]}"#,
        r#""fee":{"basis":"property","whole_yuan":true}"#,
        r#""plaintiff":{"kind":"procuratorate"},"facts":{"notice":{"days":30},"reach":"city"},"remedies":[{"id":"R22"}]"#,
        r#""facts":{"fraud":true},"punitive":{"basis":"crpl-55-1"}"#,
        r#""facts":{"behaviours":["collection","leakage"],"exculpated":true,"exculpated_of":["leakage"],"lawful_collection":false,"safekeeping":true}"#,
        r#""plaintiff":{"kind":"designated-organisation"},"facts":{"organisation":{"purpose":true}}"#,
        r#""plaintiff":{"kind":"procuratorate"},"facts":{"other_plaintiff":true}"#,
        // What remedies ask for is used where one is chosen.
        r#""facts":{"continuing":true,"evidence_fixed":true,"multi_purpose":false,"reach":"city","reputation":true},"remedies":[{"id":"R22"}]"#,
        // Who suffices: a consumer association of a city too.
        r#""plaintiff":{"kind":"municipal-consumer-association"},"facts":{"prior_duties":false}"#,
        // What an item is owed jointly for needs a ground as well as what all owe.
        r#""costs":[{"head":"lawyer","claimed":"1","joint":true,"debtors":[{"defendant":"a"},{"defendant":"b"}]}],"liability":{"basis":"joint-tort"}"#,
        // Of a gain made together by those of the group, and of none that names its debtors.
        r#""compensation":{"route":"gain","gains":[{"among":["a","b"],"found":"9"}]},"liability":{"covers_gains":true,"joint":true,"debtors":[{"defendant":"a"},{"defendant":"b"}]}"#,
    ] {
        assert_eq!(said(&with(json)), Vec::<String>::new(), "{json}");
    }
}

/// A field that is stated decides, and a consumer association sues for consumers (Consumer PIL Interpretation 1): that the
/// persons are no consumers does nothing beside either. Where nothing else makes it a case of consumers it says what holds.
#[test]
fn who_denies_consumers_beside_their_field_is_told() {
    let told = |json: &str| {
        let case = Case::from_json(with(json).as_bytes()).unwrap();
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let of = findings.iter().filter(|one| one.code == FindingCode::ConsumersDenied);
        of.map(redress_core::Finding::path).collect::<Vec<_>>()
    };
    let association = r#""plaintiff":{"kind":"provincial-consumer-association"}"#;
    for (beside, consumers, said) in [
        (r#""fields":["consumer"]"#, "false", true),
        (r#""fields":["personal-information","consumer"]"#, "false", true),
        // Food and drugs are of consumers too.
        (r#""fields":["food"]"#, "false", true),
        (association, "false", true),
        (r#""fields":["consumer"]"#, "true", false),
        (r#""fields":["consumer"]"#, "null", false),
        (r#""fields":["personal-information"]"#, "false", false),
        (r#""plaintiff":{"kind":"procuratorate"}"#, "false", false),
    ] {
        let json = format!(r#"{beside},"facts":{{"consumers":{consumers}}}"#);
        let places = if said { vec!["/facts/consumers".to_owned()] } else { vec![] };
        assert_eq!(told(&json), places, "{json}");
    }
}
