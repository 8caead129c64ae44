//! The case acceptance fee.

use redress_core::{FindingCode, Yuan, case::FeeBasis};
use redress_drafting::{citations, wording};

use super::{AUTHORITY, Sheet, TAB, at, shape::unrounded};
use crate::xlsx::{
    book::{Book, Look},
    formula::{Cell, Formula, Test},
};

impl Sheet<'_> {
    /// The case acceptance fee on the three bases.
    pub(super) fn fees(&mut self, book: &mut Book) {
        let lang = book.lang;
        let [filled, ..] = &self.results.filled;
        if let Some(no_fee) = &filled.no_fee {
            book.heading(TAB, book.say("案件受理费", "Case acceptance fee"));
            let none = book.say("附带民事诉讼不收取诉讼费", "none: an incidental civil action");
            let row = book.line(TAB, none, Look::Text);
            book.text(at(row, AUTHORITY), citations(lang, &no_fee.authority), Look::Text);
        }
        if filled.fees.is_empty() {
            return;
        }
        let title = book.say(
            "案件受理费（单位：元，计费基础尚无定论）",
            "Case acceptance fee (yuan; its basis is not settled)",
        );
        book.heading(TAB, title);
        let heads = [
            book.say("基础", "Basis"),
            book.say("最低", "Lowest"),
            book.say("最高", "Highest"),
            "",
            book.say("依据", "Authority"),
        ];
        book.texts(TAB, heads, Look::Head);
        let row = book.line(TAB, book.say("诉请金额", "Sum claimed"), Look::Text);
        let claimed: Vec<Cell> = self
            .cells
            .heads
            .iter()
            .filter(|((_, side), _)| *side == 0)
            .map(|(_, cell)| *cell)
            .collect();
        // What the plaintiff itself takes off as paid is not claimed.
        let award = self.cells.awards.get(&0).filter(|_| !self.case.credits.is_empty());
        let sum =
            award.map_or_else(|| Formula::sum(claimed).round(2), |cell| Formula::amount(*cell));
        let sum = book.formula(at(row, 1), sum, Look::Sum);
        self.cells.claimed = Some(sum);
        // What is charged per case is owed where no sum is claimed.
        let without_sum = |fee: &redress_core::Fee| {
            let findings = &self.results.found().findings;
            fee.basis != FeeBasis::Property
                && findings.iter().any(|finding| finding.code == FindingCode::FeeWithoutSum)
        };
        for fee in filled.fees.iter() {
            let engine = self.results.found().fees.iter().find(|own| own.basis == fee.basis);
            let row = book.row(TAB);
            let chosen = if fee.chosen { book.say("（已选定）", " (chosen)") } else { "" };
            let halved = if fee.halved { book.say("，减半", ", halved") } else { "" };
            let basis = wording::fee_basis(lang, fee.basis);
            let whole =
                if fee.whole_yuan { book.say("，取整到元", ", in whole yuan") } else { "" };
            book.text(at(row, 0), format!("{basis}{chosen}{halved}{whole}"), Look::Text);
            let high = fee.high.as_ref().unwrap_or(&fee.low);
            let value = |fee: &redress_core::Fee| {
                [fee.low.value(), fee.high.as_ref().unwrap_or(&fee.low).value()]
            };
            let values = engine.map_or([Yuan::ZERO; 2], value);
            for (column, (figure, engine)) in (1..).zip([&fee.low, high].into_iter().zip(values)) {
                let formula = self.cells.formula(book, &unrounded(figure), 0);
                // The shape has the step only where it changes the fee of the small sums.
                let formula = if fee.whole_yuan { formula.exact().round(0) } else { formula.fen() };
                let none = Test::Zero(Formula::Cell(sum));
                let formula = if without_sum(fee) {
                    formula
                } else {
                    Formula::when(none, Formula::Blank, formula)
                };
                book.figure(at(row, column), formula, Some(engine), Look::Sum);
            }
            book.text(at(row, AUTHORITY), citations(lang, fee.low.authority()), Look::Text);
        }
    }
}
