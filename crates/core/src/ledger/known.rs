//! Whether anything was entered or fixed below a figure.

use super::{Derivation, Figure, Label, Ledger, Step};

impl Ledger {
    /// Whether anything was entered or fixed below it.
    pub(crate) fn is_known(&self, figure: Figure) -> bool {
        match self.shown(figure) {
            Step::Given(_) | Step::Worked(..) | Step::Law(_) => true,
            Step::Sum(of) => match self.label(figure) {
                // The zero that a difference does not go below is a number; a debt of several without a day of delay
                // bears nothing.
                Label::NotBelowZero | Label::DebtInterest(_) | Label::DebtorInterest(_) => true,
                _ => of.take(&self.operands).iter().any(|part| self.is_known(*part)),
            },
            // What is taken off, a limit or a minimum says nothing of what it is applied to.
            Step::Difference(of, _)
            | Step::Times(of, _)
            | Step::Scaled(of, ..)
            | Step::AtLeast(of, _)
            | Step::AtMost(of, _)
            | Step::Within(of, _)
            | Step::Brackets(of, ..)
            | Step::PerDay(of, ..)
            | Step::Rounded(of)
            | Step::WholeYuan(of)
            | Step::Entered(of, _)
            | Step::Apportioned(of, ..)
            | Step::Part(of, _) => self.is_known(of),
        }
    }
}

impl Derivation {
    /// Whether anything was entered or fixed below it.
    pub fn is_known(&self) -> bool {
        self.ledger().is_known(self.figure)
    }
}
