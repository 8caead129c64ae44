//! Logarithms in whole numbers: the plot needs no more than a thousandth of a decade.

use std::ops::RangeInclusive;

/// Parts of a decade.
pub(super) const DECADE: i32 = 1024;

/// The decimal logarithm in parts of a decade, rounded down; 0 for 0.
pub(super) fn log(value: u64) -> i32 {
    const ONE: u128 = 1_000_000_000;
    let Some(whole) = value.checked_ilog10() else { return 0 };
    // The rest lies between 1 and 10. Each squaring doubles its logarithm: one more binary digit.
    let mut rest = u128::from(value) * ONE / 10_u128.pow(whole);
    let mut log = i32::try_from(whole).unwrap_or_default();
    for _ in 0..DECADE.ilog2() {
        rest = rest * rest / ONE;
        log *= 2;
        if rest >= 10 * ONE {
            log += 1;
            rest /= 10;
        }
    }
    log
}

/// An axis from one power of ten to another.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Axis {
    low: i32,
    high: i32,
}

impl Axis {
    /// The smallest axis of whole decades that holds all values (logarithms), at least one decade long.
    pub(super) fn around(values: impl Iterator<Item = i32> + Clone) -> Self {
        let low = values.clone().min().unwrap_or_default().div_euclid(DECADE);
        let high = -(-values.max().unwrap_or_default()).div_euclid(DECADE);
        Self { low, high: high.max(low + 1) }
    }

    /// The powers of ten on it.
    pub(super) fn ticks(self) -> RangeInclusive<i32> {
        self.low..=self.high
    }

    /// Where a logarithm lies, between two ends.
    pub(super) fn place(self, log: i32, ends: (i32, i32)) -> i32 {
        let (from, to) = ends;
        from + (to - from) * (log - self.low * DECADE) / ((self.high - self.low) * DECADE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_those_of_the_tables() {
        // log10 2 = 0.30103, 3 = 0.47712, 7 = 0.84510, 1.2 = 0.07918: in 1024ths, rounded down.
        for (value, expected) in [
            (1, 0),
            (2, 308),
            (3, 488),
            (7, 865),
            (10, DECADE),
            (1200, 3 * DECADE + 81),
            (1_000_000, 6 * DECADE),
            (999_999, 6 * DECADE - 1),
            (0, 0),
        ] {
            assert_eq!(log(value), expected, "{value}");
        }
        // log10 (2^64 − 1) = 19.26592.
        assert_eq!(log(u64::MAX), 19 * DECADE + 272);
    }

    #[test]
    fn an_axis_ends_at_powers_of_ten_and_holds_everything() {
        let axis = Axis::around([log(1200), log(500_000)].into_iter());
        assert_eq!(axis.ticks(), 3..=6);
        assert_eq!(axis.place(log(1000), (100, 400)), 100);
        assert_eq!(axis.place(log(1_000_000), (100, 400)), 400);
        // Upwards the other way round.
        assert_eq!(axis.place(log(10_000), (400, 100)), 300);
        // Sums below one yuan lie below zero.
        assert_eq!(Axis::around([log(50) - 2 * DECADE].into_iter()).ticks(), -1..=0);
        assert_eq!(Axis::around([DECADE].into_iter()).ticks(), 1..=2);
        assert_eq!(Axis::around(std::iter::empty()).ticks(), 0..=1);
    }
}
