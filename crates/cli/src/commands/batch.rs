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

/// Lines that one core takes at a time.
const BLOCK: usize = 128;

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
    let (mut line, mut cases, mut bad) = (0, 0, 0);
    let (mut text, mut lines) = (Vec::new(), Vec::with_capacity(CHUNK));
    loop {
        text.clear();
        lines.clear();
        while lines.len() < CHUNK {
            let start = text.len();
            if reader.read_until(b'\n', &mut text).map_err(file)? == 0 {
                break;
            }
            lines.push(start..text.len());
        }
        if lines.is_empty() {
            break;
        }
        let blocks: Vec<Block> = lines
            .par_chunks(BLOCK)
            .enumerate()
            .map(|(place, lines)| {
                let lines = lines.iter().map(|range| text.get(range.clone()).unwrap_or_default());
                let first = line + (place * BLOCK) as u64 + 1;
                Block::new(first, lines, position, options.lens)
            })
            .collect();
        line += lines.len() as u64;
        for block in blocks {
            cases += block.cases;
            bad += block.bad;
            if let Err(error) = writer.write_all(&block.text) {
                return closed(error, options);
            }
        }
        bar.inc(text.len() as u64);
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

/// What comes out for some lines.
#[derive(Default)]
struct Block {
    text: Vec<u8>,
    cases: u64,
    bad: u64,
}

impl Block {
    fn new<'a>(
        first: u64,
        lines: impl Iterator<Item = &'a [u8]>,
        position: Position,
        lens: Lens,
    ) -> Self {
        let mut block = Self::default();
        for (line, bytes) in (first..).zip(lines) {
            if !bytes.trim_ascii().is_empty() {
                block.add(line, bytes, position, lens);
            }
        }
        block
    }

    fn add(&mut self, line: u64, bytes: &[u8], position: Position, lens: Lens) {
        let result = Case::from_json(bytes);
        let result = result.and_then(Case::check).and_then(|case| case.totals(position, lens));
        self.cases += 1;
        self.bad += u64::from(result.is_err());
        let row = match result {
            Ok(totals) => Line::Totals { line, totals },
            Err(errors) => Line::Invalid { line, errors },
        };
        // Nothing in it fails to be written to memory.
        _ = serde_json::to_writer(&mut self.text, &row);
        self.text.push(b'\n');
    }
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
