//! Figures, each of which opens its derivation.

use redress_drafting::{Lang, figures};
use yew::prelude::*;

use super::{text::Word, use_shared};
use crate::model::figures::FigureRef;

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Piece {
    /// Words in the language of the page.
    Plain,
    /// A number, which no line breaks.
    Number,
    /// Words in the other language, marked as such for those who have them read out.
    In(Lang),
}

/// The pieces of a text whose numbers no line breaks, and in which the mark of a status stays with what it marks.
pub(crate) fn pieces(lang: Lang, text: &str) -> Vec<(Piece, String)> {
    let text = &['●', '◐', '◇', '○'].iter().fold(text.to_owned(), |text, mark| {
        text.replace(&format!("{mark} "), &format!("{mark}\u{a0}"))
    });
    let of_one = |(is_number, piece): (bool, &str)| {
        if is_number && piece.len() > 2 {
            vec![(Piece::Number, piece.to_owned())]
        } else {
            by_language(lang, piece)
        }
    };
    figures(text).into_iter().flat_map(of_one).collect()
}

/// The pieces of a text in each language.
fn by_language(lang: Lang, text: &str) -> Vec<(Piece, String)> {
    let (other, pieces) = match lang {
        Lang::En if text.contains(is_chinese) => (Lang::Zh, by_script(text)),
        Lang::Zh => (Lang::En, english_in(text)),
        Lang::En => return vec![(Piece::Plain, text.to_owned())],
    };
    let of = |foreign| if foreign { Piece::In(other) } else { Piece::Plain };
    pieces.into_iter().map(|(foreign, piece)| (of(foreign), piece.to_owned())).collect()
}

fn drawn((piece, text): (Piece, String)) -> Html {
    match piece {
        Piece::Plain => html! { text },
        Piece::Number => html! { <span class="whole">{ text }</span> },
        Piece::In(other) => html! { <span lang={other.tag()}>{ text }</span> },
    }
}

/// A text whose numbers no line breaks, and in which the mark of a status stays with what it marks.
pub(crate) fn unbroken(lang: Lang, text: &str) -> Html {
    pieces(lang, text).into_iter().map(drawn).collect()
}

/// A text in which what is in the other language than the page is marked as such, for those who have it read out.
pub(crate) fn marked(lang: Lang, text: &str) -> Html {
    by_language(lang, text).into_iter().map(drawn).collect()
}

/// The pieces of a Chinese text, and whether each is English: three words at least, since names of laws and programs are
/// read as they stand.
fn english_in(text: &str) -> Vec<(bool, &str)> {
    let is_english = |run: &str| {
        let words = run.split(|c: char| !c.is_ascii_alphabetic());
        words
            .filter(|word| word.len() > 1 && word.contains(|c: char| c.is_ascii_lowercase()))
            .count()
            > 2
    };
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    // Where what is not English yet begins.
    let (mut from, mut at) = (0, 0);
    for run in text.split_inclusive(is_chinese) {
        let run_end = at + run.len();
        let latin = run.trim_end_matches(is_chinese);
        if is_english(latin) {
            if let Some(before) = text.get(from..at).filter(|before| !before.is_empty()) {
                pieces.push((false, before));
            }
            pieces.push((true, latin));
            from = at + latin.len();
        }
        at = run_end;
    }
    if let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
        pieces.push((false, rest));
    }
    pieces
}

/// The sign before the words of a button that adds something: to be seen, not read out.
pub(crate) fn plus() -> Html {
    html! { <span aria-hidden="true">{ "+ " }</span> }
}

/// The language of what stands in a field, where it is not that of the page.
pub(crate) fn other_language(lang: Lang, text: &str) -> Option<&'static str> {
    (lang == Lang::En && text.contains(is_chinese)).then_some(Lang::Zh.tag())
}

fn is_chinese(c: char) -> bool {
    // Ideographs, and the marks and full-width forms that stand among them.
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}')
}

/// The pieces of a text, and whether each is Chinese. Digits and letters between Chinese signs belong to them.
fn by_script(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_chinese) {
        let (before, from) = rest.split_at(start);
        if !before.is_empty() {
            pieces.push((false, before));
        }
        // Up to the last Chinese sign before a blank or a mark of English.
        let stop = from.find([' ', ',', ';', '(', ')', '·']).unwrap_or(from.len());
        let end = from.get(..stop).and_then(|run| {
            run.char_indices().rev().find(|(_, c)| is_chinese(*c)).map(|(at, c)| at + c.len_utf8())
        });
        let (run, after) = from.split_at(end.unwrap_or(stop));
        pieces.push((true, run));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push((false, rest));
    }
    pieces
}

/// Props of a figure.
#[derive(PartialEq, Properties)]
pub(crate) struct FigureProps {
    /// Id of the button.
    pub(crate) id: AttrValue,
    pub(crate) figure: FigureRef,
    /// The value as shown.
    pub(crate) value: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) unit: Option<Word>,
    #[prop_or_default]
    pub(crate) test: Option<AttrValue>,
}

/// A figure that opens its derivation.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let shared = use_shared();
    let onclick = {
        let (open, figure, id) = (shared.open.clone(), props.figure.clone(), props.id.to_string());
        Callback::from(move |_| open.emit((figure.clone(), id.clone())))
    };
    html! {
        <button type="button" id={props.id.clone()} class={classes!("figure", props.class.clone())}
            data-test={props.test.clone()} title={shared.t(Word::OpenDerivation)} {onclick}>
            // By its key a new value is a new element: whoever put the text of the old one into another, as
            // translators do, is not left with it.
            <span class="figure-value" key={props.value.to_string()}>{ props.value.clone() }</span>
            if let Some(unit) = props.unit {
                <span class="unit">{ " " }{ shared.t(unit) }</span>
            }
            <span class="vh">{ " " }{ shared.t(Word::OpenDerivation) }</span>
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_told_from_english() {
        for (text, pieces) in [
            (
                "Zheng (郑某), Ren (任某)",
                &[
                    (false, "Zheng ("),
                    (true, "郑某"),
                    (false, "), Ren ("),
                    (true, "任某"),
                    (false, ")"),
                ][..],
            ),
            (
                "（2021）浙0192民初9214号 · 3",
                &[(true, "（2021）浙0192民初9214号"), (false, " · 3")],
            ),
            ("H科技有限公司", &[(false, "H"), (true, "科技有限公司")]),
            ("nothing", &[(false, "nothing")]),
            ("", &[]),
        ] {
            assert_eq!(by_script(text), pieces, "{text}");
        }
    }

    #[test]
    fn english_is_told_from_chinese() {
        for (text, pieces) in [
            (
                "论文（Xiaoli Wang）《Civil Public Interest Litigation》，2023年",
                &[
                    (false, "论文（Xiaoli Wang）《"),
                    (true, "Civil Public Interest Litigation"),
                    (false, "》，2023年"),
                ][..],
            ),
            ("依 PIPL 第69条、GB/T 7714", &[(false, "依 PIPL 第69条、GB/T 7714")]),
            ("Zheng shall pay", &[(true, "Zheng shall pay")]),
            ("郑某", &[(false, "郑某")]),
            ("", &[]),
        ] {
            assert_eq!(english_in(text), pieces, "{text}");
        }
    }

    #[test]
    fn a_field_says_what_language_it_is_in() {
        assert_eq!(other_language(Lang::En, "郑某"), Some("zh-CN"));
        assert_eq!(other_language(Lang::En, "Zheng"), None);
        assert_eq!(other_language(Lang::Zh, "郑某"), None);
    }
}
