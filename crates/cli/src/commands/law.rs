use clap::{Args, ValueEnum};
use redress_core::{
    CaseDifference, LawDifference, Lens, Moved, law_between,
    lawbook::{
        self, CHECKED_ON, Date, INSTRUMENTS, Instrument, InstrumentKind, Provision, SLIPS, Version,
    },
};
use redress_drafting::{Align, Block, Document, Lang, text, two_days, wording};
use serde::Serialize;

use super::Format;
use crate::{
    Outcome, PositionOption, Source, day, input, lens,
    output::{self, Failure, Form},
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// An instrument (PIPL) or a provision (PIPL-69-2); without it all instruments are listed. With `--compare` a case
    /// file (.redress.json); `-` reads standard input
    #[arg(value_name = "ID|CASE.json")]
    id: Option<String>,
    /// Only the text in force on that day
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "compare")]
    at: Option<String>,
    /// What differs between the law of two days: in the law book, or in a case whose act or judgment lay on them 两日法律对照
    #[arg(long, num_args = 2, value_names = ["YYYY-MM-DD", "YYYY-MM-DD"])]
    compare: Option<Vec<String>>,
    /// With `--compare` and a case: what of it is put on the two days
    #[arg(long = "move", default_value = "both", requires = "compare", requires = "id")]
    moved: MovedOption,
    /// With `--compare` and a case: whose figures, the claimed, the conceded or the found 按哪一方的数额
    #[arg(long, default_value = "found", requires = "compare", requires = "id")]
    position: PositionOption,
    /// With `--compare` and a case: law, proposals, or reforms with commas 现行法或者立法建议
    #[arg(long, default_value = "law", value_parser = lens, requires = "compare", requires = "id")]
    lens: Lens,
    /// With `--compare`: form of the output
    #[arg(long, default_value = "text", requires = "compare")]
    format: Format,
}

/// What of a case is put on another day.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum MovedOption {
    /// act, filing and judgment 行为、立案和裁判
    Both,
    /// the act: substantive rules 行为
    Act,
    /// the judgment: procedure 裁判
    Judgment,
}

impl From<MovedOption> for Moved {
    fn from(option: MovedOption) -> Self {
        match option {
            MovedOption::Both => Self::Both,
            MovedOption::Act => Self::Act,
            MovedOption::Judgment => Self::Judgment,
        }
    }
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    if let Some([from, to]) = options.compare.as_deref() {
        let days = [day("/compare/0", from)?, day("/compare/1", to)?];
        return compare(lang, options, days);
    }
    let at = options.at.as_deref().map(|text| day("/at", text)).transpose()?;
    let document = match &options.id {
        None => contents(lang, at),
        Some(id) => {
            if let Some(found) = lawbook::instrument(id) {
                instrument(lang, found, at)
            } else {
                let found = lawbook::find(id).ok_or_else(|| Failure::NotFound(id.clone()))?;
                provision(lang, found.get(), at)
            }
        }
    };
    output::print(&text(&document))
}

/// The JSON form of a comparison.
#[derive(Serialize)]
struct Comparison<'a, T> {
    schema: &'static str,
    #[serde(flatten)]
    difference: &'a T,
}

const SCHEMA: &str = "redress.law-comparison/1";

/// What differs between the law of two days.
fn compare(lang: Lang, options: &Options, days: [Date; 2]) -> Outcome {
    let Some(file) = &options.id else {
        let difference: LawDifference = law_between(days);
        return match options.format {
            Format::Text => output::print(&text(&two_days::law_on_two_days(lang, &difference))),
            Format::Json => output::json(&Comparison { schema: SCHEMA, difference: &difference }),
        };
    };
    let form = Form::from(options.format);
    let case = input::case(lang, &Source::from(&**file), form)?;
    let difference: CaseDifference = case
        .check()
        .and_then(|checked| {
            checked.between(days, options.moved.into(), options.position.into(), options.lens)
        })
        .map_err(Failure::invalid_case(&case))
        .map_err(|failure| failure.in_form(form))?;
    match options.format {
        Format::Text => output::print(&text(&two_days::case_on_two_days(lang, &difference))),
        Format::Json => output::json(&Comparison { schema: SCHEMA, difference: &difference }),
    }
}

fn contents(lang: Lang, at: Option<Date>) -> Document {
    let checked = wording::day(lang, CHECKED_ON);
    let title = match lang {
        Lang::Zh => format!("法律依据（核对至{checked}）"),
        Lang::En => format!("Law book (checked on {checked})"),
    };
    let mut document = Document::new(lang, title);
    let in_force = |instrument: &&Instrument| at.is_none_or(|day| instrument.at(day).is_some());
    let columns = match lang {
        Lang::Zh => ["编号", "名称", "条文数"],
        Lang::En => ["Id", "Title", "Provisions"],
    };
    let [id, title, count] = columns;
    document.table(
        [(id, Align::Start), (title, Align::Start), (count, Align::End)],
        INSTRUMENTS.iter().filter(in_force).map(|instrument| {
            let count = instrument.provisions.len().to_string();
            [instrument.id.to_owned(), lang.pick(instrument.title).to_owned(), count]
        }),
    );
    document
}

fn instrument(lang: Lang, instrument: &Instrument, at: Option<Date>) -> Document {
    let mut document = Document::new(lang, lang.pick(instrument.title));
    document.paragraph(lang.pick(instrument.issuer));
    official(&mut document, instrument, at);
    for version in instrument.versions {
        let from = wording::day(lang, version.from);
        let mut line = match (lang, version.until.map(|until| wording::day(lang, until))) {
            (Lang::Zh, None) => format!("{from}起"),
            (Lang::Zh, Some(until)) => format!("{from}至{until}"),
            (Lang::En, None) => format!("from {from}"),
            (Lang::En, Some(until)) => format!("{from} to {until}"),
        };
        if !version.from_verified {
            line += wording::first_day_mark(lang);
        }
        let note = version.note.map(lawbook::Prose::get);
        for more in [version.number, note].into_iter().flatten() {
            line += "  ";
            line += lang.pick(more);
        }
        document.paragraph(line);
    }
    for id in instrument.provisions {
        lines(&mut document, id.get(), at);
    }
    let none = |day: Date| instrument.provisions.iter().all(|id| id.get().at(day).is_none());
    if let Some(day) = at.filter(|day| none(*day)) {
        let texts = instrument.provisions.iter().filter_map(|id| id.get().versions.first());
        let earlier = texts.filter(|first| day < first.from).any(|first| !began_with(first));
        let day = wording::day(lang, day);
        document.paragraph(match (lang, earlier) {
            (Lang::Zh, false) => format!("所收条文在{day}均未施行。"),
            (Lang::Zh, true) => format!("未收录{day}的文本。"),
            (Lang::En, false) => {
                format!("None of the provisions recorded here was in force on {day}.")
            }
            (Lang::En, true) => format!("No text of {day} is recorded."),
        });
    }
    if instrument.kind == InstrumentKind::Proposal {
        slips(&mut document);
    }
    document
}

/// Notes on the paper: references that are wrong, and what stands beside arguments and questions.
fn slips(document: &mut Document) {
    let lang = document.lang;
    document.heading(match lang {
        Lang::Zh => "论文引用与论点核对",
        Lang::En => "The paper’s references and arguments, checked",
    });
    let line = |slip: &lawbook::Slip| {
        let provisions: Vec<_> = slip.provisions.iter().map(|id| id.get().id).collect();
        let (says, correct) = (lang.pick(slip.says.get()), lang.pick(slip.correct.get()));
        let grade = wording::grade(lang, slip.grade);
        format!("{}. [{grade}] {says} → {correct} [{}]", slip.number, provisions.join(", "))
    };
    document.blocks.push(Block::List(SLIPS.iter().map(line).collect()));
}

fn provision(lang: Lang, provision: &Provision, at: Option<Date>) -> Document {
    let title = wording::document_title(lang, provision);
    let mut document = Document::new(lang, format!("{} {title}", provision.id));
    lines(&mut document, provision, at);
    if let Some(day) = at {
        out_of_force(&mut document, provision, day);
    }
    official(&mut document, provision.instrument.get(), at);
    document
}

/// Whether a rule began with its first recorded text; else an earlier one was in force, or may have been, and is only not in
/// the book.
fn began_with(first: &Version) -> bool {
    first.from_verified && !first.earlier_unrecorded
}

/// Of a provision that has no text on a day: since when it has one, or until when it had, and what governed in its place.
fn out_of_force(document: &mut Document, provision: &Provision, day: Date) {
    let lang = document.lang;
    if provision.at(day).is_some() {
        return;
    }
    let next = provision.versions.iter().find(|version| day < version.from);
    let words = wording::in_force(lang, next.unwrap_or_else(|| provision.newest()));
    let on = wording::day(lang, day);
    document.paragraph(match (lang, next.map(began_with)) {
        (Lang::Zh, Some(true)) => format!("{on}尚未施行（所收文本{words}）。"),
        (Lang::Zh, Some(false)) => format!("未收录{on}的文本（所收文本{words}）。"),
        (Lang::Zh, None) => format!("{on}已不再施行（所收文本{words}）。"),
        (Lang::En, Some(true)) => format!("Not yet in force on {on} (as recorded here: {words})."),
        (Lang::En, Some(false)) => {
            format!("No text of {on} is recorded (as recorded here: {words}).")
        }
        (Lang::En, None) => format!("No longer in force on {on} (as recorded here: {words})."),
    });
    let name = |id: lawbook::ProvisionId| {
        let one = id.get();
        let text = one.at(day).map_or_else(|| one.newest(), |(version, _)| version);
        format!(
            "{} {}{}",
            one.id,
            wording::document_title(lang, one),
            wording::article(lang, one, text)
        )
    };
    let found = lawbook::find(provision.id).map(|id| id.instead_on(day)).unwrap_or_default();
    if found.is_empty() {
        document.paragraph(match lang {
            Lang::Zh => "本库没有收录该日适用的相应规定。",
            Lang::En => "The book has no corresponding rule in force on that day.",
        });
        return;
    }
    document.paragraph(match lang {
        Lang::Zh => "该日适用的是：",
        Lang::En => "On that day governed:",
    });
    document.blocks.push(Block::List(found.into_iter().map(name).collect()));
}

/// Where the text of a day can be read, today’s if none is asked for.
fn official(document: &mut Document, instrument: &Instrument, at: Option<Date>) {
    if let Some(page) = instrument.page(at.unwrap_or(CHECKED_ON)) {
        let lang = document.lang;
        let colon = match lang {
            Lang::Zh => "：",
            Lang::En => ": ",
        };
        document.paragraph(format!("{}{colon}{}", wording::official_page(lang, page), page.url()));
    }
}

/// The versions of a provision.
fn lines(document: &mut Document, provision: &Provision, at: Option<Date>) {
    let lang = document.lang;
    let versions =
        provision.versions.iter().filter(|version| at.is_none_or(|day| version.covers(day)));
    for version in versions {
        let article = wording::article(lang, provision, version);
        let article = if article.is_empty() { provision.id } else { article.trim() };
        let modality = wording::modality(lang, version.modality);
        let mark = wording::text_mark(lang, version);
        let heading = format!(
            "{}  {article}  [{modality}]  {}  {mark}",
            provision.id,
            wording::in_force(lang, version)
        );
        document.heading(heading.trim_end());
        document.paragraph(lang.pick(version.gist.get()));
        if let Some(note) = version.note {
            let note = lang.pick(note.get());
            document.paragraph(match lang {
                Lang::Zh => format!("本站注：{note}"),
                Lang::En => format!("Our note: {note}"),
            });
        }
    }
}
