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
    /// Yew takes two components of one type for the same, whatever they are drawn from.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    let drawn = use_mut_ref(|| None::<Html>);
    // What is waited for: the next frame, then that it has been painted.
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let painted = use_mut_ref(|| None::<Timeout>);
    let due = use_mut_ref(|| false);
    let update = use_force_update();

    if !props.elsewhere || due.take() || drawn.borrow().is_none() {
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
