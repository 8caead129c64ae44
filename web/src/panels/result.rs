//! The result: what the chosen reforms change, the award, by head, by defendant, what must be known,
//! the fees.

use std::rc::Rc;

use redress_core::{
    Assessment, Authority, Case, Change, Decimal, Derivation, Finding, FindingCode, Findings,
    HeadAmount, Lens, Level, Position, Status, Validity, Yuan, case::At,
};
use redress_drafting::{Kind, Lang, wording};
use yew::prelude::*;

use super::faults::UnreadEntries;
use super::liability::grounds;
use super::recipients::shares;
use crate::{
    model::figures::{UNKNOWN, What, value},
    route::Route,
    ui::{
        Citations, Figure, Notice, Shared, clipboard, marked, standing_mark, status_mark,
        text::Word, use_reading, use_shared,
    },
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
    let case = &use_reading(&props.case);
    html! {
        <>
            { changes(&shared, case, assessment) }
            { award(&shared, &props.case, assessment) }
            <UnreadEntries case={props.case.clone()} />
            { heads(&shared, assessment) }
            { defendants(&shared, case, assessment) }
            { shares(&shared, case, assessment) }
            { findings(&shared, case, &assessment.findings) }
            { fees(&shared, assessment) }
            { proof(&shared, assessment) }
            <p class="panel-part"><a href={Route::Papers(Kind::Schedule).href()}>{ shared.t(Word::ToPapers) }</a></p>
        </>
    }
}

fn award(shared: &Shared, case: &Rc<Case>, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    let shown = value(&assessment.award);
    let known = shown != UNKNOWN;
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
                // By its key it is made anew and not written over: whoever put its text into another element, as
                // translators do, is not left with the old sum.
                <p class="capital" lang="zh-CN" key={wording::capital(assessment.totals.award)}>
                    { wording::capital(assessment.totals.award) }
                </p>
                <div class="copies">
                    <Copy word={Word::CopySum} {case} text={assessment.totals.award.to_string()} />
                    <Copy word={Word::CopyCapital} {case} text={wording::capital(assessment.totals.award)} />
                </div>
            } else {
                <p class="muted">{ shared.t(Word::NothingCounts) }</p>
            }
            if let Some(explored) = &assessment.explored {
                <p class="contested-note" data-test="explored">
                    { wording::explored_head(lang) }{ " " }
                    <Figure id="explored" figure={What::Explored.at(position)}
                        value={value(&explored.derivation)} unit={Some(Word::Yuan)} />
                </p>
            }
            { law_dates(shared, assessment) }
            <p class="among">
                <a href={Route::Time.href()} data-test="to-time">{ shared.t(Word::ToTime) }</a>
            </p>
            if known {
                <p class="among">
                    <a href={Route::Comparables.href()} data-test="among">{ shared.t(Word::AmongPublished) }</a>
                </p>
            }
        </div>
    }
}

/// Which dates chose the law.
pub(crate) fn law_dates(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let dates = assessment.law_dates;
    let date = |word: Word, date: redress_core::lawbook::Date, source| {
        let source = wording::date_source(lang, source);
        let date = wording::day(lang, date);
        match lang {
            Lang::Zh => format!("{} {date}（{source}）", word.of(lang)),
            Lang::En => format!("{} {date} ({source})", word.of(lang)),
        }
    };
    html! {
        <p class="law-dates">
            { date(Word::Substantive, dates.act, dates.act_source) }
            <br />
            { date(Word::Procedure, dates.trial, dates.trial_source) }
        </p>
    }
}

#[derive(PartialEq, Properties)]
struct CopyProps {
    word: Word,
    case: Rc<Case>,
    text: AttrValue,
}

/// Puts a text on the clipboard and says so.
#[component]
fn Copy(props: &CopyProps) -> Html {
    let shared = use_shared();
    // The text that was copied: another sum is not.
    let copied = use_state_eq(|| None::<AttrValue>);
    let onclick = {
        let (shared, case) = (shared.clone(), props.case.clone());
        let (copied, text) = (copied.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text, notify) = (copied.clone(), text.clone(), shared.notify.clone());
            shared.let_out(&case, move || {
                let (copied, text) = (copied.clone(), text.clone());
                let notify = notify.clone();
                clipboard::copy(&text.clone(), None, move |done| {
                    if done {
                        copied.set(Some(text));
                    } else {
                        notify.emit(Some(Notice::NotCopied));
                    }
                });
            });
        })
    };
    html! {
        <>
            <button type="button" class="link" {onclick}>{ shared.t(props.word) }</button>
            <span role="status" class="hint">
                if copied.as_ref() == Some(&props.text) { { shared.t(Word::Copied) } }
            </span>
        </>
    }
}

/// What the bar at the foot of a phone's screen says. Opened, it stands over the award itself.
pub(crate) fn in_bar(shared: &Shared, assessment: &Assessment, open: bool) -> Html {
    let lang = shared.lang;
    let shown = value(&assessment.award);
    let unit = if shown == UNKNOWN { "" } else { shared.t(Word::Yuan) };
    let findings = &assessment.findings;
    let gravest = findings.iter().map(|finding| finding.level).max();
    html! {
        <>
            <span class="bar-total">
                if open {
                    { shared.t(Word::Result) }
                } else {
                    <span class="bar-position">{ wording::whose(lang, assessment.position) }</span>
                    { " " }<span class={classes!("bar-sum", length(&shown))}>{ shown }</span>{ " " }{ unit }
                }
            </span>
            if let Some(level) = gravest {
                { " " }<span class="bar-findings">
                    { wording::levels(lang, level, findings.iter().filter(|finding| finding.level == level).count()) }
                </span>
            }
        </>
    }
}

/// A long sum is set smaller, so that it stays on its line.
fn length(shown: &str) -> Option<&'static str> {
    match shown.len() {
        0..=12 => None,
        13..=17 => Some("long"),
        _ => Some("very-long"),
    }
}

/// Sums too long for two to a line stand under their labels.
fn sums(assessment: &Assessment) -> Classes {
    let long = wording::separated(assessment.totals.award).len() > 12;
    classes!("sums", long.then_some("tall"))
}

/// The weakest status that carries a head: later law is no carrier. What a side counts on a ground of its
/// own is contested.
fn weakest(head: &HeadAmount) -> Option<Status> {
    let authority: &[Authority] = &head.authority;
    if head.ground.is_some() {
        return Some(Status::Contested);
    }
    let order = [Status::Proposal, Status::Contested, Status::Unverified, Status::InForce];
    order.into_iter().find(|status| authority.iter().any(|a| a.status == *status))
}

/// The heads as lengths of one bar, in the order of the table, which says the same in figures.
fn bar(assessment: &Assessment) -> Html {
    let total: Decimal = assessment.heads.iter().map(|head| head.amount.decimal()).sum();
    if total.is_zero() || assessment.heads.len() < 2 {
        return Html::default();
    }
    let mut x = Decimal::ZERO;
    let piece = |head: &HeadAmount| {
        let width = (head.amount.decimal() * Decimal::from(1000) / total).round_dp(1);
        let at = x;
        x += width;
        html! {
            <rect class={head.id.id()} x={at.to_string()} y="0" width={width.to_string()} height="8" />
        }
    };
    html! {
        <svg class="bar-of-heads" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            { for assessment.heads.iter().map(piece) }
        </svg>
    }
}

fn heads(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    let row = |head: &HeadAmount| {
        html! {
            <tr>
                <th scope="row">
                    <span class={classes!("key", head.id.id())} aria-hidden="true"></span>
                    { wording::head(lang, head.id) }
                    if let Some(status) = weakest(head) {
                        { standing_mark(lang, status, Validity::of(status, &head.authority)) }
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
                    <h3 id="by-head">{ shared.t(Word::ByHead) }{ " " }<span class="unit">{ shared.t(Word::UnitYuan) }</span></h3>
                    { bar(assessment) }
                    <table class={sums(assessment)} aria-labelledby="by-head">
                        <tbody>
                            { for assessment.heads.iter().map(row) }
                            if credits > Yuan::ZERO {
                                <tr>
                                    <th scope="row">{ shared.t(Word::CreditsLess) }</th>
                                    <td>
                                        <Figure id="credits" figure={What::Credits.at(position)}
                                            value={format!("−{}", wording::separated(credits))} />
                                    </td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </section>
            }
            if !assessment.alternatives.is_empty() || assessment.worksheet.is_some() || !assessment.samples.is_empty() {
                <section class="panel-part" aria-labelledby="alternatives">
                    <h3 id="alternatives">{ shared.t(Word::Alternatives) }</h3>
                    <table class="sums muted-sums" aria-labelledby="alternatives"><tbody>
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
                        { for assessment.samples.iter().enumerate().map(|(index, sample)| html! {
                            <tr>
                                <th scope="row">{ shared.t(Word::Extrapolated) }</th>
                                <td>
                                    <Figure id={format!("sample-{index}")} figure={What::Sample(index).at(position)}
                                        value={value(&sample.extrapolated)} />
                                </td>
                            </tr>
                        }) }
                        if let Some(worksheet) = &assessment.worksheet {
                            <tr>
                                <th scope="row">{ wording::place(lang, At::Worksheet, &Case::default()) }</th>
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
    if assessment.defendants.is_empty() {
        return Html::default();
    }
    let sum = |what: What, id: String, figure: &Derivation| {
        let value = wording::if_known(assessment.knows(case, figure), figure.value());
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
            <h3 id="by-defendant">{ shared.t(Word::ByDefendant) }{ " " }<span class="unit">{ shared.t(Word::UnitYuan) }</span></h3>
            <table class={sums(assessment)} aria-labelledby="by-defendant">
                { shared.heads(&[Word::Defendant, Word::Own, Word::Exposure], 2) }
                <tbody>
                    { for assessment.defendants.iter().map(|one| html! {
                        <tr>
                            <th scope="row">{ marked(lang, &wording::defendant(lang, one.id.as_str(), case)) }</th>
                            { sum(What::Own(one.id.clone()), format!("own-{}", one.id),
                                &one.own_derivation) }
                            { sum(What::Exposure(one.id.clone()), format!("exposure-{}", one.id),
                                &one.exposure_derivation) }
                        </tr>
                    }) }
                    if assessment.open > Yuan::ZERO {
                        <tr class="open">
                            <th scope="row">{ shared.t(Word::OpenDebtor) }</th>
                            <td>
                                <Figure id="open" figure={What::Open.at(position)}
                                    value={wording::separated(assessment.open)} />
                            </td>
                            <td />
                        </tr>
                    }
                </tbody>
            </table>
            { for assessment.parts.iter().filter(|part| !part.among.is_empty()).map(|part| html! {
                <p class="hint" data-test="split-open">{ marked(lang, &wording::split_open(lang, case, part)) }</p>
            }) }
            { grounds(shared, case, assessment) }
        </section>
    }
}

fn findings(shared: &Shared, case: &Case, findings: &Findings) -> Html {
    let lang = shared.lang;
    // What cannot be read stands under the award, five at a time.
    let findings: Vec<_> =
        findings.iter().filter(|finding| finding.code != FindingCode::Unread).collect();
    let one = |finding: &Finding| {
        html! {
            <li>
                <p>{ marked(lang, &wording::finding(lang, finding, case)) }</p>
                <Citations authority={finding.authority.to_vec()} />
                if let Some(place) = finding.place {
                    <button type="button" class="link" onclick={shared.to(&place.to_string())}>
                        { marked(lang, &wording::place(lang, place, case)) }
                    </button>
                }
            </li>
        }
    };
    let group = |level: Level| {
        let of_level: Vec<_> =
            findings.iter().copied().filter(|finding| finding.level == level).collect();
        if of_level.is_empty() {
            return Html::default();
        }
        let class = match level {
            Level::Error => "level-error",
            Level::Caution => "level-caution",
            Level::Note => "level-note",
        };
        let title = html! {
            <h4>{ wording::levels(lang, level, of_level.len()) }</h4>
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
            <h3 id="findings">{ shared.t(Word::FindingsTitle) }</h3>
            if findings.is_empty() {
                <p class="muted">{ shared.t(Word::NoFindings) }</p>
            }
            { for [Level::Error, Level::Caution, Level::Note].into_iter().map(group) }
        </section>
    }
}

/// What the chosen reforms change, against the law in force: the award together, then each alone.
fn changes(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let position = assessment.position;
    let Some(first) = assessment.changes.first() else { return Html::default() };
    let (law, with) = (first.award_before, assessment.totals.award);
    let known = value(&assessment.award) != UNKNOWN || law != with;
    let (idle, effective): (Vec<_>, Vec<_>) =
        assessment.changes.iter().partition(|change| is_idle(change));
    let shown = |sum: Yuan| wording::if_known(known, sum);
    html! {
        <section class="lens-result" aria-labelledby="changes" data-test="changes">
            <h3 id="changes">{ shared.t(Word::Changes) }</h3>
            <p class="difference" data-test="difference">
                <span>{ shared.t(Word::Difference) }</span>
                { " " }
                <strong>{ if known { difference(law, with) } else { UNKNOWN.to_owned() } }</strong>
                { " " }{ shared.t(Word::Yuan) }
            </p>
            <table class="sums" aria-labelledby="changes">
                <tbody>
                    <tr>
                        <th scope="row">{ mark(Status::InForce) }{ shared.t(Word::LensLaw) }</th>
                        <td>
                            <Figure id="award-law" test="award-law" value={shown(law)}
                                figure={What::AwardUnder(Lens::LAW).at(position)} />
                        </td>
                    </tr>
                    <tr>
                        <th scope="row">{ mark(Status::Proposal) }{ shared.t(Word::WithReforms) }</th>
                        <td>
                            <Figure id="award-with" test="award-with" value={shown(with)}
                                figure={What::Award.at(position)} />
                        </td>
                    </tr>
                </tbody>
            </table>
            <h4>{ shared.t(Word::EachAlone) }</h4>
            <ul class="findings">
                { for effective.into_iter().map(|one| change(shared, case, position, one)) }
            </ul>
            if !idle.is_empty() {
                <details data-test="idle-changes">
                    <summary>
                        { shared.t(Word::ChangesNothing) }{ " " }<span class="count">{ idle.len() }</span>
                    </summary>
                    <ul class="findings">
                        { for idle.into_iter().map(|one| change(shared, case, position, one)) }
                    </ul>
                </details>
            }
        </section>
    }
}

/// The shape of a status; the words beside it say the same.
fn mark(status: Status) -> Html {
    html! { <span class="status" aria-hidden="true">{ wording::status_mark(status) }{ " " }</span> }
}

/// A reform that changes nothing here.
fn is_idle(change: &Change) -> bool {
    change.award_before == change.award_after
        && !change.proof_changed
        && change.findings_added.is_empty()
        && change.findings_removed.is_empty()
}

/// A sum with its sign.
fn difference(before: Yuan, after: Yuan) -> String {
    let fen = after.fen() - before.fen();
    let sum = wording::separated(Yuan::from_fen(fen.abs()));
    let sign = match fen {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{sum}")
}

/// What one reform changes by itself.
fn change(shared: &Shared, case: &Case, position: Position, change: &Change) -> Html {
    let lang = shared.lang;
    let (before, after) = (change.award_before, change.award_after);
    let same = before == after;
    let lines = |word: Word, findings: &[Finding]| {
        let line = |finding| {
            html! {
                <li>
                    <span class="change-kind">{ shared.t(word) }</span>
                    { " " }{ marked(lang, &wording::finding(lang, finding, case)) }
                </li>
            }
        };
        findings.iter().map(line).collect::<Html>()
    };
    html! {
        <li class="change" data-test={format!("change-{}", change.reform.id())}>
            <p class="change-name">
                <span class="status status-proposal" aria-hidden="true">{ "◇ " }</span>
                { wording::reform(lang, change.reform) }
                if !same {
                    <span class="change-money">
                        { difference(before, after) }
                        { " → " }
                        <Figure id={format!("award-{}", change.reform.id())} value={wording::separated(after)}
                            figure={What::AwardUnder(Lens::LAW.with(change.reform)).at(position)} />
                    </span>
                }
            </p>
            if !is_idle(change) {
                <ul class="change-lines">
                    if same { <li>{ shared.t(Word::NoChange) }</li> }
                    { lines(Word::FindingComes, &change.findings_added) }
                    { lines(Word::FindingGoes, &change.findings_removed) }
                    if change.proof_changed { <li>{ shared.t(Word::ProofChangedBelow) }</li> }
                </ul>
            }
            if let Some(beyond) = change.beyond {
                <p class="hint">{ wording::beyond(lang, beyond) }</p>
            }
            <Citations authority={vec![change.authority]} />
        </li>
    }
}

fn fees(shared: &Shared, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let position = assessment.position;
    html! {
        <>
            if let Some(no_fee) = &assessment.no_fee {
                <section class="panel-part" aria-labelledby="fees">
                    <h3 id="fees">{ shared.t(Word::Fees) }</h3>
                    <p class="hint">{ shared.t(Word::NoFee) }</p>
                    <Citations authority={no_fee.authority.clone()} />
                </section>
            }
            if !assessment.fees.is_empty() {
                <section class="panel-part" aria-labelledby="fees">
                    <h3 id="fees">{ shared.t(Word::Fees) }</h3>
                    <p class="hint">{ shared.t(Word::FeesHint) }</p>
                    <table class="sums fees" role="table"><tbody role="rowgroup">
                        { for assessment.fees.iter().map(|fee| html! {
                            <tr role="row" class={fee.chosen.then_some("current")}>
                                <th scope="row" role="rowheader">
                                    { wording::fee_basis(lang, fee.basis) }
                                    if fee.chosen { <span class="tag">{ shared.t(Word::Chosen) }</span> }
                                    if fee.halved { <span class="tag">{ shared.t(Word::Halved) }</span> }
                                </th>
                                <td role="cell">
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
                { shared.heads(&[Word::Behaviours, Word::Element, Word::Proof], 0) }
                <tbody>
                    { for assessment.proof.iter().map(|row| html! {
                        <tr>
                            <td>{ wording::behaviour(lang, row.behaviour) }</td>
                            <th scope="row">{ wording::element(lang, row.element) }</th>
                            <td>
                                { wording::bearer(lang, row.bearer, row.element) }
                                <Citations authority={row.authority.to_vec()} />
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
