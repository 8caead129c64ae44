//! Sharing out a sum of whole fen, exactly: weights are integers over a common denominator.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::Order;

/// Weights are kept below this, so that three of them together stay in range.
const MOST: u128 = 1 << 120;

/// Shares a sum of whole fen out by weights so that the parts add up exactly: each gets the whole
/// fen of its quota, and the fen left over go to the largest remainders, earlier ones first. Quotas and remainders are
/// exact.
///
/// Neither the sum nor a weight may be negative. If all weights are zero the sum is shared equally; without weights there
/// is nothing to share and the result is empty.
pub fn apportion(total: i64, weights: &[Decimal]) -> Vec<i64> {
    let mut scale = weights.iter().map(Decimal::scale).max().unwrap_or(0);
    loop {
        // Sums and shares as they are entered fit at once; what is longer loses its last digits.
        let fitted: Option<Vec<u128>> = weights
            .iter()
            .map(|weight| Exact::of(weight.round_dp(scale)).at(scale))
            .collect::<Option<Vec<_>>>()
            .filter(|all| fits(all));
        match fitted {
            Some(fitted) => return by_integers(total, &fitted),
            None if scale > 0 => scale -= 1,
            None => return by_integers(total, &vec![1; weights.len()]),
        }
    }
}

/// The same by integers. They must fit.
pub(crate) fn by_integers(total: i64, weights: &[u128]) -> Vec<i64> {
    let whole: u128 = weights.iter().sum();
    if whole == 0 {
        let equal = vec![1; weights.len()];
        return if weights.is_empty() { Vec::new() } else { by_integers(total, &equal) };
    }
    let total = u64::try_from(total).unwrap_or(0);
    let quotas: Vec<_> = weights.iter().map(|weight| divided(total, *weight, whole)).collect();
    let mut parts: Vec<u64> = quotas.iter().map(|(quota, _)| *quota).collect();
    let left = total - parts.iter().sum::<u64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.order_by_key(|&index| Reverse(quotas.get(index).map(|(_, remainder)| *remainder)));
    for (_, index) in (0..left).zip(order) {
        if let Some(part) = parts.get_mut(index) {
            *part += 1;
        }
    }
    parts.into_iter().map(|part| i64::try_from(part).unwrap_or(i64::MAX)).collect()
}

/// Whether weights can be worked with.
pub(crate) fn fits(weights: &[u128]) -> bool {
    weights
        .iter()
        .try_fold(0_u128, |sum, weight| sum.checked_add(*weight))
        .is_some_and(|sum| sum < MOST)
}

/// `total` × `weight` ÷ `whole`, and the remainder.
fn divided(total: u64, weight: u128, whole: u128) -> (u64, u128) {
    if let Some(product) = weight.checked_mul(u128::from(total)) {
        return (u64::try_from(product / whole).unwrap_or(u64::MAX), product % whole);
    }
    // Bit by bit, as by hand.
    let (mut quotient, mut remainder) = (0_u64, 0_u128);
    for bit in (0..u64::BITS).rev() {
        quotient <<= 1;
        remainder = 2 * remainder + if total >> bit & 1 == 1 { weight } else { 0 };
        while remainder >= whole {
            remainder -= whole;
            quotient += 1;
        }
    }
    (quotient, remainder)
}

/// A decimal number as it is, without a limit of digits but that of the integer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exact {
    digits: u128,
    scale: u32,
}

impl Exact {
    /// A number that is not negative; a negative one counts as nothing.
    pub(crate) fn of(number: Decimal) -> Self {
        let number = number.normalize();
        Self { digits: u128::try_from(number.mantissa()).unwrap_or(0), scale: number.scale() }
    }

    /// The product; `None` past the integer.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        let digits = self.digits.checked_mul(other.digits)?;
        Some(Self { digits, scale: self.scale + other.scale })
    }

    pub(crate) fn scale(self) -> u32 {
        self.scale
    }

    /// So many units of the last of `scale` decimals; `None` past the integer.
    pub(crate) fn at(self, scale: u32) -> Option<u128> {
        10_u128.checked_pow(scale.checked_sub(self.scale)?)?.checked_mul(self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(list: &[u32]) -> Vec<Decimal> {
        list.iter().map(|weight| Decimal::from(*weight)).collect()
    }

    #[test]
    fn the_fen_left_over_go_to_the_largest_remainders() {
        assert_eq!(apportion(10_000, &weights(&[1, 1, 1])), [3334, 3333, 3333]);
        // 7 votes-style example: quotas 1.75, 2.8, 2.45.
        assert_eq!(apportion(7, &weights(&[25, 40, 35])), [2, 3, 2]);
        assert_eq!(apportion(5, &weights(&[0, 0])), [3, 2]);
        // Thirds over the denominator 3: the quotas are 19⅓, 19⅓ and 79⅓, and the first gets the fen.
        assert_eq!(apportion(118, &weights(&[58, 58, 58 + 180])), [20, 19, 79]);
        assert_eq!(apportion(5, &[]), Vec::<i64>::new());
    }

    #[test]
    fn a_difference_in_the_last_digit_decides() {
        // Quotas 0.5 + 10⁻²⁰ and 0.5 − 10⁻²⁰.
        let [more, less] = ["1.00000000000000000002", "0.99999999999999999998"]
            .map(|text| text.parse::<Decimal>().unwrap());
        assert_eq!(apportion(1, &[less, more]), [0, 1]);
        assert_eq!(apportion(1, &[more, less]), [1, 0]);
    }

    /// 1.5 × 0.25 = 0.375, which is 375 thousandths and no whole number of hundredths.
    #[test]
    fn a_product_is_exact() {
        let exact = |text: &str| Exact::of(text.parse().unwrap());
        let product = exact("1.50").times(exact("0.25")).unwrap();
        assert_eq!(product.scale(), 3);
        assert_eq!((product.at(3), product.at(4), product.at(2)), (Some(375), Some(3750), None));
        assert!(exact("79228162514264337593543950335").times(exact("10000000000")).is_none());
    }

    /// Three times the sum of the weights is worked with, so that it must have room.
    #[test]
    fn weights_stay_in_range() {
        assert!(fits(&[MOST - 2, 1]));
        assert!(!fits(&[MOST - 1, 1]));
        assert!(!fits(&[u128::MAX, 1]));
        // With all their decimals these two and the least part of one would be more than there is room for.
        let half = Decimal::from_str_exact("70000000000000000000000000000").unwrap();
        let least = Decimal::new(1, 9);
        let total = 100_000_000_000_000_000;
        assert_eq!(apportion(total, &[half, half, least]), [total / 2, total / 2, 0]);
    }

    proptest::proptest! {
        #[test]
        fn parts_always_add_up(
            total in 0_i64..=100_000_000_000_000_000,
            list in proptest::collection::vec(0_u64..=1_000_000_000_000_000, 1..20),
        ) {
            let weights: Vec<_> = list.iter().map(|weight| Decimal::from(*weight)).collect();
            let parts = apportion(total, &weights);
            proptest::prop_assert_eq!(parts.iter().sum::<i64>(), total);
            proptest::prop_assert!(parts.iter().all(|part| *part >= 0));
        }

        /// By hand and at once are the same.
        #[test]
        fn dividing_bit_by_bit_is_dividing(total: u64, weight in 0_u128..1 << 63, more in 1_u128..1 << 63) {
            let whole = weight + more;
            let product = u128::from(total) * weight;
            let expected = (u64::try_from(product / whole).unwrap(), product % whole);
            proptest::prop_assert_eq!(divided(total, weight, whole), expected);
            // Scaled so that the product passes the integer.
            let large = 1_u128 << 56;
            let (quotient, remainder) = divided(total, weight * large, whole * large);
            proptest::prop_assert_eq!((quotient, remainder), (expected.0, expected.1 * large));
        }
    }
}
