//! The application comes in parts. The main module is the shell: the start, the storage, the way around. What is drawn
//! or read beyond it is a module of its own, which is fetched when it is first needed, and in idle time before that. A
//! part that does not come says so and can be asked for again.
//!
//! A split function gives functions; only it is asynchronous, so that drawing and reading stay as they are. Outside a
//! browser the parts are there at once.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a split function says in its return that its part may be missing"
)]

use std::{rc::Rc, thread::LocalKey};

use redress_core::{Assessment, Case, Faults, Lens};
use redress_drafting::{Lang, Names, wording};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::wasm_split;
use web_sys::{Element, File};
use yew::prelude::*;

use crate::{
    model::{
        figures::Assessments,
        prose,
        state::Model,
        writer::{self, WRITER},
    },
    pages::{ClassPage, GuidePage, PapersPage, TheoryPage, Workbench, assess_all, draw},
    panels::{
        Amounts, AmountsProps, AroundPanel, AroundProps, DerivationProps, DerivationView,
        FactsPanel, FactsProps, FaultsProps, FaultsView, LiabilityPanel, LiabilityProps, MissingIn,
        Palette, PaletteProps, PunitivePanel, PunitiveProps, RecordPanel, RecordProps,
        RemediesPanel, RemediesProps, ResultProps, ResultView, annex, announce, in_bar, missing,
        part_of,
    },
    parse::paste::{self, Chosen, Clip, Column, Pasted, ReadAs, Whose},
    part::{Missing, Part, here, take},
    route::{self, Route},
    storage::{
        self, opened,
        prefs::Prefs,
        reading::{self, Reading},
    },
    ui::{
        Later, QuestionProps, QuestionView, Shared, dom,
        text::{self, Word},
        use_shared,
    },
    worker,
};

/// What a page is drawn from.
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) route: Route,
    pub(crate) model: UseReducerHandle<Model>,
    /// The report that was given to be verified.
    pub(crate) report: Option<File>,
}

/// Draws a page.
pub(crate) type Draw = fn(&Page) -> Html;

/// The desk: all fields of the facts and the sums, and what is published of a case. The workbench comes with the first
/// of them.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    pub(crate) record: fn(RecordProps) -> Html,
    pub(crate) facts: fn(FactsProps) -> Html,
    pub(crate) amounts: fn(AmountsProps) -> Html,
    pub(crate) missing: MissingIn,
    /// Draws a part of the case: behind the next frame, where the last change was typed in another.
    pub(crate) later: fn(&Model, route::Part, Html) -> Html,
    /// What a text of a published case is in English, on a page in English.
    pub(crate) said: fn(&Shared, &str) -> Option<AttrValue>,
}

/// What works a case out, and shows what comes of it: nobody waits for it to type in a field.
#[derive(Clone, Copy)]
pub(crate) struct Outcome {
    pub(crate) assess: fn(&Case, Lens) -> Result<Assessments, Rc<Faults>>,
    pub(crate) result: fn(ResultProps) -> Html,
    pub(crate) faults: fn(FaultsProps) -> Html,
    /// On the bar at the foot of a phone's screen, which is open or not.
    pub(crate) in_bar: fn(&Shared, &Assessment, bool) -> Html,
    /// Of a case by its id.
    pub(crate) announce: fn(&Shared, &str, &Assessment) -> Html,
}

/// The parts of the workbench below the sums, and what is opened over it.
#[derive(Clone, Copy)]
pub(crate) struct Panels {
    pub(crate) punitive: fn(PunitiveProps) -> Html,
    pub(crate) liability: fn(LiabilityProps) -> Html,
    pub(crate) remedies: fn(RemediesProps) -> Html,
    pub(crate) around: fn(AroundProps) -> Html,
    pub(crate) derivation: fn(DerivationProps) -> Html,
    pub(crate) annex: fn(&Shared, &Case, &Assessment) -> Option<Element>,
    pub(crate) paste: Paste,
}

/// What reads a table that is pasted.
#[derive(Clone, Copy)]
pub(crate) struct Paste {
    pub(crate) read: fn(Clip, Column, Chosen<'_>, Whose<'_>) -> Pasted,
    /// What will become of it, in words, and what has.
    pub(crate) coming: fn(Lang, &Pasted, usize) -> String,
    pub(crate) told: fn(Lang, &Pasted, usize) -> String,
    /// How its columns were read.
    pub(crate) columns: fn(Lang, &[ReadAs]) -> String,
}

#[wasm_split(workbench, fallible)]
fn workbench() -> Result<Draw, Missing> {
    writer::comes(WRITER);
    Ok(|page| {
        let part = if let Route::Case(part) = page.route { part } else { None };
        html! { <Workbench model={page.model.clone()} {part} /> }
    })
}

#[wasm_split(desk, fallible)]
fn desk() -> Result<Desk, Missing> {
    Ok(Desk {
        record: |props| html! { <RecordPanel ..props /> },
        facts: |props| html! { <FactsPanel case={props.case} /> },
        amounts: |props| html! { <Amounts ..props /> },
        missing,
        later: |model, part, children| {
            let typed_in = model.typed_in().and_then(|place| part_of(&place.to_string()));
            let elsewhere = typed_in.is_some_and(|typed_in| typed_in != part);
            html! { <Later {elsewhere} place={part as u32}>{ children }</Later> }
        },
        said: Shared::in_english,
    })
}

#[wasm_split(outcome, fallible)]
fn outcome() -> Result<Outcome, Missing> {
    Ok(Outcome {
        assess: assess_all,
        result: |props| html! { <ResultView ..props /> },
        faults: |props| html! { <FaultsView ..props /> },
        in_bar,
        announce,
    })
}

#[wasm_split(panels, fallible)]
fn panels() -> Result<Panels, Missing> {
    Ok(Panels {
        punitive: |props| html! { <PunitivePanel ..props /> },
        liability: |props| html! { <LiabilityPanel ..props /> },
        remedies: |props| html! { <RemediesPanel ..props /> },
        around: |props| html! { <AroundPanel ..props /> },
        derivation: |props| html! { <DerivationView ..props /> },
        annex,
        paste: Paste {
            read: paste::read,
            coming: text::coming,
            told: text::pasted,
            columns: text::read_as,
        },
    })
}

#[wasm_split(papers, fallible)]
fn papers() -> Result<Draw, Missing> {
    writer::comes(WRITER);
    Ok(|page| {
        let Route::Papers(kind) = page.route else { return Html::default() };
        html! { <PapersPage case={page.model.case.clone()} {kind} /> }
    })
}

#[wasm_split(guide, fallible)]
fn guide() -> Result<Draw, Missing> {
    writer::comes(WRITER);
    Ok(|page| {
        let Route::Guide(step) = &page.route else { return Html::default() };
        html! { <GuidePage model={page.model.clone()} step={step.clone()} /> }
    })
}

#[wasm_split(learning, fallible)]
fn learning() -> Result<Draw, Missing> {
    Ok(|page| match &page.route {
        Route::Theory(section) => html! { <TheoryPage section={section.clone()} /> },
        Route::Class(part, exercise) => html! {
            <ClassPage part={part.clone()} exercise={exercise.clone()} case={page.model.case.clone()} />
        },
        _ => Html::default(),
    })
}

#[wasm_split(pages, fallible)]
fn pages() -> Result<Draw, Missing> {
    writer::comes(WRITER);
    Ok(draw)
}

#[wasm_split(pages, fallible)]
fn palette() -> Result<fn(PaletteProps) -> Html, Missing> {
    Ok(|props| html! { <Palette ..props /> })
}

#[wasm_split(reading, fallible)]
fn reading() -> Result<Reading, Missing> {
    writer::comes(WRITER);
    Ok(Reading {
        case: |bytes| Case::from_json(bytes).and_then(storage::with_unique_ids),
        record: |json| redress_casebook::parse(json).ok(),
        backup: storage::backup,
        restore: storage::restore,
        begun: opened::from_record,
        fault: |lang, fault| wording::fault_in_file_with_place(lang, fault, &Case::default()),
        place: wording::path,
        gone: wording::gone,
        masked: |case, text| Names::of(case).mask(text),
    })
}

#[wasm_split(reading, fallible)]
fn question() -> Result<fn(QuestionProps) -> Html, Missing> {
    Ok(|props| html! { <QuestionView ..props /> })
}

/// What makes files, and compares saved ones, in a worker.
#[wasm_split(export, fallible)]
fn export() -> Result<fn(), Missing> {
    Ok(worker::listen)
}

/// Waits for orders, in a worker (`web/worker.js`). If the part for them is missing the worker breaks off, which the page
/// that made it is told.
pub(crate) async fn work() {
    match export().await {
        Ok(listen) => listen(),
        Err(Missing) => wasm_bindgen::throw_str("The part that makes files did not load."),
    }
}

/// Most of the pages are about the law: they come with its texts.
async fn with_prose<T>(part: impl Future<Output = Result<T, Missing>>) -> Result<T, Missing> {
    let part = part.await?;
    prose::of(Prefs::load().lang).await;
    Ok(part)
}

thread_local! {
    static WORKBENCH: Part<Draw> = const { Part::new(|| Box::pin(workbench())) };
    static DESK: Part<Desk> = const { Part::new(|| Box::pin(desk())) };
    static OUTCOME: Part<Outcome> = const { Part::new(|| Box::pin(outcome())) };
    static PANELS: Part<Panels> = const { Part::new(|| Box::pin(panels())) };
    static PAPERS: Part<Draw> = const { Part::new(|| Box::pin(with_prose(papers()))) };
    static GUIDE: Part<Draw> = const { Part::new(|| Box::pin(with_prose(guide()))) };
    static LEARNING: Part<Draw> = const { Part::new(|| Box::pin(with_prose(learning()))) };
    static PAGES: Part<Draw> = const { Part::new(|| Box::pin(with_prose(pages()))) };
    static PALETTE: Part<fn(PaletteProps) -> Html> = const { Part::new(|| Box::pin(with_prose(palette()))) };
    static QUESTION: Part<fn(QuestionProps) -> Html> = const { Part::new(|| Box::pin(question())) };
}

/// Says to the rooms below how their parts are fetched.
pub(crate) fn connect() {
    reading::comes_by(|| Box::pin(reading()));
}

/// What reads a table that is pasted.
///
/// # Errors
/// [`Missing`], as above.
pub(crate) async fn paste() -> Result<Paste, Missing> {
    take(&PANELS).await.map(|panels| panels.paste)
}

/// Fetches all parts, those first that a case needs. What does not come now comes when it is needed.
///
/// # Errors
/// None: that one is missing is said where it is wanted.
pub(crate) async fn fetch_all() -> Result<(), Missing> {
    _ = take(&WORKBENCH).await;
    _ = take(&DESK).await;
    _ = take(&OUTCOME).await;
    _ = take(&PANELS).await;
    _ = reading::reader().await;
    for page in [&PAGES, &PAPERS, &GUIDE, &LEARNING] {
        _ = take(page).await;
    }
    Ok(())
}

/// A part, or what stands in its place until it is there.
#[hook]
fn use_part<T: Copy + 'static>(part: &'static LocalKey<Part<T>>) -> Result<T, Html> {
    let shared = use_shared();
    // How often it was asked for, and whether the last answer was that it is missing.
    let asked = use_state_eq(|| (0_u32, false));
    let (times, missing) = *asked;
    {
        let asked = asked.clone();
        use_effect_with(times, move |times| {
            let times = *times;
            if here(part).is_none() {
                spawn_local(async move {
                    match take(part).await {
                        Ok(_) => asked.set((times + 1, false)),
                        Err(Missing) => asked.set((times, true)),
                    }
                });
            }
        });
    }
    // What was to be gone to waits until it is drawn; where nothing had to be waited for, the arrival goes there.
    let waited = use_memo((), |()| here(part).is_none());
    use_effect_with(here(part).is_some(), move |there| {
        if *there && *waited {
            dom::focus_path_now();
        }
    });
    here(part).ok_or_else(|| {
        if missing {
            let again = Callback::from(move |_: MouseEvent| asked.set((times + 1, false)));
            html! {
                <div class="part-missing" role="alert" data-test="part-missing">
                    <p>{ shared.t(Word::PartMissing) }</p>
                    <button type="button" class="quiet" onclick={again}>{ shared.t(Word::TryAgain) }</button>
                    // The site may have another version by now, which has no such part.
                    if times > 0 {
                        <button type="button" class="quiet" onclick={|_| dom::reload()}>{ shared.t(Word::ReloadPage) }</button>
                    }
                </div>
            }
        } else {
            html! { <p class="part-coming" role="status" data-test="part-coming">{ shared.t(Word::PartComes) }</p> }
        }
    })
}

/// The desk, or what stands in its place.
#[hook]
pub(crate) fn use_desk() -> Result<Desk, Html> {
    use_part(&DESK)
}

/// What works the case out, or what stands in the place of its result.
#[hook]
pub(crate) fn use_outcome() -> Result<Outcome, Html> {
    use_part(&OUTCOME)
}

/// The panels of the workbench, or what stands in their place.
#[hook]
pub(crate) fn use_panels() -> Result<Panels, Html> {
    use_part(&PANELS)
}

/// A question, when what draws it is there.
#[component]
pub(crate) fn Asked(props: &QuestionProps) -> Html {
    let QuestionProps { question, answered } = props;
    let (question, answered) = (question.clone(), answered.clone());
    use_part(&QUESTION)
        .map_or_else(|instead| instead, |draw| draw(QuestionProps { question, answered }))
}

#[derive(PartialEq, Properties)]
pub(crate) struct PageProps {
    pub(crate) page: Page,
}

/// The page of an address beyond the start, when what draws it is there.
pub(crate) fn beyond(page: Page) -> Html {
    // The key: another part is asked for anew.
    let key = family(&page.route).map_or(0, |(key, _)| key);
    html! { <InPart {key} {page} /> }
}

/// What draws an address, and a number for it; `None`: the shell itself.
fn family(route: &Route) -> Option<(u8, &'static LocalKey<Part<Draw>>)> {
    Some(match route {
        Route::Case(_) => (1, &WORKBENCH),
        Route::Papers(_) => (2, &PAPERS),
        Route::Guide(_) => (3, &GUIDE),
        Route::Theory(_) | Route::Class(..) => (4, &LEARNING),
        Route::Start | Route::Unknown(_) => return None,
        // The rest come together.
        _ => (5, &PAGES),
    })
}

#[component]
fn InPart(props: &PageProps) -> Html {
    let part = family(&props.page.route).map_or(&PAGES, |(_, part)| part);
    use_part(part).map_or_else(|instead| instead, |draw| draw(&props.page))
}

/// The search over everything, when it is there.
#[component]
pub(crate) fn InPalette(props: &PaletteProps) -> Html {
    let props = PaletteProps { case: props.case.clone(), on_close: props.on_close.clone() };
    use_part(&PALETTE).map_or_else(|instead| instead, |palette| palette(props))
}
