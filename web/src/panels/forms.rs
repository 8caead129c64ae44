//! What only some items say: a base that is paid back too, agreed on or found in a sample; a gain that several made.

use redress_core::{
    Case, Position,
    case::{DefendantId, Disposition, Gain, PunitiveItem, Sample},
};
use redress_drafting::wording;
use yew::prelude::*;

use super::debtors::Names;
use crate::{
    model::edit::{Edit, ItemEdit, SampleEdit},
    ui::{Area, Check, Field, Shared, marked, number, shown, text::Word, words},
};

/// Whether an item says anything of this.
pub(super) fn is_said(item: &PunitiveItem) -> bool {
    item.refunded || item.agreed.is_some() || item.sample.is_some()
}

/// How a base counts besides its multiple.
pub(super) fn base(
    shared: &Shared,
    case: &Case,
    path: &str,
    item: &PunitiveItem,
    make: impl Fn(ItemEdit) -> Edit + Copy + 'static,
) -> Html {
    let mediated = case.disposition == Some(Disposition::Mediation);
    let none = Sample::default();
    html! {
        <>
            <div class="fields checks">
                <Check id={format!("{path}/refunded")} checked={item.refunded}
                    onchange={shared.on(move |on| make(ItemEdit::Refunded(on)))}>
                    { shared.t(Word::Refunded) }
                </Check>
            </div>
            if mediated || item.agreed.is_some() {
                <div class="fields">
                    <Field path={format!("{path}/agreed")} label={shared.t(Word::AgreedPunitive)} figures={true}
                        hint={shared.t(Word::AgreedHint)} placeholder="—" text={shown(shared.lang, item.agreed)}
                        read={number(shared, move |sum| make(ItemEdit::Agreed(sum)))} />
                </div>
            }
            { sample(shared, path, item.sample.as_ref().unwrap_or(&none), make) }
        </>
    }
}

fn sample(
    shared: &Shared,
    path: &str,
    sample: &Sample,
    make: impl Fn(ItemEdit) -> Edit + Copy + 'static,
) -> Html {
    let lang = shared.lang;
    let edit = move |edit: SampleEdit| make(ItemEdit::Sample(edit));
    let side = |position: Position| {
        let word = match position {
            Position::Claimed => Word::ExtrapolateClaimed,
            Position::Conceded => Word::ExtrapolateConceded,
            Position::Found => Word::ExtrapolateFound,
        };
        let path = format!("{path}/sample/extrapolated/{}", position.id());
        let ground = sample.extrapolated.as_ref().and_then(|grounds| grounds.at(position));
        let label = format!("{} · {}", shared.t(Word::Ground), wording::position(lang, position));
        html! {
            <div class="fields" key={position.id()}>
                <Check id={format!("{path}/on")} checked={ground.is_some()} onchange={shared.on(move |on: bool| {
                    edit(SampleEdit::Extrapolated(position, on.then(String::new)))
                })}>
                    { shared.t(word) }
                </Check>
                if let Some(ground) = ground {
                    <Area path={path.clone()} {label} required={true} text={ground.to_owned()}
                        onchange={shared.on(move |text| {
                            edit(SampleEdit::Extrapolated(position, Some(text)))
                        })} />
                }
            </div>
        }
    };
    html! {
        <fieldset class="inline" id={format!("{path}/sample")}>
            <legend>{ shared.t(Word::Sample) }</legend>
            <p class="hint">{ shared.t(Word::SampleHint) }</p>
            <div class="fields">
                <Field path={format!("{path}/sample/drawn")} label={shared.t(Word::SampleDrawn)} figures={true}
                    class="share" placeholder="—" text={shown(lang, sample.drawn)}
                    read={number(shared, move |count| edit(SampleEdit::Drawn(count)))} />
                <Field path={format!("{path}/sample/affected")} label={shared.t(Word::SampleAffected)} figures={true}
                    class="share" placeholder="—" text={shown(lang, sample.affected)}
                    read={number(shared, move |count| edit(SampleEdit::Affected(count)))} />
                <Field path={format!("{path}/sample/all")} label={shared.t(Word::SampleAll)} figures={true}
                    class="share" placeholder="—" text={shown(lang, sample.all)}
                    read={number(shared, move |count| edit(SampleEdit::All(count)))} />
                <Field path={format!("{path}/sample/counted_in")} label={shared.t(Word::SampleUnit)} class="share"
                    placeholder={shared.t(Word::SampleUnitNone)} text={sample.counted_in.clone()}
                    read={words(shared, move |unit| edit(SampleEdit::Unit(unit)))} />
            </div>
            if *sample != Sample::default() {
                { for Position::ALL.into_iter().map(side) }
            }
        </fieldset>
    }
}

/// Those who made a gain together.
pub(super) fn among(
    shared: &Shared,
    path: &str,
    names: &Names,
    gain: &Gain,
    make: impl Fn(ItemEdit) -> Edit + Copy + 'static,
) -> Html {
    if gain.among.is_empty() && (gain.defendant.is_some() || names.len() < 2) {
        return Html::default();
    }
    let one = |(id, name): &(DefendantId, AttrValue)| {
        let html_id = format!("{path}/among/{id}");
        let (checked, id) = (gain.among.contains(id), id.clone());
        html! {
            <Check key={html_id.clone()} id={html_id.clone()} {checked}
                onchange={shared.on(move |on| make(ItemEdit::Among(id.clone(), on)))}>
                { marked(shared.lang, name) }
            </Check>
        }
    };
    html! {
        <fieldset class="inline" id={format!("{path}/among")}>
            <legend>{ shared.t(Word::Among) }</legend>
            <p class="hint">{ shared.t(Word::AmongHint) }</p>
            <div class="fields checks">{ for names.iter().map(one) }</div>
        </fieldset>
    }
}
