//! Digits with separators and units.

use rust_decimal::Decimal;

use crate::{Code, quantities::decimal};

/// Units behind digits. The longer ones first.
const UNITS: [(&str, u64); 11] = [
    ("万亿", 1_000_000_000_000),
    ("千亿", 100_000_000_000),
    ("百亿", 10_000_000_000),
    ("十亿", 1_000_000_000),
    ("亿", 100_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("十万", 100_000),
    ("万", 10_000),
    ("千", 1_000),
    ("百", 100),
];

/// Digits before a unit; without one the unit is 1.
struct Part<'a> {
    digits: &'a str,
    unit: u64,
    /// A 零 stands before it.
    after_nought: bool,
}

/// A number with units: `34,000`, `3.4万`, `1亿2000万`, `3万零500`.
pub(super) fn compound(text: &str) -> Result<Decimal, Code> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let after_nought = !parts.is_empty() && rest.starts_with('零');
        rest = if after_nought { &rest['零'.len_utf8()..] } else { rest };
        let end = rest.find(|c: char| !matches!(c, '0'..='9' | '.' | ',' | ' '));
        let (digits, tail) = rest.split_at(end.unwrap_or(rest.len()));
        let unit = UNITS.iter().find_map(|(word, unit)| Some((*unit, tail.strip_prefix(word)?)));
        let (unit, tail) = match unit {
            None if !tail.is_empty() => return Err(Code::Amount),
            unit => unit.unwrap_or((1, tail)),
        };
        parts.push(Part { digits, unit, after_nought });
        rest = tail;
    }
    match &*parts {
        [one] => single(one),
        [_, ..] => several(&parts),
        [] => Err(Code::Amount),
    }
}

fn times(number: Decimal, unit: u64) -> Result<Decimal, Code> {
    number.checked_mul(Decimal::from(unit)).ok_or(Code::AmountTooLarge)
}

fn single(part: &Part<'_>) -> Result<Decimal, Code> {
    let value = number(part.digits).map_err(|code| match code {
        Code::Ambiguous(two) => two.times(part.unit),
        code => code,
    })?;
    if part.unit > 1 {
        return times(value, part.unit);
    }
    // A point before three digits stands between thousands elsewhere: 34.000 is 34 or 34,000.
    match part.digits.trim().split_once('.') {
        Some((whole, fraction))
            if fraction.len() == 3
                && fraction.ends_with('0')
                && matches!(whole.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.len() < 3) =>
        {
            Err(Code::ambiguous(value, times(value, 1_000)?))
        }
        _ => Ok(value),
    }
}

/// Whole numbers with falling units, each smaller than the unit before it.
fn several(parts: &[Part<'_>]) -> Result<Decimal, Code> {
    let mut sum = Decimal::ZERO;
    let mut above = None;
    for (index, part) in parts.iter().enumerate() {
        let last = index + 1 == parts.len();
        let digits = part.digits.strip_suffix('.').filter(|_| last).unwrap_or(part.digits);
        let is_plain = digits.bytes().all(|b| b.is_ascii_digit() || (last && b == b'.'));
        if !is_plain {
            return Err(Code::Amount);
        }
        let value = times(decimal(digits)?, part.unit)?;
        if let Some(above) = above {
            if value >= Decimal::from(above) {
                return Err(Code::Amount);
            }
            // 3万5 is said for 35,000.
            if last && part.unit == 1 && digits.len() == 1 && above >= 100 && !part.after_nought {
                let (short, long) = (sum + times(value, above / 10)?, sum + value);
                return Err(Code::ambiguous(short, long));
            }
        }
        sum = sum.checked_add(value).ok_or(Code::AmountTooLarge)?;
        above = Some(part.unit);
    }
    Ok(sum)
}

/// Digits, a point and separators between whole groups of three digits.
pub(super) fn number(text: &str) -> Result<Decimal, Code> {
    // "3." and "3," are on their way to "3.4" and "3,400".
    let text = text.trim().strip_suffix(['.', ',']).unwrap_or(text.trim());
    if !text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b' ')) {
        return Err(Code::Amount);
    }
    let separators = [',', ' '];
    if !text.contains(separators) {
        return if text.matches('.').count() > 1 { Err(Code::Separators) } else { decimal(text) };
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains('.') {
        return Err(Code::Separators);
    }
    if fraction.contains(separators) {
        return Err(point_between_thousands(whole, fraction).unwrap_or(Code::Separators));
    }
    let spaced = whole.replace(", ", ",");
    let groups: Vec<&str> = spaced.split(separators).collect();
    let one_kind = !(spaced.contains(',') && spaced.contains(' '));
    let joined = groups.concat();
    if one_kind && are_thousands(&groups) || !spaced.contains(',') && are_myriads(&groups) {
        return decimal(&if fraction.is_empty() { joined } else { format!("{joined}.{fraction}") });
    }
    let [left, right] = groups[..] else { return Err(Code::Separators) };
    if !fraction.is_empty() || left.is_empty() || right.is_empty() {
        return Err(Code::Separators);
    }
    // `3000 5000` are two numbers; `3 5000` may be one, parted by fours; `12,30` is 12.30 or 1230.
    let two = if whole.contains(' ') && right.len() > 2 && !right.starts_with('0') {
        let one = if left.len() < 4 && right.len() == 4 { &*joined } else { left };
        (decimal(one)?, decimal(right)?)
    } else {
        (decimal(&format!("{left}.{right}"))?, decimal(&joined)?)
    };
    Err(Code::ambiguous(two.0, two.1))
}

/// One to three digits that do not begin with a nought, then threes.
fn are_thousands(groups: &[&str]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    matches!(first.as_bytes(), [b'1'..=b'9', more @ ..] if more.len() < 3)
        && rest.iter().all(|group| group.len() == 3)
}

/// Up to four digits, then fours, as 万 parts a number: `3 0000`. No number begins with a nought, so that where one of them does
/// they are not numbers of their own.
fn are_myriads(groups: &[&str]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    matches!(first.as_bytes(), [b'1'..=b'9', more @ ..] if more.len() < 4)
        && rest.iter().all(|group| group.len() == 4)
        && rest.iter().any(|group| group.starts_with('0'))
}

/// `34.000,00`: 34000.00 as it is written elsewhere, or 34.00 with a stray comma.
fn point_between_thousands(whole: &str, fraction: &str) -> Option<Code> {
    let (group, cents) = fraction.split_once(',')?;
    let fits = are_thousands(&[whole, group]) && cents.bytes().all(|byte| byte.is_ascii_digit());
    if !fits {
        return None;
    }
    let elsewhere = decimal(&format!("{whole}{group}.{cents}")).ok()?;
    let stray = decimal(&format!("{whole}.{group}{cents}")).ok()?;
    Some(Code::ambiguous(elsewhere, stray))
}
