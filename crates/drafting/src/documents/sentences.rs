//! Sentences that several documents share: who pays what, what is to be done.

use std::collections::BTreeMap;

use redress_core::{
    Assessment, Case, HeadId, Part, Yuan,
    case::{CostHead, DefendantId, Head, ParamValue, RemedyChoice, RemedyStatus},
    lawbook::{ParameterKind, RemedyId, RemedyParameter, remedy},
};

use crate::{
    Lang,
    wording::{self, chinese, defendant, plain},
};

/// What is not known in a draft.
pub(super) const BLANK: &str = "【】";

/// The plaintiff's role, with the name.
pub(super) fn plaintiff(lang: Lang, case: &Case) -> String {
    case.plaintiff.as_ref().filter(|plaintiff| !plaintiff.name.is_empty()).map_or_else(
        || match lang {
            Lang::Zh => BLANK.to_owned(),
            Lang::En => format!("the plaintiff {BLANK}"),
        },
        |plaintiff| plaintiff.name.clone(),
    )
}

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
    /// The field it comes from.
    pub(super) path: &'static str,
}

/// The payments of an award, one per group of heads: compensation, punitive damages, costs.
pub(super) fn payments(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    verb: Verb,
) -> Vec<Payment> {
    [(Head::Compensation, "/compensation"), (Head::Punitive, "/punitive"), (Head::Costs, "/costs")]
        .into_iter()
        .filter_map(|(group, path)| {
            let parts: Vec<_> = assessment
                .parts
                .iter()
                .filter(|part| part.head.group() == group && part.amount > Yuan::ZERO)
                .collect();
            let text = payment(lang, case, assessment, group, &parts, verb)?;
            Some(Payment { text, path })
        })
        .collect()
}

/// How a document speaks of payment.
#[derive(Clone, Copy)]
pub(super) enum Verb {
    /// Within a period from the judgment.
    Judgment,
    /// As claimed.
    Claim,
    /// As agreed.
    Agreement,
}

impl Verb {
    fn period(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Judgment, Lang::Zh) => format!("于本判决生效之日起{BLANK}日内"),
            (Self::Agreement, Lang::Zh) => format!("于本协议生效之日起{BLANK}日内"),
            (Self::Claim, _) => String::new(),
            (Self::Judgment, Lang::En) => {
                format!(" within {BLANK} days of this judgment taking effect")
            }
            (Self::Agreement, Lang::En) => {
                format!(" within {BLANK} days of this agreement taking effect")
            }
        }
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
    assessment: &Assessment,
    group: Head,
    parts: &[&Part],
    verb: Verb,
) -> Option<String> {
    if parts.is_empty() {
        return None;
    }
    let period = verb.period(lang);
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
        let sums: Vec<_> = list.iter().map(|(_, fen)| money(lang, *fen)).collect();
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
                let how = if severally { " respectively" } else { "" };
                format!("{who} shall{period}{how} pay {what} {}", sums(&own))
            }
        });
    }
    for (ids, fen) in joint {
        let who = people(&mut ids.into_iter());
        let sum = money(lang, fen);
        clauses.push(match lang {
            Lang::Zh => format!("被告{who}{period}连带支付{what}{sum}"),
            Lang::En => format!("{who} shall{period} jointly and severally pay {what} {sum}"),
        });
    }
    if open > 0 {
        let sum = money(lang, open);
        clauses.push(match lang {
            Lang::Zh => format!("被告{BLANK}{period}支付{what}{sum}"),
            Lang::En => format!("{BLANK} shall{period} pay {what} {sum}"),
        });
    }
    clauses.extend(co_debtors(lang, case, parts));
    let mut text = clauses.join(lang.of("；", "; "));
    if group == Head::Costs {
        text += &cost_heads(lang, assessment);
    } else {
        text += &destination(lang, case);
    }
    Some(text)
}

fn money(lang: Lang, fen: i64) -> String {
    let sum = plain(Yuan::from_fen(fen));
    match lang {
        Lang::Zh => format!("{sum}元"),
        Lang::En => format!("CNY {sum}"),
    }
}

/// Who is also liable, for which sum of whom.
fn co_debtors(lang: Lang, case: &Case, parts: &[&Part]) -> Vec<String> {
    // By co-debtor and limit: whose payments, and how much.
    type Answered<'a> = (Vec<&'a DefendantId>, i64);
    let mut lines: BTreeMap<(usize, Option<Yuan>), Answered<'_>> = BTreeMap::new();
    for part in parts {
        for co_debtor in &part.co_debtors {
            let place =
                case.defendants.iter().position(|d| d.id == co_debtor.defendant).unwrap_or(0);
            let (answered, sum) = lines.entry((place, co_debtor.limit)).or_default();
            for principal in &part.principals {
                if !answered.contains(&&principal.defendant) {
                    answered.push(&principal.defendant);
                }
            }
            *sum += part.amount.fen();
        }
    }
    lines
        .into_iter()
        .filter_map(|((place, limit), (answered, sum))| {
            let who = defendant(lang, case.defendants.get(place)?.id.as_str(), case);
            let answered: Vec<_> = answered.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
            let answered = answered.join(lang.comma());
            Some(match (lang, limit) {
                (Lang::Zh, None) => {
                    format!("被告{who}对被告{answered}的上述付款义务共计{}承担连带责任", money(lang, sum))
                }
                (Lang::Zh, Some(limit)) => format!(
                    "被告{who}对被告{answered}的上述付款义务在{}范围内承担连带责任",
                    money(lang, limit.fen())
                ),
                (Lang::En, None) => format!(
                    "{who} is jointly and severally liable for those payments of {answered}, {} in all",
                    money(lang, sum)
                ),
                (Lang::En, Some(limit)) => format!(
                    "{who} is jointly and severally liable for those payments of {answered} up to {}",
                    money(lang, limit.fen())
                ),
            })
        })
        .collect()
}

/// The heads of costs with their sums, then the total.
fn cost_heads(lang: Lang, assessment: &Assessment) -> String {
    let heads: Vec<_> = assessment
        .heads
        .iter()
        .filter(|head| head.id.group() == Head::Costs && head.amount > Yuan::ZERO)
        .map(|head| {
            let name = wording::head(lang, head.id);
            let sum = money(lang, head.amount.fen());
            match lang {
                Lang::Zh => format!("{name}{sum}"),
                Lang::En => format!("{}: {sum}", name.to_lowercase()),
            }
        })
        .collect();
    if heads.is_empty() {
        return String::new();
    }
    let total = money(lang, assessment.totals.costs.fen());
    let list = heads.join(lang.comma());
    match lang {
        Lang::Zh if heads.len() > 1 => format!("（其中{list}，合计{total}）"),
        Lang::Zh => format!("（{list}）"),
        Lang::En if heads.len() > 1 => format!(" ({list}; {total} in all)"),
        Lang::En => format!(" ({list})"),
    }
}

/// Payee and purpose.
fn destination(lang: Lang, case: &Case) -> String {
    let Some(destination) = &case.destination else { return String::new() };
    let name = if destination.name.is_empty() {
        wording::payee(lang, destination.payee).to_owned()
    } else {
        destination.name.clone()
    };
    let payee = match (destination.payee, lang) {
        (redress_core::case::Payee::PurposeOnly, _) => String::new(),
        (_, Lang::Zh) => format!("，款项交付{name}"),
        (_, Lang::En) => format!(", payable to {name}"),
    };
    let purpose = destination.purpose.trim_start_matches("专门").trim_start_matches("用于");
    let purpose = match (purpose, lang) {
        ("", _) => String::new(),
        (purpose, Lang::Zh) => format!("，专门用于{purpose}"),
        (purpose, Lang::En) => format!(", to be used only for: {purpose}"),
    };
    payee + &purpose
}

/// The place of a remedy in the operative part: before the money, or after it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Place {
    /// Cessation and deletion.
    Cessation,
    /// Accounts, groups, sites.
    Accounts,
    /// Danger and rectification.
    Rectification,
    /// Money stands here.
    Apology,
    /// Acts and services in kind.
    InKind,
    /// Not an item of the operative part.
    Elsewhere,
}

pub(super) fn place(id: RemedyId) -> Place {
    let number: u8 = id.get().id.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    match number {
        _ if id.get().id.starts_with('X') => Place::Elsewhere,
        1..=5 | 9 | 10 | 30 | 35 => Place::Cessation,
        6..=8 => Place::Accounts,
        11 | 13..=21 | 29 | 31 => Place::Rectification,
        22..=24 => Place::Apology,
        26..=28 | 33 => Place::InKind,
        // R12 is an interim ruling, R25 the fallback of an apology, R32 and R34 stand with the money.
        _ => Place::Elsewhere,
    }
}

/// The remedies an operative part orders, in its order.
pub(super) fn ordered(case: &Case) -> Vec<(usize, &RemedyChoice)> {
    let mut chosen: Vec<_> = case
        .remedies
        .iter()
        .enumerate()
        .filter(|(_, choice)| {
            !matches!(choice.status, Some(RemedyStatus::Rejected | RemedyStatus::Performed))
                && place(choice.id) != Place::Elsewhere
        })
        .collect();
    chosen.sort_by_key(|(index, choice)| (place(choice.id), *index));
    chosen
}

/// A remedy as a sentence, without number and end mark.
pub(super) fn remedy(lang: Lang, choice: &RemedyChoice, case: &Case, verb: Verb) -> String {
    let who = names(lang, &choice.defendants, case);
    let value = |id: &str| parameter(lang, choice, id).unwrap_or_else(|| BLANK.to_owned());
    let days = deadline(lang, choice, verb);
    let deed = match (choice.id, lang) {
        (remedy::R01, Lang::Zh) => format!("立即停止{}的行为", value("act")),
        (remedy::R01, Lang::En) => format!("stop at once: {}", value("act")),
        (remedy::R03, Lang::Zh) => {
            format!("{days}永久删除{}（含备份），并提交{}", value("data"), value("proof"))
        }
        (remedy::R03, Lang::En) => {
            format!(
                "{days}permanently delete {} including back-ups, and submit {}",
                value("data"),
                value("proof")
            )
        }
        (remedy::R06, Lang::Zh) => format!("{days}注销{}", value("accounts")),
        (remedy::R06, Lang::En) => format!("{days}cancel {}", value("accounts")),
        (remedy::R07, Lang::Zh) => format!("{days}解散或者退出{}", value("groups")),
        (remedy::R07, Lang::En) => format!("{days}dissolve or leave {}", value("groups")),
        (remedy::R22, lang) => return apology(lang, choice, &who, &days, verb),
        (remedy::R26, Lang::Zh) => {
            format!("自判决生效之日起{}内，参加个人信息保护{}", months(lang, choice), value("type"))
        }
        (remedy::R26, Lang::En) => {
            format!(
                "for {} from effect of the judgment, take part in {}",
                months(lang, choice),
                value("type")
            )
        }
        (_, lang) => general(lang, choice, &days),
    };
    match lang {
        Lang::Zh => format!("被告{who}{deed}"),
        Lang::En => format!("{who} shall {deed}"),
    }
}

/// A remedy by its name and its particulars, each under its label.
fn general(lang: Lang, choice: &RemedyChoice, days: &str) -> String {
    let data = choice.id.get();
    let name = lang.pick(data.name);
    let particulars: Vec<_> = data
        .parameters
        .iter()
        .filter(|p| p.kind != ParameterKind::Days)
        .filter_map(|p| {
            let value = parameter(lang, choice, p.id).or(p.required.then(|| BLANK.to_owned()))?;
            Some(format!("{}{}{value}", lang.pick(p.label), lang.of("：", ": ")))
        })
        .collect();
    let particulars = particulars.join(lang.of("；", "; "));
    match (lang, particulars.is_empty()) {
        (Lang::Zh, true) => format!("{days}履行：{name}"),
        (Lang::Zh, false) => format!("{days}履行：{name}（{particulars}）"),
        (Lang::En, true) => format!("{days}perform: {name}"),
        (Lang::En, false) => format!("{days}perform: {name} ({particulars})"),
    }
}

/// An apology with its substitute (Civil Code 1000(2)).
fn apology(lang: Lang, choice: &RemedyChoice, who: &str, days: &str, verb: Verb) -> String {
    let level = parameter(lang, choice, "level").unwrap_or_else(|| BLANK.to_owned());
    let medium = parameter(lang, choice, "medium").unwrap_or_default();
    if !matches!(verb, Verb::Judgment) {
        return match lang {
            Lang::Zh => format!("被告{who}{days}在{level}{medium}公开赔礼道歉"),
            Lang::En => format!("{who} shall {days}apologise in public in {level} {medium}")
                .trim_end()
                .to_owned(),
        };
    }
    match lang {
        Lang::Zh => format!(
            "被告{who}{days}在{level}{medium}公开赔礼道歉（内容须经本院审核）；逾期不履行，本院将在同级媒体公布本判决的主要内容，费用由被告{who}负担"
        ),
        Lang::En => format!(
            "{who} shall {days}apologise in public in {level} {medium} (the text to be approved by the court); failing that the court will publish the main content of this judgment in media of the same level at the cost of {who}"
        ),
    }
}

fn months(lang: Lang, choice: &RemedyChoice) -> String {
    match (choice.parameters.get("months"), lang) {
        (Some(ParamValue::Number(12)), Lang::Zh) => "一年".to_owned(),
        (Some(ParamValue::Number(months)), Lang::Zh) => format!("{}个月", chinese(*months)),
        (Some(ParamValue::Number(months)), Lang::En) => format!("{months} months"),
        _ => BLANK.to_owned(),
    }
}

fn deadline(lang: Lang, choice: &RemedyChoice, verb: Verb) -> String {
    let days = match choice.parameters.get("days") {
        Some(ParamValue::Number(days)) => Some(*days),
        _ => None,
    };
    let has_deadline = choice.id.get().parameters.iter().any(|p| p.id == "days");
    match (lang, days, verb) {
        (_, None, Verb::Claim) => String::new(),
        (Lang::Zh, Some(days), _) => format!("于本判决生效之日起{}日内", chinese(days)),
        (Lang::Zh, None, _) if has_deadline => format!("于本判决生效之日起{BLANK}日内"),
        (Lang::En, Some(days), _) => format!("within {days} days of effect "),
        (Lang::En, None, _) if has_deadline => format!("within {BLANK} days of effect "),
        _ => String::new(),
    }
}

/// The value of a parameter in words.
fn parameter(lang: Lang, choice: &RemedyChoice, id: &str) -> Option<String> {
    let data: &RemedyParameter = choice.id.get().parameters.iter().find(|p| p.id == id)?;
    match choice.parameters.get(id)? {
        ParamValue::Text(text) if text.is_empty() => None,
        ParamValue::Text(text) => {
            let option = data.choices.and_then(|list| list.options.iter().find(|o| o.id == *text));
            Some(option.map_or_else(|| text.clone(), |option| lang.pick(option.label).to_owned()))
        }
        ParamValue::Number(number) => Some(number.to_string()),
        ParamValue::Flag(true) => Some(lang.of("是", "yes").to_owned()),
        ParamValue::Flag(false) => Some(lang.of("否", "no").to_owned()),
        ParamValue::List(list) => Some(list.join(lang.comma())),
    }
}

/// Whether anything claimed is not granted in full.
pub(super) fn something_refused(case: &Case, claimed: &Assessment, found: &Assessment) -> bool {
    claimed.totals.award > found.totals.award
        || case.remedies.iter().any(|choice| choice.status == Some(RemedyStatus::Rejected))
}

/// The heads in the order of the award, for tables.
pub(super) fn heads() -> impl Iterator<Item = HeadId> {
    [HeadId::Compensation]
        .into_iter()
        .chain(CostHead::ALL.map(HeadId::Cost))
        .chain([HeadId::Punitive])
}
