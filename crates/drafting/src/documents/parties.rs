//! Parties as a document names them: in full, except minors, of whom only the surname is shown.

use redress_core::{Assessments, Case, Part, case::PlaintiffKind, falls_short_for};

use super::sentences::BLANK;
use crate::{
    Align, Block, Document, Lang,
    names::masks,
    wording::{self, Docket, defendant},
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

/// The role of one who sues.
pub(super) fn role_of(lang: Lang, kind: Option<PlaintiffKind>) -> &'static str {
    match kind {
        Some(PlaintiffKind::Procuratorate) => {
            lang.of("公益诉讼起诉人", "the public interest litigation plaintiff")
        }
        _ => lang.of("原告", "the plaintiff"),
    }
}

/// The plaintiff's role.
pub(super) fn role(lang: Lang, case: &Case) -> &'static str {
    role_of(lang, case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind))
}

/// The plaintiff's role alone, where it is known who that is; without a name the order has a place for it. Of several
/// the names say who.
pub(super) fn plaintiff_short(lang: Lang, case: &Case) -> String {
    if !case.co_plaintiffs.is_empty() {
        return plaintiff(lang, case);
    }
    let named = case.plaintiff.as_ref().is_some_and(|plaintiff| !plaintiff.name.trim().is_empty());
    let blank = if named { "" } else { lang.of(BLANK, " 【】") };
    format!("{}{blank}", role(lang, case))
}

/// One of several who sue, by the place in their order: role and name.
pub fn plaintiff_at(lang: Lang, case: &Case, place: u32) -> String {
    let (kind, name) = case.plaintiff_at(place).unwrap_or_default();
    let (role, name) = (role_of(lang, kind), or_blank(name));
    match lang {
        Lang::Zh => format!("{role}{name}"),
        Lang::En => format!("{role}, {name},"),
    }
}

/// The plaintiff's role and name; those of several who sue in the same role together.
pub(super) fn plaintiff(lang: Lang, case: &Case) -> String {
    in_their_roles(lang, case.plaintiffs())
}

/// Those of whose claims something is refused.
pub(super) fn plaintiffs_refused(lang: Lang, case: &Case, all: &Assessments) -> String {
    in_their_roles(lang, losers(case, &all.claimed.parts, &all.found.parts))
}

/// Those who lost and bear court fees for it: not a procuratorate. Who was paid during the suit has not lost.
pub(super) fn plaintiffs_who_pay(lang: Lang, case: &Case, all: &Assessments) -> String {
    let lost = losers(case, &all.claimed.parts, all.found.founded());
    let pay = lost.filter(|(kind, _)| *kind != Some(PlaintiffKind::Procuratorate));
    in_their_roles(lang, pay).trim_end_matches(',').to_owned()
}

/// Who loses some of the sums claimed: of his own, or of those that all claim; all of them where a remedy is refused.
fn losers<'a>(
    case: &'a Case,
    claimed: &[Part],
    granted: &[Part],
) -> impl Iterator<Item = (Option<PlaintiffKind>, &'a str)> {
    (0..).zip(case.plaintiffs()).filter_map(move |(place, one)| {
        let loses = case.refuses_a_remedy() || falls_short_for(case, place, claimed, granted);
        loses.then_some(one)
    })
}

fn in_their_roles<'a>(
    lang: Lang,
    plaintiffs: impl Iterator<Item = (Option<PlaintiffKind>, &'a str)>,
) -> String {
    let mut roles: Vec<(&str, Vec<&str>)> = Vec::new();
    for (kind, name) in plaintiffs {
        let (role, name) = (role_of(lang, kind), or_blank(name));
        match roles.iter_mut().find(|(other, _)| *other == role) {
            Some((_, names)) => names.push(name),
            None => roles.push((role, vec![name])),
        }
    }
    if roles.is_empty() {
        roles.push((role_of(lang, None), vec![BLANK]));
    }
    let one = |(role, names): (&str, Vec<&str>)| match lang {
        Lang::Zh => format!("{role}{}", names.join("、")),
        Lang::En if names.len() > 1 => format!("{role}s, {},", lang.enumerated(names)),
        Lang::En => format!("{role}, {},", names.join(", ")),
    };
    roles.into_iter().map(one).collect::<Vec<_>>().join(lang.of("、", " and "))
}

/// The same with who supports the suit.
pub(super) fn claimant(lang: Lang, case: &Case) -> String {
    let claimant = plaintiff(lang, case);
    let names: Vec<_> = case.supporters.iter().map(|one| or_blank(&one.name)).collect();
    match (names.is_empty(), lang) {
        (true, _) => claimant,
        (false, Lang::Zh) => format!("{claimant}（支持起诉单位：{}）", names.join("、")),
        (false, Lang::En) => format!("{claimant} supported by {},", names.join(", ")),
    }
}

fn or_blank(name: &str) -> &str {
    match name.trim() {
        "" => BLANK,
        name => name,
    }
}

/// Who sues, who supports the suit and who is sued, a line each, where it is more than one against others.
pub(super) fn head(document: &mut Document, case: &Case) {
    if case.co_plaintiffs.is_empty() && case.supporters.is_empty() {
        return;
    }
    let lang = document.lang;
    let line = |role: &str, name: &str| {
        format!(
            "{}{}{}",
            wording::capitalised(role.to_owned()),
            lang.of("：", ": "),
            or_blank(name)
        )
    };
    let joined = |place: usize| {
        let other = place.checked_sub(1).and_then(|place| case.co_plaintiffs.get(place));
        match other {
            Some(other) if other.joined => {
                lang.of("（经准许参加诉讼）", " (allowed to join the suit)")
            }
            _ => "",
        }
    };
    let role = |kind| role_of(lang, kind).trim_start_matches("the ");
    // Without a plaintiff of its own the case begins with those beside it.
    let skip = usize::from(case.plaintiff.is_none());
    let mut lines: Vec<_> = case
        .plaintiffs()
        .zip(skip..)
        .map(|((kind, name), place)| line(role(kind), name) + joined(place))
        .collect();
    let supporter = lang.of("支持起诉单位", "supporter of the suit");
    lines.extend(case.supporters.iter().map(|one| line(supporter, &one.name)));
    let sued = lang.of("被告", "defendant");
    lines.extend(case.defendants.iter().map(|one| line(sued, &one.name)));
    document.blocks.push(Block::Lines { align: Align::Start, lines });
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
