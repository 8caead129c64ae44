//! Parties as a document names them: in full, except minors, of whom only the surname is shown.

use redress_core::{Case, case::PlaintiffKind};

use super::sentences::BLANK;
use crate::{
    Lang,
    names::masks,
    wording::{Docket, defendant},
};

/// A case with the names that a document prints: minors masked, the nameless in `【】`, the docket number
/// in its usual form.
pub fn named(lang: Lang, case: &Case) -> Case {
    let mut named = case.counted().into_owned();
    let masked = masks(case);
    let fallback: Vec<_> =
        case.defendants.iter().map(|d| defendant(lang, d.id.as_str(), case)).collect();
    for ((party, mask), fallback) in named.defendants.iter_mut().zip(masked).zip(fallback) {
        if let Some(mask) = mask {
            party.name = mask;
        } else if party.name.trim().is_empty() {
            party.name = format!("【{fallback}】");
        }
    }
    if let Some(docket) = Docket::read(&case.docket) {
        named.docket = docket.to_string();
    }
    named
}

/// The plaintiff's role.
pub(super) fn role(lang: Lang, case: &Case) -> &'static str {
    match case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind) {
        Some(PlaintiffKind::Procuratorate) => {
            lang.of("公益诉讼起诉人", "the public interest litigation plaintiff")
        }
        _ => lang.of("原告", "the plaintiff"),
    }
}

/// The plaintiff's role alone, where it is known who that is; without a name the order has a place for it.
pub(super) fn plaintiff_short(lang: Lang, case: &Case) -> String {
    let named = case.plaintiff.as_ref().is_some_and(|plaintiff| !plaintiff.name.trim().is_empty());
    let blank = if named { "" } else { lang.of(BLANK, " 【】") };
    format!("{}{blank}", role(lang, case))
}

/// The plaintiff's role and name.
pub(super) fn plaintiff(lang: Lang, case: &Case) -> String {
    let name = case.plaintiff.as_ref().map(|plaintiff| plaintiff.name.trim());
    let name = name.filter(|name| !name.is_empty()).unwrap_or(BLANK);
    match lang {
        Lang::Zh => format!("{}{name}", role(lang, case)),
        Lang::En => format!("{}, {name},", role(lang, case)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(names: &[(&str, bool)]) -> Case {
        let defendants: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(index, (name, minor))| {
                format!(r#"{{"id":"d{index}","name":"{name}","minor":{minor}}}"#)
            })
            .collect();
        Case::from_json(format!(r#"{{"defendants":[{}]}}"#, defendants.join(",")).as_bytes())
            .unwrap()
    }

    fn shown(names: &[(&str, bool)]) -> Vec<String> {
        named(Lang::Zh, &case(names)).defendants.into_iter().map(|d| d.name).collect()
    }

    #[test]
    fn minors_keep_their_surname_only() {
        assert_eq!(shown(&[("张小明", true), ("张大明", false)]), ["张某", "张大明"]);
        assert_eq!(shown(&[("欧阳小明", true), ("周某某", true)]), ["欧阳某", "周某某"]);
        assert_eq!(shown(&[("Li Ming", true), ("", true)]), ["L. M.", "【第二被告】"]);
    }

    #[test]
    fn masks_that_look_the_same_are_numbered() {
        assert_eq!(
            shown(&[("张小明", true), ("张三", true), ("李四", true)]),
            ["张某1", "张某2", "李某"]
        );
        assert_eq!(shown(&[("张某", false), ("张小明", true)]), ["张某", "张某1"]);
    }
}
