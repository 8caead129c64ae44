//! The documents: one module each.

mod account;
mod announcement;
pub(crate) mod basis;
mod claims;
mod closing;
pub(crate) mod costs;
mod destination;
mod guardians;
mod mediation;
mod orders;
pub(crate) mod outcome;
pub(crate) mod parties;
mod payment_items;
pub(crate) mod performance;
mod punitive;
pub(crate) mod reasons;
pub(crate) mod recipients;
mod refunds;
pub(crate) mod remedies;
mod report;
mod schedule;
pub(crate) mod sentences;
mod signatures;
mod undertakings;

pub use account::{account, balance};
pub use parties::named;
pub use parties::plaintiff_at;
pub use report::report;
pub use sentences::Edits;

use redress_core::{
    Assessment, Assessments, Case, Faults, Lens, Position,
    case::{Disposition, OwnText},
};

use self::sentences::Verb;
use crate::{
    Block, Document, Lang, Names,
    document::{Meaning, clean},
};

/// Kinds of documents that can be drafted.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Kind {
    /// Operative part of a judgment (判决主文).
    Orders,
    /// Claim list (诉讼请求).
    Claims,
    /// Mediation agreement (调解协议).
    Mediation,
    /// Announcement of a mediation agreement (公告).
    Announcement,
    /// Itemised award schedule (附表).
    Schedule,
    /// Reasoning annex (说理附件): derivations, departures, findings, legal basis.
    Reasons,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Orders,
        Self::Claims,
        Self::Mediation,
        Self::Announcement,
        Self::Schedule,
        Self::Reasons,
    ];

    /// Its name in addresses and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Claims => "claims",
            Self::Mediation => "mediation",
            Self::Announcement => "announcement",
            Self::Schedule => "schedule",
            Self::Reasons => "reasons",
        }
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Orders => ("判决主文", "Operative part"),
            Self::Claims => ("诉讼请求", "Claims"),
            Self::Mediation => ("调解协议", "Mediation agreement"),
            Self::Announcement => ("调解协议公告", "Announcement"),
            Self::Schedule => ("赔偿明细表", "Award schedule"),
            Self::Reasons => ("说理附件", "Reasoning annex"),
        };
        lang.of(zh, en)
    }

    /// The position whose figures it shows.
    pub fn position(self) -> Position {
        match self {
            Self::Claims => Position::Claimed,
            _ => Position::Found,
        }
    }
}

/// Drafts a document of a case under the law in force, with the user's own words where the case has some. What is not
/// known stands as `【】`; the full names of minors stand nowhere.
///
/// # Errors
/// The faults of the case.
pub fn draft(lang: Lang, kind: Kind, case: &Case) -> Result<Document, Faults> {
    draft_with(lang, kind, case, &edits(lang, kind, case))
}

/// The orders to pay that follow from an assessment, with their numbers, as a draft has them: the claims of the plaintiff,
/// else the items of the judgment or the agreement.
pub fn orders_to_pay(lang: Lang, case: &Case, assessment: &Assessment) -> Vec<String> {
    let verb = match (assessment.position, case.disposition) {
        (Position::Claimed, _) => Verb::Claim,
        (_, Some(Disposition::Mediation)) => Verb::Agreement,
        _ => Verb::Judgment,
    };
    let printed = named(lang, case);
    let mut document = Document::new(lang, "");
    orders::number(&mut document, orders::items(lang, &printed, assessment, verb), verb);
    let names = Names::of(case);
    let sentence = |block: Block| match block {
        Block::Item {
            number,
            text,
            meaning: Meaning::Payment { .. } | Meaning::Undertaking | Meaning::Distribution,
            ..
        } => Some(names.mask(&clean(&(number + &text)))),
        _ => None,
    };
    document.blocks.into_iter().filter_map(sentence).collect()
}

/// The user's own words for a document, by the path of the item.
pub fn edits(lang: Lang, kind: Kind, case: &Case) -> Edits {
    let of_remedy = |id: &str| case.remedies.iter().position(|choice| choice.id.get().id == id);
    let own = case.texts.iter();
    let own = own.filter(|own| own.document == kind.id() && own.language == lang.id());
    let mut edits = Edits::new();
    // Put in one by one: `collect` would bring a sort.
    edits.extend(own.map(|own| {
        let path = of_remedy(&own.item).map(|index| format!("/remedies/{index}"));
        (path.unwrap_or_else(|| own.item.clone()), own.text.clone())
    }));
    edits
}

/// The name that the words for an item are kept under: the id of its remedy, so that they stay with it when the list
/// changes; else its path.
pub fn item_name(case: &Case, path: &str) -> String {
    let index = path.strip_prefix("/remedies/").and_then(|index| index.parse::<usize>().ok());
    match index.and_then(|index| case.remedies.get(index)) {
        Some(choice) => choice.id.get().id.to_owned(),
        None => path.to_owned(),
    }
}

/// A case with edits among its own texts, so that a draft knows which items they stand for.
fn with_edits(lang: Lang, kind: Kind, case: &Case, edits: &Edits) -> Case {
    let mut case = case.clone();
    case.texts.extend(edits.iter().map(|(path, text)| OwnText {
        document: kind.id().to_owned(),
        language: lang.id().to_owned(),
        item: path.clone(),
        text: text.clone(),
    }));
    case
}

/// Drafts a document with the user's own words in the place of items, by their paths.
///
/// # Errors
/// The faults of the case.
pub fn draft_with(lang: Lang, kind: Kind, case: &Case, edits: &Edits) -> Result<Document, Faults> {
    let Drafted { document, .. } = drafted(lang, kind, case, edits)?;
    Ok(finished(document, case, edits))
}

/// A draft in its own words, and what it was drafted from.
pub(crate) struct Drafted {
    /// The case with the names as they are printed.
    pub(crate) case: Case,
    pub(crate) all: Assessments,
    pub(crate) document: Document,
}

/// Drafts a document so that the user's words can stand in the place of items: see [`finished`].
pub(crate) fn drafted(
    lang: Lang,
    kind: Kind,
    case: &Case,
    edits: &Edits,
) -> Result<Drafted, Faults> {
    let mut printed = with_edits(lang, kind, &named(lang, case), edits);
    if matches!(kind, Kind::Mediation | Kind::Announcement) {
        printed.disposition = Some(Disposition::Mediation);
    }
    // As long as it is not said how the case ends, this is how it would by judgment.
    if kind == Kind::Orders && printed.disposition.is_none() {
        printed.disposition = Some(Disposition::Judgment);
    }
    let case = &printed;
    let all = case.check()?.assess(Lens::LAW)?;
    let assessment = all.at(kind.position());
    let mut document = match kind {
        Kind::Orders => orders::document(lang, case, &all),
        Kind::Claims => claims::document(lang, case, assessment),
        Kind::Mediation => mediation::document(lang, case, assessment),
        Kind::Announcement => announcement::document(lang, case, assessment),
        Kind::Schedule => schedule::document(lang, case, &all),
        Kind::Reasons => reasons::document(lang, case, assessment),
    };
    if !matches!(kind, Kind::Claims | Kind::Announcement) {
        // The head of a judgment, as far as it is known.
        case.court.trim().clone_into(&mut document.court);
        case.docket.trim().clone_into(&mut document.docket);
    }
    Ok(Drafted { document, all, case: printed })
}

/// Puts the user's words in, says what could not be read, and masks the names of minors.
pub(crate) fn finished(mut document: Document, case: &Case, edits: &Edits) -> Document {
    document.edit(edits);
    document.warn_of_unread(case);
    let names = Names::of(case);
    document.map(&|text| names.mask(&clean(text)));
    document
}
