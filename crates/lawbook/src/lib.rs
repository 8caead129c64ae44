//! The law as dated data: instruments, provisions with their versions, the numbers they fix, the
//! catalogue of remedies, the calendar of days off and the paper's proposals.
//!
//! The data lives in `law/*.toml`, `remedies.toml` and `calendar.toml`; `build.rs` checks it and compiles it into the
//! statics of this crate. Nothing is parsed at run time and no arithmetic is done here.
//!
//! A provision is named by a constant in [`id`]; a name that does not exist does not compile:
//!
//! ```
//! use redress_lawbook::{Date, id};
//!
//! let day = Date::parse("2023-05-01").unwrap();
//! let (delay, _) = id::CPL_DELAY.get().at(day).unwrap();
//! assert_eq!(delay.article, Some(260));
//! ```

mod calendar;
mod catalogue;
mod date;
mod provision;

pub use calendar::{CalendarYear, DayKind, Rest, calendar_covers, day_kind};
pub use catalogue::{
    Category, ChoiceList, ChoiceOption, Fit, Mode, ParameterKind, Performer, Preset,
    PresetParameter, Remedy, RemedyId, RemedyParameter, Rule, Standing,
};
pub use date::Date;
pub use provision::{
    Bracket, Brackets, Grade, Instrument, InstrumentId, InstrumentVersion, Kind, Modality,
    NumberKind, Parameter, Provision, ProvisionId, Slip, Version, find, instrument,
};
pub use rust_decimal::Decimal;

/// The day on which the data was last checked against the sources.
pub const CHECKED_ON: Date = Date::literal(2026, 11, 24);

/// A text in both languages.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// The tables that `build.rs` makes of `law/*.toml`, `remedies.toml` and `calendar.toml`.
#[expect(missing_docs, clippy::unreadable_literal, reason = "generated")]
mod generated {
    use super::{
        Bracket, Brackets, CalendarYear, Category, ChoiceList, ChoiceOption, Date, Decimal, Fit,
        Grade, Instrument, InstrumentId, InstrumentVersion, Kind, Modality, Mode, NumberKind,
        Parameter, ParameterKind, Performer, Preset, PresetParameter, Provision, ProvisionId,
        Remedy, RemedyId, RemedyParameter, Rest, Rule, Slip, Standing, Text, Version,
    };

    include!(concat!(env!("OUT_DIR"), "/book.rs"));
}

pub use generated::{
    BRACKETS, CALENDAR, CHOICES, DIGEST, INSTRUMENTS, PARAMETERS, PRESETS, PROVISIONS, REMEDIES,
    RULES, SLIPS, id, parameter, remedy,
};
