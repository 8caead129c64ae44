//! What the law says on a question, at the dates of the case, and what the paper proposes.

use redress_core::{
    Assessment, Authority, Case, Change, HeadId, Lens, Position, Reform, Status, Timeline, assess,
    case::{Behaviour, Disposition, PlaintiffKind},
    lawbook::{Field, ProvisionId, SLIPS, Slip, id},
};

use super::step::Step;

/// The authorities of a question. What the engine cites for this case comes first, with the status it
/// gives; then the rules one should know of.
pub(super) fn authorities(step: Step, case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let mut all = Vec::new();
    for head in &assessment.heads {
        let here = match head.id {
            HeadId::Compensation => step == Step::Sums || step == Step::Route,
            HeadId::Cost(_) => step == Step::Costs,
            HeadId::Punitive => step == Step::Punitive,
        };
        if here {
            all.extend(&head.authority);
        }
    }
    for finding in &assessment.findings {
        if finding.path.as_deref().is_some_and(|path| step.asks_for(path)) {
            all.extend(&finding.authority);
        }
    }
    all.extend(rules(step, case));
    let mut seen = Vec::new();
    all.retain(|authority| {
        let new = !seen.contains(&authority.provision);
        seen.push(authority.provision);
        // The paper has its own column.
        new && authority.status != Status::Proposal
    });
    all
}

/// The law of a case; while nothing says what it is about, the law of every field.
fn law(case: &Case) -> Timeline {
    let known = Field::ALL.into_iter().any(|field| case.concerns(field));
    if known { Timeline::of(case) } else { Timeline::new(&case.dates) }
}

/// The rules on a question at the dates of a case.
fn rules(step: Step, case: &Case) -> Vec<Authority> {
    let time = law(case);
    let act = |id: ProvisionId| time.substantive(id, Status::InForce);
    let trial = |id: ProvisionId| time.procedural(id, Status::InForce);
    let quantum = || time.succession(&[id::PIPL_69_2]);
    // Outside consumer cases it is an analogy.
    let by_analogy = if case.is_consumer_case() { Status::InForce } else { Status::Contested };
    let consumer = |id: ProvisionId| time.procedural(id, by_analogy);
    let kind = case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind);
    let procuratorate = kind.is_none_or(|kind| kind == PlaintiffKind::Procuratorate);
    match step {
        Step::Parties => time
            .succession(&[id::PIPL_70])
            .into_iter()
            .chain(trial(id::CPL_PIL_2).filter(|_| procuratorate))
            .chain(trial(id::J_PIL_13).filter(|_| procuratorate))
            .chain(trial(id::CRPL_47).filter(|_| kind != Some(PlaintiffKind::Procuratorate)))
            .collect(),
        Step::Dates => quantum()
            .into_iter()
            .chain(time.succession(&[id::PIPL_70]))
            .chain(trial(id::CPL_PIL))
            .collect(),
        Step::Act => time
            .succession(&[id::PIPL_69_1, id::CC_1165_1])
            .into_iter()
            .chain(trial(id::CPL_EVIDENCE))
            .collect(),
        Step::Data => time
            .succession(&[id::PIPL_28])
            .into_iter()
            .chain(act(id::PIPL_31))
            .chain(act(id::PIPL_70))
            .chain(time.procedural(id::CPLI_75, Status::Contested))
            .collect(),
        Step::Harm => {
            let of_consumers = consumer(id::C_PIL_2).filter(|_| case.is_consumer_case());
            time.succession(&[id::PIPL_69_1])
                .into_iter()
                .chain(act(id::CC_1167))
                .chain(of_consumers)
                .collect()
        }
        Step::Route => {
            quantum().into_iter().chain(time.substantive(id::NET_12_2, Status::Contested)).collect()
        }
        Step::Sums => quantum(),
        Step::Costs => consumer(id::C_PIL_17)
            .into_iter()
            .chain(consumer(id::C_PIL_18))
            .chain(trial(id::SPP_R_98_3).filter(|_| procuratorate))
            .collect(),
        Step::Punitive => act(id::CC_179_2)
            .into_iter()
            .chain(time.substantive(id::CRPL_55_1, Status::Contested))
            .chain(consumer(id::C_PIL_13_1))
            .collect(),
        Step::Paid => time.succession(&[id::CC_187]),
        Step::Liability => time
            .succession(&[id::CC_1168])
            .into_iter()
            .chain(
                [id::CC_1171, id::CC_1172, id::CC_178_2, id::PIPL_20_2].into_iter().filter_map(act),
            )
            .collect(),
        Step::Remedies => act(id::CC_179_1)
            .into_iter()
            .chain(act(id::PIPL_47))
            .chain(act(id::CC_1000_1))
            .chain(consumer(id::C_PIL_13_1))
            .collect(),
        Step::Award => trial(id::CPLI_286)
            .into_iter()
            .chain(trial(id::CPLI_287).filter(|_| case.disposition == Some(Disposition::Mediation)))
            .chain(trial(id::CPL_DELAY))
            .collect(),
    }
}

/// The reforms of the paper that answer a question otherwise.
pub(super) fn reforms(step: Step) -> &'static [Reform] {
    match step {
        Step::Parties => {
            &[Reform::MunicipalAssociations, Reform::DesignatedOrganisations, Reform::NoOrder]
        }
        Step::Act => &[Reform::WideLaw, Reform::ProofByBehaviour],
        Step::Data => &[Reform::NoThreshold],
        Step::Harm => &[Reform::RiskSuffices],
        Step::Costs => &[Reform::OtherExpenses],
        Step::Punitive => &[Reform::PunitiveForChildren],
        Step::Remedies => &[Reform::FurtherRemedies],
        Step::Award => &[Reform::NationalFund],
        Step::Dates | Step::Route | Step::Sums | Step::Paid | Step::Liability => &[],
    }
}

/// The proposals behind a reform; that on proof speaks of each behaviour by itself.
pub(super) fn proposals(reform: Reform, case: &Case) -> Vec<Authority> {
    let time = Timeline::new(&case.dates);
    let provisions = if reform == Reform::ProofByBehaviour {
        let behaviours = &case.facts.behaviours;
        [
            (Behaviour::Collection, id::PAPER_PROOF_COLLECTION),
            (Behaviour::Leakage, id::PAPER_PROOF_LEAKAGE),
            (Behaviour::Use, id::PAPER_PROOF_USE),
        ]
        .into_iter()
        .filter(|(behaviour, _)| behaviours.is_empty() || behaviours.contains(behaviour))
        .map(|(_, provision)| provision)
        .collect()
    } else {
        vec![reform.provision()]
    };
    provisions.into_iter().filter_map(|id| time.substantive(id, Status::Proposal)).collect()
}

/// What each reform of a question would change in this case, against the law in force.
pub(super) fn changes(step: Step, case: &Case, position: Position) -> Vec<Change> {
    let lens = reforms(step).iter().fold(Lens::LAW, |lens, reform| lens.with(*reform));
    if lens.is_law() {
        return Vec::new();
    }
    assess(case, position, lens).map(|assessment| assessment.changes).unwrap_or_default()
}

/// Where the paper misquotes what the law says on a question.
pub(super) fn slips(authorities: &[Authority]) -> Vec<&'static Slip> {
    let cited = |id: &ProvisionId| authorities.iter().any(|authority| authority.provision == *id);
    SLIPS.iter().filter(|slip| slip.provisions.iter().any(cited)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(json: &str) -> Case {
        Case::from_json(json.as_bytes()).unwrap()
    }

    fn at(step: Step, case: &Case) -> Vec<(&'static str, Status)> {
        let assessment = assess(case, Position::Found, Lens::LAW).unwrap();
        let all = authorities(step, case, &assessment);
        all.iter().map(|one| (one.provision.get().id, one.status)).collect()
    }

    #[test]
    fn the_law_on_a_question_is_that_of_its_date() {
        let on =
            |day: &str| case(&format!(r#"{{"dates":{{"act":{{"from":"{day}","to":"{day}"}}}}}}"#));
        let before = at(Step::Route, &on("2020-06-01"));
        assert!(before.contains(&("TL-20", Status::InForce)), "{before:?}");
        assert!(before.contains(&("PIPL-69-2", Status::Later)), "{before:?}");
        let since = at(Step::Route, &on("2022-06-01"));
        assert!(since.contains(&("PIPL-69-2", Status::InForce)), "{since:?}");
        assert!(since.iter().all(|(id, _)| *id != "TL-20"), "{since:?}");
    }

    #[test]
    fn costs_are_an_analogy_outside_consumer_cases() {
        let consumer = case(r#"{"facts":{"consumers":true}}"#);
        assert!(at(Step::Costs, &consumer).contains(&("C-PIL-18", Status::InForce)));
        assert!(at(Step::Costs, &Case::default()).contains(&("C-PIL-18", Status::Contested)));
    }

    #[test]
    fn law_and_proposals_never_mix() {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        for step in Step::ALL {
            assert!(at(step, &sun.case).iter().all(|(_, status)| *status != Status::Proposal));
            for reform in reforms(step) {
                let paper = proposals(*reform, &sun.case);
                assert!(!paper.is_empty());
                assert!(paper.iter().all(|authority| authority.status == Status::Proposal));
            }
        }
    }

    #[test]
    fn every_reform_has_its_question() {
        let asked: Vec<_> = Step::ALL.into_iter().flat_map(reforms).collect();
        assert!(Reform::ALL.iter().all(|reform| asked.contains(&reform)));
        assert_eq!(asked.len(), Reform::ALL.len());
    }
}
