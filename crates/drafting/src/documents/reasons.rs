//! Reasoning annex: how each figure came about, where the court departed from what a side stated,
//! which facts about the remedies stand behind the orders, the findings, the legal basis.

use redress_core::{
    Assessment, Case, Yuan,
    case::{Found, RemedyStatus},
};

use super::{
    basis,
    remedies::particular,
    report,
    schedule::{Row, rows},
    sentences::Edits,
};
use crate::{
    Align, Block, Document, Lang, citations,
    wording::{self, capital, orders::is_reason, place, separated},
};

pub(super) fn document(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    edits: &Edits,
) -> Document {
    let mut document = Document::new(lang, lang.of("说理附件（草稿）", "Reasons (draft)"));
    document.heading(lang.of("数额如何得出（单位：元）", "How the sums came about (yuan)"));
    document.blocks.push(Block::Tree(report::tree(lang, &assessment.award, case)));
    if lang == Lang::Zh && assessment.totals.award > Yuan::ZERO {
        document.paragraph(capital(assessment.totals.award));
    }
    report::punitive(&mut document, case, assessment);
    for other in &assessment.alternatives {
        document.heading(match lang {
            Lang::Zh => format!("未选用的方法：{}", wording::route(lang, other.route)),
            Lang::En => format!("Route not elected: {}", wording::route(lang, other.route)),
        });
        document.blocks.push(Block::Tree(report::tree(lang, &other.derivation, case)));
    }
    report::defendants(&mut document, case, assessment);
    report::around(&mut document, case, assessment);
    departures(&mut document, case, assessment, edits);
    report::proof(&mut document, assessment);
    facts(&mut document, case);
    report::findings(&mut document, case, assessment);
    law(&mut document, case, assessment);
    document
}

/// Where the court's figure is not the one claimed or computed, and what was set by hand.
fn departures(document: &mut Document, case: &Case, assessment: &Assessment, edits: &Edits) {
    let lang = document.lang;
    let yuan = |sum: Yuan| separated(sum);
    let mut lines: Vec<String> =
        rows(lang, case, assessment).into_iter().filter_map(|row| departure(lang, row)).collect();
    if let Some(worksheet) = &assessment.worksheet {
        let (computed, found) = (worksheet.value(), assessment.totals.compensation);
        if computed.rounded() != found {
            let (computed, found) = (yuan(computed.rounded()), yuan(found));
            lines.push(match lang {
                Lang::Zh => format!("填平性赔偿：测算底稿为 {computed}，认定为 {found}"),
                Lang::En => format!("Compensation: the worksheet gives {computed}, found {found}"),
            });
        }
    }
    let stated = case.punitive.as_ref().filter(|punitive| punitive.multiple().is_stated());
    if let Some(multiplier) = stated.and_then(|punitive| punitive.multiplier)
        && let (Some(claimed), Some(found)) = (multiplier.claimed, multiplier.found)
        && claimed != found
    {
        lines.push(match lang {
            Lang::Zh => format!("惩罚性赔偿倍数：诉请 {claimed}，认定 {found}"),
            Lang::En => format!("Multiplier of punitive damages: claimed {claimed}, found {found}"),
        });
    }
    for (index, sanction) in case.sanctions.iter().enumerate() {
        if sanction.deduct_from.is_some() {
            let what = place(lang, &format!("/sanctions/{index}"), case);
            let (sum, reason) = (yuan(sanction.amount), because(lang, &sanction.reason));
            lines.push(match lang {
                Lang::Zh => format!("{what}：手动选择扣减 {sum}{reason}"),
                Lang::En => format!("{what}: {sum} taken off by choice{reason}"),
            });
        }
    }
    for (index, choice) in case.remedies.iter().enumerate() {
        let words = match choice.status {
            Some(RemedyStatus::Rejected) => lang.of("不予支持", "rejected"),
            Some(RemedyStatus::Performed) => {
                lang.of("判决前已履行，不再判令", "performed before the judgment, not ordered")
            }
            _ if choice.claimed == Some(false) => {
                lang.of("未经请求，不予判令", "not claimed, not ordered")
            }
            _ => continue,
        };
        let what = place(lang, &format!("/remedies/{index}"), case);
        lines.push(format!(
            "{what}{}{words}{}",
            lang.of("：", ": "),
            because(lang, &choice.reason)
        ));
    }
    for path in edits.keys() {
        let what = place(lang, path, case);
        lines.push(match lang {
            Lang::Zh => format!("{what}：文字经手动修改"),
            Lang::En => format!("{what}: words changed by hand"),
        });
    }
    if !lines.is_empty() {
        document
            .heading(lang.of("与诉请或者计算不同之处", "Departures from claims and computations"));
        document.blocks.push(Block::List(lines));
    }
}

fn departure(lang: Lang, row: Row<'_>) -> Option<String> {
    let found = row.amount?;
    let by_hand = matches!(row.item.found()?, Found::Amount(_));
    let claimed = row.item.claimed();
    let conceded = row.item.conceded();
    if claimed.is_none_or(|claimed| claimed == found) && conceded.is_none_or(|c| c <= found) {
        return None;
    }
    let stated = |words: &str, sum: Option<Yuan>| {
        sum.map(|sum| format!("{words} {}{}", separated(sum), lang.of("，", ", ")))
    };
    let claimed = stated(lang.of("诉请", "claimed"), claimed).unwrap_or_default();
    let conceded = stated(lang.of("认可", "conceded"), conceded).unwrap_or_default();
    let hand = if by_hand { lang.of("（手动录入）", " (entered by hand)") } else { "" };
    let (name, found, reason) = (row.name, separated(found), because(lang, row.reason));
    Some(match lang {
        Lang::Zh => format!("{name}：{claimed}{conceded}认定 {found}{hand}{reason}"),
        Lang::En => format!("{name}: {claimed}{conceded}found {found}{hand}{reason}"),
    })
}

fn because(lang: Lang, reason: &str) -> String {
    match (reason.trim(), lang) {
        ("", _) => String::new(),
        (reason, Lang::Zh) => format!("，理由：{reason}"),
        (reason, Lang::En) => format!("; reason: {reason}"),
    }
}

/// Facts and reasons behind the orders that the orders themselves do not say.
fn facts(document: &mut Document, case: &Case) {
    let lang = document.lang;
    let rows: Vec<[String; 3]> = case
        .remedies
        .iter()
        .flat_map(|choice| {
            let data = choice.id.get();
            let facts = data.parameters.iter().filter(|parameter| is_reason(parameter.id));
            let facts = facts.filter_map(|parameter| {
                let value = particular(lang, choice, parameter.id)?;
                Some((lang.pick(parameter.label).to_owned(), value))
            });
            let reason = Some(choice.reason.trim()).filter(|reason| !reason.is_empty());
            let reason = reason.map(|r| (lang.of("理由", "reason").to_owned(), r.to_owned()));
            let name = lang.pick(data.name);
            facts
                .chain(reason)
                .map(|(what, value)| [name.to_owned(), what, value])
                .collect::<Vec<_>>()
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    document.heading(lang.of("责任方式的事实与理由", "Facts and reasons of the remedies"));
    document.table(
        [
            (lang.of("责任方式", "Remedy"), Align::Start),
            (lang.of("事项", "Matter"), Align::Start),
            (lang.of("内容", "Content"), Align::Start),
        ],
        rows,
    );
}

fn law(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    let rules = basis::by_instrument(lang, &basis::of_judgment(case, assessment));
    if !rules.is_empty() {
        document
            .heading(lang.of("法律依据（按引用顺序）", "Legal basis, in the order of citation"));
        document.blocks.push(Block::List(rules));
    }
    let others = basis::of_reasons(case, assessment);
    if !others.is_empty() {
        document.heading(
            lang.of(
                "有争议，或者只可在说理部分引用",
                "Contested, or to be cited in the reasons only",
            ),
        );
        let lines = others.iter().map(|rule| citations(lang, &[*rule]));
        document.blocks.push(Block::List(lines.collect()));
    }
}
