//! More than one plaintiff, and a body that supports the suit (`corpus/several-plaintiffs.md`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, Code, FindingCode, Lens, Position, assess,
    case::{CoPlaintiff, PlaintiffKind},
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};

fn several() -> Case {
    Case::from_json(include_bytes!("../corpus/several-plaintiffs.json")).unwrap()
}

#[test]
fn the_papers_name_them_all() {
    let case = several();
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!(found.totals.award.to_string(), "33800.00");
    for lang in Lang::ALL {
        let kinds = [Kind::Orders, Kind::Claims, Kind::Mediation, Kind::Announcement];
        let drafts = kinds.map(|kind| text(&draft(lang, kind, &case).unwrap()));
        let drafts = drafts.join("\n――――――――\n\n");
        insta::assert_snapshot!(format!("several-{}", lang.id()), drafts);
    }
    let checks = check(Lang::Zh, Kind::Orders, &case, &Edits::new()).unwrap();
    let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing);
    let missing: Vec<_> = missing.map(|check| (check.id, &*check.path)).collect();
    assert_eq!(missing, [(CheckId::Blanks, "/bench/appeal_to")]);
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
}

#[test]
fn names_that_are_missing_are_missed() {
    let mut case = several();
    case.co_plaintiffs[0].name.clear();
    case.supporters[0].name = " ".to_owned();
    let checks = check(Lang::Zh, Kind::Orders, &case, &Edits::new()).unwrap();
    let names = checks.iter().filter(|check| check.id == CheckId::Names);
    let paths: Vec<_> = names.map(|check| &*check.path).collect();
    assert_eq!(paths, ["/co_plaintiffs/0/name", "/supporters/0/name"]);
}

/// The plaintiff laid out 5,000.01 for a lawyer, the one beside it the appraisal of 2,000; of 300 it is not said.
fn costs_of_each() -> Case {
    let mut tree: serde_json::Value = serde_json::from_str(&several().to_json()).unwrap();
    tree["costs"] = serde_json::json!([
        {"head": "appraisal", "claimed": "2000", "found": "all", "paid_to": 1},
        {"head": "lawyer", "claimed": "5000.01", "found": "all", "paid_to": 0},
        {"head": "investigation", "claimed": "300", "found": "all"},
    ]);
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

#[test]
fn each_cost_is_paid_to_the_plaintiff_who_laid_it_out() {
    let case = costs_of_each();
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    // 31,800 + 2,000 + 5,000.01 + 300.
    assert_eq!(found.totals.award.to_string(), "39100.01");
    let unsaid = found.findings.iter().find(|f| f.code == FindingCode::CostsOfWhichPlaintiff);
    assert_eq!(unsaid.unwrap().path(), "/costs/2/paid_to");
    let orders = |lang| text(&draft(lang, Kind::Orders, &case).unwrap());
    let zh = orders(Lang::Zh);
    for clause in [
        "支付原告安徽省消费者权益保护委员会律师代理费5000.01元，",
        "支付原告中国消费者协会鉴定费2000元，",
        "支付原告安徽省消费者权益保护委员会、中国消费者协会调查取证费300元",
    ] {
        assert!(zh.contains(clause), "{clause}: {zh}");
    }
    let en = orders(Lang::En);
    assert!(en.contains("pay the plaintiff, 中国消费者协会, appraisal fees of CNY 2,000"), "{en}");
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
    let claims = text(&draft(Lang::Zh, Kind::Claims, &case).unwrap());
    assert!(claims.contains("支付原告中国消费者协会鉴定费2000元"), "{claims}");
    let schedule = text(&draft(Lang::Zh, Kind::Schedule, &case).unwrap());
    assert!(schedule.contains("（付给原告中国消费者协会）"), "{schedule}");
}

#[test]
fn a_cost_is_paid_only_to_one_who_sues_and_says_nothing_where_one_sues_alone() {
    let mut case = costs_of_each();
    case.costs[0].paid_to = Some(2);
    let faults = case.clone().check().unwrap_err();
    let fault = faults.iter().next().unwrap();
    assert_eq!((fault.code, &*fault.path), (Code::UnknownPlaintiff, "/costs/0/paid_to"));
    case.costs[0].paid_to = Some(0);
    case.co_plaintiffs.clear();
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert!(found.parts.iter().all(|part| part.paid_to.is_none()));
    let unused = found.findings.iter().filter(|f| f.code == FindingCode::Unused);
    let paths: Vec<_> = unused.map(redress_core::Finding::path).collect();
    assert_eq!(paths, ["/costs/0/paid_to"]);
}

/// What is found of those who sue, by code and place.
fn found(change: impl FnOnce(&mut Case)) -> Vec<(FindingCode, String)> {
    let mut case = several();
    change(&mut case);
    let codes = [
        FindingCode::StandingMet,
        FindingCode::StandingNone,
        FindingCode::StandingMunicipal,
        FindingCode::PlaintiffMissing,
        FindingCode::PlaintiffJoined,
        FindingCode::SuitSupported,
        FindingCode::SupportBesideProcuratorate,
        FindingCode::CostsOfWhichPlaintiff,
        FindingCode::OtherPlaintiff,
    ];
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let of_these = findings.into_iter().filter(|finding| codes.contains(&finding.code));
    let mut of_these: Vec<_> = of_these.map(|f| (f.code, f.path())).collect();
    of_these.sort();
    of_these
}

#[test]
fn each_who_sues_needs_standing_of_his_own() {
    use FindingCode as F;
    let at = |list: &[(F, &str)]| {
        let mut list: Vec<_> =
            list.iter().map(|(code, path)| (*code, (*path).to_owned())).collect();
        list.sort();
        list
    };
    let joined = (F::PlaintiffJoined, "/co_plaintiffs/0/joined");
    let costs = (F::CostsOfWhichPlaintiff, "/costs/0/paid_to");
    let supported = (F::SuitSupported, "/supporters");
    let first = (F::StandingMet, "/plaintiff/kind");
    let second = (F::StandingMet, "/co_plaintiffs/0/kind");
    assert_eq!(found(|_| ()), at(&[first, second, joined, costs, supported]));
    assert_eq!(
        found(|case| case.co_plaintiffs[0].kind = Some(PlaintiffKind::MunicipalConsumerAssociation)),
        at(&[first, (F::StandingMunicipal, "/co_plaintiffs/0/kind"), joined, costs, supported])
    );
    assert_eq!(
        found(|case| case.co_plaintiffs[0] = CoPlaintiff::default()),
        at(&[first, (F::PlaintiffMissing, "/co_plaintiffs/0/kind"), costs, supported])
    );
    // A procuratorate may support the suit of a council, and not sue beside it.
    assert_eq!(
        found(|case| case.co_plaintiffs[0].kind = Some(PlaintiffKind::Procuratorate)),
        at(&[first, second, joined, costs, supported, (F::OtherPlaintiff, "/co_plaintiffs")])
    );
    assert_eq!(
        found(|case| {
            case.co_plaintiffs.clear();
            case.plaintiff.as_mut().unwrap().kind = PlaintiffKind::Procuratorate;
        }),
        at(&[first, (F::SupportBesideProcuratorate, "/supporters")])
    );
}

/// A procuratorate and an association sue, in this order; what each laid out for experts and appraisal.
fn laid_out(first: &str, costs: &serde_json::Value) -> Case {
    let kinds = ["procuratorate", "provincial-consumer-association"];
    let other = kinds.iter().find(|kind| **kind != first).unwrap();
    let tree = serde_json::json!({
        "plaintiff": {"kind": first, "name": "某"}, "co_plaintiffs": [{"kind": other, "name": "某某"}],
        "dates": {"act": {"to": "2023-06-30"}, "filed": "2024-01-10", "judgment": "2024-06-03"},
        "fields": ["personal-information", "consumer"], "defendants": [{"id": "a"}], "costs": costs,
    });
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

/// SPP Rules 98(3) speaks of what a procuratorate pays for experts, Art. 18 of the consumer interpretation of none: 5,000 of the
/// procuratorate count and 700 of the association do not, whoever of them is entered first.
#[test]
fn the_law_of_a_cost_is_that_of_whoever_laid_it_out() {
    for (first, procuratorate) in [("procuratorate", 0), ("provincial-consumer-association", 1)] {
        let expert = |sum: &str, to: serde_json::Value| serde_json::json!({"head": "expert", "label": sum, "claimed": sum, "found": "all", "paid_to": to});
        let own = expert("5000", procuratorate.into());
        let other = expert("700", (1 - procuratorate).into());
        let assessed = |costs: serde_json::Value| {
            let found = assess(&laid_out(first, &costs), Position::Found, Lens::LAW).unwrap();
            let without = found.findings.iter();
            let without = without.filter(|one| one.code == FindingCode::CostWithoutBasis);
            let without: Vec<_> = without.map(redress_core::Finding::path).collect();
            let heads = found.heads.iter().map(|head| {
                let rules = head.authority.iter().map(|rule| rule.provision.get().id);
                (head.amount.to_string(), rules.collect::<Vec<_>>())
            });
            (found.totals.award.to_string(), heads.collect::<Vec<_>>(), without)
        };
        let counted = vec![("5000.00".to_owned(), vec!["SPP-R-98-3"])];
        assert_eq!(
            assessed(serde_json::json!([own])),
            ("5000.00".to_owned(), counted.clone(), vec![])
        );
        let nothing = |at: &str| ("0.00".to_owned(), vec![], vec![at.to_owned()]);
        assert_eq!(assessed(serde_json::json!([other])), nothing("/costs/0"));
        let both = ("5000.00".to_owned(), counted, vec!["/costs/1".to_owned()]);
        assert_eq!(assessed(serde_json::json!([own, other])), both);
        // Whoever it was is not said: it counts only if it would for each of them.
        let unsaid = expert("5000", serde_json::Value::Null);
        assert_eq!(assessed(serde_json::json!([unsaid])), nothing("/costs/0"));
        let appraisal = |to: u32| {
            let costs = serde_json::json!([
                {"head": "appraisal", "label": "x", "claimed": "800", "found": "all", "paid_to": to},
            ]);
            let (award, heads, _) = assessed(costs);
            (award, heads[0].1.clone())
        };
        let rules = |list: &[&'static str]| ("800.00".to_owned(), list.to_vec());
        assert_eq!(appraisal(procuratorate), rules(&["SPP-R-98-3", "C-PIL-18"]));
        assert_eq!(appraisal(1 - procuratorate), rules(&["C-PIL-18"]));
    }
}

/// What the law asks of a procuratorate or of an association is asked of each who sues, in whatever order they are entered.
#[test]
fn the_order_of_plaintiffs_changes_nothing_that_is_found() {
    let codes = |first: &str| {
        let found =
            assess(&laid_out(first, &serde_json::json!([])), Position::Found, Lens::LAW).unwrap();
        let mut codes: Vec<_> = found.findings.iter().map(|finding| finding.code.id()).collect();
        codes.sort_unstable();
        codes
    };
    let [one, other] = ["procuratorate", "provincial-consumer-association"].map(codes);
    assert_eq!(one, other);
    assert!(one.contains(&"notice-missing") && one.contains(&"prior-duties-missing"));
}

/// Who signs an agreement is called what its text calls it.
#[test]
fn who_signs_is_called_as_in_the_text() {
    for (kind, role) in [
        ("procuratorate", "public interest litigation plaintiff"),
        ("provincial-consumer-association", "plaintiff"),
    ] {
        let case = serde_json::json!({
            "plaintiff": {"kind": kind, "name": "P"}, "defendants": [{"id": "a", "name": "A"}],
        });
        let case = Case::from_json(case.to_string().as_bytes()).unwrap();
        let agreement = text(&draft(Lang::En, Kind::Mediation, &case).unwrap());
        assert!(agreement.contains(&format!("Mediated by the court, the {role}, P, and A agree")));
        assert!(agreement.contains(&format!("\nFor the {role} (seal): P\n")), "{agreement}");
    }
}
