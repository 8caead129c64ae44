//! What the answers to a question did to the result.

use redress_core::{Assessment, Case, Finding, Findings, Level, Position, Yuan};
use redress_drafting::wording;
use yew::prelude::*;

use crate::{
    model::figures::{UNKNOWN, value},
    ui::{Shared, marked, text::Word},
};

/// A result as it was seen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    position: Position,
    /// As shown: what is not known is not zero.
    award: String,
    sum: Yuan,
    findings: Findings,
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

/// Whether two findings say the same of the same field, whatever they rest on.
fn says_the_same(a: &Finding, b: &Finding) -> bool {
    (a.code, a.level, a.place, &a.arguments) == (b.code, b.level, b.place, &b.arguments)
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
        // A finding that only rests on something else now has neither come nor gone.
        let missing =
            |finding: &&Finding| !other.findings.iter().any(|one| says_the_same(one, finding));
        of.findings.iter().filter(missing).cloned().collect::<Vec<_>>()
    };
    let (came, gone) = (only(&after, before), only(before, &after));
    let row = |class: &'static str, finding: &Finding| {
        html! {
            <li class={classes!(class, level(finding.level))}>
                <span class="tag muted">{ wording::level(lang, finding.level) }</span>{ " " }
                { marked(lang, &wording::finding(lang, finding, case)) }
            </li>
        }
    };
    html! {
        <div class="effect" data-test="effect">
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

/// The same, as it is said when the hand has rested.
pub(super) fn words(shared: &Shared, before: Option<&Seen>, assessment: &Assessment) -> String {
    let after = value(&assessment.award);
    let unit = if after == UNKNOWN { "" } else { shared.t(Word::Yuan) };
    match before {
        Some(before) if before.award != after => {
            format!("{} {} → {after} {unit}", shared.t(Word::AwardMoved), before.award)
        }
        _ => format!("{} {after} {unit}", shared.t(Word::AwardUnmoved)),
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

#[cfg(test)]
mod tests {
    use redress_core::{Lens, assess};

    use super::*;

    /// With children a procuratorate rests on the Minors Protection Law too: that it may sue is nothing new.
    #[test]
    fn a_finding_that_rests_on_more_is_not_new() {
        let standing = |subjects: &str| {
            let json = format!(
                r#"{{"dates":{{"act":{{"to":"2023-05-01"}}}},"plaintiff":{{"kind":"procuratorate"}},
                "facts":{{"behaviours":["use"],"subjects":"{subjects}"}}}}"#
            );
            let case = Case::from_json(json.as_bytes()).unwrap();
            let found = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
            found.iter().find(|one| one.code.id() == "standing-met").cloned().unwrap()
        };
        let (general, children) = (standing("general"), standing("children-under-14"));
        assert_ne!(general, children);
        assert!(says_the_same(&general, &children));
    }
}
