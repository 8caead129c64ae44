//! What may stand as it is for a frame while somebody types elsewhere: a key waits for what it is about.

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

#[derive(Properties)]
pub(crate) struct LaterProps {
    /// Somebody types elsewhere, and what is drawn may follow behind the next frame. Otherwise it is drawn at once: a button
    /// moves the focus to what comes of it.
    pub(crate) elsewhere: bool,
    pub(crate) children: Html,
}

impl PartialEq for LaterProps {
    /// Never: what is drawn inside comes anew each time, and whether two drawings are the same is not known without drawing.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Draws its children: at once, or as they were until the next frame has been painted.
#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    let drawn = use_mut_ref(|| None::<Html>);
    // What is waited for: the next frame, then that it has been painted.
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let painted = use_mut_ref(|| None::<Timeout>);
    let due = use_mut_ref(|| false);
    let update = use_force_update();

    // Taken in any case: drawn at once, nothing is due any more.
    let is_due = due.take();
    if !props.elsewhere || is_due || drawn.borrow().is_none() {
        *drawn.borrow_mut() = Some(props.children.clone());
        *painted.borrow_mut() = None;
        *frame.borrow_mut() = None;
    } else if frame.borrow().is_none() {
        // Whoever types on meanwhile does not put it off again.
        *frame.borrow_mut() = Some(request_animation_frame(move |_| {
            *painted.borrow_mut() = Some(Timeout::new(0, move || {
                *due.borrow_mut() = true;
                update.force_update();
            }));
        }));
    }
    drawn.borrow().clone().unwrap_or_default()
}
