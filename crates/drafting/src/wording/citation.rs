//! How an authority is cited.

use redress_core::{
    Authority, Status, Validity,
    lawbook::{Instrument, InstrumentKind, Provision, Version},
};

use super::{Lang, chinese, day, text};

/// An authority as cited: `《个人信息保护法》第六十九条第二款`, `PIPL Art. 69(2)`.
pub fn citation(lang: Lang, authority: &Authority) -> String {
    document_title(lang, authority.provision.get())
        + &article(lang, authority.provision.get(), authority.version)
}

/// An authority as a judgment cites it, with the full title.
pub fn full_citation(lang: Lang, authority: &Authority) -> String {
    let provision = authority.provision.get();
    let title = full_title(lang, provision.instrument.get());
    match lang {
        Lang::Zh => title + &article(lang, provision, authority.version),
        Lang::En => {
            format!("Article {} of the {title}", number_in_english(provision, authority.version))
        }
    }
}

/// The number of an article as an English sentence has it behind “Article”: `179(1)`.
pub(crate) fn number_in_english(provision: &Provision, version: &Version) -> String {
    let words = article(Lang::En, provision, version);
    words.trim_start().trim_start_matches("Art. ").to_owned()
}

/// The full title of an instrument, as a judgment writes it.
pub fn full_title(lang: Lang, instrument: &Instrument) -> String {
    let title = lang.pick(instrument.title);
    match lang {
        // Book-title marks inside book-title marks are single.
        Lang::Zh => format!("《{}》", title.replace('《', "〈").replace('》', "〉")),
        Lang::En => title.to_owned(),
    }
}

/// The title, as it stands before the article.
pub fn document_title(lang: Lang, provision: &Provision) -> String {
    let instrument = provision.instrument.get();
    let short = lang.pick(instrument.short);
    match (lang, instrument.kind) {
        (Lang::Zh, InstrumentKind::Proposal) => short.to_owned(),
        (Lang::Zh, _) => format!("《{short}》"),
        (Lang::En, _) => short.to_owned(),
    }
}

/// The article, paragraph, item and point; empty where the document is not divided into articles.
pub fn article(lang: Lang, provision: &Provision, version: &Version) -> String {
    let kind = provision.instrument.get().kind;
    let Some(article) = version.article.filter(|_| kind != InstrumentKind::JudicialDocument) else {
        return match (lang, version.section) {
            (_, "" | "—") => String::new(),
            (Lang::Zh, section) => format!("第{section}节"),
            (Lang::En, section) => format!(" §{section}"),
        };
    };
    let paragraph = version.paragraph.map(u32::from);
    let item = version.item.map(u32::from);
    let point = version.point.map(u32::from);
    match lang {
        Lang::Zh => {
            let mut words = format!("第{}条", chinese(u32::from(article)));
            if let Some(paragraph) = paragraph {
                words += &format!("第{}款", chinese(paragraph));
            }
            if let Some(item) = item {
                words += &format!("第（{}）项", chinese(item));
            }
            if let Some(point) = point {
                words += &format!("第{point}目");
            }
            words
        }
        Lang::En => {
            let part = |part: Option<u32>| part.map_or(String::new(), |part| format!("({part})"));
            format!(" Art. {article}{}{}{}", part(paragraph), part(item), part(point))
        }
    }
}

/// Since when, and until when, the cited text has been in force.
pub fn in_force(lang: Lang, version: &Version) -> String {
    let from = day(lang, version.from);
    let words = match (lang, version.until.map(|until| day(lang, until))) {
        (Lang::Zh, None) => format!("{from}起施行"),
        (Lang::Zh, Some(until)) => format!("{from}至{until}施行"),
        (Lang::En, None) => format!("in force since {from}"),
        (Lang::En, Some(until)) => format!("in force {from} to {until}"),
    };
    if version.from_verified { words } else { words + first_day_mark(lang) }
}

/// What stands behind a first day that the sources do not confirm.
pub fn first_day_mark(lang: Lang) -> &'static str {
    lang.of("（○ 起始日未核验）", " (○ first day not verified)")
}

/// What stands beside a text that the sources do not confirm: it is never shown as law.
pub fn text_mark(lang: Lang, version: &Version) -> &'static str {
    if version.text_verified { "" } else { lang.of("○ 内容未核验", "○ text not verified") }
}

/// The word for a status.
pub fn status(lang: Lang, status: Status) -> &'static str {
    lang.pick(match status {
        Status::InForce => text("现行有效", "in force"),
        Status::Contested => text("有争议", "contested"),
        Status::Proposal => text("立法建议", "proposal"),
        Status::Unverified => text("未核验", "not verified"),
        Status::Later => text("行为后施行，供对照", "later law, for comparison"),
    })
}

/// The word for a status of what was law at that time.
pub fn status_then(lang: Lang, of: Status, when: Validity) -> &'static str {
    match (of, when) {
        (Status::InForce, Validity::AtAct) => {
            lang.of("行为时有效", "in force at the time of the act")
        }
        (Status::InForce, Validity::AtTrial) => {
            lang.of("审理时有效", "in force at the time of the proceedings")
        }
        _ => status(lang, of),
    }
}

/// The shape for a status; it always stands beside the word.
pub fn status_mark(status: Status) -> char {
    match status {
        Status::InForce => '●',
        Status::Contested => '◐',
        Status::Proposal => '◇',
        Status::Unverified => '○',
        Status::Later => '→',
    }
}

/// Citations of authorities, each with its mark, joined.
pub fn citations(lang: Lang, authority: &[Authority]) -> String {
    let one = |authority: &Authority| {
        let mark = status_mark(authority.status);
        let words = citation(lang, authority);
        // That a text is in force still is said by its mark alone.
        if authority.status == Status::InForce && authority.validity() == Validity::Current {
            format!("{mark} {words}")
        } else {
            let status = status_then(lang, authority.status, authority.validity());
            match lang {
                Lang::Zh => format!("{mark} {words}（{status}）"),
                Lang::En => format!("{mark} {words} ({status})"),
            }
        }
    };
    authority.iter().map(one).collect::<Vec<_>>().join(lang.of("；", "; "))
}
