//! The heads, each with what is taken off it, fitted to the claims that it is made of.

use std::collections::BTreeMap;

use redress_core::{Derivation, HeadId, Label, Position, Status, Timeline, lawbook::id};
use redress_drafting::{
    citations,
    wording::{self, UNKNOWN},
};

use super::{
    AUTHORITY, Fitted, STEPS, Sheet, TAB, at, column, position, row_of,
    shape::{capped, parts, summands, unrounded},
};
use crate::xlsx::{
    book::{Book, Look},
    formula::{Cell, Formula, Tab},
    workings::{self, Claim},
};

/// What a head is less by, by its place in the case.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Less {
    /// A sanction that is deducted.
    Sanction(usize),
    /// What the liability of the guardians of a defendant is lowered by.
    Guardians(usize),
}

impl Sheet<'_> {
    pub(super) fn heads(&mut self, book: &mut Book) -> Fitted {
        let mut fitted = Fitted::new();
        let mut ids: Vec<HeadId> =
            self.results.filled.iter().flat_map(|a| &a.heads).map(|head| head.id).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let row = book.line(TAB, wording::head(book.lang, id), Look::Text);
            let mut deducted: BTreeMap<Less, Vec<(usize, Cell)>> = BTreeMap::new();
            for (side, position) in Position::ALL.into_iter().enumerate() {
                let filled = self.results.filled.get(side);
                let filled =
                    filled.and_then(|assessment| assessment.heads.iter().find(|h| h.id == id));
                let Some(filled) = filled else {
                    book.text(at(row, column(side)), UNKNOWN, Look::Text);
                    continue;
                };
                let (terms, inputs) = self.terms(book, &filled.derivation, id, side, &fitted);
                let formula = match id {
                    HeadId::Punitive => Formula::sum(inputs.iter().copied()),
                    _ => self.cells.formula(book, &unrounded(&filled.derivation), side),
                };
                let mut claims = workings::claims(terms);
                let taken = workings::deduct(book, &mut self.cells, id, position, &mut claims);
                let formula = if taken.is_empty() {
                    formula
                } else {
                    formula
                        .minus(Formula::sum(taken.iter().map(|(_, cell)| *cell)))
                        .max(Formula::zero())
                };
                let formula = formula.fen();
                let formula =
                    if inputs.is_empty() { formula } else { formula.once_any_known(inputs) };
                let engine = self.results.assessments.get(side);
                let engine = engine
                    .and_then(|assessment| assessment.heads.iter().find(|h| h.id == id))
                    .map(|head| head.amount);
                let cell = at(row, column(side));
                self.cells.heads.insert((id, side), cell);
                for (index, cell) in taken {
                    deducted.entry(Less::Sanction(index)).or_default().push((side, cell));
                }
                let at = (id, position);
                let is_lowered = |claim: &Claim| {
                    workings::lowered(self.case, &claim.debtors, position).is_some()
                };
                if claims.iter().any(is_lowered) {
                    // What is owed before, in a cell of its own: the head is less by what is taken off its parts.
                    let title = workings::title(book, id, position, book.say("减轻前", "before"));
                    let row = book.row(Tab::Workings);
                    let of = |column| Cell { tab: Tab::Workings, column, row };
                    book.text(of(0), title, Look::Text);
                    let whole = book.formula(of(6), formula, Look::Sum);
                    let mut parts = workings::fit(book, self.case, at, whole, &claims);
                    let less = workings::lower(book, &mut self.cells, at, &claims, &mut parts);
                    let rest = Formula::amount(whole)
                        .minus(Formula::sum(less.iter().map(|(_, cell)| *cell)))
                        .fen()
                        .once_any_known(vec![whole]);
                    book.figure(cell, rest, engine, Look::Sum);
                    for (place, cell) in less {
                        deducted.entry(Less::Guardians(place)).or_default().push((side, cell));
                    }
                    fitted.insert((side, id), claims.into_iter().zip(parts).collect());
                    continue;
                }
                book.figure(cell, formula, engine, Look::Sum);
                if claims.len() <= STEPS {
                    let parts = workings::fit(book, self.case, at, cell, &claims);
                    fitted.insert((side, id), claims.into_iter().zip(parts).collect());
                }
            }
            let rule = self.results.authority(book.lang, id);
            book.text(at(row, AUTHORITY), rule, Look::Text);
            for (less, taken) in deducted {
                self.deduction(book, id, less, &taken);
            }
        }
        fitted
    }

    /// A line below a head: what it is already less by.
    fn deduction(&mut self, book: &mut Book, id: HeadId, less: Less, taken: &[(usize, Cell)]) {
        let label = match less {
            Less::Sanction(index) => Label::Sanction(row_of(index)),
            Less::Guardians(place) => Label::GuardianReduction(row_of(place)),
        };
        let name = self.cells.label(book.lang, label);
        let name = book.say("　其中已减：", "  already less: ").to_owned() + &name;
        let row = book.line(TAB, name, Look::Remark);
        for (side, cell) in taken {
            // Of what is not known yet nothing is taken.
            let head = self.cells.heads.get(&(id, *side)).copied();
            let less = Formula::Cell(*cell).once_any_known(head.into_iter().collect());
            book.formula(at(row, column(*side)), less, Look::Sum);
        }
        let mark = match less {
            Less::Sanction(_) => {
                book.say("◐ 扣减罚没款，有争议", "◐ deduction of a sanction, contested").to_owned()
            }
            Less::Guardians(_) => {
                let rule = Timeline::of(self.case).substantive(id::CC_1188, Status::InForce);
                citations(book.lang, rule.as_slice())
            }
        };
        book.text(at(row, AUTHORITY), mark, Look::Text);
    }

    /// What makes up a head, with its debtors, and the cells without which it is open.
    pub(super) fn terms(
        &mut self,
        book: &mut Book,
        head: &Derivation,
        id: HeadId,
        side: usize,
        fitted: &Fitted,
    ) -> (Vec<Claim>, Vec<Cell>) {
        let (mut terms, mut inputs) = (Vec::new(), Vec::new());
        for figure in &parts(head) {
            let Some((sum, cap)) = capped(figure) else {
                self.term(book, figure, (id, side), fitted, &mut terms, &mut inputs);
                continue;
            };
            let mut own = Vec::new();
            for figure in &summands(&sum) {
                self.term(book, figure, (id, side), fitted, &mut own, &mut inputs);
            }
            let [sum, cap] = [sum, cap].map(|figure| self.cells.formula(book, &figure, side));
            let claims = workings::claims(own);
            if claims.len() > STEPS {
                terms.extend(claims);
            } else {
                let position = position(side);
                terms.extend(workings::cap(book, self.case, (id, position), (sum, cap), claims));
            }
        }
        (terms, inputs)
    }

    /// One of the figures that make up a head.
    fn term(
        &mut self,
        book: &mut Book,
        figure: &Derivation,
        at: (HeadId, usize),
        fitted: &Fitted,
        terms: &mut Vec<Claim>,
        inputs: &mut Vec<Cell>,
    ) {
        let (id, side) = at;
        // A multiple, and a sample or a number of consumers, lie between the row of the item and the sum.
        if id == HeadId::Punitive || matches!(figure.label(), Label::Refund(_)) {
            self.on_a_base(book, figure, at, fitted, terms, inputs);
        } else if let Some(item) = self.cells.item(figure)
            && let Some(cell) = item.counted.get(side)
        {
            terms.push(Claim::of(item.debtors.clone(), *cell));
            inputs.push(*cell);
        }
    }

    /// Punitive damages on one base, and the base that is paid back, have a row of their own in the workings.
    fn on_a_base(
        &mut self,
        book: &mut Book,
        figure: &Derivation,
        (id, side): (HeadId, usize),
        fitted: &Fitted,
        terms: &mut Vec<Claim>,
        inputs: &mut Vec<Cell>,
    ) {
        let formula = self.cells.formula(book, figure, side);
        let known = formula.cells();
        let row = book.row(Tab::Workings);
        let cell = |column| Cell { tab: Tab::Workings, column, row };
        let position = position(side);
        let name = wording::label(book.lang, figure, self.case);
        let name = workings::title(book, id, position, &name);
        book.text(cell(0), name, Look::Text);
        let result = book.formula(cell(6), formula.once_known(known), Look::Sum);
        inputs.push(result);
        let item = self.cells.item(figure);
        match item.filter(|item| item.path.starts_with("/punitive/items/")) {
            Some(item) => terms.push(Claim::of(item.debtors.clone(), result)),
            // On the compensation awarded: each part of it, by the same factor.
            None => {
                let factor = figure.factor().map(|factor| self.cells.factor(book, factor));
                let parts = fitted.get(&(side, HeadId::Compensation)).into_iter().flatten();
                for (claim, part) in parts {
                    let factor = match &factor {
                        Some(Formula::Cell(cell)) => Formula::amount(*cell),
                        _ => continue,
                    };
                    let weight = Formula::amount(*part).times(factor);
                    terms.push(Claim { weight, ..claim.clone() });
                }
            }
        }
    }
}
