//! Who owes an item: those it names, by shares or jointly, or those the case names.

use rust_decimal::Decimal;

use crate::{
    Percent,
    case::{Case, Debtor, DefendantId, Gained, Itemised, Liability},
    ledger::{Figure, Ledger, Weight},
};

/// Debtors of a claim, by their places in the case. No debtors: open.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Debtors {
    list: Vec<(usize, Option<Percent>)>,
    /// The shares of those who are not known; never beside a claim that is fitted to its head.
    open: Vec<Option<Percent>>,
    joint: bool,
    /// Those among whom it is open.
    among: Vec<usize>,
    /// Of several plaintiffs the one who is paid, if that is said.
    paid_to: Option<u32>,
}

impl Debtors {
    pub(crate) fn of(
        debtors: &[Debtor],
        joint: bool,
        place: impl Fn(&DefendantId) -> Option<usize>,
    ) -> Self {
        let (mut list, mut open) = (Vec::new(), Vec::new());
        for debtor in debtors {
            match debtor.defendant.as_ref().and_then(&place) {
                Some(index) => list.push((index, debtor.share)),
                None => open.push(debtor.share),
            }
        }
        if list.is_empty() {
            return Self::open();
        }
        Self { joint: joint && list.len() > 1, list, open, ..Self::open() }
    }

    pub(crate) fn sole(index: usize) -> Self {
        Self { list: vec![(index, None)], ..Self::open() }
    }

    pub(crate) fn open() -> Self {
        Self::open_among(Vec::new())
    }

    /// Open, among some.
    pub(crate) fn open_among(among: Vec<usize>) -> Self {
        Self { list: Vec::new(), open: Vec::new(), joint: false, among, paid_to: None }
    }

    /// The same, owed to one of several plaintiffs.
    pub(crate) fn to(self, paid_to: Option<u32>) -> Self {
        Self { paid_to, ..self }
    }

    /// Of several plaintiffs the one who is paid, if that is said.
    pub(crate) fn paid_to(&self) -> Option<u32> {
        self.paid_to
    }

    /// Those among whom it is open, by their places in the case.
    pub(crate) fn among(&self) -> &[usize] {
        &self.among
    }

    /// Their places in the case.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        self.list.iter().map(|(index, _)| *index)
    }

    /// Whether each answers for the whole.
    pub(crate) fn is_joint(&self) -> bool {
        self.joint
    }

    /// Whether nobody is named.
    pub(crate) fn is_open(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether they owe jointly and nobody has said what each bears in the end.
    pub(crate) fn shares_unsaid(&self) -> bool {
        self.joint && self.list.iter().all(|(_, share)| share.is_none())
    }

    /// The debtors one by one with what each owes of the sum of all weights, if they owe by shares. The share of one who
    /// is not known is open, also where the others owe the rest jointly.
    fn severally(&self) -> Option<(Vec<(Self, Decimal)>, Decimal)> {
        let (known, open) = (self.weights(), weights(self.open.iter().copied()));
        let sum: Decimal = known.iter().chain(&open).sum();
        let to = self.paid_to;
        let one_by_one =
            || self.list.iter().zip(&known).map(|((index, _), w)| (Self::sole(*index).to(to), *w));
        let parts: Vec<_> = match (self.open.is_empty(), self.joint) {
            (true, true) => return None,
            (true, false) if self.list.len() < 2 => return None,
            (true, false) => one_by_one().collect(),
            (false, true) => {
                let rest = Self { open: Vec::new(), ..self.clone() };
                vec![(rest, known.iter().sum()), (Self::open().to(to), open.iter().sum())]
            }
            (false, false) => {
                one_by_one().chain([(Self::open().to(to), open.iter().sum())]).collect()
            }
        };
        Some((parts, sum))
    }

    pub(crate) fn weights(&self) -> Vec<Decimal> {
        weights(self.list.iter().map(|(_, share)| *share))
    }
}

fn weights(shares: impl Iterator<Item = Option<Percent>>) -> Vec<Decimal> {
    shares.map(|share| share.map_or(Decimal::ONE, Percent::points)).collect()
}

/// Sums of one head with the same debtors.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) debtors: Debtors,
    pub(crate) figures: Vec<Figure>,
    /// Every one of the figures is owed by them alone: none is a share of a larger sum.
    pub(crate) whole: bool,
}

/// Adds a sum, merging those with the same debtors, so that ten thousand items of one debtor make one part.
/// Those who owe by shares owe one claim each.
pub(crate) fn add_claim(
    ledger: &mut Ledger,
    claims: &mut Vec<Claim>,
    debtors: Debtors,
    figure: Figure,
) {
    match debtors.severally() {
        Some((each, sum)) => {
            for (debtor, weight) in each {
                let (part, whole) = (Weight::Number(weight), Weight::Number(sum));
                let figure = ledger.part(figure, part, whole);
                merge(claims, debtor, figure, false);
            }
        }
        None => merge(claims, debtors, figure, true),
    }
}

/// Adds a sum that is computed from those of several debtors: the part of these.
pub(crate) fn add_part(claims: &mut Vec<Claim>, debtors: Debtors, figure: Figure) {
    merge(claims, debtors, figure, false);
}

fn merge(claims: &mut Vec<Claim>, debtors: Debtors, figure: Figure, whole: bool) {
    match claims.iter_mut().find(|claim| claim.debtors == debtors) {
        Some(claim) => {
            claim.figures.push(figure);
            claim.whole &= whole;
        }
        None => claims.push(Claim { debtors, figures: vec![figure], whole }),
    }
}

/// What of a head the same debtors owe.
#[derive(Debug)]
pub(crate) struct Owed {
    pub(crate) debtors: Debtors,
    pub(crate) amount: Figure,
}

/// Who owes an item.
pub enum Owing<'a> {
    /// Those the item or the case names.
    Named(&'a [Debtor], bool),
    /// The defendant who made the gain.
    Gainer(&'a DefendantId),
    /// The only defendant.
    Sole,
    /// Nobody is named.
    Open,
    /// Some of these who made a gain together, and it is not known what each got.
    Among(&'a [DefendantId]),
}

/// Who owes an item, by the rule of the case: its own debtors, else the defendant of the gain (together
/// with the debtors of the case, if they owe gains jointly and he is one of them), else the debtors of the
/// case, else the only defendant.
pub fn owing<'a>(case: &'a Case, item: &'a dyn Itemised, gained: Gained<'a>) -> Owing<'a> {
    let liability = &case.liability;
    if !item.debtors().is_empty() {
        return Owing::Named(item.debtors(), item.joint());
    }
    let jointly =
        |id: &DefendantId| liability.covers_gains == Some(true) && joint_debtor(liability, id);
    match gained {
        Gained::By(gainer) if jointly(gainer) => return Owing::Named(&liability.debtors, true),
        Gained::By(gainer) => return Owing::Gainer(gainer),
        Gained::Among(several) if several.iter().all(jointly) => {
            return Owing::Named(&liability.debtors, true);
        }
        Gained::Among(several) => return Owing::Among(several),
        Gained::Nobody => {}
    }
    if !liability.debtors.is_empty() {
        Owing::Named(&liability.debtors, liability.joint)
    } else if case.defendants.len() == 1 {
        Owing::Sole
    } else {
        Owing::Open
    }
}

/// Whether a defendant is one of several debtors of the case who owe jointly.
pub(crate) fn joint_debtor(liability: &Liability, id: &DefendantId) -> bool {
    let known = liability.debtors.iter().filter(|debtor| debtor.defendant.is_some()).count();
    liability.joint && known > 1 && liability.debtors.iter().any(|debtor| debtor.is(id))
}
