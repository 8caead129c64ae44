//! The teacher makes an exercise: cases in their order, what is told of each, questions, and a key.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use redress_casebook::{Record, Topic};
use redress_core::{Lens, Position, Yuan, assess, lawbook::Date};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlSelectElement, StorageEvent};
use yew::prelude::*;

use super::{
    super::records::{not_there, pick},
    Unread, area_field,
    exercise::{Exercise, Item, Key, KeyItem, json, lines, stages, sum},
    files_choice, line_field, not_kept, say, seal, sum_field, unread_sum, unreadable,
};
use crate::{
    browser::window,
    route::Route,
    storage::{self, reading, share},
    ui::{Notice, Shared, clipboard, date_field, dom, text::Word, use_shared},
};

/// Where what is being made is kept on the device. The phrase is not.
const KEPT_AT: &str = "redress.exercise";

/// Where a case is added; the focus goes there when the last one goes.
const ADD: &str = "exercise-add";

thread_local! {
    /// The page, while it is there. A case can be put back after it was left, and after it was opened again.
    static PAGE: RefCell<Option<UseReducerDispatcher<Making>>> = const { RefCell::new(None) };
}

/// An exercise while it is made.
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
struct Making {
    title: String,
    note: String,
    as_of: String,
    drafts: Vec<Draft>,
    /// The device has not taken the last change.
    #[serde(skip)]
    refused: bool,
}

/// A case while the exercise is made.
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
struct Draft {
    record: Option<String>,
    name: String,
    facts: String,
    questions: String,
    sum: String,
    remark: String,
}

impl Making {
    /// What the device keeps.
    fn kept() -> Option<Self> {
        serde_json::from_str(&storage::item(KEPT_AT)?).ok()
    }

    /// Keeps it on the device, and says whether that took it.
    fn kept_now(self) -> Self {
        let now = Self { refused: false, ..self };
        let refused = if now == Self::default() {
            storage::remove_item(KEPT_AT);
            false
        } else {
            !serde_json::to_string(&now).is_ok_and(|text| storage::set_item(KEPT_AT, &text))
        };
        Self { refused, ..now }
    }

    /// Puts a case where it was.
    fn insert(&mut self, index: usize, draft: Draft) {
        self.drafts.insert(index.min(self.drafts.len()), draft);
    }
}

/// What happens to what is being made.
enum Action {
    Change(Box<dyn FnOnce(&mut Making)>),
    /// Another tab has changed it.
    Follow,
}

impl Action {
    fn change(change: impl FnOnce(&mut Making) + 'static) -> Self {
        Self::Change(Box::new(change))
    }
}

impl Reducible for Making {
    type Action = Action;

    /// A change is kept within the event that makes it, so that nothing typed is lost with the tab.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Change(change) => {
                let mut to = (*self).clone();
                change(&mut to);
                to.kept_now().into()
            }
            Action::Follow => Self::kept().map_or(self, Rc::new),
        }
    }
}

/// Says that a case was taken out, and offers to put it back.
fn taken_out(notify: &Callback<Option<Notice>>, index: usize, draft: Draft) {
    let (title, again) = (draft.name.clone(), notify.clone());
    let back = Callback::from(move |()| {
        if !put_back(index, draft.clone()) {
            taken_out(&again, index, draft.clone());
        }
    });
    notify.emit(Some(Notice::Removed { title, back }));
}

/// Puts a case back that was taken out. `false`: the page is not there, and the device does not take it.
fn put_back(index: usize, draft: Draft) -> bool {
    match PAGE.with_borrow(Clone::clone) {
        Some(page) => {
            page.dispatch(Action::change(move |making| making.insert(index, draft)));
            dom::focus_soon(&field_id(index, "name"));
            true
        }
        None => {
            let mut making = Making::kept().unwrap_or_default();
            making.insert(index, draft);
            !making.kept_now().refused
        }
    }
}

/// What became of the exercise.
#[derive(Clone, PartialEq)]
enum Said {
    Saved,
    Link(String),
    LinkTooLong,
    NotSealed,
    Failed,
}

/// The page.
#[component]
pub(super) fn MakePage() -> Html {
    let shared = use_shared();
    let making = use_reducer_eq(|| Making::kept().unwrap_or_default());
    {
        let page = making.dispatcher();
        use_effect_with((), move |()| {
            PAGE.set(Some(page.clone()));
            // Tabs go on from one state: there is one exercise on the device.
            let listener = window().map(|window| {
                EventListener::new(&window, "storage", move |event| {
                    let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                    if key.as_deref() == Some(KEPT_AT) {
                        page.dispatch(Action::Follow);
                    }
                })
            });
            move || {
                PAGE.set(None);
                drop(listener);
            }
        });
    }
    let phrase = use_state_eq(String::new);
    // With what it was said of: of anything else it is not true.
    let said = use_state_eq(|| None::<((Making, String), Said)>);
    let faults = use_state_eq(Vec::<Unread>::new);
    if let Some(message) = not_there(&shared) {
        return message;
    }
    let add = {
        let (making, shared) = (making.clone(), shared.clone());
        Callback::from(move |id: String| {
            let Some(record) = shared.casebook.find(&id) else { return };
            let draft = of_record(&shared, record, making.drafts.len() + 1);
            making.dispatch(Action::change(move |making| making.drafts.push(draft)));
        })
    };
    let add_own = {
        let (making, faults) = (making.dispatcher(), faults.clone());
        let notify = shared.notify.clone();
        Callback::from(move |texts: Vec<(String, Option<String>)>| {
            let (making, faults, notify) = (making.clone(), faults.clone(), notify.clone());
            spawn_local(async move {
                let Ok(reading) = reading::reader().await else {
                    return notify.emit(Some(Notice::PartMissing));
                };
                let (mut drafts, mut bad) = (Vec::new(), Vec::new());
                for (name, text) in texts {
                    match text.and_then(|text| (reading.case)(text.as_bytes()).ok()) {
                        Some(case) => drafts.push(of_case(&case)),
                        None => bad.push(Unread::File(name)),
                    }
                }
                making.dispatch(Action::change(move |making| making.drafts.extend(drafts)));
                faults.set(bad);
            });
        })
    };
    let make_it = |link: bool| {
        let (making, phrase, said) = (making.clone(), phrase.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (of, said) = (((*making).clone(), (*phrase).clone()), said.clone());
            spawn_local(async move {
                let became = make(&of.0, &of.1, link).await;
                said.set(Some((of, became)));
            });
        })
    };
    let said = said.as_ref().filter(|((of, with), _)| *of == *making && *with == *phrase);
    let wrong = making.drafts.iter().position(|draft| sum(&draft.sum).is_err());
    let told = |draft: &Draft| !draft.facts.trim().is_empty();
    let all_told = !making.drafts.is_empty() && making.drafts.iter().all(told);
    let ready = all_told && wrong.is_none();
    let on_as_of = {
        let making = making.dispatcher();
        Callback::from(move |day: Option<Date>| {
            let day = day.map(|day| day.to_string()).unwrap_or_default();
            making.dispatch(Action::change(move |making| making.as_of = day));
        })
    };
    let on_phrase = {
        let phrase = phrase.clone();
        Callback::from(move |text: String| phrase.set(text))
    };
    let set = |field: fn(&mut Making) -> &mut String| {
        let making = making.dispatcher();
        Callback::from(move |text: String| {
            making.dispatch(Action::change(move |making| *field(making) = text));
        })
    };
    html! {
        <>
            if making.refused {
                { not_kept(&shared) }
            }
            <div class="fields">
                { line_field("exercise-title", say(&shared, "练习名称", "Name of the exercise"), &making.title, set(|making| &mut making.title)) }
                { date_field("exercise-as-of".into(), say(&shared, "适用何日的法律（可不填）", "Law as of (optional)").into(),
                    Date::parse(&making.as_of), on_as_of) }
                { area_field("exercise-note", say(&shared, "说明和期限", "What to do, and until when"), "", &making.note, 3, set(|making| &mut making.note)) }
            </div>
            <ol class="exercise-items">
                { for making.drafts.iter().enumerate().map(|(index, draft)| item(&shared, &making, index, draft)) }
            </ol>
            <div class="fields">
                { picker(&shared, add) }
                { files_choice(say(&shared, "加入自己的案件文件", "Add a case file of your own"), "own-case", true, add_own) }
            </div>
            { unreadable(&shared, &faults) }
            <fieldset class="group">
                <legend>{ say(&shared, "答案", "The key") }</legend>
                <p class="hint">
                    { say(&shared,
                        "各案数额和评语只存入加密的答案，学生看到的部分没有。填写口令即加密存入练习文件（PBKDF2、AES-GCM，在本机完成）；不填则不存入。口令无法找回。",
                        "Sums and remarks go into the sealed key only; what students see has none. With a phrase the key is sealed into the exercise (PBKDF2, AES-GCM, on this device); without one it is left out. A lost phrase cannot be recovered.") }
                </p>
                if seal::can_seal() {
                    { line_field("exercise-phrase", say(&shared, "口令", "Phrase"), &phrase, on_phrase) }
                } else {
                    <p class="hint">{ say(&shared, "本页的地址不是安全地址，浏览器不提供加密功能，答案不会存入。", "This address is not a secure one, so the browser offers no encryption; the key is left out.") }</p>
                }
            </fieldset>
            if let Some(index) = wrong {
                { unread_sum(&shared, index) }
            }
            <p class="actions">
                <button type="button" class="primary" data-test="save-exercise" disabled={!ready} onclick={make_it(false)}>
                    { say(&shared, "保存练习文件", "Save the exercise") }
                </button>
                <button type="button" class="quiet" data-test="link-exercise" disabled={!ready} onclick={make_it(true)}>
                    { say(&shared, "生成练习链接", "Make a link") }
                </button>
            </p>
            if !all_told {
                <p class="hint">{ say(&shared, "请加入案件，并写明每案的案情。", "Please add cases and tell the facts of each.") }</p>
            }
            <div role="status">{ said_of(&shared, said.map(|(_, said)| said)) }</div>
        </>
    }
}

/// Makes a link, or saves a file. The key is sealed with the phrase, if there is one.
async fn make(making: &Making, phrase: &str, link: bool) -> Said {
    let (mut exercise, key) = build(making);
    if !phrase.trim().is_empty() {
        match seal::seal(&json(&key), phrase, &exercise.id).await {
            Ok(sealed) => exercise.key = Some(sealed),
            Err(_) => return Said::NotSealed,
        }
    }
    let text = json(&exercise);
    if !link {
        let name = storage::file_name(&exercise.title, ".exercise.json");
        return if storage::save(&name, &text).is_ok() { Said::Saved } else { Said::Failed };
    }
    match share::pack(&text).await {
        Ok(data) if data.len() <= share::LONGEST => {
            Said::Link(super::address(&Route::Class(Some("answer".to_owned()), Some(data))))
        }
        Ok(_) => Said::LinkTooLong,
        Err(_) => Said::Failed,
    }
}

fn said_of(shared: &Shared, said: Option<&Said>) -> Html {
    let words = match said {
        None => return Html::default(),
        Some(Said::Link(link)) => {
            let onclick = {
                let link = link.clone();
                Callback::from(move |_: MouseEvent| {
                    // Where the browser does not copy, it is selected for the hand.
                    clipboard::copy(&link, None, |done| {
                        if !done {
                            dom::focus_and_select("exercise-link");
                        }
                    });
                })
            };
            return html! {
                <div class="field wide">
                    <label for="exercise-link">{ say(shared, "练习链接（在 # 之后，不发送到服务器）", "Link to the exercise (behind #, sent to no server)") }</label>
                    <input id="exercise-link" type="text" readonly=true value={link.clone()} />
                    <button type="button" class="quiet" {onclick}>{ shared.t(Word::CopyLink) }</button>
                </div>
            };
        }
        Some(Said::Saved) => say(shared, "练习文件已保存。", "The exercise is saved."),
        Some(Said::LinkTooLong) => say(
            shared,
            "练习太长，不能放进链接，请保存为文件。",
            "The exercise is too long for a link; please save it as a file.",
        ),
        Some(Said::NotSealed) => say(
            shared,
            "浏览器未能加密答案，练习没有生成。可以清空口令，不存入答案。",
            "The browser could not seal the key, so no exercise was made. Empty the phrase to leave the key out.",
        ),
        Some(Said::Failed) => say(
            shared,
            "浏览器没有接受这个文件，练习没有保存。",
            "The browser did not take it; no exercise was made.",
        ),
    };
    html! { <p data-test="exercise-said">{ words }</p> }
}

/// A published case: its facts can be shortened or parted before it is given out.
fn of_record(shared: &Shared, record: &Record, number: usize) -> Draft {
    let sum = record.expected.as_ref().map(|expected| expected.award).or(record.published.award);
    Draft {
        record: Some(record.id.clone()),
        name: format!("{}{number}", say(shared, "案例", "Case ")),
        facts: pick(shared.lang, &record.facts).to_owned(),
        questions: String::new(),
        sum: sum.map(|sum| sum.to_string()).unwrap_or_default(),
        remark: pick(shared.lang, &record.title).to_owned(),
    }
}

/// A case of the teacher's own: the key has what the program computes as found.
fn of_case(case: &redress_core::Case) -> Draft {
    let sum = assess(case, Position::Found, Lens::LAW).ok().map(|found| found.totals.award);
    Draft {
        record: None,
        name: case.title.clone(),
        facts: case.notes.clone(),
        questions: String::new(),
        sum: sum.filter(|sum| *sum > Yuan::ZERO).map(|sum| sum.to_string()).unwrap_or_default(),
        remark: String::new(),
    }
}

/// The exercise as students get it, and the key.
fn build(making: &Making) -> (Exercise, Key) {
    let items = making.drafts.iter().map(|draft| Item {
        name: draft.name.trim().to_owned(),
        stages: stages(&draft.facts),
        questions: lines(&draft.questions),
    });
    let key = making.drafts.iter().map(|draft| KeyItem {
        sum: sum(&draft.sum).ok().flatten(),
        remark: draft.remark.trim().to_owned(),
        record: draft.record.clone(),
    });
    let exercise = Exercise {
        title: making.title.trim().to_owned(),
        note: making.note.trim().to_owned(),
        as_of: making.as_of.trim().to_owned(),
        items: items.collect(),
        ..Exercise::default()
    };
    (exercise.named(), Key { items: key.collect() })
}

fn picker(shared: &Shared, add: Callback<String>) -> Html {
    let lang = shared.lang;
    let group = |minors: bool, label: &'static str| {
        let of = shared.casebook.records().iter().filter(|record| {
            record.field == Topic::PersonalInformation && record.children == minors
        });
        html! {
            <optgroup label={label}>
                { for of.map(|record| html! {
                    <option value={record.id.clone()}>{ pick(lang, &record.title).to_owned() }</option>
                }) }
            </optgroup>
        }
    };
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        let id = select.value();
        // The same case can be added again, in another variant.
        select.set_value("");
        if !id.is_empty() {
            add.emit(id);
        }
    });
    html! {
        <div class="field wide">
            <label for={ADD}>{ say(shared, "加入已公布案例", "Add a published case") }</label>
            <select id={ADD} {onchange}>
                <option value="" selected=true>{ shared.t(Word::NotChosen) }</option>
                { group(true, say(shared, "未成年人", "minors")) }
                { group(false, say(shared, "其他", "others")) }
            </select>
        </div>
    }
}

fn field_id(index: usize, field: &str) -> String {
    format!("exercise-{index}-{field}")
}

/// A case of the exercise, with its place among the others.
fn item(shared: &Shared, making: &UseReducerHandle<Making>, index: usize, draft: &Draft) -> Html {
    let set = |field: fn(&mut Draft) -> &mut String| {
        let making = making.dispatcher();
        Callback::from(move |text: String| {
            making.dispatch(Action::change(move |making| {
                if let Some(draft) = making.drafts.get_mut(index) {
                    *field(draft) = text;
                }
            }));
        })
    };
    let move_up = {
        let making = making.dispatcher();
        Callback::from(move |_: MouseEvent| {
            making.dispatch(Action::change(move |making| {
                if index < making.drafts.len() {
                    making.drafts.swap(index, index - 1);
                }
            }));
        })
    };
    let remove = {
        let (page, notify, draft) = (making.dispatcher(), shared.notify.clone(), draft.clone());
        let is_last = index + 1 == making.drafts.len();
        Callback::from(move |_: MouseEvent| {
            page.dispatch(Action::change(move |making| {
                if index < making.drafts.len() {
                    making.drafts.remove(index);
                }
            }));
            taken_out(&notify, index, draft.clone());
            // The button of any other case is that of the case in its place.
            if is_last {
                dom::focus(ADD);
            }
        })
    };
    let id = |field: &str| field_id(index, field);
    let number = index + 1;
    html! {
        <li key={index} class="exercise-item">
            <div class="fields line">
                { line_field(&id("name"), say(shared, "学生看到的名称", "Name that students see"), &draft.name, set(|draft| &mut draft.name)) }
                if index > 0 {
                    <button type="button" class="quiet" onclick={move_up}>
                        { say(shared, "上移", "Move up") }<span class="vh">{ " " }{ number }</span>
                    </button>
                }
                <button type="button" class="quiet remove" onclick={remove}>
                    { shared.t(Word::Remove) }<span class="vh">{ " " }{ number }</span>
                </button>
            </div>
            { area_field(&id("facts"), say(shared, "案情", "Facts"),
                say(shared, "一行“---”把案情分成几段，学生逐段展开。可以推知结果的数字，请在此删去。", "A line of --- parts the facts into stages, which students open one by one. Take out numbers that tell the result."),
                &draft.facts, 6, set(|draft| &mut draft.facts)) }
            { area_field(&id("questions"), say(shared, "问题，每行一个", "Questions, one a line"), "", &draft.questions, 3,
                set(|draft| &mut draft.questions)) }
            <div class="fields line">
                { sum_field(shared, &id("sum"), say(shared, "答案：数额（元）", "Key: sum in yuan"), &draft.sum, set(|draft| &mut draft.sum)) }
                { line_field(&id("remark"), say(shared, "答案：评语、来源", "Key: remark, source"), &draft.remark, set(|draft| &mut draft.remark)) }
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sum, the remark and the name of the published case stand in the key and nowhere else.
    #[test]
    fn what_students_get_holds_no_answer() {
        let draft = Draft {
            record: Some("hic-sun-2020".to_owned()),
            name: "案例1".to_owned(),
            facts: "甲出售信息。\n---\n获利若干。".to_owned(),
            questions: "谁可以起诉？\n\n数额如何？".to_owned(),
            sum: "34000".to_owned(),
            remark: "孙某案".to_owned(),
        };
        let making = Making {
            title: "第一次".to_owned(),
            as_of: "2023-01-01".to_owned(),
            drafts: vec![draft],
            ..Making::default()
        };
        let (exercise, key) = build(&making);
        let text = json(&exercise);
        for told in ["34000", "孙某案", "hic-sun"] {
            assert!(!text.contains(told), "{told} in {text}");
        }
        assert_eq!(exercise.items[0].stages, ["甲出售信息。", "获利若干。"]);
        assert_eq!(exercise.items[0].questions.len(), 2);
        assert_eq!(key.items[0].sum.map(|sum| sum.to_string()), Some("34000.00".to_owned()));
        // What students do not see makes no other exercise of it; what they see does.
        let mut graded = making.clone();
        graded.drafts[0].sum = "35000".to_owned();
        assert_eq!(build(&graded).0.id, exercise.id);
        let mut told = making;
        told.drafts[0].facts = "甲出售信息。".to_owned();
        assert_ne!(build(&told).0.id, exercise.id);
    }

    #[test]
    fn a_case_comes_back_to_its_place() {
        let named = |name: &str| Draft { name: name.to_owned(), ..Draft::default() };
        let mut making = Making { drafts: vec![named("甲"), named("丙")], ..Making::default() };
        making.insert(1, named("乙"));
        // Others were taken out meanwhile.
        making.insert(9, named("丁"));
        let names: Vec<_> = making.drafts.iter().map(|draft| &*draft.name).collect();
        assert_eq!(names, ["甲", "乙", "丙", "丁"]);
    }
}
