//! What stands after the items of a judgment: the notice on late performance, the court-fee paragraph,
//! the appeal notice.

use redress_core::{
    Assessments, Authority, Case, FeeShare, Status, Timeline, Yuan,
    case::DefendantId,
    lawbook::{id, parameter},
};

use super::{
    outcome::{self, Bears},
    parties::plaintiffs_who_pay,
    performance::is_due_in_money,
    sentences::{BLANK, names},
};
use crate::{Document, Lang, document::Meaning, wording};

pub(super) fn closing(document: &mut Document, case: &Case, all: &Assessments) {
    let lang = document.lang;
    if is_due_in_money(case, &all.found) {
        let rule = delay(case);
        let words = cited(lang, rule);
        let text = match lang {
            Lang::Zh => format!(
                "如果未按本判决指定的期间履行给付金钱义务，应当依照{words}之规定，加倍支付迟延履行期间的债务利息。"
            ),
            Lang::En => format!(
                "If payment is not made within the period fixed by this judgment, double interest shall accrue for the period of delay under {words}."
            ),
        };
        document.fixed(Meaning::LateInterest(rule), "/dates/judgment", text);
    }
    fee(document, case, all);
    // With a criminal judgment the time to appeal follows the criminal part.
    let with_criminal = case.facts.criminal_incidental == Some(true);
    let days = Timeline::of(case).number(&parameter::CPL_171_APPEAL_DAYS);
    let days = if with_criminal { BLANK.to_owned() } else { wording::days_of(lang, days) };
    let appeal_to = match case.bench.appeal_to.trim() {
        "" => BLANK,
        court => court,
    };
    let text = match lang {
        Lang::Zh => format!(
            "如不服本判决，可在判决书送达之日起{days}日内，向本院递交上诉状，并按对方当事人的人数提出副本，上诉于{appeal_to}。"
        ),
        Lang::En => format!(
            "This judgment may be appealed within {} of service by filing a notice of appeal with this court, with a copy for each opposing party, to {appeal_to}.",
            wording::counted(&days, "day")
        ),
    };
    document.fixed(Meaning::Appeal, "/court", text);
}

/// The article on late performance at the day of the judgment. Without that day the article is not
/// known: it has changed its number twice.
fn delay(case: &Case) -> Option<Authority> {
    case.dates.judgment.and_then(|day| Timeline::of(case).on(day, id::CPL_DELAY, Status::InForce))
}

fn cited(lang: Lang, rule: Option<Authority>) -> String {
    let Some(rule) = rule else {
        let title = wording::full_title(lang, id::CPL_DELAY.get().instrument.get());
        return match lang {
            Lang::Zh => title + BLANK,
            Lang::En => format!("Article {BLANK} of the {title}"),
        };
    };
    wording::full_citation(lang, &rule)
}

/// The sentence where no fee is charged.
pub(super) fn no_fee(lang: Lang) -> &'static str {
    lang.of(
        "附带民事公益诉讼不收取诉讼费",
        "no litigation fee is charged in the incidental civil action",
    )
}

/// The fee on the chosen basis; without a choice the sum stays open, for the basis is not settled.
fn fee(document: &mut Document, case: &Case, all: &Assessments) {
    let lang = document.lang;
    let assessment = &all.found;
    if assessment.no_fee.is_some() {
        let text = no_fee(lang).to_owned() + lang.of("。", ".");
        document.fixed(Meaning::Fee(None), "/fee", wording::capitalised(text));
        return;
    }
    let chosen = assessment.fees.iter().find(|fee| fee.chosen);
    let sum = chosen
        .filter(|fee| fee.high.is_none())
        .map_or_else(|| BLANK.to_owned(), |fee| wording::amount(lang, fee.low.value()));
    let (open, text) = match (divided(lang, case, all), lang) {
        (Some(parts), Lang::Zh) => (None, format!("案件受理费{sum}元，由{parts}。")),
        (Some(parts), Lang::En) => (None, format!("Case acceptance fee: CNY {sum}, {parts}.")),
        (None, lang) => {
            let (open, who) = match outcome::bears(case, all) {
                Bears::Defendants(ids) => (None, defendants(lang, case, &ids)),
                Bears::Plaintiffs => {
                    (None, plaintiffs_who_pay(lang, case, all) + lang.of("负担", ""))
                }
                Bears::Open(why) => (Some(why), lang.of("【】负担", BLANK).to_owned()),
            };
            let text = match lang {
                Lang::Zh => format!("案件受理费{sum}元，由{who}。"),
                Lang::En => format!("Case acceptance fee: CNY {sum}, borne by {who}."),
            };
            (open, text)
        }
    };
    document.fixed(Meaning::Fee(open), "/fee", text);
}

/// The defendants who bear the fee, in Chinese with the verb.
fn defendants(lang: Lang, case: &Case, ids: &[DefendantId]) -> String {
    let names = names(lang, ids, case);
    match (lang, ids) {
        (Lang::Zh, [_]) => format!("被告{names}负担"),
        (Lang::Zh, _) => format!("被告{names}共同负担"),
        (Lang::En, _) => names,
    }
}

/// The division by success, if the user has taken it up and there is more than one to bear the fee.
fn divided(lang: Lang, case: &Case, all: &Assessments) -> Option<String> {
    case.fee.and_then(|choice| choice.division)?;
    let shares = all.found.fee_division.as_ref().filter(|shares| shares.len() > 1)?;
    let who = |share: &FeeShare| match &share.defendant {
        None => plaintiffs_who_pay(lang, case, all),
        Some(id) => lang.of("被告", "").to_owned() + &names(lang, std::slice::from_ref(id), case),
    };
    // Whoever bears nothing of it is not named; one who is left bears all of it.
    let shares = shares.iter().filter(|share| share.amount.value() > Yuan::ZERO);
    let shares: Vec<_> = shares.collect();
    if let [alone] = *shares {
        return Some(match lang {
            Lang::Zh => format!("{}负担", who(alone)),
            Lang::En => format!("borne by {}", who(alone)),
        });
    }
    let part = |(index, share): (usize, &&FeeShare)| {
        let who = who(share);
        let sum = wording::amount(lang, share.amount.value());
        match (lang, index) {
            (Lang::Zh, _) => format!("{who}负担{sum}元"),
            (Lang::En, 0) => format!("of which CNY {sum} is borne by {who}"),
            (Lang::En, _) => format!("CNY {sum} by {who}"),
        }
    };
    let parts: Vec<_> = shares.iter().enumerate().map(part).collect();
    Some(match (lang, parts.split_last()) {
        (Lang::En, Some((last, before))) => format!("{}, and {last}", before.join(", ")),
        _ => parts.join("，"),
    })
}
