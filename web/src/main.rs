//! The workbench in the browser: one case, its assessment beside it, every figure with its reason.

mod app;
mod casebook;
mod clipboard;
mod data;
mod difference;
mod dom;
mod edit;
mod export;
mod figures;
mod files;
#[cfg(test)]
mod first_page;
#[cfg(test)]
mod fuzz;
mod keeping;
mod offline;
mod pages;
mod panels;
mod parts;
mod paste;
mod prefs;
mod prose;
mod route;
mod search;
mod share;
mod state;
mod storage;
mod text;
mod trusted;
mod typed;
mod ui;
mod unread;

fn main() {
    // A fault of ours stops the module; every change before it is kept.
    std::panic::set_hook(Box::new(|_| dom::say_broken()));
    wasm_bindgen_futures::spawn_local(async {
        match app::first().await {
            Ok(first) => {
                let first = app::First::new(first);
                yew::Renderer::<app::App>::with_props(app::AppProps { first }).render();
            }
            Err(parts::Missing) => dom::part_missing(),
        }
    });
}
