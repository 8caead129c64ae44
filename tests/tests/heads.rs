//! The heads of an award: what counts under each, what is shown beside, and what is said of it. Sums are worked by hand.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Finding, Lens, Position, Status, assess, case::DefendantId, joint_gains,
    lawbook::id,
};
use serde_json::{Value, json};

/// A case of 2023 on personal information, with other things said of it.
fn tree(more: &Value) -> Value {
    let mut tree = json!({
        "dates": {"act": {"from": "2023-01-01", "to": "2023-05-31"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate"},
        "defendants": [{"id": "a"}],
        "facts": {"behaviours": ["use"], "harm": "actual"},
    });
    tree.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    tree
}

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn at(tree: &Value, position: Position) -> Assessment {
    assess(&read(tree), position, Lens::LAW).unwrap()
}

fn found(more: &Value) -> Assessment {
    at(&tree(more), Position::Found)
}

fn of<'a>(assessment: &'a Assessment, code: &str) -> Vec<&'a Finding> {
    assessment.findings.iter().filter(|finding| finding.code.id() == code).collect()
}

fn has(assessment: &Assessment, code: &str) -> bool {
    !of(assessment, code).is_empty()
}

/// Losses of 10, gains of 20, and 30 by circumstances.
fn three_ways(route: &Value, beside: &Value) -> Value {
    json!({"compensation": {
        "route": route, "beside": beside,
        "losses": [{"claimed": "10.00", "found": "10.00"}],
        "gains": [{"defendant": "a", "claimed": "20.00", "found": "20.00"}],
        "lump_sums": [{"claimed": "30.00", "found": "30.00"}],
    }})
}

/// PIPL 69(2) leaves the choice between loss and gain: what the others come to is shown beside it. A sum the parties agreed
/// is none that the court would fix.
#[test]
fn routes_that_are_not_taken_are_shown_beside() {
    for (route, beside, compensation, others) in [
        (json!("loss"), Value::Null, "10.00", &[("gain", "20.00"), ("circumstances", "30.00")][..]),
        (json!("gain"), Value::Null, "20.00", &[("loss", "10.00"), ("circumstances", "30.00")]),
        (json!("circumstances"), Value::Null, "30.00", &[("loss", "10.00"), ("gain", "20.00")]),
        (json!("gain"), json!("circumstances"), "50.00", &[("loss", "10.00")]),
        (json!("agreement"), Value::Null, "30.00", &[("loss", "10.00"), ("gain", "20.00")]),
        (
            Value::Null,
            Value::Null,
            "0.00",
            &[("loss", "10.00"), ("gain", "20.00"), ("circumstances", "30.00")],
        ),
    ] {
        let assessment = found(&three_ways(&route, &beside));
        assert_eq!(assessment.totals.compensation.to_string(), compensation, "{route}");
        let json = serde_json::to_value(&assessment.alternatives).unwrap();
        let shown: Vec<_> = json
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["route"].as_str().unwrap(), one["amount"].as_str().unwrap()))
            .collect();
        assert_eq!(shown, others, "{route}");
        assert_eq!(has(&assessment, "route-missing"), route.is_null(), "{route}");
    }
    assert!(!has(&found(&json!({})), "route-missing"));
    assert!(found(&json!({})).alternatives.is_empty());
}

/// Costs come off a gain only where it is taken net; without a word on it nothing comes off, and that is said.
#[test]
fn costs_come_off_a_net_gain_alone() {
    for (basis, sum, missing) in [
        (json!("net"), "70.00", false),
        (json!("gross"), "100.00", false),
        (Value::Null, "100.00", true),
    ] {
        let assessment = found(
            &json!({"compensation": {"route": "gain", "gain_basis": basis, "gains": [
                {"defendant": "a", "claimed": "100.00", "found": "100.00", "less": [{"claimed": "30.00", "found": "30.00"}]},
            ]}}),
        );
        assert_eq!(assessment.totals.compensation.to_string(), sum, "{basis}");
        assert_eq!(has(&assessment, "gain-basis-missing"), missing, "{basis}");
    }
}

/// A price paid back counts beside what the routes come to, also where one of two routes says nothing: 100 + 50.
/// The consumer interpretation governs consumer cases (its Art. 1) and is an analogy elsewhere, for whatever cost: that of an
/// appraisal too, beside the rule of the procuratorates.
#[test]
fn the_consumer_interpretation_stands_alike_beside_every_cost() {
    for (field, status) in
        [("consumer", Status::InForce), ("personal-information", Status::Contested)]
    {
        let assessment = found(&json!({"fields": [field], "costs": [
            {"head": "appraisal", "claimed": "100", "found": "all"},
            {"head": "investigation", "claimed": "200", "found": "all"},
            {"head": "lawyer", "claimed": "300", "found": "all"}]}));
        let courts = assessment.heads.iter().map(|head| {
            let rule = head.authority.iter().find(|rule| rule.provision == id::C_PIL_18);
            rule.unwrap().status
        });
        assert_eq!(courts.collect::<Vec<_>>(), [status; 3], "{field}");
    }
}

#[test]
fn a_refund_counts_beside_a_route_that_is_empty() {
    let assessment = found(&json!({
        "facts": {"consumers": true, "fraud": true},
        "compensation": {"route": "gain", "beside": "loss", "gains": [{"defendant": "a", "claimed": "100.00", "found": "100.00"}]},
        "punitive": {"basis": "crpl-55-1", "items": [{"claimed": "50.00", "found": "50.00", "refunded": true}]},
    }));
    assert_eq!(assessment.totals.compensation.to_string(), "150.00");
    assert_eq!(assessment.totals.punitive.to_string(), "150.00");
}

/// Of joint debtors: what each made of what they would owe together. A gain that names its debtors is decided, and one
/// of nothing decides nothing.
#[test]
fn gains_of_joint_debtors_are_asked_for() {
    let with = |gains: &Value, covers: Value| {
        tree(&json!({
            "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
            "compensation": {"route": "gain", "gains": gains},
            "liability": {"joint": true, "debtors": [{"defendant": "a"}, {"defendant": "b"}], "covers_gains": covers},
        }))
    };
    let gains = json!([
        {"defendant": "a", "claimed": "100.00", "found": "100.00"},
        {"defendant": "b", "claimed": "5.00", "found": "5.00"},
        {"defendant": "a", "claimed": "20.00", "found": "20.00"},
        {"defendant": "c", "claimed": "7.00", "found": "7.00"},
        {"defendant": "b", "claimed": "9.00", "found": "9.00", "debtors": [{"defendant": "b"}]},
    ]);
    let case = read(&with(&gains, Value::Null));
    let group = case.liability.joint().next().unwrap();
    let id = |text: &str| DefendantId::new(text).unwrap();
    let expected = [(id("a"), "120".parse().unwrap()), (id("b"), "5".parse().unwrap())];
    assert_eq!(joint_gains(&case, group, Position::Found), expected);
    let unsaid = |tree: &Value| {
        of(&at(tree, Position::Found), "joint-gains-unsaid")
            .iter()
            .map(|one| one.arguments[0].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(unsaid(&with(&gains, Value::Null)), ["125.00"]);
    assert!(unsaid(&with(&gains, json!(true))).is_empty());
    // Nothing was gained: nothing to ask.
    let nothing = json!([{"defendant": "a", "claimed": "100.00", "found": "none"}]);
    let tree = with(&nothing, Value::Null);
    assert!(unsaid(&tree).is_empty());
    let case = read(&tree);
    assert!(joint_gains(&case, case.liability.joint().next().unwrap(), Position::Found).is_empty());
}

/// A sum by circumstances is the court's to fix, and presupposes that neither loss nor gain can be determined (PIPL 69(2)).
#[test]
fn a_sum_by_circumstances_is_the_court_s() {
    let with = |found: &str, more: &Value| {
        let mut compensation =
            json!({"route": "circumstances", "lump_sums": [{"claimed": "30.00", "found": found}]});
        compensation.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        tree(&json!({"compensation": compensation}))
    };
    let losses = json!({"losses": [{"claimed": "10.00", "found": "10.00"}]});
    let gains = json!({"gains": [{"defendant": "a", "claimed": "10.00", "found": "10.00"}]});
    let none = json!({});
    for (position, sum, choice) in [
        (Position::Found, "30.00", true),
        (Position::Found, "0.00", false),
        (Position::Claimed, "30.00", false),
    ] {
        assert_eq!(
            has(&at(&with(sum, &none), position), "courts-choice"),
            choice,
            "{position:?} {sum}"
        );
    }
    for (sum, more, known) in [
        ("30.00", &none, false),
        ("30.00", &losses, true),
        ("30.00", &gains, true),
        ("0.00", &losses, false),
    ] {
        let assessment = at(&with(sum, more), Position::Found);
        assert_eq!(has(&assessment, "circumstances-precondition"), known, "{sum} {more}");
    }
    // That the parties negotiate first stands in Civil Code 1182, before PIPL and not in it.
    let mut tree = with("30.00", &none);
    assert!(!has(&at(&tree, Position::Found), "negotiation-first"));
    tree["dates"]["act"] = json!({"from": "2021-01-01", "to": "2021-05-31"});
    assert!(has(&at(&tree, Position::Found), "negotiation-first"));
}

/// An agreed sum belongs to a mediation; while nothing is said of the end, nothing is wrong.
#[test]
fn an_agreed_sum_belongs_to_a_mediation() {
    for (disposition, wrong) in
        [(json!("judgment"), true), (json!("mediation"), false), (Value::Null, false)]
    {
        let assessment = found(&json!({"disposition": disposition,
            "compensation": {"route": "agreement", "lump_sums": [{"claimed": "30.00", "found": "30.00"}]}}));
        assert_eq!(has(&assessment, "agreement-without-mediation"), wrong, "{disposition}");
    }
}

/// Where each double sum is found, and with which other it is the same.
fn twice(more: &Value) -> Vec<(String, Vec<String>)> {
    let assessment = found(more);
    let said = |one: &Finding| one.arguments.iter().map(ToString::to_string).collect();
    of(&assessment, "double-count").iter().map(|one| (one.path(), said(one))).collect()
}

/// The same sum under the same name is counted twice; nothing, and what has no name, is not.
#[test]
fn the_same_cost_is_counted_once() {
    let costs = |one: (&str, &str), other: (&str, &str)| {
        let row = |(label, sum): (&str, &str)| json!({"head": "lawyer", "label": label, "claimed": sum, "found": sum});
        twice(&json!({"costs": [row(one), row(other)]}))
            .into_iter()
            .map(|one| one.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(costs(("律师费", "500.00"), ("律师费", "500.00")), ["/costs/1"]);
    assert!(costs(("律师费", "500.00"), ("律师费", "500.01")).is_empty());
    assert!(costs(("律师费", "500.00"), ("差旅费", "500.00")).is_empty());
    assert!(costs(("", "500.00"), ("", "500.00")).is_empty());
    assert!(costs(("律师费", "0.00"), ("律师费", "0.00")).is_empty());
}

/// The interpretations on the network and on faces count reasonable expenditure as a loss: it must not stand there and
/// under the costs. Under another route the losses count for nothing.
#[test]
fn a_cost_is_not_a_loss_as_well() {
    let with = |route: &str, loss: &str| {
        twice(&json!({
            "compensation": {"route": route, "losses": [{"label": "取证费", "claimed": loss, "found": loss}],
                "gains": [{"defendant": "a", "claimed": "1.00", "found": "1.00"}]},
            "costs": [{"head": "investigation", "label": "取证费", "claimed": "500.00", "found": "500.00"}],
        }))
    };
    let both = vec![(
        "/compensation/losses/0".to_owned(),
        vec!["/costs/0".to_owned(), "/compensation/losses/0".to_owned()],
    )];
    assert_eq!(with("loss", "500.00"), both);
    assert!(with("loss", "499.00").is_empty());
    assert!(with("gain", "500.00").is_empty());
}

/// The interpretation on consumers governs their cases (Art. 1); elsewhere it is an analogy, and so it is said.
#[test]
fn costs_rest_on_the_interpretation_in_consumer_cases() {
    let with = |consumers: bool| {
        found(&json!({
            "facts": {"consumers": consumers},
            "costs": [{"head": "lawyer", "claimed": "500.00", "found": "500.00"}],
        }))
    };
    assert!(!has(&with(true), "cost-by-analogy"));
    assert!(has(&with(false), "cost-by-analogy"));
}

/// A number of records without a price comes to no sum, and a fine without a sum is none.
#[test]
fn nothing_is_worked_out_of_what_has_no_price_or_sum() {
    let with = |unit: &str, fine: &str| {
        found(&json!({
            "compensation": {
                "route": "circumstances",
                "lump_sums": [{"claimed": "10000.00", "found": "10000.00"}],
                "worksheet": {"records": 3000, "unit": unit},
            },
            "sanctions": [{"kind": "criminal-fine", "defendant": "a", "amount": fine}],
        }))
    };
    let empty = with("0", "0.00");
    assert!(empty.worksheet.is_none());
    assert_eq!(of(&empty, "sanction-without-sum").len(), 1);
    assert!(!has(&empty, "sanctions-kept"));

    let stated = with("2", "500.00");
    assert_eq!(stated.worksheet.unwrap().value().to_string(), "6000.00");
    let stated = with("2", "500.00");
    assert!(has(&stated, "sanctions-kept") && !has(&stated, "sanction-without-sum"));
}

/// Art. 22 of the interpretation on the environment grants other reasonable expenses of the suit too, which that on consumers
/// does not list; where personal information is concerned beside it, it does not stand for the whole.
#[test]
fn costs_in_a_case_of_the_environment_rest_on_its_own_interpretation() {
    let with = |fields: &Value| {
        found(&json!({
            "fields": fields,
            "facts": {},
            "costs": [
                {"head": "lawyer", "label": "律师费", "claimed": "500.00", "found": "500.00"},
                {"head": "other", "label": "翻译费", "claimed": "200.00", "found": "200.00"},
            ],
        }))
    };
    let alone = with(&json!(["environment"]));
    assert_eq!(alone.totals.award.to_string(), "700.00");
    for head in &alone.heads {
        let rules: Vec<_> =
            head.authority.iter().map(|rule| (rule.provision, rule.status)).collect();
        assert_eq!(rules, [(id::EPIL_22, Status::InForce)]);
    }
    assert!(!has(&alone, "cost-by-analogy") && !has(&alone, "other-expenses"));
    assert_eq!(of(&alone, "environment-outside").len(), 1);

    // What a procuratorate laid out for an appraisal rests on its own rules, and on the same text of the courts.
    let appraised = found(&json!({
        "fields": ["environment"],
        "facts": {},
        "costs": [{"head": "appraisal", "label": "鉴定费", "claimed": "300.00", "found": "300.00"}],
    }));
    let rules: Vec<_> = appraised.heads[0].authority.iter().map(|rule| rule.provision).collect();
    assert_eq!(rules, [id::SPP_R_98_3, id::EPIL_22]);

    let beside = with(&json!(["personal-information", "environment"]));
    // What a procuratorate lays out besides is contested under its own rules (98(3)), and no head of the other interpretation.
    assert_eq!(beside.totals.award.to_string(), "700.00");
    assert!(has(&beside, "cost-by-analogy") && has(&beside, "other-expenses-procured"));
    assert!(!has(&with(&json!(["personal-information"])), "environment-outside"));
}

fn punitive(punitive: &Value, behaviours: &Value) -> Value {
    tree(
        &json!({"facts": {"consumers": true, "fraud": true, "behaviours": behaviours}, "punitive": punitive}),
    )
}

/// The multiples for injury, food and drugs punish other wrongs than what is done with personal information.
#[test]
fn multiples_of_other_fields_are_told() {
    for (basis, behaviours, other) in [
        ("fsl-148-2", json!(["use"]), true),
        ("fsl-148-2", json!([]), false),
        ("crpl-55-1", json!(["use"]), false),
        ("crpl-55-1", json!([]), false),
        ("crpl-55-2", json!(["use"]), true),
    ] {
        let tree = punitive(
            &json!({"basis": basis, "measure": "price", "items": [{"claimed": "50.00", "found": "50.00"}]}),
            &behaviours,
        );
        let tree = if basis == "fsl-148-2" {
            tree
        } else {
            let mut tree = tree;
            tree["punitive"].as_object_mut().unwrap().remove("measure");
            tree
        };
        assert_eq!(
            has(&at(&tree, Position::Found), "punitive-other-field"),
            other,
            "{basis} {behaviours}"
        );
    }
}

/// 500 yuan for each consumer is the least (Consumer Rights Law 55(1)): whether it can be multiplied is open only where it
/// is reached. Three times the price: 166 gives 498, 166.67 gives 500.01; for one consumer nothing is multiplied.
#[test]
fn a_minimum_of_several_is_told_below_it() {
    for (price, consumers, told, award) in [
        ("166.00", 2, true, "1000.00"),
        ("166.67", 2, false, "1000.02"),
        ("166.00", 1, false, "500.00"),
    ] {
        let item =
            json!({"claimed": price, "found": price, "consumers": consumers, "stated": "each"});
        let assessment = at(
            &punitive(&json!({"basis": "crpl-55-1", "items": [item]}), &json!([])),
            Position::Found,
        );
        let times = of(&assessment, "punitive-floor-times");
        assert_eq!(!times.is_empty(), told, "{price} {consumers}");
        for one in times {
            let rules: Vec<_> = one.authority.iter().map(|one| one.provision.get().id).collect();
            assert_eq!(rules, ["CRPL-55-1"]);
        }
        assert_eq!(assessment.totals.punitive.to_string(), award, "{price} {consumers}");
    }
    // At the minimum itself it changes nothing: 500 / 3 has no end, so three times 166.6666… is never typed; ten times the
    // price of 100 is the 1,000 of the Food Safety Law.
    let item = json!({"claimed": "100.00", "found": "100.00", "consumers": 2, "stated": "each"});
    let tree =
        punitive(&json!({"basis": "fsl-148-2", "measure": "price", "items": [item]}), &json!([]));
    let assessment = at(&tree, Position::Found);
    assert!(!has(&assessment, "punitive-floor-times"));
    assert_eq!(assessment.totals.punitive.to_string(), "2000.00");
}

/// The court gives no higher multiple than is claimed: of the cases that leave it to the sides.
#[test]
fn a_multiple_exceeds_the_claim_only_above_it() {
    for (found, over) in [("1.5", false), ("2", false), ("1", false)] {
        let tree = punitive(
            &json!({"basis": "crpl-55-2", "multiplier": {"claimed": "2", "found": found},
                "items": [{"claimed": "50.00", "found": "50.00"}]}),
            &json!([]),
        );
        assert_eq!(
            has(&at(&tree, Position::Found), "punitive-multiple-over-claimed"),
            over,
            "{found}"
        );
    }
    let tree = punitive(
        &json!({"basis": "crpl-55-2", "multiplier": {"claimed": "1.5", "found": "2"},
            "items": [{"claimed": "50.00", "found": "50.00"}]}),
        &json!([]),
    );
    assert!(has(&at(&tree, Position::Found), "punitive-multiple-over-claimed"));
}

/// How many there are in all is asked of a sample only by the side that lets it stand for all.
#[test]
fn a_sample_needs_all_only_to_stand_for_all() {
    for (drawn, all, ground, missing) in [
        (json!(3), json!(9), json!("双方共同抽样"), &[][..]),
        (json!(3), Value::Null, json!("双方共同抽样"), &["/punitive/items/0/sample/all"]),
        (json!(3), Value::Null, Value::Null, &[]),
        (Value::Null, json!(9), Value::Null, &["/punitive/items/0/sample/drawn"]),
    ] {
        let item = json!({"claimed": "50.00", "found": "50.00",
            "sample": {"drawn": drawn, "affected": 2, "all": all, "extrapolated": {"found": ground}}});
        let assessment = at(
            &punitive(&json!({"basis": "crpl-55-1", "items": [item]}), &json!([])),
            Position::Found,
        );
        let at: Vec<_> =
            of(&assessment, "sample-incomplete").iter().map(|one| one.path()).collect();
        assert_eq!(at, missing, "{drawn} {all} {ground}");
    }
}
