//! Where a user opens the official text of an instrument, and what of it is on the device.

use redress_core::lawbook::{self, Instrument};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    pages::words,
    storage::official::{self, Refusal},
    ui::{
        dom, official_source,
        text::{self, Word},
        use_shared,
    },
};

/// The button that opens a file; it has the focus after a text is taken away.
const FILE: &str = "official-file";

#[derive(PartialEq, Properties)]
pub(crate) struct OfficialProps {
    /// The id of the instrument.
    pub(crate) instrument: &'static str,
    /// A text has come or gone.
    pub(crate) on_change: Callback<()>,
}

/// The texts of an instrument, and a way to open one.
#[component]
pub(crate) fn OfficialTexts(props: &OfficialProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let refused = use_state_eq(|| None::<Refusal>);
    let Some(instrument) = lawbook::instrument(props.instrument) else { return Html::default() };
    let choose = {
        let (refused, on_change) = (refused.clone(), props.on_change.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value(""); // the same file can be chosen again
            let (refused, on_change) = (refused.clone(), on_change.clone());
            spawn_local(async move {
                refused.set(official::open(&file, instrument).await.err());
                on_change.emit(());
            });
        })
    };
    let row = |kept: std::rc::Rc<official::Official>| {
        let from = kept.from;
        let remove = props.on_change.reform(move |_: MouseEvent| {
            dom::focus(FILE);
            official::remove(instrument, from);
        });
        html! {
            <li key={text::official_version(lang, from)}>
                <p>{ official_source(&shared, &kept) }</p>
                <p class={from.is_none().then_some("fault")}>
                    { text::official_version(lang, from) }{ " " }
                    <button type="button" class="link" onclick={remove}>
                        { shared.t(Word::Remove) }<span class="vh">{ " " }{ &kept.file }</span>
                    </button>
                </p>
            </li>
        }
    };
    let kept = official::all(instrument);
    html! {
        <section class="official-texts" aria-labelledby="official-title">
            <h2 id="official-title">{ shared.t(Word::OfficialText) }</h2>
            <p class="hint">{ lang.pick(words::OFFICIAL_HINT) }</p>
            if !kept.is_empty() {
                <ul data-test="official-kept">{ for kept.into_iter().map(row) }</ul>
            }
            <p class="actions">
                <label class="quiet file">
                    { lang.pick(words::OFFICIAL_OPEN) }
                    <input type="file" id={FILE} class="vh" accept=".docx,.txt" data-test="official-file" onchange={choose} />
                </label>
            </p>
            <div role="status">
                if let Some(refusal) = *refused {
                    <p class="fault" data-test="official-refused">{ why(lang, instrument, refusal) }</p>
                }
            </div>
        </section>
    }
}

/// Why a file was not taken, and what to do.
fn why(lang: redress_drafting::Lang, instrument: &Instrument, refusal: Refusal) -> String {
    let fixed = match refusal {
        Refusal::TooLarge => words::OFFICIAL_TOO_LARGE,
        Refusal::NoText => words::OFFICIAL_NO_TEXT,
        Refusal::NoRoom => words::OFFICIAL_NO_ROOM,
        Refusal::Browser => words::OFFICIAL_BROWSER,
        Refusal::Other(other) => {
            let other = other.and_then(lawbook::instrument).map(|one| lang.pick(one.title));
            return text::official_other(lang, lang.pick(instrument.title), other);
        }
    };
    lang.pick(fixed).to_owned()
}
