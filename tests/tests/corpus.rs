//! Every case of the corpus that shows one form: its papers in both languages, read against the self-check.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::fs;

use redress_core::{Case, case::Disposition};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};

fn cases() -> Vec<(String, Case)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let json = files.filter(|path| path.extension().is_some_and(|one| one == "json"));
    let name = |path: &std::path::Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let read = json.map(|path| (name(&path), Case::from_json(&fs::read(&path).unwrap()).unwrap()));
    // These show all at once, or a published case with what is unknown, and have tests of their own.
    let mut cases: Vec<_> = read
        .filter(|(name, _)| !["everything", "complete", "six-jointly"].contains(&&**name))
        .collect();
    cases.sort_by(|(a, _), (b, _)| a.cmp(b));
    cases
}

fn main_paper(case: &Case) -> Kind {
    match case.disposition {
        Some(Disposition::Mediation) => Kind::Mediation,
        _ => Kind::Orders,
    }
}

/// The self-check misses nothing in them but what nobody has said there: the court of appeal, and who bears the fee of a
/// mediation.
#[test]
fn the_self_check_misses_nothing_but_what_is_blank() {
    let cases = cases();
    assert!(cases.len() > 8, "{}", cases.len());
    for (name, case) in cases {
        let kind = main_paper(&case);
        let checks = check(Lang::Zh, kind, &case, &Edits::new()).unwrap();
        let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing);
        let missing: Vec<_> = missing.map(|check| (check.id, &*check.path)).collect();
        let blank = if kind == Kind::Mediation { "/fee" } else { "/bench/appeal_to" };
        assert_eq!(missing, [(CheckId::Blanks, blank)], "{name}");
    }
}

#[test]
fn their_papers_are_the_golden_ones() {
    for (name, case) in cases() {
        // The others have theirs beside the tests of their form.
        if !["drug-partly-joint", "number-and-price"].contains(&&*name) {
            continue;
        }
        for lang in Lang::ALL {
            let kinds = [main_paper(&case), Kind::Schedule];
            let drafts = kinds.map(|kind| text(&draft(lang, kind, &case).unwrap()));
            let drafts = drafts.join("\n――――――――\n\n");
            insta::assert_snapshot!(format!("{name}-{}", lang.id()), drafts);
        }
    }
}
