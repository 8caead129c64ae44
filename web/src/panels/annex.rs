//! The result on paper: an annex for the file, made only while the page is being printed.

use std::rc::Rc;

use gloo_events::EventListener;
use redress_core::{Assessment, Case};
use redress_drafting::{Align, Block, Column, Lang, Node, report};
use yew::prelude::*;

use crate::ui::{text::Word, unbroken, use_reading, use_shared};

/// Whether the page is being printed.
#[hook]
pub(crate) fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    let setter = printing.setter();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(name, now)| {
                let setter = setter.clone();
                EventListener::new(&window, name, move |_| setter.set(now))
            })
        });
        move || drop(listeners)
    });
    *printing
}

#[derive(PartialEq, Properties)]
pub(crate) struct AnnexProps {
    pub(crate) case: Rc<Case>,
    pub(crate) assessment: Assessment,
}

/// The report of the assessment.
#[component]
pub(crate) fn Annex(props: &AnnexProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let case = &use_reading(&props.case);
    let document = report(lang, case, &props.assessment);
    let particulars = [&case.court, &case.docket];
    let particulars = particulars.into_iter().filter(|text| !text.is_empty());
    html! {
        <article class="annex" data-test="annex">
            <p class="annex-kind">{ shared.t(Word::Annex) }</p>
            <h1>{ document.title }</h1>
            { for particulars.map(|text| html! { <p class="annex-file">{ text }</p> }) }
            { for document.blocks.iter().map(|one| block(lang, one)) }
            <p class="annex-note">{ shared.t(Word::AnnexNote) }</p>
        </article>
    }
}

fn block(lang: Lang, block: &Block) -> Html {
    match block {
        Block::Heading(text) => html! { <h2>{ text }</h2> },
        Block::Paragraph(text) => html! { <p>{ unbroken(lang, text) }</p> },
        Block::Warning(text) => {
            html! { <p class="warning">{ "【！】" }{ unbroken(lang, text) }</p> }
        }
        Block::Item { number, text, .. } => html! { <p>{ number }{ unbroken(lang, text) }</p> },
        Block::List(lines) | Block::Lines { lines, .. } => {
            html! { <ul class="lines">{ for lines.iter().map(|line| html! { <li>{ unbroken(lang, line) }</li> }) }</ul> }
        }
        Block::Table { columns, rows } => table(lang, columns, rows),
        Block::Tree(node) => html! { <ul class="tree">{ tree(lang, node) }</ul> },
    }
}

fn table(lang: Lang, columns: &[Column], rows: &[Vec<String>]) -> Html {
    let class = |column: &Column| (column.align == Align::End).then_some("sum");
    let head =
        |column: &Column| html! { <th scope="col" class={class(column)}>{ &column.title }</th> };
    let row = |cells: &Vec<String>| {
        let cells = columns.iter().zip(cells);
        html! { <tr>{ for cells.map(|(column, text)| html! { <td class={class(column)}>{ unbroken(lang, text) }</td> }) }</tr> }
    };
    html! {
        <table>
            <thead><tr>{ for columns.iter().map(head) }</tr></thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

fn tree(lang: Lang, node: &Node) -> Html {
    let notes = node.notes.iter().filter(|note| !note.is_empty());
    html! {
        <li>
            <p class="node">{ unbroken(lang, &node.line) }</p>
            { for notes.map(|note| html! { <p class="note">{ unbroken(lang, note) }</p> }) }
            if !node.parts.is_empty() {
                <ul class="tree">{ for node.parts.iter().map(|one| tree(lang, one)) }</ul>
            }
        </li>
    }
}
