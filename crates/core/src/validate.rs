//! Faults that lie between fields: references, shares, circles, orders of dates.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};

use redress_lawbook::{Date, id};
use rust_decimal::Decimal;

use crate::{
    Code, FeeKind, Few, Invalid, Order, Percent, Position, Status, Timeline, Yuan,
    case::{
        At, Case, Debtor, Defendant, DefendantId, Found, Item, Itemised, Leaf, ParamValue,
        Particular, Place, Span, Subjects,
    },
    due, is_arithmetic, remedies,
};

/// Every fault of a case; empty if it can be assessed.
pub(crate) fn validate(case: &Case) -> Vec<Invalid> {
    let mut ids: Few<_> = case.defendants.iter().map(|defendant| &defendant.id).collect();
    ids.order_by(Ord::cmp);
    let mut check = Check { ids, faults: case.unread_faults() };
    check.defendants(case);
    check.items(case);
    check.liability(case);
    check.performance(case);
    check.dates(case);
    check.facts(case);
    check.remedies(case);
    check.limits(case);
    check.faults
}

/// Whether what the sum of a side was typed as comes to it; so it does if nothing is kept.
fn agrees(item: &dyn Itemised, side: Position) -> bool {
    let Some(text) = item.as_typed().at(side) else { return true };
    let sum = match side {
        Position::Claimed => item.claimed_sum(),
        Position::Conceded => item.conceded(),
        Position::Found => match item.found() {
            Some(Found::Amount(sum)) => Some(sum),
            _ => None,
        },
    };
    is_arithmetic(text) && Yuan::typed(text).ok() == sum && sum.is_some()
}

struct Check<'a> {
    /// The ids of the defendants, sorted.
    ids: Few<&'a DefendantId>,
    faults: Vec<Invalid>,
}

impl<'a> Check<'a> {
    fn fault(&mut self, place: impl Into<Place>, code: Code) {
        self.faults.push(Invalid::at(place, code));
    }

    fn fault_with(&mut self, place: impl Into<Place>, code: Code, argument: impl Display) {
        self.faults.push(Invalid::at(place, code).with(argument));
    }

    fn known(&mut self, place: impl Into<Place>, id: &DefendantId) {
        if self.ids.binary_search(&id).is_err() {
            self.fault_with(place, Code::UnknownDefendant, id);
        }
    }

    fn defendants(&mut self, case: &'a Case) {
        let twice = self.ids.windows(2).any(|two| matches!(two, [one, other] if one == other));
        let mut seen = BTreeSet::new();
        for (of, defendant) in (0..).zip(&case.defendants) {
            if twice && !seen.insert(&defendant.id) {
                self.fault_with(
                    At::Defendant(of).field(Leaf::Id),
                    Code::DuplicateId,
                    &defendant.id,
                );
            }
            for (row, guardian) in (0..).zip(&defendant.guardians) {
                let at = At::Guardian(of, row);
                self.known(at, guardian);
                if *guardian == defendant.id {
                    self.fault(at, Code::GuardianOfSelf);
                } else if case.defendants.iter().any(|d| d.id == *guardian && d.minor) {
                    self.fault(at, Code::GuardianMinor);
                }
            }
            self.guardian_shares(of, defendant);
        }
        let edges = case.defendants.iter().flat_map(|d| d.guardians.iter().map(|g| (&d.id, g)));
        if has_circle(edges) {
            self.fault(At::Case.field(Leaf::Defendants), Code::GuardiansInCircle);
        }
    }

    /// A share for every guardian or for none, and for nobody else; 100 % together.
    fn guardian_shares(&mut self, of: u32, ward: &'a Defendant) {
        let Some(said) = &ward.guardianship else { return };
        let (at, place) =
            (|row| At::GuardianShare(of, row), At::Guardianship(of).field(Leaf::Shares));
        let before = self.faults.len();
        self.debtors(place, at, &said.shares);
        for (row, one) in (0..).zip(&said.shares) {
            let guardian = one.defendant.as_ref();
            if let Some(other) = guardian.filter(|id| !ward.guardians.contains(id)) {
                self.fault_with(at(row).field(Leaf::Defendant), Code::NoGuardian, other);
            }
        }
        let sound = self.faults.len() == before && !said.shares.is_empty();
        if sound && ward.guardian_shares().is_none() {
            self.fault(place, Code::ShareMissing);
        }
    }

    fn items(&mut self, case: &'a Case) {
        for (row, gain) in (0..).zip(&case.compensation.gains) {
            if let Some(defendant) = &gain.defendant {
                self.known(Item::Gain(row).field(Leaf::Defendant), defendant);
            }
            self.once(&gain.among, |of| At::Among(row, of));
        }
        for (row, cost) in (0..).zip(&case.costs) {
            if cost.paid_to.is_some_and(|place| place as usize > case.co_plaintiffs.len()) {
                self.fault(Item::Cost(row).field(Leaf::PaidTo), Code::UnknownPlaintiff);
            }
        }
        for (row, credit) in (0..).zip(&case.credits) {
            if let Some(defendant) = &credit.defendant {
                self.known(Item::Credit(row).field(Leaf::Defendant), defendant);
            }
        }
        for (row, sanction) in (0..).zip(&case.sanctions) {
            if let Some(defendant) = &sanction.defendant {
                self.known(At::Sanction(row).field(Leaf::Defendant), defendant);
            }
        }
        for (at, item) in case.all_items() {
            let place = at.field(Leaf::Debtors);
            self.debtors(place, |row| At::ItemDebtor(at, row), item.debtors());
            for side in Position::ALL {
                if !agrees(item, side) {
                    let text = item.as_typed().at(side).unwrap_or_default();
                    self.fault_with(at.stated(side), Code::AsTypedDiffers, text);
                }
            }
        }
    }

    /// Known defendants, each once.
    fn once(&mut self, list: &'a [DefendantId], at: impl Fn(u32) -> At) {
        let mut seen = BTreeSet::new();
        for (row, one) in (0..).zip(list) {
            self.known(at(row), one);
            if !seen.insert(one) {
                self.fault_with(at(row), Code::DefendantTwice, one);
            }
        }
    }

    /// Known defendants, each once; shares for all or for none; a sum of 100 %.
    fn debtors(&mut self, place: Place, at: impl Fn(u32) -> At, debtors: &'a [Debtor]) {
        self.persons(at, debtors, &mut BTreeSet::new());
        self.shares(place, debtors.iter());
    }

    /// Known defendants, each once; `seen` are those named before.
    fn persons(
        &mut self,
        at: impl Fn(u32) -> At,
        debtors: &'a [Debtor],
        seen: &mut BTreeSet<&'a DefendantId>,
    ) {
        for (row, debtor) in (0..).zip(debtors) {
            let Some(defendant) = &debtor.defendant else { continue };
            let own = at(row).field(Leaf::Defendant);
            self.known(own, defendant);
            if !seen.insert(defendant) {
                self.fault_with(own, Code::DefendantTwice, defendant);
            }
        }
    }

    /// Shares for all or for none; a sum of 100 %.
    fn shares<'b>(&mut self, place: Place, debtors: impl Iterator<Item = &'b Debtor>) {
        let all: Vec<_> = debtors.map(|debtor| debtor.share).collect();
        let shares: Vec<_> = all.iter().flatten().copied().collect();
        if !shares.is_empty() && shares.len() < all.len() {
            self.fault(place, Code::ShareMissing);
        } else if !shares.is_empty() {
            let sum: Decimal = shares.into_iter().map(Percent::points).sum();
            if sum != Decimal::ONE_HUNDRED {
                self.fault_with(place, Code::ShareSum, format_args!("{}%", sum.normalize()));
            }
        }
    }

    fn liability(&mut self, case: &'a Case) {
        let liability = &case.liability;
        let mut seen = BTreeSet::new();
        self.persons(At::Debtor, &liability.debtors, &mut seen);
        for (of, group) in (0..).zip(&liability.groups) {
            self.persons(|row| At::GroupDebtor(of, row), &group.debtors, &mut seen);
        }
        let all = liability.lists().flat_map(|(debtors, _)| debtors);
        self.shares(At::Liability.field(Leaf::Debtors), all);
        // Two who answer for each other owe jointly, and so do those who answer in a circle: one answers
        // for what another owes, never for what that one answers for, so nothing runs in a circle.
        let mut pairs = BTreeSet::new();
        for (of, answers) in (0..).zip(&case.liability.answers_for) {
            let at = At::AnswersFor(of);
            if let Some(defendant) = &answers.defendant {
                self.known(at.field(Leaf::Defendant), defendant);
                if answers.answered.contains(defendant) {
                    self.fault(at, Code::AnswersForSelf);
                }
            }
            // One alone is written without a list.
            let several = answers.answered.len() > 1;
            for (row, answered) in (0..).zip(&answers.answered) {
                let alone = at.field(Leaf::Answered);
                self.known(if several { At::Answered(of, row).into() } else { alone }, answered);
                if !pairs.insert((answers.defendant.as_ref().ok_or(of), answered)) {
                    self.fault_with(at, Code::DefendantTwice, answered);
                }
            }
        }
    }

    fn performance(&mut self, case: &'a Case) {
        for (row, of) in (0..).zip(&case.performance) {
            self.once(&of.defendants, |one| At::Performer(row, one));
        }
    }

    /// An end that cannot be read is said as such.
    fn span(&mut self, case: &Case, at: At, span: Span) {
        if span == Span::default() && !case.unread.is_below(&at.to_string()) {
            let from = Leaf::From;
            self.fault_with(at.field(from), Code::MissingField, from.name());
        }
        if let (Some(from), Some(to)) = (span.from, span.to)
            && to < from
        {
            self.fault(at, Code::SpanOrder);
        }
    }

    fn order(&mut self, place: Place, earlier: Option<Date>, later: Option<Date>) {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later < earlier
        {
            self.fault_with(place, Code::DayTooEarly, earlier);
        }
    }

    fn dates(&mut self, case: &Case) {
        let dates = &case.dates;
        if let Some(act) = dates.act {
            self.span(case, At::Act, act);
        }
        let place = |field| At::Dates.field(field);
        self.order(place(Leaf::Judgment), dates.filed, dates.judgment);
        let act = dates.act.and_then(|span| span.to.or(span.from));
        self.order(place(Leaf::Judgment), act, dates.judgment);
        self.order(place(Leaf::ActBy), act, dates.act_by);
        self.order(place(Leaf::Judgment), dates.act_by, dates.judgment);
        self.order(place(Leaf::TrialBy), dates.filed, dates.trial_by);
        self.order(place(Leaf::Effective), dates.judgment, dates.effective);
        let Some(interest) = &case.interest else { return };
        let first = interest.debts.iter().map(|debt| debt.due.unwrap_or(interest.due)).min();
        // The instalments of the case stand in the list's place.
        let plans = || {
            let listed = interest.debts.is_empty() && interest.principal.is_none();
            case.performance.iter().filter(move |of| listed && !of.instalments.is_empty())
        };
        let days = plans()
            .flat_map(|of| of.instalments.iter().filter_map(|one| due::instalment(case, one)));
        let first_payable = days.chain(first.or(Some(interest.due))).min();
        // What is due after that day bears nothing; but where nothing is due by then, a day is wrong.
        self.order(At::Interest.field(Leaf::Until), first_payable, Some(interest.until));
        if interest.principal.is_some() && first.is_some() {
            self.fault(At::Interest.field(Leaf::Principal), Code::PrincipalAndDebts);
        }
        for (row, debt) in (0..).zip(&interest.debts) {
            let at = At::LateDebt(row);
            if let Some(defendant) = &debt.defendant {
                self.known(at.field(Leaf::Defendant), defendant);
            }
        }
        for (row, payment) in (0..).zip(&interest.payments) {
            let at = At::Payment(row);
            // Who pays before the last day pays early; what was paid before the judgment stands among the credits.
            self.order(at.field(Leaf::Date), dates.judgment, Some(payment.date));
            let payer = payment.defendant.as_ref();
            let place = at.field(Leaf::Defendant);
            let has_debt = if !interest.debts.is_empty() {
                interest.debts.iter().any(|debt| debt.defendant.as_ref() == payer)
            } else if interest.principal.is_none() {
                // Who owes what of the award is known once the case is assessed.
                if let Some(payer) = payer {
                    self.known(place, payer);
                }
                true
            } else {
                payer.is_none()
            };
            if !has_debt {
                self.fault(place, Code::PaymentWithoutDebt);
            }
            if payment.date > interest.until {
                self.fault_with(at.field(Leaf::Date), Code::DayTooLate, interest.until);
            }
        }
        for (row, stay) in (0..).zip(&interest.stays) {
            self.span(case, At::Stay(row), *stay);
        }
    }

    /// Since PIPL the information of children under 14 is sensitive; the opposite is no fact to be found.
    fn facts(&mut self, case: &Case) {
        let by_law = case.facts.subjects == Some(Subjects::ChildrenUnder14);
        if by_law
            && case.facts.sensitive == Some(false)
            && Timeline::of(case).substantive(id::PIPL_28, Status::InForce).is_some()
        {
            self.fault(At::Facts.field(Leaf::Sensitive), Code::ChildrenSensitive);
        }
    }

    fn remedies(&mut self, case: &Case) {
        for (row, choice) in (0..).zip(&case.remedies) {
            for (of, defendant) in (0..).zip(&choice.defendants) {
                self.known(At::RemedyOf(row, of), defendant);
            }
            for (name, value) in &choice.parameters {
                let known = choice.id.get().parameters.iter().find(|p| p.id == name);
                let Some(parameter) = known else {
                    let list = At::Remedy(row).field(Leaf::Parameters);
                    let path = format!("{list}/{}", name.replace('~', "~0").replace('/', "~1"));
                    self.faults.push(Invalid::new(path, Code::ParameterUnknown).with(name));
                    continue;
                };
                let named = || Particular::named(name);
                let at = || named().map_or(At::Remedy(row), |name| At::Particular(row, name));
                if !remedies::fits(parameter.kind, value) {
                    self.fault(at(), Code::ParameterKind);
                } else if let (Some(list), ParamValue::Text(text)) = (parameter.choices, value)
                    && !text.is_empty()
                    && !list.options.iter().any(|option| option.id == text)
                {
                    let options: Vec<_> = list.options.iter().map(|option| option.id).collect();
                    self.fault_with(at(), Code::ParameterChoice, options.join(", "));
                }
            }
        }
    }

    /// Numbers the law bounds.
    fn limits(&mut self, case: &Case) {
        if let Some(punitive) = &case.punitive
            && let Some(most) = punitive.multiple().most()
            && let Some(stated) = punitive.multiplier
        {
            let cap = Timeline::of(case).number(most).normalize();
            // One that does nothing is no fault: saved cases may have it.
            for position in Position::ALL.into_iter().filter(|p| punitive.counts_multiplier(*p)) {
                if stated.at(position).is_some_and(|multiplier| multiplier.decimal() > cap) {
                    let place = Place::stated(At::Multiplier, position);
                    self.fault_with(place, Code::MultiplierOverCap, cap);
                }
            }
        }
        for (row, item) in (0..).zip(case.punitive.iter().flat_map(|p| &p.items)) {
            let Some(sample) = &item.sample else { continue };
            let parts = [
                (Leaf::Affected, sample.affected, sample.drawn),
                (Leaf::Drawn, sample.drawn, sample.all),
            ];
            for (field, part, whole) in parts {
                if let (Some(part), Some(whole)) = (part, whole)
                    && part > whole
                {
                    self.fault_with(At::Sample(row).field(field), Code::SampleOrder, whole);
                }
            }
        }
        if let Some(choice) = case.fee
            && let Some(base) = choice.base
        {
            let law = Timeline::of(case).at_filing();
            let range = FeeKind::FirstInstance(choice.basis).base_range(&law);
            if range.is_none_or(|[low, high]| base < low || base > high) {
                let [low, high] = range.unwrap_or_default();
                let fault = Invalid::at(At::Fee.field(Leaf::Base), Code::FeeBase);
                self.faults.push(fault.with(low).with(high));
            }
        }
    }
}

/// Whether directed edges close a circle (Kahn's algorithm: a graph without circles can be taken apart).
fn has_circle<'a>(edges: impl Iterator<Item = (&'a DefendantId, &'a DefendantId)>) -> bool {
    let mut next: BTreeMap<&DefendantId, Vec<&DefendantId>> = BTreeMap::new();
    let mut incoming: BTreeMap<&DefendantId, usize> = BTreeMap::new();
    for (from, to) in edges {
        next.entry(from).or_default().push(to);
        incoming.entry(from).or_default();
        *incoming.entry(to).or_default() += 1;
    }
    let mut free: Vec<_> =
        incoming.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id).collect();
    let mut taken = 0;
    while let Some(id) = free.pop() {
        taken += 1;
        for to in next.remove(id).unwrap_or_default() {
            if let Some(count) = incoming.get_mut(to) {
                *count -= 1;
                if *count == 0 {
                    free.push(to);
                }
            }
        }
    }
    taken < incoming.len()
}
