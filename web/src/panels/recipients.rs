//! Who gets what of the damages: entered with the destination, shown with the result.

use redress_core::{
    Assessment, Case,
    case::{Destination, Pool, Recipient, RecipientKind},
};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    model::{
        edit::{Edit, RecipientEdit},
        figures::{What, value},
    },
    ui::{
        Check, Field, Figure, Shared, marked, number, select_of, shown,
        text::{self, Word},
        words,
    },
};

const KINDS: [RecipientKind; 3] =
    [RecipientKind::Consumers, RecipientKind::Account, RecipientKind::InKind];
const POOLS: [Pool; 2] = [Pool::Compensation, Pool::Punitive];

/// The rows, in the order in which they take.
pub(super) fn recipients(shared: &Shared, case: &Case, destination: &Destination) -> Html {
    html! {
        <fieldset class="inline" id="/destination/recipients">
            <legend>{ shared.t(Word::Recipients) }</legend>
            <p class="hint">{ shared.t(Word::RecipientsHint) }</p>
            { for destination.recipients.iter().enumerate().map(|(index, one)| {
                row(shared, case, (index, destination.recipients.len()), one)
            }) }
            <button type="button" class="quiet add" id="/destination/recipients/add" onclick={shared.click_to(Edit::AddRecipient,
                format!("/destination/recipients/{}/kind", destination.recipients.len()))}>
                { shared.t(Word::AddRecipient) }
            </button>
        </fieldset>
    }
}

fn row(shared: &Shared, case: &Case, (index, count): (usize, usize), one: &Recipient) -> Html {
    let lang = shared.lang;
    let path = format!("/destination/recipients/{index}");
    let edit = move |edit: RecipientEdit| Edit::Recipient(index, edit);
    let kinds = KINDS.map(|kind| (kind, lang.pick(wording::recipient(kind)).into()));
    let pools = POOLS.map(|pool| (pool, text::pool(lang, pool).into()));
    let current = one.kind;
    let registered = current == RecipientKind::Consumers;
    let open = if registered { shared.t(Word::RecipientAsRegistered) } else { "—" };
    html! {
        <div class="entry" key={index} id={path.clone()}>
            <div class="fields line">
                { select_of(shared, format!("{path}/kind"), shared.t(Word::RecipientKind),
                    shared.t(Word::NotChosen), kinds, Some(&one.kind),
                    move |kind| edit(RecipientEdit::Kind(kind.unwrap_or(current)))) }
                <Field path={format!("{path}/name")} label={shared.t(Word::RecipientName)} class="grow"
                    text={one.name.clone()}
                    read={words(shared, move |name| edit(RecipientEdit::Name(name)))} />
                if !one.rest {
                    <Field path={format!("{path}/amount")} label={shared.t(Word::RecipientAmount)} figures={true}
                        placeholder={open} text={shown(lang, one.amount)}
                        read={number(shared, move |sum| edit(RecipientEdit::Amount(sum)))} />
                }
                <Check id={format!("{path}/rest")} checked={one.rest}
                    onchange={shared.on(move |on| edit(RecipientEdit::Rest(on)))}>
                    { shared.t(Word::RecipientRest) }
                </Check>
                { select_of(shared, format!("{path}/out_of"), shared.t(Word::OutOf),
                    shared.t(Word::OutOfBoth), pools, one.out_of.as_ref(),
                    move |pool| edit(RecipientEdit::OutOf(pool))) }
                <Field path={format!("{path}/purpose")} label={shared.t(Word::Purpose)} class="wide"
                    text={one.purpose.clone()}
                    read={words(shared, move |purpose| edit(RecipientEdit::Purpose(purpose)))} />
                <button type="button" class="quiet remove" onclick={shared.click_remove(
                    Edit::RemoveRecipient(index), "/destination/recipients", (index, count), "kind")}>
                    { shared.t(Word::Remove) }
                    <span class="vh">{ " " }{ marked(lang, &wording::path(lang, &path, case)) }</span>
                </button>
            </div>
        </div>
    }
}

/// What each gets, or the most he can get.
pub(super) fn shares(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let all = case.destination.as_ref().map_or(&[][..], |one| &one.recipients);
    if assessment.recipients.is_empty() {
        return Html::default();
    }
    let rows = assessment.recipients.iter().filter_map(|amount| {
        let one = all.get(amount.row as usize)?;
        let kind = lang.pick(wording::recipient(one.kind));
        let name = if one.name.trim().is_empty() { kind } else { one.name.trim() };
        let (figure, known) = match &amount.amount {
            Some(figure) => (figure, true),
            None => (&amount.most, false),
        };
        Some(html! {
            <tr>
                <th scope="row">{ marked(lang, name) }</th>
                <td>
                    if !known { <span class="hint">{ shared.t(Word::AtMost) }{ " " }</span> }
                    <Figure id={format!("recipient-{}", amount.row)}
                        figure={What::Recipient(amount.row).at(assessment.position)} value={value(figure)} />
                </td>
            </tr>
        })
    });
    html! {
        <section class="panel-part" aria-labelledby="by-recipient">
            <h3 id="by-recipient">{ shared.t(Word::Recipients) }{ " " }<span class="unit">{ shared.t(Word::UnitYuan) }</span></h3>
            <table class="sums"><tbody>{ for rows }</tbody></table>
        </section>
    }
}
