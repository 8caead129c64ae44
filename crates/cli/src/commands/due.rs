use clap::Args;
use redress_core::{Days, due};
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
    #[arg(long, allow_negative_numbers = true)]
    days: String,
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let service = day("/service", &options.service)?;
    let days = options.days.parse().ok().and_then(|days| Days::new(days).ok());
    let due = days.and_then(|days| due(service, days));
    let due = due.ok_or_else(|| Failure::Usage(nothing(lang, days)))?;
    let mut out = format!(
        "{}  {}  {}\n",
        wording::day(lang, due.last),
        wording::weekday(lang, due.last),
        citations(lang, &due.authority)
    );
    for step in wording::due_steps(lang, &due) {
        out += &format!("  {step}\n");
    }
    out += &format!("  {}\n", wording::calendar_source(lang));
    output::print(&out)
}

/// Why a period of so many days, or of no number of them, has no last day.
fn nothing(lang: Lang, days: Option<Days>) -> String {
    let text = match (lang, days.map_or(0, Days::get)) {
        (Lang::Zh, 0) => "期间至少为一日：请在 --days 填写1至36525的整数。",
        (Lang::En, 0) => {
            "A period has at least one day: please give --days a whole number from 1 to 36525."
        }
        (Lang::Zh, _) => "期间届满之日在2199年之后，无法推算：请核对 --service 与 --days。",
        (Lang::En, _) => {
            "The period ends after 2199, beyond the days that can be counted: please check --service and --days."
        }
    };
    text.to_owned()
}
