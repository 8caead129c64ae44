//! What the answers to a question did to the result.

use redress_core::{Assessment, Case, Finding, Level, Position, Yuan};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    figures::{UNKNOWN, value},
    text::Word,
    ui::Shared,
};

/// A result as it was seen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    position: Position,
    /// As shown: what is not known is not zero.
    award: String,
    sum: Yuan,
    findings: Vec<Finding>,
}

impl Seen {
    pub(super) fn of(assessment: &Assessment) -> Self {
        Self {
            position: assessment.position,
            award: value(&assessment.award),
            sum: assessment.totals.award,
            findings: assessment.findings.clone(),
        }
    }
}

/// Before and after; that nothing moved is said too.
pub(super) fn view(
    shared: &Shared,
    case: &Case,
    before: Option<&Seen>,
    assessment: &Assessment,
) -> Html {
    let lang = shared.lang;
    let after = Seen::of(assessment);
    // A question that was come to with faults in the case compares with nothing.
    let before = before.unwrap_or(&after);
    let only = |of: &Seen, other: &Seen| {
        let missing = |finding: &&Finding| !other.findings.contains(finding);
        of.findings.iter().filter(missing).cloned().collect::<Vec<_>>()
    };
    let (came, gone) = (only(&after, before), only(before, &after));
    let row = |class: &'static str, finding: &Finding| {
        html! {
            <li class={classes!(class, level(finding.level))}>
                <span class="tag muted">{ wording::level(lang, finding.level) }</span>{ " " }
                { wording::finding(lang, finding, case) }
            </li>
        }
    };
    html! {
        <div class="effect" role="status" data-test="effect">
            if before.award == after.award {
                <p>{ shared.t(Word::AwardUnmoved) }{ " " }<strong>{ after.award.clone() }</strong>
                    if after.award != UNKNOWN { { " " }{ shared.t(Word::Yuan) } }
                </p>
            } else {
                <p>
                    { shared.t(Word::AwardMoved) }{ " " }
                    <span class="from">{ before.award.clone() }</span>{ " → " }
                    <strong>{ after.award.clone() }</strong>
                    { difference(before, &after) }
                </p>
            }
            if !came.is_empty() {
                <p class="muted">{ shared.t(Word::FindingsCame) }</p>
                <ul>{ for came.iter().map(|finding| row("came", finding)) }</ul>
            }
            if !gone.is_empty() {
                <p class="muted">{ shared.t(Word::FindingsWent) }</p>
                <ul>{ for gone.iter().map(|finding| row("gone", finding)) }</ul>
            }
        </div>
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Note => "note",
        Level::Caution => "caution",
        Level::Error => "grave",
    }
}

/// By how much, where both are known.
fn difference(before: &Seen, after: &Seen) -> Html {
    if before.award == UNKNOWN || after.award == UNKNOWN {
        return Html::default();
    }
    let (sign, by) = if after.sum > before.sum {
        ("+", after.sum.decimal() - before.sum.decimal())
    } else {
        ("−", before.sum.decimal() - after.sum.decimal())
    };
    let by = Yuan::computed(by).map(wording::separated).unwrap_or_default();
    html! { <span class="by">{ " (" }{ sign }{ by }{ ")" }</span> }
}
