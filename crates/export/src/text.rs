//! What may stand in an office file. Whatever a user typed comes out as text.

use std::borrow::Cow;

use redress_drafting::is_hidden;

/// Leaves out what XML forbids and what could rearrange or hide what is read. Line breaks and tabs stay.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let stays = |c: char| match c {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => !is_hidden(c),
    };
    let breaks = |c: char| match c {
        '\u{2028}' | '\u{2029}' | '\r' => '\n',
        c => c,
    };
    if text.chars().all(|c| stays(c) && breaks(c) == c) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    Cow::Owned(text.chars().map(breaks).filter(|c| stays(*c)).collect())
}

/// The longest text of a cell in Excel, in UTF-16 units.
const LONGEST: usize = 32_767;

/// A text as a cell takes it; one that is too long is cut and `cut` says so at its end.
pub(crate) fn cell<'a>(text: &'a str, cut: &str) -> Cow<'a, str> {
    let text = clean(text);
    let units = |text: &str| text.encode_utf16().count();
    if text.len() <= LONGEST || units(&text) <= LONGEST {
        return text;
    }
    let room = LONGEST - units(cut);
    let mut used = 0;
    let kept = text.chars().take_while(|c| {
        used += c.len_utf16();
        used <= room
    });
    Cow::Owned(kept.collect::<String>() + cut)
}

/// The width of a text in Latin letters; a Chinese character is two.
pub(crate) fn letters(text: &str) -> usize {
    text.chars().map(|c| if c < '\u{2e80}' { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_left_out_and_the_rest_stays() {
        assert_eq!(clean("a\u{0}\u{1f}\u{85}\u{ffff}b"), "ab");
        assert_eq!(clean("甲\u{202e}\u{2066}\u{200f}乙"), "甲乙");
        assert_eq!(clean("one\r\ntwo\rthree\u{2028}four\t\u{9f}"), "one\ntwo\nthree\nfour\t");
        assert_eq!(clean("𠀀😀<script>=cmd"), "𠀀😀<script>=cmd");
    }

    #[test]
    fn a_cell_holds_32767_units_of_utf_16() {
        assert_eq!(cell(&"字".repeat(32_767), "…"), "字".repeat(32_767));
        assert_eq!(cell(&"字".repeat(32_768), "…"), "字".repeat(32_766) + "…");
        // A character of two units is not cut in half.
        let cut = cell(&"𠀀".repeat(16_384), "…").into_owned();
        assert_eq!(cut, "𠀀".repeat(16_383) + "…");
    }
}
