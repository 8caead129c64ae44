//! What is paid of the costs: to the plaintiff, who laid them out; what prevention costs where its remedy says.

use std::collections::{BTreeMap, BTreeSet};

use redress_core::{
    Assessment, Case, HeadId, Part, Payable, Performed, Yuan,
    case::{CostHead, DefendantId, Head, Performance, RemedyChoice},
    payments,
};

use super::{
    parties::{plaintiff_at, plaintiff_short},
    performance,
    remedies::{prevention, preventions, states_a_period},
    sentences::{BLANK, Verb, money, yuan},
};
use crate::{Lang, wording::cost_in_order};

/// Sums in fen by head.
type Sums = BTreeMap<HeadId, i64>;

/// Who pays, and when.
pub(super) struct Payer<'a> {
    pub(super) who: &'a str,
    pub(super) period: &'a str,
    /// Whether together.
    pub(super) how: &'a str,
    /// The way of performance says when, of all that is paid.
    pub(super) own_times: bool,
}

fn is_prevention(part: &Part) -> bool {
    part.head == HeadId::Cost(CostHead::Prevention)
}

/// The remedies that say where goes what prevention costs, if these parts have any of it.
pub(super) fn remedies<'a>(
    case: &'a Case,
    parts: &[&Part],
    verb: Verb,
) -> Vec<(usize, &'a RemedyChoice)> {
    match parts.iter().find(|part| is_prevention(part)) {
        Some(part) => preventions(case, &part.debtors(case), verb),
        None => Vec::new(),
    }
}

/// How many get something of a payment of costs. What nobody is said to have laid out goes to all plaintiffs together.
pub(super) fn payees(case: &Case, parts: &[&Part], verb: Verb) -> usize {
    let named = remedies(case, parts, verb).len();
    let to_plaintiffs = parts.iter().filter(|part| named == 0 || !is_prevention(part));
    named + to_plaintiffs.map(|part| part.paid_to).collect::<BTreeSet<_>>().len()
}

/// Whether a payment has a time, or times, of its own.
pub(super) fn has_own_times(entered: &Performance) -> bool {
    !entered.instalments.is_empty() || !entered.in_kind.is_empty()
}

/// Whether a payment is made in pieces, or in part otherwise than in money.
pub(super) fn is_divided(entered: &Performance, performed: &Performed) -> bool {
    performed.in_money.value() > Yuan::ZERO
        && (entered.instalments.len() > 1 || !entered.in_kind.is_empty())
}

/// A payment of costs, for the self-check.
pub(crate) struct OfCosts<'a> {
    /// Who pays it together.
    pub(crate) debtors: Vec<&'a DefendantId>,
    /// The remedies that say where goes what of it prevention costs, by their places.
    pub(crate) named: Vec<(usize, &'a RemedyChoice)>,
    /// How it is performed.
    pub(crate) performed: Option<(&'a Performance, &'a Performed)>,
    payees: usize,
}

impl OfCosts<'_> {
    /// Whether it is not said who gets what of what is paid when.
    pub(crate) fn is_undivided(&self) -> bool {
        self.payees > 1 && self.performed.is_some_and(|(entered, one)| is_divided(entered, one))
    }

    /// The remedies whose own period is not written, since the way of performance says when all of it is paid.
    pub(crate) fn without_period(&self) -> impl Iterator<Item = (usize, &RemedyChoice)> {
        let own_times = self.performed.is_some_and(|(entered, _)| has_own_times(entered));
        let named = self.named.iter().copied();
        named.filter(move |(_, choice)| own_times && states_a_period(choice))
    }
}

/// The payments of costs of an award.
pub(crate) fn all<'a>(case: &'a Case, assessment: &'a Assessment, verb: Verb) -> Vec<OfCosts<'a>> {
    let of_costs =
        payments(case, &assessment.parts).into_iter().filter(|one| one.of == Head::Costs);
    let one = |Payable { defendants: debtors, parts, .. }: Payable<'a>| {
        let parts: Vec<_> = parts.iter().filter_map(|place| assessment.parts.get(*place)).collect();
        let named = remedies(case, &parts, verb);
        let payees = payees(case, &parts, verb);
        let performed = performance::of(case, assessment, (Head::Costs, &debtors));
        OfCosts { debtors, named, performed, payees }
    };
    of_costs.map(one).collect()
}

/// What one debtor, or several jointly, pay of the costs: to the plaintiff each head with its sum, then
/// the total; of several plaintiffs to each what is said to be his. The cost of prevention stands by itself where its remedy
/// names who gets it.
pub(super) fn costs(
    lang: Lang,
    case: &Case,
    payer: &Payer<'_>,
    parts: &[&Part],
    verb: Verb,
) -> Vec<String> {
    let Payer { who, period, how, .. } = payer;
    // What nobody is said to have laid out comes last, to all of them.
    let mut payees = BTreeMap::<(bool, Option<u32>), Sums>::new();
    let mut prevented = 0;
    let apart = remedies(case, parts, verb);
    for part in parts {
        if !apart.is_empty() && is_prevention(part) {
            prevented += part.amount.fen();
            continue;
        }
        let sums = payees.entry((part.paid_to.is_none(), part.paid_to)).or_default();
        *sums.entry(part.head).or_default() += part.amount.fen();
    }
    let apart =
        (prevented > 0).then(|| prevention_cost(lang, case, payer, (prevented, &apart), verb));
    let paid: Vec<_> = payees
        .into_iter()
        .map(|((_, paid_to), sums)| {
            let to = match paid_to {
                Some(place) => plaintiff_at(lang, case, place),
                None => plaintiff_short(lang, case),
            };
            let paid = paid(lang, &to, &sums, verb);
            format!("{how}{}{paid}", lang.of("支付", "pay "))
        })
        .collect();
    let paid = (!paid.is_empty()).then(|| match lang {
        Lang::Zh => format!("被告{who}{period}{}", paid.join("，")),
        Lang::En => format!("{who} shall{period} {}", paid.join(", and ")),
    });
    paid.into_iter().chain(apart).collect()
}

/// What prevention costs, where it goes and when. Of several remedies that say so it is not known how much each speaks of.
fn prevention_cost(
    lang: Lang,
    case: &Case,
    payer: &Payer<'_>,
    (fen, remedies): (i64, &[(usize, &RemedyChoice)]),
    verb: Verb,
) -> String {
    let Payer { who, period, how, own_times } = payer;
    let sum = money(lang, fen, verb);
    let name = cost_in_order(lang, CostHead::Prevention);
    let of = |choice: &RemedyChoice| {
        let (own, to) = prevention(lang, choice, case, verb);
        (own.filter(|_| !own_times).unwrap_or_else(|| (*period).to_owned()), to)
    };
    if let [(_, only)] = remedies {
        let (period, to) = of(only);
        return match lang {
            Lang::Zh => format!("被告{who}{period}{how}支付{name}{sum}{to}"),
            Lang::En => format!("{who} shall{period} {how}pay {name} of {sum}{to}"),
        };
    }
    let each = remedies.iter().map(|(_, choice)| {
        let (period, to) = of(choice);
        match (lang, period.trim_matches([',', ' '])) {
            (Lang::Zh, period) => format!("{period}支付{BLANK}元{to}"),
            (Lang::En, "") => format!("CNY {BLANK}{to}"),
            (Lang::En, period) => format!("CNY {BLANK}{to} {period}"),
        }
    });
    match lang {
        Lang::Zh => {
            let each = each.collect::<Vec<_>>().join("，");
            format!("被告{who}{how}支付{name}{sum}，其中{each}")
        }
        Lang::En => {
            let each = lang.enumerated(each);
            format!("{who} shall {how}pay {name} of {sum}, of which {each}")
        }
    }
}

/// To whom, each head with its sum, and the total of several.
fn paid(lang: Lang, to: &str, sums: &Sums, verb: Verb) -> String {
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
    let heads = match lang {
        Lang::Zh => heads.join(lang.comma()),
        Lang::En => lang.enumerated(heads),
    };
    match (several, lang) {
        (false, Lang::Zh) => format!("{to}{heads}"),
        (false, Lang::En) => format!("{to} {heads}"),
        (true, Lang::Zh) => format!("{to}{heads}，合计{total}"),
        (true, Lang::En) => format!("{to} {heads} ({total} in all)"),
    }
}
