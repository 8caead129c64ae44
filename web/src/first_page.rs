//! Draws the start for `web/first-page/`: what someone sees who comes for the first time, before the application
//! is there. `cargo xtask seal` puts it into index.html and `web/loader.js` shows it.
//!
//! After a change of the start: `DRAW=1 cargo test -p redress-web first_page`.

use std::{collections::BTreeSet, env, fs, path::Path, rc::Rc};

use redress_drafting::Lang;
use yew::{LocalServerRenderer, prelude::*};

use crate::{
    app::frame,
    model::{
        casebook::Casebook,
        prose::Texts,
        same::Same,
        state::{Model, Opened},
    },
    pages::{ClassPage, Start, TheoryPage},
    panels::{HeaderProps, NoticeProps},
    route::Route,
    storage::prefs::{Prefs, Size, Theme},
    ui::Shared,
};

/// What is shared by a page that is drawn with nothing kept and nothing chosen, where nobody acts.
fn first(lang: Lang, model: &UseReducerHandle<Model>) -> Shared {
    Shared {
        lang,
        epoch: model.epoch,
        dispatch: model.dispatcher(),
        casebook: Casebook::Loaded(Rc::new(redress_casebook::all().collect())),
        prose: Texts::default(),
        notify: Callback::noop(),
        unread: Rc::default(),
        typing: None,
        on_typing: Callback::noop(),
        invalid: Rc::default(),
        law_on: None,
        open: Callback::noop(),
        go: Callback::noop(),
        look: Callback::noop(),
        check: Callback::noop(),
        ask: Callback::noop(),
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    lang: Lang,
}

/// The start with nothing kept and nothing chosen.
#[component]
fn FirstPage(props: &Props) -> Html {
    let model = use_reducer(|| Model::new(Opened::default()));
    let shared = first(props.lang, &model);
    let prefs = Prefs { lang: props.lang, theme: Theme::default(), size: Size::default() };
    let head = HeaderProps {
        route: Route::Start,
        prefs,
        on_prefs: Callback::noop(),
        on_search: Callback::noop(),
    };
    let page = html! { <Start open="" case={Same(model.case.clone())} /> };
    let notice = NoticeProps { notice: None, case: model.case.clone() };
    frame(&shared, &head, &notice, page, Callback::from(|()| true))
}

#[derive(PartialEq, Properties)]
struct ReadingProps {
    lang: Lang,
    page: ReadingPage,
}

/// A page that needs nothing of a browser to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
enum ReadingPage {
    Theory,
    Class(&'static str),
}

/// A page that is read.
#[component]
fn Reading(props: &ReadingProps) -> Html {
    let model = use_reducer(|| Model::new(Opened::default()));
    let shared = first(props.lang, &model);
    html! {
        <ContextProvider<Shared> context={shared}>
            { match props.page {
                ReadingPage::Theory => html! { <TheoryPage section={None::<String>} /> },
                ReadingPage::Class(part) => html! {
                    <ClassPage part={Some(part.to_owned())} exercise={None::<String>} case={model.case.clone()} />
                },
            } }
        </ContextProvider<Shared>>
    }
}

/// The theory, the glossary and the syllabus: each id once, each link to a page that there is.
#[test]
fn pages_to_read_lead_to_pages_that_there_are() {
    for lang in Lang::ALL {
        for page in [
            ReadingPage::Theory,
            ReadingPage::Class("glossary"),
            ReadingPage::Class("syllabus"),
            ReadingPage::Class("nowhere"),
        ] {
            let renderer = LocalServerRenderer::<Reading>::with_props(ReadingProps { lang, page })
                .hydratable(false);
            let drawn = futures::executor::block_on(renderer.render());
            assert!(drawn.contains("<h1"), "{page:?}: {drawn}");
            let values = |name: &str| -> Vec<String> {
                let start = format!(" {name}=\"");
                let parts = drawn.split(&start).skip(1);
                parts.filter_map(|part| Some(part.split_once('"')?.0.to_owned())).collect()
            };
            let ids = values("id");
            let once: BTreeSet<_> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "{page:?}: an id stands twice in {ids:?}");
            for href in values("href").iter().filter(|href| href.starts_with('#')) {
                let route = Route::parse(href);
                assert!(!matches!(route, Route::Unknown(_)), "{page:?}: {href}");
                match route {
                    Route::Theory(Some(section)) => assert!(
                        page != ReadingPage::Theory || ids.contains(&format!("theory-{section}")),
                        "{href}"
                    ),
                    Route::Law(Some(instrument), Some(provision)) => {
                        let found = redress_core::lawbook::instrument(&instrument);
                        let slips = provision == "slips";
                        assert!(slips || found.unwrap().provision(&provision).is_some(), "{href}");
                    }
                    Route::Casebook(Some(id)) => {
                        assert!(redress_casebook::find(&id).is_some(), "{href}");
                    }
                    _ => {}
                }
            }
            for name in values("aria-labelledby") {
                assert!(ids.contains(&name), "{page:?}: nothing has the id {name}");
            }
        }
    }
}

fn drawn(lang: Lang) -> String {
    let renderer = LocalServerRenderer::<FirstPage>::with_props(Props { lang }).hydratable(false);
    futures::executor::block_on(renderer.render()) + "\n"
}

#[test]
fn the_first_page_is_kept_as_it_is_drawn() {
    for lang in Lang::ALL {
        let name = format!("first-page/{}.html", lang.id());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
        let now = drawn(lang);
        if env::var_os("DRAW").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &now).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == now,
            "web/{name} is not how the start looks now: DRAW=1 cargo test -p redress-web first_page"
        );
    }
}
