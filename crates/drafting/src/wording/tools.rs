//! The words of the small tools: the sums behind a fee, and the steps to the last day of a period.

use redress_core::{
    Case, DueDate, FeeKind, Finding, FindingCode, SumsBehind,
    lawbook::{CALENDAR, Date, ProvisionId, Text, calendar_covers, id},
};

use super::{Lang, article, day, document_title, fee_sum, separated, text};

/// That a fee fell due before the first rule of the law book.
pub fn fee_before_rule(lang: Lang, first: Date) -> String {
    let finding = Finding::new(FindingCode::FeeBeforeRule).with(first);
    super::finding(lang, &finding, &Case::default())
}

/// The sums that give a fee, in sentences.
pub fn sums_behind(
    lang: Lang,
    kind: FeeKind,
    behind: &SumsBehind,
    whole_yuan: bool,
) -> Vec<String> {
    let name = fee_sum(lang, kind);
    let unit = if whole_yuan { lang.of("元", "whole yuan") } else { lang.of("分", "the fen") };
    let between = |from, to: Option<_>| {
        let from = separated(from);
        match (lang, to.map(separated)) {
            (Lang::Zh, Some(to)) => format!("{from}元至{to}元"),
            (Lang::Zh, None) => format!("{from}元以上"),
            (Lang::En, Some(to)) => format!("from {from} to {to} yuan"),
            (Lang::En, None) => format!("{from} yuan or more"),
        }
    };
    match behind {
        SumsBehind::AnySum => vec![
            lang.of("按件计收，与金额无关。", "Charged per case, whatever the sum.").to_owned(),
        ],
        SumsBehind::NoSum { least, most } => {
            let (least, most) = (separated(*least), most.map(separated));
            vec![match (lang, most) {
                (Lang::Zh, None) => {
                    format!("没有哪一金额得出这一费用：最低为{least}元。")
                }
                (Lang::Zh, Some(most)) => {
                    format!("没有哪一金额得出这一费用：最低为{least}元，最高为{most}元。")
                }
                (Lang::En, None) => format!("No sum gives this fee: the lowest is {least} yuan."),
                (Lang::En, Some(most)) => {
                    format!("No sum gives this fee: it runs from {least} to {most} yuan.")
                }
            }]
        }
        SumsBehind::Sums { exact, rounded } => {
            let mut lines = Vec::new();
            if let Some(exact) = exact {
                let one = exact.to == Some(exact.from);
                let lowest = exact.from.fen() <= 1;
                lines.push(match (lang, one, lowest, exact.to) {
                    (Lang::Zh, true, ..) => format!("{name}：{}元。", separated(exact.from)),
                    (Lang::En, true, ..) => format!("{name}: {} yuan.", separated(exact.from)),
                    (Lang::Zh, _, true, Some(to)) => {
                        format!("{name}不超过{}元的，均为此数，不能进一步确定。", separated(to))
                    }
                    (Lang::En, _, true, Some(to)) => format!(
                        "Any {name} up to {} yuan gives it; it cannot be told more closely.",
                        separated(to)
                    ),
                    (Lang::Zh, ..) => {
                        format!("{name}为{}的，均为此数。", between(exact.from, exact.to))
                    }
                    (Lang::En, ..) => {
                        format!("Any {name}, {}, gives it.", between(exact.from, exact.to))
                    }
                });
            }
            if *exact != Some(*rounded) {
                let range = between(rounded.from, rounded.to);
                lines.push(match lang {
                    Lang::Zh => format!("费用四舍五入至{unit}的，{name}为{range}时均为此数。"),
                    Lang::En => format!("With the fee rounded to {unit}, {name} {range} gives it."),
                });
            }
            lines
        }
    }
}

/// What is said of an appeal in a case that is no property case.
pub fn appeal_without_property(lang: Lang) -> String {
    let place = |id: ProvisionId| {
        let provision = id.get();
        document_title(lang, provision) + &article(lang, provision, provision.newest())
    };
    let (property, other) = (place(id::FEE_17), place(id::FEE_13_OTHER));
    match lang {
        Lang::Zh => format!(
            "{property}只规定财产案件的上诉；非财产案件的上诉按{other}等每件的标准计收，系本站的理解，请以法院通知为准。"
        ),
        Lang::En => format!(
            "{property} speaks of appeals in property cases only. That other appeals are charged per case, as by {other}, is our reading; please follow the court’s notice."
        ),
    }
}

/// A day of the week.
pub fn weekday(lang: Lang, day: Date) -> &'static str {
    lang.pick(match day.weekday() {
        1 => text("星期一", "Monday"),
        2 => text("星期二", "Tuesday"),
        3 => text("星期三", "Wednesday"),
        4 => text("星期四", "Thursday"),
        5 => text("星期五", "Friday"),
        6 => text("星期六", "Saturday"),
        _ => text("星期日", "Sunday"),
    })
}

/// The steps to the last day of a period.
pub fn due_steps(lang: Lang, due: &DueDate) -> Vec<String> {
    let day = |of: Date| match lang {
        Lang::Zh => format!("{}（{}）", day(lang, of), weekday(lang, of)),
        Lang::En => format!("{} ({})", day(lang, of), weekday(lang, of)),
    };
    let mut steps = vec![match lang {
        Lang::Zh => format!("{}为期间开始之日，不计入；自{}起算。", day(due.start), day(due.first)),
        Lang::En => format!(
            "{} begins the period and is not counted; the first day counted is {}.",
            day(due.start),
            day(due.first)
        ),
    }];
    steps.push(match lang {
        Lang::Zh => format!("第{}日为{}。", due.days, day(due.counted)),
        Lang::En => format!("Day {} is {}.", due.days, day(due.counted)),
    });
    // Days of one holiday, and of one weekend, in one step.
    let mut spans: Vec<(Date, Date, Option<Text>)> = Vec::new();
    for passed in &due.passed {
        match spans.last_mut() {
            Some((_, until, name)) if *name == passed.holiday => *until = passed.day,
            _ => spans.push((passed.day, passed.day, passed.holiday)),
        }
    }
    for (from, until, name) in spans {
        let name = name.map_or(lang.of("周末", "weekend"), |name| lang.pick(name));
        let span = if from == until {
            day(from)
        } else {
            format!("{}{}{}", day(from), lang.of("至", " to "), day(until))
        };
        steps.push(match lang {
            Lang::Zh => format!("{span}：{name}，顺延。"),
            Lang::En => format!("{span}: {name}, the end moves on."),
        });
    }
    if due.working_weekend {
        steps.push(match lang {
            Lang::Zh => format!("{}调休上班，不顺延。", day(due.last)),
            Lang::En => format!(
                "{} is a working day by the calendar: the end does not move.",
                day(due.last)
            ),
        });
    }
    let years = unknown_years(due);
    if !years.is_empty() {
        let years = years.into_iter().map(|year| year.to_string()).collect::<Vec<_>>();
        let years = years.join(lang.comma());
        steps.push(match lang {
            Lang::Zh => format!(
                "{years}年的放假安排未收录，该年只识别周末，以上末日可能顺延。请核对当年的放假通知。"
            ),
            Lang::En => format!(
                "The days off of {years} are not known here, weekends alone: the end may move on. Please check the notice of that year."
            ),
        });
    }
    steps
}

/// The years at the end of a period whose days off are not in the calendar.
fn unknown_years(due: &DueDate) -> Vec<i32> {
    let days = [due.counted, due.last];
    let mut years: Vec<_> =
        days.into_iter().filter(|day| !calendar_covers(*day)).map(|day| day.parts().0).collect();
    years.dedup();
    years
}

/// Where the days off of a year come from, and where they end.
pub fn calendar_source(lang: Lang) -> String {
    let one = |year: &redress_core::lawbook::CalendarYear| {
        let number = year.number.map(|number| lang.pick(number));
        match (lang, number) {
            (Lang::Zh, Some(number)) => format!("{}年，{number}", year.year),
            (Lang::Zh, None) => format!("{}年，{}通知", year.year, day(lang, year.issued)),
            (Lang::En, Some(number)) => format!("{}, {number}", year.year),
            (Lang::En, None) => format!("{}, notice of {}", year.year, day(lang, year.issued)),
        }
    };
    let years: Vec<_> = CALENDAR.iter().map(one).collect();
    let last = CALENDAR.last().map_or(0, |year| year.year);
    match lang {
        Lang::Zh => format!(
            "放假安排收录至{last}年12月31日，{}年的尚未收录。来源：国务院办公厅关于部分节假日安排的通知（{}）",
            last + 1,
            years.join("；")
        ),
        Lang::En => format!(
            "Days off are known to 31 December {last}; those of {} are not yet. Source: notices of the General Office of the State Council on public holidays ({})",
            last + 1,
            years.join("; ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use redress_core::{Days, due};

    use super::*;

    /// The notice for 2027 is not published; that for 2026 is (20 days from 25 September 2026: 15 October).
    #[test]
    fn a_year_that_is_not_known_is_named() {
        let steps = |start: &str, days, lang| {
            let due = due(Date::parse(start).unwrap(), Days::new(days).unwrap()).unwrap();
            due_steps(lang, &due).join("\n")
        };
        let beyond = steps("2026-12-17", 15, Lang::Zh);
        assert!(beyond.contains("2027年的放假安排未收录"), "{beyond}");
        assert!(steps("2026-12-17", 15, Lang::En).contains("The days off of 2027 are not known"));
        assert!(!steps("2026-09-25", 20, Lang::Zh).contains("未收录"));
        // Before the calendar: the period moves from one year that is not known into one that is.
        let before = steps("2023-12-16", 15, Lang::Zh);
        assert!(before.contains("2023年的放假安排未收录"), "{before}");
        let source = calendar_source(Lang::Zh);
        assert!(source.contains("收录至2026年12月31日，2027年的尚未收录"), "{source}");
        assert!(calendar_source(Lang::En).contains("31 December 2026; those of 2027 are not"));
    }
}
