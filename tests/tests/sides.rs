//! What a case is about, who sues, and what follows from an answer in other fields.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Assessment, Case, Finding, Lens, Position, Reform, assess,
    case::{
        At, Bench, BreachedLaw, DefendantId, Entry as To, FeeBasis, FirstDay, Itemised, Leaf,
        Payee, Place, Quantity, Subjects,
    },
    edit::Edit,
    lawbook::{Date, Field},
};
use serde_json::{Value, json};

fn read(json: &Value) -> Case {
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

fn found(json: &Value) -> Assessment {
    assess(&read(json), Position::Found, Lens::LAW).unwrap()
}

fn places(json: &Value, code: &str) -> Vec<String> {
    let found = found(json).findings;
    let findings = found.iter().filter(|one| one.code.id() == code);
    findings.map(Finding::path).collect()
}

/// Each of these alone shows that personal information is concerned. A loss is of any case: beside consumers it shows
/// nothing.
#[test]
fn one_entry_shows_that_information_is_concerned() {
    let concerns = |more: Value| {
        let mut case = json!({"defendants": [{"id": "a"}, {"id": "b"}]});
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        read(&case).points_to(Field::PersonalInformation)
    };
    for shown in [
        json!({"facts": {"behaviours": ["use"]}}),
        json!({"facts": {"records": 5}}),
        json!({"facts": {"sensitive": true}}),
        json!({"facts": {"face": true}}),
        json!({"facts": {"data_held": true}}),
        json!({"facts": {"retention": true}}),
        json!({"compensation": {"route": "gain"}}),
        json!({"compensation": {"route": "circumstances"}}),
        json!({"compensation": {"route": "loss"}}),
        json!({"compensation": {"worksheet": {"records": 1, "unit": "1"}}}),
        json!({"plaintiff": {"kind": "designated-organisation"}}),
        json!({"liability": {"basis": "joint-processors"}}),
        json!({"liability": {"groups": [{"debtors": [{"defendant": "a"}], "basis": "joint-processors"}]}}),
        json!({"liability": {"answers_for": [{"defendant": "a", "for": "b", "basis": "joint-processors"}]}}),
        json!({"remedies": [{"id": "R03"}]}),
    ] {
        assert!(concerns(shown.clone()), "{shown}");
    }
    for nothing in [
        json!({}),
        json!({"facts": {"people": 5, "subjects": "minors", "sensitive": false, "face": false}}),
        json!({"facts": {"consumers": true}, "compensation": {"route": "loss"}}),
        json!({"plaintiff": {"kind": "procuratorate"}}),
        json!({"liability": {"basis": "joint-tort"}}),
    ] {
        assert!(!concerns(nothing.clone()), "{nothing}");
    }
}

/// A procuratorate sues where no body that may sue before it does (Civil Procedure Law, Art. 58(2)); beside one that may
/// not, it may. A consumer association below the province is none of them.
#[test]
fn a_procuratorate_comes_after_the_bodies_that_may_sue() {
    let with = |plaintiff: &str, others: &[&str]| {
        let others: Value = others.iter().map(|kind| json!({"kind": kind})).collect();
        places(
            &json!({"plaintiff": {"kind": plaintiff}, "co_plaintiffs": others}),
            "other-plaintiff",
        )
    };
    let association = "provincial-consumer-association";
    assert_eq!(with("procuratorate", &[association]), ["/plaintiff/kind"]);
    assert_eq!(with(association, &["procuratorate"]), ["/co_plaintiffs"]);
    assert!(with("procuratorate", &[]).is_empty());
    assert!(with("procuratorate", &["other"]).is_empty());
    assert!(with("procuratorate", &["municipal-consumer-association"]).is_empty());
    assert!(with(association, &["designated-organisation"]).is_empty());
}

/// What gives procuratorates the right to sue for minors (Minors Protection Law 106, in force since 1 June 2021) is read as
/// the other rights to sue are: at the judgment, whenever the act was. The Personal Information Protection Law is read at the act.
#[test]
fn a_right_to_sue_for_minors_is_that_of_the_trial() {
    let cited = |subjects: &str, act: &str, judgment: &str| {
        let case = json!({
            "plaintiff": {"kind": "procuratorate"}, "facts": {"subjects": subjects},
            "fields": ["personal-information", "minors"],
            "dates": {"act": {"to": act}, "judgment": judgment},
        });
        let findings = found(&case).findings;
        let standing = findings.iter().find(|one| one.code.id() == "standing-met").unwrap();
        let of = |id: &str| standing.authority.iter().any(|one| one.provision.get().id == id);
        [of("MPL-106"), of("PIPL-70")]
    };
    assert_eq!(cited("minors", "2021-05-31", "2023-05-15"), [true, false]);
    assert_eq!(cited("minors", "2021-11-01", "2023-05-15"), [true, true]);
    assert_eq!(cited("minors", "2021-03-31", "2021-05-31"), [false, false]);
    assert_eq!(cited("minors", "2021-03-31", "2021-06-01"), [true, false]);
    assert_eq!(cited("general", "2021-05-31", "2023-05-15"), [false, false]);
}

/// An association performs its duties of Consumer Rights Law 37 first (the interpretation on consumer cases, Art. 4): asked
/// once, however many sue.
#[test]
fn an_association_shows_its_duties_once() {
    let association = "provincial-consumer-association";
    let with = |plaintiff: &str, others: &[&str], shown: Value| {
        let others: Value = others.iter().map(|kind| json!({"kind": kind})).collect();
        let case = json!({"plaintiff": {"kind": plaintiff}, "co_plaintiffs": others, "facts": {"prior_duties": shown}});
        places(&case, "prior-duties-missing").len()
    };
    assert_eq!(with(association, &[], Value::Null), 1);
    assert_eq!(with(association, &[], json!(false)), 1);
    assert_eq!(with(association, &[], json!(true)), 0);
    assert_eq!(with(association, &["national-consumer-association"], Value::Null), 1);
    assert_eq!(with("procuratorate", &[association], Value::Null), 1);
    assert_eq!(with("procuratorate", &[], Value::Null), 0);
}

/// The paper's conditions for an organisation: all are met, some are not, some are open.
#[test]
fn an_organisation_meets_all_conditions_or_is_told_which_not() {
    let with = |unmet: &[(&str, Value)]| {
        let mut organisation = json!({"purpose": true, "non_profit": true, "scale": true, "liability": true, "capacity": true});
        for (name, stated) in unmet {
            organisation[name] = stated.clone();
        }
        let case = read(&json!({
            "plaintiff": {"kind": "designated-organisation"},
            "facts": {"subjects": "children-under-14", "behaviours": ["use"], "organisation": organisation},
        }));
        let findings = assess(&case, Position::Found, Lens::proposals()).unwrap().findings;
        ["standing-designated-proposal", "designated-unmet", "designated-open"]
            .map(|code| findings.iter().any(|one| one.code.id() == code))
    };
    assert_eq!(with(&[]), [true, false, false]);
    assert_eq!(with(&[("scale", json!(false))]), [false, true, false]);
    assert_eq!(with(&[("scale", Value::Null)]), [false, false, true]);
    assert_eq!(with(&[("scale", Value::Null), ("capacity", json!(false))]), [false, true, true]);
}

/// What is said of parents needs two: their divorce, their shares, and by what they share.
#[test]
fn what_is_said_of_parents_needs_two() {
    let with = |guardians: &[&str], said: &Value| {
        let case = json!({
            "defendants": [{"id": "w", "minor": true, "guardians": guardians, "guardianship": said}, {"id": "f"}, {"id": "m"}],
        });
        places(&case, "unused")
    };
    let said = json!({"divorced": true, "shares_by": "agreement"});
    let at = |field: &str| format!("/defendants/0/guardianship/{field}");
    assert_eq!(with(&["f"], &said), [at("divorced"), at("shares_by")]);
    assert_eq!(with(&["f", "m"], &said), [at("shares_by")]);
    let shares = json!({"divorced": true, "shares_by": "agreement",
        "shares": [{"defendant": "f", "share": "60%"}, {"defendant": "m", "share": "40%"}]});
    assert!(with(&["f", "m"], &shares).is_empty());
    // The divorce of one alone leaves nothing open.
    let open = |guardians: &[&str]| {
        let case = json!({"defendants": [
            {"id": "w", "minor": true, "guardians": guardians, "guardianship": {"divorced": true}}, {"id": "f"}, {"id": "m"},
        ]});
        places(&case, "guardian-shares-open").len()
    };
    assert_eq!((open(&["f"]), open(&["f", "m"])), (0, 1));
}

fn place(path: &str) -> Place {
    path.parse().unwrap()
}

fn says(case: &Case, path: &str) -> Value {
    let json: Value = serde_json::from_str(&case.to_json()).unwrap();
    json.pointer(path).cloned().unwrap_or_default()
}

/// An object that cannot be without a field begins with it, and keeps what else it says when the field changes.
#[test]
fn an_object_begins_with_the_field_it_cannot_be_without() {
    let day = |text: &str| To::Day(Date::parse(text));
    let mut case = Case::default();
    Edit::Set(place("/interest/until"), day("2024-12-31")).apply(&mut case);
    assert_eq!(says(&case, "/interest"), json!({"due": "2024-12-31", "until": "2024-12-31"}));
    Edit::Set(place("/interest/due"), day("2024-10-31")).apply(&mut case);
    assert_eq!(says(&case, "/interest"), json!({"due": "2024-10-31", "until": "2024-12-31"}));
    Edit::Set(place("/interest/until"), day("2024-11-30")).apply(&mut case);
    assert_eq!(says(&case, "/interest/until"), json!("2024-11-30"));
    let records = |number: &str| To::Quantity(Quantity::typed(number).ok());
    Edit::Set(place("/compensation/worksheet/records"), records("3000")).apply(&mut case);
    Edit::Set(place("/compensation/worksheet/unit"), To::UnitPrice("2.5".parse().ok()))
        .apply(&mut case);
    Edit::Set(place("/compensation/worksheet/records"), records("4000")).apply(&mut case);
    assert_eq!(says(&case, "/compensation/worksheet/records"), json!(4000));
    assert_eq!(says(&case, "/compensation/worksheet/unit"), json!("2.50"));
    let payee = |payee| To::Payee(Some(payee));
    Edit::Set(place("/destination/payee"), payee(Payee::Treasury)).apply(&mut case);
    Edit::set(place("/destination/name"), "某专户".to_owned()).apply(&mut case);
    Edit::Set(place("/destination/payee"), payee(Payee::FiscalAccount)).apply(&mut case);
    assert_eq!(says(&case, "/destination"), json!({"payee": "fiscal-account", "name": "某专户"}));
    // Rounding is a habit of the court, not of a basis; the base is of the basis.
    let basis = |basis| To::FeeBasis(Some(basis));
    Edit::Set(place("/fee/basis"), basis(FeeBasis::Personality)).apply(&mut case);
    Edit::set(place("/fee/whole_yuan"), true).apply(&mut case);
    Edit::Set(place("/fee/base"), To::Amount("300".parse().ok())).apply(&mut case);
    Edit::Set(place("/fee/basis"), basis(FeeBasis::Property)).apply(&mut case);
    assert_eq!(says(&case, "/fee"), json!({"basis": "property", "whole_yuan": true}));
}

/// An object of which nothing is said any more is not there.
#[test]
fn what_nothing_is_said_of_is_not_there() {
    let day = Date::parse("2024-01-01");
    for (field, value, none) in [
        ("/facts/organisation/purpose", To::Known(Some(true)), To::Known(None)),
        ("/facts/notice/national_medium", To::Known(Some(true)), To::Known(None)),
        ("/dates/act/from", To::Day(day), To::Day(None)),
    ] {
        let mut case = Case::default();
        Edit::Set(place(field), value).apply(&mut case);
        assert_ne!(case, Case::default(), "{field}");
        Edit::Set(place(field), none).apply(&mut case);
        assert_eq!(case, Case::default(), "{field}");
    }
}

/// A value of another kind, or of another field, changes nothing of an object.
#[test]
fn a_field_takes_nothing_of_its_neighbours() {
    let case = read(&json!({
        "plaintiff": {"kind": "procuratorate", "name": "某人民检察院"}, "supporters": [{"name": "甲"}],
        "defendants": [{"id": "w", "minor": true, "guardians": ["f", "m"], "guardianship": {
            "shares": [{"defendant": "f", "share": "60%"}, {"defendant": "m", "share": "40%"}]}}, {"id": "f"}, {"id": "m"}],
    }));
    for (at, field, value) in [
        (At::Plaintiff, Leaf::Kind, To::Text("x".to_owned())),
        (At::Supporter(0), Leaf::Kind, To::Text("x".to_owned())),
        (At::GuardianShare(0, 0), Leaf::Defendant, To::Share("50%".parse().ok())),
    ] {
        let mut changed = case.clone();
        Edit::Set(at.field(field), value).apply(&mut changed);
        assert_eq!(changed, case, "{at:?}");
    }
}

/// The information of children under 14 is sensitive by law (PIPL 28): an answer of one's own goes. That of others stays.
#[test]
fn the_law_answers_for_children_under_14() {
    for (subjects, left) in
        [(Subjects::ChildrenUnder14, Value::Null), (Subjects::Minors, json!(true))]
    {
        let mut case = read(&json!({"facts": {"sensitive": true}}));
        Edit::Set(place("/facts/subjects"), To::Subjects(Some(subjects))).apply(&mut case);
        assert_eq!(says(&case, "/facts/sensitive"), left, "{subjects:?}");
    }
}

/// One who is named as the payer takes the place of those who were not known.
#[test]
fn a_payer_who_is_named_is_open_no_more() {
    let case = json!({"defendants": [{"id": "a"}], "credits": [{"kind": "paid", "claimed": "5", "found": "5", "debtors": [{}]}]});
    assert_eq!(places(&case, "payer-open"), ["/credits/0/defendant"]);
    let mut named = read(&case);
    let id = DefendantId::new("a").ok();
    Edit::Set(place("/credits/0/defendant"), To::Defendant(id)).apply(&mut named);
    assert_eq!(says(&named, "/credits/0/debtors"), Value::Null);
    let findings = assess(&named, Position::Found, Lens::LAW).unwrap().findings;
    assert!(findings.iter().all(|one| one.code.id() != "payer-open"));
    // Without a word on who paid, nothing is open: it is taken off all.
    assert!(places(&json!({"defendants": [{"id": "a"}], "credits": [{"kind": "paid", "claimed": "5", "found": "5"}]}), "payer-open").is_empty());
}

#[test]
fn a_reform_is_switched_on_and_off() {
    for one in Reform::ALL.iter().copied() {
        let on = Lens::LAW.with(one);
        assert_eq!(on.reforms().collect::<Vec<_>>(), [one]);
        assert_eq!(on.with(one), on);
        assert!(on.without(one).is_law());
        assert!(Lens::LAW.without(one).is_law());
        let others = Lens::proposals().without(one);
        assert!(!others.has(one) && others.reforms().count() == Reform::ALL.len() - 1);
        assert_eq!(serde_json::from_value::<Lens>(json!(on.to_string())).unwrap(), on);
    }
}

#[test]
fn a_place_lies_in_the_objects_above_it() {
    for (path, inside, outside) in [
        ("/interest/payments/0/amount", At::Interest, At::Dates),
        ("/interest/due", At::Interest, At::Payment(0)),
        ("/dates/act/from", At::Dates, At::Interest),
        ("/compensation/gains/0/less/1/found", At::Compensation, At::Punitive),
        ("/title", At::Case, At::Dates),
    ] {
        assert!(place(path).is_in(inside) && place(path).is_in(At::Case), "{path}");
        assert!(!place(path).is_in(outside), "{path}");
    }
    assert_eq!(place("/facts/people"), At::Facts.field(Leaf::People));
}

#[test]
fn names_of_the_bench_are_told_apart() {
    let names = |text| Bench::names(text).collect::<Vec<_>>();
    assert_eq!(names("王某、 李某，张某;赵某\n钱某"), ["王某", "李某", "张某", "赵某", "钱某"]);
    assert_eq!(names("、，"), Vec::<&str>::new());
    assert!(Bench::default().is_empty());
    assert!(!read(&json!({"bench": {"clerk": "王某"}})).bench.is_empty());
    // A case says nothing of what it does not know.
    assert_eq!(says(&Case::default(), ""), json!({"schema": "redress.case/1"}));
}

/// What is written in a file is the name that the program gives a choice.
#[test]
fn choices_are_written_by_their_names() {
    for law in BreachedLaw::ALL {
        assert_eq!(serde_json::to_value(law).unwrap(), law.id());
    }
    for day in [FirstDay::NextDay, FirstDay::LastDay] {
        assert_eq!(serde_json::to_value(day).unwrap(), day.id());
        assert_ne!(day.other().id(), day.id());
    }
}

/// Who is paid a cost is said of a cost, whatever else is not.
#[test]
fn a_cost_that_says_who_is_paid_is_not_blank() {
    let blank = |cost: Value| read(&json!({"costs": [cost]})).costs[0].is_blank();
    assert!(blank(json!({})));
    assert!(!blank(json!({"paid_to": 0})));
}
