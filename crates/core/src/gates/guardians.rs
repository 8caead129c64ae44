//! The liability of guardians: lowered where they did their duty, shared between parents who are divorced.

use redress_lawbook::id;
use rust_decimal::Decimal;

use crate::{Finding, FindingCode, Position, Status, case::Guardianship, context::Context};

/// What is said of the liability of guardians: whether it does anything, and what it lacks.
pub(super) fn run(ctx: &mut Context<'_>) {
    for (index, defendant) in ctx.case.defendants.iter().enumerate() {
        let Some(Guardianship { reduced, reason, divorced, shares, shares_by }) =
            &defendant.guardianship
        else {
            continue;
        };
        let path = format!("/defendants/{index}/guardianship");
        if !defendant.is_ward() {
            ctx.find(Finding::new(FindingCode::GuardianshipUnused).at(path).with(&defendant.id));
            continue;
        }
        let finding = |code, field: &str| {
            Finding::new(code).at(format!("{path}/{field}")).with(&defendant.id)
        };
        let duty = ctx.law.substantive(id::CC_1188, Status::InForce);
        let lowered = reduced.and_then(|one| one.at(ctx.position));
        if lowered.is_some_and(|share| share.points() == Decimal::ONE_HUNDRED) {
            let field = format!("reduced/{}", ctx.position.id());
            ctx.find(finding(FindingCode::GuardianReductionWhole, &field).by(duty));
        }
        let found = ctx.position == Position::Found && lowered.is_some();
        if found && reason.trim().is_empty() {
            ctx.find(finding(FindingCode::GuardianReductionReason, "reason").by(duty));
        }
        if reduced.is_none() && !reason.trim().is_empty() {
            ctx.find(finding(FindingCode::Unused, "reason"));
        }
        let parents = ctx.law.procedural(id::TORT_I_8, Status::InForce);
        if defendant.guardians.len() < 2 {
            let nothing = [
                (divorced.is_some(), "divorced"),
                (!shares.is_empty(), "shares"),
                (shares_by.is_some(), "shares_by"),
            ];
            for (_, field) in nothing.into_iter().filter(|(said, _)| *said) {
                ctx.find(finding(FindingCode::Unused, field));
            }
        } else if shares.is_empty() && shares_by.is_some() {
            ctx.find(finding(FindingCode::Unused, "shares_by"));
        } else if defendant.has_divorced_parents() && shares.is_empty() {
            ctx.find(finding(FindingCode::GuardianSharesOpen, "shares").by(parents));
        } else if defendant.has_divorced_parents() && shares_by.is_none() {
            ctx.find(finding(FindingCode::GuardianSharesGround, "shares_by").by(parents));
        }
    }
}
