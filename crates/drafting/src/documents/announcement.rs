//! Announcement of a mediation agreement, for at least 30 days.

use redress_core::{Assessment, Case};

use super::{
    mediation::clauses,
    orders::number,
    sentences::{BLANK, Verb, names, plaintiff},
};
use crate::{Document, Lang};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("公告", "Public announcement"));
    let (claimant, defendants) = (plaintiff(lang, case), names(lang, &[], case));
    let docket = if case.docket.is_empty() { BLANK } else { &case.docket };
    document.paragraph(match lang {
        Lang::Zh => format!("本院受理的{docket}{claimant}与{defendants}民事公益诉讼一案，当事人达成如下调解协议："),
        Lang::En => format!("In case {docket}, {claimant} v. {defendants}, a civil public interest action, the parties have agreed as follows:"),
    });
    number(&mut document, clauses(lang, case, assessment), Verb::Agreement);
    document.paragraph(match lang {
        Lang::Zh => format!(
            "现予公告，公告期自{BLANK}至{BLANK}（不少于三十日）。对协议内容有异议的，可以在公告期内向本院书面提出。"
        ),
        Lang::En => format!(
            "It is announced from {BLANK} to {BLANK} (at least thirty days). Objections may be submitted to the court in writing during that time."
        ),
    });
    let court = if case.court.is_empty() { BLANK } else { &case.court };
    document.paragraph(court);
    // The announcement comes before the mediation statement; its day is not known here.
    document.paragraph(BLANK);
    document
}
