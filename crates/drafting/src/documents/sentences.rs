//! Sentences that several documents share: who pays what, what is to be done.

use std::collections::BTreeMap;

use redress_core::{
    Assessment, Case, Figure, FindingCode, HeadId, Operation, Part, Position, Yuan,
    case::{CostHead, DefendantId, Head, ParamValue, Payee, RemedyChoice, RemedyStatus, Subjects},
    lawbook::{Mode, ParameterKind, RemedyId, RemedyParameter, remedy},
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
            let text = payment(lang, case, group, &parts, verb)?;
            Some(Payment { text, path })
        })
        .collect();
    let parts: Vec<_> = assessment.parts.iter().filter(|part| part.amount > Yuan::ZERO).collect();
    let limited = co_debtors(lang, case, &parts, true);
    payments.extend(limited.into_iter().map(|text| Payment { text, path: "/liability" }));
    payments
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
    /// When the document takes effect.
    fn effect(self, lang: Lang) -> &'static str {
        match self {
            Self::Judgment => lang.of("本判决生效", "this judgment taking effect"),
            Self::Claim => lang.of("判决生效", "the judgment taking effect"),
            Self::Agreement => lang.of("本协议生效", "this agreement taking effect"),
        }
    }

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

fn payment(lang: Lang, case: &Case, group: Head, parts: &[&Part], verb: Verb) -> Option<String> {
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
    clauses.extend(minors(lang, case, parts));
    clauses.extend(co_debtors(lang, case, parts, false));
    let several = clauses.len() > 1;
    let mut text = clauses.join(lang.of("；", "; "));
    if group == Head::Costs {
        text += &cost_heads(lang, parts);
    } else {
        text += &destination(lang, case, several);
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

/// A guardian pays; the minor's own property may be used first (Tort Book Interpretation (I) 5).
fn minors(lang: Lang, case: &Case, parts: &[&Part]) -> Option<String> {
    let mut ids: Vec<DefendantId> = Vec::new();
    for minor in parts.iter().flat_map(|part| &part.minors) {
        if !ids.contains(minor) {
            ids.push(minor.clone());
        }
    }
    if ids.is_empty() {
        return None;
    }
    let who = names(lang, &ids, case);
    Some(match lang {
        Lang::Zh => format!(
            "赔偿费用可以先从被告{who}的财产中支付（保留其必需的生活费和完成义务教育所必需的费用），不足部分由其监护人支付"
        ),
        Lang::En => format!(
            "it may first be paid out of the property of {who}, keeping what living and compulsory schooling require; the guardians pay the rest"
        ),
    })
}

/// By co-debtor, the one answered for, and limit: how much.
type Answered<'a> = BTreeMap<(usize, Option<Yuan>, Vec<&'a DefendantId>), i64>;

/// Who is also liable, for which sum of whom: those liable in full, or those liable up to a limit.
fn co_debtors(lang: Lang, case: &Case, parts: &[&Part], limited: bool) -> Vec<String> {
    let mut lines: Answered<'_> = BTreeMap::new();
    for part in parts {
        for co_debtor in part.co_debtors.iter().filter(|c| c.limit.is_some() == limited) {
            let place =
                case.defendants.iter().position(|d| d.id == co_debtor.defendant).unwrap_or(0);
            let principals = part.principals.iter().map(|principal| &principal.defendant).collect();
            *lines.entry((place, co_debtor.limit, principals)).or_default() += part.amount.fen();
        }
    }
    // Those who are answered for in full stand together.
    let mut full: BTreeMap<usize, (Vec<&DefendantId>, i64)> = BTreeMap::new();
    let mut sentences = Vec::new();
    for ((place, limit, principals), sum) in lines {
        let Some(limit) = limit else {
            let (ids, total) = full.entry(place).or_default();
            ids.extend(principals.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
            *total += sum;
            continue;
        };
        let Some(who) = case.defendants.get(place) else { continue };
        let who = defendant(lang, who.id.as_str(), case);
        let answered = listed(lang, &principals, case);
        let limit = money(lang, limit.fen());
        sentences.push(match lang {
            Lang::Zh => format!("被告{who}对被告{answered}的上述各项付款义务在{limit}范围内承担连带责任"),
            Lang::En => format!(
                "{who} is jointly and severally liable for all those payments of {answered} up to {limit}"
            ),
        });
    }
    for (place, (mut ids, sum)) in full {
        ids.sort_by_key(|id| case.defendants.iter().position(|d| d.id == **id));
        let Some(who) = case.defendants.get(place) else { continue };
        let who = defendant(lang, who.id.as_str(), case);
        let (answered, sum) = (listed(lang, &ids, case), money(lang, sum));
        sentences.push(match lang {
            Lang::Zh => format!("被告{who}对被告{answered}的上述付款义务共计{sum}承担连带责任"),
            Lang::En => format!(
                "{who} is jointly and severally liable for those payments of {answered}, {sum} in all"
            ),
        });
    }
    sentences
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
    let total = money(lang, sums.values().sum());
    let heads: Vec<_> = sums
        .iter()
        .map(|(head, fen)| {
            let (name, sum) = (wording::head(lang, *head), money(lang, *fen));
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
fn destination(lang: Lang, case: &Case, several: bool) -> String {
    let Some(destination) = &case.destination else { return String::new() };
    let name = if destination.payee == Payee::NationalFund {
        // There is no such fund in law: the order cannot name it.
        BLANK.to_owned()
    } else if destination.name.is_empty() {
        wording::payee(lang, destination.payee).to_owned()
    } else {
        destination.name.clone()
    };
    let payee = match (destination.payee, lang) {
        (Payee::PurposeOnly, _) => String::new(),
        (_, Lang::Zh) if several => format!("；上述款项交付{name}"),
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

/// The remedies an operative part orders, or an agreement contains, in their order. A court orders
/// nothing that was not claimed and nothing that can only be agreed.
pub(super) fn ordered(case: &Case, verb: Verb) -> Vec<(usize, &RemedyChoice)> {
    let judgment = matches!(verb, Verb::Judgment);
    let mut chosen: Vec<_> = case
        .remedies
        .iter()
        .enumerate()
        .filter(|(_, choice)| {
            let agreed_only =
                choice.claimed == Some(false) || choice.id.get().mode == Mode::MediationOnly;
            !matches!(choice.status, Some(RemedyStatus::Rejected | RemedyStatus::Performed))
                && place(choice.id) != Place::Elsewhere
                && !(judgment && agreed_only)
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
    let with = |id: &str| {
        parameter(lang, choice, id).map(|value| format!("（{value}）")).unwrap_or_default()
    };
    let at_once = days_of(choice).is_none();
    let deed = match (choice.id, lang) {
        (remedy::R01, Lang::Zh) => {
            let when = if at_once { "立即" } else { &days };
            format!(
                "{when}停止在{}中{}（涉及{}）的行为",
                value("product"),
                value("act"),
                value("data")
            )
        }
        (remedy::R01, Lang::En) => {
            let when = if at_once { "at once " } else { &days };
            format!("{when}stop {} in {} (data: {})", value("act"), value("product"), value("data"))
        }
        (remedy::R03, Lang::Zh) => {
            format!(
                "{days}永久删除{}{}（含备份），并提交{}",
                value("data"),
                with("subjects"),
                value("proof")
            )
        }
        (remedy::R03, Lang::En) => {
            format!(
                "{days}permanently delete {} including back-ups, and submit {}",
                value("data"),
                value("proof")
            )
        }
        (remedy::R06 | remedy::R07, Lang::Zh) => {
            let usual = if choice.id == remedy::R06 { "注销" } else { "解散或者退出" };
            let action = parameter(lang, choice, "action").unwrap_or_else(|| usual.to_owned());
            format!("{days}{action}{}的{}", value("platform"), accounts(lang, choice))
        }
        (remedy::R06 | remedy::R07, Lang::En) => {
            let usual = if choice.id == remedy::R06 { "cancel" } else { "dissolve or leave" };
            let action = parameter(lang, choice, "action").unwrap_or_else(|| usual.to_owned());
            format!("{days}{action}: {}, on {}", accounts(lang, choice), value("platform"))
        }
        (remedy::R22, lang) => return apology(lang, choice, case, &who, &days, verb),
        (remedy::R26, Lang::Zh) => format!(
            "自{}之日起{}内，参加个人信息保护{}{}",
            verb.effect(lang),
            months(lang, choice),
            value("type"),
            with("hours")
        ),
        (remedy::R26, Lang::En) => format!(
            "for {} from {}, take part in {}{}",
            months(lang, choice),
            verb.effect(lang),
            value("type"),
            with("hours")
        ),
        (remedy::R30, Lang::Zh) => return format!("确认{}无效", value("clauses")),
        (remedy::R30, Lang::En) => return format!("{} are declared invalid", value("clauses")),
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
        .filter(|p| !matches!(p.kind, ParameterKind::Days | ParameterKind::Flag))
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

/// What is to be cancelled, dissolved or left.
fn accounts(lang: Lang, choice: &RemedyChoice) -> String {
    let lists = choice.id.get().parameters.iter().filter(|p| p.kind == ParameterKind::List);
    let named = lists.filter_map(|p| parameter(lang, choice, p.id)).collect::<Vec<_>>();
    if named.is_empty() { BLANK.to_owned() } else { named.join(lang.comma()) }
}

/// An apology with its substitute (Civil Code 1000(2)).
fn apology(
    lang: Lang,
    choice: &RemedyChoice,
    case: &Case,
    who: &str,
    days: &str,
    verb: Verb,
) -> String {
    let value = |id: &str| parameter(lang, choice, id).unwrap_or_default();
    let level = parameter(lang, choice, "level").unwrap_or_else(|| BLANK.to_owned());
    let (medium, form, position) = (value("medium"), value("form"), value("position"));
    let form = if form.is_empty() { lang.of("公开", "").to_owned() } else { form };
    let minors = matches!(case.facts.subjects, Some(Subjects::ChildrenUnder14 | Subjects::Minors));
    let masked = match (minors, lang) {
        (false, _) => "",
        (true, Lang::Zh) => "，不得含有可识别未成年人的信息",
        (true, Lang::En) => ", without anything that could identify a minor",
    };
    let duration = match (value("duration").as_str(), lang) {
        ("", _) => String::new(),
        (days, Lang::Zh) => format!("，连续{days}日"),
        (days, Lang::En) => format!(", for {days} days"),
    };
    let judgment = matches!(verb, Verb::Judgment);
    match lang {
        Lang::Zh => {
            let approval = if judgment {
                "内容须经本院审核"
            } else {
                "内容须经公益诉讼起诉人认可"
            };
            let substitute = if judgment {
                format!("；逾期不履行，本院将在同级媒体公布本判决的主要内容，费用由被告{who}负担")
            } else {
                String::new()
            };
            format!(
                "被告{who}{days}在{level}{medium}{position}{form}赔礼道歉{duration}（{approval}{masked}）{substitute}"
            )
        }
        Lang::En => {
            let by = if judgment { "the court" } else { "the plaintiff" };
            let substitute = if judgment {
                format!(
                    "; failing that the court will publish the main content of this judgment in media of the same level at the cost of {who}"
                )
            } else {
                String::new()
            };
            let place = [level, medium, position, form];
            let place: Vec<_> = place.into_iter().filter(|part| !part.is_empty()).collect();
            format!(
                "{who} shall {days}apologise in public ({}{duration}; the text to be approved by {by}{masked}){substitute}",
                place.join(", ")
            )
        }
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

fn days_of(choice: &RemedyChoice) -> Option<u32> {
    match choice.parameters.get("days") {
        Some(ParamValue::Number(days)) => Some(*days),
        _ => None,
    }
}

fn deadline(lang: Lang, choice: &RemedyChoice, verb: Verb) -> String {
    let has_deadline = choice.id.get().parameters.iter().any(|p| p.id == "days");
    let days = match (days_of(choice), lang, verb) {
        (None, _, Verb::Claim) => return String::new(),
        (None, _, _) if !has_deadline => return String::new(),
        (None, _, _) => BLANK.to_owned(),
        (Some(days), Lang::Zh, _) => chinese(days),
        (Some(days), Lang::En, _) => days.to_string(),
    };
    match lang {
        Lang::Zh => format!("于{}之日起{days}日内", verb.effect(lang)),
        Lang::En => format!("within {days} days of {} ", verb.effect(lang)),
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
