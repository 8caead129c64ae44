//! A saved report against a new run: equal, or where it differs. Of a case file, its receipt.

use std::{cell::Cell, rc::Rc};

use redress_drafting::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, HtmlInputElement};
use yew::prelude::*;

use crate::{
    export::{self, Event as Made, Failure, Order, Task},
    panels::{failure, progress, receipt_view},
    storage,
    ui::{
        Shared,
        text::{self, Word},
        use_shared,
    },
};

/// More differences are counted, not shown.
const SHOWN: usize = 200;

#[derive(PartialEq, Properties)]
pub(crate) struct VerifyProps {
    /// The file to look at.
    pub(crate) file: Option<File>,
}

#[derive(Clone, PartialEq)]
enum Seen {
    Nothing,
    /// The work goes on; whether its module is there.
    Working(bool),
    /// Path, saved value, new value, path, …
    Compared(Rc<[String]>),
    /// Engine, law, case.
    Receipt(Rc<[String]>),
    Failed(Failure),
    TooLarge,
}

/// The page.
#[component]
pub(crate) fn VerifyPage(props: &VerifyProps) -> Html {
    let shared = use_shared();
    let seen = use_state_eq(|| Seen::Nothing);
    let tries = use_state_eq(|| 0_u32);
    // The order under way; dropping it stops the work.
    let order = use_mut_ref(|| None::<Order>);
    {
        let (seen, order) = (seen.setter(), order.clone());
        use_effect_with((props.file.clone(), shared.lang, *tries), move |(file, lang, _)| {
            let wanted = Rc::new(Cell::new(true));
            if let Some(file) = file {
                let (file, lang, wanted) = (file.clone(), *lang, wanted.clone());
                look(file, lang, wanted, order.clone(), seen);
            }
            move || {
                wanted.set(false);
                order.borrow_mut().take();
            }
        });
    }
    let choose = {
        let check = shared.check.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value(""); // the same file can be chosen again
            check.emit(file);
        })
    };
    let cancel = {
        let (seen, order) = (seen.setter(), order.clone());
        Callback::from(move |_: MouseEvent| {
            order.borrow_mut().take();
            seen.set(Seen::Nothing);
        })
    };
    let again = Callback::from(move |_: MouseEvent| tries.set(*tries + 1));
    let result = match &*seen {
        Seen::Nothing => Html::default(),
        Seen::Working(ready) => progress(&shared, *ready, cancel),
        Seen::Compared(cells) => compared(&shared, cells),
        Seen::Receipt(lines) => match &**lines {
            [engine, law, case] => html! {
                <>
                    <p>{ shared.t(Word::VerifyCase) }</p>
                    { receipt_view(&shared, [engine, law, case]) }
                </>
            },
            _ => Html::default(),
        },
        Seen::Failed(why) => failure(&shared, why, again),
        Seen::TooLarge => html! { <p class="fault">{ shared.t(Word::FileTooLarge) }</p> },
    };
    html! {
        <main class="page verify">
            <h1>{ shared.t(Word::PageVerify) }</h1>
            <p class="reading">{ shared.t(Word::VerifyIntro) }</p>
            <p class="actions">
                { shared.file_choice("primary", Word::VerifyChoose, "verify-file", choose) }
            </p>
            <div role="status" class="verify-result" data-test="verified">
                if let Some(file) = props.file.as_ref().filter(|_| *seen != Seen::Nothing) {
                    <p class="file-name">{ file.name() }</p>
                }
                { result }
            </div>
        </main>
    }
}

/// Reads a file and has it verified, as long as it is wanted.
fn look(
    file: File,
    lang: Lang,
    wanted: Rc<Cell<bool>>,
    order: Rc<std::cell::RefCell<Option<Order>>>,
    seen: UseStateSetter<Seen>,
) {
    let blob: Blob = file.unchecked_into();
    if blob.size() > storage::LARGEST.into() {
        return seen.set(Seen::TooLarge);
    }
    seen.set(Seen::Working(false));
    spawn_local(async move {
        let text = JsFuture::from(blob.text()).await.ok().and_then(|text| text.as_string());
        if !wanted.get() {
            return;
        }
        let on_made = move |made: Made| {
            seen.set(match made {
                Made::Ready | Made::Working => Seen::Working(true),
                Made::Compared(cells) => Seen::Compared(cells.into()),
                Made::Receipt(lines) => Seen::Receipt(lines.into()),
                Made::Failed(why) => Seen::Failed(why),
                Made::Done(_) => Seen::Nothing,
            });
        };
        let new = export::start(Task::Verification, [&text.unwrap_or_default(), ""], lang, on_made);
        *order.borrow_mut() = Some(new);
    });
}

fn compared(shared: &Shared, cells: &[String]) -> Html {
    let count = cells.len() / 3;
    if count == 0 {
        return html! { <p class="verdict" data-test="equal">{ "✓ " }{ shared.t(Word::VerifyEqual) }</p> };
    }
    let version = cells.chunks_exact(3).any(|row| matches!(row, [path, ..] if path.starts_with("/receipt/engine") || path.starts_with("/receipt/law")));
    html! {
        <>
            <p class="verdict fault" data-test="differs">{ "✗ " }{ text::differs(shared.lang, count) }</p>
            if version {
                <p class="hint">{ shared.t(Word::VerifyVersion) }</p>
            }
            <div class="sheet-table" tabindex="0" role="group" aria-label={shared.t(Word::Table)}>
                <table class="differences">
                    { shared.heads(&[Word::VerifyPlace, Word::VerifySaved, Word::VerifyNow], 0) }
                    <tbody>
                        { for cells.chunks_exact(3).take(SHOWN).map(|row| html! {
                            <tr>{ for row.iter().map(|cell| html! { <td><code>{ cell.clone() }</code></td> }) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if count > SHOWN {
                <p class="hint">{ text::more_differences(shared.lang, count - SHOWN) }</p>
            }
        </>
    }
}
