//! What a second reading of the texts found: for each provision and day, where it stands, how it speaks and words
//! that its gist has or must not have. The expectations are those of the texts.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use Modality::{May, Right, Rule, Shall};
use redress_lawbook::{Date, INSTRUMENTS, Modality, PROVISIONS, Version, find, instrument};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(provision: &str, on: &str) -> Option<&'static Version> {
    find(provision)?.get().at(day(on)).map(|(version, _)| version)
}

/// Provision, day, article, how it speaks, Chinese words of the gist; after `!`, words it must not have.
type Row = (&'static str, &'static str, u16, Modality, &'static [&'static str]);

/// A gist says what the text says.
const ROWS: [Row; 51] = [
    // Internet courts: the cases are listed in Art. 1; Art. 2 is agreed jurisdiction.
    ("NETCOURT-1", "2025-11-01", 1, Rule, &["个人信息", "第2项", "第9项"]),
    // Network provisions: in 2014 loss or gain, since 2021 both.
    ("NET-12-2", "2020-12-31", 18, May, &["损失或者获利无法确定", "!均"]),
    ("NET-12-2", "2021-01-01", 12, May, &["损失与获利均难以确定"]),
    ("SPP-R-96", "2021-07-01", 96, Shall, &["应当提起"]),
    ("CRPL-R-49-1", "2024-07-01", 49, Right, &["有权"]),
    // Face recognition: Art. 10 of the interpretation binds managers of property, the Measures everybody.
    ("FACE-10", "2021-08-01", 10, Rule, &["物业服务企业", "业主", "不同意"]),
    ("FACE-M-7", "2025-06-01", 7, Shall, &["14周岁", "监护人"]),
    ("FACE-M-10", "2025-06-01", 10, Shall, &["唯一验证方式", "其他方式"]),
    ("FACE-M-15", "2025-06-01", 15, Shall, &["10万人", "备案"]),
    ("CITE-1", "2025-01-01", 1, Shall, &["准确完整", "整条", "!全称", "!汉字"]),
    ("CITE-6", "2025-01-01", 6, May, &["说理", "合法有效", "!最高"]),
    ("CPL-171", "2024-01-01", 171, Right, &["15日", "!生效"]),
    ("CPL-158", "2024-01-01", 158, Rule, &["上诉期", "发生法律效力"]),
    ("C-PIL-2", "2020-12-31", 2, Rule, &["缺陷"]),
    ("C-PIL-2", "2021-01-01", 2, Rule, &["缺陷", "体育场馆"]),
    ("EPIL-22", "2021-01-01", 22, May, &["生态环境损害调查", "鉴定评估", "!检验"]),
    ("CC-1197", "2021-01-01", 1197, Shall, &["知道或者应当知道", "!明知"]),
    ("CC-1188", "2021-01-01", 1188, Shall, &["尽到监护职责", "减轻"]),
    ("TL-32", "2020-12-31", 32, Shall, &["尽到监护责任", "减轻"]),
    ("TORT-I-5", "2024-09-27", 5, Shall, &["补充责任", "不予支持"]),
    ("TORT-I-8", "2024-09-27", 8, Shall, &["离异", "协议", "履行监护职责"]),
    ("FEE-17", "2007-04-01", 17, Rule, &["财产案件"]),
    ("FEE-29", "2007-04-01", 29, Rule, &["胜诉方自愿承担的除外"]),
    ("FEE-31", "2007-04-01", 31, Rule, &["协商不成", "法院决定"]),
    ("FD2024-1-2", "2024-08-22", 1, Shall, &["食品", "应当"]),
    ("FD2024-12", "2024-08-22", 12, Shall, &["食品", "应当"]),
    ("CSL-PI-LIABILITY", "2026-01-01", 71, Rule, &["有关法律、行政法规", "!个人信息保护法"]),
    ("MNR-20", "2024-01-01", 20, Shall, &["数量巨大", "显著影响"]),
    ("MNR-32", "2024-01-01", 32, Shall, &["基本功能"]),
    ("PIPL-21", "2021-11-01", 21, Shall, &["不生效、无效、被撤销或者终止"]),
    ("C-PIL-9", "2016-05-01", 9, Shall, &["应当告知"]),
    ("CPL-250", "2021-12-31", 239, Rule, &["每次履行期间", "生效之日"]),
    ("CPL-250", "2022-01-01", 246, Rule, &["最后一期", "生效之日"]),
    ("CPL-250", "2024-01-01", 250, Rule, &["最后一期", "生效之日"]),
    // What was missing.
    ("CRIM-I-199", "2021-02-28", 162, Rule, &["附带民事", "诉讼费"]),
    ("CRIM-I-199", "2021-03-01", 199, Rule, &["附带民事", "诉讼费"]),
    ("ATF-47", "2022-12-01", 47, May, &["公益诉讼"]),
    // Articles that stood before under another number, or under the same.
    ("CPL-85", "2021-12-31", 82, Rule, &["节假日", "!法定休假日"]),
    ("CPL-85", "2022-01-01", 85, Rule, &["法定休假日"]),
    ("CPL-42", "2022-01-01", 42, Rule, &["独任"]),
    ("CPL-100", "2021-12-31", 97, Shall, &["调解书"]),
    ("CPL-103", "2021-12-31", 100, May, &["保全"]),
    ("CPL-104", "2021-12-31", 101, May, &["诉前"]),
    ("CPL-114", "2021-12-31", 111, May, &["拒不履行"]),
    ("CPL-COMPLAINT", "2021-12-31", 121, Shall, &["起诉状"]),
    ("CPL-158", "2021-12-31", 155, Rule, &["上诉期"]),
    ("CPL-171", "2021-12-31", 164, Right, &["15日"]),
    ("CPL-263", "2021-12-31", 252, May, &["被执行人"]),
    ("CPL-263", "2022-01-01", 259, May, &["被执行人"]),
    ("CPL-266", "2021-12-31", 255, May, &["媒体"]),
    ("CPL-266", "2022-01-01", 262, May, &["媒体"]),
];

#[test]
fn each_provision_says_what_its_text_says() {
    let mut wrong = Vec::new();
    for (id, on, article, modality, words) in ROWS {
        let Some(version) = at(id, on) else {
            wrong.push(format!("{id} {on}: no text"));
            continue;
        };
        if (version.article, version.modality) != (Some(article), modality) {
            wrong.push(format!("{id} {on}: {:?} {:?}", version.article, version.modality));
        }
        for word in words {
            let (word, wanted) = word.strip_prefix('!').map_or((*word, true), |word| (word, false));
            if version.gist.get().zh.contains(word) != wanted {
                wrong.push(format!("{id} {on}: {word} in {}", version.gist.get().zh));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The English says what the Chinese says: all five kinds of cases, beginning with defective goods or services.
#[test]
fn the_five_kinds_of_consumer_cases_are_five_in_english_too() {
    for (on, stadium) in [("2020-12-31", false), ("2021-01-01", true)] {
        let en = at("C-PIL-2", on).unwrap().gist.get().en;
        for word in ["defective goods or services", "warn", "premises", "unfair", "other"] {
            assert!(en.contains(word), "{on} {word}: {en}");
        }
        assert_eq!(en.contains("sport"), stadium, "{on}: {en}");
    }
}

/// Art. 2 of the text on internet courts is agreed jurisdiction: nothing of the book says that the cases stand there.
#[test]
fn the_cases_of_the_internet_courts_do_not_stand_in_article_2() {
    let book = instrument("NETCOURT").unwrap();
    let articles = book.provisions.iter().flat_map(|id| id.get().versions).map(|v| v.article);
    assert!(articles.clone().all(|article| article != Some(2)));
    assert!(articles.into_iter().any(|article| article == Some(1)));
}

/// The interpretation of 2015 (and 2020) had other numbers from Art. 283 on; those before stood where they stand.
#[test]
fn the_interpretation_was_there_before_2022() {
    for (id, before, after) in [
        ("CPLI-75", 75, 75),
        ("CPLI-90", 90, 90),
        ("CPLI-206", 206, 206),
        ("CPLI-207", 207, 207),
        ("CPLI-257", 257, 257),
        ("CPLI-461", 463, 461),
        ("CPLI-501", 503, 501),
        ("CPLI-503", 505, 503),
        ("CPLI-504", 506, 504),
        ("CPLI-505", 507, 505),
        ("CPLI-516", 518, 516),
    ] {
        for (on, article) in [("2021-06-01", before), ("2022-04-09", before), ("2022-04-10", after)]
        {
            let found = at(id, on).and_then(|version| version.article);
            assert_eq!(found, Some(article), "{id} {on}");
        }
    }
    // The judge alone is a matter of the amendment of 2021.
    assert!(at("CPL-42", "2021-12-31").is_none());
}

/// It quotes the Civil Procedure Law by the numbers of its own day: 199 became 206, and that 210.
#[test]
fn many_persons_are_those_of_the_articles_of_the_day() {
    for (on, quoted) in [("2021-06-01", "53、54、199"), ("2023-06-01", "56、57、206")] {
        assert!(at("CPLI-75", on).unwrap().gist.get().zh.contains(quoted), "{on}");
    }
    let now = at("CPLI-75", "2024-01-01").unwrap();
    assert!(now.gist.get().zh.contains("206") && now.note.unwrap().get().zh.contains("210"));
    assert!(now.note.unwrap().get().en.contains("210"));
}

/// A reading of ours is not the text: it stands apart from it.
#[test]
fn readings_are_marked_as_ours() {
    for (id, on) in [("CITE-6", "2025-01-01"), ("CSL-PI-LIABILITY", "2026-01-01")] {
        let note = at(id, on).unwrap().note.unwrap().get();
        assert!(note.zh.contains("本站的理解") && note.en.contains("our reading"), "{id}");
    }
    for (id, on, comment) in [
        ("PIPL-69-2", "2025-01-01", "上下限"),
        ("CC-187", "2025-01-01", "抵销"),
        ("C-PIL-13-1", "2025-01-01", "未列"),
        ("CC-1185", "2025-01-01", "个人信息"),
    ] {
        let version = at(id, on).unwrap();
        assert!(!version.gist.get().zh.contains(comment), "{id}: {}", version.gist.get().zh);
        assert!(version.note.unwrap().get().zh.contains(comment), "{id}");
    }
}

/// Personality-right cases and other cases are points 2 and 3 of one item.
#[test]
fn fees_without_property_are_two_points_of_one_item() {
    let place = |id| at(id, "2020-01-01").map(|v| (v.article, v.paragraph, v.item, v.point));
    assert_eq!(place("FEE-13-PERSONALITY"), Some((Some(13), Some(1), Some(2), Some(2))));
    assert_eq!(place("FEE-13-OTHER"), Some((Some(13), Some(1), Some(2), Some(3))));
}

#[test]
fn instruments_begin_on_their_day() {
    for (id, first) in [
        ("FD2013", "2021-12-01"),
        ("CRIM2017", "2017-06-01"),
        ("ECL", "2019-01-01"),
        ("DAL", "2019-12-01"),
        ("FSL", "2015-10-01"),
        ("CSL", "2017-06-01"),
        ("TORT-I", "2024-09-27"),
        ("ASSESSORS", "2018-04-27"),
        ("ARB", "2018-03-01"),
        ("CITE", "2009-11-04"),
        ("LATE", "2014-08-01"),
        ("FACE-M", "2025-06-01"),
        ("ATF", "2022-12-01"),
    ] {
        let version = &instrument(id).unwrap().versions[0];
        assert_eq!((version.from, version.from_verified), (day(first), true), "{id}");
    }
}

/// What is not confirmed is marked, wherever it stands; and nothing else is.
#[test]
fn what_was_not_read_is_marked() {
    let doubtful: Vec<_> = PROVISIONS
        .iter()
        .filter(|provision| provision.versions.iter().any(|version| !version.text_verified))
        .map(|provision| provision.id)
        .collect();
    let expected = [
        "CC-1175",
        // Known from a summary that names their numbers, or (14, 16, 20) from a public copy.
        "CPR-11",
        "CPR-12",
        "CPR-13",
        "CPR-14",
        "CPR-16",
        "CPR-17",
        "CPR-20",
        "CPR-23",
        // As it stood before the amendment of 2020.
        "EPIL-22",
        // What replaces it in the Environmental Code was not read.
        "EPL-58",
        "MIN2021-MONEY",
        "MIN2021-WHETHER",
        "MPL-4",
        "NETCOURT-1",
        "SPP-M-DEFENDANTS",
        "SPP-M-FIELDS",
        "SPP-M-INCIDENTAL",
        "SPP-M-PUNITIVE",
        "TL-10",
        "TL-12",
        "TL-14",
        "TL-15",
        "TL-32",
        "TL-4-2",
        "TL-6-1",
        "TL-9",
    ];
    assert_eq!(doubtful, expected);
    let undated: Vec<_> = INSTRUMENTS
        .iter()
        .filter(|instrument| instrument.versions.iter().any(|version| !version.from_verified))
        .map(|instrument| instrument.id)
        .collect();
    assert_eq!(
        undated,
        ["CPL", "CPLI", "CRIM-I", "EPIL", "EPL", "FSL", "MENT", "PAPER", "SPP-M", "TL"]
    );
}
