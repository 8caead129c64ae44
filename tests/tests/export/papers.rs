//! Documents as DOCX: whole packages, court settings, and pages that LibreOffice can print.

use std::{collections::BTreeSet, fs};

use redress_core::{Case, Lens, Position, Receipt, assess};
use redress_drafting::{Block, Kind, Lang, draft, report};
use redress_export::{docx, xlsx};
use roxmltree::{Document, Node};
use serde_json::json;

use crate::office::{LibreOffice, Named, Parts, all_text, parts};

fn guangzhou() -> Case {
    redress_casebook::find("gzic-zheng-face-2022").unwrap().case
}

fn everything() -> Case {
    Case::from_json(include_bytes!("../../corpus/everything.json")).unwrap()
}

fn made(lang: Lang, kind: Kind, case: &Case) -> Vec<u8> {
    docx(&draft(lang, kind, case).unwrap(), &Receipt::of(case)).unwrap()
}

/// Every part is XML, has a type, and every relation leads to a part.
fn whole(parts: &Parts) {
    let types = Document::parse(&parts["[Content_Types].xml"]).unwrap();
    let of = |element: &str, attribute: &str| -> BTreeSet<String> {
        let nodes = types.descendants().filter(|n| n.has_tag_name_in(element));
        nodes.filter_map(|n| n.attribute(attribute)).map(str::to_owned).collect()
    };
    let (named, endings) = (of("Override", "PartName"), of("Default", "Extension"));
    for (name, text) in parts.iter().filter(|(name, _)| !name.ends_with('/')) {
        Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let ending = name.rsplit_once('.').unwrap().1;
        assert!(
            named.contains(&format!("/{name}"))
                || endings.contains(ending)
                || name.starts_with('['),
            "{name} has no type"
        );
        if ending != "rels" {
            continue;
        }
        let (folder, _) = name.split_once("_rels/").unwrap();
        for relation in Document::parse(text).unwrap().descendants() {
            if let Some(target) = relation.attribute("Target")
                && relation.attribute("TargetMode") != Some("External")
            {
                let path = match target.strip_prefix('/') {
                    Some(absolute) => absolute.to_owned(),
                    None => format!("{folder}{target}"),
                };
                let path = path.replace("worksheets/../", "").replace("xl/../", "");
                assert!(parts.contains_key(&path), "{name}: nothing is at {target}");
            }
        }
    }
    for name in &named {
        assert!(parts.contains_key(name.trim_start_matches('/')), "{name} is not there");
    }
}

#[test]
fn packages_are_whole_and_the_same_bytes_each_time() {
    for case in [guangzhou(), everything(), Case::default()] {
        for lang in Lang::ALL {
            for kind in Kind::ALL {
                let bytes = made(lang, kind, &case);
                assert_eq!(bytes, made(lang, kind, &case));
                whole(&parts(&bytes));
            }
            whole(&parts(&xlsx(lang, &case).unwrap()));
        }
    }
}

#[test]
fn every_text_of_a_document_stands_in_it_in_order() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let case = everything();
            let document = draft(lang, kind, &case).unwrap();
            let parts = parts(&made(lang, kind, &case));
            let shown = all_text(Document::parse(&parts["word/document.xml"]).unwrap().root());
            let mut rest = shown.as_str();
            let mut expect = |text: &str| {
                let at = rest.find(text).unwrap_or_else(|| panic!("{text} is not in {rest}"));
                rest = &rest[at + text.len()..];
            };
            expect(&document.title);
            for block in &document.blocks {
                match block {
                    Block::Heading(text) | Block::Paragraph(text) | Block::Warning(text) => {
                        expect(text);
                    }
                    // The number is the document's own.
                    Block::Item { number, text, .. } => expect(&format!("{number}{text}")),
                    Block::List(lines) | Block::Lines { lines, .. } => {
                        for line in lines {
                            expect(line);
                        }
                    }
                    Block::Table { columns, rows } => {
                        for column in columns {
                            expect(&column.title);
                        }
                        rows.iter().flatten().for_each(|cell| expect(cell));
                    }
                    Block::Tree(node) => expect(&node.line),
                }
            }
        }
    }
}

/// GB/T 9704: A4, 37 mm above and 28 mm left of the text, 三号仿宋, 二号 title; of the lines 28 points.
#[test]
fn a_paper_has_the_settings_of_a_court() {
    let case = guangzhou();
    let parts = parts(&made(Lang::Zh, Kind::Schedule, &case));
    let (body, styles) = (&parts["word/document.xml"], &parts["word/styles.xml"]);
    let tree = Document::parse(body).unwrap();
    let attribute = |tag: &str, name: &str| -> i32 {
        let node = tree.descendants().find(|n| n.has_tag_name_in(tag)).unwrap();
        node.attributes().find(|a| a.name() == name).unwrap().value().parse().unwrap()
    };
    // 1 mm is 56.7 twentieths of a point.
    for (tag, name, mm) in [
        ("pgSz", "w", 210),
        ("pgSz", "h", 297),
        ("pgMar", "top", 37),
        ("pgMar", "bottom", 35),
        ("pgMar", "left", 28),
        ("pgMar", "right", 26),
    ] {
        let expected = mm * 1440 * 10 / 254;
        assert!((attribute(tag, name) - expected).abs() <= 2, "{tag} {name}");
    }
    for text in [
        "w:eastAsia=\"仿宋\"",
        "w:eastAsia=\"黑体\"",
        "<w:sz w:val=\"32\" />",
        "<w:sz w:val=\"44\" />",
        "w:line=\"560\" w:lineRule=\"exact\"",
        "w:eastAsia=\"zh-CN\"",
    ] {
        assert!(styles.contains(text), "{text} is not in {styles}");
    }
    // The heads of tables come again on each page; the sums stand on the right.
    assert_eq!(body.matches("<w:tblHeader/>").count(), body.matches("<w:tbl>").count());
    assert!(body.contains("<w:jc w:val=\"right\" />"));
    let footer = parts.iter().find(|(name, _)| name.starts_with("word/footer")).unwrap().1;
    let shown = all_text(Document::parse(footer).unwrap().root());
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"));
    for text in ["第 ", " 页 共 "] {
        assert!(shown.contains(text), "{text} is not in {shown}");
    }
    // What checks the figures stands behind everything else, once, and not at the foot of each page.
    let receipt = Receipt::of(&case);
    let words = all_text(tree.root());
    for text in [&*receipt.case, receipt.law] {
        assert!(!shown.contains(text), "{text} is in {shown}");
        assert_eq!(words.matches(text).count(), 1);
    }
    assert!(words.ends_with(&receipt.case), "{words}");
    let core = &parts["docProps/core.xml"];
    assert!(core.contains("<dc:title>") && !core.contains("creator"));
}

/// A row stands on one page; of a table only the first is repeated as its head. A row of more than a third of a page may be
/// divided: 16 lines are still kept, 700 characters in a column of at most some 40 are more.
#[test]
fn a_row_is_not_divided_between_pages() {
    let costs: Vec<_> = (0..60)
        .map(|row| {
            let reason = if row == 30 { "甲".repeat(700) } else { "理由".repeat(12) };
            format!(r#"{{"head":"lawyer","label":"第{row}项费用","claimed":"1","found":"all","reason":"{reason}"}}"#)
        })
        .collect();
    let case =
        format!(r#"{{"defendants":[{{"id":"a","name":"甲"}}],"costs":[{}]}}"#, costs.join(","));
    let case = Case::from_json(case.as_bytes()).unwrap();
    for lang in Lang::ALL {
        let parts = parts(&made(lang, Kind::Schedule, &case));
        let tree = Document::parse(&parts["word/document.xml"]).unwrap();
        let mut divided = 0;
        for table in tree.descendants().filter(|n| n.has_tag_name_in("tbl")) {
            let rows: Vec<_> = table.children().filter(|n| n.has_tag_name_in("tr")).collect();
            for (place, row) in rows.iter().enumerate() {
                let says = |mark: &str| row.descendants().any(|n| n.has_tag_name_in(mark));
                assert_eq!(says("tblHeader"), place == 0, "{}", all_text(*row));
                let high = all_text(*row).contains(&"甲".repeat(700));
                assert_eq!(says("cantSplit"), !high, "{}", all_text(*row));
                divided += usize::from(high);
            }
        }
        assert_eq!(divided, 1);
    }
}

/// The case of a clerk: a share of a gain, so that the formula is `= 22,150.50 × 80%`.
fn shared(sum: &str, reason: &str) -> Case {
    let json = format!(
        r#"{{"defendants":[{{"id":"a","name":"张三"}},{{"id":"b","name":"李四"}}],
        "plaintiff":{{"kind":"procuratorate","name":"某检察院"}},
        "compensation":{{"route":"gain","gains":[
            {{"defendant":"a","claimed":"{sum}","found":"80%","reason":"{reason}"}},
            {{"defendant":"b","claimed":"{sum}","found":"all"}}]}},
        "costs":[{{"head":"lawyer","label":"委托律师两名代理诉讼","claimed":"20000","found":"15000"}}]}}"#
    );
    Case::from_json(json.as_bytes()).unwrap()
}

/// In every table each number and each head has the room it takes: a digit is half as wide as the letters are
/// high, a Chinese character as wide. Cells have margins of 90 twentieths of a point on both sides.
#[test]
fn no_number_and_no_head_breaks_in_a_table() {
    let cases = [
        shared("22150.50", ""),
        shared("22150.50", "部分款项已经退还，其余有银行流水佐证"),
        shared("9999999999999.99", "部分款项已经退还，其余有银行流水佐证"),
        guangzhou(),
        everything(),
    ];
    let of = |node: Node, tag: &str, name: &str| -> Option<usize> {
        let node = node.descendants().find(|n| n.has_tag_name_in(tag))?;
        node.attributes().find(|a| a.name() == name)?.value().parse().ok()
    };
    let mut numbers = 0;
    for case in cases {
        for (lang, kind) in Lang::ALL.into_iter().flat_map(|l| Kind::ALL.map(|kind| (l, kind))) {
            let parts = parts(&made(lang, kind, &case));
            let tree = Document::parse(&parts["word/document.xml"]).unwrap();
            for row in tree.descendants().filter(|n| n.has_tag_name_in("tr")) {
                let is_head = row.descendants().any(|n| n.has_tag_name_in("tblHeader"));
                for cell in row.children().filter(|n| n.has_tag_name_in("tc")) {
                    let room = of(cell, "tcW", "w").unwrap() - 180;
                    // Half points; 21 and 20 are the sizes of the style.
                    let style = if lang == Lang::Zh { 21 } else { 20 };
                    let size = of(cell, "sz", "val").unwrap_or(style) * 10;
                    let text = all_text(cell);
                    let longest = text
                        .split(|c: char| !(c.is_ascii_digit() || ",.%".contains(c)))
                        .map(|number| number.len() * size / 2)
                        .max()
                        .unwrap();
                    numbers += usize::from(longest > size * 4);
                    assert!(longest <= room, "{text}: {longest} in {room}");
                    if is_head {
                        let words = text.split(' ').map(|word| {
                            word.chars().map(|c| if c.is_ascii() { size / 2 } else { size }).sum()
                        });
                        let longest: usize = words.max().unwrap();
                        assert!(longest <= room, "{text}: {longest} in {room}");
                    }
                }
            }
        }
    }
    assert!(numbers > 100);
}

/// Six rows of a line each stay on one page; six rows of many lines do not: they would leave an empty page before them.
#[test]
fn a_high_table_is_divided_between_pages() {
    let kept = |reason: &str| {
        let cost = json!({"head": "lawyer", "label": "律师费", "claimed": "1000", "found": "all", "reason": reason});
        let case = json!({"defendants": [{"id": "a", "name": "张三"}], "costs": vec![cost; 5]});
        let case = Case::from_json(case.to_string().as_bytes()).unwrap();
        let parts = parts(&made(Lang::Zh, Kind::Schedule, &case));
        let tree = Document::parse(&parts["word/document.xml"]).unwrap();
        let table = tree.descendants().find(|n| n.has_tag_name_in("tbl")).unwrap();
        // The head, five items, their total: whether each stays with the next.
        let rows = table.children().filter(|n| n.has_tag_name_in("tr"));
        let rows = rows.map(|row| row.descendants().any(|n| n.has_tag_name_in("keepNext")));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(kept("过高"), [true, true, true, true, true, true, false]);
    let long =
        "经查，该项费用的计算标准、工作内容与本案的难易程度不相适应，酌情予以调整。".repeat(4);
    // Neither the first item nor the last stands alone.
    assert_eq!(kept(&long), [true, true, false, false, false, true, false]);
}

#[test]
fn libreoffice_prints_every_paper() {
    let office = LibreOffice::new("papers");
    let mut names = Vec::new();
    for (name, case) in [("guangzhou", guangzhou()), ("everything", everything())] {
        for lang in Lang::ALL {
            let tag = lang.tag();
            for kind in Kind::ALL {
                let name = format!("{name}-{}-{tag}", kind.id());
                office.add(&format!("{name}.docx"), &made(lang, kind, &case));
                names.push(name);
            }
            let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
            let whole = docx(&report(lang, &case, &assessment), &Receipt::of(&case)).unwrap();
            office.add(&format!("{name}-report-{tag}.docx"), &whole);
        }
    }
    let out = office.convert("docx", "pdf");
    for name in names {
        let pdf = fs::read(out.join(format!("{name}.pdf"))).unwrap();
        assert!(pdf.starts_with(b"%PDF") && pdf.len() > 5_000, "{name} is empty");
    }
}

/// docx-rs has a list numbered 1 of its own, with figures.
#[test]
fn lists_have_no_numbers() {
    let parts = parts(&made(Lang::Zh, Kind::Reasons, &guangzhou()));
    let (body, lists) = (&parts["word/document.xml"], &parts["word/numbering.xml"]);
    let (body, lists) = (Document::parse(body).unwrap(), Document::parse(lists).unwrap());
    let value = |node: Node| -> String {
        node.attributes().find(|a| a.name() == "val").unwrap().value().to_owned()
    };
    let used: Vec<_> =
        body.descendants().filter(|n| n.has_tag_name_in("numId")).map(value).collect();
    assert!(!used.is_empty(), "the reasons have no list");
    for id in used {
        let with = |tag: &str, name: &str, id: &str| {
            lists.descendants().find(|n| {
                n.has_tag_name_in(tag)
                    && n.attributes().any(|a| a.name() == name && a.value() == id)
            })
        };
        let number = with("num", "numId", &id).unwrap();
        let kind = number.descendants().find(|n| n.has_tag_name_in("abstractNumId")).unwrap();
        let kinds: Vec<_> = lists
            .descendants()
            .filter(|n| n.has_tag_name_in("abstractNum"))
            .filter(|n| {
                n.attributes().any(|a| a.name() == "abstractNumId" && a.value() == value(kind))
            })
            .collect();
        assert_eq!(kinds.len(), 1, "two lists have the id {}", value(kind));
        let format = kinds[0].descendants().find(|n| n.has_tag_name_in("numFmt")).unwrap();
        assert_eq!(value(format), "bullet");
    }
}
