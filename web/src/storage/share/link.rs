//! What stands in a share link: `<packed case>.<law>.<check>`, or, where the browser could not pack,
//! `0.<case>.<law>.<check>`. The law is the day on which its data were checked and the start of their digest; the check
//! is that of the case's text. Links of earlier versions end with the packed case.

use redress_core::lawbook::{CHECKED_ON, DIGEST, Date};

/// A link taken apart.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Link<'a> {
    /// The case, in the letters of URLs.
    pub(crate) data: &'a str,
    /// It is packed.
    pub(crate) packed: bool,
    /// The law that it was made with, and the check of its text; `None` in a link of an earlier version.
    pub(crate) sealed: Option<(Law, &'a str)>,
}

/// The law of a link.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Law {
    /// The day on which its data were checked.
    pub(crate) checked: Date,
    /// It is that of this version.
    pub(crate) ours: bool,
}

/// Why a link could not be opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum LinkFault {
    /// Its end is missing.
    Cut,
    /// Something in it was changed.
    Changed,
    /// It is no link of ours.
    Foreign,
    /// It is unpacked into more than any case.
    TooLarge,
    /// The browser cannot unpack.
    Browser,
}

/// The letters of URLs, and those of plain base64, into which some programs turn them.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/' | b'=')
}

/// The letters at the beginning, and the rest.
fn letters(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().position(|byte| !is_letter(byte)).unwrap_or(text.len()))
}

impl<'a> Link<'a> {
    /// Takes a link apart. What follows it – a comma and a greeting, what messengers hang on – is not of it.
    pub(crate) fn parse(text: &'a str) -> Result<Self, LinkFault> {
        let (packed, text) = match text.strip_prefix("0.") {
            Some(rest) => (false, rest),
            None => (true, text),
        };
        let (data, rest) = letters(text);
        if data.is_empty() {
            return Err(LinkFault::Foreign);
        }
        let Some((law, rest)) = rest.strip_prefix('.').map(letters) else {
            return Ok(Self { data, packed, sealed: None });
        };
        // The full stop of a sentence, or a law that is not whole.
        if law.is_empty() && packed {
            return Ok(Self { data, packed, sealed: None });
        }
        let check = rest.strip_prefix('.').map_or("", |rest| letters(rest).0);
        let law = read_law(law).ok_or(LinkFault::Cut)?;
        if check.len() < CHECK {
            return Err(LinkFault::Cut);
        }
        Ok(Self { data, packed, sealed: Some((law, &check[..CHECK])) })
    }

    /// Whether a text is the one that the link was made of.
    pub(crate) fn holds(&self, text: &str) -> bool {
        self.sealed.is_none_or(|(_, sealed)| check(text) == sealed)
    }
}

/// What is put behind the case.
pub(crate) fn seal(text: &str) -> String {
    format!(".{}.{}", our_law(), check(text))
}

/// Length of a check.
const CHECK: usize = 8;

/// FNV-1a: it is to notice what was lost on the way, not what somebody changed on purpose.
fn check(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// The start of the digest of the law's data.
fn digest() -> &'static str {
    let digest = DIGEST.rsplit(':').next().unwrap_or(DIGEST);
    digest.get(..8).unwrap_or(digest)
}

fn our_law() -> String {
    CHECKED_ON.to_string().replace('-', "") + digest()
}

fn read_law(text: &str) -> Option<Law> {
    if text.len() != our_law().len() {
        return None;
    }
    let (day, _) = (text.get(..8)?, text.get(8..)?);
    let day = format!("{}-{}-{}", day.get(..4)?, day.get(4..6)?, day.get(6..)?);
    Some(Law { checked: Date::parse(&day)?, ours: text == our_law() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_link_ends_where_its_letters_end() {
        let sealed = format!("q1bKT-Fu_w{}", seal("{}"));
        let old = "q1bKT-Fu_w";
        for behind in [
            "",
            "，谢谢",
            "。",
            ".",
            "！",
            " ",
            "\n请查收",
            "&shareTo=weixin",
            "?from=timeline",
            "&isappinstalled=0",
            "#wechat_redirect",
            ")",
            "）",
            "\"",
            "”",
            "》",
            ",",
            ";",
            "%EF%BC%8C",
            "</a>",
        ] {
            let text = format!("{old}{behind}");
            let link = Link::parse(&text).unwrap();
            assert_eq!((link.data, link.packed, link.sealed), (old, true, None), "{text}");
            let text = format!("{sealed}{behind}");
            let link = Link::parse(&text).unwrap();
            assert_eq!(link.data, old, "{text}");
            assert!(link.sealed.is_some_and(|(law, _)| law.ours), "{text}");
            assert!(link.holds("{}") && !link.holds("{ }"), "{text}");
            let text = format!("0.{sealed}{behind}");
            assert!(!Link::parse(&text).unwrap().packed, "{text}");
        }
    }

    #[test]
    fn what_is_not_whole_says_what_it_is() {
        let sealed = format!("q1bKT{}", seal("{}"));
        for (text, fault) in [
            ("", LinkFault::Foreign),
            ("。", LinkFault::Foreign),
            ("?from=timeline", LinkFault::Foreign),
            ("0.", LinkFault::Foreign),
            ("q1bKT.2026", LinkFault::Cut),
            ("q1bKT.20261124", LinkFault::Cut),
            ("q1bKT.99999999abcdefgh.12345678", LinkFault::Cut),
            ("0.e30.", LinkFault::Cut),
        ] {
            assert_eq!(Link::parse(text), Err(fault), "{text}");
        }
        // Wherever it is cut, it is a link without a seal or one that is cut.
        for end in 1..sealed.len() {
            match Link::parse(&sealed[..end]) {
                Ok(link) => assert!(link.sealed.is_none() && end <= 6, "{end}"),
                Err(fault) => assert_eq!(fault, LinkFault::Cut, "{end}"),
            }
        }
        // Another law is told apart.
        let other = "q1bKT.2020010112345678.abcdef01";
        let (law, _) = Link::parse(other).unwrap().sealed.unwrap();
        assert_eq!((law.checked.to_string(), law.ours), ("2020-01-01".to_owned(), false));
    }

    proptest! {
        /// One letter that is changed in the text is noticed.
        #[test]
        fn a_change_is_noticed(text in "[a-z0-9{}:\",]{1,80}", at in 0_usize..80, to in "[A-Z]") {
            let link = format!("abc{}", seal(&text));
            let mut changed = text.clone();
            let at = at % changed.len();
            changed.replace_range(at..=at, &to);
            let link = Link::parse(&link).unwrap();
            prop_assert!(link.holds(&text));
            prop_assert!(!link.holds(&changed));
        }

        #[test]
        fn any_text_is_a_link_or_none(text in "\\PC{0,60}") {
            let _ = Link::parse(&text).map(|link| link.holds(&text));
        }
    }
}
