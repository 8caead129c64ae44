//! Non-monetary remedies: types of case, those chosen with their particulars and the sentence each will
//! become, and the catalogue, fitted to the behaviour.

use std::rc::Rc;

use redress_core::{
    Assessment, Case, Finding, FindingCode, Level, Position, Status, Validity, Yuan,
    case::{
        At, Behaviour, DefendantId, Entry, Leaf, ParamValue, Particular, Place, RemedyChoice,
        RemedyStatus,
    },
    edit::Edit,
    lawbook::{
        Category, Finds, Fit, Mode, PRESETS, ParameterKind, Preset, RULES, Remedy, RemedyId,
        RemedyParameter, Rule,
    },
    remedy_standings, typed_particular,
};
use redress_drafting::{Block, Kind, Lang, draft, wording};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{at, defendants, same_but_rows};
use crate::{
    search::{Query, Texts, remedy_texts},
    ui::{
        Area, Check, Citations, Field, OnChoice, Read, Section, Select, Shared, Taken, Takes,
        day_field, marked, select_of, standing_mark, status_mark,
        text::{self, Word},
        use_shared,
    },
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

const CATEGORIES: [Category; 11] = [
    Category::Cessation,
    Category::Preventive,
    Category::Restorative,
    Category::Compliance,
    Category::Reputational,
    Category::InKind,
    Category::Interim,
    Category::Declaratory,
    Category::Monetary,
    Category::Procedural,
    Category::NotCivil,
];
const STATUSES: [RemedyStatus; 3] =
    [RemedyStatus::Granted, RemedyStatus::Rejected, RemedyStatus::Performed];

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

fn particulars(shared: &Shared, case: &Case, row: u32, choice: &RemedyChoice) -> Html {
    let (lang, at) = (shared.lang, At::Remedy(row));
    let against_path = at.field(Leaf::Defendants);
    let statuses = STATUSES.map(|status| (status, text::remedy_status(lang, status).into()));
    let answers = [(true, shared.t(Word::Yes).into()), (false, shared.t(Word::No).into())];
    let against = |(defendant, name): (DefendantId, AttrValue)| {
        let checked = choice.defendants.contains(&defendant);
        let html_id = format!("{against_path}/{defendant}");
        let onchange = shared.tick(against_path, Some(defendant));
        html! { <Check key={html_id.clone()} id={html_id.clone()} {checked} {onchange}>{ marked(lang, &name) }</Check> }
    };
    html! {
        <>
            <div class="fields">
                <>{ for choice.id.get().parameters.iter().map(|p| parameter(shared, row, choice, p)) }</>
                { select_of(shared, at.field(Leaf::Claimed), shared.t(Word::Claimed),
                    shared.t(Word::Unknown), answers, choice.claimed.as_ref()) }
                { select_of(shared, at.field(Leaf::Status), shared.t(Word::Status),
                    shared.t(Word::NotChosen), statuses, choice.status.as_ref()) }
                <Area place={at.field(Leaf::Reason)} label={shared.t(Word::ReasonFor)} text={choice.reason.clone()} />
            </div>
            if case.defendants.len() > 1 {
                <fieldset class="inline" id={against_path.to_string()}>
                    <legend>
                        { shared.t(Word::Against) }
                        <span class="hint">{ " " }{ shared.t(Word::AllDefendants) }</span>
                    </legend>
                    <>{ for defendants(shared, case).into_iter().map(against) }</>
                </fieldset>
            }
        </>
    }
}

/// Where a remedy stands in the catalogue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Group {
    Fits,
    Possible,
    Unfit,
    Mediation,
    NotAnOrder,
    NotCivil,
}

impl Group {
    const ALL: [Self; 6] = [
        Self::Fits,
        Self::Possible,
        Self::Unfit,
        Self::Mediation,
        Self::NotAnOrder,
        Self::NotCivil,
    ];

    /// By where it can stand; what a judgment may order, by how well it fits the behaviour.
    fn of(data: &Remedy, behaviours: &[Behaviour]) -> Self {
        match data.mode {
            Mode::Never => Self::NotCivil,
            Mode::MediationOnly => Self::Mediation,
            Mode::Interim | Mode::EnforcementOnly | Mode::Procedural => Self::NotAnOrder,
            Mode::Judgment | Mode::MediationPreferred => {
                match behaviours.iter().map(|behaviour| fit(data, *behaviour)).max() {
                    Some(Fit::None) => Self::Unfit,
                    Some(Fit::Possible) => Self::Possible,
                    Some(Fit::Strong) | None => Self::Fits,
                }
            }
        }
    }

    fn title(self, known: bool) -> Word {
        match self {
            Self::Fits if known => Word::FitsBehaviour,
            Self::Fits => Word::AllRemedies,
            Self::Possible => Word::FitsPossible,
            Self::Unfit => Word::FitsNot,
            Self::Mediation => Word::OnlyMediation,
            Self::NotAnOrder => Word::NotAnOrder,
            Self::NotCivil => Word::NotCivil,
        }
    }

    fn why(self, known: bool) -> Option<Word> {
        match self {
            Self::Fits if known => Some(Word::FitNote),
            Self::Fits => Some(Word::FitUnknown),
            Self::Possible | Self::Unfit => None,
            Self::Mediation => Some(Word::OnlyMediationWhy),
            Self::NotAnOrder => Some(Word::NotAnOrderWhy),
            Self::NotCivil => Some(Word::NotCivilWhy),
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Possible => "possible",
            Self::Unfit => "unfit",
            Self::Mediation => "mediation",
            Self::NotAnOrder => "not-an-order",
            Self::NotCivil => "not-civil",
        }
    }
}

fn fit(data: &Remedy, behaviour: Behaviour) -> Fit {
    let [collection, leakage, using] = data.fit;
    match behaviour {
        Behaviour::Collection => collection,
        Behaviour::Leakage => leakage,
        Behaviour::Use => using,
    }
}

/// The catalogue, by how well it fits and by category.
fn catalogue(
    shared: &Shared,
    case: &Case,
    standings: &[(RemedyId, (Status, Validity))],
    view: &UseStateHandle<View>,
) -> Html {
    let oninput = {
        let (view, look) = (view.clone(), shared.look.clone());
        Callback::from(move |event: InputEvent| {
            let input =
                event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                look.emit(());
                view.set(View { search: input.value(), ..(*view).clone() });
            }
        })
    };
    let query = Query::new(&view.search);
    let groups: Vec<Html> = Group::ALL
        .into_iter()
        .filter_map(|of| group(shared, case, standings, view, of, &query))
        .collect();
    html! {
        <div class="catalogue" role="group" aria-labelledby="catalogue-heading">
            <h3 id="catalogue-heading">{ shared.t(Word::Catalogue) }</h3>
            <div class="field">
                <label for="remedy-search">{ shared.t(Word::SearchRemedies) }</label>
                <input id="remedy-search" type="search" autocomplete="off" value={view.search.clone()} {oninput}
                    aria-describedby="remedy-search-hint" />
                <p class="hint" id="remedy-search-hint">{ shared.t(Word::SearchHint) }</p>
            </div>
            <div role="status">
                if groups.is_empty() {
                    <p class="muted">{ shared.t(Word::NoRemedies) }</p>
                }
            </div>
            { for groups }
        </div>
    }
}

/// All words are found in what the remedy is called, in either language.
fn matches(data: &Remedy, query: &Query) -> bool {
    query.is_empty() || {
        let category = [Lang::Zh, Lang::En].map(|lang| text::category(lang, data.category));
        query.rank(&remedy_texts(data).and(Texts::of(1, category))).is_some()
    }
}

/// A group; `None` if nothing in it is looked for.
fn group(
    shared: &Shared,
    case: &Case,
    standings: &[(RemedyId, (Status, Validity))],
    view: &UseStateHandle<View>,
    group: Group,
    query: &Query,
) -> Option<Html> {
    let lang = shared.lang;
    let behaviours = &*case.facts.behaviours;
    let known = !behaviours.is_empty();
    let remedies: Vec<_> = standings
        .iter()
        .copied()
        .filter(|(id, _)| Group::of(id.get(), behaviours) == group && matches(id.get(), query))
        .collect();
    if remedies.is_empty() {
        return None;
    }
    let count = remedies.len();
    let open = !query.is_empty() || group == Group::Fits;
    let of = |category: Category| {
        let of: Vec<_> = remedies.iter().filter(|(id, _)| id.get().category == category).collect();
        if of.is_empty() {
            return Html::default();
        }
        let rows = of.into_iter().map(|one| row(shared, case, view, group, *one));
        html! {
            <fieldset class="category" key={text::category(Lang::En, category)}>
                <legend>{ text::category(lang, category) }</legend>
                <ul class="plain">{ for rows }</ul>
            </fieldset>
        }
    };
    Some(html! {
        // A search opens what it finds.
        <details class={classes!("catalogue-group", group.id())} {open}
            key={format!("{}-{open}", group.id())} data-test={format!("group-{}", group.id())}>
            <summary>
                <h4>{ shared.t(group.title(known)) }{ " " }<span class="tag">{ count }</span></h4>
            </summary>
            if let Some(why) = group.why(known) { <p class="hint">{ shared.t(why) }</p> }
            { for CATEGORIES.into_iter().map(of) }
        </details>
    })
}

/// Where a remedy stands in the catalogue: the id of the box that chooses it.
pub(crate) fn check_id(id: &str) -> String {
    format!("remedy-check-{id}")
}

/// A remedy of the catalogue.
fn row(
    shared: &Shared,
    case: &Case,
    view: &UseStateHandle<View>,
    group: Group,
    (id, standing): (RemedyId, (Status, Validity)),
) -> Html {
    let lang = shared.lang;
    let data = id.get();
    let index = case.remedies.iter().position(|choice| choice.id == id);
    let excluded: Vec<_> = case
        .remedies
        .iter()
        .map(|choice| choice.id)
        .filter(|other| data.excludes.contains(other) || other.get().excludes.contains(&id))
        .collect();
    let name = html! { <span class="remedy-name">{ lang.pick(data.name) }</span> };
    let choose = if let Some(instead) = data.instead.filter(|_| index.is_none()) {
        // It cannot be chosen; what can be done instead can. Whoever looks for it comes to its row.
        let instead = shared.click(Edit::Remedy(instead, true));
        html! {
            <>
                { name }
                <button type="button" class="link" onclick={instead}>
                    { shared.t(Word::UseRecommendation) }
                </button>
            </>
        }
    } else {
        let (view, edit) = (view.clone(), shared.on(move |on| Edit::Remedy(id, on)));
        let onchange = Callback::from(move |on: bool| {
            let mut next = (*view).clone();
            next.open.retain(|other| *other != id);
            next.open.extend(on.then_some(id));
            view.set(next);
            edit.emit(on);
        });
        html! {
            <Check id={check_id(data.id)} checked={index.is_some()} {onchange}>{ name }</Check>
        }
    };
    let unfit = (group == Group::Unfit).then(|| {
        let names: Vec<_> =
            case.facts.behaviours.iter().map(|b| wording::behaviour(lang, *b)).collect();
        let comma = if lang == Lang::Zh { "、" } else { ", " };
        format!("{} {}", shared.t(Word::FitsNotWhy), names.join(comma))
    });
    let found = (data.instead.is_some() && index.is_none()).then(|| check_id(data.id));
    html! {
        <li key={data.id} class="catalogue-row" tabindex={found.is_some().then_some("-1")} id={found}>
            <div class="catalogue-choose">
                { choose }
                { about(shared, standing, data) }
                if let Some(index) = index {
                    <button type="button" class="link" onclick={shared.to(&format!("/remedies/{index}"))}>
                        { shared.t(Word::ToParticulars) }
                        <span class="vh">{ text::colon(lang) }{ lang.pick(data.name) }</span>
                    </button>
                }
            </div>
            <p class="gist">{ shared.says(data.gist) }</p>
            if !excluded.is_empty() {
                <p class="excludes">{ shared.t(Word::ExcludesChosen) }{ names(lang, &excluded) }</p>
            }
            if let Some(unfit) = unfit { <p class="hint">{ unfit }</p> }
        </li>
    }
}

/// One particular of an order, by its kind.
fn parameter(
    shared: &Shared,
    row: u32,
    choice: &RemedyChoice,
    parameter: &'static RemedyParameter,
) -> Html {
    let Some(name) = Particular::named(parameter.id) else { return Html::default() };
    let (lang, place) = (shared.lang, Place::from(At::Particular(row, name)));
    let label = lang.pick(parameter.label);
    let value = choice.parameters.get(parameter.id);
    let hint = hint(shared, parameter);
    match parameter.kind {
        ParameterKind::Flag => {
            let checked = value == Some(&ParamValue::Flag(true));
            let onchange =
                shared.on(move |on: bool| Edit::set(place, on.then_some(ParamValue::Flag(true))));
            html! { <Check key={parameter.id} id={place.to_string()} {checked} {onchange}>{ label }</Check> }
        }
        ParameterKind::Choice => {
            let list = parameter.choices.map_or(&[][..], |choices| choices.options);
            let options = std::iter::once((AttrValue::default(), shared.t(Word::NotChosen).into()))
                .chain(list.iter().map(|option| (option.id.into(), lang.pick(option.label).into())))
                .collect::<Vec<(AttrValue, AttrValue)>>();
            let edits = options.iter().map(|(id, _)| Edit::Set(place, text(id))).collect();
            let onchange = OnChoice::Edits(shared.dispatch.clone(), edits);
            let value = shown_parameter(value);
            html! {
                <Select key={parameter.id} path={place.to_string()} {label} {options} {value} {onchange}
                    required={parameter.required} />
            }
        }
        ParameterKind::List => {
            let one_per_line = shared.t(Word::OnePerLine);
            let hint =
                hint.map_or(one_per_line.to_owned(), |hint| format!("{one_per_line} {hint}"));
            html! {
                <Area key={parameter.id} {place} {label} {hint} text={shown_parameter(value)} takes={Takes::Lines}
                    required={parameter.required} />
            }
        }
        ParameterKind::Days
        | ParameterKind::Count
        | ParameterKind::Hours
        | ParameterKind::Months => {
            let read = Read::by(shared, numbered(parameter.kind));
            html! {
                <>
                <div class="suggested" key={parameter.id}>
                    <Field {place} {label} {hint} figures={true} placeholder="—" {read}
                        text={shown_parameter(value)} required={parameter.required} />
                    { suggestion(shared, parameter, value, place) }
                </div>
                if parameter.id == "days" {
                    { day_field(shared, At::Remedy(row).field(Leaf::By), Word::OrLastDay, choice.by) }
                }
                </>
            }
        }
        ParameterKind::Text | ParameterKind::Percent => html! {
            <Field key={parameter.id} {place} {label} {hint} class="grow" text={shown_parameter(value)}
                read={Read::by(shared, |typed, _| Ok((text(typed), typed.to_owned())))} required={parameter.required} />
        },
    }
}

/// A particular in words.
fn text(text: &str) -> Entry {
    Entry::Particular((!text.trim().is_empty()).then(|| ParamValue::Text(text.to_owned())))
}

/// Reads a particular that is a number.
fn numbered(kind: ParameterKind) -> fn(&str, Lang) -> Taken {
    fn read(kind: ParameterKind, typed: &str) -> Taken {
        let typed = typed.trim();
        let number = (!typed.is_empty()).then(|| typed_particular(kind, typed)).transpose()?;
        let value = number.map(ParamValue::Number);
        let shown = shown_parameter(value.as_ref()).to_string();
        Ok((value.into(), shown))
    }
    match kind {
        ParameterKind::Days => |typed, _| read(ParameterKind::Days, typed),
        ParameterKind::Hours => |typed, _| read(ParameterKind::Hours, typed),
        ParameterKind::Months => |typed, _| read(ParameterKind::Months, typed),
        _ => |typed, _| read(ParameterKind::Count, typed),
    }
}

/// A number seen in a published case, to be taken by a click and never by itself.
fn suggestion(
    shared: &Shared,
    parameter: &RemedyParameter,
    value: Option<&ParamValue>,
    place: Place,
) -> Html {
    match (parameter.observed.parse::<u32>(), value) {
        (Ok(number), None) => html! {
            <button type="button" class="link suggest" onclick={shared.click(Edit::set(place, Some(ParamValue::Number(number))))}>
                { shared.t(Word::UseIt) }{ " " }{ number }
            </button>
        },
        _ => Html::default(),
    }
}

fn hint(shared: &Shared, parameter: &RemedyParameter) -> Option<String> {
    let lang = shared.lang;
    let hint = parameter.hint.map(|hint| shared.says(hint).to_owned());
    if parameter.observed.is_empty() {
        return hint;
    }
    let observed = match lang {
        Lang::Zh => format!("{}：{}", shared.t(Word::Observed), parameter.observed),
        Lang::En => format!("{}: {}", shared.t(Word::Observed), parameter.observed),
    };
    Some(hint.map_or(observed.clone(), |hint| format!("{hint} {observed}")))
}

fn shown_parameter(value: Option<&ParamValue>) -> AttrValue {
    match value {
        None => AttrValue::default(),
        Some(ParamValue::Text(text)) => text.clone().into(),
        Some(ParamValue::Number(number)) => number.to_string().into(),
        Some(ParamValue::Flag(flag)) => flag.to_string().into(),
        Some(ParamValue::List(lines)) => lines.join("\n").into(),
    }
}
