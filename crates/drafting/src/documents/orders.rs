//! Operative part of a judgment: cessation and deletion, accounts and site, danger and rectification,
//! compensation, punitive damages, costs, apology, acts in kind, rejection of the rest.

use redress_core::{Assessment, Assessments, Case, case::Disposition, lawbook::OperativePlace};

use super::{
    basis,
    closing::closing,
    outcome::{self, Refused},
    parties,
    remedies::{listed, remedy},
    sentences::{BLANK, Clause, Verb, payments},
    signatures,
};
use crate::{Block, Document, Lang, document::Meaning, wording::chinese};

pub(super) fn document(lang: Lang, case: &Case, all: &Assessments) -> Document {
    let assessment = &all.found;
    let mut document = Document::new(lang, lang.of("判决主文（草稿）", "Operative part (draft)"));
    // What ends without a judgment has no operative part, and a sum agreed is not a sum ordered.
    match case.disposition {
        Some(Disposition::Mediation) => {
            document.paragraph(lang.of(
                "本案以调解方式结案，不作判决。请起草调解协议和公告；调解不成或者协议损害社会公共利益的，改按判决结案后再起草判决主文。",
                "The case ends by mediation: there is no judgment. Draft the mediation agreement and its announcement instead. If mediation fails or harms the public interest, change how the case ends, then draft the operative part.",
            ));
            return document;
        }
        Some(Disposition::Withdrawal) => {
            document.paragraph(lang.of(
                "本案以撤诉方式结案，不作判决；是否准许撤诉，由人民法院裁定。",
                "The case ends by withdrawal: there is no judgment. The court rules whether to allow it.",
            ));
            return document;
        }
        Some(Disposition::Judgment) | None => {}
    }
    parties::head(&mut document, case);
    document.basis = basis::of_judgment(case, assessment);
    let rules = basis::in_a_sentence(lang, &document.basis);
    let rules = rules.unwrap_or_else(|| BLANK.to_owned());
    document.paragraph(match lang {
        Lang::Zh => format!("依照{rules}之规定，判决如下："),
        Lang::En => format!("Pursuant to {rules}, it is adjudged as follows:"),
    });
    let mut items = items(lang, case, assessment, Verb::Judgment);
    let who = parties::plaintiffs_refused(lang, case, all);
    let text = match (lang, outcome::refused(case, all, !items.is_empty())) {
        (_, Refused::Nothing) => None,
        (Lang::Zh, Refused::All) => Some(format!("驳回{who}的全部诉讼请求")),
        (Lang::Zh, Refused::Rest) => Some(format!("驳回{who}的其他诉讼请求")),
        (Lang::Zh, Refused::Remainder) => Some(format!("驳回{who}的诉讼请求")),
        (Lang::En, Refused::All) => Some(format!("all claims of {who} are rejected")),
        (Lang::En, Refused::Rest) => Some(format!("the other claims of {who} are rejected")),
        (Lang::En, Refused::Remainder) => Some(format!("the claims of {who} are rejected")),
    };
    let path = "/plaintiff".to_owned();
    items.extend(text.map(|text| Clause { text, path, meaning: Meaning::Rejection }));
    if items.is_empty() {
        document.fixed(Meaning::Open, "/remedies", BLANK);
    }
    number(&mut document, items, Verb::Judgment);
    closing(&mut document, case, all);
    signatures::panel(&mut document, case);
    document
}

/// The items of a document: acts, then sums, then apology and acts in
/// kind.
pub(super) fn items(lang: Lang, case: &Case, assessment: &Assessment, verb: Verb) -> Vec<Clause> {
    let (acts, others): (Vec<_>, Vec<_>) = listed(case, verb)
        .into_iter()
        .partition(|(_, choice)| choice.id.get().place < OperativePlace::Money);
    let order = |(index, choice)| Clause {
        text: remedy(lang, choice, case, verb),
        path: format!("/remedies/{index}"),
        meaning: Meaning::Remedy(index),
    };
    let money = payments(lang, case, assessment, verb, acts.len());
    acts.into_iter().map(order).chain(money).chain(others.into_iter().map(order)).collect()
}

/// Numbers items: 一、 二、 in a judgment or agreement, 1、 2、 in a claim list, with ； between and 。 at
/// the end; a single item has no number.
pub(super) fn number(document: &mut Document, items: Vec<Clause>, verb: Verb) {
    let lang = document.lang;
    let count = items.len();
    for (index, Clause { text, path, meaning }) in items.into_iter().enumerate() {
        let place = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let number = match lang {
            _ if count == 1 => String::new(),
            Lang::Zh if matches!(verb, Verb::Claim) => format!("{place}、"),
            Lang::Zh => format!("{}、", chinese(place)),
            Lang::En => format!("{place}. "),
        };
        let end = if index + 1 == count { lang.of("。", ".") } else { lang.of("；", ";") };
        document.blocks.push(Block::Item {
            number,
            text: text + end,
            path,
            meaning,
            edited: false,
        });
    }
}
