//! The workbench in the browser: one case, its assessment beside it, every figure with its reason.

mod app;
mod dom;
mod edit;
mod figures;
mod panels;
mod state;
mod storage;
mod text;
mod typed;
mod ui;

fn main() {
    dom::start_at_root();
    yew::Renderer::<app::App>::new().render();
}
