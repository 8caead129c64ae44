//! What a case rests on: texts that the law book does not hold, rules of liability, who may sue, periods before a suit.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, FeeKind, Finding, HeadId, Lens, Position, Status, Terms, Timeline, Yuan,
    assess,
    case::{CostHead, FeeBasis},
    fee_of,
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

fn found(tree: &Value) -> Assessment {
    assess(&read(tree), Position::Found, Lens::LAW).unwrap()
}

fn orders(tree: &Value) -> String {
    text(&draft(Lang::Zh, Kind::Orders, &read(tree)).unwrap())
}

fn said<'a>(assessment: &'a Assessment, code: &str) -> Option<&'a Finding> {
    assessment.findings.iter().find(|finding| finding.code.id() == code)
}

/// The fields that a check of the orders names.
fn missing(tree: &Value, id: CheckId) -> Vec<String> {
    let checks = check(Lang::Zh, Kind::Orders, &read(tree), &Edits::new()).unwrap().into_iter();
    let of = checks.filter(|one| one.id == id && one.outcome == CheckOutcome::Missing);
    of.map(|one| one.path).collect()
}

/// The provisions that the orders rest on.
fn basis(tree: &Value) -> Vec<&'static str> {
    let document = draft(Lang::Zh, Kind::Orders, &read(tree)).unwrap();
    document.basis.iter().map(|rule| rule.provision.get().id).collect()
}

/// 20,000 of gain from personal information, brought by a procuratorate after its notice, with more put in.
fn case(more: &Value) -> Value {
    let mut case = json!({
        "disposition": "judgment",
        "court": "江州市中级人民法院", "docket": "（2023）苏01民初21号",
        "fields": ["personal-information"],
        "plaintiff": {"kind": "procuratorate", "name": "江州市人民检察院"},
        "defendants": [{"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙公司"}],
        "dates": {"act": {"from": "2022-01-01", "to": "2022-06-30"}, "filed": "2022-12-10", "judgment": "2023-03-01"},
        "facts": {"behaviours": ["use"], "subjects": "general", "people": "2000", "harm": "actual",
            "notice": {"published": "2022-09-01", "days": 30, "national_medium": true}},
        "compensation": {"route": "gain", "gains": [{"defendant": "a", "claimed": "20000", "found": "all"}]},
        "destination": {"payee": "treasury", "days": 10},
    });
    case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case
}

/// Food Safety Law 148(2) is recorded as it reads since 1 October 2015. Of sausages sold in 2014 the book cannot say what was
/// owed: it neither awards nor dismisses, until the court finds nothing.
#[test]
fn a_statute_of_which_the_book_has_only_a_later_text_is_no_ground_to_dismiss() {
    let sausages = |decided: &str, act: &str| {
        case(&json!({"fields": ["food"], "compensation": {},
            "dates": {"act": {"from": "2014-01-01", "to": act}, "filed": "2018-12-10", "judgment": "2019-03-01"},
            "facts": {"harm": "actual", "consumers": true, "notice": {"published": "2018-10-01", "days": 30, "national_medium": true}},
            "punitive": {"basis": "fsl-148-2", "measure": "price", "items": [
                {"label": "香肠", "claimed": "4890", "found": decided, "debtors": [{"defendant": "a"}]}]}}))
    };
    let open = sausages("all", "2015-09-30");
    let finding = found(&open);
    let finding = said(&finding, "punitive-text-missing").unwrap();
    assert_eq!(finding.arguments, ["2015-10-01"]);
    assert!(!orders(&open).contains("驳回"), "{}", orders(&open));
    assert_eq!(missing(&open, CheckId::Answered), ["/punitive/basis"]);
    let refused = sausages("none", "2015-09-30");
    assert!(said(&found(&refused), "punitive-text-missing").is_none());
    assert!(orders(&refused).contains("驳回"), "{}", orders(&refused));
    assert!(missing(&refused, CheckId::Answered).is_empty());
    // Ten times the price of 4,890, one day later.
    assert_eq!(found(&sausages("all", "2015-10-01")).totals.punitive.to_string(), "48900.00");
}

/// Nothing is payable, and the court found a sum that does not count: the draft would dismiss what the court granted. Who may not
/// sue gets no apology either.
#[test]
fn an_error_stands_though_nothing_is_payable() {
    let association =
        json!({"kind": "provincial-consumer-association", "name": "某省消费者委员会"});
    let other = |decided: &str| {
        case(&json!({"plaintiff": association.clone(), "compensation": {},
            "costs": [{"head": "other", "label": "公告费", "claimed": "700", "found": decided}]}))
    };
    assert_eq!(found(&other("all")).totals.award, Yuan::ZERO);
    assert_eq!(missing(&other("all"), CheckId::Findings), ["/costs/0"]);
    assert!(missing(&other("none"), CheckId::Findings).is_empty());
    let apology = |kind: &str| {
        case(&json!({"plaintiff": {"kind": kind, "name": "某组织"}, "compensation": {},
            "remedies": [{"id": "R22", "claimed": true, "status": "granted"}]}))
    };
    assert_eq!(missing(&apology("other"), CheckId::Findings), ["/plaintiff/kind"]);
    assert!(missing(&apology("procuratorate"), CheckId::Findings).is_empty());
}

/// PIPL 69(2) fixes how much; that anybody is liable is PIPL 69(1) from 1 November 2021, before it Civil Code 1165(1), and of
/// consumers' information Consumer Rights Law 50 too.
#[test]
fn damages_rest_on_the_rule_of_liability() {
    let at = |day: &str, more: Value| {
        let mut tree = case(&more);
        tree["dates"]["act"] = json!({"from": "2021-02-01", "to": day});
        basis(&tree)
    };
    let rules = |basis: &[&'static str]| {
        let of = ["CC-1165-1", "CRPL-50", "PIPL-69-1", "PIPL-69-2"];
        of.into_iter().filter(|id| basis.contains(id)).collect::<Vec<_>>()
    };
    assert_eq!(rules(&at("2021-11-01", json!({}))), ["PIPL-69-1", "PIPL-69-2"]);
    assert_eq!(rules(&at("2021-10-31", json!({}))), ["CC-1165-1"]);
    let consumers = json!({"fields": ["personal-information", "consumer"]});
    assert_eq!(rules(&at("2022-06-30", consumers)), ["CRPL-50", "PIPL-69-1", "PIPL-69-2"]);
    let words = orders(&case(&json!({})));
    assert!(words.contains("第六十九条第一款、第二款"), "{words}");
    // An award of costs alone rests on no rule of damages.
    let costs = json!({"compensation": {}, "costs": [{"head": "appraisal", "claimed": "100", "found": "all"}]});
    assert!(rules(&at("2022-06-30", costs)).is_empty());
}

/// SPP Rules 98(3): appraisal, expert consultation and other (等) costs of the suit. 20,000 − 5,000 of a fine + 1,000 + 500 + 700
/// are 17,200. Beside a consumer association the 700 are the procuratorate's only if it laid them out: 20,000 + 3,000 + 2,000 +
/// 700 + 9,000 are 34,700; laid out by the association they are none of the heads of Art. 18, and 34,000 are left.
#[test]
fn other_costs_of_a_procuratorate_are_contested_and_not_ruled_out() {
    let alone = case(&json!({
        "costs": [
            {"head": "other", "label": "公告费", "claimed": "700", "found": "all"},
            {"head": "investigation", "claimed": "1000", "found": "all"},
            {"head": "prevention", "claimed": "500", "found": "all"}],
        "sanctions": [{"kind": "administrative-fine", "amount": "5000", "defendant": "a",
            "deduct_from": "compensation", "reason": "同一行为"}]}));
    let assessment = found(&alone);
    assert_eq!(assessment.totals.award.to_string(), "17200.00");
    let other =
        assessment.heads.iter().find(|head| head.id == HeadId::Cost(CostHead::Other)).unwrap();
    assert_eq!(
        other
            .authority
            .iter()
            .map(|rule| (rule.provision.get().id, rule.status))
            .collect::<Vec<_>>(),
        [("SPP-R-98-3", Status::Contested)]
    );
    assert!(said(&assessment, "other-expenses-procured").is_some());
    assert!(said(&assessment, "other-expenses").is_none());
    let beside = |paid_to: u32| {
        found(&case(&json!({
            "plaintiff": {"kind": "provincial-consumer-association", "name": "某省消费者委员会"},
            "co_plaintiffs": [{"kind": "procuratorate", "name": "江州市人民检察院"}],
            "fields": ["personal-information", "consumer"],
            "costs": [
                {"head": "appraisal", "claimed": "3000", "found": "all", "paid_to": 1},
                {"head": "expert", "claimed": "2000", "found": "all", "paid_to": 1},
                {"head": "other", "claimed": "700", "found": "all", "paid_to": paid_to},
                {"head": "lawyer", "claimed": "9000", "found": "all", "paid_to": 0}]})))
    };
    assert_eq!(beside(1).totals.award.to_string(), "34700.00");
    assert_eq!(beside(0).totals.award.to_string(), "34000.00");
    assert!(said(&beside(0), "other-expenses").is_some());
}

/// A case that is stated to be of minors is one, whether or not its data subjects are entered as well.
#[test]
fn minors_are_protected_by_the_field_of_the_case_too() {
    let minors = |subjects: Value| {
        let mut tree = case(&json!({"fields": ["personal-information", "minors"],
            "remedies": [{"id": "R03", "claimed": true, "status": "granted"}]}));
        tree["facts"]["subjects"] = subjects;
        tree
    };
    let [field, both] = [json!(null), json!("minors")].map(minors);
    for tree in [&field, &both] {
        let assessment = found(tree);
        assert!(said(&assessment, "children-privacy").is_some());
        let standing = said(&assessment, "standing-met").unwrap();
        assert!(standing.authority.iter().any(|rule| rule.provision.get().id == "MPL-106"));
    }
    assert_eq!(orders(&field), orders(&both));
}

/// Civil Code 1197 needs that the provider knew or should have known; after a notice (1195) it owes what was added. One whose
/// part has a limit says so already.
#[test]
fn a_network_provider_that_owes_everything_is_asked_about() {
    let jointly = |basis: &str| {
        found(&case(&json!({"liability": {"joint": true, "covers_gains": true, "basis": basis,
            "debtors": [{"defendant": "a"}, {"defendant": "b"}]}})))
    };
    let assessment = jointly("network-service");
    let finding = said(&assessment, "network-service-extent").unwrap();
    let rules: Vec<_> = finding.authority.iter().map(|rule| rule.provision.get().id).collect();
    assert_eq!(rules, ["CC-1195", "CC-1197"]);
    assert!(said(&jointly("joint-tort"), "network-service-extent").is_none());
    let up_to = |limit: Value| {
        found(&case(&json!({"liability": {"answers_for": [
            {"defendant": "b", "for": "a", "basis": "network-service", "limit": limit}]}})))
    };
    assert!(said(&up_to(json!(null)), "network-service-extent").is_some());
    assert!(said(&up_to(json!("8000")), "network-service-extent").is_none());
}

/// Environmental PIL Interpretation 22 of 2015 is known from a comparison only: its costs count, the text is said not to be verified,
/// and the interpretation on consumers is no law of the case. 50,000 + 8,000 + 10,000 + 2,000.
#[test]
fn costs_in_a_case_of_the_environment_never_rest_on_the_interpretation_on_consumers() {
    let costs = |judgment: &str| {
        case(&json!({"fields": ["environment"], "compensation": {},
            "plaintiff": {"kind": "other", "name": "某环保组织"},
            "dates": {"act": {"from": "2012-01-01", "to": "2012-06-30"}, "judgment": judgment},
            "facts": {"harm": "actual"},
            "costs": [
                {"head": "appraisal", "claimed": "50000", "found": "all"},
                {"head": "prevention", "claimed": "8000", "found": "all"},
                {"head": "lawyer", "claimed": "10000", "found": "all"},
                {"head": "other", "claimed": "2000", "found": "all"}]}))
    };
    for (judgment, status) in [("2019-03-01", Status::Unverified), ("2022-03-01", Status::InForce)]
    {
        let assessment = found(&costs(judgment));
        assert_eq!(assessment.totals.award.to_string(), "70000.00", "{judgment}");
        let rules = assessment.heads.iter().flat_map(|head| &head.authority);
        let rules: Vec<_> = rules.map(|rule| (rule.provision.get().id, rule.status)).collect();
        assert_eq!(rules, [("EPIL-22", status); 4], "{judgment}");
        let unverified = said(&assessment, "cost-text-unverified").is_some();
        assert_eq!(unverified, status == Status::Unverified, "{judgment}");
        assert!(!orders(&costs(judgment)).contains("消费民事公益诉讼"), "{judgment}");
    }
    // Its first day is not known; the book has it from the year after that of its number.
    let early = found(&costs("2015-12-31"));
    assert_eq!(early.totals.award, Yuan::ZERO);
    assert!(said(&early, "cost-without-basis").is_some());
}

/// Environmental Protection Law 58 has conditions that a case does not record, and its text was not verified; consumer associations
/// are authorised for consumers (Consumer Rights Law 47), designated organisations by PIPL 70 alone.
#[test]
fn who_may_sue_follows_what_the_case_is_about() {
    let standing = |kind: &str, fields: &[&str]| {
        let tree = case(&json!({"plaintiff": {"kind": kind, "name": "某组织"}, "fields": fields,
            "facts": {"harm": "actual", "prior_duties": true}, "compensation": {"route": "loss"}}));
        let assessment = found(&tree);
        let mut codes = assessment.findings.iter().map(|one| one.code.id());
        codes.find(|id| id.starts_with("standing-")).unwrap()
    };
    let association = "provincial-consumer-association";
    for (kind, fields, code) in [
        ("other", &["environment"][..], "standing-environment"),
        ("other", &["food"], "standing-none"),
        ("other", &["personal-information"], "standing-none"),
        (association, &["environment"], "standing-contested"),
        (association, &["minors"], "standing-contested"),
        (association, &["food"], "standing-met"),
        (association, &["personal-information"], "standing-met"),
        ("designated-organisation", &["food"], "standing-none"),
        ("designated-organisation", &["personal-information"], "standing-designated"),
        ("procuratorate", &["environment"], "standing-met"),
    ] {
        assert_eq!(standing(kind, fields), code, "{kind} {fields:?}");
    }
}

/// In 2020 cessation rested on Tort Law 15, which was in force and is not verified. That is not the same as an analogy. Since 2021 the
/// Civil Code carries it.
#[test]
fn a_text_that_was_not_verified_is_no_analogy() {
    let of = |day: &str| {
        let tree = case(
            &json!({"dates": {"act": {"from": "2020-01-01", "to": day}, "judgment": "2021-12-01"},
            "remedies": [{"id": "R01", "claimed": true}]}),
        );
        let assessment = found(&tree);
        let [cessation] = &*assessment.remedies else { panic!("{:?}", assessment.remedies) };
        let rules = cessation.authority.iter().map(|rule| rule.provision.get().id);
        (
            cessation.standing,
            rules.collect::<Vec<_>>().contains(&"TL-15"),
            said(&assessment, "remedy-unverified").is_some(),
            said(&assessment, "remedy-contested").is_some(),
        )
    };
    assert_eq!(of("2020-06-30"), (Status::Unverified, true, true, false));
    assert_eq!(of("2021-01-01"), (Status::InForce, false, false, false));
}

/// Alerts rest on PIPL 57, of 1 November 2021, and later rules, deletion on Civil Code 1037, of 2021, and later rules: before them
/// there is nothing in the book, which is no analogy either.
#[test]
fn a_remedy_without_any_text_of_its_day_is_no_analogy() {
    let of = |remedy: &str, day: &str| {
        let tree = case(
            &json!({"dates": {"act": {"from": "2020-01-01", "to": day}, "judgment": "2021-12-01"},
            "remedies": [{"id": remedy, "claimed": true}]}),
        );
        let assessment = found(&tree);
        assert!(said(&assessment, "remedy-contested").is_none());
        said(&assessment, "remedy-without-basis").is_some()
    };
    assert!(of("R14", "2021-10-31"));
    assert!(!of("R14", "2021-11-01"));
    assert!(of("R03", "2020-12-31"));
    assert!(!of("R03", "2021-01-01"));
}

/// Civil Code 188: three years, from a day that no case records; a warning, for money only (Civil Code 995).
#[test]
fn limitation_is_a_warning_on_claims_for_money() {
    let filed = |ended: &str, day: &str, more: Value| {
        let mut tree = case(&more);
        tree["dates"] = json!({"act": {"from": "2012-01-01", "to": ended}, "filed": day, "judgment": "2025-03-01"});
        let assessment = found(&tree);
        said(&assessment, "limitation-passed").map(|finding| {
            let rules: Vec<_> =
                finding.authority.iter().map(|rule| rule.provision.get().id).collect();
            assert_eq!(rules, ["CC-188", "CC-995"]);
            assert_eq!(finding.level, redress_core::Level::Caution);
        })
    };
    assert!(filed("2012-06-30", "2024-12-10", json!({})).is_some());
    assert!(filed("2021-06-30", "2024-06-30", json!({})).is_none());
    assert!(filed("2021-06-30", "2024-07-01", json!({})).is_some());
    let apology = json!({"compensation": {}, "remedies": [{"id": "R22", "claimed": true}]});
    assert!(filed("2012-06-30", "2024-12-10", apology).is_none());
}

/// Thirty days after 1 September 2022, which does not count, end on 1 October; the suit may come on the 2nd (Procuratorial PIL
/// Interpretation 13, Civil Code 201).
#[test]
fn the_suit_comes_when_the_notice_has_run_out() {
    let short = |filed: &str| {
        let mut tree = case(&json!({}));
        tree["dates"]["filed"] = json!(filed);
        let assessment = found(&tree);
        said(&assessment, "notice-short")
            .map(|finding| finding.arguments.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(short("2022-10-01").unwrap(), ["29", "30"]);
    assert!(short("2022-10-02").is_none());
    assert_eq!(short("2022-09-01").unwrap(), ["0", "30"]);
}

/// Joint liability arises by statute or agreement only (Civil Code 178(3)): an order of it without a ground cannot stand.
#[test]
fn an_order_of_joint_payment_needs_a_ground() {
    let tree = |basis: Value| {
        case(&json!({"costs": [{"head": "appraisal", "claimed": "10000", "found": "all",
            "debtors": [{"defendant": "a"}, {"defendant": "b"}], "joint": true}], "liability": {"basis": basis}}))
    };
    assert_eq!(missing(&tree(json!(null)), CheckId::Findings), ["/liability/basis"]);
    assert!(missing(&tree(json!("joint-tort")), CheckId::Findings).is_empty());
}

/// 1,500,000 on the scale of property: 9,150 is the half of 18,300 (Fee Measures 13(1), 15). Which basis fits is contested, of the
/// half as of the whole.
#[test]
fn half_a_fee_is_as_contested_as_the_whole() {
    let sum = Yuan::from_fen(150_000_000);
    let law = Timeline::of(&Case::default());
    for (halved, fee) in [(false, "18300.00"), (true, "9150.00")] {
        let terms = Terms { halved, ..Terms::default() };
        let kind = FeeKind::FirstInstance(FeeBasis::Property);
        let (low, _) = fee_of(kind, Some(sum), terms, &law).unwrap().unwrap();
        assert_eq!(low.value().to_string(), fee);
        assert!(low.authority().iter().any(|rule| rule.status == Status::Contested), "{halved}");
    }
}
