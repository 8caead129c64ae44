//! The workbench in the browser: one case, its assessment beside it, every figure with its reason.

mod app;
mod browser;
mod export;
#[cfg(test)]
mod first_page;
#[cfg(test)]
mod fuzz;
mod model;
mod pages;
mod panels;
mod parse;
mod part;
mod parts;
mod route;
mod search;
mod storage;
mod ui;
mod worker;

fn main() {
    // A fault of ours stops the module; every change before it is kept. Yew would put a hook of its own in place of
    // one that it does not know of.
    yew::set_custom_panic_hook(Box::new(|_| ui::dom::say_broken()));
    parts::connect();
    wasm_bindgen_futures::spawn_local(async {
        if browser::is_worker() {
            return parts::work().await;
        }
        match app::first().await {
            Ok(first) => {
                // What was kept is read, and the page drawn, in a task each.
                browser::next_task().await;
                let first = app::First::new(first);
                yew::Renderer::<app::App>::with_props(app::AppProps { first }).render();
            }
            Err(part::Missing) => ui::dom::part_missing(),
        }
    });
}
