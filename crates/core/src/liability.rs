//! Who owes what. An obligation is a list of parts; a part has principals, an amount, and co-debtors
//! each liable in full or up to a limit. That one shape says sole, several, joint and partly joint.

use std::collections::{BTreeMap, BTreeSet};

use redress_lawbook::id;
use serde::Serialize;

use crate::{
    Authority, Derivation, Few, Finding, FindingCode, HeadId, Order, Position, Status, Timeline,
    Yuan,
    answering::{Under, answering, apart, counted_in_full, furthest},
    case::{
        AnswersFor, At, Case, Credit, Debtor, Defendant, DefendantId, Head, Item, Joint, Leaf,
        Liability, LiabilityBasis, Place,
    },
    computed::HeadResult,
    context::Context,
    debtors::Owed,
    ledger::{Book, Factor, Figure, Label, Ledger, Weight},
};

/// One part of the obligation.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Part {
    /// The head it belongs to.
    pub head: HeadId,
    /// What is owed, in yuan.
    pub amount: Yuan,
    /// Who owes it; several principals owe it jointly; none: open.
    pub principals: Vec<Principal>,
    /// Who else is liable for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub co_debtors: Vec<CoDebtor>,
    /// Minors whose own property may be used first; their guardians are the principals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub minors: Vec<DefendantId>,
    /// Who made it together where it is open who owes it: it is not known what each got.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<DefendantId>,
    /// Of several plaintiffs the one who is paid, by the place in their order; absent: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_to: Option<u32>,
    /// Something was taken off it: a payment, a sanction, or what guardians answer for less.
    #[serde(skip)]
    pub reduced: bool,
}

impl Part {
    /// Who owes it together, in the order of the case: its principals, and those who answer for each other in full.
    pub fn debtors<'a>(&'a self, case: &Case) -> Vec<&'a DefendantId> {
        let mutual = self.co_debtors.iter().filter(|other| other.mutual);
        let mutual = mutual.map(|other| &other.defendant);
        let mut debtors: Vec<_> =
            self.principals.iter().map(|one| &one.defendant).chain(mutual).collect();
        debtors.order_by_key(|id| case.defendants.iter().position(|one| one.id == **id));
        debtors
    }
}

/// A principal of a part.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Principal {
    /// Who.
    pub defendant: DefendantId,
    /// What he bears in the end, among the principals (CC 178(2)).
    pub share: Yuan,
}

/// One who is also liable for a part.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct CoDebtor {
    /// Who.
    pub defendant: DefendantId,
    /// Up to this sum over all parts under the same undertaking, less what he has paid under it; absent: in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Yuan>,
    /// Each answers for the other in full: together they owe as joint debtors do.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mutual: bool,
    /// The minor whose liability he bears as a guardian, and whose own property may be used first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ward: Option<DefendantId>,
    /// The undertaking it rests on, by its place in the case.
    #[serde(skip)]
    pub undertaking: usize,
}

/// What the joint and several liability of one defendant rests on.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct JointGround {
    /// Who.
    pub defendant: DefendantId,
    /// The provisions, those of his own debts first.
    pub authority: Vec<Authority>,
}

/// What a defendant owes.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct DefendantAmounts {
    /// Who.
    pub id: DefendantId,
    /// The sum of his own parts; a joint part counts with his inner share.
    pub own: Yuan,
    /// The most that can be claimed from him.
    pub exposure: Yuan,
    /// How `own` was made.
    #[serde(skip)]
    pub own_derivation: Derivation,
    /// How `exposure` was made.
    #[serde(skip)]
    pub exposure_derivation: Derivation,
    /// What he bears in the end after recourse.
    pub share: Yuan,
    /// His share of joint gains is presumed to be equal: nobody has said what each bears, and the gains
    /// differ.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub presumed: bool,
}

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
#[derive(Debug)]
struct Line {
    head: HeadId,
    due: Due,
    principals: Few<(usize, Due)>,
    also_liable: Few<AlsoLiable>,
    minors: Vec<usize>,
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
pub(crate) struct Obligation {
    lines: Vec<Line>,
    /// What was paid under undertakings with a limit, by the rows of these.
    paid_under: BTreeMap<usize, Vec<Figure>>,
}

impl Obligation {
    /// Splits the heads into parts.
    pub(crate) fn new(ctx: &mut Context<'_>, heads: &[HeadResult]) -> Self {
        let mut lines = Vec::with_capacity(heads.iter().map(|head| head.owed.len()).sum());
        let mut open = Yuan::ZERO;
        let mut grounds = BTreeSet::new();
        for head in heads {
            for owed in &head.owed {
                if owed.debtors.is_joint() {
                    grounds.insert(ground_of(ctx.case, owed.debtors.places()));
                }
                if owed.debtors.is_open() {
                    open = open.plus(ctx.ledger.value(owed.amount)).unwrap_or(Yuan::MAX);
                }
                let line = Line::new(ctx, head.id, owed);
                lines.push(line);
            }
        }
        if open > Yuan::ZERO && !ctx.case.defendants.is_empty() {
            let rules =
                [id::CC_1172, id::CC_178_2].map(|id| ctx.law.substantive(id, Status::InForce));
            let place = ctx.case.first_open().unwrap_or(At::Liability.into());
            let finding = Finding::new(FindingCode::LiabilityOpen).at(place);
            ctx.find(finding.with(open).by(rules.into_iter().flatten()));
        }
        basis(ctx, &grounds);
        without_reach(ctx, &lines);
        Self { lines, paid_under: BTreeMap::new() }
    }

    /// Takes sums already paid off the parts. Returns them, as far as they find something to reduce.
    pub(crate) fn credits(&mut self, ctx: &mut Context<'_>) -> Option<Figure> {
        let mut figures = Vec::new();
        let mut exceeds = false;
        for (row, credit) in (0..).zip(&ctx.case.credits) {
            let at = Item::Credit(row);
            let Some(figure) = ctx.stated(at) else { continue };
            if credit.payer_open() {
                let finding = Finding::new(FindingCode::PayerOpen).at(at.field(Leaf::Defendant));
                ctx.find(finding.with(ctx.ledger.value(figure)));
                continue;
            }
            let figure = ctx.ledger.labelled(figure, Label::Credit(row));
            let figure = ctx.ledger.rounded(figure);
            let reach = self.pay(ctx, credit, figure, at);
            exceeds |= ctx.ledger.value(reach) < ctx.ledger.value(figure);
            // Only as much as the payer owes.
            let reach = ctx.ledger.worked(reach, at.field(Leaf::Defendant), Label::Cap);
            figures.push(ctx.ledger.within(figure, reach));
        }
        if exceeds {
            ctx.find(Finding::new(FindingCode::CreditsExceed).at(At::Case.field(Leaf::Credits)));
        }
        self.paid_under(ctx);
        (!figures.is_empty()).then(|| ctx.ledger.sum(&figures, Label::Credits))
    }

    /// Says of each limit what was paid within it, and what is left.
    fn paid_under(&self, ctx: &mut Context<'_>) {
        for (row, paid) in &self.paid_under {
            let Some(limit) = ctx.case.liability.answers_for.get(*row).and_then(AnswersFor::most)
            else {
                continue;
            };
            let paid = total(paid.iter().map(|paid| ctx.ledger.value(*paid)));
            let left = limit.minus(paid).unwrap_or_default();
            let place = Place::from(At::AnswersFor(number(*row)));
            let finding = Finding::new(FindingCode::UndertakingPaid).at(place);
            ctx.find(finding.with(limit).with(paid).with(left));
        }
    }

    /// Asks who made a payment, where that matters: where not all is owed by the same.
    fn payer_unsaid(&self, ctx: &mut Context<'_>, sum: Figure, at: Item) {
        let who =
            |line: &Line| -> Few<usize> { line.principals.iter().map(|(who, _)| *who).collect() };
        let owed = self.lines.iter().filter(|line| line.due.left_sum(ctx.ledger) > Yuan::ZERO);
        let mut owed = owed.map(who);
        let first = owed.next();
        if owed.any(|other| Some(other) != first) {
            let finding = Finding::new(FindingCode::PayerUnsaid).at(at.field(Leaf::Defendant));
            ctx.find(finding.with(ctx.ledger.value(sum)));
        }
    }

    /// Takes one sum off the parts: off those the payer owes, each in its [`Turn`] as far as his limits reach; without a
    /// payer off all in proportion. Returns all that it could reach.
    fn pay(&mut self, ctx: &mut Context<'_>, credit: &Credit, sum: Figure, at: Item) -> Figure {
        let place = Place::from(at);
        let payer = credit.payer().and_then(|id| ctx.index(id).zip(Some(id)));
        let Some((payer, id)) = payer else {
            self.payer_unsaid(ctx, sum, at);
            let ledger = &mut *ctx.ledger;
            let left: Vec<_> = self.lines.iter().map(|line| line.due.left(ledger)).collect();
            let reach = ledger.sum(&left, Label::Cap);
            let taken = ledger.within(sum, reach);
            let weights: Vec<_> = left.iter().map(|left| Weight::Sum(*left)).collect();
            let parts = ledger.apportioned(taken, &weights, |_, _| Label::CreditTaken);
            for (line, part) in self.lines.iter_mut().zip(parts) {
                line.take(ledger, part, &[], place);
            }
            return reach;
        };
        let mut turns: Vec<(Turn, usize, Option<usize>)> = Vec::with_capacity(self.lines.len());
        for (index, line) in self.lines.iter().enumerate() {
            let of_line = Turn::of(ctx.case, credit, payer, &line.debt(), &line.under(payer));
            turns.extend(of_line.into_iter().map(|(turn, row)| (turn, index, row)));
        }
        turns.order_by(Ord::cmp);
        let mut left = sum;
        let mut reached = Vec::new();
        let mut shared = false;
        for turn in turns.chunk_by(|(one, ..), (other, ..)| one == other) {
            let debts = self.reached(ctx, turn);
            let reaches: Few<_> = debts.iter().map(|debt| debt.reach).collect();
            let reach = match *reaches {
                [only] => only,
                _ => ctx.ledger.sum(&reaches, Label::Cap),
            };
            reached.extend(reaches.iter().copied());
            let taken = ctx.ledger.within(left, reach);
            let lines = self.take(ctx, (taken, payer, place), &debts);
            // Where all of them are paid, none of them comes before another.
            shared |= lines > 1 && ctx.ledger.value(taken) < ctx.ledger.value(reach);
            left = ctx.ledger.difference(left, &[taken], Label::CreditTaken);
        }
        if shared {
            let finding = Finding::new(FindingCode::PaymentShared).at(at.field(Leaf::Debtors));
            ctx.find(finding.with(ctx.ledger.value(sum)));
        }
        let meant = |one: &Debtor| {
            let of = one.defendant.as_ref().and_then(|of| ctx.index(of));
            let reached = turns.iter().filter_map(|(_, index, _)| self.lines.get(*index));
            of.is_some_and(|of| reached.into_iter().any(|line| line.owed_by(of)))
        };
        if credit.debtors.iter().any(|one| !one.is(id) && !meant(one)) {
            ctx.find(Finding::new(FindingCode::Unused).at(at.field(Leaf::Debtors)));
        }
        ctx.ledger.sum(&reached, Label::Cap)
    }

    /// What a payment can reach of debts whose turn is the same: those under one limit together, any other by itself.
    fn reached(
        &self,
        ctx: &mut Context<'_>,
        turn: &[(Turn, usize, Option<usize>)],
    ) -> Vec<Reached> {
        let mut debts: Vec<Reached> = Vec::with_capacity(turn.len());
        for (_, index, under) in turn {
            let Some(line) = self.lines.get(*index) else { continue };
            let due = line.due.left(ctx.ledger);
            let limited = |row: &usize| {
                let answers = ctx.case.liability.answers_for.get(*row);
                answers.is_some_and(|answers| answers.most().is_some())
            };
            let row = under.filter(limited);
            match debts.iter_mut().find(|debt| row.is_some() && debt.row == row) {
                Some(debt) => debt.lines.push((*index, due)),
                None => debts.push(Reached { row, lines: Few::of((*index, due)), reach: due }),
            }
        }
        for debt in &mut debts {
            let Some(row) = debt.row else { continue };
            if let [_, _, ..] = *debt.lines {
                debt.reach = ctx.ledger.sum_of(debt.lines.iter().map(|(_, due)| *due), Label::Cap);
            }
            if let Some(limit) = limit_left(ctx, row, &self.paid_under) {
                debt.reach = ctx.ledger.within(debt.reach, limit);
            }
        }
        debts
    }

    /// Takes a payment off such debts in proportion. Returns off how many parts anything was taken.
    fn take(
        &mut self,
        ctx: &mut Context<'_>,
        (taken, payer, place): (Figure, usize, Place),
        debts: &[Reached],
    ) -> usize {
        let guardians = guardians_of(ctx.case, payer);
        let ledger = &mut *ctx.ledger;
        let mut lines = 0;
        let weights: Vec<_> = debts.iter().map(|debt| Weight::Sum(debt.reach)).collect();
        let takes = ledger.apportioned(taken, &weights, |_, _| Label::CreditTaken);
        for (debt, take) in debts.iter().zip(takes) {
            let weights: Vec<_> = debt.lines.iter().map(|(_, due)| Weight::Sum(*due)).collect();
            let parts = ledger.apportioned(take, &weights, |_, _| Label::CreditTaken);
            for ((index, _), part) in debt.lines.iter().zip(parts) {
                let Some(line) = self.lines.get_mut(*index) else { continue };
                lines += usize::from(ledger.value(part) > Yuan::ZERO);
                let own = line.borne_by(payer, &guardians);
                line.take(ledger, part, &own, place);
            }
            if let Some(row) = debt.row.filter(|_| ledger.value(take) > Yuan::ZERO) {
                let paid = ledger.worked(take, place, Label::CreditTaken);
                self.paid_under.entry(row).or_default().push(paid);
            }
        }
        lines
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
                among: line.among.iter().filter_map(|place| id(*place)).collect(),
                paid_to: line.paid_to,
                reduced: line.reduced || !line.due.paid.is_empty(),
            })
            .collect()
    }
}

fn total(sums: impl Iterator<Item = Yuan>) -> Yuan {
    sums.fold(Yuan::ZERO, |sum, one| sum.plus(one).unwrap_or(Yuan::MAX))
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
        for (debtor, share) in debtors.into_iter().zip(shares) {
            let (minor, bearers) = bearers(ctx, debtor, share);
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
        let mut line = Self { head, due, principals, also_liable, minors, among, paid_to, reduced };
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

    /// Whose shares a payment goes to first, by their places among the principals: the payer's own; for a minor who owes it
    /// his guardians bear his.
    fn borne_by(&self, payer: usize, guardians: &[usize]) -> Few<usize> {
        let minor = self.minors.contains(&payer);
        let bears = |who: &usize| *who == payer || minor && guardians.contains(who);
        let principals = self.principals.iter().enumerate();
        principals.filter(|(_, (who, _))| bears(who)).map(|(place, _)| place).collect()
    }

    /// Takes a sum off: first off the shares of the payer, by their places, the rest off all in proportion.
    fn take(&mut self, ledger: &mut Ledger, sum: Figure, own: &[usize], place: Place) {
        self.due.pay(ledger, sum, place);
        let mut rest = sum;
        let shares = own.iter().filter_map(|own| self.principals.get(*own));
        let dues: Few<_> = shares.map(|(_, share)| share.left(ledger)).collect();
        if !dues.is_empty() {
            let due = match *dues {
                [only] => only,
                _ => ledger.sum(&dues, Label::Cap),
            };
            let taken = ledger.within(sum, due);
            let weights: Vec<_> = dues.iter().map(|due| Weight::Sum(*due)).collect();
            let parts = ledger.apportioned(taken, &weights, |_, _| Label::CreditTaken);
            for (own, part) in own.iter().zip(parts) {
                if let Some((_, share)) = self.principals.get_mut(*own) {
                    share.pay(ledger, part, place);
                }
            }
            rest = ledger.difference(sum, &[taken], Label::CreditTaken);
        }
        if ledger.value(rest) == Yuan::ZERO {
            return;
        }
        let weights: Vec<_> =
            self.principals.iter().map(|(_, share)| Weight::Sum(share.left(ledger))).collect();
        let parts = ledger.apportioned(rest, &weights, |_, _| Label::CreditTaken);
        for ((_, share), part) in self.principals.iter_mut().zip(parts) {
            share.pay(ledger, part, place);
        }
    }
}

/// The guardians of a minor, by their places in the case; of anybody else none.
fn guardians_of(case: &Case, place: usize) -> Few<usize> {
    let minor = case.defendants.get(place).filter(|one| one.is_ward());
    let guards = |one: &Defendant| minor.is_some_and(|minor| minor.guardians.contains(&one.id));
    let defendants = case.defendants.iter().enumerate();
    defendants.filter(|(_, one)| guards(one)).map(|(place, _)| place).collect()
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// What is left of the limit of an undertaking after what was paid under it; `None` without a limit. What those pay for
/// whom he answers lowers what they owe, and not his limit.
fn limit_left(
    ctx: &mut Context<'_>,
    row: usize,
    paid_under: &BTreeMap<usize, Vec<Figure>>,
) -> Option<Figure> {
    let answers = ctx.case.liability.answers_for.get(row)?;
    let at = |field| At::AnswersFor(number(row)).field(field);
    let limit = match (answers.limit, answers.product()) {
        (Some(limit), _) => ctx.ledger.given(limit, at(Leaf::Limit), Label::Cap),
        (None, Some((base, times))) => {
            let base = ctx.ledger.given(base, at(Leaf::LimitBase), Label::LimitBase);
            let times = Factor::multiplier(times, at(Leaf::LimitTimes));
            let product = ctx.ledger.times(base, times, Label::Cap);
            ctx.ledger.rounded(product)
        }
        (None, None) => return None,
    };
    Some(match paid_under.get(&row) {
        None => limit,
        Some(paid) => {
            let left = ctx.ledger.difference(limit, paid, Label::Cap);
            ctx.ledger.not_below_zero(left)
        }
    })
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

/// A debt as it matters for a payment: persons by their places in the case.
#[derive(Debug)]
pub struct Debt {
    /// The head it belongs to.
    pub head: HeadId,
    /// Who owes it.
    pub principals: Few<usize>,
    /// Minors behind their guardians.
    pub minors: Few<usize>,
}

/// When the turn of a debt comes, of those that one payment can go to: first those it is meant for, then those of the payer
/// before those he answers for, of these under his own undertaking before those of his wards, each in the order of the heads,
/// and of his own what he owes alone before what others owe with him. Debts whose turn is the same are paid in proportion: the order in which they were entered is no ground.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Turn {
    not_meant: bool,
    /// He answers for it, and does not owe it himself.
    beside: bool,
    /// The minor for whom he answers.
    ward: Option<usize>,
    head: HeadId,
    together: bool,
}

impl Turn {
    /// Those of a debt, each with the undertaking under which it is paid, by its place in the case; none for the payer's own.
    pub fn of(
        case: &Case,
        credit: &Credit,
        payer: usize,
        debt: &Debt,
        under: &[Under],
    ) -> Few<(Self, Option<usize>)> {
        let minor = debt.minors.contains(&payer);
        let own = minor || debt.principals.contains(&payer);
        let id = |place: &usize| case.defendants.get(*place).map(|one| &one.id);
        let mut owing = debt.principals.iter().chain(&debt.minors).filter_map(id);
        let meant = owing.any(|id| {
            credit.payer() != Some(id) && credit.debtors.iter().any(|debtor| debtor.is(id))
        });
        // What guardians bear for a minor he owes alone.
        let guardians = guardians_of(case, payer);
        let together = if minor {
            debt.minors.len() > 1 || debt.principals.iter().any(|who| !guardians.contains(who))
        } else {
            own && debt.principals.len() > 1
        };
        let of = |ward| Self { not_meant: !meant, beside: !own, ward, head: debt.head, together };
        if own {
            return Few::of((of(None), None));
        }
        under.iter().map(|under| (of(under.ward), Some(under.row))).collect()
    }
}

/// What a payment can reach of a debt, or of those under one limit.
struct Reached {
    /// The undertaking with a limit, by its place in the case.
    row: Option<usize>,
    /// The parts, by their places, and what is left of each.
    lines: Few<(usize, Figure)>,
    reach: Figure,
}

/// Whether a defendant owes a part, as a principal or as the minor behind a guardian.
pub(crate) fn owes(part: &Part, id: &DefendantId) -> bool {
    part.principals.iter().any(|principal| principal.defendant == *id) || part.minors.contains(id)
}

/// The provision a ground of joint liability stands for.
pub(crate) fn provision(basis: LiabilityBasis, law: &Timeline) -> Option<Authority> {
    let at = |id| law.substantive(id, Status::InForce);
    match basis {
        LiabilityBasis::JointTort => at(id::CC_1168).or_else(|| at(id::TL_8)),
        LiabilityBasis::Instigation => at(id::CC_1169),
        LiabilityBasis::DangerousActs => at(id::CC_1170),
        LiabilityBasis::SufficientCauses => at(id::CC_1171),
        LiabilityBasis::JointProcessors => at(id::PIPL_20_2),
        LiabilityBasis::NetworkService => at(id::CC_1197),
        LiabilityBasis::Platform => at(id::ECL_38_1),
    }
}

/// Where the ground of those who owe something jointly is said: at their group, else at the head.
fn ground_of(case: &Case, places: impl Iterator<Item = usize>) -> At {
    if case.liability.joint().next().is_none() {
        return At::Liability;
    }
    let mut owing: Few<_> =
        places.filter_map(|place| case.defendants.get(place)).map(|one| &one.id).collect();
    owing.order_by(Ord::cmp);
    let same = |group: &Joint<'_>| {
        let mut ids: Few<_> = group.ids().collect();
        ids.order_by(Ord::cmp);
        *ids == *owing
    };
    case.liability.joint().find(same).map_or(At::Liability, |group| group.at)
}

/// The ground that is said there.
fn ground_at(liability: &Liability, at: At) -> Option<LiabilityBasis> {
    match at {
        At::JointGroup(row) => liability.groups.get(row as usize)?.basis,
        _ => liability.basis,
    }
}

/// Joint liability arises only by statute or agreement: say which. `joint` is where those of the debts are said.
fn basis(ctx: &mut Context<'_>, joint: &BTreeSet<At>) {
    let liability = &ctx.case.liability;
    let undertakings = (0..).zip(&liability.answers_for);
    let of_debts = joint.iter().map(|at| (ground_at(liability, *at), at.field(Leaf::Basis)));
    let grounds = of_debts.chain(
        undertakings.filter(|(_, answers)| answers.complete().is_some()).map(|(row, answers)| {
            let place = At::AnswersFor(row).field(Leaf::Basis);
            (answers.basis.or(liability.basis), place)
        }),
    );
    // Said once, at the first place.
    let mut said = None;
    for (ground, place) in grounds {
        let code = match ground {
            None => FindingCode::JointBasisMissing,
            Some(ground) if provision(ground, &ctx.law).is_none() => {
                FindingCode::JointBasisNotInForce
            }
            Some(_) => continue,
        };
        if said.replace(code) == Some(code) {
            continue;
        }
        let rule = (code == FindingCode::JointBasisMissing)
            .then(|| ctx.law.substantive(id::CC_178_3, Status::InForce));
        ctx.find(Finding::new(code).at(place).by(rule.flatten()));
    }
    for (row, answers) in (0..).zip(&liability.answers_for) {
        if answers.complete().is_none() {
            let who = answers.defendant.is_some();
            let field = if who { Leaf::Answered } else { Leaf::Defendant };
            ctx.find(
                Finding::new(FindingCode::AnswersIncomplete).at(At::AnswersFor(row).field(field)),
            );
        }
        if let Some(finding) = product(row, answers) {
            ctx.find(finding);
        }
    }
}

/// An undertaking that comes to nothing: its limit is nought, those it names owe nothing that he does not owe himself, or
/// another of his reaches further over the same. While a finding is open nobody knows yet, and what is conceded decides
/// nothing.
fn without_reach(ctx: &mut Context<'_>, lines: &[Line]) {
    if ctx.case.liability.answers_for.is_empty() {
        return;
    }
    let open = ctx.found_here(|finding| finding.code == FindingCode::FindingOpen);
    if ctx.position == Position::Conceded || open {
        return;
    }
    let owed = lines.iter().filter(|line| ctx.ledger.value(line.due.whole) > Yuan::ZERO);
    let owed: Few<_> = owed.collect();
    let reached: Few<_> =
        owed.iter().flat_map(|line| &line.also_liable).map(|one| one.under.row).collect();
    for (row, answers) in ctx.case.liability.answers_for.iter().enumerate() {
        let nought = answers.most() == Some(Yuan::ZERO);
        let counts = answers.complete().is_some() && answers.reach().is_some();
        if counts && !owed.is_empty() && (nought || !reached.contains(&row)) {
            let place = At::AnswersFor(number(row));
            ctx.find(Finding::new(FindingCode::AnswersForNothing).at(Place::from(place)));
        }
    }
}

/// What is to be said of a limit that is a product: that a half of it is missing, or that another sum is stated.
fn product(row: u32, answers: &AnswersFor) -> Option<Finding> {
    let at = |field| At::AnswersFor(row).field(field);
    match (answers.limit, answers.limit_base, answers.limit_times) {
        (_, None, None) => None,
        (Some(stated), Some(base), Some(times)) => {
            let product = base.decimal().checked_mul(times.decimal()).and_then(Yuan::computed)?;
            let product = product.rounded();
            let finding = Finding::new(FindingCode::LimitBesideProduct).at(at(Leaf::Limit));
            (product != stated).then(|| finding.with(product).with(stated))
        }
        (Some(_), ..) => Some(Finding::new(FindingCode::Unused).at(at(Leaf::LimitBase))),
        (None, Some(_), Some(_)) => None,
        (None, base, _) => {
            let missing = if base.is_none() { Leaf::LimitBase } else { Leaf::LimitTimes };
            Some(Finding::new(FindingCode::LimitIncomplete).at(at(missing)))
        }
    }
}

/// The provision of the joint liability of a case, if it is named and was in force.
pub(crate) fn joint_authority(case: &Case, law: &Timeline) -> Option<Authority> {
    let Liability { basis, groups, answers_for, .. } = &case.liability;
    let of_groups = || groups.iter().find_map(|group| group.basis);
    let of_others = || answers_for.iter().find_map(|answers| answers.basis);
    let named = basis.or_else(of_groups).or_else(of_others);
    named.and_then(|basis| provision(basis, law))
}

/// Who owes a part together, minors for their guardians: what these bear is the minor's, not a joint debt of theirs.
fn owing_together(case: &Case, part: &Part) -> Few<usize> {
    let minors = case.defendants.iter().filter(|defendant| part.minors.contains(&defendant.id));
    let guardians: Few<_> = minors.flat_map(|minor| &minor.guardians).collect();
    let own = |id: &DefendantId| {
        let principal = part.principals.iter().any(|one| one.defendant == *id);
        principal && !guardians.contains(&id) || part.minors.contains(id)
    };
    let defendants = case.defendants.iter().enumerate();
    defendants.filter(|(_, one)| own(&one.id)).map(|(place, _)| place).collect()
}

/// What the joint liability of each defendant rests on, as far as it is named and was in force: of those
/// who owe a part together the ground of the case, of one who answers for others that of his undertaking.
pub(crate) fn grounds(case: &Case, law: &Timeline, parts: &[Part]) -> Vec<JointGround> {
    let liability = &case.liability;
    let alone =
        |part: &Part| part.principals.len() + part.minors.len() < 2 && part.co_debtors.is_empty();
    if parts.iter().all(alone) {
        return Vec::new();
    }
    let owed = parts.iter().filter(|part| part.amount > Yuan::ZERO);
    let of_debt = |part: &Part| {
        let owing = owing_together(case, part);
        let together = owing.len() > 1;
        together.then(|| ground_at(liability, ground_of(case, owing.into_iter()))).flatten()
    };
    let owed: Few<_> = owed.map(|part| (part, of_debt(part))).collect();
    let of = |id: &DefendantId| {
        let mut bases: Few<LiabilityBasis> = Few::default();
        for (part, ground) in &owed {
            let under = part.co_debtors.iter().filter(|other| other.defendant == *id);
            let under = under.filter_map(|other| liability.answers_for.get(other.undertaking));
            bases.extend(ground.filter(|_| owes(part, id)));
            bases.extend(under.filter_map(|answers| answers.basis.or(liability.basis)));
        }
        let mut authority: Vec<Authority> = Vec::new();
        for ground in bases.into_iter().filter_map(|basis| provision(basis, law)) {
            if !authority.contains(&ground) {
                authority.push(ground);
            }
        }
        authority
    };
    let each = case.defendants.iter().map(|defendant| JointGround {
        defendant: defendant.id.clone(),
        authority: of(&defendant.id),
    });
    each.filter(|ground| !ground.authority.is_empty()).collect()
}
