//! The result on paper: an annex for the file, in the page only while that is being printed.
//!
//! It is put there by hand, and at once: Firefox copies the page for the printer right after `beforeprint`, before
//! anything that yew would draw then.

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{Assessment, Case};
use redress_drafting::{Align, Block, Column, Lang, Node, report};
use web_sys::{Document, Element};
use yew::prelude::*;

use crate::ui::{Piece, Shared, pieces, text::Word};

/// What makes the annex; `None`: there is none yet, and the page is printed as it is.
pub(crate) type Make = Rc<dyn Fn() -> Option<Element>>;

/// Puts the annex that `make` makes into the page while it is being printed.
#[hook]
pub(crate) fn use_annex(make: Make) {
    let latest = use_mut_ref(|| make.clone());
    *latest.borrow_mut() = make;
    use_effect_with((), move |()| {
        let placed = Rc::new(std::cell::RefCell::new(None::<Element>));
        let listeners = web_sys::window().map(|window| {
            let before = {
                let placed = placed.clone();
                EventListener::new(&window, "beforeprint", move |_| {
                    let made = (latest.borrow())();
                    let body = web_sys::window().and_then(|window| window.document()?.body());
                    if let (Some(annex), Some(body)) = (made, body)
                        && body.append_child(&annex).is_ok()
                        && let Some(old) = placed.replace(Some(annex))
                    {
                        old.remove();
                    }
                })
            };
            let after = {
                let placed = placed.clone();
                EventListener::new(&window, "afterprint", move |_| taken_out(placed.take()))
            };
            [before, after]
        });
        move || {
            drop(listeners);
            taken_out(placed.take());
        }
    });
}

fn taken_out(annex: Option<Element>) {
    if let Some(annex) = annex {
        annex.remove();
    }
}

/// The report of an assessment, as an element.
pub(crate) fn annex(shared: &Shared, case: &Case, assessment: &Assessment) -> Option<Element> {
    let sheet = Sheet { document: web_sys::window()?.document()?, lang: shared.lang };
    let case = &shared.read(case);
    let report = report(shared.lang, case, assessment);
    let annex = sheet.element("article", "annex")?;
    annex.set_attribute("data-test", "annex").ok()?;
    sheet.put(&annex, "p", "annex-kind", shared.t(Word::Annex))?;
    sheet.put(&annex, "h1", "", &report.title)?;
    for particular in [&case.court, &case.docket].into_iter().filter(|text| !text.is_empty()) {
        sheet.put(&annex, "p", "annex-file", particular)?;
    }
    for block in &report.blocks {
        sheet.block(&annex, block)?;
    }
    sheet.put(&annex, "p", "annex-note", shared.t(Word::AnnexNote))?;
    Some(annex)
}

/// What elements are made in.
struct Sheet {
    document: Document,
    lang: Lang,
}

impl Sheet {
    fn element(&self, tag: &str, class: &str) -> Option<Element> {
        let element = self.document.create_element(tag).ok()?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        Some(element)
    }

    /// An element inside another.
    fn inside(&self, parent: &Element, tag: &str, class: &str) -> Option<Element> {
        let element = self.element(tag, class)?;
        parent.append_child(&element).ok()?;
        Some(element)
    }

    /// An element with a text.
    fn put(&self, parent: &Element, tag: &str, class: &str, text: &str) -> Option<()> {
        let element = self.inside(parent, tag, class)?;
        for (piece, text) in pieces(self.lang, text) {
            let of_its_own = match piece {
                Piece::Plain => {
                    let text = self.document.create_text_node(&text);
                    element.append_child(&text).ok()?;
                    continue;
                }
                Piece::Number => self.inside(&element, "span", "whole")?,
                Piece::In(other) => {
                    let span = self.inside(&element, "span", "")?;
                    span.set_attribute("lang", other.tag()).ok()?;
                    span
                }
            };
            of_its_own.set_text_content(Some(&text));
        }
        Some(())
    }

    fn block(&self, annex: &Element, block: &Block) -> Option<()> {
        match block {
            Block::Heading(text) => self.put(annex, "h2", "", text),
            Block::Paragraph(text) => self.put(annex, "p", "", text),
            Block::Warning(text) => self.put(annex, "p", "warning", &format!("【！】{text}")),
            Block::Item { number, text, .. } => {
                self.put(annex, "p", "", &format!("{number}{text}"))
            }
            Block::List(lines) | Block::Lines { lines, .. } => {
                let list = self.inside(annex, "ul", "lines")?;
                lines.iter().try_for_each(|line| self.put(&list, "li", "", line))
            }
            Block::Table { columns, rows } => self.table(annex, columns, rows),
            Block::Tree(node) => self.tree(annex, node),
        }
    }

    fn table(&self, annex: &Element, columns: &[Column], rows: &[Vec<String>]) -> Option<()> {
        let class = |column: &Column| if column.align == Align::End { "sum" } else { "" };
        let table = self.inside(annex, "table", "")?;
        let head = self.inside(&table, "thead", "")?;
        let head = self.inside(&head, "tr", "")?;
        for column in columns {
            let cell = self.inside(&head, "th", class(column))?;
            cell.set_attribute("scope", "col").ok()?;
            cell.set_text_content(Some(&column.title));
        }
        let body = self.inside(&table, "tbody", "")?;
        for cells in rows {
            let row = self.inside(&body, "tr", "")?;
            for (column, text) in columns.iter().zip(cells) {
                self.put(&row, "td", class(column), text)?;
            }
        }
        Some(())
    }

    fn tree(&self, parent: &Element, node: &Node) -> Option<()> {
        let list = self.inside(parent, "ul", "tree")?;
        self.node(&list, node)
    }

    fn node(&self, list: &Element, node: &Node) -> Option<()> {
        let entry = self.inside(list, "li", "")?;
        self.put(&entry, "p", "node", &node.line)?;
        for note in node.notes.iter().filter(|note| !note.is_empty()) {
            self.put(&entry, "p", "note", note)?;
        }
        if node.parts.is_empty() {
            return Some(());
        }
        let parts = self.inside(&entry, "ul", "tree")?;
        node.parts.iter().try_for_each(|one| self.node(&parts, one))
    }
}
