//! Faults that lie between fields: references, shares, circles, orders of dates.

use std::collections::{BTreeMap, BTreeSet};

use redress_lawbook::{Date, id};
use rust_decimal::Decimal;

use crate::{
    Code, FeeKind, Invalid, Percent, Position, Status, Timeline,
    case::{
        self, At, Case, Debtor, Defendant, DefendantId, Itemised, Leaf, ParamValue, Place, Span,
        Subjects,
    },
    due, remedies,
};

/// Every fault of a case; empty if it can be assessed.
pub(crate) fn validate(case: &Case) -> Vec<Invalid> {
    let ids = case.defendants.iter().map(|defendant| &defendant.id).collect();
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

struct Check<'a> {
    ids: BTreeSet<&'a DefendantId>,
    faults: Vec<Invalid>,
}

impl<'a> Check<'a> {
    fn fault(&mut self, path: impl Into<String>, code: Code) -> &mut Invalid {
        let place = self.faults.len();
        self.faults.push(Invalid::new(path, code));
        &mut self.faults[place]
    }

    fn known(&mut self, path: impl FnOnce() -> String, id: &DefendantId) {
        if !self.ids.contains(id) {
            self.faults.push(Invalid::new(path(), Code::UnknownDefendant).with(id));
        }
    }

    fn defendants(&mut self, case: &'a Case) {
        let mut seen = BTreeSet::new();
        for (index, defendant) in case.defendants.iter().enumerate() {
            let path = format!("/defendants/{index}");
            if !seen.insert(&defendant.id) {
                let fault = Invalid::new(format!("{path}/id"), Code::DuplicateId);
                self.faults.push(fault.with(&defendant.id));
            }
            for (place, guardian) in defendant.guardians.iter().enumerate() {
                let path = format!("{path}/guardians/{place}");
                self.known(|| path.clone(), guardian);
                if *guardian == defendant.id {
                    self.fault(path, Code::GuardianOfSelf);
                } else if case.defendants.iter().any(|d| d.id == *guardian && d.minor) {
                    self.fault(path, Code::GuardianMinor);
                }
            }
            self.guardian_shares(&format!("{path}/guardianship/shares"), defendant);
        }
        let edges = case.defendants.iter().flat_map(|d| d.guardians.iter().map(|g| (&d.id, g)));
        if has_circle(edges) {
            self.fault("/defendants", Code::GuardiansInCircle);
        }
    }

    /// A share for every guardian or for none, and 100 % together.
    fn guardian_shares(&mut self, path: &str, of: &Defendant) {
        let shares = of.guardianship.iter().flat_map(|one| &one.shares);
        let mut sum = Decimal::ZERO;
        for (id, share) in shares.clone() {
            sum += share.points();
            if !of.guardians.contains(id) {
                self.faults.push(Invalid::new(format!("{path}/{id}"), Code::NoGuardian).with(id));
            }
        }
        let said = shares.count() > 0;
        if said && of.guardian_shares().is_none() {
            self.fault(path, Code::ShareMissing);
        } else if said && sum != Decimal::ONE_HUNDRED {
            let fault = Invalid::new(path, Code::ShareSum);
            self.faults.push(fault.with(format!("{}%", sum.normalize())));
        }
    }

    fn items(&mut self, case: &Case) {
        let c = &case.compensation;
        for (index, gain) in c.gains.iter().enumerate() {
            let path = format!("/compensation/gains/{index}");
            if let Some(defendant) = &gain.defendant {
                self.known(|| format!("{path}/defendant"), defendant);
            }
            let mut seen = BTreeSet::new();
            for (place, one) in gain.among.iter().enumerate() {
                let path = format!("{path}/among/{place}");
                self.known(|| path.clone(), one);
                if !seen.insert(one) {
                    self.faults.push(Invalid::new(path, Code::DefendantTwice).with(one));
                }
            }
            self.item(&path, gain);
            for (place, cost) in gain.less.iter().enumerate() {
                self.item(&format!("{path}/less/{place}"), cost);
            }
        }
        for (index, loss) in c.losses.iter().enumerate() {
            self.item(&format!("/compensation/losses/{index}"), loss);
        }
        for (index, sum) in c.lump_sums.iter().enumerate() {
            self.item(&format!("/compensation/lump_sums/{index}"), sum);
        }
        for (index, cost) in case.costs.iter().enumerate() {
            self.item(&format!("/costs/{index}"), cost);
            if cost.paid_to.is_some_and(|place| place as usize > case.co_plaintiffs.len()) {
                self.fault(format!("/costs/{index}/paid_to"), Code::UnknownPlaintiff);
            }
        }
        for (index, item) in case.punitive.iter().flat_map(|p| &p.items).enumerate() {
            self.item(&format!("/punitive/items/{index}"), item);
        }
        for (index, credit) in case.credits.iter().enumerate() {
            if let Some(defendant) = &credit.defendant {
                self.known(|| format!("/credits/{index}/defendant"), defendant);
            }
            self.item(&format!("/credits/{index}"), credit);
        }
        for (index, sanction) in case.sanctions.iter().enumerate() {
            if let Some(defendant) = &sanction.defendant {
                self.known(|| format!("/sanctions/{index}/defendant"), defendant);
            }
        }
    }

    fn item(&mut self, path: &str, item: &dyn Itemised) {
        self.shares(path, item.debtors());
        for side in Position::ALL {
            if !case::agrees(item, side) {
                let text = item.as_typed().at(side).unwrap_or_default();
                let fault = Invalid::new(format!("{path}/{}", side.id()), Code::AsTypedDiffers);
                self.faults.push(fault.with(text));
            }
        }
    }

    /// Known defendants, each once; shares for all or for none; a sum of 100 %.
    fn shares(&mut self, path: &str, debtors: &[Debtor]) {
        if debtors.is_empty() {
            return;
        }
        let mut seen = BTreeSet::new();
        for (index, debtor) in debtors.iter().enumerate() {
            let Some(defendant) = &debtor.defendant else { continue };
            let path = || format!("{path}/debtors/{index}/defendant");
            self.known(path, defendant);
            if !seen.insert(defendant) {
                let fault = Invalid::new(path(), Code::DefendantTwice);
                self.faults.push(fault.with(defendant));
            }
        }
        let shares: Vec<_> = debtors.iter().filter_map(|debtor| debtor.share).collect();
        let path = format!("{path}/debtors");
        if !shares.is_empty() && shares.len() < debtors.len() {
            self.fault(path, Code::ShareMissing);
        } else if !shares.is_empty() {
            let sum: Decimal = shares.into_iter().map(Percent::points).sum();
            if sum != Decimal::ONE_HUNDRED {
                let fault = Invalid::new(path, Code::ShareSum);
                self.faults.push(fault.with(format!("{}%", sum.normalize())));
            }
        }
    }

    fn liability(&mut self, case: &Case) {
        self.shares("/liability", &case.liability.debtors);
        // Two who answer for each other owe jointly, and so do those who answer in a circle: one answers
        // for what another owes, never for what that one answers for, so nothing runs in a circle.
        let mut pairs = BTreeSet::new();
        for (index, answers) in case.liability.answers_for.iter().enumerate() {
            let path = format!("/liability/answers_for/{index}");
            if let Some(defendant) = &answers.defendant {
                self.known(|| format!("{path}/defendant"), defendant);
                if answers.answered.contains(defendant) {
                    self.fault(&path, Code::AnswersForSelf);
                }
            }
            let several = answers.answered.len() > 1;
            for (place, answered) in answers.answered.iter().enumerate() {
                let field = || {
                    let place = if several { format!("/{place}") } else { String::new() };
                    format!("{path}/for{place}")
                };
                self.known(field, answered);
                if !pairs.insert((answers.defendant.as_ref().ok_or(index), answered)) {
                    let fault = Invalid::new(&path, Code::DefendantTwice);
                    self.faults.push(fault.with(answered));
                }
            }
        }
    }

    fn performance(&mut self, case: &Case) {
        for (index, of) in case.performance.iter().enumerate() {
            let path = format!("/performance/{index}/defendants");
            let mut seen = BTreeSet::new();
            for (place, defendant) in of.defendants.iter().enumerate() {
                let path = format!("{path}/{place}");
                self.known(|| path.clone(), defendant);
                if !seen.insert(defendant) {
                    self.faults.push(Invalid::new(path, Code::DefendantTwice).with(defendant));
                }
            }
        }
    }

    fn span(&mut self, path: &str, span: Span) {
        if span == Span::default() {
            let fault = Invalid::new(format!("{path}/from"), Code::MissingField);
            self.faults.push(fault.with("from"));
        }
        if let (Some(from), Some(to)) = (span.from, span.to)
            && to < from
        {
            self.fault(path, Code::SpanOrder);
        }
    }

    fn order(&mut self, path: &str, earlier: Option<Date>, later: Option<Date>) {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later < earlier
        {
            self.faults.push(Invalid::new(path, Code::DayTooEarly).with(earlier));
        }
    }

    fn dates(&mut self, case: &Case) {
        let dates = &case.dates;
        if let Some(act) = dates.act {
            self.span("/dates/act", act);
        }
        self.order("/dates/judgment", dates.filed, dates.judgment);
        let act = dates.act.and_then(|span| span.to.or(span.from));
        self.order("/dates/judgment", act, dates.judgment);
        self.order("/dates/act_by", act, dates.act_by);
        self.order("/dates/judgment", dates.act_by, dates.judgment);
        self.order("/dates/trial_by", dates.filed, dates.trial_by);
        self.order("/dates/effective", dates.judgment, dates.effective);
        let Some(interest) = &case.interest else { return };
        self.order("/interest/until", Some(interest.due), Some(interest.until));
        let first = interest.debts.iter().map(|debt| debt.due.unwrap_or(interest.due)).min();
        // The instalments of the case stand in the list's place.
        let plans = || {
            let listed = interest.debts.is_empty() && interest.principal.is_none();
            case.performance.iter().filter(move |of| listed && !of.instalments.is_empty())
        };
        let days = plans()
            .flat_map(|of| of.instalments.iter().filter_map(|one| due::instalment(case, one)));
        let first_payable = days.chain(first.or(Some(interest.due))).min();
        if interest.principal.is_some() && first.is_some() {
            self.fault("/interest/principal", Code::PrincipalAndDebts);
        }
        for (index, debt) in interest.debts.iter().enumerate() {
            let path = format!("/interest/debts/{index}");
            if let Some(defendant) = &debt.defendant {
                self.known(|| format!("{path}/defendant"), defendant);
            }
            self.order(&format!("{path}/due"), debt.due, Some(interest.until));
        }
        for (index, payment) in interest.payments.iter().enumerate() {
            let path = format!("/interest/payments/{index}/date");
            self.order(&path, first_payable, Some(payment.date));
            let payer = payment.defendant.as_ref();
            let mut debtors = plans().map(|of| case.instalment_debtor(of));
            let has_debt = match debtors.next() {
                _ if !interest.debts.is_empty() => {
                    interest.debts.iter().any(|debt| debt.defendant.as_ref() == payer)
                }
                None => payer.is_none(),
                Some(one) => one == payer || debtors.any(|other| other == payer),
            };
            if !has_debt {
                let path = format!("/interest/payments/{index}/defendant");
                self.fault(path, Code::PaymentWithoutDebt);
            }
            if payment.date > interest.until {
                self.faults.push(Invalid::new(path, Code::DayTooLate).with(interest.until));
            }
        }
        for (index, stay) in interest.stays.iter().enumerate() {
            self.span(&format!("/interest/stays/{index}"), *stay);
        }
    }

    /// Since PIPL the information of children under 14 is sensitive; the opposite is no fact to be found.
    fn facts(&mut self, case: &Case) {
        let by_law = case.facts.subjects == Some(Subjects::ChildrenUnder14);
        if by_law
            && case.facts.sensitive == Some(false)
            && Timeline::of(case).substantive(id::PIPL_28, Status::InForce).is_some()
        {
            self.fault("/facts/sensitive", Code::ChildrenSensitive);
        }
    }

    fn remedies(&mut self, case: &Case) {
        for (index, choice) in case.remedies.iter().enumerate() {
            let path = format!("/remedies/{index}");
            for (place, defendant) in choice.defendants.iter().enumerate() {
                self.known(|| format!("{path}/defendants/{place}"), defendant);
            }
            for (name, value) in &choice.parameters {
                let path =
                    format!("{path}/parameters/{}", name.replace('~', "~0").replace('/', "~1"));
                let Some(parameter) = choice.id.get().parameters.iter().find(|p| p.id == name)
                else {
                    self.faults.push(Invalid::new(path, Code::ParameterUnknown).with(name));
                    continue;
                };
                if !remedies::fits(parameter.kind, value) {
                    self.fault(path, Code::ParameterKind);
                } else if let (Some(list), ParamValue::Text(text)) = (parameter.choices, value)
                    && !text.is_empty()
                    && !list.options.iter().any(|option| option.id == text)
                {
                    let options: Vec<_> = list.options.iter().map(|option| option.id).collect();
                    let fault = Invalid::new(path, Code::ParameterChoice);
                    self.faults.push(fault.with(options.join(", ")));
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
                    let path = format!("/punitive/multiplier/{}", position.id());
                    self.faults.push(Invalid::new(path, Code::MultiplierOverCap).with(cap));
                }
            }
        }
        for (row, item) in (0..).zip(case.punitive.iter().flat_map(|p| &p.items)) {
            let Some(sample) = &item.sample else { continue };
            let at = |field| Place::new(At::Sample(row), field);
            let parts = [
                (Leaf::Affected, sample.affected, sample.drawn),
                (Leaf::Drawn, sample.drawn, sample.all),
            ];
            for (field, part, whole) in parts {
                if let (Some(part), Some(whole)) = (part, whole)
                    && part > whole
                {
                    let fault = Invalid::new(at(field), Code::SampleOrder);
                    self.faults.push(fault.with(whole));
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
                let fault = Invalid::new("/fee/base", Code::FeeBase);
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
