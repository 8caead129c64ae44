//! The documents: one module each.

mod announcement;
mod claims;
mod closing;
mod mediation;
mod orders;
mod report;
mod schedule;
mod sentences;

pub use report::report;

use redress_core::{Assessment, Case, Invalid, Lens, Position, assess};

use crate::{Document, Lang};

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
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Orders, Self::Claims, Self::Mediation, Self::Announcement, Self::Schedule];

    /// Its name in addresses and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Claims => "claims",
            Self::Mediation => "mediation",
            Self::Announcement => "announcement",
            Self::Schedule => "schedule",
        }
    }

    /// The position whose figures it shows.
    pub fn position(self) -> Position {
        match self {
            Self::Claims => Position::Claimed,
            _ => Position::Found,
        }
    }
}

/// Drafts a document of a case under the law in force. What is not known stands as `【】`.
///
/// # Errors
/// The faults of the case.
pub fn draft(lang: Lang, kind: Kind, case: &Case) -> Result<Document, Vec<Invalid>> {
    let assessment = assess(case, kind.position(), Lens::LAW)?;
    Ok(match kind {
        Kind::Orders => orders::document(lang, case, &assessment),
        Kind::Claims => claims::document(lang, case, &assessment),
        Kind::Mediation => mediation::document(lang, case, &assessment),
        Kind::Announcement => announcement::document(lang, case, &assessment),
        Kind::Schedule => schedule::document(lang, case, &columns(case, assessment)?),
    })
}

/// The three positions of a schedule.
fn columns(case: &Case, found: Assessment) -> Result<[Assessment; 3], Vec<Invalid>> {
    Ok([
        assess(case, Position::Claimed, Lens::LAW)?,
        assess(case, Position::Conceded, Lens::LAW)?,
        found,
    ])
}
