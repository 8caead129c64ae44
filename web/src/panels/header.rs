//! The head of the page: which case, whose figures, which law, which language.

use std::rc::Rc;

use redress_casebook::Field;
use redress_core::{Case, Finding, Level, Position};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    dom,
    panels::files::{Files, Notice},
    state::Action,
    text::Word,
    ui::{Segmented, on_select, section_number, use_shared, use_value},
};

/// The value of the option that starts with nothing.
const BLANK: &str = "blank";

/// A published case as the list names it.
struct Entry {
    id: String,
    zh: AttrValue,
    en: AttrValue,
    field: Field,
}

#[derive(PartialEq, Properties)]
pub(crate) struct HeaderProps {
    /// Id of the published case, if it is one.
    pub(crate) record: Option<AttrValue>,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    pub(crate) position: Position,
    pub(crate) on_position: Callback<Position>,
    pub(crate) proposals: bool,
    pub(crate) on_proposals: Callback<bool>,
    pub(crate) on_lang: Callback<Lang>,
    /// The case, for saving.
    pub(crate) case: Rc<Case>,
    pub(crate) on_notice: Callback<Option<Notice>>,
}

/// The head of the page.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let action = |action: Action| {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let positions: Vec<AttrValue> =
        Position::ALL.iter().map(|position| wording::position(lang, *position).into()).collect();
    let position = Position::ALL.iter().position(|position| *position == props.position);
    let on_position = props
        .on_position
        .reform(|index: usize| Position::ALL.get(index).copied().unwrap_or_default());
    let lenses = vec![
        shared.t(Word::LensLaw).into(),
        AttrValue::from(format!("◇ {}", shared.t(Word::LensProposals))),
    ];
    let language = |other: Lang, word: &'static str, test: &'static str| {
        let onclick = props.on_lang.reform(move |_: MouseEvent| other);
        html! {
            <button type="button" class="language" lang={other.tag()} data-test={test}
                aria-pressed={(lang == other).to_string()} {onclick}>{ word }</button>
        }
    };
    html! {
        <header class="top">
            <p class="brand">
                <span class="brand-zh" lang="zh-CN">{ Word::Brand.of(Lang::Zh) }</span>
                { " " }
                <span class="brand-en" lang="en">{ Word::Brand.of(Lang::En) }</span>
            </p>
            <CasePicker record={props.record.clone()} />
            <Files case={props.case.clone()} on_notice={props.on_notice.clone()} />
            <div class="history" role="group" aria-label={shared.t(Word::History)}>
                <button type="button" class="quiet" title={shared.t(Word::UndoTitle)}
                    disabled={!props.can_undo} onclick={action(Action::Undo)}>
                    { shared.t(Word::Undo) }
                </button>
                <button type="button" class="quiet" title={shared.t(Word::RedoTitle)}
                    disabled={!props.can_redo} onclick={action(Action::Redo)}>
                    { shared.t(Word::Redo) }
                </button>
            </div>
            <Segmented name="position" legend={shared.t(Word::Position)} options={positions}
                chosen={position} onchange={on_position} />
            <Segmented name="lens" legend={shared.t(Word::Lens)} options={lenses}
                chosen={Some(usize::from(props.proposals))}
                onchange={props.on_proposals.reform(|index: usize| index == 1)} />
            <div class="languages" role="group" aria-label={shared.t(Word::Language)}>
                { language(Lang::Zh, "中文", "lang-zh") }
                { language(Lang::En, "English", "lang-en") }
            </div>
        </header>
    }
}

#[derive(PartialEq, Properties)]
struct PickerProps {
    record: Option<AttrValue>,
}

/// The list of published cases, and a blank one.
#[component]
fn CasePicker(props: &PickerProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let entries = use_memo((), |()| {
        let entry = |record: redress_casebook::Record| Entry {
            zh: record.title.zh.into(),
            en: record.title.en.into(),
            id: record.id,
            field: record.field,
        };
        redress_casebook::all().map(entry).collect::<Vec<_>>()
    });
    let chosen = props.record.clone().unwrap_or(AttrValue::Static(BLANK));
    let node = use_node_ref();
    use_value(&node, &chosen);
    let onchange = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |id: String| {
            dispatch.dispatch(if id == BLANK { Action::Blank } else { Action::Load(id) });
        })
    };
    let group = |field: Field, word: Word| {
        let of_field = entries.iter().filter(|entry| entry.field == field);
        html! {
            <optgroup label={shared.t(word)}>
                { for of_field.map(|entry| html! {
                    <option key={entry.id.clone()} value={entry.id.clone()} selected={entry.id == *chosen}>
                        { match lang { Lang::Zh => entry.zh.clone(), Lang::En => entry.en.clone() } }
                    </option>
                }) }
            </optgroup>
        }
    };
    html! {
        <div class="picker">
            <label for="case-picker">{ shared.t(Word::CasePicker) }</label>
            <select id="case-picker" data-test="case-picker" ref={node} onchange={on_select(&onchange)}>
                <option value={BLANK} selected={*chosen == *BLANK}>{ shared.t(Word::BlankCase) }</option>
                { group(Field::PersonalInformation, Word::GroupPersonalInformation) }
                { group(Field::Consumer, Word::GroupConsumer) }
            </select>
        </div>
    }
}

/// The sections of the case: id, title, and the paths that belong to them.
pub(crate) const SECTIONS: [(&str, Word, &[&str]); 5] = [
    ("/facts", Word::Facts, &["/facts", "/dates", "/plaintiff", "/defendants", "/disposition"]),
    (
        "/compensation",
        Word::Amounts,
        &["/compensation", "/costs", "/credits", "/sanctions", "/fee", "/destination"],
    ),
    ("/punitive", Word::PunitiveDamages, &["/punitive"]),
    ("/liability", Word::Liability, &["/liability"]),
    ("/remedies", Word::Remedies, &["/remedies"]),
];

#[derive(PartialEq, Properties)]
pub(crate) struct SectionsProps {
    pub(crate) findings: Rc<Vec<Finding>>,
}

/// The way to each section, with the number of things to settle there.
#[component]
pub(crate) fn Sections(props: &SectionsProps) -> Html {
    let shared = use_shared();
    let item = |(index, (id, title, paths)): (
        usize,
        &(&'static str, Word, &'static [&'static str]),
    )| {
        let id = *id;
        let within = |path: &str| {
            let starts = |prefix: &&str| {
                path.strip_prefix(*prefix)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            paths.iter().any(starts)
        };
        let open = props.findings.iter().filter(|finding| {
            finding.level > Level::Note && finding.path.as_deref().is_some_and(within)
        });
        let count = open.count();
        html! {
            <li key={id}>
                <button type="button" class="quiet" onclick={Callback::from(move |_| { dom::focus(id); })}>
                    <span class="section-number">{ section_number(shared.lang, index + 1) }</span>
                    <span class="section-title">{ shared.t(*title) }</span>
                    if count > 0 {
                        <span class="count" title={shared.t(Word::ToDecide)}>
                            { count }<span class="vh">{ " " }{ shared.t(Word::ToDecide) }</span>
                        </span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <nav class="sections" aria-label={shared.t(Word::Sections)}>
            <ol>{ for SECTIONS.iter().enumerate().map(item) }</ol>
        </nav>
    }
}
