//! Who owes, who answers for whom, and what becomes of it when a defendant is taken out.

use redress_core::{
    Case, Multiplier, Order, Percent, Yuan,
    case::{At, Debtor, DefendantId, Liability, LiabilityBasis, Unread},
};

use super::{
    guardians::no_guardian,
    rows::{Row, rows},
};

/// A change of who owes: of one item, or of all that name nobody.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DebtorsEdit {
    Debtor(DefendantId, bool),
    Share(DefendantId, Option<Percent>),
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

/// A change of who answers for whom.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AnswersEdit {
    Who(Option<DefendantId>),
    ForWhom(DefendantId, bool),
    /// For these, and no others.
    ForThese(Vec<DefendantId>),
    Limit(Option<Yuan>),
    /// The limit as a product: its base, and how often that is taken.
    LimitBase(Option<Yuan>),
    LimitTimes(Option<Multiplier>),
    Basis(Option<LiabilityBasis>),
}

/// Debtors stand in the order of the case; behind them the shares that nobody is named for. `path` is that of the
/// item, or `/liability`.
pub(super) fn edit_debtors(
    unread: &mut Unread,
    path: &str,
    debtors: &mut Vec<Debtor>,
    joint: &mut bool,
    ids: &[DefendantId],
    edit: DebtorsEdit,
) {
    match edit {
        DebtorsEdit::Debtor(id, on) => {
            rows(unread, &format!("{path}/debtors"), debtors, |rows| {
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
        DebtorsEdit::Share(id, share) => {
            if let Some(debtor) = debtors.iter_mut().find(|debtor| debtor.is(&id)) {
                debtor.share = share;
            }
        }
        DebtorsEdit::Joint(on) => *joint = on,
        DebtorsEdit::Jointly(id, on) => {
            edit_debtors(unread, path, debtors, joint, ids, DebtorsEdit::Debtor(id, on));
            *joint = true;
        }
        DebtorsEdit::AllJointly => {
            let named: Vec<_> = debtors.iter().filter_map(|one| one.defendant.clone()).collect();
            for id in ids.iter().filter(|id| !named.contains(id)) {
                let add = DebtorsEdit::Debtor(id.clone(), true);
                edit_debtors(unread, path, debtors, joint, ids, add);
            }
            *joint = true;
        }
        DebtorsEdit::Each => {
            *joint = false;
            let shares = unread.is_below(&format!("{path}/debtors"))
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

/// The debtors of the head of liability, or of a further group.
pub(super) fn debtors_at(liability: &Liability, at: At) -> Option<&[Debtor]> {
    match at {
        At::JointGroup(row) => liability.groups.get(row as usize).map(|group| &*group.debtors),
        _ => Some(&liability.debtors),
    }
}

/// A change of them.
pub(super) fn edit_debtors_at(case: &mut Case, at: At, ids: &[DefendantId], edit: DebtorsEdit) {
    let (liability, unread) = (&mut case.liability, &mut case.unread);
    if let At::JointGroup(row) = at {
        let Some(group) = liability.groups.get_mut(row as usize) else { return };
        let mut joint = true;
        edit_debtors(unread, &at.to_string(), &mut group.debtors, &mut joint, ids, edit);
        group.covers_gains = group.covers_gains.filter(|_| joint);
        return;
    }
    // All jointly, or each for himself: there are no groups then.
    if matches!(edit, DebtorsEdit::AllJointly | DebtorsEdit::Each) {
        rows(unread, "/liability/groups", &mut liability.groups, Vec::clear);
    }
    let joint = &mut liability.joint;
    edit_debtors(unread, "/liability", &mut liability.debtors, joint, ids, edit);
    // Whether gains are covered is asked of joint debtors only.
    liability.covers_gains = liability.covers_gains.filter(|_| liability.joint);
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
    fn leave_open<T>(
        items: &mut [T],
        id: &DefendantId,
        of: fn(&mut T) -> (&mut Vec<Debtor>, &mut bool),
    ) {
        for item in items {
            let (debtors, joint) = of(item);
            open_share(debtors, joint, id);
        }
    }
    for index in 0..case.defendants.len() {
        no_guardian(case, index, id);
    }
    for (index, gain) in case.compensation.gains.iter_mut().enumerate() {
        let his = gain.defendant.as_ref() == Some(id);
        let owed = gain.debtors.is_empty() || gain.debtors.iter().any(|debtor| debtor.is(id));
        if his {
            gain.defendant = None;
        }
        if his && owed {
            gain.debtors = vec![Debtor::default()];
            gain.joint = false;
            case.unread.forget(&format!("/compensation/gains/{index}/debtors"));
        }
        // What those who are left got of it is not known now either; of none it would be the only defendant's.
        let together = gain.among.contains(id);
        gain.among.retain(|other| other != id);
        if together && gain.among.is_empty() && gain.debtors.is_empty() {
            gain.debtors = vec![Debtor::default()];
        }
        leave_open(&mut gain.less, id, |item| (&mut item.debtors, &mut item.joint));
    }
    let c = &mut case.compensation;
    leave_open(&mut c.gains, id, |item| (&mut item.debtors, &mut item.joint));
    leave_open(&mut c.losses, id, |item| (&mut item.debtors, &mut item.joint));
    leave_open(&mut c.lump_sums, id, |item| (&mut item.debtors, &mut item.joint));
    leave_open(&mut case.costs, id, |item| (&mut item.debtors, &mut item.joint));
    if let Some(punitive) = &mut case.punitive {
        leave_open(&mut punitive.items, id, |item| (&mut item.debtors, &mut item.joint));
    }
    for (index, credit) in case.credits.iter_mut().enumerate() {
        let path = format!("/credits/{index}/debtors");
        if credit.defendant.as_ref() == Some(id) {
            // Without a payer it would be taken off what the others owe.
            credit.defendant = None;
            credit.debtors = vec![Debtor::default()];
            case.unread.forget(&path);
        }
        rows(&mut case.unread, &path, &mut credit.debtors, |rows| {
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
    rows(&mut case.unread, "/liability/answers_for", &mut liability.answers_for, |rows| {
        rows.retain(|answers| answers.defendant.as_ref() != Some(id));
    });
    for answers in &mut liability.answers_for {
        answers.answered.retain(|other| other != id);
    }
    // Against nobody a remedy would be against all.
    case.remedies.retain(|choice| *choice.defendants != [id.clone()]);
    // What was said of a payment of his alone goes with him: it is not said of that of another.
    rows(&mut case.unread, "/performance", &mut case.performance, |rows| {
        rows.retain(|of| *of.defendants != [id.clone()]);
    });
    for of in &mut case.performance {
        of.defendants.retain(|other| other != id);
    }
    if let Some(interest) = &mut case.interest {
        rows(&mut case.unread, "/interest/debts", &mut interest.debts, |rows| {
            rows.retain(|debt| debt.defendant.as_ref() != Some(id));
        });
        rows(&mut case.unread, "/interest/payments", &mut interest.payments, |rows| {
            rows.retain(|payment| payment.defendant.as_ref() != Some(id));
        });
    }
    case.remedies.iter_mut().for_each(|choice| choice.defendants.retain(|other| other != id));
}

/// The share of a debtor who is no party any more is nobody's. One who is left does not owe jointly.
pub(super) fn open_share(debtors: &mut [Debtor], joint: &mut bool, id: &DefendantId) {
    for debtor in debtors.iter_mut().filter(|debtor| debtor.is(id)) {
        debtor.defendant = None;
    }
    *joint &= named(debtors) > 1;
}
