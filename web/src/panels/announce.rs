//! A changed award is said once, when the hand has rested: a screen reader would not hear it otherwise, and not want to
//! hear it with every key.

use gloo_timers::callback::Timeout;
use redress_core::Assessment;
use yew::prelude::*;

use crate::{
    model::figures::value,
    ui::{Shared, text::Word},
};

/// Says the award when it has changed.
pub(crate) fn announce(shared: &Shared, case: &str, assessment: &Assessment) -> Html {
    let award = value(&assessment.award);
    let words = format!("{} {award} {}", shared.t(Word::Award), shared.t(Word::Yuan));
    let of = format!("{case} {} {}", assessment.position.id(), assessment.lens);
    html! { <Announce {of} {words} /> }
}

/// How long nothing must change, in milliseconds.
const REST: u32 = 1_200;

#[derive(PartialEq, Properties)]
pub(crate) struct AnnounceProps {
    /// What is to be said of the state of now.
    pub(crate) words: AttrValue,
    /// Another case, side or lens: what it has is read from the page, not announced.
    pub(crate) of: AttrValue,
}

/// Says what changed.
#[component]
pub(crate) fn Announce(props: &AnnounceProps) -> Html {
    let said = use_state_eq(AttrValue::default);
    // What stood there when it was last said, or when the page was opened.
    let before = use_mut_ref(|| (props.of.clone(), props.words.clone()));
    {
        let said = said.setter();
        use_effect_with((props.of.clone(), props.words.clone()), move |(of, words)| {
            let (of, words) = (of.clone(), words.clone());
            let timer = Timeout::new(REST, move || {
                let mut before = before.borrow_mut();
                if before.0 == of && before.1 != words {
                    said.set(words.clone());
                }
                *before = (of, words);
            });
            move || drop(timer)
        });
    }
    html! { <p class="vh" role="status" data-test="announced">{ (*said).clone() }</p> }
}
