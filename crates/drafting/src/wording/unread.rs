//! What stands in fields and cannot be read there, in words.

use redress_core::Case;

use super::Lang;

/// So many are named one by one; the self-check names all.
const NAMED: usize = 20;

/// So many characters of a text are shown.
const SHOWN: usize = 24;

/// A field and what stands in it: `第1项获利 · 认定“约三千”`.
pub fn unread_entry(lang: Lang, path: &str, text: &str, case: &Case) -> String {
    let (place, quoted) = (super::path(lang, path, case), quoted(lang, text));
    match lang {
        Lang::Zh => format!("{place}{quoted}"),
        Lang::En => format!("{place} {quoted}"),
    }
}

/// A text as it was typed, cut where it is long.
pub(crate) fn quoted(lang: Lang, text: &str) -> String {
    if text.trim().is_empty() {
        return lang.of("（空白）", "(blank)").to_owned();
    }
    let shown: String = text.trim().chars().take(SHOWN).collect();
    let more = if shown.len() < text.trim().len() { "…" } else { "" };
    format!("“{shown}{more}”")
}

/// Which entries a paper leaves out since they cannot be read; `None` if it leaves out none.
pub fn unread(lang: Lang, case: &Case) -> Option<String> {
    let all = case.unread.in_order();
    let named = all.iter().take(NAMED).map(|(path, text)| unread_entry(lang, path, text, case));
    let named: Vec<_> = named.collect();
    let (count, more) = (all.len(), all.len().saturating_sub(NAMED));
    Some(match (lang, count) {
        (_, 0) => return None,
        (Lang::Zh, _) => {
            let rest = if more > 0 { "；其余见自检" } else { "" };
            format!("有{count}处录入无法识别，本文书未计入：{}{rest}。", named.join("；"))
        }
        (Lang::En, 1) => format!(
            "One entry cannot be read and is not counted in this document: {}.",
            named.join("; ")
        ),
        (Lang::En, _) => {
            let rest = if more > 0 { "; the others are in the self-check" } else { "" };
            format!(
                "{count} entries cannot be read and are not counted in this document: {}{rest}.",
                named.join("; ")
            )
        }
    })
}
