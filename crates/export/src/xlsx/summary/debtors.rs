//! What each defendant owes.

use redress_core::case::DefendantId;
use redress_drafting::{
    citations,
    wording::{self, LiabilityTerm, UNKNOWN, defendant},
};

use super::{AUTHORITY, Sheet, TAB, at, award::Obligation};
use crate::xlsx::{
    book::{Book, Look},
    formula::{Cell, Formula},
    workings::{self, Part},
};

impl Sheet<'_> {
    /// What each defendant owes, as found.
    pub(super) fn defendants(&mut self, book: &mut Book, obligation: Option<&Obligation>) {
        let found = self.results.found();
        if found.defendants.is_empty() {
            return;
        }
        let lang = book.lang;
        book.heading(TAB, book.say("责任承担（按认定，单位：元）", "Liability as found (yuan)"));
        let heads = [
            book.say("被告", "Defendant"),
            wording::liability(lang, LiabilityTerm::Own),
            wording::liability(lang, LiabilityTerm::Exposure),
            wording::liability(lang, LiabilityTerm::Share),
            book.say("连带责任依据", "Joint liability rests on"),
        ];
        book.texts(TAB, heads, Look::Head);
        let ground = |id: &DefendantId| {
            let ground = found.joint_grounds.iter().find(|ground| ground.defendant == *id);
            ground.map_or_else(String::new, |ground| citations(lang, &ground.authority))
        };
        let all = obligation.map_or_else(Vec::new, |obligation| self.to_decide(&obligation.parts));
        for (place, amounts) in found.defendants.iter().enumerate() {
            let row = book.line(TAB, defendant(lang, amounts.id.as_str(), self.case), Look::Text);
            let engine = [amounts.own, amounts.exposure, amounts.share];
            // Who owes no item that is decided owes zero only once every item is.
            let open = [&amounts.own_derivation, &amounts.exposure_derivation]
                .map(|figure| !found.knows(self.case, figure));
            let open = [open[0], open[1], open[0]];
            match &obligation {
                Some(Obligation { parts, paid_under, before }) => {
                    let share = before.get(place).cloned().unwrap_or_else(Formula::zero);
                    let left = (&**parts, paid_under);
                    let owed = workings::owed(book, &mut self.cells, left, place, share);
                    let [own, most] = &owed.inputs;
                    let formulas = [(owed.own, own), (owed.exposure, most), (owed.share, own)];
                    for (column, ((formula, inputs), engine)) in
                        (1..).zip(formulas.into_iter().zip(engine))
                    {
                        let formula = formula.round(2).once_decided(inputs, &all);
                        book.figure(at(row, column), formula, Some(engine), Look::Sum);
                    }
                }
                None => {
                    for (column, (engine, open)) in (1..).zip(engine.into_iter().zip(open)) {
                        if open {
                            book.text(at(row, column), UNKNOWN, Look::Text);
                            continue;
                        }
                        book.printed(at(row, column), Some(engine.decimal()), Look::Sum);
                    }
                }
            }
            book.text(at(row, AUTHORITY), ground(&amounts.id), Look::Text);
        }
        if let Some(Obligation { parts, .. }) = &obligation {
            let row = book.line(TAB, book.say("尚未确定责任主体", "Debtor open"), Look::Text);
            let (open, inputs) = workings::open(parts);
            let open = open.round(2).once_decided(&inputs, &all);
            book.figure(at(row, 1), open, Some(found.open), Look::Sum);
        }
        if let Some(Obligation { parts, .. }) = &obligation {
            self.recipients(book, parts);
        }
        // A row of its own also where it is blank: the rows below do not move with the sums.
        let row = book.row(TAB);
        if let Some(presumed) = wording::presumed(lang, self.case, found) {
            book.text(at(row, 0), presumed, Look::Remark);
        }
    }

    /// The cells of all that the court has to decide before what nobody owes is zero: what makes up the heads, what is taken
    /// off a gain, what was paid.
    fn to_decide(&self, parts: &[Part]) -> Vec<Cell> {
        let mut all: Vec<Cell> = parts.iter().flat_map(|part| &part.inputs).copied().collect();
        all.extend(self.cells.items.taken_off().filter_map(|stated| stated.get(2)));
        all.sort_unstable();
        all.dedup();
        all
    }
}
