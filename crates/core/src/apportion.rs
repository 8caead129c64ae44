use rust_decimal::Decimal;

/// Shares a sum of whole fen out by weights so that the parts add up exactly: each gets the whole
/// fen of its quota, and the fen left over go to the largest remainders, earlier ones first. Remainders
/// that agree in seven decimals are equal: what lies below comes from dividing.
///
/// Weights must not be negative. If all are zero the sum is shared equally; without weights there is
/// nothing to share and the result is empty.
pub fn apportion(total: i64, weights: &[Decimal]) -> Vec<i64> {
    let sum: Decimal = weights.iter().sum();
    if sum.is_zero() {
        let equal = vec![Decimal::ONE; weights.len()];
        return if weights.is_empty() { Vec::new() } else { apportion(total, &equal) };
    }
    let total_decimal = Decimal::from(total);
    let quotas: Vec<Decimal> = weights
        .iter()
        // Multiplying first is exact; sums so large that it would overflow are divided first.
        .map(|weight| {
            total_decimal.checked_mul(*weight).map_or(weight / sum * total_decimal, |p| p / sum)
        })
        .collect();
    let mut parts: Vec<i64> =
        quotas.iter().map(|quota| i64::try_from(quota.floor()).unwrap_or(0)).collect();
    let left = total - parts.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |index: usize| {
        let (quota, whole) = (quotas.get(index)?, parts.get(index)?);
        Some((quota - Decimal::from(*whole)).round_dp(7))
    };
    crate::Order::order_by_key(&mut *order, |&index| std::cmp::Reverse(remainder(index)));
    for (_, index) in (0..left).zip(order.into_iter().cycle()) {
        if let Some(part) = parts.get_mut(index) {
            *part += 1;
        }
    }
    parts
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
        // Thirds have no end: the quotas are 19⅓, 19⅓ and 79⅓, and the first gets the fen.
        let third = Decimal::new(58, 2) / Decimal::from(3);
        assert_eq!(apportion(118, &[third, third, third + Decimal::new(6, 1)]), [20, 19, 79]);
        assert_eq!(apportion(5, &[]), Vec::<i64>::new());
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
    }
}
