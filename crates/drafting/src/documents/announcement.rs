//! Announcement of a mediation agreement, for at least 30 days.

use redress_core::{Assessment, Case, Timeline, lawbook::parameter};

use super::{
    mediation::clauses,
    orders::number,
    parties::claimant,
    sentences::{BLANK, Verb, names},
    signatures,
};
use crate::{Document, Lang, document::Meaning, wording};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("公告", "Public announcement"));
    let (who, defendants) = (claimant(lang, case), names(lang, &[], case));
    let docket = if case.docket.is_empty() { BLANK } else { &case.docket };
    document.paragraph(match lang {
        Lang::Zh => format!("本院受理的{docket}{who}与被告{defendants}民事公益诉讼一案，当事人达成如下调解协议："),
        Lang::En => format!("In case {docket}, between {who} and {defendants}, a civil public interest action, the parties have agreed as follows:"),
    });
    number(&mut document, clauses(lang, case, assessment), Verb::Agreement);
    let days = Timeline::of(case).number(&parameter::CPLI_287_ANNOUNCEMENT_DAYS);
    let days = wording::days_of(lang, days);
    let days = if lang == Lang::En { wording::counted(&days, "day") } else { days };
    document.fixed(
        Meaning::Announcement,
        "/disposition/period",
        match lang {
            Lang::Zh => format!(
                "为保障公众知情权和参与权，现予公告，公告期自{BLANK}至{BLANK}（不少于{days}日）。对协议内容有异议的，可以在公告期内以书面形式向本院提出。"
            ),
            Lang::En => format!(
                "So that the public may know and take part, it is announced from {BLANK} to {BLANK} (at least {days}). Objections may be submitted to the court in writing during that time."
            ),
        },
    );
    document.fixed(
        Meaning::Announcement,
        "/disposition/contact",
        match lang {
            Lang::Zh => format!("联系人：{BLANK}，联系电话：{BLANK}。"),
            Lang::En => format!("Contact: {BLANK}, telephone: {BLANK}."),
        },
    );
    // The announcement comes before the mediation statement; its day is not known here.
    signatures::court(&mut document, case);
    document
}
