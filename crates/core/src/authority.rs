//! Which text of the law applies: the date that matters, chosen by the kind of rule.

use redress_lawbook::{CHECKED_ON, Date, Instrument, Kind, ProvisionId, Version, id};
use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::case::Dates;

/// How firm an authority is for what it is cited for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// ● In force at the date that matters, and it says so.
    InForce,
    /// ◐ In force, but whether it carries the point is contested.
    Contested,
    /// ◇ Proposed by the paper; not law.
    Proposal,
    /// ○ In force as far as known; its text was not verified.
    Unverified,
    /// For comparison: the rule that came later and does not apply at the date.
    Later,
}

/// A provision in the version that is cited.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Authority {
    /// The provision.
    pub provision: ProvisionId,
    /// Its version at the date that matters.
    pub version: &'static Version,
    /// How firm it is.
    pub status: Status,
}

impl Serialize for Authority {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let provision = self.provision.get();
        let v = self.version;
        let mut fields = serializer.serialize_struct("Authority", 10)?;
        fields.serialize_field("provision", provision.id)?;
        fields.serialize_field("status", &self.status)?;
        fields.serialize_field("instrument", provision.instrument.get().id)?;
        if let Some(article) = v.article {
            fields.serialize_field("article", &article)?;
        }
        if let Some(paragraph) = v.paragraph {
            fields.serialize_field("paragraph", &paragraph)?;
        }
        if let Some(item) = v.item {
            fields.serialize_field("item", &item)?;
        }
        if let Some(point) = v.point {
            fields.serialize_field("point", &point)?;
        }
        fields.serialize_field("modality", &v.modality)?;
        fields.serialize_field("from", &v.from)?;
        if let Some(until) = v.until {
            fields.serialize_field("until", &until)?;
        }
        fields.end()
    }
}

/// Where a date came from.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateSource {
    /// The act.
    Act,
    /// The judgment or mediation statement.
    Judgment,
    /// The filing.
    Filed,
    /// The latest possible day, in place of one that is not known.
    Latest,
    /// No date is known: the law as last checked.
    LawBook,
}

/// The two dates that matter: the act for substantive rules, the trial for procedure and interest.
#[derive(Clone, Copy, Debug)]
pub struct Timeline {
    /// The date for substantive rules: the last day of the act, else the latest possible, else the first.
    /// If the act is not dated: as `trial`.
    pub act: Date,
    /// Where `act` came from.
    pub act_source: DateSource,
    /// The date for procedure: the judgment, else the latest day to which the proceedings are known, else
    /// the filing, else the law as last checked.
    pub trial: Date,
    /// Where `trial` came from.
    pub trial_source: DateSource,
}

impl Timeline {
    /// Chooses the dates.
    pub fn new(dates: &Dates) -> Self {
        let trial = dates
            .judgment
            .map(|date| (date, DateSource::Judgment))
            .or(dates.trial_by.map(|date| (date, DateSource::Latest)))
            .or(dates.filed.map(|date| (date, DateSource::Filed)));
        let span = dates.act.unwrap_or_default();
        let act = span
            .to
            .map(|date| (date, DateSource::Act))
            .or(dates.act_by.map(|date| (date, DateSource::Latest)))
            .or(span.from.map(|date| (date, DateSource::Act)));
        let none = (CHECKED_ON, DateSource::LawBook);
        let (act, act_source) = act.or(trial).unwrap_or(none);
        let (trial, trial_source) = trial.unwrap_or(none);
        Self { act, act_source, trial, trial_source }
    }

    /// A substantive rule at the date of the act.
    pub fn substantive(&self, provision: ProvisionId, status: Status) -> Option<Authority> {
        at(provision, self.act, status)
    }

    /// A rule of procedure at the date of the trial.
    pub fn procedural(&self, provision: ProvisionId, status: Status) -> Option<Authority> {
        at(provision, self.trial, status)
    }

    /// The text of a rule at the date that matters for its kind; if none was in force then, the newest.
    pub fn text(&self, provision: ProvisionId) -> &'static Version {
        let data = provision.get();
        let day = if is_procedural(data.instrument.get()) { self.trial } else { self.act };
        data.at(day).map_or_else(|| data.newest(), |(version, _)| version)
    }

    /// A rule at a day of its own, such as that of the filing.
    pub fn on(&self, day: Date, provision: ProvisionId, status: Status) -> Option<Authority> {
        at(provision, day, status)
    }

    /// Of rules that replaced one another, newest first: the one in force at the act, then, for
    /// comparison, the newest that came later.
    pub fn succession(&self, newest_first: &[ProvisionId]) -> Vec<Authority> {
        let found = newest_first
            .iter()
            .enumerate()
            .find_map(|(index, id)| Some((index, self.substantive(*id, Status::InForce)?)));
        let mut authorities: Vec<_> = found.iter().map(|(_, authority)| *authority).collect();
        if found.is_none_or(|(index, _)| index > 0)
            && let Some(newest) = newest_first.first()
        {
            let version = newest.get().newest();
            authorities.push(Authority { provision: *newest, version, status: Status::Later });
        }
        authorities
    }
}

/// A provision at a date; proposals are always proposals, an unverified text is never law.
pub(crate) fn at(provision: ProvisionId, date: Date, status: Status) -> Option<Authority> {
    let data = provision.get();
    if data.instrument.get().kind == Kind::Proposal {
        return Some(proposal(provision));
    }
    let (version, _) = data.at(date)?;
    let status = match status {
        Status::InForce if !version.text_verified => Status::Unverified,
        status => status,
    };
    Some(Authority { provision, version, status })
}

/// Whether an instrument is about procedure: it is read at the date of the trial, and a judgment cites it
/// behind the substantive law.
pub fn is_procedural(instrument: &Instrument) -> bool {
    matches!(
        instrument.id,
        "CPL"
            | "CPLI"
            | "CRIM-I"
            | "J-PIL"
            | "C-PIL"
            | "EPIL"
            | "SPP-R"
            | "SPP-M"
            | "ARB"
            | "ASSESSORS"
            | "CITE"
            | "LATE"
            | "FEE"
    )
}

/// Whether a provision is of the law on personal information: where nobody's information is concerned it
/// is not the law of the case, see [`Case::concerns_personal_information`].
///
/// [`Case::concerns_personal_information`]: crate::Case::concerns_personal_information
pub fn is_on_personal_information(provision: ProvisionId) -> bool {
    const ARTICLES: [ProvisionId; 15] = [
        id::CC_111,
        id::CC_1034,
        id::CC_1035,
        id::CC_1036,
        id::CC_1037,
        id::CC_1038,
        id::CRPL_14,
        id::CRPL_29,
        id::CRPL_50,
        id::CRPL_R_23,
        id::ECL_5,
        id::ECL_23,
        id::MPL_72,
        id::MPL_73,
        id::MPL_127,
    ];
    let instrument = provision.get().instrument.get();
    let whole = ["PIPL", "CSL", "CPR", "MNR", "NDSR", "FACE", "FACE-M", "AUDIT"];
    whole.contains(&instrument.id) || ARTICLES.contains(&provision)
}

/// A proposal of the paper.
pub(crate) fn proposal(provision: ProvisionId) -> Authority {
    Authority { provision, version: provision.get().newest(), status: Status::Proposal }
}
