//! Law and proposal never mix.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Bearer, Case, Element, Lens, Position, Reform, Status, assess, lawbook::InstrumentKind,
};

fn case() -> Case {
    Case::from_json(
        br#"{"dates":{"act":{"from":"2023-01-01","to":"2023-02-01"},"judgment":"2024-05-01"},
        "plaintiff":{"kind":"municipal-consumer-association"},
        "defendants":[{"id":"a"}],
        "facts":{"behaviours":["use"],"subjects":"children-under-14","harm":"risk"},
        "compensation":{"route":"gain","gains":[{"defendant":"a","found":"100.00"}]},
        "costs":[{"head":"other","label":"travel","claimed":"7.00","found":"7.00"}]}"#,
    )
    .unwrap()
}

fn has(case: &Case, lens: Lens, code: &str) -> bool {
    let findings = assess(case, Position::Found, lens).unwrap().findings;
    findings.iter().any(|finding| finding.code.id() == code)
}

#[test]
fn a_municipal_association_lacks_standing_in_law() {
    assert!(has(&case(), Lens::LAW, "standing-municipal"));
    assert!(!has(&case(), Lens::LAW, "standing-municipal-proposal"));
    assert!(!has(&case(), Lens::proposals(), "standing-municipal"));
    assert!(has(&case(), Lens::proposals(), "standing-municipal-proposal"));
}

#[test]
fn fault_in_use_is_presumed_in_law_and_not_needed_in_the_proposal() {
    let fault = |lens| {
        let proof = assess(&case(), Position::Found, lens).unwrap().proof;
        proof.iter().find(|row| row.element == Element::Fault).cloned().unwrap()
    };
    let law = fault(Lens::LAW);
    assert_eq!(law.bearer, Bearer::Defendant);
    assert_eq!(law.authority[0].provision.get().id, "PIPL-69-1");
    let proposal = fault(Lens::proposals());
    assert_eq!(proposal.bearer, Bearer::NotNeeded);
    assert_eq!(proposal.authority[0].status, Status::Proposal);
}

#[test]
fn other_litigation_expenses_are_recoverable_only_in_the_proposal() {
    let law = assess(&case(), Position::Found, Lens::LAW).unwrap();
    assert_eq!(law.totals.costs.to_string(), "0.00");
    assert!(has(&case(), Lens::LAW, "other-expenses"));
    let proposal = assess(&case(), Position::Found, Lens::proposals()).unwrap();
    assert_eq!(proposal.totals.costs.to_string(), "7.00");
    let head = proposal.heads.iter().find(|head| head.id.id() == "other").unwrap();
    assert!(head.authority.iter().all(|authority| authority.status == Status::Proposal));
}

#[test]
fn each_reform_says_what_it_alone_changes() {
    let changes = assess(&case(), Position::Found, Lens::proposals()).unwrap().changes;
    assert_eq!(changes.len(), Reform::ALL.len());
    let of = |reform| changes.iter().find(|change| change.reform == reform).unwrap();
    let costs = of(Reform::OtherExpenses);
    assert_eq!(
        (costs.award_before.to_string(), costs.award_after.to_string()),
        ("100.00".into(), "107.00".into())
    );
    assert!(of(Reform::ProofByBehaviour).proof_changed);
    assert!(!of(Reform::OtherExpenses).proof_changed);
    assert!(!of(Reform::RiskSuffices).findings_added.is_empty());
    assert!(changes.iter().all(|change| change.authority.status == Status::Proposal));
    assert!(assess(&case(), Position::Found, Lens::LAW).unwrap().changes.is_empty());
}

/// Under the law in force no authority is a proposal; under a reform every proposal says so.
#[test]
fn proposals_are_always_marked_and_never_appear_in_law() {
    for record in redress_casebook::all().map(|record| record.case).chain([case()]) {
        for lens in [Lens::LAW, Lens::proposals()] {
            let assessment = assess(&record, Position::Found, lens).unwrap();
            let authorities = assessment
                .heads
                .iter()
                .flat_map(|head| &head.authority)
                .chain(assessment.findings.iter().flat_map(|finding| &finding.authority))
                .chain(assessment.proof.iter().flat_map(|row| &row.authority))
                .chain(assessment.remedies.iter().flat_map(|remedy| &remedy.authority));
            for authority in authorities {
                let is_paper =
                    authority.provision.get().instrument.get().kind == InstrumentKind::Proposal;
                assert_eq!(is_paper, authority.status == Status::Proposal);
                assert!(!(is_paper && lens.is_law()));
            }
        }
    }
}

#[test]
fn a_lens_is_written_as_it_is_read() {
    for lens in
        [Lens::LAW, Lens::proposals(), Lens::LAW.with(Reform::NoOrder).with(Reform::NationalFund)]
    {
        assert_eq!(Lens::parse(&lens.to_string()), Some(lens));
    }
    assert_eq!(Lens::parse("utopia"), None);
}
