//! The official text of an instrument, as it is downloaded from the national database: a DOCX or plain text, cut into lines,
//! the lines of an article found again, and the version that it is.

use redress_core::lawbook::{Date, INSTRUMENTS, Instrument};
use redress_drafting::wording;

/// A heading and the preamble end here at the latest.
const HEAD: usize = 60;

/// The piece of a zip archive of a name: whether it is deflated, and its bytes as they lie there.
pub(crate) fn packed<'a>(archive: &'a [u8], name: &str) -> Option<(bool, &'a [u8])> {
    let short = |at: usize| {
        Some(usize::from(u16::from_le_bytes(archive.get(at..at + 2)?.try_into().ok()?)))
    };
    let long = |at: usize| {
        usize::try_from(u32::from_le_bytes(archive.get(at..at + 4)?.try_into().ok()?)).ok()
    };
    // The end of the directory is behind everything but a comment.
    let end = archive.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let mut at = long(end + 16)?;
    for _ in 0..short(end + 10)? {
        if archive.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        let (method, size) = (short(at + 10)?, long(at + 20)?);
        let [named, extra, comment] = [short(at + 28)?, short(at + 30)?, short(at + 32)?];
        if archive.get(at + 46..at + 46 + named)? == name.as_bytes() {
            let local = long(at + 42)?;
            let start = local + 30 + short(local + 26)? + short(local + 28)?;
            let bytes = archive.get(start..start.checked_add(size)?)?;
            return (method == 0 || method == 8).then_some((method == 8, bytes));
        }
        at += 46 + named + extra + comment;
    }
    None
}

/// The paragraphs of the main part of a DOCX.
pub(crate) fn paragraphs(xml: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = xml;
    // Only between the tags of a text is text; the rest is space between elements.
    while let Some((_, tag)) = rest.split_once('<') {
        let Some((tag, behind)) = tag.split_once('>') else { break };
        rest = behind;
        let name = tag.split([' ', '/', '\n', '\r', '\t']).next().unwrap_or_default();
        match (name, tag.ends_with('/')) {
            ("w:t", false) => {
                let (text, behind) = rest.split_once('<').unwrap_or((rest, ""));
                if let Some(line) = lines.last_mut() {
                    line.push_str(&plain(text));
                }
                // What follows is the end of it.
                rest = behind.split_once('>').map_or("", |(_, behind)| behind);
            }
            ("w:tab", _) => {
                if let Some(line) = lines.last_mut() {
                    line.push(' ');
                }
            }
            ("w:br" | "w:cr", _) => lines.push(String::new()),
            // The end of a paragraph, or an empty one.
            ("", _) if tag == "/w:p" => lines.push(String::new()),
            ("w:p", true) => lines.push(String::new()),
            _ => {}
        }
    }
    tidy(lines.iter().map(String::as_str))
}

/// The lines of a plain text.
pub(crate) fn lines(text: &str) -> Vec<String> {
    tidy(text.lines())
}

fn tidy<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let lines = lines.map(|line| line.trim_matches(blank));
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A text of XML without its entities.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        plain.push_str(before);
        let (name, behind) = entity.split_once(';').unwrap_or((entity, ""));
        let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix('x') {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => digits.parse().ok(),
        });
        match name {
            "lt" => plain.push('<'),
            "gt" => plain.push('>'),
            "amp" => plain.push('&'),
            "quot" => plain.push('"'),
            "apos" => plain.push('\''),
            _ => plain.extend(number.and_then(char::from_u32)),
        }
        rest = behind;
    }
    plain + rest
}

/// The number of the article that a line begins, in the numerals of the law; `第六十九条之一` is another one.
fn article(line: &str) -> Option<&str> {
    let (number, behind) = line.strip_prefix('第')?.split_once('条')?;
    let numeral = |c: char| "零〇一二三四五六七八九十百千".contains(c);
    let is_number = !number.is_empty() && number.chars().all(numeral);
    // `第一条规定的……` speaks of an article.
    let begins = behind.starts_with(|c: char| c.is_whitespace() || matches!(c, '【' | '（'));
    (is_number && (begins || behind.is_empty())).then_some(number)
}

/// Whether a line is the heading of a part, a chapter or a section.
fn is_heading(line: &str) -> bool {
    let compact: String = line.split_whitespace().collect();
    let of = compact
        .strip_prefix('第')
        .and_then(|rest| rest.find(['编', '章', '节']).map(|at| &rest[..at]));
    let numeral = |c: char| "零〇一二三四五六七八九十百".contains(c);
    matches!(&*compact, "目录" | "附则")
        || of.is_some_and(|number| !number.is_empty() && number.chars().all(numeral))
            && compact.chars().count() < 30
}

/// The paragraphs of an article; empty if the text has no such article.
pub(crate) fn of_article(lines: &[String], number: u16) -> &[String] {
    let wanted = wording::chinese(u32::from(number));
    let Some(start) = lines.iter().position(|line| article(line) == Some(&wanted)) else {
        return &[];
    };
    let behind = &lines[start + 1..];
    let other =
        |line: &String| article(line).is_some() || begins_inserted(line) || is_heading(line);
    let count = behind.iter().position(other).unwrap_or(behind.len());
    &lines[start..=start + count]
}

/// `第一百二十条之一　……`, an article that was put in between.
fn begins_inserted(line: &str) -> bool {
    let Some((number, behind)) = line.strip_prefix('第').and_then(|rest| rest.split_once("条之"))
    else {
        return false;
    };
    let numeral = |c: char| "零〇一二三四五六七八九十百千".contains(c);
    number.chars().all(numeral) && behind.chars().next().is_some_and(numeral)
}

/// Whether an item, not a paragraph of its own, begins: `（一）……`.
pub(crate) fn is_item(line: &str) -> bool {
    line.starts_with(['（', '(']) && line.chars().take(6).any(|c| matches!(c, '）' | ')'))
}

/// How many articles a text has.
pub(crate) fn count(lines: &[String]) -> usize {
    lines.iter().filter(|line| article(line).is_some()).count()
}

/// What stands before the first article and the contents.
fn head(lines: &[String]) -> &[String] {
    let end = lines.iter().take(HEAD).position(|line| article(line).is_some() || is_heading(line));
    &lines[..end.unwrap_or_else(|| lines.len().min(HEAD))]
}

/// A text without blanks and marks of titles, which are set in many ways.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"《》〈〉“”\"".contains(*c)).collect()
}

/// The instrument that a text is of, by the title at its head: the longest that stands there, since the title of an
/// interpretation has that of the law in it.
pub(crate) fn instrument(lines: &[String]) -> Option<&'static Instrument> {
    let head = bare(&head(lines).iter().take(8).map(String::as_str).collect::<String>());
    let titled = INSTRUMENTS.iter().map(|one| (bare(one.title.zh), one));
    let here = titled.filter(|(title, _)| !title.is_empty() && head.contains(title.as_str()));
    here.max_by_key(|(title, _)| title.len()).map(|(_, one)| one)
}

/// Which version a text is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Fit {
    /// That which begins on this day.
    From(Date),
    /// It was made after the newest that the law book knows.
    Newer(Date),
    /// Its head does not say it.
    Unclear,
}

/// The days of a text with what stands behind each.
fn days(text: &str) -> Vec<(Date, String)> {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digit = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0),
        '0'..='9' => Some(c),
        _ => None,
    };
    let number = |from: usize| -> (String, usize) {
        let digits: String = signs[from..].iter().map_while(|c| digit(*c)).collect();
        let end = from + digits.len();
        (digits, end)
    };
    let mut days = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let (year, end) = number(at);
        let parts = (|| {
            (year.len() == 4 && signs.get(end) == Some(&'年')).then_some(())?;
            let (month, end) = number(end + 1);
            (signs.get(end) == Some(&'月')).then_some(())?;
            let (day, end) = number(end + 1);
            (signs.get(end) == Some(&'日')).then_some(())?;
            Some((Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))?, end + 1))
        })();
        match parts {
            Some((day, behind)) => {
                days.push((day, signs[behind..].iter().take(4).collect()));
                at = behind;
            }
            None => at = end.max(at + 1),
        }
    }
    days
}

/// A text is in force at the latest so many days after it was made.
const LATEST: i32 = 3 * 366;

/// Which version of an instrument a text is: by the day on which it says it takes effect, else by the day on which it was
/// made, which stands at its head.
pub(crate) fn fit(instrument: &Instrument, lines: &[String]) -> Fit {
    let begins =
        |day: Date| instrument.versions.iter().map(|one| one.from).find(|from| *from == day);
    let at_head = days(&head(lines).concat());
    let (effect, made): (Vec<_>, Vec<_>) =
        at_head.into_iter().partition(|(_, behind)| behind.contains("施行"));
    let made = made.into_iter().map(|(day, _)| day).max();
    // A day of effect before the last change is that of an older text.
    let said = effect.iter().filter(|(day, _)| made.is_none_or(|made| made <= *day));
    if let Some(from) = said.rev().find_map(|(day, _)| begins(*day)) {
        return Fit::From(from);
    }
    let at_end = || {
        let end = lines.iter().rev().take(12).flat_map(|line| days(line));
        end.filter(|(_, behind)| behind.contains("施行")).find_map(|(day, _)| begins(day))
    };
    let Some(made) = made else {
        return at_end().map_or(Fit::Unclear, Fit::From);
    };
    let later = instrument.versions.iter().map(|one| one.from).filter(|from| *from >= made);
    match later.min() {
        Some(from) if from.days_since(made) <= LATEST => Fit::From(from),
        Some(_) => Fit::Unclear,
        None => Fit::Newer(made),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<String> {
        lines(text)
    }

    const PIPL: &str = "中华人民共和国个人信息保护法\r\n\r\n（2021年8月20日第十三届全国人民代表大会常务委员会第三十次会议通过）\n目　　录\n\
        第一章　总　　则\n第七章　法律责任\n第一章　总　　则\n第一条　甲一。\n第二条　甲二。\n　　甲二之二。\n第七章　法律责任\n\
        第六十九条　乙一。\n　　前款规定，依照第一条规定处理：\n　　（一）丙；\n　　（二）丁。\n　　乙三。\n\
        第六十九条之一　戊。\n第七十条　己。\n第八章　附　　则\n第七十四条　本法自2021年11月1日起施行。\n";

    #[test]
    fn articles_are_found_with_their_paragraphs() {
        let lines = text(PIPL);
        assert_eq!(count(&lines), 5);
        assert_eq!(of_article(&lines, 1), ["第一条　甲一。"]);
        assert_eq!(of_article(&lines, 2), ["第二条　甲二。", "甲二之二。"]);
        let six = of_article(&lines, 69);
        assert_eq!(six.len(), 5, "{six:?}");
        assert_eq!(six.iter().filter(|line| !is_item(line)).count(), 3);
        assert_eq!(of_article(&lines, 70), ["第七十条　己。"]);
        assert_eq!(of_article(&lines, 74).len(), 1);
        assert!(of_article(&lines, 71).is_empty());
        assert!(of_article(&[], 1).is_empty());
    }

    #[test]
    fn a_text_is_of_the_instrument_that_its_head_names() {
        let of = |text: &str| instrument(&lines(text)).map(|one| one.id);
        assert_eq!(of(PIPL), Some("PIPL"));
        assert_eq!(of("中华人民共和国民事诉讼法\n（1991年4月9日通过）\n第一条　甲。"), Some("CPL"));
        // The title of an interpretation has that of the law in it, and may stand on several lines.
        assert_eq!(
            of(
                "最高人民法院关于适用〈中华人民共和国\n民事诉讼法〉的解释\n（2014年12月18日通过）\n第一条　甲。"
            ),
            Some("CPLI")
        );
        assert_eq!(of("某某合同\n第一条　依照《中华人民共和国民法典》。"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn the_version_is_that_of_the_day_it_takes_effect_or_was_made() {
        let fit_of = |text: &str| {
            let lines = lines(text);
            fit(instrument(&lines).unwrap(), &lines)
        };
        let from = |day: &str| Fit::From(Date::parse(day).unwrap());
        assert_eq!(fit_of(PIPL), from("2021-11-01"));
        // The amendments stand at the head; the last article keeps the first day.
        let cpl = "中华人民共和国民事诉讼法\n（1991年4月9日第七届全国人民代表大会第四次会议通过　根据2021年12月24日第十三届全国人民\
            代表大会常务委员会第三十二次会议《关于修改〈中华人民共和国民事诉讼法〉的决定》第四次修正";
        let last = "）\n第一条　甲。\n第三百零六条　本法自公布之日起施行。";
        assert_eq!(fit_of(&format!("{cpl}{last}")), from("2022-01-01"));
        let fifth =
            "　根据２０２３年９月１日第十四届全国人民代表大会常务委员会第五次会议第五次修正";
        assert_eq!(fit_of(&format!("{cpl}{fifth}{last}")), from("2024-01-01"));
        // Made after the newest text of the law book; without a day; long before anything that it has.
        let made = Date::parse("2199-01-01").unwrap();
        assert_eq!(
            fit_of("中华人民共和国个人信息保护法\n（2199年1月1日修正）\n第一条　甲。"),
            Fit::Newer(made)
        );
        assert_eq!(
            fit_of(
                "中华人民共和国个人信息保护法\n（2021年8月20日通过　自2021年11月1日起施行　根据2199年1月1日的决定修正）\n第一条　甲。"
            ),
            Fit::Newer(made)
        );
        assert_eq!(fit_of("中华人民共和国个人信息保护法\n第一条　甲。"), Fit::Unclear);
        assert_eq!(
            fit_of("中华人民共和国个人信息保护法\n（1999年1月1日通过）\n第一条　甲。"),
            Fit::Unclear
        );
        assert_eq!(
            fit_of(
                "中华人民共和国个人信息保护法\n第一条　甲。\n第七十四条　本法自2021年11月1日起施行。"
            ),
            from("2021-11-01")
        );
    }

    #[test]
    fn a_docx_gives_its_paragraphs() {
        let xml = r#"<?xml version="1.0"?><w:document><w:body><w:p w:rsidR="1"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">第一条</w:t></w:r>
            <w:r><w:tab/><w:t>甲&amp;乙&#x4E59;&lt;</w:t></w:r></w:p><w:p/><w:p><w:r><w:t/><w:t>二</w:t><w:br/><w:t>三</w:t><w:delText>删</w:delText></w:r></w:p></w:body></w:document>"#;
        assert_eq!(paragraphs(xml), ["第一条 甲&乙乙<", "二", "三"]);
        for torn in ["<w:t>", "<w:t>甲", "<w:p><w:t>&", "<", "甲"] {
            let _ = paragraphs(torn);
        }
    }

    #[test]
    fn a_zip_archive_is_read_by_its_directory() {
        let stored = zip("word/document.xml", b"hello");
        assert_eq!(packed(&stored, "word/document.xml"), Some((false, &b"hello"[..])));
        assert_eq!(packed(&stored, "other"), None);
        // Wherever it is cut, and whatever is changed, it is read or refused.
        // The last two bytes are the length of a comment.
        for end in 0..stored.len() - 2 {
            assert_eq!(packed(&stored[..end], "word/document.xml"), None);
        }
        for at in 0..stored.len() {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut changed = stored.clone();
                changed[at] = byte;
                let _ = packed(&changed, "word/document.xml");
            }
        }
    }

    /// An archive of one piece that is not deflated.
    fn zip(name: &str, content: &[u8]) -> Vec<u8> {
        let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
        let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
        let mut archive = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
        archive.extend([long(content.len()), long(content.len())].concat());
        archive.extend([short(name.len()), short(0)].concat());
        archive.extend(name.as_bytes());
        archive.extend(content);
        let directory = archive.len();
        archive.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
        archive.extend([long(content.len()), long(content.len())].concat());
        archive.extend([short(name.len()), short(0), short(0), short(0), short(0)].concat());
        archive.extend([long(0), long(0)].concat());
        archive.extend(name.as_bytes());
        let size = archive.len() - directory;
        archive.extend(b"PK\x05\x06\0\0\0\0");
        archive.extend([short(1), short(1)].concat());
        archive.extend([long(size), long(directory)].concat());
        archive.extend(short(0));
        archive
    }
}
