//! Tables as the clipboard has them in HTML: a cell with several lines stays one cell, and cells that span others keep
//! what stands behind them in its column. Only tables are looked for; nothing of the text becomes part of the page.

/// More cells than this in one place are no table that was written.
const WIDEST: usize = 200;

/// Tags between which there is another line.
const BLOCKS: [&str; 13] =
    ["br", "p", "div", "li", "tr", "table", "caption", "h1", "h2", "h3", "h4", "h5", "h6"];

/// The rows of all tables in a text, cell by cell; what stands around them, such as `单位：万元`, is a line of one cell.
/// `None`: there is no table.
pub(crate) fn rows(html: &str) -> Option<Vec<Vec<String>>> {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        rest = reader.tag(&rest[at..]);
    }
    reader.text(rest);
    reader.close_row();
    reader.close_line();
    let Reader { rows, tables, .. } = reader;
    (tables && !rows.is_empty()).then_some(rows)
}

#[derive(Default)]
struct Reader {
    rows: Vec<Vec<String>>,
    /// How many tables one stands in; those inside a cell are text of the cell.
    depth: usize,
    row: Option<Vec<String>>,
    cell: Option<(String, usize)>,
    /// Cells of rows above that reach into the next: the column, and for how many rows.
    hanging: Vec<(usize, usize)>,
    /// Rows that the cell begins to span.
    down: usize,
    /// What stands outside cells.
    line: String,
    /// There was a cell.
    tables: bool,
}

impl Reader {
    fn text(&mut self, text: &str) {
        push(self.cell.as_mut().map_or(&mut self.line, |(cell, _)| cell), text);
    }

    /// Reads a tag, a comment or a stray `<`; gives what follows.
    fn tag<'a>(&mut self, text: &'a str) -> &'a str {
        if let Some(comment) = text.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let inner = &text[1..];
        let named = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        if !inner.starts_with(named) {
            self.text("<");
            return inner;
        }
        let Some((tag, rest)) = split_tag(inner) else { return "" };
        let (closes, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(end);
        let name = name.to_ascii_lowercase();
        if self.cell.is_none() && BLOCKS.contains(&&*name) {
            self.close_line();
        }
        match (&*name, closes) {
            ("style" | "script" | "head" | "title", false) => {
                // What they hold is no text of the page.
                return end_of(&name, rest);
            }
            ("table", false) => self.depth += 1,
            ("table", true) => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.close_row();
                    self.hanging.clear();
                }
            }
            ("tr", false) if self.depth == 1 => {
                self.close_row();
                self.row = Some(Vec::new());
            }
            ("tr", true) if self.depth == 1 => self.close_row(),
            ("td" | "th", false) if self.depth == 1 => {
                self.close_cell();
                self.line.clear();
                self.tables = true;
                let number = |name| attribute(attributes, name).unwrap_or(1).clamp(1, WIDEST);
                self.row.get_or_insert_default();
                self.cell = Some((String::new(), number("colspan")));
                self.down = number("rowspan");
            }
            ("td" | "th", true) if self.depth == 1 => self.close_cell(),
            ("br" | "p" | "div" | "li" | "tr" | "td" | "th", _) => self.text(" "),
            _ => {}
        }
        rest
    }

    fn close_cell(&mut self) {
        let Some((text, across)) = self.cell.take() else { return };
        let (down, hanging) = (self.down, &mut self.hanging);
        let Some(row) = &mut self.row else { return };
        // Places that cells from above take.
        while row.len() < WIDEST && hanging.iter().any(|(column, _)| *column == row.len()) {
            row.push(String::new());
        }
        for place in 0..across {
            if row.len() == WIDEST {
                break;
            }
            if down > 1 {
                // One more than it takes: the end of this row counts it down too.
                hanging.push((row.len(), down));
            }
            row.push(if place == 0 { text.trim().to_owned() } else { String::new() });
        }
    }

    fn close_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.rows.push(vec![line.trim().to_owned()]);
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        let Some(row) = self.row.take() else { return };
        self.hanging.retain_mut(|(_, rows)| {
            *rows -= 1;
            *rows > 0
        });
        if row.iter().any(|cell| !cell.is_empty()) {
            self.rows.push(row);
        }
    }
}

/// What begins with the closing tag of an element, in capitals or not; nothing, if it is not closed.
fn end_of<'a>(name: &str, text: &'a str) -> &'a str {
    let closes = |at: &usize| {
        let named = text[*at..].strip_prefix("</").and_then(|tag| tag.get(..name.len()));
        named.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    };
    text.match_indices('<').map(|(at, _)| at).find(closes).map_or("", |at| &text[at..])
}

/// The inside of a tag and what follows it; a `>` in quotation marks does not end it.
fn split_tag(text: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let end = text.char_indices().find(|(_, c)| {
        match quote {
            Some(open) if *c == open => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => quote = Some(*c),
            None => return *c == '>',
        }
        false
    })?;
    Some((&text[..end.0], &text[end.0 + 1..]))
}

/// A number that an attribute has.
fn attribute(attributes: &str, name: &str) -> Option<usize> {
    let lower = attributes.to_ascii_lowercase();
    let (_, rest) = lower.split_once(&format!("{name}="))?;
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// Adds a text with its entities read, and any run of blanks as one.
fn push(cell: &mut String, text: &str) {
    let mut rest = text;
    let mut put = |c: char| {
        if !c.is_whitespace() {
            cell.push(c);
        } else if !cell.ends_with(' ') {
            cell.push(' ');
        }
    };
    while let Some(c) = rest.chars().next() {
        match entity(rest).filter(|_| c == '&') {
            Some((c, behind)) => {
                put(c);
                rest = behind;
            }
            None => {
                put(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
}

/// `&amp;`, `&#165;`, `&#xa5;` and what follows.
fn entity(text: &str) -> Option<(char, &str)> {
    let (name, rest) = text.strip_prefix('&')?.split_once(';')?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "yen" => '¥',
        "times" => '×',
        "divide" => '÷',
        "middot" => '·',
        "mdash" => '—',
        "ndash" => '–',
        "ldquo" => '“',
        "rdquo" => '”',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((c, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> String {
        let rows = rows(html).unwrap_or_default();
        rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join(";")
    }

    #[test]
    fn tables_of_office_programs_are_read() {
        for (html, cells) in [
            // Excel: comments, styles, attributes without quotation marks, text formats.
            (
                "<html xmlns:x=\"urn:x\"><head><style><!-- td {mso:a>b} --></style></head><body>\
                 <!--StartFragment--><table border=0><col width=72><tr height=19><td class=xl65>律师费</td>\
                 <td align=right x:num=\"1234.5\">1,234.50</td></tr><tr><td>公证费</td><td>¥&nbsp;200</td></tr>\
                 <!--EndFragment--></table></body></html>",
                "律师费|1,234.50;公证费|¥ 200",
            ),
            // Word: paragraphs in a cell are one cell.
            (
                "<table><tr><td><p class=MsoNormal>律师费<o:p></o:p></p><p>（一审）</p></td>\
                 <td><p>20000<br>元</p></td></tr></table>",
                "律师费 （一审）|20000 元",
            ),
            // Cells over columns and rows keep the places of the others.
            (
                "<table><tr><td colspan=2>费用</td><td>3</td></tr><tr><td>a</td><td>b</td><td>4</td></tr></table>",
                "费用||3;a|b|4",
            ),
            (
                "<table><tr><td rowspan=\"2\">费用</td><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>\
                 <tr><td>x</td><td>c</td><td>3</td></tr></table>",
                "费用|a|1;|b|2;x|c|3",
            ),
            // Left open, in capitals, without rows of their own.
            ("<TABLE><TR><TD>a<TD>1<TR><TD>b<TD>2</TABLE>", "a|1;b|2"),
            ("<table><td>a</td><td>1</td></table>", "a|1"),
            (
                "<table><thead><tr><th>项目</th><th>金额</th></tr></thead><tr><td>a</td><td>1</td></tr></table>",
                "项目|金额;a|1",
            ),
            // A table in a cell is its text.
            (
                "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>1</td></tr></table>",
                "a b|1",
            ),
            // Two tables; empty rows; what stands around them.
            (
                "<table><tr><td>a</td></tr><tr><td> </td></tr></table><p>x</p><table><tr><td>b</td></tr></table>",
                "a;x;b",
            ),
            (
                "<p>诉请明细表</p><p>单位：万元</p><table><caption>表一</caption><tr><td>a</td><td>1</td></tr></table>制表人：某",
                "诉请明细表;单位：万元;表一;a|1;制表人：某",
            ),
            // Signs.
            (
                "<table><tr><td>3 &lt; 5 &amp; &#165;&#xA5; &unknown; & x</td></tr></table>",
                "3 < 5 & ¥¥ &unknown; & x",
            ),
            ("<table><tr><td title=\"a > b\">x</td><td>1 < 2</td></tr></table>", "x|1 < 2"),
            ("<table><tr><td>a<script>alert('</td>')</script></td><td>1</td></tr></table>", "a|1"),
            ("<table><tr><td>a<STYLE>费</ 用 </s</Style></td><td>1</td></tr></table>", "a|1"),
            ("<table><tr><td>a<style>费</样式", "a"),
            // Broken off.
            ("<table><tr><td>a</td><td>1", "a|1"),
            ("<table><tr><td>a</td><td", "a"),
            ("<table><tr><td>a<!-- never closed", "a"),
            // None.
            ("<p>律师费</p>", ""),
            ("律师费\t1", ""),
            ("<table></table>", ""),
            ("", ""),
        ] {
            assert_eq!(shown(html), cells, "{html}");
        }
    }

    /// Each is looked through as far as its own end: with the whole rest for each, these would take minutes.
    #[test]
    fn many_elements_without_text_are_read_in_one_pass() {
        let many = "<style></STYLE><Script>td</scripT><title>文书</title>".repeat(100_000);
        let html = format!("{many}<table><tr><td>律师费{many}</td><td>200</td></tr></table>");
        assert_eq!(shown(&html), "律师费|200");
    }

    #[test]
    fn no_span_fills_the_memory() {
        let html =
            "<table>".to_owned() + &"<tr><td colspan=99999999 rowspan=99999999>a</td>".repeat(300);
        let rows = rows(&html).unwrap();
        assert!(rows.iter().all(|row| row.len() <= WIDEST));
    }
}
