//! Claim list of a procuratorate or a consumer association.

use redress_core::{Assessment, Case};

use super::{
    orders::{items, number},
    parties,
    sentences::{Clause, Verb},
    signatures,
};
use crate::{Document, Lang};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("诉讼请求（草稿）", "Claims (draft)"));
    parties::head(&mut document, case);
    let claims = items(lang, case, assessment, Verb::Claim);
    if claims.is_empty() {
        document.paragraph(lang.of("尚未录入诉讼请求。", "No claim has been entered."));
    }
    let ask = |claim: Clause| match lang {
        // A declaration is asked for as such.
        Lang::Zh if claim.text.starts_with("确认") => claim,
        Lang::Zh => Clause { text: format!("判令{}", claim.text), ..claim },
        Lang::En => Clause { text: format!("order that {}", claim.text), ..claim },
    };
    number(&mut document, claims.into_iter().map(ask).collect(), Verb::Claim);
    signatures::plaintiff(&mut document, case);
    document
}
