//! What is made in a worker, so that the page stays as quick as it is: office files, the JSON report, and the verification of
//! a saved one. The worker runs the same modules as the page, and a part more, which is fetched when it is first needed
//! (`worker.rs`).

use js_sys::{Array, Function, Object, Reflect, Uint8Array, global};
use redress_core::Position;
use redress_drafting::{Kind, Lang};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Worker};

use crate::{
    browser::{content_of, trusted},
    ui::text::Word,
};

/// The script of the worker, without a digest in its name: the release in the service worker's list keeps all of one build.
const SCRIPT: &str = "worker.js";

/// What is asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Task {
    /// A document as DOCX.
    Document(Kind),
    /// A text of the page as DOCX; how it is marked up, see the worker.
    Text,
    /// The schedule as XLSX.
    Schedule,
    /// The assessment under the law in force as JSON, with the case and its receipt.
    Report(Position),
    /// Whether a saved report is the same when it is run again.
    Verification,
}

impl Task {
    /// The ending of a file's name, by which the worker knows the task too.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Document(_) | Self::Text => "docx",
            Self::Schedule => "xlsx",
            Self::Report(_) => "json",
            Self::Verification => "verify",
        }
    }

    /// The media type of the file.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Document(_) | Self::Text => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Schedule => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Report(_) | Self::Verification => "application/json",
        }
    }

    fn which(self) -> &'static str {
        match self {
            Self::Document(kind) => kind.id(),
            Self::Text => "text",
            Self::Report(position) => position.id(),
            Self::Schedule | Self::Verification => "",
        }
    }
}

/// What becomes of an order, in this order; nothing follows the last four.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// The module is there; the case is being read.
    Ready,
    /// The work is being done.
    Working,
    /// The file.
    Done(Uint8Array),
    /// Where a report differs: path, saved value, new value, path, …
    Compared(Vec<String>),
    /// The receipt of a case: engine, law, case.
    Receipt(Vec<String>),
    /// It could not be done.
    Failed(Failure),
}

/// Why there is no file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Failure {
    /// The module did not load, or stopped.
    Unavailable,
    /// The browser did not take the file.
    NotTaken,
    /// What the module says, in the language of the order.
    Told(String),
}

impl Failure {
    /// In the language of the page, whatever it was when the file was asked for.
    pub(crate) fn words(&self, lang: Lang) -> &str {
        match self {
            Self::Unavailable => unavailable(lang),
            Self::NotTaken => Word::NotSaved.of(lang),
            Self::Told(words) => words,
        }
    }
}

/// An order under way. Dropping it stops the work at once and no event follows.
pub(crate) struct Order {
    worker: Option<Worker>,
    // The worker calls them as long as it lives.
    _listeners: [Closure<dyn Fn(MessageEvent)>; 2],
}

impl Drop for Order {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}

/// Gives an order for a case, or a report to verify; beside a case, as it is read in the language, if that is otherwise.
/// `on_event` hears what becomes of it, the first time perhaps
/// before this returns.
pub(crate) fn start(
    task: Task,
    [content, read]: [&str; 2],
    lang: Lang,
    on_event: impl Fn(Event) + Clone + 'static,
) -> Order {
    let worker = worker();
    // After its answer the worker is of no more use.
    let tell = {
        let worker = worker.clone().ok();
        move |event: Event| {
            if let (Some(worker), false) = (&worker, matches!(event, Event::Ready | Event::Working))
            {
                worker.terminate();
            }
            on_event(event);
        }
    };
    let error = {
        let tell = tell.clone();
        // A script or module that does not load, and one that breaks off, end here.
        Closure::new(move |_: MessageEvent| tell(Event::Failed(Failure::Unavailable)))
    };
    let message = {
        let (worker, tell) = (worker.clone().ok(), tell.clone());
        let order = [task.extension(), task.which(), lang.id(), content, read];
        let order: Array = order.into_iter().map(JsValue::from_str).collect();
        Closure::new(move |event: MessageEvent| {
            let message = Array::from(&event.data());
            let words = || message.iter().skip(1).filter_map(|word| word.as_string()).collect();
            let event = match message.get(0).as_string().as_deref() {
                Some("ready") => {
                    let sent = worker.as_ref().map(|worker| worker.post_message(&order));
                    matches!(sent, Some(Ok(()))).then_some(Event::Ready)
                }
                Some("working") => Some(Event::Working),
                Some("done") => message.get(1).dyn_into().ok().map(Event::Done),
                Some("compared") => Some(Event::Compared(words())),
                Some("receipt") => Some(Event::Receipt(words())),
                _ => message.get(1).as_string().map(Failure::Told).map(Event::Failed),
            };
            tell(event.unwrap_or_else(|| Event::Failed(Failure::Unavailable)));
        })
    };
    match &worker {
        Ok(worker) => {
            worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        }
        Err(_) => tell(Event::Failed(Failure::Unavailable)),
    }
    Order { worker: worker.ok(), _listeners: [message, error] }
}

/// A worker. Its address passes through the page's policy, for which web-sys has no type.
fn worker() -> Result<Worker, JsValue> {
    // The single file has it within itself, as a classic script.
    let (address, kind) = match content_of("worker") {
        Some(code) => (trusted::script_within(&code)?, "classic"),
        None => (trusted::script_url(SCRIPT)?, "module"),
    };
    let constructor: Function = Reflect::get(&global(), &"Worker".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let arguments = Array::of2(&address, &options);
    Ok(Reflect::construct(&constructor, &arguments)?.unchecked_into())
}

fn unavailable(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "完成这项工作的模块没有载入，或者中途停止。请检查网络后再试；案件不受影响。",
        Lang::En => {
            "The module for this did not load, or stopped. Check the network and try again; the case is untouched."
        }
    }
}
