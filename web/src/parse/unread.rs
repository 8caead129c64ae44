//! Why a text cannot be read in its field.

use redress_core::{
    Case, Code, Count, Days, Months, Multiplier, Number, Percent, UnitPrice, Yuan,
    case::{FieldKind, Found, Quantity},
    typed_date, typed_particular,
};

use crate::parse::typed::Typed;

/// What the field's own reader says of a text. [`Code::Unread`] if it can read it after all.
pub(crate) fn code(case: &mut Case, path: &str, text: &str) -> Code {
    fn read<T: Typed>(text: &str, empty: Code) -> Code {
        match text.trim() {
            "" => empty,
            text => T::read(text).err().unwrap_or(Code::Unread),
        }
    }
    match case.field_kind(path) {
        None => Code::Unread,
        Some(FieldKind::Amount) => read::<Yuan>(text, Code::AmountMissing),
        Some(FieldKind::Found) => read::<Found>(text, Code::Found),
        Some(FieldKind::Share) => read::<Percent>(text, Code::Percent),
        Some(FieldKind::Multiplier) => read::<Multiplier>(text, Code::Multiplier),
        Some(FieldKind::Number) => read::<Number>(text, Code::Number),
        Some(FieldKind::UnitPrice) => read::<UnitPrice>(text, Code::UnitPrice),
        Some(FieldKind::Count) => read::<Count>(text, Code::Count),
        Some(FieldKind::Days) => read::<Days>(text, Code::Days),
        Some(FieldKind::Particular(kind)) => {
            typed_particular(kind, text).err().unwrap_or(Code::Unread)
        }
        Some(FieldKind::Months) => read::<Months>(text, Code::Months),
        Some(FieldKind::Quantity) => read::<Quantity>(text, Code::Quantity),
        Some(FieldKind::Day) => typed_date(text).err().unwrap_or(Code::Unread),
    }
}
