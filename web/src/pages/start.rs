//! The start: the cases on this device, and the ways to begin.

use redress_casebook::{Record, Topic};
use redress_core::Case;
use redress_drafting::Lang;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    model::{
        same::Same,
        state::{Action, Opened},
    },
    route::Route,
    storage::{
        self, Entry, Head, Kept, files,
        opened::{as_new, begin},
        reading,
    },
    ui::{
        Notice, Shared, dom, on_select,
        text::{self, Word},
        use_shared,
    },
};

#[derive(PartialEq, Properties)]
pub(crate) struct StartProps {
    /// Id of the open case.
    pub(crate) open: AttrValue,
    pub(crate) case: Same<Case>,
}

/// The start.
#[component]
pub(crate) fn Start(props: &StartProps) -> Html {
    let shared = use_shared();
    // The list is read again whenever something was done to it.
    let version = use_state(|| 0);
    let entries = use_memo((*version, props.case.clone()), |_| storage::entries());
    let changed = {
        let version = version.clone();
        Callback::from(move |()| version.set(*version + 1))
    };
    {
        let version = version.clone();
        use_effect_with(*version, move |now| {
            let now = *now;
            let listeners = storage::watch_list(move || version.set(now + 1));
            move || drop(listeners)
        });
    }
    let blank = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dom::focus_path_later("/title");
            begin(&dispatch, Opened { id: storage::new_id(), ..Opened::default() });
        })
    };
    let on_pick = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |opened: Opened| begin(&dispatch, opened))
    };
    let open_file = {
        let (dispatch, notify) = (shared.dispatch.clone(), shared.notify.clone());
        let check = shared.check.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value(""); // the same file can be chosen again
            files::open(file, dispatch.clone(), notify.clone(), check.clone());
        })
    };
    let on_backup = {
        let notify = shared.notify.clone();
        Callback::from(move |_: MouseEvent| files::save_backup(notify.clone()))
    };
    let link = |route: Route, what: Word| {
        html! {
            <li>
                <a href={route.href()}>{ shared.t(text::page(&route)) }</a>
                <span class="hint">{ shared.t(what) }</span>
            </li>
        }
    };
    html! {
        <main class="page start">
            <h1>{ shared.t(Word::Tagline) }</h1>
            <p class="reading">{ shared.t(Word::MadeFor) }</p>
            <div class="ways">
                <section class="way" aria-labelledby="way-judge">
                    <h2 id="way-judge">{ shared.t(Word::WayJudge) }</h2>
                    <p class="hint">{ shared.t(Word::WayJudgeHint) }</p>
                    <p class="actions">
                        <button type="button" class="primary" data-part="workbench" data-test="new-case" onclick={blank}>
                            { shared.t(Word::NewCase) }
                        </button>
                        { shared.file_choice("quiet", Word::OpenFile, "open", open_file) }
                    </p>
                    <RecordPicker {on_pick} />
                </section>
                <section class="way way-kept" aria-labelledby="kept">
                    <h2 id="kept">{ shared.t(Word::KeptCases) }</h2>
                    <p class="hint">{ shared.t(Word::KeptCasesHint) }</p>
                    if entries.is_empty() {
                        <p class="muted">{ shared.t(Word::NoKeptCases) }</p>
                    }
                    if !entries.is_empty() {
                        <p class="actions">
                            <button type="button" class="quiet" data-test="backup" onclick={on_backup}>
                                { shared.t(Word::BackUp) }
                            </button>
                            <span class="hint">{ shared.t(Word::BackUpHint) }</span>
                        </p>
                    }
                    <ul class="kept" data-test="kept">
                        { for entries.iter().enumerate().map(|(index, entry)| {
                            let next = entries.get(index + 1).or_else(|| entries.get(index.checked_sub(1)?));
                            let neighbour = next.map(|one| one.id.clone());
                            kept(&shared, entry, *entry.id == *props.open, neighbour, &changed)
                        }) }
                    </ul>
                </section>
                <section class="way way-student" aria-labelledby="way-student">
                    <h2 id="way-student">{ shared.t(Word::WayStudent) }</h2>
                    <p class="hint">{ shared.t(Word::WayStudentHint) }</p>
                    <ul class="links">
                        { link(Route::Estimate(None), Word::EstimateWay) }
                        { link(Route::Guide(None), Word::GuideWay) }
                        { link(Route::Casebook(None), Word::CasebookWay) }
                        { link(Route::Comparables, Word::ComparablesWay) }
                        { link(Route::Law(None, None), Word::LawWay) }
                        { link(Route::Theory(None), Word::TheoryWay) }
                        { link(Route::Class(None, None), Word::ClassWay) }
                        { link(Route::Tools, Word::ToolsWay) }
                    </ul>
                </section>
            </div>
        </main>
    }
}

/// The title of a kept case, or what stands for it.
fn title(shared: &Shared, head: &Head) -> String {
    if head.title.trim().is_empty() {
        shared.t(Word::Untitled).to_owned()
    } else {
        head.title.clone()
    }
}

/// The element of a kept case.
fn row_id(id: &str) -> String {
    format!("kept-{id}")
}

/// A moment, as the clock on the wall showed it.
fn local_minute(moment: &str) -> String {
    let date = js_sys::Date::new(&moment.into());
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    format!("{year}-{month:02}-{day:02} {:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// A kept case with what can be done to it. Once it is removed the focus is at its neighbour.
fn kept(
    shared: &Shared,
    entry: &Entry,
    open: bool,
    neighbour: Option<String>,
    changed: &Callback<()>,
) -> Html {
    let id = entry.id.clone();
    let download = {
        let (id, broken) = (id.clone(), entry.head.is_none());
        let name = entry.head.as_ref().map(|head| head.title.clone()).unwrap_or_default();
        Callback::from(move |_: MouseEvent| {
            let text = storage::record(&id).unwrap_or_default();
            let name = name.clone();
            spawn_local(async move {
                // What cannot be read is given out as it is.
                let json = if broken {
                    &*text
                } else {
                    text.split_once('\n').map_or(&*text, |(_, json)| json)
                };
                let name = match (storage::read(json.as_bytes()).await, reading::reader_here()) {
                    (Ok(Ok(case)), Some(reader)) => (reader.masked)(&case, &name),
                    (Ok(Err(_)), _) => name,
                    // Nobody knows whose names stand in it.
                    _ => String::new(),
                };
                _ = storage::save(&storage::file_name(&name, ".redress.json"), json);
            });
        })
    };
    let remove = {
        let (id, dispatch, notify) = (id.clone(), shared.dispatch.clone(), shared.notify.clone());
        let unreadable = || shared.t(Word::RecordUnreadable).to_owned();
        let name = entry.head.as_ref().map_or_else(unreadable, |head| title(shared, head));
        let changed = changed.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(text) = storage::remove(&id) else { return };
            if open {
                let blank = Opened { id: storage::new_id(), ..Opened::default() };
                dispatch.dispatch(Action::Open(Box::new(blank)));
            }
            let back = {
                let (id, changed) = (id.clone(), changed.clone());
                Callback::from(move |()| {
                    storage::put_back(&id, &text);
                    changed.emit(());
                })
            };
            notify.emit(Some(Notice::Removed { title: name.clone(), back }));
            let next = neighbour.as_deref().map_or_else(|| "content".to_owned(), row_id);
            dom::focus(&next);
            changed.emit(());
        })
    };
    let delete_button = html! {
        <button type="button" class="quiet remove" onclick={remove}>
            { shared.t(Word::Remove) }<span class="vh">{ " " }{ entry.head.as_ref().map(|head| title(shared, head)) }</span>
        </button>
    };
    let download_button = html! {
        <button type="button" class="quiet" onclick={download}>{ shared.t(Word::SaveFile) }</button>
    };
    let Some(head) = &entry.head else {
        return html! {
            <li key={id.clone()} id={row_id(&id)} class="kept-case">
                <p class="kept-title fault">{ shared.t(Word::KeptUnreadable) }</p>
                <div class="kept-actions">{ download_button }{ delete_button }</div>
            </li>
        };
    };
    // Reads the kept case, and begins with what is made of it.
    let begin_with = |make: fn(String, Kept, Lang) -> Opened| {
        let (id, dispatch, notify) = (id.clone(), shared.dispatch.clone(), shared.notify.clone());
        let lang = shared.lang;
        move || {
            let (id, dispatch, notify) = (id.clone(), dispatch.clone(), notify.clone());
            spawn_local(async move {
                match storage::kept(&id).await {
                    Ok(Some(Ok(kept))) => begin(&dispatch, make(id, kept, lang)),
                    Ok(_) => notify.emit(Some(Notice::Unreadable)),
                    Err(_) => notify.emit(Some(Notice::PartMissing)),
                }
            });
        }
    };
    let resume = {
        let read = begin_with(|id, kept, _| Opened {
            id,
            case: kept.case,
            record: kept.head.record,
            keep: false,
        });
        Callback::from(move |_: MouseEvent| if open { Route::Case(None).go() } else { read() })
    };
    let copy = {
        let read = begin_with(|_, kept, lang| {
            let mut opened = as_new(kept.case);
            opened.case.title = format!("{}{}", opened.case.title, Word::CopySuffix.of(lang));
            opened.record = kept.head.record;
            opened
        });
        Callback::from(move |_: MouseEvent| read())
    };
    let when = local_minute(&head.changed);
    html! {
        <li key={id.clone()} id={row_id(&id)} class="kept-case">
            <p class="kept-title">
                <button type="button" class="link" onclick={resume}>{ title(shared, head) }</button>
                if open { <span class="tag">{ shared.t(Word::OpenNow) }</span> }
            </p>
            <p class="kept-day">{ shared.t(Word::ChangedOn) }{ " " }{ when }</p>
            <div class="kept-actions">
                <button type="button" class="quiet" onclick={copy}>{ shared.t(Word::Duplicate) }</button>
                { download_button }
                { delete_button }
            </div>
        </li>
    }
}

/// The cases that the paper tells (§3.2).
const OF_THE_PAPER: [&str; 2] = ["hic-deng-xiao-2021", "hic-short-video-2020"];

#[derive(PartialEq, Properties)]
pub(crate) struct PickerProps {
    pub(crate) on_pick: Callback<Opened>,
}

/// The published cases, as a list to begin with.
#[component]
pub(crate) fn RecordPicker(props: &PickerProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let onchange = {
        let (on_pick, casebook) = (props.on_pick.clone(), shared.casebook.clone());
        Callback::from(move |id: String| {
            if let Some(record) = casebook.find(&id) {
                // Who read the record is there.
                if let Some(reader) = reading::reader_here() {
                    on_pick.emit((reader.begun)(record));
                }
            }
        })
    };
    // The two cases of the paper first, then those of minors.
    let place = |record: &Record| match record.field {
        _ if OF_THE_PAPER.contains(&&*record.id) => Word::GroupPaper,
        Topic::PersonalInformation if record.children => Word::GroupMinors,
        Topic::PersonalInformation => Word::GroupPersonalInformation,
        Topic::Consumer | Topic::Environment => Word::GroupConsumer,
    };
    let group = |word: Word| {
        let of_group = shared.casebook.records().iter().filter(|record| place(record) == word);
        html! {
            <optgroup label={shared.t(word)}>
                { for of_group.map(|record| html! {
                    <option key={record.id.clone()} value={record.id.clone()}>
                        { match lang { Lang::Zh => record.title.zh.clone(), Lang::En => record.title.en.clone() } }
                    </option>
                }) }
            </optgroup>
        }
    };
    html! {
        <div class="field picker">
            <label for="case-picker">{ shared.t(Word::CasePicker) }</label>
            <select id="case-picker" data-test="case-picker" onchange={on_select(&onchange)}
                disabled={shared.casebook.records().is_empty()}>
                <option value="" selected={true}>{ shared.t(Word::NotChosen) }</option>
                { for [
                    Word::GroupPaper,
                    Word::GroupMinors,
                    Word::GroupPersonalInformation,
                    Word::GroupConsumer,
                ].map(group) }
            </select>
        </div>
    }
}
