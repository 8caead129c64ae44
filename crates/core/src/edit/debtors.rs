//! Who owes, who answers for whom, and what becomes of it when a defendant is taken out.

use super::{
    guardians::no_guardian,
    rows::{self, Row, number, rows},
    takes,
};
use crate::{
    Case, Order,
    case::{At, Debtor, DefendantId, Item, ItemFields, Leaf, Place, Unread},
};

/// A change of who owes: of one item, or in one group what names nobody.
#[derive(Clone, Debug, PartialEq)]
pub enum DebtorsEdit {
    /// One more, or one less.
    Debtor(DefendantId, bool),
    /// Whether they owe jointly.
    Joint(bool),
    /// One more, or one less, of those who owe jointly.
    Jointly(DefendantId, bool),
    /// All of these, and jointly.
    AllJointly,
    /// Each by himself again; shares that were entered stay.
    Each,
    /// Drops the shares that nobody is named for.
    NoOpen,
}

/// Changes who owes an item, or what names nobody.
pub(super) fn edit(case: &mut Case, at: At, edit: DebtorsEdit) {
    let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
    // What could not be read stands with the case, what is changed in a part of it.
    let mut unread = std::mem::take(&mut case.unread);
    let list = at.field(Leaf::Debtors);
    match at {
        At::Liability => {
            let liability = &mut case.liability;
            // All jointly, or each for himself: there are no groups then.
            if matches!(edit, DebtorsEdit::AllJointly | DebtorsEdit::Each) {
                let groups = At::Liability.field(Leaf::Groups);
                rows(&mut unread, groups, &mut liability.groups, Vec::clear);
            }
            let joint = &mut liability.joint;
            edit_debtors(&mut unread, list, &mut liability.debtors, joint, &ids, edit);
            // Whether gains are covered is asked of joint debtors only.
            liability.covers_gains = liability.covers_gains.filter(|_| liability.joint);
        }
        At::JointGroup(row) => {
            if let Some(group) = rows::at(&mut case.liability.groups, row) {
                let mut joint = true;
                edit_debtors(&mut unread, list, &mut group.debtors, &mut joint, &ids, edit);
                group.covers_gains = group.covers_gains.filter(|_| joint);
            }
        }
        At::Item(item) => {
            if let Some(ItemFields { debtors, joint, .. }) = case.item_fields(item) {
                edit_debtors(&mut unread, list, debtors, joint, &ids, edit);
            }
        }
        _ => {}
    }
    case.unread = unread;
}

/// One defendant owes an item, and nobody else; `None`: it names nobody. What reduces a gain is nobody's debt.
pub(super) fn only(case: &mut Case, item: Item, id: Option<DefendantId>) {
    if matches!(item, Item::Less(..)) {
        return;
    }
    case.unread.forget(item.field(Leaf::Debtors));
    if let Some(ItemFields { debtors, joint, .. }) = case.item_fields(item) {
        *debtors = id.into_iter().map(Debtor::new).collect();
        *joint = false;
    }
}

/// Debtors stand in the order of the case; behind them the shares that nobody is named for.
fn edit_debtors(
    unread: &mut Unread,
    list: Place,
    debtors: &mut Vec<Debtor>,
    joint: &mut bool,
    ids: &[DefendantId],
    edit: DebtorsEdit,
) {
    match edit {
        DebtorsEdit::Debtor(id, on) => {
            rows(unread, list, debtors, |rows| {
                rows.retain(|debtor| !debtor.is(&id));
                if on {
                    // He takes the share that nobody is named for, if there is one.
                    match rows.iter_mut().find(|debtor| debtor.defendant.is_none()) {
                        Some(open) => open.value.defendant = Some(id),
                        None => rows.push(Row::new(Debtor::new(id))),
                    }
                }
                rows.order_by_key(|debtor| {
                    let id = debtor.defendant.as_ref();
                    (id.is_none(), ids.iter().position(|one| Some(one) == id))
                });
            });
        }
        DebtorsEdit::Joint(on) => *joint = on,
        DebtorsEdit::Jointly(id, on) => {
            edit_debtors(unread, list, debtors, joint, ids, DebtorsEdit::Debtor(id, on));
            *joint = true;
        }
        DebtorsEdit::AllJointly => {
            let named: Vec<_> = debtors.iter().filter_map(|one| one.defendant.clone()).collect();
            for id in ids.iter().filter(|id| !named.contains(id)) {
                let add = DebtorsEdit::Debtor(id.clone(), true);
                edit_debtors(unread, list, debtors, joint, ids, add);
            }
            *joint = true;
        }
        DebtorsEdit::Each => {
            *joint = false;
            let shares = unread.is_below(&list.to_string())
                || debtors.iter().any(|debtor| debtor.share.is_some());
            let all = ids.iter().all(|id| debtors.iter().any(|debtor| debtor.is(id)));
            if all && !shares {
                debtors.clear();
            }
        }
        DebtorsEdit::NoOpen => debtors.retain(|debtor| debtor.defendant.is_some()),
    }
    *joint &= named(debtors) > 1;
}

pub(super) fn named(debtors: &[Debtor]) -> usize {
    debtors.iter().filter(|debtor| debtor.defendant.is_some()).count()
}

/// An id that no defendant has: `d1`, `d2` …
pub(super) fn free_id(case: &Case) -> Option<DefendantId> {
    let taken = |id: &DefendantId| case.defendants.iter().any(|defendant| defendant.id == *id);
    (1..=case.defendants.len() + 1)
        .filter_map(|n| DefendantId::new(&format!("d{n}")).ok())
        .find(|id| !taken(id))
}

/// Takes a defendant out of everything that refers to him. No debt moves: what he owed, and what he gained,
/// is left without a debtor, and what he paid without a payer, until the user says otherwise.
pub(super) fn forget(case: &mut Case, id: &DefendantId) {
    fn leave_open<'a>(items: impl Iterator<Item = ItemFields<'a>>, id: &DefendantId) {
        for ItemFields { debtors, joint, .. } in items {
            open_share(debtors, joint, id);
        }
    }
    let gone = takes::with(case, id);
    for index in 0..case.defendants.len() {
        no_guardian(case, number(index), id);
    }
    for (row, gain) in (0..).zip(case.compensation.gains.iter_mut()) {
        let his = gain.defendant.as_ref() == Some(id);
        let owed = gain.debtors.is_empty() || gain.debtors.iter().any(|debtor| debtor.is(id));
        if his {
            gain.defendant = None;
        }
        if his && owed {
            gain.debtors = vec![Debtor::default()];
            gain.joint = false;
            case.unread.forget(Item::Gain(row).field(Leaf::Debtors));
        }
        // What those who are left got of it is not known now either; of none it would be the only defendant's.
        let together = gain.among.contains(id);
        gain.among.retain(|other| other != id);
        if together && gain.among.is_empty() && gain.debtors.is_empty() {
            gain.debtors = vec![Debtor::default()];
        }
        leave_open(gain.less.iter_mut().map(|item| item.fields()), id);
    }
    let c = &mut case.compensation;
    leave_open(c.gains.iter_mut().map(|item| item.fields()), id);
    leave_open(c.losses.iter_mut().map(|item| item.fields()), id);
    leave_open(c.lump_sums.iter_mut().map(|item| item.fields()), id);
    leave_open(case.costs.iter_mut().map(|item| item.fields()), id);
    if let Some(punitive) = &mut case.punitive {
        leave_open(punitive.items.iter_mut().map(|item| item.fields()), id);
    }
    for (row, credit) in (0..).zip(&mut case.credits) {
        let list = Item::Credit(row).field(Leaf::Debtors);
        if credit.payer() == Some(id) {
            // Without a payer it would be taken off what the others owe.
            credit.defendant = None;
            credit.debtors = vec![Debtor::default()];
            case.unread.forget(list);
        }
        if credit.payer_open() {
            // Whoever is left of several has not paid it for that.
            let of = credit.debtors.iter_mut().filter(|debtor| debtor.is(id));
            of.for_each(|debtor| debtor.defendant = None);
            continue;
        }
        rows(&mut case.unread, list, &mut credit.debtors, |rows| {
            rows.retain(|debtor| !debtor.is(id));
        });
    }
    for sanction in &mut case.sanctions {
        if sanction.defendant.as_ref() == Some(id) {
            sanction.defendant = None;
            sanction.deduct_from = None;
        }
    }
    let liability = &mut case.liability;
    open_share(&mut liability.debtors, &mut liability.joint, id);
    liability.covers_gains = liability.covers_gains.filter(|_| liability.joint);
    for group in &mut liability.groups {
        let mut joint = true;
        open_share(&mut group.debtors, &mut joint, id);
        group.covers_gains = group.covers_gains.filter(|_| joint);
    }
    // With him goes what he answered for; who answered for him is asked for whom he answers now.
    rows(
        &mut case.unread,
        At::Liability.field(Leaf::AnswersFor),
        &mut liability.answers_for,
        |rows| {
            rows.retain(|row| !row.was_at(&gone, At::AnswersFor));
        },
    );
    for answers in &mut liability.answers_for {
        answers.answered.retain(|other| other != id);
    }
    rows(&mut case.unread, At::Case.field(Leaf::Remedies), &mut case.remedies, |rows| {
        rows.retain(|row| !row.was_at(&gone, At::Remedy));
    });
    rows(&mut case.unread, At::Case.field(Leaf::Performance), &mut case.performance, |rows| {
        rows.retain(|row| !row.was_at(&gone, At::Performance));
    });
    for of in &mut case.performance {
        of.defendants.retain(|other| other != id);
    }
    if let Some(interest) = &mut case.interest {
        rows(&mut case.unread, At::Interest.field(Leaf::Debts), &mut interest.debts, |rows| {
            rows.retain(|row| !row.was_at(&gone, At::LateDebt));
        });
        rows(
            &mut case.unread,
            At::Interest.field(Leaf::Payments),
            &mut interest.payments,
            |rows| {
                rows.retain(|row| !row.was_at(&gone, At::Payment));
            },
        );
    }
    case.remedies.iter_mut().for_each(|choice| choice.defendants.retain(|other| other != id));
}

/// The share of a debtor who is no party any more is nobody's. One who is left does not owe jointly.
fn open_share(debtors: &mut [Debtor], joint: &mut bool, id: &DefendantId) {
    for debtor in debtors.iter_mut().filter(|debtor| debtor.is(id)) {
        debtor.defendant = None;
    }
    *joint &= named(debtors) > 1;
}
