//! Makes office files in a worker. The page sends one order, `[format, document, language, case]`, and gets
//! messages back:
//!
//! - `["ready"]`, once, when orders can be sent;
//! - `["working"]`, when the case is read and the file is being made;
//! - `["done", bytes]`;
//! - `["failed", sentence]`, in the language of the order.

use js_sys::{Array, Uint8Array};
use redress_core::{Case, Invalid, Receipt};
use redress_drafting::{Kind, Lang, draft, wording::fault_with_place};
use redress_export::{Failure, docx, xlsx};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let scope = worker.clone();
    let work = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // The page that asked may be gone: then nobody hears the answer.
        _ = match order(&scope, &event.data()) {
            Ok(bytes) => send_file(&scope, &bytes),
            Err(sentence) => scope.post_message(&message("failed", &[&sentence.into()])),
        };
    });
    worker.set_onmessage(Some(work.into_js_value().unchecked_ref()));
    _ = worker.post_message(&message("ready", &[]));
}

fn message(name: &str, more: &[&JsValue]) -> Array {
    let message = Array::of1(&name.into());
    for value in more {
        message.push(value);
    }
    message
}

/// The bytes are handed over, not copied.
fn send_file(scope: &DedicatedWorkerGlobalScope, bytes: &[u8]) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(bytes);
    let buffer = Array::of1(&bytes.buffer());
    scope.post_message_with_transfer(&message("done", &[&bytes]), &buffer)
}

/// Carries out an order, or says in a sentence why not.
fn order(scope: &DedicatedWorkerGlobalScope, order: &JsValue) -> Result<Vec<u8>, String> {
    let fields: Vec<String> =
        Array::from(order).iter().map(|field| field.as_string().unwrap_or_default()).collect();
    let [format, document, language, case] = fields.as_slice() else {
        return Err("an order has four texts".to_owned());
    };
    let lang = Lang::ALL.into_iter().find(|lang| lang.id() == language).unwrap_or_default();
    let case = Case::from_json(case.as_bytes())
        .map_err(|faults| sentences(lang, &faults, &Case::default()))?;
    _ = scope.post_message(&message("working", &[]));
    let failed = |failure| match failure {
        Failure::Case(faults) => sentences(lang, &faults, &case),
        Failure::File(why) => match lang {
            Lang::Zh => format!("文件未能生成：{why}"),
            Lang::En => format!("The file could not be made: {why}"),
        },
    };
    if format == "xlsx" {
        return xlsx(lang, &case).map_err(failed);
    }
    let kind = Kind::ALL.into_iter().find(|kind| kind.id() == document);
    let kind = kind.ok_or_else(|| match lang {
        Lang::Zh => format!("没有名为“{document}”的文书。"),
        Lang::En => format!("There is no document “{document}”."),
    })?;
    let paper = draft(lang, kind, &case).map_err(|faults| sentences(lang, &faults, &case))?;
    docx(&paper, &Receipt::of(&case)).map_err(failed)
}

/// The faults of a case, one a line.
fn sentences(lang: Lang, faults: &[Invalid], case: &Case) -> String {
    let sentences = faults.iter().map(|one| fault_with_place(lang, one, case));
    sentences.collect::<Vec<_>>().join("\n")
}
