//! The schedule: item × claimed, conceded, found. It is filled in like a spreadsheet: Enter and the arrows
//! go from row to row, rows are pasted.

use std::{cell::RefCell, ops::Range, rc::Rc};

use redress_core::{
    Assessment, Case, HeadId, Position, Yuan,
    case::{
        At, CostHead, Credit, CreditKind, DefendantId, Entry, Found, Item, Itemised, Leaf, Place,
        SumOf,
    },
    edit::{Edit, List},
};
use redress_drafting::{Lang, plaintiff_at, wording};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use super::{
    coming::{Coming, ComingPaste},
    debtors::{Asked, Names, debtors_fields},
    faults::UnreadEntries,
    forms,
    rows::{Block, Keys},
};
use crate::{
    model::figures::{FigureRef, UNKNOWN, What, value},
    parse::paste::{Clip, Column, Pasted},
    parts,
    ui::{
        Area, Field, Figure, Notice, Options, Read, Select, Shared, dom, marked, number,
        options_of, plus, shown,
        text::{self, Word},
        use_shared, words,
    },
};

/// A line under the items: what it sums, and the figure at each position.
#[derive(Clone, PartialEq)]
pub(crate) struct Footer {
    label: AttrValue,
    cells: [Option<(FigureRef, AttrValue)>; 3],
}

impl Footer {
    /// A figure in the three assessments.
    pub(crate) fn new(label: impl Into<AttrValue>, what: &What, all: &[Assessment; 3]) -> Self {
        let cell = |assessment: &Assessment| {
            let figure = what.find(assessment)?;
            let shown = value(&figure);
            (shown != UNKNOWN).then(|| (what.clone().at(assessment.position), shown.into()))
        };
        Self { label: label.into(), cells: [cell(&all[0]), cell(&all[1]), cell(&all[2])] }
    }
}

impl Footer {
    /// What the credits come to, as far as they find something to reduce.
    pub(crate) fn credits(label: impl Into<AttrValue>, all: &[Assessment; 3]) -> Self {
        let cell = |assessment: &Assessment| {
            let credits = assessment.totals.credits;
            let of = What::Award.at(assessment.position);
            (credits > Yuan::ZERO).then(|| (of, wording::separated(credits).into()))
        };
        Self { label: label.into(), cells: [cell(&all[0]), cell(&all[1]), cell(&all[2])] }
    }
}

/// The heads of costs that any position has.
pub(crate) fn cost_footers(lang: Lang, all: &[Assessment; 3]) -> Vec<Footer> {
    let has = |id: HeadId| all.iter().any(|a| a.heads.iter().any(|head| head.id == id));
    let ids = CostHead::ALL.map(HeadId::Cost).into_iter().filter(|id| has(*id));
    ids.map(|id| Footer::new(wording::head(lang, id), &What::Head(id), all)).collect()
}

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

/// What a sum of several consumers can be.
const SUMS_OF: [SumOf; 2] = [SumOf::Total, SumOf::Each];

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
    let told = use_state_eq(|| None::<Told>);
    // A table that waits to be taken.
    let coming = use_state_eq(|| None::<Coming>);

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
    let coming_id = format!("{path}/coming");
    // Writes a paste over the rows.
    let take = {
        let (shared, told, path) = (shared.clone(), told.clone(), path.clone());
        let (case, keys, next) = (props.case.clone(), keys.clone(), next.clone());
        Callback::from(move |(mut pasted, at, column): (Pasted, usize, Column)| {
            let (shared, told, path) = (shared.clone(), told.clone(), path.clone());
            let (case, keys, next) = (case.clone(), keys.clone(), next.clone());
            spawn_local(async move {
                let Ok(reader) = parts::paste().await else {
                    return shared.notify.emit(Some(Notice::PartMissing));
                };
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
        let (case, id, take) = (props.case.clone(), coming_id.clone(), take.clone());
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
    // the focus leaves it for another field, where somebody types on. Until then it stays where it was typed, as long as the
    // table is drawn.
    let typed = {
        let (show, here) = (show.clone(), format!("{path}/paste"));
        move || {
            let line = dom::text_of(&here).filter(|_| count == 0);
            let clip = line.and_then(|line| Clip::take("", &line, Column::Label));
            clip.map(|clip| show.emit((clip, 0, Column::Label, None))).is_some()
        }
    };
    let on_typed = {
        let typed = typed.clone();
        Callback::from(move |event: KeyboardEvent| {
            // With Ctrl it is the guide's.
            let control = event.ctrl_key() || event.meta_key();
            if event.key() == "Enter" && !control && !dom::composes(&event) && typed() {
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
    let dismiss = {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| told.set(None))
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
    html! {
        <>
            if let Some(coming) = (*coming).clone() {
                <ComingPaste id={coming_id} {coming} {on_columns} {on_done} />
            }
            <div class="schedule" id={path.clone()} {onkeydown} {onpaste}>
                // Above the rows, and it stays in sight while they are.
                <div class="told" role="status">
                    // An undone paste needs no word any more.
                    if let Some(said) = (*told).as_ref().filter(|said| said.end <= count) {
                        <div class="told-body">
                            <p>{ &said.text }</p>
                            if let Some(columns) = &said.columns {
                                <p class="hint">{ columns }</p>
                            }
                            <UnreadEntries case={props.case.clone()} within={list.place().to_string()} />
                            <button type="button" class="quiet" onclick={dismiss}>{ shared.t(Word::Dismiss) }</button>
                        </div>
                    }
                </div>
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
                        onkeydown={on_typed}
                        placeholder={shared.t(Word::PasteHere)}
                        aria-label={format!("{} {}", props.caption, shared.t(Word::PasteHere))}
                        aria-describedby={format!("{path}/paste-hint")} />
                    // Shown while a line stands there.
                    <p class="hint" id={format!("{path}/paste-hint")}>{ shared.t(Word::EnterReads) }</p>
                }
                <button type="button" class="quiet add" id={add_id}
                    onclick={Callback::from(move |_: MouseEvent| if !typed() { add() })}>
                    { plus() }{ shared.t(Word::AddRow) }<span class="vh">{ " " }{ props.caption.clone() }</span>
                </button>
            </div>
        </>
    }
}

/// How many of some rows say anything.
fn filled(list: List, case: &Case, rows: Range<usize>) -> usize {
    let says = |row: &dyn Itemised| {
        let sums = row.claimed().is_some() || row.conceded().is_some() || row.found().is_some();
        sums || !row.label().is_empty()
    };
    rows.filter(|index| case.item(list.at(*index)).is_some_and(says)).count()
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

fn foot(shared: &Shared, list: List, footer: &Footer) -> Html {
    let cell = |(position, cell): (Position, &Option<(FigureRef, AttrValue)>)| {
        let word = wording::position(shared.lang, position);
        html! {
            <td class="sum" role="cell">
                <span class="cell-label" aria-hidden="true">{ word }</span>
                if let Some((figure, value)) = cell {
                    <Figure id={format!("{}-total-{}-{}", id(list), footer.label, position.id())}
                        figure={figure.clone()} value={value.clone()} />
                } else {
                    <span class="unknown">{ UNKNOWN }</span>
                }
            </td>
        }
    };
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ footer.label.clone() }</th>
            { for Position::ALL.into_iter().zip(&footer.cells).map(cell) }
            <td class="tools" role="cell" />
        </tr>
    }
}

#[derive(Properties)]
struct RowsProps {
    case: Rc<Case>,
    list: List,
    /// The place of the first.
    from: usize,
    keys: Vec<u32>,
    names: Names,
    on_remove: Callback<(usize, String)>,
}

impl PartialEq for RowsProps {
    fn eq(&self, other: &Self) -> bool {
        (self.list, self.from) == (other.list, other.from)
            && self.keys == other.keys
            && self.names == other.names
            && self.on_remove == other.on_remove
            && same_rows(self.list, &self.case, &other.case, self.from..self.from + self.keys.len())
    }
}

/// Rows that are drawn together.
#[component]
fn Rows(props: &RowsProps) -> Html {
    html! {
        for (index, key) in (props.from..).zip(&props.keys) {
            <ItemRow key={*key} case={props.case.clone()} list={props.list} {index} names={props.names.clone()}
                on_remove={props.on_remove.clone()} />
        }
    }
}

#[derive(Properties)]
struct RowProps {
    case: Rc<Case>,
    list: List,
    index: usize,
    names: Names,
    /// Removes a row; the field is the one that the focus goes to in the next.
    on_remove: Callback<(usize, String)>,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        (self.list, self.index) == (other.list, other.index)
            && self.names == other.names
            && self.on_remove == other.on_remove
            && same_rows(self.list, &self.case, &other.case, self.index..self.index + 1)
    }
}

#[component]
fn ItemRow(props: &RowProps) -> Html {
    let shared = use_shared();
    // Not drawn before it is wanted; after that only hidden, so that nothing typed is lost.
    let about = use_state_eq(|| None::<bool>);
    let lang = shared.lang;
    let (list, index) = (props.list, props.index);
    let at = list.at(index);
    let Some(row) = props.case.item(at) else { return Html::default() };
    let path = at.to_string();
    let name: AttrValue = if row.label().is_empty() {
        format!("{} {}", shared.t(Word::Item), index + 1).into()
    } else {
        shared.said(row.label())
    };
    let cell = |position: Position, text: AttrValue, read: Read, mark: Html| {
        let field = position.id();
        let (text, comes_to) = match row.as_typed().at(position) {
            Some(typed) => (AttrValue::from(typed.to_owned()), Some(text)),
            None => (text, None),
        };
        html! {
            <td class="sum" role="cell">
                <Field place={at.stated(position)} label={wording::position(lang, position)}
                    context={name.clone()} figures={true} class="cell" placeholder={UNKNOWN}
                    keys={keys(lang, position)} {text} {comes_to} read={read.reckoning()} test={format!("{}-{index}-{field}", id(list))} />
                { mark }
            </td>
        }
    };
    let mark = html! {
        if differs(row) {
            <span class="choice-mark" title={shared.t(Word::CourtDiffers)}>
                <span aria-hidden="true">{ "✎" }</span>
                <span class="vh">{ shared.t(Word::CourtDiffers) }</span>
            </span>
        }
    };
    let faulty = shared.fault(&format!("{path}/debtors")).is_some();
    let open = faulty || *about == Some(true);
    let about_id = format!("{path}/about");
    let on_about = {
        let about = about.clone();
        Callback::from(move |_: MouseEvent| about.set(Some(!open)))
    };
    let said = !(row.reason().is_empty()
        && row.proof().is_empty()
        && row.debtors().is_empty()
        && row.number_and_price() == (None, None)
        && !has_form(&props.case, list, index));
    let on_remove = props.on_remove.reform(move |_: MouseEvent| (index, "label".to_owned()));
    html! {
        <tbody id={path.clone()} role="rowgroup">
            <tr role="row">
                // By its name, not by all that can be done with it.
                <th scope="row" role="rowheader" aria-label={name.clone()}>
                    <Field place={at.field(Leaf::Label)} label={shared.t(Word::ItemLabel)} class="cell"
                        text={row.label().to_owned()} placeholder={shared.t(Word::ItemLabel)} read={words(&shared)} />
                    <div class="second-line">
                        { extra(&shared, props, at, &name) }
                        <button type="button" class={classes!("link", "about-toggle", said.then_some("said"))}
                            id={format!("{path}/about-toggle")}
                            aria-expanded={open.to_string()} aria-controls={about_id.clone()} onclick={on_about}>
                            { shared.t(if is_meant(props) { Word::PaidForReasonAndProof } else { Word::ReasonAndProof }) }
                            if said { { " " }<span class="tag">{ shared.t(Word::Filled) }</span> }
                            <span class="vh">{ " " }{ marked(shared.lang, &name) }</span>
                        </button>
                        { own_debtors(&shared, row, &props.names) }
                        { number_times_price(row) }
                    </div>
                </th>
                { cell(Position::Claimed, shown(lang, row.claimed()),
                    number(&shared, row.claimed()), Html::default()) }
                { cell(Position::Conceded, shown(lang, row.conceded()),
                    number(&shared, row.conceded()), Html::default()) }
                { cell(Position::Found, shown(lang, row.found()),
                    number(&shared, row.found()), mark) }
                <td class="tools" role="cell">
                    <button type="button" class="quiet remove" title={shared.t(Word::Remove)} onclick={on_remove}>
                        <span aria-hidden="true">{ "×" }</span>
                        <span class="remove-word" aria-hidden="true">{ shared.t(Word::Remove) }</span>
                        <span class="vh">{ shared.t(Word::Remove) }{ " " }{ marked(shared.lang, &name) }</span>
                    </button>
                </td>
            </tr>
            <tr class="item-about" role="row" id={about_id} hidden={!open}>
                <td colspan="5" role="cell">
                    if open || about.is_some() { { about_item(&shared, props, row) } }
                </td>
            </tr>
        </tbody>
    }
}

/// What is said of a sum besides its digits.
fn keys(lang: Lang, position: Position) -> &'static [&'static str] {
    match (position, lang) {
        (Position::Claimed | Position::Conceded, _) => &["万", "+", "×"],
        (Position::Found, Lang::Zh) => &["万", "%", "全部支持", "不予支持"],
        (Position::Found, Lang::En) => &["万", "%", "all", "none"],
    }
}

/// Whether the court finds something else than a side states: that is its own choice.
fn differs(row: &dyn Itemised) -> bool {
    let differs = |stated: Option<Yuan>, found: Yuan| stated.is_some_and(|sum| sum != found);
    let found = match row.found() {
        None => return false,
        Some(Found::None) => Some(Yuan::ZERO),
        Some(Found::Amount(sum)) => Some(sum),
        Some(Found::All) => row.claimed(),
        Some(Found::Share(share)) => {
            row.claimed().and_then(|claimed| Yuan::computed(claimed.decimal() * share.fraction()))
        }
    };
    found.is_some_and(|sum| differs(row.claimed(), sum) || differs(row.conceded(), sum))
}

/// Whether it can be said whose debt the item is meant to pay: of a sum already paid, once it is known who paid it.
fn is_meant(props: &RowProps) -> bool {
    let paid = props.case.credits.get(props.index).filter(|_| matches!(props.list, List::Credits));
    props.names.len() > 1 && paid.is_some_and(|paid| paid.defendant.is_some())
}

/// Why, the proof, and who owes it if not those who owe the rest.
fn about_item(shared: &Shared, props: &RowProps, row: &dyn Itemised) -> Html {
    let (list, at) = (props.list, props.list.at(props.index));
    let (lang, context) = (shared.lang, shared.said(row.label()));
    let (number_of, price) = row.number_and_price();
    let priced = number_of.is_some() && price.is_some() && row.claimed_sum().is_none();
    let (owed, legend, hint, asked) = match list {
        // Costs of a gain are nobody's debt.
        List::Less(_) => (false, Word::ItemDebtors, Word::ItemDebtorsHint, Asked::Never),
        List::Credits => (is_meant(props), Word::PaidFor, Word::PaidForHint, Asked::Never),
        List::Gains | List::Losses | List::LumpSums | List::Costs | List::Punitive => {
            let asked = Asked::Below(row.joint());
            (props.names.len() > 1, Word::ItemDebtors, Word::ItemDebtorsHint, asked)
        }
    };
    html! {
        <>
            <div class="fields">
                <Field place={at.field(Leaf::Quantity)} label={shared.t(Word::Quantity)} figures={true}
                    class="share" context={context.clone()} text={shown(lang, number_of)}
                    read={number(shared, number_of)} />
                <Field place={at.field(Leaf::UnitPrice)} label={shared.t(Word::UnitPrice)} figures={true}
                    class="share" context={context} text={shown(lang, price)}
                    read={number(shared, price)} />
                if priced {
                    <p class="hint">{ shared.t(Word::NumberTimesPrice) }</p>
                }
            </div>
            <div class="fields">
                <Area place={at.field(Leaf::Reason)} label={shared.t(Word::Reason)} text={row.reason().to_owned()} />
                <Area place={at.field(Leaf::Proof)} label={shared.t(Word::ItemProof)} text={row.proof().to_owned()} />
            </div>
            { form(shared, props, at) }
            if owed || !row.debtors().is_empty() {
                <fieldset class="inline" id={at.field(Leaf::Debtors).to_string()}>
                    <legend>{ shared.t(legend) }</legend>
                    <p class="hint">{ shared.t(hint) }</p>
                    { debtors_fields(shared, At::Item(at), &props.names, row.debtors(), asked) }
                </fieldset>
            }
        </>
    }
}

/// What only items of this list say, and few of them.
fn form(shared: &Shared, props: &RowProps, at: Item) -> Html {
    let (index, case) = (props.index, &*props.case);
    match at {
        Item::Gain(row) => {
            let gain = case.compensation.gains.get(index);
            gain.map_or_else(Html::default, |gain| forms::among(shared, row, &props.names, gain))
        }
        Item::Punitive(row) => {
            let item = case.punitive.as_ref().and_then(|punitive| punitive.items.get(index));
            item.map_or_else(Html::default, |item| forms::base(shared, case, row, item))
        }
        Item::Less(..) | Item::Loss(_) | Item::LumpSum(_) | Item::Cost(_) | Item::Credit(_) => {
            Html::default()
        }
    }
}

/// Whether an item says any of that.
fn has_form(case: &Case, list: List, index: usize) -> bool {
    match list {
        List::Gains => {
            case.compensation.gains.get(index).is_some_and(|gain| !gain.among.is_empty())
        }
        List::Punitive => {
            let items = case.punitive.as_ref().map(|punitive| &punitive.items);
            items.and_then(|items| items.get(index)).is_some_and(forms::is_said)
        }
        List::Less(_) | List::Losses | List::LumpSums | List::Costs | List::Credits => false,
    }
}

/// Of what the sum claimed is made.
fn number_times_price(row: &dyn Itemised) -> Html {
    match (row.claimed_sum(), row.number_and_price()) {
        (None, (Some(number), Some(price))) => {
            html! { <p class="hint" data-test="number-times-price">{ format!("{number} × {price}") }</p> }
        }
        _ => Html::default(),
    }
}

/// Debtors that are named for this item alone.
fn own_debtors(shared: &Shared, row: &dyn Itemised, names: &Names) -> Html {
    if row.debtors().is_empty() {
        return Html::default();
    }
    let name = |id: &DefendantId| {
        let named = names.iter().find(|(other, _)| other == id);
        named.map_or_else(|| id.to_string(), |(_, name)| name.to_string())
    };
    let named: Vec<_> = row.debtors().iter().filter_map(|one| one.defendant.as_ref()).collect();
    let joint = row.joint() && named.len() > 1;
    let word = if joint { Word::OwnDebtorsJointly } else { Word::OwnDebtors };
    let open = named.len() < row.debtors().len();
    let open = open.then(|| shared.t(Word::OpenDebtor).to_owned());
    let all: Vec<_> = named.into_iter().map(name).chain(open).collect();
    let comma = match shared.lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    html! { <p class="hint">{ shared.t(word) }{ " " }{ all.join(comma) }</p> }
}

/// What only items of this list say.
fn extra(shared: &Shared, props: &RowProps, at: Item, name: &AttrValue) -> Html {
    let lang = shared.lang;
    let (list, index, case) = (props.list, props.index, &*props.case);
    let whose = |word: Word, value: Option<&DefendantId>| {
        choice(shared, at.field(Leaf::Defendant), word, name, props.names.to_vec(), value)
    };
    match list {
        List::Gains => {
            let gain = case.compensation.gains.get(index);
            whose(Word::WhoseGain, gain.and_then(|gain| gain.defendant.as_ref()))
        }
        List::Costs => {
            let head = case.costs.get(index).and_then(|cost| cost.head);
            let heads =
                CostHead::ALL.map(|head| (head, wording::head(lang, HeadId::Cost(head)).into()));
            let paid_to = case.costs.get(index).and_then(|cost| cost.paid_to);
            let plaintiffs = (0..=u32::try_from(case.co_plaintiffs.len()).unwrap_or_default())
                .map(|place| {
                    let name = plaintiff_at(lang, case, place);
                    (place, name.trim_end_matches(',').to_owned().into())
                })
                .collect::<Vec<_>>();
            html! {
                <>
                    { choice(shared, at.field(Leaf::Head), Word::CostHead, name, heads.to_vec(), head.as_ref()) }
                    if plaintiffs.len() > 1 {
                        { choice(shared, at.field(Leaf::PaidTo), Word::PaidTo, name, plaintiffs, paid_to.as_ref()) }
                    }
                </>
            }
        }
        List::Punitive => {
            let item = case.punitive.as_ref().and_then(|punitive| punitive.items.get(index));
            let consumers = item.and_then(|item| item.consumers);
            let stated = item.and_then(|item| item.stated);
            html! {
                <>
                    <Field place={at.field(Leaf::Consumers)} label={shared.t(Word::Consumers)}
                        context={name.clone()} class="second" figures={true} placeholder={UNKNOWN}
                        text={shown(lang, consumers)} read={number(shared, consumers)} />
                    if consumers.is_some_and(|count| count.get() > 1) || stated == Some(SumOf::Each) {
                        { choice(shared, at.field(Leaf::Stated), Word::TotalOrEach, name,
                            SUMS_OF.map(|of| (of, text::sum_of(lang, of).into())).to_vec(), stated.as_ref()) }
                    }
                </>
            }
        }
        List::Credits => {
            let credit = case.credits.get(index);
            let kind = credit.and_then(|credit| credit.kind);
            let kinds = vec![
                (CreditKind::Paid, shared.t(Word::Paid).into()),
                (CreditKind::Returned, shared.t(Word::Returned).into()),
            ];
            html! {
                <>
                    { choice(shared, at.field(Leaf::Kind), Word::CreditKind, name, kinds, kind.as_ref()) }
                    { whose(Word::PaidBy, credit.and_then(Credit::payer)) }
                </>
            }
        }
        List::Less(_) | List::Losses | List::LumpSums => Html::default(),
    }
}

/// A select inside a row.
fn choice<T: Clone + PartialEq + 'static>(
    shared: &Shared,
    place: Place,
    word: Word,
    name: &AttrValue,
    values: Vec<(T, AttrValue)>,
    value: Option<&T>,
) -> Html
where
    Option<T>: Into<Entry>,
{
    let Options { words: options, value, chosen } =
        options_of(shared, shared.t(Word::NotChosen), values, value, |value| {
            Edit::set(place, value)
        });
    html! {
        <Select path={place.to_string()} label={shared.t(word)} context={name.clone()} class="second" {options} {value}
            onchange={chosen} />
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
