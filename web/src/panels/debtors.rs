//! Who owes: of one item, or of all that name nobody.

use redress_core::{
    case::{At, Debtor, DefendantId, Leaf},
    edit::{DebtorsEdit, Edit},
};
use yew::prelude::*;

use crate::ui::{Check, Field, Segmented, Shared, marked, number, shown, text::Word};

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
    /// Not at all: they are those whose debts a payment is meant for.
    Never,
}

/// Each defendant with a tick and, when ticked among several, his share; then whether they owe by shares or
/// jointly, which is no defendant and is not drawn like one.
/// `at` is the item, the head of liability or a further group of joint debtors.
pub(super) fn debtors_fields(
    shared: &Shared,
    at: At,
    names: &Names,
    debtors: &[Debtor],
    form: Asked,
) -> Html {
    let path = at.to_string();
    let share_of = |row: u32| match at {
        At::Item(item) => At::ItemDebtor(item, row),
        At::JointGroup(group) => At::GroupDebtor(group, row),
        _ => At::Debtor(row),
    };
    let one = |(id, name): &(DefendantId, AttrValue)| {
        let debtor = (0..).zip(debtors).find(|(_, debtor)| debtor.is(id));
        let html_id = format!("{path}/debtors/{id}");
        let toggled = id.clone();
        html! {
            <li class="fields line" key={html_id.clone()}>
                <Check id={html_id} checked={debtor.is_some()}
                    onchange={shared.on(move |on| {
                        let id = toggled.clone();
                        Edit::Debtors(at, match form {
                            Asked::Above(true) | Asked::Among => DebtorsEdit::Jointly(id, on),
                            _ => DebtorsEdit::Debtor(id, on),
                        })
                    })}>
                    { marked(shared.lang, name) }
                </Check>
                if let Some((row, debtor)) = debtor.filter(|_| form == Asked::Among || (debtors.len() > 1 && form != Asked::Never)) {
                    <Field place={share_of(row).field(Leaf::Share)} label={shared.t(Word::Share)}
                        context={name.clone()} figures={true} class="share" placeholder="—"
                        text={shown(shared.lang, debtor.share)} read={number(shared, debtor.share)} />
                }
            </li>
        }
    };
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
                    <button type="button" class="link" onclick={shared.click(Edit::Debtors(at, DebtorsEdit::NoOpen))}>
                        { shared.t(Word::DropOpenShare) }
                    </button>
                </p>
            }
            if let (2.., Asked::Below(joint)) = (named, form) {
                <Segmented name={format!("{path}/joint")} legend={shared.t(Word::FormOfLiability)}
                    hide_legend={false} class="form-of-liability"
                    options={vec![shared.t(Word::BySharesEach).into(), shared.t(Word::Joint).into()]}
                    chosen={Some(usize::from(joint))}
                    onchange={shared.on(move |index| Edit::Debtors(at, DebtorsEdit::Joint(index == 1)))} />
            }
        </>
    }
}
