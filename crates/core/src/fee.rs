//! Case acceptance fee (案件受理费) on the three bases that are argued for. Which one fits a
//! public-interest case is not settled: all three are shown.

use redress_lawbook::{Parameter, id, parameter};
use serde::Serialize;

use crate::{
    Authority, Figure, Label, Overflow, Status, Timeline, Yuan,
    case::{Disposition, FeeBasis, FeeChoice},
    figure::Factor,
};

/// A fee on one basis. `low` and `high` differ where the base per case is not known.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Fee {
    /// The basis.
    pub basis: FeeBasis,
    /// The user chose this basis.
    pub chosen: bool,
    /// The fee with the lowest base, or with the known one.
    pub low: Figure,
    /// The fee with the highest base, if the base is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Figure>,
    /// It was halved, once, on mediation or withdrawal (Art. 15).
    pub halved: bool,
}

/// Fees on the sum claimed.
///
/// # Errors
/// [`Overflow`] outside the range.
pub fn fees(
    claimed: &Figure,
    choice: Option<FeeChoice>,
    disposition: Option<Disposition>,
    law: &Timeline,
) -> Result<Vec<Fee>, Overflow> {
    let halved = matches!(disposition, Some(Disposition::Mediation | Disposition::Withdrawal));
    let cite = |provision| law.procedural(provision, Status::Contested);
    let halve = |fee: Figure| -> Result<Figure, Overflow> {
        if !halved {
            return Ok(fee.rounded());
        }
        let rule = law.procedural(id::FEE_15, Status::InForce);
        let half = Factor::law(&parameter::FEE_MEDIATION_FACTOR, law);
        Ok(Figure::times(fee, half, Label::Fee)?.by(rule).rounded())
    };
    let base =
        |basis, limit: &Parameter, authority: Option<Authority>| -> Result<Figure, Overflow> {
            match choice.filter(|choice| choice.basis == basis).and_then(|choice| choice.base) {
                Some(base) => {
                    Ok(Figure::given(base, "/fee/base".to_owned(), Label::FeeBase).by(authority))
                }
                None => Ok(Figure::law(limit, law, Label::FeeBase)?.by(authority)),
            }
        };
    // `build` makes the fee from a base; with a known base both limits give the same fee.
    let range = |basis,
                 limits: [&Parameter; 2],
                 build: &dyn Fn(Figure) -> Result<Figure, Overflow>,
                 authority| {
        let [low, high] = limits;
        let low = halve(build(base(basis, low, authority)?)?)?;
        let high = halve(build(base(basis, high, authority)?)?)?;
        let high = (high.value() != low.value()).then_some(high);
        let chosen = choice.is_some_and(|choice| choice.basis == basis);
        Ok(Fee { basis, chosen, low, high, halved })
    };

    let property = cite(id::FEE_13_PROPERTY);
    let scale =
        Figure::brackets(claimed.clone(), &parameter::FEE_PROPERTY_BRACKETS, law, Label::Fee)?;
    let personality = cite(id::FEE_13_PERSONALITY);
    let on_damages = Figure::brackets(
        claimed.clone(),
        &parameter::FEE_PERSONALITY_BRACKETS,
        law,
        Label::FeeScale,
    )?;
    let on_damages = on_damages.by(personality);
    let other = cite(id::FEE_13_OTHER);
    Ok(vec![
        Fee {
            basis: FeeBasis::Property,
            chosen: choice.is_some_and(|choice| choice.basis == FeeBasis::Property),
            low: halve(scale.by(property))?,
            high: None,
            halved,
        },
        range(
            FeeBasis::Personality,
            [&parameter::FEE_PERSONALITY_BASE_MIN, &parameter::FEE_PERSONALITY_BASE_MAX],
            &|base| Ok(Figure::sum(vec![base, on_damages.clone()], Label::Fee)?.by(personality)),
            personality,
        )?,
        range(
            FeeBasis::PerCase,
            [&parameter::FEE_OTHER_MIN, &parameter::FEE_OTHER_MAX],
            &|base| Ok(Figure::sum(vec![base], Label::Fee)?.by(other)),
            other,
        )?,
    ])
}

/// The range in which a province fixes the base of a basis; `None` if it has none.
pub(crate) fn base_range(basis: FeeBasis) -> Option<[Yuan; 2]> {
    let [low, high] = match basis {
        FeeBasis::Property => return None,
        FeeBasis::Personality => {
            [parameter::FEE_PERSONALITY_BASE_MIN, parameter::FEE_PERSONALITY_BASE_MAX]
        }
        FeeBasis::PerCase => [parameter::FEE_OTHER_MIN, parameter::FEE_OTHER_MAX],
    };
    Some([Yuan::computed(low.value)?, Yuan::computed(high.value)?])
}
