//! Costs of the plaintiff: Consumer PIL Interpretation Art. 17 (prevention) and Art. 18
//! (investigation, appraisal, lawyer), SPP Rules 98(3) (appraisal, experts "and other" costs) for procuratorates,
//! Environmental PIL Interpretation Art. 22 for cases of the environment. "Other litigation expenses" of anybody else have a
//! basis there and in the paper's proposal only.

use std::collections::BTreeMap;

use redress_lawbook::{Field, Modality, ProvisionId, id};

use crate::{
    Authority, Few, Finding, FindingCode, HeadId, Position, Reform, Status, Yuan,
    authority::proposal,
    case::{At, CostHead, Gained, Item, Itemised, Leaf, Place, Route},
    computed::HeadResult,
    context::Context,
    debtors::Debtors,
    ledger::{Figure, Label},
};

/// A row of costs that names its head.
struct Row {
    place: u32,
    /// It rests on the rule of what a procuratorate lays out.
    procured: bool,
    figure: Figure,
    /// Whoever owes it; of a batch nobody asks.
    debtors: Option<Debtors>,
}

pub(super) fn heads(ctx: &mut Context<'_>, heads: &mut Few<HeadResult>) {
    if ctx.case.costs.is_empty() {
        return;
    }
    let mut groups: BTreeMap<CostHead, Few<Row>> = BTreeMap::new();
    let mut seen: BTreeMap<(Yuan, &str), u32> = BTreeMap::new();
    for (row, item) in (0..).zip(&ctx.case.costs) {
        let at = Item::Cost(row);
        let Some(head) = item.head else {
            if item.is_blank() {
                continue;
            }
            let finding = Finding::new(FindingCode::CostHeadMissing).at(Place::from(at));
            ctx.find(finding.with(&item.label));
            continue;
        };
        let Some(figure) = ctx.stated(at) else { continue };
        let figure = ctx.ledger.labelled(figure, Label::Cost(row));
        let value = ctx.ledger.value(figure);
        if !item.label.is_empty()
            && value > Yuan::ZERO
            && let Some(first) = seen.insert((value, &item.label), row)
        {
            let finding = Finding::new(FindingCode::DoubleCount).at(Place::from(at));
            ctx.find(finding.with(Item::Cost(first)).with(at));
        }
        // In a case of the environment the courts' own text grants any other cost of the suit.
        let by_the_rules = match head {
            CostHead::Appraisal | CostHead::Expert => true,
            CostHead::Other => !is_of_environment_alone(ctx),
            CostHead::Prevention | CostHead::Investigation | CostHead::Lawyer => false,
        };
        let procured = by_the_rules
            && ctx.case.laid_out_by_procuratorate(item)
            && ctx.law.procedural(id::SPP_R_98_3, Status::InForce).is_some();
        let paid_to = item.paid_to.filter(|_| !ctx.case.co_plaintiffs.is_empty());
        let debtors = (!ctx.sums_only).then(|| ctx.debtors(item, Gained::Nobody).to(paid_to));
        groups.entry(head).or_default().push(Row { place: row, procured, figure, debtors });
    }
    double_with_losses(ctx, &seen);
    let mut discretion = Vec::new();
    for head in CostHead::ALL {
        let Some(rows) = groups.remove(&head) else { continue };
        // The law of a cost is that of the plaintiff who laid it out; what is said of it leads to the first such row.
        let [procured, others] = [true, false].map(|procured| {
            let first = rows.iter().find(|one| one.procured == procured)?;
            basis(ctx, head, procured, first.place)
        });
        let carried = |row: &Row| if row.procured { procured.is_some() } else { others.is_some() };
        let (mut figures, mut claims) = (Few::default(), Vec::new());
        for row in rows.into_iter().filter(carried) {
            figures.push(row.figure);
            if let Some(debtors) = row.debtors {
                ctx.add_claim(&mut claims, debtors, row.figure);
            }
        }
        let mut authority: Few<Authority> = Few::default();
        for rule in procured.into_iter().chain(others).flatten() {
            if !authority.contains(&rule) {
                authority.push(rule);
            }
        }
        if figures.is_empty() {
            continue;
        }
        // Only Art. 17 binds the court, and only since 2021.
        discretion.extend(authority.iter().filter(|a| a.version.modality == Modality::May));
        let sum = ctx.ledger.sum(&figures, Label::Head(HeadId::Cost(head)));
        let figure = ctx.ledger.by(sum, authority);
        heads.push(ctx.finish(HeadId::Cost(head), figure, claims));
    }
    crate::Order::order_by_key(&mut *discretion, |authority: &Authority| authority.provision);
    discretion.dedup();
    if !discretion.is_empty() {
        ctx.find(
            Finding::new(FindingCode::CostsDiscretion)
                .at(At::Case.field(Leaf::Costs))
                .by(discretion),
        );
    }
}

/// What orders a head of costs that a procuratorate laid out, or another. `None`: nothing does, and a finding says so.
fn basis(
    ctx: &mut Context<'_>,
    head: CostHead,
    procured: bool,
    row: u32,
) -> Option<Vec<Authority>> {
    let name = head.id();
    let at = Place::from(Item::Cost(row));
    if procured && let Some(rule) = ctx.law.procedural(id::SPP_R_98_3, Status::InForce) {
        // It names appraisal and experts; that its 等 reaches any other cost of the suit is a reading.
        if head == CostHead::Other {
            let rule = Authority { status: Status::Contested, ..rule };
            ctx.find(Finding::new(FindingCode::OtherExpensesProcured).at(at).by([rule]));
            return Some(vec![rule]);
        }
        // The SPP's rule lets the procuratorate claim it; beside it is the courts' own text, of the environment on either, of
        // consumers on appraisal.
        let of_consumers = || ctx.law.procedural(id::C_PIL_18, of_consumers(ctx));
        let appraised = head == CostHead::Appraisal;
        let courts = of_environment(ctx).or_else(|| of_consumers().filter(|_| appraised));
        return Some([rule].into_iter().chain(courts).collect());
    }
    if is_of_environment_alone(ctx) {
        return environment(ctx, name, at);
    }
    match head {
        CostHead::Prevention => consumer_interpretation(ctx, id::C_PIL_17, name, at),
        CostHead::Investigation | CostHead::Appraisal | CostHead::Lawyer => {
            consumer_interpretation(ctx, id::C_PIL_18, name, at)
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
            ctx.find(Finding::new(code).at(at).with(name).by(closed_list));
            without(ctx)
        }
    }
}

/// What no provision orders may be claimed, and counts for the fee; nobody can concede it, and it is not awarded.
fn without(ctx: &Context<'_>) -> Option<Vec<Authority>> {
    let contested = ctx.law.procedural(id::C_PIL_18, Status::Contested);
    (ctx.position == Position::Claimed).then(|| contested.into_iter().collect())
}

/// Where personal information or consumers are concerned too, it is open for which of the claims a cost was laid out, and
/// their rules stand.
fn is_of_environment_alone(ctx: &Context<'_>) -> bool {
    let case = ctx.case;
    case.concerns(Field::Environment)
        && !case.concerns_personal_information()
        && !ctx.consumer_case()
}

/// What the environment's own interpretation grants, whatever the head.
fn of_environment(ctx: &Context<'_>) -> Option<Authority> {
    let alone = is_of_environment_alone(ctx);
    ctx.law.procedural(id::EPIL_22, Status::InForce).filter(|_| alone)
}

/// A cost in a case of the environment alone: the interpretation on consumers is no law of it, at any date.
fn environment(ctx: &mut Context<'_>, name: &str, at: Place) -> Option<Vec<Authority>> {
    let Some(rule) = of_environment(ctx) else {
        ctx.find(Finding::new(FindingCode::CostWithoutBasis).at(at).with(name));
        return (ctx.position == Position::Claimed).then(Vec::new);
    };
    if rule.status == Status::Unverified {
        ctx.find(Finding::new(FindingCode::CostTextUnverified).at(at).with(name).by([rule]));
    }
    Some(vec![rule])
}

/// The interpretation governs consumer cases (Art. 1); elsewhere it is an analogy.
fn of_consumers(ctx: &Context<'_>) -> Status {
    if ctx.consumer_case() { Status::InForce } else { Status::Contested }
}

fn consumer_interpretation(
    ctx: &mut Context<'_>,
    provision: ProvisionId,
    name: &str,
    at: Place,
) -> Option<Vec<Authority>> {
    let consumer_case = ctx.consumer_case();
    let Some(authority) = ctx.law.procedural(provision, of_consumers(ctx)) else {
        ctx.find(Finding::new(FindingCode::CostWithoutBasis).at(at).with(name));
        return without(ctx);
    };
    if !consumer_case {
        // Where the field of the case is stated, it alone says what the case is about.
        let stated = !ctx.case.fields.is_empty();
        let fields = At::Case.field(Leaf::Fields);
        let says = if stated { fields } else { At::Facts.field(Leaf::Consumers) };
        let finding = Finding::new(FindingCode::CostByAnalogy).at(says);
        ctx.find(finding.with(name).by([authority]));
    }
    Some(vec![authority])
}

/// The network and face-recognition interpretations count reasonable expenditure as loss: the same
/// sum must not stand under a loss and under a cost.
fn double_with_losses(ctx: &mut Context<'_>, costs: &BTreeMap<(Yuan, &str), u32>) {
    let case = ctx.case;
    if !case.compensation.elects(Route::Loss) {
        return;
    }
    for (row, loss) in (0..).zip(&case.compensation.losses) {
        let sums = [loss.claimed, loss.conceded].into_iter().flatten();
        for sum in sums {
            if let Some(cost) = costs.get(&(sum, loss.label())) {
                let finding = Finding::new(FindingCode::DoubleCount);
                let at = Item::Loss(row);
                ctx.find(finding.at(Place::from(at)).with(Item::Cost(*cost)).with(at));
                break;
            }
        }
    }
}
