//! What stands after the items of a judgment: the notice on late performance, the court-fee paragraph,
//! the appeal notice.

use redress_core::{
    Assessment, Authority, Case, FeeShare, Status, Timeline, Yuan,
    case::{DefendantId, PlaintiffKind},
    lawbook::{id, parameter},
};

use super::{
    parties::plaintiff,
    remedies::listed,
    sentences::{BLANK, Verb, names},
};
use crate::{Document, Lang, document::Meaning, wording};

/// `refused` says that not everything claimed is granted.
pub(super) fn closing(
    document: &mut Document,
    case: &Case,
    assessment: &Assessment,
    refused: bool,
) {
    let lang = document.lang;
    if assessment.totals.award > Yuan::ZERO {
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
    fee(document, case, assessment, refused);
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
            "This judgment may be appealed within {days} days of service by filing a notice of appeal with this court, with a copy for each opposing party, to {appeal_to}."
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
fn fee(document: &mut Document, case: &Case, assessment: &Assessment, refused: bool) {
    let lang = document.lang;
    if assessment.no_fee.is_some() {
        let text = no_fee(lang).to_owned() + lang.of("。", ".");
        document.fixed(Meaning::Fee, "/fee", wording::capitalised(text));
        return;
    }
    let chosen = assessment.fees.iter().find(|fee| fee.chosen);
    let sum = chosen
        .filter(|fee| fee.high.is_none())
        .map_or_else(|| BLANK.to_owned(), |fee| wording::amount(lang, fee.low.value()));
    let text = match (divided(lang, case, assessment), lang) {
        (Some(parts), Lang::Zh) => format!("案件受理费{sum}元，由{parts}。"),
        (Some(parts), Lang::En) => format!("Case acceptance fee: CNY {sum}, of which {parts}."),
        (None, lang) => {
            let who = losers(lang, case, assessment, refused);
            match lang {
                Lang::Zh => format!("案件受理费{sum}元，由{who}。"),
                Lang::En => format!("Case acceptance fee: CNY {sum}, borne by {who}."),
            }
        }
    };
    document.fixed(Meaning::Fee, "/fee", text);
}

/// The division by success, if the user has taken it up and there is more than one to bear the fee.
fn divided(lang: Lang, case: &Case, assessment: &Assessment) -> Option<String> {
    case.fee.and_then(|choice| choice.division)?;
    let shares = assessment.fee_division.as_ref().filter(|shares| shares.len() > 1)?;
    let part = |share: &FeeShare| {
        let who = match &share.defendant {
            None => plaintiff(lang, case).trim_end_matches(',').to_owned(),
            Some(id) => {
                lang.of("被告", "").to_owned() + &names(lang, std::slice::from_ref(id), case)
            }
        };
        let sum = wording::amount(lang, share.amount.value());
        match lang {
            Lang::Zh => format!("{who}负担{sum}元"),
            Lang::En => format!("CNY {sum} by {who}"),
        }
    };
    let parts: Vec<_> = shares.iter().map(part).collect();
    Some(match lang {
        Lang::Zh => parts.join("，"),
        Lang::En => format!("borne {}", parts.join(", ")),
    })
}

/// Who bears the fee, in Chinese with the verb. Who lost: the defendants who owe something or are ordered to do something; if nobody is, the
/// plaintiff, except a procuratorate, which pays no fee (SPP Rules 107). Where both sides lose in part
/// the court divides the fee (Fee Measures 29): how is not known here.
fn losers(lang: Lang, case: &Case, assessment: &Assessment, refused: bool) -> String {
    let ordered = listed(case, Verb::Judgment);
    let owes = |id: &DefendantId| {
        let most = assessment.defendants.iter().find(|amounts| amounts.id == *id);
        // One of those who made a gain together owes of it what is still to be found.
        most.is_some_and(|amounts| amounts.exposure > Yuan::ZERO)
            || assessment.parts.iter().any(|part| part.among.contains(id))
    };
    let must_do = |id: &DefendantId| {
        ordered
            .iter()
            .any(|(_, choice)| choice.defendants.is_empty() || choice.defendants.contains(id))
    };
    let adults = case.defendants.iter().filter(|d| !d.minor || d.guardians.is_empty());
    let ids: Vec<_> = adults.map(|d| d.id.clone()).filter(|id| owes(id) || must_do(id)).collect();
    let procuratorate =
        case.plaintiff.as_ref().map(|p| p.kind) == Some(PlaintiffKind::Procuratorate);
    let who = if !ids.is_empty() && refused && !procuratorate {
        BLANK.to_owned()
    } else if !ids.is_empty() {
        return match (lang, &*ids) {
            (Lang::Zh, [_]) => format!("被告{}负担", names(lang, &ids, case)),
            (Lang::Zh, _) => format!("被告{}共同负担", names(lang, &ids, case)),
            (Lang::En, _) => names(lang, &ids, case),
        };
    } else if procuratorate || case.plaintiff.is_none() {
        BLANK.to_owned()
    } else {
        plaintiff(lang, case).trim_end_matches(',').to_owned()
    };
    who + lang.of("负担", "")
}
