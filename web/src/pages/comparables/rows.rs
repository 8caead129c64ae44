//! The data behind the plot and its table.

use redress_casebook::Record;
use redress_core::{
    Case, Decimal, HeadId, Lens, Position, Yuan, assess,
    case::{Quantity, Route},
    lawbook::Date,
};
use redress_drafting::Lang;

use super::{
    super::records::pick,
    scale::{DECADE, log},
};
use crate::{figures::is_known, text, text::Word};

/// What the award is set against.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Against {
    Records,
    Gain,
}

impl Against {
    pub(super) const ALL: [Self; 2] = [Self::Records, Self::Gain];

    /// What it counts, as the name of an axis.
    pub(super) fn word(self) -> Word {
        match self {
            Self::Records => Word::Records,
            Self::Gain => Word::GainYuan,
        }
    }

    /// What a case must have, in a sentence.
    pub(super) fn needed(self) -> Word {
        match self {
            Self::Records => Word::NumberOfRecords,
            Self::Gain => Word::SumOfGain,
        }
    }
}

/// A case with an award.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The id of a published case; `None`: the open one.
    pub(super) id: Option<String>,
    pub(super) title: String,
    pub(super) day: Option<String>,
    pub(super) date: Option<Date>,
    pub(super) children: bool,
    pub(super) records: Option<Quantity>,
    pub(super) gain: Option<Yuan>,
    pub(super) award: Yuan,
}

impl Row {
    /// A published case; `None` if it has no exact award, or none that a logarithmic axis can show.
    fn published(lang: Lang, record: &Record) -> Option<Self> {
        Some(Self {
            id: Some(record.id.clone()),
            title: pick(lang, &record.title).to_owned(),
            day: text::day_of(lang, record),
            date: record.day().map(|(date, _)| date),
            children: record.children,
            records: record.published.records,
            gain: record.published.gain,
            award: record.award().filter(|award| *award > Yuan::ZERO)?,
        })
    }

    /// The open case as the court found it; `None` if nothing is found yet.
    pub(super) fn open(lang: Lang, case: &Case) -> Option<Self> {
        let found = assess(case, Position::Found, Lens::LAW).ok()?;
        if !is_known(&found.award) || found.totals.award <= Yuan::ZERO {
            return None;
        }
        let gain = if case.compensation.route == Some(Route::Gain) {
            let head = found.heads.iter().find(|head| head.id == HeadId::Compensation);
            head.map(|head| &head.derivation)
        } else {
            let other = found.alternatives.iter().find(|other| other.route == Route::Gain);
            other.map(|other| &other.derivation)
        };
        Some(Self {
            id: None,
            title: Word::ThisCase.of(lang).to_owned(),
            day: None,
            date: None,
            children: false,
            records: case.facts.records,
            gain: gain.filter(|gain| is_known(gain)).map(redress_core::Derivation::value),
            award: found.totals.award,
        })
    }

    /// The logarithm of what the award is set against; `None` if that is not known, or nothing.
    pub(super) fn across(&self, against: Against) -> Option<i32> {
        match against {
            Against::Records => self.records.map(|records| log(records.value.get())),
            Against::Gain => self.gain.and_then(log_of),
        }
    }

    /// The logarithm of the award.
    pub(super) fn up(&self) -> i32 {
        log_of(self.award).unwrap_or_default()
    }

    /// Only a lower bound of the number across is known.
    pub(super) fn over(&self, against: Against) -> bool {
        against == Against::Records && self.records.is_some_and(|records| records.over)
    }

    /// Yuan per record; at most so much, if the number of records is a lower bound.
    pub(super) fn per_record(&self) -> Option<Decimal> {
        let records = Decimal::from(self.records?.value.get());
        self.award.decimal().checked_div(records)
    }

    /// The award as a multiple of the gain.
    pub(super) fn times_gain(&self) -> Option<Decimal> {
        self.award.decimal().checked_div(self.gain?.decimal())
    }
}

/// In yuan, so that a fen lies below zero.
fn log_of(sum: Yuan) -> Option<i32> {
    let fen = u64::try_from(sum.fen()).ok().filter(|fen| *fen > 0)?;
    Some(log(fen) - 2 * DECADE)
}

/// The published cases that have both numbers.
pub(super) fn rows(lang: Lang, records: &[Record], against: Against) -> Vec<Row> {
    let rows = records.iter().filter_map(|record| Row::published(lang, record));
    rows.filter(|row| row.across(against).is_some()).collect()
}

/// The smallest and the largest sum per record, and how many times the one is in the other.
pub(super) fn spread(rows: &[Row]) -> Option<(Decimal, Decimal, Decimal)> {
    let sums = || rows.iter().filter_map(Row::per_record);
    let (low, high) = (sums().min()?, sums().max()?);
    Some((low, high, high.checked_div(low)?))
}

/// Four significant figures, for a number per record or a ratio.
pub(super) fn rounded(number: Decimal) -> Decimal {
    number.round_sf(4).unwrap_or(number).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(against: Against) -> Vec<Row> {
        let records: Vec<_> = redress_casebook::all().collect();
        rows(Lang::En, &records, against)
    }

    #[test]
    fn the_spread_is_that_of_the_published_numbers() {
        let rows = all(Against::Records);
        let (low, high, times) = spread(&rows).unwrap();
        // Hongkou: 16,000 / 500,000; Lin'an: 100,000 / 1,200; the one in the other 2,604.17 times.
        assert_eq!(rounded(low).to_string(), "0.032");
        assert_eq!(rounded(high).to_string(), "83.33");
        assert_eq!(times.round_dp(2).to_string(), "2604.17");
    }

    #[test]
    fn only_cases_with_both_numbers_are_shown() {
        for against in Against::ALL {
            let rows = all(against);
            assert!(rows.iter().all(|row| row.across(against).is_some() && row.award > Yuan::ZERO));
            let ids: Vec<_> = rows.iter().filter_map(|row| row.id.as_deref()).collect();
            assert!(ids.contains(&"hic-sun-2020"), "{against:?}: {ids:?}");
            // Its award is published only as over 14,000.
            assert!(!ids.contains(&"hic-liu-2021"));
        }
        let by_gain = all(Against::Gain);
        assert!(by_gain.iter().any(|row| row.id.as_deref() == Some("cq-consumer-gangpu-song")));
    }

    #[test]
    fn the_open_case_has_its_found_award_and_its_own_numbers() {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        let row = Row::open(Lang::En, &sun.case).unwrap();
        assert_eq!(row.award.to_string(), "34000.00");
        assert_eq!(row.gain, Some(row.award));
        assert_eq!(row.records.map(|records| records.to_string()), Some("40000+".to_owned()));
        assert!(row.over(Against::Records) && !row.over(Against::Gain));
        assert!(Row::open(Lang::En, &Case::default()).is_none());
        // A lump sum beside a gain: the gain stays its own.
        let json = br#"{"defendants": [{"id": "a"}], "compensation": {"route": "circumstances",
            "gains": [{"defendant": "a", "found": "2000"}], "lump_sums": [{"found": "100000"}]}}"#;
        let row = Row::open(Lang::En, &Case::from_json(json).unwrap()).unwrap();
        assert_eq!(
            (row.award.to_string(), row.gain.unwrap().to_string()),
            ("100000.00".to_owned(), "2000.00".to_owned())
        );
        assert_eq!(row.across(Against::Records), None);
        assert_eq!(row.times_gain().map(rounded), Some(Decimal::from(50)));
    }
}
