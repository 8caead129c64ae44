//! Reading a Case so that every fault is reported with its place, not only the first.
//!
//! The text is read as a plain tree; each fault serde finds in it is noted, the field is cut out, and
//! the rest is read again. Natively a good file is read in one pass before that. In the browser there
//! is only the tree: each further way to read a Case would add to the first load.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value, error::Category};

use super::{
    Case,
    node::{Fault, Kind, Node, Wrong},
};
use crate::{Code, Faults, Invalid};

/// More faults than this in one file are not listed.
const MOST: usize = 100;

impl Case {
    /// Reads a case from JSON.
    ///
    /// # Errors
    /// Every fault of form, with its path. References and sums are checked by
    /// [`assess`](crate::assess).
    pub fn from_json(bytes: &[u8]) -> Result<Self, Faults> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) if text.trim().is_empty() => {
                return Err(Invalid::new("", Code::FileEmpty).into());
            }
            Ok(text) => text,
            Err(error) => {
                let fault = Invalid::new("", Code::FileNotUtf8).with(error.valid_up_to());
                return Err(fault.into());
            }
        };
        // serde would take a list for an object, field by field.
        if text.trim_ascii_start().starts_with('[') && serde_json::from_str::<Tree>(text).is_ok() {
            return Err(Invalid::new("", Code::WrongType).into());
        }
        #[cfg(not(target_family = "wasm"))]
        if let Ok(case) = serde_json::from_str(text) {
            return Ok(case);
        }
        let Tree(tree) = serde_json::from_str(text).map_err(|error| syntax(&error))?;
        if let Some(schema) = newer(&tree) {
            return Err(Invalid::new("/schema", Code::SchemaNewer).with(schema).into());
        }
        typed(tree)
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

/// The case of a tree, or every fault.
fn typed(mut tree: Value) -> Result<Case, Faults> {
    let mut faults: Vec<Invalid> = Vec::new();
    while faults.len() < MOST {
        let error = match Case::deserialize(Node(&tree)) {
            Ok(case) if faults.is_empty() => return Ok(case),
            Ok(_) => break,
            Err(error) => error,
        };
        let (invalid, cut) = fault(error);
        // A field that was cut out for its fault is then missing: no second report.
        let known = |path: &str| faults.iter().any(|earlier| earlier.path == path);
        if !known(&invalid.path) {
            faults.push(invalid);
        }
        if !cut_out(&mut tree, &cut) {
            break;
        }
    }
    Err(faults.into())
}

/// A JSON tree. A field given again is kept under its name and [`AGAIN`], which no field of a Case has.
struct Tree(Value);

/// Marks the name of a field that was given before in the same object.
pub(super) const AGAIN: char = '\0';

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Tree, E> {
        Ok(Tree(Value::Null))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree(value.into()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree(value.into()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree(value.into()))
    }

    #[expect(clippy::disallowed_types, reason = "serde's signature; no field of a Case takes it")]
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree(value.into()))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut values = Vec::new();
        while let Some(Tree(value)) = list.next_element()? {
            values.push(value);
        }
        Ok(Tree(values.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut values = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let Tree(value) = map.next_value()?;
            let key = if values.contains_key(&key) { format!("{key}{AGAIN}") } else { key };
            values.insert(key, value);
        }
        Ok(Tree(values.into()))
    }
}

/// A fault and the path of what to cut out.
fn fault(Fault(wrong): Fault) -> (Invalid, String) {
    let Wrong { path, kind } = *wrong;
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let invalid = match kind {
        Kind::Missing(name) => {
            Invalid::new(format!("{path}/{name}"), Code::MissingField).with(name)
        }
        Kind::Duplicate => {
            let before = path.trim_end_matches(AGAIN);
            Invalid::new(before, Code::DuplicateField).with(last(before))
        }
        Kind::UnknownField(name) => Invalid::new(path.clone(), Code::UnknownField).with(name),
        Kind::UnknownChoice(word, choices) => {
            Invalid::new(path.clone(), Code::UnknownChoice).with(word).with(choices.join(", "))
        }
        Kind::Type => Invalid::new(path.clone(), Code::WrongType),
        Kind::Said(code) => Invalid::new(path.clone(), code),
    };
    (invalid, path)
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
