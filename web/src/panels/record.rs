//! The title of the case and, for a published one, what the sources say and what they do not.

use std::rc::Rc;

use redress_casebook::{Bilingual, Record};
use redress_core::Case;
use redress_drafting::Lang;
use yew::prelude::*;

use crate::{
    pages::source_list,
    ui::{
        marked,
        text::{self, Word},
        use_shared,
    },
};

#[derive(Properties)]
pub(crate) struct RecordProps {
    pub(crate) case: Rc<Case>,
    pub(crate) record: Option<Rc<Record>>,
}

impl PartialEq for RecordProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.case, &other.case);
        let id = |record: &Option<Rc<Record>>| record.as_ref().map(|record| record.id.clone());
        (&a.title, &a.docket, &a.court) == (&b.title, &b.docket, &b.court)
            && id(&self.record) == id(&other.record)
    }
}

/// The title and the published facts.
#[component]
pub(crate) fn RecordPanel(props: &RecordProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let pick = |text: &Bilingual| match lang {
        Lang::Zh => text.zh.clone(),
        Lang::En => text.en.clone(),
    };
    let case = &props.case;
    let Some(record) = &props.record else {
        let title = if case.title.is_empty() {
            shared.t(Word::NewCase).to_owned()
        } else {
            case.title.clone()
        };
        return html! {
            <div class="record">
                <h1>{ marked(lang, &title) }</h1>
                <p class="reading">{ shared.t(Word::Tagline) }</p>
                <p class="reading muted">{ shared.t(Word::NewCaseHint) }</p>
            </div>
        };
    };
    let read = shared.read(case);
    let line: Vec<&str> =
        [&*read.court, &*case.docket].into_iter().filter(|text| !text.is_empty()).collect();
    let paragraph = |word: Word, text: &Option<Bilingual>| {
        text.as_ref().map(|text| {
            html! {
                <>
                    <dt>{ shared.t(word) }</dt>
                    <dd>{ pick(text) }</dd>
                </>
            }
        })
    };
    let list = |word: Word, texts: &[Bilingual]| {
        (!texts.is_empty()).then(|| html! {
            <>
                <dt>{ shared.t(word) }</dt>
                <dd><ul>{ for texts.iter().map(|text| html! { <li>{ pick(text) }</li> }) }</ul></dd>
            </>
        })
    };
    html! {
        <div class="record">
            <h1>{ pick(&record.title) }</h1>
            if !line.is_empty() {
                <p class="docket">{ marked(lang, &line.join(" · ")) }</p>
            }
            <details open={true} key={record.id.clone()}>
                <summary>{ shared.t(Word::AboutCase) }</summary>
                <dl class="reading">
                    { paragraph(Word::PublishedFacts, &Some(record.facts.clone())) }
                    { paragraph(Word::Decided, &record.decided) }
                    { paragraph(Word::Arithmetic, &record.arithmetic) }
                    { paragraph(Word::TimeOfAct, &record.latest.act) }
                    { paragraph(Word::TimeOfTrial, &record.latest.trial) }
                    { list(Word::NotPublished, &record.unknown) }
                    { list(Word::OurReading, &record.readings) }
                    <dt>{ shared.t(Word::Source) }</dt>
                    <dd>
                        { source_list(lang, record) }
                        if let Some(lacking) = text::lacking(record) { <p class="hint">{ shared.t(lacking) }</p> }
                    </dd>
                </dl>
            </details>
        </div>
    }
}
