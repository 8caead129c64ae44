//! What stands below the rows of a schedule: what they come to, at each position.

use redress_core::{Assessment, HeadId, Position, Yuan, case::CostHead, edit::List};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::id;
use crate::{
    model::figures::{FigureRef, UNKNOWN, What, value},
    ui::{Figure, Shared},
};

/// A line under the items: what it sums, and the figure at each position.
#[derive(Clone, PartialEq)]
pub(crate) struct Footer {
    label: AttrValue,
    pub(super) cells: [Option<(FigureRef, AttrValue)>; 3],
}

impl Footer {
    /// A figure in the three assessments.
    pub(crate) fn new(label: impl Into<AttrValue>, what: &What, all: &[Assessment; 3]) -> Self {
        let cell = |assessment: &Assessment| {
            let figure = what.find(assessment)?;
            let shown = value(&figure);
            (shown != UNKNOWN).then(|| (what.clone().at(assessment.position), shown.into()))
        };
        Self { label: label.into(), cells: [cell(&all[0]), cell(&all[1]), cell(&all[2])] }
    }

    /// What the credits come to, as far as they find something to reduce.
    pub(crate) fn credits(label: impl Into<AttrValue>, all: &[Assessment; 3]) -> Self {
        let cell = |assessment: &Assessment| {
            let credits = assessment.totals.credits;
            let of = What::Award.at(assessment.position);
            (credits > Yuan::ZERO).then(|| (of, wording::separated(credits).into()))
        };
        Self { label: label.into(), cells: [cell(&all[0]), cell(&all[1]), cell(&all[2])] }
    }
}

/// The heads of costs that any position has.
pub(crate) fn cost_footers(lang: Lang, all: &[Assessment; 3]) -> Vec<Footer> {
    let has = |id: HeadId| all.iter().any(|a| a.heads.iter().any(|head| head.id == id));
    let ids = CostHead::ALL.map(HeadId::Cost).into_iter().filter(|id| has(*id));
    ids.map(|id| Footer::new(wording::head(lang, id), &What::Head(id), all)).collect()
}

/// As it stands below the rows.
pub(super) fn foot(shared: &Shared, list: List, footer: &Footer) -> Html {
    let cell = |(position, cell): (Position, &Option<(FigureRef, AttrValue)>)| {
        let word = wording::position(shared.lang, position);
        html! {
            <td class="sum" role="cell">
                <span class="cell-label" aria-hidden="true">{ word }</span>
                if let Some((figure, value)) = cell {
                    <Figure id={format!("{}-total-{}-{}", id(list), footer.label, position.id())}
                        figure={figure.clone()} value={value.clone()} />
                } else {
                    <span class="unknown">{ UNKNOWN }</span>
                }
            </td>
        }
    };
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ footer.label.clone() }</th>
            { for Position::ALL.into_iter().zip(&footer.cells).map(cell) }
            <td class="tools" role="cell" />
        </tr>
    }
}
