//! `build.rs` refuses each fault that `law/README.md` lists.

#[path = "../build/check.rs"]
mod check;
#[path = "../build/source.rs"]
#[expect(dead_code, reason = "reading the real folder is for build.rs")]
mod source;

const GOOD: &str = r#"
id = "T"
kind = "law"
title = { zh = "甲", en = "a" }
short = { zh = "甲", en = "a" }
issuer = { zh = "甲", en = "a" }
url = "https://flk.npc.gov.cn/"
[[version]]
from = "2020-01-01"
until = "2020-12-31"
[[version]]
from = "2021-01-01"
[[provision]]
id = "T-1"
[[provision.version]]
from = "2020-01-01"
until = "2020-12-31"
article = 1
modality = "may"
gist = { zh = "甲", en = "a" }
[[provision.version]]
from = "2021-01-01"
article = 2
modality = "shall"
gist = { zh = "甲", en = "a" }
[[parameter]]
id = "T-1-CAP"
provision = "T-1"
kind = "cap"
value = "2"
"#;

fn faults(text: &str) -> Vec<String> {
    let files = source::Files::from([("t.toml".to_owned(), text.to_owned())]);
    match source::parse(&files) {
        Ok(book) => check::check(&book).err().unwrap_or_default(),
        Err(faults) => faults,
    }
}

#[test]
fn a_good_file_passes() {
    assert_eq!(faults(GOOD), Vec::<String>::new());
}

#[test]
fn each_fault_is_refused() {
    for (from, to, fault) in [
        ("provision = \"T-1\"", "provision = \"T-9\"", "no provision `T-9`"),
        ("until = \"2020-12-31\"\n[[version]]", "until = \"2020-11-30\"\n[[version]]", "gap"),
        ("until = \"2020-12-31\"\narticle", "until = \"2021-06-30\"\narticle", "overlap"),
        (
            "[[provision.version]]\nfrom = \"2020-01-01\"",
            "[[provision.version]]\nfrom = \"2019-01-01\"",
            "outside the life",
        ),
        ("until = \"2020-12-31\"\narticle", "article", "without an end"),
        (
            "url = \"https://flk.npc.gov.cn/\"",
            "url = \"https://example.com/gov.cn\"",
            "not an official source",
        ),
        ("url = \"https://flk.npc.gov.cn/\"", "url = \"\"", "not an official source"),
        (
            "title = { zh = \"甲\", en = \"a\" }",
            "title = { zh = \"甲\", en = \" \" }",
            "both languages",
        ),
        ("title = { zh = \"甲\", en = \"a\" }", "title = { zh = \"甲\" }", "missing field `en`"),
        (
            "from = \"2021-01-01\"\n[[provision]]",
            "from = \"2021-02-30\"\n[[provision]]",
            "not a date",
        ),
        ("id = \"T-1\"\n", "id = \"U-1\"\n", "does not start with"),
        ("value = \"2\"", "value = \"two\"", "not a decimal"),
        ("value = \"2\"", "", "needs a known kind and a value"),
        ("provision = \"T-1\"\n", "", "missing field `provision`"),
        ("modality = \"may\"", "modality = \"might\"", "modality"),
        ("article = 1", "", "either an article or a section"),
        ("article = 1", "article = 1\nchapter = 3", "unknown field `chapter`"),
    ] {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "nothing replaced: {from}");
        let faults = faults(&text);
        assert!(faults.iter().any(|line| line.contains(fault)), "{to}: {faults:?}");
    }
}

#[test]
fn an_id_used_twice_is_refused() {
    let twice = format!(
        "{GOOD}\n[[parameter]]\nid = \"T-1-CAP\"\nprovision = \"T-1\"\nkind = \"cap\"\nvalue = \"3\"\n"
    );
    assert_eq!(faults(&twice), ["T-1-CAP: parameter id used twice"]);
}

/// One remedy with a text and a choice, and a preset that fills both in.
const CATALOGUE: &str = r#"
[[remedy]]
id = "R01"
category = "cessation"
name = { zh = "甲", en = "a" }
gist = { zh = "甲", en = "a" }
basis = []
standing = "in-force"
fit = { collection = "strong", leakage = "none", use = "none" }
mode = "judgment"
performer = "defendant"
limitation = false
needs_one_of = []
excludes = []
overlaps = []
[[remedy.parameter]]
id = "place"
kind = "text"
required = true
label = { zh = "甲", en = "a" }
[[remedy.parameter]]
id = "level"
kind = "choice"
required = true
label = { zh = "甲", en = "a" }
choices = "levels"
[[choice]]
id = "levels"
[[choice.option]]
id = "city"
label = { zh = "市", en = "city" }
[[preset]]
id = "A"
name = { zh = "甲", en = "a" }
remedies = ["R01"]
optional = []
mediation = []
parameter = [
  { remedy = "R01", id = "place", value = { zh = "首页", en = "first page" } },
  { remedy = "R01", id = "level", choice = "city" },
]
"#;

fn faults_of_catalogue(text: &str) -> Vec<String> {
    let files = source::Files::from([("remedies.toml".to_owned(), text.to_owned())]);
    match source::parse(&files) {
        Ok(book) => check::check(&book).err().unwrap_or_default(),
        Err(faults) => faults,
    }
}

const CALENDAR: &str = r#"
[[year]]
year = 2025
issued = "2024-11-12"
work = ["2025-01-26"]
rest = [
  { from = "2025-01-01", until = "2025-01-01", name = { zh = "元旦", en = "New Year" } },
  { from = "2025-01-28", until = "2025-02-04", name = { zh = "春节", en = "Spring Festival" } },
]
[[year]]
year = 2026
issued = "2025-11-04"
work = []
rest = []
"#;

#[test]
fn a_calendar_that_cannot_be_right_is_refused() {
    let faults = |text: &str| {
        let files = source::Files::from([("calendar.toml".to_owned(), text.to_owned())]);
        source::parse(&files).and_then(|book| check::check(&book)).err().unwrap_or_default()
    };
    assert_eq!(faults(CALENDAR), Vec::<String>::new());
    for (from, to) in [
        ("year = 2026", "year = 2027"),
        // A Monday, and a day off.
        ("2025-01-26", "2025-01-27"),
        ("2025-01-26", "2025-02-01"),
        ("until = \"2025-02-04\"", "until = \"2025-01-04\""),
        ("from = \"2025-01-28\"", "from = \"2025-01-01\""),
        ("from = \"2025-01-01\"", "from = \"2024-12-31\""),
        ("2024-11-12", "2024-11-31"),
        ("en = \"New Year\"", "en = \"\""),
    ] {
        let text = CALENDAR.replacen(from, to, 1);
        assert_ne!(text, CALENDAR, "nothing replaced: {from}");
        assert!(!faults(&text).is_empty(), "{to} was taken");
    }
}

#[test]
fn a_preset_fills_in_only_what_its_remedies_have() {
    assert_eq!(faults_of_catalogue(CATALOGUE), Vec::<String>::new());
    for (from, to) in [
        ("id = \"place\", value", "id = \"where\", value"),
        ("choice = \"city\"", "choice = \"moon\""),
        (
            "id = \"level\", choice = \"city\"",
            "id = \"level\", value = { zh = \"市\", en = \"city\" }",
        ),
        ("remedies = [\"R01\"]", "remedies = []"),
        ("en = \"first page\"", "en = \" \""),
    ] {
        let text = CATALOGUE.replacen(from, to, 1);
        assert_ne!(text, CATALOGUE, "nothing replaced: {from}");
        assert!(!faults_of_catalogue(&text).is_empty(), "{to} was taken");
    }
}
