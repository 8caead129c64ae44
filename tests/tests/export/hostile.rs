//! What a user typed comes out as text, in every free-text field and every office file.

use redress_core::{Case, Lens, Position, Receipt, assess};
use redress_drafting::{Kind, Lang, Names, draft, html, markdown, report, rich_text, text};
use redress_export::{docx, xlsx};
use roxmltree::Document;
use serde_json::{Value, json};

use crate::office::{Named, Parts, all_text, parts};

const HOSTILE: [&str; 11] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "<script>alert(1)</script>",
    "</w:t></w:r></w:p><w:p/>",
    "\"&'<>]]>&amp;",
    "😀👨‍👩‍👧 𠀀𰻝𱁬",
    "{=HYPERLINK(\"http://example.invalid\")}",
    "_x000D_ _x0041_",
    "=1\tone",
];

/// What XML forbids, and what turns the direction of reading.
const HIDDEN: &str = "甲\u{0}\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{202e}\u{2066}\u{200f}\u{ffff}乙";

/// Puts a text into the fields of these names, wherever they stand.
fn set(tree: &mut Value, free: &[&str], text: &str) {
    match tree {
        Value::Object(fields) => {
            for (name, value) in fields {
                if value.is_string() && free.contains(&&**name) {
                    *value = text.into();
                } else {
                    set(value, free, text);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| set(value, free, text)),
        _ => {}
    }
}

/// Puts a text into every free-text field of a case that uses all of them.
fn case(text: &str) -> Case {
    let mut tree: Value =
        serde_json::from_slice(include_bytes!("../../corpus/everything.json")).unwrap();
    let free = ["title", "docket", "court", "notes", "name", "label", "reason", "proof", "purpose"];
    for name in ["title", "docket", "court", "notes"] {
        tree[name] = text.into();
    }
    for list in ["/compensation/gains", "/costs", "/punitive/items", "/credits"] {
        for item in tree.pointer_mut(list).and_then(Value::as_array_mut).unwrap() {
            item["reason"] = text.into();
            item["proof"] = text.into();
        }
    }
    tree["destination"]["name"] = text.into();
    tree["texts"] = json!([
        { "document": "orders", "language": "zh", "item": "R01", "text": text },
        { "document": "orders", "language": "en", "item": "R01", "text": text },
    ]);
    set(&mut tree, &free, text);
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn files(case: &Case) -> Vec<Parts> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        files.push(parts(&xlsx(lang, case).unwrap()));
        for kind in Kind::ALL {
            let paper = draft(lang, kind, case).unwrap();
            files.push(parts(&docx(&paper, &Receipt::of(case)).unwrap()));
        }
    }
    files
}

/// Elements by name and how many there are: text must not add to them.
fn shape(parts: &Parts) -> Vec<String> {
    let mut names = Vec::new();
    for (part, xml) in parts.iter().filter(|(part, _)| !part.ends_with('/')) {
        let tree = Document::parse(xml).unwrap_or_else(|error| panic!("{part}: {error}"));
        // Runs of text differ with line breaks, tabs and shared strings; formulas must not.
        for name in ["f", "script", "hyperlink", "p", "tr", "c", "instrText", "fldSimple"] {
            let count = tree.descendants().filter(|n| n.has_tag_name_in(name)).count();
            names.push(format!("{part} {name} {count}"));
        }
    }
    names
}

fn words(parts: &Parts) -> String {
    let bodies = ["xl/sharedStrings.xml", "word/document.xml"];
    let bodies = bodies.iter().filter_map(|name| parts.get(*name));
    bodies.map(|xml| all_text(Document::parse(xml).unwrap().root())).collect()
}

#[test]
fn what_is_typed_stays_text() {
    let harmless: Vec<_> = files(&case("text")).iter().map(shape).collect();
    for text in HOSTILE {
        let files = files(&case(text));
        for (file, harmless) in files.iter().zip(&harmless) {
            assert_eq!(shape(file), *harmless, "{text}");
        }
        // In the workbook as it was typed; Excel marks what looks like its own escapes.
        let workbook = files[0]["xl/sharedStrings.xml"].replace("_x005F_", "_");
        let shown = all_text(Document::parse(&workbook).unwrap().root());
        assert!(shown.contains(text), "{text}");
        // In papers a tab is a blank.
        let orders = words(&files[1]);
        assert!(orders.contains(&text.replace('\t', " ")), "{text}: {orders}");
    }
}

#[test]
fn what_cannot_be_seen_is_left_out() {
    for file in files(&case(HIDDEN)) {
        shape(&file);
        let words = words(&file);
        assert!(words.contains("甲乙"), "{words}");
        assert!(
            !words.contains(['\u{202e}', '\u{2066}', '\u{200f}', '\u{7f}', '\u{85}', '\u{ffff}'])
        );
        assert!(!file.values().any(|xml| xml.contains("_x0001_") || xml.contains("_x001F_")));
    }
}

#[test]
fn line_breaks_stay_in_cells() {
    let file = parts(&xlsx(Lang::Zh, &case("one\r\ntwo\nthree")).unwrap());
    assert!(words(&file).contains("one\ntwo\nthree"));
}

#[test]
fn long_texts_are_cut_where_a_cell_ends_and_say_so() {
    let long = "字".repeat(32_768);
    let case = case(&long);
    let workbook = parts(&xlsx(Lang::Zh, &case).unwrap());
    let tree = Document::parse(&workbook["xl/sharedStrings.xml"]).unwrap();
    let texts = tree.descendants().filter(|n| n.has_tag_name_in("si")).map(all_text);
    let longest = texts.max_by_key(|text| text.encode_utf16().count()).unwrap();
    assert_eq!(longest.encode_utf16().count(), 32_767);
    assert!(longest.ends_with("（原文过长，表格只收 32,767 字）"));
    // A document has no such limit.
    let paper = draft(Lang::Zh, Kind::Schedule, &case).unwrap();
    let paper = parts(&docx(&paper, &Receipt::of(&case)).unwrap());
    assert!(words(&paper).contains(&long));
}

/// Whether a text shows a name, whatever stands between its characters and however wide or large they are. By the
/// forms that are tried here, not by the program's own normal form.
fn shows(text: &str, name: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"·•・‧-\u{200b}\u{2060}\u{fe00}\u{e0100}".contains(*c))
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap(),
            '⼩' => '小',
            '\u{f9e1}' => '李',
            c => c,
        })
        .flat_map(char::to_lowercase)
        .collect();
    bare.contains(&name.replace([' ', '·'], "").to_lowercase())
}

/// The forms of a name in which people and programs write it.
fn forms(name: &str) -> Vec<String> {
    let letters: Vec<String> = name.chars().map(String::from).collect();
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
        c => c,
    };
    let mut forms = vec![
        name.to_owned(),
        name.to_uppercase(),
        name.to_lowercase(),
        name.chars().map(wide).collect(),
        name.replace('小', "⼩").replace('李', "\u{f9e1}"),
    ];
    for between in ["　", "\u{a0}", "\u{200b}", "\u{2060}", "\u{fe00}", "\u{e0100}"] {
        forms.push(letters.join(between));
    }
    for dot in ["·", "•", "・", "‧", " ", ""] {
        forms.push(name.replace('·', dot));
    }
    forms
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(12))]

    /// No outlet has the full name of a minor, in whichever form it was entered and is written elsewhere.
    #[test]
    fn no_form_of_a_minors_name_stands_anywhere(
        name in proptest::sample::select(vec!["张小明", "李小龙女", "阿依古丽·买买提", "Anna Lee", "欧阳小明"]),
        entered in 0..17_usize,
        written in 0..17_usize,
        before in proptest::sample::select(vec!["", "由", "被告", "(", "　"]),
        after in proptest::sample::select(vec!["", "的获利", "向高新区人民法院", "，", ")"]),
    ) {
        let forms = forms(name);
        let (entered, written) = (&forms[entered % forms.len()], &forms[written % forms.len()]);
        let mut case = case(&format!("{before}{written}{after}"));
        case.court = "高新区人民法院".to_owned();
        for defendant in &mut case.defendants {
            defendant.minor = false;
            defendant.guardians.clear();
            defendant.name = "王大海".to_owned();
        }
        case.defendants[0].minor = true;
        case.defendants[0].name.clone_from(entered);
        for file in files(&case) {
            for (part, xml) in &file {
                proptest::prop_assert!(!shows(&words_of(part, xml), name), "{} in {}: {}", written, part, xml);
            }
        }
        for lang in Lang::ALL {
            let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
            let mut papers = vec![text(&report(lang, &case, &assessment))];
            for kind in Kind::ALL {
                let paper = draft(lang, kind, &case).unwrap();
                papers.extend([text(&paper), html(&paper), rich_text(&paper), markdown(&paper)]);
            }
            for paper in papers {
                proptest::prop_assert!(!shows(&paper, name), "{}: {}", written, paper);
            }
        }
        let file_name = Names::of(&case).mask(&case.title);
        proptest::prop_assert!(!shows(&file_name, name), "{}", file_name);
    }
}

fn words_of(part: &str, xml: &str) -> String {
    if part.ends_with('/') {
        return String::new();
    }
    all_text(Document::parse(xml).unwrap().root())
}

/// Courts, procuratorates and other bodies keep their names, whatever a minor is called.
#[test]
fn bodies_are_never_masked() {
    let case = Case::from_json(
        r#"{"court": "西安高新区人民法院", "title": "高新案",
            "plaintiff": {"kind": "procuratorate", "name": "西安高新技术产业开发区人民检察院"},
            "destination": {"payee": "fiscal-account", "name": "高新区财政局专户", "days": 10},
            "defendants": [{"id": "a", "name": "高新", "minor": true}],
            "compensation": {"route": "gain", "gains": [{"defendant": "a", "label": "高新的获利", "claimed": 200, "found": "100"}]}}"#
            .as_bytes(),
    )
    .unwrap();
    let orders = text(&draft(Lang::Zh, Kind::Orders, &case).unwrap());
    for body in ["西安高新区人民法院", "西安高新技术产业开发区人民检察院", "高新区财政局专户"]
    {
        assert!(orders.contains(body), "{orders}");
    }
    assert!(orders.contains("被告高某"), "{orders}");
    let workbook = words(&parts(&xlsx(Lang::Zh, &case).unwrap()));
    assert!(
        workbook.contains("西安高新区人民法院") && workbook.contains("高某的获利"),
        "{workbook}"
    );
}

#[test]
fn the_full_name_of_a_minor_stands_nowhere() {
    let case = Case::from_json(
        r#"{"title": "诉张小明案", "defendants": [{"id": "a", "name": "张小明", "minor": true}],
            "compensation": {"route": "gain", "gains": [{"defendant": "a", "label": "张小明的获利",
            "found": "100", "reason": "张小明自认"}]}}"#
            .as_bytes(),
    )
    .unwrap();
    for file in files(&case) {
        assert!(!file.values().any(|xml| xml.contains("张小明")));
    }
    assert!(words(&parts(&xlsx(Lang::Zh, &case).unwrap())).contains("张某的获利"));
}
