//! The page: built and served by Trunk, and weighed.

use std::{
    collections::BTreeSet,
    env, fs,
    path::Path,
    process::{Command, Output},
};

use anyhow::{Context, Result, ensure};
use redress_core::lawbook::{PROSE, PROSE_DIGEST, Text};
use serde_json::json;

use crate::{
    files::files_of,
    packed::brotli,
    seal::{EXPORT, WORKER, parts_of},
    workspace::{Workspace, run},
};

/// What a browser may load before the start is there, in bytes after brotli.
const FIRST_LOAD: usize = 200 * 1024;
/// Ceilings that keep the application from growing, not the aims: the shell, which everybody waits for; with the
/// workbench, for whose first fields a new case waits; with the desk and what works a case out, until every sum can be
/// typed and counts; all its pages together; and what makes files, in a worker, beside them.
const SHELL: usize = 129_200;
const NEW_CASE: usize = 185_000;
const RESULT: usize = 611_000;
const APPLICATION: usize = 1_242_000;
const FILES: usize = 422_000;

/// A release, into dist/.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    run(trunk(workspace).args(["build", "--release"]))
}

/// The same, and what it printed.
pub(crate) fn build_unseen(workspace: &Workspace) -> Result<Output> {
    trunk(workspace).args(["build", "--release"]).output().context("`trunk` cannot be started")
}

/// Builds for trying out, again after each change; runs until it is stopped.
pub(crate) fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    let port = port.to_string();
    run(trunk(workspace).args(["serve", "--address", "127.0.0.1", "--port", &port]))
}

/// Writes the casebook and the law's explaining texts beside the page that Trunk is building, under names that change
/// with them.
pub(crate) fn data(folder: &Path) -> Result<()> {
    let texts = |of: fn(&Text) -> &'static str| json!(PROSE.iter().map(of).collect::<Vec<_>>());
    for (name, digest, content) in [
        ("casebook", redress_casebook::DIGEST, redress_casebook::to_file()),
        ("law_zh", PROSE_DIGEST, texts(|text| text.zh).to_string()),
        ("law_en", PROSE_DIGEST, texts(|text| text.en).to_string()),
    ] {
        let name = format!("{name}-{digest}.json");
        fs::write(folder.join(&name), content)
            .with_context(|| format!("{name} cannot be written into {}", folder.display()))?;
    }
    Ok(())
}

/// Trunk 0.21 refuses `NO_COLOR=1`, the usual value.
fn trunk(workspace: &Workspace) -> Command {
    let mut command = workspace.command("trunk");
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// Prints the size of each file that the page loads; an error if a sum is over its budget.
pub(crate) fn size(workspace: &Workspace) -> Result<()> {
    let dist = workspace.join("dist");
    let index = fs::read_to_string(dist.join("index.html"))
        .context("There is no dist/index.html; `cargo xtask build` makes it")?;
    let (head, rest) =
        index.split_once("<script type=\"module\">").context("The page has no loader.")?;
    let (loader, tail) = rest.split_once("</script>").context("The loader has no end.")?;
    let at_once = |name: &str| name == "index.html" || head.contains(name) || tail.contains(name);
    let (first, later): (BTreeSet<String>, BTreeSet<String>) =
        files_of(&dist)?.into_iter().partition(|name| at_once(name));
    let parts = parts_of(loader)?;
    let shell: Vec<String> = later
        .into_iter()
        .filter(|name| {
            loader.contains(name.as_str()) && !parts.values().flatten().any(|part| part == name)
        })
        .collect();
    let with = |names: &[&str]| -> BTreeSet<String> {
        let files = names.iter().filter_map(|name| parts.get(*name)).flatten();
        shell.iter().chain(files).cloned().collect()
    };
    let pages: Vec<&str> =
        parts.keys().map(|name| &**name).filter(|name| *name != EXPORT).collect();
    let pages = with(&pages);
    let files = with(&[EXPORT]).into_iter().filter(|name| !pages.contains(name));
    let files = files.chain([WORKER.to_owned()]).collect();
    weigh(workspace, "first load", first, FIRST_LOAD)?;
    weigh(workspace, "shell", with(&[]), SHELL)?;
    weigh(workspace, "shell and workbench", with(&["workbench"]), NEW_CASE)?;
    weigh(workspace, "with desk and outcome", with(&["workbench", "desk", "outcome"]), RESULT)?;
    weigh(workspace, "all pages", pages, APPLICATION)?;
    weigh(workspace, "beside them what makes files", files, FILES)
}

fn weigh(workspace: &Workspace, what: &str, names: BTreeSet<String>, budget: usize) -> Result<()> {
    let mut sums = (0, 0);
    println!("{:>10} {:>10}  {what}", "raw", "brotli");
    for name in names {
        let bytes = fs::read(workspace.join("dist").join(&name)).with_context(|| name.clone())?;
        let packed = brotli(workspace, &bytes)?.len();
        println!("{:>10} {packed:>10}  {name}", bytes.len());
        sums = (sums.0 + bytes.len(), sums.1 + packed);
    }
    println!("{:>10} {:>10}  together; at most {budget} after brotli\n", sums.0, sums.1);
    ensure!(sums.1 <= budget, "The {what} is {} bytes over its budget.", sums.1 - budget);
    Ok(())
}
