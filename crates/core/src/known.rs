//! Whether a figure is known. A sum of nothing is not zero: nobody has said yet what it is.

use crate::{
    Assessment, Derivation, Label, Operation, Position,
    case::{Case, Head, Itemised},
};

impl Derivation {
    /// Whether anything was entered or fixed below it.
    pub fn is_known(&self) -> bool {
        match self.operation() {
            Operation::Given(_) | Operation::Law(_) => true,
            Operation::Sum(of) => match self.label() {
                // The zero that a difference does not go below is a number; a debt of several without a day of delay
                // bears nothing.
                Label::NotBelowZero | Label::DebtInterest(_) | Label::DebtorInterest(_) => true,
                _ => of.iter().any(|part| part.is_known()),
            },
            // What is taken off, a limit or a minimum says nothing of what it is applied to.
            Operation::Difference(of, _)
            | Operation::Times(of, _)
            | Operation::Scaled(of, ..)
            | Operation::AtLeast(of, _)
            | Operation::AtMost(of, _)
            | Operation::Brackets(of, ..)
            | Operation::PerDay(of, ..)
            | Operation::Rounded(of)
            | Operation::WholeYuan(of)
            | Operation::Apportioned(of, ..) => of.is_known(),
        }
    }
}

impl Assessment {
    /// Whether a figure of this assessment is known: something stands below it, or nothing is left open that could. Who
    /// owes no item owes zero, but only once every item is decided.
    pub fn knows(&self, case: &Case, figure: &Derivation) -> bool {
        figure.is_known() || self.is_complete(case)
    }

    /// Whether what a group of heads comes to is known: nothing asked under it is zero, once every item is decided.
    pub fn knows_under(&self, case: &Case, group: Head) -> bool {
        let mut heads = self.heads.iter().filter(|head| head.id.group() == group).peekable();
        match heads.peek() {
            Some(_) => heads.any(|head| head.derivation.is_known()),
            None => self.is_complete(case),
        }
    }

    /// Whether its side has said something of every item that counts, and of how it is reckoned.
    pub fn is_complete(&self, case: &Case) -> bool {
        let says = |item: &dyn Itemised| match self.position {
            Position::Claimed => item.claimed().is_some(),
            Position::Conceded => item.conceded().is_some(),
            // What is stated and not found has a finding of its own.
            Position::Found => {
                item.found().is_some() || item.claimed().or(item.conceded()).is_some()
            }
        };
        self.award.is_known()
            && !self.findings.iter().any(|finding| finding.code.is_undecided())
            && case.items().all(|(_, item)| item.is_blank() || says(item))
    }
}
