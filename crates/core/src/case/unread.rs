//! What was typed into fields of a case and cannot be read there. It stays with the case, so that a file, a link, an
//! undone step and every paper know of it; the field itself counts as not stated.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{At, Case, FieldKind, Leaf, Place};
use crate::{Code, Invalid, Order};

/// More texts than this are a table in the wrong place.
const MOST: usize = 10_000;

/// More characters than this are no value of a field.
const LONGEST: usize = 1_000;

/// Texts by the JSON pointer of the field they stand in.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Unread(
    #[serde(deserialize_with = "super::values::unique")]
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = MOST)))]
    BTreeMap<String, String>,
);

impl Unread {
    /// Whether every entry can be read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Number of texts.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The text in a field.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Whether there is a text in a field or in one below it.
    pub fn is_below(&self, path: &str) -> bool {
        self.0.keys().any(|key| is_below(key, path))
    }

    /// The fields with their texts, in the order in which a case is filled in.
    pub fn in_order(&self) -> Vec<(&str, &str)> {
        let text = |(path, text)| (order(path), (path, text));
        let all = self.0.iter().map(|(path, text)| (&**path, &**text));
        let mut all: Vec<_> = all.map(text).collect();
        all.order_by(|(a, _), (b, _)| a.cmp(b));
        all.into_iter().map(|(_, text)| text).collect()
    }

    /// Takes the text out of a field: it has a value now.
    pub fn remove(&mut self, field: Place) {
        self.0.remove(&field.to_string());
    }

    /// Takes the texts out of a field and of those below it.
    pub fn forget(&mut self, field: impl Into<Place>) {
        let path = field.into().to_string();
        self.0.retain(|key, _| !is_below(key, &path));
    }

    /// Goes with the rows of a list: `to` says where the row of an old place stands now, `None` if it is gone.
    pub fn follow(&mut self, list: Place, to: &dyn Fn(usize) -> Option<usize>) {
        let list = &*list.to_string();
        if !self.is_below(list) {
            return;
        }
        for (path, text) in std::mem::take(&mut self.0) {
            let path = match row_of(&path, list) {
                None => path,
                Some((row, rest)) => match to(row) {
                    Some(row) => format!("{list}/{row}{rest}"),
                    None => continue,
                },
            };
            self.0.insert(path, text);
        }
    }
}

fn is_below(key: &str, path: &str) -> bool {
    key.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The row of a list that a field belongs to, and the path from there.
fn row_of<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let rest = path.strip_prefix(list)?.strip_prefix('/')?;
    let (row, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    Some((row.parse().ok()?, rest))
}

/// The parts of a case as the workbench has them.
const PARTS: [&str; 11] = [
    "facts",
    "compensation",
    "costs",
    "credits",
    "sanctions",
    "punitive",
    "liability",
    "remedies",
    "destination",
    "performance",
    "fee",
];

/// Rows by their number, not by its digits.
fn order(path: &str) -> (usize, Vec<(usize, String)>) {
    let mut segments = path.split('/').skip(1);
    let part = segments.next().unwrap_or_default();
    let place = PARTS.iter().position(|other| *other == part).unwrap_or(PARTS.len());
    let rest = segments.map(|segment| (segment.parse().unwrap_or(usize::MAX), segment.to_owned()));
    (place, rest.collect())
}

impl Case {
    /// Keeps a text in a field that it cannot be read in; the earlier value goes. `false` if a value is never typed into
    /// a field of this place.
    pub(crate) fn keep_unread(&mut self, place: Place, text: &str) -> bool {
        if self.typed_field(place, true).is_none() {
            return false;
        }
        let mut kept: String = text.chars().take(LONGEST).collect();
        if kept.len() < text.len() {
            // What is cut may not be taken for a value.
            kept.pop();
            kept.push('…');
        }
        self.unread.0.insert(place.to_string(), kept);
        true
    }

    /// What the field of a path takes; `None` if there is no such field, or none that a value is typed into.
    pub fn field_kind(&mut self, path: &str) -> Option<FieldKind> {
        self.field_at(path, false)
    }

    /// Leaves out texts whose fields are gone.
    pub fn forget_gone_fields(&mut self) {
        let mut texts = std::mem::take(&mut self.unread.0);
        texts.retain(|path, _| self.field_at(path, false).is_some());
        self.unread.0 = texts;
    }

    /// The case as it counts: what cannot be read is not stated.
    pub fn counted(&self) -> Cow<'_, Self> {
        if self.unread.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut case = self.clone();
        for path in self.unread.0.keys() {
            case.field_at(path, true);
        }
        Cow::Owned(case)
    }

    /// What is wrong with the texts themselves. Only a file that was not written by this program has such faults.
    pub fn unread_faults(&self) -> Vec<Invalid> {
        if self.unread.is_empty() {
            return Vec::new();
        }
        if self.unread.len() > MOST {
            return vec![Invalid::new("/unread", Code::UnreadMany).with(MOST)];
        }
        let mut fields = self.clone();
        let fault = |(path, text): (&String, &String)| {
            let code = if fields.field_at(path, false).is_none() {
                Code::UnreadPlace
            } else if text.chars().nth(LONGEST).is_some() {
                Code::UnreadLong
            } else {
                return None;
            };
            let fault = Invalid::new(format!("/unread/{}", escaped(path)), code);
            Some(if code == Code::UnreadLong { fault.with(LONGEST) } else { fault.with(path) })
        };
        self.unread.0.iter().filter_map(fault).collect()
    }

    fn field_at(&mut self, path: &str, clear: bool) -> Option<FieldKind> {
        self.typed_field(path.parse().ok()?, clear)
    }

    /// How the value of a field is typed; it is taken out if it is to `clear`.
    fn typed_field(&mut self, place: Place, clear: bool) -> Option<FieldKind> {
        if let Some(found) = self.kind_of_particular(place, clear) {
            return Some(found);
        }
        let kind = self.with_slot(place, |slot| {
            let kind = slot.kind();
            if clear && kind.is_some() {
                slot.clear();
            }
            kind
        });
        if clear && let (Some(item), Some(side)) = (place.item(), place.field.side()) {
            self.item_fields(item)?.as_typed.keep(side, "");
        }
        kind.unwrap_or_else(|| self.kind_before(place))
    }

    /// The fields that are there before what they belong to.
    fn kind_before(&self, place: Place) -> Option<FieldKind> {
        match (place.at, place.field) {
            (At::Worksheet, Leaf::Records) => Some(FieldKind::Quantity),
            (At::GuardianShare(of, row), Leaf::Share) => {
                let guardians = &self.defendants.get(of as usize)?.guardians;
                guardians.get(row as usize).map(|_| FieldKind::Share)
            }
            _ => None,
        }
    }

    fn kind_of_particular(&mut self, place: Place, clear: bool) -> Option<FieldKind> {
        let (At::Particular(row, name), Leaf::Itself) = (place.at, place.field) else {
            return None;
        };
        let (choice, name) = (self.remedies.get_mut(row as usize)?, name.name());
        let parameter = choice.id.get().parameters.iter().find(|one| one.id == name)?;
        let is_number = parameter.kind.is_number();
        if is_number && clear {
            choice.parameters.remove(name);
        }
        is_number.then_some(FieldKind::Particular(parameter.kind))
    }
}

/// A JSON pointer as one segment of another.
fn escaped(path: &str) -> String {
    path.replace('~', "~0").replace('/', "~1")
}
