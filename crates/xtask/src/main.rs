//! `cargo xtask`: sets up what is missing, builds and serves the page, runs every check.

mod browser;
mod bundle;
mod checks;
mod files;
mod hosting;
mod packed;
mod seal;
mod site;
mod split;
mod tools;
mod wasm;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{checks::Steps, workspace::Workspace};

/// Set-up, build, serve and test of Redress. What builds the page, or drives a browser, first installs what it needs.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page and serve it on 127.0.0.1, again after each change
    Serve {
        /// Build it as it is published, once, and serve it as a host should: compressed, with headers
        #[arg(long)]
        release: bool,
        /// Serve a folder that `dist` made, instead of building
        #[arg(long)]
        folder: Option<PathBuf>,
        /// The port
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check
    Test {
        /// Also what takes long and seldom finds anything, as every night: CONTRIBUTING.md lists it
        #[arg(long)]
        long: bool,
    },
    /// Run the quick checks: format, clippy, tests
    Check,
    /// Build the page and run its tests in Chromium
    E2e {
        /// Show the browser
        #[arg(long)]
        headed: bool,
        /// Take what is in dist/ instead of building
        #[arg(long)]
        built: bool,
    },
    /// Build the page into dist/
    Build,
    /// Make a folder for a static host: the page, its single file, compressed files, sums
    Dist {
        /// The path at which the host serves it
        #[arg(long, default_value = "/")]
        base: String,
        /// The folder
        #[arg(long, default_value = "target/site")]
        to: PathBuf,
        /// Take what is in dist/ instead of building
        #[arg(long)]
        built: bool,
        /// Turn the offline copy off on every device that comes by
        #[arg(long)]
        retire: bool,
    },
    /// Make one file of the page that opens from disk, and print its SHA-256
    Bundle {
        /// The file
        #[arg(long, default_value = "target/redress.html")]
        to: PathBuf,
        /// Take what is in dist/ instead of building
        #[arg(long)]
        built: bool,
    },
    /// Say how large the first load of dist/ is; fail if it is over its budget
    Size,
    /// Measure the page in Chromium and write docs/performance.md
    Bench {
        /// Take what is in dist/ instead of building
        #[arg(long)]
        built: bool,
    },
    /// Save pictures of the page into target/shots/
    Shots,
    /// Do the main tasks in Firefox and WebKitGTK and write docs/browsers.md
    Browsers {
        /// Take what is in dist/ instead of building
        #[arg(long)]
        built: bool,
    },
    /// Check the licences, sources and versions of all dependencies
    Deny {
        /// Also look for known weaknesses, which needs the network
        #[arg(long)]
        advisories: bool,
    },
    /// Change what was changed in the engine and the law book, piece by piece, and see whether a test notices
    Mutants {
        /// Against which commit it was changed
        #[arg(long, default_value = "main")]
        since: String,
        /// Only list the changes that would be made
        #[arg(long)]
        list: bool,
    },
    /// Have Lighthouse look at what is in dist/ and write docs/performance.md
    Lighthouse,
    /// Only install what is missing
    Setup,
    /// Started by Trunk: adds digests, policy and service worker to a build
    #[command(hide = true)]
    Seal,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    let workspace = &Workspace::find()?;
    match command {
        Command::Serve { folder: Some(folder), port, .. } => hosting::serve(folder, *port),
        Command::Serve { release: true, port, .. } => {
            let folder = workspace.join("target/site");
            build(workspace, false)?;
            hosting::dist(workspace, &folder, "/", false)?;
            hosting::serve(&folder, *port)
        }
        Command::Serve { port, .. } => {
            tools::for_serving(workspace, false)?;
            site::serve(workspace, *port)
        }
        Command::Test { long } => {
            let workspace = &Workspace::find()?.with_long_tests(*long);
            Steps::report(|steps| checks::all(steps, workspace))
        }
        Command::Check => Steps::report(|steps| checks::quick(steps, workspace)),
        Command::E2e { headed, built } => {
            let tests = tools::for_tests(workspace)?;
            let chromium = if *headed { tools::for_measuring(workspace)? } else { tests };
            build(workspace, *built)?;
            browser::test(workspace, &chromium, *headed)
        }
        Command::Build => build(workspace, false),
        Command::Dist { base, to, built, retire } => {
            build(workspace, *built)?;
            hosting::dist(workspace, &workspace.join(to), base, *retire)
        }
        Command::Bundle { to, built } => {
            build(workspace, *built)?;
            bundle::bundle(workspace, &workspace.join("dist"), &workspace.join(to))
        }
        Command::Size => site::size(workspace),
        Command::Bench { built } => {
            let chromium = tools::for_measuring(workspace)?;
            let folder = workspace.join("target/site");
            build(workspace, *built)?;
            hosting::dist(workspace, &folder, "/", false)?;
            browser::bench(workspace, &chromium, &folder)
        }
        Command::Browsers { built } => {
            let others = tools::for_other_browsers(workspace)?;
            build(workspace, *built)?;
            browser::others(workspace, &others)
        }
        Command::Shots => {
            let chromium = tools::for_measuring(workspace)?;
            site::build(workspace)?;
            browser::shots(workspace, &chromium)
        }
        Command::Seal => {
            let folder = seal::staging()?;
            site::data(&folder)?;
            seal::seal(workspace, &folder)
        }
        Command::Deny { advisories } => {
            tools::cargo_deny(workspace)?;
            checks::dependencies(workspace, *advisories)
        }
        Command::Mutants { since, list } => {
            tools::cargo_mutants(workspace)?;
            checks::mutants(workspace, since, *list)
        }
        Command::Lighthouse => {
            let chromium = tools::for_measuring(workspace)?;
            let folder = workspace.join("target/site");
            hosting::dist(workspace, &folder, "/", false)?;
            browser::lighthouse(workspace, &chromium, &folder)
        }
        Command::Setup => tools::for_tests(workspace).map(|_| ()),
    }
}

/// The release in dist/, unless it is there already.
fn build(workspace: &Workspace, built: bool) -> Result<()> {
    if built {
        return Ok(());
    }
    tools::for_building(workspace)?;
    site::build(workspace)
}
