//! Claim list of a procuratorate or a consumer association.

use redress_core::{Assessment, Case, FindingCode, Yuan};

use super::{
    orders::{items, number},
    parties,
    sentences::{Clause, Verb},
    signatures,
};
use crate::{Document, Lang, document::Meaning};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("诉讼请求（草稿）", "Claims (draft)"));
    parties::head(&mut document, case);
    let claims = items(lang, case, assessment, Verb::Claim);
    if claims.is_empty() {
        document.paragraph(none(lang, assessment));
    }
    // A declaration is asked for as such.
    let ask = |claim: Clause| {
        let text = match (lang, claim.text.strip_prefix("it is declared that ")) {
            (Lang::Zh, _) if claim.text.starts_with("确认") => return claim,
            (Lang::Zh, _) => format!("判令{}", claim.text),
            (Lang::En, Some(declared)) => format!("declare that {declared}"),
            (Lang::En, None) if claim.meaning == Meaning::Distribution => {
                format!("order that, {}", claim.text)
            }
            (Lang::En, None) => format!("order that {}", claim.text),
        };
        Clause { text, ..claim }
    };
    number(&mut document, claims.into_iter().map(ask).collect(), Verb::Claim);
    signatures::plaintiff(&mut document, case);
    document
}

/// Why there is nothing to claim.
fn none(lang: Lang, assessment: &Assessment) -> String {
    let asked = |code| assessment.findings.iter().any(|finding| finding.code == code);
    let due: i64 = assessment.heads.iter().map(|head| head.amount.fen()).sum();
    let (zh, en) = if asked(FindingCode::RouteMissing) {
        (
            "赔偿的计算方法尚未选定，诉讼请求暂不能列出。",
            "The route to compensation is not chosen yet, so the claims cannot be listed.",
        )
    } else if due > 0 && assessment.totals.award == Yuan::ZERO {
        (
            "录入的款项已由已付款项全部清偿，没有尚需判令的请求。",
            "What was entered has been paid in full; nothing is left to be claimed.",
        )
    } else {
        ("尚未录入诉讼请求。", "No claim has been entered.")
    };
    lang.of(zh, en).to_owned()
}
