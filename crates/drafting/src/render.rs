//! A document as plain text, Markdown or HTML. Whatever a user typed comes out as text.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::document::{Align, Block, Column, Document, Node, clean};

/// Plain text for a terminal: tables in columns (a Chinese character is two wide), derivations as
/// trees.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    for line in [&document.court, &document.title, &document.docket] {
        if !line.is_empty() {
            _ = writeln!(out, "{}", clean(line));
        }
    }
    for block in &document.blocks {
        match block {
            Block::Heading(text) => _ = writeln!(out, "\n{}", clean(text)),
            Block::Paragraph(text) => _ = writeln!(out, "{}", clean(text)),
            Block::Warning(text) => _ = writeln!(out, "\n【！】{}\n", clean(text)),
            Block::Item { number, text, .. } => _ = writeln!(out, "{number}{}", clean(text)),
            Block::List(items) => {
                for item in items {
                    _ = writeln!(out, "- {}", clean(item));
                }
            }
            Block::Lines { lines, .. } => {
                out.push('\n');
                for line in lines {
                    _ = writeln!(out, "{}", clean(line));
                }
            }
            Block::Table { columns, rows } => text_table(&mut out, columns, rows),
            Block::Tree(node) => text_tree(&mut out, node, "", ""),
        }
    }
    out
}

fn text_table(out: &mut String, columns: &[Column], rows: &[Vec<String>]) {
    let heads: Vec<_> = columns.iter().map(|column| clean(&column.title)).collect();
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| clean(cell)).collect()).collect();
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(index, head)| {
            let cells = rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.width());
            cells.chain([head.width()]).max().unwrap_or(0)
        })
        .collect();
    for row in std::iter::once(&heads).chain(&rows) {
        let mut line = String::new();
        for ((cell, width), column) in row.iter().zip(&widths).zip(columns) {
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            match column.align {
                Align::Start => _ = write!(line, "{cell}{pad}  "),
                Align::End => _ = write!(line, "{pad}{cell}  "),
            }
        }
        _ = writeln!(out, "{}", line.trim_end());
    }
}

fn text_tree(out: &mut String, node: &Node, first: &str, rest: &str) {
    _ = writeln!(out, "{first}{}", clean(&node.line));
    let bar = if node.parts.is_empty() { "  " } else { "│ " };
    for note in node.notes.iter().filter(|note| !note.is_empty()) {
        _ = writeln!(out, "{rest}{bar}{}", clean(note));
    }
    for (index, part) in node.parts.iter().enumerate() {
        let last = index + 1 == node.parts.len();
        let (branch, stem) = if last { ("└ ", "  ") } else { ("├ ", "│ ") };
        text_tree(out, part, &format!("{rest}{branch}"), &format!("{rest}{stem}"));
    }
}

/// Markdown.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    if !document.court.is_empty() {
        _ = writeln!(out, "{}\n", escape_markdown(&document.court));
    }
    _ = writeln!(out, "# {}", escape_markdown(&document.title));
    if !document.docket.is_empty() {
        _ = writeln!(out, "\n{}", escape_markdown(&document.docket));
    }
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading(text) => _ = writeln!(out, "## {}", escape_markdown(text)),
            Block::Paragraph(text) => _ = writeln!(out, "{}", escape_markdown(text)),
            Block::Warning(text) => _ = writeln!(out, "> **【！】{}**", escape_markdown(text)),
            Block::Item { number, text, .. } => {
                _ = writeln!(out, "{}{}", escape_markdown(number), escape_markdown(text));
            }
            Block::List(items) => {
                for item in items {
                    _ = writeln!(out, "- {}", escape_markdown(item));
                }
            }
            // Two blanks at its end keep a line apart from the next.
            Block::Lines { lines, .. } => {
                for line in lines {
                    _ = writeln!(out, "{}  ", escape_markdown(line));
                }
            }
            Block::Table { columns, rows } => {
                let line = |cells: &mut dyn Iterator<Item = String>| {
                    cells.fold(String::from("|"), |line, cell| format!("{line} {cell} |"))
                };
                let heads = columns.iter().map(|column| escape_markdown(&column.title));
                _ = writeln!(out, "{}", line(&mut heads.into_iter()));
                let rules = columns.iter().map(|column| match column.align {
                    Align::Start => ":--".to_owned(),
                    Align::End => "--:".to_owned(),
                });
                _ = writeln!(out, "{}", line(&mut rules.into_iter()));
                for row in rows {
                    _ = writeln!(
                        out,
                        "{}",
                        line(&mut row.iter().map(|cell| escape_markdown(cell)))
                    );
                }
            }
            Block::Tree(node) => markdown_tree(&mut out, node, 0),
        }
    }
    out
}

fn markdown_tree(out: &mut String, node: &Node, depth: usize) {
    let indent = "  ".repeat(depth);
    let notes: Vec<_> =
        node.notes.iter().filter(|note| !note.is_empty()).map(|n| escape_markdown(n)).collect();
    let notes =
        if notes.is_empty() { String::new() } else { format!(" — {}", notes.join(" — ")) };
    _ = writeln!(out, "{indent}- {}{notes}", escape_markdown(&node.line));
    for part in &node.parts {
        markdown_tree(out, part, depth + 1);
    }
}

fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean(text).chars() {
        let anywhere =
            matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~');
        // At the start of a line these would make a list or a heading.
        if anywhere || (escaped.is_empty() && matches!(c, '-' | '+' | '=')) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A whole HTML page without scripts, styles or outside references.
pub fn html(document: &Document) -> String {
    let title = escape_html(&document.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\" translate=\"no\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n",
        document.lang.tag()
    );
    html_content(&mut out, document);
    out + "</html>\n"
}

/// A piece of HTML for the clipboard, from which word processors take titles, paragraphs and tables as such. It
/// holds no script and no outside reference, and no style: a page that forbids them may hand it on.
pub fn rich_text(document: &Document) -> String {
    let mut out = format!("<div lang=\"{}\">\n", document.lang.tag());
    html_content(&mut out, document);
    out + "</div>\n"
}

fn html_content(out: &mut String, document: &Document) {
    if !document.court.is_empty() {
        _ = writeln!(out, "<p align=\"center\">{}</p>", escape_html(&document.court));
    }
    _ = writeln!(out, "<h1 align=\"center\">{}</h1>", escape_html(&document.title));
    if !document.docket.is_empty() {
        _ = writeln!(out, "<p{}>{}</p>", html_align(Align::End), escape_html(&document.docket));
    }
    for block in &document.blocks {
        match block {
            Block::Heading(text) => _ = writeln!(out, "<h2>{}</h2>", escape_html(text)),
            Block::Paragraph(text) => _ = writeln!(out, "<p>{}</p>", escape_html(text)),
            // Word processors take the colour from the element; a style would be refused.
            Block::Warning(text) => {
                let text = escape_html(text);
                _ = writeln!(out, "<p><font color=\"#c00000\"><b>【！】{text}</b></font></p>");
            }
            Block::Item { number, text, .. } => {
                let (number, text) = (escape_html(number), escape_html(text));
                _ = writeln!(out, "<p>{number}{text}</p>");
            }
            Block::List(items) => {
                out.push_str("<ul>\n");
                for item in items {
                    _ = writeln!(out, "<li>{}</li>", escape_html(item));
                }
                out.push_str("</ul>\n");
            }
            Block::Lines { align, lines } => {
                let align = html_align(*align);
                for line in lines {
                    _ = writeln!(out, "<p{align}>{}</p>", escape_html(line));
                }
            }
            Block::Table { columns, rows } => html_table(out, columns, rows),
            Block::Tree(node) => {
                out.push_str("<ul>\n");
                html_tree(out, node);
                out.push_str("</ul>\n");
            }
        }
    }
}

fn html_align(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " align=\"right\"",
    }
}

fn html_table(out: &mut String, columns: &[Column], rows: &[Vec<String>]) {
    out.push_str("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<tr>");
    for column in columns {
        _ = write!(
            out,
            "<th scope=\"col\"{}>{}</th>",
            html_align(column.align),
            escape_html(&column.title)
        );
    }
    out.push_str("</tr>\n");
    for row in rows {
        out.push_str("<tr>");
        for (cell, column) in row.iter().zip(columns) {
            _ = write!(out, "<td{}>{}</td>", html_align(column.align), escape_html(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

fn html_tree(out: &mut String, node: &Node) {
    _ = write!(out, "<li>{}", escape_html(&node.line));
    for note in node.notes.iter().filter(|note| !note.is_empty()) {
        _ = write!(out, "<br>{}", escape_html(note));
    }
    if !node.parts.is_empty() {
        out.push_str("\n<ul>\n");
        for part in &node.parts {
            html_tree(out, part);
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</li>\n");
}

fn escape_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn hostile() -> Document {
        let mut document = Document::new(Lang::Zh, "<script>alert(1)</script>");
        document.paragraph("a\u{202e}b\nc & \"d\" | `e`");
        document.table(
            [("名称", Align::Start), ("金额", Align::End)],
            [["x".to_owned(), "1.00".to_owned()]],
        );
        let lines = vec!["\"><img src=x onerror=alert(1)>".to_owned()];
        document.blocks.push(Block::Lines { align: Align::End, lines });
        document
    }

    #[test]
    fn what_a_user_typed_comes_out_as_text() {
        let page = html(&hostile());
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(!page.contains("<script"));
        assert!(page.contains("<p>ab c &amp; &quot;d&quot; | `e`</p>"));
        assert!(markdown(&hostile()).contains("ab c \\& \"d\" \\| \\`e\\`"));
        assert!(text(&hostile()).contains("ab c & \"d\" | `e`"));
    }

    /// Every `<` of the output opens or closes an element that is written here; none comes from a user.
    #[test]
    fn rich_text_has_the_shape_of_the_document_and_no_element_of_a_user() {
        let rich = rich_text(&hostile());
        let elements: Vec<_> =
            rich.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().unwrap()).collect();
        assert_eq!(
            elements.join(" "),
            "div h1 /h1 p /p table tr th /th th /th /tr tr td /td td /td /tr /table p /p /div"
        );
        assert!(
            rich.contains("<p align=\"right\">&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</p>")
        );
        assert!(rich.contains("<th scope=\"col\" align=\"right\">金额</th>"));
        assert!(!rich.contains("style"), "{rich}");
    }

    #[test]
    fn columns_line_up_under_chinese_heads() {
        let table = text(&hostile());
        assert!(table.contains("\n名称  金额\nx     1.00\n"), "{table}");
    }
}
