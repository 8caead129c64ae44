//! The page: built and served by Trunk, and weighed.

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use crate::workspace::{Workspace, run};

/// What a browser may have to load before the page works, in bytes after brotli.
const BUDGET: usize = 200 * 1024;

/// A release, into dist/.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    run(trunk(workspace).args(["build", "--release"]))
}

/// Builds for trying out, again after each change; runs until it is stopped.
pub(crate) fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    let port = port.to_string();
    run(trunk(workspace).args(["serve", "--address", "127.0.0.1", "--port", &port]))
}

/// Writes the casebook beside the page that Trunk is building, under a name that changes with it.
pub(crate) fn data(folder: &Path) -> Result<()> {
    let name = format!("casebook-{}.json", redress_casebook::DIGEST);
    fs::write(folder.join(&name), redress_casebook::to_file())
        .with_context(|| format!("{name} cannot be written into {}", folder.display()))
}

/// Trunk 0.21 refuses `NO_COLOR=1`, the usual value.
fn trunk(workspace: &Workspace) -> Command {
    let mut command = workspace.command("trunk");
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// An error if the first load is over its budget.
pub(crate) fn size(workspace: &Workspace) -> Result<()> {
    let sum = weigh(workspace)?;
    ensure!(sum <= BUDGET, "The first load is {} bytes over its budget.", sum - BUDGET);
    Ok(())
}

/// Prints the size of each file of the first load; returns their sum after brotli.
pub(crate) fn weigh(workspace: &Workspace) -> Result<usize> {
    let dist = workspace.join("dist");
    let names = first_load(&dist)?;
    let mut sums = (0, 0);
    println!("{:>10} {:>10}  first load", "raw", "brotli");
    for name in names {
        let bytes = fs::read(dist.join(&name)).with_context(|| name.clone())?;
        let packed = brotli_size(&bytes)?;
        println!("{:>10} {packed:>10}  {name}", bytes.len());
        sums = (sums.0 + bytes.len(), sums.1 + packed);
    }
    println!("{:>10} {:>10}  together; at most {BUDGET} after brotli", sums.0, sums.1);
    Ok(sums.1)
}

/// `index.html` and the files it names. Trunk names there all that the loader imports.
fn first_load(dist: &Path) -> Result<Vec<String>> {
    let index = fs::read_to_string(dist.join("index.html"))
        .context("There is no dist/index.html; `cargo xtask build` makes it")?;
    let mut names = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dist.join(&folder))? {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(name + "/");
            } else if name == "index.html" || index.contains(&name) {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

fn brotli_size(mut bytes: &[u8]) -> Result<usize> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    Ok(brotli::BrotliCompress(&mut bytes, &mut std::io::sink(), &params)?)
}
