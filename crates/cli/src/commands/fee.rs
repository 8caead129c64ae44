use clap::{Args, ValueEnum};
use redress_core::{
    Case, Figure, Label, Timeline, Yuan,
    case::{Dates, Disposition, FeeBasis, FeeChoice},
    fees,
    lawbook::Date,
};
use redress_drafting::{Lang, citations, explain, wording};

use crate::{
    Outcome, date,
    output::{self, Failure},
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// The sum claimed, in yuan
    #[arg(long)]
    amount: String,
    /// The basis; which one fits a public-interest case is not settled
    #[arg(long)]
    basis: Basis,
    /// The base per case that the province fixed (personality 100–500, per-case 50–100)
    #[arg(long)]
    base: Option<String>,
    /// Ended by mediation or withdrawal: half
    #[arg(long)]
    halved: bool,
    /// The day whose law applies
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    at: Option<Date>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Basis {
    /// personality-right case 人格权案件
    Personality,
    /// property case 财产案件
    Property,
    /// other non-property case 其他非财产案件
    PerCase,
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let yuan = |name: &str, text: &str| {
        Yuan::typed(text).map_err(|code| {
            Failure::invalid(vec![redress_core::Invalid::new(format!("/{name}"), code)])
        })
    };
    let amount = yuan("amount", &options.amount)?;
    let base = options.base.as_deref().map(|text| yuan("base", text)).transpose()?;
    let basis = match options.basis {
        Basis::Personality => FeeBasis::Personality,
        Basis::Property => FeeBasis::Property,
        Basis::PerCase => FeeBasis::PerCase,
    };
    let law = Timeline::new(&Dates { judgment: options.at, ..Dates::default() });
    let claimed = Figure::given(amount, "/amount".to_owned(), Label::SumClaimed);
    let choice = FeeChoice { base, ..FeeChoice::new(basis) };
    // The range of the base is a rule of the case; checked there once.
    let case = Case { fee: Some(choice), ..Case::default() };
    redress_core::assess(&case, redress_core::Position::Found, redress_core::Lens::LAW)
        .map_err(Failure::invalid_case(&case))?;
    let disposition = options.halved.then_some(Disposition::Mediation);
    let list = fees(&claimed, Some(choice), disposition, &law).map_err(|_| {
        Failure::invalid(vec![redress_core::Invalid::new("", redress_core::Code::Overflow)])
    })?;
    let mut out = String::new();
    for fee in list.iter().filter(|fee| fee.basis == basis) {
        for figure in [Some(&fee.low), fee.high.as_ref()].into_iter().flatten() {
            let explained = explain(lang, figure, &case);
            out += &format!(
                "{}  {}  {}\n",
                wording::separated(figure.value()),
                explained.how,
                citations(lang, &figure.authority)
            );
        }
    }
    output::print(&out)
}
