//! Who gets what of the damages: entered with the destination, shown with the result.

use redress_core::{
    Assessment, Case,
    case::{At, Destination, Leaf, Pool, Recipient, RecipientKind},
};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    model::figures::{What, value},
    panels::facts::line,
    ui::{
        Check, Field, Figure, Shared, marked, number, plus, select_of, shown,
        text::{self, Word},
    },
};

const KINDS: [RecipientKind; 3] =
    [RecipientKind::Consumers, RecipientKind::Account, RecipientKind::InKind];
const POOLS: [Pool; 2] = [Pool::Compensation, Pool::Punitive];

/// The rows, in the order in which they take.
pub(super) fn recipients(shared: &Shared, case: &Case, destination: &Destination) -> Html {
    let count = destination.recipients.len();
    let add = shared.click_add(At::Destination.field(Leaf::Recipients), count, "kind");
    html! {
        <fieldset class="inline" id="/destination/recipients">
            <legend>{ shared.t(Word::Recipients) }</legend>
            <p class="hint">{ shared.t(Word::RecipientsHint) }</p>
            <>{ for (0..).zip(&destination.recipients).map(|(index, one)| row(shared, case, (index, count), one)) }</>
            <button type="button" class="quiet add" id="/destination/recipients/add" onclick={add}>
                { plus() }{ shared.t(Word::AddRecipient) }
            </button>
        </fieldset>
    }
}

fn row(shared: &Shared, case: &Case, (index, count): (u32, usize), one: &Recipient) -> Html {
    let (lang, at) = (shared.lang, At::Recipient(index));
    let path = at.to_string();
    let kinds = KINDS.map(|kind| (kind, lang.pick(wording::recipient(kind)).into()));
    let pools = POOLS.map(|pool| (pool, text::pool(lang, pool).into()));
    let registered = one.kind == RecipientKind::Consumers;
    let open = if registered { shared.t(Word::RecipientAsRegistered) } else { "—" };
    html! {
        <div class="entry" key={index} id={path.clone()}>
            <div class="fields line">
                { select_of(shared, at.field(Leaf::Kind), shared.t(Word::RecipientKind),
                    shared.t(Word::NotChosen), kinds, Some(&one.kind)) }
                { line(shared, at.field(Leaf::Name), &one.name, Word::RecipientName, "grow") }
                if !one.rest {
                    <Field place={at.field(Leaf::Amount)} label={shared.t(Word::RecipientAmount)} figures={true}
                        placeholder={open} text={shown(lang, one.amount)}
                        read={number(shared, one.amount)} />
                }
                <Check id={format!("{path}/rest")} checked={one.rest} onchange={shared.set(at.field(Leaf::Rest))}>
                    { shared.t(Word::RecipientRest) }
                </Check>
                { select_of(shared, at.field(Leaf::OutOf), shared.t(Word::OutOf),
                    shared.t(Word::OutOfBoth), pools, one.out_of.as_ref()) }
                { line(shared, at.field(Leaf::Purpose), &one.purpose, Word::Purpose, "wide") }
                <button type="button" class="quiet remove" onclick={shared.click_remove(at, count, "kind")}>
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
