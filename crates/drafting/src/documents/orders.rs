//! Operative part of a judgment: cessation and deletion, accounts and site, danger and rectification,
//! compensation, punitive damages, costs, apology, acts in kind, rejection of the rest.

use redress_core::{Assessment, Case, Lens, Position, assess};

use super::{
    closing::closing,
    sentences::{
        Place, Verb, is_open, ordered, payments, place, plaintiff, remedy, something_refused,
    },
};
use crate::{Block, Document, Lang, wording::chinese};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("判决主文（草稿）", "Operative part (draft)"));
    document.paragraph(lang.of("判决如下：", "The court orders:"));
    let mut items: Vec<(String, String)> = Vec::new();
    let remedies: Vec<_> = ordered(case, Verb::Judgment)
        .into_iter()
        .map(|(index, choice)| {
            let text = remedy(lang, choice, case, Verb::Judgment);
            (place(choice.id), text, format!("/remedies/{index}"))
        })
        .collect();
    let before = remedies.iter().filter(|(place, ..)| *place < Place::Apology);
    items.extend(before.map(|(_, text, path)| (text.clone(), path.clone())));
    let money = payments(lang, case, assessment, Verb::Judgment);
    items.extend(money.into_iter().map(|payment| (payment.text, payment.path.to_owned())));
    let after = remedies.iter().filter(|(place, ..)| *place >= Place::Apology);
    items.extend(after.map(|(_, text, path)| (text.clone(), path.clone())));
    let claimed = assess(case, Position::Claimed, Lens::LAW);
    if claimed.is_ok_and(|claimed| something_refused(case, &claimed, assessment)) {
        let who = plaintiff(lang, case);
        let text = match lang {
            Lang::Zh => format!("驳回{who}的其他诉讼请求"),
            Lang::En => format!("the other claims of {who} are rejected"),
        };
        items.push((text, "/plaintiff".to_owned()));
    }
    number(&mut document, items, Verb::Judgment);
    if is_open(assessment) {
        document.paragraph(lang.of(
            "（尚有金额项目未经认定，未列入判项。）",
            "(Some sums are not found yet and are not among the orders.)",
        ));
    }
    closing(&mut document, case, assessment);
    document
}

/// Numbers items: 一、 二、 in a judgment or agreement, 1、 2、 in a claim list, with ； between and 。 at
/// the end; a single item has no number.
pub(super) fn number(document: &mut Document, items: Vec<(String, String)>, verb: Verb) {
    let lang = document.lang;
    let count = items.len();
    for (index, (text, path)) in items.into_iter().enumerate() {
        let place = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let number = match lang {
            _ if count == 1 => String::new(),
            Lang::Zh if matches!(verb, Verb::Claim) => format!("{place}、"),
            Lang::Zh => format!("{}、", chinese(place)),
            Lang::En => format!("{place}. "),
        };
        let end = if index + 1 == count { lang.of("。", ".") } else { lang.of("；", ";") };
        document.blocks.push(Block::Item { number, text: text + end, path });
    }
}
