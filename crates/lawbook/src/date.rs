use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use time::Month;

/// The months as English names them.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A calendar day, 1900-01-01 to 2199-12-31, written `YYYY-MM-DD`. No time, no zone.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Date(time::Date);

impl Date {
    /// For the generated tables; a day that does not exist does not compile there.
    #[expect(clippy::panic, reason = "evaluated at compile time")]
    pub(crate) const fn literal(year: i32, month: u8, day: u8) -> Self {
        let month = match month {
            1 => Month::January,
            2 => Month::February,
            3 => Month::March,
            4 => Month::April,
            5 => Month::May,
            6 => Month::June,
            7 => Month::July,
            8 => Month::August,
            9 => Month::September,
            10 => Month::October,
            11 => Month::November,
            _ => Month::December,
        };
        match time::Date::from_calendar_date(year, month, day) {
            Ok(date) => Self(date),
            Err(_) => panic!("no such day"),
        }
    }

    /// Reads `YYYY-MM-DD`; `None` if the text has another form or names a day that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| {
            text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
            return None;
        }
        let year: i32 = digits(0..4)?.parse().ok()?;
        let month = Month::try_from(digits(5..7)?.parse::<u8>().ok()?).ok()?;
        let day = digits(8..10)?.parse().ok()?;
        let date = time::Date::from_calendar_date(year, month, day).ok()?;
        (1900..2200).contains(&year).then_some(Self(date))
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    /// The name of its month: `May`.
    pub fn month_in_english(self) -> &'static str {
        MONTHS.get(usize::from(u8::from(self.0.month()) - 1)).copied().unwrap_or_default()
    }

    /// Day of the week, Monday 1 to Sunday 7.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// Days from `earlier` to `self`; negative if `self` comes first.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.to_julian_day() - earlier.0.to_julian_day()
    }

    /// The day before; `None` outside the supported range.
    pub fn day_before(self) -> Option<Self> {
        let date = self.0.previous_day()?;
        (date.year() >= 1900).then_some(Self(date))
    }

    /// The day `days` later; `None` outside the supported range.
    pub fn plus_days(self, days: u32) -> Option<Self> {
        let day = self.0.to_julian_day().checked_add(i32::try_from(days).ok()?)?;
        let date = time::Date::from_julian_day(day).ok()?;
        (date.year() < 2200).then_some(Self(date))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        let mut text = *b"0000-00-00";
        // Digit by digit from the end; years have four.
        for (place, mut number) in [(0..4, year), (5..7, month.into()), (8..10, day.into())] {
            for digit in text[place].iter_mut().rev() {
                *digit += u8::try_from(number % 10).unwrap_or_default();
                number /= 10;
            }
        }
        f.write_str(str::from_utf8(&text).unwrap_or_default())
    }
}

impl FromStr for Date {
    type Err = &'static str;

    /// The error is the code `date`, as worded by the drafting crate, for a day that does not exist; `date-form` for
    /// another form.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let form = |(index, byte): (usize, u8)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        let written = text.len() == 10 && text.bytes().enumerate().all(form);
        Self::parse(text).ok_or(if written { "date" } else { "date-form" })
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"description": "A day that exists, 1900 to 2199.",
            "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_real_days_in_one_form_are_read() {
        assert_eq!(Date::parse("2024-02-29").map(Date::parts), Some((2024, 2, 29)));
        assert_eq!("2023-02-29".parse::<Date>(), Err("date"));
        assert_eq!("2023/02/28".parse::<Date>(), Err("date-form"));
        for bad in [
            "",
            "2023-02-29",
            "2023-13-01",
            "2023-00-10",
            "2023-1-1",
            "20230101",
            "2023-01-01 ",
            "+023-01-01",
            "0001-01-01",
            "2023/01/01",
            "2023-01/01",
            "2023/01-01",
            "二〇二三年",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    /// A day of the generated tables is the one that the data names.
    #[test]
    fn a_day_of_the_tables_is_the_one_that_is_written() {
        for month in 1..=12 {
            let written = format!("2024-{month:02}-05");
            assert_eq!(Some(Date::literal(2024, month, 5)), Date::parse(&written), "{written}");
        }
    }

    #[test]
    fn days_are_counted_across_leap_years() {
        let day = |text| Date::parse(text).unwrap();
        assert_eq!(day("2024-03-01").days_since(day("2024-02-01")), 29);
        assert_eq!(day("2024-12-31").days_since(day("2023-12-31")), 366);
        assert_eq!(day("2023-12-31").plus_days(60), Some(day("2024-02-29")));
        assert_eq!(day("2199-12-31").plus_days(1), None);
        assert_eq!(day("2024-03-01").day_before(), Some(day("2024-02-29")));
        assert_eq!(day("1900-01-01").day_before(), None);
    }
}
