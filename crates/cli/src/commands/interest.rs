use clap::Args;
use redress_core::{
    Case, Code, Figure, Invalid, Label, Timeline, Yuan, assess,
    case::{Dates, Interest, Payment, Span},
    late_interest,
    lawbook::Date,
};
use redress_drafting::{Lang, citations, explain, wording};

use crate::{
    Outcome, date,
    output::{self, Failure},
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// The unpaid money debt of the judgment, without ordinary interest, in yuan
    #[arg(long)]
    principal: String,
    /// Last day of the performance period; interest runs from the next day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    due: Date,
    /// Day up to which interest is counted, included
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    until: Date,
    /// A payment, as DAY=AMOUNT; may be repeated. Payments go to the principal first
    #[arg(long, value_name = "YYYY-MM-DD=AMOUNT", value_parser = payment)]
    payment: Vec<(Date, String)>,
    /// Days on which enforcement stood still, not at the debtor's request; may be repeated
    #[arg(long, value_name = "FROM..TO", value_parser = stay)]
    stay: Vec<(Date, Date)>,
    /// Day of the judgment; it decides the article cited
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    judgment: Option<Date>,
}

fn payment(text: &str) -> Result<(Date, String), String> {
    let (day, amount) = text.split_once('=').ok_or("expected DAY=AMOUNT")?;
    Ok((date(day)?, amount.to_owned()))
}

fn stay(text: &str) -> Result<(Date, Date), String> {
    let (from, to) = text.split_once("..").ok_or("expected FROM..TO")?;
    Ok((date(from)?, date(to)?))
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let yuan = |path: &str, text: &str| {
        Yuan::typed(text).map_err(|code| Failure::invalid(vec![Invalid::new(path, code)]))
    };
    let principal = yuan("/interest/principal", &options.principal)?;
    let mut payments = Vec::new();
    for (index, (date, amount)) in options.payment.iter().enumerate() {
        let amount = yuan(&format!("/interest/payments/{index}/amount"), amount)?;
        payments.push(Payment { date: *date, amount });
    }
    let stays = options.stay.iter().map(|(from, to)| Span { from: Some(*from), to: Some(*to) });
    let interest = Interest {
        due: options.due,
        until: options.until,
        principal: Some(principal),
        payments,
        stays: stays.collect(),
    };
    let dates = Dates { judgment: options.judgment, ..Dates::default() };
    let case = Case { dates, interest: Some(interest.clone()), ..Case::default() };
    // The order of the days is checked where a case is checked.
    assess(&case, redress_core::Position::Found, redress_core::Lens::LAW)
        .map_err(Failure::invalid_case(&case))?;
    let debt = Figure::given(principal, "/interest/principal".to_owned(), Label::Principal);
    let figure = late_interest(&debt, &interest, &Timeline::new(&dates))
        .map_err(|_| Failure::invalid(vec![Invalid::new("", Code::Overflow)]))?;
    let mut out =
        format!("{}  {}\n", wording::separated(figure.value()), citations(lang, &figure.authority));
    let explained = explain(lang, &figure, &case);
    let periods = if explained.parts.iter().any(|part| part.how.contains('×')) {
        explained.parts
    } else {
        explained.parts.into_iter().flat_map(|part| part.parts).collect()
    };
    for period in periods {
        out += &format!("  {}  {}  {}\n", period.value, period.label, period.how);
    }
    output::print(&out)
}
