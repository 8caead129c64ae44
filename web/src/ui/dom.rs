//! What the page does to the document outside its own tree: focus, title, scrolling.

use std::cell::{Cell, RefCell};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use redress_drafting::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

pub(crate) use crate::browser::{reload, window};
use crate::ui::text::Word;

fn document() -> Option<Document> {
    window()?.document()
}

/// Names the page.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Shows the top of a page that was just opened.
pub(crate) fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether a key belongs to an input method: Enter also ends the choice of characters. Safari tells of it by the code
/// alone, after the composition has ended.
pub(crate) fn composes(event: &web_sys::KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Whether something of a path in the case is drawn, shown, and in the window.
pub(crate) fn in_sight(path: &str) -> bool {
    let mut path = path;
    let element = loop {
        if path.is_empty() {
            return false;
        }
        let found = document().and_then(|document| document.get_element_by_id(path));
        if let Some(element) = found {
            break element;
        }
        path = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    };
    let seen = element.get_bounding_client_rect();
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    let drawn = seen.width() > 0.0 || seen.height() > 0.0;
    // The tools stay over the top.
    drawn && height.is_some_and(|height| seen.bottom() > 60.0 && seen.top() < height)
}

/// Goes to the result, and from there back to where one was. `false`: there is none on this page.
pub(crate) fn to_result_or_back() -> bool {
    thread_local!(static CAME_FROM: Cell<Option<HtmlElement>> = const { Cell::new(None) });
    let Some(document) = document() else { return false };
    let Some(result) = document.get_element_by_id("result") else { return false };
    let active = document.active_element();
    if active.as_ref().is_some_and(|active| result.contains(Some(active))) {
        let before = CAME_FROM.take().filter(|before| before.is_connected());
        return before.is_some_and(|before| before.focus().is_ok()) || focus("content");
    }
    CAME_FROM.set(active.and_then(|active| active.dyn_into().ok()));
    result.dyn_into::<HtmlElement>().is_ok_and(|result| result.focus().is_ok())
}

/// Adds a step to the browser's history that stays on this page: Back then closes what was opened.
pub(crate) fn push_step(name: &str) {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        _ = history.push_state_with_url(&name.into(), "", None);
    }
}

/// Takes back that step, if it is the last one; whoever listens to `popstate` closes what was opened.
pub(crate) fn pop_step(name: &str) -> bool {
    let Some(Ok(history)) = window().map(|window| window.history()) else { return false };
    let last = history.state().ok().and_then(|state| state.as_string());
    last.as_deref() == Some(name) && history.back().is_ok()
}

/// What is typed into.
const TYPED: &str = "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=file], [type=button])";

/// Whether the focus is in a field that is not of the case, such as a search. Those of the case are named by their paths.
pub(crate) fn typing_beside_the_case() -> bool {
    active().is_some_and(|element| {
        let of_case = element.id().starts_with('/') || element.id().starts_with("words-/");
        element.matches(TYPED).unwrap_or(false) && !of_case
    })
}

/// Moves the focus to an element. `false` if there is none.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(focus_element)
}

/// Holds the keys that are pressed before a new row is drawn: they would go into the field before it, and there change a
/// sum. What was typed goes into the field that has the focus next.
pub(crate) fn hold_keys() {
    let Some(document) = document() else { return };
    let held = document.get_element_by_id(HELD).or_else(|| {
        let held = document.create_element("input").ok()?;
        let label = Lang::ALL.map(|lang| Word::RowComes.of(lang)).join(" ");
        for (name, value) in [
            ("aria-label", &*label),
            ("id", HELD),
            ("type", "text"),
            ("class", "vh"),
            ("tabindex", "-1"),
            ("autocomplete", "off"),
        ] {
            held.set_attribute(name, value).ok()?;
        }
        document.body()?.append_child(&held).ok()?;
        Some(held)
    });
    if let Some(held) = held.and_then(|held| held.dyn_into::<HtmlInputElement>().ok()) {
        held.set_value("");
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = held.focus_with_options(&options);
    }
}

/// Where keys are held.
const HELD: &str = "held-keys";

/// What was typed while keys were held; they are held no longer.
fn take_held() -> Option<String> {
    let active = document()?.active_element().filter(|active| active.id() == HELD)?;
    let held = active.dyn_into::<HtmlInputElement>().ok()?;
    let typed = held.value();
    held.set_value("");
    (!typed.is_empty()).then_some(typed)
}

/// Types a text into a field, as a hand would.
fn type_into(target: &HtmlElement, text: &str) {
    let Some(input) = target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "text")
    else {
        return;
    };
    input.set_value(&(input.value() + text));
    let init = web_sys::InputEventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::InputEvent::new_with_event_init_dict("input", &init) {
        _ = input.dispatch_event(&event);
    }
}

/// Moves the focus to an element that the next drawing brings; at the latest, to what stands around it.
pub(crate) fn focus_soon(path: &str) {
    hold_keys();
    focus_within(path.to_owned(), 30);
}

fn focus_within(path: String, tries: u32) {
    Timeout::new(0, move || {
        if focus(&path) {
            return;
        }
        if tries == 0 {
            _ = take_held();
            focus_nearest(&path);
        } else {
            Timeout::new(16, move || focus_within(path, tries - 1)).forget();
        }
    })
    .forget();
}

thread_local! {
    /// A field to go to once it is there, and what had the focus when it was asked for.
    static LATER: RefCell<Option<(String, Option<Element>)>> = const { RefCell::new(None) };
}

/// What stands in the place of a part that comes.
const COMING: &str = ".part-coming";
/// What stands in the place of a part that is not there.
const LATE: &str = ".part-coming, .part-missing";

fn active() -> Option<Element> {
    document()?.active_element()
}

/// Whether nothing has the focus: what had it is gone, or can no longer be used and loses it with the next frame.
pub(crate) fn focus_is_lost() -> bool {
    let lost = |document: &Document| match document.active_element() {
        Some(active) => {
            Some(&active) == document.body().as_deref()
                || active.matches(":disabled").unwrap_or_default()
        }
        None => true,
    };
    document().is_some_and(|document| lost(&document))
}

thread_local! {
    /// What had the focus before it came into the notice.
    static BEFORE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Remembers what had the focus before it came into the notice.
pub(crate) fn note_focus(event: &web_sys::FocusEvent) {
    let from = event.related_target().and_then(|from| from.dyn_into::<HtmlElement>().ok());
    if !from.as_ref().is_some_and(|from| in_notice(from)) {
        BEFORE.set(from);
    }
}

fn in_notice(element: &Element) -> bool {
    element.closest(".notice").is_ok_and(|notice| notice.is_some())
}

/// Gives the focus back, when the notice is closed that has it.
pub(crate) fn focus_back() {
    let before = BEFORE.take().filter(|before| before.is_connected());
    if let Some(before) = before.filter(|_| active().is_some_and(|active| in_notice(&active))) {
        _ = before.focus();
    }
}

/// Moves the focus to the field of a path once it is there.
pub(crate) fn focus_path_later(path: &str) {
    LATER.set(Some((path.to_owned(), active())));
}

/// Moves the focus to the field that was asked for, if what draws it is there; a hand that types elsewhere by then is left
/// where it is.
pub(crate) fn focus_path_now() {
    let Some((path, before)) = LATER.take() else { return };
    let elsewhere = active().filter(|active| before.as_ref() != Some(active));
    if elsewhere.is_some_and(|active| active.matches(TYPED).unwrap_or(false)) {
        return;
    }
    if !focus_nearest(&path) {
        LATER.set(Some((path, before)));
    }
}

/// Whoever went elsewhere before it was there is not brought back by a case that is opened later.
pub(crate) fn focus_no_path() {
    LATER.take();
}

/// Brings an element to the top of the window and moves the focus there.
pub(crate) fn show(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }
}

/// Brings an element into view where it is not.
pub(crate) fn bring_into_view(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let outer = element.parent_element().map(|outer| outer.get_bounding_client_rect());
        let own = element.get_bounding_client_rect();
        if let Some(outer) = outer
            && (own.top() < outer.top() || own.bottom() > outer.bottom())
        {
            element.scroll_into_view_with_bool(own.top() < outer.top());
        }
    }
}

/// Says, above the page, that it stands still.
pub(crate) fn say_broken() {
    let Some(document) = document() else { return };
    let [zh, en] = Lang::ALL.map(|lang| Word::Broken.of(lang));
    if let (Some(body), Ok(note)) = (document.body(), document.create_element("p")) {
        note.set_text_content(Some(&format!("{zh} {en}")));
        _ = note.set_attribute("class", "notice fault");
        _ = note.set_attribute("role", "alert");
        _ = body.append_child(&note);
    }
}

/// Says, in place of the page, that what reads the kept case did not come. Nothing is drawn over it: an empty case in
/// place of the kept one would look like a loss.
pub(crate) fn part_missing() {
    let Some((document, body)) =
        document().and_then(|document| Some((document.clone(), document.body()?)))
    else {
        return;
    };
    let both = |word: Word| Lang::ALL.map(|lang| word.of(lang)).join(" ");
    body.set_text_content(Some(&both(Word::PartMissing)));
    if let Ok(button) = document.create_element("button") {
        button.set_text_content(Some(&both(Word::ReloadPage)));
        EventListener::once(&button, "click", |_| reload()).forget();
        _ = body.append_child(&button);
    }
}

/// Prints the page.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// What stands in such a field of text.
pub(crate) fn text_of(id: &str) -> Option<String> {
    let field = document()?.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok()?;
    Some(field.value())
}

/// Whether there is such an element.
pub(crate) fn exists(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// Closes the menu that is open: on Escape wherever the focus is, which goes back to the word of the menu; and when
/// something beside it is pressed, or Tab has led there. The focus alone does not tell: with a press on a text within
/// the menu it goes to what is around both.
pub(crate) fn close_menu(event: &web_sys::Event) {
    let key = event.dyn_ref::<web_sys::KeyboardEvent>();
    let (key, led) = if event.type_() == "keydown" { (key, None) } else { (None, key) };
    if key.is_some_and(|key| key.key() != "Escape" || composes(key))
        || led.is_some_and(|key| key.key() != "Tab")
    {
        return;
    }
    let open = "details:is(.display,.reforms)[open]";
    let menu = document().and_then(|document| document.query_selector(open).ok().flatten());
    let Some(menu) = menu else { return };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    if key.is_none() && menu.contains(target.as_ref()) {
        return;
    }
    let _ = menu.remove_attribute("open");
    if key.is_some() {
        // Nothing else is left by the same key.
        event.stop_propagation();
        let word = menu.first_element_child();
        if let Some(word) = word.and_then(|word| word.dyn_into::<HtmlElement>().ok()) {
            let _ = word.focus();
        }
    }
}

/// Moves the focus to a field and selects what is in it, as Tab does. `false` if there is none.
pub(crate) fn focus_and_select(id: &str) -> bool {
    let held = document().and_then(|document| document.get_element_by_id(HELD));
    let held = held.and_then(|held| held.dyn_into::<HtmlInputElement>().ok());
    let typed = held.is_some_and(|held| !held.value().is_empty());
    let found = focus(id);
    // What was typed meanwhile goes on.
    if typed {
        return found;
    }
    let active = document().and_then(|document| document.active_element());
    if let Some(input) = active.as_ref().and_then(|active| active.dyn_ref::<HtmlInputElement>()) {
        input.select();
    }
    found
}

/// Moves the focus to the field of a path in the case, or to the nearest thing around it; what is on its way is waited for.
pub(crate) fn focus_path(path: &str) {
    let late = |document: Document| document.query_selector(LATE).ok().flatten().is_some();
    if !focus_nearest(path) && document().is_some_and(late) {
        focus_path_later(path);
    }
}

/// The same. `false`: nothing of it is drawn, or what is drawn around it waits for a part.
fn focus_nearest(field: &str) -> bool {
    let mut path = field;
    let mut whole = true;
    while !path.is_empty() {
        // It may be in a part of the case that is still to be drawn, whatever its path begins with.
        if !whole
            && document().is_some_and(|all| all.query_selector(COMING).ok().flatten().is_some())
        {
            return false;
        }
        let around = document().filter(|_| !whole).and_then(|all| all.get_element_by_id(path));
        if around.is_some_and(|around| around.query_selector(LATE).ok().flatten().is_some()) {
            return false;
        }
        whole = false;
        if focus(path) {
            return true;
        }
        // What was typed for the field itself is for no other.
        _ = take_held();
        path = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        // What is said about a row is drawn when it is unfolded.
        let about = format!("{path}/about");
        let about_element = document().and_then(|all| all.get_element_by_id(&about));
        if about_element.is_some_and(|about| about.has_attribute("hidden")) {
            unfold(&about);
            focus_soon(field);
            return true;
        }
    }
    false
}

/// Presses the button that unfolds an element, if it is folded.
fn unfold(id: &str) {
    let button = format!("[aria-controls='{id}'][aria-expanded=false]");
    let button = document().and_then(|document| document.query_selector(&button).ok()?);
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Opens what hides an element, then focuses it, or the first control in it.
fn focus_element(element: Element) -> bool {
    let mut around = element.parent_element();
    while let Some(outer) = around {
        if outer.tag_name().eq_ignore_ascii_case("details") {
            let _ = outer.set_attribute("open", "");
        }
        if outer.has_attribute("hidden") {
            let _ = outer.remove_attribute("hidden");
            unfold(&outer.id());
        }
        if outer.matches(".folded").unwrap_or(false) {
            // At once, so that it can have the focus; the button tells the section.
            let _ = outer.set_attribute("class", "section-body");
            unfold(&outer.id());
        }
        around = outer.parent_element();
    }
    // A part is shown from its top: focus alone would bring its middle into view.
    if element.matches(".section").unwrap_or(false) {
        unfold(&format!("{}-body", element.id()));
        show(&element.id());
        return true;
    }
    let control = element.matches("input,select,textarea,button,a,[tabindex]").unwrap_or(false);
    let inner = if control {
        None
    } else {
        element.query_selector("input,select,textarea,button").ok().flatten()
    };
    let Ok(target) = inner.unwrap_or(element).dyn_into::<HtmlElement>() else { return false };
    let held = take_held();
    let focused = target.focus().is_ok();
    if let Some(typed) = held {
        type_into(&target, &typed);
    }
    focused
}
