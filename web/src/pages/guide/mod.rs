//! The guide: the open case, one question at a time, with the law and the paper side by side and what
//! each answer does to the award.

mod effect;
mod law;
mod start;
mod step;

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{
    Assessment, Authority, Case, Change, Lens, Position, Reform, Yuan, case::PlaintiffKind,
    lawbook::Slip,
};
use redress_drafting::{Kind, Lang, wording};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::workbench::{Good, assess_all};
use crate::{
    model::{
        fact::Fact,
        figures::{FigureRef, UNKNOWN, What, value},
        state::Model,
    },
    panels::{
        AmountsProps, Announce, AroundPanel, DerivationView, FaultsView, LiabilityPanel,
        PunitivePanel, RemediesPanel, ResultView, UnreadEntries, amounts, at, facts, result,
    },
    route::Route,
    ui::{
        Citations, Figure, Segmented, Shared, dom, text::Word, use_reading, use_shared, use_title,
    },
};

use step::Step;

/// Whether a question has this name in an address.
#[cfg(test)]
pub(crate) fn is_step(name: &str) -> bool {
    Step::find(name).is_some()
}

/// The address and the title of every question.
pub(crate) fn questions() -> impl Iterator<Item = (Route, Word)> {
    Step::ALL.into_iter().map(|step| (way(step), step.title()))
}

#[derive(PartialEq, Properties)]
pub(crate) struct GuidePageProps {
    pub(crate) model: UseReducerHandle<Model>,
    pub(crate) step: Option<String>,
}

/// The guide.
#[component]
pub(crate) fn GuidePage(props: &GuidePageProps) -> Html {
    match props.step.as_deref().map(|name| (name, Step::find(name))) {
        Some((_, Some(step))) => html! { <Question model={props.model.clone()} {step} /> },
        Some((name, None)) => html! {
            <start::Ways case={props.model.case.clone()} missing={name.to_owned()} />
        },
        None => html! { <start::Ways case={props.model.case.clone()} /> },
    }
}

/// The way to a question.
fn way(step: Step) -> Route {
    Route::Guide(Some(step.name().to_owned()))
}

#[derive(PartialEq, Properties)]
struct QuestionProps {
    model: UseReducerHandle<Model>,
    step: Step,
}

/// One question.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let shared = use_shared();
    let (model, step) = (&props.model, props.step);
    let case = &model.case;
    use_title(format!("{} · {}", shared.t(step.question()), shared.t(Word::PageGuide)));
    let position = use_state_eq(Position::default);
    let opened = use_state_eq(|| None::<(FigureRef, String)>);
    let results = use_memo(case.clone(), |case| assess_all(case, Lens::LAW));
    let good = use_mut_ref(|| None::<Good>);
    if let Ok(all) = &*results {
        *good.borrow_mut() = Some((case.clone(), all.clone()));
    }
    let invalid = results.as_ref().as_ref().err().cloned().unwrap_or_default();
    let stale = !invalid.is_empty();
    // The result with which this question was come to: what it is compared with.
    let before = use_memo((step, model.epoch, *position), |_| {
        let all = results.as_ref().as_ref().ok();
        all.map(|all| effect::Seen::of(at(all, *position)))
    });
    use_step_keys();
    use_effect_with(step, |_| {
        dom::focus("question");
    });
    {
        let opened = opened.clone();
        use_effect_with((step, model.epoch), move |_| opened.set(None));
    }
    let open = {
        let opened = opened.clone();
        use_callback((), move |figure: (FigureRef, String), ()| opened.set(Some(figure)))
    };
    let on_back = {
        let opened = opened.clone();
        Callback::from(move |()| {
            if let Some((_, button)) = &*opened {
                dom::focus(button);
            }
            opened.set(None);
        })
    };
    let on_keys = {
        let on_back = on_back.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !dom::composes(&event) {
                on_back.emit(());
            }
        })
    };
    // A path that this page does not ask for is asked for on another.
    let go = use_callback(step, |path: String, here| match Step::of_path(&path) {
        Some(there) if there != *here && !here.asks_for(&path) => way(there).go(),
        _ => dom::focus_path(&path),
    });
    let on_position = {
        let position = position.clone();
        Callback::from(move |index: usize| {
            if let Some(to) = Position::ALL.get(index) {
                position.set(*to);
            }
        })
    };
    // As on the workbench: what was never valid has no result.
    let stands = good.borrow().is_some();
    let good = good.borrow().clone().or_else(|| {
        let blank = Rc::new(Case::default());
        Some((blank.clone(), assess_all(&blank, Lens::LAW).ok()?))
    });
    let read = use_reading(&good.as_ref().map(|(case, _)| case.clone()).unwrap_or_default());
    let Some(good) = good else { return Html::default() };
    let (good_case, all) = &good;
    let assessment = at(all, *position);
    let law_on = Some([assessment.law_dates.act, assessment.law_dates.trial]);
    let shared = Shared { invalid: invalid.clone(), law_on, open, go, ..shared };
    let names = Position::ALL.map(|position| wording::position(shared.lang, position).into());
    let amounts = AmountsProps { case: case.clone(), all: Some(all.clone()), position: *position };
    // The key: what was typed in the fields of one question is not for those of another.
    html! {
        <ContextProvider<Shared> context={shared.clone()}>
            <div class="guide">
                { list(&shared, case, step) }
                <main class="guide-question" onkeydown={on_keys}>
                    <p class="progress">
                        <span>{ place(&shared, step) }</span>
                        <progress max={Step::ALL.len().to_string()} value={(step.index() + 1).to_string()}
                            aria-hidden="true" />
                    </p>
                    <h1 id="question" tabindex="-1">{ shared.t(step.question()) }</h1>
                    <p class="why reading">{ shared.t(step.why()) }</p>
                    <FaultsView {invalid} case={case.clone()} {stands} />
                    // The last question shows the whole result, and them in it.
                    if step != Step::Award {
                        <UnreadEntries case={case.clone()} />
                    }
                    <div class="answer" key={step.name()}>
                        <h2 class="vh">{ shared.t(Word::YourAnswer) }</h2>
                        // The last question is answered by the result.
                        if stands || step != Step::Award {
                            { control(&shared, step, case, &amounts, &good) }
                        }
                    </div>
                    if let Some((figure, _)) = &*opened {
                        <DerivationView case={good_case.clone()} all={all.clone()}
                            figure={figure.what.clone().at(*position)} {on_back} />
                    }
                    if stands {
                        <div class={classes!("moved", stale.then_some("stale"))}>
                            <Segmented name="guide-position" legend={shared.t(Word::Position)}
                                options={names.to_vec()} chosen={Position::ALL.iter().position(|p| p == &*position)}
                                onchange={on_position} />
                            { effect::view(&shared, &read, before.as_ref().as_ref(), assessment) }
                            <Announce of={format!("{} {:?} {}", model.id, *position, step.name())}
                                words={effect::words(&shared, before.as_ref().as_ref(), assessment)} />
                        </div>
                    }
                    { ways_on(&shared, step, assessment) }
                    if stands {
                        { columns(&shared, step, &read, assessment) }
                    }
                    { after(&shared, step) }
                </main>
            </div>
        </ContextProvider<Shared>>
    }
}

/// Which question of how many.
fn place(shared: &Shared, step: Step) -> String {
    let (number, of) = (step.index() + 1, Step::ALL.len());
    match shared.lang {
        Lang::Zh => format!("第 {number} 问，共 {of} 问"),
        Lang::En => format!("Question {number} of {of}"),
    }
}

/// All questions; those with an answer are marked.
fn list(shared: &Shared, case: &Case, here: Step) -> Html {
    let item = |step: Step| {
        let answered = step.answered(case);
        html! {
            <li key={step.name()}>
                <a href={way(step).href()} aria-current={(step == here).then_some("step")}>
                    <span class="tick" aria-hidden="true">{ if answered { "✓" } else { "" } }</span>
                    { shared.t(step.title()) }
                    if answered { <span class="vh">{ " " }{ shared.t(Word::Answered) }</span> }
                </a>
            </li>
        }
    };
    html! {
        <nav class="steps" aria-label={shared.t(Word::GuideSteps)}>
            <ol>{ for Step::ALL.into_iter().map(item) }</ol>
        </nav>
    }
}

/// The fields of a question: those of the workbench.
fn control(
    shared: &Shared,
    step: Step,
    case: &Rc<Case>,
    amounts: &AmountsProps,
    (good_case, all): &Good,
) -> Html {
    let (all, position) = (all.clone(), amounts.position);
    let fields = |fields: Html| html! { <div class="fields">{ fields }</div> };
    let both = |two: [Fact; 2]| two.map(|one| facts::fact(shared, case, one)).into_iter().collect();
    match step {
        Step::Parties => html! {
            <>
                { facts::parties(shared, case) }
                { before_the_suit(shared, case) }
            </>
        },
        Step::Dates => facts::dates(shared, case),
        Step::Act => html! {
            <>
                { facts::fields(shared, case) }
                { facts::behaviours(shared, case) }
                { fields(facts::fact(shared, case, Fact::Face)) }
                { facts::defences(shared, case) }
                { facts::breached(shared, case) }
                { result::proof(shared, at(&all, position)) }
            </>
        },
        Step::Data => html! {
            <>
                { fields(facts::whose(shared, case)) }
                { fields(both([Fact::Sensitive, Fact::Consumers])) }
            </>
        },
        Step::Harm => fields(facts::harm(shared, case)),
        Step::Route => amounts::route_choice(shared, case),
        Step::Sums => amounts::sums(shared, amounts),
        Step::Costs => amounts::costs(shared, amounts),
        Step::Punitive => html! {
            <>
                <PunitivePanel case={case.clone()} {all} {position} />
                if case.punitive.is_some() {
                    { fields(facts::fact(shared, case, Fact::Fraud)) }
                }
            </>
        },
        Step::Paid => html! {
            <>
                { amounts::credits(shared, amounts) }
                { amounts::sanctions(shared, case) }
            </>
        },
        Step::Liability => html! { <LiabilityPanel case={case.clone()} {all} {position} /> },
        Step::Remedies => html! { <RemediesPanel case={case.clone()} {all} {position} /> },
        Step::Award => html! {
            <>
                <div class="guide-result">
                    <ResultView case={good_case.clone()} all={all.clone()} {position} />
                </div>
                <AroundPanel case={case.clone()} all={all.clone()} {position} />
            </>
        },
    }
}

/// What must come before the suit, by the kind of plaintiff.
fn before_the_suit(shared: &Shared, case: &Case) -> Html {
    let kind = case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind);
    let fields = match kind {
        Some(PlaintiffKind::Procuratorate) => html! {
            <>
                { facts::notice(shared, case) }
                { facts::fact(shared, case, Fact::NationalMedium) }
                { facts::fact(shared, case, Fact::OtherPlaintiff) }
            </>
        },
        Some(kind) if kind.is_consumer_association() => {
            facts::fact(shared, case, Fact::PriorDuties)
        }
        Some(PlaintiffKind::DesignatedOrganisation) => return facts::conditions(shared, case),
        _ => return Html::default(),
    };
    html! {
        <fieldset class="group" id="/facts/notice">
            <legend>{ shared.t(Word::BeforeTheSuit) }</legend>
            <div class="fields">{ fields }</div>
        </fieldset>
    }
}

/// The law and the paper, side by side.
fn columns(shared: &Shared, step: Step, case: &Case, assessment: &Assessment) -> Html {
    let authorities = law::authorities(step, case, assessment);
    let changes = law::changes(step, case, assessment.position);
    let slips = law::slips(&authorities);
    let slips_way = Route::Law(Some("paper".to_owned()), Some("slips".to_owned())).href();
    html! {
        <div class="columns">
            <section class="law-column" aria-labelledby="law-says" data-test="law-says">
                <h2 id="law-says">{ shared.t(Word::LawSays) }</h2>
                if authorities.is_empty() {
                    <p class="muted">{ shared.t(Word::LawSilent) }</p>
                }
                <Citations authority={authorities} full={true} />
            </section>
            <section class="paper-column" aria-labelledby="paper-says" data-test="paper-says">
                <h2 id="paper-says">{ shared.t(Word::PaperProposes) }</h2>
                if changes.is_empty() && law::reforms(step).is_empty() {
                    <p class="muted">{ shared.t(Word::PaperSilent) }</p>
                }
                { for law::reforms(step).iter().map(|reform| {
                    proposed(shared, case, *reform, changes.iter().find(|change| change.reform == *reform))
                }) }
                if let Some(section) = step.theory() {
                    <p class="hint">
                        <a href={Route::Theory(Some(section.to_owned())).href()}>{ shared.t(Word::PageTheory) }{ " §" }{ section }</a>
                    </p>
                }
                if !slips.is_empty() {
                    <p class="hint">
                        <a href={slips_way}>{ shared.t(Word::SlipsHere) }{ " " }{ slip_numbers(shared.lang, &slips) }</a>
                    </p>
                }
            </section>
        </div>
    }
}

/// A reform, with what it would change here.
fn proposed(shared: &Shared, case: &Case, reform: Reform, change: Option<&Change>) -> Html {
    let lang = shared.lang;
    let authority: Vec<Authority> = law::proposals(reform, case);
    html! {
        <div class="reform" key={reform.id()}>
            <h3>{ wording::reform(lang, reform) }</h3>
            <Citations {authority} full={true} />
            if let Some(change) = change {
                <p class="would">
                    { shared.t(Word::IfAdopted) }
                    { if change.award_before == change.award_after {
                        shared.t(Word::NoChange).to_owned()
                    } else {
                        moved(change.award_before, change.award_after)
                    } }
                    if change.proof_changed { { separator(lang) }{ shared.t(Word::ProofChanged) } }
                </p>
                if let Some(beyond) = change.beyond {
                    <p class="hint">{ wording::beyond(lang, beyond) }</p>
                }
                <ul class="would">
                    { for change.findings_added.iter().map(|finding| html! {
                        <li><span class="vh">{ shared.t(Word::FindingsCame) }{ " " }</span>
                            { wording::finding(lang, finding, case) }</li>
                    }) }
                    { for change.findings_removed.iter().map(|finding| html! {
                        <li><span class="vh">{ shared.t(Word::FindingsWent) }{ " " }</span>
                            <s>{ wording::finding(lang, finding, case) }</s></li>
                    }) }
                </ul>
            }
        </div>
    }
}

fn slip_numbers(lang: Lang, slips: &[&Slip]) -> String {
    let numbers: Vec<_> = slips.iter().map(|slip| slip.number.to_string()).collect();
    numbers.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    }
}

/// A sum before and after.
fn moved(before: Yuan, after: Yuan) -> String {
    format!("{} → {}", wording::separated(before), wording::separated(after))
}

/// Back, the award, and on.
fn ways_on(shared: &Shared, step: Step, assessment: &Assessment) -> Html {
    let position = assessment.position;
    let shown = value(&assessment.award);
    let known = shown != UNKNOWN;
    let link = |class: &'static str, href: String, word: Word, to: Option<Step>| {
        html! {
            <a {class} {href} data-test={class}>
                { shared.t(word) }
                if let Some(to) = to { <span class="vh">{ " " }{ shared.t(to.title()) }</span> }
            </a>
        }
    };
    html! {
        <nav class="ways-on" aria-label={shared.t(Word::BackAndOn)}>
            { match step.back() {
                Some(to) => link("step-back", way(to).href(), Word::StepBack, Some(to)),
                None => link("step-back", Route::Guide(None).href(), Word::PageGuide, None),
            } }
            <span class="ways-award">
                <span class="muted">{ shared.t(Word::Award) }{ " · " }{ wording::position(shared.lang, position) }</span>
                { " " }
                <Figure id="guide-award" class="sum" figure={What::Award.at(position)} value={shown}
                    unit={known.then_some(Word::Yuan)} test="guide-award" />
            </span>
            { match step.next() {
                Some(to) => link("step-next", way(to).href(), Word::StepNext, Some(to)),
                None => link("step-next", Route::Case(None).href(), Word::PageCase, None),
            } }
        </nav>
    }
}

/// What follows when all is read.
fn after(shared: &Shared, step: Step) -> Html {
    match step.next() {
        Some(next) => html! {
            <p class="guide-after">
                <a class="step-next" href={way(next).href()}>{ shared.t(next.question()) }</a>
            </p>
        },
        None => html! {
            <section class="onwards" aria-labelledby="onwards">
                <h2 id="onwards">{ shared.t(Word::GoOn) }</h2>
                <ul class="links">
                    <li><a href={Route::Case(None).href()}>{ shared.t(Word::GoOnCase) }</a></li>
                    <li><a href={Route::Papers(Kind::Orders).href()}>{ shared.t(Word::GoOnPapers) }</a></li>
                    <li><a href={Route::Casebook(None).href()}>{ shared.t(Word::GoOnCasebook) }</a></li>
                </ul>
            </section>
        },
    }
}

/// Ctrl+Enter goes on, Ctrl+Shift+Enter back (⌘ on a Mac). From where is read from the address: a key may come before
/// the question is drawn.
#[hook]
fn use_step_keys() {
    use_effect_with((), |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "keydown", move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let control = event.ctrl_key() || event.meta_key();
                if event.key() != "Enter" || !control || dom::composes(event) {
                    return;
                }
                let Route::Guide(Some(name)) = Route::current() else { return };
                let to = Step::find(&name)
                    .and_then(|here| if event.shift_key() { here.back() } else { here.next() });
                if let Some(to) = to {
                    way(to).go();
                }
            })
        });
        move || drop(listener)
    });
}
