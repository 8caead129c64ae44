//! Docket numbers (案号).

use std::fmt;

/// A docket number: `（2021）浙0192民初9214号`, `（2015）农民初字第341号`, `（2020）苏01民终5号之一`.
///
/// Read with either kind of bracket, with blanks and with full-width digits; written with full-width
/// brackets and without blanks.
///
/// ```
/// use redress_drafting::wording::Docket;
///
/// let docket = Docket::read("(2021) 浙0192民初9214号").unwrap();
/// assert_eq!(docket.to_string(), "（2021）浙0192民初9214号");
/// assert_eq!(Docket::read("杭互民初9214"), None);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Docket {
    year: u16,
    /// Court, and kind of case: `浙0192民初`; of the old form `农民初`.
    court_and_kind: String,
    /// The form before 2016, with 字第.
    old: bool,
    serial: u32,
    /// `一` of 之一; empty if it is the first document.
    part: String,
}

impl Docket {
    /// Reads a docket number; `None` if the text is not one.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect();
        let rest = text.strip_prefix('（')?;
        let (year, rest) = rest.split_once('）')?;
        let year = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
        let (number, part) = rest.split_once('号')?;
        let part = match part {
            "" => "",
            part => part.strip_prefix('之').filter(|part| {
                !part.is_empty() && part.chars().all(|c| "一二三四五六七八九十".contains(c))
            })?,
        };
        let serial_at = number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (name, serial) = number.split_at_checked(serial_at)?;
        let serial = Some(serial).filter(|serial| (1..=7).contains(&serial.len()))?.parse().ok()?;
        let (court_and_kind, old) = match name.strip_suffix("字第") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let well_formed = if old { is_han(court_and_kind) } else { is_court_and_kind(name) };
        ((1950..2200).contains(&year) && serial > 0 && well_formed).then(|| Self {
            year,
            court_and_kind: court_and_kind.to_owned(),
            old,
            serial,
            part: part.to_owned(),
        })
    }
}

impl fmt::Display for Docket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, court_and_kind, serial, part, .. } = self;
        let old = if self.old { "字第" } else { "" };
        let part_of = if part.is_empty() { "" } else { "之" };
        write!(f, "（{year}）{court_and_kind}{old}{serial}号{part_of}{part}")
    }
}

/// Brackets full-width, digits half-width.
fn narrow(c: char) -> char {
    match c {
        '(' | '〔' | '[' => '（',
        ')' | '〕' | ']' => '）',
        '０'..='９' => u32::from(c)
            .checked_sub(u32::from('０') - u32::from('0'))
            .and_then(char::from_u32)
            .unwrap_or(c),
        c => c,
    }
}

fn is_han(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| ('\u{4e00}'..='\u{9fa5}').contains(&c))
}

/// A court of one to three characters with up to four digits, then a kind of one to five.
fn is_court_and_kind(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        // Without digits, court and kind cannot be told apart: a high court and at least one character.
        return is_han(text) && (2..=8).contains(&text.chars().count());
    }
    let Some((court, kind)) = text.split_once(digits.as_str()) else { return false };
    digits.len() <= 4
        && is_han(court)
        && court.chars().count() <= 3
        && is_han(kind)
        && kind.chars().count() <= 5
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of published cases.
    #[test]
    fn both_brackets_both_forms_and_further_documents_are_read() {
        for (typed, written) in [
            ("（2021）浙0192民初9214号", "（2021）浙0192民初9214号"),
            ("(2020)浙0192民初10605号", "（2020）浙0192民初10605号"),
            (" ( 2018 ) 苏01 民初 1号 ", "（2018）苏01民初1号"),
            ("（２０１９）鄂0302刑初614号", "（2019）鄂0302刑初614号"),
            ("(2020)赣0222民初796号", "（2020）赣0222民初796号"),
            ("(2022)豫0184民初2268号", "（2022）豫0184民初2268号"),
            ("（2021）最高法民终12号", "（2021）最高法民终12号"),
            ("(2023)京民终8号之一", "（2023）京民终8号之一"),
            ("(2023)沪0112执4942号", "（2023）沪0112执4942号"),
            ("（2021）最高法知民终5号", "（2021）最高法知民终5号"),
            ("(2015)农民初字第341号", "（2015）农民初字第341号"),
            ("(2012)泰海民初字第141号", "（2012）泰海民初字第141号"),
        ] {
            assert_eq!(Docket::read(typed).unwrap().to_string(), written);
        }
    }

    #[test]
    fn what_is_no_docket_number_is_not_read() {
        for text in [
            "",
            "2021浙0192民初9214号",
            "（21）浙0192民初9214号",
            "（2021）浙0192民初号",
            "（2021）0192民初9214号",
            "（2021）浙0192民初9214",
            "（2021）浙01920民初9214号",
            "（2021）浙0192民初9214号之",
            "（2021）浙0192民初0号",
            "（2021）ZJ0192民初1号",
            "某号",
        ] {
            assert_eq!(Docket::read(text), None, "{text}");
        }
    }
}
