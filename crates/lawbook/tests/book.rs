//! What the compiled book must contain, whatever is edited.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_lawbook::{
    Bracket, Brackets, Date, DayKind, Decimal, INSTRUMENTS, InstrumentKind, NumberKind, PROVISIONS,
    Page, Parameter, Provision, REMEDIES, SLIPS, Value, calendar_covers, day_kind, find, id,
    instrument, parameter,
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn article(provision: &Provision, on: &str) -> Option<u16> {
    provision.at(day(on)).and_then(|(version, _)| version.article)
}

#[test]
fn renumbered_articles_follow_their_dates() {
    for (provision, dates) in [
        (id::CPL_DELAY, [("2021-12-31", 253), ("2022-01-01", 260), ("2024-01-01", 264)]),
        (id::CPL_PIL, [("2021-12-31", 55), ("2022-01-01", 58), ("2024-01-01", 58)]),
        (id::CPL_EVIDENCE, [("2021-12-31", 64), ("2022-01-01", 67), ("2024-01-01", 67)]),
        (id::CPLI_287, [("2022-04-09", 289), ("2022-04-10", 287), ("2024-01-01", 287)]),
        (id::CRIM_I_199, [("2021-02-28", 162), ("2021-03-01", 199), ("2026-11-26", 199)]),
        (id::NET_12_2, [("2020-12-31", 18), ("2021-01-01", 12), ("2024-01-01", 12)]),
        (id::CSL_PI, [("2025-12-31", 40), ("2026-01-01", 42), ("2026-06-01", 42)]),
    ] {
        for (on, expected) in dates {
            assert_eq!(article(provision.get(), on), Some(expected), "{} {on}", provision.get().id);
        }
    }
}

/// The text of a day says whether it is still the one of today: the duty of delay moved to 264 in 2024.
#[test]
fn only_the_last_text_is_the_newest() {
    let newest = |on: &str| id::CPL_DELAY.get().at(day(on)).map(|(_, newest)| newest);
    assert_eq!(newest("2021-12-31"), Some(false));
    assert_eq!(newest("2023-12-31"), Some(false));
    assert_eq!(newest("2024-01-01"), Some(true));
}

#[test]
fn there_is_no_pipl_and_no_civil_code_before_their_day() {
    assert_eq!(article(id::PIPL_69_2.get(), "2021-10-31"), None);
    assert_eq!(article(id::PIPL_69_2.get(), "2021-11-01"), Some(69));
    assert_eq!(article(id::CC_1182.get(), "2020-12-31"), None);
    assert_eq!(article(id::TL_20.get(), "2021-01-01"), None);
}

#[test]
fn the_numbers_the_law_fixes() {
    for (parameter, value, provision) in [
        (parameter::CRPL_55_1_MULTIPLIER, "3", "CRPL-55-1"),
        (parameter::CRPL_55_1_FLOOR, "500", "CRPL-55-1"),
        (parameter::CRPL_55_2_MULTIPLIER_CAP, "2", "CRPL-55-2"),
        (parameter::FSL_148_2_PRICE_MULTIPLIER, "10", "FSL-148-2"),
        (parameter::FSL_148_2_LOSS_MULTIPLIER, "3", "FSL-148-2"),
        (parameter::FSL_148_2_FLOOR, "1000", "FSL-148-2"),
        (parameter::DAL_144_3_FLOOR, "1000", "DAL-144-3"),
        (parameter::NET_12_2_CAP, "500000", "NET-12-2"),
        (parameter::LATE_DAILY_RATE, "0.000175", "LATE-1"),
        (parameter::FEE_MEDIATION_FACTOR, "0.5", "FEE-15"),
        (parameter::FEE_ENFORCEMENT_MIN, "50", "FEE-14-1"),
        (parameter::FEE_ENFORCEMENT_MAX, "500", "FEE-14-1"),
        (parameter::FEE_PRESERVATION_MIN, "30", "FEE-14-2"),
        (parameter::FEE_PRESERVATION_CAP, "5000", "FEE-14-2"),
    ] {
        assert_eq!(parameter.value.to_string(), value, "{}", parameter.id);
        assert_eq!(parameter.provision.get().id, provision);
    }
}

#[test]
fn ids_are_found_and_lists_are_whole() {
    for provision in &PROVISIONS {
        assert_eq!(find(&provision.id.to_lowercase()).map(|id| id.get().id), Some(provision.id));
    }
    assert_eq!(find("PIPL-999"), None);
    assert_eq!(
        SLIPS.iter().map(|slip| slip.number).collect::<Vec<_>>(),
        (1..=21).collect::<Vec<_>>()
    );
    let ids: Vec<_> = REMEDIES.iter().map(|remedy| remedy.id).collect();
    let expected: Vec<_> =
        (1..=35).map(|n| format!("R{n:02}")).chain((1..=3).map(|n| format!("X{n}"))).collect();
    assert_eq!(ids, expected);
}

#[test]
fn every_provision_is_found_by_its_address() {
    for provision in &PROVISIONS {
        let name = provision.instrument.get().name();
        let found = instrument(&name).and_then(|i| i.provision(&provision.name()));
        assert_eq!(found.map(|id| id.get().id), Some(provision.id), "{name}/{}", provision.name());
        assert!(!provision.name().is_empty());
    }
    assert_eq!(id::PIPL_69_2.get().name(), "69-2");
    assert_eq!(id::SPP_R_98_1.get().name(), "98-1");
    assert!(instrument("nowhere").is_none());
    assert_eq!(instrument("PIPL").unwrap().provision("999"), None);
}

#[test]
fn an_instrument_is_in_force_from_its_first_day_to_its_last() {
    let tort_law = instrument("tl").unwrap();
    assert!(tort_law.at(day("2020-12-31")).is_some());
    assert!(tort_law.at(day("2021-01-01")).is_none());
    assert!(instrument("pipl").unwrap().at(day("2021-10-31")).is_none());
}

#[test]
fn proposals_are_the_only_source_without_an_official_page() {
    for instrument in &INSTRUMENTS {
        assert_eq!(
            instrument.url.is_empty(),
            instrument.kind == InstrumentKind::Proposal,
            "{}",
            instrument.id
        );
    }
}

/// The text of a day where that has an address of its own, else that of now, and a home page is called what it is.
#[test]
fn a_home_page_is_never_taken_for_the_text() {
    let page = |id: &str, on: &str| instrument(id).unwrap().page(day(on)).unwrap();
    let cpl = |id| format!("https://flk.npc.gov.cn/detail?id={id}");
    let now = cpl("ff8081818a21dc13018b425303b7086d");
    for (on, expected) in [
        ("2018-01-01", &cpl("2c909fdd678bf17901678bf856910a05")),
        ("2022-06-01", &cpl("ff8081817ed766ea017ee6ab99ad1cbc")),
        ("2024-06-01", &now),
    ] {
        let page = page("cpl", on);
        assert!(matches!(page, Page::Text(_)) && page.url() == expected, "{on}: {page:?}");
    }
    // No address of the text of 2012 is known.
    let of_2012 = page("cpl", "2015-01-01");
    assert!(matches!(of_2012, Page::Newer(_)) && of_2012.url() == now, "{of_2012:?}");
    assert_eq!(page("net", "2022-01-01"), Page::Site("https://flk.npc.gov.cn/"));
    assert!(instrument("paper").unwrap().page(day("2024-01-01")).is_none());
    let mut sites = Vec::new();
    for instrument in &INSTRUMENTS {
        let Some(page) = instrument.page(day("2026-11-26")) else { continue };
        let path = page.url().splitn(4, '/').nth(3).unwrap_or_default();
        assert_eq!(path.is_empty(), matches!(page, Page::Site(_)), "{}", instrument.id);
        if let Page::Site(_) = page {
            sites.push(instrument.id);
        }
    }
    // The texts whose address was looked for in what could be read on 2026-11-26, and not found.
    assert_eq!(
        sites,
        [
            "ARB", "C-PIL", "CITE", "CRIM2017", "ENV-P", "EPIL", "FD2013", "J-PIL", "MENT",
            "MIN2021", "NET", "SPP-M", "SPP-R",
        ]
    );
}

/// The notices for 2024 to 2026, counted by hand: a day off is a weekday of a holiday or a weekend on which nobody
/// works.
#[test]
fn the_calendar_is_that_of_the_notices() {
    for (on, expected) in [
        ("2024-02-09", "work"),
        ("2024-02-10", "春节"),
        ("2024-02-18", "working weekend"),
        ("2024-06-08", "weekend"),
        ("2024-06-10", "端午节"),
        ("2025-01-02", "work"),
        ("2025-01-26", "working weekend"),
        ("2025-10-08", "国庆节、中秋节"),
        ("2025-10-09", "work"),
        ("2026-01-04", "working weekend"),
        ("2026-02-23", "春节"),
        ("2026-09-20", "working weekend"),
        ("2026-12-26", "weekend"),
        // Beyond the notices only weekends are known.
        ("2027-01-01", "work"),
        ("2027-01-02", "weekend"),
    ] {
        let found = match day_kind(day(on)) {
            DayKind::Work => "work",
            DayKind::WorkingWeekend => "working weekend",
            DayKind::Weekend => "weekend",
            DayKind::Holiday(rest) => rest.name.zh,
        };
        assert_eq!(found, expected, "{on}");
    }
    assert!(calendar_covers(day("2024-01-01")) && calendar_covers(day("2026-12-31")));
    assert!(!calendar_covers(day("2023-12-31")) && !calendar_covers(day("2027-01-01")));
}

/// A number and a scale are those of the day; before the first day and after the last that is known, the nearest.
#[test]
fn numbers_and_scales_are_those_of_the_day() {
    let value = |from: &str, until: Option<&str>, value: i64| Value {
        from: day(from),
        until: until.map(day),
        value: Decimal::from(value),
    };
    let values =
        vec![value("2014-10-10", Some("2026-12-31"), 500_000), value("2027-01-01", None, 800_000)];
    let (provision, newest) = (id::NET_12_2, Decimal::from(800_000));
    let kind = NumberKind::Cap;
    let cap = Parameter { id: "CAP", provision, kind, value: newest, values: values.leak() };
    let flat = |flat: i64| -> &'static [Bracket] {
        let (over, rate) = (Decimal::ZERO, Decimal::ZERO);
        vec![Bracket { over, flat: Decimal::from(flat), rate }].leak()
    };
    let scale = |rows| Brackets { id: "SCALE", provision: id::FEE_13_OTHER, rows, earlier: &[] };
    let earlier = vec![(day("2026-12-31"), scale(flat(50)))].leak();
    let scale: &'static Brackets = Box::leak(Box::new(Brackets { earlier, ..scale(flat(80)) }));
    for (on, yuan, fee) in [
        ("2010-01-01", 500_000, 50),
        ("2026-12-31", 500_000, 50),
        ("2027-01-01", 800_000, 80),
        ("2030-01-01", 800_000, 80),
    ] {
        assert_eq!(cap.at(day(on)), Decimal::from(yuan), "{on}");
        assert_eq!(scale.at(day(on)).rows[0].flat, Decimal::from(fee), "{on}");
    }
    // One that never changed has no values over time.
    assert_eq!(parameter::NET_12_2_CAP.at(day("2030-01-01")), Decimal::from(500_000));
}

/// Each rule knows what it replaced, and what replaced it.
#[test]
fn rules_stand_in_line() {
    for (later, earlier) in [
        (id::PIPL_69_2, id::CC_1182),
        (id::CC_1182, id::TL_20),
        (id::CC_179_1, id::TL_15),
        (id::CC_1168, id::TL_8),
        (id::CC_1172, id::TL_12),
        (id::CC_178_2, id::TL_14),
        (id::CC_1188, id::TL_32),
        (id::CC_187, id::TL_4_2),
        (id::CC_1165_1, id::TL_6_1),
        (id::CC_1169, id::TL_9),
        (id::CC_1170, id::TL_10),
    ] {
        assert_eq!(later.get().replaces, [earlier], "{}", later.get().id);
        assert_eq!(earlier.get().replaced_by, [later], "{}", earlier.get().id);
    }
    // From the Tort Law over the Civil Code to PIPL, from each of the three nearest first.
    let line = [id::TL_20, id::CC_1182, id::PIPL_69_2].map(|id| (id.get().before, id.get().after));
    assert_eq!(line[0], (&[][..], &[id::CC_1182, id::PIPL_69_2][..]));
    assert_eq!(line[1], (&[id::TL_20][..], &[id::PIPL_69_2][..]));
    assert_eq!(line[2], (&[id::CC_1182, id::TL_20][..], &[][..]));
    // Whoever stands before one has it behind it, and who stands in no line has nobody on either side.
    for provision in &PROVISIONS {
        for other in provision.before {
            let behind = other.get().after.iter().filter(|one| one.get().id == provision.id);
            assert_eq!(behind.count(), 1, "{}", provision.id);
        }
        let alone = provision.replaces.is_empty() && provision.replaced_by.is_empty();
        assert_eq!(alone, provision.before.is_empty() && provision.after.is_empty());
    }
}
