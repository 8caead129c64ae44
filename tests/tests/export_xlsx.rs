//! Workbooks: their formulas against the engine.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

mod office;

use redress_drafting::Lang;
use redress_export::xlsx;

#[test]
fn every_figure_of_the_casebook_is_a_formula() {
    for record in redress_casebook::all() {
        for lang in Lang::ALL {
            let bytes = match xlsx(lang, &record.case) {
                Ok(b) => b,
                Err(e) => {
                    println!("{} {e:?}", record.id);
                    continue;
                }
            };
            let parts = office::parts(&bytes);
            let notes: Vec<_> =
                parts.iter().filter(|(n, _)| n.starts_with("xl/comments")).collect();
            for (n, c) in notes {
                if c.contains("This is the value") {
                    println!("{} {n} {}", record.id, c)
                }
            }
            if lang == Lang::Zh {
                println!("{} {}", record.id, office::formula_count(&parts));
            }
            std::fs::write(format!("/tmp/x-{}-{}.xlsx", record.id, lang.tag()), &bytes).unwrap();
        }
    }
}
