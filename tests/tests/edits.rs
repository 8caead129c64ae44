//! Edits of a case, and the rules of a case that they keep.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

mod pointers;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use redress_core::{
    Case, Count, Days, Lens, Months, Multiplier, Number, Percent, Position, UnitPrice, Yuan,
    assess,
    case::{
        AnswersFor, At, CostHead, CreditKind, Debtor, DeductFrom, Defendant, DefendantId,
        Disposition, Entry as To, ExploratoryBase, FeeBasis, FeeDivision, FirstDay, Found,
        GainBasis, Harm, Head, InKindOf, Item, LabourUnit, Leaf, LiabilityBasis, LumpSumBasis,
        Measure, ParamValue, Payee, PaymentOrder, Place, PlaintiffKind, Pool, PunitiveBasis,
        Quantity, Reach, RecipientKind, RemedyStatus, Route, SanctionKind, SharesBy, Subjects,
        SumOf,
    },
    edit::{DebtorsEdit, Edit, List, WordsOf},
    lawbook::{Date, Field, PRESETS, RemedyId, remedy},
};
use serde_json::{Value, json};

const ADD_DEFENDANT: Edit = Edit::Add(At::Case.field(Leaf::Defendants));

fn yuan(text: &str) -> Yuan {
    text.parse().unwrap()
}

fn percent(text: &str) -> Option<Percent> {
    text.parse().ok()
}

/// Makes edits one after the other.
fn make(case: &mut Case, edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        edit.apply(case);
    }
}

/// A text that the field of a path cannot read.
fn unread(path: &str, text: &str) -> Edit {
    Edit::Set(path.parse().unwrap(), To::Unread(text.to_owned()))
}

/// A field of a path takes a value.
fn set(path: &str, value: impl Into<To>) -> Edit {
    Edit::set(path.parse().unwrap(), value)
}

fn text(words: &str) -> To {
    To::Text(words.to_owned())
}

/// The defendant of a pasted row is whose gain or payment it is, and of a cost the one who owes it; what reduces a gain is
/// nobody's.
#[test]
fn a_pasted_defendant_is_who_gained_paid_or_owes() {
    let id = |text: &str| DefendantId::new(text).unwrap();
    let row = |who: Option<&str>| vec![vec![(Leaf::Defendant, To::Defendant(who.map(id)))]];
    let mut case = Case::default();
    make(&mut case, [ADD_DEFENDANT, ADD_DEFENDANT]);
    for list in [List::Gains, List::Credits, List::Costs, List::Losses, List::Less(0)] {
        Edit::Paste(list, 0, row(Some("d2"))).apply(&mut case);
    }
    let gain = &case.compensation.gains[0];
    assert_eq!((&gain.defendant, &*gain.debtors), (&Some(id("d2")), &[][..]));
    assert_eq!(gain.less[0].debtors, []);
    assert_eq!(case.credits[0].defendant, Some(id("d2")));
    assert_eq!(case.costs[0].debtors, [Debtor::new(id("d2"))]);
    assert_eq!(case.compensation.losses[0].debtors, [Debtor::new(id("d2"))]);
    // Written over, the old one does not stay, nor what could not be read of his share.
    make(&mut case, [unread("/costs/0/debtors/0/share", "一半")]);
    Edit::Paste(List::Costs, 0, row(Some("d1"))).apply(&mut case);
    assert_eq!(case.costs[0].debtors, [Debtor::new(id("d1"))]);
    assert!(case.unread.is_empty());
    Edit::Paste(List::Costs, 0, row(None)).apply(&mut case);
    assert_eq!(case.costs[0].debtors, []);
}

/// More than one field can be chosen; without one the field is derived again.
#[test]
fn fields_are_chosen_and_taken_back() {
    let mut case = Case::default();
    for (field, on, chosen) in [
        (Field::Food, true, vec![Field::Food]),
        (Field::PersonalInformation, true, vec![Field::PersonalInformation, Field::Food]),
        (Field::Food, true, vec![Field::PersonalInformation, Field::Food]),
        (Field::PersonalInformation, false, vec![Field::Food]),
        (Field::Food, false, vec![]),
    ] {
        Edit::Tick(At::Case.field(Leaf::Fields), To::Field(Some(field)), on).apply(&mut case);
        assert_eq!(case.fields, chosen);
    }
    assert_eq!(case, Case::default());
}

fn two_defendants() -> Case {
    let mut case = Case::default();
    make(&mut case, [ADD_DEFENDANT, ADD_DEFENDANT]);
    case
}

#[test]
fn a_removed_defendant_leaves_no_reference() {
    for record in redress_casebook::all() {
        for _ in 0..record.case.defendants.len() {
            let mut case = record.case.clone();
            while !case.defendants.is_empty() {
                Edit::Remove(At::Defendant(0)).apply(&mut case);
            }
            let faults = assess(&case, Position::Found, Lens::LAW).err().unwrap_or_default();
            let dangling = |code| code == redress_core::Code::UnknownDefendant;
            assert!(!faults.iter().any(|fault| dangling(fault.code)), "{}", record.id);
        }
    }
}

/// What was said of the performance of one payment is not said of another when its debtor goes, and what could not be read
/// there goes with its row.
#[test]
fn performance_follows_its_payment() {
    let mut case = two_defendants();
    let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
    for (row, id) in (0..).zip(&ids) {
        let payment = Some((Head::Compensation, vec![id.clone()]));
        make(
            &mut case,
            [
                Edit::Add(At::Case.field(Leaf::Performance)),
                Edit::Performs(row, payment),
                Edit::Add(At::Performance(row).field(Leaf::Instalments)),
            ],
        );
    }
    let typed = "约三千";
    unread("/performance/1/instalments/0/amount", typed).apply(&mut case);
    Edit::Remove(At::Defendant(0)).apply(&mut case);
    assert_eq!(case.performance.len(), 1);
    assert_eq!(case.performance[0].defendants, [ids[1].clone()]);
    assert_eq!(case.unread.get("/performance/0/instalments/0/amount"), Some(typed));
    set("/performance/0/instalments/0/amount", Some(yuan("3000"))).apply(&mut case);
    assert!(case.unread.is_empty());
    set("/performance/0/all_due_if_missed", true).apply(&mut case);
    set("/performance/0/all_due_on", Date::parse("2026-01-31")).apply(&mut case);
    assert!(case.performance[0].all_due_on.is_some());
    set("/performance/0/all_due_if_missed", false).apply(&mut case);
    assert_eq!(case.performance[0].all_due_on, None);
    Edit::Remove(At::Performance(0)).apply(&mut case);
    assert_eq!(case.performance, []);
}

#[test]
fn edits_out_of_range_change_nothing() {
    let mut case = two_defendants();
    let before = case.clone();
    Edit::Remove(At::Defendant(5)).apply(&mut case);
    Edit::Remove(At::Item(Item::Less(3, 0))).apply(&mut case);
    set("/punitive/items/0/label", text("x")).apply(&mut case);
    Edit::Remove(At::Sanction(0)).apply(&mut case);
    Edit::Remove(At::AnswersFor(0)).apply(&mut case);
    Edit::Remove(At::Supporter(0)).apply(&mut case);
    set("/co_plaintiffs/0/joined", true).apply(&mut case);
    set("/defendants/0/guardianship/shares/3/share", percent("10%")).apply(&mut case);
    // Nor does a value of another kind.
    set("/facts/people", Some(yuan("1"))).apply(&mut case);
    set("/defendants/0/name", true).apply(&mut case);
    Edit::Remove(At::Performance(0)).apply(&mut case);
    Edit::Add(At::Performance(0).field(Leaf::Instalments)).apply(&mut case);
    assert_eq!(case, before);
}

#[test]
fn a_new_entry_of_joint_liability_chooses_nobody() {
    let mut case = two_defendants();
    Edit::Add(At::Liability.field(Leaf::AnswersFor)).apply(&mut case);
    assert_eq!(case.liability.answers_for, [AnswersFor::default()]);
    // It is kept as it is, and said.
    let again = Case::from_json(case.to_json().as_bytes()).unwrap();
    assert_eq!(again, case);
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let open = redress_core::FindingCode::AnswersIncomplete;
    assert!(findings.iter().any(|finding| finding.code == open));
    let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
    set("/liability/answers_for/0/defendant", Some(ids[0].clone())).apply(&mut case);
    Edit::Tick(At::AnswersFor(0).field(Leaf::Answered), Some(ids[1].clone()).into(), true)
        .apply(&mut case);
    assert!(case.liability.answers_for[0].complete().is_some());
    // Who is chosen to answer does not answer for himself.
    set("/liability/answers_for/0/defendant", Some(ids[1].clone())).apply(&mut case);
    assert!(case.liability.answers_for[0].answered.is_empty());
}

/// The case of a tried release: 张三 and 李四 owe each other's gains jointly, row by row.
fn tried() -> Case {
    let joint = r#""joint":true,"debtors":[{"defendant":"z"},{"defendant":"l"}]"#;
    let json = format!(
        r#"{{"defendants":[{{"id":"z"}},{{"id":"l"}},{{"id":"w"}}],
        "plaintiff":{{"kind":"procuratorate"}},
        "compensation":{{"route":"gain","gains":[
            {{"defendant":"z","label":"z","found":"17720.40",{joint}}},
            {{"defendant":"l","label":"l","found":"12300",{joint}}},
            {{"defendant":"w","found":"800"}}]}},
        "costs":[{{"head":"appraisal","found":"8000"}}],
        "credits":[{{"defendant":"l","found":"300"}}],
        "sanctions":[{{"kind":"criminal-fine","defendant":"l","amount":"50","deduct_from":"compensation"}}],
        "liability":{{"joint":true,"debtors":[{{"defendant":"z"}},{{"defendant":"l"}}],
            "answers_for":[{{"defendant":"w","for":["z","l"],"limit":"5000"}},{{"defendant":"l","for":"w"}}]}}}}"#
    );
    Case::from_json(json.as_bytes()).unwrap()
}

#[test]
fn a_removed_defendant_moves_no_debt() {
    let mut case = tried();
    let before = assess(&case, Position::Found, Lens::LAW).unwrap();
    Edit::Remove(At::Defendant(1)).apply(&mut case);
    let after = assess(&case, Position::Found, Lens::LAW).unwrap();
    // His gain of 12,300 and his half of what 张三 gained and of the appraisal: 8,860.20 + 4,000.
    assert_eq!(after.open, yuan("25160.20"));
    assert_eq!(after.totals.award, yuan("38820.40"));
    for one in &after.defendants {
        let old = before.defendants.iter().find(|old| old.id == one.id).unwrap();
        assert!(one.own <= old.own.plus(yuan("150")).unwrap(), "{}", one.id);
        assert!(one.exposure <= old.exposure, "{}", one.id);
    }
    let row = &case.compensation.gains[1];
    assert_eq!((&*row.label, row.defendant.is_none(), row.joint), ("l", true, false));
    let said = after.findings.iter().find(|f| f.code == redress_core::FindingCode::LiabilityOpen);
    let said = said.unwrap();
    assert_eq!(said.path(), "/compensation/gains/0/debtors");
    assert_eq!(said.arguments, ["25160.20"]);
    assert!(!case.liability.joint && !case.compensation.gains[0].joint);
    // 王五 still answers, for 张三 alone.
    assert_eq!(case.liability.answers_for.len(), 1);
    assert_eq!(case.liability.answers_for[0].answered.len(), 1);
}

#[test]
fn one_of_two_who_is_left_does_not_owe_what_the_other_owed() {
    let mut case = two_defendants();
    Edit::add(List::Gains).apply(&mut case);
    let second = case.defendants[1].id.clone();
    set("/compensation/route", Some(Route::Gain)).apply(&mut case);
    set("/compensation/gains/0/defendant", Some(second)).apply(&mut case);
    set("/compensation/gains/0/found", Some(Found::Amount(yuan("100")))).apply(&mut case);
    Edit::Remove(At::Defendant(1)).apply(&mut case);
    let after = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!((after.open, after.defendants[0].exposure), (yuan("100"), Yuan::ZERO));
    // Whose gain it is can be said again.
    let first = case.defendants[0].id.clone();
    set("/compensation/gains/0/defendant", Some(first)).apply(&mut case);
    let after = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!(after.defendants[0].own, yuan("100"));
}

#[test]
fn who_is_ticked_takes_the_share_that_is_open() {
    let mut case = two_defendants();
    let id = case.defendants[0].id.clone();
    case.liability.debtors = vec![Debtor { defendant: None, share: percent("40%") }];
    let on = DebtorsEdit::Debtor(id.clone(), true);
    Edit::Debtors(At::Liability, on).apply(&mut case);
    assert_eq!(case.liability.debtors, [Debtor { defendant: Some(id), share: percent("40%") }]);
}

/// Four defendants in two groups: the sums in `tests/corpus/joint-groups.md`.
#[test]
fn groups_of_joint_debtors_are_entered_one_by_one() {
    let ids = ["a", "b", "c", "d"].map(|id| DefendantId::new(id).unwrap());
    let defendants = ids.iter().map(|id| Defendant::new(id.clone())).collect();
    let mut case = Case { defendants, ..Case::default() };
    let group = At::JointGroup(0);
    let tick = |at, id: &DefendantId| Edit::Debtors(at, DebtorsEdit::Jointly(id.clone(), true));
    for edit in [
        tick(At::Liability, &ids[1]),
        tick(At::Liability, &ids[0]),
        Edit::Add(At::Liability.field(Leaf::Groups)),
        tick(group, &ids[2]),
        tick(group, &ids[3]),
        Edit::set(group.field(Leaf::CoversGains), Some(true)),
        Edit::set(group.field(Leaf::Basis), Some(LiabilityBasis::JointProcessors)),
    ] {
        edit.apply(&mut case);
    }
    let groups: Vec<Vec<_>> =
        case.liability.joint().map(|group| group.ids().cloned().collect()).collect();
    assert_eq!(groups, [ids[..2].to_vec(), ids[2..].to_vec()]);
    // A text that is no share stays at its field, and goes with its group.
    let path = "/liability/groups/0/debtors/1/share";
    unread(path, "half").apply(&mut case);
    assert_eq!(case.unread.get(path), Some("half"));
    // Without one of the two his share is open, and nothing is joint that only gains would be.
    let mut left = case.clone();
    Edit::Remove(At::Defendant(2)).apply(&mut left);
    let debtors = &left.liability.groups[0].debtors;
    assert_eq!(
        (debtors[0].defendant.as_ref(), debtors[1].defendant.as_ref()),
        (None, Some(&ids[3]))
    );
    assert_eq!(left.liability.groups[0].covers_gains, None);
    for edit in [DebtorsEdit::AllJointly, DebtorsEdit::Each] {
        let mut case = case.clone();
        Edit::Debtors(At::Liability, edit).apply(&mut case);
        assert!(case.liability.groups.is_empty() && case.unread.get(path).is_none());
    }
    Edit::Remove(group).apply(&mut case);
    assert!(case.liability.groups.is_empty() && case.unread.get(path).is_none());
    assert_eq!(case.liability.debtors.len(), 2);
}

#[test]
fn a_preset_adds_and_takes_nothing_away() {
    for preset in &PRESETS {
        let mut case = Case::default();
        Edit::Remedy(remedy::R24, true).apply(&mut case);
        Edit::Remedy(remedy::R22, true).apply(&mut case);
        let level = Some(ParamValue::Text("city".to_owned()));
        set("/remedies/0/parameters/level", level).apply(&mut case);
        assert_eq!(case.remedies[0].parameters.len(), 1);
        let before = case.remedies.clone();
        Edit::preset(preset, |text| text.zh).apply(&mut case);
        assert!(before.iter().all(|choice| case.remedies.contains(choice)), "{}", preset.id);
        let has = |id: &RemedyId| case.remedies.iter().any(|choice| choice.id == *id);
        assert!(preset.remedies.iter().all(has), "{}", preset.id);
        assert!(case.remedies.is_sorted_by_key(|choice| choice.id), "{}", preset.id);
        // What is chosen already keeps its particulars; the others come with those of the preset.
        for given in preset.parameters {
            let kept = before.iter().any(|choice| choice.id == given.remedy);
            let choice = case.remedies.iter().find(|choice| choice.id == given.remedy).unwrap();
            let own = ParamValue::Text(given.value.zh.to_owned());
            assert_eq!(choice.parameters.get(given.id) == Some(&own), !kept, "{}", given.id);
        }
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let conflict = redress_core::FindingCode::RemedyConflict;
        assert!(findings.iter().all(|finding| finding.code != conflict), "{}", preset.id);
    }
}

/// A case in which every list has rows to type into; lists of the same kind, such as debtors, stand once.
fn with_every_list() -> Value {
    let mut case: Value = serde_json::from_str(include_str!("../corpus/everything.json")).unwrap();
    case["defendants"].as_array_mut().unwrap().push(json!({"id": "c"}));
    let debtors = json!([{"defendant": "a"}, {"defendant": "b"}, {"defendant": "c"}]);
    case["liability"]["debtors"] = debtors.clone();
    case["costs"][0]["debtors"] = debtors;
    case["interest"]["stays"] = json!([{"from": "2024-11-01", "to": "2024-11-02"}]);
    case
}

/// A list, a field of its rows, and the edit that takes out the second of them.
fn lists() -> Vec<(&'static str, &'static str, Edit)> {
    let second = |list: List| Edit::Remove(At::Item(list.at(1)));
    let b = || DefendantId::new("b").unwrap();
    let no_debtor = || DebtorsEdit::Debtor(b(), false);
    vec![
        ("/compensation/gains", "claimed", second(List::Gains)),
        ("/compensation/gains/0/less", "found", second(List::Less(0))),
        ("/compensation/losses", "conceded", second(List::Losses)),
        ("/compensation/lump_sums", "found", second(List::LumpSums)),
        ("/compensation/worksheet/coefficients", "value", Edit::Remove(At::Coefficient(1))),
        ("/costs", "found", second(List::Costs)),
        ("/costs/0/debtors", "share", Edit::Debtors(At::Item(Item::Cost(0)), no_debtor())),
        ("/punitive/items", "consumers", second(List::Punitive)),
        ("/credits", "claimed", second(List::Credits)),
        ("/sanctions", "amount", Edit::Remove(At::Sanction(1))),
        ("/liability/debtors", "share", Edit::Debtors(At::Liability, no_debtor())),
        ("/liability/answers_for", "limit", Edit::Remove(At::AnswersFor(1))),
        ("/destination/recipients", "amount", Edit::Remove(At::Recipient(1))),
        ("/interest/payments", "amount", Edit::Remove(At::Payment(1))),
        ("/remedies", "parameters/days", Edit::Remedy(remedy::R03, false)),
    ]
}

/// The lists of a case whose rows are objects.
fn lists_in(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(rows) => {
            if rows.iter().any(Value::is_object) {
                found.push(path.to_owned());
            }
            for (index, row) in rows.iter().enumerate() {
                lists_in(row, &format!("{path}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                lists_in(field, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn what_cannot_be_read_goes_with_its_row_in_every_list() {
    let case = with_every_list();
    let mut found = Vec::new();
    lists_in(&case, "", &mut found);
    for list in &found {
        // In their rows nothing is typed that could not be read.
        let words = ["/defendants", "/texts", "/interest/stays"].contains(&&**list);
        assert!(words || lists().iter().any(|(other, ..)| other == list), "{list}");
    }
    for (list, field, edit) in lists() {
        let mut case = case.clone();
        let rows = case.pointer_mut(list).unwrap().as_array_mut().unwrap();
        // Rows alike: only their places tell them apart.
        let alike = !list.ends_with("debtors") && list != "/remedies";
        while alike && rows.len() < 3 {
            rows.push(rows[0].clone());
        }
        if list == "/remedies" {
            // Two that have days, and one between them that goes.
            let days = json!({"days": 10});
            *rows = vec![
                json!({"id": "R02", "parameters": days}),
                json!({"id": "R03", "parameters": days}),
                json!({"id": "R22", "parameters": days}),
            ];
        }
        let mut case = Case::from_json(case.to_string().as_bytes()).unwrap();
        for row in 0..3 {
            let path = format!("{list}/{row}/{field}");
            unread(&path, &format!("text {row}")).apply(&mut case);
            assert!(case.unread.get(&path).is_some(), "{path}");
        }
        edit.apply(&mut case);
        let left = case.unread.in_order();
        let expected =
            [(format!("{list}/0/{field}"), "text 0"), (format!("{list}/1/{field}"), "text 2")];
        assert_eq!(left, expected.each_ref().map(|(path, text)| (&**path, *text)), "{list}");
    }
}

#[test]
fn a_remedy_put_before_others_moves_what_stands_in_them() {
    let mut case = Case::default();
    Edit::Remedy(remedy::R22, true).apply(&mut case);
    unread("/remedies/0/parameters/days", "soon").apply(&mut case);
    Edit::Remedy(remedy::R03, true).apply(&mut case);
    assert_eq!(case.unread.in_order(), [("/remedies/1/parameters/days", "soon")]);
    set("/remedies/1/parameters/days", Some(ParamValue::Number(30))).apply(&mut case);
    assert!(case.unread.is_empty());
}

#[test]
fn a_defendant_that_goes_takes_no_text_of_another() {
    let json = with_every_list().to_string();
    let mut case = Case::from_json(json.as_bytes()).unwrap();
    for path in ["/liability/debtors/2/share", "/costs/0/debtors/2/share"] {
        unread(path, "half").apply(&mut case);
    }
    Edit::Remove(At::Defendant(0)).apply(&mut case);
    // His share stays, without a debtor: no row moves.
    let left = [("/costs/0/debtors/2/share", "half"), ("/liability/debtors/2/share", "half")];
    assert_eq!(case.unread.in_order(), left);
}

#[test]
fn a_value_takes_the_place_of_what_could_not_be_read() {
    let mut case = Case::default();
    Edit::add(List::Costs).apply(&mut case);
    let claimed = |sum: Option<Yuan>| set("/costs/0/claimed", sum);
    claimed(Some(Yuan::from_fen(100))).apply(&mut case);
    unread("/costs/0/claimed", "1 or so").apply(&mut case);
    // The earlier sum counts no more.
    assert_eq!(case.costs[0].claimed, None);
    assert_eq!(case.unread.get("/costs/0/claimed"), Some("1 or so"));
    claimed(None).apply(&mut case);
    assert!(case.unread.is_empty());
}

#[test]
fn what_has_no_field_any_more_is_not_kept() {
    let json = with_every_list().to_string();
    let case = Case::from_json(json.as_bytes()).unwrap();
    for (path, edit) in [
        ("/interest/principal", Edit::Remove(At::Interest)),
        ("/destination/days", set("/destination/payee", To::Payee(None))),
        ("/fee/base", set("/fee/basis", Some(FeeBasis::Property))),
        ("/punitive/items/0/found", set("/punitive/basis", To::PunitiveBasis(None))),
        ("/compensation/worksheet/records", Edit::Remove(At::Worksheet)),
        ("/compensation/worksheet/unit", Edit::Remove(At::Worksheet)),
    ] {
        let mut case = case.clone();
        unread(path, "?").apply(&mut case);
        assert_eq!(case.unread.len(), 1, "{path}");
        edit.apply(&mut case);
        assert!(case.unread.is_empty(), "{path}");
    }
}

#[test]
fn a_number_of_consumers_makes_the_sum_a_total_until_the_user_says_of_each() {
    let mut case = Case::default();
    set("/punitive/basis", Some(PunitiveBasis::Food)).apply(&mut case);
    Edit::add(List::Punitive).apply(&mut case);
    let mut edit = |(field, value): (Leaf, To)| {
        Edit::Set(Item::Punitive(0).field(field), value).apply(&mut case);
        let item = &case.punitive.as_ref().unwrap().items[0];
        (item.consumers.map(Count::get), item.stated)
    };
    let number = |number| (Leaf::Consumers, To::Count(Count::new(number).ok()));
    assert_eq!(edit(number(1)), (Some(1), None));
    assert_eq!(edit(number(12)), (Some(12), Some(SumOf::Total)));
    assert_eq!(edit((Leaf::Stated, To::SumOf(Some(SumOf::Each)))).1, Some(SumOf::Each));
    assert_eq!(edit(number(120)), (Some(120), Some(SumOf::Each)));
    assert_eq!(edit((Leaf::Consumers, To::Count(None))), (None, None));
    // A number of an older file keeps its meaning while the user has not chosen.
    edit(number(12));
    edit((Leaf::Stated, To::SumOf(None)));
    assert_eq!(edit(number(13)), (Some(13), None));
}

#[test]
fn another_basis_keeps_what_the_first_used() {
    let mut case = Case::default();
    set("/punitive/basis", Some(PunitiveBasis::Exploratory)).apply(&mut case);
    set("/punitive/base", Some(ExploratoryBase::Gain)).apply(&mut case);
    set("/punitive/multiplier/found", "2".parse::<Multiplier>().ok()).apply(&mut case);
    set("/punitive/grounds/found", Some("x".to_owned())).apply(&mut case);
    let before = case.clone();
    set("/punitive/basis", Some(PunitiveBasis::Food)).apply(&mut case);
    set("/punitive/basis", Some(PunitiveBasis::Exploratory)).apply(&mut case);
    assert_eq!(case, before);
    set("/punitive/grounds/found", To::Said(None)).apply(&mut case);
    assert_eq!(case.punitive.unwrap().grounds, None);
}

#[test]
fn what_is_unset_is_not_known() {
    let mut case = Case::default();
    let day = Date::parse("2021-01-08");
    set("/dates/act/from", day).apply(&mut case);
    set("/facts/notice/national_medium", Some(true)).apply(&mut case);
    assert!(case.dates.act.is_some() && case.facts.notice.is_some());
    set("/dates/act/from", To::Day(None)).apply(&mut case);
    set("/facts/notice/national_medium", To::Known(None)).apply(&mut case);
    assert_eq!(case, Case::default());
}

/// A form of the corpus, as it is read.
macro_rules! form {
    ($name:literal) => {
        Case::from_json(include_bytes!(concat!("../corpus/forms/", $name, ".json"))).unwrap()
    };
}

#[test]
fn a_side_that_takes_the_law_s_multiple_again_leaves_none_behind() {
    let mut case = form!("lower-multiple");
    set("/punitive/lower/found", To::Said(None)).apply(&mut case);
    let punitive = case.punitive.as_ref().unwrap();
    assert_eq!(punitive.lower.as_ref().unwrap().found, None);
    assert_eq!(punitive.multiplier.unwrap().found, None);
    set("/punitive/lower/found", Some(String::new())).apply(&mut case);
    set("/punitive/multiplier/found", "2".parse::<Multiplier>().ok()).apply(&mut case);
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    // 2 × 10,600.
    assert_eq!(found.totals.award, yuan("21200"));
    // Where the sides state it anyway, a text that goes takes no multiplier with it.
    set("/punitive/basis", Some(PunitiveBasis::ConsumerInjury)).apply(&mut case);
    set("/punitive/lower/found", To::Said(None)).apply(&mut case);
    assert!(case.punitive.unwrap().multiplier.unwrap().found.is_some());
}

#[test]
fn who_takes_the_rest_takes_no_sum() {
    let mut case = form!("refund-and-three-times");
    let recipients = |case: &Case| case.destination.clone().unwrap().recipients;
    set("/destination/recipients/0/amount", Some(yuan("5"))).apply(&mut case);
    unread("/destination/recipients/0/amount", "约5").apply(&mut case);
    assert_eq!((recipients(&case)[0].amount, case.unread.len()), (None, 1));
    set("/destination/recipients/0/rest", true).apply(&mut case);
    assert!(recipients(&case)[0].rest && case.unread.is_empty());
    // What could not be read goes with its row.
    set("/destination/recipients/1/rest", false).apply(&mut case);
    unread("/destination/recipients/1/amount", "x").apply(&mut case);
    Edit::Remove(At::Recipient(0)).apply(&mut case);
    assert_eq!(case.unread.get("/destination/recipients/0/amount"), Some("x"));
    Edit::Remove(At::Recipient(7)).apply(&mut case);
    assert_eq!(recipients(&case).len(), 1);
}

#[test]
fn a_gain_of_several_falls_on_nobody_when_they_are_taken_out() {
    let mut case = form!("gain-of-several");
    let open = |case: &Case| assess(case, Position::Found, Lens::LAW).unwrap().open;
    Edit::Remove(At::Defendant(1)).apply(&mut case);
    assert_eq!(case.compensation.gains[1].among.len(), 1);
    assert_eq!(open(&case), yuan("60000"));
    ADD_DEFENDANT.apply(&mut case);
    Edit::Remove(At::Defendant(0)).apply(&mut case);
    // The one who is left made nothing of it.
    assert!(case.compensation.gains[1].among.is_empty());
    assert_eq!(open(&case), yuan("68000"));
}

#[test]
fn a_sample_of_which_nothing_is_said_is_none() {
    let mut case = form!("sample");
    let ground = "/punitive/items/0/sample/extrapolated/found";
    set(ground, Some(String::new())).apply(&mut case);
    for field in ["drawn", "affected", "all"] {
        set(&format!("/punitive/items/0/sample/{field}"), To::Count(None)).apply(&mut case);
    }
    assert!(case.punitive.as_ref().unwrap().items[0].sample.is_some());
    set(ground, To::Said(None)).apply(&mut case);
    assert_eq!(case.punitive.unwrap().items[0].sample, None);
}

/// What is typed into one field is one step; a tick, a choice, a row are steps of their own.
#[test]
fn what_is_typed_is_one_step_of_its_field() {
    let case = Case::from_json(with_every_list().to_string().as_bytes()).unwrap();
    let typed = |edit: &Edit| {
        edit.typing(&case).map(|one| (one.place.to_string(), one.text.map(str::to_owned), one.day))
    };
    let drawn = "/punitive/items/0/sample/drawn";
    let ground = "/punitive/items/0/sample/extrapolated/found";
    let words = |words: &str| Some(words.to_owned());
    for (edit, step) in [
        (set(drawn, To::Count(None)), Some((drawn.to_owned(), None, false))),
        (unread(drawn, "many"), Some((drawn.to_owned(), None, false))),
        (set(ground, words("a")), Some((ground.to_owned(), words("a"), false))),
        // Ticking it is a step of its own.
        (set(ground, words("")), None),
        (set(ground, To::Said(None)), None),
        (set("/title", text("a")), Some(("/title".to_owned(), words("a"), false))),
        (set("/title", text("")), Some(("/title".to_owned(), words(""), false))),
        (set("/dates/filed", To::Day(None)), Some(("/dates/filed".to_owned(), None, true))),
        (set("/facts/face", Some(true)), None),
        (set("/defendants/0/minor", true), None),
        (set("/compensation/route", Some(Route::Gain)), None),
        (Edit::add(List::Costs), None),
        (Edit::Remove(At::Sanction(0)), None),
    ] {
        assert_eq!(typed(&edit), step, "{edit:?}");
    }
    let of = |item: &str| WordsOf { document: "orders", language: "zh", item: item.to_owned() };
    let own = |item: &str, text: &str| Edit::OwnWords(of(item), Some(text.to_owned()));
    let mut case = Case::default();
    let place = |edit: Edit, case: &Case| edit.typing(case).map(|one| one.place.to_string());
    assert_eq!(place(own("R02", "a"), &case).as_deref(), Some("/texts/0/text"));
    own("R02", "a").apply(&mut case);
    assert_eq!(place(own("R02", "ab"), &case).as_deref(), Some("/texts/0/text"));
    assert_eq!(place(own("R03", "a"), &case).as_deref(), Some("/texts/1/text"));
    assert_eq!(place(Edit::OwnWords(of("R02"), None), &case), None);
    Edit::OwnWords(of("R02"), None).apply(&mut case);
    assert_eq!(case, Case::default());
}

/// The shares of guardians make a whole: with one who is none any more they all go, and so does what could not be read.
#[test]
fn what_is_said_of_guardians_follows_them() {
    let mut case = Case::default();
    make(&mut case, [ADD_DEFENDANT, ADD_DEFENDANT, ADD_DEFENDANT]);
    let [_, mother, father] = [0, 1, 2].map(|place: usize| case.defendants[place].id.clone());
    let guardian = |id: &DefendantId| {
        Edit::Tick(At::Defendant(0).field(Leaf::Guardians), Some(id.clone()).into(), true)
    };
    let said = |field: &str, value: To| set(&format!("/defendants/0/guardianship/{field}"), value);
    make(
        &mut case,
        [
            set("/defendants/0/minor", true),
            guardian(&mother),
            guardian(&father),
            said("reduced/found", percent("30%").into()),
            said("divorced", Some(true).into()),
            said("shares/0/share", percent("60%").into()),
            unread("/defendants/0/guardianship/shares/1/share", "四成"),
        ],
    );
    assert_eq!(case.unread.len(), 1);
    said("shares/1/share", percent("40%").into()).apply(&mut case);
    assert!(case.unread.is_empty());
    assert_eq!(case.defendants[0].guardian_shares().map(|shares| shares.len()), Some(2));
    unread("/defendants/0/guardianship/reduced/found", "三成").apply(&mut case);
    assert_eq!(case.defendants[0].guardianship.as_ref().and_then(|one| one.reduced), None);
    Edit::Remove(At::Defendant(2)).apply(&mut case);
    let left = case.defendants[0].guardianship.as_ref().unwrap();
    assert!(left.shares.is_empty() && left.divorced == Some(true));
    assert_eq!(case.unread.len(), 1);
    said("divorced", To::Known(None)).apply(&mut case);
    assert_eq!(case.defendants[0].guardianship, None);
    // The text stays where it was typed, with the field.
    assert_eq!(case.unread.len(), 1);
}

/// Who is paid a cost goes with the list of those who sue; one who sues no more is paid nothing.
#[test]
fn who_is_paid_a_cost_follows_those_who_sue() {
    let mut case = Case::default();
    let co_plaintiffs = At::Case.field(Leaf::CoPlaintiffs);
    make(
        &mut case,
        [
            Edit::Add(co_plaintiffs),
            Edit::Add(co_plaintiffs),
            Edit::add(List::Costs),
            Edit::add(List::Costs),
            Edit::add(List::Costs),
            set("/costs/0/paid_to", Some(0)),
            set("/costs/1/paid_to", Some(1)),
            set("/costs/2/paid_to", Some(2)),
            Edit::Remove(At::CoPlaintiff(0)),
        ],
    );
    let paid_to: Vec<_> = case.costs.iter().map(|cost| cost.paid_to).collect();
    assert_eq!(paid_to, [Some(0), None, Some(1)]);
}

/// Two values of every kind: whatever a field holds, one of them is another.
fn values() -> Vec<To> {
    macro_rules! two {
        ($($name:ident: $one:expr, $other:expr;)*) => {
            vec![$(To::$name($one.into()), To::$name($other.into()),)*]
        };
    }
    macro_rules! read {
        ($type:ty, $text:literal) => {
            $text.parse::<$type>().unwrap()
        };
    }
    let count = |number| Count::new(number).unwrap();
    let quantity = |number| Quantity { value: count(number), over: false };
    let day = |text: &str| Date::parse(text).unwrap();
    let id = |text: &str| DefendantId::new(text).unwrap();
    two! {
        Text: "one", "other";
        Flag: false, true;
        Amount: yuan("1.50"), yuan("2.50");
        Found: Found::All, Found::None;
        Share: read!(Percent, "31%"), read!(Percent, "32%");
        Multiplier: read!(Multiplier, "1.1"), read!(Multiplier, "1.2");
        Number: read!(Number, "3.1"), read!(Number, "3.2");
        UnitPrice: read!(UnitPrice, "4.123"), read!(UnitPrice, "4.124");
        Count: count(51), count(52);
        Days: Days::new(61).unwrap(), Days::new(62).unwrap();
        Months: Months::new(71).unwrap(), Months::new(72).unwrap();
        Quantity: quantity(81), quantity(82);
        Day: day("2019-01-31"), day("2019-02-28");
        Known: false, true;
        Said: "one".to_owned(), "other".to_owned();
        Defendant: id("a"), id("b");
        Plaintiff: 0_u32, 1_u32;
        Particular: ParamValue::Number(91), ParamValue::Number(92);
        PlaintiffKind: PlaintiffKind::Procuratorate, PlaintiffKind::Other;
        Disposition: Disposition::Mediation, Disposition::Withdrawal;
        Subjects: Subjects::Elderly, Subjects::General;
        Harm: Harm::Actual, Harm::Risk;
        Reach: Reach::City, Reach::National;
        Route: Route::Loss, Route::Gain;
        GainBasis: GainBasis::Gross, GainBasis::Net;
        LumpSumBasis: LumpSumBasis::ActualCircumstances, LumpSumBasis::Network;
        CostHead: CostHead::Lawyer, CostHead::Expert;
        CreditKind: CreditKind::Paid, CreditKind::Returned;
        PunitiveBasis: PunitiveBasis::Food, PunitiveBasis::Drug;
        Measure: Measure::Price, Measure::Loss;
        ExploratoryBase: ExploratoryBase::Gain, ExploratoryBase::Loss;
        SumOf: SumOf::Total, SumOf::Each;
        SanctionKind: SanctionKind::CriminalFine, SanctionKind::Confiscation;
        DeductFrom: DeductFrom::Compensation, DeductFrom::Punitive;
        LiabilityBasis: LiabilityBasis::JointTort, LiabilityBasis::JointProcessors;
        SharesBy: SharesBy::Agreement, SharesBy::Court;
        InKindOf: InKindOf::Goods, InKindOf::Labour;
        LabourUnit: LabourUnit::Hours, LabourUnit::Days;
        Payee: Payee::Treasury, Payee::FiscalAccount;
        RecipientKind: RecipientKind::Consumers, RecipientKind::Account;
        Pool: Pool::Compensation, Pool::Punitive;
        FeeBasis: FeeBasis::Property, FeeBasis::PerCase;
        FeeDivision: None, FeeDivision::BySuccess;
        FirstDay: FirstDay::NextDay, FirstDay::LastDay;
        PaymentOrder: PaymentOrder::PrincipalFirst, PaymentOrder::InterestFirst;
        RemedyStatus: RemedyStatus::Granted, RemedyStatus::Rejected;
    }
}

/// The paths of all fields that are there.
fn fields(value: &Value, path: &str, all: &mut Vec<String>) {
    match value {
        Value::Array(rows) => {
            for (row, value) in rows.iter().enumerate() {
                fields(value, &format!("{path}/{row}"), all);
            }
        }
        Value::Object(object) => {
            for (name, value) in object {
                fields(value, &format!("{path}/{name}"), all);
            }
        }
        _ => all.push(path.to_owned()),
    }
}

proptest! {
    /// Whatever is edited, in whatever order, what comes of it is a case that is read again as itself, and no text stays
    /// where there is no field.
    #[test]
    fn whatever_is_edited_is_a_case(
        steps in prop::collection::vec((0..5_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..24)
    ) {
        let full = with_every_list();
        let (mut places, values) = (Vec::new(), values());
        fields(&full, "", &mut places);
        let places: Vec<Place> = places.iter().filter_map(|path| path.parse().ok()).collect();
        let mut case = Case::from_json(full.to_string().as_bytes()).unwrap();
        for (kind, at, what) in steps {
            let place = *at.get(&places);
            let entry = what.get(&values).clone();
            let edit = match kind {
                0 => Edit::Set(place, entry),
                1 => Edit::Set(place, To::Unread("?".to_owned())),
                2 => Edit::Tick(place, entry, what.index(2) == 0),
                3 => Edit::Remove(place.at),
                _ => Edit::Add(place.at.above().unwrap_or(At::Case).field(*what.get(Leaf::ALL))),
            };
            edit.apply(&mut case);
            let again = Case::from_json(case.to_json().as_bytes());
            prop_assert_eq!(again.as_ref(), Ok(&case));
            prop_assert!(case.unread_faults().is_empty());
        }
    }
}

/// The fields that a case has, or could have in its objects and rows, and the kind of value that each takes.
fn kinds_taken(case: &Value, found: &mut BTreeMap<String, BTreeSet<String>>) {
    let mut all = Vec::new();
    fields(case, "", &mut all);
    let known = |field: &String| found.get(field).is_some_and(|kinds| !kinds.is_empty());
    let single =
        pointers::of_a_case().into_iter().filter(|(field, single)| *single && !known(field));
    all.extend(single.map(|(field, _)| field));
    let typed = Case::from_json(case.to_string().as_bytes()).unwrap();
    let before: Value = serde_json::from_str(&typed.to_json()).unwrap();
    for path in all {
        let Ok(place) = path.parse::<Place>() else { continue };
        let kinds = found.entry(place.to_string()).or_default();
        for value in values() {
            let kind = format!("{value:?}").split('(').next().unwrap().to_owned();
            let mut changed = typed.clone();
            Edit::Set(place, value).apply(&mut changed);
            if changed == typed {
                continue;
            }
            let after: Value = serde_json::from_str(&changed.to_json()).unwrap();
            if after.pointer(&path) != before.pointer(&path) {
                kinds.insert(kind);
            }
        }
    }
}

/// A new row says nothing, and any field that is filled in makes it say something. What a row may have from the start,
/// or what only tells of whom or of which kind it is, does not.
#[test]
fn whatever_is_said_in_a_row_makes_it_say_something() {
    let alone = [Leaf::Defendant, Leaf::Head, Leaf::Kind, Leaf::Consumers, Leaf::Stated];
    let mut told = BTreeSet::new();
    let start: Case = serde_json::from_value(with_every_list()).unwrap();
    for list in [
        List::Gains,
        List::Less(0),
        List::Losses,
        List::LumpSums,
        List::Costs,
        List::Punitive,
        List::Credits,
    ] {
        let mut case = start.clone();
        Edit::add(list).apply(&mut case);
        let item = list.at(list.len(&case) - 1);
        assert!(case.item(item).unwrap().is_blank(), "{list:?}");
        for &leaf in Leaf::ALL {
            let set = |value: To| {
                let mut said = case.clone();
                Edit::Set(item.field(leaf), value).apply(&mut said);
                said
            };
            let mut set = values().into_iter().map(set).filter(|said| *said != case).peekable();
            if set.peek().is_some() {
                let says = set.any(|said| !said.item(item).unwrap().is_blank());
                assert_eq!(says, !alone.contains(&leaf), "{list:?} {leaf:?}");
                told.insert(leaf.name());
            }
        }
    }
    assert!(told.len() > 12, "{told:?}");
}

/// Every field that the schema names, and every one that is there in the fullest cases, takes values of one kind and no other,
/// or is of those that are said with something else: an id, who owes, a row of words.
#[test]
fn every_field_takes_values_of_one_kind() {
    let mut found = BTreeMap::new();
    kinds_taken(&with_every_list(), &mut found);
    let mut rows = with_every_list();
    let debtors = json!([{"defendant": "a"}, {"defendant": "b"}]);
    for item in [
        "/compensation/gains/0",
        "/compensation/gains/0/less/0",
        "/compensation/losses/0",
        "/compensation/lump_sums/0",
        "/punitive/items/0",
        "/credits/0",
    ] {
        rows.pointer_mut(item).unwrap()["debtors"] = debtors.clone();
    }
    rows["co_plaintiffs"] = json!([{"kind": "other"}]);
    rows["supporters"] = json!([{"name": "某区人民检察院"}]);
    rows["interest"]["debts"] = json!([{"due": "2024-10-31", "amount": "1"}]);
    kinds_taken(&rows, &mut found);
    for name in [
        "complete",
        "guardians",
        "in-kind",
        "instalments",
        "labour",
        "joint-groups",
        "forms/sample",
        "forms/agreed",
    ] {
        let path = format!("{}/corpus/{name}.json", env!("CARGO_MANIFEST_DIR"));
        kinds_taken(&serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap(), &mut found);
    }
    let with_others = |place: &Place| match place.field {
        Leaf::Schema | Leaf::Id | Leaf::Joint | Leaf::Of | Leaf::Answered => true,
        Leaf::Defendant => matches!(
            place.at,
            At::ItemDebtor(..) | At::Debtor(_) | At::GroupDebtor(..) | At::GuardianShare(..)
        ),
        Leaf::Itself => !matches!(place.at, At::Particular(..)),
        _ => matches!(place.at, At::OwnText(_) | At::AsTyped(_)),
    };
    assert!(found.len() > 250, "{}", found.len());
    found.retain(|path, kinds| kinds.len() != usize::from(!with_others(&path.parse().unwrap())));
    assert_eq!(found, BTreeMap::new());
}
