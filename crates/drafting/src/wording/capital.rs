//! Sums in capital numerals (大写), written; the engine reads them (`Yuan::from_capital`).
//!
//! The rules leave the 零 between two groups to choice where the lower group is full or the higher one
//! ends in nought. Written sums leave it out there; both forms are read.

use redress_core::Yuan;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/// Capital numerals (大写) with the prefix 人民币, for sums from 0 to 10^15 yuan, rounded to the fen.
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

/// A group of four digits, 1 to 9999.
pub(super) fn thousands(group: i64) -> String {
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

/// The value of a capital digit.
pub(super) fn value_of(c: char) -> Option<usize> {
    DIGITS.iter().position(|digit| *digit == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    /// The vectors of the rules on capital amounts and of published awards; behind each, the other
    /// forms that the rules allow.
    const VECTORS: [(&str, &str, &[&str]); 14] = [
        ("1409.50", "人民币壹仟肆佰零玖元伍角", &["人民币壹仟肆佰零玖元伍角整"]),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分", &[]),
        ("325.04", "人民币叁佰贰拾伍元零肆分", &[]),
        ("34000", "人民币叁万肆仟元整", &["叁万肆仟圆正"]),
        ("45170", "人民币肆万伍仟壹佰柒拾元整", &[]),
        ("60000", "人民币陆万元整", &[]),
        ("103000", "人民币壹拾万叁仟元整", &["人民币壹拾万零叁仟元整"]),
        ("1500000", "人民币壹佰伍拾万元整", &[]),
        ("3025071.91", "人民币叁佰零贰万伍仟零柒拾壹元玖角壹分", &[]),
        ("6007.14", "人民币陆仟零柒元壹角肆分", &[]),
        ("1680.32", "人民币壹仟陆佰捌拾元叁角贰分", &["人民币壹仟陆佰捌拾元零叁角贰分"]),
        (
            "107000.53",
            "人民币壹拾万柒仟元伍角叁分",
            &["人民币壹拾万柒仟元零伍角叁分", "人民币壹拾万零柒仟元伍角叁分"],
        ),
        ("0.05", "人民币伍分", &[]),
        ("0", "人民币零元整", &[]),
    ];

    #[test]
    fn capital_numerals_follow_the_vectors() {
        for (amount, words, others) in VECTORS {
            assert_eq!(capital(yuan(amount)), words, "{amount}");
            for text in [&words].into_iter().chain(others) {
                assert_eq!(Yuan::from_capital(text), Some(yuan(amount)), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_sum_is_not_read() {
        for text in [
            "",
            "人民币",
            "整",
            "元",
            "叁万肆仟",
            "拾元",
            "叁仟伍元",
            "壹万伍元",
            "三万元",
            "叁零元",
            "零叁元",
            "叁零零肆元",
            "叁佰肆仟元",
            "叁拾拾元",
            "叁元肆元",
            "叁元零分",
            "叁分整",
            "叁分肆角",
            "叁元肆",
            "万元",
            "亿元",
            "玖玖元",
            "玖仟玖佰万亿零壹元玖角玖分零",
            "壹亿亿元",
            "伍仟万亿元",
        ] {
            assert_eq!(Yuan::from_capital(text), None, "{text}");
        }
    }

    proptest::proptest! {
        /// Any sum up to 10^13 yuan, to the fen, comes back.
        #[test]
        fn what_is_written_is_read(fen in 0_i64..=1_000_000_000_000_000) {
            let sum = Yuan::from_fen(fen);
            let words = capital(sum);
            proptest::prop_assert_eq!(Yuan::from_capital(&words), Some(sum), "{}", words);
        }

        /// Sums with many noughts, which are the hard ones.
        #[test]
        fn round_sums_come_back(digits in proptest::collection::vec(0_i64..10, 1..15), mask: u16) {
            let keep = |(place, digit): (usize, &i64)| if mask >> place & 1 == 1 { *digit } else { 0 };
            let fen = digits.iter().enumerate().map(keep).fold(0, |sum, digit| sum * 10 + digit);
            let sum = Yuan::from_fen(fen);
            proptest::prop_assert_eq!(Yuan::from_capital(&capital(sum)), Some(sum));
        }

        /// Any text is read or refused, and what is read is a sum that is written the same way again.
        #[test]
        fn any_text_is_read_or_refused(text in "(人民币)?[零壹贰玖拾佰仟万亿元圆角分整]{0,14}") {
            if let Some(sum) = Yuan::from_capital(&text) {
                proptest::prop_assert_eq!(Yuan::from_capital(&capital(sum)), Some(sum));
            }
        }

        /// The whole yuan equal those of an independent implementation, apart from the 零 left to choice.
        #[test]
        fn the_whole_part_equals_another_implementation(
            yuan in proptest::prop_oneof![0_i64..100_000, 0_i64..=10_000_000_000_000],
        ) {
            use chinese_number::{ChineseCase, ChineseCountMethod, ChineseVariant, NumberToChinese};

            let other = yuan
                .to_chinese(ChineseVariant::Simple, ChineseCase::Upper, ChineseCountMethod::TenThousand)
                .unwrap();
            // It has a 兆 of its own where a court writes 万亿.
            let other = match other.split_once('兆') {
                Some((high, low)) if low.contains('亿') => format!("{high}万{low}"),
                Some((high, low)) => format!("{high}万亿{low}"),
                None => other,
            };
            // In a sum of money ten is 壹拾, and not 拾.
            let other =
                if other.starts_with('拾') { format!("壹{other}") } else { other };
            let sum = Yuan::from_fen(yuan * 100);
            proptest::prop_assert_eq!(Yuan::from_capital(&format!("{other}元整")), Some(sum), "{}", other);
            let bare = |text: &str| text.replace('零', "");
            let own = capital(sum);
            let own = own.trim_start_matches("人民币").trim_end_matches("元整");
            proptest::prop_assert_eq!(bare(own), bare(&other));
        }
    }
}
