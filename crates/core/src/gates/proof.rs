//! Who proves what, per behaviour. Under PIPL only fault is presumed, for every kind of processing;
//! the rest stays with the plaintiff. The paper would divide by behaviour.

use redress_lawbook::id;
use serde::Serialize;

use crate::{
    Authority, Order, Reform, Status, authority::proposal, case::Behaviour, context::Context,
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
    pub authority: Vec<Authority>,
}

/// The table for the behaviours of the case.
pub(crate) fn table(ctx: &Context<'_>) -> Vec<ProofRow> {
    let mut behaviours = ctx.case.facts.behaviours.clone();
    behaviours.order_by(Ord::cmp);
    behaviours.dedup();
    let elements =
        [Element::UnlawfulAct, Element::Fault, Element::Harm, Element::Causation, Element::Amount];
    behaviours
        .into_iter()
        .flat_map(|behaviour| elements.map(|element| row(ctx, behaviour, element)))
        .collect()
}

fn row(ctx: &Context<'_>, behaviour: Behaviour, element: Element) -> ProofRow {
    let (bearer, authority) = if ctx.lens.has(Reform::ProofByBehaviour)
        && let Some((bearer, rule)) = proposed(behaviour, element)
    {
        (bearer, vec![proposal(rule)])
    } else {
        in_force(ctx, element)
    };
    ProofRow { behaviour, element, bearer, authority }
}

fn proposed(
    behaviour: Behaviour,
    element: Element,
) -> Option<(Bearer, redress_lawbook::ProvisionId)> {
    match (behaviour, element) {
        (Behaviour::Collection, Element::UnlawfulAct | Element::Fault) => {
            Some((Bearer::Defendant, id::PAPER_PROOF_COLLECTION))
        }
        (Behaviour::Leakage, Element::Fault) => Some((Bearer::Defendant, id::PAPER_PROOF_LEAKAGE)),
        (Behaviour::Use, Element::Fault) => Some((Bearer::NotNeeded, id::PAPER_PROOF_USE)),
        _ => None,
    }
}

fn in_force(ctx: &Context<'_>, element: Element) -> (Bearer, Vec<Authority>) {
    let law = ctx.law;
    let evidence = || law.procedural(id::CPL_EVIDENCE, Status::InForce).into_iter().collect();
    match element {
        Element::Fault => match law.substantive(id::PIPL_69_1, Status::InForce) {
            Some(presumed) => (Bearer::Defendant, vec![presumed]),
            None => (
                Bearer::Plaintiff,
                law.substantive(id::CC_1165_1, Status::InForce).into_iter().collect(),
            ),
        },
        Element::UnlawfulAct if ctx.case.facts.face == Some(true) => {
            match law.substantive(id::FACE_6, Status::InForce) {
                Some(processor) => (Bearer::Defendant, vec![processor]),
                None => (Bearer::Plaintiff, evidence()),
            }
        }
        _ => (Bearer::Plaintiff, evidence()),
    }
}
