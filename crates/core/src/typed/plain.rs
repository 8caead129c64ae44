//! One form for what keyboards, chats and spreadsheets write in many.

/// Small letters and narrow signs, one kind of blank and none around it; without marks that nobody sees.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Joiners and direction marks, copied from chats and office files.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            '￥' => plain.push('¥'),
            '。' => plain.push('.'),
            '\u{2010}' | '\u{2011}' | '−' | '﹣' => plain.push('-'),
            '～' | '〜' | '—' | '―' => plain.push('~'),
            '\u{ff01}'..='\u{ff5e}' => {
                plain.extend(char::from_u32(u32::from(c) - 0xfee0).map(|c| c.to_ascii_lowercase()));
            }
            c if c.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c => plain.push(c.to_ascii_lowercase()),
        }
    }
    let text = plain.trim();
    // A spreadsheet's mark of text, and marks around a cell.
    let text = text.strip_prefix('\'').unwrap_or(text);
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    quoted.unwrap_or(text).trim().to_owned()
}
