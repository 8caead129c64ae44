//! One instrument: its life, and its provisions with their texts, their numbers and what rests on them.

use redress_core::{
    Order, Reform, Status,
    lawbook::{
        BRACKETS, Date, Instrument, InstrumentKind, InstrumentVersion, PARAMETERS, Page,
        ProvisionId, REMEDIES, SLIPS, Slip, Version,
    },
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::super::address::NoDay;
use super::{
    Force, day_field, force_mark, kind_note, legend, official::OfficialTexts, place, timeline,
};
use crate::{
    pages::{cite, words},
    route::Route,
    ui::{
        Shared, cited, clipboard, official_text, remark, status_mark,
        text::{self, Word},
        use_shared,
    },
};

pub(super) fn view(
    shared: &Shared,
    instrument: &'static Instrument,
    wanted: Option<&str>,
    (day, on_day): (Date, &Callback<Date>),
    on_text: &Callback<()>,
) -> Html {
    let lang = shared.lang;
    let paper = instrument.kind == InstrumentKind::Proposal;
    let page = instrument.page(day);
    // An article of several paragraphs is asked for as a whole.
    let whole = wanted.filter(|name| instrument.provision(name).is_none());
    let whole = whole
        .and_then(super::article_number)
        .map(|number| (number, of_article(instrument, number, day)));
    let whole = whole.filter(|(_, ids)| !ids.is_empty());
    let missing = wanted.filter(|name| {
        instrument.provision(name).is_none() && whole.is_none() && !(paper && *name == super::SLIPS)
    });
    let target = wanted.and_then(|name| instrument.provision(name));
    html! {
        <main class={classes!("page", "law", paper.then_some("proposals"))}>
            <p class="crumb"><a href={Route::Law(None, None).href()}>{ shared.t(Word::PageLaw) }</a></p>
            <h1>{ lang.pick(instrument.title) }</h1>
            <NoDay />
            <p class="law-about">
                { force_mark(shared, Force::of_instrument(instrument, day), day) }
                // The mark of a proposal says already what it is.
                if !paper { <span>{ wording::instrument_kind(lang, instrument.kind) }</span> }
                <span>{ lang.pick(instrument.issuer) }</span>
                if let Some(page) = page {
                    <a href={page.url()} rel="noopener noreferrer" target="_blank" data-test="official-page">
                        { wording::official_page(lang, page) }
                    </a>
                }
            </p>
            if let Some(Page::Site(_)) = page {
                <p class="hint"><CopyTitle title={instrument.title.zh} /></p>
            }
            if let Some(note) = kind_note(instrument.kind) {
                <p class="hint">{ shared.t(note) }</p>
            }
            if let Some(name) = missing {
                <p class="missing" data-test="missing">
                    { shared.t(Word::NoProvision) }{ " " }<code>{ name.to_owned() }</code>
                </p>
            }
            if let Some((number, ids)) = whole {
                <section id={place(&number.to_string())} tabindex="-1" aria-labelledby="whole-article" data-test="article">
                    <h2 id="whole-article">{ article_title(lang, number) }</h2>
                    <ul class="hits">
                        { for ids.into_iter().map(|id| paragraph(shared, id, day)) }
                    </ul>
                </section>
            }
            if !paper {
                { day_field(shared, day, on_day) }
                <section aria-labelledby="life">
                    <h2 id="life">{ shared.t(Word::Life) }</h2>
                    { timeline::view(shared, instrument, day) }
                    { life(shared, instrument) }
                </section>
            }
            <section aria-labelledby="provisions">
                <h2 id="provisions">
                    { shared.t(if paper { Word::ProposalsList } else { Word::Provisions }) }
                </h2>
                if !paper {
                    <p class="hint">{ shared.t(Word::GistNote) }</p>
                    { legend(shared, day) }
                }
                { for in_order(instrument).into_iter().map(|id| provision(shared, id, day, target)) }
            </section>
            if paper {
                { slips(shared) }
            } else {
                <OfficialTexts instrument={instrument.id} on_change={on_text.clone()} />
            }
        </main>
    }
}

fn article_title(lang: Lang, number: u16) -> String {
    match lang {
        Lang::Zh => format!("第{}条", wording::chinese(u32::from(number))),
        Lang::En => format!("Article {number}"),
    }
}

/// What the book has of an article, by its number on a day; if none was in force then, by the newest.
fn of_article(instrument: &Instrument, number: u16, day: Date) -> Vec<ProvisionId> {
    let has = |id: &ProvisionId| {
        let provision = id.get();
        let version = provision.at(day).map_or_else(|| provision.newest(), |(version, _)| version);
        version.article == Some(number)
    };
    in_order(instrument).into_iter().filter(has).collect()
}

/// A paragraph of an article that is shown as a whole.
fn paragraph(shared: &Shared, id: ProvisionId, day: Date) -> Html {
    let lang = shared.lang;
    let provision = id.get();
    let shown = provision.at(day).map_or_else(|| provision.newest(), |(version, _)| version);
    html! {
        <li key={provision.id}>
            <p class="hit-title">
                <a href={Route::provision(id).href()}>{ wording::article(lang, provision, shown).trim().to_owned() }</a>
                { force_mark(shared, Force::of(provision, day), day) }
            </p>
            <p class="says">{ shared.says(shown.gist) }</p>
            { remark(shared, shown) }
        </li>
    }
}

/// The provisions by their newest number; those of the paper by section.
pub(super) fn in_order(instrument: &Instrument) -> Vec<ProvisionId> {
    let mut all = instrument.provisions.to_vec();
    all.order_by_key(|id| {
        let newest = id.get().newest();
        (newest.article, newest.paragraph, newest.item, newest.point, newest.section)
    });
    all
}

#[derive(PartialEq, Properties)]
struct CopyTitleProps {
    title: &'static str,
}

/// The Chinese title, by which a site finds the text, and a way to copy it.
#[component]
fn CopyTitle(props: &CopyTitleProps) -> Html {
    let shared = use_shared();
    let copied = use_state_eq(|| None::<bool>);
    let title = props.title;
    let onclick = {
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            clipboard::copy(title, None, move |done| copied.set(Some(done)));
        })
    };
    html! {
        <>
            <span lang="zh-CN">{ title }</span>{ " " }
            <button type="button" class="link" {onclick} data-test="copy-title">
                { shared.lang.pick(words::COPY_TITLE) }
            </button>
            <span role="status">
                { " " }{ (*copied).map_or("", |done| shared.t(if done { Word::Copied } else { Word::NotCopied })) }
            </span>
        </>
    }
}

/// The texts of an instrument, oldest first: the twin of the time line.
fn life(shared: &Shared, instrument: &Instrument) -> Html {
    let lang = shared.lang;
    let row = |version: &InstrumentVersion| {
        let until = match version.until {
            Some(until) => wording::day(lang, until),
            None => shared.t(Word::StillInForce).to_owned(),
        };
        html! {
            <tr>
                <th scope="row">
                    { wording::day(shared.lang, version.from) }
                    if !version.from_verified { { " " }{ unverified(shared, Word::FromUnverified) } }
                </th>
                <td>{ until }</td>
                <td>
                    if version.number.is_none() && version.note.is_none() && version.url.is_none() { { "—" } }
                    if let Some(number) = version.number { <p>{ lang.pick(number) }</p> }
                    if let Some(note) = version.note { <p class="gist">{ shared.says(note) }</p> }
                    if let Some(url) = version.url {
                        <p>
                            <a href={url} rel="noopener noreferrer" target="_blank">
                                { wording::official_page(lang, Page::Text(url)) }
                                <span class="vh">{ " " }{ wording::day(shared.lang, version.from) }</span>
                            </a>
                        </p>
                    }
                </td>
            </tr>
        }
    };
    html! {
        <table class="life">
            <caption class="vh">{ shared.t(Word::Life) }</caption>
            { shared.heads(&[Word::FirstDay, Word::LastDay, Word::NumberAndNote], 0) }
            <tbody>{ for instrument.versions.iter().map(row) }</tbody>
        </table>
    }
}

fn unverified(shared: &Shared, word: Word) -> Html {
    html! {
        <span class="status status-unverified">
            <span aria-hidden="true">{ wording::status_mark(Status::Unverified) }</span>
            { " " }{ shared.t(word) }
        </span>
    }
}

fn provision(shared: &Shared, id: ProvisionId, day: Date, target: Option<ProvisionId>) -> Html {
    let lang = shared.lang;
    let provision = id.get();
    let proposal = provision.instrument.get().kind == InstrumentKind::Proposal;
    // Out of force, the newest text stands for the provision.
    let shown = provision.at(day).map_or_else(|| provision.newest(), |(version, _)| version);
    let article = wording::article(lang, provision, shown);
    let title = match article.trim() {
        // A document without articles.
        "" => lang.pick(provision.instrument.get().short),
        article => article,
    };
    let reform = Reform::ALL.iter().find(|reform| reform.provision() == id);
    let html_id = place(&provision.name());
    let mine = target == Some(id);
    let force = Force::of(provision, day);
    let unverified = force == Force::In(Status::Unverified);
    html! {
        <article key={provision.id} id={html_id.clone()} tabindex="-1"
            aria-labelledby={format!("{html_id}-title")} aria-current={mine.then_some("location")}
            class={classes!("provision", mine.then_some("target"), unverified.then_some("unverified"))}>
            <h3 id={format!("{html_id}-title")}>
                <a href={Route::provision(id).href()}>
                    { title.to_owned() }
                    if let Some(reform) = reform {
                        { " " }<span class="tag muted">{ wording::reform(lang, *reform) }</span>
                    }
                </a>
            </h3>
            <p class="law-about">
                { force_mark(shared, force, day) }
                if !proposal {
                    // Whether a text binds is not said of one that was not confirmed.
                    if !unverified {
                        <span>
                            { shared.t(Word::Modality) }{ text::colon(lang) }{ wording::modality(lang, shown.modality) }
                        </span>
                    }
                    <span class="dates">{ wording::in_force(lang, shown) }</span>
                }
            </p>
            { governed_instead(shared, id, force, day) }
            <p class="says">{ shared.says(shown.gist) }</p>
            { remark(shared, shown) }
            { official_text(shared, id, shown) }
            { numbers(shared, id) }
            if let Some(forms) = cite::of_provision(id, day) {
                <details class="cite-as">
                    <summary>{ shared.lang.pick(words::CLASS_CITE) }</summary>
                    <cite::Forms {forms} />
                </details>
            }
            { texts(shared, id, shown) }
            { uses(shared, id) }
        </article>
    }
}

/// Where a provision had no force on the day: what governed instead, or that the book has nothing of the kind.
fn governed_instead(shared: &Shared, id: ProvisionId, force: Force, day: Date) -> Html {
    let lang = shared.lang;
    if !matches!(force, Force::NotYet(_) | Force::Ended(_)) {
        return Html::default();
    }
    let link = |id: ProvisionId| {
        let provision = id.get();
        let text = provision.at(day).map_or_else(|| provision.newest(), |(version, _)| version);
        let name =
            wording::document_title(lang, provision) + &wording::article(lang, provision, text);
        html! { <li><a href={format!("{}?on={day}", Route::provision(id).href())}>{ name }</a></li> }
    };
    match id.instead_on(day) {
        none if none.is_empty() => {
            html! { <p class="muted" data-test="instead">{ lang.pick(words::NOTHING_INSTEAD) }</p> }
        }
        governed => html! {
            <div data-test="instead">
                <p>{ lang.pick(words::GOVERNED_INSTEAD) }</p>
                <ul>{ for governed.into_iter().map(link) }</ul>
            </div>
        },
    }
}

/// The numbers that a provision fixes and the engine works with.
fn numbers(shared: &Shared, id: ProvisionId) -> Html {
    let lang = shared.lang;
    let fixed = PARAMETERS.iter().filter(|parameter| parameter.provision == id);
    let fixed: Vec<String> = fixed.map(|parameter| wording::number(lang, parameter)).collect();
    let scale = BRACKETS.iter().find(|scale| scale.provision == id);
    html! {
        <>
            if !fixed.is_empty() {
                <p class="fixed-numbers">
                    <span class="muted">{ shared.t(Word::NumbersFixed) }</span>
                    { for fixed.into_iter().map(|number| html! { <strong>{ number }</strong> }) }
                </p>
            }
            if let Some(scale) = scale {
                <table class="scale">
                    <caption>{ shared.t(Word::Scale) }</caption>
                    <tbody>
                        { for wording::brackets(lang, scale).into_iter().map(|(over, due)| html! {
                            <tr><th scope="row">{ over }</th><td>{ due }</td></tr>
                        }) }
                    </tbody>
                </table>
            }
        </>
    }
}

/// All texts of a provision, if there is more than one.
fn texts(shared: &Shared, id: ProvisionId, shown: &Version) -> Html {
    let lang = shared.lang;
    let provision = id.get();
    if provision.versions.len() < 2 {
        return Html::default();
    }
    // A text that says the same under another number is not said again.
    let row = |(index, version): (usize, &Version)| {
        let before = index.checked_sub(1).and_then(|before| provision.versions.get(before));
        let same = before.is_some_and(|b| {
            (b.gist, b.note, b.modality) == (version.gist, version.note, version.modality)
        });
        let current = version == shown;
        html! {
            <li aria-current={current.then_some("true")}>
                <p class="law-about">
                    <strong>{ wording::article(lang, provision, version).trim().to_owned() }</strong>
                    <span>{ wording::modality(lang, version.modality) }</span>
                    <span class="dates">{ wording::in_force(lang, version) }</span>
                    if !version.text_verified { { status_mark(lang, Status::Unverified) } }
                </p>
                <p class="gist">
                    { if same { shared.t(Word::SameText) } else { shared.says(version.gist) } }
                </p>
                if !same { { remark(shared, version) } }
            </li>
        }
    };
    html! {
        <details class="texts">
            <summary>{ shared.t(Word::AllTexts) }{ " " }{ provision.versions.len() }</summary>
            <ol>{ for provision.versions.iter().enumerate().map(row) }</ol>
        </details>
    }
}

/// What rests on a provision: remedies; and what the paper says wrongly of it.
fn uses(shared: &Shared, id: ProvisionId) -> Html {
    let lang = shared.lang;
    let remedies: Vec<_> = REMEDIES.iter().filter(|remedy| remedy.basis.contains(&id)).collect();
    let slips: Vec<_> = SLIPS.iter().filter(|slip| slip.provisions.contains(&id)).collect();
    if remedies.is_empty() && slips.is_empty() {
        return Html::default();
    }
    html! {
        <details class="uses">
            <summary>{ shared.t(Word::UsedFor) }</summary>
            <ul>
                { for remedies.into_iter().map(|remedy| html! {
                    <li>
                        { shared.t(Word::Remedies) }{ text::colon(lang) }{ lang.pick(remedy.name) }{ " " }
                        { status_mark(lang, text::standing(remedy.standing)) }
                    </li>
                }) }
                { for slips.into_iter().map(|slip| html! {
                    <li>
                        <a href={Route::Law(Some("paper".to_owned()), Some(super::SLIPS.to_owned())).href()}>
                            { shared.t(Word::Slips) }{ " " }{ slip.number }
                        </a>
                    </li>
                }) }
            </ul>
        </details>
    }
}

/// Notes on the paper, each beside what the official text or the record says.
fn slips(shared: &Shared) -> Html {
    let lang = shared.lang;
    let row = |slip: &Slip| {
        html! {
            <tr>
                <th scope="row">
                    { slip.number }
                    <span class="tag muted">{ wording::grade(lang, slip.grade) }</span>
                </th>
                <td>
                    <span class="cell-head">{ shared.t(Word::PaperSays) }</span>
                    { shared.says(slip.says) }
                </td>
                <td>
                    <span class="cell-head">{ shared.t(Word::SourceSays) }</span>
                    { shared.says(slip.correct) }
                    if !slip.provisions.is_empty() {
                        <ul class="slip-links">
                            { for slip.provisions.iter().map(|id| html! {
                                <li><a href={Route::provision(*id).href()}>{ cited(lang, *id) }</a></li>
                            }) }
                        </ul>
                    }
                </td>
            </tr>
        }
    };
    html! {
        <section id={place(super::SLIPS)} tabindex="-1" aria-labelledby="slips-title">
            <h2 id="slips-title">{ shared.t(Word::Slips) }</h2>
            <p class="hint">{ shared.t(Word::SlipsNote) }</p>
            <table class="slips">
                <thead><tr>
                    <th scope="col"><span class="vh">{ shared.t(Word::SlipNumber) }</span></th>
                    <th scope="col">{ shared.t(Word::PaperSays) }</th>
                    <th scope="col">{ shared.t(Word::SourceSays) }</th>
                </tr></thead>
                <tbody>{ for SLIPS.iter().map(row) }</tbody>
            </table>
        </section>
    }
}
