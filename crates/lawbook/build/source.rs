//! The shape of the TOML files. Unknown keys are refused by serde.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

use crate::closed::{
    Answer, Category, Elsewhere, Fact, Field, Finds, Fit, Grade, InstrumentKind, Modality, Mode,
    NumberKind, Object, Only, OperativePlace, ParameterKind, ReadOn, Role, Support, Where,
};

/// File name and text, in order of name.
pub(crate) type Files = BTreeMap<String, String>;

#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) instruments: Vec<Instrument>,
    pub(crate) catalogue: Catalogue,
    pub(crate) calendar: Calendar,
}

/// Days off and working weekends.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Calendar {
    #[serde(default)]
    pub(crate) year: Vec<CalendarYear>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalendarYear {
    pub(crate) year: i32,
    pub(crate) issued: String,
    pub(crate) number: Option<Text>,
    pub(crate) work: Vec<String>,
    pub(crate) rest: Vec<Rest>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rest {
    pub(crate) from: String,
    pub(crate) until: String,
    pub(crate) name: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Instrument {
    pub(crate) id: String,
    pub(crate) kind: InstrumentKind,
    #[serde(default)]
    pub(crate) procedural: bool,
    pub(crate) rank: Option<u8>,
    #[serde(default)]
    pub(crate) field: Vec<Field>,
    #[serde(default)]
    pub(crate) elsewhere: Elsewhere,
    pub(crate) only: Option<Only>,
    pub(crate) title: Text,
    pub(crate) short: Text,
    pub(crate) issuer: Text,
    pub(crate) url: String,
    #[serde(default)]
    pub(crate) version: Vec<InstrumentVersion>,
    #[serde(default)]
    pub(crate) provision: Vec<Provision>,
    #[serde(default)]
    pub(crate) parameter: Vec<Parameter>,
    #[serde(default)]
    pub(crate) slip: Vec<Slip>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    pub(crate) zh: String,
    pub(crate) en: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InstrumentVersion {
    pub(crate) from: String,
    pub(crate) until: Option<String>,
    pub(crate) number: Option<Text>,
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) earlier: bool,
    pub(crate) note: Option<Text>,
    #[serde(default)]
    pub(crate) unverified: Vec<Doubt>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Provision {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) field: Vec<Field>,
    pub(crate) only: Option<Only>,
    #[serde(default)]
    pub(crate) replaces: Vec<String>,
    #[serde(default)]
    pub(crate) version: Vec<Version>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Version {
    pub(crate) from: String,
    pub(crate) until: Option<String>,
    pub(crate) article: Option<u16>,
    pub(crate) paragraph: Option<u8>,
    pub(crate) item: Option<u8>,
    pub(crate) point: Option<u8>,
    pub(crate) section: Option<String>,
    pub(crate) modality: Modality,
    pub(crate) gist: Text,
    pub(crate) note: Option<Text>,
    #[serde(default)]
    pub(crate) unverified: Vec<Doubt>,
}

/// What the sources do not confirm.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Doubt {
    From,
    Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parameter {
    pub(crate) id: String,
    pub(crate) provision: String,
    /// Absent for a scale.
    pub(crate) kind: Option<NumberKind>,
    /// A number or a scale that has not changed.
    pub(crate) value: Option<String>,
    pub(crate) brackets: Option<Vec<Bracket>>,
    /// One that has, oldest first.
    #[serde(default)]
    pub(crate) version: Vec<ParameterVersion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParameterVersion {
    pub(crate) from: String,
    pub(crate) until: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) brackets: Option<Vec<Bracket>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bracket {
    pub(crate) over: String,
    pub(crate) flat: Option<String>,
    pub(crate) rate: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slip {
    pub(crate) number: u8,
    pub(crate) grade: Grade,
    pub(crate) says: Text,
    pub(crate) correct: Text,
    pub(crate) provisions: Vec<String>,
}

/// What the files under `catalogue/` hold together.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    pub(crate) remedy: Vec<Remedy>,
    pub(crate) choice: Vec<Choice>,
    pub(crate) rule: Vec<Rule>,
    pub(crate) preset: Vec<Preset>,
    pub(crate) question: Vec<Question>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Remedies {
    remedy: Vec<Remedy>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choices {
    choice: Vec<Choice>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    rule: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Questions {
    question: Vec<Question>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) id: String,
    pub(crate) rule: Vec<QuestionRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionRule {
    pub(crate) provisions: Vec<String>,
    pub(crate) at: ReadOn,
    #[serde(rename = "where")]
    pub(crate) shown: Option<Where>,
    pub(crate) standing: Option<Support>,
    #[serde(default)]
    pub(crate) elsewhere: Elsewhere,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Presets {
    preset: Vec<Preset>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remedy {
    pub(crate) id: String,
    pub(crate) category: Category,
    pub(crate) name: Text,
    pub(crate) gist: Text,
    #[serde(default)]
    pub(crate) find: String,
    pub(crate) basis: Vec<String>,
    pub(crate) standing: Support,
    pub(crate) fit: Fits,
    pub(crate) mode: Mode,
    #[serde(default)]
    pub(crate) place: OperativePlace,
    #[serde(default)]
    pub(crate) object: Object,
    #[serde(default)]
    pub(crate) role: Role,
    #[serde(default)]
    pub(crate) published: bool,
    #[serde(default)]
    pub(crate) substitute: Vec<String>,
    pub(crate) instead: Option<String>,
    #[serde(default)]
    pub(crate) needs_one_of: Vec<String>,
    #[serde(default)]
    pub(crate) excludes: Vec<String>,
    #[serde(default)]
    pub(crate) overlaps: Vec<String>,
    #[serde(default)]
    pub(crate) order: Vec<OrderText>,
    #[serde(default)]
    pub(crate) parameter: Vec<RemedyParameter>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fits {
    pub(crate) collection: Fit,
    pub(crate) leakage: Fit,
    #[serde(rename = "use")]
    pub(crate) use_: Fit,
}

/// A sentence, and when it is the one; the last has no condition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrderText {
    pub(crate) when: Option<When>,
    pub(crate) text: Text,
}

/// A particular was not entered, or is an option of its list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct When {
    pub(crate) particular: String,
    /// Absent: it was not entered.
    pub(crate) is: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemedyParameter {
    pub(crate) id: String,
    pub(crate) kind: ParameterKind,
    pub(crate) required: bool,
    #[serde(default)]
    pub(crate) reason: bool,
    #[serde(default)]
    pub(crate) numbered: bool,
    pub(crate) label: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) choices: Option<String>,
    pub(crate) observed: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) option: Vec<ChoiceOption>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceOption {
    pub(crate) id: String,
    pub(crate) label: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) gist: Text,
    pub(crate) basis: Vec<String>,
    pub(crate) standing: Support,
    #[serde(default)]
    pub(crate) finds: Finds,
    #[serde(default)]
    pub(crate) remedies: Vec<String>,
    pub(crate) when: Option<Condition>,
    #[serde(default)]
    pub(crate) scenario: Vec<Scenario>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Condition {
    pub(crate) fact: Fact,
    pub(crate) is: Answer,
}

/// A case as in a case file, and whether the rule speaks in it. Run by the tests of `redress-core`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) says: bool,
    #[expect(dead_code, reason = "read by the test that runs it")]
    pub(crate) case: toml::Table,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Preset {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) remedies: Vec<String>,
    pub(crate) optional: Vec<String>,
    pub(crate) mediation: Vec<String>,
    #[serde(default)]
    pub(crate) parameter: Vec<PresetParameter>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PresetParameter {
    pub(crate) remedy: String,
    pub(crate) id: String,
    /// A text in both languages, or the id of an option.
    pub(crate) value: Option<Text>,
    pub(crate) choice: Option<String>,
}

/// Reads every TOML file of some folders, and single files; each is named with its folder.
pub(crate) fn read(folders: &[&Path], others: &[&Path]) -> Result<Files, Vec<String>> {
    let mut paths: Vec<_> = others.iter().map(|path| (*path).to_owned()).collect();
    for folder in folders {
        let list =
            fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
        paths.extend(list.flatten().map(|entry| entry.path()));
    }
    let mut files = Files::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|one| one == "toml")) {
        let text = fs::read_to_string(path)
            .map_err(|error| vec![format!("{}: {error}", path.display())])?;
        let name = path.to_string_lossy().replace('\\', "/");
        files.insert(name, text.replace("\r\n", "\n"));
    }
    Ok(files)
}

/// Parses the files; every file that does not parse is reported.
pub(crate) fn parse(files: &Files) -> Result<Book, Vec<String>> {
    let mut book = Book {
        instruments: Vec::new(),
        catalogue: Catalogue::default(),
        calendar: Calendar::default(),
    };
    let mut faults = Vec::new();
    let all = &mut book.catalogue;
    for (name, text) in files {
        let result = match name.as_str() {
            "catalogue/remedies.toml" => {
                toml::from_str(text).map(|file: Remedies| all.remedy = file.remedy)
            }
            "catalogue/choices.toml" => {
                toml::from_str(text).map(|file: Choices| all.choice = file.choice)
            }
            "catalogue/rules.toml" => toml::from_str(text).map(|file: Rules| all.rule = file.rule),
            "catalogue/presets.toml" => {
                toml::from_str(text).map(|file: Presets| all.preset = file.preset)
            }
            "catalogue/questions.toml" => {
                toml::from_str(text).map(|file: Questions| all.question = file.question)
            }
            "calendar.toml" => toml::from_str(text).map(|calendar| book.calendar = calendar),
            _ => toml::from_str(text).map(|instrument| book.instruments.push(instrument)),
        };
        if let Err(error) = result {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
            let line = before.matches('\n').count() + 1;
            faults.push(format!("{name}:{line}: {}", error.message()));
        }
    }
    if faults.is_empty() { Ok(book) } else { Err(faults) }
}
