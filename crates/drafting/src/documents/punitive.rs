//! Forms of punitive damages in a paper, beside the multiple of the law on a base: a lower one, a sum that was agreed on, a
//! base that was found in a sample.

use redress_core::{
    Assessment, Case, Position,
    case::{Common, Itemised, Punitive, PunitiveItem},
};

use crate::{
    Document, Lang, explain,
    wording::{self, UNKNOWN, known, separated},
};

/// What a reader must know of how they were made.
pub(super) fn forms(document: &mut Document, case: &Case, assessment: &Assessment) {
    let Some(punitive) = &case.punitive else { return };
    lower(document, punitive, assessment.position);
    agreed(document, case, punitive, assessment.position);
    samples(document, case, punitive, assessment);
}

/// Who takes less than the law has, and why. What the plaintiff asks for stands beside what this side takes.
fn lower(document: &mut Document, punitive: &Punitive, position: Position) {
    let lang = document.lang;
    let sides = [Position::Claimed, position];
    let sides = if position == Position::Claimed { &sides[1..] } else { &sides[..] };
    for side in sides {
        let words =
            wording::lower(lang, punitive, *side).zip(wording::multiple(lang, punitive, *side));
        if let Some((lower, multiple)) = words {
            let who = wording::position(lang, *side);
            document.paragraph(match lang {
                Lang::Zh => format!("惩罚性赔偿的倍数，{who}：{multiple}，{lower}。"),
                Lang::En => {
                    format!("Multiple of punitive damages, {who}: {multiple}, {lower}.")
                }
            });
        }
    }
}

fn agreed(document: &mut Document, case: &Case, punitive: &Punitive, position: Position) {
    let lang = document.lang;
    let is_agreed =
        |item: &&Common<PunitiveItem>| wording::punitive::is_agreed(case, item, position);
    for item in punitive.items.iter().filter(is_agreed) {
        let agreed = item.agreed.map(separated).unwrap_or_default();
        let base = item.claimed().map_or_else(|| UNKNOWN.to_owned(), separated);
        document.paragraph(match lang {
            Lang::Zh => {
                format!("双方协商的惩罚性赔偿 {agreed}，不是任何倍数的结果；诉请的基数 {base}。")
            }
            Lang::En => format!(
                "Punitive damages agreed: {agreed}, which no multiple gives; base claimed: {base}."
            ),
        });
    }
}

/// Bases that were found in a sample: on what ground one is extrapolated, or what it would be.
fn samples(document: &mut Document, case: &Case, punitive: &Punitive, assessment: &Assessment) {
    let lang = document.lang;
    for sample in &assessment.samples {
        let figure = &sample.extrapolated;
        let (label, amount) = (wording::label(lang, figure, case), known(figure));
        let how = explain(lang, figure, case).how;
        document.paragraph(match lang {
            Lang::Zh => format!("{label} {amount} {how}，未计入。"),
            Lang::En => format!("{label} {amount} {how}: not counted."),
        });
    }
    for item in &punitive.items {
        let ground = item.sample.as_ref().and_then(|one| one.ground(assessment.position));
        let words = wording::sample(lang, item, assessment.position);
        let Some((ground, words)) = ground.filter(|ground| !ground.is_empty()).zip(words) else {
            continue;
        };
        let ground = wording::ground(lang, assessment.position, ground);
        document.paragraph(match lang {
            Lang::Zh => format!("惩罚性赔偿基数：{words}；{ground}。"),
            Lang::En => format!("Base of punitive damages: {words}; {ground}."),
        });
    }
}
