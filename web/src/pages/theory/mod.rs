//! The paper's theory (§§1–4): what it asks and argues, what the law says beside it, and where each point shows in a
//! computation.

mod content;
mod demo;

use std::rc::Rc;

use redress_core::{
    Authority, Reform, Status, Timeline,
    case::Dates,
    lawbook::{self, Date, ProvisionId, Text},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    pages::{cite, unknown::no_such_page, words},
    route::Route,
    ui::{
        Cited, Shared, cited, dom,
        text::{self, Word},
        use_shared, use_title,
    },
};
use content::{CHRONOLOGY, DEBATES, IDEAS, QUESTIONS, REFERENCES, Section, Shown, When};
use demo::{Cases, Demo, use_cases};

#[derive(PartialEq, Properties)]
pub(crate) struct TheoryProps {
    /// The section to go to, such as `4.3`.
    pub(crate) section: Option<String>,
}

/// The id of a section on the page.
fn place(section: &str) -> String {
    format!("theory-{section}")
}

/// Whether the page has a section of this number or name.
pub(crate) fn has(section: &str) -> bool {
    ["1", "3", "4", "5", "references", "cite"].contains(&section)
        || IDEAS.iter().any(|one| one.number == section)
        || DEBATES.iter().any(|one| one.section == section)
}

/// Whether it is a section of the paper, and not of this page alone.
fn is_numbered(section: &str) -> bool {
    section.starts_with(|c: char| c.is_ascii_digit())
}

/// The page.
#[component]
pub(crate) fn TheoryPage(props: &TheoryProps) -> Html {
    let shared = use_shared();
    let cases = use_cases();
    let (there, missing) = match &props.section {
        Some(section) if !has(section) => (None, Some(section.clone())),
        there => (there.clone(), None),
    };
    let at = there.as_deref().filter(|section| is_numbered(section));
    let at = at.map(|section| format!(" §{section}")).unwrap_or_default();
    use_title(format!("{}{at}", shared.t(Word::PageTheory)));
    use_effect_with(props.section.clone(), |section| {
        if let Some(section) = section
            && !dom::focus(&place(section))
        {
            dom::scroll_to_top();
        }
    });
    html! {
        <main class="page theory">
            <h1>{ shared.t(Word::PageTheory) }</h1>
            { no_such_page(&shared, missing) }
            <p class="reading">{ shared.lang.pick(words::THEORY_INTRO) }</p>
            <p class="hint">{ shared.lang.pick(words::THEORY_MARKS) }</p>
            { contents(&shared) }
            { questions(&shared) }
            { for IDEAS.iter().map(|one| section(&shared, cases.as_ref(), one)) }
            { chronology(&shared) }
            { debates(&shared, cases.as_ref()) }
            { proposals(&shared) }
            { references(&shared) }
            { cite_the_paper(&shared) }
        </main>
    }
}

fn contents(shared: &Shared) -> Html {
    let lang = shared.lang;
    let way = |section: &str, title: &'static str| {
        html! {
            <li>
                <a href={Route::Theory(Some(section.to_owned())).href()}>
                    if is_numbered(section) {
                        <span class="section-number">{ "§" }{ section.to_owned() }</span>{ " " }
                    }
                    { title }
                </a>
            </li>
        }
    };
    html! {
        <nav class="theory-contents" aria-label={shared.t(Word::Sections)}>
            <ul>
                { way("1", shared.lang.pick(words::THEORY_QUESTIONS)) }
                { for IDEAS.iter().map(|one| way(one.number, lang.pick(one.title))) }
                { way("3", shared.lang.pick(words::THEORY_CHRONOLOGY)) }
                { way("4", shared.lang.pick(words::THEORY_DEBATES)) }
                { way("5", shared.lang.pick(words::THEORY_PROPOSALS)) }
                { way("cite", shared.lang.pick(words::CITE_THE_PAPER)) }
            </ul>
        </nav>
    }
}

/// A heading with its number, to which an address leads.
fn heading(section: &str, title: &str) -> Html {
    html! {
        <h2 id={place(section)} tabindex="-1">
            <span class="section-number">{ "§" }{ section.to_owned() }</span>{ " " }{ title.to_owned() }
        </h2>
    }
}

fn questions(shared: &Shared) -> Html {
    html! {
        <section aria-labelledby={place("1")}>
            { heading("1", shared.lang.pick(words::THEORY_QUESTIONS)) }
            <ol class="dots">
                { for QUESTIONS.iter().map(|(question, answer)| {
                    let way = if *answer == "2" { "2.1" } else { answer };
                    html! {
                        <li>
                            { shared.lang.pick(*question) }{ " " }
                            <a href={Route::Theory(Some(way.to_owned())).href()}>{ "§" }{ *answer }</a>
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}

/// A text with the articles it names, by their numbers on a day; without one, by the newest.
fn told(lang: Lang, text: Text, day: Option<Date>) -> String {
    let mut pieces = lang.pick(text).split('{');
    let mut told = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (id, rest) = piece.split_once('}').unwrap_or((piece, ""));
        if let Some(provision) = lawbook::find(id).map(ProvisionId::get) {
            let version = day.and_then(|day| Some(provision.at(day)?.0));
            let version = version.unwrap_or_else(|| provision.newest());
            told += wording::article(lang, provision, version).trim();
        }
        told += rest;
    }
    told
}

/// A provision as it is on the day the law was last checked.
fn today(id: ProvisionId) -> Option<Authority> {
    Timeline::new(&Dates::default()).substantive(id, Status::InForce)
}

fn section(shared: &Shared, cases: Option<&Rc<Cases>>, one: &Section) -> Html {
    let lang = shared.lang;
    html! {
        <section key={one.number} aria-labelledby={place(one.number)}>
            { heading(one.number, lang.pick(one.title)) }
            { for one.says.iter().map(|says| html! { <p class="reading">{ lang.pick(*says) }</p> }) }
            <h3>{ shared.t(Word::LawSays) }</h3>
            <ul class="citations full">
                { for one.law.iter().copied().filter_map(today).map(|authority| html! {
                    <li><Cited {authority} full={true} /></li>
                }) }
            </ul>
            if !one.beside.is_empty() {
                <h3>{ shared.lang.pick(words::THEORY_BESIDE) }</h3>
                <ul class="dots">
                    { for one.beside.iter().map(|beside| html! {
                        <li><strong>{ lang.pick(beside.what) }</strong>{ text::colon(lang) }{ lang.pick(beside.how) }</li>
                    }) }
                </ul>
            }
            <h3>{ shared.lang.pick(words::THEORY_SHOWS) }</h3>
            { ways(shared, cases, one.shown) }
        </section>
    }
}

/// Where a point shows.
fn ways(shared: &Shared, cases: Option<&Rc<Cases>>, shown: &[Shown]) -> Html {
    let lang = shared.lang;
    let way = |shown: &Shown| match shown {
        Shown::Demo(name, reform) => html! {
            <li key={*name}><Demo name={*name} reform={*reform} cases={cases.cloned()} /></li>
        },
        Shown::Record(id) => html! {
            <li>
                <a href={Route::Casebook(Some((*id).to_owned())).href()}>
                    { shared.casebook.find(id).map_or((*id).to_owned(), |record| {
                        super::records::pick(lang, &record.title).to_owned()
                    }) }
                </a>
            </li>
        },
        Shown::Step(step, what) => html! {
            <li>
                <a href={Route::Guide(Some((*step).to_owned())).href()}>
                    { shared.t(Word::PageGuide) }{ text::colon(lang) }{ lang.pick(*what) }
                </a>
            </li>
        },
        Shown::Plot(what) => html! {
            <li>
                <a href={Route::Comparables.href()}>
                    { shared.t(Word::PageComparables) }{ text::colon(lang) }{ lang.pick(*what) }
                </a>
            </li>
        },
    };
    html! { <ul class="shown">{ for shown.iter().map(way) }</ul> }
}

fn chronology(shared: &Shared) -> Html {
    let lang = shared.lang;
    let row = |event: &content::Event| {
        let (day, law) = match event.when {
            When::From(id) => (id.get().versions.first().map(|version| version.from), Some(id)),
            When::On(day) | When::In(day) => (Date::parse(day), None),
        };
        let when = day.map(|day| match event.when {
            When::In(_) => month(lang, day),
            _ => wording::day(lang, day),
        });
        html! {
            <tr>
                <th scope="row" class="day">{ for when }</th>
                <td>
                    { told(lang, event.what, day) }
                    if let Some(id) = law {
                        { " " }<a href={Route::provision(id).href()}>{ cited(lang, id) }</a>
                    }
                    if let Some(record) = event.record {
                        { " " }<a href={Route::Casebook(Some(record.to_owned())).href()}>{ shared.t(Word::AboutCase) }</a>
                    }
                </td>
            </tr>
        }
    };
    let slips = Route::Law(Some("paper".to_owned()), Some("slips".to_owned())).href();
    html! {
        <section aria-labelledby={place("3")}>
            { heading("3", shared.lang.pick(words::THEORY_CHRONOLOGY)) }
            <p class="hint">
                { shared.lang.pick(words::THEORY_DATES) }{ " " }<a href={slips}>{ shared.t(Word::Slips) }</a>
            </p>
            <table class="chronology">
                <caption class="vh">{ shared.lang.pick(words::THEORY_CHRONOLOGY) }</caption>
                <thead><tr>
                    <th scope="col">{ shared.t(Word::FirstDay) }</th>
                    <th scope="col">{ shared.lang.pick(words::THEORY_EVENT) }</th>
                </tr></thead>
                <tbody>{ for CHRONOLOGY.iter().map(row) }</tbody>
            </table>
        </section>
    }
}

/// The month of a day: `2022年10月`, `October 2022`.
fn month(lang: Lang, day: Date) -> String {
    let (year, month, _) = day.parts();
    match lang {
        Lang::Zh => format!("{year}年{month}月"),
        Lang::En => format!("{} {year}", day.month_in_english()),
    }
}

fn debates(shared: &Shared, cases: Option<&Rc<Cases>>) -> Html {
    let lang = shared.lang;
    let debate = |index: usize, one: &content::Debate| {
        // The first of a section carries its number.
        let first = index == 0 || DEBATES.get(index - 1).is_some_and(|b| b.section != one.section);
        html! {
            <section key={index} class="debate" id={first.then(|| place(one.section))} tabindex="-1"
                aria-labelledby={format!("debate-{index}")}>
                <h3 id={format!("debate-{index}")}>
                    <span class="section-number">{ "§" }{ one.section }</span>{ " " }{ lang.pick(one.question) }
                </h3>
                <dl>
                    { for one.sides.iter().map(|(who, what)| html! {
                        <div><dt>{ lang.pick(*who) }</dt><dd>{ told(lang, *what, None) }</dd></div>
                    }) }
                </dl>
                { ways(shared, cases, one.shown) }
            </section>
        }
    };
    html! {
        <section aria-labelledby={place("4")}>
            { heading("4", shared.lang.pick(words::THEORY_DEBATES)) }
            <p class="hint">{ shared.lang.pick(words::THEORY_DEBATES_HINT) }</p>
            { for DEBATES.iter().enumerate().map(|(index, one)| debate(index, one)) }
        </section>
    }
}

fn proposals(shared: &Shared) -> Html {
    let lang = shared.lang;
    html! {
        <section aria-labelledby={place("5")}>
            { heading("5", shared.lang.pick(words::THEORY_PROPOSALS)) }
            <p class="reading">{ shared.lang.pick(words::THEORY_PROPOSALS_HINT) }</p>
            <ul class="dots">
                { for Reform::ALL.iter().map(|reform| {
                    let section = reform.provision().get().newest().section;
                    html! {
                        <li>
                            <a href={Route::provision(reform.provision()).href()}>
                                { "◇ §" }{ section }{ " " }{ wording::reform(lang, *reform) }
                            </a>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

fn references(shared: &Shared) -> Html {
    html! {
        <section aria-labelledby="theory-references">
            <h2 id="theory-references">{ shared.lang.pick(words::THEORY_REFERENCES) }</h2>
            <p class="hint">{ shared.lang.pick(words::THEORY_REFERENCES_HINT) }</p>
            <ol class="references" lang="en">
                { for REFERENCES.iter().map(|one| html! { <li>{ *one }</li> }) }
            </ol>
        </section>
    }
}

fn cite_the_paper(shared: &Shared) -> Html {
    html! {
        <section aria-labelledby={place("cite")}>
            <h2 id={place("cite")} tabindex="-1">{ shared.lang.pick(words::CITE_THE_PAPER) }</h2>
            <p class="hint">{ shared.lang.pick(words::CITE_THE_PAPER_HINT) }</p>
            <cite::Forms forms={cite::of_paper()} />
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_without_a_day() {
        let day = Date::parse("2022-10-01").unwrap();
        assert_eq!(month(Lang::Zh, day), "2022年10月");
        assert_eq!(month(Lang::En, day), "October 2022");
    }

    #[test]
    fn an_article_has_the_number_of_its_day() {
        let text = Text { zh: "见{CPL-PIL}。", en: "See {CPL-PIL}." };
        assert_eq!(told(Lang::Zh, text, Date::parse("2018-01-01")), "见第五十五条。");
        assert_eq!(told(Lang::En, text, Date::parse("2022-01-01")), "See Art. 58.");
        assert_eq!(told(Lang::En, text, None), "See Art. 58.");
    }
}
