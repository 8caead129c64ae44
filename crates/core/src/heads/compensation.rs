//! Compensation by loss, gain or actual circumstances: PIPL 69(2), before it Civil Code 1182, before
//! that Tort Law 20. The user elects the route; there is no order and no maximum of the two in PIPL.

use redress_lawbook::{id, parameter};

use super::{Context, HeadId, HeadResult, OtherRoute, add_claim};
use crate::{
    Authority, Figure, Finding, FindingCode, Label, Lens, Overflow, Position, Status, Yuan,
    case::{Case, DefendantId, Disposition, Gain, GainBasis, LumpSumBasis, Route},
    figure::Factor,
    liability::{Claim, Debtors, joint_debtor},
};

pub(super) fn heads(ctx: &mut Context<'_>, _: &[HeadResult]) -> Result<Vec<HeadResult>, Overflow> {
    let compensation = &ctx.case.compensation;
    let elected = compensation.route;
    let counts =
        [compensation.losses.len(), compensation.gains.len(), compensation.lump_sums.len()];
    if elected.is_none() {
        if counts.iter().any(|count| *count > 0) {
            let finding = Finding::new(FindingCode::RouteMissing).at("/compensation/route");
            let finding = finding.by(quantum(ctx));
            ctx.find(finding);
        }
        others(ctx, None)?;
        return Ok(Vec::new());
    }
    let mut heads = Vec::new();
    if let Some(route) = elected {
        let (figure, claims) = self::route(ctx, route)?;
        if claims.is_empty() && figure.operands().is_empty() {
            ctx.find(Finding::new(FindingCode::RouteEmpty).at("/compensation/route"));
        }
        notes(ctx, route, &figure);
        if route == Route::Gain {
            scope(ctx);
        }
        heads.push(ctx.finish(HeadId::Compensation, figure, claims)?);
    }
    others(ctx, elected)?;
    Ok(heads)
}

/// Computes the routes that are not elected, silently.
fn others(ctx: &mut Context<'_>, elected: Option<Route>) -> Result<(), Overflow> {
    let c = &ctx.case.compensation;
    let candidates = [
        (Route::Loss, !c.losses.is_empty()),
        (Route::Gain, !c.gains.is_empty()),
        (Route::Circumstances, !c.lump_sums.is_empty() && elected != Some(Route::Agreement)),
    ];
    for (route, has_items) in candidates {
        if has_items && Some(route) != elected {
            let kept = (ctx.findings.len(), ctx.presumed.len());
            let (figure, _) = self::route(ctx, route)?;
            ctx.findings.truncate(kept.0);
            ctx.presumed.truncate(kept.1);
            ctx.other_routes.push(OtherRoute { route, figure: figure.rounded() });
        }
    }
    Ok(())
}

/// The provisions on the amount, at the date of the act. Where nobody's information is concerned, damages are
/// a form of civil liability, and no rule on gain or circumstances is used.
fn quantum(ctx: &Context<'_>) -> Vec<Authority> {
    if !ctx.case.concerns_personal_information() {
        return ctx.law.succession(&[id::CC_179_1, id::TL_15]);
    }
    let mut authority = ctx.law.succession(&[id::PIPL_69_2, id::CC_1182, id::TL_20]);
    if ctx.case.facts.face == Some(true) {
        authority.extend(ctx.law.substantive(id::FACE_8_1, Status::InForce));
    }
    authority
}

fn route(ctx: &mut Context<'_>, route: Route) -> Result<(Figure, Vec<Claim>), Overflow> {
    let mut claims = Vec::new();
    let label = Label::Head(HeadId::Compensation);
    let figure = match route {
        Route::Loss => {
            let mut figures = Vec::new();
            for (index, item) in ctx.case.compensation.losses.iter().enumerate() {
                let path = format!("/compensation/losses/{index}");
                if let Some(mut figure) = ctx.stated(item, &path)? {
                    figure.label = Label::Item(item.label.clone());
                    add_claim(&mut claims, ctx.debtors(item, None), figure.value())?;
                    figures.push(figure);
                }
            }
            Figure::sum(figures, label)?.by(quantum(ctx))
        }
        Route::Gain => gains(ctx, &mut claims, label)?.by(quantum(ctx)),
        Route::Circumstances | Route::Agreement => {
            let mut figures = Vec::new();
            for (index, item) in ctx.case.compensation.lump_sums.iter().enumerate() {
                let path = format!("/compensation/lump_sums/{index}");
                if let Some(mut figure) = ctx.stated(item, &path)? {
                    figure.label = Label::Item(item.label.clone());
                    add_claim(&mut claims, ctx.debtors(item, None), figure.value())?;
                    figures.push(figure);
                }
            }
            let sum = Figure::sum(figures, label)?;
            if route == Route::Agreement {
                sum.by(ctx.law.procedural(id::CPLI_287, Status::InForce))
            } else {
                lump_sum(ctx, sum)?
            }
        }
    };
    Ok((figure, claims))
}

fn gains(ctx: &mut Context<'_>, claims: &mut Vec<Claim>, label: Label) -> Result<Figure, Overflow> {
    let case = ctx.case;
    let mut figures = Vec::new();
    let mut made = Vec::new();
    for (index, item) in case.compensation.gains.iter().enumerate() {
        let Some(figure) = gain(ctx, index, item)? else { continue };
        let debtors = ctx.debtors(item, item.defendant.as_ref());
        made.push((index, item, debtors.clone(), figure.value()));
        add_claim(claims, debtors, figure.value())?;
        figures.push(figure);
    }
    presumed_shares(ctx, &made)?;
    Figure::sum(figures, label)
}

/// One gain, less the costs that are taken off; `None` if this side says nothing.
fn gain(ctx: &mut Context<'_>, index: usize, item: &Gain) -> Result<Option<Figure>, Overflow> {
    let basis = ctx.case.compensation.gain_basis;
    let path = format!("/compensation/gains/{index}");
    let Some(mut figure) = ctx.stated(item, &path)? else { return Ok(None) };
    let name = Label::Gain(item.defendant.clone(), item.label.clone());
    if item.less.is_empty() || basis != Some(GainBasis::Net) {
        if !item.less.is_empty() && basis.is_none() {
            ctx.find(Finding::new(FindingCode::GainBasisMissing).at(&path));
        }
        figure.label = name;
        return Ok(Some(figure));
    }
    figure.label = Label::GrossGain;
    let mut costs = Vec::new();
    for (position, cost) in item.less.iter().enumerate() {
        if let Some(mut figure) = ctx.stated(cost, &format!("{path}/less/{position}"))? {
            figure.label = Label::GainCost(cost.label.clone());
            costs.push(figure);
        }
    }
    Ok(Some(Figure::difference(figure, costs, name)?.not_below_zero()))
}

/// The gains that those who are made joint debtors would owe jointly, or keep each for himself, by who
/// made them: what `covers_gains` decides. Empty if there is nothing to decide.
pub fn joint_gains(case: &Case, position: Position) -> Vec<(DefendantId, Yuan)> {
    let mut ctx = Context::new(case, position, Lens::LAW);
    let mut sums: Vec<(DefendantId, Yuan)> = Vec::new();
    for (index, item) in case.compensation.gains.iter().enumerate() {
        let Some(maker) = at_stake(case, item) else { continue };
        let Ok(Some(figure)) = gain(&mut ctx, index, item) else { continue };
        match sums.iter_mut().find(|(id, _)| id == maker) {
            Some((_, sum)) => *sum = sum.plus(figure.value()).unwrap_or(*sum),
            None => sums.push((maker.clone(), figure.value())),
        }
    }
    for (_, sum) in &mut sums {
        *sum = sum.rounded();
    }
    sums.retain(|(_, sum)| *sum > Yuan::ZERO);
    sums
}

/// Who made a gain that names no debtors of its own, if he is one of those who owe jointly.
fn at_stake<'a>(case: &Case, item: &'a Gain) -> Option<&'a DefendantId> {
    let maker = item.defendant.as_ref().filter(|_| item.debtors.is_empty())?;
    joint_debtor(&case.liability, maker).then_some(maker)
}

/// Some are made joint debtors, and nobody has said whether that covers their gains: each keeps his own
/// and a finding asks.
fn scope(ctx: &mut Context<'_>) {
    if ctx.case.liability.covers_gains.is_some() {
        return;
    }
    let gains = joint_gains(ctx.case, ctx.position);
    let sum = gains.iter().try_fold(Yuan::ZERO, |sum, (_, gain)| sum.plus(*gain));
    if let Some(sum) = sum.filter(|sum| *sum > Yuan::ZERO) {
        let rule = ctx.law.substantive(id::CC_178_3, Status::InForce);
        let finding = Finding::new(FindingCode::JointGainsUnsaid).at("/liability/covers_gains");
        ctx.find(finding.with(sum).by(rule));
    }
}

/// Gains owed jointly without shares: what each bears in the end follows his responsibility, and is equal
/// only where that cannot be determined (Civil Code 178(2)). Where the gains differ that is a
/// presumption, and it is said.
fn presumed_shares(
    ctx: &mut Context<'_>,
    made: &[(usize, &Gain, Debtors, Yuan)],
) -> Result<(), Overflow> {
    for (index, item, debtors, _) in made {
        let places: Vec<usize> = debtors.places().collect();
        if !debtors.shares_unsaid() || places.iter().all(|place| ctx.presumed.contains(place)) {
            continue;
        }
        let mut gains = vec![Yuan::ZERO; places.len()];
        for (_, item, _, sum) in made {
            let maker = item.defendant.as_ref().and_then(|maker| ctx.index(maker));
            let place = places.iter().position(|place| Some(*place) == maker);
            if let Some(gain) = place.and_then(|place| gains.get_mut(place)) {
                *gain = gain.plus(*sum).ok_or(Overflow)?;
            }
        }
        if gains.iter().min() == gains.iter().max() {
            continue;
        }
        let path = if item.debtors.is_empty() {
            "/liability/debtors".to_owned()
        } else {
            format!("/compensation/gains/{index}/debtors")
        };
        let rule = ctx.law.substantive(id::CC_178_2, Status::InForce);
        ctx.find(Finding::new(FindingCode::InnerSharesPresumed).at(path).by(rule));
        ctx.presumed.extend(places);
    }
    Ok(())
}

/// A discretionary sum; the cap of the network provisions applies only if it is the elected basis.
fn lump_sum(ctx: &mut Context<'_>, sum: Figure) -> Result<Figure, Overflow> {
    // The cap binds the court; the plaintiff may claim more.
    let elected = ctx.case.compensation.lump_sum_basis == Some(LumpSumBasis::Network);
    if !elected || ctx.position == Position::Claimed {
        return Ok(sum.by(quantum(ctx)));
    }
    let path = "/compensation/lump_sum_basis";
    let Some(authority) = ctx.law.substantive(id::NET_12_2, Status::Contested) else {
        ctx.find(Finding::new(FindingCode::NetworkNotInForce).at(path));
        return Ok(sum.by(quantum(ctx)));
    };
    let code = match condition(authority) {
        Condition::Both => FindingCode::NetworkCap,
        Condition::Either => FindingCode::NetworkCapEither,
    };
    ctx.find(Finding::new(code).at(path).by([authority]));
    let cap = Figure::law(&parameter::NET_12_2_CAP, &ctx.law, Label::Cap)?.by([authority]);
    let label = sum.label.clone();
    Ok(Figure::at_most(sum, cap, label).by([authority]).by(quantum(ctx)))
}

/// When the network provisions let the court fix a sum.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Condition {
    /// Loss and gain are both hard to determine.
    Both,
    /// One of them cannot be determined.
    Either,
}

/// The condition of the cap: the text of 2014 was content if either could not be determined.
fn condition(cap: Authority) -> Condition {
    let current = cap.version == cap.provision.get().newest();
    if current { Condition::Both } else { Condition::Either }
}

fn notes(ctx: &mut Context<'_>, route: Route, figure: &Figure) {
    let facts = &ctx.case.compensation;
    let nothing = figure.authority.iter().all(|authority| authority.status == Status::Later);
    if nothing {
        ctx.find(Finding::new(FindingCode::NoRuleAtAct).at("/dates/act").with(ctx.law.act));
    }
    let known = |figures: bool| figures && figure.value() > Yuan::ZERO;
    match route {
        Route::Gain => {
            let first = ctx.law.substantive(id::TL_20, Status::InForce);
            if let Some(rule) = first.filter(|rule| rule.provision == id::TL_20) {
                ctx.find(Finding::new(FindingCode::LossBeforeGain).by([rule]));
            }
        }
        Route::Circumstances => {
            if ctx.position == Position::Found && known(true) {
                let finding = Finding::new(FindingCode::CourtsChoice).by(quantum(ctx));
                ctx.find(finding);
            }
            let (gains, losses) = (!facts.gains.is_empty(), !facts.losses.is_empty());
            let cap = ctx.law.substantive(id::NET_12_2, Status::Contested).filter(|cap| {
                facts.lump_sum_basis == Some(LumpSumBasis::Network)
                    && condition(*cap) == Condition::Either
            });
            let finding = if cap.is_some() {
                let finding = Finding::new(FindingCode::NetworkPrecondition).by(cap);
                known(gains && losses).then_some(finding)
            } else {
                let finding = Finding::new(FindingCode::CircumstancesPrecondition);
                known(gains || losses).then(|| finding.by(quantum(ctx)))
            };
            if let Some(finding) = finding {
                ctx.find(finding.at("/compensation/route"));
            }
            let rule = quantum(ctx).into_iter().find(|a| a.provision == id::CC_1182);
            if rule.is_some() {
                ctx.find(Finding::new(FindingCode::NegotiationFirst).by(rule));
            }
        }
        Route::Agreement => {
            let rule = ctx.law.procedural(id::CPLI_287, Status::InForce);
            ctx.find(Finding::new(FindingCode::AgreedSum).by(rule));
            if ctx.case.disposition.is_some_and(|d| d != Disposition::Mediation) {
                ctx.find(Finding::new(FindingCode::AgreementWithoutMediation).at("/disposition"));
            }
        }
        Route::Loss => {}
    }
}

/// Records × unit × coefficients. It supports a discretionary sum and never enters the award.
pub(crate) fn worksheet(ctx: &mut Context<'_>) -> Result<Option<Figure>, Overflow> {
    let Some(sheet) = &ctx.case.compensation.worksheet else { return Ok(None) };
    let path = "/compensation/worksheet";
    ctx.find(Finding::new(FindingCode::WorksheetAid).at(path));
    let unit = Figure::given(sheet.unit, format!("{path}/unit"), Label::Unit);
    let records = Factor::count(sheet.records.value.get(), format!("{path}/records"));
    let mut figure = Figure::times(unit, records, Label::Worksheet)?;
    for (index, factor) in sheet.coefficients.iter().enumerate() {
        let path = format!("{path}/coefficients/{index}/value");
        let label = Label::Coefficient(factor.label.clone());
        figure = Figure::times(figure, Factor::multiplier(factor.value, path), label)?;
    }
    Ok(Some(figure.rounded()))
}
