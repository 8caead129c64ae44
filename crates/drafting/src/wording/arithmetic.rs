//! Arithmetic in the signs of print.

/// What a sum was typed as, for a paper: `=3*12000-500` and `3x12000－500=35500` are `3×12000−500`.
pub fn arithmetic(typed: &str) -> String {
    let typed = typed.trim_start_matches(['=', '＝', ' ']);
    let working = typed.split(['=', '＝']).next().unwrap_or(typed).trim();
    let sign = |c: char| match c {
        // Words with this letter are no part of a sum.
        '*' | '＊' | 'x' | 'X' | 'ｘ' | 'Ｘ' | '✕' | '✖' => '×',
        '-' | '－' | '–' | '\u{2010}' | '\u{2011}' | '﹣' => '−',
        '＋' => '+',
        '／' => '/',
        '（' => '(',
        '）' => ')',
        c => c,
    };
    working.chars().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_those_of_print() {
        for (typed, printed) in [
            ("3×12000+500", "3×12000+500"),
            ("=3*12000-500", "3×12000−500"),
            ("＝（1200＋350）＊2元", "(1200+350)×2元"),
            ("173 x 28 = 4,844", "173 × 28"),
            ("0.05元/条×32,809条", "0.05元/条×32,809条"),
        ] {
            assert_eq!(arithmetic(typed), printed);
        }
    }
}
