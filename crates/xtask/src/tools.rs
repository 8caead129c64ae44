//! The set-up: looks for each tool, in its version, and installs what is missing into target/tools.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::SystemTime,
};

use anyhow::{Context, Result, anyhow, ensure};

use crate::workspace::{Workspace, run};

const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const CARGO_MUTANTS: &str = "27.1.0";
const NODE: u32 = 20;
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
const HEADLESS_SHELL: &str = "chromium-headless-shell";

/// What `serve` needs; what shrinks it, from npm, only runs on a release.
pub(crate) fn for_serving(workspace: &Workspace, release: bool) -> Result<()> {
    compiled(workspace)?;
    if release {
        npm_packages(workspace)?;
    }
    Ok(())
}

/// What a release of the page needs.
pub(crate) fn for_building(workspace: &Workspace) -> Result<()> {
    for_serving(workspace, true)
}

/// What the tests need. Returns the browser: Chromium without an interface of its own, in which they take 0.7 of the
/// time, where there is one.
pub(crate) fn for_tests(workspace: &Workspace) -> Result<PathBuf> {
    // Packages come over the network while the other tools are compiled.
    thread::scope(|scope| {
        let packages = scope.spawn(|| {
            npm_packages(workspace)?;
            libreoffice(workspace)?;
            headless_shell(workspace)
        });
        let compiled = compiled(workspace).and_then(|()| cargo_components(workspace));
        let browser = packages.join().map_err(|_| anyhow!("The packages broke off."))?;
        compiled.and(browser)
    })
}

/// The tools that are compiled here.
fn compiled(workspace: &Workspace) -> Result<()> {
    wasm_target(workspace)?;
    trunk(workspace)?;
    wasm_bindgen(workspace)
}

/// What measures the page, or shows it at work. Returns the browser as its users have it.
pub(crate) fn for_measuring(workspace: &Workspace) -> Result<PathBuf> {
    for_building(workspace)?;
    chromium(workspace)
}

/// The spreadsheet program that works out the workbooks again.
fn libreoffice(workspace: &Workspace) -> Result<()> {
    if env::var_os("SOFFICE").is_none() && workspace.on_path(&["soffice"]).is_none() {
        let what = "LibreOffice, in which the office files are tested";
        apt_install(workspace, what, &["libreoffice-calc", "libreoffice-writer"])?;
    }
    Ok(())
}

fn cargo_components(workspace: &Workspace) -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if workspace.output("cargo", [command, "--version"]).is_none() {
            eprintln!("Adding {component}, which checks the source.");
            run(workspace.command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn wasm_target(workspace: &Workspace) -> Result<()> {
    let folder = workspace.output("rustc", ["--print", "target-libdir", "--target", WASM]);
    let files = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    if files.into_iter().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")) {
        return Ok(());
    }
    eprintln!("Adding the target {WASM}, for which the page is compiled.");
    run(workspace.command("rustup").args(["target", "add", WASM]))
        .context("Without rustup, install the standard library for wasm32-unknown-unknown.")
}

fn trunk(workspace: &Workspace) -> Result<()> {
    if has_version(workspace, "trunk", TRUNK) {
        return Ok(());
    }
    eprintln!("Installing trunk {TRUNK}, which builds and serves the page (minutes, once).");
    cargo_install(workspace, "trunk", TRUNK, &["--locked"])
}

/// Not part of the set-up for the tests: it takes long to build.
pub(crate) fn cargo_deny(workspace: &Workspace) -> Result<()> {
    if has_version(workspace, "cargo-deny", CARGO_DENY) {
        return Ok(());
    }
    eprintln!("Installing cargo-deny {CARGO_DENY}, which checks the dependencies (minutes, once).");
    cargo_install(workspace, "cargo-deny", CARGO_DENY, &["--locked"])
}

/// Only for `mutants`.
pub(crate) fn cargo_mutants(workspace: &Workspace) -> Result<()> {
    // It tells its version only as a command of cargo.
    let installed = workspace.output("cargo", ["mutants", "--version"]).unwrap_or_default();
    if installed.split_whitespace().any(|word| word == CARGO_MUTANTS) {
        return Ok(());
    }
    eprintln!(
        "Installing cargo-mutants {CARGO_MUTANTS}, which changes the source to see whether a test notices (minutes, once)."
    );
    cargo_install(workspace, "cargo-mutants", CARGO_MUTANTS, &["--locked"])
}

/// The command must have the version of the library: they share a format that changes.
fn wasm_bindgen(workspace: &Workspace) -> Result<()> {
    let lock = fs::read_to_string(workspace.join("Cargo.lock")).context("Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock has no wasm-bindgen: is web/ a member of the workspace?")?;
    if ["wasm-bindgen", "wasm-bindgen-test-runner"]
        .iter()
        .all(|tool| has_version(workspace, tool, version))
    {
        return Ok(());
    }
    eprintln!(
        "Installing wasm-bindgen {version}, which ties the page's wasm to the browser (minutes, once)."
    );
    cargo_install(workspace, "wasm-bindgen-cli", version, &[])
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("\nname = \"{package}\"\nversion = \""))?;
    after.split_once('"').map(|(version, _)| version)
}

fn has_version(workspace: &Workspace, tool: &str, version: &str) -> bool {
    workspace
        .output(tool, ["--version"])
        .is_some_and(|output| output.split_whitespace().any(|word| word == version))
}

/// Without optimisation and debug data: these tools work on one page, and build three times faster.
fn cargo_install(workspace: &Workspace, name: &str, version: &str, more: &[&str]) -> Result<()> {
    let tools = workspace.join("target/tools");
    let mut command = workspace.command("cargo");
    command.args(["install", name, "--version", version, "--debug", "--force"]).args(more);
    command.arg("--root").arg(&tools).arg("--target-dir").arg(tools.join("build"));
    run(command.env("CARGO_PROFILE_DEV_DEBUG", "0"))
}

fn node(workspace: &Workspace) -> Result<()> {
    let usable = || {
        let version = workspace.output("node", ["--version"])?;
        let major = version.strip_prefix('v')?.split('.').next()?.parse::<u32>().ok()?;
        (major >= NODE && workspace.output(NPM, ["--version"]).is_some()).then_some(())
    };
    if usable().is_none() {
        if workspace.on_path(&["node"]).is_none() {
            let why = format!("Node.js {NODE} or newer, which runs the tests");
            apt_install(workspace, &why, &["nodejs", "npm"])?;
        }
        usable().with_context(|| format!("Install Node.js {NODE} or newer, with npm."))?;
    }
    Ok(())
}

fn npm_packages(workspace: &Workspace) -> Result<()> {
    node(workspace)?;
    let what = "wasm-opt and esbuild, which shrink the page, and playwright-core, which drives the browser";
    npm_ci(workspace, "tests/e2e", what)
}

fn npm_ci(workspace: &Workspace, folder: &str, what: &str) -> Result<()> {
    let folder = workspace.join(folder);
    let written = |file: &str| -> Option<SystemTime> {
        fs::metadata(folder.join(file)).ok()?.modified().ok()
    };
    if written("node_modules/.package-lock.json") >= written("package-lock.json") {
        return Ok(());
    }
    eprintln!("Installing the npm packages: {what}.");
    run(workspace.command(NPM).current_dir(folder).args(["ci", "--no-audit", "--no-fund"]))
}

fn headless_shell(workspace: &Workspace) -> Result<PathBuf> {
    if env::var_os("CHROMIUM").is_some() {
        return chromium(workspace);
    }
    let installed = || workspace.on_path(&[HEADLESS_SHELL]);
    if installed().is_none() && workspace.on_path(&CHROMIUM).is_none() {
        let what = "Chromium without its interface, in which the page is tested";
        // Not every Debian-like system has it.
        if let Err(error) = apt_install(workspace, what, &[HEADLESS_SHELL]) {
            eprintln!("{error:#}. Chromium itself will do.");
        }
    }
    installed().map_or_else(|| chromium(workspace), Ok)
}

fn chromium(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from) {
        ensure!(path.is_file(), "CHROMIUM names {}, which is not there.", path.display());
        return Ok(path);
    }
    if workspace.on_path(&CHROMIUM).is_none() {
        apt_install(workspace, "Chromium, in which the page is tried", &["chromium"])?;
    }
    workspace
        .on_path(&CHROMIUM)
        .context("Install Chromium or Chrome, or name its program in the variable CHROMIUM.")
}

/// The browsers beside Chromium, and what drives them.
pub(crate) struct Others {
    pub(crate) firefox: PathBuf,
    pub(crate) webkit_driver: PathBuf,
    pub(crate) mini_browser: PathBuf,
}

/// What the tasks in other browsers need; from Debian's packages.
pub(crate) fn for_other_browsers(workspace: &Workspace) -> Result<Others> {
    for_building(workspace)?;
    npm_ci(workspace, "tests/browsers", "puppeteer-core, which drives Firefox")?;
    if workspace.on_path(&FIREFOX).is_none() {
        apt_install(workspace, "Firefox ESR, in which the page is tried", &["firefox-esr"])?;
    }
    if workspace.on_path(&["WebKitWebDriver"]).is_none()
        || workspace.on_path(&["xvfb-run"]).is_none()
    {
        let what = "WebKitGTK, in which the page is tried";
        apt_install(workspace, what, &["webkit2gtk-driver", "xvfb", "xauth"])?;
    }
    let firefox = workspace.on_path(&FIREFOX).context("Install Firefox ESR.")?;
    let webkit_driver = workspace.on_path(&["WebKitWebDriver"]).context("Install WebKitGTK.")?;
    Ok(Others { firefox, webkit_driver, mini_browser: mini_browser()? })
}

/// It stands in a folder for the architecture and the version of the library.
fn mini_browser() -> Result<PathBuf> {
    let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
    folders(Path::new("/usr/lib"))
        .flat_map(|architecture| folders(&architecture.path()).collect::<Vec<_>>())
        .map(|library| library.path().join("MiniBrowser"))
        .find(|path| path.is_file())
        .context("WebKitGTK has no MiniBrowser here.")
}

/// Only on a Debian-like machine, as root or where `sudo` asks for no password, as on the runners of GitHub; elsewhere
/// says what to install.
fn apt_install(workspace: &Workspace, what: &str, packages: &[&str]) -> Result<()> {
    let root = workspace.output("id", ["-u"]).is_some_and(|id| id == "0");
    let sudo = !root && workspace.output("sudo", ["-n", "true"]).is_some();
    let packages = packages.join(" ");
    ensure!(
        (root || sudo) && Path::new("/etc/debian_version").exists(),
        "{what}, is missing. Install it; on Debian or Ubuntu: apt-get install {packages}"
    );
    eprintln!("Installing {what}: apt-get install {packages}");
    run(apt_get(workspace, sudo).args(["update", "-qq"]))?;
    run(apt_get(workspace, sudo)
        .args(["install", "-qq", "--no-install-recommends"])
        .args(packages.split(' ')))
}

/// `env` hands the variable on, which `sudo` would not.
fn apt_get(workspace: &Workspace, sudo: bool) -> Command {
    let mut command = workspace.command(if sudo { "sudo" } else { "env" });
    if sudo {
        command.args(["-n", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_in_the_lock_is_that_of_the_package_itself() {
        let lock = "\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
