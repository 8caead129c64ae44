//! What is not known is “—”, and zero is “0.00”, wherever a sum is shown.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Assessment, Case, FindingCode, Lens, Moved, Position, assess};
use redress_drafting::{
    Block, Document, Kind, Lang, draft, report, text, two_days::case_difference,
};
use serde_json::{Value, json};

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes()).unwrap()
}

/// Two gains that are claimed, and a third defendant who gained nothing.
fn gains(found: [Option<&str>; 2]) -> Case {
    let gain = |of: &str, claimed: &str, found: Option<&str>| {
        let mut gain = json!({"defendant": of, "claimed": claimed});
        if let Some(found) = found {
            gain["found"] = json!(found);
        }
        gain
    };
    let [a, b] = found;
    read(&json!({
        "dates": {"act": {"to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
        "defendants": [
            {"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}, {"id": "c", "name": "丙"},
        ],
        "compensation": {
            "route": "gain",
            "gains": [gain("a", "300", a), gain("b", "200", b)],
            "lump_sums": [{"claimed": "700"}],
        },
    }))
}

fn found(case: &Case) -> Assessment {
    assess(case, Position::Found, Lens::LAW).unwrap()
}

/// The rows of a table that begin with a name.
fn row(document: &Document, name: &str) -> Vec<Vec<String>> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let rows = tables.flatten().filter(|row| row.first().is_some_and(|cell| cell == name));
    rows.map(|row| row.iter().skip(1).cloned().collect()).collect()
}

fn papers(case: &Case) -> [Document; 3] {
    let printed = report(Lang::Zh, case, &found(case));
    [
        printed,
        draft(Lang::Zh, Kind::Reasons, case).unwrap(),
        draft(Lang::Zh, Kind::Schedule, case).unwrap(),
    ]
}

const OPEN: [&str; 3] = ["—"; 3];
const NONE: [&str; 3] = ["0.00"; 3];

/// 甲 and 乙 are claimed 300 and 200, and the court has not found on either.
#[test]
fn no_paper_prints_what_is_undecided_as_zero() {
    let case = gains([None, None]);
    for paper in papers(&case) {
        assert_eq!(row(&paper, "甲"), [OPEN], "{}", text(&paper));
        assert!(!text(&paper).contains("0.00\n"), "{}", text(&paper));
        assert!(!text(&paper).contains("零元整"), "{}", text(&paper));
    }
    let [printed, reasons, schedule] = papers(&case);
    assert_eq!(row(&printed, "赔偿总额"), [["—"]]);
    assert_eq!(row(&printed, "公益损害赔偿"), [["—"]]);
    // Nothing is asked under it; but nothing is decided yet either.
    assert_eq!(row(&printed, "合理费用"), [["—"]]);
    for paper in [text(&printed), text(&reasons)] {
        assert!(paper.contains("赔偿总额 —"), "{paper}");
    }
    assert!(text(&printed).contains("未选用的方法：按实际情况酌定 —"), "{}", text(&printed));
    assert_eq!(row(&schedule, "合计"), [["500.00", "—", "", ""]]);
}

/// Art. 18 of the Consumer PIL Interpretation lists the costs of an association, and the publication of its notice is none of
/// them: it may ask for it, and neither a concession nor a finding counts, so that both columns come to the loss alone.
#[test]
fn a_cost_that_nothing_orders_is_marked_where_its_column_leaves_it_out() {
    let case = read(&json!({
        "fields": ["personal-information"],
        "dates": {"act": {"to": "2022-06-30"}, "filed": "2023-01-05", "judgment": "2023-05-01"},
        "plaintiff": {"kind": "provincial-consumer-association"},
        "defendants": [{"id": "a", "name": "甲"}],
        "compensation": {"route": "loss", "losses": [
            {"label": "损失", "claimed": "20000", "conceded": "20000", "found": "all"},
        ]},
        "costs": [{"head": "other", "label": "公告费", "claimed": "700", "conceded": "700", "found": "all"}],
    }));
    let schedule = draft(Lang::Zh, Kind::Schedule, &case).unwrap();
    let cells = |name: &str| row(&schedule, name).remove(0)[..3].to_vec();
    assert_eq!(cells("其他诉讼支出：公告费"), ["700.00", "700.00（不计入）", "700.00（不计入）"]);
    assert_eq!(cells("合计（计入赔偿总额的部分）"), ["20,700.00", "20,000.00", "20,000.00"]);
    let english = text(&draft(Lang::En, Kind::Schedule, &case).unwrap());
    assert_eq!(english.matches("700.00 (not counted)").count(), 2, "{english}");
}

/// Only 乙's gain is found. 甲's own is open; 丙 owes nothing that is decided, and more may come.
#[test]
fn each_defendant_is_known_by_himself() {
    for paper in papers(&gains([None, Some("all")])) {
        assert_eq!(row(&paper, "甲"), [OPEN], "{}", text(&paper));
        assert_eq!(row(&paper, "乙"), [["200.00"; 3]], "{}", text(&paper));
        assert_eq!(row(&paper, "丙"), [OPEN], "{}", text(&paper));
    }
    // Once all is decided, who owes nothing owes zero, and what is refused is zero.
    for paper in papers(&gains([Some("none"), Some("all")])) {
        assert_eq!(row(&paper, "甲"), [NONE], "{}", text(&paper));
        assert_eq!(row(&paper, "丙"), [NONE], "{}", text(&paper));
    }
    let refused = report(Lang::Zh, &gains([Some("none"); 2]), &found(&gains([Some("none"); 2])));
    assert_eq!(row(&refused, "赔偿总额"), [["0.00"]]);
    assert_eq!(row(&refused, "合理费用"), [["0.00"]]);
}

/// A loss of 100 that nobody is named to owe, and one of 50 that 甲 owes: 乙 may owe of the first.
#[test]
fn whoever_may_owe_what_is_open_owes_no_zero() {
    let with = |debtors: &Value| {
        read(&json!({
            "defendants": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}],
            "compensation": {"route": "loss", "losses": [
                {"claimed": "100", "found": "all", "debtors": debtors},
                {"claimed": "50", "found": "all", "debtors": [{"defendant": "a"}]},
            ]},
        }))
    };
    for paper in papers(&with(&json!([]))) {
        assert_eq!(row(&paper, "甲"), [["50.00"; 3]], "{}", text(&paper));
        assert_eq!(row(&paper, "乙"), [OPEN], "{}", text(&paper));
    }
    for paper in papers(&with(&json!([{"defendant": "a"}]))) {
        assert_eq!(row(&paper, "乙"), [NONE], "{}", text(&paper));
    }
}

#[test]
fn the_two_days_tell_what_is_not_known() {
    let case = gains([None, Some("none")]);
    let days = ["2020-06-01", "2024-06-01"].map(|day| day.parse().unwrap());
    let checked = case.check().unwrap();
    let open = checked.between(days, Moved::Both, Position::Found, Lens::LAW).unwrap();
    let figures = case_difference(Lang::Zh, &open);
    let words: Vec<_> = figures[0]
        .changed
        .iter()
        .flat_map(|one| one.before.iter().chain(&one.after).map(|side| (&*one.name, &*side.words)))
        .collect();
    // 乙 is found to owe nothing: the head is zero.
    assert!(words.contains(&("公益损害赔偿", "0.00")), "{words:?}");
    let case = gains([None, None]);
    let checked = case.check().unwrap();
    let open = checked.between(days, Moved::Both, Position::Found, Lens::LAW).unwrap();
    let figures = case_difference(Lang::Zh, &open);
    let zero = figures[0].changed.iter().flat_map(|one| one.before.iter().chain(&one.after));
    assert!(zero.clone().count() > 0);
    let zero = zero.filter(|side| side.words == "0.00").count();
    assert_eq!(zero, 0, "{figures:?}");
}

/// That items are there and the court's finding is missing is said of each item, not of the route.
#[test]
fn a_route_whose_items_wait_for_the_court_is_not_empty() {
    let codes = |case: &Case| {
        let of = [FindingCode::RouteEmpty, FindingCode::FindingOpen];
        let all = found(case);
        let findings = all.findings.iter().filter(|one| of.contains(&one.code));
        findings.map(|one| (one.code, one.path())).collect::<Vec<_>>()
    };
    let open = |row| (FindingCode::FindingOpen, format!("/compensation/gains/{row}"));
    assert_eq!(codes(&gains([None, None])), [open(0), open(1)]);
    let mut case = gains([None, None]);
    case.compensation.gains.clear();
    let empty = (FindingCode::RouteEmpty, "/compensation/route".to_owned());
    assert_eq!(codes(&case), [empty]);
}

/// What 甲 and 乙 made together is open between them, and none of it can be 丙's: he owes zero. Where he answers for 甲, what can
/// be claimed from him at most is not known; what he owes himself is.
#[test]
fn who_cannot_owe_what_is_open_owes_zero() {
    let of = |answers: &Value| {
        read(&json!({
            "dates": {"act": {"to": "2023-06-30"}, "filed": "2024-02-01", "judgment": "2024-09-01"},
            "defendants": [
                {"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}, {"id": "c", "name": "丙"},
                {"id": "d", "name": "丁"},
            ],
            "compensation": {"route": "gain", "gains": [{"among": ["a", "b"], "claimed": "300", "found": "all"}]},
            "liability": {"answers_for": answers},
        }))
    };
    for paper in papers(&of(&json!([]))) {
        assert_eq!(row(&paper, "甲"), [OPEN], "{}", text(&paper));
        assert_eq!(row(&paper, "乙"), [OPEN], "{}", text(&paper));
        assert_eq!(row(&paper, "丙"), [NONE], "{}", text(&paper));
    }
    let answers = json!([{"defendant": "c", "for": "a", "basis": "joint-tort"}]);
    for paper in papers(&of(&answers)) {
        assert_eq!(row(&paper, "丙"), [["0.00", "—", "0.00"]], "{}", text(&paper));
        assert_eq!(row(&paper, "丁"), [NONE], "{}", text(&paper));
    }
}

/// A guardian may come to bear what his ward may owe, and the ward stays exposed to it.
#[test]
fn a_guardian_may_owe_what_is_open_among_his_ward_and_others() {
    let case = read(&json!({
        "defendants": [
            {"id": "a", "name": "甲"}, {"id": "w", "name": "乙", "minor": true, "guardians": ["g"]},
            {"id": "g", "name": "丙"}, {"id": "d", "name": "丁"},
        ],
        "compensation": {"route": "gain", "gains": [{"among": ["a", "w"], "claimed": "300", "found": "all"}]},
    }));
    let all = found(&case);
    let known: Vec<_> = all
        .defendants
        .iter()
        .map(|one| [&one.own_derivation, &one.exposure_derivation].map(|of| all.knows(&case, of)))
        .collect();
    assert_eq!(known, [[false, false], [true, false], [false, false], [true, true]]);
}
