//! The repository: where it is, and commands that run in it with its own tools first on the PATH.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

pub(crate) struct Workspace {
    root: PathBuf,
    path: OsString,
    long: bool,
}

impl Workspace {
    /// Its root is two folders above the manifest that cargo says it runs.
    pub(crate) fn find() -> Result<Self> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").context("Start this with `cargo xtask`.")?;
        let root = Path::new(&manifest).ancestors().nth(2).unwrap_or(Path::new("")).to_path_buf();
        let own = [root.join("target/tools/bin"), root.join("tests/e2e/node_modules/.bin")];
        let others = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(own.into_iter().chain(env::split_paths(&others)))
            .context("The path of this folder has a character that cannot stand on the PATH.")?;
        Ok(Self { root, path, long: false })
    }

    /// Whether the tests that it runs are all, or those of every day only.
    pub(crate) fn with_long_tests(self, long: bool) -> Self {
        Self { long, ..self }
    }

    /// A file or folder in it.
    pub(crate) fn join(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// A command that runs at its root.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        if self.long {
            command.env("REDRESS_LONG", "1");
        }
        command
    }

    /// What a command prints; `None` if it does not run or fails.
    pub(crate) fn output<const N: usize>(&self, program: &str, args: [&str; N]) -> Option<String> {
        let output = self.command(program).args(args).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The first of these programs that is on the PATH.
    pub(crate) fn on_path(&self, names: &[&str]) -> Option<PathBuf> {
        names.iter().find_map(|name| {
            let file = format!("{name}{}", env::consts::EXE_SUFFIX);
            env::split_paths(&self.path).map(|dir| dir.join(&file)).find(|path| path.is_file())
        })
    }
}

/// Runs a command to its end; its output goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let line = command.get_args().fold(program, |line, arg| line + " " + &arg.to_string_lossy());
    let status = command.status().with_context(|| format!("`{line}` cannot be started"))?;
    ensure!(status.success(), "`{line}` failed ({status}).");
    Ok(())
}
