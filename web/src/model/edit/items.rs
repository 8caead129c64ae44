//! Changes of the items of a list.

use redress_core::{
    Case, Count, Number, Order, Position, UnitPrice, Yuan,
    case::{
        Cost, CostHead, Credit, CreditKind, Deductible, DefendantId, Found, Gain, Grounds, Loss,
        LumpSum, PunitiveItem, Sample, SumOf,
    },
};

use super::debtors::{DebtorsEdit, edit_debtors, named};
use super::list::List;
use super::list::with_list;
use super::rows::{remove, toggle};

/// A change of one item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ItemEdit {
    /// A text that a field of the item cannot read.
    Unread(&'static str, String),
    Label(String),
    Claimed(Option<Yuan>),
    Conceded(Option<Yuan>),
    Found(Option<Found>),
    /// A sum in which something is reckoned, as it was typed.
    Reckoned(Position, String),
    Reason(String),
    Proof(String),
    /// How many, and the price of one.
    Quantity(Option<Number>),
    UnitPrice(Option<UnitPrice>),
    Debtors(DebtorsEdit),
    /// Of gains and credits.
    Defendant(Option<DefendantId>),
    CostHead(Option<CostHead>),
    CreditKind(Option<CreditKind>),
    Consumers(Option<Count>),
    /// Of several consumers: the total, or the sum of each.
    Stated(Option<SumOf>),
    /// Of a base: paid back beside its multiple.
    Refunded(bool),
    /// Of a base: what the parties agreed on in place of its multiple.
    Agreed(Option<Yuan>),
    /// Of a base: the sample it was found in.
    Sample(SampleEdit),
    /// Of a cost: which of several plaintiffs is paid.
    PaidTo(Option<u32>),
    /// Of a gain: one of those who made it together.
    Among(DefendantId, bool),
}

/// A change of a sample. One of which nothing is said any more is none.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SampleEdit {
    Drawn(Option<Count>),
    Affected(Option<Count>),
    All(Option<Count>),
    /// What is counted.
    Unit(String),
    /// On what ground a side extrapolates; `None`: it does not.
    Extrapolated(Position, Option<String>),
}

impl SampleEdit {
    fn field(&self) -> Option<String> {
        Some(match self {
            Self::Drawn(_) => "sample/drawn".to_owned(),
            Self::Affected(_) => "sample/affected".to_owned(),
            Self::All(_) => "sample/all".to_owned(),
            Self::Unit(_) => "sample/counted_in".to_owned(),
            // Ticking it is a step of its own.
            Self::Extrapolated(side, Some(text)) if !text.is_empty() => {
                format!("sample/extrapolated/{}", side.id())
            }
            Self::Extrapolated(..) => return None,
        })
    }
}

impl ItemEdit {
    /// The field that is typed into, if any.
    pub(super) fn field(&self) -> Option<String> {
        Some(match self {
            Self::Unread(field, _) => (*field).to_owned(),
            Self::Label(_) => "label".to_owned(),
            Self::Claimed(_) => "claimed".to_owned(),
            Self::Conceded(_) => "conceded".to_owned(),
            Self::Found(_) => "found".to_owned(),
            Self::Reckoned(side, _) => side.id().to_owned(),
            Self::Reason(_) => "reason".to_owned(),
            Self::Proof(_) => "proof".to_owned(),
            Self::Quantity(_) => "quantity".to_owned(),
            Self::UnitPrice(_) => "unit_price".to_owned(),
            Self::Consumers(_) => "consumers".to_owned(),
            Self::Agreed(_) => "agreed".to_owned(),
            Self::Sample(edit) => return edit.field(),
            // The place of a share is the case's to say.
            Self::Debtors(_)
            | Self::Defendant(_)
            | Self::CostHead(_)
            | Self::CreditKind(_)
            | Self::Stated(_)
            | Self::Refunded(_)
            | Self::PaidTo(_)
            | Self::Among(..) => return None,
        })
    }
}

pub(super) fn add_item(case: &mut Case, list: List) {
    match list {
        List::Gains => {
            // With one defendant it can only be his.
            let defendant = match &*case.defendants {
                [only] => Some(only.id.clone()),
                _ => None,
            };
            case.compensation.gains.push(Gain { defendant, ..Gain::default() });
        }
        List::Less(gain) => {
            if let Some(gain) = case.compensation.gains.get_mut(gain) {
                gain.less.push(Deductible::default());
            }
        }
        List::Losses => case.compensation.losses.push(Loss::default()),
        List::LumpSums => case.compensation.lump_sums.push(LumpSum::default()),
        List::Costs => case.costs.push(Cost::default()),
        List::Punitive => {
            if let Some(punitive) = &mut case.punitive {
                punitive.items.push(PunitiveItem::default());
            }
        }
        List::Credits => {
            case.credits.push(Credit { kind: Some(CreditKind::Paid), ..Credit::default() });
        }
    }
}

pub(super) fn remove_item(case: &mut Case, list: List, index: usize) {
    let path = list.path();
    let _ = with_list!(mut case, list, items => remove(&mut case.unread, &path, items, index));
}

pub(super) fn edit_item(case: &mut Case, list: List, index: usize, edit: ItemEdit) {
    let path = format!("{}/{index}", list.path());
    if let Some(field) = edit.field() {
        case.unread.remove(&format!("{path}/{field}"));
    }
    match edit {
        ItemEdit::Unread(field, text) => _ = case.set_unread(&format!("{path}/{field}"), &text),
        ItemEdit::Defendant(defendant) => match list {
            List::Gains => {
                if let Some(gain) = case.compensation.gains.get_mut(index) {
                    if named(&gain.debtors) == 0 {
                        gain.debtors.clear();
                    }
                    gain.defendant = defendant;
                }
            }
            List::Credits => {
                if let Some(credit) = case.credits.get_mut(index) {
                    credit.debtors.clear();
                    credit.defendant = defendant;
                }
            }
            _ => {}
        },
        ItemEdit::CostHead(head) => {
            if let Some(cost) = case.costs.get_mut(index) {
                cost.head = head;
            }
        }
        ItemEdit::CreditKind(kind) => {
            if let Some(credit) = case.credits.get_mut(index) {
                credit.kind = kind;
            }
        }
        ItemEdit::Consumers(consumers) => {
            let items = case.punitive.as_mut().map(|punitive| &mut punitive.items);
            if let Some(item) = items.and_then(|items| items.get_mut(index)) {
                let several = |count: Option<Count>| count.is_some_and(|count| count.get() > 1);
                // A number typed for the first time multiplies nothing until the user says so. A case
                // in which nobody was asked keeps its sums.
                if consumers.is_none() {
                    item.stated = None;
                } else if several(consumers) && !several(item.consumers) {
                    item.stated = item.stated.or(Some(SumOf::Total));
                }
                item.consumers = consumers;
            }
        }
        ItemEdit::Stated(stated) => {
            let items = case.punitive.as_mut().map(|punitive| &mut punitive.items);
            if let Some(item) = items.and_then(|items| items.get_mut(index)) {
                item.stated = stated;
            }
        }
        ItemEdit::Refunded(_) | ItemEdit::Agreed(_) | ItemEdit::Sample(_) => {
            let items = case.punitive.as_mut().map(|punitive| &mut punitive.items);
            let Some(item) = items.and_then(|items| items.get_mut(index)) else { return };
            match edit {
                ItemEdit::Refunded(refunded) => item.refunded = refunded,
                ItemEdit::Agreed(agreed) => item.agreed = agreed,
                ItemEdit::Sample(edit) => edit_sample(&mut item.sample, edit),
                _ => {}
            }
        }
        ItemEdit::PaidTo(place) => {
            if let Some(cost) = case.costs.get_mut(index) {
                cost.paid_to = place;
            }
        }
        ItemEdit::Among(id, on) => {
            if let Some(gain) = case.compensation.gains.get_mut(index) {
                toggle(&mut gain.among, id, on);
                let place = |id: &DefendantId| case.defendants.iter().position(|one| one.id == *id);
                gain.among.order_by_key(place);
            }
        }
        ItemEdit::Debtors(edit) => {
            let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
            let _ = with_list!(mut case, list, items => if let Some(item) = items.get_mut(index) {
                let joint = &mut item.joint;
                edit_debtors(&mut case.unread, &path, &mut item.debtors, joint, &ids, edit);
            });
        }
        edit => {
            let _ = with_list!(mut case, list, items => if let Some(item) = items.get_mut(index) {
                match edit {
                    ItemEdit::Label(label) => item.label = label,
                    ItemEdit::Claimed(claimed) => {
                        item.claimed = claimed;
                        item.as_typed.keep(Position::Claimed, "");
                    }
                    ItemEdit::Conceded(conceded) => {
                        item.conceded = conceded;
                        item.as_typed.keep(Position::Conceded, "");
                    }
                    ItemEdit::Found(found) => {
                        item.found = found;
                        item.as_typed.keep(Position::Found, "");
                    }
                    ItemEdit::Reckoned(side, text) => if let Ok(sum) = Yuan::typed(&text) {
                        match side {
                            Position::Claimed => item.claimed = Some(sum),
                            Position::Conceded => item.conceded = Some(sum),
                            Position::Found => item.found = Some(Found::Amount(sum)),
                        }
                        item.as_typed.keep(side, &text);
                    },
                    ItemEdit::Reason(reason) => item.reason = reason,
                    ItemEdit::Proof(proof) => item.proof = proof,
                    ItemEdit::Quantity(number) => item.quantity = number,
                    ItemEdit::UnitPrice(price) => item.unit_price = price,
                    _ => {}
                }
            });
        }
    }
}

fn edit_sample(sample: &mut Option<Sample>, edit: SampleEdit) {
    let all = sample.get_or_insert_default();
    match edit {
        SampleEdit::Drawn(count) => all.drawn = count,
        SampleEdit::Affected(count) => all.affected = count,
        SampleEdit::All(count) => all.all = count,
        SampleEdit::Unit(unit) => all.counted_in = unit,
        SampleEdit::Extrapolated(side, ground) => {
            Grounds::set(&mut all.extrapolated, side, ground);
        }
    }
    if *all == Sample::default() {
        *sample = None;
    }
}
