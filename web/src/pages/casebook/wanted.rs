//! Which published cases are looked for, and in which order.

use std::cmp::Reverse;

use redress_casebook::{Outcome, Proceedings, Record, Topic};
use redress_core::{Order, case::Subjects};

use crate::{
    route,
    search::{Query, record_texts},
};

pub(super) const FIELDS: [Topic; 3] =
    [Topic::PersonalInformation, Topic::Consumer, Topic::Environment];
pub(super) const KINDS: [Proceedings; 3] =
    [Proceedings::Civil, Proceedings::CriminalIncidental, Proceedings::Other];
pub(super) const OUTCOMES: [Outcome; 7] = [
    Outcome::Judgment,
    Outcome::Mediation,
    Outcome::Withdrawn,
    Outcome::Rectified,
    Outcome::NotClaimed,
    Outcome::Refused,
    Outcome::Unknown,
];

/// What is looked for; a filter that is `None` or `false` lets everything through. Numbers are places in
/// the lists above.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wanted {
    pub(super) search: String,
    pub(super) field: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) outcome: Option<usize>,
    /// 0: the engine reproduces the sum; 1: the facts do not determine it.
    pub(super) reproduced: Option<usize>,
    pub(super) year: Option<i32>,
    pub(super) children: bool,
    pub(super) under_14: bool,
    pub(super) punitive: bool,
    /// 0: by award, 1: by records; else by day.
    pub(super) order: Option<usize>,
}

/// The years in which cases were decided, or filed if that is all that is known; the latest first.
pub(super) fn years(records: &[Record]) -> Vec<i32> {
    let mut years: Vec<i32> = records.iter().filter_map(year).collect();
    years.order_by_key(|year| Reverse(*year));
    years.dedup();
    years
}

fn year(record: &Record) -> Option<i32> {
    record.day().map(|(day, _)| day.parts().0)
}

impl Wanted {
    /// As it stands in the address, so that a list can be given to others.
    pub(super) fn from_address() -> Self {
        Self::read(route::looked_for)
    }

    /// Writes it there.
    pub(super) fn to_address(&self) {
        route::look_for(&self.pairs());
    }

    fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let place = |name: &str| get(name).and_then(|value| value.parse().ok());
        Self {
            search: get("q").unwrap_or_default(),
            field: place("field"),
            kind: place("kind"),
            outcome: place("outcome"),
            reproduced: place("sum"),
            year: get("year").and_then(|year| year.parse().ok()),
            children: get("minors").is_some(),
            under_14: get("under14").is_some(),
            punitive: get("punitive").is_some(),
            order: place("order"),
        }
    }

    fn pairs(&self) -> [(&'static str, String); 10] {
        let place = |place: Option<usize>| place.map(|place| place.to_string()).unwrap_or_default();
        let flag = |on: bool| if on { "1".to_owned() } else { String::new() };
        [
            ("q", self.search.clone()),
            ("field", place(self.field)),
            ("kind", place(self.kind)),
            ("outcome", place(self.outcome)),
            ("sum", place(self.reproduced)),
            ("year", self.year.map(|year| year.to_string()).unwrap_or_default()),
            ("minors", flag(self.children)),
            ("under14", flag(self.under_14)),
            ("punitive", flag(self.punitive)),
            ("order", place(self.order)),
        ]
    }

    /// The cases that fit, in the order asked for. What has no day or number comes last.
    pub(super) fn find<'a>(&self, records: &'a [Record]) -> Vec<&'a Record> {
        let query = Query::new(&self.search);
        let mut found: Vec<_> = records.iter().filter(|record| self.fits(record, &query)).collect();
        found.order_by_key(|record| Reverse(self.rank(record)));
        found
    }

    fn fits(&self, record: &Record, query: &Query) -> bool {
        let is = |place: Option<usize>, holds: &dyn Fn(usize) -> bool| place.is_none_or(holds);
        is(self.field, &|place| FIELDS.get(place) == Some(&record.field))
            && is(self.kind, &|place| KINDS.get(place) == Some(&record.kind))
            && is(self.outcome, &|place| OUTCOMES.get(place) == Some(&record.outcome))
            && is(self.reproduced, &|place| record.expected.is_some() == (place == 0))
            && (self.year.is_none() || year(record) == self.year)
            && (!self.children || record.children)
            && (!self.under_14 || record.case.facts.subjects == Some(Subjects::ChildrenUnder14))
            && (!self.punitive || record.punitive())
            && (query.is_empty() || query.rank(&record_texts(record)).is_some())
    }

    fn rank(&self, record: &Record) -> Option<i64> {
        match self.order {
            Some(0) => record.award().map(redress_core::Yuan::fen),
            Some(_) => {
                let records = record.published.records?;
                i64::try_from(records.value.get()).ok()
            }
            None => record.day().map(|(day, _)| {
                let (year, month, day) = day.parts();
                i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(wanted: &Wanted) -> Vec<String> {
        let records: Vec<_> = redress_casebook::all().collect();
        wanted.find(&records).iter().map(|record| record.id.clone()).collect()
    }

    fn search(text: &str) -> Vec<String> {
        ids(&Wanted { search: text.to_owned(), ..Wanted::default() })
    }

    #[test]
    fn every_word_must_be_there_in_either_language_and_any_case() {
        assert_eq!(search("孙某 下城区"), ["hic-sun-2020"]);
        assert_eq!(search("XIACHENG sun"), ["hic-sun-2020"]);
        assert!(search("孙某 no-such-word").is_empty());
        assert_eq!(search("  ").len(), 82);
        // The docket, with whatever brackets; its numbers alone.
        for docket in ["〔2021〕浙0192民初9214号", "（2021）浙0192民初9214号", "9214"] {
            assert_eq!(search(docket), ["hic-deng-xiao-2021"], "{docket}");
        }
        // The court.
        assert!(search("廣州互聯網法院").contains(&"gzic-zheng-face-2022".to_owned()));
        assert!(search("广州互联网法院").contains(&"gzic-zheng-face-2022".to_owned()));
        // In English too, with either apostrophe.
        assert_eq!(search("Hangzhou Internet Court"), search("杭州互联网法院"));
        let bishan = search("bishan people's court");
        assert!(!bishan.is_empty() && bishan == search("bishan people’s court"));
    }

    #[test]
    fn what_is_wanted_is_read_as_it_is_written() {
        let wanted = Wanted {
            search: "孙某 2021".to_owned(),
            field: Some(0),
            outcome: Some(1),
            year: Some(2021),
            children: true,
            ..Wanted::default()
        };
        for wanted in [wanted, Wanted::default()] {
            let pairs = wanted.pairs();
            let read = Wanted::read(|name| {
                let (_, value) = pairs.iter().find(|(found, _)| *found == name)?;
                (!value.is_empty()).then(|| value.clone())
            });
            assert_eq!(read, wanted);
        }
    }

    #[test]
    fn filters_cut_down_together() {
        // Published cases of children whose sum is determined: the short-video platform and the
        // Hangzhou identity site among them.
        let wanted = Wanted { children: true, reproduced: Some(0), ..Wanted::default() };
        let found = ids(&wanted);
        assert!(found.contains(&"hic-short-video-2020".to_owned()), "{found:?}");
        assert!(!found.contains(&"nanjing-qinhuai-zhang-pan".to_owned()), "its sum is unknown");
        let children = ids(&Wanted { under_14: true, ..Wanted::default() });
        assert!(children.contains(&"jinan-changqing-newborn".to_owned()), "{children:?}");
        assert!(!children.contains(&"hic-deng-xiao-2021".to_owned()), "published as minors");
        let mediated = ids(&Wanted { outcome: Some(1), ..wanted });
        assert_eq!(mediated, ["hic-short-video-2020"]);
    }

    #[test]
    fn the_order_is_by_day_award_or_records_and_the_unknown_is_last() {
        let records: Vec<_> = redress_casebook::all().collect();
        for order in [None, Some(0), Some(1)] {
            let wanted = Wanted { order, ..Wanted::default() };
            let ranks: Vec<_> =
                wanted.find(&records).iter().map(|record| wanted.rank(record)).collect();
            assert!(ranks.is_sorted_by(|a, b| a >= b), "{ranks:?}");
            assert!(ranks.last().is_some_and(Option::is_none));
        }
        let by_award = ids(&Wanted { order: Some(0), ..Wanted::default() });
        // 10 × 1,376,000 for the used oil is the largest exact sum.
        assert_eq!(by_award.first().map(String::as_str), Some("chengdu-gaoxin-fu-hotpot-2021"));
    }

    #[test]
    fn a_year_is_that_of_the_decision() {
        let records: Vec<_> = redress_casebook::all().collect();
        assert!(years(&records).contains(&2021));
        let found = ids(&Wanted { year: Some(2021), ..Wanted::default() });
        assert!(found.contains(&"hic-sun-2020".to_owned()), "judged on 8 January 2021");
        assert!(!found.contains(&"shijingshan-ma-2024".to_owned()));
    }
}
