//! The texts of the case as a whole.

use redress_core::Case;

/// The texts of the case as a whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Words {
    Title,
    Docket,
    Court,
    /// The bench, and the court above it.
    AppealTo,
    Presiding,
    Judges,
    Assessors,
    Clerk,
    /// The plaintiff's name; there must be a plaintiff.
    Plaintiff,
    /// The payee's name; there must be a destination.
    Payee,
    /// What the money is for; there must be a destination.
    Purpose,
    /// Who manages the money; there must be a destination.
    Manager,
    Notes,
}

impl Words {
    /// Those of the bench, as the end of a judgment has them.
    pub(crate) const BENCH: [Self; 5] =
        [Self::AppealTo, Self::Presiding, Self::Judges, Self::Assessors, Self::Clerk];

    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Title => "/title",
            Self::Docket => "/docket",
            Self::Court => "/court",
            Self::AppealTo => "/bench/appeal_to",
            Self::Presiding => "/bench/presiding",
            Self::Judges => "/bench/judges",
            Self::Assessors => "/bench/assessors",
            Self::Clerk => "/bench/clerk",
            Self::Plaintiff => "/plaintiff/name",
            Self::Payee => "/destination/name",
            Self::Purpose => "/destination/purpose",
            Self::Manager => "/destination/manager",
            Self::Notes => "/notes",
        }
    }

    pub(crate) fn get(self, case: &Case) -> &str {
        let destination = case.destination.as_ref();
        match self {
            Self::Title => &case.title,
            Self::Docket => &case.docket,
            Self::Court => &case.court,
            Self::AppealTo => &case.bench.appeal_to,
            Self::Presiding => &case.bench.presiding,
            Self::Judges => &case.bench.judges,
            Self::Assessors => &case.bench.assessors,
            Self::Clerk => &case.bench.clerk,
            Self::Plaintiff => case.plaintiff.as_ref().map_or("", |plaintiff| &plaintiff.name),
            Self::Payee => destination.map_or("", |destination| &destination.name),
            Self::Purpose => destination.map_or("", |destination| &destination.purpose),
            Self::Manager => destination.map_or("", |destination| &destination.manager),
            Self::Notes => &case.notes,
        }
    }

    pub(super) fn get_mut(self, case: &mut Case) -> Option<&mut String> {
        let destination = case.destination.as_mut();
        match self {
            Self::Title => Some(&mut case.title),
            Self::Docket => Some(&mut case.docket),
            Self::Court => Some(&mut case.court),
            Self::AppealTo => Some(&mut case.bench.appeal_to),
            Self::Presiding => Some(&mut case.bench.presiding),
            Self::Judges => Some(&mut case.bench.judges),
            Self::Assessors => Some(&mut case.bench.assessors),
            Self::Clerk => Some(&mut case.bench.clerk),
            Self::Plaintiff => case.plaintiff.as_mut().map(|plaintiff| &mut plaintiff.name),
            Self::Payee => destination.map(|destination| &mut destination.name),
            Self::Purpose => destination.map(|destination| &mut destination.purpose),
            Self::Manager => destination.map(|destination| &mut destination.manager),
            Self::Notes => Some(&mut case.notes),
        }
    }
}
