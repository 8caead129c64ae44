//! Arguments that do not go together or cannot be read, in the language of the user: the parser speaks English alone.

use std::{env, error::Error as _, process::ExitCode};

use clap::{
    Error, ValueEnum,
    error::{ContextKind, ContextValue, ErrorKind},
};
use redress_core::Lens;
use redress_drafting::Lang;

use crate::{Language, output};

/// What `--lens` takes.
pub(crate) fn lenses(lang: Lang) -> String {
    let names = Lens::names();
    match lang {
        Lang::Zh => format!("可选：{}；多项建议之间用英文逗号分隔", names.join("、")),
        Lang::En => {
            format!("expected one of {}, or several reforms with commas", names.join(", "))
        }
    }
}

/// Says what is wrong, or prints the help that was asked for.
pub(crate) fn report(error: &Error) -> ExitCode {
    if language() == Lang::Zh
        && let Some(said) = in_chinese(error)
    {
        output::note(std::iter::once(said));
        return ExitCode::from(2);
    }
    // A closed pipe is no reason to complain again.
    _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// The language, where the arguments as a whole could not be read.
fn language() -> Lang {
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(language) = value.and_then(|value| Language::from_str(&value, false).ok()) {
            return language.into();
        }
    }
    output::language_of_environment()
}

/// A sentence for what people get wrong; `None` for help and for what is rare.
fn in_chinese(error: &Error) -> Option<String> {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join("、")),
        _ => None,
    };
    let argument = text(ContextKind::InvalidArg).unwrap_or_default();
    let value = text(ContextKind::InvalidValue).unwrap_or_default();
    let said = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 缺少值。"),
        ErrorKind::InvalidValue => match text(ContextKind::ValidValue) {
            Some(choices) => format!("“{value}”不是 {argument} 的可选值。可选：{choices}。"),
            None => format!("“{value}”不能作为 {argument} 的值。"),
        },
        // The only value that is read while arguments are parsed.
        ErrorKind::ValueValidation if argument.starts_with("--lens") => {
            format!("“{value}”不是 --lens 的可选值。{}。", lenses(Lang::Zh))
        }
        ErrorKind::ValueValidation => {
            let why = error.source().map(|why| format!("（{why}）")).unwrap_or_default();
            format!("“{value}”不能作为 {argument} 的值{why}。")
        }
        ErrorKind::UnknownArgument => format!("没有“{argument}”这一参数，或者它不能用在此处。"),
        ErrorKind::InvalidSubcommand => {
            let name = text(ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("没有“{name}”这一命令。")
        }
        ErrorKind::MissingRequiredArgument => format!("缺少参数：{argument}。"),
        ErrorKind::ArgumentConflict => match text(ContextKind::PriorArg) {
            Some(prior) if prior != argument => format!("{argument} 不能与 {prior} 同时使用。"),
            _ => format!("{argument} 只能使用一次。"),
        },
        ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} 的值的个数不对。")
        }
        _ => return None,
    };
    Some(format!("{said}\n各命令的参数见 redress help，例如 redress help fee。"))
}
