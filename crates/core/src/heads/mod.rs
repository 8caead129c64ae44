//! The heads of an award. A new head is one module here and one line in [`HEADS`].

pub(crate) mod compensation;
mod costs;
mod punitive;

pub use compensation::joint_gains;

use std::collections::BTreeMap;

use redress_lawbook::{ProvisionId, id};
use serde::{Serialize, Serializer};

use crate::{
    Authority, Figure, Finding, FindingCode, Label, Lens, Overflow, Position, Status, Timeline,
    Yuan, apportion,
    case::{
        Case, CostHead, DeductFrom, DefendantId, Found, Head, Itemised, PlaintiffKind, Route,
        Subjects,
    },
    figure::Factor,
    liability::{Claim, Debtors, Owing, owing},
};

/// Computes the heads of a group, given those before it.
type Compute = fn(&mut Context<'_>, &[HeadResult]) -> Result<Vec<HeadResult>, Overflow>;

/// The module of each group of heads, in the order of the award.
const HEADS: [Compute; 3] = [compensation::heads, costs::heads, punitive::heads];

/// A head of the award, in its order.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum HeadId {
    /// Compensation.
    Compensation,
    /// One head of costs.
    Cost(CostHead),
    /// Punitive damages.
    Punitive,
}

impl HeadId {
    /// The stable name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Compensation => "compensation",
            Self::Cost(CostHead::Prevention) => "prevention",
            Self::Cost(CostHead::Investigation) => "investigation",
            Self::Cost(CostHead::Appraisal) => "appraisal",
            Self::Cost(CostHead::Lawyer) => "lawyer",
            Self::Cost(CostHead::Expert) => "expert",
            Self::Cost(CostHead::Other) => "other",
            Self::Punitive => "punitive",
        }
    }

    /// The total it counts towards.
    pub fn group(self) -> Head {
        match self {
            Self::Compensation => Head::Compensation,
            Self::Cost(_) => Head::Costs,
            Self::Punitive => Head::Punitive,
        }
    }
}

impl Serialize for HeadId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A computed head: its figure, rounded to the fen, and who owes what of it.
#[derive(Debug)]
pub(crate) struct HeadResult {
    pub(crate) id: HeadId,
    pub(crate) figure: Figure,
    pub(crate) claims: Vec<Claim>,
    /// On what ground it counts, if no law says so, in the user's words.
    pub(crate) ground: Option<String>,
}

/// A route that is shown beside the elected one.
#[derive(Debug)]
pub(crate) struct OtherRoute {
    pub(crate) route: Route,
    pub(crate) figure: Figure,
}

/// What the heads read and write while one position is computed.
pub(crate) struct Context<'a> {
    pub(crate) case: &'a Case,
    pub(crate) position: Position,
    /// What of the lens reaches the case.
    pub(crate) lens: Lens,
    pub(crate) law: Timeline,
    pub(crate) findings: Vec<Finding>,
    pub(crate) other_routes: Vec<OtherRoute>,
    /// Punitive damages that do not count.
    pub(crate) explored: Option<Figure>,
    /// Those whose shares of joint gains are presumed to be equal, by their places in the case.
    pub(crate) presumed: Vec<usize>,
    indexes: BTreeMap<&'a DefendantId, usize>,
}

impl<'a> Context<'a> {
    /// For a case that has passed the checks.
    pub(crate) fn new(case: &'a Case, position: Position, lens: Lens) -> Self {
        let indexes = case.defendants.iter().enumerate().map(|(index, d)| (&d.id, index)).collect();
        let law = Timeline::new(&case.dates);
        let (findings, other_routes, explored) = (Vec::new(), Vec::new(), None);
        let presumed = Vec::new();
        let lens = lens.reaching(case);
        Self { case, position, lens, law, findings, other_routes, explored, presumed, indexes }
    }

    /// All heads at this position.
    pub(crate) fn heads(&mut self) -> Result<Vec<HeadResult>, Overflow> {
        let mut results = Vec::new();
        for heads in HEADS {
            let more = heads(self, &results)?;
            results.extend(more);
        }
        Ok(results)
    }

    /// The place of a defendant in the case.
    pub(crate) fn index(&self, id: &DefendantId) -> Option<usize> {
        self.indexes.get(id).copied()
    }

    pub(crate) fn plaintiff(&self) -> Option<PlaintiffKind> {
        self.case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind)
    }

    pub(crate) fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The Consumer PIL Interpretation governs: the persons are consumers, or a consumer association sues.
    pub(crate) fn consumer_case(&self) -> bool {
        self.case.is_consumer_case()
    }

    /// A rule on personal information at the date of the act, where anybody's information is concerned.
    pub(crate) fn on_information(
        &self,
        provision: ProvisionId,
        status: Status,
    ) -> Option<Authority> {
        let concerned = self.case.concerns_personal_information();
        concerned.then(|| self.law.substantive(provision, status)).flatten()
    }

    /// Children under 14.
    pub(crate) fn children(&self) -> bool {
        self.case.facts.subjects == Some(Subjects::ChildrenUnder14)
    }

    /// Minors of any age.
    pub(crate) fn minors(&self) -> bool {
        matches!(self.case.facts.subjects, Some(Subjects::ChildrenUnder14 | Subjects::Minors))
    }

    /// The court may explain that claims may be changed or added (释明).
    pub(crate) fn clarification(&self) -> Option<Authority> {
        let provision = match self.plaintiff() {
            Some(PlaintiffKind::Procuratorate) => id::J_PIL_18,
            _ => id::C_PIL_5,
        };
        self.law.procedural(provision, Status::InForce)
    }

    /// The sum of an item at this position; `None` if this side says nothing.
    pub(crate) fn stated(
        &mut self,
        item: &dyn Itemised,
        path: &str,
    ) -> Result<Option<Figure>, Overflow> {
        let given =
            |value, label| Figure::given(value, format!("{path}/{}", self.position.id()), label);
        let found = match self.position {
            Position::Claimed => return Ok(item.claimed().map(|v| given(v, Label::Claimed))),
            Position::Conceded => return Ok(item.conceded().map(|v| given(v, Label::Conceded))),
            Position::Found => item.found(),
        };
        let claimed = |label| {
            item.claimed().map(|value| Figure::given(value, format!("{path}/claimed"), label))
        };
        let name = item.label();
        let figure = match found {
            None => {
                if item.claimed().or(item.conceded()).is_some() {
                    self.find(Finding::new(FindingCode::FindingOpen).at(path).with(name));
                }
                return Ok(None);
            }
            Some(Found::None) => Some(given(Yuan::ZERO, Label::Found)),
            Some(Found::Amount(value)) => {
                let figure = given(value, Label::Found);
                // A larger credit or cost to take off gives nobody more than was claimed.
                let awards = !path.starts_with("/credits") && !path.contains("/less/");
                if awards && item.claimed().is_some_and(|claimed| value > claimed) {
                    let finding = Finding::new(FindingCode::FoundOverClaimed).at(path).with(name);
                    let finding = finding.by(self.clarification());
                    self.find(finding);
                }
                Some(figure)
            }
            Some(Found::All) => claimed(Label::Found),
            Some(Found::Share(share)) => match claimed(Label::Claimed) {
                Some(claimed) => {
                    let factor = Factor::share(share, format!("{path}/found"));
                    Some(Figure::times(claimed, factor, Label::Found)?)
                }
                None => None,
            },
        };
        if figure.is_none() {
            self.find(Finding::new(FindingCode::FoundWithoutClaim).at(path).with(name));
        }
        Ok(figure)
    }

    /// Who owes an item.
    pub(crate) fn debtors(&self, item: &dyn Itemised, of: Option<&DefendantId>) -> Debtors {
        // The checks refuse a gain of nobody.
        match owing(self.case, item, of.filter(|of| self.index(of).is_some())) {
            Owing::Named(debtors, joint) => Debtors::of(debtors, joint, |id| self.index(id)),
            Owing::Gainer(id) => self.index(id).map_or_else(Debtors::open, Debtors::sole),
            Owing::Sole => Debtors::sole(0),
            Owing::Open => Debtors::open(),
        }
    }

    /// A defendant, and the minors he is the guardian of.
    fn bears_for(&self, id: &DefendantId) -> Vec<usize> {
        let defendants = self.case.defendants.iter().enumerate();
        defendants
            .filter(|(_, d)| d.id == *id || (d.minor && d.guardians.contains(id)))
            .map(|(index, _)| index)
            .collect()
    }

    /// Takes the sanctions the user wants deducted off a head, marks the result as contested, rounds
    /// it and fits the claims to it.
    fn finish(
        &mut self,
        id: HeadId,
        mut figure: Figure,
        mut claims: Vec<Claim>,
    ) -> Result<HeadResult, Overflow> {
        let mut deductions = Vec::new();
        for (index, sanction) in self.case.sanctions.iter().enumerate() {
            // What a plaintiff claims is not cut by what the court may deduct.
            let from = match sanction.deduct_from.filter(|_| self.position != Position::Claimed) {
                Some(DeductFrom::Compensation) => Head::Compensation,
                Some(DeductFrom::Punitive) => Head::Punitive,
                None => continue,
            };
            if from != id.group() {
                continue;
            }
            let path = format!("/sanctions/{index}");
            let label = Label::Sanction(sanction.kind, sanction.defendant.clone());
            let civil_first = self.law.substantive(id::CC_187, Status::Contested);
            let of = sanction.defendant.as_ref().map(|of| self.bears_for(of));
            let taken = crate::liability::reduce(&mut claims, of.as_deref(), sanction.amount);
            let finding = Finding::new(FindingCode::DeductionContested).at(&path);
            self.find(finding.with(taken).by(civil_first));
            let mut deduction =
                Figure::given(sanction.amount, format!("{path}/amount"), label.clone());
            if taken < sanction.amount {
                self.find(Finding::new(FindingCode::DeductionExceeds).at(&path));
                let owed = Figure::given(taken, format!("{path}/defendant"), Label::Cap);
                deduction = Figure::at_most(deduction, owed, label);
            }
            deductions.push(deduction.by(civil_first));
        }
        if !deductions.is_empty() {
            let (label, authority) = (figure.label.clone(), std::mem::take(&mut figure.authority));
            // What is owed may be half a fen less than what was taken off, and a cap may be lower.
            figure = Figure::difference(figure, deductions, label)?.not_below_zero().by(authority);
        }
        let figure = figure.rounded();
        // By debtor, so that the fen left over do not depend on the order of the items.
        claims.sort_by(|a, b| a.debtors.cmp(&b.debtors));
        let weights: Vec<_> = claims.iter().map(|claim| claim.amount.decimal()).collect();
        for (claim, fen) in claims.iter_mut().zip(apportion(figure.value().fen(), &weights)) {
            claim.weight = claim.amount;
            claim.amount = Yuan::from_fen(fen);
        }
        Ok(HeadResult { id, figure, claims, ground: None })
    }
}

/// Adds a claim, merging those with the same debtors, so that ten thousand items of one debtor make
/// one part.
/// Those who owe by shares owe one claim each.
fn add_claim(claims: &mut Vec<Claim>, debtors: Debtors, amount: Yuan) -> Result<(), Overflow> {
    if let Some(each) = debtors.severally() {
        for (debtor, fraction) in each {
            let part = Yuan::computed(amount.decimal() * fraction).ok_or(Overflow)?;
            add_claim(claims, debtor, part)?;
        }
        return Ok(());
    }
    match claims.iter_mut().find(|claim| claim.debtors == debtors) {
        Some(claim) => claim.amount = claim.amount.plus(amount).ok_or(Overflow)?,
        None => claims.push(Claim { debtors, amount, weight: amount }),
    }
    Ok(())
}
