//! Compensation by loss, gain or actual circumstances: PIPL 69(2), before it Civil Code 1182, before
//! that Tort Law 20. The user elects the route; there is no order and no maximum of the two in PIPL.

use redress_lawbook::{id, parameter};

use super::punitive::refund;
use crate::{
    Authority, Few, Finding, FindingCode, HeadId, Lens, Position, Status, UnitPrice, Yuan,
    case::{
        At, Case, DefendantId, Gain, GainBasis, Gained, Item, Itemised, Joint, Leaf, LumpSumBasis,
        Place, Route,
    },
    computed::{HeadResult, OtherRoute},
    context::Context,
    debtors::{Claim, Debtors},
    ground::Ground,
    ledger::{Factor, Figure, Label, Ledger, Weight},
    order::Order,
};

pub(super) fn heads(ctx: &mut Context<'_>, heads: &mut Few<HeadResult>) {
    let compensation = &ctx.case.compensation;
    let elected = compensation.route;
    let counts =
        [compensation.losses.len(), compensation.gains.len(), compensation.lump_sums.len()];
    let mut claims = Vec::new();
    let refunds = refunds(ctx, &mut claims);
    let Some(route) = elected.filter(|route| carries(ctx, *route)) else {
        if elected.is_none() && counts.iter().any(|count| *count > 0) {
            let finding =
                Finding::new(FindingCode::RouteMissing).at(At::Compensation.field(Leaf::Route));
            let finding = finding.by(ctx.quantum().iter().copied());
            ctx.find(finding);
        }
        others(ctx, elected);
        if !refunds.is_empty() {
            let sum = ctx.ledger.sum(&refunds, Label::Head(HeadId::Compensation));
            let cited = ctx.ground.quantum();
            let figure = ctx.ledger.by(sum, cited.iter().copied());
            heads.push(ctx.finish(HeadId::Compensation, figure, claims));
        }
        return;
    };
    let mut first = self::route(ctx, route);
    let second = ctx.case.compensation.routes().nth(1).map(|second| {
        let beside = self::route(ctx, second);
        overlap(ctx, &first.claims, &beside.claims);
        (second, beside)
    });
    let own = fitted(ctx, &mut first);
    if claims.is_empty() {
        claims = own;
    } else {
        join(&mut claims, own);
    }
    let Routed { mut figure, mut empty, .. } = first;
    if empty && refunds.is_empty() && states_nothing(ctx.case, route) {
        ctx.find_alike(FindingCode::RouteEmpty, |empty, _| {
            Some(empty.at(At::Compensation.field(Leaf::Route)))
        });
    }
    notes(ctx, route, figure);
    if let Some((second, mut beside)) = second {
        if beside.empty && states_nothing(ctx.case, second) {
            ctx.find(
                Finding::new(FindingCode::RouteEmpty).at(At::Compensation.field(Leaf::Beside)),
            );
        }
        notes(ctx, second, beside.figure);
        let authority: Vec<_> = [figure, beside.figure]
            .iter()
            .flat_map(|figure| ctx.ledger.authority(*figure).to_vec())
            .collect();
        let parts = [(figure, empty), (beside.figure, beside.empty)];
        let parts: Vec<_> = parts.iter().filter(|(_, empty)| !empty).map(|(one, _)| *one).collect();
        let sum = ctx.ledger.sum(&parts, Label::Head(HeadId::Compensation));
        figure = ctx.ledger.by(sum, each_once(authority));
        join(&mut claims, fitted(ctx, &mut beside));
        empty &= beside.empty;
    }
    if ctx.case.compensation.elects(Route::Gain) {
        scope(ctx);
    }
    if !refunds.is_empty() {
        if ctx.case.compensation.elects(Route::Gain) {
            ctx.find(
                Finding::new(FindingCode::RefundBesideGain).at(At::Compensation.field(Leaf::Route)),
            );
        }
        let authority = ctx.ledger.authority(figure).to_vec();
        let parts: Vec<_> = std::iter::once(figure).filter(|_| !empty).chain(refunds).collect();
        let sum = ctx.ledger.sum(&parts, Label::Head(HeadId::Compensation));
        figure = ctx.ledger.by(sum, authority);
    }
    let head = ctx.finish(HeadId::Compensation, figure, claims);
    others(ctx, elected);
    heads.push(head);
}

/// Whether a route can carry what this side counts. What the parties agree on is ordered by no judgment: the text on
/// agreements (Art. 287 of the Civil Procedure Interpretation) speaks of mediation and settlement.
fn carries(ctx: &mut Context<'_>, route: Route) -> bool {
    if route != Route::Agreement || (ctx.case.disposition.is_none() || ctx.case.is_mediated()) {
        return true;
    }
    let finding = Finding::new(FindingCode::AgreementWithoutMediation);
    ctx.find(finding.at(At::Case.field(Leaf::Disposition)));
    ctx.position != Position::Found
}

fn each_once(authority: Vec<Authority>) -> Vec<Authority> {
    let mut list: Vec<Authority> = Vec::new();
    for one in authority {
        if !list.contains(&one) {
            list.push(one);
        }
    }
    list
}

/// Whether no side has stated a sum of any item of a route. One that only this side leaves open is there all the same.
fn states_nothing(case: &Case, route: Route) -> bool {
    fn none<T: Itemised>(items: &[T]) -> bool {
        items
            .iter()
            .all(|item| item.claimed().or(item.conceded()).is_none() && item.found().is_none())
    }
    let c = &case.compensation;
    match route {
        Route::Loss => none(&c.losses),
        Route::Gain => none(&c.gains),
        Route::Circumstances | Route::Agreement => none(&c.lump_sums),
    }
}

/// The claims of a route within what it comes to: below a cap each bears its part of it, whatever stands beside it.
fn fitted(ctx: &mut Context<'_>, routed: &mut Routed) -> Vec<Claim> {
    let mut claims = std::mem::take(&mut routed.claims);
    if !routed.capped {
        return claims;
    }
    claims.order_by(|a, b| a.debtors.cmp(&b.debtors));
    let weights: Vec<_> = claims
        .iter()
        .map(|claim| ctx.ledger.sum(&claim.figures, Label::Head(HeadId::Compensation)))
        .map(Weight::Sum)
        .collect();
    let capped = ctx.ledger.rounded(routed.figure);
    let parts = ctx.ledger.apportioned(capped, &weights, |_, _| Label::Cap);
    let parts = claims.into_iter().zip(parts);
    parts.map(|(claim, part)| Claim { figures: Few::of(part), whole: false, ..claim }).collect()
}

/// Adds claims that stand beside others: those of the same debtors make one.
fn join(claims: &mut Vec<Claim>, others: Vec<Claim>) {
    for other in others {
        match claims.iter_mut().find(|claim| claim.debtors == other.debtors) {
            Some(claim) => {
                claim.figures.extend(other.figures);
                claim.whole &= other.whole;
            }
            None => claims.push(other),
        }
    }
}

/// Loss, gain and circumstances are ways to one sum: one who owes under two routes may owe the same twice.
fn overlap(ctx: &mut Context<'_>, claims: &[Claim], beside: &[Claim]) {
    let owes = |place: usize| beside.iter().any(|claim| claim.debtors.places().any(|p| p == place));
    let mut twice: Vec<usize> = claims
        .iter()
        .flat_map(|claim| claim.debtors.places())
        .filter(|place| owes(*place))
        .collect();
    twice.order_by(Ord::cmp);
    twice.dedup();
    for place in twice {
        let Some(one) = ctx.case.defendants.get(place) else { continue };
        let rule = ctx.ground.quantum().iter().copied();
        let finding =
            Finding::new(FindingCode::RoutesOverlap).at(At::Compensation.field(Leaf::Beside));
        ctx.find(finding.with(&one.id).by(rule));
    }
}

/// Bases of punitive damages that are paid back beside their multiple.
fn refunds(ctx: &mut Context<'_>, claims: &mut Vec<Claim>) -> Few<Figure> {
    let mut figures = Few::default();
    for (row, item) in (0..).zip(ctx.case.punitive.iter().flat_map(|all| &all.items)) {
        if !item.refunded {
            continue;
        }
        let Some(figure) = refund(ctx, row, item) else { continue };
        let debtors = ctx.debtors(item, Gained::Nobody);
        ctx.add_claim(claims, debtors, figure);
        figures.push(figure);
    }
    figures
}

/// Computes the routes that are not elected, silently.
fn others(ctx: &mut Context<'_>, elected: Option<Route>) {
    let c = &ctx.case.compensation;
    let candidates = [
        (Route::Loss, !c.losses.is_empty()),
        (Route::Gain, !c.gains.is_empty()),
        (Route::Circumstances, !c.lump_sums.is_empty() && elected != Some(Route::Agreement)),
    ];
    for (route, has_items) in candidates {
        if has_items && Some(route) != elected && !c.elects(route) {
            let figure = ctx.silently(|ctx| self::route(ctx, route).figure);
            let figure = ctx.ledger.rounded(figure);
            ctx.other_routes.push(OtherRoute { route, figure });
        }
    }
}

/// What a route comes to.
struct Routed {
    figure: Figure,
    claims: Vec<Claim>,
    /// It has no item that says anything.
    empty: bool,
    /// Its claims come to more than a cap allows.
    capped: bool,
}

fn route(ctx: &mut Context<'_>, route: Route) -> Routed {
    let mut claims = Vec::new();
    let c = &ctx.case.compensation;
    let ground = ctx.ground;
    let mut agreed = None;
    let (figures, cited) = match route {
        Route::Gain => (gains(ctx, &mut claims), ground.quantum()),
        Route::Loss => {
            let items = (0..).zip(&c.losses).map(|(row, item)| (Item::Loss(row), item as _));
            (listed(ctx, items, &mut claims), ground.quantum())
        }
        Route::Circumstances | Route::Agreement => {
            let items = (0..).zip(&c.lump_sums).map(|(row, item)| (Item::LumpSum(row), item as _));
            if route == Route::Agreement {
                agreed = ctx.law.procedural(id::CPLI_287, Status::InForce);
            }
            (listed(ctx, items, &mut claims), agreed.as_slice())
        }
    };
    let sum = ctx.ledger.sum(&figures, Label::Head(HeadId::Compensation));
    let figure = match route {
        Route::Circumstances => lump_sum(ctx, sum),
        Route::Loss | Route::Gain | Route::Agreement => ctx.ledger.by(sum, cited.iter().copied()),
    };
    // Of the sums themselves: the claims may hold thirds, which no decimal is.
    let capped = ctx.ledger.value(figure) < ctx.ledger.value(sum);
    Routed { figure, claims, empty: figures.is_empty(), capped }
}

/// Items that count as they are stated.
fn listed<'a>(
    ctx: &mut Context<'_>,
    items: impl Iterator<Item = (Item, &'a dyn Itemised)>,
    claims: &mut Vec<Claim>,
) -> Few<Figure> {
    let mut figures = Few::default();
    for (at, item) in items {
        if let Some(figure) = ctx.stated(at) {
            let figure = ctx.ledger.labelled(figure, Label::Item(at));
            figures.push(figure);
            if !ctx.sums_only {
                let debtors = ctx.debtors(item, Gained::Nobody);
                ctx.add_claim(claims, debtors, figure);
            }
        }
    }
    figures
}

fn gains(ctx: &mut Context<'_>, claims: &mut Vec<Claim>) -> Few<Figure> {
    let case = ctx.case;
    let mut figures = Few::default();
    let (mut made, mut unsaid) = (Few::default(), Vec::new());
    for (row, item) in (0..).zip(&case.compensation.gains) {
        let Some(figure) = gain(ctx, row, item) else { continue };
        figures.push(figure);
        if ctx.sums_only {
            continue;
        }
        let debtors = ctx.debtors(item, Gained::by(item));
        if !debtors.among().is_empty() {
            ctx.split_gains.push((row, debtors.among().to_vec(), ctx.ledger.value(figure)));
        }
        made.push((row, figure));
        if debtors.shares_unsaid() {
            unsaid.push((row, debtors.clone()));
        }
        ctx.add_claim(claims, debtors, figure);
    }
    presumed_shares(ctx, &made, &unsaid);
    figures
}

/// One gain, less the costs that are taken off; `None` if this side says nothing.
fn gain(ctx: &mut Context<'_>, row: u32, item: &Gain) -> Option<Figure> {
    let basis = ctx.case.compensation.gain_basis;
    let figure = ctx.stated(Item::Gain(row))?;
    let name = Label::Gain(row);
    if item.less.is_empty() || basis != Some(GainBasis::Net) {
        if !item.less.is_empty() && basis.is_none() {
            let place = Place::from(Item::Gain(row));
            ctx.find(Finding::new(FindingCode::GainBasisMissing).at(place));
        }
        return Some(ctx.ledger.labelled(figure, name));
    }
    let figure = ctx.ledger.labelled(figure, Label::GrossGain);
    let mut costs = Few::default();
    for (cost, _) in (0..).zip(&item.less) {
        let at = Item::Less(row, cost);
        if let Some(figure) = ctx.stated(at) {
            costs.push(ctx.ledger.labelled(figure, Label::GainCost(at)));
        }
    }
    let net = ctx.ledger.difference(figure, &costs, name);
    Some(ctx.ledger.not_below_zero(net))
}

/// The gains that those of a group of joint debtors would owe jointly, or keep each for himself, by who made them: what
/// `covers_gains` decides. Empty if there is nothing to decide.
pub fn joint_gains(case: &Case, group: Joint<'_>, position: Position) -> Vec<(DefendantId, Yuan)> {
    gains_at_stake(&Ground::new(case, Lens::LAW), group, position)
}

fn gains_at_stake(
    ground: &Ground<'_>,
    group: Joint<'_>,
    position: Position,
) -> Vec<(DefendantId, Yuan)> {
    let case = ground.case;
    if !case.compensation.gains.iter().any(|item| at_stake(group, item).is_some()) {
        return Vec::new();
    }
    let mut ledger = Ledger::new();
    let mut ctx = Context::new(ground, &mut ledger, position);
    let mut sums: Vec<(DefendantId, Yuan)> = Vec::new();
    for (row, item) in (0..).zip(&case.compensation.gains) {
        let Some(maker) = at_stake(group, item) else { continue };
        let Some(figure) = gain(&mut ctx, row, item) else { continue };
        let gained = ctx.ledger.value(figure);
        match sums.iter_mut().find(|(id, _)| id == maker) {
            Some((_, sum)) => *sum = sum.plus(gained).unwrap_or(*sum),
            None => sums.push((maker.clone(), gained)),
        }
    }
    for (_, sum) in &mut sums {
        *sum = sum.rounded();
    }
    sums.retain(|(_, sum)| *sum > Yuan::ZERO);
    sums
}

/// Who made a gain that names no debtors of its own, if he is in a group.
fn at_stake<'a>(group: Joint<'_>, item: &'a Gain) -> Option<&'a DefendantId> {
    let maker = item.defendant.as_ref().filter(|_| item.debtors.is_empty())?;
    group.has(maker).then_some(maker)
}

/// Some are made joint debtors, and nobody has said whether that covers their gains: each keeps his own
/// and a finding asks.
fn scope(ctx: &mut Context<'_>) {
    if ctx.sums_only {
        return;
    }
    for group in ctx.case.liability.joint().filter(|group| group.covers_gains.is_none()) {
        let gains = gains_at_stake(ctx.ground, group, ctx.position);
        let sum = gains.iter().try_fold(Yuan::ZERO, |sum, (_, gain)| sum.plus(*gain));
        if let Some(sum) = sum.filter(|sum| *sum > Yuan::ZERO) {
            let rule = ctx.law.substantive(id::CC_178_3, Status::InForce);
            let place = group.at.field(Leaf::CoversGains);
            ctx.find(Finding::new(FindingCode::JointGainsUnsaid).at(place).with(sum).by(rule));
        }
    }
}

/// Gains owed jointly without shares: what each bears in the end follows his responsibility, and is equal
/// only where that cannot be determined (Civil Code 178(2)). Where the gains differ that is a
/// presumption, and it is said.
fn presumed_shares(ctx: &mut Context<'_>, made: &[(u32, Figure)], unsaid: &[(u32, Debtors)]) {
    let all = &ctx.case.compensation.gains;
    let mut said: Vec<Vec<usize>> = Vec::new();
    for (row, debtors) in unsaid {
        let Some(item) = all.get(*row as usize) else { continue };
        let mut places: Vec<usize> = debtors.places().collect();
        places.order_by(Ord::cmp);
        // Once of the same, in whatever order the gains and they are entered.
        if said.contains(&places) {
            continue;
        }
        let mut gains = vec![Yuan::ZERO; places.len()];
        for (row, figure) in made {
            let maker = all.get(*row as usize).and_then(|item| item.defendant.as_ref());
            let maker = maker.and_then(|maker| ctx.index(maker));
            let place = places.iter().position(|place| Some(*place) == maker);
            if let Some(gain) = place.and_then(|place| gains.get_mut(place)) {
                *gain = gain.plus(ctx.ledger.value(*figure)).unwrap_or(Yuan::MAX);
            }
        }
        // Of a gain made together nobody knows the parts: that they are equal is a presumption too.
        if item.among.is_empty() && gains.iter().min() == gains.iter().max() {
            continue;
        }
        let maker = item.defendant.as_ref().or(item.among.first());
        let group = maker.and_then(|maker| ctx.case.liability.joint_of(maker));
        let place = if item.debtors.is_empty() {
            group.map_or(At::Liability, |group| group.at).field(Leaf::Debtors)
        } else {
            Item::Gain(*row).field(Leaf::Debtors)
        };
        let rule = ctx.law.substantive(id::CC_178_2, Status::InForce);
        ctx.find(Finding::new(FindingCode::InnerSharesPresumed).at(place).by(rule));
        ctx.presumed.extend(&places);
        said.push(places);
    }
}

/// A discretionary sum; the cap of the network provisions applies only if it is the elected basis.
fn lump_sum(ctx: &mut Context<'_>, sum: Figure) -> Figure {
    // The cap binds the court; the plaintiff may claim more.
    let elected = ctx.case.compensation.lump_sum_basis == Some(LumpSumBasis::Network);
    let cited = ctx.ground.quantum().iter().copied();
    if !elected || ctx.position == Position::Claimed {
        return ctx.ledger.by(sum, cited);
    }
    let place = At::Compensation.field(Leaf::LumpSumBasis);
    let Some(authority) = ctx.law.substantive(id::NET_12_2, Status::Contested) else {
        ctx.find(Finding::new(FindingCode::NetworkNotInForce).at(place));
        return ctx.ledger.by(sum, cited);
    };
    let code = match condition(authority) {
        Condition::Both => FindingCode::NetworkCap,
        Condition::Either => FindingCode::NetworkCapEither,
    };
    ctx.find(Finding::new(code).at(place).by([authority]));
    let cap = ctx.ledger.law(&parameter::NET_12_2_CAP, &ctx.law, Label::Cap);
    let cap = ctx.ledger.by(cap, [authority]);
    let label = ctx.ledger.label(sum);
    let figure = ctx.ledger.at_most(sum, cap, label);
    ctx.ledger.by(figure, std::iter::once(authority).chain(cited))
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

fn notes(ctx: &mut Context<'_>, route: Route, figure: Figure) {
    if ctx.sums_only {
        return;
    }
    let facts = &ctx.case.compensation;
    let cited = ctx.ledger.authority(figure);
    let nothing = cited.iter().all(|authority| authority.status == Status::Later);
    if nothing {
        ctx.find(Finding::new(FindingCode::NoRuleAtAct).at(At::Act).with(ctx.law.act));
    }
    let positive = ctx.ledger.value(figure) > Yuan::ZERO;
    let known = |figures: bool| figures && positive;
    match route {
        Route::Gain => {
            ctx.find_alike(FindingCode::LossBeforeGain, |finding, ground| {
                let rule = ground.law.substantive(id::TL_20, Status::InForce)?;
                let finding = finding.at(At::Compensation.field(Leaf::Route)).by([rule]);
                (rule.provision == id::TL_20).then_some(finding)
            });
        }
        Route::Circumstances => {
            if ctx.position == Position::Found && known(true) {
                let finding = Finding::new(FindingCode::CourtsChoice);
                let finding = finding
                    .at(At::Compensation.field(Leaf::LumpSums))
                    .by(ctx.quantum().iter().copied());
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
                known(gains || losses).then(|| finding.by(ctx.quantum().iter().copied()))
            };
            if let Some(finding) = finding {
                ctx.find(finding.at(At::Compensation.field(Leaf::Route)));
            }
            let rule = ctx.quantum().iter().copied().find(|a| a.provision == id::CC_1182);
            if rule.is_some() {
                let finding = Finding::new(FindingCode::NegotiationFirst);
                ctx.find(finding.at(At::Compensation.field(Leaf::Route)).by(rule));
            }
        }
        Route::Agreement => {
            let rule = ctx.law.procedural(id::CPLI_287, Status::InForce);
            ctx.find(Finding::new(FindingCode::AgreedSum).by(rule));
        }
        Route::Loss => {}
    }
}

/// Records × unit × coefficients. It supports a discretionary sum and never enters the award.
pub(crate) fn worksheet(ctx: &mut Context<'_>) -> Option<Figure> {
    let sheet = ctx.case.compensation.worksheet.as_ref()?;
    ctx.find(Finding::new(FindingCode::WorksheetAid).at(Place::from(At::Worksheet)));
    // Without a price there is no result yet, and none of zero.
    if sheet.unit == UnitPrice::ZERO {
        return None;
    }
    let unit = Yuan::computed(sheet.unit.decimal())?;
    let unit = ctx.ledger.given(unit, At::Worksheet.field(Leaf::Unit), Label::Unit);
    let records = At::Worksheet.field(Leaf::Records);
    let records = Factor::count(sheet.records.value.get(), records);
    let mut figure = ctx.ledger.times(unit, records, Label::Worksheet);
    for (row, factor) in (0..).zip(&sheet.coefficients) {
        let place = At::Coefficient(row).field(Leaf::Value);
        let factor = Factor::multiplier(factor.value, place);
        figure = ctx.ledger.times(figure, factor, Label::Coefficient(row));
    }
    Some(ctx.ledger.rounded(figure))
}
