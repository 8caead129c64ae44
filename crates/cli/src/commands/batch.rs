use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Cursor, IsTerminal, Write},
    path::PathBuf,
};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use redress_core::{Case, Faults, Lens, Position, Totals};
use redress_drafting::Lang;
use serde::Serialize;

use crate::{Outcome, PositionOption, Source, input, lens, output::Failure};

/// Lines that are read, computed on all cores and written before the next ones are read. Memory stays
/// flat whatever the length of the file.
const CHUNK: usize = 8192;

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// A file with one JSON case per line; `-` reads standard input
    #[arg(value_name = "CASES.jsonl")]
    cases: Source,
    /// Whose figures 按何方的金额
    #[arg(long, default_value = "found")]
    position: PositionOption,
    /// `law`, `proposals`, or single reforms of the paper with commas
    #[arg(long, default_value = "law", value_parser = lens)]
    lens: Lens,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Exit with code 1 if a line has faults; without it they are only reported 有误则以1退出
    #[arg(long)]
    strict: bool,
}

/// One line out per line in that is not blank; lines are counted with the blank ones.
#[derive(Serialize)]
#[serde(untagged)]
enum Line {
    Totals { line: u64, totals: Totals },
    Invalid { line: u64, errors: Faults },
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let path = options.cases.0.clone();
    let file = |error| Failure::File(path.clone(), error);
    let mut length = None;
    let mut reader: Box<dyn BufRead> = if options.cases.is_standard_input() {
        Box::new(io::stdin().lock())
    } else {
        let opened = File::open(&options.cases.0).map_err(file)?;
        length = opened.metadata().ok().map(|metadata| metadata.len());
        Box::new(BufReader::with_capacity(1 << 20, opened))
    };
    let start = reader.fill_buf().map_err(file)?.to_vec();
    match &*start {
        [0xef, 0xbb, 0xbf, ..] => reader.consume(3),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            let mut all = Vec::new();
            reader.read_to_end(&mut all).map_err(file)?;
            reader = Box::new(Cursor::new(input::in_utf8(all)));
        }
        _ => {}
    }
    let start = reader.fill_buf().map_err(file)?.trim_ascii_start();
    if start.starts_with(b"[") {
        return Err(Failure::Usage(match lang {
            Lang::Zh => "输入是一个JSON数组。请改为每行一件案件，例如：jq -c '.[]' cases.json".to_owned(),
            Lang::En => "This is a JSON array. Please give one case per line, such as: jq -c '.[]' cases.json".to_owned(),
        }));
    }
    let out: Box<dyn Write> = match &options.output {
        Some(path) => {
            Box::new(File::create(path).map_err(|error| Failure::File(path.clone(), error))?)
        }
        None => Box::new(io::stdout().lock()),
    };
    let mut writer = BufWriter::with_capacity(1 << 20, out);
    let bar = progress(length);
    let position = options.position.into();
    let (mut line, mut cases, mut bad) = (0, 0_u64, 0_u64);
    loop {
        let mut chunk: Vec<Vec<u8>> = Vec::with_capacity(CHUNK);
        let mut read = 0;
        while chunk.len() < CHUNK {
            let mut bytes = Vec::new();
            let count = reader.read_until(b'\n', &mut bytes).map_err(file)?;
            if count == 0 {
                break;
            }
            read += count;
            chunk.push(bytes);
        }
        if chunk.is_empty() {
            break;
        }
        let results: Vec<(Vec<u8>, bool)> = chunk
            .par_iter()
            .enumerate()
            .filter(|(_, bytes)| !bytes.trim_ascii().is_empty())
            .map(|(index, bytes)| one(line + index as u64 + 1, bytes, position, options.lens))
            .collect();
        line += chunk.len() as u64;
        for (text, ok) in results {
            cases += 1;
            bad += u64::from(!ok);
            if let Err(error) = writer.write_all(&text) {
                return closed(error, options);
            }
        }
        bar.inc(read as u64);
    }
    bar.finish_and_clear();
    if let Err(error) = writer.flush() {
        return closed(error, options);
    }
    let summary = match lang {
        Lang::Zh => format!("共 {cases} 行，其中 {bad} 行有误，已在结果中注明。"),
        Lang::En => format!("{cases} lines, {bad} with faults, reported in the output."),
    };
    _ = writeln!(anstream::stderr(), "{summary}");
    // The faults have been printed.
    if options.strict && bad > 0 { Err(Failure::Differs) } else { Ok(()) }
}

/// A reader that went away ends the program quietly.
fn closed(error: io::Error, options: &Options) -> Outcome {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Ok(());
    }
    Err(Failure::File(options.output.clone().unwrap_or_else(|| PathBuf::from("-")), error))
}

fn one(line: u64, bytes: &[u8], position: Position, lens: Lens) -> (Vec<u8>, bool) {
    let result = Case::from_json(bytes);
    let result = result.and_then(Case::check).and_then(|case| case.totals(position, lens));
    let ok = result.is_ok();
    let row = match result {
        Ok(totals) => Line::Totals { line, totals },
        Err(errors) => Line::Invalid { line, errors },
    };
    let mut text = serde_json::to_vec(&row).unwrap_or_default();
    text.push(b'\n');
    (text, ok)
}

/// A bar on a terminal, nothing elsewhere.
fn progress(length: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let Some(length) = length else { return ProgressBar::new_spinner() };
    let bar = ProgressBar::new(length);
    let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}");
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}
