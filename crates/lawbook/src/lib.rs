//! The law as dated data: instruments, provisions with their versions, the numbers they fix, the
//! catalogue of remedies, the calendar of days off and the paper's proposals.
//!
//! The data lives in `law/*.toml`, `catalogue/*.toml` and `calendar.toml`; `build.rs` checks it and compiles it into the
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
mod closed;
mod date;
mod prose;
mod provision;

pub use calendar::{CalendarYear, DayKind, Rest, calendar_covers, day_kind};
pub use catalogue::{
    ChoiceList, ChoiceOption, OrderText, Preset, PresetParameter, Question, QuestionRule, Remedy,
    RemedyId, RemedyParameter, Rule, When,
};
pub use closed::{
    Answer, Category, Elsewhere, Fact, Field, Finds, Fit, Grade, InstrumentKind, Modality, Mode,
    NumberKind, Object, Only, OperativePlace, ParameterKind, ReadOn, Role, Support, Where,
};
pub use date::{Date, MONTHS};
pub use prose::Prose;
pub use provision::{
    Bracket, Brackets, Instrument, InstrumentId, InstrumentVersion, Page, Parameter, Provision,
    ProvisionId, Slip, Value, Version, find, instrument,
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

/// The tables that `build.rs` makes of `law/*.toml`, `catalogue/*.toml` and `calendar.toml`.
#[expect(missing_docs, clippy::unreadable_literal, reason = "generated")]
mod generated {
    use super::{
        Answer, Bracket, Brackets, CalendarYear, Category, ChoiceList, ChoiceOption, Date, Decimal,
        Elsewhere, Fact, Field, Finds, Fit, Grade, Instrument, InstrumentId, InstrumentKind,
        InstrumentVersion, Modality, Mode, NumberKind, Object, Only, OperativePlace, OrderText,
        Parameter, ParameterKind, Preset, PresetParameter, Prose, Provision, ProvisionId, Question,
        QuestionRule, ReadOn, Remedy, RemedyId, RemedyParameter, Rest, Role, Rule, Slip, Support,
        Text, Version, When, Where,
    };

    include!(concat!(env!("OUT_DIR"), "/book.rs"));
}

#[cfg(feature = "prose")]
pub use generated::PROSE;
pub use generated::{
    BRACKETS, CALENDAR, CHOICES, DIGEST, INSTRUMENTS, PARAMETERS, PRESETS, PROSE_DIGEST,
    PROVISIONS, QUESTIONS, REMEDIES, RULES, SLIPS, id, parameter, remedy,
};

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Field {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Field".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"description": "A field of public interest litigation (公益诉讼领域).",
            "type": "string", "enum": Self::ALL.map(Self::id)})
    }
}
