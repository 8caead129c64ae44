//! Where results are written. A file is whole or as it was.

#[cfg(unix)]
use std::os::{fd::AsFd, unix::fs::MetadataExt};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    process,
};

use crate::{Outcome, Source, output::Failure};

/// Standard output, or a file. What is written to a regular file is written beside it and takes its place when it is
/// whole: a run that fails or is interrupted leaves the file as it was. Devices and pipes are written as they are.
pub(crate) struct Target {
    /// As it was asked for.
    name: PathBuf,
    to: Box<dyn Write + Send>,
    beside: Option<Beside>,
}

/// A file that is not whole yet, and the place that it takes.
struct Beside {
    file: PathBuf,
    place: PathBuf,
}

impl Drop for Beside {
    fn drop(&mut self) {
        // It is gone if it took its place.
        _ = fs::remove_file(&self.file);
    }
}

impl Target {
    /// Opens a file, or standard output without one. What is made from a source is not written over it.
    pub(crate) fn open(file: Option<&Path>, source: &Source) -> Result<Self, Failure> {
        let name = file.unwrap_or(Path::new("-")).to_owned();
        if is_source(file, source) {
            return Err(Failure::Overwrites(name));
        }
        let (to, beside): (Box<dyn Write + Send>, _) = match file {
            Some(path) => {
                let opened = opened(path).map_err(|error| Failure::File(name.clone(), error))?;
                (Box::new(opened.0), opened.1)
            }
            // As it is: a stream for a terminal would take what looks like a colour out of a file.
            None => (Box::new(io::stdout()), None),
        };
        Ok(Self { name, to, beside })
    }

    /// Writes all that there is.
    pub(crate) fn whole(mut self, bytes: &[u8]) -> Outcome {
        match self.to.write_all(bytes) {
            Ok(()) => self.finish(),
            Err(error) => self.failed(error),
        }
    }

    /// All has been written.
    pub(crate) fn finish(mut self) -> Outcome {
        let done = self.to.flush().and_then(|()| match &self.beside {
            Some(Beside { file, place }) => fs::rename(file, place),
            None => Ok(()),
        });
        done.or_else(|error| self.failed(error))
    }

    /// Something was not written. A reader that went away ends the program quietly.
    pub(crate) fn failed(self, error: io::Error) -> Outcome {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Ok(());
        }
        Err(Failure::File(self.name.clone(), error))
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// A file to write to, and the place that it takes when it is whole.
fn opened(path: &Path) -> io::Result<(File, Option<Beside>)> {
    let before = fs::metadata(path).ok();
    // What is there and no file, and what leads nowhere, is left to the system. So is `/dev/stdout`, which is whatever
    // file the shell opened for this run.
    let special = match &before {
        Some(known) => !known.is_file() || path.starts_with("/dev"),
        None => fs::symlink_metadata(path).is_ok(),
    };
    if special {
        return File::create(path).map(|file| (file, None));
    }
    if before.is_some() {
        // A file that may not be written is not replaced either.
        OpenOptions::new().write(true).open(path)?;
    }
    let place = if before.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
    let (file, beside) = match created_beside(&place) {
        Ok(made) => made,
        // Nothing can be made in its folder, but the file itself can be written.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && before.is_some() => {
            return File::create(path).map(|file| (file, None));
        }
        Err(error) => return Err(error),
    };
    let beside = Beside { file: beside, place };
    if let Some(before) = before {
        file.set_permissions(before.permissions())?;
    }
    Ok((file, Some(beside)))
}

/// A new file in the same folder, under a name that nothing has.
fn created_beside(place: &Path) -> io::Result<(File, PathBuf)> {
    let mut number = 0;
    loop {
        let beside = place.with_file_name(format!(".redress-{}-{number}.tmp", process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 100 => {
                number += 1;
            }
            opened => return opened.map(|file| (file, beside)),
        }
    }
}

/// Whether what is written to is the file that is read, under whatever name. Devices and pipes are none.
#[cfg(unix)]
fn is_source(file: Option<&Path>, source: &Source) -> bool {
    let of_stream = |stream: &dyn AsFd| {
        let stream = stream.as_fd().try_clone_to_owned()?;
        File::from(stream).metadata()
    };
    let read =
        if source.is_standard_input() { of_stream(&io::stdin()) } else { fs::metadata(&source.0) };
    let written = match file {
        Some(path) => fs::metadata(path),
        None => of_stream(&io::stdout()),
    };
    let same = |a: &fs::Metadata, b: &fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    matches!((read, written), (Ok(read), Ok(written)) if read.is_file() && same(&read, &written))
}

/// Whether what is written to is the file that is read, under whatever name.
#[cfg(not(unix))]
fn is_source(file: Option<&Path>, source: &Source) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    file.and_then(real).is_some_and(|written| Some(written) == real(&source.0))
}
