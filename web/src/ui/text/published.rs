//! What is said of published cases: in the casebook, in the plots and the table of awards, and where one estimates first.

use redress_casebook::{Confidence, Day, FixedBy, Named, Outcome, Proceedings, Record, Topic};
use redress_core::{
    case::Span,
    lawbook::{self, Date},
};
use redress_drafting::{Lang, wording};

use super::{Word, text};
use crate::model::figures::UNKNOWN;

/// A kind of case, short enough to stand beside others below an axis.
pub(crate) fn kind_of_case(lang: Lang, kind: lawbook::Field) -> &'static str {
    lang.pick(match kind {
        lawbook::Field::PersonalInformation => text("个人信息", "data"),
        lawbook::Field::Consumer => text("消费", "consumer"),
        lawbook::Field::Food => text("食品", "food"),
        lawbook::Field::Drug => text("药品", "drugs"),
        lawbook::Field::Minors => text("未成年人", "minors"),
        lawbook::Field::Environment => text("环境", "nature"),
    })
}

/// The field of a published case.
pub(crate) fn field(field: Topic) -> Word {
    match field {
        Topic::PersonalInformation => Word::FieldPersonalInformation,
        Topic::Consumer => Word::FieldConsumer,
        Topic::Environment => Word::FieldEnvironment,
    }
}

/// The kind of proceedings of a published case.
pub(crate) fn kind(kind: Proceedings) -> Word {
    match kind {
        Proceedings::Civil => Word::KindCivil,
        Proceedings::CriminalIncidental => Word::KindIncidental,
        Proceedings::Other => Word::KindOther,
    }
}

/// How a published case ended.
pub(crate) fn outcome(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Judgment => Word::OutcomeJudgment,
        Outcome::Mediation => Word::OutcomeMediation,
        Outcome::Withdrawn => Word::OutcomeWithdrawn,
        Outcome::Rectified => Word::OutcomeRectified,
        Outcome::NotClaimed => Word::OutcomeNotClaimed,
        Outcome::Refused => Word::OutcomeRefused,
        Outcome::Unknown => Word::OutcomeUnknown,
    }
}

/// What is to be said of a published case whose sources bear no date, or that has none.
pub(crate) fn lacking(record: &Record) -> Option<Word> {
    match record.named() {
        Named::Dated => None,
        Named::Undated => Some(Word::NoDatedSource),
        Named::Nothing => Some(Word::NoSource),
    }
}

/// How many sources a published case has.
pub(crate) fn confidence(confidence: Confidence) -> Word {
    match confidence {
        Confidence::TwoOrMore => Word::TwoSources,
        Confidence::One => Word::OneSource,
    }
}

/// How a published sum comes about.
pub(crate) fn fixed_by(fixed_by: Option<FixedBy>) -> Word {
    match fixed_by {
        Some(FixedBy::Court) => Word::FixedByCourt,
        Some(FixedBy::Agreement) => Word::FixedByAgreement,
        Some(FixedBy::Formula) | None => Word::FixedByFormula,
    }
}

/// How many of the marks of a plot are cases of minors.
pub(crate) fn of_minors(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Zh, 0) => "其中没有涉及未成年人的案例。".to_owned(),
        (Lang::Zh, _) => format!("其中涉及未成年人的 {number} 件，实心标出。"),
        (Lang::En, 0) => "None of them concerns minors.".to_owned(),
        (Lang::En, 1) => "One of them concerns minors and is filled in.".to_owned(),
        (Lang::En, _) => format!("{number} of them concern minors and are filled in."),
    }
}

/// A published case concerns children under 14.
pub(crate) fn under_14(lang: Lang) -> &'static str {
    lang.pick(text("涉及不满十四周岁的儿童", "children under 14 concerned"))
}

/// A published case concerns minors.
pub(crate) fn children(lang: Lang) -> &'static str {
    lang.pick(text("涉及未成年人", "minors concerned"))
}

/// What the casebook holds.
pub(crate) fn casebook_holds(lang: Lang, cases: usize, reproduced: usize) -> String {
    match lang {
        Lang::Zh => format!(
            "收录 {cases} 件已公布的案例，其中 {reproduced} 件的总额可以由本站逐步复算到分。没有公布的写作“—”，不作推测。"
        ),
        Lang::En => format!(
            "{cases} published cases; Redress recomputes the sum of {reproduced} of them to the fen. What is not published is “—”, never a guess."
        ),
    }
}

/// The days from one to another, as far as they are known; else the latest possible one.
pub(crate) fn time(lang: Lang, span: Option<Span>, by: Option<Date>) -> String {
    let Span { from, to } = span.unwrap_or_default();
    let [from, to, by] = [from, to, by].map(|day| day.map(|day| wording::day(lang, day)));
    match (from, to, by, lang) {
        (Some(from), Some(to), _, Lang::Zh) => format!("{from}至{to}"),
        (Some(from), Some(to), _, Lang::En) => format!("{from} to {to}"),
        (None, Some(to), _, Lang::Zh) => format!("至{to}"),
        (None, Some(to), _, Lang::En) => format!("to {to}"),
        (_, None, Some(by), Lang::Zh) => format!("至迟{by}"),
        (_, None, Some(by), Lang::En) => format!("by {by} at the latest"),
        (Some(from), None, None, Lang::Zh) => format!("{from}起"),
        (Some(from), None, None, Lang::En) => format!("from {from}"),
        (None, None, None, _) => UNKNOWN.to_owned(),
    }
}

/// The day of the decision, or else the latest known or that of the filing, which is then said.
pub(crate) fn day_of(lang: Lang, record: &Record) -> Option<String> {
    let (day, of) = record.day()?;
    let day = wording::day(lang, day);
    Some(match (of, lang) {
        (Day::Decided, _) => day,
        (Day::KnownBy, Lang::Zh) => format!("至迟{day}"),
        (Day::KnownBy, Lang::En) => format!("by {day}"),
        (Day::Filed, Lang::Zh) => format!("{day}起诉"),
        (Day::Filed, Lang::En) => format!("{day} (filed)"),
    })
}

/// How many cases fit.
pub(crate) fn matches(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Zh, 0) => "没有符合的案例。".to_owned(),
        (Lang::Zh, _) => format!("符合的案例 {number} 件"),
        (Lang::En, 0) => "No case matches.".to_owned(),
        (Lang::En, 1) => "1 case matches".to_owned(),
        (Lang::En, _) => format!("{number} cases match"),
    }
}

/// How many cases have an estimate.
pub(crate) fn estimates_done(lang: Lang, done: usize, of: usize) -> String {
    match lang {
        Lang::Zh => format!("已估 {done} 件，共 {of} 件。"),
        Lang::En => format!("{done} of {of} estimated."),
    }
}

/// So many estimates.
pub(crate) fn estimates(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("估算{count}件"),
        (Lang::En, 1) => "1 estimate".to_owned(),
        (Lang::En, _) => format!("{count} estimates"),
    }
}

/// What a plot shows.
pub(crate) fn plot_title(lang: Lang, against: Word) -> String {
    let what = against.of(lang);
    match lang {
        Lang::Zh => format!("已公布案例的判赔额与{what}"),
        Lang::En => {
            let mut letters = what.chars();
            let first = letters.next().map(|letter| letter.to_lowercase().to_string());
            format!(
                "Awards in published cases, by {}{}",
                first.unwrap_or_default(),
                letters.as_str()
            )
        }
    }
}

/// How many cases a plot shows: those with both numbers.
pub(crate) fn plotted(lang: Lang, shown: usize, of: usize, against: Word) -> String {
    let what = against.of(lang);
    match lang {
        Lang::Zh => format!("{of} 件已公布案例中，{shown} 件既有确切的判赔额，又有{what}。"),
        Lang::En => {
            format!("{shown} of {of} published cases have both an exact award and {what}.")
        }
    }
}

/// How far the money per record is spread.
pub(crate) fn spread(lang: Lang, low: &str, high: &str, times: &str) -> String {
    match lang {
        Lang::Zh => format!(
            "按公布的条数（多为下限，故为每条的上限）计，每条 {low} 元至 {high} 元，相差约 {times} 倍。"
        ),
        Lang::En => format!(
            "Awards ranged from at most {low} to {high} yuan per record, a {times}-fold spread. Record counts are mostly minimums, so these are maximums."
        ),
    }
}

/// A number that is at most so large.
pub(crate) fn at_most(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Zh => format!("至多 {number}"),
        Lang::En => format!("at most {number}"),
    }
}
