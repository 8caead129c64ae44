//! Numbers as Chinese courts write them.

use redress_core::{
    Decimal, Derivation, UnitPrice, Yuan,
    case::{Quantity, Term},
    lawbook::Date,
};

use crate::Lang;

/// With separators and two decimals, for screens and tables: `103,000.00`.
pub fn separated(amount: Yuan) -> String {
    group(&amount.to_string())
}

/// What stands in place of a sum that is not known; it is never zero.
pub const UNKNOWN: &str = "—";

/// A figure as shown: with separators, if it is known.
pub fn known(figure: &Derivation) -> String {
    if_known(figure.is_known(), figure.value())
}

/// A sum as shown: with separators, if it is known.
pub fn if_known(known: bool, sum: Yuan) -> String {
    if known { separated(sum) } else { UNKNOWN.to_owned() }
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

/// A sum of a draft: as judgments print it in Chinese, with separators in English.
pub(crate) fn amount(lang: Lang, amount: Yuan) -> String {
    match lang {
        Lang::Zh => plain(amount),
        Lang::En => group(&plain(amount)),
    }
}

/// A price of a draft, which need not be whole fen.
pub(crate) fn amount_of(lang: Lang, price: UnitPrice) -> String {
    let text = price.to_string();
    let text = text.strip_suffix(".00").unwrap_or(&text);
    match lang {
        Lang::Zh => text.to_owned(),
        Lang::En => group(text),
    }
}

/// A number with what is counted, in English, where one is not many: `1 day`, `30 days`, `【】 days`.
pub(crate) fn counted(number: &str, noun: &str) -> String {
    let vowel_before = |stem: &str| stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    match (number, noun.strip_suffix('y')) {
        ("1" | "one", _) => format!("{number} {noun}"),
        (_, Some(stem)) if !vowel_before(stem) => format!("{number} {stem}ies"),
        _ => format!("{number} {noun}s"),
    }
}

/// A number of months, as papers write it: `六个月`, `两年`.
pub(crate) fn months(lang: Lang, months: u32) -> String {
    match (lang, months) {
        (Lang::Zh, 24) => "两年".to_owned(),
        (Lang::Zh, months) if months > 0 && months.is_multiple_of(12) => {
            format!("{}年", chinese(months / 12))
        }
        (Lang::Zh, months) => format!("{}个月", chinese(months)),
        (Lang::En, months) => counted(&months.to_string(), "month"),
    }
}

/// When something is to be performed, for a table.
pub fn term(lang: Lang, term: Term) -> String {
    match (term, lang) {
        (Term::By(date), lang) => day(lang, date),
        (Term::Months(number), Lang::Zh) => format!("生效后{}内", months(lang, number.get())),
        (Term::Months(number), Lang::En) => {
            format!("within {} of taking effect", months(lang, number.get()))
        }
        (Term::Open, _) => "—".to_owned(),
    }
}

/// A number of days of the law, in words: `十五`, `fifteen`.
pub(crate) fn days_of(lang: Lang, days: Decimal) -> String {
    let number: Result<u32, _> = days.normalize().to_string().parse();
    let words = number.map(|number| match lang {
        Lang::Zh => chinese(number),
        Lang::En => english(number),
    });
    words.unwrap_or_else(|_| days.to_string())
}

/// Small numbers in English words, 0 to 99; larger ones in digits.
fn english(number: u32) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let word = |list: &[&'static str], index: u32| {
        usize::try_from(index).ok().and_then(|index| list.get(index).copied())
    };
    match (word(&SMALL, number), word(&TENS, (number / 10).saturating_sub(2)), number % 10) {
        (Some(small), ..) => small.to_owned(),
        (None, Some(tens), 0) => tens.to_owned(),
        (None, Some(tens), rest) => format!("{tens}-{}", word(&SMALL, rest).unwrap_or_default()),
        (None, None, _) => number.to_string(),
    }
}

/// Small numbers in Chinese numerals, 0 to 9999: `六十九`, `一百零七`, `一千一百八十二`.
pub fn chinese(number: u32) -> String {
    const PLAIN: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if number == 0 || number > 9999 {
        return if number == 0 { "零".to_owned() } else { number.to_string() };
    }
    let formal = super::capital::thousands(i64::from(number));
    let mut words: String = formal
        .chars()
        .map(|c| match super::capital::value_of(c) {
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

/// A date in a text: `2023年5月31日`, `31 May 2023`.
pub fn day(lang: Lang, date: Date) -> String {
    let (year, month, day) = date.parts();
    match lang {
        Lang::Zh => format!("{year}年{month}月{day}日"),
        Lang::En => format!("{day} {} {year}", date.month_in_english()),
    }
}

/// A number of records in a draft, with what stands before 条: `32809`, `40000余`.
pub(crate) fn records(lang: Lang, records: Quantity) -> String {
    let number = records.value.to_string();
    match (lang, records.over) {
        (Lang::Zh, false) => number,
        (Lang::Zh, true) => format!("{number}余"),
        (Lang::En, false) => group(&number),
        (Lang::En, true) => format!("over {}", group(&number)),
    }
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

    #[test]
    fn one_is_not_many() {
        for (number, noun, words) in [
            ("1", "day", "1 day"),
            ("0", "day", "0 days"),
            ("10", "day", "10 days"),
            ("0.5", "hour", "0.5 hours"),
            ("【】", "month", "【】 months"),
            ("one", "day", "one day"),
            ("2", "entry", "2 entries"),
            ("1", "class hour", "1 class hour"),
        ] {
            assert_eq!(counted(number, noun), words);
        }
        assert_eq!(months(Lang::En, 1), "1 month");
        assert_eq!(months(Lang::En, 6), "6 months");
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
        assert_eq!(day(Lang::Zh, Date::parse("2023-05-31").unwrap()), "2023年5月31日");
        assert_eq!(separated(yuan("1234567.5")), "1,234,567.50");
        assert_eq!(separated(yuan("999")), "999.00");
        assert_eq!(plain(yuan("34000")), "34000");
        assert_eq!(plain(yuan("7275.5")), "7275.50");
    }
}
