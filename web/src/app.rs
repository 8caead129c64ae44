//! The page.

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{Assessment, Case, Invalid, Lens, Position, assess};
use redress_drafting::{Lang, wording};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::{
    dom,
    figures::{FigureRef, UNKNOWN, value},
    panels::{
        Amounts, DerivationView, FactsPanel, Faults, Header, LiabilityPanel, Notice, NoticeView,
        PunitivePanel, RecordPanel, RemediesPanel, ResultView, Sections,
    },
    state::{Action, Model},
    storage::{self, Kept},
    text::Word,
    ui::Shared,
};

/// A case that can be assessed, with its three assessments.
type Good = (Rc<Case>, Rc<[Assessment; 3]>);

/// The three positions, or the faults, which are the same for all.
fn assess_all(case: &Case, lens: Lens) -> Result<Rc<[Assessment; 3]>, Rc<Vec<Invalid>>> {
    let at = |position| assess(case, position, lens).map_err(Rc::new);
    let [claimed, conceded, found] = Position::ALL.map(at);
    Ok(Rc::new([claimed?, conceded?, found?]))
}

/// The workbench.
#[component]
pub(crate) fn App() -> Html {
    let notice = use_state_eq(|| None::<Notice>);
    let first = use_mut_ref(|| None::<Notice>);
    let model = {
        let first = first.clone();
        use_reducer(move || match storage::kept() {
            Kept::Nothing => Model::new(Case::default(), None),
            Kept::Case(case, record) => Model::new(*case, record.as_deref()),
            Kept::Unreadable => {
                *first.borrow_mut() = Some(Notice::Aside);
                Model::new(Case::default(), None)
            }
        })
    };
    let on_notice = {
        let notice = notice.clone();
        use_callback((), move |to: Option<Notice>, ()| notice.set(to))
    };
    use_keeping(&model, &on_notice, first.borrow_mut().take());
    let lang = use_state_eq(dom::language);
    let position = use_state_eq(Position::default);
    let proposals = use_state_eq(|| false);
    // The figure whose derivation is open, and the button that opened it.
    let opened = use_state_eq(|| None::<(FigureRef, String)>);
    // On a phone: the result is open.
    let sheet = use_state_eq(|| false);

    let case = &model.now.case;
    let results = use_memo((case.clone(), *proposals), |(case, proposals)| {
        assess_all(case, if *proposals { Lens::proposals() } else { Lens::LAW })
    });
    let good = use_mut_ref(|| None::<Good>);
    if let Ok(all) = &*results {
        *good.borrow_mut() = Some((case.clone(), all.clone()));
    }
    let invalid = results.as_ref().as_ref().err().cloned().unwrap_or_default();
    let stale = !invalid.is_empty() || !model.faults.is_empty();

    use_undo_keys(&model);
    {
        let title = format!("{} {}", Word::Brand.of(Lang::Zh), Word::Brand.of(Lang::En));
        use_effect_with(*lang, move |lang| dom::announce(*lang, &title));
    }

    let open = {
        let (opened, sheet) = (opened.clone(), sheet.clone());
        use_callback((), move |(figure, button): (FigureRef, String), ()| {
            opened.set(Some((figure, button)));
            sheet.set(true);
        })
    };
    let go = {
        let sheet = sheet.clone();
        use_callback((), move |path: String, ()| {
            sheet.set(false);
            dom::focus_path(&path);
        })
    };
    let on_back = {
        let opened = opened.clone();
        Callback::from(move |()| opened.set(None))
    };
    use_focus_after_back(&opened);
    {
        // A derivation belongs to the case it was opened in.
        let opened = opened.clone();
        use_effect_with(model.epoch, move |_| opened.set(None));
    }
    let on_position = {
        let (position, opened) = (position.clone(), opened.clone());
        Callback::from(move |to: Position| {
            position.set(to);
            if let Some((figure, button)) = &*opened {
                opened.set(Some((figure.what.clone().at(to), button.clone())));
            }
        })
    };
    let on_proposals = {
        let proposals = proposals.clone();
        Callback::from(move |on| proposals.set(on))
    };
    let on_lang = {
        let lang = lang.clone();
        Callback::from(move |to| {
            dom::remember_language(to);
            lang.set(to);
        })
    };

    let shared = Shared {
        lang: *lang,
        epoch: model.epoch,
        dispatch: model.dispatcher(),
        invalid: invalid.clone(),
        open,
        go,
    };
    let record = model.now.record.clone();
    let Some((good_case, all)) = good.borrow().clone() else { return Html::default() };
    let findings = Rc::new(crate::panels::at(&all, *position).findings.clone());
    let side = html! {
        <>
            <Faults unreadable={model.faults.clone()} invalid={invalid} case={case.clone()} />
            <div class={stale.then_some("stale")}>
                if let Some((figure, _)) = &*opened {
                    <DerivationView case={good_case.clone()} all={all.clone()} figure={figure.clone()}
                        {on_back} />
                } else {
                    <ResultView case={good_case.clone()} all={all.clone()} position={*position} />
                }
            </div>
        </>
    };
    html! {
        <ContextProvider<Shared> context={shared.clone()}>
            <div class="skips">
                { skip(&shared, Word::SkipToCase, "/facts") }
                { skip(&shared, Word::SkipToResult, "result") }
            </div>
            <Header record={record.as_ref().map(|record| AttrValue::from(record.id.clone()))}
                can_undo={model.can_undo()} can_redo={model.can_redo()} position={*position}
                {on_position} proposals={*proposals} {on_proposals} {on_lang}
                case={case.clone()} on_notice={on_notice.clone()} />
            <NoticeView notice={(*notice).clone()} {on_notice} />
            <div class="desk">
                <Sections findings={findings.clone()} />
                <main>
                    <RecordPanel case={case.clone()} {record} />
                    <FactsPanel case={case.clone()} />
                    <Amounts case={case.clone()} all={all.clone()} position={*position} />
                    <PunitivePanel case={case.clone()} all={all.clone()} position={*position} />
                    <LiabilityPanel case={case.clone()} />
                    <RemediesPanel case={case.clone()} />
                </main>
                <aside id="result" tabindex="-1" class={classes!("side", sheet.then_some("open"))}
                    aria-labelledby="result-title">
                    { bar(&shared, &all, *position, findings.len(), &sheet) }
                    <div class="side-body" id="result-body">
                        <h2 id="result-title">{ shared.t(Word::Result) }</h2>
                        { side }
                    </div>
                </aside>
            </div>
        </ContextProvider<Shared>>
    }
}

/// A way past the head of the page.
fn skip(shared: &Shared, word: Word, to: &'static str) -> Html {
    let onclick = Callback::from(move |_| {
        dom::focus(to);
    });
    html! { <button type="button" class="skip" {onclick}>{ shared.t(word) }</button> }
}

/// The bar at the foot of a phone's screen.
fn bar(
    shared: &Shared,
    all: &[Assessment; 3],
    position: Position,
    findings: usize,
    sheet: &UseStateHandle<bool>,
) -> Html {
    let shown = value(&crate::panels::at(all, position).award);
    let unit = if shown == UNKNOWN { "" } else { shared.t(Word::Yuan) };
    let word = if **sheet { Word::CloseResult } else { Word::OpenResult };
    let onclick = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(!*sheet))
    };
    html! {
        <button type="button" class="bar" aria-expanded={sheet.to_string()} aria-controls="result-body"
            {onclick}>
            <span class="bar-total">
                <span class="bar-position">{ wording::position(shared.lang, position) }</span>
                { " " }<span class={classes!("bar-sum", crate::panels::length(&shown))}>{ shown }</span>{ " " }{ unit }
            </span>
            <span class="bar-findings">{ shared.t(Word::Findings) }{ " " }{ findings }</span>
            <span class="bar-word">{ shared.t(word) }</span>
        </button>
    }
}

/// Keeps the case on the device after every change, and says so once if the device does not.
#[hook]
fn use_keeping(
    model: &UseReducerHandle<Model>,
    on_notice: &Callback<Option<Notice>>,
    first: Option<Notice>,
) {
    let on_notice = on_notice.clone();
    let told = use_mut_ref(|| false);
    let snapshot = model.now.clone();
    use_effect_with(model.now.case.clone(), move |case| {
        if first.is_some() {
            on_notice.emit(first);
        }
        let record = snapshot.record.as_ref().map(|record| record.id.as_str());
        if !storage::keep(case, record) && !told.replace(true) {
            on_notice.emit(Some(Notice::NotKept));
        }
    });
}

/// Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac). A field that cannot be read keeps its own undo.
#[hook]
fn use_undo_keys(model: &UseReducerHandle<Model>) {
    let dispatch = model.dispatcher();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            let options = gloo_events::EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let modified = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
                if !modified || dom::editing_a_fault() {
                    return;
                }
                let action = match (&*event.key().to_lowercase(), event.shift_key()) {
                    ("z", false) => Action::Undo,
                    ("z", true) | ("y", false) => Action::Redo,
                    _ => return,
                };
                event.prevent_default();
                dispatch.dispatch(action);
            })
        });
        move || drop(listener)
    });
}

/// Closing a derivation gives the focus back to the figure that opened it.
#[hook]
fn use_focus_after_back(opened: &UseStateHandle<Option<(FigureRef, String)>>) {
    let last = use_mut_ref(|| None::<String>);
    let button = opened.as_ref().map(|(_, button)| button.clone());
    use_effect_with(button, move |button| {
        if let Some(before) = last.replace(button.clone())
            && button.is_none()
        {
            dom::focus(&before);
        }
    });
}
