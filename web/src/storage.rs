//! Where cases live outside the page: on the device after every change, and in files the user saves and
//! opens. Nothing is sent anywhere.
//!
//! Each case is one record of local storage, `redress.kept.<id>`: a head line, then the case as JSON.
//!
//! ```text
//! redress.kept/2 2026-11-25T04:00:00.000Z hic-sun-2020 title of the case
//! {"schema":"redress.case/1", …}
//! ```
//!
//! The head line has the version of this form, the time of the last change, the published case it began
//! with (`-`: none) and the title, so that a list of cases reads no case. Version 1 kept one case only,
//! as `redress.case`; it is brought over once.
//!
//! A published case that was opened and not changed is no case of the user's: it is no record of the list. It
//! stands in one place, `redress.unchanged`, so that a reload or a killed tab comes back to it.

pub(crate) mod autosave;
mod backup;
pub(crate) mod files;
pub(crate) mod notice;
pub(crate) mod official;
pub(crate) mod offline;
pub(crate) mod opened;
pub(crate) mod prefs;
pub(crate) mod reading;
pub(crate) mod share;

use std::collections::BTreeSet;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::JsString;
use redress_core::{Case, Code, Faults, Invalid, case::Defendant};
use redress_drafting::is_hidden;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Storage, StorageEvent, Url};

use crate::{browser::window, model::writer, part::Missing};

#[cfg(test)]
pub(crate) use self::backup::holds_backup;
pub(crate) use self::backup::{
    Restored, SCHEMA as BACKUP, backup, file_name as backup_name, restore,
};

const PREFIX: &str = "redress.kept.";
const VERSION: &str = "redress.kept/2";
/// The case that is open, in this tab and, for the next tab, on the device.
const OPEN: &str = "redress.open";
/// The published case that is open and not changed: its id, then a record; in this tab and on the device.
const UNCHANGED: &str = "redress.unchanged";
/// Version 1: the case, the published case it began with, and what could not be read.
const V1_CASE: &str = "redress.case";
const V1_RECORD: &str = "redress.record";
const V1_ASIDE: &str = "redress.case.aside";

/// A case on this device, as a list names it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) head: Option<Head>,
}

impl Entry {
    fn changed(&self) -> Option<&str> {
        Some(&self.head.as_ref()?.changed)
    }
}

/// The head line of a record.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Head {
    /// When it was last changed, in UTC, as ISO 8601 writes it.
    pub(crate) changed: String,
    /// The published case it began with.
    pub(crate) record: Option<String>,
    pub(crate) title: String,
}

impl Head {
    /// Splits a record into its head and its JSON; `None`: not a record of this or an older version.
    fn split(text: &str) -> Option<(Self, &str)> {
        let (line, json) = text.split_once('\n')?;
        Some((Self::read(line)?, json))
    }

    fn read(line: &str) -> Option<Self> {
        let mut words = line.splitn(4, ' ');
        if words.next()? != VERSION {
            return None;
        }
        let (changed, record) = (words.next()?.to_owned(), words.next()?);
        let record = (record != "-").then(|| record.to_owned());
        let title = words.next().unwrap_or_default().to_owned();
        Some(Self { changed, record, title })
    }

    /// Of the record under a key.
    fn under(storage: &Storage, key: &str) -> Option<Self> {
        Self::read(&first_line(storage, key)?)
    }

    fn join(&self, json: &str) -> String {
        let title: String =
            self.title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let record = self.record.as_deref().unwrap_or("-");
        format!("{VERSION} {} {record} {title}\n{json}", self.changed)
    }
}

/// A case from the device.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) case: Case,
    pub(crate) head: Head,
}

/// Why a case was not kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum NotKept {
    /// The storage is full or forbidden.
    Refused,
    /// Another tab has changed the case since this one last saw it.
    Elsewhere,
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What stands under a key.
pub(crate) fn item(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// The first line of what stands under a key, up to its line break; empty if there is none. What follows is not copied out of the
/// browser: of a record it is the whole case, and this is asked at each key.
fn first_line(storage: &Storage, key: &str) -> Option<String> {
    let text: JsString = js_sys::Reflect::get(storage, &key.into()).ok()?.dyn_into().ok()?;
    let end = u32::try_from(text.index_of("\n", 0)).unwrap_or_default();
    Some(text.slice(0, end).into())
}

/// Puts a text under a key. `false`: the device refused.
pub(crate) fn set_item(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Takes away what stands under a key.
pub(crate) fn remove_item(key: &str) {
    if let Some(storage) = storage() {
        _ = storage.remove_item(key);
    }
}

fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// A new id: the time in milliseconds, and a part that two tabs do not share.
pub(crate) fn new_id() -> String {
    let digits = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>();
    // The browser writes the number: Rust would bring its own way of writing floats.
    let chance = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(10);
    let chance = digits(chance.map(String::from).unwrap_or_default());
    let chance: String = chance.chars().skip(1).take(6).collect();
    format!("{}-{chance}", digits(now()))
}

/// The cases on this device, the one changed last first; what cannot be read at the end.
pub(crate) fn entries() -> Vec<Entry> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?);
    let mut entries: Vec<Entry> = Vec::new();
    // Put where they belong one by one: the start brings no sort for so few.
    for key in keys {
        let Some(id) = key.strip_prefix(PREFIX) else { continue };
        // A key with half a character is told as another, under which there is nothing.
        let Some(line) = first_line(&storage, &key) else { continue };
        let entry = Entry { id: id.to_owned(), head: Head::read(&line) };
        let at = entries.partition_point(|other| other.changed() >= entry.changed());
        entries.insert(at, entry);
    }
    entries
}

/// A case by its id. `None`: there is none. Inner `Err`: it cannot be read; nothing is written over it.
///
/// # Errors
/// The part that reads cases did not come.
pub(crate) async fn kept(id: &str) -> Result<Option<Result<Kept, Faults>>, Missing> {
    let Some(text) = record(id) else { return Ok(None) };
    Ok(Some(match Head::split(&text) {
        Some((head, json)) => read(json.as_bytes()).await?.map(|case| Kept { case, head }),
        None => Err(Faults::default()),
    }))
}

/// The head line of a case, if there is one that can be read.
pub(crate) fn head(id: &str) -> Option<Head> {
    Head::under(&storage()?, &format!("{PREFIX}{id}"))
}

/// Whether the device has a case as it stands here.
pub(crate) fn is_kept(id: &str, case: &Case) -> bool {
    let text = record(id).unwrap_or_default();
    let case = writer::canonical(case);
    Head::split(&text).is_some_and(|(_, json)| case.is_some_and(|case| json == case))
}

/// The id of a case on the device that says just the same.
pub(crate) fn same(case: &Case) -> Option<String> {
    let wanted = writer::canonical(case)?;
    entries().into_iter().map(|entry| entry.id).find(|id| {
        let text = record(id).unwrap_or_default();
        Head::split(&text).is_some_and(|(_, json)| json == wanted)
    })
}

/// The whole record of a case, as it is stored.
pub(crate) fn record(id: &str) -> Option<String> {
    item(&format!("{PREFIX}{id}"))
}

/// Keeps a case. `seen` is the time of the last change this tab knows of; it is brought up to date.
pub(crate) fn keep(
    id: &str,
    case: &Case,
    record: Option<&str>,
    seen: &mut Option<String>,
) -> Result<(), NotKept> {
    let storage = storage().ok_or(NotKept::Refused)?;
    let key = format!("{PREFIX}{id}");
    let there = Head::under(&storage, &key).map(|head| head.changed);
    if there.is_some() && there != *seen {
        return Err(NotKept::Elsewhere);
    }
    let (record, title) = (record.map(str::to_owned), case.title.clone());
    let head = Head { changed: now(), record, title };
    let text = head.join(&writer::canonical(case).ok_or(NotKept::Refused)?);
    storage.set_item(&key, &text).map_err(|_| NotKept::Refused)?;
    *seen = Some(head.changed);
    Ok(())
}

/// Forgets a case; gives back its record, for [`put_back`].
pub(crate) fn remove(id: &str) -> Option<String> {
    let text = record(id)?;
    storage()?.remove_item(&format!("{PREFIX}{id}")).ok()?;
    Some(text)
}

/// Puts a record back. `false`: the device refused.
pub(crate) fn put_back(id: &str, text: &str) -> bool {
    set_item(&format!("{PREFIX}{id}"), text)
}

/// What this tab remembers, else what the last one did.
fn remembered(key: &str) -> Option<String> {
    let tab = || window()?.session_storage().ok()??.get_item(key).ok()?;
    tab().or_else(|| item(key))
}

/// Remembers a text for this tab and, for the next one, on the device.
fn remember(key: &str, text: &str) {
    if let Some(Ok(Some(tab))) = window().map(|window| window.session_storage()) {
        _ = tab.set_item(key, text);
    }
    set_item(key, text);
}

/// The case that was open: in this tab, else in the last one.
pub(crate) fn last_open() -> Option<String> {
    remembered(OPEN)
}

/// Remembers the open case.
pub(crate) fn set_open(id: &str) {
    remember(OPEN, id);
}

/// Remembers a published case that is open under this id and not kept.
pub(crate) fn set_unchanged(id: &str, case: &Case, record: &str) {
    let Some(text) = writer::canonical(case) else { return };
    let (record, title) = (Some(record.to_owned()), case.title.clone());
    let head = Head { changed: now(), record, title };
    remember(UNCHANGED, &format!("{id}\n{}", head.join(&text)));
}

/// The published case that was open under this id.
///
/// # Errors
/// The part that reads cases did not come.
pub(crate) async fn unchanged(id: &str) -> Result<Option<Kept>, Missing> {
    let text = remembered(UNCHANGED).unwrap_or_default();
    let record = text.split_once('\n').filter(|(of, _)| *of == id).map(|(_, record)| record);
    let Some((head, json)) = record.and_then(Head::split) else { return Ok(None) };
    Ok(read(json.as_bytes()).await?.ok().map(|case| Kept { case, head }))
}

/// Brings over what version 1 kept.
///
/// # Errors
/// There is something, and the part that reads cases did not come.
pub(crate) async fn upgrade() -> Result<(), Missing> {
    take_over(V1_ASIDE).await?;
    if let Some(id) = take_over(V1_CASE).await? {
        remove_item(V1_RECORD);
        set_open(&id);
    }
    Ok(())
}

/// Makes a record of what version 1 kept under a key; gives its new id.
async fn take_over(key: &str) -> Result<Option<String>, Missing> {
    let Some(text) = item(key) else { return Ok(None) };
    let id = new_id();
    let put = match read(text.as_bytes()).await? {
        Ok(case) => keep(&id, &case, item(V1_RECORD).as_deref(), &mut None).is_ok(),
        // It stays as it was, with no head line: the list shows it as a record that cannot be read.
        Err(_) => put_back(&id, &text),
    };
    if put {
        remove_item(key);
    }
    Ok(put.then_some(id))
}

/// What tells this page that the list of cases is another.
const LISTED: &str = "redress-listed";

/// Says that cases came without being opened.
pub(crate) fn say_listed() {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(LISTED)) {
        _ = window.dispatch_event(&event);
    }
}

/// Calls back when the list of cases is another, by this tab or by another one.
pub(crate) fn watch_list(changed: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let here = changed.clone();
    Some([
        EventListener::new(&window, LISTED, move |_| here()),
        EventListener::new(&window, "storage", move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if key.is_none_or(|key| key.starts_with(PREFIX)) {
                changed();
            }
        }),
    ])
}

/// Calls back with the id of a case that another tab has changed or removed.
pub(crate) fn watch(changed: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(id) = key.as_deref().and_then(|key| key.strip_prefix(PREFIX)) {
            changed(id.to_owned());
        }
    }))
}

/// Files larger than this are not read. The largest case in the tests, with 10,000 items, has 2 MB.
pub(crate) const LARGEST: u32 = 20_000_000;

/// Reads the content of a file, with its faults of form.
///
/// # Errors
/// The part that reads cases did not come.
pub(crate) async fn read(bytes: &[u8]) -> Result<Result<Case, Faults>, Missing> {
    let reader = reading::reader().await?;
    Ok((reader.case)(bytes))
}

/// Ids given twice are faults of form, and entries that stand in no field: the page tells defendants apart by their
/// ids and has no field to mend either in. Other faults between fields are shown in the open case.
pub(crate) fn with_unique_ids(case: Case) -> Result<Case, Faults> {
    let mut ids = BTreeSet::new();
    let twice = |(index, one): (usize, &Defendant)| {
        let fault =
            || Invalid::new(format!("/defendants/{index}/id"), Code::DuplicateId).with(&one.id);
        (!ids.insert(one.id.clone())).then(fault)
    };
    let mut faults: Vec<_> = case.defendants.iter().enumerate().filter_map(twice).collect();
    let nowhere = |fault: &Invalid| fault.code == Code::UnreadPlace;
    faults.extend(case.unread_faults().into_iter().filter(nowhere));
    if faults.is_empty() { Ok(case) } else { Err(faults.into()) }
}

/// Offers a text as a file to save.
pub(crate) fn save(name: &str, text: &str) -> Result<(), JsValue> {
    save_part(name, &JsValue::from_str(text), "application/json")
}

/// Offers a text or bytes as a file of a media type to save.
pub(crate) fn save_part(name: &str, part: &JsValue, media_type: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(part);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = window().and_then(|window| window.document());
    let anchor = document.ok_or(JsValue::NULL)?.create_element("a")?;
    let anchor: HtmlAnchorElement = anchor.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // Some browsers fetch what is saved only after this turn.
    Timeout::new(60_000, move || _ = Url::revoke_object_url(&url)).forget();
    Ok(())
}

/// A file name for a case: its title without what file systems refuse or what hides, and an ending.
pub(crate) fn file_name(title: &str, ending: &str) -> String {
    let title: String = title
        .chars()
        .filter(|c| !is_hidden(*c) && !r#"\/:*?"<>|."#.contains(*c))
        .take(60)
        .collect();
    let title = title.trim();
    let title = if title.is_empty() { "case" } else { title };
    format!("{title}{ending}")
}

#[cfg(test)]
mod tests {
    use futures::executor::block_on;

    use super::*;

    #[test]
    fn a_file_is_named_after_the_case() {
        assert_eq!(file_name("孙某案", ".redress.json"), "孙某案.redress.json");
        assert_eq!(file_name("a/../b:\u{0}\u{202e}?", "-c.docx"), "ab-c.docx");
        assert_eq!(file_name(" .. ", ".xlsx"), "case.xlsx");
    }

    #[test]
    fn an_id_given_twice_is_a_fault_of_form() {
        crate::parts::connect();
        let read = |text: &str| block_on(read(text.as_bytes())).unwrap();
        let faults = read(r#"{"defendants":[{"id":"a"},{"id":"b"},{"id":"a"}]}"#).unwrap_err();
        assert_eq!(*faults, [Invalid::new("/defendants/2/id", Code::DuplicateId).with("a")]);
        assert_eq!(read(r#"{"defendants":[{"id":"a"},{"id":"b"}]}"#).unwrap().defendants.len(), 2);
    }

    #[test]
    fn a_head_line_is_read_as_it_is_written() {
        let head = |record: Option<&str>, title: &str| Head {
            changed: "2026-11-25T04:00:00.000Z".to_owned(),
            record: record.map(str::to_owned),
            title: title.to_owned(),
        };
        for head in [head(None, ""), head(Some("hic-sun-2020"), "孙某 案 - 1")] {
            let text = head.join("{}\n{}");
            assert_eq!(Head::split(&text), Some((head, "{}\n{}")));
        }
        let lines = head(None, "two\nlines");
        let text = lines.join("{}");
        assert_eq!(Head::split(&text), Some((head(None, "two lines"), "{}")));
    }

    #[test]
    fn other_records_have_no_head() {
        for text in ["", "{}", "redress.kept/3 x - y\n{}", "redress.kept/2\n{}", "redress.kept/2 a"]
        {
            assert_eq!(Head::split(text), None, "{text}");
        }
    }
}
