//! Reading a Case so that every fault is reported with its place, not only the first.
//!
//! A good file is read in one pass. Otherwise the text is read as a plain tree; each fault serde
//! finds is noted, the field is cut out, and the rest is read again.

use serde_json::{Value, error::Category};

use super::Case;
use crate::{Code, Invalid};

/// More faults than this in one file are not listed.
const MOST: usize = 100;

impl Case {
    /// Reads a case from JSON.
    ///
    /// # Errors
    /// Every fault of form, with its path. References and sums are checked by
    /// [`assess`](crate::assess).
    pub fn from_json(bytes: &[u8]) -> Result<Self, Vec<Invalid>> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if let Ok(case) = serde_json::from_slice(bytes) {
            return Ok(case);
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) if text.trim().is_empty() => {
                return Err(vec![Invalid::new("", Code::FileEmpty)]);
            }
            Ok(text) => text,
            Err(error) => {
                return Err(vec![Invalid::new("", Code::FileNotUtf8).with(error.valid_up_to())]);
            }
        };
        let tree: Value = serde_json::from_str(text).map_err(|error| vec![syntax(&error)])?;
        if let Some(schema) = newer(&tree) {
            return Err(vec![Invalid::new("/schema", Code::SchemaNewer).with(schema)]);
        }
        // Faults that the tree does not keep, such as a field given twice.
        let first = serde_path_to_error::deserialize::<_, Self>(
            &mut serde_json::Deserializer::from_str(text),
        );
        let duplicate = first
            .err()
            .map(|error| fault(&error))
            .filter(|(invalid, _)| invalid.code == Code::DuplicateField);
        let mut faults: Vec<_> = duplicate.into_iter().map(|(invalid, _)| invalid).collect();
        faults.extend(all(tree));
        Err(faults)
    }

    /// Writes the case as pretty JSON, with a line end.
    pub fn to_json(&self) -> String {
        // A Case has no map with keys that are not text and no value that fails to serialise.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

fn syntax(error: &serde_json::Error) -> Invalid {
    // serde_json stops at a depth of 128 with this message and category.
    if error.classify() == Category::Syntax && error.to_string().starts_with("recursion limit") {
        return Invalid::new("", Code::FileTooDeep);
    }
    Invalid::new("", Code::FileSyntax).with(error.line()).with(error.column())
}

/// The schema, if it is one this version does not know.
fn newer(tree: &Value) -> Option<&str> {
    let schema = tree.get("schema")?.as_str()?;
    let number: u32 = schema.strip_prefix("redress.case/")?.parse().ok()?;
    (number > 1).then_some(schema)
}

/// Every fault of a tree.
fn all(mut tree: Value) -> Vec<Invalid> {
    let mut faults: Vec<Invalid> = Vec::new();
    while faults.len() < MOST {
        let Err(error) = serde_path_to_error::deserialize::<_, Case>(&tree) else { break };
        let (invalid, cut) = fault(&error);
        // A field that was cut out for its fault is then missing: no second report.
        let known = |path: &str| faults.iter().any(|earlier| earlier.path == path);
        if !known(&invalid.path) {
            faults.push(invalid);
        }
        if !cut_out(&mut tree, &cut) {
            break;
        }
    }
    faults
}

/// A fault and the path of what to cut out.
fn fault(error: &serde_path_to_error::Error<serde_json::Error>) -> (Invalid, String) {
    let path = pointer(error.path());
    let message = error.inner().to_string();
    // serde_json adds the position when it reads text.
    let message = message.split(" at line ").next().unwrap_or(&message);
    if let Some(code) = Code::ALL.iter().find(|code| code.id() == message) {
        return (Invalid::new(path.clone(), *code), path);
    }
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    let field = |code| {
        let name = quoted(message);
        (Invalid::new(format!("{path}/{name}"), code).with(&name), path.clone())
    };
    if message.starts_with("missing field") {
        field(Code::MissingField)
    } else if message.starts_with("duplicate field") {
        field(Code::DuplicateField)
    } else if message.starts_with("unknown field") {
        // The path already ends in the unknown name.
        (Invalid::new(path.clone(), Code::UnknownField).with(quoted(message)), path)
    } else if message.starts_with("unknown variant") {
        let choices = message.split_once("expected ").map_or("", |(_, rest)| rest);
        let choices = choices.trim_start_matches("one of ").replace('`', "");
        let invalid = Invalid::new(path.clone(), Code::UnknownChoice);
        (invalid.with(quoted(message)).with(choices), path)
    } else {
        (Invalid::new(path.clone(), Code::WrongType), path)
    }
}

/// A JSON pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// Takes a field out of an object, or puts an empty value in place of a list's element, so that the
/// other elements keep their places. `false` if there is nothing to cut.
fn cut_out(tree: &mut Value, path: &str) -> bool {
    let Some((parent, last)) = path.rsplit_once('/') else { return false };
    match tree.pointer_mut(parent) {
        Some(Value::Object(map)) => {
            map.remove(&last.replace("~1", "/").replace("~0", "~")).is_some()
        }
        // An element that cannot be read takes its list with it: its neighbours have been read
        // before it, and what follows is reported on the next try.
        Some(Value::Array(list)) => match last.parse::<usize>() {
            Ok(index) if index < list.len() => {
                list.truncate(index);
                true
            }
            _ => false,
        },
        _ => false,
    }
}
