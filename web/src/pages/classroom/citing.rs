//! Citations of a provision as of a day, of a published case, of the open case's figure, and of the paper.

use std::rc::Rc;

use redress_core::{
    Case, Lens, Order, Position, assess,
    lawbook::{CHECKED_ON, Date, INSTRUMENTS, Instrument, InstrumentKind, Provision, id},
};
use redress_drafting::{Names, wording};
use yew::prelude::*;

use super::{
    super::{cite, records::pick, words},
    say, today,
};
use crate::ui::{date_field, on_select, use_shared};

#[derive(PartialEq, Properties)]
pub(super) struct CitingProps {
    pub(super) case: Rc<Case>,
}

/// The page.
#[component]
pub(super) fn CitingPage(props: &CitingProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let day = use_state_eq(|| Some(CHECKED_ON));
    let provision = use_state_eq(|| id::PIPL_70.get().id.to_owned());
    let record = use_state_eq(|| "hic-deng-xiao-2021".to_owned());
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let on_day = {
        let day = day.clone();
        Callback::from(move |to: Option<Date>| day.set(to))
    };
    let found = redress_core::lawbook::find(&provision);
    let law = day.map(|day| found.and_then(|found| cite::of_provision(found, day)));
    let case = &*props.case;
    // What is not known is no figure to cite, and not zero.
    let award = assess(case, Position::Found, Lens::LAW).ok().filter(|_| case.unread.is_empty());
    let award = award.map(|found| found.award.is_known().then(|| wording::known(&found.award)));
    let name = Names::of(case).mask(&case.title);
    let laws = INSTRUMENTS.iter().filter(|instrument| instrument.kind != InstrumentKind::Proposal);
    html! {
        <>
            <section aria-labelledby="cite-law">
                <h2 id="cite-law">{ say(&shared, "条文", "A provision") }</h2>
                <div class="fields">
                    <div class="field grow">
                        <label for="cite-provision">{ say(&shared, "条文", "Provision") }</label>
                        <select id="cite-provision" onchange={on_select(&set(&provision))}>
                            { for laws.map(|instrument| html! {
                                <optgroup label={lang.pick(instrument.short)}>
                                    { for by_number(instrument).into_iter().map(|data| {
                                        html! {
                                            <option value={data.id} selected={*provision == data.id}>
                                                { wording::document_title(lang, data) + &wording::article(lang, data, data.newest()) }
                                            </option>
                                        }
                                    }) }
                                </optgroup>
                            }) }
                        </select>
                    </div>
                    { date_field("cite-day".into(), say(&shared, "以何日的文本为准", "Text as of").into(), *day, on_day) }
                </div>
                {
                    match law {
                        Some(Some(forms)) => html! { <cite::Forms {forms} /> },
                        Some(None) => html! {
                            <p class="fault" role="status">{ say(&shared, "该日没有这一条的有效文本。", "This provision has no text in force on that day.") }</p>
                        },
                        None => html! {
                            <p class="hint" role="status">{ say(&shared, "请填写日期。", "Please enter the day.") }</p>
                        },
                    }
                }
            </section>
            <section aria-labelledby="cite-case">
                <h2 id="cite-case">{ say(&shared, "已公布案例", "A published case") }</h2>
                <div class="field wide">
                    <label for="cite-record">{ say(&shared, "案例", "Case") }</label>
                    <select id="cite-record" onchange={on_select(&set(&record))}>
                        { for shared.casebook.records().iter().map(|one| html! {
                            <option value={one.id.clone()} selected={*record == one.id}>{ pick(lang, &one.title).to_owned() }</option>
                        }) }
                    </select>
                </div>
                if let Some(found) = shared.casebook.find(&record) { <cite::Forms forms={cite::of_record(found)} /> }
            </section>
            <section aria-labelledby="cite-figure">
                <h2 id="cite-figure">{ say(&shared, "本机案件的测算数额", "A figure of the open case") }</h2>
                if let Some(Some(award)) = &award {
                    <cite::Forms forms={cite::of_award(award, name.trim(), today())} />
                } else if award.is_some() {
                    <p class="hint">{ say(&shared, "案件的赔偿总额尚未确定，没有数额可引。", "The award of the case is not known yet; there is no figure to cite.") }</p>
                } else {
                    <p class="hint">{ say(&shared, "案件中有无法识别或者需要更正之处，没有数额可引。", "Something in the case cannot be read or has to be corrected first; there is no figure to cite.") }</p>
                }
            </section>
            <section aria-labelledby="cite-paper">
                <h2 id="cite-paper">{ shared.lang.pick(words::CITE_THE_PAPER) }</h2>
                <p class="hint">{ shared.lang.pick(words::CITE_THE_PAPER_HINT) }</p>
                <cite::Forms forms={cite::of_paper()} />
            </section>
        </>
    }
}

/// The provisions of an instrument in the order of their numbers.
fn by_number(instrument: &Instrument) -> Vec<&'static Provision> {
    let mut all: Vec<_> = instrument.provisions.iter().map(|id| id.get()).collect();
    all.order_by_key(|data| {
        let text = data.newest();
        (text.article, text.paragraph, text.item, text.point)
    });
    all
}
