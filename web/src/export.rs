//! Office files. They are made in a worker by a module of its own, which is fetched when the first one is
//! asked for; the page stays as light and as quick as it is.

use js_sys::{Array, Function, Object, Reflect, Uint8Array, global};
use redress_drafting::{Kind, Lang};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Worker};

use crate::trusted;

/// The script that loads the module. Trunk names it after the package, without a digest: the release in
/// the service worker's list keeps both of one build.
const LOADER: &str = "redress-export-worker_loader.js";

/// What is made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Office {
    /// A document as DOCX.
    Document(Kind),
    /// The schedule as XLSX.
    Schedule,
}

impl Office {
    /// The ending of the file's name.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Document(_) => "docx",
            Self::Schedule => "xlsx",
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Document(_) => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Schedule => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    fn document(self) -> &'static str {
        match self {
            Self::Document(kind) => kind.id(),
            Self::Schedule => Kind::Schedule.id(),
        }
    }
}

/// What becomes of an order, in this order; nothing follows the last two.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// The module is there; the case is being read.
    Ready,
    /// The file is being made.
    Working,
    /// The file.
    Done(Uint8Array),
    /// There is no file; why, in the language of the order.
    Failed(String),
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

/// Orders a file. `on_event` hears what becomes of it, the first time perhaps before this returns.
pub(crate) fn start(
    what: Office,
    case_json: String,
    lang: Lang,
    on_event: impl Fn(Event) + Clone + 'static,
) -> Order {
    let failed = on_event.clone();
    // A script or module that does not load, and one that breaks off, end here.
    let error = Closure::new(move |_: MessageEvent| failed(Event::Failed(unavailable(lang))));
    let worker = worker();
    let message = {
        let (worker, on_event) = (worker.clone().ok(), on_event.clone());
        let order = Array::of4(
            &what.extension().into(),
            &what.document().into(),
            &lang.id().into(),
            &case_json.into(),
        );
        Closure::new(move |event: MessageEvent| {
            let message = Array::from(&event.data());
            match message.get(0).as_string().as_deref() {
                Some("ready") => {
                    let sent = worker.as_ref().map(|worker| worker.post_message(&order));
                    on_event(match sent {
                        Some(Ok(())) => Event::Ready,
                        _ => Event::Failed(unavailable(lang)),
                    });
                }
                Some("working") => on_event(Event::Working),
                Some("done") => match message.get(1).dyn_into() {
                    Ok(bytes) => on_event(Event::Done(bytes)),
                    Err(_) => on_event(Event::Failed(unavailable(lang))),
                },
                _ => {
                    let why = message.get(1).as_string();
                    on_event(Event::Failed(why.unwrap_or_else(|| unavailable(lang))));
                }
            }
        })
    };
    match &worker {
        Ok(worker) => {
            worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        }
        Err(_) => on_event(Event::Failed(unavailable(lang))),
    }
    Order { worker: worker.ok(), _listeners: [message, error] }
}

/// A module worker. Its address passes through the page's policy, for which web-sys has no type.
fn worker() -> Result<Worker, JsValue> {
    let constructor: Function = Reflect::get(&global(), &"Worker".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"module".into())?;
    let arguments = Array::of2(&trusted::script_url(LOADER)?, &options);
    Ok(Reflect::construct(&constructor, &arguments)?.unchecked_into())
}

fn unavailable(lang: Lang) -> String {
    match lang {
        Lang::Zh => "生成文件的模块没有载入，或者中途停止。请联网后再试；案件不受影响。",
        Lang::En => {
            "The module that makes the files did not load, or stopped. Go online and try again; the case is untouched."
        }
    }
    .to_owned()
}
