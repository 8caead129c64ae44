//! Claim list of a procuratorate or a consumer association.

use redress_core::{Assessment, Case, case::RemedyStatus};

use super::{
    orders::number,
    sentences::{BLANK, Place, Verb, names, payments, place, remedy},
};
use crate::{Document, Lang};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("诉讼请求（草稿）", "Claims (draft)"));
    let mut remedies: Vec<_> = case
        .remedies
        .iter()
        .enumerate()
        .filter(|(_, choice)| {
            choice.claimed != Some(false)
                && choice.status != Some(RemedyStatus::Performed)
                && place(choice.id) != Place::Elsewhere
        })
        .collect();
    remedies.sort_by_key(|(index, choice)| (place(choice.id), *index));
    let ask = |text: String| match lang {
        Lang::Zh => format!("判令{text}"),
        Lang::En => format!("order that {text}"),
    };
    let (before, after): (Vec<_>, Vec<_>) =
        remedies.into_iter().partition(|(_, choice)| place(choice.id) < Place::Apology);
    let remedy_items = |list: Vec<(usize, &redress_core::case::RemedyChoice)>| {
        list.into_iter()
            .map(|(index, choice)| {
                (ask(remedy(lang, choice, case, Verb::Claim)), format!("/remedies/{index}"))
            })
            .collect::<Vec<_>>()
    };
    let mut items = remedy_items(before);
    let money = payments(lang, case, assessment, Verb::Claim);
    let nothing_claimed = money.is_empty();
    items.extend(money.into_iter().map(|payment| (ask(payment.text), payment.path.to_owned())));
    // Something is asked for under a head, but the sum claimed is not known.
    if nothing_claimed && !assessment.heads.is_empty() {
        let who = names(lang, &[], case);
        let text = match lang {
            Lang::Zh => format!("被告{who}支付公益损害赔偿款{BLANK}元"),
            Lang::En => format!("{who} shall pay public-interest damages of CNY {BLANK}"),
        };
        items.push((ask(text), "/compensation".to_owned()));
    }
    items.extend(remedy_items(after));
    if items.is_empty() {
        document.paragraph(lang.of("尚未录入诉讼请求。", "No claim has been entered."));
    }
    number(&mut document, items, Verb::Claim);
    document
}
