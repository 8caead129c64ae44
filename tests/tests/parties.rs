//! More than one plaintiff, and a body that supports the suit (`corpus/several-plaintiffs.md`).

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{
    Case, FindingCode, Lens, Position, assess,
    case::{CoPlaintiff, PlaintiffKind},
};
use redress_drafting::{CheckId, Edits, Kind, Lang, Outcome, check, draft, text};

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
    let missing = checks.iter().filter(|check| check.outcome == Outcome::Missing);
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
    let costs = (F::CostsOfWhichPlaintiff, "/costs");
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
