//! The papers: golden documents of published cases as a clerk reads them, every particular printed,
//! the self-check on every case, edits, and hostile text in every field. A change of a golden document
//! shows here; whether it is right is for a reader to decide.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::collections::BTreeMap;

use redress_casebook::English;
use redress_core::{
    Case, Lens, Position, Yuan, assess,
    case::{Disposition, ParamValue, RemedyChoice, RemedyStatus},
    lawbook::{Date, Mode, ParameterKind, REMEDIES, RemedyId},
};
use redress_drafting::{
    Block, CheckId, CheckOutcome, Document, Edits, Kind, Lang, check, draft, draft_with, html,
    markdown, text,
};
use serde_json::json;

const JUDGED: &[Kind] = &[Kind::Orders, Kind::Claims, Kind::Schedule];
const WITH_REASONS: &[Kind] = &[Kind::Orders, Kind::Claims, Kind::Schedule, Kind::Reasons];
const MEDIATED: &[Kind] = &[Kind::Orders, Kind::Claims, Kind::Mediation, Kind::Announcement];

/// Published cases, and the documents drafted of each.
const GOLDEN: [(&str, &[Kind]); 13] = [
    ("hic-sun-2020", WITH_REASONS),
    ("hic-short-video-2020", MEDIATED),
    ("gzic-zheng-face-2022", WITH_REASONS),
    ("hangzhou-zou-han-2022", JUDGED),
    ("shanghai-hongkou-students", JUDGED),
    ("hic-linan-doxing-2025", JUDGED),
    ("hic-cai-yao-masks-2020", JUDGED),
    ("hic-yu-deepfake-2023", JUDGED),
    ("hic-deng-xiao-2021", JUDGED),
    ("gz-liu-bangliang-salt-2018", WITH_REASONS),
    ("cq-consumer-lei-2022", JUDGED),
    ("cq-mao-medical-insurance-2024", MEDIATED),
    ("jiangsu-consumer-baidu-2017", JUDGED),
];

fn documents(lang: Lang, kinds: &[Kind], case: &Case) -> String {
    // As the page drafts them: what is published in Chinese is read in English.
    let english = || English::of(&redress_casebook::all().collect::<Vec<_>>()).read(case);
    let case = &if lang == Lang::En { english() } else { case.clone() };
    let drafts = kinds.iter().map(|kind| text(&draft(lang, *kind, case).unwrap()));
    drafts.collect::<Vec<_>>().join("\n――――――――\n\n")
}

fn golden(name: &str, kinds: &[Kind], case: &Case) {
    for lang in Lang::ALL {
        let suffix = match lang {
            Lang::Zh => "zh",
            Lang::En => "en",
        };
        insta::assert_snapshot!(format!("{name}-{suffix}"), documents(lang, kinds, case));
    }
}

#[test]
fn published_cases() {
    for (id, kinds) in GOLDEN {
        golden(id, kinds, &redress_casebook::find(id).unwrap().case);
    }
}

/// Every kind of liability and every usual order in one invented case.
fn complete() -> Case {
    Case::from_json(include_bytes!("../corpus/complete.json")).unwrap()
}

/// The doxing case with the guardians that are not published; names and guardians are invented.
fn six_jointly() -> Case {
    Case::from_json(include_bytes!("../corpus/six-jointly.json")).unwrap()
}

#[test]
fn invented_cases() {
    golden("complete", WITH_REASONS, &complete());
    golden("six-jointly", &[Kind::Orders], &six_jointly());
}

fn missing(kind: Kind, case: &Case, edits: &Edits) -> Vec<(CheckId, String)> {
    let checks = check(Lang::Zh, kind, case, edits).unwrap();
    let missing = checks.into_iter().filter(|check| check.outcome == CheckOutcome::Missing);
    missing.map(|check| (check.id, check.path)).collect()
}

#[test]
fn a_complete_case_lacks_only_the_court_of_appeal() {
    assert_eq!(
        missing(Kind::Orders, &complete(), &Edits::new()),
        [(CheckId::Blanks, "/bench/appeal_to".into())]
    );
    let mut named = complete();
    named.bench.appeal_to = "某省高级人民法院".to_owned();
    assert_eq!(missing(Kind::Orders, &named, &Edits::new()), []);
    let orders = text(&draft(Lang::Zh, Kind::Orders, &named).unwrap());
    assert!(orders.contains("提出副本，上诉于某省高级人民法院。"), "{orders}");
    let edits = Edits::from([(
        "/court".to_owned(),
        "如不服本判决，可在判决书送达之日起十五日内上诉于某省高级人民法院。".to_owned(),
    )]);
    assert_eq!(missing(Kind::Orders, &complete(), &edits), []);
    assert_eq!(missing(Kind::Claims, &complete(), &Edits::new()), []);
}

/// Each thing taken away from the complete case is missed, and only what depends on it.
#[test]
fn what_is_taken_away_is_missed() {
    fn without(change: impl FnOnce(&mut Case)) -> Vec<(CheckId, String)> {
        let mut case = complete();
        change(&mut case);
        let mut missing = missing(Kind::Orders, &case, &Edits::new());
        missing.retain(|(id, _)| *id != CheckId::Blanks);
        missing
    }
    fn drop(case: &mut Case, remedy: usize, parameter: &str) {
        case.remedies[remedy].parameters.remove(parameter).unwrap();
    }
    let at = |id, path: &str| vec![(id, path.to_owned())];
    assert_eq!(without(|_| ()), []);
    assert_eq!(
        without(|case| drop(case, 0, "data")),
        at(CheckId::Object, "/remedies/0/parameters/data")
    );
    assert_eq!(
        without(|case| drop(case, 3, "standard")),
        at(CheckId::Standard, "/remedies/3/parameters/standard")
    );
    assert_eq!(
        without(|case| drop(case, 1, "days")),
        at(CheckId::Period, "/remedies/1/parameters/days")
    );
    assert_eq!(
        without(|case| drop(case, 1, "proof")),
        at(CheckId::Proof, "/remedies/1/parameters/proof")
    );
    assert_eq!(
        without(|case| case.destination.as_mut().unwrap().days = None),
        at(CheckId::Period, "/destination/days")
    );
    assert_eq!(
        without(|case| case.destination.as_mut().unwrap().name.clear()),
        at(CheckId::Payee, "/destination/name")
    );
    assert_eq!(
        without(|case| case.defendants[4].name = "赵某".to_owned()),
        at(CheckId::Names, "/defendants/4/name")
    );
    assert_eq!(
        without(|case| case.compensation.gains[0].found = None),
        at(CheckId::Answered, "/compensation/gains/0/found")
    );
    assert_eq!(
        without(|case| case.remedies[1].status = None),
        at(CheckId::Answered, "/remedies/1/status")
    );
    assert_eq!(
        without(|case| case.dates.judgment = None),
        at(CheckId::NoticeArticle, "/dates/judgment")
    );
    assert_eq!(
        without(|case| case.docket = "浙0192民初1234".to_owned()),
        at(CheckId::Docket, "/docket")
    );
    assert_eq!(
        without(|case| case.remedies.push(remedy("X2", BTreeMap::new()))),
        [(CheckId::Answered, "/remedies/7".to_owned()), (CheckId::Civil, "/remedies/7".to_owned())]
    );
    assert_eq!(
        without(|case| {
            let act = ParamValue::Text("在30日内收集人脸信息".to_owned());
            case.remedies[0].parameters.insert("act".to_owned(), act);
        }),
        at(CheckId::Style, "/remedies/0")
    );
    assert_eq!(
        without(|case| case.defendants[4].name = "赵\u{202e}大海".to_owned()),
        at(CheckId::Characters, "")
    );
    assert_eq!(
        without(|case| case.disposition = Some(Disposition::Mediation)),
        at(CheckId::Ending, "/disposition")
    );
}

#[test]
fn the_article_of_the_notice_is_that_of_the_day() {
    for (day, article) in [
        ("2021-12-31", "第二百五十三条"),
        ("2022-01-01", "第二百六十条"),
        ("2023-12-31", "第二百六十条"),
        ("2024-01-01", "第二百六十四条"),
    ] {
        let mut case = redress_casebook::find("hic-sun-2020").unwrap().case;
        case.dates.judgment = Some(Date::parse(day).unwrap());
        let orders = text(&draft(Lang::Zh, Kind::Orders, &case).unwrap());
        assert!(orders.contains(&format!("民事诉讼法》{article}之规定，加倍支付")), "{orders}");
    }
}

fn remedy(id: &str, parameters: BTreeMap<String, ParamValue>) -> RemedyChoice {
    RemedyChoice {
        by: None,
        id: RemedyId::find(id).unwrap(),
        defendants: Vec::new(),
        parameters,
        claimed: None,
        status: Some(RemedyStatus::Granted),
        reason: String::new(),
    }
}

/// Every text, list and number that a remedy can hold stands in the draft, or in the reasons.
#[test]
fn every_particular_of_every_remedy_is_printed() {
    for data in REMEDIES.iter().filter(|data| data.id != "R12" && !data.id.starts_with('X')) {
        let mut parameters = BTreeMap::new();
        let mut words = Vec::new();
        for (index, parameter) in data.parameters.iter().enumerate() {
            let mark = format!("标{index}记");
            let value = match parameter.kind {
                ParameterKind::Text | ParameterKind::Percent => {
                    words.push(mark.clone());
                    ParamValue::Text(mark)
                }
                ParameterKind::List => {
                    words.extend([format!("{mark}甲"), format!("{mark}乙")]);
                    ParamValue::List(vec![format!("{mark}甲"), format!("{mark}乙")])
                }
                // How long something stays online, and within which days it is done.
                ParameterKind::Days if parameter.id == "duration" => {
                    words.push("四十一日".to_owned());
                    ParamValue::Number(41)
                }
                ParameterKind::Days => {
                    words.push("十三日内".to_owned());
                    ParamValue::Number(13)
                }
                ParameterKind::Months => {
                    words.push("两年".to_owned());
                    ParamValue::Number(24)
                }
                ParameterKind::Count | ParameterKind::Hours => {
                    words.push("41".to_owned());
                    ParamValue::Number(41)
                }
                ParameterKind::Flag => ParamValue::Flag(true),
                ParameterKind::Choice => {
                    let option = &parameter.choices.unwrap().options[0];
                    let own = ["level", "form", "action", "auditor"];
                    if !own.contains(&parameter.id) {
                        words.push(option.label.zh.to_owned());
                    }
                    ParamValue::Text(option.id.to_owned())
                }
            };
            parameters.insert(parameter.id.to_owned(), value);
        }
        let mut case = Case::from_json(
            r#"{"plaintiff":{"kind":"procuratorate","name":"某检察院"},
                "defendants":[{"id":"a","name":"甲公司"}]}"#
                .as_bytes(),
        )
        .unwrap();
        case.remedies.push(remedy(data.id, parameters));
        // The substitute of an apology stands with the apology.
        if data.id == "R25" {
            case.remedies.push(remedy("R22", BTreeMap::new()));
        }
        let kind = if data.mode == Mode::MediationOnly { Kind::Mediation } else { Kind::Orders };
        let printed = text(&draft(Lang::Zh, kind, &case).unwrap())
            + &text(&draft(Lang::Zh, Kind::Reasons, &case).unwrap());
        for word in words {
            assert!(printed.contains(&word), "{} {word}: {printed}", data.id);
        }
    }
}

#[test]
fn the_cost_of_prevention_is_not_ordered_twice() {
    let case = |costs: &str| {
        let json = format!(
            r#"{{"plaintiff":{{"kind":"procuratorate","name":"某检察院"}},
            "defendants":[{{"id":"a","name":"甲公司"}}],"costs":[{costs}],
            "remedies":[{{"id":"R32","parameters":{{"payee":"某协会","vouchers":"发票","items":["短信费3000元"],"days":10}}}}]}}"#
        );
        text(&draft(Lang::Zh, Kind::Orders, &Case::from_json(json.as_bytes()).unwrap()).unwrap())
    };
    let with = case(r#"{"head":"prevention","claimed":3000,"found":"all"}"#);
    assert_eq!(with.matches("支付合理预防、处置费用3000元（项目与金额：").count(), 1, "{with}");
    assert_eq!(with.matches("某协会").count(), 1, "{with}");
    assert!(!with.contains("支付预防、处置措施费用（项目"), "{with}");
    assert!(case("").contains("支付预防、处置措施费用（项目与金额：短信费3000元"));
}

#[test]
fn a_limit_is_ordered_once_for_joint_and_sole_parts() {
    let json = r#"{"plaintiff":{"kind":"procuratorate","name":"某检察院"},
        "defendants":[{"id":"a","name":"甲"},{"id":"b","name":"乙"},{"id":"c","name":"丙"}],
        "compensation":{"route":"gain","gains":[
            {"defendant":"a","found":5000},
            {"found":7000,"debtors":[{"defendant":"a"},{"defendant":"b"}],"joint":true}]},
        "liability":{"answers_for":[{"defendant":"c","for":"a","limit":1000}]}}"#;
    let case = Case::from_json(json.as_bytes()).unwrap();
    let orders = text(&draft(Lang::Zh, Kind::Orders, &case).unwrap());
    assert_eq!(orders.matches("在1000元范围内").count(), 1, "{orders}");
}

#[test]
fn what_ends_without_a_judgment_has_no_operative_part() {
    for id in ["hic-short-video-2020", "jiangsu-consumer-baidu-2017"] {
        let case = redress_casebook::find(id).unwrap().case;
        for lang in Lang::ALL {
            let orders = draft(lang, Kind::Orders, &case).unwrap();
            assert!(orders.blocks.iter().all(|block| matches!(block, Block::Paragraph(_))));
        }
    }
}

#[test]
fn an_agreement_halves_the_fee_and_says_both_sums() {
    let mut case = redress_casebook::find("hic-short-video-2020").unwrap().case;
    case.compensation.lump_sums[0].claimed = Some("1500000".parse().unwrap());
    case.fee = Some(serde_json::from_str(r#"{"basis":"property"}"#).unwrap());
    let agreement = text(&draft(Lang::Zh, Kind::Mediation, &case).unwrap());
    assert!(agreement.contains("案件受理费18300元，减半收取9150元"), "{agreement}");
    // Whatever the case says of its end, an agreement is an agreement and a judgment is not halved.
    case.disposition = Some(Disposition::Judgment);
    assert_eq!(text(&draft(Lang::Zh, Kind::Mediation, &case).unwrap()), agreement);
    let orders = text(&draft(Lang::Zh, Kind::Orders, &case).unwrap());
    assert!(orders.contains("案件受理费18300元，由"), "{orders}");
}

#[test]
fn minors_are_shown_by_their_surname_in_every_document() {
    let mut case = complete();
    case.notes = "欧阳小明".to_owned();
    case.compensation.gains[1].reason = "欧阳小明已退还".to_owned();
    case.remedies[0].reason = "欧阳小明、欧阳建国".to_owned();
    for kind in Kind::ALL {
        for lang in Lang::ALL {
            let shown = text(&draft(lang, kind, &case).unwrap());
            assert!(!shown.contains("小明"), "{kind:?}: {shown}");
            assert!(kind != Kind::Orders || shown.contains("欧阳建国"));
        }
    }
    let edits = Edits::from([("/compensation".to_owned(), "被告欧阳小明支付3000元".to_owned())]);
    let shown = text(&draft_with(Lang::Zh, Kind::Orders, &case, &edits).unwrap());
    assert!(shown.contains("被告欧阳某支付3000元；") && !shown.contains("小明"), "{shown}");
}

#[test]
fn the_users_words_stand_and_are_marked_and_keep_their_figures() {
    let case = complete();
    let own = "被告蓝鲸科技有限公司、赵大海于本判决生效之日起十日内分别支付公益损害赔偿款100000元、7275.50元，被告欧阳建国、李秀英连带支付3000元。";
    let edits = Edits::from([("/compensation".to_owned(), own.to_owned())]);
    let document = draft_with(Lang::Zh, Kind::Orders, &case, &edits).unwrap();
    let edited: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Item { number, text, path, edited: true, .. } => Some((number, text, path)),
            _ => None,
        })
        .collect();
    let [(number, text, path)] = *edited else { panic!("{edited:?}") };
    assert_eq!((number.as_str(), path.as_str()), ("五、", "/compensation"));
    assert_eq!(*text, own.replace('。', "；"));
    let sums =
        |edits| missing(Kind::Orders, &case, edits).into_iter().any(|(id, _)| id == CheckId::Sums);
    assert!(!sums(&edits));
    // The case changes, the words stay: the sum that is gone is missed.
    let stale = Edits::from([("/compensation".to_owned(), own.replace("100000元", "90000元"))]);
    assert!(sums(&stale));
}

/// Paths that two items share would be edited together.
fn paths_are_unique(document: &Document) -> bool {
    let mut paths: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Item { path, .. } => Some(path),
            _ => None,
        })
        .collect();
    let count = paths.len();
    paths.sort();
    paths.dedup();
    paths.len() == count
}

#[test]
fn every_published_case_in_every_document_and_language() {
    for record in redress_casebook::all() {
        let case = &record.case;
        for kind in Kind::ALL {
            for lang in Lang::ALL {
                let document = draft(lang, kind, case).unwrap();
                assert!(paths_are_unique(&document), "{} {kind:?}", record.id);
                let shown = text(&document);
                for odd in [
                    "{",
                    "}",
                    "（）",
                    "()",
                    "，，",
                    "、、",
                    "；；",
                    "。。",
                    "；。",
                    "，。",
                    "：；",
                    "【】】",
                    "[]",
                    "被告被告",
                    "shall shall",
                    "  shall",
                    "at at ",
                    "元元",
                ] {
                    assert!(!shown.contains(odd), "{} {kind:?} {odd}: {shown}", record.id);
                }
            }
            let checks = check(Lang::Zh, kind, case, &Edits::new()).unwrap();
            for check in &checks {
                let firm = [
                    CheckId::Sums,
                    CheckId::Civil,
                    CheckId::Notice,
                    CheckId::Minors,
                    CheckId::Style,
                    CheckId::Characters,
                ];
                let passed = check.outcome != CheckOutcome::Missing || !firm.contains(&check.id);
                assert!(passed, "{} {kind:?} {check:?}", record.id);
                assert!(Lang::ALL.iter().all(|lang| !check.words(*lang).is_empty()));
            }
            assert!(CheckId::ALL.iter().all(|id| checks.iter().any(|check| check.id == *id)));
        }
        // What is ordered is the award that the record expects.
        let award = assess(case, Position::Found, Lens::LAW).unwrap().totals.award;
        if let Some(expected) = &record.expected {
            assert_eq!(award, expected.award);
        }
        let schedule = text(&draft(Lang::Zh, Kind::Schedule, case).unwrap());
        if award > Yuan::ZERO {
            assert!(schedule.contains(&redress_drafting::wording::capital(award)), "{schedule}");
        }
    }
}

/// A case with a text in every field that takes one.
fn hostile(typed: &str) -> Case {
    let mut case = Case::from_json(include_bytes!("../corpus/everything.json")).unwrap();
    let text = || typed.to_owned();
    (case.title, case.docket, case.court, case.notes) = (text(), text(), text(), text());
    case.plaintiff.as_mut().unwrap().name = text();
    for defendant in &mut case.defendants {
        defendant.name = text();
    }
    let c = &mut case.compensation;
    for gain in &mut c.gains {
        (gain.label, gain.reason, gain.proof) = (text(), text(), text());
        for less in &mut gain.less {
            (less.label, less.reason, less.proof) = (text(), text(), text());
        }
    }
    for loss in &mut c.losses {
        (loss.label, loss.reason, loss.proof) = (text(), text(), text());
    }
    for sum in &mut c.lump_sums {
        (sum.label, sum.reason, sum.proof) = (text(), text(), text());
    }
    for cost in &mut case.costs {
        (cost.label, cost.reason, cost.proof) = (text(), text(), text());
    }
    for credit in &mut case.credits {
        (credit.label, credit.reason, credit.proof) = (text(), text(), text());
    }
    for sanction in &mut case.sanctions {
        sanction.reason = text();
    }
    let destination = case.destination.as_mut().unwrap();
    (destination.name, destination.purpose) = (text(), text());
    case.remedies = REMEDIES
        .iter()
        .map(|data| {
            let fields = data.parameters.iter().filter_map(|parameter| {
                let value = match parameter.kind {
                    ParameterKind::Text => ParamValue::Text(text()),
                    ParameterKind::List => ParamValue::List(vec![text(), text()]),
                    _ => return None,
                };
                Some((parameter.id.to_owned(), value))
            });
            let mut choice = remedy(data.id, fields.collect());
            choice.reason = text();
            choice
        })
        .collect();
    case
}

/// Characters that rearrange or hide what is read.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[test]
fn whatever_is_typed_comes_out_as_text() {
    for (typed, seen) in [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("甲\u{202e}乙\u{2066}丙\u{200f}\u{feff}", "甲乙丙"),
        ("甲\r\n\u{2028}\u{0}\u{1b}[31m乙", "甲   [31m乙"),
        ("👩\u{200d}👧🏽𠮷䶮㐂\u{e0100}", "👩\u{200d}👧🏽𠮷䶮㐂\u{e0100}"),
        ("{who}[?days {court}]{0}", "{who}[?days {court}]{0}"),
        ("-a_*b*`c`~~d~~ &lt; \"'", "-a_*b*`c`~~d~~ &lt; \"'"),
    ] {
        let case = hostile(typed);
        for kind in Kind::ALL {
            for lang in Lang::ALL {
                let document = draft(lang, kind, &case).unwrap();
                let (plain, page) = (text(&document), html(&document));
                assert!(plain.contains(seen), "{kind:?} {seen}");
                assert!(!page.contains("<script"), "{kind:?}");
                assert_eq!(page.matches("<html").count(), 1);
                let escaped = seen
                    .replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;")
                    .replace('"', "&quot;")
                    .replace('\'', "&#39;");
                assert!(page.contains(&escaped), "{kind:?} {escaped}");
                let noted = markdown(&document);
                let bare = noted.replace("\\\\", "");
                for mark in ["<", "*b", "`c", "~d"] {
                    assert!(
                        !bare.replace(&format!("\\{mark}"), "").contains(mark),
                        "{kind:?} {mark}"
                    );
                }
                for shown in [&plain, &page, &noted] {
                    assert!(!shown.chars().any(is_hidden), "{kind:?}");
                }
                // Other formats are made from the tree: it is clean itself.
                assert!(!format!("{document:?}").contains("\\u{202e}"));
            }
        }
    }
}

/// One more than a cell of a spreadsheet holds, in a name, a label, a reason and a particular.
#[test]
fn very_long_texts_stand_whole() {
    let long = "长".repeat(32_768);
    let mut case = complete();
    case.defendants[0].name.clone_from(&long);
    case.compensation.gains[0].label.clone_from(&long);
    case.compensation.gains[0].reason.clone_from(&long);
    let act = ParamValue::Text(long.clone());
    case.remedies[0].parameters.insert("act".to_owned(), act);
    for kind in Kind::ALL {
        for lang in Lang::ALL {
            let document = draft(lang, kind, &case).unwrap();
            assert!(text(&document).contains(&long), "{kind:?}");
            assert!(markdown(&document).contains(&long) && html(&document).contains(&long));
        }
    }
}

#[test]
fn an_edit_that_takes_something_away_is_missed() {
    let missed = |path: &str, own: &str| {
        let edits = Edits::from([(path.to_owned(), own.to_owned())]);
        let mut missing = missing(Kind::Orders, &complete(), &edits);
        missing.retain(|(id, _)| *id != CheckId::Blanks);
        missing
    };
    let apology = "被告蓝鲸科技有限公司于本判决生效之日起三十日内在《法治日报》刊登声明";
    assert_eq!(missed("/remedies/4", apology), [(CheckId::Minors, "/remedies/4".to_owned())]);
    let notice = (CheckId::Notice, "/dates/judgment".to_owned());
    assert_eq!(missed("/dates/judgment", "略"), [notice]);
    let old =
        "应当依照《中华人民共和国民事诉讼法》第二百六十条之规定，加倍支付迟延履行期间的债务利息";
    let article = (CheckId::NoticeArticle, "/dates/judgment".to_owned());
    assert_eq!(missed("/dates/judgment", old), [article]);
}

/// Fa Shi [2009] No. 14: laws before regulations before interpretations; of laws the basic ones first,
/// but procedure behind substance.
#[test]
fn the_legal_basis_follows_the_citation_rules() {
    let json = r#"{"dates":{"act":{"to":"2024-10-08"},"judgment":"2025-06-01"},
        "plaintiff":{"kind":"procuratorate","name":"某检察院"},
        "defendants":[{"id":"m","name":"王小二","minor":true,"guardians":["g"]},{"id":"g","name":"王大"}],
        "facts":{"behaviours":["use"],"subjects":"minors","consumers":true},
        "compensation":{"route":"gain","gains":[{"found":100,"debtors":[{"defendant":"m"}]}]},
        "remedies":[{"id":"R03"},{"id":"R22"}]}"#;
    let orders =
        text(&draft(Lang::Zh, Kind::Orders, &Case::from_json(json.as_bytes()).unwrap()).unwrap());
    let opening = orders.lines().find(|line| line.starts_with("依照")).unwrap();
    let order = [
        "《中华人民共和国民法典》",
        "《中华人民共和国个人信息保护法》",
        "《中华人民共和国消费者权益保护法》",
        "《中华人民共和国未成年人保护法》",
        "《中华人民共和国民事诉讼法》",
        "《未成年人网络保护条例》",
        "侵权责任编的解释（一）》",
        "《最高人民法院关于审理消费民事公益诉讼案件适用法律若干问题的解释》",
    ];
    let places: Vec<_> = order.iter().map(|title| opening.find(title).unwrap()).collect();
    assert!(places.is_sorted(), "{opening}");
    assert!(!opening.contains("办案规则") && !opening.contains("儿童个人信息网络保护规定"));
}

fn orders(json: &str) -> String {
    let case = Case::from_json(json.as_bytes()).unwrap();
    text(&draft(Lang::Zh, Kind::Orders, &case).unwrap())
}

/// Civil PIL costs are the plaintiff's outlay: whoever is to pay them pays him, each head with its sum.
#[test]
fn costs_are_paid_to_the_plaintiff() {
    let case = |plaintiff: &str, joint: bool| {
        format!(
            r#"{{"plaintiff":{plaintiff},
            "defendants":[{{"id":"a","name":"张三"}},{{"id":"b","name":"李四"}}],
            "destination":{{"payee":"fiscal-account","name":"某市财政局专户","days":10}},
            "costs":[{{"head":"appraisal","found":8000}},{{"head":"lawyer","found":15000}}],
            "liability":{{"debtors":[{{"defendant":"a"}},{{"defendant":"b"}}],"joint":{joint}}}}}"#
        )
    };
    let procuratorate = r#"{"kind":"procuratorate","name":"某检察院"}"#;
    let joint = orders(&case(procuratorate, true));
    assert!(
        joint.contains("被告张三、李四于本判决生效之日起十日内连带支付公益诉讼起诉人鉴定费8000元、律师代理费15000元，合计23000元。"),
        "{joint}"
    );
    // The destination of the case is that of the damages.
    assert!(!joint.contains("专户"), "{joint}");
    let several = orders(&case(procuratorate, false));
    for who in ["张三", "李四"] {
        let own = format!(
            "被告{who}于本判决生效之日起十日内支付公益诉讼起诉人鉴定费4000元、律师代理费7500元，合计11500元"
        );
        assert!(several.contains(&own), "{several}");
    }
    // Nobody is made up: without a name there is a place for it, and the self-check says so.
    for (plaintiff, role) in [(r#"{"kind":"procuratorate"}"#, "公益诉讼起诉人"), ("null", "原告")]
    {
        let json = case(plaintiff, true);
        let unnamed = orders(&json);
        assert!(unnamed.contains(&format!("连带支付{role}【】鉴定费8000元")), "{unnamed}");
        let case = Case::from_json(json.as_bytes()).unwrap();
        let payee = (CheckId::Payee, "/plaintiff/name".to_owned());
        assert!(missing(Kind::Orders, &case, &Edits::new()).contains(&payee));
    }
    let named = Case::from_json(case(procuratorate, true).as_bytes()).unwrap();
    let payees = missing(Kind::Orders, &named, &Edits::new());
    assert!(
        !payees.iter().any(|(id, _)| [CheckId::Payee, CheckId::Sums].contains(id)),
        "{payees:?}"
    );
}

#[test]
fn money_is_paid_and_its_purpose_said_once() {
    let json = |purpose: &str| {
        format!(
            r#"{{"plaintiff":{{"kind":"procuratorate","name":"某检察院"}},"defendants":[{{"id":"a","name":"甲"}}],
            "compensation":{{"route":"gain","gains":[{{"defendant":"a","found":100}}]}},
            "destination":{{"payee":"fiscal-account","name":"某市财政局专户","days":10,"purpose":"{purpose}"}}}}"#
        )
    };
    for purpose in [
        "公益保护",
        "专项用于公益保护",
        "专门用于公益保护",
        "用于公益保护",
        "专款专用，用于公益保护",
    ] {
        let orders = orders(&json(purpose));
        assert!(
            orders.contains("100元，上述款项支付至某市财政局专户，专门用于公益保护。"),
            "{purpose}: {orders}"
        );
    }
    // A purpose that only begins with such a word keeps it.
    assert!(orders(&json("专项整治")).contains("专门用于专项整治。"));
}

/// A box that is ticked and one that is not: every yes or no of the catalogue makes a difference, and
/// what is not ticked is not said.
#[test]
fn every_box_of_the_catalogue_is_obeyed() {
    let printed = |data: &redress_core::lawbook::Remedy, flag: Option<(&str, bool)>| {
        let mut case = Case::from_json(
            r#"{"plaintiff":{"kind":"procuratorate","name":"某检察院"},
                "defendants":[{"id":"a","name":"甲公司"}]}"#
                .as_bytes(),
        )
        .unwrap();
        let flag = flag.map(|(id, set)| (id.to_owned(), ParamValue::Flag(set)));
        case.remedies.push(remedy(data.id, flag.into_iter().collect()));
        // The substitute of an apology stands with the apology.
        if data.id == "R25" {
            case.remedies.push(remedy("R22", BTreeMap::new()));
        }
        Lang::ALL.map(|lang| {
            let kind =
                if data.mode == Mode::MediationOnly { Kind::Mediation } else { Kind::Orders };
            [kind, Kind::Reasons].map(|kind| text(&draft(lang, kind, &case).unwrap())).concat()
        })
    };
    let mut boxes = 0;
    // No paper orders what starts with an X.
    for data in REMEDIES.iter().filter(|data| !data.id.starts_with('X')) {
        for parameter in data.parameters.iter().filter(|p| p.kind == ParameterKind::Flag) {
            boxes += 1;
            let open = printed(data, None);
            let [ticked, unticked] =
                [true, false].map(|set| printed(data, Some((parameter.id, set))));
            for (index, lang) in Lang::ALL.into_iter().enumerate() {
                let name = format!("{} {} {lang:?}", data.id, parameter.id);
                assert_ne!(ticked[index], open[index], "{name}");
                assert_ne!(ticked[index], unticked[index], "{name}");
                // Of a fact the reasons may say that it is not so; an order says nothing.
                let said = parameter.label.zh.contains("法院审核") || data.id == "R25";
                assert!(!said || unticked[index] == open[index], "{name}");
            }
        }
    }
    assert!(boxes > 10);
}

#[test]
fn an_apology_is_approved_where_its_box_is_ticked() {
    let orders = |approval: &str| {
        orders(&format!(
            r#"{{"plaintiff":{{"kind":"procuratorate","name":"某检察院"}},"defendants":[{{"id":"a","name":"甲"}}],
            "remedies":[{{"id":"R22","parameters":{{"level":"province","days":10{approval}}}}}]}}"#
        ))
    };
    assert!(orders(r#","approval":true"#).contains("公开赔礼道歉，内容须经本院审核"));
    for off in ["", r#","approval":false"#] {
        assert!(!orders(off).contains("审核"));
    }
}

/// What a paper says to its typist belongs in the self-check; a court's paper has no codes, no paths and
/// no dates in figures alone.
#[test]
fn no_paper_speaks_to_its_typist() {
    let published = redress_casebook::all().map(|record| (record.id, record.case));
    for (id, case) in published.chain([("complete".to_owned(), complete())]) {
        // A mediated case has no operative part, and says so to whoever asks for one.
        let judged =
            !matches!(case.disposition, Some(Disposition::Mediation | Disposition::Withdrawal));
        for kind in Kind::ALL.into_iter().filter(|kind| judged || *kind != Kind::Orders) {
            let paper = text(&draft(Lang::Zh, kind, &case).unwrap());
            for advice in [
                "请填写",
                "请先",
                "请补",
                "请确认",
                "请核对",
                "请说明",
                "请选择",
                "请写明",
                "请据此",
                "（受理费",
                "手动",
                "（尚",
                "录入于“第",
            ] {
                // The words of the casebook's own reasons are its own.
                assert!(!paper.contains(advice), "{id} {kind:?} {advice}: {paper}");
            }
        }
        let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
        let annex = text(&redress_drafting::report(Lang::Zh, &case, &assessment));
        let annex = annex.split("校验信息").next().unwrap();
        assert!(
            !annex.contains("编号 R") && !annex.contains(" R0") && !annex.contains("\nR"),
            "{annex}"
        );
        for shown in [annex, &text(&draft(Lang::Zh, Kind::Reasons, &case).unwrap())] {
            let digits: String =
                shown.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
            assert!(!digits.contains("9999-99-99"), "{id}: {shown}");
        }
    }
}

/// The reasons do not carry it, so the self-check of the reasons does.
#[test]
fn what_the_reasons_lack_is_in_their_self_check() {
    let json = r#"{"defendants":[{"id":"a","name":"甲"}],
        "compensation":{"route":"gain","gains":[{"defendant":"a","claimed":100,"found":"80%"}]}}"#;
    let case = Case::from_json(json.as_bytes()).unwrap();
    let checks = missing(Kind::Reasons, &case, &Edits::new());
    let reason = (CheckId::Reasoned, "/compensation/gains/0/reason".to_owned());
    assert!(checks.contains(&reason), "{checks:?}");
    assert!(
        checks.iter().any(|(id, path)| *id == CheckId::Findings && path == "/facts/harm"),
        "{checks:?}"
    );
    let mut reasoned = case.clone();
    reasoned.compensation.gains[0].reason = "部分证据不足".to_owned();
    assert!(!missing(Kind::Reasons, &reasoned, &Edits::new()).contains(&reason));
    // The basis of the fee is asked for where the fee stands.
    let orders = check(Lang::Zh, Kind::Orders, &case, &Edits::new()).unwrap();
    let fee = orders.iter().find(|check| check.path == "/fee").unwrap();
    assert_eq!(fee.words(Lang::Zh), "案件受理费的计算标准尚无定论，未选定");
}

#[test]
fn a_schedule_has_a_total_and_no_empty_column() {
    let table = |case: &Case| {
        let schedule = draft(Lang::Zh, Kind::Schedule, case).unwrap();
        let tables = schedule.blocks.into_iter().filter_map(|block| match block {
            Block::Table { columns, rows } => Some((columns, rows)),
            _ => None,
        });
        tables.collect::<Vec<_>>().remove(0)
    };
    let (columns, rows) = table(&complete());
    assert!(columns.iter().any(|column| column.title == "理由"));
    // 142,276.00 claimed and 120,276.00 found, added up by hand from the rows.
    assert_eq!(rows.last().unwrap()[..4], ["合计", "142,276.00", "60,000.00", "120,276.00"]);
    let (columns, rows) = table(&redress_casebook::find("gzic-zheng-face-2022").unwrap().case);
    let titles: Vec<_> = columns.iter().map(|column| &*column.title).collect();
    // Nothing is published of what either side stated.
    assert_eq!(titles, ["项目", "认定", "计算", "依据"]);
    assert!(rows.iter().all(|row| row.len() == columns.len()));
    assert_eq!(rows.last().unwrap()[1], "103,000.00");
}

/// A row that was added and not filled in stands in no paper and asks for nothing.
#[test]
fn a_blank_row_stands_in_no_paper() {
    let case = |more: &str| {
        let json = format!(
            r#"{{"defendants":[{{"id":"a","name":"甲"}}],
            "compensation":{{"route":"gain","gains":[{{"defendant":"a","claimed":"100","found":"all"}}{more}]}},
            "costs":[{{"head":"appraisal","claimed":"20","found":"all"}}{more}],
            "credits":[{{"defendant":"a","claimed":"5","found":"5"}}{more}]}}"#
        );
        Case::from_json(json.as_bytes()).unwrap()
    };
    let (plain, with) = (case(""), case(",{}"));
    for kind in Kind::ALL {
        for lang in Lang::ALL {
            let [one, other] = [&plain, &with].map(|case| text(&draft(lang, kind, case).unwrap()));
            assert_eq!(one, other, "{kind:?}");
        }
    }
    let findings = |case: &Case| assess(case, Position::Found, Lens::LAW).unwrap().findings;
    assert_eq!(findings(&plain), findings(&with));
    // What is said of it, however little, is printed.
    let named = case(r#",{"label":"丙"}"#);
    assert!(text(&draft(Lang::Zh, Kind::Schedule, &named).unwrap()).matches("丙").count() == 3);
}

/// Findings write sums as tables do.
#[test]
fn findings_write_sums_as_tables_do() {
    let json = r#"{"defendants":[{"id":"a","name":"甲"},{"id":"b","name":"乙"}],
        "costs":[{"head":"lawyer","found":23000}]}"#;
    let case = Case::from_json(json.as_bytes()).unwrap();
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let findings: Vec<_> = assessment
        .findings
        .iter()
        .map(|finding| redress_drafting::wording::finding(Lang::Zh, finding, &case))
        .collect();
    assert!(findings.iter().any(|words| words.contains("23,000.00元")), "{findings:?}");
    assert!(!findings.iter().any(|words| words.contains("23000")), "{findings:?}");
}

#[test]
fn a_deletion_names_back_ups_and_the_number_of_records() {
    let orders = |more: &str| {
        orders(&format!(
            r#"{{"plaintiff":{{"kind":"procuratorate","name":"某检察院"}},"defendants":[{{"id":"a","name":"甲"}}],
            "facts":{{"records":32809}},
            "remedies":[{{"id":"R03","parameters":{{"data":"涉案儿童个人信息","locations":["手机","百度网盘"],
                "subjects":"儿童","irrecoverable":true,"days":10}}}}{more}]}}"#
        ))
    };
    let sole = orders("");
    assert!(
        sole.contains("永久删除其存储于手机、百度网盘中的涉案儿童个人信息（包括备份且不可恢复，共32809条，信息主体为儿童）"),
        "{sole}"
    );
    // Of two orders it is not known which deletes how many.
    assert!(!orders(r#",{"id":"R03"}"#).contains("32809"));
}

#[test]
fn one_defendant_bears_the_fee_and_several_together() {
    let orders = |second: &str| {
        orders(&format!(
            r#"{{"plaintiff":{{"kind":"procuratorate","name":"某检察院"}},"defendants":[{{"id":"a","name":"甲"}}{second}],
            "remedies":[{{"id":"R22","parameters":{{"days":10}}}}]}}"#
        ))
    };
    assert!(orders("").contains("由被告甲负担。"));
    assert!(orders(r#",{"id":"b","name":"乙"}"#).contains("由被告甲、乙共同负担。"));
}

/// A consumer association that wins in part shares the fee; how is for the court.
#[test]
fn a_fee_is_divided_by_the_court_where_both_lose() {
    let orders = |plaintiff: &str, found: &str| {
        let json = format!(
            r#"{{"plaintiff":{{"kind":"{plaintiff}","name":"某原告"}},"defendants":[{{"id":"a","name":"甲公司"}}],
            "compensation":{{"route":"loss","losses":[{{"claimed":100,"found":{found}}}]}}}}"#
        );
        text(&draft(Lang::Zh, Kind::Orders, &Case::from_json(json.as_bytes()).unwrap()).unwrap())
    };
    let association = "provincial-consumer-association";
    assert!(orders(association, "60").contains("元，由【】负担"));
    assert!(orders(association, "100").contains("元，由被告甲公司负担。"));
    assert!(orders(association, "0").contains("元，由原告某原告负担"));
    assert!(orders("procuratorate", "60").contains("元，由被告甲公司负担"));
}

/// A schedule says who made a payment, and that it comes off.
#[test]
fn a_schedule_takes_payments_off_by_their_payers() {
    let case = json!({
        "defendants": [{"id": "a", "name": "甲公司"}],
        "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "9", "found": "all"}]},
        "credits": [{"kind": "paid", "defendant": "a", "claimed": "2", "found": "all"},
            {"kind": "paid", "label": "预交", "claimed": "1", "found": "all"}],
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    let zh = text(&draft(Lang::Zh, Kind::Schedule, &case).unwrap());
    assert!(zh.contains("− 已付款项（甲公司） ") && zh.contains("− 已付款项：预交 "), "{zh}");
}

/// Claims in English ask: “order that X be liable”, “order that, of the sums, …”.
#[test]
fn claims_ask_in_english() {
    let case = json!({
        "defendants": [{"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙"}],
        "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "9"}]},
        "liability": {"answers_for": [{"defendant": "b", "for": "a", "limit": "5", "basis": "joint-tort"}]},
        "destination": {"payee": "treasury", "recipients": [{"kind": "account", "name": "某基金", "amount": "2"}]},
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    let en = text(&draft(Lang::En, Kind::Claims, &case).unwrap());
    assert!(
        en.contains("order that 乙 be jointly and severally liable up to CNY 5 for the payments of 甲公司 under item 1 above"),
        "{en}"
    );
    assert!(
        en.contains("order that, of the sums under item 1 above, CNY 2 shall be paid to"),
        "{en}"
    );
}

/// Reasons say once what is so of each plaintiff, and name whose fine is taken off.
#[test]
fn reasons_say_it_once_and_by_name() {
    let case = json!({
        "fields": ["drug"], "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-02"},
        "plaintiff": {"kind": "provincial-consumer-association", "name": "某省消费者协会"},
        "co_plaintiffs": [{"kind": "national-consumer-association", "name": "中国消费者协会"}],
        "defendants": [{"id": "a", "name": "赵一"}],
        "facts": {"consumers": true, "harm": "actual", "prior_duties": true},
        "punitive": {"basis": "dal-144-3", "measure": "price",
            "items": [{"claimed": "4000", "found": "all"}]},
        "sanctions": [{"kind": "criminal-fine", "defendant": "a", "amount": "500",
            "deduct_from": "punitive", "reason": "已缴纳"}],
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    let zh = text(&draft(Lang::Zh, Kind::Reasons, &case).unwrap());
    assert_eq!(zh.matches("原告属于可以提起公益诉讼的主体").count(), 1, "{zh}");
    assert!(zh.contains("赵一罚金：酌情扣减 500.00，理由：已缴纳"), "{zh}");
}
