//! Punitive damages: what no statute provides counts nowhere unless a side states its ground or the
//! paper's reform is on; what does nothing is said; a number of consumers multiplies no total.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Finding, Lens, Position, Reform, assess, case::FeeBasis};
use redress_drafting::{
    Check, CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, draft_with, report, text,
};
use serde_json::{Value, json};

/// The case of the judge: gain of 50, found in full, doubled. No statute.
fn tree() -> Value {
    json!({
        "dates": {"act": {"from": "2023-01-01", "to": "2023-02-01"}, "judgment": "2024-05-01"},
        "plaintiff": {"kind": "procuratorate", "name": "某区人民检察院"},
        "defendants": [{"id": "a", "name": "甲公司"}],
        "facts": {"subjects": "children-under-14", "behaviours": ["use"], "harm": "risk"},
        "punitive": {
            "basis": "exploratory", "base": "gain",
            "multiplier": {"claimed": "2", "found": "2"},
            "items": [{"claimed": "50", "found": "all"}],
        },
    })
}

/// Food at its price, 5,000 found in full.
fn food(item: &Value) -> Value {
    let mut tree = tree();
    tree["facts"] = json!({"consumers": true});
    tree["punitive"] = json!({"basis": "fsl-148-2", "measure": "price", "items": [item]});
    tree
}

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn at(tree: &Value, position: Position) -> Assessment {
    assess(&read(tree), position, Lens::LAW).unwrap()
}

fn found(tree: &Value) -> Assessment {
    at(tree, Position::Found)
}

/// Places of the findings of a kind.
fn places(tree: &Value, code: &str) -> Vec<String> {
    let found = found(tree).findings;
    let findings = found.iter().filter(|finding| finding.code.id() == code);
    findings.map(Finding::path).collect()
}

fn paper(lang: Lang, kind: Kind, tree: &Value) -> String {
    text(&draft(lang, kind, &read(tree)).unwrap())
}

fn self_check(kind: Kind, tree: &Value, edits: &Edits) -> Vec<Check> {
    let checks = check(Lang::Zh, kind, &read(tree), edits).unwrap();
    checks.into_iter().filter(|check| check.id == CheckId::Punitive).collect()
}

const GROUND: &str = "参照《中华人民共和国消费者权益保护法》第五十五条第一款";

#[test]
fn without_a_statute_nothing_counts() {
    for position in Position::ALL {
        let assessment = at(&tree(), position);
        assert_eq!(assessment.totals.award.to_string(), "0.00", "{position:?}");
        assert_eq!(assessment.totals.punitive.to_string(), "0.00");
        assert!(assessment.heads.iter().all(|head| head.id.id() != "punitive"));
        assert!(assessment.parts.is_empty());
        assert!(
            assessment.fees.iter().all(|fee| fee.basis != FeeBasis::Property),
            "no sum is claimed"
        );
    }
    // 50 × 2.
    assert_eq!(found(&tree()).explored.unwrap().amount.to_string(), "100.00");
    assert_eq!(at(&tree(), Position::Claimed).explored.unwrap().amount.to_string(), "100.00");
    assert_eq!(at(&tree(), Position::Conceded).explored, None);
    let json: Value = serde_json::to_value(found(&tree())).unwrap();
    assert_eq!(json["explored"]["amount"], "100.00");
    assert_eq!(json["explored"]["derivation"]["value"], "100.00");
}

#[test]
fn the_papers_show_it_outside_the_total_and_order_nothing() {
    for (lang, sum, line) in [
        (Lang::Zh, "100元", "◐ 惩罚性赔偿（探索性，未计入）"),
        (Lang::En, "CNY 100", "◐ Punitive damages (explored, not counted)"),
    ] {
        for kind in [Kind::Orders, Kind::Claims, Kind::Mediation, Kind::Announcement] {
            let paper = paper(lang, kind, &tree());
            assert!(!paper.contains(sum), "{kind:?}: {paper}");
            assert!(
                !paper.contains("惩罚性赔偿款") && !paper.contains("punitive damages of"),
                "{paper}"
            );
            assert!(!paper.contains("第一百七十九条"), "{paper}");
        }
        for kind in [Kind::Schedule, Kind::Reasons] {
            let paper = paper(lang, kind, &tree());
            assert!(paper.contains(line), "{kind:?}: {paper}");
            assert!(paper.contains("100.00"), "{kind:?}: {paper}");
        }
        let case = read(&tree());
        let report = text(&report(lang, &case, &found(&tree())));
        assert!(report.contains(line), "{report}");
    }
    let schedule = paper(Lang::Zh, Kind::Schedule, &tree());
    assert!(!schedule.contains("壹佰元"), "{schedule}");
    assert!(schedule.contains("违法所得的2倍"), "{schedule}");
}

#[test]
fn the_self_check_says_so_and_stops_an_order_of_it() {
    for (kind, words) in [
        (Kind::Orders, "惩罚性赔偿没有法律依据，未列入判项"),
        (Kind::Claims, "惩罚性赔偿没有法律依据，未列入诉讼请求"),
        (Kind::Schedule, "惩罚性赔偿没有法律依据，未计入总额"),
    ] {
        let [one] = &*self_check(kind, &tree(), &Edits::new()) else { panic!("one result") };
        assert_eq!((one.outcome, one.words(Lang::Zh)), (CheckOutcome::Noted, words));
    }
    // A user who types the order himself is stopped.
    let mut gain = tree();
    gain["compensation"] =
        json!({"route": "gain", "gains": [{"defendant": "a", "claimed": "9", "found": "all"}]});
    let own = "被告甲公司支付公益损害赔偿款9元、惩罚性赔偿款100元";
    let edits = Edits::from([("/compensation".to_owned(), own.to_owned())]);
    let [one] = &*self_check(Kind::Orders, &gain, &edits) else { panic!("one result") };
    assert_eq!((one.outcome, &*one.path), (CheckOutcome::Missing, "/compensation"));
    // To reject a claim for it is another thing.
    let mut refused = gain;
    refused["compensation"]["gains"][0]["found"] = json!("none");
    let own = "驳回某区人民检察院关于惩罚性赔偿的诉讼请求";
    let edits = Edits::from([("/plaintiff".to_owned(), own.to_owned())]);
    let [one] = &*self_check(Kind::Orders, &refused, &edits) else { panic!("one result") };
    assert_eq!(one.outcome, CheckOutcome::Noted);
    // With a statute there is nothing to check.
    let food = food(&json!({"found": "5000"}));
    let [one] = &*self_check(Kind::Orders, &food, &Edits::new()) else { panic!("one result") };
    assert_eq!(one.outcome, CheckOutcome::NotApplicable);
}

/// The award is a base only where it is chosen as such and no base is entered: twice the gain of 50 is 100, whatever is
/// awarded as compensation.
#[test]
fn compensation_is_a_base_only_where_nothing_else_is() {
    let mut tree = tree();
    tree["punitive"]["grounds"] = json!({"found": GROUND});
    let gains = json!([{"defendant": "a", "found": "300"}]);
    tree["compensation"] = json!({"route": "gain", "gains": gains});
    let totals = found(&tree).totals;
    assert_eq!(totals.compensation.to_string(), "300.00");
    assert_eq!(totals.punitive.to_string(), "100.00");
}

/// The base of punitive damages that is awarded as compensation as well needs a reason: by its sum, or since the gain is
/// the base. Another sum, or none awarded, needs none.
#[test]
fn the_same_sum_as_compensation_and_as_base_needs_a_reason() {
    let awarded = |base: Value, gain: &str| {
        let mut tree = tree();
        tree["punitive"]["base"] = base;
        let gains = json!([{"defendant": "a", "found": gain}]);
        tree["compensation"] = json!({"route": "gain", "gains": gains});
        places(&tree, "punitive-same-sum")
    };
    assert_eq!(awarded(Value::Null, "50"), ["/punitive"]);
    assert_eq!(awarded(json!("gain"), "300"), ["/punitive"]);
    assert!(awarded(Value::Null, "300").is_empty());
    assert!(awarded(json!("gain"), "0").is_empty());
}

/// What only a base says makes a row of it that is no longer blank.
#[test]
fn a_base_that_says_one_thing_is_not_blank() {
    for (item, blank) in [
        (json!({}), true),
        (json!({"agreed": "1"}), false),
        (json!({"sample": {"drawn": 1}}), false),
        (json!({"refunded": true}), false),
    ] {
        let mut tree = tree();
        tree["punitive"]["items"] = json!([item]);
        let case = read(&tree);
        let (_, row) = case.all_items().next().unwrap();
        assert_eq!(row.is_blank(), blank, "{item}");
    }
}

#[test]
fn each_side_counts_it_on_its_own_ground() {
    let mut claimed = tree();
    claimed["punitive"]["grounds"] = json!({"claimed": GROUND});
    // The claimed column, the claim list and the base of the fee follow what is claimed.
    let assessment = at(&claimed, Position::Claimed);
    assert_eq!(assessment.totals.award.to_string(), "100.00");
    assert_eq!(assessment.explored, None);
    assert_eq!(assessment.heads[0].ground.as_deref(), Some(GROUND));
    assert_eq!(assessment.heads[0].authority, []);
    let claims = paper(Lang::Zh, Kind::Claims, &claimed);
    let words = format!("惩罚性赔偿款100元（按违法所得的2倍计算；原告主张的依据：{GROUND}）");
    assert!(claims.contains(&words), "{claims}");
    // A property fee on 100 yuan is the flat sum of its first bracket, 50 yuan.
    let fees = found(&claimed).fees;
    let property = fees.iter().find(|fee| fee.basis == FeeBasis::Property).unwrap();
    assert_eq!(property.low.value().to_string(), "50.00");
    // The court does not follow: the rest of the claims is rejected.
    assert_eq!(found(&claimed).totals.award.to_string(), "0.00");
    assert!(found(&claimed).explored.is_some());
    let orders = paper(Lang::Zh, Kind::Orders, &claimed);
    assert!(!orders.contains("惩罚性赔偿款"), "{orders}");
    assert!(orders.contains("驳回"), "{orders}");

    let mut adopted = tree();
    adopted["punitive"]["grounds"] = json!({"found": GROUND});
    let assessment = found(&adopted);
    assert_eq!(assessment.totals.award.to_string(), "100.00");
    assert_eq!(assessment.explored, None);
    assert_eq!(at(&adopted, Position::Claimed).totals.award.to_string(), "0.00");
    let orders = paper(Lang::Zh, Kind::Orders, &adopted);
    let words = format!("支付惩罚性赔偿款100元（按违法所得的2倍计算；本院采纳的依据：{GROUND}）");
    assert!(orders.contains(&words), "{orders}");
    assert!(!orders.contains("第一百七十九条"), "{orders}");
    let english = paper(Lang::En, Kind::Orders, &adopted);
    assert!(english.contains("ground adopted by the court: 参照"), "{english}");
    assert!(!english.contains("179"), "{english}");
    let schedule = paper(Lang::Zh, Kind::Schedule, &adopted);
    assert!(schedule.contains(&format!("◐ 本院采纳的依据：{GROUND}")), "{schedule}");
    assert!(schedule.contains("壹佰元"), "{schedule}");
    let reasons = paper(Lang::Zh, Kind::Reasons, &adopted);
    assert!(
        reasons.contains(&format!("该项惩罚性赔偿没有法律规定，本院采纳的依据：{GROUND}。")),
        "{reasons}"
    );
    let [one] = &*self_check(Kind::Orders, &adopted, &Edits::new()) else { panic!("one result") };
    assert_eq!(one.outcome, CheckOutcome::Passed);
}

#[test]
fn the_self_check_fails_until_the_ground_is_there() {
    let mut tree = tree();
    tree["punitive"]["grounds"] = json!({"found": " "});
    assert_eq!(found(&tree).totals.award.to_string(), "0.00");
    assert_eq!(places(&tree, "punitive-ground-missing"), ["/punitive/grounds/found"]);
    let [one] = &*self_check(Kind::Orders, &tree, &Edits::new()) else { panic!("one result") };
    assert_eq!((one.outcome, &*one.path), (CheckOutcome::Missing, "/punitive/grounds/found"));
    // Nor may the user's own words leave it out.
    tree["punitive"]["grounds"] = json!({"found": GROUND});
    let edits = |own: String| Edits::from([("/punitive".to_owned(), own)]);
    let bare = edits("被告甲公司支付惩罚性赔偿款100元".to_owned());
    let [one] = &*self_check(Kind::Orders, &tree, &bare) else { panic!("one result") };
    assert_eq!((one.outcome, &*one.path), (CheckOutcome::Missing, "/punitive"));
    let full = edits(format!("被告甲公司支付惩罚性赔偿款100元（{GROUND}）"));
    let [one] = &*self_check(Kind::Orders, &tree, &full) else { panic!("one result") };
    assert_eq!(one.outcome, CheckOutcome::Passed);
    assert!(
        text(&draft_with(Lang::Zh, Kind::Orders, &read(&tree), &full).unwrap()).contains(GROUND)
    );
}

#[test]
fn the_reform_moves_the_award_and_nothing_else() {
    let case = read(&tree());
    let lens = Lens::LAW.with(Reform::PunitiveForChildren);
    let with = assess(&case, Position::Found, lens).unwrap();
    assert_eq!(with.totals.award.to_string(), "100.00");
    assert_eq!(with.explored, None);
    let [change] = &*with.changes else { panic!("one reform") };
    assert_eq!(change.award_before.to_string(), "0.00");
    assert_eq!(change.award_after.to_string(), "100.00");
    assert!(!change.proof_changed);
    let codes =
        |findings: &[Finding]| findings.iter().map(|finding| finding.code.id()).collect::<Vec<_>>();
    // The court's fee rests on what is claimed, which the reform lets count too.
    let added: Vec<_> =
        codes(&change.findings_added).into_iter().filter(|id| !id.starts_with("fee-")).collect();
    // Who owes the new sum is the only defendant, by the sum's own rule; nothing else is asked.
    assert_eq!(added, ["punitive-children-proposal"]);
    assert_eq!(codes(&change.findings_removed), ["punitive-exploratory"]);
    // For adults the paper proposes nothing.
    let mut adults = tree();
    adults["facts"]["subjects"] = json!("general");
    let with = assess(&read(&adults), Position::Found, lens).unwrap();
    assert_eq!(with.totals.award.to_string(), "0.00");
}

#[test]
fn what_is_explored_is_nothing_that_the_court_has_still_to_find() {
    let mut open = tree();
    open["punitive"]["items"] = json!([{"claimed": "50"}]);
    assert_eq!(places(&open, "finding-open"), Vec::<String>::new());
    open["punitive"]["grounds"] = json!({"claimed": GROUND});
    assert_eq!(places(&open, "finding-open"), ["/punitive/items/0"]);
}

#[test]
fn a_number_of_consumers_multiplies_no_total() {
    // Ten times 5,000.
    let award = |item: Value| found(&food(&item)).totals.award.to_string();
    assert_eq!(award(json!({"found": "5000"})), "50000.00");
    assert_eq!(award(json!({"found": "5000", "consumers": 12, "stated": "total"})), "50000.00");
    assert_eq!(award(json!({"found": "5000", "consumers": 12, "stated": "each"})), "600000.00");
    // Before it was asked the number meant each; saved cases keep their sums, and a finding asks.
    let old = food(&json!({"found": "5000", "consumers": 12}));
    assert_eq!(found(&old).totals.award.to_string(), "600000.00");
    assert_eq!(places(&old, "punitive-total-or-each"), ["/punitive/items/0/stated"]);
    let findings = found(&old).findings;
    let asked = findings.iter().find(|f| f.code.id() == "punitive-total-or-each").unwrap();
    assert_eq!(asked.arguments, ["12", "600000.00", "50000.00"]);
    let [one] = &*self_check(Kind::Orders, &old, &Edits::new()) else { panic!("one result") };
    assert_eq!((one.outcome, &*one.path), (CheckOutcome::Missing, "/punitive/items/0/stated"));
    for stated in ["total", "each"] {
        let said = food(&json!({"found": "5000", "consumers": 12, "stated": stated}));
        assert_eq!(places(&said, "punitive-total-or-each"), Vec::<String>::new());
    }
}

#[test]
fn the_minimum_per_consumer_is_worked_out_only_where_each_sum_is_known() {
    let award = |item: &Value| found(&food(item)).totals.award.to_string();
    // 10 × 60 = 600 is less than the minimum of 1,000 for each of 12: 12,000.
    let each = json!({"found": "60", "consumers": 12, "stated": "each"});
    assert_eq!(award(&each), "12000.00");
    // Of a total of 60 it is not known what each paid: 600, and a finding.
    let total = json!({"found": "60", "consumers": 12, "stated": "total"});
    assert_eq!(award(&total), "600.00");
    assert_eq!(places(&food(&total), "punitive-floor-unknown"), ["/punitive/items/0"]);
    assert_eq!(places(&food(&each), "punitive-floor-unknown"), Vec::<String>::new());
    // One consumer paid the total.
    let one = json!({"found": "60", "consumers": 1, "stated": "total"});
    assert_eq!(award(&one), "1000.00");
    assert_eq!(
        places(&food(&json!({"found": "60", "stated": "each"})), "punitive-consumers-missing"),
        ["/punitive/items/0/consumers"]
    );
}

#[test]
fn what_does_nothing_is_said() {
    let unused = |change: fn(&mut Value), code: &str| {
        let mut tree = food(&json!({"found": "5000"}));
        change(&mut tree["punitive"]);
        places(&tree, code)
    };
    assert_eq!(unused(|_| {}, "punitive-multiplier-unused"), Vec::<String>::new());
    for basis in ["fsl-148-2", "dal-144-3", "crpl-55-1"] {
        let mut tree = food(&json!({"found": "5000"}));
        tree["punitive"]["basis"] = json!(basis);
        let before = found(&tree).totals.award;
        tree["punitive"]["multiplier"] = json!({"found": "1.5"});
        assert_eq!(
            places(&tree, "punitive-multiplier-unused"),
            ["/punitive/multiplier/found"],
            "{basis}"
        );
        assert_eq!(found(&tree).totals.award, before);
    }
    assert_eq!(unused(|p| p["base"] = json!("gain"), "punitive-base-unused"), ["/punitive/base"]);
    assert_eq!(
        unused(|p| p["grounds"] = json!({"found": "x"}), "punitive-grounds-unused"),
        ["/punitive/grounds/found"]
    );
    for basis in ["crpl-55-1", "crpl-55-2", "exploratory"] {
        let mut tree = food(&json!({"found": "5000"}));
        tree["punitive"]["basis"] = json!(basis);
        assert_eq!(places(&tree, "punitive-measure-unused"), ["/punitive/measure"], "{basis}");
    }
    for basis in ["crpl-55-2", "exploratory"] {
        let mut tree = food(&json!({"found": "5000", "consumers": 12}));
        tree["punitive"]["basis"] = json!(basis);
        tree["punitive"]["multiplier"] = json!({"found": "2"});
        let path = "/punitive/items/0/consumers";
        assert_eq!(places(&tree, "punitive-consumers-unused"), [path], "{basis}");
        tree["punitive"]["items"][0]["stated"] = json!("total");
        assert_eq!(places(&tree, "punitive-consumers-unused"), [path], "{basis}");
        // Of each: 12 × 5,000 × 2.
        tree["punitive"]["items"][0]["stated"] = json!("each");
        tree["punitive"]["grounds"] = json!({"found": "x"});
        assert_eq!(places(&tree, "punitive-consumers-unused"), Vec::<String>::new());
        assert_eq!(found(&tree).totals.award.to_string(), "120000.00", "{basis}");
    }
    // The compensation as the base, beside a base that is entered; a kind that only names it.
    let mut tree = tree();
    assert_eq!(places(&tree, "punitive-base-named"), ["/punitive/base"]);
    tree["punitive"]["base"] = json!("compensation");
    assert_eq!(places(&tree, "punitive-base-unused"), ["/punitive/base"]);
    tree["punitive"]["items"] = json!([]);
    assert_eq!(places(&tree, "punitive-base-unused"), Vec::<String>::new());
}

#[test]
fn the_multiple_stands_in_the_papers() {
    for (basis, measure, zh, en, rule) in [
        ("fsl-148-2", "price", "按价款的十倍计算", "computed as 10 times the price", "价款的十倍"),
        ("dal-144-3", "loss", "按损失的三倍计算", "computed as 3 times the loss", "损失的三倍"),
        (
            "crpl-55-1",
            "price",
            "按价款的三倍计算",
            "computed as 3 times the price",
            "价款的三倍，退一赔三",
        ),
        (
            "crpl-55-2",
            "loss",
            "按损失的1.5倍计算",
            "computed as 1.5 times the loss",
            "损失的二倍以下",
        ),
    ] {
        let mut tree = food(&json!({"claimed": "5000", "found": "5000"}));
        tree["punitive"] = json!({"basis": basis, "measure": measure,
            "multiplier": {"claimed": "1.5", "found": "1.5"}, "items": tree["punitive"]["items"]});
        for (lang, words) in [(Lang::Zh, zh), (Lang::En, en)] {
            for kind in [Kind::Orders, Kind::Claims, Kind::Reasons] {
                let paper = paper(lang, kind, &tree);
                assert!(paper.contains(words), "{basis} {kind:?}: {paper}");
            }
        }
        let schedule = paper(Lang::Zh, Kind::Schedule, &tree);
        assert!(schedule.contains(rule), "{schedule}");
    }
    // Where a minimum sets the sum it is no multiple.
    let floor = food(&json!({"found": "60", "consumers": 12, "stated": "each"}));
    let orders = paper(Lang::Zh, Kind::Orders, &floor);
    assert!(
        orders.contains("12000元（按价款的十倍计算，不足法定最低额的按最低额计算）"),
        "{orders}"
    );
    let schedule = paper(Lang::Zh, Kind::Schedule, &floor);
    assert!(schedule.contains("12名消费者，每人"), "{schedule}");
}

#[test]
fn a_case_says_it_again_and_fits_the_schema() {
    let mut tree = tree();
    tree["punitive"]["grounds"] = json!({"claimed": "a", "conceded": "b", "found": ""});
    tree["punitive"]["items"][0]["consumers"] = json!(2);
    tree["punitive"]["items"][0]["stated"] = json!("each");
    let case = read(&tree);
    let again: Value = serde_json::from_str(&case.to_json()).unwrap();
    assert_eq!(again["punitive"]["grounds"], tree["punitive"]["grounds"]);
    assert_eq!(again["punitive"]["items"][0]["stated"], "each");
    let schema = serde_json::to_value(schemars::schema_for!(Case)).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    assert!(schema.is_valid(&again));
    again["punitive"]["items"][0]["stated"].as_str().unwrap();
    let mut bad = again;
    bad["punitive"]["items"][0]["stated"] = json!("both");
    assert!(!schema.is_valid(&bad));
    assert!(Case::from_json(bad.to_string().as_bytes()).is_err());
}

/// Under a statute the award is no base: without a base nothing is multiplied.
#[test]
fn the_award_is_no_base_under_a_statute() {
    let mut tree = tree();
    tree["facts"] = json!({"consumers": true, "fraud": true});
    tree["compensation"] =
        json!({"route": "gain", "gains": [{"defendant": "a", "claimed": "100", "found": "100"}]});
    tree["punitive"] = json!({"basis": "crpl-55-1"});
    let totals = found(&tree).totals;
    assert_eq!(
        (totals.compensation.to_string(), totals.punitive.to_string()),
        ("100.00".into(), "0.00".into())
    );
}

/// The statutes, their minimum for each consumer, and the most a side may take: of two multiples the larger.
#[test]
fn each_basis_is_a_statute_with_its_numbers() {
    use redress_core::case::{Punitive, PunitiveBasis};
    for (basis, provision, floor, most) in [
        (PunitiveBasis::ConsumerFraud, Some("CRPL-55-1"), Some("500"), Some("3")),
        (PunitiveBasis::ConsumerInjury, Some("CRPL-55-2"), None, Some("2")),
        (PunitiveBasis::Food, Some("FSL-148-2"), Some("1000"), Some("10")),
        (PunitiveBasis::Drug, Some("DAL-144-3"), Some("1000"), Some("10")),
        (PunitiveBasis::Exploratory, None, None, None),
    ] {
        let multiple = Punitive::new(basis).multiple();
        assert_eq!(basis.provision().map(|id| id.get().id), provision);
        assert_eq!(
            multiple.floor().map(|one| one.value.to_string()).as_deref(),
            floor,
            "{basis:?}"
        );
        assert_eq!(multiple.most().map(|one| one.value.to_string()).as_deref(), most, "{basis:?}");
    }
}

/// Where the plaintiff asks for less than the law's three times, what another side takes is open until it says so; asked for
/// three times, nothing is.
#[test]
fn a_multiple_is_open_below_the_fixed_one() {
    use redress_core::case::PunitiveBasis;
    let with = |claimed: &str| {
        let mut tree = tree();
        tree["punitive"] = json!({
            "basis": "crpl-55-1", "multiplier": {"claimed": claimed}, "lower": {"claimed": "已主动赔付"},
            "items": [{"claimed": "50", "found": "50"}],
        });
        let punitive = read(&tree).punitive.unwrap();
        assert_eq!(punitive.basis, PunitiveBasis::ConsumerFraud);
        [Position::Claimed, Position::Found].map(|side| punitive.is_multiple_open(side, 3.into()))
    };
    assert_eq!(with("2"), [false, true]);
    assert_eq!(with("2.9999"), [false, true]);
    assert_eq!(with("3"), [false, false]);
}

/// Food of 甲 and 乙, of each its own base. 甲's 60 of each of 12 come to the minimum of 1,000 for each, 12,000; 乙's 5,000 were found in
/// a sample of 9, and of 50,000 he has paid 1,000. What is said of one payment is not said of the other.
#[test]
fn each_payment_says_how_it_was_reckoned() {
    let mut tree = food(
        &json!({"found": "60", "consumers": 12, "stated": "each", "debtors": [{"defendant": "a"}]}),
    );
    tree["defendants"] = json!([{"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙公司"}]);
    tree["punitive"]["items"].as_array_mut().unwrap().push(json!({
        "claimed": "5000", "found": "all", "debtors": [{"defendant": "b"}],
        "sample": {"drawn": 9, "affected": 9}}));
    tree["credits"] =
        json!([{"kind": "paid", "defendant": "b", "claimed": "1000", "found": "all"}]);
    let floor = "不足法定最低额的按最低额计算";
    let sample = "，基数来自抽样9份，其中9份涉案，按样本所涉金额计，未推算";
    let orders = paper(Lang::Zh, Kind::Orders, &tree);
    for line in [
        format!("12000元（按价款的十倍计算，{floor}）"),
        format!("49000元（按价款的十倍计算{sample}，已减去应扣款项）"),
    ] {
        assert!(orders.contains(&line), "no {line} in {orders}");
    }
    let orders = paper(Lang::En, Kind::Orders, &tree);
    let first =
        "12,000 (computed as 10 times the price, or the statutory minimum where that is greater)";
    assert!(orders.contains(first), "{orders}");
    // In mediation 乙 agrees on 30,000: his payment says so, and 甲's the multiple.
    tree["disposition"] = json!("mediation");
    tree["credits"] = json!([]);
    tree["punitive"]["items"][1]["agreed"] = json!("30000");
    let agreement = paper(Lang::Zh, Kind::Mediation, &tree);
    let of = |sum: &str| {
        let at = agreement.find(sum).unwrap();
        agreement[at..].lines().next().unwrap_or_default().to_owned()
    };
    assert!(of("12000元").contains(&format!("按价款的十倍计算，{floor}")), "{agreement}");
    let agreed = of("30000元");
    assert!(agreed.contains("由双方协商确定") && !agreed.contains("按价款"), "{agreement}");
}
