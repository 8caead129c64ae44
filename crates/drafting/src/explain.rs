//! Why a figure is what it is, in sentences a lawyer would write.

use redress_core::{
    Authority, Case, Factor, FactorSource, Figure, Operation,
    lawbook::{Brackets, ProvisionId},
};

use crate::{
    Lang,
    wording::{citation, label, place, separated},
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
        Operation::Given(path) => {
            let place = place(lang, path, case);
            match lang {
                Lang::Zh => format!("录入于「{place}」"),
                Lang::En => format!("entered at: {place}"),
            }
        }
        Operation::Law(_, provision) => fixed_by(lang, *provision),
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
        Operation::AtLeast(of, floor) => match lang {
            Lang::Zh => format!("{} 与 {} 取高", value(of), value(floor)),
            Lang::En => format!("the higher of {} and {}", value(of), value(floor)),
        },
        Operation::AtMost(of, cap) => match lang {
            Lang::Zh => format!("{}，以 {} 为限", value(of), value(cap)),
            Lang::En => format!("{}, at most {}", value(of), value(cap)),
        },
        Operation::Brackets(of, table) => brackets(lang, of, table),
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
    }
}

fn fixed_by(lang: Lang, provision: ProvisionId) -> String {
    let data = provision.get();
    let version = data.newest();
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
        FactorSource::Given(path) => {
            let place = place(lang, path, case);
            match lang {
                Lang::Zh => format!("录入于「{place}」"),
                Lang::En => format!("entered at: {place}"),
            }
        }
        FactorSource::Law(_, provision) => fixed_by(lang, *provision),
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
