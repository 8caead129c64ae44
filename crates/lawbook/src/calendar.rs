use crate::{CALENDAR, Date, Text};

/// The days off and the working weekends of a year, as the State Council fixed them.
#[derive(Debug)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// Day of the notice of the General Office of the State Council.
    pub issued: Date,
    /// Its document number, where it was read.
    pub number: Option<Text>,
    /// Days off, in order.
    pub rest: &'static [Rest],
    /// Saturdays and Sundays on which work is done.
    pub work: &'static [Date],
}

/// Days off, both ends included.
#[derive(Debug, Eq, PartialEq)]
pub struct Rest {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// The holiday.
    pub name: Text,
}

/// Whether work is done on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DayKind {
    /// A working day.
    Work,
    /// A Saturday or Sunday on which work is done.
    WorkingWeekend,
    /// A Saturday or Sunday.
    Weekend,
    /// A day off for a holiday.
    Holiday(&'static Rest),
}

impl DayKind {
    /// No work is done.
    pub fn is_off(self) -> bool {
        matches!(self, Self::Weekend | Self::Holiday(_))
    }
}

/// What a day is. Outside the years of the calendar only weekends are known, see [`calendar_covers`].
pub fn day_kind(day: Date) -> DayKind {
    let (year, ..) = day.parts();
    let year = CALENDAR.iter().find(|one| one.year == year);
    let weekend = day.weekday() > 5;
    match year {
        Some(year) if year.work.contains(&day) => DayKind::WorkingWeekend,
        Some(year) => match year.rest.iter().find(|rest| rest.from <= day && day <= rest.until) {
            Some(rest) => DayKind::Holiday(rest),
            None if weekend => DayKind::Weekend,
            None => DayKind::Work,
        },
        None if weekend => DayKind::Weekend,
        None => DayKind::Work,
    }
}

/// Whether the days off of the year of a day are known.
pub fn calendar_covers(day: Date) -> bool {
    let (year, ..) = day.parts();
    CALENDAR.iter().any(|one| one.year == year)
}
