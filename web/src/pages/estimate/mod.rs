//! Estimate first: the facts of a published case, a figure of one's own, and only then the court's.

mod after;
mod before;
mod kept;
mod list;

use redress_casebook::{Named, Record};
use redress_core::{Yuan, case::Route as Way};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::records::{no_such_case, not_there, record_title};
use crate::{
    panels::amounts::route_hint,
    route::Route,
    ui::{
        Notice, dom,
        text::{self, Word},
        use_shared, use_title,
    },
};
use kept::Estimate;

/// How a sum can come about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Method {
    /// Compensation by one of its routes.
    Compensation(Way),
    /// A multiple of a price or loss.
    Punitive,
}

impl Method {
    pub(crate) const ALL: [Self; 5] = [
        Self::Compensation(Way::Gain),
        Self::Compensation(Way::Loss),
        Self::Compensation(Way::Circumstances),
        Self::Compensation(Way::Agreement),
        Self::Punitive,
    ];

    /// The name it is kept by.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Compensation(Way::Gain) => "gain",
            Self::Compensation(Way::Loss) => "loss",
            Self::Compensation(Way::Circumstances) => "circumstances",
            Self::Compensation(Way::Agreement) => "agreement",
            Self::Punitive => "punitive",
        }
    }

    pub(crate) fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Compensation(route) => wording::route(lang, route),
            Self::Punitive => Word::PunitiveMethod.of(lang),
        }
    }

    /// The one by which the sum of a published case came about.
    fn of(record: &Record) -> Option<Self> {
        let case = &record.case;
        let punitive = case.punitive.as_ref().map(|_| Self::Punitive);
        punitive.or_else(|| case.compensation.route.map(Self::Compensation))
    }
}

/// Whether a case can be estimated first: its sum is published, by someone who can be named, and so is how it came about. That what is
/// shown before does not tell the sum is tested for every such case (`before`).
pub(super) fn offered(record: &Record) -> bool {
    record.named() != Named::Nothing
        && record.expected.as_ref().is_some_and(|expected| expected.award > Yuan::ZERO)
}

#[derive(PartialEq, Properties)]
pub(crate) struct EstimatePageProps {
    pub(crate) id: Option<String>,
}

/// The list of cases, or one of them.
#[component]
pub(crate) fn EstimatePage(props: &EstimatePageProps) -> Html {
    let shared = use_shared();
    use_title(record_title(&shared, props.id.as_deref(), Word::PageEstimate));
    if let Some(message) = not_there(&shared) {
        return html! {
            <main class="page"><h1>{ shared.t(Word::PageEstimate) }</h1>{ message }</main>
        };
    }
    match &props.id {
        None => html! { <list::List /> },
        Some(id) if shared.casebook.find(id).is_some_and(offered) => {
            html! { <Exercise key={id.clone()} id={id.clone()} /> }
        }
        Some(id) => {
            let word = match shared.casebook.find(id) {
                Some(_) => Word::NotToEstimate,
                None => Word::NoSuchCase,
            };
            no_such_case(&shared, id, word, &Route::Estimate(None))
        }
    }
}

#[derive(PartialEq, Properties)]
struct ExerciseProps {
    id: AttrValue,
}

/// One case. Until an estimate is committed nothing of the result is in the page.
#[component]
fn Exercise(props: &ExerciseProps) -> Html {
    let shared = use_shared();
    let id = props.id.clone();
    let committed = use_state_eq(|| kept::load(&id));
    // Whether the device kept it; told only when it did not.
    let unkept = use_state_eq(|| false);
    let arrived = use_mut_ref(|| false);
    use_effect_with(committed.is_some(), move |there| {
        // What was just committed is read from its heading; on arrival the page has the focus.
        if arrived.replace(true) {
            dom::focus(if *there { "outcome" } else { before::FIELD });
        }
    });
    let on_commit = {
        let (id, committed, unkept) = (id.clone(), committed.clone(), unkept.clone());
        Callback::from(move |estimate: Estimate| {
            unkept.set(!kept::keep(&id, estimate));
            committed.set(Some(estimate));
        })
    };
    let on_clear = {
        let (id, committed, shared) = (id.clone(), committed.clone(), shared.clone());
        Callback::from(move |()| {
            let Some(estimate) = *committed else { return };
            kept::forget(&id);
            committed.set(None);
            let (id, committed) = (id.clone(), committed.setter());
            let back = Callback::from(move |()| {
                committed.set(Some(kept::put_back(&id, estimate)));
                Route::Estimate(Some(id.to_string())).go();
            });
            let title = text::estimates(shared.lang, 1);
            shared.notify.emit(Some(Notice::Removed { title, back }));
        })
    };
    let Some(record) = shared.casebook.find(&id) else { return Html::default() };
    html! {
        <main class="page estimate">
            <p><a href={Route::Estimate(None).href()}>{ "← " }{ shared.t(Word::PageEstimate) }</a></p>
            { before::facts(&shared, record, committed.is_some()) }
            if let Some(estimate) = &*committed {
                if *unkept {
                    <p class="fault" role="status">{ shared.t(Word::EstimateNotKept) }</p>
                }
                { after::view(&shared, record, estimate, &on_clear) }
            } else {
                <before::Form law={route_hint(&shared, &record.case)} {on_commit} />
            }
        </main>
    }
}
