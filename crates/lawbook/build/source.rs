//! The shape of the TOML files. Unknown keys are refused by serde.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

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
    pub(crate) kind: Kind,
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

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Law,
    AdministrativeRegulation,
    JudicialInterpretation,
    DepartmentalRule,
    ProcuratorialRule,
    JudicialDocument,
    Proposal,
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
    pub(crate) note: Option<Text>,
    #[serde(default)]
    pub(crate) unverified: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Provision {
    pub(crate) id: String,
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
    pub(crate) modality: String,
    pub(crate) gist: Text,
    pub(crate) note: Option<Text>,
    #[serde(default)]
    pub(crate) unverified: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parameter {
    pub(crate) id: String,
    pub(crate) provision: String,
    pub(crate) kind: String,
    pub(crate) value: Option<String>,
    pub(crate) brackets: Option<Vec<Bracket>>,
    pub(crate) from: Option<String>,
    pub(crate) until: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bracket {
    pub(crate) over: String,
    pub(crate) flat: Option<String>,
    pub(crate) rate: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Grade {
    Reference,
    Argument,
    Question,
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

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Catalogue {
    #[serde(default)]
    pub(crate) remedy: Vec<Remedy>,
    #[serde(default)]
    pub(crate) choice: Vec<Choice>,
    #[serde(default)]
    pub(crate) rule: Vec<Rule>,
    #[serde(default)]
    pub(crate) preset: Vec<Preset>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remedy {
    pub(crate) id: String,
    pub(crate) category: String,
    pub(crate) name: Text,
    pub(crate) gist: Text,
    #[serde(default)]
    pub(crate) find: String,
    pub(crate) basis: Vec<String>,
    pub(crate) standing: String,
    pub(crate) fit: Fit,
    pub(crate) mode: String,
    pub(crate) performer: String,
    pub(crate) limitation: bool,
    pub(crate) needs_one_of: Vec<String>,
    pub(crate) excludes: Vec<String>,
    pub(crate) overlaps: Vec<String>,
    #[serde(default)]
    pub(crate) parameter: Vec<RemedyParameter>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fit {
    pub(crate) collection: String,
    pub(crate) leakage: String,
    #[serde(rename = "use")]
    pub(crate) use_: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemedyParameter {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) required: bool,
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
    pub(crate) number: u8,
    pub(crate) gist: Text,
    pub(crate) basis: Vec<String>,
    pub(crate) standing: String,
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

/// Reads every TOML file of the law, and those beside it.
pub(crate) fn read(law: &Path, others: &[&Path]) -> Result<Files, Vec<String>> {
    let mut files = Files::new();
    let list = fs::read_dir(law).map_err(|error| vec![format!("{}: {error}", law.display())])?;
    let paths = list
        .flatten()
        .map(|entry| entry.path())
        .chain(others.iter().map(|path| (*path).to_owned()));
    for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
        let text = fs::read_to_string(&path)
            .map_err(|error| vec![format!("{}: {error}", path.display())])?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
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
    for (name, text) in files {
        let result = match name.as_str() {
            "remedies.toml" => toml::from_str(text).map(|catalogue| book.catalogue = catalogue),
            "calendar.toml" => toml::from_str(text).map(|calendar| book.calendar = calendar),
            _ => toml::from_str(text).map(|instrument| book.instruments.push(instrument)),
        };
        if let Err(error) = result {
            let line =
                error.span().map_or(0, |span| text.get(..span.start).unwrap_or("").lines().count());
            faults.push(format!("{name}:{line}: {}", error.message()));
        }
    }
    if faults.is_empty() { Ok(book) } else { Err(faults) }
}
