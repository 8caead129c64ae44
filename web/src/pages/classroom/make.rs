//! The teacher makes an exercise: cases in their order, what is told of each, questions, and a key.

use redress_casebook::{Record, Topic};
use redress_core::{Lens, Position, Yuan, assess, lawbook::Date};
use redress_drafting::wording;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    super::records::{not_there, pick},
    area_field,
    exercise::{Exercise, Item, Key, KeyItem, json, lines, stages},
    files_choice, line_field, say, seal,
};
use crate::{
    route::Route,
    storage::{self, reading, share},
    ui::{Shared, clipboard, date_field, dom, text::Word, use_shared},
};

/// Where what is being made is kept on the device. The phrase is not.
const KEPT_AT: &str = "redress.exercise";

/// An exercise while it is made.
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
struct Making {
    title: String,
    note: String,
    as_of: String,
    drafts: Vec<Draft>,
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
    let kept = use_memo((), |()| {
        let kept = storage::item(KEPT_AT);
        kept.and_then(|text| serde_json::from_str::<Making>(&text).ok()).unwrap_or_default()
    });
    let title = use_state_eq(|| kept.title.clone());
    let note = use_state_eq(|| kept.note.clone());
    let as_of = use_state_eq(|| kept.as_of.clone());
    let phrase = use_state_eq(String::new);
    let drafts = use_state_eq(|| kept.drafts.clone());
    let now = Making {
        title: (*title).clone(),
        note: (*note).clone(),
        as_of: (*as_of).clone(),
        drafts: (*drafts).clone(),
    };
    use_effect_with(now, |now| {
        if *now == Making::default() {
            storage::remove_item(KEPT_AT);
        } else if let Ok(text) = serde_json::to_string(now) {
            storage::set_item(KEPT_AT, &text);
        }
    });
    let said = use_state_eq(|| None::<Said>);
    let faults = use_state_eq(Vec::<String>::new);
    if let Some(message) = not_there(&shared) {
        return message;
    }
    let add = {
        let (drafts, shared) = (drafts.clone(), shared.clone());
        Callback::from(move |id: String| {
            let Some(record) = shared.casebook.find(&id) else { return };
            let mut all = (*drafts).clone();
            all.push(of_record(&shared, record, all.len() + 1));
            drafts.set(all);
        })
    };
    let add_own = {
        let (drafts, faults) = (drafts.clone(), faults.clone());
        Callback::from(move |texts: Vec<(String, Option<String>)>| {
            let (drafts, faults) = (drafts.clone(), faults.clone());
            spawn_local(async move {
                let Ok(reading) = reading::reader().await else { return };
                let (mut all, mut bad) = ((*drafts).clone(), Vec::new());
                for (name, text) in texts {
                    match text.and_then(|text| (reading.case)(text.as_bytes()).ok()) {
                        Some(case) => all.push(of_case(&case)),
                        None => bad.push(name),
                    }
                }
                drafts.set(all);
                faults.set(bad);
            });
        })
    };
    let make = {
        let (title, note, as_of) = ((*title).clone(), (*note).clone(), (*as_of).clone());
        let (phrase, drafts, said) = ((*phrase).clone(), (*drafts).clone(), said.clone());
        move |link: bool| {
            let (exercise, key) = build(&title, &note, &as_of, &drafts);
            let (phrase, said) = (phrase.clone(), said.clone());
            Callback::from(move |_: MouseEvent| {
                let (mut exercise, key) = (exercise.clone(), key.clone());
                exercise.id = seal::name();
                let (phrase, said) = (phrase.clone(), said.clone());
                spawn_local(async move {
                    if !phrase.trim().is_empty() {
                        match seal::seal(&json(&key), &phrase, &exercise.id).await {
                            Ok(sealed) => exercise.key = Some(sealed),
                            Err(_) => return said.set(Some(Said::NotSealed)),
                        }
                    }
                    let text = json(&exercise);
                    let outcome = if link {
                        match share::pack(&text).await {
                            Ok(data) if data.len() <= share::LONGEST => Said::Link(super::address(
                                &Route::Class(Some("answer".to_owned()), Some(data)),
                            )),
                            Ok(_) => Said::LinkTooLong,
                            Err(_) => Said::Failed,
                        }
                    } else {
                        let name = storage::file_name(&exercise.title, ".exercise.json");
                        if storage::save(&name, &text).is_ok() { Said::Saved } else { Said::Failed }
                    };
                    said.set(Some(outcome));
                });
            })
        }
    };
    let ready = !drafts.is_empty() && drafts.iter().all(|draft| !draft.facts.trim().is_empty());
    let on_as_of = {
        let as_of = as_of.clone();
        Callback::from(move |day: Option<Date>| {
            as_of.set(day.map(|day| day.to_string()).unwrap_or_default());
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    html! {
        <>
            <div class="fields">
                { line_field("exercise-title", say(&shared, "练习名称", "Name of the exercise"), &title, set(&title)) }
                { date_field("exercise-as-of".into(), say(&shared, "适用何日的法律（可不填）", "Law as of (optional)").into(),
                    Date::parse(&as_of), on_as_of) }
                { area_field("exercise-note", say(&shared, "说明和期限", "What to do, and until when"), "", &note, 3, set(&note)) }
            </div>
            <ol class="exercise-items">
                { for drafts.iter().enumerate().map(|(index, draft)| item(&shared, &drafts, index, draft)) }
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
                    { line_field("exercise-phrase", say(&shared, "口令", "Phrase"), &phrase, set(&phrase)) }
                } else {
                    <p class="hint">{ say(&shared, "本页的地址不是安全地址，浏览器不提供加密功能，答案不会存入。", "This address is not a secure one, so the browser offers no encryption; the key is left out.") }</p>
                }
            </fieldset>
            <p class="actions">
                <button type="button" class="primary" data-test="save-exercise" disabled={!ready} onclick={make(false)}>
                    { say(&shared, "保存练习文件", "Save the exercise") }
                </button>
                <button type="button" class="quiet" data-test="link-exercise" disabled={!ready} onclick={make(true)}>
                    { say(&shared, "生成练习链接", "Make a link") }
                </button>
            </p>
            if !ready {
                <p class="hint">{ say(&shared, "请加入案件，并写明每案的案情。", "Please add cases and tell the facts of each.") }</p>
            }
            <div role="status">{ said_of(&shared, said.as_ref()) }</div>
        </>
    }
}

pub(super) fn unreadable(shared: &Shared, names: &[String]) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <p class="fault" role="alert">
            { say(shared, "未能读取：", "Could not be read: ") }{ names.join("、") }
        </p>
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
fn build(title: &str, note: &str, as_of: &str, drafts: &[Draft]) -> (Exercise, Key) {
    let items = drafts.iter().map(|draft| Item {
        name: draft.name.trim().to_owned(),
        stages: stages(&draft.facts),
        questions: lines(&draft.questions),
    });
    let key = drafts.iter().map(|draft| KeyItem {
        sum: Yuan::typed(&draft.sum).ok().filter(|_| !draft.sum.trim().is_empty()),
        remark: draft.remark.trim().to_owned(),
        record: draft.record.clone(),
    });
    let exercise = Exercise {
        title: title.trim().to_owned(),
        note: note.trim().to_owned(),
        as_of: as_of.trim().to_owned(),
        items: items.collect(),
        ..Exercise::default()
    };
    (exercise, Key { items: key.collect() })
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
            <label for="exercise-add">{ say(shared, "加入已公布案例", "Add a published case") }</label>
            <select id="exercise-add" {onchange}>
                <option value="" selected=true>{ shared.t(Word::NotChosen) }</option>
                { group(true, say(shared, "未成年人", "minors")) }
                { group(false, say(shared, "其他", "others")) }
            </select>
        </div>
    }
}

/// A case of the exercise, with its place among the others.
fn item(shared: &Shared, drafts: &UseStateHandle<Vec<Draft>>, index: usize, draft: &Draft) -> Html {
    let change = |change: fn(&mut Draft, String)| {
        let drafts = drafts.clone();
        Callback::from(move |text: String| {
            let mut all = (*drafts).clone();
            if let Some(draft) = all.get_mut(index) {
                change(draft, text);
            }
            drafts.set(all);
        })
    };
    let act = |act: fn(&mut Vec<Draft>, usize)| {
        let drafts = drafts.clone();
        Callback::from(move |_: MouseEvent| {
            let mut all = (*drafts).clone();
            act(&mut all, index);
            drafts.set(all);
        })
    };
    let id = |field: &str| format!("exercise-{index}-{field}");
    let fault = (!draft.sum.trim().is_empty()).then(|| Yuan::typed(&draft.sum).err()).flatten();
    let number = index + 1;
    html! {
        <li key={index} class="exercise-item">
            <div class="fields line">
                { line_field(&id("name"), say(shared, "学生看到的名称", "Name that students see"), &draft.name, change(|draft, text| draft.name = text)) }
                if index > 0 {
                    <button type="button" class="quiet" onclick={act(|all, at| all.swap(at, at - 1))}>
                        { say(shared, "上移", "Move up") }<span class="vh">{ " " }{ number }</span>
                    </button>
                }
                <button type="button" class="quiet remove" onclick={act(|all, at| { all.remove(at); })}>
                    { shared.t(Word::Remove) }<span class="vh">{ " " }{ number }</span>
                </button>
            </div>
            { area_field(&id("facts"), say(shared, "案情", "Facts"),
                say(shared, "一行“---”把案情分成几段，学生逐段展开。可以推知结果的数字，请在此删去。", "A line of --- parts the facts into stages, which students open one by one. Take out numbers that tell the result."),
                &draft.facts, 6, change(|draft, text| draft.facts = text)) }
            { area_field(&id("questions"), say(shared, "问题，每行一个", "Questions, one a line"), "", &draft.questions, 3,
                change(|draft, text| draft.questions = text)) }
            <div class="fields line">
                { line_field(&id("sum"), say(shared, "答案：数额（元）", "Key: sum in yuan"), &draft.sum, change(|draft, text| draft.sum = text)) }
                { line_field(&id("remark"), say(shared, "答案：评语、来源", "Key: remark, source"), &draft.remark, change(|draft, text| draft.remark = text)) }
            </div>
            if let Some(code) = fault {
                <p class="fault" role="alert">{ wording::fault(shared.lang, &redress_core::Invalid::new("", code)) }</p>
            }
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
        let (exercise, key) = build("第一次", "", "2023-01-01", &[draft]);
        let text = json(&exercise);
        for told in ["34000", "孙某案", "hic-sun"] {
            assert!(!text.contains(told), "{told} in {text}");
        }
        assert_eq!(exercise.items[0].stages, ["甲出售信息。", "获利若干。"]);
        assert_eq!(exercise.items[0].questions.len(), 2);
        assert_eq!(key.items[0].sum.map(|sum| sum.to_string()), Some("34000.00".to_owned()));
    }
}
