//! Office files in English: what has an English name is called by it, with the Chinese beside a name; what a user typed
//! stays as it was typed.

use redress_casebook::English;
use redress_core::{Case, Receipt};
use redress_drafting::{Kind, Lang, draft};
use redress_export::{docx, xlsx, xlsx_as_read};
use roxmltree::Document;

use super::office::{Parts, parts};

fn chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The texts of a part.
fn texts(parts: &Parts, name: &str) -> Vec<String> {
    let Some(xml) = parts.get(name) else { return Vec::new() };
    let tree = Document::parse(xml).unwrap();
    tree.descendants().filter_map(|node| node.text().map(str::to_owned)).collect()
}

/// What is Chinese in a text that an English reader meets without English beside it.
fn alone(text: &str, case: &Case) -> Option<String> {
    // A docket has no English; a sum is written out in Chinese for those who check it against the judgment.
    let mut rest = text.replace(&case.docket, "");
    if let Some(start) = rest.find("人民币") {
        let sum = rest[start..].find('整').map(|end| start + end + '整'.len_utf8());
        if let Some(end) = sum {
            rest.replace_range(start..end, "");
        }
    }
    // `Zheng (郑某)`, and a name that has brackets of its own.
    while let Some(open) = rest.find('(') {
        let mut depth = 0;
        let close = rest[open..].char_indices().find(|(_, c)| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            depth == 0
        });
        let Some((close, _)) = close else { break };
        rest.replace_range(open..=open + close, "");
    }
    rest.contains(chinese).then_some(rest)
}

#[test]
fn what_has_an_english_name_is_called_by_it() {
    let records: Vec<_> = redress_casebook::all().collect();
    let english = English::of(&records);
    let mut names = 0;
    for record in &records {
        let case = &record.case;
        let read = english.read(case);
        let mut all = Vec::new();
        if let Ok(bytes) = xlsx_as_read(Lang::En, case, &read) {
            all.extend(texts(&parts(&bytes), "xl/sharedStrings.xml"));
        }
        for kind in Kind::ALL {
            if let Ok(document) = draft(Lang::En, kind, &read) {
                let bytes = docx(&document, &Receipt::of(case)).unwrap();
                all.extend(texts(&parts(&bytes), "word/document.xml"));
            }
        }
        assert!(!all.is_empty(), "{}", record.id);
        names += all.iter().filter(|text| text.contains(chinese)).count();
        let left: Vec<_> = all.iter().filter_map(|text| alone(text, case)).collect();
        assert!(left.is_empty(), "{}: {left:?}", record.id);
    }
    // The Chinese names are there, beside the English.
    assert!(names > 500, "{names}");
}

#[test]
fn what_was_typed_stays_and_the_receipt_is_that_of_the_case() {
    let case = br#"{"title":"x","defendants":[{"id":"a","name":"\u7532\u516c\u53f8"}],"compensation":{"route":"loss","losses":[{"label":"\u76d1\u6d4b\u8d39","claimed":"900","found":"all"}]}}"#;
    let case = Case::from_json(case).unwrap();
    let read = English::of(&redress_casebook::all().collect::<Vec<_>>()).read(&case);
    let bytes = xlsx_as_read(Lang::En, &case, &read).unwrap();
    let all = texts(&parts(&bytes), "xl/sharedStrings.xml");
    for typed in ["甲公司", "监测费"] {
        assert!(all.iter().any(|text| text.contains(typed)), "{typed}");
    }
    // Read otherwise, the workbook is still of the same case.
    let record = redress_casebook::find("gzic-zheng-face-2022").unwrap();
    let read = English::of([&record]).read(&record.case);
    let receipt = Receipt::of(&record.case).case;
    assert_ne!(Receipt::of(&read).case, receipt);
    for bytes in [
        xlsx(Lang::En, &record.case).unwrap(),
        xlsx_as_read(Lang::En, &record.case, &read).unwrap(),
    ] {
        let all = texts(&parts(&bytes), "xl/sharedStrings.xml");
        assert!(all.iter().any(|text| text.contains(receipt.as_str())), "{receipt}");
    }
}
