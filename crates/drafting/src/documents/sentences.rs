//! Sentences that several documents share: who pays what, what is to be done.

use std::collections::BTreeMap;

use redress_core::{
    Assessment, Case, Figure, FindingCode, HeadId, Operation, Part, Position, Yuan,
    case::{AnswersFor, CostHead, DefendantId, Head, Itemised, Payee, RemedyStatus},
};

use super::{parties::plaintiff_short, remedies::prevention};
use crate::{
    Lang,
    wording::{self, capital, chinese, cost_in_order, defendant},
};

/// The user's own words, by the path of the item they stand for.
pub type Edits = BTreeMap<String, String>;

/// What is not known in a draft.
pub(super) const BLANK: &str = "【】";

/// Defendants by name; all of them if the list is empty.
pub(super) fn names(lang: Lang, ids: &[DefendantId], case: &Case) -> String {
    let all: Vec<_>;
    let ids: &[DefendantId] = if ids.is_empty() {
        all = case.defendants.iter().map(|defendant| defendant.id.clone()).collect();
        &all
    } else {
        ids
    };
    if ids.is_empty() {
        return BLANK.to_owned();
    }
    let names: Vec<_> = ids.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
    names.join(lang.comma())
}

/// One obligation to pay: who, how, how much.
pub(super) struct Payment {
    /// The sentence, without number and end mark.
    pub(super) text: String,
    /// The field it comes from; no two payments have the same.
    pub(super) path: String,
}

/// The payments of an award, one per group of heads: compensation, punitive damages, costs; then what
/// others answer for up to a limit, which runs over all of them.
pub(super) fn payments(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    verb: Verb,
) -> Vec<Payment> {
    let groups = [
        (Head::Compensation, "/compensation"),
        (Head::Punitive, "/punitive"),
        (Head::Costs, "/costs"),
    ];
    let mut payments: Vec<_> = groups
        .into_iter()
        .filter_map(|(group, path)| {
            let parts: Vec<_> = assessment
                .parts
                .iter()
                .filter(|part| part.head.group() == group && part.amount > Yuan::ZERO)
                .collect();
            let text = match payment(lang, case, group, &parts, verb) {
                Some(text) => text,
                // Something is asked for under a head, but the sum claimed is not known.
                None if matches!(verb, Verb::Claim)
                    && assessment.heads.iter().any(|head| head.id.group() == group)
                    && !claims_a_sum(case, group) =>
                {
                    let (who, what) = (names(lang, &[], case), what(lang, case, group));
                    match lang {
                        Lang::Zh => format!("被告{who}支付{what}{BLANK}元"),
                        Lang::En => format!("{who} shall pay {what} CNY {BLANK}"),
                    }
                }
                None => return None,
            };
            Some(Payment { text, path: path.to_owned() })
        })
        .collect();
    let parts: Vec<_> = assessment.parts.iter().filter(|part| part.amount > Yuan::ZERO).collect();
    payments.extend(limited(lang, case, &parts));
    payments
}

/// Whether the plaintiff states a sum under a group of heads, were it nought.
fn claims_a_sum(case: &Case, group: Head) -> bool {
    fn any<T: Itemised>(items: &[T]) -> bool {
        items.iter().any(|item| item.claimed().is_some())
    }
    let c = &case.compensation;
    match group {
        Head::Compensation => any(&c.gains) || any(&c.losses) || any(&c.lump_sums),
        Head::Costs => any(&case.costs),
        Head::Punitive => case.punitive.as_ref().is_some_and(|punitive| any(&punitive.items)),
    }
}

/// How a document speaks of payment.
#[derive(Clone, Copy)]
pub(crate) enum Verb {
    /// Within a period from the judgment.
    Judgment,
    /// As claimed.
    Claim,
    /// As agreed.
    Agreement,
}

impl Verb {
    /// When the document takes effect.
    pub(super) fn effect(self, lang: Lang) -> &'static str {
        match self {
            Self::Judgment => lang.of("本判决生效", "this judgment taking effect"),
            Self::Claim => lang.of("判决生效", "the judgment taking effect"),
            Self::Agreement => lang.of("本协议生效", "this agreement taking effect"),
        }
    }

    /// The court, as the document speaks of it.
    pub(super) fn court(self, lang: Lang) -> &'static str {
        match self {
            Self::Judgment => lang.of("本院", "this court"),
            Self::Claim | Self::Agreement => lang.of("人民法院", "the court"),
        }
    }
}

/// A period of performance; in a claim it may be left to the court.
pub(super) fn period(lang: Lang, days: Option<u32>, verb: Verb) -> String {
    let days = match (days, lang, verb) {
        (None, _, Verb::Claim) => return String::new(),
        (None, ..) => BLANK.to_owned(),
        (Some(days), Lang::Zh, _) => chinese(days),
        (Some(days), Lang::En, _) => days.to_string(),
    };
    let effect = verb.effect(lang);
    match lang {
        Lang::Zh => format!("于{effect}之日起{days}日内"),
        Lang::En => format!("within {days} days of {effect} "),
    }
}

/// What is paid. Costs go to the plaintiff, who laid them out; where damages go is said behind the sum.
fn what(lang: Lang, case: &Case, group: Head) -> String {
    match (group, lang) {
        (Head::Compensation, _) => {
            lang.of("公益损害赔偿款", "public-interest damages of").to_owned()
        }
        (Head::Punitive, _) => lang.of("惩罚性赔偿款", "punitive damages of").to_owned(),
        (Head::Costs, Lang::Zh) => format!("{}费用", plaintiff_short(lang, case)),
        (Head::Costs, Lang::En) => format!("{} costs of", plaintiff_short(lang, case)),
    }
}

fn payment(lang: Lang, case: &Case, group: Head, parts: &[&Part], verb: Verb) -> Option<String> {
    if parts.is_empty() {
        return None;
    }
    let days = case.destination.as_ref().and_then(|destination| destination.days);
    let period = period(lang, days.map(redress_core::Days::get), verb);
    let mut clauses = Vec::new();
    // Several debtors with parts of their own stand in one clause, in the order of the case.
    let mut own: Vec<(&DefendantId, Sums)> = Vec::new();
    let mut joint: Vec<(Vec<&DefendantId>, Sums)> = Vec::new();
    let mut open = Sums::new();
    for part in parts {
        let (head, fen) = (part.head, part.amount.fen());
        match &*part.principals {
            [] => add(&mut open, head, fen),
            [one] => add_to(&mut own, &one.defendant, head, fen),
            many => {
                let ids = many.iter().map(|principal| &principal.defendant);
                add_to(&mut joint, ids.collect(), head, fen);
            }
        }
    }
    let name = |id: &DefendantId| defendant(lang, id.as_str(), case);
    let people = |list: &mut dyn Iterator<Item = &DefendantId>| {
        list.map(name).collect::<Vec<_>>().join(lang.comma())
    };
    let together = lang.of("连带", "jointly and severally ");
    if group == Head::Costs {
        // The heads of costs differ from one debtor to the next: each has a clause.
        let own = own.into_iter().map(|(id, sums)| (name(id), "", sums));
        let joint =
            joint.into_iter().map(|(ids, sums)| (people(&mut ids.into_iter()), together, sums));
        let open = (!open.is_empty()).then(|| (BLANK.to_owned(), "", open));
        for (who, how, sums) in own.chain(joint).chain(open) {
            clauses.extend(costs(lang, case, (&who, &period, how), sums, verb));
        }
    } else {
        let what = what(lang, case, group);
        let total = |sums: &Sums| money(lang, sums.values().sum(), verb);
        if !own.is_empty() {
            let who = people(&mut own.iter().map(|(id, _)| *id));
            let sums: Vec<_> = own.iter().map(|(_, sums)| total(sums)).collect();
            let severally = own.len() > 1;
            let sums = sums.join(lang.comma());
            clauses.push(match lang {
                Lang::Zh => {
                    let how = if severally { "分别" } else { "" };
                    format!("被告{who}{period}{how}支付{what}{sums}")
                }
                Lang::En => {
                    let how = if severally { "respectively " } else { "" };
                    format!("{who} shall {period}{how}pay {what} {sums}")
                }
            });
        }
        for (ids, sums) in joint {
            let (who, sum) = (people(&mut ids.into_iter()), total(&sums));
            clauses.push(match lang {
                Lang::Zh => format!("被告{who}{period}{together}支付{what}{sum}"),
                Lang::En => format!("{who} shall {period}{together}pay {what} {sum}"),
            });
        }
        if !open.is_empty() {
            let sum = total(&open);
            clauses.push(match lang {
                Lang::Zh => format!("被告{BLANK}{period}支付{what}{sum}"),
                Lang::En => format!("{BLANK} shall {period}pay {what} {sum}"),
            });
        }
    }
    clauses.extend(minors(lang, case, parts));
    clauses.extend(co_debtors(lang, case, parts));
    let several = clauses.len() > 1;
    let mut text = clauses.join(lang.of("；", "; "));
    if group != Head::Costs {
        text += &destination(lang, case, several, verb);
    }
    Some(text)
}

/// Sums in fen by head.
type Sums = BTreeMap<HeadId, i64>;

fn add(sums: &mut Sums, head: HeadId, fen: i64) {
    *sums.entry(head).or_default() += fen;
}

/// Adds to the sums of a debtor, or of those who owe jointly.
fn add_to<K: PartialEq>(list: &mut Vec<(K, Sums)>, key: K, head: HeadId, fen: i64) {
    match list.iter_mut().find(|(other, _)| *other == key) {
        Some((_, sums)) => add(sums, head, fen),
        None => list.push((key, Sums::from([(head, fen)]))),
    }
}

/// What one debtor, or several jointly, pay of the costs: to the plaintiff each head with its sum, then
/// the total. The cost of prevention stands by itself where its remedy names who gets it.
fn costs(
    lang: Lang,
    case: &Case,
    (who, period, how): (&str, &str, &str),
    mut sums: Sums,
    verb: Verb,
) -> Vec<String> {
    let apart = prevention(lang, case, verb).and_then(|(own_period, to)| {
        let sum = money(lang, sums.remove(&HeadId::Cost(CostHead::Prevention))?, verb);
        let name = cost_in_order(lang, CostHead::Prevention);
        let period = own_period.as_deref().unwrap_or(period);
        Some(match lang {
            Lang::Zh => format!("被告{who}{period}{how}支付{name}{sum}{to}"),
            Lang::En => format!("{who} shall {period}{how}pay {name} of {sum}{to}"),
        })
    });
    let total = money(lang, sums.values().sum(), verb);
    let several = sums.len() > 1;
    let heads: Vec<_> = sums
        .iter()
        .filter_map(|(head, fen)| match head {
            HeadId::Cost(head) => Some((cost_in_order(lang, *head), *fen)),
            HeadId::Compensation | HeadId::Punitive => None,
        })
        .map(|(name, fen)| {
            let sum = if several { yuan(lang, fen) } else { total.clone() };
            match lang {
                Lang::Zh => format!("{name}{sum}"),
                Lang::En => format!("{name} of {sum}"),
            }
        })
        .collect();
    let (to, heads) = (plaintiff_short(lang, case), heads.join(lang.comma()));
    let in_all = match (several, lang) {
        (false, _) => String::new(),
        (true, Lang::Zh) => format!("，合计{total}"),
        (true, Lang::En) => format!(" ({total} in all)"),
    };
    let paid = (!sums.is_empty()).then(|| match lang {
        Lang::Zh => format!("被告{who}{period}{how}支付{to}{heads}{in_all}"),
        Lang::En => format!("{who} shall {period}{how}pay {to} {heads}{in_all}"),
    });
    paid.into_iter().chain(apart).collect()
}

fn yuan(lang: Lang, fen: i64) -> String {
    let sum = wording::amount(lang, Yuan::from_fen(fen));
    match lang {
        Lang::Zh => format!("{sum}元"),
        Lang::En => format!("CNY {sum}"),
    }
}

/// A sum to pay; an agreement writes it in capital numerals too.
fn money(lang: Lang, fen: i64, verb: Verb) -> String {
    let sum = yuan(lang, fen);
    match (lang, verb) {
        (Lang::Zh, Verb::Agreement) => format!("{sum}（大写：{}）", capital(Yuan::from_fen(fen))),
        _ => sum,
    }
}

/// A guardian pays; the minor's own property may be used first (Tort Book Interpretation (I) 5).
fn minors(lang: Lang, case: &Case, parts: &[&Part]) -> Vec<String> {
    let is_debtor = |id: &DefendantId| parts.iter().any(|part| part.minors.contains(id));
    let minors = case.defendants.iter().filter(|defendant| is_debtor(&defendant.id));
    minors
        .map(|minor| {
            let who = defendant(lang, minor.id.as_str(), case);
            let guardians = names(lang, &minor.guardians, case);
            match lang {
                Lang::Zh => format!(
                    "其中应由被告{guardians}支付的赔偿费用，可以先从被告{who}的财产中支付（保留其必需的生活费和完成义务教育所必需的费用），不足部分由被告{guardians}支付"
                ),
                Lang::En => format!(
                    "what {guardians} must pay may first be paid out of the property of {who}, keeping what living and compulsory schooling require; {guardians} shall pay the rest"
                ),
            }
        })
        .collect()
}

/// Who is also liable in full, for which sum of whom.
fn co_debtors(lang: Lang, case: &Case, parts: &[&Part]) -> Vec<String> {
    let mut full: BTreeMap<usize, (Vec<&DefendantId>, i64)> = BTreeMap::new();
    for part in parts {
        for co_debtor in part.co_debtors.iter().filter(|c| c.limit.is_none()) {
            let place = case.defendants.iter().position(|d| d.id == co_debtor.defendant);
            let (ids, total) = full.entry(place.unwrap_or(0)).or_default();
            let principals = part.principals.iter().map(|principal| &principal.defendant);
            for id in principals {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            *total += part.amount.fen();
        }
    }
    full.into_iter()
        .filter_map(|(place, (mut ids, sum))| {
            ids.sort_by_key(|id| case.defendants.iter().position(|d| d.id == **id));
            let who = defendant(lang, case.defendants.get(place)?.id.as_str(), case);
            let (answered, sum) = (listed(lang, &ids, case), yuan(lang, sum));
            Some(match lang {
                Lang::Zh => format!("被告{who}对被告{answered}的上述付款义务共计{sum}承担连带责任"),
                Lang::En => format!(
                    "{who} is jointly and severally liable for those payments of {answered}, {sum} in all"
                ),
            })
        })
        .collect()
}

/// Who is also liable up to a limit: one order for each undertaking, for its limit runs over all parts.
fn limited(lang: Lang, case: &Case, parts: &[&Part]) -> Vec<Payment> {
    let reaches = |answers: &AnswersFor| {
        parts.iter().any(|part| {
            let owes = |id: &DefendantId| {
                part.minors.contains(id) || part.principals.iter().any(|p| p.defendant == *id)
            };
            owes(&answers.answered)
                && part
                    .co_debtors
                    .iter()
                    .any(|c| c.defendant == answers.defendant && c.limit == answers.limit)
        })
    };
    let undertakings = case.liability.answers_for.iter().enumerate();
    undertakings
        .filter_map(|(index, answers)| {
            let limit = yuan(lang, answers.limit.filter(|_| reaches(answers))?.fen());
            let who = defendant(lang, answers.defendant.as_str(), case);
            // A minor's part is the guardians' to pay.
            let minor = case.defendants.iter().find(|d| {
                d.id == answers.answered && d.minor && !d.guardians.is_empty()
            });
            let answered = match minor {
                Some(minor) => names(lang, &minor.guardians, case),
                None => defendant(lang, answers.answered.as_str(), case),
            };
            let text = match lang {
                Lang::Zh => format!(
                    "被告{who}对被告{answered}的上述各项付款义务在{limit}范围内承担连带责任"
                ),
                Lang::En => format!(
                    "{who} is jointly and severally liable for all those payments of {answered} up to {limit}"
                ),
            };
            Some(Payment { text, path: format!("/liability/answers_for/{index}") })
        })
        .collect()
}

fn listed(lang: Lang, ids: &[&DefendantId], case: &Case) -> String {
    let names: Vec<_> = ids.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
    names.join(lang.comma())
}

/// Payee and purpose.
fn destination(lang: Lang, case: &Case, several: bool, verb: Verb) -> String {
    let Some(destination) = &case.destination else { return String::new() };
    let court = verb.court(lang);
    let named = destination.name.trim();
    let to = match (destination.payee, lang) {
        (Payee::PurposeOnly, _) => None,
        // There is no such fund in law: the order cannot name it.
        (Payee::NationalFund, Lang::Zh) => Some(format!("支付至{BLANK}")),
        (Payee::NationalFund, Lang::En) => Some(BLANK.to_owned()),
        (Payee::Treasury, Lang::Zh) if named.is_empty() => Some("上缴国库".to_owned()),
        (Payee::CourtToTreasury, Lang::Zh) if named.is_empty() => {
            Some(format!("支付至{court}，由{court}上缴国库"))
        }
        (Payee::CourtToTreasury, Lang::En) if named.is_empty() => {
            Some(format!("{court}, which pays it into the treasury"))
        }
        (payee, Lang::Zh) if named.is_empty() => {
            Some(format!("支付至{}", wording::payee(lang, payee)))
        }
        (payee, Lang::En) if named.is_empty() => Some(wording::payee(lang, payee).to_owned()),
        (_, Lang::Zh) => Some(format!("支付至{named}")),
        (_, Lang::En) => Some(named.to_owned()),
    };
    let payee = match (to, lang) {
        (None, _) => String::new(),
        (Some(to), Lang::Zh) if several => format!("；上述款项{to}"),
        (Some(to), Lang::Zh) => format!("，上述款项{to}"),
        (Some(to), Lang::En) => format!(", payable to {to}"),
    };
    let purpose = bare_purpose(&destination.purpose);
    let purpose = match (purpose, lang) {
        ("", _) => String::new(),
        // Behind several clauses it must be said what is earmarked.
        (purpose, Lang::Zh) if several && payee.is_empty() => {
            format!("；上述款项专门用于{purpose}")
        }
        (purpose, Lang::Zh) => format!("，专门用于{purpose}"),
        (purpose, Lang::En) => format!(", to be used only for: {purpose}"),
    };
    payee + &purpose
}

/// A purpose without the words that the sentence has before it.
pub(super) fn bare_purpose(purpose: &str) -> &str {
    const BEFORE: [&str; 9] = [
        "专款专用，",
        "专门用于",
        "专项用于",
        "专款用于",
        "专用于",
        "仅用于",
        "只用于",
        "限于",
        "用于",
    ];
    let mut purpose = purpose.trim();
    while let Some(rest) = BEFORE.iter().find_map(|words| purpose.strip_prefix(words)) {
        purpose = rest.trim_start();
    }
    purpose
}

/// Whether anything claimed is not granted in full, under any head. What is still open is not refused.
pub(super) fn something_refused(case: &Case, claimed: &Assessment, found: &Assessment) -> bool {
    let of = |id: HeadId| found.heads.iter().find(|head| head.id == id);
    let less = |head: &redress_core::HeadAmount| {
        of(head.id).is_none_or(|found| found.amount < head.amount)
    };
    !is_open(found)
        && (claimed.heads.iter().any(less)
            || case.remedies.iter().any(|choice| choice.status == Some(RemedyStatus::Rejected)))
}

/// Whether the court has still to find something.
pub(super) fn is_open(found: &Assessment) -> bool {
    found.findings.iter().any(|finding| finding.code == FindingCode::FindingOpen)
}

/// Whether a side says anything of a figure. What nobody has stated is unknown, not zero.
pub(super) fn is_stated(figure: &Figure, position: Position) -> bool {
    match figure.operation() {
        Operation::Given(path) => path.ends_with("/claimed") || path.ends_with(position.id()),
        _ => figure.operands().into_iter().any(|part| is_stated(part, position)),
    }
}

/// The heads in the order of the award, for tables.
pub(super) fn heads() -> impl Iterator<Item = HeadId> {
    [HeadId::Compensation]
        .into_iter()
        .chain(CostHead::ALL.map(HeadId::Cost))
        .chain([HeadId::Punitive])
}
