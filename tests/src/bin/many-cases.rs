//! Prints generated cases, one per line, for the batch benchmark: `many-cases 1000000 > cases.jsonl`.
//! Each has one or two defendants with a gain, and every third one item of costs.

use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let count: u64 = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1000);
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    for index in 0..count {
        let gain = index % 100_000;
        write!(
            out,
            r#"{{"dates":{{"judgment":"2024-05-06"}},"plaintiff":{{"kind":"procuratorate"}},"defendants":[{{"id":"a"}}"#
        )?;
        if index % 2 == 1 {
            write!(out, r#",{{"id":"b"}}"#)?;
        }
        write!(
            out,
            r#"],"compensation":{{"route":"gain","gains":[{{"defendant":"a","claimed":"{gain}.50","found":"{gain}.25"}}"#
        )?;
        if index % 2 == 1 {
            write!(out, r#",{{"defendant":"b","found":"{}"}}"#, gain / 2)?;
        }
        write!(out, "]}}")?;
        if index % 3 == 0 {
            write!(
                out,
                r#","costs":[{{"head":"appraisal","claimed":"3000","found":"60%","debtors":[{{"defendant":"a"}}]}}]"#
            )?;
        }
        writeln!(out, "}}")?;
    }
    out.flush()
}
