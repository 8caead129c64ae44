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
    assert_eq!(faults(wrong.to_string().as_bytes()), [("/position".to_owned(), "wrong-type")]);
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
