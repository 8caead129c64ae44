//! The documents: a document as it will print, what a clerk would still mend beside it, and the ways to take it along.

use std::rc::Rc;

use redress_core::{
    Case, Receipt,
    edit::{Edit, WordsOf},
};
use redress_drafting::{
    Align, Block, Check, CheckOutcome, Document, Kind, Lang, check, draft, edits, item_name,
    wording,
};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    panels::{Downloads, receipt},
    route::Route,
    ui::{
        Shared, dom, marked,
        text::{self, Word},
        unbroken, use_reading, use_shared, use_title,
    },
};

#[derive(PartialEq, Properties)]
pub(crate) struct PapersProps {
    pub(crate) case: Rc<Case>,
    pub(crate) kind: Kind,
}

/// The documents.
#[component]
pub(crate) fn PapersPage(props: &PapersProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let (case, kind) = (&props.case, props.kind);
    // The item that is being written in the user's own words.
    let open = use_state_eq(|| None::<String>);
    // The item that is pointed at, here or in the list beside.
    let lit = use_state_eq(|| None::<String>);
    {
        let open = open.clone();
        use_effect_with((kind, lang, shared.epoch), move |_| open.set(None));
    }
    // In English it is a reading version.
    let read = use_reading(case);
    let drafted =
        use_memo((read.clone(), kind, lang), |(case, kind, lang)| draft(*lang, *kind, case));
    use_title(format!("{} · {}", text::paper(lang, kind), shared.t(Word::PagePapers)));
    let checks = use_memo((read.clone(), kind, lang), |(case, kind, lang)| {
        check(*lang, *kind, case, &edits(*lang, *kind, case)).unwrap_or_default()
    });
    let tab = |other: Kind| {
        html! {
            <li key={other.id()}>
                <a href={Route::Papers(other).href()} aria-current={(other == kind).then_some("true")}>
                    { text::paper(lang, other) }
                </a>
            </li>
        }
    };
    let receipt_of = use_memo(case.clone(), |case| Receipt::of(case));
    let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing).count();
    html! {
        <main class="papers">
            <div class="papers-head">
                <h1>{ text::paper(lang, kind) }</h1>
                <nav aria-label={shared.t(Word::PagePapers)}>
                    <ul class="tabs">{ for Kind::ALL.into_iter().map(tab) }</ul>
                </nav>
            </div>
            <div class="papers-desk">
                <div class="sheet-area">
                    if lang == Lang::En {
                        <p class="hint">{ shared.t(Word::ReadingVersion) }</p>
                    }
                    {
                        match &*drafted {
                            Ok(document) => sheet(&shared, case, kind, document, &receipt_of, &open, &lit),
                            Err(faults) => html! {
                                <div class="faults">
                                    <p>{ shared.t(Word::NoDraft) }</p>
                                    <ul data-test="faults">{ for faults.iter().map(|fault| html! {
                                        <li>
                                            <button type="button" class="link" onclick={shared.to(&fault.path)}>
                                                { wording::fault_with_place(lang, fault, case) }
                                            </button>
                                        </li>
                                    }) }</ul>
                                    <p><a href={Route::Case(None).href()}>{ shared.t(Word::ToWorkbench) }</a></p>
                                </div>
                            },
                        }
                    }
                </div>
                // Of a case with faults nothing is computed, and so nothing checked.
                if drafted.is_ok() {
                    <aside class="papers-side" aria-label={shared.t(Word::SelfCheck)}>
                        <section>
                            <h2>{ shared.t(Word::TakeAlong) }</h2>
                            <Downloads case={case.clone()} read={read.clone()} {kind} drafted={drafted.clone()} />
                        </section>
                        <section>
                            <h2>
                                { shared.t(Word::SelfCheck) }
                                if missing > 0 { { " " }<span class="count">{ missing }</span> }
                            </h2>
                            if missing == 0 {
                                <p class="muted">{ shared.t(Word::NothingToMend) }</p>
                            }
                            <ul class="checks" data-test="checks">
                                { for missing_by_item(&checks).into_iter().map(|(item, checks)| html! {
                                    <li>
                                        if !item.is_empty() {
                                            <p>{ source(&shared, case, item) }</p>
                                        }
                                        { for checks.into_iter().map(|check| to_mend(&shared, case, item, check)) }
                                    </li>
                                }) }
                            </ul>
                            { for checks.iter().filter(|check| check.outcome == CheckOutcome::Noted).map(|check| html! {
                                <div data-test="noted">{ to_mend(&shared, case, &check.path, check) }</div>
                            }) }
                            <details>
                                <summary>{ shared.t(Word::Passed) }</summary>
                                <ul class="passed">
                                    { for checks.iter().filter(|check| check.outcome == CheckOutcome::Passed).map(|check| html! {
                                        <li>{ "✓ " }{ check.id.name(lang) }</li>
                                    }) }
                                </ul>
                            </details>
                        </section>
                        <section>
                            <h2>{ shared.t(Word::ReceiptTitle) }</h2>
                            { receipt(&shared, &receipt_of) }
                        </section>
                    </aside>
                }
            </div>
        </main>
    }
}

/// What is missing, by the item of the case it belongs to, in the order in which the items come up.
fn missing_by_item(checks: &[Check]) -> Vec<(&str, Vec<&Check>)> {
    let mut items: Vec<(&str, Vec<&Check>)> = Vec::new();
    for check in checks.iter().filter(|check| check.outcome == CheckOutcome::Missing) {
        let item = item_of(&check.path);
        match items.iter_mut().find(|(other, _)| *other == item) {
            Some((_, checks)) => checks.push(check),
            None => items.push((item, vec![check])),
        }
    }
    items
}

/// The item of a list that a field belongs to; else the field itself.
fn item_of(path: &str) -> &str {
    let mut slashes = path.match_indices('/').map(|(at, _)| at).skip(1);
    let index = slashes.next().and_then(|at| path.get(at + 1..));
    match index {
        Some(index) if index.starts_with(|c: char| c.is_ascii_digit()) => {
            slashes.next().and_then(|end| path.get(..end)).unwrap_or(path)
        }
        _ => path,
    }
}

/// One thing to mend of an item, with the way to its field where that is another.
fn to_mend(shared: &Shared, case: &Case, item: &str, check: &Check) -> Html {
    html! {
        <p>
            <span class="check-words">{ marked(shared.lang, check.words(shared.lang)) }</span>
            if check.path != item {
                <button
                    type="button"
                    class="link"
                    aria-label={format!("{} {}", shared.t(Word::GoMend), wording::path(shared.lang, &check.path, case))}
                    onclick={shared.to(&check.path)}
                >
                    { shared.t(Word::GoMend) }
                </button>
            }
        </p>
    }
}

/// A link to the field in the workbench that something comes from.
fn source(shared: &Shared, case: &Case, path: &str) -> Html {
    html! {
        <button type="button" class="link" onclick={shared.to(path)}>
            { marked(shared.lang, &wording::path(shared.lang, path, case)) }
        </button>
    }
}

/// The document, as it will print.
fn sheet(
    shared: &Shared,
    case: &Case,
    kind: Kind,
    document: &Document,
    receipt: &Receipt,
    open: &UseStateHandle<Option<String>>,
    lit: &UseStateHandle<Option<String>>,
) -> Html {
    html! {
        <article class="sheet" lang={document.lang.tag()} aria-label={document.title.clone()} data-test="sheet">
            if !document.court.is_empty() {
                <p class="sheet-court">{ marked(shared.lang, &document.court) }</p>
            }
            <h2 class="sheet-title">{ document.title.clone() }</h2>
            if !document.docket.is_empty() {
                <p class="sheet-docket">{ marked(shared.lang, &document.docket) }</p>
            }
            { for document.blocks.iter().map(|one| block(shared, case, kind, one, open, lit)) }
            <p class="sheet-receipt" aria-hidden="true">
                { shared.t(Word::ReceiptTitle) }{ " " }{ receipt.engine }{ " · " }
                { shared.t(Word::ReceiptLaw) }{ " " }{ receipt.law }{ " · " }
                { shared.t(Word::ReceiptCase) }{ " " }{ receipt.case.clone() }
            </p>
        </article>
    }
}

fn block(
    shared: &Shared,
    case: &Case,
    kind: Kind,
    block: &Block,
    open: &UseStateHandle<Option<String>>,
    lit: &UseStateHandle<Option<String>>,
) -> Html {
    let lang = shared.lang;
    match block {
        Block::Heading(text) => html! { <h3>{ text.clone() }</h3> },
        Block::Paragraph(text) => html! { <p>{ unbroken(lang, text) }</p> },
        // The ways to the fields are for the screen.
        Block::Warning(text) => html! {
            <div class="warning" role="note" data-test="warning">
                <p>{ "【！】" }{ unbroken(lang, text) }</p>
                <p class="sheet-tools">
                    { for case.unread.in_order().into_iter().take(5).map(|(path, _)| html! {
                        <>{ source(shared, case, path) }{ " " }</>
                    }) }
                </p>
            </div>
        },
        Block::List(items) => html! {
            <ul class="sheet-list">{ for items.iter().map(|item| html! { <li>{ unbroken(lang, item) }</li> }) }</ul>
        },
        Block::Lines { align, lines } => html! {
            <div class={if *align == Align::End { "sheet-signed" } else { "sheet-lines" }}>
                { for lines.iter().map(|line| html! { <p>{ marked(lang, line) }</p> }) }
            </div>
        },
        Block::Item { number, text, path, edited, .. } => {
            item(shared, case, kind, [number, text, path], *edited, open, lit)
        }
        Block::Table { columns, rows } => {
            let class = |index: usize| {
                columns.get(index).and_then(|column| (column.align == Align::End).then_some("sum"))
            };
            html! {
                <div class="sheet-table" tabindex="0" role="group" aria-label={shared.t(Word::Table)}>
                    <table role="table">
                        <thead role="rowgroup"><tr role="row">{ for columns.iter().enumerate().map(|(index, column)| html! {
                            <th role="columnheader" scope="col" class={class(index)}>{ column.title.clone() }</th>
                        }) }</tr></thead>
                        <tbody role="rowgroup">{ for rows.iter().map(|row| html! {
                            <tr role="row">{ for row.iter().enumerate().map(|(index, cell)| html! {
                                <td role="cell" class={class(index)}
                                    data-label={columns.get(index).map(|column| column.title.clone())}>
                                    { unbroken(lang, cell) }
                                </td>
                            }) }</tr>
                        }) }</tbody>
                    </table>
                </div>
            }
        }
        Block::Tree(node) => html! { <ul class="sheet-tree">{ tree(lang, node) }</ul> },
    }
}

fn tree(lang: Lang, node: &redress_drafting::Node) -> Html {
    html! {
        <li>
            { unbroken(lang, &node.line) }
            { for node.notes.iter().filter(|note| !note.is_empty()).map(|note| html! {
                <span class="sheet-note">{ unbroken(lang, note) }</span>
            }) }
            if !node.parts.is_empty() {
                <ul>{ for node.parts.iter().map(|one| tree(lang, one)) }</ul>
            }
        </li>
    }
}

/// An item: its text, the field it comes from, and the way to put it in one's own words.
fn item(
    shared: &Shared,
    case: &Case,
    kind: Kind,
    [number, text, path]: [&String; 3],
    edited: bool,
    open: &UseStateHandle<Option<String>>,
    lit: &UseStateHandle<Option<String>>,
) -> Html {
    let lang = shared.lang;
    let writing = open.as_deref() == Some(path);
    let light = |on: bool| {
        let (lit, path) = (lit.clone(), path.clone());
        move || lit.set(on.then(|| path.clone()))
    };
    let (enter, leave, focus, blur) = (light(true), light(false), light(true), light(false));
    let own = WordsOf { document: kind.id(), language: lang.id(), item: item_name(case, path) };
    let toggle = {
        let (open, path) = (open.clone(), path.clone());
        Callback::from(move |_: MouseEvent| open.set((!writing).then(|| path.clone())))
    };
    let toggle_id = format!("reword-{path}");
    let restore = {
        let (shared, open, own, next) =
            (shared.clone(), open.clone(), own.clone(), toggle_id.clone());
        Callback::from(move |_: MouseEvent| {
            open.set(None);
            shared.edit(Edit::OwnWords(own.clone(), None));
            // The button goes with the words.
            dom::focus(&next);
        })
    };
    let id = format!("words-{path}");
    let stored = edits(lang, kind, case).get(path).cloned();
    html! {
        <div key={path.clone()} data-path={path.clone()}
            class={classes!("sheet-item", (lit.as_deref() == Some(path)).then_some("lit"), edited.then_some("edited"))}
            onmouseenter={Callback::from(move |_: MouseEvent| enter())}
            onmouseleave={Callback::from(move |_: MouseEvent| leave())}
            onfocusin={Callback::from(move |_: FocusEvent| focus())}
            onfocusout={Callback::from(move |_: FocusEvent| blur())}>
            <p>{ number.clone() }{ unbroken(lang, text) }</p>
            if writing {
                <OwnWords {id} of={own} stored={stored.map(AttrValue::from)} draft={without_end(text).to_owned()} />
            }
            <p class="sheet-tools">
                if edited { <span class="tag">{ "✎ " }{ shared.t(Word::Edited) }</span> }
                <span class="from">{ shared.t(Word::ComesFrom) }{ " " }{ source(shared, case, path) }</span>
                <button type="button" class="link" id={toggle_id} onclick={toggle} aria-expanded={writing.to_string()}>
                    { shared.t(if writing { Word::Done } else { Word::Reword }) }
                </button>
                if edited {
                    <button type="button" class="link" onclick={restore}>{ shared.t(Word::Restore) }</button>
                }
            </p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct OwnWordsProps {
    id: AttrValue,
    of: WordsOf,
    /// The user's words, where there are any.
    stored: Option<AttrValue>,
    /// Those of the draft.
    draft: AttrValue,
}

/// Where an item is put in one's own words. It may be emptied to begin anew: without words the draft's stand.
#[component]
fn OwnWords(props: &OwnWordsProps) -> Html {
    let shared = use_shared();
    let stands = props.stored.clone().unwrap_or_else(|| props.draft.clone());
    let typed = use_state_eq(|| stands.clone());
    {
        // An undone step is seen here too. What was emptied by hand stays so: then the draft's words stand, and no others
        // came from elsewhere.
        let (typed, draft) = (typed.clone(), props.draft.clone());
        use_effect_with(props.stored.clone(), move |stored| {
            if let Some(stored) = stored {
                typed.set(stored.clone());
            } else if !typed.trim().is_empty() {
                typed.set(draft);
            }
        });
    }
    {
        let id = props.id.clone();
        use_effect_with((), move |()| _ = dom::focus(&id));
    }
    let oninput = {
        let (shared, of, typed) = (shared.clone(), props.of.clone(), typed.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                let text = area.value();
                typed.set(text.clone().into());
                let words = (!text.trim().is_empty()).then_some(text);
                shared.edit(Edit::OwnWords(of.clone(), words));
            }
        })
    };
    let onblur = {
        let typed = typed.clone();
        Callback::from(move |_: FocusEvent| {
            if typed.trim().is_empty() {
                typed.set(stands.clone());
            }
        })
    };
    html! {
        <div class="field wide">
            <label for={props.id.clone()}>{ shared.t(Word::OwnWords) }</label>
            <textarea id={props.id.clone()} rows="4" {oninput} {onblur} value={(*typed).clone()} />
            <p class="hint">{ shared.t(Word::OwnWordsHint) }</p>
        </div>
    }
}

/// The words of an item without the mark at its end, which the document sets itself.
fn without_end(text: &str) -> &str {
    text.trim_end_matches(['。', '；', ';', '.'])
}

#[cfg(test)]
mod tests {
    use super::{item_of, without_end};

    #[test]
    fn words_are_offered_without_the_mark_at_the_end() {
        assert_eq!(without_end("驳回原告的其他诉讼请求；"), "驳回原告的其他诉讼请求");
        assert_eq!(without_end("the claims are rejected."), "the claims are rejected");
    }

    #[test]
    fn a_field_belongs_to_the_item_of_its_list() {
        assert_eq!(item_of("/remedies/12/parameters/days"), "/remedies/12");
        assert_eq!(item_of("/defendants/0/name"), "/defendants/0");
        for whole in ["", "/court", "/dates/judgment", "/remedies/3", "/destination/days"] {
            assert_eq!(item_of(whole), whole);
        }
    }
}
