//! Which figure of which assessment, and whether its value is known.

use redress_core::{
    Assessment, Case, Derivation, HeadId, Label, Lens, Position, assess,
    case::{DefendantId, FeeBasis, Route},
};
pub(crate) use redress_drafting::wording::{UNKNOWN, known as value};

/// A case at each position.
pub(crate) type Assessments = std::rc::Rc<[Assessment; 3]>;

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
    /// What one gets of the damages, by his place; the most, if it is not known.
    Recipient(u32),
    /// What a sample stands for, by the place of its base.
    Sample(usize),
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

    /// Finds it in an assessment, which holds all but the award under another lens.
    pub(crate) fn find(&self, assessment: &Assessment) -> Option<Derivation> {
        let fee = |basis: FeeBasis| assessment.fees.iter().find(move |fee| fee.basis == basis);
        let of = |id: &DefendantId| assessment.defendants.iter().find(|one| one.id == *id);
        match self {
            Self::Award => Some(assessment.award.clone()),
            Self::Head(id) => {
                let head = assessment.heads.iter().find(|head| head.id == *id);
                head.map(|head| head.derivation.clone())
            }
            Self::Route(route) => {
                let other = assessment.alternatives.iter().find(|other| other.route == *route);
                other.map(|other| other.derivation.clone())
            }
            Self::Worksheet => assessment.worksheet.clone(),
            Self::Explored => {
                assessment.explored.as_ref().map(|explored| explored.derivation.clone())
            }
            Self::Fee(basis) => fee(*basis).map(|fee| fee.low.clone()),
            Self::FeeHigh(basis) => fee(*basis).and_then(|fee| fee.high.clone()),
            Self::Interest => assessment.interest.clone(),
            Self::Credits => credits(&assessment.award),
            Self::Own(id) => of(id).map(|one| one.own_derivation.clone()),
            Self::Exposure(id) => of(id).map(|one| one.exposure_derivation.clone()),
            Self::Open => Some(assessment.open_derivation.clone()),
            Self::Recipient(row) => {
                let one = assessment.recipients.iter().find(|one| one.row == *row)?;
                Some(one.amount.as_ref().unwrap_or(&one.most).clone())
            }
            Self::Sample(index) => {
                assessment.samples.get(*index).map(|sample| sample.extrapolated.clone())
            }
            Self::AwardUnder(_) => None,
        }
    }

    /// Finds it, or works out the award under another lens.
    pub(crate) fn derive(&self, case: &Case, assessment: &Assessment) -> Option<Derivation> {
        match self {
            Self::AwardUnder(lens) => Some(assess(case, assessment.position, *lens).ok()?.award),
            what => what.find(assessment),
        }
    }
}

/// The credits inside an award.
fn credits(award: &Derivation) -> Option<Derivation> {
    if award.label() == Label::Credits {
        return Some(award.clone());
    }
    // They stand beside the sum of the heads, or below what keeps the award above zero.
    award.operands().iter().filter(|part| !matches!(part.label(), Label::Head(_))).find_map(credits)
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
