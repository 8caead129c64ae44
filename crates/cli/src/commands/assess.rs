use clap::Args;
use redress_core::{Lens, assess};
use redress_drafting::{Lang, report, text};

use super::Format;
use crate::{
    Outcome, PositionOption, Source, input, lens,
    output::{self, Failure, Form},
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// Case file (.redress.json); `-` reads standard input
    #[arg(value_name = "CASE.json")]
    case: Source,
    /// Whose figures 按何方的金额
    #[arg(long, default_value = "found")]
    position: PositionOption,
    /// `law`, `proposals`, or single reforms of the paper with commas
    #[arg(long, default_value = "law", value_parser = lens)]
    lens: Lens,
    /// Form of the output; JSON is redress.assessment/1, with the case and a receipt
    #[arg(long, default_value = "text")]
    format: Format,
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let form = Form::from(options.format);
    let case = input::case(lang, &options.case, form)?;
    let assessment = assess(&case, options.position.into(), options.lens)
        .map_err(Failure::invalid_case(&case))
        .map_err(|failure| failure.in_form(form))?;
    match options.format {
        Format::Text => output::print(&text(&report(lang, &case, &assessment))),
        Format::Json => output::print(&redress_core::report(&case, &assessment).to_json()),
    }
}
