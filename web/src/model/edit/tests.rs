use super::*;
use redress_core::{
    Count, Lens, assess,
    case::{Found, SumOf, Unread},
};
use serde_json::{Value, json};

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
        Edit::Field(field, on).apply(&mut case);
        assert_eq!(case.fields, chosen);
    }
    assert_eq!(case, Case::default());
}

fn two_defendants() -> Case {
    let mut case = Case::default();
    Edit::AddDefendant.apply(&mut case);
    Edit::AddDefendant.apply(&mut case);
    case
}

#[test]
fn a_removed_defendant_leaves_no_reference() {
    for record in redress_casebook::all() {
        for _ in 0..record.case.defendants.len() {
            let mut case = record.case.clone();
            while !case.defendants.is_empty() {
                Edit::RemoveDefendant(0).apply(&mut case);
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
    let of = |row, edit| Edit::Performance(PerformanceEdit::Of(row, edit));
    for (row, id) in ids.iter().enumerate() {
        Edit::Performance(PerformanceEdit::Add).apply(&mut case);
        let head = redress_core::case::Head::Compensation;
        of(row, OneEdit::Payment(Some((head, vec![id.clone()])))).apply(&mut case);
        of(row, OneEdit::AddInstalment).apply(&mut case);
    }
    let typed = "约三千".to_owned();
    Edit::Unread("/performance/1/instalments/0/amount".to_owned(), typed.clone()).apply(&mut case);
    Edit::RemoveDefendant(0).apply(&mut case);
    assert_eq!(case.performance.len(), 1);
    assert_eq!(case.performance[0].defendants, [ids[1].clone()]);
    assert_eq!(case.unread.get("/performance/0/instalments/0/amount"), Some(&*typed));
    of(0, OneEdit::InstalmentSum(0, "3000".parse().ok())).apply(&mut case);
    assert!(case.unread.is_empty());
    of(0, OneEdit::AllDueIfMissed(true)).apply(&mut case);
    of(0, OneEdit::AllDueOn(Date::parse("2026-01-31"))).apply(&mut case);
    of(0, OneEdit::AllDueIfMissed(false)).apply(&mut case);
    assert_eq!(case.performance[0].all_due_on, None);
    Edit::Performance(PerformanceEdit::Remove(0)).apply(&mut case);
    assert_eq!(case.performance, []);
}

#[test]
fn edits_out_of_range_change_nothing() {
    let mut case = two_defendants();
    let before = case.clone();
    Edit::RemoveDefendant(5).apply(&mut case);
    Edit::RemoveItem(List::Less(3), 0).apply(&mut case);
    Edit::Item(List::Punitive, 0, ItemEdit::Label("x".to_owned())).apply(&mut case);
    Edit::RemoveSanction(0).apply(&mut case);
    Edit::RemoveAnswers(0).apply(&mut case);
    Edit::Parties(PartiesEdit::RemoveSupporter(0)).apply(&mut case);
    Edit::Parties(PartiesEdit::Joined(0, true)).apply(&mut case);
    Edit::Performance(PerformanceEdit::Remove(0)).apply(&mut case);
    Edit::Performance(PerformanceEdit::Of(0, OneEdit::AddInstalment)).apply(&mut case);
    assert_eq!(case, before);
}

#[test]
fn a_new_entry_of_joint_liability_chooses_nobody() {
    let mut case = two_defendants();
    Edit::AddAnswers(None).apply(&mut case);
    assert_eq!(case.liability.answers_for, [AnswersFor::default()]);
    // It is kept as it is, and said.
    let again = Case::from_json(case.to_json().as_bytes()).unwrap();
    assert_eq!(again, case);
    let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
    let open = redress_core::FindingCode::AnswersIncomplete;
    assert!(findings.iter().any(|finding| finding.code == open));
    let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
    Edit::Answers(0, AnswersEdit::Who(Some(ids[0].clone()))).apply(&mut case);
    Edit::Answers(0, AnswersEdit::ForWhom(ids[1].clone(), true)).apply(&mut case);
    assert!(case.liability.answers_for[0].complete().is_some());
    // Who is chosen to answer does not answer for himself.
    Edit::Answers(0, AnswersEdit::Who(Some(ids[1].clone()))).apply(&mut case);
    assert!(case.liability.answers_for[0].answered.is_empty());
}

fn yuan(text: &str) -> Yuan {
    text.parse().unwrap()
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
    Edit::RemoveDefendant(1).apply(&mut case);
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
    Edit::AddItem(List::Gains).apply(&mut case);
    let second = case.defendants[1].id.clone();
    Edit::Route(Some(Route::Gain)).apply(&mut case);
    Edit::Item(List::Gains, 0, ItemEdit::Defendant(Some(second))).apply(&mut case);
    Edit::Item(List::Gains, 0, ItemEdit::Found(Some(Found::Amount(yuan("100"))))).apply(&mut case);
    Edit::RemoveDefendant(1).apply(&mut case);
    let after = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!((after.open, after.defendants[0].exposure), (yuan("100"), Yuan::ZERO));
    // Whose gain it is can be said again.
    let first = case.defendants[0].id.clone();
    Edit::Item(List::Gains, 0, ItemEdit::Defendant(Some(first))).apply(&mut case);
    let after = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!(after.defendants[0].own, yuan("100"));
}

#[test]
fn who_is_ticked_takes_the_share_that_is_open() {
    let (mut debtors, mut joint) = (vec![Debtor::default()], false);
    let id = DefendantId::new("a").unwrap();
    let ids = [id.clone()];
    let on = DebtorsEdit::Debtor(id.clone(), true);
    debtors::edit_debtors(&mut Unread::default(), "", &mut debtors, &mut joint, &ids, on);
    assert_eq!(debtors, [Debtor::new(id)]);
}

/// Four defendants in two groups: the sums in `tests/corpus/joint-groups.md`.
#[test]
fn groups_of_joint_debtors_are_entered_one_by_one() {
    let ids = ["a", "b", "c", "d"].map(|id| DefendantId::new(id).unwrap());
    let mut case = Case::default();
    case.defendants = ids.iter().map(|id| Defendant::new(id.clone())).collect();
    let group = At::JointGroup(0);
    let tick = |at, id: &DefendantId| Edit::Debtors(at, DebtorsEdit::Jointly(id.clone(), true));
    for edit in [
        tick(At::Liability, &ids[1]),
        tick(At::Liability, &ids[0]),
        Edit::AddGroup,
        tick(group, &ids[2]),
        tick(group, &ids[3]),
        Edit::CoversGains(group, true),
        Edit::JointBasis(group, Some(LiabilityBasis::JointProcessors)),
    ] {
        edit.apply(&mut case);
    }
    let groups: Vec<Vec<_>> =
        case.liability.joint().map(|group| group.ids().cloned().collect()).collect();
    assert_eq!(groups, [ids[..2].to_vec(), ids[2..].to_vec()]);
    // A text that is no share stays at its field, and goes with its group.
    let share = Edit::Debtors(group, DebtorsEdit::Share(ids[3].clone(), None));
    let path = "/liability/groups/0/debtors/1/share";
    assert_eq!(share.field(&case).as_deref(), Some(path));
    Edit::Unread(path.to_owned(), "half".to_owned()).apply(&mut case);
    assert_eq!(case.unread.get(path), Some("half"));
    // Without one of the two his share is open, and nothing is joint that only gains would be.
    let mut left = case.clone();
    Edit::RemoveDefendant(2).apply(&mut left);
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
    Edit::RemoveGroup(0).apply(&mut case);
    assert!(case.liability.groups.is_empty() && case.unread.get(path).is_none());
    assert_eq!(case.liability.debtors.len(), 2);
}

#[test]
fn a_preset_adds_and_takes_nothing_away() {
    use redress_core::lawbook::{PRESETS, remedy};
    for preset in &PRESETS {
        let mut case = Case::default();
        Edit::Remedy(remedy::R24, true).apply(&mut case);
        Edit::Remedy(remedy::R22, true).apply(&mut case);
        let level = RemedyEdit::Parameter("level", Some(ParamValue::Text("city".to_owned())));
        Edit::Chosen(remedy::R22, level).apply(&mut case);
        let before = case.remedies.clone();
        Edit::Preset(PresetOf(preset), Lang::Zh).apply(&mut case);
        assert!(before.iter().all(|choice| case.remedies.contains(choice)), "{}", preset.id);
        let has = |id: &RemedyId| case.remedies.iter().any(|choice| choice.id == *id);
        assert!(preset.remedies.iter().all(has), "{}", preset.id);
        assert!(case.remedies.is_sorted_by_key(|choice| choice.id), "{}", preset.id);
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let conflict = redress_core::FindingCode::RemedyConflict;
        assert!(findings.iter().all(|finding| finding.code != conflict), "{}", preset.id);
    }
}

/// A case in which every list has rows to type into; lists of the same kind, such as debtors, stand once.
fn with_every_list() -> Value {
    let mut case: Value =
        serde_json::from_str(include_str!("../../../../tests/corpus/everything.json")).unwrap();
    case["defendants"].as_array_mut().unwrap().push(json!({"id": "c"}));
    let debtors = json!([{"defendant": "a"}, {"defendant": "b"}, {"defendant": "c"}]);
    case["liability"]["debtors"] = debtors.clone();
    case["costs"][0]["debtors"] = debtors;
    case["interest"]["stays"] = json!([{"from": "2024-11-01", "to": "2024-11-02"}]);
    case
}

/// A list, a field of its rows, and the edit that takes out the second of them.
fn lists() -> Vec<(&'static str, &'static str, Edit)> {
    let second = |list| Edit::RemoveItem(list, 1);
    let b = || DefendantId::new("b").unwrap();
    let no_debtor = || DebtorsEdit::Debtor(b(), false);
    vec![
        ("/compensation/gains", "claimed", second(List::Gains)),
        ("/compensation/gains/0/less", "found", second(List::Less(0))),
        ("/compensation/losses", "conceded", second(List::Losses)),
        ("/compensation/lump_sums", "found", second(List::LumpSums)),
        (
            "/compensation/worksheet/coefficients",
            "value",
            Edit::Worksheet(WorksheetEdit::RemoveFactor(1)),
        ),
        ("/costs", "found", second(List::Costs)),
        ("/costs/0/debtors", "share", Edit::Item(List::Costs, 0, ItemEdit::Debtors(no_debtor()))),
        ("/punitive/items", "consumers", second(List::Punitive)),
        ("/credits", "claimed", second(List::Credits)),
        ("/sanctions", "amount", Edit::RemoveSanction(1)),
        ("/liability/debtors", "share", Edit::Debtors(At::Liability, no_debtor())),
        ("/liability/answers_for", "limit", Edit::RemoveAnswers(1)),
        ("/destination/recipients", "amount", Edit::RemoveRecipient(1)),
        ("/interest/payments", "amount", Edit::Interest(InterestEdit::RemovePayment(1))),
        ("/remedies", "parameters/days", Edit::Remedy(redress_core::lawbook::remedy::R03, false)),
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
            Edit::Unread(path.clone(), format!("text {row}")).apply(&mut case);
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
    use redress_core::lawbook::remedy;
    let mut case = Case::default();
    Edit::Remedy(remedy::R22, true).apply(&mut case);
    Edit::Unread("/remedies/0/parameters/days".to_owned(), "soon".to_owned()).apply(&mut case);
    Edit::Remedy(remedy::R03, true).apply(&mut case);
    assert_eq!(case.unread.in_order(), [("/remedies/1/parameters/days", "soon")]);
    let days = RemedyEdit::Parameter("days", Some(ParamValue::Number(30)));
    Edit::Chosen(remedy::R22, days).apply(&mut case);
    assert!(case.unread.is_empty());
}

#[test]
fn a_defendant_that_goes_takes_no_text_of_another() {
    let json = with_every_list().to_string();
    let mut case = Case::from_json(json.as_bytes()).unwrap();
    for path in ["/liability/debtors/2/share", "/costs/0/debtors/2/share"] {
        Edit::Unread(path.to_owned(), "half".to_owned()).apply(&mut case);
    }
    Edit::RemoveDefendant(0).apply(&mut case);
    // His share stays, without a debtor: no row moves.
    let left = [("/costs/0/debtors/2/share", "half"), ("/liability/debtors/2/share", "half")];
    assert_eq!(case.unread.in_order(), left);
}

#[test]
fn a_value_takes_the_place_of_what_could_not_be_read() {
    let mut case = Case::default();
    Edit::AddItem(List::Costs).apply(&mut case);
    let claimed = |sum| Edit::Item(List::Costs, 0, ItemEdit::Claimed(sum));
    claimed(Some(Yuan::from_fen(100))).apply(&mut case);
    Edit::Unread("/costs/0/claimed".to_owned(), "1 or so".to_owned()).apply(&mut case);
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
        ("/interest/principal", Edit::RemoveInterest),
        ("/destination/days", Edit::Payee(None)),
        ("/fee/base", Edit::FeeBasis(Some(FeeBasis::Property))),
        ("/punitive/items/0/found", Edit::Punitive(None)),
        ("/compensation/worksheet/records", Edit::RemoveWorksheet),
        ("/compensation/worksheet/unit", Edit::RemoveWorksheet),
    ] {
        let mut case = case.clone();
        Edit::Unread(path.to_owned(), "?".to_owned()).apply(&mut case);
        assert_eq!(case.unread.len(), 1, "{path}");
        edit.apply(&mut case);
        assert!(case.unread.is_empty(), "{path}");
    }
}

#[test]
fn a_number_of_consumers_makes_the_sum_a_total_until_the_user_says_of_each() {
    let mut case = Case::default();
    Edit::Punitive(Some(PunitiveBasis::Food)).apply(&mut case);
    Edit::AddItem(List::Punitive).apply(&mut case);
    let mut edit = |edit| {
        Edit::Item(List::Punitive, 0, edit).apply(&mut case);
        let item = &case.punitive.as_ref().unwrap().items[0];
        (item.consumers.map(Count::get), item.stated)
    };
    let number = |number| ItemEdit::Consumers(Count::new(number).ok());
    assert_eq!(edit(number(1)), (Some(1), None));
    assert_eq!(edit(number(12)), (Some(12), Some(SumOf::Total)));
    assert_eq!(edit(ItemEdit::Stated(Some(SumOf::Each))).1, Some(SumOf::Each));
    assert_eq!(edit(number(120)), (Some(120), Some(SumOf::Each)));
    assert_eq!(edit(ItemEdit::Consumers(None)), (None, None));
    // A number of an older file keeps its meaning while the user has not chosen.
    edit(number(12));
    edit(ItemEdit::Stated(None));
    assert_eq!(edit(number(13)), (Some(13), None));
}

#[test]
fn another_basis_keeps_what_the_first_used() {
    let mut case = Case::default();
    Edit::Punitive(Some(PunitiveBasis::Exploratory)).apply(&mut case);
    Edit::Base(Some(ExploratoryBase::Gain)).apply(&mut case);
    Edit::Multiplier(Position::Found, "2".parse().ok()).apply(&mut case);
    Edit::Ground(Position::Found, Some("x".to_owned())).apply(&mut case);
    let before = case.clone();
    Edit::Punitive(Some(PunitiveBasis::Food)).apply(&mut case);
    Edit::Punitive(Some(PunitiveBasis::Exploratory)).apply(&mut case);
    assert_eq!(case, before);
    Edit::Ground(Position::Found, None).apply(&mut case);
    assert_eq!(case.punitive.unwrap().grounds, None);
}

#[test]
fn what_is_unset_is_not_known() {
    let mut case = Case::default();
    let day = Date::parse("2021-01-08");
    Edit::Day(Day::ActFrom, day).apply(&mut case);
    Edit::Fact(Fact::NationalMedium, Some(true)).apply(&mut case);
    Edit::Day(Day::ActFrom, None).apply(&mut case);
    Edit::Fact(Fact::NationalMedium, None).apply(&mut case);
    assert_eq!(case, Case::default());
}

/// A form of the corpus, as it is read.
macro_rules! form {
    ($name:literal) => {
        Case::from_json(include_bytes!(concat!("../../../../tests/corpus/forms/", $name, ".json")))
            .unwrap()
    };
}

#[test]
fn a_side_that_takes_the_law_s_multiple_again_leaves_none_behind() {
    let mut case = form!("lower-multiple");
    Edit::Lower(Position::Found, None).apply(&mut case);
    let punitive = case.punitive.as_ref().unwrap();
    assert_eq!(punitive.lower.as_ref().unwrap().found, None);
    assert_eq!(punitive.multiplier.unwrap().found, None);
    Edit::Lower(Position::Found, Some(String::new())).apply(&mut case);
    Edit::Multiplier(Position::Found, "2".parse().ok()).apply(&mut case);
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    // 2 × 10,600.
    assert_eq!(found.totals.award, yuan("21200"));
    // Where the sides state it anyway, a text that goes takes no multiplier with it.
    Edit::Punitive(Some(PunitiveBasis::ConsumerInjury)).apply(&mut case);
    Edit::Lower(Position::Found, None).apply(&mut case);
    assert!(case.punitive.unwrap().multiplier.unwrap().found.is_some());
}

#[test]
fn who_takes_the_rest_takes_no_sum() {
    let mut case = form!("refund-and-three-times");
    let recipients = |case: &Case| case.destination.clone().unwrap().recipients;
    Edit::Recipient(0, RecipientEdit::Amount(Some(yuan("5")))).apply(&mut case);
    Edit::Unread("/destination/recipients/0/amount".to_owned(), "约5".to_owned()).apply(&mut case);
    assert_eq!((recipients(&case)[0].amount, case.unread.len()), (None, 1));
    Edit::Recipient(0, RecipientEdit::Rest(true)).apply(&mut case);
    assert!(recipients(&case)[0].rest && case.unread.is_empty());
    // What could not be read goes with its row.
    Edit::Recipient(1, RecipientEdit::Rest(false)).apply(&mut case);
    Edit::Unread("/destination/recipients/1/amount".to_owned(), "x".to_owned()).apply(&mut case);
    Edit::RemoveRecipient(0).apply(&mut case);
    assert_eq!(case.unread.get("/destination/recipients/0/amount"), Some("x"));
    Edit::RemoveRecipient(7).apply(&mut case);
    assert_eq!(recipients(&case).len(), 1);
}

#[test]
fn a_gain_of_several_falls_on_nobody_when_they_are_taken_out() {
    let mut case = form!("gain-of-several");
    let open = |case: &Case| assess(case, Position::Found, Lens::LAW).unwrap().open;
    Edit::RemoveDefendant(1).apply(&mut case);
    assert_eq!(case.compensation.gains[1].among.len(), 1);
    assert_eq!(open(&case), yuan("60000"));
    Edit::AddDefendant.apply(&mut case);
    Edit::RemoveDefendant(0).apply(&mut case);
    // The one who is left made nothing of it.
    assert!(case.compensation.gains[1].among.is_empty());
    assert_eq!(open(&case), yuan("68000"));
}

#[test]
fn a_sample_of_which_nothing_is_said_is_none() {
    let mut case = form!("sample");
    let edit = |edit| Edit::Item(List::Punitive, 0, ItemEdit::Sample(edit));
    edit(SampleEdit::Extrapolated(Position::Found, Some(String::new()))).apply(&mut case);
    for one in [SampleEdit::Drawn(None), SampleEdit::Affected(None), SampleEdit::All(None)] {
        edit(one).apply(&mut case);
    }
    assert!(case.punitive.as_ref().unwrap().items[0].sample.is_some());
    edit(SampleEdit::Extrapolated(Position::Found, None)).apply(&mut case);
    assert_eq!(case.punitive.unwrap().items[0].sample, None);
    // Which fields are one step to undo.
    let field = |edit: Edit| edit.field(&form!("sample"));
    assert_eq!(
        field(edit(SampleEdit::Drawn(None))).as_deref(),
        Some("/punitive/items/0/sample/drawn")
    );
    assert_eq!(field(edit(SampleEdit::Extrapolated(Position::Found, Some(String::new())))), None);
}

/// The shares of guardians make a whole: with one who is none any more they all go, and so does what could not be read.
#[test]
fn what_is_said_of_guardians_follows_them() {
    let mut case = Case::default();
    for edit in [Edit::AddDefendant, Edit::AddDefendant, Edit::AddDefendant, Edit::Minor(0, true)] {
        edit.apply(&mut case);
    }
    let [_, mother, father] = [0, 1, 2].map(|place: usize| case.defendants[place].id.clone());
    let said = |edit| Edit::Guardianship(0, edit);
    for edit in [
        Edit::Guardian(0, mother.clone(), true),
        Edit::Guardian(0, father.clone(), true),
        said(GuardianshipEdit::Found("30%".parse().ok())),
        said(GuardianshipEdit::Divorced(Some(true))),
        said(GuardianshipEdit::Share(0, "60%".parse().ok())),
        Edit::Unread("/defendants/0/guardianship/shares/1/share".into(), "四成".into()),
    ] {
        edit.apply(&mut case);
    }
    assert_eq!(case.unread.len(), 1);
    said(GuardianshipEdit::Share(1, "40%".parse().ok())).apply(&mut case);
    assert!(case.unread.is_empty());
    assert_eq!(case.defendants[0].guardian_shares().map(|shares| shares.len()), Some(2));
    Edit::Unread("/defendants/0/guardianship/reduced/found".into(), "三成".into()).apply(&mut case);
    assert_eq!(case.defendants[0].guardianship.as_ref().and_then(|one| one.reduced), None);
    Edit::RemoveDefendant(2).apply(&mut case);
    let left = case.defendants[0].guardianship.as_ref().unwrap();
    assert!(left.shares.is_empty() && left.divorced == Some(true));
    assert_eq!(case.unread.len(), 1);
    said(GuardianshipEdit::Divorced(None)).apply(&mut case);
    assert_eq!(case.defendants[0].guardianship, None);
    // The text stays where it was typed, with the field.
    assert_eq!(case.unread.len(), 1);
}

/// Who is paid a cost goes with the list of those who sue; one who sues no more is paid nothing.
#[test]
fn who_is_paid_a_cost_follows_those_who_sue() {
    let mut case = Case::default();
    let parties = |edit| Edit::Parties(edit);
    for edit in [
        parties(PartiesEdit::AddCoPlaintiff),
        parties(PartiesEdit::AddCoPlaintiff),
        Edit::AddItem(List::Costs),
        Edit::AddItem(List::Costs),
        Edit::AddItem(List::Costs),
        Edit::Item(List::Costs, 0, ItemEdit::PaidTo(Some(0))),
        Edit::Item(List::Costs, 1, ItemEdit::PaidTo(Some(1))),
        Edit::Item(List::Costs, 2, ItemEdit::PaidTo(Some(2))),
        parties(PartiesEdit::RemoveCoPlaintiff(0)),
    ] {
        edit.apply(&mut case);
    }
    let paid_to: Vec<_> = case.costs.iter().map(|cost| cost.paid_to).collect();
    assert_eq!(paid_to, [Some(0), None, Some(1)]);
}
