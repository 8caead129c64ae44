//! Values with a typed form: read by the engine's readers, shown so that these read them again.

use redress_core::{
    Code, Count, Days, Months, Multiplier, Number, Percent, UnitPrice, Yuan,
    case::{Found, Quantity},
};
use redress_drafting::{Lang, wording};

/// A value with a typed form. An empty field is "not known" and never reaches `read`.
pub(crate) trait Typed: Copy + 'static {
    /// Reads a text that is not empty.
    fn read(text: &str) -> Result<Self, Code>;
    /// Shows a value so that `read` reads it again.
    fn show(self, lang: Lang) -> String;
}

/// With separators, without decimals.
fn grouped(number: u64) -> String {
    let sum = Yuan::computed(number.into()).map(wording::separated).unwrap_or_default();
    sum.strip_suffix(".00").map_or_else(|| number.to_string(), str::to_owned)
}

macro_rules! typed {
    ($($name:ident: |$value:ident, $lang:pat_param| $shown:expr,)*) => {$(
        impl Typed for $name {
            fn read(text: &str) -> Result<Self, Code> {
                $name::typed(text)
            }

            fn show(self, $lang: Lang) -> String {
                let $value = self;
                $shown
            }
        }
    )*};
}

typed! {
    Yuan: |sum, _| wording::separated(sum),
    Found: |found, lang| match (found, found.word()) {
        (_, Some(word)) => lang.pick(word).to_owned(),
        (Found::Amount(sum), None) => wording::separated(sum),
        (other, None) => other.to_string(),
    },
    Percent: |share, _| share.to_string(),
    Multiplier: |times, _| times.to_string(),
    Quantity: |number, _| grouped(number.value.get()) + if number.over { "+" } else { "" },
    Count: |number, _| grouped(number.get()),
    Number: |number, _| number.to_string(),
    UnitPrice: |price, _| price.to_string(),
    Days: |days, _| days.to_string(),
    Months: |months, _| months.to_string(),
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use proptest::prelude::*;

    use super::*;

    fn again<T: Typed + PartialEq + Debug>(value: T) {
        for lang in Lang::ALL {
            assert_eq!(T::read(&value.show(lang)), Ok(value), "{}", value.show(lang));
        }
    }

    #[test]
    fn the_words_of_the_page_are_those_of_the_workbook() {
        let words = [Found::All, Found::None].map(|found| Lang::ALL.map(|lang| found.show(lang)));
        assert_eq!(
            words,
            [["全部支持", "all"], ["不予支持", "none"]].map(|pair| pair.map(str::to_owned))
        );
    }

    proptest! {
        /// What is shown is read again, in both languages.
        #[test]
        fn what_is_shown_is_read_again(
            fen in 0_i64..=100_000_000_000_000_000,
            count in 1_u64..=10_000_000_000,
            over: bool,
            days in 0_u64..=36_525,
            months in 1_u64..=1_200,
            points in 0_u32..=1_000_000,
            times in 0_u32..=10_000_000,
        ) {
            let decimals = |number: u32| format!("{}.{:04}", number / 10_000, number % 10_000);
            let share: Percent = format!("{}%", decimals(points)).parse().unwrap();
            let count = Count::new(count).unwrap();
            let sum = Yuan::from_fen(fen);
            again(sum);
            again(share);
            again(count);
            again(Quantity { value: count, over });
            again(Days::new(days).unwrap());
            again(Months::new(months).unwrap());
            again(decimals(times + 1).parse::<Number>().unwrap());
            again(format!("{times}.{points:08}").parse::<UnitPrice>().unwrap());
            again(decimals(times).parse::<Multiplier>().unwrap());
            for found in [Found::All, Found::None, Found::Share(share), Found::Amount(sum)] {
                again(found);
            }
        }
    }
}
