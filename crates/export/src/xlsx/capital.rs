//! Capital numerals as a formula. Spreadsheets have formats of their own for them (`[DBNum2]`), but not the same ones,
//! and none writes 角, 分 and 整: this one uses only functions that all of them have.

use std::fmt::Write;

use redress_core::Yuan;

/// Sums from here on have more than the fifteen digits that a spreadsheet keeps.
const TOO_LARGE: i64 = 10_000_000_000_000;

/// Whether a spreadsheet knows a sum to the fen.
pub(super) fn is_exact(sum: Yuan) -> bool {
    sum.fen() < TOO_LARGE * 100
}

/// The units of thirteen digits of whole yuan.
const UNITS: [&str; 13] =
    ["万", "仟", "佰", "拾", "亿", "仟", "佰", "拾", "万", "仟", "佰", "拾", "元"];

/// From every digit with its unit, 始零万零仟零佰零拾零亿零仟…, to what is written: what is empty at the start falls
/// away, an empty group becomes 零 (of 亿 it keeps the unit), then an empty place; of several 零 one stays, and none
/// before the unit of its group.
const STEPS: [(&str, &str); 19] = [
    ("始零万", "始"),
    ("始零仟零佰零拾零亿", "始"),
    ("始零仟零佰零拾零万", "始"),
    ("始零仟零佰零拾零元", "始"),
    ("始零仟", "始"),
    ("始零佰", "始"),
    ("始零拾", "始"),
    ("零仟零佰零拾零亿", "亿零"),
    ("零仟零佰零拾零万", "零"),
    ("零仟", "零"),
    ("零佰", "零"),
    ("零拾", "零"),
    ("零零", "零"),
    ("零零", "零"),
    ("零零", "零"),
    ("零亿", "亿"),
    ("零万", "万"),
    ("零元", "元"),
    ("始", ""),
];

/// The formula, without `=`, that writes the sum in a cell as `wording::capital` does, rounded to the fen; of larger
/// sums it says `too_large`.
pub(super) fn in_capitals(cell: &str, too_large: &str) -> String {
    let fen = format!("ROUND({cell}*100,0)");
    let place = |place: usize| format!("VALUE(MID(TEXT({fen},\"000000000000000\"),{place},1))");
    let digit = |at: usize| format!("MID(\"零壹贰叁肆伍陆柒捌玖\",{}+1,1)", place(at));
    let mut whole = String::from("\"始\"");
    for (at, unit) in (1..).zip(UNITS) {
        _ = write!(whole, "&{}&\"{unit}\"", digit(at));
    }
    let whole = STEPS
        .iter()
        .fold(whole, |text, (from, to)| format!("SUBSTITUTE({text},\"{from}\",\"{to}\")"));
    let (jiao, odd) = (place(14), place(15));
    let zero = format!("IF(AND({odd}>0,{fen}>99),\"零\",\"\")");
    let jiao_words = format!("IF({jiao}>0,{}&\"角\",{zero})", digit(14));
    let fen_words = format!("IF({odd}>0,{}&\"分\",IF({jiao}=0,\"整\",\"\"))", digit(15));
    let words = format!("\"人民币\"&{whole}&{jiao_words}&{fen_words}");
    let small = format!("IF({fen}=0,\"人民币零元整\",{words})");
    // By the number of digits: some spreadsheets compare large numbers only roughly.
    let small = format!("IF(LEN(TEXT({fen},\"0\"))>15,\"{too_large}\",{small})");
    format!("IF(COUNT({cell})=0,\"\",{small})")
}

#[cfg(test)]
mod tests {
    use redress_drafting::wording::capital;

    use super::*;

    /// What the steps make of a sum, as a spreadsheet would; only for the test.
    fn stepped(sum: Yuan) -> String {
        let digits = format!("{:015}", sum.fen());
        let digits: Vec<usize> = digits.bytes().map(|byte| usize::from(byte - b'0')).collect();
        let name = |place: usize| {
            ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"][digits[place]]
        };
        let mut whole = String::from("始");
        for (place, unit) in UNITS.iter().enumerate() {
            whole += &format!("{}{unit}", name(place));
        }
        let whole = STEPS.iter().fold(whole, |text, (from, to)| text.replace(from, to));
        if sum.fen() == 0 {
            return "人民币零元整".to_owned();
        }
        let (jiao, fen) = (digits[13], digits[14]);
        let jiao_words = match (jiao, fen) {
            (0, 1..) if sum.fen() > 99 => "零".to_owned(),
            (0, _) => String::new(),
            _ => format!("{}角", name(13)),
        };
        let fen_words = match (jiao, fen) {
            (0, 0) => "整".to_owned(),
            (_, 0) => String::new(),
            _ => format!("{}分", name(14)),
        };
        format!("人民币{whole}{jiao_words}{fen_words}")
    }

    proptest::proptest! {
        #[test]
        fn the_steps_write_every_sum_as_the_rules_do(
            fen in 0..TOO_LARGE * 100,
            masks in proptest::collection::vec(proptest::bool::ANY, 15),
        ) {
            // Many noughts, where the rules are.
            let digits = format!("{fen:015}");
            let sparse: String = digits
                .chars()
                .zip(&masks)
                .map(|(digit, keep)| if *keep { digit } else { '0' })
                .collect();
            for fen in [fen, sparse.parse().unwrap()] {
                let sum = Yuan::from_fen(fen);
                proptest::prop_assert_eq!(stepped(sum), capital(sum));
            }
        }
    }

    #[test]
    fn the_formula_is_short_enough_for_excel() {
        let formula = in_capitals("'Summary'!$D$1000", "too large");
        assert!(formula.len() < 8_000, "{}", formula.len());
    }
}
