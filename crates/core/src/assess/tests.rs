//! What positions share is what each of them comes to alone.

use proptest::prelude::*;

use super::*;

/// The cases of the casebook.
pub(crate) fn published() -> Vec<Case> {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/../casebook/cases");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let text = std::fs::read(entry.unwrap().path()).unwrap();
        let record: serde_json::Value = serde_json::from_slice(&text).unwrap();
        Case::from_json(record["case"].to_string().as_bytes()).unwrap()
    };
    let cases: Vec<_> = std::fs::read_dir(cases).unwrap().map(read).collect();
    assert!(cases.len() > 50, "{}", cases.len());
    cases
}

/// A position on a ground of its own: of the others it is given the sum claimed alone, on which a fee rests.
fn alone(case: &Case, lens: Lens, position: Position) -> Assessment {
    let mut ledger = Ledger::new();
    let (mut claimed, mut of_fee) = (None::<Claimed>, Vec::new());
    if position != Position::Claimed {
        let mut ground = Ground::new(case, lens);
        let shared = Shared::new(&mut ground);
        let ctx = Context::new(&ground, &mut ledger, Position::Claimed);
        drop(Draft::new(ctx, &shared, &mut claimed));
        let kept = ground.into_kept();
        let found = claimed.iter().flat_map(|all| &all.findings);
        of_fee = found.map(|one| one.among(&kept).unwrap().clone()).collect();
    }
    let mut ground = Ground::new(case, lens);
    if let Some(claimed) = &mut claimed {
        // What is to be known of the fee stands among the findings of the other ground.
        claimed.findings = of_fee.into_iter().map(|one| ground.keep(one)).collect();
    }
    let shared = Shared::new(&mut ground);
    let ctx = Context::new(&ground, &mut ledger, position);
    let draft = Draft::new(ctx, &shared, &mut claimed);
    let book = Book::new(ledger, case);
    let fees = claimed.unwrap().fees.iter().map(|fee| fee.closed(&book)).collect();
    draft.closed(&shared, &Arc::new(ground.into_kept()), &fees, &book)
}

fn compare(case: &Case, lens: Lens) {
    let together = run(case, lens).unwrap();
    for one in together.all() {
        assert_eq!(*one, alone(case, lens, one.position), "{:?}", one.position);
    }
}

/// What no position changes is there once, and all of it can be handed to another thread.
#[test]
fn positions_share_what_they_have_in_common() {
    fn goes_elsewhere<T: Send + Sync>(_: &T) {}
    let all = published()[0].check().unwrap().assess(Lens::LAW).unwrap();
    goes_elsewhere(&all);
    let [claimed, conceded, found] = all.all();
    for other in [conceded, found] {
        assert!(Arc::ptr_eq(&claimed.fees, &other.fees));
        assert!(Arc::ptr_eq(&claimed.proof, &other.proof));
        assert!(Arc::ptr_eq(&claimed.remedies, &other.remedies));
    }
}

#[test]
fn published_cases_share_what_each_position_finds_alone() {
    for case in published() {
        let case = case.check().unwrap().into_case();
        compare(&case, Lens::LAW);
        compare(&case, Lens::proposals());
    }
}

/// What one side states of an item, or nothing.
fn item(name: &'static str) -> impl Strategy<Value = String> {
    let sides = (any::<Option<u16>>(), any::<Option<u16>>(), any::<Option<u16>>());
    sides.prop_map(move |(claimed, conceded, found)| {
        let said = [("claimed", claimed), ("conceded", conceded), ("found", found)];
        let said =
            said.iter().filter_map(|(side, sum)| Some(format!(r#","{side}":"{}""#, (*sum)?)));
        let said: String = said.collect();
        format!(r#"{{"label":"{name}"{said}}}"#)
    })
}

fn routes() -> impl Strategy<Value = Option<&'static str>> {
    proptest::sample::select(vec![
        None,
        Some("loss"),
        Some("gain"),
        Some("circumstances"),
        Some("agreement"),
    ])
}

proptest! {
    /// Random cases: routes without an item, positions that say nothing, before and since the Civil Code.
    #[test]
    fn random_cases_share_what_each_position_finds_alone(
        route in routes(),
        beside in routes(),
        (loss, sum, base) in (item("loss"), item("sum"), item("base")),
        (gains, punitive, early) in (any::<Option<u16>>(), any::<bool>(), any::<bool>()),
        plaintiff in proptest::sample::select(vec!["procuratorate", "other"]),
    ) {
        let elected = |name, route: Option<&str>| {
            route.map_or_else(String::new, |route| format!(r#""{name}":"{route}","#))
        };
        let (route, beside) = (elected("route", route), elected("beside", beside));
        let gains = gains.map_or_else(String::new, |sum| {
            format!(r#","gains":[{{"defendant":"a","claimed":"{sum}","found":"60%"}}]"#)
        });
        let punitive = if punitive {
            format!(r#","punitive":{{"basis":"crpl-55-1","items":[{base}]}}"#)
        } else {
            String::new()
        };
        let act = if early { "2015-03-01" } else { "2022-03-01" };
        let json = format!(
            r#"{{"plaintiff":{{"kind":"{plaintiff}"}},"defendants":[{{"id":"a"}},{{"id":"b"}}],
                "fields":["personal-information"],"dates":{{"act":{{"from":"{act}","to":"{act}"}}}},
                "compensation":{{{route}{beside}"losses":[{loss}],"lump_sums":[{sum}]{gains}}}{punitive}}}"#
        );
        let case = Case::from_json(json.as_bytes()).unwrap();
        if let Ok(checked) = case.check() {
            compare(checked.case(), Lens::LAW);
        }
    }
}
