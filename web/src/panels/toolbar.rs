//! What is done with the open case as a whole: saved, shared, undone; whose figures, under which law.

use std::rc::Rc;

use redress_core::{Case, Lens, Position, Reform};
use redress_drafting::wording;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    model::state::Action,
    route::Route,
    storage::{files, share},
    ui::{Check, Notice, Segmented, Shared, dom, text::Word},
};

/// The case, and how it is looked at.
pub(crate) struct ToolbarProps {
    pub(crate) case: Rc<Case>,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    pub(crate) position: Position,
    pub(crate) on_position: Callback<Position>,
    pub(crate) lens: Lens,
    pub(crate) on_lens: Callback<Lens>,
}

/// The bar above the case.
pub(crate) fn toolbar(shared: &Shared, props: &ToolbarProps) -> Html {
    let lang = shared.lang;
    let action = |action: fn() -> Action| {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action()))
    };
    let save = {
        let (shared, case) = (shared.clone(), Rc::clone(&props.case));
        Callback::from(move |_: MouseEvent| {
            let saved = case.clone();
            shared.let_out(&case, move || files::save(saved.clone(), Callback::noop()));
        })
    };
    let print = {
        let (shared, case) = (shared.clone(), Rc::clone(&props.case));
        Callback::from(move |_: MouseEvent| shared.let_out(&case, dom::print))
    };
    let share = {
        let (case, notify) = (Rc::clone(&props.case), shared.notify.clone());
        let send = move || {
            let (text, notify) = (redress_core::canonical_json(&case), notify.clone());
            spawn_local(async move {
                let notice = match share::pack(&text).await {
                    Ok(data) if data.len() <= share::LONGEST => {
                        Notice::Link(here() + &Route::Shared(data).href())
                    }
                    Ok(_) => Notice::LinkTooLong,
                    Err(_) => Notice::LinkNotMade,
                };
                notify.emit(Some(notice));
            });
        };
        let (shared, case) = (shared.clone(), Rc::clone(&props.case));
        Callback::from(move |_: MouseEvent| shared.let_out(&case, send.clone()))
    };
    let positions: Vec<AttrValue> =
        Position::ALL.iter().map(|position| wording::whose(lang, *position).into()).collect();
    let position = Position::ALL.iter().position(|position| *position == props.position);
    let on_position = props
        .on_position
        .reform(|index: usize| Position::ALL.get(index).copied().unwrap_or_default());
    html! {
        <section class="toolbar" aria-label={shared.t(Word::Tools)}>
            <div class="files">
                <button type="button" class="quiet" data-test="save" onclick={save}>{ shared.t(Word::SaveFile) }</button>
                <button type="button" class="quiet" data-test="share" onclick={share}>{ shared.t(Word::ShareLink) }</button>
                <button type="button" class="quiet" data-test="print" onclick={print}>{ shared.t(Word::PrintAnnex) }</button>
            </div>
            <div class="history" role="group" aria-label={shared.t(Word::History)}>
                <button type="button" class="quiet" title={shared.t(Word::UndoTitle)} data-test="undo"
                    disabled={!props.can_undo} onclick={action(|| Action::Undo)}>
                    { shared.t(Word::Undo) }
                </button>
                <button type="button" class="quiet" title={shared.t(Word::RedoTitle)} data-test="redo"
                    disabled={!props.can_redo} onclick={action(|| Action::Redo)}>
                    { shared.t(Word::Redo) }
                </button>
            </div>
            <Segmented name="position" class="whose" hide_legend={false} legend={shared.t(Word::Position)} options={positions}
                chosen={position} onchange={on_position} />
            { lens_menu(shared, props.lens, &props.on_lens) }
        </section>
    }
}

/// The address of the page without its route.
fn here() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}

/// The law in force, all of the paper's reforms, or some of them.
pub(crate) fn lens_menu(shared: &Shared, lens: Lens, on_lens: &Callback<Lens>) -> Html {
    let options = vec![
        shared.t(Word::LensLaw).into(),
        AttrValue::from(format!("◇ {}", shared.t(Word::LensProposals))),
    ];
    // Some, but not all: neither is chosen.
    let chosen = if lens.is_law() { Some(0) } else { (lens == Lens::proposals()).then_some(1) };
    let on_all =
        on_lens.reform(|index: usize| if index == 0 { Lens::LAW } else { Lens::proposals() });
    let one = |reform: &'static Reform| {
        let onchange = on_lens
            .reform(move |on: bool| if on { lens.with(*reform) } else { lens.without(*reform) });
        html! {
            <li key={reform.id()}>
                <Check id={format!("reform-{}", reform.id())} checked={lens.has(*reform)} {onchange}>
                    { wording::reform(shared.lang, *reform) }
                </Check>
            </li>
        }
    };
    html! {
        <div class="lens">
            <Segmented name="lens" legend={shared.t(Word::Lens)} {options} {chosen} onchange={on_all} />
            <details class="reforms">
                <summary data-test="reforms">{ shared.t(Word::OneByOne) }</summary>
                <div class="reforms-body">
                    <p class="hint">{ shared.t(Word::ReformsHint) }</p>
                    <ul>{ for Reform::ALL.iter().map(one) }</ul>
                </div>
            </details>
        </div>
    }
}
