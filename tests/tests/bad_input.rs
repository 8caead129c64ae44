//! Bad input gives a clear fault with its path, in both languages, and never a panic.

use proptest::prelude::*;
use redress_core::{Case, Code, Faults, Lens, Position, assess};
use redress_drafting::{Lang, report, text, wording};

/// The faults of an input, of form or between fields.
fn faults(bytes: &[u8]) -> Faults {
    match Case::from_json(bytes) {
        Err(faults) => faults,
        Ok(case) => assess(&case, Position::Found, Lens::LAW).err().unwrap_or_default(),
    }
}

fn has(json: &str, path: &str, code: Code) {
    let faults = faults(json.as_bytes());
    assert!(
        faults.iter().any(|fault| fault.path == path && fault.code == code),
        "{json}: {faults:?}"
    );
    for fault in &faults {
        for lang in Lang::ALL {
            assert!(!wording::fault_with_place(lang, fault, &Case::default()).contains("{0}"));
        }
    }
}

#[test]
fn faults_of_form_have_their_path() {
    has(r#"{"zz":1}"#, "/zz", Code::UnknownField);
    has(r#"{"facts":{"zz":1}}"#, "/facts/zz", Code::UnknownField);
    has(r#"{"defendants":{}}"#, "/defendants", Code::WrongType);
    has(r#"{"title":3}"#, "/title", Code::WrongType);
    has(r#"{"costs":[{"claimed":"-1"}]}"#, "/costs/0/claimed", Code::AmountNegative);
    has(r#"{"costs":[{"claimed":-1}]}"#, "/costs/0/claimed", Code::AmountNegative);
    has(r#"{"costs":[{"claimed":1.5}]}"#, "/costs/0/claimed", Code::AmountNotText);
    has(r#"{"costs":[{"claimed":"1.005"}]}"#, "/costs/0/claimed", Code::AmountDecimals);
    has(
        r#"{"costs":[{},{},{"claimed":"12345678901234567890123456789"}]}"#,
        "/costs/2/claimed",
        Code::AmountTooLarge,
    );
    has(
        r#"{"costs":[{"claimed":12345678901234567890123456789}]}"#,
        "/costs/0/claimed",
        Code::AmountTooLarge,
    );
    // Zero with a sign has no decimals, and what no float holds is no fault of quotation marks.
    has(r#"{"costs":[{"claimed":-0}]}"#, "/costs/0/claimed", Code::AmountNegative);
    has(r#"{"costs":[{"claimed":1e3}]}"#, "/costs/0/claimed", Code::AmountNotText);
    has(r#"{"costs":[{"claimed":1E400}]}"#, "", Code::FileNumber);
    for text in ["NaN", "Infinity", "-Infinity", "1e9", "０", "１０", "", " 1", "1,000"] {
        has(&format!(r#"{{"costs":[{{"claimed":"{text}"}}]}}"#), "/costs/0/claimed", Code::Amount);
    }
    has(r#"{"costs":[{"found":"most"}]}"#, "/costs/0/found", Code::Found);
    has(r#"{"costs":[{"found":"120%"}]}"#, "/costs/0/found", Code::Percent);
    has(r#"{"costs":[{"head":"travel"}]}"#, "/costs/0/head", Code::UnknownChoice);
    has(r#"{"dates":{"judgment":"2023-02-29"}}"#, "/dates/judgment", Code::Date);
    has(r#"{"dates":{"judgment":"2023/2/28"}}"#, "/dates/judgment", Code::DateForm);
    has(r#"{"facts":{"people":0}}"#, "/facts/people", Code::Quantity);
    has(r#"{"defendants":[{"id":"a b"}]}"#, "/defendants/0/id", Code::Id);
    has(r#"{"defendants":[{}]}"#, "/defendants/0/id", Code::MissingField);
    has(r#"{"title":"a","title":"b"}"#, "/title", Code::DuplicateField);
    has(
        r#"{"remedies":[{"id":"R22","parameters":{"days":1,"days":2}}]}"#,
        "/remedies/0/parameters/days",
        Code::DuplicateField,
    );
    has(r#"{"title":"a"} x"#, "", Code::FileSyntax);
    has(r#"{"schema":"redress.case/2"}"#, "/schema", Code::SchemaNewer);
    has(r#"{"schema":"other"}"#, "/schema", Code::UnknownChoice);
    has(r#"{"remedies":[{"id":"R99"}]}"#, "/remedies/0/id", Code::Remedy);
}

#[test]
fn faults_of_a_file_have_no_path() {
    has("", "", Code::FileEmpty);
    has(" \n", "", Code::FileEmpty);
    has("{", "", Code::FileSyntax);
    has("[1,]", "", Code::FileSyntax);
    assert_eq!(faults(b"{\"title\":\"\xff\"}")[0].code, Code::FileNotUtf8);
    let deep = "[".repeat(50_000_000);
    has(&deep, "", Code::FileTooDeep);
    has(&"{\"a\":".repeat(1_000_000), "", Code::FileTooDeep);
}

#[test]
fn faults_between_fields_have_their_path() {
    let two = r#""defendants":[{"id":"a"},{"id":"b"}]"#;
    let with = |rest: &str| format!("{{{two},{rest}}}");
    has(r#"{"defendants":[{"id":"a"},{"id":"a"}]}"#, "/defendants/1/id", Code::DuplicateId);
    has(
        &with(r#""compensation":{"gains":[{"defendant":"c"}]}"#),
        "/compensation/gains/0/defendant",
        Code::UnknownDefendant,
    );
    has(
        &with(r#""costs":[{"debtors":[{"defendant":"c"}]}]"#),
        "/costs/0/debtors/0/defendant",
        Code::UnknownDefendant,
    );
    has(
        &with(r#""costs":[{"debtors":[{"defendant":"a"},{"defendant":"a"}]}]"#),
        "/costs/0/debtors/1/defendant",
        Code::DefendantTwice,
    );
    has(
        &with(
            r#""liability":{"debtors":[{"defendant":"a","share":"70%"},{"defendant":"b","share":"40%"}]}"#,
        ),
        "/liability/debtors",
        Code::ShareSum,
    );
    has(
        &with(r#""liability":{"debtors":[{"defendant":"a","share":"70%"},{"defendant":"b"}]}"#),
        "/liability/debtors",
        Code::ShareMissing,
    );
    has(
        &with(r#""liability":{"answers_for":[{"defendant":"a","for":"a"}]}"#),
        "/liability/answers_for/0",
        Code::AnswersForSelf,
    );
    has(
        &with(r#""liability":{"answers_for":[{"defendant":"a","for":["b","nobody"]}]}"#),
        "/liability/answers_for/0/for/1",
        Code::UnknownDefendant,
    );
    has(
        &with(r#""liability":{"answers_for":[{"defendant":"a","for":["b","b"]}]}"#),
        "/liability/answers_for/0",
        Code::DefendantTwice,
    );
    has(
        r#"{"defendants":[{"id":"a","minor":true,"guardians":["b"]},{"id":"b","guardians":["a"]}]}"#,
        "/defendants",
        Code::GuardiansInCircle,
    );
    has(
        r#"{"defendants":[{"id":"a","guardians":["a"]}]}"#,
        "/defendants/0/guardians/0",
        Code::GuardianOfSelf,
    );
    has(
        r#"{"dates":{"act":{"from":"2023-02-02","to":"2023-02-01"}}}"#,
        "/dates/act",
        Code::SpanOrder,
    );
    has(
        r#"{"dates":{"filed":"2023-02-02","judgment":"2023-02-01"}}"#,
        "/dates/judgment",
        Code::DayTooEarly,
    );
    has(
        r#"{"interest":{"due":"2023-02-02","until":"2023-03-02","payments":[{"date":"2023-04-01","amount":"1"}]}}"#,
        "/interest/payments/0/date",
        Code::DayTooLate,
    );
    has(
        r#"{"punitive":{"basis":"crpl-55-2","multiplier":{"found":"2.1"}}}"#,
        "/punitive/multiplier/found",
        Code::MultiplierOverCap,
    );
    has(r#"{"fee":{"basis":"personality","base":"501"}}"#, "/fee/base", Code::FeeBase);
    has(r#"{"fee":{"basis":"property","base":"100"}}"#, "/fee/base", Code::FeeBase);
    has(
        r#"{"remedies":[{"id":"R22","parameters":{"zz":1}}]}"#,
        "/remedies/0/parameters/zz",
        Code::ParameterUnknown,
    );
    has(
        r#"{"remedies":[{"id":"R22","parameters":{"days":"ten"}}]}"#,
        "/remedies/0/parameters/days",
        Code::ParameterKind,
    );
    has(
        r#"{"remedies":[{"id":"R22","parameters":{"level":"galaxy"}}]}"#,
        "/remedies/0/parameters/level",
        Code::ParameterChoice,
    );
    let large = r#"{"found":"1000000000000000"}"#;
    has(
        &with(&format!(r#""compensation":{{"route":"gain","gains":[{large},{large}]}}"#)),
        "",
        Code::Overflow,
    );
}

#[test]
fn all_faults_are_reported_at_once() {
    let json = r#"{"zz":1,"costs":[{"claimed":"x"},{"head":"y"}],"dates":{"filed":"z"}}"#;
    let paths: Vec<_> = faults(json.as_bytes()).into_iter().map(|fault| fault.path).collect();
    for path in ["/zz", "/costs/0/claimed", "/costs/1/head", "/dates/filed"] {
        assert!(paths.iter().any(|found| found == path), "{path} not in {paths:?}");
    }
}

/// Reads, assesses and prints whatever comes; it may refuse, it may not panic.
fn survive(bytes: &[u8]) {
    match Case::from_json(bytes) {
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in faults {
                _ = wording::fault_with_place(Lang::Zh, &fault, &Case::default());
            }
        }
        Ok(case) => {
            for position in Position::ALL {
                if let Ok(assessment) = assess(&case, position, Lens::proposals()) {
                    for lang in Lang::ALL {
                        _ = text(&report(lang, &case, &assessment));
                    }
                }
            }
        }
    }
}

/// The seeds: every published case and the case that uses everything.
fn seeds() -> Vec<String> {
    let mut seeds: Vec<_> = redress_casebook::all().map(|record| record.case.to_json()).collect();
    seeds.push(include_str!("../corpus/everything.json").to_owned());
    seeds
}

/// What is wrong in a list hides nothing behind the list: an element that is no row ends it, a field of a row does not.
#[test]
fn faults_behind_a_list_are_told_too() {
    let paths = |json: &str| {
        let faults = Case::from_json(json.as_bytes()).unwrap_err();
        faults.iter().map(|one| one.path.clone()).collect::<Vec<_>>()
    };
    let rows = r#"{"costs":[{"claimed":"x"},{"claimed":"y"}],"zz":1}"#;
    assert_eq!(paths(rows), ["/costs/0/claimed", "/costs/1/claimed", "/zz"]);
    assert_eq!(paths(r#"{"costs":[5,{"claimed":"y"}],"zz":1}"#), ["/costs/0", "/zz"]);
    let second = r#"{"costs":[{"claimed":"x"},5,{"claimed":"y"}],"zz":1}"#;
    assert_eq!(paths(second), ["/costs/0/claimed", "/costs/1", "/zz"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn raw_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survive(&bytes);
    }

    /// A seed with some of its bytes overwritten, cut out or doubled.
    #[test]
    fn mutated_cases_never_panic(
        seed in 0..55_usize,
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..12),
    ) {
        let seeds = seeds();
        let mut bytes = seeds[seed % seeds.len()].clone().into_bytes();
        for (place, byte, kind) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, b"0123456789\"{}[],:-.%+"[usize::from(byte) % 21]),
                _ => {
                    let end = (at + usize::from(byte)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
            }
        }
        survive(&bytes);
    }
}
