//! Non-monetary remedies: types of case, those chosen with their particulars and the sentence each will
//! become, and the catalogue, fitted to the behaviour.

mod catalogue;
mod particulars;

use std::rc::Rc;

use redress_core::{
    Assessment, Case, Finding, FindingCode, Level, Position, Status, Validity, Yuan,
    case::{At, RemedyChoice, RemedyStatus},
    edit::Edit,
    lawbook::{Finds, Mode, PRESETS, Preset, RULES, Remedy, RemedyId, Rule},
    remedy_standings,
};
use redress_drafting::{Block, Kind, Lang, draft, wording};
use yew::prelude::*;

pub(super) use self::catalogue::check_id;
use self::{catalogue::catalogue, particulars::particulars};
use super::{at, same_but_rows};
use crate::ui::{
    Citations, Section, Shared, marked, standing_mark, status_mark,
    text::{self, Word},
    use_shared,
};

#[derive(Properties)]
pub(crate) struct RemediesProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

/// Drawn again only when what it shows has changed.
impl PartialEq for RemediesProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.case, &other.case);
        let law = |props: &Self| (props.assessment().lens, props.assessment().law_dates);
        law(self) == law(other)
            && self.findings().eq(other.findings())
            && (Rc::ptr_eq(a, b)
                || same_but_rows(a, b)
                    // The sentences are counted on from those that order payment.
                    && payments(at(&self.all, Position::Found))
                        == payments(at(&other.all, Position::Found)))
    }
}

/// What is paid by whom, without the sums.
fn payments(found: &Assessment) -> impl PartialEq {
    let heads = found.heads.iter().map(|head| (head.id, head.amount == Yuan::ZERO));
    let parts = found.parts.iter().map(|part| {
        let principals = part.principals.iter().map(|one| &one.defendant);
        let others = part.co_debtors.iter().map(|one| &one.defendant);
        (part.amount == Yuan::ZERO, principals.chain(others).collect::<Vec<_>>())
    });
    (heads.collect::<Vec<_>>(), parts.collect::<Vec<_>>())
}

impl RemediesProps {
    fn assessment(&self) -> &Assessment {
        at(&self.all, self.position)
    }

    /// How firm the basis of each remedy is in this case.
    fn standings(&self) -> Vec<(RemedyId, (Status, Validity))> {
        remedy_standings(&self.case, self.assessment().lens)
    }

    /// What the engine says of the remedies.
    fn findings(&self) -> impl Iterator<Item = &Finding> {
        let all = self.assessment().findings.iter();
        all.filter(|finding| {
            finding
                .place
                .is_some_and(|place| matches!(place.at, At::Remedy(_) | At::Particular(..)))
        })
    }
}

/// What the reader does with the panel, beside the case.
#[derive(Clone, Default, PartialEq)]
struct View {
    search: String,
    /// The preset used last, and what it added.
    preset: Option<(&'static str, Vec<RemedyId>)>,
    /// Chosen here one by one: their particulars are open.
    open: Vec<RemedyId>,
}

/// Section five.
#[component]
pub(crate) fn RemediesPanel(props: &RemediesProps) -> Html {
    let shared = use_shared();
    let view = use_state(View::default);
    let case = &props.case;
    let sentences = Sentences::of(shared.lang, &shared.read(case));
    let standings = props.standings();
    let chosen = case.remedies.iter().enumerate().map(|(index, choice)| {
        chosen(&shared, props, &standings, &sentences, index, view.open.contains(&choice.id))
    });
    html! {
        <Section id="/remedies" number={5} title={Word::Remedies}>
            { presets(&shared, case, &view) }
            <div class="chosen" role="group" aria-labelledby="chosen-heading">
                <h3 id="chosen-heading">
                    { shared.t(Word::ChosenRemedies) }{ " " }
                    <span class="tag">{ case.remedies.len() }</span>
                </h3>
                if case.remedies.is_empty() {
                    <p class="muted">{ shared.t(Word::NoneChosen) }</p>
                } else {
                    <ol class="remedies">{ for chosen }</ol>
                }
            </div>
            { catalogue(&shared, case, &standings, &view) }
        </Section>
    }
}

/// Names of remedies, in a row.
fn names(lang: Lang, ids: &[RemedyId]) -> String {
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    ids.iter().map(|id| lang.pick(id.get().name)).collect::<Vec<_>>().join(comma)
}

/// One click for a type of case, and what it did.
fn presets(shared: &Shared, case: &Case, view: &UseStateHandle<View>) -> Html {
    let lang = shared.lang;
    let is_new = |id: &RemedyId| case.remedies.iter().all(|choice| choice.id != *id);
    let button = |preset: &'static Preset| {
        let new: Vec<_> = preset.remedies.iter().copied().filter(is_new).collect();
        let (view, dispatch) = (view.clone(), shared.on(|edit: Edit| edit));
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Edit::preset(preset, |text| lang.pick(text)));
            view.set(View { preset: Some((preset.id, new.clone())), ..(*view).clone() });
        });
        html! {
            <li key={preset.id}>
                <button type="button" class="preset" data-test={format!("preset-{}", preset.id)} {onclick}>
                    <span class="preset-id" aria-hidden="true">{ preset.id }</span>{ " " }
                    { lang.pick(preset.name) }
                </button>
            </li>
        }
    };
    let last = |id: &str| PRESETS.iter().find(|preset| preset.id == id);
    let said = view.preset.as_ref().and_then(|(id, added)| Some((last(id)?, added)));
    let said = said.map(|(preset, added)| {
        let line = |word: Word, ids: &[RemedyId]| {
            if ids.is_empty() {
                return Html::default();
            }
            html! { <p>{ shared.t(word) }{ names(lang, ids) }</p> }
        };
        // What was undone or taken away since is not said to be there.
        let still: Vec<_> = added.iter().copied().filter(|id| !is_new(id)).collect();
        if added.is_empty() {
            html! { <p>{ shared.t(Word::PresetAllThere) }</p> }
        } else if still.is_empty() {
            Html::default()
        } else {
            html! {
                <>
                    { line(Word::PresetAdded, &still) }
                    { line(Word::PresetOptional, preset.optional) }
                    { line(Word::PresetMediation, preset.mediation) }
                </>
            }
        }
    });
    html! {
        <div class="presets" role="group" aria-labelledby="presets-heading">
            <h3 id="presets-heading">{ shared.t(Word::Presets) }</h3>
            <p class="hint">{ shared.t(Word::PresetsHint) }</p>
            <ul class="plain">{ for PRESETS.iter().map(button) }</ul>
            <div class="preset-said" role="status" data-test="preset-said">{ for said }</div>
        </div>
    }
}

/// The items of the document that a case will end with.
struct Sentences {
    items: Vec<(String, String)>,
    mediation: bool,
}

impl Sentences {
    fn of(lang: Lang, case: &Case) -> Self {
        let mediation = case.is_mediated();
        let kind = if mediation { Kind::Mediation } else { Kind::Orders };
        // Without remedies there is nothing to look for.
        let document = if case.remedies.is_empty() { None } else { draft(lang, kind, case).ok() };
        let item = |block| match block {
            Block::Item { number, text, path, .. } => Some((path, number + &text)),
            _ => None,
        };
        let blocks = document.map(|document| document.blocks).unwrap_or_default();
        Self { items: blocks.into_iter().filter_map(item).collect(), mediation }
    }

    /// What a remedy becomes.
    fn at(&self, path: &str) -> Vec<&str> {
        let of = |other: &str| {
            other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.items.iter().filter(|(path, _)| of(path)).map(|(_, text)| &**text).collect()
    }
}

/// A remedy that was chosen: what is said of it, its sentence, its particulars.
fn chosen(
    shared: &Shared,
    props: &RemediesProps,
    standings: &[(RemedyId, (Status, Validity))],
    sentences: &Sentences,
    index: usize,
    open: bool,
) -> Html {
    let (Some(choice), Ok(row)) = (props.case.remedies.get(index), u32::try_from(index)) else {
        return Html::default();
    };
    let lang = shared.lang;
    let id = choice.id;
    let data = id.get();
    let path = At::Remedy(row).to_string();
    // A file can order the same remedy several times.
    let earlier = props.case.remedies.iter().take(index).filter(|other| other.id == id).count();
    let missing =
        data.parameters.iter().filter(|p| p.required && choice.particular(p.id).is_none()).count();
    // A conflict lies at both remedies.
    let between = |finding: &&Finding| {
        let both = [FindingCode::RemedyConflict, FindingCode::RemedyOverlap];
        finding.path() == path
            || (both.contains(&finding.code)
                && finding.arguments.iter().any(|other| other == data.id))
    };
    // Overlaps that no rule says more of stand in one line.
    let plain =
        |finding: &&Finding| finding.code == FindingCode::RemedyOverlap && rule(finding).is_none();
    let overlaps: Vec<_> = props
        .findings()
        .filter(between)
        .filter(plain)
        .flat_map(|finding| &finding.arguments)
        .filter(|other| *other != data.id)
        .filter_map(|other| RemedyId::find(other))
        .collect();
    let findings = props.findings().filter(between).filter(|finding| !plain(finding));
    let remove = html! {
        <button type="button" class="quiet remove"
            onclick={shared.click_to(Edit::Remedy(id, false), "remedy-search")}>
            { shared.t(Word::TakeOff) }<span class="vh">{ text::colon(lang) }{ lang.pick(data.name) }</span>
        </button>
    };
    html! {
        <li key={format!("{}/{earlier}", data.id)} id={path.clone()} class="remedy" data-test={format!("remedy-{}", data.id)}>
            <div class="remedy-head">
                <h4>{ lang.pick(data.name) }</h4>
                { for standings.iter().filter(|one| one.0 == id).map(|one| about(shared, one.1, data)) }
                { remove }
            </div>
            { order(shared, sentences, &path, choice) }
            <ul class="remedy-findings">
                { for findings.map(|one| finding(shared, &props.case, one)) }
                if !overlaps.is_empty() {
                    <li class="level-note" data-test="remedy-overlap">
                        <span class="level">{ wording::level(lang, Level::Note) }</span>
                        { " " }{ shared.t(Word::Overlaps) }{ names(lang, &overlaps) }
                    </li>
                }
            </ul>
            <details class="particulars" {open}>
                <summary data-test={format!("particulars-{}", data.id)}>
                    { shared.t(Word::Particulars) }
                    if missing > 0 {
                        { " " }<span class="count">{ missing }{ " " }{ shared.t(Word::ParticularsMissing) }</span>
                    }
                </summary>
                { particulars(shared, &props.case, row, choice) }
            </details>
        </li>
    }
}

/// How firm it is in this case and where it can stand.
fn about(shared: &Shared, (standing, when): (Status, Validity), data: &Remedy) -> Html {
    html! {
        <span class="remedy-about">
            { standing_mark(shared.lang, standing, when) }
            if data.mode != Mode::Judgment {
                <span class="mode">{ wording::mode(shared.lang, data.mode) }</span>
            }
        </span>
    }
}

/// The sentence it will become, or why it becomes none.
fn order(shared: &Shared, sentences: &Sentences, path: &str, choice: &RemedyChoice) -> Html {
    let texts = sentences.at(path);
    if texts.is_empty() {
        let word = match choice.status {
            _ if choice.id.get().mode == Mode::Never => return Html::default(),
            Some(RemedyStatus::Rejected | RemedyStatus::Performed) => Word::NotInOrdersSettled,
            _ if choice.claimed == Some(false) => Word::NotInOrdersUnclaimed,
            _ => Word::NotInOrders,
        };
        return html! { <p class="hint" data-test="no-order">{ shared.t(word) }</p> };
    }
    let word = if sentences.mediation { Word::InMediation } else { Word::InOrders };
    html! {
        <div class="order">
            <p class="order-label">{ shared.t(word) }</p>
            { for texts.into_iter().map(|text| html! { <p class="order-text">{ marked(shared.lang, text) }</p> }) }
        </div>
    }
}

/// A finding at the remedy it concerns, with its authority; where the law has none, the rule of the
/// catalogue it follows.
fn finding(shared: &Shared, case: &Case, finding: &Finding) -> Html {
    let lang = shared.lang;
    let class = match finding.level {
        Level::Error => "level-error",
        Level::Caution => "level-caution",
        Level::Note => "level-note",
    };
    let rule = rule(finding);
    html! {
        <li class={class} data-test={finding.code.id()}>
            <p>
                <span class="level">{ wording::level(lang, finding.level) }</span>
                { " " }{ wording::finding(lang, finding, case) }
            </p>
            <Citations authority={finding.authority.to_vec()} />
            if let Some(rule) = rule.filter(|_| finding.authority.is_empty()) {
                <p class="hint">
                    { status_mark(lang, text::standing(rule.standing)) }{ " " }{ lang.pick(rule.gist) }
                </p>
            }
        </li>
    }
}

/// The rule of the catalogue behind a finding: one that finds it, of the remedies it speaks of.
fn rule(finding: &Finding) -> Option<&'static Rule> {
    let speaks = |rule: &&Rule| {
        let mut named = finding.arguments.iter().filter_map(|id| RemedyId::find(id));
        FindingCode::from(rule.finds) == finding.code
            && rule.finds != Finds::RemedyRule
            && (rule.remedies.is_empty() || named.all(|id| rule.remedies.contains(&id)))
    };
    RULES.iter().find(speaks)
}
