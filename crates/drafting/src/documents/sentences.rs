//! Sentences that several documents share: who pays what, what is to be done.

use std::collections::BTreeMap;

use redress_core::{
    Assessment, Case, Figure, FindingCode, HeadId, Operation, Part, Position, Yuan,
    case::{AnswersFor, CostHead, DefendantId, Head, Itemised, Payee, RemedyStatus},
};

use super::remedies::prevention;
use crate::{
    Lang,
    wording::{self, capital, chinese, defendant},
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
            let note = match group {
                Head::Punitive => punitive_note(lang, case, assessment, &parts, verb),
                Head::Compensation | Head::Costs => String::new(),
            };
            let text = match payment(lang, case, group, &parts, &note, verb) {
                Some(text) => text,
                // Something is asked for under a head, but the sum claimed is not known.
                None if matches!(verb, Verb::Claim)
                    && assessment.heads.iter().any(|head| head.id.group() == group)
                    && !claims_a_sum(case, group) =>
                {
                    let (who, what) = (names(lang, &[], case), what(lang, group));
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

fn what(lang: Lang, group: Head) -> &'static str {
    match group {
        Head::Compensation => lang.of("公益损害赔偿款", "public-interest damages of"),
        Head::Punitive => lang.of("惩罚性赔偿款", "punitive damages of"),
        Head::Costs => lang.of("费用", "costs of"),
    }
}

fn payment(
    lang: Lang,
    case: &Case,
    group: Head,
    parts: &[&Part],
    note: &str,
    verb: Verb,
) -> Option<String> {
    if parts.is_empty() {
        return None;
    }
    let days = case.destination.as_ref().and_then(|destination| destination.days);
    let period = period(lang, days.map(redress_core::Days::get), verb);
    let what = what(lang, group);
    let mut clauses = Vec::new();
    // Several debtors with parts of their own stand in one clause, in the order of the case.
    let mut own: Vec<(&DefendantId, i64)> = Vec::new();
    let mut joint: Vec<(Vec<&DefendantId>, i64)> = Vec::new();
    let mut open = 0;
    for part in parts {
        let fen = part.amount.fen();
        match &*part.principals {
            [] => open += fen,
            [one] => match own.iter_mut().find(|(id, _)| **id == one.defendant) {
                Some((_, sum)) => *sum += fen,
                None => own.push((&one.defendant, fen)),
            },
            many => {
                let ids: Vec<_> = many.iter().map(|principal| &principal.defendant).collect();
                match joint.iter_mut().find(|(others, _)| *others == ids) {
                    Some((_, sum)) => *sum += fen,
                    None => joint.push((ids, fen)),
                }
            }
        }
    }
    let name = |id: &DefendantId| defendant(lang, id.as_str(), case);
    let sums = |list: &[(&DefendantId, i64)]| {
        let sums: Vec<_> = list.iter().map(|(_, fen)| money(lang, *fen, verb)).collect();
        sums.join(lang.comma())
    };
    let people = |list: &mut dyn Iterator<Item = &DefendantId>| {
        list.map(name).collect::<Vec<_>>().join(lang.comma())
    };
    if !own.is_empty() {
        let who = people(&mut own.iter().map(|(id, _)| *id));
        let severally = own.len() > 1;
        clauses.push(match lang {
            Lang::Zh => {
                let how = if severally { "分别" } else { "" };
                format!("被告{who}{period}{how}支付{what}{}", sums(&own))
            }
            Lang::En => {
                let how = if severally { "respectively " } else { "" };
                format!("{who} shall {period}{how}pay {what} {}", sums(&own))
            }
        });
    }
    for (ids, fen) in joint {
        let who = people(&mut ids.into_iter());
        let sum = money(lang, fen, verb);
        clauses.push(match lang {
            Lang::Zh => format!("被告{who}{period}连带支付{what}{sum}"),
            Lang::En => format!("{who} shall {period}jointly and severally pay {what} {sum}"),
        });
    }
    if open > 0 {
        let sum = money(lang, open, verb);
        clauses.push(match lang {
            Lang::Zh => format!("被告{BLANK}{period}支付{what}{sum}"),
            Lang::En => format!("{BLANK} shall {period}pay {what} {sum}"),
        });
    }
    clauses.extend(minors(lang, case, parts));
    clauses.extend(co_debtors(lang, case, parts));
    let several = clauses.len() > 1;
    let mut text = clauses.join(lang.of("；", "; "));
    if !note.is_empty() {
        // Behind several clauses it must be said what it is about.
        text += &match (lang, several) {
            (Lang::Zh, true) => format!("；上述惩罚性赔偿款{note}"),
            (Lang::Zh, false) => format!("（{note}）"),
            (Lang::En, true) => format!("; those punitive damages are {note}"),
            (Lang::En, false) => format!(" ({note})"),
        };
    }
    if group == Head::Costs {
        text += &cost_heads(lang, parts);
        text += &prevention(lang, case, verb).unwrap_or_default();
    } else {
        text += &destination(lang, case, several, verb);
    }
    Some(text)
}

/// How punitive damages are computed, and the ground on which they count where no statute carries them.
fn punitive_note(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    parts: &[&Part],
    verb: Verb,
) -> String {
    fn floor_binds(figure: &Figure) -> bool {
        matches!(figure.operation(), Operation::AtLeast(of, floor)
            if of.value() < floor.value() && matches!(floor.operation(), Operation::Law(..)))
            || figure.operands().into_iter().any(floor_binds)
    }
    let head = assessment.heads.iter().find(|head| head.id == HeadId::Punitive);
    let Some(head) = head else { return String::new() };
    let mut clauses = Vec::new();
    if let Some(mut words) = wording::punitive::reckoned(lang, case, assessment.position) {
        if floor_binds(&head.derivation) {
            words += lang.of(
                "，不足法定最低额的按最低额计算",
                ", or the statutory minimum where that is less",
            );
        }
        let owed: i64 = parts.iter().map(|part| part.amount.fen()).sum();
        let deducted = matches!(head.derivation.operation(), Operation::Difference(..));
        if deducted || owed < head.amount.fen() {
            words += lang.of("，已减去应扣款项", ", less what is to be taken off");
        }
        clauses.push(words);
    }
    if let Some(ground) = &head.ground {
        let whose = match verb {
            Verb::Judgment => lang.of("本院采纳的依据", "ground adopted by the court"),
            Verb::Claim => lang.of("原告主张的依据", "ground stated by the plaintiff"),
            Verb::Agreement => lang.of("双方商定的依据", "ground agreed by the parties"),
        };
        clauses.push(wording::punitive::stated_ground(lang, whose, ground));
    }
    clauses.join(lang.of("；", "; "))
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

/// The heads of costs with what is still owed under each, then the total.
fn cost_heads(lang: Lang, parts: &[&Part]) -> String {
    let mut sums: BTreeMap<HeadId, i64> = BTreeMap::new();
    for part in parts {
        *sums.entry(part.head).or_default() += part.amount.fen();
    }
    let total = yuan(lang, sums.values().sum());
    let heads: Vec<_> = sums
        .iter()
        .map(|(head, fen)| {
            let (name, sum) = (wording::head(lang, *head), yuan(lang, *fen));
            match lang {
                Lang::Zh => format!("{name}{sum}"),
                Lang::En => format!("{}: {sum}", name.to_lowercase()),
            }
        })
        .collect();
    let list = heads.join(lang.comma());
    match lang {
        Lang::Zh if heads.len() > 1 => format!("（其中{list}，合计{total}）"),
        Lang::Zh => format!("（{list}）"),
        Lang::En if heads.len() > 1 => format!(" ({list}; {total} in all)"),
        Lang::En => format!(" ({list})"),
    }
}

/// Payee and purpose.
fn destination(lang: Lang, case: &Case, several: bool, verb: Verb) -> String {
    let Some(destination) = &case.destination else { return String::new() };
    let court = verb.court(lang);
    let named = destination.name.trim();
    let to = match (destination.payee, lang) {
        (Payee::PurposeOnly, _) => None,
        // There is no such fund in law: the order cannot name it.
        (Payee::NationalFund, Lang::Zh) => Some(format!("交付{BLANK}")),
        (Payee::NationalFund, Lang::En) => Some(BLANK.to_owned()),
        (Payee::Treasury, Lang::Zh) if named.is_empty() => Some("上缴国库".to_owned()),
        (Payee::CourtToTreasury, Lang::Zh) if named.is_empty() => {
            Some(format!("交付{court}，由{court}上缴国库"))
        }
        (Payee::CourtToTreasury, Lang::En) if named.is_empty() => {
            Some(format!("{court}, which pays it into the treasury"))
        }
        (payee, Lang::Zh) if named.is_empty() => {
            Some(format!("交付{}", wording::payee(lang, payee)))
        }
        (payee, Lang::En) if named.is_empty() => Some(wording::payee(lang, payee).to_owned()),
        (_, Lang::Zh) => Some(format!("交付{named}")),
        (_, Lang::En) => Some(named.to_owned()),
    };
    let payee = match (to, lang) {
        (None, _) => String::new(),
        (Some(to), Lang::Zh) if several => format!("；上述款项{to}"),
        (Some(to), Lang::Zh) => format!("，款项{to}"),
        (Some(to), Lang::En) => format!(", payable to {to}"),
    };
    let purpose = destination.purpose.trim().trim_start_matches("专门").trim_start_matches("用于");
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
