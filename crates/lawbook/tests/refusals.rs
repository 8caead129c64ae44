//! `build.rs` refuses each fault that `law/README.md` lists.

#[path = "../build/check.rs"]
mod check;
#[path = "../src/closed.rs"]
#[expect(dead_code, unreachable_pub, reason = "shared with the crate, which exports it")]
mod closed;
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
    let files = source::Files::from([("law/t.toml".to_owned(), text.to_owned())]);
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
        // The address of a version is that of its text.
        (
            "until = \"2020-12-31\"\n[[version]]",
            "until = \"2020-12-31\"\nurl = \"https://flk.npc.gov.cn/\"\n[[version]]",
            "not an official page of a text",
        ),
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
        ("value = \"2\"", "", "either what it is or its versions"),
        ("kind = \"cap\"", "", "a scale has brackets"),
        ("value = \"2\"", "brackets = [{ over = \"0\", flat = \"1\" }]", "a number has a value"),
        ("provision = \"T-1\"\n", "", "missing field `provision`"),
        // A word outside its set, with its file and line.
        (
            "modality = \"may\"",
            "modality = \"might\"",
            "law/t.toml:19: unknown variant `might`, expected one of `shall`, `may`",
        ),
        ("kind = \"law\"", "kind = \"act\"", "law/t.toml:3: unknown variant `act`"),
        ("kind = \"cap\"", "kind = \"top\"", "law/t.toml:29: unknown variant `top`"),
        (
            "kind = \"law\"",
            "kind = \"law\"\nfield = [\"pets\"]",
            "law/t.toml:4: unknown variant `pets`",
        ),
        (
            "kind = \"law\"",
            "kind = \"law\"\nelsewhere = \"yes\"",
            "law/t.toml:4: unknown variant `yes`",
        ),
        (
            "kind = \"law\"",
            "kind = \"law\"\nonly = \"cats\"",
            "law/t.toml:4: unknown variant `cats`",
        ),
        ("id = \"T-1\"\n", "id = \"T-1\"\nreplaces = [\"T-9\"]\n", "no provision `T-9`"),
        ("id = \"T-1\"\n", "id = \"T-1\"\nreplaces = [\"T-1\"]\n", "replaces itself"),
        (
            "value = \"2\"",
            "[[parameter.version]]\nfrom = \"2020-01-01\"\nuntil = \"2020-06-30\"\nvalue = \"1\"\n[[parameter.version]]\nfrom = \"2021-01-01\"\nvalue = \"2\"",
            "leave a gap",
        ),
        (
            "value = \"2\"",
            "value = \"2\"\n[[parameter.version]]\nfrom = \"2020-01-01\"\nvalue = \"1\"",
            "either what it is or its versions",
        ),
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

/// One remedy with a text and a choice, a preset that fills both in, and a rule on it.
const REMEDIES: &str = r#"
[[remedy]]
id = "R01"
category = "cessation"
name = { zh = "甲", en = "a" }
gist = { zh = "甲", en = "a" }
basis = []
standing = "in-force"
fit = { collection = "strong", leakage = "none", use = "none" }
mode = "judgment"
place = "cessation"
[[remedy.order]]
when = { particular = "level", is = "city" }
text = { zh = "甲", en = "a" }
[[remedy.order]]
text = { zh = "甲", en = "a" }
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
"#;

const CHOICES: &str = r#"
[[choice]]
id = "levels"
[[choice.option]]
id = "city"
label = { zh = "市", en = "city" }
"#;

const PRESETS: &str = r#"
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

const RULES: &str = r#"
[[rule]]
id = "lasts"
gist = { zh = "甲", en = "a" }
basis = []
standing = "in-force"
finds = "remedy-not-continuing"
remedies = ["R01"]
when = { fact = "continuing", is = "no" }
[[rule.scenario]]
says = true
case = { facts = { continuing = false } }
[[rule.scenario]]
says = false
case = {}
"#;

const QUESTIONS: &str = r#"
[[question]]
id = "harm"
rule = []
"#;

/// The faults of a catalogue in which one text is replaced.
fn faults_of_catalogue(from: &str, to: &str) -> Vec<String> {
    let parts = [
        ("remedies", REMEDIES),
        ("choices", CHOICES),
        ("presets", PRESETS),
        ("rules", RULES),
        ("questions", QUESTIONS),
    ];
    let files = parts.map(|(name, text)| {
        (format!("catalogue/{name}.toml"), text.replacen(from, to, usize::from(!from.is_empty())))
    });
    let changed = files.iter().zip(parts).any(|((_, new), (_, old))| new != old);
    assert_eq!(changed, !from.is_empty(), "nothing replaced: {from}");
    match source::parse(&source::Files::from(files)) {
        Ok(book) => check::check(&book).err().unwrap_or_default(),
        Err(faults) => faults,
    }
}

/// Closed sets, and what must hold between the parts of the catalogue.
#[test]
fn a_catalogue_that_cannot_be_right_is_refused() {
    assert_eq!(faults_of_catalogue("", ""), Vec::<String>::new());
    for (from, to, fault) in [
        (
            "\"cessation\"\nname",
            "\"stop\"\nname",
            "catalogue/remedies.toml:4: unknown variant `stop`",
        ),
        (
            "standing = \"in-force\"\nfit",
            "standing = \"firm\"\nfit",
            "remedies.toml:8: unknown variant `firm`",
        ),
        ("use = \"none\"", "use = \"never\"", "remedies.toml:9: unknown variant `never`"),
        ("mode = \"judgment\"", "mode = \"always\"", "remedies.toml:10: unknown variant `always`"),
        ("place = \"cessation\"", "place = \"top\"", "remedies.toml:11: unknown variant `top`"),
        (
            "place = \"cessation\"",
            "place = \"money\"\nobject = \"x\"",
            "remedies.toml:12: unknown variant `x`",
        ),
        (
            "place = \"cessation\"",
            "place = \"money\"\nrole = \"x\"",
            "remedies.toml:12: unknown variant `x`",
        ),
        ("kind = \"text\"", "kind = \"word\"", "unknown variant `word`"),
        (
            "fact = \"continuing\"",
            "fact = \"weather\"",
            "catalogue/rules.toml:9: unknown variant `weather`",
        ),
        ("is = \"no\"", "is = \"maybe\"", "rules.toml:9: unknown variant `maybe`"),
        (
            "finds = \"remedy-not-continuing\"",
            "finds = \"nothing\"",
            "rules.toml:7: unknown variant `nothing`",
        ),
        (
            "rule = []",
            "rule = [{ provisions = [], at = \"noon\" }]",
            "questions.toml:4: unknown variant `noon`",
        ),
        (
            "rule = []",
            "rule = [{ provisions = [], at = \"act\", where = \"x\" }]",
            "questions.toml:4: unknown variant `x`",
        ),
        (
            "rule = []",
            "rule = [{ provisions = [], at = \"act\" }]",
            "question harm: one provision, or a succession of them",
        ),
        (
            "rule = []",
            "rule = [{ provisions = [\"X-1\"], at = \"act\" }]",
            "question harm: no provision `X-1`",
        ),
        ("place = \"cessation\"", "", "a remedy with a place has sentences"),
        (
            "place = \"cessation\"",
            "place = \"money\"\nperformer = \"x\"",
            "unknown field `performer`",
        ),
        (
            "place = \"cessation\"",
            "place = \"money\"\nsubstitute = [\"CC-9\"]",
            "no provision `CC-9`",
        ),
        ("place = \"cessation\"", "place = \"money\"\ninstead = \"R09\"", "no remedy `R09`"),
        ("mode = \"judgment\"", "mode = \"never\"", "no place in an operative part"),
        ("particular = \"level\", is", "particular = \"height\", is", "no particular `height`"),
        ("is = \"city\"", "is = \"moon\"", "no option `moon`"),
        ("when = { particular = \"level\", is = \"city\" }", "", "the last alone has no condition"),
        (
            "required = true\nlabel",
            "required = true\nnumbered = true\nlabel",
            "only a list is numbered",
        ),
        ("remedies = [\"R01\"]\nwhen", "remedies = [\"R02\"]\nwhen", "no remedy `R02`"),
        ("remedies = [\"R01\"]\nwhen", "when", "says of no remedy"),
        ("says = false", "says = true", "one in which it does not"),
        ("when = { fact = \"continuing\", is = \"no\" }", "", "it never speaks"),
    ] {
        let faults = faults_of_catalogue(from, to);
        assert!(faults.iter().any(|line| line.contains(fault)), "{to}: {faults:?}");
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
    for (from, to) in [
        ("id = \"place\", value", "id = \"where\", value"),
        ("choice = \"city\"", "choice = \"moon\""),
        (
            "id = \"level\", choice = \"city\"",
            "id = \"level\", value = { zh = \"市\", en = \"city\" }",
        ),
        ("remedies = [\"R01\"]\noptional", "remedies = []\noptional"),
        ("en = \"first page\"", "en = \" \""),
    ] {
        assert!(!faults_of_catalogue(from, to).is_empty(), "{to} was taken");
    }
}

/// A number and a scale that change on a day are read; the scale is checked in each of its texts.
#[test]
fn a_number_can_change_on_a_day() {
    let scale = |rate: &str| {
        format!(
            r#"{GOOD}
[[parameter]]
id = "T-1-SCALE"
provision = "T-1"
[[parameter.version]]
from = "2020-01-01"
until = "2020-12-31"
brackets = [{{ over = "0", flat = "50" }}]
[[parameter.version]]
from = "2021-01-01"
brackets = [{{ over = "0", rate = "{rate}" }}]
[[parameter]]
id = "T-1-DAYS"
provision = "T-1"
kind = "days"
[[parameter.version]]
from = "2020-01-01"
until = "2020-12-31"
value = "30"
[[parameter.version]]
from = "2021-01-01"
value = "45"
"#
        )
    };
    assert_eq!(faults(&scale("0.1")), Vec::<String>::new());
    assert_eq!(faults(&scale("much")), ["T-1-SCALE: `much` is not a decimal"]);
}
