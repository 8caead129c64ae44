//! Why a figure is what it is, in sentences a lawyer would write.

use redress_core::{
    Authority, Case, Decimal, Derivation, Factor, FactorSource, Fixed, Label, Operation, Parts,
    Position, Yuan,
    case::{At, Defendant, Found, Item, Leaf, Place, Route},
    lawbook::Brackets,
};

use crate::{
    Lang,
    wording::{arithmetic, counted, known, label, place, quantity, separated},
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
pub fn explain(lang: Lang, figure: &Derivation, case: &Case) -> Explanation {
    // A part that comes to whole fen by itself is what it was before it was fitted to the whole, and rests on what that does.
    if let (Some(exact), [whole]) = (figure.follows(), &*figure.operands())
        && (exact.value(), exact.label()) == (figure.value(), figure.label())
    {
        let authority = whole.authority().to_vec();
        return Explanation { authority, ..explain(lang, &exact, case) };
    }
    let path = match figure.operation() {
        Operation::Given(place) => Some(place.to_string()),
        _ => None,
    };
    Explanation {
        label: label(lang, figure, case),
        value: known(figure),
        how: how(lang, figure, case),
        authority: figure.authority().to_vec(),
        path,
        parts: figure
            .follows()
            .iter()
            .chain(&figure.operands())
            .map(|part| explain(lang, part, case))
            .collect(),
    }
}

/// More terms than this are counted instead of written out.
const TERMS: usize = 8;

fn how(lang: Lang, figure: &Derivation, case: &Case) -> String {
    let value = known;
    let values = |of: &Parts<'_>| of.iter().map(|figure| value(&figure)).collect::<Vec<_>>();
    match figure.operation() {
        Operation::Given(place) => match figure.label() {
            Label::PaidToPrincipal(_) | Label::PaidToInterest(_) => {
                lang.of("见付款抵充明细", "see the account of payments").to_owned()
            }
            _ => given(lang, place, case),
        },
        Operation::Law(fixed) => fixed_by(lang, fixed),
        Operation::Sum(of)
            if of.is_empty()
                && matches!(figure.label(), Label::DebtInterest(_) | Label::DebtorInterest(_)) =>
        {
            lang.of("截至计算日没有逾期天数", "no day of delay by the day it is reckoned to")
                .to_owned()
        }
        Operation::Sum(of) if of.is_empty() => {
            let defendant = |place: u32| case.defendants.get(place as usize);
            let why = match figure.label() {
                Label::Own(place) | Label::Exposure(place)
                    if defendant(place).is_some_and(Defendant::is_ward) =>
                {
                    lang.of(
                        "该被告是未成年人，应由其承担的部分由监护人承担",
                        "a minor: the guardians bear what the minor would owe",
                    )
                }
                Label::Own(_) => lang.of(
                    "没有哪一项由该被告承担：各项的获利人、承担人都不是该被告",
                    "no item is owed by this defendant: none names it as the one who gained or who owes",
                ),
                Label::Exposure(_) => lang.of(
                    "没有哪一项由该被告承担，该被告也不对他人的部分承担连带责任",
                    "this defendant owes no item and does not answer for the part of another",
                ),
                _ => lang.of("没有计入的项目", "nothing counts"),
            };
            why.to_owned()
        }
        Operation::Sum(of) if of.len() == 1 => String::new(),
        Operation::Sum(of) if of.len() > TERMS => match lang {
            Lang::Zh => format!("= {} 项之和", of.len()),
            Lang::En => {
                format!("= the sum of {}", counted(&of.len().to_string(), "item"))
            }
        },
        Operation::Sum(of) => format!("= {}", values(&of).join(" + ")),
        Operation::Difference(of, less) => {
            format!("= {} − {}", value(&of), values(&less).join(" − "))
        }
        Operation::Times(of, factor) => {
            format!("= {} × {}", value(&of), factor_words(lang, factor, case))
        }
        Operation::Scaled(of, times, over) => {
            let [times, over] =
                [times, over].map(|factor| quantity(lang, &factor.value.normalize().to_string()));
            match lang {
                Lang::Zh => format!("= {} × {times} ÷ {over}（总数÷样本数）", value(&of)),
                Lang::En => format!("= {} × {times} ÷ {over} (all ÷ drawn)", value(&of)),
            }
        }
        Operation::AtLeast(of, floor) => {
            let raised = of.value() < floor.value();
            let (of, floor) = (value(&of), value(&floor));
            match (lang, raised) {
                (Lang::Zh, true) => format!("{of} 低于最低额，按 {floor} 计"),
                (Lang::Zh, false) => format!("{of} 不低于最低额 {floor}，照计"),
                (Lang::En, true) => format!("{of} is below the minimum: {floor} counts"),
                (Lang::En, false) => format!("{of} is not below the minimum of {floor}: it counts"),
            }
        }
        Operation::AtMost(of, cap) => {
            let cut = of.value() > cap.value();
            let (of, cap) = (value(&of), value(&cap));
            match (lang, cut) {
                (Lang::Zh, true) => format!("{of} 超过限额，以 {cap} 为限"),
                (Lang::Zh, false) => format!("{of} 未超过限额 {cap}，照计"),
                (Lang::En, true) => format!("{of} passes the limit: {cap} counts"),
                (Lang::En, false) => format!("{of} does not pass the limit of {cap}: it counts"),
            }
        }
        Operation::Brackets(of, table, _) => brackets(lang, &of, table),
        Operation::PerDay(of, factor, days) => {
            let rate = crate::wording::percent(factor.value);
            match lang {
                Lang::Zh => format!("= {} × 日 {rate} × {days} 天", value(&of)),
                Lang::En => {
                    let days = counted(&days.to_string(), "day");
                    format!("= {} × {rate} a day × {days}", value(&of))
                }
            }
        }
        Operation::Rounded(of) => match lang {
            Lang::Zh => format!("{} 四舍五入至分", value(&of)),
            Lang::En => format!("{} rounded half up to the fen", value(&of)),
        },
        Operation::WholeYuan(of) => match lang {
            Lang::Zh => format!("{} 四舍五入至元", value(&of)),
            Lang::En => format!("{} rounded half up to whole yuan", value(&of)),
        },
        Operation::Apportioned(of, weights, place) => {
            shared_out(lang, figure, &of, &weights, place)
        }
    }
}

/// A part of a sum that is shared out, so that it can be worked out by hand: what it comes to exactly, and that it is taken to
/// the fen where that is no whole number of them.
fn shared_out(
    lang: Lang,
    part: &Derivation,
    of: &Derivation,
    weights: &[Decimal],
    place: usize,
) -> String {
    let (whole, value) = (of.value().decimal(), part.value().decimal());
    let own = weights.get(place).copied().unwrap_or_default();
    let all: Decimal = weights.iter().sum();
    let of = known(of);
    // Where nobody has a weight the parts are equal.
    let (own, all) = if all.is_zero() { (Decimal::ONE, weights.len().into()) } else { (own, all) };
    let adds_up = all == whole && part.follows().is_some();
    let term = if adds_up {
        String::new()
    } else if all == Decimal::ONE_HUNDRED {
        format!("= {of} × {}%", own.normalize())
    } else {
        format!("= {of} × {} ÷ {}", number(lang, own), number(lang, all))
    };
    let exact = whole.checked_mul(own).and_then(|product| product.checked_div(all));
    let is_exact = exact.is_some_and(|exact| exact.round_dp(DECIMALS) == value.round_dp(DECIMALS));
    match (is_exact, adds_up, lang) {
        (true, false, _) => return term,
        (true, true, Lang::Zh) => return format!("= {}，各部分之和为 {of}", known(part)),
        (true, true, Lang::En) => return format!("= {}; all parts add up to {of}", known(part)),
        (false, ..) => {}
    }
    let exact = exact.map_or_else(String::new, |exact| {
        let shown = exact.round_dp(DECIMALS);
        let sign = if shown == exact { '=' } else { '≈' };
        format!("{sign} {}", number(lang, shown))
    });
    let term = if term.is_empty() { exact } else { format!("{term} {exact}") };
    match lang {
        Lang::Zh => {
            format!("{term}，取整到分；各部分之和须为 {of}，尾差以分为单位，按余数从大到小补足")
        }
        Lang::En => format!(
            "{term}, taken to the fen; all parts must add up to {of}, and the odd fen go to the largest remainders"
        ),
    }
}

/// Decimals to which a part is shown before it is taken to the fen.
const DECIMALS: u32 = 6;

/// A number, its whole part with separators.
fn number(lang: Lang, number: Decimal) -> String {
    let digits = number.normalize().to_string();
    match digits.split_once('.') {
        Some((whole, parts)) => format!("{}.{parts}", quantity(lang, whole)),
        None => quantity(lang, &digits),
    }
}

/// Whose statement an entered sum is, with what the other sides say; for anything else, where it was
/// entered.
fn given(lang: Lang, at: Place, case: &Case) -> String {
    let stated = at.item().and_then(|place| {
        let item = case.item(place)?;
        let sum = |side: &str, value: Option<Yuan>| {
            value.map(|value| format!("{side} {}", separated(value)))
        };
        let claimed = || sum(lang.of("诉请", "claimed"), item.claimed());
        let conceded = || sum(lang.of("认可", "conceded"), item.conceded());
        let (who, others) = match at.field {
            Leaf::Claimed => (lang.of("原告诉请", "as the plaintiff claims"), [conceded(), None]),
            Leaf::Conceded => (lang.of("被告认可", "as the defendant concedes"), [claimed(), None]),
            // An agreed sum is nobody's finding.
            Leaf::Found if agreed(case, place) => {
                (lang.of("双方约定", "as the parties agreed"), [claimed(), conceded()])
            }
            Leaf::Found => (lang.of("本院认定", "as the court finds"), [claimed(), conceded()]),
            Leaf::Agreed => (lang.of("双方协商确定", "as the parties agreed"), [None, None]),
            _ => return None,
        };
        let others: Vec<_> = others.into_iter().flatten().collect();
        let who = match (others.is_empty(), lang) {
            (true, _) => who.to_owned(),
            (false, Lang::Zh) => format!("{who}（{}）", others.join("，")),
            (false, Lang::En) => format!("{who} ({})", others.join(", ")),
        };
        let side = Position::ALL.into_iter().find(|side| place.stated(*side) == at);
        Some(match side.and_then(|side| item.as_typed().at(side)) {
            Some(typed) => {
                format!("= {}{}{who}", arithmetic(typed), lang.of("；", "; "))
            }
            None => who,
        })
    });
    stated.unwrap_or_else(|| entered(lang, at, case))
}

fn entered(lang: Lang, at: Place, case: &Case) -> String {
    let place = place(lang, at, case);
    match lang {
        Lang::Zh => format!("录入于“{place}”"),
        Lang::En => format!("entered at: {place}"),
    }
}

fn agreed(case: &Case, item: Item) -> bool {
    match item {
        Item::LumpSum(_) => case.compensation.elects(Route::Agreement),
        Item::Cost(_) => case.is_mediated(),
        _ => false,
    }
}

fn fixed_by(lang: Lang, fixed: Fixed) -> String {
    let (data, version) = (fixed.parameter.provision.get(), fixed.version);
    let title = crate::wording::document_title(lang, data);
    let article = crate::wording::article(lang, data, version);
    match lang {
        Lang::Zh => format!("{title}{article}规定"),
        Lang::En => format!("fixed by {title}{article}"),
    }
}

fn factor_words(lang: Lang, factor: Factor, case: &Case) -> String {
    // A share of what is claimed is one, and no number of times; by what a guardian owes less is one too.
    let is_share = match factor.source {
        FactorSource::Given(Place { at: At::Reduction(_), .. }) => true,
        FactorSource::Given(at) => {
            let found = at.item().and_then(|item| case.item(item)?.found());
            at.field == Leaf::Found && matches!(found, Some(Found::Share(_)))
        }
        FactorSource::Law(_) => false,
    };
    let value = if is_share {
        crate::wording::percent(factor.value)
    } else {
        factor.value.normalize().to_string()
    };
    let source = match factor.source {
        // Whose statement it is says more than the field it stands in.
        FactorSource::Given(at) => match at.field {
            Leaf::Found => lang.of("本院认定", "as the court finds").to_owned(),
            Leaf::Claimed => lang.of("原告诉请", "as the plaintiff claims").to_owned(),
            Leaf::Conceded => lang.of("被告认可", "as the defendant concedes").to_owned(),
            _ => entered(lang, at, case),
        },
        FactorSource::Law(fixed) => fixed_by(lang, fixed),
    };
    match lang {
        Lang::Zh => format!("{value}（{source}）"),
        Lang::En => format!("{value} ({source})"),
    }
}

/// The brackets a sum reaches, each with what it adds.
fn brackets(lang: Lang, of: &Derivation, table: &Brackets) -> String {
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
