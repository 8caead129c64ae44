//! Who owes: of one item, or of all that name nobody.

use redress_core::case::{Debtor, DefendantId};
use yew::prelude::*;

use crate::{
    edit::{DebtorsEdit, Edit},
    text::Word,
    ui::{Check, Field, Shared, number, shown},
};

/// The defendants with the names they are shown by.
pub(super) type Names = std::rc::Rc<[(DefendantId, AttrValue)]>;

/// Each defendant with a tick and, when ticked among several, his share; then whether they owe jointly.
/// `path` is that of the item, or `/liability`.
pub(super) fn debtors_fields(
    shared: &Shared,
    path: &str,
    names: &Names,
    debtors: &[Debtor],
    joint: bool,
    make: impl Fn(DebtorsEdit) -> Edit + Clone + 'static,
) -> Html {
    let one = |(id, name): &(DefendantId, AttrValue)| {
        let place = debtors.iter().position(|debtor| debtor.defendant == *id);
        let debtor = place.and_then(|place| Some((place, debtors.get(place)?)));
        let html_id = format!("{path}/debtors/{id}");
        let (toggled, shared_by) = (id.clone(), id.clone());
        let (toggle, share) = (make.clone(), make.clone());
        html! {
            <li class="fields line" key={html_id.clone()}>
                <Check id={html_id} checked={debtor.is_some()}
                    onchange={shared.on(move |on| toggle(DebtorsEdit::Debtor(toggled.clone(), on)))}>
                    { name.clone() }
                </Check>
                if let Some((place, debtor)) = debtor.filter(|_| debtors.len() > 1) {
                    <Field path={format!("{path}/debtors/{place}/share")} label={shared.t(Word::Share)}
                        context={name.clone()} figures={true} class="share" placeholder="—"
                        text={shown(shared.lang, debtor.share)}
                        read={number(shared, move |value| {
                            share(DebtorsEdit::Share(shared_by.clone(), value))
                        })} />
                }
            </li>
        }
    };
    let on_joint = make.clone();
    html! {
        <>
            <ul class="plain debtors">{ for names.iter().map(one) }</ul>
            if let Some(fault) = shared.fault(&format!("{path}/debtors")) {
                <p class="fault">{ fault }</p>
            }
            if debtors.len() > 1 {
                <Check id={format!("{path}/joint")} checked={joint}
                    onchange={shared.on(move |on| on_joint(DebtorsEdit::Joint(on)))}>
                    { shared.t(Word::Joint) }
                </Check>
            }
        </>
    }
}
