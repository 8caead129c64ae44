//! `cargo xtask`: sets up what is missing, builds and serves the page, runs every check.

mod browser;
mod checks;
mod seal;
mod site;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{checks::Steps, workspace::Workspace};

/// Set-up, build, serve and test of Redress. Each command first installs what it needs.
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
        /// Build it as it is published: small, and slow to build
        #[arg(long)]
        release: bool,
        /// The port
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check
    Test,
    /// Run the quick checks: format, clippy, tests
    Check,
    /// Build the page and run its tests in Chromium
    E2e {
        /// Show the browser
        #[arg(long)]
        headed: bool,
    },
    /// Build the page into dist/
    Build,
    /// Write the data that the page loads after its first paint; Trunk calls this
    #[command(hide = true)]
    Data,
    /// Say how large the first load of dist/ is; fail if it is over its budget
    Size,
    /// Measure the page in Chromium and write docs/performance.md: `bench web`
    Bench {
        /// What to measure
        #[arg(value_parser = ["web"])]
        what: String,
    },
    /// Save pictures of the page into target/shots/
    Shots,
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
    match *command {
        Command::Serve { release, port } => {
            tools::for_serving(workspace, release)?;
            site::serve(workspace, release, port)
        }
        Command::Test => Steps::report(|steps| checks::all(steps, workspace)),
        Command::Check => Steps::report(|steps| checks::quick(steps, workspace)),
        Command::E2e { headed } => {
            let chromium = tools::for_tests(workspace)?;
            site::build(workspace)?;
            browser::test(workspace, &chromium, headed)
        }
        Command::Build => {
            tools::for_building(workspace)?;
            site::build(workspace)
        }
        Command::Data => site::data(workspace),
        Command::Size => site::size(workspace),
        Command::Bench { .. } => {
            let chromium = tools::for_tests(workspace)?;
            site::build(workspace)?;
            browser::bench(workspace, &chromium)
        }
        Command::Shots => {
            let chromium = tools::for_tests(workspace)?;
            site::build(workspace)?;
            browser::shots(workspace, &chromium)
        }
        Command::Seal => seal::seal(workspace, &seal::staging()?),
        Command::Setup => tools::for_tests(workspace).map(|_| ()),
    }
}
