//! What may come a frame later: nobody waits for it, and a key or another part is not held up by it.

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{dom, text::Word, use_shared};

#[derive(Properties)]
pub(crate) struct LaterProps {
    /// Somebody types elsewhere, and what is drawn may follow behind the next frame. Otherwise it is drawn at once, but for the
    /// first time: a button moves the focus to what comes of it.
    pub(crate) elsewhere: bool,
    /// Its place among the others: they are drawn in this order, so that nothing is pushed away that was already gone to.
    pub(crate) place: u32,
    pub(crate) children: Html,
}

impl PartialEq for LaterProps {
    /// Never: what is drawn inside comes anew each time, and whether two drawings are the same is not known without drawing.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Draws its children: at once, or as they were until the next frame has been painted. The first time nothing stands there
/// before; each then is drawn in a task of its own, and a slow processor takes a key or a touch between two of them.
#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    let shared = use_shared();
    let drawn = use_mut_ref(|| None::<Html>);
    // What is waited for: the next frame, then that it has been painted.
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let painted = use_mut_ref(|| None::<Timeout>);
    let due = use_mut_ref(|| false);
    let update = use_force_update();

    // Taken in any case: drawn at once, nothing is due any more.
    let is_due = due.take();
    if is_due || (!props.elsewhere && drawn.borrow().is_some()) {
        *drawn.borrow_mut() = Some(props.children.clone());
        *painted.borrow_mut() = None;
        *frame.borrow_mut() = None;
    } else if frame.borrow().is_none() {
        // Whoever types on meanwhile does not put it off again. Yew puts in the last child first: what orders them is when
        // each is due, a millisecond apart.
        let place = props.place;
        *frame.borrow_mut() = Some(request_animation_frame(move |_| {
            *painted.borrow_mut() = Some(Timeout::new(place, move || {
                *due.borrow_mut() = true;
                update.force_update();
            }));
        }));
    }
    let drawn = drawn.borrow().clone();
    // What was to be gone to waits until it is drawn.
    use_effect_with(drawn.is_some(), |there| {
        if *there {
            dom::focus_path_now();
        }
    });
    drawn.unwrap_or_else(|| {
        html! { <p class="part-coming vh" data-test="part-coming">{ shared.t(Word::PartComes) }</p> }
    })
}
