//! Where the guide begins: with the open case, a blank one or a published one.

use std::rc::Rc;

use redress_core::Case;
use yew::prelude::*;

use super::{super::RecordPicker, step::Step, way};
use crate::{
    model::state::{Action, Opened},
    storage,
    ui::{text::Word, use_shared},
};

#[derive(PartialEq, Properties)]
pub(super) struct WaysProps {
    /// The open case.
    pub(super) case: Rc<Case>,
    /// A question that does not exist.
    #[prop_or_default]
    pub(super) missing: Option<String>,
}

/// The ways to begin, and the questions.
#[component]
pub(super) fn Ways(props: &WaysProps) -> Html {
    let shared = use_shared();
    let begin = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |opened: Opened| {
            dispatch.dispatch(Action::Open(Box::new(opened)));
            way(Step::Parties).go();
        })
    };
    let blank = begin.reform(|_: MouseEvent| Opened { id: storage::new_id(), ..Opened::default() });
    let open = *props.case != Case::default();
    let title = match props.case.title.trim() {
        "" => shared.t(Word::Untitled),
        title => title,
    };
    html! {
        <main class="page guide-start">
            <h1>{ shared.t(Word::PageGuide) }</h1>
            if let Some(name) = &props.missing {
                <p class="missing" data-test="missing">
                    { shared.t(Word::NoQuestion) }{ " " }<code>{ name.clone() }</code>
                </p>
            }
            <p class="reading">{ shared.t(Word::GuideIntro) }</p>
            <div class="ways">
                if open {
                    <section class="way" aria-labelledby="way-open">
                        <h2 id="way-open">{ shared.t(Word::GuideOpen) }</h2>
                        <p class="hint">{ title.to_owned() }</p>
                        <p class="actions">
                            <a class="primary" href={way(Step::Parties).href()} data-test="guide-open">
                                { shared.t(Word::GuideBegin) }
                            </a>
                        </p>
                    </section>
                }
                <section class="way" aria-labelledby="way-record">
                    <h2 id="way-record">{ shared.t(Word::GuideRecord) }</h2>
                    <p class="hint">{ shared.t(Word::GuideRecordHint) }</p>
                    <RecordPicker on_pick={begin.clone()} />
                </section>
                <section class="way" aria-labelledby="way-blank">
                    <h2 id="way-blank">{ shared.t(Word::GuideBlank) }</h2>
                    <p class="hint">{ shared.t(Word::NewCaseHint) }</p>
                    <p class="actions">
                        <button type="button" class={if open { "quiet" } else { "primary" }}
                            data-test="guide-blank" onclick={blank}>
                            { shared.t(Word::NewCase) }
                        </button>
                    </p>
                </section>
            </div>
            <section aria-labelledby="questions">
                <h2 id="questions">{ shared.t(Word::GuideQuestions) }</h2>
                <ol class="questions">
                    { for Step::ALL.into_iter().map(|step| html! {
                        <li key={step.name()}>
                            <a href={way(step).href()}>{ shared.t(step.question()) }</a>
                        </li>
                    }) }
                </ol>
            </section>
        </main>
    }
}
