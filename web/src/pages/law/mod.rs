//! The law book: every instrument and provision with its texts over time, and the numbers they fix.

mod contents;
mod force;
mod instrument;
mod official;
mod timeline;

use gloo_events::EventListener;
use redress_core::{
    Status,
    lawbook::{self, CHECKED_ON, Date, InstrumentKind},
};
use yew::prelude::*;

use redress_drafting::{Lang, wording};

use crate::{
    route::{self, Route},
    search::index_law,
    ui::{
        Shared, date_field, dom, status_mark,
        text::{self, Word},
        use_shared, use_title,
    },
};

use force::Force;

/// The name of the paper's slips in an address, where a provision stands otherwise.
const SLIPS: &str = "slips";

#[derive(PartialEq, Properties)]
pub(crate) struct LawPageProps {
    pub(crate) instrument: Option<String>,
    pub(crate) provision: Option<String>,
}

/// The law book, or one instrument of it.
#[component]
pub(crate) fn LawPage(props: &LawPageProps) -> Html {
    let shared = use_shared();
    // Both outlive a visit to an instrument: the way back leads to the same list.
    let day = use_state_eq(|| {
        route::looked_for("on").and_then(|day| Date::parse(&day)).unwrap_or(CHECKED_ON)
    });
    let query = use_state_eq(|| route::looked_for("q").unwrap_or_default());
    // Where the address led last: one that was arrived at says the day, later the page does.
    let before = use_mut_ref(|| None);
    let set_day = day.setter();
    use_effect_with(
        (props.instrument.clone(), props.provision.clone(), *day, (*query).clone()),
        move |(instrument, provision, day, query)| {
            let here = Some((instrument.clone(), provision.clone()));
            let arrived = before.replace(here.clone()) != here;
            let asked = route::looked_for("on").filter(|_| arrived);
            let asked = asked.and_then(|asked| Date::parse(&asked));
            if let Some(asked) = asked.filter(|asked| asked != day) {
                return set_day.set(asked);
            }
            let day = if *day == CHECKED_ON { String::new() } else { day.to_string() };
            // A search is of the list.
            let query = if instrument.is_none() { query.clone() } else { String::new() };
            route::look_for(&[("on", day), ("q", query)]);
        },
    );
    // An address that differs in its day or its search alone is followed too; what the page itself writes there is no such
    // event. In place of what is no day stands the usual one, as the notice says.
    let (set_day, set_query) = (day.setter(), query.setter());
    use_effect_with((), move |()| {
        let listener = dom::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| {
                if let Some(asked) = route::looked_for("on") {
                    set_day.set(Date::parse(&asked).unwrap_or(CHECKED_ON));
                }
                if let Some(asked) = route::looked_for("q") {
                    set_query.set(asked);
                }
            })
        });
        move || drop(listener)
    });
    let name = title(shared.lang, props.instrument.as_deref(), props.provision.as_deref());
    use_title(name.unwrap_or_else(|| shared.t(Word::PageLaw).to_owned()));
    // The law's texts may come later.
    let index = use_memo(shared.prose, |_| index_law());
    use_effect_with((props.instrument.clone(), props.provision.clone()), |(_, provision)| {
        if let Some(provision) = provision {
            dom::show(&place(&provision.to_ascii_lowercase()));
        }
    });
    let on_day = {
        let day = day.clone();
        Callback::from(move |to: Date| day.set(to))
    };
    // A text of the law has come to the device, or gone.
    let texts = use_state_eq(|| 0_u32);
    let on_text = {
        let texts = texts.clone();
        Callback::from(move |()| texts.set(*texts + 1))
    };
    let found = props.instrument.as_deref().map(|name| (name, lawbook::instrument(name)));
    match found {
        Some((_, Some(found))) => {
            let provision = props.provision.as_deref();
            instrument::view(&shared, found, provision, (*day, &on_day), &on_text)
        }
        other => {
            let on_query = {
                let query = query.clone();
                Callback::from(move |to: String| query.set(to))
            };
            html! {
                <main class="page law">
                    <h1>{ shared.t(Word::PageLaw) }</h1>
                    if let Some((name, None)) = other {
                        <p class="missing" data-test="missing">
                            { shared.t(Word::NoInstrument) }{ " " }<code>{ name.to_owned() }</code>
                        </p>
                    }
                    { contents::view(&shared, &index, (&*query, &on_query), (*day, &on_day)) }
                </main>
            }
        }
    }
}

/// What the page is called: the instrument, and the article that is asked for.
fn title(lang: Lang, instrument: Option<&str>, provision: Option<&str>) -> Option<String> {
    let instrument = lawbook::instrument(instrument?)?;
    let article = provision.and_then(|name| {
        let id = instrument.provision(name)?;
        Some(wording::article(lang, id.get(), id.get().newest()))
    });
    let whole = provision.filter(|name| article.is_none() && article_number(name).is_some());
    let whole = whole.map(|name| match lang {
        Lang::Zh => format!("第{name}条"),
        Lang::En => format!(" Art. {name}"),
    });
    Some(format!("{}{}", lang.pick(instrument.short), article.or(whole).unwrap_or_default()))
}

/// The number of an article, where a whole one is asked for.
fn article_number(name: &str) -> Option<u16> {
    name.parse().ok()
}

/// The id of a provision on the page of its instrument.
fn place(provision: &str) -> String {
    format!("provision-{provision}")
}

/// The day whose law is shown.
fn day_field(shared: &Shared, day: Date, on_day: &Callback<Date>) -> Html {
    // While no day stands there, the last one is shown.
    let onchange = {
        let on_day = on_day.clone();
        Callback::from(move |day: Option<Date>| {
            if let Some(day) = day {
                on_day.emit(day);
            }
        })
    };
    let back = {
        let on_day = on_day.clone();
        Callback::from(move |_: MouseEvent| on_day.emit(CHECKED_ON))
    };
    html! {
        <div class="as-of">
            { date_field("as-of".into(), shared.t(Word::AsOf).into(), Some(day), onchange) }
            if day == CHECKED_ON {
                <p class="hint">{ shared.t(Word::LawCheckedOn) }{ " " }{ wording::day(shared.lang, CHECKED_ON) }</p>
            } else {
                <button type="button" class="quiet" onclick={back}>
                    { shared.t(Word::AsChecked) }{ " " }{ wording::day(shared.lang, CHECKED_ON) }
                </button>
            }
        </div>
    }
}

/// How a text stands on the day, as mark and words.
fn force_mark(shared: &Shared, force: Force, day: Date) -> Html {
    let (word, date) = match force {
        Force::In(status) => return in_force_mark(shared, status, day),
        Force::Reference => (Word::ForReference, None),
        Force::NotYet(from) => (Word::NotYet, Some(from)),
        Force::Ended(until) => (Word::Ended, Some(until)),
    };
    html! {
        <span class="status out">
            { shared.t(word) }
            if let Some(date) = date { { " " }{ wording::day(shared.lang, date) } }
        </span>
    }
}

/// A status on the day. What was law on another day than that of the last check is said to have been so on that day: whether
/// it is still, does not follow.
fn in_force_mark(shared: &Shared, status: Status, day: Date) -> Html {
    let lang = shared.lang;
    if status != Status::InForce || day >= CHECKED_ON {
        return status_mark(lang, status);
    }
    html! {
        <span class="status status-in-force">
            <span aria-hidden="true">{ wording::status_mark(status) }</span>
            { " " }{ text::in_force_on(lang, day) }
        </span>
    }
}

/// What the marks mean.
fn legend(shared: &Shared, day: Date) -> Html {
    let row = |(status, word): (Status, Word)| {
        let colon = text::colon(shared.lang);
        html! { <li>{ in_force_mark(shared, status, day) }{ colon }{ shared.t(word) }</li> }
    };
    let rows = [
        (Status::InForce, Word::LegendInForce),
        (Status::Contested, Word::LegendContested),
        (Status::Proposal, Word::LegendProposal),
        (Status::Unverified, Word::LegendUnverified),
    ];
    html! { <ul class="law-legend">{ for rows.into_iter().map(row) }</ul> }
}

/// What an instrument of this kind is good for, where that is not plain.
fn kind_note(kind: InstrumentKind) -> Option<Word> {
    match kind {
        InstrumentKind::Law
        | InstrumentKind::AdministrativeRegulation
        | InstrumentKind::JudicialInterpretation => None,
        InstrumentKind::DepartmentalRule | InstrumentKind::ProcuratorialRule => {
            Some(Word::ReasonsOnly)
        }
        InstrumentKind::JudicialDocument => Some(Word::NoSourceOfLaw),
        InstrumentKind::Proposal => Some(Word::ProposalsNote),
    }
}

/// The way to an instrument.
fn link_to(instrument: &str) -> String {
    Route::Law(Some(instrument.to_owned()), None).href()
}
