//! What was paid of an obligation: in which turn a payment goes to which debts, and what is left of a limit.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Line, Obligation, number};
use crate::{
    Few, Finding, FindingCode, HeadId, Order, Yuan,
    answering::Under,
    case::{
        AnswersFor, At, Case, Credit, Debtor, Defendant, DefendantId, Gained, Head, Item, Leaf,
        Place, Route,
    },
    context::Context,
    debtors::{Owing, owing},
    ledger::{Factor, Figure, Label, Ledger, Weight},
};

impl Obligation {
    /// Takes sums already paid off the parts. Returns them, as far as they find something to reduce.
    pub(crate) fn credits(&mut self, ctx: &mut Context<'_>) -> Option<Figure> {
        let mut stated = Vec::with_capacity(ctx.case.credits.len());
        for row in (0..).take(ctx.case.credits.len()) {
            let figure = ctx.stated(Item::Credit(row));
            stated.extend(figure.map(|figure| (row, figure)));
        }
        self.take_off(ctx, stated)
    }

    /// The same of sums that are stated for the rows of payments.
    pub(crate) fn take_off(
        &mut self,
        ctx: &mut Context<'_>,
        stated: Vec<(u32, Figure)>,
    ) -> Option<Figure> {
        let case = ctx.case;
        let mut paid = Vec::with_capacity(stated.len());
        for (row, figure) in stated {
            let Some(credit) = case.credits.get(row as usize) else { continue };
            if credit.payer_open() {
                let at = Item::Credit(row).field(Leaf::Defendant);
                let finding = Finding::new(FindingCode::PayerOpen).at(at);
                ctx.find(finding.with(ctx.ledger.value(figure)));
                continue;
            }
            let figure = ctx.ledger.labelled(figure, Label::Credit(row));
            paid.push((row, &**credit, ctx.ledger.rounded(figure)));
        }
        if let [_, _, ..] = *paid {
            paid.order_by_key(|(_, credit, _)| self.turn_of(ctx, credit));
            self.by_order_alone(ctx, &paid);
        }
        let (mut figures, exceeds) = self.take_in_turn(ctx, &paid);
        if exceeds {
            ctx.find(Finding::new(FindingCode::CreditsExceed).at(At::Case.field(Leaf::Credits)));
        }
        self.paid_under(ctx);
        figures.order_by_key(|(row, _)| *row);
        let figures = figures.iter().map(|(_, figure)| *figure);
        (figures.len() > 0).then(|| ctx.ledger.sum_of(figures, Label::Credits))
    }

    /// Takes payments off one after the other. Returns what of each finds something to reduce, and whether one exceeds it.
    fn take_in_turn(
        &mut self,
        ctx: &mut Context<'_>,
        paid: &[Paid<'_>],
    ) -> (Vec<(u32, Figure)>, bool) {
        let mut figures = Vec::with_capacity(paid.len());
        let mut exceeds = false;
        for (row, credit, figure) in paid {
            let at = Item::Credit(*row);
            let reach = self.pay(ctx, credit, *figure, at);
            exceeds |= ctx.ledger.value(reach) < ctx.ledger.value(*figure);
            // Only as much as the payer owes.
            let reach = ctx.ledger.worked(reach, at.field(Leaf::Defendant), Label::Cap);
            figures.push((*row, ctx.ledger.within(*figure, reach)));
        }
        (figures, exceeds)
    }

    /// Says where nothing but the order of the defendants decides whose payment is taken off first, and it makes a difference:
    /// the other way round something else would be left.
    fn by_order_alone(&self, ctx: &mut Context<'_>, paid: &[Paid<'_>]) {
        let mut turned = paid.to_vec();
        turned.order_by_key(|(_, credit, _)| self.turn_of(ctx, credit).turned());
        if turned.iter().map(|(row, ..)| row).eq(paid.iter().map(|(row, ..)| row)) {
            return;
        }
        let left = |ctx: &mut Context<'_>, paid: &[Paid<'_>]| {
            let mut obligation = self.clone();
            ctx.silently(|ctx| obligation.take_in_turn(ctx, paid));
            obligation.lines.iter().map(|line| line.all_left(ctx.ledger)).collect::<Vec<_>>()
        };
        if left(ctx, paid) != left(ctx, &turned) {
            let finding = Finding::new(FindingCode::PaymentsByOrder);
            ctx.find(finding.at(At::Case.field(Leaf::Credits)));
        }
    }

    /// When the turn of a payment comes, see [`Turn::of_payments`].
    fn turn_of(&self, ctx: &Context<'_>, credit: &Credit) -> OfPayment {
        let payer = credit.payer().and_then(|id| ctx.index(id));
        let choice = |line: &&Line| {
            let of =
                |payer| Turn::is_choice(ctx.case, credit, payer, &line.debt(), &line.under(payer));
            payer.is_some_and(|payer| of(payer) || line.may_be_owed_by(ctx.case, payer))
        };
        OfPayment::new(ctx.case, credit, self.lines.iter().filter(choice).count())
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
        let mut turns: Vec<InTurn> = Vec::with_capacity(self.lines.len());
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
        reached.extend(self.pay_open(ctx, left, payer, at));
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

    /// Takes what is left of a payment off what nobody is named to owe yet and its payer may owe. Returns what it can reach.
    fn pay_open(
        &mut self,
        ctx: &mut Context<'_>,
        left: Figure,
        payer: usize,
        at: Item,
    ) -> Few<Figure> {
        let case = ctx.case;
        let mut open: Vec<(HeadId, usize, Figure)> = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            if line.may_be_owed_by(case, payer) {
                open.push((line.head, index, line.due.left(ctx.ledger)));
            }
        }
        // In the order of the heads, as it would be once he is named.
        open.order_by_key(|(head, ..)| *head);
        let mut rest = left;
        let mut taken = Yuan::ZERO;
        for of_head in open.chunk_by(|(one, ..), (other, ..)| one == other) {
            let dues: Few<_> = of_head.iter().map(|(.., due)| *due).collect();
            let reach = match *dues {
                [only] => only,
                _ => ctx.ledger.sum(&dues, Label::Cap),
            };
            let of_this = ctx.ledger.within(rest, reach);
            let weights: Few<_> = dues.iter().map(|due| Weight::Sum(*due)).collect();
            let parts = ctx.ledger.apportioned(of_this, &weights, |_, _| Label::CreditTaken);
            for ((_, index, _), part) in of_head.iter().zip(parts) {
                if let Some(line) = self.lines.get_mut(*index) {
                    line.take(ctx.ledger, part, &[], at.into());
                }
            }
            taken = taken.plus(ctx.ledger.value(of_this)).unwrap_or(Yuan::MAX);
            rest = ctx.ledger.difference(rest, &[of_this], Label::CreditTaken);
        }
        if taken > Yuan::ZERO {
            let finding = Finding::new(FindingCode::PaidOnOpen).at(at.field(Leaf::Defendant));
            ctx.find(finding.with(taken));
        }
        open.iter().map(|(.., due)| *due).collect()
    }

    /// What a payment can reach of debts whose turn is the same: those under one limit together, any other by itself.
    fn reached(&self, ctx: &mut Context<'_>, turn: &[InTurn]) -> Vec<Reached> {
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
}

fn total(sums: impl Iterator<Item = Yuan>) -> Yuan {
    sums.fold(Yuan::ZERO, |sum, one| sum.plus(one).unwrap_or(Yuan::MAX))
}

impl Line {
    /// What is left of it, and of what each of those who owe it bears.
    fn all_left(&self, ledger: &Ledger) -> (Yuan, Few<Yuan>) {
        let shares = self.principals.iter().map(|(_, share)| share.left_sum(ledger));
        (self.due.left_sum(ledger), shares.collect())
    }

    /// Whether one may owe it whom nobody names yet.
    fn may_be_owed_by(&self, case: &Case, payer: usize) -> bool {
        self.principals.is_empty() && Turn::may_come(case, self.head, &self.among, payer)
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

/// What is left of the limit of an undertaking after what was paid under it; `None` without a limit. What those pay for
/// whom he answers lowers what they owe, and not his limit.
pub(super) fn limit_left(
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

    /// Whether one may owe a part that nobody is named to owe yet, so that his payment comes off it after all he is known to
    /// owe: he is one of those `among` whom it is open, himself or as a guardian, or nothing at all is said of who owes what.
    /// The share of one who is not known is no debt of those who are.
    pub fn may_come(case: &Case, head: HeadId, among: &[usize], payer: usize) -> bool {
        let his = |place: &usize| *place == payer || guardians_of(case, *place).contains(&payer);
        if among.is_empty() { unsaid(case, head) } else { among.iter().any(his) }
    }

    /// Whether a payment can go to a debt that others may pay as well, and not only the payer alone.
    pub fn is_choice(
        case: &Case,
        credit: &Credit,
        payer: usize,
        debt: &Debt,
        under: &[Under],
    ) -> bool {
        let turns = Self::of(case, credit, payer, debt, under);
        turns.iter().any(|(turn, _)| turn.beside || turn.together)
    }

    /// Which payment is taken off first. They have no days, and the order in which they were entered is no ground. First comes
    /// that of whoever has the fewest debts to choose from beside those he owes alone: taken off later, it might find none
    /// that is not paid, though others could have paid another. One that nobody is named for comes last, for it can go to any.
    /// Where that is the same, what is said to be meant for a debt comes first; then the order of the defendants decides. Sums
    /// do not, so that a workbook keeps its formulas when they change.
    pub fn of_payments(case: &Case, credit: &Credit, choices: usize) -> impl Ord + use<> {
        OfPayment::new(case, credit, choices)
    }
}

/// When the turn of a payment comes, see [`Turn::of_payments`].
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct OfPayment {
    /// Whether nobody is named for it, how many debts its payer can choose from, and whether it is meant for none.
    first: (bool, usize, bool),
    /// Who made it, and whose debts it is meant for, by their places in the case.
    who: (Option<usize>, Few<usize>),
}

impl OfPayment {
    fn new(case: &Case, credit: &Credit, choices: usize) -> Self {
        let place = |id: &DefendantId| case.defendants.iter().position(|one| one.id == *id);
        let payer = credit.payer().and_then(place);
        let meant = credit.debtors.iter().filter_map(|one| one.defendant.as_ref());
        let meant = meant.filter_map(place).filter(|of| Some(*of) != payer);
        let meant: Few<usize> = meant.collect();
        Self { first: (payer.is_none(), choices, meant.is_empty()), who: (payer, meant) }
    }

    /// The same with the defendants the other way round.
    fn turned(self) -> impl Ord {
        (self.first, Reverse(self.who))
    }
}

/// Whether of no item under a head anything is said of who owes it. Beside one of which it is, what is open may be a share
/// of that one, whose bearer is not known.
fn unsaid(case: &Case, head: HeadId) -> bool {
    let counts = |at: Item| {
        let elects = |route| head == HeadId::Compensation && case.compensation.elects(route);
        match at {
            Item::Loss(_) => elects(Route::Loss),
            Item::LumpSum(_) => elects(Route::Circumstances) || elects(Route::Agreement),
            Item::Cost(row) => {
                let of = case.costs.get(row as usize).and_then(|cost| cost.head);
                of.is_some_and(|of| head == HeadId::Cost(of))
            }
            Item::Punitive(_) => head != HeadId::Compensation && head.group() == Head::Punitive,
            Item::Gain(_) => elects(Route::Gain),
            Item::Credit(_) | Item::Less(..) => false,
        }
    };
    let mut items = case.items().filter(|(at, item)| counts(*at) && !item.is_blank()).peekable();
    items.peek().is_some()
        && items.all(|(at, item)| matches!(owing(case, item, Gained::at(case, at)), Owing::Open))
}

/// A payment by its row, and what is stated of it.
type Paid<'a> = (u32, &'a Credit, Figure);

/// A part in its turn, by its place, and the undertaking under which it is paid, if it is not the payer's own.
type InTurn = (Turn, usize, Option<usize>);

/// What a payment can reach of a debt, or of those under one limit.
struct Reached {
    /// The undertaking with a limit, by its place in the case.
    row: Option<usize>,
    /// The parts, by their places, and what is left of each.
    lines: Few<(usize, Figure)>,
    reach: Figure,
}
