//! Addresses within the page. They stand behind `#`, so that every one of them survives a reload on any
//! static host, under any folder, offline and from disk.

use gloo_events::EventListener;
use redress_core::lawbook::{Date, ProvisionId};
use redress_drafting::Kind;
use yew::prelude::*;

use crate::browser::window;

/// A part of the workbench.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Part {
    Facts,
    Amounts,
    Punitive,
    Liability,
    Remedies,
    /// Court fee, late interest, where the money goes.
    Around,
}

impl Part {
    pub(crate) const ALL: [Self; 6] =
        [Self::Facts, Self::Amounts, Self::Punitive, Self::Liability, Self::Remedies, Self::Around];

    /// Its name in an address.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Amounts => "amounts",
            Self::Punitive => "punitive",
            Self::Liability => "liability",
            Self::Remedies => "remedies",
            Self::Around => "around",
        }
    }

    /// The id of its section: the path in the case that it stands for.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Facts => "/facts",
            Self::Amounts => "/compensation",
            Self::Punitive => "/punitive",
            Self::Liability => "/liability",
            Self::Remedies => "/remedies",
            Self::Around => "/around",
        }
    }
}

/// Where the reader is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Route {
    /// The cases on this device, and the ways to begin.
    Start,
    /// The workbench, or a part of it.
    Case(Option<Part>),
    /// The open case and the law on two days.
    Time,
    /// A draft of the open case.
    Papers(Kind),
    /// The open case, one question at a time; the step is the name of a question.
    Guide(Option<String>),
    /// Published cases whose award can be estimated first; one of them.
    Estimate(Option<String>),
    /// The published cases; one of them.
    Casebook(Option<String>),
    /// The plot of published awards.
    Comparables,
    /// The law; an instrument, and a provision in it.
    Law(Option<String>, Option<String>),
    /// The paper's theory; a section of it.
    Theory(Option<String>),
    /// The classroom; a part of it, and an exercise that came in a link.
    Class(Option<String>, Option<String>),
    About,
    /// Fees, interest and days without a case.
    Tools,
    /// A saved report against a new run.
    Verify,
    /// A case that came in a link.
    Shared(String),
    /// No page has this address.
    Unknown(String),
}

impl Route {
    /// Whether its page shows the open case.
    pub(crate) fn shows_case(&self) -> bool {
        matches!(self, Self::Case(_) | Self::Time | Self::Papers(_) | Self::Guide(Some(_)))
    }

    /// Reads an address, without its `#`.
    pub(crate) fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        // What is looked for stands behind `?` and is the page's own.
        let path = path.split_once('?').map_or(path, |(path, _)| path).trim_matches('/');
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let (page, first, second) = (segments.next(), segments.next(), segments.next());
        let unknown = || Self::Unknown(path.to_owned());
        // What messengers hang on a link may have any form; its own end is found in `share`.
        if let (Some("share"), Some(_)) = (page, first) {
            return Self::Shared(path["share/".len()..].to_owned());
        }
        if segments.next().is_some() {
            return unknown();
        }
        let owned = |segment: Option<&str>| segment.map(str::to_owned);
        match (page, first, second) {
            (None, ..) => Self::Start,
            (Some("case"), None, _) => Self::Case(None),
            (Some("case"), Some("time"), None) => Self::Time,
            (Some("case"), Some(name), None) => {
                let part = Part::ALL.into_iter().find(|part| part.name() == name);
                part.map_or_else(unknown, |part| Self::Case(Some(part)))
            }
            (Some("papers"), first, None) => {
                let name = first.unwrap_or(Kind::Orders.id());
                let kind = Kind::ALL.into_iter().find(|kind| kind.id() == name);
                kind.map_or_else(unknown, Self::Papers)
            }
            (Some("guide"), first, None) => Self::Guide(owned(first)),
            (Some("estimate"), first, None) => Self::Estimate(owned(first)),
            (Some("casebook"), first, None) => Self::Casebook(owned(first)),
            (Some("comparables"), None, _) => Self::Comparables,
            (Some("law"), first, second) => Self::Law(owned(first), owned(second)),
            (Some("theory"), first, None) => Self::Theory(owned(first)),
            (Some("class"), first, second) => Self::Class(owned(first), owned(second)),
            (Some("about"), None, _) => Self::About,
            (Some("tools"), None, _) => Self::Tools,
            (Some("verify"), None, _) => Self::Verify,
            _ => unknown(),
        }
    }

    /// The address as it stands in a link.
    pub(crate) fn href(&self) -> String {
        let with = |page: &str, rest: &Option<String>| match rest {
            Some(rest) => format!("#/{page}/{rest}"),
            None => format!("#/{page}"),
        };
        match self {
            Self::Start => "#/".to_owned(),
            Self::Case(None) => "#/case".to_owned(),
            Self::Case(Some(part)) => format!("#/case/{}", part.name()),
            Self::Time => "#/case/time".to_owned(),
            Self::Papers(kind) => format!("#/papers/{}", kind.id()),
            Self::Guide(step) => with("guide", step),
            Self::Estimate(id) => with("estimate", id),
            Self::Casebook(id) => with("casebook", id),
            Self::Comparables => "#/comparables".to_owned(),
            Self::Law(Some(instrument), provision) => with(&format!("law/{instrument}"), provision),
            Self::Law(None, _) => "#/law".to_owned(),
            Self::Theory(section) => with("theory", section),
            Self::Class(Some(part), exercise) => with(&format!("class/{part}"), exercise),
            Self::Class(None, _) => "#/class".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Tools => "#/tools".to_owned(),
            Self::Verify => "#/verify".to_owned(),
            Self::Shared(data) => format!("#/share/{data}"),
            Self::Unknown(path) => format!("#/{path}"),
        }
    }

    /// A provision in the law book.
    pub(crate) fn provision(id: ProvisionId) -> Self {
        let provision = id.get();
        Self::Law(Some(provision.instrument.get().name()), Some(provision.name()))
    }

    /// Whether two addresses are on the same page.
    pub(crate) fn same_page(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Where the page is now.
    pub(crate) fn current() -> Self {
        let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        Self::parse(&hash)
    }

    /// Goes there, with a way back.
    pub(crate) fn go(&self) {
        if let Some(window) = window() {
            _ = window.location().set_hash(&self.href());
        }
    }

    /// Goes there without a way back to this address.
    pub(crate) fn replace(&self) {
        if let Some(window) = window() {
            _ = window.location().replace(&self.href());
        }
    }
}

/// What a page looks for, as it stands in the address behind `?`.
pub(crate) fn looked_for(name: &str) -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let (_, query) = hash.split_once('?')?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(found, _)| *found == name)?;
    js_sys::decode_uri_component(value).ok()?.as_string()
}

/// What an address says where a day is looked for, if it is none.
pub(crate) fn no_day(names: &[&str]) -> Option<String> {
    names.iter().filter_map(|name| looked_for(name)).find(|day| Date::parse(day).is_none())
}

/// Writes what a page looks for into the address, without a step back; what is empty is left out.
pub(crate) fn look_for(pairs: &[(&str, String)]) {
    let Some(window) = window() else { return };
    let hash = window.location().hash().unwrap_or_default();
    let path = hash.split_once('?').map_or(&*hash, |(path, _)| path);
    let written: Vec<_> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            let value = js_sys::encode_uri_component(value).as_string().unwrap_or_default();
            format!("{name}={value}")
        })
        .collect();
    let to = match (path, written.is_empty()) {
        ("", true) => return,
        (path, true) => path.to_owned(),
        (path, false) => format!("{path}?{}", written.join("&")),
    };
    if to != hash
        && let Ok(history) = window.history()
    {
        _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&to));
    }
}

/// The address, kept in step with the browser's.
#[hook]
pub(crate) fn use_route() -> Route {
    let route = use_state_eq(Route::current);
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| setter.set(Route::current()))
        });
        move || drop(listener)
    });
    (*route).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let some = |text: &str| Some(text.to_owned());
        let mut routes = vec![
            Route::Start,
            Route::Case(None),
            Route::Time,
            Route::Guide(None),
            Route::Guide(some("defendants")),
            Route::Estimate(None),
            Route::Estimate(some("hic-sun-2020")),
            Route::Casebook(None),
            Route::Casebook(some("hic-sun-2020")),
            Route::Comparables,
            Route::Law(None, None),
            Route::Law(some("pipl"), None),
            Route::Law(some("pipl"), some("69-2")),
            Route::Theory(None),
            Route::Theory(some("4.3")),
            Route::Class(None, None),
            Route::Class(some("quiz"), None),
            Route::Class(some("answer"), some("q1bKTFSyUkpOTFWqBQA")),
            Route::About,
            Route::Tools,
            Route::Verify,
            Route::Shared("q1bKTFSyUkpOTFWqBQA".to_owned()),
        ];
        routes.extend(Part::ALL.map(|part| Route::Case(Some(part))));
        routes.extend(Kind::ALL.map(Route::Papers));
        for route in routes {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn other_addresses_are_no_page() {
        for hash in ["#/case/x", "#/nowhere", "#/law/a/b/c", "#/papers/x", "#/about/x", "#/share"] {
            assert!(matches!(Route::parse(hash), Route::Unknown(_)), "{hash}");
        }
        let hung_on = Route::parse("#/share/q1bKT&shareTo=https://x.example/y");
        assert_eq!(hung_on, Route::Shared("q1bKT&shareTo=https://x.example/y".to_owned()));
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#"), Route::Start);
        // What is looked for is no part of the address of a page.
        let law = Route::Law(Some("c-pil".to_owned()), Some("17".to_owned()));
        assert_eq!(Route::parse("#/law/c-pil/17?on=2019-06-01"), law);
        assert_eq!(Route::parse("#/case/time?from=2020-12-31&to=2021-01-01"), Route::Time);
        assert_eq!(Route::parse("#/casebook?q=%E5%84%BF"), Route::Casebook(None));
    }
}
