//! Printing, and failing politely.

use std::{
    env,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use redress_core::{Case, Faults, Invalid};
use redress_drafting::{Lang, wording};
use serde::Serialize;

use crate::Outcome;

/// Why a command did not do what it was asked to.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The case has faults. The case, if it could be read, names the places.
    Invalid(Faults, Box<Case>, Form),
    /// What was typed as an argument has faults.
    Argument(Faults, Box<Case>),
    /// The file to write is the one that is read.
    Overwrites(PathBuf),
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// Nothing has this name.
    NotFound(String),
    /// Something differs; it has been printed.
    Differs,
    /// The arguments do not go together.
    Usage(String),
}

/// In which form faults are printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    /// Sentences on standard error.
    Text,
    /// JSON on standard output, and sentences on standard error.
    Json,
}

impl Failure {
    pub(crate) fn invalid(faults: impl Into<Faults>) -> Self {
        Self::Invalid(faults.into(), Box::default(), Form::Text)
    }

    pub(crate) fn invalid_case(case: &Case) -> impl FnOnce(Faults) -> Self {
        let case = Box::new(case.clone());
        move |faults| Self::Invalid(faults, case, Form::Text)
    }

    /// An argument that cannot be read.
    pub(crate) fn argument(fault: Invalid) -> Self {
        Self::Argument(fault.into(), Box::default())
    }

    /// Why an office file could not be made.
    pub(crate) fn export(case: &Case) -> impl FnOnce(redress_export::Failure) -> Self {
        let case = Box::new(case.clone());
        move |failure| match failure {
            redress_export::Failure::Case(faults) => Self::Invalid(faults, case, Form::Text),
            redress_export::Failure::File(why) => {
                Self::File(PathBuf::from("-"), io::Error::other(why))
            }
        }
    }

    /// Prints faults as JSON too, if the result was to be JSON.
    pub(crate) fn in_form(self, form: Form) -> Self {
        match self {
            Self::Invalid(faults, case, _) => Self::Invalid(faults, case, form),
            other => other,
        }
    }

    /// Says what is wrong and gives the exit code.
    pub(crate) fn report(&self, lang: Lang) -> ExitCode {
        let mut err = anstream::stderr().lock();
        let (lines, code) = match self {
            Self::Invalid(faults, case, form) => {
                if *form == Form::Json {
                    let listed = faults
                        .iter()
                        .map(|fault| Fault { fault, message: wording::fault_in_file(lang, fault) });
                    // A closed pipe is no reason to complain again.
                    _ = json(&Refusal { schema: "redress.invalid/1", errors: listed.collect() });
                }
                (faults.iter().map(|fault| line(lang, fault, case)).collect(), 1)
            }
            Self::Argument(faults, case) => {
                let said = faults.iter().map(|fault| wording::fault_with_place(lang, fault, case));
                (said.collect(), 1)
            }
            Self::Overwrites(path) => {
                let path = named(lang, path);
                let text = match lang {
                    Lang::Zh => {
                        format!("输出文件就是输入文件（{path}），没有写入。请另选输出文件。")
                    }
                    Lang::En => format!(
                        "The output is the file that is read ({path}); nothing was written. Please choose another file."
                    ),
                };
                (vec![text], 2)
            }
            Self::File(path, error) => (vec![unusable(lang, path, error)], 1),
            Self::NotFound(name) => {
                let text = match lang {
                    Lang::Zh => format!("没有找到“{name}”。"),
                    Lang::En => format!("nothing is called “{name}”."),
                };
                (vec![text], 1)
            }
            Self::Differs => (Vec::new(), 1),
            Self::Usage(text) => (vec![text.clone()], 2),
        };
        for line in lines {
            _ = writeln!(err, "{line}");
        }
        ExitCode::from(code)
    }
}

#[derive(Serialize)]
struct Refusal<'a> {
    schema: &'static str,
    errors: Vec<Fault<'a>>,
}

#[derive(Serialize)]
struct Fault<'a> {
    #[serde(flatten)]
    fault: &'a Invalid,
    message: String,
}

/// A file as it is called.
fn named(lang: Lang, path: &Path) -> String {
    if path.as_os_str() != "-" {
        return path.display().to_string();
    }
    match lang {
        Lang::Zh => "标准输入输出".to_owned(),
        Lang::En => "standard input or output".to_owned(),
    }
}

/// Why a file could not be read or written. The words of the system are English whatever the language, so what happened
/// is said first.
fn unusable(lang: Lang, path: &Path, error: &io::Error) -> String {
    let path = named(lang, path);
    if lang == Lang::En {
        return format!("cannot read or write {path}: {error}");
    }
    let why = match error.kind() {
        ErrorKind::NotFound => "没有这个文件或者文件夹",
        ErrorKind::PermissionDenied => "没有权限",
        ErrorKind::IsADirectory => "这是文件夹，不是文件",
        ErrorKind::NotADirectory => "路径中有一段不是文件夹",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "磁盘空间不足",
        ErrorKind::FileTooLarge => "文件过大",
        ErrorKind::ReadOnlyFilesystem => "所在磁盘为只读",
        ErrorKind::InvalidFilename => "文件名过长或者无效",
        _ => "系统未能完成",
    };
    format!("无法读写文件 {path}：{why}（{error}）。")
}

fn line(lang: Lang, fault: &Invalid, case: &Case) -> String {
    let sentence = wording::fault_in_file_with_place(lang, fault, case);
    if fault.path.is_empty() { sentence } else { format!("{}  {sentence}", fault.path) }
}

/// Prints to standard output. A reader that went away ends the program quietly.
pub(crate) fn print(text: &str) -> Outcome {
    wrote(anstream::stdout().lock().write_all(text.as_bytes()))
}

fn wrote(result: io::Result<()>) -> Outcome {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| Failure::File(PathBuf::from("-"), error)),
    }
}

/// Prints lines to standard error. A reader that went away is no reason to complain.
pub(crate) fn note(lines: impl Iterator<Item = String>) {
    let mut err = anstream::stderr().lock();
    for line in lines {
        _ = writeln!(err, "{line}");
    }
}

/// Prints pretty JSON.
pub(crate) fn json(value: &impl Serialize) -> Outcome {
    match serde_json::to_string_pretty(value) {
        Ok(text) => print(&(text + "\n")),
        Err(error) => Err(Failure::Usage(error.to_string())),
    }
}

/// The language of the environment; Chinese if it says nothing.
pub(crate) fn language_of_environment() -> Lang {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    match value {
        Some(value) if value.starts_with("en") => Lang::En,
        _ => Lang::Zh,
    }
}
