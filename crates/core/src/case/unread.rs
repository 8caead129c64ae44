//! What was typed into fields of a case and cannot be read there. It stays with the case, so that a file, a link, an
//! undone step and every paper know of it; the field itself counts as not stated.

use std::{borrow::Cow, collections::BTreeMap};

use redress_lawbook::ParameterKind;
use serde::{Deserialize, Serialize};

use super::{Case, Debtor, Defendant, Guardianship, Notice, Reduction, Sample, StatedMultiplier};
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
        if self.field(path, true).is_none() {
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
        self.field(path, false)
    }

    /// Leaves out texts whose fields are gone.
    pub fn forget_gone_fields(&mut self) {
        let mut texts = std::mem::take(&mut self.unread.0);
        texts.retain(|path, _| self.field(path, false).is_some());
        self.unread.0 = texts;
    }

    /// The case as it counts: what cannot be read is not stated.
    pub fn counted(&self) -> Cow<'_, Self> {
        if self.unread.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut case = self.clone();
        for path in self.unread.0.keys() {
            case.field(path, true);
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
            let code = if fields.field(path, false).is_none() {
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

    /// The kind of a field; its value is taken out if it is to `clear`. A value that has to be there becomes what a new
    /// row has.
    fn field(&mut self, path: &str, clear: bool) -> Option<FieldKind> {
        use FieldKind as K;
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let c = &mut self.compensation;
        macro_rules! item {
            ($list:expr, $index:expr, $field:expr) => {{
                let item = $list.get_mut(index($index)?)?;
                if let ([field], true) = ($field, clear)
                    && let Some(side) = Position::ALL.into_iter().find(|side| side.id() == *field)
                {
                    item.as_typed.keep(side, "");
                }
                match $field {
                    ["claimed"] => emptied(&mut item.claimed, clear, K::Amount),
                    ["quantity"] => emptied(&mut item.quantity, clear, K::Number),
                    ["unit_price"] => emptied(&mut item.unit_price, clear, K::UnitPrice),
                    ["conceded"] => emptied(&mut item.conceded, clear, K::Amount),
                    ["found"] => emptied(&mut item.found, clear, K::Found),
                    ["debtors", row, "share"] => share(&mut item.debtors, row, clear)?,
                    _ => return None,
                }
            }};
        }
        Some(match &*segments {
            ["facts", "people"] => emptied(&mut self.facts.people, clear, K::Quantity),
            ["facts", "records"] => emptied(&mut self.facts.records, clear, K::Quantity),
            ["facts", "notice", "days"] => {
                if clear && let Some(notice) = &mut self.facts.notice {
                    notice.days = None;
                    self.facts.notice = self.facts.notice.filter(|one| *one != Notice::default());
                }
                K::Days
            }
            ["defendants", row, "guardianship", field @ ..] => {
                guardianship(self.defendants.get_mut(index(row)?)?, field, clear)?
            }
            ["compensation", "gains", gain, "less", row, field @ ..] => {
                let gain = c.gains.get_mut(index(gain)?)?;
                item!(gain.less, row, field)
            }
            ["compensation", "gains", row, field @ ..] => item!(c.gains, row, field),
            ["compensation", "losses", row, field @ ..] => item!(c.losses, row, field),
            ["compensation", "lump_sums", row, field @ ..] => item!(c.lump_sums, row, field),
            // The number of records begins a worksheet, which cannot be without it; it counts for nothing, see `assess`.
            ["compensation", "worksheet", "records"] => K::Quantity,
            ["compensation", "worksheet", "unit"] => {
                reset(&mut c.worksheet.as_mut()?.unit, Yuan::ZERO, clear, K::Amount)
            }
            ["compensation", "worksheet", "coefficients", row, "value"] => {
                let factor = c.worksheet.as_mut()?.coefficients.get_mut(index(row)?)?;
                reset(&mut factor.value, Multiplier::ONE, clear, K::Multiplier)
            }
            ["costs", row, field @ ..] => item!(self.costs, row, field),
            ["credits", row, field @ ..] => item!(self.credits, row, field),
            ["sanctions", row, "amount"] => reset(
                &mut self.sanctions.get_mut(index(row)?)?.amount,
                Yuan::ZERO,
                clear,
                K::Amount,
            ),
            ["punitive", "items", row, "consumers"] => {
                let item = self.punitive.as_mut()?.items.get_mut(index(row)?)?;
                emptied(&mut item.consumers, clear, K::Count)
            }
            ["punitive", "items", row, "agreed"] => {
                let item = self.punitive.as_mut()?.items.get_mut(index(row)?)?;
                emptied(&mut item.agreed, clear, K::Amount)
            }
            ["punitive", "items", row, "sample", field] => {
                let item = self.punitive.as_mut()?.items.get_mut(index(row)?)?;
                sample(&mut item.sample, field, clear)?
            }
            ["punitive", "items", row, field @ ..] => {
                item!(self.punitive.as_mut()?.items, row, field)
            }
            ["punitive", "multiplier", side] => {
                let side = Position::ALL.into_iter().find(|position| position.id() == *side)?;
                multiplier(&mut self.punitive.as_mut()?.multiplier, side, clear)
            }
            ["liability", "debtors", row, "share"] => {
                share(&mut self.liability.debtors, row, clear)?
            }
            ["liability", "answers_for", row, "limit"] => {
                let answers = self.liability.answers_for.get_mut(index(row)?)?;
                emptied(&mut answers.limit, clear, K::Amount)
            }
            ["liability", "answers_for", row, "limit_base"] => {
                let answers = self.liability.answers_for.get_mut(index(row)?)?;
                emptied(&mut answers.limit_base, clear, K::Amount)
            }
            ["liability", "answers_for", row, "limit_times"] => {
                let answers = self.liability.answers_for.get_mut(index(row)?)?;
                emptied(&mut answers.limit_times, clear, K::Multiplier)
            }
            ["remedies", row, "parameters", name] => {
                let choice = self.remedies.get_mut(index(row)?)?;
                let parameter = choice.id.get().parameters.iter().find(|one| one.id == *name)?;
                let is_number = matches!(
                    parameter.kind,
                    ParameterKind::Days | ParameterKind::Count | ParameterKind::Months
                );
                if !is_number {
                    return None;
                }
                if clear {
                    choice.parameters.remove(*name);
                }
                K::Count
            }
            ["destination", "days"] => {
                emptied(&mut self.destination.as_mut()?.days, clear, K::Days)
            }
            ["performance", of, "instalments", row, field] => {
                let payment = self.performance.get_mut(index(of)?)?;
                let instalment = payment.instalments.get_mut(index(row)?)?;
                match *field {
                    "amount" => emptied(&mut instalment.amount, clear, K::Amount),
                    "months" => emptied(&mut instalment.months, clear, K::Months),
                    _ => return None,
                }
            }
            ["performance", of, "in_kind", row, field] => {
                let payment = self.performance.get_mut(index(of)?)?;
                let one = payment.in_kind.get_mut(index(row)?)?;
                match *field {
                    "value" => emptied(&mut one.value, clear, K::Amount),
                    "quantity" => emptied(&mut one.quantity, clear, K::Number),
                    "unit_price" => emptied(&mut one.unit_price, clear, K::UnitPrice),
                    "months" => emptied(&mut one.months, clear, K::Months),
                    _ => return None,
                }
            }
            ["destination", "recipients", row, "amount"] => {
                let recipients = &mut self.destination.as_mut()?.recipients;
                emptied(&mut recipients.get_mut(index(row)?)?.amount, clear, K::Amount)
            }
            ["fee", "base"] => emptied(&mut self.fee.as_mut()?.base, clear, K::Amount),
            ["interest", "principal"] => {
                emptied(&mut self.interest.as_mut()?.principal, clear, K::Amount)
            }
            ["interest", "debts", row, "amount"] => {
                let debt = self.interest.as_mut()?.debts.get_mut(index(row)?)?;
                reset(&mut debt.amount, Yuan::ZERO, clear, K::Amount)
            }
            ["interest", "payments", row, "amount"] => {
                let payment = self.interest.as_mut()?.payments.get_mut(index(row)?)?;
                reset(&mut payment.amount, Yuan::ZERO, clear, K::Amount)
            }
            _ => return None,
        })
    }
}

fn index(segment: &str) -> Option<usize> {
    // "07" and "+7" are other names than "7".
    segment.parse().ok().filter(|index: &usize| index.to_string() == segment)
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

fn share(debtors: &mut [Debtor], row: &str, clear: bool) -> Option<FieldKind> {
    Some(emptied(&mut debtors.get_mut(index(row)?)?.share, clear, FieldKind::Share))
}

/// A share of the guardians of a minor, which may be there before anything else is said of them.
fn guardianship(of: &mut Defendant, field: &[&str], clear: bool) -> Option<FieldKind> {
    let mut none = Guardianship::default();
    let known = |id: &str| of.guardians.iter().find(|one| one.as_str() == id);
    let all = of.guardianship.as_mut().unwrap_or(&mut none);
    Some(match field {
        ["reduced", side @ ("conceded" | "found")] => {
            if clear && let Some(reduced) = &mut all.reduced {
                match *side {
                    "conceded" => reduced.conceded = None,
                    _ => reduced.found = None,
                }
                all.reduced = all.reduced.filter(|one| *one != Reduction::default());
            }
            FieldKind::Share
        }
        ["shares", id] => {
            let id = known(id)?;
            if clear {
                all.shares.remove(id);
            }
            FieldKind::Share
        }
        _ => return None,
    })
}

/// A number of a sample; the sample begins with the first of them, and may be there before it.
fn sample(sample: &mut Option<Sample>, field: &str, clear: bool) -> Option<FieldKind> {
    let mut none = Sample::default();
    let all = sample.as_mut().unwrap_or(&mut none);
    let number = match field {
        "drawn" => &mut all.drawn,
        "affected" => &mut all.affected,
        "all" => &mut all.all,
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
