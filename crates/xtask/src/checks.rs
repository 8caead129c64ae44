//! The checks, in order, and how long each took.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};

use crate::{
    browser, site, tools,
    workspace::{Workspace, run},
};

/// The steps of one run.
#[derive(Default)]
pub(crate) struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    /// Runs steps, then prints which ran and how long each took, also if one failed.
    pub(crate) fn report(steps: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let mut done = Self::default();
        let result = steps(&mut done);
        eprintln!();
        for (name, time) in &done.0 {
            eprintln!("{}  {name}", minutes(*time));
        }
        eprintln!("{}  together", minutes(done.0.iter().map(|(_, time)| *time).sum()));
        eprintln!();
        result?;
        eprintln!("All checks passed.");
        Ok(())
    }

    fn step<T>(&mut self, name: &'static str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        eprintln!("\n==> {name}");
        let start = Instant::now();
        let result = step();
        self.0.push((name, start.elapsed()));
        result.with_context(|| format!("The step \"{name}\" failed"))
    }
}

fn minutes(time: Duration) -> String {
    format!("{:>3} min {:02} s", time.as_secs() / 60, time.as_secs() % 60)
}

/// Everything.
pub(crate) fn all(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    let chromium = steps.step("set-up", || tools::for_tests(workspace))?;
    lints(steps, workspace)?;
    // The linker of the release works on one processor, most of the time; the tests have the other.
    thread::scope(|scope| {
        let build = scope.spawn(|| site::build_unseen(workspace));
        tests(steps, workspace)?;
        steps.step("wasm = native", || wasm_equals_native(workspace))?;
        steps.step("release build, begun beside the tests", || {
            let output = build.join().map_err(|_| anyhow!("The build broke off."))??;
            eprintln!("{}", String::from_utf8_lossy(&output.stdout));
            eprintln!("{}", String::from_utf8_lossy(&output.stderr));
            ensure!(output.status.success(), "The build failed ({}).", output.status);
            Ok(())
        })
    })?;
    steps.step("size", || site::size(workspace))?;
    steps.step("tests in Chromium", || browser::test(workspace, &chromium, false))
}

/// What takes little time after a small change.
pub(crate) fn quick(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    lints(steps, workspace)?;
    tests(steps, workspace)
}

fn lints(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    steps.step("format", || cargo(workspace, "fmt --all --check"))?;
    let clippy = "clippy --workspace --all-targets -- -D warnings";
    steps.step("clippy", || cargo(workspace, clippy))
}

fn tests(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    steps.step("tests", || cargo(workspace, "test --workspace"))
}

fn cargo(workspace: &Workspace, line: &str) -> Result<()> {
    run(workspace.command("cargo").args(line.split(' ')))
}

/// What deny.toml allows. Without `advisories` no network is needed.
pub(crate) fn dependencies(workspace: &Workspace, advisories: bool) -> Result<()> {
    let mut command = workspace.command("cargo");
    command.args(["deny", "--all-features"]);
    if !advisories {
        command.arg("--offline");
    }
    command.args(["check", "bans", "licenses", "sources"]);
    if advisories {
        command.arg("advisories");
    }
    run(&mut command)
}

/// Mutants on the lines of the engine and the law book that differ from a commit, committed or not. What is mutated, and by
/// which tests it is to be caught, stands in `.cargo/mutants.toml`.
pub(crate) fn mutants(workspace: &Workspace, since: &str, list: bool) -> Result<()> {
    let mut command = workspace.command("git");
    command.args(["diff", since, "--", "crates/core/src", "crates/lawbook/src"]);
    let output = command.output().context("`git diff` cannot be started")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let diff = workspace.join("target/mutants.diff");
    fs::write(&diff, output.stdout)?;
    let mut command = workspace.command("cargo");
    command.args(["mutants", "--output", "target", "--in-diff"]).arg(diff);
    if list {
        command.arg("--list");
    }
    run(&mut command)
}

/// Every report of the casebook, made natively and in wasm, must be the same bytes.
fn wasm_equals_native(workspace: &Workspace) -> Result<()> {
    let reports = workspace.join("target/native-reports.txt");
    let mut native = workspace.command("cargo");
    native.args(["run", "--quiet", "--package", "redress-tests", "--bin", "native-reports", "--"]);
    run(native.arg(&reports))?;
    let mut wasm = workspace.command("cargo");
    wasm.args(["test", "--package", "redress-tests", "--test", "wasm"])
        .args(["--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("REDRESS_NATIVE_REPORTS", &reports);
    run(&mut wasm)
}
