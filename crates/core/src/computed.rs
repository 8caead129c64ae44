//! The heads of the award as computed.

use crate::{
    Few, HeadId, Yuan,
    case::{Head, Route},
    debtors::Owed,
    ledger::{Figure, Ledger},
};

/// A computed head: its figure, rounded to the fen, and who owes what of it.
#[derive(Debug)]
pub(crate) struct HeadResult {
    pub(crate) id: HeadId,
    pub(crate) figure: Figure,
    pub(crate) owed: Vec<Owed>,
    /// On what ground it counts, if no law says so, in the user's words.
    pub(crate) ground: Option<String>,
}

/// A route that is shown beside the elected one.
#[derive(Debug)]
pub(crate) struct OtherRoute {
    pub(crate) route: Route,
    pub(crate) figure: Figure,
}

/// What each head comes to.
pub(crate) fn amounts(ledger: &Ledger, heads: &[HeadResult]) -> Few<(HeadId, Yuan)> {
    heads.iter().map(|head| (head.id, ledger.value(head.figure))).collect()
}

/// Where the report has the award.
pub(crate) const AWARD: &str = "/totals/award";

/// The groups of heads, and where the report has what each comes to.
pub(crate) const GROUPS: [(Head, &str); 3] = [
    (Head::Compensation, "/totals/compensation"),
    (Head::Costs, "/totals/costs"),
    (Head::Punitive, "/totals/punitive"),
];

/// The totals below which there is no number, by their pointers. What is zero only because an item is still undecided is
/// seen in an assessment alone ([`Assessment::knows_under`]).
pub(crate) fn without_number(
    ledger: &Ledger,
    heads: &[HeadResult],
    award: Figure,
) -> Vec<&'static str> {
    if heads.iter().all(|head| ledger.is_known(head.figure)) && ledger.is_known(award) {
        return Vec::new();
    }
    let known = |group: Head| {
        let mut heads = heads.iter().filter(|head| head.id.group() == group).peekable();
        match heads.peek() {
            Some(_) => heads.any(|head| ledger.is_known(head.figure)),
            None => ledger.is_known(award),
        }
    };
    let unknown = GROUPS.into_iter().filter(|(group, _)| !known(*group));
    let unknown = unknown.map(|(_, pointer)| pointer);
    unknown.chain((!ledger.is_known(award)).then_some(AWARD)).collect()
}
