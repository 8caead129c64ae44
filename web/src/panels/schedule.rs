//! The schedule: item × claimed, conceded, found. It is filled in like a spreadsheet: Enter and the arrows
//! go from row to row, rows are pasted.

mod footer;
mod pasting;
mod row;

use std::{cell::RefCell, ops::Range, rc::Rc};

use redress_core::{
    Case, Position, Yuan,
    case::{At, Found, Itemised},
    edit::{Edit, List},
};
use redress_drafting::wording;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

pub(crate) use self::footer::{Footer, cost_footers};
use self::{footer::foot, pasting::use_pasting, row::Rows};
use super::{
    debtors::Names,
    rows::{Block, Keys},
};
use crate::ui::{dom, plus, text::Word, use_shared};

#[derive(Properties)]
pub(crate) struct ScheduleProps {
    pub(crate) case: Rc<Case>,
    pub(crate) list: List,
    /// What the table holds.
    pub(crate) caption: AttrValue,
    #[prop_or_default]
    pub(crate) footers: Vec<Footer>,
    pub(crate) names: Names,
    pub(crate) position: Position,
}

/// Whether these rows show the same in two cases.
fn same_rows(list: List, a: &Rc<Case>, b: &Rc<Case>, mut rows: Range<usize>) -> bool {
    // Costs are paid to one of several plaintiffs.
    let same_payees =
        list != List::Costs || (&a.plaintiff, &a.co_plaintiffs) == (&b.plaintiff, &b.co_plaintiffs);
    Rc::ptr_eq(a, b)
        || a.disposition == b.disposition
            && same_payees
            && rows.all(|index| list.same((a, index), (b, index)))
}

/// Equal if they show the same: an edit elsewhere in the case draws no table again.
impl PartialEq for ScheduleProps {
    fn eq(&self, other: &Self) -> bool {
        let count = self.list.len(&self.case);
        (self.list, self.position) == (other.list, other.position)
            && self.caption == other.caption
            && self.names == other.names
            && self.footers == other.footers
            && count == other.list.len(&other.case)
            && same_rows(self.list, &self.case, &other.case, 0..count)
    }
}

/// A table with more rows than this lays out only those in sight.
const LONG: usize = 30;

/// How wide the columns of sums are, so that none is cut off: for sums below 100 million yuan, below 10,000 million, or any.
fn width(list: List, case: &Case, footers: &[Footer]) -> Option<&'static str> {
    let rows = (0..list.len(case)).filter_map(|row| case.item(list.at(row)));
    let found = |row: &dyn Itemised| match row.found() {
        Some(Found::Amount(sum)) => Some(sum),
        _ => None,
    };
    let sums = rows.flat_map(|row| [row.claimed(), row.conceded(), found(row)]).flatten();
    let longest = sums.map(Yuan::fen).max().unwrap_or_default();
    // What stands below the rows has its commas, and may be more than each of them.
    let below = footers.iter().flat_map(|footer| footer.cells.iter().flatten());
    let below = below.map(|(_, shown)| shown.len()).max().unwrap_or_default();
    match longest {
        ..10_000_000_000 if below <= "99,999,999.99".len() => None,
        ..1_000_000_000_000 if below <= "9,999,999,999.99".len() => Some("wide"),
        _ => Some("wider"),
    }
}

/// The row and the field of an element in a table, by its id: `/costs/2/claimed`.
fn place(list: List, element: &Element) -> Option<(usize, String)> {
    let id = element.id();
    let (index, field) =
        id.strip_prefix(&list.place().to_string())?.strip_prefix('/')?.split_once('/')?;
    Some((index.parse().ok()?, field.to_owned()))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}

/// A table of items.
#[component]
pub(crate) fn Schedule(props: &ScheduleProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let list = props.list;
    let path = list.place().to_string();
    let count = list.len(&props.case);

    let keys = use_mut_ref(Keys::default);
    keys.borrow_mut().follow(list, &props.case);
    // Where the focus goes when the table has been drawn again.
    let next = use_mut_ref(|| None::<String>);
    {
        let next = next.clone();
        use_effect(move || {
            if let Some(id) = next.take() {
                dom::focus_and_select(&id);
            }
        });
    }
    let pasting = use_pasting(&shared, list, &props.case, &keys, &next);

    let add_id = format!("{path}/add");
    let add = {
        let (shared, next, path) = (shared.clone(), next.clone(), path.clone());
        move || {
            *next.borrow_mut() = Some(format!("{path}/{count}/label"));
            dom::hold_keys();
            shared.edit(Edit::add(list));
        }
    };
    let on_remove = {
        let (keys, next) = (keys.clone(), next.clone());
        use_callback(
            (shared.dispatch.clone(), list),
            move |(index, field): (usize, String), (dispatch, list)| {
                remove(&mut keys.borrow_mut(), &next, *list, index, &field);
                dispatch.dispatch(Edit::Remove(At::Item(list.at(index))).into());
            },
        )
    };
    let onkeydown = {
        let (add, on_remove, path) = (add.clone(), on_remove.clone(), path.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some((index, field)) = target(&event).and_then(|at| place(list, &at)) else {
                return;
            };
            // Enter also ends the choice of a Chinese input method.
            if dom::composes(&event) || event.alt_key() {
                return;
            }
            let control = event.ctrl_key() || event.meta_key();
            let go = |row: usize| dom::focus_and_select(&format!("{path}/{row}/{field}"));
            let is =
                |kind: &str| target(&event).is_some_and(|at| at.matches(kind).unwrap_or(false));
            let own = !field.contains('/');
            let cell = own && is("input[type=text]");
            let in_figures = is(".in-figures input");
            match &*event.key() {
                // In a text it deletes a word, as everywhere.
                "Delete" if control && own && (is("select") || cell && in_figures) => {
                    on_remove.emit((index, field));
                }
                // With Ctrl it is the guide's.
                "Enter" if control => return,
                "Enter" if cell && event.shift_key() => _ = index.checked_sub(1).is_some_and(go),
                "Enter" if cell && index + 1 == count => add(),
                "Enter" | "ArrowDown" if cell && !control => _ = go(index + 1),
                "ArrowUp" if cell && !control => _ = index.checked_sub(1).is_some_and(go),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let rows = keys.borrow();
    let blocks = rows.blocks().map(|Block { key, rows: range }| {
        html! {
            <Rows {key} case={props.case.clone()} {list} from={range.start} keys={rows.of(range).to_vec()}
                names={props.names.clone()} on_remove={on_remove.clone()} />
        }
    });
    let head = |position: Position| {
        html! {
            <th scope="col" role="columnheader" class={classes!("sum", (position == props.position).then_some("current"))}>
                { wording::position(lang, position) }
            </th>
        }
    };
    let typed = pasting.typed.clone();
    html! {
        <>
            { pasting.waiting() }
            <div class="schedule" id={path.clone()} {onkeydown} onpaste={pasting.onpaste.clone()}>
                { pasting.told(&shared, list, &props.case) }
                if count > 0 {
                    <table role="table" class={classes!((count > LONG).then_some("long"), width(list, &props.case, &props.footers))}>
                        <caption class="vh">{ props.caption.clone() }{ " " }{ shared.t(Word::UnitYuan) }</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{ shared.t(Word::Item) }</th>
                                { for Position::ALL.into_iter().map(head) }
                                <td class="tools" role="cell" />
                            </tr>
                        </thead>
                        { for blocks }
                        if !props.footers.is_empty() {
                            <tfoot role="rowgroup">{ for props.footers.iter().map(|footer| foot(&shared, list, footer)) }</tfoot>
                        }
                    </table>
                }
                if count == 0 {
                    // A paste needs a place that takes one.
                    // Of another case it is another.
                    <input type="text" class="paste-here" key={shared.epoch.to_string()} id={format!("{path}/paste")} autocomplete="off"
                        value={pasting.line.clone()} oninput={pasting.on_line.clone()} onkeydown={pasting.on_typed.clone()}
                        placeholder={shared.t(Word::PasteHere)}
                        aria-label={format!("{} {}", props.caption, shared.t(Word::PasteHere))}
                        aria-describedby={format!("{path}/paste-hint")} />
                    // Shown while a line stands there.
                    <p class="hint" id={format!("{path}/paste-hint")}>{ shared.t(Word::EnterReads) }</p>
                }
                <button type="button" class="quiet add" id={add_id}
                    onclick={Callback::from(move |_: MouseEvent| if !typed.emit(()) { add() })}>
                    { plus() }{ shared.t(Word::AddRow) }<span class="vh">{ " " }{ props.caption.clone() }</span>
                </button>
            </div>
        </>
    }
}

/// Takes a row out; the focus goes to the same field of the row that comes in its place, else of the last.
fn remove(keys: &mut Keys, next: &RefCell<Option<String>>, list: List, index: usize, field: &str) {
    keys.remove(index);
    let path = list.place();
    match keys.len() {
        // The table may go with its last row: then what is in its place has the focus.
        0 => dom::focus_soon(&format!("{path}/add")),
        left => *next.borrow_mut() = Some(format!("{path}/{}/{field}", index.min(left - 1))),
    }
}

/// A short name of a list for hooks and ids.
pub(super) fn id(list: List) -> String {
    match list {
        List::Gains => "gain".to_owned(),
        List::Less(gain) => format!("gain-{gain}-less"),
        List::Losses => "loss".to_owned(),
        List::LumpSums => "lump-sum".to_owned(),
        List::Costs => "cost".to_owned(),
        List::Punitive => "punitive".to_owned(),
        List::Credits => "credit".to_owned(),
    }
}
