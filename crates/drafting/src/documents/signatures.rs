//! How documents end: whom they go to, who signs them, and the day. Who sits on the panel is in no case, so that the
//! names stand as `【】`.

use redress_core::Case;

use super::{parties::role, sentences::BLANK};
use crate::{Align, Block, Document, Lang, wording::date_in_words};

/// The panel of a judgment, its day, its clerk. Public interest suits are heard at first instance by three judges and
/// four assessors, and a judge presides (People's Assessors Law 14 and 16(2)).
pub(super) fn panel(document: &mut Document, case: &Case) {
    let lang = document.lang;
    let seats = [
        (1, lang.of("审判长", "Presiding judge")),
        (2, lang.of("审判员", "Judge")),
        (4, lang.of("人民陪审员", "People’s assessor")),
    ];
    let mut lines: Vec<_> = seats
        .into_iter()
        .flat_map(|(count, seat)| std::iter::repeat_n(open(lang, seat), count))
        .collect();
    lines.push(match (lang, case.dates.judgment) {
        (_, None) => BLANK.to_owned(),
        (Lang::Zh, Some(day)) => date_in_words(day),
        (Lang::En, Some(day)) => day.to_string(),
    });
    lines.push(open(lang, lang.of("书记员", "Clerk")));
    sign(document, lines);
}

/// The court that claims go to, and the plaintiff.
pub(super) fn plaintiff(document: &mut Document, case: &Case) {
    let lines = vec![document.lang.of("　　此致", "To").to_owned(), known(&case.court)];
    document.blocks.push(Block::Lines { align: Align::Start, lines });
    let name = case.plaintiff.as_ref().map_or("", |plaintiff| &plaintiff.name);
    sign(document, vec![known(name), BLANK.to_owned()]);
}

/// Both sides of an agreement. The guardians of a minor sign for him.
pub(super) fn parties(document: &mut Document, case: &Case) {
    let lang = document.lang;
    let name = case.plaintiff.as_ref().map_or("", |plaintiff| &plaintiff.name);
    let mut lines = vec![match lang {
        Lang::Zh => format!("{}（盖章）：{}", role(lang, case), known(name)),
        Lang::En => format!("For the plaintiff (seal): {}", known(name)),
    }];
    lines.extend(case.defendants.iter().map(|party| {
        let name = known(&party.name);
        match (lang, party.minor) {
            (Lang::Zh, false) => format!("被告（签名或者盖章）：{name}"),
            (Lang::Zh, true) => format!("被告（由法定代理人签名）：{name}"),
            (Lang::En, false) => format!("Defendant (signature or seal): {name}"),
            (Lang::En, true) => format!("Defendant (signed by the legal representative): {name}"),
        }
    }));
    document.blocks.push(Block::Lines { align: Align::Start, lines });
    sign(document, vec![BLANK.to_owned()]);
}

/// The court alone, as under an announcement.
pub(super) fn court(document: &mut Document, case: &Case) {
    sign(document, vec![known(&case.court), BLANK.to_owned()]);
}

fn sign(document: &mut Document, lines: Vec<String>) {
    document.blocks.push(Block::Lines { align: Align::End, lines });
}

fn known(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() { BLANK.to_owned() } else { name.to_owned() }
}

/// A seat whose holder is not known.
fn open(lang: Lang, seat: &str) -> String {
    format!("{seat}{}{BLANK}", lang.of("　", " "))
}
