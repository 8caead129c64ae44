//! A sum that was typed as arithmetic, as a formula of its numbers.

use std::fmt::Write;

use redress_core::{Arithmetic, Sign};
use rust_decimal::Decimal;

/// A spreadsheet keeps some sixteen digits. What a row of so many numbers, no part of it larger than this divided by
/// them, is off by is then less than half a fen, so that rounding to the fen gives the exact sum.
const MOST: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// Whether a spreadsheet, which reckons in binary numbers, comes to the same sum.
pub(super) fn comes_out(arithmetic: &Arithmetic) -> bool {
    let numbers = Decimal::from(count(arithmetic));
    largest(arithmetic).and_then(|sum| sum.checked_mul(numbers)).is_some_and(|sum| sum < MOST)
}

fn count(arithmetic: &Arithmetic) -> usize {
    match arithmetic {
        Arithmetic::Number(_) | Arithmetic::Share(_) => 1,
        Arithmetic::Row(first, others) => {
            count(first) + others.iter().map(|(_, other)| count(other)).sum::<usize>()
        }
    }
}

/// What it would come to if nothing were taken off: no part of it is larger, and what a binary number is off by is in
/// proportion to it. `None`: it is divided by what is taken off from something, which may be almost nothing.
fn largest(arithmetic: &Arithmetic) -> Option<Decimal> {
    match arithmetic {
        Arithmetic::Number(number) => Some(*number),
        Arithmetic::Share(points) => points.checked_div(Decimal::ONE_HUNDRED),
        Arithmetic::Row(first, others) => {
            others.iter().try_fold(largest(first)?, |sum, (sign, other)| match sign {
                Sign::Plus | Sign::Minus => sum.checked_add(largest(other)?),
                Sign::Times => sum.checked_mul(largest(other)?),
                Sign::By if takes_off(other) => None,
                Sign::By => sum.checked_div(largest(other)?),
            })
        }
    }
}

fn takes_off(arithmetic: &Arithmetic) -> bool {
    match arithmetic {
        Arithmetic::Number(_) | Arithmetic::Share(_) => false,
        Arithmetic::Row(first, others) => {
            takes_off(first)
                || others.iter().any(|(sign, other)| *sign == Sign::Minus || takes_off(other))
        }
    }
}

/// Writes it as a spreadsheet does.
pub(super) fn write(out: &mut String, arithmetic: &Arithmetic) {
    match arithmetic {
        Arithmetic::Number(number) => _ = write!(out, "{}", number.normalize()),
        Arithmetic::Share(points) => _ = write!(out, "{}%", points.normalize()),
        Arithmetic::Row(first, others) => {
            let adds = is_sum(arithmetic);
            part(out, first, adds);
            for (sign, other) in others {
                out.push(match sign {
                    Sign::Plus => '+',
                    Sign::Minus => '-',
                    Sign::Times => '*',
                    Sign::By => '/',
                });
                part(out, other, adds);
            }
        }
    }
}

/// A part of a row, in brackets if it is a row itself, unless it is a product in a sum.
fn part(out: &mut String, of: &Arithmetic, in_sum: bool) {
    let brackets = matches!(of, Arithmetic::Row(..)) && (!in_sum || is_sum(of));
    if brackets {
        out.push('(');
    }
    write(out, of);
    if brackets {
        out.push(')');
    }
}

fn is_sum(arithmetic: &Arithmetic) -> bool {
    let Arithmetic::Row(_, others) = arithmetic else { return false };
    others.iter().any(|(sign, _)| matches!(sign, Sign::Plus | Sign::Minus))
}

#[cfg(test)]
mod tests {
    use redress_core::arithmetic;

    use super::*;

    #[test]
    fn arithmetic_is_written_as_a_spreadsheet_writes_it() {
        assert_eq!(MOST.to_string(), "10000000000000");
        for (typed, written) in [
            ("3×12000+500", "3*12000+500"),
            ("=3*12000-500", "3*12000-500"),
            ("173盆×28元", "173*28"),
            ("(3.4万-500)/2", "(34000-500)/2"),
            ("36500×80%", "36500*80%"),
            ("10000-(300-200)", "10000-(300-200)"),
            ("1200÷(2×3)", "1200/(2*3)"),
            ("2×(3+4)×5", "2*(3+4)*5"),
            ("(2×3)+4", "2*3+4"),
            ("0.05元/条×32,809条+0.05", "0.05*32809+0.05"),
            ("叁万元整+1亿2000万", "30000+120000000"),
            ("１，２００＋３５０＝1550", "1200+350"),
        ] {
            let read = arithmetic(typed).unwrap_or_else(|| panic!("{typed}"));
            let mut out = String::new();
            write(&mut out, &read);
            assert_eq!(out, written, "{typed}");
            assert!(comes_out(&read), "{typed}");
            // What is written is read as the same.
            assert_eq!(arithmetic(&format!("={out}")).map(|read| read.value()), Some(read.value()));
        }
    }

    #[test]
    fn what_a_spreadsheet_would_not_reckon_to_the_fen_is_no_formula() {
        for typed in [
            "10000000000000+0.01",
            "5000000000000.01+0.01-5000000000000",
            "(9999999999999-9999999999998.99)×100",
            "100/(0.3-0.2)",
        ] {
            assert!(!comes_out(&arithmetic(typed).unwrap()), "{typed}");
        }
        let long = vec!["1000000000"; 10_000].join("+");
        assert!(!comes_out(&arithmetic(&long).unwrap()));
    }
}
