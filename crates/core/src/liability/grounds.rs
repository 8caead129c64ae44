//! What joint liability rests on, and what is to be said of it.

use std::collections::BTreeSet;

use redress_lawbook::id;

use super::{JointGround, Line, Part, number, part::owes};
use crate::{
    Authority, Few, Finding, FindingCode, Order, Position, Status, Timeline, Yuan,
    case::{AnswersFor, At, Case, DefendantId, Joint, Leaf, Liability, LiabilityBasis, Place},
    context::Context,
};

/// The provision a ground of joint liability stands for.
pub(super) fn provision(basis: LiabilityBasis, law: &Timeline) -> Option<Authority> {
    let at = |id| law.substantive(id, Status::InForce);
    match basis {
        LiabilityBasis::JointTort => at(id::CC_1168).or_else(|| at(id::TL_8)),
        LiabilityBasis::Instigation => at(id::CC_1169),
        LiabilityBasis::DangerousActs => at(id::CC_1170),
        LiabilityBasis::SufficientCauses => at(id::CC_1171),
        LiabilityBasis::JointProcessors => at(id::PIPL_20_2),
        LiabilityBasis::NetworkService => at(id::CC_1197),
        LiabilityBasis::Platform => at(id::ECL_38_1),
    }
}

/// Where the ground of those who owe something jointly is said: at their group, else at the head.
pub(super) fn ground_of(case: &Case, places: impl Iterator<Item = usize>) -> At {
    if case.liability.joint().next().is_none() {
        return At::Liability;
    }
    let mut owing: Few<_> =
        places.filter_map(|place| case.defendants.get(place)).map(|one| &one.id).collect();
    owing.order_by(Ord::cmp);
    let same = |group: &Joint<'_>| {
        let mut ids: Few<_> = group.ids().collect();
        ids.order_by(Ord::cmp);
        *ids == *owing
    };
    case.liability.joint().find(same).map_or(At::Liability, |group| group.at)
}

/// The ground that is said there.
fn ground_at(liability: &Liability, at: At) -> Option<LiabilityBasis> {
    match at {
        At::JointGroup(row) => liability.groups.get(row as usize)?.basis,
        _ => liability.basis,
    }
}

/// Joint liability arises only by statute or agreement: say which. `joint` is where those of the debts are said.
pub(super) fn basis(ctx: &mut Context<'_>, joint: &BTreeSet<At>) {
    let liability = &ctx.case.liability;
    let undertakings = (0..).zip(&liability.answers_for);
    let of_debts = joint.iter().map(|at| (ground_at(liability, *at), at.field(Leaf::Basis)));
    let grounds = of_debts.chain(
        undertakings.filter(|(_, answers)| answers.complete().is_some()).map(|(row, answers)| {
            let place = At::AnswersFor(row).field(Leaf::Basis);
            (answers.basis.or(liability.basis), place)
        }),
    );
    // Said once, at the first place.
    let mut said = None;
    for (ground, place) in grounds {
        let (code, rule) = match ground.map(|ground| provision(ground, &ctx.law)) {
            None => {
                let rule = ctx.law.substantive(id::CC_178_3, Status::InForce);
                (FindingCode::JointBasisMissing, rule)
            }
            Some(None) => (FindingCode::JointBasisNotInForce, None),
            Some(Some(rule)) if rule.status == Status::Unverified => {
                (FindingCode::JointBasisUnverified, Some(rule))
            }
            Some(Some(_)) => continue,
        };
        if said.replace((code, rule)) == Some((code, rule)) {
            continue;
        }
        ctx.find(Finding::new(code).at(place).by(rule));
    }
    network_service(ctx, joint);
    for (row, answers) in (0..).zip(&liability.answers_for) {
        if answers.complete().is_none() {
            let who = answers.defendant.is_some();
            let field = if who { Leaf::Answered } else { Leaf::Defendant };
            ctx.find(
                Finding::new(FindingCode::AnswersIncomplete).at(At::AnswersFor(row).field(field)),
            );
        }
        if let Some(finding) = product(row, answers) {
            ctx.find(finding);
        }
    }
}

/// A provider of network services who owes all of a debt with its users, and not up to a limit: that is so only if it knew or
/// should have known (Civil Code 1197); after a notice it owes what was added to the harm (1195).
fn network_service(ctx: &mut Context<'_>, joint: &BTreeSet<At>) {
    let liability = &ctx.case.liability;
    let is_it = |ground: Option<LiabilityBasis>| ground == Some(LiabilityBasis::NetworkService);
    let of_debts = joint.iter().filter(|at| is_it(ground_at(liability, **at))).copied();
    let whole = (0..).zip(&liability.answers_for).filter(|(_, answers)| {
        let ground = answers.basis.or(liability.basis);
        is_it(ground) && answers.complete().is_some() && answers.most().is_none()
    });
    let Some(at) = of_debts.chain(whole.map(|(row, _)| At::AnswersFor(row))).next() else { return };
    let rules = [id::CC_1195, id::CC_1197].map(|id| ctx.law.substantive(id, Status::InForce));
    let rules: Few<_> = rules.into_iter().flatten().collect();
    if !rules.is_empty() {
        let finding = Finding::new(FindingCode::NetworkServiceExtent).at(at.field(Leaf::Basis));
        ctx.find(finding.by(rules));
    }
}

/// An undertaking that comes to nothing: its limit is nought, those it names owe nothing that he does not owe himself, or
/// another of his reaches further over the same. While a finding is open nobody knows yet, and what is conceded decides
/// nothing.
pub(super) fn without_reach(ctx: &mut Context<'_>, lines: &[Line]) {
    if ctx.case.liability.answers_for.is_empty() {
        return;
    }
    let open = ctx.found_here(|finding| finding.code == FindingCode::FindingOpen);
    if ctx.position == Position::Conceded || open {
        return;
    }
    let owed = lines.iter().filter(|line| ctx.ledger.value(line.due.whole) > Yuan::ZERO);
    let owed: Few<_> = owed.collect();
    let reached: Few<_> =
        owed.iter().flat_map(|line| &line.also_liable).map(|one| one.under.row).collect();
    for (row, answers) in ctx.case.liability.answers_for.iter().enumerate() {
        let nought = answers.most() == Some(Yuan::ZERO);
        let counts = answers.complete().is_some() && answers.reach().is_some();
        if counts && !owed.is_empty() && (nought || !reached.contains(&row)) {
            let place = At::AnswersFor(number(row));
            ctx.find(Finding::new(FindingCode::AnswersForNothing).at(Place::from(place)));
        }
    }
}

/// What is to be said of a limit that is a product: that a half of it is missing, or that another sum is stated.
fn product(row: u32, answers: &AnswersFor) -> Option<Finding> {
    let at = |field| At::AnswersFor(row).field(field);
    match (answers.limit, answers.limit_base, answers.limit_times) {
        (_, None, None) => None,
        (Some(stated), Some(base), Some(times)) => {
            let product = base.decimal().checked_mul(times.decimal()).and_then(Yuan::computed)?;
            let product = product.rounded();
            let finding = Finding::new(FindingCode::LimitBesideProduct).at(at(Leaf::Limit));
            (product != stated).then(|| finding.with(product).with(stated))
        }
        (Some(_), ..) => Some(Finding::new(FindingCode::Unused).at(at(Leaf::LimitBase))),
        (None, Some(_), Some(_)) => None,
        (None, base, _) => {
            let missing = if base.is_none() { Leaf::LimitBase } else { Leaf::LimitTimes };
            Some(Finding::new(FindingCode::LimitIncomplete).at(at(missing)))
        }
    }
}

/// The provision of the joint liability of a case, if it is named and was in force.
pub(crate) fn joint_authority(case: &Case, law: &Timeline) -> Option<Authority> {
    let Liability { basis, groups, answers_for, .. } = &case.liability;
    let of_groups = || groups.iter().find_map(|group| group.basis);
    let of_others = || answers_for.iter().find_map(|answers| answers.basis);
    let named = basis.or_else(of_groups).or_else(of_others);
    named.and_then(|basis| provision(basis, law))
}

/// Who owes a part together, minors for their guardians: what these bear is the minor's, not a joint debt of theirs.
fn owing_together(case: &Case, part: &Part) -> Few<usize> {
    let minors = case.defendants.iter().filter(|defendant| part.minors.contains(&defendant.id));
    let guardians: Few<_> = minors.flat_map(|minor| &minor.guardians).collect();
    let own = |id: &DefendantId| {
        let principal = part.principals.iter().any(|one| one.defendant == *id);
        principal && !guardians.contains(&id) || part.minors.contains(id)
    };
    let defendants = case.defendants.iter().enumerate();
    defendants.filter(|(_, one)| own(&one.id)).map(|(place, _)| place).collect()
}

/// What the joint liability of each defendant rests on, as far as it is named and was in force: of those
/// who owe a part together the ground of the case, of one who answers for others that of his undertaking.
pub(crate) fn grounds(case: &Case, law: &Timeline, parts: &[Part]) -> Vec<JointGround> {
    let liability = &case.liability;
    let alone =
        |part: &Part| part.principals.len() + part.minors.len() < 2 && part.co_debtors.is_empty();
    if parts.iter().all(alone) {
        return Vec::new();
    }
    let owed = parts.iter().filter(|part| part.amount > Yuan::ZERO);
    let of_debt = |part: &Part| {
        let owing = owing_together(case, part);
        let together = owing.len() > 1;
        together.then(|| ground_at(liability, ground_of(case, owing.into_iter()))).flatten()
    };
    let owed: Few<_> = owed.map(|part| (part, of_debt(part))).collect();
    let of = |id: &DefendantId| {
        let mut bases: Few<LiabilityBasis> = Few::default();
        for (part, ground) in &owed {
            let under = part.co_debtors.iter().filter(|other| other.defendant == *id);
            let under = under.filter_map(|other| liability.answers_for.get(other.undertaking));
            bases.extend(ground.filter(|_| owes(part, id)));
            bases.extend(under.filter_map(|answers| answers.basis.or(liability.basis)));
        }
        let mut authority: Vec<Authority> = Vec::new();
        for ground in bases.into_iter().filter_map(|basis| provision(basis, law)) {
            if !authority.contains(&ground) {
                authority.push(ground);
            }
        }
        authority
    };
    let each = case.defendants.iter().map(|defendant| JointGround {
        defendant: defendant.id.clone(),
        authority: of(&defendant.id),
    });
    each.filter(|ground| !ground.authority.is_empty()).collect()
}
