//! How to cite what stands here: a provision as of a day, a published case, a figure of this program, the paper. What is not
//! known is not made up: where a form wants it, `[ ]` stands.

use redress_casebook::Record;
use redress_core::{
    ENGINE,
    lawbook::{CHECKED_ON, Date, InstrumentKind, Page, ProvisionId, Text, Version},
};
use redress_drafting::{Lang, wording};
use serde_json::json;
use yew::prelude::*;

use crate::{
    pages::words,
    ui::{
        clipboard, marked,
        text::{Word, text},
        use_shared,
    },
};

/// The forms of a citation, each with the name of its manual.
pub(crate) type Citation = Vec<(Text, String)>;

const MANUAL: Text = text("法学引注手册", "Chinese legal citation manual (法学引注手册)");
const GBT: Text = text("GB/T 7714—2015", "GB/T 7714-2015");
const BLUEBOOK: Text = text("Bluebook", "Bluebook");
const CSL: Text = text("CSL-JSON", "CSL-JSON");

const AUTHOR: &str = "Xiaoli Wang";
const TITLE: &str = "Civil Public Interest Litigation for Children's Personal Information Protection in Commercial Activities";
const SCHOOL: &str = "Law School, Yang-En University";

/// The paper. The copy that was read prints no journal and no date.
pub(crate) fn of_paper() -> Citation {
    vec![
        (MANUAL, format!("{AUTHOR}, {TITLE}, {SCHOOL}（所读文本未载刊名、年份）。")),
        (GBT, format!("WANG X L. {TITLE}[Z]. Quanzhou: {SCHOOL}, [年份未载].")),
        (BLUEBOOK, format!("{AUTHOR}, {TITLE} ([undated]) ({SCHOOL}).")),
        (
            CSL,
            pretty(&json!({
                "id": "wang-children-pil",
                "type": "article",
                "title": TITLE,
                "author": [{ "family": "Wang", "given": "Xiaoli" }],
                "publisher": SCHOOL,
                "publisher-place": "Quanzhou",
                "language": "en",
                "note": "The copy read prints no journal and no date."
            })),
        ),
    ]
}

fn pretty(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// `69(2)`, `第69条第2款`.
fn number(version: &Version) -> (String, String) {
    let Some(article) = version.article else {
        return (version.section.to_owned(), String::new());
    };
    let (mut en, mut zh) = (article.to_string(), format!("第{article}条"));
    for (part, unit) in [(version.paragraph, "款"), (version.item, "项"), (version.point, "目")]
    {
        if let Some(part) = part {
            en += &format!("({part})");
            zh += &format!("第{part}{unit}");
        }
    }
    (en, zh)
}

fn date_parts(day: Date) -> serde_json::Value {
    let parts: Vec<u32> = day.to_string().split('-').filter_map(|part| part.parse().ok()).collect();
    json!({ "date-parts": [parts] })
}

/// `Nov. 1, 2021`.
fn bluebook_day(day: Date) -> String {
    const MONTHS: [&str; 12] = [
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
    ];
    let text = day.to_string();
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|month| month.parse::<usize>().ok());
    let month = month.and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let day = day.map(|day| day.trim_start_matches('0')).unwrap_or_default();
    format!("{} {day}, {}", month.copied().unwrap_or_default(), year.unwrap_or_default())
}

/// The program with its version: the receipt has both in one.
fn version() -> &'static str {
    ENGINE.rsplit(' ').next().unwrap_or(ENGINE)
}

/// A provision in the text of a day; `None` if it was not in force then, or is of the paper. The days are those of the
/// edition: a text that an amendment left as it was stands in the amended law.
pub(crate) fn of_provision(id: ProvisionId, day: Date) -> Option<Citation> {
    let provision = id.get();
    let instrument = provision.instrument.get();
    if instrument.kind == InstrumentKind::Proposal {
        return None;
    }
    let (version, _) = provision.at(day)?;
    let (en, zh) = number(version);
    let edition = instrument.at(day);
    let effective = edition.map_or(version.from, |edition| edition.from);
    let ends = [version.until, edition.and_then(|edition| edition.until)];
    let until = ends.into_iter().flatten().min();
    // Whether the text goes on is said of one that ended, and the day of which it is cited.
    let span = match until {
        Some(until) => {
            let from = version.from.max(effective);
            let [from, until] = [from, until].map(|day| wording::day(Lang::Zh, day));
            format!("（{from}至{until}有效的文本）")
        }
        None => String::new(),
    };
    let (full_zh, full_en) = (instrument.title.zh, instrument.title.en);
    let until = until.map(|until| format!(", until {}", bluebook_day(until)));
    let until = until.unwrap_or_default();
    let mut csl = json!({
        "id": format!("{}@{day}", provision.id.to_lowercase()),
        "type": "legislation",
        "title": full_zh,
        "title-short": instrument.short.zh,
        "translated-title": full_en,
        "authority": instrument.issuer.zh,
        "jurisdiction": "CN",
        "section": en,
        "issued": date_parts(effective),
        "note": format!("text in force on {day}"),
    });
    if let Some(Page::Text(url)) = instrument.page(day) {
        csl["URL"] = url.into();
    }
    Some(vec![
        (MANUAL, format!("《{}》{zh}{span}。", instrument.short.zh)),
        (
            GBT,
            format!(
                "{}. {full_zh}: {zh}[Z]. {}起施行（引用{}有效的文本）.",
                instrument.issuer.zh,
                wording::day(Lang::Zh, effective),
                wording::day(Lang::Zh, day)
            ),
        ),
        (
            BLUEBOOK,
            format!(
                "{} [{full_en}] (promulgated by {}, effective {}{until}), art. {en} (China).",
                instrument.title.zh,
                instrument.issuer.en,
                bluebook_day(effective)
            ),
        ),
        (CSL, pretty(&csl)),
    ])
}

/// A published case.
pub(crate) fn of_record(record: &Record) -> Citation {
    let case = &record.case;
    let court = Some(case.court.trim()).filter(|court| !court.is_empty());
    let docket = Some(case.docket.trim()).filter(|docket| !docket.is_empty());
    let kind = match record.outcome {
        redress_casebook::Outcome::Mediation => "民事调解书",
        redress_casebook::Outcome::Judgment => "判决书",
        _ => "案",
    };
    let day = case.dates.judgment.map(|day| day.to_string());
    let source = record.sources.first().map(redress_casebook::Source::line);
    let (source_zh, source_en) =
        source.map_or((String::new(), String::new()), |line| (line.zh, line.en));
    // Without a docket it is cited by its name and the publication that it rests on.
    let manual = match (court, docket) {
        (Some(court), Some(docket)) => format!("{court}{docket}{kind}。"),
        _ => format!("{}，{}。", record.title.zh, or_open(&source_zh)),
    };
    let year = day.as_deref().map_or("[ ]", |day| day.get(..4).unwrap_or(day));
    let url = record.sources.iter().find_map(|source| source.url.as_deref());
    let mut csl = json!({
        "id": record.id,
        "type": "legal_case",
        "title": record.title.zh,
        "translated-title": record.title.en,
        "jurisdiction": "CN",
        "language": "zh-CN",
    });
    if let Some(court) = court {
        csl["authority"] = court.into();
    }
    if let Some(docket) = docket {
        csl["number"] = docket.into();
    }
    if let Some(day) = case.dates.judgment {
        csl["issued"] = date_parts(day);
    }
    if let Some(url) = url {
        csl["URL"] = url.into();
    }
    if !source_en.is_empty() {
        csl["note"] = source_en.clone().into();
    }
    vec![
        (MANUAL, manual),
        (
            GBT,
            format!(
                "{}. {}[Z]. {}, {year}.",
                court.unwrap_or("[法院未载]"),
                record.title.zh,
                docket.unwrap_or("[案号未载]")
            ),
        ),
        (
            BLUEBOOK,
            format!(
                "{}, {} ({}, {}) (China).",
                record.title.en,
                docket.unwrap_or("[docket not published]"),
                court.map_or("[court not published]".to_owned(), english),
                case.dates.judgment.map_or("[ ]".to_owned(), bluebook_day),
            ),
        ),
        (CSL, pretty(&csl)),
    ]
}

/// `杭州互联网法院 [Hangzhou Internet Court]`.
fn english(court: &str) -> String {
    let name = redress_casebook::court(court);
    name.map_or(court.to_owned(), |name| format!("{court} [{}]", name.en))
}

fn or_open(text: &str) -> &str {
    if text.is_empty() { "[出处未记录]" } else { text }
}

/// The award of a case as this program worked it out: the sum, of which case, by which program and law. Each form is of one
/// language, whatever that of the page. `case`: its title; empty: it has none.
pub(crate) fn of_award(sum: &str, case: &str, day: Date) -> Citation {
    let law = CHECKED_ON;
    let version = version();
    let named = |lang: Lang| if case.is_empty() { Word::Untitled.of(lang) } else { case };
    let [award_zh, award_en] = [
        format!("{}{sum}{}", Word::Award.of(Lang::Zh), Word::Yuan.of(Lang::Zh)),
        format!("award of {sum} {}", Word::Yuan.of(Lang::En)),
    ];
    let [checked, computed] = [law, day].map(|day| wording::day(Lang::Zh, day));
    let [case, case_en] = [Lang::Zh, Lang::En].map(named);
    vec![
        (
            MANUAL,
            format!(
                "衡偿 Redress（版本{version}，法律数据核对于{checked}），“{case}”：{award_zh}，{computed}测算。"
            ),
        ),
        (
            // The day on which it was worked out stands in brackets, in the form of the standard.
            GBT,
            format!(
                "衡偿 Redress: 个人信息民事公益诉讼赔偿测算[CP]. 版本 {version}. 法律数据核对于{checked}. “{case}”, {award_zh}, [{day}]."
            ),
        ),
        (
            BLUEBOOK,
            format!(
                "Redress (version {version}, law data checked {}), “{case_en}”, {award_en} (computed {}).",
                bluebook_day(law),
                bluebook_day(day)
            ),
        ),
        (
            CSL,
            pretty(&json!({
                "id": "redress-figure",
                "type": "software",
                "title": "衡偿 Redress",
                "version": version,
                "accessed": date_parts(day),
                "note": format!("law data checked {law}; {case_en}: {award_en}"),
            })),
        ),
    ]
}

#[derive(PartialEq, Properties)]
pub(crate) struct FormsProps {
    pub(crate) forms: Citation,
}

/// The forms, each with a way to copy it.
#[component]
pub(crate) fn Forms(props: &FormsProps) -> Html {
    let shared = use_shared();
    let copied = use_state_eq(|| None::<(usize, bool)>);
    let row = |(index, (name, form)): (usize, &(Text, String))| {
        let onclick = {
            let (form, copied) = (form.clone(), copied.clone());
            Callback::from(move |_: MouseEvent| {
                let copied = copied.clone();
                clipboard::copy(&form, None, move |done| copied.set(Some((index, done))));
            })
        };
        let said = (*copied).filter(|(at, _)| *at == index);
        let code = *name == CSL;
        html! {
            <div class="citation-form">
                <dt>{ marked(shared.lang, shared.lang.pick(*name)) }</dt>
                <dd>
                    if code { <pre>{ marked(shared.lang, form) }</pre> } else { <p>{ marked(shared.lang, form) }</p> }
                    <button type="button" class="quiet" {onclick}>
                        { shared.lang.pick(words::COPY_CITATION) }<span class="vh">{ " " }{ marked(shared.lang, shared.lang.pick(*name)) }</span>
                    </button>
                    <span role="status">
                        { " " }{ said.map_or("", |(_, done)| shared.t(if done { Word::Copied } else { Word::NotCopied })) }
                    </span>
                </dd>
            </div>
        }
    };
    html! { <dl class="citation-forms">{ for props.forms.iter().enumerate().map(row) }</dl> }
}

#[cfg(test)]
mod tests {
    use redress_core::lawbook::id;

    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_provision_is_cited_in_the_text_of_its_day() {
        // In 2019 the public interest article was Art. 55; it is Art. 58 since 2022.
        let of = |on: &str| of_provision(id::CPL_PIL_1, day(on)).unwrap()[0].1.clone();
        assert_eq!(of("2024-06-01"), "《民事诉讼法》第58条第1款。");
        assert!(
            of("2019-06-01").starts_with("《民事诉讼法》第55条第1款（"),
            "{}",
            of("2019-06-01")
        );
        assert!(of_provision(id::PIPL_70, day("2019-06-01")).is_none());
        assert!(of_provision(id::PAPER_RISK, day("2024-06-01")).is_none());
        let forms = of_provision(id::PIPL_69_2, day("2023-01-01")).unwrap();
        assert_eq!(forms[0].1, "《个人信息保护法》第69条第2款。");
        assert!(
            forms[2].1.contains("effective Nov. 1, 2021), art. 69(2) (China)."),
            "{}",
            forms[2].1
        );
        let csl: serde_json::Value = serde_json::from_str(&forms[3].1).unwrap();
        assert_eq!(csl["issued"]["date-parts"][0], json!([2021, 11, 1]));
        assert_eq!((&csl["type"], &csl["section"]), (&json!("legislation"), &json!("69(2)")));
    }

    /// The Civil Procedure Law was amended with effect on 1 January 2022 and on 1 January 2024. Art. 42 stayed as it was
    /// the second time, and stands in the law of 2024 all the same.
    #[test]
    fn a_provision_is_cited_in_the_edition_of_its_day() {
        let of = |on: &str| of_provision(id::CPL_42, day(on)).unwrap();
        let now = of("2026-11-24");
        assert_eq!(now[0].1, "《民事诉讼法》第42条。");
        assert!(
            now[1].1.ends_with("2024年1月1日起施行（引用2026年11月24日有效的文本）."),
            "{}",
            now[1].1
        );
        assert!(now[2].1.contains("effective Jan. 1, 2024), art. 42 (China)."), "{}", now[2].1);
        assert!(now[3].1.contains("2024") && !now[3].1.contains("2022"), "{}", now[3].1);
        let then = of("2023-12-31");
        assert_eq!(then[0].1, "《民事诉讼法》第42条（2022年1月1日至2023年12月31日有效的文本）。");
        assert!(then[1].1.contains("2022年1月1日起施行"), "{}", then[1].1);
        assert!(
            then[2].1.contains("effective Jan. 1, 2022, until Dec. 31, 2023), art. 42 (China)."),
            "{}",
            then[2].1
        );
    }

    /// Whatever the day: the day of coming into force is that of the edition that covers it.
    #[test]
    fn no_citation_names_an_edition_of_another_day() {
        let mut seen = 0;
        for provision in &redress_core::lawbook::PROVISIONS {
            let id = redress_core::lawbook::find(provision.id).unwrap();
            for edition in provision.instrument.get().versions {
                let Some(forms) = of_provision(id, edition.from) else { continue };
                let from = format!("effective {}", bluebook_day(edition.from));
                assert!(forms[2].1.contains(&from), "{}: {}", provision.id, forms[2].1);
                if let Some(until) = edition.until {
                    let until = of_provision(id, until);
                    assert!(
                        until.is_none_or(|forms| forms[2].1.contains(&from)),
                        "{}",
                        provision.id
                    );
                }
                seen += 1;
            }
        }
        assert!(seen > 100, "{seen}");
    }

    #[test]
    fn a_figure_is_cited_in_the_language_of_each_form() {
        let version = env!("CARGO_PKG_VERSION");
        let checked = bluebook_day(CHECKED_ON);
        let forms = of_award("34,000.00", "某案", day("2026-11-27"));
        assert!(
            forms[0].1.starts_with(&format!("衡偿 Redress（版本{version}，法律数据核对于2026年")),
            "{}",
            forms[0].1
        );
        assert!(
            forms[0].1.ends_with("），“某案”：赔偿总额34,000.00元，2026年11月27日测算。"),
            "{}",
            forms[0].1
        );
        assert!(
            forms[1].1.ends_with("“某案”, 赔偿总额34,000.00元, [2026-11-27]."),
            "{}",
            forms[1].1
        );
        assert_eq!(
            forms[2].1,
            format!(
                "Redress (version {version}, law data checked {checked}), “某案”, award of 34,000.00 yuan (computed Nov. 27, 2026)."
            )
        );
        let csl: serde_json::Value = serde_json::from_str(&forms[3].1).unwrap();
        assert_eq!(csl["version"], version);
        // A case without a title is called so in the language of the form.
        let forms = of_award("34,000.00", "", day("2026-11-27"));
        assert!(forms[0].1.contains("“未命名案件”"), "{}", forms[0].1);
        assert!(forms[2].1.contains("“Untitled case”"), "{}", forms[2].1);
        for (_, form) in &forms {
            assert!(!form.contains("redress 0") && !form.contains("redress 1"), "{form}");
        }
    }

    #[test]
    fn a_case_is_cited_by_court_and_docket_and_nothing_is_made_up() {
        let record = |id| redress_casebook::find(id).unwrap();
        let deng = of_record(&record("hic-deng-xiao-2021"));
        assert_eq!(deng[0].1, "杭州互联网法院（2021）浙0192民初9214号判决书。");
        // The day of the judgment was not published.
        assert!(deng[1].1.ends_with("[ ]."), "{}", deng[1].1);
        for one in redress_casebook::all() {
            for (name, form) in of_record(&one) {
                assert!(!form.contains("None"), "{form}");
                if name == CSL {
                    let csl: serde_json::Value = serde_json::from_str(&form).unwrap();
                    assert_eq!(csl.get("number").is_some(), !one.case.docket.is_empty());
                }
            }
        }
    }

    #[test]
    fn every_provision_in_force_has_its_forms() {
        for provision in &redress_core::lawbook::PROVISIONS {
            let id = redress_core::lawbook::find(provision.id).unwrap();
            for version in provision.versions {
                let forms = of_provision(id, version.from);
                let paper = provision.instrument.get().kind == InstrumentKind::Proposal;
                assert_eq!(forms.is_none(), paper, "{}", provision.id);
            }
        }
    }
}
