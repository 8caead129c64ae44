//! Non-monetary remedies: what each rests on, what its order lacks, and how those chosen fit
//! together. The rules are those of the law book's catalogue.

use std::sync::Arc;

use redress_lawbook::{
    Answer, Fact, Field, Finds, InstrumentKind, Mode, ParameterKind, ProvisionId, REMEDIES, RULES,
    Remedy, RemedyId, Role, Support, id,
};
use serde::Serialize;

use crate::{
    Authority, Case, Few, Finding, FindingCode, Lens, Reform, Status, Validity,
    authority::proposal,
    case::{At, DefendantId, Leaf, ParamValue, Reach, RemedyChoice, RemedyStatus},
    ground::{Ground, When},
};

/// A chosen remedy as assessed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct RemedyResult {
    /// The remedy.
    pub id: RemedyId,
    /// Against whom; empty: all defendants.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub defendants: Vec<DefendantId>,
    /// How firm its basis is.
    pub standing: Status,
    /// Where it can stand.
    pub mode: Mode,
    /// Required particulars that are missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<&'static str>,
    /// What became of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<RemedyStatus>,
    /// What it rests on.
    pub authority: Few<Authority>,
}

/// Assesses the chosen remedies.
pub(crate) fn assess(ctx: &mut Ground<'_>) -> Arc<[RemedyResult]> {
    let case = ctx.case;
    let results = case
        .remedies
        .iter()
        .zip(0..)
        .map(|(choice, row)| one(ctx, choice, At::Remedy(row)))
        .collect();
    together(ctx);
    results
}

/// How firm the basis of each remedy of the catalogue is in a case, chosen or not, and when it was law: a text that was
/// not in force at its dates carries none.
pub fn remedy_standings(case: &Case, lens: Lens) -> Vec<(RemedyId, (Status, Validity))> {
    let mut ctx = Ground::new(case, lens);
    let ids = REMEDIES.iter().filter_map(|data| RemedyId::find(data.id));
    ids.map(|id| {
        let (standing, authority) = basis(&mut ctx, id, At::Case);
        (id, (standing, Validity::of(standing, &authority)))
    })
    .collect()
}

fn one(ctx: &mut Ground<'_>, choice: &RemedyChoice, at: At) -> RemedyResult {
    let data = choice.id.get();
    let (standing, authority) = basis(ctx, choice.id, at);
    let missing: Vec<_> = data
        .parameters
        .iter()
        .filter(|p| p.required && choice.particular(p.id).is_none())
        .filter(|p| p.id != "days" || choice.by.is_none())
        .map(|p| p.id)
        .collect();
    let refused = choice.status == Some(RemedyStatus::Rejected);
    let settled = matches!(choice.status, Some(RemedyStatus::Rejected | RemedyStatus::Performed));
    if !missing.is_empty() && !settled && data.mode != Mode::Never {
        let rules = [id::CPLI_461].map(|id| ctx.law.procedural(id, Status::InForce));
        let finding = Finding::new(FindingCode::RemedyUnclear).at(at).naming(data.id);
        ctx.find(finding.naming(missing.join(", ")).by(rules.into_iter().flatten()));
    }
    // One that is required is asked for already.
    let zero = |(id, value): (&String, &ParamValue)| {
        matches!(value, ParamValue::Number(0)) && !missing.iter().any(|missing| missing == id)
    };
    if !settled && choice.parameters.iter().any(zero) {
        ctx.find(Finding::new(FindingCode::NumberZero).at(at));
    }
    if choice.by.is_some() {
        let beside = match data.parameters.iter().any(|p| p.id == "days") {
            true if choice.particular("days").is_some() => Some(FindingCode::DayBesidePeriod),
            true => None,
            // No place in its order for a day.
            false => Some(FindingCode::Unused),
        };
        if let Some(code) = beside {
            ctx.find(Finding::new(code).at(at.field(Leaf::By)));
        }
    }
    mode(ctx, choice, data, at);
    if choice.claimed == Some(false) && !refused && !ctx.case.is_mediated() {
        let rule = ctx.clarification();
        ctx.find(Finding::new(FindingCode::RemedyNotClaimed).at(at).naming(data.id).by(rule));
    }
    if !refused {
        prerequisites(ctx, choice, at);
    }
    RemedyResult {
        id: choice.id,
        defendants: choice.defendants.clone(),
        standing,
        mode: data.mode,
        missing,
        status: choice.status,
        authority,
    }
}

/// A provision of the catalogue, at its own date, as far as it is the law of the case.
fn cite(
    ctx: &Ground<'_>,
    remedy: RemedyId,
    provision: ProvisionId,
    status: Status,
) -> Option<Authority> {
    // While nobody says what the case is about, a remedy that is of information would make it a case of it.
    let would = ctx.case.fields.is_empty() && ctx.case.shows_information_by(remedy);
    let law = if would { ctx.law.and(Field::PersonalInformation) } else { ctx.law };
    law.cite(provision, status)
}

fn basis(ctx: &mut Ground<'_>, id: RemedyId, at: At) -> (Status, Few<Authority>) {
    let data = id.get();
    let (standing, finding) = match data.standing {
        _ if data.mode == Mode::Never => (Status::InForce, None),
        Support::InForce => (Status::InForce, None),
        Support::Contested => (Status::Contested, Some(FindingCode::RemedyContested)),
        Support::Proposal if ctx.lens.has(Reform::FurtherRemedies) => (Status::Proposal, None),
        Support::Proposal => (Status::Proposal, Some(FindingCode::RemedyProposal)),
    };
    // A remedy without a text of its own leans on general provisions: they are in force, and whether
    // they carry it is open.
    let status = if standing == Status::InForce { Status::InForce } else { Status::Contested };
    // The paper is cited under its reform only.
    let law =
        data.basis.iter().filter(|id| id.get().instrument.get().kind != InstrumentKind::Proposal);
    let mut authority: Few<_> =
        law.filter_map(|provision| cite(ctx, id, *provision, status)).collect();
    if standing == Status::Proposal && ctx.lens.has(Reform::FurtherRemedies) {
        authority.push(proposal(id::PAPER_FURTHER_REMEDIES));
    }
    // Nothing that was in force carries it, or only by analogy: its basis is not settled. Where a text was in force that
    // is only not verified, or none at all, that is what there is to say.
    let has = |status| authority.iter().any(|rule| rule.status == status);
    let bare = !has(Status::InForce) && standing == Status::InForce && data.mode != Mode::Never;
    let (standing, finding) = match bare {
        true if has(Status::Unverified) => {
            (Status::Unverified, Some(FindingCode::RemedyUnverified))
        }
        true if authority.is_empty() => (Status::Contested, Some(FindingCode::RemedyWithoutBasis)),
        true => (Status::Contested, Some(FindingCode::RemedyContested)),
        false => (standing, finding),
    };
    if let Some(code) = finding {
        ctx.find(Finding::new(code).at(at).naming(data.id).by(authority.iter().copied()));
    }
    (standing, authority)
}

fn mode(ctx: &mut Ground<'_>, choice: &RemedyChoice, data: &Remedy, at: At) {
    let judgment = !ctx.case.is_mediated();
    let code = match data.mode {
        Mode::Never => FindingCode::RemedyNotCivil,
        Mode::MediationOnly if judgment => FindingCode::RemedyMediationOnly,
        Mode::MediationPreferred if judgment => FindingCode::RemedyClarity,
        Mode::Interim | Mode::EnforcementOnly | Mode::Procedural => FindingCode::RemedyNotAnOrder,
        _ => return,
    };
    let rules = match code {
        FindingCode::RemedyNotCivil => [id::C_PIL_14].as_slice(),
        FindingCode::RemedyNotAnOrder => &[],
        _ => &[id::CPLI_461, id::CPLI_287],
    };
    let rules: Few<_> =
        rules.iter().filter_map(|rule| ctx.law.procedural(*rule, Status::InForce)).collect();
    ctx.find(Finding::new(code).at(at).naming(choice.id.get().id).by(rules));
}

/// The rules of the catalogue that speak in this case.
fn prerequisites(ctx: &mut Ground<'_>, choice: &RemedyChoice, at: At) {
    for rule in RULES.iter().filter(|rule| rule.remedies.contains(&choice.id)) {
        let when = rule.when.and_then(|(fact, answer)| speaks(ctx.case, choice, fact, answer));
        let Some(when) = when else { continue };
        let basis = rule.basis.iter();
        let basis = basis.filter_map(|id| cite(ctx, choice.id, *id, Status::InForce));
        let finding = Finding::new(rule.finds.into()).at(at).naming(choice.id.get().id);
        let finding =
            if rule.finds == Finds::RemedyRule { finding.naming(rule.id) } else { finding };
        let finding = finding.by(basis);
        ctx.find_where(when, finding);
    }
}

/// Where a rule speaks that asks for an answer on a fact: whether damages are awarded beside the remedy, the positions
/// may say differently.
fn speaks(case: &Case, choice: &RemedyChoice, fact: Fact, answer: Answer) -> Option<When> {
    let facts = &case.facts;
    let own = choice.parameters.get("evidence-fixed") == Some(&ParamValue::Flag(true));
    let known = match fact {
        Fact::Continuing => facts.continuing,
        Fact::DataHeld => facts.data_held,
        Fact::Retention => facts.retention,
        Fact::EvidenceFixed if own => Some(true),
        Fact::EvidenceFixed => facts.evidence_fixed,
        Fact::MultiPurpose => facts.multi_purpose,
        Fact::Reputation => facts.reputation,
        Fact::MediumTooNarrow => facts.reach.zip(level(choice)).map(|(reach, level)| level < reach),
        Fact::Damages => return Some(When::Damages(answer == Answer::Yes)),
    };
    let met = match answer {
        Answer::Yes => known == Some(true),
        Answer::No => known == Some(false),
        Answer::NotYes => known != Some(true),
    };
    met.then_some(When::Always)
}

/// The level of the medium of an apology.
fn level(choice: &RemedyChoice) -> Option<Reach> {
    let Some(ParamValue::Text(level)) = choice.parameters.get("level") else { return None };
    match level.as_str() {
        "own-product" => Some(Reach::OwnProduct),
        "city" => Some(Reach::City),
        "province" => Some(Reach::Province),
        "national" => Some(Reach::National),
        _ => None,
    }
}

/// Both orders name their data, and not the same: they exclude each other only for the same data.
fn names_other_data(one: &RemedyChoice, other: &RemedyChoice) -> bool {
    let data = |choice: &RemedyChoice| match choice.parameters.get("data") {
        Some(ParamValue::Text(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    };
    data(one).zip(data(other)).is_some_and(|(one, other)| one != other)
}

/// Conflicts, overlaps and remedies that cannot stand alone.
fn together(ctx: &mut Ground<'_>) {
    let case = ctx.case;
    let live: Vec<_> = case
        .remedies
        .iter()
        .zip(0..)
        .filter(|(choice, _)| choice.status != Some(RemedyStatus::Rejected))
        .collect();
    let chosen = |id: &RemedyId| live.iter().any(|(choice, _)| choice.id == *id);
    let shared = |a: &RemedyChoice, b: &RemedyChoice| {
        a.defendants.is_empty()
            || b.defendants.is_empty()
            || a.defendants.iter().any(|defendant| b.defendants.contains(defendant))
    };
    for (place, (choice, row)) in live.iter().enumerate() {
        let data = choice.id.get();
        let at = At::Remedy(*row);
        for (other, _) in live.iter().skip(place + 1).filter(|(other, _)| shared(choice, other)) {
            let excluded = data.excludes.contains(&other.id);
            let code = if excluded && !names_other_data(choice, other) {
                FindingCode::RemedyConflict
            } else if excluded || data.overlaps.contains(&other.id) {
                FindingCode::RemedyOverlap
            } else {
                continue;
            };
            let rule =
                (code == FindingCode::RemedyConflict).then(|| ctx.on_information(id::PIPL_47));
            let finding = Finding::new(code).at(at).naming(data.id).naming(other.id.get().id);
            ctx.find(finding.by(rule.flatten()));
        }
        if !data.needs_one_of.is_empty() && !data.needs_one_of.iter().any(chosen) {
            let needed: Vec<_> = data.needs_one_of.iter().map(|id| id.get().id).collect();
            let finding = Finding::new(FindingCode::RemedyNeeds).at(at).naming(data.id);
            ctx.find(finding.naming(needed.join(", ")));
        }
        let performed = choice.status == Some(RemedyStatus::Performed);
        if data.role == Role::Prevention && !performed && !ctx.case.has_prevention_cost() {
            ctx.find(Finding::new(FindingCode::RemedyWithoutSum).at(at).naming(data.id));
        }
    }
}

/// Whether a value has the kind the catalogue asks for.
pub(crate) fn fits(kind: ParameterKind, value: &ParamValue) -> bool {
    match value {
        ParamValue::Text(_) => {
            matches!(kind, ParameterKind::Text | ParameterKind::Choice | ParameterKind::Percent)
        }
        ParamValue::Number(_) => kind.is_number() || kind == ParameterKind::Percent,
        ParamValue::Flag(_) => kind == ParameterKind::Flag,
        ParamValue::List(_) => kind == ParameterKind::List,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Position;

    /// Alerts rest on PIPL 57 (from 2021-11-01), the Minors Network Regulation (2024-01-01) and the
    /// Network Data Regulation (2025-01-01): in 2020 nothing carried them.
    #[test]
    fn a_remedy_stands_on_what_was_in_force() {
        let at = |day: &str| {
            let json = format!(r#"{{"dates": {{"act": {{"from": "{day}", "to": "{day}"}}}}}}"#);
            let case = Case::from_json(json.as_bytes()).unwrap();
            let standings = remedy_standings(&case, Lens::LAW);
            standings.into_iter().find(|(id, _)| id.get().id == "R14").unwrap().1.0
        };
        assert_eq!(at("2020-03-31"), Status::Contested);
        assert_eq!(at("2021-10-31"), Status::Contested);
        assert_eq!(at("2021-11-01"), Status::InForce);
    }

    /// Each rule of the catalogue speaks in its scenarios as they say.
    #[test]
    fn rules_speak_in_their_scenarios() {
        let text = include_str!("../../lawbook/catalogue/rules.toml");
        let file: toml::Table = text.parse().unwrap();
        let mut run = 0;
        for rule in file["rule"].as_array().unwrap() {
            let id = rule["id"].as_str().unwrap();
            let data = RULES.iter().find(|data| data.id == id).unwrap();
            let scenarios = rule.get("scenario").and_then(|list| list.as_array());
            for scenario in scenarios.into_iter().flatten() {
                let json = serde_json::to_vec(&scenario["case"]).unwrap();
                let case = Case::from_json(&json).unwrap();
                let assessment = crate::assess(&case, Position::Found, Lens::LAW).unwrap();
                let said = assessment.findings.iter().find(|f| f.code == data.finds.into());
                assert_eq!(
                    said.is_some(),
                    scenario["says"].as_bool().unwrap(),
                    "{id}: {scenario:?}"
                );
                run += 1;
            }
        }
        assert!(run > 20, "{run}");
    }
}
