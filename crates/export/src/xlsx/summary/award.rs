//! Credits and the award.

use std::collections::BTreeMap;

use redress_core::{HeadId, Label, Position};
use redress_drafting::wording::UNKNOWN;

use super::{AUTHORITY, Fitted, STEPS, Sheet, TAB, at, column, row_of};
use crate::xlsx::{
    book::{Book, Look},
    formula::{Cell, Formula},
    workings::{self, PaidUnder, Part},
};

/// The parts of the obligation after credits, and what each defendant bore before them.
pub(super) struct Obligation {
    pub(super) parts: Vec<Part>,
    pub(super) paid_under: PaidUnder,
    pub(super) before: Vec<Formula>,
}

impl Sheet<'_> {
    /// Credits and the award. Returns the parts of the obligation as found, before and after credits;
    /// `None` if there are too many steps to write out.
    pub(super) fn award(&mut self, book: &mut Book, fitted: &Fitted) -> Option<Obligation> {
        let claimed = self.case.credits.iter().any(|credit| {
            credit.claimed.is_some() || credit.conceded.is_some() || credit.found.is_some()
        });
        let steps = fitted.values().map(Vec::len).sum::<usize>() * (self.case.credits.len() + 1);
        let too_many = steps > STEPS;
        let rows: Vec<u32> = self.case.credits.iter().map(|_| book.row(TAB)).collect();
        let mut obligation = None;
        // Each with the cell it is stated in.
        let mut credits: BTreeMap<usize, BTreeMap<usize, (Cell, Cell)>> = BTreeMap::new();
        for (side, position) in Position::ALL.into_iter().enumerate() {
            // The parts of the other sides matter only for what their credits reach.
            if too_many || (position != Position::Found && !claimed) {
                continue;
            }
            let mut parts = Vec::new();
            for ((_, id), claims) in
                fitted.range((side, HeadId::Compensation)..(side + 1, HeadId::Compensation))
            {
                for (claim, cell) in claims {
                    let at = (*id, position);
                    parts.push(workings::part(book, self.case, at, claim, *cell));
                }
            }
            let before: Vec<Formula> = (0..self.case.defendants.len())
                .map(|place| workings::shares(&parts, place))
                .collect();
            let mut paid_under = PaidUnder::new();
            for index in workings::in_turn(self.case, &parts) {
                let item = self.cells.items.at(&format!("/credits/{index}"));
                let Some(stated) = item.and_then(|item| item.stated.get(side)) else { continue };
                let at = (position, index);
                let (cells, sum) = (&mut self.cells, *stated);
                let taken = workings::credit(book, cells, at, sum, &mut parts, &mut paid_under);
                credits.entry(side).or_default().insert(index, (sum, taken));
            }
            if position == Position::Found {
                obligation = Some(Obligation { parts, paid_under, before });
            }
        }
        for (index, row) in rows.iter().enumerate() {
            let label = Label::Credit(row_of(index));
            let name = book.say("减：", "less: ").to_owned() + &self.cells.label(book.lang, label);
            book.text(at(*row, 0), name, Look::Text);
            for (side, taken) in &credits {
                if let Some((stated, taken)) = taken.get(&index) {
                    let taken = Formula::Cell(*taken).once_any_known(vec![*stated]);
                    book.formula(at(*row, column(*side)), taken, Look::Sum);
                }
            }
        }
        let row = book.line(TAB, book.say("合计", "Total"), Look::TotalText);
        for (side, assessment) in self.results.assessments.iter().enumerate() {
            let heads: Vec<Cell> = self
                .cells
                .heads
                .iter()
                .filter(|((_, of), _)| *of == side)
                .map(|(_, cell)| *cell)
                .collect();
            if heads.is_empty() {
                book.text(at(row, column(side)), UNKNOWN, Look::Text);
                continue;
            }
            let taken: Vec<_> =
                credits.get(&side).into_iter().flatten().map(|(_, (_, taken))| *taken).collect();
            let sum = Formula::sum(heads.iter().copied());
            let award = if taken.is_empty() {
                sum
            } else {
                sum.minus(Formula::sum(taken)).max(Formula::zero())
            };
            let award = award.round(2).once_any_known(heads);
            let cell = at(row, column(side));
            book.figure(cell, award, Some(assessment.totals.award), Look::Total);
            self.cells.awards.insert(side, cell);
        }
        if let Some(found) = self.cells.awards.get(&2) {
            let too_large = book.say(
                "数额超出表格精度，请另行填写大写",
                "beyond the digits of a spreadsheet: write it out yourself",
            );
            let words = Formula::Capital(*found, too_large);
            book.formula(at(row, AUTHORITY), words, Look::TotalText);
        }
        obligation
    }
}
