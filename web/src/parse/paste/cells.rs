//! Lines and cells of a pasted text, and the words in them without their many spellings.

use redress_core::Yuan;

use crate::parse::normal::simplified;

/// The cells of each line that has any, without blanks around them. A cell in quotation marks may hold tabs and
/// line ends, which become blanks.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut rest = text;
    loop {
        if let Some((cell, behind)) = quoted(rest) {
            put(&mut lines, &cell);
            rest = behind;
        } else {
            let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
            put(&mut lines, &rest[..end]);
            rest = &rest[end..];
        }
        // What ends the cell: a tab, a line end of any system, or the text.
        let behind = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']));
        if let Some(behind) = behind {
            lines.push(vec![String::new()]);
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix('\t') {
            if let Some(line) = lines.last_mut() {
                line.push(String::new());
            }
            rest = behind;
        } else {
            break;
        }
    }
    lines.retain(|line| line.iter().any(|cell| !cell.is_empty()));
    lines
}

fn put(lines: &mut [Vec<String>], text: &str) {
    if let Some(cell) = lines.last_mut().and_then(|line| line.last_mut()) {
        text.trim().clone_into(cell);
    }
}

/// The name and the sum of a line such as `广告,1000`, `广告 1000` or `广告：1000元`, where there is one reading: the sum is
/// in digits, no other stands before it but a running number, and a comma between the two does not stand in the sum too.
pub(super) fn name_and_sum(line: &str) -> Option<[String; 2]> {
    let signs = [',', '，', ':', '：', ';', '；', '、'];
    let ends = |c: char| signs.contains(&c) || c.is_whitespace();
    let split = |(at, c): (usize, char)| {
        let (name, sum) = (line[..at].trim_end(), line[at + c.len_utf8()..].trim());
        let name = name.trim_end_matches(signs).trim_end();
        let commas = matches!(c, ',' | '，') && sum.contains([',', '，']);
        let says_yuan = sum.contains(['元', '圆', '¥', '￥']);
        let is_sum = |text: &str| {
            text.trim_start_matches(['¥', '￥', ' ']).starts_with(char::is_numeric)
                && Yuan::typed(text).is_ok()
        };
        let named = name.chars().any(char::is_alphabetic) && !is_sum(name);
        let alone = !name.split(ends).skip(1).any(is_sum);
        let both = named && alone && (says_yuan || !commas) && is_sum(sum);
        both.then(|| [name.to_owned(), sum.to_owned()])
    };
    line.char_indices().filter(|(_, c)| ends(*c)).find_map(split)
}

/// A cell in quotation marks and what follows it. Marks that quote nothing – `"暗网"监测费`, or a cell that needs
/// none – belong to the text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut needed = false;
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (before, behind) = rest.split_once('"')?;
        needed |= before.contains(['\t', '\n', '\r']);
        cell.push_str(before);
        rest = behind;
        match behind.strip_prefix('"') {
            Some(behind) => {
                cell.push('"');
                needed = true;
                rest = behind;
            }
            None => break,
        }
    }
    let ends = rest.is_empty() || rest.starts_with(['\t', '\n', '\r']);
    let blank = |text: &str| text.replace("\r\n", " ").replace(['\t', '\n', '\r'], " ");
    (ends && needed).then(|| (blank(&cell), rest))
}

/// A cell as a word: without blanks, in small narrow letters and simplified characters.
pub(super) fn word(cell: &str) -> String {
    let narrow = |c: char| match c {
        '［' => '(',
        '］' => ')',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '【' | '〔' => '(',
        '】' | '〕' => ')',
        c => simplified(c),
    };
    let seen = cell.chars().filter(|c| !c.is_whitespace() && !is_hidden(*c));
    // The known heads are Chinese or in plain letters.
    seen.map(|c| narrow(c).to_ascii_lowercase()).collect()
}

/// Joiners and direction marks.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
