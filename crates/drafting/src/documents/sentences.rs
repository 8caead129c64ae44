//! Sentences that several documents share: who pays what, what is to be done.

use std::collections::{BTreeMap, BTreeSet};

use redress_core::{
    Assessment, Case, Derivation, HeadId, Operation, Order, Part, Timeline, Yuan,
    case::{CostHead, Defendant, DefendantId, Destination, Head, Item, Itemised, Term},
    lawbook::{Date, id},
};

use super::{
    costs::{self, Payer},
    destination::destination,
    guardians,
    parties::plaintiff_short,
    payment_items::Items,
    performance, recipients, refunds,
    undertakings::undertakings,
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
pub(super) struct Obligation<'a> {
    group: Head,
    /// In the order of the case; nobody: open.
    pub(super) debtors: Vec<&'a DefendantId>,
    pub(super) parts: Vec<&'a Part>,
}

impl Obligation<'_> {
    pub(super) fn fen(&self) -> i64 {
        self.parts.iter().map(|part| part.amount.fen()).sum()
    }
}

/// What is said of a sum that is ordered: beside it, or in a clause apart from it.
pub(super) struct Note {
    pub(super) beside: String,
    pub(super) apart: String,
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
        let of_items = match group {
            Head::Compensation => Some(HeadId::Compensation),
            Head::Punitive => Some(HeadId::Punitive),
            Head::Costs => None,
        };
        let of_items = of_items.map(|head| Items::of(case, assessment, head));
        let note = |one: &Obligation<'_>| match (group, of_items.as_ref()?) {
            (Head::Punitive, items) => {
                punitive_note(lang, case, assessment, (items, &one.parts), verb)
            }
            (_, items) => refunds::note(lang, items, &one.parts),
        };
        let texts: Vec<_> = obligations
            .iter()
            .map(|one| payment(lang, case, assessment, one, note(one), verb))
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
    let places: BTreeMap<_, _> =
        case.defendants.iter().zip(0_usize..).map(|(one, place)| (&one.id, place)).collect();
    let mut list: Vec<Obligation<'_>> = Vec::new();
    let mut known = BTreeMap::<Vec<&DefendantId>, usize>::new();
    let parts = assessment.parts.iter().filter(|part| part.amount > Yuan::ZERO);
    for part in parts.clone().filter(|part| part.head.group() == group) {
        let debtors = part.debtors(case);
        match known.get(&debtors).and_then(|index| list.get_mut(*index)) {
            Some(one) => one.parts.push(part),
            None => {
                known.insert(debtors.clone(), list.len());
                list.push(Obligation { group, debtors, parts: vec![part] });
            }
        }
    }
    // Who answers for more than he owes himself, and is not answered for in turn, comes second.
    let answering = |part: &'a Part| {
        let others = part.co_debtors.iter().filter(|other| !other.mutual);
        others.map(|other| &other.defendant)
    };
    let owing = |part: &'a Part| part.principals.iter().map(|principal| &principal.defendant);
    let pairs =
        |part: &'a Part| answering(part).flat_map(move |id| owing(part).map(move |of| (id, of)));
    let answers_for: BTreeSet<_> = parts.clone().flat_map(pairs).collect();
    let mut beside = BTreeMap::<&DefendantId, BTreeSet<usize>>::new();
    let sums: Vec<_> = parts.clone().map(|part| part.amount.fen()).collect();
    for (index, part) in parts.enumerate().filter(|(_, part)| part.head.group() == group) {
        for id in
            answering(part).filter(|id| !owing(part).any(|of| answers_for.contains(&(of, *id))))
        {
            beside.entry(id).or_default().insert(index);
        }
    }
    let keys: Vec<_> = list
        .iter()
        .map(|one| {
            let first = one.debtors.first().and_then(|id| places.get(id).copied());
            let others: BTreeSet<_> =
                one.debtors.iter().filter_map(|id| beside.get(id)).flatten().collect();
            let others: i64 = others.into_iter().filter_map(|index| sums.get(*index)).sum();
            (first.is_none(), others > one.fen(), first, std::cmp::Reverse(one.debtors.len()))
        })
        .collect();
    let mut ordered: Vec<_> = keys.into_iter().zip(list).collect();
    ordered.order_by(|(one, _), (other, _)| one.cmp(other));
    ordered.into_iter().map(|(_, one)| one).collect()
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
    note: Option<Note>,
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
    if let Some(Note { beside, apart }) = note {
        // Behind several clauses it must be said what it is about.
        text += &match (several, lang) {
            (true, Lang::Zh) => format!("；{apart}"),
            (true, Lang::En) => format!("; {apart}"),
            (false, Lang::Zh) => format!("（{beside}）"),
            (false, Lang::En) => format!(" ({beside})"),
        };
    }
    if owed.group == Head::Costs {
        return text;
    }
    let division = recipients::division(case, assessment, owed.group);
    if performed.is_none_or(|(entered, one)| performance::may_be_money(entered, one)) {
        text += &destination(lang, case, (several, in_kind), division.given, verb);
    }
    let in_instalments = performed.filter(|(entered, _)| entered.instalments.len() > 1);
    if let Some((entered, _)) = in_instalments.filter(|_| division.payees > 1) {
        text += lang.of("；", "; ");
        text += &performance::to_each(lang, entered);
    }
    text
}

/// How the punitive damages of one payment are computed, and the ground on which they count where no statute carries them.
fn punitive_note(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    (items, parts): (&Items<'_>, &[&Part]),
    verb: Verb,
) -> Option<Note> {
    fn floor_binds(figure: &Derivation) -> bool {
        matches!(figure.operation(), Operation::AtLeast(of, floor)
            if of.value() < floor.value() && matches!(floor.operation(), Operation::Law(..)))
            || figure.operands().iter().any(floor_binds)
    }
    let head = assessment.heads.iter().find(|head| head.id == HeadId::Punitive)?;
    let mut clauses = Vec::new();
    let items = items.owed_by(parts);
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
    let beside = clauses.join(lang.of("；", "; "));
    let apart = match lang {
        Lang::Zh => format!("上述惩罚性赔偿款{beside}"),
        Lang::En => format!("those punitive damages are {beside}"),
    };
    (!beside.is_empty()).then_some(Note { beside, apart })
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
pub(super) fn first_from(
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

pub(super) fn as_guardians(bearers: &[DefendantId]) -> &'static str {
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

pub(super) fn listed(lang: Lang, ids: &[&DefendantId], case: &Case) -> String {
    lang.enumerated(ids.iter().map(|id| defendant(lang, id.as_str(), case)))
}

/// The heads in the order of the award, for tables.
pub(super) fn heads() -> impl Iterator<Item = HeadId> {
    [HeadId::Compensation]
        .into_iter()
        .chain(CostHead::ALL.map(HeadId::Cost))
        .chain([HeadId::Punitive])
}
