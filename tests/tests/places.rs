//! The places of a case and its JSON Schema name the same fields, so that neither can have one that the other has not.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

mod pointers;

use std::collections::BTreeSet;

use redress_core::{
    Case, Lens, Position,
    case::{Leaf, Place},
};
use redress_drafting::{Lang, wording};

/// The row of a list whose rows are words: the list is the place.
fn of_words(pointer: &str) -> bool {
    ["/behaviours/0", "/breached/0", "/exculpated_of/0", "/fields/0"]
        .iter()
        .any(|list| pointer.ends_with(list))
}

#[test]
fn every_field_of_the_schema_is_a_place_with_words() {
    let pointers = pointers::of_a_case();
    assert!(pointers.len() > 250, "{}", pointers.len());
    for pointer in pointers.keys().filter(|pointer| !of_words(pointer)) {
        let place: Place = pointer.parse().unwrap_or_else(|_| panic!("{pointer} is no place"));
        assert_eq!(place.to_string(), *pointer);
        for lang in Lang::ALL {
            let words = wording::place(lang, place, &Case::default());
            assert_eq!(words, wording::path(lang, pointer, &Case::default()), "{pointer}");
            assert_eq!(words.is_empty(), pointer.is_empty(), "{pointer}");
        }
    }
}

#[test]
fn every_field_that_a_place_can_name_is_in_the_schema() {
    let pointers = pointers::of_a_case();
    for leaf in Leaf::ALL.iter().filter(|leaf| **leaf != Leaf::Itself) {
        let end = format!("/{}", leaf.name());
        assert!(pointers.keys().any(|pointer| pointer.ends_with(&end)), "{end}");
    }
}

/// The same with every row as the first.
fn first_rows(pointer: &str) -> String {
    let segments = pointer.split('/');
    let first = |segment: &str| match segment.parse::<u32>() {
        Ok(_) => "0".to_owned(),
        Err(_) => segment.to_owned(),
    };
    segments.map(first).collect::<Vec<_>>().join("/")
}

#[test]
fn what_is_found_lies_at_a_field_that_a_case_has() {
    let pointers = pointers::of_a_case();
    let corpus = ["/corpus", "/corpus/forms"];
    let corpus = corpus.map(|folder| format!("{}{folder}", env!("CARGO_MANIFEST_DIR")));
    let files = corpus.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let files = files.map(|file| file.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|one| one == "json"));
    let read = |path: std::path::PathBuf| Case::from_json(&std::fs::read(path).unwrap()).unwrap();
    let published = redress_casebook::all().map(|record| record.case);
    let mut seen = BTreeSet::new();
    for case in files.map(read).chain(published) {
        for lens in [Lens::LAW, Lens::proposals()] {
            for position in Position::ALL {
                let assessment = redress_core::assess(&case, position, lens).unwrap();
                seen.extend(assessment.findings.iter().map(|one| first_rows(&one.path())));
            }
        }
    }
    assert!(seen.len() > 40, "{}", seen.len());
    for pointer in seen {
        assert!(pointers.contains_key(&pointer), "{pointer}");
    }
}

#[test]
fn a_row_is_a_number() {
    for path in ["/costs/0/debtors/x/share", "/costs/x/claimed", "/costs/0/debtors/-1/share"] {
        assert!(path.parse::<Place>().is_err(), "{path}");
    }
    assert!("/costs/0/debtors/1/share".parse::<Place>().is_ok());
}
