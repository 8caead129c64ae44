//! The liability of guardians: lowered where they did their duty, shared where they are divorced parents.

use redress_core::{
    Case,
    case::{At, Defendant, Leaf, SharesBy},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::ui::{Field, Shared, number, select_of, shown, text::Word, words};

/// What is said of the guardians of one defendant; nothing is asked while he has none.
pub(super) fn guardianship(shared: &Shared, case: &Case, row: u32, one: &Defendant) -> Html {
    if !one.is_ward() {
        return Html::default();
    }
    let lang = shared.lang;
    let said = one.guardianship.clone().unwrap_or_default();
    let reduced = said.reduced.unwrap_or_default();
    let (at, reduction) = (At::Guardianship(row), At::Reduction(row));
    let path = at.to_string();
    let ward = wording::defendant(lang, one.id.as_str(), case);
    let several = one.guardians.len() > 1;
    let divorced = [(true, shared.t(Word::Yes).into()), (false, shared.t(Word::No).into())];
    let by = [
        (SharesBy::Agreement, shared.t(Word::SharesAgreed).into()),
        (SharesBy::Court, shared.t(Word::SharesByCourt).into()),
    ];
    html! {
        <fieldset class="group guardianship" id={path.clone()}>
            <legend>{ shared.t(Word::Guardianship) }</legend>
            <div class="fields line">
                <Field place={reduction.field(Leaf::Conceded)} label={shared.t(Word::ReducedPleaded)}
                    context={ward.clone()} figures={true} class="share" placeholder="—"
                    text={shown(lang, reduced.conceded)}
                    read={number(shared, reduced.conceded)} />
                <Field place={reduction.field(Leaf::Found)} label={shared.t(Word::ReducedFound)}
                    context={ward.clone()} figures={true} class="share" placeholder="—"
                    text={shown(lang, reduced.found)}
                    read={number(shared, reduced.found)} />
                <Field place={at.field(Leaf::Reason)} label={shared.t(Word::DutyDone)} class="grow"
                    context={ward.clone()} text={said.reason.clone()} read={words(shared)} />
            </div>
            <p class="hint">{ shared.t(Word::GuardianshipHint) }</p>
            if several {
                <div class="fields line">
                    { select_of(shared, at.field(Leaf::Divorced), shared.t(Word::DivorcedParents),
                        shared.t(Word::Unknown), divorced, said.divorced.as_ref()) }
                    { for (0..).zip(&one.guardians).map(|(guardian, id)| {
                        let name = wording::defendant(lang, id.as_str(), case);
                        let share = said.shares.iter().find(|one| one.is(id)).and_then(|one| one.share);
                        let label = match lang {
                            Lang::Zh => format!("{name}的份额"),
                            Lang::En => format!("Share of {name}"),
                        };
                        html! {
                            <Field place={At::GuardianShare(row, guardian).field(Leaf::Share)} class="share"
                                placeholder="—" {label} figures={true} text={shown(lang, share)}
                                read={number(shared, share)} />
                        }
                    }) }
                    if !said.shares.is_empty() || said.shares_by.is_some() {
                        { select_of(shared, at.field(Leaf::SharesBy), shared.t(Word::SharesFixedBy),
                            shared.t(Word::Unknown), by, said.shares_by.as_ref()) }
                    }
                </div>
                if let Some(fault) = shared.fault(&format!("{path}/shares")) {
                    <p class="fault">{ fault }</p>
                }
            }
        </fieldset>
    }
}
