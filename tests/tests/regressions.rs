//! Faults that a reader found, each with the sum worked out by hand.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Code, FindingCode, Lens, Position, Yuan, assess};

fn at(json: &str, position: Position) -> Assessment {
    assess(&Case::from_json(json.as_bytes()).unwrap(), position, Lens::LAW).unwrap()
}

fn found(json: &str) -> Assessment {
    at(json, Position::Found)
}

fn award(json: &str) -> String {
    found(json).totals.award.to_string()
}

fn rows(assessment: &Assessment) -> Vec<(String, String, String)> {
    let row = |d: &redress_core::DefendantAmounts| {
        (d.own.to_string(), d.exposure.to_string(), d.share.to_string())
    };
    assessment.defendants.iter().map(row).collect()
}

fn row(own: &str, exposure: &str, share: &str) -> (String, String, String) {
    (own.to_owned(), exposure.to_owned(), share.to_owned())
}

const AB: &str = r#""defendants":[{"id":"a"},{"id":"b"}]"#;

fn lump(rest: &str) -> String {
    format!(
        r#"{{{AB},"compensation":{{"route":"circumstances","lump_sums":[{{"claimed":10000,"found":"all"}}]}},{rest}}}"#
    )
}

#[test]
fn a_minimum_does_not_revive_a_refused_item() {
    for found in [r#""none""#, "0"] {
        let json = format!(
            r#"{{"defendants":[{{"id":"a"}}],"facts":{{"fraud":true}},
            "punitive":{{"basis":"crpl-55-1","items":[{{"claimed":100,"consumers":50,"found":{found}}}]}}}}"#
        );
        assert_eq!(award(&json), "0.00");
    }
}

#[test]
fn a_payment_by_one_who_is_also_liable_counts() {
    let by_minor = r#"{"defendants":[{"id":"m","minor":true,"guardians":["g"]},{"id":"g"}],
        "compensation":{"route":"circumstances","lump_sums":[{"found":10000}]},
        "liability":{"debtors":[{"defendant":"m"}]},"credits":[{"defendant":"m","found":3000}]}"#;
    assert_eq!(award(by_minor), "7000.00");
    let by_co_debtor = lump(
        r#""liability":{"debtors":[{"defendant":"a"}],"answers_for":[{"defendant":"b","for":"a"}]},
           "credits":[{"defendant":"b","found":3000}]"#,
    );
    assert_eq!(award(&by_co_debtor), "7000.00");
}

#[test]
fn a_sanction_is_taken_off_what_its_defendant_owes_by_shares() {
    let json = lump(
        r#""liability":{"debtors":[{"defendant":"a"},{"defendant":"b"}]},
           "sanctions":[{"kind":"criminal-fine","defendant":"a","amount":2000,"deduct_from":"compensation"}]"#,
    );
    let assessment = found(&json);
    assert_eq!(assessment.totals.award.to_string(), "8000.00");
    let [a, b] = [row("3000.00", "3000.00", "3000.00"), row("5000.00", "5000.00", "5000.00")];
    assert_eq!(rows(&assessment), [a, b]);
}

#[test]
fn a_sanction_never_lowers_what_others_owe() {
    let json = lump(
        r#""liability":{"debtors":[{"defendant":"a"},{"defendant":"b"}]},
           "sanctions":[{"kind":"criminal-fine","defendant":"a","amount":9000,"deduct_from":"compensation"}]"#,
    );
    assert_eq!(rows(&found(&json))[1], row("5000.00", "5000.00", "5000.00"));
    assert_eq!(award(&json), "5000.00");
}

#[test]
fn what_is_claimed_is_not_cut_by_what_the_court_may_do() {
    let json = r#"{"defendants":[{"id":"a"}],"fee":{"basis":"property"},
        "compensation":{"route":"circumstances","lump_sum_basis":"network",
            "lump_sums":[{"claimed":1500000,"found":"all"}]},
        "sanctions":[{"kind":"criminal-fine","amount":300,"deduct_from":"compensation"}]}"#;
    assert_eq!(at(json, Position::Claimed).totals.award.to_string(), "1500000.00");
    let found = found(json);
    assert_eq!(found.totals.award.to_string(), "499700.00");
    assert_eq!(found.fees[0].low.value().to_string(), "18300.00");
}

#[test]
fn exposure_does_not_depend_on_the_order_of_undertakings() {
    let with = |list: &str| {
        let json = format!(
            r#"{{"defendants":[{{"id":"a"}},{{"id":"b"}},{{"id":"c"}}],
            "compensation":{{"route":"circumstances","lump_sums":[{{"found":10000}}]}},
            "liability":{{"debtors":[{{"defendant":"a"}},{{"defendant":"b"}}],"joint":true,"answers_for":[{list}]}}}}"#
        );
        rows(&found(&json))[2].1.clone()
    };
    let (a, b) = (
        r#"{"defendant":"c","for":"a","limit":500}"#,
        r#"{"defendant":"c","for":"b","limit":2000}"#,
    );
    assert_eq!(with(&format!("{a},{b}")), "2000.00");
    assert_eq!(with(&format!("{b},{a}")), "2000.00");
    let full = r#"{"defendant":"c","for":"a"}"#;
    assert_eq!(with(&format!("{b},{full}")), "10000.00");
}

#[test]
fn a_limit_runs_over_all_heads_of_the_one_who_is_answered_for() {
    let json = lump(
        r#""plaintiff":{"kind":"provincial-consumer-association"},
           "costs":[{"head":"lawyer","found":3000}],
           "liability":{"debtors":[{"defendant":"a"}],"answers_for":[{"defendant":"b","for":"a","limit":1000}]}"#,
    );
    assert_eq!(rows(&found(&json))[1], row("0.00", "1000.00", "0.00"));
}

#[test]
fn the_share_is_what_is_borne_in_the_end() {
    let json = lump(
        r#""liability":{"joint":true,"debtors":[{"defendant":"a","share":"80%"},{"defendant":"b","share":"20%"}]},
           "credits":[{"defendant":"b","found":5000}]"#,
    );
    let [a, b] = [row("5000.00", "5000.00", "8000.00"), row("0.00", "5000.00", "2000.00")];
    assert_eq!(rows(&found(&json)), [a, b]);
}

#[test]
fn a_stay_without_days_is_refused_and_so_is_an_act_after_the_judgment() {
    let fault = |json: &str| {
        let case = Case::from_json(json.as_bytes()).unwrap();
        assess(&case, Position::Found, Lens::LAW).unwrap_err()[0].clone()
    };
    let stay = fault(
        r#"{"interest":{"due":"2024-10-01","until":"2024-10-31","principal":34000,"stays":[{}]}}"#,
    );
    assert_eq!((stay.path.as_str(), stay.code), ("/interest/stays/0/from", Code::MissingField));
    let late = fault(r#"{"dates":{"act":{"from":"2024-01-01"},"judgment":"2021-05-01"}}"#);
    assert_eq!((late.path.as_str(), late.code), ("/dates/judgment", Code::DayTooEarly));
    assert_eq!(Case::from_json(b"[]").unwrap_err()[0].code, Code::WrongType);
}

#[test]
fn a_procuratorate_may_not_waive_under_one_head_what_it_gains_under_another() {
    let json = r#"{"disposition":"mediation","plaintiff":{"kind":"procuratorate"},"defendants":[{"id":"a"}],
        "compensation":{"route":"agreement","lump_sums":[{"claimed":10000,"found":8000}]},
        "costs":[{"head":"appraisal","claimed":100,"found":2100}]}"#;
    let assessment = found(json);
    assert!(assessment.totals.award == "10100".parse::<Yuan>().unwrap());
    assert!(assessment.findings.iter().any(|f| f.code.id() == "mediation-below-claims"));
}

#[test]
fn the_rules_of_2021_do_not_govern_an_earlier_filing() {
    let json = r#"{"plaintiff":{"kind":"procuratorate"},"dates":{"filed":"2021-06-30","judgment":"2021-07-01"},
        "facts":{"notice":{"days":30,"national_medium":false}}}"#;
    assert!(!found(json).findings.iter().any(|f| f.code.id() == "notice-medium"));
}

#[test]
fn consumer_texts_are_an_analogy_outside_consumer_cases() {
    let json = r#"{"plaintiff":{"kind":"procuratorate"},"defendants":[{"id":"a"}],"facts":{"behaviours":["use"]},
        "remedies":[{"id":"R22"}]}"#;
    let remedy = &found(json).remedies[0];
    let consumer = remedy
        .authority
        .iter()
        .filter(|a| ["CRPL-50", "C-PIL-13-1"].contains(&a.provision.get().id));
    let statuses: Vec<_> = consumer.map(|authority| authority.status).collect();
    assert_eq!(statuses, [redress_core::Status::Contested; 2]);
}

/// Drafts that a court might sign.
mod drafts {
    use redress_core::Case;
    use redress_drafting::{Kind, Lang, draft, text};

    use super::lump;

    fn orders(json: &str) -> String {
        let case = Case::from_json(json.as_bytes()).unwrap();
        text(&draft(Lang::Zh, Kind::Orders, &case).unwrap())
    }

    #[test]
    fn a_limit_is_ordered_once() {
        let orders = orders(&lump(
            r#""plaintiff":{"kind":"provincial-consumer-association"},
               "costs":[{"head":"lawyer","claimed":3000,"found":"all"}],
               "liability":{"debtors":[{"defendant":"a"}],"answers_for":[{"defendant":"b","for":"a","limit":1000}]}"#,
        ));
        assert_eq!(orders.matches("在1000元范围内对上述第一、二项中").count(), 1, "{orders}");
    }

    #[test]
    fn nothing_unclaimed_and_nothing_for_mediation_is_ordered() {
        let orders = orders(&lump(r#""remedies":[{"id":"R23","claimed":false},{"id":"R33"}]"#));
        assert!(!orders.contains("消除影响") && !orders.contains("违约"), "{orders}");
    }

    #[test]
    fn what_is_open_is_not_refused_and_what_is_granted_is_not_either() {
        let open = orders(
            r#"{"defendants":[{"id":"a"}],"plaintiff":{"kind":"procuratorate"},
            "compensation":{"route":"circumstances","lump_sums":[{"claimed":100000}]}}"#,
        );
        assert!(!open.contains("驳回") && open.contains("判决如下：\n【】\n"), "{open}");
        // What the plaintiff takes off itself is not claimed; what only the court takes off is, and is refused.
        let paid = |claimed| {
            orders(&lump(&format!(r#""credits":[{{"claimed":{claimed},"found":1000}}]"#)))
        };
        assert!(!paid("1000").contains("驳回"), "{}", paid("1000"));
        assert!(paid("0").contains("驳回"), "{}", paid("0"));
        let less = orders(&lump(r#""costs":[{"head":"other","claimed":5000,"found":5000}]"#));
        assert!(less.contains("驳回"), "{less}");
    }

    #[test]
    fn the_heads_of_costs_add_up_after_a_credit() {
        let orders = orders(
            r#"{"defendants":[{"id":"a"}],"plaintiff":{"kind":"provincial-consumer-association"},
            "compensation":{"route":"circumstances","lump_sums":[{"found":10000}]},
            "costs":[{"head":"investigation","found":1000},{"head":"lawyer","found":3000}],
            "credits":[{"defendant":"a","found":12000}]}"#,
        );
        // Compensation and investigation are paid, and 1,000.00 of the lawyer's fees.
        assert!(orders.contains("支付原告【】律师代理费2000元。"), "{orders}");
    }

    #[test]
    fn a_minors_property_pays_first() {
        let orders = orders(
            r#"{"defendants":[{"id":"m","name":"小某","minor":true,"guardians":["g"]},{"id":"g","name":"父某"}],
            "compensation":{"route":"circumstances","lump_sums":[{"found":10000}]},
            "liability":{"debtors":[{"defendant":"m"}]}}"#,
        );
        assert!(
            orders.contains("被告父某") && orders.contains("可以先从被告小某的财产中支付"),
            "{orders}"
        );
    }

    #[test]
    fn a_procuratorate_that_loses_bears_no_fee() {
        let orders = orders(
            r#"{"defendants":[{"id":"a","name":"甲"}],"plaintiff":{"kind":"procuratorate","name":"某检察院"},
            "compensation":{"route":"circumstances","lump_sums":[{"claimed":100,"found":"none"}]}}"#,
        );
        assert!(!orders.contains("由某检察院负担") && !orders.contains("由甲负担"), "{orders}");
    }
}

#[test]
fn no_report_has_an_unfilled_place() {
    for record in redress_casebook::all() {
        for position in Position::ALL {
            let assessment = assess(&record.case, position, Lens::proposals()).unwrap();
            for lang in redress_drafting::Lang::ALL {
                let report = redress_drafting::report(lang, &record.case, &assessment);
                let text = redress_drafting::text(&report);
                assert!(!text.contains("{0}") && !text.contains("{1}"), "{}: {text}", record.id);
            }
        }
    }
}

#[test]
fn deletion_and_store_only_exclude_each_other_only_for_the_same_data() {
    let codes = |deleted: &str, stored: &str| {
        let text = format!(
            r#"{{"defendants":[{{"id":"a"}}],"remedies":[
                {{"id":"R02","parameters":{{"data":"{stored}"}}}},
                {{"id":"R03","parameters":{{"data":"{deleted}"}}}}]}}"#
        );
        let case = Case::from_json(text.as_bytes()).unwrap();
        let found = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let codes = [FindingCode::RemedyConflict, FindingCode::RemedyOverlap];
        codes.map(|code| found.iter().filter(|finding| finding.code == code).count())
    };
    assert_eq!(codes("人脸信息", "人脸信息"), [1, 0]);
    assert_eq!(codes("人脸信息", ""), [1, 0]);
    assert_eq!(codes("人脸信息", "交易记录"), [0, 1]);
}
