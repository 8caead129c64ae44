//! What published cases awarded: a plot, and a table with the same data.

mod export;
mod picture;
mod plot;
mod rows;
mod scale;
mod table;

use std::rc::Rc;

use redress_core::Case;
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::records::not_there;
use crate::{
    panels::UnreadEntries,
    route::Route,
    ui::{
        Segmented,
        text::{self, Word},
        use_shared,
    },
};
use rows::{Against, Row, rounded, rows, spread};

#[derive(PartialEq, Properties)]
pub(crate) struct ComparablesProps {
    pub(crate) case: Rc<Case>,
}

/// The page.
#[component]
pub(crate) fn Comparables(props: &ComparablesProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let against = use_state_eq(|| Against::Records);
    // Places in the rows; what is pointed at, and how the table is ordered.
    let pointed = use_state_eq(|| None::<usize>);
    let order = use_state_eq(|| None::<usize>);
    let open = use_memo((props.case.clone(), lang), |(case, lang)| Row::open(*lang, case));
    if let Some(message) = not_there(&shared) {
        return html! {
            <main class="page"><h1>{ shared.t(Word::PageComparables) }</h1>{ message }</main>
        };
    }
    let records = shared.casebook.records();
    let published = rows(lang, records, *against);
    let by_records = rows(lang, records, Against::Records);
    let caption = spread(&by_records).map(|(low, high, times)| {
        // Of two lower bounds no more than two digits mean anything.
        let times = times.round_sf(2).unwrap_or(times).normalize();
        let times = wording::quantity(lang, &times.to_string());
        text::spread(lang, &rounded(low).to_string(), &rounded(high).to_string(), &times)
    });
    let open = (*open).clone().filter(|row| row.across(*against).is_some());
    let shown = published.len();
    let minors = published.iter().filter(|row| row.children).count();
    let mut all = published;
    let marked = open.is_some();
    all.extend(open);
    let on_against = {
        let (against, pointed) = (against.clone(), pointed.clone());
        Callback::from(move |index: usize| {
            if let Some(to) = Against::ALL.get(index) {
                pointed.set(None);
                against.set(*to);
            }
        })
    };
    let on_point = {
        let pointed = pointed.clone();
        Callback::from(move |index: usize| pointed.set(Some(index)))
    };
    let on_order = {
        let order = order.clone();
        Callback::from(move |to: Option<usize>| order.set(to))
    };
    html! {
        <main class="page comparables">
            <h1>{ shared.t(Word::PageComparables) }</h1>
            <p class="reading">{ shared.t(Word::NoTariff) }</p>
            if let Some(caption) = caption {
                <p class="reading" data-test="spread">{ caption }</p>
            }
            <p class="hint" data-test="plotted">
                { text::plotted(lang, shown, records.len(), against.needed()) }
                { if lang == Lang::En { " " } else { "" } }{ text::of_minors(lang, minors) }
                { " " }<a href={Route::Casebook(None).href()}>{ shared.t(Word::PageCasebook) }</a>
            </p>
            <Segmented name="against" legend={shared.t(Word::Across)} onchange={on_against}
                options={Against::ALL.map(|one| shared.t(one.choice()).into()).to_vec()}
                chosen={Against::ALL.iter().position(|one| *one == *against)} />
            { plot::view(&shared, &all, *against, *pointed, &on_point) }
            { export::view(&shared, &all, *against) }
            if *against == Against::Gain {
                <p class="hint" data-test="gain-hint">{ shared.t(Word::GainPlotHint) }</p>
            }
            <UnreadEntries case={props.case.clone()} />
            if marked {
                <p class="hint" data-test="measured-as">{ match lang {
                    Lang::Zh => "本案与已公布案例按同一口径计：赔偿金与惩罚性赔偿之和，不含费用，未扣已付款项。",
                    Lang::En => "This case is measured as the published ones are: compensation and punitive damages, without costs, before what was paid.",
                } }</p>
            } else {
                <p class="hint" data-test="not-marked">{ shared.t(Word::ThisCaseNotShown) }</p>
            }
            { table::view(&shared, all, *order, &on_order) }
        </main>
    }
}
