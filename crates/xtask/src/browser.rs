//! The page in a browser: its tests and its pictures.

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use crate::workspace::{Workspace, run};

/// Runs every `tests/e2e/*.test.mjs` on what is in dist/, with the command line beside it: what one makes the other
/// verifies.
pub(crate) fn test(workspace: &Workspace, chromium: &Path, headed: bool) -> Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(workspace.join("tests/e2e"))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    ensure!(!files.is_empty(), "There is no test in tests/e2e.");
    run(workspace.command("cargo").args(["build", "--quiet", "--package", "redress-cli"]))?;
    // Beside this program: both are built with the same profile.
    let cli = env::current_exe()?.with_file_name(format!("redress{}", env::consts::EXE_SUFFIX));
    let mut command = node(workspace, chromium);
    command.env("REDRESS", cli).args(["--test", "--test-reporter=spec"]).args(files);
    if headed {
        command.env("HEADED", "1");
    }
    run(&mut command)
}

/// Measures what is in dist/ and writes the table into docs/performance.md.
pub(crate) fn bench(workspace: &Workspace, chromium: &Path) -> Result<()> {
    let mut command = node(workspace, chromium);
    write_down(workspace, "bench web", command.arg("tests/e2e/bench.mjs"))
}

/// Has Lighthouse look at a folder for a host, and writes its scores into docs/performance.md.
pub(crate) fn lighthouse(workspace: &Workspace, chromium: &Path, site: &Path) -> Result<()> {
    let mut command = node(workspace, chromium);
    write_down(workspace, "lighthouse", command.arg("tests/e2e/lighthouse.mjs").arg(site))
}

/// Writes what a command prints into docs/performance.md, between the marks of that name.
fn write_down(workspace: &Workspace, name: &str, command: &mut Command) -> Result<()> {
    let marks = [format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->")];
    let output = command.output()?;
    let table = String::from_utf8(output.stdout)?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.success(), "The measurement \"{name}\" failed.");
    println!("{table}");
    let path = workspace.join("docs/performance.md");
    let text = fs::read_to_string(&path)?;
    let parts = text
        .split_once(&marks[0])
        .and_then(|(before, rest)| Some((before, rest.split_once(&marks[1])?.1)));
    let (before, after) =
        parts.with_context(|| format!("docs/performance.md has lost the marks of \"{name}\"."))?;
    Ok(fs::write(path, format!("{before}{}{table}{}{after}", marks[0], marks[1]))?)
}

/// Saves pictures of what is in dist/.
pub(crate) fn shots(workspace: &Workspace, chromium: &Path) -> Result<()> {
    let folder = workspace.join("target/shots");
    run(node(workspace, chromium).arg("tests/e2e/screenshots.mjs").arg(folder))
}

fn node(workspace: &Workspace, chromium: &Path) -> Command {
    let mut command = workspace.command("node");
    command.env("CHROMIUM", chromium);
    if let Ok(own) = env::current_exe() {
        command.env("XTASK", own);
    }
    command
}
