//! All law stands in the law book: no remedy, no instrument, no article, no period and no sum of the law in the
//! program. The constants of `lawbook::{id, parameter}` are no exception to it: what they name, its text and its number
//! are those of the book, and a name that is not there does not compile.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{fs, path::Path};

use redress_core::lawbook::{BRACKETS, INSTRUMENTS, PARAMETERS, PROVISIONS, REMEDIES};

/// File, a part of the line, and why it is no law.
const ALLOWED: [(&str, &str, &str); 14] = [
    (
        "cli/src/commands/fee.rs",
        "value_name = \"FEE\"",
        "the name of an option, not the instrument",
    ),
    ("ui/text/words.rs", "LawSearchHint", "an example of what can be typed into the search"),
    (
        "web/src/search/law.rs",
        "\", &[\"",
        "names in use by which an instrument is searched; a test holds each id against the book",
    ),
    ("theory/content.rs", "《儿童权利公约》第3条", "comparative, not law here"),
    ("theory/content.rs", "Rights of the Child, Art. 3", "comparative, not law here"),
    ("theory/content.rs", "三十万元", "what a court awarded"),
    ("theory/content.rs", "300,000 yuan, jointly", "what a court awarded"),
    ("web/src/pages/about.rs", "第十一条至第二十九条", "says which articles were not read"),
    ("web/src/pages/about.rs", "Arts. 11–29", "says which articles were not read"),
    ("web/src/pages/about.rs", "the 500-yuan minimum", "an open question"),
    ("wording/faults.rs", "10^15 yuan", "the range of the program"),
    ("web/src/parse/paste/columns.rs", "十万元", "a unit of a pasted column"),
    ("web/src/pages/about.rs", "the 500,000-yuan cap", "an open question"),
    ("web/src/pages/about.rs", "五十万元", "an open question"),
];

fn sources(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|one| one == "rs") {
            files.push(path);
        }
    }
}

const DIGITS: &str = "一二三四五六七八九十百千零〇两";

/// Whether one of the words stands in a line with a Chinese numeral of two signs, or with 十 or 三十, before it: 三十日
/// is a period, 一日 is a day.
fn chinese_number_before(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        line.match_indices(word).any(|(at, _)| {
            let before: Vec<_> =
                line[..at].chars().rev().take_while(|c| DIGITS.contains(*c)).collect();
            before.len() > 1 || before == ['十']
        })
    })
}

/// Whether a number, in digits or words, stands before one of the words.
fn number_before(line: &str, words: &[&str]) -> bool {
    const WORDS: [&str; 6] = ["seven", "ten", "fifteen", "twenty", "thirty", "sixty"];
    words.iter().any(|word| {
        line.match_indices(word).any(|(at, _)| {
            let before = line[..at].trim_end_matches([' ', '-']);
            before.ends_with(|c: char| c.is_ascii_digit())
                || WORDS.iter().any(|number| before.to_lowercase().ends_with(number))
        })
    })
}

/// What a line of code says that is law.
fn law_in(line: &str) -> Option<&'static str> {
    let literals: Vec<_> = line.split('"').skip(1).step_by(2).collect();
    let text = literals.join(" ");
    let is = |id: &str| literals.contains(&id);
    let article = |text: &str| {
        text.match_indices('第').any(|(at, _)| {
            let rest = text[at + '第'.len_utf8()..]
                .trim_start_matches(|c: char| DIGITS.contains(c) || c.is_ascii_digit());
            rest.starts_with('条') && !text[at..].starts_with("第条")
        }) || ["Art. ", "Arts. ", "Article ", "Articles "].iter().any(|word| {
            text.match_indices(word)
                .any(|(at, word)| text[at + word.len()..].starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    if REMEDIES
        .iter()
        .any(|remedy| is(remedy.id) || line.contains(&format!("remedy::{}", remedy.id)))
    {
        return Some("a remedy");
    }
    let instrument = INSTRUMENTS.iter().any(|one| is(one.id));
    let rule = PROVISIONS.iter().any(|one| is(one.id));
    let number = PARAMETERS.iter().any(|one| is(one.id)) || BRACKETS.iter().any(|one| is(one.id));
    if instrument || rule || number {
        return Some("an instrument, a provision or a number by its id");
    }
    if article(&text) {
        return Some("an article");
    }
    if chinese_number_before(&text, &["日", "天", "个月", "倍", "万元"])
        || number_before(&text, &["days", "months", " yuan", "-yuan"])
    {
        return Some("a period or a sum");
    }
    None
}

#[test]
fn the_program_holds_no_law() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    for entry in fs::read_dir(root.join("crates")).unwrap().flatten() {
        let source = entry.path().join("src");
        if entry.file_name() != "lawbook" && source.is_dir() {
            sources(&source, &mut files);
        }
    }
    sources(&root.join("web/src"), &mut files);
    assert!(files.len() > 100, "{}", files.len());
    let mut found = Vec::new();
    let mut used = [false; ALLOWED.len()];
    for path in files {
        let name = path.to_string_lossy().replace('\\', "/");
        // Both are compiled for tests only.
        if name.ends_with("tests.rs") || name.ends_with("web/src/fuzz.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            let Some(what) = law_in(line) else { continue };
            let excused = ALLOWED
                .iter()
                .position(|(file, part, _)| name.ends_with(file) && line.contains(part));
            match excused.and_then(|index| used.get_mut(index)) {
                Some(used) => *used = true,
                None => found.push(format!("{name}:{}: {what}: {}", number + 1, line.trim())),
            }
        }
    }
    assert!(found.is_empty(), "this belongs into crates/lawbook:\n{}", found.join("\n"));
    let unused: Vec<_> = ALLOWED.iter().zip(used).filter(|(_, used)| !used).collect();
    assert!(unused.is_empty(), "no longer there: {unused:?}");
}

#[test]
fn what_was_there_would_be_found() {
    for line in [
        "        remedy::R22 => text(",
        r#"    let apology = ["R22", "R23"];"#,
        r#"            | "CPLI""#,
        r#"let whole = ["PIPL", "CSL"];"#,
        r#"            ..=2021 => "第二百五十三条","#,
        r#"text("《消费者权益保护法》第五十五条第一款（欺诈）", "x")"#,
        r#"text("x", "CRPL Art. 55(1): fraud")"#,
        r#""公告期间不少于三十日""#,
        r#"lang.of("十五日", "x")"#,
        r#""announced for at least thirty days""#,
        r#""A procuratorate shall announce for 30 days""#,
        r#""法院可以在五十万元以下确定""#,
        r#""up to 500,000 yuan""#,
    ] {
        assert!(law_in(line).is_some(), "{line}");
    }
    for line in [
        "law.procedural(id::CPLI_287, Status::InForce)",
        r#"format!("第{}条", chinese(article))"#,
        r#"format!("公告不少于{days}日")"#,
        r#""请核对月份和日数，例如2021-11-01。""#,
    ] {
        assert!(law_in(line).is_none(), "{line}");
    }
}
