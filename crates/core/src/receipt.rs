//! The report of an assessment, with a receipt: anyone can run it again and compare.

use serde::Serialize;
use serde_json::Value;

use crate::{
    Assessment, Case, Code, Faults, Invalid, Lens, Position, assess, assess::SCHEMA,
    case::canonical_json, hash::sha256,
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
    receipt: Receipt,
    case: &'a Case,
}

/// Puts a report together.
pub fn report<'a>(case: &'a Case, assessment: &'a Assessment) -> Report<'a> {
    Report { schema: SCHEMA, currency: "CNY", assessment, receipt: Receipt::of(case), case }
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
    let one = |path: &str, code| Invalid::new(path, code);
    let saved: Value = match serde_json::from_slice(saved) {
        Ok(value) => value,
        Err(error) => {
            let fault = Invalid::new("", Code::FileSyntax);
            return Err(fault.with(error.line()).with(error.column()).into());
        }
    };
    let field = |name: &str| {
        let missing = || Invalid::new(format!("/{name}"), Code::MissingField).with(name);
        saved.get(name).ok_or_else(missing)
    };
    let case = Case::from_json(field("case")?.to_string().as_bytes()).map_err(|faults| {
        let inside = |fault: Invalid| Invalid { path: format!("/case{}", fault.path), ..fault };
        faults.into_iter().map(inside).collect::<Vec<_>>()
    })?;
    let position: Position = serde_json::from_value(field("position")?.clone())
        .map_err(|_| one("/position", Code::WrongType))?;
    let lens: Lens = serde_json::from_value(field("lens")?.clone())
        .map_err(|_| one("/lens", Code::WrongType))?;
    let assessment = assess(&case, position, lens)?;
    let now = serde_json::to_value(report(&case, &assessment)).unwrap_or_default();
    let mut differences = Vec::new();
    differ(String::new(), Some(&saved), Some(&now), &mut differences);
    Ok(Comparison { differences })
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
