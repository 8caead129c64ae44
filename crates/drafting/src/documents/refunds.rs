//! Compensation that is a price paid back.

use redress_core::{Assessment, Case, HeadId, Part, case::Item};

use super::payment_items::items_of;
use crate::Lang;

/// That what is paid is, or comprises, a price that is paid back: of the parts of this payment, not of the head.
pub(super) fn note(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    parts: &[&Part],
) -> &'static str {
    let items = items_of(case, assessment, HeadId::Compensation, parts);
    let mut refunded = items.iter().map(|(item, _)| matches!(item, Item::Punitive(_)));
    match (refunded.clone().any(|one| one), refunded.all(|one| one)) {
        (false, _) => "",
        (true, true) => lang.of("系退还的价款", "a refund of the price"),
        (true, false) => lang.of("包括退还的价款", "including a refund of the price"),
    }
}
