//! The published JSON Schema fits what the program reads and writes.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::Case;
use serde_json::{Value, json};

fn valid(case: &Value) -> bool {
    let schema = serde_json::to_value(schemars::schema_for!(Case)).unwrap();
    jsonschema::validator_for(&schema).unwrap().is_valid(case)
}

#[test]
fn every_published_case_fits_the_schema() {
    for record in redress_casebook::all() {
        let case: Value = serde_json::from_str(&record.case.to_json()).unwrap();
        assert!(valid(&case), "{}", record.id);
    }
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
    let mut read = 0;
    for file in std::fs::read_dir(corpus).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let case: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            assert!(valid(&case), "{}", path.display());
            read += 1;
        }
    }
    assert!(read > 5, "{read}");
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    for bad in [
        json!({"zz": 1}),
        json!({"costs": [{"claimed": "-1"}]}),
        json!({"costs": [{"claimed": 1.5}]}),
        json!({"costs": [{"claimed": "1.005"}]}),
        json!({"costs": [{"head": "travel"}]}),
        json!({"costs": [{"found": "most"}]}),
        json!({"dates": {"filed": "yesterday"}}),
        json!({"defendants": [{}]}),
        json!({"facts": {"people": 0}}),
        json!({"fields": ["pets"]}),
        json!({"fields": "food"}),
        json!({"punitive": {"basis": "crpl-55-2", "multiplier": {"found": "1.23456"}}}),
        json!({"costs": [{"quantity": "1.23456"}]}),
        json!({"costs": [{"unit_price": "1.123456789"}]}),
        json!({"liability": {"debtors": [{"share": "50"}]}}),
        json!({"liability": {"debtors": [{"share": "50.12345%"}]}}),
    ] {
        assert!(!valid(&bad), "{bad}");
        assert!(Case::from_json(bad.to_string().as_bytes()).is_err(), "{bad}");
    }
}
