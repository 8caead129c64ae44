//! Which text of the law applies: the date that matters, chosen by the kind of rule, and what the case is about.

use redress_lawbook::{
    Brackets, CHECKED_ON, Date, Decimal, Elsewhere, Field, InstrumentKind, Only, Parameter,
    Provision, ProvisionId, Version,
};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use smallvec::SmallVec;

use crate::{
    Few,
    case::{Case, Dates},
};

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

/// When a text was in force for which it is cited as law.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Validity {
    /// It still is, as the law was last checked.
    Current,
    /// At the time of the act, and not since: a rule of substance that was repealed or amended.
    AtAct,
    /// At the time of the proceedings, and not since: a rule of procedure.
    AtTrial,
}

impl Validity {
    /// Of what rests on these authorities: still current if one of those of its status is.
    pub fn of(status: Status, carried_by: &[Authority]) -> Self {
        let carriers = || {
            let of_status = carried_by.iter().filter(|one| one.status == status);
            of_status.map(Authority::validity)
        };
        match carriers().next() {
            Some(first) if carriers().all(|when| when != Self::Current) => first,
            _ => Self::Current,
        }
    }
}

impl Authority {
    /// Whether the text that is cited is in force still; else of which time it was the law.
    pub fn validity(&self) -> Validity {
        let ended = self.version.until.is_some_and(|until| until < CHECKED_ON);
        match (ended, self.provision.get().instrument.get().procedural) {
            (false, _) => Validity::Current,
            (true, false) => Validity::AtAct,
            (true, true) => Validity::AtTrial,
        }
    }
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

/// What a case is about, as far as it decides which law is its law.
#[derive(Clone, Copy, Debug)]
struct Scope {
    /// A bit for each field.
    fields: u8,
    minors: bool,
    face: bool,
}

impl Scope {
    fn new(case: &Case) -> Self {
        Self {
            fields: Field::ALL
                .into_iter()
                .filter(|field| case.concerns(*field))
                .fold(0, |fields, field| fields | bit(field)),
            minors: case.concerns_minors(),
            face: case.facts.face == Some(true),
        }
    }

    fn is_of(self, fields: &[Field]) -> bool {
        fields.is_empty() || fields.iter().any(|field| self.fields & bit(*field) != 0)
    }

    /// As what a rule can be cited: as itself, as an analogy, or (`None`) not at all.
    fn bearing(self, provision: ProvisionId) -> Option<Bearing> {
        let data = provision.get();
        let instrument = data.instrument.get();
        let narrow = data.only.is_some() || instrument.only.is_some();
        if !narrow && data.field.is_empty() && instrument.field.is_empty() {
            // As most rules are.
            return Some(Bearing::Direct);
        }
        let of = |fields| match instrument.elsewhere {
            _ if self.is_of(fields) => Some(Bearing::Direct),
            Elsewhere::Analogy => Some(Bearing::Analogy),
            Elsewhere::Silent => None,
        };
        // A provision that is narrower than its instrument is no analogy for what it does not speak of.
        let own = self.is_of(data.field).then_some(Bearing::Direct);
        let only = |only: Option<Only>| match only {
            None => Some(Bearing::Direct),
            Some(Only::Minors) => self.minors.then_some(Bearing::Direct),
            Some(Only::Face) if self.face => Some(Bearing::Direct),
            // The case does not say who manages property.
            Some(Only::Face | Only::PropertyManagers) => Some(Bearing::Analogy),
        };
        let of_both = of(instrument.field)?.max(own?);
        Some(of_both.max(only(instrument.only)?).max(only(data.only)?))
    }
}

fn bit(field: Field) -> u8 {
    1 << field as u8
}

/// As what a rule is cited.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Bearing {
    Direct,
    Analogy,
}

/// Which law applies: the two dates that matter, the act for substantive rules, the trial for procedure and
/// interest; and what the case is about.
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
    /// The filing, if it is dated.
    filed: Option<Date>,
    /// `None` without a case: then no rule is left out.
    scope: Option<Scope>,
}

impl Timeline {
    /// For a case: its dates, and the law of what it is about.
    pub fn of(case: &Case) -> Self {
        Self { scope: Some(Scope::new(case)), ..Self::new(&case.dates) }
    }

    /// As if the case were of one field more.
    #[must_use]
    pub fn and(mut self, field: Field) -> Self {
        if let Some(scope) = &mut self.scope {
            scope.fields |= bit(field);
        }
        self
    }

    /// Chooses the dates, whatever the case is about.
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
        Self { act, act_source, trial, trial_source, filed: dates.filed, scope: None }
    }

    /// With procedure read at the filing: for what is due or must be shown then.
    #[must_use]
    pub fn at_filing(self) -> Self {
        match self.filed {
            Some(filed) => Self { trial: filed, trial_source: DateSource::Filed, ..self },
            None => self,
        }
    }

    /// A substantive rule at the date of the act.
    pub fn substantive(&self, provision: ProvisionId, status: Status) -> Option<Authority> {
        self.on(self.act, provision, status)
    }

    /// A rule of procedure at the date of the trial.
    pub fn procedural(&self, provision: ProvisionId, status: Status) -> Option<Authority> {
        self.on(self.trial, provision, status)
    }

    /// A rule at the date that matters for its kind.
    pub fn cite(&self, provision: ProvisionId, status: Status) -> Option<Authority> {
        self.on(self.day(provision), provision, status)
    }

    /// The text of a rule at the date that matters for its kind; if none was in force then, the newest.
    pub fn text(&self, provision: ProvisionId) -> &'static Version {
        let data = provision.get();
        data.at(self.day(provision)).map_or_else(|| data.newest(), |(version, _)| version)
    }

    /// A number of the law at the date that matters for its rule, in the unit of its parameter.
    pub fn number(&self, parameter: &Parameter) -> Decimal {
        parameter.at(self.day(parameter.provision))
    }

    /// A scale of the law at the date that matters for its rule.
    pub fn scale(&self, scale: &'static Brackets) -> &'static Brackets {
        scale.at(self.day(scale.provision))
    }

    fn day(&self, provision: ProvisionId) -> Date {
        if provision.get().instrument.get().procedural { self.trial } else { self.act }
    }

    /// A rule at a day of its own, such as that of the filing: the one that is asked for, else the one that took its
    /// place, else the one whose place it took. Outside its field it is an analogy or nothing.
    pub fn on(&self, day: Date, provision: ProvisionId, status: Status) -> Option<Authority> {
        let Provision { after, before, .. } = provision.get();
        self.at(provision, day, status).or_else(|| {
            let mut line = after.iter().chain(*before);
            line.find_map(|id| self.at(*id, day, status))
        })
    }

    /// One provision at a day, if it is law of this case.
    fn at(&self, provision: ProvisionId, day: Date, status: Status) -> Option<Authority> {
        let bearing = self.scope.map_or(Some(Bearing::Direct), |scope| scope.bearing(provision))?;
        let analogy = bearing == Bearing::Analogy && status == Status::InForce;
        at(provision, day, if analogy { Status::Contested } else { status })
    }

    /// Of rules that replaced one another, newest first: the one in force at the act, then, for
    /// comparison, the newest that came later.
    pub fn succession(&self, newest_first: &[ProvisionId]) -> Few<Authority> {
        let mut line = SmallVec::<[_; 8]>::new();
        for id in newest_first {
            let Provision { after, before, .. } = id.get();
            for id in after.iter().rev().chain([id]).chain(*before) {
                if !line.contains(id) {
                    line.push(*id);
                }
            }
        }
        let bearing =
            |id: &ProvisionId| self.scope.is_none_or(|scope| scope.bearing(*id).is_some());
        line.retain(|id| bearing(id));
        let found = line
            .iter()
            .enumerate()
            .find_map(|(index, id)| Some((index, self.at(*id, self.act, Status::InForce)?)));
        let mut authorities: Few<_> = found.iter().map(|(_, authority)| *authority).collect();
        if found.is_none_or(|(index, _)| index > 0)
            && let Some(newest) = line.first()
        {
            let version = newest.get().newest();
            authorities.push(Authority { provision: *newest, version, status: Status::Later });
        }
        authorities
    }
}

/// The first of the rules that took one another's place.
pub(crate) fn first_of_line(provision: ProvisionId) -> ProvisionId {
    provision.get().before.last().copied().unwrap_or(provision)
}

/// A provision at a date; proposals are always proposals, an unverified text is never law.
pub(crate) fn at(provision: ProvisionId, date: Date, status: Status) -> Option<Authority> {
    let data = provision.get();
    if data.instrument.get().kind == InstrumentKind::Proposal {
        return Some(proposal(provision));
    }
    let (version, _) = data.at(date)?;
    let status = match status {
        Status::InForce | Status::Contested if !version.text_verified => Status::Unverified,
        status => status,
    };
    Some(Authority { provision, version, status })
}

/// A proposal of the paper.
pub(crate) fn proposal(provision: ProvisionId) -> Authority {
    Authority { provision, version: provision.get().newest(), status: Status::Proposal }
}
