use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Cursor, IsTerminal, Write},
    ops::Range,
    path::PathBuf,
};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use redress_core::{Case, Faults, Lens, Position, Sums, Totals};
use redress_drafting::Lang;
use serde::Serialize;

use crate::{Outcome, PositionOption, Source, input, lens, output::Failure, target::Target};

/// Lines that are computed on all cores while those before them are written and those after them are read. Memory stays flat
/// whatever the length of the file.
const CHUNK: usize = 4096;

/// Lines that one core takes at a time.
const BLOCK: usize = 64;

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
    Sums {
        line: u64,
        totals: Totals,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        unknown: Vec<&'static str>,
    },
    Invalid {
        line: u64,
        errors: Faults,
    },
}

pub(crate) fn run(lang: Lang, options: &Options) -> Outcome {
    let read = |error| Failure::File(options.cases.0.clone(), error);
    let (mut reader, length) = opened(&options.cases).map_err(read)?;
    let start = reader.fill_buf().map_err(read)?.trim_ascii_start();
    if start.starts_with(b"[") {
        return Err(Failure::Usage(match lang {
            Lang::Zh => "输入是一个JSON数组。请改为每行一件案件，例如：jq -c '.[]' cases.json".to_owned(),
            Lang::En => "This is a JSON array. Please give one case per line, such as: jq -c '.[]' cases.json".to_owned(),
        }));
    }
    let target = Target::open(options.output.as_deref(), &options.cases)?;
    let mut writer = BufWriter::with_capacity(1 << 18, target);
    let bar = progress(length);
    let position = options.position.into();
    let (mut now, mut next) = (Chunk::default(), Chunk::default());
    let mut before = Vec::new();
    let (mut cases, mut bad) = (0, 0);
    now.fill(&mut reader, 0).map_err(read)?;
    while !before.is_empty() || !now.lines.is_empty() {
        let (computed, (written_before, filled)) = rayon::join(
            || now.computed(position, options.lens),
            || (written(&mut writer, &before), next.fill(&mut reader, now.last())),
        );
        if let Err(error) = written_before {
            return writer.into_parts().0.failed(error);
        }
        if let Err(error) = filled {
            // What could be read is answered, unless it is a file: that is whole or as it was.
            _ = written(&mut writer, &computed);
            return Err(read(error));
        }
        cases += computed.iter().map(|block| block.cases).sum::<u64>();
        bad += computed.iter().map(|block| block.bad).sum::<u64>();
        before = computed;
        bar.inc(now.text.len() as u64);
        std::mem::swap(&mut now, &mut next);
    }
    bar.finish_and_clear();
    match writer.flush() {
        Ok(()) => writer.into_parts().0.finish()?,
        Err(error) => return writer.into_parts().0.failed(error),
    }
    let lines = if cases == 1 { "line" } else { "lines" };
    let summary = match (lang, bad) {
        (Lang::Zh, 0) => format!("共 {cases} 行，均无误。"),
        (Lang::Zh, _) => format!("共 {cases} 行，其中 {bad} 行有误，已在结果中注明。"),
        (Lang::En, 0) => format!("{cases} {lines}, none with faults."),
        (Lang::En, _) => format!("{cases} {lines}, {bad} with faults, reported in the output."),
    };
    _ = writeln!(anstream::stderr(), "{summary}");
    // The faults have been printed.
    if options.strict && bad > 0 { Err(Failure::Differs) } else { Ok(()) }
}

/// What is read on whatever core is free.
type Reader = Box<dyn BufRead + Send>;

/// A text in UTF-8 without a mark before it, and its length if it is known.
fn opened(source: &Source) -> io::Result<(Reader, Option<u64>)> {
    let mut length = None;
    let mut reader: Reader = if source.is_standard_input() {
        Box::new(BufReader::with_capacity(1 << 18, io::stdin()))
    } else {
        let file = File::open(&source.0)?;
        length = file.metadata().ok().map(|metadata| metadata.len());
        Box::new(BufReader::with_capacity(1 << 18, file))
    };
    let start = reader.fill_buf()?;
    if start.starts_with(&[0xef, 0xbb, 0xbf]) {
        reader.consume(3);
    } else if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
        let mut all = Vec::new();
        reader.read_to_end(&mut all)?;
        reader = Box::new(Cursor::new(input::in_utf8(all)));
    }
    Ok((reader, length))
}

/// Lines that are computed together.
#[derive(Default)]
struct Chunk {
    text: Vec<u8>,
    lines: Vec<Range<usize>>,
    /// How many lines come before them.
    before: u64,
}

impl Chunk {
    /// Reads the next lines, after so many; none at the end.
    fn fill(&mut self, reader: &mut Reader, before: u64) -> io::Result<()> {
        self.text.clear();
        self.lines.clear();
        self.before = before;
        while self.lines.len() < CHUNK {
            let start = self.text.len();
            if reader.read_until(b'\n', &mut self.text)? == 0 {
                break;
            }
            self.lines.push(start..self.text.len());
        }
        Ok(())
    }

    /// The number of its last line.
    fn last(&self) -> u64 {
        self.before + self.lines.len() as u64
    }

    fn computed(&self, position: Position, lens: Lens) -> Vec<Block> {
        let blocks = self.lines.par_chunks(BLOCK).enumerate();
        // One by one, so that no core has several left at the end.
        blocks
            .with_max_len(1)
            .map(|(place, lines)| {
                let lines = lines.iter().map(|range| self.text.get(range.clone()));
                let first = self.before + (place * BLOCK) as u64 + 1;
                Block::new(first, lines.map(Option::unwrap_or_default), position, lens)
            })
            .collect()
    }
}

fn written(writer: &mut impl Write, blocks: &[Block]) -> io::Result<()> {
    blocks.iter().try_for_each(|block| writer.write_all(&block.text))
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
        let result = Case::from_json(bytes).and_then(|case| case.check()?.sums(position, lens));
        self.cases += 1;
        self.bad += u64::from(result.is_err());
        let row = match result {
            Ok(Sums { totals, unknown }) => Line::Sums { line, totals, unknown },
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
