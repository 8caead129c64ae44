//! A row of a schedule: an item with its sums, what is chosen beside its name, and what is said of it when it is opened.

use std::rc::Rc;

use redress_core::{
    Case, HeadId, Position, Yuan,
    case::{
        At, CostHead, CreditKind, DefendantId, Entry, Found, Item, Itemised, Leaf, Place, SumOf,
    },
    edit::{Edit, List},
};
use redress_drafting::{Lang, plaintiff_at, wording};
use yew::prelude::*;

use super::super::{
    debtors::{Asked, Names, debtors_fields},
    forms,
};
use super::{id, same_rows};
use crate::{
    model::figures::UNKNOWN,
    ui::{
        Area, Field, Options, Read, Select, Shared, marked, number, options_of, shown,
        text::{self, Word},
        use_shared, words,
    },
};

/// What a sum of several consumers can be.
const SUMS_OF: [SumOf; 2] = [SumOf::Total, SumOf::Each];

#[derive(Properties)]
pub(super) struct RowsProps {
    pub(super) case: Rc<Case>,
    pub(super) list: List,
    /// The place of the first.
    pub(super) from: usize,
    pub(super) keys: Vec<u32>,
    pub(super) names: Names,
    pub(super) on_remove: Callback<(usize, String)>,
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
pub(super) fn Rows(props: &RowsProps) -> Html {
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
                </th>
                { cell(Position::Claimed, shown(lang, row.claimed()),
                    number(&shared, row.claimed()), Html::default()) }
                { cell(Position::Conceded, shown(lang, row.conceded()),
                    number(&shared, row.conceded()), Html::default()) }
                { cell(Position::Found, shown(lang, row.found()),
                    number(&shared, row.found()), mark) }
                <td class="tools" role="cell" />
            </tr>
            // Behind the sums, as it is read: the keyboard goes on as the eye does.
            <tr class="item-second" role="row">
                <td colspan="4" role="cell">
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
                </td>
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
            items.and_then(|items| items.get(index)).is_some_and(|item| forms::is_said(item))
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
                    { whose(Word::PaidBy, credit.and_then(|credit| credit.payer())) }
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
