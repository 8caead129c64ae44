//! The head of every page: where one can go, and what the reader prefers.

use redress_drafting::{Kind, Lang};
use yew::prelude::*;

use crate::{
    route::Route,
    storage::prefs::{Prefs, Size, Theme},
    ui::{
        Segmented, Shared,
        text::{self, Word},
    },
};

/// What the head shows.
pub(crate) struct HeaderProps {
    pub(crate) route: Route,
    pub(crate) prefs: Prefs,
    pub(crate) on_prefs: Callback<Prefs>,
    /// Opens the search over everything.
    pub(crate) on_search: Callback<()>,
}

/// The head of every page.
pub(crate) fn header(shared: &Shared, props: &HeaderProps) -> Html {
    let lang = shared.lang;
    let prefs = props.prefs;
    let link = |route: Route| {
        let here = route.same_page(&props.route);
        html! {
            <li>
                <a href={route.href()} aria-current={here.then_some("page")}>
                    { shared.t(text::page(&route)) }
                </a>
            </li>
        }
    };
    let language = |other: Lang, word: &'static str, test: &'static str| {
        let onclick = props.on_prefs.reform(move |_: MouseEvent| Prefs { lang: other, ..prefs });
        html! {
            <button type="button" class="language" lang={other.tag()} data-test={test}
                aria-pressed={(lang == other).to_string()} {onclick}>{ word }</button>
        }
    };
    let themes = Theme::ALL.map(|theme| text::theme(lang, theme).into()).to_vec();
    let on_theme = props.on_prefs.reform(move |index: usize| Prefs {
        theme: Theme::ALL.get(index).copied().unwrap_or_default(),
        ..prefs
    });
    let sizes = Size::ALL.map(|size| text::size(lang, size).into()).to_vec();
    let on_size = props.on_prefs.reform(move |index: usize| Prefs {
        size: Size::ALL.get(index).copied().unwrap_or_default(),
        ..prefs
    });
    html! {
        <header class="top">
            <p class="brand">
                <a href={Route::Start.href()}>
                    <span class="brand-zh" lang="zh-CN">{ Word::Brand.of(Lang::Zh) }</span>
                    { " " }
                    <span class="brand-en" lang="en">{ Word::Brand.of(Lang::En) }</span>
                </a>
            </p>
            <nav class="pages" aria-label={shared.t(Word::Pages)}>
                <ul>
                    { link(Route::Case(None)) }
                    { link(Route::Papers(Kind::Orders)) }
                    { link(Route::Guide(None)) }
                    { link(Route::Estimate(None)) }
                    { link(Route::Casebook(None)) }
                    { link(Route::Comparables) }
                    { link(Route::Law(None, None)) }
                    { link(Route::Theory(None)) }
                    { link(Route::Class(None, None)) }
                    { link(Route::Tools) }
                    { link(Route::About) }
                </ul>
            </nav>
            <button type="button" class="search-all" title={shared.t(Word::SearchTitle)} data-test="search-all"
                onclick={props.on_search.reform(|_: MouseEvent| ())}>
                { shared.t(Word::Search) }
            </button>
            <div class="languages" role="group" aria-label={shared.t(Word::Language)}>
                { language(Lang::Zh, "中文", "lang-zh") }
                { language(Lang::En, "English", "lang-en") }
            </div>
            <details class="display">
                <summary data-test="display">{ shared.t(Word::Display) }</summary>
                <div class="display-body">
                    <Segmented name="theme" legend={shared.t(Word::Theme)} hide_legend={false} options={themes}
                        chosen={Theme::ALL.iter().position(|theme| *theme == prefs.theme)} onchange={on_theme} />
                    <Segmented name="size" legend={shared.t(Word::TextSize)} hide_legend={false} options={sizes}
                        chosen={Size::ALL.iter().position(|size| *size == prefs.size)} onchange={on_size} />
                </div>
            </details>
        </header>
    }
}
