//! Forms of punitive and money awards that real judgments have: `tests/corpus/forms`, whose README works the sums out by
//! hand. Each is computed, put into papers, written as a workbook and read again.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, Finding, Lens, Position, assess};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, explain, text};
use serde_json::{Value, json};

/// A form: its file, the award at each side, findings that it has as found, and the field that an older version of the
/// format does not know.
struct Form {
    name: &'static str,
    file: &'static str,
    awards: [&'static str; 3],
    findings: &'static [(&'static str, &'static str)],
    field: &'static str,
    kinds: &'static [Kind],
}

const JUDGED: &[Kind] = &[Kind::Orders, Kind::Claims, Kind::Schedule, Kind::Reasons];
const MEDIATED: &[Kind] = &[Kind::Claims, Kind::Mediation, Kind::Schedule];

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../corpus/forms/", $name, ".json"))
    };
}

const FORMS: [Form; 6] = [
    Form {
        name: "lower-multiple",
        file: file!("lower-multiple"),
        // 3 × 10,600; 1 × 10,600; the court follows the claim.
        awards: ["31800.00", "10600.00", "31800.00"],
        findings: &[("punitive-lower", "/punitive/multiplier/found")],
        field: "/punitive/lower",
        kinds: JUDGED,
    },
    Form {
        name: "refund-and-three-times",
        file: file!("refund-and-three-times"),
        // 73,142.50 + 3 × 73,142.50.
        awards: ["292570.00", "0.00", "292570.00"],
        findings: &[],
        field: "/punitive/items/0/refunded",
        kinds: MEDIATED,
    },
    Form {
        name: "agreed",
        file: file!("agreed"),
        // 10 × 103,028; nothing conceded; what was agreed.
        awards: ["1030280.00", "0.00", "430000.00"],
        findings: &[("punitive-agreed", "/punitive/items/0/agreed")],
        field: "/punitive/items/0/agreed",
        kinds: MEDIATED,
    },
    Form {
        name: "limit-product",
        file: file!("limit-product"),
        awards: ["450000.00", "0.00", "450000.00"],
        findings: &[],
        field: "/liability/answers_for/0/limit_base",
        kinds: JUDGED,
    },
    Form {
        name: "sample",
        file: file!("sample"),
        awards: ["531000.00", "0.00", "531000.00"],
        findings: &[("sample-counted", "/punitive/items/0/sample")],
        field: "/punitive/items/0/sample",
        kinds: JUDGED,
    },
    Form {
        name: "gain-of-several",
        file: file!("gain-of-several"),
        awards: ["68000.00", "0.00", "68000.00"],
        findings: &[
            ("gain-split-open", "/compensation/gains/1/among"),
            ("liability-open", "/compensation/gains/1/among"),
        ],
        field: "/compensation/gains/1/among",
        kinds: JUDGED,
    },
];

fn tree(name: &str) -> Value {
    serde_json::from_str(FORMS.iter().find(|form| form.name == name).unwrap().file).unwrap()
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

fn award(tree: &Value) -> String {
    found(tree).totals.award.to_string()
}

/// Places of the findings of a kind, as found.
fn places(tree: &Value, code: &str) -> Vec<String> {
    let found = found(tree).findings;
    let findings = found.iter().filter(|finding| finding.code.id() == code);
    findings.map(Finding::path).collect()
}

fn paper(lang: Lang, kind: Kind, tree: &Value) -> String {
    text(&draft(lang, kind, &read(tree)).unwrap())
}

fn missing(kind: Kind, tree: &Value) -> Vec<(CheckId, String)> {
    let checks = check(Lang::Zh, kind, &read(tree), &Edits::new()).unwrap();
    let missing = checks.into_iter().filter(|check| check.outcome == CheckOutcome::Missing);
    missing.map(|check| (check.id, check.path)).collect()
}

#[test]
fn each_form_has_its_sums_and_says_what_it_is() {
    for form in &FORMS {
        let tree = tree(form.name);
        for (position, award) in Position::ALL.into_iter().zip(form.awards) {
            let assessment = at(&tree, position);
            assert_eq!(assessment.totals.award.to_string(), award, "{} {position:?}", form.name);
        }
        for (code, path) in form.findings {
            assert_eq!(places(&tree, code), [*path], "{}: {code}", form.name);
        }
    }
}

#[test]
fn each_form_goes_into_the_papers() {
    for form in &FORMS {
        for lang in Lang::ALL {
            let suffix = match lang {
                Lang::Zh => "zh",
                Lang::En => "en",
            };
            let drafts = form.kinds.iter().map(|kind| paper(lang, *kind, &tree(form.name)));
            let drafts = drafts.collect::<Vec<_>>().join("\n――――――――\n\n");
            insta::assert_snapshot!(format!("form-{}-{suffix}", form.name), drafts);
        }
    }
}

/// A file of a form comes back as it went in, fits the schema, and without the field is a case as it always was. A program
/// that does not know the field refuses the file by its name, as this one does with a field of another version.
#[test]
fn each_form_is_written_as_it_was_read() {
    let schema = serde_json::to_value(schemars::schema_for!(Case)).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for form in &FORMS {
        let tree = tree(form.name);
        assert!(schema.is_valid(&tree), "{}", form.name);
        let again: Value = serde_json::from_str(&read(&tree).to_json()).unwrap();
        assert_eq!(again, tree, "{}", form.name);
        let (parent, field) = form.field.rsplit_once('/').unwrap();
        let object =
            |tree: &mut Value| tree.pointer_mut(parent).unwrap().as_object_mut().unwrap().clone();
        let mut older = tree.clone();
        let mut without = object(&mut older);
        let value = without.remove(field).unwrap();
        *older.pointer_mut(parent).unwrap() = Value::Object(without.clone());
        let read_again: Value = serde_json::from_str(&read(&older).to_json()).unwrap();
        assert_eq!(read_again, older, "{}", form.name);
        // What a later version would write.
        without.insert(format!("{field}_of_a_later_version"), value);
        let mut newer = tree.clone();
        *newer.pointer_mut(parent).unwrap() = Value::Object(without);
        let faults = Case::from_json(newer.to_string().as_bytes()).unwrap_err();
        assert_eq!(faults[0].code.id(), "unknown-field", "{}", form.name);
        assert_eq!(faults[0].arguments, [format!("{field}_of_a_later_version")]);
    }
}

#[test]
fn without_the_new_fields_the_law_counts_as_before() {
    // A multiplier beside a multiple that the law fixes was entered in error and did nothing: it still does nothing.
    let mut old = tree("lower-multiple");
    old["punitive"].as_object_mut().unwrap().remove("lower");
    assert_eq!(award(&old), "106000.00");
    assert_eq!(places(&old, "punitive-multiplier-unused"), ["/punitive/multiplier/claimed"]);
    // And one beyond the law is no fault of an older file.
    old["punitive"]["multiplier"]["found"] = json!("15");
    assert_eq!(award(&old), "106000.00");
}

#[test]
fn a_lower_multiple_is_never_more_than_the_law_and_needs_a_reason() {
    let mut tree = tree("lower-multiple");
    assert_eq!(places(&tree, "punitive-lower-reason"), Vec::<String>::new());
    // The court goes below the claim: it says why.
    tree["punitive"]["multiplier"]["found"] = json!("2.5");
    assert_eq!(award(&tree), "26500.00");
    assert_eq!(places(&tree, "punitive-lower-reason"), ["/punitive/lower/found"]);
    tree["punitive"]["lower"]["found"] = json!("已退还大部分货款");
    assert_eq!(places(&tree, "punitive-lower-reason"), Vec::<String>::new());
    let reasons = paper(Lang::Zh, Kind::Reasons, &tree);
    assert!(
        reasons.contains("认定：价款的2.5倍，低于法定的十倍（本院的理由：已退还大部分货款）"),
        "{reasons}"
    );
    assert!(
        reasons.contains("诉请：价款的三倍，低于法定的十倍（原告的理由：所售白酒"),
        "{reasons}"
    );
    // More than is claimed is not for the court to award.
    tree["punitive"]["multiplier"]["found"] = json!("4");
    assert_eq!(places(&tree, "punitive-multiple-over-claimed"), ["/punitive/multiplier/found"]);
    // More than the law's is refused, whoever states it; of the loss it is three times.
    for (measure, most, over) in [("price", "10", "10.1"), ("loss", "3", "4")] {
        tree["punitive"]["measure"] = json!(measure);
        tree["punitive"]["multiplier"] = json!({"claimed": most, "found": over});
        let faults = read(&tree).check().unwrap_err();
        assert_eq!(faults[0].code.id(), "multiplier-over-cap");
        assert_eq!(faults[0].path, "/punitive/multiplier/found");
        assert_eq!(faults[0].arguments, [most]);
    }
    for (basis, most) in [("crpl-55-1", "3"), ("dal-144-3", "10")] {
        tree["punitive"]["measure"] = json!("price");
        tree["punitive"]["basis"] = json!(basis);
        tree["punitive"]["multiplier"] = json!({"claimed": most, "conceded": "11", "found": most});
        assert_eq!(read(&tree).check().unwrap_err()[0].arguments, [most], "{basis}");
    }
}

#[test]
fn what_the_plaintiff_asks_for_is_nobody_elses_multiple() {
    let mut tree = tree("lower-multiple");
    for side in ["conceded", "found"] {
        tree["punitive"]["multiplier"].as_object_mut().unwrap().remove(side);
        tree["punitive"]["lower"].as_object_mut().unwrap().remove(side);
    }
    // Ten times would be more than is claimed, three times is not what the court has said.
    assert_eq!(award(&tree), "0.00");
    assert_eq!(places(&tree, "punitive-lower-open"), ["/punitive/multiplier/found"]);
    assert!(
        missing(Kind::Orders, &tree)
            .contains(&(CheckId::Punitive, "/punitive/multiplier/found".into()))
    );
    // A court that departs from a claim in full leaves the claim as it is.
    tree["punitive"]["multiplier"] = json!({"found": "3"});
    tree["punitive"]["lower"] = json!({"found": "x"});
    assert_eq!(at(&tree, Position::Claimed).totals.award.to_string(), "106000.00");
    assert_eq!(award(&tree), "31800.00");
    assert!(paper(Lang::Zh, Kind::Orders, &tree).contains("驳回"));
}

#[test]
fn the_minimum_of_the_law_stays_where_the_multiple_is_lower() {
    let mut tree = tree("lower-multiple");
    // 3 × 60 = 180 for each of 12: the law's 1,000 each.
    tree["punitive"]["items"] =
        json!([{"claimed": "60", "found": "60", "consumers": 12, "stated": "each"}]);
    assert_eq!(award(&tree), "12000.00");
}

#[test]
fn a_refund_and_its_multiple_rest_on_one_entry() {
    let mut tree = tree("refund-and-three-times");
    let assessment = found(&tree);
    assert_eq!(assessment.totals.compensation.to_string(), "73142.50");
    assert_eq!(assessment.totals.punitive.to_string(), "219427.50");
    // Beside each other by law: nothing is counted twice.
    assert_eq!(places(&tree, "punitive-same-sum"), Vec::<String>::new());
    // Half of the base was found: half of both.
    tree["punitive"]["items"][0]["found"] = json!("50%");
    assert_eq!(found(&tree).totals.compensation.to_string(), "36571.25");
    assert_eq!(found(&tree).totals.punitive.to_string(), "109713.75");
    // Of each of 216 households the same price: 216 × 100, and for each at least 500.
    tree["punitive"]["items"][0] = json!({"refunded": true, "claimed": "100", "found": "all", "consumers": 216, "stated": "each"});
    assert_eq!(found(&tree).totals.compensation.to_string(), "21600.00");
    assert_eq!(found(&tree).totals.punitive.to_string(), "108000.00");
    // Beside losses of another kind it is a part of the head.
    tree["compensation"] = json!({"route": "loss", "losses": [{"claimed": "400", "found": "all"}]});
    assert_eq!(found(&tree).totals.compensation.to_string(), "22000.00");
    tree["compensation"] =
        json!({"route": "gain", "gains": [{"defendant": "sun", "claimed": "400", "found": "all"}]});
    assert_eq!(places(&tree, "refund-beside-gain"), ["/compensation/route"]);
}

#[test]
fn each_recipient_takes_from_what_those_before_him_left() {
    let mut tree = tree("refund-and-three-times");
    let amounts = |tree: &Value| -> Vec<(Option<String>, String)> {
        let all = found(tree).recipients.into_iter();
        all.map(|one| (one.amount.map(|sum| sum.value().to_string()), one.most.value().to_string()))
            .collect()
    };
    let known = |sum: &str| (Some(sum.to_owned()), sum.to_owned());
    let open = |most: &str| (None, most.to_owned());
    // How many register is not known: nothing is made up for what is left.
    assert_eq!(amounts(&tree), [open("292570.00"), open("292570.00")]);
    // 100,000 registered: 73,142.50 of the refund and 26,857.50 of the punitive sum; 192,570 are left.
    let recipients = &mut tree["destination"]["recipients"];
    recipients[0]["amount"] = json!("100000.00");
    assert_eq!(amounts(&tree), [known("100000.00"), known("192570.00")]);
    let zh = paper(Lang::Zh, Kind::Mediation, &tree);
    assert!(zh.contains("上述第一、二项款项中的100000元，直接支付给各消费者（退还货款）"), "{zh}");
    assert!(zh.contains("上述第一、二项款项的余款192570元，以购买并发放农资的方式用于公益，专门用于帮扶受损地区困难农村消费者"), "{zh}");
    assert_eq!(
        missing(Kind::Mediation, &tree).iter().filter(|(id, _)| *id == CheckId::Sums).count(),
        0
    );
    // Only out of the refund: what is over is not made up from elsewhere.
    tree["destination"]["recipients"][0]["out_of"] = json!("compensation");
    assert_eq!(amounts(&tree), [known("73142.50"), known("219427.50")]);
    assert_eq!(places(&tree, "recipient-exceeds"), ["/destination/recipients/0/amount"]);
    // Nobody takes the rest.
    tree["destination"]["recipients"].as_array_mut().unwrap().pop();
    assert_eq!(places(&tree, "recipients-leave"), ["/destination/recipients"]);
    // One that is no consumer and takes neither a sum nor the rest.
    tree["destination"]["recipients"] = json!([{"kind": "account", "name": "某基金"}]);
    assert_eq!(places(&tree, "recipient-open"), ["/destination/recipients/0/amount"]);
    assert_eq!(amounts(&tree), [open("292570.00")]);
    // Payments made before come off first.
    tree["credits"] = json!([{"kind": "paid", "defendant": "sun", "found": "92570"}]);
    tree["destination"]["recipients"][0]["rest"] = json!(true);
    assert_eq!(amounts(&tree), [known("200000.00")]);
}

#[test]
fn an_agreed_sum_stands_only_in_mediation() {
    let mut tree = tree("agreed");
    let head = &found(&tree).heads[0];
    let cited: Vec<_> = head.authority.iter().map(|one| one.provision.get().id).collect();
    assert_eq!(cited, ["CPLI-287"]);
    for (lang, words) in [(Lang::Zh, "由双方协商确定"), (Lang::En, "as agreed by the parties")]
    {
        let agreement = paper(lang, Kind::Mediation, &tree);
        assert!(agreement.contains(words), "{agreement}");
        assert!(!agreement.contains("十倍") && !agreement.contains("10 times"), "{agreement}");
        // The base stands beside it.
        let reasons = paper(lang, Kind::Reasons, &tree);
        assert!(reasons.contains("430,000.00") && reasons.contains("103,028.00"), "{reasons}");
    }
    for disposition in [json!("judgment"), Value::Null] {
        tree["disposition"] = disposition;
        tree["punitive"]["items"][0]["found"] = json!("all");
        assert_eq!(award(&tree), "1030280.00");
        let at = ["/punitive/items/0/agreed"];
        assert_eq!(places(&tree, "punitive-agreed-without-mediation"), at);
    }
}

/// A row that says only what its form says is no row that was left empty.
#[test]
fn a_row_that_says_only_its_form_is_not_blank() {
    let mut agreed = tree("agreed");
    agreed["punitive"]["items"] = json!([{"agreed": "430000"}]);
    let schedule = paper(Lang::Zh, Kind::Schedule, &agreed);
    assert!(schedule.contains("双方协商确定 = 430,000.00"), "{schedule}");
    let mut gain = tree("gain-of-several");
    gain["compensation"]["gains"] = json!([{"among": ["a", "b"]}]);
    assert!(paper(Lang::Zh, Kind::Schedule, &gain).contains("张甲三、李乙四"));
}

#[test]
fn a_limit_may_be_a_product() {
    let mut tree = tree("limit-product");
    let exposure = |tree: &Value| {
        let all = found(tree).defendants;
        all.iter().find(|one| one.id.as_str() == "dealer").unwrap().exposure.to_string()
    };
    assert_eq!(exposure(&tree), "121482.00");
    let case = read(&tree);
    let dealer = &found(&tree).defendants[1];
    let words = serde_json::to_string(&dealer.exposure_derivation).unwrap();
    assert!(
        words.contains("/liability/answers_for/0/limit_base") && words.contains("\"times\""),
        "{words}"
    );
    let explained = format!("{:?}", explain(Lang::Zh, &dealer.exposure_derivation, &case));
    assert!(explained.contains("= 40,494.00 × 3"), "{explained}");
    let orders = paper(Lang::Zh, Kind::Orders, &tree);
    let words =
        "被告乙商店在121482元（40494元的3倍）范围内对上述第一项中被告甲公司的付款义务承担连带责任";
    assert!(orders.contains(words), "{orders}");
    // A half of it is no limit, and never means in full.
    for half in ["limit_base", "limit_times"] {
        let mut tree = tree.clone();
        tree["liability"]["answers_for"][0].as_object_mut().unwrap().remove(half);
        assert_eq!(exposure(&tree), "0.00");
        assert_eq!(places(&tree, "limit-incomplete"), [format!("/liability/answers_for/0/{half}")]);
        assert!(paper(Lang::Zh, Kind::Orders, &tree).contains("被告乙商店在【】元范围内"));
    }
    // A sum that is stated counts, and is compared.
    tree["liability"]["answers_for"][0]["limit"] = json!("120000");
    assert_eq!(exposure(&tree), "120000.00");
    assert_eq!(places(&tree, "limit-beside-product"), ["/liability/answers_for/0/limit"]);
}

#[test]
fn what_a_sample_stands_for_counts_only_where_the_court_says_so() {
    let mut tree = tree("sample");
    let assessment = found(&tree);
    let [sample] = &*assessment.samples else { panic!("one sample") };
    // 177,000 × 1,000 ÷ 125.
    assert_eq!(sample.extrapolated.value().to_string(), "1416000.00");
    for kind in [Kind::Orders, Kind::Claims, Kind::Schedule, Kind::Reasons] {
        let zh = paper(Lang::Zh, kind, &tree);
        assert!(zh.contains("抽样125份，其中113份涉案") && zh.contains("未推算"), "{kind:?}: {zh}");
        assert!(paper(Lang::En, kind, &tree).contains("not extrapolated"), "{kind:?}");
    }
    assert!(
        paper(Lang::Zh, Kind::Reasons, &tree).contains("1,416,000.00 = 177,000.00 × 1,000 ÷ 125")
    );
    // The choice without a ground counts nothing more.
    tree["punitive"]["items"][0]["sample"]["extrapolated"] = json!({"found": " "});
    assert_eq!(award(&tree), "531000.00");
    let path = "/punitive/items/0/sample/extrapolated/found";
    assert_eq!(places(&tree, "sample-ground-missing"), [path]);
    assert!(missing(Kind::Orders, &tree).contains(&(CheckId::Punitive, path.into())));
    // 3 × 1,416,000, for the side that adopts it.
    tree["punitive"]["items"][0]["sample"]["extrapolated"] =
        json!({"found": "抽样由双方共同确定，样本具有代表性"});
    assert_eq!(award(&tree), "4248000.00");
    assert_eq!(at(&tree, Position::Claimed).totals.award.to_string(), "531000.00");
    assert!(found(&tree).samples.is_empty());
    let reasons = paper(Lang::Zh, Kind::Reasons, &tree);
    assert!(
        reasons.contains("按样本推算；本院采纳的依据：抽样由双方共同确定，样本具有代表性"),
        "{reasons}"
    );
    // Numbers that cannot be.
    tree["punitive"]["items"][0]["sample"]["affected"] = json!(126);
    let faults = read(&tree).check().unwrap_err();
    assert_eq!(
        (faults[0].code.id(), &*faults[0].path),
        ("sample-order", "/punitive/items/0/sample/affected")
    );
    tree["punitive"]["items"][0]["sample"] = json!({"affected": 3, "extrapolated": {"found": "x"}});
    assert_eq!(award(&tree), "531000.00");
    assert_eq!(places(&tree, "sample-incomplete").len(), 2);
}

#[test]
fn the_same_goods_upstream_and_downstream_are_pointed_out() {
    let mut tree = tree("limit-product");
    tree["punitive"]["same_goods"] = json!(true);
    assert_eq!(places(&tree, "punitive-same-goods"), Vec::<String>::new());
    assert_eq!(places(&tree, "unused"), ["/punitive/same_goods"]);
    let more = json!({"label": "乙商店的销售额", "claimed": "40494", "found": "all", "debtors": [{"defendant": "dealer"}]});
    tree["punitive"]["items"].as_array_mut().unwrap().push(more);
    assert_eq!(places(&tree, "punitive-same-goods"), ["/punitive/same_goods"]);
}

#[test]
fn a_gain_of_several_is_never_split_by_itself() {
    let mut tree = tree("gain-of-several");
    let owed = |tree: &Value| {
        let found = found(tree);
        let own = |place: usize| found.defendants[place].own.to_string();
        (own(0), own(1), found.open.to_string())
    };
    let sums = |a: &str, b: &str, open: &str| (a.to_owned(), b.to_owned(), open.to_owned());
    assert_eq!(owed(&tree), sums("8000.00", "0.00", "60000.00"));
    let json = serde_json::to_value(found(&tree)).unwrap();
    let parts = json["parts"].as_array().unwrap();
    let open = parts.iter().find(|part| part["amount"] == "60000.00").unwrap();
    assert_eq!((&open["among"], &open["principals"]), (&json!(["a", "b"]), &json!([])));
    let orders = paper(Lang::Zh, Kind::Orders, &tree);
    assert!(orders.contains("由被告张甲三、李乙四共同取得，各自所得尚未查明"), "{orders}");
    let faults = missing(Kind::Orders, &tree);
    assert!(
        faults.contains(&(CheckId::Answered, "/compensation/gains/1/among".into())),
        "{faults:?}"
    );
    // The court finds that they are jointly liable, and that it covers the gains: each owes the whole.
    tree["liability"] = json!({"debtors": [{"defendant": "a"}, {"defendant": "b"}], "joint": true,
        "covers_gains": true, "basis": "joint-tort"});
    assert_eq!(owed(&tree), sums("34000.00", "34000.00", "0.00"));
    assert_eq!(places(&tree, "inner-shares-presumed"), ["/liability/debtors"]);
    // Debtors that are named owe it, and who made it is then said beside it.
    tree.as_object_mut().unwrap().remove("liability");
    tree["compensation"]["gains"][1]["debtors"] =
        json!([{"defendant": "a", "share": "75%"}, {"defendant": "b", "share": "25%"}]);
    assert_eq!(owed(&tree), sums("53000.00", "15000.00", "0.00"));
    assert_eq!(places(&tree, "unused"), ["/compensation/gains/1/among"]);
    // Only defendants, each once.
    tree["compensation"]["gains"][1]["among"] = json!(["a", "a", "c"]);
    let faults = read(&tree).check().unwrap_err();
    let codes: Vec<_> = faults.iter().map(|fault| fault.code.id()).collect();
    assert_eq!(codes, ["defendant-twice", "unknown-defendant"]);
}

/// What is counted in a sample is the user's to say; without it they are copies, as in files of before.
#[test]
fn a_sample_is_counted_in_its_own_unit() {
    let words = |unit: &str, lang| {
        let mut tree = tree("sample");
        if !unit.is_empty() {
            tree["punitive"]["items"][0]["sample"]["counted_in"] = unit.into();
        }
        let written: Value = serde_json::from_str(&read(&tree).to_json()).unwrap();
        assert_eq!(written["punitive"], tree["punitive"]);
        paper(lang, Kind::Reasons, &tree)
    };
    assert!(words("", Lang::Zh).contains("抽样125份，其中113份涉案，总数1000份"));
    let boxes = words(" 盒 ", Lang::Zh);
    assert!(boxes.contains("抽样125盒，其中113盒涉案，总数1000盒"), "{boxes}");
    let boxes = words("boxes", Lang::En);
    assert!(
        boxes.contains("ample of 125 boxes, of which 113 are affected, out of 1,000 boxes"),
        "{boxes}"
    );
}
