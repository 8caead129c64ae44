//! Mediation agreement. It takes effect only after its announcement and the court's review.

use redress_core::{Assessment, Case, Status, Timeline, lawbook::id};

use super::{
    orders::number,
    sentences::{BLANK, Place, Verb, names, ordered, payments, place, plaintiff, remedy},
};
use crate::{Document, Lang, wording};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document =
        Document::new(lang, lang.of("调解协议（草稿）", "Mediation agreement (draft)"));
    let (claimant, defendants) = (plaintiff(lang, case), names(lang, &[], case));
    document.paragraph(match lang {
        Lang::Zh => format!("{claimant}与{defendants}经本院主持调解，自愿达成如下协议："),
        Lang::En => format!("{claimant} and {defendants} agree, mediated by the court:"),
    });
    number(&mut document, clauses(lang, case, assessment), Verb::Agreement);
    document
}

/// The clauses; the announcement prints them too.
pub(super) fn clauses(lang: Lang, case: &Case, assessment: &Assessment) -> Vec<(String, String)> {
    let mut items = Vec::new();
    let add_remedies = |after: bool, items: &mut Vec<(String, String)>| {
        for (index, choice) in ordered(case, Verb::Agreement) {
            if (place(choice.id) >= Place::Apology) == after {
                let text = remedy(lang, choice, case, Verb::Agreement);
                items.push((text, format!("/remedies/{index}")));
            }
        }
    };
    add_remedies(false, &mut items);
    let money = payments(lang, case, assessment, Verb::Agreement);
    items.extend(money.into_iter().map(|payment| (payment.text, payment.path.to_owned())));
    add_remedies(true, &mut items);
    items.push(match lang {
        Lang::Zh => (format!("案件受理费减半收取，由{BLANK}负担"), "/fee".to_owned()),
        Lang::En => (format!("the court fee is halved and borne by {BLANK}"), "/fee".to_owned()),
    });
    let rule = Timeline::new(&case.dates).procedural(id::CPLI_287, Status::InForce);
    let rule = rule.map_or_else(|| BLANK.to_owned(), |rule| wording::full_citation(lang, &rule));
    items.push((
        match lang {
            Lang::Zh => format!(
                "本协议依照{rule}公告不少于三十日，经人民法院审查不损害社会公共利益并出具调解书后生效"
            ),
            Lang::En => format!(
                "this agreement takes effect after it has been announced for at least thirty days under {rule} and the court, finding no harm to the public interest, has issued the mediation statement"
            ),
        },
        "/disposition".to_owned(),
    ));
    items
}
