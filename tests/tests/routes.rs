//! Two routes in one case: a gain that is known, and a sum by circumstances of another defendant (`corpus/routes-beside.md`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, FindingCode, Lens, Position, assess,
    case::{Debtor, DefendantId, LumpSumBasis, Route},
};
use redress_drafting::{CheckId, CheckOutcome, Edits, Kind, Lang, check, draft, text};

fn beside() -> Case {
    Case::from_json(include_bytes!("../corpus/routes-beside.json")).unwrap()
}

fn owed(case: &Case, position: Position) -> Vec<String> {
    let assessment = assess(case, position, Lens::LAW).unwrap();
    let own = assessment.defendants.iter().map(|one| one.own.to_string());
    std::iter::once(assessment.totals.award.to_string()).chain(own).collect()
}

#[test]
fn the_items_of_both_count() {
    let case = beside();
    assert_eq!(owed(&case, Position::Claimed), ["45170.50", "30000.00", "15170.50"]);
    assert_eq!(owed(&case, Position::Found), ["38000.00", "30000.00", "8000.00"]);
    assert_eq!(Case::from_json(case.to_json().as_bytes()).unwrap(), case);
    // Without it the sum is shown beside the award, as before.
    let mut one = beside();
    one.compensation.beside = None;
    assert_eq!(owed(&one, Position::Found), ["30000.00", "30000.00", "0.00"]);
}

/// A cap on the sum by circumstances does not touch the gain of the other.
#[test]
fn a_cap_binds_its_own_route() {
    let mut case = beside();
    case.compensation.lump_sum_basis = Some(LumpSumBasis::Network);
    case.compensation.lump_sums[0].found = "600000".parse().ok();
    assert_eq!(owed(&case, Position::Found), ["530000.00", "30000.00", "500000.00"]);
}

#[test]
fn the_papers_say_it_and_the_self_check_misses_nothing_else() {
    let case = beside();
    for lang in Lang::ALL {
        let kinds = [Kind::Orders, Kind::Schedule];
        let drafts = kinds.map(|kind| text(&draft(lang, kind, &case).unwrap()));
        insta::assert_snapshot!(format!("beside-{}", lang.id()), drafts.join("\n――――――――\n\n"));
        let checks = check(lang, Kind::Orders, &case, &Edits::new()).unwrap();
        let missing = checks.iter().filter(|check| check.outcome == CheckOutcome::Missing);
        let missing: Vec<_> = missing.map(|check| (check.id, &*check.path)).collect();
        assert_eq!(missing, [(CheckId::Blanks, "/bench/appeal_to")]);
    }
}

#[test]
fn what_counts_twice_or_not_at_all_is_said() {
    let said = |change: fn(&mut Case)| {
        let mut case = beside();
        change(&mut case);
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let codes = [
            FindingCode::RoutesOverlap,
            FindingCode::RouteEmpty,
            FindingCode::RouteNotElected,
            FindingCode::Unused,
        ];
        let of_these = findings.into_iter().filter(|finding| codes.contains(&finding.code));
        of_these.map(|f| (f.code, f.path(), f.arguments.join(" "))).collect::<Vec<_>>()
    };
    let at =
        |code, path: &str, arguments: &str| vec![(code, path.to_owned(), arguments.to_owned())];
    assert_eq!(said(|_| ()), []);
    assert_eq!(
        said(|case| {
            let zou = DefendantId::new("zou").unwrap();
            case.compensation.lump_sums[0].debtors = vec![Debtor::new(zou)];
        }),
        at(FindingCode::RoutesOverlap, "/compensation/beside", "zou")
    );
    assert_eq!(
        said(|case| case.compensation.lump_sums.clear()),
        at(FindingCode::RouteEmpty, "/compensation/beside", "")
    );
    // The same route twice, and a route without a first, do nothing.
    assert_eq!(
        said(|case| {
            case.compensation.beside = Some(Route::Gain);
            case.compensation.lump_sums.clear();
        }),
        at(FindingCode::Unused, "/compensation/beside", "")
    );
    assert_eq!(
        said(|case| {
            case.compensation.route = Some(Route::Agreement);
            case.compensation.beside = Some(Route::Circumstances);
            case.compensation.gains.clear();
        }),
        at(FindingCode::Unused, "/compensation/beside", "")
    );
}
