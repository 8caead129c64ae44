//! The heads of the award as computed.

use crate::{
    Few, HeadId, Yuan,
    case::Route,
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
