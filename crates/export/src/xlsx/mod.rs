//! The schedule as a workbook. Each figure is a formula built from the engine's own derivation and
//! compared with the engine's value before it is written; the value is cached in its cell. A formula
//! that would not give the engine's value is not written: its value is printed and a note says so.

mod book;
mod capital;
mod figures;
mod formula;
mod items;
mod premises;
mod summary;
mod worked;
mod workings;
mod write;

use redress_core::{Assessment, Case, Faults, HeadId, Lens, Receipt};
use redress_drafting::{
    Lang, Names, named,
    wording::{carried_by_all, unread},
};

use crate::Failure;
use book::Book;

/// The engine's results that the workbook is built from.
struct Results {
    /// Of each position, in their order.
    assessments: [Assessment; 3],
    /// The same for the case with every blank filled: the shape of the formulas.
    filled: [Assessment; 3],
}

impl Results {
    fn of(case: &Case) -> Result<Self, Faults> {
        let all = |case: &Case| Ok::<_, Faults>(case.check()?.assess(Lens::LAW)?.into());
        Ok(Self { assessments: all(case)?, filled: all(&figures::filled(case))? })
    }

    /// What orders a head.
    fn authority(&self, lang: Lang, id: HeadId) -> String {
        carried_by_all(lang, id, self.assessments.iter().chain(&self.filled))
    }

    fn found(&self) -> &Assessment {
        let [_, _, found] = &self.assessments;
        found
    }
}

/// The schedule of a case as XLSX, under the law in force. As in every paper, the full names of minors
/// stand nowhere.
///
/// # Errors
/// The faults of the case; or that the file cannot be put together.
pub fn xlsx(lang: Lang, case: &Case) -> Result<Vec<u8>, Failure> {
    xlsx_as_read(lang, case, case)
}

/// The same of a case as it is read in the language, with names and labels in it; the receipt is that of the case itself.
///
/// # Errors
/// As [`xlsx`].
pub fn xlsx_as_read(lang: Lang, case: &Case, read: &Case) -> Result<Vec<u8>, Failure> {
    let receipt = Receipt::of(case);
    let names = Names::of(read);
    let case = &named(lang, read);
    let results = Results::of(case).map_err(Failure::Case)?;
    let mut book = Book::new(lang);
    book.warning = unread(lang, case).map(|warning| format!("【！】{warning}"));
    let items = items::write(&mut book, case, &|id| results.authority(lang, id));
    let awards = summary::write(&mut book, case, &items, &results);
    items.total(&mut book, &awards);
    premises::write(&mut book, case, &results, &receipt);
    write::bytes(&book, &names).map_err(|error| Failure::File(error.to_string()))
}
