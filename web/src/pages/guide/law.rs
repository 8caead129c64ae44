//! What the law says on a question, at the dates of the case, and what the paper proposes.

use redress_core::{
    Assessment, Authority, Case, Change, HeadId, Lens, Position, Reform, Status, Timeline, assess,
    case::{Behaviour, PlaintiffKind},
    lawbook::{
        Field, ProvisionId, QUESTIONS, QuestionRule, ReadOn, SLIPS, Slip, Support, Where, id,
    },
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
        if finding.place.is_some_and(|place| step.asks_for(&place.to_string())) {
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

/// The rules on a question at the dates of a case, as the law book has them (`catalogue/questions.toml`).
fn rules(step: Step, case: &Case) -> Vec<Authority> {
    let time = law(case);
    let question = QUESTIONS.iter().find(|question| question.id == step.name());
    let rules = question.map_or(&[][..], |question| question.rules);
    rules
        .iter()
        .filter(|rule| is_shown(rule, case))
        .flat_map(|rule| read(rule, case, &time))
        .collect()
}

/// Whether a rule is shown in a case.
fn is_shown(rule: &QuestionRule, case: &Case) -> bool {
    let kind = case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind);
    match rule.shown {
        None => true,
        Some(Where::Procuratorate) => kind.is_none_or(|kind| kind == PlaintiffKind::Procuratorate),
        Some(Where::OtherPlaintiff) => kind != Some(PlaintiffKind::Procuratorate),
        Some(Where::Consumers) => case.is_consumer_case(),
        Some(Where::Mediation) => case.is_mediated(),
    }
}

/// A rule at its day, with how firmly it carries the question in a case.
fn read(rule: &QuestionRule, case: &Case, time: &Timeline) -> Vec<Authority> {
    let by_analogy = rule.analogy && !case.is_consumer_case();
    let status = match rule.standing {
        Support::InForce if !by_analogy => Status::InForce,
        Support::InForce | Support::Contested => Status::Contested,
        Support::Proposal => Status::Proposal,
    };
    let one = rule.provisions.first().copied();
    match rule.at {
        ReadOn::Succession => time.succession(rule.provisions).to_vec(),
        ReadOn::Act => one.and_then(|id| time.substantive(id, status)).into_iter().collect(),
        ReadOn::Trial => one.and_then(|id| time.procedural(id, status)).into_iter().collect(),
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

    /// The record, its estimate, report and drafts: `tests/tests/casebook_time.rs`.
    #[test]
    fn the_guide_of_a_published_case_shows_no_text_outside_its_time() {
        let mut seen = 0;
        for record in redress_casebook::all() {
            let time = Timeline::new(&record.case.dates);
            let days = [Some(time.act), Some(time.trial), record.case.dates.filed];
            let assessment = assess(&record.case, Position::Found, Lens::LAW).unwrap();
            for step in Step::ALL {
                for one in authorities(step, &record.case, &assessment) {
                    let version = one.version;
                    let in_force = days.into_iter().flatten().any(|day| {
                        version.from <= day && version.until.is_none_or(|until| day <= until)
                    });
                    let (id, status) = (one.provision.get().id, one.status);
                    assert!(status == Status::Later || in_force, "{} {id}: {status:?}", record.id);
                    seen += 1;
                }
            }
        }
        assert!(seen > 3_000, "{seen}");
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
    fn every_question_has_its_law_and_no_law_is_of_none() {
        let asked: Vec<_> = Step::ALL.iter().map(|step| step.name()).collect();
        let known: Vec<_> = QUESTIONS.iter().map(|question| question.id).collect();
        assert_eq!(asked, known);
        assert!(QUESTIONS.iter().all(|question| !question.rules.is_empty()));
    }

    #[test]
    fn a_rule_is_shown_where_it_belongs() {
        let has = |step, json: &str, id| at(step, &case(json)).iter().any(|(one, _)| *one == id);
        let by = |kind: &str| {
            format!(
                r#"{{"plaintiff":{{"kind":"{kind}"}},"fields":["consumer","personal-information"]}}"#
            )
        };
        assert!(has(Step::Parties, &by("procuratorate"), "J-PIL-13"));
        assert!(!has(Step::Parties, &by("procuratorate"), "CRPL-47"));
        assert!(has(Step::Parties, &by("national-consumer-association"), "CRPL-47"));
        assert!(!has(Step::Parties, &by("national-consumer-association"), "J-PIL-13"));
        assert!(has(Step::Award, r#"{"disposition":"mediation"}"#, "CPLI-287"));
        assert!(!has(Step::Award, r#"{"disposition":"judgment"}"#, "CPLI-287"));
    }

    #[test]
    fn every_reform_has_its_question() {
        let asked: Vec<_> = Step::ALL.into_iter().flat_map(reforms).collect();
        assert!(Reform::ALL.iter().all(|reform| asked.contains(&reform)));
        assert_eq!(asked.len(), Reform::ALL.len());
    }
}
