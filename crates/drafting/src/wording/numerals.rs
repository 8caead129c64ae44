//! Numbers as Chinese courts write them.

use redress_core::{Decimal, Yuan, lawbook::Date};

/// With separators and two decimals, for screens and tables: `103,000.00`.
pub fn separated(amount: Yuan) -> String {
    group(&amount.to_string())
}

pub(super) fn group(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::from(sign);
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !fraction.is_empty() {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

/// As in an operative part: no separators, no `.00`, else two decimals: `34000`, `7275.50`.
pub fn plain(amount: Yuan) -> String {
    let text = amount.rounded().to_string();
    text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
}

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/// Capital numerals (大写) with the prefix 人民币, for sums from 0 to 10^15 yuan, rounded to the fen.
/// Where the rules leave a 零 to choice it is left out.
pub fn capital(amount: Yuan) -> String {
    let fen = amount.fen();
    if fen < 0 {
        return format!("负{}", capital(Yuan::from_fen(-fen)));
    }
    let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut words = String::from("人民币");
    if yuan > 0 {
        words.push_str(&whole(yuan));
        words.push('元');
    } else if jiao == 0 && fen == 0 {
        words.push_str("零元");
    }
    if jiao > 0 {
        words.push(digit(jiao));
        words.push('角');
    } else if fen > 0 && yuan > 0 {
        words.push('零');
    }
    if fen > 0 {
        words.push(digit(fen));
        words.push('分');
    } else if jiao == 0 {
        words.push('整');
    }
    words
}

fn digit(value: i64) -> char {
    usize::try_from(value).ok().and_then(|value| DIGITS.get(value)).copied().unwrap_or('零')
}

/// Whole yuan in groups of four digits. Between two groups a 零 stands where the lower one is less
/// than a thousand or a whole group is empty.
fn whole(mut yuan: i64) -> String {
    let mut groups = Vec::new();
    while yuan > 0 {
        groups.push(yuan % 10_000);
        yuan /= 10_000;
    }
    let mut words = String::new();
    let mut gap = false;
    for (index, group) in groups.iter().enumerate().rev() {
        if *group == 0 {
            gap = !words.is_empty();
        } else {
            if !words.is_empty() && (*group < 1000 || gap) {
                words.push('零');
            }
            words.push_str(&thousands(*group));
            words.push_str(match index {
                1 | 3 => "万",
                2 => "亿",
                _ => "",
            });
            gap = false;
        }
        // 万亿: a full group of 万 above an empty 亿 still needs the 亿.
        if index == 2 && *group == 0 && !words.is_empty() {
            words.push('亿');
        }
    }
    words
}

fn thousands(group: i64) -> String {
    let mut words = String::new();
    let mut zero = false;
    for (unit, name) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
        let value = group / unit % 10;
        if value == 0 {
            zero = !words.is_empty();
            continue;
        }
        if zero {
            words.push('零');
            zero = false;
        }
        words.push(digit(value));
        words.push_str(name);
    }
    words
}

/// Small numbers in Chinese numerals, 0 to 9999: `六十九`, `一百零七`, `一千一百八十二`.
pub fn chinese(number: u32) -> String {
    const PLAIN: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if number == 0 || number > 9999 {
        return if number == 0 { "零".to_owned() } else { number.to_string() };
    }
    let formal = thousands(i64::from(number));
    let mut words: String = formal
        .chars()
        .map(|c| match DIGITS.iter().position(|digit| *digit == c) {
            Some(value) => PLAIN.get(value).copied().unwrap_or(c),
            None => match c {
                '仟' => '千',
                '佰' => '百',
                '拾' => '十',
                c => c,
            },
        })
        .collect();
    // 一十二 is written 十二 at the start.
    if words.starts_with("一十") {
        words = words.replacen("一十", "十", 1);
    }
    words
}

/// The date of a signature: `二〇二一年一月八日`.
pub fn date_in_words(date: Date) -> String {
    let (year, month, day) = date.parts();
    let digits: String = year
        .to_string()
        .chars()
        .map(|c| match c {
            '0' => "〇".to_owned(),
            c => chinese(c.to_digit(10).unwrap_or(0)),
        })
        .collect();
    format!("{digits}年{}月{}日", chinese(u32::from(month)), chinese(u32::from(day)))
}

/// A rate as a percentage: `0.0175%`.
pub(crate) fn percent(rate: Decimal) -> String {
    format!("{}%", (rate * Decimal::ONE_HUNDRED).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    /// The vectors of the rules on capital amounts and of published awards.
    #[test]
    fn capital_numerals_follow_the_vectors() {
        for (amount, words) in [
            ("1409.50", "人民币壹仟肆佰零玖元伍角"),
            ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
            ("325.04", "人民币叁佰贰拾伍元零肆分"),
            ("34000", "人民币叁万肆仟元整"),
            ("45170", "人民币肆万伍仟壹佰柒拾元整"),
            ("60000", "人民币陆万元整"),
            ("103000", "人民币壹拾万叁仟元整"),
            ("1500000", "人民币壹佰伍拾万元整"),
            ("3025071.91", "人民币叁佰零贰万伍仟零柒拾壹元玖角壹分"),
            ("6007.14", "人民币陆仟零柒元壹角肆分"),
            ("1680.32", "人民币壹仟陆佰捌拾元叁角贰分"),
            ("107000.53", "人民币壹拾万柒仟元伍角叁分"),
            ("0.05", "人民币伍分"),
            ("0", "人民币零元整"),
        ] {
            assert_eq!(capital(yuan(amount)), words, "{amount}");
        }
    }

    #[test]
    fn articles_dates_and_amounts_are_written_as_courts_write_them() {
        assert_eq!(chinese(69), "六十九");
        assert_eq!(chinese(10), "十");
        assert_eq!(chinese(17), "十七");
        assert_eq!(chinese(1000), "一千");
        assert_eq!(chinese(1182), "一千一百八十二");
        assert_eq!(chinese(178), "一百七十八");
        assert_eq!(chinese(107), "一百零七");
        assert_eq!(date_in_words(Date::parse("2017-03-13").unwrap()), "二〇一七年三月十三日");
        assert_eq!(separated(yuan("1234567.5")), "1,234,567.50");
        assert_eq!(separated(yuan("999")), "999.00");
        assert_eq!(plain(yuan("34000")), "34000");
        assert_eq!(plain(yuan("7275.5")), "7275.50");
    }
}
