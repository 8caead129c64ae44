//! The teacher opens many answers: who answered what, how the sums lie beside the court's, and a sheet of all.

use redress_core::{Order, Yuan};
use redress_drafting::{Lang, wording};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    Unread,
    answer::method_name,
    exercise::{Answers, Exercise, Key, read},
    files_choice, in_link, line_field, say, seal,
    sheet::{HandIn, Spread, csv, hand_ins, place},
    unpacked, unreadable,
};
use crate::{
    model::figures::UNKNOWN,
    route::Route,
    storage,
    ui::{Check, Shared, dom, text::Word, use_shared},
};

/// The page.
#[component]
pub(super) fn ReviewPage() -> Html {
    let shared = use_shared();
    let exercise = use_state_eq(|| None::<Exercise>);
    let all = use_state_eq(Vec::<Answers>::new);
    let key = use_state_eq(|| None::<Key>);
    let phrase = use_state_eq(String::new);
    let refused = use_state_eq(|| false);
    let link = use_state_eq(String::new);
    let faults = use_state_eq(Vec::<Unread>::new);
    let latest = use_state_eq(|| false);
    let on_exercise = {
        let (exercise, key, refused) = (exercise.clone(), key.clone(), refused.clone());
        Callback::from(move |found: Exercise| {
            exercise.set(Some(found));
            key.set(None);
            refused.set(false);
        })
    };
    let on_files = {
        let (on_exercise, all, faults) = (on_exercise.clone(), all.clone(), faults.clone());
        Callback::from(move |texts: Vec<(String, Option<String>)>| {
            let (mut answers, mut bad) = ((*all).clone(), Vec::new());
            for (name, text) in texts {
                let text = text.unwrap_or_default();
                if let Some(found) = read::<Exercise>(&text) {
                    on_exercise.emit(found);
                } else if let Some(found) = read::<Answers>(&text) {
                    // A file opened twice counts once.
                    if !answers.contains(&found) {
                        answers.push(found);
                    }
                } else {
                    bad.push(Unread::File(name));
                }
            }
            answers.order_by(|a, b| (&a.student, &a.made).cmp(&(&b.student, &b.made)));
            all.set(answers);
            faults.set(bad);
        })
    };
    let on_link = {
        let (link, faults) = (link.clone(), faults.clone());
        Callback::from(move |text: String| {
            let (packed, empty) = (in_link(&text), text.trim().is_empty());
            link.set(text);
            let (on_exercise, faults) = (on_exercise.clone(), faults.clone());
            spawn_local(async move {
                let found = match packed {
                    Some(packed) => unpacked(&packed).await,
                    None => None,
                };
                faults.set(if found.is_some() || empty { Vec::new() } else { vec![Unread::Link] });
                if let Some(found) = found {
                    on_exercise.emit(found);
                }
            });
        })
    };
    let on_phrase = {
        let (phrase, refused) = (phrase.clone(), refused.clone());
        Callback::from(move |text: String| {
            phrase.set(text);
            refused.set(false);
        })
    };
    let unlock = {
        let (exercise, key, phrase) = (exercise.clone(), key.clone(), phrase.clone());
        let refused = refused.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(exercise) = (*exercise).clone() else { return };
            let (key, phrase, refused) = (key.clone(), (*phrase).clone(), refused.clone());
            spawn_local(async move {
                let Some(sealed) = &exercise.key else { return };
                let opened = seal::open(sealed, &phrase, &exercise.id).await.ok();
                match opened.and_then(|text| read::<Key>(&text)) {
                    Some(found) => {
                        key.set(Some(found));
                        // The form goes.
                        dom::focus("review-title");
                    }
                    None => refused.set(true),
                }
            });
        })
    };
    let sealed = exercise.as_ref().is_some_and(|exercise| exercise.key.is_some());
    html! {
        <>
            <p class="actions">
                { files_choice(say(&shared, "打开练习文件和答卷文件", "Open the exercise and the answers"), "open-answers", true, on_files) }
            </p>
            <div class="fields">
                { line_field("review-link", say(&shared, "练习以链接发出的，在此粘贴链接", "If the exercise was handed out as a link, paste it here"), &link, on_link) }
            </div>
            { unreadable(&shared, &faults) }
            if sealed && key.is_none() {
                <form class="fields line" onsubmit={unlock}>
                    { line_field("review-phrase", say(&shared, "答案口令", "Phrase of the key"), &phrase, on_phrase) }
                    <button type="submit" class="quiet" data-test="unlock">{ say(&shared, "打开答案", "Open the key") }</button>
                </form>
                if *refused {
                    <p class="fault" role="alert">{ say(&shared, "口令不对，或者答案不属于这份练习。", "The phrase is wrong, or the key is not of this exercise.") }</p>
                }
            }
            if let Some(exercise) = &*exercise {
                { results(&shared, exercise, key.as_ref(), &all, &latest) }
            } else if !all.is_empty() {
                <p class="reading" role="status">{ say(&shared, "已读取答卷，请再打开对应的练习文件。份数：", "Answers were read; please open their exercise too. Files: ") }{ all.len() }</p>
            }
        </>
    }
}

fn results(
    shared: &Shared,
    exercise: &Exercise,
    key: Option<&Key>,
    all: &[Answers],
    latest: &UseStateHandle<bool>,
) -> Html {
    let of_this: Vec<_> = all.iter().filter(|one| one.exercise == exercise.id).cloned().collect();
    let others = all.len() - of_this.len();
    let hash = exercise.hash();
    let changed = of_this.iter().filter(|one| !one.matches(&hash)).count();
    let hand_ins = hand_ins(&of_this, &hash);
    let of_one_name =
        of_this.iter().zip(&hand_ins).filter(|(_, one)| one.of > 1 && one.which == one.of);
    let names: Vec<_> = of_one_name.map(|(one, at)| twice(shared, &one.student, at.of)).collect();
    let counts = |(one, at): &(&Answers, &HandIn)| one.matches(&hash) && !(**latest && at.replaced);
    let counted: Vec<_> =
        of_this.iter().zip(&hand_ins).filter(counts).map(|(one, _)| one).collect();
    let heads = [
        say(shared, "序号", "No."),
        say(shared, "案例", "Case"),
        say(shared, "学生", "Student"),
        say(shared, "数额", "Sum"),
        say(shared, "法院数额", "Court"),
        say(shared, "差额", "Difference"),
        say(shared, "方法", "Method"),
        say(shared, "理由", "Reasons"),
        say(shared, "时间", "Time"),
        say(shared, "校验", "Receipt"),
        say(shared, "同名第几份（共几份）", "Of one name, which (of)"),
    ];
    let words = [say(shared, "相符", "matches"), say(shared, "不符", "does not match")];
    let save = {
        let (exercise, key, of_this) = (exercise.clone(), key.cloned(), of_this.clone());
        Callback::from(move |_: MouseEvent| {
            let sheet = csv(&heads, &exercise, key.as_ref(), &of_this, words);
            let name = storage::file_name(&exercise.title, ".csv");
            _ = storage::save_part(&name, &sheet.into(), "text/csv");
        })
    };
    html! {
        <>
            <section aria-labelledby="review-title">
                <h2 id="review-title" tabindex="-1">{ exercise.title.clone() }</h2>
                <p data-test="review-count">
                    { say(shared, "答卷份数：", "Answers: ") }{ of_this.len() }
                    if others > 0 { { say(shared, "；不属于这份练习：", "; of other exercises: ") }{ others } }
                    if changed > 0 {
                        { say(shared, "；校验不符：", "; receipt does not match: ") }{ changed }
                        { say(shared, "（数额不计入最低、中位和最高）", " (their sums are left out of least, median and most)") }
                    }
                </p>
                if !names.is_empty() {
                    <p class="reading" data-test="review-names">
                        { say(shared, "同名的有多份：", "Several of one name: ") }{ names.join(say(shared, "、", ", ")) }
                        { say(shared, "。同一人重交的，可以只计最晚一份；不同的人同名的，都计。", ". Where one person has handed in again, count only the latest; where they are several persons, count all.") }
                    </p>
                    <div class="fields checks">
                        <Check id="review-latest" checked={**latest} onchange={
                            let latest = latest.setter();
                            Callback::from(move |on: bool| latest.set(on))
                        }>
                            { say(shared, "同名的只计最晚一份", "Of one name count only the latest") }
                        </Check>
                    </div>
                }
                <p class="actions">
                    <button type="button" class="quiet" data-test="save-sheet" onclick={save} disabled={of_this.is_empty()}>
                        { say(shared, "导出表格（CSV）", "Export a sheet (CSV)") }
                    </button>
                </p>
            </section>
            { for (0..exercise.items.len()).map(|index| one_case(shared, exercise, key, &Shown { all: &of_this, hand_ins: &hand_ins, counted: &counted, hash: &hash }, index)) }
        </>
    }
}

/// A name, and how many answers are under it.
fn twice(shared: &Shared, student: &str, count: usize) -> String {
    match shared.lang {
        Lang::Zh => format!("{student}（{count}份）"),
        Lang::En => format!("{student} ({count})"),
    }
}

/// The answers that are shown, and those of them that count.
struct Shown<'a> {
    all: &'a [Answers],
    hand_ins: &'a [HandIn],
    counted: &'a [&'a Answers],
    hash: &'a str,
}

fn one_case(
    shared: &Shared,
    exercise: &Exercise,
    key: Option<&Key>,
    of: &Shown<'_>,
    index: usize,
) -> Html {
    let Some(item) = exercise.items.get(index) else { return Html::default() };
    let lang = shared.lang;
    let entry = key.and_then(|key| key.items.get(index));
    let court = entry.and_then(|entry| entry.sum);
    // What was changed after it was handed in is shown and told, and counts for nothing.
    let spread = Spread::of(of.counted.iter().copied(), index);
    let title = format!("review-{index}");
    let shown = |sum: Option<Yuan>| sum.map_or(UNKNOWN.to_owned(), wording::separated);
    html! {
        <section key={index} class="exercise-item" aria-labelledby={title.clone()}>
            <h2 id={title}>{ index + 1 }{ ". " }{ item.name.clone() }</h2>
            if let Some(entry) = entry {
                <p data-test={format!("key-{index}")}>
                    { say(shared, "答案：", "Key: ") }<strong>{ shown(entry.sum) }</strong>
                    if !entry.remark.is_empty() { { " · " }{ entry.remark.clone() } }
                    if let Some(record) = &entry.record {
                        { " · " }<a href={Route::Casebook(Some(record.clone())).href()}>{ shared.t(Word::AboutCase) }</a>
                    }
                </p>
            }
            if let (Some(least), Some(middle), Some(most)) = (spread.least(), spread.median(), spread.most()) {
                <p class="figures" data-test={format!("spread-{index}")}>
                    { say(shared, "最低 ", "least ") }{ wording::separated(least) }
                    { say(shared, "，中位 ", ", median ") }{ wording::separated(middle) }
                    { say(shared, "，最高 ", ", most ") }{ wording::separated(most) }
                </p>
                { strip(shared, &spread, court) }
            }
            <table class="answers">
                <thead><tr>
                    <th scope="col">{ say(shared, "学生", "Student") }</th>
                    <th scope="col">{ say(shared, "数额（元）", "Sum (yuan)") }</th>
                    <th scope="col">{ say(shared, "方法", "Method") }</th>
                    <th scope="col">{ say(shared, "理由和回答", "Reasons and replies") }</th>
                </tr></thead>
                <tbody>
                    { for of.all.iter().zip(of.hand_ins).map(|(one, at)| {
                        // An answer that was taken out of a file is missed in its row.
                        let answer = one.items.get(index).cloned().unwrap_or_default();
                        html! {
                            <tr>
                                <th scope="row">
                                    { one.student.clone() }
                                    if at.of > 1 {
                                        <p class="hint">
                                            { match lang {
                                                Lang::Zh => format!("同名第{}份，共{}份，{}", at.which, at.of, one.made),
                                                Lang::En => format!("{} of {} of this name, {}", at.which, at.of, one.made),
                                            } }
                                            if !of.counted.contains(&one) { { say(shared, "；不计入", "; not counted") } }
                                        </p>
                                    }
                                    if !one.matches(of.hash) {
                                        <p class="fault">{ say(shared, "校验不符", "receipt does not match") }</p>
                                    }
                                </th>
                                <td class="figures">{ shown(answer.sum) }</td>
                                <td>{ method_name(lang, &answer.method) }</td>
                                <td>
                                    if !answer.reasons.is_empty() { <p class="told">{ answer.reasons.clone() }</p> }
                                    { for item.questions.iter().zip(&answer.replies).map(|(question, reply)| html! {
                                        <p class="told"><span class="muted">{ question.clone() }</span>{ " " }{ reply.clone() }</p>
                                    }) }
                                </td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </section>
    }
}

/// The sums on a line from zero, the court's as a bar: a picture of the table below.
fn strip(shared: &Shared, spread: &Spread, court: Option<Yuan>) -> Html {
    let most = spread.most().max(court).unwrap_or_default();
    let at = |sum: Yuan| 20 + place(sum, most) * 960 / 1000;
    html! {
        <svg class="spread" viewBox="0 0 1000 60" role="img"
            aria-label={say(shared, "各人数额在一条线上的位置，竖线为法院数额", "Where the sums lie on a line; the bar is the court’s")}>
            <line x1="20" y1="30" x2="980" y2="30" class="axis" />
            { for spread.sums.iter().map(|sum| html! { <circle cx={at(*sum).to_string()} cy="30" r="7" class="mark" /> }) }
            if let Some(court) = court {
                <line x1={at(court).to_string()} y1="8" x2={at(court).to_string()} y2="52" class="court" />
            }
        </svg>
    }
}
