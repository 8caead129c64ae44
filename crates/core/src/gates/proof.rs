//! Who proves what, per behaviour. Under PIPL only fault is presumed, for every kind of processing;
//! the rest stays with the plaintiff. The paper would divide by behaviour.

use redress_lawbook::id;
use serde::Serialize;

use crate::{
    Authority, Few, Reform, Status,
    authority::proposal,
    case::{At, Behaviour, Case, Leaf, Place},
    ground::Ground,
};

/// An element of liability.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Element {
    /// The unlawful act.
    UnlawfulAct,
    /// Fault.
    Fault,
    /// Harm.
    Harm,
    /// Causation.
    Causation,
    /// Loss or gain.
    Amount,
    /// That a third person infringed: a defence that the paper names for leakage.
    ThirdInfringer,
}

/// Who bears the burden.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bearer {
    /// The plaintiff proves it.
    Plaintiff,
    /// The defendant proves that it is absent.
    Defendant,
    /// It need not be shown.
    NotNeeded,
}

/// One row of the table.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct ProofRow {
    /// For this behaviour.
    pub behaviour: Behaviour,
    /// This element.
    pub element: Element,
    /// Is borne by.
    pub bearer: Bearer,
    /// By this rule.
    pub authority: Few<Authority>,
}

/// The behaviours of the case, each once.
pub(super) fn behaviours(case: &Case) -> impl Iterator<Item = Behaviour> + Clone {
    let stated = &case.facts.behaviours;
    Behaviour::ALL.into_iter().filter(|one| stated.contains(one))
}

/// The table for the behaviours of the case.
pub(crate) fn table(ctx: &Ground<'_>) -> Vec<ProofRow> {
    let elements =
        [Element::UnlawfulAct, Element::Fault, Element::Harm, Element::Causation, Element::Amount];
    let by_behaviour = ctx.lens.has(Reform::ProofByBehaviour);
    // The law in force asks the same of every behaviour.
    let evidence = ctx.law.procedural(id::CPL_EVIDENCE, Status::InForce);
    let in_force = elements.map(|element| in_force(ctx, element, evidence));
    let behaviours = behaviours(ctx.case);
    let mut table = Vec::with_capacity(behaviours.clone().count() * (elements.len() + 1));
    for behaviour in behaviours {
        for (element, (bearer, rule)) in elements.into_iter().zip(&in_force) {
            let reform = by_behaviour.then(|| proposed(behaviour, element)).flatten();
            let (bearer, authority) = match reform {
                Some((bearer, rule)) => (bearer, Few::of(proposal(rule))),
                None => (*bearer, rule.iter().copied().collect()),
            };
            table.push(ProofRow { behaviour, element, bearer, authority });
        }
        // A defence that the paper alone names.
        let third = Element::ThirdInfringer;
        if by_behaviour && let Some((bearer, rule)) = proposed(behaviour, third) {
            let authority = Few::of(proposal(rule));
            table.push(ProofRow { behaviour, element: third, bearer, authority });
        }
    }
    table
}

/// A behaviour for which the processor is free of liability, and the fact that says so.
pub(super) struct Freed {
    pub(super) behaviour: Behaviour,
    pub(super) place: Place,
}

/// Whether the processor has proved that it is without fault in a behaviour.
pub(super) fn without_fault(ctx: &Ground<'_>, behaviour: Behaviour) -> bool {
    let facts = &ctx.case.facts;
    let of = &facts.exculpated_of;
    facts.exculpated == Some(true) && (of.is_empty() || of.contains(&behaviour))
}

/// Each behaviour stands by itself: what frees of one says nothing of another.
pub(super) fn freed(ctx: &Ground<'_>, behaviour: Behaviour) -> Option<Freed> {
    let facts = &ctx.case.facts;
    let by_behaviour = ctx.lens.has(Reform::ProofByBehaviour);
    let without_fault = without_fault(ctx, behaviour);
    let place = match behaviour {
        Behaviour::Use if by_behaviour => None,
        _ if without_fault => Some(At::Facts.field(Leaf::Exculpated)),
        Behaviour::Collection if facts.lawful_collection == Some(true) => {
            Some(At::Facts.field(Leaf::LawfulCollection))
        }
        // Who kept the information safe as he had to is without fault in its leak.
        Behaviour::Leakage if facts.safekeeping == Some(true) => {
            Some(At::Facts.field(Leaf::Safekeeping))
        }
        Behaviour::Leakage if by_behaviour && facts.third_infringer == Some(true) => {
            Some(At::Facts.field(Leaf::ThirdInfringer))
        }
        Behaviour::Collection | Behaviour::Leakage | Behaviour::Use => None,
    };
    place.map(|place| Freed { behaviour, place })
}

fn proposed(
    behaviour: Behaviour,
    element: Element,
) -> Option<(Bearer, redress_lawbook::ProvisionId)> {
    match (behaviour, element) {
        (Behaviour::Collection, Element::UnlawfulAct | Element::Fault) => {
            Some((Bearer::Defendant, id::PAPER_PROOF_COLLECTION))
        }
        // Safekeeping, fault and a third infringer are the processor's to prove.
        (Behaviour::Leakage, Element::UnlawfulAct | Element::Fault | Element::ThirdInfringer) => {
            Some((Bearer::Defendant, id::PAPER_PROOF_LEAKAGE))
        }
        (Behaviour::Use, Element::Fault) => Some((Bearer::NotNeeded, id::PAPER_PROOF_USE)),
        _ => None,
    }
}

/// By the law in force; `evidence` says that he who claims has to prove.
fn in_force(
    ctx: &Ground<'_>,
    element: Element,
    evidence: Option<Authority>,
) -> (Bearer, Option<Authority>) {
    let law = ctx.law;
    match element {
        Element::Fault => match law.substantive(id::PIPL_69_1, Status::InForce) {
            Some(presumed) => (Bearer::Defendant, Some(presumed)),
            None => (Bearer::Plaintiff, law.substantive(id::CC_1165_1, Status::InForce)),
        },
        Element::UnlawfulAct if ctx.case.facts.face == Some(true) => {
            match law.substantive(id::FACE_6, Status::InForce) {
                Some(processor) => (Bearer::Defendant, Some(processor)),
                None => (Bearer::Plaintiff, evidence),
            }
        }
        _ => (Bearer::Plaintiff, evidence),
    }
}
