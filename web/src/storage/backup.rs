//! All that is on the device in one file, and back: the records of the cases as they are kept, and what was estimated.

use std::collections::BTreeMap;

use super::{
    PREFIX, VERSION, entries, item, new_id, now, put_back, record, say_listed, set_item, storage,
};

/// The form of the file.
pub(crate) const SCHEMA: &str = "redress.backup/1";

/// What goes into it besides the cases.
const ESTIMATES: &str = "redress.estimate.";

/// What came of bringing a file back.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Restored {
    /// Cases that were not here.
    pub(crate) added: usize,
    /// Cases that are here just so.
    pub(crate) present: usize,
    /// Cases and estimates that the device refused.
    pub(crate) refused: usize,
}

/// The texts of a file by their keys.
type Items = BTreeMap<String, String>;

/// Everything on the device, as the text of a file.
pub(crate) fn backup() -> String {
    let storage = storage();
    let count = storage.as_ref().and_then(|storage| storage.length().ok()).unwrap_or(0);
    let keys = (0..count).filter_map(|index| storage.as_ref()?.key(index).ok()?);
    let ours = keys.filter(|key| belongs(key));
    let mut items = Items::new();
    // Put in one by one, here and below: `collect` would bring a sort.
    items.extend(ours.filter_map(|key| Some((key.clone(), item(&key)?))));
    write(&items)
}

/// A name for the file: the day.
pub(crate) fn file_name() -> String {
    let today = now();
    format!("redress-backup-{}.json", today.split('T').next().unwrap_or_default())
}

fn belongs(key: &str) -> bool {
    let named = |prefix| key.strip_prefix(prefix).is_some_and(|id: &str| !id.is_empty());
    key.len() <= 200 && (named(PREFIX) || named(ESTIMATES))
}

fn write(items: &Items) -> String {
    let file = serde_json::json!({ "items": items, "schema": SCHEMA });
    // Texts by texts: nothing in it can fail.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Whether a file is a backup.
#[cfg(test)]
pub(crate) fn holds_backup(bytes: &[u8]) -> bool {
    read(bytes).is_some()
}

/// Reads the text of a file. `None`: it is no backup.
fn read(bytes: &[u8]) -> Option<Items> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut file: BTreeMap<String, serde_json::Value> = serde_json::from_slice(bytes).ok()?;
    if file.get("schema")?.as_str()? != SCHEMA {
        return None;
    }
    let items = file.remove("items")?;
    let text = |(key, value): (&String, &serde_json::Value)| {
        Some((key.clone(), value.as_str()?.to_owned()))
    };
    let mut ours = Items::new();
    ours.extend(items.as_object()?.iter().filter_map(text).filter(|(key, _)| belongs(key)));
    Some(ours)
}

/// The JSON of a record, without the line above it.
fn json(record: &str) -> &str {
    record
        .split_once('\n')
        .filter(|(head, _)| head.starts_with(VERSION))
        .map_or(record, |(_, json)| json)
}

/// Puts the cases of a file on the device. What is here stays: where a case with the same id says something else, the
/// one of the file gets another. `None`: it is no backup.
pub(crate) fn restore(bytes: &[u8]) -> Option<Restored> {
    let items = read(bytes)?;
    let mut restored = Restored::default();
    let here: Vec<_> = entries().into_iter().filter_map(|entry| record(&entry.id)).collect();
    for (key, text) in &items {
        if let Some(id) = key.strip_prefix(PREFIX) {
            if here.iter().any(|record| json(record) == json(text)) {
                restored.present += 1;
                continue;
            }
            let id = if record(id).is_some() { new_id() } else { id.to_owned() };
            if put_back(&id, text) { restored.added += 1 } else { restored.refused += 1 }
        } else if item(key).is_none() && !set_item(key, text) {
            restored.refused += 1;
        }
    }
    say_listed();
    Some(restored)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_read_as_it_is_written() {
        let record = "redress.kept/2 2026-11-25T04:00:00.000Z - 案\n{\"title\":\"案 \\\"x\\\"\"}";
        let items = Items::from([
            ("redress.kept.1-2".to_owned(), record.to_owned()),
            ("redress.kept.3-4".to_owned(), "not a record".to_owned()),
            ("redress.estimate.hic-sun-2020".to_owned(), "34000.00 gain".to_owned()),
        ]);
        let file = write(&items);
        assert_eq!(read(file.as_bytes()), Some(items.clone()));
        assert_eq!(read(format!("\u{feff}{file}").as_bytes()), Some(items));
        assert_eq!(json(record), "{\"title\":\"案 \\\"x\\\"\"}");
    }

    #[test]
    fn other_files_and_other_keys_are_not_taken() {
        for text in [
            "",
            "{}",
            "[]",
            "{\"schema\":\"redress.case/1\"}",
            "{\"schema\":\"redress.backup/2\",\"items\":{}}",
            "{\"schema\":\"redress.backup/1\"}",
            "{\"schema\":\"redress.backup/1\",\"items\":[]}",
            "null",
            "\u{0}",
        ] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
        let file = "{\"schema\":\"redress.backup/1\",\"items\":{\"redress.open\":\"x\",\"token\":\"y\",\
                    \"redress.kept.\":\"z\",\"redress.kept.a\":1,\"redress.kept.b\":\"c\"}}";
        let items = read(file.as_bytes()).unwrap();
        assert_eq!(
            items.into_iter().collect::<Vec<_>>(),
            [("redress.kept.b".to_owned(), "c".to_owned())]
        );
    }
}
