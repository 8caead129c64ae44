//! The published cases: a list to search, and each case in full.

mod list;
mod record;
mod wanted;

use redress_casebook::Record;
use yew::prelude::*;

use super::records::{no_such_case, not_there, record_title};
use crate::{
    route::Route,
    ui::{text::Word, use_shared, use_title},
};
use wanted::Wanted;

#[derive(PartialEq, Properties)]
pub(crate) struct CasebookPageProps {
    pub(crate) id: Option<String>,
}

/// The list, or one case. What is searched for stays while one goes from one to the other.
#[component]
pub(crate) fn CasebookPage(props: &CasebookPageProps) -> Html {
    let shared = use_shared();
    let wanted = use_state(Wanted::from_address);
    use_effect_with((props.id.is_none(), (*wanted).clone()), |(list, wanted)| {
        if *list {
            wanted.to_address();
        }
    });
    use_title(record_title(&shared, props.id.as_deref(), Word::PageCasebook));
    if let Some(message) = not_there(&shared) {
        return html! {
            <main class="page"><h1>{ shared.t(Word::PageCasebook) }</h1>{ message }</main>
        };
    }
    let all = shared.casebook.records();
    let found: Vec<&Record> = wanted.find(all);
    let Some(id) = &props.id else {
        return list::view(&shared, &wanted, &found);
    };
    match shared.casebook.find(id) {
        Some(record) => {
            // A case that is not searched for has its neighbours in the whole casebook.
            let among = found.iter().any(|one| one.id == record.id);
            let order = if among { found } else { Wanted::default().find(all) };
            record::view(&shared, record, &order)
        }
        None => no_such_case(&shared, id, Word::NoSuchCase, &Route::Casebook(None)),
    }
}
