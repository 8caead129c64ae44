//! Claim list of a procuratorate or a consumer association.

use redress_core::{Assessment, Case};

use super::{
    orders::{items, number},
    sentences::{BLANK, Verb, names},
};
use crate::{Document, Lang};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("诉讼请求（草稿）", "Claims (draft)"));
    let mut claims = items(lang, case, assessment, Verb::Claim);
    let sums = |path: &str| !path.starts_with("/remedies/");
    // Something is asked for under a head, but the sum claimed is not known.
    if !assessment.heads.is_empty() && !claims.iter().any(|(_, path)| sums(path)) {
        let who = names(lang, &[], case);
        let text = match lang {
            Lang::Zh => format!("被告{who}支付公益损害赔偿款{BLANK}元"),
            Lang::En => format!("{who} shall pay public-interest damages of CNY {BLANK}"),
        };
        let acts = super::remedies::listed(case, Verb::Claim)
            .iter()
            .filter(|(_, choice)| super::remedies::place(choice.id) < super::remedies::Place::Money)
            .count();
        claims.insert(acts, (text, "/compensation".to_owned()));
    }
    if claims.is_empty() {
        document.paragraph(lang.of("尚未录入诉讼请求。", "No claim has been entered."));
    }
    let ask = |(text, path): (String, String)| match lang {
        // A declaration is asked for as such.
        Lang::Zh if text.starts_with("确认") => (text, path),
        Lang::Zh => (format!("判令{text}"), path),
        Lang::En => (format!("order that {text}"), path),
    };
    number(&mut document, claims.into_iter().map(ask).collect(), Verb::Claim);
    document
}
