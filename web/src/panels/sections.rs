//! The way to each part of the case: what is done, and what is missing where.

use std::rc::Rc;

use redress_core::{Case, Faults, FindingCode, Findings};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    route::{Part, Route},
    ui::{
        Shared, dom, marked, section_number,
        text::{self, Word},
        use_shared,
    },
};

/// More missing things than this in a part are counted, not named.
const NAMED: usize = 6;

/// The paths in the case that belong to a part.
fn paths(part: Part) -> &'static [&'static str] {
    match part {
        Part::Facts => &[
            "/facts",
            "/fields",
            "/dates",
            "/plaintiff",
            "/co_plaintiffs",
            "/supporters",
            "/defendants",
            "/disposition",
            "/title",
            "/docket",
            "/court",
            "/notes",
        ],
        Part::Amounts => &["/compensation", "/costs", "/credits", "/sanctions"],
        Part::Punitive => &["/punitive"],
        Part::Liability => &["/liability"],
        Part::Remedies => &["/remedies"],
        Part::Around => &["/fee", "/interest", "/destination", "/performance"],
    }
}

/// The part that a path is of.
pub(crate) fn part_of(path: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| within(*part, path))
}

/// Whether a path is of a part.
fn within(part: Part, path: &str) -> bool {
    let starts = |prefix: &&str| {
        path.strip_prefix(*prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    paths(part).iter().any(starts)
}

/// Whether a finding says that something has not been entered. The others say what is to be weighed.
fn is_missing(code: FindingCode) -> bool {
    use FindingCode as F;
    matches!(
        code,
        F::ActUndated
            | F::ActOpen
            | F::TrialUndated
            | F::PlaintiffMissing
            | F::DefendantsMissing
            | F::ManyUnknown
            | F::HarmUnknown
            | F::NoticeMissing
            | F::PriorDutiesMissing
            | F::DesignatedOpen
            | F::NationalFundUse
            | F::NationalFundManager
            | F::RouteMissing
            | F::RouteEmpty
            | F::FindingOpen
            | F::FoundWithoutClaim
            | F::GainBasisMissing
            | F::CostHeadMissing
            | F::PunitiveGroundMissing
            | F::PunitiveTotalOrEach
            | F::PunitiveConsumersMissing
            | F::PunitiveFloorOpen
            | F::PunitiveMultiplierMissing
            | F::PunitiveMeasureMissing
            | F::PunitiveLowerReason
            | F::PunitiveLowerOpen
            | F::PunitiveLowerUnsaid
            | F::SampleGroundMissing
            | F::SampleIncomplete
            | F::PunitiveBaseMissing
            | F::LiabilityOpen
            | F::GainSplitOpen
            | F::LimitIncomplete
            | F::RecipientOpen
            | F::RecipientNothing
            | F::JointBasisMissing
            | F::GuardianMissing
            | F::GuardianReductionReason
            | F::GuardianSharesOpen
            | F::GuardianSharesGround
            | F::SanctionWithoutSum
            | F::RemedyUnclear
    )
}

/// Whether anything was entered in a part.
fn is_begun(part: Part, case: &Case) -> bool {
    match part {
        Part::Facts => {
            case.plaintiff.is_some()
                || !case.defendants.is_empty()
                || case.facts != redress_core::case::Facts::default()
        }
        Part::Amounts => {
            case.compensation.route.is_some()
                || !(case.costs.is_empty() && case.credits.is_empty() && case.sanctions.is_empty())
        }
        Part::Punitive => case.punitive.is_some(),
        Part::Liability => !case.defendants.is_empty(),
        Part::Remedies => !case.remedies.is_empty(),
        Part::Around => {
            case.destination.is_some()
                || case.fee.is_some()
                || case.interest.is_some()
                || !case.performance.is_empty()
        }
    }
}

#[derive(Properties)]
pub(crate) struct SectionsProps {
    pub(crate) case: Rc<Case>,
    pub(crate) findings: Rc<Findings>,
    /// Faults between fields.
    pub(crate) invalid: Rc<Faults>,
    /// The part that the address names.
    pub(crate) part: Option<Part>,
    /// What is missing is told when what finds it and what names it are there.
    pub(crate) missing: Option<Missing>,
}

/// How many places of a part are missing or faulty, and the links to them.
pub(crate) type Missing = fn(&Shared, &SectionsProps, Part) -> (usize, Html);

impl PartialEq for SectionsProps {
    fn eq(&self, other: &Self) -> bool {
        let begun = |case: &Case| Part::ALL.map(|part| is_begun(part, case));
        // The names of places come from the case.
        let named =
            |case: &Case| case.defendants.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        self.part == other.part
            && self.invalid == other.invalid
            && self.case.unread == other.case.unread
            && self.missing.is_some() == other.missing.is_some()
            && self.findings == other.findings
            && (Rc::ptr_eq(&self.case, &other.case)
                || begun(&self.case) == begun(&other.case)
                    && named(&self.case) == named(&other.case))
    }
}

/// The way to each part.
#[component]
pub(crate) fn Sections(props: &SectionsProps) -> Html {
    let shared = use_shared();
    // On a narrow screen what is missing is folded up.
    let open = use_state_eq(|| false);
    let missing = |part| props.missing.map(|missing| missing(&shared, props, part));
    let missing = Part::ALL.map(|part| missing(part).unwrap_or_default());
    let all: usize = missing.iter().map(|(count, _)| count).sum();
    let item = |((index, part), (missing, links)): ((usize, Part), &(usize, Html))| {
        // A click on the part where one is already changes no address, but leads there all the same.
        let onclick = Callback::from(move |_| {
            dom::focus(part.id());
        });
        html! {
            <li key={part.name()}>
                <a href={Route::Case(Some(part)).href()} {onclick}
                    aria-current={(props.part == Some(part)).then_some("true")}>
                    <span class="section-number">{ section_number(shared.lang, index + 1) }</span>{ " " }
                    <span class="section-title">{ shared.t(text::part(part)) }</span>
                    { state(&shared, *missing, is_begun(part, &props.case)) }
                </a>
                { links.clone() }
            </li>
        }
    };
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <nav class={classes!("sections", open.then_some("unfolded"))} aria-label={shared.t(Word::Sections)}>
            <ol id="sections">{ for Part::ALL.into_iter().enumerate().zip(&missing).map(item) }</ol>
            if all > 0 {
                <button type="button" class="link unfold" aria-expanded={open.to_string()}
                    aria-controls="sections" onclick={on_toggle}>
                    { text::missing(shared.lang, all) }
                </button>
            } else if props.missing.is_none() {
                // Where it will stand: what is below is not pushed down when it comes.
                <div class="unfold" aria-hidden="true" />
            }
        </nav>
    }
}

fn state(shared: &Shared, missing: usize, begun: bool) -> Html {
    if missing > 0 {
        html! {
            <span class="state to-do">
                <span aria-hidden="true">{ "●" }</span>
                <span class="vh">{ " " }{ text::missing(shared.lang, missing) }</span>
            </span>
        }
    } else if begun {
        html! {
            <span class="state">
                <span aria-hidden="true">{ "✓" }</span><span class="vh">{ " " }{ shared.t(Word::Complete) }</span>
            </span>
        }
    } else {
        Html::default()
    }
}

/// What is missing in a part.
pub(crate) fn missing(shared: &Shared, props: &SectionsProps, part: Part) -> (usize, Html) {
    let missing = places(props, part);
    if missing.is_empty() {
        return (0, Html::default());
    }
    let links = html! {
        <ul class="missing">
            { for missing.iter().take(NAMED).map(|path| link(shared, &props.case, part, path)) }
            if missing.len() > NAMED {
                <li class="muted">{ text::more(shared.lang, missing.len() - NAMED) }</li>
            }
        </ul>
    };
    (missing.len(), links)
}

/// The places of a part where something is missing or faulty, each once.
fn places(props: &SectionsProps, part: Part) -> Vec<AttrValue> {
    let findings = props.findings.iter().filter(|finding| is_missing(finding.code));
    let findings = findings
        .filter_map(|finding| finding.place.map(|place| AttrValue::from(place.to_string())));
    let faults = props.case.unread.in_order().into_iter().map(|(path, _)| path);
    let faults = faults.chain(props.invalid.iter().map(|one| &*one.path));
    let mut places: Vec<AttrValue> = Vec::new();
    for path in faults.map(|path| AttrValue::from(path.to_owned())).chain(findings) {
        if within(part, &path) && places.last() != Some(&path) && !places.contains(&path) {
            places.push(path);
        }
    }
    places
}

fn link(shared: &Shared, case: &Case, part: Part, path: &AttrValue) -> Html {
    let lang = shared.lang;
    let place = wording::path(lang, path, case);
    // Under the name of its part a place needs not name it again.
    let above = paths(part).first().map(|of| wording::path(lang, of, case));
    let short = above
        .and_then(|above| place.strip_prefix(&above))
        .map(|rest| rest.trim_start_matches([' ', '·', ',']).to_owned());
    let short = short.filter(|short| !short.is_empty());
    html! {
        <li key={path.to_string()}>
            <button type="button" class="link" onclick={shared.to(path)}>{ marked(lang, &short.unwrap_or(place)) }</button>
        </li>
    }
}
