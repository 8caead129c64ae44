//! Writes the checked book as Rust statics.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    fmt::{Debug, Write},
    str::FromStr,
};

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::{
    check::date,
    closed::{Elsewhere, Support},
    source::{
        Book, Bracket, Calendar, Doubt, Files, InstrumentVersion, OrderText, Parameter, Provision,
        Text, Version,
    },
};

/// By id: the index of the instrument, and the provision.
type Provisions<'a> = BTreeMap<&'a str, (usize, &'a Provision)>;

/// The texts that only explain, each once; the tables name them by their places here.
#[derive(Default)]
struct Prose(RefCell<Vec<(String, String)>>);

impl Prose {
    fn put(&self, zh: &str, en: &str) -> String {
        let mut texts = self.0.borrow_mut();
        let same = |(a, b): &(String, String)| (&**a, &**b) == (zh, en);
        let place = texts.iter().position(same).unwrap_or_else(|| {
            texts.push((zh.to_owned(), en.to_owned()));
            texts.len() - 1
        });
        format!("Prose({place})")
    }

    fn text(&self, text: &Text) -> String {
        self.put(&text.zh, &text.en)
    }

    fn optional(&self, text: Option<&Text>) -> String {
        text.map_or("None".to_owned(), |text| format!("Some({})", self.text(text)))
    }

    fn emit(&self, out: &mut String) {
        let texts = self.0.borrow();
        let mut digest = Sha256::new();
        for (zh, en) in &*texts {
            for text in [zh, en] {
                digest.update(text);
                digest.update([0]);
            }
        }
        let digest: String =
            digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        _ = writeln!(out, "pub const PROSE_DIGEST: &str = {digest:?};");
        _ = writeln!(
            out,
            "#[cfg(feature = \"prose\")]\npub static PROSE: [Text; {}] = [",
            texts.len()
        );
        for (zh, en) in &*texts {
            _ = writeln!(out, "Text{{zh:{zh:?},en:{en:?}}},");
        }
        _ = writeln!(out, "];");
    }
}

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
            provisions.insert(&provision.id, (index, provision));
        }
    }
    let prose = Prose::default();
    instruments(&mut out, book, &provisions, &prose);
    list(
        &mut out,
        "PROVISIONS",
        "Provision",
        provisions.iter().map(|(id, (index, provision))| {
            let life = book.instruments.get(*index).map_or(&[][..], |i| &i.version);
            let versions: String = provision.version.iter().map(|v| version(v, life, &prose)).collect();
            format!(
                "Provision{{id:{id:?},instrument:InstrumentId({index}),field:{},only:{},replaces:{},replaced_by:{},before:{},after:{},versions:&[{versions}]}}",
                set("Field", &provision.field),
                option("Only", provision.only.as_ref()),
                references(&provision.replaces),
                references(&replaced_by(&provisions, id)),
                references(&line(id, |id| replaces(&provisions, id))),
                references(&line(id, |id| replaced_by(&provisions, id))),
            )
        }),
    );
    _ = writeln!(out, "pub mod id {{ use super::ProvisionId;");
    for (index, id) in provisions.keys().enumerate() {
        _ = writeln!(out, "pub const {}: ProvisionId = ProvisionId({index});", constant(id));
    }
    _ = writeln!(out, "}}");
    parameters(&mut out, book);
    catalogue(&mut out, book, &prose);
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
                prose.text(&slip.says),
                prose.text(&slip.correct),
                references(&slip.provisions)
            )
        }),
    );
    prose.emit(&mut out);
    out
}

fn instruments(out: &mut String, book: &Book, provisions: &Provisions<'_>, prose: &Prose) {
    list(out, "INSTRUMENTS", "Instrument", book.instruments.iter().enumerate().map(|(index, i)| {
        let versions: String = i
            .version
            .iter()
            .map(|v| {
                format!(
                    "InstrumentVersion{{from:{},until:{},number:{},url:{:?},note:{},from_verified:{}}},",
                    day(&v.from),
                    until(v.until.as_deref()),
                    optional(v.number.as_ref()),
                    v.url,
                    prose.optional(v.note.as_ref()),
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
            "Instrument{{id:{:?},kind:InstrumentKind::{:?},procedural:{},rank:{},field:{},elsewhere:Elsewhere::{:?},only:{},title:{},short:{},issuer:{},url:{:?},versions:&[{versions}],provisions:&[{own}]}}",
            i.id, i.kind, i.procedural, i.rank.unwrap_or(u8::MAX), set("Field", &i.field), i.elsewhere,
            option("Only", i.only.as_ref()), text(&i.title), text(&i.short), text(&i.issuer), i.url
        )
    }));
}

/// A first day is as doubtful as that of the instrument's text that starts on it, and says as little of what went before.
fn version(v: &Version, life: &[InstrumentVersion], prose: &Prose) -> String {
    let earlier = |i: &InstrumentVersion| i.from == v.from && i.earlier;
    let doubtful = |i: &InstrumentVersion| i.from == v.from && !i.unverified.is_empty();
    let number = |n: Option<u16>| n.map_or("None".to_owned(), |n| format!("Some({n})"));
    format!(
        "Version{{from:{},until:{},article:{},paragraph:{},item:{},point:{},section:{:?},modality:Modality::{:?},gist:{},note:{},from_verified:{},earlier_unrecorded:{},text_verified:{}}},",
        day(&v.from),
        until(v.until.as_deref()),
        number(v.article),
        number(v.paragraph.map(u16::from)),
        number(v.item.map(u16::from)),
        number(v.point.map(u16::from)),
        v.section.as_deref().unwrap_or(""),
        v.modality,
        prose.text(&v.gist),
        prose.optional(v.note.as_ref()),
        !v.unverified.contains(&Doubt::From) && !life.iter().any(doubtful),
        life.iter().any(earlier),
        !v.unverified.contains(&Doubt::Text),
    )
}

fn parameters(out: &mut String, book: &Book) {
    let all = || book.instruments.iter().flat_map(|instrument| &instrument.parameter);
    _ = writeln!(
        out,
        "pub mod parameter {{ use super::{{Bracket, Brackets, Decimal, NumberKind, Parameter, id}};"
    );
    let constants = |p: &Parameter| {
        let (name, provision) = (constant(&p.id), constant(&p.provision));
        let newest = p.version.last();
        let Some(kind) = p.kind else {
            let rows = newest.and_then(|version| version.brackets.as_ref()).or(p.brackets.as_ref());
            let rows = rows.map_or_else(String::new, |rows| brackets(rows));
            let before = p.version.len().saturating_sub(1);
            let earlier = p.version.iter().take(before).filter_map(|version| {
                let until = day(version.until.as_deref()?);
                let rows = brackets(version.brackets.as_ref()?);
                let (id, none) = (&p.id, "earlier:&[]");
                let scale = format!(
                    "Brackets{{id:{id:?},provision:id::{provision},rows:&[{rows}],{none}}}"
                );
                Some(format!("({until},{scale}),"))
            });
            let earlier: String = earlier.collect();
            return format!(
                "pub static {name}: Brackets = Brackets{{id:{:?},provision:id::{provision},rows:&[{rows}],earlier:&[{earlier}]}};",
                p.id
            );
        };
        let values = p.version.iter().map(|v| {
            let (from, until) = (day(&v.from), until(v.until.as_deref()));
            let value = decimal(v.value.as_deref());
            format!("crate::Value{{from:{from},until:{until},value:{value}}},")
        });
        let values: String = values.collect();
        let value = newest.and_then(|version| version.value.as_ref()).or(p.value.as_ref());
        format!(
            "pub const {name}: Parameter = Parameter{{id:{:?},provision:id::{provision},kind:NumberKind::{kind:?},value:{},values:&[{values}]}};",
            p.id,
            decimal(value.map(String::as_str))
        )
    };
    for parameter in all() {
        _ = writeln!(out, "{}", constants(parameter));
    }
    _ = writeln!(out, "}}");
    list(
        out,
        "PARAMETERS",
        "Parameter",
        all().filter(|p| p.kind.is_some()).map(|p| format!("parameter::{}", constant(&p.id))),
    );
    list(
        out,
        "BRACKETS",
        "&Brackets",
        all().filter(|p| p.kind.is_none()).map(|p| format!("&parameter::{}", constant(&p.id))),
    );
}

fn brackets(rows: &[Bracket]) -> String {
    rows.iter()
        .map(|row| {
            let (over, flat) = (decimal(Some(&row.over)), decimal(row.flat.as_deref()));
            format!("Bracket{{over:{over},flat:{flat},rate:{}}},", decimal(row.rate.as_deref()))
        })
        .collect()
}

fn catalogue(out: &mut String, book: &Book, prose: &Prose) {
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
                    "RemedyParameter{{id:{:?},kind:ParameterKind::{:?},required:{},reason:{},numbered:{},label:{},hint:{},choices:{},observed:{:?}}},",
                    p.id,
                    p.kind,
                    p.required,
                    p.reason,
                    p.numbered,
                    text(&p.label),
                    prose.optional(p.hint.as_ref()),
                    choices.map_or("None".to_owned(), |index| format!("Some(&CHOICES[{index}])")),
                    p.observed.as_deref().unwrap_or("")
                )
            })
            .collect();
        format!(
            "Remedy{{id:{:?},category:Category::{:?},name:{},gist:{},find:{},basis:{},standing:Support::{:?},fit:[Fit::{:?},Fit::{:?},Fit::{:?}],mode:Mode::{:?},place:OperativePlace::{:?},object:Object::{:?},role:Role::{:?},published:{},substitute:{},instead:{},needs_one_of:{},excludes:{},overlaps:{},parameters:&[{parameters}]}}",
            r.id, r.category, text(&r.name), prose.text(&r.gist), prose.put(&r.find, &r.find), references(&r.basis), r.standing,
            r.fit.collection, r.fit.leakage, r.fit.use_,
            r.mode, r.place, r.object, r.role, r.published, references(&r.substitute),
            r.instead.as_ref().and_then(remedy_index).map_or("None".to_owned(), |index| format!("Some(RemedyId({index}))")),
            ids(&r.needs_one_of), ids(&r.excludes), ids(&r.overlaps)
        )
    }));
    let names: Vec<_> = remedies.iter().map(|remedy| &remedy.id).collect();
    _ = writeln!(out, "pub(crate) static REMEDY_IDS: [&str; {}] = {names:?};", names.len());
    let orders: String = remedies
        .iter()
        .map(|remedy| format!("&[{}],", remedy.order.iter().map(order).collect::<String>()))
        .collect();
    let count = remedies.len();
    _ = writeln!(out, "pub(crate) static REMEDY_ORDERS: [&[OrderText]; {count}] = [{orders}];");
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
            let when = r.when.as_ref().map_or("None".to_owned(), |when| {
                format!("Some((Fact::{:?},Answer::{:?}))", when.fact, when.is)
            });
            format!(
                "Rule{{id:{:?},gist:{},basis:{},standing:Support::{:?},finds:Finds::{:?},remedies:{},when:{when}}}",
                r.id,
                text(&r.gist),
                references(&r.basis),
                r.standing,
                r.finds,
                ids(&r.remedies)
            )
        }),
    );
    list(
        out,
        "QUESTIONS",
        "Question",
        catalogue.question.iter().map(|question| {
            let rules: String = question
                .rule
                .iter()
                .map(|rule| {
                    format!(
                        "QuestionRule{{provisions:{},at:ReadOn::{:?},shown:{},standing:Support::{:?},analogy:{}}},",
                        references(&rule.provisions),
                        rule.at,
                        option("Where", rule.shown.as_ref()),
                        rule.standing.unwrap_or(Support::InForce),
                        rule.elsewhere == Elsewhere::Analogy,
                    )
                })
                .collect();
            format!("Question{{id:{:?},rules:&[{rules}]}}", question.id)
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

fn order(order: &OrderText) -> String {
    let when = order.when.as_ref().map_or("None".to_owned(), |when| {
        format!("Some(When{{particular:{:?},is:{:?}}})", when.particular, when.is)
    });
    format!("OrderText{{when:{when},text:{}}},", text(&order.text))
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

/// Values of a closed set.
fn set<T: Debug>(of: &str, values: &[T]) -> String {
    let values: String = values.iter().map(|value| format!("{of}::{value:?},")).collect();
    format!("&[{values}]")
}

fn option<T: Debug>(of: &str, value: Option<&T>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({of}::{value:?})"))
}

/// The rules whose place one took.
fn replaces(provisions: &Provisions<'_>, id: &str) -> Vec<String> {
    provisions.get(id).map(|(_, one)| one.replaces.clone()).unwrap_or_default()
}

/// The rules that took the place of one.
fn replaced_by(provisions: &Provisions<'_>, id: &str) -> Vec<String> {
    let all = provisions.values().map(|(_, other)| other);
    let after = all.filter(|other| other.replaces.iter().any(|before| before == id));
    after.map(|other| other.id.clone()).collect()
}

/// The rules beside one, those beside them, and so on, each once.
fn line(id: &str, next: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let mut line = next(id);
    let mut place = 0;
    while let Some(id) = line.get(place).cloned() {
        for more in next(&id) {
            if !line.contains(&more) {
                line.push(more);
            }
        }
        place += 1;
    }
    line
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
