//! Draws the start for `web/first-page/`: what someone sees who comes for the first time, before the application
//! is there. `cargo xtask seal` puts it into index.html and `web/loader.js` shows it.
//!
//! After a change of the start: `DRAW=1 cargo test -p redress-web first_page`.

use std::{env, fs, path::Path, rc::Rc};

use redress_drafting::Lang;
use yew::{LocalServerRenderer, prelude::*};

use crate::{
    app::frame,
    casebook::Casebook,
    pages::Start,
    panels::{HeaderProps, NoticeProps},
    prefs::{Prefs, Size, Theme},
    prose::Texts,
    route::Route,
    state::{Model, Opened},
    ui::Shared,
};

#[derive(PartialEq, Properties)]
struct Props {
    lang: Lang,
}

/// The start with nothing kept and nothing chosen.
#[component]
fn FirstPage(props: &Props) -> Html {
    let model = use_reducer(|| Model::new(Opened::default()));
    let shared = Shared {
        typing: None,
        on_typing: Callback::noop(),
        lang: props.lang,
        epoch: model.epoch,
        dispatch: model.dispatcher(),
        casebook: Casebook::Loaded(Rc::new(redress_casebook::all().collect())),
        prose: Texts::default(),
        notify: Callback::noop(),
        unread: Rc::default(),
        invalid: Rc::default(),
        open: Callback::noop(),
        go: Callback::noop(),
        check: Callback::noop(),
        ask: Callback::noop(),
    };
    let prefs = Prefs { lang: props.lang, theme: Theme::default(), size: Size::default() };
    let head = HeaderProps {
        route: Route::Start,
        prefs,
        on_prefs: Callback::noop(),
        on_search: Callback::noop(),
    };
    let page = html! { <Start open="" case={model.case.clone()} /> };
    let notice = NoticeProps { notice: None, case: model.case.clone() };
    frame(&shared, head, notice, page, Callback::from(|()| true))
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
