//! The English of the program is one English: British spelling, typographic marks, one term for one thing.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use redress_core::{Case, Level};
use redress_drafting::{Kind, Lang, draft, text, wording};
use serde_json::json;

/// What is not written, and what is.
const WORDS: [(&str, &str); 21] = [
    ("organiz", "organis…"),
    ("authoriz", "authoris…"),
    ("recogniz", "recognis…"),
    ("apologiz", "apologis…"),
    ("anonymiz", "anonymis…"),
    ("minimiz", "minimis…"),
    ("summariz", "summaris…"),
    ("behavior", "behaviour"),
    ("favor ", "favour"),
    ("judgement", "judgment"),
    ("labor ", "labour"),
    ("doxing", "doxxing"),
    ("pre-litigation", "pre-suit notice"),
    ("public-interest", "public interest"),
    ("at the act", "at the time of the act"),
    // The paper is Wang’s article; what a court issues are documents.
    ("the papers", "the documents"),
    ("every paper", "every document"),
    ("this paper", "this document"),
    (" mend", "fix, correct"),
    ("delay fee", "a penalty for delay"),
    ("misquote", "a reference, an argument or a question"),
];

/// Words in which one of those stands by right.
const BY_RIGHT: [&str; 2] = ["at the action", "that the act "];

/// Titles as they were printed.
const PRINTED: [&str; 4] = [
    "Civil Public Interest Litigation for Children's",
    "Wang Chunxia.",
    "Luo Liping,",
    "Qiu Shixue.",
];

fn files(folder: &Path, ends: &str, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ends, all);
        } else if path.to_string_lossy().ends_with(ends) {
            all.push(path);
        }
    }
}

/// What stands between quotation marks of the source in a line.
fn literals(line: &str) -> Vec<String> {
    let line = line.replace("\\\"", "\u{0}");
    line.split('"').skip(1).step_by(2).map(|one| one.replace('\u{0}', "\"")).collect()
}

/// A sentence or name in English: letters of it, and a blank.
fn english(text: &str) -> bool {
    let letters = |c: char| c.is_ascii_alphabetic();
    text.contains(' ') && text.contains(letters) && !text.contains(['{', '<', '=', '/', '|', '$'])
}

/// A line without what stands in it as code: names of files, tests and commands keep their spelling.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join("…")
}

/// The texts of a file that readers see: of the command line also its comments, which are its help.
fn texts(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let is = |kind: &str| path.extension().is_some_and(|one| one == kind);
    if is("md") {
        return text.lines().map(without_code).collect();
    }
    let rust = is("rs");
    let help = path.components().any(|part| part.as_os_str() == "cli");
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let mut all = Vec::new();
    for line in code.lines() {
        if help && let Some(words) = line.trim_start().strip_prefix("/// ") {
            all.push(without_code(words));
            continue;
        }
        if rust && (line.trim_start().starts_with("//") || line.contains("reason = \"")) {
            continue;
        }
        // A comment behind an entry of the data is none of it.
        let line = if is("toml") { line.split(" #").next().unwrap() } else { line };
        all.extend(literals(line));
    }
    all
}

/// Words that are not written. All that is asked of the documents of the repository, whose marks are those of a keyboard.
fn words(text: &str) -> Vec<String> {
    let plain = BY_RIGHT
        .iter()
        .fold(format!(" {}", text.to_lowercase()), |text, right| text.replace(right, ""));
    let found = WORDS.iter().filter(|(not, _)| plain.contains(not));
    found.map(|(not, but)| format!("“{not}”, write “{but}”")).collect()
}

fn faults(text: &str) -> Vec<String> {
    if !text.contains(' ') || PRINTED.iter().any(|title| text.starts_with(title)) {
        return Vec::new(); // an id, or a title
    }
    let mut faults = words(text);
    // Only a Bluebook citation has it small.
    let small = ["art. ", "arts. "].iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let whole = !text[..at].ends_with(char::is_alphabetic);
            whole && text[at + word.len()..].starts_with(|c: char| c.is_ascii_digit())
        })
    });
    if small && !text.contains("(China)") {
        faults.push("“art.”, write “Art.”".to_owned());
    }
    let marks: Vec<char> = text.chars().collect();
    let straight = marks.windows(3).any(|three| {
        matches!(three, [before, '\'', after] if before.is_alphabetic()
            && (after.is_alphabetic() || *after == ' '))
    });
    if english(text) && (straight || text.contains('"')) {
        faults.push("a straight apostrophe or quotation mark".to_owned());
    }
    faults
}

#[test]
fn the_english_is_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut all = Vec::new();
    for (folder, ends) in [
        ("crates/lawbook/law", ".toml"),
        ("crates/lawbook/catalogue", ".toml"),
        ("crates/casebook/cases", ".json"),
        ("crates/drafting/src", ".rs"),
        ("crates/export/src", ".rs"),
        ("crates/cli/src", ".rs"),
        ("web/src", ".rs"),
        ("docs", ".md"),
    ] {
        files(&root.join(folder), ends, &mut all);
    }
    let single = ["crates/lawbook/calendar.toml", "crates/core/src/place/leaf.rs"];
    let documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
    all.extend(single.iter().chain(&documents).map(|path| root.join(path)));
    assert!(all.len() > 250, "{}", all.len());
    let mut found = Vec::new();
    for path in all {
        // Compiled for tests only, and hostile on purpose.
        if path.ends_with("tests.rs") || path.ends_with("fuzz.rs") {
            continue;
        }
        let document = path.extension().is_some_and(|one| one == "md");
        for text in texts(&path) {
            for fault in if document { words(&text) } else { faults(&text) } {
                found.push(format!("{}: {fault}: {text}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

/// What a lawyer would rewrite, as it stood on 2026-11-25.
const REWRITTEN: [&str; 24] = [
    "Findings that went",
    "The award stays the same.;",
    "what must come first and what costs rest on",
    "Damages presuppose harm. A mere risk",
    "do not change the sum but often matter more",
    "what can be claimed from each one does not",
    "The case took another method",
    "cannot be estimated first",
    "Who owes the items that name nobody",
    "Answers beyond it",
    "Routes not elected",
    "returned to the individuals",
    "Nothing counts yet",
    "mostly lower bounds, so upper bounds per record",
    "This case is not marked",
    "was not in force at the act",
    "is found in full or in part, but no sum is claimed",
    "and the guardian the rest. Please settle the debtors",
    "Some items have no claim; the fee rests on those that have",
    "for the time of delay",
    "the court orders:",
    "there is a right to cessation",
    "shall cost a delay fee",
    "the map of the house",
];

#[test]
fn the_thirty_are_not_said_any_more() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut all = vec![root.join("ARCHITECTURE.md"), root.join("CONTRIBUTING.md")];
    for (folder, ends) in [
        ("crates/lawbook/law", ".toml"),
        ("crates/lawbook/catalogue", ".toml"),
        ("crates/drafting/src", ".rs"),
        ("web/src", ".rs"),
        ("docs", ".md"),
    ] {
        files(&root.join(folder), ends, &mut all);
    }
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        for phrase in REWRITTEN {
            assert!(!text.contains(phrase), "{}: {phrase}", path.display());
        }
    }
}

#[test]
fn findings_are_counted_as_one_says_it() {
    for (lang, level, count, words) in [
        (Lang::En, Level::Caution, 8, "8 cautions"),
        (Lang::En, Level::Caution, 1, "1 caution"),
        (Lang::En, Level::Note, 7, "7 notes"),
        (Lang::En, Level::Error, 2, "2 to be resolved"),
        (Lang::Zh, Level::Caution, 8, "注意 8"),
    ] {
        assert_eq!(wording::levels(lang, level, count), words);
    }
}

#[test]
fn what_was_there_would_be_found() {
    for text in [
        "organizations designated by the CAC",
        "The PIPL was not in force at the act, so",
        "the minor's own property pays first",
        "Use this division in the papers",
        "The pre-litigation public announcement",
        "says \"provincial\" there",
        "Mend the field",
        "not counted in this paper",
    ] {
        assert!(!faults(text).is_empty(), "{text}");
    }
    for text in ["the minor’s own property", "in force at the time of the act", "the paper, §5.1"]
    {
        assert!(faults(text).is_empty(), "{text}");
    }
}

/// A number that an English text counts by goes through `counted`, or a template says what it counts (`{0:day}`): one is
/// not many. Sums of money keep their yuan, and shares, sides and places are not counted.
#[test]
fn what_is_counted_has_one_form_for_one() {
    const COUNTED: [&str; 16] = [
        "days",
        "months",
        "hours",
        "years",
        "items",
        "instalments",
        "consumers",
        "persons",
        "orders",
        "defendants",
        "recipients",
        "minors",
        "cases",
        "class hours",
        "events",
        "entries",
    ];
    let mut sources = Vec::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    for folder in ["drafting/src", "lawbook/catalogue"] {
        for end in [".rs", ".toml"] {
            files(&crates.join(folder), end, &mut sources);
        }
    }
    assert!(sources.len() > 40, "{}", sources.len());
    let mut wrong = Vec::new();
    for path in sources {
        let source = fs::read_to_string(&path).unwrap();
        // One entry has a sentence of its own there.
        for line in source.lines().filter(|line| !line.contains("{count} entries cannot be read")) {
            let bare = COUNTED.iter().any(|noun| line.contains(&format!("}} {noun}")));
            if bare && line.is_ascii() {
                wrong.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One day, one month, one hour; several items and several defendants.
#[test]
fn an_order_is_as_a_native_drafter_writes_it() {
    let case = json!({
        "fields": ["personal-information", "consumer"], "disposition": "judgment",
        "dates": {"act": {"from": "2022-01-01", "to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
        "plaintiff": {"kind": "provincial-consumer-association", "name": "P"},
        "defendants": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "compensation": {"route": "gain", "gains": [
            {"defendant": "a", "label": "x", "claimed": "1500", "found": "all"},
            {"defendant": "b", "label": "y", "claimed": "3000", "found": "all"}]},
        "destination": {"payee": "fiscal-account", "name": "F", "days": 1, "recipients": [
            {"kind": "account", "name": "G", "rest": true}]},
        "performance": [
            {"of": "compensation", "defendants": ["a"], "in_kind": [{"kind": "goods", "what": "fertiliser", "host": "H",
                "value": "1000", "by": "2025-03-31"}]},
            {"of": "compensation", "defendants": ["b"], "in_kind": [{"kind": "labour", "what": "cleaning", "host": "H",
                "quantity": "1", "counted_in": "hours", "unit_price": "2000", "months": 1}]}],
        "remedies": [
            {"id": "R16", "claimed": true, "status": "granted", "parameters": {"auditor": "self", "days": 1, "scope": "S"}},
            {"id": "R22", "claimed": true, "status": "granted", "parameters": {"form": "published", "days": 1, "duration": 1}},
            {"id": "R26", "claimed": true, "status": "granted", "parameters": {"months": 1, "hours": 1}},
            {"id": "R28", "claimed": true, "status": "granted",
                "parameters": {"format": "event", "days": 30, "number": 100, "beneficiaries": "X"}}],
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    let orders = text(&draft(Lang::En, Kind::Orders, &case).unwrap());
    for words in [
        "within 1 day of this judgment taking effect",
        "within 1 month of this judgment taking effect",
        "by 31 March 2025, the supply of fertiliser to the value of CNY 1,000 to H",
        "1 hour of cleaning at H, counted at CNY 2,000 for each hour as CNY 2,000",
        "A and B shall, within 1 day of this judgment taking effect, carry out an internal compliance audit of S (",
        "for 1 day",
        "1 hour at least",
        "hold at least 100 events (legal or publicity event) for X",
        "of the money under items 2 and 3 above, the remaining CNY 1,500 shall be paid to G",
        "may be appealed within fifteen days of service",
    ] {
        assert!(orders.contains(words), "{words}: {orders}");
    }
    for wrong in ["1 days", "1 months", "1 hours", "items 2, 3", "itself"] {
        assert!(!orders.contains(wrong), "{wrong}: {orders}");
    }
}
