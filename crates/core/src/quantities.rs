//! Checked quantities: parse, don't validate. Each reads one written form and refuses the rest.

use std::{borrow::Cow, fmt, marker::PhantomData, str::FromStr};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::Code;

/// A sum of money in yuan. Entered sums have at most two decimals and lie between 0 and
/// 1,000,000,000,000,000; computed ones are exact until a head is rounded.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Yuan(Decimal);

impl Yuan {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The largest sum, 10^15 yuan.
    pub const MAX: Self = Self(Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0));

    /// A computed sum; `None` if it lies outside ±10^15.
    pub fn computed(value: Decimal) -> Option<Self> {
        (value.abs() <= Self::MAX.0).then_some(Self(value))
    }

    /// Yuan: entered ones in whole fen, computed ones exact, within ±10^15.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Whole fen, rounded half up. A sum of at most 10^15 yuan fits.
    pub fn fen(self) -> i64 {
        i64::try_from(self.rounded().0 * Decimal::ONE_HUNDRED).unwrap_or(i64::MAX)
    }

    /// A sum of whole fen.
    pub fn from_fen(fen: i64) -> Self {
        Self(Decimal::new(fen, 2))
    }

    /// Rounded to the fen, half up.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self(self.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }

    /// Rounded to whole yuan, half up.
    #[must_use]
    pub fn whole(self) -> Self {
        Self(self.0.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
    }

    /// Sum; `None` outside the range.
    pub fn plus(self, other: Self) -> Option<Self> {
        Self::computed(self.0 + other.0)
    }

    /// Difference; `None` outside the range.
    pub fn minus(self, other: Self) -> Option<Self> {
        Self::computed(self.0 - other.0)
    }

    pub(crate) fn entered(value: Decimal) -> Result<Self, Code> {
        if value.is_sign_negative() && !value.is_zero() {
            Err(Code::AmountNegative)
        } else if value > Self::MAX.0 {
            Err(Code::AmountTooLarge)
        } else if value.scale() > 2 {
            Err(Code::AmountDecimals)
        } else {
            Ok(Self(value))
        }
    }
}

/// A plain decimal number: an optional minus, digits, an optional point and digits.
pub(crate) fn decimal(text: &str) -> Result<Decimal, Code> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return Err(Code::Amount);
    }
    if whole.len() > 20 || fraction.len() > 8 {
        return Err(if whole.len() > 20 { Code::AmountTooLarge } else { Code::AmountDecimals });
    }
    // The common case: no more digits than an integer has for certain.
    if unsigned.len() == text.len() && text.len() <= 18 {
        let digits = text.bytes().filter(u8::is_ascii_digit);
        let number = digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        let scale = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        return Ok(Decimal::new(number, u32::try_from(scale).unwrap_or(0)));
    }
    Decimal::from_str(text).map_err(|_| Code::Amount)
}

impl FromStr for Yuan {
    type Err = Code;

    /// The written form in files: digits with an optional point and at most two decimals.
    fn from_str(text: &str) -> Result<Self, Code> {
        Self::entered(decimal(text)?)
    }
}

/// Room for a sum in whole fen, as it is written.
const ROOM: usize = 24;

impl Yuan {
    /// A sum in whole fen, written without a formatter: a long batch writes five of them for each case. `None` below zero
    /// and for what is finer.
    fn in_fen(self, room: &mut [u8; ROOM]) -> Option<&str> {
        if self.0.is_sign_negative() {
            return None;
        }
        let units = 10_u128.pow(2_u32.checked_sub(self.0.scale())?);
        let mut rest = u64::try_from(self.0.mantissa().unsigned_abs() * units).ok()?;
        let mut written = 0;
        for (place, byte) in room.iter_mut().rev().enumerate() {
            *byte = if place == 2 {
                b'.'
            } else {
                let digit = u8::try_from(rest % 10).ok()?;
                rest /= 10;
                b'0' + digit
            };
            written = place + 1;
            if place > 2 && rest == 0 {
                break;
            }
        }
        std::str::from_utf8(room.get(ROOM - written..)?).ok()
    }
}

impl Serialize for Yuan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.in_fen(&mut [0; ROOM]) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_str(self),
        }
    }
}

impl fmt::Display for Yuan {
    /// Two decimals; more only where the exact value has more.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.in_fen(&mut [0; ROOM]) {
            f.write_str(text)
        } else if self.0.scale() <= 2 {
            write!(f, "{:.2}", self.0)
        } else {
            let exact = self.0.normalize();
            if exact.scale() <= 2 { write!(f, "{exact:.2}") } else { write!(f, "{exact}") }
        }
    }
}

/// How often a sum is taken, 0 to 1,000, at most four decimals.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Multiplier(Decimal);

impl Multiplier {
    /// Once: it changes nothing.
    pub const ONE: Self = Self(Decimal::ONE);

    /// How often, 0 to 1,000.
    pub fn decimal(self) -> Decimal {
        self.0
    }
}

impl FromStr for Multiplier {
    type Err = Code;

    fn from_str(text: &str) -> Result<Self, Code> {
        let value = decimal(text).map_err(|_| Code::Multiplier)?;
        let ok = value >= Decimal::ZERO && value <= Decimal::ONE_THOUSAND && value.scale() <= 4;
        ok.then_some(Self(value)).ok_or(Code::Multiplier)
    }
}

impl fmt::Display for Multiplier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

/// A share, `0%` to `100%`, at most four decimals.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Percent(Decimal);

impl Percent {
    /// The number before the sign, 0 to 100.
    pub fn points(self) -> Decimal {
        self.0
    }

    /// As a fraction of one, 0 to 1.
    pub fn fraction(self) -> Decimal {
        self.0 / Decimal::ONE_HUNDRED
    }
}

impl FromStr for Percent {
    type Err = Code;

    fn from_str(text: &str) -> Result<Self, Code> {
        let number = text.strip_suffix('%').ok_or(Code::Percent)?;
        let value = decimal(number).map_err(|_| Code::Percent)?;
        let ok = value >= Decimal::ZERO && value <= Decimal::ONE_HUNDRED && value.scale() <= 4;
        ok.then_some(Self(value)).ok_or(Code::Percent)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0.normalize())
    }
}

/// How many of something: more than 0 and at most 10,000,000,000, at most four decimals, for what is weighed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Number(Decimal);

impl Number {
    const MOST: Decimal = Decimal::from_parts(1_410_065_408, 2, 0, false, 0);

    /// How many, above 0 and at most 10,000,000,000.
    pub fn decimal(self) -> Decimal {
        self.0
    }
}

impl FromStr for Number {
    type Err = Code;

    fn from_str(text: &str) -> Result<Self, Code> {
        let value = decimal(text).map_err(|_| Code::Number)?;
        let ok = value > Decimal::ZERO && value <= Self::MOST && value.scale() <= 4;
        ok.then_some(Self(value)).ok_or(Code::Number)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

/// The price of one, in yuan: 0 to 10^15, at most eight decimals. It need not be whole fen.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct UnitPrice(Decimal);

impl UnitPrice {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Yuan for one, 0 to 10^15, to eight decimals.
    pub fn decimal(self) -> Decimal {
        self.0
    }
}

impl FromStr for UnitPrice {
    type Err = Code;

    fn from_str(text: &str) -> Result<Self, Code> {
        let value = decimal(text).map_err(|_| Code::UnitPrice)?;
        let ok = value >= Decimal::ZERO && value <= Yuan::MAX.0;
        ok.then_some(Self(value)).ok_or(Code::UnitPrice)
    }
}

impl fmt::Display for UnitPrice {
    /// Two decimals; more only where it has more.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Yuan(self.0).fmt(f)
    }
}

macro_rules! written_as_shown {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )*};
}

written_as_shown!(Multiplier, Percent, Number, UnitPrice);

#[cfg(feature = "schema")]
macro_rules! text_form {
    ($($name:ident),*) => {$(
        impl schemars::JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schema::$name()
            }
        }
    )*};
}

#[cfg(feature = "schema")]
text_form!(Yuan, Multiplier, Percent, Number, UnitPrice);

macro_rules! text_or_integer {
    ($($name:ident),*) => {$(
        impl<'de> Deserialize<'de> for $name {
            /// A text, or a JSON integer. A JSON number with a fraction is refused: it would pass
            /// through a float on its way here.
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(TextOrInteger::new())
            }
        }
    )*};
}

text_or_integer!(Yuan, Multiplier, Number, UnitPrice);

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Reads a text or a whole number.
pub(crate) struct TextOrInteger<T>(PhantomData<T>);

impl<T> TextOrInteger<T> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: FromStr<Err = Code>> de::Visitor<'_> for TextOrInteger<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number as text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    #[expect(clippy::disallowed_types, reason = "the signature is serde's; the value is refused")]
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        // It comes as a float where it is no integer, but also below zero (`-0`) and with more digits than any sum has:
        // what is wrong is then its sign or its size, as it would be of a text.
        if value.is_sign_negative() {
            self.visit_str("-1")
        } else if value > 1e15 {
            self.visit_str("100000000000000000000")
        } else {
            Err(E::custom(Code::AmountNotText))
        }
    }
}

macro_rules! whole {
    ($(#[$meta:meta])* $name:ident($inner:ty, $range:expr, $code:ident)) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name($inner);

        impl $name {
            /// Checks and makes one.
            ///
            /// # Errors
            #[doc = concat!("[`Code::", stringify!($code), "`] outside the range.")]
            pub fn new(value: u64) -> Result<Self, Code> {
                let range = $range;
                match <$inner>::try_from(value) {
                    Ok(value) if range.contains(&value) => Ok(Self(value)),
                    _ => Err(Code::$code),
                }
            }

            /// Its value.
            pub fn get(self) -> $inner {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Whole;
                impl de::Visitor<'_> for Whole {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a whole number")
                    }

                    fn visit_u64<E: de::Error>(self, value: u64) -> Result<$name, E> {
                        $name::new(value).map_err(E::custom)
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
                        let value = if digits { text.parse().ok() } else { None };
                        value.ok_or(Code::$code).and_then($name::new).map_err(E::custom)
                    }

                    fn visit_i64<E: de::Error>(self, _: i64) -> Result<$name, E> {
                        Err(E::custom(Code::$code))
                    }

                    #[expect(clippy::disallowed_types, reason = "serde's signature; refused")]
                    fn visit_f64<E: de::Error>(self, _: f64) -> Result<$name, E> {
                        Err(E::custom(Code::$code))
                    }
                }
                deserializer.deserialize_any(Whole)
            }
        }
    };
}

whole! {
    /// A number of persons or things, 1 to 10,000,000,000.
    Count(u64, 1..=10_000_000_000, Count)
}

whole! {
    /// A number of days, 0 to 36,525.
    Days(u32, 0..=36_525, Days)
}

whole! {
    /// A number of months, 1 to 1,200.
    Months(u32, 1..=1_200, Months)
}

#[cfg(feature = "schema")]
mod schema {
    use schemars::{Schema, json_schema};

    #[expect(non_snake_case, reason = "named after the type")]
    pub(super) fn Yuan() -> Schema {
        json_schema!({"description": "Yuan, 0 to 10^15, at most two decimals, as text (or a whole number).",
            "anyOf": [{"type": "string", "pattern": r"^[0-9]{1,16}(\.[0-9]{1,2})?$"},
                      {"type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_000_u64}]})
    }

    #[expect(non_snake_case, reason = "named after the type")]
    pub(super) fn Multiplier() -> Schema {
        json_schema!({"description": "A multiplier, 0 to 1000, at most four decimals, as text (or a whole number).",
            "anyOf": [{"type": "string", "pattern": r"^[0-9]{1,4}(\.[0-9]{1,4})?$"},
                      {"type": "integer", "minimum": 0, "maximum": 1000}]})
    }

    #[expect(non_snake_case, reason = "named after the type")]
    pub(super) fn Number() -> Schema {
        json_schema!({"description": "How many: more than 0, at most 10,000,000,000, at most four decimals, as text (or a whole number).",
            "anyOf": [{"type": "string", "pattern": r"^[0-9]{1,11}(\.[0-9]{1,4})?$"},
                      {"type": "integer", "minimum": 1, "maximum": 10_000_000_000_u64}]})
    }

    #[expect(non_snake_case, reason = "named after the type")]
    pub(super) fn UnitPrice() -> Schema {
        json_schema!({"description": "Yuan for one, 0 to 10^15, at most eight decimals, as text (or a whole number).",
            "anyOf": [{"type": "string", "pattern": r"^[0-9]{1,16}(\.[0-9]{1,8})?$"},
                      {"type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_000_u64}]})
    }

    #[expect(non_snake_case, reason = "named after the type")]
    pub(super) fn Percent() -> Schema {
        json_schema!({"description": "A share, such as 60%, at most four decimals.",
            "type": "string", "pattern": r"^[0-9]{1,3}(\.[0-9]{1,4})?%$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_files_have_one_form() {
        for (text, shown) in [
            ("34000", "34000.00"),
            ("0", "0.00"),
            ("0.05", "0.05"),
            ("1000000000000000", "1000000000000000.00"),
        ] {
            assert_eq!(text.parse::<Yuan>().map(|yuan| yuan.to_string()), Ok(shown.to_owned()));
        }
        for (text, code) in [
            ("", Code::Amount),
            ("NaN", Code::Amount),
            ("inf", Code::Amount),
            ("1e5", Code::Amount),
            ("3.", Code::Amount),
            (".5", Code::Amount),
            ("1,000", Code::Amount),
            ("٣", Code::Amount),
            ("-1", Code::AmountNegative),
            ("1.005", Code::AmountDecimals),
            ("1000000000000000.01", Code::AmountTooLarge),
            ("12345678901234567890123456789", Code::AmountTooLarge),
        ] {
            assert_eq!(text.parse::<Yuan>(), Err(code), "{text}");
        }
    }

    /// Eight decimals of a price, and twenty digits before the point, are read; one more is named.
    #[test]
    fn as_many_digits_are_read_as_a_number_may_have() {
        assert_eq!(
            "1.12345678".parse::<UnitPrice>().map(|one| one.to_string()),
            Ok("1.12345678".to_owned())
        );
        assert_eq!(decimal("1.123456789"), Err(Code::AmountDecimals));
        assert_eq!(decimal("12345678901234567890.123456789"), Err(Code::AmountDecimals));
        assert_eq!(decimal("123456789012345678901.1"), Err(Code::AmountTooLarge));
        assert!(decimal("12345678901234567890").is_ok());
    }

    proptest::proptest! {
        /// The quick ways to read and to write a sum are those of the decimal.
        #[test]
        fn a_sum_is_read_and_written_as_the_decimal_is(whole in "-?[0-9]{1,15}", fraction in "(\\.[0-9]{1,2})?") {
            let text = format!("{whole}{fraction}");
            let value = Decimal::from_str(&text).unwrap();
            let read = decimal(&text).map(|read| read.serialize());
            proptest::prop_assert_eq!(read, Ok(value.serialize()));
            proptest::prop_assert_eq!(Yuan(value).to_string(), format!("{value:.2}"));
        }
    }

    #[test]
    fn rounding_is_half_up_to_the_fen() {
        let rounded = |text: &str| Yuan(Decimal::from_str(text).unwrap()).rounded().to_string();
        assert_eq!(rounded("0.005"), "0.01");
        assert_eq!(rounded("2.675"), "2.68");
        assert_eq!(rounded("2.6749"), "2.67");
    }

    #[test]
    fn the_largest_sum_is_ten_to_the_fifteenth() {
        assert_eq!(Yuan::MAX.to_string(), "1000000000000000.00");
        assert_eq!(Yuan::MAX.fen(), 100_000_000_000_000_000);
        assert_eq!(Yuan::MAX.plus(Yuan::from_fen(1)), None);
    }

    #[test]
    fn a_price_need_not_be_whole_fen() {
        let price = |text: &str| text.parse::<UnitPrice>().map(|price| price.to_string());
        assert_eq!(price("3.3"), Ok("3.30".to_owned()));
        assert_eq!(price("0.00312"), Ok("0.00312".to_owned()));
        let number = |text: &str| text.parse::<Number>().map(|number| number.to_string());
        assert_eq!(number("10000000000"), Ok("10000000000".to_owned()));
        assert_eq!(number("17.6625"), Ok("17.6625".to_owned()));
        for bad in ["0", "-1", "10000000001", "1.00001", "1e3", ""] {
            assert_eq!(number(bad), Err(Code::Number), "{bad}");
        }
        for bad in ["-1", "1000000000000001", "0.123456789", "1,000"] {
            assert_eq!(price(bad), Err(Code::UnitPrice), "{bad}");
        }
    }

    #[test]
    fn shares_end_in_a_percent_sign() {
        assert_eq!("33.3333%".parse::<Percent>().map(|p| p.to_string()), Ok("33.3333%".to_owned()));
        for bad in ["50", "100.01%", "-1%", "%", "1.23456%"] {
            assert_eq!(bad.parse::<Percent>(), Err(Code::Percent), "{bad}");
        }
    }
}
