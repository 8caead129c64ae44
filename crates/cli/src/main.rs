//! `redress`: damages and remedies in civil public interest litigation, on the command line.
//!
//! Exit code 0: done; 1: the case is invalid, each fault with its path; 2: usage. `batch` exits 0 with faulty lines, which
//! are reported one by one, and with `--strict` 1.

mod commands;
mod input;
mod output;
mod target;
mod usage;

use std::{path::PathBuf, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use mimalloc::MiMalloc;
use redress_core::{Invalid, Lens, Position, Yuan, lawbook::Date, typed_date};
use redress_drafting::Lang;

use crate::output::Failure;

/// A case is many small pieces: giving them out and taking them back is a third of a batch. Its C is built by the compiler
/// whose linker Rust uses.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Damages and remedies in Chinese civil public interest litigation on personal information.
/// 个人信息保护民事公益诉讼赔偿与责任方式测算
///
/// Every figure comes with its derivation and authority. Discretion stays with the court. Nothing
/// leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "redress", version, max_term_width = 100)]
struct Arguments {
    /// Language of the output 输出语言; by default that of the environment, else Chinese
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Compute the award of a case, with every derivation 测算案件
    Assess(commands::assess::Options),
    /// Draft a document: operative part, claims, mediation agreement … 起草文书
    Draft(commands::draft::Options),
    /// Look up instruments and provisions, with their versions 查阅法律依据
    Law(commands::law::Options),
    /// Court fees: first instance, appeal, enforcement, preservation; from a fee back to the sum 诉讼费用
    Fee(commands::fee::Options),
    /// Late-performance interest 迟延履行期间的债务利息
    Interest(commands::interest::Options),
    /// Last day of a period counted from service 期间届满日
    Due(commands::due::Options),
    /// Published cases: list, show, export, verify 公布的案例
    #[command(subcommand)]
    Casebook(commands::casebook::Action),
    /// Print the JSON Schema of a case file 案件文件的 JSON Schema
    Schema,
    /// Run a saved assessment again and say whether it is equal 复核校验信息
    Verify(commands::verify::Options),
    /// Compute many cases, one JSON case per line 批量测算
    Batch(commands::batch::Options),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    /// 中文
    Zh,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => Self::Zh,
            Language::En => Self::En,
        }
    }
}

/// Whose figures 按何方的金额
#[derive(Clone, Copy, Debug, ValueEnum)]
enum PositionOption {
    /// what the court finds 认定
    Found,
    /// what the plaintiff claims 诉请
    Claimed,
    /// what the defendant concedes 认可
    Conceded,
}

impl From<PositionOption> for Position {
    fn from(option: PositionOption) -> Self {
        match option {
            PositionOption::Found => Self::Found,
            PositionOption::Claimed => Self::Claimed,
            PositionOption::Conceded => Self::Conceded,
        }
    }
}

fn lens(text: &str) -> Result<Lens, String> {
    Lens::parse(text).ok_or_else(|| usage::lenses(Lang::En))
}

/// Reads a day, so that a fault is worded in the language of the user.
fn day(path: &str, text: &str) -> Result<Date, Failure> {
    typed_date(text).map_err(|code| Failure::argument(Invalid::new(path, code)))
}

/// Reads a sum as people type it.
fn yuan(path: &str, text: &str) -> Result<Yuan, Failure> {
    Yuan::typed(text).map_err(|code| Failure::argument(Invalid::new(path, code)))
}

/// A file, or standard input.
#[derive(Clone, Debug)]
struct Source(PathBuf);

impl From<&str> for Source {
    fn from(path: &str) -> Self {
        Self(PathBuf::from(path))
    }
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::report(&error),
    };
    let lang = arguments.lang.map_or_else(output::language_of_environment, Lang::from);
    let result = match arguments.command {
        Command::Assess(options) => commands::assess::run(lang, &options),
        Command::Draft(options) => commands::draft::run(lang, &options),
        Command::Law(options) => commands::law::run(lang, &options),
        Command::Fee(options) => commands::fee::run(lang, &options),
        Command::Interest(options) => commands::interest::run(lang, &options),
        Command::Due(options) => commands::due::run(lang, &options),
        Command::Casebook(action) => commands::casebook::run(lang, &action),
        Command::Schema => output::json(&schemars::schema_for!(redress_core::Case)),
        Command::Verify(options) => commands::verify::run(lang, &options),
        Command::Batch(options) => commands::batch::run(lang, &options),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "redress", &mut script);
            output::print(&String::from_utf8_lossy(&script))
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(lang),
    }
}

impl Source {
    fn is_standard_input(&self) -> bool {
        self.0.as_os_str() == "-"
    }
}

type Outcome = Result<(), Failure>;
