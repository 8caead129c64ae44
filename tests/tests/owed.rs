//! Who owes what of an award: by whom sanctions and payments are borne, on what joint liability rests, and who bears the
//! fee. Sums are worked by hand.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Finding, Lens, Position, Status, assess, payments, totals};
use serde_json::{Value, json};

fn read(json: &Value) -> Case {
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

fn at(json: &Value, position: Position) -> Assessment {
    assess(&read(json), position, Lens::LAW).unwrap()
}

fn places(assessment: &Assessment, code: &str) -> Vec<String> {
    let findings = assessment.findings.iter().filter(|one| one.code.id() == code);
    findings.map(Finding::path).collect()
}

fn has(assessment: &Assessment, code: &str) -> bool {
    !places(assessment, code).is_empty()
}

/// A gain of each defendant, claimed and found.
fn gains(of: &[(&str, &str)]) -> Value {
    let one = |(id, sum): &(&str, &str)| json!({"defendant": id, "claimed": sum, "found": sum});
    json!({"route": "gain", "gains": of.iter().map(one).collect::<Value>()})
}

/// Two minors with a guardian each; the guardians owe for them (Civil Code 1188).
fn wards(more: &Value) -> Value {
    let mut case = json!({
        "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"},
        "defendants": [
            {"id": "v", "minor": true, "guardians": ["f"]}, {"id": "w", "minor": true, "guardians": ["g"]},
            {"id": "f"}, {"id": "g"},
        ],
        "compensation": gains(&[("v", "100.00"), ("w", "60.00")]),
    });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case
}

/// What a guardian was fined is taken off what he owes for his own ward, not off what another owes for his.
#[test]
fn a_sanction_of_a_guardian_is_taken_off_what_he_owes_for_his_ward() {
    let sanction = |who: &str, amount: &str| {
        let sanction = json!([{"kind": "confiscation", "defendant": who, "amount": amount, "deduct_from": "compensation"}]);
        let assessment = at(&wards(&json!({"sanctions": sanction})), Position::Found);
        let parts: Vec<_> = assessment.parts.iter().map(|part| part.amount.to_string()).collect();
        (parts, has(&assessment, "deduction-exceeds"))
    };
    let parts = |one: &str, other: &str| vec![one.to_owned(), other.to_owned()];
    assert_eq!(sanction("g", "20.00"), (parts("100.00", "40.00"), false));
    assert_eq!(sanction("w", "20.00"), (parts("100.00", "40.00"), false));
    assert_eq!(sanction("f", "20.00"), (parts("80.00", "60.00"), false));
    assert_eq!(sanction("g", "70.00"), (parts("100.00", "0.00"), true));
}

/// Whose a sanction was decides whose debt it lowers. Where that is not said it comes off nobody's, and is asked for; only where
/// all owe the same debt it does not matter: 100 − 30, joint or of one alone.
#[test]
fn a_sanction_of_nobody_lowers_no_separate_debts() {
    let sanctions =
        json!([{"kind": "confiscation", "amount": "30.00", "deduct_from": "compensation"}]);
    let at = |compensation: Value, defendants: Value| {
        at(
            &json!({
                "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"}, "defendants": defendants,
                "compensation": compensation, "sanctions": sanctions,
            }),
            Position::Found,
        )
    };
    let two = || json!([{"id": "a"}, {"id": "b"}]);
    let parts = |assessment: &Assessment| -> Vec<String> {
        assessment.parts.iter().map(|part| part.amount.to_string()).collect()
    };
    let apart = at(gains(&[("a", "5000.00"), ("b", "100.00")]), two());
    assert_eq!(parts(&apart), ["5000.00", "100.00"]);
    assert_eq!(places(&apart, "sanctioned-open"), ["/sanctions/0/defendant"]);
    assert!(!has(&apart, "deduction-contested"));
    let both = json!([{"defendant": "a"}, {"defendant": "b"}]);
    let joint = |joint: bool| json!({"route": "loss", "losses": [{"claimed": "100", "found": "all", "debtors": both, "joint": joint}]});
    let together = at(joint(true), two());
    assert_eq!(parts(&together), ["70.00"]);
    assert!(!has(&together, "sanctioned-open") && has(&together, "deduction-contested"));
    assert_eq!(parts(&at(joint(false), two())), ["50.00", "50.00"]);
    assert_eq!(parts(&at(gains(&[("a", "100.00")]), json!([{"id": "a"}]))), ["70.00"]);
}

/// The totals of a batch are those of the assessment, also where a sanction or the care of guardians lowers what is owed.
#[test]
fn totals_alone_are_those_of_the_assessment() {
    let deducted = json!({
        "defendants": [{"id": "a"}],
        "compensation": gains(&[("a", "100.00")]),
        "sanctions": [{"kind": "confiscation", "defendant": "a", "amount": "30.00", "deduct_from": "compensation"}],
    });
    let lowered = wards(&json!({
        "defendants": [
            {"id": "v", "minor": true, "guardians": ["f"], "guardianship": {"reason": "已尽监护职责", "reduced": {"found": "40%"}}},
            {"id": "w", "minor": true, "guardians": ["g"]}, {"id": "f"}, {"id": "g"},
        ],
    }));
    // 100 − 30; 60 % of 100, and 60.
    for (case, award) in [(deducted, "70.00"), (lowered, "120.00")] {
        let all = at(&case, Position::Found).totals;
        let alone = totals(&read(&case), Position::Found, Lens::LAW).unwrap();
        assert_eq!(all.award.to_string(), award);
        assert_eq!(alone.award.to_string(), award);
    }
}

/// Parents who are divorced share in parts that are presumed until they are said; where the ward owes nothing, nothing is.
#[test]
fn only_what_is_owed_is_presumed_among_parents() {
    let presumed = |sum: &str, other: &str| {
        let case = json!({
            "defendants": [
                {"id": "w", "minor": true, "guardians": ["f", "m"], "guardianship": {"divorced": true}},
                {"id": "f"}, {"id": "m"}, {"id": "a"},
            ],
            "compensation": gains(&[("w", sum), ("a", other)]),
        });
        let assessment = at(&case, Position::Found);
        assessment.defendants.iter().map(|one| one.presumed).collect::<Vec<_>>()
    };
    assert_eq!(presumed("100.00", "100.00"), [false, true, true, false]);
    assert_eq!(presumed("0.00", "100.00"), [false; 4]);
    // One alone shares with nobody.
    let one = json!({
        "defendants": [
            {"id": "w", "minor": true, "guardians": ["f"], "guardianship": {"divorced": true}}, {"id": "f"},
        ],
        "compensation": gains(&[("w", "100.00")]),
    });
    assert!(at(&one, Position::Found).defendants.iter().all(|one| !one.presumed));
}

/// Two who owe a cost jointly on a ground, for an act of one day.
fn jointly(act: &str, basis: &Value) -> Assessment {
    let case = json!({
        "dates": {"act": {"from": act, "to": act}, "judgment": "2024-09-01"},
        "defendants": [{"id": "a"}, {"id": "b"}],
        "costs": [{"head": "lawyer", "claimed": "10.00", "found": "10.00"}],
        "liability": {"joint": true, "debtors": [{"defendant": "a"}, {"defendant": "b"}], "basis": basis},
    });
    at(&case, Position::Found)
}

/// Joint liability needs a law or an agreement (Civil Code 178(3)): none is named, one that was not in force at the act
/// (PIPL 20(2), from 1 November 2021), or one that was.
#[test]
fn joint_liability_rests_on_a_law_in_force_at_the_act() {
    let with = |act: &str, basis: Value| {
        let assessment = jointly(act, &basis);
        let named = assessment.joint.map(|one| one.provision.get().id);
        let first = assessment.joint_grounds.first().map(|one| one.authority[0].provision.get().id);
        assert_eq!(named, first);
        let rests = assessment
            .joint_grounds
            .iter()
            .map(|one| one.authority[0].provision.get().id)
            .collect::<Vec<_>>();
        (
            has(&assessment, "joint-basis-missing"),
            has(&assessment, "joint-basis-not-in-force"),
            rests,
        )
    };
    assert_eq!(with("2023-05-31", Value::Null), (true, false, vec![]));
    assert_eq!(with("2021-10-31", json!("joint-processors")), (false, true, vec![]));
    assert_eq!(with("2021-11-01", json!("joint-processors")), (false, false, vec!["PIPL-20-2"; 2]));
    assert_eq!(with("2020-12-31", json!("joint-tort")), (false, false, vec!["TL-8"; 2]));
    assert_eq!(with("2021-01-01", json!("joint-tort")), (false, false, vec!["CC-1168"; 2]));
}

/// Art. 10 of the Tort Law, which stood where Civil Code 1170 stands, was not read: whoever rests joint liability on it for an act
/// before 2021 is told, and it is not cited as law.
#[test]
fn joint_liability_on_a_text_that_was_not_verified_is_said() {
    let with = |act: &str, basis: &str| {
        let assessment = jointly(act, &json!(basis));
        let said =
            assessment.findings.iter().filter(|one| one.code.id() == "joint-basis-unverified");
        let said: Vec<_> = said
            .flat_map(|one| {
                one.authority.iter().map(|rule| (one.path(), rule.provision.get().id, rule.status))
            })
            .collect();
        assert!(
            !has(&assessment, "joint-basis-not-in-force")
                && !has(&assessment, "joint-basis-missing")
        );
        said
    };
    for (basis, provision) in [("dangerous-acts", "TL-10"), ("instigation", "TL-9")] {
        let said = ("/liability/basis".to_owned(), provision, Status::Unverified);
        assert_eq!(with("2020-12-31", basis), [said]);
        assert_eq!(with("2021-01-01", basis), []);
    }
    assert_eq!(with("2020-12-31", "joint-tort"), []);
}

/// A ground that carries no debt is no ground of anybody.
#[test]
fn a_debt_of_nothing_has_no_ground() {
    let with = |sum: &str| {
        let case = json!({
            "dates": {"act": {"to": "2023-05-31"}},
            "defendants": [{"id": "a"}, {"id": "b"}],
            "costs": [{"head": "lawyer", "claimed": "10.00", "found": sum}],
            "liability": {"joint": true, "debtors": [{"defendant": "a"}, {"defendant": "b"}], "basis": "joint-tort"},
        });
        at(&case, Position::Found).joint_grounds.len()
    };
    assert_eq!((with("10.00"), with("0.00")), (2, 0));
}

/// What one pays goes to what he owes himself, then to what he answers for: 甲 owes 100 and answers for 乙, who owes 50; of
/// 120 that 甲 pays, 20 are left for the debt of 乙. 丙 answers for nobody.
#[test]
fn a_payment_goes_to_the_debts_of_its_payer() {
    let owed = |who: &str, sum: &str| {
        let case = json!({
            "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
            "compensation": gains(&[("a", "100.00"), ("b", "50.00"), ("c", "30.00")]),
            "liability": {"answers_for": [{"defendant": "a", "for": "b", "basis": "joint-tort"}]},
            "credits": [{"kind": "paid", "defendant": who, "claimed": sum, "found": sum}],
        });
        let assessment = at(&case, Position::Found);
        let own = assessment.defendants.iter().map(|one| one.own.to_string()).collect::<Vec<_>>();
        (own, has(&assessment, "credits-exceed"))
    };
    let own = |sums: [&str; 3]| sums.map(str::to_owned).to_vec();
    assert_eq!(owed("a", "120.00"), (own(["0.00", "30.00", "30.00"]), false));
    assert_eq!(owed("a", "200.00"), (own(["0.00", "0.00", "30.00"]), true));
    assert_eq!(owed("b", "60.00"), (own(["100.00", "0.00", "30.00"]), true));
    assert_eq!(owed("c", "30.00"), (own(["100.00", "50.00", "0.00"]), false));
}

/// A fee is divided by success once all is found, under a judgment, where anything was claimed or awarded: 2,300 on 100,000.
#[test]
fn the_fee_is_divided_once_all_is_found() {
    let case = |found: Value, more: &Value| {
        let mut case = json!({
            "plaintiff": {"kind": "provincial-consumer-association"},
            "defendants": [{"id": "a"}],
            "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "100000.00", "found": found}]},
            "fee": {"basis": "property"},
        });
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        case
    };
    let shares = |assessment: &Assessment| {
        let shares = assessment.fee_division.as_ref()?;
        Some(shares.iter().map(|one| one.amount.value().to_string()).collect::<Vec<_>>())
    };
    let all = case(json!("all"), &json!({}));
    assert_eq!(shares(&at(&all, Position::Found)), Some(vec!["2300.00".to_owned()]));
    // One side alone bears the fee as it is: by the scale, and by the rule on who bears it.
    let alone = at(&all, Position::Found).fee_division.unwrap();
    let rests: Vec<_> =
        alone[0].amount.authority().iter().map(|one| one.provision.get().id).collect();
    assert_eq!(rests, ["FEE-13-PROPERTY", "FEE-29"]);
    assert_eq!(shares(&at(&all, Position::Claimed)), None);
    assert_eq!(shares(&at(&all, Position::Conceded)), None);
    // Nothing is awarded: the plaintiff bears all.
    let nothing = case(json!("none"), &json!({}));
    assert_eq!(shares(&at(&nothing, Position::Found)), Some(vec!["2300.00".to_owned()]));
    assert_eq!(shares(&at(&case(Value::Null, &json!({})), Position::Found)), None);
    for (disposition, divided) in [("judgment", true), ("mediation", true), ("withdrawal", false)] {
        let one = case(json!("all"), &json!({"disposition": disposition}));
        assert_eq!(shares(&at(&one, Position::Found)).is_some(), divided, "{disposition}");
    }
    // A claim without a sum has a fee of the case and nothing that was won or lost.
    let without = json!({
        "plaintiff": {"kind": "provincial-consumer-association"}, "defendants": [{"id": "a"}],
        "remedies": [{"id": "R22"}], "fee": {"basis": "per-case", "base": "50"},
    });
    let without = at(&without, Position::Found);
    assert_eq!((without.fees.is_empty(), shares(&without)), (false, None));
}

/// The fee is charged on what is claimed: a row that states nothing yet is no claim, one that states another side's sum is.
#[test]
fn a_fee_is_told_to_grow_with_claims_that_are_missing() {
    let with = |row: Value| {
        let case = json!({
            "plaintiff": {"kind": "provincial-consumer-association"}, "defendants": [{"id": "a"}],
            "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "100.00"}]},
            "costs": [row],
        });
        has(&at(&case, Position::Found), "fee-claims-incomplete")
    };
    assert!(!with(json!({"head": "lawyer", "claimed": "10.00"})));
    assert!(with(json!({"head": "lawyer", "found": "10.00"})));
    assert!(!with(json!({})));
    // A sum by circumstances is a claim, and one that is agreed.
    for route in ["circumstances", "agreement"] {
        let case = json!({
            "plaintiff": {"kind": "provincial-consumer-association"}, "defendants": [{"id": "a"}],
            "compensation": {"route": route, "lump_sums": [{"claimed": "100.00"}, {"found": "5.00"}]},
        });
        assert!(has(&at(&case, Position::Found), "fee-claims-incomplete"), "{route}");
    }
}

/// A procuratorate may not agree to less than it claims, under any head (SPP Rules 99).
#[test]
fn a_mediation_gives_no_less_than_is_claimed() {
    let below = |costs: &str, more: &Value| {
        let mut case = json!({
            "disposition": "mediation",
            "plaintiff": {"kind": "procuratorate"},
            "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"},
            "defendants": [{"id": "a"}],
            "compensation": gains(&[("a", "100.00")]),
            "costs": [{"head": "appraisal", "claimed": "20.00", "found": costs}],
        });
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        has(&at(&case, Position::Found), "mediation-below-claims")
    };
    assert!(!below("20.00", &json!({})));
    assert!(below("19.99", &json!({})));
    assert!(!below("19.99", &json!({"disposition": "judgment"})));
    assert!(!below("19.99", &json!({"plaintiff": {"kind": "provincial-consumer-association"}})));
}

/// Where a mediation gives something up is said: under which heads, also where the sum stays what it was and one debtor alone is
/// let off, or a joint debt is split.
#[test]
fn what_a_mediation_gives_up_is_said_where_it_is() {
    let below = |more: &Value| {
        let mut case = json!({
            "disposition": "mediation",
            "plaintiff": {"kind": "procuratorate"},
            "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"},
            "defendants": [{"id": "a"}, {"id": "b"}],
        });
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        places(&at(&case, Position::Found), "mediation-below-claims")
    };
    let gain = |of: &str, agreed: &str| json!({"defendant": of, "claimed": "100", "found": agreed});
    let of = |gains: [Value; 2], costs: &str| {
        let all = json!([{"defendant": "a"}, {"defendant": "b"}]);
        let cost = json!({"head": "appraisal", "claimed": "20", "found": costs, "debtors": all});
        json!({"compensation": {"route": "gain", "gains": gains}, "costs": [cost]})
    };
    assert_eq!(below(&of([gain("a", "100"), gain("b", "100")], "20")), Vec::<String>::new());
    assert_eq!(below(&of([gain("a", "120"), gain("b", "80")], "20")), ["/compensation"]);
    assert_eq!(below(&of([gain("a", "100"), gain("b", "100")], "19")), ["/costs"]);
    assert_eq!(below(&of([gain("a", "99"), gain("b", "100")], "19")), ["/compensation", "/costs"]);
}

/// A sum of 0.58 that three owe equally and 0.60 that the third owes alone: quotas of 19⅓, 19⅓ and 79⅓ fen. The fen left over
/// goes to the first, since the remainders are the same.
#[test]
fn thirds_are_shared_out_exactly() {
    let three = json!([{"defendant": "a"}, {"defendant": "b"}, {"defendant": "c"}]);
    let case = json!({
        "plaintiff": {"kind": "national-consumer-association"},
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "costs": [
            {"head": "lawyer", "label": "x", "claimed": "0.58", "found": "0.58", "debtors": three},
            {"head": "lawyer", "label": "y", "claimed": "0.60", "found": "0.60", "debtors": [{"defendant": "c"}]},
        ],
    });
    let owed = at(&case, Position::Found).defendants;
    assert_eq!(
        owed.iter().map(|one| one.own.to_string()).collect::<Vec<_>>(),
        ["0.20", "0.19", "0.79"]
    );
}

/// Sums at the end of the range are shared out as small ones are: a sanction of 5 × 10¹⁴ of a guardian off the debts of his two
/// wards, 4 × 10¹⁴ each.
#[test]
fn the_largest_sums_are_shared_out() {
    let case = json!({
        "defendants": [
            {"id": "a", "minor": true, "guardians": ["g"]}, {"id": "b", "minor": true, "guardians": ["g"]}, {"id": "g"},
        ],
        "compensation": gains(&[("a", "400000000000000.00"), ("b", "400000000000000.00")]),
        "sanctions": [{
            "kind": "confiscation", "defendant": "g", "amount": "500000000000000.00", "deduct_from": "compensation",
        }],
    });
    let parts = at(&case, Position::Found).parts;
    let owed: Vec<_> = parts.iter().map(|part| part.amount.to_string()).collect();
    assert_eq!(owed, ["150000000000000.00", "150000000000000.00"]);
}

/// What comes to nothing is no payment.
#[test]
fn a_payment_is_of_something() {
    let with = |costs: &str| {
        let case = json!({
            "plaintiff": {"kind": "national-consumer-association"}, "defendants": [{"id": "a"}],
            "compensation": gains(&[("a", "100.00")]),
            "costs": [{"head": "lawyer", "claimed": "10.00", "found": costs}],
        });
        let parts = at(&case, Position::Found).parts;
        payments(&read(&case), &parts).len()
    };
    assert_eq!((with("10.00"), with("none")), (2, 1));
}

/// Where the money goes is open until somebody is named, or what it is for.
#[test]
fn a_destination_is_open_until_it_is_said() {
    let open = |destination: Value| {
        let case = json!({"defendants": [{"id": "a"}], "destination": destination});
        has(&at(&case, Position::Found), "destination-open")
    };
    assert!(open(Value::Null));
    assert!(open(json!({"payee": "purpose-only"})));
    assert!(!open(json!({"payee": "purpose-only", "purpose": "儿童个人信息保护"})));
    assert!(!open(json!({"payee": "treasury"})));
}

/// What makes up the debt of 乙, and how: the label and the operation of every figure in it.
fn made_of(case: &Value) -> Vec<(Value, String)> {
    fn all(figure: &Value, list: &mut Vec<(Value, String)>) {
        list.push((figure["label"].clone(), figure["operation"].as_str().unwrap().to_owned()));
        figure["operands"].as_array().into_iter().flatten().for_each(|part| all(part, list));
    }
    let mut list = Vec::new();
    let owed = at(case, Position::Found).defendants;
    all(&serde_json::to_value(&owed[1].own_derivation).unwrap(), &mut list);
    list
}

fn shared(more: &Value) -> Value {
    let mut case = json!({
        "plaintiff": {"kind": "national-consumer-association"},
        "dates": {"act": {"to": "2023-05-31"}},
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
    });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case
}

fn cost(sum: &str, debtors: &[&str], joint: bool) -> Value {
    let debtors: Value = debtors.iter().map(|id| json!({"defendant": id})).collect();
    json!({"head": "lawyer", "claimed": sum, "found": sum, "debtors": debtors, "joint": joint})
}

/// A sum that was entered for one debtor is shown as it was entered; a share of one, or what a sanction is taken off, as a
/// part of the whole.
#[test]
fn a_debt_is_shown_as_it_was_entered_if_it_is_no_share() {
    let part = |made: &[(Value, String)], debtors: Value| {
        let label = json!({"part": ["lawyer", debtors]});
        made.iter().find(|(of, _)| *of == label).map(|(_, operation)| operation.clone())
    };
    let of = |costs: Value| part(&made_of(&shared(&json!({"costs": costs}))), json!(["b"]));
    let (alone, other, both) =
        (cost("100", &["b"], false), cost("7", &["c"], false), cost("10", &["b", "c"], false));
    assert_eq!(of(json!([alone, other])).as_deref(), Some("sum"));
    assert_eq!(of(json!([alone, both])).as_deref(), Some("apportioned"));
    assert_eq!(of(json!([both, alone])).as_deref(), Some("apportioned"));
    // Jointly it is a debt of both; inwardly each bears a half of it (Civil Code 178(2)), by his name.
    let jointly = made_of(&shared(&json!({"costs": [alone, cost("10", &["b", "c"], true)]})));
    assert_eq!(part(&jointly, json!(["b"])).as_deref(), Some("sum"));
    assert_eq!(part(&jointly, json!(["b", "c"])).as_deref(), Some("sum"));
    assert!(
        jointly.contains(&(json!({"inner-share": "b"}), "apportioned".to_owned())),
        "{jointly:?}"
    );
    let owed = at(&shared(&json!({"costs": [cost("10", &["b", "c"], true)]})), Position::Found);
    let last = serde_json::to_string(&owed.defendants[2].own_derivation).unwrap();
    assert!(last.contains(r#"{"inner-share":"c"}"#), "{last}");
    let compensation = |more: &Value| {
        let mut case = shared(&json!({"compensation": {
            "route": "gain", "beside": "circumstances",
            "gains": [
                {"defendant": "a", "claimed": "100", "found": "100"}, {"defendant": "b", "claimed": "60", "found": "60"},
            ],
        }}));
        case["compensation"].as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        case
    };
    let label = |made: Vec<(Value, String)>| {
        let label = json!({"part": ["compensation", ["b"]]});
        made.into_iter().find(|(of, _)| *of == label).map(|(_, operation)| operation)
    };
    assert_eq!(label(made_of(&compensation(&json!({})))).as_deref(), Some("sum"));
    // A half of a sum by circumstances beside the gain.
    let half = json!({"lump_sums": [{"claimed": "10", "found": "10", "debtors": [{"defendant": "a"}, {"defendant": "b"}]}]});
    assert_eq!(label(made_of(&compensation(&half))).as_deref(), Some("apportioned"));
    let mut less = compensation(&json!({}));
    less["sanctions"] = json!([{"kind": "confiscation", "defendant": "a", "amount": "30", "deduct_from": "compensation"}]);
    assert_eq!(label(made_of(&less)).as_deref(), Some("apportioned"));
}
