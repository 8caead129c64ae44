//! The rows of lists: how they are counted, compared, pasted, added, ticked and taken out.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, Yuan,
    case::{
        At, Behaviour, BreachedLaw, DefendantId, Entry as To, FeeBasis, Found, Item, Leaf, Payee,
        Place, PunitiveBasis,
    },
    edit::{DebtorsEdit, Edit, List},
};
use redress_tests::type_unread;
use serde_json::{Value, json};

fn read(json: &Value) -> Case {
    Case::from_json(json.to_string().as_bytes()).unwrap()
}

fn written(case: &Case) -> Value {
    serde_json::from_str(&case.to_json()).unwrap()
}

/// What a case says at a path; `null` if it says nothing.
fn says(case: &Case, path: &str) -> Value {
    written(case).pointer(path).cloned().unwrap_or_default()
}

fn place(path: &str) -> Place {
    path.parse().unwrap()
}

fn id(text: &str) -> DefendantId {
    DefendantId::new(text).unwrap()
}

/// Every list of items, with as many rows as its place in this table says, from one to seven; the sums tell them apart.
fn full() -> Case {
    let rows = |number: u32| -> Value {
        (1..=number).map(|n| json!({"claimed": format!("{n}.00")})).collect()
    };
    let mut gains = rows(1);
    gains[0]["less"] = rows(2);
    read(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "compensation": {"gains": gains, "losses": rows(3), "lump_sums": rows(4)},
        "costs": rows(5),
        "punitive": {"basis": "crpl-55-1", "items": rows(6)},
        "credits": rows(7),
    }))
}

const LISTS: [(List, usize); 7] = [
    (List::Gains, 1),
    (List::Less(0), 2),
    (List::Losses, 3),
    (List::LumpSums, 4),
    (List::Costs, 5),
    (List::Punitive, 6),
    (List::Credits, 7),
];

#[test]
fn rows_are_counted() {
    for (list, rows) in LISTS {
        assert_eq!(list.len(&full()), rows, "{list:?}");
        assert_eq!(list.len(&Case::default()), 0, "{list:?}");
    }
    assert_eq!(List::Less(1).len(&full()), 0);
}

/// A row is the same as one of another case if both say the same, wherever they stand.
#[test]
fn rows_of_two_cases_are_compared() {
    for (list, rows) in LISTS {
        let (case, mut other) = (full(), full());
        let last = rows - 1;
        assert!(list.same((&case, last), (&other, last)), "{list:?}");
        let sum: Yuan = "99".parse().unwrap();
        Edit::set(list.at(last).field(Leaf::Claimed), Some(sum)).apply(&mut other);
        assert!(!list.same((&case, last), (&other, last)), "{list:?}");
        // What stands at another row is found there.
        Edit::add(list).apply(&mut other);
        let first: Yuan = "1".parse().unwrap();
        Edit::set(list.at(rows).field(Leaf::Claimed), Some(first)).apply(&mut other);
        let kind = To::CreditKind(None);
        Edit::Set(list.at(rows).field(Leaf::Kind), kind).apply(&mut other);
        let among_gains = list == List::Gains;
        assert_eq!(list.same((&case, 0), (&other, rows)), !among_gains, "{list:?}");
        // A row that only one of them has is no other row.
        assert!(!list.same((&case, 0), (&Case::default(), 0)), "{list:?}");
        assert!(!list.same((&Case::default(), 0), (&case, 0)), "{list:?}");
        assert!(list.same((&Case::default(), 0), (&Case::default(), 0)), "{list:?}");
    }
}

/// Rows are written over those that are there, and go on behind the last.
#[test]
fn what_is_pasted_takes_rows_and_adds_what_is_missing() {
    for (list, rows) in LISTS {
        let mut case = full();
        let row = |sum: &str| vec![(Leaf::Claimed, To::Amount(sum.parse().ok()))];
        Edit::Paste(list, rows - 1, vec![row("10"), row("20")]).apply(&mut case);
        assert_eq!(list.len(&case), rows + 1, "{list:?}");
        let claimed = |index: usize| says(&case, &list.at(index).field(Leaf::Claimed).to_string());
        assert_eq!(
            (claimed(rows - 1), claimed(rows)),
            (json!("10.00"), json!("20.00")),
            "{list:?}"
        );
        if rows > 1 {
            assert_eq!(claimed(rows - 2), json!(format!("{}.00", rows - 1)), "{list:?}");
        }
    }
}

/// A new row says nothing but what it cannot be without.
#[test]
fn new_rows_say_what_they_cannot_be_without() {
    let case = read(&json!({
        "defendants": [{"id": "a"}],
        "compensation": {"gains": [{}], "worksheet": {"records": 1, "unit": "1"}},
        "performance": [{}],
        "destination": {"payee": "treasury"},
        "interest": {"due": "2024-10-31", "until": "2024-12-31"},
    }));
    for (list, row) in [
        ("/compensation/lump_sums", json!({})),
        ("/compensation/losses", json!({})),
        ("/compensation/gains/0/less", json!({})),
        ("/compensation/worksheet/coefficients", json!({"label": "", "value": "1"})),
        ("/performance/0/in_kind", json!({})),
        ("/performance/0/instalments", json!({})),
        // Until another day is chosen, nothing was paid and no day is left out.
        ("/interest/payments", json!({"date": "2024-12-31", "amount": "0.00"})),
        ("/interest/stays", json!({"from": "2024-10-31", "to": "2024-10-31"})),
        ("/co_plaintiffs", json!({})),
        ("/supporters", json!({})),
        ("/sanctions", json!({"kind": "criminal-fine", "amount": "0.00"})),
        ("/destination/recipients", json!({"kind": "consumers"})),
        // What is taken off is as a rule what was paid.
        ("/credits", json!({"kind": "paid"})),
        // With one defendant it can only be his.
        ("/compensation/gains", json!({"defendant": "a"})),
    ] {
        let mut case = case.clone();
        let before = says(&case, list).as_array().map_or(0, Vec::len);
        Edit::Add(place(list)).apply(&mut case);
        assert_eq!(says(&case, &format!("{list}/{before}")), row, "{list}");
        assert_eq!(says(&case, &format!("{list}/{}", before + 1)), Value::Null, "{list}");
    }
    // Which of two gained is the user's to say.
    let mut two = read(&json!({"defendants": [{"id": "a"}, {"id": "b"}]}));
    Edit::add(List::Gains).apply(&mut two);
    assert_eq!(says(&two, "/compensation/gains/0"), json!({}));
}

#[test]
fn a_row_of_a_payment_goes_alone() {
    let case = read(&json!({
        "defendants": [{"id": "a"}],
        "performance": [{
            "instalments": [{"amount": "1.00"}, {"amount": "2.00"}],
            "in_kind": [{"value": "3.00"}, {"value": "4.00"}],
        }],
    }));
    let mut without = case.clone();
    Edit::Remove(At::Instalment(0, 0)).apply(&mut without);
    Edit::Remove(At::InKind(0, 1)).apply(&mut without);
    assert_eq!(says(&without, "/performance/0/instalments"), json!([{"amount": "2.00"}]));
    assert_eq!(says(&without, "/performance/0/in_kind"), json!([{"value": "3.00"}]));
}

/// 1,000 + 200 × 2 = 1,400: the sum and what it was typed as, until another sum is typed.
#[test]
fn what_is_reckoned_stays_beside_its_sum() {
    for side in ["claimed", "conceded", "found"] {
        let mut case = full();
        let field = place(&format!("/costs/0/{side}"));
        Edit::Set(field, To::Reckoned("1000+200×2".to_owned())).apply(&mut case);
        assert_eq!(says(&case, &format!("/costs/0/{side}")), json!("1400.00"));
        assert_eq!(says(&case, "/costs/0/as_typed"), json!({side: "1000+200×2"}));
        let to: Yuan = "5".parse().unwrap();
        let to =
            if side == "found" { To::Found(Some(Found::Amount(to))) } else { To::Amount(Some(to)) };
        Edit::Set(field, to).apply(&mut case);
        assert_eq!(says(&case, &format!("/costs/0/{side}")), json!("5.00"));
        assert_eq!(says(&case, "/costs/0/as_typed"), Value::Null);
    }
    // What cannot be read as a sum changes nothing.
    let mut case = full();
    Edit::Set(place("/costs/0/claimed"), To::Reckoned("1000+".to_owned())).apply(&mut case);
    assert_eq!(case, full());
}

#[test]
fn choices_are_ticked_in_their_order_and_taken_back() {
    let mut case = Case::default();
    let tick = |case: &mut Case, list: &str, value: To, on: bool| {
        Edit::Tick(place(list), value, on).apply(case);
    };
    for behaviour in [Behaviour::Use, Behaviour::Collection] {
        tick(&mut case, "/facts/behaviours", To::Behaviour(Some(behaviour)), true);
        tick(&mut case, "/facts/exculpated_of", To::Behaviour(Some(behaviour)), true);
    }
    for law in [BreachedLaw::CivilCode, BreachedLaw::Pipl] {
        tick(&mut case, "/facts/breached", To::BreachedLaw(Some(law)), true);
    }
    assert_eq!(says(&case, "/facts/behaviours"), json!(["collection", "use"]));
    assert_eq!(says(&case, "/facts/exculpated_of"), json!(["collection", "use"]));
    assert_eq!(says(&case, "/facts/breached"), json!(["pipl", "civil-code"]));
    tick(&mut case, "/facts/behaviours", To::Behaviour(Some(Behaviour::Use)), false);
    tick(&mut case, "/facts/breached", To::BreachedLaw(Some(BreachedLaw::Pipl)), false);
    assert_eq!(says(&case, "/facts/behaviours"), json!(["collection"]));
    assert_eq!(says(&case, "/facts/breached"), json!(["civil-code"]));
    // Of whom nothing is proved to his favour, that is not asked for one behaviour alone.
    let exculpated = place("/facts/exculpated");
    Edit::set(exculpated, Some(true)).apply(&mut case);
    assert_eq!(says(&case, "/facts/exculpated_of"), json!(["collection", "use"]));
    Edit::set(exculpated, Some(false)).apply(&mut case);
    assert_eq!(says(&case, "/facts/exculpated_of"), Value::Null);
}

#[test]
fn defendants_are_ticked_in_the_order_of_the_case() {
    let mut case = read(&json!({
        "defendants": [{"id": "a", "minor": true}, {"id": "b"}, {"id": "c"}],
        "compensation": {"gains": [{}]},
        "liability": {"answers_for": [{"defendant": "a"}]},
        "remedies": [{"id": "R03"}],
    }));
    for (list, first) in [
        ("/defendants/0/guardians", "c"),
        ("/compensation/gains/0/among", "c"),
        ("/liability/answers_for/0/for", "c"),
        ("/remedies/0/defendants", "b"),
    ] {
        let tick = |case: &mut Case, who: &str, on: bool| {
            Edit::Tick(place(list), To::Defendant(Some(id(who))), on).apply(case);
        };
        let second = if first == "c" { "b" } else { "c" };
        tick(&mut case, first, true);
        tick(&mut case, second, true);
        let guardians = list.ends_with("guardians");
        let both = if guardians { json!(["c", "b"]) } else { json!(["b", "c"]) };
        assert_eq!(says(&case, list), both, "{list}");
        tick(&mut case, "c", false);
        let left = says(&case, list);
        assert!(left == json!(["b"]) || left == json!("b"), "{list}: {left}");
    }
}

/// Who was named keeps his share when all are to owe jointly.
#[test]
fn all_jointly_adds_those_who_are_not_named() {
    let mut case = full();
    let at = At::Item(List::Costs.at(0));
    Edit::Debtors(at, DebtorsEdit::Debtor(id("b"), true)).apply(&mut case);
    let half = "50%".parse().ok();
    Edit::Set(place("/costs/0/debtors/0/share"), To::Share(half)).apply(&mut case);
    Edit::Debtors(at, DebtorsEdit::AllJointly).apply(&mut case);
    let debtors =
        json!([{"defendant": "a"}, {"defendant": "b", "share": "50%"}, {"defendant": "c"}]);
    assert_eq!(says(&case, "/costs/0/debtors"), debtors);
    assert_eq!(says(&case, "/costs/0/joint"), json!(true));
    // A share stays when each owes by himself again; without one nothing need be said of three who are all.
    Edit::Debtors(at, DebtorsEdit::Each).apply(&mut case);
    assert_eq!(says(&case, "/costs/0/debtors"), debtors);
    Edit::Set(place("/costs/0/debtors/1/share"), To::Share(None)).apply(&mut case);
    Edit::Debtors(at, DebtorsEdit::AllJointly).apply(&mut case);
    Edit::Debtors(at, DebtorsEdit::Each).apply(&mut case);
    assert_eq!(says(&case, "/costs/0/debtors"), Value::Null);
    assert_eq!(says(&case, "/costs/0/joint"), Value::Null);
}

/// His debts and payments go with a defendant, those of the others stay.
#[test]
fn the_interest_of_others_stays_when_a_defendant_goes() {
    let mut case = read(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}],
        "interest": {
            "due": "2024-10-31", "until": "2024-12-31",
            "debts": [
                {"defendant": "a", "due": "2024-10-31", "amount": "1.00"},
                {"defendant": "b", "due": "2024-10-31", "amount": "2.00"},
            ],
            "payments": [
                {"defendant": "a", "date": "2024-11-30", "amount": "3.00"},
                {"defendant": "b", "date": "2024-11-30", "amount": "4.00"},
            ],
        },
    }));
    Edit::Remove(At::Defendant(0)).apply(&mut case);
    let left = |list: &str| {
        says(&case, list)
            .as_array()
            .map(|rows| rows.iter().map(|row| row["amount"].clone()).collect::<Vec<_>>())
    };
    assert_eq!(left("/interest/debts"), Some(vec![json!("2.00")]));
    assert_eq!(left("/interest/payments"), Some(vec![json!("4.00")]));
}

/// A remedy against a defendant alone goes with him; one against him and others is then against the others.
#[test]
fn a_remedy_goes_with_the_one_it_is_against() {
    let mut case = read(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}],
        "remedies": [
            {"id": "R01", "defendants": ["a"]}, {"id": "R03", "defendants": ["a", "b"]},
            {"id": "R11", "defendants": ["b"]}, {"id": "R22"},
        ],
    }));
    Edit::Remove(At::Defendant(0)).apply(&mut case);
    let left = json!([
        {"id": "R03", "defendants": ["b"]}, {"id": "R11", "defendants": ["b"]}, {"id": "R22"},
    ]);
    assert_eq!(says(&case, "/remedies"), left);
}

#[test]
fn supporters_and_stays_are_taken_out_by_their_rows() {
    let mut case = read(&json!({
        "supporters": [{"name": "甲"}, {"name": "乙"}],
        "interest": {"due": "2024-10-31", "until": "2024-12-31",
            "stays": [{"from": "2024-11-01", "to": "2024-11-02"}, {"from": "2024-12-01", "to": "2024-12-02"}]},
    }));
    Edit::Remove(At::Supporter(0)).apply(&mut case);
    Edit::Remove(At::Stay(1)).apply(&mut case);
    assert_eq!(says(&case, "/supporters"), json!([{"name": "乙"}]));
    assert_eq!(says(&case, "/interest/stays"), json!([{"from": "2024-11-01", "to": "2024-11-02"}]));
}

/// Nobody owes jointly alone: not when it is ticked, and not when one of two goes.
#[test]
fn one_alone_owes_nothing_jointly() {
    let at = At::Item(List::Costs.at(0));
    let mut case = full();
    Edit::Debtors(at, DebtorsEdit::Debtor(id("a"), true)).apply(&mut case);
    Edit::Debtors(at, DebtorsEdit::Joint(true)).apply(&mut case);
    assert_eq!(says(&case, "/costs/0/joint"), Value::Null);
    Edit::Debtors(at, DebtorsEdit::Debtor(id("b"), true)).apply(&mut case);
    assert_eq!(says(&case, "/costs/0/joint"), Value::Null);
    Edit::Debtors(at, DebtorsEdit::Joint(true)).apply(&mut case);
    assert_eq!(says(&case, "/costs/0/joint"), json!(true));
    let mut third = case.clone();
    Edit::Debtors(at, DebtorsEdit::Debtor(id("c"), true)).apply(&mut third);
    Edit::Remove(At::Defendant(0)).apply(&mut third);
    assert_eq!(says(&third, "/costs/0/joint"), json!(true));
    Edit::Remove(At::Defendant(0)).apply(&mut case);
    assert_eq!(says(&case, "/costs/0/joint"), Value::Null);
}

/// One who answers for others is entered with his name.
#[test]
fn who_answers_is_named_with_it() {
    let mut case = full();
    Edit::AddAnswers(id("b")).apply(&mut case);
    assert_eq!(says(&case, "/liability/answers_for/0/defendant"), json!("b"));
}

/// What could not be read in the first field of a worksheet stays before there is one.
#[test]
fn a_text_stays_in_a_field_that_begins_an_object() {
    let mut case = Case::default();
    let records = place("/compensation/worksheet/records");
    Edit::Set(records, To::Unread("很多".to_owned())).apply(&mut case);
    assert_eq!(case.unread.get("/compensation/worksheet/records"), Some("很多"));
    assert!(case.unread_faults().is_empty());
}

/// Whatever goes with a defendant besides himself is named before it goes: of 乙 his payment after the due day, his debt, the
/// remedy against him alone, what he answers for and how he pays; the shares of guardians that made a whole with his, the deduction
/// of his fine, the list of those who bear his gain. What concerns others as well stays and is not named.
#[test]
fn what_goes_with_a_defendant_is_named() {
    let case = read(&json!({
        "defendants": [
            {"id": "a", "minor": true, "guardians": ["b", "c"], "guardianship":
                {"shares": [{"defendant": "b", "share": "60%"}, {"defendant": "c", "share": "40%"}]}},
            {"id": "b", "name": "乙"}, {"id": "c"},
        ],
        "compensation": {"route": "gain", "gains": [
            {"defendant": "b", "debtors": [{"defendant": "b", "share": "50%"}, {"defendant": "c", "share": "50%"}]},
            {"defendant": "b"},
        ]},
        "sanctions": [{"kind": "criminal-fine", "amount": "1.00", "defendant": "b", "deduct_from": "compensation"}],
        "credits": [{"defendant": "b", "claimed": "1.00", "debtors": [{"defendant": "c"}]}, {"defendant": "c", "claimed": "2.00"}],
        "liability": {"answers_for": [{"defendant": "c", "for": "b"}, {"defendant": "b", "for": "c", "limit": "5.00"}]},
        "remedies": [{"id": "R01"}, {"id": "R03", "defendants": ["b"]}, {"id": "R11", "defendants": ["b", "c"]}],
        "performance": [{"of": "costs", "defendants": ["b"]}, {"of": "costs", "defendants": ["b", "c"]}],
        "interest": {"due": "2024-10-31", "until": "2024-12-31",
            "debts": [{"defendant": "c", "amount": "1.00"}, {"defendant": "b", "amount": "2.00"}],
            "payments": [{"defendant": "b", "date": "2024-11-30", "amount": "3.00"}, {"date": "2024-11-30", "amount": "4.00"}]},
    }));
    let remove = Edit::Remove(At::Defendant(1));
    let named: Vec<_> = remove.takes(&case).into_iter().map(String::from).collect();
    assert_eq!(
        named,
        [
            "/defendants/0/guardianship/shares",
            "/compensation/gains/0/debtors",
            "/credits/0/debtors",
            "/credits/0/defendant",
            "/sanctions/0/deduct_from",
            "/liability/answers_for/1",
            "/remedies/1",
            "/performance/0",
            "/interest/debts/1",
            "/interest/payments/0",
        ]
    );
    // They go, and nothing else does: of each list what is left is what is not named.
    let mut without = case.clone();
    remove.apply(&mut without);
    for (list, left) in [
        ("/liability/answers_for", 1),
        ("/remedies", 2),
        ("/performance", 1),
        ("/interest/debts", 1),
        ("/interest/payments", 1),
        ("/compensation/gains", 2),
        ("/sanctions", 1),
        ("/credits", 2),
    ] {
        assert_eq!(says(&without, list).as_array().map(Vec::len), Some(left), "{list}");
    }
    // And of the lists in which one goes, the right one.
    let left = json!([{"id": "R01"}, {"id": "R11", "defendants": ["c"]}]);
    assert_eq!(says(&without, "/remedies"), left);
    assert_eq!(says(&without, "/liability/answers_for/0/defendant"), json!("c"));
    assert_eq!(says(&without, "/performance/0/defendants"), json!(["c"]));
    assert_eq!(says(&without, "/interest/debts/0/amount"), json!("1.00"));
    assert_eq!(says(&without, "/interest/payments/0/amount"), json!("4.00"));
    for path in ["/defendants/0/guardianship", "/credits/0/defendant", "/sanctions/0/deduct_from"] {
        assert_eq!(says(&without, path), Value::Null, "{path}");
    }
    assert_eq!(says(&without, "/credits/1/defendant"), json!("c"));
    // Who is to bear the gain is open as a whole, and so is who made the payment.
    for path in ["/compensation/gains/0/debtors", "/credits/0/debtors"] {
        assert_eq!(says(&without, path), json!([{}]), "{path}");
    }
    // Of one for whom nothing else was entered nothing goes; nor of a row that is not there.
    let alone =
        read(&json!({"defendants": [{"id": "a"}], "costs": [{"debtors": [{"defendant": "a"}]}]}));
    assert_eq!(Edit::Remove(At::Defendant(0)).takes(&alone), []);
    assert_eq!(Edit::Remove(At::Defendant(7)).takes(&alone), []);
}

/// One of two joint debtors who is left answers for no gain of the other: the answer goes, and is named.
#[test]
fn whether_joint_debtors_answer_for_gains_goes_with_one_of_two() {
    let joint = |ids: &[&str]| {
        let debtors: Vec<_> = ids.iter().map(|id| json!({"defendant": id})).collect();
        read(&json!({
            "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
            "liability": {"joint": true, "covers_gains": true, "debtors": debtors},
        }))
    };
    for (ids, named) in
        [(&["a", "b"][..], &["/liability/covers_gains"][..]), (&["a", "b", "c"], &[])]
    {
        let mut case = joint(ids);
        let remove = Edit::Remove(At::Defendant(1));
        let takes: Vec<_> = remove.takes(&case).into_iter().map(String::from).collect();
        assert_eq!(takes, named, "{ids:?}");
        remove.apply(&mut case);
        let left = if named.is_empty() { json!(true) } else { Value::Null };
        assert_eq!(says(&case, "/liability/covers_gains"), left, "{ids:?}");
    }
}

/// Another payer takes the place of one that was said, and the payment is meant for whom it was meant for, if not for himself.
#[test]
fn a_payment_is_meant_for_the_same_when_its_payer_is_corrected() {
    let mut case = read(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "credits": [{"defendant": "a", "claimed": "1.00", "debtors": [{"defendant": "b"}, {"defendant": "c"}]}],
    }));
    let payer = place("/credits/0/defendant");
    Edit::set(payer, Some(id("b"))).apply(&mut case);
    assert_eq!(says(&case, "/credits/0/debtors"), json!([{"defendant": "c"}]));
    // Taken back, nobody is the payer, nor whoever it was meant for.
    Edit::set(payer, None::<DefendantId>).apply(&mut case);
    assert_eq!(says(&case, "/credits/0"), json!({"claimed": "1.00"}));
    // Without a payer of its own the debtors were those who paid.
    let mut old = read(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}],
        "credits": [{"claimed": "1.00", "debtors": [{"defendant": "a"}]}],
    }));
    Edit::set(payer, Some(id("b"))).apply(&mut old);
    assert_eq!(says(&old, "/credits/0"), json!({"claimed": "1.00", "defendant": "b"}));
}

/// Who is paid a cost goes with the plaintiff who was to be paid it; groups go when all are to owe jointly, or each for himself.
#[test]
fn what_goes_with_other_rows_is_named() {
    let case = read(&json!({
        "co_plaintiffs": [{"name": "x"}, {"name": "y"}],
        "costs": [{"paid_to": 0}, {"paid_to": 1}, {"paid_to": 2}],
        "defendants": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "liability": {"joint": true, "debtors": [{"defendant": "a"}], "groups": [{"debtors": [{"defendant": "b"}]}]},
    }));
    let takes =
        |edit: Edit| -> Vec<_> { edit.takes(&case).into_iter().map(String::from).collect() };
    assert_eq!(takes(Edit::Remove(At::CoPlaintiff(0))), ["/costs/1/paid_to"]);
    assert_eq!(takes(Edit::Remove(At::Supporter(0))), Vec::<String>::new());
    for edit in [DebtorsEdit::AllJointly, DebtorsEdit::Each] {
        assert_eq!(takes(Edit::Debtors(At::Liability, edit)), ["/liability/groups/0"]);
    }
    let one = DebtorsEdit::Debtor(id("a"), true);
    assert_eq!(takes(Edit::Debtors(At::Liability, one)), Vec::<String>::new());
}

/// A basis or a payee that is taken back takes all below it along; another basis keeps what does not hang on the first.
#[test]
fn what_goes_with_a_choice_is_named() {
    let case = read(&json!({
        "punitive": {"basis": "crpl-55-1", "multiplier": {"claimed": "3"}, "items": [{"claimed": "1.00"}, {}]},
        "destination": {"payee": "treasury", "recipients": [{"kind": "account"}, {"kind": "account"}]},
        "fee": {"basis": "per-case", "base": "80.00", "division": "by-success"},
    }));
    let takes =
        |edit: Edit| -> Vec<_> { edit.takes(&case).into_iter().map(String::from).collect() };
    let basis = At::Punitive.field(Leaf::Basis);
    assert_eq!(takes(Edit::set(basis, None::<PunitiveBasis>)), ["/punitive/items/0", "/punitive"]);
    assert_eq!(takes(Edit::set(basis, Some(PunitiveBasis::Food))), Vec::<String>::new());
    let payee = At::Destination.field(Leaf::Payee);
    assert_eq!(
        takes(Edit::set(payee, None::<Payee>)),
        ["/destination/recipients/0", "/destination/recipients/1"]
    );
    let fee = At::Fee.field(Leaf::Basis);
    assert_eq!(takes(Edit::set(fee, None::<FeeBasis>)), ["/fee/base", "/fee/division"]);
    assert_eq!(takes(Edit::set(fee, Some(FeeBasis::Personality))), ["/fee/base"]);
    assert_eq!(takes(Edit::set(fee, Some(FeeBasis::PerCase))), Vec::<String>::new());
    let mut case = case;
    // What could not be read goes too, in a row that says nothing else and beside the rows.
    let unread = |place: Place| Edit::Set(place, To::Unread("约一半".to_owned()));
    for place in [
        Item::Punitive(1).field(Leaf::Found),
        At::Destination.field(Leaf::Days),
        At::Recipient(0).field(Leaf::Amount),
    ] {
        unread(place).apply(&mut case);
    }
    let takes = |edit: Edit, case: &Case| -> Vec<_> {
        edit.takes(case).into_iter().map(String::from).collect()
    };
    assert_eq!(
        takes(Edit::set(basis, None::<PunitiveBasis>), &case),
        ["/punitive/items/0", "/punitive/items/1", "/punitive"]
    );
    assert_eq!(
        takes(Edit::set(payee, None::<Payee>), &case),
        ["/destination/recipients/0", "/destination/recipients/1", "/destination"]
    );
    let mut blank = read(&json!({"fee": {"basis": "per-case"}}));
    unread(At::Fee.field(Leaf::Base)).apply(&mut blank);
    assert_eq!(takes(Edit::set(fee, None::<FeeBasis>), &blank), ["/fee/base"]);
    Edit::set(fee, Some(FeeBasis::Personality)).apply(&mut case);
    assert_eq!(says(&case, "/fee"), json!({"basis": "personality", "division": "by-success"}));
}

/// What could not be read in a remedy stays with it when one before it goes with a defendant.
#[test]
fn a_text_stays_with_its_remedy() {
    let mut case = read(&json!({
        "defendants": [{"id": "a"}, {"id": "b"}],
        "remedies": [{"id": "R01", "defendants": ["b"]}, {"id": "R03"}],
    }));
    assert!(type_unread(&mut case, "/remedies/1/parameters/days", "十来天"));
    Edit::Remove(At::Defendant(1)).apply(&mut case);
    assert_eq!(case.unread.get("/remedies/0/parameters/days"), Some("十来天"));
    assert_eq!(case.unread.len(), 1);
}
