//! What cannot be read is said in red in the office files.

use std::io::Read as _;

use redress_core::{Case, Receipt};
use redress_drafting::{Kind, Lang, draft};
use redress_export::{docx, xlsx};
use redress_tests::type_unread;

fn overwritten() -> Case {
    let mut case = redress_casebook::find("hic-sun-2020").unwrap().case.clone();
    assert!(type_unread(&mut case, "/compensation/gains/0/found", "不予支持啊"));
    case
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut content = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
    content
}

#[test]
fn a_document_says_it_in_red_under_its_title() {
    let case = overwritten();
    for (lang, line) in [
        (Lang::Zh, "【！】有1处录入无法识别，本文书未计入：第1项获利 · 认定“不予支持啊”。"),
        (
            Lang::En,
            "【！】One entry cannot be read and is not counted in this document: gain 1, found “不予支持啊”.",
        ),
    ] {
        for kind in Kind::ALL {
            let paper = draft(lang, kind, &case).unwrap();
            let bytes = docx(&paper, &Receipt::of(&case)).unwrap();
            let body = part(&bytes, "word/document.xml");
            let document = roxmltree::Document::parse(&body).unwrap();
            let is = |node: &roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
            let style = |paragraph: &roxmltree::Node<'_, '_>| {
                let style = paragraph.descendants().find(|node| is(node, "pStyle"))?;
                style.attributes().find(|a| a.name() == "val").map(|a| a.value().to_owned())
            };
            let warned: Vec<_> = document
                .descendants()
                .filter(|node| is(node, "p") && style(node).as_deref() == Some("Warning"))
                .map(|node| {
                    node.descendants()
                        .filter(|n| is(n, "t"))
                        .map(|n| n.text().unwrap_or_default().to_owned())
                        .collect::<String>()
                })
                .collect();
            assert_eq!(warned, [line], "{kind:?}");
            // Nothing but the head of the paper stands before it.
            let before = body.split(line).next().unwrap();
            assert!(!before.contains("BodyText"), "{kind:?}");
            let styles = part(&bytes, "word/styles.xml");
            let warning = styles.split("w:styleId=\"Warning\"").nth(1).unwrap();
            assert!(warning.split("</w:style>").next().unwrap().contains("C00000"));
        }
    }
}

#[test]
fn a_workbook_says_it_in_the_first_row_of_what_is_read() {
    let case = overwritten();
    let bytes = xlsx(Lang::Zh, &case).unwrap();
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let strings = roxmltree::Document::parse(&strings).unwrap();
    let shared: Vec<String> = strings
        .descendants()
        .filter(|node| node.tag_name().name() == "si")
        .map(|si| {
            si.descendants().filter(roxmltree::Node::is_text).filter_map(|n| n.text()).collect()
        })
        .collect();
    let line = "【！】有1处录入无法识别，本文书未计入：第1项获利 · 认定“不予支持啊”。";
    for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let sheet = part(&bytes, sheet);
        let document = roxmltree::Document::parse(&sheet).unwrap();
        let first = document.descendants().find(|n| n.attribute("r") == Some("A1")).unwrap();
        let index: usize = first
            .descendants()
            .find(|n| n.tag_name().name() == "v")
            .unwrap()
            .text()
            .unwrap()
            .parse()
            .unwrap();
        assert_eq!(shared[index], line);
        assert!(sheet.contains("<mergeCell ref=\"A1:"));
    }
    assert!(!shared.iter().any(|text| text.contains("34000") || text.contains("34,000")));
    // Without such an entry there is no such row.
    let good = &redress_casebook::find("hic-sun-2020").unwrap().case;
    let strings = part(&xlsx(Lang::Zh, good).unwrap(), "xl/sharedStrings.xml");
    assert!(!strings.contains("【！】"));
}

/// Every field that can be left unread has an office file all the same.
#[test]
fn no_such_entry_keeps_a_file_from_being_made() {
    let everything = Case::from_json(include_bytes!("../../corpus/everything.json")).unwrap();
    for path in [
        "/interest/payments/0/amount",
        "/interest/principal",
        "/credits/0/found",
        "/sanctions/0/amount",
        "/compensation/worksheet/unit",
        "/compensation/worksheet/records",
        "/liability/answers_for/0/limit",
        "/punitive/items/0/consumers",
        "/destination/days",
        "/fee/base",
        "/facts/people",
    ] {
        let mut case = everything.clone();
        assert!(type_unread(&mut case, path, "?"), "{path}");
        assert!(xlsx(Lang::Zh, &case).is_ok(), "{path}");
        for kind in Kind::ALL {
            let paper = draft(Lang::En, kind, &case).unwrap();
            assert!(docx(&paper, &Receipt::of(&case)).is_ok(), "{path}");
        }
    }
}
