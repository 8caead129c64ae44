//! Reasoning annex: how each figure came about, where the court departed from what a side stated,
//! which facts about the remedies stand behind the orders, the legal basis. It goes into the file of a court: what is
//! asked of whoever enters the case stands in the self-check.

use redress_core::{
    Assessment, Case, Finding, FindingCode, HeadId, Label, Position, Yuan,
    case::{At, Found, Head, Itemised, RemedyStatus, Sanction},
};

use super::{
    basis, guardians, performance,
    remedies::particular,
    report,
    schedule::{Row, amount, rows},
};
use crate::{
    Align, Block, Document, Lang, citations,
    wording::{self, capital, place, separated},
};

pub(super) fn document(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let mut document = Document::new(lang, lang.of("说理附件（草稿）", "Reasons (draft)"));
    document.heading(lang.of("赔偿数额的计算过程（单位：元）", "How the sums came about (yuan)"));
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
    performance::table(&mut document, case, assessment, true);
    report::around(&mut document, case, assessment);
    departures(&mut document, case, assessment);
    report::proof(&mut document, assessment);
    facts(&mut document, case);
    statements(&mut document, case, assessment);
    law(&mut document, case, assessment);
    document
}

/// Where the court's figure is not the one claimed or computed, and what it chose itself.
fn departures(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    let yuan = |sum: Yuan| separated(sum);
    let mut lines: Vec<String> =
        rows(lang, case, assessment).into_iter().filter_map(|row| departure(lang, row)).collect();
    let decided = assessment.knows_under(case, Head::Compensation);
    if let Some(worksheet) = assessment.worksheet.as_ref().filter(|_| decided) {
        let (computed, found) = (worksheet.value(), assessment.totals.compensation);
        if computed.rounded() != found {
            let (computed, found) = (yuan(computed.rounded()), yuan(found));
            lines.push(match lang {
                Lang::Zh => format!("公益损害赔偿：测算底稿为 {computed}，认定为 {found}"),
                Lang::En => format!("Compensation: the worksheet gives {computed}, found {found}"),
            });
        }
    }
    // Where nothing counts no multiple of it is found.
    let counts = assessment.heads.iter().any(|head| head.id == HeadId::Punitive);
    let counted = case.punitive.as_ref().filter(|_| counts);
    let stated = counted.filter(|punitive| punitive.multiple().is_stated());
    let multiple =
        |side| wording::multiple(lang, counted.filter(|one| one.multiple().is_fixed())?, side);
    let [claimed, found] = [Position::Claimed, Position::Found].map(multiple);
    if let (Some(claimed), Some(found)) = (claimed, found)
        && claimed != found
    {
        lines.push(match lang {
            Lang::Zh => format!("惩罚性赔偿的倍数：诉请{claimed}，认定{found}"),
            Lang::En => format!("Multiple of punitive damages: claimed {claimed}, found {found}"),
        });
    }
    if let Some(multiplier) = stated.and_then(|punitive| punitive.multiplier)
        && let (Some(claimed), Some(found)) = (multiplier.claimed, multiplier.found)
        && claimed != found
    {
        lines.push(match lang {
            Lang::Zh => format!("惩罚性赔偿倍数：诉请 {claimed}，认定 {found}"),
            Lang::En => format!("Multiplier of punitive damages: claimed {claimed}, found {found}"),
        });
    }
    for (row, sanction) in (0..).zip(&case.sanctions) {
        let heads = assessment.heads.iter();
        let taken = heads.filter_map(|head| head.derivation.labelled(Label::Sanction(row)));
        let taken = taken.map(|sum| sum.value().fen()).sum::<i64>();
        if taken > 0 {
            let what = wording::label_of(lang, Label::Sanction(row), &[], case);
            let (sum, reason) = (yuan(Yuan::from_fen(taken)), because(lang, &sanction.reason));
            lines.push(match lang {
                Lang::Zh => format!("{what}：酌情扣减 {sum}{reason}"),
                Lang::En => format!("{what}: {sum} taken off by choice{reason}"),
            });
        }
    }
    lines.extend(guardians::lines(lang, case, assessment));
    for (row, choice) in (0..).zip(&case.remedies) {
        let words = match choice.status {
            Some(RemedyStatus::Rejected) => lang.of("不予支持", "rejected"),
            Some(RemedyStatus::Performed) => {
                lang.of("判决前已履行，不再判令", "performed before the judgment, not ordered")
            }
            // An agreement may go further than the claims.
            _ if choice.claimed == Some(false) && !case.is_mediated() => {
                lang.of("未经请求，不予判令", "not claimed, not ordered")
            }
            _ => continue,
        };
        let what = place(lang, At::Remedy(row), case);
        lines.push(format!(
            "{what}{}{words}{}",
            lang.of("：", ": "),
            because(lang, &choice.reason)
        ));
    }
    if !lines.is_empty() {
        document.heading(
            lang.of("认定数额与诉请不一致的项目", "Departures from claims and computations"),
        );
        document.blocks.push(Block::List(lines));
    }
}

fn departure(lang: Lang, row: Row<'_>) -> Option<String> {
    if !departs(row.item) {
        return None;
    }
    let found = row.amount?;
    let directly = matches!(row.item.found()?, Found::Amount(_));
    let claimed = row.item.claimed();
    let conceded = row.item.conceded();
    let stated = |words: &str, sum: Option<Yuan>| {
        sum.map(|sum| format!("{words} {}{}", separated(sum), lang.of("，", ", ")))
    };
    let claimed = stated(lang.of("诉请", "claimed"), claimed).unwrap_or_default();
    let conceded = stated(lang.of("认可", "conceded"), conceded).unwrap_or_default();
    let hand = if directly {
        lang.of("（由法院直接认定）", " (found directly by the court)")
    } else {
        ""
    };
    let (name, found, reason) = (row.name, separated(found), because(lang, row.reason));
    Some(match lang {
        Lang::Zh => format!("{name}：{claimed}{conceded}认定 {found}{hand}{reason}"),
        Lang::En => format!("{name}: {claimed}{conceded}found {found}{hand}{reason}"),
    })
}

/// Whether the court's figure is not the one claimed, or less than the one conceded.
fn departs(item: &dyn Itemised) -> bool {
    amount(item).is_some_and(|found| {
        item.claimed().is_some_and(|claimed| claimed != found)
            || item.conceded().is_some_and(|conceded| conceded > found)
    })
}

/// The items whose finding departs from what a side stated, without a reason: their paths.
pub(crate) fn unreasoned(case: &Case) -> Vec<String> {
    fn of<'a, T: Itemised>(
        list: &'a [T],
        path: &'a str,
    ) -> impl Iterator<Item = (String, &'a dyn Itemised)> {
        list.iter().enumerate().map(move |(index, item)| (format!("{path}/{index}"), item as _))
    }
    let c = &case.compensation;
    let bases = case.punitive.as_ref().map_or(&[][..], |punitive| &punitive.items);
    of(&c.gains, "/compensation/gains")
        .chain(of(&c.losses, "/compensation/losses"))
        .chain(of(&c.lump_sums, "/compensation/lump_sums"))
        .chain(of(&case.costs, "/costs"))
        .chain(of(bases, "/punitive/items"))
        .chain(of(&case.credits, "/credits"))
        .filter(|(_, item)| departs(*item) && item.reason().trim().is_empty())
        .map(|(path, _)| path)
        .collect()
}

pub(super) fn because(lang: Lang, reason: &str) -> String {
    match (reason.trim(), lang) {
        ("", _) => String::new(),
        (reason, Lang::Zh) => format!("，理由：{reason}"),
        (reason, Lang::En) => format!("; reason: {reason}"),
    }
}

/// The sanctions that are not deducted: whose, what and how much, and why not.
fn kept(lang: Lang, case: &Case) -> String {
    let all = (0..).zip(&case.sanctions);
    let all = all.filter(|(_, one)| one.deduct_from.is_none() && one.amount > Yuan::ZERO);
    let one = |(row, sanction): (u32, &Sanction)| {
        let what = wording::label_of(lang, Label::Sanction(row), &[], case);
        let (sum, reason) = (separated(sanction.amount), because(lang, &sanction.reason));
        match lang {
            Lang::Zh => format!("{what}{sum}元{reason}"),
            Lang::En => format!("{what}, {sum} yuan{reason}"),
        }
    };
    let all: Vec<_> = all.map(one).collect();
    match lang {
        Lang::Zh => format!("未扣除的有：{}。", all.join("；")),
        Lang::En => format!(" Not deducted: {}.", all.join("; ")),
    }
}

/// Findings that state the law on the case. What the others ask for is for whoever enters it: the self-check has it.
fn statements(document: &mut Document, case: &Case, assessment: &Assessment) {
    let states = |finding: &&Finding| {
        matches!(
            finding.code,
            FindingCode::StandingMet
                | FindingCode::SanctionsKept
                | FindingCode::PrivateActions
                | FindingCode::MediationAnnouncement
        )
    };
    let lang = document.lang;
    let line = |finding: &Finding| {
        let mut sentence = wording::finding(lang, finding, case);
        if finding.code == FindingCode::SanctionsKept {
            sentence += &kept(lang, case);
        }
        let rules = citations(lang, &finding.authority);
        let rules = if rules.is_empty() { String::new() } else { format!(" [{rules}]") };
        format!("{sentence}{rules}")
    };
    let mut lines: Vec<String> = Vec::new();
    for line in assessment.findings.iter().filter(states).map(line) {
        // What is so of each of several who sue is said once.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if !lines.is_empty() {
        document.heading(lang.of("其他事项", "Further points"));
        document.blocks.push(Block::List(lines));
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
            let facts = data.parameters.iter().filter(|parameter| parameter.reason);
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
