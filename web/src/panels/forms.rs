//! What only some items say: a base that is paid back too, agreed on or found in a sample; a gain that several made.

use redress_core::{
    Case, Position,
    case::{At, DefendantId, Gain, Item, Leaf, PunitiveItem, Sample},
    edit::Edit,
};
use redress_drafting::wording;
use yew::prelude::*;

use super::debtors::Names;
use crate::ui::{Area, Check, Field, Shared, Takes, marked, number, shown, text::Word, words};

/// Whether an item says anything of this.
pub(super) fn is_said(item: &PunitiveItem) -> bool {
    item.refunded || item.agreed.is_some() || item.sample.is_some()
}

/// How a base counts besides its multiple.
pub(super) fn base(shared: &Shared, case: &Case, row: u32, item: &PunitiveItem) -> Html {
    let at = Item::Punitive(row);
    let mediated = case.is_mediated();
    let none = Sample::default();
    html! {
        <>
            <div class="fields checks">
                <Check id={at.field(Leaf::Refunded).to_string()} checked={item.refunded}
                    onchange={shared.set(at.field(Leaf::Refunded))}>
                    { shared.t(Word::Refunded) }
                </Check>
            </div>
            if mediated || item.agreed.is_some() {
                <div class="fields">
                    <Field place={at.field(Leaf::Agreed)} label={shared.t(Word::AgreedPunitive)} figures={true}
                        hint={shared.t(Word::AgreedHint)} placeholder="—" text={shown(shared.lang, item.agreed)}
                        read={number(shared, item.agreed)} />
                </div>
            }
            { sample(shared, row, item.sample.as_ref().unwrap_or(&none)) }
        </>
    }
}

fn sample(shared: &Shared, row: u32, sample: &Sample) -> Html {
    let (lang, at) = (shared.lang, At::Sample(row));
    let side = |position: Position| {
        let word = match position {
            Position::Claimed => Word::ExtrapolateClaimed,
            Position::Conceded => Word::ExtrapolateConceded,
            Position::Found => Word::ExtrapolateFound,
        };
        let place = At::Extrapolated(row).field(Leaf::of(position));
        let ground = sample.extrapolated.as_ref().and_then(|grounds| grounds.at(position));
        let label = format!("{} · {}", shared.t(Word::Ground), wording::position(lang, position));
        html! {
            <div class="fields" key={position.id()}>
                <Check id={format!("{place}/on")} checked={ground.is_some()}
                    onchange={shared.on(move |on: bool| Edit::set(place, on.then(String::new)))}>
                    { shared.t(word) }
                </Check>
                if let Some(ground) = ground {
                    <Area {place} {label} required={true} text={ground.to_owned()} takes={Takes::Said} />
                }
            </div>
        }
    };
    let count = |field: Leaf, label: Word, value| {
        html! {
            <Field place={at.field(field)} label={shared.t(label)} figures={true} class="share" placeholder="—"
                text={shown(lang, value)} read={number(shared, value)} />
        }
    };
    html! {
        <fieldset class="inline" id={at.to_string()}>
            <legend>{ shared.t(Word::Sample) }</legend>
            <p class="hint">{ shared.t(Word::SampleHint) }</p>
            <div class="fields">
                { count(Leaf::Drawn, Word::SampleDrawn, sample.drawn) }
                { count(Leaf::Affected, Word::SampleAffected, sample.affected) }
                { count(Leaf::All, Word::SampleAll, sample.all) }
                <Field place={at.field(Leaf::CountedIn)} label={shared.t(Word::SampleUnit)} class="share"
                    placeholder={shared.t(Word::SampleUnitNone)} text={sample.counted_in.clone()} read={words(shared)} />
            </div>
            if *sample != Sample::default() {
                { for Position::ALL.into_iter().map(side) }
            }
        </fieldset>
    }
}

/// Those who made a gain together.
pub(super) fn among(shared: &Shared, row: u32, names: &Names, gain: &Gain) -> Html {
    let among = Item::Gain(row).field(Leaf::Among);
    if gain.among.is_empty() && (gain.defendant.is_some() || names.len() < 2) {
        return Html::default();
    }
    let one = |(id, name): &(DefendantId, AttrValue)| {
        let html_id = format!("{among}/{id}");
        let checked = gain.among.contains(id);
        html! {
            <Check key={html_id.clone()} id={html_id.clone()} {checked}
                onchange={shared.tick(among, Some(id.clone()))}>
                { marked(shared.lang, name) }
            </Check>
        }
    };
    html! {
        <fieldset class="inline" id={among.to_string()}>
            <legend>{ shared.t(Word::Among) }</legend>
            <p class="hint">{ shared.t(Word::AmongHint) }</p>
            <div class="fields checks">{ for names.iter().map(one) }</div>
        </fieldset>
    }
}
