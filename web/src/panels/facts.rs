//! What happened, when, between whom.

use std::rc::Rc;

use redress_core::{
    Case,
    case::{
        At, Behaviour, BreachedLaw, CoPlaintiff, Defendant, Disposition, Harm, Leaf, Place,
        PlaintiffKind, Reach, Subjects, Supporter,
    },
    edit::Edit,
    lawbook,
};
use redress_drafting::wording;
use yew::prelude::*;

use super::{case_props, defendants, guardians::guardianship};
use crate::{
    model::{
        fact::Fact,
        named::{Name, Named},
        state::Action,
    },
    storage::prefs,
    ui::{
        Area, Check, Field, Line, Shared, day_field, dom, marked, number, plus, select_of, shown,
        text::{self, Word},
        use_next_focus, use_shared, words,
    },
};

case_props!(FactsProps: bench, plaintiff, co_plaintiffs, supporters, defendants, fields, dates, disposition, facts, notes);

const PLAINTIFFS: [PlaintiffKind; 6] = [
    PlaintiffKind::Procuratorate,
    PlaintiffKind::NationalConsumerAssociation,
    PlaintiffKind::ProvincialConsumerAssociation,
    PlaintiffKind::MunicipalConsumerAssociation,
    PlaintiffKind::DesignatedOrganisation,
    PlaintiffKind::Other,
];
const DISPOSITIONS: [Disposition; 3] =
    [Disposition::Judgment, Disposition::Mediation, Disposition::Withdrawal];
const BEHAVIOURS: [Behaviour; 3] = [Behaviour::Collection, Behaviour::Leakage, Behaviour::Use];
const SUBJECTS: [Subjects; 4] =
    [Subjects::ChildrenUnder14, Subjects::Minors, Subjects::Elderly, Subjects::General];
const HARMS: [Harm; 3] = [Harm::Actual, Harm::Risk, Harm::None];
const REACHES: [Reach; 4] = [Reach::OwnProduct, Reach::City, Reach::Province, Reach::National];

/// What the case is called: the first fields of section one, and of a new case. They bring nothing of the others; what
/// `said` gives stands below a field once it is there.
pub(crate) fn case_head(
    shared: &Shared,
    case: &Case,
    said: Option<fn(&Shared, &str) -> Option<AttrValue>>,
) -> Html {
    let line = |name: Name, label: Word, class: &'static str| {
        let dispatch = shared.dispatch.clone();
        let onchange = Callback::from(move |text| {
            dispatch.dispatch(Action::Edit(Box::new(Named(name, text))));
        });
        let text = name.get(case);
        let said = said.and_then(|said| said(shared, text));
        html! {
            <Line path={name.path()} label={shared.t(label)} {class} text={text.to_owned()} {said} {onchange} />
        }
    };
    html! {
        <div class="fields line">
            { line(Name::Title, Word::CaseTitle, "wide") }
            { line(Name::Docket, Word::Docket, "grow") }
            { line(Name::Court, Word::Court, "grow") }
        </div>
    }
}

/// The rest of section one.
#[component]
pub(crate) fn FactsPanel(props: &FactsProps) -> Html {
    let shared = use_shared();
    let case = &*props.case;
    html! {
        <>
            { bench(&shared, case) }
            { parties(&shared, &props.case) }
            { dates(&shared, case) }
            { conduct(&shared, case) }
            { more(&shared, case) }
        </>
    }
}

/// A line of text of the case.
pub(super) fn line(
    shared: &Shared,
    place: Place,
    text: &str,
    label: Word,
    class: &'static str,
) -> Html {
    html! { <Field {place} label={shared.t(label)} {class} text={text.to_owned()} read={words(shared)} /> }
}

/// Who decides, and to whom it can be appealed. What was named last on this device is offered, never filled in.
fn bench(shared: &Shared, case: &Case) -> Html {
    let bench = &case.bench;
    let fields = [
        (Leaf::AppealTo, Word::AppealTo, &bench.appeal_to, "wide"),
        (Leaf::Presiding, Word::Presiding, &bench.presiding, "grow"),
        (Leaf::Judges, Word::Judges, &bench.judges, "grow"),
        (Leaf::Assessors, Word::Assessors, &bench.assessors, "grow"),
        (Leaf::Clerk, Word::Clerk, &bench.clerk, "grow"),
    ];
    let field = |(field, label, text, class): (Leaf, Word, &String, &'static str)| {
        let (named, place) = (bench.clone(), At::Bench.field(field));
        let then = Callback::from(move |text: String| {
            let mut case = Case { bench: named.clone(), ..Case::default() };
            Edit::set(place, text).apply(&mut case);
            prefs::remember_bench(&case.bench);
        });
        html! { <Field {place} label={shared.t(label)} {class} text={text.clone()} read={words(shared)} {then} /> }
    };
    let last = prefs::last_bench().filter(|_| case.bench.is_empty());
    html! {
        <details class="more wide" id="/bench">
            <summary>{ shared.t(Word::Bench) }</summary>
            <p class="hint">{ shared.t(Word::BenchHint) }</p>
            if let Some(last) = last {
                <button type="button" class="quiet" id="/bench/as-before"
                    onclick={shared.on(move |_: MouseEvent| {
                        dom::focus_soon("/bench/appeal_to");
                        Edit::Bench(last.clone())
                    })}>
                    { shared.t(Word::BenchAsBefore) }
                </button>
            }
            <div class="fields line">
                { for fields.map(field) }
            </div>
        </details>
    }
}

/// Who sues whom.
pub(crate) fn parties(shared: &Shared, case: &Rc<Case>) -> Html {
    let lang = shared.lang;
    let kinds = PLAINTIFFS.map(|kind| (kind, wording::plaintiff(lang, kind).into()));
    let kind = case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind);
    html! {
        <>
            <fieldset class="group" id="/plaintiff">
                <legend>{ shared.t(Word::Plaintiff) }</legend>
                <div class="fields">
                    { select_of(shared, At::Plaintiff.field(Leaf::Kind), shared.t(Word::PlaintiffKind),
                        shared.t(Word::NotChosen), kinds, kind.as_ref()) }
                    if let Some(plaintiff) = &case.plaintiff {
                        <Field place={At::Plaintiff.field(Leaf::Name)} label={shared.t(Word::Name)} class="grow"
                            context={shared.t(Word::Plaintiff)} text={plaintiff.name.clone()} read={words(shared)} />
                    }
                </div>
                { co_plaintiffs(shared, case) }
                { supporters(shared, case) }
            </fieldset>
            <Defendants case={Rc::clone(case)} />
        </>
    }
}

/// Who sues beside the plaintiff. The list shows once somebody does.
fn co_plaintiffs(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let count = case.co_plaintiffs.len();
    let one = |(index, one): (u32, &CoPlaintiff)| {
        let at = At::CoPlaintiff(index);
        let path = at.to_string();
        let kinds = PLAINTIFFS.map(|kind| (kind, wording::plaintiff(lang, kind).into()));
        let remove = shared.click_remove(at, count, "kind");
        html! {
            <div class="fields line" key={index} id={path.clone()}>
                { select_of(shared, at.field(Leaf::Kind), shared.t(Word::CoPlaintiff), shared.t(Word::NotChosen),
                    kinds, one.kind.as_ref()) }
                { line(shared, at.field(Leaf::Name), &one.name, Word::Name, "grow") }
                <Check id={format!("{path}/joined")} checked={one.joined} onchange={shared.set(at.field(Leaf::Joined))}>
                    { shared.t(Word::Joined) }
                </Check>
                { remove_party(shared, case, &path, remove) }
            </div>
        }
    };
    html! {
        <div id="/co_plaintiffs">
            <>{ for (0..).zip(&case.co_plaintiffs).map(one) }</>
            <button type="button" class="quiet add" id="/co_plaintiffs/add"
                onclick={shared.click_add(At::Case.field(Leaf::CoPlaintiffs), count, "kind")}>
                { plus() }{ shared.t(Word::AddCoPlaintiff) }
            </button>
        </div>
    }
}

/// Who supports the suit.
fn supporters(shared: &Shared, case: &Case) -> Html {
    let count = case.supporters.len();
    let one = |(index, one): (u32, &Supporter)| {
        let at = At::Supporter(index);
        let path = at.to_string();
        let remove = shared.click_remove(at, count, "name");
        html! {
            <div class="fields line" key={index} id={path.clone()}>
                { line(shared, at.field(Leaf::Name), &one.name, Word::Supporter, "grow") }
                { remove_party(shared, case, &path, remove) }
            </div>
        }
    };
    html! {
        <div id="/supporters">
            <>{ for (0..).zip(&case.supporters).map(one) }</>
            <button type="button" class="quiet add" id="/supporters/add"
                onclick={shared.click_add(At::Case.field(Leaf::Supporters), count, "name")}>
                { plus() }{ shared.t(Word::AddSupporter) }
            </button>
        </div>
    }
}

fn remove_party(shared: &Shared, case: &Case, path: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="quiet remove" {onclick}>
            { shared.t(Word::Remove) }<span class="vh">{ " " }{ marked(shared.lang, &wording::path(shared.lang, path, case)) }</span>
        </button>
    }
}

case_props!(DefendantsProps: defendants);

/// Who is sued.
#[component]
fn Defendants(props: &DefendantsProps) -> Html {
    let shared = use_shared();
    let focus = use_next_focus();
    let case = &*props.case;
    // As in a schedule: Enter in a name goes on to the next, and behind the last adds one.
    let onkeydown = {
        let (shared, count) = (shared.clone(), case.defendants.len());
        Callback::from(move |event: KeyboardEvent| {
            let plain =
                !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.shift_key();
            let id = event.target_dyn_into::<web_sys::Element>().map(|element| element.id());
            let index = id.as_deref().and_then(|id| {
                id.strip_prefix("/defendants/")?.strip_suffix("/name")?.parse::<usize>().ok()
            });
            let Some(index) = index.filter(|_| plain && event.key() == "Enter") else { return };
            if dom::composes(&event) {
                return;
            }
            event.prevent_default();
            if index + 1 == count {
                shared.edit(Edit::Add(At::Case.field(Leaf::Defendants)));
            }
            dom::focus_soon(&format!("/defendants/{}/name", index + 1));
        })
    };
    html! {
        <fieldset class="group" id="/defendants">
            <legend>{ shared.t(Word::Defendants) }</legend>
            if case.defendants.is_empty() {
                <p class="muted">{ shared.t(Word::NoDefendants) }</p>
            }
            <ol class="defendants" {onkeydown}>
                { for (0..).zip(&case.defendants).map(|one| defendant(&shared, case, &focus, one)) }
            </ol>
            <button type="button" class="quiet add" id="/defendants/add"
                onclick={shared.click_add(At::Case.field(Leaf::Defendants), case.defendants.len(), "name")}>
                { plus() }{ shared.t(Word::AddDefendant) }
            </button>
        </fieldset>
    }
}

fn defendant(
    shared: &Shared,
    case: &Case,
    focus: &Callback<String>,
    (row, one): (u32, &Defendant),
) -> Html {
    let (at, index) = (At::Defendant(row), row as usize);
    let path = at.to_string();
    let shown_name = wording::defendant(shared.lang, one.id.as_str(), case);
    let named = shared.named_in(case, &shown_name);
    let remove = {
        let (shared, focus, left) = (shared.clone(), focus.clone(), case.defendants.len() - 1);
        Callback::from(move |_: MouseEvent| {
            focus.emit(match left {
                0 => "/defendants/add".to_owned(),
                _ => format!("/defendants/{}/name", index.min(left - 1)),
            });
            shared.edit(Edit::Remove(at));
        })
    };
    let others = defendants(shared, case).into_iter().filter(|(id, _)| *id != one.id);
    html! {
        <li key={one.id.to_string()} id={path.clone()}>
            <div class="fields line">
                <Field place={at.field(Leaf::Name)} label={shared.t(Word::Name)} class="grow"
                    context={text::defendant_number(shared.lang, index)} text={one.name.clone()} placeholder={shown_name.clone()}
                    read={words(shared)} />
                <Check id={format!("{path}/minor")} checked={one.minor} onchange={shared.set(at.field(Leaf::Minor))}>
                    { shared.t(Word::Minor) }<span class="vh">{ text::colon(shared.lang) }{ marked(shared.lang, &named) }</span>
                </Check>
                <button type="button" class="quiet remove" onclick={remove}>
                    { shared.t(Word::Remove) }<span class="vh">{ " " }{ marked(shared.lang, &named) }</span>
                </button>
            </div>
            if one.minor && case.defendants.len() > 1 {
                <fieldset class="inline" id={format!("{path}/guardians")}>
                    <legend>{ shared.t(Word::Guardians) }</legend>
                    <>{ for others.map(|(id, name)| {
                        let checked = one.guardians.contains(&id);
                        let html_id = format!("{path}/guardians/{id}");
                        let onchange = shared.tick(at.field(Leaf::Guardians), Some(id));
                        html! { <Check key={html_id.clone()} id={html_id.clone()} {checked} {onchange}>{ marked(shared.lang, &name) }</Check> }
                    }) }</>
                </fieldset>
                { guardianship(shared, case, row, one) }
            }
        </li>
    }
}

/// When it happened, and when it was judged.
pub(crate) fn dates(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let act = case.dates.act.unwrap_or_default();
    let ends = DISPOSITIONS.map(|end| (end, wording::disposition(lang, end).into()));
    html! {
        <fieldset class="group" id="/dates">
            <legend>{ shared.t(Word::Dates) }</legend>
            <p class="hint">{ shared.t(Word::DatesHint) }{ text::between(shared.lang) }{ shared.t(Word::ActByHint) }</p>
            <div class="fields" id="/dates/act">
                { day_field(shared, At::Act.field(Leaf::From), Word::ActFrom, act.from) }
                { day_field(shared, At::Act.field(Leaf::To), Word::ActTo, act.to) }
                if act.to.is_none() || case.dates.act_by.is_some() {
                    { day_field(shared, At::Dates.field(Leaf::ActBy), Word::ActBy, case.dates.act_by) }
                }
                { day_field(shared, At::Dates.field(Leaf::Filed), Word::Filed, case.dates.filed) }
                { day_field(shared, At::Dates.field(Leaf::Judgment), Word::JudgmentDay, case.dates.judgment) }
                if case.dates.trial_by.is_some() {
                    { day_field(shared, At::Dates.field(Leaf::TrialBy), Word::TrialBy, case.dates.trial_by) }
                }
                { select_of(shared, At::Case.field(Leaf::Disposition), shared.t(Word::Disposition),
                    shared.t(Word::Unknown), ends, case.disposition.as_ref()) }
            </div>
        </fieldset>
    }
}

fn conduct(shared: &Shared, case: &Case) -> Html {
    html! {
        <>
            { fields(shared, case) }
            { behaviours(shared, case) }
            <div class="fields">
                { whose(shared, case) }
                { harm(shared, case) }
            </div>
        </>
    }
}

/// What the case is about: it decides which law is cited.
pub(crate) fn fields(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let one = |field: lawbook::Field| {
        let onchange = shared.tick(At::Case.field(Leaf::Fields), Some(field));
        html! {
            <Check key={field.id()} id={format!("/fields/{}", field.id())}
                checked={case.fields.contains(&field)} {onchange}>
                { wording::field(lang, field) }
            </Check>
        }
    };
    html! {
        <fieldset class="group checks" id="/fields">
            <legend>{ shared.t(Word::CaseFields) }</legend>
            { for lawbook::Field::ALL.into_iter().map(one) }
            <p class="hint">{ shared.t(Word::CaseFieldsHint) }</p>
        </fieldset>
    }
}

/// What was done.
pub(crate) fn behaviours(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let behaviour = |(index, behaviour): (usize, Behaviour)| {
        let onchange = shared.tick(At::Facts.field(Leaf::Behaviours), Some(behaviour));
        html! {
            <Check key={index} id={format!("/facts/behaviours/{index}")}
                checked={case.facts.behaviours.contains(&behaviour)} {onchange}>
                { wording::behaviour(lang, behaviour) }
            </Check>
        }
    };
    html! {
        <fieldset class="group checks" id="/facts/behaviours">
            <legend>{ shared.t(Word::Behaviours) }</legend>
            { for BEHAVIOURS.into_iter().enumerate().map(behaviour) }
        </fieldset>
    }
}

/// Whose data, and how much of it.
pub(crate) fn whose(shared: &Shared, case: &Case) -> Html {
    let lang = shared.lang;
    let facts = &case.facts;
    let whom = SUBJECTS.map(|whom| (whom, text::subjects(lang, whom).into()));
    let quantity = |field: Leaf, label: Word, value| {
        html! {
            <Field place={At::Facts.field(field)} label={shared.t(label)} figures={true} keys={&["万", "+"][..]}
                placeholder="—" text={shown(lang, value)} read={number(shared, value)}
                hint={shared.t(Word::QuantityHint)} />
        }
    };
    html! {
        <>
            { select_of(shared, At::Facts.field(Leaf::Subjects), shared.t(Word::Subjects),
                shared.t(Word::Unknown), whom, facts.subjects.as_ref()) }
            { quantity(Leaf::People, Word::People, facts.people) }
            { quantity(Leaf::Records, Word::Records, facts.records) }
        </>
    }
}

/// Whether harm has occurred.
pub(crate) fn harm(shared: &Shared, case: &Case) -> Html {
    let harms = HARMS.map(|harm| (harm, text::harm(shared.lang, harm).into()));
    select_of(
        shared,
        At::Facts.field(Leaf::Harm),
        shared.t(Word::Harm),
        shared.t(Word::Unknown),
        harms,
        case.facts.harm.as_ref(),
    )
}

/// The notice before the suit.
pub(crate) fn notice(shared: &Shared, case: &Case) -> Html {
    let notice = case.facts.notice.unwrap_or_default();
    html! {
        <>
            { day_field(shared, At::Notice.field(Leaf::Published), Word::NoticePublished, notice.published) }
            <Field place={At::Notice.field(Leaf::Days)} label={shared.t(Word::NoticeDays)} figures={true} placeholder="—"
                text={shown(shared.lang, notice.days)} read={number(shared, notice.days)} />
        </>
    }
}

/// The laws that were breached.
pub(crate) fn breached(shared: &Shared, case: &Case) -> Html {
    let law = |(index, law): (usize, BreachedLaw)| {
        let onchange = shared.tick(At::Facts.field(Leaf::Breached), Some(law));
        html! {
            <Check key={index} id={format!("/facts/breached/{}", law.id())}
                checked={case.facts.breached.contains(&law)} {onchange}>
                { wording::breached(shared.lang, law) }
            </Check>
        }
    };
    html! {
        <fieldset class="group checks" id="/facts/breached">
            <legend>{ shared.t(Word::Breached) }</legend>
            <p class="hint">{ shared.t(Word::BreachedHint) }</p>
            { for BreachedLaw::ALL.into_iter().enumerate().map(law) }
        </fieldset>
    }
}

/// What the processor has proved to free itself, each behaviour by itself.
pub(crate) fn defences(shared: &Shared, case: &Case) -> Html {
    let all = [Fact::Exculpated, Fact::LawfulCollection, Fact::Safekeeping, Fact::ThirdInfringer];
    let asked = all.into_iter().filter(|one| one.is_asked(case));
    let several = case.facts.behaviours.len() > 1 || !case.facts.exculpated_of.is_empty();
    let of = |one: Behaviour| {
        let onchange = shared.tick(At::Facts.field(Leaf::ExculpatedOf), Some(one));
        html! {
            <Check key={one.id()} id={format!("/facts/exculpated_of/{}", one.id())}
                checked={case.facts.exculpated_of.contains(&one)} {onchange}>
                { wording::behaviour(shared.lang, one) }
            </Check>
        }
    };
    let offered = |one: &Behaviour| {
        case.facts.behaviours.contains(one) || case.facts.exculpated_of.contains(one)
    };
    html! {
        <>
            <div class="fields">{ for asked.map(|one| fact(shared, case, one)) }</div>
            if case.facts.exculpated == Some(true) && several {
                <fieldset class="group checks" id="/facts/exculpated_of">
                    <legend>{ shared.t(Word::ExculpatedOf) }</legend>
                    <p class="hint">{ shared.t(Word::ExculpatedOfHint) }</p>
                    <>{ for BEHAVIOURS.into_iter().filter(offered).map(of) }</>
                </fieldset>
            }
        </>
    }
}

/// The paper's conditions for designated organisations.
pub(crate) fn conditions(shared: &Shared, case: &Case) -> Html {
    if !Fact::CONDITIONS.into_iter().any(|one| one.is_asked(case)) {
        return Html::default();
    }
    html! {
        <fieldset class="group" id="/facts/organisation">
            <legend>{ shared.t(Word::Conditions) }</legend>
            <div class="fields">{ for Fact::CONDITIONS.map(|one| fact(shared, case, one)) }</div>
        </fieldset>
    }
}

/// Whether something is so.
pub(crate) fn fact(shared: &Shared, case: &Case, fact: Fact) -> Html {
    // What the law says is shown, not asked; what contradicts it can be cleared.
    if fact == Fact::Sensitive
        && case.facts.subjects == Some(Subjects::ChildrenUnder14)
        && case.facts.sensitive.is_none()
    {
        return html! {
            <div class="field said" id={fact.place().to_string()} tabindex="-1">
                <span class="label">{ text::fact(shared.lang, fact) }</span>
                <span class="value">{ shared.t(Word::SensitiveByLaw) }</span>
            </div>
        };
    }
    let answers = [(true, shared.t(Word::Yes).into()), (false, shared.t(Word::No).into())];
    select_of(
        shared,
        fact.place(),
        text::fact(shared.lang, fact),
        shared.t(Word::Unknown),
        answers,
        fact.get(case).as_ref(),
    )
}

fn more(shared: &Shared, case: &Case) -> Html {
    let reaches = REACHES.map(|reach| (reach, text::reach(shared.lang, reach).into()));
    let apart = |one: &Fact| {
        Fact::CONDITIONS.contains(one)
            || matches!(
                one,
                Fact::Exculpated
                    | Fact::LawfulCollection
                    | Fact::Safekeeping
                    | Fact::ThirdInfringer
            )
    };
    let plain = Fact::ALL.iter().copied().filter(|one| !apart(one) && one.is_asked(case));
    html! {
        <details class="more">
            <summary>{ shared.t(Word::MoreFacts) }</summary>
            <p class="hint">{ shared.t(Word::MoreFactsHint) }</p>
            <div class="fields" id="/facts/notice">
                { notice(shared, case) }
                { select_of(shared, At::Facts.field(Leaf::Reach), shared.t(Word::Reach), shared.t(Word::Unknown),
                    reaches, case.facts.reach.as_ref()) }
                { for plain.map(|one| fact(shared, case, one)) }
                { defences(shared, case) }
                { conditions(shared, case) }
                { breached(shared, case) }
                <Area place={At::Case.field(Leaf::Notes)} label={shared.t(Word::Notes)} hint={shared.t(Word::NotesHint)}
                    text={case.notes.clone()} />
            </div>
        </details>
    }
}
