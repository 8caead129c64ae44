//! What the heads read and write while one position is computed.

use std::ops::Deref;

use redress_lawbook::id;

use crate::{
    Few, Finding, FindingCode, HeadId, Kept, Lens, Order, Position, Status, Timeline, Yuan,
    answering::{answering, is_answered, reaches},
    case::{
        At, Case, Defendant, DefendantId, Disposition, Found, Gained, Head, Item, Itemised, Leaf,
        Place,
    },
    computed::{HeadResult, OtherRoute},
    debtors::{self, Claim, Debtors, Owed, owed_alike},
    ground::Ground,
    ledger::{Factor, Figure, Label, Ledger, Weight},
};

/// What the heads read and write while one position is computed.
pub(crate) struct Context<'a> {
    /// What no position changes.
    pub(crate) ground: &'a Ground<'a>,
    pub(crate) case: &'a Case,
    pub(crate) ledger: &'a mut Ledger,
    pub(crate) position: Position,
    /// What of the lens reaches the case.
    pub(crate) lens: Lens,
    pub(crate) law: Timeline,
    pub(crate) findings: Vec<Kept>,
    pub(crate) other_routes: Vec<OtherRoute>,
    /// Punitive damages that do not count.
    pub(crate) explored: Option<Figure>,
    /// What a sample stands for where only what was found in it counts, by the row of its base.
    pub(crate) beside: Vec<(u32, Figure)>,
    /// Those whose shares of joint gains are presumed to be equal, by their places in the case.
    pub(crate) presumed: Vec<usize>,
    /// The gains of which it is not known what each of those who made them received: their rows, these by their places in
    /// the case, and what they come to.
    pub(crate) split_gains: Vec<(u32, Vec<usize>, Yuan)>,
}

/// What the ground tells, every position may ask.
impl<'a> Deref for Context<'a> {
    type Target = Ground<'a>;

    fn deref(&self) -> &Ground<'a> {
        self.ground
    }
}

impl<'a> Context<'a> {
    /// For a position of a case.
    pub(crate) fn new(ground: &'a Ground<'a>, ledger: &'a mut Ledger, position: Position) -> Self {
        Self {
            ground,
            case: ground.case,
            ledger,
            position,
            lens: ground.lens,
            law: ground.law,
            findings: Vec::new(),
            other_routes: Vec::new(),
            explored: None,
            beside: Vec::new(),
            presumed: Vec::new(),
            split_gains: Vec::new(),
        }
    }

    pub(crate) fn find(&mut self, finding: Finding) {
        if !self.sums_only {
            self.findings.push(self.ground.keep(finding));
        }
    }

    /// Whether such a thing was found at this position.
    pub(crate) fn found_here(&self, such: impl Fn(&Finding) -> bool) -> bool {
        let kept = self.kept();
        self.findings.iter().filter_map(|one| one.among(&kept)).any(such)
    }

    /// Finds what is the same at every position that finds it; `made` tells whether there is anything to find.
    pub(crate) fn find_alike(
        &mut self,
        code: FindingCode,
        made: fn(Finding, &Ground<'_>) -> Option<Finding>,
    ) {
        if !self.sums_only {
            let finding = self.ground.alike(code, made);
            self.findings.extend(finding);
        }
    }

    /// Computes what counts for nothing, and finds nothing on the way.
    pub(crate) fn silently<T>(&mut self, compute: impl FnOnce(&mut Self) -> T) -> T {
        let findings = std::mem::take(&mut self.findings);
        let presumed = std::mem::take(&mut self.presumed);
        let beside = std::mem::take(&mut self.beside);
        let result = compute(self);
        (self.findings, self.presumed, self.beside) = (findings, presumed, beside);
        result
    }

    /// The sum of an item at this position; `None` if this side says nothing.
    pub(crate) fn stated(&mut self, at: Item) -> Option<Figure> {
        let case = self.case;
        let item = case.item(at)?;
        let place = at.stated(self.position);
        let found = match self.position {
            Position::Claimed => {
                return self.claimed(at, item, Label::Claimed);
            }
            Position::Conceded => {
                return Some(self.ledger.given(item.conceded()?, place, Label::Conceded));
            }
            Position::Found => item.found(),
        };
        let figure = match found {
            None => {
                // Of a case that is withdrawn the court finds nothing.
                let decided = self.case.disposition != Some(Disposition::Withdrawal);
                if decided && item.claimed().or(item.conceded()).is_some() {
                    let finding = Finding::new(FindingCode::FindingOpen).at(Place::from(at));
                    self.find(finding.with(item.label()));
                }
                return None;
            }
            Some(Found::None) => Some(self.ledger.given(Yuan::ZERO, place, Label::Found)),
            Some(Found::Amount(value)) => {
                // A larger credit or cost to take off gives nobody more than was claimed.
                let awards = !matches!(at, Item::Credit(_) | Item::Less(..));
                let judged = awards && !self.case.is_mediated();
                // A number at a price need not be whole fen: less than one is rounding.
                let over =
                    |claimed| value.minus(claimed).is_some_and(|more| more >= Yuan::from_fen(1));
                if judged && item.claimed().is_some_and(over) {
                    let finding = Finding::new(FindingCode::FoundOverClaimed).at(Place::from(at));
                    self.find(finding.with(item.label()).by(self.clarification()));
                }
                Some(self.ledger.given(value, place, Label::Found))
            }
            Some(Found::All) => self.claimed(at, item, Label::Found),
            Some(Found::Share(share)) => {
                let of = self.claimed(at, item, Label::Claimed);
                of.map(|of| self.ledger.times(of, Factor::share(share, place), Label::Found))
            }
        };
        if figure.is_none() {
            let finding = Finding::new(FindingCode::FoundWithoutClaim).at(Place::from(at));
            self.find(finding.with(item.label()));
        }
        figure
    }

    /// What is claimed for an item: the sum stated, else number × price.
    fn claimed(&mut self, at: Item, item: &dyn Itemised, label: Label) -> Option<Figure> {
        if let Some(sum) = item.claimed_sum() {
            return Some(self.ledger.given(sum, at.field(Leaf::Claimed), label));
        }
        let (Some(number), Some(price)) = item.number_and_price() else { return None };
        let price = Yuan::computed(price.decimal())?;
        let price = self.ledger.given(price, at.field(Leaf::UnitPrice), Label::Unit);
        let number = Factor::number(number, at.field(Leaf::Quantity));
        Some(self.ledger.times(price, number, label))
    }

    /// Who owes an item.
    pub(crate) fn debtors(&self, item: &dyn Itemised, gained: Gained<'_>) -> Debtors {
        // The checks refuse a gain of nobody.
        Debtors::of(self.case, item, gained, |id| self.index(id))
    }

    /// A defendant, and the minors he is the guardian of.
    fn bears_for(&self, id: &DefendantId) -> Vec<usize> {
        let defendants = self.case.defendants.iter().enumerate();
        defendants
            .filter(|(_, d)| d.id == *id || (d.minor && d.guardians.contains(id)))
            .map(|(index, _)| index)
            .collect()
    }

    /// Adds what somebody owes of an item. Who owes a share of it by himself owes it by the size of his responsibility, or
    /// as much as the others (CC 1172).
    pub(crate) fn add_claim(&mut self, claims: &mut Vec<Claim>, debtors: Debtors, figure: Figure) {
        let law = &self.law;
        let apart = || law.substantive(id::CC_1172, Status::InForce);
        debtors::add_claim(self.ledger, claims, debtors, figure, apart);
    }

    /// Takes the sanctions the user wants deducted off a head, marks the result as contested, rounds
    /// it and fits the claims to it.
    pub(crate) fn finish(
        &mut self,
        id: HeadId,
        figure: Figure,
        mut claims: Vec<Claim>,
    ) -> HeadResult {
        if self.sums_only {
            let figure = self.ledger.rounded(figure);
            return HeadResult { id, figure, owed: Vec::new(), ground: None };
        }
        // By debtor, so that the fen left over do not depend on the order of the items.
        claims.order_by(|a, b| a.debtors.cmp(&b.debtors));
        let mut exact: Few<Figure> = claims
            .iter()
            .map(|claim| {
                let debtors = self.ledger.group(claim.debtors.places());
                self.ledger.sum(&claim.figures, Label::Part(id, debtors))
            })
            .collect();
        let whole: Few<_> = exact.iter().map(|figure| self.ledger.value(*figure)).collect();
        let deductions = self.deductions(id, &claims, &mut exact);
        let figure = if deductions.is_empty() {
            figure
        } else {
            let (label, authority) =
                (self.ledger.label(figure), self.ledger.authority(figure).to_vec());
            let bare = self.ledger.bare(figure);
            let less = self.ledger.difference(bare, &deductions, label);
            // What is owed may be half a fen less than what was taken off, and a cap may be lower.
            let rest = self.ledger.not_below_zero(less);
            self.ledger.by(rest, authority)
        };
        let rounded = self.ledger.rounded(figure);
        // A sum entered for one debtor is not explained as a share of a total.
        let as_entered = deductions.is_empty() && self.ledger.is_sum(rounded);
        let weights: Few<_> = exact.iter().map(|figure| Weight::Sum(*figure)).collect();
        let parts = self.ledger.apportioned(rounded, &weights, |ledger, place| {
            exact.get(place).map_or(Label::Open, |figure| ledger.label(*figure))
        });
        let several = parts.len() > 1;
        // Not collected, which would take over the room of the claims and give a rest of it back.
        let mut owed = Vec::with_capacity(claims.len());
        for (((claim, exact), part), whole) in claims.into_iter().zip(exact).zip(parts).zip(whole) {
            let reduced = self.ledger.value(exact) < whole;
            let same = self.ledger.value(exact) == self.ledger.value(part);
            let entered = several && as_entered && claim.whole && same;
            let amount = if entered { self.ledger.entered(exact, part) } else { part };
            owed.push(Owed { debtors: claim.debtors, amount, reduced });
        }
        let (figure, owed) = self.less_for_guardians(rounded, owed);
        HeadResult { id, figure, owed, ground: None }
    }

    /// Takes off what the liability of guardians is lowered by: off what a minor owes alone. At whose expense it is where
    /// he owes together with others, no text says.
    fn less_for_guardians(&mut self, head: Figure, mut owed: Vec<Owed>) -> (Figure, Vec<Owed>) {
        let case = self.case;
        if !case.defendants.iter().any(Defendant::is_ward) {
            return (head, owed);
        }
        let rule = self.law.substantive(id::CC_1188, Status::InForce);
        let mut taken = Vec::new();
        for (row, ward) in (0..).zip(&case.defendants).filter(|(_, one)| one.is_ward()) {
            let reduced = ward.guardianship.as_ref().and_then(|one| one.reduced);
            let Some(share) = reduced.and_then(|one| one.at(self.position)) else { continue };
            let place = Place::stated(At::Reduction(row), self.position);
            for one in &mut owed {
                let owing = |id: &DefendantId| {
                    let debtors = one.debtors.places();
                    let mut debtors = debtors.filter_map(|place| case.defendants.get(place));
                    debtors.any(|one| one.id == *id || one.is_ward() && one.guardians.contains(id))
                };
                let owes = one.debtors.places().any(|debtor| debtor == row as usize);
                // What he answers for is a debt of others as well.
                let answers =
                    || !owing(&ward.id) && reaches(case, &answering(case, &ward.id, owing));
                if self.ledger.value(one.amount) == Yuan::ZERO || !(owes || answers()) {
                    continue;
                }
                if !owes || one.debtors.places().count() > 1 || is_answered(case, owing) {
                    let finding = Finding::new(FindingCode::GuardianReductionTogether).at(place);
                    let finding = finding.with(&ward.id).by(rule);
                    if !self.found_here(|one| *one == finding) {
                        self.find(finding);
                    }
                    continue;
                }
                let label = Label::GuardianReduction(row);
                let less = self.ledger.times(one.amount, Factor::share(share, place), label);
                let less = self.ledger.rounded(less);
                let less = self.ledger.by(less, rule);
                taken.push(less);
                let label = self.ledger.label(one.amount);
                one.amount = self.ledger.difference(one.amount, &[less], label);
                one.reduced |= self.ledger.value(less) > Yuan::ZERO;
            }
        }
        if taken.is_empty() {
            return (head, owed);
        }
        let (label, authority) = (self.ledger.label(head), self.ledger.authority(head).to_vec());
        let bare = self.ledger.bare(head);
        let less = self.ledger.difference(bare, &taken, label);
        (self.ledger.by(less, authority), owed)
    }

    /// What the user wants deducted from a head, and takes it off the claims.
    fn deductions(&mut self, id: HeadId, claims: &[Claim], exact: &mut [Figure]) -> Vec<Figure> {
        let mut deductions = Vec::new();
        for (row, sanction) in (0..).zip(&self.case.sanctions) {
            // What a plaintiff claims is not cut by what the court may deduct.
            let from = sanction.deduct_from.filter(|_| self.position != Position::Claimed);
            if from.map(Head::from) != Some(id.group()) {
                continue;
            }
            let at = At::Sanction(row);
            if sanction.defendant.is_none() && !owed_alike(self.case) {
                let finding = Finding::new(FindingCode::SanctionedOpen);
                self.find(finding.at(at.field(Leaf::Defendant)).with(sanction.amount));
                continue;
            }
            let civil_first = self.law.substantive(id::CC_187, Status::Contested);
            let label = Label::Sanction(row);
            let amount = self.ledger.given(sanction.amount, at.field(Leaf::Amount), label);
            let of = sanction.defendant.as_ref().map(|of| self.bears_for(of));
            let taken = self.reduce(claims, exact, of.as_deref(), amount);
            let taken_sum = self.ledger.value(taken);
            if taken_sum == Yuan::ZERO {
                self.nothing_deducted(row, sanction.amount);
            } else {
                let finding = Finding::new(FindingCode::DeductionContested).at(Place::from(at));
                self.find(finding.with(taken_sum).by(civil_first));
                if taken_sum < sanction.amount {
                    self.find(Finding::new(FindingCode::DeductionExceeds).at(Place::from(at)));
                }
            }
            let owed = self.ledger.worked(taken, at.field(Leaf::Defendant), Label::Cap);
            let deduction = self.ledger.within(amount, owed);
            deductions.push(self.ledger.by(deduction, civil_first));
        }
        deductions
    }

    /// Sanctions that are to be deducted from a head that there is not.
    pub(crate) fn deducted_from_no_head(&mut self, heads: &[HeadResult]) {
        for (row, sanction) in (0..).zip(&self.case.sanctions) {
            let from = sanction.deduct_from.map(Head::from);
            if from.is_some_and(|from| heads.iter().all(|head| head.id.group() != from)) {
                self.nothing_deducted(row, sanction.amount);
            }
        }
    }

    /// A sanction that is taken off nothing. While the court has still to find something, there may yet be what to take it off.
    fn nothing_deducted(&mut self, row: u32, amount: Yuan) {
        if self.position == Position::Found && !self.found_here(|one| one.code.is_undecided()) {
            let at = At::Sanction(row).field(Leaf::DeductFrom);
            self.find(Finding::new(FindingCode::DeductionNothing).at(at).with(amount));
        }
    }

    /// Takes a sum off claims: off those that one of the debtors owes alone or jointly, or, without
    /// debtors, off all in proportion. Returns what was taken; more than is owed is never taken.
    fn reduce(
        &mut self,
        claims: &[Claim],
        exact: &mut [Figure],
        debtors: Option<&[usize]>,
        amount: Figure,
    ) -> Figure {
        let owes = |claim: &Claim| {
            debtors
                .is_none_or(|debtors| claim.debtors.places().any(|place| debtors.contains(&place)))
        };
        let theirs: Vec<usize> =
            (0..claims.len()).filter(|place| claims.get(*place).is_some_and(owes)).collect();
        let sums: Vec<Figure> =
            theirs.iter().filter_map(|place| exact.get(*place).copied()).collect();
        let owed = self.ledger.sum(&sums, Label::Cap);
        let taken = self.ledger.within(amount, owed);
        for place in theirs {
            if let Some(sum) = exact.get_mut(place) {
                let less = self.ledger.part(taken, Weight::Sum(*sum), Weight::Sum(owed));
                let label = self.ledger.label(*sum);
                let rest = self.ledger.difference(*sum, &[less], label);
                *sum = self.ledger.not_below_zero(rest);
            }
        }
        self.ledger.rounded(taken)
    }
}
