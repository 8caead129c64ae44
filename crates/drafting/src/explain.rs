//! Why a figure is what it is, in sentences a lawyer would write.

use redress_core::{
    Authority, Case, Decimal, Factor, FactorSource, Figure, Fixed, Label, Operation, Yuan,
    case::{Disposition, Itemised, Route},
    lawbook::Brackets,
};

use crate::{
    Lang,
    wording::{citation, label, place, quantity, separated},
};

/// A figure explained, and what it was made from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Explanation {
    /// What it is.
    pub label: String,
    /// Its value, with separators.
    pub value: String,
    /// How it was made: an arithmetic line or where it was entered.
    pub how: String,
    /// What orders it.
    pub authority: Vec<Authority>,
    /// The path in the case where it was entered.
    pub path: Option<String>,
    /// What it was made from.
    pub parts: Vec<Explanation>,
}

/// Explains a figure with everything below it.
pub fn explain(lang: Lang, figure: &Figure, case: &Case) -> Explanation {
    let path = match figure.operation() {
        Operation::Given(path) => Some(path.clone()),
        _ => None,
    };
    Explanation {
        label: label(lang, &figure.label, case),
        value: separated(figure.value()),
        how: how(lang, figure, case),
        authority: figure.authority.clone(),
        path,
        parts: figure.operands().into_iter().map(|part| explain(lang, part, case)).collect(),
    }
}

/// More terms than this are counted instead of written out.
const TERMS: usize = 8;

fn how(lang: Lang, figure: &Figure, case: &Case) -> String {
    let value = |figure: &Figure| separated(figure.value());
    match figure.operation() {
        Operation::Given(path) => match figure.label {
            Label::PaidToPrincipal(_) | Label::PaidToInterest(_) => {
                lang.of("见付款抵充明细", "see the account of payments").to_owned()
            }
            _ => given(lang, path, case),
        },
        Operation::Law(fixed) => fixed_by(lang, fixed),
        Operation::Sum(of) if of.is_empty() => {
            lang.of("没有计入的项目", "nothing counts").to_owned()
        }
        Operation::Sum(of) if of.len() == 1 => String::new(),
        Operation::Sum(of) if of.len() > TERMS => match lang {
            Lang::Zh => format!("= {} 项之和", of.len()),
            Lang::En => format!("= the sum of {} items", of.len()),
        },
        Operation::Sum(of) => format!("= {}", of.iter().map(value).collect::<Vec<_>>().join(" + ")),
        Operation::Difference(of, less) => {
            let less: String = less.iter().map(|figure| format!(" − {}", value(figure))).collect();
            format!("= {}{less}", value(of))
        }
        Operation::Times(of, factor) => {
            format!("= {} × {}", value(of), factor_words(lang, factor, case))
        }
        Operation::AtLeast(of, floor) => {
            let raised = of.value() < floor.value();
            let (of, floor) = (value(of), value(floor));
            match (lang, raised) {
                (Lang::Zh, true) => format!("{of} 低于最低额，按 {floor} 计"),
                (Lang::Zh, false) => format!("{of} 不低于最低额 {floor}，照计"),
                (Lang::En, true) => format!("{of} is below the minimum: {floor} counts"),
                (Lang::En, false) => format!("{of} is not below the minimum of {floor}: it counts"),
            }
        }
        Operation::AtMost(of, cap) => {
            let cut = of.value() > cap.value();
            let (of, cap) = (value(of), value(cap));
            match (lang, cut) {
                (Lang::Zh, true) => format!("{of} 超过限额，以 {cap} 为限"),
                (Lang::Zh, false) => format!("{of} 未超过限额 {cap}，照计"),
                (Lang::En, true) => format!("{of} passes the limit: {cap} counts"),
                (Lang::En, false) => format!("{of} does not pass the limit of {cap}: it counts"),
            }
        }
        Operation::Brackets(of, table, _) => brackets(lang, of, table),
        Operation::PerDay(of, factor, days) => {
            let rate = crate::wording::percent(factor.value);
            match lang {
                Lang::Zh => format!("= {} × 日 {rate} × {days} 天", value(of)),
                Lang::En => format!("= {} × {rate} a day × {days} days", value(of)),
            }
        }
        Operation::Rounded(of) => match lang {
            Lang::Zh => format!("{} 四舍五入至分", value(of)),
            Lang::En => format!("{} rounded half up to the fen", value(of)),
        },
        Operation::WholeYuan(of) => match lang {
            Lang::Zh => format!("{} 四舍五入至元", value(of)),
            Lang::En => format!("{} rounded half up to whole yuan", value(of)),
        },
        Operation::Apportioned(of, weights, place) => {
            let sum = number(lang, weights.iter().sum());
            let weight = number(lang, weights.get(*place).copied().unwrap_or_default());
            let of = value(of);
            match lang {
                Lang::Zh => {
                    format!("{of} 按 {weight}∶{sum} 划分所得；尾差以分为单位，按余数从大到小分配")
                }
                Lang::En => {
                    format!(
                        "{of} shared out, {weight} of {sum}; odd fen go to the largest remainders"
                    )
                }
            }
        }
    }
}

/// A weight; a whole one with separators.
fn number(lang: Lang, weight: Decimal) -> String {
    let digits = weight.normalize().to_string();
    if weight.fract().is_zero() { quantity(lang, &digits) } else { digits }
}

/// Whose statement an entered sum is, with what the other sides say; for anything else, where it was
/// entered.
fn given(lang: Lang, path: &str, case: &Case) -> String {
    let (item_path, side) = path.rsplit_once('/').unwrap_or_default();
    let stated = item_at(case, item_path).and_then(|item| {
        let sum = |side: &str, value: Option<Yuan>| {
            value.map(|value| format!("{side} {}", separated(value)))
        };
        let claimed = || sum(lang.of("诉请", "claimed"), item.claimed());
        let conceded = || sum(lang.of("认可", "conceded"), item.conceded());
        let (who, others) = match side {
            "claimed" => (lang.of("原告诉请", "as the plaintiff claims"), [conceded(), None]),
            "conceded" => (lang.of("被告认可", "as the defendant concedes"), [claimed(), None]),
            // An agreed sum is nobody's finding.
            "found" if agreed(case, item_path) => {
                (lang.of("双方约定", "as the parties agreed"), [claimed(), conceded()])
            }
            "found" => (lang.of("本院认定", "as the court finds"), [claimed(), conceded()]),
            _ => return None,
        };
        let others: Vec<_> = others.into_iter().flatten().collect();
        Some(match (others.is_empty(), lang) {
            (true, _) => who.to_owned(),
            (false, Lang::Zh) => format!("{who}（{}）", others.join("，")),
            (false, Lang::En) => format!("{who} ({})", others.join(", ")),
        })
    });
    stated.unwrap_or_else(|| {
        let place = place(lang, path, case);
        match lang {
            Lang::Zh => format!("录入于“{place}”"),
            Lang::En => format!("entered at: {place}"),
        }
    })
}

fn agreed(case: &Case, item: &str) -> bool {
    let of_route = item.starts_with("/compensation/lump_sums/")
        && case.compensation.route == Some(Route::Agreement);
    let of_case = item.starts_with("/costs/") && case.disposition == Some(Disposition::Mediation);
    of_route || of_case
}

/// The item at a path such as `/compensation/gains/0`.
fn item_at<'a>(case: &'a Case, path: &str) -> Option<&'a dyn Itemised> {
    fn at<'a, T: Itemised>(list: &'a [T], index: &str) -> Option<&'a dyn Itemised> {
        let item = list.get(index.parse::<usize>().ok()?)?;
        Some(item)
    }
    let compensation = &case.compensation;
    match *path.split('/').skip(1).collect::<Vec<_>>() {
        ["compensation", "gains", index] => at(&compensation.gains, index),
        ["compensation", "gains", gain, "less", index] => {
            at(&compensation.gains.get(gain.parse::<usize>().ok()?)?.less, index)
        }
        ["compensation", "losses", index] => at(&compensation.losses, index),
        ["compensation", "lump_sums", index] => at(&compensation.lump_sums, index),
        ["costs", index] => at(&case.costs, index),
        ["credits", index] => at(&case.credits, index),
        ["punitive", "items", index] => at(&case.punitive.as_ref()?.items, index),
        _ => None,
    }
}

fn fixed_by(lang: Lang, fixed: &Fixed) -> String {
    let (data, version) = (fixed.provision.get(), fixed.version);
    let title = crate::wording::document_title(lang, data);
    let article = crate::wording::article(lang, data, version);
    match lang {
        Lang::Zh => format!("{title}{article}规定"),
        Lang::En => format!("fixed by {title}{article}"),
    }
}

fn factor_words(lang: Lang, factor: &Factor, case: &Case) -> String {
    let value = factor.value.normalize();
    let source = match &factor.source {
        // Whose statement it is says more than the field it stands in.
        FactorSource::Given(path) if path.ends_with("/found") => {
            lang.of("本院认定", "as the court finds").to_owned()
        }
        FactorSource::Given(path) if path.ends_with("/claimed") => {
            lang.of("原告诉请", "as the plaintiff claims").to_owned()
        }
        FactorSource::Given(path) if path.ends_with("/conceded") => {
            lang.of("被告认可", "as the defendant concedes").to_owned()
        }
        FactorSource::Given(path) => {
            let place = place(lang, path, case);
            match lang {
                Lang::Zh => format!("录入于“{place}”"),
                Lang::En => format!("entered at: {place}"),
            }
        }
        FactorSource::Law(fixed) => fixed_by(lang, fixed),
    };
    match lang {
        Lang::Zh => format!("{value}（{source}）"),
        Lang::En => format!("{value} ({source})"),
    }
}

/// The brackets a sum reaches, each with what it adds.
fn brackets(lang: Lang, of: &Figure, table: &Brackets) -> String {
    let sum = of.value().decimal();
    let mut terms = Vec::new();
    for (index, row) in table.rows.iter().enumerate() {
        if index > 0 && sum <= row.over {
            break;
        }
        let upper = table.rows.get(index + 1).map_or(sum, |next| sum.min(next.over));
        if row.rate.is_zero() {
            if !row.flat.is_zero() {
                terms.push(row.flat.normalize().to_string());
            }
        } else {
            let part = (upper - row.over).normalize();
            terms.push(format!("{part} × {}", crate::wording::percent(row.rate)));
        }
    }
    if terms.is_empty() {
        return lang.of("该数额以下不另收", "nothing is added at this sum").to_owned();
    }
    format!("= {}", terms.join(" + "))
}

/// Citations of authorities, each with its mark, joined.
pub fn citations(lang: Lang, authority: &[Authority]) -> String {
    let one = |authority: &Authority| {
        let mark = crate::wording::status_mark(authority.status);
        let words = citation(lang, authority);
        if authority.status == redress_core::Status::InForce {
            format!("{mark} {words}")
        } else {
            let status = crate::wording::status(lang, authority.status);
            match lang {
                Lang::Zh => format!("{mark} {words}（{status}）"),
                Lang::En => format!("{mark} {words} ({status})"),
            }
        }
    };
    authority.iter().map(one).collect::<Vec<_>>().join(lang.of("；", "; "))
}
