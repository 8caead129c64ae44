//! Who gets what of the damages that are paid in money: one after the other, each from what those before him left. Where it
//! is not known what one gets, nothing is made up for those after him: they get at most what is left.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::{
    Derivation, Finding, FindingCode, Position, Yuan,
    case::{At, Head, Leaf, Place, Pool, Recipient, RecipientKind},
    context::Context,
    ledger::{Book, Figure, Label},
    liability::Obligation,
    performance::in_kind,
};

/// What one gets of the damages.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RecipientAmount<F = Derivation> {
    /// His place in the list of the case.
    pub row: u32,
    /// What he gets; `None` if that is not known yet.
    pub amount: Option<F>,
    /// The most he can get.
    pub most: F,
}

impl Serialize for RecipientAmount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("RecipientAmount", 3)?;
        fields.serialize_field("path", &Place::from(At::Recipient(self.row)))?;
        match &self.amount {
            Some(amount) => fields.serialize_field("amount", amount)?,
            None => fields.skip_field("amount")?,
        }
        fields.serialize_field("most", &self.most)?;
        fields.end()
    }
}

impl RecipientAmount<Figure> {
    pub(crate) fn closed(self, book: &Book) -> RecipientAmount {
        let Self { row, amount, most } = self;
        RecipientAmount { row, amount: amount.map(|one| book.of(one)), most: book.of(most) }
    }
}

/// One of the sums that damages are made of, and what is left of it.
struct Source {
    pool: Pool,
    left: Figure,
    /// Somebody has taken of it, and it is not known how much.
    open: bool,
}

/// Divides the damages that are left after credits and are paid in money.
pub(crate) fn recipients(
    ctx: &mut Context<'_>,
    obligation: &Obligation,
) -> Vec<RecipientAmount<Figure>> {
    let Some(destination) = &ctx.case.destination else { return Vec::new() };
    if destination.recipients.is_empty() {
        return Vec::new();
    }
    let mut sources = [(Pool::Compensation, Head::Compensation), (Pool::Punitive, Head::Punitive)]
        .map(|(pool, head)| {
            let left = obligation.left_of(ctx.ledger, head);
            let given = in_kind(ctx, obligation, head);
            let left = if given.is_empty() {
                left
            } else {
                ctx.ledger.difference(left, &given, Label::LeftFor)
            };
            Source { pool, left, open: false }
        });
    if sources.iter().all(|source| ctx.ledger.value(source.left) == Yuan::ZERO) {
        // What is still open may give them something, and so may goods that are not given.
        let in_kind = ctx.case.performance.iter().flat_map(|row| &row.in_kind);
        let may_come = in_kind.into_iter().any(|one| one.rest_in_money)
            || ctx.found_here(|one| one.code.is_undecided());
        if ctx.position == Position::Found && !may_come {
            let place = At::Destination.field(Leaf::Recipients);
            ctx.find(Finding::new(FindingCode::Unused).at(place));
        }
        return Vec::new();
    }
    let rows = (0..).zip(&destination.recipients);
    let amounts = rows.map(|(row, one)| take(ctx, &mut sources, row, one)).collect();
    for source in sources {
        let left = ctx.ledger.value(source.left);
        // What is left goes where the money goes at last, if that is said.
        if left > Yuan::ZERO && !destination.payee.is_final() {
            let code = if source.open {
                FindingCode::RecipientsMayLeave
            } else {
                FindingCode::RecipientsLeave
            };
            ctx.find(Finding::new(code).at(At::Destination.field(Leaf::Recipients)).with(left));
        }
    }
    amounts
}

/// What one takes.
fn take(
    ctx: &mut Context<'_>,
    sources: &mut [Source],
    row: u32,
    one: &Recipient,
) -> RecipientAmount<Figure> {
    let label = Label::Recipient(row);
    let mut theirs: Vec<&mut Source> = sources
        .iter_mut()
        .filter(|source| one.out_of.is_none_or(|pool| pool == source.pool))
        .collect();
    let left: Vec<Figure> = theirs.iter().map(|source| source.left).collect();
    let left = match *left {
        [only] => only,
        _ => ctx.ledger.sum(&left, Label::LeftFor),
    };
    // What nobody else may have taken of carries a sum that it covers: it is certain, and comes out of that.
    let closed: Vec<Figure> =
        theirs.iter().filter(|source| !source.open).map(|source| source.left).collect();
    let certain = closed.len() == theirs.len() || {
        let closed = ctx.ledger.sum(&closed, Label::LeftFor);
        one.amount.is_some_and(|sum| sum <= ctx.ledger.value(closed))
    };
    let place = At::Recipient(row).field(Leaf::Amount);
    let nothing_left = ctx.ledger.value(left) == Yuan::ZERO;
    if nothing_left && one.amount.is_none() {
        ctx.find(Finding::new(FindingCode::RecipientNothing).at(place));
    }
    let taken = match one.amount {
        Some(sum) => {
            let over = ctx.ledger.value(left);
            if sum > over {
                let finding = Finding::new(FindingCode::RecipientExceeds).at(place);
                ctx.find(finding.with(sum).with(over));
            }
            let sum = ctx.ledger.given(sum, place, label);
            ctx.ledger.within(sum, left)
        }
        None if one.rest => ctx.ledger.sum(&[left], label),
        None => {
            if one.kind != RecipientKind::Consumers && !nothing_left {
                ctx.find(Finding::new(FindingCode::RecipientOpen).at(place));
            }
            let most = ctx.ledger.sum(&[left], label);
            for source in theirs {
                source.open = true;
            }
            return RecipientAmount { row, amount: None, most };
        }
    };
    let mut rest = taken;
    for source in theirs.iter_mut().filter(|source| !certain || !source.open) {
        let part = ctx.ledger.within(rest, source.left);
        rest = ctx.ledger.difference(rest, &[part], Label::LeftFor);
        source.left = ctx.ledger.difference(source.left, &[part], Label::LeftFor);
    }
    RecipientAmount { row, amount: certain.then_some(taken), most: taken }
}
