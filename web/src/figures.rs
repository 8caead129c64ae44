//! Which figure of which assessment, and whether its value is known.

use std::borrow::Cow;

use redress_core::{
    Assessment, Case, Figure, HeadId, Label, Lens, Operation, Position, assess,
    case::{DefendantId, FeeBasis, Route},
    debts,
};
use redress_drafting::wording;

/// What is shown for a value that is not known.
pub(crate) const UNKNOWN: &str = "—";

/// A figure of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    Award,
    Head(HeadId),
    Route(Route),
    Worksheet,
    /// Punitive damages that count nowhere.
    Explored,
    Fee(FeeBasis),
    /// With the highest base.
    FeeHigh(FeeBasis),
    Interest,
    /// What a defendant bears himself.
    Own(DefendantId),
    /// The most that can be claimed from him.
    Exposure(DefendantId),
    /// What nobody is named to owe.
    Open,
    /// What was already paid, as far as it reduces the award.
    Credits,
    /// The award under another lens, for comparison.
    AwardUnder(Lens),
}

/// A figure at a position.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FigureRef {
    pub(crate) position: Position,
    pub(crate) what: What,
}

impl What {
    /// At a position.
    pub(crate) fn at(self, position: Position) -> FigureRef {
        FigureRef { position, what: self }
    }

    /// Finds it in an assessment, which holds all but what [`What::derive`] works out.
    pub(crate) fn find<'a>(&self, assessment: &'a Assessment) -> Option<&'a Figure> {
        let fee = |basis: FeeBasis| assessment.fees.iter().find(move |fee| fee.basis == basis);
        match self {
            Self::Award => Some(&assessment.award),
            Self::Head(id) => {
                assessment.heads.iter().find(|head| head.id == *id).map(|head| &head.derivation)
            }
            Self::Route(route) => {
                let other = assessment.alternatives.iter().find(|other| other.route == *route);
                other.map(|other| &other.derivation)
            }
            Self::Worksheet => assessment.worksheet.as_ref(),
            Self::Explored => assessment.explored.as_ref().map(|explored| &explored.derivation),
            Self::Fee(basis) => fee(*basis).map(|fee| &fee.low),
            Self::FeeHigh(basis) => fee(*basis).and_then(|fee| fee.high.as_ref()),
            Self::Interest => assessment.interest.as_ref(),
            Self::Credits => credits(&assessment.award),
            Self::Own(_) | Self::Exposure(_) | Self::Open | Self::AwardUnder(_) => None,
        }
    }

    /// Finds it, or works it out: what each defendant owes, and the award under another lens.
    pub(crate) fn derive<'a>(
        &self,
        case: &Case,
        assessment: &'a Assessment,
    ) -> Option<Cow<'a, Figure>> {
        let debts = || debts(case, assessment.position, assessment.lens).ok();
        let of = |id: &DefendantId| debts()?.defendants.into_iter().find(|debt| debt.id == *id);
        let figure = match self {
            Self::Own(id) => of(id)?.own,
            Self::Exposure(id) => of(id)?.exposure,
            Self::Open => debts()?.open,
            Self::AwardUnder(lens) => assess(case, assessment.position, *lens).ok()?.award,
            what => return what.find(assessment).map(Cow::Borrowed),
        };
        Some(Cow::Owned(figure))
    }
}

/// The credits inside an award.
fn credits(award: &Figure) -> Option<&Figure> {
    if award.label == Label::Credits {
        return Some(award);
    }
    // They stand beside the sum of the heads, or below what keeps the award above zero.
    award
        .operands()
        .into_iter()
        .filter(|part| !matches!(part.label, Label::Head(_)))
        .find_map(credits)
}

/// Whether anything was entered or fixed below a figure: a sum of nothing is not zero, it is not known.
pub(crate) fn is_known(figure: &Figure) -> bool {
    match figure.operation() {
        Operation::Given(_) | Operation::Law(..) => true,
        Operation::Sum(of) => figure.label == Label::NotBelowZero || of.iter().any(is_known),
        Operation::Difference(of, _)
        | Operation::Times(of, _)
        | Operation::AtLeast(of, _)
        | Operation::AtMost(of, _)
        | Operation::Brackets(of, ..)
        | Operation::PerDay(of, ..)
        | Operation::Rounded(of)
        | Operation::WholeYuan(of)
        | Operation::Apportioned(of, ..) => is_known(of),
    }
}

/// A figure as shown.
pub(crate) fn value(figure: &Figure) -> String {
    if is_known(figure) { wording::separated(figure.value()) } else { UNKNOWN.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redress_core::{Case, Lens, assess};

    fn award(json: &[u8], position: Position) -> String {
        value(&assess(&Case::from_json(json).unwrap(), position, Lens::LAW).unwrap().award)
    }

    #[test]
    fn unknown_is_not_zero() {
        let case = br#"{"defendants": [{"id": "a"}],
            "compensation": {"route": "gain", "gains": [{"defendant": "a", "found": "none"}]}}"#;
        assert_eq!(award(b"{}", Position::Found), UNKNOWN);
        assert_eq!(award(case, Position::Found), "0.00");
        assert_eq!(award(case, Position::Claimed), UNKNOWN);
    }
}
