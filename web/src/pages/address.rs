//! What an address says and no page can read.

use gloo_events::EventListener;
use redress_drafting::Lang;
use yew::prelude::*;

use crate::{browser::window, route, ui::use_shared};

/// The names under which pages look for days.
const DAYS: [&str; 3] = ["on", "from", "to"];

/// Says that a day in the address is none: the page shows its usual one.
#[component]
pub(crate) fn NoDay() -> Html {
    let shared = use_shared();
    // As it was arrived at: the page then writes its own day there, which is no such event.
    let said = use_state_eq(|| route::no_day(&DAYS));
    let setter = said.setter();
    use_effect_with((), move |()| {
        let said = move |_: &Event| setter.set(route::no_day(&DAYS));
        let listener = window().map(|window| EventListener::new(&window, "hashchange", said));
        move || drop(listener)
    });
    let Some(said) = &*said else { return Html::default() };
    let sentence = match shared.lang {
        Lang::Zh => format!("地址中的“{said}”不是日期，现按通常的日期显示。日期写作2024-02-29。"),
        Lang::En => format!(
            "“{said}” in the address is not a date, so the usual one is shown. Dates are written as 2024-02-29."
        ),
    };
    html! { <p class="fault" role="status" data-test="no-day">{ sentence }</p> }
}
