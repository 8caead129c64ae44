//! Compensation that is a price paid back.

use redress_core::{Part, case::Item};

use super::{payment_items::Items, sentences::Note};
use crate::Lang;

/// That what is paid is, or comprises, a price that is paid back: of the parts of this payment, not of the head.
pub(super) fn note(lang: Lang, items: &Items<'_>, parts: &[&Part]) -> Option<Note> {
    let items = items.owed_by(parts);
    let mut refunded = items.iter().map(|(item, _)| matches!(item, Item::Punitive(_)));
    let (beside, apart) = match (refunded.clone().any(|one| one), refunded.all(|one| one), lang) {
        (false, ..) => return None,
        (true, true, Lang::Zh) => ("系退还的价款", "上述公益损害赔偿款系退还的价款"),
        (true, true, Lang::En) => {
            ("a refund of the price", "those damages are a refund of the price")
        }
        (true, false, Lang::Zh) => ("包括退还的价款", "上述公益损害赔偿款包括退还的价款"),
        (true, false, Lang::En) => {
            ("including a refund of the price", "those damages include a refund of the price")
        }
    };
    Some(Note { beside: beside.to_owned(), apart: apart.to_owned() })
}
