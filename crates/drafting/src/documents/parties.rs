//! Parties as a document names them: in full, except minors, of whom only the surname is shown.

use redress_core::{Case, case::PlaintiffKind};

use super::sentences::BLANK;
use crate::{
    Lang,
    wording::{Docket, defendant},
};

/// Surnames of two characters.
const COMPOUND: [&str; 16] = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木",
    "东方", "南宫", "宇文", "长孙",
];

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

/// The masks of the minors, in the order of the defendants: 张某; where two names would look the same,
/// 张某1, 张某2.
fn masks(case: &Case) -> Vec<Option<String>> {
    let bare: Vec<_> = case
        .defendants
        .iter()
        .map(|d| (d.minor && !d.name.trim().is_empty()).then(|| mask(d.name.trim())))
        .collect();
    let shown: Vec<_> = case
        .defendants
        .iter()
        .zip(&bare)
        .map(|(d, mask)| mask.clone().unwrap_or_else(|| d.name.clone()))
        .collect();
    let mut masks = Vec::new();
    for (index, mask) in bare.iter().enumerate() {
        masks.push(mask.as_ref().map(|mask| {
            if shown.iter().filter(|name| *name == mask).count() == 1 {
                return mask.clone();
            }
            let before =
                bare.iter().take(index).filter(|other| other.as_ref() == Some(mask)).count();
            format!("{mask}{}", before + 1)
        }));
    }
    masks
}

/// A masked name: the surname and 某; of a name in another script the initials.
fn mask(name: &str) -> String {
    if name.contains(['某', '×', '＊', '*']) {
        return name.to_owned();
    }
    let is_han = |c: char| {
        ('\u{3400}'..='\u{9fff}').contains(&c) || ('\u{20000}'..='\u{3ffff}').contains(&c)
    };
    match name.chars().next() {
        Some(first) if is_han(first) => {
            let compound = COMPOUND.iter().find(|surname| name.starts_with(**surname));
            let surname =
                compound.map_or_else(|| first.to_string(), |surname| (*surname).to_owned());
            format!("{surname}某")
        }
        _ => {
            let initials = name.split_whitespace().filter_map(|word| word.chars().next());
            initials.map(|c| format!("{}.", c.to_uppercase())).collect::<Vec<_>>().join(" ")
        }
    }
}

/// What replaces a minor's full name wherever it stands, even in what a user typed.
pub struct Names(Vec<(String, String)>);

impl Names {
    /// Of a case as entered.
    pub fn of(case: &Case) -> Self {
        let masks = masks(case);
        if masks.iter().all(Option::is_none) {
            return Self(Vec::new());
        }
        // A longer name that contains a minor's stays as it is.
        let mut pairs: Vec<_> = case
            .defendants
            .iter()
            .zip(masks)
            .map(|(d, mask)| {
                let name = d.name.trim().to_owned();
                let shown = mask.unwrap_or_else(|| name.clone());
                (name, shown)
            })
            .filter(|(name, _)| name.chars().count() > 1)
            .collect();
        pairs.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self(pairs)
    }

    /// A text without the full name of a minor.
    pub fn mask(&self, text: &str) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let mut masked = String::with_capacity(text.len());
        let mut rest = text;
        'next: while !rest.is_empty() {
            for (name, shown) in &self.0 {
                if let Some(after) = rest.strip_prefix(name.as_str()) {
                    masked.push_str(shown);
                    rest = after;
                    continue 'next;
                }
            }
            let mut chars = rest.chars();
            masked.extend(chars.next());
            rest = chars.as_str();
        }
        masked
    }

    /// Whether a minor's full name stands in a text, and not only as a part of another party's.
    pub(crate) fn shows(&self, text: &str, name: &str) -> bool {
        let others =
            self.0.iter().filter(|(other, _)| other.len() > name.len() && other.contains(name));
        let text =
            others.fold(text.to_owned(), |text, (other, _)| text.replace(other.as_str(), ""));
        text.contains(name)
    }

    /// The full names that must not be seen.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|(name, shown)| name != shown).map(|(name, _)| name.as_str())
    }
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

    #[test]
    fn a_full_name_is_masked_wherever_it_stands() {
        let names = Names::of(&case(&[("张小明", true), ("张小明明", false), ("王", true)]));
        assert_eq!(names.mask("张小明的获利；张小明明；王府"), "张某的获利；张小明明；王府");
        assert_eq!(names.hidden().collect::<Vec<_>>(), ["张小明"]);
        assert_eq!(Names::of(&case(&[("张小明", false)])).mask("张小明"), "张小明");
    }
}
