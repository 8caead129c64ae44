//! Late-performance interest (迟延履行期间的债务利息): 0.0175 % a day on the unpaid money debt of the
//! judgment, simple, from the end of the performance period; instalments each from their own day. Days on which
//! enforcement stood still, not at the debtor's request, do not count. What is paid on the last day of its period is
//! not late, also where a delay is reckoned from that day.
//!
//! Payments go to the principal that is due, in the order of the days to pay; what is left of one goes to the interest
//! accrued, then to instalments that are not due yet. If the parties agreed that interest comes first, it does. Interest
//! bears no interest. Whoever answers for another pays his own debts first, and for the other no more than is left of his
//! limit, then what is open and he may owe. Of debts with the same day the payer's comes first that he owes alone; what then
//! comes at the same turn is paid in proportion. So the order of entry moves nothing; where the order of the defendants does, a
//! finding says so.
//!
//! The rule is that of the interpretation in force since 2014. Days before it follow an older rule, which is not in the
//! law book: they are not computed, and a finding says so.

mod turn;

use redress_lawbook::{Date, id, parameter};
use serde::Serialize;

use self::turn::Wanted;
use crate::{
    Authority, Derivation, Few, Order, Status, Timeline, Yuan,
    case::{At, Case, DefendantId, FirstDay, Interest, Leaf, Payment, PaymentOrder, Span},
    ledger::{Book, Factor, Figure, Label, Ledger},
};

/// Interest with the account of what was paid on it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct LateAccount<F = Derivation> {
    /// The interest that accrued, paid or not.
    pub accrued: F,
    /// What of it is not paid.
    pub interest_left: F,
    /// Principal not paid.
    pub principal_left: F,
    /// What was paid beyond all that is owed.
    pub surplus: Yuan,
    /// How each payment was taken, in the order of the days.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Taken>,
    /// The first day that was used.
    pub first_day: FirstDay,
    /// The interest with the other first day.
    pub with_other_first_day: Yuan,
    /// Days of delay before the first day of the rule, which are not computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_before_rule: Option<u32>,
}

impl LateAccount<Figure> {
    pub(crate) fn closed(self, book: &Book) -> LateAccount {
        LateAccount {
            accrued: book.of(self.accrued),
            interest_left: book.of(self.interest_left),
            principal_left: book.of(self.principal_left),
            surplus: self.surplus,
            payments: self.payments,
            first_day: self.first_day,
            with_other_first_day: self.with_other_first_day,
            days_before_rule: self.days_before_rule,
        }
    }
}

/// How a payment was taken.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Taken {
    /// Its place in the case.
    pub payment: usize,
    /// The day.
    pub date: Date,
    /// Who paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// The sum.
    pub amount: Yuan,
    /// What went to the principal.
    pub to_principal: Yuan,
    /// What went to the interest accrued.
    pub to_interest: Yuan,
    /// What was left over.
    pub surplus: Yuan,
    /// Principal of this debtor not paid after it.
    pub principal_left: Yuan,
    /// Interest of this debtor accrued to that day and not paid after it.
    pub interest_left: Yuan,
}

/// How one stands to a debt; in the order in which a payment of his goes to debts.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Standing {
    /// He owes it; a minor owes what his guardians bear for him.
    Owes,
    /// He answers for it, and does not owe it himself.
    Answers,
    /// Nobody is named to owe it yet, and he may.
    MayOwe,
}

/// Whose payments can go to a debt: those of who owes it, of whoever answers for these, and of who may owe what is open.
#[derive(Clone, Eq, PartialEq)]
pub(crate) struct Payer {
    pub(crate) id: DefendantId,
    pub(crate) standing: Standing,
    /// The undertaking with a limit under which he pays, by its place in the case.
    pub(crate) under: Option<usize>,
}

/// A sum that bears interest.
pub(crate) struct Owed {
    /// Who owes it together; nobody: they are not told apart, or it is open.
    pub(crate) by: Few<DefendantId>,
    pub(crate) payers: Few<Payer>,
    /// Its last day, if it has one of its own.
    pub(crate) due: Option<Date>,
    pub(crate) sum: Figure,
}

impl Owed {
    /// What no debtors are told apart for.
    pub(crate) fn whole(sum: Figure) -> Self {
        Self { by: Few::default(), payers: Few::default(), due: None, sum }
    }
}

/// What bears interest.
pub(crate) struct Principal {
    pub(crate) owed: Vec<Owed>,
    /// What is left of the limits of undertakings, by their places in the case.
    pub(crate) limits: Few<(usize, Figure)>,
}

/// What is to be said of payments, by their places in the case.
pub(crate) struct Remarks {
    /// Their payers owe nothing.
    pub(crate) strange: Vec<u32>,
    /// So much of them passes the limit up to which the payer answers for others.
    pub(crate) over_limit: Vec<(u32, Yuan)>,
    /// Nobody is said to have made them, and not all is owed by the same.
    pub(crate) unsaid: Vec<u32>,
    /// They were taken for debts of one turn in proportion.
    pub(crate) shared: Vec<u32>,
    /// So much of them was taken for what nobody is named to owe yet, since their payers may owe it.
    pub(crate) on_open: Vec<(u32, Yuan)>,
    /// Only the order of the defendants decides which of several of one day was taken first, and it makes a difference.
    pub(crate) by_order: bool,
}

/// Interest on a principal with the account of what was paid. No payment may lie after
/// `until`; one before a debt is due is taken on it all the same, after what is due. Beside it what is to be said of payments.
pub(crate) fn late_account(
    ledger: &mut Ledger,
    case: &Case,
    principal: &Principal,
    interest: &Interest,
    law: &Timeline,
) -> (LateAccount<Figure>, Remarks) {
    let first_day = interest.first_day.unwrap_or_default();
    let mut own = Run::new(ledger, case, principal, interest, first_day).all(law);
    if own.remarks.by_order {
        let turned = Run { turned: true, ..Run::new(ledger, case, principal, interest, first_day) };
        let turned = turned.all(law);
        own.remarks.by_order = own.sums(ledger) != turned.sums(ledger);
    }
    let other = Run::new(ledger, case, principal, interest, first_day.other()).all(law);
    let account = LateAccount {
        accrued: own.accrued,
        interest_left: own.interest_left,
        principal_left: own.principal_left,
        surplus: own.surplus,
        payments: own.payments,
        first_day,
        with_other_first_day: ledger.value(other.accrued),
        days_before_rule: (own.days_before > 0).then_some(own.days_before),
    };
    (account, own.remarks)
}

/// The first day on which the rule was in force; `None` for a provision without a version, which the build refuses.
pub(crate) fn first_day_of_rule() -> Option<Date> {
    id::LATE_1.get().versions.first().map(|version| version.from)
}

/// A debt while its interest is counted.
struct Debt {
    due: Date,
    /// The day before the first that counts, then the last that was counted.
    counted_to: Date,
    sum: Figure,
    paid: Vec<Figure>,
    periods: Vec<Figure>,
}

impl Debt {
    fn new(due: Date, sum: Figure, first_day: FirstDay) -> Self {
        let counted_to = match first_day {
            FirstDay::NextDay => due,
            FirstDay::LastDay => due.day_before().unwrap_or(due),
        };
        Self { due, counted_to, sum, paid: Vec::new(), periods: Vec::new() }
    }

    fn left(&self, ledger: &mut Ledger) -> Figure {
        if self.paid.is_empty() {
            return self.sum;
        }
        let left = ledger.difference(self.sum, &self.paid, Label::Principal);
        ledger.not_below_zero(left)
    }
}

/// What the same debtors owe, and what they paid on its interest.
struct Group {
    by: Few<DefendantId>,
    payers: Few<Payer>,
    debts: Vec<Debt>,
    interest_paid: Vec<Figure>,
}

impl Group {
    fn reached_by(&self, id: &DefendantId) -> bool {
        self.payers.iter().any(|one| one.id == *id)
    }

    /// Whether it is a debt of his own.
    fn owed_by(&self, id: &DefendantId) -> bool {
        self.stands(id, Standing::Owes)
    }

    fn stands(&self, id: &DefendantId, as_one: Standing) -> bool {
        self.payers.iter().any(|one| one.id == *id && one.standing == as_one)
    }

    /// Whether others owe it with him. What guardians bear for a minor he owes alone.
    fn owed_together(&self, case: &Case, id: &DefendantId) -> bool {
        if self.by.contains(id) {
            return self.by.len() > 1;
        }
        let ward = case.defendants.iter().find(|one| one.id == *id);
        let behind = |one: &DefendantId| ward.is_some_and(|ward| ward.guardians.contains(one));
        let mut owing = self.payers.iter().filter(|one| one.standing == Standing::Owes);
        owing.any(|one| one.id != *id && !behind(&one.id))
    }

    /// The undertakings up to whose limits he pays it; none if he owes it himself, or answers for it in full.
    fn limits_of(&self, id: &DefendantId) -> Few<usize> {
        let his = self.payers.iter().filter(|one| one.id == *id);
        let limits: Option<Few<_>> = his.map(|one| one.under).collect();
        limits.unwrap_or_default()
    }
}

struct Run<'a> {
    ledger: &'a mut Ledger,
    case: &'a Case,
    interest: &'a Interest,
    groups: Vec<Group>,
    /// What is left of the limits of undertakings, by their places in the case.
    limits: Few<(usize, Figure)>,
    over_limit: Vec<(u32, Yuan)>,
    unsaid: Vec<u32>,
    shared: Vec<u32>,
    on_open: Vec<(u32, Yuan)>,
    /// The defendants count the other way round.
    turned: bool,
    stays: Vec<(Date, Date)>,
    days_before: u32,
}

struct Totals {
    accrued: Figure,
    interest_left: Figure,
    principal_left: Figure,
    surplus: Yuan,
    payments: Vec<Taken>,
    remarks: Remarks,
    days_before: u32,
}

impl Totals {
    fn sums(&self, ledger: &Ledger) -> [Yuan; 4] {
        let [accrued, interest, principal] =
            [self.accrued, self.interest_left, self.principal_left].map(|sum| ledger.value(sum));
        [accrued, interest, principal, self.surplus]
    }
}

impl<'a> Run<'a> {
    fn new(
        ledger: &'a mut Ledger,
        case: &'a Case,
        principal: &Principal,
        interest: &'a Interest,
        first_day: FirstDay,
    ) -> Self {
        let mut run = Self {
            ledger,
            case,
            interest,
            groups: Vec::new(),
            limits: principal.limits.clone(),
            over_limit: Vec::new(),
            unsaid: Vec::new(),
            shared: Vec::new(),
            on_open: Vec::new(),
            turned: false,
            stays: Vec::new(),
            days_before: 0,
        };
        for one in principal.owed.iter().filter(|_| interest.debts.is_empty()) {
            let due = one.due.unwrap_or(interest.due);
            run.add(&one.by, &one.payers, Debt::new(due, one.sum, first_day));
        }
        for (row, debt) in (0..).zip(&interest.debts) {
            let place = At::LateDebt(row).field(Leaf::Amount);
            let sum = run.ledger.given(debt.amount, place, Label::Principal);
            let by: Few<_> = debt.defendant.iter().cloned().collect();
            let payers = by
                .iter()
                .map(|id| Payer { id: id.clone(), standing: Standing::Owes, under: None })
                .collect();
            run.add(&by, &payers, Debt::new(debt.due.unwrap_or(interest.due), sum, first_day));
        }
        for group in &mut run.groups {
            group.debts.order_by_key(|debt| debt.due);
        }
        let all = run.groups.iter().flat_map(|group| &group.debts);
        let first = all.map(|debt| debt.counted_to).min().unwrap_or(interest.due);
        run.stays = merged(&interest.stays, first, interest.until);
        run
    }

    fn add(&mut self, by: &Few<DefendantId>, payers: &Few<Payer>, debt: Debt) {
        let same = |group: &&mut Group| group.by == *by && group.payers == *payers;
        match self.groups.iter_mut().find(same) {
            Some(group) => group.debts.push(debt),
            None => {
                let (by, payers) = (by.clone(), payers.clone());
                let interest_paid = Vec::new();
                self.groups.push(Group { by, payers, debts: vec![debt], interest_paid });
            }
        }
    }

    fn all(mut self, law: &Timeline) -> Totals {
        let until = self.interest.until;
        // A judgment from before the interpretation is enforced under it.
        let rule = |id| {
            let at_trial = law.procedural(id, Status::InForce);
            at_trial.or_else(|| law.on(until, id, Status::InForce))
        };
        let delay = law.procedural(id::CPL_DELAY, Status::InForce);
        let authority: Vec<Authority> = [delay, rule(id::LATE_1)].into_iter().flatten().collect();
        self.skip_days_before_the_rule();
        let mut groups = std::mem::take(&mut self.groups);
        let interest = self.interest;
        let mut entered: Vec<_> = (0_u32..).zip(&interest.payments).collect();
        entered.order_by_key(|(_, payment)| payment.date);
        let owes = |payer: &DefendantId| groups.iter().any(|group| group.reached_by(payer));
        let strange = |payment: &Payment| payment.defendant.as_ref().is_some_and(|one| !owes(one));
        let strange = entered.iter().filter(|(_, payment)| strange(payment));
        let strange: Vec<_> = strange.map(|(row, _)| *row).collect();
        let mut payments = Vec::with_capacity(entered.len());
        let mut by_order = false;
        for of_day in entered.chunk_by_mut(|(_, one), (_, other)| one.date == other.date) {
            // On one debt it is the same which of them is taken first.
            if groups.len() > 1 {
                of_day.order_by_key(|(_, payment)| self.rank(&groups, payment));
                by_order |= of_day.windows(2).any(|pair| match pair {
                    [(_, one), (_, other)] => {
                        let [(first, of_one), (next, of_other)] =
                            [one, other].map(|payment| self.rank(&groups, payment));
                        first == next && of_one != of_other
                    }
                    _ => false,
                });
            }
            payments.extend(of_day.iter().map(|(row, one)| self.take(&mut groups, *row, one, law)));
        }
        let surplus = payments.iter().map(|one| one.surplus);
        let surplus = surplus.fold(Yuan::ZERO, |sum, one| sum.plus(one).unwrap_or(Yuan::MAX));
        let several = groups.len() > 1;
        let (mut sums, mut paid, mut owed) = (Vec::new(), Vec::new(), Vec::new());
        for mut group in groups {
            self.count(group.debts.iter_mut(), until, law);
            paid.extend(group.interest_paid);
            for debt in &group.debts {
                owed.push(debt.left(self.ledger));
            }
            let own = of_debts(self.ledger, group.debts);
            if several && !group.by.is_empty() {
                let place =
                    |id: &DefendantId| self.case.defendants.iter().position(|one| one.id == *id);
                let debtors = self.ledger.group(group.by.iter().filter_map(place));
                sums.push(self.ledger.sum(&own, Label::DebtorInterest(debtors)));
            } else {
                sums.extend(own);
            }
        }
        let ledger = self.ledger;
        let all = ledger.sum(&sums, Label::Interest);
        let all = ledger.by(all, authority);
        let accrued = ledger.rounded(all);
        let left = ledger.difference(accrued, &paid, Label::InterestLeft);
        // What each debtor paid on his interest was rounded for itself.
        let left = ledger.not_below_zero(left);
        Totals {
            accrued,
            interest_left: ledger.by(left, rule(id::LATE_4)),
            principal_left: ledger.sum(&owed, Label::PrincipalLeft),
            surplus,
            payments,
            remarks: Remarks {
                strange,
                over_limit: self.over_limit,
                unsaid: self.unsaid,
                shared: self.shared,
                on_open: self.on_open,
                by_order,
            },
            days_before: self.days_before,
        }
    }

    /// Moves the first day to that of the rule, and notes how many days that leaves out.
    fn skip_days_before_the_rule(&mut self) {
        let Some(eve) = first_day_of_rule().and_then(Date::day_before) else { return };
        let last = eve.min(self.interest.until);
        for debt in self.groups.iter_mut().flat_map(|group| &mut group.debts) {
            if debt.counted_to < eve {
                let days = if debt.counted_to < last {
                    counted(debt.counted_to, last, &self.stays)
                } else {
                    0
                };
                self.days_before = self.days_before.max(days);
                debt.counted_to = eve;
            }
        }
    }

    /// The groups that a payment goes to, by their places: first what the payer owes himself, then what he answers for, then
    /// what is open and he may owe. Without a payer all of them alike, or of a list of debts those that it names nobody for.
    fn of_payer(&self, groups: &[Group], payer: Option<&DefendantId>) -> [Vec<usize>; 3] {
        let listed = !self.interest.debts.is_empty();
        let own = |group: &Group| match payer {
            None => groups.len() == 1 || !listed || group.by.is_empty(),
            Some(payer) => group.owed_by(payer),
        };
        let stands = |group: &Group, standing| {
            !own(group) && payer.is_some_and(|payer| group.stands(payer, standing))
        };
        let places = |of: &dyn Fn(&Group) -> bool| {
            let all = groups.iter().enumerate().filter(|(_, group)| of(group));
            all.map(|(place, _)| place).collect()
        };
        let beside = places(&|group| stands(group, Standing::Answers));
        [places(&own), beside, places(&|group| stands(group, Standing::MayOwe))]
    }

    /// Counts interest up to a payment and takes it.
    fn take(&mut self, groups: &mut [Group], row: u32, payment: &Payment, law: &Timeline) -> Taken {
        let [own, beside, open] = self.of_payer(groups, payment.defendant.as_ref());
        let at = At::Payment(row).field(Leaf::Amount);
        let mut accrued = Vec::with_capacity(own.len());
        for place in own.iter().chain(&beside).chain(&open) {
            let Some(group) = groups.get_mut(*place) else { continue };
            // What is paid on the last day of its period is paid in time, whichever day a delay starts with.
            let late = |debt: &&mut Debt| debt.due < payment.date;
            self.count(group.debts.iter_mut().filter(late), payment.date, law);
            accrued.push((*place, self::accrued(self.ledger, &group.debts)));
        }
        let payer = payment.defendant.as_ref();
        let unpaid = own.iter().filter_map(|place| groups.get(*place));
        if payer.is_none() && unpaid.filter(|group| self.is_open(group)).count() > 1 {
            self.unsaid.push(row);
        }
        let limits_of =
            |group: &Group| payer.map(|payer| group.limits_of(payer)).unwrap_or_default();
        let mut rest = self.ledger.given(payment.amount, at, Label::Payment(payment.date));
        let [mut to_interest, mut to_principal, mut on_open] = [Yuan::ZERO; 3];
        let mut shared = false;
        let steps = match self.interest.order.unwrap_or_default() {
            PaymentOrder::PrincipalFirst => [Step::Due, Step::Interest, Step::NotYetDue],
            PaymentOrder::InterestFirst => [Step::Interest, Step::Due, Step::NotYetDue],
        };
        let steps = [&own, &beside, &open].into_iter().flat_map(|of| steps.map(|step| (of, step)));
        for (of, step) in steps {
            let wanted = match step {
                Step::Interest => self.interest_wanted(groups, of, payer),
                Step::Due | Step::NotYetDue => self.wanted(groups, of, payment, step),
            };
            for turn in wanted.chunk_by(|one, other| one.turn == other.turn) {
                let (mut each, in_proportion) = self.each(groups, turn, &accrued, (rest, payer));
                shared |= in_proportion;
                for Wanted { place, debt, .. } in turn {
                    let Some(group) = groups.get_mut(*place) else { continue };
                    let under = limits_of(group);
                    let of_group = each.iter_mut().find(|(of, _)| of == place);
                    let most = of_group.as_ref().map_or(rest, |(_, sum)| *sum);
                    let most = self.within_limits(most, &under);
                    let left = match debt.and_then(|debt| group.debts.get(debt)) {
                        Some(debt) => debt.left(self.ledger),
                        None => self.interest_left(*place, group, &accrued),
                    };
                    let part = self.ledger.within(left, most);
                    let taken = self.ledger.value(part);
                    if taken == Yuan::ZERO {
                        continue;
                    }
                    let (label, sum) = match debt {
                        None => (Label::PaidToInterest(payment.date), &mut to_interest),
                        Some(_) if taken == payment.amount => {
                            (Label::Payment(payment.date), &mut to_principal)
                        }
                        Some(_) => (Label::PaidToPrincipal(payment.date), &mut to_principal),
                    };
                    *sum = sum.plus(taken).unwrap_or(Yuan::MAX);
                    if open.contains(place) {
                        on_open = on_open.plus(taken).unwrap_or(Yuan::MAX);
                    }
                    let part = self.ledger.worked(part, at, label);
                    match debt.and_then(|debt| group.debts.get_mut(debt)) {
                        Some(debt) => debt.paid.push(part),
                        None => group.interest_paid.push(part),
                    }
                    self.paid_under(&under, part);
                    rest = self.ledger.difference(rest, &[part], Label::Payment(payment.date));
                    if let Some((_, sum)) = of_group {
                        *sum = self.ledger.difference(*sum, &[part], Label::Payment(payment.date));
                    }
                }
            }
        }
        if shared && payer.is_some() {
            self.shared.push(row);
        }
        if on_open > Yuan::ZERO {
            self.on_open.push((row, on_open));
        }
        let (mut principal_left, mut interest_left) = (Yuan::ZERO, Yuan::ZERO);
        let mut is_limited = false;
        for (place, accrued) in accrued {
            let Some(group) = groups.get(place) else { continue };
            for debt in &group.debts {
                let left = debt.left(self.ledger);
                principal_left = principal_left.plus(self.ledger.value(left)).unwrap_or(Yuan::MAX);
            }
            let unpaid = self.unpaid(accrued, &group.interest_paid);
            interest_left = interest_left.plus(self.ledger.value(unpaid)).unwrap_or(Yuan::MAX);
            is_limited |= !limits_of(group).is_empty();
        }
        let surplus = self.ledger.value(rest);
        if is_limited
            && surplus > Yuan::ZERO
            && (principal_left, interest_left) != Default::default()
        {
            self.over_limit.push((row, surplus));
        }
        Taken {
            payment: row as usize,
            date: payment.date,
            defendant: payment.defendant.clone(),
            amount: payment.amount,
            to_principal,
            to_interest,
            surplus,
            principal_left,
            interest_left,
        }
    }

    /// What of a sum is left under these undertakings, if it is paid under any.
    fn within_limits(&mut self, sum: Figure, under: &[usize]) -> Figure {
        let limits = self.limits.iter().filter(|(of, _)| under.contains(of));
        let left: Few<_> = limits.map(|(_, left)| *left).collect();
        match *left {
            [] => sum,
            [only] => self.ledger.within(sum, only),
            _ => {
                let left = self.ledger.sum(&left, Label::Cap);
                self.ledger.within(sum, left)
            }
        }
    }

    /// What is paid under undertakings is no longer left of their limits: first of the payer's own, then of those of his wards.
    fn paid_under(&mut self, under: &[usize], part: Figure) {
        let mut rest = part;
        for row in under {
            let limit = self.limits.iter_mut().find(|(of, _)| of == row);
            let Some((_, left)) = limit else { continue };
            let taken = self.ledger.within(rest, *left);
            *left = self.ledger.difference(*left, &[taken], Label::Cap);
            rest = self.ledger.difference(rest, &[taken], Label::Cap);
        }
    }

    fn unpaid(&mut self, accrued: Figure, paid: &[Figure]) -> Figure {
        self.ledger.difference(accrued, paid, Label::InterestLeft)
    }

    /// Counts interest up to a day, included.
    fn count<'b>(&mut self, debts: impl Iterator<Item = &'b mut Debt>, to: Date, law: &Timeline) {
        for debt in debts.filter(|debt| debt.counted_to < to) {
            let days = counted(debt.counted_to, to, &self.stays);
            let left = debt.left(self.ledger);
            if days > 0 && self.ledger.value(left) > Yuan::ZERO {
                let rate = Factor::law(&parameter::LATE_DAILY_RATE, law);
                let label = Label::Period { after: debt.counted_to, until: to };
                debt.periods.push(self.ledger.per_day(left, rate, days, label));
            }
            debt.counted_to = to;
        }
    }
}

/// What a payment is taken for, in turn.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Step {
    Due,
    Interest,
    NotYetDue,
}

/// Interest accrued so far, rounded to the fen.
fn accrued(ledger: &mut Ledger, debts: &[Debt]) -> Figure {
    let periods: Vec<_> = debts.iter().flat_map(|debt| &debt.periods).copied().collect();
    let sum = ledger.sum(&periods, Label::Interest);
    ledger.rounded(sum)
}

/// One debt shows its periods; of several each is a sum of its own.
fn of_debts(ledger: &mut Ledger, mut debts: Vec<Debt>) -> Vec<Figure> {
    if debts.len() == 1 {
        return debts.pop().map(|debt| debt.periods).unwrap_or_default();
    }
    let one = |debt: Debt| ledger.sum(&debt.periods, Label::DebtInterest(debt.due));
    debts.into_iter().map(one).collect()
}

/// Days from the day after `after` to `until`, without the stays.
fn counted(after: Date, until: Date, stays: &[(Date, Date)]) -> u32 {
    let stood: i32 = stays
        .iter()
        .map(|(from, to)| {
            // The days of a stay that lie after `after` and not after `until`.
            let last = (*to).min(until).days_since(after);
            let before_first = (from.days_since(after) - 1).max(0);
            (last - before_first).max(0)
        })
        .sum();
    u32::try_from(until.days_since(after) - stood).unwrap_or(0)
}

/// Stays in order, without overlaps; an open end reaches to the end of the time in question.
fn merged(stays: &[Span], due: Date, until: Date) -> Vec<(Date, Date)> {
    let mut list: Vec<_> =
        stays.iter().map(|stay| (stay.from.unwrap_or(due), stay.to.unwrap_or(until))).collect();
    list.order_by(Ord::cmp);
    let mut merged: Vec<(Date, Date)> = Vec::new();
    for (from, to) in list {
        match merged.last_mut() {
            Some((_, last)) if from <= *last => *last = (*last).max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}
