//! The objects and rows of a case, each with its path.

use std::fmt;

use redress_lawbook::REMEDIES;

use super::{Leaf, Place, leaf::same};
use crate::Position;

/// The longest path has seven segments: `/compensation/gains/0/less/1/debtors/2`, and a field.
const DEEPEST: usize = 7;

/// What the sums of an item were typed as, by its name in JSON.
pub(super) const AS_TYPED: &str = "as_typed";

/// A segment of a path.
#[derive(Clone, Copy)]
enum Segment {
    Name(&'static str),
    Row(u32),
}

/// The path of an object or a row.
struct Path {
    segments: [Segment; DEEPEST],
    len: usize,
}

impl Path {
    fn new(of: &[Segment]) -> Self {
        let path = Self { segments: [Segment::Name(""); DEEPEST], len: 0 };
        of.iter().fold(path, |path, segment| path.then(*segment))
    }

    fn then(mut self, segment: Segment) -> Self {
        self.segments[self.len] = segment;
        self.len += 1;
        self
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segments[..self.len].iter().try_for_each(|segment| match segment {
            Segment::Name(name) => write!(f, "/{name}"),
            Segment::Row(row) => write!(f, "/{row}"),
        })
    }
}

/// The number of a row as it is written: "07" and "+7" are other names than "7".
pub(super) fn row(text: &str) -> Option<u32> {
    text.parse().ok().filter(|row: &u32| row.to_string() == text)
}

/// The rows in a path that begins as a pattern does, in which rows stand as zeros.
fn rows(pattern: &[Segment], path: &[&str]) -> Option<[u32; 2]> {
    let mut rows = [0; 2];
    let mut next = 0;
    if path.len() < pattern.len() {
        return None;
    }
    for (segment, text) in pattern.iter().zip(path) {
        match segment {
            Segment::Name(name) if name == text => {}
            Segment::Name(_) => return None,
            Segment::Row(_) => {
                rows[next] = row(text)?;
                next += 1;
            }
        }
    }
    Some(rows)
}

macro_rules! segment {
    ($name:literal) => {
        Segment::Name($name)
    };
    ($row:ident) => {
        Segment::Row($row)
    };
}

macro_rules! pattern {
    ($name:literal) => {
        Segment::Name($name)
    };
    ($row:ident) => {
        Segment::Row(0)
    };
}

/// A table of objects and rows with their paths.
macro_rules! objects {
    (
        $(#[$meta:meta])* $name:ident {
            $($(#[$other_meta:meta])* $other:ident($($of:ident: $type:ty),+) => $path:expr;)*
        }
        $($(#[$one_meta:meta])* $one:ident$(($($row:ident),+))? = $(/ $segment:tt)*;)*
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum $name {
            $($(#[$other_meta])* $other($($type),+),)*
            $($(#[$one_meta])* $one$(($(row_type!($row)),+))?,)*
        }

        impl $name {
            fn path(self) -> Path {
                match self {
                    $(Self::$other($($of),+) => $path,)*
                    $(Self::$one$(($($row),+))? => Path::new(&[$(segment!($segment)),*]),)*
                }
            }

            /// Every object of the table with the pattern of its path.
            const PATTERNS: &'static [(&'static [Segment], fn([u32; 2]) -> Self)] = &[$((
                &[$(pattern!($segment)),*],
                |_rows| {
                    $(let [$($row,)+ ..] = _rows;)?
                    Self::$one$(($($row),+))?
                },
            ),)*];

            /// What stands farthest along a path, and how many segments it takes.
            pub(super) fn along(path: &[&str]) -> Option<(Self, usize)> {
                let found = Self::PATTERNS.iter().filter_map(|(pattern, one)| {
                    Some((one(rows(pattern, path)?), pattern.len()))
                });
                found.max_by_key(|(_, taken)| *taken)
            }
        }

        impl fmt::Display for $name {
            /// The JSON pointer.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.path().fmt(f)
            }
        }
    };
}

macro_rules! row_type {
    ($row:ident) => {
        u32
    };
}

objects! {
    /// An item: a row that states a sum in three positions.
    Item {}
    /// A gain of a defendant.
    Gain(row) = / "compensation" / "gains" / row;
    /// A cost that may be taken off a gain: the gain, then the cost.
    Less(gain, row) = / "compensation" / "gains" / gain / "less" / row;
    /// A loss.
    Loss(row) = / "compensation" / "losses" / row;
    /// A sum fixed by circumstances, or agreed.
    LumpSum(row) = / "compensation" / "lump_sums" / row;
    /// A cost of the plaintiff.
    Cost(row) = / "costs" / row;
    /// A base of punitive damages.
    Punitive(row) = / "punitive" / "items" / row;
    /// A sum already paid.
    Credit(row) = / "credits" / row;
}

objects! {
    /// An object of a case, or a row of a list.
    At {
        /// An item.
        Item(item: Item) => item.path();
        /// One who owes an item.
        ItemDebtor(item: Item, row: u32) => {
            item.path().then(Segment::Name("debtors")).then(Segment::Row(row))
        };
        /// What the sums of an item were typed as.
        AsTyped(item: Item) => item.path().then(Segment::Name(AS_TYPED));
        /// A particular of a remedy: the remedy, then which.
        Particular(remedy: u32, name: Particular) => {
            Self::Remedy(remedy).path().then(Segment::Name("parameters")).then(Segment::Name(name.name()))
        };
    }
    /// The case itself.
    Case = ;
    /// The bench.
    Bench = / "bench";
    /// The dates.
    Dates = / "dates";
    /// The time of the act.
    Act = / "dates" / "act";
    /// The plaintiff.
    Plaintiff = / "plaintiff";
    /// One who sues beside the plaintiff.
    CoPlaintiff(row) = / "co_plaintiffs" / row;
    /// One who supports the suit.
    Supporter(row) = / "supporters" / row;
    /// A defendant.
    Defendant(row) = / "defendants" / row;
    /// A guardian of a defendant: the defendant, then the row.
    Guardian(of, row) = / "defendants" / of / "guardians" / row;
    /// The liability of the guardians of a defendant.
    Guardianship(of) = / "defendants" / of / "guardianship";
    /// By what share it is lowered.
    Reduction(of) = / "defendants" / of / "guardianship" / "reduced";
    /// What one of them bears: the defendant, then the row.
    GuardianShare(of, row) = / "defendants" / of / "guardianship" / "shares" / row;
    /// The facts.
    Facts = / "facts";
    /// The notice before the suit.
    Notice = / "facts" / "notice";
    /// The conditions of an organisation.
    Organisation = / "facts" / "organisation";
    /// Compensation.
    Compensation = / "compensation";
    /// One of those who made a gain together: the gain, then the row.
    Among(gain, row) = / "compensation" / "gains" / gain / "among" / row;
    /// The worksheet.
    Worksheet = / "compensation" / "worksheet";
    /// A coefficient of the worksheet.
    Coefficient(row) = / "compensation" / "worksheet" / "coefficients" / row;
    /// Punitive damages.
    Punitive = / "punitive";
    /// The multipliers of the sides.
    Multiplier = / "punitive" / "multiplier";
    /// Why the sides take less than the law's multiple.
    Lower = / "punitive" / "lower";
    /// On what ground the sides count exploratory damages.
    Grounds = / "punitive" / "grounds";
    /// The sample that a base of punitive damages was found in.
    Sample(row) = / "punitive" / "items" / row / "sample";
    /// On what ground the sides extrapolate from a sample.
    Extrapolated(row) = / "punitive" / "items" / row / "sample" / "extrapolated";
    /// A sanction.
    Sanction(row) = / "sanctions" / row;
    /// Liability.
    Liability = / "liability";
    /// One who owes what names no debtor.
    Debtor(row) = / "liability" / "debtors" / row;
    /// A further group of joint debtors.
    JointGroup(row) = / "liability" / "groups" / row;
    /// One of them: the group, then the row.
    GroupDebtor(group, row) = / "liability" / "groups" / group / "debtors" / row;
    /// An undertaking to answer for others.
    AnswersFor(row) = / "liability" / "answers_for" / row;
    /// One of those answered for: the undertaking, then the row.
    Answered(of, row) = / "liability" / "answers_for" / of / "for" / row;
    /// How a payment is performed.
    Performance(row) = / "performance" / row;
    /// One whose payment it is: the payment, then the row.
    Performer(of, row) = / "performance" / of / "defendants" / row;
    /// What is given in place of money: the payment, then the row.
    InKind(of, row) = / "performance" / of / "in_kind" / row;
    /// An instalment: the payment, then the row.
    Instalment(of, row) = / "performance" / of / "instalments" / row;
    /// Where the money goes.
    Destination = / "destination";
    /// One who gets a part of the damages.
    Recipient(row) = / "destination" / "recipients" / row;
    /// The choice of the fee.
    Fee = / "fee";
    /// Late-performance interest.
    Interest = / "interest";
    /// A debt that bears interest.
    LateDebt(row) = / "interest" / "debts" / row;
    /// A payment.
    Payment(row) = / "interest" / "payments" / row;
    /// A stay of enforcement.
    Stay(row) = / "interest" / "stays" / row;
    /// A remedy.
    Remedy(row) = / "remedies" / row;
    /// One whom a remedy is asked of: the remedy, then the row.
    RemedyOf(remedy, row) = / "remedies" / remedy / "defendants" / row;
    /// The user's own words.
    OwnText(row) = / "texts" / row;
}

impl At {
    /// Whether an object is called so; for use while compiling.
    pub(super) const fn is_known(name: &str) -> bool {
        let mut next = 0;
        while next < Self::PATTERNS.len() {
            if let [.., Segment::Name(last)] = Self::PATTERNS[next].0
                && same(last, name)
            {
                return true;
            }
            next += 1;
        }
        same(name, AS_TYPED)
    }

    /// A field of it.
    pub const fn field(self, field: Leaf) -> Place {
        Place { at: self, field }
    }

    /// The object or row that it is in; `None` of the case itself.
    pub fn above(self) -> Option<Self> {
        Some(match self {
            Self::Case => return None,
            Self::Item(Item::Gain(_) | Item::Loss(_) | Item::LumpSum(_)) | Self::Worksheet => {
                Self::Compensation
            }
            Self::Item(Item::Less(gain, _)) | Self::Among(gain, _) => Self::Item(Item::Gain(gain)),
            Self::Item(Item::Punitive(_)) | Self::Multiplier | Self::Lower | Self::Grounds => {
                Self::Punitive
            }
            Self::ItemDebtor(item, _) | Self::AsTyped(item) => Self::Item(item),
            Self::Act => Self::Dates,
            Self::Guardian(of, _) | Self::Guardianship(of) => Self::Defendant(of),
            Self::Reduction(of) | Self::GuardianShare(of, _) => Self::Guardianship(of),
            Self::Notice | Self::Organisation => Self::Facts,
            Self::Coefficient(_) => Self::Worksheet,
            Self::Sample(row) => Self::Item(Item::Punitive(row)),
            Self::Extrapolated(row) => Self::Sample(row),
            Self::Debtor(_) | Self::JointGroup(_) | Self::AnswersFor(_) => Self::Liability,
            Self::GroupDebtor(group, _) => Self::JointGroup(group),
            Self::Answered(of, _) => Self::AnswersFor(of),
            Self::Performer(of, _) | Self::InKind(of, _) | Self::Instalment(of, _) => {
                Self::Performance(of)
            }
            Self::Recipient(_) => Self::Destination,
            Self::LateDebt(_) | Self::Payment(_) | Self::Stay(_) => Self::Interest,
            Self::RemedyOf(remedy, _) | Self::Particular(remedy, _) => Self::Remedy(remedy),
            Self::Item(Item::Cost(_) | Item::Credit(_))
            | Self::Bench
            | Self::Dates
            | Self::Plaintiff
            | Self::CoPlaintiff(_)
            | Self::Supporter(_)
            | Self::Defendant(_)
            | Self::Facts
            | Self::Compensation
            | Self::Punitive
            | Self::Sanction(_)
            | Self::Liability
            | Self::Performance(_)
            | Self::Destination
            | Self::Fee
            | Self::Interest
            | Self::Remedy(_)
            | Self::OwnText(_) => Self::Case,
        })
    }
}

impl Item {
    /// A field of it.
    pub const fn field(self, field: Leaf) -> Place {
        At::Item(self).field(field)
    }

    /// What a side states of it.
    pub fn stated(self, position: Position) -> Place {
        Place::stated(At::Item(self), position)
    }
}

/// The name of a particular of remedies, as the catalogue has it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Particular(u16);

impl Particular {
    fn names() -> impl Iterator<Item = &'static str> {
        REMEDIES.iter().flat_map(|remedy| remedy.parameters).map(|parameter| parameter.id)
    }

    /// The particular of a name; `None` if no remedy has it.
    pub fn named(name: &str) -> Option<Self> {
        (0..).zip(Self::names()).find_map(|(place, other)| (other == name).then_some(Self(place)))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::names().nth(self.0.into()).unwrap_or_default()
    }
}
