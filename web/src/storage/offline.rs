//! The copy of the page on the device: the service worker that keeps it, its updates, the durability of the
//! storage, and installing.
//!
//! A new version never starts by itself. It waits until the user asks for it in one tab; that tab reloads
//! once, after the case is saved. Other tabs run on in their version and say that there is another.

use std::{
    cell::{Cell, OnceCell},
    rc::Rc,
};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::{Interval, Timeout};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    File, MessageChannel, MessageEvent, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, StorageManager, Window,
};
use yew::prelude::*;

use crate::{
    browser::{reload, trusted, window},
    part::Coming,
};

/// The copy on the device.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Copy {
    /// Not known yet.
    #[default]
    Unknown,
    /// The page is a single file and needs none.
    Single,
    /// The browser keeps none: it cannot, or the address is not a secure one.
    Unsupported,
    /// It is being taken.
    Coming,
    /// It could not be taken whole.
    Failed,
    /// The page opens without a network.
    Ready,
    /// The same, and a new version is there.
    Update,
    /// Another tab has gone over to another version.
    Replaced,
}

/// What the page knows about its place on the device.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Status {
    pub(crate) online: bool,
    pub(crate) copy: Copy,
    /// Whether the browser promised not to clear the storage by itself; `None`: it does not say.
    pub(crate) durable: Option<bool>,
    /// The browser offers to install the page.
    pub(crate) installable: bool,
}

/// What has changed.
pub(crate) enum Change {
    Online(bool),
    Copy(Copy),
    Durable(Option<bool>),
    Installable(bool),
}

impl Reducible for Status {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Online(online) => next.online = online,
            Change::Copy(copy) => next.copy = copy,
            Change::Durable(durable) => next.durable = durable,
            Change::Installable(installable) => next.installable = installable,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

// What web-sys lacks, or declares to be always there.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Object)]
    type Device;
    #[wasm_bindgen(method, getter, js_name = serviceWorker)]
    fn service_worker(this: &Device) -> Option<Workers>;
    #[wasm_bindgen(method, getter)]
    fn storage(this: &Device) -> Option<StorageManager>;
    #[wasm_bindgen(method, getter)]
    fn locks(this: &Device) -> Option<Locks>;

    #[wasm_bindgen(extends = ServiceWorkerContainer)]
    type Workers;
    #[wasm_bindgen(method)]
    fn register(this: &Workers, script: &JsValue, options: &Object) -> Promise;

    type Locks;
    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, options: &Object, held: &Function) -> Promise;

    type InstallPrompt;
    #[wasm_bindgen(method)]
    fn prompt(this: &InstallPrompt) -> Promise;

    type LaunchQueue;
    #[wasm_bindgen(method, js_name = setConsumer)]
    fn set_consumer(this: &LaunchQueue, consumer: &Function);

    type Launch;
    #[wasm_bindgen(method, getter)]
    fn files(this: &Launch) -> Array;

    type FileHandle;
    #[wasm_bindgen(method, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Promise;
}

/// Checks for a new version once in an hour, and when the network comes back.
const HOUR: u32 = 3_600_000;
/// The copy is taken when the page has been painted.
const AFTER_PAINT: u32 = 300;

/// The page's dealings with its copy; one for the life of the page.
pub(crate) struct Offline {
    change: UseReducerDispatcher<Status>,
    registration: Cell<Option<ServiceWorkerRegistration>>,
    /// This tab has asked for the update and reloads when it is there.
    asked: Cell<bool>,
    /// Looks can overtake one another: the last one counts.
    looks: Cell<u32>,
    prompt: Cell<Option<InstallPrompt>>,
}

/// The status, and what can be asked for.
#[hook]
pub(crate) fn use_offline(ahead: fn() -> Coming<()>) -> (Status, Rc<Offline>) {
    // Known as soon as the page is there; until then nothing speaks against it.
    let status = use_reducer(|| Status { online: true, ..Status::default() });
    let offline = use_memo((), |()| Offline {
        change: status.dispatcher(),
        registration: Cell::default(),
        asked: Cell::default(),
        looks: Cell::default(),
        prompt: Cell::default(),
    });
    {
        let offline = offline.clone();
        use_effect_with((), move |()| {
            if let Some(window) = window() {
                offline.start(&window, ahead);
            }
        });
    }
    ((*status).clone(), offline)
}

/// The release this page belongs to, as the build wrote it.
pub(crate) fn release() -> String {
    thread_local! {
        // The foot of the page asks for it at each key.
        static RELEASE: OnceCell<String> = const { OnceCell::new() };
    }
    let read = || {
        let document = window()?.document()?;
        let meta = document.query_selector("meta[name=release]").ok()??;
        meta.get_attribute("content")
    };
    RELEASE.with(|release| release.get_or_init(|| read().unwrap_or_default()).clone())
}

/// The page is a single file, opened from disk: nothing stands beside it.
pub(crate) fn is_single_file() -> bool {
    window().is_some_and(|window| window.location().protocol().as_deref() == Ok("file:"))
}

/// Gives the files with which the system starts the page, if it is installed.
pub(crate) fn on_launch(give: Callback<File>) {
    let Some(queue) = window().and_then(|window| property(&window, "launchQueue")) else { return };
    let consumer = Closure::<dyn FnMut(Launch)>::new(move |launch: Launch| {
        let Some(handle) = launch.files().iter().next() else { return };
        let give = give.clone();
        spawn_local(async move {
            let file = JsFuture::from(handle.unchecked_ref::<FileHandle>().get_file()).await;
            if let Some(file) = file.ok().and_then(|file| file.dyn_into().ok()) {
                give.emit(file);
            }
        });
    });
    let consumer = consumer.into_js_value();
    queue.unchecked_ref::<LaunchQueue>().set_consumer(consumer.unchecked_ref());
}

impl Offline {
    /// Starts the new version, or goes over to it. The case must be saved before.
    pub(crate) fn update(self: &Rc<Self>) {
        let this = self.clone();
        spawn_local(async move {
            let waiting = this.registration().and_then(|registration| registration.waiting());
            match waiting {
                Some(worker) => {
                    this.asked.set(true);
                    _ = worker.post_message(&"activate".into());
                }
                None => reload(),
            }
        });
    }

    /// Shows the browser's own question; it can be shown once.
    pub(crate) fn install(&self) {
        self.change.dispatch(Change::Installable(false));
        if let Some(prompt) = self.prompt.take() {
            spawn_local(async move { _ = JsFuture::from(prompt.prompt()).await });
        }
    }

    /// Asks the browser not to clear the storage by itself.
    pub(crate) fn persist(self: &Rc<Self>) {
        self.ask_durable(StorageManager::persist);
    }

    fn start(self: &Rc<Self>, window: &Window, ahead: fn() -> Coming<()>) {
        self.watch_network(window);
        self.watch_install(window);
        self.ask_durable(StorageManager::persisted);
        let this = self.clone();
        // Some browsers put the question to the user: only when there is something to keep.
        EventListener::once(window, "change", move |_| this.persist()).forget();
        let this = self.clone();
        let later = async move {
            // What this page may need next comes before the copy of the whole.
            _ = ahead().await;
            this.keep().await;
        };
        Timeout::new(AFTER_PAINT, move || spawn_local(later)).forget();
    }

    fn watch_network(self: &Rc<Self>, window: &Window) {
        self.change.dispatch(Change::Online(window.navigator().on_line()));
        for (event, online) in [("online", true), ("offline", false)] {
            let this = self.clone();
            EventListener::new(window, event, move |_| {
                this.change.dispatch(Change::Online(online));
                if online {
                    this.check();
                }
            })
            .forget();
        }
    }

    fn watch_install(self: &Rc<Self>, window: &Window) {
        let this = self.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(window, "beforeinstallprompt", options, move |event| {
            // The page has a button for it.
            event.prevent_default();
            this.prompt.set(Some(event.clone().unchecked_into()));
            this.change.dispatch(Change::Installable(true));
        })
        .forget();
        let this = self.clone();
        EventListener::new(window, "appinstalled", move |_| {
            this.change.dispatch(Change::Installable(false));
        })
        .forget();
    }

    fn ask_durable(
        self: &Rc<Self>,
        ask: impl FnOnce(&StorageManager) -> Result<Promise, JsValue> + 'static,
    ) {
        let this = self.clone();
        spawn_local(async move {
            let Some(storage) = device().and_then(|device| device.storage()) else { return };
            let Ok(answer) = ask(&storage) else { return };
            let answer = JsFuture::from(answer).await.ok();
            let durable = answer.and_then(|answer| answer.as_bool());
            this.change.dispatch(Change::Durable(durable));
        });
    }

    /// Has the copy taken, and looks after it from then on.
    async fn keep(self: &Rc<Self>) {
        if is_single_file() {
            return self.change.dispatch(Change::Copy(Copy::Single));
        }
        let Some(workers) = device().and_then(|device| device.service_worker()) else {
            return self.change.dispatch(Change::Copy(Copy::Unsupported));
        };
        let Some(registration) = register(&workers).await else {
            return self.change.dispatch(Change::Copy(Copy::Unsupported));
        };
        hold(&registration);
        let this = self.clone();
        EventListener::new(&workers, "controllerchange", move |_| {
            if this.asked.take() { reload() } else { this.look() }
        })
        .forget();
        let this = self.clone();
        EventListener::new(&registration, "updatefound", move |_| this.follow()).forget();
        self.registration.set(Some(registration));
        self.follow();
        let this = self.clone();
        Interval::new(HOUR, move || this.check()).forget();
    }

    /// Looks now and whenever the worker that is being installed changes.
    fn follow(self: &Rc<Self>) {
        if let Some(worker) = self.registration().and_then(|now| now.installing()) {
            let this = self.clone();
            EventListener::new(&worker, "statechange", move |_| this.look()).forget();
        }
        self.look();
    }

    fn look(self: &Rc<Self>) {
        let Some(registration) = self.registration() else { return };
        let number = self.looks.get().wrapping_add(1);
        self.looks.set(number);
        let this = self.clone();
        spawn_local(async move {
            let copy = state_of(&registration).await;
            if this.looks.get() == number {
                this.change.dispatch(Change::Copy(copy));
            }
        });
    }

    fn check(&self) {
        if let Some(Ok(update)) = self.registration().map(|registration| registration.update()) {
            spawn_local(async move { _ = JsFuture::from(update).await });
        }
    }

    fn registration(&self) -> Option<ServiceWorkerRegistration> {
        let registration = self.registration.take();
        self.registration.set(registration.clone());
        registration
    }
}

fn device() -> Option<Device> {
    window().map(|window| window.navigator().unchecked_into())
}

fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// `None`: the browser refuses.
async fn register(workers: &Workers) -> Option<ServiceWorkerRegistration> {
    let options = Object::new();
    Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
    let script = trusted::script_url("sw.js").ok()?;
    JsFuture::from(workers.register(&script, &options)).await.ok()?.dyn_into().ok()
}

/// Holds a lock with the name of this version's files as long as the page is open, so that the worker of
/// another version does not delete them.
fn hold(registration: &ServiceWorkerRegistration) {
    let Some(locks) = device().and_then(|device| device.locks()) else { return };
    let options = Object::new();
    _ = Reflect::set(&options, &"mode".into(), &"shared".into());
    let for_ever = Closure::<dyn Fn() -> Promise>::new(|| Promise::new(&mut |_, _| {}));
    let name = format!("redress {} {}", registration.scope(), release());
    let lock = locks.request(&name, &options, for_ever.into_js_value().unchecked_ref());
    spawn_local(async move { _ = JsFuture::from(lock).await });
}

async fn state_of(registration: &ServiceWorkerRegistration) -> Copy {
    let own = release();
    if let Some(waiting) = registration.waiting() {
        if release_of(&waiting).await.is_some_and(|other| other != own) {
            return Copy::Update;
        }
        // The version this page already runs, as after a roll-back: nobody need be asked.
        _ = waiting.post_message(&"activate".into());
        return Copy::Ready;
    }
    match (registration.active(), registration.installing()) {
        (Some(active), _) => match release_of(&active).await {
            Some(other) if other != own => Copy::Replaced,
            _ => Copy::Ready,
        },
        (None, Some(_)) => Copy::Coming,
        (None, None) => Copy::Failed,
    }
}

/// The release that a worker serves. It does not return if the worker does not answer.
async fn release_of(worker: &ServiceWorker) -> Option<String> {
    let channel = MessageChannel::new().ok()?;
    let answer = Promise::new(&mut |resolve, _| {
        let listener = Closure::once_into_js(move |event: MessageEvent| {
            _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        channel.port1().set_onmessage(Some(listener.unchecked_ref()));
    });
    let ports = Array::of1(&channel.port2());
    worker.post_message_with_transferable(&"release".into(), &ports).ok()?;
    JsFuture::from(answer).await.ok()?.as_string()
}
