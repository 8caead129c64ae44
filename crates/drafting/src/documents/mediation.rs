//! Mediation agreement. It takes effect only after its announcement and the court's review.

use redress_core::{
    Assessment, Case, Derivation, Finding, FindingCode, Operation, Status, Timeline, Yuan,
    lawbook::{id, parameter},
};

use super::{
    closing,
    orders::{items, number},
    parties::claimant,
    sentences::{BLANK, Clause, Verb, names},
    signatures,
};
use crate::{Document, Lang, document::Meaning, wording};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document =
        Document::new(lang, lang.of("调解协议（草稿）", "Mediation agreement (draft)"));
    let (who, defendants) = (claimant(lang, case), names(lang, &[], case));
    document.paragraph(match lang {
        Lang::Zh => format!("{who}与被告{defendants}经人民法院主持调解，自愿达成如下协议："),
        Lang::En => format!("Mediated by the court, {who} and {defendants} agree:"),
    });
    number(&mut document, clauses(lang, case, assessment), Verb::Agreement);
    signatures::parties(&mut document, case);
    document
}

/// The clauses; the announcement prints them too.
pub(super) fn clauses(lang: Lang, case: &Case, assessment: &Assessment) -> Vec<Clause> {
    let mut clauses = items(lang, case, assessment, Verb::Agreement);
    let path = "/fee".to_owned();
    clauses.push(Clause { text: fee(lang, assessment), path, meaning: Meaning::Fee(None) });
    let law = Timeline::of(case);
    let days = wording::days_of(lang, law.number(&parameter::CPLI_287_ANNOUNCEMENT_DAYS));
    let days = if lang == Lang::En { wording::counted(&days, "day") } else { days };
    let rule = law.procedural(id::CPLI_287, Status::InForce);
    let rule = rule.map_or_else(|| BLANK.to_owned(), |rule| wording::full_citation(lang, &rule));
    clauses.push(Clause {
        text: match lang {
            Lang::Zh => format!(
                "本协议依照{rule}公告不少于{days}日，经人民法院审查不损害社会公共利益并出具调解书，由双方签收后生效"
            ),
            Lang::En => format!(
                "this agreement takes effect after it has been announced for at least {days} under {rule} and the court, finding no harm to the public interest, has issued the mediation statement and both sides have signed for it"
            ),
        },
        path: "/disposition".to_owned(),
        meaning: Meaning::Announcement,
    });
    clauses
}

/// The fee, unless none is charged: before and after it is halved, if its basis was chosen and fixes a sum.
fn fee(lang: Lang, assessment: &Assessment) -> String {
    if assessment.no_fee.is_some() {
        return closing::no_fee(lang).to_owned();
    }
    let before = |finding: &Finding| finding.code == FindingCode::FeeBeforeRule;
    if assessment.findings.iter().any(before) {
        // Whether it was halved then is not in the law book either.
        return match lang {
            Lang::Zh => format!("案件受理费{BLANK}元，由{BLANK}负担"),
            Lang::En => format!("the court fee of CNY {BLANK} is borne by {BLANK}"),
        };
    }
    let chosen = assessment.fees.iter().find(|fee| fee.chosen && fee.high.is_none());
    let both = chosen.and_then(|fee| {
        let full = before_halving(&fee.low)?;
        let full = if fee.whole_yuan { full.whole() } else { full.rounded() };
        Some((wording::amount(lang, full), wording::amount(lang, fee.low.value())))
    });
    match (lang, both) {
        (Lang::Zh, Some((full, half))) => {
            format!("案件受理费{full}元，减半收取{half}元，由{BLANK}负担")
        }
        (Lang::Zh, None) => format!("案件受理费减半收取，由{BLANK}负担"),
        (Lang::En, Some((full, half))) => {
            format!("the court fee of CNY {full} is halved to CNY {half} and borne by {BLANK}")
        }
        (Lang::En, None) => format!("the court fee is halved and borne by {BLANK}"),
    }
}

/// The fee that was halved, as the derivation of the half has it.
fn before_halving(half: &Derivation) -> Option<Yuan> {
    match half.operation() {
        Operation::Rounded(of) | Operation::WholeYuan(of) => before_halving(&of),
        Operation::Times(full, _) => Some(full.value()),
        _ => None,
    }
}
