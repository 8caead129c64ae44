//! The report of an assessment, with a receipt: anyone can run it again and compare.

use serde::Serialize;
use serde_json::Value;

use crate::{
    Assessment, Case, Code, Faults, Invalid, Lens, Position, Reform, assess,
    assess::SCHEMA,
    case::{canonical_json, given_twice, not_newer, tree},
    hash::sha256,
};

/// Name and version of the engine.
pub const ENGINE: &str = concat!("redress ", env!("CARGO_PKG_VERSION"));

/// What a result was made from.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Receipt {
    /// Name and version of the engine.
    pub engine: &'static str,
    /// Hash of the law's data.
    pub law: &'static str,
    /// Hash of the case in its canonical form.
    pub case: String,
}

impl Receipt {
    /// The receipt of a case.
    pub fn of(case: &Case) -> Self {
        let case = sha256(&canonical_json(case));
        Self { engine: ENGINE, law: redress_lawbook::DIGEST, case }
    }
}

/// The JSON report: the assessment, its receipt and the case it was made from.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    schema: &'static str,
    currency: &'static str,
    #[serde(flatten)]
    assessment: &'a Assessment,
    /// Sums of this report that stand as zero and are not known, by their pointers in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unknown: Vec<String>,
    receipt: Receipt,
    case: &'a Case,
}

/// Puts a report together.
pub fn report<'a>(case: &'a Case, assessment: &'a Assessment) -> Report<'a> {
    let (unknown, receipt) = (assessment.unknown(case), Receipt::of(case));
    Report { schema: SCHEMA, currency: "CNY", assessment, unknown, receipt, case }
}

impl Report<'_> {
    /// As pretty JSON, with a line end.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// A saved report against a new run.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Comparison {
    /// Where they differ; empty: equal.
    pub differences: Vec<Difference>,
}

/// One place where a saved report and a new run differ.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Difference {
    /// JSON pointer into the report.
    pub path: String,
    /// What was saved.
    pub saved: Option<Value>,
    /// What comes out now.
    pub now: Option<Value>,
}

/// Runs a saved report again and says where it differs.
///
/// # Errors
/// The faults of the file, or of the case inside it.
pub fn compare(saved: &[u8]) -> Result<Comparison, Faults> {
    let saved = tree(saved)?;
    not_newer(&saved, SCHEMA)?;
    let twice = given_twice(&saved);
    if !twice.is_empty() {
        return Err(twice.into());
    }
    let case = Case::from_tree(field(&saved, "case")?.clone()).map_err(|faults| {
        let inside = |fault: Invalid| Invalid { path: format!("/case{}", fault.path), ..fault };
        faults.into_iter().map(inside).collect::<Vec<_>>()
    })?;
    let position = |word: &str| Position::ALL.into_iter().find(|one| one.id() == word);
    let positions = Position::ALL.map(Position::id);
    let position = choice(&saved, "position", &position, &positions)?;
    let lens = choice(&saved, "lens", &Lens::parse, &Lens::names())?;
    let assessment = assess(&case, position, asked(lens, &saved))?;
    let now = serde_json::to_value(report(&case, &assessment)).unwrap_or_default();
    let mut differences = Vec::new();
    differ(String::new(), Some(&saved), Some(&now), &mut differences);
    Ok(Comparison { differences })
}

/// What stands in a field of a report that has to be there.
fn field<'a>(saved: &'a Value, name: &str) -> Result<&'a Value, Invalid> {
    let missing = || Invalid::new(format!("/{name}"), Code::MissingField).with(name);
    saved.get(name).ok_or_else(missing)
}

/// What a word of a report stands for.
fn choice<T>(
    saved: &Value,
    name: &str,
    read: &dyn Fn(&str) -> Option<T>,
    choices: &[&str],
) -> Result<T, Invalid> {
    let fault = |code| Invalid::new(format!("/{name}"), code);
    let word = field(saved, name)?.as_str().ok_or_else(|| fault(Code::WrongType))?;
    let unknown = || fault(Code::UnknownChoice).with(word).with(choices.join(", "));
    read(word).ok_or_else(unknown)
}

/// The reforms that a report was asked for. Where they do not reach the case it names the law in force as its lens, and
/// tells of each why it changes nothing.
fn asked(lens: Lens, saved: &Value) -> Lens {
    let changes = saved.get("changes").and_then(Value::as_array);
    let named = |change: &Value| {
        let name = change.get("reform")?.as_str()?;
        Reform::ALL.iter().copied().find(|reform| reform.id() == name)
    };
    changes.into_iter().flatten().filter_map(named).fold(lens, Lens::with)
}

fn differ(path: String, saved: Option<&Value>, now: Option<&Value>, out: &mut Vec<Difference>) {
    match (saved, now) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            for key in keys {
                differ(format!("{path}/{key}"), a.get(key), b.get(key), out);
            }
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            for index in 0..a.len().max(b.len()) {
                differ(format!("{path}/{index}"), a.get(index), b.get(index), out);
            }
        }
        (a, b) if a == b => {}
        (a, b) => out.push(Difference { path, saved: a.cloned(), now: b.cloned() }),
    }
}
