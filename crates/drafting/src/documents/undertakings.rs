//! Who answers for what others are ordered to pay.

use std::collections::BTreeSet;

use redress_core::{
    Case, CoDebtor, Order, Part, Yuan,
    case::{AnswersFor, DefendantId},
};

use super::{
    guardians,
    sentences::{BLANK, Clause, Obligation, Verb, as_guardians, first_from, listed, names, yuan},
};
use crate::{
    Lang,
    document::Meaning,
    wording::{chinese, defendant},
};

/// Who answers for the payments of others: one order for each undertaking, since its limit runs over all
/// of them; what one answers for in full is one order. One that is not complete is left open in words, not
/// left out.
pub(super) fn undertakings(
    lang: Lang,
    case: &Case,
    owed: &[(usize, Obligation<'_>)],
    verb: Verb,
) -> Vec<Clause> {
    if owed.is_empty() {
        return Vec::new();
    }
    let mut payments = Vec::new();
    let mut in_full: Vec<&DefendantId> = Vec::new();
    for (index, answers) in case.liability.answers_for.iter().enumerate() {
        let text = match answers.complete() {
            None => Some(incomplete(lang, case, answers, verb)),
            Some(_) if answers.reach().is_none() => Some(incomplete(lang, case, answers, verb)),
            Some((who, _)) if answers.most().is_none() => {
                if in_full.contains(&who) {
                    continue;
                }
                in_full.push(who);
                undertaking(lang, case, owed, verb, who, None)
            }
            Some((who, _)) => undertaking(lang, case, owed, verb, who, Some(index)),
        };
        let path = format!("/liability/answers_for/{index}");
        payments.extend(text.map(|text| Clause { text, path, meaning: Meaning::Undertaking }));
    }
    payments
}

/// What is said of it, with places to fill in for the rest.
fn incomplete(lang: Lang, case: &Case, answers: &AnswersFor, verb: Verb) -> String {
    let is = if matches!(verb, Verb::Claim) { "be" } else { "is" };
    let who = answers.defendant.as_ref();
    let who = who.map_or(BLANK.to_owned(), |id| defendant(lang, id.as_str(), case));
    let whom = match &*answers.answered {
        [] => BLANK.to_owned(),
        ids => names(lang, ids, case),
    };
    let limit = match (answers.most(), answers.reach()) {
        (Some(limit), _) => Some(yuan(lang, limit.fen())),
        (None, Some(_)) => None,
        // A half of a product is there.
        (None, None) => Some(lang.of("【】元", "CNY 【】").to_owned()),
    };
    match (lang, limit) {
        (Lang::Zh, Some(limit)) => {
            format!("被告{who}在{limit}范围内对被告{whom}的上述付款义务承担连带责任")
        }
        (Lang::Zh, None) => format!("被告{who}对被告{whom}的上述付款义务承担连带责任"),
        (Lang::En, Some(limit)) => format!(
            "{who} {is} jointly and severally liable for those payments of {whom} up to {limit}"
        ),
        (Lang::En, None) => {
            format!("{who} {is} jointly and severally liable for those payments of {whom}")
        }
    }
}

/// The order on one undertaking with a limit, or on all that one answers for in full; `None` if it reaches
/// nothing that is owed.
fn undertaking(
    lang: Lang,
    case: &Case,
    owed: &[(usize, Obligation<'_>)],
    verb: Verb,
    who: &DefendantId,
    limited: Option<usize>,
) -> Option<String> {
    let rows = &case.liability.answers_for;
    // For a minor the guardians answer.
    let ward = case.defendants.iter().find(|one| one.id == *who && one.is_ward());
    let is_his = |other: &CoDebtor| match ward {
        Some(_) => other.ward.as_ref() == Some(who),
        None => other.defendant == *who && other.ward.is_none(),
    };
    let covers = |part: &&&Part| {
        part.co_debtors.iter().any(|other| {
            let same = limited.map_or(other.limit.is_none(), |index| other.undertaking == index);
            is_his(other) && !other.mutual && same
        })
    };
    // Those of the debtors for whom he answers; for a minor the guardians pay.
    let own = rows.iter().filter_map(AnswersFor::complete);
    let own = own.filter(|(defendant, _)| *defendant == who).flat_map(|(_, answered)| answered);
    let mut answered_for: BTreeSet<&DefendantId> = own.collect();
    let wards = case.defendants.iter().filter(|d| d.minor && answered_for.contains(&d.id));
    let guardians: Vec<_> = wards.flat_map(|minor| &minor.guardians).collect();
    answered_for.extend(guardians);
    let (mut numbers, mut whom): (Vec<u32>, Vec<&DefendantId>) = (Vec::new(), Vec::new());
    let (mut covered, mut whole) = (0, 0);
    // Who answers for a minor: the guardians who do not owe the debt anyway.
    let mut bearers: Vec<DefendantId> = Vec::new();
    for (number, one) in owed {
        let parts: Vec<_> = one.parts.iter().filter(covers).collect();
        if parts.is_empty() {
            continue;
        }
        let his = parts.iter().flat_map(|part| &part.co_debtors).filter(|other| is_his(other));
        for other in his {
            if !bearers.contains(&other.defendant) {
                bearers.push(other.defendant.clone());
            }
        }
        let number = u32::try_from(number + 1).unwrap_or(u32::MAX);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
        whole += one.fen();
        for part in parts {
            covered += part.amount.fen();
            let principals = part.principals.iter().map(|principal| &principal.defendant);
            for id in principals.filter(|id| answered_for.contains(id)) {
                if !whom.contains(&id) {
                    whom.push(id);
                }
            }
        }
    }
    if numbers.is_empty() {
        return None;
    }
    whom.order_by_key(|id| case.defendants.iter().position(|d| d.id == **id));
    // What he has paid under it is taken off already.
    let left = owed.iter().flat_map(|(_, one)| &one.parts).flat_map(|part| &part.co_debtors);
    let mut left = left.filter(|other| is_his(other));
    let limit = limited.and_then(|index| left.find(|other| other.undertaking == index)?.limit);
    let untouched = |answers: &&AnswersFor| answers.most() == limit;
    let product = limited.and_then(|index| rows.get(index)).filter(untouched);
    let product = product.and_then(AnswersFor::product);
    let limit = limit.map(Yuan::fen);
    // Where an order joins debts of which he answers for some only, their sum is his limit.
    let narrower = (covered < whole).then_some(covered);
    let whole = limit;
    let limit = limit.into_iter().chain(narrower).min();
    let product = product.filter(|_| limit == whole).map(|(base, times)| {
        let base = yuan(lang, base.fen());
        match lang {
            Lang::Zh => format!("（{base}的{times}倍）"),
            Lang::En => format!(" ({times} times {base})"),
        }
    });
    let limit = limit.map(|limit| yuan(lang, limit) + product.as_deref().unwrap_or_default());
    let number = |number: &u32| match (lang, verb) {
        (Lang::Zh, Verb::Judgment | Verb::Agreement) => chinese(*number),
        _ => number.to_string(),
    };
    let list: Vec<_> = numbers.iter().map(number).collect();
    let (bears, first) = match ward {
        Some(ward) => {
            let first = first_from(lang, case, (&[ward], &bearers), None);
            let all = bearers.len() == ward.guardians.len();
            let between = guardians::parents(lang, case, ward).filter(|_| all);
            let between = between.filter(|_| !matches!(verb, Verb::Claim));
            let clauses = std::iter::once(first).chain(between);
            let clauses = clauses.map(|clause| lang.of("；", "; ").to_owned() + &clause);
            (names(lang, &bearers, case), clauses.collect())
        }
        None => (defendant(lang, who.as_str(), case), String::new()),
    };
    let whom = listed(lang, &whom, case);
    let for_ward = ward.map_or_else(String::new, |minor| {
        let who = defendant(lang, minor.id.as_str(), case);
        match lang {
            Lang::Zh => format!("作为被告{who}的监护人"),
            Lang::En => format!(", as {} of {who},", as_guardians(&bearers)),
        }
    });
    let order = match lang {
        Lang::Zh => {
            let limit = limit.map_or_else(String::new, |limit| format!("在{limit}范围内"));
            let list = list.join("、");
            format!(
                "被告{bears}{for_ward}{limit}对上述第{list}项中被告{whom}的付款义务承担连带责任"
            )
        }
        Lang::En => {
            let limit = limit.map_or_else(String::new, |limit| format!(" up to {limit}"));
            let items = if list.len() > 1 { "items" } else { "item" };
            let list = lang.enumerated(list);
            let are = match verb {
                Verb::Claim => "be",
                _ if ward.is_some() && bearers.len() > 1 => "are",
                _ => "is",
            };
            format!(
                "{bears}{for_ward} {are} jointly and severally liable{limit} for the payments of {whom} under {items} {list} above"
            )
        }
    };
    Some(order + &first)
}
