//! Who owes what. An obligation is a list of parts; a part has principals, an amount, and co-debtors
//! each liable in full or up to a limit. That one shape says sole, several, joint and partly joint.

mod grounds;
mod paid;
mod part;

use std::collections::{BTreeMap, BTreeSet};

use redress_lawbook::id;

pub(crate) use self::grounds::{grounds, joint_authority};
use self::{
    grounds::{basis, ground_of, provision, without_reach},
    paid::limit_left,
};
pub use self::{
    paid::{Debt, Turn},
    part::{CoDebtor, DefendantAmounts, JointGround, Part, Principal},
};
use crate::{
    Few, Finding, FindingCode, HeadId, Order, Status, Yuan,
    answering::{Under, answering, apart, counted_in_full, furthest},
    case::{AnswersFor, At, Case, DefendantId, Head, Item, Leaf, Place},
    computed::HeadResult,
    context::Context,
    debtors::Owed,
    ledger::{Book, Figure, Label, Ledger, Weight},
};

/// A sum that is owed, and what was already paid of it.
#[derive(Clone, Debug)]
struct Due {
    whole: Figure,
    paid: Vec<Figure>,
}

impl Due {
    fn new(whole: Figure) -> Self {
        Self { whole, paid: Vec::new() }
    }

    /// What is left of it.
    fn left(&self, ledger: &mut Ledger) -> Figure {
        if self.paid.is_empty() {
            return self.whole;
        }
        let label = ledger.label(self.whole);
        ledger.difference(self.whole, &self.paid, label)
    }

    fn left_sum(&self, ledger: &Ledger) -> Yuan {
        let paid = self.paid.iter().map(|paid| ledger.value(*paid));
        paid.fold(ledger.value(self.whole), |left, paid| left.minus(paid).unwrap_or_default())
    }

    /// Takes off what a payment is taken for, as far as it is anything.
    fn pay(&mut self, ledger: &mut Ledger, sum: Figure, place: Place) {
        if ledger.value(sum) > Yuan::ZERO {
            self.paid.push(ledger.worked(sum, place, Label::CreditTaken));
        }
    }
}

/// A part of the obligation while it is computed; persons by their places in the case.
#[derive(Clone, Debug)]
struct Line {
    head: HeadId,
    due: Due,
    principals: Few<(usize, Due)>,
    also_liable: Few<AlsoLiable>,
    minors: Vec<usize>,
    others: bool,
    among: Vec<usize>,
    paid_to: Option<u32>,
    reduced: bool,
}

/// One who is also liable for a part, by his place in the case; see [`CoDebtor`].
#[derive(Clone, Copy, Debug)]
struct AlsoLiable {
    place: usize,
    under: Under,
    mutual: bool,
}

/// All parts of the obligation.
#[derive(Clone)]
pub(crate) struct Obligation {
    lines: Vec<Line>,
    /// What was paid under undertakings with a limit, by the rows of these.
    paid_under: BTreeMap<usize, Vec<Figure>>,
}

impl Obligation {
    /// Splits the heads into parts.
    pub(crate) fn new(ctx: &mut Context<'_>, heads: &[HeadResult]) -> Self {
        let mut lines = Vec::with_capacity(heads.iter().map(|head| head.owed.len()).sum());
        let mut grounds = BTreeSet::new();
        for head in heads {
            for owed in &head.owed {
                if owed.debtors.is_joint() {
                    grounds.insert(ground_of(ctx.case, owed.debtors.places()));
                }
                let line = Line::new(ctx, head.id, owed);
                lines.push(line);
            }
        }
        basis(ctx, &grounds);
        without_reach(ctx, &lines);
        Self { lines, paid_under: BTreeMap::new() }
    }

    /// Says what stays open after payments: how much nobody is named to owe, and of which gains it is not known what each of
    /// those who made them received.
    pub(crate) fn say_what_is_open(&self, ctx: &mut Context<'_>) {
        let open: Few<(&Line, Yuan)> = self
            .lines
            .iter()
            .filter(|line| line.principals.is_empty())
            .map(|line| (line, line.due.left_sum(ctx.ledger)))
            .filter(|(_, left)| *left > Yuan::ZERO)
            .collect();
        for (row, among, sum) in std::mem::take(&mut ctx.split_gains) {
            if open.iter().any(|(line, _)| line.among == among) {
                let finding = Finding::new(FindingCode::GainSplitOpen);
                ctx.find(finding.at(Item::Gain(row).field(Leaf::Among)).with(sum));
            }
        }
        let sum = open.iter().map(|(_, left)| *left);
        let sum = sum.fold(Yuan::ZERO, |sum, one| sum.plus(one).unwrap_or(Yuan::MAX));
        if sum > Yuan::ZERO && !ctx.case.defendants.is_empty() {
            let rules =
                [id::CC_1172, id::CC_178_2].map(|id| ctx.law.substantive(id, Status::InForce));
            let place = ctx.case.first_open().unwrap_or(At::Liability.into());
            let finding = Finding::new(FindingCode::LiabilityOpen).at(place);
            ctx.find(finding.with(sum).by(rules.into_iter().flatten()));
        }
    }

    /// What each defendant still owes, in the order of the case.
    pub(crate) fn amounts(&self, ctx: &mut Context<'_>, presumed: &[usize]) -> Few<Amounts> {
        let wholes = self.left(ctx.ledger);
        let defendants = (0..).zip(&ctx.case.defendants);
        defendants
            .map(|(index, defendant): (u32, _)| {
                let place = index as usize;
                let (mut own, mut share) = (Few::default(), Yuan::ZERO);
                for line in &self.lines {
                    for (_, due) in line.principals.iter().filter(|(who, _)| *who == place) {
                        own.push(due.left(ctx.ledger));
                        // In the end he bears his inner shares before anybody paid.
                        share = share.plus(ctx.ledger.value(due.whole)).unwrap_or(Yuan::MAX);
                    }
                }
                Amounts {
                    id: defendant.id.clone(),
                    own: ctx.ledger.sum(&own, Label::Own(index)),
                    exposure: self.exposure(ctx, &wholes, index),
                    share,
                    presumed: presumed.contains(&place),
                }
            })
            .collect()
    }

    /// His own parts in full, and what he answers for, himself and as a guardian: a limit runs over all parts under the same
    /// undertaking, and no part counts for more than it is.
    fn exposure(&self, ctx: &mut Context<'_>, wholes: &[Figure], index: u32) -> Figure {
        let mut figures = Few::default();
        let mut answered: Few<(usize, Few<usize>)> = Few::default();
        for (place, (line, whole)) in self.lines.iter().zip(wholes).enumerate() {
            if line.owed_by(index as usize) {
                figures.push(*whole);
                continue;
            }
            for under in line.under(index as usize) {
                match answered.iter_mut().find(|(of, _)| *of == under.row) {
                    Some((_, places)) => places.push(place),
                    None => answered.push((under.row, Few::of(place))),
                }
            }
        }
        answered.order_by_key(|(row, _)| *row);
        for together in apart(&answered) {
            let limits: Few<_> = together
                .iter()
                .map(|(row, places)| (*row, places, limit_left(ctx, *row, &self.paid_under)))
                .collect();
            let mut least: Option<Figure> = None;
            for in_full in counted_in_full(together.iter().map(|(_, places)| &**places)) {
                let of = |place: &usize| wholes.get(*place).copied();
                let mut sums: Few<_> = in_full.iter().filter_map(of).collect();
                for (row, places, limit) in &limits {
                    let rest = places.iter().filter(|place| !in_full.contains(place));
                    let rest: Few<_> = rest.filter_map(of).collect();
                    if !rest.is_empty() {
                        sums.push(answered_for(ctx, *row, &rest, *limit));
                    }
                }
                let sum = match *sums {
                    [only] => only,
                    _ => ctx.ledger.sum(&sums, Label::Exposure(index)),
                };
                least = Some(match least {
                    Some(least) => ctx.ledger.at_most(least, sum, Label::Exposure(index)),
                    None => sum,
                });
            }
            figures.extend(least);
        }
        ctx.ledger.sum(&figures, Label::Exposure(index))
    }

    /// What is left of each part, in their order.
    pub(crate) fn left(&self, ledger: &mut Ledger) -> Few<Figure> {
        self.lines.iter().map(|line| line.due.left(ledger)).collect()
    }

    /// What is left of the limit of an undertaking, by its place in the case; `None` without a limit.
    pub(crate) fn limit_left(&self, ctx: &mut Context<'_>, row: usize) -> Option<Figure> {
        limit_left(ctx, row, &self.paid_under)
    }

    /// What is left of a group of heads after credits.
    pub(crate) fn left_of(&self, ledger: &mut Ledger, group: Head) -> Figure {
        let lines = self.lines.iter().filter(|line| line.head.group() == group);
        let left: Few<_> = lines.map(|line| line.due.left(ledger)).collect();
        ledger.sum(&left, Label::LeftFor)
    }

    /// What nobody is named to owe.
    pub(crate) fn open(&self, ledger: &mut Ledger) -> Figure {
        let lines = self.lines.iter().filter(|line| line.principals.is_empty());
        let left: Few<_> = lines.map(|line| line.due.left(ledger)).collect();
        ledger.sum(&left, Label::Open)
    }

    /// The parts after credits. One whose limit is used up answers for nothing more.
    pub(crate) fn parts(&self, case: &Case, ledger: &Ledger) -> Vec<Part> {
        let id = |place: usize| case.defendants.get(place).map(|one| one.id.clone());
        let still = |other: &AlsoLiable| {
            let AlsoLiable { place, under: Under { row: undertaking, ward }, mutual } = *other;
            let paid = self.paid_under.get(&undertaking).into_iter().flatten();
            let limit = case.liability.answers_for.get(undertaking).and_then(AnswersFor::most);
            let limit = limit.map(|limit| {
                let less = |left: Yuan, paid| left.minus(ledger.value(paid)).unwrap_or_default();
                paid.copied().fold(limit, less)
            });
            let answers = limit.is_none_or(|left| left > Yuan::ZERO);
            id(place).filter(|_| answers).map(|defendant| CoDebtor {
                defendant,
                limit,
                mutual,
                ward: ward.and_then(id),
                undertaking,
            })
        };
        self.lines
            .iter()
            .map(|line| Part {
                head: line.head,
                amount: line.due.left_sum(ledger),
                principals: line
                    .principals
                    .iter()
                    .filter_map(|(place, due)| {
                        Some(Principal { defendant: id(*place)?, share: due.left_sum(ledger) })
                    })
                    .collect(),
                co_debtors: line.also_liable.iter().filter_map(still).collect(),
                minors: line.minors.iter().filter_map(|place| id(*place)).collect(),
                others: line.others,
                // Of what is paid in full nothing is open.
                among: line
                    .among
                    .iter()
                    .filter(|_| line.due.left_sum(ledger) > Yuan::ZERO)
                    .filter_map(|place| id(*place))
                    .collect(),
                paid_to: line.paid_to,
                reduced: line.reduced || !line.due.paid.is_empty(),
            })
            .collect()
    }
}

/// What a defendant owes, before the ledger is closed.
#[derive(Debug)]
pub(crate) struct Amounts {
    id: DefendantId,
    own: Figure,
    exposure: Figure,
    share: Yuan,
    presumed: bool,
}

impl Amounts {
    pub(crate) fn closed(self, book: &Book) -> DefendantAmounts {
        let (own, exposure) = (book.of(self.own), book.of(self.exposure));
        DefendantAmounts {
            id: self.id,
            own: own.value(),
            exposure: exposure.value(),
            own_derivation: own,
            exposure_derivation: exposure,
            share: self.share,
            presumed: self.presumed,
        }
    }
}

impl Line {
    fn new(ctx: &mut Context<'_>, head: HeadId, owed: &Owed) -> Self {
        let whole = owed.amount;
        let debtors: Few<usize> = owed.debtors.places().collect();
        let shares: Few<_> = match *debtors {
            [_] => Few::of(whole),
            _ => {
                let weights = owed.debtors.weights();
                let weights: Few<_> = weights.into_iter().map(Weight::Number).collect();
                let label = |_: &mut Ledger, place: usize| {
                    Label::InnerShare(number(debtors.get(place).copied().unwrap_or_default()))
                };
                let rule = ctx.law.substantive(id::CC_178_2, Status::InForce);
                let shares = ctx.ledger.apportioned(whole, &weights, label);
                shares.into_iter().map(|share| ctx.ledger.by(share, rule)).collect()
            }
        };
        let mut minors = Vec::new();
        let mut principals: Few<(usize, Few<Figure>)> = Few::default();
        let mut others = false;
        for (debtor, share) in debtors.into_iter().zip(shares) {
            let (minor, bearers) = bearers(ctx, debtor, share);
            others |= minor.is_none();
            minors.extend(minor);
            for (place, figure) in bearers {
                match principals.iter_mut().find(|(who, _)| *who == place) {
                    Some((_, figures)) => figures.push(figure),
                    None => principals.push((place, Few::of(figure))),
                }
            }
        }
        let principals = principals
            .into_iter()
            .map(|(place, figures)| {
                let share = match *figures {
                    [only] => only,
                    _ => ctx.ledger.sum(&figures, Label::InnerShare(number(place))),
                };
                (place, Due::new(share))
            })
            .collect();
        let also_liable = Few::default();
        let among = owed.debtors.among().to_vec();
        let (due, paid_to) = (Due::new(whole), owed.debtors.paid_to());
        let reduced = owed.reduced;
        let mut line =
            Self { head, due, principals, also_liable, minors, others, among, paid_to, reduced };
        line.also_liable = also_liable_for(ctx.case, &line);
        line
    }

    /// The undertakings under which one who does not owe it answers for it, or his guardians for him.
    fn under(&self, place: usize) -> Few<Under> {
        let mut found = Few::default();
        for AlsoLiable { place: who, under, .. } in &*self.also_liable {
            let under = match under.ward {
                _ if *who == place => *under,
                Some(ward) if ward == place => Under { row: under.row, ward: None },
                _ => continue,
            };
            if !found.contains(&under) {
                found.push(under);
            }
        }
        found
    }

    fn debt(&self) -> Debt {
        let principals = self.principals.iter().map(|(who, _)| *who).collect();
        Debt { head: self.head, principals, minors: self.minors.iter().copied().collect() }
    }

    /// Whether a defendant owes it, as a principal or as the minor behind a guardian.
    fn owed_by(&self, place: usize) -> bool {
        self.principals.iter().any(|(who, _)| *who == place) || self.minors.contains(&place)
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Who bears a debtor's share: he himself, or, if he is a minor, his guardians (CC 1188), by their shares, else in equal
/// parts.
fn bearers(
    ctx: &mut Context<'_>,
    debtor: usize,
    share: Figure,
) -> (Option<usize>, Few<(usize, Figure)>) {
    let minor = ctx.case.defendants.get(debtor).filter(|one| one.is_ward());
    let Some(minor) = minor else { return (None, Few::of((debtor, share))) };
    let guardians: Vec<usize> = minor.guardians.iter().filter_map(|id| ctx.index(id)).collect();
    let weights: Vec<_> = minor.guardian_weights().into_iter().map(Weight::Number).collect();
    let parts = ctx.ledger.apportioned(share, &weights, |_, place| {
        Label::InnerShare(number(guardians.get(place).copied().unwrap_or_default()))
    });
    let rule = ctx.law.substantive(id::CC_1188, Status::InForce);
    let parents = ctx.law.procedural(id::TORT_I_8, Status::InForce);
    let parents = parents.filter(|_| minor.has_divorced_parents());
    let rules = rule.into_iter().chain(parents);
    let parts =
        parts.into_iter().map(|part| ctx.ledger.by(part, rules.clone())).collect::<Few<_>>();
    (Some(debtor), guardians.into_iter().zip(parts).collect())
}

/// Everyone who is also liable for a part, each once.
fn also_liable_for(case: &Case, line: &Line) -> Few<AlsoLiable> {
    if case.liability.answers_for.is_empty() {
        return Few::default();
    }
    let place = |id: &DefendantId| case.defendants.iter().position(|one| one.id == *id);
    let owes = |id: &DefendantId| place(id).is_some_and(|place| line.owed_by(place));
    let mut also_liable = Few::default();
    for (place, defendant) in case.defendants.iter().enumerate() {
        if line.owed_by(place) || defendant.is_ward() {
            continue;
        }
        let id = &defendant.id;
        let in_full = |under: &Under| {
            let answers = case.liability.answers_for.get(under.row);
            answers.is_some_and(|answers| answers.most().is_none())
        };
        let back = |(principal, _): &(usize, Due)| {
            let principal = case.defendants.get(*principal);
            let answers = principal.and_then(|one| furthest(case, &one.id, |other| other == id));
            answers.is_some_and(|(_, answers)| answers.most().is_none())
        };
        for under in answering(case, id, owes) {
            let mutual = in_full(&under)
                && under.ward.is_none()
                && line.minors.is_empty()
                && line.principals.iter().all(back);
            also_liable.push(AlsoLiable { place, under, mutual });
        }
    }
    also_liable
}

/// What can be claimed of debts under an undertaking.
fn answered_for(
    ctx: &mut Context<'_>,
    row: usize,
    debts: &[Figure],
    limit: Option<Figure>,
) -> Figure {
    let liability = &ctx.case.liability;
    let answers = liability.answers_for.get(row);
    let basis = answers.and_then(|answers| answers.basis).or(liability.basis);
    let ground = basis.and_then(|basis| provision(basis, &ctx.law));
    let label = Label::AnsweredFor(number(row));
    let mut figure = ctx.ledger.sum(debts, label);
    if let Some(limit) = limit {
        figure = ctx.ledger.at_most(figure, limit, label);
    }
    ctx.ledger.by(figure, ground)
}
