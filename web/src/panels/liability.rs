//! Who owes what nobody else is named for, and who answers for whom; and what comes of it: for each
//! defendant his own part and the most that can be claimed from him, as a picture and as a table.

mod asked;
mod owed;

use std::rc::Rc;

use redress_core::{Assessment, Case, Position, case::DefendantId};
use yew::prelude::*;

pub(super) use self::owed::grounds;
use self::{
    asked::{answers, debtors},
    owed::outcome,
};
use super::{debtors::Names, defendants, result::at, same_but_rows};
use crate::ui::{Section, text::Word, use_next_focus, use_shared};

#[derive(Properties)]
pub(crate) struct LiabilityProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

impl PartialEq for LiabilityProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.case, &other.case);
        let (here, there) = (at(&self.all, self.position), at(&other.all, other.position));
        self.position == other.position
            && (Rc::ptr_eq(a, b) && Rc::ptr_eq(&self.all, &other.all)
                || here == there
                    // A zero is one only once every row is decided.
                    && here.is_complete(a) == there.is_complete(b)
                    && same_but_rows(a, b))
    }
}

/// Section four.
#[component]
pub(crate) fn LiabilityPanel(props: &LiabilityProps) -> Html {
    let shared = use_shared();
    let case = &*props.case;
    let names: Names = defendants(&shared, case).into();
    let focus = use_next_focus();
    // Those who owe jointly are being chosen; before two are, the case cannot say it.
    let some = use_state_eq(|| false);
    {
        let some = some.setter();
        use_effect_with(shared.epoch, move |_| some.set(false));
    }
    html! {
        <Section id="/liability" number={4} title={Word::Liability}>
            if case.defendants.is_empty() {
                <p class="muted">{ shared.t(Word::NeedsDefendants) }</p>
            } else {
                { debtors(&shared, case, &names, props.position, &some, &focus) }
                { outcome(&shared, case, &names, at(&props.all, props.position)) }
                if case.defendants.len() > 1 || !case.liability.answers_for.is_empty() {
                    { answers(&shared, case, &names, &focus) }
                }
            }
        </Section>
    }
}

fn name_of(names: &Names, id: &DefendantId) -> AttrValue {
    let named = names.iter().find(|(other, _)| other == id);
    named.map_or_else(|| id.to_string().into(), |(_, name)| name.clone())
}
