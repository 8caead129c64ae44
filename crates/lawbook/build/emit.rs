//! Writes the checked book as Rust statics.

use std::{collections::BTreeMap, fmt::Write, str::FromStr};

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::{
    check::date,
    source::{Book, Calendar, Files, InstrumentVersion, Parameter, Text, Version},
};

/// By id: the index of the instrument, and the versions.
type Provisions<'a> = BTreeMap<&'a str, (usize, &'a [Version])>;

/// The generated module. `book` has passed the checks.
pub(crate) fn emit(book: &Book, files: &Files) -> String {
    let mut out = String::new();
    let mut digest = Sha256::new();
    for (name, text) in files {
        for part in [name, text] {
            digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            digest.update(part);
        }
    }
    let hex: String = digest.finalize().iter().fold(String::new(), |mut hex, byte| {
        _ = write!(hex, "{byte:02x}");
        hex
    });
    _ = writeln!(out, "pub const DIGEST: &str = \"sha256:{hex}\";");

    // Provisions and remedies are looked up by id with a binary search, so they are sorted by it.
    let mut provisions: Provisions<'_> = BTreeMap::new();
    for (index, instrument) in book.instruments.iter().enumerate() {
        for provision in &instrument.provision {
            provisions.insert(&provision.id, (index, &provision.version));
        }
    }
    instruments(&mut out, book, &provisions);
    list(
        &mut out,
        "PROVISIONS",
        "Provision",
        provisions.iter().map(|(id, (index, versions))| {
            let life = book.instruments.get(*index).map_or(&[][..], |i| &i.version);
            let versions: String = versions.iter().map(|v| version(v, life)).collect();
            format!(
                "Provision{{id:{id:?},instrument:InstrumentId({index}),versions:&[{versions}]}}"
            )
        }),
    );
    _ = writeln!(out, "pub mod id {{ use super::ProvisionId;");
    for (index, id) in provisions.keys().enumerate() {
        _ = writeln!(out, "pub const {}: ProvisionId = ProvisionId({index});", constant(id));
    }
    _ = writeln!(out, "}}");
    parameters(&mut out, book);
    catalogue(&mut out, book);
    calendar(&mut out, &book.calendar);
    let slips = book.instruments.iter().flat_map(|instrument| &instrument.slip);
    list(
        &mut out,
        "SLIPS",
        "Slip",
        slips.map(|slip| {
            format!(
                "Slip{{number:{},grade:Grade::{:?},says:{},correct:{},provisions:{}}}",
                slip.number,
                slip.grade,
                text(&slip.says),
                text(&slip.correct),
                references(&slip.provisions)
            )
        }),
    );
    out
}

fn instruments(out: &mut String, book: &Book, provisions: &Provisions<'_>) {
    list(out, "INSTRUMENTS", "Instrument", book.instruments.iter().enumerate().map(|(index, i)| {
        let versions: String = i
            .version
            .iter()
            .map(|v| {
                format!(
                    "InstrumentVersion{{from:{},until:{},number:{},note:{},from_verified:{}}},",
                    day(&v.from),
                    until(v.until.as_deref()),
                    optional(v.number.as_ref()),
                    optional(v.note.as_ref()),
                    v.unverified.is_empty()
                )
            })
            .collect();
        let own: String = provisions
            .iter()
            .filter(|(_, (of, _))| *of == index)
            .map(|(id, _)| format!("id::{},", constant(id)))
            .collect();
        format!(
            "Instrument{{id:{:?},kind:Kind::{:?},title:{},short:{},issuer:{},url:{:?},versions:&[{versions}],provisions:&[{own}]}}",
            i.id, i.kind, text(&i.title), text(&i.short), text(&i.issuer), i.url
        )
    }));
}

/// A first day is as doubtful as that of the instrument's text that starts on it.
fn version(v: &Version, life: &[InstrumentVersion]) -> String {
    let doubtful = |i: &InstrumentVersion| i.from == v.from && !i.unverified.is_empty();
    let number = |n: Option<u16>| n.map_or("None".to_owned(), |n| format!("Some({n})"));
    format!(
        "Version{{from:{},until:{},article:{},paragraph:{},item:{},point:{},section:{:?},modality:Modality::{},gist:{},note:{},from_verified:{},text_verified:{}}},",
        day(&v.from),
        until(v.until.as_deref()),
        number(v.article),
        number(v.paragraph.map(u16::from)),
        number(v.item.map(u16::from)),
        number(v.point.map(u16::from)),
        v.section.as_deref().unwrap_or(""),
        camel(&v.modality),
        text(&v.gist),
        optional(v.note.as_ref()),
        !v.unverified.iter().any(|field| field == "from") && !life.iter().any(doubtful),
        !v.unverified.iter().any(|field| field == "text"),
    )
}

fn parameters(out: &mut String, book: &Book) {
    let all = || book.instruments.iter().flat_map(|instrument| &instrument.parameter);
    _ = writeln!(
        out,
        "pub mod parameter {{ use super::{{Bracket, Brackets, Decimal, NumberKind, Parameter, id}};"
    );
    let constants = |p: &Parameter| match &p.brackets {
        None => format!(
            "pub const {}: Parameter = Parameter{{id:{:?},provision:id::{},kind:NumberKind::{},value:{}}};",
            constant(&p.id),
            p.id,
            constant(&p.provision),
            camel(&p.kind),
            decimal(p.value.as_deref())
        ),
        Some(brackets) => {
            let rows: String = brackets
                .iter()
                .map(|b| {
                    format!(
                        "Bracket{{over:{},flat:{},rate:{}}},",
                        decimal(Some(&b.over)),
                        decimal(b.flat.as_deref()),
                        decimal(b.rate.as_deref())
                    )
                })
                .collect();
            format!(
                "pub static {}: Brackets = Brackets{{id:{:?},provision:id::{},rows:&[{rows}]}};",
                constant(&p.id),
                p.id,
                constant(&p.provision)
            )
        }
    };
    for parameter in all() {
        _ = writeln!(out, "{}", constants(parameter));
    }
    _ = writeln!(out, "}}");
    list(
        out,
        "PARAMETERS",
        "Parameter",
        all().filter(|p| p.value.is_some()).map(|p| format!("parameter::{}", constant(&p.id))),
    );
    list(
        out,
        "BRACKETS",
        "&Brackets",
        all().filter(|p| p.value.is_none()).map(|p| format!("&parameter::{}", constant(&p.id))),
    );
}

fn catalogue(out: &mut String, book: &Book) {
    let catalogue = &book.catalogue;
    let mut remedies: Vec<_> = catalogue.remedy.iter().collect();
    remedies.sort_by(|a, b| a.id.cmp(&b.id));
    let remedy_index = |id: &String| remedies.iter().position(|remedy| remedy.id == *id);
    let ids = |ids: &[String]| {
        let ids: String = ids
            .iter()
            .filter_map(remedy_index)
            .map(|index| format!("RemedyId({index}),"))
            .collect();
        format!("&[{ids}]")
    };
    let lists = |id: &str| catalogue.choice.iter().position(|list| list.id == id);
    list(out, "REMEDIES", "Remedy", remedies.iter().map(|r| {
        let parameters: String = r
            .parameter
            .iter()
            .map(|p| {
                let choices = p.choices.as_deref().and_then(lists);
                format!(
                    "RemedyParameter{{id:{:?},kind:ParameterKind::{},required:{},label:{},hint:{},choices:{},observed:{:?}}},",
                    p.id,
                    camel(&p.kind),
                    p.required,
                    text(&p.label),
                    optional(p.hint.as_ref()),
                    choices.map_or("None".to_owned(), |index| format!("Some(&CHOICES[{index}])")),
                    p.observed.as_deref().unwrap_or("")
                )
            })
            .collect();
        format!(
            "Remedy{{id:{:?},category:Category::{},name:{},gist:{},find:{:?},basis:{},standing:Standing::{},fit:[Fit::{},Fit::{},Fit::{}],mode:Mode::{},performer:Performer::{},limitation:{},needs_one_of:{},excludes:{},overlaps:{},parameters:&[{parameters}]}}",
            r.id, camel(&r.category), text(&r.name), text(&r.gist), r.find, references(&r.basis), camel(&r.standing),
            camel(&r.fit.collection), camel(&r.fit.leakage), camel(&r.fit.use_),
            camel(&r.mode), camel(&r.performer), r.limitation,
            ids(&r.needs_one_of), ids(&r.excludes), ids(&r.overlaps)
        )
    }));
    _ = writeln!(out, "pub mod remedy {{ use super::RemedyId;");
    for (index, remedy) in remedies.iter().enumerate() {
        _ = writeln!(out, "pub const {}: RemedyId = RemedyId({index});", constant(&remedy.id));
    }
    _ = writeln!(out, "}}");
    list(
        out,
        "CHOICES",
        "ChoiceList",
        catalogue.choice.iter().map(|list| {
            let options: String = list
                .option
                .iter()
                .map(|o| format!("ChoiceOption{{id:{:?},label:{}}},", o.id, text(&o.label)))
                .collect();
            format!("ChoiceList{{id:{:?},options:&[{options}]}}", list.id)
        }),
    );
    list(
        out,
        "RULES",
        "Rule",
        catalogue.rule.iter().map(|r| {
            format!(
                "Rule{{id:{:?},number:{},gist:{},basis:{},standing:Standing::{}}}",
                r.id,
                r.number,
                text(&r.gist),
                references(&r.basis),
                camel(&r.standing)
            )
        }),
    );
    list(
        out,
        "PRESETS",
        "Preset",
        catalogue.preset.iter().map(|p| {
            let given: String = p
                .parameter
                .iter()
                .map(|g| {
                    let option = g.choice.as_ref().map(|id| Text { zh: id.clone(), en: id.clone() });
                    let value = g.value.as_ref().or(option.as_ref()).map(text).unwrap_or_default();
                    let remedy = constant(&g.remedy);
                    format!("PresetParameter{{remedy:remedy::{remedy},id:{:?},value:{value}}},", g.id)
                })
                .collect();
            format!(
                "Preset{{id:{:?},name:{},remedies:{},optional:{},mediation:{},parameters:&[{given}]}}",
                p.id,
                text(&p.name),
                ids(&p.remedies),
                ids(&p.optional),
                ids(&p.mediation)
            )
        }),
    );
}

fn calendar(out: &mut String, calendar: &Calendar) {
    list(
        out,
        "CALENDAR",
        "CalendarYear",
        calendar.year.iter().map(|year| {
            let rest: String = year
                .rest
                .iter()
                .map(|rest| {
                    format!(
                        "Rest{{from:{},until:{},name:{}}},",
                        day(&rest.from),
                        day(&rest.until),
                        text(&rest.name)
                    )
                })
                .collect();
            let work: String = year.work.iter().map(|work| day(work) + ",").collect();
            format!(
                "CalendarYear{{year:{},issued:{},number:{},rest:&[{rest}],work:&[{work}]}}",
                year.year,
                day(&year.issued),
                optional(year.number.as_ref())
            )
        }),
    );
}

fn list(out: &mut String, name: &str, of: &str, rows: impl Iterator<Item = String>) {
    let rows: Vec<_> = rows.collect();
    _ = writeln!(out, "pub static {name}: [{of}; {}] = [", rows.len());
    for row in rows {
        _ = writeln!(out, "{row},");
    }
    _ = writeln!(out, "];");
}

fn text(text: &Text) -> String {
    format!("Text{{zh:{:?},en:{:?}}}", text.zh, text.en)
}

fn optional(value: Option<&Text>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({})", text(value)))
}

fn references(ids: &[String]) -> String {
    let ids: String = ids.iter().map(|id| format!("id::{},", constant(id))).collect();
    format!("&[{ids}]")
}

fn day(value: &str) -> String {
    date(value).map_or_else(String::new, |date| {
        format!("Date::literal({},{},{})", date.year(), u8::from(date.month()), date.day())
    })
}

fn until(value: Option<&str>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({})", day(value)))
}

fn decimal(value: Option<&str>) -> String {
    let value = value.and_then(|value| Decimal::from_str(value).ok()).unwrap_or_default();
    let parts = value.unpack();
    format!(
        "Decimal::from_parts({},{},{},{},{})",
        parts.lo, parts.mid, parts.hi, parts.negative, parts.scale
    )
}

/// `FEE-13-PROPERTY` → `FEE_13_PROPERTY`
fn constant(id: &str) -> String {
    id.replace(['-', '.'], "_").to_uppercase()
}

/// `rate-per-day` → `RatePerDay`
fn camel(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().collect::<String>() + letters.as_str()
            })
        })
        .collect()
}
