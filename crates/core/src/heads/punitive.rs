//! Punitive damages, only where a statute is named (Civil Code 179(2)). The exploratory basis exists
//! to show what is being argued: it stands beside the award, and counts only under the paper's reform or
//! on a ground that the user states for a side.

use redress_lawbook::{ProvisionId, id};

use crate::{
    Authority, Few, Finding, FindingCode, HeadId, Kept, Multiplier, Position, Reform, Status, Yuan,
    authority::proposal,
    case::{
        At, Common, ExploratoryBase, Found, Gained, Grounds, Item, Itemised, Leaf, Multiple, Place,
        Punitive, PunitiveBasis, PunitiveItem, SumOf,
    },
    computed::HeadResult,
    context::Context,
    debtors::{Claim, add_part},
    lawbook::Parameter,
    ledger::{Factor, Figure, Label},
};

pub(super) fn heads(ctx: &mut Context<'_>, heads: &mut Few<HeadResult>) {
    let Some(punitive) = &ctx.case.punitive else {
        ctx.find_alike(FindingCode::PunitiveOff, |off, ground| {
            Some(off.by(ground.law.substantive(id::CC_179_2, Status::InForce)))
        });
        return;
    };
    unused(ctx, punitive);
    same_goods(ctx, punitive);
    if is_mediated(ctx) && punitive.is_agreed() {
        return heads.push(settled(ctx, punitive));
    }
    let basis = match basis(ctx, punitive) {
        Some(basis) => basis,
        None => {
            let place = At::Punitive.field(Leaf::Basis);
            not_recorded(ctx, punitive, place);
            // It may be claimed, and counts for the fee; what of it is to be found the law book cannot say.
            if ctx.position != Position::Claimed {
                return;
            }
            Basis::of(later(ctx, punitive))
        }
    };
    // What the court refuses needs no multiple.
    if is_refused(ctx, punitive) && ctx.silently(|ctx| rule(ctx, punitive)).is_none() {
        return;
    }
    let Some(rule) = rule(ctx, punitive) else { return };
    let (mut figures, mut claims, mut bases) = (Vec::new(), Vec::new(), Vec::new());
    let findings = ctx.findings.len();
    for (row, item) in (0..).zip(&punitive.items) {
        if let Some(figure) = agreed(ctx, row, item, &mut claims) {
            figures.push(figure);
            continue;
        }
        let stated = if item.refunded {
            // What is to be said of it was said where it is paid back.
            ctx.silently(|ctx| base(ctx, row, item))
        } else {
            base(ctx, row, item)
        };
        let Some(base) = stated else { continue };
        if !item.refunded {
            bases.push(ctx.ledger.value(base));
        }
        let figure = rule.apply(ctx, base, item, row);
        let debtors = ctx.debtors(item, Gained::Nobody);
        ctx.add_claim(&mut claims, debtors, figure);
        figures.push(figure);
    }
    if !basis.counts && !punitive.is_claimed() {
        // Nobody claims it: there is nothing that the court has still to find.
        let late = ctx.findings.split_off(findings);
        let kept = ctx.ground.kept();
        let open = |one: &Kept| {
            one.among(&kept).is_some_and(|finding| finding.code == FindingCode::FindingOpen)
        };
        ctx.findings.extend(late.into_iter().filter(|one| !open(one)));
    }
    let compensation = heads.iter().find(|head| head.id == HeadId::Compensation);
    let on_award = punitive.basis == PunitiveBasis::Exploratory
        && punitive.base == Some(ExploratoryBase::Compensation)
        && punitive.items.is_empty();
    if on_award && let Some(head) = compensation {
        let label = Label::PunitiveItem(None);
        for owed in &head.owed {
            let part = ctx.ledger.times(owed.amount, rule.factor, label);
            add_part(&mut claims, owed.debtors.clone(), part);
        }
        figures.push(ctx.ledger.times(head.figure, rule.factor, label));
    }
    if figures.is_empty() {
        ctx.find(
            Finding::new(FindingCode::PunitiveBaseMissing).at(At::Punitive.field(Leaf::Items)),
        );
    }
    let awarded = compensation.map(|head| ctx.ledger.value(head.figure));
    same_sum(ctx, punitive, &bases, awarded);
    let sum = ctx.ledger.sum(&figures, Label::Head(HeadId::Punitive));
    let figure = ctx.ledger.by(sum, basis.authority);
    if !basis.counts {
        // A sanction is deducted from what is owed: of this nothing is.
        ctx.explored = (!figures.is_empty()).then(|| ctx.ledger.rounded(figure));
        return;
    }
    let head = ctx.finish(HeadId::Punitive, figure, claims);
    heads.push(HeadResult { ground: basis.ground, ..head });
}

/// Whether the court finds nothing of any base.
fn is_refused(ctx: &Context<'_>, punitive: &Punitive) -> bool {
    let refused = |item: &Common<PunitiveItem>| match item.found() {
        Some(Found::None) => true,
        Some(Found::Amount(sum)) => sum == Yuan::ZERO,
        Some(Found::All | Found::Share(_)) | None => false,
    };
    ctx.position == Position::Found
        && !punitive.items.is_empty()
        && punitive.items.iter().all(refused)
}

/// What this side takes as the base of an item: what is stated, or what the sample it was found in stands for.
fn base(ctx: &mut Context<'_>, row: u32, item: &PunitiveItem) -> Option<Figure> {
    let base = ctx.stated(Item::Punitive(row))?;
    let base = ctx.ledger.labelled(base, Label::PunitiveBase(row));
    let Some(sample) = &item.sample else { return Some(base) };
    let ground = sample.ground(ctx.position);
    let at = |field| At::Sample(row).field(field);
    let missing = [
        (sample.drawn.is_none(), Leaf::Drawn),
        (sample.all.is_none() && ground.is_some(), Leaf::All),
    ];
    for (_, field) in missing.into_iter().filter(|(missing, _)| *missing) {
        ctx.find(Finding::new(FindingCode::SampleIncomplete).at(at(field)));
    }
    let extrapolated = sample.scale().map(|(all, drawn)| {
        let (all, drawn) = (all.get(), drawn.get());
        let times = Factor::count(all, at(Leaf::All));
        let over = Factor::count(drawn, at(Leaf::Drawn));
        ctx.ledger.scaled(base, times, over, Label::Extrapolated(row))
    });
    let counts = ground.is_some_and(|ground| !ground.is_empty());
    let place = Place::stated(At::Extrapolated(row), ctx.position);
    if ground == Some("") && ctx.ledger.value(base) > Yuan::ZERO {
        ctx.find(Finding::new(FindingCode::SampleGroundMissing).at(place));
    }
    let sums = |ctx: &Context<'_>, figure: Figure| ctx.ledger.value(figure).rounded();
    match extrapolated {
        Some(figure) if counts => {
            let finding = Finding::new(FindingCode::SampleExtrapolated).at(place);
            let finding = finding.with(sums(ctx, figure)).with(sums(ctx, base));
            ctx.find(finding.with(ground.unwrap_or_default()));
            Some(figure)
        }
        Some(figure) => {
            let finding = Finding::new(FindingCode::SampleCounted).at(Place::from(At::Sample(row)));
            ctx.find(finding.with(sums(ctx, base)).with(sums(ctx, figure)));
            ctx.beside.push((row, figure));
            Some(base)
        }
        None => {
            let finding = Finding::new(FindingCode::SampleOnly).at(Place::from(At::Sample(row)));
            ctx.find(finding.with(sums(ctx, base)));
            Some(base)
        }
    }
}

/// The base of an item as a sum of all consumers: what is paid back where it is refunded.
pub(super) fn refund(ctx: &mut Context<'_>, row: u32, item: &PunitiveItem) -> Option<Figure> {
    let base = base(ctx, row, item)?;
    let has_floor = ctx.case.punitive.as_ref().is_some_and(|all| all.multiple().floor().is_some());
    let each = match item.stated {
        Some(stated) => stated == SumOf::Each,
        None => has_floor,
    };
    let label = Label::Refund(row);
    Some(match item.consumers.filter(|_| each) {
        Some(consumers) => {
            let place = Item::Punitive(row).field(Leaf::Consumers);
            ctx.ledger.times(base, Factor::count(consumers.get(), place), label)
        }
        None => ctx.ledger.sum(&[base], label),
    })
}

/// Whether the case ends by mediation: only there the parties may agree on a sum.
fn is_mediated(ctx: &Context<'_>) -> bool {
    ctx.position == Position::Found && ctx.case.is_mediated()
}

/// The sum that the parties agreed on in place of a multiple of a base, in mediation; elsewhere a finding.
fn agreed(
    ctx: &mut Context<'_>,
    row: u32,
    item: &PunitiveItem,
    claims: &mut Vec<Claim>,
) -> Option<Figure> {
    let sum = item.agreed?;
    let place = Item::Punitive(row).field(Leaf::Agreed);
    if !is_mediated(ctx) {
        if ctx.position == Position::Found {
            ctx.find(Finding::new(FindingCode::PunitiveAgreedWithoutMediation).at(place));
        }
        return None;
    }
    let rule = ctx.law.procedural(id::CPLI_287, Status::InForce);
    let finding = Finding::new(FindingCode::PunitiveAgreed).at(place).with(sum);
    let base = item.claimed().map_or_else(|| "—".to_owned(), |base| base.to_string());
    ctx.find(finding.with(base).by(rule));
    let figure = ctx.ledger.given(sum, place, Label::PunitiveItem(Some(row)));
    let figure = ctx.ledger.by(figure, rule);
    let debtors = ctx.debtors(item, Gained::Nobody);
    ctx.add_claim(claims, debtors, figure);
    Some(figure)
}

/// Punitive damages that rest on the agreement of the parties alone.
fn settled(ctx: &mut Context<'_>, punitive: &Punitive) -> HeadResult {
    let mut claims = Vec::new();
    let items = (0..).zip(&punitive.items);
    let figures: Vec<_> =
        items.filter_map(|(row, item)| agreed(ctx, row, item, &mut claims)).collect();
    let rule = ctx.law.procedural(id::CPLI_287, Status::InForce);
    let sum = ctx.ledger.sum(&figures, Label::Head(HeadId::Punitive));
    let figure = ctx.ledger.by(sum, rule);
    ctx.finish(HeadId::Punitive, figure, claims)
}

/// Sales of the same goods at several stages are one harm, counted once: a fact that only the user can state.
fn same_goods(ctx: &mut Context<'_>, punitive: &Punitive) {
    let code = match (punitive.same_goods, punitive.items.len()) {
        (None, _) | (Some(false), 2..) => return,
        (Some(true), 2..) => FindingCode::PunitiveSameGoods,
        (Some(_), _) => FindingCode::Unused,
    };
    ctx.find(Finding::new(code).at(At::Punitive.field(Leaf::SameGoods)));
}

/// What was entered and does nothing on this basis. It is kept, for another basis may use it.
fn unused(ctx: &mut Context<'_>, punitive: &Punitive) {
    let exploratory = punitive.basis == PunitiveBasis::Exploratory;
    let multiple = punitive.multiple();
    let mut found = Vec::new();
    if let Some(stated) = punitive.multiplier {
        // Of a side that has still to say whether it takes less, that is said where its multiple is open.
        let open = |side| match multiple {
            Multiple::Fixed { times, .. } => punitive.is_multiple_open(side, ctx.law.number(times)),
            Multiple::NotElected { .. } | Multiple::AtMost(_) | Multiple::Free => false,
        };
        let mut unused = Position::ALL
            .into_iter()
            .filter(|side| !punitive.counts_multiplier(*side) && !open(*side));
        let first = unused.find_map(|side| Some((side, stated.at(side)?)));
        found.extend(first.map(|(side, multiplier)| {
            let place = Place::stated(At::Multiplier, side);
            Finding::new(FindingCode::PunitiveMultiplierUnused).at(place).with(multiplier)
        }));
    }
    if multiple.is_stated()
        && let Some(lower) = &punitive.lower
    {
        found.extend(of_a_side(At::Lower, lower, FindingCode::Unused));
    }
    let elective = matches!(punitive.basis, PunitiveBasis::Food | PunitiveBasis::Drug);
    if punitive.measure.is_some() && !elective {
        found.push(
            Finding::new(FindingCode::PunitiveMeasureUnused).at(At::Punitive.field(Leaf::Measure)),
        );
    }
    let code = match punitive.base {
        Some(_) if !exploratory => Some(FindingCode::PunitiveBaseUnused),
        _ if punitive.items.is_empty() => None,
        Some(ExploratoryBase::Compensation) => Some(FindingCode::PunitiveBaseUnused),
        Some(ExploratoryBase::Gain | ExploratoryBase::Price | ExploratoryBase::Loss) => {
            Some(FindingCode::PunitiveBaseNamed)
        }
        None => None,
    };
    found.extend(code.map(|code| Finding::new(code).at(At::Punitive.field(Leaf::Base))));
    if !exploratory && let Some(grounds) = &punitive.grounds {
        found.extend(of_a_side(At::Grounds, grounds, FindingCode::PunitiveGroundsUnused));
    }
    for (row, item) in (0..).zip(&punitive.items) {
        let place = Item::Punitive(row).field(Leaf::Consumers);
        let each = item.stated == Some(SumOf::Each);
        match item.consumers {
            None if each => {
                found.push(Finding::new(FindingCode::PunitiveConsumersMissing).at(place));
            }
            Some(number) if multiple.floor().is_none() && (number.get() == 1 || !each) => {
                found.push(Finding::new(FindingCode::PunitiveConsumersUnused).at(place));
            }
            _ => {}
        }
    }
    for finding in found {
        ctx.find(finding);
    }
}

/// At the first side that says something.
fn of_a_side(at: At, texts: &Grounds, code: FindingCode) -> Option<Finding> {
    let first = Position::ALL.into_iter().find(|side| texts.at(*side).is_some())?;
    Some(Finding::new(code).at(Place::stated(at, first)))
}

/// What carries punitive damages, and whether they count.
struct Basis {
    authority: Vec<Authority>,
    counts: bool,
    /// The user's, where no law carries them.
    ground: Option<String>,
}

impl Basis {
    fn of(authority: impl IntoIterator<Item = Authority>) -> Self {
        Self { authority: authority.into_iter().collect(), counts: true, ground: None }
    }
}

/// What carries punitive damages; `None` if the statute was not in force at the act.
fn basis(ctx: &mut Context<'_>, punitive: &Punitive) -> Option<Basis> {
    let place = At::Punitive.field(Leaf::Basis);
    let needs_statute = ctx.law.substantive(id::CC_179_2, Status::InForce);
    let (provision, by_reference) = match punitive.basis {
        PunitiveBasis::Exploratory => return Some(exploratory(ctx, punitive)),
        PunitiveBasis::ConsumerFraud => {
            match ctx.case.facts.fraud {
                Some(true) => {}
                None => ctx.find(
                    Finding::new(FindingCode::PunitiveFraud).at(At::Facts.field(Leaf::Fraud)),
                ),
                Some(false) => {
                    ctx.find(
                        Finding::new(FindingCode::PunitiveNoFraud).at(At::Facts.field(Leaf::Fraud)),
                    );
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
        ctx.find(Finding::new(FindingCode::PunitiveOtherField).at(place));
    }
    // The statutes give the right to consumers. Only for food and drugs has the SPC said that
    // public interest plaintiffs may rely on them.
    let status = if by_reference.is_some() { Status::InForce } else { Status::Contested };
    let authority = ctx.law.substantive(provision, status)?;
    if by_reference.is_none() {
        let limits = ctx.law.procedural(id::C_PIL_13_1, Status::InForce);
        ctx.find(
            Finding::new(FindingCode::PunitivePilContested).at(place).by([authority]).by(limits),
        );
    }
    Some(Basis::of([authority].into_iter().chain(by_reference).chain(needs_statute)))
}

/// The statute's recorded text begins after the act, and what governed before is not in the law book. So the court has still
/// to decide, unless it finds nothing: that the book is silent is no ground to dismiss.
fn not_recorded(ctx: &mut Context<'_>, punitive: &Punitive, place: Place) {
    let open = ctx.position == Position::Found && !is_refused(ctx, punitive);
    let code =
        if open { FindingCode::PunitiveTextMissing } else { FindingCode::PunitiveNotInForce };
    let begins = later(ctx, punitive).map(|rule| rule.version.from.to_string());
    ctx.find(Finding::new(code).at(place).naming(begins.unwrap_or_default()));
}

/// The statute that came after the act, for comparison.
fn later(ctx: &Context<'_>, punitive: &Punitive) -> Option<Authority> {
    let provision = punitive.basis.provision()?;
    let version = provision.get().versions.first().filter(|first| ctx.law.act < first.from)?;
    Some(Authority { provision, version, status: Status::Later })
}

/// Without a statute they count under the paper's reform, or on a ground that the user states for this
/// side. Civil Code 179(2) says that they need a statute: it never carries them.
fn exploratory(ctx: &mut Context<'_>, punitive: &Punitive) -> Basis {
    let place = At::Punitive.field(Leaf::Basis);
    if ctx.lens.has(Reform::PunitiveForChildren) {
        let authority = proposal(id::PAPER_PUNITIVE_CHILDREN);
        ctx.find(Finding::new(FindingCode::PunitiveChildrenProposal).at(place).by([authority]));
        return Basis::of([authority]);
    }
    let needs_statute = ctx.law.substantive(id::CC_179_2, Status::InForce);
    let at_ground = Place::stated(At::Grounds, ctx.position);
    // What the court refuses needs no ground.
    let refused = is_refused(ctx, punitive);
    let ground = punitive.ground(ctx.position).filter(|ground| !refused || !ground.is_empty());
    let (finding, ground) = match ground {
        None => (Finding::new(FindingCode::PunitiveExploratory).at(place), None),
        Some("") => (Finding::new(FindingCode::PunitiveGroundMissing).at(at_ground), None),
        Some(ground) => {
            let finding = Finding::new(FindingCode::PunitiveOnGround).at(at_ground).with(ground);
            (finding, Some(ground.to_owned()))
        }
    };
    ctx.find(finding.by(needs_statute));
    Basis { counts: ground.is_some(), ground, ..Basis::of([]) }
}

fn by_reference(ctx: &Context<'_>) -> Option<Authority> {
    ctx.law.procedural(id::FD2013_17_2, Status::InForce)
}

/// A multiplier and the minimum per consumer.
#[derive(Clone, Copy)]
struct Rule {
    factor: Factor,
    floor: Option<&'static Parameter>,
}

/// The multiplier at this position; `None` if a choice is missing, and a finding says which.
fn rule(ctx: &mut Context<'_>, punitive: &Punitive) -> Option<Rule> {
    match punitive.multiple() {
        Multiple::Fixed { times, floor, .. } => {
            let factor = match punitive.lower(ctx.position) {
                Some(reason) => lower(ctx, punitive, times, reason)?,
                None if is_open(ctx, punitive, times) => return None,
                None => Factor::law(times, &ctx.law),
            };
            Some(Rule { factor, floor: Some(floor) })
        }
        Multiple::NotElected { .. } => {
            ctx.find(
                Finding::new(FindingCode::PunitiveMeasureMissing)
                    .at(At::Punitive.field(Leaf::Measure)),
            );
            None
        }
        Multiple::AtMost(_) | Multiple::Free => {
            Some(Rule { factor: stated(ctx, punitive)?, floor: None })
        }
    }
}

/// The multiplier that this side states; a finding if it states none, or the court more than is claimed.
fn stated(ctx: &mut Context<'_>, punitive: &Punitive) -> Option<Factor> {
    let place = Place::stated(At::Multiplier, ctx.position);
    let value = |side| punitive.multiplier?.at(side);
    let Some(own) = value(ctx.position) else {
        ctx.find(Finding::new(FindingCode::PunitiveMultiplierMissing).at(place));
        return None;
    };
    let claimed =
        value(Position::Claimed).filter(|_| punitive.counts_multiplier(Position::Claimed));
    if let Some(claimed) = claimed.filter(|claimed| own > *claimed)
        && ctx.position == Position::Found
        && !ctx.case.is_mediated()
    {
        let finding = Finding::new(FindingCode::PunitiveMultipleOverClaimed).at(place);
        ctx.find(finding.with(own).with(claimed).by(ctx.clarification()));
    }
    Some(Factor::multiplier(own, place))
}

/// A multiple below the one the law fixes. More than that the checks refuse. The court needs a reason of its own where it
/// goes below what is claimed; what is not claimed it cannot award.
fn lower(
    ctx: &mut Context<'_>,
    punitive: &Punitive,
    times: &'static Parameter,
    reason: &str,
) -> Option<Factor> {
    let factor = stated(ctx, punitive)?;
    let fixed = ctx.law.number(times);
    if factor.value >= fixed {
        return Some(factor);
    }
    let rule = cite(ctx, times.provision);
    let finding =
        Finding::new(FindingCode::PunitiveLower).at(Place::stated(At::Multiplier, ctx.position));
    let finding = finding.with(factor.value.normalize()).with(fixed.normalize());
    ctx.find(finding.by(rule));
    let follows = ctx.position != Position::Claimed
        && punitive.lower(Position::Claimed).is_some()
        && punitive.multiplier.and_then(|all| all.claimed).map(Multiplier::decimal)
            == Some(factor.value);
    if reason.is_empty() && !follows {
        let finding = Finding::new(FindingCode::PunitiveLowerReason);
        ctx.find(finding.at(Place::stated(At::Lower, ctx.position)).by(rule));
    }
    Some(factor)
}

/// Whether it is open what this side takes; a finding if it is.
fn is_open(ctx: &mut Context<'_>, punitive: &Punitive, times: &'static Parameter) -> bool {
    if !punitive.is_multiple_open(ctx.position, ctx.law.number(times)) {
        return false;
    }
    let finding = match punitive.multiplier.and_then(|stated| stated.at(ctx.position)) {
        // Its multiple is there; that it takes less than the law's is what has not been said.
        Some(own) => Finding::new(FindingCode::PunitiveLowerUnsaid)
            .at(Place::stated(At::Lower, ctx.position))
            .with(own),
        None => Finding::new(FindingCode::PunitiveLowerOpen)
            .at(Place::stated(At::Multiplier, ctx.position)),
    };
    ctx.find(finding);
    true
}

impl Rule {
    fn apply(&self, ctx: &mut Context<'_>, base: Figure, item: &PunitiveItem, row: u32) -> Figure {
        let at = Item::Punitive(row);
        let label = Label::PunitiveItem(Some(row));
        // The minimum raises an award; it does not make one where nothing was found.
        let consumers = item.consumers.filter(|_| ctx.ledger.value(base) > Yuan::ZERO);
        let Some(consumers) = consumers else {
            let multiple = ctx.ledger.times(base, self.factor, label);
            let comes_to = ctx.ledger.value(multiple);
            // However many they are, they get no less than one of them would.
            if let Some(floor) = self.floor.filter(|floor| {
                comes_to > Yuan::ZERO
                    && comes_to.decimal() < floor.value
                    && item.consumers.is_none()
            }) {
                let finding = Finding::new(FindingCode::PunitiveFloorOpen);
                let finding = finding.at(at.field(Leaf::Consumers)).with(comes_to.rounded());
                let finding = finding.with(floor.value.normalize());
                ctx.find(finding.by(cite(ctx, floor.provision)));
            }
            return multiple;
        };
        let several = consumers.get() > 1;
        let each = match item.stated {
            _ if !several => true,
            Some(SumOf::Each) => true,
            Some(SumOf::Total) => false,
            // Before it was asked, a number meant this wherever the law has a minimum per consumer.
            None => self.floor.is_some(),
        };
        if !each {
            if let Some(floor) = self.floor {
                let finding = Finding::new(FindingCode::PunitiveFloorUnknown).at(Place::from(at));
                let finding = finding.with(consumers).with(floor.value.normalize());
                ctx.find(finding.by(cite(ctx, floor.provision)));
            }
            return ctx.ledger.times(base, self.factor, label);
        }
        let mut one = ctx.ledger.times(base, self.factor, Label::PerConsumer);
        // On the base as the total of all.
        let total = ctx.ledger.value(one);
        if let Some(floor) = self.floor {
            let cited = cite(ctx, floor.provision);
            if several && ctx.ledger.value(one).decimal() < floor.value {
                let finding = Finding::new(FindingCode::PunitiveFloorTimes).at(Place::from(at));
                ctx.find(finding.with(consumers).by(cited));
            }
            let floor = ctx.ledger.law(floor, &ctx.law, Label::Floor);
            let floor = ctx.ledger.by(floor, cited);
            one = ctx.ledger.at_least(one, floor, Label::PerConsumer);
        }
        let count = Factor::count(consumers.get(), at.field(Leaf::Consumers));
        let all = ctx.ledger.times(one, count, label);
        if several && item.stated.is_none() {
            let finding = Finding::new(FindingCode::PunitiveTotalOrEach);
            let finding = finding.at(at.field(Leaf::Stated)).with(consumers);
            ctx.find(finding.with(ctx.ledger.value(all).rounded()).with(total.rounded()));
        }
        all
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
    compensation: Option<Yuan>,
) {
    let Some(awarded) = compensation.filter(|sum| *sum > Yuan::ZERO) else { return };
    let on_gain =
        matches!(punitive.base, Some(ExploratoryBase::Gain | ExploratoryBase::Compensation));
    if on_gain || bases.contains(&awarded) {
        ctx.find(Finding::new(FindingCode::PunitiveSameSum).at(At::Punitive));
    }
}
