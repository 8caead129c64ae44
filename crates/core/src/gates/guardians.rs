//! The liability of guardians: lowered where they did their duty, shared between parents who are divorced.

use redress_lawbook::id;
use rust_decimal::Decimal;

use crate::{
    Finding, FindingCode, Position, Status,
    case::{At, Guardianship, Leaf, Place},
    ground::{Ground, When},
};

/// What is said of the liability of guardians: whether it does anything, and what it lacks.
pub(super) fn run(ctx: &mut Ground<'_>) {
    for (of, defendant) in (0..).zip(&ctx.case.defendants) {
        let Some(Guardianship { reduced, reason, divorced, shares, shares_by }) =
            &defendant.guardianship
        else {
            continue;
        };
        let at = At::Guardianship(of);
        if !defendant.is_ward() {
            ctx.find(Finding::new(FindingCode::GuardianshipUnused).at(at).with(&defendant.id));
            continue;
        }
        let finding = |code, place: Place| Finding::new(code).at(place).with(&defendant.id);
        let duty = ctx.law.substantive(id::CC_1188, Status::InForce);
        for position in Position::ALL {
            let Some(lowered) = reduced.and_then(|one| one.at(position)) else { continue };
            if lowered.points() == Decimal::ONE_HUNDRED {
                let place = Place::stated(At::Reduction(of), position);
                let whole = finding(FindingCode::GuardianReductionWhole, place).by(duty);
                ctx.find_where(When::At(position), whole);
            }
            if position == Position::Found && reason.trim().is_empty() {
                let place = at.field(Leaf::Reason);
                let unsaid = finding(FindingCode::GuardianReductionReason, place).by(duty);
                ctx.find_where(When::At(position), unsaid);
            }
        }
        if reduced.is_none() && !reason.trim().is_empty() {
            ctx.find(finding(FindingCode::Unused, at.field(Leaf::Reason)));
        }
        let parents = ctx.law.procedural(id::TORT_I_8, Status::InForce);
        if defendant.guardians.len() < 2 {
            let nothing = [
                (divorced.is_some(), at.field(Leaf::Divorced)),
                (!shares.is_empty(), at.field(Leaf::Shares)),
                (shares_by.is_some(), at.field(Leaf::SharesBy)),
            ];
            for (_, place) in nothing.into_iter().filter(|(said, _)| *said) {
                ctx.find(finding(FindingCode::Unused, place));
            }
        } else if shares.is_empty() && shares_by.is_some() {
            ctx.find(finding(FindingCode::Unused, at.field(Leaf::SharesBy)));
        } else if defendant.has_divorced_parents() && shares.is_empty() {
            ctx.find(finding(FindingCode::GuardianSharesOpen, at.field(Leaf::Shares)).by(parents));
        } else if defendant.has_divorced_parents() && shares_by.is_none() {
            ctx.find(
                finding(FindingCode::GuardianSharesGround, at.field(Leaf::SharesBy)).by(parents),
            );
        }
    }
}
