//! How documents end: whom they go to, who signs them, and the day. A seat whose holder the case does not name stands as
//! `【】`.

use redress_core::{Case, case::Bench, lawbook::id};

use super::{parties::role_of, sentences::BLANK};
use crate::{
    Align, Block, Document, Lang,
    wording::{self, date_in_words},
};

/// The panel of a judgment, its day, its clerk. Public interest suits are heard at first instance by three judges and
/// four assessors, and a judge presides (People's Assessors Law 14 and 16(2)); how many sat in a judgment from before
/// that law is open.
pub(super) fn panel(document: &mut Document, case: &Case) {
    let lang = document.lang;
    let seven = case.dates.judgment.is_none_or(|day| id::ASSESSORS_16.get().at(day).is_some());
    let Bench { presiding, judges, assessors, clerk, appeal_to: _ } = &case.bench;
    let others = [
        (2, judges, lang.of("审判员", "Judge")),
        (4, assessors, lang.of("人民陪审员", "People’s assessor")),
    ];
    let mut lines = vec![seat(lang, lang.of("审判长", "Presiding judge"), presiding)];
    if seven || others.iter().any(|(_, names, _)| Bench::names(names).next().is_some()) {
        for (seats, names, title) in others {
            let mut names = Bench::names(names);
            // Whoever is named signs, also beyond the seats that there are.
            let sit: Vec<_> = (0..if seven { seats } else { 0 }).map(|_| names.next()).collect();
            let all = sit.into_iter().map(Option::unwrap_or_default).chain(names);
            lines.extend(all.map(|name| seat(lang, title, name)));
        }
    } else {
        let title = lang.of("合议庭其他成员", "Other members of the panel");
        lines.push(seat(lang, title, ""));
    }
    lines.push(match (lang, case.dates.judgment) {
        (Lang::Zh, None) => format!("{BLANK}年{BLANK}月{BLANK}日"),
        (Lang::En, None) => format!("Date {BLANK}"),
        (Lang::Zh, Some(day)) => date_in_words(day),
        (Lang::En, Some(date)) => wording::day(lang, date),
    });
    lines.push(seat(lang, lang.of("书记员", "Clerk"), clerk));
    sign(document, lines);
}

/// The court that claims go to, and the plaintiff.
pub(super) fn plaintiff(document: &mut Document, case: &Case) {
    let lines = vec![document.lang.of("　　此致", "To").to_owned(), known(&case.court)];
    document.blocks.push(Block::Lines { align: Align::Start, lines });
    let mut lines: Vec<_> = case.plaintiffs().map(|(_, name)| known(name)).collect();
    if lines.is_empty() {
        lines.push(BLANK.to_owned());
    }
    lines.push(BLANK.to_owned());
    sign(document, lines);
}

/// Both sides of an agreement. The guardians of a minor sign for him.
pub(super) fn parties(document: &mut Document, case: &Case) {
    let lang = document.lang;
    let seal = |(kind, name)| match lang {
        Lang::Zh => format!("{}（盖章）：{}", role_of(lang, kind), known(name)),
        Lang::En => format!("For {} (seal): {}", role_of(lang, kind), known(name)),
    };
    let mut lines: Vec<_> = case.plaintiffs().map(seal).collect();
    if lines.is_empty() {
        lines.push(seal((None, "")));
    }
    lines.extend(case.defendants.iter().map(|party| {
        let name = known(&party.name);
        match (lang, party.minor) {
            (Lang::Zh, false) => format!("被告（签名或者盖章）：{name}"),
            (Lang::Zh, true) => format!("被告（由法定代理人签名）：{name}"),
            (Lang::En, false) => format!("Defendant (signature or seal): {name}"),
            (Lang::En, true) => format!("Defendant (signed by the legal representative): {name}"),
        }
    }));
    document.blocks.push(Block::Lines { align: Align::Start, lines });
    sign(document, vec![BLANK.to_owned()]);
}

/// The court alone, as under an announcement.
pub(super) fn court(document: &mut Document, case: &Case) {
    sign(document, vec![known(&case.court), BLANK.to_owned()]);
}

fn sign(document: &mut Document, lines: Vec<String>) {
    document.blocks.push(Block::Lines { align: Align::End, lines });
}

fn known(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() { BLANK.to_owned() } else { name.to_owned() }
}

/// A seat and who holds it.
fn seat(lang: Lang, title: &str, name: &str) -> String {
    format!("{title}{}{}", lang.of("　", " "), known(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of the signature of a judgment of that day.
    fn signed(day: &str) -> Vec<String> {
        signed_by(day, Bench::default())
    }

    fn signed_by(day: &str, bench: Bench) -> Vec<String> {
        let mut case = Case { bench, ..Case::default() };
        case.dates.judgment = redress_core::lawbook::Date::parse(day);
        let mut document = Document::new(Lang::Zh, "");
        panel(&mut document, &case);
        let [Block::Lines { lines, .. }] = &*document.blocks else { panic!("{document:?}") };
        lines.clone()
    }

    #[test]
    fn seven_sit_since_the_assessors_law() {
        let seats = |day| {
            signed(day)
                .iter()
                .filter(|line| line.starts_with('审') || line.starts_with('人'))
                .count()
        };
        assert_eq!(seats("2018-04-27"), 7);
        assert_eq!(seats("2018-04-26"), 1);
        assert_eq!(signed("2018-04-26")[1], "合议庭其他成员　【】");
    }

    #[test]
    fn who_is_named_signs_and_an_empty_seat_stays_open() {
        let bench = Bench {
            presiding: " 王 某 ".to_owned(),
            judges: "李某、赵某".to_owned(),
            assessors: "甲,乙；丙".to_owned(),
            clerk: "丁".to_owned(),
            appeal_to: String::new(),
        };
        assert_eq!(
            signed_by("2024-09-10", bench.clone()),
            [
                "审判长　王 某",
                "审判员　李某",
                "审判员　赵某",
                "人民陪审员　甲",
                "人民陪审员　乙",
                "人民陪审员　丙",
                "人民陪审员　【】",
                "二〇二四年九月十日",
                "书记员　丁",
            ]
        );
        // Before the law on assessors nobody says how many sat: those who are named.
        let named = signed_by("2018-04-26", bench);
        assert_eq!(
            named[1..6],
            ["审判员　李某", "审判员　赵某", "人民陪审员　甲", "人民陪审员　乙", "人民陪审员　丙"]
        );
        let many = Bench { judges: "一、二、三".to_owned(), ..Bench::default() };
        let judges = signed_by("2024-09-10", many).into_iter();
        assert_eq!(judges.filter(|line| line.starts_with("审判员")).count(), 3);
    }
}
