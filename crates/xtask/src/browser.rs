//! The page in a browser: its tests and its pictures.

use std::{fs, path::Path, process::Command};

use anyhow::{Result, ensure};

use crate::workspace::{Workspace, run};

/// Runs every `tests/e2e/*.test.mjs` on what is in dist/.
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
    let mut command = node(workspace, chromium);
    command.args(["--test", "--test-reporter=spec"]).args(files);
    if headed {
        command.env("HEADED", "1");
    }
    run(&mut command)
}

/// Saves pictures of what is in dist/.
pub(crate) fn shots(workspace: &Workspace, chromium: &Path) -> Result<()> {
    let folder = workspace.join("target/shots");
    run(node(workspace, chromium).arg("tests/e2e/screenshots.mjs").arg(folder))
}

fn node(workspace: &Workspace, chromium: &Path) -> Command {
    let mut command = workspace.command("node");
    command.env("CHROMIUM", chromium);
    command
}
