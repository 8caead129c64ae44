//! From a day of service to the last day of a period.

use redress_core::{Code, Days, DueDate, due, lawbook::Date};
use redress_drafting::wording;
use yew::prelude::*;

use super::input::{Input, Tool, day, fault, read};
use crate::ui::{Citations, Shared, text::Word, use_shared};

#[component]
pub(super) fn DueTool() -> Html {
    let shared = use_shared();
    let service = use_state_eq(|| None::<Date>);
    let days = use_state_eq(String::new);
    let number = read::<Days>(&days);
    let found = match (*service, &number) {
        (Some(service), Ok(Some(number))) => due(service, *number).ok_or(Code::Days).map(Some),
        (_, Err(code)) => Err(*code),
        _ => Ok(None),
    };
    let fields = html! {
        <div class="fields">
            { day("tool-service", shared.t(Word::ToolService), *service, {
                let service = service.setter();
                Callback::from(move |day| service.set(day))
            }) }
            <Input id="tool-days" label={shared.t(Word::ToolDays)} text={(*days).clone()} digits={true}
                hint={shared.t(Word::ToolDaysHint)} fault={fault(&shared, &found)} onchange={
                    let days = days.setter();
                    Callback::from(move |text| days.set(text))
                } />
        </div>
    };
    let result = match &found {
        Ok(Some(due)) => steps(&shared, due),
        _ => Html::default(),
    };
    html! {
        <Tool id="tool-due" title={shared.t(Word::ToolDue)} hint={shared.t(Word::ToolDueHint)} {fields} {result} />
    }
}

fn steps(shared: &Shared, due: &DueDate) -> Html {
    let lang = shared.lang;
    html! {
        <>
            <p class="tool-answer">
                { shared.t(Word::ToolLastDay) }{ " " }
                <strong>{ wording::day(lang, due.last) }</strong>{ " " }{ wording::weekday(lang, due.last) }
            </p>
            <ol class="tool-steps">
                { for wording::due_steps(lang, due).into_iter().map(|step| html! { <li>{ step }</li> }) }
            </ol>
            <Citations authority={due.authority.clone()} />
            <p class="hint">{ wording::calendar_source(lang) }</p>
        </>
    }
}
