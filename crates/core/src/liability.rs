//! Who owes what. An obligation is a list of parts; a part has principals, an amount, and co-debtors
//! each liable in full or up to a limit. That one shape says sole, several, joint and partly joint.

use std::collections::BTreeMap;

use redress_lawbook::id;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::{
    Authority, Finding, FindingCode, Percent, Status, Timeline, Yuan, apportion,
    case::{AnswersFor, Case, Debtor, DefendantId, Itemised, Liability, LiabilityBasis},
    heads::{Context, HeadId, HeadResult},
};

/// Debtors of a claim, by their places in the case. No debtors: open.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Debtors {
    list: Vec<(usize, Option<Percent>)>,
    /// The shares of those who are not known; never beside a claim that is fitted to its head.
    open: Vec<Option<Percent>>,
    joint: bool,
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
        Self { joint: joint && list.len() > 1, list, open }
    }

    pub(crate) fn sole(index: usize) -> Self {
        Self { list: vec![(index, None)], open: Vec::new(), joint: false }
    }

    pub(crate) fn open() -> Self {
        Self { list: Vec::new(), open: Vec::new(), joint: false }
    }

    /// Their places in the case.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        self.list.iter().map(|(index, _)| *index)
    }

    /// Whether each answers for the whole.
    pub(crate) fn is_joint(&self) -> bool {
        self.joint
    }

    /// Whether they owe jointly and nobody has said what each bears in the end.
    pub(crate) fn shares_unsaid(&self) -> bool {
        self.joint && self.list.iter().all(|(_, share)| share.is_none())
    }

    /// The debtors one by one with the fraction each owes, if they owe by shares. The share of one who
    /// is not known is open, also where the others owe the rest jointly.
    pub(crate) fn severally(&self) -> Option<Vec<(Self, Decimal)>> {
        let (known, open) = (self.weights(), weights(self.open.iter().copied()));
        let sum: Decimal = known.iter().chain(&open).sum();
        let fraction = |weight: Decimal| if sum.is_zero() { Decimal::ZERO } else { weight / sum };
        let one_by_one =
            || self.list.iter().zip(&known).map(|((index, _), w)| (Self::sole(*index), *w));
        let parts: Vec<_> = match (self.open.is_empty(), self.joint) {
            (true, true) => return None,
            (true, false) if self.list.len() < 2 => return None,
            (true, false) => one_by_one().collect(),
            (false, true) => {
                let rest = Self { open: Vec::new(), ..self.clone() };
                vec![(rest, known.iter().sum()), (Self::open(), open.iter().sum())]
            }
            (false, false) => one_by_one().chain([(Self::open(), open.iter().sum())]).collect(),
        };
        Some(parts.into_iter().map(|(debtors, weight)| (debtors, fraction(weight))).collect())
    }

    pub(crate) fn weights(&self) -> Vec<Decimal> {
        weights(self.list.iter().map(|(_, share)| *share))
    }
}

fn weights(shares: impl Iterator<Item = Option<Percent>>) -> Vec<Decimal> {
    shares.map(|share| share.map_or(Decimal::ONE, Percent::points)).collect()
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
}

/// Who owes an item, by the rule of the case: its own debtors, else the defendant of the gain (together
/// with the debtors of the case, if they owe gains jointly and he is one of them), else the debtors of the
/// case, else the only defendant.
pub fn owing<'a>(
    case: &'a Case,
    item: &'a dyn Itemised,
    gainer: Option<&'a DefendantId>,
) -> Owing<'a> {
    let liability = &case.liability;
    if !item.debtors().is_empty() {
        return Owing::Named(item.debtors(), item.joint());
    }
    if let Some(gainer) = gainer {
        let jointly = liability.covers_gains == Some(true) && joint_debtor(liability, gainer);
        return if jointly {
            Owing::Named(&liability.debtors, true)
        } else {
            Owing::Gainer(gainer)
        };
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

/// A sum with its debtors.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) debtors: Debtors,
    pub(crate) amount: Yuan,
    /// The exact sum by which the rounded head was shared out among the claims.
    pub(crate) weight: Yuan,
}

/// Takes a sum off claims: off those that one of the debtors owes alone or jointly, or, without
/// debtors, off all in proportion. Returns what was taken; more than is owed is never taken.
pub(crate) fn reduce(claims: &mut [Claim], debtors: Option<&[usize]>, amount: Yuan) -> Yuan {
    let owes = |claim: &Claim| {
        debtors
            .is_none_or(|debtors| claim.debtors.list.iter().any(|(one, _)| debtors.contains(one)))
    };
    let owed: Decimal =
        claims.iter().filter(|claim| owes(claim)).map(|claim| claim.amount.decimal()).sum();
    let taken = amount.or_less(Yuan::computed(owed).unwrap_or(Yuan::MAX));
    let share = if owed.is_zero() { Decimal::ZERO } else { taken.decimal() / owed };
    for claim in claims.iter_mut().filter(|claim| owes(claim)) {
        let rest = claim.amount.decimal() * (Decimal::ONE - share);
        claim.amount = Yuan::computed(rest.max(Decimal::ZERO)).unwrap_or_default();
    }
    taken.rounded()
}

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
}

/// A principal of a part.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Principal {
    /// Who.
    pub defendant: DefendantId,
    /// What he bears in the end, among the principals (CC 178(2)).
    pub share: Yuan,
    #[serde(skip)]
    index: usize,
}

/// One who is also liable for a part.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct CoDebtor {
    /// Who.
    pub defendant: DefendantId,
    /// Up to this sum over all parts under the same undertaking; absent: in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Yuan>,
    /// Each answers for the other in full: together they owe as joint debtors do.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mutual: bool,
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
    /// What he bears in the end after recourse.
    pub share: Yuan,
    /// His share of joint gains is presumed to be equal: nobody has said what each bears, and the gains
    /// differ.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub presumed: bool,
}

/// Splits the heads into parts.
pub(crate) fn parts(ctx: &mut Context<'_>, heads: &[HeadResult]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open = 0;
    let mut any_joint = false;
    for head in heads {
        for claim in &head.claims {
            let fen = claim.amount.fen();
            let shares = apportion(fen, &claim.debtors.weights());
            let bearers = claim.debtors.list.iter().zip(shares);
            let bearers = bearers.map(|((index, _), fen)| bearers_for(ctx, *index, fen));
            let mut part = |bearers: Vec<Bearers>, amount| {
                let mut minors = Vec::new();
                let mut principals: Vec<Principal> = Vec::new();
                for bearer in bearers {
                    minors.extend(bearer.minor);
                    for principal in bearer.principals {
                        match principals.iter_mut().find(|p| p.index == principal.index) {
                            Some(same) => {
                                same.share =
                                    Yuan::from_fen(same.share.fen() + principal.share.fen());
                            }
                            None => principals.push(principal),
                        }
                    }
                }
                let co_debtors = Vec::new();
                let mut part = Part { head: head.id, amount, principals, co_debtors, minors };
                part.co_debtors = self::co_debtors(ctx.case, &part);
                parts.push(part);
            };
            if claim.debtors.joint || claim.debtors.list.is_empty() {
                any_joint |= claim.debtors.joint;
                open += if claim.debtors.list.is_empty() { fen } else { 0 };
                part(bearers.collect(), claim.amount);
            } else {
                for bearer in bearers {
                    let fen = bearer.principals.iter().map(|principal| principal.share.fen()).sum();
                    part(vec![bearer], Yuan::from_fen(fen));
                }
            }
        }
    }
    if open > 0 && !ctx.case.defendants.is_empty() {
        let rules = [id::CC_1172, id::CC_178_2].map(|id| ctx.law.substantive(id, Status::InForce));
        let place = ctx.case.first_open().unwrap_or_else(|| "/liability".to_owned());
        let finding = Finding::new(FindingCode::LiabilityOpen).at(place);
        ctx.find(finding.with(Yuan::from_fen(open)).by(rules.into_iter().flatten()));
    }
    basis(ctx, any_joint);
    parts
}

/// Who bears a debtor's share: he himself, or, if he is a minor, his guardians in equal parts (CC 1188).
pub(crate) struct Bearers {
    minor: Option<DefendantId>,
    pub(crate) principals: Vec<Principal>,
}

pub(crate) fn bearers_for(ctx: &Context<'_>, index: usize, fen: i64) -> Bearers {
    let defendants = &ctx.case.defendants;
    let principal = |index: usize, fen| {
        let defendant = defendants.get(index)?.id.clone();
        Some(Principal { defendant, share: Yuan::from_fen(fen), index })
    };
    let minor = defendants.get(index).filter(|d| d.minor && !d.guardians.is_empty());
    let Some(minor) = minor else {
        return Bearers { minor: None, principals: principal(index, fen).into_iter().collect() };
    };
    let guardians: Vec<_> = minor.guardians.iter().filter_map(|id| ctx.index(id)).collect();
    let shares = apportion(fen, &vec![Decimal::ONE; guardians.len()]);
    let principals = guardians
        .into_iter()
        .zip(shares)
        .filter_map(|(index, fen)| principal(index, fen))
        .collect();
    Bearers { minor: Some(minor.id.clone()), principals }
}

/// Whether a defendant owes a part, as a principal or as the minor behind a guardian.
pub(crate) fn owes(part: &Part, id: &DefendantId) -> bool {
    part.principals.iter().any(|principal| principal.defendant == *id) || part.minors.contains(id)
}

/// Everyone who is also liable for a part, each once.
fn co_debtors(case: &Case, part: &Part) -> Vec<CoDebtor> {
    case.defendants
        .iter()
        .filter(|defendant| !owes(part, &defendant.id))
        .filter_map(|defendant| {
            let id = &defendant.id;
            let (undertaking, answers) = furthest(case, id, |other| owes(part, other))?;
            let back = |principal: &Principal| {
                let answers = furthest(case, &principal.defendant, |other| other == id);
                answers.is_some_and(|(_, answers)| answers.limit.is_none())
            };
            let mutual = answers.limit.is_none()
                && part.minors.is_empty()
                && part.principals.iter().all(back);
            Some(CoDebtor { defendant: id.clone(), limit: answers.limit, mutual, undertaking })
        })
        .collect()
}

/// The provision a ground of joint liability stands for.
pub(crate) fn provision(basis: LiabilityBasis, law: &Timeline) -> Option<Authority> {
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

/// Joint liability arises only by statute or agreement: say which.
fn basis(ctx: &mut Context<'_>, any_joint: bool) {
    let liability = &ctx.case.liability;
    let undertakings = liability.answers_for.iter().enumerate();
    let grounds = any_joint
        .then_some((liability.basis, "/liability/basis".to_owned()))
        .into_iter()
        .chain(undertakings.filter(|(_, answers)| answers.complete().is_some()).map(
            |(index, answers)| {
                let path = format!("/liability/answers_for/{index}/basis");
                (answers.basis.or(liability.basis), path)
            },
        ));
    let mut findings: Vec<_> = grounds
        .filter_map(|(ground, path)| match ground {
            None => {
                let rule = ctx.law.substantive(id::CC_178_3, Status::InForce);
                Some(Finding::new(FindingCode::JointBasisMissing).at(path).by(rule))
            }
            Some(ground) if provision(ground, &ctx.law).is_none() => {
                Some(Finding::new(FindingCode::JointBasisNotInForce).at(path))
            }
            Some(_) => None,
        })
        .collect();
    // Said once, at the first place.
    findings.dedup_by_key(|finding| finding.code);
    for (index, answers) in liability.answers_for.iter().enumerate() {
        if answers.complete().is_none() {
            let field = if answers.defendant.is_none() { "defendant" } else { "for" };
            let path = format!("/liability/answers_for/{index}/{field}");
            findings.push(Finding::new(FindingCode::AnswersIncomplete).at(path));
        }
    }
    ctx.findings.extend(findings);
}

/// The provision of the joint liability of a case, if it is named and was in force.
pub(crate) fn joint_authority(case: &Case, law: &Timeline) -> Option<Authority> {
    let named = case.liability.basis;
    let named = named.or(case.liability.answers_for.iter().find_map(|answers| answers.basis));
    named.and_then(|basis| provision(basis, law))
}

/// Whether a part is a joint debt. The guardians of one minor bear what is his, not a joint debt of theirs.
fn owe_together(case: &Case, part: &Part) -> bool {
    let minors = case.defendants.iter().filter(|defendant| part.minors.contains(&defendant.id));
    let guardians: Vec<_> = minors.flat_map(|minor| &minor.guardians).collect();
    let own = part.principals.iter().filter(|one| !guardians.contains(&&one.defendant)).count();
    own + part.minors.len() > 1
}

/// What the joint liability of each defendant rests on, as far as it is named and was in force: of those
/// who owe a part together the ground of the case, of one who answers for others that of his undertaking.
pub(crate) fn grounds(case: &Case, law: &Timeline, parts: &[Part]) -> Vec<JointGround> {
    let liability = &case.liability;
    let of = |id: &DefendantId| {
        let mut bases: Vec<LiabilityBasis> = Vec::new();
        for part in parts.iter().filter(|part| part.amount > Yuan::ZERO) {
            let together = owe_together(case, part) && owes(part, id);
            let under = part.co_debtors.iter().find(|other| other.defendant == *id);
            let under = under.and_then(|other| liability.answers_for.get(other.undertaking));
            bases.extend(liability.basis.filter(|_| together));
            bases.extend(under.and_then(|answers| answers.basis.or(liability.basis)));
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

/// Takes sums already paid off the parts: off those the payer owes, else off all in proportion.
/// Returns what was taken.
pub(crate) fn credit(parts: &mut [Part], payer: Option<&DefendantId>, amount: Yuan) -> Yuan {
    let mut left = amount.fen();
    let total: i64 = parts.iter().map(|part| part.amount.fen()).sum();
    match payer {
        Some(payer) => {
            // First what he owes himself, then what he is also liable for.
            for part in parts.iter_mut() {
                let owes = part.principals.iter().position(|p| p.defendant == *payer);
                if let Some(place) = owes {
                    let taken = left.min(part.amount.fen());
                    take(part, taken, Some(place));
                    left -= taken;
                }
            }
            for part in parts.iter_mut() {
                let co_debtor = part.co_debtors.iter().any(|other| other.defendant == *payer);
                if co_debtor || part.minors.contains(payer) {
                    let taken = left.min(part.amount.fen());
                    take(part, taken, None);
                    left -= taken;
                }
            }
        }
        None => {
            let taken = left.min(total);
            let weights: Vec<_> = parts.iter().map(|part| part.amount.decimal()).collect();
            for (part, fen) in parts.iter_mut().zip(apportion(taken, &weights)) {
                take(part, fen, None);
            }
            left -= taken;
        }
    }
    Yuan::from_fen(amount.fen() - left)
}

/// Takes fen off a part: first off the payer's own share, the rest off all in proportion.
fn take(part: &mut Part, fen: i64, payer: Option<usize>) {
    part.amount = Yuan::from_fen(part.amount.fen() - fen);
    let mut rest = fen;
    if let Some(principal) = payer.and_then(|place| part.principals.get_mut(place)) {
        let taken = rest.min(principal.share.fen());
        principal.share = Yuan::from_fen(principal.share.fen() - taken);
        rest -= taken;
    }
    let weights: Vec<_> = part.principals.iter().map(|p| p.share.decimal()).collect();
    for (principal, fen) in part.principals.iter_mut().zip(apportion(rest, &weights)) {
        principal.share = Yuan::from_fen(principal.share.fen() - fen);
    }
}

/// What each defendant bears in the end: his inner shares before anybody paid.
pub(crate) fn shares(case: &Case, parts: &[Part]) -> Vec<Yuan> {
    let mut shares = vec![0_i64; case.defendants.len()];
    for principal in parts.iter().flat_map(|part| &part.principals) {
        if let Some(share) = shares.get_mut(principal.index) {
            *share += principal.share.fen();
        }
    }
    shares.into_iter().map(Yuan::from_fen).collect()
}

/// What each defendant still owes, in the order of the case, and what is open.
pub(crate) fn amounts(
    case: &Case,
    parts: &[Part],
    shares: &[Yuan],
    presumed: &[usize],
) -> (Vec<DefendantAmounts>, Yuan) {
    let mut own = vec![0_i64; case.defendants.len()];
    let mut exposure = own.clone();
    let mut open = 0;
    for part in parts {
        for principal in &part.principals {
            if let (Some(own), Some(most)) =
                (own.get_mut(principal.index), exposure.get_mut(principal.index))
            {
                *own += principal.share.fen();
                *most += part.amount.fen();
            }
        }
        for minor in &part.minors {
            let index = case.defendants.iter().position(|defendant| defendant.id == *minor);
            if let Some(most) = index.and_then(|index| exposure.get_mut(index)) {
                *most += part.amount.fen();
            }
        }
        if part.principals.is_empty() {
            open += part.amount.fen();
        }
    }
    let rows = case.defendants.iter().zip(own).zip(exposure).zip(shares).enumerate();
    let amounts = rows.map(|(index, (((defendant, own), own_most), share))| {
        let exposure = Yuan::from_fen(own_most + answered_for(parts, &defendant.id));
        let presumed = presumed.contains(&index);
        DefendantAmounts {
            id: defendant.id.clone(),
            own: Yuan::from_fen(own),
            exposure,
            share: *share,
            presumed,
        }
    });
    (amounts.collect(), Yuan::from_fen(open))
}

/// What one defendant may have to pay for others: each part once, under the undertaking that reaches
/// furthest; a limit runs over all parts under the same undertaking.
fn answered_for(parts: &[Part], id: &DefendantId) -> i64 {
    let mut sums: BTreeMap<usize, (Option<Yuan>, i64)> = BTreeMap::new();
    for part in parts {
        if let Some(under) = part.co_debtors.iter().find(|other| other.defendant == *id) {
            sums.entry(under.undertaking).or_insert((under.limit, 0)).1 += part.amount.fen();
        }
    }
    sums.into_values().map(|(limit, sum)| limit.map_or(sum, |limit| sum.min(limit.fen()))).sum()
}

/// Of the undertakings of a defendant for one who owes a part, the one in full, else the highest limit; with
/// its place in the case. Two undertakings for the same part count once: two limits for one joint debt
/// are not added up.
pub fn furthest<'a>(
    case: &'a Case,
    id: &DefendantId,
    owes: impl Fn(&DefendantId) -> bool,
) -> Option<(usize, &'a AnswersFor)> {
    let covers = |answers: &AnswersFor| {
        let complete = answers.complete().filter(|(defendant, _)| *defendant == id);
        complete.is_some_and(|(_, answered)| answered.iter().any(&owes))
    };
    // Without a limit he would answer in full: an undertaking whose limit cannot be read does not count.
    let counts =
        |index: usize| case.unread.get(&format!("/liability/answers_for/{index}/limit")).is_none();
    let undertakings = case.liability.answers_for.iter().enumerate();
    undertakings
        .filter(|(index, answers)| covers(answers) && counts(*index))
        .max_by_key(|(_, answers)| (answers.limit.is_none(), answers.limit, &answers.answered))
}
