//! Makes files of a case in a worker, and compares saved ones. The page sends one order,
//! `[what, which, language, content, read]`:
//!
//! `read` is the case as it is read in the language, with names and labels in it; empty: as it is. A document is drafted
//! of it and a schedule made of it, with the receipt of the case itself.
//!
//! | what | which | content | answer |
//! |---|---|---|---|
//! | `docx` | the document | a case | `["done", bytes]` |
//! | `docx` | `text` | a text, line by line | `["done", bytes]` |
//! | `xlsx` | | a case | `["done", bytes]` |
//! | `json` | the position | a case | `["done", bytes]` |
//! | `verify` | | a report | `["compared", path, saved, now, path, …]`: where it differs from a new run |
//! | `verify` | | a case | `["receipt", engine, law, case]` |
//!
//! Before the answer come `["ready"]`, once, when an order can be sent, and `["working"]`, when its content is
//! read. In place of an answer there may be `["failed", sentence]`, in the language of the order.

use js_sys::{Array, Uint8Array};
use redress_core::{Case, Code, Faults, Invalid, Lens, Position, Receipt, assess, compare, report};
use redress_drafting::{Block, Document, Kind, Lang, draft, wording::fault_in_file_with_place};
use redress_export::{Failure, docx, docx_ending, xlsx_as_read};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Waits for orders.
pub(crate) fn listen() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let scope = worker.clone();
    let work = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // The page that asked may be gone: then nobody hears the answer.
        _ = match carry_out(&scope, &event.data()) {
            Ok(Answer::File(bytes)) => send_file(&scope, &bytes),
            Ok(Answer::Words(name, words)) => scope.post_message(&message(name, &words)),
            Err(sentence) => scope.post_message(&message("failed", &[sentence])),
        };
    });
    worker.set_onmessage(Some(work.into_js_value().unchecked_ref()));
    _ = worker.post_message(&message("ready", &[]));
}

enum Answer {
    File(Vec<u8>),
    /// The name of a message, and what follows it.
    Words(&'static str, Vec<String>),
}

fn message(name: &str, words: &[String]) -> Array {
    let words = words.iter().map(|word| JsValue::from_str(word));
    std::iter::once(name.into()).chain(words).collect()
}

/// The bytes are handed over, not copied.
fn send_file(scope: &DedicatedWorkerGlobalScope, bytes: &[u8]) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(bytes);
    let buffer = Array::of1(&bytes.buffer());
    scope.post_message_with_transfer(&Array::of2(&"done".into(), &bytes), &buffer)
}

/// Carries out an order, or says in a sentence why not.
fn carry_out(scope: &DedicatedWorkerGlobalScope, order: &JsValue) -> Result<Answer, String> {
    let fields: Vec<String> =
        Array::from(order).iter().map(|field| field.as_string().unwrap_or_default()).collect();
    let [what, which, language, content, read] = fields.as_slice() else {
        return Err("an order has five texts".to_owned());
    };
    let lang = Lang::ALL.into_iter().find(|lang| lang.id() == language).unwrap_or_default();
    if what == "verify" {
        _ = scope.post_message(&message("working", &[]));
        return verify(lang, content.as_bytes());
    }
    if (what.as_str(), which.as_str()) == ("docx", "text") {
        _ = scope.post_message(&message("working", &[]));
        let (document, ending) = text(lang, content);
        return docx_ending(&document, &ending)
            .map(Answer::File)
            .map_err(|why| failure(lang, &why));
    }
    let parse = |json: &str| {
        Case::from_json(json.as_bytes())
            .map_err(|faults| sentences(lang, &faults, &Case::default()))
    };
    let case = parse(content)?;
    let read = if read.is_empty() { None } else { Some(parse(read)?) };
    _ = scope.post_message(&message("working", &[]));
    file(lang, what, which, &case, read.as_ref().unwrap_or(&case)).map(Answer::File)
}

fn file(lang: Lang, what: &str, which: &str, case: &Case, read: &Case) -> Result<Vec<u8>, String> {
    let faulty = |faults: Faults| sentences(lang, &faults, case);
    let failed = |why| match why {
        Failure::Case(faults) => faulty(faults),
        why @ Failure::File(_) => failure(lang, &why),
    };
    let unknown = || match lang {
        Lang::Zh => format!("没有“{what} {which}”这种文件。"),
        Lang::En => format!("There is no file “{what} {which}”."),
    };
    match what {
        "xlsx" => xlsx_as_read(lang, case, read).map_err(failed),
        "docx" => {
            let kind = Kind::ALL.into_iter().find(|kind| kind.id() == which).ok_or_else(unknown)?;
            let paper = draft(lang, kind, read).map_err(faulty)?;
            docx(&paper, &Receipt::of(case)).map_err(failed)
        }
        "json" => {
            let position = Position::ALL.into_iter().find(|position| position.id() == which);
            let position = position.ok_or_else(unknown)?;
            let assessment = assess(case, position, Lens::LAW).map_err(faulty)?;
            Ok(report(case, &assessment).to_json().into_bytes())
        }
        _ => Err(unknown()),
    }
}

fn failure(lang: Lang, why: &Failure) -> String {
    match lang {
        Lang::Zh => format!("文件未能生成：{why}"),
        Lang::En => format!("The file could not be made: {why}"),
    }
}

/// A text of the page as a document. Each line begins with a sign and a blank: `#` the title, `=` a heading, `-` a
/// paragraph, `.` a line at the end by which it can be checked.
fn text(lang: Lang, content: &str) -> (Document, [String; 2]) {
    let mut document = Document::new(lang, "");
    let mut ending: Vec<String> = Vec::new();
    for line in content.lines() {
        let (sign, text) = line.split_once(' ').unwrap_or((line, ""));
        let text = text.to_owned();
        match sign {
            "#" => document.title = text,
            "=" => document.blocks.push(Block::Heading(text)),
            "." => ending.push(text),
            _ => document.blocks.push(Block::Paragraph(text)),
        }
    }
    let mut ending = ending.into_iter();
    (document, [ending.next().unwrap_or_default(), ending.next().unwrap_or_default()])
}

/// Runs a saved report again; of a case, which has no result, gives the receipt.
fn verify(lang: Lang, content: &[u8]) -> Result<Answer, String> {
    match compare(content) {
        Ok(comparison) => {
            let words = comparison.differences.into_iter();
            let words = words.flat_map(|one| [one.path, shown(one.saved), shown(one.now)]);
            Ok(Answer::Words("compared", words.collect()))
        }
        Err(faults) if is_no_report(&faults) => {
            let case = Case::from_json(content).map_err(|_| match lang {
                Lang::Zh => "这个文件既不是带有案件的测算报告，也不是案件文件。".to_owned(),
                Lang::En => {
                    "This file is neither a report with its case nor a case file.".to_owned()
                }
            })?;
            let receipt = Receipt::of(&case);
            let words = [receipt.engine.to_owned(), receipt.law.to_owned(), receipt.case];
            Ok(Answer::Words("receipt", words.to_vec()))
        }
        Err(faults) => Err(sentences(lang, &faults, &Case::default())),
    }
}

/// A value as JSON; what is not there is a dash.
fn shown(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "—".to_owned(), |value| value.to_string())
}

/// What is JSON and holds no case.
fn is_no_report(faults: &[Invalid]) -> bool {
    matches!(faults, [fault] if fault.path == "/case" && fault.code == Code::MissingField)
}

/// The faults of a case, one a line.
fn sentences(lang: Lang, faults: &[Invalid], case: &Case) -> String {
    let sentences = faults.iter().map(|one| fault_in_file_with_place(lang, one, case));
    sentences.collect::<Vec<_>>().join("\n")
}
