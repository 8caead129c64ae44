//! Small tools for the files of a build: their names, their digests, and what is put into them.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// All files of a folder and the folders in it, with `/`, in order; not what is compressed for the host.
pub(crate) fn files_of(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(folder.join(&inner))? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_str().context("A file name is not Unicode.")?;
            let name = format!("{inner}{name}");
            if entry.file_type()?.is_dir() {
                folders.push(name + "/");
            } else if !has_extension(&name, &["br", "gz"]) {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Whether a name ends in one of these extensions, as the build writes them.
pub(crate) fn has_extension(name: &str, extensions: &[&str]) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extensions.iter().any(|other| extension == *other))
}

/// The first digits of a digest.
pub(crate) fn hex(digest: &[u8], digits: usize) -> String {
    let mut text: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    text.truncate(digits);
    text
}

/// A script without the comments that fill a line.
pub(crate) fn code_of(script: &str) -> String {
    let code = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// Replaces the only occurrence: a page that has none or more is not the one this was written for.
pub(crate) fn replace_one(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(count == 1, "\"{from}\" stands {count} times where it should stand once.");
    Ok(text.replace(from, to))
}
