//! The self-check reads what items mean. Here their words are read instead, by the reader that the self-check had
//! before, so that meaning and words are held against each other; and the two languages against each other.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::collections::BTreeSet;

use redress_core::{Case, Lens, Level, Position, Yuan, assess};
use redress_drafting::{
    Block, CheckId, CheckOutcome, Edits, Kind, Lang, Meaning, check, draft, wording,
};
use serde_json::json;

/// The sums that an item orders to be paid, in fen; what only explains them or answers for them is not
/// counted again.
fn ordered(text: &str) -> i64 {
    [
        "支付公益损害赔偿款",
        "支付惩罚性赔偿款",
        "支付公益诉讼起诉人",
        "支付原告",
        "支付合理预防、处置费用",
    ]
    .into_iter()
    .flat_map(|verb| text.split(verb).skip(1))
    .map(|rest| {
        let mut depth = 0_u32;
        let sums: String = rest
            .chars()
            .take_while(|c| !matches!(c, '，' | '；' | '。'))
            .filter(|c| {
                depth += u32::from(*c == '（');
                let outside = depth == 0;
                depth -= u32::from(*c == '）' && depth > 0);
                outside
            })
            .collect();
        figures(&sums).iter().filter_map(|sum| sum.parse::<Yuan>().ok()).map(Yuan::fen).sum::<i64>()
    })
    .sum()
}

/// The sums in a text: what stands before 元 in Arabic digits.
fn figures(text: &str) -> Vec<String> {
    text.split('元')
        .filter_map(|before| {
            let start = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
            before.get(start..).filter(|digits| !digits.is_empty()).map(str::to_owned)
        })
        .collect()
}

#[test]
fn sums_are_read_from_what_is_ordered() {
    for (text, sum) in [
        ("被告甲支付公益损害赔偿款34000元，专门用于公益100元", 3_400_000),
        (
            "被告甲、乙分别支付公益损害赔偿款30000元、15170.50元；被告丙对上述付款义务共计45170.50元承担连带责任",
            4_517_050,
        ),
        ("被告甲、乙连带支付公益诉讼起诉人律师代理费2000元、鉴定费1000元，合计3000元", 300_000),
        (
            "被告甲支付原告【】鉴定费1000元；被告甲支付合理预防、处置费用5元（凭证：收据7元），款项支付给丙",
            100_500,
        ),
        ("被告甲支付惩罚性赔偿款1元（大写：人民币壹元整）；被告甲、乙连带支付惩罚性赔偿款2元", 300),
        ("驳回原告的其他诉讼请求", 0),
    ] {
        assert_eq!(ordered(text), sum, "{text}");
    }
}

/// In every draft of every published case an item orders in words what it means.
#[test]
fn items_say_what_they_mean() {
    let mut payments = 0;
    for record in redress_casebook::all() {
        for kind in [Kind::Orders, Kind::Claims, Kind::Mediation] {
            for block in draft(Lang::Zh, kind, &record.case).unwrap().blocks {
                let Block::Item { text, meaning, .. } = block else { continue };
                let sum = match meaning {
                    Meaning::Payment { sum, .. } => sum.fen(),
                    _ => 0,
                };
                payments += i32::from(sum > 0);
                assert_eq!(ordered(&text), sum, "{} {kind:?}: {text}", record.id);
            }
        }
    }
    assert!(payments > 50, "{payments}");
}

/// What the check finds in a Chinese draft it finds in the English one. Only the style of writing is each
/// language's own.
#[test]
fn both_languages_are_checked_alike() {
    for record in redress_casebook::all() {
        for kind in Kind::ALL {
            let [zh, en] = Lang::ALL.map(|lang| {
                let checks = check(lang, kind, &record.case, &Edits::new()).unwrap();
                let found = checks.into_iter().filter(|check| check.id != CheckId::Style);
                found.map(|check| (check.id, check.outcome, check.path)).collect::<Vec<_>>()
            });
            assert_eq!(zh, en, "{} {kind:?}", record.id);
        }
    }
}

/// English words of the user's own are read: a sum that is gone, punitive damages that no statute carries, a notice
/// with the wrong article.
#[test]
fn own_words_in_english_are_read() {
    let missing = |case: &Case, id: CheckId, path: &str, text: &str| {
        let edits = Edits::from([(path.to_owned(), text.to_owned())]);
        let checks = check(Lang::En, Kind::Orders, case, &edits).unwrap();
        checks.into_iter().any(|check| {
            check.id == id && check.outcome == CheckOutcome::Missing && check.path == path
        })
    };
    let case = &redress_casebook::find("hic-sun-2020").unwrap().case;
    let pay = |sum: &str| format!("the defendant shall pay damages of CNY {sum}");
    assert!(!missing(case, CheckId::Sums, "/compensation", &pay("34,000.00")));
    assert!(missing(case, CheckId::Sums, "/compensation", &pay("43,000.00")));

    let late = |rule: &str| format!("Money paid late bears double interest under {rule}.");
    let judged = "/dates/judgment";
    let of_2017 = "the Civil Procedure Law, Art. 253";
    assert!(!missing(case, CheckId::NoticeArticle, judged, &late(of_2017)));
    assert!(missing(
        case,
        CheckId::NoticeArticle,
        judged,
        &late("the Civil Procedure Law, Art. 264")
    ));
}

fn corpus() -> Vec<Case> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut cases: Vec<_> = redress_casebook::all().map(|record| record.case).collect();
    for folder in [folder.clone(), folder.join("forms")] {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|end| end == "json") {
                cases.push(Case::from_json(&std::fs::read(path).unwrap()).unwrap());
            }
        }
    }
    assert!(cases.len() > 90, "{}", cases.len());
    // What the others have none of: costs of each head beside no consumers, sums by circumstances, the law of 2020.
    for (act, route) in
        [("2023-05-31", "circumstances"), ("2020-10-01", "gain"), ("2021-05-01", "circumstances")]
    {
        let costs = ["prevention", "investigation", "appraisal", "expert", "lawyer", "other"];
        let costs: Vec<_> = costs
            .iter()
            .map(|head| json!({"head": head, "claimed": "10", "found": "all"}))
            .collect();
        let case = json!({
            "plaintiff": {"kind": "provincial-consumer-association"}, "fields": ["personal-information"],
            "dates": {"act": {"to": act}}, "defendants": [{"id": "a"}], "costs": costs,
            "compensation": {"route": route, "gains": [{"claimed": "5", "found": "all"}], "lump_sums": [{"claimed": "7", "found": "7"}]},
        });
        cases.push(Case::from_json(case.to_string().as_bytes()).unwrap());
    }
    cases
}

/// Whatever must be decided or is asked for says where: the page, the self-check and the findings lead there.
#[test]
fn what_is_asked_leads_to_a_field() {
    let mut without = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for case in corpus() {
        for (position, lens) in Position::ALL
            .into_iter()
            .flat_map(|position| [Lens::LAW, Lens::proposals()].map(|lens| (position, lens)))
        {
            for finding in &assess(&case, position, lens).unwrap().findings {
                let asks = wording::finding(Lang::Zh, finding, &case).contains('请');
                if finding.level > Level::Note || asks {
                    asked.insert(finding.code);
                    if finding.place.is_none() {
                        without.insert(finding.code);
                    }
                }
            }
        }
    }
    assert!(asked.len() > 40, "{}", asked.len());
    assert_eq!(without, BTreeSet::new());
}

/// A cost that rests on the interpretation for consumers by analogy: the row leads to where the case says that it is one.
#[test]
fn an_analogy_leads_to_what_makes_it_none() {
    for (fields, path) in
        [(json!([]), "/facts/consumers"), (json!(["personal-information"]), "/fields")]
    {
        let case = json!({
            "defendants": [{"id": "a", "name": "甲"}], "fields": fields, "dates": {"act": {"to": "2023-05-31"}},
            "costs": [{"head": "lawyer", "claimed": "10", "found": "all"}],
        });
        let case = Case::from_json(case.to_string().as_bytes()).unwrap();
        let checks = check(Lang::Zh, Kind::Reasons, &case, &Edits::new()).unwrap();
        let row = checks.iter().find(|check| check.words(Lang::Zh).contains("适用属类推")).unwrap();
        assert_eq!((row.outcome, &*row.path), (CheckOutcome::Missing, path));
        let place = wording::path(Lang::Zh, path, &case);
        assert!(["事实 · 是否为消费者", "案件领域"].contains(&&*place), "{place}");
        assert!(
            row.words(Lang::Zh).ends_with("请核对本案是否属于消费案件。"),
            "{}",
            row.words(Lang::Zh)
        );
    }
}
