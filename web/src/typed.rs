//! What a person types, read into the engine's values, and the values shown again.

use redress_core::{
    Code, Count, Days, Multiplier, Percent, Yuan,
    case::{Found, Quantity},
};
use redress_drafting::{Lang, wording};

/// A value with a typed form. An empty field is "not known" and never reaches `read`.
pub(crate) trait Typed: Copy + 'static {
    /// Reads a trimmed text that is not empty.
    fn read(text: &str) -> Result<Self, Code>;
    /// Shows a value so that `read` reads it again.
    fn show(self, lang: Lang) -> String;
}

/// Full-width digits and signs as they come from a Chinese keyboard.
fn narrow(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '０'..='９' | '％' | '＋' | '．' => char::from_u32(u32::from(c) - 0xFEE0),
            '。' => Some('.'),
            ',' | '，' | ' ' => None,
            c => Some(c),
        })
        .collect()
}

impl Typed for Yuan {
    fn read(text: &str) -> Result<Self, Code> {
        // "3." is on its way to "3.4".
        let text = text.strip_suffix(['.', '．', '。']).unwrap_or(text);
        Self::typed(text)
    }

    fn show(self, _: Lang) -> String {
        wording::separated(self)
    }
}

impl Typed for Found {
    fn read(text: &str) -> Result<Self, Code> {
        match text {
            "全部" | "全" => return Ok(Self::All),
            "无" | "驳回" => return Ok(Self::None),
            _ if text.eq_ignore_ascii_case("all") => return Ok(Self::All),
            _ if text.eq_ignore_ascii_case("none") => return Ok(Self::None),
            _ => {}
        }
        if text.ends_with(['%', '％']) {
            return Percent::read(text).map(Self::Share);
        }
        <Yuan as Typed>::read(text).map(Self::Amount).map_err(|code| match code {
            Code::Amount => Code::Found,
            code => code,
        })
    }

    fn show(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::All, Lang::Zh) => "全部".to_owned(),
            (Self::None, Lang::Zh) => "无".to_owned(),
            (Self::Amount(amount), _) => wording::separated(amount),
            (other, _) => other.to_string(),
        }
    }
}

impl Typed for Percent {
    fn read(text: &str) -> Result<Self, Code> {
        let text = narrow(text);
        if text.ends_with('%') { text.parse() } else { format!("{text}%").parse() }
    }

    fn show(self, _: Lang) -> String {
        self.to_string()
    }
}

impl Typed for Multiplier {
    fn read(text: &str) -> Result<Self, Code> {
        narrow(text.strip_suffix('倍').unwrap_or(text)).trim_end_matches('.').parse()
    }

    fn show(self, _: Lang) -> String {
        self.to_string()
    }
}

/// A whole number as people write it: `40,000`, `4万`.
fn whole(text: &str) -> Option<u64> {
    let fen = Yuan::typed(text).ok()?.fen();
    if fen % 100 == 0 { u64::try_from(fen / 100).ok() } else { None }
}

/// With separators, without decimals.
fn grouped(number: u64) -> String {
    let sum = Yuan::computed(number.into()).map(wording::separated).unwrap_or_default();
    sum.strip_suffix(".00").map_or_else(|| number.to_string(), str::to_owned)
}

impl Typed for Quantity {
    fn read(text: &str) -> Result<Self, Code> {
        let (number, over) = match text.strip_suffix(['+', '＋', '余', '多']) {
            Some(number) => (number, true),
            None => (text, false),
        };
        let value = whole(number).and_then(|value| Count::new(value).ok()).ok_or(Code::Quantity)?;
        Ok(Self { value, over })
    }

    fn show(self, _: Lang) -> String {
        grouped(self.value.get()) + if self.over { "+" } else { "" }
    }
}

impl Typed for Count {
    fn read(text: &str) -> Result<Self, Code> {
        whole(text).ok_or(Code::Count).and_then(Self::new)
    }

    fn show(self, _: Lang) -> String {
        grouped(self.get())
    }
}

impl Typed for Days {
    fn read(text: &str) -> Result<Self, Code> {
        whole(text).ok_or(Code::Days).and_then(Self::new)
    }

    fn show(self, _: Lang) -> String {
        self.get().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_court_finds_may_be_a_word_a_share_or_a_sum() {
        let read = |text: &str| Found::read(text).map(|found| found.to_string());
        for (text, found) in [
            ("全部", "all"),
            ("All", "all"),
            ("无", "none"),
            ("６０％", "60%"),
            ("3.4万", "34000.00"),
            ("34,000", "34000.00"),
        ] {
            assert_eq!(read(text), Ok(found.to_owned()), "{text}");
        }
        assert_eq!(read("abc"), Err(Code::Found));
        assert_eq!(read("120%"), Err(Code::Percent));
        assert_eq!(read("-1"), Err(Code::AmountNegative));
    }

    #[test]
    fn what_is_shown_is_read_again() {
        for text in ["all", "none", "60%", "1234567.89"] {
            let found: Found = text.parse().unwrap();
            for lang in Lang::ALL {
                assert_eq!(Found::read(&found.show(lang)), Ok(found), "{text}");
            }
        }
        let over = Quantity::read("4万+").unwrap();
        assert_eq!(over.show(Lang::Zh), "40,000+");
        assert_eq!(Quantity::read(&over.show(Lang::Zh)), Ok(over));
    }
}
