use clap::{Args, ValueEnum};
use redress_core::{
    Case, assess,
    case::{At, Dates, FirstDay, Interest, LateDebt, Leaf, Payment, PaymentOrder, Span},
    lawbook::Date,
};
use redress_drafting::{Document, Lang, account, balance, citations, explain, text, wording};

use crate::{
    Outcome, day,
    output::{self, Failure},
    yuan,
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// The unpaid money debt of the judgment, without ordinary interest, in yuan
    #[arg(
        long,
        required_unless_present = "instalment",
        conflicts_with = "instalment",
        allow_negative_numbers = true
    )]
    principal: Option<String>,
    /// Last day of the performance period; an instalment has its own
    #[arg(
        long,
        value_name = "YYYY-MM-DD",
        required_unless_present = "instalment",
        conflicts_with = "instalment"
    )]
    due: Option<String>,
    /// An instalment with its own last day, as DAY=AMOUNT; may be repeated
    #[arg(long, value_name = "YYYY-MM-DD=AMOUNT")]
    instalment: Vec<String>,
    /// Day up to which interest is counted, included
    #[arg(long, value_name = "YYYY-MM-DD")]
    until: String,
    /// First day that bears interest: the day after the period expires, or the day it expires
    #[arg(long, default_value = "next-day")]
    first_day: FirstDayOption,
    /// A payment, as DAY=AMOUNT; may be repeated
    #[arg(long, value_name = "YYYY-MM-DD=AMOUNT")]
    payment: Vec<String>,
    /// What payments are taken for first; interest only if the parties agreed so
    #[arg(long, default_value = "principal-first", requires = "payment")]
    order: OrderOption,
    /// Days on which enforcement stood still, not at the debtor’s request; may be repeated
    #[arg(long, value_name = "FROM..TO")]
    stay: Vec<String>,
    /// Day of the judgment; it decides the article cited
    #[arg(long, value_name = "YYYY-MM-DD")]
    judgment: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FirstDayOption {
    /// 自届满次日起算
    NextDay,
    /// 自届满之日起算
    LastDay,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum OrderOption {
    /// 先本后息
    PrincipalFirst,
    /// 先息后本
    InterestFirst,
}

/// Two parts of a text around a sign, each trimmed.
fn parts<'a>(lang: Lang, text: &'a str, sign: &str, form: &str) -> Result<[&'a str; 2], Failure> {
    let (first, second) = text.split_once(sign).ok_or_else(|| {
        Failure::Usage(match lang {
            Lang::Zh => format!("“{text}”的写法无法识别，请写作 {form}。"),
            Lang::En => format!("“{text}” cannot be read; please write {form}."),
        })
    })?;
    Ok([first.trim(), second.trim()])
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let optional = |path: &str, text: &Option<String>| -> Result<Option<Date>, Failure> {
        text.as_deref().map(|text| day(path, text)).transpose()
    };
    let mut debts = Vec::new();
    for (index, instalment) in options.instalment.iter().enumerate() {
        let path = format!("/interest/debts/{index}");
        let [due, amount] = parts(lang, instalment, "=", "2024-01-31=10000")?;
        let due = Some(day(&format!("{path}/due"), due)?);
        let amount = yuan(&format!("{path}/amount"), amount)?;
        debts.push(LateDebt { defendant: None, due, amount });
    }
    let first_due = debts.iter().filter_map(|debt| debt.due).min();
    let due = optional("/interest/due", &options.due)?.or(first_due);
    let until = day("/interest/until", &options.until)?;
    let mut interest = Interest::new(due.unwrap_or(until), until);
    interest.debts = debts;
    interest.principal = match &options.principal {
        Some(principal) => Some(yuan("/interest/principal", principal)?),
        None => None,
    };
    for (index, payment) in options.payment.iter().enumerate() {
        let path = format!("/interest/payments/{index}");
        let [date, amount] = parts(lang, payment, "=", "2024-01-31=10000")?;
        let date = day(&format!("{path}/date"), date)?;
        interest.payments.push(Payment::new(date, yuan(&format!("{path}/amount"), amount)?));
    }
    for (index, stay) in options.stay.iter().enumerate() {
        let path = format!("/interest/stays/{index}");
        let [from, to] = parts(lang, stay, "..", "2024-01-31..2024-02-29")?;
        let (from, to) = (day(&format!("{path}/from"), from)?, day(&format!("{path}/to"), to)?);
        interest.stays.push(Span { from: Some(from), to: Some(to) });
    }
    interest.first_day = Some(match options.first_day {
        FirstDayOption::NextDay => FirstDay::NextDay,
        FirstDayOption::LastDay => FirstDay::LastDay,
    });
    interest.order = (!interest.payments.is_empty()).then_some(match options.order {
        OrderOption::PrincipalFirst => PaymentOrder::PrincipalFirst,
        OrderOption::InterestFirst => PaymentOrder::InterestFirst,
    });
    let dates =
        Dates { judgment: optional("/dates/judgment", &options.judgment)?, ..Dates::default() };
    let case = Case { dates, interest: Some(interest.clone()), ..Case::default() };
    // The order of the days is checked where a case is checked.
    let assessment = assess(&case, redress_core::Position::Found, redress_core::Lens::LAW)
        .map_err(|faults| Failure::Argument(faults, Box::new(case.clone())))?;
    let Some(figures) = &assessment.interest_account else { return output::print("") };
    let figure = &figures.accrued;
    let sum = wording::separated(figure.value());
    let mut out = format!("{sum}  {}\n", citations(lang, figure.authority()));
    periods(&mut out, explain(lang, figure, &case), 1);
    if !figures.payments.is_empty() {
        let mut document = Document::new(lang, "");
        document.blocks = account(lang, &case, figures);
        out += text(&document).trim_start();
    } else if interest.debts.len() > 1 {
        out += &(balance(lang, figures) + "\n");
    }
    for finding in &assessment.findings {
        // Where all sums have days of their own, the day of the whole is not what was typed.
        let of_ours = options.due.is_none() && finding.place == Some(At::Interest.field(Leaf::Due));
        if !of_ours && finding.place.is_some_and(|place| place.is_in(At::Interest)) {
            out += &(wording::finding(lang, finding, &case) + "\n");
        }
    }
    output::print(&out)
}

/// The periods below a figure; a figure without a computation of its own only leads to them.
fn periods(out: &mut String, explanation: redress_drafting::Explanation, depth: usize) {
    for part in explanation.parts {
        let period = part.how.contains('×');
        if period || part.how.starts_with('=') {
            *out +=
                &format!("{}{}  {}  {}\n", "  ".repeat(depth), part.value, part.label, part.how);
        }
        if !period {
            periods(out, part, depth + 1);
        }
    }
}
