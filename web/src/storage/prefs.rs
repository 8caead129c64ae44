//! What the reader prefers: language, colours, size of text; and the bench that was named last. Remembered on the device; without storage
//! they last as long as the page.

use redress_core::case::Bench;
use redress_drafting::Lang;
use web_sys::{Element, Storage};

use crate::browser::window;

const LANGUAGE: &str = "redress.lang";
const THEME: &str = "redress.theme";
const SIZE: &str = "redress.size";
const BENCH: &str = "redress.bench";

/// Colours.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Size of text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Size {
    #[default]
    Normal,
    Large,
    Larger,
}

impl Size {
    pub(crate) const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }
}

/// All of them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Prefs {
    pub(crate) lang: Lang,
    pub(crate) theme: Theme,
    pub(crate) size: Size,
}

impl Prefs {
    /// What was chosen before; the language otherwise as the browser has it.
    pub(crate) fn load() -> Self {
        let browser = || window()?.navigator().language();
        let tag = get(LANGUAGE).or_else(browser).unwrap_or_default();
        let theme = get(THEME).unwrap_or_default();
        let size = get(SIZE).unwrap_or_default();
        Self {
            lang: if tag.starts_with("zh") || tag.is_empty() { Lang::Zh } else { Lang::En },
            theme: Theme::ALL.into_iter().find(|one| one.name() == theme).unwrap_or_default(),
            size: Size::ALL.into_iter().find(|one| one.name() == size).unwrap_or_default(),
        }
    }

    /// Remembers them and tells the document.
    pub(crate) fn apply(self) {
        set(LANGUAGE, self.lang.tag());
        set(THEME, self.theme.name());
        set(SIZE, self.size.name());
        if let Some(root) = root() {
            _ = root.set_attribute("lang", self.lang.tag());
            _ = root.set_attribute("data-theme", self.theme.name());
            _ = root.set_attribute("data-size", self.size.name());
        }
    }
}

/// Keeps the bench that was named last, to be offered in the next case.
pub(crate) fn remember_bench(bench: &Bench) {
    let Bench { appeal_to, presiding, judges, assessors, clerk } = bench;
    let lines =
        [appeal_to, presiding, judges, assessors, clerk].map(|line| line.replace('\n', " "));
    set(BENCH, &lines.join("\n"));
}

/// The bench that was named last on this device.
pub(crate) fn last_bench() -> Option<Bench> {
    let lines = get(BENCH)?;
    let mut lines = lines.split('\n').map(str::to_owned);
    let mut next = || lines.next().unwrap_or_default();
    let bench = Bench {
        appeal_to: next(),
        presiding: next(),
        judges: next(),
        assessors: next(),
        clerk: next(),
    };
    (!bench.is_empty()).then_some(bench)
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        _ = storage.set_item(key, value);
    }
}
