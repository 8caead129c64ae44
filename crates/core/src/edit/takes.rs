//! What else goes with what is taken out of a case, a row, the groups of debtors or a choice: rows and answers that say something only
//! together with it. Whoever takes it out can say so.

use super::{DebtorsEdit, Edit, rows::number};
use crate::{
    Case,
    case::{
        At, Common, Credit, Debtor, DefendantId, Destination, Entry, Item, Itemised, Leaf, Place,
        Punitive, PunitiveItem,
    },
};

impl Edit {
    /// What of the case goes with what the edit takes out, beside that itself: rows as they stand before it, and answers.
    pub fn takes(&self, case: &Case) -> Vec<Place> {
        match self {
            Self::Remove(At::Defendant(row)) => {
                let gone = case.defendants.get(*row as usize);
                gone.map_or_else(Vec::new, |gone| with(case, &gone.id))
            }
            Self::Remove(At::CoPlaintiff(row)) => {
                let gone = Some(row.saturating_add(1));
                let paid = case.costs.iter().map(|cost| cost.paid_to == gone);
                places(paid, |cost| Item::Cost(cost).field(Leaf::PaidTo))
            }
            // All jointly, or each for himself: there are no groups then.
            Self::Debtors(At::Liability, DebtorsEdit::AllJointly | DebtorsEdit::Each) => {
                places(case.liability.groups.iter().map(|_| true), |row| At::JointGroup(row).into())
            }
            Self::Set(place, value) => without(case, *place, value),
            _ => Vec::new(),
        }
    }
}

/// What goes where a choice is taken back that the rest cannot be without; what could not be read there goes too.
fn without(case: &Case, place: Place, value: &Entry) -> Vec<Place> {
    let rows_and_rest = |rows: Vec<Place>, at: At, says_more: bool| {
        let unread = has_unread(case, at.into(), &rows);
        rows.into_iter().chain((says_more || unread).then(|| at.into())).collect()
    };
    match (place.at, place.field, value) {
        (At::Punitive, Leaf::Basis, Entry::PunitiveBasis(None)) => {
            let Some(punitive) = &case.punitive else { return Vec::new() };
            let row = |row: u32| Item::Punitive(row).into();
            let says = |(at, item): (u32, &Common<PunitiveItem>)| {
                !item.is_blank() || has_unread(case, row(at), &[])
            };
            let rows = places((0..).zip(&punitive.items).map(says), row);
            let rest = Punitive { items: Vec::new(), ..punitive.clone() };
            rows_and_rest(rows, At::Punitive, rest != Punitive::new(punitive.basis))
        }
        (At::Destination, Leaf::Payee, Entry::Payee(None)) => {
            let Some(destination) = &case.destination else { return Vec::new() };
            let rows = destination.recipients.iter().map(|_| true);
            let rows = places(rows, |row| At::Recipient(row).into());
            let rest = Destination { recipients: Vec::new(), ..destination.clone() };
            rows_and_rest(rows, At::Destination, rest != Destination::new(destination.payee))
        }
        (At::Fee, Leaf::Basis, Entry::FeeBasis(basis)) => {
            let Some(fee) = case.fee else { return Vec::new() };
            let (base, division) = (At::Fee.field(Leaf::Base), At::Fee.field(Leaf::Division));
            let has_base = fee.base.is_some() || has_unread(case, base, &[]);
            let gone = [
                (has_base && *basis != Some(fee.basis), base),
                (fee.division.is_some() && basis.is_none(), division),
            ];
            gone.into_iter().filter(|(gone, _)| *gone).map(|(_, place)| place).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether something could not be read in a place or below it, outside of some places there.
fn has_unread(case: &Case, place: Place, but: &[Place]) -> bool {
    let within = |path: &str, place: &Place| {
        let rest = path.strip_prefix(&*place.to_string());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let mut texts = case.unread.in_order().into_iter();
    texts.any(|(path, _)| within(path, &place) && !but.iter().any(|one| within(path, one)))
}

/// What goes with a defendant: what was entered for him alone. What he owed and gained stays, with nobody named for it.
pub(super) fn with(case: &Case, id: &DefendantId) -> Vec<Place> {
    let his = |of: &Option<DefendantId>| of.as_ref() == Some(id);
    let alone = |of: &[DefendantId]| *of == [id.clone()];
    let mut gone = Vec::new();
    // Their shares made a whole with his.
    gone.extend(places(
        case.defendants.iter().map(|ward| {
            let said = ward.guardianship.as_ref().filter(|_| ward.id != *id);
            said.is_some_and(|said| said.shares.iter().any(|one| one.is(id)))
        }),
        |ward| At::Guardianship(ward).field(Leaf::Shares),
    ));
    // A gain of his is open as a whole, whoever else was to bear a share of it.
    gone.extend(places(
        case.compensation.gains.iter().map(|gain| {
            his(&gain.defendant)
                && gain.debtors.iter().any(|one| one.is(id))
                && gain.debtors.len() > 1
        }),
        |row| Item::Gain(row).field(Leaf::Debtors),
    ));
    gone.extend(places(
        case.credits.iter().map(|credit| {
            let others = credit.debtors.iter().any(|one| one.defendant.is_some() && !one.is(id));
            // What it is meant for says something of its payer's payment only.
            (credit.payer() == Some(id) && others)
                || (credit.payer() != Some(id)
                    && !Credit::payer_open(credit)
                    && credit.debtors.iter().any(|one| one.is(id)))
        }),
        |row| Item::Credit(row).field(Leaf::Debtors),
    ));
    // Nobody paid it then.
    gone.extend(places(case.credits.iter().map(|credit| his(&credit.defendant)), |row| {
        Item::Credit(row).field(Leaf::Defendant)
    }));
    gone.extend(places(
        case.sanctions.iter().map(|one| his(&one.defendant) && one.deduct_from.is_some()),
        |row| At::Sanction(row).field(Leaf::DeductFrom),
    ));
    let liability = &case.liability;
    // One who is left answers for no gain of others.
    let falls = |debtors: &[Debtor], covers: Option<bool>| {
        let named = debtors.iter().filter(|one| one.defendant.is_some()).count();
        covers.is_some() && debtors.iter().any(|one| one.is(id)) && named == 2
    };
    if liability.joint && falls(&liability.debtors, liability.covers_gains) {
        gone.push(At::Liability.field(Leaf::CoversGains));
    }
    let groups = liability.groups.iter().map(|group| falls(&group.debtors, group.covers_gains));
    gone.extend(places(groups, |row| At::JointGroup(row).field(Leaf::CoversGains)));
    gone.extend(places(liability.answers_for.iter().map(|one| his(&one.defendant)), |row| {
        At::AnswersFor(row).into()
    }));
    // Against nobody a remedy would be against all.
    gone.extend(places(case.remedies.iter().map(|one| alone(&one.defendants)), |row| {
        At::Remedy(row).into()
    }));
    // What was said of a payment of his alone is not said of that of another.
    gone.extend(places(case.performance.iter().map(|one| alone(&one.defendants)), |row| {
        At::Performance(row).into()
    }));
    if let Some(interest) = &case.interest {
        gone.extend(places(interest.debts.iter().map(|one| his(&one.defendant)), |row| {
            At::LateDebt(row).into()
        }));
        gone.extend(places(interest.payments.iter().map(|one| his(&one.defendant)), |row| {
            At::Payment(row).into()
        }));
    }
    gone
}

/// The places of those rows that are gone.
fn places(gone: impl Iterator<Item = bool>, place: impl Fn(u32) -> Place) -> Vec<Place> {
    gone.enumerate().filter(|(_, gone)| *gone).map(|(row, _)| place(number(row))).collect()
}
