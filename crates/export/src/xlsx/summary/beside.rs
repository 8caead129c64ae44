//! What stands beside the award and is not in its total.

use redress_core::{Assessment, Derivation, HeadId};
use redress_drafting::wording;

use super::{
    Fitted, Sheet, TAB, at, column,
    shape::{summands, unrounded},
};
use crate::xlsx::{
    book::{Book, Look},
    formula::{Cell, Formula},
};

/// The heading of what stands here, written before the first of it.
#[derive(Default)]
pub(super) struct Title(bool);

impl Title {
    pub(super) fn once(&mut self, book: &mut Book) {
        if !std::mem::replace(&mut self.0, true) {
            book.heading(
                TAB,
                book.say("供对照（不计入合计）", "For comparison (not in the total)"),
            );
        }
    }
}

impl Sheet<'_> {
    /// Routes not elected, what is only explored, the court's worksheet, late-performance interest.
    pub(super) fn beside(&mut self, book: &mut Book) {
        let mut title = Title::default();
        self.other_routes(book, &mut title);
        if self.results.filled.iter().any(|assessment| assessment.explored.is_some()) {
            title.once(book);
            self.explored(book);
        }
        self.samples(book, &mut title);
        self.worksheet(book, &mut title);
        self.interest(book, &mut title);
    }

    /// What the routes that are not elected would come to.
    fn other_routes(&mut self, book: &mut Book, title: &mut Title) {
        let mut routes: Vec<_> = Vec::new();
        for other in self.results.filled.iter().flat_map(|a| &a.alternatives) {
            if !routes.contains(&other.route) {
                routes.push(other.route);
            }
        }
        for route in routes {
            title.once(book);
            let name = book.say("未选用的方法：", "route not elected: ").to_owned();
            let row = book.line(TAB, name + wording::route(book.lang, route), Look::Text);
            for side in 0..3 {
                let of = |all: &[Assessment; 3]| {
                    let other = all.get(side)?.alternatives.iter().find(|o| o.route == route)?;
                    Some(other.derivation.clone())
                };
                let Some(shape) = of(&self.results.filled) else { continue };
                let operands = self.parts_of(&unrounded(&shape), side);
                // The route has the name of the head that was elected, not its cell.
                let elected = self.cells.heads.remove(&(HeadId::Compensation, side));
                let formula = self.cells.formula(book, &unrounded(&shape), side).fen();
                self.cells.heads.extend(elected.map(|cell| ((HeadId::Compensation, side), cell)));
                let formula = formula.once_any_known(operands);
                let engine = of(&self.results.assessments).map(|figure| figure.value());
                book.figure(at(row, column(side)), formula, engine, Look::Sum);
            }
        }
    }

    /// Punitive damages that count nowhere.
    fn explored(&mut self, book: &mut Book) {
        let row = book.line(TAB, wording::explored_head(book.lang), Look::Text);
        for side in 0..3 {
            let of =
                |all: &[Assessment; 3]| Some(all.get(side)?.explored.as_ref()?.derivation.clone());
            let Some(shape) = of(&self.results.filled) else { continue };
            // Nobody owes them: there are no claims to fit to their sum.
            let nobody = Fitted::new();
            let (_, inputs) = self.terms(book, &shape, HeadId::Punitive, side, &nobody);
            let sum = Formula::sum(inputs.iter().copied()).fen().once_any_known(inputs);
            let engine = of(&self.results.assessments).map(|figure| figure.value());
            book.figure(at(row, column(side)), sum, engine, Look::Sum);
        }
    }

    /// What the samples stand for of which only what was found in them counts.
    fn samples(&mut self, book: &mut Book, title: &mut Title) {
        for sample in &self.results.found().samples {
            title.once(book);
            let name = wording::label(book.lang, &sample.extrapolated, self.case);
            let not = book.say("，未计入", ", not counted");
            let row = book.line(TAB, name + not, Look::Text);
            let formula = self.cells.formula(book, &sample.extrapolated, 2).fen();
            let known = formula.cells();
            let engine = Some(sample.extrapolated.value().rounded());
            book.figure(at(row, 3), formula.once_known(known), engine, Look::Sum);
        }
    }

    fn worksheet(&mut self, book: &mut Book, title: &mut Title) {
        if let Some(sheet) = &self.results.found().worksheet {
            title.once(book);
            let name = book.say("测算底稿（供酌定参考）", "the court’s worksheet (an aid)");
            let row = book.line(TAB, name, Look::Text);
            let formula = self.cells.formula(book, &unrounded(sheet), 2).fen();
            book.figure(at(row, 3), formula, Some(sheet.value()), Look::Sum);
        }
    }

    /// The cells of the items a figure sums.
    fn parts_of(&self, figure: &Derivation, side: usize) -> Vec<Cell> {
        let parts = summands(figure);
        let items = parts.iter().filter_map(|part| self.cells.item(part));
        items.filter_map(|item| item.counted.get(side).copied()).collect()
    }
}
