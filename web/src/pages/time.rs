//! The law of two days: what differs in the open case if its act or its judgment lay on the one or on the other, and
//! which provisions of the law book differ between them. The address carries the days.

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{
    Aspect, Authority, Beyond, Case, LawDifference, Lens, Moved, Order, Position, ProvisionChange,
    Timeline, law_between,
    lawbook::{CHECKED_ON, Date, INSTRUMENTS, Instrument, InstrumentKind},
};
use redress_drafting::{
    two_days::{self, Contrast, Contrasts, Side},
    wording,
};
use yew::prelude::*;

use super::address::NoDay;
use crate::{
    panels::{UnreadEntries, toolbar::lens_menu},
    route::{self, Route},
    ui::{Citations, Segmented, Shared, date_field, text::Word, use_shared},
};

#[derive(PartialEq, Properties)]
pub(crate) struct TimeProps {
    pub(crate) case: Rc<Case>,
}

/// What is compared, as it stands in the address.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asked {
    days: [Option<Date>; 2],
    moved: Moved,
    position: Position,
    lens: Lens,
}

impl Asked {
    fn read(act: Date) -> Self {
        let day = |name| route::looked_for(name).and_then(|day| Date::parse(&day));
        let (moved, position) = (route::looked_for("move"), route::looked_for("position"));
        let moved = Moved::ALL.into_iter().find(|one| Some(one.id()) == moved.as_deref());
        let position = Position::ALL.into_iter().find(|one| Some(one.id()) == position.as_deref());
        let lens = route::looked_for("lens").and_then(|lens| Lens::parse(&lens));
        Self {
            days: [day("from").or(Some(act)), day("to").or(Some(CHECKED_ON))],
            moved: moved.unwrap_or_default(),
            position: position.unwrap_or_default(),
            lens: lens.unwrap_or_default(),
        }
    }

    /// What is usual is left out.
    fn pairs(&self) -> [(&'static str, String); 5] {
        let [from, to] = self.days.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let unless = |usual: bool, id: &str| if usual { String::new() } else { id.to_owned() };
        [
            ("from", from),
            ("to", to),
            ("move", unless(self.moved == Moved::default(), self.moved.id())),
            ("position", unless(self.position == Position::default(), self.position.id())),
            ("lens", unless(self.lens.is_law(), &self.lens.to_string())),
        ]
    }
}

/// The page.
#[component]
pub(crate) fn TimePage(props: &TimeProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    // Without days in the address: that of the act, and that on which the law was last checked.
    let act = Timeline::new(&props.case.dates).act;
    let asked = use_state_eq(|| Asked::read(act));
    use_effect_with(*asked, |asked| route::look_for(&asked.pairs()));
    // An address that is pasted, or gone back to, while the page is open.
    {
        let setter = asked.setter();
        use_effect_with(act, move |act| {
            let act = *act;
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hashchange", move |_| {
                    if Route::current() == Route::Time {
                        setter.set(Asked::read(act));
                    }
                })
            });
            move || drop(listener)
        });
    }
    let Asked { days, moved, position, lens } = *asked;
    let both = days[0].zip(days[1]).map(|(from, to)| [from, to]);
    let of = (props.case.clone(), both, (moved, position, lens), lang);
    let groups = use_memo(of, |(case, days, (moved, position, lens), lang)| {
        let days = (*days)?;
        let checked = case.check();
        let difference = checked.and_then(|case| case.between(days, *moved, *position, *lens));
        Some(difference.ok().map(|difference| two_days::case_difference(*lang, &difference)))
    });
    let law = use_memo(both, |days| days.map(law_between));
    let set = |change: fn(&mut Asked, usize)| {
        let asked = asked.clone();
        Callback::from(move |index: usize| {
            let mut new = *asked;
            change(&mut new, index);
            asked.set(new);
        })
    };
    let set_day = |at: usize| {
        let asked = asked.clone();
        Callback::from(move |day: Option<Date>| {
            let mut new = *asked;
            if let Some(one) = new.days.get_mut(at) {
                *one = day;
            }
            asked.set(new);
        })
    };
    let on_moved = set(|asked, index| {
        asked.moved = Moved::ALL.get(index).copied().unwrap_or_default();
    });
    let on_position = set(|asked, index| {
        asked.position = Position::ALL.get(index).copied().unwrap_or_default();
    });
    let on_lens = {
        let asked = asked.clone();
        Callback::from(move |lens: Lens| asked.set(Asked { lens, ..*asked }))
    };
    let beyond = Beyond::of(&props.case).filter(|_| !lens.is_law());
    // The laws of the case, each on the eve and on the first day of its last text.
    let quick = |law: &'static Instrument| {
        let asked = asked.clone();
        let first = law.versions.last()?.from;
        let eve = first.day_before()?;
        let onclick = Callback::from(move |_: MouseEvent| {
            asked.set(Asked { days: [Some(eve), Some(first)], ..*asked });
        });
        let button = html! {
            <button type="button" class="quiet" {onclick} data-test={format!("around-{}", law.name())}>
                { lang.pick(law.short) }{ " " }<span class="figures">{ wording::day(lang, first) }</span>
            </button>
        };
        Some((first, button))
    };
    let mut around: Vec<_> =
        INSTRUMENTS.iter().filter(|law| concerns(&props.case, law)).filter_map(quick).collect();
    around.order_by_key(|(first, _)| *first);
    html! {
        <main class="page time">
            <h1>{ shared.t(Word::PageTime) }</h1>
            <NoDay />
            <p class="reading">{ shared.t(Word::TimeIntro) }</p>
            <p><a href={Route::Case(None).href()}>{ shared.t(Word::ToWorkbench) }</a></p>
            <UnreadEntries case={props.case.clone()} />
            <div class="fields">
                { date_field("time-from".into(), shared.t(Word::TimeFrom).into(), days[0], set_day(0)) }
                { date_field("time-to".into(), shared.t(Word::TimeTo).into(), days[1], set_day(1)) }
            </div>
            <p class="actions" role="group" aria-label={shared.t(Word::TimeAround)}>
                <span class="muted">{ shared.t(Word::TimeAround) }</span>
                { for around.into_iter().map(|(_, button)| button) }
            </p>
            <Segmented name="time-move" legend={shared.t(Word::TimeMoved)} hide_legend={false} onchange={on_moved}
                options={Moved::ALL.map(|one| two_days::moved(lang, one).into()).to_vec()}
                chosen={Moved::ALL.iter().position(|one| *one == moved)} />
            <div class="time-whose">
                <Segmented name="time-position" legend={shared.t(Word::Position)} hide_legend={false} onchange={on_position}
                    options={Position::ALL.map(|one| wording::whose(lang, one).into()).to_vec()}
                    chosen={Position::ALL.iter().position(|one| *one == position)} />
                { lens_menu(&shared, lens, &on_lens) }
            </div>
            <section class="time-case" aria-labelledby="time-case">
                <h2 id="time-case">
                    { shared.t(Word::ThisCase) }
                    if !props.case.title.is_empty() { <span class="muted">{ " " }{ shared.said(&title(&props.case)) }</span> }
                </h2>
                <p class="hint">{ two_days::supposed(lang, moved) }</p>
                if !lens.is_law() {
                    <p class="hint" data-test="time-lens">
                        { "◇ " }
                        { match beyond {
                            Some(beyond) => wording::beyond(lang, beyond),
                            None => shared.t(Word::TimeReforms),
                        } }
                    </p>
                }
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
    law.kind == InstrumentKind::Law
        && (general || law.field.iter().any(|field| case.concerns(*field)))
}

/// The title of the case, without the names of minors.
fn title(case: &Case) -> String {
    redress_drafting::Names::of(case).mask(&case.title)
}

fn case(shared: &Shared, groups: &[Contrasts], days: [Date; 2]) -> Html {
    html! {
        <>
            <p class="time-summary" role="status" data-test="time-summary">
                { two_days::summary(shared.lang, groups) }
            </p>
            { for groups.iter().map(|one| group(shared, one, days)) }
        </>
    }
}

fn group(shared: &Shared, group: &Contrasts, days: [Date; 2]) -> Html {
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
                            { for days.map(|day| html! { <th scope="col" class="figures">{ wording::day(shared.lang, day) }</th> }) }
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

fn row(shared: &Shared, one: &Contrast, days: [Date; 2]) -> Html {
    let (before, after) = (one.before.as_ref(), one.after.as_ref());
    // What is the same on both days is said once: only what it rests on differs.
    let said = before.zip(after).filter(|(a, b)| a.words == b.words).map(|(a, _)| &*a.words);
    let cell = |(side, day): (Option<&Side>, Date)| {
        html! {
            <td>
                <span class="cell-label figures" aria-hidden="true">{ wording::day(shared.lang, day) }</span>
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
                <span class="figures">{ wording::day(lang, day) }</span>{ " " }
                { wording::modality(lang, side.version.modality) }{ lang.pick(redress_core::lawbook::Text { zh: "：", en: ": " }) }
                { shared.says(side.version.gist) }
                { " " }{ wording::text_mark(lang, side.version) }
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
