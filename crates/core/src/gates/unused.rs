//! What was entered and does nothing under what was chosen. Nothing of it is lost, for another choice may use it; but
//! nothing counts for nothing in silence.
//!
//! The lists of fields are complete: a new field of one of these objects does not compile until it is said here when it
//! is used. What punitive damages do not use is said where they are computed.

use crate::{
    Finding, FindingCode, Number, Position, UnitPrice, Yuan,
    case::{
        At, Behaviour, Case, Compensation, Dates, Debtor, Facts, FeeChoice, GainBasis, Interest,
        Item, Itemised, JointGroup, Leaf, Liability, LumpSumBasis, Place, PlaintiffKind,
        PunitiveBasis, Route, Term, product,
    },
    ground::Ground,
};

pub(super) fn run(ctx: &mut Ground<'_>) {
    let case = ctx.case;
    let mut found = Vec::new();
    compensation(&case.compensation, &mut found);
    liability(ctx, &case.liability, &mut found);
    if let Some(fee) = &case.fee {
        self::fee(ctx, fee, &mut found);
    }
    let no_payment = |interest: &&Interest| interest.payments.is_empty();
    if case.interest.as_ref().filter(no_payment).is_some_and(|interest| interest.order.is_some()) {
        found.push(unused(At::Interest.field(Leaf::Order)));
    }
    facts(ctx, &case.facts, &mut found);
    dates(case, &mut found);
    samples(case, &mut found);
    for (at, item) in case.all_items() {
        found.extend(debtors(at, item));
        found.extend(price(|leaf| at.field(leaf), item.number_and_price(), item.claimed_sum()));
    }
    for finding in found {
        ctx.find(finding);
    }
}

fn unused(place: impl Into<Place>) -> Finding {
    Finding::new(FindingCode::Unused).at(place)
}

fn compensation(c: &Compensation, found: &mut Vec<Finding>) {
    let Compensation {
        route,
        beside,
        gains,
        gain_basis,
        losses,
        lump_sums,
        lump_sum_basis,
        // An aid of the court, said where it is computed.
        worksheet: _,
    } = c;
    if beside.is_some_and(|beside| *route == Some(beside) || !c.elects(beside)) {
        found.push(unused(At::Compensation.field(Leaf::Beside)));
    }
    if route.is_none() {
        return;
    }
    let of_sums = c.elects(Route::Circumstances) || c.elects(Route::Agreement);
    let others = [
        (!c.elects(Route::Gain) && !gains.is_empty(), At::Compensation.field(Leaf::Gains)),
        (!c.elects(Route::Loss) && !losses.is_empty(), At::Compensation.field(Leaf::Losses)),
        (!of_sums && !lump_sums.is_empty(), At::Compensation.field(Leaf::LumpSums)),
    ];
    for (_, place) in others.into_iter().filter(|(beside, _)| *beside) {
        found.push(Finding::new(FindingCode::RouteNotElected).at(place));
    }
    if c.elects(Route::Gain) && *gain_basis == Some(GainBasis::Gross) {
        for (row, gain) in (0..).zip(gains) {
            if !gain.less.is_empty() {
                found.push(unused(Item::Gain(row).field(Leaf::Less)));
            }
        }
    }
    for (row, gain) in (0..).zip(gains) {
        // Who made it is known, or who owes it is said.
        let settled = gain.defendant.is_some() || !gain.debtors.is_empty();
        if !gain.among.is_empty() && settled {
            found.push(unused(Item::Gain(row).field(Leaf::Among)));
        }
    }
    let any_costs = gains.iter().any(|gain| !gain.less.is_empty());
    if gain_basis.is_some() && (!c.elects(Route::Gain) || !any_costs) {
        found.push(unused(At::Compensation.field(Leaf::GainBasis)));
    }
    if *lump_sum_basis == Some(LumpSumBasis::Network) && !c.elects(Route::Circumstances) {
        found.push(unused(At::Compensation.field(Leaf::LumpSumBasis)));
    }
}

fn liability(ctx: &Ground<'_>, liability: &Liability, found: &mut Vec<Finding>) {
    let Liability { debtors, joint, covers_gains, basis, groups, answers_for } = liability;
    let case = ctx.case;
    let together = case.items().any(|(_, item)| item.joint() && item.debtors().len() > 1);
    let several =
        |debtors: &[Debtor]| debtors.iter().filter(|one| one.defendant.is_some()).count() > 1;
    if *joint && !several(debtors) {
        found.push(unused(At::Liability.field(Leaf::Joint)));
    }
    let of_gains = |at: At| {
        let Some(group) = liability.joint().find(|group| group.at == at) else { return false };
        let gains = &case.compensation.gains;
        case.compensation.elects(Route::Gain)
            && gains.iter().filter(|gain| gain.debtors.is_empty()).any(|gain| {
                match (&gain.defendant, &*gain.among) {
                    (Some(maker), _) => group.has(maker),
                    (None, []) => false,
                    (None, among) => among.iter().all(|one| group.has(one)),
                }
            })
    };
    if covers_gains.is_some() && !of_gains(At::Liability) {
        found.push(unused(At::Liability.field(Leaf::CoversGains)));
    }
    if basis.is_some() && !together && !(*joint && several(debtors)) && answers_for.is_empty() {
        found.push(unused(At::Liability.field(Leaf::Basis)));
    }
    for (row, group) in (0..).zip(groups) {
        let JointGroup { debtors, covers_gains, basis } = group;
        let at = At::JointGroup(row);
        if debtors.is_empty() {
            found.push(unused(Place::from(at)));
            continue;
        }
        if covers_gains.is_some() && !of_gains(at) {
            found.push(unused(at.field(Leaf::CoversGains)));
        }
        if basis.is_some() && !several(debtors) {
            found.push(unused(at.field(Leaf::Basis)));
        }
    }
}

fn fee(ctx: &Ground<'_>, fee: &FeeChoice, found: &mut Vec<Finding>) {
    let FeeChoice { basis: _, base: _, whole_yuan, division } = fee;
    // No fee is charged in an incidental action; the checks refuse a base where there is none.
    if ctx.case.facts.criminal_incidental != Some(true) {
        return;
    }
    found.push(unused(At::Fee.field(Leaf::Basis)));
    if *whole_yuan {
        found.push(unused(At::Fee.field(Leaf::WholeYuan)));
    }
    if division.is_some() {
        found.push(unused(At::Fee.field(Leaf::Division)));
    }
}

fn facts(ctx: &Ground<'_>, facts: &Facts, found: &mut Vec<Finding>) {
    let Facts {
        // What the case is about, and what the gates look at, whoever sues.
        behaviours,
        breached: _,
        subjects: _,
        sensitive: _,
        face: _,
        people: _,
        records: _,
        harm: _,
        consumers: _,
        exculpated,
        criminal_incidental: _,
        data_held,
        retention,
        fraud,
        continuing,
        evidence_fixed,
        multi_purpose,
        reach,
        reputation,
        exculpated_of,
        lawful_collection,
        safekeeping,
        third_infringer,
        notice,
        other_plaintiff,
        organisation,
        prior_duties,
    } = facts;
    let by_fraud =
        ctx.case.punitive.as_ref().is_some_and(|one| one.basis == PunitiveBasis::ConsumerFraud);
    let remedies = !ctx.case.remedies.is_empty();
    let mut kinds = ctx.case.plaintiffs().filter_map(|(kind, _)| kind);
    let association = kinds.any(PlaintiffKind::is_consumer_association);
    let of = |one| behaviours.contains(&one);
    // They also show what a case is about, as long as that is not stated.
    let shown = remedies || ctx.case.fields.is_empty();
    let rows = [
        (data_held.is_some() && !shown, At::Facts.field(Leaf::DataHeld)),
        (retention.is_some() && !shown, At::Facts.field(Leaf::Retention)),
        (fraud.is_some() && !by_fraud, At::Facts.field(Leaf::Fraud)),
        (continuing.is_some() && !remedies, At::Facts.field(Leaf::Continuing)),
        (evidence_fixed.is_some() && !remedies, At::Facts.field(Leaf::EvidenceFixed)),
        (multi_purpose.is_some() && !remedies, At::Facts.field(Leaf::MultiPurpose)),
        (reach.is_some() && !remedies, At::Facts.field(Leaf::Reach)),
        (reputation.is_some() && !remedies, At::Facts.field(Leaf::Reputation)),
        (
            !exculpated_of.is_empty() && *exculpated == Some(false),
            At::Facts.field(Leaf::ExculpatedOf),
        ),
        (
            lawful_collection.is_some() && !of(Behaviour::Collection),
            At::Facts.field(Leaf::LawfulCollection),
        ),
        (safekeeping.is_some() && !of(Behaviour::Leakage), At::Facts.field(Leaf::Safekeeping)),
        (
            third_infringer.is_some() && !of(Behaviour::Leakage),
            At::Facts.field(Leaf::ThirdInfringer),
        ),
        (notice.is_some() && !ctx.case.sued_by_procuratorate(), At::Notice.into()),
        (
            other_plaintiff.is_some() && !ctx.case.sued_by_procuratorate(),
            At::Facts.field(Leaf::OtherPlaintiff),
        ),
        (
            organisation.is_some() && !ctx.case.sued_by(PlaintiffKind::DesignatedOrganisation),
            At::Organisation.into(),
        ),
        (prior_duties.is_some() && !association, At::Facts.field(Leaf::PriorDuties)),
    ];
    if !exculpated_of.is_empty() && exculpated.is_none() {
        let place = At::Facts.field(Leaf::ExculpatedOf);
        found.push(Finding::new(FindingCode::ExculpatedUnsaid).at(place));
    }
    let none = rows.into_iter().filter(|(nothing, _)| *nothing);
    found.extend(none.map(|(_, place)| Finding::new(FindingCode::FactUnused).at(place)));
}

fn dates(case: &Case, found: &mut Vec<Finding>) {
    let Dates { act, act_by, filed: _, judgment, trial_by, effective } = case.dates;
    let outranked = [
        (act_by.is_some() && act.is_some_and(|act| act.to.is_some()), Leaf::ActBy),
        (trial_by.is_some() && judgment.is_some(), Leaf::TrialBy),
    ];
    for (_, field) in outranked.into_iter().filter(|(nothing, _)| *nothing) {
        found.push(Finding::new(FindingCode::DateOutranked).at(At::Dates.field(field)));
    }
    // Only terms in months run from it, and the period of payment where interest for delay is worked out.
    let mut instalments = case.performance.iter().flat_map(|of| &of.instalments);
    let late = case.interest.as_ref().is_some_and(|interest| interest.debts.is_empty());
    let counted = case.destination.as_ref().is_some_and(|destination| destination.by.is_none());
    let runs = instalments.any(|one| matches!(one.term(), Term::Months(_)))
        || late && counted && case.period_ends().is_some();
    if effective.is_some() && !runs {
        let place = At::Dates.field(Leaf::Effective);
        found.push(Finding::new(FindingCode::FactUnused).at(place));
    }
}

/// Who states no sum found in a sample extrapolates nothing.
fn samples(case: &Case, found: &mut Vec<Finding>) {
    let items = case.punitive.iter().flat_map(|punitive| &punitive.items);
    for (row, item) in (0..).zip(items) {
        let Some(sample) = &item.sample else { continue };
        let nothing = [
            (Position::Claimed, item.claimed().is_none()),
            (Position::Conceded, item.conceded.is_none()),
            (Position::Found, item.found.is_none()),
        ];
        for (side, _) in nothing.into_iter().filter(|(_, nothing)| *nothing) {
            if sample.ground(side).is_some() {
                found.push(unused(Place::stated(At::Extrapolated(row), side)));
            }
        }
    }
}

/// Costs of a gain are nobody's debt, and nobody owes a payment jointly; whether it can go to the debts it is meant for is
/// seen where it is taken off.
fn debtors(at: Item, item: &dyn Itemised) -> Option<Finding> {
    let field = match at {
        Item::Less(..) => (!item.debtors().is_empty() || item.joint()).then_some(Leaf::Debtors),
        Item::Credit(_) => item.joint().then_some(Leaf::Debtors),
        // Nobody owes jointly with himself, nor by an item that names nobody.
        Item::Gain(_) | Item::Loss(_) | Item::LumpSum(_) | Item::Cost(_) | Item::Punitive(_) => {
            (item.joint() && item.debtors().len() < 2).then_some(Leaf::Joint)
        }
    };
    field.map(|field| unused(at.field(field)))
}

/// Number × price: one of the two alone, or both beside another sum.
pub(crate) fn price(
    place: impl Fn(Leaf) -> Place,
    stated: (Option<Number>, Option<UnitPrice>),
    sum: Option<Yuan>,
) -> Option<Finding> {
    match (stated, sum) {
        ((None, None), _) | ((Some(_), Some(_)), None) => None,
        ((Some(number), Some(price)), Some(stated)) => {
            let both = product(number, price).filter(|both| both.rounded() != stated)?;
            let finding = Finding::new(FindingCode::PriceBesideSum);
            Some(finding.at(place(Leaf::Quantity)).with(both).with(stated))
        }
        ((number, _), _) => {
            // The one that is missing.
            let missing = if number.is_none() { Leaf::Quantity } else { Leaf::UnitPrice };
            Some(Finding::new(FindingCode::PriceIncomplete).at(place(missing)))
        }
    }
}
