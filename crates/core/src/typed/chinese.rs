//! Chinese numerals, capital (叁万肆仟) and common (三万四千).

use rust_decimal::Decimal;

use crate::Yuan;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const COMMON: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The value of a capital digit.
fn value_of(c: char) -> Option<usize> {
    DIGITS.iter().position(|digit| *digit == c)
}

/// A number in capital or common numerals, with or without 元, 角 and 分.
pub(super) fn numeral(text: &str) -> Option<Decimal> {
    let mut formal = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match COMMON.iter().position(|digit| *digit == c) {
            Some(value) => DIGITS[value],
            None => match c {
                '两' | '貳' => '贰',
                '參' | '叄' => '叁',
                '陸' => '陆',
                '萬' => '万',
                '億' => '亿',
                '圓' | '块' => '元',
                '百' => '佰',
                '千' => '仟',
                // 十二 is 一十二.
                '十' if formal
                    .chars()
                    .next_back()
                    .is_none_or(|last| value_of(last).is_none_or(|v| v == 0)) =>
                {
                    formal.push('壹');
                    '拾'
                }
                '十' => '拾',
                c => c,
            },
        };
        formal.push(c);
    }
    let sum = Yuan::from_capital(&formal).or_else(|| Yuan::from_capital(&(formal + "元")))?;
    Some(sum.decimal())
}

/// See [`Yuan::from_capital`].
pub(super) fn capital(text: &str) -> Option<Yuan> {
    let text = text.trim();
    let text = text.strip_prefix("人民币").unwrap_or(text).trim_start();
    let (text, closed) = match text.strip_suffix(['整', '正']) {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (whole, rest) = match text.split_once(['元', '圆']) {
        Some((whole, rest)) => (read_whole(whole)?, rest),
        None => (0, text),
    };
    let rest = rest.strip_prefix('零').unwrap_or(rest);
    let (jiao, rest) = read_unit(rest, '角')?;
    // After a sum of jiao a 零 says nothing; before the fen it stands for the missing jiao.
    let rest = if jiao.is_none() { rest.strip_prefix('零').unwrap_or(rest) } else { rest };
    let (fen, rest) = read_unit(rest, '分')?;
    // Nothing after the fen, and no 整 behind them; a sum needs one unit at least.
    if !rest.is_empty() || (closed && fen.is_some()) || !text.contains(['元', '圆', '角', '分'])
    {
        return None;
    }
    let fen = whole.checked_mul(100)?.checked_add(jiao.unwrap_or(0) * 10 + fen.unwrap_or(0))?;
    let sum = Yuan::from_fen(fen);
    (sum <= Yuan::MAX).then_some(sum)
}

/// A digit from 1 to 9 before a unit, if the text starts with one; `None` if it starts with another
/// digit and unit.
fn read_unit(text: &str, unit: char) -> Option<(Option<i64>, &str)> {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return Some((None, text)) };
    let value = value_of(first).filter(|value| *value > 0)?;
    if chars.next() == Some(unit) {
        Some((Some(i64::try_from(value).ok()?), chars.as_str()))
    } else {
        Some((None, text))
    }
}

/// Whole yuan: sums of 万 and 亿.
fn read_whole(text: &str) -> Option<i64> {
    if text.is_empty() {
        return None;
    }
    if text == "零" {
        return Some(0);
    }
    let (high, low) = match text.rsplit_once('亿') {
        Some((high, low)) => (read_below_yi(high)?.checked_mul(100_000_000)?, low),
        None => (0, text),
    };
    high.checked_add(read_lower(high, low, read_below_yi)?)
}

/// Less than 10^8: 万 and what follows.
fn read_below_yi(text: &str) -> Option<i64> {
    let (high, low) = match text.split_once('万') {
        Some((high, low)) => (read_thousands(high)?.checked_mul(10_000)?, low),
        None => (0, text),
    };
    high.checked_add(read_lower(high, low, read_thousands)?)
}

/// What follows a higher group: nothing, or a lower group with or without a 零 before it.
fn read_lower(high: i64, low: &str, read: fn(&str) -> Option<i64>) -> Option<i64> {
    match low {
        "" if high > 0 => Some(0),
        // 壹万伍 without a 零 is said for 15,000 as well.
        low if high > 0 && low.chars().nth(1).is_none() => None,
        low if high > 0 => read(low.strip_prefix('零').unwrap_or(low)),
        low => read(low),
    }
}

/// 1 to 9999: units in falling order, each once.
fn read_thousands(text: &str) -> Option<i64> {
    let mut sum = 0;
    let mut last = 10_000;
    let mut after_nought = true;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let value = i64::try_from(value_of(c)?).ok()?;
        if value == 0 {
            // A 零 stands between two digits, never first, last or twice.
            let next = chars.peek().and_then(|next| value_of(*next))?;
            if sum == 0 || next == 0 {
                return None;
            }
            after_nought = true;
            continue;
        }
        let unit = match chars.peek() {
            Some('仟') => 1000,
            Some('佰') => 100,
            Some('拾') => 10,
            _ => 1,
        };
        if unit > 1 {
            chars.next();
        }
        // 叁仟伍 without a 零 is said for 3,500 as well.
        let skips = unit == 1 && last > 10 && !after_nought;
        if unit >= last || skips {
            return None;
        }
        sum += value * unit;
        last = unit;
        after_nought = false;
    }
    (sum > 0).then_some(sum)
}
