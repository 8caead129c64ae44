//! What a published case and a remedy can be found by.

use redress_casebook::Record;
use redress_core::lawbook::Remedy;

use super::Texts;

/// What a remedy of the catalogue can be found by.
pub(crate) fn remedy_texts(remedy: &Remedy) -> Texts {
    let (name, gist, find) = (remedy.name, remedy.gist.get(), remedy.find.get());
    // The words to find it by are the same in both languages.
    let find = if find.zh.is_empty() { find.en } else { find.zh };
    Texts::of(4, [name.zh, name.en, remedy.id])
        .and(Texts::of(3, find.split(' ')))
        .and(Texts::of(1, [gist.zh, gist.en]))
}

/// What a published case can be found by.
pub(crate) fn record_texts(record: &Record) -> Texts {
    let Record { title, facts, case, .. } = record;
    let court = redress_casebook::court(&case.court).map(|court| court.en).unwrap_or_default();
    Texts::of(3, [&*title.zh, &*title.en, &*case.docket])
        .and(Texts::of(2, [&*case.court, &*court, &*record.id]))
        .and(Texts::of(1, [&*facts.zh, &*facts.en]))
}
