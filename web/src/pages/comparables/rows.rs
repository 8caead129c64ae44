//! The data behind the plot and its table.

use redress_casebook::{Named, Record, Source};
use redress_core::{
    Case, Decimal, Derivation, HeadId, Lens, Multiplier, Operation, Order, Position, Yuan, assess,
    case::{Quantity, Route, Subjects},
    lawbook::{Date, Field},
};
use redress_drafting::{Lang, wording};

use super::{
    super::records::pick,
    scale::{DECADE, log},
};
use crate::ui::{text, text::Word};

/// What the award is set against.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Against {
    Records,
    People,
    Gain,
    /// The base of punitive damages: the price of the goods, as a rule.
    Price,
    /// The multiple of punitive damages.
    Multiple,
    /// What the case is about.
    Kind,
    Year,
}

impl Against {
    pub(super) const ALL: [Self; 7] = [
        Self::Records,
        Self::People,
        Self::Gain,
        Self::Price,
        Self::Multiple,
        Self::Kind,
        Self::Year,
    ];

    /// The choice of it.
    pub(super) fn choice(self) -> Word {
        match self {
            Self::Records => Word::AgainstRecords,
            Self::People => Word::AgainstPeople,
            Self::Gain => Word::AgainstGain,
            Self::Price => Word::AgainstPrice,
            Self::Multiple => Word::AgainstMultiple,
            Self::Kind => Word::AgainstKind,
            Self::Year => Word::AgainstYear,
        }
    }

    /// What it counts, as the name of an axis.
    pub(super) fn word(self) -> Word {
        match self {
            Self::Records => Word::Records,
            Self::People => Word::People,
            Self::Gain => Word::GainYuan,
            Self::Price => Word::PriceYuan,
            Self::Multiple => Word::MultipleTimes,
            Self::Kind => Word::KindOfCase,
            Self::Year => Word::Year,
        }
    }

    /// What a case must have, in a sentence.
    pub(super) fn needed(self) -> Word {
        match self {
            Self::Records => Word::NumberOfRecords,
            Self::People => Word::NumberOfPeople,
            Self::Gain => Word::SumOfGain,
            Self::Price => Word::SumOfPrice,
            Self::Multiple => Word::StatedMultiple,
            Self::Kind => Word::KnownKind,
            Self::Year => Word::KnownYear,
        }
    }
}

/// The kinds of cases that are told apart, in the order in which they stand side by side.
pub(super) const KINDS: [Field; 4] =
    [Field::PersonalInformation, Field::Consumer, Field::Food, Field::Drug];

/// What a case is about. One on food or drugs is for consumers too; its own field says more.
fn kind(case: &Case) -> Option<Field> {
    let narrow = [Field::Food, Field::Drug, Field::PersonalInformation, Field::Consumer];
    narrow.into_iter().find(|field| case.concerns(*field))
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
    pub(super) people: Option<Quantity>,
    pub(super) gain: Option<Yuan>,
    pub(super) price: Option<Yuan>,
    pub(super) multiple: Option<Multiplier>,
    pub(super) kind: Option<Field>,
    pub(super) award: Yuan,
    /// What is to be said of its sources, if none bears a date.
    pub(super) lacking: Option<Word>,
    /// Where there is more than one source: what one says otherwise than the others, each with its name.
    pub(super) differ: Vec<(String, String)>,
}

impl Row {
    /// A published case; `None` if it has no exact award, none that a logarithmic axis can show, or no source that can
    /// be named.
    fn published(lang: Lang, record: &Record) -> Option<Self> {
        if record.named() == Named::Nothing {
            return None;
        }
        Some(Self {
            id: Some(record.id.clone()),
            title: pick(lang, &record.title).to_owned(),
            day: text::day_of(lang, record),
            date: record.day().map(|(date, _)| date),
            children: record.children,
            records: record.published.records,
            people: record.published.people,
            gain: record.published.gain,
            price: record.published.punitive_base,
            multiple: record.published.multiplier,
            kind: kind(&record.case),
            lacking: text::lacking(record),
            differ: differ(lang, record),
            award: record.award().filter(|award| *award > Yuan::ZERO)?,
        })
    }

    /// The open case as the court found it, measured as the published ones are: compensation and punitive damages before what
    /// was paid, without costs, against the whole gain. `None` if nothing is found yet, or something could not be read.
    pub(super) fn open(lang: Lang, case: &Case) -> Option<Self> {
        let found = assess(case, Position::Found, Lens::LAW).ok()?;
        let award = found.totals.compensation.plus(found.totals.punitive)?;
        if !case.unread.is_empty() || !found.award.is_known() || award <= Yuan::ZERO {
            return None;
        }
        let head = |id| {
            let head = found.heads.iter().find(|head| head.id == id);
            head.map(|head| head.derivation.clone())
        };
        let times = head(HeadId::Punitive).as_ref().and_then(multiplied);
        Some(Self {
            id: None,
            title: Word::ThisCase.of(lang).to_owned(),
            day: None,
            date: case.dates.judgment,
            children: matches!(
                case.facts.subjects,
                Some(Subjects::ChildrenUnder14 | Subjects::Minors)
            ),
            records: case.facts.records,
            people: case.facts.people,
            price: times.as_ref().map(|(price, _)| *price),
            multiple: times.and_then(|(_, multiple)| multiple.to_string().parse().ok()),
            kind: kind(case),
            lacking: None,
            differ: Vec::new(),
            gain: gain(case).filter(|gain| *gain > Yuan::ZERO),
            award,
        })
    }

    /// The logarithm of what the award is set against; `None` if that is not known, or nothing.
    pub(super) fn across(&self, against: Against) -> Option<i32> {
        match against {
            Against::Records => self.records.map(|records| log(records.value.get())),
            Against::People => self.people.map(|people| log(people.value.get())),
            Against::Gain => self.gain.and_then(log_of),
            Against::Price => self.price.and_then(log_of),
            Against::Multiple => {
                // A multiple has four decimals at most.
                let scaled = self.multiple?.decimal().checked_mul(Decimal::from(10_000))?;
                let scaled = u64::try_from(scaled.trunc()).ok().filter(|scaled| *scaled > 0)?;
                Some(log(scaled) - 4 * DECADE)
            }
            Against::Kind => {
                let place = KINDS.into_iter().position(|kind| Some(kind) == self.kind)?;
                Some(i32::try_from(place).ok()? * DECADE)
            }
            // Years stand side by side, a decade of the scale for each.
            Against::Year => {
                let (year, month, _) = self.date?.parts();
                let months = i32::from(month) - 1;
                Some(year * DECADE + months * DECADE / 12)
            }
        }
    }

    /// What the award is set against, in words.
    pub(super) fn number(&self, lang: Lang, against: Against) -> Option<String> {
        let quantity = |number: Option<Quantity>| {
            number.map(|number| wording::quantity(lang, &number.to_string()))
        };
        match against {
            Against::Records => quantity(self.records),
            Against::People => quantity(self.people),
            Against::Gain => self.gain.map(wording::separated),
            Against::Price => self.price.map(wording::separated),
            Against::Multiple => self.multiple.map(|times| times.to_string()),
            Against::Kind => self.kind.map(|kind| wording::field(lang, kind).to_owned()),
            Against::Year => self.date.map(|date| date.parts().0.to_string()),
        }
    }

    /// The logarithm of the award.
    pub(super) fn up(&self) -> i32 {
        log_of(self.award).unwrap_or_default()
    }

    /// Only a lower bound of the number across is known.
    pub(super) fn over(&self, against: Against) -> bool {
        let number = match against {
            Against::Records => self.records,
            Against::People => self.people,
            Against::Gain | Against::Price | Against::Multiple | Against::Kind | Against::Year => {
                None
            }
        };
        number.is_some_and(|number| number.over)
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

/// The gain as found, whichever route the case takes: before what is taken off for a fine or a confiscation.
fn gain(case: &Case) -> Option<Yuan> {
    let mut gain = case.clone();
    gain.compensation.route = Some(Route::Gain);
    gain.sanctions.clear();
    let found = assess(&gain, Position::Found, Lens::LAW).ok()?;
    let head = found.heads.iter().find(|head| head.id == HeadId::Compensation)?;
    head.derivation.is_known().then(|| head.derivation.value())
}

/// What is multiplied, and by how much; `None` where a minimum or something else decides, or several sums do.
fn multiplied(derivation: &Derivation) -> Option<(Yuan, Decimal)> {
    match derivation.operation() {
        Operation::Times(of, times) => Some((of.value(), times.value.normalize())),
        Operation::Rounded(of) => multiplied(&of),
        Operation::Sum(parts) => {
            let mut parts = parts.iter();
            parts.next().filter(|_| parts.next().is_none()).as_ref().and_then(multiplied)
        }
        _ => None,
    }
}

/// What the sources of a case say each for itself, if there is more than one.
fn differ(lang: Lang, record: &Record) -> Vec<(String, String)> {
    if record.sources.len() < 2 {
        return Vec::new();
    }
    let says = |source: &Source| {
        let says = source.says.as_ref()?;
        Some((pick(lang, &source.line()).to_owned(), pick(lang, says).to_owned()))
    };
    record.sources.iter().filter_map(says).collect()
}

/// In yuan, so that a fen lies below zero.
fn log_of(sum: Yuan) -> Option<i32> {
    let fen = u64::try_from(sum.fen()).ok().filter(|fen| *fen > 0)?;
    Some(log(fen) - 2 * DECADE)
}

/// The published cases that have both numbers.
pub(super) fn rows(lang: Lang, records: &[Record], against: Against) -> Vec<Row> {
    let rows = records.iter().filter_map(|record| Row::published(lang, record));
    let mut rows: Vec<_> = rows.filter(|row| row.across(against).is_some()).collect();
    // One goes through the marks from left to right.
    rows.order_by_key(|row| (row.across(against), row.up()));
    rows
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
            let sun =
                matches!(against, Against::Records | Against::Gain | Against::Kind | Against::Year);
            assert_eq!(ids.contains(&"hic-sun-2020"), sun, "{against:?}: {ids:?}");
            let places: Vec<_> = rows.iter().map(|row| row.across(against)).collect();
            assert!(places.is_sorted(), "{against:?}");
            // Its award is published only as over 14,000.
            assert!(!ids.contains(&"hic-liu-2021"));
        }
        let by_gain = all(Against::Gain);
        assert!(by_gain.iter().any(|row| row.id.as_deref() == Some("cq-consumer-gangpu-song")));
    }

    /// Both cases of the paper have a sum and a year; by records only that which has a number.
    #[test]
    fn the_two_cases_of_the_paper_are_shown() {
        let ids = |against| {
            let ids = all(against).into_iter().filter_map(|row| row.id);
            ids.filter(|id| id.starts_with("hic-short") || id.starts_with("hic-deng")).count()
        };
        assert_eq!((ids(Against::Year), ids(Against::Records)), (2, 1));
    }

    /// The field of each record is set down with its facts; the food and drug cases name a statute of theirs.
    #[test]
    fn each_kind_of_case_has_its_column() {
        let rows = all(Against::Kind);
        let of = |id: &str| rows.iter().find(|row| row.id.as_deref() == Some(id)).unwrap();
        for (id, kind) in [
            ("hic-sun-2020", Field::PersonalInformation),
            ("hic-cai-yao-masks-2020", Field::Consumer),
            ("huadu-liu-li-sausage-2019", Field::Food),
            ("hic-gongshu-li-liu-capsule-2019", Field::Food),
        ] {
            assert_eq!(of(id).kind, Some(kind), "{id}");
        }
        for (place, kind) in (0..).zip(KINDS) {
            let own = rows.iter().filter(|row| row.kind == Some(kind));
            assert!(own.clone().all(|row| row.across(Against::Kind) == Some(place * DECADE)));
        }
    }

    /// What nobody can name is no comparable; what bears no date says so.
    #[test]
    fn a_record_without_a_source_is_no_comparable() {
        let find = |id| redress_casebook::find(id).unwrap();
        let row = |record: &Record| Row::published(Lang::En, record);
        let mut sun = find("hic-sun-2020");
        assert_eq!(row(&sun).unwrap().lacking, None);
        sun.sources.clear();
        assert!(row(&sun).is_none() && !crate::pages::estimate::offered(&sun));
        let face = row(&find("gzic-zheng-face-2022")).unwrap();
        assert_eq!(face.lacking, Some(Word::NoDatedSource));
    }

    /// Sun: 45,000 records in one report, 40,000 in others. A single source has nothing to differ from.
    #[test]
    fn where_sources_differ_is_told() {
        let records: Vec<_> = redress_casebook::all().collect();
        let of = |id: &str| {
            let record = records.iter().find(|record| record.id == id).unwrap();
            Row::published(Lang::En, record).unwrap().differ
        };
        let sun = of("hic-sun-2020");
        assert!(sun.len() > 1 && sun.iter().any(|(_, says)| says.contains("45,000")), "{sun:?}");
        for record in records.iter().filter(|record| record.sources.len() < 2) {
            assert!(differ(Lang::Zh, record).is_empty(), "{}", record.id);
        }
    }

    #[test]
    fn multiples_and_years_have_their_places() {
        let row = Row {
            multiple: "10".parse().ok(),
            date: Date::parse("2021-07-01"),
            ..Row::open(Lang::En, &redress_casebook::find("hic-sun-2020").unwrap().case).unwrap()
        };
        assert_eq!(row.across(Against::Multiple), Some(DECADE));
        assert_eq!(row.across(Against::Year), Some(2021 * DECADE + DECADE / 2));
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
