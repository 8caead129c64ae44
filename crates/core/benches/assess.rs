//! `assess` with full derivation: two published cases, and cases of growing size.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

use divan::{Bencher, counter::ItemsCount};
use redress_core::{Case, Lens, Position, assess, totals};

fn main() {
    divan::main();
}

/// The facts of the Sun case and of the Guangzhou face case, as in the casebook.
fn published(id: &str) -> Case {
    let path = format!("{}/../casebook/cases/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let record: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    Case::from_json(record["case"].to_string().as_bytes()).unwrap()
}

/// Ten defendants, `count` items: gains and costs in turn.
fn of_size(count: usize) -> Case {
    let defendants: Vec<_> = (0..10).map(|index| format!(r#"{{"id":"d{index}"}}"#)).collect();
    let gains: Vec<_> = (0..count / 2)
        .map(|index| {
            let id = index % 10;
            format!(r#"{{"defendant":"d{id}","label":"gain {index}","claimed":"{index}.50","found":"{index}.25"}}"#)
        })
        .collect();
    let costs: Vec<_> = (count / 2..count)
        .map(|index| {
            format!(r#"{{"head":"investigation","label":"cost {index}","claimed":"{index}","found":"60%"}}"#)
        })
        .collect();
    let json = format!(
        r#"{{"plaintiff":{{"kind":"provincial-consumer-association"}},"defendants":[{}],
            "facts":{{"behaviours":["collection","use"]}},
            "compensation":{{"route":"gain","gains":[{}]}},"costs":[{}],
            "liability":{{"debtors":[{{"defendant":"d0"}},{{"defendant":"d1"}}],"joint":true}}}}"#,
        defendants.join(","),
        gains.join(","),
        costs.join(",")
    );
    Case::from_json(json.as_bytes()).unwrap()
}

#[divan::bench(args = ["hic-sun-2020", "gzic-zheng-face-2022"])]
fn published_case(bencher: Bencher, id: &str) {
    let case = published(id);
    bencher.bench(|| assess(&case, Position::Found, Lens::LAW).unwrap());
}

#[divan::bench(args = [10, 100, 1_000, 10_000])]
fn items(bencher: Bencher, count: usize) {
    let case = of_size(count);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| assess(&case, Position::Found, Lens::LAW).unwrap());
}

#[divan::bench(args = ["hic-sun-2020", "gzic-zheng-face-2022"])]
fn totals_alone(bencher: Bencher, id: &str) {
    let case = published(id);
    bencher.bench(|| totals(&case, Position::Found, Lens::LAW).unwrap());
}

#[divan::bench(args = ["hic-sun-2020", "gzic-zheng-face-2022"])]
fn read(bencher: Bencher, id: &str) {
    let json = redress_core::canonical_json(&published(id));
    bencher.bench(|| Case::from_json(json.as_bytes()).unwrap());
}
