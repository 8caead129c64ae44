//! Published cases as data: the facts as a [`Case`], what the court awarded, and what is not known.
//!
//! Where the published facts determine the sum, the engine reproduces it to the fen and [`verify`]
//! proves it. Where they do not, the record says what is missing.
//!
//! ```
//! let sun = redress_casebook::find("hic-sun-2020").unwrap();
//! assert_eq!(sun.verify(), redress_casebook::Verdict::Reproduced);
//! ```

mod courts;
mod english;

use std::collections::BTreeMap;

pub use courts::court;
pub use english::English;
use redress_core::{
    Assessment, Case, Faults, Lens, Position, Totals, Yuan, assess,
    case::{DefendantId, Quantity},
    lawbook::Date,
};
use serde::{Deserialize, Deserializer, de};

include!(concat!(env!("OUT_DIR"), "/records.rs"));

/// A published case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// What it is about.
    pub field: Topic,
    /// The kind of proceedings.
    pub kind: Proceedings,
    /// How it ended.
    pub outcome: Outcome,
    /// What happened.
    pub facts: Bilingual,
    /// What was ordered or agreed.
    pub decided: Option<Bilingual>,
    /// The sum as arithmetic.
    pub arithmetic: Option<Bilingual>,
    /// What the sources do not say.
    pub unknown: Vec<Bilingual>,
    /// What is our reading of them.
    pub readings: Vec<Bilingual>,
    /// The published numbers.
    pub published: Published,
    /// Minors or children are concerned.
    pub children: bool,
    /// What it rests on; empty if nothing could be found that can be named.
    pub sources: Vec<Source>,
    /// How many sources there are.
    pub confidence: Confidence,
    /// Where only a latest possible day is known: why it is that day.
    #[serde(default)]
    pub latest: Latest,
    /// What the engine must reproduce; `None` if the published facts do not determine the sum.
    pub expected: Option<Expected>,
    /// How the expected sum comes about.
    pub fixed_by: Option<FixedBy>,
    /// The English of the Chinese texts of the case: parties, labels, particulars. See [`English`].
    #[serde(default)]
    pub english: BTreeMap<String, String>,
    /// The facts as a case.
    #[serde(deserialize_with = "case")]
    pub case: Case,
}

/// Reads the case by the one way a Case is read; a second one would add to the first load.
fn case<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Case, D::Error> {
    let tree = serde_json::Value::deserialize(deserializer)?;
    Case::from_json(tree.to_string().as_bytes())
        .map_err(|faults| de::Error::custom(format_args!("{faults:?}")))
}

/// A text in both languages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Why a latest possible day is what it is. The days themselves are in the case, since they choose its law.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Latest {
    /// `case.dates.act_by`.
    pub act: Option<Bilingual>,
    /// `case.dates.trial_by`.
    pub trial: Option<Bilingual>,
}

/// A publication that a case rests on. What was not recorded is absent, never made up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is.
    pub kind: SourceKind,
    /// Who published it.
    pub medium: Option<Bilingual>,
    /// Its title, as published.
    pub title: Option<String>,
    /// The day, month or year of its publication: `2022-02-24`, `2022-02`, `2022`.
    pub date: Option<String>,
    /// Its address, if that is official.
    pub url: Option<String>,
    /// What it says otherwise than the others.
    pub says: Option<Bilingual>,
}

/// Kinds of publications.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A guiding case of the Supreme People's Court or Procuratorate.
    GuidingCase,
    /// A typical or reference case.
    TypicalCase,
    /// The judgment itself.
    Judgment,
    /// A report of a court, a procuratorate, another authority or a consumer organisation.
    Official,
    /// The press.
    Press,
    /// A journal or an article by those who handled the case.
    Article,
}

impl SourceKind {
    /// What it is called.
    pub fn name(self) -> Bilingual {
        let (zh, en) = match self {
            Self::GuidingCase => ("指导性案例", "guiding case"),
            Self::TypicalCase => ("典型案例", "typical case"),
            Self::Judgment => ("裁判文书", "judgment"),
            Self::Official => ("机关发布", "official report"),
            Self::Press => ("报道", "press"),
            Self::Article => ("文章", "article"),
        };
        Bilingual { zh: zh.to_owned(), en: en.to_owned() }
    }
}

impl Source {
    /// What it is, who published it, its title and its date; that the publisher was not recorded is said.
    pub fn line(&self) -> Bilingual {
        let name = self.kind.name();
        let unknown =
            Bilingual { zh: "出处未记录".to_owned(), en: "publisher not recorded".to_owned() };
        let medium = self.medium.as_ref().unwrap_or(&unknown);
        let line = |name: &str, medium: &str| {
            let parts = [Some(name), Some(medium), self.title.as_deref(), self.date.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        Bilingual { zh: line(&name.zh, &medium.zh), en: line(&name.en, &medium.en) }
    }
}

/// What a case is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Personal information.
    PersonalInformation,
    /// Consumer goods, food, drugs or services.
    Consumer,
    /// The environment; for comparison only, its sums are outside the engine.
    Environment,
}

/// The kind of proceedings.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Proceedings {
    /// Civil.
    Civil,
    /// Attached to a criminal case.
    CriminalIncidental,
    /// Another, or not confirmed.
    Other,
}

/// How a case ended.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// By judgment.
    Judgment,
    /// By mediation.
    Mediation,
    /// Withdrawn.
    Withdrawn,
    /// Put right before a suit.
    Rectified,
    /// The sum was not claimed.
    NotClaimed,
    /// The claim was refused.
    Refused,
    /// Not found.
    Unknown,
}

/// What can be named of the publications that a record rests on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Named {
    /// One at least with its day, month or year.
    Dated,
    /// None with a date.
    Undated,
    /// Nothing. No figure is drawn from such a record.
    Nothing,
}

/// How many sources there are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Two or more.
    TwoOrMore,
    /// One.
    One,
}

/// How an expected sum comes about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum FixedBy {
    /// Computed from facts.
    Formula,
    /// A lump sum of the court.
    Court,
    /// Agreed in mediation.
    Agreement,
}

/// The published numbers; what is not published is absent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Published {
    /// Gain.
    pub gain: Option<Yuan>,
    /// Compensation awarded.
    pub award: Option<Yuan>,
    /// Punitive damages awarded.
    pub punitive: Option<Yuan>,
    /// Base of punitive damages.
    pub punitive_base: Option<Yuan>,
    /// Multiplier of punitive damages.
    pub multiplier: Option<redress_core::Multiplier>,
    /// Sum claimed.
    pub claim: Option<Yuan>,
    /// Persons.
    pub people: Option<Quantity>,
    /// Records.
    pub records: Option<Quantity>,
    /// Fine.
    pub fine: Option<Yuan>,
    /// Confiscated.
    pub confiscated: Option<Yuan>,
    /// An approximate gain.
    pub gain_text: Option<Bilingual>,
    /// An approximate award.
    pub award_text: Option<Bilingual>,
    /// An approximate number of records.
    pub records_text: Option<Bilingual>,
    /// An approximate number of persons.
    pub people_text: Option<Bilingual>,
}

/// What a case was listed by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Day {
    /// It was decided on that day.
    Decided,
    /// It is known of by that day.
    KnownBy,
    /// It was filed on that day.
    Filed,
}

/// What the engine must reproduce.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Compensation.
    pub compensation: Yuan,
    /// Costs.
    pub costs: Yuan,
    /// Punitive damages.
    pub punitive: Yuan,
    /// Credits.
    pub credits: Yuan,
    /// The award.
    pub award: Yuan,
    /// It rests on a contested deduction, which must be flagged.
    pub contested: bool,
    /// What each defendant owes; empty if not published.
    pub defendants: Vec<ExpectedDefendant>,
}

/// What one defendant owes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedDefendant {
    /// Who.
    pub id: DefendantId,
    /// His own part.
    pub own: Yuan,
    /// The most that can be claimed from him.
    pub exposure: Yuan,
}

/// Whether the engine reproduces a record.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// To the fen.
    Reproduced,
    /// The published facts do not determine the sum.
    FactsOnly,
    /// It differs; where, what was expected, what came out.
    Differs(Vec<(String, String, String)>),
    /// The case cannot be assessed.
    Invalid(Faults),
}

impl Record {
    /// Assesses the case as found, under the law in force.
    ///
    /// # Errors
    /// The faults of the case.
    pub fn assess(&self) -> Result<Assessment, Faults> {
        assess(&self.case, Position::Found, Lens::LAW)
    }

    /// What was awarded or agreed, compensation and punitive damages together, in yuan; `None` if no
    /// exact sum is published.
    pub fn award(&self) -> Option<Yuan> {
        let Published { award, punitive, .. } = &self.published;
        match (award, punitive) {
            (Some(award), Some(punitive)) => award.plus(*punitive),
            (one, other) => one.or(*other),
        }
    }

    /// What can be named of what it rests on.
    pub fn named(&self) -> Named {
        if self.sources.is_empty() {
            Named::Nothing
        } else if self.sources.iter().any(|source| source.date.is_some()) {
            Named::Dated
        } else {
            Named::Undated
        }
    }

    /// Whether punitive damages were asked for or awarded.
    pub fn punitive(&self) -> bool {
        self.case.punitive.is_some() || self.published.punitive.is_some()
    }

    /// The day by which it is listed: of the decision, else the latest day known, else of the filing.
    pub fn day(&self) -> Option<(Date, Day)> {
        let dates = self.case.dates;
        let decided = dates.judgment.map(|day| (day, Day::Decided));
        let known = dates.trial_by.map(|day| (day, Day::KnownBy));
        decided.or(known).or(dates.filed.map(|day| (day, Day::Filed)))
    }

    /// Compares what the engine computes with what was awarded.
    pub fn verify(&self) -> Verdict {
        let assessment = match self.assess() {
            Ok(assessment) => assessment,
            Err(faults) => return Verdict::Invalid(faults),
        };
        let Some(expected) = &self.expected else { return Verdict::FactsOnly };
        let Totals { compensation, costs, punitive, credits, award } = assessment.totals;
        let mut pairs = vec![
            ("compensation".to_owned(), expected.compensation, compensation),
            ("costs".to_owned(), expected.costs, costs),
            ("punitive".to_owned(), expected.punitive, punitive),
            ("credits".to_owned(), expected.credits, credits),
            ("award".to_owned(), expected.award, award),
        ];
        for defendant in &expected.defendants {
            let id = &defendant.id;
            let found = assessment.defendants.iter().find(|other| other.id == *id);
            let (own, exposure) =
                found.map(|found| (found.own, found.exposure)).unwrap_or_default();
            pairs.push((format!("{id}/own"), defendant.own, own));
            pairs.push((format!("{id}/exposure"), defendant.exposure, exposure));
        }
        let differences: Vec<_> = pairs
            .into_iter()
            .filter(|(_, expected, found)| expected != found)
            .map(|(what, expected, found)| (what, expected.to_string(), found.to_string()))
            .collect();
        if differences.is_empty() { Verdict::Reproduced } else { Verdict::Differs(differences) }
    }
}

/// The records of the file that [`to_file`] makes, in order of id: each is read by itself, so that a page need not read
/// all of them in one go.
pub fn in_file(file: &str) -> impl Iterator<Item = &str> {
    let records = file.split('\n').filter(|line| line.len() > 1);
    records.map(|line| line.strip_suffix(',').unwrap_or(line))
}

/// Reads one record.
///
/// # Errors
/// It is not one of this version.
pub fn parse(json: &str) -> Result<Record, serde_json::Error> {
    serde_json::from_str(json)
}

#[cfg(feature = "embedded")]
mod embedded {
    use super::{RECORDS, Record, parse};

    /// Ids of all records, in order.
    pub fn ids() -> impl ExactSizeIterator<Item = &'static str> {
        RECORDS.iter().map(|(id, _)| *id)
    }

    /// One record; `None` if there is no such id.
    pub fn find(id: &str) -> Option<Record> {
        let index = RECORDS.binary_search_by(|(other, _)| (*other).cmp(id)).ok()?;
        parse(RECORDS.get(index)?.1).ok()
    }

    /// All records, in order of id.
    pub fn all() -> impl Iterator<Item = Record> {
        // The tests read every record, so none is passed over here.
        RECORDS.iter().filter_map(|(_, json)| parse(json).ok())
    }

    /// All records as one file: a list in JSON, with a line for each.
    pub fn to_file() -> String {
        let records: Vec<_> = RECORDS.iter().map(|(_, json)| *json).collect();
        format!("[\n{}\n]", records.join(",\n"))
    }
}

#[cfg(feature = "embedded")]
pub use embedded::{all, find, ids, to_file};

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    #[test]
    fn every_record_can_be_read() {
        for (id, json) in &RECORDS {
            parse(json).unwrap_or_else(|error| panic!("{id}: {error}"));
        }
        assert_eq!(ids().len(), 82);
    }

    #[test]
    fn the_file_holds_every_record() {
        let file = to_file();
        let records: Vec<Record> = in_file(&file).map(|json| parse(json).unwrap()).collect();
        assert!(records.iter().map(|record| &*record.id).eq(ids()));
        let list: Vec<serde_json::Value> = serde_json::from_str(&file).unwrap();
        assert_eq!(list.len(), records.len());
    }

    #[test]
    fn every_record_is_reproduced_or_says_what_is_missing() {
        for record in all() {
            match record.verify() {
                Verdict::Reproduced => {}
                Verdict::FactsOnly => assert!(!record.unknown.is_empty(), "{}", record.id),
                other => panic!("{}: {other:?}", record.id),
            }
        }
    }

    #[test]
    fn sums_of_courts_and_agreements_are_marked_as_such() {
        for record in all().filter(|record| record.expected.is_some()) {
            let lump_sum = !record.case.compensation.lump_sums.is_empty();
            let by_others = matches!(record.fixed_by, Some(FixedBy::Court | FixedBy::Agreement));
            assert_eq!(lump_sum, by_others, "{}", record.id);
        }
    }

    #[test]
    fn the_award_is_the_published_sum() {
        for record in all() {
            if let Some(expected) = &record.expected {
                assert_eq!(record.award(), Some(expected.award), "{}", record.id);
            }
        }
        // Only "over 14,000" is published of one, and nothing of the other.
        for id in ["hic-liu-2021", "guangshan-tellers-2025"] {
            assert_eq!(find(id).unwrap().award(), None, "{id}");
        }
    }

    /// 240 kg sold for 1,400 yuan; the claim was for ten times the price, and that was awarded.
    #[test]
    fn the_fish_case_is_ten_times_the_price() {
        let fish = find("zhonglou-zhang-fish-2018").unwrap();
        let totals = fish.assess().unwrap().totals;
        assert_eq!(totals.punitive, Yuan::from_fen(1_400_000));
        assert_eq!((totals.award, fish.verify()), (totals.punitive, Verdict::Reproduced));
    }

    #[test]
    fn a_case_is_dated_by_its_decision_else_by_the_latest_day_known() {
        let day = |id| find(id).unwrap().day().map(|(day, of)| (day.to_string(), of));
        assert_eq!(day("hic-sun-2020"), Some(("2021-01-08".to_owned(), Day::Decided)));
        // The People's Court Daily of 24 February 2022 says "recently".
        assert_eq!(day("hic-deng-xiao-2021"), Some(("2022-02-24".to_owned(), Day::KnownBy)));
    }

    #[test]
    fn every_record_has_a_day_of_the_act_or_a_latest_possible_one_with_its_reason() {
        for record in all() {
            let dates = record.case.dates;
            let last = dates.act.and_then(|span| span.to);
            assert!(last.is_some() != dates.act_by.is_some(), "{}", record.id);
            assert_eq!(dates.act_by.is_some(), record.latest.act.is_some(), "{}", record.id);
            assert!(dates.judgment.is_none() || dates.trial_by.is_none(), "{}", record.id);
            assert_eq!(dates.trial_by.is_some(), record.latest.trial.is_some(), "{}", record.id);
        }
    }

    /// Days that are published; each stands in a source of the record.
    #[test]
    fn acts_are_dated_as_published() {
        for (id, last) in [
            ("hic-deng-xiao-2021", "2020-10-31"), // closed in October 2020
            ("hangzhou-zou-han-2022", "2020-10-23"), // the criminal judgment
            ("hic-sun-2020", "2019-09-30"),       // February to September 2019
            ("hic-liu-2021", "2020-10-31"),       // September to October 2020
            ("shanghai-hongkou-students", "2019-12-31"), // 2015 to 2019
            ("huadu-liu-li-sausage-2019", "2014-09-16"), // the workshop was closed that day
            ("xining-zhao-buns-2019", "2019-05-31"), // filed in May 2019
            ("hic-cai-yao-masks-2020", "2020-01-31"), // 24 to 31 January 2020
            ("huainan-hotpot-2023", "2021-10-21"), // 1 January 2019 to 21 October 2021
            ("yanjiang-liu-drug", "2024-09-30"),  // told at an event of that day
            ("zhonglou-zhang-fish-2018", "2018-05-03"), // sold and seized that day
        ] {
            let law = redress_core::Timeline::new(&find(id).unwrap().case.dates);
            assert_eq!(law.act.to_string(), last, "{id}");
        }
    }

    /// Of these no publication was found that could be read with its date, though it was looked for on 2026-11-26 in
    /// the material of the project, stored public pages and public repositories. A report that is known only by its
    /// contents is no source, and the day on which a copy was made is none of its publication.
    const UNDATED: [&str; 7] = [
        "gov-cn-laxin-elderly-100k",
        "gzic-zheng-face-2022", // the copies bear the days of the copies
        "nanyang-wancheng-zhou",
        "pudong-location-data",
        "shiyan-peng-2019",
        "xining-zhao-buns-2019", // a 19 January, of what year is not said
        "yuci-zhou-chen-students",
    ];

    #[test]
    fn every_record_has_a_source_with_a_date_unless_none_was_found() {
        let undated: Vec<_> =
            all().filter(|record| record.named() != Named::Dated).map(|record| record.id).collect();
        assert_eq!(undated, UNDATED);
    }

    #[test]
    fn what_rests_on_nothing_that_can_be_named_brings_no_figure() {
        let nameless: Vec<_> = all().filter(|record| record.named() == Named::Nothing).collect();
        assert_eq!(nameless.len(), 1);
        let record = &nameless[0];
        assert_eq!(record.id, "yuci-zhou-chen-students");
        assert_eq!((record.award(), record.expected.is_none()), (None, true));
    }

    #[test]
    fn only_official_addresses_are_linked_and_every_source_says_what_it_is() {
        for record in all() {
            for source in &record.sources {
                let id = &record.id;
                let named = source.medium.is_some() || source.title.is_some();
                assert!(named || source.date.is_some() || source.says.is_some(), "{id}");
                if let Some(url) = &source.url {
                    let host = url.split('/').nth(2).unwrap_or_default();
                    assert!(host.ends_with(".gov.cn"), "{id}: {url}");
                }
                if let Some(date) = &source.date {
                    let full = format!("{date}{}", &"-01-01"[date.len().min(10) - 4..]);
                    assert!(Date::parse(&full).is_some(), "{id}: {date}");
                }
            }
        }
    }

    #[test]
    fn titles_do_not_tell_the_outcome() {
        for record in all() {
            let en = record.title.en.to_lowercase();
            for word in ["punitive", "refund", "refused", "times", "damages", "control", "apology"]
            {
                assert!(!en.contains(word) || record.id == "nature-rejections", "{}", record.id);
            }
            for word in ["惩罚性", "驳回", "不予", "赔一"] {
                let ours = record.id == "nature-rejections";
                assert!(!record.title.zh.contains(word) || ours, "{}", record.id);
            }
            assert_eq!(record.title.zh, record.case.title, "{}", record.id);
        }
    }
}
