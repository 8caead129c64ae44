//! The page: one open case, what the reader prefers, and the page that the address names.

mod casebook;

use std::{cell::Cell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use redress_core::Case;
use redress_drafting::Lang;
use wasm_bindgen::JsCast;
use web_sys::{File, FileList};
use yew::prelude::*;

use self::casebook::use_casebook;
use crate::{
    model::{
        prose::use_prose,
        same::Same,
        state::{Action, Model, Opened},
    },
    pages::{Start, unknown},
    panels::{HeaderProps, NoticeProps, footer, header, notice},
    part::Missing,
    parts::{self, Asked, InPalette, Page},
    route::{Route, use_route},
    storage::{self, autosave::keeper, files, offline, opened::take_theirs, prefs::Prefs},
    ui::{Notice, Pause, Question, Shared, dom, text::Word},
};

/// The case that was open on this device before; blank if there is none.
///
/// # Errors
/// There is one, and the part that reads it did not come.
pub(crate) async fn first() -> Result<Opened, Missing> {
    storage::upgrade().await?;
    let blank = || Opened { id: storage::new_id(), ..Opened::default() };
    let Some(id) = storage::last_open() else { return Ok(blank()) };
    let kept = match storage::kept(&id).await? {
        Some(kept) => kept.ok(),
        None => storage::unchanged(&id).await?,
    };
    Ok(kept.map_or_else(blank, |kept| Opened {
        id,
        case: kept.case,
        record: kept.head.record,
        keep: false,
    }))
}

/// The case to begin with. It is taken once: the shell brings no code that copies a case.
#[derive(Clone)]
pub(crate) struct First(Rc<Cell<Option<Opened>>>);

impl First {
    pub(crate) fn new(opened: Opened) -> Self {
        Self(Rc::new(Cell::new(Some(opened))))
    }
}

impl PartialEq for First {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct AppProps {
    pub(crate) first: First,
}

/// Everything.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let prefs = use_state_eq(Prefs::load);
    let route = use_route();
    let notice = use_state_eq(|| None::<Notice>);
    let on_notice = {
        let notice = notice.clone();
        use_callback((), move |to: Option<Notice>, ()| notice.set(to))
    };
    let model = use_reducer(|| {
        let first = props.first.0.take().unwrap_or_default();
        Model::new(first).kept_by(keeper(on_notice.clone()))
    });
    let looked = use_state_eq(|| false);
    let look = {
        let looked = looked.setter();
        use_callback((), move |(), ()| looked.set(true))
    };
    // A new case needs neither the published cases nor the law in the other language: what comes later is a drawing more.
    let own = matches!(route, Route::Case(_)) && !*looked;
    let kept = || storage::record(&model.id).is_some();
    let published = model.record.is_some() || model.is_unchanged() && kept();
    let casebook = use_casebook(!own || published);
    let prose = use_prose(prefs.lang, &route, !own && route != Route::Start);
    use_other_tabs(&model, &on_notice);
    use_travel(&model, &notice);
    use_gone(&model, &notice);
    let report = use_state_eq(|| None::<File>);
    let check = {
        let report = report.clone();
        use_callback((), move |file: File, ()| {
            report.set(Some(file));
            Route::Verify.go();
        })
    };
    use_drop(&model, &on_notice, &check);
    use_effect_with((), |()| {
        let listen = |on: &'static str| {
            let options = EventListenerOptions::run_in_capture_phase();
            let window = web_sys::window()?;
            Some(EventListener::new_with_options(&window, on, options, dom::close_menu))
        };
        let listeners = ["pointerdown", "keydown", "keyup"].map(listen);
        move || drop(listeners)
    });
    use_effect_with(*prefs, |prefs| prefs.apply());
    use_arrival(&route, prefs.lang);
    {
        // A link belongs to the page where it was asked for, and the field of a case to the case.
        let notice = notice.clone();
        use_effect_with(route.clone(), move |route| {
            if !matches!(route, Route::Case(_)) {
                dom::focus_no_path();
            }
            if matches!(*notice, Some(Notice::Link(_) | Notice::LinkTooLong | Notice::LinkNotMade))
            {
                notice.set(None);
            }
        });
    }

    let (typing, on_typing) = use_typing();
    let unread = use_memo(model.case.unread.clone(), Clone::clone);
    let question = use_state_eq(|| None::<Question>);
    let ask = {
        let question = question.clone();
        use_callback((), move |asked: Question, ()| question.set(Some(asked)))
    };
    let answered = {
        let question = question.clone();
        use_callback((), move |(), ()| question.set(None))
    };
    let shared = Shared {
        lang: prefs.lang,
        epoch: model.epoch,
        dispatch: model.dispatcher(),
        casebook,
        prose,
        notify: on_notice.clone(),
        unread,
        typing,
        on_typing,
        invalid: Rc::default(),
        law_on: None,
        open: Callback::noop(),
        // From another page: the workbench opens there.
        go: Callback::from(|path: String| {
            if matches!(Route::current(), Route::Case(_)) {
                dom::focus_path(&path);
            } else {
                dom::focus_path_later(&path);
                Route::Case(None).go();
            }
        }),
        look: look.clone(),
        check: check.clone(),
        ask,
    };
    let palette = use_state_eq(|| false);
    let on_palette = {
        let palette = palette.setter();
        use_callback((), move |open: bool, ()| {
            look.emit(());
            palette.set(open);
        })
    };
    use_keys(&model, &shared, &on_palette);
    let on_prefs = {
        let prefs = prefs.clone();
        Callback::from(move |to: Prefs| prefs.set(to))
    };
    let on_save = {
        let model = model.clone();
        // Every change is kept when it is made.
        Callback::from(move |()| {
            let kept = || storage::is_kept(&model.id, &model.case);
            !model.keep || kept()
        })
    };
    {
        let (dispatch, on_notice) = (model.dispatcher(), on_notice.clone());
        let check = check.clone();
        use_effect_with((), move |()| {
            offline::on_launch(Callback::from(move |file| {
                files::open(file, dispatch.clone(), on_notice.clone(), check.clone());
            }));
        });
    }
    let page = match &route {
        Route::Start => html! { <Start open={model.id.clone()} case={Same(model.case.clone())} /> },
        Route::Unknown(path) => unknown(&shared, path),
        _ => parts::beyond(Page {
            route: route.clone(),
            model: model.clone(),
            report: (*report).clone(),
        }),
    };
    let page = html! {
        <>
            { page }
            if *palette {
                <InPalette case={Same(model.case.clone())} on_close={on_palette.reform(|()| false)} />
            }
            if let Some(question) = &*question {
                <Asked question={question.clone()} {answered} />
            }
        </>
    };
    let head =
        HeaderProps { route, prefs: *prefs, on_prefs, on_search: on_palette.reform(|()| true) };
    let said = NoticeProps { notice: (*notice).clone(), case: model.case.clone() };
    frame(&shared, &head, &said, page, on_save)
}

/// A page with what stands around every one.
pub(crate) fn frame(
    shared: &Shared,
    head: &HeaderProps,
    said: &NoticeProps,
    page: Html,
    on_save: Callback<(), bool>,
) -> Html {
    let skip = Callback::from(|_: MouseEvent| {
        dom::focus("content");
    });
    let to_result = Callback::from(|_: MouseEvent| {
        dom::to_result_or_back();
    });
    let has_result = matches!(head.route, Route::Case(_));
    html! {
        <ContextProvider<Shared> context={shared.clone()}>
            <div class="skips">
                <button type="button" class="skip" onclick={skip}>{ shared.t(Word::SkipToContent) }</button>
                if has_result {
                    <button type="button" class="skip" data-test="skip-to-result" onclick={to_result}>
                        { shared.t(Word::SkipToResult) }
                    </button>
                }
            </div>
            { header(shared, head) }
            { notice(shared, said) }
            <div id="content" class="content" tabindex="-1">{ page }</div>
            { footer(shared, on_save) }
        </ContextProvider<Shared>>
    }
}

/// The field that is typed into while what stands in it cannot be read; nothing again after a pause.
#[hook]
fn use_typing() -> (Option<AttrValue>, Callback<Option<(AttrValue, Pause)>>) {
    let typing = use_state_eq(|| None::<AttrValue>);
    let timer = use_mut_ref(|| None::<Timeout>);
    let on_typing = {
        let typing = typing.setter();
        use_callback((), move |now: Option<(AttrValue, Pause)>, ()| {
            *timer.borrow_mut() = now.as_ref().map(|(_, pause)| {
                let typing = typing.clone();
                Timeout::new(pause.milliseconds(), move || typing.set(None))
            });
            typing.set(now.map(|(path, _)| path));
        })
    };
    ((*typing).clone(), on_typing)
}

/// Follows what other tabs do to the open case. A tab that changed nothing goes on with theirs, and is asked nothing.
#[hook]
fn use_other_tabs(model: &UseReducerHandle<Model>, on_notice: &Callback<Option<Notice>>) {
    let (on_notice, dispatch) = (on_notice.clone(), model.dispatcher());
    use_effect_with((model.id.clone(), model.is_unchanged()), move |(id, unchanged)| {
        let (id, unchanged) = (id.clone(), *unchanged);
        let listener = storage::watch(move |changed| {
            if changed != id {
            } else if unchanged && storage::record(&id).is_some() {
                take_theirs(changed, dispatch.clone(), on_notice.clone());
            } else {
                on_notice.emit(Some(Notice::Elsewhere(changed)));
            }
        });
        move || drop(listener)
    });
}

/// The keys of the page (⌘ on a Mac): Ctrl+K looks for anything, Alt+R goes to the result and back. Where the case is in sight, Ctrl+S saves it as a file, Ctrl+Z
/// and Ctrl+Shift+Z go back and forth. A field that is not of the case has its own undo.
#[hook]
fn use_keys(model: &UseReducerHandle<Model>, shared: &Shared, on_palette: &Callback<bool>) {
    let on_palette = on_palette.clone();
    // What the listener, which stays, does it for.
    let now = use_mut_ref(|| None::<(Shared, Rc<Case>)>);
    *now.borrow_mut() = Some((shared.clone(), model.case.clone()));
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                // By its place on the keyboard: with Alt it may type another sign.
                let alone = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
                if event.alt_key() && alone && event.code() == "KeyR" && dom::to_result_or_back() {
                    return event.prevent_default();
                }
                let modified = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
                if !modified || dom::composes(event) {
                    return;
                }
                let key = &*event.key().to_ascii_lowercase();
                if key == "k" && !event.shift_key() {
                    event.prevent_default();
                    return on_palette.emit(true);
                }
                if !Route::current().shows_case() {
                    return;
                }
                let Some((shared, case)) = now.borrow().clone() else { return };
                let beside = dom::typing_beside_the_case();
                match (key, event.shift_key()) {
                    ("s", false) => {
                        let saved = case.clone();
                        shared.let_out(&case, move || files::save(saved.clone(), Callback::noop()));
                    }
                    ("z", false) if !beside => shared.dispatch.dispatch(Action::Undo),
                    ("z", true) | ("y", false) if !beside => shared.dispatch.dispatch(Action::Redo),
                    _ => return,
                }
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}

/// A step back or forth that is out of sight says what it changed, and goes there; so does one that was asked for by a button
/// that is gone with it.
#[hook]
fn use_travel(model: &UseReducerHandle<Model>, notice: &UseStateHandle<Option<Notice>>) {
    let notice = notice.clone();
    use_effect_with(model.travel.clone(), move |travel| match travel {
        Some(travel) => {
            let seen = dom::in_sight(&travel.path);
            if !seen {
                notice.set(Some(Notice::Travelled(travel.clone())));
            } else if matches!(*notice, Some(Notice::Travelled(_))) {
                notice.set(None);
            }
            if matches!(Route::current(), Route::Case(_)) && (!seen || dom::focus_is_lost()) {
                dom::focus_path(&travel.path);
            }
        }
        None if matches!(*notice, Some(Notice::Travelled(_))) => notice.set(None),
        None => {}
    });
}

/// What went with what was taken out is said, until something else is done.
#[hook]
fn use_gone(model: &UseReducerHandle<Model>, notice: &UseStateHandle<Option<Notice>>) {
    let notice = notice.clone();
    use_effect_with(model.gone.clone(), move |gone| match gone {
        Some(gone) => notice.set(Some(Notice::Gone(gone.clone()))),
        None if matches!(*notice, Some(Notice::Gone(_))) => notice.set(None),
        None => {}
    });
}

/// A file dropped anywhere on the page is opened.
#[hook]
fn use_drop(
    model: &UseReducerHandle<Model>,
    on_notice: &Callback<Option<Notice>>,
    check: &Callback<File>,
) {
    let (dispatch, on_notice, check) = (model.dispatcher(), on_notice.clone(), check.clone());
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            let of_files = |event: &Event| {
                let event = event.dyn_ref::<DragEvent>()?.clone();
                let data = event.data_transfer()?;
                data.types().includes(&"Files".into(), 0).then_some((event, data))
            };
            let over =
                EventListener::new_with_options(&window, "dragover", options, move |event| {
                    if let Some((event, data)) = of_files(event) {
                        event.prevent_default();
                        data.set_drop_effect("copy");
                    }
                });
            let drop = EventListener::new_with_options(&window, "drop", options, move |event| {
                let Some((event, data)) = of_files(event) else { return };
                event.prevent_default();
                // Each is kept; the last one stays open.
                let files = data.files();
                let count = files.as_ref().map_or(0, FileList::length);
                for file in (0..count).filter_map(|index| files.as_ref()?.get(index)) {
                    files::open(file, dispatch.clone(), on_notice.clone(), check.clone());
                }
            });
            (over, drop)
        });
        move || drop(listeners)
    });
}

/// Names the page in the title. A page that was just opened is shown from its top and has the focus, so
/// that it is read from there; the first page is left as the browser has it.
#[hook]
fn use_arrival(route: &Route, lang: Lang) {
    let before = use_mut_ref(|| None::<Route>);
    use_effect_with((route.clone(), lang), move |(route, lang)| {
        if !names_itself(route) {
            let name =
                if *route == Route::Start { "" } else { crate::ui::text::page(route).of(*lang) };
            dom::set_title(&crate::ui::text::title(name));
        }
        let before = before.replace(Some(route.clone()));
        if before.is_some_and(|before| before != *route && !leads_within(route)) {
            dom::scroll_to_top();
            dom::focus("content");
            dom::focus_path_now();
        }
    });
}

/// Whether a page names in the title what it shows.
fn names_itself(route: &Route) -> bool {
    matches!(
        route,
        Route::Law(..)
            | Route::Case(_)
            | Route::Papers(_)
            | Route::Guide(Some(_))
            | Route::Casebook(_)
            | Route::Estimate(_)
            | Route::Theory(_)
            | Route::Class(..)
    )
}

/// Whether an address leads to a place within a page, which that page brings into view itself.
fn leads_within(route: &Route) -> bool {
    matches!(
        route,
        Route::Case(Some(_))
            | Route::Law(_, Some(_))
            | Route::Theory(Some(_))
            | Route::Guide(Some(_))
    )
}
