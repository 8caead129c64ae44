//! Punitive damages in words: the multiple, the consumers, the ground where no statute carries them.

use redress_core::{
    Assessment, Case, Decimal, HeadAmount, HeadId, Position, Status,
    case::{
        Common, ExploratoryBase, Measure, Multiple, Punitive, PunitiveBasis, PunitiveItem, SumOf,
    },
    lawbook::{Parameter, Text},
};

use super::citations;
use super::{Lang, chinese, status_mark, text};

fn of(measure: Measure) -> Text {
    match measure {
        Measure::Price => text("价款", "the price"),
        Measure::Loss => text("损失", "the loss"),
    }
}

fn of_base(base: Option<ExploratoryBase>) -> Text {
    match base {
        Some(ExploratoryBase::Gain) => text("违法所得", "the illegal gain"),
        Some(ExploratoryBase::Price) => text("价款或者费用", "the price or fee"),
        Some(ExploratoryBase::Loss) => text("损失", "the loss"),
        Some(ExploratoryBase::Compensation) => text("公益损害赔偿额", "the compensation awarded"),
        None => text("基数", "the base"),
    }
}

/// A multiple of the law, as its texts write it: 十倍, three times.
fn fixed(lang: Lang, parameter: &Parameter) -> String {
    written(lang, parameter.value)
}

fn written(lang: Lang, value: Decimal) -> String {
    let value = value.normalize();
    match (lang, value.to_string().parse::<u32>()) {
        (Lang::Zh, Ok(whole)) => format!("{}倍", chinese(whole)),
        _ => times(lang, value),
    }
}

fn times(lang: Lang, value: Decimal) -> String {
    let value = value.normalize();
    match lang {
        Lang::Zh => format!("{value}倍"),
        Lang::En => format!("{value} times"),
    }
}

fn multiple_of(lang: Lang, of: Text, multiple: &str) -> String {
    match lang {
        Lang::Zh => format!("{}的{multiple}", of.zh),
        Lang::En => format!("{multiple} {}", of.en),
    }
}

/// By what a side multiplies the base: `价款的十倍`; `None` if a choice is missing.
pub fn multiple(lang: Lang, punitive: &Punitive, position: Position) -> Option<String> {
    let stated = || punitive.multiplier?.at(position).map(|value| times(lang, value.decimal()));
    match punitive.multiple() {
        Multiple::Fixed { of: measure, times, .. } => {
            let taken = if punitive.lower(position).is_some() {
                written(lang, punitive.multiplier?.at(position)?.decimal())
            } else if punitive.is_multiple_open(position, times.value) {
                return None;
            } else {
                fixed(lang, times)
            };
            Some(multiple_of(lang, of(measure), &taken))
        }
        Multiple::NotElected { .. } => None,
        Multiple::AtMost(_) => Some(multiple_of(lang, of(Measure::Loss), &stated()?)),
        Multiple::Free => Some(multiple_of(lang, of_base(punitive.base), &stated()?)),
    }
}

/// That a side takes less than the law's multiple, and why: `低于法定的十倍（原告的理由：……）`.
pub fn lower(lang: Lang, punitive: &Punitive, position: Position) -> Option<String> {
    let Multiple::Fixed { times, .. } = punitive.multiple() else { return None };
    let reason = punitive.lower(position)?;
    let taken = punitive.multiplier?.at(position)?;
    if taken.decimal() >= times.value {
        return None;
    }
    let whose = match position {
        Position::Claimed => lang.of("原告的理由", "the plaintiff’s reason"),
        Position::Conceded => lang.of("被告的理由", "the defendant’s reason"),
        Position::Found => lang.of("本院的理由", "the court’s reason"),
    };
    let law = fixed(lang, times);
    let why = match (reason, lang) {
        ("", _) => String::new(),
        (reason, Lang::Zh) => format!("（{}）", stated_ground(lang, whose, reason)),
        (reason, Lang::En) => format!(" ({})", stated_ground(lang, whose, reason)),
    };
    Some(match lang {
        Lang::Zh => format!("低于法定的{law}{why}"),
        Lang::En => format!("less than the {law} of the law{why}"),
    })
}

/// The sample a base was found in, and whether a side extrapolates from it.
pub fn sample(lang: Lang, item: &PunitiveItem, position: Position) -> Option<String> {
    let sample = item.sample.as_ref()?;
    let number = |count: redress_core::Count| match lang {
        Lang::Zh => count.to_string(),
        Lang::En => super::quantity(lang, &count.to_string()),
    };
    let unit = match (sample.counted_in.trim(), lang) {
        ("", Lang::Zh) => "份".to_owned(),
        ("", Lang::En) => String::new(),
        (unit, Lang::Zh) => unit.to_owned(),
        (unit, Lang::En) => format!(" {unit}"),
    };
    let drawn = sample.drawn.map(number);
    let affected = sample.affected.map(number);
    let all = sample.all.map(number);
    let mut words = match (drawn, affected, lang) {
        (Some(drawn), Some(affected), Lang::Zh) => {
            format!("抽样{drawn}{unit}，其中{affected}{unit}涉案")
        }
        (Some(drawn), Some(affected), Lang::En) => {
            format!("sample of {drawn}{unit}, of which {affected} are affected")
        }
        (Some(drawn), None, Lang::Zh) => format!("抽样{drawn}{unit}"),
        (Some(drawn), None, Lang::En) => format!("sample of {drawn}{unit}"),
        (None, _, _) => lang.of("抽样", "a sample").to_owned(),
    };
    if let Some(all) = all {
        words += &match lang {
            Lang::Zh => format!("，总数{all}{unit}"),
            Lang::En => format!(", out of {all}{unit}"),
        };
    }
    let adopted = sample.ground(position).is_some_and(|ground| !ground.is_empty());
    let how = if adopted && sample.scale().is_some() {
        lang.of("，按样本推算", ", extrapolated")
    } else {
        lang.of("，按样本所涉金额计，未推算", ", counted as found in it, not extrapolated")
    };
    Some(words + how)
}

/// What the law says of the multiple.
pub fn multiple_rule(lang: Lang, punitive: &Punitive) -> String {
    let fixed = |of, parameter| multiple_of(lang, of, &fixed(lang, parameter));
    match punitive.multiple() {
        Multiple::Fixed { of: measure, times, .. } => {
            let words = fixed(of(measure), times);
            match (punitive.basis, lang) {
                (PunitiveBasis::ConsumerFraud, Lang::Zh) => {
                    format!("{words}，退一赔三")
                }
                (PunitiveBasis::ConsumerFraud, Lang::En) => {
                    format!("{words}, on top of the refund")
                }
                _ => words,
            }
        }
        Multiple::NotElected { price, loss, .. } => {
            let (price, loss) = (fixed(of(Measure::Price), price), fixed(of(Measure::Loss), loss));
            match lang {
                Lang::Zh => format!("{price}或者{loss}，由请求权人选择"),
                Lang::En => format!("{price} or {loss}, at the claimant’s choice"),
            }
        }
        Multiple::AtMost(cap) => {
            let words = fixed(of(Measure::Loss), cap);
            match lang {
                Lang::Zh => format!("{words}以下"),
                Lang::En => format!("at most {words}"),
            }
        }
        Multiple::Free => lang.of("没有法定倍数", "no multiple is fixed by law").to_owned(),
    }
}

/// The consumers of a base, and what its sum is; nothing if their number is not entered.
pub fn consumers(lang: Lang, punitive: &Punitive, item: &PunitiveItem) -> Option<String> {
    let number = item.consumers?.get();
    let each = match item.stated {
        _ if number == 1 => None,
        Some(SumOf::Total) => Some(lang.of("合计", "in all")),
        Some(SumOf::Each) => Some(lang.of("每人", "each")),
        None if punitive.multiple().floor().is_some() => {
            Some(lang.of("未说明合计或者每人，按每人计", "total or each not said, counted as each"))
        }
        None => None,
    };
    let who = match (lang, number) {
        (Lang::Zh, _) => format!("{number}名消费者"),
        (Lang::En, _) => super::counted(&number.to_string(), "consumer"),
    };
    Some(match each {
        Some(each) => format!("{who}{}{each}", lang.of("，", ", ")),
        None => who,
    })
}

/// A base, with its multiple and its consumers.
pub fn base(lang: Lang, punitive: &Punitive, item: &PunitiveItem, position: Position) -> String {
    let name = lang.of("惩罚性赔偿基数", "base of punitive damages");
    with_rule(lang, name, (punitive, item), position)
}

/// The name of what is computed from a base, with how it is reckoned.
pub(crate) fn of_item(
    lang: Lang,
    punitive: &Punitive,
    item: &PunitiveItem,
    position: Position,
) -> String {
    with_rule(lang, super::head(lang, HeadId::Punitive), (punitive, item), position)
}

fn with_rule(
    lang: Lang,
    name: &str,
    (punitive, item): (&Punitive, &PunitiveItem),
    position: Position,
) -> String {
    let rule = match punitive.multiple() {
        Multiple::Free => multiple(lang, punitive, position),
        Multiple::Fixed { .. } | Multiple::NotElected { .. } => Some(multiple_rule(lang, punitive)),
        Multiple::AtMost(_) => {
            let stated = multiple(lang, punitive, position);
            let rule = multiple_rule(lang, punitive);
            Some(stated.map_or(rule.clone(), |stated| {
                format!("{stated}{}{rule}", lang.of("，法定", "; by law "))
            }))
        }
    };
    let taken = lower(lang, punitive, position).and_then(|lower| {
        let taken = multiple(lang, punitive, position)?;
        Some(format!("{taken}{}{lower}", lang.of("，", ", ")))
    });
    let refunded = item.refunded.then(|| {
        let words = lang.of("另予退还，计入公益损害赔偿", "paid back too, as compensation");
        words.to_owned()
    });
    let about: Vec<_> = taken
        .or(rule)
        .into_iter()
        .chain(consumers(lang, punitive, item))
        .chain(sample(lang, item, position))
        .chain(refunded)
        .collect();
    match (about.is_empty(), lang) {
        (true, _) => name.to_owned(),
        (false, Lang::Zh) => format!("{name}（{}）", about.join("；")),
        (false, Lang::En) => format!("{name} ({})", about.join("; ")),
    }
}

/// The ground on which a side counts what no statute provides, marked as that side's.
pub fn ground(lang: Lang, position: Position, ground: &str) -> String {
    let whose = match position {
        Position::Claimed => lang.of("原告主张的依据", "ground stated by the plaintiff"),
        Position::Conceded => lang.of("被告认可的依据", "ground conceded by the defendant"),
        Position::Found => lang.of("本院采纳的依据", "ground adopted by the court"),
    };
    stated_ground(lang, whose, ground)
}

/// A ground after the words that say whose it is; the marks at its end are the sentence's.
pub(crate) fn stated_ground(lang: Lang, whose: &str, ground: &str) -> String {
    let ground = ground.trim().trim_end_matches(['。', '；', ';', '.']);
    format!("{whose}{}{ground}", lang.of("：", ": "))
}

/// What stands beside the award and counts nowhere.
pub fn explored(lang: Lang) -> String {
    let words = lang.of("探索性，未计入", "explored, not counted");
    format!("{} {words}", status_mark(Status::Contested))
}

/// The same, with its name.
pub fn explored_head(lang: Lang) -> String {
    let (mark, name) = (status_mark(Status::Contested), super::head(lang, HeadId::Punitive));
    match lang {
        Lang::Zh => format!("{mark} {name}（探索性，未计入）"),
        Lang::En => format!("{mark} {name} (explored, not counted)"),
    }
}

/// What carries a head: its authorities, or the ground that a side states.
pub fn carried_by(lang: Lang, position: Position, head: &HeadAmount) -> String {
    match &head.ground {
        Some(words) => {
            format!("{} {}", status_mark(Status::Contested), ground(lang, position, words))
        }
        None => citations(lang, &head.authority),
    }
}

/// What carries a head of several sides: each ground that one states, else the authorities of the first
/// that has it; of punitive damages that count nowhere, that they do not.
pub fn carried_by_all<'a>(
    lang: Lang,
    id: HeadId,
    assessments: impl IntoIterator<Item = &'a Assessment>,
) -> String {
    let (mut words, mut explored_only) = (Vec::new(), false);
    for assessment in assessments {
        let head = assessment.heads.iter().find(|head| head.id == id);
        if let Some(head) = head {
            let one = carried_by(lang, assessment.position, head);
            // An agreed sum rests on the agreement, and what is claimed on the statute.
            let agreed = id == HeadId::Punitive && !one.is_empty();
            if (words.is_empty() || head.ground.is_some() || agreed) && !words.contains(&one) {
                words.push(one);
            }
        }
        explored_only |= id == HeadId::Punitive && assessment.explored.is_some();
    }
    if words.is_empty() && explored_only {
        return explored(lang);
    }
    words.join(lang.of("；", "; "))
}

/// How the punitive damages on these bases were computed, as a clause: `按价款的十倍计算`.
pub(crate) fn reckoned<'a>(
    lang: Lang,
    case: &Case,
    position: Position,
    bases: impl IntoIterator<Item = &'a Common<PunitiveItem>>,
) -> Option<String> {
    let (agreed, others): (Vec<_>, Vec<_>) =
        bases.into_iter().partition(|item| is_agreed(case, item, position));
    if others.is_empty() && !agreed.is_empty() {
        return Some(lang.of("由双方协商确定", "as agreed by the parties").to_owned());
    }
    let words = multiple(lang, case.punitive.as_ref()?, position)?;
    let sampled: Vec<_> = others.iter().filter_map(|item| sample(lang, item, position)).collect();
    let all_sampled = sampled.len() == others.len();
    let samples = match (sampled.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => {
            let of = if all_sampled { "基数" } else { "部分基数" };
            format!("，{of}来自{}", sampled.join("，以及"))
        }
        (false, Lang::En) => {
            let of = if all_sampled { "the base comes" } else { "a part of the base comes" };
            let sampled = sampled.iter().map(|words| words.trim_start_matches("a "));
            format!("; {of} from a {}", sampled.collect::<Vec<_>>().join(", and from a "))
        }
    };
    Some(match (lang, agreed.is_empty()) {
        (Lang::Zh, true) => format!("按{words}计算{samples}"),
        (Lang::Zh, false) => format!("部分由双方协商确定，其余按{words}计算{samples}"),
        (Lang::En, true) => format!("computed as {words}{samples}"),
        (Lang::En, false) => {
            format!("in part as agreed by the parties, the rest computed as {words}{samples}")
        }
    })
}

/// Whether what a side counts for a base is what the parties agreed on.
pub(crate) fn is_agreed(case: &Case, base: &PunitiveItem, position: Position) -> bool {
    position == Position::Found && case.is_mediated() && base.agreed.is_some()
}
