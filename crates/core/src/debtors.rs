//! Who owes an item: those it names, by shares or jointly, or those the case names.

use rust_decimal::Decimal;

use crate::{
    Authority, Few, Order, Percent,
    case::{Case, Debtor, DefendantId, Gained, Item, Itemised, Liability},
    ledger::{Figure, Ledger, Weight},
};

/// Debtors of a claim, by their places in the case. No debtors: open.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Debtors {
    list: Few<(usize, Option<Percent>)>,
    /// The shares of those who are not known; never beside a claim that is fitted to its head.
    unknown: Vec<Option<Percent>>,
    joint: bool,
    /// Those among whom it is open.
    among: Vec<usize>,
    /// Of several plaintiffs the one who is paid, if that is said.
    paid_to: Option<u32>,
    /// The other groups of a case; never in a claim that is fitted to its head.
    groups: Vec<Self>,
}

impl Debtors {
    /// Those of an item, by the rule of [`owing`]; `place` is that of a defendant in the case.
    pub fn of(
        case: &Case,
        item: &dyn Itemised,
        gained: Gained<'_>,
        place: impl Fn(&DefendantId) -> Option<usize>,
    ) -> Self {
        match owing(case, item, gained) {
            Owing::Named(debtors, joint) => Self::listed([(debtors, joint)], place),
            Owing::Groups(liability) => Self::listed(liability.lists(), place),
            // The checks refuse a gain of nobody.
            Owing::Gainer(id) => place(id).map_or_else(Self::open, Self::sole),
            Owing::Sole => Self::sole(0),
            Owing::Open => Self::open(),
            Owing::Among(several) => {
                // In the order of the case, however a gain names them.
                let mut among: Vec<_> = several.iter().filter_map(place).collect();
                among.order_by(Ord::cmp);
                Self { among, ..Self::open() }
            }
        }
    }

    /// Groups of debtors, those of the first of whom somebody is known before the others; open if nobody is.
    fn listed<'a>(
        groups: impl IntoIterator<Item = (&'a [Debtor], bool)>,
        place: impl Fn(&DefendantId) -> Option<usize>,
    ) -> Self {
        let group = |(debtors, joint): (&[Debtor], bool)| {
            let (mut list, mut unknown) = (Few::default(), Vec::new());
            for debtor in debtors {
                match debtor.defendant.as_ref().and_then(&place) {
                    Some(index) => list.push((index, debtor.share)),
                    None => unknown.push(debtor.share),
                }
            }
            Self { joint: joint && list.len() > 1, list, unknown, ..Self::open() }
        };
        let mut groups: Vec<_> = groups.into_iter().map(group).collect();
        let Some(first) = groups.iter().position(|group| !group.list.is_empty()) else {
            return Self::open();
        };
        let first = groups.remove(first);
        groups.retain(|group| !group.list.is_empty() || !group.unknown.is_empty());
        Self { groups, ..first }
    }

    /// One alone.
    pub fn sole(index: usize) -> Self {
        Self { list: Few::of((index, None)), ..Self::open() }
    }

    pub(crate) fn open() -> Self {
        Self {
            list: Few::default(),
            unknown: Vec::new(),
            joint: false,
            among: Vec::new(),
            paid_to: None,
            groups: Vec::new(),
        }
    }

    /// The same, owed to one of several plaintiffs.
    #[must_use]
    pub fn to(self, paid_to: Option<u32>) -> Self {
        Self { paid_to, ..self }
    }

    /// Of several plaintiffs the one who is paid, if that is said.
    pub(crate) fn paid_to(&self) -> Option<u32> {
        self.paid_to
    }

    /// Those who are known, with their shares as far as they are said.
    pub fn known(&self) -> &[(usize, Option<Percent>)] {
        &self.list
    }

    /// The shares of those who are not known.
    pub fn unknown(&self) -> &[Option<Percent>] {
        &self.unknown
    }

    /// The other groups that owe it besides.
    pub fn groups(&self) -> &[Self] {
        &self.groups
    }

    /// Those among whom it is open, by their places in the case.
    pub fn among(&self) -> &[usize] {
        &self.among
    }

    /// The places in the case of those who owe a claim together.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        self.list.iter().map(|(index, _)| *index)
    }

    /// Whether each answers for the whole.
    pub fn is_joint(&self) -> bool {
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

    /// The debtors one by one with what each owes of the sum of all weights, if they owe by shares; a group of joint
    /// debtors among others owes together. The share of one who is not known is open, also where the others owe the
    /// rest jointly.
    pub fn severally(&self) -> Option<(Vec<(Self, Decimal)>, Decimal)> {
        let known = if self.joint { 1 } else { self.list.len() };
        if self.groups.is_empty() && known + usize::from(!self.unknown.is_empty()) < 2 {
            return None;
        }
        let groups = std::iter::once(self).chain(&self.groups);
        let parts: Vec<_> = groups.flat_map(|group| group.apart(self.paid_to)).collect();
        let sum = parts.iter().map(|(_, weight)| *weight).sum();
        Some((parts, sum))
    }

    /// What those of one group owe, each by himself unless they owe jointly, and what is open of it.
    fn apart(&self, to: Option<u32>) -> Vec<(Self, Decimal)> {
        let weights_of_known = self.weights();
        let mut parts: Vec<(Self, Decimal)> = if self.joint {
            let together = Self { unknown: Vec::new(), groups: Vec::new(), ..self.clone() };
            vec![(together.to(to), weights_of_known.iter().sum())]
        } else {
            let alone = self.list.iter().map(|(index, _)| Self::sole(*index).to(to));
            alone.zip(weights_of_known).collect()
        };
        if !self.unknown.is_empty() {
            parts.push((Self::open().to(to), weights(self.unknown.iter().copied()).iter().sum()));
        }
        parts
    }

    /// What each of those who are known bears, against the others: his share, else 1.
    pub fn weights(&self) -> Vec<Decimal> {
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
    pub(crate) figures: Few<Figure>,
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
    apart: impl FnOnce() -> Option<Authority>,
) {
    match debtors.severally() {
        Some((each, sum)) => {
            let rule = apart();
            for (debtor, weight) in each {
                let (part, whole) = (Weight::Number(weight), Weight::Number(sum));
                let figure = ledger.part(figure, part, whole);
                // Who owes by himself beside others owes by the size of his responsibility.
                let alone = !debtor.is_joint() && !debtor.is_open();
                let figure = ledger.by(figure, rule.filter(|_| alone));
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
        None => {
            let figures = Few::of(figure);
            claims.push(Claim { debtors, figures, whole });
        }
    }
}

/// What of a head the same debtors owe.
#[derive(Debug)]
pub(crate) struct Owed {
    pub(crate) debtors: Debtors,
    pub(crate) amount: Figure,
    /// Something is taken off it already: a sanction, or what guardians answer for less.
    pub(crate) reduced: bool,
}

/// Who owes an item.
pub enum Owing<'a> {
    /// Those the item or the case names.
    Named(&'a [Debtor], bool),
    /// All the groups the case names.
    Groups(&'a Liability),
    /// The defendant who made the gain.
    Gainer(&'a DefendantId),
    /// The only defendant.
    Sole,
    /// Nobody is named.
    Open,
    /// Some of these who made a gain together, and it is not known what each got.
    Among(&'a [DefendantId]),
}

/// Who owes an item, by the rule of the case: its own debtors, else the defendant of the gain (together with his group
/// of joint debtors, if these owe gains jointly), else the debtors of the case, else the only defendant.
pub fn owing<'a>(case: &'a Case, item: &'a dyn Itemised, gained: Gained<'a>) -> Owing<'a> {
    let liability = &case.liability;
    if !item.debtors().is_empty() {
        return Owing::Named(item.debtors(), item.joint());
    }
    let jointly =
        |id: &DefendantId| liability.joint_of(id).filter(|group| group.covers_gains == Some(true));
    match gained {
        Gained::By(gainer) => {
            return jointly(gainer)
                .map_or(Owing::Gainer(gainer), |group| Owing::Named(group.debtors, true));
        }
        Gained::Among(several) => {
            let group = several.first().and_then(jointly);
            let group = group.filter(|group| several.iter().all(|id| group.has(id)));
            return group.map_or(Owing::Among(several), |group| Owing::Named(group.debtors, true));
        }
        Gained::Nobody => {}
    }
    if liability.groups.iter().any(|group| !group.debtors.is_empty()) {
        Owing::Groups(liability)
    } else if !liability.debtors.is_empty() {
        Owing::Named(&liability.debtors, liability.joint)
    } else if case.defendants.len() == 1 {
        Owing::Sole
    } else {
        Owing::Open
    }
}

/// Whether the same owe all damages of a case, alone or jointly: then it does not matter whose a sanction was.
pub fn owed_alike(case: &Case) -> bool {
    let place = |id: &DefendantId| case.defendants.iter().position(|one| one.id == *id);
    let owed = |(at, item): (Item, &dyn Itemised)| {
        let damages = match at {
            Item::Gain(_) | Item::Loss(_) | Item::LumpSum(_) | Item::Punitive(_) => true,
            Item::Cost(_) | Item::Credit(_) | Item::Less(..) => false,
        };
        let stated = damages && !item.is_blank();
        stated.then(|| Debtors::of(case, item, Gained::at(case, at), place))
    };
    let mut all = case.items().filter_map(owed);
    let Some(first) = all.next() else { return true };
    // Of several of whom nobody is named each may owe another part.
    let known = case.defendants.len() < 2 || !first.is_open();
    known
        && first.severally().is_none()
        && all.all(|one| one.severally().is_none() && one.places().eq(first.places()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_the_case(liability: &str) -> Debtors {
        let json = format!(
            r#"{{"defendants":[{{"id":"a"}},{{"id":"b"}},{{"id":"c"}}],"costs":[{{}}],"liability":{liability}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        let place = |id: &DefendantId| case.defendants.iter().position(|one| one.id == *id);
        Debtors::of(&case, &case.costs[0], Gained::Nobody, place)
    }

    fn shares(of: &[Option<Percent>]) -> Vec<String> {
        of.iter().map(|share| share.map_or_else(String::new, |share| share.to_string())).collect()
    }

    /// One alone owes nothing jointly, and a share that nobody is named for is kept.
    #[test]
    fn joint_debtors_are_two_at_least() {
        let one = of_the_case(r#"{"joint":true,"debtors":[{"defendant":"b"},{"share":"40%"}]}"#);
        assert!(!one.is_joint());
        assert_eq!((one.known().len(), shares(one.unknown())), (1, vec!["40%".to_owned()]));
        let two = of_the_case(r#"{"joint":true,"debtors":[{"defendant":"b"},{"defendant":"c"}]}"#);
        assert!(two.is_joint() && two.unknown().is_empty() && two.groups().is_empty());
    }

    /// The group of whom somebody is known comes first; one of whom nothing is said is none.
    #[test]
    fn groups_stand_beside_the_first() {
        let groups = r#"{"joint":true,"debtors":[{"share":"30%"}],"groups":[
            {"debtors":[{"defendant":"a"},{"defendant":"b"}]},{"debtors":[]},{"debtors":[{"defendant":"c"}]}]}"#;
        let first = of_the_case(groups);
        assert!(first.is_joint());
        assert_eq!(first.places().collect::<Vec<_>>(), [0, 1]);
        let others: Vec<_> = first
            .groups()
            .iter()
            .map(|one| (one.places().collect(), shares(one.unknown())))
            .collect();
        assert_eq!(others, [(vec![], vec!["30%".to_owned()]), (vec![2], vec![])]);
        // Each part stands for itself: what those who owe together are called names none of the others.
        let (parts, _) = first.severally().unwrap();
        let bare = |debtors: &Debtors| debtors.groups().is_empty() && debtors.unknown().is_empty();
        assert!(parts.iter().all(|(debtors, _)| bare(debtors)), "{parts:?}");
        let open = of_the_case(
            r#"{"joint":true,"debtors":[{"defendant":"a"},{"defendant":"b"},{"share":"20%"}]}"#,
        );
        let (parts, _) = open.severally().unwrap();
        assert!(parts.iter().all(|(debtors, _)| bare(debtors)), "{parts:?}");
    }
}
