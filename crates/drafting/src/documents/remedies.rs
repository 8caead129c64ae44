//! Remedies as items: which are ordered, in which order, in which words.

use redress_core::{
    Case, HeadId, Order, Part, Yuan,
    case::{CostHead, Defendant, DefendantId, ParamValue, RemedyChoice, RemedyStatus},
    lawbook::{OperativePlace, ParameterKind, RemedyParameter, Role},
};

use super::{
    destination::bare_purpose,
    sentences::{BLANK, Verb, names, period, set_off},
};
use crate::{
    Lang,
    wording::{
        self, chinese,
        orders::{fill, order},
    },
};

/// The remedies of a document, in their order. A court orders nothing that was not claimed, and is asked for nothing
/// that can only be agreed; nobody claims what is already performed.
pub(crate) fn listed(case: &Case, verb: Verb) -> Vec<(usize, &RemedyChoice)> {
    let mut chosen: Vec<_> = match verb {
        Verb::Claim => case
            .remedies_claimed()
            .filter(|(_, choice)| choice.status != Some(RemedyStatus::Performed))
            .collect(),
        Verb::Judgment => {
            case.remedies_claimed().filter(|(_, choice)| !is_settled(choice)).collect()
        }
        Verb::Agreement => case
            .remedies
            .iter()
            .enumerate()
            .filter(|(_, choice)| {
                !is_settled(choice)
                    && choice.id.get().place != OperativePlace::Elsewhere
                    && !(choice.id.get().role == Role::Prevention && case.has_prevention_cost())
            })
            .collect(),
    };
    chosen.order_by_key(|(index, choice)| (choice.id.get().place, *index));
    chosen
}

fn is_settled(choice: &RemedyChoice) -> bool {
    matches!(choice.status, Some(RemedyStatus::Rejected | RemedyStatus::Performed))
}

/// A remedy as a sentence, without number and end mark.
pub(super) fn remedy(lang: Lang, choice: &RemedyChoice, case: &Case, verb: Verb) -> String {
    order(choice)
        .map_or_else(String::new, |sentence| filled(lang, lang.pick(sentence), choice, case, verb))
}

/// Whether a document takes up a remedy that is no item of its own: it says where a sum goes, or how an item is enforced.
fn is_taken_up(choice: &RemedyChoice, verb: Verb) -> bool {
    let claimed = choice.claimed != Some(false);
    match verb {
        Verb::Claim => claimed && choice.status != Some(RemedyStatus::Performed),
        Verb::Judgment => claimed && !is_settled(choice),
        Verb::Agreement => !is_settled(choice),
    }
}

/// Whether a remedy is directed against one of these, for a minor against his guardians.
fn reaches(case: &Case, choice: &RemedyChoice, debtors: &[&DefendantId]) -> bool {
    let bears =
        |place: &usize| case.defendants.get(*place).is_some_and(|one| debtors.contains(&&one.id));
    choice.defendants.is_empty() || case.bearing(&choice.defendants).iter().any(bears)
}

/// The remedies that say where what prevention costs these debtors goes, with their places in the list.
pub(super) fn preventions<'a>(
    case: &'a Case,
    debtors: &[&DefendantId],
    verb: Verb,
) -> Vec<(usize, &'a RemedyChoice)> {
    let all = case.remedies.iter().enumerate();
    let theirs = all.filter(|(_, choice)| {
        choice.id.get().role == Role::Prevention
            && is_taken_up(choice, verb)
            && reaches(case, choice, debtors)
    });
    theirs.collect()
}

/// When the cost of prevention is due, if its remedy has a day or a period of its own, and where it goes.
pub(super) fn prevention(
    lang: Lang,
    choice: &RemedyChoice,
    case: &Case,
    verb: Verb,
) -> (Option<String>, String) {
    let to = lang.of(
        "（项目与金额：{items}，凭证：{vouchers}），款项支付给{payee}",
        " (items and sums: {items}; vouchers: {vouchers}) to {payee}",
    );
    let own = states_a_period(choice).then(|| deadline(lang, choice, verb));
    (own, filled(lang, to, choice, case, verb))
}

/// Whether a remedy has a day or a period of its own.
pub(super) fn states_a_period(choice: &RemedyChoice) -> bool {
    choice.by.is_some() || choice.particular("days").is_some()
}

/// What goes with something else and here with nothing, by their places in the list: where a cost goes that nobody of those
/// it names owes, how an item is enforced that nobody of them is to perform.
pub(crate) fn without_object<'a>(
    case: &'a Case,
    parts: &[Part],
    verb: Verb,
) -> Vec<(usize, &'a RemedyChoice)> {
    let secured: Vec<_> = listed(case, verb)
        .into_iter()
        .filter(|(_, one)| !one.id.get().substitute.is_empty())
        .collect();
    let owed = prevention_owed(parts);
    let all = case.remedies.iter().enumerate().filter(|(_, choice)| is_taken_up(choice, verb));
    let without = all.filter(|(place, choice)| match choice.id.get().role {
        Role::Prevention => {
            !owed.is_empty() && !owed.iter().any(|part| reaches(case, choice, &part.debtors(case)))
        }
        Role::Substitute => {
            let used = |(_, item): &(usize, &RemedyChoice)| {
                substitutes(case, item, verb).iter().any(|(own, _)| *own == Some(*place))
            };
            matches!(verb, Verb::Judgment) && !secured.is_empty() && !secured.iter().any(used)
        }
        Role::Order => false,
    });
    without.collect()
}

/// The remedies on the cost of prevention that are refused or performed while that cost is ordered: from those they name, or
/// from others whom no other remedy names; by their places in the list.
pub(crate) fn settled_yet_owed<'a>(
    case: &'a Case,
    parts: &[Part],
) -> Vec<(usize, &'a RemedyChoice)> {
    let owed = prevention_owed(parts);
    let settled = case.remedies.iter().enumerate().filter(|(_, choice)| {
        let speaks_of = |part: &&Part| {
            let debtors = part.debtors(case);
            reaches(case, choice, &debtors)
                || preventions(case, &debtors, Verb::Judgment).is_empty()
        };
        choice.id.get().role == Role::Prevention
            && choice.claimed != Some(false)
            && is_settled(choice)
            && owed.iter().any(speaks_of)
    });
    settled.collect()
}

/// The parts of what prevention costs that are owed.
fn prevention_owed(parts: &[Part]) -> Vec<&Part> {
    let prevention = HeadId::Cost(CostHead::Prevention);
    parts.iter().filter(|part| part.head == prevention && part.amount > Yuan::ZERO).collect()
}

fn filled(lang: Lang, sentence: &str, choice: &RemedyChoice, case: &Case, verb: Verb) -> String {
    let value = |id: &str| match id {
        "who" if choice.id.get().role == Role::Prevention => {
            Some(payers(lang, &choice.defendants, case))
        }
        "who" => Some(names(lang, &choice.defendants, case)),
        "days" => Some(deadline(lang, choice, verb)),
        "effect" => Some(verb.effect(lang).to_owned()),
        "court" => Some(verb.court(lang).to_owned()),
        "people" => Some(people(lang, case).to_owned()),
        "masked" => Some(unidentified(lang, case)),
        "place" => Some(publication(lang, choice, media(lang, choice, case))),
        "form" => Some(apology(lang, choice).to_owned()),
        "purpose" => particular(lang, choice, id).map(|own| bare_purpose(&own).to_owned()),
        "records" => records(lang, choice, case),
        "substitute" => Some(substitute(lang, choice, case, verb)),
        "place-of" => particular(lang, choice, "place"),
        id => particular(lang, choice, id),
    };
    let set = |id: &str| choice.parameters.get(id) == Some(&ParamValue::Flag(true));
    fill(sentence, BLANK, &value, &set)
}

/// Who pays what a remedy costs: a minor's guardians in his place, for it is a debt in money (CC 1188).
fn payers(lang: Lang, ids: &[DefendantId], case: &Case) -> String {
    let bearing = case.bearing(ids);
    let payers = bearing.iter().filter_map(|place| case.defendants.get(*place));
    let payers: Vec<_> = payers.map(|one| one.id.clone()).collect();
    names(lang, &payers, case)
}

fn minors(case: &Case) -> bool {
    case.concerns_minors()
}

fn people(lang: Lang, case: &Case) -> &'static str {
    if minors(case) {
        lang.of("受影响的未成年人及其监护人", "the minors affected and their guardians")
    } else {
        lang.of("受影响的个人", "the persons affected")
    }
}

/// The words by which something published leaves minors out.
pub(crate) const UNIDENTIFIED: [&str; 2] =
    ["不得含有可识别未成年人的信息", "without anything that could identify a minor"];

fn unidentified(lang: Lang, case: &Case) -> String {
    let [zh, en] = UNIDENTIFIED;
    if minors(case) { lang.of("，", ", ").to_owned() + lang.of(zh, en) } else { String::new() }
}

/// Where something is published: the medium and its level, in words.
fn publication(lang: Lang, choice: &RemedyChoice, level: Option<String>) -> String {
    let named: String = match lang {
        Lang::Zh => ["medium", "position"]
            .into_iter()
            .filter_map(|id| particular(lang, choice, id))
            .collect(),
        Lang::En => ["medium", "position"]
            .into_iter()
            .filter_map(|id| particular(lang, choice, id))
            .collect::<Vec<_>>()
            .join(", "),
    };
    match (named.is_empty(), level, lang) {
        (true, level, Lang::Zh) => format!("在{}", level.as_deref().unwrap_or(BLANK)),
        (true, level, Lang::En) => format!("in {}", level.as_deref().unwrap_or(BLANK)),
        (false, None, Lang::Zh) => format!("在{named}"),
        (false, None, Lang::En) => format!("in {named}"),
        (false, Some(level), Lang::Zh) => format!("在{named}（{level}）"),
        (false, Some(level), Lang::En) => format!("in {named} ({level})"),
    }
}

/// The level of the medium of a remedy, if it has one.
fn level(choice: &RemedyChoice) -> Option<&str> {
    match choice.parameters.get("level") {
        Some(ParamValue::Text(level)) => Some(level),
        _ => None,
    }
}

/// The media of that level. 以上 includes the level itself (Civil Code 1259). Their own product is that of those who are to
/// publish there.
fn media(lang: Lang, choice: &RemedyChoice, case: &Case) -> Option<String> {
    let several = match &*choice.defendants {
        [] => case.defendants.len() > 1,
        named => named.len() > 1,
    };
    let media = match level(choice)? {
        "own-product" if several => {
            lang.of("各自的自有产品或者平台", "their own products or platforms")
        }
        "own-product" => lang.of("自有产品或者平台", "the defendant’s own product or platform"),
        "city" => lang.of("市级以上媒体", "media of municipal level or above"),
        "province" => lang.of("省级以上媒体", "media of provincial level or above"),
        "national" => lang.of("国家级媒体", "national media"),
        _ => BLANK,
    };
    Some(media.to_owned())
}

/// Where the court has its judgment published in the place of what these are to do; it has no product of its own.
fn substituted(lang: Lang, own: &RemedyChoice, ids: &[DefendantId], case: &Case) -> String {
    let media = match level(own) {
        Some("own-product") => {
            let who = names(lang, ids, case);
            Some(match lang {
                Lang::Zh => format!("被告{who}的自有产品或者平台"),
                Lang::En if ids.len() > 1 => format!("the products or platforms of {who}"),
                Lang::En => format!("the product or platform of {who}"),
            })
        }
        _ => media(lang, own, case),
    };
    publication(lang, own, media)
}

/// A remedy whose judgment would be published in its place at another level of media than its own, or which is ordered
/// against the same defendant a second time at another level: the places of both in the list.
pub(crate) fn at_other_levels(case: &Case, verb: Verb) -> Vec<[(usize, &RemedyChoice); 2]> {
    let secured: Vec<_> = listed(case, verb)
        .into_iter()
        .filter(|(_, one)| !one.id.get().substitute.is_empty())
        .collect();
    let differ = |one: &RemedyChoice, other: &RemedyChoice| {
        level(one).zip(level(other)).is_some_and(|(one, other)| one != other)
    };
    let meet = |one: &RemedyChoice, other: &RemedyChoice| {
        one.defendants.is_empty()
            || other.defendants.is_empty()
            || one.defendants.iter().any(|id| other.defendants.contains(id))
    };
    let mut pairs = Vec::new();
    for (index, (place, one)) in secured.iter().enumerate() {
        let later = secured.iter().skip(index + 1);
        let again = later.filter(|(_, other)| other.id == one.id && meet(one, other));
        let again = again.copied();
        let groups =
            if matches!(verb, Verb::Judgment) { substitutes(case, one, verb) } else { Vec::new() };
        let instead =
            groups.into_iter().filter_map(|(own, _)| Some((own?, case.remedies.get(own?)?)));
        let others = again.chain(instead).filter(|(_, other)| differ(one, other));
        pairs.extend(others.map(|other| [(*place, *one), other]));
    }
    pairs
}

fn apology(lang: Lang, choice: &RemedyChoice) -> &'static str {
    match choice.parameters.get("form") {
        Some(ParamValue::Text(form)) if form == "written" => {
            lang.of("书面赔礼道歉", "apologise in writing")
        }
        Some(ParamValue::Text(form)) if form == "published" => {
            lang.of("公开刊登赔礼道歉声明", "publish an apology")
        }
        _ => lang.of("公开赔礼道歉", "apologise in public"),
    }
}

/// How many records are to be deleted: those of the case, where one order deletes them.
fn records(lang: Lang, choice: &RemedyChoice, case: &Case) -> Option<String> {
    let records = case.facts.records?;
    let orders = case.remedies.iter().filter(|other| other.id == choice.id).count();
    (orders == 1).then(|| wording::records(lang, records))
}

/// How the court acts in the place of those who are to do something, and of whom: as the remedy at this place in the list says
/// for them, else as the law has it.
fn substitutes(
    case: &Case,
    choice: &RemedyChoice,
    verb: Verb,
) -> Vec<(Option<usize>, Vec<DefendantId>)> {
    let place = |fits: &dyn Fn(&RemedyChoice) -> bool| {
        case.remedies.iter().position(|one| {
            one.id.get().role == Role::Substitute && is_taken_up(one, verb) && fits(one)
        })
    };
    let of_all = place(&|one| one.defendants.is_empty());
    let mut groups: Vec<(Option<usize>, Vec<DefendantId>)> = Vec::new();
    let named =
        |one: &&Defendant| choice.defendants.is_empty() || choice.defendants.contains(&one.id);
    for id in case.defendants.iter().filter(named).map(|one| &one.id) {
        let own = place(&|one| one.defendants.contains(id)).or(of_all);
        match groups.iter_mut().find(|(other, _)| *other == own) {
            Some((_, ids)) => ids.push(id.clone()),
            None => groups.push((own, vec![id.clone()])),
        }
    }
    if groups.is_empty() {
        groups.push((of_all, Vec::new()));
    }
    groups
}

/// What the court does if the defendant does not (Civil Code 1000(2)).
fn substitute(lang: Lang, choice: &RemedyChoice, case: &Case, verb: Verb) -> String {
    if !matches!(verb, Verb::Judgment) {
        return String::new();
    }
    let groups = substitutes(case, choice, verb);
    let several = groups.len() > 1;
    let clause = |(own, ids): (Option<usize>, Vec<DefendantId>)| {
        let own = own.and_then(|place| case.remedies.get(place));
        let place = match own {
            Some(own) => substituted(lang, own, &ids, case),
            None if matches!(level(choice), Some("city" | "province" | "national")) => {
                lang.of("在同级媒体", "in media of the same level").to_owned()
            }
            None => {
                lang.of("在报刊、网络等媒体", "in the press, online or in other media").to_owned()
            }
        };
        let content = own.and_then(|own| particular(lang, own, "extract"));
        let content = content.unwrap_or_else(|| {
            lang.of("本判决的主要内容", "the main content of this judgment").to_owned()
        });
        let free =
            own.is_some_and(|own| own.parameters.get("cost") != Some(&ParamValue::Flag(true)));
        let (who, court) = (payers(lang, &ids, case), verb.court(lang));
        let failing = several.then(|| names(lang, &ids, case));
        match lang {
            Lang::Zh => {
                let failing = failing.map_or_else(
                    || "逾期不履行".to_owned(),
                    |who| format!("被告{who}逾期不履行的"),
                );
                let cost =
                    if free { String::new() } else { format!("，费用由被告{who}负担") };
                format!("；{failing}，{court}将{place}公布{content}{cost}")
            }
            Lang::En => {
                let failing = failing.map_or_else(
                    || "failing that,".to_owned(),
                    |who| format!("failing performance by {who},"),
                );
                let cost = if free { String::new() } else { format!(" at the cost of {who}") };
                format!("; {failing} {court} will publish {content} {place}{cost}")
            }
        }
    };
    groups.into_iter().map(clause).collect()
}

fn deadline(lang: Lang, choice: &RemedyChoice, verb: Verb) -> String {
    let days = match choice.particular("days") {
        Some(ParamValue::Number(days)) => Some(*days),
        _ => None,
    };
    set_off(lang, period(lang, choice.by, days, verb))
}

/// A particular in words; `None` if it was not entered.
pub(super) fn particular(lang: Lang, choice: &RemedyChoice, id: &str) -> Option<String> {
    let data: &RemedyParameter = choice.id.get().parameters.iter().find(|p| p.id == id)?;
    match choice.particular(id)? {
        ParamValue::Text(text) => {
            let option = data.choices.and_then(|list| list.options.iter().find(|o| o.id == *text));
            let words = option.map_or(text.as_str(), |option| lang.pick(option.label));
            Some(bare(words)).filter(|words| !words.is_empty()).map(str::to_owned)
        }
        ParamValue::Number(number) => Some(match (data.kind, lang) {
            (ParameterKind::Months, lang) => wording::months(lang, *number),
            // A period, not a count.
            _ if id == "duration" && lang == Lang::Zh => chinese(*number),
            _ => number.to_string(),
        }),
        ParamValue::Flag(true) => Some(lang.of("是", "yes").to_owned()),
        ParamValue::Flag(false) => Some(lang.of("否", "no").to_owned()),
        ParamValue::List(list) => enumeration(lang, list, data.numbered),
    }
}

/// Without blanks and without an end mark that would cut the sentence.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['。', '；', ';', '，', ',', '、'])
}

fn enumeration(lang: Lang, list: &[String], long: bool) -> Option<String> {
    let list: Vec<_> = list.iter().map(|text| bare(text)).filter(|text| !text.is_empty()).collect();
    if !long || list.len() < 2 {
        return Some(list.join(lang.comma())).filter(|text| !text.is_empty());
    }
    let numbered = list.iter().zip(1..).map(|(text, number)| match lang {
        Lang::Zh => format!("（{}）{text}", chinese(number)),
        Lang::En => format!("({number}) {text}"),
    });
    Some(numbered.collect::<Vec<_>>().join(lang.of("；", "; ")))
}
