//! `docs/tried.md`: what students and teachers tried, and the tests that hold what was made of it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{fs, path::Path};

/// The names of the tests of a file.
fn tests(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    if path.extension().is_some_and(|one| one == "mjs") {
        let named = text.lines().filter_map(|line| line.trim_start().strip_prefix("test("));
        let named = named.filter_map(|rest| {
            let quote = rest.chars().next().filter(|one| ['\'', '`'].contains(one))?;
            rest.get(1..)?.split(quote).next()
        });
        return named.map(str::to_owned).collect();
    }
    let mut names = Vec::new();
    let mut test = false;
    for line in text.lines().map(str::trim) {
        if line == "#[test]" {
            test = true;
        } else if let Some(rest) = line.strip_prefix("fn ").filter(|_| test) {
            names.extend(rest.split('(').next().map(str::to_owned));
            test = false;
        }
    }
    names
}

#[test]
fn each_row_is_held_by_a_test_that_there_is_or_has_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let table = fs::read_to_string(root.join("docs/tried.md")).unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| § |"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(rows.len() > 80, "{}", rows.len());
    let (mut held, mut reasons) = (0, 0);
    for row in &rows {
        let [section, tried, by] = row[..] else { panic!("{row:?}") };
        assert!(!tried.is_empty(), "{section}");
        if let Some(reason) = by.strip_prefix("Reason: ") {
            assert!(reason.len() > 10, "{section} {tried}");
            reasons += 1;
            continue;
        }
        let (file, name) = by.split_once(": ").unwrap_or_else(|| panic!("{section} {tried}: {by}"));
        let path = root.join(file.trim_matches('`'));
        assert!(path.is_file(), "{section}: {file}");
        assert!(tests(&path).iter().any(|test| test == name), "{file} has no test “{name}”");
        held += 1;
    }
    assert!(reasons < 6, "{reasons} reasons beside {held} tests");
    // Each part of the account has its rows.
    for part in 1..=11 {
        let of_part = |row: &&Vec<&str>| row[0].split(['.', '–']).next() == Some(&part.to_string());
        assert!(rows.iter().any(|row| of_part(&row)), "{part}");
    }
}

#[test]
fn a_test_is_known_by_its_name() {
    let names = tests(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tried.rs")));
    assert_eq!(
        names,
        ["each_row_is_held_by_a_test_that_there_is_or_has_a_reason", "a_test_is_known_by_its_name"]
    );
}
