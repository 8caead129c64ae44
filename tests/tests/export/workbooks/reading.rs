//! What a workbook holds: its sums against the engine's, its formulas, and values that stand in place of one.

use std::collections::BTreeMap;

use redress_core::{Case, Lens, Position, Yuan, assess};
use redress_drafting::{Lang, named, wording};

use crate::office::{self, Parts, Sheet, row_of, sheets};

/// Each sum the engine gives, and the place of its cell in the summary.
fn engine(case: &Case, summary: &Sheet, lang: Lang) -> Vec<(String, String, Yuan)> {
    let mut sums = Vec::new();
    let total = match lang {
        Lang::Zh => "合计",
        Lang::En => "Total",
    };
    let mut expect = |what: String, row: Option<u32>, column: &str, sum: Yuan| {
        let row = row.unwrap_or_else(|| panic!("no row for {what}"));
        sums.push((what, format!("{column}{row}"), sum));
    };
    for (position, column) in Position::ALL.into_iter().zip(["B", "C", "D"]) {
        let assessment = assess(case, position, Lens::LAW).unwrap();
        for head in &assessment.heads {
            let name = wording::head(lang, head.id);
            let what = format!("{name} {}", position.id());
            expect(what, row_of(summary, "A", name), column, head.amount);
        }
        if let Some(explored) = &assessment.explored {
            let row = row_of(summary, "A", &wording::explored_head(lang));
            expect(format!("explored {}", position.id()), row, column, explored.amount);
        }
        let award = assessment.totals.award;
        if let Some(row) = row_of(summary, "A", total) {
            expect(format!("award {}", position.id()), Some(row), column, award);
        }
        if position != Position::Found {
            continue;
        }
        for amounts in &assessment.defendants {
            let name = wording::defendant(lang, amounts.id.as_str(), &named(lang, case));
            let row = row_of(summary, "A", &name);
            for (column, sum) in [("B", amounts.own), ("C", amounts.exposure), ("D", amounts.share)]
            {
                expect(format!("{name} {column}"), row, column, sum);
            }
        }
        for one in &assessment.recipients {
            let all = &case.destination.as_ref().unwrap().recipients;
            let given = &all[one.row as usize];
            let (name, Some(sum)) = (given.name.as_str(), &one.amount) else { continue };
            expect(format!("{name} gets"), row_of(summary, "A", name), "B", sum.value());
        }
        for sample in &assessment.samples {
            let mut name = wording::label(lang, &sample.extrapolated, case);
            name += if lang == Lang::Zh { "，未计入" } else { ", not counted" };
            let sum = sample.extrapolated.value().rounded();
            expect(name.clone(), row_of(summary, "A", &name), "D", sum);
        }
        for fee in assessment.fees.iter() {
            let basis = wording::fee_basis(lang, fee.basis);
            let row = (1..200).find(|row| {
                summary.get(&format!("A{row}")).is_some_and(|cell| cell.text().starts_with(basis))
            });
            expect(format!("fee {basis}"), row, "B", fee.low.value());
        }
        if let Some(interest) = &assessment.interest {
            let name = match lang {
                Lang::Zh => "迟延履行利息",
                Lang::En => "late-performance interest",
            };
            expect("interest".to_owned(), row_of(summary, "A", name), "D", interest.value());
        }
        let account = assessment.interest_account.iter();
        for account in account.filter(|account| !account.payments.is_empty()) {
            let left = [
                (["尚欠利息", "interest not paid"], account.interest_left.value()),
                (["尚欠本金", "principal not paid"], account.principal_left.value()),
            ];
            for ([zh, en], sum) in left {
                let name = if lang == Lang::Zh { zh } else { en };
                expect(name.to_owned(), row_of(summary, "A", name), "D", sum);
            }
        }
    }
    sums
}

pub(super) fn differences(name: &str, case: &Case, bytes: &[u8], lang: Lang) -> Vec<String> {
    let sheets = sheets(bytes);
    let summary = match lang {
        Lang::Zh => &sheets["汇总"],
        Lang::En => &sheets["Summary"],
    };
    let nothing = office::Shown::Text(String::new());
    engine(case, summary, lang)
        .into_iter()
        .filter_map(|(what, cell, sum)| {
            let shown = summary.get(&cell).unwrap_or(&nothing).fen();
            (shown != sum.to_string())
                .then(|| format!("{name} {what} {cell}: {shown}, the engine {sum}"))
        })
        .collect()
}

/// Formulas by sheet part and cell.
pub(super) fn formulas(parts: &Parts) -> BTreeMap<(String, String), String> {
    let sheets = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
    sheets
        .flat_map(|(name, xml)| {
            xml.split("<c r=\"").skip(1).filter_map(|cell| {
                let (address, rest) = cell.split_once('"')?;
                let formula = rest.split_once("</c>")?.0.split_once("<f>")?.1.split_once("</f>")?.0;
                Some(((name.clone(), address.to_owned()), formula.to_owned()))
            })
        })
        .collect()
}

/// Where a value was printed in place of a formula.
pub(super) fn printed(parts: &Parts) -> Vec<String> {
    let notes = parts.iter().filter(|(name, _)| name.starts_with("xl/comments"));
    notes
        .flat_map(|(name, xml)| {
            xml.split("<comment ref=\"").skip(1).filter_map(move |note| {
                let cell = note.split_once('"')?.0;
                note.contains("This is the value at the time").then(|| format!("{name} {cell}"))
            })
        })
        .collect()
}
