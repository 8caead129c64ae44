//! Who owes: of one item, or of all that name nobody.

use redress_core::case::{Debtor, DefendantId};
use yew::prelude::*;

use crate::{
    model::edit::{DebtorsEdit, Edit},
    ui::{Check, Field, Segmented, Shared, marked, number, shown, text::Word},
};

/// The defendants with the names they are shown by.
pub(super) type Names = std::rc::Rc<[(DefendantId, AttrValue)]>;

/// How it is asked whether they owe by shares or jointly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Asked {
    /// Below the ticks; they owe jointly or not.
    Below(bool),
    /// Above them; a tick makes one who owes jointly, or not.
    Above(bool),
    /// Above them, of one group among several: even one alone has a share.
    Among,
}

/// Each defendant with a tick and, when ticked among several, his share; then whether they owe by shares or
/// jointly, which is no defendant and is not drawn like one.
/// `path` is that of the item, or `/liability`.
pub(super) fn debtors_fields(
    shared: &Shared,
    path: &str,
    names: &Names,
    debtors: &[Debtor],
    form: Asked,
    make: impl Fn(DebtorsEdit) -> Edit + Clone + 'static,
) -> Html {
    let one = |(id, name): &(DefendantId, AttrValue)| {
        let place = debtors.iter().position(|debtor| debtor.is(id));
        let debtor = place.and_then(|place| Some((place, debtors.get(place)?)));
        let html_id = format!("{path}/debtors/{id}");
        let (toggled, shared_by) = (id.clone(), id.clone());
        let (toggle, share) = (make.clone(), make.clone());
        html! {
            <li class="fields line" key={html_id.clone()}>
                <Check id={html_id} checked={debtor.is_some()}
                    onchange={shared.on(move |on| {
                        let id = toggled.clone();
                        toggle(match form {
                            Asked::Above(true) | Asked::Among => DebtorsEdit::Jointly(id, on),
                            _ => DebtorsEdit::Debtor(id, on),
                        })
                    })}>
                    { marked(shared.lang, name) }
                </Check>
                if let Some((place, debtor)) = debtor.filter(|_| debtors.len() > 1 || form == Asked::Among) {
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
    let (on_joint, drop) = (make.clone(), make.clone());
    let named = debtors.iter().filter(|debtor| debtor.defendant.is_some()).count();
    html! {
        <>
            <ul class="plain debtors">{ for names.iter().map(one) }</ul>
            if let Some(fault) = shared.fault(&format!("{path}/debtors")) {
                <p class="fault">{ fault }</p>
            }
            if named < debtors.len() {
                <p class="open-share">
                    { shared.t(Word::OpenShare) }{ " " }
                    <button type="button" class="link" onclick={shared.click(drop(DebtorsEdit::NoOpen))}>
                        { shared.t(Word::DropOpenShare) }
                    </button>
                </p>
            }
            if let (2.., Asked::Below(joint)) = (named, form) {
                <Segmented name={format!("{path}/joint")} legend={shared.t(Word::FormOfLiability)}
                    hide_legend={false} class="form-of-liability"
                    options={vec![shared.t(Word::BySharesEach).into(), shared.t(Word::Joint).into()]}
                    chosen={Some(usize::from(joint))}
                    onchange={shared.on(move |index| on_joint(DebtorsEdit::Joint(index == 1)))} />
            }
        </>
    }
}
