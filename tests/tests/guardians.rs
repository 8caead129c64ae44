//! The liability of guardians: lowered where they did their duty, shared between divorced parents. The sums are worked by hand
//! in `corpus/guardians.md`.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Assessments, Case, Code, FindingCode, Lens, Position, assess, case::At,
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};
use serde_json::{Value, json};

const FILE: &[u8] = include_bytes!("../corpus/guardians.json");

fn read(json: &[u8]) -> Case {
    Case::from_json(json).unwrap()
}

fn changed(pointer: &str, value: Value) -> Case {
    let mut tree: Value = serde_json::from_slice(FILE).unwrap();
    *tree.pointer_mut(pointer).unwrap() = value;
    read(tree.to_string().as_bytes())
}

fn assessed(case: &Case) -> Assessments {
    case.clone().check().unwrap().assess(Lens::LAW).unwrap()
}

fn found(case: &Case) -> Assessment {
    assess(case, Position::Found, Lens::LAW).unwrap()
}

fn says(assessment: &Assessment, code: FindingCode) -> Option<String> {
    let finding = assessment.findings.iter().find(|finding| finding.code == code)?;
    Some(finding.path())
}

fn own(assessment: &Assessment) -> Vec<[String; 2]> {
    let each = assessment.defendants.iter();
    each.map(|one| [one.own.to_string(), one.exposure.to_string()]).collect()
}

#[test]
fn the_sums_are_those_worked_by_hand() {
    let all = assessed(&read(FILE));
    let awards = all.all().map(|one| one.totals.award.to_string());
    assert_eq!(awards, ["23346.67", "11000.00", "19102.79"]);
    let heads: Vec<_> = all.found.heads.iter().map(|head| head.amount.to_string()).collect();
    assert_eq!(heads, ["16641.97", "2460.82"]);
    let [child, mother, father, adult] = <[_; 4]>::try_from(own(&all.found)).unwrap();
    assert_eq!(child, ["0.00", "9902.39"]);
    assert_eq!(mother, ["6436.55", "9902.39"]);
    assert_eq!(father, ["3465.84", "9902.39"]);
    assert_eq!(adult, ["9200.40", "9200.40"]);
    // The share that is taken off is a leaf of the award: it is replayed with another, without any new assessment.
    let place = At::Reduction(0);
    let half = |at: redress_core::case::Place| (at.at == place).then(|| "0.5".parse().unwrap());
    // 12,345.67 / 2 = 6,172.835, rounded 6,172.84; 1,800.60 / 2 = 900.30: 6,172.83 + 8,000 + 2,100.70.
    let half = all.found.award.replayed(&half).unwrap();
    assert_eq!(half.to_string(), "16273.53");
}

#[test]
fn the_papers_say_it_in_both_languages() {
    let case = read(FILE);
    for lang in Lang::ALL {
        let kinds = [Kind::Orders, Kind::Schedule, Kind::Reasons, Kind::Claims];
        let drafts = kinds.map(|kind| text(&draft(lang, kind, &case).unwrap()));
        insta::assert_snapshot!(format!("guardians-{}", lang.id()), drafts.join("\n――――――――\n\n"));
        let checks = check(lang, Kind::Orders, &case, &Edits::new()).unwrap();
        let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing);
        let missing: Vec<_> = missing.map(|check| (check.id, &*check.path)).collect();
        assert_eq!(missing, [(CheckId::Blanks, "/bench/appeal_to")]);
    }
}

/// Nothing is taken off that nobody said, and nothing is split otherwise than equally.
#[test]
fn discretion_stays_with_the_court() {
    let none = changed("/defendants/0/guardianship", json!({"divorced": true}));
    let none = found(&none);
    assert_eq!(none.totals.award.to_string(), "23346.67");
    assert_eq!(
        says(&none, FindingCode::GuardianSharesOpen).as_deref(),
        Some("/defendants/0/guardianship/shares")
    );
    let presumed: Vec<_> = none.defendants.iter().map(|one| one.presumed).collect();
    assert_eq!(presumed, [false, true, true, false]);
    let no_shares = changed(
        "/defendants/0/guardianship",
        json!({"reduced": {"found": "30%"}, "reason": "尽责", "divorced": true}),
    );
    let no_shares = found(&no_shares);
    assert_eq!(own(&no_shares)[1][0], "4951.20");
    assert_eq!(own(&no_shares)[2][0], "4951.19");
    // Parents who live together share alike, and nobody asks.
    let together = found(&changed("/defendants/0/guardianship", json!({"divorced": false})));
    assert_eq!(says(&together, FindingCode::GuardianSharesOpen), None);
    assert!(together.defendants.iter().all(|one| !one.presumed));
}

#[test]
fn what_is_lacking_or_does_nothing_is_said() {
    let whole = &read(FILE);
    for code in [
        FindingCode::GuardianReductionReason,
        FindingCode::GuardianReductionTogether,
        FindingCode::GuardianReductionWhole,
        FindingCode::GuardianSharesGround,
        FindingCode::GuardianshipUnused,
    ] {
        assert_eq!(says(&found(whole), code), None, "{code:?}");
    }
    let said = |pointer: &str, value: Value, code| says(&found(&changed(pointer, value)), code);
    let at = "/defendants/0/guardianship";
    for (pointer, value, code, path) in [
        ("/reason", json!(""), FindingCode::GuardianReductionReason, "/reason"),
        ("/reduced/found", json!("100%"), FindingCode::GuardianReductionWhole, "/reduced/found"),
        ("/shares_by", json!(null), FindingCode::GuardianSharesGround, "/shares_by"),
        ("/shares", json!([]), FindingCode::Unused, "/shares_by"),
        ("/reduced", json!(null), FindingCode::Unused, "/reason"),
    ] {
        let found = said(&format!("{at}{pointer}"), value, code);
        assert_eq!(found, Some(format!("{at}{path}")), "{pointer}");
    }
    // Guardians alone do nothing either: Civil Code 1188 speaks of minors, and only a minor's name is kept back.
    let alone = |minor: bool| {
        let mut case = changed("/defendants/0/guardianship", json!(null));
        case.defendants[0].minor = minor;
        found(&case)
    };
    let code = FindingCode::GuardiansOfNoMinor;
    assert_eq!(says(&alone(false), code), Some("/defendants/0/guardians".to_owned()));
    assert_eq!(says(&alone(true), code), None);
    let adult = said("/defendants/0/minor", json!(false), FindingCode::GuardianshipUnused);
    assert_eq!(adult.as_deref(), Some(at));
    let one = changed("/defendants/0/guardians", json!(["mother"]));
    assert_eq!(
        one.check().unwrap_err().iter().map(|fault| fault.code).collect::<Vec<_>>(),
        [Code::NoGuardian]
    );
}

/// Where the minor owes together with another, or another answers for his part, no text says at whose expense the guardians
/// would owe less: nothing is taken off.
#[test]
fn a_joint_debt_is_not_lowered() {
    let joint = changed(
        "/costs/0",
        json!({"head": "appraisal", "claimed": "3001", "found": "all", "joint": true,
            "debtors": [{"defendant": "child"}, {"defendant": "adult"}]}),
    );
    let joint = found(&joint);
    // 16,641.97 + 3,001.
    assert_eq!(joint.totals.award.to_string(), "19642.97");
    let at = Some("/defendants/0/guardianship/reduced/found".to_owned());
    assert_eq!(says(&joint, FindingCode::GuardianReductionTogether), at);
    let mut tree: Value = serde_json::from_slice(FILE).unwrap();
    tree["liability"] = json!({"answers_for":
        [{"defendant": "adult", "for": "child", "limit": "1000", "basis": "instigation"}]});
    let answered = found(&read(tree.to_string().as_bytes()));
    assert_eq!(answered.totals.award.to_string(), "23346.67");
    assert_eq!(says(&answered, FindingCode::GuardianReductionTogether), at);
}

/// Art. 8 of the interpretation is about divorced parents: it is cited in the judgment only where they are, and their shares are
/// said. Before the Civil Code the same rule stood in Tort Law 32.
#[test]
fn the_articles_are_those_of_the_day_and_of_the_parents() {
    let orders = |case: &Case| text(&draft(Lang::Zh, Kind::Orders, case).unwrap());
    let article = "解释（一）》第五条、第八条";
    assert!(orders(&read(FILE)).contains(article), "{}", orders(&read(FILE)));
    for value in [json!(false), json!(null)] {
        let case = changed("/defendants/0/guardianship/divorced", value);
        assert!(!orders(&case).contains(article));
        assert!(!orders(&case).contains("父母双方之间"));
    }
    let old = changed(
        "/dates",
        json!({"act": {"from": "2019-01-01", "to": "2019-12-31"}, "judgment": "2020-06-16"}),
    );
    let assessment = found(&old);
    let rules: Vec<_> = assessment
        .heads
        .iter()
        .flat_map(|head| head.derivation.operands())
        .flat_map(|part| part.authority().to_vec())
        .map(|rule| rule.provision.get().id)
        .collect();
    assert!(rules.contains(&"TL-32") && !rules.contains(&"CC-1188"), "{rules:?}");
}

#[test]
fn older_files_read_as_before_and_newer_ones_come_back() {
    let case = read(FILE);
    assert_eq!(read(case.to_json().as_bytes()), case);
    let older: Value = serde_json::from_slice(FILE).unwrap();
    let mut older = older;
    older["defendants"][0].as_object_mut().unwrap().remove("guardianship");
    let written: Value =
        serde_json::from_str(&read(older.to_string().as_bytes()).to_json()).unwrap();
    assert_eq!(written["defendants"], older["defendants"]);
    // Shares for all or for none, and 100 % together.
    for (shares, code) in [
        (json!([{"defendant": "mother", "share": "65%"}]), Code::ShareSum),
        (json!([{"defendant": "mother", "share": "100%"}]), Code::ShareMissing),
        (
            json!([{"defendant": "mother", "share": "65%"}, {"defendant": "father"}]),
            Code::ShareMissing,
        ),
    ] {
        let case = changed("/defendants/0/guardianship/shares", shares);
        let faults = case.check().unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [code]);
    }
}
