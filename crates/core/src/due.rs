//! Periods of procedure counted in days (CPL 85): the day they begin on is not counted, and a last day off moves to the
//! next working day.

use redress_lawbook::{Date, DayKind, calendar_covers, day_kind, id};

use crate::{
    Authority, Days, Months, Status,
    authority::at,
    case::{Case, Instalment},
};

/// The last day of a period, and how it was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DueDate {
    /// The day the period begins on, such as that of service; it is not counted.
    pub start: Date,
    /// The days of the period.
    pub days: Days,
    /// The first day that counts.
    pub first: Date,
    /// The last day by counting alone.
    pub counted: Date,
    /// Days off that the end was moved over.
    pub passed: Vec<Passed>,
    /// The last day of the period.
    pub last: Date,
    /// The last day is a Saturday or Sunday on which work is done.
    pub working_weekend: bool,
    /// The days off of every year that was looked at are in the calendar; otherwise only weekends are known there.
    pub calendar_known: bool,
    /// What says so, at the day the period begins on.
    pub authority: Vec<Authority>,
}

/// A day off at the end of a period.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Passed {
    /// The day.
    pub day: Date,
    /// The holiday; none: a weekend.
    pub holiday: Option<redress_lawbook::Text>,
}

/// The last day of a period of at least one day. `None` if it is empty, or ends beyond the days that can be counted.
pub fn due(start: Date, days: Days) -> Option<DueDate> {
    let first = start.plus_days(1)?;
    let counted = start.plus_days(days.get()).filter(|counted| *counted >= first)?;
    let Moved { last, passed, calendar_known } = moved(counted)?;
    let working_weekend = day_kind(last) == DayKind::WorkingWeekend;
    let authority = at(id::CPL_85, start, Status::InForce).into_iter().collect();
    Some(DueDate {
        start,
        days,
        first,
        counted,
        passed,
        last,
        working_weekend,
        calendar_known,
        authority,
    })
}

/// The day an instalment is due: its own, or its months after the day the judgment or agreement took effect, on the
/// corresponding day of the month, else its last, moved over days off. `None` as long as neither is known.
pub(crate) fn instalment(case: &Case, one: &Instalment) -> Option<Date> {
    one.by.or_else(|| in_months(case.dates.effective?, one.months?))
}

impl Case {
    /// The last day of the period in which the money is to be paid: the day that is fixed, or the days of the order from the day
    /// it took effect. `None` where either is not known, or payments have days of their own.
    pub(crate) fn period_ends(&self) -> Option<Date> {
        let destination = self.destination.as_ref()?;
        if self.performance.iter().any(|of| !of.instalments.is_empty()) {
            return None;
        }
        let counted = || Some(due(self.dates.effective?, destination.days?)?.last);
        destination.by.or_else(counted)
    }
}

fn in_months(start: Date, months: Months) -> Option<Date> {
    let (year, month, day) = start.parts();
    let all = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months.get());
    let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
    let of_month = |day: u8| Date::parse(&format!("{year:04}-{month:02}-{day:02}"));
    let counted = (1..=day).rev().find_map(of_month)?;
    moved(counted).map(|moved| moved.last)
}

/// A last day, once it is moved over days off.
struct Moved {
    last: Date,
    passed: Vec<Passed>,
    calendar_known: bool,
}

fn moved(counted: Date) -> Option<Moved> {
    let mut last = counted;
    let mut passed = Vec::new();
    let mut calendar_known = calendar_covers(last);
    while day_kind(last).is_off() {
        let holiday = match day_kind(last) {
            DayKind::Holiday(rest) => Some(rest.name),
            DayKind::Weekend | DayKind::Work | DayKind::WorkingWeekend => None,
        };
        passed.push(Passed { day: last, holiday });
        last = last.plus_days(1)?;
        calendar_known &= calendar_covers(last);
    }
    Some(Moved { last, passed, calendar_known })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(start: &str, days: u64) -> (String, usize, bool, bool) {
        let due = due(Date::parse(start).unwrap(), Days::new(days).unwrap()).unwrap();
        (due.last.to_string(), due.passed.len(), due.working_weekend, due.calendar_known)
    }

    /// Counted on the calendar by hand.
    #[test]
    fn a_last_day_off_moves_to_the_next_working_day() {
        for (start, days, last, passed, weekend, known) in [
            // Served on Monday 2025-03-03: the 15th day is Tuesday 18 March.
            ("2025-03-03", 15, "2025-03-18", 0, false, true),
            // The 15th day is Wednesday 1 October 2025: over the eight days to 9 October.
            ("2025-09-16", 15, "2025-10-09", 8, false, true),
            // The 10th day is Saturday 11 October 2025, on which work is done.
            ("2025-10-01", 10, "2025-10-11", 0, true, true),
            // The 15th day is Saturday 21 February 2026, in the Spring Festival: to Tuesday 24.
            ("2026-02-06", 15, "2026-02-24", 3, false, true),
            // The 15th day is Saturday 8 June 2024; Monday 10 is a holiday: to Tuesday 11.
            ("2024-05-24", 15, "2024-06-11", 3, false, true),
            // Friday 1 January 2027 is not known to be a day off.
            ("2026-12-17", 15, "2027-01-01", 0, false, false),
            // Thursday 31 December 2026 is in the calendar.
            ("2026-12-16", 15, "2026-12-31", 0, false, true),
            // Sunday 31 December 2023 lies before the calendar, though Monday 1 January 2024 is in it.
            ("2023-12-16", 15, "2024-01-02", 2, false, false),
        ] {
            let expected = (last.to_owned(), passed, weekend, known);
            assert_eq!(ends(start, days), expected, "{days} days from {start}");
        }
    }

    /// On the calendar: 20 April 2025 is a Sunday, 29 February 2024 a Thursday and the last of its month.
    #[test]
    fn months_end_on_the_corresponding_day_or_the_last_of_the_month() {
        for (start, months, last) in [
            ("2024-04-15", 12, "2025-04-15"),
            ("2024-04-20", 12, "2025-04-21"),
            ("2023-08-31", 6, "2024-02-29"),
            ("2024-12-10", 1, "2025-01-10"),
            // 1 October 2025 begins eight days off.
            ("2024-10-01", 12, "2025-10-09"),
        ] {
            let day = |text| Date::parse(text).unwrap();
            let months = Months::new(months).unwrap();
            assert_eq!(in_months(day(start), months), Some(day(last)), "{months:?} from {start}");
        }
    }

    #[test]
    fn an_empty_period_has_no_end_and_none_ends_beyond_the_calendar() {
        let day = |text| Date::parse(text).unwrap();
        assert_eq!(due(day("2025-01-01"), Days::new(0).unwrap()), None);
        assert_eq!(due(day("2199-12-31"), Days::new(1).unwrap()), None);
    }
}
