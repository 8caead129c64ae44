//! The page in a browser: its tests and its pictures.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    env, fs, io,
    num::NonZero,
    path::Path,
    process::{Command, Output},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{
    tools::Others,
    workspace::{Workspace, run},
};

/// Runs every `tests/e2e/*.test.mjs` on what is in dist/, with the command line beside it: what one makes the other
/// verifies. As many files at once as there are processors, that which took longest the last time first: a file has a
/// browser of its own. Half as many again were tried and gained nothing: each then took longer by as much.
///
/// A file that fails runs once more, alone, when all others are through: on a slow machine one race must not lose the
/// run. What then passes is called unsteady, with its first failure, and is a fault of the test or of the page that
/// somebody must mend; a true fault fails twice.
pub(crate) fn test(workspace: &Workspace, chromium: &Path, headed: bool) -> Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(workspace.join("tests/e2e"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(name);
        }
    }
    ensure!(!files.is_empty(), "There is no test in tests/e2e.");
    run(workspace.command("cargo").args(["build", "--quiet", "--package", "redress-cli"]))?;
    // Beside this program: both are built with the same profile.
    let cli = env::current_exe()?.with_file_name(format!("redress{}", env::consts::EXE_SUFFIX));
    let one = |name: &str| {
        let mut command = node(workspace, chromium);
        command.env("REDRESS", &cli).args(["--test", "--test-reporter=spec"]);
        command.arg(format!("tests/e2e/{name}"));
        if headed {
            command.env("HEADED", "1");
        }
        let start = Instant::now();
        let output = command.output();
        (start.elapsed(), output)
    };
    let record = workspace.join("target/e2e-times.json");
    let mut times: BTreeMap<String, u64> = fs::read(&record)
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default();
    // One that has never run here may be the longest; where none has, those that are known to be.
    files.sort_by_key(|name| {
        let time = times.get(name).copied().unwrap_or(u64::MAX);
        let place = LONGEST.iter().position(|long| name.split('.').next() == Some(long));
        (Reverse(time), place.unwrap_or(LONGEST.len()), name.clone())
    });
    let at_once = if headed { 1 } else { thread::available_parallelism().map_or(1, NonZero::get) };
    let done = in_turns(&files, at_once, one);
    for (name, (time, _)) in &done {
        times.insert(name.clone(), u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
    }
    fs::write(record, serde_json::to_string_pretty(&times)?)?;
    let unsteady = once_more(done, one)?;
    if !unsteady.is_empty() {
        println!("\nUNSTEADY. These count as passed; fix them all the same:\n{unsteady}");
    }
    Ok(())
}

/// Runs again, one after the other, what failed. Says which passed then, and how each had failed first; an error if one
/// failed twice.
fn once_more(first: Vec<(String, Ran)>, one: impl Fn(&str) -> Ran + Sync) -> Result<String> {
    let passed = |ran: &Ran| ran.1.as_ref().is_ok_and(|output| output.status.success());
    let failed: BTreeMap<String, Ran> = first.into_iter().filter(|(_, ran)| !passed(ran)).collect();
    let names: Vec<String> = failed.keys().cloned().collect();
    let (fine, twice): (Vec<_>, Vec<_>) =
        in_turns(&names, 1, one).into_iter().partition(|(_, ran)| passed(ran));
    let twice: Vec<String> = twice.into_iter().map(|(name, _)| name).collect();
    ensure!(twice.is_empty(), "Failed twice in Chromium: {}.", twice.join(", "));
    let told = fine.iter().filter_map(|(name, _)| {
        Some(format!(
            "\n{name} failed, then passed alone. First:\n{}\n",
            first_failure(failed.get(name)?)
        ))
    });
    Ok(told.collect())
}

/// From a run that failed, what it says of the first test that did.
fn first_failure((_, output): &Ran) -> String {
    let output = match output {
        Ok(output) => String::from_utf8_lossy(&output.stdout).into_owned(),
        Err(error) => return error.to_string(),
    };
    // The reporter says at its end what failed, and why.
    let (_, failures) = output.split_once("failing tests:").unwrap_or(("", &output));
    let lines: Vec<&str> = failures.trim().lines().take(FAILURE_LINES).collect();
    lines.join("\n")
}

/// The files that take longest, the longest first: a long one that begins last leaves the other processors idle.
const LONGEST: [&str; 8] =
    ["axe", "update", "workbench", "hostile", "kill", "desk", "edits", "export"];

/// So much of a failure is said again at the end of the run.
const FAILURE_LINES: usize = 30;

/// What became of a file: how long it took, and what it printed.
type Ran = (Duration, io::Result<Output>);

/// Runs files, so many at once, in their order; prints what each prints when it has ended.
fn in_turns(
    files: &[String],
    at_once: usize,
    one: impl Fn(&str) -> Ran + Sync,
) -> Vec<(String, Ran)> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                while let Some(name) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let ran = one(name);
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    println!("\n{name}, {} s", ran.0.as_secs());
                    match &ran.1 {
                        Ok(Output { stdout, stderr, .. }) => {
                            print!("{}", String::from_utf8_lossy(stdout));
                            eprint!("{}", String::from_utf8_lossy(stderr));
                        }
                        Err(error) => eprintln!("{error}"),
                    }
                    done.push((name.clone(), ran));
                }
            });
        }
    });
    done.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Measures a folder for a host and writes the table into docs/performance.md.
pub(crate) fn bench(workspace: &Workspace, chromium: &Path, site: &Path) -> Result<()> {
    let mut command = node(workspace, chromium);
    let command = command.arg("tests/e2e/bench.mjs").arg(site);
    write_down(workspace, PERFORMANCE, "bench", command)
}

/// Has Lighthouse look at a folder for a host, and writes its scores into docs/performance.md.
pub(crate) fn lighthouse(workspace: &Workspace, chromium: &Path, site: &Path) -> Result<()> {
    let mut command = node(workspace, chromium);
    let command = command.arg("tests/e2e/lighthouse.mjs").arg(site);
    write_down(workspace, PERFORMANCE, "lighthouse", command)
}

/// Does the main tasks in Firefox and in WebKit, on what is in dist/, and writes the table into docs/browsers.md.
pub(crate) fn others(workspace: &Workspace, others: &Others) -> Result<()> {
    let mut command = workspace.command("node");
    command.args(["tests/browsers/run.mjs", "firefox", "webkit"]);
    command.env("FIREFOX", &others.firefox);
    command.env("WEBKIT_DRIVER", &others.webkit_driver).env("MINI_BROWSER", &others.mini_browser);
    write_down(workspace, "docs/browsers.md", "browsers", &mut command)
}

const PERFORMANCE: &str = "docs/performance.md";

/// Writes what a command prints into a file, between the marks of that name: also what it prints of a task that failed,
/// which is what the table is looked at for. Only a command that prints nothing leaves the file as it is.
fn write_down(workspace: &Workspace, file: &str, name: &str, command: &mut Command) -> Result<()> {
    let output = command.output()?;
    let table = String::from_utf8(output.stdout)?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    println!("{table}");
    if !table.is_empty() {
        let path = workspace.join(file);
        let text = fs::read_to_string(&path)?;
        let text = between(&text, name, &table)
            .with_context(|| format!("{file} has lost the marks of \"{name}\"."))?;
        fs::write(path, text)?;
    }
    ensure!(output.status.success(), "The measurement \"{name}\" failed.");
    Ok(())
}

/// A text with another table between the marks of that name.
fn between(text: &str, name: &str, table: &str) -> Option<String> {
    let marks = [format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->")];
    let (before, rest) = text.split_once(&marks[0])?;
    let (_, after) = rest.split_once(&marks[1])?;
    Some(format!("{before}{}{table}{}{after}", marks[0], marks[1]))
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

#[cfg(test)]
mod tests {
    use std::process::ExitStatus;

    use super::*;

    /// How `false` and `true` end, as a file of tests does.
    fn ends(program: &str) -> Ran {
        let output = Command::new(program).output();
        assert!(output.is_ok());
        (Duration::ZERO, output)
    }

    #[test]
    fn what_fails_runs_once_more_and_a_true_fault_fails_twice() {
        let first = || {
            ["a", "b"]
                .map(|name| (name.to_owned(), ends("false")))
                .into_iter()
                .chain([("c".to_owned(), ends("true"))])
                .collect::<Vec<_>>()
        };
        let again = Mutex::new(Vec::new());
        let told = once_more(first(), |name| {
            again.lock().unwrap().push(name.to_owned());
            ends("true")
        });
        let told = told.unwrap();
        assert!(
            told.contains("a failed") && told.contains("b failed") && !told.contains("c failed")
        );
        assert_eq!(again.into_inner().unwrap(), ["a", "b"]);
        let error = once_more(first(), |name| ends(if name == "a" { "true" } else { "false" }));
        assert_eq!(error.unwrap_err().to_string(), "Failed twice in Chromium: b.");
        assert_eq!(once_more(vec![("c".to_owned(), ends("true"))], |_| ends("false")).unwrap(), "");
    }

    #[test]
    fn an_unsteady_file_is_remembered_by_its_first_failure() {
        let stdout = "✔ one (3 ms)\n✖ two (5 ms)\nℹ fail 1\n\n✖ failing tests:\n\n\
            test at tests/e2e/a.test.mjs:7:1\n✖ two (5 ms)\n  expected 3, found 4\n";
        let output =
            Output { status: ExitStatus::default(), stdout: stdout.into(), stderr: vec![] };
        assert_eq!(
            first_failure(&(Duration::ZERO, Ok(output))),
            "test at tests/e2e/a.test.mjs:7:1\n✖ two (5 ms)\n  expected 3, found 4"
        );
        let broken = (Duration::ZERO, Err(io::Error::other("no node")));
        assert_eq!(first_failure(&broken), "no node");
    }

    #[test]
    fn a_table_takes_the_place_of_the_one_before() {
        let text = "a\n<!-- x -->\nold\n<!-- end of x -->\nb\n";
        let new = "a\n<!-- x -->\nnew\n<!-- end of x -->\nb\n";
        assert_eq!(between(text, "x", "new\n").as_deref(), Some(new));
        assert_eq!(between(text, "y", "new\n"), None);
    }

    #[test]
    fn each_file_runs_once_and_no_more_at_once_than_allowed() {
        let files: Vec<String> = (0..20).map(|file| file.to_string()).collect();
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let one = |_: &str| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(5));
            now.fetch_sub(1, Ordering::SeqCst);
            (
                Duration::ZERO,
                Ok(Output { status: ExitStatus::default(), stdout: vec![], stderr: vec![] }),
            )
        };
        let mut done: Vec<String> =
            in_turns(&files, 3, one).into_iter().map(|(name, _)| name).collect();
        done.sort_by_key(|name| name.parse::<usize>().unwrap());
        assert_eq!(done, files);
        assert!((2..=3).contains(&most.into_inner()));
    }
}
