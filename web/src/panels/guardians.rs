//! The liability of guardians: lowered where they did their duty, shared where they are divorced parents.

use redress_core::{
    Case,
    case::{Defendant, SharesBy},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    model::edit::{Edit, GuardianshipEdit},
    ui::{Field, Shared, number, select_of, shown, text::Word, words},
};

/// What is said of the guardians of one defendant; nothing is asked while he has none.
pub(super) fn guardianship(shared: &Shared, case: &Case, index: usize, one: &Defendant) -> Html {
    if !one.is_ward() {
        return Html::default();
    }
    let lang = shared.lang;
    let said = one.guardianship.clone().unwrap_or_default();
    let reduced = said.reduced.unwrap_or_default();
    let path = format!("/defendants/{index}/guardianship");
    let ward = wording::defendant(lang, one.id.as_str(), case);
    let edit = move |edit| Edit::Guardianship(index, edit);
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
                <Field path={format!("{path}/reduced/conceded")} label={shared.t(Word::ReducedPleaded)}
                    context={ward.clone()} figures={true} class="share" placeholder="—"
                    text={shown(lang, reduced.conceded)}
                    read={number(shared, move |share| edit(GuardianshipEdit::Conceded(share)))} />
                <Field path={format!("{path}/reduced/found")} label={shared.t(Word::ReducedFound)}
                    context={ward.clone()} figures={true} class="share" placeholder="—"
                    text={shown(lang, reduced.found)}
                    read={number(shared, move |share| edit(GuardianshipEdit::Found(share)))} />
                <Field path={format!("{path}/reason")} label={shared.t(Word::DutyDone)} class="grow"
                    context={ward.clone()} text={said.reason.clone()}
                    read={words(shared, move |reason| edit(GuardianshipEdit::Reason(reason)))} />
            </div>
            <p class="hint">{ shared.t(Word::GuardianshipHint) }</p>
            if several {
                <div class="fields line">
                    { select_of(shared, format!("{path}/divorced"), shared.t(Word::DivorcedParents),
                        shared.t(Word::Unknown), divorced, said.divorced.as_ref(),
                        move |value| edit(GuardianshipEdit::Divorced(value))) }
                    { for one.guardians.iter().enumerate().map(|(row, id)| {
                        let name = wording::defendant(lang, id.as_str(), case);
                        let share = said.shares.iter().find(|one| one.is(id)).and_then(|one| one.share);
                        let label = match lang {
                            Lang::Zh => format!("{name}的份额"),
                            Lang::En => format!("Share of {name}"),
                        };
                        html! {
                            <Field path={format!("{path}/shares/{row}/share")} class="share" placeholder="—"
                                {label} figures={true}
                                text={shown(lang, share)}
                                read={number(shared, move |share| {
                                    edit(GuardianshipEdit::Share(row, share))
                                })} />
                        }
                    }) }
                    if !said.shares.is_empty() || said.shares_by.is_some() {
                        { select_of(shared, format!("{path}/shares_by"), shared.t(Word::SharesFixedBy),
                            shared.t(Word::Unknown), by, said.shares_by.as_ref(),
                            move |by| edit(GuardianshipEdit::SharesBy(by))) }
                    }
                </div>
                if let Some(fault) = shared.fault(&format!("{path}/shares")) {
                    <p class="fault">{ fault }</p>
                }
            }
        </fieldset>
    }
}
