//! The law of two days: what differs in the open case if its act or its judgment lay on the one or on the other, and
//! which provisions of the law book differ between them. The address carries the days.

use std::rc::Rc;

use redress_core::{
    Aspect, Authority, Case, LawDifference, Moved, Position, ProvisionChange, Timeline,
    law_between,
    lawbook::{CHECKED_ON, Date, INSTRUMENTS, Instrument, Kind},
};
use redress_drafting::{
    two_days::{self, Difference, Group, Side},
    wording,
};
use yew::prelude::*;

use crate::{
    route::{self, Route},
    ui::{Citations, Segmented, Shared, date_field, text::Word, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct TimeProps {
    pub(crate) case: Rc<Case>,
}

/// The page.
#[component]
pub(crate) fn TimePage(props: &TimeProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let asked = |name: &str| route::looked_for(name).and_then(|day| Date::parse(&day));
    // Without days in the address: that of the act, and that on which the law was last checked.
    let act = Timeline::new(&props.case.dates).act;
    let days = use_state_eq(|| [asked("from").or(Some(act)), asked("to").or(Some(CHECKED_ON))]);
    let moved = use_state_eq(|| {
        let named = route::looked_for("move");
        let named = Moved::ALL.into_iter().find(|moved| Some(moved.id()) == named.as_deref());
        named.unwrap_or_default()
    });
    use_effect_with((*days, *moved), |(days, moved)| {
        let [from, to] = days.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let default = *moved == Moved::default();
        let moved = if default { String::new() } else { moved.id().to_owned() };
        route::look_for(&[("from", from), ("to", to), ("move", moved)]);
    });
    let both = days[0].zip(days[1]).map(|(from, to)| [from, to]);
    let groups = use_memo((props.case.clone(), both, *moved, lang), |(case, days, moved, lang)| {
        let days = (*days)?;
        let checked = case.as_ref().clone().check();
        let difference = checked.and_then(|case| case.between(days, *moved, Position::Found));
        Some(difference.ok().map(|difference| two_days::case_difference(*lang, &difference)))
    });
    let law = use_memo(both, |days| days.map(law_between));
    let set_day = |at: usize| {
        let days = days.clone();
        Callback::from(move |day: Option<Date>| {
            let mut new = *days;
            if let Some(one) = new.get_mut(at) {
                *one = day;
            }
            days.set(new);
        })
    };
    let on_moved = {
        let moved = moved.clone();
        Callback::from(move |index: usize| {
            moved.set(Moved::ALL.get(index).copied().unwrap_or_default());
        })
    };
    // The laws of the case, each on the eve and on the first day of its last text.
    let quick = |law: &'static Instrument| {
        let days = days.clone();
        let first = law.versions.last()?.from;
        let eve = first.minus_days(1)?;
        let onclick = Callback::from(move |_: MouseEvent| days.set([Some(eve), Some(first)]));
        Some(html! {
            <button type="button" class="quiet" {onclick} data-test={format!("around-{}", law.name())}>
                { lang.pick(law.short) }{ " " }<span class="figures">{ first.to_string() }</span>
            </button>
        })
    };
    html! {
        <main class="page time">
            <h1>{ shared.t(Word::PageTime) }</h1>
            <p class="reading">{ shared.t(Word::TimeIntro) }</p>
            <p><a href={Route::Case(None).href()}>{ shared.t(Word::ToWorkbench) }</a></p>
            <div class="fields">
                { date_field(&shared, "time-from".into(), shared.t(Word::TimeFrom).into(), days[0], None, set_day(0)) }
                { date_field(&shared, "time-to".into(), shared.t(Word::TimeTo).into(), days[1], None, set_day(1)) }
            </div>
            <p class="actions" role="group" aria-label={shared.t(Word::TimeAround)}>
                <span class="muted">{ shared.t(Word::TimeAround) }</span>
                { for INSTRUMENTS.iter().filter(|law| concerns(&props.case, law)).filter_map(quick) }
            </p>
            <Segmented name="time-move" legend={shared.t(Word::TimeMoved)} hide_legend={false} onchange={on_moved}
                options={Moved::ALL.map(|one| two_days::moved(lang, one).into()).to_vec()}
                chosen={Moved::ALL.iter().position(|one| one == &*moved)} />
            <section class="time-case" aria-labelledby="time-case">
                <h2 id="time-case">
                    { shared.t(Word::ThisCase) }
                    if !props.case.title.is_empty() { <span class="muted">{ " " }{ title(&props.case) }</span> }
                </h2>
                <p class="hint">{ two_days::supposed(lang, *moved) }</p>
                {
                    match (&*groups, both) {
                        (None, _) | (_, None) => html! { <p class="muted" role="status">{ shared.t(Word::TimeNeedsDays) }</p> },
                        (Some(None), _) => html! { <p class="missing" role="status">{ shared.t(Word::TimeFaults) }</p> },
                        (Some(Some(groups)), Some(days)) => case(&shared, groups, days),
                    }
                }
            </section>
            if let Some(law) = &*law {
                { book(&shared, law) }
            }
        </main>
    }
}

/// Whether a law is made for cases of this kind: for one of its fields, or for any.
fn concerns(case: &Case, law: &Instrument) -> bool {
    let general = law.field.is_empty();
    law.kind == Kind::Law && (general || law.field.iter().any(|field| case.concerns(*field)))
}

/// The title of the case, without the names of minors.
fn title(case: &Case) -> String {
    redress_drafting::Names::of(case).mask(&case.title)
}

fn case(shared: &Shared, groups: &[Group], days: [Date; 2]) -> Html {
    html! {
        <>
            <p class="time-summary" role="status" data-test="time-summary">
                { two_days::summary(shared.lang, groups) }
            </p>
            { for groups.iter().map(|one| group(shared, one, days)) }
        </>
    }
}

fn group(shared: &Shared, group: &Group, days: [Date; 2]) -> Html {
    if group.changed.is_empty() && group.same.is_empty() {
        return Html::default();
    }
    html! {
        <section class="time-group">
            <h3>{ group.title }</h3>
            if !group.changed.is_empty() {
                <table class="pairs" data-test="pairs">
                    <caption class="vh">{ group.title }</caption>
                    <thead>
                        <tr>
                            <th scope="col"><span class="vh">{ group.title }</span></th>
                            { for days.map(|day| html! { <th scope="col" class="figures">{ day.to_string() }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for group.changed.iter().map(|one| row(shared, one, days)) }</tbody>
                </table>
            }
            if !group.same.is_empty() {
                <details class="fold" data-test="same">
                    <summary>{ two_days::same(shared.lang, group.same.len()) }</summary>
                    <ul>{ for group.same.iter().map(|one| html! { <li>{ one.clone() }</li> }) }</ul>
                </details>
            }
        </section>
    }
}

fn row(shared: &Shared, one: &Difference, days: [Date; 2]) -> Html {
    let (before, after) = (one.before.as_ref(), one.after.as_ref());
    // What is the same on both days is said once: only what it rests on differs.
    let said = before.zip(after).filter(|(a, b)| a.words == b.words).map(|(a, _)| &*a.words);
    let cell = |(side, day): (Option<&Side>, Date)| {
        html! {
            <td>
                <span class="cell-label figures" aria-hidden="true">{ day.to_string() }</span>
                <div>
                    if let Some(side) = side {
                        if said.is_none() && !side.words.is_empty() { <p>{ side.words.clone() }</p> }
                        if side.words.is_empty() || !side.authority.is_empty() {
                            <Citations authority={side.authority.clone()} />
                        } else if said.is_some() {
                            <p class="muted">{ shared.t(Word::TimeNoRule) }</p>
                        }
                    } else {
                        <p class="muted">{ two_days::none(shared.lang) }</p>
                    }
                </div>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">
                { one.name.clone() }
                if let Some(said) = said.filter(|said| !said.is_empty()) { <p class="said">{ said.to_owned() }</p> }
                if !one.note.is_empty() { <p class="muted">{ one.note.clone() }</p> }
            </th>
            { for [before, after].into_iter().zip(days).map(cell) }
        </tr>
    }
}

/// The provisions of the law book that differ.
fn book(shared: &Shared, law: &LawDifference) -> Html {
    html! {
        <section class="time-book" aria-labelledby="time-book">
            <h2 id="time-book">{ shared.t(Word::PageLaw) }</h2>
            <p data-test="law-summary">{ two_days::law_summary(shared.lang, law) }</p>
            { for two_days::by_instrument(law).into_iter().map(|(of, changes)| instrument_changes(shared, of, changes, law.days)) }
        </section>
    }
}

fn instrument_changes(
    shared: &Shared,
    of: &Instrument,
    changes: &[ProvisionChange],
    days: [Date; 2],
) -> Html {
    let lang = shared.lang;
    html! {
        <details class="fold time-instrument" key={of.id} data-test={format!("changes-{}", of.name())}>
            <summary>{ lang.pick(of.title) }{ " " }<span class="count">{ changes.len() }</span></summary>
            <ul>{ for changes.iter().map(|one| change(shared, one, days)) }</ul>
        </details>
    }
}

fn change(shared: &Shared, one: &ProvisionChange, days: [Date; 2]) -> Html {
    let lang = shared.lang;
    let texts = one.aspects.contains(&Aspect::Text);
    // The text of the later day, or of the one on which there is one.
    let day = if one.after.is_some() { days[1] } else { days[0] };
    let href = format!("{}?on={day}", Route::provision(one.provision).href());
    let text = |(side, day): (Option<Authority>, Date)| {
        side.map(|side| html! {
            <p class="gist">
                <span class="figures">{ day.to_string() }</span>{ " " }
                { wording::modality(lang, side.version.modality) }{ lang.pick(redress_core::lawbook::Text { zh: "：", en: ": " }) }
                { shared.says(side.version.gist) }
            </p>
        })
    };
    html! {
        <li>
            <a {href}>{ two_days::change(lang, one) }</a>
            if texts { { for [one.before, one.after].into_iter().zip(days).filter_map(text) } }
        </li>
    }
}
