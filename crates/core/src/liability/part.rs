//! What is given out: the parts of an obligation, and what each defendant owes.

use serde::Serialize;

use crate::{
    Authority, Derivation, HeadId, Order, Yuan,
    case::{Case, DefendantId},
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
    /// One who is no minor owes it in his own right, beside the minors or alone.
    #[serde(skip)]
    pub others: bool,
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

/// Whether a defendant owes a part, as a principal or as the minor behind a guardian.
pub(super) fn owes(part: &Part, id: &DefendantId) -> bool {
    part.principals.iter().any(|principal| principal.defendant == *id) || part.minors.contains(id)
}
