//! How a text stands on a day.

use redress_core::{
    Status,
    lawbook::{Date, Instrument, InstrumentKind, Provision},
};

/// How a text stands on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Force {
    /// As law in force, as a text that was not verified, or as a proposal.
    In(Status),
    /// A document of the courts, which is no source of law.
    Reference,
    /// The first text in the book begins on this later day.
    NotYet(Date),
    /// The last text in the book ended with this earlier day.
    Ended(Date),
}

impl Force {
    /// Of a provision.
    pub(super) fn of(provision: &Provision, day: Date) -> Self {
        let text = provision.at(day).map(|(version, _)| version.text_verified);
        let spans = provision.versions.iter().map(|version| (version.from, version.until));
        Self::read(provision.instrument.get().kind, text, spans, day)
    }

    /// Of an instrument.
    pub(super) fn of_instrument(instrument: &Instrument, day: Date) -> Self {
        let text = instrument.at(day).map(|_| true);
        let spans = instrument.versions.iter().map(|version| (version.from, version.until));
        Self::read(instrument.kind, text, spans, day)
    }

    /// `verified`: whether the text that covers the day is; `None`: no text does.
    fn read(
        kind: InstrumentKind,
        verified: Option<bool>,
        spans: impl Iterator<Item = (Date, Option<Date>)>,
        day: Date,
    ) -> Self {
        match (kind, verified) {
            // A proposal was never in force, whatever the day.
            (InstrumentKind::Proposal, _) => Self::In(Status::Proposal),
            (_, Some(false)) => Self::In(Status::Unverified),
            (InstrumentKind::JudicialDocument, Some(true)) => Self::Reference,
            (_, Some(true)) => Self::In(Status::InForce),
            (_, None) => Self::outside(spans, day),
        }
    }

    fn outside(spans: impl Iterator<Item = (Date, Option<Date>)>, day: Date) -> Self {
        let mut ended = Self::NotYet(day);
        for (from, until) in spans {
            if day < from {
                return Self::NotYet(from);
            }
            if let Some(until) = until {
                ended = Self::Ended(until);
            }
        }
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redress_core::lawbook::{id, instrument};

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_text_stands_as_its_dates_say() {
        let tort_law = id::TL_20.get();
        assert_eq!(Force::of(tort_law, day("2020-12-31")), Force::In(Status::InForce));
        assert_eq!(Force::of(tort_law, day("2021-01-01")), Force::Ended(day("2020-12-31")));
        let pipl = id::PIPL_69_2.get();
        assert_eq!(Force::of(pipl, day("2021-10-31")), Force::NotYet(day("2021-11-01")));
        assert_eq!(Force::of(pipl, day("2021-11-01")), Force::In(Status::InForce));
    }

    /// The Tort Law governed till the end of 2020, the Civil Code from 2021, PIPL from 1 November 2021.
    #[test]
    fn what_governed_instead_is_named() {
        for (provision, on, named) in [
            (id::PIPL_69_2, "2020-10-01", vec![id::TL_20]),
            (id::PIPL_69_2, "2021-05-01", vec![id::CC_1182]),
            (id::CC_1182, "2020-12-31", vec![id::TL_20]),
            (id::TL_20, "2021-05-01", vec![id::CC_1182]),
            // Before the Tort Law the book has no rule on it.
            (id::PIPL_69_2, "2009-01-01", vec![]),
            (id::PIPL_70, "2020-10-01", vec![]),
        ] {
            assert_eq!(provision.instead_on(day(on)), named, "{on}");
        }
    }

    #[test]
    fn what_is_not_verified_or_proposed_is_never_in_force() {
        assert_eq!(
            Force::of(id::MIN2021_MONEY.get(), day("2023-01-01")),
            Force::In(Status::Unverified)
        );
        let paper = id::PAPER_RISK.get();
        for date in ["2000-01-01", "2026-01-01"] {
            assert_eq!(Force::of(paper, day(date)), Force::In(Status::Proposal));
        }
        let minutes = instrument("min2021").unwrap();
        assert_eq!(Force::of_instrument(minutes, day("2022-01-01")), Force::Reference);
    }
}
