//! Names from the law book: kinds of instruments, how a provision speaks, the numbers it fixes.

use redress_core::{
    Yuan,
    lawbook::{
        Bracket, Brackets, Decimal, Grade, InstrumentKind, Modality, NumberKind, Page, Parameter,
    },
};

use super::{Lang, counted, percent, separated, text};

/// A kind of instrument.
pub fn instrument_kind(lang: Lang, kind: InstrumentKind) -> &'static str {
    lang.pick(match kind {
        InstrumentKind::Law => text("法律", "Laws"),
        InstrumentKind::AdministrativeRegulation => text("行政法规", "Administrative regulations"),
        InstrumentKind::JudicialInterpretation => text("司法解释", "Judicial interpretations"),
        InstrumentKind::DepartmentalRule => text("部门规章", "Departmental rules"),
        InstrumentKind::ProcuratorialRule => {
            text("检察机关办案规则", "Rules of the procuratorates")
        }
        InstrumentKind::JudicialDocument => text("司法文件", "Documents of the courts"),
        InstrumentKind::Proposal => text("立法建议", "Proposals"),
    })
}

/// What a link to an official page is called: the text only where it leads to it.
pub fn official_page(lang: Lang, page: Page) -> String {
    let site = |zh: &str, en: &str| match lang {
        Lang::Zh => format!("{zh}（按名称查找）"),
        Lang::En => format!("{en} (search by title)"),
    };
    match page {
        Page::Text(_) => {
            lang.pick(text("官方发布的文本", "text as officially published")).to_owned()
        }
        Page::Newer(_) => {
            lang.pick(text("官方发布的现行文本", "official text as now in force")).to_owned()
        }
        Page::Site(url) if url.contains("//flk.npc.gov.cn") => {
            site("国家法律法规数据库", "National Database of Laws and Regulations")
        }
        Page::Site(url) if url.contains("//www.spp.gov.cn") => {
            site("最高人民检察院网站", "website of the Supreme People’s Procuratorate")
        }
        // A site without a name of its own is called by its address.
        Page::Site(url) => site(url, url),
    }
}

/// How a provision speaks.
pub fn modality(lang: Lang, modality: Modality) -> &'static str {
    lang.pick(match modality {
        Modality::Shall => text("应当", "shall"),
        Modality::May => text("可以", "may"),
        Modality::Right => text("有权", "right"),
        Modality::Rule => text("规则", "rule"),
    })
}

/// What a note on the paper is about.
pub fn grade(lang: Lang, grade: Grade) -> &'static str {
    lang.pick(match grade {
        Grade::Reference => text("引用更正", "reference"),
        Grade::Argument => text("论点对照", "argument"),
        Grade::Question => text("问题回应", "question"),
    })
}

/// A number the law fixes, with its unit.
pub fn number(lang: Lang, parameter: &Parameter) -> String {
    let value = parameter.value.normalize();
    match (parameter.kind, lang) {
        (NumberKind::Multiplier, Lang::Zh) => format!("{value} 倍"),
        (NumberKind::Multiplier, Lang::En) => format!("{value} ×"),
        (NumberKind::MultiplierCap, Lang::Zh) => format!("至多 {value} 倍"),
        (NumberKind::MultiplierCap, Lang::En) => format!("at most {value} ×"),
        (NumberKind::Cap, Lang::Zh) => format!("至多 {} 元", sum(value)),
        (NumberKind::Cap, Lang::En) => format!("at most {} yuan", sum(value)),
        (NumberKind::Floor, Lang::Zh) => format!("最低 {} 元", sum(value)),
        (NumberKind::Floor, Lang::En) => format!("at least {} yuan", sum(value)),
        (NumberKind::Rate, _) => percent(value),
        (NumberKind::RatePerDay, Lang::Zh) => format!("每日 {}", percent(value)),
        (NumberKind::RatePerDay, Lang::En) => format!("{} a day", percent(value)),
        (NumberKind::Days, Lang::Zh) => format!("{value} 日"),
        (NumberKind::Days, Lang::En) => counted(&value.to_string(), "day"),
        (NumberKind::Years, Lang::Zh) => format!("{value} 年"),
        (NumberKind::Years, Lang::En) => counted(&value.to_string(), "year"),
        (NumberKind::Count, Lang::Zh) => format!("{value} 人"),
        (NumberKind::Count, Lang::En) => counted(&value.to_string(), "person"),
    }
}

/// The brackets of a scale: which part of the sum, and what is due on it.
pub fn brackets(lang: Lang, scale: &Brackets) -> Vec<(String, String)> {
    let edges = scale.rows.iter().skip(1).map(|row| Some(row.over)).chain([None]);
    let row = |(row, until): (&Bracket, Option<Decimal>)| {
        let over = sum(row.over);
        let part = match (until.map(sum), lang) {
            (Some(until), Lang::Zh) if row.over.is_zero() => format!("不超过 {until} 元"),
            (Some(until), Lang::En) if row.over.is_zero() => format!("up to {until} yuan"),
            (Some(until), Lang::Zh) => format!("超过 {over} 元至 {until} 元的部分"),
            (Some(until), Lang::En) => format!("from {over} to {until} yuan"),
            (None, Lang::Zh) => format!("超过 {over} 元的部分"),
            (None, Lang::En) => format!("over {over} yuan"),
        };
        let due = match lang {
            _ if row.flat.is_zero() => percent(row.rate),
            Lang::Zh => format!("{} 元", sum(row.flat)),
            Lang::En => format!("{} yuan", sum(row.flat)),
        };
        (part, due)
    };
    scale.rows.iter().zip(edges).map(row).collect()
}

/// A sum the law fixes, in running text: `五十万`, `500,000`.
pub fn sum_of(lang: Lang, value: Decimal) -> String {
    let ten_thousands = value.checked_div(Decimal::from(10_000)).map(|value| value.normalize());
    let whole = ten_thousands.and_then(|value| value.to_string().parse().ok());
    match (lang, whole) {
        (Lang::Zh, Some(whole @ 1_u32..)) => super::chinese(whole) + "万",
        _ => sum(value),
    }
}

/// A whole sum without its fen.
fn sum(value: Decimal) -> String {
    let shown = Yuan::computed(value).map(separated).unwrap_or_default();
    shown.strip_suffix(".00").map_or(shown.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use redress_core::lawbook::parameter;

    #[test]
    fn sums_stand_in_running_text() {
        for (sum, zh, en) in [
            ("500000", "五十万", "500,000"),
            ("1000000", "一百万", "1,000,000"),
            ("1000", "1,000", "1,000"),
            ("505000", "505,000", "505,000"),
        ] {
            let value = sum.parse().unwrap();
            assert_eq!([sum_of(Lang::Zh, value), sum_of(Lang::En, value)], [zh, en]);
        }
    }

    /// The numbers as the law states them: CRPL 55, the 2014 provisions on delay, the fee measures.
    #[test]
    fn numbers_carry_their_units() {
        for (parameter, zh, en) in [
            (parameter::CRPL_55_1_MULTIPLIER, "3 倍", "3 ×"),
            (parameter::CRPL_55_1_FLOOR, "最低 500 元", "at least 500 yuan"),
            (parameter::CRPL_55_2_MULTIPLIER_CAP, "至多 2 倍", "at most 2 ×"),
            (parameter::NET_12_2_CAP, "至多 500,000 元", "at most 500,000 yuan"),
            (parameter::LATE_DAILY_RATE, "每日 0.0175%", "0.0175% a day"),
            (parameter::FEE_MEDIATION_FACTOR, "50%", "50%"),
            (parameter::J_PIL_13_NOTICE_DAYS, "30 日", "30 days"),
            (parameter::CPLI_75_MANY, "10 人", "10 persons"),
        ] {
            assert_eq!(number(Lang::Zh, &parameter), zh);
            assert_eq!(number(Lang::En, &parameter), en);
        }
        let scale = brackets(Lang::Zh, &parameter::FEE_PROPERTY_BRACKETS);
        assert_eq!(scale[0], ("不超过 10,000 元".to_owned(), "50 元".to_owned()));
        assert_eq!(scale[1].0, "超过 10,000 元至 100,000 元的部分");
        assert_eq!(scale[1].1, "2.5%");
        let last = scale.last().map(|(part, due)| (&**part, &**due));
        assert_eq!(last, Some(("超过 20,000,000 元的部分", "0.5%")));
    }
}
