//! The words of the page. What the engine says is worded by the drafting crate; here are only the
//! controls. Words that are the same each time stand in `words`; here and in the other rooms is what is said with a
//! number, a name or a choice.

mod choices;
mod law;
mod paste;
mod published;
mod words;

use redress_core::{LateAccount, lawbook::Text};
use redress_drafting::{Kind as Paper, Lang, wording};

use crate::{
    route::{Part, Route},
    storage::Restored,
};

pub(crate) use self::choices::{
    Form, category, consumers_hint, deduct_from, exploratory_base, fact, form, form_hint,
    gain_basis, gains_effect, harm, liability_basis, lump_sum_basis, measure, pool, punitive_basis,
    reach, remedy_status, sanction, size, standing, subjects, sum_of, theme,
};
pub(crate) use self::law::{
    in_force_on, official_none, official_other, official_version, official_without, provisions,
};
pub(crate) use self::paste::{coming, head_of, pasted, pasted_column, read_as};
pub(crate) use self::published::{
    at_most, casebook_holds, children, confidence, day_of, estimates, estimates_done, field,
    fixed_by, kind, kind_of_case, lacking, matches, of_minors, outcome, plot_title, plotted,
    spread, time, under_14,
};

pub(crate) const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

/// A word or sentence of the page. Each is a piece of data of its own, not a row of a table, so that it travels with
/// the part of the application that says it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Word(&'static Text);

impl Word {
    /// In a language.
    pub(crate) fn of(self, lang: Lang) -> &'static str {
        lang.pick(*self.0)
    }
}

/// How many entries cannot be read.
pub(crate) fn unread(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("有{count}处录入无法识别，未计入"),
        (Lang::En, 1) => "One entry cannot be read and is not counted".to_owned(),
        (Lang::En, _) => format!("{count} entries cannot be read and are not counted"),
    }
}

/// The way to one entry after the other.
pub(crate) fn next_unread(lang: Lang, at: usize, count: usize) -> String {
    match lang {
        Lang::Zh => format!("逐处更正（{at}/{count}）"),
        Lang::En => format!("Go through them ({at} of {count})"),
    }
}

/// What the interest would be with the other first day.
pub(crate) fn other_first_day(lang: Lang, account: &LateAccount) -> String {
    let other = wording::first_day(lang, account.first_day.other());
    let sum = wording::separated(account.with_other_first_day);
    match lang {
        Lang::Zh => format!("{other}的，为{sum}元。"),
        Lang::En => format!("It would be {sum} yuan {other}."),
    }
}

/// The name of a page.
pub(crate) fn page(route: &Route) -> Word {
    match route {
        Route::Start => Word::PageStart,
        Route::Case(_) | Route::Shared(_) => Word::PageCase,
        Route::Papers(_) => Word::PagePapers,
        Route::Guide(_) => Word::PageGuide,
        Route::Estimate(_) => Word::PageEstimate,
        Route::Casebook(_) => Word::PageCasebook,
        Route::Time => Word::PageTime,
        Route::Comparables => Word::PageComparables,
        Route::Law(..) => Word::PageLaw,
        Route::Theory(_) => Word::PageTheory,
        Route::Class(..) => Word::PageClass,
        Route::About => Word::PageAbout,
        Route::Tools => Word::PageTools,
        Route::Verify => Word::PageVerify,
        Route::Unknown(_) => Word::UnknownPage,
    }
}

/// The title of a page; without a name, of the start.
pub(crate) fn title(name: &str) -> String {
    let brand = format!("{} {}", Word::Brand.of(Lang::Zh), Word::Brand.of(Lang::En));
    if name.is_empty() { brand } else { format!("{name} · {brand}") }
}

/// The title of a part of the case.
pub(crate) fn part(part: Part) -> Word {
    match part {
        Part::Facts => Word::Facts,
        Part::Amounts => Word::Amounts,
        Part::Punitive => Word::PunitiveDamages,
        Part::Liability => Word::Liability,
        Part::Remedies => Word::Remedies,
        Part::Around => Word::Around,
    }
}

/// How many things are missing.
pub(crate) fn missing(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("缺{count}项"),
        Lang::En => format!("{count} missing"),
    }
}

/// How many more things there are than are named.
pub(crate) fn more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有{count}项"),
        Lang::En => format!("and {count} more"),
    }
}

/// A defendant by his place in the list.
pub(crate) fn defendant_number(lang: Lang, index: usize) -> String {
    match lang {
        Lang::Zh => format!("第{}被告", wording::chinese(u32::try_from(index + 1).unwrap_or(0))),
        Lang::En => format!("defendant {}", index + 1),
    }
}

/// Between sentences.
pub(crate) fn between(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => " ",
    }
}

/// What came of bringing back a backup.
pub(crate) fn restored(lang: Lang, Restored { added, present, refused }: Restored) -> String {
    match lang {
        Lang::Zh => {
            let mut told = format!("恢复 {added} 件");
            if present > 0 {
                told += &format!("；本机已有相同的 {present} 件");
            }
            if refused > 0 {
                told += &format!("；存储已满，{refused} 件没有恢复");
            }
            told + "。"
        }
        Lang::En => {
            let mut told = format!("Brought back: {added}");
            if present > 0 {
                told += &format!("; here already: {present}");
            }
            if refused > 0 {
                told += &format!("; not brought back, since the storage is full: {refused}");
            }
            told + "."
        }
    }
}

fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

/// What stands where no payment is chosen, of so many.
pub(crate) fn choose_payment(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, 0) => "尚无应付的款项".to_owned(),
        (Lang::Zh, 1) => "只有一笔，不必选择".to_owned(),
        (Lang::Zh, _) => format!("请选择（共{count}笔）"),
        (Lang::En, 0) => "nothing is owed yet".to_owned(),
        (Lang::En, 1) => "the only one; no need to choose".to_owned(),
        (Lang::En, _) => format!("choose one of {count}"),
    }
}

/// In how many places a report differs.
pub(crate) fn differs(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("不一致，共{count}处："),
        (Lang::En, 1) => "Differs in one place:".to_owned(),
        (Lang::En, _) => format!("Differs in {count} places:"),
    }
}

/// How many differences are not shown.
pub(crate) fn more_differences(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有{count}处未列出。"),
        Lang::En => format!("{count} more are not shown."),
    }
}

/// Documents.
pub(crate) fn paper(lang: Lang, kind: Paper) -> &'static str {
    kind.name(lang)
}

/// Between a name and what it stands for.
pub(crate) fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}
