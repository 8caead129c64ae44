//! What happened, when, between whom.

use std::rc::Rc;

use redress_core::{
    Case,
    case::{
        Behaviour, BreachedLaw, CoPlaintiff, Disposition, Harm, PlaintiffKind, Reach, Subjects,
        Supporter,
    },
    lawbook,
};
use redress_drafting::wording;
use yew::prelude::*;

use super::{case_props, defendants, guardians::guardianship};
use crate::{
    model::{
        edit::{Day, Edit, Fact, PartiesEdit, Words},
        named::{Name, Named},
        state::Action,
    },
    storage::prefs,
    ui::{
        Area, Check, DayField, Field, Line, Shared, dom, marked, number, plus, select_of, shown,
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

/// What the case is called: the first fields of section one, and of a new case. They bring nothing of the others.
pub(crate) fn case_head(shared: &Shared, case: &Case) -> Html {
    let line = |name: Name, label: Word, class: &'static str| {
        let dispatch = shared.dispatch.clone();
        let onchange = Callback::from(move |text| {
            dispatch.dispatch(Action::Edit(Box::new(Named(name, text))));
        });
        html! {
            <Line path={name.path()} label={shared.t(label)} {class} text={name.get(case).to_owned()} {onchange} />
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
    case: &Case,
    of: Words,
    label: Word,
    class: &'static str,
) -> Html {
    html! {
        <Field path={of.path()} label={shared.t(label)} {class} context={(of == Words::Plaintiff).then(|| AttrValue::from(shared.t(Word::Plaintiff)))}
            text={of.get(case).to_owned()}
            read={words(shared, move |text| Edit::Words(of, text))} />
    }
}

/// Who decides, and to whom it can be appealed. What was named last on this device is offered, never filled in.
fn bench(shared: &Shared, case: &Case) -> Html {
    let label = |of: Words| match of {
        Words::AppealTo => Word::AppealTo,
        Words::Presiding => Word::Presiding,
        Words::Judges => Word::Judges,
        Words::Assessors => Word::Assessors,
        _ => Word::Clerk,
    };
    let named = case.bench.clone();
    let field = |of: Words| {
        let named = named.clone();
        let read = Callback::from(move |text: String| {
            let mut case = Case { bench: named.clone(), ..Case::default() };
            Edit::Words(of, text.clone()).apply(&mut case);
            prefs::remember_bench(&case.bench);
            Ok((Edit::Words(of, text.clone()), text))
        });
        let class = if of == Words::AppealTo { "wide" } else { "grow" };
        html! {
            <Field path={of.path()} label={shared.t(label(of))} {class} text={of.get(case).to_owned()} {read} />
        }
    };
    let last = prefs::last_bench().filter(|_| case.bench.is_empty());
    html! {
        <details class="more wide" id="/bench">
            <summary>{ shared.t(Word::Bench) }</summary>
            <p class="hint">{ shared.t(Word::BenchHint) }</p>
            if let Some(last) = last {
                <button type="button" class="quiet" id="/bench/as-before"
                    onclick={shared.on(move |_: MouseEvent| {
                        dom::focus_soon(Words::AppealTo.path());
                        Edit::Bench(last.clone())
                    })}>
                    { shared.t(Word::BenchAsBefore) }
                </button>
            }
            <div class="fields line">
                { for Words::BENCH.map(field) }
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
                    { select_of(shared, "/plaintiff/kind", shared.t(Word::PlaintiffKind),
                        shared.t(Word::NotChosen), kinds, kind.as_ref(), Edit::PlaintiffKind) }
                    if case.plaintiff.is_some() {
                        { line(shared, case, Words::Plaintiff, Word::Name, "grow") }
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
    let one = |(index, one): (usize, &CoPlaintiff)| {
        let path = format!("/co_plaintiffs/{index}");
        let kinds = PLAINTIFFS.map(|kind| (kind, wording::plaintiff(lang, kind).into()));
        let remove = shared.click_remove(
            Edit::Parties(PartiesEdit::RemoveCoPlaintiff(index)),
            "/co_plaintiffs",
            (index, count),
            "kind",
        );
        html! {
            <div class="fields line" key={index} id={path.clone()}>
                { select_of(shared, format!("{path}/kind"), shared.t(Word::CoPlaintiff), shared.t(Word::NotChosen),
                    kinds, one.kind.as_ref(), move |kind| Edit::Parties(PartiesEdit::Kind(index, kind))) }
                <Field path={format!("{path}/name")} label={shared.t(Word::Name)} class="grow" text={one.name.clone()}
                    read={words(shared, move |name| Edit::Parties(PartiesEdit::Name(index, name)))} />
                <Check id={format!("{path}/joined")} checked={one.joined}
                    onchange={shared.on(move |on| Edit::Parties(PartiesEdit::Joined(index, on)))}>
                    { shared.t(Word::Joined) }
                </Check>
                { remove_party(shared, case, &path, remove) }
            </div>
        }
    };
    html! {
        <div id="/co_plaintiffs">
            { for case.co_plaintiffs.iter().enumerate().map(one) }
            <button type="button" class="quiet add" id="/co_plaintiffs/add"
                onclick={shared.click_to(Edit::Parties(PartiesEdit::AddCoPlaintiff), format!("/co_plaintiffs/{count}/kind"))}>
                { plus() }{ shared.t(Word::AddCoPlaintiff) }
            </button>
        </div>
    }
}

/// Who supports the suit.
fn supporters(shared: &Shared, case: &Case) -> Html {
    let count = case.supporters.len();
    let one = |(index, one): (usize, &Supporter)| {
        let path = format!("/supporters/{index}");
        let remove = shared.click_remove(
            Edit::Parties(PartiesEdit::RemoveSupporter(index)),
            "/supporters",
            (index, count),
            "name",
        );
        html! {
            <div class="fields line" key={index} id={path.clone()}>
                <Field path={format!("{path}/name")} label={shared.t(Word::Supporter)} class="grow"
                    text={one.name.clone()}
                    read={words(shared, move |name| Edit::Parties(PartiesEdit::Supporter(index, name)))} />
                { remove_party(shared, case, &path, remove) }
            </div>
        }
    };
    html! {
        <div id="/supporters">
            { for case.supporters.iter().enumerate().map(one) }
            <button type="button" class="quiet add" id="/supporters/add"
                onclick={shared.click_to(Edit::Parties(PartiesEdit::AddSupporter), format!("/supporters/{count}/name"))}>
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
                shared.edit(Edit::AddDefendant);
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
                { for (0..case.defendants.len()).map(|index| defendant(&shared, case, &focus, index)) }
            </ol>
            <button type="button" class="quiet add" id="/defendants/add"
                onclick={shared.click_to(Edit::AddDefendant, format!("/defendants/{}/name", case.defendants.len()))}>
                { plus() }{ shared.t(Word::AddDefendant) }
            </button>
        </fieldset>
    }
}

fn defendant(shared: &Shared, case: &Case, focus: &Callback<String>, index: usize) -> Html {
    let Some(one) = case.defendants.get(index) else { return Html::default() };
    let path = format!("/defendants/{index}");
    let shown_name = wording::defendant(shared.lang, one.id.as_str(), case);
    let remove = {
        let (shared, focus, left) = (shared.clone(), focus.clone(), case.defendants.len() - 1);
        Callback::from(move |_: MouseEvent| {
            focus.emit(match left {
                0 => "/defendants/add".to_owned(),
                _ => format!("/defendants/{}/name", index.min(left - 1)),
            });
            shared.edit(Edit::RemoveDefendant(index));
        })
    };
    let others = defendants(shared, case).into_iter().filter(|(id, _)| *id != one.id);
    html! {
        <li key={one.id.to_string()} id={path.clone()}>
            <div class="fields line">
                <Field path={format!("{path}/name")} label={shared.t(Word::Name)} class="grow"
                    context={text::defendant_number(shared.lang, index)} text={one.name.clone()} placeholder={shown_name.clone()}
                    read={words(shared, move |name| Edit::RenameDefendant(index, name))} />
                <Check id={format!("{path}/minor")} checked={one.minor}
                    onchange={shared.on(move |minor| Edit::Minor(index, minor))}>
                    { shared.t(Word::Minor) }<span class="vh">{ text::colon(shared.lang) }{ marked(shared.lang, &shown_name) }</span>
                </Check>
                <button type="button" class="quiet remove" onclick={remove}>
                    { shared.t(Word::Remove) }<span class="vh">{ " " }{ marked(shared.lang, &shown_name) }</span>
                </button>
            </div>
            if one.minor && case.defendants.len() > 1 {
                <fieldset class="inline" id={format!("{path}/guardians")}>
                    <legend>{ shared.t(Word::Guardians) }</legend>
                    { for others.map(|(id, name)| {
                        let checked = one.guardians.contains(&id);
                        let html_id = format!("{path}/guardians/{id}");
                        let onchange = shared.on(move |on| Edit::Guardian(index, id.clone(), on));
                        html! { <Check key={html_id.clone()} id={html_id.clone()} {checked} {onchange}>{ marked(shared.lang, &name) }</Check> }
                    }) }
                </fieldset>
                { guardianship(shared, case, index, one) }
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
            <p class="hint">{ shared.t(Word::DatesHint) }{ " " }{ shared.t(Word::ActByHint) }</p>
            <div class="fields" id="/dates/act">
                <DayField day={Day::ActFrom} label={shared.t(Word::ActFrom)} value={act.from} />
                <DayField day={Day::ActTo} label={shared.t(Word::ActTo)} value={act.to} />
                if act.to.is_none() || case.dates.act_by.is_some() {
                    <DayField day={Day::ActBy} label={shared.t(Word::ActBy)} value={case.dates.act_by} />
                }
                <DayField day={Day::Filed} label={shared.t(Word::Filed)} value={case.dates.filed} />
                <DayField day={Day::Judgment} label={shared.t(Word::JudgmentDay)}
                    value={case.dates.judgment} />
                if case.dates.trial_by.is_some() {
                    <DayField day={Day::TrialBy} label={shared.t(Word::TrialBy)}
                        value={case.dates.trial_by} />
                }
                { select_of(shared, "/disposition", shared.t(Word::Disposition),
                    shared.t(Word::Unknown), ends, case.disposition.as_ref(), Edit::Disposition) }
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
        let onchange = shared.on(move |on| Edit::Field(field, on));
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
        let onchange = shared.on(move |on| Edit::Behaviour(behaviour, on));
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
    html! {
        <>
            { select_of(shared, "/facts/subjects", shared.t(Word::Subjects),
                shared.t(Word::Unknown), whom, facts.subjects.as_ref(), Edit::Subjects) }
            <Field path="/facts/people" label={shared.t(Word::People)} figures={true} keys={&["万", "+"][..]} placeholder="—"
                text={shown(lang, facts.people)} read={number(shared, Edit::People)}
                hint={shared.t(Word::QuantityHint)} />
            <Field path="/facts/records" label={shared.t(Word::Records)} figures={true} keys={&["万", "+"][..]} placeholder="—"
                text={shown(lang, facts.records)} read={number(shared, Edit::Records)}
                hint={shared.t(Word::QuantityHint)} />
        </>
    }
}

/// Whether harm has occurred.
pub(crate) fn harm(shared: &Shared, case: &Case) -> Html {
    let harms = HARMS.map(|harm| (harm, text::harm(shared.lang, harm).into()));
    select_of(
        shared,
        "/facts/harm",
        shared.t(Word::Harm),
        shared.t(Word::Unknown),
        harms,
        case.facts.harm.as_ref(),
        Edit::Harm,
    )
}

/// The notice before the suit.
pub(crate) fn notice(shared: &Shared, case: &Case) -> Html {
    let notice = case.facts.notice.unwrap_or_default();
    html! {
        <>
            <DayField day={Day::Notice} label={shared.t(Word::NoticePublished)}
                value={notice.published} />
            <Field path="/facts/notice/days" label={shared.t(Word::NoticeDays)} figures={true} placeholder="—"
                text={shown(shared.lang, notice.days)} read={number(shared, Edit::NoticeDays)} />
        </>
    }
}

/// The laws that were breached.
pub(crate) fn breached(shared: &Shared, case: &Case) -> Html {
    let law = |(index, law): (usize, BreachedLaw)| {
        let onchange = shared.on(move |on| Edit::Breached(law, on));
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
        let onchange = shared.on(move |on| Edit::ExculpatedOf(one, on));
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
                    { for BEHAVIOURS.into_iter().filter(offered).map(of) }
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
            <div class="field said" id={fact.path()} tabindex="-1">
                <span class="label">{ text::fact(shared.lang, fact) }</span>
                <span class="value">{ shared.t(Word::SensitiveByLaw) }</span>
            </div>
        };
    }
    let answers = [(true, shared.t(Word::Yes).into()), (false, shared.t(Word::No).into())];
    select_of(
        shared,
        fact.path(),
        text::fact(shared.lang, fact),
        shared.t(Word::Unknown),
        answers,
        fact.get(case).as_ref(),
        move |value| Edit::Fact(fact, value),
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
    let plain = Fact::ALL.into_iter().filter(|one| !apart(one) && one.is_asked(case));
    html! {
        <details class="more">
            <summary>{ shared.t(Word::MoreFacts) }</summary>
            <p class="hint">{ shared.t(Word::MoreFactsHint) }</p>
            <div class="fields" id="/facts/notice">
                { notice(shared, case) }
                { select_of(shared, "/facts/reach", shared.t(Word::Reach), shared.t(Word::Unknown),
                    reaches, case.facts.reach.as_ref(), Edit::Reach) }
                { for plain.map(|one| fact(shared, case, one)) }
                { defences(shared, case) }
                { conditions(shared, case) }
                { breached(shared, case) }
                <Area path="/notes" label={shared.t(Word::Notes)} hint={shared.t(Word::NotesHint)}
                    text={case.notes.clone()} onchange={shared.on(|text| Edit::Words(Words::Notes, text))} />
            </div>
        </details>
    }
}
