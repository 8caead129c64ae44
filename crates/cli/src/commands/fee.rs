use clap::{Args, ValueEnum};
use redress_core::{
    Case, Code, FeeKind as Of, Invalid, Status, Terms, Timeline, Yuan,
    case::{Dates, FeeBasis},
    fee_of,
    lawbook::id,
    sums_behind,
};
use redress_drafting::{Lang, citations, explain, wording};

use crate::{
    Outcome, day,
    output::{self, Failure},
    yuan,
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// The sum claimed, appealed, enforced or preserved, in yuan; leave it out where there is none
    #[arg(long, allow_negative_numbers = true)]
    amount: Option<String>,
    /// From a fee back to the sum
    #[arg(long, value_name = "FEE", conflicts_with = "amount", allow_negative_numbers = true)]
    from_fee: Option<String>,
    /// Which fee
    #[arg(long, default_value = "first-instance")]
    kind: Kind,
    /// Basis at first instance or on appeal; which one fits a public interest case is not settled. Without it all are
    /// shown
    #[arg(long)]
    basis: Option<Basis>,
    /// The base per case that the province fixed (personality 100–500, per-case 50–100)
    #[arg(long, allow_negative_numbers = true)]
    base: Option<String>,
    /// Ended by mediation or withdrawal: half
    #[arg(long)]
    halved: bool,
    /// Round to whole yuan, as some courts do; the Measures are silent, and the fen are kept otherwise
    #[arg(long)]
    whole_yuan: bool,
    /// A civil action incidental to a criminal case: no fee
    #[arg(long)]
    incidental: bool,
    /// The day of the filing, whose law applies; without it the law as last checked
    #[arg(long, value_name = "YYYY-MM-DD")]
    at: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Kind {
    /// 一审案件受理费
    FirstInstance,
    /// 上诉案件受理费
    Appeal,
    /// 执行申请费
    Enforcement,
    /// 保全申请费
    Preservation,
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

impl From<Basis> for FeeBasis {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Personality => Self::Personality,
            Basis::Property => Self::Property,
            Basis::PerCase => Self::PerCase,
        }
    }
}

const BASES: [FeeBasis; 3] = [FeeBasis::Property, FeeBasis::Personality, FeeBasis::PerCase];

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let at = options.at.as_deref().map(|text| day("/at", text)).transpose()?;
    let law = Timeline::new(&Dates { filed: at, ..Dates::default() });
    if let Some(why) = does_nothing(lang, options) {
        return Err(Failure::Usage(why));
    }
    if options.incidental {
        return incidental(lang, options, &law);
    }
    let sum =
        |path, text: &Option<String>| text.as_deref().map(|text| yuan(path, text)).transpose();
    let amount = sum("/amount", &options.amount)?;
    let from_fee = sum("/from_fee", &options.from_fee)?;
    let base = sum("/fee/base", &options.base)?;
    let kinds = kinds(options);
    if let Some(first) = kinds.iter().find_map(|kind| kind.not_before(&law)) {
        return Err(Failure::Usage(wording::fee_before_rule(lang, first)));
    }
    let fits = |base: Yuan, [low, high]: [Yuan; 2]| (low..=high).contains(&base);
    if let Some(base) = base
        && !kinds.iter().any(|kind| kind.base_range(&law).is_some_and(|range| fits(base, range)))
    {
        let range = kinds.iter().find_map(|kind| kind.base_range(&law)).unwrap_or_default();
        let [low, high] = range;
        let fault = Invalid::new("/fee/base", Code::FeeBase).with(low).with(high);
        return Err(Failure::argument(fault));
    }
    let named = kinds.len() > 1;
    let mut out = String::new();
    for kind in kinds.iter().copied() {
        // With all bases shown, a base counts for those whose range it lies in.
        let base =
            base.filter(|base| kind.base_range(&law).is_some_and(|range| fits(*base, range)));
        let terms = Terms { base, halved: options.halved, whole_yuan: options.whole_yuan };
        let name = match kind {
            Of::FirstInstance(basis) | Of::Appeal(basis) if named => {
                format!("{}  ", wording::fee_basis(lang, basis))
            }
            _ => String::new(),
        };
        match from_fee {
            Some(fee) => out += &back(lang, kind, fee, terms, &law, &name)?,
            None => out += &forward(lang, kind, amount, terms, &law, &name)?,
        }
    }
    // What no sum is asked for is no property case.
    let nothing = amount == Some(Yuan::ZERO)
        && kinds.iter().any(|kind| {
            matches!(kind, Of::FirstInstance(FeeBasis::Property) | Of::Appeal(FeeBasis::Property))
        });
    if nothing {
        out += match lang {
            Lang::Zh => {
                "金额为零，没有可以按财产案件标准计收的数额；不请求金钱的，按件计收：适用人格权案件还是其他非财产案件的标准，尚无定论（--basis personality、per-case）。\n"
            }
            Lang::En => {
                "On nothing there is no fee of a property case; where no money is claimed, the fee is charged per case; whether on the scale for personality rights or on that for other cases without property is not settled (--basis personality, per-case).\n"
            }
        };
    }
    if out.is_empty() {
        return Err(Failure::argument(
            Invalid::new("/amount", Code::MissingField).with("--amount"),
        ));
    }
    if amount.is_some() && matches!(options.basis, Some(Basis::PerCase)) && options.is_acceptance()
    {
        output::note(std::iter::once(match lang {
            Lang::Zh => "按件计收的，费用与金额无关：--amount 不影响结果。".to_owned(),
            Lang::En => {
                "A fee charged per case does not follow the sum: --amount changes nothing here."
                    .to_owned()
            }
        }));
    }
    if options.kind == Kind::Appeal
        && options.basis.is_none_or(|basis| FeeBasis::from(basis) != FeeBasis::Property)
    {
        out += &wording::appeal_without_property(lang);
        out.push('\n');
    }
    output::print(&out)
}

impl Options {
    /// What is charged for a case, and not for enforcement or preservation.
    fn is_acceptance(&self) -> bool {
        matches!(self.kind, Kind::FirstInstance | Kind::Appeal)
    }
}

/// What was given and could do nothing; it is refused, so that nobody believes it was counted.
fn does_nothing(lang: Lang, options: &Options) -> Option<String> {
    let first =
        |given: &[(bool, &'static str)]| given.iter().find(|(given, _)| *given).map(|one| one.1);
    if options.incidental && options.is_acceptance() {
        let name = first(&[
            (options.from_fee.is_some(), "--from-fee"),
            (options.basis.is_some(), "--basis"),
            (options.base.is_some(), "--base"),
            (options.halved, "--halved"),
            (options.whole_yuan, "--whole-yuan"),
        ])?;
        return Some(match lang {
            Lang::Zh => format!("附带民事诉讼不收取诉讼费，{name} 不起作用，请去掉。"),
            Lang::En => format!(
                "An incidental civil action bears no fee, so {name} does nothing. Please leave it out."
            ),
        });
    }
    if !options.is_acceptance() {
        let name = first(&[
            (options.halved, "--halved"),
            (options.base.is_some(), "--base"),
            (options.basis.is_some(), "--basis"),
        ])?;
        return Some(match lang {
            Lang::Zh => format!(
                "{name} 只用于案件受理费；执行、保全的申请费只看金额，不因调解或者撤诉减半，请去掉。"
            ),
            Lang::En => format!(
                "{name} concerns case acceptance fees. The fees of enforcement and preservation follow the sum and are not halved; please leave it out."
            ),
        });
    }
    if options.base.is_some() && matches!(options.basis, Some(Basis::Property)) {
        return Some(match lang {
            Lang::Zh => "按财产案件标准计收的没有每件基数，请去掉 --base。".to_owned(),
            Lang::En => "A property case has no base per case; please leave out --base.".to_owned(),
        });
    }
    None
}

fn kinds(options: &Options) -> Vec<Of> {
    match (options.kind, options.basis) {
        (Kind::FirstInstance, Some(basis)) => vec![Of::FirstInstance(basis.into())],
        (Kind::FirstInstance, None) => BASES.map(Of::FirstInstance).to_vec(),
        (Kind::Appeal, Some(basis)) => vec![Of::Appeal(basis.into())],
        (Kind::Appeal, None) => BASES.map(Of::Appeal).to_vec(),
        (Kind::Enforcement, _) => vec![Of::Enforcement],
        (Kind::Preservation, _) => vec![Of::Preservation],
    }
}

fn incidental(lang: Lang, options: &Options, law: &Timeline) -> Outcome {
    if !options.is_acceptance() {
        return Err(Failure::Usage(match lang {
            Lang::Zh => "--incidental 只涉及诉讼费，不能与执行、保全的申请费并用。".to_owned(),
            Lang::En => {
                "--incidental concerns the fee of the action, not enforcement or preservation."
                    .to_owned()
            }
        }));
    }
    let rule = law.procedural(id::CRIM_I_199, Status::InForce);
    let none = match lang {
        Lang::Zh => "附带民事诉讼不收取诉讼费",
        Lang::En => "no litigation fee in an incidental civil action",
    };
    let cited: Vec<_> = rule.into_iter().collect();
    output::print(&format!(
        "{}  {none}  {}\n",
        wording::separated(Yuan::ZERO),
        citations(lang, &cited)
    ))
}

fn forward(
    lang: Lang,
    kind: Of,
    amount: Option<Yuan>,
    terms: Terms,
    law: &Timeline,
    name: &str,
) -> Result<String, Failure> {
    let fee = fee_of(kind, amount, terms, law)
        .map_err(|_| Failure::argument(Invalid::new("", Code::Overflow)))?;
    let mut out = String::new();
    let (low, high) = match fee {
        Some((low, high)) => (Some(low), high),
        None => (None, None),
    };
    let case = Case::default();
    for figure in [low, high].into_iter().flatten() {
        let explained = explain(lang, &figure, &case);
        out += &format!(
            "{name}{}  {}  {}\n",
            wording::separated(figure.value()),
            explained.how,
            citations(lang, figure.authority())
        );
    }
    Ok(out)
}

fn back(
    lang: Lang,
    kind: Of,
    fee: Yuan,
    terms: Terms,
    law: &Timeline,
    name: &str,
) -> Result<String, Failure> {
    let Some(behind) = sums_behind(kind, fee, terms, law) else {
        let fault = Invalid::new("/fee/base", Code::MissingField).with("--base");
        // Of all bases, those that need no base are still shown.
        return if name.is_empty() { Err(Failure::argument(fault)) } else { Ok(String::new()) };
    };
    let lines = wording::sums_behind(lang, kind, &behind, terms.whole_yuan);
    Ok(lines.into_iter().map(|line| format!("{name}{line}\n")).collect())
}
