//! Who may sue: PIPL 70 names procuratorates, consumer organisations provided by law and
//! organisations determined by the national cyberspace authority.

use redress_lawbook::id;

use crate::{
    Finding, FindingCode, Reform, Status, authority::proposal, case::PlaintiffKind, heads::Context,
};

pub(super) fn run(ctx: &mut Context<'_>) {
    let path = "/plaintiff/kind";
    let pipl = ctx.law.substantive(id::PIPL_70, Status::InForce);
    let cpl = |ctx: &Context<'_>| ctx.law.procedural(id::CPL_PIL_2, Status::InForce);
    let associations = [
        ctx.law.procedural(id::CRPL_47, Status::InForce),
        ctx.law.procedural(id::C_PIL_1, Status::InForce),
    ];
    let finding = match ctx.plaintiff() {
        None => Finding::new(FindingCode::PlaintiffMissing).at("/plaintiff").by(pipl),
        Some(PlaintiffKind::Procuratorate) => {
            let finding = Finding::new(FindingCode::StandingMet).by(pipl).by(cpl(ctx));
            let minors = ctx.law.substantive(id::MPL_106, Status::InForce);
            let children = matches!(
                ctx.case.facts.subjects,
                Some(crate::case::Subjects::ChildrenUnder14 | crate::case::Subjects::Minors)
            );
            finding.by(minors.filter(|_| children))
        }
        Some(
            PlaintiffKind::NationalConsumerAssociation | PlaintiffKind::ProvincialConsumerAssociation,
        ) => {
            if ctx.case.facts.prior_duties != Some(true) {
                let rule = ctx.law.procedural(id::C_PIL_4, Status::InForce);
                let finding = Finding::new(FindingCode::PriorDutiesMissing);
                ctx.find(finding.at("/facts/prior_duties").by(rule));
            }
            Finding::new(FindingCode::StandingMet).by(pipl).by(associations.into_iter().flatten())
        }
        Some(PlaintiffKind::MunicipalConsumerAssociation) => {
            if ctx.lens.has(Reform::MunicipalAssociations) {
                let rule = proposal(id::PAPER_MUNICIPAL);
                Finding::new(FindingCode::StandingMunicipalProposal).by([rule])
            } else {
                let finding = Finding::new(FindingCode::StandingMunicipal);
                finding.by(associations.into_iter().flatten())
            }
        }
        Some(PlaintiffKind::DesignatedOrganisation) => {
            if ctx.lens.has(Reform::DesignatedOrganisations) {
                let rule = proposal(id::PAPER_DESIGNATED);
                Finding::new(FindingCode::StandingDesignatedProposal).by([rule])
            } else {
                Finding::new(FindingCode::StandingDesignated).by(pipl)
            }
        }
        Some(PlaintiffKind::Other) => {
            Finding::new(FindingCode::StandingNone).by(pipl).by(ctx.law.procedural(id::CPL_PIL, Status::InForce))
        }
    };
    let finding = if finding.path.is_none() { finding.at(path) } else { finding };
    ctx.find(finding);
}
