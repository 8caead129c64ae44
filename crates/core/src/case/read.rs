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
        let text = text_of(bytes)?;
        // serde would take a list for an object, field by field.
        if text.trim_ascii_start().starts_with('[') && serde_json::from_str::<Tree>(text).is_ok() {
            return Err(Invalid::new("", Code::WrongType).into());
        }
        #[cfg(not(target_family = "wasm"))]
        if let Ok(case) = serde_json::from_str(text) {
            return Ok(case);
        }
        Self::from_tree(tree_of(text)?)
    }

    /// Reads a case from a tree, also one that stands within another.
    pub(crate) fn from_tree(tree: Value) -> Result<Self, Faults> {
        not_newer(&tree, super::SCHEMA)?;
        typed(tree)
    }
}

/// What a file says, as a tree in which a field that is given again is still there.
pub(crate) fn tree(bytes: &[u8]) -> Result<Value, Invalid> {
    tree_of(text_of(bytes)?)
}

/// The text of a file.
fn text_of(bytes: &[u8]) -> Result<&str, Invalid> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(Invalid::new("", Code::FileEmpty)),
        Ok(text) => Ok(text),
        Err(error) => Err(Invalid::new("", Code::FileNotUtf8).with(error.valid_up_to())),
    }
}

fn tree_of(text: &str) -> Result<Value, Invalid> {
    serde_json::from_str(text).map(|Tree(tree)| tree).map_err(|error| syntax(&error))
}

fn syntax(error: &serde_json::Error) -> Invalid {
    let message = error.to_string();
    let says = |start| error.classify() == Category::Syntax && message.starts_with(start);
    // serde_json stops at a depth of 128, and at a number that no float holds, with these messages.
    if says("recursion limit") {
        return Invalid::new("", Code::FileTooDeep);
    }
    let code = if says("number out of range") { Code::FileNumber } else { Code::FileSyntax };
    Invalid::new("", code).with(error.line()).with(error.column())
}

/// Refuses a schema of the same name that this version does not know.
///
/// # Errors
/// Which it is.
pub(crate) fn not_newer(tree: &Value, known: &str) -> Result<(), Invalid> {
    let schema = tree.get("schema").and_then(Value::as_str).unwrap_or_default();
    let split = |schema: &str| {
        let (name, number) = schema.rsplit_once('/')?;
        Some((name.to_owned(), number.parse::<u32>().ok()?))
    };
    match (split(schema), split(known)) {
        (Some((name, number)), Some((same, last))) if name == same && number > last => {
            Err(Invalid::new("/schema", Code::SchemaNewer).with(schema).with(known))
        }
        _ => Ok(()),
    }
}

/// The fields that are given twice, in any object of a tree.
pub(crate) fn given_twice(tree: &Value) -> Vec<Invalid> {
    let mut faults = Vec::new();
    look_for_twice(tree, &mut String::new(), &mut faults);
    faults.truncate(MOST);
    faults
}

fn look_for_twice(tree: &Value, path: &mut String, faults: &mut Vec<Invalid>) {
    let mut within = |step: &str, value: &Value, again: bool| {
        let before = path.len();
        path.push('/');
        path.push_str(step);
        if again {
            let fault = Invalid::new(path.clone(), Code::DuplicateField);
            faults.push(fault.with(step));
        }
        look_for_twice(value, path, faults);
        path.truncate(before);
    };
    match tree {
        Value::Object(map) => {
            for (key, value) in map {
                let name = key.trim_end_matches(AGAIN);
                let step = name.replace('~', "~0").replace('/', "~1");
                within(&step, value, name.len() < key.len());
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                within(&index.to_string(), value, false);
            }
        }
        _ => {}
    }
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
