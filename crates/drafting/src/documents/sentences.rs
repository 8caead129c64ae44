//! Sentences that several documents share: who pays what, what is to be done.

use std::collections::BTreeMap;

use redress_core::{
    Assessment, Case, CoDebtor, Derivation, HeadId, Operation, Order, Part, Timeline, Yuan,
    case::{
        AnswersFor, CostHead, Defendant, DefendantId, Destination, Head, Item, Itemised, Payee,
        Term,
    },
    lawbook::{Date, id},
};

use super::{
    costs::{self, Payer},
    guardians,
    parties::{plaintiff, plaintiff_short, role},
    payment_items::items_of,
    performance,
    recipients::{self, Distributed},
    refunds,
};
use crate::{
    Lang,
    document::Meaning,
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
    lang.enumerated(ids.iter().map(|id| defendant(lang, id.as_str(), case)))
}

/// An item of a document before it has its number.
pub(super) struct Clause {
    /// The sentence, without number and end mark.
    pub(super) text: String,
    /// The field it comes from; no two clauses have the same.
    pub(super) path: String,
    /// What it is.
    pub(super) meaning: Meaning,
}

/// What the same debtors owe under a group of heads.
struct Obligation<'a> {
    group: Head,
    /// In the order of the case; nobody: open.
    debtors: Vec<&'a DefendantId>,
    parts: Vec<&'a Part>,
}

impl Obligation<'_> {
    fn fen(&self) -> i64 {
        self.parts.iter().map(|part| part.amount.fen()).sum()
    }
}

const GROUPS: [(Head, &str); 3] =
    [(Head::Compensation, "/compensation"), (Head::Punitive, "/punitive"), (Head::Costs, "/costs")];

/// The payments of an award: compensation, punitive damages, costs, of each one order for each obligation,
/// the main debtors first; then those who answer for others, with the numbers of the orders they answer
/// for. `before` items stand before the first.
pub(super) fn payments(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    verb: Verb,
    before: usize,
) -> Vec<Clause> {
    let mut payments = Vec::new();
    let mut owed: Vec<(usize, Obligation<'_>)> = Vec::new();
    for (group, path) in GROUPS {
        let obligations = obligations(case, assessment, group);
        // Something is asked for under a head, but the sum claimed is not known.
        if obligations.is_empty()
            && matches!(verb, Verb::Claim)
            && assessment.heads.iter().any(|head| head.id.group() == group)
            && !claims_a_sum(case, group)
        {
            let (who, what) = (names(lang, &[], case), what(lang, case, group));
            let text = match lang {
                Lang::Zh => format!("被告{who}支付{what}{BLANK}元"),
                Lang::En => format!("{who} shall pay {what} CNY {BLANK}"),
            };
            let meaning = Meaning::Payment { group, sum: Yuan::ZERO };
            payments.push(Clause { text, path: path.to_owned(), meaning });
        }
        let note = |one: &Obligation<'_>| match group {
            Head::Punitive => punitive_note(lang, case, assessment, &one.parts, verb),
            Head::Compensation => refunds::note(lang, case, assessment, &one.parts).to_owned(),
            Head::Costs => String::new(),
        };
        let texts: Vec<_> = obligations
            .iter()
            .map(|one| payment(lang, case, assessment, one, &note(one), verb))
            .collect();
        // Words of the user from the time when a group was one item stand for all of it.
        let as_one = texts.len() > 1 && is_worded(lang, case, verb, path);
        let number = before + payments.len();
        if as_one {
            let text = texts.join(lang.of("；", "; "));
            let fen = obligations.iter().map(Obligation::fen).sum();
            let meaning = Meaning::Payment { group, sum: Yuan::from_fen(fen) };
            payments.push(Clause { text, path: path.to_owned(), meaning });
            owed.extend(obligations.into_iter().map(|one| (number, one)));
            continue;
        }
        let alone = texts.len() == 1;
        for ((index, one), text) in obligations.into_iter().enumerate().zip(texts) {
            let ids: Vec<_> = one.debtors.iter().map(|id| id.as_str()).collect();
            let of = match (alone, &*ids) {
                (true, _) => String::new(),
                (false, []) => "/debtors".to_owned(),
                (false, ids) => format!("/debtors/{}", ids.join("+")),
            };
            let meaning = Meaning::Payment { group, sum: Yuan::from_fen(one.fen()) };
            payments.push(Clause { text, path: format!("{path}{of}"), meaning });
            owed.push((number + index, one));
        }
    }
    payments.extend(undertakings(lang, case, &owed, verb));
    // What is given in kind goes where its own clause says.
    let in_money = |one: &Obligation<'_>| {
        let performed = performance::of(case, assessment, (one.group, &one.debtors));
        performed.is_none_or(|(_, one)| one.in_money.value() > Yuan::ZERO)
    };
    let of = |group: Head| {
        let orders = owed.iter().filter(|(_, one)| one.group == group && in_money(one));
        orders.map(|(number, _)| *number).collect()
    };
    let numbers =
        recipients::Numbers { compensation: of(Head::Compensation), punitive: of(Head::Punitive) };
    payments.extend(recipients::items(lang, case, assessment, &numbers, verb));
    payments
}

/// Whether the user has put an item in his own words.
fn is_worded(lang: Lang, case: &Case, verb: Verb, path: &str) -> bool {
    let documents: &[&str] = match verb {
        Verb::Judgment => &["orders"],
        Verb::Claim => &["claims"],
        Verb::Agreement => &["mediation", "announcement"],
    };
    case.texts.iter().any(|own| {
        own.language == lang.id() && own.item == path && documents.contains(&&*own.document)
    })
}

/// What is owed under a group of heads, by who owes it together: those who owe a part, and those who answer
/// for each other in full. Who also answers for others comes after those he answers for.
fn obligations<'a>(case: &'a Case, assessment: &'a Assessment, group: Head) -> Vec<Obligation<'a>> {
    let place = |id: &DefendantId| case.defendants.iter().position(|d| d.id == *id);
    let mut list: Vec<Obligation<'_>> = Vec::new();
    let parts = assessment.parts.iter().filter(|part| part.amount > Yuan::ZERO);
    for part in parts.clone().filter(|part| part.head.group() == group) {
        let debtors = part.debtors(case);
        match list.iter_mut().find(|one| one.debtors == debtors) {
            Some(one) => one.parts.push(part),
            None => list.push(Obligation { group, debtors, parts: vec![part] }),
        }
    }
    // Who answers for more than he owes himself, and is not answered for in turn, comes second.
    let answers_for = |id: &DefendantId, part: &Part| {
        part.co_debtors.iter().any(|other| other.defendant == *id && !other.mutual)
    };
    let owes = |id: &DefendantId, part: &Part| {
        part.principals.iter().any(|principal| principal.defendant == *id)
    };
    let beside = |id: &DefendantId, part: &Part| {
        let back = |principal: &redress_core::Principal| {
            parts.clone().any(|own| owes(id, own) && answers_for(&principal.defendant, own))
        };
        part.head.group() == group && answers_for(id, part) && !part.principals.iter().any(back)
    };
    list.order_by_key(|one| {
        let first = one.debtors.first().and_then(|id| place(id));
        let others = parts.clone().filter(|part| one.debtors.iter().any(|id| beside(id, part)));
        let second = others.map(|part| part.amount.fen()).sum::<i64>() > one.fen();
        (first.is_none(), second, first, std::cmp::Reverse(one.debtors.len()))
    });
    list
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

/// When something is to be performed: by a day of the calendar, or within a period; in a claim it may be left to the court.
pub(super) fn period(lang: Lang, by: Option<Date>, days: Option<u32>, verb: Verb) -> String {
    if let Some(day) = by {
        return performance::term(lang, Term::By(day), verb);
    }
    let days = match (days, lang, verb) {
        (None, _, Verb::Claim) => return String::new(),
        (None, ..) => BLANK.to_owned(),
        (Some(days), Lang::Zh, _) => chinese(days),
        (Some(days), Lang::En, _) => days.to_string(),
    };
    let effect = verb.effect(lang);
    match lang {
        Lang::Zh => format!("于{effect}之日起{days}日内"),
        Lang::En => format!("within {} of {effect} ", wording::counted(&days, "day")),
    }
}

/// A period in its sentence: set off in English, behind the “shall” that it limits.
pub(super) fn set_off(lang: Lang, period: String) -> String {
    match (lang, period.trim()) {
        (Lang::Zh, _) => period,
        (Lang::En, "") => String::new(),
        (Lang::En, period) => format!(", {period},"),
    }
}

/// What is paid. Costs go to the plaintiff, who laid them out; where damages go is said behind the sum.
fn what(lang: Lang, case: &Case, group: Head) -> String {
    match (group, lang) {
        (Head::Compensation, _) => {
            lang.of("公益损害赔偿款", "public interest damages of").to_owned()
        }
        (Head::Punitive, _) => lang.of("惩罚性赔偿款", "punitive damages of").to_owned(),
        (Head::Costs, Lang::Zh) => format!("{}费用", plaintiff_short(lang, case)),
        (Head::Costs, Lang::En) => format!("{} costs of", plaintiff_short(lang, case)),
    }
}

fn payment(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    owed: &Obligation<'_>,
    note: &str,
    verb: Verb,
) -> String {
    let set = case.destination.as_ref();
    let (by, days) = (set.and_then(|set| set.by), set.and_then(Destination::period));
    let of_all = period(lang, by, days, verb);
    // How it is performed is for the court or the agreement to say.
    let performed = performance::of(case, assessment, (owed.group, &owed.debtors));
    let period = match performed {
        Some((entered, _)) => performance::own_period(lang, entered, of_all.clone(), verb),
        None => of_all.clone(),
    };
    let period = set_off(lang, period);
    let jointly = owed.debtors.len() > 1;
    let how = if jointly { lang.of("连带", "jointly and severally ") } else { "" };
    let who = match &*owed.debtors {
        [] => BLANK.to_owned(),
        ids => listed(lang, ids, case),
    };
    let mut clauses = if owed.group == Head::Costs {
        let own_times = performed.is_some_and(|(entered, _)| costs::has_own_times(entered));
        let payer = Payer { who: &who, period: &period, how, own_times };
        costs::costs(lang, case, &payer, &owed.parts, verb)
    } else {
        let (what, sum) = (what(lang, case, owed.group), money(lang, owed.fen(), verb));
        vec![match lang {
            Lang::Zh => format!("被告{who}{period}{how}支付{what}{sum}"),
            Lang::En => format!("{who} shall{period} {how}pay {what} {sum}"),
        }]
    };
    if let Some(performed) = performed {
        let mut own = performance::clauses(lang, case, performed, &of_all, verb).into_iter();
        let (entered, figures) = performed;
        let payees = match owed.group {
            Head::Costs => costs::payees(case, &owed.parts, verb),
            Head::Compensation | Head::Punitive => 1,
        };
        // They belong to the sum: they stand in its clause, the consequence of a missed instalment behind it.
        match (own.next(), clauses.first_mut()) {
            (Some(clause), Some(first)) if payees == 1 => {
                *first += lang.of("，", ", ");
                *first += &clause;
            }
            (Some(clause), _) => {
                let sum = money(lang, owed.fen(), verb);
                clauses.push(performance::of_several(lang, entered, &sum, &clause));
                let divided = costs::is_divided(entered, figures);
                clauses.extend(divided.then(|| performance::to_each(lang, entered)));
            }
            (None, _) => {}
        }
        clauses.extend(own);
    }
    clauses.extend(minors(lang, case, &owed.parts, verb));
    clauses.extend(split_open(lang, case, owed));
    let several = clauses.len() > 1 || performed.is_some();
    let in_kind = performed.is_some_and(|(entered, _)| !entered.in_kind.is_empty());
    let mut text = clauses.join(lang.of("；", "; "));
    if !note.is_empty() {
        // Behind several clauses it must be said what it is about.
        text += &match (lang, several) {
            (Lang::Zh, true) if owed.group == Head::Compensation => {
                format!("；上述公益损害赔偿款{note}")
            }
            (Lang::En, true) if owed.group == Head::Compensation => {
                match note.strip_prefix("including ") {
                    Some(part) => format!("; those damages include {part}"),
                    None => format!("; those damages are {note}"),
                }
            }
            (Lang::Zh, true) => format!("；上述惩罚性赔偿款{note}"),
            (Lang::Zh, false) => format!("（{note}）"),
            (Lang::En, true) => format!("; those punitive damages are {note}"),
            (Lang::En, false) => format!(" ({note})"),
        };
    }
    let in_money = performed.is_none_or(|(_, one)| one.in_money.value() > Yuan::ZERO);
    if owed.group != Head::Costs && in_money {
        let given = recipients::distributed(case, assessment, owed.group);
        text += &destination(lang, case, (several, in_kind), given, verb);
    }
    text
}

/// How the punitive damages of one payment are computed, and the ground on which they count where no statute carries them.
fn punitive_note(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    parts: &[&Part],
    verb: Verb,
) -> String {
    fn floor_binds(figure: &Derivation) -> bool {
        matches!(figure.operation(), Operation::AtLeast(of, floor)
            if of.value() < floor.value() && matches!(floor.operation(), Operation::Law(..)))
            || figure.operands().iter().any(floor_binds)
    }
    let head = assessment.heads.iter().find(|head| head.id == HeadId::Punitive);
    let Some(head) = head else { return String::new() };
    let mut clauses = Vec::new();
    let items = items_of(case, assessment, HeadId::Punitive, parts);
    let bases = items.iter().filter_map(|(item, _)| match item {
        Item::Punitive(row) => case.punitive.as_ref()?.items.get(*row as usize),
        _ => None,
    });
    if let Some(mut words) = wording::punitive::reckoned(lang, case, assessment.position, bases) {
        if items.iter().any(|(_, figure)| floor_binds(figure)) {
            words += lang.of(
                "，不足法定最低额的按最低额计算",
                ", or the statutory minimum where that is greater",
            );
        }
        if parts.iter().any(|part| part.reduced) {
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

pub(super) fn yuan(lang: Lang, fen: i64) -> String {
    let sum = wording::amount(lang, Yuan::from_fen(fen));
    match lang {
        Lang::Zh => format!("{sum}元"),
        Lang::En => format!("CNY {sum}"),
    }
}

/// A sum to pay; an agreement writes it in capital numerals too.
pub(super) fn money(lang: Lang, fen: i64, verb: Verb) -> String {
    let sum = yuan(lang, fen);
    match (lang, verb) {
        (Lang::Zh, Verb::Agreement) => format!("{sum}（大写：{}）", capital(Yuan::from_fen(fen))),
        _ => sum,
    }
}

/// What minors owe of one payment.
struct OfMinors<'a> {
    minors: Vec<&'a Defendant>,
    fen: i64,
    /// Nobody owes it with them in his own right.
    alone: bool,
}

/// What minors owe of one payment, by who of them owe it together.
fn of_minors<'a>(case: &'a Case, parts: &[&Part]) -> Vec<OfMinors<'a>> {
    let mut owed: Vec<(Vec<usize>, OfMinors<'_>)> = Vec::new();
    for part in parts.iter().filter(|part| !part.minors.is_empty()) {
        let owes = |(_, one): &(usize, &Defendant)| part.minors.contains(&one.id);
        let (places, minors): (Vec<_>, Vec<_>) =
            case.defendants.iter().enumerate().filter(owes).unzip();
        let alone = !part.others;
        let fen = part.amount.fen();
        match owed.iter_mut().find(|(known, _)| *known == places) {
            Some((_, one)) => {
                one.fen += fen;
                one.alone &= alone;
            }
            None => owed.push((places, OfMinors { minors, fen, alone })),
        }
    }
    owed.order_by(|(one, _), (other, _)| one.cmp(other));
    owed.into_iter().map(|(_, one)| one).collect()
}

/// A guardian pays; the minor's own property may be used first (Tort Book Interpretation (I) 5), for what this minor owes and
/// for no more: one clause for minors who owe the same sum together and have the same guardians. What divorced parents bear
/// between them follows (Art. 8); a plaintiff does not ask for it.
fn minors(lang: Lang, case: &Case, parts: &[&Part], verb: Verb) -> Vec<String> {
    let all: i64 = parts.iter().map(|part| part.amount.fen()).sum();
    let mut groups: Vec<OfMinors<'_>> = Vec::new();
    for OfMinors { minors, fen, alone } in of_minors(case, parts) {
        let mut alike: Vec<Vec<&Defendant>> = Vec::new();
        for minor in minors {
            let same = |group: &&mut Vec<&Defendant>| {
                group.first().is_some_and(|first| guardians::same(first, minor))
            };
            match alike.iter_mut().find(same) {
                Some(group) => group.push(minor),
                None => alike.push(vec![minor]),
            }
        }
        let alone = alone && alike.len() == 1;
        groups.extend(alike.into_iter().map(|minors| OfMinors { minors, fen, alone }));
    }
    let several = groups.len() > 1;
    let clauses = groups.iter().flat_map(|OfMinors { minors, fen, alone }| {
        // Where the guardians pay for another child too, or for themselves, it is said how much is for this one.
        let sum = (*fen < all).then(|| [*fen, all].map(|fen| yuan(lang, fen)));
        let between = minors.first().and_then(|minor| guardians::parents(lang, case, minor));
        let between = between.filter(|_| !matches!(verb, Verb::Claim)).map(|between| {
            let who = who_of(lang, case, minors);
            let of = match (&sum, alone, lang) {
                (Some([sum, _]), true, Lang::Zh) => format!("就该{sum}，"),
                (Some([sum, _]), true, Lang::En) => format!("as to that {sum}, "),
                (Some([sum, _]), false, Lang::Zh) => format!("就该{sum}中被告{who}应承担的份额，"),
                (Some([sum, _]), false, Lang::En) => {
                    format!("as to the share of {who} in that {sum}, ")
                }
                (None, true, _) if !several => String::new(),
                (None, _, Lang::Zh) => format!("就被告{who}应承担的份额，"),
                (None, _, Lang::En) => format!("as to the share of {who}, "),
            };
            of + &between
        });
        let sum = sum.as_ref().map(|[sum, all]| (sum.as_str(), all.as_str()));
        let guardians = minors.first().map_or(&[][..], |first| &first.guardians);
        [first_from(lang, case, (minors, guardians), sum)].into_iter().chain(between)
    });
    clauses.collect()
}

fn who_of(lang: Lang, case: &Case, minors: &[&Defendant]) -> String {
    let ids: Vec<_> = minors.iter().map(|one| &one.id).collect();
    listed(lang, &ids, case)
}

/// That what these guardians must pay for minors may first be paid out of these minors' property: all that they pay, or of it so
/// much.
fn first_from(
    lang: Lang,
    case: &Case,
    (minors, bearers): (&[&Defendant], &[DefendantId]),
    sum: Option<(&str, &str)>,
) -> String {
    let who = who_of(lang, case, minors);
    let guardians = names(lang, bearers, case);
    let (paid, kept) = match lang {
        Lang::Zh => (
            sum.map_or_else(
                || format!("其中应由被告{guardians}支付的赔偿费用"),
                |(sum, _)| format!("上述款项中被告{guardians}作为被告{who}的监护人应支付的{sum}"),
            ),
            "（保留其必需的生活费和完成义务教育所必需的费用）",
        ),
        Lang::En => (
            sum.map_or_else(
                || format!("what {guardians} must pay"),
                |(sum, all)| {
                    let role = as_guardians(bearers);
                    format!("of the {all}, the {sum} that {guardians} must pay as {role} of {who}")
                },
            ),
            ", save what is needed for living expenses and compulsory education",
        ),
    };
    // What is left to the ward is the interpretation's own (Art. 5).
    let rule = guardians::details(&Timeline::of(case), id::TORT_I_5);
    let kept = if rule.is_some() { kept } else { "" };
    match lang {
        Lang::Zh => {
            format!("{paid}，可以先从被告{who}的财产中支付{kept}，不足部分由被告{guardians}支付")
        }
        Lang::En => format!(
            "{paid} may first be paid from the property of {who}{kept}; {guardians} shall pay the balance"
        ),
    }
}

fn as_guardians(bearers: &[DefendantId]) -> &'static str {
    if bearers.len() > 1 { "guardians" } else { "guardian" }
}

/// Who made a gain together, where it is open who owes it: nothing is split by itself. Of what others made, or of what is no
/// gain, it is not said.
fn split_open(lang: Lang, case: &Case, owed: &Obligation<'_>) -> Vec<String> {
    let mut sums: Vec<(&[DefendantId], i64)> = Vec::new();
    for part in owed.parts.iter().filter(|part| !part.among.is_empty()) {
        match sums.iter_mut().find(|(among, _)| **among == *part.among) {
            Some((_, fen)) => *fen += part.amount.fen(),
            None => sums.push((&part.among, part.amount.fen())),
        }
    }
    let clause = |(among, fen): &(&[DefendantId], i64)| {
        let who = names(lang, among, case);
        let (gain, each) = match lang {
            Lang::Zh => (
                if *fen == owed.fen() {
                    format!("上述违法所得由被告{who}共同取得")
                } else {
                    format!("其中{}所涉违法所得由被告{who}共同取得", yuan(lang, *fen))
                },
                "各自所得尚未查明，各自承担的数额为",
            ),
            Lang::En => (
                if *fen == owed.fen() {
                    format!("{who} made that gain together")
                } else {
                    let sum = yuan(lang, *fen);
                    format!("{sum} of that sum represents a gain that {who} made together")
                },
                "what each received is not established, and each owes ",
            ),
        };
        format!("{gain}{}{each}{BLANK}", lang.of("，", "; "))
    };
    sums.iter().map(clause).collect()
}

/// Who answers for the payments of others: one order for each undertaking, since its limit runs over all
/// of them; what one answers for in full is one order. One that is not complete is left open in words, not
/// left out.
fn undertakings(
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
            None => Some(incomplete(lang, case, answers)),
            Some(_) if answers.reach().is_none() => Some(incomplete(lang, case, answers)),
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
fn incomplete(lang: Lang, case: &Case, answers: &AnswersFor) -> String {
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
            "{who} is jointly and severally liable for those payments of {whom} up to {limit}"
        ),
        (Lang::En, None) => {
            format!("{who} is jointly and severally liable for those payments of {whom}")
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
    let answered_for = |id: &DefendantId| {
        let wards = case.defendants.iter().filter(|d| d.minor && d.guardians.contains(id));
        let mut ids = wards.map(|minor| &minor.id).chain([id]);
        ids.any(|id| {
            rows.iter()
                .filter_map(AnswersFor::complete)
                .any(|(defendant, answered)| defendant == who && answered.contains(id))
        })
    };
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
            for id in principals.filter(|id| answered_for(id)) {
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
            let are = if ward.is_some() && bearers.len() > 1 { "are" } else { "is" };
            format!(
                "{bears}{for_ward} {are} jointly and severally liable{limit} for the payments of {whom} under {items} {list} above"
            )
        }
    };
    Some(order + &first)
}

pub(super) fn listed(lang: Lang, ids: &[&DefendantId], case: &Case) -> String {
    lang.enumerated(ids.iter().map(|id| defendant(lang, id.as_str(), case)))
}

/// Payee and purpose.
fn destination(
    lang: Lang,
    case: &Case,
    (several, in_kind): (bool, bool),
    given: Distributed,
    verb: Verb,
) -> String {
    let Some(destination) = &case.destination else { return String::new() };
    // What others get does not go into the treasury.
    let given = if destination.payee.is_final() { given } else { Distributed::Nothing };
    if given == Distributed::All {
        return String::new();
    }
    // Goods and labour go where their own clause says.
    let sums = match (lang, in_kind, given) {
        (Lang::Zh, true, Distributed::Nothing) => "上述以金钱支付的款项",
        (Lang::Zh, false, Distributed::Nothing) => "上述款项",
        (Lang::Zh, true, _) => "上述以金钱支付的款项中另行分配以外的部分",
        (Lang::Zh, false, _) => "上述款项中另行分配以外的部分",
        (Lang::En, true, Distributed::Nothing) => "the money is",
        (Lang::En, false, Distributed::Nothing) => "the sums above are",
        (Lang::En, true, _) => "the money, save for what is distributed below, is",
        (Lang::En, false, _) => "the sums above, save for what is distributed below, are",
    };
    let court = verb.court(lang);
    let named = destination.name.trim();
    let to = match (destination.payee, lang) {
        (Payee::PurposeOnly, _) => None,
        // There is no such fund in law: the order cannot name it.
        (Payee::NationalFund, Lang::Zh) => Some(format!("支付至{BLANK}")),
        (Payee::NationalFund, Lang::En) => Some(BLANK.to_owned()),
        (Payee::Treasury, Lang::Zh) if named.is_empty() => Some("上缴国库".to_owned()),
        (Payee::Treasury, Lang::Zh) => Some(format!("支付至{named}，上缴国库")),
        (Payee::Treasury, Lang::En) if !named.is_empty() => {
            Some(format!("{named}, for payment into the state treasury"))
        }
        // Whatever account is named, it is the court that passes it on.
        (Payee::CourtToTreasury, lang) => {
            let account = if named.is_empty() { court } else { named };
            Some(match lang {
                Lang::Zh => format!("支付至{account}，由{court}上缴国库"),
                Lang::En if named.is_empty() => {
                    format!("{court}, which pays it into the treasury")
                }
                Lang::En => format!("{account}; {court} pays it into the treasury"),
            })
        }
        (Payee::HandledByProcuratorate, lang) => {
            // Without a procuratorate that sues, who is meant is open.
            let who = match named {
                "" if case.sued_by_procuratorate() => {
                    lang.of("公益诉讼起诉人", "the procuratorate that sued")
                }
                "" => BLANK,
                named => named,
            };
            Some(match lang {
                Lang::Zh => format!("支付给{who}，由其依法处理"),
                Lang::En => format!("{who}, which deals with it according to law"),
            })
        }
        (Payee::JointAccount, lang) if named.is_empty() => {
            let plaintiff = match &*case.co_plaintiffs {
                [] => role(lang, case).to_owned(),
                _ => plaintiff(lang, case),
            };
            Some(match lang {
                Lang::Zh => format!("支付至{plaintiff}与{court}共同指定的专户"),
                Lang::En => {
                    format!("a special account designated jointly by {plaintiff} and {court}")
                }
            })
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
        (Some(to), Lang::Zh) if several => format!("；{sums}{to}"),
        (Some(to), Lang::Zh) => format!("，{sums}{to}"),
        (Some(to), Lang::En) if several && !in_kind => {
            format!("; the sums above are payable to {to}")
        }
        (Some(to), Lang::En) if in_kind => format!("; the money is payable to {to}"),
        (Some(to), Lang::En) => format!(", payable to {to}"),
    };
    let payee = match (given, lang) {
        (Distributed::Part, Lang::En) if !payee.is_empty() => {
            payee + ", save for what is distributed below"
        }
        _ => payee,
    };
    let manager = destination.manager.trim();
    let manager = match lang {
        _ if manager.is_empty() => String::new(),
        Lang::Zh if several && payee.is_empty() => format!("；{sums}由{manager}管理"),
        Lang::Zh => format!("，由{manager}管理"),
        Lang::En if several && payee.is_empty() => {
            format!("; {sums} to be managed by {manager}")
        }
        Lang::En => format!(", to be managed by {manager}"),
    };
    let payee = payee + &manager;
    let purpose = bare_purpose(&destination.purpose);
    let purpose = match (purpose, lang) {
        ("", _) => String::new(),
        // Behind several clauses it must be said what is earmarked.
        (purpose, Lang::Zh) if several && payee.is_empty() => {
            format!("；{sums}专门用于{purpose}")
        }
        (purpose, Lang::Zh) => format!("，专门用于{purpose}"),
        (purpose, Lang::En) if several && payee.is_empty() => {
            format!("; {sums} to be used only for: {purpose}")
        }
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

/// The heads in the order of the award, for tables.
pub(super) fn heads() -> impl Iterator<Item = HeadId> {
    [HeadId::Compensation]
        .into_iter()
        .chain(CostHead::ALL.map(HeadId::Cost))
        .chain([HeadId::Punitive])
}
