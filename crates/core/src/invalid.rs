//! What is wrong with an input: a place, a code, and what the wording needs.

use std::fmt;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::place::Place;

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident => $id:literal,)*) => {
        /// Kinds of faults. Worded, in both languages, by the drafting crate.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum Code {
            $($(#[$meta])* $name,)*
            /// A typed text that can be read in two ways. Arguments: both.
            Ambiguous(Readings),
        }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Self] =
                &[$(Self::$name,)* Self::Ambiguous(Readings(Decimal::ONE, Decimal::TEN))];

            /// The stable name used in JSON.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* Self::Ambiguous(_) => "ambiguous" }
            }
        }
    };
}

codes! {
    /// The file has no content.
    FileEmpty => "file-empty",
    /// The file is not UTF-8. Argument: the byte.
    FileNotUtf8 => "file-not-utf8",
    /// The file is not JSON. Arguments: line, column.
    FileSyntax => "file-syntax",
    /// The file has a number that is too large to be read. Arguments: line, column.
    FileNumber => "file-number",
    /// Lists and objects are nested too deeply.
    FileTooDeep => "file-too-deep",
    /// The file was written by a newer version. Arguments: its schema, the one that is read here.
    SchemaNewer => "schema-newer",
    /// A field that does not exist. Argument: its name.
    UnknownField => "unknown-field",
    /// A field that is needed. Argument: its name.
    MissingField => "missing-field",
    /// A field given twice. Argument: its name.
    DuplicateField => "duplicate-field",
    /// A value of the wrong type.
    WrongType => "wrong-type",
    /// A word that is not one of the choices. Arguments: the word, the choices.
    UnknownChoice => "unknown-choice",
    /// Not a plain decimal number.
    Amount => "amount",
    /// A field of a row that must have an amount, and stands empty.
    AmountMissing => "amount-missing",
    /// Less than zero.
    AmountNegative => "amount-negative",
    /// More than 10^15 yuan.
    AmountTooLarge => "amount-too-large",
    /// More than two decimals.
    AmountDecimals => "amount-decimals",
    /// Commas, points or blanks stand where no number has them.
    Separators => "separators",
    /// A typed text that says "about" or "more than".
    Approximate => "approximate",
    /// A typed text that gives two ends, such as 3000-5000.
    Range => "range",
    /// A JSON number with a fraction; it must be text.
    AmountNotText => "amount-not-text",
    /// Not a multiplier from 0 to 1000 with at most four decimals.
    Multiplier => "multiplier",
    /// Not a percentage from 0% to 100%.
    Percent => "percent",
    /// Not a whole number from 1 to 10,000,000,000.
    Count => "count",
    /// Not a number more than 0 and up to 10,000,000,000 with at most four decimals.
    Number => "number",
    /// Not a price from 0 to 10^15 yuan with at most eight decimals.
    UnitPrice => "unit-price",
    /// Not a whole number of days from 0 to 36,525.
    Days => "days",
    /// Not a whole number of months from 1 to 1,200.
    Months => "months",
    /// No such day, or outside 1900 to 2199.
    Date => "date",
    /// Not written YYYY-MM-DD.
    DateForm => "date-form",
    /// Not a number such as 40000 or 40000+.
    Quantity => "quantity",
    /// A number of persons or records that says "about": only a lower bound can be stated.
    QuantityApproximate => "quantity-approximate",
    /// A number of persons or records that gives two ends.
    QuantityRange => "quantity-range",
    /// Not `all`, `none`, a percentage or an amount.
    Found => "found",
    /// Not an id of letters, digits, `-` and `_`, 1 to 40 bytes.
    Id => "id",
    /// No such remedy.
    Remedy => "remedy",
    /// An id used twice. Argument: the id.
    DuplicateId => "duplicate-id",
    /// No defendant has this id. Argument: the id.
    UnknownDefendant => "unknown-defendant",
    /// There is no plaintiff at this place.
    UnknownPlaintiff => "unknown-plaintiff",
    /// A defendant named twice in one list. Argument: the id.
    DefendantTwice => "defendant-twice",
    /// Shares do not add up to 100 %. Argument: their sum.
    ShareSum => "share-sum",
    /// Some have a share and some do not.
    ShareMissing => "share-missing",
    /// A defendant answers for himself.
    AnswersForSelf => "answers-for-self",
    /// A defendant is his own guardian.
    GuardianOfSelf => "guardian-of-self",
    /// Defendants are guardians of each other in a circle.
    GuardiansInCircle => "guardians-in-circle",
    /// A guardian who is a minor.
    GuardianMinor => "guardian-minor",
    /// A share of a guardian for one who is none. Argument: the id.
    NoGuardian => "no-guardian",
    /// A multiplier over the statutory maximum. Argument: the maximum.
    MultiplierOverCap => "multiplier-over-cap",
    /// A part of a sample is larger than what it is a part of. Argument: that number.
    SampleOrder => "sample-order",
    /// The information of children under 14 is said not to be sensitive.
    ChildrenSensitive => "children-sensitive",
    /// A span ends before it starts.
    SpanOrder => "span-order",
    /// A day lies before the one it must follow. Argument: that day.
    DayTooEarly => "day-too-early",
    /// A day lies after the one it must not pass. Argument: that day.
    DayTooLate => "day-too-late",
    /// A principal beside debts that stand in its place.
    PrincipalAndDebts => "principal-and-debts",
    /// A payment of one who has no debt in the list, or of nobody where debtors are told apart.
    PaymentWithoutDebt => "payment-without-debt",
    /// The base lies outside the statutory range. Arguments: lower, upper.
    FeeBase => "fee-base",
    /// The remedy has no such parameter. Argument: its name.
    ParameterUnknown => "parameter-unknown",
    /// The parameter has another kind of value.
    ParameterKind => "parameter-kind",
    /// The parameter's value is not one of the options. Argument: the options.
    ParameterChoice => "parameter-choice",
    /// More entries than are kept cannot be read. Argument: how many are kept.
    UnreadMany => "unread-many",
    /// An entry that cannot be read is too long. Argument: how many characters it may have.
    UnreadLong => "unread-long",
    /// An entry that cannot be read stands in no field of the case. Argument: the path given.
    UnreadPlace => "unread-place",
    /// What a sum was typed as does not come to it. Argument: the text.
    AsTypedDiffers => "as-typed-differs",
    /// An entry that waits to be read again: this version can read it.
    Unread => "unread",
    /// A result passes 10^15 yuan.
    Overflow => "overflow",
}

impl Code {
    /// Two readings of one text.
    pub(crate) fn ambiguous(one: Decimal, other: Decimal) -> Self {
        if one == other { Self::Separators } else { Self::Ambiguous(Readings(one, other)) }
    }

    /// What says how the digits of a number are to be mended stays; anything else becomes the code of
    /// the kind of number that is wanted.
    pub(crate) fn or(self, kind: Self) -> Self {
        match self {
            Self::Ambiguous(_) | Self::Separators => self,
            _ => kind,
        }
    }
}

/// What a text of two readings may mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Readings(Decimal, Decimal);

impl Readings {
    /// Both with a unit behind them; one that passes every sum is no reading of it.
    pub(crate) fn times(self, unit: u64) -> Code {
        let times = |number: Decimal| number.checked_mul(Decimal::from(unit));
        match (times(self.0), times(self.1)) {
            (Some(one), Some(other)) => Code::ambiguous(one, other),
            _ => Code::AmountTooLarge,
        }
    }

    /// Both as they are to be typed.
    pub fn both(self) -> [String; 2] {
        [self.0, self.1].map(|number| number.normalize().to_string())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl std::error::Error for Code {}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A fault of the input.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Invalid {
    /// JSON pointer to the field, such as `/costs/2/claimed`; empty for the whole file.
    pub path: String,
    /// What is wrong.
    pub code: Code,
    /// What the wording needs, see [`Code`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<String>,
}

impl Invalid {
    /// A fault with the arguments that its code brings along.
    pub fn new(path: impl Into<String>, code: Code) -> Self {
        let arguments = match code {
            Code::Ambiguous(readings) => readings.both().into(),
            _ => Vec::new(),
        };
        Self { path: path.into(), code, arguments }
    }

    /// A fault of a field that a case has.
    pub fn at(place: impl Into<Place>, code: Code) -> Self {
        Self::new(place.into(), code)
    }

    /// The field of a case that it concerns; `None` where a text names no such field.
    pub fn place(&self) -> Option<Place> {
        self.path.parse().ok()
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, argument: impl fmt::Display) -> Self {
        self.arguments.push(argument.to_string());
        self
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.code)?;
        if self.arguments.is_empty() {
            Ok(())
        } else {
            write!(f, " ({})", self.arguments.join(", "))
        }
    }
}

impl std::error::Error for Invalid {}

/// All faults of an input, in the order in which they were met. As an error there is one at least.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Faults(Vec<Invalid>);

impl From<Vec<Invalid>> for Faults {
    fn from(faults: Vec<Invalid>) -> Self {
        Self(faults)
    }
}

impl From<Invalid> for Faults {
    fn from(fault: Invalid) -> Self {
        Self(vec![fault])
    }
}

impl std::ops::Deref for Faults {
    type Target = [Invalid];

    fn deref(&self) -> &[Invalid] {
        &self.0
    }
}

impl IntoIterator for Faults {
    type Item = Invalid;
    type IntoIter = std::vec::IntoIter<Invalid>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Invalid;
    type IntoIter = std::slice::Iter<'a, Invalid>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
