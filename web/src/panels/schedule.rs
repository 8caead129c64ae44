//! The schedule: item × claimed, conceded, found.

use redress_core::{
    Assessment, Count, HeadId, Position, Yuan,
    case::{CostHead, CreditKind, Debtor, DefendantId, Found, Itemised},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    dom,
    edit::{Edit, ItemEdit, List},
    figures::{FigureRef, UNKNOWN, What, value},
    text::Word,
    typed::Typed,
    ui::{Field, Figure, Select, Shared, number, shown, use_shared, words},
};

/// What an item says beside its label and its three sums.
#[derive(Clone, PartialEq)]
pub(crate) enum Extra {
    Nothing,
    Gain(Option<DefendantId>),
    Cost(Option<CostHead>),
    Punitive(Option<Count>),
    Credit(Option<CreditKind>, Option<DefendantId>),
}

/// One item.
#[derive(Clone, PartialEq)]
pub(crate) struct Row {
    label: String,
    claimed: Option<Yuan>,
    conceded: Option<Yuan>,
    found: Option<Found>,
    extra: Extra,
    /// Its own debtors.
    debtors: Vec<DefendantId>,
    joint: bool,
}

impl Row {
    pub(crate) fn new(item: &dyn Itemised, extra: Extra) -> Self {
        Self {
            label: item.label().to_owned(),
            claimed: item.claimed(),
            conceded: item.conceded(),
            found: item.found(),
            extra,
            debtors: item
                .debtors()
                .iter()
                .map(|debtor: &Debtor| debtor.defendant.clone())
                .collect(),
            joint: item.joint(),
        }
    }
}

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
            let shown = value(figure);
            (shown != UNKNOWN).then(|| (what.clone().at(assessment.position), shown.into()))
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

#[derive(PartialEq, Properties)]
pub(crate) struct ScheduleProps {
    pub(crate) list: List,
    /// What the table holds.
    pub(crate) caption: AttrValue,
    pub(crate) rows: Vec<Row>,
    #[prop_or_default]
    pub(crate) footers: Vec<Footer>,
    pub(crate) defendants: Vec<(DefendantId, AttrValue)>,
    pub(crate) position: Position,
}

/// A table of items.
#[component]
pub(crate) fn Schedule(props: &ScheduleProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let list = props.list;
    let path = list.path();
    let count = props.rows.len();

    // A row keeps its key when one above it goes, and with it what was typed and cannot be read.
    let keys = use_mut_ref(|| (0_u32, Vec::<u32>::new()));
    {
        let (next, keys) = &mut *keys.borrow_mut();
        keys.truncate(count);
        while keys.len() < count {
            keys.push(*next);
            *next += 1;
        }
    }
    let adding = use_mut_ref(|| false);
    {
        let (adding, path) = (adding.clone(), path.clone());
        use_effect_with(count, move |count| {
            if adding.replace(false) && *count > 0 {
                dom::focus(&format!("{path}/{}/label", count - 1));
            }
        });
    }
    let on_add = {
        let (shared, adding) = (shared.clone(), adding.clone());
        Callback::from(move |_: MouseEvent| {
            *adding.borrow_mut() = true;
            shared.edit(Edit::AddItem(list));
        })
    };
    let add_id = format!("{path}/add");
    let on_remove = {
        let (shared, keys, add_id) = (shared.clone(), keys.clone(), add_id.clone());
        Callback::from(move |index: usize| {
            let (_, keys) = &mut *keys.borrow_mut();
            if index < keys.len() {
                keys.remove(index);
            }
            shared.edit(Edit::RemoveItem(list, index));
            dom::focus(&add_id);
        })
    };
    let row_keys = keys.borrow().1.clone();
    let rows = props.rows.iter().zip(row_keys).enumerate().map(|(index, (row, key))| html! {
        <ItemRow key={key} {list} {index} row={row.clone()} defendants={props.defendants.clone()}
            on_remove={on_remove.clone()} />
    });
    let head = |position: Position| {
        html! {
            <th scope="col" class={classes!("sum", (position == props.position).then_some("current"))}>
                { wording::position(lang, position) }
            </th>
        }
    };
    html! {
        <div class="schedule" id={path}>
            if count > 0 {
                <table>
                    <caption class="vh">{ props.caption.clone() }{ " " }{ shared.t(Word::UnitYuan) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ shared.t(Word::Item) }</th>
                            { for Position::ALL.into_iter().map(head) }
                            <td class="tools" />
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    if !props.footers.is_empty() {
                        <tfoot>{ for props.footers.iter().map(|footer| foot(&shared, list, footer)) }</tfoot>
                    }
                </table>
            }
            <button type="button" class="quiet add" id={add_id} onclick={on_add}>
                { "+ " }{ shared.t(Word::AddRow) }<span class="vh">{ " " }{ props.caption.clone() }</span>
            </button>
        </div>
    }
}

fn foot(shared: &Shared, list: List, footer: &Footer) -> Html {
    let cell = |(position, cell): (Position, &Option<(FigureRef, AttrValue)>)| {
        let word = wording::position(shared.lang, position);
        html! {
            <td class="sum">
                <span class="cell-label" aria-hidden="true">{ word }</span>
                if let Some((figure, value)) = cell {
                    <Figure id={format!("{}-total-{}-{}", list.id(), footer.label, position.id())}
                        figure={figure.clone()} value={value.clone()} />
                } else {
                    <span class="unknown">{ UNKNOWN }</span>
                }
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ footer.label.clone() }</th>
            { for Position::ALL.into_iter().zip(&footer.cells).map(cell) }
            <td class="tools" />
        </tr>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    list: List,
    index: usize,
    row: Row,
    defendants: Vec<(DefendantId, AttrValue)>,
    on_remove: Callback<usize>,
}

#[component]
fn ItemRow(props: &RowProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let (list, index, row) = (props.list, props.index, &props.row);
    let path = format!("{}/{index}", list.path());
    let name: AttrValue = if row.label.is_empty() {
        format!("{} {}", shared.t(Word::Item), index + 1).into()
    } else {
        row.label.clone().into()
    };
    let item = move |edit: ItemEdit| Edit::Item(list, index, edit);
    let cell = |position: Position, text: AttrValue, read| {
        let field = position.id();
        html! {
            <td class="sum">
                <Field path={format!("{path}/{field}")} label={wording::position(lang, position)}
                    context={name.clone()} figures={true} class="cell" placeholder={UNKNOWN}
                    {text} {read} test={format!("{}-{index}-{field}", list.id())} />
            </td>
        }
    };
    let on_remove = props.on_remove.reform(move |_: MouseEvent| index);
    html! {
        <tr id={path.clone()}>
            <th scope="row">
                <Field path={format!("{path}/label")} label={shared.t(Word::ItemLabel)} class="cell"
                    text={row.label.clone()} placeholder={shared.t(Word::ItemLabel)}
                    read={words(&shared, move |label| item(ItemEdit::Label(label)))} />
                { extra(&shared, props, &path, &name) }
                { own_debtors(&shared, props) }
            </th>
            { cell(Position::Claimed, shown(lang, row.claimed),
                number(&shared, move |sum| item(ItemEdit::Claimed(sum)))) }
            { cell(Position::Conceded, shown(lang, row.conceded),
                number(&shared, move |sum| item(ItemEdit::Conceded(sum)))) }
            { cell(Position::Found, shown(lang, row.found),
                number(&shared, move |found| item(ItemEdit::Found(found)))) }
            <td class="tools">
                <button type="button" class="quiet remove" title={shared.t(Word::Remove)} onclick={on_remove}>
                    <span aria-hidden="true">{ "×" }</span>
                    <span class="remove-word">{ shared.t(Word::Remove) }</span>
                    <span class="vh">{ " " }{ name }</span>
                </button>
            </td>
        </tr>
    }
}

/// Debtors that are named for this item alone.
fn own_debtors(shared: &Shared, props: &RowProps) -> Html {
    if props.row.debtors.is_empty() {
        return Html::default();
    }
    let name = |id: &DefendantId| {
        let named = props.defendants.iter().find(|(other, _)| other == id);
        named.map_or_else(|| id.to_string(), |(_, name)| name.to_string())
    };
    let names: Vec<_> = props.row.debtors.iter().map(name).collect();
    let word = if props.row.joint { Word::OwnDebtorsJointly } else { Word::OwnDebtors };
    let comma = match shared.lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    html! { <p class="hint">{ shared.t(word) }{ " " }{ names.join(comma) }</p> }
}

fn extra(shared: &Shared, props: &RowProps, path: &str, name: &AttrValue) -> Html {
    let lang = shared.lang;
    let (list, index) = (props.list, props.index);
    let edit = move |edit: ItemEdit| Edit::Item(list, index, edit);
    let whose = |field: &str, word: Word, value: &Option<DefendantId>| {
        let options = props.defendants.clone();
        choice(shared, format!("{path}/{field}"), word, name, options, value.as_ref(), move |id| {
            edit(ItemEdit::Defendant(id))
        })
    };
    match &props.row.extra {
        Extra::Nothing => Html::default(),
        Extra::Gain(defendant) => whose("defendant", Word::WhoseGain, defendant),
        Extra::Cost(head) => {
            let heads =
                CostHead::ALL.map(|head| (head, wording::head(lang, HeadId::Cost(head)).into()));
            let path = format!("{path}/head");
            choice(shared, path, Word::CostHead, name, heads.to_vec(), head.as_ref(), move |head| {
                edit(ItemEdit::CostHead(head))
            })
        }
        Extra::Punitive(consumers) => html! {
            <Field path={format!("{path}/consumers")} label={shared.t(Word::Consumers)}
                context={name.clone()} class="second" figures={true} placeholder={UNKNOWN}
                text={shown(lang, *consumers)}
                read={number::<Count>(shared, move |count| edit(ItemEdit::Consumers(count)))} />
        },
        Extra::Credit(kind, defendant) => {
            let kinds = vec![
                (CreditKind::Paid, shared.t(Word::Paid).into()),
                (CreditKind::Returned, shared.t(Word::Returned).into()),
            ];
            let path = format!("{path}/kind");
            html! {
                <>
                    { choice(shared, path, Word::CreditKind, name, kinds, kind.as_ref(), move |kind| {
                        edit(ItemEdit::CreditKind(kind))
                    }) }
                    { whose("defendant", Word::PaidBy, defendant) }
                </>
            }
        }
    }
}

/// A select inside a row.
fn choice<T: Clone + PartialEq + 'static>(
    shared: &Shared,
    path: String,
    word: Word,
    name: &AttrValue,
    values: Vec<(T, AttrValue)>,
    value: Option<&T>,
    make: impl Fn(Option<T>) -> Edit + 'static,
) -> Html {
    let chosen = value.and_then(|value| values.iter().position(|(other, _)| other == value));
    let options = std::iter::once((AttrValue::default(), shared.t(Word::NotChosen).into()))
        .chain(values.iter().enumerate().map(|(i, (_, word))| (i.to_string().into(), word.clone())))
        .collect::<Vec<_>>();
    let onchange = shared.on(move |text: String| {
        let index = text.parse::<usize>().ok();
        make(index.and_then(|index| values.get(index)).map(|(value, _)| value.clone()))
    });
    html! {
        <Select {path} label={shared.t(word)} context={name.clone()} class="second" {options}
            value={chosen.map(|index| index.to_string()).unwrap_or_default()} {onchange} />
    }
}

/// A sum as shown in a field.
pub(crate) fn sum(lang: Lang, sum: Yuan) -> AttrValue {
    sum.show(lang).into()
}
