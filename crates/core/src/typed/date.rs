//! Days as they are written in judgments, typed and copied from spreadsheets.

use crate::{
    Code,
    lawbook::{Date, MONTHS},
};

use super::{chinese::numeral, plain::plain};

/// 1900 is a leap year to spreadsheets: their numbers fit from this day on.
const SERIAL: (&str, u32) = ("1900-03-01", 61);

/// Reads `2021-11-01`, `2021/11/1`, `2021.11.1`, `20211101`, `2021年11月1日`, `二〇二一年十一月一日`, `1 November 2021`,
/// `Nov 1, 2021`, with a time of the day behind it or not, and the serial number of a spreadsheet (`44501`).
///
/// # Errors
/// [`Code::Date`] if there is no such day, [`Code::DateForm`] if it is written in another way.
///
/// ```
/// use redress_core::typed_date;
///
/// assert_eq!(typed_date("2021年1月8日").unwrap().to_string(), "2021-01-08");
/// ```
pub fn typed_date(text: &str) -> Result<Date, Code> {
    let text = plain(text);
    let text = without_time(&text);
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return serial(text).ok_or(Code::DateForm);
    }
    let [year, month, day] = parts(text).ok_or(Code::DateForm)?;
    Date::parse(&format!("{year:04}-{month:02}-{day:02}")).ok_or(Code::Date)
}

/// `2021-11-01 00:00:00`, `2021-11-01T08:30`, `2021年11月1日 星期一`
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        let clock = rest.contains(':')
            && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'z'));
        clock || rest.starts_with("星期") || rest.starts_with('周')
    };
    match text.split_once([' ', 't']) {
        Some((day, rest)) if is_time(rest.trim()) => day.trim_end(),
        _ => text,
    }
}

fn serial(text: &str) -> Option<Date> {
    let (first, counted) = SERIAL;
    Date::parse(first)?.plus_days(text.parse::<u32>().ok()?.checked_sub(counted)?)
}

/// Year, month and day; they stand in this order, or it is not known which is which.
fn parts(text: &str) -> Option<[u32; 3]> {
    if let Some((year, rest)) = text.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let day = rest.strip_suffix(['日', '号'])?;
        let [year, month, day] = [year, month, day].map(str::trim);
        return Some([year_of(year)?, number(month)?, number(day)?]);
    }
    if let Some(parts) = english(text) {
        return Some(parts);
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some([number(&text[..4])?, number(&text[4..6])?, number(&text[6..])?]);
    }
    let sign = ['-', '/', '.'].into_iter().find(|sign| text.contains(*sign))?;
    let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
    let [year, month, day] = parts[..] else { return None };
    let fits = year.len() == 4 && [month, day].iter().all(|part| (1..=2).contains(&part.len()));
    if !fits {
        return None;
    }
    let digits =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?;
    Some([digits(year)?, digits(month)?, digits(day)?])
}

/// `1 november 2021`, `nov. 1, 2021`: the month has a name, so that the order does not matter.
fn english(text: &str) -> Option<[u32; 3]> {
    let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    let [first, second, year] = words[..] else { return None };
    let month = |word: &str| {
        let named =
            |name: &str| name.get(..word.len()).is_some_and(|name| name.eq_ignore_ascii_case(word));
        let place = MONTHS.iter().position(|name| word.len() >= 3 && named(name))?;
        u32::try_from(place + 1).ok()
    };
    let (day, month) = match (month(first), month(second)) {
        (None, Some(month)) => (first, month),
        (Some(month), None) => (second, month),
        _ => return None,
    };
    let digits = |text: &str, most: usize| {
        (text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok())?
    };
    (year.len() == 4).then_some(())?;
    Some([digits(year, 4)?, month, digits(day, 2)?])
}

/// `11`, `十一`
fn number(text: &str) -> Option<u32> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    u32::try_from(numeral(text)?.normalize()).ok()
}

/// `2021`, `二〇二一`
fn year_of(text: &str) -> Option<u32> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if text.chars().count() != 4 {
        return None;
    }
    text.chars().try_fold(0, |year, c| {
        let digit = c.to_digit(10).or_else(|| {
            let c = if matches!(c, '零' | '○' | 'o') { '〇' } else { c };
            let place = DIGITS.iter().position(|digit| *digit == c)?;
            u32::try_from(place).ok()
        })?;
        Some(year * 10 + digit)
    })
}
