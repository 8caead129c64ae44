//! What was entered and does nothing under what was chosen. Nothing of it is lost, for another choice may use it; but
//! nothing counts for nothing in silence.
//!
//! The lists of fields are complete: a new field of one of these objects does not compile until it is said here when it
//! is used. What punitive damages do not use is said where they are computed.

use std::borrow::Cow;

use crate::{
    Finding, FindingCode, Number, UnitPrice, Yuan,
    case::{
        Behaviour, Compensation, Facts, FeeChoice, GainBasis, Item, Leaf, Liability, LumpSumBasis,
        Place, PlaintiffKind, PunitiveBasis, Route, product,
    },
    context::Context,
    debtors::joint_debtor,
};

pub(super) fn run(ctx: &mut Context<'_>) {
    let case = ctx.case;
    let mut found = Vec::new();
    compensation(&case.compensation, &mut found);
    liability(ctx, &case.liability, &mut found);
    if let Some(fee) = &case.fee {
        self::fee(ctx, fee, &mut found);
    }
    facts(ctx, &case.facts, &mut found);
    for (at, item) in case.all_items() {
        found.extend(price(|leaf| at.field(leaf), item.number_and_price(), item.claimed_sum()));
    }
    ctx.findings.extend(found);
}

fn unused(path: impl Into<Cow<'static, str>>) -> Finding {
    Finding::new(FindingCode::Unused).at(path)
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
        found.push(unused("/compensation/beside"));
    }
    if route.is_none() {
        return;
    }
    let of_sums = c.elects(Route::Circumstances) || c.elects(Route::Agreement);
    let others = [
        (!c.elects(Route::Gain) && !gains.is_empty(), "/compensation/gains"),
        (!c.elects(Route::Loss) && !losses.is_empty(), "/compensation/losses"),
        (!of_sums && !lump_sums.is_empty(), "/compensation/lump_sums"),
    ];
    for (_, path) in others.into_iter().filter(|(beside, _)| *beside) {
        found.push(Finding::new(FindingCode::RouteNotElected).at(path));
    }
    if c.elects(Route::Gain) && *gain_basis == Some(GainBasis::Gross) {
        for (row, gain) in (0..).zip(gains) {
            if !gain.less.is_empty() {
                found.push(unused(format!("{}/less", Item::Gain(row))));
            }
        }
    }
    for (row, gain) in (0..).zip(gains) {
        // Who made it is known, or who owes it is said.
        let settled = gain.defendant.is_some() || !gain.debtors.is_empty();
        if !gain.among.is_empty() && settled {
            found.push(unused(format!("{}/among", Item::Gain(row))));
        }
    }
    let any_costs = gains.iter().any(|gain| !gain.less.is_empty());
    if gain_basis.is_some() && (!c.elects(Route::Gain) || !any_costs) {
        found.push(unused("/compensation/gain_basis"));
    }
    if *lump_sum_basis == Some(LumpSumBasis::Network) && !c.elects(Route::Circumstances) {
        found.push(unused("/compensation/lump_sum_basis"));
    }
}

fn liability(ctx: &Context<'_>, liability: &Liability, found: &mut Vec<Finding>) {
    let Liability { debtors, joint, covers_gains, basis, answers_for } = liability;
    let case = ctx.case;
    let together = case.items().any(|(_, item)| item.joint() && item.debtors().len() > 1);
    let several = debtors.iter().filter(|debtor| debtor.defendant.is_some()).count() > 1;
    if *joint && !several && !debtors.is_empty() {
        found.push(unused("/liability/joint"));
    }
    let of_gains = case.compensation.elects(Route::Gain)
        && case.compensation.gains.iter().any(|gain| {
            let maker = gain.defendant.as_ref();
            let maker = maker.is_some_and(|maker| joint_debtor(liability, maker));
            let together =
                !gain.among.is_empty() && gain.among.iter().all(|one| joint_debtor(liability, one));
            (maker || gain.defendant.is_none() && together) && gain.debtors.is_empty()
        });
    if covers_gains.is_some() && !of_gains {
        found.push(unused("/liability/covers_gains"));
    }
    if basis.is_some() && !together && !(*joint && several) && answers_for.is_empty() {
        found.push(unused("/liability/basis"));
    }
}

fn fee(ctx: &Context<'_>, fee: &FeeChoice, found: &mut Vec<Finding>) {
    let FeeChoice { basis: _, base: _, whole_yuan, division } = fee;
    // No fee is charged in an incidental action; the checks refuse a base where there is none.
    if ctx.case.facts.criminal_incidental != Some(true) {
        return;
    }
    found.push(unused("/fee/basis"));
    if *whole_yuan {
        found.push(unused("/fee/whole_yuan"));
    }
    if division.is_some() {
        found.push(unused("/fee/division"));
    }
}

fn facts(ctx: &Context<'_>, facts: &Facts, found: &mut Vec<Finding>) {
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
        data_held: _,
        retention: _,
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
    let kind = ctx.plaintiff();
    let is = |one| kind == Some(one);
    let of = |one| behaviours.contains(&one);
    let rows = [
        (fraud.is_some() && !by_fraud, "/facts/fraud"),
        (continuing.is_some() && !remedies, "/facts/continuing"),
        (evidence_fixed.is_some() && !remedies, "/facts/evidence_fixed"),
        (multi_purpose.is_some() && !remedies, "/facts/multi_purpose"),
        (reach.is_some() && !remedies, "/facts/reach"),
        (reputation.is_some() && !remedies, "/facts/reputation"),
        (!exculpated_of.is_empty() && *exculpated != Some(true), "/facts/exculpated_of"),
        (lawful_collection.is_some() && !of(Behaviour::Collection), "/facts/lawful_collection"),
        (safekeeping.is_some() && !of(Behaviour::Leakage), "/facts/safekeeping"),
        (third_infringer.is_some() && !of(Behaviour::Leakage), "/facts/third_infringer"),
        (notice.is_some() && !is(PlaintiffKind::Procuratorate), "/facts/notice"),
        (other_plaintiff.is_some() && !is(PlaintiffKind::Procuratorate), "/facts/other_plaintiff"),
        (
            organisation.is_some() && !is(PlaintiffKind::DesignatedOrganisation),
            "/facts/organisation",
        ),
        (
            prior_duties.is_some() && !kind.is_some_and(PlaintiffKind::is_consumer_association),
            "/facts/prior_duties",
        ),
    ];
    let none = rows.into_iter().filter(|(nothing, _)| *nothing);
    found.extend(none.map(|(_, path)| Finding::new(FindingCode::FactUnused).at(path)));
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
