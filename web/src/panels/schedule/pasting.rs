//! What a paste into a schedule does: it is read, shown with its columns until it is taken, and written over the rows.

use std::{cell::RefCell, ops::Range, rc::Rc};

use redress_core::{
    Case,
    case::{Entry, Itemised},
    edit::{Edit, List},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, HtmlInputElement, Storage};
use yew::prelude::*;

use super::super::{
    coming::{Coming, ComingPaste},
    faults::UnreadEntries,
    rows::Keys,
};
use super::{place, target};
use crate::{
    browser::window,
    parse::paste::{Clip, Column, Pasted},
    parts, storage,
    ui::{Notice, Shared, dom, text::Word},
};

/// What the columns of a paste are taken for.
type Columns = Vec<Option<Column>>;

/// What is said of a paste.
#[derive(Clone, PartialEq)]
struct Told {
    text: String,
    /// How each column was read, where there is more than one.
    columns: Option<String>,
    /// The place behind its last row.
    end: usize,
}

/// What a table needs of its paste.
pub(super) struct Pasting {
    /// Takes what is pasted into the table.
    pub(super) onpaste: Callback<Event>,
    /// Reads the line that is typed where a table can be pasted, and says whether there is one.
    pub(super) typed: Callback<(), bool>,
    /// Follows the keys in that line.
    pub(super) on_typed: Callback<KeyboardEvent>,
    /// What stands in that line: a table that is left and comes back has it again, until it is read.
    pub(super) line: Option<String>,
    pub(super) on_line: Callback<InputEvent>,
    id: String,
    told: UseStateHandle<Option<Told>>,
    coming: UseStateHandle<Option<Coming>>,
    on_columns: Callback<Columns>,
    on_done: Callback<bool>,
}

impl Pasting {
    /// The table that waits to be taken.
    pub(super) fn waiting(&self) -> Html {
        let (on_columns, on_done) = (self.on_columns.clone(), self.on_done.clone());
        html! {
            if let Some(coming) = (*self.coming).clone() {
                <ComingPaste id={self.id.clone()} {coming} {on_columns} {on_done} />
            }
        }
    }

    /// What is said of the last paste.
    pub(super) fn told(&self, shared: &Shared, list: List, case: &Rc<Case>) -> Html {
        let dismiss = {
            let told = self.told.clone();
            Callback::from(move |_: MouseEvent| told.set(None))
        };
        let count = list.len(case);
        html! {
            // Above the rows, and it stays in sight while they are.
            <div class="told" role="status">
                // An undone paste needs no word any more.
                if let Some(said) = (*self.told).as_ref().filter(|said| said.end <= count) {
                    <div class="told-body">
                        <p>{ &said.text }</p>
                        if let Some(columns) = &said.columns {
                            <p class="hint">{ columns }</p>
                        }
                        <UnreadEntries case={case.clone()} within={list.place().to_string()} />
                        <button type="button" class="quiet" onclick={dismiss}>{ shared.t(Word::Dismiss) }</button>
                    </div>
                }
            </div>
        }
    }
}

/// Pastes into the table of a list. Rows that are written over get new keys; `next` is where the focus goes then.
#[hook]
pub(super) fn use_pasting(
    shared: &Shared,
    list: List,
    case: &Rc<Case>,
    keys: &Rc<RefCell<Keys>>,
    next: &Rc<RefCell<Option<String>>>,
) -> Pasting {
    let lang = shared.lang;
    let path = list.place().to_string();
    let count = list.len(case);
    let told = use_state_eq(|| None::<Told>);
    // A table that waits to be taken.
    let coming = use_state_eq(|| None::<Coming>);
    let id = format!("{path}/coming");
    let line_at = format!("redress.line.{}{path}", storage::last_open().unwrap_or_default());
    let line = tab().filter(|_| count == 0).and_then(|tab| tab.get_item(&line_at).ok()?);
    let on_line = {
        let at = line_at.clone();
        Callback::from(move |event: InputEvent| {
            if let (Some(tab), Some(input)) = (tab(), event.target_dyn_into::<HtmlInputElement>()) {
                _ = tab.set_item(&at, &input.value());
            }
        })
    };
    // Writes a paste over the rows.
    let take = {
        let (shared, told, path) = (shared.clone(), told.clone(), path.clone());
        let (case, keys, next) = (case.clone(), keys.clone(), next.clone());
        Callback::from(move |(mut pasted, at, column): (Pasted, usize, Column)| {
            let (shared, told, path) = (shared.clone(), told.clone(), path.clone());
            let line_at = line_at.clone();
            let (case, keys, next) = (case.clone(), keys.clone(), next.clone());
            spawn_local(async move {
                let Ok(reader) = parts::paste().await else {
                    return shared.notify.emit(Some(Notice::PartMissing));
                };
                tab().map(|tab| tab.remove_item(&line_at));
                let end = at + pasted.rows.len();
                let over = filled(list, &case, at..end);
                let several = pasted.columns.len() > 1;
                told.set(Some(Told {
                    text: (reader.told)(lang, &pasted, over),
                    columns: several.then(|| (reader.columns)(lang, &pasted.columns)),
                    end,
                }));
                for bad in pasted.bad {
                    let unread = (bad.column.leaf(), Entry::Unread(bad.text));
                    pasted.rows[bad.row].push(unread);
                }
                keys.borrow_mut().renew(at..end);
                *next.borrow_mut() = Some(format!("{path}/{at}/{}", column.field()));
                shared.edit(Edit::Paste(list, at, pasted.rows));
            });
        })
    };
    // Reads it, with the columns as they are chosen, and shows how.
    let show = {
        let (shared, coming, next) = (shared.clone(), coming.clone(), next.clone());
        let (case, id, take) = (case.clone(), id.clone(), take.clone());
        Callback::from(move |(clip, at, first, chosen): (Clip, usize, Column, Option<Columns>)| {
            let (shared, coming, next) = (shared.clone(), coming.clone(), next.clone());
            let (case, id, take) = (case.clone(), id.clone(), take.clone());
            spawn_local(async move {
                let Ok(reader) = parts::paste().await else {
                    return shared.notify.emit(Some(Notice::PartMissing));
                };
                // What reduces a gain is nobody's debt.
                let whose = (!matches!(list, List::Less(_))).then_some(&*case.defendants);
                let pasted = (reader.read)(clip.clone(), first, chosen.as_deref(), whose);
                if !clip.has_columns() {
                    return take.emit((pasted, at, first));
                }
                let over = filled(list, &case, at..at + pasted.rows.len());
                let told = (reader.coming)(lang, &pasted, over);
                if chosen.is_none() {
                    *next.borrow_mut() = Some(format!("{id}/take"));
                }
                coming.set(Some(Coming { clip, first, at, pasted, told }));
            });
        })
    };
    let onpaste = {
        let show = show.clone();
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let form =
                |form| data.as_ref().and_then(|data| data.get_data(form).ok()).unwrap_or_default();
            let at = target(&event).and_then(|at| place(list, &at));
            let (index, column) = match &at {
                Some((index, field)) => (*index, Column::of(field)),
                None => (count, Some(Column::Label)),
            };
            let Some(column) = column.filter(|column| !column.is_prose()) else { return };
            let clip = Clip::take(&form("text/html"), &form("text"), column);
            // In a field a single text is left to the field.
            let Some(clip) = clip.filter(|clip| at.is_none() || clip.is_table()) else { return };
            event.prevent_default();
            show.emit((clip, index, column, None));
        })
    };
    // A line that is typed where a table can be pasted is read as if it were pasted: when it is said to be whole, not when
    // the focus leaves it for another field, where somebody types on.
    let typed = {
        let (show, here) = (show.clone(), format!("{path}/paste"));
        Callback::from(move |()| {
            let line = dom::text_of(&here).filter(|_| count == 0);
            let clip = line.and_then(|line| Clip::take("", &line, Column::Label));
            clip.map(|clip| show.emit((clip, 0, Column::Label, None))).is_some()
        })
    };
    let on_typed = {
        let typed = typed.clone();
        Callback::from(move |event: KeyboardEvent| {
            // With Ctrl it is the guide's.
            let control = event.ctrl_key() || event.meta_key();
            if event.key() == "Enter" && !control && !dom::composes(&event) && typed.emit(()) {
                event.prevent_default();
            }
        })
    };
    let on_columns = {
        let (show, coming) = (show, coming.clone());
        Callback::from(move |columns: Columns| {
            if let Some(Coming { clip, at, first, .. }) = (*coming).clone() {
                show.emit((clip, at, first, Some(columns)));
            }
        })
    };
    let on_done = {
        let (coming, next, path) = (coming.clone(), next.clone(), path.clone());
        Callback::from(move |taken: bool| {
            let Some(Coming { first, at, pasted, .. }) = (*coming).clone() else { return };
            coming.set(None);
            if taken {
                return take.emit((pasted, at, first));
            }
            // Back to where it was pasted.
            let field = format!("{path}/{at}/{}", first.field());
            *next.borrow_mut() = Some(if at < count { field } else { format!("{path}/paste") });
        })
    };
    Pasting { onpaste, typed, on_typed, line, on_line, id, told, coming, on_columns, on_done }
}

/// What this tab remembers as long as it is open.
fn tab() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// How many of some rows say anything.
fn filled(list: List, case: &Case, rows: Range<usize>) -> usize {
    let says = |row: &dyn Itemised| {
        let sums = row.claimed().is_some() || row.conceded().is_some() || row.found().is_some();
        sums || !row.label().is_empty()
    };
    rows.filter(|index| case.item(list.at(*index)).is_some_and(says)).count()
}
