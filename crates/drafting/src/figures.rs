//! Sums and other numbers in a line of text, which no line may break.

/// A text in pieces, in order; of each whether it is a number, with the signs that belong to it: `22,150.50`, `80%`,
/// `¥3`, `−50`. Only where a number is longer than one digit can it break.
pub fn figures(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let sign = before.chars().next_back().filter(|c| matches!(c, '−' | '-' | '¥' | '￥'));
        let (before, _) = before.split_at(before.len() - sign.map_or(0, char::len_utf8));
        let sign = sign.map_or(0, char::len_utf8);
        let mut end = 0;
        for (at, c) in from.char_indices() {
            let next_is_digit = || {
                let rest = from.get(at + 1..).unwrap_or_default();
                rest.starts_with(|c: char| c.is_ascii_digit())
            };
            if c.is_ascii_digit() || matches!(c, '%' | '％') {
                end = at + c.len_utf8();
            } else if !(matches!(c, ',' | '.') && next_is_digit()) {
                break;
            }
        }
        if !before.is_empty() {
            pieces.push((false, before));
        }
        let number = start - sign..start + end;
        pieces.push((true, rest.get(number).unwrap_or_default()));
        rest = rest.get(start + end..).unwrap_or_default();
    }
    if !rest.is_empty() {
        pieces.push((false, rest));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_whole() {
        for (text, numbers) in [
            ("= 22,150.50 × 80%", &["22,150.50", "80%"][..]),
            ("3,000.00、1.5倍；2.", &["3,000.00", "1.5", "2"]),
            ("−50.00元，", &["−50.00"]),
            ("全部支持", &[]),
            ("1.00", &["1.00"]),
            ("10,", &["10"]),
        ] {
            let pieces = figures(text);
            let found: Vec<_> =
                pieces.iter().filter(|(is, _)| *is).map(|(_, piece)| *piece).collect();
            assert_eq!(found, numbers, "{text}");
            assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
        }
    }
}
