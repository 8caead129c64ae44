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
    if input::schema(&saved).is_some_and(|schema| schema.starts_with("redress.case/")) {
        return Err(Failure::Usage(match lang {
            Lang::Zh => "这是案件文件，不是测算结果：请用 redress assess 测算；verify 只核对以 --format json 保存的结果。".to_owned(),
            Lang::En => "This is a case, not a result. Use redress assess to compute it; verify checks a result that was saved with --format json.".to_owned(),
        }));
    }
    let comparison = compare(&saved).map_err(Failure::invalid)?;
    if comparison.differences.is_empty() {
        return output::print(match lang {
            Lang::Zh => "一致：重新测算的结果与凭证相同。\n",
            Lang::En => "equal: computed again, the result is the same.\n",
        });
    }
    let mut out = match (lang, comparison.differences.len()) {
        (Lang::Zh, places) => format!("不一致，共 {places} 处：\n"),
        (Lang::En, 1) => "differs in one place:\n".to_owned(),
        (Lang::En, places) => format!("differs in {places} places:\n"),
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
