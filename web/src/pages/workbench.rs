//! The workbench: the case, and its result always in sight.
//!
//! What is here is the first that comes of it: the tools, the way through the case and its first fields, which take
//! typing. Everything else is of parts that are asked for at once behind it and drawn in their places (`parts.rs`).

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{Case, Lens, Position};
use yew::prelude::*;

use crate::{
    model::{
        figures::{Assessments, FigureRef, UNKNOWN},
        same::Same,
        state::Model,
    },
    panels::{
        AmountsProps, AroundProps, DerivationProps, FactsProps, FaultsProps, LiabilityProps,
        PunitiveProps, RecordProps, RemediesProps, ResultProps, Sections, ToolbarProps, at,
        case_head, own_case, page_title, toolbar, use_annex,
    },
    parts::{Desk, Panels, use_desk, use_outcome, use_panels},
    route::Part,
    ui::{Section, Shared, dom, text, text::Word, use_shared},
};

/// A case that can be assessed, with its three assessments.
pub(crate) type Good = (Rc<Case>, Assessments);

/// The three positions, or the faults, which are the same for all.
pub(crate) fn assess_all(case: &Case, lens: Lens) -> Result<Assessments, Rc<redress_core::Faults>> {
    let all = case.check().and_then(|case| case.assess(lens));
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

    let desk = use_desk();
    // What follows the facts is drawn when they are: drawn before them it would stand in their place and be pushed away.
    let facts_drawn = use_state_eq(|| desk.is_ok());
    {
        let facts_drawn = facts_drawn.clone();
        use_effect_with(desk.is_ok(), move |there| facts_drawn.set(*there));
    }
    // What was to be gone to waits for them; where nothing had to be waited for, the arrival goes there.
    let waited = use_memo((), |()| desk.is_err());
    use_effect_with(*facts_drawn, move |drawn| {
        if *drawn && *waited {
            dom::focus_path_now();
        }
    });
    let outcome = use_outcome();
    let panels = use_panels();
    let case = &model.case;
    // A published case is named by what shows it.
    let name = model.record.is_none().then(|| page_title(&shared, case));
    use_effect_with(name, |name| {
        if let Some(name) = name {
            dom::set_title(&text::title(name));
        }
    });
    // None as long as what works it out has not come.
    let results = use_memo((Same(case.clone()), *lens, outcome.is_ok()), |(case, lens, _)| {
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
    // A case that was never valid has no result yet: the fields are drawn as beside that of an empty case, and nothing
    // else of it is shown.
    let stands = good.borrow().is_some();
    let good = good.borrow().clone().or_else(|| {
        let blank = Rc::new(Case::default());
        let assess = outcome.as_ref().ok()?.assess;
        Some((blank.clone(), assess(&blank, Lens::LAW).ok()?))
    });
    let shown = good.as_ref().filter(|_| stands).map(|(_, all)| at(all, *position));
    let law_on = shown.map(|shown| [shown.law_dates.act, shown.law_dates.trial]);
    let shared = Shared { law_on, ..shared };
    let findings = Rc::new(shown.map(|shown| shown.findings.clone()).unwrap_or_default());
    let side = match (&outcome, &good) {
        (Ok(outcome), Some((good_case, all))) => html! {
            <>
                { (outcome.faults)(FaultsProps { invalid: invalid.clone(), case: case.clone(), stands }) }
                if stands {
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
                }
            </>
        },
        (Err(instead), _) => instead.clone(),
        (Ok(_), None) => Html::default(),
    };
    let in_bar = outcome
        .as_ref()
        .ok()
        .zip(shown)
        .map(|(outcome, shown)| (outcome.in_bar)(&shared, shown, *sheet));
    let all = good.as_ref().map(|(_, all)| all.clone());
    // What is published of a case stands above its fields: they wait for it, and are not pushed away under a hand.
    let desk = match desk {
        Err(instead) if model.record.is_some() => return instead,
        desk => desk,
    };
    let tools = ToolbarProps {
        case: case.clone(),
        can_undo: model.can_undo(),
        can_redo: model.can_redo(),
        position: *position,
        on_position,
        lens: *lens,
        on_lens,
    };
    let missing = desk.as_ref().ok().filter(|_| stands).map(|desk| desk.missing);
    html! {
        <ContextProvider<Shared> context={shared.clone()}>
            { toolbar(&shared, &tools) }
            if let (Ok(outcome), Some(shown)) = (&outcome, shown) {
                { (outcome.announce)(&shared, &model.id, shown) }
            }
            <div class="desk">
                <Sections case={case.clone()} {findings} {invalid} part={props.part} {missing} />
                <main>
                    if let (Ok(desk), Some(record)) = (&desk, &model.record) {
                        { (desk.record)(RecordProps { case: case.clone(), record: record.clone() }) }
                    } else {
                        { own_case(&shared, case) }
                    }
                    <Section id="/facts" number={1} title={Word::Facts}>
                        { case_head(&shared, case, desk.as_ref().ok().map(|desk| desk.said)) }
                        {
                            match &desk {
                                Ok(desk) => (desk.facts)(FactsProps { case: case.clone() }),
                                Err(instead) => instead.clone(),
                            }
                        }
                    </Section>
                    // Always one: with another number of children the first fields would be other elements.
                    {
                        match &desk {
                            Ok(desk) if *facts_drawn => below(desk, &panels, model, all.as_ref(), *position),
                            Ok(_) => html! { <p class="part-coming vh" data-test="part-coming">{ shared.t(Word::PartComes) }</p> },
                            Err(_) => Html::default(),
                        }
                    }
                </main>
                <aside id="result" tabindex="-1" class={classes!("side", sheet.then_some("open"))}
                    aria-labelledby="result-title" onkeydown={on_keys}>
                    { bar(&shared, &sheet, in_bar) }
                    <div class="side-body" id="result-body">
                        <h2 id="result-title">{ shared.t(Word::Result) }</h2>
                        { side }
                    </div>
                </aside>
            </div>
        </ContextProvider<Shared>>
    }
}

/// The parts of the case below the facts; without a result those below the sums are on their way too.
fn below(
    desk: &Desk,
    panels: &Result<Panels, Html>,
    model: &Model,
    all: Option<&Assessments>,
    position: Position,
) -> Html {
    let case = || model.case.clone();
    let later = |part, drawn| (desk.later)(model, part, drawn);
    let amounts = (desk.amounts)(AmountsProps { case: case(), all: all.cloned(), position });
    let rest = match (panels, all) {
        (Ok(panels), Some(all)) => {
            let all = || all.clone();
            let punitive = (panels.punitive)(PunitiveProps { case: case(), all: all(), position });
            let liability =
                (panels.liability)(LiabilityProps { case: case(), all: all(), position });
            let remedies = (panels.remedies)(RemediesProps { case: case(), all: all(), position });
            let around = (panels.around)(AroundProps { case: case(), all: all(), position });
            html! {
                <>
                    { later(Part::Punitive, punitive) }
                    { later(Part::Liability, liability) }
                    { later(Part::Remedies, remedies) }
                    { later(Part::Around, around) }
                </>
            }
        }
        (Err(instead), _) => instead.clone(),
        (Ok(_), None) => Html::default(),
    };
    html! { <>{ later(Part::Amounts, amounts) }{ rest }</> }
}

/// The bar at the foot of a phone's screen.
fn bar(shared: &Shared, sheet: &UseStateHandle<bool>, result: Option<Html>) -> Html {
    let word = if **sheet { Word::CloseResult } else { Word::OpenResult };
    let onclick = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(!*sheet))
    };
    // As high as it will be, and of the same elements: the sum, and no findings yet.
    let coming = html! {
        <>
            <span class="bar-total">
                <span class="bar-position">{ shared.t(Word::Result) }</span>
                { " " }<span class="bar-sum">{ UNKNOWN }</span>
            </span>
            { Html::default() }
        </>
    };
    html! {
        <button type="button" id="result-bar" class="bar" aria-expanded={sheet.to_string()} aria-controls="result-body"
            {onclick}>
            { result.unwrap_or(coming) }
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
