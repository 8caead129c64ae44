//! Who may sue: PIPL 70 names procuratorates, consumer organisations provided by law and
//! organisations determined by the national cyberspace authority.
//!
//! PIPL 70 is read at the date of the act, because it speaks of violations of PIPL itself; whatever else gives a right to
//! sue, be it in a procedure law, the Consumer Rights Law or the Minors Protection Law, at the date of the trial.

use redress_lawbook::id;

use crate::{
    Authority, Few, Finding, FindingCode, Reform, Status,
    authority::proposal,
    case::{At, BreachedLaw, Item, Itemised, Leaf, PlaintiffKind},
    ground::Ground,
};

pub(super) fn run(ctx: &mut Ground<'_>) {
    other_laws(ctx);
    let case = ctx.case;
    let finding = standing(ctx, case.plaintiff.as_ref().map(|one| one.kind));
    ctx.find(finding.at(At::Plaintiff.field(Leaf::Kind)));
    for (row, other) in (0..).zip(&case.co_plaintiffs) {
        let at = At::CoPlaintiff(row);
        let finding = standing(ctx, other.kind);
        ctx.find(finding.at(at.field(Leaf::Kind)));
        if other.joined {
            let rule = ctx.law.procedural(id::CPLI_285, Status::InForce);
            let finding = Finding::new(FindingCode::PlaintiffJoined);
            ctx.find(finding.at(at.field(Leaf::Joined)).by(rule));
        }
    }
    beside(ctx);
}

/// What follows from who sues beside whom.
fn beside(ctx: &mut Ground<'_>) {
    let case = ctx.case;
    let kinds: Few<_> = case.plaintiffs().filter_map(|(kind, _)| kind).collect();
    let sues = kinds.contains(&PlaintiffKind::Procuratorate);
    let law = ctx.law;
    let rules = || {
        let rules = [id::CPL_PIL_2, id::J_PIL_13].into_iter();
        rules.filter_map(move |id| law.procedural(id, Status::InForce))
    };
    // It comes after the bodies that may sue, and may support them.
    if sues && kinds.len() > 1 && kinds.iter().any(|kind| kind.may_sue_first()) {
        let place = match case.plaintiff.as_ref().map(|one| one.kind) {
            Some(PlaintiffKind::Procuratorate) => At::Plaintiff.field(Leaf::Kind),
            _ => At::Case.field(Leaf::CoPlaintiffs),
        };
        let finding = Finding::new(FindingCode::OtherPlaintiff).at(place);
        ctx.find(finding.by(rules()));
    }
    if !case.supporters.is_empty() {
        let code = if sues && kinds.len() == 1 {
            FindingCode::SupportBesideProcuratorate
        } else {
            FindingCode::SuitSupported
        };
        ctx.find(Finding::new(code).at(At::Case.field(Leaf::Supporters)).by(rules().next()));
    }
    let alone = case.co_plaintiffs.is_empty();
    let code = if alone { FindingCode::Unused } else { FindingCode::CostsOfWhichPlaintiff };
    let mut costs = (0..).zip(&case.costs).filter(|(_, cost)| !cost.is_blank());
    if let Some((row, _)) = costs.find(|(_, cost)| cost.paid_to.is_some() == alone) {
        ctx.find(Finding::new(code).at(Item::Cost(row).field(Leaf::PaidTo)));
    }
}

/// Whether a body of this kind may sue.
fn standing(ctx: &mut Ground<'_>, kind: Option<PlaintiffKind>) -> Finding {
    let pipl = article_70(ctx);
    match kind {
        None => Finding::new(FindingCode::PlaintiffMissing).by(pipl),
        Some(PlaintiffKind::Procuratorate) => {
            let minors = ctx.law.procedural(id::MPL_106, Status::InForce).filter(|_| ctx.minors());
            let cpl = ctx.law.procedural(id::CPL_PIL_2, Status::InForce);
            // The procuratorates' own interpretation: suits after notice, suits incidental to a prosecution.
            let incidental = ctx.case.facts.criminal_incidental == Some(true);
            let own = if incidental { id::J_PIL_20 } else { id::J_PIL_13 };
            let own = ctx.law.procedural(own, Status::InForce);
            met(ctx, pipl.into_iter().chain(minors).chain(cpl).chain(own))
        }
        Some(
            PlaintiffKind::NationalConsumerAssociation
            | PlaintiffKind::ProvincialConsumerAssociation,
        ) => {
            let known = ctx.has_found(FindingCode::PriorDutiesMissing);
            if ctx.case.facts.prior_duties != Some(true) && !known {
                let rule = ctx.law.procedural(id::C_PIL_4, Status::InForce);
                let finding = Finding::new(FindingCode::PriorDutiesMissing);
                ctx.find(finding.at(At::Facts.field(Leaf::PriorDuties)).by(rule));
            }
            let rules = associations(ctx);
            met(ctx, pipl.into_iter().chain(rules))
        }
        Some(PlaintiffKind::MunicipalConsumerAssociation) => {
            if ctx.lens.has(Reform::MunicipalAssociations) {
                let rule = proposal(id::PAPER_MUNICIPAL);
                Finding::new(FindingCode::StandingMunicipalProposal).by([rule])
            } else {
                Finding::new(FindingCode::StandingMunicipal).by(associations(ctx))
            }
        }
        Some(PlaintiffKind::DesignatedOrganisation) => {
            // Only PIPL 70 knows them, and only for its own breaches.
            if pipl.is_empty() {
                other(ctx)
            } else {
                if ctx.lens.has(Reform::DesignatedOrganisations) {
                    conditions(ctx);
                }
                Finding::new(FindingCode::StandingDesignated).by(pipl)
            }
        }
        Some(PlaintiffKind::Other) => other(ctx),
    }
}

/// A body of none of the kinds: in cases of the environment an organisation may sue under conditions that a case does not
/// record.
fn other(ctx: &Ground<'_>) -> Finding {
    match ctx.law.procedural(id::EPL_58, Status::InForce) {
        Some(rule) => Finding::new(FindingCode::StandingEnvironment).by([rule]),
        None => none(ctx),
    }
}

/// PIPL 70 as far as it carries the action. It speaks of breaches of PIPL itself; the paper would have a breach of
/// another law on personal information suffice, once PIPL is in force.
pub(super) fn article_70(ctx: &Ground<'_>) -> Few<Authority> {
    let Some(rule) = ctx.on_information(id::PIPL_70) else {
        return Few::default();
    };
    match (only_others(ctx), ctx.lens.has(Reform::WideLaw)) {
        (false, _) => Few::of(rule),
        (true, true) => [rule, proposal(id::PAPER_WIDE_LAW)].into_iter().collect(),
        (true, false) => Few::default(),
    }
}

/// Whether the laws breached are stated, and PIPL is none of them.
fn only_others(ctx: &Ground<'_>) -> bool {
    let breached = &ctx.case.facts.breached;
    !breached.is_empty() && !breached.contains(&BreachedLaw::Pipl)
}

fn other_laws(ctx: &mut Ground<'_>) {
    if !only_others(ctx) {
        return;
    }
    let Some(rule) = ctx.on_information(id::PIPL_70) else { return };
    let finding = if ctx.lens.has(Reform::WideLaw) {
        Finding::new(FindingCode::WideLawProposal).by([proposal(id::PAPER_WIDE_LAW)])
    } else {
        Finding::new(FindingCode::PiplNotBreached).by([rule])
    };
    let names: Vec<_> = ctx.case.facts.breached.iter().map(|law| law.id()).collect();
    ctx.find(finding.at(At::Facts.field(Leaf::Breached)).naming(names.join(", ")));
}

/// The paper's five conditions, held against what is stated of the organisation.
fn conditions(ctx: &mut Ground<'_>) {
    let rule = proposal(id::PAPER_DESIGNATED);
    let stated = ctx.case.facts.organisation.unwrap_or_default().conditions();
    let names = |met: Option<bool>| {
        let of = stated.iter().filter(|(_, stated)| *stated == met);
        of.map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    };
    let (failed, open) = (names(Some(false)), names(None));
    let finding = |code| Finding::new(code).at(At::Organisation).by([rule]);
    if failed.is_empty() && open.is_empty() {
        ctx.find(finding(FindingCode::StandingDesignatedProposal));
    }
    if !failed.is_empty() {
        ctx.find(finding(FindingCode::DesignatedUnmet).with(failed));
    }
    if !open.is_empty() {
        ctx.find(finding(FindingCode::DesignatedOpen).with(open));
    }
}

fn associations(ctx: &Ground<'_>) -> Few<Authority> {
    let rules = [id::CRPL_47, id::C_PIL_1].map(|id| ctx.law.procedural(id, Status::InForce));
    rules.into_iter().flatten().collect()
}

/// Standing, if any rule gives it at its date; a doubt, if they do so by analogy only or their texts were not verified.
fn met(ctx: &Ground<'_>, rules: impl Iterator<Item = Authority>) -> Finding {
    let rules: Few<_> = rules.collect();
    if rules.is_empty() {
        return none(ctx);
    }
    let firm = rules.iter().any(|rule| rule.status == Status::InForce);
    let code = if firm { FindingCode::StandingMet } else { FindingCode::StandingContested };
    Finding::new(code).by(rules)
}

fn none(ctx: &Ground<'_>) -> Finding {
    Finding::new(FindingCode::StandingNone).by(ctx.law.procedural(id::CPL_PIL, Status::InForce))
}
