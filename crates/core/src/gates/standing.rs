//! Who may sue: PIPL 70 names procuratorates, consumer organisations provided by law and
//! organisations determined by the national cyberspace authority.
//!
//! PIPL 70 is read at the date of the act, because it speaks of violations of PIPL itself; the
//! procedure laws and the Consumer Rights Law at the date of the trial.

use redress_lawbook::id;

use crate::{
    Authority, Finding, FindingCode, Reform, Status, authority::proposal, case::PlaintiffKind,
    context::Context,
};

pub(super) fn run(ctx: &mut Context<'_>) {
    let pipl = ctx.on_information(id::PIPL_70, Status::InForce);
    let finding = match ctx.plaintiff() {
        None => Finding::new(FindingCode::PlaintiffMissing).by(pipl),
        Some(PlaintiffKind::Procuratorate) => {
            let minors = ctx.law.substantive(id::MPL_106, Status::InForce).filter(|_| ctx.minors());
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
            if ctx.case.facts.prior_duties != Some(true) {
                let rule = ctx.law.procedural(id::C_PIL_4, Status::InForce);
                let finding = Finding::new(FindingCode::PriorDutiesMissing);
                ctx.find(finding.at("/facts/prior_duties").by(rule));
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
            if ctx.lens.has(Reform::DesignatedOrganisations) {
                let rule = proposal(id::PAPER_DESIGNATED);
                let conditions = Finding::new(FindingCode::StandingDesignatedProposal).by([rule]);
                ctx.find(conditions.at("/plaintiff/kind"));
            }
            Finding::new(FindingCode::StandingDesignated).by(pipl)
        }
        Some(PlaintiffKind::Other) => none(ctx),
    };
    ctx.find(finding.at("/plaintiff/kind"));
}

fn associations(ctx: &Context<'_>) -> Vec<Authority> {
    let rules = [id::CRPL_47, id::C_PIL_1].map(|id| ctx.law.procedural(id, Status::InForce));
    rules.into_iter().flatten().collect()
}

/// Standing, if any rule gives it at its date.
fn met(ctx: &Context<'_>, rules: impl Iterator<Item = Authority>) -> Finding {
    let rules: Vec<_> = rules.collect();
    if rules.is_empty() { none(ctx) } else { Finding::new(FindingCode::StandingMet).by(rules) }
}

fn none(ctx: &Context<'_>) -> Finding {
    Finding::new(FindingCode::StandingNone).by(ctx.law.procedural(id::CPL_PIL, Status::InForce))
}
