//! Punitive damages, only where a statute is named (Civil Code 179(2)). The exploratory basis exists
//! to show what is being argued; it is contested and says so.

use redress_lawbook::{ProvisionId, id, parameter};

use super::{Context, HeadId, HeadResult, add_claim};
use crate::{
    Authority, Figure, Finding, FindingCode, Label, Overflow, Reform, Status, Yuan,
    authority::proposal,
    case::{ExploratoryBase, Measure, Punitive, PunitiveBasis, PunitiveItem},
    figure::Factor,
    lawbook::Parameter,
};

pub(super) fn heads(
    ctx: &mut Context<'_>,
    before: &[HeadResult],
) -> Result<Vec<HeadResult>, Overflow> {
    let Some(punitive) = &ctx.case.punitive else {
        let rule = ctx.law.substantive(id::CC_179_2, Status::InForce);
        ctx.find(Finding::new(FindingCode::PunitiveOff).by(rule));
        return Ok(Vec::new());
    };
    let Some(authority) = basis(ctx, punitive) else {
        ctx.find(Finding::new(FindingCode::PunitiveNotInForce).at("/punitive/basis"));
        return Ok(Vec::new());
    };
    let Some(rule) = rule(ctx, punitive) else { return Ok(Vec::new()) };
    let (mut figures, mut claims, mut bases) = (Vec::new(), Vec::new(), Vec::new());
    for (index, item) in punitive.items.iter().enumerate() {
        let path = format!("/punitive/items/{index}");
        let Some(mut base) = ctx.stated(item, &path)? else { continue };
        base.label = Label::PunitiveBase(item.label.clone());
        bases.push(base.value());
        let figure = rule.apply(ctx, base, item, &path)?;
        let debtors = ctx.debtors(item, None);
        add_claim(&mut claims, debtors, figure.value())?;
        figures.push(figure);
    }
    let compensation = before.iter().find(|head| head.id == HeadId::Compensation);
    let on_award = punitive.basis == PunitiveBasis::Exploratory
        && punitive.base == Some(ExploratoryBase::Compensation)
        && punitive.items.is_empty();
    if on_award && let Some(head) = compensation {
        let factor = rule.factor.clone();
        let label = Label::PunitiveItem(String::new());
        for claim in &head.claims {
            let part = claim.amount.decimal().checked_mul(factor.value).and_then(Yuan::computed);
            add_claim(&mut claims, claim.debtors.clone(), part.ok_or(Overflow)?)?;
        }
        figures.push(Figure::times(head.figure.clone(), factor, label)?);
    }
    if figures.is_empty() {
        ctx.find(Finding::new(FindingCode::PunitiveBaseMissing).at("/punitive/items"));
    }
    same_sum(ctx, punitive, &bases, compensation);
    let figure = Figure::sum(figures, Label::Head(HeadId::Punitive))?.by(authority);
    Ok(vec![ctx.finish(HeadId::Punitive, figure, claims)?])
}

/// What carries punitive damages; `None` if the statute was not in force at the act.
fn basis(ctx: &mut Context<'_>, punitive: &Punitive) -> Option<Vec<Authority>> {
    let path = "/punitive/basis";
    let needs_statute = ctx.law.substantive(id::CC_179_2, Status::InForce);
    let (provision, by_reference) = match punitive.basis {
        PunitiveBasis::Exploratory => {
            if ctx.children() && ctx.lens.has(Reform::PunitiveForChildren) {
                let authority = proposal(id::PAPER_PUNITIVE_CHILDREN);
                ctx.find(
                    Finding::new(FindingCode::PunitiveChildrenProposal).at(path).by([authority]),
                );
                return Some(vec![authority]);
            }
            let bar = ctx.law.substantive(id::CC_179_2, Status::Contested);
            ctx.find(Finding::new(FindingCode::PunitiveExploratory).at(path).by(needs_statute));
            return Some(bar.into_iter().collect());
        }
        PunitiveBasis::ConsumerFraud => {
            match ctx.case.facts.fraud {
                Some(true) => {}
                None => ctx.find(Finding::new(FindingCode::PunitiveFraud).at("/facts/fraud")),
                Some(false) => {
                    ctx.find(Finding::new(FindingCode::PunitiveNoFraud).at("/facts/fraud"));
                }
            }
            (id::CRPL_55_1, None)
        }
        PunitiveBasis::ConsumerInjury => (id::CRPL_55_2, None),
        PunitiveBasis::Food => (id::FSL_148_2, by_reference(ctx)),
        PunitiveBasis::Drug => (id::DAL_144_3, by_reference(ctx)),
    };
    let outside = punitive.basis != PunitiveBasis::ConsumerFraud;
    if outside && !ctx.case.facts.behaviours.is_empty() {
        ctx.find(Finding::new(FindingCode::PunitiveOtherField).at(path));
    }
    // The statutes give the right to consumers. Only for food and drugs has the SPC said that
    // public-interest plaintiffs may rely on them.
    let status = if by_reference.is_some() { Status::InForce } else { Status::Contested };
    let authority = ctx.law.substantive(provision, status)?;
    if by_reference.is_none() {
        let limits = ctx.law.procedural(id::C_PIL_13_1, Status::InForce);
        ctx.find(
            Finding::new(FindingCode::PunitivePilContested).at(path).by([authority]).by(limits),
        );
    }
    Some([authority].into_iter().chain(by_reference).chain(needs_statute).collect())
}

fn by_reference(ctx: &Context<'_>) -> Option<Authority> {
    ctx.law.procedural(id::FD2013_17_2, Status::InForce)
}

/// A multiplier and the minimum per consumer.
struct Multiple {
    factor: Factor,
    floor: Option<&'static Parameter>,
}

/// The multiplier at this position; `None` if a choice is missing, and a finding says which.
fn rule(ctx: &mut Context<'_>, punitive: &Punitive) -> Option<Multiple> {
    let law = ctx.law;
    let statutory =
        |parameter, floor| Multiple { factor: Factor::law(parameter, &law), floor: Some(floor) };
    let measured = |ctx: &mut Context<'_>, price, loss, floor| match punitive.measure {
        Some(Measure::Price) => Some(statutory(price, floor)),
        Some(Measure::Loss) => Some(statutory(loss, floor)),
        None => {
            ctx.find(Finding::new(FindingCode::PunitiveMeasureMissing).at("/punitive/measure"));
            None
        }
    };
    match punitive.basis {
        PunitiveBasis::ConsumerFraud => {
            Some(statutory(&parameter::CRPL_55_1_MULTIPLIER, &parameter::CRPL_55_1_FLOOR))
        }
        PunitiveBasis::Food => measured(
            ctx,
            &parameter::FSL_148_2_PRICE_MULTIPLIER,
            &parameter::FSL_148_2_LOSS_MULTIPLIER,
            &parameter::FSL_148_2_FLOOR,
        ),
        PunitiveBasis::Drug => measured(
            ctx,
            &parameter::DAL_144_3_PRICE_MULTIPLIER,
            &parameter::DAL_144_3_LOSS_MULTIPLIER,
            &parameter::DAL_144_3_FLOOR,
        ),
        PunitiveBasis::ConsumerInjury | PunitiveBasis::Exploratory => {
            let path = format!("/punitive/multiplier/{}", ctx.position.id());
            match punitive.multiplier.and_then(|stated| stated.at(ctx.position)) {
                Some(value) => {
                    Some(Multiple { factor: Factor::multiplier(value, path), floor: None })
                }
                None => {
                    ctx.find(Finding::new(FindingCode::PunitiveMultiplierMissing).at(path));
                    None
                }
            }
        }
    }
}

impl Multiple {
    fn apply(
        &self,
        ctx: &mut Context<'_>,
        base: Figure,
        item: &PunitiveItem,
        path: &str,
    ) -> Result<Figure, Overflow> {
        let label = Label::PunitiveItem(item.label.clone());
        let (Some(consumers), Some(floor)) = (item.consumers, self.floor) else {
            return Figure::times(base, self.factor.clone(), label);
        };
        // The minimum raises an award; it does not make one where nothing was found.
        if base.value() == Yuan::ZERO {
            return Figure::times(base, self.factor.clone(), label);
        }
        // Each consumer paid or lost the base: the minimum is per consumer.
        let each = Figure::times(base, self.factor.clone(), Label::PerConsumer)?;
        let floor_binds = each.value().decimal() < floor.value;
        let provision = floor.provision;
        let cited = cite(ctx, provision);
        let each = Figure::at_least(
            each,
            Figure::law(floor, &ctx.law, Label::Floor)?.by(cited),
            Label::PerConsumer,
        );
        if consumers.get() > 1 && floor_binds {
            let finding = Finding::new(FindingCode::PunitiveFloorTimes).at(path).with(consumers);
            ctx.find(finding.by(cited));
        }
        Figure::times(each, Factor::count(consumers.get(), format!("{path}/consumers")), label)
    }
}

fn cite(ctx: &Context<'_>, provision: ProvisionId) -> Option<Authority> {
    ctx.law.substantive(provision, Status::InForce)
}

/// The same sum as compensation and as the base of punitive damages needs a reason.
fn same_sum(
    ctx: &mut Context<'_>,
    punitive: &Punitive,
    bases: &[Yuan],
    compensation: Option<&HeadResult>,
) {
    let Some(head) = compensation.filter(|head| head.figure.value() > Yuan::ZERO) else { return };
    let on_gain =
        matches!(punitive.base, Some(ExploratoryBase::Gain | ExploratoryBase::Compensation));
    if on_gain || bases.contains(&head.figure.value()) {
        ctx.find(Finding::new(FindingCode::PunitiveSameSum).at("/punitive"));
    }
}
