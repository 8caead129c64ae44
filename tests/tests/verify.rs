//! A saved report, run again: what differs is told by its path, and a file that is no report by its fault.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Case, Lens, Position, assess, compare, report};
use serde_json::{Value, json};

fn saved() -> Value {
    let case = redress_casebook::find("hic-sun-2020").unwrap().case;
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    serde_json::from_str(&report(&case, &assessment).to_json()).unwrap()
}

/// Path, what was saved, what comes out now.
fn differences(report: &Value) -> Vec<(String, Option<Value>, Option<Value>)> {
    let compared = compare(report.to_string().as_bytes()).unwrap();
    compared.differences.into_iter().map(|one| (one.path, one.saved, one.now)).collect()
}

/// The path of each fault and its code.
fn faults(bytes: &[u8]) -> Vec<(String, &'static str)> {
    let faults = compare(bytes).unwrap_err();
    faults.iter().map(|one| (one.path.clone(), one.code.id())).collect()
}

#[test]
fn a_report_comes_out_the_same() {
    assert_eq!(differences(&saved()), []);
}

#[test]
fn what_was_changed_is_told_with_both() {
    let report = saved();
    let award = report["award"]["value"].clone();
    let mut changed = report.clone();
    changed["award"]["value"] = json!("1.00");
    assert_eq!(
        differences(&changed),
        [("/award/value".to_owned(), Some(json!("1.00")), Some(award))]
    );
    // What is there on one side only: a field, and a row at the end of a list.
    let mut more = report.clone();
    more["added"] = json!(true);
    assert_eq!(differences(&more), [("/added".to_owned(), Some(json!(true)), None)]);
    let mut less = report.clone();
    let receipt = less.as_object_mut().unwrap().remove("receipt").unwrap();
    assert_eq!(differences(&less), [("/receipt".to_owned(), None, Some(receipt))]);
    let mut longer = report.clone();
    let findings = longer["findings"].as_array_mut().unwrap();
    let row = findings.len();
    findings.push(json!("x"));
    assert_eq!(differences(&longer), [(format!("/findings/{row}"), Some(json!("x")), None)]);
    let mut shorter = report;
    let last = shorter["findings"].as_array_mut().unwrap().pop().unwrap();
    assert_eq!(differences(&shorter), [(format!("/findings/{}", row - 1), None, Some(last))]);
}

#[test]
fn what_is_no_report_is_told_by_its_fault() {
    assert_eq!(faults(b"{")[0].1, "file-syntax");
    let mut without = saved();
    without.as_object_mut().unwrap().remove("lens");
    assert_eq!(faults(without.to_string().as_bytes()), [("/lens".to_owned(), "missing-field")]);
    let mut wrong = saved();
    wrong["position"] = json!("asked");
    assert_eq!(faults(wrong.to_string().as_bytes()), [("/position".to_owned(), "unknown-choice")]);
    wrong["position"] = json!(1);
    assert_eq!(faults(wrong.to_string().as_bytes()), [("/position".to_owned(), "wrong-type")]);
    // What may stand there is named.
    let mut wrong = saved();
    wrong["lens"] = json!("utopia");
    let fault = compare(wrong.to_string().as_bytes()).unwrap_err()[0].clone();
    assert_eq!((&*fault.path, fault.code.id()), ("/lens", "unknown-choice"));
    assert_eq!(fault.arguments[0], "utopia");
    assert!(fault.arguments[1].starts_with("law, proposals, wide-law, "), "{:?}", fault.arguments);
    // A fault of the case lies in it.
    let mut wrong = saved();
    wrong["case"]["zz"] = json!(1);
    assert_eq!(faults(wrong.to_string().as_bytes()), [("/case/zz".to_owned(), "unknown-field")]);
    let mut wrong = saved();
    wrong["case"]["costs"] = json!([{"claimed": "much"}]);
    let place = "/case/costs/0/claimed".to_owned();
    assert_eq!(faults(wrong.to_string().as_bytes())[0].0, place);
    // The fault of a case names the field that it concerns.
    let case = Case::from_json(
        br#"{"defendants": [{"id": "a"}], "fee": {"basis": "property", "base": "1"}}"#,
    )
    .unwrap();
    let faults = case.check().unwrap_err();
    assert_eq!(faults[0].place(), "/fee/base".parse().ok());
    assert_eq!((&faults).into_iter().count(), 1);
}

/// A report is read as strictly as a case.
#[test]
fn a_report_is_read_as_a_case_is() {
    for nothing in ["", "  ", "\u{feff}"] {
        assert_eq!(faults(nothing.as_bytes()), [(String::new(), "file-empty")]);
    }
    assert_eq!(faults(b"\xff{}"), [(String::new(), "file-not-utf8")]);
    assert_eq!(faults("[".repeat(200).as_bytes()), [(String::new(), "file-too-deep")]);
    assert_eq!(faults(br#"{"case": {"costs": [{"claimed": 1E400}]}}"#)[0].1, "file-number");
    let marked = format!("\u{feff}{}", saved());
    assert_eq!(compare(marked.as_bytes()).unwrap().differences, []);
    // What a newer version wrote is refused as such, be it the report or the case in it.
    for (schema, place) in [("redress.assessment/2", "/schema"), ("redress.case/2", "/case/schema")]
    {
        let mut newer = saved();
        *newer.pointer_mut(place).unwrap() = json!(schema);
        let fault = compare(newer.to_string().as_bytes()).unwrap_err()[0].clone();
        assert_eq!((&*fault.path, fault.code.id()), (place, "schema-newer"));
        assert_eq!(fault.arguments, [schema, &schema.replace("/2", "/1")]);
    }
}

/// Of a field that is given twice it is not known which one a reader sees: neither of them is passed over.
#[test]
fn a_field_given_twice_is_refused_at_any_depth() {
    let report = serde_json::to_string(&saved()).unwrap();
    let twice = |within: &str, field: &str| {
        assert_eq!(report.matches(within).count(), 1, "{within}");
        report.replace(within, &format!("{within}{field},"))
    };
    let totals = twice(r#""totals":{"#, r#""award":"999999.00""#);
    assert_eq!(faults(totals.as_bytes()), [("/totals/award".to_owned(), "duplicate-field")]);
    let top = report.replacen('{', r#"{"currency":"USD","#, 1);
    assert_eq!(faults(top.as_bytes()), [("/currency".to_owned(), "duplicate-field")]);
    let head = twice(r#""heads":[{"#, r#""amount":"1.00""#);
    assert_eq!(faults(head.as_bytes()), [("/heads/0/amount".to_owned(), "duplicate-field")]);
    let case = twice(r#""case":{"#, r#""title":"x""#);
    assert_eq!(faults(case.as_bytes()), [("/case/title".to_owned(), "duplicate-field")]);
}

/// A report says which reforms were asked for where they do not reach the case, and comes out the same.
#[test]
fn a_report_with_reforms_that_do_not_reach_the_case_comes_out_the_same() {
    for id in ["hic-sun-2020", "hic-deng-xiao-2021"] {
        let case = redress_casebook::find(id).unwrap().case;
        for lens in ["law", "proposals", "wide-law", "wide-law,national-fund"] {
            for position in Position::ALL {
                let assessment = assess(&case, position, Lens::parse(lens).unwrap()).unwrap();
                let saved = report(&case, &assessment).to_json();
                let compared = compare(saved.as_bytes()).unwrap();
                assert_eq!(compared.differences, [], "{id}, {lens}");
            }
        }
    }
    // A report of the law in force in which a change was written is none of a reform.
    let mut changed = saved();
    changed["changes"] = json!([{"reform": "wide-law"}]);
    assert_ne!(differences(&changed), []);
}

/// Zero is not written for what nobody has decided without a word that it is not known.
#[test]
fn sums_that_are_not_known_are_named() {
    let unknown = |case: &str, position| -> Value {
        let case = Case::from_json(case.as_bytes()).unwrap();
        let assessment = assess(&case, position, Lens::LAW).unwrap();
        let report: Value = serde_json::from_str(&report(&case, &assessment).to_json()).unwrap();
        // Whatever is named is a sum of the report, and zero.
        for pointer in report["unknown"].as_array().into_iter().flatten() {
            assert_eq!(report.pointer(pointer.as_str().unwrap()), Some(&json!("0.00")));
        }
        report["unknown"].clone()
    };
    let open = r#"{"defendants": [{"id": "a"}],
        "compensation": {"route": "loss", "losses": [{"claimed": "100"}]}}"#;
    let named = unknown(open, Position::Found);
    for pointer in ["/totals/compensation", "/totals/award", "/award/value", "/defendants/0/own"] {
        assert!(named.as_array().unwrap().contains(&json!(pointer)), "{pointer}: {named}");
    }
    assert_eq!(unknown(open, Position::Claimed), Value::Null);
    // What is found to be nothing is known.
    let none = open.replace(r#""claimed": "100""#, r#""claimed": "100", "found": "none""#);
    assert_eq!(unknown(&none, Position::Found), Value::Null);
    // One item is decided and the other is not: the sums are known so far, and costs are not.
    let half = none.replace("}]}}", r#"}]}, "costs": [{"head": "lawyer", "claimed": "5"}]}"#);
    assert_eq!(unknown(&half, Position::Found).as_array().unwrap()[0], "/totals/costs");
    // A settled report has no such field.
    assert_eq!(saved().get("unknown"), None);
}

/// No more than a hundred faults of one file are listed.
#[test]
fn a_file_lists_a_hundred_faults_at_most() {
    for (wrong, listed) in [(99, 99), (100, 100), (150, 100)] {
        let fields: Value = (0..wrong)
            .map(|n| (format!("x{n:03}"), json!(1)))
            .collect::<serde_json::Map<_, _>>()
            .into();
        assert_eq!(Case::from_json(fields.to_string().as_bytes()).unwrap_err().len(), listed);
    }
}
