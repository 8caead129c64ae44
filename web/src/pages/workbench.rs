//! The workbench: the case, and its result always in sight.

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{Assessment, Case, Finding, Lens, Position};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    model::{
        figures::{Assessments, FigureRef, UNKNOWN, value},
        state::Model,
    },
    panels::{
        Amounts, Announce, AroundProps, DerivationProps, FactsPanel, FaultsProps, LiabilityProps,
        PunitiveProps, RecordPanel, RemediesProps, ResultProps, Sections, Toolbar, at, length,
        use_annex,
    },
    parts::{Panels, use_outcome, use_panels},
    route::Part,
    ui::{Shared, dom, text::Word, use_reading, use_shared, use_title},
};

/// A case that can be assessed, with its three assessments.
pub(crate) type Good = (Rc<Case>, Assessments);

/// The three positions, or the faults, which are the same for all.
pub(crate) fn assess_all(case: &Case, lens: Lens) -> Result<Assessments, Rc<redress_core::Faults>> {
    let all = case.clone().check().and_then(|case| case.assess(lens));
    all.map(|all| Rc::new(all.into())).map_err(Rc::new)
}

/// The step in the browser's history that a derivation is.
const STEP: &str = "derivation";

#[derive(PartialEq, Properties)]
pub(crate) struct WorkbenchProps {
    pub(crate) model: UseReducerHandle<Model>,
    /// The part to go to.
    pub(crate) part: Option<Part>,
}

/// The workbench.
#[component]
pub(crate) fn Workbench(props: &WorkbenchProps) -> Html {
    let shared = use_shared();
    let model = &props.model;
    let position = use_state_eq(Position::default);
    let lens = use_state_eq(|| Lens::LAW);
    // The figure whose derivation is open, and the button that opened it.
    let opened = use_state_eq(|| None::<(FigureRef, String)>);
    // On a phone: the result is open.
    let sheet = use_state_eq(|| false);

    let outcome = use_outcome();
    let panels = use_panels();
    let case = &model.case;
    let named = use_reading(case);
    let name = if named.title.is_empty() { shared.t(Word::Untitled) } else { &named.title };
    use_title(format!("{name} · {}", shared.t(Word::PageCase)));
    // None as long as what works it out has not come.
    let results = use_memo((case.clone(), *lens, outcome.is_ok()), |(case, lens, _)| {
        outcome.as_ref().ok().map(|outcome| (outcome.assess)(case, *lens))
    });
    let good = use_mut_ref(|| None::<Good>);
    if let Some(Ok(all)) = &*results {
        *good.borrow_mut() = Some((case.clone(), all.clone()));
    }
    use_annex({
        let (shared, good, position) = (shared.clone(), good.clone(), *position);
        let annex = panels.as_ref().ok().map(|panels| panels.annex);
        Rc::new(move || {
            let good = good.borrow();
            let (case, all) = good.as_ref()?;
            annex?(&shared, case, at(all, position))
        })
    });
    let invalid = match &*results {
        Some(Err(invalid)) => invalid.clone(),
        _ => Rc::default(),
    };
    let stale = !invalid.is_empty();

    let open = {
        let (opened, sheet) = (opened.clone(), sheet.clone());
        use_callback(opened.is_some(), move |(figure, button): (FigureRef, String), open| {
            if !open {
                dom::push_step(STEP);
            }
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
    let close = {
        let (opened, sheet) = (opened.clone(), sheet.clone());
        use_callback(opened.clone(), move |(), _| {
            // Opened from the case and not from the result: a phone goes back to the case.
            if opened.as_ref().is_some_and(|(_, button)| dom::exists(button)) {
                sheet.set(false);
            }
            opened.set(None);
        })
    };
    // The browser's Back closes it too.
    let on_back = {
        let close = close.clone();
        Callback::from(move |()| {
            if !dom::pop_step(STEP) {
                close.emit(());
            }
        })
    };
    use_effect_with((opened.is_some(), close), |(open, close)| {
        let listener = dom::window().filter(|_| *open).map(|window| {
            let close = close.clone();
            EventListener::new(&window, "popstate", move |_| close.emit(()))
        });
        move || drop(listener)
    });
    use_focus_after_back(&opened);
    {
        // A derivation belongs to the case it was opened in.
        let opened = opened.clone();
        use_effect_with(model.epoch, move |_| opened.set(None));
    }
    use_effect_with(props.part, |part| {
        // Its panel may be on its way still.
        if let Some(part) = part
            && !dom::focus(part.id())
        {
            dom::focus_path_later(part.id());
        }
    });
    let on_position = {
        let (position, opened) = (position.clone(), opened.clone());
        Callback::from(move |to: Position| {
            position.set(to);
            if let Some((figure, button)) = &*opened {
                opened.set(Some((figure.what.clone().at(to), button.clone())));
            }
        })
    };
    let on_lens = {
        let lens = lens.clone();
        Callback::from(move |to| lens.set(to))
    };
    let on_keys = {
        let (opened, sheet, on_back) = (opened.clone(), sheet.clone(), on_back.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !dom::composes(&event) {
                if opened.is_some() {
                    on_back.emit(());
                } else if *sheet {
                    sheet.set(false);
                    dom::focus("result-bar");
                }
            }
        })
    };

    let shared = Shared { invalid: invalid.clone(), open, go, ..shared };
    let record =
        model.record.as_ref().and_then(|id| shared.casebook.find(id)).cloned().map(Rc::new);
    // A case that was never valid has no result yet: that of an empty case stands in for it.
    let good = good.borrow().clone().or_else(|| {
        let blank = Rc::new(Case::default());
        let assess = outcome.as_ref().ok()?.assess;
        Some((blank.clone(), assess(&blank, Lens::LAW).ok()?))
    });
    let shown = good.as_ref().map(|(_, all)| at(all, *position));
    let law_on = shown.map(|shown| [shown.law_dates.act, shown.law_dates.trial]);
    let shared = Shared { law_on, ..shared };
    let findings = Rc::new(shown.map(|shown| shown.findings.clone()).unwrap_or_default());
    let unread = case.unread.in_order();
    let faults: Vec<AttrValue> = unread
        .into_iter()
        .map(|(path, _)| path)
        .chain(invalid.iter().map(|one| &*one.path))
        .map(|path| path.to_owned().into())
        .collect();
    let side = match (&outcome, &good) {
        (Ok(outcome), Some((good_case, all))) => html! {
            <>
                { (outcome.faults)(FaultsProps { invalid: invalid.clone(), case: case.clone() }) }
                <div class={stale.then_some("stale")}>
                    if let Some((figure, _)) = &*opened {
                        {
                            match &panels {
                                Ok(panels) => (panels.derivation)(DerivationProps {
                                    case: good_case.clone(),
                                    all: all.clone(),
                                    figure: figure.clone(),
                                    on_back,
                                }),
                                Err(instead) => instead.clone(),
                            }
                        }
                    } else {
                        {
                            (outcome.result)(ResultProps {
                                case: good_case.clone(),
                                all: all.clone(),
                                position: *position,
                            })
                        }
                    }
                </div>
            </>
        },
        (Err(instead), _) => instead.clone(),
        (Ok(_), None) => Html::default(),
    };
    let all = good.as_ref().map(|(_, all)| all.clone());
    html! {
        <ContextProvider<Shared> context={shared.clone()}>
            <Toolbar case={case.clone()} can_undo={model.can_undo()} can_redo={model.can_redo()}
                position={*position} {on_position} lens={*lens} {on_lens} />
            if let Some(shown) = shown {
                <Announce of={format!("{} {:?} {}", model.id, *position, *lens)} words={award_words(&shared, shown)} />
            }
            <div class="desk">
                <Sections case={case.clone()} findings={findings.clone()} faults={faults} part={props.part} />
                <main>
                    <RecordPanel case={case.clone()} {record} />
                    <FactsPanel case={case.clone()} />
                    <Amounts case={case.clone()} all={all.clone()} position={*position} />
                    { below(&panels, case, all.as_ref(), *position) }
                </main>
                <aside id="result" tabindex="-1" class={classes!("side", sheet.then_some("open"))}
                    aria-labelledby="result-title" onkeydown={on_keys}>
                    { bar(&shared, shown, *position, &findings, &sheet) }
                    <div class="side-body" id="result-body">
                        <h2 id="result-title">{ shared.t(Word::Result) }</h2>
                        { side }
                    </div>
                </aside>
            </div>
        </ContextProvider<Shared>>
    }
}

/// The award as it is said.
fn award_words(shared: &Shared, assessment: &Assessment) -> String {
    let award = value(&assessment.award);
    format!("{} {award} {}", shared.t(Word::Award), shared.t(Word::Yuan))
}

/// The parts of the case below the sums; without a result they are on their way too.
fn below(
    panels: &Result<Panels, Html>,
    case: &Rc<Case>,
    all: Option<&Assessments>,
    position: Position,
) -> Html {
    let (panels, all) = match (panels, all) {
        (Ok(panels), Some(all)) => (panels, all),
        (Err(instead), _) => return instead.clone(),
        (Ok(_), None) => return Html::default(),
    };
    let (case, all) = (|| case.clone(), || all.clone());
    html! {
        <>
            { (panels.punitive)(PunitiveProps { case: case(), all: all(), position }) }
            { (panels.liability)(LiabilityProps { case: case(), all: all(), position }) }
            { (panels.remedies)(RemediesProps { case: case(), all: all(), position }) }
            { (panels.around)(AroundProps { case: case(), all: all(), position }) }
        </>
    }
}

/// The bar at the foot of a phone's screen.
fn bar(
    shared: &Shared,
    shown: Option<&Assessment>,
    position: Position,
    findings: &[Finding],
    sheet: &UseStateHandle<bool>,
) -> Html {
    let shown = shown.map_or_else(|| UNKNOWN.into(), |shown| value(&shown.award));
    let unit = if shown == UNKNOWN { "" } else { shared.t(Word::Yuan) };
    let gravest = findings.iter().map(|finding| finding.level).max();
    let word = if **sheet { Word::CloseResult } else { Word::OpenResult };
    let onclick = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(!*sheet))
    };
    html! {
        <button type="button" id="result-bar" class="bar" aria-expanded={sheet.to_string()} aria-controls="result-body"
            {onclick}>
            <span class="bar-total">
                // Opened, it stands over the award itself.
                if **sheet {
                    { shared.t(Word::Result) }
                } else {
                    <span class="bar-position">{ wording::whose(shared.lang, position) }</span>
                    { " " }<span class={classes!("bar-sum", length(&shown))}>{ shown }</span>{ " " }{ unit }
                }
            </span>
            if let Some(level) = gravest {
                { " " }<span class="bar-findings">
                    { wording::levels(shared.lang, level,
                        findings.iter().filter(|finding| finding.level == level).count()) }
                </span>
            }
            { " " }<span class="bar-word">{ shared.t(word) }</span>
        </button>
    }
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
