//! The student answers: stage by stage, a sum, a method and reasons, into a file with a receipt. What is entered is kept on
//! the device until then.

use redress_core::{Invalid, lawbook::Date};
use redress_drafting::{Lang, wording};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    super::estimate::Method,
    Unread, area_field,
    exercise::{Answer, Answers, Exercise, json, read, sum},
    files_choice, line_field, not_kept, now, say, unpacked, unread_sum, unreadable,
};
use crate::{
    export::{self, Event as Made, Failure, Order, Task},
    model::figures::UNKNOWN,
    route::Route,
    storage,
    ui::{
        Shared, dom, on_select,
        text::{Word, text},
        use_shared,
    },
};

/// What is entered, as typed; kept on the device under the exercise.
#[derive(Clone, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(default)]
struct Typed {
    student: String,
    items: Vec<TypedItem>,
}

#[derive(Clone, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(default)]
struct TypedItem {
    sum: String,
    method: String,
    reasons: String,
    replies: Vec<String>,
    /// How many stages were opened beyond the first.
    opened: usize,
}

fn kept_at(exercise: &Exercise) -> String {
    format!("redress.answers.{}", exercise.id)
}

#[derive(PartialEq, Properties)]
pub(super) struct AnswerProps {
    pub(super) packed: Option<String>,
}

/// The page.
#[component]
pub(super) fn AnswerPage(props: &AnswerProps) -> Html {
    let shared = use_shared();
    let exercise = use_state_eq(|| None::<Exercise>);
    let faults = use_state_eq(Vec::<Unread>::new);
    {
        // An exercise that came in the link.
        let (exercise, faults) = (exercise.setter(), faults.setter());
        use_effect_with(props.packed.clone(), move |packed| {
            let packed = packed.clone();
            spawn_local(async move {
                let Some(packed) = packed else { return };
                match unpacked(&packed).await {
                    Some(found) => {
                        exercise.set(Some(found));
                        faults.set(Vec::new());
                    }
                    None => faults.set(vec![Unread::Link]),
                }
            });
        });
    }
    let on_files = {
        let (exercise, faults) = (exercise.clone(), faults.clone());
        Callback::from(move |texts: Vec<(String, Option<String>)>| {
            for (name, text) in texts {
                match text.and_then(|text| read::<Exercise>(&text)) {
                    Some(found) => {
                        exercise.set(Some(found));
                        faults.set(Vec::new());
                    }
                    None => faults.set(vec![Unread::File(name)]),
                }
            }
        })
    };
    html! {
        <>
            <p class="actions">
                { files_choice(say(&shared, "打开练习文件", "Open an exercise"), "open-exercise", false, on_files) }
            </p>
            { unreadable(&shared, &faults) }
            if let Some(exercise) = &*exercise {
                <Sheet key={exercise.id.clone()} exercise={exercise.clone()} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct SheetProps {
    exercise: Exercise,
}

/// The exercise, and what is answered.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let exercise = &props.exercise;
    let typed = use_state_eq(|| {
        let kept = storage::item(&kept_at(exercise));
        kept.and_then(|text| read::<Typed>(&text)).unwrap_or_default()
    });
    let receipt = use_state_eq(|| None::<Result<String, ()>>);
    // The file, or why there is none.
    let docx = use_state_eq(|| None::<Result<AttrValue, Failure>>);
    let refused = use_state_eq(|| false);
    {
        // What the module says itself is in the language in which the file was asked for.
        let docx = docx.clone();
        use_effect_with(lang, move |_| {
            if let Some(Err(Failure::Told(_))) = &*docx {
                docx.set(None);
            }
        });
    }
    let change = {
        let (typed, receipt, docx) = (typed.clone(), receipt.clone(), docx.clone());
        let (at, refused) = (kept_at(exercise), refused.setter());
        Callback::from(move |to: Typed| {
            refused.set(!storage::set_item(&at, &json(&to)));
            receipt.set(None);
            docx.set(None);
            typed.set(to);
        })
    };
    let on_student = {
        let (typed, change) = (typed.clone(), change.clone());
        Callback::from(move |student: String| change.emit(Typed { student, ..(*typed).clone() }))
    };
    let wrong = (0..exercise.items.len())
        .find(|index| typed.items.get(*index).is_some_and(|item| sum(&item.sum).is_err()));
    let on_save = {
        let (exercise, typed, receipt) = (exercise.clone(), typed.clone(), receipt.clone());
        Callback::from(move |_: MouseEvent| {
            let answers = hand_in(&exercise, &typed, now());
            let name = storage::file_name(
                &format!("{} {}", answers.student, exercise.title),
                ".answers.json",
            );
            let done = storage::save(&name, &json(&answers));
            receipt.set(Some(done.map(|()| answers.receipt).map_err(|_| ())));
        })
    };
    // The order under way; dropping it stops the work.
    let order = use_mut_ref(|| None::<Order>);
    let on_docx = {
        let (exercise, typed, docx) = (exercise.clone(), typed.clone(), docx.setter());
        let order = order.clone();
        Callback::from(move |_: MouseEvent| {
            let answers = hand_in(&exercise, &typed, now());
            let name = storage::file_name(
                &format!("{} {}", answers.student, exercise.title),
                ".answers.docx",
            );
            let (docx, name) = (docx.clone(), AttrValue::from(name));
            let on_made = move |made: Made| match made {
                Made::Done(bytes) => {
                    let saved = storage::save_part(&name, &bytes, Task::Text.media_type());
                    docx.set(Some(saved.map(|()| name.clone()).map_err(|_| Failure::NotTaken)));
                }
                Made::Failed(why) => docx.set(Some(Err(why))),
                Made::Ready | Made::Working | Made::Compared(_) | Made::Receipt(_) => {}
            };
            let text = written(lang, &exercise, &answers);
            *order.borrow_mut() = Some(export::start(Task::Text, [&text, ""], lang, on_made));
        })
    };
    let day = Date::parse(&exercise.as_of);
    html! {
        <>
            <section class="exercise" aria-labelledby="exercise">
                <h2 id="exercise">{ exercise.title.clone() }</h2>
                if !exercise.note.is_empty() { <p class="reading told">{ exercise.note.clone() }</p> }
                if let Some(day) = day {
                    <p>
                        { say(&shared, "适用该日的法律：", "Law as of ") }{ wording::day(lang, day) }{ " · " }
                        <a href={Route::Law(None, None).href()}>{ shared.t(Word::PageLaw) }</a>
                    </p>
                }
                if *refused {
                    { not_kept(&shared) }
                } else {
                    <p class="hint">{ say(&shared, "录入保存在本机，关闭页面不会丢失；完成后保存为文件交给老师。", "What you enter is kept on this device and survives a reload; when done, save it to a file and hand that in.") }</p>
                }
                { line_field("student", say(&shared, "姓名或者学号", "Name or number"), &typed.student, on_student) }
            </section>
            { for exercise.items.iter().enumerate().map(|(index, _)| item(&shared, exercise, &typed, &change, index)) }
            if let Some(index) = wrong {
                { unread_sum(&shared, index) }
            }
            <p class="actions">
                <button type="button" class="primary" data-test="save-answers" onclick={on_save}
                    disabled={wrong.is_some() || typed.student.trim().is_empty()}>
                    { say(&shared, "保存答卷文件", "Save the answers") }
                </button>
                <button type="button" class="quiet" data-test="save-answers-docx" onclick={on_docx}
                    disabled={wrong.is_some() || typed.student.trim().is_empty()}>
                    { say(&shared, "另存为DOCX", "As DOCX too") }
                </button>
            </p>
            if typed.student.trim().is_empty() {
                <p class="hint">{ say(&shared, "请先填写姓名或者学号。", "Please enter a name or number first.") }</p>
            }
            <div role="status" data-test="receipt">
                if let Some(Ok(receipt)) = &*receipt {
                    <p>{ say(&shared, "答卷已保存。校验码：", "The answers are saved. Receipt: ") }<code>{ receipt.clone() }</code></p>
                }
                if let Some(made) = &*docx {
                    { match made {
                        Ok(name) => html! { <p>{ shared.t(Word::FileMade) }<span class="file-name">{ name.clone() }</span></p> },
                        Err(why) => html! { <p class="fault">{ why.words(lang).to_owned() }</p> },
                    } }
                }
                if let Some(Err(())) = &*receipt { <p class="fault">{ shared.t(Word::NotSaved) }</p> }
            </div>
        </>
    }
}

fn hand_in(exercise: &Exercise, typed: &Typed, made: String) -> Answers {
    let item = |index: usize| {
        let TypedItem { sum: typed_sum, method, reasons, replies, .. } =
            typed.items.get(index).cloned().unwrap_or_default();
        let questions = exercise.items.get(index).map_or(0, |item| item.questions.len());
        let reply =
            |at: usize| replies.get(at).map(|reply| reply.trim().to_owned()).unwrap_or_default();
        Answer {
            sum: sum(&typed_sum).ok().flatten(),
            method,
            reasons: reasons.trim().to_owned(),
            replies: (0..questions).map(reply).collect(),
        }
    };
    Answers {
        exercise: exercise.id.clone(),
        of: exercise.hash(),
        student: typed.student.trim().to_owned(),
        made,
        items: (0..exercise.items.len()).map(item).collect(),
        ..Answers::default()
    }
    .sealed()
}

/// The answers as they are read on paper, with the receipt of the file that is handed in with them: see the worker for
/// the signs.
fn written(lang: Lang, exercise: &Exercise, answers: &Answers) -> String {
    let of = |zh: &'static str, en: &'static str| lang.pick(text(zh, en));
    let mut lines = vec![
        format!("# {}", exercise.title),
        format!("- {}{}", of("姓名或者学号：", "Name or number: "), answers.student),
        format!("- {}{}", of("完成时间：", "Made: "), answers.made),
    ];
    for (index, (item, answer)) in exercise.items.iter().zip(&answers.items).enumerate() {
        lines.push(format!("= {}. {}", index + 1, item.name));
        let sum = answer.sum.map_or_else(|| UNKNOWN.to_owned(), wording::separated);
        lines.push(format!("- {}{sum}", of("估算（元）：", "Estimate (yuan): ")));
        lines.push(format!("- {}{}", of("方法：", "Method: "), method_name(lang, &answer.method)));
        let reasons = answer.reasons.lines().map(|line| format!("- {line}"));
        lines.push(format!("- {}", of("理由：", "Reasons:")));
        lines.extend(reasons);
        for (question, reply) in item.questions.iter().zip(&answer.replies) {
            lines.push(format!("- {question}"));
            lines.extend(reply.lines().map(|line| format!("- {line}")));
        }
    }
    lines.push(format!(". {}{}", of("答卷校验码 ", "Receipt of the answers "), answers.receipt));
    lines.push(format!(". {}{}", of("练习 ", "Exercise "), answers.of));
    lines.join("\n")
}

/// Puts what was typed into an answer.
type Set = Box<dyn Fn(&mut TypedItem, String)>;

fn item(
    shared: &Shared,
    exercise: &Exercise,
    typed: &UseStateHandle<Typed>,
    change: &Callback<Typed>,
    index: usize,
) -> Html {
    let Some(asked) = exercise.items.get(index) else { return Html::default() };
    let lang: Lang = shared.lang;
    let mine = typed.items.get(index).cloned().unwrap_or_default();
    let set = |set: Set| {
        let (typed, change) = (typed.clone(), change.clone());
        Callback::from(move |text: String| {
            let mut to = (*typed).clone();
            if to.items.len() <= index {
                to.items.resize(index + 1, TypedItem::default());
            }
            if let Some(item) = to.items.get_mut(index) {
                set(item, text);
            }
            change.emit(to);
        })
    };
    let id = |field: &str| format!("answer-{index}-{field}");
    let stage_id = |at: usize| id(&format!("stage-{at}"));
    let shown = (mine.opened + 1).min(asked.stages.len());
    let open_next = {
        let (open, next) = (set(Box::new(|item, _| item.opened += 1)), stage_id(shown));
        Callback::from(move |_: MouseEvent| {
            open.emit(String::new());
            // With the last stage the button goes.
            dom::focus_soon(&next);
        })
    };
    let fault = sum(&mine.sum).err();
    let sum_id = id("sum");
    let described = fault.map(|_| format!("{sum_id}-fault"));
    let on_sum = {
        let set = set(Box::new(|item, text| item.sum = text));
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                set.emit(input.value());
            }
        })
    };
    let on_method = on_select(&set(Box::new(|item, text| item.method = text)));
    html! {
        <section key={index} class="exercise-item" aria-labelledby={id("name")}>
            <h2 id={id("name")}>{ index + 1 }{ ". " }{ asked.name.clone() }</h2>
            { for asked.stages.iter().take(shown).enumerate().map(|(at, stage)| html! {
                <p class="reading told" id={stage_id(at)} tabindex="-1">{ stage.clone() }</p>
            }) }
            if shown < asked.stages.len() {
                <p class="actions">
                    <button type="button" class="quiet" data-test={format!("stage-{index}")} onclick={open_next}>
                        { say(shared, "下一段案情", "Next part of the facts") }
                    </button>
                </p>
            }
            <div class="fields">
                <div class="field in-figures">
                    <label for={sum_id.clone()}>{ shared.t(Word::YourEstimateYuan) }</label>
                    <input id={sum_id.clone()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                        value={mine.sum.clone()} oninput={on_sum} aria-invalid={fault.is_some().then_some("true")}
                        aria-describedby={described.clone()} />
                    if let (Some(code), Some(described)) = (fault, described) {
                        <p class="fault" id={described}>{ wording::fault(lang, &Invalid::new("", code)) }</p>
                    }
                </div>
                <div class="field">
                    <label for={id("method")}>{ shared.t(Word::WhichMethod) }</label>
                    <select id={id("method")} onchange={on_method}>
                        <option value="" selected={mine.method.is_empty()}>{ shared.t(Word::NotChosen) }</option>
                        { for Method::ALL.iter().map(|method| html! {
                            <option value={method.id()} selected={mine.method == method.id()}>{ method.name(lang) }</option>
                        }) }
                    </select>
                </div>
                { area_field(&id("reasons"), say(shared, "理由", "Reasons"), "", &mine.reasons, 4,
                    set(Box::new(|item, text| item.reasons = text))) }
                { for asked.questions.iter().enumerate().map(|(at, question)| {
                    let value = mine.replies.get(at).cloned().unwrap_or_default();
                    area_field(&id(&format!("reply-{at}")), question, "", &value, 3, set(Box::new(move |item, text| {
                        if item.replies.len() <= at {
                            item.replies.resize(at + 1, String::new());
                        }
                        if let Some(reply) = item.replies.get_mut(at) {
                            *reply = text;
                        }
                    })))
                }) }
            </div>
        </section>
    }
}

/// A method by the name that it has in a file.
pub(super) fn method_name(lang: Lang, id: &str) -> &'static str {
    Method::ALL.iter().find(|method| method.id() == id).map_or(UNKNOWN, |method| method.name(lang))
}

#[cfg(test)]
mod tests {
    use super::{super::exercise::Item, *};

    #[test]
    fn what_is_handed_in_is_what_was_entered() {
        let exercise = Exercise {
            id: "e".to_owned(),
            items: vec![
                Item { questions: vec!["甲".to_owned(), "乙".to_owned()], ..Item::default() },
                Item::default(),
            ],
            ..Exercise::default()
        };
        let typed = Typed {
            student: " 张 ".to_owned(),
            items: vec![TypedItem {
                sum: "3.4万".to_owned(),
                replies: vec!["是".to_owned()],
                ..TypedItem::default()
            }],
        };
        let answers = hand_in(&exercise, &typed, "2026-11-26 08:00".to_owned());
        assert_eq!(answers.student, "张");
        assert_eq!(answers.items.len(), 2);
        assert_eq!(answers.items[0].sum.map(|sum| sum.to_string()), Some("34000.00".to_owned()));
        assert_eq!(answers.items[0].replies, ["是", ""]);
        assert_eq!(answers.items[1].sum, None);
        assert!(answers.is_unchanged());
        assert_eq!(answers.of, exercise.hash());
        // On paper the same, with the receipt of the file.
        let paper = written(Lang::Zh, &exercise, &answers);
        for part in [
            "# ",
            "- 姓名或者学号：张",
            "- 估算（元）：34,000.00",
            "- 甲\n- 是",
            "- 乙",
            "- 估算（元）：—",
        ] {
            assert!(paper.contains(part), "{part}\n{paper}");
        }
        assert!(
            paper.ends_with(&format!(". 答卷校验码 {}\n. 练习 {}", answers.receipt, answers.of))
        );
    }
}
