use clap::Args;
use redress_core::compare;
use redress_drafting::Lang;

use crate::{
    Outcome, Source, input,
    output::{self, Failure},
};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// A saved assessment (JSON, with its case and receipt); `-` reads standard input
    #[arg(value_name = "RECEIPT.json")]
    receipt: Source,
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let saved = input::bytes(&options.receipt)?;
    let comparison = compare(&saved).map_err(Failure::invalid)?;
    if comparison.differences.is_empty() {
        return output::print(match lang {
            Lang::Zh => "一致：重新测算的结果与凭证相同。\n",
            Lang::En => "equal: computed again, the result is the same.\n",
        });
    }
    let mut out = match lang {
        Lang::Zh => format!("不一致，共 {} 处：\n", comparison.differences.len()),
        Lang::En => format!("differs in {} places:\n", comparison.differences.len()),
    };
    for difference in &comparison.differences {
        let shown = |value: &Option<serde_json::Value>| {
            value.as_ref().map_or_else(|| "—".to_owned(), ToString::to_string)
        };
        out += &format!(
            "{}  {} → {}\n",
            difference.path,
            shown(&difference.saved),
            shown(&difference.now)
        );
    }
    output::print(&out)?;
    Err(Failure::Differs)
}
