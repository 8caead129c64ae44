//! Costs of the plaintiff: Consumer PIL Interpretation Art. 17 (prevention) and Art. 18
//! (investigation, appraisal, lawyer), SPP Rules 98(3) (appraisal, experts) for procuratorates. "Other
//! litigation expenses" have a basis only in the paper's proposal.

use std::collections::BTreeMap;

use redress_lawbook::{Modality, ProvisionId, id};

use super::{Context, HeadId, HeadResult, add_claim};
use crate::{
    Authority, Figure, Finding, FindingCode, Label, Overflow, Position, Reform, Status, Yuan,
    authority::proposal,
    case::{CostHead, Itemised, PlaintiffKind, Route},
    liability::Claim,
};

pub(super) fn heads(ctx: &mut Context<'_>, _: &[HeadResult]) -> Result<Vec<HeadResult>, Overflow> {
    let mut groups: BTreeMap<CostHead, (Vec<Figure>, Vec<Claim>)> = BTreeMap::new();
    let mut seen: BTreeMap<(Yuan, &str), usize> = BTreeMap::new();
    for (index, item) in ctx.case.costs.iter().enumerate() {
        let path = format!("/costs/{index}");
        let Some(head) = item.head else {
            ctx.find(Finding::new(FindingCode::CostHeadMissing).at(&path).with(&item.label));
            continue;
        };
        let Some(mut figure) = ctx.stated(item, &path)? else { continue };
        figure.label = Label::Cost(head, item.label.clone());
        if !item.label.is_empty()
            && figure.value() > Yuan::ZERO
            && let Some(first) = seen.insert((figure.value(), &item.label), index)
        {
            let finding = Finding::new(FindingCode::DoubleCount).at(&path);
            ctx.find(finding.with(format!("/costs/{first}")).with(&path));
        }
        let debtors = ctx.debtors(item, None);
        let (figures, claims) = groups.entry(head).or_default();
        add_claim(claims, debtors, figure.value())?;
        figures.push(figure);
    }
    double_with_losses(ctx, &seen);
    let mut heads = Vec::new();
    let mut discretion = Vec::new();
    for head in CostHead::ALL {
        let Some((figures, claims)) = groups.remove(&head) else { continue };
        let Some(authority) = basis(ctx, head) else { continue };
        // Only Art. 17 binds the court, and only since 2021.
        discretion.extend(authority.iter().filter(|a| a.version.modality == Modality::May));
        let figure = Figure::sum(figures, Label::Head(HeadId::Cost(head)))?.by(authority);
        heads.push(ctx.finish(HeadId::Cost(head), figure, claims)?);
    }
    crate::Order::order_by_key(&mut *discretion, |authority: &Authority| authority.provision);
    discretion.dedup();
    if !discretion.is_empty() {
        ctx.find(Finding::new(FindingCode::CostsDiscretion).by(discretion));
    }
    Ok(heads)
}

/// What orders a head of costs. `None`: nothing does, and a finding says so.
fn basis(ctx: &mut Context<'_>, head: CostHead) -> Option<Vec<Authority>> {
    let procuratorate = ctx.plaintiff() == Some(PlaintiffKind::Procuratorate);
    let name = HeadId::Cost(head).id();
    let spp_rules = matches!(head, CostHead::Appraisal | CostHead::Expert) && procuratorate;
    if spp_rules && let Some(rule) = ctx.law.procedural(id::SPP_R_98_3, Status::InForce) {
        // The SPP's rule lets the procuratorate claim it; for appraisal the courts' own text is beside.
        let courts = ctx.law.procedural(id::C_PIL_18, Status::Contested);
        let courts = courts.filter(|_| head == CostHead::Appraisal);
        return Some([rule].into_iter().chain(courts).collect());
    }
    match head {
        CostHead::Prevention => consumer_interpretation(ctx, id::C_PIL_17, name),
        CostHead::Investigation | CostHead::Appraisal | CostHead::Lawyer => {
            consumer_interpretation(ctx, id::C_PIL_18, name)
        }
        CostHead::Expert | CostHead::Other if ctx.lens.has(Reform::OtherExpenses) => {
            let authority = proposal(id::PAPER_OTHER_EXPENSES);
            ctx.find(Finding::new(FindingCode::OtherExpensesProposal).by([authority]));
            Some(vec![authority])
        }
        CostHead::Other | CostHead::Expert => {
            let closed_list = ctx.law.procedural(id::C_PIL_18, Status::InForce);
            let code = match head {
                CostHead::Other => FindingCode::OtherExpenses,
                _ => FindingCode::CostWithoutBasis,
            };
            ctx.find(Finding::new(code).with(name).by(closed_list));
            // It may be claimed, and counts for the fee; it is not awarded.
            let claimed = ctx.law.procedural(id::C_PIL_18, Status::Contested);
            claimed.filter(|_| ctx.position == Position::Claimed).map(|authority| vec![authority])
        }
    }
}

/// The interpretation governs consumer cases (Art. 1); elsewhere it is an analogy.
fn consumer_interpretation(
    ctx: &mut Context<'_>,
    provision: ProvisionId,
    name: &str,
) -> Option<Vec<Authority>> {
    let consumer_case = ctx.consumer_case();
    let status = if consumer_case { Status::InForce } else { Status::Contested };
    let authority = ctx.law.procedural(provision, status);
    match authority {
        None => ctx.find(Finding::new(FindingCode::CostWithoutBasis).with(name)),
        Some(authority) if !consumer_case => {
            ctx.find(Finding::new(FindingCode::CostByAnalogy).with(name).by([authority]));
        }
        Some(_) => {}
    }
    authority.map(|authority| vec![authority])
}

/// The network and face-recognition interpretations count reasonable expenditure as loss: the same
/// sum must not stand under a loss and under a cost.
fn double_with_losses(ctx: &mut Context<'_>, costs: &BTreeMap<(Yuan, &str), usize>) {
    let case = ctx.case;
    if case.compensation.route != Some(Route::Loss) {
        return;
    }
    for (index, loss) in case.compensation.losses.iter().enumerate() {
        let sums = [loss.claimed, loss.conceded].into_iter().flatten();
        for sum in sums {
            if let Some(cost) = costs.get(&(sum, loss.label())) {
                let finding = Finding::new(FindingCode::DoubleCount);
                let path = format!("/compensation/losses/{index}");
                ctx.find(finding.at(&path).with(format!("/costs/{cost}")).with(path));
                break;
            }
        }
    }
}
