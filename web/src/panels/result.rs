//! The result: the award, by head, by defendant, what must be known, the fees.

use std::rc::Rc;

use redress_core::{
    Assessment, Authority, Case, Change, Finding, HeadAmount, Level, Position, Status, Yuan,
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    figures::{UNKNOWN, What, value},
    text::Word,
    ui::{Citations, Cited, Figure, Shared, status_mark, use_shared},
};

#[derive(Properties)]
pub(crate) struct ResultProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

impl PartialEq for ResultProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && Rc::ptr_eq(&self.all, &other.all)
            && self.position == other.position
    }
}

/// The assessment of a position.
pub(crate) fn at(all: &[Assessment; 3], position: Position) -> &Assessment {
    match position {
        Position::Claimed => &all[0],
        Position::Conceded => &all[1],
        Position::Found => &all[2],
    }
}

/// The result.
#[component]
pub(crate) fn ResultView(props: &ResultProps) -> Html {
    let shared = use_shared();
    let assessment = at(&props.all, props.position);
    html! {
        <>
            { award(&shared, assessment) }
            { heads(&shared, assessment) }
            { defendants(&shared, &props.case, assessment) }
            { findings(&shared, &props.case, &assessment.findings) }
            { changes(&shared, &props.case, assessment) }
            { fees(&shared, assessment) }
            { proof(&shared, assessment) }
        </>
    }
}

fn award(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    let shown = value(&assessment.award);
    let known = shown != UNKNOWN;
    let dates = assessment.law_dates;
    let date = |word: Word, date: redress_core::lawbook::Date, source| {
        let source = wording::date_source(lang, source);
        match lang {
            Lang::Zh => format!("{} {date}（{source}）", word.of(lang)),
            Lang::En => format!("{} {date} ({source})", word.of(lang)),
        }
    };
    html! {
        <div class="award">
            <p class="award-label">
                { shared.t(Word::Award) }{ " · " }{ wording::position(lang, position) }
            </p>
            if !assessment.lens.is_law() {
                <p class="not-law">
                    { status_mark(lang, Status::Proposal) }{ " " }{ shared.t(Word::NotLaw) }
                </p>
            }
            <Figure id="award" class={classes!("total", length(&shown))} test="award"
                figure={What::Award.at(position)} value={shown} unit={known.then_some(Word::Yuan)} />
            if known {
                <p class="capital" lang="zh-CN">{ wording::capital(assessment.totals.award) }</p>
            } else {
                <p class="muted">{ shared.t(Word::NothingCounts) }</p>
            }
            <p class="law-dates">
                { date(Word::Substantive, dates.act, dates.act_source) }
                <br />
                { date(Word::Procedure, dates.trial, dates.trial_source) }
            </p>
        </div>
    }
}

/// A long sum is set smaller, so that it stays on its line.
pub(crate) fn length(shown: &str) -> Option<&'static str> {
    match shown.len() {
        0..=12 => None,
        13..=17 => Some("long"),
        _ => Some("very-long"),
    }
}

/// Sums too long for two to a line stand under their labels.
fn sums(assessment: &Assessment) -> Classes {
    let long = wording::separated(assessment.totals.award).len() > 14;
    classes!("sums", long.then_some("tall"))
}

/// The weakest status that carries a head: later law is no carrier.
fn weakest(authority: &[Authority]) -> Option<Status> {
    let order = [Status::Proposal, Status::Contested, Status::Unverified, Status::InForce];
    order.into_iter().find(|status| authority.iter().any(|a| a.status == *status))
}

fn heads(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    let row = |head: &HeadAmount| {
        html! {
            <tr>
                <th scope="row">
                    { wording::head(lang, head.id) }
                    if let Some(status) = weakest(&head.authority) {
                        { status_mark(lang, status) }
                    }
                </th>
                <td>
                    <Figure id={format!("head-{}", head.id.id())} figure={What::Head(head.id).at(position)}
                        value={value(&head.derivation)} />
                </td>
            </tr>
        }
    };
    let credits = assessment.totals.credits;
    html! {
        <>
            if !assessment.heads.is_empty() {
                <section class="panel-part" aria-labelledby="by-head">
                    <h3 id="by-head">{ shared.t(Word::ByHead) }</h3>
                    <table class={sums(assessment)}>
                        <tbody>
                            { for assessment.heads.iter().map(row) }
                            if credits > Yuan::ZERO {
                                <tr>
                                    <th scope="row">{ shared.t(Word::CreditsLess) }</th>
                                    <td>
                                        <Figure id="credits" figure={What::Award.at(position)}
                                            value={format!("−{}", wording::separated(credits))} />
                                    </td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </section>
            }
            if !assessment.alternatives.is_empty() || assessment.worksheet.is_some() {
                <section class="panel-part" aria-labelledby="alternatives">
                    <h3 id="alternatives">{ shared.t(Word::Alternatives) }</h3>
                    <table class="sums muted-sums"><tbody>
                        { for assessment.alternatives.iter().map(|other| html! {
                            <tr>
                                <th scope="row">{ wording::route(lang, other.route) }</th>
                                <td>
                                    <Figure id={format!("route-{:?}", other.route)}
                                        figure={What::Route(other.route).at(position)}
                                        value={value(&other.derivation)} />
                                </td>
                            </tr>
                        }) }
                        if let Some(worksheet) = &assessment.worksheet {
                            <tr>
                                <th scope="row">{ wording::place(lang, "/worksheet", &Case::default()) }</th>
                                <td>
                                    <Figure id="worksheet" figure={What::Worksheet.at(position)}
                                        value={value(worksheet)} />
                                </td>
                            </tr>
                        }
                    </tbody></table>
                </section>
            }
        </>
    }
}

fn defendants(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    let known = value(&assessment.award) != UNKNOWN;
    if assessment.defendants.is_empty() {
        return Html::default();
    }
    let sum = |what: What, id: String, sum: Yuan| {
        let value = if known { wording::separated(sum) } else { UNKNOWN.to_owned() };
        let label = if matches!(what, What::Own(_)) { Word::Own } else { Word::Exposure };
        html! {
            <td>
                <span class="cell-label" aria-hidden="true">{ shared.t(label) }</span>
                <Figure {id} figure={what.at(position)} {value} />
            </td>
        }
    };
    html! {
        <section class="panel-part" aria-labelledby="by-defendant">
            <h3 id="by-defendant">{ shared.t(Word::ByDefendant) }</h3>
            <table class={sums(assessment)}>
                <thead>
                    <tr>
                        <th scope="col">{ shared.t(Word::Defendant) }</th>
                        <th scope="col" class="sum">{ shared.t(Word::Own) }</th>
                        <th scope="col" class="sum">{ shared.t(Word::Exposure) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for assessment.defendants.iter().map(|one| html! {
                        <tr>
                            <th scope="row">{ wording::defendant(lang, one.id.as_str(), case) }</th>
                            { sum(What::Own(one.id.clone()), format!("own-{}", one.id), one.own) }
                            { sum(What::Exposure(one.id.clone()), format!("exposure-{}", one.id),
                                one.exposure) }
                        </tr>
                    }) }
                    if assessment.open > Yuan::ZERO {
                        <tr class="open">
                            <th scope="row">{ shared.t(Word::OpenDebtor) }</th>
                            <td>
                                <Figure id="open" figure={What::Award.at(position)}
                                    value={wording::separated(assessment.open)} />
                            </td>
                            <td />
                        </tr>
                    }
                </tbody>
            </table>
            if let Some(joint) = assessment.joint {
                <Cited authority={joint} />
            }
        </section>
    }
}

fn findings(shared: &Shared, case: &Case, findings: &[Finding]) -> Html {
    let lang = shared.lang;
    let one = |finding: &Finding| {
        html! {
            <li>
                <p>{ wording::finding(lang, finding, case) }</p>
                <Citations authority={finding.authority.clone()} />
                if let Some(path) = &finding.path {
                    <button type="button" class="link" onclick={shared.to(path)}>
                        { wording::place(lang, path, case) }
                    </button>
                }
            </li>
        }
    };
    let group = |level: Level| {
        let of_level: Vec<_> = findings.iter().filter(|finding| finding.level == level).collect();
        if of_level.is_empty() {
            return Html::default();
        }
        let class = match level {
            Level::Error => "level-error",
            Level::Caution => "level-caution",
            Level::Note => "level-note",
        };
        let title = html! {
            <h4>{ wording::level(lang, level) }{ " " }<span class="count">{ of_level.len() }</span></h4>
        };
        let list = html! { <ul class="findings">{ for of_level.into_iter().map(one) }</ul> };
        if level == Level::Note {
            html! {
                <details class={class} key={class}><summary>{ title }</summary>{ list }</details>
            }
        } else {
            html! { <div class={class} key={class}>{ title }{ list }</div> }
        }
    };
    html! {
        <section class="panel-part" aria-labelledby="findings">
            <h3 id="findings">{ shared.t(Word::Findings) }</h3>
            if findings.is_empty() {
                <p class="muted">{ shared.t(Word::NoFindings) }</p>
            }
            { for [Level::Error, Level::Caution, Level::Note].into_iter().map(group) }
        </section>
    }
}

fn changes(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    if assessment.lens.is_law() {
        return Html::default();
    }
    let one = |change: &Change| {
        let money = if change.award_before == change.award_after {
            shared.t(Word::NoChange).to_owned()
        } else {
            let (before, after) = (change.award_before, change.award_after);
            format!("{} → {}", wording::separated(before), wording::separated(after))
        };
        let added: Vec<_> = change
            .findings_added
            .iter()
            .map(|finding| wording::finding(lang, finding, case))
            .collect();
        html! {
            <li>
                <p>
                    <span class="status status-proposal"><span aria-hidden="true">{ "◇" }</span></span>
                    { " " }{ wording::reform(lang, change.reform) }
                    <span class="change-money">{ money }</span>
                </p>
                { for added.into_iter().map(|sentence| html! { <p class="hint">{ sentence }</p> }) }
                if !change.findings_removed.is_empty() {
                    <p class="hint">
                        { change.findings_removed.len() }{ " " }{ shared.t(Word::FindingsGone) }
                    </p>
                }
                if change.proof_changed {
                    <p class="hint">{ shared.t(Word::ProofChanged) }</p>
                }
                <Citations authority={vec![change.authority]} />
            </li>
        }
    };
    html! {
        <section class="panel-part" aria-labelledby="changes">
            <h3 id="changes">{ shared.t(Word::Changes) }</h3>
            <ul class="findings">{ for assessment.changes.iter().map(one) }</ul>
        </section>
    }
}

fn fees(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    html! {
        <>
            if !assessment.fees.is_empty() {
                <section class="panel-part" aria-labelledby="fees">
                    <h3 id="fees">{ shared.t(Word::Fees) }</h3>
                    <p class="hint">{ shared.t(Word::FeesHint) }</p>
                    <table class="sums"><tbody>
                        { for assessment.fees.iter().map(|fee| html! {
                            <tr class={fee.chosen.then_some("current")}>
                                <th scope="row">
                                    { wording::fee_basis(lang, fee.basis) }
                                    if fee.chosen { <span class="tag">{ shared.t(Word::Chosen) }</span> }
                                    if fee.halved { <span class="tag">{ shared.t(Word::Halved) }</span> }
                                </th>
                                <td>
                                    <Figure id={format!("fee-{:?}", fee.basis)} value={value(&fee.low)}
                                        figure={What::Fee(fee.basis).at(position)} />
                                    if let Some(high) = &fee.high {
                                        <span class="to">{ "–" }</span>
                                        <Figure id={format!("fee-high-{:?}", fee.basis)} value={value(high)}
                                            figure={What::FeeHigh(fee.basis).at(position)} />
                                    }
                                </td>
                            </tr>
                        }) }
                    </tbody></table>
                </section>
            }
            if let Some(interest) = &assessment.interest {
                <section class="panel-part" aria-labelledby="interest">
                    <h3 id="interest">{ shared.t(Word::Interest) }</h3>
                    <table class="sums"><tbody>
                        <tr>
                            <th scope="row">{ shared.t(Word::Amount) }</th>
                            <td>
                                <Figure id="interest-sum" figure={What::Interest.at(position)}
                                    value={value(interest)} />
                            </td>
                        </tr>
                    </tbody></table>
                </section>
            }
        </>
    }
}

/// Who proves what.
pub(crate) fn proof(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    if assessment.proof.is_empty() {
        return Html::default();
    }
    html! {
        <details class="panel-part">
            <summary><h3>{ shared.t(Word::Proof) }</h3></summary>
            <table class="proof">
                <thead>
                    <tr>
                        <th scope="col">{ shared.t(Word::Behaviours) }</th>
                        <th scope="col">{ shared.t(Word::Element) }</th>
                        <th scope="col">{ shared.t(Word::Proof) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for assessment.proof.iter().map(|row| html! {
                        <tr>
                            <td>{ wording::behaviour(lang, row.behaviour) }</td>
                            <th scope="row">{ wording::element(lang, row.element) }</th>
                            <td>
                                { wording::bearer(lang, row.bearer) }
                                <Citations authority={row.authority.clone()} />
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
