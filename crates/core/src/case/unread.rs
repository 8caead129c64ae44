//! What was typed into fields of a case and cannot be read there. It stays with the case, so that a file, a link, an
//! undone step and every paper know of it; the field itself counts as not stated.

use std::{borrow::Cow, collections::BTreeMap};

use redress_lawbook::ParameterKind;
use serde::{Deserialize, Serialize};

use super::{
    At, Case, Debtor, Defendant, Item, Leaf, Notice, Place, Reduction, Sample, StatedMultiplier,
};
use crate::{Code, Invalid, Multiplier, Order, Position, Yuan};

/// More texts than this are a table in the wrong place.
const MOST: usize = 10_000;

/// More characters than this are no value of a field.
const LONGEST: usize = 1_000;

/// Texts by the JSON pointer of the field they stand in.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Unread(
    #[serde(deserialize_with = "super::values::unique")]
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = MOST)))]
    BTreeMap<String, String>,
);

impl Unread {
    /// Whether every entry can be read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Number of texts.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The text in a field.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Whether there is a text in a field or in one below it.
    pub fn is_below(&self, path: &str) -> bool {
        self.0.keys().any(|key| is_below(key, path))
    }

    /// The fields with their texts, in the order in which a case is filled in.
    pub fn in_order(&self) -> Vec<(&str, &str)> {
        let text = |(path, text)| (order(path), (path, text));
        let all = self.0.iter().map(|(path, text)| (&**path, &**text));
        let mut all: Vec<_> = all.map(text).collect();
        all.order_by(|(a, _), (b, _)| a.cmp(b));
        all.into_iter().map(|(_, text)| text).collect()
    }

    /// Takes the text out of a field: it has a value now.
    pub fn remove(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// Takes the texts out of a field and of those below it.
    pub fn forget(&mut self, path: &str) {
        self.0.retain(|key, _| !is_below(key, path));
    }

    /// Goes with the rows of a list: `to` says where the row of an old place stands now, `None` if it is gone.
    pub fn follow(&mut self, list: &str, to: &dyn Fn(usize) -> Option<usize>) {
        if !self.is_below(list) {
            return;
        }
        for (path, text) in std::mem::take(&mut self.0) {
            let path = match row_of(&path, list) {
                None => path,
                Some((row, rest)) => match to(row) {
                    Some(row) => format!("{list}/{row}{rest}"),
                    None => continue,
                },
            };
            self.0.insert(path, text);
        }
    }
}

fn is_below(key: &str, path: &str) -> bool {
    key.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The row of a list that a field belongs to, and the path from there.
fn row_of<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let rest = path.strip_prefix(list)?.strip_prefix('/')?;
    let (row, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    Some((row.parse().ok()?, rest))
}

/// The parts of a case as the workbench has them.
const PARTS: [&str; 11] = [
    "facts",
    "compensation",
    "costs",
    "credits",
    "sanctions",
    "punitive",
    "liability",
    "remedies",
    "destination",
    "performance",
    "fee",
];

/// Rows by their number, not by its digits.
fn order(path: &str) -> (usize, Vec<(usize, String)>) {
    let mut segments = path.split('/').skip(1);
    let part = segments.next().unwrap_or_default();
    let place = PARTS.iter().position(|other| *other == part).unwrap_or(PARTS.len());
    let rest = segments.map(|segment| (segment.parse().unwrap_or(usize::MAX), segment.to_owned()));
    (place, rest.collect())
}

/// What a field takes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FieldKind {
    /// A sum in yuan.
    Amount,
    /// What the court finds: a word, a share or a sum.
    Found,
    /// A share.
    Share,
    /// A multiplier.
    Multiplier,
    /// A number that may have decimals.
    Number,
    /// A price, which may have more than two decimals.
    UnitPrice,
    /// A whole number.
    Count,
    /// A number of days.
    Days,
    /// A number of months.
    Months,
    /// A number, or a lower bound.
    Quantity,
}

impl Case {
    /// Keeps a text in a field that it cannot be read in; the earlier value goes. `false` if a value is never typed into
    /// a field of this path.
    pub fn set_unread(&mut self, path: &str, text: &str) -> bool {
        if self.field_at(path, true).is_none() {
            return false;
        }
        let mut kept: String = text.chars().take(LONGEST).collect();
        if kept.len() < text.len() {
            // What is cut may not be taken for a value.
            kept.pop();
            kept.push('…');
        }
        self.unread.0.insert(path.to_owned(), kept);
        true
    }

    /// What the field of a path takes; `None` if there is no such field, or none that a value is typed into.
    pub fn field_kind(&mut self, path: &str) -> Option<FieldKind> {
        self.field_at(path, false)
    }

    /// Leaves out texts whose fields are gone.
    pub fn forget_gone_fields(&mut self) {
        let mut texts = std::mem::take(&mut self.unread.0);
        texts.retain(|path, _| self.field_at(path, false).is_some());
        self.unread.0 = texts;
    }

    /// The case as it counts: what cannot be read is not stated.
    pub fn counted(&self) -> Cow<'_, Self> {
        if self.unread.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut case = self.clone();
        for path in self.unread.0.keys() {
            case.field_at(path, true);
        }
        Cow::Owned(case)
    }

    /// What is wrong with the texts themselves. Only a file that was not written by this program has such faults.
    pub fn unread_faults(&self) -> Vec<Invalid> {
        if self.unread.is_empty() {
            return Vec::new();
        }
        if self.unread.len() > MOST {
            return vec![Invalid::new("/unread", Code::UnreadMany).with(MOST)];
        }
        let mut fields = self.clone();
        let fault = |(path, text): (&String, &String)| {
            let code = if fields.field_at(path, false).is_none() {
                Code::UnreadPlace
            } else if text.chars().nth(LONGEST).is_some() {
                Code::UnreadLong
            } else {
                return None;
            };
            let fault = Invalid::new(format!("/unread/{}", escaped(path)), code);
            Some(if code == Code::UnreadLong { fault.with(LONGEST) } else { fault.with(path) })
        };
        self.unread.0.iter().filter_map(fault).collect()
    }

    fn field_at(&mut self, path: &str, clear: bool) -> Option<FieldKind> {
        self.field(path.parse().ok()?, clear)
    }

    /// The kind of a field; its value is taken out if it is to `clear`. A value that has to be there becomes what a new
    /// row has.
    fn field(&mut self, Place { at, field }: Place, clear: bool) -> Option<FieldKind> {
        use FieldKind as K;
        Some(match (at, field) {
            (At::Item(item), field) => return self.item_field(item, field, clear),
            (At::ItemDebtor(item, row), Leaf::Share) => share(self.debtors_mut(item)?, row, clear)?,
            (At::Facts, Leaf::People) => emptied(&mut self.facts.people, clear, K::Quantity),
            (At::Facts, Leaf::Records) => emptied(&mut self.facts.records, clear, K::Quantity),
            (At::Notice, Leaf::Days) => {
                if clear && let Some(notice) = &mut self.facts.notice {
                    notice.days = None;
                    self.facts.notice = self.facts.notice.filter(|one| *one != Notice::default());
                }
                K::Days
            }
            (At::Reduction(row), side @ (Leaf::Conceded | Leaf::Found)) => {
                let all = at_row(&mut self.defendants, row)?.guardianship.as_mut();
                if let Some(said) = all.filter(|_| clear) {
                    let reduced = said.reduced.get_or_insert_default();
                    match side {
                        Leaf::Conceded => reduced.conceded = None,
                        _ => reduced.found = None,
                    }
                    said.reduced = said.reduced.filter(|one| *one != Reduction::default());
                }
                K::Share
            }
            (At::GuardianShare(of, row), Leaf::Share) => {
                guardian_share(at_row(&mut self.defendants, of)?, row, clear)?
            }
            // The number of records begins a worksheet, which cannot be without it; it counts for nothing, see `assess`.
            (At::Worksheet, Leaf::Records) => K::Quantity,
            (At::Worksheet, Leaf::Unit) => {
                let sheet = self.compensation.worksheet.as_mut()?;
                reset(&mut sheet.unit, Yuan::ZERO, clear, K::Amount)
            }
            (At::Coefficient(row), Leaf::Value) => {
                let sheet = self.compensation.worksheet.as_mut()?;
                let factor = at_row(&mut sheet.coefficients, row)?;
                reset(&mut factor.value, Multiplier::ONE, clear, K::Multiplier)
            }
            (At::Sanction(row), Leaf::Amount) => {
                let sanction = at_row(&mut self.sanctions, row)?;
                reset(&mut sanction.amount, Yuan::ZERO, clear, K::Amount)
            }
            (At::Sample(row), field) => {
                let item = at_row(&mut self.punitive.as_mut()?.items, row)?;
                sample(&mut item.sample, field, clear)?
            }
            (At::Multiplier, field) => {
                let side = side(field)?;
                multiplier(&mut self.punitive.as_mut()?.multiplier, side, clear)
            }
            (At::Debtor(row), Leaf::Share) => share(&mut self.liability.debtors, row, clear)?,
            (At::GroupDebtor(group, row), Leaf::Share) => {
                share(&mut at_row(&mut self.liability.groups, group)?.debtors, row, clear)?
            }
            (At::AnswersFor(row), field) => {
                let answers = at_row(&mut self.liability.answers_for, row)?;
                match field {
                    Leaf::Limit => emptied(&mut answers.limit, clear, K::Amount),
                    Leaf::LimitBase => emptied(&mut answers.limit_base, clear, K::Amount),
                    Leaf::LimitTimes => emptied(&mut answers.limit_times, clear, K::Multiplier),
                    _ => return None,
                }
            }
            (At::Particular(row, name), Leaf::Itself) => {
                let choice = at_row(&mut self.remedies, row)?;
                let name = name.name();
                let parameter = choice.id.get().parameters.iter().find(|one| one.id == name)?;
                let is_number = matches!(
                    parameter.kind,
                    ParameterKind::Days | ParameterKind::Count | ParameterKind::Months
                );
                if !is_number {
                    return None;
                }
                if clear {
                    choice.parameters.remove(name);
                }
                K::Count
            }
            (At::Destination, Leaf::Days) => {
                emptied(&mut self.destination.as_mut()?.days, clear, K::Days)
            }
            (At::Recipient(row), Leaf::Amount) => {
                let recipient = at_row(&mut self.destination.as_mut()?.recipients, row)?;
                emptied(&mut recipient.amount, clear, K::Amount)
            }
            (At::Instalment(of, row), field) => {
                let payment = at_row(&mut self.performance, of)?;
                let instalment = at_row(&mut payment.instalments, row)?;
                match field {
                    Leaf::Amount => emptied(&mut instalment.amount, clear, K::Amount),
                    Leaf::Months => emptied(&mut instalment.months, clear, K::Months),
                    _ => return None,
                }
            }
            (At::InKind(of, row), field) => {
                let one = at_row(&mut at_row(&mut self.performance, of)?.in_kind, row)?;
                match field {
                    Leaf::Value => emptied(&mut one.value, clear, K::Amount),
                    Leaf::Quantity => emptied(&mut one.quantity, clear, K::Number),
                    Leaf::UnitPrice => emptied(&mut one.unit_price, clear, K::UnitPrice),
                    Leaf::Months => emptied(&mut one.months, clear, K::Months),
                    _ => return None,
                }
            }
            (At::Fee, Leaf::Base) => emptied(&mut self.fee.as_mut()?.base, clear, K::Amount),
            (At::Interest, Leaf::Principal) => {
                emptied(&mut self.interest.as_mut()?.principal, clear, K::Amount)
            }
            (At::LateDebt(row), Leaf::Amount) => {
                let debt = at_row(&mut self.interest.as_mut()?.debts, row)?;
                reset(&mut debt.amount, Yuan::ZERO, clear, K::Amount)
            }
            (At::Payment(row), Leaf::Amount) => {
                let payment = at_row(&mut self.interest.as_mut()?.payments, row)?;
                reset(&mut payment.amount, Yuan::ZERO, clear, K::Amount)
            }
            _ => return None,
        })
    }

    fn debtors_mut(&mut self, at: Item) -> Option<&mut [Debtor]> {
        let c = &mut self.compensation;
        Some(match at {
            Item::Gain(row) => &mut at_row(&mut c.gains, row)?.debtors,
            Item::Less(gain, row) => {
                &mut at_row(&mut at_row(&mut c.gains, gain)?.less, row)?.debtors
            }
            Item::Loss(row) => &mut at_row(&mut c.losses, row)?.debtors,
            Item::LumpSum(row) => &mut at_row(&mut c.lump_sums, row)?.debtors,
            Item::Cost(row) => &mut at_row(&mut self.costs, row)?.debtors,
            Item::Punitive(row) => &mut at_row(&mut self.punitive.as_mut()?.items, row)?.debtors,
            Item::Credit(row) => &mut at_row(&mut self.credits, row)?.debtors,
        })
    }

    fn item_field(&mut self, at: Item, field: Leaf, clear: bool) -> Option<FieldKind> {
        use FieldKind as K;
        macro_rules! stated {
            ($item:expr) => {{
                let item = $item;
                if let (Some(side), true) = (side(field), clear) {
                    item.as_typed.keep(side, "");
                }
                match field {
                    Leaf::Claimed => emptied(&mut item.claimed, clear, K::Amount),
                    Leaf::Quantity => emptied(&mut item.quantity, clear, K::Number),
                    Leaf::UnitPrice => emptied(&mut item.unit_price, clear, K::UnitPrice),
                    Leaf::Conceded => emptied(&mut item.conceded, clear, K::Amount),
                    Leaf::Found => emptied(&mut item.found, clear, K::Found),
                    _ => return None,
                }
            }};
        }
        let c = &mut self.compensation;
        Some(match at {
            Item::Gain(row) => stated!(at_row(&mut c.gains, row)?),
            Item::Less(gain, row) => stated!(at_row(&mut at_row(&mut c.gains, gain)?.less, row)?),
            Item::Loss(row) => stated!(at_row(&mut c.losses, row)?),
            Item::LumpSum(row) => stated!(at_row(&mut c.lump_sums, row)?),
            Item::Cost(row) => stated!(at_row(&mut self.costs, row)?),
            Item::Credit(row) => stated!(at_row(&mut self.credits, row)?),
            Item::Punitive(row) => {
                let item = at_row(&mut self.punitive.as_mut()?.items, row)?;
                match field {
                    Leaf::Consumers => emptied(&mut item.consumers, clear, K::Count),
                    Leaf::Agreed => emptied(&mut item.agreed, clear, K::Amount),
                    _ => stated!(item),
                }
            }
        })
    }
}

fn at_row<T>(list: &mut [T], row: u32) -> Option<&mut T> {
    list.get_mut(row as usize)
}

fn side(field: Leaf) -> Option<Position> {
    Position::ALL.into_iter().find(|side| side.id() == field.name())
}

fn emptied<T>(value: &mut Option<T>, clear: bool, kind: FieldKind) -> FieldKind {
    if clear {
        *value = None;
    }
    kind
}

fn reset<T>(value: &mut T, to: T, clear: bool, kind: FieldKind) -> FieldKind {
    if clear {
        *value = to;
    }
    kind
}

fn share(debtors: &mut [Debtor], row: u32, clear: bool) -> Option<FieldKind> {
    Some(emptied(&mut at_row(debtors, row)?.share, clear, FieldKind::Share))
}

/// The share of a guardian, which may be there before any share is said.
fn guardian_share(of: &mut Defendant, row: u32, clear: bool) -> Option<FieldKind> {
    of.guardians.get(row as usize)?;
    let shares = of.guardianship.as_mut().map(|said| &mut said.shares);
    if let Some(one) = shares.and_then(|shares| at_row(shares, row)) {
        return Some(emptied(&mut one.share, clear, FieldKind::Share));
    }
    Some(FieldKind::Share)
}

/// A number of a sample; the sample begins with the first of them, and may be there before it.
fn sample(sample: &mut Option<Sample>, field: Leaf, clear: bool) -> Option<FieldKind> {
    let mut none = Sample::default();
    let all = sample.as_mut().unwrap_or(&mut none);
    let number = match field {
        Leaf::Drawn => &mut all.drawn,
        Leaf::Affected => &mut all.affected,
        Leaf::All => &mut all.all,
        _ => return None,
    };
    Some(emptied(number, clear, FieldKind::Count))
}

fn multiplier(stated: &mut Option<StatedMultiplier>, side: Position, clear: bool) -> FieldKind {
    if clear && let Some(all) = stated {
        match side {
            Position::Claimed => all.claimed = None,
            Position::Conceded => all.conceded = None,
            Position::Found => all.found = None,
        }
        if *all == StatedMultiplier::default() {
            *stated = None;
        }
    }
    FieldKind::Multiplier
}

/// A JSON pointer as one segment of another.
fn escaped(path: &str) -> String {
    path.replace('~', "~0").replace('/', "~1")
}
