//! The days of a case.

use redress_core::{Case, lawbook::Date};

use super::facts::notice;

/// The days of a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Day {
    ActFrom,
    ActTo,
    ActBy,
    Filed,
    Judgment,
    TrialBy,
    /// On which the judgment or the agreement took effect.
    Effective,
    Notice,
}

impl Day {
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::ActFrom => "/dates/act/from",
            Self::ActTo => "/dates/act/to",
            Self::ActBy => "/dates/act_by",
            Self::Filed => "/dates/filed",
            Self::Judgment => "/dates/judgment",
            Self::TrialBy => "/dates/trial_by",
            Self::Effective => "/dates/effective",
            Self::Notice => "/facts/notice/published",
        }
    }
}

pub(super) fn set_day(case: &mut Case, day: Day, date: Option<Date>) {
    match day {
        Day::ActFrom | Day::ActTo => {
            let mut span = case.dates.act.unwrap_or_default();
            if day == Day::ActFrom {
                span.from = date;
            } else {
                span.to = date;
            }
            case.dates.act = (span.from.is_some() || span.to.is_some()).then_some(span);
        }
        Day::ActBy => case.dates.act_by = date,
        Day::Filed => case.dates.filed = date,
        Day::Judgment => case.dates.judgment = date,
        Day::TrialBy => case.dates.trial_by = date,
        Day::Effective => case.dates.effective = date,
        Day::Notice => notice(case, |notice| notice.published = date),
    }
}
