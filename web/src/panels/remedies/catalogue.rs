//! The catalogue of remedies, by how well each fits the behaviour and by category, and as it is searched.

use redress_core::{
    Case, Status, Validity,
    case::Behaviour,
    edit::Edit,
    lawbook::{Category, Fit, Mode, Remedy, RemedyId},
};
use redress_drafting::{Lang, wording};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{View, about, names};
use crate::{
    search::{Query, Texts, remedy_texts},
    ui::{
        Check, Shared,
        text::{self, Word},
    },
};

const CATEGORIES: [Category; 11] = [
    Category::Cessation,
    Category::Preventive,
    Category::Restorative,
    Category::Compliance,
    Category::Reputational,
    Category::InKind,
    Category::Interim,
    Category::Declaratory,
    Category::Monetary,
    Category::Procedural,
    Category::NotCivil,
];

/// Where a remedy stands in the catalogue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Group {
    Fits,
    Possible,
    Unfit,
    Mediation,
    NotAnOrder,
    NotCivil,
}

impl Group {
    const ALL: [Self; 6] = [
        Self::Fits,
        Self::Possible,
        Self::Unfit,
        Self::Mediation,
        Self::NotAnOrder,
        Self::NotCivil,
    ];

    /// By where it can stand; what a judgment may order, by how well it fits the behaviour.
    fn of(data: &Remedy, behaviours: &[Behaviour]) -> Self {
        match data.mode {
            Mode::Never => Self::NotCivil,
            Mode::MediationOnly => Self::Mediation,
            Mode::Interim | Mode::EnforcementOnly | Mode::Procedural => Self::NotAnOrder,
            Mode::Judgment | Mode::MediationPreferred => {
                match behaviours.iter().map(|behaviour| fit(data, *behaviour)).max() {
                    Some(Fit::None) => Self::Unfit,
                    Some(Fit::Possible) => Self::Possible,
                    Some(Fit::Strong) | None => Self::Fits,
                }
            }
        }
    }

    fn title(self, known: bool) -> Word {
        match self {
            Self::Fits if known => Word::FitsBehaviour,
            Self::Fits => Word::AllRemedies,
            Self::Possible => Word::FitsPossible,
            Self::Unfit => Word::FitsNot,
            Self::Mediation => Word::OnlyMediation,
            Self::NotAnOrder => Word::NotAnOrder,
            Self::NotCivil => Word::NotCivil,
        }
    }

    fn why(self, known: bool) -> Option<Word> {
        match self {
            Self::Fits if known => Some(Word::FitNote),
            Self::Fits => Some(Word::FitUnknown),
            Self::Possible | Self::Unfit => None,
            Self::Mediation => Some(Word::OnlyMediationWhy),
            Self::NotAnOrder => Some(Word::NotAnOrderWhy),
            Self::NotCivil => Some(Word::NotCivilWhy),
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Possible => "possible",
            Self::Unfit => "unfit",
            Self::Mediation => "mediation",
            Self::NotAnOrder => "not-an-order",
            Self::NotCivil => "not-civil",
        }
    }
}

fn fit(data: &Remedy, behaviour: Behaviour) -> Fit {
    let [collection, leakage, using] = data.fit;
    match behaviour {
        Behaviour::Collection => collection,
        Behaviour::Leakage => leakage,
        Behaviour::Use => using,
    }
}

/// The catalogue, by how well it fits and by category.
pub(super) fn catalogue(
    shared: &Shared,
    case: &Case,
    standings: &[(RemedyId, (Status, Validity))],
    view: &UseStateHandle<View>,
) -> Html {
    let oninput = {
        let (view, look) = (view.clone(), shared.look.clone());
        Callback::from(move |event: InputEvent| {
            let input =
                event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                look.emit(());
                view.set(View { search: input.value(), ..(*view).clone() });
            }
        })
    };
    let query = Query::new(&view.search);
    let groups: Vec<Html> = Group::ALL
        .into_iter()
        .filter_map(|of| group(shared, case, standings, view, of, &query))
        .collect();
    html! {
        <div class="catalogue" role="group" aria-labelledby="catalogue-heading">
            <h3 id="catalogue-heading">{ shared.t(Word::Catalogue) }</h3>
            <div class="field">
                <label for="remedy-search">{ shared.t(Word::SearchRemedies) }</label>
                <input id="remedy-search" type="search" autocomplete="off" value={view.search.clone()} {oninput}
                    aria-describedby="remedy-search-hint" />
                <p class="hint" id="remedy-search-hint">{ shared.t(Word::SearchHint) }</p>
            </div>
            <div role="status">
                if groups.is_empty() {
                    <p class="muted">{ shared.t(Word::NoRemedies) }</p>
                }
            </div>
            { for groups }
        </div>
    }
}

/// All words are found in what the remedy is called, in either language.
fn matches(data: &Remedy, query: &Query) -> bool {
    query.is_empty() || {
        let category = [Lang::Zh, Lang::En].map(|lang| text::category(lang, data.category));
        query.rank(&remedy_texts(data).and(Texts::of(1, category))).is_some()
    }
}

/// A group; `None` if nothing in it is looked for.
fn group(
    shared: &Shared,
    case: &Case,
    standings: &[(RemedyId, (Status, Validity))],
    view: &UseStateHandle<View>,
    group: Group,
    query: &Query,
) -> Option<Html> {
    let lang = shared.lang;
    let behaviours = &*case.facts.behaviours;
    let known = !behaviours.is_empty();
    let remedies: Vec<_> = standings
        .iter()
        .copied()
        .filter(|(id, _)| Group::of(id.get(), behaviours) == group && matches(id.get(), query))
        .collect();
    if remedies.is_empty() {
        return None;
    }
    let count = remedies.len();
    let open = !query.is_empty() || group == Group::Fits;
    let of = |category: Category| {
        let of: Vec<_> = remedies.iter().filter(|(id, _)| id.get().category == category).collect();
        if of.is_empty() {
            return Html::default();
        }
        let rows = of.into_iter().map(|one| row(shared, case, view, group, *one));
        html! {
            <fieldset class="category" key={text::category(Lang::En, category)}>
                <legend>{ text::category(lang, category) }</legend>
                <ul class="plain">{ for rows }</ul>
            </fieldset>
        }
    };
    Some(html! {
        // A search opens what it finds.
        <details class={classes!("catalogue-group", group.id())} {open}
            key={format!("{}-{open}", group.id())} data-test={format!("group-{}", group.id())}>
            <summary>
                <h4>{ shared.t(group.title(known)) }{ " " }<span class="tag">{ count }</span></h4>
            </summary>
            if let Some(why) = group.why(known) { <p class="hint">{ shared.t(why) }</p> }
            { for CATEGORIES.into_iter().map(of) }
        </details>
    })
}

/// Where a remedy stands in the catalogue: the id of the box that chooses it.
pub(in crate::panels) fn check_id(id: &str) -> String {
    format!("remedy-check-{id}")
}

/// A remedy of the catalogue.
fn row(
    shared: &Shared,
    case: &Case,
    view: &UseStateHandle<View>,
    group: Group,
    (id, standing): (RemedyId, (Status, Validity)),
) -> Html {
    let lang = shared.lang;
    let data = id.get();
    let index = case.remedies.iter().position(|choice| choice.id == id);
    let excluded: Vec<_> = case
        .remedies
        .iter()
        .map(|choice| choice.id)
        .filter(|other| data.excludes.contains(other) || other.get().excludes.contains(&id))
        .collect();
    let name = html! { <span class="remedy-name">{ lang.pick(data.name) }</span> };
    let choose = if let Some(instead) = data.instead.filter(|_| index.is_none()) {
        // It cannot be chosen; what can be done instead can. Whoever looks for it comes to its row.
        let instead = shared.click(Edit::Remedy(instead, true));
        html! {
            <>
                { name }
                <button type="button" class="link" onclick={instead}>
                    { shared.t(Word::UseRecommendation) }
                </button>
            </>
        }
    } else {
        let (view, edit) = (view.clone(), shared.on(move |on| Edit::Remedy(id, on)));
        let onchange = Callback::from(move |on: bool| {
            let mut next = (*view).clone();
            next.open.retain(|other| *other != id);
            next.open.extend(on.then_some(id));
            view.set(next);
            edit.emit(on);
        });
        html! {
            <Check id={check_id(data.id)} checked={index.is_some()} {onchange}>{ name }</Check>
        }
    };
    let unfit = (group == Group::Unfit).then(|| {
        let names: Vec<_> =
            case.facts.behaviours.iter().map(|b| wording::behaviour(lang, *b)).collect();
        let comma = if lang == Lang::Zh { "、" } else { ", " };
        format!("{} {}", shared.t(Word::FitsNotWhy), names.join(comma))
    });
    let found = (data.instead.is_some() && index.is_none()).then(|| check_id(data.id));
    html! {
        <li key={data.id} class="catalogue-row" tabindex={found.is_some().then_some("-1")} id={found}>
            <div class="catalogue-choose">
                { choose }
                { about(shared, standing, data) }
                if let Some(index) = index {
                    <button type="button" class="link" onclick={shared.to(&format!("/remedies/{index}"))}>
                        { shared.t(Word::ToParticulars) }
                        <span class="vh">{ text::colon(lang) }{ lang.pick(data.name) }</span>
                    </button>
                }
            </div>
            <p class="gist">{ shared.says(data.gist) }</p>
            if !excluded.is_empty() {
                <p class="excludes">{ shared.t(Word::ExcludesChosen) }{ names(lang, &excluded) }</p>
            }
            if let Some(unfit) = unfit { <p class="hint">{ unfit }</p> }
        </li>
    }
}
