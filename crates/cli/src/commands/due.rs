use clap::Args;
use redress_core::{Code, Days, Invalid, due};
use redress_drafting::{Lang, citations, wording};

use crate::{
    Outcome, day,
    output::{self, Failure},
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// Day of service, or other day on which the period begins; it is not counted 送达日
    #[arg(long, value_name = "YYYY-MM-DD")]
    service: String,
    /// Length of the period in days 期间的日数
    #[arg(long)]
    days: String,
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let service = day("/service", &options.service)?;
    let fault = || Failure::invalid(vec![Invalid::new("/days", Code::Days)]);
    let days = options.days.parse().ok().and_then(|days| Days::new(days).ok()).ok_or_else(fault)?;
    let due = due(service, days).ok_or_else(fault)?;
    let mut out = format!(
        "{}  {}  {}\n",
        due.last,
        wording::weekday(lang, due.last),
        citations(lang, &due.authority)
    );
    for step in wording::due_steps(lang, &due) {
        out += &format!("  {step}\n");
    }
    out += &format!("  {}\n", wording::calendar_source(lang));
    output::print(&out)
}
