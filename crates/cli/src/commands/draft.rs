use std::path::PathBuf;

use clap::{
    Args, ValueEnum,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use redress_casebook::English;
use redress_core::Receipt;
use redress_drafting::{
    Check, CheckOutcome, Kind, Lang, check, draft, edits, html, markdown, text,
};
use redress_export::{docx, xlsx_as_read};

use crate::{
    Outcome, Source, input,
    output::{self, Failure, Form},
    target::Target,
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// Case file (.redress.json); `-` reads standard input
    #[arg(value_name = "CASE.json")]
    case: Source,
    /// Which document
    #[arg(long, value_parser = kinds())]
    document: Kind,
    /// Form of the output
    #[arg(long, default_value = "text")]
    format: Format,
    /// Add the self-check to the document; otherwise what is to be corrected goes to standard error
    #[arg(long)]
    check: bool,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The documents by their ids.
fn kinds() -> impl TypedValueParser<Value = Kind> {
    let value = |kind: Kind| {
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| kind.name(lang));
        PossibleValue::new(kind.id()).help(format!("{en} {zh}"))
    };
    PossibleValuesParser::new(Kind::ALL.map(value))
        .try_map(|id| Kind::ALL.into_iter().find(|kind| kind.id() == id).ok_or("no such document"))
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// plain text
    Text,
    /// Markdown
    Md,
    /// HTML
    Html,
    /// Word document, under the receipt of the case
    Docx,
    /// workbook whose formulas recompute (schedule only)
    Xlsx,
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let case = input::case(lang, &options.case, Form::Text)?;
    // What published cases say is read in English; the receipt is that of the case itself.
    let read = match lang {
        Lang::Zh => case.clone(),
        Lang::En => English::of(&redress_casebook::all().collect::<Vec<_>>()).read(&case),
    };
    let kind = options.document;
    if let Format::Xlsx = options.format {
        if kind != Kind::Schedule {
            return Err(Failure::Usage(match lang {
                Lang::Zh => "只有赔偿明细表（--document schedule）可以输出为 xlsx。".to_owned(),
                Lang::En => "only --document schedule comes as xlsx.".to_owned(),
            }));
        }
        if options.check {
            return Err(Failure::Usage(match lang {
                Lang::Zh => "工作簿不附自检，请去掉 --check；自检随其他格式输出。".to_owned(),
                Lang::En => "A workbook has no self-check. Please leave out --check, or choose another format.".to_owned(),
            }));
        }
        let bytes = xlsx_as_read(lang, &case, &read).map_err(Failure::export(&case))?;
        return Target::open(options.output.as_deref(), &options.case)?.whole(&bytes);
    }
    let mut document = draft(lang, kind, &read).map_err(Failure::invalid_case(&case))?;
    let checks = check(lang, kind, &read, &edits(lang, kind, &read))
        .map_err(Failure::invalid_case(&case))?;
    if options.check {
        document.append_checks(&checks);
    }
    let bytes = if let Format::Docx = options.format {
        // The receipt stands at the foot of each page.
        docx(&document, &Receipt::of(&case)).map_err(Failure::export(&case))?
    } else {
        document.append_receipt(&case);
        let text = match options.format {
            Format::Md => markdown(&document),
            Format::Html => html(&document),
            _ => text(&document),
        };
        text.into_bytes()
    };
    Target::open(options.output.as_deref(), &options.case)?.whole(&bytes)?;
    if !options.check {
        let told = checks.iter().filter(|check| match check.outcome {
            CheckOutcome::Missing | CheckOutcome::Noted => true,
            CheckOutcome::Passed | CheckOutcome::NotApplicable => false,
        });
        output::note(told.map(|check| line(lang, check)));
    }
    Ok(())
}

/// What is to be corrected, and where.
fn line(lang: Lang, check: &Check) -> String {
    let (name, words, path) = (check.id.name(lang), check.words(lang), &check.path);
    let place = if path.is_empty() { String::new() } else { format!("  {path}") };
    match lang {
        Lang::Zh => format!("待补〔{name}〕{words}{place}"),
        Lang::En => format!("to correct [{name}] {words}{place}"),
    }
}
