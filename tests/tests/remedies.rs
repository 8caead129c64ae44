//! Which remedies can stand where, what their orders need, and how those chosen fit together. What is expected is the
//! catalogue's own account (`lawbook/catalogue/{remedies,rules}.toml`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Finding, Lens, Position, assess,
    lawbook::{Mode, REMEDIES},
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

fn with(disposition: &str, facts: &Value, remedies: &Value) -> Assessment {
    let case = json!({
        "disposition": disposition,
        "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate"},
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "facts": facts,
        "remedies": remedies,
    });
    let case = Case::from_json(case.to_string().as_bytes()).unwrap();
    assess(&case, Position::Found, Lens::LAW).unwrap()
}

fn chosen(remedies: &Value) -> Assessment {
    with("judgment", &json!({}), remedies)
}

fn of<'a>(assessment: &'a Assessment, code: &str) -> Vec<&'a Finding> {
    assessment.findings.iter().filter(|finding| finding.code.id() == code).collect()
}

/// What findings of a kind say.
fn said(assessment: &Assessment, code: &str) -> Vec<Vec<String>> {
    let said = |finding: &Finding| finding.arguments.iter().map(ToString::to_string).collect();
    of(assessment, code).into_iter().map(said).collect()
}

fn rules(finding: &Finding) -> Vec<&'static str> {
    finding.authority.iter().map(|one| one.provision.get().id).collect()
}

/// A judgment orders what can be enforced: its content must be clear (the interpretation of the Civil Procedure Law, Art.
/// 461), while mediation may agree on more (Art. 287). What only an authority can impose is no civil remedy in either.
#[test]
fn a_remedy_stands_where_the_catalogue_says() {
    const MODES: [&str; 4] =
        ["remedy-not-civil", "remedy-mediation-only", "remedy-clarity", "remedy-not-an-order"];
    let agreed: &[&str] = &["CPLI-461", "CPLI-287"];
    for remedy in &REMEDIES {
        for disposition in ["judgment", "mediation"] {
            let judgment = disposition == "judgment";
            let expected = match remedy.mode {
                Mode::Judgment => None,
                Mode::MediationOnly => judgment.then_some(("remedy-mediation-only", agreed)),
                Mode::MediationPreferred => judgment.then_some(("remedy-clarity", agreed)),
                Mode::Interim | Mode::EnforcementOnly | Mode::Procedural => {
                    Some(("remedy-not-an-order", &[][..]))
                }
                Mode::Never => Some(("remedy-not-civil", &["C-PIL-14"][..])),
            };
            let assessment = with(disposition, &json!({}), &json!([{"id": remedy.id}]));
            let found: Vec<_> = MODES
                .iter()
                .flat_map(|code| of(&assessment, code).into_iter().map(|one| (*code, rules(one))))
                .collect();
            let expected = expected.map(|(code, rules)| (code, rules.to_vec()));
            assert_eq!(found, Vec::from_iter(expected), "{} {disposition}", remedy.id);
        }
    }
}

/// The same data are not to be deleted and to be stored only: against the same defendant, and unless both orders say which
/// data they mean.
#[test]
fn deletion_and_storage_exclude_each_other_for_the_same_data() {
    let both = |first: Value, second: Value| {
        let (mut one, mut other) = (json!({"id": "R02"}), json!({"id": "R03"}));
        one.as_object_mut().unwrap().extend(first.as_object().unwrap().clone());
        other.as_object_mut().unwrap().extend(second.as_object().unwrap().clone());
        let assessment = chosen(&json!([one, other]));
        (said(&assessment, "remedy-conflict").len(), said(&assessment, "remedy-overlap").len())
    };
    assert_eq!(both(json!({}), json!({})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a"]}), json!({"defendants": ["a"]})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a", "c"]}), json!({"defendants": ["b", "c"]})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a"]}), json!({"defendants": ["b"]})), (0, 0));
    // Against nobody named is against all.
    assert_eq!(both(json!({}), json!({"defendants": ["b"]})), (1, 0));
    assert_eq!(both(json!({"defendants": ["a"]}), json!({})), (1, 0));
    // What was rejected is not ordered.
    assert_eq!(both(json!({"status": "rejected"}), json!({})), (0, 0));
    assert_eq!(both(json!({}), json!({"status": "rejected"})), (0, 0));
    let data = |text: &str| json!({"parameters": {"data": text}});
    assert_eq!(both(data("人脸信息"), data("人脸信息")), (1, 0));
    assert_eq!(both(data("人脸信息"), data("行踪轨迹")), (0, 1));
    assert_eq!(both(data("人脸信息"), json!({})), (1, 0));
    assert_eq!(both(data("人脸信息"), data(" ")), (1, 0));
}

/// Cessation (R01), deletion (R03) and notice of deletion to others (R04): deletion overlaps with both of the others.
#[test]
fn each_overlap_is_told_once() {
    let assessment = chosen(&json!([{"id": "R01"}, {"id": "R03"}, {"id": "R04"}]));
    assert_eq!(said(&assessment, "remedy-overlap"), [["R01", "R03"], ["R03", "R04"]]);
}

/// Publication of the judgment takes the place of an apology or a correction that is not performed: it cannot stand alone.
#[test]
fn publication_needs_what_it_takes_the_place_of() {
    let needs = |remedies: Value| said(&chosen(&remedies), "remedy-needs");
    assert_eq!(needs(json!([{"id": "R25"}])), [["R25", "R22, R23, R24"]]);
    assert!(needs(json!([{"id": "R22"}, {"id": "R25"}])).is_empty());
    assert!(needs(json!([{"id": "R24"}, {"id": "R25"}])).is_empty());
    assert_eq!(needs(json!([{"id": "R22", "status": "rejected"}, {"id": "R25"}])).len(), 1);
    assert_eq!(needs(json!([{"id": "R01"}, {"id": "R25"}])).len(), 1);
    assert!(needs(json!([{"id": "R22"}])).is_empty());
}

/// The medium of an apology reaches as far as the wrong did.
#[test]
fn an_apology_reaches_as_far_as_the_wrong() {
    let levels = ["own-product", "city", "province", "national"];
    for (wrong, reach) in levels.iter().enumerate() {
        for (medium, level) in levels.iter().enumerate() {
            let apology = json!([{"id": "R22", "parameters": {"level": level}}]);
            let assessment = with("judgment", &json!({"reach": reach}), &apology);
            let narrow = said(&assessment, "apology-too-narrow");
            // Who is told by name which rule it is needs no number of it.
            assert_eq!(
                narrow,
                vec![vec!["R22".to_owned()]; usize::from(medium < wrong)],
                "{level} {reach}"
            );
        }
    }
}

/// An order without one of its required particulars cannot be enforced; what is rejected or performed is not ordered.
#[test]
fn an_order_needs_its_particulars() {
    let missing = |remedy: Value| {
        let said = said(&chosen(&json!([remedy])), "remedy-unclear");
        said.first().map(|said| said[1].clone())
    };
    let whole = json!({"form": "published", "level": "city", "days": 30});
    let apology = |parameters: &Value| json!({"id": "R22", "parameters": parameters});
    assert_eq!(missing(apology(&whole)), None);
    assert_eq!(missing(apology(&json!({"form": "published"}))).as_deref(), Some("level, days"));
    // Blanks are no particulars, in a text or in a list.
    let deletion = |data: &str, locations: Value| {
        let parameters = json!({"data": data, "subjects": "用户", "locations": locations, "days": 10,
            "proof": "technical-report"});
        missing(json!({"id": "R03", "parameters": parameters}))
    };
    assert_eq!(deletion("人脸信息", json!(["", "云端"])), None);
    assert_eq!(deletion("人脸信息", json!(["", " "])).as_deref(), Some("locations"));
    assert_eq!(deletion(" ", json!(["云端"])).as_deref(), Some("data"));
    for (status, asked) in [("granted", true), ("rejected", false), ("performed", false)] {
        let remedy = json!({"id": "R22", "parameters": {}, "status": status});
        assert_eq!(missing(remedy).is_some(), asked, "{status}");
    }
    // A ban of a profession is no civil order, whatever is said of it.
    assert_eq!(missing(json!({"id": "X1"})), None);
}

/// A day of the calendar stands in place of a number of days; where an order has no time, it does nothing.
#[test]
fn a_day_stands_in_place_of_a_number_of_days() {
    let found = |remedy: Value| {
        let assessment = chosen(&json!([remedy]));
        let at = |code| of(&assessment, code).iter().map(|one| one.path()).collect::<Vec<_>>();
        (at("day-beside-period"), at("unused"))
    };
    let none = Vec::<String>::new;
    let by = vec!["/remedies/0/by".to_owned()];
    let both = json!({"id": "R03", "by": "2025-01-31", "parameters": {"days": 10}});
    assert_eq!(found(both), (by.clone(), none()));
    assert_eq!(found(json!({"id": "R03", "by": "2025-01-31"})), (none(), none()));
    assert_eq!(found(json!({"id": "R03", "parameters": {"days": 10}})), (none(), none()));
    let timeless = REMEDIES.iter().find(|remedy| {
        remedy.mode == Mode::Judgment && remedy.parameters.iter().all(|one| one.id != "days")
    });
    let timeless = timeless.unwrap().id;
    assert_eq!(found(json!({"id": timeless, "by": "2025-01-31"})), (none(), by), "{timeless}");
}

/// What is not claimed is not awarded; the court explains that claims may be added. What is rejected needs no claim.
#[test]
fn what_is_not_claimed_is_told() {
    for (claimed, status, told) in [
        (json!(false), Value::Null, true),
        (json!(false), json!("granted"), true),
        (json!(false), json!("rejected"), false),
        (json!(true), json!("granted"), false),
        (Value::Null, json!("granted"), false),
    ] {
        let remedy = json!([{"id": "R01", "claimed": claimed, "status": status}]);
        let assessment = chosen(&remedy);
        assert_eq!(said(&assessment, "remedy-not-claimed").len(), usize::from(told), "{remedy}");
    }
}

/// 甲 owes 3,000 of the cost of prevention and 乙 5,000, with more put in.
fn prevention(remedies: &Value) -> Value {
    json!({
        "disposition": "judgment", "fields": ["personal-information", "consumer"],
        "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-01"},
        "plaintiff": {"kind": "procuratorate", "name": "某区人民检察院"},
        "defendants": [{"id": "a", "name": "甲公司"}, {"id": "b", "name": "乙公司"}],
        "destination": {"payee": "treasury", "days": 10},
        "costs": [
            {"head": "prevention", "claimed": "3000", "found": "all", "debtors": [{"defendant": "a"}]},
            {"head": "prevention", "claimed": "5000", "found": "all", "debtors": [{"defendant": "b"}]},
        ],
        "remedies": remedies,
    })
}

fn paper(lang: Lang, kind: Kind, tree: &Value) -> String {
    text(&draft(lang, kind, &Case::from_json(tree.to_string().as_bytes()).unwrap()).unwrap())
}

/// What the self-check misses at remedies.
fn missing(kind: Kind, tree: &Value) -> Vec<(CheckId, String)> {
    let case = Case::from_json(tree.to_string().as_bytes()).unwrap();
    let checks = check(Lang::Zh, kind, &case, &Edits::new()).unwrap().into_iter();
    let missing = checks.filter(|one| one.outcome == CheckOutcome::Missing);
    let missing = missing.map(|one| (one.id, one.path));
    missing.filter(|(_, path)| path.starts_with("/remedies")).collect()
}

fn of_prevention(defendant: &str, payee: &str, days: u32, more: &Value) -> Value {
    let mut one = json!({"id": "R32", "defendants": [defendant], "parameters":
        {"items": ["短信"], "vouchers": "发票", "payee": payee, "days": days}});
    one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    one
}

/// Each order on the cost of prevention has the terms of the remedy that names its debtor, and no other's: 3,000 within 5 days
/// to one, 5,000 within 20 to the other.
#[test]
fn a_remedy_on_the_cost_of_prevention_reaches_those_whom_it_names() {
    const TO_A: &str = "被告甲公司于本判决生效之日起五日内支付合理预防、处置费用3000元（项目与金额：短信，凭证：发票），款项支付给某运营商";
    const TO_B: &str = "被告乙公司于本判决生效之日起二十日内支付合理预防、处置费用5000元（项目与金额：短信，凭证：发票），款项支付给某安全公司";
    const B_TO_PLAINTIFF: &str =
        "被告乙公司于本判决生效之日起十日内支付公益诉讼起诉人合理预防、处置费用5000元";
    let granted = json!({"status": "granted"});
    let a = of_prevention("a", "某运营商", 5, &granted);
    let b = |more: &Value| of_prevention("b", "某安全公司", 20, more);
    let both = prevention(&json!([a, b(&granted)]));
    let zh = paper(Lang::Zh, Kind::Orders, &both);
    assert!(zh.contains(TO_A) && zh.contains(TO_B), "{zh}");
    for kind in [Kind::Claims, Kind::Mediation] {
        let zh = paper(Lang::Zh, kind, &both);
        assert!(zh.contains("款项支付给某运营商") && zh.contains("款项支付给某安全公司"), "{zh}");
        assert_eq!(missing(kind, &both), [], "{zh}");
    }
    assert_eq!(missing(Kind::Orders, &both), []);
    // One that names 甲 alone says nothing of what 乙 owes.
    let one = prevention(&json!([a]));
    let zh = paper(Lang::Zh, Kind::Orders, &one);
    assert!(zh.contains(TO_A) && zh.contains(B_TO_PLAINTIFF), "{zh}");
    // What was not claimed is not ordered, and what is refused or performed is not ordered either.
    for more in
        [json!({"claimed": false}), json!({"status": "rejected"}), json!({"status": "performed"})]
    {
        let tree = prevention(&json!([a, b(&more)]));
        let zh = paper(Lang::Zh, Kind::Orders, &tree);
        assert!(zh.contains(TO_A) && zh.contains(B_TO_PLAINTIFF), "{more}: {zh}");
        // That the cost is ordered all the same is said.
        let told = if more["status"].is_null() {
            Vec::new()
        } else {
            vec![(CheckId::Answered, "/remedies/1/status".to_owned())]
        };
        assert_eq!(missing(Kind::Orders, &tree), told, "{more}");
    }
    // A plaintiff claims it whatever the court finds; not what it does not claim, or what was performed.
    for (more, asked) in [
        (json!({"status": "rejected"}), true),
        (json!({"claimed": false}), false),
        (json!({"status": "performed"}), false),
    ] {
        let claims = paper(Lang::Zh, Kind::Claims, &prevention(&json!([a, b(&more)])));
        assert_eq!(claims.contains("款项支付给某安全公司"), asked, "{more}: {claims}");
    }
}

/// A remedy against one who owes none of that cost has no sum: that is said, for a claim list as for orders. So it is where it is
/// refused, or performed, and the cost ordered of another.
#[test]
fn a_remedy_on_a_cost_that_its_defendant_does_not_owe_is_told() {
    let with = |more: Value| {
        let mut tree = prevention(&json!([of_prevention("a", "某运营商", 5, &more)]));
        tree["costs"].as_array_mut().unwrap().remove(0);
        tree
    };
    let granted = with(json!({"status": "granted"}));
    for kind in [Kind::Claims, Kind::Orders, Kind::Mediation] {
        let zh = paper(Lang::Zh, kind, &granted);
        assert!(
            zh.contains("支付公益诉讼起诉人合理预防、处置费用5000元") && !zh.contains("某运营商"),
            "{zh}"
        );
        assert_eq!(
            missing(kind, &granted),
            [(CheckId::Object, "/remedies/0/defendants".to_owned())]
        );
    }
    for status in ["rejected", "performed"] {
        let told = [(CheckId::Answered, "/remedies/0/status".to_owned())];
        assert_eq!(missing(Kind::Orders, &with(json!({"status": status}))), told);
    }
}

/// Two remedies on one cost: how much goes to whom is not known, and nothing is made up.
#[test]
fn two_who_are_to_get_one_cost_are_both_named() {
    let to = |payee: &str, days| of_prevention("a", payee, days, &json!({"status": "granted"}));
    let tree = prevention(&json!([to("某运营商", 5), to("某安全公司", 20)]));
    let zh = paper(Lang::Zh, Kind::Orders, &tree);
    let item = "被告甲公司支付合理预防、处置费用3000元，其中于本判决生效之日起五日内支付【】元（项目与金额：短信，凭证：发票），款项支付给某运营商，于本判决生效之日起二十日内支付【】元（项目与金额：短信，凭证：发票），款项支付给某安全公司";
    assert!(zh.contains(item), "{zh}");
    let en = paper(Lang::En, Kind::Orders, &tree);
    let item = "of which CNY 【】 (items and sums: 短信; vouchers: 发票) to 某运营商 within 5 days of this judgment taking effect and CNY 【】";
    assert!(en.contains(item), "{en}");
    assert_eq!(missing(Kind::Orders, &tree), [(CheckId::Payee, "/remedies/0".to_owned())]);
}

/// The court publishes in the place of him who does not apologise, in a way that matches his wrong (Civil Code 1000): what is
/// said of 乙 is not said of 甲, and what was not claimed is not said at all.
#[test]
fn publication_takes_the_place_of_the_apology_of_those_whom_it_names() {
    const OF_LAW: &str = "本院将在同级媒体公布本判决的主要内容，费用由被告甲公司负担";
    const OF_B: &str = "本院将在都市报（市级以上媒体）公布判决第一项，费用由被告乙公司负担";
    let apology = |defendants: Value, level: &str| {
        json!({"id": "R22", "defendants": defendants, "status": "granted",
            "parameters": {"form": "published", "level": level, "days": 5}})
    };
    let publication = |defendants: Value, more: Value| {
        let mut one = json!({"id": "R25", "defendants": defendants, "status": "granted", "parameters":
            {"level": "city", "medium": "都市报", "extract": "判决第一项", "cost": true}});
        one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        one
    };
    let orders = |remedies: Value| {
        let mut tree = prevention(&remedies);
        tree.as_object_mut().unwrap().remove("costs");
        (paper(Lang::Zh, Kind::Orders, &tree), missing(Kind::Orders, &tree))
    };
    let [of_a, of_b] =
        [("a", "national"), ("b", "city")].map(|(id, level)| apology(json!([id]), level));
    let (zh, told) = orders(json!([of_a, of_b, publication(json!(["b"]), json!({}))]));
    assert!(zh.contains(OF_LAW) && zh.contains(OF_B), "{zh}");
    assert_eq!(told, []);
    // One apology of both: each has its own consequence.
    let (zh, _) =
        orders(json!([apology(json!([]), "national"), publication(json!(["b"]), json!({}))]));
    let both = format!("；被告甲公司逾期不履行的，{OF_LAW}；被告乙公司逾期不履行的，{OF_B}");
    assert!(zh.contains(&both), "{zh}");
    // For all if it names nobody.
    let (zh, _) = orders(json!([of_a, of_b, publication(json!([]), json!({}))]));
    assert_eq!(zh.matches("将在都市报").count(), 2, "{zh}");
    for more in [json!({"claimed": false}), json!({"status": "rejected"})] {
        let (zh, _) = orders(json!([of_a, of_b, publication(json!(["b"]), more)]));
        assert!(zh.contains(OF_LAW) && !zh.contains("都市报"), "{zh}");
    }
    // Against one who has nothing to apologise for it does nothing, and that is said.
    let (zh, told) = orders(json!([of_a, publication(json!(["b"]), json!({}))]));
    assert!(!zh.contains("都市报"), "{zh}");
    assert_eq!(told, [(CheckId::Object, "/remedies/1/defendants".to_owned())]);
}

/// An apology, and what takes its place, reach as far as the wrong did (Civil Code 1000(1)): not one in national media and the
/// other in a town's, nor the same one twice. A court has no product of its own to publish in.
#[test]
fn what_takes_the_place_of_an_apology_reaches_as_far() {
    let of = |id: &str, defendants: Value, level: &str| {
        let particulars = match id {
            "R25" => json!({"level": level, "cost": true}),
            _ => json!({"level": level, "form": "published", "days": 5}),
        };
        json!({"id": id, "defendants": defendants, "status": "granted", "parameters": particulars})
    };
    let drafted = |remedies: Value| {
        let mut tree = prevention(&remedies);
        tree.as_object_mut().unwrap().remove("costs");
        tree
    };
    let told = |kind, remedies: Value| missing(kind, &drafted(remedies));
    let level =
        |place: usize| vec![(CheckId::Object, format!("/remedies/{place}/parameters/level"))];

    let unlike = json!([of("R22", json!([]), "national"), of("R25", json!([]), "city")]);
    assert_eq!(told(Kind::Orders, unlike.clone()), level(1));
    // Nothing takes the place of an apology in a claim list.
    assert_eq!(told(Kind::Claims, unlike), []);
    let like = json!([of("R22", json!([]), "national"), of("R25", json!([]), "national")]);
    assert_eq!(told(Kind::Orders, like), []);
    // Of each defendant what is said for him.
    let each = json!([
        of("R22", json!([]), "national"),
        of("R25", json!(["a"]), "national"),
        of("R25", json!(["b"]), "city")
    ]);
    assert_eq!(told(Kind::Orders, each), level(2));
    let [a, b] = [json!(["a"]), json!(["b"])];
    let apart = json!([of("R22", a.clone(), "national"), of("R22", b.clone(), "city")]);
    assert_eq!(told(Kind::Orders, apart), []);
    let twice = json!([of("R22", json!(["a", "b"]), "national"), of("R22", b.clone(), "city")]);
    for kind in [Kind::Orders, Kind::Claims, Kind::Mediation] {
        assert_eq!(told(kind, twice.clone()), level(1));
    }

    let own = json!([of("R22", json!([]), "own-product"), of("R25", b, "own-product")]);
    let [zh, en] = Lang::ALL.map(|lang| paper(lang, Kind::Orders, &drafted(own.clone())));
    assert!(zh.contains("在各自的自有产品或者平台公开刊登赔礼道歉声明"), "{zh}");
    assert!(zh.contains("本院将在被告乙公司的自有产品或者平台公布"), "{zh}");
    assert!(en.contains("publish an apology in their own products or platforms"), "{en}");
    assert!(
        en.contains("failing performance by 乙公司, this court will publish the main content of this judgment in the product or platform of 乙公司"),
        "{en}"
    );
    assert!(told(Kind::Orders, json!([of("R22", a, "own-product")])).is_empty());
}
